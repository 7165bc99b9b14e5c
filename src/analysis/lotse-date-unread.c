/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that no calendar has ("31.04.2031") or that are still open ("XX.XX.2031"), and weeks ("KW 12"): what the paper says is kept, though it
 * means no day. */
#include "lotse-analysis-private.h"
#include "lotse-date-source-private.h"

#include <string.h>

/* More slips than that in one paper are a list of something else. */
#define MAX_UNREAD 12
/* Two figures that still look like a day and a month. */
#define LAST_DAY 39
#define LAST_MONTH 19
#define LAST_WEEK 53

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

/* Two or three of the letters that stand for figures that are not known yet: their length, or 0. */
static gsize
count_placeholders (const char *p)
{
  gsize n = strspn (p, "X");

  if (n == 0)
    n = strspn (p, "x");
  if (n == 0)
    n = strspn (p, "_");
  return n == 2 ? n : 0;
}

/* "XX.XX.2031", "xx.05.2031", with its first letter at @p: its bytes, or 0. */
static gsize
measure_open_day (const char *text, const char *p)
{
  gsize day = count_placeholders (p), month, year;

  if (day == 0 || p[day] != '.' || (p > text && (g_ascii_isalnum (p[-1]) || strchr ("._-/", p[-1]))))
    return 0;
  month = MAX (count_placeholders (p + day + 1), strspn (p + day + 1, "0123456789"));
  if (month != 2 || p[day + 1 + month] != '.')
    return 0;
  year = MAX (strspn (p + day + month + 2, "0123456789"), MAX (strspn (p + day + month + 2, "X"), strspn (p + day + month + 2, "x")));
  return (year == 4 || year == 2) && !g_ascii_isalnum (p[day + month + 2 + year]) ? day + month + 2 + year : 0;
}

/* "KW 12", "KW 12/2031", "12. KW", "12.KW", with its K at @p: its bytes from *@ret_start, or 0. */
static gsize
measure_week (const char *text, const char *p, const char **ret_start)
{
  const char *start = p, *end = p + 2;
  gsize digits, begin = 0;
  guint week;

  if (p > text && (g_ascii_isalnum (p[-1]) || p[-1] == '-' || (guchar) p[-1] >= 0x80))
    return 0;
  /* "18.KW 5 Personen": the number before it. */
  if (p > text && p[-1] == '.' && (week = read_back (text, (gsize) (p - 1 - text), &begin)) <= LAST_WEEK)
    start = text + begin;
  else if (*end == ' ' && (digits = strspn (end + 1, "0123456789")) > 0 && digits <= 2)
    {
      week = (guint) g_ascii_strtoull (end + 1, NULL, 10);
      end += 1 + digits;
      if (*end == '/' && strspn (end + 1, "0123456789") == 4)
        end += 5;
    }
  else
    {
      gsize at = (gsize) (p - text);

      if (at < 3 || text[at - 1] != ' ' || text[at - 2] != '.')
        return 0;
      week = read_back (text, at - 2, &begin);
      start = text + begin;
    }
  if (week == 0 || week > LAST_WEEK || g_ascii_isalnum (*end))
    return 0;
  *ret_start = start;
  return (gsize) (end - start);
}

static void
emit (LotseAnalysis *a, gsize start, gsize end, const char *rule)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_DATE, rule);

  lotse_outline_item_take (item, "text", lotse_reading_dup_text (a->reading, (guint) start, (guint) end));
  _lotse_analysis_add_spans (a, item, (guint) start, (guint) end);
  lotse_outline_take_item (a->outline, item);
}

/* Weeks and open days are rare: each search is one for a few bytes. */
static void
emit_undecided (LotseAnalysis *a, const char *mark)
{
  const LotseBytes bytes = { a->reading->text->str, a->reading->text->len };
  const char *text = bytes.text;
  guint n = 0;

  for (gsize at = _lotse_bytes_find (&bytes, 0, mark); at < bytes.length && n < MAX_UNREAD;)
    {
      const char *p = text + at, *start = p;
      gsize length = *mark == 'K' ? measure_week (text, p, &start) : measure_open_day (text, p);

      if (length > 0)
        {
          emit (a, (gsize) (start - text), (gsize) (start - text) + length, *mark == 'K' ? "date/week" : "date/open-day");
          n++;
        }
      at = _lotse_bytes_find (&bytes, length > 0 ? (gsize) (start - text) + length : at + 1, mark);
    }
}

void
_lotse_dates_emit_unread (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;
  guint n = 0;

  emit_undecided (a, "KW");
  emit_undecided (a, "XX.");
  emit_undecided (a, "xx.");
  emit_undecided (a, "__.");

  for (const char *p = strchr (text, '.'); p && n < MAX_UNREAD; p = strchr (p + 1, '.'))
    {
      gsize start;

      if (g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && p > text && read_day (text, (gsize) (p - text), &start))
        {
          emit (a, start, (gsize) (p - text) + 5, "date/no-such-day");
          n++;
        }
    }
  _lotse_oparl_emit_unread_days (a);
}
