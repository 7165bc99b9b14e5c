/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words by which names of bodies are known, prepared for looking up. */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Shortest tail that may be the head of a compound ("amt"), and the shortest word before it ("Bauamt"). */
#define TAIL_MIN 3
#define PREFIX_MIN 3

struct _LotseBodyIndex
{
  GPtrArray *heads;                      /* LotseBodyHead */
  GPtrArray *forms;                      /* LotseHeadForm */
  LotsePrefixSet ends;                   /* of the last three letters of the forms */
  GArray *tails;                         /* TailForm, those that end alike side by side, the longest first */
  guint16 by_tail[LOTSE_PREFIX_NUMBERS]; /* lotse_prefix_set_number() of the last letters in @ends → the first in @tails */
  GPtrArray *names;                      /* LotseBodyName */
  GHashTable *by_stem;                   /* stem of the first word → GPtrArray of LotseBodyName */
  LotsePrefixSet begins;                 /* of these stems */
  LotsePrefixSet openers;
  GHashTable *stop;        /* folded words */
  GPtrArray *stop_tails;   /* folded tails */
  GHashTable *places;      /* folded names */
  GHashTable *limits;      /* folded words → LotseBodyLimit */
  GHashTable *territories; /* folded words → LotseBodyTerritory */
  GHashTable *units;       /* folded words → LotseBodyUnit */
};

/* A form among those that end alike: what tells most of them apart stands here, side by side, for the forms lie far from each other. */
typedef struct
{
  const LotseHeadForm *form;
  const char *fold; /* its text */
  guint length;
  guint16 number; /* lotse_prefix_set_number() of its last letters */
  char begin;     /* the first byte of its text */
} TailForm;

static void
head_free (LotseBodyHead *head)
{
  g_free (head->fold);
  g_free (head);
}

static void
form_free (LotseHeadForm *form)
{
  g_free (form->fold);
  g_free (form);
}

static void
name_free (LotseBodyName *name)
{
  g_strfreev (name->stems);
  g_strfreev (name->words);
  g_free (name->name);
  g_free (name);
}

static void
index_free (LotseBodyIndex *self)
{
  g_array_unref (self->tails);
  g_hash_table_unref (self->by_stem);
  g_hash_table_unref (self->stop);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->limits);
  g_hash_table_unref (self->territories);
  g_hash_table_unref (self->units);
  g_ptr_array_unref (self->stop_tails);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->heads);
  g_free (self);
}

static LotseHeadFlags
parse_flags (const char *text)
{
  static const char letters[] = "cbgftpowxn";
  LotseHeadFlags flags = 0;

  for (; *text; text++)
    {
      const char *p = strchr (letters, *text);

      if (p)
        flags |= (LotseHeadFlags) (1u << (p - letters));
    }
  return flags;
}

/* --- building --------------------------------------------------------------------------------------------------------- */

static void
add_to_list (GHashTable *table, gpointer key, gpointer value)
{
  GPtrArray *list = g_hash_table_lookup (table, key);

  if (!list)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, key, list);
    }
  g_ptr_array_add (list, value);
}

static void
add_to_tails (LotseBodyIndex *self, const LotseHeadForm *form)
{
  const char *end = form->fold + form->length - TAIL_MIN;
  TailForm tail = { form, form->fold, form->length, (guint16) lotse_prefix_set_number (end), *form->fold };

  lotse_prefix_set_add (&self->ends, end);
  g_array_append_val (self->tails, tail);
}

static void
add_form (LotseBodyIndex *self, const LotseBodyHead *head, char *fold, guint cut, gboolean plural)
{
  LotseHeadForm *form = g_new (LotseHeadForm, 1);

  form->fold = fold;
  form->length = (guint) strlen (fold);
  form->head = head;
  form->cut = cut;
  form->plural = plural;
  g_ptr_array_add (self->forms, form);
  if (form->length >= TAIL_MIN)
    add_to_tails (self, form);
}

static void
add_head (LotseBodyIndex *self, const LotseLexiconEntry *entry)
{
  LotseBodyHead *head = g_new (LotseBodyHead, 1);
  g_auto (GStrv) endings = g_strsplit (lotse_lexicon_entry_get (entry, 4), ",", -1);
  const char *gender = lotse_lexicon_entry_get (entry, 2), *plural = lotse_lexicon_entry_get (entry, 5);

  head->fold = g_strdup (entry->folded);
  head->kind = g_intern_string (lotse_lexicon_entry_get (entry, 1));
  head->gender = *gender ? *gender : 'n';
  head->flags = parse_flags (lotse_lexicon_entry_get (entry, 3));
  g_ptr_array_add (self->heads, head);
  add_form (self, head, g_strdup (head->fold), 0, FALSE);
  for (guint i = 0; endings[i]; i++)
    if (*endings[i])
      add_form (self, head, g_strconcat (head->fold, endings[i], NULL), (guint) strlen (endings[i]), FALSE);
  if (*plural)
    {
      g_autofree char *fold = lotse_fold (plural, -1);
      gsize length = strlen (fold);

      add_form (self, head, g_strdup (fold), 0, TRUE);
      if (fold[length - 1] != 'n' && fold[length - 1] != 's')
        add_form (self, head, g_strconcat (fold, "n", NULL), 1, TRUE);
    }
}

static void
add_name (LotseBodyIndex *self, const LotseLexiconEntry *entry)
{
  LotseBodyName *name = g_new0 (LotseBodyName, 1);
  g_autoptr (GStrvBuilder) stems = g_strv_builder_new ();
  const char *canonical = lotse_lexicon_entry_get (entry, 3);

  name->words = g_strsplit_set (entry->columns[0], " ", -1);
  for (guint i = 0; name->words[i]; i++)
    {
      g_autofree char *fold = lotse_fold (name->words[i], -1);
      char stem[64];

      _lotse_body_stem (fold, stem, sizeof stem);
      g_strv_builder_add (stems, stem);
      name->n_words++;
    }
  name->stems = g_strv_builder_end (stems);
  name->name = g_strdup (*canonical ? canonical : entry->columns[0]);
  name->kind = g_intern_string (lotse_lexicon_entry_get (entry, 1));
  name->flags = parse_flags (lotse_lexicon_entry_get (entry, 2));
  g_ptr_array_add (self->names, name);
  add_to_list (self->by_stem, name->stems[0], name);
  lotse_prefix_set_add (&self->begins, name->stems[0]);
}

static int
by_number_cb (gconstpointer a, gconstpointer b)
{
  const TailForm *x = a, *y = b;

  return x->number != y->number ? (int) x->number - (int) y->number : (int) y->length - (int) x->length;
}

static void
sort_tails (LotseBodyIndex *self)
{
  g_array_sort (self->tails, by_number_cb);
  for (guint i = self->tails->len; i-- > 0;)
    self->by_tail[g_array_index (self->tails, TailForm, i).number] = (guint16) i;
}

static int
more_words_first_cb (gconstpointer a, gconstpointer b)
{
  const LotseBodyName *x = *(const LotseBodyName *const *) a, *y = *(const LotseBodyName *const *) b;

  return (int) y->n_words - (int) x->n_words;
}

static void
add_limits (LotseBodyIndex *self, const LotseLexicon *lexicon)
{
  static const struct
  {
    const char *word;
    LotseBodyLimit limit;
  } limits[] = { { "field", LOTSE_BODY_LIMIT_FIELD },
                 { "topic", LOTSE_BODY_LIMIT_TOPIC },
                 { "code", LOTSE_BODY_LIMIT_CODE },
                 { "legal", LOTSE_BODY_LIMIT_LEGAL },
                 { "label", LOTSE_BODY_LIMIT_LABEL } };
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "body-limits");

  self->limits = g_hash_table_new (lotse_text_hash, g_str_equal);
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      g_auto (GStrv) words = g_strsplit (lotse_lexicon_entry_get (entry, 1), " ", -1);
      guint flags = 0;

      for (guint k = 0; k < G_N_ELEMENTS (limits); k++)
        flags |= g_strv_contains ((const char *const *) words, limits[k].word) ? limits[k].limit : 0;
      if (!g_hash_table_contains (self->limits, entry->folded))
        g_hash_table_insert (self->limits, entry->folded, GUINT_TO_POINTER (flags));
    }
}

static void
add_territories (LotseBodyIndex *self, const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "territories");

  self->territories = g_hash_table_new_full (lotse_text_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const char *name = lotse_lexicon_entry_get (entry, 1), *flags = lotse_lexicon_entry_get (entry, 2);
      LotseBodyTerritory territory = { *name ? name : NULL, strstr (flags, "strict") != NULL, strstr (flags, "owner") != NULL };

      if (!g_hash_table_contains (self->territories, entry->folded))
        g_hash_table_insert (self->territories, entry->folded, g_memdup2 (&territory, sizeof territory));
      lotse_prefix_set_add (&self->openers, entry->folded);
    }
}

static void
add_units (LotseBodyIndex *self, const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "units");

  self->units = g_hash_table_new_full (lotse_text_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const char *name = lotse_lexicon_entry_get (entry, 2);
      LotseBodyUnit unit
          = { lotse_lexicon_entry_get (entry, 1), *name ? name : NULL, g_str_equal (lotse_lexicon_entry_get (entry, 3), "roman") };

      if (!g_hash_table_contains (self->units, entry->folded))
        g_hash_table_insert (self->units, entry->folded, g_memdup2 (&unit, sizeof unit));
      lotse_prefix_set_add (&self->openers, entry->folded);
    }
}

static gpointer
index_new_cb (const LotseLexicon *lexicon)
{
  LotseBodyIndex *self = g_new0 (LotseBodyIndex, 1);
  const GPtrArray *heads = lotse_lexicon_get_table (lexicon, "body-heads");
  const GPtrArray *names = lotse_lexicon_get_table (lexicon, "body-names");
  const GPtrArray *stop = lotse_lexicon_get_table (lexicon, "body-stop");
  const GPtrArray *places = lotse_lexicon_get_table (lexicon, "places");
  const GPtrArray *towns = lotse_lexicon_get_table (lexicon, "municipalities");
  GHashTableIter iter;
  gpointer list;

  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) head_free);
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) form_free);
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  self->tails = g_array_new (FALSE, FALSE, sizeof (TailForm));
  self->by_stem = g_hash_table_new_full (lotse_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->stop = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  add_limits (self, lexicon);
  add_territories (self, lexicon);
  add_units (self, lexicon);
  self->places = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, g_free);
  self->stop_tails = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < heads->len; i++)
    add_head (self, g_ptr_array_index (heads, i));
  for (guint i = 0; i < names->len; i++)
    add_name (self, g_ptr_array_index (names, i));
  for (guint i = 0; i < stop->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (stop, i);

      if (*entry->folded == '*')
        g_ptr_array_add (self->stop_tails, g_strdup (entry->folded + 1));
      else
        g_hash_table_add (self->stop, g_strdup (entry->folded));
    }
  for (guint i = 0; i < towns->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (towns, i);

      if (!g_str_equal (lotse_lexicon_entry_get (entry, 1), "weak"))
        g_hash_table_insert (self->places, g_strdup (entry->folded), g_strdup (entry->folded));
    }
  for (guint i = 0; i < places->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (places, i);
      const char *full = lotse_lexicon_entry_get (entry, 1);

      g_hash_table_insert (self->places, g_strdup (entry->folded), lotse_fold (*full ? full : entry->columns[0], -1));
    }
  sort_tails (self);
  g_hash_table_iter_init (&iter, self->by_stem);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, more_words_first_cb);
  return self;
}

const LotseBodyIndex *
_lotse_body_index_get (const LotseLexicon *lexicon)
{
  return lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_BODIES, index_new_cb, (GDestroyNotify) index_free);
}

/* --- looking up --------------------------------------------------------------------------------------------------------- */

gboolean
_lotse_body_index_is_stopped (const LotseBodyIndex *self, const char *fold)
{
  gsize length = strlen (fold);

  if (g_hash_table_contains (self->stop, fold))
    return TRUE;
  for (guint i = 0; i < self->stop_tails->len; i++)
    {
      const char *tail = g_ptr_array_index (self->stop_tails, i);
      gsize n = strlen (tail);

      if (length >= n && memcmp (fold + length - n, tail, n) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_body_index_is_place (const LotseBodyIndex *self, const char *fold)
{
  return g_hash_table_contains (self->places, fold);
}

const char *
_lotse_body_index_get_place (const LotseBodyIndex *self, const char *fold)
{
  const char *full = g_hash_table_lookup (self->places, fold);

  return full ? full : fold;
}

/* The same for a word without its ending. */
static gboolean
is_stopped_nominative (const LotseBodyIndex *self, const char *fold, gsize length)
{
  g_autofree char *nominative = g_strndup (fold, length);

  return _lotse_body_index_is_stopped (self, nominative);
}

gboolean
_lotse_body_index_may_open (const LotseBodyIndex *self, const char *fold)
{
  return lotse_prefix_set_may_have (&self->openers, fold);
}

/* The first form that @fold ends in from the place @at in the tails on, or all of them for G_MAXUINT; its place, or G_MAXUINT. */
static guint
find_tail (const LotseBodyIndex *self, const char *fold, gsize length, guint at)
{
  const TailForm *tails = (const TailForm *) (gconstpointer) self->tails->data;
  guint number;

  if (length < TAIL_MIN || !lotse_prefix_set_may_have (&self->ends, fold + length - TAIL_MIN))
    return G_MAXUINT;
  number = lotse_prefix_set_number (fold + length - TAIL_MIN);
  for (guint i = at == G_MAXUINT ? self->by_tail[number] : at; i < self->tails->len && tails[i].number == number; i++)
    if (tails[i].length <= length && fold[length - tails[i].length] == tails[i].begin
        && memcmp (fold + length - tails[i].length, tails[i].fold, tails[i].length) == 0)
      return i;
  return G_MAXUINT;
}

gboolean
_lotse_body_index_ends_like_head (const LotseBodyIndex *self, const char *fold, gsize length)
{
  return find_tail (self, fold, length, G_MAXUINT) != G_MAXUINT;
}

const LotseHeadForm *
_lotse_body_index_find_head (const LotseBodyIndex *self, const char *fold, gboolean *ret_whole)
{
  gsize length = strlen (fold);

  for (guint i = find_tail (self, fold, length, G_MAXUINT); i != G_MAXUINT; i = find_tail (self, fold, length, i + 1))
    {
      const LotseHeadForm *form = g_array_index (self->tails, TailForm, i).form;
      gboolean whole = form->length == length;

      if (!whole)
        {
          /* After a hyphen every head may stand: "Peter-Grundschule". */
          gboolean hyphen = fold[length - form->length - 1] == '-';

          if (!hyphen && (!(form->head->flags & LOTSE_HEAD_COMPOUND) || length - form->length < PREFIX_MIN))
            continue;
          /* Two columns that were glued: "BezirksamtBezirksamt". */
          if (2 * form->length == length && strncmp (fold, form->fold, form->length) == 0)
            return NULL;
          if (_lotse_body_index_is_stopped (self, fold) || (form->cut > 0 && is_stopped_nominative (self, fold, length - form->cut)))
            return NULL;
        }
      *ret_whole = whole;
      return form;
    }
  return NULL;
}

const GPtrArray *
_lotse_body_index_find_names (const LotseBodyIndex *self, const char *fold)
{
  char stem[64];

  /* A stem has the first three letters of its word. */
  if (!lotse_prefix_set_may_have (&self->begins, fold))
    return NULL;
  _lotse_body_stem (fold, stem, sizeof stem);
  return g_hash_table_lookup (self->by_stem, stem);
}

void
_lotse_body_stem (const char *fold, char *buffer, gsize size)
{
  gsize length = MIN (strlen (fold), size - 1);

  memcpy (buffer, fold, length);
  buffer[length] = '\0';
  if (length > 4 && buffer[length - 1] == 's')
    length--;
  if (length > 4 && buffer[length - 2] == 'e' && strchr ("nrm", buffer[length - 1]))
    length -= 2;
  else if (length > 3 && strchr ("en", buffer[length - 1]))
    length--;
  buffer[length] = '\0';
}

guint
_lotse_body_index_get_limits (const LotseBodyIndex *self, const char *fold)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->limits, fold));
}

const LotseBodyTerritory *
_lotse_body_index_find_territory (const LotseBodyIndex *self, const char *fold)
{
  return g_hash_table_lookup (self->territories, fold);
}

const LotseBodyUnit *
_lotse_body_index_find_unit (const LotseBodyIndex *self, const char *fold)
{
  gsize letters = strcspn (fold, "0123456789");
  char word[64];

  if (fold[letters] == '\0')
    return g_hash_table_lookup (self->units, fold);
  if (letters >= sizeof word)
    return NULL;
  memcpy (word, fold, letters);
  word[letters] = '\0';
  return g_hash_table_lookup (self->units, word);
}
