/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of a letterhead in one line, and of the shortest title behind it. */
#define MAX_LETTERHEAD 160
#define MIN_TITLE 8

/* The form of München (domain guide 2.10): "Beschluss des <body> vom <date> (VB)"; VB prepares for the plenary, SB decides. */

/* "Sitzungsvorlage Nr. 14-20 / V 03024": period of the council, letter, serial number. */
static double
score (const LotseSketch *sketch)
{
  for (guint i = 0; i < LOTSE_FORM_LINES; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);
      const char *p = g_str_has_prefix (fold, "sitzungsvorlage nr. ")    ? fold + strlen ("sitzungsvorlage nr. ")
                      : g_str_has_prefix (fold, "sitzungsvorlagen nr. ") ? fold + strlen ("sitzungsvorlagen nr. ")
                                                                         : strstr (fold, " sitzungsvorlage nr. ");

      if (!p)
        continue;
      if (*p == ' ')
        p += strlen (" sitzungsvorlage nr. ");

      if (g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && p[2] == '-' && g_str_has_prefix (p + 5, " / v "))
        return 0.4;
    }
  return 0;
}

/* Byte of the label of the number inside line @index, or 0. */
static guint
find_number_in_line (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const char *at = line->end - line->start < 300
                       ? g_strstr_len (text + line->start, (gssize) (line->end - line->start), " Sitzungsvorlage Nr. ")
                       : NULL;

  return at && g_ascii_isdigit (at[strlen (" Sitzungsvorlage Nr. ")]) ? (guint) (at + 1 - text) : 0;
}

static int
find_number_line (const LotseAnalysis *a)
{
  int line = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "sitzungsvorlage nr", FALSE);

  if (line < 0)
    line = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "sitzungsvorlagen nr", FALSE);
  /* "Produkt 60 … Sitzungsvorlage Nr. 14-20 / V 03024" */
  for (guint i = 0; line < 0 && i < MIN (a->reading->lines->len, LOTSE_FORM_LINES); i++)
    if (find_number_in_line (a, i) > 0)
      line = (int) i;
  return line;
}

/* End of the line that names the session; printed on paper it may go on in the next one. */
static guint
find_decision_end (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const LotseLine *next = index + 1 < a->reading->lines->len ? line + 1 : NULL;

  if (!next || next->blank_before > 0 || _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
    return line->end;
  return next->end;
}

static int
find_decision_line (const LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_FORM_LINES); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if ((g_str_has_prefix (fold, "beschluss des ") || g_str_has_prefix (fold, "beschluss der ")
           || g_str_has_prefix (fold, "bekanntgabe in der "))
          && _lotse_analysis_find_date (a, line->start, find_decision_end (a, i), NULL, NULL))
        return (int) i;
    }
  return -1;
}

/* The department in the letterhead: "Sozialreferat", "Referat für Bildung und Sport". */
static gboolean
is_department (const char *fold)
{
  return strlen (fold) < 60
         && (g_str_has_suffix (fold, "referat") || g_str_has_prefix (fold, "referat fuer") || lotse_fold_is (fold, "direktorium"));
}

/* The motions and the product that the paper deals with stand below its title. */
static gboolean
is_below_title (const char *fold)
{
  static const char *const openings[]
      = { "antrag nr", "produkt ", "empfehlung nr", "auftrag aus der", "auftraege aus der", "anfrage nr", "stadtratsziel", "ergaenzung" };

  return lotse_starts_with_one_of (fold, openings, G_N_ELEMENTS (openings)) || strstr (fold, "antrag nr.") != NULL;
}

/* A unit of the department, or its code: "Amt für Wohnen und Migration", "S-III-MI/IK". */
static gboolean
is_unit (const LotseAnalysis *a, guint index)
{
  static const char *const heads[]
      = { "amt ",      "stelle ", "abteilung ", "hauptabteilung ", "fachstelle ", "stabsst",        "geschaefts",           "sachgebiet",
          "gartenbau", "hochbau", "tiefbau",    "beteiligungs",    "seite",       "stadtjugendamt", "verwaltung und recht", "plan-ha ",
          "plan ha ",  "plan-ha", "1 von ",     "immobilien" };
  g_autofree char *fold = _lotse_forms_fold_line (a, index);
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (lotse_starts_with_one_of (fold, heads, G_N_ELEMENTS (heads)))
    return TRUE;
  return !memchr (a->reading->text->str + line->start, ' ', line->end - line->start)
         && memchr (a->reading->text->str + line->start, '-', line->end - line->start)
         && g_ascii_isupper (a->reading->text->str[line->end - 1]);
}

/* First line behind the letterhead: behind its paragraph, or, where nothing divides it from the title, behind the units of the
 * department. */
static guint
find_title (LotseAnalysis *a, guint number_line)
{
  guint first = 0, next;

  for (guint i = 0; i < number_line; i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);

      if (is_department (fold) || g_str_has_prefix (fold, "telef"))
        first = i + 1;
    }
  if (first == 0)
    return 0;
  for (next = first; next < number_line && lotse_reading_line (a->reading, next)->blank_before == 0 && next < first + 5; next++)
    ;
  if (next < number_line && lotse_reading_line (a->reading, next)->blank_before > 0)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, next);

      if (!is_below_title (fold))
        first = next;
    }
  while (first < number_line && is_unit (a, first))
    first++;
  return first;
}

/* "Telefon: … Telefax: 233 - 60305 Baureferat Gartenbau Seite 1 Toiletten in Parks": a letterhead in one line, with the title at its end. */
static gboolean
add_run_on_letterhead (LotseAnalysis *a, guint number_line)
{
  static const char page[] = " Seite 1 ";
  const LotseLine *line = number_line > 0 ? lotse_reading_line (a->reading, number_line - 1) : NULL;
  const char *text = a->reading->text->str;
  const char *at = line && lotse_starts_with (text + line->start, "Telefon")
                       ? g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, MAX_LETTERHEAD), page)
                       : NULL;
  guint end = at ? (guint) (at - text) : 0, start = end;

  if (!at || end + strlen (page) + MIN_TITLE > line->end)
    return FALSE;
  while (start > line->start && !g_ascii_isdigit (text[start - 1]))
    start--;
  if (start > line->start && _lotse_trim_start (a->reading, start, end) < end)
    _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", (LotseRange) { _lotse_trim_start (a->reading, start, end), end });
  return _lotse_analysis_add_key_range (a, "title", "key/title-above-number", (LotseRange) { end + (guint) strlen (page), line->end })
         != NULL;
}

static void
add_title (LotseAnalysis *a, guint number_line)
{
  guint first = find_title (a, number_line), last = first;
  const char *text = a->reading->text->str;

  while (last + 1 < number_line)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, last + 1);
      const LotseLine *line = lotse_reading_line (a->reading, last), *next = line + 1;

      if (is_below_title (fold))
        break;
      /* Behind a gap only what the title still needs: "Gesamtplan:" / "Abschlussbericht", "…" / "des Amtes". */
      if (next->blank_before > 0 && text[line->end - 1] != ':' && !g_unichar_islower (g_utf8_get_char (text + next->start)))
        break;
      last++;
    }
  if (first < number_line)
    _lotse_analysis_add_key_range (
        a, "title", "key/title-above-number",
        (LotseRange) { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, last)->end });
}

/* "III. Beschluss nach Antrag.", "IV. Abdruck von I. mit III.", "V. Wv. …": what the office does with every paper. */
static void
drop_disposal (const LotseSketch *sketch, guint8 *drop)
{
  int first = _lotse_sketch_find (sketch, 0, "iii. beschluss", FALSE);

  /* Only behind the motion of the paper itself. */
  if (first < 0 || _lotse_sketch_find (sketch, 0, "ii. antrag", FALSE) < 0 || _lotse_sketch_find (sketch, 0, "ii. antrag", FALSE) > first)
    return;
  for (guint i = (guint) first; i < sketch->reading->lines->len && i < (guint) first + 40; i++)
    drop[i] = drop[i] ? drop[i] : LOTSE_DROP_FORM;
}

static void
key_data (LotseAnalysis *a)
{
  int number_line = find_number_line (a), decision_line = find_decision_line (a);

  if (number_line >= 0)
    {
      LotseRange value = _lotse_forms_after (a, (guint) number_line, "sitzungsvorlage");
      guint inside = find_number_in_line (a, (guint) number_line);

      if (inside > 0)
        value.start = inside + (guint) strlen ("Sitzungsvorlage Nr. ");

      /* The rest of the label: "n Nr." */
      while (value.start < value.end && !g_ascii_isdigit (a->reading->text->str[value.start]))
        value.start++;
      /* "14-20 / V 04867   1 Anlage" */
      for (guint p = value.start; p + 4 < value.end; p++)
        if (strncmp (a->reading->text->str + p, " V ", 3) == 0)
          value.end = p + 3 + (guint) strspn (a->reading->text->str + p + 3, "0123456789");
      _lotse_analysis_add_key_range (a, "number", "key/form-number", value);
      if (!add_run_on_letterhead (a, (guint) number_line))
        add_title (a, (guint) number_line);
    }
  if (decision_line >= 0)
    {
      const LotseLine *line = lotse_reading_line (a->reading, (guint) decision_line);

      _lotse_analysis_add_date (a, "key/form-session", (LotseRange) { line->start, find_decision_end (a, (guint) decision_line) });
    }
  for (guint i = 0; i < MIN (a->reading->lines->len, 12); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (is_department (fold))
        {
          const LotseLine *next = line + 1;
          /* "Referat für Bildung" / "und Sport" */
          gboolean wrapped = i + 1 < a->reading->lines->len && next->blank_before == 0
                             && g_unichar_islower (g_utf8_get_char (a->reading->text->str + next->start));

          /* "Telefon: 0 233-40412 | Sozialreferat" */
          const char *tab = memchr (a->reading->text->str + line->start, '\t', line->end - line->start);
          guint start = tab ? (guint) (tab + 1 - a->reading->text->str) : line->start;

          _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", (LotseRange) { start, wrapped ? next->end : line->end });
          break;
        }
    }
  for (guint i = decision_line < 0 ? 0 : (guint) decision_line; i < MIN (a->reading->lines->len, (guint) MAX (decision_line, 0) + 4); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (g_str_has_prefix (fold, "nichtoeffentliche sitzung") || strstr (fold, ") nichtoeffentliche sitzung"))
        _lotse_analysis_add_key (a, "publicity", "non-public", "key/form-publicity", line->start, line->end);
      else if (g_str_has_prefix (fold, "oeffentliche sitzung") || strstr (fold, " oeffentliche sitzung"))
        _lotse_analysis_add_key (a, "publicity", "public", "key/form-publicity", line->start, line->end);
    }
}

/* "(VB)" prepares for the plenary, "(SB)" decides. */
static void
set_role (LotseConsultation *row, const char *fold)
{
  g_autofree char *body = row->body ? lotse_fold (row->body, -1) : NULL;

  if (strstr (fold, "(vb)"))
    {
      row->role = body && strstr (body, "vollversammlung") ? "decision" : "preliminary";
      row->role_text = g_strdup ("VB");
    }
  else if (strstr (fold, "(sb)"))
    {
      row->role = "decision";
      row->role_text = g_strdup ("SB");
    }
}

/* One body, or two that met together: "des Schulausschusses und des Sozialausschusses in der gemeinsamen Sitzung". */
static void
add_bodies (LotseAnalysis *a, LotseRange bodies, LotseRange date, const char *iso, guint line_end, const char *fold)
{
  static const char *const joints[] = { " und des ", " und der " };
  const char *text = a->reading->text->str;
  guint start = bodies.start;

  while (start < bodies.end)
    {
      guint end = bodies.end, next = bodies.end;
      LotseConsultation *row;

      for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
        {
          const char *found = g_strstr_len (text + start, (gssize) (end - start), joints[i]);

          if (found)
            {
              end = (guint) (found - text);
              next = end + (guint) strlen (joints[i]);
            }
        }
      row = _lotse_forms_add_row (a, "consultation/form-session", start, end, iso);
      _lotse_consultation_to_nominative (row->body);
      row->row.end = line_end;
      row->date_range = date;
      set_role (row, fold);
      row->publicity = lotse_outline_get_key (a->outline, "publicity");
      start = next;
    }
}

static void
consultations (LotseAnalysis *a)
{
  static const char *const openings[] = { "Bekanntgabe in der Sitzung des ",
                                          "Bekanntgabe in der Sitzung der ",
                                          "Bekanntgabe in der ",
                                          "Beschluss der gemeinsamen Sitzung des ",
                                          "Beschluss des ",
                                          "Beschluss der " };
  /* Whose committee it is goes without saying. */
  static const char *const tails[] = { " in der gemeinsamen Sitzung", " in gemeinsamer Sitzung", " des Stadtrat" };
  int at = find_decision_line (a);
  const char *text = a->reading->text->str;
  const LotseLine *line;
  g_autofree char *iso = NULL;
  g_autofree char *fold = NULL;
  LotseRange date;
  guint start, end, line_end;

  if (at < 0)
    return;
  line = lotse_reading_line (a->reading, (guint) at);
  line_end = find_decision_end (a, (guint) at);
  fold = lotse_fold (text + line->start, line_end - line->start);
  _lotse_analysis_find_date (a, line->start, line_end, &date, &iso);
  start = line->start;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (lotse_starts_with (text + line->start, openings[i]))
      {
        start += (guint) strlen (openings[i]);
        break;
      }
  end = date.start;
  if (end > start + 4 && (g_ascii_strncasecmp (text + end - 4, "vom", 3) == 0 || g_ascii_strncasecmp (text + end - 4, " am", 3) == 0))
    end = _lotse_trim_end (a->reading, start, end - (text[end - 4] == 'v' ? 4 : 3));
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      const char *tail = g_strstr_len (text + start, (gssize) (end - start), tails[i]);

      if (tail && !(tail - text > start + 4 && strncmp (tail - 4, " und", 4) == 0))
        end = (guint) (tail - text);
    }
  add_bodies (a, (LotseRange) { start, end }, date, iso, line_end, fold);
}

const LotsePipe _lotse_pipe_muenchen
    = { .name = "muenchen", .score = score, .drop = drop_disposal, .key_data = key_data, .consultations = consultations };
