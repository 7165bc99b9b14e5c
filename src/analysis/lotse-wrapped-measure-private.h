/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-page-lines-private.h"

G_BEGIN_DECLS

/* What the places of the lines of a paper tell of how its lines were wrapped. */

#define LOTSE_MOST_SIZES 8

/* How far one line of a paragraph is below the other in letters of one size, in points, and how often lines of that size are farther apart. */
typedef struct
{
  float size;
  float pitch;
  guint apart;
} LotsePitch;

/**
 * LotsePitches:
 * @sizes, @n: the sizes of letters that are known
 * @usual: size of most lines
 * @left, @right: of all lines of the paper, in points
 * @certain: whether so many lines end near the right edge that it is known
 * @combed: lines were printed that were wrapped already
 * @cuts: they were cut wherever they were full
 */
typedef struct
{
  LotsePitch sizes[LOTSE_MOST_SIZES];
  guint n;
  float usual;
  float left, right;
  gboolean certain;
  gboolean combed;
  gboolean cuts;
} LotsePitches;

typedef enum
{
  LOTSE_PITCH_UNKNOWN,
  LOTSE_PITCH_SAME,  /* the distance of the lines of a paragraph, on a paper that sets paragraphs apart */
  LOTSE_PITCH_APART, /* more than that */
} LotsePitchKind;

/* Where lines end at the right, in points, and whether that is known or only where the longest of them ends. */
typedef struct
{
  float x;
  gboolean certain;
} LotseWrapEdge;

/* Part of the width of a page that its lines reach. */
#define LOTSE_WRAP_FULL_WIDTH 0.8f

/* Gives the letters of a scan the sizes that are meant, and learns from all @lines (LotseRawLine), of pages whose first is @width points wide, how
 * far the lines of a paragraph are from each other and where they end. */
void _lotse_wrap_measure (const GString *text, GArray *lines, float width, LotsePitches *pitches);
/* What the distance of a line and the one below it tells. */
LotsePitchKind _lotse_wrap_look_at_pitch (const LotsePitches *pitches, const LotseRawLine *line, const LotseRawLine *below);
/* Width of a letter of a line whose letters are all of one width. */
float _lotse_wrap_letter_width (const LotseRawLine *line);
/* Whether a line may belong to the paragraph of the line above, by its place and its letters. */
gboolean _lotse_wrap_is_same_block (const LotseRawLine *above, const LotseRawLine *line);
/* The right edge of the lines [from, to), which begin at one place: that of a column if many lines end at it, else that of the page, @right.
 * @width is that of the page. */
LotseWrapEdge _lotse_wrap_find_column_edge (const GArray *lines, guint from, guint to, LotseWrapEdge right, float width);
/* The right edge of the lines [first, end) of a page. Where none comes near the edge of the paper it is taken to be as wide as the left margin;
 * where few do, they need not have been wrapped there. */
LotseWrapEdge _lotse_wrap_find_page_edge (const GArray *lines, const LotsePitches *pitches, guint first, guint end, float width);

G_END_DECLS
