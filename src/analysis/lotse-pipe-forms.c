/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"
#include "lotse-key-title-end-private.h"

#include <string.h>

char *
_lotse_forms_fold_line (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  char *fold = lotse_reading_dup_fold (a->reading, l->start, l->end);

  return g_strdelimit (fold, "\t", ' ');
}

int
_lotse_forms_find (const LotseAnalysis *a, guint from, guint to, const char *prefix, gboolean whole)
{
  for (guint i = from; i < MIN (to, a->reading->lines->len); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      gsize n = strlen (fold);

      while (n > 0 && strchr (": ", fold[n - 1]))
        n--;
      if (g_str_has_prefix (fold, prefix) && (!whole || n == strlen (prefix)))
        return (int) i;
    }
  return -1;
}

LotseRange
_lotse_forms_after (const LotseAnalysis *a, guint line, const char *label)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *text = a->reading->text->str;
  guint p = l->start;
  gsize folded = 0;

  /* One letter may fold to two ("ö"). */
  while (p < l->end && folded < strlen (label))
    {
      const char *next = g_utf8_next_char (text + p);
      g_autofree char *letter = lotse_fold (text + p, next - (text + p));

      folded += strlen (letter);
      p = (guint) (next - text);
    }
  while (p < l->end && strchr (": \t", text[p]))
    p++;
  return (LotseRange) { p, l->end };
}

/* Whether line @index, right below a title that begins in line @first, is not of it: the text begins there, or a table. */
static gboolean
is_below_title (const LotseAnalysis *a, guint first, guint index)
{
  g_autofree char *fold = _lotse_forms_fold_line (a, index);

  /* "Antrag," leads to what is asked for. */
  return g_str_equal (fold, "antrag,") || _lotse_key_ends_header (a, index, fold, TRUE) || _lotse_key_begins_text_below (a, first, index);
}

void
_lotse_forms_add_title (LotseAnalysis *a, const char *rule, guint first, guint limit)
{
  guint last = first, end;

  if (first >= MIN (limit, a->reading->lines->len))
    return;
  while (last + 1 < MIN (limit, a->reading->lines->len) && last < first + 5 && lotse_reading_line (a->reading, last + 1)->blank_before == 0
         && !is_below_title (a, first, last + 1)
         && (_lotse_labels_find_line (a->labels, last + 1) < 0
             /* "hier: zweiter Bericht" */
             || g_array_index (a->labels, LotseLabel, _lotse_labels_find_line (a->labels, last + 1)).field == LOTSE_FIELD_TITLE_MORE))
    last++;
  /* What kind of paper it is, on a line of its own below the title. */
  if (last > first)
    {
      const LotseLine *line = lotse_reading_line (a->reading, last);

      if (_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end) && end == line->end)
        last--;
    }
  _lotse_analysis_add_key_range (
      a, "title", rule, (LotseRange) { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, last)->end });
}

LotseConsultation *
_lotse_forms_add_row (LotseAnalysis *a, const char *rule, guint start, guint end, const char *iso)
{
  LotseConsultation *row = _lotse_consultation_new (rule);

  row->body = _lotse_consultation_dup_body (a, start, end);
  row->date = g_strdup (iso);
  row->row = row->body_range = (LotseRange) { start, end };
  g_ptr_array_add (a->consultations, row);
  _lotse_analysis_set_zone (a, start, end, LOTSE_ZONE_CONSULTATION);
  return row;
}

char *
_lotse_forms_dup_type (const char *printed)
{
  GString *out = g_string_new (NULL);
  gboolean inside = FALSE, capital = FALSE;

  for (const char *p = printed; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p), next = g_utf8_get_char (g_utf8_next_char (p));

      if (c == '-' && inside && (g_unichar_islower (next) || (capital && g_unichar_isupper (next))))
        continue;
      if (!g_unichar_isalpha (c))
        inside = FALSE;
      else if (!inside)
        {
          inside = TRUE;
          capital = g_unichar_isupper (c) && g_unichar_isupper (next);
          if (capital && out->len > 0 && (g_str_has_prefix (p, "ZU ") || g_str_has_prefix (p, "ZUM ") || g_str_has_prefix (p, "ZUR ")))
            c = g_unichar_tolower (c);
        }
      else if (capital)
        c = g_unichar_tolower (c);
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}
