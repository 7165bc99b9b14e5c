/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of ALLRIS 4 (domain guide 2.6): "<type> - <number>", a list of basic data, the table of consultations cell by cell. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"
#include "lotse-pipe-allris-private.h"

#include <string.h>

#define TOP_LINES 80
#define EXTRACT_LINES 8
/* The site has at most so many lines above the paper. */
#define SITE_LINES 24
/* Lines that may hold the fields of an item, and bytes of one. */
#define FIELD_LINES 60
#define MAX_FIELD 120

/* "12.05.2015 - 3.6 Einberufung eines Beirats": the line on top of an extract, date of the session, number and title of the item. */
static gboolean
match_extract (const LotseReading *reading, guint index, LotseRange *ret_date, LotseRange *ret_title)
{
  static const char form[] = "dd.dd.dddd - ";
  const LotseLine *line = lotse_reading_line (reading, index);
  const char *text = reading->text->str;
  guint p = line->start, number;

  for (guint i = 0; form[i]; i++, p++)
    if (p >= line->end || (form[i] == 'd' ? !g_ascii_isdigit (text[p]) : text[p] != form[i]))
      return FALSE;
  number = p;
  while (p < line->end && (g_ascii_isdigit (text[p]) || text[p] == '.'))
    p++;
  if (p == number || p + 4 > line->end || text[p] != ' ')
    return FALSE;
  if (ret_date)
    *ret_date = (LotseRange) { line->start, line->start + 10 };
  if (ret_title)
    *ret_title = (LotseRange) { p + 1, line->end };
  return TRUE;
}

static double
score (const LotseSketch *sketch)
{
  gboolean basic = FALSE, reduce = FALSE, titled = FALSE, type = FALSE, extract = FALSE, online = FALSE;

  for (guint i = 0; i < sketch->folds->len; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);
      guint end;

      reduce |= lotse_fold_is (fold, "reduzieren") || lotse_fold_is (fold, "loading...");
      online |= g_str_has_prefix (fold, "online-version dieser seite:");
      if (i >= TOP_LINES)
        continue;
      extract |= i < EXTRACT_LINES && match_extract (sketch->reading, i, NULL, NULL);
      basic |= lotse_fold_is (fold, "grunddaten");
      type |= g_str_has_prefix (fold, "vorlageart:") || g_str_has_prefix (fold, "- vorlageart:");
      if (!titled && strstr (fold, " - "))
        {
          const LotseLine *line = lotse_reading_line (sketch->reading, i);

          titled = _lotse_type_match (sketch->reading, sketch->lexicon, line->start, line->end, &end) != NULL;
        }
    }
  return (basic ? 0.5 : 0) + (reduce ? 0.3 : 0) + (titled ? 0.2 : 0) + (type ? 0.2 : 0) + (extract ? 0.3 : 0)
         + (extract && online ? 0.2 : 0);
}

/* "Beschlussvorlage - 2021/498": type and number of the paper, the first line that is not the site's. */
static gboolean
is_type_and_number (const LotseSketch *sketch, guint index)
{
  const LotseLine *line = lotse_reading_line (sketch->reading, index);
  const char *dash = strstr (_lotse_sketch_get (sketch, index), " - ");
  LotseRange number;
  guint end;

  if (!dash || line->end - line->start > 100 || !_lotse_type_match (sketch->reading, sketch->lexicon, line->start, line->end, &end))
    return FALSE;
  while (end < line->end && strchr (" -(", sketch->reading->text->str[end]))
    end++;
  return _lotse_number_match (sketch->reading, end, line->end, &number) || strpbrk (dash, "0123456789");
}

static void
drop_lines (const LotseSketch *sketch, guint8 *drop)
{
  for (guint i = 1; i < MIN (sketch->folds->len, SITE_LINES); i++)
    if (is_type_and_number (sketch, i))
      {
        memset (drop, LOTSE_DROP_CHROME, i);
        break;
      }
  /* "Reduzieren" stands between all blocks. */
  for (guint i = 0; i < sketch->folds->len; i++)
    if (_lotse_sketch_is_chrome (sketch, "allris4", i))
      drop[i] = LOTSE_DROP_CHROME;
  _lotse_pipe_allris_drop_doubled (sketch, drop);
}

/* Value of a field of the basic data, "- Gremium:" with "- Integrationsrat" below it, or "Beschluss:" with the result below. */
static gboolean
get_field (const LotseAnalysis *a, guint index, const char *name, LotseRange *ret)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *fold = lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, 60));
  const char *label = g_str_has_prefix (fold, "- ") ? fold + 2 : fold;

  if (!g_str_has_prefix (label, name) || !g_str_equal (label + strlen (name), ":") || index + 1 >= a->reading->lines->len)
    return FALSE;
  line = lotse_reading_line (a->reading, index + 1);
  *ret = (LotseRange) { line->start, line->end };
  if (line->end - line->start > 2 && strncmp (a->reading->text->str + line->start, "- ", 2) == 0)
    ret->start += 2;
  return line->end - line->start < MAX_FIELD && a->reading->text->str[line->end - 1] != ':';
}

/* Title and date of the item of an agenda, and the lines above it, which only name the page. */
static gboolean
add_extract (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, EXTRACT_LINES); i++)
    {
      LotseRange date, title, value;

      if (!match_extract (a->reading, i, &date, &title))
        continue;
      for (guint k = i + 1; k < MIN (a->reading->lines->len, FIELD_LINES); k++)
        if (get_field (a, k, "beratung", &value) && _lotse_analysis_add_publicity (a, "allris4/extract", value))
          break;
      _lotse_analysis_add_key_range (a, "title", "allris4/extract", title);
      _lotse_analysis_add_date (a, "allris4/extract", date);
      _lotse_analysis_set_zone (a, 0, lotse_reading_line (a->reading, i)->end, LOTSE_ZONE_HEADER);
      return TRUE;
    }
  return FALSE;
}

static void
add_key_data (LotseAnalysis *a)
{
  LotseRange value;

  /* "Sitzungsvorlage" is a label too. */
  for (guint i = 0; i < MIN (a->reading->lines->len, FIELD_LINES) && _lotse_key_is_missing (a, "paper_type"); i++)
    if (get_field (a, i, "vorlageart", &value))
      _lotse_key_add_type (a, "allris4/field", value, FALSE);
  if (add_extract (a))
    return;
  for (guint i = 0; i < a->reading->lines->len && i < 20; i++)
    if (_lotse_key_add_type_line (a, i))
      break;
}

/* Whether the line is the result of the item and not the begin of what was decided. */
static gboolean
is_result (const LotseAnalysis *a, LotseRange range)
{
  gunichar c = g_utf8_get_char (a->reading->text->str + range.start);

  return g_unichar_islower (c) || c == '(' || range.end - range.start < 24;
}

/* The session in which the item was dealt with: date from the line on top, body and result from the fields below it. */
static void
add_extract_session (LotseAnalysis *a)
{
  LotseConsultation *row = _lotse_consultation_new ("consultation/extract");
  guint top = 0, n = MIN (a->reading->lines->len, FIELD_LINES);
  LotseRange title, value;

  while (top < n && !match_extract (a->reading, top, &row->date_range, &title))
    top++;
  if (top >= MIN (n, EXTRACT_LINES))
    {
      _lotse_consultation_free (row);
      return;
    }
  row->row = row->date_range;
  _lotse_analysis_find_date (a, row->date_range.start, row->date_range.end, NULL, &row->date);
  for (guint i = top + 1; i < n && !row->result; i++)
    {
      if (!row->body && get_field (a, i, "gremium", &value))
        {
          row->body = lotse_reading_dup_text (a->reading, value.start, value.end);
          row->body_range = value;
        }
      else if (get_field (a, i, "beschluss", &value) && is_result (a, value))
        {
          row->result = lotse_reading_dup_text (a->reading, value.start, value.end);
          row->outcome_range = value;
          _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, i)->start, value.end, LOTSE_ZONE_CONSULTATION);
        }
    }
  g_ptr_array_add (a->consultations, row);
}

/* Below "Beschlüsse" at the end of a page: "20.01.2031 - Bürgerschaft - abgelehnt". That line heads the sessions, no text. */
static void
add_outcomes (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;
  const LotseLine *heading = NULL;

  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *iso = NULL;
      LotseConsultation *row;
      const char *dash;
      gsize date_end;
      guint body;

      if (lotse_fold_equal (text + line->start, line->end - line->start, "beschluesse", -1))
        heading = line;
      if (!heading || line->end - line->start > 160 || !lotse_date_parse_at (text, line->end, line->start, &date_end, &iso)
          || !lotse_starts_with (text + date_end, " - "))
        continue;
      body = (guint) date_end + 3;
      dash = g_strstr_len (text + body, (gssize) (line->end - body), " - ");
      if (!dash || !_lotse_consultation_is_body (a, body, (guint) (dash - text)))
        continue;
      row = _lotse_consultation_new ("consultation/allris4");
      row->date = g_steal_pointer (&iso);
      row->date_range = (LotseRange) { line->start, (guint) date_end };
      row->body = lotse_reading_dup_text (a->reading, body, (guint) (dash - text));
      row->body_range = (LotseRange) { body, (guint) (dash - text) };
      row->result = lotse_reading_dup_text (a->reading, (guint) (dash + 3 - text), line->end);
      row->row = (LotseRange) { line->start, line->end };
      g_ptr_array_add (a->consultations, row);
      _lotse_analysis_set_zone (a, heading->start, heading->end, LOTSE_ZONE_CONSULTATION);
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
    }
}

static void
add_consultations (LotseAnalysis *a)
{
  if (_lotse_pipe_allris_add_cells (a) == 0)
    add_extract_session (a);
  if (a->consultations->len == 0)
    add_outcomes (a);
}

const LotsePipe _lotse_pipe_allris4 = {
  .name = "allris4",
  .score = score,
  .drop = drop_lines,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
