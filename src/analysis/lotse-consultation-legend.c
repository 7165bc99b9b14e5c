/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in the column of what a body is to do, and the key to them below the table: "1 = Beschluss, 2 = Empfehlung an den Rat". */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines below the table that may hold the key, and bytes of one. */
#define KEY_LINES 8
#define MAX_LINE 300

static gboolean
is_figure (const LotseConsultation *row)
{
  return row->role == NULL && row->role_text && g_ascii_isdigit (row->role_text[0]) && row->role_text[1] == '\0';
}

/* Byte where the words behind the "=" of a figure end: before what divides it from the next one. */
static guint
find_words_end (const char *text, guint start, guint end)
{
  for (guint p = start; p < end; p++)
    if (strchr (",;\t", text[p]) || (g_ascii_isdigit (text[p]) && strchr ("= ", text[p + 1]) && p > start))
      return p;
  return end;
}

/* The role of words of the key, the longest of their beginnings that is one. */
static const char *
find_role (const LotseAnalysis *a, LotseRange words)
{
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, words.start, words.end);

  for (;;)
    {
      const char *role = _lotse_role_from_fold (a->lexicon, fold);
      char *blank = strrchr (fold, ' ');

      if (role || !blank)
        return role;
      *blank = '\0';
    }
}

/* Words of the key for a figure on a line. */
static gboolean
find_words (const LotseAnalysis *a, const LotseLine *line, char figure, LotseRange *ret)
{
  const char *text = a->reading->text->str;

  for (guint p = line->start; p + 2 < line->end; p++)
    {
      guint equals;

      if (text[p] != figure || (p > line->start && g_ascii_isalnum (text[p - 1])))
        continue;
      equals = _lotse_trim_start (a->reading, p + 1, line->end);
      if (equals >= line->end || text[equals] != '=')
        continue;
      ret->start = _lotse_trim_start (a->reading, equals + 1, line->end);
      ret->end = _lotse_trim_end (a->reading, ret->start, find_words_end (text, ret->start, line->end));
      return ret->end > ret->start;
    }
  return FALSE;
}

void
_lotse_consultation_read_legend (LotseAnalysis *a)
{
  const LotseConsultation *last = a->consultations->len > 0 ? g_ptr_array_index (a->consultations, a->consultations->len - 1) : NULL;
  guint line;

  if (last == NULL || last->row.end == 0 || !is_figure (last))
    return;
  line = lotse_reading_find_line (a->reading, last->row.end - 1) + 1;
  for (guint i = 0; i < a->consultations->len; i++)
    {
      LotseConsultation *row = g_ptr_array_index (a->consultations, i);
      LotseRange words;

      for (guint k = line; is_figure (row) && k < MIN (a->reading->lines->len, line + KEY_LINES); k++)
        if (lotse_reading_line (a->reading, k)->end - lotse_reading_line (a->reading, k)->start < MAX_LINE
            && find_words (a, lotse_reading_line (a->reading, k), row->role_text[0], &words))
          {
            row->role = find_role (a, words);
            g_free (row->role_text);
            row->role_text = lotse_reading_dup_text (a->reading, words.start, words.end);
            row->outcome_range = words;
          }
    }
}
