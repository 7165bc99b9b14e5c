/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists whose points are lists: "I. Der Rat beschließt:" above "1. …" and "2. …". */
#include "lotse-decision-reader-private.h"

/* Tokens of a title in front of the inner list. */
#define MAX_TITLE 10

/* The first line of tokens [@first, @last) that begins with "1.", if another with "2." follows or it is the only one; @last if there is none. */
static guint
find_first_point (const LotseDecisionReader *r, guint first, guint last)
{
  guint n, value;

  for (guint i = first; i < last; i++)
    if (_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START)
      {
        LotseNumberStyle style = _lotse_decision_read_number (r, i, &n, &value);

        if (style == LOTSE_NUMBER_DIGIT || style == LOTSE_NUMBER_DIGIT_BRACKET)
          return value == 1 ? i : last;
      }
  return last;
}

/* "I. Satzungsbeschluss" on a line of its own: a title has no verb and no end. */
static gboolean
is_title (const LotseDecisionReader *r, guint first, guint last)
{
  LotseClause clause;

  if (last - first > MAX_TITLE || strchr (".,;!?", _lotse_decision_last_char (r, last)))
    return FALSE;
  for (guint i = first + 1; i < last; i++)
    if (_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START)
      return FALSE;
  _lotse_clause_read (r->a, first, last, &clause);
  return !clause.finite && !clause.action;
}

gboolean
_lotse_decision_find_nested (const LotseDecisionReader *r, guint number, guint last, guint *ret_first)
{
  LotseNumberStyle style;
  LotseClause clause;
  guint n, value, first, lead;

  style = _lotse_decision_read_number (r, number, &n, &value);
  if ((style != LOTSE_NUMBER_CAPITAL && style != LOTSE_NUMBER_ROMAN) || number + n >= last)
    return FALSE;
  lead = number + n;
  first = find_first_point (r, lead, last);
  if (first >= last || first == lead)
    return FALSE;
  if (is_title (r, lead, first))
    {
      *ret_first = first;
      return TRUE;
    }
  if (!strchr (":,", _lotse_decision_last_char (r, first)))
    return FALSE;
  *ret_first = lead;
  /* The sentence that ends there leads to the points: it decides, and has not been passed by what stands above it. */
  lead = MAX (lead, lotse_reading_find_token (
                        r->a->reading, g_array_index (r->a->sentences, LotseRange,
                                                      _lotse_sentences_find (r->a->sentences, _lotse_decision_token (r, first - 1)->start))
                                           .start));
  _lotse_clause_read (r->a, lead, first, &clause);
  return clause.action && !clause.past && !clause.modal;
}
