/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-lexicon.h"

#include "lotse-fold.h"
#include "lotse-lexicon-check-private.h"
#include "lotse-lexicon-resource.h"

#include <gio/gio.h>
#include <string.h>

#define RESOURCE_FOLDER "/org/lotse/Lotse/lexicon/"

typedef struct
{
  char *name;
  GPtrArray *entries; /* LotseLexiconEntry, in the blocks */
  guint classes;      /* LotseWordClass of its terms */
} Table;

/* An entry, with those before it that have the same term. */
struct _LotseTerm
{
  LotseLexiconEntry entry;
  LotseTerm *next;
  const char *table; /* its name */
  guint classes;     /* LotseWordClass, in the last one of a term */
};

/* Ten times as many as there are terms, and few enough to stay near the processor. */
#define FILTER_BITS 65536

/* Bytes of a block of entries; an entry that needs more has one of its own. */
#define BLOCK_SIZE 65536
/* Bytes that the processor fetches at once: what is looked at first of an entry is in one such line. */
#define CACHE_LINE 64

struct _LotseLexicon
{
  gatomicrefcount ref_count;
  GHashTable *tables;                    /* name → Table */
  GPtrArray *blocks;                     /* memory of the entries: what is looked at together stands together */
  char *free;                            /* the rest of the last block */
  gsize n_free;                          /* bytes of it */
  LotseTerm **slots;                     /* the terms by their hashes: one look tells of all tables; open addressing, never full */
  guint slot_mask;                       /* number of slots - 1 */
  guint n_terms;                         /* different ones */
  guint64 may_be_term[FILTER_BITS / 64]; /* two bits are set for each term: nearly all other words lack one of them */
  gpointer derived[LOTSE_N_DERIVED];     /* NULL until it is asked for */
  GDestroyNotify destroy[LOTSE_N_DERIVED];
  GMutex mutex; /* held to derive something */
};

static void
table_free (Table *table)
{
  g_ptr_array_unref (table->entries);
  g_free (table->name);
  g_free (table);
}

static guint
get_classes_of_table (const char *name)
{
  static const struct
  {
    const char *name;
    LotseWordClass value;
  } classes[] = { { "goals", LOTSE_WORD_IN_GOALS },
                  { "laws", LOTSE_WORD_IN_LAWS },
                  { "participles", LOTSE_WORD_IN_PARTICIPLES },
                  { "programmes", LOTSE_WORD_IN_PROGRAMMES },
                  { "verbs", LOTSE_WORD_IN_VERBS } };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (name, classes[i].name))
      return LOTSE_WORD_TERM | classes[i].value;
  return LOTSE_WORD_TERM;
}

static Table *
ensure_table (LotseLexicon *self, const char *name)
{
  Table *table = g_hash_table_lookup (self->tables, name);

  if (!table)
    {
      table = g_new (Table, 1);
      table->entries = g_ptr_array_new ();
      table->name = g_strdup (name);
      table->classes = get_classes_of_table (name);
      g_hash_table_insert (self->tables, table->name, table);
    }
  return table;
}

/* The bits of a term in the filter. */
static inline void
find_bits (guint64 hash, guint *ret_first, guint *ret_second)
{
  *ret_first = (guint) (hash % FILTER_BITS);
  *ret_second = (guint) (hash / FILTER_BITS % FILTER_BITS);
}

static inline guint
first_slot (const LotseLexicon *self, guint64 hash)
{
  return (guint) (hash >> 32) & self->slot_mask;
}

/* The slot of a word, or the free one where it would be. */
static LotseTerm **
find_slot (const LotseLexicon *self, const char *folded, guint64 hash)
{
  guint at = first_slot (self, hash);

  while (self->slots[at] && strcmp (self->slots[at]->entry.folded, folded) != 0)
    at = (at + 1) & self->slot_mask;
  return &self->slots[at];
}

/* Makes room for twice as many terms. */
static void
grow_slots (LotseLexicon *self)
{
  g_autofree LotseTerm **old = g_steal_pointer (&self->slots);
  guint n = old ? self->slot_mask + 1 : 0;

  self->slot_mask = MAX (2 * n, 8192) - 1;
  self->slots = g_new0 (LotseTerm *, self->slot_mask + 1);
  for (guint i = 0; i < n; i++)
    if (old[i])
      *find_slot (self, old[i]->entry.folded, lotse_fold_hash_text (old[i]->entry.folded)) = old[i];
}

static void
add_term (LotseLexicon *self, LotseTerm *term)
{
  guint64 hash = lotse_fold_hash_text (term->entry.folded);
  LotseTerm **slot;
  guint first, second;

  if (self->n_terms >= self->slot_mask / 4 * 3)
    grow_slots (self);
  slot = find_slot (self, term->entry.folded, hash);
  term->next = *slot;
  *slot = term;
  if (term->next)
    {
      term->classes |= term->next->classes;
      return;
    }
  self->n_terms++;
  find_bits (hash, &first, &second);
  self->may_be_term[first / 64] |= G_GUINT64_CONSTANT (1) << first % 64;
  self->may_be_term[second / 64] |= G_GUINT64_CONSTANT (1) << second % 64;
}

/* Memory that lives as long as the lexicon. */
static gpointer
take_room (LotseLexicon *self, gsize size)
{
  gsize rounded = (size + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE;
  char *room;

  if (rounded > self->n_free)
    {
      self->n_free = MAX (rounded, BLOCK_SIZE);
      self->free = g_aligned_alloc (1, self->n_free, CACHE_LINE);
      g_ptr_array_add (self->blocks, self->free);
    }
  room = self->free;
  self->free += rounded;
  self->n_free -= rounded;
  return room;
}

/* Adds a line of a table: an entry, the folded term, by which it is found, its columns and their text, in one piece. */
static void
add_entry (LotseLexicon *self, Table *table, const char *line)
{
  gsize length = strlen (line), term_length = strcspn (line, "\t");
  g_autofree char *folded = lotse_fold (line, (gssize) term_length);
  gsize folded_size = strlen (folded) + 1, columns_at = (folded_size + sizeof (gpointer) - 1) / sizeof (gpointer) * sizeof (gpointer);
  guint n_columns = 1;
  LotseTerm *term;
  const char **columns;
  char *text;

  for (const char *tab = line + term_length; *tab; tab += 1 + strcspn (tab + 1, "\t"))
    n_columns++;
  term = take_room (self, sizeof *term + columns_at + n_columns * sizeof *columns + length + 1);
  text = (char *) (term + 1);
  columns = (gpointer) (text + columns_at);
  memcpy (text, folded, folded_size);
  *term = (LotseTerm) { { columns, n_columns, text }, NULL, table->name, table->classes };
  text = (char *) (columns + n_columns);
  memcpy (text, line, length + 1);
  for (guint i = 0; i < n_columns; i++)
    {
      columns[i] = text;
      text += strcspn (text, "\t");
      *text++ = '\0';
    }
  g_ptr_array_add (table->entries, &term->entry);
  add_term (self, term);
}

static void
read_table (LotseLexicon *self, const char *name, const char *data)
{
  Table *table = ensure_table (self, name);
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      char *line = g_strchomp (lines[i]);

      if (*line && *line != '#')
        add_entry (self, table, line);
    }
}

static void
read_user_terms (LotseLexicon *self, const char *text, GStrvBuilder *unknown)
{
  /* Some editors begin a file with a mark, and some systems write an umlaut as a letter and a dot pair. */
  g_autofree char *composed = g_utf8_normalize (g_str_has_prefix (text, "\357\273\277") ? text + 3 : text, -1, G_NORMALIZE_NFC);
  g_auto (GStrv) lines = g_strsplit (composed, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      const char *line = g_strstrip (lines[i]);
      const char *tab = strchr (line, '\t');
      g_autofree char *name = NULL;

      if (!*line || *line == '#')
        continue;
      name = g_strndup (line, tab ? (gsize) (tab - line) : 0);
      if (tab && tab[1] != '\0' && tab[1] != '\t' && g_hash_table_contains (self->tables, name)
          && _lotse_lexicon_check_entry (name, tab + 1))
        add_entry (self, ensure_table (self, name), tab + 1);
      else
        g_strv_builder_take (unknown, g_strdup_printf ("%u\t%s", i + 1, line));
    }
}

/* Notes the classes of the words with their terms. */
static void
classify_words (LotseLexicon *self)
{
  static const struct
  {
    const char *name;
    LotseWordClass value;
  } classes[] = { { "be", LOTSE_WORD_BE },
                  { "past", LOTSE_WORD_PAST },
                  { "proposes", LOTSE_WORD_PROPOSES },
                  { "consists", LOTSE_WORD_CONSISTS },
                  { "composes", LOTSE_WORD_COMPOSES },
                  { "belongs", LOTSE_WORD_BELONGS },
                  { "members", LOTSE_WORD_MEMBERS },
                  { "sends", LOTSE_WORD_SENDS },
                  { "grows", LOTSE_WORD_GROWS },
                  { "sits", LOTSE_WORD_SITS },
                  { "planned", LOTSE_WORD_PLANNED },
                  { "account", LOTSE_WORD_ACCOUNT },
                  { "product", LOTSE_WORD_PRODUCT },
                  { "cycle", LOTSE_WORD_CYCLE },
                  { "cites", LOTSE_WORD_CITES },
                  { "company", LOTSE_WORD_COMPANY },
                  { "association", LOTSE_WORD_ASSOCIATION },
                  { "list", LOTSE_WORD_LIST },
                  { "tells", LOTSE_WORD_TELLS } };
  const GPtrArray *words = lotse_lexicon_get_table (self, "words");

  for (guint i = 0; i < words->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (words, i);
      LotseTerm *term = *find_slot (self, entry->folded, lotse_fold_hash_text (entry->folded));

      for (guint k = 0; k < G_N_ELEMENTS (classes); k++)
        if (g_str_equal (lotse_lexicon_entry_get (entry, 1), classes[k].name))
          term->classes |= classes[k].value;
    }
}

LotseLexicon *
lotse_lexicon_new (const char *user_terms, char ***ret_unknown)
{
  LotseLexicon *self = g_new0 (LotseLexicon, 1);
  GResource *resource = lotse_lexicon_get_resource ();
  g_auto (GStrv) files = g_resource_enumerate_children (resource, RESOURCE_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GStrvBuilder) unknown = g_strv_builder_new ();

  g_atomic_ref_count_init (&self->ref_count);
  self->tables = g_hash_table_new_full (lotse_text_hash, g_str_equal, NULL, (GDestroyNotify) table_free);
  self->blocks = g_ptr_array_new_with_free_func (g_aligned_free);
  grow_slots (self);
  g_mutex_init (&self->mutex);
  for (guint i = 0; files && files[i]; i++)
    if (g_str_has_suffix (files[i], ".tsv"))
      {
        g_autofree char *name = g_strndup (files[i], strlen (files[i]) - 4);

        ensure_table (self, name);
      }
  /* The user's terms come first, so that they win. */
  if (user_terms)
    read_user_terms (self, user_terms, unknown);
  for (guint i = 0; files && files[i]; i++)
    if (g_str_has_suffix (files[i], ".tsv"))
      {
        g_autofree char *path = g_strconcat (RESOURCE_FOLDER, files[i], NULL);
        g_autofree char *name = g_strndup (files[i], strlen (files[i]) - 4);
        g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
        g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

        read_table (self, name, text);
      }
  classify_words (self);
  if (ret_unknown)
    *ret_unknown = g_strv_builder_end (unknown);
  return self;
}

LotseLexicon *
lotse_lexicon_get_default (void)
{
  static LotseLexicon *lexicon;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, lotse_lexicon_new (NULL, NULL));
  return lexicon;
}

LotseLexicon *
lotse_lexicon_ref (LotseLexicon *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lotse_lexicon_unref (LotseLexicon *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < LOTSE_N_DERIVED; i++)
    if (self->derived[i])
      self->destroy[i](self->derived[i]);
  g_mutex_clear (&self->mutex);
  g_free (self->slots);
  g_hash_table_unref (self->tables);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

gconstpointer
lotse_lexicon_get_derived (const LotseLexicon *self, LotseDerived which, LotseLexiconDerive derive, GDestroyNotify destroy)
{
  /* What is derived does not change what the lexicon says. */
  LotseLexicon *owner = (LotseLexicon *) self;
  gpointer derived = g_atomic_pointer_get (&owner->derived[which]);

  if (!derived)
    {
      g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&owner->mutex);

      derived = owner->derived[which];
      if (!derived)
        {
          derived = derive (self);
          owner->destroy[which] = destroy;
          g_atomic_pointer_set (&owner->derived[which], derived);
        }
    }
  return derived;
}

static inline gboolean
may_be_term (const LotseLexicon *self, guint64 hash)
{
  guint first, second;

  find_bits (hash, &first, &second);
  return (self->may_be_term[first / 64] >> first % 64 & self->may_be_term[second / 64] >> second % 64 & 1) != 0;
}

const LotseTerm *
lotse_lexicon_guess_term (const LotseLexicon *self, guint64 hash)
{
  const LotseTerm *term = may_be_term (self, hash) ? self->slots[first_slot (self, hash)] : NULL;

  __builtin_prefetch (term);
  return term;
}

const LotseTerm *
lotse_lexicon_get_term (const LotseLexicon *self, const char *folded, guint64 hash)
{
  return *find_slot (self, folded, hash);
}

const LotseTerm *
lotse_lexicon_find_term (const LotseLexicon *self, const char *folded)
{
  guint64 hash = lotse_fold_hash_text (folded);

  return may_be_term (self, hash) ? lotse_lexicon_get_term (self, folded, hash) : NULL;
}

const LotseLexiconEntry *
lotse_term_find (const LotseTerm *self, const char *table)
{
  const LotseLexiconEntry *found = NULL;

  for (; self; self = self->next)
    if (lotse_fold_is (self->table, table))
      found = &self->entry;
  return found;
}

const LotseLexiconEntry *
lotse_term_find_kind (const LotseTerm *self, const char *table, const char *kind)
{
  for (; self; self = self->next)
    if (lotse_fold_is (self->table, table) && lotse_fold_is (lotse_lexicon_entry_get (&self->entry, 1), kind))
      return &self->entry;
  return NULL;
}

guint
lotse_term_get_classes (const LotseTerm *self)
{
  return self ? self->classes : 0;
}

const LotseLexiconEntry *
lotse_lexicon_find (const LotseLexicon *self, const char *table, const char *folded)
{
  return lotse_term_find (lotse_lexicon_find_term (self, folded), table);
}

const GPtrArray *
lotse_lexicon_get_table (const LotseLexicon *self, const char *table)
{
  static GPtrArray *empty;
  Table *t = g_hash_table_lookup (self->tables, table);

  if (t)
    return t->entries;
  if (g_once_init_enter_pointer (&empty))
    g_once_init_leave_pointer (&empty, g_ptr_array_new ());
  return empty;
}
