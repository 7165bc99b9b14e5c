/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-decision-private.h"

#include <string.h>

/* Part of its words that a decision must share with the later block to be the same again. */
#define SAME_WORDS 0.8
/* The part that is enough for a decision of the same body and action. */
#define SAME_SENSE 0.65

static double
share_of_words (LotseAnalysis *a, const LotseRange *range, GHashTable *words)
{
  guint n = 0, found = 0;

  for (guint i = lotse_reading_find_token (a->reading, range->start); i < a->reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);

      if (token->start >= range->end)
        break;
      if (token->kind == LOTSE_TOKEN_PUNCT)
        continue;
      n++;
      found += g_hash_table_contains (words, lotse_reading_get_fold (a->reading, token));
    }
  return n > 0 ? (double) found / n : 1;
}

static gboolean
has_same_sense (LotseAnalysis *a, const LotseDecision *decision, guint from)
{
  for (guint i = from; i < a->decisions->len; i++)
    {
      const LotseDecision *other = g_ptr_array_index (a->decisions, i);

      if (g_strcmp0 (other->action, decision->action) == 0 && other->body == decision->body
          && g_strcmp0 (other->body_name, decision->body_name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Who decides it, or NULL. */
static const char *
get_body_name (LotseAnalysis *a, const LotseDecision *decision)
{
  return decision->body == LOTSE_NO_BODY ? decision->body_name : ((const LotseBody *) g_ptr_array_index (a->bodies, decision->body))->name;
}

/* "Der Ausschuss empfiehlt dem Rat, …": the words are those of the council's decision below, but it is the committee that recommends. @named: the
 * headings name who decides, "Beschlussvorschlag Hauptausschuss" and "Beschlussvorschlag Rat", so that each decides in the same words. */
static gboolean
is_of_another_body (LotseAnalysis *a, const LotseDecision *decision, guint from, gboolean named)
{
  const char *name = get_body_name (a, decision);

  if (!name || (!named && (g_strcmp0 (decision->action, "recommends") != 0 || decision->inferred)))
    return FALSE;
  for (guint i = from; i < a->decisions->len; i++)
    {
      const char *other = get_body_name (a, g_ptr_array_index (a->decisions, i));

      if (!other || g_str_equal (other, name))
        return FALSE;
    }
  return TRUE;
}

void
_lotse_decisions_drop_doubled (LotseAnalysis *a, guint from, guint to, const LotseBlock *last, gboolean summary, gboolean named)
{
  g_autoptr (GHashTable) words = g_hash_table_new (lotse_text_hash, g_str_equal);

  for (guint i = last->first; i < last->last; i++)
    if (lotse_reading_token (a->reading, i)->kind != LOTSE_TOKEN_PUNCT)
      g_hash_table_add (words, (gpointer) lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)));
  /* To take note of "the result" and of "the report" is the same once for one body. */
  if (to == from + 1 && a->decisions->len == to + 1
      && g_strcmp0 (((const LotseDecision *) g_ptr_array_index (a->decisions, from))->action, "takes-note") == 0
      && has_same_sense (a, g_ptr_array_index (a->decisions, from), to))
    summary = TRUE;
  for (guint i = to; i-- > from;)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);
      double share = share_of_words (a, &decision->range, words);

      if (is_of_another_body (a, decision, to, named))
        continue;
      /* A text without a verb of decision was only taken for want of a better one. */
      if (summary || g_str_equal (decision->rule, "decision/whole-block") || share >= SAME_WORDS
          || (share >= SAME_SENSE && has_same_sense (a, decision, to)))
        {
          g_ptr_array_remove_index (a->decisions, i);
          to--;
        }
    }
}

gboolean
_lotse_decisions_is_repeated (LotseAnalysis *a, guint from)
{
  const LotseDecision *last = g_ptr_array_index (a->decisions, a->decisions->len - 1);

  for (guint i = from; i + 1 < a->decisions->len; i++)
    {
      const LotseDecision *other = g_ptr_array_index (a->decisions, i);
      g_autoptr (GHashTable) words = NULL;

      if (!g_str_equal (other->status, last->status) || g_strcmp0 (other->action, last->action) != 0 || other->body != last->body
          || g_strcmp0 (other->body_name, last->body_name) != 0 || g_strcmp0 (other->date, last->date) != 0)
        continue;
      words = g_hash_table_new (lotse_text_hash, g_str_equal);
      for (guint t = lotse_reading_find_token (a->reading, other->range.start); t < a->reading->tokens->len; t++)
        {
          if (lotse_reading_token (a->reading, t)->start >= other->range.end)
            break;
          g_hash_table_add (words, (gpointer) lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, t)));
        }
      /* Without a day two votes of one session may differ in a word. */
      if (share_of_words (a, &last->range, words) >= (last->date ? SAME_WORDS : 1))
        return TRUE;
    }
  return FALSE;
}
