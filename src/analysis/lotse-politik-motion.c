/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A printed motion of a district that a mirror holds as one line: "… Ursprung: <type>, <mover> Beratungsfolge: Gremium Datum <dates> <bodies>
 * <type> Drucks. Nr: <number> <mover> <title> Die … möge beschließen:". */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"
#include "lotse-politik-private.h"

#include "lotse-fold.h"

#include <string.h>

#define RULE_KEY "politik-bei-uns/motion"
/* All of the header stands within so many bytes. */
#define HEADER_BYTES 2400
#define MAX_DATES 40

/* Byte where @words stand between @from and @end, a line end as good as a blank, or @end; @ret_after: the byte behind them. */
static guint
find_words (const LotseAnalysis *a, const char *words, guint from, guint end, guint *ret_after)
{
  const char *text = a->reading->text->str;

  for (guint p = from; p < end; p++)
    {
      guint q = p;
      const char *w = words;

      for (; *w && q < end; w++, q++)
        if (text[q] != *w && !(*w == ' ' && text[q] == '\n'))
          break;
      if (*w)
        continue;
      *ret_after = q;
      return p;
    }
  return end;
}

/* Adds the bodies of bytes [start, end), each with its date if there are as many; one body alone has all of them. */
static void
add_bodies (LotseAnalysis *a, guint start, guint end, const LotseRange *dates, char *const *isos, guint n_dates)
{
  const char *text = a->reading->text->str;
  guint starts[MAX_DATES], n = 0;

  for (guint p = start; p < end && n < MAX_DATES; p = _lotse_trim_start (a->reading, p, end))
    {
      guint word = p;

      while (p < end && !strchr (" \t\n", text[p]))
        p++;
      if (word == start || _lotse_consultation_is_body (a, word, p))
        starts[n++] = word;
    }
  for (guint i = 0; i < (n == 1 ? MAX (n_dates, 1) : n); i++)
    {
      guint body = n == 1 ? 0 : i;
      LotseConsultation *row = _lotse_consultation_new ("consultation/table");
      LotseRange range = { starts[body], body + 1 < n ? starts[body + 1] : end };

      range.end = _lotse_trim_end (a->reading, range.start, range.end);
      row->body = _lotse_consultation_dup_body (a, range.start, range.end);
      row->body_range = row->row = range;
      if (i < n_dates && (n == 1 || n == n_dates))
        {
          row->date = g_strdup (isos[i]);
          row->date_range = dates[i];
        }
      g_ptr_array_add (a->consultations, row);
    }
}

/* The dates that begin at @p; returns the byte behind them. */
static guint
read_dates (const LotseAnalysis *a, guint p, guint end, LotseRange *dates, char **isos, guint *n_dates)
{
  const char *text = a->reading->text->str;

  for (p = _lotse_trim_start (a->reading, p, end); p < end && *n_dates < MAX_DATES; p = _lotse_trim_start (a->reading, p, end))
    {
      gsize date_end;

      if (!lotse_date_parse_at (text, end, p, &date_end, &isos[*n_dates]))
        break;
      dates[(*n_dates)++] = (LotseRange) { p, (guint) date_end };
      p = (guint) date_end;
    }
  return p;
}

/* Places of the header, in bytes. */
typedef struct
{
  guint type, mover, mover_end; /* "Ursprung: <type>, <mover>" */
  guint heads, cells;           /* "Gremium Datum" */
  guint number, value;          /* "Drucks. Nr:" */
} Header;

static gboolean
find_header (const LotseAnalysis *a, guint from, Header *h)
{
  const char *text = a->reading->text->str;
  guint end = MIN (from + HEADER_BYTES, (guint) a->reading->text->len), list;
  const char *comma;

  if (find_words (a, "Ursprung: ", from, end, &h->type) == end)
    return FALSE;
  h->mover_end = find_words (a, "Beratungsfolge:", h->type, end, &list);
  if (h->mover_end == end)
    return FALSE;
  h->heads = find_words (a, "Gremium Datum", list, end, &h->cells);
  h->number = h->heads < end ? find_words (a, "Drucks. Nr:", h->cells, end, &h->value) : end;
  comma = memchr (text + h->type, ',', h->mover_end - h->type);
  h->mover = comma ? _lotse_trim_start (a->reading, (guint) (comma + 1 - text), h->mover_end) : h->mover_end;
  h->mover_end = _lotse_trim_end (a->reading, h->mover, h->mover_end);
  return h->number < end && _lotse_trim_start (a->reading, list, h->heads) == h->heads;
}

gboolean
_lotse_politik_add_motion (LotseAnalysis *a, guint from)
{
  const char *text = a->reading->text->str;
  Header h = { 0 };
  LotseRange number;
  guint end, type_end, title, line;

  if (!find_header (a, from, &h))
    return FALSE;
  end = MIN (from + HEADER_BYTES, (guint) a->reading->text->len);
  if (!_lotse_number_match (a->reading, h.value, MIN (h.value + 40, end), &number))
    return FALSE;
  if (h.mover > h.type && _lotse_type_match (a->reading, a->lexicon, h.type, h.mover, &type_end))
    _lotse_analysis_add_key_range (a, "paper_type", RULE_KEY, (LotseRange) { h.type, type_end });
  _lotse_analysis_add_key_range (a, "number", RULE_KEY, number);
  title = _lotse_trim_start (a->reading, number.end, end);
  if (h.mover_end > h.mover && lotse_starts_with (text + title, "Die ") && text[h.mover] != 'D')
    title += 4;
  if (h.mover_end > h.mover && title + (h.mover_end - h.mover) < end && strncmp (text + title, text + h.mover, h.mover_end - h.mover) == 0)
    title = _lotse_trim_start (a->reading, title + (h.mover_end - h.mover), end);
  line = lotse_reading_find_line (a->reading, title);
  if (title < lotse_reading_line (a->reading, line)->end)
    _lotse_analysis_add_key_range (a, "title", RULE_KEY, (LotseRange) { title, lotse_reading_line (a->reading, line)->end });
  _lotse_analysis_set_zone (a, from, lotse_reading_line (a->reading, line)->end, LOTSE_ZONE_HEADER);
  return TRUE;
}

gboolean
_lotse_politik_add_motion_bodies (LotseAnalysis *a, guint from)
{
  LotseRange dates[MAX_DATES];
  char *isos[MAX_DATES] = { NULL };
  Header h = { 0 };
  guint n = 0, bodies, end;

  if (!find_header (a, from, &h))
    return FALSE;
  bodies = read_dates (a, h.cells, h.number, dates, isos, &n);
  end = _lotse_trim_end (a->reading, bodies, h.number);
  /* The type of the paper stands between its bodies and its number. */
  for (guint p = end; p > bodies; p--)
    {
      guint type_end = 0;

      if (!strchr (" \n", a->reading->text->str[p - 1]) || !_lotse_type_match (a->reading, a->lexicon, p, end, &type_end) || type_end < end)
        continue;
      end = _lotse_trim_end (a->reading, bodies, p - 1);
      break;
    }
  if (end > bodies)
    add_bodies (a, bodies, end, dates, isos, n);
  for (guint i = 0; i < n; i++)
    g_free (isos[i]);
  return a->consultations->len > 0;
}
