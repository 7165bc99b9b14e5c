/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table whose cells a page prints without a blank between them: "BeratungTOPStatusZuständig" above "28.11.2031 Rat8.3öffentlichEntscheidung". */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"
#include "lotse-run-on-private.h"

#include "lotse-date.h"

#include <string.h>

/* Lines of such a table, and of its heads. */
#define MAX_ROWS 100
#define MAX_HEADS 3

/* Byte behind the longest role at the start of [start, end), with what stands in brackets behind it, or @start; @ret_word is its word. */
static guint
skip_role (const LotseAnalysis *a, guint start, guint end, const char **ret_word)
{
  const GPtrArray *roles = lotse_lexicon_get_table (a->lexicon, "roles");
  const char *text = a->reading->text->str;
  guint found = start;

  for (guint i = 0; i < roles->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (roles, i);
      const char *term = lotse_lexicon_entry_get (entry, 0);
      guint next = start + (guint) strlen (term);

      if (next <= end && next > found && lotse_starts_with (text + start, term))
        {
          found = next;
          *ret_word = lotse_lexicon_entry_get (entry, 1);
        }
    }
  if (found > start && found + 2 < end && lotse_starts_with (text + found, " ("))
    {
      const char *close = memchr (text + found, ')', end - found);

      found = close ? (guint) (close + 1 - text) : found;
    }
  return found;
}

/* The row of a line that begins with a date; FALSE where the cells behind it are of another kind. */
static gboolean
add_row (LotseAnalysis *a, const LotseLine *line)
{
  static const char word[] = "öffentlich";
  static const char *const before[] = { "nicht ", "nicht-", "nicht" };
  const char *text = a->reading->text->str, *status, *role = NULL;
  gsize date_end;
  char *iso = NULL;
  guint top, top_end, outcome, end;
  LotseConsultation *row;

  if (!lotse_date_parse_at (text, line->end, line->start, &date_end, NULL) || date_end + 1 >= line->end)
    return FALSE;
  status = g_strstr_len (text + date_end, (gssize) (line->end - date_end), word);
  if (!status)
    return FALSE;
  outcome = (guint) (status - text) + (guint) strlen (word);
  top_end = (guint) (status - text);
  for (guint i = 0; i < G_N_ELEMENTS (before) && top_end == (guint) (status - text); i++)
    if (top_end > date_end + strlen (before[i]) && lotse_starts_with (text + top_end - strlen (before[i]), before[i]))
      top_end -= (guint) strlen (before[i]);
  for (top = top_end; top > date_end && (g_ascii_isdigit (text[top - 1]) || text[top - 1] == '.');)
    top--;
  if (!_lotse_run_on_begins_body (a->reading, a->lexicon, (guint) date_end + 1, top))
    return FALSE;
  lotse_date_parse_at (text, line->end, line->start, NULL, &iso);
  row = _lotse_consultation_new ("consultation/glued-row");
  row->date = iso;
  row->date_range = (LotseRange) { line->start, (guint) date_end };
  row->body_range = (LotseRange) { (guint) date_end + 1, top };
  row->body = _lotse_consultation_dup_body (a, row->body_range.start, top);
  row->top = top < top_end ? g_strndup (text + top, top_end - top) : NULL;
  row->publicity = top_end < (guint) (status - text) ? "non-public" : "public";
  row->row = (LotseRange) { line->start, line->end };
  end = skip_role (a, outcome, line->end, &role);
  if (end > outcome)
    {
      row->role = g_strcmp0 (role, "-") == 0 ? NULL : role;
      row->role_text = lotse_reading_dup_text (a->reading, outcome, end);
    }
  end = _lotse_trim_start (a->reading, end, line->end);
  if (end < line->end)
    row->result = lotse_reading_dup_text (a->reading, end, line->end);
  g_ptr_array_add (a->consultations, row);
  return TRUE;
}

void
_lotse_consultation_read_glued (LotseAnalysis *a)
{
  static const char heads[] = "BeratungTOPStatus";
  const char *at = strstr (a->reading->text->str, heads);
  guint first = at ? lotse_reading_find_line (a->reading, (guint) (at - a->reading->text->str)) : 0;

  for (guint i = first + 1; at && i < MIN (a->reading->lines->len, first + MAX_ROWS); i++)
    {
      LotseLine *line = lotse_reading_line (a->reading, i);

      if (add_row (a, line))
        line->zone = LOTSE_ZONE_CONSULTATION;
      else if (a->consultations->len > 0 || i >= first + MAX_HEADS)
        return;
    }
}
