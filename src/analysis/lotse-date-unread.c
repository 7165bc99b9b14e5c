/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that no calendar has ("31.04.2031"): what the paper says is kept, though it means no day. */
#include "lotse-analysis-private.h"
#include "lotse-date-source-private.h"

#include <string.h>

/* More slips than that in one paper are a list of something else. */
#define MAX_UNREAD 12
/* Two figures that still look like a day and a month. */
#define LAST_DAY 39
#define LAST_MONTH 19

/* One or two digits that end at @end, or G_MAXUINT; *@ret_start is where they begin. */
static guint
read_back (const char *text, gsize end, gsize *ret_start)
{
  gsize start = end;

  while (start > 0 && end - start < 3 && g_ascii_isdigit (text[start - 1]))
    start--;
  if (start == end || end - start > 2)
    return G_MAXUINT;
  *ret_start = start;
  return (guint) g_ascii_strtoull (text + start, NULL, 10);
}

/* Whether the period at @period divides the month of such a day from its year. */
static gboolean
read_day (const char *text, gsize period, gsize *ret_start)
{
  gsize month_start = 0, day_start = 0;
  guint month = read_back (text, period, &month_start), day, year;

  if (strspn (text + period + 1, "0123456789") != 4 || month > LAST_MONTH || month_start == 0 || text[month_start - 1] != '.')
    return FALSE;
  day = read_back (text, month_start - 1, &day_start);
  year = (guint) g_ascii_strtoull (text + period + 1, NULL, 10);
  /* A longer number of the same kind is a code. */
  if (day > LAST_DAY || !_lotse_date_is_year (year) || _lotse_date_is_valid_day (year, month, day)
      || (day_start > 0 && strchr (".-/", text[day_start - 1])) || (text[period + 5] == '.' && g_ascii_isdigit (text[period + 6])))
    return FALSE;
  *ret_start = day_start;
  return TRUE;
}

void
_lotse_dates_emit_unread (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;
  guint n = 0;

  for (const char *p = strchr (text, '.'); p && n < MAX_UNREAD; p = strchr (p + 1, '.'))
    {
      gsize start;

      if (g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && p > text && read_day (text, (gsize) (p - text), &start))
        {
          LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_DATE, "date/no-such-day");
          guint end = (guint) (p - text) + 5;

          lotse_outline_item_take (item, "text", lotse_reading_dup_text (a->reading, (guint) start, end));
          _lotse_analysis_add_spans (a, item, (guint) start, end);
          lotse_outline_take_item (a->outline, item);
          n++;
        }
    }
}
