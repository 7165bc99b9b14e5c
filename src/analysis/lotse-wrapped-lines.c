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
/* Part of the width of a page that its lines reach. */
#define FULL_WIDTH 0.8f
/* The same for lines of letters of one width that may have been cut. */
#define PRINT_WIDTH 0.7f
/* Lines that end at the right edge of a column, and how far, in parts of the width of the page, one may stay behind. */
#define COLUMN_LINES 5
/* The same for a page, whose lines may be ragged. */
#define PAGE_LINES 4
#define PAGE_RAGGED 0.1f
/* How much wider, in parts of the width of the page, the right margin may be than the left one. */
#define NARROW_MARGIN 0.06f
#define COLUMN_RAGGED 0.02f

/* --- the distance of lines ----------------------------------------------------------------------------------------------- */

/* Points by which lines of a paragraph may be nearer or farther than usual. */
#define PITCH_TOLERANCE 0.6f
/* So many lines that are farther apart tell that paragraphs are set apart everywhere. */
#define APART_LINES 3
#define MOST_SIZES 8
/* How much larger than most letters those of a title are, and how near, in parts of their size, two lines of one are. */
#define LARGE 1.25f
#define LARGE_PITCH 1.4f
/* With fewer distances one alone is believed. */
#define FEW_LINES 8

/* How far one line of a paragraph is below the other in letters of one size, and how often lines of that size are farther apart. */
typedef struct
{
  float size;
  float pitch;
  guint apart;
} Pitch;

typedef struct
{
  Pitch sizes[MOST_SIZES];
  guint n;
  float usual;       /* size of most lines */
  float left, right; /* of all lines of the paper */
  gboolean certain;  /* whether so many lines end near the right edge that it is known */
  gboolean combed;   /* lines were printed that were wrapped already */
  gboolean cuts;     /* they were cut wherever they were full */
} Pitches;

typedef enum
{
  PITCH_UNKNOWN,
  PITCH_SAME,  /* the distance of the lines of a paragraph, on a paper that sets paragraphs apart */
  PITCH_APART, /* more than that */
} PitchKind;

static float
get_pitch (const LotseRawLine *line, const LotseRawLine *below)
{
  return below->y1 - line->y1;
}

static const Pitch *
find_pitch (const Pitches *pitches, float size)
{
  for (guint i = 0; i < pitches->n; i++)
    if (fabsf (pitches->sizes[i].size - size) < 0.1f)
      return &pitches->sizes[i];
  return NULL;
}

/* So many lines that are but the last words of the line above tell that a text was printed whose lines were too long for it. */
#define COMBED_LINES 3

/* Whether line @i has but the last words of the line above, which had no room for them, and the text goes on below: two lines where the text
 * that was printed had one. */
static gboolean
is_tooth (const GString *text, const GArray *lines, guint i, float left, float right)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *above = line - 1, *below = line + 1;

  return line->x2 < left + 0.5f * (right - left) && above->x2 + _lotse_wrap_first_word_width (text, line) > right + 1
         && line->blank_before == 0 && below->blank_before == 0 && above->page == below->page && line->x1 < left + 2 && below->x1 < left + 2
         && g_unichar_islower (g_utf8_get_char (text->str + line->start)) && !strchr (".!?:;)", text->str[line->end - 1])
         && !memchr (text->str + line->start, '\t', line->end - line->start);
}

/* Lines that must be quite full before they are taken to be cut, and letters that those which print wrapped between words may lack. */
#define FULL_LINES 3
#define MANY_LINES 8
#define LACKING 8
/* Points of a margin so narrow that only programs that print lines as they are have it. */
#define PRINTER_MARGIN 30

static float
letter_width (const LotseRawLine *line)
{
  return line->size * 0.6f;
}

/* Whether line @i, which lacks some letters, may have been wrapped between words: the first word of the next one had no room in it. */
static gboolean
may_lack_word (const GString *text, const GArray *lines, guint i, float left, float right)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

  return i + 1 < lines->len && line[1].blank_before == 0 && line[1].page == line->page && line[1].x1 - left < 0.5f * letter_width (line)
         && line->x2 + _lotse_wrap_first_word_width (text, &line[1]) > right + 1;
}

/* Whether letters of one width were printed up to the right edge, and few lines lack but some of them: a line wrapped between words does. A
 * blank at the end of a full line is not seen, or one begins the next line; among many lines without such a one all are justified. A single
 * full line tells on a page, @width points wide, that was printed with narrow margins, where no further letter had room in it. There most
 * of the lines that lack some letters are those of a text with line ends of its own: lines wrapped between words are full by chance only, one
 * among four that are not. */
static gboolean
cuts_lines (const GString *text, const GArray *lines, float left, float right, float width)
{
  guint full = 0, lacking = 0, blanks = 0;
  float more = width - right - left; /* how much wider the right margin is than the left one */
  gboolean narrow = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
      float letter = letter_width (line), lacks = line->printed ? right - line->x2 : G_MAXFLOAT;

      if (i == 0)
        narrow = left < PRINTER_MARGIN && more < letter && more > -0.5f * letter;
      if (lacks < 0.5f * letter)
        {
          full++;
          blanks += i + 1 < lines->len && line[1].x1 - left > 0.5f * letter && line[1].x1 - left < 1.5f * letter;
        }
      else if (lacks < 1.5f * letter)
        blanks++;
      else if (lacks < LACKING * letter)
        lacking += !narrow || may_lack_word (text, lines, i, left, right);
    }
  return full >= (narrow ? 1 : FULL_LINES) && (full > lacking || (narrow && 3 * full > lacking + 3))
         && (full < MANY_LINES || blanks * MANY_LINES >= full);
}

/* Learns where the lines of all pages, the first of them @width points wide, end. */
static void
measure_edges (const GString *text, const GArray *lines, float width, Pitches *pitches)
{
  guint n = 0;

  pitches->left = G_MAXFLOAT;
  for (guint i = 0; i < lines->len; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      if (line->furniture || line->x2 <= line->x1)
        continue;
      pitches->left = MIN (pitches->left, line->x1);
      pitches->right = MAX (pitches->right, line->x2);
    }
  for (guint i = 0; i < lines->len; i++)
    n += g_array_index (lines, LotseRawLine, i).x2 > pitches->right - PAGE_RAGGED * (pitches->right - pitches->left);
  pitches->certain = n >= 2 * PAGE_LINES;
  pitches->cuts = cuts_lines (text, lines, pitches->left, pitches->right, width);
  n = 0;
  for (guint i = 1; i + 1 < lines->len && n < COMBED_LINES; i++)
    n += is_tooth (text, lines, i, pitches->left, pitches->right);
  pitches->combed = n >= COMBED_LINES;
}

static PitchKind
look_at_pitch (const Pitches *pitches, const LotseRawLine *line, const LotseRawLine *below)
{
  const Pitch *pitch = find_pitch (pitches, line->size);
  float distance = get_pitch (line, below);

  /* Large letters are those of a title, which has few lines to learn from. */
  if (line->page == below->page && pitches->usual > 0 && line->size > LARGE * pitches->usual && distance > 0
      && distance < LARGE_PITCH * line->size)
    return PITCH_SAME;
  if (!pitch || line->page != below->page || distance < pitch->pitch - PITCH_TOLERANCE)
    return PITCH_UNKNOWN;
  if (distance > pitch->pitch + PITCH_TOLERANCE)
    return PITCH_APART;
  return pitch->apart >= APART_LINES ? PITCH_SAME : PITCH_UNKNOWN;
}

/* Whether line @i reaches the right edge and the next one goes on below it. */
static gboolean
is_full (const GString *text, const GArray *lines, const LotseLexicon *lexicon, const Pitches *pitches, guint i, float right)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *next = &g_array_index (lines, LotseRawLine, i + 1);

  /* A short line may be the next heading. */
  if (next->x2 < line->x1 + 0.5f * (right - line->x1) && _lotse_wrap_is_heading (text, next, lexicon))
    return FALSE;
  return look_at_pitch (pitches, line, next) != PITCH_APART && next->page == line->page && next->blank_before == 0 && !line->furniture
         && !next->furniture && fabsf (next->x1 - line->x1) < 2 && line->x2 > line->x1 + 0.85f * (right - line->x1)
         && !memchr (text->str + line->start, '\t', line->end - line->start)
         && !memchr (text->str + next->start, '\t', next->end - next->start);
}

/* Where lines end at the right, and whether that is known or only where the longest of them ends. */
typedef struct
{
  float x;
  gboolean certain;
} Edge;

/* Whether a heading or a label begins below a line. A single word that is one goes on with the words above where lines were printed that
 * were too long. */
static gboolean
begins_heading (
    const GString *text, const LotseLexicon *lexicon, const Pitches *pitches, const LotseRawLine *line, const LotseRawLine *below)
{
  if (_lotse_wrap_is_heading (text, below, lexicon))
    return !pitches->combed || memchr (text->str + below->start, ' ', below->end - below->start)
           || !_lotse_wrap_goes_on (text, line, below);
  return pitches->combed && (_lotse_wrap_is_label (text, below, lexicon) || _lotse_wrap_begins_words (text, below, lexicon));
}

/* Whether a short line, whose words do not tell, is an entry of its own. A day at its begin goes on with a line that lacks one. Where the edge
 * is not @certain, a small letter before the border does not tell. */
static gboolean
stands_alone (const GString *text, const Pitches *pitches, const LotseRawLine *line, const LotseRawLine *below, Edge edge)
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
is_wrapped (
    const GString *text, const GArray *lines, const LotseLexicon *lexicon, const Pitches *pitches, guint i, Edge edge, gboolean in_labels)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  const LotseRawLine *below = line + 1;
  float right = edge.x;
  PitchKind pitch = look_at_pitch (pitches, line, below);
  gboolean links;

  if (pitch == PITCH_APART || line->x2 <= line->x1 + (pitch == PITCH_SAME ? 0.6f : 0.8f) * (right - line->x1) || below->x2 <= below->x1
      || line->furniture || below->furniture || memchr (text->str + line->start, '\t', line->end - line->start)
      || memchr (text->str + below->start, '\t', below->end - below->start) || _lotse_wrap_begins_item (text, below)
      || _lotse_wrap_ends_in_no_word (text, line))
    return FALSE;
  links = _lotse_wrap_surely_links (text, line);
  if (pitch == PITCH_SAME)
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

/* Whether a line may belong to the paragraph of the line above, by its place and its letters. */
static gboolean
is_same_block (const LotseRawLine *above, const LotseRawLine *line)
{
  return line->blank_before == 0 && fabsf (line->x1 - above->x1) < 2 && line->bold == above->bold
         && fabsf (line->size - above->size) < 0.3f;
}

/* The right edge of the lines [from, to), which begin at one place: that of a column if many lines end at it, else that of the page. */
static Edge
find_right_edge (const GArray *lines, guint from, guint to, Edge right, float width)
{
  float edge = 0;
  guint n = 0;

  for (guint i = from; i < to; i++)
    edge = MAX (edge, g_array_index (lines, LotseRawLine, i).x2);
  for (guint i = from; i < to; i++)
    n += g_array_index (lines, LotseRawLine, i).x2 > edge - COLUMN_RAGGED * width;
  return n >= COLUMN_LINES ? (Edge) { edge, TRUE } : right;
}

/* The right edge of the lines of a page. Where none comes near the edge of the paper it is taken to be as wide as the left margin; where few
 * do, they need not have been wrapped there. */
static Edge
find_page_edge (const GArray *lines, const Pitches *pitches, guint first, guint end, float width)
{
  float edge = 0, left = width;
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      edge = MAX (edge, line->x2);
      if (line->x2 > line->x1)
        left = MIN (left, line->x1);
    }
  for (guint i = first; i < end; i++)
    n += g_array_index (lines, LotseRawLine, i).x2 > edge - PAGE_RAGGED * width;
  /* The other pages tell where the lines of one end that has but few. */
  if (n < PAGE_LINES && pitches->certain && fabsf (left - pitches->left) < 2)
    return (Edge) { pitches->right, TRUE };
  if (edge <= FULL_WIDTH * width)
    return (Edge) { edge > 0 ? MAX (edge, width - left) : 0, FALSE };
  /* A few long lines that all end before the right margin say nothing. */
  if (n < (edge < width - left - NARROW_MARGIN * width ? 2 * PAGE_LINES : PAGE_LINES))
    return (Edge) { MAX (edge, width - left), FALSE };
  return (Edge) { edge, TRUE };
}

/* Whether a line and the next one may belong to one paragraph in letters of @size points. */
static gboolean
is_pair_of (const LotseRawLine *line, float size)
{
  return line->page == line[1].page && fabsf (line->size - size) < 0.1f && is_same_block (line, line + 1);
}

/* The distance of the lines of a paragraph among all distances below full lines: the smallest, if nothing lies between it and the next
 * larger one. A single odd one among many is passed over. Returns G_MAXFLOAT where the distances say nothing, as on a scanned page. */
static float
smallest_pitch (float *d, guint n)
{
  _lotse_page_sort_floats (d, n);
  for (guint i = 0, end; i < n; i = end)
    {
      for (end = i + 1; end < n && d[end] - d[i] <= PITCH_TOLERANCE;)
        end++;
      if (end < n && d[end] - d[end - 1] < PITCH_TOLERANCE)
        return G_MAXFLOAT;
      if (end - i > 1 || n < FEW_LINES)
        return d[i];
    }
  return G_MAXFLOAT;
}

/* Learns how far the lines of a paragraph are from each other. */
static void
measure_pitches (const GArray *lines, Pitches *pitches)
{
  g_autofree float *values = g_new (float, lines->len); /* sizes, then distances */
  float longest = 0;
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      longest = MAX (longest, line->x2);
      if (line->size > 0)
        values[n++] = line->size;
    }
  pitches->usual = _lotse_page_median (values, n, 0);
  for (guint start = 0; start + 1 < lines->len && pitches->n < MOST_SIZES; start++)
    {
      Pitch pitch = { .size = g_array_index (lines, LotseRawLine, start).size };

      if (pitch.size <= 0 || find_pitch (pitches, pitch.size))
        continue;
      n = 0;
      for (guint i = start; i + 1 < lines->len; i++)
        {
          const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
          float distance = get_pitch (line, line + 1);

          if (is_pair_of (line, pitch.size) && distance >= pitch.size && distance < 2 * pitch.size
              && line->x2 > line->x1 + 0.8f * (longest - line->x1))
            values[n++] = distance;
        }
      pitch.pitch = smallest_pitch (values, n);
      for (guint i = start; i + 1 < lines->len; i++)
        {
          const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

          pitch.apart += is_pair_of (line, pitch.size) && get_pitch (line, line + 1) > pitch.pitch + PITCH_TOLERANCE;
        }
      pitches->sizes[pitches->n++] = pitch;
    }
}

/* Between which edges letters of one width were printed, and whether print cut the lines wherever they were full, inside of words too. */
typedef struct
{
  float left, right;
  gboolean cuts;
} PrintEdges;

/* The edges of the page whose lines are [first, end). The other pages tell where a line ends; where all of them are short no line is full. */
static PrintEdges
find_print_edges (const GArray *lines, const Pitches *pitches, guint first, guint end, float width)
{
  PrintEdges edges = { G_MAXFLOAT, pitches->right, FALSE };

  for (guint i = first; i < end; i++)
    edges.left = MIN (edges.left, g_array_index (lines, LotseRawLine, i).x1);
  /* Rows of a table may be long alike. */
  edges.cuts = pitches->cuts && edges.right > PRINT_WIDTH * width;
  if (!edges.cuts && (!pitches->certain || edges.right < FULL_WIDTH * width))
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
  float width = letter_width (line), lacks = edges->right - line->x2, indent = below->x1 - edges->left;

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
                  const Pitches *pitches,
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
         && !stands_alone (text, pitches, line, below, (Edge) { edges->right, FALSE })
         && (in_labels || !(_lotse_wrap_begins_label (text, below) || _lotse_wrap_leads_in (text, line, below)));
}

/* What the lines of a page are asked with. */
typedef struct
{
  const GString *text;
  const GArray *lines;
  const LotseLexicon *lexicon;
  const Pitches *pitches;
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

/* The same where lines were wrapped at @edge (Edge). */
static guint8
judge_wrapped (const Page *page, guint i, gconstpointer edge, gboolean in_labels)
{
  gboolean wrapped = is_wrapped (page->text, page->lines, page->lexicon, page->pitches, i, *(const Edge *) edge, in_labels);

  return page->run_on[i + 1] | (wrapped ? LOTSE_LINE_RUN_ON : 0);
}

/* Marks the lines of a page that print wrapped, block by block. */
static void
mark_wrapped (const Page *page, guint first, guint end, float width)
{
  Edge right = find_page_edge (page->lines, page->pitches, first, end, width);

  for (guint from = first, to; from < end; from = to)
    {
      const LotseRawLine *line = &g_array_index (page->lines, LotseRawLine, from);
      Edge edge;

      for (to = from + 1; to < end && is_same_block (line, line + 1); line++)
        to++;
      edge = find_right_edge (page->lines, from, to, right, width);
      if (edge.x > 0)
        mark_lines (page, from, to, judge_wrapped, &edge);
    }
}

/* --- scans --------------------------------------------------------------------------------------------------------------- */

/* What was read from a scan has letters of as many sizes as words. More sizes than these are taken for that, on a short paper also so many
 * where there is one for a few lines each; and sizes that differ less than this for one. */
#define MOST_REAL_SIZES 16
#define SHORT_SIZES 7
#define LINES_PER_SIZE 3
#define SAME_SIZE 1.09f

/* Whether there are so few different sizes that all of them are meant, which is nearly always so. */
static gboolean
has_few_sizes (const float *s, guint n)
{
  float known[SHORT_SIZES - 1];
  guint n_known = 0;

  for (guint i = 0; i < n; i++)
    {
      guint k = 0;

      while (k < n_known && known[k] != s[i])
        k++;
      if (k < n_known)
        continue;
      if (n_known == G_N_ELEMENTS (known))
        return FALSE;
      known[n_known++] = s[i];
    }
  return TRUE;
}

/* Gives lines whose letters are meant to be of one size that size: the smallest of them. */
static void
settle_sizes (GArray *lines)
{
  g_autofree float *s = g_new (float, lines->len);
  guint n_sizes = 0, n = 1, n_settled = 1;

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, LotseRawLine, i).size > 0)
      s[n_sizes++] = g_array_index (lines, LotseRawLine, i).size;
  if (has_few_sizes (s, n_sizes))
    return;
  _lotse_page_sort_floats (s, n_sizes);
  for (guint i = 1; i < n_sizes; i++)
    n += s[i] - s[i - 1] > 0.02f;
  if (n <= MOST_REAL_SIZES && (n < SHORT_SIZES || n * LINES_PER_SIZE < n_sizes))
    return;
  for (guint i = 1; i < n_sizes; i++)
    if (s[i] > SAME_SIZE * s[n_settled - 1])
      s[n_settled++] = s[i];
  for (guint i = 0; i < lines->len; i++)
    {
      LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      /* There are not many of them: each is larger than the one before by a part. */
      for (guint k = n_settled; line->size > 0 && k > 0; k--)
        if (s[k - 1] <= line->size)
          {
            line->size = s[k - 1];
            break;
          }
    }
}

/* --- from page to page ------------------------------------------------------------------------------------------------- */

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
crosses_border (const GString *text, const GArray *lines, const LotseLexicon *lexicon, guint i, guint next, Edge edge)
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
last_text_line (const GString *text, const GArray *lines, const Pitches *pitches, guint first, guint end)
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

/* Marks the paragraphs that go on from page to page with 2, and lets footnotes wait for their end. */
static void
mark_borders (const LotseDocumentText *document,
              const GString *text,
              GArray *lines,
              const LotseLexicon *lexicon,
              const Pitches *pitches,
              guint8 *run_on)
{
  for (guint first = 0, end; first < lines->len; first = end)
    {
      guint page = g_array_index (lines, LotseRawLine, first).page, last, next;
      Edge edge;

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
      edge = find_page_edge (lines, pitches, first, end, lotse_document_text_get_page (document, page - 1)->width);
      if (!crosses_border (text, lines, lexicon, last - 1, next, edge))
        continue;
      run_on[next] = LOTSE_LINE_RUN_ON_PAGE;
      if (last < end && !g_array_index (lines, LotseRawLine, last).furniture)
        move_notes (text, lines, run_on, last, next);
    }
}

/* Marks the lines that go on with the line before in a block without structure; a block goes on over page borders. */
void
_lotse_wrapped_lines_mark (
    const LotseDocumentText *document, const GString *text, GArray *lines, const LotseLexicon *lexicon, guint8 *run_on)
{
  gboolean block_before = FALSE; /* a block reached the end of the page before */
  Pitches pitches = { 0 };
  const Page page = { text, lines, lexicon, &pitches, run_on };

  settle_sizes (lines);
  measure_pitches (lines, &pitches);
  measure_edges (text, lines, lotse_document_text_get_n_pages (document) > 0 ? lotse_document_text_get_page (document, 0)->width : 0,
                 &pitches);
  for (guint first = 0; first < lines->len;)
    {
      guint number = g_array_index (lines, LotseRawLine, first).page, end = first;
      float right = 0, width = lotse_document_text_get_page (document, number - 1)->width;

      for (; end < lines->len && g_array_index (lines, LotseRawLine, end).page == number; end++)
        right = MAX (right, g_array_index (lines, LotseRawLine, end).x2);
      for (guint i = first; i < end && right > 0;)
        {
          guint last = i;
          gboolean items = FALSE, continues, block;

          while (last + 1 < end && is_full (text, lines, lexicon, &pitches, last, right))
            {
              last++;
              items |= _lotse_wrap_begins_item (text, &g_array_index (lines, LotseRawLine, last));
            }
          continues = block_before && i == first;
          block = last - i + 1 >= (items ? BLOCK_LINES : PLAIN_BLOCK_LINES) || (continues && last > i);
          if (block)
            memset (run_on + i + 1, 1, last - i);
          block_before = (block || continues) && last + 2 >= end;
          i = last + 1;
        }
      if (g_array_index (lines, LotseRawLine, first).printed)
        {
          PrintEdges edges = find_print_edges (lines, &pitches, first, end, width);

          mark_lines (&page, first, end, judge_print, &edges);
        }
      else
        mark_wrapped (&page, first, end, width);
      first = end;
    }
  mark_borders (document, text, lines, lexicon, &pitches, run_on);
}
