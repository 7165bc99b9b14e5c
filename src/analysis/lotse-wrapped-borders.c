/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-wrapped-lines-private.h"

#include <math.h>
#include <string.h>

/* Paragraphs that go on from page to page, over the footnotes between. */

/* Letters of footnotes, in parts of the size of most letters. */
#define NOTE_SIZE 0.9f
/* Lines of a paragraph that footnotes may wait for. */
#define MOST_WAITED 15

/* Whether the sentence that a line ends with may go on: no sign at its end, or that of a day ("am 4."). */
static gboolean
is_unfinished (const GString *text, const LotseRawLine *line)
{
  char last = text->str[line->end - 1];

  return !strchr (".!?:;", last) || (last == '.' && line->end - line->start > 2 && g_ascii_isdigit (text->str[line->end - 2]));
}

/* Whether the paragraph that line @i ends a page with goes on with line @next at the top of the following page. */
static gboolean
crosses_border (const GString *text, const GArray *lines, const LotseLexicon *lexicon, guint i, guint next, LotseWrapEdge edge)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *below = &g_array_index (lines, LotseRawLine, next);

  return edge.x > 0 && below->page == line->page + 1 && below->x2 > below->x1 && fabsf (below->x1 - line->x1) < 2
         && line->bold == below->bold && fabsf (line->size - below->size) < 0.3f
         && !memchr (text->str + line->start, '\t', line->end - line->start)
         && !memchr (text->str + below->start, '\t', below->end - below->start) && is_unfinished (text, line)
         && !_lotse_wrap_begins_item (text, below) && !_lotse_wrap_begins_label (text, below) && !_lotse_wrap_ends_in_no_word (text, line)
         && line->x2 + _lotse_wrap_first_word_width (text, below) > edge.x + 1
         && (edge.certain || _lotse_wrap_surely_goes_on (text, line, below)) && !_lotse_wrap_is_heading (text, below, lexicon);
}

/* The last line of running text of the page whose lines end before @end: footnotes below it do not count. */
static guint
last_text_line (const GString *text, const GArray *lines, const LotsePitches *pitches, guint first, guint end)
{
  guint last = end, notes;

  while (last > first && g_array_index (lines, LotseRawLine, last - 1).furniture)
    last--;
  for (notes = last; notes > first; notes--)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, notes - 1);

      if (!line->furniture && !(line->size > 0 && line->size < NOTE_SIZE * pitches->usual))
        break;
    }
  return notes > first && notes < last && g_ascii_isdigit (text->str[g_array_index (lines, LotseRawLine, notes).start]) ? notes : last;
}

/* Moves lines [from, to), the footnotes of a page, behind the paragraph that goes on at @to, on the page after. Each page is moved before
 * notes but once, so that all of it is linear. */
static void
move_notes (const GString *text, GArray *lines, guint8 *run_on, guint from, guint to)
{
  g_autofree LotseRawLine *notes = g_memdup2 (&g_array_index (lines, LotseRawLine, from), (to - from) * sizeof (LotseRawLine));
  g_autofree guint8 *notes_run_on = g_memdup2 (run_on + from, to - from);
  guint end = to + 1, n = to - from, page = g_array_index (lines, LotseRawLine, to).page;

  /* The notes part no line from the one that it is part of: they stand on another page. */
  while (end < lines->len && g_array_index (lines, LotseRawLine, end).page == page
         && (run_on[end]
             || (end < to + MOST_WAITED && is_unfinished (text, &g_array_index (lines, LotseRawLine, end - 1))
                 && g_array_index (lines, LotseRawLine, end).blank_before == 0)))
    end++;
  notes_run_on[0] = 0;
  memmove (&g_array_index (lines, LotseRawLine, from), &g_array_index (lines, LotseRawLine, to), (end - to) * sizeof (LotseRawLine));
  memmove (run_on + from, run_on + to, end - to);
  memcpy (&g_array_index (lines, LotseRawLine, end - n), notes, n * sizeof (LotseRawLine));
  memcpy (run_on + end - n, notes_run_on, n);
}

void
_lotse_wrap_mark_borders (const LotseDocumentText *document,
                          const GString *text,
                          GArray *lines,
                          const LotseLexicon *lexicon,
                          const LotsePitches *pitches,
                          guint8 *run_on)
{
  for (guint first = 0, end; first < lines->len; first = end)
    {
      guint page = g_array_index (lines, LotseRawLine, first).page, last, next;
      LotseWrapEdge edge;

      for (end = first + 1; end < lines->len && g_array_index (lines, LotseRawLine, end).page == page;)
        end++;
      last = last_text_line (text, lines, pitches, first, end);
      if (last == first)
        continue;
      /* Titles of that page; those of further pages belong to none that goes on here. */
      for (next = end; next < lines->len && g_array_index (lines, LotseRawLine, next).furniture
                       && g_array_index (lines, LotseRawLine, next).page == page + 1;)
        next++;
      if (next >= lines->len)
        continue;
      edge = _lotse_wrap_find_page_edge (lines, pitches, first, end, lotse_document_text_get_page (document, page - 1)->width);
      if (!crosses_border (text, lines, lexicon, last - 1, next, edge))
        continue;
      run_on[next] = LOTSE_LINE_RUN_ON_PAGE;
      if (last < end && !g_array_index (lines, LotseRawLine, last).furniture)
        move_notes (text, lines, run_on, last, next);
    }
}
