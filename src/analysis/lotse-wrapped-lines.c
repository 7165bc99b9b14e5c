/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-wrapped-lines-private.h"

#include <math.h>
#include <string.h>

/* Lines that print wrapped: a paragraph is one line again where the place of the words shows that it was one. */

/* A page of a web mirror may hold a whole paper as one paragraph, which print wraps into a block of full lines. From so many lines on the
 * block is read as the one line that it was, since its line ends mean nothing. */
#define BLOCK_LINES 12
/* From so many lines on where no line begins like an item of a list. */
#define PLAIN_BLOCK_LINES 5
/* Part of the width of a page that lines of letters of one width reach which may have been cut. */
#define PRINT_WIDTH 0.7f

/* Whether line @i reaches the right edge and the next one goes on below it. */
static gboolean
is_full (const GString *text, const GArray *lines, const LotseLexicon *lexicon, const LotsePitches *pitches, guint i, float right)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *next = &g_array_index (lines, LotseRawLine, i + 1);

  /* A short line may be the next heading. */
  if (next->x2 < line->x1 + 0.5f * (right - line->x1) && _lotse_wrap_is_heading (text, next, lexicon))
    return FALSE;
  return _lotse_wrap_look_at_pitch (pitches, line, next) != LOTSE_PITCH_APART && next->page == line->page && next->blank_before == 0
         && !line->furniture && !next->furniture && fabsf (next->x1 - line->x1) < 2 && line->x2 > line->x1 + 0.85f * (right - line->x1)
         && !memchr (text->str + line->start, '\t', line->end - line->start)
         && !memchr (text->str + next->start, '\t', next->end - next->start);
}

/* Whether a heading or a label begins below a line. A single word that is one goes on with the words above where lines were printed that
 * were too long. */
static gboolean
begins_heading (
    const GString *text, const LotseLexicon *lexicon, const LotsePitches *pitches, const LotseRawLine *line, const LotseRawLine *below)
{
  if (_lotse_wrap_is_heading (text, below, lexicon))
    return !pitches->combed || memchr (text->str + below->start, ' ', below->end - below->start)
           || !_lotse_wrap_goes_on (text, line, below);
  return pitches->combed && (_lotse_wrap_is_label (text, below, lexicon) || _lotse_wrap_begins_words (text, below, lexicon));
}

/* Whether a short line, whose words do not tell, is an entry of its own. A day at its begin goes on with a line that lacks one. Where the edge
 * is not @certain, a small letter before the border does not tell. */
static gboolean
stands_alone (const GString *text, const LotsePitches *pitches, const LotseRawLine *line, const LotseRawLine *below, LotseWrapEdge edge)
{
  if (pitches->combed)
    return _lotse_wrap_begins_label (text, below);
  return below->x2 < line->x1 + 0.8f * (edge.x - line->x1) && !strchr (".!?,;)", text->str[below->end - 1])
         && !(edge.certain ? _lotse_wrap_goes_on (text, line, below) : _lotse_wrap_surely_goes_on (text, line, below))
         && !(g_ascii_isdigit (text->str[below->start]) && _lotse_wrap_holds_points (text, below) && !_lotse_wrap_holds_points (text, line))
         && !_lotse_wrap_is_label_row (text, line, below);
}

/* Whether line @i ends where it does because the first word of the next one had no room in it: print divided one paragraph there. @in_labels:
 * it is a later line of a paragraph that holds labels with their values, so that another label may begin the next one. */
static gboolean
is_wrapped (const GString *text,
            const GArray *lines,
            const LotseLexicon *lexicon,
            const LotsePitches *pitches,
            guint i,
            LotseWrapEdge edge,
            gboolean in_labels)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *below = line + 1;
  float right = edge.x;
  LotsePitchKind pitch = _lotse_wrap_look_at_pitch (pitches, line, below);
  gboolean links;

  if (pitch == LOTSE_PITCH_APART || line->x2 <= line->x1 + (pitch == LOTSE_PITCH_SAME ? 0.6f : 0.8f) * (right - line->x1)
      || below->x2 <= below->x1 || line->furniture || below->furniture || memchr (text->str + line->start, '\t', line->end - line->start)
      || memchr (text->str + below->start, '\t', below->end - below->start) || _lotse_wrap_begins_item (text, below)
      || _lotse_wrap_ends_in_no_word (text, line))
    return FALSE;
  links = _lotse_wrap_surely_links (text, line);
  if (pitch == LOTSE_PITCH_SAME)
    return line->x2 + _lotse_wrap_first_word_width (text, below) > (links ? right - line->size : right + 1)
           && (links || !begins_heading (text, lexicon, pitches, line, below))
           && (in_labels || links || !(_lotse_wrap_begins_label (text, below) || _lotse_wrap_leads_in (text, line, below)));
  /* A short line below may be a heading or an entry of its own; it is not where it ends like a paragraph or where the words above go on. */
  if (stands_alone (text, pitches, line, below, edge))
    return FALSE;
  if (!edge.certain && !_lotse_wrap_goes_on (text, line, below))
    return FALSE;
  return line->x2 + _lotse_wrap_first_word_width (text, below) > right + 1
         && (links || !begins_heading (text, lexicon, pitches, line, below));
}

/* Between which edges letters of one width were printed, and whether print cut the lines wherever they were full, inside of words too. */
typedef struct
{
  float left, right;
  gboolean cuts;
} PrintEdges;

/* The edges of the page whose lines are [first, end). The other pages tell where a line ends; where all of them are short no line is full. */
static PrintEdges
find_print_edges (const GArray *lines, const LotsePitches *pitches, guint first, guint end, float width)
{
  PrintEdges edges = { G_MAXFLOAT, pitches->right, FALSE };

  for (guint i = first; i < end; i++)
    edges.left = MIN (edges.left, g_array_index (lines, LotseRawLine, i).x1);
  /* Rows of a table may be long alike. */
  edges.cuts = pitches->cuts && edges.right > PRINT_WIDTH * width;
  if (!edges.cuts && (!pitches->certain || edges.right < LOTSE_WRAP_FULL_WIDTH * width))
    edges.right = MAX (edges.right, width - edges.left);
  return edges;
}

/* Where print cuts full lines, whether line @i is one: LOTSE_LINE_CUT inside a word, LOTSE_LINE_RUN_ON where a blank stood at its end or
 * begins the next one, else 0. */
static guint8
look_at_cut (const GArray *lines, guint i, const PrintEdges *edges)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *below = line + 1;
  float width = _lotse_wrap_letter_width (line), lacks = edges->right - line->x2, indent = below->x1 - edges->left;

  if (below->blank_before > 0 || line->furniture || below->furniture || lacks > 1.5f * width || indent > 1.5f * width)
    return 0;
  return lacks < 0.5f * width && indent < 0.5f * width ? LOTSE_LINE_CUT : LOTSE_LINE_RUN_ON;
}

/* The same as is_wrapped() where letters of one width were printed line by line: how many of them a line holds is known, and what had no room
 * goes on at the left margin, wherever the line began. */
static gboolean
is_print_wrapped (const GString *text,
                  const GArray *lines,
                  const LotseLexicon *lexicon,
                  const LotsePitches *pitches,
                  guint i,
                  const PrintEdges *edges,
                  gboolean in_labels)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *below = line + 1;
  gboolean links;

  if (below->blank_before > 0 || line->furniture || below->furniture || below->x1 > edges->left + 2
      || line->x2 + _lotse_wrap_first_word_width (text, below) <= edges->right + 1
      || memchr (text->str + line->start, '\t', line->end - line->start)
      || memchr (text->str + below->start, '\t', below->end - below->start) || _lotse_wrap_begins_item (text, below)
      || _lotse_wrap_ends_in_no_word (text, line))
    return FALSE;
  links = _lotse_wrap_surely_links (text, line);
  if (links)
    return line->x2 > edges->left + 0.4f * (edges->right - edges->left);
  return line->x2 > edges->left + 0.6f * (edges->right - edges->left) && !begins_heading (text, lexicon, pitches, line, below)
         && !stands_alone (text, pitches, line, below, (LotseWrapEdge) { edges->right, FALSE })
         && (in_labels || !(_lotse_wrap_begins_label (text, below) || _lotse_wrap_leads_in (text, line, below)));
}

/* What the lines of a page are asked with. */
typedef struct
{
  const GString *text;
  const GArray *lines;
  const LotseLexicon *lexicon;
  const LotsePitches *pitches;
  guint8 *run_on;
} Page;

/* Marks each of the lines (first, end) by what @judge says of it and the line before; a line of a paragraph may hold a label with its value,
 * so that another label may begin the next one. */
static void
mark_lines (const Page *page, guint first, guint end, guint8 (*judge) (const Page *, guint, gconstpointer, gboolean), gconstpointer edges)
{
  gboolean labels = FALSE;

  for (guint i = first; i + 1 < end; i++)
    {
      const LotseRawLine *line = &g_array_index (page->lines, LotseRawLine, i);

      labels = (labels && page->run_on[i]) || memchr (page->text->str + line->start, ':', line->end - line->start);
      page->run_on[i + 1] = judge (page, i, edges, labels && page->run_on[i]);
    }
}

/* What the line after line @i is where print was cut or wrapped at @edges (PrintEdges). */
static guint8
judge_print (const Page *page, guint i, gconstpointer edges, gboolean in_labels)
{
  const PrintEdges *e = edges;
  guint8 known = page->run_on[i + 1];

  if (e->cuts)
    return look_at_cut (page->lines, i, e);
  if (known == 0 && is_print_wrapped (page->text, page->lines, page->lexicon, page->pitches, i, e, in_labels))
    return LOTSE_LINE_RUN_ON;
  return known;
}

/* The same where lines were wrapped at @edge (LotseWrapEdge). */
static guint8
judge_wrapped (const Page *page, guint i, gconstpointer edge, gboolean in_labels)
{
  gboolean wrapped = is_wrapped (page->text, page->lines, page->lexicon, page->pitches, i, *(const LotseWrapEdge *) edge, in_labels);

  return page->run_on[i + 1] | (wrapped ? LOTSE_LINE_RUN_ON : 0);
}

/* Marks the lines of a page that print wrapped, block by block. */
static void
mark_wrapped (const Page *page, guint first, guint end, float width)
{
  LotseWrapEdge right = _lotse_wrap_find_page_edge (page->lines, page->pitches, first, end, width);

  for (guint from = first, to; from < end; from = to)
    {
      const LotseRawLine *line = &g_array_index (page->lines, LotseRawLine, from);
      LotseWrapEdge edge;

      for (to = from + 1; to < end && _lotse_wrap_is_same_block (line, line + 1); line++)
        to++;
      edge = _lotse_wrap_find_column_edge (page->lines, from, to, right, width);
      if (edge.x > 0)
        mark_lines (page, from, to, judge_wrapped, &edge);
    }
}

/* Marks the lines of a page that go on with the line before in a block without structure; a block @goes_on over page borders. Returns whether one
 * reached the end of the page. */
static gboolean
mark_blocks (const Page *page, guint first, guint end, gboolean goes_on)
{
  float right = 0;

  for (guint i = first; i < end; i++)
    right = MAX (right, g_array_index (page->lines, LotseRawLine, i).x2);
  for (guint i = first, last; i < end && right > 0; i = last + 1)
    {
      gboolean items = FALSE, continues = goes_on && i == first, block;

      for (last = i; last + 1 < end && is_full (page->text, page->lines, page->lexicon, page->pitches, last, right);)
        {
          last++;
          items |= _lotse_wrap_begins_item (page->text, &g_array_index (page->lines, LotseRawLine, last));
        }
      block = last - i + 1 >= (items ? BLOCK_LINES : PLAIN_BLOCK_LINES) || (continues && last > i);
      if (block)
        memset (page->run_on + i + 1, LOTSE_LINE_RUN_ON, last - i);
      goes_on = (block || continues) && last + 2 >= end;
    }
  return goes_on;
}

void
_lotse_wrapped_lines_mark (
    const LotseDocumentText *document, const GString *text, GArray *lines, const LotseLexicon *lexicon, guint8 *run_on)
{
  gboolean block = FALSE; /* one reached the end of the page before */
  LotsePitches pitches = { 0 };
  const Page page = { text, lines, lexicon, &pitches, run_on };

  _lotse_wrap_measure (text, lines, lotse_document_text_get_n_pages (document) > 0 ? lotse_document_text_get_page (document, 0)->width : 0,
                       &pitches);
  for (guint first = 0, end; first < lines->len; first = end)
    {
      guint number = g_array_index (lines, LotseRawLine, first).page;
      float width = lotse_document_text_get_page (document, number - 1)->width;

      for (end = first; end < lines->len && g_array_index (lines, LotseRawLine, end).page == number;)
        end++;
      block = mark_blocks (&page, first, end, block);
      if (g_array_index (lines, LotseRawLine, first).printed)
        {
          PrintEdges edges = find_print_edges (lines, &pitches, first, end, width);

          mark_lines (&page, first, end, judge_print, &edges);
        }
      else
        mark_wrapped (&page, first, end, width);
    }
  _lotse_wrap_mark_borders (document, text, lines, lexicon, &pitches, run_on);
}
