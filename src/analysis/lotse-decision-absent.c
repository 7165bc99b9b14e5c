/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-decision-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Words of a result that no list has as a whole. */
#define MAX_BARE_RESULT 6

/* "siehe Anlage", "entfällt": there is no text here. Returns the word of the table, or NULL. */
static const char *
find_placeholder (LotseAnalysis *a, const LotseBlock *block)
{
  const GPtrArray *table = lotse_lexicon_get_table (a->lexicon, "placeholders");
  guint start = lotse_reading_token (a->reading, block->first)->start, end = lotse_reading_token (a->reading, block->last - 1)->end;
  g_autofree char *whole = NULL;
  char *folded;

  if (end - start > 160)
    return NULL;
  folded = whole = lotse_reading_dup_fold (a->reading, start, end);
  /* "- entfällt -" */
  if (g_str_has_prefix (folded, "- ") && g_str_has_suffix (folded, " -") && strlen (folded) > 4)
    {
      folded[strlen (folded) - 2] = '\0';
      folded += 2;
    }
  while (*folded && strchr (" .:", folded[strlen (folded) - 1]) && !g_str_equal (folded, "./."))
    folded[strlen (folded) - 1] = '\0';
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      gboolean prefix = g_str_equal (lotse_lexicon_entry_get (entry, 2), "prefix");

      if (prefix ? g_str_has_prefix (folded, entry->folded) : g_str_equal (folded, entry->folded))
        return lotse_lexicon_entry_get (entry, 1);
    }
  return NULL;
}

gboolean
_lotse_block_is_result (LotseAnalysis *a, const LotseBlock *block)
{
  static const char *const words[] = { "einstimmig",
                                       "mehrheitlich",
                                       "angenommen",
                                       "beschlossen",
                                       "abgelehnt",
                                       "ungeaendert",
                                       "geaendert",
                                       "vertagt",
                                       "zurueckgestellt",
                                       "genommen",
                                       "zur",
                                       "kenntnis",
                                       "mit",
                                       "bei",
                                       "ohne",
                                       "aenderung",
                                       "aenderungen",
                                       "enthaltung",
                                       "enthaltungen",
                                       "enthalten",
                                       "stimmen",
                                       "gegen",
                                       "ja",
                                       "nein",
                                       "empfohlen",
                                       "zugestimmt",
                                       "verwiesen",
                                       "abgesetzt",
                                       "und",
                                       "von",
                                       "der",
                                       "tagesordnung",
                                       "stimmenmehrheit",
                                       "erledigt",
                                       "abstimmungsergebnis",
                                       "beschlussergebnis" };

  if (block->last - block->first > 14)
    return FALSE;
  for (guint i = block->first; i < block->last; i++)
    {
      gboolean known = lotse_reading_token (a->reading, i)->kind != LOTSE_TOKEN_WORD;

      for (guint w = 0; w < G_N_ELEMENTS (words) && !known; w++)
        known = g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)), words[w]);
      /* "einstimmig und weiter" */
      if (!known)
        return block->last - block->first <= MAX_BARE_RESULT
               && (lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, block->first)), words[0])
                   || lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, block->first)), words[1]));
    }
  return TRUE;
}

static void
report_elsewhere (LotseAnalysis *a, const LotseBlock *block)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_HINT, "decision/elsewhere");
  guint start = lotse_reading_token (a->reading, block->first)->start, end = lotse_reading_token (a->reading, block->last - 1)->end;

  lotse_outline_item_set (item, "code", "decision-elsewhere");
  lotse_outline_item_take (item, "detail", lotse_reading_dup_text (a->reading, start, end));
  _lotse_analysis_add_spans (a, item, start, end);
  lotse_outline_take_item (a->outline, item);
}

/* Whether "folgende Satzung:" ends before token @i, and a line that is the title of one begins there. */
static gboolean
begins_statute (LotseAnalysis *a, guint first, guint i)
{
  const LotseToken *token = lotse_reading_token (a->reading, i);

  return i > first + 3 && (token->flags & LOTSE_TOKEN_LINE_START) && (token->flags & LOTSE_TOKEN_CAPITAL)
         && a->reading->text->str[lotse_reading_token (a->reading, i - 1)->start] == ':'
         && g_str_has_suffix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i - 2)), "satzung")
         && g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i - 3)), "folgende")
         && g_str_has_suffix (lotse_reading_get_fold (a->reading, token), "satzung");
}

/* Tokens of a sentence that leads to an answer. */
#define MAX_ANSWER 25

/* "Die Verwaltung nimmt dazu wie folgt Stellung:" with its colon at @colon: the first token of the sentence; else @colon. */
static guint
find_answer (LotseAnalysis *a, guint first, guint colon)
{
  static const char *const verbs[] = { "nimmt", "nehmen", NULL };
  gboolean verb = FALSE;

  if (colon < first + 4 || !g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, colon - 1)), "stellung"))
    return colon;
  for (guint i = colon - 1; i > first && colon - i < MAX_ANSWER; i--)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);

      verb |= g_strv_contains (verbs, lotse_reading_get_fold (a->reading, token));
      if (token->flags & LOTSE_TOKEN_PARA_START
          || (token->kind == LOTSE_TOKEN_PUNCT && strchr (".!?\"", a->reading->text->str[token->start])))
        return verb ? i + !(token->flags & LOTSE_TOKEN_PARA_START) : colon;
    }
  return colon;
}

/* "Aufgrund der §§ … hat der Rat … folgende Satzung erlassen:" as the paragraph in front of "§ 1" at @i: its first token; else @i. */
static guint
find_enactment (LotseAnalysis *a, guint first, guint i)
{
  static const char *const verbs[] = { "erlassen", "beschlossen" };
  guint start = i - 1;

  if (i < first + 4 || a->reading->text->str[lotse_reading_token (a->reading, i - 1)->start] != ':'
      || !lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i - 2)), verbs, G_N_ELEMENTS (verbs)))
    return i;
  while (start > first && !(lotse_reading_token (a->reading, start)->flags & LOTSE_TOKEN_PARA_START))
    start--;
  return start > first && g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, start)), "auf") ? start
                                                                                                                                 : i;
}

guint
_lotse_block_find_end (LotseAnalysis *a, const LotseBlock *block)
{
  for (guint i = block->first + 1; i + 1 < block->last; i++)
    if (begins_statute (a, block->first, i))
      return i;
    else if (a->reading->text->str[lotse_reading_token (a->reading, i)->start] == ':' && find_answer (a, block->first, i) < i)
      return find_answer (a, block->first, i);
    else if ((lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_LINE_START)
             && lotse_starts_with (a->reading->text->str + lotse_reading_token (a->reading, i)->start, "§")
             && g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i + 1)), "1"))
      return find_enactment (a, block->first, i);
  return block->last;
}

gboolean
_lotse_block_is_placeholder (LotseAnalysis *a, const LotseBlock *block)
{
  const char *placeholder = find_placeholder (a, block);

  if (placeholder && g_str_equal (placeholder, "elsewhere"))
    report_elsewhere (a, block);
  return placeholder != NULL;
}

gboolean
_lotse_block_says_none (LotseAnalysis *a, const LotseBlock *block)
{
  static const char *const negations[] = { "kein", "keine", "keinen", "ohne", "entfaellt" };

  for (guint i = block->first; i + 1 < block->last; i++)
    for (guint w = 0; w < G_N_ELEMENTS (negations); w++)
      if (g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)), negations[w])
          && g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i + 1)), "beschlu")
          /* "… ohne Beschlussempfehlung an den Ausschuss weitergeleitet": that was decided. */
          && !(lotse_fold_is (negations[w], "ohne") && lotse_fold_is (_lotse_analysis_get_fold (a, i + 1), "beschlussempfehlung")))
        return TRUE;
  return _lotse_minutes_is_speech (a, block->first);
}
