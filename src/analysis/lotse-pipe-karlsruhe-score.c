/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a paper has the form of Karlsruhe (domain guide 2.7), told by what its labels mean and not by their words. */
#include "lotse-pipe-karlsruhe-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines at the top that hold the labels. */
#define TOP_LINES 45
/* A label without a value is no longer than this. */
#define MAX_LABEL 40
/* Labels of a stack, at least; the one of the body may stand this many lines above the next one. */
#define FEWEST_LABELS 3
#define MAX_BODY_GAP 2
/* Bytes of the line of columns, and words of one of them. */
#define MAX_COLUMNS 80
#define MAX_COLUMN_WORDS 3

#define BIT(field) (1u << (field))

/* The field of a line that is a label with a colon and nothing else, else LOTSE_FIELD_NONE. */
static LotseField
get_bare_label (const LotseSketch *sketch, guint line)
{
  const LotseLine *l = lotse_reading_line (sketch->reading, line);
  LotseLabel label = { 0 };

  if (l->end - l->start > MAX_LABEL || l->end == l->start || sketch->reading->text->str[l->end - 1] != ':'
      || !_lotse_label_match (sketch->reading, sketch->lexicon, l->start, l->end, &label) || label.value < l->end)
    return LOTSE_FIELD_NONE;
  return label.field;
}

/* "Gremium:", "Termin:", "Vorlage Nr.:", "TOP:" one below the other, and the values behind them. */
static gboolean
has_stack (const LotseSketch *sketch)
{
  const guint32 members
      = BIT (LOTSE_FIELD_BODY) | BIT (LOTSE_FIELD_SESSION) | BIT (LOTSE_FIELD_NUMBER) | BIT (LOTSE_FIELD_TOP) | BIT (LOTSE_FIELD_LEAD);
  guint n = MIN (sketch->reading->lines->len, TOP_LINES), run = 0, body = G_MAXUINT;
  guint32 fields = 0;

  for (guint i = 0; i < n; i++)
    {
      LotseField field = get_bare_label (sketch, i);

      if (field == LOTSE_FIELD_NONE || !(members & BIT (field)))
        {
          run = 0;
          continue;
        }
      if (run == 0)
        fields = body < i && i - body <= MAX_BODY_GAP ? BIT (LOTSE_FIELD_BODY) : 0;
      run++;
      fields |= BIT (field);
      if (field == LOTSE_FIELD_BODY)
        body = i;
      if (run >= FEWEST_LABELS && fields & BIT (LOTSE_FIELD_BODY) && fields & BIT (LOTSE_FIELD_SESSION)
          && fields & (BIT (LOTSE_FIELD_NUMBER) | BIT (LOTSE_FIELD_LEAD)))
        return TRUE;
    }
  return FALSE;
}

/* The columns of bodies, days, items and who may listen in this order on one line, whatever they are called. */
static gboolean
is_line_of_columns (const LotseSketch *sketch, const char *fold)
{
  static const char *const order[] = { "body", "date", "top", "publicity" };
  guint n = 0;

  if (strlen (fold) > MAX_COLUMNS || !strstr (fold, " top"))
    return FALSE;
  /* A column takes a word at least, so this ends. */
  while (n < G_N_ELEMENTS (order))
    {
      const LotseLexiconEntry *found = NULL;
      gsize length = 0;

      for (gsize end = strcspn (fold, " "), words = 0; words < MAX_COLUMN_WORDS; words++)
        {
          g_autofree char *column = g_strndup (fold, end);
          const LotseLexiconEntry *entry = lotse_lexicon_find (sketch->lexicon, "consultation-columns", column);

          if (entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), order[n]))
            {
              found = entry;
              length = end;
            }
          if (fold[end] == '\0')
            break;
          end += 1 + strcspn (fold + end + 1, " ");
        }
      if (!found)
        return FALSE;
      n++;
      fold += length + (fold[length] == ' ');
    }
  return TRUE;
}

/* Whether bytes [start, end) are the department that the form names first, "Dez. 3". */
static gboolean
is_department (const LotseSketch *sketch, guint start, guint end)
{
  g_autofree char *fold = lotse_fold (sketch->reading->text->str + start, (gssize) (_lotse_trim_end (sketch->reading, start, end) - start));

  return _lotse_karlsruhe_is_department (fold);
}

/* Number and department, each behind its label at the start of a line or below it, above the line of columns. */
static gboolean
has_columns (const LotseSketch *sketch)
{
  const guint32 needed = BIT (LOTSE_FIELD_NUMBER) | BIT (LOTSE_FIELD_LEAD);
  guint n = MIN (sketch->reading->lines->len, TOP_LINES);
  guint32 fields = 0;

  for (guint i = 0; i < n; i++)
    {
      const LotseLine *l = lotse_reading_line (sketch->reading, i);
      LotseLabel label = { 0 };

      if (l->end - l->start > MAX_COLUMNS)
        continue;
      if (memchr (sketch->reading->text->str + l->start, ':', l->end - l->start)
          && _lotse_label_match (sketch->reading, sketch->lexicon, l->start, l->end, &label))
        {
          if (label.value >= l->end && i + 1 < n)
            label.value_end = lotse_reading_line (sketch->reading, i + 1)->end;
          if (label.field != LOTSE_FIELD_LEAD
              || is_department (sketch, _lotse_trim_start (sketch->reading, label.value, label.value_end), label.value_end))
            fields |= BIT (label.field);
        }
      else if ((fields & needed) == needed && is_line_of_columns (sketch, _lotse_sketch_get (sketch, i)))
        return TRUE;
    }
  return FALSE;
}

double
_lotse_karlsruhe_score (const LotseSketch *sketch)
{
  return has_stack (sketch) || has_columns (sketch) ? LOTSE_PIPE_THRESHOLD : 0;
}
