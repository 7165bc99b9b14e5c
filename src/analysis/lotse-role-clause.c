/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words between a body and the wording that gives it a role: lists, clauses, attributes. */
#include "lotse-role-phrase-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Tokens of a clause before and after a body. */
#define CLAUSE_MAX 300

gboolean
_lotse_role_is_list_token (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);
  const char *fold = _lotse_analysis_get_fold (a, token);
  gsize length = strlen (fold);

  if (lotse_reading_get_classes (a->reading, t) & LOTSE_WORD_LIST)
    return TRUE;
  /* "der „Brücke e. V.“" */
  if (t->kind == LOTSE_TOKEN_PUNCT && lotse_reading_is_any (a->reading, token, (const char *const[]) { "„", "\"", "»", NULL }))
    return TRUE;
  /* "Brücke e. V. und …" */
  if (lotse_fold_is (fold, "e")
      || (lotse_fold_is (fold, ".") && token > 0 && lotse_reading_is_any (a->reading, token - 1, (const char *const[]) { "e", "v", NULL })))
    return TRUE;
  if (t->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  if (t->flags & LOTSE_TOKEN_CAPITAL)
    return TRUE;
  /* An adjective: "zuständigen", "örtlichen". */
  return length > 5 && (g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "er") || g_str_has_suffix (fold, "e"))
         && token + 1 < a->reading->tokens->len
         && ((lotse_reading_token (a->reading, token + 1)->flags & LOTSE_TOKEN_CAPITAL)
             || strcmp (_lotse_analysis_get_fold (a, token + 1), "und") == 0);
}

gboolean
_lotse_role_opens_examples (const LotseAnalysis *a, guint token)
{
  static const LotseFoldEnd ends[] = { LOTSE_FOLD_END ("traeger"),       LOTSE_FOLD_END ("traegern"),       LOTSE_FOLD_END ("akteure"),
                                       LOTSE_FOLD_END ("akteuren"),      LOTSE_FOLD_END ("partner"),        LOTSE_FOLD_END ("partnern"),
                                       LOTSE_FOLD_END ("verbaende"),     LOTSE_FOLD_END ("verbaenden"),     LOTSE_FOLD_END ("behoerden"),
                                       LOTSE_FOLD_END ("institutionen"), LOTSE_FOLD_END ("organisationen"), LOTSE_FOLD_END ("stellen"),
                                       LOTSE_FOLD_END ("einrichtungen"), LOTSE_FOLD_END ("beteiligten") };

  return token > 0 && *_lotse_analysis_get_fold (a, token) == '('
         && lotse_fold_ends_in (_lotse_analysis_get_fold (a, token - 1), ends, G_N_ELEMENTS (ends));
}

gboolean
_lotse_role_is_of_example (const LotseAnalysis *a, guint token)
{
  static const char *const marks[] = { "(", "z", ".", "b", "." };

  for (guint i = 1; i < G_N_ELEMENTS (marks); i++)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, token), marks[i]) && token >= i)
      {
        guint k = i;

        while (k > 0 && lotse_fold_is (_lotse_analysis_get_fold (a, token - i + k - 1), marks[k - 1]))
          k--;
        if (k == 0)
          return TRUE;
      }
  return FALSE;
}

gboolean
_lotse_role_is_adverb (const LotseAnalysis *a, guint token)
{
  static const char *const adverbs[] = { "daher",  "deshalb", "darum", "hiermit", "somit",     "nunmehr",   "zudem", "ferner", "auch",
                                         "weiter", "erneut",  "nun",   "wir",     "ausserdem", "zunaechst", "sich",  NULL };

  return lotse_reading_is_any (a->reading, token, adverbs);
}

/* "in der vergangenen Woche": an adjective before a noun. */
static gboolean
is_attributive (const LotseAnalysis *a, guint token)
{
  const char *fold = _lotse_analysis_get_fold (a, token);

  return strlen (fold) > 4 && (g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "e")) && token + 1 < a->reading->tokens->len
         && lotse_reading_token (a->reading, token + 1)->flags & LOTSE_TOKEN_CAPITAL;
}

/* "…, in dem die Ämter mitwirken", "…, mit denen sich …": whether a clause of its own begins behind a comma; not "…, in der Stadt". */
static gboolean
opens_relative (const LotseAnalysis *a, guint token)
{
  static const char *const prepositions[] = { "in", "an", "auf", "mit", "bei", "zu", "aus", "fuer", "durch", "ueber", "von", NULL };
  static const char *const pronouns[] = { "dem", "der", "denen", "die", "den", "das", NULL };

  return token + 2 < a->reading->tokens->len && lotse_reading_is_any (a->reading, token, prepositions)
         && lotse_reading_is_any (a->reading, token + 1, pronouns) && lotse_reading_token (a->reading, token + 2)->kind == LOTSE_TOKEN_WORD
         && !(lotse_reading_token (a->reading, token + 2)->flags & LOTSE_TOKEN_CAPITAL) && !is_attributive (a, token + 2);
}

void
_lotse_role_find_clause (
    const LotseAnalysis *a, guint sentence, guint sentence_end, guint first, guint last, guint *ret_first, guint *ret_last)
{
  static const char *const openers[] = { "die",   "der",   "das",    "dass",  "welche", "welcher", "welches", "wobei",  "um",
                                         "so",    "da",    "weil",   "damit", "sodass", "wenn",    "sofern",  "soweit", "dem",
                                         "denen", "deren", "dessen", "zu",    "ob",     "nachdem", "obwohl",  "sobald", NULL };

  /* No sentence is longer; what has no ends would be read anew for each of its bodies. */
  sentence = MAX (sentence, first > CLAUSE_MAX ? first - CLAUSE_MAX : 0);
  sentence_end = MIN (sentence_end, last + CLAUSE_MAX);
  *ret_first = sentence;
  *ret_last = sentence_end;
  for (guint i = last; i + 1 < sentence_end; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, i);

      if (strcmp (fold, ";") == 0 || strcmp (fold, ":") == 0 || (*fold == ',' && opens_relative (a, i + 1))
          || (strcmp (fold, ",") == 0 && lotse_reading_is_any (a->reading, i + 1, openers)))
        {
          /* ", die …" may also be the next member of a list: then a capital or an adjective and no verb follows; be strict only for "dass". */
          gboolean list = lotse_reading_is_any (a->reading, i + 1, (const char *const[]) { "die", "der", "das", "dem", NULL })
                          && i + 2 < sentence_end && (lotse_reading_token (a->reading, i + 2)->flags & LOTSE_TOKEN_CAPITAL);

          if (list)
            continue;
          *ret_last = i;
          break;
        }
    }
  for (guint i = first; i > sentence; i--)
    if (strcmp (_lotse_analysis_get_fold (a, i - 1), ";") == 0
        || (strcmp (_lotse_analysis_get_fold (a, i - 1), ",") == 0
            && lotse_reading_is_any (a->reading, i, (const char *const[]) { "dass", "weil", "wobei", "da", "wenn", NULL })))
      {
        *ret_first = i;
        break;
      }
}

gboolean
_lotse_role_is_attribute (const LotseAnalysis *a, guint token, guint first, guint last)
{
  static const char *const articles[] = { "der", "die", "das", "des", "dem", "den", "einem", "einer", "eines", "alle", "allen", NULL };
  const char *fold = _lotse_analysis_get_fold (a, token);

  /* A participle with an ending needs no article for it: "vom Land angekündigten Mittel". */
  return token > first && token + 1 < last && (lotse_reading_token (a->reading, token + 1)->flags & LOTSE_TOKEN_CAPITAL)
         && (g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "e") || g_str_has_suffix (fold, "er"))
         && (lotse_reading_is_any (a->reading, token - 1, articles) || g_str_has_prefix (fold, "ange"));
}

gboolean
_lotse_role_is_loose_preposition (const LotseAnalysis *a, guint token, guint last)
{
  static const char *const particles[] = { "durch", "an", "um", "mit", "vor", "ab", "auf", "aus", NULL };
  static const char *const joints[] = { "und", "sowie", "oder", NULL };

  return lotse_reading_is_any (a->reading, token, particles) && token + 1 < last
         && lotse_reading_token (a->reading, token + 1)->kind != LOTSE_TOKEN_PUNCT && !lotse_reading_is_any (a->reading, token + 1, joints);
}
