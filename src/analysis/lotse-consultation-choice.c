/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that print all bodies and ask of each whether it takes part: "Ausländerbeirat | nicht erforderlich ○ | erforderlich ●", "Magistrat |
 * Tagesordnung A ○ | Tagesordnung B ●". */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include <string.h>

/* Lines on top that may belong to the form, and bytes of one. */
#define TOP_LINES 60
#define MAX_LINE 140

/* Whether the mark behind byte @p, within @end, is set; @ret_box: whether there is one at all. */
static gboolean
is_set (const char *text, guint p, guint end, gboolean *ret_box)
{
  static const char *const set[] = { "x", "X", "•", "☒", "☑", "■" }, *const empty[] = { "○", "☐", "□" };

  while (p < end && text[p] == ' ')
    p++;
  *ret_box = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    *ret_box |= lotse_starts_with (text + p, empty[i]);
  for (guint i = 0; i < G_N_ELEMENTS (set); i++)
    if (p < end && lotse_starts_with (text + p, set[i]) && (p + strlen (set[i]) == end || strchr (" \t", text[p + strlen (set[i])])))
      return *ret_box = TRUE;
  return FALSE;
}

/* What a line of the form says of its body: 0 where it is none, 1 where it takes no part, 2 where it does. */
static guint
read_choice (const char *text, const LotseLine *line)
{
  static const char *const words[] = { "erforderlich", "Tagesordnung A", "Tagesordnung B" };
  static const char no[] = "nicht ";
  guint boxes = 0, found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *at = text + line->start; (at = g_strstr_len (at, text + line->end - at, words[i])); at += strlen (words[i]))
      {
        guint p = (guint) (at - text);
        gboolean denied = p >= line->start + strlen (no) && strncmp (at - strlen (no), no, strlen (no)) == 0, box;

        if (is_set (text, p + (guint) strlen (words[i]), line->end, &box))
          found |= denied ? 1 : 2;
        boxes += box;
      }
  return boxes >= 2 ? (found & 2 ? 2 : 1) : 0;
}

/* The name in the first cell, behind the letter that counts the rows: "c) Magistrat". */
static LotseRange
find_name (const LotseAnalysis *a, const LotseLine *line)
{
  static const char *const words[] = { "nicht erforderlich", "Tagesordnung A" };
  const char *text = a->reading->text->str;
  LotseRange name = { line->start, line->start };

  for (guint i = 0; i < G_N_ELEMENTS (words) && name.end == name.start; i++)
    {
      const char *at = g_strstr_len (text + line->start, (gssize) (line->end - line->start), words[i]);

      name.end = at ? _lotse_trim_end (a->reading, name.start, (guint) (at - text)) : name.start;
    }

  if (name.end > name.start + 3 && g_ascii_islower (text[name.start]) && text[name.start + 1] == ')')
    name.start = _lotse_trim_start (a->reading, name.start + 2, name.end);
  return name;
}

/* The form may ask of a body twice: whether it gives its opinion, and whether it meets. */
static gboolean
has_row (const LotseAnalysis *a, const char *body)
{
  for (guint i = 0; i < a->consultations->len; i++)
    if (g_strcmp0 (((LotseConsultation *) g_ptr_array_index (a->consultations, i))->body, body) == 0)
      return TRUE;
  return FALSE;
}

void
_lotse_consultation_read_choices (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;

  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint choice = line->end - line->start <= MAX_LINE ? read_choice (text, line) : 0;
      LotseRange name = choice > 0 ? find_name (a, line) : (LotseRange) { 0, 0 };
      LotseConsultation *row;
      g_autofree char *body = NULL;

      if (choice < 2 || name.end <= name.start || !_lotse_consultation_is_body (a, name.start, name.end))
        continue;
      body = _lotse_consultation_dup_body (a, name.start, name.end);
      if (has_row (a, body))
        continue;
      row = _lotse_consultation_new ("consultation/choice");
      row->body_range = name;
      row->body = g_steal_pointer (&body);
      row->row = (LotseRange) { name.start, line->end };
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
      g_ptr_array_add (a->consultations, row);
    }
}
