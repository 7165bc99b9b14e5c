/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laws that are cited, with a section or by their names. */
#include "lotse-fold.h"
#include "lotse-law-private.h"
#include "lotse-reference-private.h"

#include <string.h>

/* Tokens a citation may have between its section sign and its law. */
#define MAX_CITATION 48

/* --- citations --------------------------------------------------------------------------------------------------------------- */

static gboolean
is_article (const char *fold)
{
  static const char *const words[] = { "der", "des", "dem", "vom", "von", "zum", "zur" };

  return lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words));
}

/* Tokens of "14a Abs. 2 Satz 1 Nr. 3 und § 5": returns the first that belongs to none of it. */
static guint
skip_citation (const LotseLawScan *s, guint i)
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
      if (!_lotse_law_is_kind_at (s, i, "part"))
        break;
    }
  return i;
}

/* First token of the name of a law right before the section sign at @i: "Kommunalverfassung M-V § 22 Abs. 3"; @i if there is none. */
static guint
find_name_before (const LotseLawScan *s, guint i)
{
  guint name = i;

  /* The sections of a statute stand at the beginning of lines. */
  if (lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_LINE_START)
    return i;
  for (guint n = 0;
       n < 2 && name > 0 && _lotse_law_is_word_at (s, name - 1, LOTSE_TOKEN_CAPITAL) && _lotse_law_is_kind_at (s, name - 1, "region"); n++)
    name--;
  if (name == 0)
    return i;
  name--;
  if (lotse_reading_peek (s->reading, name)->kind != LOTSE_TOKEN_WORD
      || !(lotse_reading_peek (s->reading, name)->flags & LOTSE_TOKEN_CAPITAL) || _lotse_law_is_kind_at (s, name, "never"))
    return i;
  return _lotse_law_facts_at (s, name) & (LOTSE_LAW_FULL | LOTSE_LAW_SUFFIX) || _lotse_law_is_short_name (s, name) ? name : i;
}

/* Adds "Hauptsatzung § 5 Abs. 1", which ends before token @at. Returns FALSE if no law stands before the section. */
static gboolean
read_reversed (LotseLawScan *s, guint i, guint at, GArray *references)
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
  g_hash_table_add (s->cited, _lotse_law_dup_key (s, name, i));
  return TRUE;
}

static gboolean
is_quote (const LotseLawScan *s, guint i)
{
  static const char *const quotes[] = { "„", "“", "”", "\"", "»", "«" };

  return lotse_fold_is_one_of (lotse_reading_peek_fold (s->reading, i), quotes, G_N_ELEMENTS (quotes));
}

/* A citation at a section sign or "Art."; returns the token to go on at. */
static guint
read_citation (LotseLawScan *s, guint i, GArray *references)
{
  guint start = lotse_reading_peek (s->reading, i)->start, at = skip_citation (s, i + 1), end = 0, name = at;

  if (lotse_reading_peek (s->reading, i + 1) == NULL)
    return i + 1;
  if (!g_str_equal (lotse_reading_peek_fold (s->reading, i), "8")
      && (g_str_equal (lotse_reading_peek_fold (s->reading, at - 1), ",") || _lotse_law_read_name (s, at, &name) == 0)
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
          if (g_str_equal (lotse_reading_peek_fold (s->reading, at + 1), ".") && _lotse_law_facts_at (s, at + 2) & LOTSE_LAW_LAW)
            at += 2;
        }
      end = _lotse_law_read_name (s, at, &name);
      /* "§ 7 des „Gesetzes zur Förderung der Teilhabe“" */
      if (end == 0 && skip == 1 && is_quote (s, at))
        {
          end = _lotse_law_read_name (s, at + 1, &name);
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
      g_hash_table_add (s->cited, _lotse_law_dup_key (s, name, end));
      return end;
    }
  return MAX (at, i + 1);
}

/* --- laws by name alone -------------------------------------------------------------------------------------------------------- */

/* First token of a name whose first part is suspended, "Teilhabe- und Integrationsgesetz", or that says the book: "Achtes Buch Sozialgesetzbuch". */
static guint
find_name_start (const LotseLawScan *s, guint i)
{
  guint book = i - MIN (i, 2);

  if (g_str_has_prefix (lotse_reading_peek_fold (s->reading, i), "sozialgesetzbuch"))
    {
      book -= book > 0 && lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 1), "des");
      return _lotse_law_find_book (s, book) ? book : i;
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
is_of_state (const LotseLawScan *s, guint i)
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
add_name (LotseLawScan *s, guint first, guint end, gboolean is_short, GArray *references)
{
  g_autofree char *key = _lotse_law_dup_key (s, first, end);
  LotseReference *reference;

  /* A short name is worth a reference of its own only where no section of that law is cited. */
  if (is_short && g_hash_table_contains (s->cited, key))
    return;
  reference = _lotse_reference_add (references, s->a, "law", lotse_reading_peek (s->reading, first)->start,
                                    lotse_reading_peek (s->reading, end - 1)->end, is_short ? "reference/law-short" : "reference/law-name");
  g_free (reference->key);
  reference->key = g_strconcat ("law\t", key, NULL);
}

/* Tokens of a bracket that names a law anew. */
#define OTHER_NAME_MAX 8

/* "(Bayer. Teilhabegesetz – BayTHG)": token behind the bracket at @token that says the name of a law in other words; @token if it does not. */
static guint
find_other_name_end (const LotseLawScan *s, guint token)
{
  gboolean named = FALSE;

  if (*lotse_reading_peek_fold (s->reading, token) != '(')
    return token;
  for (guint i = token + 1; i < token + OTHER_NAME_MAX; i++)
    {
      if (*lotse_reading_peek_fold (s->reading, i) == ')')
        return named ? i + 1 : token;
      /* "(ABCG NRW)" */
      named |= lotse_reading_peek (s->reading, i)
               && (_lotse_law_facts_at (s, i) & LOTSE_LAW_NAME
                   || (i == token + 1 && lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_ALL_CAPS
                       && _lotse_law_is_kind_at (s, i + 1, "region")));
    }
  return token;
}

/* "das Gesetz zur Förderung der Teilhabe": a certain law whose title says on what matter of which thing, and no short name follows it. "Das Gesetz
 * zum Anlass nehmen" names none. */
static gboolean
is_bare_title (const LotseLawScan *s, guint first, guint i, guint end)
{
  static const char *const articles[] = { "das", "dem", "des", "im", "vom", "zum" };
  static const char *const links[] = { "zur", "ueber" };
  static const char *const joints[] = { "der", "des", "von", "und", "," };
  guint nouns = 0;
  gboolean definite = FALSE, linked = FALSE, joined = FALSE;

  for (guint k = 0; first > 0 && k < G_N_ELEMENTS (articles); k++)
    definite |= lotse_fold_is (lotse_reading_peek_fold (s->reading, first - 1), articles[k]);
  for (guint k = 0; k < G_N_ELEMENTS (links); k++)
    linked |= lotse_fold_is (lotse_reading_peek_fold (s->reading, i + 1), links[k]);
  for (guint k = i + 2; definite && linked && k < end; k++)
    {
      nouns += _lotse_law_is_word_at (s, k, LOTSE_TOKEN_CAPITAL) ? 1 : 0;
      for (guint w = 0; nouns > 0 && w < G_N_ELEMENTS (joints); w++)
        joined |= lotse_fold_is (lotse_reading_peek_fold (s->reading, k), joints[w]);
    }
  return nouns >= 2 && joined && *lotse_reading_peek_fold (s->reading, end - 1) != ')'
         && (*lotse_reading_peek_fold (s->reading, end) != '(' || find_other_name_end (s, end) > end);
}

/* "Sächsisches Gesetz", "Bayer. Gesetz": where the name of a law that stands at @i begins. */
static guint
find_state_before (const LotseLawScan *s, guint i)
{
  static const char *const abbreviations[]
      = { "bayer", "bay", "saechs", "hess", "nds", "thuer", "brandenb", "hmb", "brem", "berl", "schl" };

  if (i > 0 && is_of_state (s, i - 1))
    return i - 1;
  return i > 1 && lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 1), ".")
                 && lotse_fold_is_one_of (lotse_reading_peek_fold (s->reading, i - 2), abbreviations, G_N_ELEMENTS (abbreviations))
             ? i - 2
             : i;
}

/* "Gesetz zur Förderung der Teilhabe (TeilhG)": named by what it is about, with its short name behind; what follows may use that. */
static guint
read_described (LotseLawScan *s, guint i, GArray *references)
{
  guint end = _lotse_law_extend_described (s, i + 1), first = find_state_before (s, i);

  if (is_bare_title (s, first, i, end))
    {
      add_name (s, first, end, FALSE, references);
      return find_other_name_end (s, end);
    }
  if (end < i + 5 || *lotse_reading_peek_fold (s->reading, end - 1) != ')'
      || !(lotse_reading_peek (s->reading, end - 2)->flags & LOTSE_TOKEN_ALL_CAPS || _lotse_law_is_mixed_case (s, end - 2)))
    return i + 1;
  add_name (s, i, end - 3, FALSE, references);
  g_hash_table_add (s->cited, _lotse_law_dup_key (s, end - 2, end - 1));
  return end;
}

static guint
read_plain_name (LotseLawScan *s, guint i, GArray *references)
{
  guint end = _lotse_law_facts_at (s, i) & LOTSE_LAW_UNION ? _lotse_law_skip_union (s, i + 1) : 0;

  if (end > 0)
    {
      add_name (s, i, end, FALSE, references);
      return end;
    }
  if (_lotse_law_facts_at (s, i) & LOTSE_LAW_LAW)
    return read_described (s, i, references);
  if (_lotse_law_facts_at (s, i) & LOTSE_LAW_NAME)
    {
      guint start = find_name_start (s, i);

      end = _lotse_law_extend_name (s, i + 1);
      add_name (s, start > 0 && is_of_state (s, start - 1) ? start - 1 : start, end, FALSE, references);
      return end;
    }
  if (_lotse_law_is_short_name (s, i))
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i);

      end = _lotse_law_extend_name (s, i + 1);
      /* Short names of two or three letters mean too many things; a book of the SGB is certain. */
      if (token->end - token->start >= 4 || (g_str_equal (lotse_reading_peek_fold (s->reading, i), "sgb") && end > i + 1))
        add_name (s, i, end, TRUE, references);
      return end;
    }
  return i + 1;
}

/* --- the scanner ------------------------------------------------------------------------------------------------------------------ */

static gboolean
is_citation (const LotseLawScan *s, guint i)
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
           && !_lotse_law_is_kind_at (s, i - 1, "part");
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
  LotseLawScan s = { .a = a, .reading = a->reading, .facts = facts, .cited = cited };
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
