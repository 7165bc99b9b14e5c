/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-body-alias-private.h"
#include "lotse-body-relation-private.h"
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Names that begin alike are compared with one another at most this often; real papers have a handful. */
#define FAMILY_MAX 40
/* Letters of the shortest end that two names share: "Bau- und Kulturamt". */
#define SHARED_MIN 3

struct _LotseBodyRegister
{
  LotseAnalysis *a;
  char *municipality;  /* folded, or NULL */
  GArray *entries;     /* LotseBodyEntry, parallel to a->bodies */
  GHashTable *by_name; /* name → index + 1: most names come again and again in one form */
  GHashTable *by_key;  /* words of the name joined → index + 1 */
  GHashTable *by_code;
  GHashTable *by_alias;
  GHashTable *last_by_head; /* head → index + 1 */
};

static void
entry_clear (gpointer data)
{
  g_strfreev (((LotseBodyEntry *) data)->words);
}

LotseBodyRegister *
_lotse_body_register_new (LotseAnalysis *a, const char *municipality)
{
  LotseBodyRegister *self = g_new0 (LotseBodyRegister, 1);

  self->a = a;
  self->municipality = municipality ? lotse_fold (municipality, -1) : NULL;
  self->entries = g_array_new (FALSE, TRUE, sizeof (LotseBodyEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->by_name = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  self->by_key = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  self->by_code = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  self->by_alias = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  self->last_by_head = g_hash_table_new (lotse_text_hash, g_str_equal);
  return self;
}

void
_lotse_body_register_free (LotseBodyRegister *self)
{
  g_free (self->municipality);
  g_array_unref (self->entries);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->by_alias);
  g_hash_table_unref (self->last_by_head);
  g_free (self);
}

static LotseBodyEntry *
get_entry (LotseBodyRegister *self, guint body)
{
  return &g_array_index (self->entries, LotseBodyEntry, body);
}

static LotseBody *
get_body (LotseBodyRegister *self, guint body)
{
  return g_ptr_array_index (self->a->bodies, body);
}

/* Follows unions to the body that goes on. */
static guint
find_root (LotseBodyRegister *self, guint body)
{
  while (get_entry (self, body)->united != body)
    body = get_entry (self, body)->united;
  return body;
}

/* --- bodies ---------------------------------------------------------------------------------------------------------------- */

static guint
add_body (LotseBodyRegister *self, const LotseBodyMatch *match, char **words, char *key, gboolean own)
{
  LotseBody *body = _lotse_body_new (match->name, match->kind, match->rule);
  LotseBodyEntry entry
      = { words, g_strv_length (words), match->head, self->entries->len, FALSE, match->plural, match->weak && !match->plural, own, FALSE };

  entry.of_territory
      = entry.n_words >= 2 && _lotse_body_is_territory_word (_lotse_body_index_get (self->a->lexicon), words[entry.n_words - 1]);
  body->weak = match->weak;
  g_ptr_array_add (self->a->bodies, body);
  g_array_append_val (self->entries, entry);
  g_hash_table_insert (self->by_key, key, GUINT_TO_POINTER (self->entries->len));
  return self->entries->len - 1;
}

/* "VERBANDSVERSAMMLUNG" in a letterhead; an abbreviation is shorter. */
static gboolean
is_shouted (const char *name)
{
  for (const char *p = name; *p; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return strlen (name) > LOTSE_BODY_ABBREVIATION;
}

/* The fuller name is better, one with a gender mark inside worse. */
static gboolean
is_better_name (const char *name, const char *than)
{
  gboolean marked = strpbrk (name, "_*:") != NULL, than_marked = strpbrk (than, "_*:") != NULL;

  if (is_shouted (name) != is_shouted (than))
    return is_shouted (than);
  return marked != than_marked ? than_marked : strlen (name) > strlen (than);
}

static guint
get_or_add (LotseBodyRegister *self, const LotseBodyMatch *match)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, match->name));
  g_auto (GStrv) words = NULL;
  g_autofree char *key = NULL;
  gboolean own = FALSE;
  guint found, index;

  if (known)
    {
      index = find_root (self, known - 1);
      get_body (self, index)->weak &= match->weak;
      return index;
    }
  words = _lotse_body_words_split (self->a->lexicon, self->municipality, match->name, match->kind, &own);
  key = g_strjoinv (" ", words);
  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, key));
  if (!found)
    {
      index = add_body (self, match, g_steal_pointer (&words), g_steal_pointer (&key), own);
      g_hash_table_insert (self->by_name, g_strdup (match->name), GUINT_TO_POINTER (index + 1));
      return index;
    }
  g_hash_table_insert (self->by_name, g_strdup (match->name), GUINT_TO_POINTER (found));
  get_entry (self, found - 1)->own |= own;
  index = find_root (self, found - 1);
  {
    LotseBody *body = get_body (self, index);

    body->weak &= match->weak;
    /* The fullest form is the name, unless a table has fixed it. */
    if (!get_entry (self, index)->preferred && is_better_name (match->name, body->name))
      {
        g_free (body->name);
        body->name = g_strdup (match->name);
        body->kind = match->kind;
      }
  }
  return index;
}

/* Numbers of units. */
static void
add_code (LotseBodyRegister *self, const char *key, const char *text, guint body)
{
  if (!g_hash_table_contains (self->by_code, key))
    g_hash_table_insert (self->by_code, g_strdup (key), GUINT_TO_POINTER (body + 1));
  else if (find_root (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, key)) - 1) != find_root (self, body))
    _lotse_body_register_unite (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, key)) - 1, body);
  if (!get_body (self, find_root (self, body))->code)
    get_body (self, find_root (self, body))->code = g_strdup (text);
}

static guint
find_code (LotseBodyRegister *self, const char *key)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, key));

  return found ? find_root (self, found - 1) : LOTSE_NO_BODY;
}

guint
_lotse_body_register_resolve (LotseBodyRegister *self, const LotseBodyMatch *match, gboolean definite)
{
  guint index = LOTSE_NO_BODY;

  if (match->use == LOTSE_BODY_GENERIC)
    {
      if (match->code)
        return find_code (self, match->code);
      if (definite && *match->head)
        {
          guint last = GPOINTER_TO_UINT (g_hash_table_lookup (self->last_by_head, match->head));

          return last ? find_root (self, last - 1) : LOTSE_NO_BODY;
        }
      return LOTSE_NO_BODY;
    }
  if (match->code)
    {
      index = find_code (self, match->code);
      /* A number without a name is known by the first name that came with it. */
      if (index != LOTSE_NO_BODY && strcmp (match->rule, "body/unit-number") == 0)
        return index;
      {
        guint named = get_or_add (self, match);

        if (index != LOTSE_NO_BODY && index != named)
          _lotse_body_register_unite (self, strcmp (get_body (self, index)->rule, "body/unit-number") == 0 ? named : index,
                                      strcmp (get_body (self, index)->rule, "body/unit-number") == 0 ? index : named);
        index = find_root (self, named);
      }
      add_code (self, match->code, match->code_text, index);
    }
  else
    index = get_or_add (self, match);
  if (*match->head && !match->plural)
    g_hash_table_insert (self->last_by_head, (gpointer) match->head, GUINT_TO_POINTER (index + 1));
  return index;
}

guint
_lotse_body_register_prefer (LotseBodyRegister *self, const LotseBodyMatch *match)
{
  guint index = _lotse_body_register_resolve (self, match, FALSE);

  if (index == LOTSE_NO_BODY)
    return index;
  get_body (self, index)->weak = FALSE;
  if (!get_entry (self, index)->preferred && strcmp (match->rule, "body/unit-number") != 0)
    {
      LotseBody *body = get_body (self, index);
      char *name = g_strdup (match->name);

      g_free (body->name);
      body->name = name;
      get_entry (self, index)->preferred = TRUE;
    }
  return index;
}

void
_lotse_body_register_add_alias (LotseBodyRegister *self, const char *alias, guint body)
{
  if (!g_hash_table_contains (self->by_alias, alias))
    g_hash_table_insert (self->by_alias, g_strdup (alias), GUINT_TO_POINTER (body + 1));
}

guint
_lotse_body_register_find_alias (LotseBodyRegister *self, const char *alias)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_alias, alias));

  return found ? find_root (self, found - 1) : LOTSE_NO_BODY;
}

void
_lotse_body_register_unite (LotseBodyRegister *self, guint body, guint other)
{
  body = find_root (self, body);
  other = find_root (self, other);
  if (body == other)
    return;
  get_entry (self, other)->united = body;
  get_body (self, body)->weak &= get_body (self, other)->weak;
  if (!get_body (self, body)->code)
    get_body (self, body)->code = g_steal_pointer (&get_body (self, other)->code);
}

gboolean
_lotse_body_is_abbreviation (const char *abbreviation, const char *name)
{
  g_autofree char *letters = lotse_fold (abbreviation, -1);
  g_autofree char *fold = lotse_fold (name, -1);
  const char *p = fold, *q = letters;

  /* The first letter must begin a word; the name before it may be left out. */
  while (*p && (*p != *q || (p > fold && g_ascii_isalnum (p[-1]))))
    p++;
  for (; *p && *q; p++)
    {
      while (*q && !g_ascii_isalnum (*q))
        q++;
      if (*q == *p)
        q++;
    }
  return *q == '\0' && strlen (letters) >= 2;
}

/* --- uniting at the end ------------------------------------------------------------------------------------------------------ */

/* "Muster GmbH" and "Muster Land AG" are two companies. */
static gboolean
have_other_forms (const LotseLexicon *lexicon, const char *one, const char *two)
{
  const char *a = strrchr (one, ' '), *b = strrchr (two, ' ');
  g_autofree char *form = NULL, *other = NULL;

  if (!a || !b || strcmp (a, b) == 0)
    return FALSE;
  form = lotse_fold (a + 1, -1);
  other = lotse_fold (b + 1, -1);
  return (lotse_term_get_classes (lotse_lexicon_find_term (lexicon, form)) & LOTSE_WORD_COMPANY)
         && (lotse_term_get_classes (lotse_lexicon_find_term (lexicon, other)) & LOTSE_WORD_COMPANY);
}

/* Unites every body with the only member of its family that stands in @relation to it; several: with none. */
static void
unite_family (LotseBodyRegister *self, const GArray *family, LotseBodyRelation relation)
{
  guint n = MIN (family->len, FAMILY_MAX);

  for (guint i = 0; i < n; i++)
    {
      guint body = g_array_index (family, guint, i), found = LOTSE_NO_BODY, own = LOTSE_NO_BODY, hits = 0, n_own = 0;

      if (find_root (self, body) != body)
        continue;
      for (guint j = 0; j < n; j++)
        {
          guint other = find_root (self, g_array_index (family, guint, j));

          if (other != body && other != found && relation (get_entry (self, body), get_entry (self, other))
              && !have_other_forms (self->a->lexicon, get_body (self, body)->name, get_body (self, other)->name))
            {
              hits++;
              found = other;
              if (get_entry (self, other)->own && other != own)
                {
                  n_own++;
                  own = other;
                }
            }
        }
      if (hits == 0)
        continue;
      /* Of the councils of two towns "der Rat" is that of the own one. */
      if (hits > 1 && n_own == 1 && strcmp (get_body (self, own)->kind, "council") == 0)
        {
          hits = 1;
          found = own;
        }
      /* Several clubs that begin alike are mostly one, several committees are not. */
      if (hits > 1 && strcmp (get_body (self, body)->kind, "association") != 0)
        continue;
      if (get_entry (self, body)->preferred && !get_entry (self, found)->preferred)
        _lotse_body_register_unite (self, body, found);
      else
        _lotse_body_register_unite (self, found, body);
    }
}

static void
add_to_family (GHashTable *families, const char *name, guint body)
{
  GArray *family = g_hash_table_lookup (families, name);

  if (!family)
    {
      family = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (families, (gpointer) name, family);
    }
  g_array_append_val (family, body);
}

static void
unite_families (LotseBodyRegister *self, gboolean by_head)
{
  static const char *const territories[] = { "land", "landkreis", "kreis", "freistaat", NULL };
  /* The names are those of the entries. */
  g_autoptr (GHashTable) families = g_hash_table_new_full (lotse_text_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  /* In the order of the bodies, so that the outcome does not depend on the order in a hash table. */
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LotseBodyEntry *entry = get_entry (self, i);

      /* Towns that begin alike ("Stadt …") are not one; "das Land", "der Kreis" is the one that is named. */
      if (strcmp (get_body (self, i)->kind, "other") == 0 && !by_head
          && !(entry->n_words > 0 && (g_strv_contains (territories, entry->words[0]) || _lotse_body_is_chamber (entry->words[0]))))
        continue;
      if (by_head ? *entry->head != '\0' : entry->n_words > 0)
        add_to_family (families, by_head ? entry->head : entry->words[0], i);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LotseBodyEntry *entry = get_entry (self, i);
      const char *name = by_head ? entry->head : entry->n_words > 0 ? entry->words[0] : "";
      GArray *family = g_hash_table_lookup (families, name);

      if (!family || g_array_index (family, guint, 0) != i || family->len < 2)
        continue;
      if (by_head)
        {
          unite_family (self, family, _lotse_body_is_variant);
          unite_family (self, family, _lotse_body_is_compound_of);
          unite_family (self, family, _lotse_body_is_ministry_of);
          unite_family (self, family, _lotse_body_is_of_place);
          unite_family (self, family, _lotse_body_is_tail);
          unite_family (self, family, _lotse_body_is_plural_of);
        }
      else
        {
          unite_family (self, family, _lotse_body_is_abbreviated_topic);
          unite_family (self, family, _lotse_body_is_prefix);
        }
    }
}

/* "Verwaltung" and "Stadtverwaltung", or "Kreisverwaltung", are one actor in one paper. */
static void
unite_administration (LotseBodyRegister *self)
{
  static const char *const words[] = { "verwaltung", "stadtverwaltung", "gemeindeverwaltung", "kommunalverwaltung" };
  guint first = LOTSE_NO_BODY;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, words[i]));

      if (!found)
        continue;
      if (first == LOTSE_NO_BODY)
        first = found - 1;
      else
        _lotse_body_register_unite (self, first, found - 1);
    }
  /* In the paper of a county its administration is meant. */
  if (first != LOTSE_NO_BODY && g_hash_table_contains (self->by_key, "kreisverwaltung") && !g_hash_table_contains (self->by_key, words[1]))
    _lotse_body_register_unite (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, "kreisverwaltung")) - 1, first);
}

/* "Der Rat" is the only council of a village that the paper names. */
static void
unite_council (LotseBodyRegister *self)
{
  static const char *const words[] = { "gemeinderat", "marktgemeinderat", "ortsgemeinderat", "samtgemeinderat" };
  guint rat = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, "rat")), found = LOTSE_NO_BODY, hits = 0;

  for (guint i = 0; rat && i < G_N_ELEMENTS (words); i++)
    {
      guint other = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, words[i]));

      if (!other)
        continue;
      hits++;
      found = other - 1;
    }
  /* "Rat der Stadt Talheim", where the town of the paper is not known. */
  for (guint i = 0; rat && !self->municipality && hits < 2 && i < self->entries->len; i++)
    if (find_root (self, i) == i && g_str_has_prefix (get_body (self, i)->name, "Rat der "))
      {
        hits++;
        found = i;
      }
  if (hits == 1 && strcmp (get_body (self, find_root (self, rat - 1))->name, "Rat") == 0)
    _lotse_body_register_unite (self, find_root (self, found), find_root (self, rat - 1));
}

/* "HFA" and "Haupt- und Finanzausschuss", "SchA" and "Schulausschuss": an abbreviation goes with the only body of its kind whose words it
 * spells. */
static void
unite_abbreviations (LotseBodyRegister *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LotseBody *body = get_body (self, i);
      g_autofree char *letters = NULL;
      guint found = LOTSE_NO_BODY, hits = 0;

      gboolean clipped = _lotse_body_is_clipped (body->name);
      gboolean initials = !clipped && !_lotse_body_is_acronym (body->name);

      if (find_root (self, i) != i || (initials && (strlen (body->name) > LOTSE_BODY_ABBREVIATION || strchr (body->name, ' ')))
          || strcmp (body->kind, "party") == 0)
        continue;
      letters = lotse_fold (body->name, -1);
      for (guint k = 0; k < self->entries->len; k++)
        if (k != i && find_root (self, k) == k && strcmp (get_body (self, k)->kind, body->kind) == 0 && !get_entry (self, k)->plural
            && strlen (get_body (self, k)->name) > (clipped ? 1 : 2) * strlen (body->name)
            && (initials  ? _lotse_body_are_initials (body->name, get_body (self, k)->name)
                : clipped ? _lotse_body_words_clip_to (letters, get_entry (self, k)->words)
                          : _lotse_body_words_spell (letters, get_entry (self, k)->words)))
          {
            found = hits == 0 ? k : found;
            hits++;
          }
      /* A name may also be printed with a slip: the first one, then. */
      if (hits != 1 && !(initials && hits > 1))
        continue;
      /* Also where a table has the abbreviation: the full name says more. */
      _lotse_body_register_unite (self, found, i);
    }
}

/* "OV Musterdorf" and "Ortsverwaltung Musterdorf": the head is short, the place is the same. */
static void
unite_short_heads (LotseBodyRegister *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LotseBodyEntry *entry = get_entry (self, i);

      if (entry->n_words < 2 || strlen (entry->words[0]) > 3 || find_root (self, i) != i)
        continue;
      for (guint k = 0; k < self->entries->len; k++)
        {
          const LotseBodyEntry *other = get_entry (self, k);

          if (other->n_words != entry->n_words || strlen (other->words[0]) < 8
              || !g_strv_equal ((const char *const *) entry->words + 1, (const char *const *) other->words + 1)
              || strcmp (get_body (self, k)->kind, get_body (self, i)->kind) != 0
              || !_lotse_body_is_abbreviation (entry->words[0], other->words[0]))
            continue;
          _lotse_body_register_unite (self, k, i);
          break;
        }
    }
}

/* "Stadt Talheim" and "Universitätsstadt Talheim", "Stadt Hall" and "Stadt Hall am Main". */
static void
unite_towns (LotseBodyRegister *self)
{
  guint towns[FAMILY_MAX], n = 0;

  for (guint i = 0; i < self->entries->len && n < FAMILY_MAX; i++)
    if (find_root (self, i) == i && get_entry (self, i)->n_words > 1 && strcmp (get_body (self, i)->kind, "other") == 0)
      towns[n++] = i;
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (i != k && find_root (self, towns[i]) == towns[i]
          && _lotse_body_words_are_of_town (get_entry (self, towns[i])->words, get_entry (self, towns[k])->words))
        _lotse_body_register_unite (self, towns[k], towns[i]);
}

/* "Sozial- und Bauausschuss" where the paper names each of them on its own: both, and no third one. It goes with the second. */
static void
unite_shared_heads (LotseBodyRegister *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LotseBodyEntry *entry = get_entry (self, i);
      guint second = 0;
      gboolean first = FALSE;

      if (entry->n_words == 2 && strstr (get_body (self, i)->name, "- und "))
        second = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, entry->words[1]));
      /* What they share may be any end of the second word. */
      for (const char *end = second ? entry->words[1] + 1 : ""; !first && strlen (end) >= SHARED_MIN; end++)
        {
          g_autofree char *word = g_strconcat (entry->words[0], end, NULL);

          first = g_hash_table_contains (self->by_key, word);
        }
      if (first)
        _lotse_body_register_unite (self, second - 1, i);
    }
}

void
_lotse_body_register_finish (LotseBodyRegister *self)
{
  g_autofree guint *renumber = g_new (guint, self->entries->len + 1);
  guint n = 0;

  unite_administration (self);
  unite_shared_heads (self);
  unite_families (self, FALSE);
  unite_families (self, TRUE);
  unite_abbreviations (self);
  unite_short_heads (self);
  unite_towns (self);
  unite_council (self);
  for (guint i = 0; i < self->entries->len; i++)
    if (find_root (self, i) == i)
      renumber[i] = n++;
  for (guint i = 0; i < self->a->mentions->len; i++)
    {
      LotseMention *mention = &g_array_index (self->a->mentions, LotseMention, i);

      mention->body = renumber[find_root (self, mention->body)];
    }
  {
    gsize n_all;
    g_autofree gpointer *all = g_ptr_array_steal (self->a->bodies, &n_all);

    for (guint i = 0; i < n_all; i++)
      if (find_root (self, i) == i)
        g_ptr_array_add (self->a->bodies, all[i]);
      else
        {
          const LotseBody *part = all[i];

          for (guint r = 0; r < part->roles->len; r++)
            _lotse_body_add_role (all[find_root (self, i)], g_ptr_array_index (part->roles, r));
          _lotse_body_free (all[i]);
        }
  }
}
