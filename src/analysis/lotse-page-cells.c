/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include "lotse-bisect.h"
#include "lotse-character.h"

#include <math.h>
#include <stdlib.h>

/* Pieces of text into cells and rows. The cells of a table may come closer to one another than two columns of text ever do: a word
 * processor leaves 11 points between a full cell and the next one. So a smaller gap counts where another row shows that a column begins. */

/* Part of the height of a character: a blank is smaller, also in justified text, and the margins of two cells are wider. Tables with small
 * margins leave less, which counts where the piece has other blanks to compare it with. */
#define NARROW_GAP 0.5f
#define SMALL_GAP 0.37f
/* The same in sizes of the letters, where the piece has no other blank: no font has a blank that is nearly as wide. */
#define WIDE_BLANK 0.45f
/* A smaller gap, in heights, is no more than a blank. */
#define JOINED_GAP 0.3f
/* Points by which the blanks of a justified line differ, and part of the height of a character by which one before a letter that is moved
 * towards it does. */
#define SAME_BLANK 0.4f
#define MOVED_BLANK 0.08f
/* How far away, in heights, the row that shows the column may be. */
#define REACH 14
/* How much wider than a blank the gap between two cells is. */
#define WIDER 1.5f
/* No table has more cells than these within reach; what has is not to cost more. */
#define MOST_EDGES 512
/* No line of cells has more characters; what has is not to be looked at anew for each of its blanks. */
#define MOST_CHARACTERS 1000
/* Rows above and below that tell whether a row stands in running text. */
#define NEIGHBOURS 3
/* Points by which the left edges of the cells of a column differ. */
#define TOLERANCE 1.5f

/* --- what belongs together --------------------------------------------------------------------------------------------- */

static LotseSegment
join (const LotseSegment *a, const LotseSegment *b)
{
  LotseSegment both = *a;

  both.last = b->last;
  both.x2 = MAX (a->x2, b->x2);
  both.y1 = MIN (a->y1, b->y1);
  both.y2 = MAX (a->y2, b->y2);
  both.size = MAX (a->size, b->size);
  both.bold |= b->bold;
  return both;
}

/* The smallest gap between two words of a piece, or @limit if there is none. */
static float
smallest_blank (const LotsePageText *page, const LotseSegment *s, float limit)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  gboolean blank = FALSE;
  float end = s->x1;

  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    {
      if (lotse_is_space_at (p))
        {
          blank = TRUE;
          continue;
        }
      if (blank)
        limit = MIN (limit, page->rects[i].x1 - end);
      blank = FALSE;
      end = page->rects[i].x2;
    }
  return limit;
}

/* Whether the pieces of a row are the words of one justified line: all gaps are alike, those inside the pieces too, and a line near by is a
 * line of text that begins at the same place. */
static gboolean
is_justified (const LotsePageText *page, GArray *segments, GArray *rows, guint index, float height)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index);
  const LotseSegment *s = &g_array_index (segments, LotseSegment, row->first);
  float smallest = G_MAXFLOAT, largest = 0;
  gboolean in_text = FALSE;

  if (row->n < 4)
    return FALSE;
  for (guint i = 1; i < row->n; i++)
    {
      float gap = s[i].x1 - s[i - 1].x2;

      smallest = MIN (smallest, gap);
      largest = MAX (largest, gap);
      if (s[i].first < s[i - 1].last)
        return FALSE;
    }
  if (largest > 3 * height || largest - smallest > 0.3f * height)
    return FALSE;
  for (guint i = 0; i < row->n; i++)
    if (smallest_blank (page, &s[i], smallest) < 0.6f * smallest)
      return FALSE;
  for (guint i = index > NEIGHBOURS ? index - NEIGHBOURS : 0; i <= index + NEIGHBOURS && i < rows->len; i++)
    {
      const LotseRow *other = &g_array_index (rows, LotseRow, i);

      in_text |= other->n <= 2 && fabsf (other->x1 - row->x1) < 2 && other->x2 - other->x1 > 0.8f * (row->x2 - row->x1);
    }
  return in_text;
}

/* Whether the page text has nothing but blanks between two pieces; a line end there is that of a cell, or of a word that is @far away. */
static gboolean
only_blanks_between (const LotsePageText *page, const LotseSegment *a, const LotseSegment *b, gboolean far)
{
  const char *p = page->text + lotse_page_text_to_byte (page, a->last);

  if (b->first <= a->last || b->first - a->last > 8)
    return FALSE;
  for (guint i = a->last; i < b->first; i++, p = g_utf8_next_char (p))
    if (!lotse_is_space_at (p) || (!far && (*p == '\n' || *p == '\r' || *p == '\f')))
      return FALSE;
  return TRUE;
}

/* Puts together what was drawn in pieces, and the words of justified lines. The segments are sorted into @rows, and are so in the answer. */
static GArray *
join_segments (const LotsePageText *page, GArray *segments, GArray *rows, float height)
{
  GArray *out = g_array_sized_new (FALSE, FALSE, sizeof (LotseSegment), segments->len);
  guint n = 0;

  /* No more than these. */
  g_array_set_size (out, segments->len);
  for (guint i = 0; i < rows->len; i++)
    {
      LotseRow *row = &g_array_index (rows, LotseRow, i);
      gboolean whole = is_justified (page, segments, rows, i, height);
      guint first = n;

      for (guint k = 0; k < row->n; k++)
        {
          const LotseSegment *s = &g_array_index (segments, LotseSegment, row->first + k);
          LotseSegment *last = n > first ? &g_array_index (out, LotseSegment, n - 1) : NULL;

          if (last && (whole || s->x1 - last->x2 < JOINED_GAP * height) && only_blanks_between (page, last, s, whole))
            *last = join (last, s);
          else
            g_array_index (out, LotseSegment, n++) = *s;
        }
    }
  g_array_set_size (out, n);
  return out;
}

/* --- columns ----------------------------------------------------------------------------------------------------------- */

/* A place where a cell begins with a wide gap before it, or may begin: cells that end at the right leave a gap that is wide for a blank only. */
typedef struct
{
  float x, y;
  guint weight;
} Edge;

#define SURE_WEIGHT 3
#define WEAK_WEIGHT 2
/* Where a row begins, or the words behind a date that begins a cell: says where a column begins only to what looks like the end of a cell
 * itself. */
#define START_WEIGHT 1
/* Words behind a date in a row that is one piece, which may be a line of text. */
#define LONE_WEIGHT 0
/* Two sure ones are enough, or three others. */
#define ENOUGH 6
/* A cell that is looked through for such gaps has fewer characters. */
#define MOST_IN_CELL 64

static int
compare_edges (const void *a, const void *b)
{
  const Edge *x = a, *y = b;

  if (x->y != y->y)
    return x->y < y->y ? -1 : 1;
  return (x->x > y->x) - (x->x < y->x);
}

/* The smallest gap between two cells where there is no blank to compare it with. */
static float
least_gap (const LotseSegment *s, float height)
{
  return s->size > 0 ? MIN (NARROW_GAP * height, WIDE_BLANK * s->size) : NARROW_GAP * height;
}

static void
add_edge (GArray *edges, float x, float y, guint weight)
{
  Edge edge = { x, y, weight };

  g_array_append_val (edges, edge);
}

/* Adds the words of a cell that stand behind a wide blank. */
static void
add_weak_edges (const LotsePageText *page, const LotseSegment *s, float height, GArray *edges)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  float least = least_gap (s, height), end = s->x1;
  gboolean blank = FALSE;

  if (s->last - s->first > MOST_IN_CELL)
    return;
  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    {
      const LotseRect *r = &page->rects[i];

      if (lotse_is_space_at (p))
        {
          blank = TRUE;
          continue;
        }
      if (blank && r->x1 - end >= least)
        add_edge (edges, r->x1, r->y1, WEAK_WEIGHT);
      blank = FALSE;
      end = r->x2;
    }
}

/* The first character behind the date that a piece begins with, as in "04.03.2031 Rat", if that is what a cell begins with; else 0. */
static guint
find_behind_date (const LotsePageText *page, const LotseSegment *s)
{
  static const char pattern[] = "00.00.0000";
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  guint n = 0;

  if (s->last - s->first < sizeof pattern + 1)
    return 0;
  for (; n < sizeof pattern - 1; n++)
    if (pattern[n] == '0' ? !g_ascii_isdigit (p[n]) : p[n] != pattern[n])
      return 0;
  for (p += n; s->first + n < s->last && lotse_is_space_at (p); n++)
    p = g_utf8_next_char (p);
  return n >= sizeof pattern && s->first + n < s->last && (lotse_is_upper_at (p) || g_ascii_isdigit (*p)) ? s->first + n : 0;
}

/* Adds the places where rows begin. */
static void
add_starts (const LotsePageText *page, GArray *segments, GArray *rows, GArray *edges)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      const LotseSegment *s = &g_array_index (segments, LotseSegment, row->first);
      guint weight = row->n > 1 ? START_WEIGHT : LONE_WEIGHT, behind;

      add_edge (edges, s->x1, s->y1, START_WEIGHT);
      for (guint k = 0; k < row->n; k++)
        if ((behind = find_behind_date (page, &s[k])) > 0)
          add_edge (edges, page->rects[behind].x1, page->rects[behind].y1, weight);
    }
}

static GArray *
collect_edges (const LotsePageText *page, GArray *segments, GArray *rows, float height)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint i = 0; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);

      for (guint k = 0; row->n > 1 && k < row->n; k++)
        {
          const LotseSegment *s = &g_array_index (segments, LotseSegment, row->first + k);

          if (k > 0)
            add_edge (edges, s->x1, s->y1, SURE_WEIGHT);
          add_weak_edges (page, s, height, edges);
        }
    }
  if (edges->len > 0)
    add_starts (page, segments, rows, edges);
  if (edges->len > 1)
    qsort (edges->data, edges->len, sizeof (Edge), compare_edges);
  return edges;
}

/* Number of the first edge at @y or below. */
static guint
find_edge (GArray *edges, float y)
{
  return LOTSE_BISECT (at, edges->len, g_array_index (edges, Edge, at).y < y);
}

/* Whether enough cells near by begin at @x, give or take @tolerance, those of less than @least weight aside. */
static gboolean
has_edges (GArray *edges, float x, float y, float reach, float tolerance, guint least, guint enough)
{
  guint from = find_edge (edges, y - reach), to, n = 0;

  to = MIN (edges->len, from + MOST_EDGES);
  for (; n < enough && from < to && g_array_index (edges, Edge, from).y <= y + reach; from++)
    if (fabsf (g_array_index (edges, Edge, from).x - x) <= tolerance && g_array_index (edges, Edge, from).weight >= least)
      n += g_array_index (edges, Edge, from).weight;
  return n >= enough;
}

/* Whether two rows near by have a cell that begins at @x: one alone may be anything. */
static gboolean
is_edge (GArray *edges, float x, float y, float reach)
{
  return has_edges (edges, x, y, reach, TOLERANCE, WEAK_WEIGHT, ENOUGH);
}

/* Points by which the left edges of cells of one column differ where print set them. */
#define SAME_EDGE 0.3f
/* Rows that have something begin at the very same place where a column begins there, and so many others near a row that is one piece. */
#define SAME_STARTS 3
#define OTHER_STARTS 2

/* Whether @enough rows near by, the one at @y among them, have anything of @least weight or more that begins at the very same @x. */
static gboolean
has_starts (GArray *edges, float x, float y, float reach, guint least, guint enough)
{
  guint from = find_edge (edges, y - reach), to = MIN (edges->len, from + MOST_EDGES), n = 0;
  float last = -G_MAXFLOAT;

  for (; n < enough && from < to && g_array_index (edges, Edge, from).y <= y + reach; from++)
    {
      const Edge *edge = &g_array_index (edges, Edge, from);

      if (fabsf (edge->x - x) > SAME_EDGE || edge->weight < least || edge->y - last < 1)
        continue;
      n++;
      last = edge->y;
    }
  return n >= enough;
}

/* Boxes of the characters [first, last) that are not blank. */
static LotseSegment
measure (const LotsePageText *page, const LotseSegment *s, guint first, guint last)
{
  LotseSegment part = *s;
  gboolean any = FALSE;

  part.first = first;
  part.last = last;
  for (guint i = first; i < last; i++)
    {
      const LotseRect *r = &page->rects[i];

      if (!(r->x2 > r->x1) || !(r->y2 > r->y1))
        continue;
      part.x1 = any ? MIN (part.x1, r->x1) : r->x1;
      part.x2 = any ? MAX (part.x2, r->x2) : r->x2;
      part.y1 = any ? MIN (part.y1, r->y1) : r->y1;
      part.y2 = any ? MAX (part.y2, r->y2) : r->y2;
      any = TRUE;
    }
  return part;
}

/* Width of a blank of the piece, or 0 if it has but the one that is @gap wide, or words that lie over each other. */
static float
usual_blank (const LotsePageText *page, const LotseSegment *s, float gap)
{
  float smallest = smallest_blank (page, s, G_MAXFLOAT);
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  guint n = 0;

  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    n += g_unichar_isspace (g_utf8_get_char (p));
  return n > 1 || smallest < gap ? MAX (smallest, 0) : 0;
}

/* Whether all blanks of the piece but the one that is @gap wide are alike: in a justified line they are. */
static gboolean
breaks_rhythm (const LotsePageText *page, const LotseSegment *s, float gap, float height)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  float smallest = G_MAXFLOAT, largest = 0, end = s->x1, alike = MAX (SAME_BLANK, MOVED_BLANK * height);
  gboolean blank = FALSE;
  guint others = 0, same = 0;

  if (s->last - s->first > MOST_CHARACTERS)
    return FALSE;
  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    {
      if (lotse_is_space_at (p))
        {
          blank = TRUE;
          continue;
        }
      if (blank && fabsf (page->rects[i].x1 - end - gap) < alike)
        same++;
      else if (blank)
        {
          others++;
          smallest = MIN (smallest, page->rects[i].x1 - end);
          largest = MAX (largest, page->rects[i].x1 - end);
        }
      blank = FALSE;
      end = page->rects[i].x2;
    }
  return same == 1 && others >= 2 && largest - smallest < 2 * SAME_BLANK;
}

/* Whether each blank of the piece that is at least @least wide stands before an edge: then they all divide cells. */
static gboolean
has_only_edges (const LotsePageText *page, const LotseSegment *s, GArray *edges, float least, float height)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  gboolean blank = FALSE;
  float end = s->x1;

  if (s->last - s->first > MOST_CHARACTERS)
    return FALSE;
  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    {
      const LotseRect *r = &page->rects[i];

      if (lotse_is_space_at (p))
        {
          blank = TRUE;
          continue;
        }
      if (blank && r->x1 - end >= least && !is_edge (edges, r->x1, r->y1, REACH * height))
        return FALSE;
      blank = FALSE;
      end = r->x2;
    }
  return TRUE;
}

/* Whether a gap is wider than a blank of the piece, which is @usual or not known (0), or another one than those of a justified line. */
static gboolean
is_cell_gap (const LotsePageText *page, const LotseSegment *s, float gap, float usual, float height)
{
  return (gap >= WIDER * usual && (usual > 0 || gap >= least_gap (s, height))) || breaks_rhythm (page, s, gap, height);
}

/* The blank that a gap of the piece is to be compared with, or 0. Where all blanks are wide, all of them may divide cells. */
static float
compare_blank (const LotsePageText *page, const LotseSegment *s, GArray *edges, float gap, float height)
{
  float usual = usual_blank (page, s, gap), least = least_gap (s, height);

  return s->size > 0 && usual >= least && has_only_edges (page, s, edges, least, height) ? 0 : usual;
}

/* A piece of fewer characters is looked through as quickly as the edges near it. */
#define SHORT_PIECE 16

/* Whether any cell begins where the piece may be cut: most pieces need not be looked through. No more edges are looked at than for a blank. */
static gboolean
may_be_cut (const LotseSegment *s, GArray *edges, float height)
{
  guint from = find_edge (edges, s->y1 - REACH * height), to = MIN (edges->len, from + MOST_EDGES);
  float left = s->x1 + SMALL_GAP * height - TOLERANCE;

  if (s->last - s->first < SHORT_PIECE)
    return TRUE;
  for (; from < to; from++)
    {
      const Edge *edge = &g_array_index (edges, Edge, from);

      if (edge->y > s->y2 + REACH * height)
        return FALSE;
      if (edge->x >= left && edge->x <= s->x2 + TOLERANCE)
        return TRUE;
    }
  return to < edges->len;
}

/* Sure edges that show where a column begins though the gap is no wider than a blank; so many behind a date in a cell of its own. */
#define SURE_ENOUGH (3 * SURE_WEIGHT)
#define DATED_ENOUGH (2 * SURE_WEIGHT)
/* No first part of a word that was divided has more characters. */
#define CUT_WORD 12
/* One of them is no farther away, in heights. */
#define NEAR 4

/* Whether the words that end with the character before @end, which stands at @p, fill their cell, so that the gap to the next one, which begins
 * with character @next at @q, may be as narrow as a blank: a column begins there, and what divides the two is more than that: a word that was
 * cut, a label, or other cells in the row, if there are (@beside, the weight of the edges that are enough then, else 0). The words behind the
 * date that the piece begins with begin with character @behind_date. */
static gboolean
fills_cell (const LotsePageText *page,
            GArray *edges,
            guint end,
            const char *p,
            guint next,
            const char *q,
            guint behind_date,
            float height,
            guint beside)
{
  const LotseRect *r = &page->rects[next];
  gboolean cut, label;

  if (end < 2 || !(r->x1 > page->rects[end - 1].x2))
    return FALSE;
  if (!lotse_is_upper_at (q) && !g_ascii_isdigit (*q) && beside == 0)
    return FALSE;
  cut = p[-1] == '-' && g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (p - 1))) && !g_unichar_islower (g_utf8_get_char (q));
  label = p[-1] == ':' && !g_unichar_islower (g_utf8_get_char (q));
  if ((cut || label) && is_edge (edges, r->x1, r->y1, REACH * height))
    return TRUE;
  if (cut || label)
    return label && beside > 0 && has_starts (edges, r->x1, r->y1, REACH * height, START_WEIGHT, OTHER_STARTS);
  if (next == behind_date)
    return beside > 0 ? has_starts (edges, r->x1, r->y1, REACH * height, LONE_WEIGHT, SAME_STARTS)
                      : has_starts (edges, r->x1, r->y1, REACH * height, START_WEIGHT, OTHER_STARTS);
  return beside > 0 && q > p && has_edges (edges, r->x1, r->y1, NEAR * height, SAME_EDGE, SURE_WEIGHT, SURE_WEIGHT)
         && has_edges (edges, r->x1, r->y1, REACH * height, SAME_EDGE, SURE_WEIGHT, beside);
}

/* Whether the piece ends with a word from character @from on that was divided: the rest of it is below, in the same cell. */
static gboolean
ends_in_cut_word (const LotsePageText *page, const LotseSegment *s, guint from)
{
  return s->last - from <= CUT_WORD && page->text[lotse_page_text_to_byte (page, s->last) - 1] == '-';
}

/* How much wider than a blank the gap is before a cell that only the row next to it shows, and how far away, in heights, that row may be. */
#define FAR_WIDER 2
#define NEXT_ROW 2

/* Whether a gap that is far wider than a blank, which is @usual or not known (0), stands before what begins at the very same place as a cell
 * next to it: a value below its label, or, where there are @others in the row, what a row next to it begins with. */
static gboolean
is_below_cell (const LotsePageText *page, GArray *edges, guint next, float gap, float usual, float height, gboolean others)
{
  const LotseRect *r = &page->rects[next];

  return usual > 0 && gap >= FAR_WIDER * usual
         && has_edges (edges, r->x1, r->y1, NEXT_ROW * height, SAME_EDGE, others ? START_WEIGHT : SURE_WEIGHT,
                       others ? START_WEIGHT : SURE_WEIGHT);
}

/* Appends the piece, cut where a column begins: at a gap that is wider than the blanks of the piece, or where a cell is
 * full. @others tells whether other cells stand in its row. */
static void
split_segment (const LotsePageText *page, const LotseSegment *s, GArray *edges, float height, gboolean others, GArray *out)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first), *end = p; /* of the words before the blank */
  guint from = s->first, blank = G_MAXUINT, behind_date = find_behind_date (page, s), beside = others ? SURE_ENOUGH : 0;
  float usual = -1;

  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    {
      const LotseRect *r;
      float gap;

      if (lotse_is_space_at (p))
        {
          if (blank == G_MAXUINT)
            {
              blank = i;
              end = p;
            }
          continue;
        }
      if (blank == G_MAXUINT)
        {
          if (i == from || p[-1] != ':')
            continue;
          blank = i;
          end = p;
        }
      r = &page->rects[i];
      gap = blank > from ? r->x1 - page->rects[blank - 1].x2 : 0;
      if (gap >= SMALL_GAP * height && usual < 0)
        usual = compare_blank (page, s, edges, gap, height);
      if ((gap >= SMALL_GAP * height && is_edge (edges, r->x1, r->y1, REACH * height) && is_cell_gap (page, s, gap, usual, height))
          || (gap >= SMALL_GAP * height && is_below_cell (page, edges, i, gap, usual, height, others))
          || fills_cell (page, edges, blank, end, i, p, behind_date, height, ends_in_cut_word (page, s, i) ? 0 : beside))
        {
          LotseSegment part = measure (page, s, from, blank);

          g_array_append_val (out, part);
          from = i;
          if (i == behind_date)
            beside = DATED_ENOUGH;
        }
      blank = G_MAXUINT;
    }
  if (from == s->first)
    g_array_append_val (out, *s);
  else
    {
      LotseSegment part = measure (page, s, from, s->last);

      g_array_append_val (out, part);
    }
}

static gboolean
is_mark (const LotsePageText *page, const LotseSegment *s)
{
  return _lotse_page_is_item_mark (page->text + lotse_page_text_to_byte (page, s->first), s->last - s->first);
}

GArray *
_lotse_page_cells_split (const LotsePageText *page, GArray *segments, float height)
{
  g_autoptr (GArray) loose = _lotse_page_rows_collect (segments);
  g_autoptr (GArray) joined = join_segments (page, segments, loose, height);
  g_autoptr (GArray) rows = _lotse_page_rows_collect (joined);
  g_autoptr (GArray) edges = collect_edges (page, joined, rows, height);
  GArray *out;

  if (edges->len == 0)
    return g_steal_pointer (&joined);
  out = g_array_sized_new (FALSE, FALSE, sizeof (LotseSegment), segments->len + 8);
  for (guint i = 0; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      const LotseSegment *first = &g_array_index (joined, LotseSegment, row->first);
      /* The number of an item is no cell. */
      gboolean others = row->n > 1 && (row->n > 2 || !is_mark (page, first));

      for (guint k = row->first; k < row->first + row->n; k++)
        {
          const LotseSegment *s = &g_array_index (joined, LotseSegment, k);

          if (may_be_cut (s, edges, height))
            split_segment (page, s, edges, height, others, out);
          else
            g_array_append_val (out, *s);
        }
    }
  return out;
}

gboolean
_lotse_page_ends_in_word (const LotsePageText *page, GArray *segments, GArray *rows, guint index, float height)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index), *below = row + 1;
  const LotseSegment *s = &g_array_index (segments, LotseSegment, row->first), *next;

  if (row->n != 2 || index + 1 >= rows->len || below->n != 1 || s[1].x1 - s[0].x2 > 2 * height || s[1].x2 - s[1].x1 > 8 * height)
    return FALSE;
  next = &g_array_index (segments, LotseSegment, below->first);
  if (s[0].x2 - s[0].x1 < 0.5f * page->width || fabsf (next->x1 - s[0].x1) > TOLERANCE || next->x2 < 0.8f * s[0].x2
      || below->y1 - row->y2 > height || !g_unichar_islower (g_utf8_get_char (page->text + lotse_page_text_to_byte (page, next->first))))
    return FALSE;
  for (guint i = index > NEIGHBOURS ? index - NEIGHBOURS : 0; i <= index + NEIGHBOURS && i < rows->len; i++)
    {
      const LotseRow *other = &g_array_index (rows, LotseRow, i);

      for (guint k = 1; i != index && k < other->n; k++)
        if (fabsf (g_array_index (segments, LotseSegment, other->first + k).x1 - s[1].x1) < TOLERANCE)
          return FALSE;
    }
  return TRUE;
}
