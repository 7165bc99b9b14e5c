/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"
#include "lotse-prefix-set-private.h"
#include "lotse-reference-private.h"

#include <string.h>

/* Longest quoted name, and title of a law, in bytes, and tokens that may stand between its noun and the quotation mark. */
#define MAX_QUOTE 140
#define MAX_LAW_TITLE 260
#define MAX_BETWEEN 4
/* Shortest name in capitals, in bytes: shorter ones are bodies and regions as often. */
#define MIN_CAPITALS 4
#define MAX_WORDS 8
/* Bytes of a title after its first word that tell it from others. */
#define KEY_LENGTH 40

/* What a word is by itself, worked out once for each different word. */
typedef enum
{
  FACT_FIRST = 1 << 0, /* first word of a known name */
  FACT_CUE = 1 << 1,
  FACT_NAMED = 1 << 2,
  FACT_NOUN = 1 << 3, /* ends like the noun of a programme, and is no generic one */
  FACT_QUOTE = 1 << 4,
} Facts;

/* The known names. */
typedef struct
{
  GHashTable *by_first; /* first three bytes of a name → GPtrArray of LotseLexiconEntry */
  LotsePrefixSet begins;
} Known;

typedef struct
{
  LotseAnalysis *a;
  const LotseReading *reading;
  const Known *known;
  GString *found; /* folded known names, to know their short forms again */
  guint8 *facts;  /* Facts by the number of a word */
  GArray *references;
  guint quoted; /* token that closes the last quoted name, or 0 */
} Scan;

static gboolean
is_capital_at (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && token->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL && !(token->flags & LOTSE_TOKEN_PARA_START);
}

/* Whether the word of a token is of a kind in the table. */
static gboolean
is_kind (const Scan *s, const LotseToken *token, const char *kind)
{
  return lotse_term_find_kind (lotse_reading_get_term (s->reading, token), "programmes", kind) != NULL;
}

static gboolean
is_kind_at (const Scan *s, guint i, const char *kind)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && is_kind (s, token, kind);
}

static void
add (Scan *s, guint start, guint end, const char *kind, const char *rule)
{
  LotseReference *reference = _lotse_reference_add (s->references, s->a, kind, start, end, rule);
  g_autofree char *folded = lotse_fold (reference->text, -1);
  char *bracket = strstr (folded, " (");
  g_autofree char *first = g_strndup (folded, strcspn (folded, " "));
  const char *rest = folded + strlen (first);
  gsize n = strlen (first);

  /* "Ankommen im Quartier (AiQ)" is the same with and without its short form. */
  if (bracket && bracket > folded && g_str_has_suffix (folded, ")"))
    *bracket = '\0';
  /* One entry for all cases of the first noun, and for a long title that is shortened or varied at its end. */
  if (n > 4 && first[n - 1] == 's' && first[n - 2] != 's')
    first[n - 1] = '\0';
  g_free (reference->key);
  reference->key = g_strdup_printf ("%s\t%s%.*s", kind, first, KEY_LENGTH, rest);
}

/* --- known names ----------------------------------------------------------------------------------------------------------- */

/* Whether a word of the text is an inflected form of a word of a name. */
static gboolean
is_form_of (const char *word, const char *term, gsize length)
{
  gsize n = 0, other = strlen (word);

  while (n < length && word[n] && word[n] == term[n])
    n++;
  if (length < 6)
    return n == length && (n == other || (length > 3 && n + 1 == other && word[n] == 's'));
  return n + 2 >= length && other <= n + 2;
}

/* Token after a known name at token @i, or 0. */
static guint
match_known (const Scan *s, guint i, const LotseLexiconEntry *entry)
{
  const char *p = entry->folded;

  for (guint n = 0; n < MAX_WORDS; n++)
    {
      const char *end;
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      while (*p == ' ')
        p++;
      if (!*p)
        return i;
      if (!lotse_reading_peek (s->reading, i))
        return 0;
      if (*p == '!' || *p == ',')
        {
          if (*fold != *p)
            return *p == '!' ? i : 0;
          p++;
          i++;
          continue;
        }
      end = p + strcspn (p, " ,!");
      if (!is_form_of (fold, p, (gsize) (end - p)))
        return 0;
      p = end;
      i++;
    }
  return 0;
}

static gboolean
has_token (const Scan *s, const char *word)
{
  g_autofree char *folded = lotse_fold (word, -1);

  for (guint i = 0; i < s->reading->n_words; i++)
    if (lotse_starts_with (s->reading->folds->str + lotse_reading_word (s->reading, i)->fold, folded))
      return TRUE;
  return FALSE;
}

/* The first three bytes of a folded word: what names are found by. */
static gpointer
get_key (const char *fold)
{
  guint key = 0;

  for (guint i = 0; i < 3 && fold[i]; i++)
    key = key << 8 | (guchar) fold[i];
  return GUINT_TO_POINTER (key);
}

static void
known_free (Known *known)
{
  g_hash_table_unref (known->by_first);
  g_free (known);
}

static gpointer
index_known_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "programmes");
  Known *known = g_new0 (Known, 1);

  known->by_first = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < table->len; i++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const char *kind = lotse_lexicon_entry_get (entry, 1);
      GPtrArray *list;

      if (!g_str_equal (kind, "known") && !g_str_equal (kind, "needs") && !g_str_equal (kind, "acronym"))
        continue;
      list = g_hash_table_lookup (known->by_first, get_key (entry->folded));
      if (!list)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (known->by_first, get_key (entry->folded), list);
          lotse_prefix_set_add (&known->begins, entry->folded);
        }
      g_ptr_array_add (list, entry);
    }
  return known;
}

/* Names that begin like a word, or NULL. */
static const GPtrArray *
find_known (const Scan *s, const char *fold)
{
  return lotse_prefix_set_may_have (&s->known->begins, fold) ? g_hash_table_lookup (s->known->by_first, get_key (fold)) : NULL;
}

/* Place of the best occurrence of a name that needs another word: the one with a region behind it ("… NRW"), else the first. */
typedef struct
{
  guint start;
  guint end;
  gboolean region;
} Place;

/* Token after the year that belongs to a name: "Integrationsstrategie 2030"; @end where none does. */
static guint
skip_year (const Scan *s, guint end)
{
  static const char *const nouns[] = { "strategie", "plan", "konzept", "konzepts", "konzeptes", "agenda", "programm" };
  const LotseToken *year = lotse_reading_peek (s->reading, end);
  const char *fold = lotse_reading_peek_fold (s->reading, end);

  if (!year || year->kind != LOTSE_TOKEN_NUMBER || strlen (fold) != 4 || strspn (fold, "0123456789") != 4 || !g_str_has_prefix (fold, "20"))
    return end;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_has_suffix (lotse_reading_peek_fold (s->reading, end - 1), nouns[i]))
      return end + 1;
  return end;
}

static guint
read_known (Scan *s, guint i, GHashTable *places)
{
  const GPtrArray *list = find_known (s, lotse_reading_peek_fold (s->reading, i));

  for (guint k = 0; list && k < list->len; k++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (list, k);
      const char *kind = lotse_lexicon_entry_get (entry, 1);
      guint end = match_known (s, i, entry);
      gboolean region;
      Place *place;

      if (end == 0 || (g_ascii_isupper (entry->columns[0][0]) && !(lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_CAPITAL)))
        continue;
      if (g_str_equal (kind, "acronym") && !(lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_CAPITAL && is_capital_at (s, end - 1)))
        continue;
      region = g_str_equal (lotse_reading_peek_fold (s->reading, end), "nrw");
      if (g_str_equal (kind, "known"))
        {
          end = skip_year (s, end);
          add (s, lotse_reading_peek (s->reading, i)->start, lotse_reading_peek (s->reading, end - 1)->end, "programme",
               "reference/programme-known");
          if (!strstr (s->found->str, entry->folded))
            g_string_append_printf (s->found, "%s\n", entry->folded);
          return end;
        }
      place = g_hash_table_lookup (places, entry);
      if (!place || (region && !place->region))
        {
          place = g_new (Place, 1);
          *place
              = (Place) { lotse_reading_peek (s->reading, i)->start, lotse_reading_peek (s->reading, region ? end : end - 1)->end, region };
          g_hash_table_insert (places, entry, place);
        }
      return end;
    }
  return i;
}

static void
add_places (Scan *s, GHashTable *places)
{
  const GPtrArray *table = lotse_lexicon_get_table (s->a->lexicon, "programmes");

  for (guint i = 0; i < table->len; i++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const Place *place = g_hash_table_lookup (places, entry);

      if (place && (place->region || has_token (s, lotse_lexicon_entry_get (entry, 2))))
        add (s, place->start, place->end, "programme", "reference/programme-known");
    }
}

/* --- names in quotation marks ------------------------------------------------------------------------------------------------ */

static gboolean
is_open_quote (const char *fold)
{
  return lotse_fold_is (fold, "„") || g_str_equal (fold, "\"") || lotse_fold_is (fold, "»") || lotse_fold_is (fold, "“");
}

/* Token of the closing mark after the opening one at @i, at most @longest bytes away, or 0. */
static guint
find_close (const Scan *s, guint i, guint longest)
{
  guint start = lotse_reading_peek (s->reading, i)->start;

  for (guint k = i + 1; k < s->reading->tokens->len; k++)
    {
      const LotseToken *token = lotse_reading_token (s->reading, k);
      const char *fold = lotse_reading_peek_fold (s->reading, k);

      if (token->start - start > longest || token->flags & LOTSE_TOKEN_PARA_START)
        return 0;
      if (token->kind == LOTSE_TOKEN_PUNCT
          && (lotse_fold_is (fold, "“") || g_str_equal (fold, "\"") || lotse_fold_is (fold, "”") || lotse_fold_is (fold, "«")
              || lotse_fold_is (fold, "‟")))
        return k > i + 1 ? k : 0;
    }
  return 0;
}

/* Whether a small word says more of the noun before a quotation than its name: "Konzept der „…“" and "Projekte der „…“" are somebody's,
 * "das aus dem Projekt hervorgegangene „…“" is another thing. */
static gboolean
parts_from_cue (const char *fold)
{
  return g_str_equal (fold, "der") || (strlen (fold) > 6 && g_str_has_suffix (fold, "ene"));
}

/* Whether a noun such as "Projekt" stands shortly before the quotation mark at @i. */
static gboolean
has_cue_before (const Scan *s, guint i)
{
  if (i > 0 && parts_from_cue (lotse_reading_peek_fold (s->reading, i - 1)))
    return FALSE;
  for (guint n = 1; n <= MAX_BETWEEN && n <= i; n++)
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i - n);

      if (token->kind == LOTSE_TOKEN_PUNCT || token->flags & LOTSE_TOKEN_PARA_START)
        return is_kind_at (s, i - n, "cue");
      if (is_kind_at (s, i - n, "cue"))
        return TRUE;
      /* Only small words stand between: "unter der Bezeichnung", "des Landes". */
      if (token->flags & LOTSE_TOKEN_CAPITAL && !g_str_equal (lotse_reading_peek_fold (s->reading, i - n), "bezeichnung")
          && !g_str_equal (lotse_reading_peek_fold (s->reading, i - n), "titel")
          && !g_str_equal (lotse_reading_peek_fold (s->reading, i - n), "namen")
          && !g_str_equal (lotse_reading_peek_fold (s->reading, i - n), "landes")
          && !g_str_equal (lotse_reading_peek_fold (s->reading, i - n), "bundes"))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_law_title (const char *fold)
{
  return g_str_has_suffix (fold, "satzung") || g_str_has_suffix (fold, "verordnung") || lotse_fold_is (fold, "verwaltungsvorschrift")
         || g_str_has_suffix (fold, "gesetz");
}

/* "Projekte wie „A“ und „B“": what joins two quotations of one list. */
static gboolean
is_joint (const Scan *s, guint i)
{
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  return lotse_fold_is (fold, "und") || lotse_fold_is (fold, "sowie") || lotse_fold_is (fold, ",");
}

static guint
read_quote (Scan *s, guint i)
{
  gboolean law = is_law_title (lotse_reading_peek_fold (s->reading, i + 1));
  guint close = find_close (s, i, law ? MAX_LAW_TITLE : MAX_QUOTE);
  const LotseToken *first;

  if (close == 0)
    return i + 1;
  first = lotse_reading_peek (s->reading, i + 1);
  if (law && close > i + 2)
    add (s, first->start, lotse_reading_peek (s->reading, close - 1)->end, "law", "reference/law-title");
  else if ((is_kind_at (s, i + 1, "title") || is_kind_at (s, i + 2, "title")
            || g_str_has_suffix (lotse_reading_peek_fold (s->reading, i + 1), "richtlinie"))
           && close > i + 2)
    add (s, first->start, lotse_reading_peek (s->reading, close - 1)->end, "programme", "reference/programme-title");
  else if (s->quoted > 0 && i == s->quoted + 2 && first->flags & LOTSE_TOKEN_CAPITAL && is_joint (s, i - 1))
    {
      add (s, first->start, lotse_reading_peek (s->reading, close - 1)->end, "programme", "reference/programme-quoted");
      s->quoted = close;
    }
  else if ((first->flags & LOTSE_TOKEN_CAPITAL || first->kind != LOTSE_TOKEN_WORD || (i > 0 && is_kind_at (s, i - 1, "cue")))
           && has_cue_before (s, i))
    {
      add (s, first->start, lotse_reading_peek (s->reading, close - 1)->end, "programme", "reference/programme-quoted");
      s->quoted = close;
    }
  else
    return i + 1;
  return close + 1;
}

/* --- names without quotation marks ----------------------------------------------------------------------------------------- */

/* A made-up name: capitals inside the word, as in "ViBi-Q". */
static gboolean
is_coined (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);
  guint capitals = 0, small = 0;
  gboolean inner = FALSE;
  gunichar before = 0;

  if (!is_capital_at (s, i) || token->end - token->start < 4)
    return FALSE;
  for (const char *p = s->reading->text->str + token->start; p < s->reading->text->str + token->end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isupper (c))
        {
          capitals++;
          inner |= g_unichar_islower (before);
        }
      small += g_unichar_islower (c) ? 1 : 0;
      before = c;
    }
  return capitals >= 2 && small > 0 && inner && !g_str_has_suffix (lotse_reading_peek_fold (s->reading, i), "innen")
         && !g_str_has_suffix (lotse_reading_peek_fold (s->reading, i), "in");
}

/* "Projekt PULS", "Förderprogramm LEADER": a name in capitals behind a noun that is not printed so itself. */
static gboolean
is_capitals (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i), *cue = lotse_reading_peek (s->reading, i - 1);
  /* "Landesprogramm WIR" */
  guint least = g_str_has_prefix (lotse_reading_peek_fold (s->reading, i - 1), "landesprogramm") ? MIN_CAPITALS - 1 : MIN_CAPITALS;

  return is_capital_at (s, i) && token->flags & LOTSE_TOKEN_ALL_CAPS && token->end - token->start >= least
         && !(token->flags & (LOTSE_TOKEN_HYPHEN_END | LOTSE_TOKEN_LINE_START)) && !(cue->flags & LOTSE_TOKEN_ALL_CAPS)
         && !is_kind_at (s, i, "acronym");
}

/* "der", "im" or an attribute before a noun makes it a certain one. */
static gboolean
is_definite (const Scan *s, guint i)
{
  static const char *const words[]
      = { "der", "die", "das", "des", "dem", "den", "zur", "zum", "vom", "beim", "im", "am", "seiner", "ihrer", "unsere", "unserer" };
  const LotseToken *token;
  const char *fold;

  if (i == 0)
    return FALSE;
  token = lotse_reading_peek (s->reading, i - 1);
  fold = lotse_reading_peek_fold (s->reading, i - 1);
  if (lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words)))
    return TRUE;
  return token->kind == LOTSE_TOKEN_WORD && (lotse_fold_is (fold, "staedtischen") || lotse_fold_is (fold, "staedtische"))
             ? TRUE
             : token->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL && g_str_has_suffix (fold, "er") && strlen (fold) > 5;
}

static gpointer
collect_suffixes_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "programmes");
  GArray *suffixes = g_array_new (FALSE, FALSE, sizeof (LotseFoldEnd));

  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);

      if (g_str_equal (lotse_lexicon_entry_get (entry, 1), "suffix"))
        {
          LotseFoldEnd suffix = lotse_fold_end (entry->folded);

          g_array_append_val (suffixes, suffix);
        }
    }
  return suffixes;
}

static gboolean
has_suffix_of (const Scan *s, const char *fold)
{
  const GArray *suffixes
      = lotse_lexicon_get_derived (s->a->lexicon, LOTSE_DERIVED_PROGRAMME_SUFFIXES, collect_suffixes_cb, (GDestroyNotify) g_array_unref);

  return lotse_fold_ends_in (fold, (const LotseFoldEnd *) (gconstpointer) suffixes->data, suffixes->len);
}

/* Only these ends are looked up in the table. */
static gboolean
may_have_suffix (const char *fold, gsize n)
{
  if (n < 8)
    return FALSE;
  switch (fold[n - 1])
    {
    case 'e':
      return fold[n - 2] == 'i';
    case 'n':
      return fold[n - 2] == 'a';
    case 's':
      return fold[n - 2] == 'n' || fold[n - 2] == 'd' || fold[n - 2] == 't' || fold[n - 2] == 'e';
    case 't':
      return fold[n - 2] == 'p' || fold[n - 2] == 'e';
    default:
      return FALSE;
    }
}

static guint
read_suffix (Scan *s, guint i)
{
  guint start = i, from;
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  if (strstr (s->found->str, fold))
    return i + 1;
  if (i >= 2 && g_str_equal (lotse_reading_peek_fold (s->reading, i - 1), "und")
      && lotse_reading_peek (s->reading, i - 2)->flags & LOTSE_TOKEN_HYPHEN_END)
    start = i - 2;
  from = lotse_reading_peek (s->reading, start)->start;
  /* "10-Punkte-Aktionsplan" */
  if (start >= 2 && g_str_equal (lotse_reading_peek_fold (s->reading, start - 1), "-")
      && lotse_reading_peek (s->reading, start - 1)->end == from && lotse_reading_peek (s->reading, start - 2)->kind == LOTSE_TOKEN_NUMBER
      && lotse_reading_peek (s->reading, start - 2)->end + 1 == from)
    {
      start -= 2;
      from = lotse_reading_peek (s->reading, start)->start;
    }
  if (!is_definite (s, start))
    return i + 1;
  {
    guint end = skip_year (s, i + 1);

    add (s, from, lotse_reading_peek (s->reading, end - 1)->end, "programme", "reference/programme-noun");
    return end;
  }
}

/* Whether a name of the table begins at a token: "Landesprogramm Kommunales …" is that name's. */
static gboolean
begins_known (const Scan *s, guint i)
{
  const GPtrArray *list = find_known (s, lotse_reading_peek_fold (s->reading, i));

  for (guint k = 0; list && k < list->len; k++)
    if (match_known (s, i, g_ptr_array_index (list, k)) > i)
      return TRUE;
  return FALSE;
}

static gboolean
end_of_adjective (const char *fold)
{
  static const LotseFoldEnd tails[]
      = { LOTSE_FOLD_END ("aler"),  LOTSE_FOLD_END ("ale"),    LOTSE_FOLD_END ("ische"), LOTSE_FOLD_END ("ischer"),
          LOTSE_FOLD_END ("liche"), LOTSE_FOLD_END ("licher"), LOTSE_FOLD_END ("ige"),   LOTSE_FOLD_END ("iger"),
          LOTSE_FOLD_END ("ales"),  LOTSE_FOLD_END ("isches"), LOTSE_FOLD_END ("liches") };

  return lotse_fold_ends_in (fold, tails, G_N_ELEMENTS (tails));
}

/* "Landesprogramm Bildungsregionen" after an article. */
static guint
read_named (Scan *s, guint i)
{
  const LotseToken *next = lotse_reading_peek (s->reading, i + 1);

  if (!is_capital_at (s, i + 1) || is_kind_at (s, i + 1, "generic") || !is_definite (s, i) || next->end - next->start < 5
      || next->flags & LOTSE_TOKEN_HYPHEN_END || begins_known (s, i + 1))
    return i + 1;
  /* "Gesamtkonzept Sozialer Wohnungsbau" */
  if (end_of_adjective (lotse_reading_peek_fold (s->reading, i + 1)) && is_capital_at (s, i + 2))
    next = lotse_reading_peek (s->reading, i + 2);
  add (s, lotse_reading_peek (s->reading, i)->start, next->end, "programme", "reference/programme-named");
  return i + 2;
}

/* --- the scanner ------------------------------------------------------------------------------------------------------------------ */

/* "Projektförderprogramm": a longer word that ends in one of the nouns. */
static gboolean
is_compound_cue (const char *fold, gsize n)
{
  return n > 12
         && (g_str_has_suffix (fold, "programm") || g_str_has_suffix (fold, "programms") || g_str_has_suffix (fold, "programmes")
             || g_str_has_suffix (fold, "projekt") || g_str_has_suffix (fold, "projekts") || g_str_has_suffix (fold, "projektes"));
}

static Facts
read_facts (const Scan *s, guint number)
{
  const LotseWord *word = lotse_reading_word (s->reading, number);
  /* Most words are in no table. */
  gboolean named = g_array_index (s->reading->classes, guint32, number) & LOTSE_WORD_IN_PROGRAMMES;
  const char *fold = s->reading->folds->str + word->fold;
  const GPtrArray *known = find_known (s, fold);
  Facts facts = is_open_quote (fold) ? FACT_QUOTE : 0;

  for (guint i = 0; known && i < known->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (known, i);

      if (is_form_of (fold, entry->folded, strcspn (entry->folded, " ,!")))
        facts |= FACT_FIRST;
    }
  if ((named && lotse_term_find_kind (word->term, "programmes", "cue")) || is_compound_cue (fold, word->length))
    facts |= FACT_CUE;
  if (named && lotse_term_find_kind (word->term, "programmes", "named"))
    facts |= FACT_NAMED;
  if (may_have_suffix (fold, word->length) && has_suffix_of (s, fold) && !lotse_term_find_kind (word->term, "programmes", "generic"))
    facts |= FACT_NOUN;
  return facts;
}

static void
scan_known (Scan *s)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < s->reading->tokens->len;)
    {
      const LotseToken *token = lotse_reading_token (s->reading, i);
      gboolean known = s->facts[token->word] & FACT_FIRST && token->kind == LOTSE_TOKEN_WORD && !_lotse_reference_is_form (s->reading, i);
      guint end = known ? read_known (s, i, places) : i;

      i = end > i ? end : i + 1;
    }
  add_places (s, places);
}

static void
scan_names (Scan *s)
{
  for (guint i = 0; i < s->reading->tokens->len;)
    {
      const LotseToken *token = lotse_reading_token (s->reading, i);
      guint facts = s->facts[token->word];

      /* Nearly all of them. */
      if (!(facts & (FACT_QUOTE | FACT_CUE | FACT_NAMED | FACT_NOUN)))
        i++;
      else if (token->kind == LOTSE_TOKEN_PUNCT)
        i = facts & FACT_QUOTE && !_lotse_reference_is_form (s->reading, i) ? read_quote (s, i) : i + 1;
      else if (token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL) || _lotse_reference_is_form (s->reading, i))
        i++;
      else if (facts & FACT_CUE && (is_coined (s, i + 1) || is_capitals (s, i + 1)))
        {
          add (s, lotse_reading_peek (s->reading, i + 1)->start, lotse_reading_peek (s->reading, i + 1)->end, "programme",
               "reference/programme-coined");
          i += 2;
        }
      else if (facts & FACT_NAMED)
        i = read_named (s, i);
      else
        i = facts & FACT_NOUN ? read_suffix (s, i) : i + 1;
    }
}

void
_lotse_programmes_find (LotseAnalysis *a, GArray *references)
{
  const Known *known = lotse_lexicon_get_derived (a->lexicon, LOTSE_DERIVED_PROGRAMMES, index_known_cb, (GDestroyNotify) known_free);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree guint8 *facts = g_new0 (guint8, a->reading->n_words + 1);
  Scan s = { a, a->reading, known, found, facts, references, 0 };

  for (guint i = 0; i < a->reading->n_words; i++)
    facts[i] = (guint8) read_facts (&s, i);
  scan_known (&s);
  scan_names (&s);
}
