/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Words before the name of a town or district, folded; whether the word is part of the name. */
static const struct
{
  const char *word;
  gboolean part;
} kinds[] = {
  { "stadt", FALSE },
  { "gemeinde", FALSE },
  { "landeshauptstadt", FALSE },
  { "hansestadt", FALSE },
  { "bundesstadt", FALSE },
  { "universitaetsstadt", FALSE },
  { "kreisstadt", FALSE },
  { "kolpingstadt", FALSE },
  { "klingenstadt", FALSE },
  { "wissenschaftsstadt", FALSE },
  { "seestadt", FALSE },
  { "marktgemeinde", FALSE },
  { "ortsgemeinde", FALSE },
  { "einheitsgemeinde", FALSE },
  { "landkreis", TRUE },
  { "landkreises", TRUE },
  { "kreis", TRUE },
  { "kreises", TRUE },
  { "staedteregion", TRUE },
  { "region", TRUE },
  { "samtgemeinde", TRUE },
  { "verbandsgemeinde", TRUE },
};

static int
find_kind (const char *fold)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].word, fold))
      return (int) i;
  return -1;
}

/* Words that follow "Stadt" and are no town. */
static gboolean
is_no_name (const LotseAnalysis *a, const char *fold)
{
  static const char *const words[]
      = { "stadt",        "land", "gemeinde", "rat",    "der", "verwaltung", "umland", "kreis",   "bund",  "politik",
          "gesellschaft", "und",  "oder",     "region", "ist", "nr",         "anlage", "vorlage", "datum", "fraktion" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lotse_fold_is (fold, words[i]))
      return TRUE;
  return strlen (fold) < 3 || lotse_lexicon_find (a->lexicon, "roles", fold) || lotse_lexicon_find (a->lexicon, "types", fold)
         || lotse_lexicon_find (a->lexicon, "labels", fold);
}

static const LotseToken *
get_token (const LotseAnalysis *a, guint index)
{
  return lotse_reading_token (a->reading, index);
}

static gboolean
is_on_same_line (const LotseAnalysis *a, guint first, guint second)
{
  return second < a->reading->tokens->len && get_token (a, first)->line == get_token (a, second)->line;
}

/* Index after the last token of the town's name that begins at @index: "Bad Tölz", "Neustadt an der Aisch", "Rotenburg (Wümme)". */
static guint
find_name_end (const LotseAnalysis *a, guint index)
{
  static const char *const openers[] = { "bad", "sankt", "st", "markt", "gross", "klein", "neu", "alt", "hohen", "schwaebisch" };
  static const char *const links[] = { "am", "an", "im", "in", "ob", "bei", "vor", "auf" };
  const char *fold = lotse_reading_get_fold (a->reading, get_token (a, index));
  guint end = index + 1;

  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    if (g_str_equal (fold, openers[i]))
      {
        /* "St. Ingbert" */
        if (end + 1 < a->reading->tokens->len && get_token (a, end)->kind == LOTSE_TOKEN_PUNCT
            && a->reading->text->str[get_token (a, end)->start] == '.')
          end++;
        if (is_on_same_line (a, index, end) && (get_token (a, end)->flags & LOTSE_TOKEN_CAPITAL))
          end++;
        break;
      }
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (end + 1 < a->reading->tokens->len && is_on_same_line (a, index, end + 1)
        && g_str_equal (lotse_reading_get_fold (a->reading, get_token (a, end)), links[i]))
      {
        guint name = end + 1;
        const char *article = lotse_reading_get_fold (a->reading, get_token (a, name));
        static const char *const rivers[]
            = { "main",        "rhein",       "lech",        "neckar", "donau", "ruhr",     "aisch", "saale", "oder", "harz",
                "taunus",      "ruebenberge", "weinstrasse", "elbe",   "weser", "leine",    "inn",   "isar",  "see",  "breisgau",
                "schwarzwald", "westfalen",   "lippe",       "wuemme", "aller", "waldnaab", "alz",   "berg" };

        if ((g_str_equal (article, "der") || g_str_equal (article, "dem")) && is_on_same_line (a, index, name + 1))
          name++;
        for (guint k = 0; k < G_N_ELEMENTS (rivers); k++)
          if (g_str_equal (lotse_reading_get_fold (a->reading, get_token (a, name)), rivers[k]))
            return name + 1;
      }
  return end;
}

typedef struct
{
  guint first, end; /* tokens of the first place */
  guint weight;
} Candidate;

static void
vote (LotseAnalysis *a, GHashTable *votes, GPtrArray *order, guint first, guint end, guint weight)
{
  g_autofree char *name = lotse_reading_dup_text (a->reading, get_token (a, first)->start, get_token (a, end - 1)->end);
  Candidate *candidate;

  /* "des Kreises X" is the "Kreis X". */
  if (g_str_has_prefix (name, "Kreises ") || g_str_has_prefix (name, "Landkreises "))
    {
      char *at = strstr (name, "es ");

      memmove (at, at + 2, strlen (at + 2) + 1);
    }
  candidate = g_hash_table_lookup (votes, name);
  if (!candidate)
    {
      candidate = g_new0 (Candidate, 1);
      candidate->first = first;
      candidate->end = end;
      g_ptr_array_add (order, g_strdup (name));
      g_hash_table_insert (votes, g_steal_pointer (&name), candidate);
    }
  candidate->weight += weight;
}

/* "Rhein-Erft-Kreis", "Hochsauerlandkreis": the kind is the last part. */
static gboolean
is_district_name (const char *fold)
{
  static const char *const no_districts[]
      = { "arbeitskreis", "landkreis",       "umkreis",         "personenkreis", "wahlkreis",  "freundeskreis", "foerderkreis",
          "kreis",        "adressatenkreis", "gespraechskreis", "helferkreis",   "stromkreis", "altkreis" };

  if (!g_str_has_suffix (fold, "kreis") || strlen (fold) < 9)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (no_districts); i++)
    if (g_str_has_suffix (fold, no_districts[i]) && strlen (no_districts[i]) > 5)
      return FALSE;
  return strchr (fold, '-') != NULL && !g_str_has_prefix (fold, "arbeits-");
}

/* Counts "der Stadt X" and the like; the rat, letterhead and seal count more. */
static void
count_names (LotseAnalysis *a, GHashTable *votes, GPtrArray *order)
{
  const LotseReading *r = a->reading;

  for (guint i = 0; i + 1 < r->tokens->len; i++)
    {
      const LotseToken *token = get_token (a, i), *next = get_token (a, i + 1);
      const char *fold;
      int kind;
      guint weight = 1, end;

      if (token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      fold = lotse_reading_get_fold (r, token);
      if (is_district_name (fold))
        {
          vote (a, votes, order, i, i + 1, 1);
          continue;
        }
      kind = find_kind (fold);
      if (kind < 0 || next->kind != LOTSE_TOKEN_WORD || !(next->flags & LOTSE_TOKEN_CAPITAL) || next->line != token->line
          || is_no_name (a, lotse_reading_get_fold (r, next)))
        continue;
      end = find_name_end (a, i + 1);
      if (lotse_fold_is (fold, "region") && !(i > 0 && g_str_equal (lotse_reading_get_fold (r, get_token (a, i - 1)), "der")))
        continue;
      /* A line that is only the name: the letterhead. */
      if ((token->flags & LOTSE_TOKEN_LINE_START) && token->line < 20 && (end >= r->tokens->len || get_token (a, end)->line != token->line))
        weight = 6;
      else if (i >= 2)
        {
          const char *owner = lotse_reading_get_fold (r, get_token (a, i - 2));

          if (g_str_has_prefix (owner, "rat") || g_str_has_suffix (owner, "rat") || g_str_has_suffix (owner, "rates")
              || g_str_has_suffix (owner, "tag") || g_str_has_suffix (owner, "versammlung") || g_str_has_suffix (owner, "buergermeister"))
            weight = 3;
        }
      vote (a, votes, order, kinds[kind].part ? i : i + 1, end, weight);
      i = end - 1;
    }
}

/* "Bezirksregierung X", "Universität X": the town is not the paper's. */
static gboolean
is_seat_of_authority (const LotseAnalysis *a, guint index)
{
  static const char *const heads[] = { "regierung", "praesidium",         "gericht",  "universitaet", "hochschule",
                                       "direktion", "staatsanwaltschaft", "dioezese", "bistum",       "landtag" };
  const char *fold = index > 0 ? lotse_reading_get_fold (a->reading, get_token (a, index - 1)) : "";

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_suffix (fold, heads[i]))
      return TRUE;
  return FALSE;
}

/* The folded town names of the lexicon that the text names, also as an adjective ("Musterstädter" does not count, "Karlsruher" does). */
static void
count_known_names (LotseAnalysis *a, GHashTable *votes, GPtrArray *order)
{
  const LotseReading *r = a->reading;

  for (guint i = 0; i < r->tokens->len; i++)
    {
      const LotseToken *token = get_token (a, i);
      const LotseLexiconEntry *entry;

      if (token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      entry = lotse_lexicon_find (a->lexicon, "municipalities", lotse_reading_get_fold (r, token));
      if (entry && !g_str_equal (lotse_lexicon_entry_get (entry, 1), "weak") && !is_seat_of_authority (a, i))
        vote (a, votes, order, i, i + 1, 1);
    }
}

static gboolean
add_best (LotseAnalysis *a, GHashTable *votes, GPtrArray *order, const char *rule, guint least, const char *reason)
{
  const char *best = NULL;
  const Candidate *found = NULL;
  LotseOutlineItem *item;

  for (guint i = 0; i < order->len; i++)
    {
      const Candidate *candidate = g_hash_table_lookup (votes, g_ptr_array_index (order, i));

      if (!found || candidate->weight > found->weight)
        {
          found = candidate;
          best = g_ptr_array_index (order, i);
        }
    }
  if (!found || found->weight < least)
    return FALSE;
  item = _lotse_analysis_add_key (a, "municipality", best, rule, get_token (a, found->first)->start, get_token (a, found->end - 1)->end);
  if (reason)
    {
      g_autofree char *full = g_strdup_printf ("%s\t%u", reason, found->weight);

      lotse_outline_item_set_inferred (item, full);
    }
  return TRUE;
}

/* --- the host of the source ------------------------------------------------------------------------------------------------------ */

/* Whether a part of a host name names no town: "www", "ratsinfo", "sessionnet", a provider. */
static gboolean
is_host_word (const LotseAnalysis *a, const char *part)
{
  return strlen (part) < 3 || lotse_lexicon_find (a->lexicon, "portals", part) != NULL;
}

/* Tokens of the text that spell the words of @name (folded, divided by blanks); sets the range in bytes. */
static gboolean
find_in_text (const LotseAnalysis *a, const char *name, LotseRange *ret_range)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);
  const LotseReading *r = a->reading;

  for (guint i = 0; i + n <= r->tokens->len; i++)
    {
      guint k = 0;

      if (!(get_token (a, i)->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      while (k < n && g_str_equal (lotse_reading_get_fold (r, get_token (a, i + k)), words[k]))
        k++;
      if (k == n)
        {
          *ret_range = (LotseRange) { get_token (a, i)->start, get_token (a, i + n - 1)->end };
          return TRUE;
        }
    }
  return FALSE;
}

/* A name as a host writes it ("wuerselen"): as the text spells it, else as the lexicon does, else with a capital. */
static char *
spell_name (const LotseAnalysis *a, const char *host_name)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (host_name), "-_", ' ');
  const LotseLexiconEntry *entry;
  LotseRange range;
  GString *out;

  if (find_in_text (a, spaced, &range))
    return lotse_reading_dup_text (a->reading, range.start, range.end);
  if (strchr (host_name, '-') && find_in_text (a, host_name, &range))
    return lotse_reading_dup_text (a->reading, range.start, range.end);
  entry = lotse_lexicon_find (a->lexicon, "municipalities", spaced);
  if (!entry)
    entry = lotse_lexicon_find (a->lexicon, "municipalities", host_name);
  if (entry)
    return g_strdup (entry->columns[0]);
  out = g_string_new (NULL);
  for (const char *p = spaced; *p; p++)
    g_string_append_c (out, p == spaced || p[-1] == ' ' ? g_ascii_toupper (*p) : *p);
  return g_string_free (out, FALSE);
}

/* The part of a host that names the town, without generic words, or NULL: "gremieninfo.staedteregion-xy.de" → "staedteregion-xy". */
static char *
find_name_in_host (const LotseAnalysis *a, const char *host)
{
  g_auto (GStrv) parts = g_strsplit (host, ".", -1);
  guint n = g_strv_length (parts);

  /* From the right, without the top level. */
  for (guint i = n > 1 ? n - 1 : 0; i > 0; i--)
    {
      g_auto (GStrv) words = g_strsplit (parts[i - 1], "-", -1);
      g_autoptr (GString) name = g_string_new (NULL);
      gboolean town = FALSE;

      if (is_host_word (a, parts[i - 1]))
        continue;
      for (guint k = 0; words[k]; k++)
        {
          if (lotse_lexicon_find (a->lexicon, "portals", words[k])
              || (k == 0 && words[1]
                  && (g_str_equal (words[k], "stadt") || g_str_equal (words[k], "gemeinde") || g_str_equal (words[k], "markt"))))
            continue;
          if (name->len > 0)
            g_string_append_c (name, '-');
          g_string_append (name, words[k]);
          town |= strlen (words[k]) > 2;
        }
      if (town)
        return g_string_free (g_steal_pointer (&name), FALSE);
    }
  return NULL;
}

char *
_lotse_municipality_from_url (const LotseAnalysis *a, const char *url)
{
  const char *host = strstr (url, "://");
  g_autofree char *name = NULL, *folded = NULL, *only_host = NULL;
  gsize length;

  if (!host)
    return NULL;
  host += 3;
  length = strcspn (host, "/:?#");
  only_host = g_strndup (host, length);
  folded = lotse_fold (only_host, -1);
  name = find_name_in_host (a, folded);
  if (!name && host[length] == '/')
    {
      /* A provider's host: the first folder may be the town. */
      g_autofree char *folder = g_strndup (host + length + 1, strcspn (host + length + 1, "/?#."));
      g_autofree char *low = lotse_fold (folder, -1);

      if (*low && lotse_lexicon_find (a->lexicon, "municipalities", low))
        name = g_steal_pointer (&low);
    }
  return name ? spell_name (a, name) : NULL;
}

/* --- the key ------------------------------------------------------------------------------------------------------------------------ */

static gboolean
add_field (LotseAnalysis *a)
{
  int index = _lotse_labels_find (a->labels, LOTSE_FIELD_MUNICIPALITY, 0);
  LotseRange value;

  if (index < 0 || g_array_index (a->labels, LotseLabel, index).start >= MAX (a->header_end, 2000)
      || !_lotse_label_get_value (a->reading, a->labels, (guint) index, 2, &value))
    return FALSE;
  return _lotse_analysis_add_key_range (a, "municipality", "key/label", _lotse_key_first_line (a, value)) != NULL;
}

static gboolean
add_from_source (LotseAnalysis *a)
{
  LotseOutlineItem *source = lotse_outline_get_key_item (a->outline, "source_url");
  g_autofree char *name = NULL;
  LotseOutlineItem *item;

  if (!source)
    return FALSE;
  name = _lotse_municipality_from_url (a, lotse_outline_item_get (source, "value"));
  if (!name)
    return FALSE;
  item = _lotse_analysis_add_key (a, "municipality", name, "key/host", 0, 0);
  for (guint i = 0; i < lotse_outline_item_get_n_spans (source); i++)
    lotse_outline_item_add_span (item, *lotse_outline_item_get_span (source, i));
  return TRUE;
}

void
_lotse_key_municipality_parse (LotseAnalysis *a)
{
  g_autoptr (GHashTable) votes = NULL, known = NULL;
  g_autoptr (GPtrArray) order = NULL, known_order = NULL;

  if (!_lotse_key_is_missing (a, "municipality") || add_field (a) || add_from_source (a))
    return;
  votes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  order = g_ptr_array_new_with_free_func (g_free);
  count_names (a, votes, order);
  if (add_best (a, votes, order, "key/town-of-text", 1, NULL))
    return;
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  known_order = g_ptr_array_new_with_free_func (g_free);
  count_known_names (a, known, known_order);
  add_best (a, known, known_order, "key/known-town", 2, "named-most");
}
