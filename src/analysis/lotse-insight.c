/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-insight-private.h"

#include <string.h>

/* Bytes around a place that stand for its sentence where none was found. */
#define AROUND 300

LotseRange
_lotse_insight_find_sentence (const LotseAnalysis *a, guint byte)
{
  guint low = 0, high = a->sentences->len;
  LotseRange range = { byte > AROUND ? byte - AROUND : 0, MIN (byte + AROUND, (guint) a->reading->text->len) };

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (a->sentences, LotseRange, middle).end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < a->sentences->len && g_array_index (a->sentences, LotseRange, low).start <= byte)
    return g_array_index (a->sentences, LotseRange, low);
  /* Not into the middle of a character. */
  while (range.start > 0 && (a->reading->text->str[range.start] & 0xc0) == 0x80)
    range.start--;
  while (range.end < a->reading->text->len && (a->reading->text->str[range.end] & 0xc0) == 0x80)
    range.end++;
  return range;
}

gboolean
_lotse_insight_has_word (const LotseAnalysis *a, guint start, guint end, const char *const *words)
{
  guint32 begins = 0; /* the first letters of the words */

  for (guint k = 0; words[k]; k++)
    begins |= 1u << (words[k][0] & 31);
  for (guint i = lotse_reading_find_token (a->reading, start); i < a->reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      const char *fold = lotse_reading_get_fold (a->reading, token);

      if (token->start >= end)
        break;
      for (guint k = 0; begins >> (fold[0] & 31) & 1 && words[k]; k++)
        if (fold[0] == words[k][0] && g_str_has_prefix (fold, words[k]))
          return TRUE;
    }
  return FALSE;
}

const char *
_lotse_insight_get_decision_date (const LotseAnalysis *a)
{
  const char *last = NULL;

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);

      if (consultation->date && g_strcmp0 (consultation->role, "decision") == 0 && (!last || strcmp (consultation->date, last) > 0))
        last = consultation->date;
    }
  return last ? last : lotse_outline_get_key (a->outline, "date");
}

char *
_lotse_insight_dup_last_day (const char *iso)
{
  const char *slash = strchr (iso, '/');
  const char *end = slash ? slash + 1 : iso;
  gsize n = strlen (end);

  return n == 4 ? g_strconcat (end, "-12-31", NULL) : n == 7 ? g_strconcat (end, "-31", NULL) : g_strdup (end);
}

void
_lotse_insights_parse (LotseAnalysis *a)
{
  _lotse_participation_parse (a);
  _lotse_periods_parse (a);
  _lotse_stumbling_parse (a);
  _lotse_trust_parse (a);
}
