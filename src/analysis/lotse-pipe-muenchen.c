/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* The form of München (domain guide 2.10): "Beschluss des <body> vom <date> (VB)"; VB prepares for the plenary, SB decides. */

static int
find_number_line (const LotseAnalysis *a)
{
  int line = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "sitzungsvorlage nr", FALSE);

  return line >= 0 ? line : _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "sitzungsvorlagen nr", FALSE);
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
          && _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
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

static void
add_title (LotseAnalysis *a, guint number_line)
{
  guint first = 0, last;

  /* Behind the paragraph of the letterhead. */
  for (guint i = 0; i < number_line; i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);

      if (is_department (fold) || g_str_has_prefix (fold, "telefon") || g_str_has_prefix (fold, "telefax"))
        first = i + 1;
    }
  while (first < number_line && lotse_reading_line (a->reading, first)->blank_before == 0 && first > 0)
    first++;
  last = first;
  while (last + 1 < number_line)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, last + 1);

      /* The motions and the product that the paper deals with stand below its title. */
      if (g_str_has_prefix (fold, "antrag nr") || g_str_has_prefix (fold, "produkt ") || g_str_has_prefix (fold, "empfehlung nr")
          || strstr (fold, "antrag nr.") || lotse_reading_line (a->reading, last + 1)->blank_before > 1)
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

      /* The rest of the label: "n Nr." */
      while (value.start < value.end && !g_ascii_isdigit (a->reading->text->str[value.start]))
        value.start++;
      _lotse_analysis_add_key_range (a, "number", "key/form-number", value);
      add_title (a, (guint) number_line);
    }
  if (decision_line >= 0)
    {
      const LotseLine *line = lotse_reading_line (a->reading, (guint) decision_line);

      _lotse_analysis_add_date (a, "key/form-session", (LotseRange) { line->start, line->end });
    }
  for (guint i = 0; i < MIN (a->reading->lines->len, 12); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (is_department (fold))
        {
          _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", (LotseRange) { line->start, line->end });
          break;
        }
    }
  for (guint i = decision_line < 0 ? 0 : (guint) decision_line; i < MIN (a->reading->lines->len, (guint) MAX (decision_line, 0) + 4); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (g_str_has_prefix (fold, "oeffentliche sitzung") || g_str_has_prefix (fold, "nichtoeffentliche sitzung"))
        _lotse_analysis_add_key (a, "publicity", *fold == 'o' ? "public" : "non-public", "key/form-publicity", line->start, line->end);
    }
}

static void
consultations (LotseAnalysis *a)
{
  int at = find_decision_line (a);
  const LotseLine *line;
  g_autofree char *iso = NULL;
  g_autofree char *fold = NULL;
  LotseRange date;
  LotseConsultation *row;
  guint start, end;

  if (at < 0)
    return;
  line = lotse_reading_line (a->reading, (guint) at);
  fold = _lotse_forms_fold_line (a, (guint) at);
  _lotse_analysis_find_date (a, line->start, line->end, &date, &iso);
  start = line->start + (guint) strlen (g_str_has_prefix (fold, "bekanntgabe") ? "Bekanntgabe in der " : "Beschluss des ");
  end = date.start;
  if (end > 4 && g_str_has_suffix (fold, ")") && end > start + 4 && g_ascii_strncasecmp (a->reading->text->str + end - 4, "vom ", 4) == 0)
    end -= 4;
  row = _lotse_forms_add_row (a, "consultation/form-session", start, end, iso);
  _lotse_consultation_to_nominative (row->body);
  row->row.end = line->end;
  row->date_range = date;
  if (strstr (fold, "(vb)"))
    {
      g_autofree char *body = lotse_fold (row->body, -1);

      row->role = strstr (body, "vollversammlung") ? "decision" : "preliminary";
      row->role_text = g_strdup ("VB");
    }
  else if (strstr (fold, "(sb)"))
    {
      row->role = "decision";
      row->role_text = g_strdup ("SB");
    }
  row->publicity = lotse_outline_get_key (a->outline, "publicity");
}

const LotsePipe _lotse_pipe_muenchen = { .name = "muenchen", .drop = drop_disposal, .key_data = key_data, .consultations = consultations };
