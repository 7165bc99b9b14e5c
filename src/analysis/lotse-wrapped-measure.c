/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-wrapped-measure-private.h"

#include "lotse-wrapped-lines-private.h"

#include <math.h>
#include <string.h>

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

/* --- the distance of lines ----------------------------------------------------------------------------------------------- */

/* Points by which lines of a paragraph may be nearer or farther than usual. */
#define PITCH_TOLERANCE 0.6f
/* So many lines that are farther apart tell that paragraphs are set apart everywhere. */
#define APART_LINES 3
/* How much larger than most letters those of a title are, and how near, in parts of their size, two lines of one are. */
#define LARGE 1.25f
#define LARGE_PITCH 1.4f
/* With fewer distances one alone is believed. */
#define FEW_LINES 8

static float
get_pitch (const LotseRawLine *line, const LotseRawLine *below)
{
  return below->y1 - line->y1;
}

static const LotsePitch *
find_pitch (const LotsePitches *pitches, float size)
{
  for (guint i = 0; i < pitches->n; i++)
    if (fabsf (pitches->sizes[i].size - size) < 0.1f)
      return &pitches->sizes[i];
  return NULL;
}

gboolean
_lotse_wrap_is_same_block (const LotseRawLine *above, const LotseRawLine *line)
{
  return line->blank_before == 0 && fabsf (line->x1 - above->x1) < 2 && line->bold == above->bold
         && fabsf (line->size - above->size) < 0.3f;
}

/* Whether a line and the next one may belong to one paragraph in letters of @size points. */
static gboolean
is_pair_of (const LotseRawLine *line, float size)
{
  return line->page == line[1].page && fabsf (line->size - size) < 0.1f && _lotse_wrap_is_same_block (line, line + 1);
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
measure_pitches (const GArray *lines, LotsePitches *pitches)
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
  for (guint start = 0; start + 1 < lines->len && pitches->n < LOTSE_MOST_SIZES; start++)
    {
      LotsePitch pitch = { .size = g_array_index (lines, LotseRawLine, start).size };

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

LotsePitchKind
_lotse_wrap_look_at_pitch (const LotsePitches *pitches, const LotseRawLine *line, const LotseRawLine *below)
{
  const LotsePitch *pitch = find_pitch (pitches, line->size);
  float distance = get_pitch (line, below);

  /* Large letters are those of a title, which has few lines to learn from. */
  if (line->page == below->page && pitches->usual > 0 && line->size > LARGE * pitches->usual && distance > 0
      && distance < LARGE_PITCH * line->size)
    return LOTSE_PITCH_SAME;
  if (!pitch || line->page != below->page || distance < pitch->pitch - PITCH_TOLERANCE)
    return LOTSE_PITCH_UNKNOWN;
  if (distance > pitch->pitch + PITCH_TOLERANCE)
    return LOTSE_PITCH_APART;
  return pitch->apart >= APART_LINES ? LOTSE_PITCH_SAME : LOTSE_PITCH_UNKNOWN;
}

/* --- right edges ---------------------------------------------------------------------------------------------------------- */

/* Lines that end at the right edge of a column, and how far, in parts of the width of the page, one may stay behind. */
#define COLUMN_LINES 5
/* The same for a page, whose lines may be ragged. */
#define PAGE_LINES 4
#define PAGE_RAGGED 0.1f
/* How much wider, in parts of the width of the page, the right margin may be than the left one. */
#define NARROW_MARGIN 0.06f
#define COLUMN_RAGGED 0.02f
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

float
_lotse_wrap_letter_width (const LotseRawLine *line)
{
  return line->size * 0.6f;
}

/* Whether line @i, which lacks some letters, may have been wrapped between words: the first word of the next one had no room in it. */
static gboolean
may_lack_word (const GString *text, const GArray *lines, guint i, float left, float right)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

  return i + 1 < lines->len && line[1].blank_before == 0 && line[1].page == line->page
         && line[1].x1 - left < 0.5f * _lotse_wrap_letter_width (line)
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
      float letter = _lotse_wrap_letter_width (line), lacks = line->printed ? right - line->x2 : G_MAXFLOAT;

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
measure_edges (const GString *text, const GArray *lines, float width, LotsePitches *pitches)
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

LotseWrapEdge
_lotse_wrap_find_column_edge (const GArray *lines, guint from, guint to, LotseWrapEdge right, float width)
{
  float edge = 0;
  guint n = 0;

  for (guint i = from; i < to; i++)
    edge = MAX (edge, g_array_index (lines, LotseRawLine, i).x2);
  for (guint i = from; i < to; i++)
    n += g_array_index (lines, LotseRawLine, i).x2 > edge - COLUMN_RAGGED * width;
  return n >= COLUMN_LINES ? (LotseWrapEdge) { edge, TRUE } : right;
}

LotseWrapEdge
_lotse_wrap_find_page_edge (const GArray *lines, const LotsePitches *pitches, guint first, guint end, float width)
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
    return (LotseWrapEdge) { pitches->right, TRUE };
  if (edge <= LOTSE_WRAP_FULL_WIDTH * width)
    return (LotseWrapEdge) { edge > 0 ? MAX (edge, width - left) : 0, FALSE };
  /* A few long lines that all end before the right margin say nothing. */
  if (n < (edge < width - left - NARROW_MARGIN * width ? 2 * PAGE_LINES : PAGE_LINES))
    return (LotseWrapEdge) { MAX (edge, width - left), FALSE };
  return (LotseWrapEdge) { edge, TRUE };
}

void
_lotse_wrap_measure (const GString *text, GArray *lines, float width, LotsePitches *pitches)
{
  settle_sizes (lines);
  measure_pitches (lines, pitches);
  measure_edges (text, lines, width, pitches);
}
