/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* The form of Hannover (domain guide 2.1, 2.10): the bodies stand as addressees, "In den …ausschuss (zur Kenntnis)". */

static const char *const addresses[] = { "in den ", "in die ", "in das ", "an den ", "an die ", "an das " };

/* Length of "In den " at the start of a line, or 0. */
static guint
match_address (const char *fold)
{
  return lotse_match_one_of (fold, addresses, G_N_ELEMENTS (addresses));
}

/* Portal page: "Drucksache Nr. 0094/2008 E1:", the title below it. Returns the line of the title or -1. */
static int
add_head_of_page (LotseAnalysis *a)
{
  const LotseLine *line = lotse_reading_line (a->reading, 0);
  const char *text = a->reading->text->str;
  guint type_end = 0;
  LotseRange value, number;

  if (line->end - line->start > 80 || text[line->end - 1] != ':'
      || !_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &type_end) || !lotse_starts_with (text + type_end, " Nr. "))
    return -1;
  value = (LotseRange) { type_end + (guint) strlen (" Nr. "), line->end - 1 };
  if (!_lotse_number_match (a->reading, value.start, value.end, &number))
    return -1;
  _lotse_analysis_add_key_range (a, "number", "key/form-number", value);
  /* "Drucksache" says nothing: the paper itself names its type further down. */
  if (strncmp (text + line->start, "Drucksache", type_end - line->start) != 0)
    _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", (LotseRange) { line->start, type_end });
  return a->reading->lines->len > 1 ? 1 : -1;
}

/* Below "Zu TOP": the values of the labels above it ("0094/2008", "1", "1. Ergänzung"), then the title. */
static guint
skip_values (LotseAnalysis *a, guint first, guint limit)
{
  while (first < limit)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, first);
      const LotseLine *line = lotse_reading_line (a->reading, first);
      LotseRange number;

      if (_lotse_number_match (a->reading, line->start, line->end, &number) && line->end - line->start < 24 && number.start == line->start)
        {
          if (_lotse_key_is_missing (a, "number") && number.end > number.start + 3)
            _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { line->start, line->end });
        }
      else if (strspn (fold, "0123456789") != strlen (fold) && !(g_str_has_suffix (fold, ". ergaenzung") && strlen (fold) < 16)
               && !g_str_equal (fold, "neufassung"))
        break;
      first++;
    }
  return first;
}

static void
key_data (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, LOTSE_FORM_LINES);
  int title = add_head_of_page (a);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseRange value = _lotse_forms_after (a, i, "nr."), number;

      if (g_str_has_prefix (fold, "nr. ") && _lotse_number_match (a->reading, value.start, value.end, &number))
        {
          /* "15-2735/2018 S1": the addition belongs to the number. */
          _lotse_analysis_add_key_range (a, "number", "key/form-number", value.end - value.start < 24 ? value : number);
          break;
        }
      if (g_str_has_suffix (fold, "drucksache") && strlen (fold) < 40)
        _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", (LotseRange) { line->start, line->end });
    }
  {
    int top = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "zu top", FALSE);

    guint first = top < 0 ? 0 : skip_values (a, (guint) top + 1, n);

    if (title >= 0)
      _lotse_forms_add_title (a, "key/title-below-number", (guint) title, LOTSE_FORM_LINES);
    else if (top >= 0)
      _lotse_forms_add_title (a, "key/title-below-top", first, LOTSE_FORM_LINES);
  }
  /* "<Town> / 02.05.2019" below the text. */
  for (guint i = a->reading->lines->len; i > 0 && i + 15 > a->reading->lines->len; i--)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i - 1);
      const char *slash = g_strstr_len (a->reading->text->str + line->start, (gssize) (line->end - line->start), " / ");
      LotseRange date;

      if (slash && line->end - line->start < 50 && _lotse_analysis_find_date (a, line->start, line->end, &date, NULL)
          && date.end == line->end)
        {
          _lotse_analysis_add_date (a, "key/date-below-text", date);
          break;
        }
    }
}

/* Whether a line is the rest of the one before it: neither a paragraph, a bullet, a date nor a label. */
static gboolean
goes_on (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *p = a->reading->text->str + line->start;
  LotseRange date;

  return line->blank_before == 0 && _lotse_skip_numbering (p, a->reading->text->str + line->end) == p
         && _lotse_labels_find_line (a->labels, index) < 0
         && !(_lotse_analysis_find_date (a, line->start, line->end, &date, NULL) && date.start == line->start);
}

/* "28.03.2008: Schulausschuss: Einstimmig empfohlen": a session that the portal lists, without the bullet. */
static void
add_session (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const char *p = _lotse_skip_numbering (text + line->start, text + line->end);
  guint start = (guint) (p - text), body, end;
  g_autofree char *iso = NULL;
  LotseConsultation *row;
  LotseRange date;
  const char *colon;

  if (!_lotse_analysis_find_date (a, start, line->end, &date, &iso) || date.start != start || text[date.end] != ':')
    return;
  body = _lotse_trim_start (a->reading, date.end + 1, line->end);
  colon = memchr (text + body, ':', line->end - body);
  end = colon ? (guint) (colon - text) : line->end;
  if (end <= body || end - body > 140)
    return;
  row = _lotse_forms_add_row (a, "consultation/session-of-portal", body, end, iso);
  row->date_range = date;
  row->row = (LotseRange) { line->start, line->end };
  /* A long text is the course of the debate. */
  end = colon ? _lotse_trim_start (a->reading, end + 1, line->end) : line->end;
  if (index + 1 < a->reading->lines->len && goes_on (a, index + 1))
    row->row.end = lotse_reading_line (a->reading, index + 1)->end;
  if (end < row->row.end && row->row.end - end < 80)
    row->result = lotse_reading_dup_text (a->reading, end, row->row.end);
  _lotse_analysis_set_zone (a, line->start, row->row.end, LOTSE_ZONE_CONSULTATION);
}

/* The session of the body that the portal names, spelling of commas and hyphens aside, or NULL. */
static LotseConsultation *
find_session (const LotseAnalysis *a, guint n_sessions, const char *body)
{
  g_autofree char *wanted = g_strdelimit (lotse_fold (body, -1), ",-", ' ');

  for (guint i = 0; i < n_sessions; i++)
    {
      LotseConsultation *row = g_ptr_array_index (a->consultations, i);
      g_autofree char *name = row->body ? g_strdelimit (lotse_fold (row->body, -1), ",-", ' ') : NULL;

      if (!name)
        continue;
      for (const char *p = wanted, *q = name;;)
        {
          p += strspn (p, " ");
          q += strspn (q, " ");
          if (*p != *q)
            break;
          if (*p == '\0')
            return row;
          p++;
          q++;
        }
    }
  return NULL;
}

/* The last line of an addressee that is printed over several: the next one begins small, or within brackets that are open. */
static guint
find_last_of_address (const LotseAnalysis *a, guint first)
{
  const char *text = a->reading->text->str;
  guint start = lotse_reading_line (a->reading, first)->start, last = first;

  while (last + 1 < a->reading->lines->len && last < first + 2)
    {
      const LotseLine *line = lotse_reading_line (a->reading, last), *next = line + 1;
      const char *open = g_strrstr_len (text + start, (gssize) (line->end - start), "(");
      gboolean in_brackets = open && !memchr (open, ')', (gsize) (text + line->end - open));

      if (next->blank_before > 0 || !(in_brackets || (g_unichar_islower (g_utf8_get_char (text + next->start)) && goes_on (a, last + 1))))
        break;
      last++;
    }
  return last;
}

static void
consultations (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, LOTSE_FORM_LINES), found = 0, last = 0, n_sessions;

  for (guint i = 0; i < n; i++)
    add_session (a, i);
  n_sessions = a->consultations->len;

  for (guint i = 0; i < n && (found == 0 || i <= last + 2); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint skip = match_address (fold), end, line_end;
      const char *bracket;
      LotseConsultation *row;
      g_autofree char *name = NULL;

      if (skip == 0 || line->end - line->start > 160 || !_lotse_consultation_is_body (a, line->start + skip, line->end))
        continue;
      last = find_last_of_address (a, i);
      end = line_end = lotse_reading_line (a->reading, last)->end;
      bracket = g_strstr_len (a->reading->text->str + line->start, (gssize) (line_end - line->start), "(zur ");
      if (bracket)
        end = (guint) (bracket - a->reading->text->str);
      i = last;
      found++;
      name = _lotse_consultation_dup_body (a, line->start + skip, end);
      row = find_session (a, n_sessions, name);
      if (!row)
        {
          row = _lotse_forms_add_row (a, "consultation/addressee", line->start + skip, end, NULL);
          row->row.end = line_end;
        }
      _lotse_analysis_set_zone (a, line->start, line_end, LOTSE_ZONE_CONSULTATION);
      if (bracket && lotse_starts_with (bracket + strlen ("(zur "), "Kenntnis"))
        {
          row->role = "information";
          g_free (row->role_text);
          row->role_text = g_strdup ("zur Kenntnis");
        }
    }
}

static void
drop_chrome (const LotseSketch *sketch, guint8 *drop)
{
  _lotse_sketch_drop_chrome (sketch, "hannover", drop);
}

const LotsePipe _lotse_pipe_hannover = { .name = "hannover", .drop = drop_chrome, .key_data = key_data, .consultations = consultations };
