/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"
#include "lotse-law-private.h"
#include "lotse-reference-private.h"

#include <string.h>

/* Tokens a citation may have between its section sign and its law. */
#define MAX_CITATION 48

typedef struct
{
  LotseAnalysis *a;
  const LotseReading *reading;
  const guint8 *facts; /* LotseLawFacts by the number of a word */
  GHashTable *cited;   /* keys of laws cited with a section */
} Scan;

static gboolean
is_word_at (const Scan *s, guint i, guint flags)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && token->kind == LOTSE_TOKEN_WORD && (token->flags & flags) == flags && !(token->flags & LOTSE_TOKEN_PARA_START);
}

/* The entry of a kind that the word of a token has in the table, or NULL. */
static const LotseLexiconEntry *
find_kind (const Scan *s, const LotseToken *token, const char *kind)
{
  return lotse_term_find_kind (lotse_reading_get_term (s->reading, token), "laws", kind);
}

static gboolean
is_kind_at (const Scan *s, guint i, const char *kind)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && find_kind (s, token, kind) != NULL;
}

/* Two or more capitals and a small letter: "AsylbLG", "IntegrationsG". */
static gboolean
is_mixed_case (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);
  guint capitals = 0, small = 0;

  if (!token || token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  for (const char *p = s->reading->text->str + token->start; p < s->reading->text->str + token->end; p = g_utf8_next_char (p))
    {
      capitals += g_unichar_isupper (g_utf8_get_char (p)) ? 1 : 0;
      small += g_unichar_islower (g_utf8_get_char (p)) ? 1 : 0;
    }
  return capitals >= 2 && small > 0;
}

/* Two to six capitals behind a number or "Satz": "GWB", "AGVO". */
static gboolean
is_abbreviation (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i), *before = i > 0 ? lotse_reading_peek (s->reading, i - 1) : NULL;
  guint length = token->end - token->start;

  if (!(token->flags & LOTSE_TOKEN_ALL_CAPS) || length < 2 || length > 6 || !before)
    return FALSE;
  return before->kind == LOTSE_TOKEN_NUMBER || before->end - before->start == 1;
}

static LotseLawFacts
facts_at (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token ? s->facts[token->word] : 0;
}

static gboolean
is_short_name (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  if (!token || token->kind != LOTSE_TOKEN_WORD || !(facts_at (s, i) & LOTSE_LAW_SHORT))
    return FALSE;
  return token->flags & LOTSE_TOKEN_ALL_CAPS || is_mixed_case (s, i);
}

/* "… des Landes Sachsen-Anhalt", "… für das Land Nordrhein-Westfalen", "… für Baden-Württemberg" behind the name of a law: the token behind it, or
 * @i. */
static guint
skip_state (const Scan *s, guint i)
{
  static const char *const chains[][3] = {
    { "des", "landes" },       { "des", "freistaates" },       { "des", "freistaats" },
    { "fuer", "das", "land" }, { "fuer", "den", "freistaat" }, { "fuer" },
  };

  for (guint c = 0; c < G_N_ELEMENTS (chains); c++)
    {
      guint n = 0;

      while (n < G_N_ELEMENTS (chains[c]) && chains[c][n] && lotse_fold_is (lotse_reading_peek_fold (s->reading, i + n), chains[c][n]))
        n++;
      if ((n == G_N_ELEMENTS (chains[c]) || !chains[c][n]) && is_word_at (s, i + n, LOTSE_TOKEN_CAPITAL) && is_kind_at (s, i + n, "region"))
        return i + n + 1;
    }
  return i;
}

/* "Achtes Buch", "Zweiten Buches": the number of a book of the SGB as its volumes have it, where an ordinal and "Buch" stand at @i; or NULL. */
static const char *
find_book (const Scan *s, guint i)
{
  static const char *const ordinals[]
      = { "erst", "zweit", "dritt", "viert", "fuenft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwoelft" };
  static const char *const books[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  if (!g_str_has_prefix (lotse_reading_peek_fold (s->reading, i + 1), "buch") || strlen (lotse_reading_peek_fold (s->reading, i + 1)) > 6)
    return NULL;
  for (guint k = 0; k < G_N_ELEMENTS (ordinals); k++)
    if (g_str_has_prefix (fold, ordinals[k]) && strlen (fold) <= strlen (ordinals[k]) + 2)
      return books[k];
  return NULL;
}

/* The same key for all forms of one law's name: "Asylbewerberleistungsgesetzes", "AsylbLG". Free with g_free(). */
static char *
dup_key (const Scan *s, guint first, guint end)
{
  const LotseLexiconEntry *entry = find_kind (s, lotse_reading_token (s->reading, first), "short");
  GString *key = g_string_new (NULL);
  g_autofree char *full = entry ? lotse_fold (lotse_lexicon_entry_get (entry, 2), -1) : NULL;
  const char *book = find_book (s, first);

  if (book)
    {
      g_string_printf (key, "sozialgesetzbuch %s", book);
      return g_string_free (key, FALSE);
    }

  g_string_append (key, full ? full : lotse_reading_peek_fold (s->reading, first));
  if (end > first + 1 && g_str_equal (key->str, "gesetzes"))
    g_string_truncate (key, key->len - 2);
  for (guint i = first + 1; i < end && !is_kind_at (s, i, "region") && skip_state (s, i) == i; i++)
    {
      book = find_book (s, i);
      g_string_append_printf (key, " %s", book ? book : lotse_reading_peek_fold (s->reading, i));
      i += book != NULL;
    }
  if (g_str_has_suffix (key->str, "gesetzes"))
    g_string_truncate (key, key->len - 2);
  else if (g_str_has_suffix (key->str, "gesetzbuchs"))
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

/* --- names ------------------------------------------------------------------------------------------------------------------ */

/* "AG KJHG", "AG SGB XII": the law that carries out another one, whose short name stands at @i. */
static gboolean
carries_out (const Scan *s, guint i)
{
  return lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 1), "ag") && is_word_at (s, i, LOTSE_TOKEN_CAPITAL)
         && (is_short_name (s, i) || is_mixed_case (s, i));
}

/* "VOB/A" */
static gboolean
is_part_of_vob (const Scan *s, guint i)
{
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  return lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 2), "vob") && (lotse_fold_is (fold, "a") || lotse_fold_is (fold, "b"));
}

/* What may follow a name: a book of the SGB, a state, "/EU". */
static guint
extend_name (const Scan *s, guint end)
{
  const LotseToken *last = lotse_reading_peek (s->reading, end - 1);

  if (carries_out (s, end))
    end++;

  if ((g_str_equal (lotse_reading_peek_fold (s->reading, end - 1), "sgb")
       || g_str_has_prefix (lotse_reading_peek_fold (s->reading, end - 1), "sozialgesetzbuch"))
      && lotse_reading_peek (s->reading, end) && !(lotse_reading_peek (s->reading, end)->flags & LOTSE_TOKEN_PARA_START))
    {
      const char *fold = lotse_reading_peek_fold (s->reading, end);

      /* "Sozialgesetzbuch Zweites Buch", "Sozialgesetzbuch - Achtes Buch" */
      if (find_book (s, end))
        return end + 2;
      if (*fold && strchr (",-–", *fold) && find_book (s, end + 1))
        return end + 3;
      if (*fold && strspn (fold, "ivx") == strlen (fold))
        return end + 1;
      if (strspn (fold, "0123456789") == strlen (fold) && strlen (fold) <= 2 && *fold)
        return end + 1;
    }
  if (last && g_str_equal (lotse_reading_peek_fold (s->reading, end), "/") && lotse_reading_peek (s->reading, end)->start == last->end
      && (g_str_equal (lotse_reading_peek_fold (s->reading, end + 1), "eu") || is_part_of_vob (s, end + 1)))
    return end + 2;
  for (guint n = 0; n < 2 && is_word_at (s, end, LOTSE_TOKEN_CAPITAL) && is_kind_at (s, end, "region"); n++)
    end++;
  return skip_state (s, end);
}

/* "zur Förderung der gesellschaftlichen Teilhabe in Muster": the token behind the last noun of what a law is about, from @i on. */
static guint
skip_subject (const Scan *s, guint i)
{
  static const char *const small[] = { "der", "die", "des", "den", "das", "von", "in", "im", "und", "sowie", "zur", "ueber" };
  static const char *const verbs[] = { "werden", "wurden", "haben", "sollen", "koennen", "muessen", "duerfen", "waren", "hatten" };
  static const char *const joints[] = { ",", "und", "sowie" };
  guint end = i;

  for (guint n = 0; n < 14; n++, i++)
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i);
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      /* "zur Ordnung der Hilfe, Pflege und Beratung" */
      if (*fold == ',' && is_word_at (s, i + 1, LOTSE_TOKEN_CAPITAL)
          && lotse_fold_is_one_of (lotse_reading_peek_fold (s->reading, i + 2), joints, G_N_ELEMENTS (joints))
          && is_word_at (s, i + 3, LOTSE_TOKEN_CAPITAL))
        continue;
      if (!token || token->kind != LOTSE_TOKEN_WORD || token->flags & LOTSE_TOKEN_PARA_START)
        break;
      /* "Sachdarstellung:" on the line below is a heading. */
      if (token->flags & LOTSE_TOKEN_LINE_START && g_str_equal (lotse_reading_peek_fold (s->reading, i + 1), ":"))
        break;
      if (token->flags & LOTSE_TOKEN_CAPITAL)
        {
          end = i + 1;
          continue;
        }
      /* An adjective before its noun. */
      if (lotse_fold_is_one_of (fold, verbs, G_N_ELEMENTS (verbs))
          || (lotse_fold_is (fold, "in") && lotse_fold_is (lotse_reading_peek_fold (s->reading, i + 1), "verbindung")))
        break;
      if (!lotse_fold_is_one_of (fold, small, G_N_ELEMENTS (small))
          && !((g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "er")) && is_word_at (s, i + 1, LOTSE_TOKEN_CAPITAL)))
        break;
    }
  return end;
}

/* "Gesetz gegen Wettbewerbsbeschränkungen (GWB)", "Gesetz zur Ordnung des Wasserhaushalts (WHG)": a law named by what it is about. */
static guint
extend_described (const Scan *s, guint end)
{
  static const char *const links[] = { "gegen", "ueber", "zur", "zum", "fuer" };
  gboolean linked = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    linked |= lotse_fold_is (lotse_reading_peek_fold (s->reading, end), links[i]);
  for (guint i = end + 1; linked && i < end + 14; i++)
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i);

      if (!token || token->flags & LOTSE_TOKEN_PARA_START)
        break;
      if (*lotse_reading_peek_fold (s->reading, i) == '(' && is_word_at (s, i + 1, LOTSE_TOKEN_CAPITAL)
          && *lotse_reading_peek_fold (s->reading, i + 2) == ')')
        return i + 3;
      if (token->kind != LOTSE_TOKEN_WORD && *lotse_reading_peek_fold (s->reading, i) != ','
          && *lotse_reading_peek_fold (s->reading, i) != '-')
        break;
    }
  return linked ? MAX (end, skip_subject (s, end + 1)) : end;
}

/* "der Stadt Neustadt" after a statute, "für das Land X" after a code, and what a statute is about: "über die Erhebung von Gebühren". */
static guint
extend_statute (const Scan *s, guint end)
{
  if (lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "fuer")
      && g_str_equal (lotse_reading_peek_fold (s->reading, end + 2), "land") && is_kind_at (s, end + 3, "region"))
    return end + 4;
  if (g_str_equal (lotse_reading_peek_fold (s->reading, end), "der") && is_word_at (s, end + 2, LOTSE_TOKEN_CAPITAL)
      && (g_str_equal (lotse_reading_peek_fold (s->reading, end + 1), "stadt")
          || g_str_equal (lotse_reading_peek_fold (s->reading, end + 1), "gemeinde")))
    end += 3;
  if (lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "ueber") && skip_subject (s, end + 1) > end + 1)
    end = skip_subject (s, end + 1);
  return end;
}

/* "Verordnung (EU) 2031/417", "Richtlinie 2031/49/EG": token behind the number of an act of the Union, whose noun ends before token @end, or 0. */
static guint
skip_union (const Scan *s, guint end)
{
  guint stop = _lotse_law_find_union_end (s->reading->text->str, lotse_reading_token (s->reading, end - 1)->end);

  while (stop > 0 && lotse_reading_peek (s->reading, end) && lotse_reading_peek (s->reading, end)->start < stop)
    end++;
  return stop > 0 ? end : 0;
}

/* "Geschäftsordnung des Rates", "… für den Migrantenbeirat": whose rules they are. */
static guint
extend_rules (const Scan *s, guint end)
{
  guint body = end + 1;

  if (lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "fuer"))
    body = end + 2;
  else if (!lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "des")
           && !lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "der"))
    return end;
  if (!is_word_at (s, body, LOTSE_TOKEN_CAPITAL) || !is_word_at (s, end, 0) || !is_word_at (s, body - 1, 0))
    return end;
  return extend_statute (s, lotse_fold_is (lotse_reading_peek_fold (s->reading, body), "stadt")
                                    || lotse_fold_is (lotse_reading_peek_fold (s->reading, body), "gemeinde")
                                ? end
                                : body + 1);
}

static gboolean
is_nominative_article (const char *fold)
{
  return lotse_fold_is (fold, "die") || lotse_fold_is (fold, "der") || lotse_fold_is (fold, "das");
}

/* The name of a law that starts at token @i, also with adjectives and a suspended first part: "Hessischen Gemeindeordnung", "Teilhabe- und
 * Integrationsgesetz". Returns the token after it or 0; @ret_name is the first token of the name proper. */
static guint
read_name (const Scan *s, guint i, guint *ret_name)
{
  guint start = i;

  for (guint n = 0; n < 4; n++, i++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      if (lotse_fold_is (fold, "und") || lotse_fold_is (fold, "u")
          || (lotse_fold_is (fold, ".") && i > start && g_str_equal (lotse_reading_peek_fold (s->reading, i - 1), "u")))
        {
          /* Only after a first part, which may have lost its hyphen. */
          if (i == start)
            return 0;
          n -= *fold == '.' ? 1 : 0;
          continue;
        }
      /* An article in capitals begins a sentence: "§ 3 Inkrafttreten" / "Die Satzung …". */
      if (!is_word_at (s, i, LOTSE_TOKEN_CAPITAL) || is_nominative_article (fold))
        return 0;
      if (is_short_name (s, i) || (facts_at (s, i) & LOTSE_LAW_FULL))
        {
          *ret_name = i;
          return extend_name (s, i + 1);
        }
      if (facts_at (s, i) & LOTSE_LAW_SUFFIX)
        {
          guint end;

          *ret_name = i;
          end = facts_at (s, i) & LOTSE_LAW_UNION ? skip_union (s, i + 1) : 0;
          if (end > 0)
            return end;
          end = extend_name (s, i + 1);
          if (lotse_fold_is (fold, "gesetz") || lotse_fold_is (fold, "gesetzes"))
            return extend_described (s, end);
          if (lotse_fold_is (fold, "geschaeftsordnung"))
            return extend_rules (s, end);
          return g_str_has_suffix (fold, "satzung") || g_str_has_suffix (fold, "ordnung") ? extend_statute (s, end) : end;
        }
      /* Directly behind the section an abbreviation in capitals is a law: "§ 5 Abs. 1 EEG". */
      if ((is_mixed_case (s, i) && strchr ("gvob", fold[strlen (fold) - 1])) || (i == start && is_abbreviation (s, i)))
        {
          *ret_name = i;
          return extend_name (s, i + 1);
        }
    }
  return 0;
}

/* --- citations --------------------------------------------------------------------------------------------------------------- */

static gboolean
is_article (const char *fold)
{
  static const char *const words[] = { "der", "des", "dem", "vom", "von", "zum", "zur" };

  return lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words));
}

/* Tokens of "14a Abs. 2 Satz 1 Nr. 3 und § 5": returns the first that belongs to none of it. */
static guint
skip_citation (const Scan *s, guint i)
{
  guint stop = i + MAX_CITATION;

  for (; i < stop; i++)
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i);
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      if (!token || token->flags & LOTSE_TOKEN_PARA_START)
        break;
      if (token->kind == LOTSE_TOKEN_NUMBER)
        continue;
      if (token->kind == LOTSE_TOKEN_PUNCT)
        {
          if (strstr ("§ $ , . - ) ( / &", fold) && *fold)
            {
              /* A period ends the sentence, unless it belongs to an abbreviation. */
              if (*fold == '.' && i > 0 && lotse_reading_token (s->reading, i - 1)->kind != LOTSE_TOKEN_WORD)
                break;
              if (*fold == '(' && lotse_reading_token (s->reading, i - 1)->kind != LOTSE_TOKEN_NUMBER)
                break;
              continue;
            }
          break;
        }
      if (token->end - token->start == 1 && g_ascii_islower (s->reading->text->str[token->start]))
        continue;
      /* "§ 7 Abs. 1 in Verbindung mit § 41" */
      if (lotse_fold_is (fold, "in") && lotse_fold_is (lotse_reading_peek_fold (s->reading, i + 1), "verbindung")
          && lotse_fold_is (lotse_reading_peek_fold (s->reading, i + 2), "mit")
          && lotse_fold_is (lotse_reading_peek_fold (s->reading, i + 3), "§"))
        {
          i += 2;
          continue;
        }
      if (!is_kind_at (s, i, "part"))
        break;
    }
  return i;
}

/* First token of the name of a law right before the section sign at @i: "Kommunalverfassung M-V § 22 Abs. 3"; @i if there is none. */
static guint
find_name_before (const Scan *s, guint i)
{
  guint name = i;

  /* The sections of a statute stand at the beginning of lines. */
  if (lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_LINE_START)
    return i;
  for (guint n = 0; n < 2 && name > 0 && is_word_at (s, name - 1, LOTSE_TOKEN_CAPITAL) && is_kind_at (s, name - 1, "region"); n++)
    name--;
  if (name == 0)
    return i;
  name--;
  if (lotse_reading_peek (s->reading, name)->kind != LOTSE_TOKEN_WORD
      || !(lotse_reading_peek (s->reading, name)->flags & LOTSE_TOKEN_CAPITAL) || is_kind_at (s, name, "never"))
    return i;
  return facts_at (s, name) & (LOTSE_LAW_FULL | LOTSE_LAW_SUFFIX) || is_short_name (s, name) ? name : i;
}

/* Adds "Hauptsatzung § 5 Abs. 1", which ends before token @at. Returns FALSE if no law stands before the section. */
static gboolean
read_reversed (Scan *s, guint i, guint at, GArray *references)
{
  guint name = find_name_before (s, i), end = at;
  const LotseReference *last = references->len > 0 ? &g_array_index (references, LotseReference, references->len - 1) : NULL;

  if (name == i || (last && last->end > lotse_reading_peek (s->reading, name)->start))
    return FALSE;
  while (end > i + 1
         && (lotse_reading_token (s->reading, end - 1)->kind == LOTSE_TOKEN_PUNCT
             || lotse_fold_is (lotse_reading_peek_fold (s->reading, end - 1), "und")
             || lotse_fold_is (lotse_reading_peek_fold (s->reading, end - 1), "oder")))
    end--;
  if (end <= i + 1)
    return FALSE;
  _lotse_reference_add (references, s->a, "law", lotse_reading_peek (s->reading, name)->start,
                        lotse_reading_peek (s->reading, end - 1)->end, "reference/law-first");
  g_hash_table_add (s->cited, dup_key (s, name, i));
  return TRUE;
}

static gboolean
is_quote (const Scan *s, guint i)
{
  static const char *const quotes[] = { "„", "“", "”", "\"", "»", "«" };

  return lotse_fold_is_one_of (lotse_reading_peek_fold (s->reading, i), quotes, G_N_ELEMENTS (quotes));
}

/* A citation at a section sign or "Art."; returns the token to go on at. */
static guint
read_citation (Scan *s, guint i, GArray *references)
{
  guint start = lotse_reading_peek (s->reading, i)->start, at = skip_citation (s, i + 1), end = 0, name = at;

  if (lotse_reading_peek (s->reading, i + 1) == NULL)
    return i + 1;
  if (!g_str_equal (lotse_reading_peek_fold (s->reading, i), "8")
      && (g_str_equal (lotse_reading_peek_fold (s->reading, at - 1), ",") || read_name (s, at, &name) == 0)
      && read_reversed (s, i, at, references))
    return at;
  /* "§ 8782": no law has so many sections; an assembly numbers its decisions so. */
  if (g_str_equal (lotse_reading_peek_fold (s->reading, i), "§") && strlen (lotse_reading_peek_fold (s->reading, i + 1)) == 4
      && strspn (lotse_reading_peek_fold (s->reading, i + 1), "0123456789") == 4
      && strcmp (lotse_reading_peek_fold (s->reading, i + 1), "2500") > 0)
    return i + 2;
  for (guint skip = 0; skip < 2 && end == 0; skip++)
    {
      if (skip == 1)
        {
          if (!is_article (lotse_reading_peek_fold (s->reading, at)))
            break;
          at++;
          /* "§ 3 des 1. Gesetzes zur …" */
          if (g_str_equal (lotse_reading_peek_fold (s->reading, at + 1), ".") && facts_at (s, at + 2) & LOTSE_LAW_LAW)
            at += 2;
        }
      end = read_name (s, at, &name);
      /* "§ 7 des „Gesetzes zur Förderung der Teilhabe“" */
      if (end == 0 && skip == 1 && is_quote (s, at))
        {
          end = read_name (s, at + 1, &name);
          end += end > 0 && is_quote (s, end);
        }
    }
  if (end > 0)
    {
      LotseReference *reference
          = _lotse_reference_add (references, s->a, "law", start, lotse_reading_token (s->reading, end - 1)->end, "reference/law");
      g_autofree char *folded = lotse_fold (reference->text, -1);
      g_auto (GStrv) parts = g_strsplit_set (folded, " .", -1);

      g_free (reference->key);
      reference->key = g_strjoinv ("", parts);
      g_hash_table_add (s->cited, dup_key (s, name, end));
      return end;
    }
  return MAX (at, i + 1);
}

/* --- laws by name alone -------------------------------------------------------------------------------------------------------- */

/* First token of a name whose first part is suspended, "Teilhabe- und Integrationsgesetz", or that says the book: "Achtes Buch Sozialgesetzbuch". */
static guint
find_name_start (const Scan *s, guint i)
{
  guint book = i - MIN (i, 2);

  if (g_str_has_prefix (lotse_reading_peek_fold (s->reading, i), "sozialgesetzbuch"))
    {
      book -= book > 0 && lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 1), "des");
      return find_book (s, book) ? book : i;
    }
  if (i >= 2
      && (g_str_equal (lotse_reading_peek_fold (s->reading, i - 1), "und")
          || g_str_equal (lotse_reading_peek_fold (s->reading, i - 1), "sowie"))
      && lotse_reading_peek (s->reading, i - 2)->flags & LOTSE_TOKEN_HYPHEN_END)
    return i - 2;
  return i;
}

/* "Hessische Gemeindeordnung", "Niedersächsisches Kommunalverfassungsgesetz": the state whose law it is. */
static gboolean
is_of_state (const Scan *s, guint i)
{
  static const char *const states[] = { "hessisch",
                                        "niedersaechsisch",
                                        "bayerisch",
                                        "saechsisch",
                                        "brandenburgisch",
                                        "thueringisch",
                                        "saarlaendisch",
                                        "hamburgisch",
                                        "bremisch",
                                        "bremer",
                                        "berliner",
                                        "thueringer",
                                        "nordrhein-westfaelisch",
                                        "schleswig-holsteinisch",
                                        "rheinland-pfaelzisch" };
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  if (!(lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (states); k++)
    if (g_str_has_prefix (fold, states[k]) && strlen (fold) <= strlen (states[k]) + 2)
      return TRUE;
  return FALSE;
}

static void
add_name (Scan *s, guint first, guint end, gboolean is_short, GArray *references)
{
  g_autofree char *key = dup_key (s, first, end);
  LotseReference *reference;

  /* A short name is worth a reference of its own only where no section of that law is cited. */
  if (is_short && g_hash_table_contains (s->cited, key))
    return;
  reference = _lotse_reference_add (references, s->a, "law", lotse_reading_peek (s->reading, first)->start,
                                    lotse_reading_peek (s->reading, end - 1)->end, is_short ? "reference/law-short" : "reference/law-name");
  g_free (reference->key);
  reference->key = g_strconcat ("law\t", key, NULL);
}

/* "das Gesetz zur Förderung der Teilhabe": a certain law whose title says on what matter of which thing, and no short name follows it. "Das Gesetz
 * zum Anlass nehmen" names none. */
static gboolean
is_bare_title (const Scan *s, guint i, guint end)
{
  static const char *const articles[] = { "das", "dem", "des" };
  static const char *const links[] = { "zur", "ueber" };
  static const char *const joints[] = { "der", "des", "von", "und" };
  guint nouns = 0;
  gboolean definite = FALSE, linked = FALSE, joined = FALSE;

  for (guint k = 0; i > 0 && k < G_N_ELEMENTS (articles); k++)
    definite |= lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 1), articles[k]);
  for (guint k = 0; k < G_N_ELEMENTS (links); k++)
    linked |= lotse_fold_is (lotse_reading_peek_fold (s->reading, i + 1), links[k]);
  for (guint k = i + 2; definite && linked && k < end; k++)
    {
      nouns += is_word_at (s, k, LOTSE_TOKEN_CAPITAL) ? 1 : 0;
      for (guint w = 0; nouns == 1 && w < G_N_ELEMENTS (joints); w++)
        joined |= lotse_fold_is (lotse_reading_peek_fold (s->reading, k), joints[w]);
    }
  return nouns >= 2 && joined && *lotse_reading_peek_fold (s->reading, end) != '(' && *lotse_reading_peek_fold (s->reading, end - 1) != ')';
}

/* "Gesetz zur Förderung der Teilhabe (TeilhG)": named by what it is about, with its short name behind; what follows may use that. */
static guint
read_described (Scan *s, guint i, GArray *references)
{
  guint end = extend_described (s, i + 1);

  if (is_bare_title (s, i, end))
    {
      add_name (s, i, end, FALSE, references);
      return end;
    }
  if (end < i + 5 || *lotse_reading_peek_fold (s->reading, end - 1) != ')'
      || !(lotse_reading_peek (s->reading, end - 2)->flags & LOTSE_TOKEN_ALL_CAPS || is_mixed_case (s, end - 2)))
    return i + 1;
  add_name (s, i, end - 3, FALSE, references);
  g_hash_table_add (s->cited, dup_key (s, end - 2, end - 1));
  return end;
}

static guint
read_plain_name (Scan *s, guint i, GArray *references)
{
  guint end = facts_at (s, i) & LOTSE_LAW_UNION ? skip_union (s, i + 1) : 0;

  if (end > 0)
    {
      add_name (s, i, end, FALSE, references);
      return end;
    }
  if (facts_at (s, i) & LOTSE_LAW_LAW)
    return read_described (s, i, references);
  if (facts_at (s, i) & LOTSE_LAW_NAME)
    {
      guint start = find_name_start (s, i);

      end = extend_name (s, i + 1);
      add_name (s, start > 0 && is_of_state (s, start - 1) ? start - 1 : start, end, FALSE, references);
      return end;
    }
  if (is_short_name (s, i))
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i);

      end = extend_name (s, i + 1);
      /* Short names of two or three letters mean too many things; a book of the SGB is certain. */
      if (token->end - token->start >= 4 || (g_str_equal (lotse_reading_peek_fold (s->reading, i), "sgb") && end > i + 1))
        add_name (s, i, end, TRUE, references);
      return end;
    }
  return i + 1;
}

/* --- the scanner ------------------------------------------------------------------------------------------------------------------ */

static gboolean
is_citation (const Scan *s, guint i)
{
  static const char *const words[] = { "artikel", "artikels", "paragraf", "paragraph", "paragrafen", "paragraphen" };
  const LotseToken *token = lotse_reading_token (s->reading, i), *number, *next;
  const char *fold;

  if (!(lotse_reading_get_classes (s->reading, token) & LOTSE_WORD_CITES))
    return FALSE;
  number = lotse_reading_peek (s->reading, i + 2);
  next = lotse_reading_peek (s->reading, i + 1);
  fold = lotse_reading_get_fold (s->reading, token);
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (lotse_fold_is (fold, words[k]) && token->flags & LOTSE_TOKEN_CAPITAL && next && next->kind == LOTSE_TOKEN_NUMBER)
      return !_lotse_reference_is_form (s->reading, i);
  if (lotse_fold_is (fold, "§"))
    return !_lotse_reference_is_form (s->reading, i);
  /* What a scanner makes of the sign: only before a number, and only if the name of a law follows; a figure only behind a word. */
  if (lotse_fold_is (fold, "8"))
    return i > 0 && next && next->kind == LOTSE_TOKEN_NUMBER && s->reading->text->str[token->end] == ' '
           && s->reading->text->str[token->start - 1] == ' ' && lotse_reading_token (s->reading, i - 1)->kind == LOTSE_TOKEN_WORD
           && !is_kind_at (s, i - 1, "part");
  if (lotse_fold_is (fold, "$"))
    return next && (next->kind == LOTSE_TOKEN_NUMBER || (number && number->kind == LOTSE_TOKEN_NUMBER && next->word == token->word))
           && !_lotse_reference_is_form (s->reading, i);
  return lotse_fold_is (fold, "art") && token->flags & LOTSE_TOKEN_CAPITAL && g_str_equal (lotse_reading_peek_fold (s->reading, i + 1), ".")
         && number && number->kind == LOTSE_TOKEN_NUMBER && !_lotse_reference_is_form (s->reading, i);
}

void
_lotse_laws_find (LotseAnalysis *a, GArray *references)
{
  g_autofree guint8 *facts = _lotse_law_words_read (a);
  g_autoptr (GHashTable) cited = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  Scan s = { .a = a, .reading = a->reading, .facts = facts, .cited = cited };
  guint first = references->len, last;

  /* Citations first: they say which short names need no entry of their own. */
  for (guint i = 0; i < a->reading->tokens->len;)
    i = is_citation (&s, i) ? read_citation (&s, i, references) : i + 1;
  last = references->len;
  for (guint i = 0; i < a->reading->tokens->len;)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      guint start = token->start;

      /* Nearly all words. */
      if (!(facts[token->word] & (LOTSE_LAW_LAW | LOTSE_LAW_NAME | LOTSE_LAW_SHORT | LOTSE_LAW_UNION)))
        {
          i++;
          continue;
        }
      while (first < last && g_array_index (references, LotseReference, first).end <= start)
        first++;
      if (token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL))
        i++;
      else if (_lotse_reference_is_form (s.reading, i)
               || (first < last && g_array_index (references, LotseReference, first).start <= start))
        i++;
      else
        i = read_plain_name (&s, i, references);
    }
}
