/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of any layout, from rectangles to lines and to the outline. Each byte of the input draws something, see Op. All letters are read
 * once, all spans lie in the text, the same page is read the same way, and the time is bound: what is eight times as long may take three
 * times as long per character, and no layout takes more than two hundred times as long as running text. */
#include "fuzz.h"
#include "layout.h"

#include <math.h>
#include <string.h>
#include <time.h>

#include "lotse-analyzer.h"
#include "lotse-page-geometry-private.h"
#include "lotse-page-lines-private.h"
#include "lotse-reading.h"

/* --- drawing ----------------------------------------------------------------------------------------------------------- */

/* What a byte of the input stands for; most take the bytes after them as numbers. */
typedef enum
{
  OP_WORD,    /* draws a word */
  OP_BLANK,   /* a blank of some width */
  OP_END,     /* ends the line, perhaps without a line end */
  OP_AT,      /* goes to a place, which is the left margin from now on */
  OP_MOVE,    /* moves a little */
  OP_FONT,    /* size, weight and font */
  OP_RISE,    /* turns the text */
  OP_ODD,     /* draws a letter in an odd box */
  OP_MARK,    /* a small raised number */
  OP_SHAPE,   /* a piece of one of the shapes */
  OP_PAGE,    /* ends the page */
  OP_AGAIN,   /* the last bytes again, several times */
  OP_FACTOR,  /* all coordinates so many times as large */
  OP_JITTER,  /* moves the letters of the page a little */
  OP_SHUFFLE, /* the boxes of the page in another order */
  N_OPS,
} Op;

#define MOST_CHARACTERS 6000
#define MOST_STEPS 4000

typedef struct
{
  Layout layout;
  const guint8 *data;
  gsize size, at;
  float x, y, left;
  guint steps;
  gboolean again; /* inside OP_AGAIN */
} Drawer;

static guint
take (Drawer *self)
{
  return self->at < self->size ? self->data[self->at++] : 0;
}

static int
take_signed (Drawer *self)
{
  return (int) take (self) - 128;
}

static void
put_word (Drawer *self)
{
  static const char *const words[] = { "und",
                                       "der",
                                       "Rat",
                                       "Stadt",
                                       "a",
                                       "1",
                                       "12.",
                                       "12.03.2031",
                                       "Ausschuss",
                                       "Datum:",
                                       "beschlossen.",
                                       "Beratungsfolge",
                                       "-",
                                       "Kinder-",
                                       "Beschlussvorschlag:",
                                       "x",
                                       "Seite 1",
                                       "Status: offen",
                                       "www.alsenau.example/a-",
                                       "(",
                                       "Entscheidung",
                                       "250 EUR",
                                       "B e s c h l u s s",
                                       "•",
                                       "Kinder\u00ad",
                                       "Überschrift",
                                       "1)",
                                       ", sowie" };

  self->x = layout_put (&self->layout, self->x, self->y, words[take (self) % G_N_ELEMENTS (words)]);
}

static void
put_odd (Drawer *self)
{
  static const float odd[] = { 0, NAN, INFINITY, -INFINITY, 1e30f, -1e30f, G_MAXFLOAT, -G_MAXFLOAT, 1e-30f, -100, 30000, 100, 101 };
  LotseRect box = { self->x, self->y, self->x + 5, self->y + 10 };
  guint which = take (self), value = take (self);

  if (which & 1)
    box.x1 = odd[value % G_N_ELEMENTS (odd)];
  if (which & 2)
    box.y1 = odd[(value >> 1) % G_N_ELEMENTS (odd)];
  if (which & 4)
    box.x2 = odd[(value >> 2) % G_N_ELEMENTS (odd)];
  if (which & 8)
    box.y2 = odd[(value >> 3) % G_N_ELEMENTS (odd)];
  layout_put_box (&self->layout, 'a' + which % 26, box);
}

static void
set_font (Drawer *self)
{
  static const float odd[] = { 0, -1, NAN, INFINITY, 1e30f, 655, 0.01f, 10 };
  guint size = take (self), font = take (self);

  self->layout.size = size < 240 ? (float) size / 8 : odd[size % G_N_ELEMENTS (odd)];
  self->layout.bold = font & 1;
  self->layout.font = font & 2 ? "Wingdings" : font & 4 ? "Serif" : "Sans";
}

static void
jitter (Drawer *self)
{
  float amount = (float) take (self) / 64;

  for (guint i = 0; i < self->layout.rects->len; i++)
    {
      LotseRect *r = &g_array_index (self->layout.rects, LotseRect, i);
      float dx = amount * sinf (7.3f * (float) i), dy = amount * sinf (3.1f * (float) i);

      *r = (LotseRect) { r->x1 + dx, r->y1 + dy, r->x2 + dx, r->y2 + dy };
    }
}

/* Changes the order of the boxes of the page; with 0 it is the opposite one. */
static void
shuffle (Drawer *self)
{
  LotseRect *rects = (LotseRect *) self->layout.rects->data;
  guint n = self->layout.rects->len, step = take (self);

  for (guint i = 0; i < n; i++)
    {
      guint k = step > 0 ? (step * i) % n : n - 1 - i;
      LotseRect rect = rects[i];

      if (k < i && step == 0)
        break;
      rects[i] = rects[k];
      rects[k] = rect;
    }
}

static void
put_mark (Drawer *self)
{
  char number[8];
  float size = self->layout.size;

  g_snprintf (number, sizeof number, "%u", take (self) + 1);
  self->layout.size = 0.6f * size;
  self->x = layout_put (&self->layout, self->x, self->y, number);
  self->layout.size = size;
}

static void draw (Drawer *self, gsize end);

/* Not what is drawn again already: that would have no end. */
static void
draw_again (Drawer *self)
{
  gsize end = self->at - 1, from = end - MIN (end, 1 + take (self) % 64), next = self->at + 1;
  guint times = 1 + take (self);

  if (self->again)
    return;
  self->again = TRUE;
  for (guint i = 0; i < times; i++)
    {
      self->at = from;
      draw (self, end);
    }
  self->again = FALSE;
  self->at = next;
}

static void
draw_op (Drawer *self, Op op)
{
  Layout *layout = &self->layout;

  switch (op)
    {
    case OP_WORD:
      put_word (self);
      break;
    case OP_BLANK:
      layout_put_blank (layout, ' ');
      self->x += (float) take (self) / 8;
      break;
    case OP_END:
      self->x = self->left;
      self->y += 0.1f * (float) (take (self) % 32) * layout->size;
      layout_put_blank (layout, '\n');
      break;
    case OP_AT:
      self->left = self->x = 3 * (float) take (self) - 30;
      self->y = 4 * (float) take (self) - 30;
      break;
    case OP_MOVE:
      self->x += (float) take_signed (self) / 4;
      self->y += (float) take_signed (self) / 16;
      break;
    case OP_FONT:
      set_font (self);
      break;
    case OP_RISE:
      layout->rise = (float) take_signed (self) / 32;
      break;
    case OP_ODD:
      put_odd (self);
      break;
    case OP_MARK:
      put_mark (self);
      break;
    case OP_SHAPE:
      {
        guint n = 0;

        while (layout_shapes[n].name)
          n++;
        layout_shapes[take (self) % n].draw (layout, layout->n_chars + 1 + 4 * take (self));
        break;
      }
    case OP_PAGE:
      layout->width = 4 * (float) take (self);
      layout_end_page (layout);
      break;
    case OP_AGAIN:
      draw_again (self);
      break;
    case OP_FACTOR:
      layout->factor = (float) take (self) / 32;
      break;
    case OP_JITTER:
      jitter (self);
      break;
    case OP_SHUFFLE:
      shuffle (self);
      break;
    case N_OPS:
      break;
    }
}

static void
draw (Drawer *self, gsize end)
{
  while (self->at < end && self->steps++ < MOST_STEPS && self->layout.n_chars < MOST_CHARACTERS)
    draw_op (self, (Op) (take (self) % N_OPS));
}

/* Coordinates that come from the extractor reach no farther. */
#define FARTHEST 30000

/* --- what must hold ---------------------------------------------------------------------------------------------------- */

/* Whether a character has to be read: a letter or a digit in a box that the extractor may hand over. */
static gboolean
is_visible (const LotsePageText *page, const char *p, guint i)
{
  const LotseRect *r = &page->rects[i];

  return g_ascii_isalnum (*p) && r->x2 > r->x1 && r->y2 > r->y1 && r->x1 >= -FARTHEST && r->y1 >= -FARTHEST && r->x2 <= FARTHEST
         && r->y2 <= FARTHEST;
}

static void
check_once (const LotseReading *reading, guint number)
{
  const LotsePageText *page = lotse_document_text_get_page (reading->document, number - 1);
  g_autoptr (GArray) marks = page->n_chars > 0 ? _lotse_page_marks_find (page) : NULL;
  g_autofree guint8 *seen = g_new0 (guint8, page->n_chars + 1);
  g_autofree guint8 *hidden = g_new0 (guint8, page->n_chars + 1);
  const char *p = page->text;

  for (guint i = 0; i < reading->hidden->len; i++)
    {
      const LotseSpan *span = &g_array_index (reading->hidden, LotseHidden, i).span;

      if (span->page != number)
        continue;
      g_assert_cmpuint (span->start + span->length, <=, page->n_chars);
      memset (hidden + span->start, 1, span->length);
    }
  for (guint l = 0; l < reading->lines->len; l++)
    {
      const LotseLine *line = lotse_reading_line (reading, l);

      if (line->page != number)
        continue;
      for (guint i = line->start; i < line->end; i++)
        {
          guint32 character = g_array_index (reading->map, guint32, i);
          guchar c = (guchar) reading->text->str[i];

          g_assert_cmpuint (character, <, page->n_chars);
          /* What divides cells and words has the place of the letter before. */
          if (c > ' ' && (c & 0xc0) != 0x80 && c != 0xc2)
            seen[character]++;
        }
    }
  for (guint i = 0; marks && i < marks->len; i++)
    hidden[g_array_index (marks, guint32, i)] = 1;
  for (guint i = 0; i < page->n_chars; i++, p = g_utf8_next_char (p))
    if (is_visible (page, p, i) && seen[i] != 1 && !(seen[i] == 0 && hidden[i]))
      g_error ("character %u of page %u (%c) is read %u times", i, number, *p, seen[i]);
}

static void
check_reading (const LotseDocumentText *document)
{
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();
  g_autoptr (LotseReading) reading = lotse_reading_new (document, lexicon);
  g_autoptr (LotseReading) again = lotse_reading_new (document, lexicon);
  guint before = 0;

  g_assert_true (g_utf8_validate (reading->text->str, (gssize) reading->text->len, NULL));
  g_assert_cmpuint (reading->map->len, ==, reading->text->len);
  for (guint i = 0; i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);

      g_assert_cmpuint (line->start, >=, before);
      g_assert_cmpuint (line->end, >, line->start);
      before = line->end;
    }
  g_assert_cmpuint (before, ==, reading->text->len);
  for (guint i = 1; i <= lotse_document_text_get_n_pages (document); i++)
    check_once (reading, i);
  g_assert_cmpstr (reading->text->str, ==, again->text->str);
  g_assert_true (memcmp (reading->map->data, again->map->data, reading->map->len * sizeof (guint32)) == 0);
}

static void
check_outline (const LotseDocumentText *document)
{
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (document, lotse_lexicon_get_default (), NULL, NULL);

  g_assert_nonnull (outline);
  for (LotseItemKind kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < lotse_outline_get_n_items (outline, kind); i++)
      {
        const LotseOutlineItem *item = lotse_outline_get_item (outline, kind, i);

        for (guint s = 0; s < lotse_outline_item_get_n_spans (item); s++)
          {
            const LotseSpan *span = lotse_outline_item_get_span (item, s);

            g_assert_cmpuint (span->page, >, 0);
            g_assert_cmpuint (span->page, <=, lotse_document_text_get_n_pages (document));
            g_assert_cmpuint (span->length, >, 0);
            g_assert_cmpuint (span->start + span->length, <=, lotse_document_text_get_page (document, span->page - 1)->n_chars);
          }
      }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  Drawer drawer = { .data = data, .size = size, .x = 70, .y = 60, .left = 70 };
  g_autoptr (LotseDocumentText) document = NULL;

  layout_init (&drawer.layout);
  draw (&drawer, size);
  document = layout_finish (&drawer.layout);
  check_reading (document);
  check_outline (document);
  return 0;
}

/* --- time -------------------------------------------------------------------------------------------------------------- */

static double
seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

#define SHORT (32 << 10)
#define LONG (256 << 10)
/* More than this in seconds per character is too much; less may be the noise of a busy machine. */
#define NOISE 3e-7
/* A page takes some time, also where it has but one letter. */
#define MOST_TIMES 200

/* Seconds per character of a layout of @n characters: the best of three, or the first that is not more than @enough. */
static double
time_shape (const LayoutShape *shape, guint n, double enough)
{
  g_autoptr (LotseDocumentText) document = NULL;
  double best = G_MAXDOUBLE;
  Layout layout;

  layout_init (&layout);
  shape->draw (&layout, n);
  n = layout.n_chars;
  document = layout_finish (&layout);
  for (guint i = 0; i < 3 && best > enough; i++)
    {
      double start = seconds ();
      g_autoptr (LotseReading) reading = lotse_reading_new (document, lotse_lexicon_get_default ());

      best = MIN (best, (seconds () - start) / (double) n);
    }
  return best;
}

static void
check_time (const LayoutShape *shape, double usual)
{
  double short_time = time_shape (shape, SHORT, 0);
  double enough = MAX (3 * short_time, NOISE);
  double long_time = time_shape (shape, LONG, enough);

  if (long_time > enough)
    g_error ("not linear: %.0f ns per character, then %.0f, for %s", 1e9 * short_time, 1e9 * long_time, shape->name);
  else if (long_time > MOST_TIMES * usual)
    g_error ("%.0f ns per character, for %s; running text needs %.0f", 1e9 * long_time, shape->name, 1e9 * usual);
}

/* --- samples ----------------------------------------------------------------------------------------------------------- */

/* A paper in small: a letterhead, a table, two columns with footnotes, and the same title and foot on three pages. */
static const guint8 paper[] = {
  OP_AT,    33,      20,       OP_WORD,  3,        OP_BLANK, 40,      OP_WORD, 16,      OP_END,  12, /* title */
  OP_AT,    33,      40,       OP_FONT,  56,       0,        OP_WORD, 9,       OP_AT,   90,      40,
  OP_WORD,  17,      OP_END,   12, /* labels */
  OP_AT,    33,      43,       OP_FONT,  80,       1,        OP_WORD, 7,       OP_AT,   90,      43,
  OP_WORD,  7,       OP_END,   12,                                                         /* values */
  OP_AT,    33,      52,       OP_WORD,  11,       OP_END,   12,      OP_FONT, 80,      0, /* heading */
  OP_WORD,  8,       OP_MOVE,  188,      128,      OP_WORD,  7,       OP_MOVE, 188,     128,     OP_WORD,
  20,       OP_END,  12,       OP_AGAIN, 16,       3, /* table */
  OP_AT,    33,      80,       OP_WORD,  0,        OP_BLANK, 40,      OP_WORD, 8,       OP_MARK, 0,
  OP_BLANK, 40,      OP_WORD,  1,        OP_BLANK, 40, /* columns */
  OP_WORD,  13,      OP_BLANK, 24,       OP_WORD,  0,        OP_MOVE, 200,     128,     OP_WORD, 1,
  OP_BLANK, 40,      OP_WORD,  14,       OP_BLANK, 40,       OP_WORD, 10,      OP_END,  12,      OP_AGAIN,
  47,       12,      OP_FONT,  64,       0,        OP_AT,    33,      190,     OP_MARK, 0,       OP_BLANK,
  20,       OP_WORD, 2,        OP_BLANK, 40,       OP_WORD,  21,      OP_END,  12, /* notes */
  OP_AT,    33,      200,      OP_WORD,  18,       OP_BLANK, 30,      OP_WORD, 16,      OP_END,  0,
  OP_PAGE,  149,     OP_AGAIN, 63,       2, /* foot */
};

void
fuzz_add_samples (GPtrArray *samples)
{
  double usual = time_shape (&layout_shapes[0], SHORT, 0);
  const guint8 changes[]
      = { OP_JITTER, 40, OP_SHUFFLE, 0, OP_SHUFFLE, 7, OP_JITTER, 10, OP_PAGE, 149, OP_FACTOR, 10, OP_RISE, 140, OP_ODD, 7, 9 };

  for (guint i = 0; layout_shapes[i].name; i++)
    {
      const guint8 shape[] = { OP_SHAPE, (guint8) i, 255 };

      check_time (&layout_shapes[i], usual);
      g_ptr_array_add (samples, g_bytes_new (shape, sizeof shape));
    }
  g_ptr_array_add (samples, g_bytes_new (paper, sizeof paper));
  g_ptr_array_add (samples, g_bytes_new (paper, sizeof paper));
  g_ptr_array_add (samples, g_bytes_new (changes, sizeof changes));
}
