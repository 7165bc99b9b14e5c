/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"

#include <string.h>

void
layout_init (Layout *self)
{
  *self = (Layout) { .document = lotse_document_text_new (LOTSE_SOURCE_PDF),
                     .text = g_string_new (NULL),
                     .rects = g_array_new (FALSE, FALSE, sizeof (LotseRect)),
                     .runs = g_array_new (FALSE, FALSE, sizeof (LotseFontRun)),
                     .size = 10,
                     .font = "Sans",
                     .width = 595,
                     .factor = 1 };
}

void
layout_put_box (Layout *self, gunichar c, LotseRect box)
{
  LotseFontRun *last = self->runs->len > 0 ? &g_array_index (self->runs, LotseFontRun, self->runs->len - 1) : NULL;
  guint at = self->rects->len;

  g_string_append_unichar (self->text, c);
  g_array_append_val (self->rects, box);
  self->n_chars++;
  if (last && last->start + last->length == at && last->font == self->font && last->size == self->size && last->bold == self->bold)
    last->length++;
  else
    {
      LotseFontRun run = { at, 1, self->font, self->size, self->bold };

      g_array_append_val (self->runs, run);
    }
}

void
layout_put_blank (Layout *self, char c)
{
  LotseRect none = { 0 };

  g_string_append_c (self->text, c);
  g_array_append_val (self->rects, none);
  self->n_chars++;
}

float
layout_put (Layout *self, float x, float y, const char *text)
{
  float f = self->factor;

  for (const char *p = text; *p; p = g_utf8_next_char (p), x += self->size / 2, y += self->rise)
    layout_put_box (self, g_utf8_get_char (p), (LotseRect) { f * x, f * y, f * (x + self->size / 2), f * (y + self->size) });
  return x;
}

void
layout_put_line (Layout *self, float x, float y, const char *text)
{
  layout_put (self, x, y, text);
  layout_put_blank (self, '\n');
}

void
layout_end_page (Layout *self)
{
  guint n = self->rects->len;
  LotseRect *rects = g_memdup2 (self->rects->data, n * sizeof (LotseRect));
  LotsePageText *page = lotse_document_text_add_page (self->document, self->text->str, rects);

  g_assert_cmpuint (page->n_chars, ==, n);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const LotseFontRun *run = &g_array_index (self->runs, LotseFontRun, i);

      lotse_document_text_add_run (self->document, run->start, run->length, run->font, run->size, run->bold);
    }
  page->width = self->width;
  page->height = 842;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->rects, 0);
  g_array_set_size (self->runs, 0);
}

LotseDocumentText *
layout_finish (Layout *self)
{
  if (self->text->len > 0 || lotse_document_text_get_n_pages (self->document) == 0)
    layout_end_page (self);
  g_string_free (self->text, TRUE);
  g_array_unref (self->rects);
  g_array_unref (self->runs);
  return self->document;
}

/* --- shapes ------------------------------------------------------------------------------------------------------------ */

/* A drawing of a few lines that is repeated downwards, from page to page where @per_page lines are full. */
#define FOR_LINES(layout, n, i, y, step)                                                                                                   \
  for (guint i = 0; (layout)->n_chars < (n); i++)                                                                                          \
    for (float y = 60 + (step) * (float) i, again = 1; again > 0; again = 0)

static void
draw_prose (Layout *layout, guint n)
{
  while (layout->n_chars < n)
    {
      for (guint i = 0; i < 48; i++)
        layout_put_line (layout, 70, 60 + 14 * (float) i,
                         i % 6 == 0   ? "Der Rat der Stadt Alsenau hat am 12.03.2031 den Antrag der Fraktion beraten und"
                         : i % 6 == 5 ? "angenommen."
                                      : "und der Ausschuss nimmt den Bericht der Verwaltung zur Kenntnis, damit sie ihn");
      layout_end_page (layout);
    }
}

static void
draw_point (Layout *layout, guint n)
{
  while (layout->n_chars < n)
    layout_put_box (layout, 'a', (LotseRect) { 100, 100, 105, 110 });
}

static void
draw_point_words (Layout *layout, guint n)
{
  while (layout->n_chars < n)
    {
      layout_put (layout, 100, 100, "Rat");
      layout_put_blank (layout, ' ');
    }
}

static void
draw_single_letters (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  layout_put_line (layout, 70, y, "a");
}

static void
draw_ascending (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, -12)
  layout_put_line (layout, 70, y, "der Rat");
}

/* Each line stands a little below the one before, and over it. */
static void
draw_overlapping (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 0.25f)
  layout_put_line (layout, 70 + (float) (i % 40), y, "der Rat");
}

static void
draw_slanted (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 7)
  {
    layout_put (layout, 70 + 7 * (float) (i % 50), y, "E");
    layout_put_blank (layout, i % 9 == 0 ? '\n' : ' ');
  }
}

/* One line of many cells. */
static void
draw_cells (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, x, 40)
  layout_put_line (layout, x, 100, "Rat");
}

/* Rows of many cells. */
static void
draw_tiny_columns (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  for (guint k = 0; k < 40; k++)
    layout_put_line (layout, 20 + 14 * (float) k, y, "1");
}

/* Words go back to the begin of the line again and again, and two rows near by show columns. */
static void
draw_backwards (Layout *layout, guint n)
{
  for (guint i = 0; i < 3; i++)
    {
      layout_put_line (layout, 70, 60 + 12 * (float) i, "Rat");
      layout_put_line (layout, 160, 60 + 12 * (float) i, "Entscheidung");
    }
  while (layout->n_chars < n)
    {
      layout_put (layout, 70, 100, "Ausschuss");
      layout_put_blank (layout, ' ');
      layout_put (layout, 160, 100, "Rat");
      layout_put_blank (layout, ' ');
    }
}

/* The same on one piece, as the words come close: a blank between them is narrower than nothing. */
static void
draw_backwards_close (Layout *layout, guint n)
{
  for (guint i = 0; i < 3; i++)
    {
      layout_put_line (layout, 70, 60 + 12 * (float) i, "Rat");
      layout_put_line (layout, 120, 60 + 12 * (float) i, "Entscheidung");
    }
  while (layout->n_chars < n)
    {
      layout_put (layout, 70, 100, "Ausschuss");
      layout_put_blank (layout, ' ');
      layout_put (layout, 120, 100, "Rat");
      layout_put_blank (layout, ' ');
    }
}

/* Rows of cells with a gap inside them that may divide two cells: each of them is compared with all cells near by. */
static void
draw_edges (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  for (guint k = 0; k < 20; k++)
    {
      layout_put (layout, 20 + 28 * (float) k, y, "1");
      layout_put_blank (layout, ' ');
      layout_put_line (layout, 29 + 28 * (float) k, y, "1");
    }
}

static void
draw_columns (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  {
    layout_put_line (layout, 60, y, "und links geht es noch weiter bis hierher");
    layout_put_line (layout, 310, y, "und rechts geht es noch weiter im Text");
  }
}

/* The lines of the columns do not stand side by side, and the left one goes on below. */
static void
draw_uneven_columns (Layout *layout, guint n)
{
  while (layout->n_chars < n)
    {
      for (guint i = 0; i < 9; i++)
        {
          layout_put_line (layout, 60, 60 + 12 * (float) i, "und links geht es noch weiter bis hierher");
          if (i < 6)
            layout_put_line (layout, 310, 53 + 12 * (float) i, "und rechts geht es noch weiter im Text");
        }
      layout_end_page (layout);
    }
}

/* Two lines side by side, and then enough others that no columns begin: again and again. */
static void
draw_broken_columns (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  {
    if (i % 3 != 2)
      layout_put_line (layout, 60, y, "Links geht es noch weiter bis hierher");
    if (i % 3 == 0)
      layout_put_line (layout, 310, y, "Rechts geht es noch weiter im Text");
    if (i % 3 == 2)
      layout_put_line (layout, 60, y, "kurz");
  }
}

/* The columns move from pair to pair. */
static void
draw_interleaved (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  {
    layout_put_line (layout, 20 + 10 * (float) (i % 9), y, "und links geht es noch weiter bis her");
    layout_put_line (layout, 250 + 20 * (float) (i % 7), y, "und rechts geht es noch weiter im");
  }
}

static void
draw_middle (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  layout_put_line (layout, 310, y, "und rechts geht es noch weiter im Text");
}

static void
draw_one_letter_pages (Layout *layout, guint n)
{
  while (layout->n_chars < n)
    {
      layout_put (layout, 70, 60, "a");
      layout_end_page (layout);
    }
}

static void
draw_running_titles (Layout *layout, guint n)
{
  while (layout->n_chars < n)
    {
      layout_put_line (layout, 70, 30, "Stadt Alsenau");
      layout_put_line (layout, 70, 60, "Die Verwaltung berichtet, dass es so ist, und der Ausschuss nimmt es zur");
      layout_put_line (layout, 70, 72, "Kenntnis.");
      layout_put_line (layout, 70, 800, "Seite 1 von 500");
      layout_end_page (layout);
    }
}

/* Each second character is the mark of a footnote, all in one word. */
static void
draw_marks (Layout *layout, guint n)
{
  float x = 70;

  while (layout->n_chars < n)
    {
      layout->size = 10;
      x = layout_put (layout, x, 100, "a");
      layout->size = 6;
      x = layout_put (layout, x, 98, "1");
    }
}

/* Pages that are all footnotes, and go on on the next one. */
static void
draw_notes (Layout *layout, guint n)
{
  while (layout->n_chars < n)
    {
      layout->size = 10;
      for (guint i = 0; i < 6; i++)
        layout_put_line (layout, 70, 60 + 12 * (float) i,
                         "und der Ausschuss nimmt den Bericht der Verwaltung zur Kenntnis, damit sie auch weiter");
      layout->size = 8;
      for (guint i = 0; i < 40; i++)
        layout_put_line (layout, 70, 200 + 10 * (float) i, "1 Vgl. Vorlage 12");
      layout_end_page (layout);
    }
  layout->size = 10;
}

/* Letters of another size in each line, as from a scan. */
static void
draw_sizes (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 14)
  {
    layout->size = 6 + 0.03f * (float) (i % 997);
    layout_put_line (layout, 70, y, "der Rat der Stadt und");
  }
}

static void
draw_symbols (Layout *layout, guint n)
{
  float x = 70;

  layout->font = "Wingdings";
  while (layout->n_chars < n)
    {
      x = layout_put (layout, x, 100, "o") + 2;
      layout_put_blank (layout, ' ');
    }
  layout->font = "Sans";
}

static void
draw_spaced (Layout *layout, guint n)
{
  float x = 70;

  while (layout->n_chars < n)
    {
      x = layout_put (layout, x, 100, "B") + 4;
      layout_put_blank (layout, ' ');
    }
}

static void
draw_fields (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 10)
  {
    layout->size = i % 2 == 0 ? 7 : 10;
    layout_put_line (layout, 60, y, i % 2 == 0 ? "Datum" : "12.03.2031");
    layout_put_line (layout, 260, y, i % 2 == 0 ? "Amt" : "Bauamt");
  }
}

static void
draw_table (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  {
    layout_put_line (layout, 60, y, i % 3 == 0 ? "Ausschuss für" : "Soziales");
    if (i % 3 == 0)
      {
        layout_put_line (layout, 210, y, "12.03.2031");
        layout_put_line (layout, 310, y, "Entscheidung");
      }
  }
}

/* A cell that goes on for the whole page, beside one long line. */
static void
draw_long_cell (Layout *layout, guint n)
{
  for (guint i = 0; layout->n_chars < n / 2; i++)
    layout_put (layout, 60 + 5 * (float) i, 60, "a");
  layout_put_line (layout, 60, 60, ",");
  layout_put_line (layout, 60 + 5 * (float) n, 60, "Rat,");
  for (guint i = 1; layout->n_chars < n; i++)
    layout_put_line (layout, 60 + 5 * (float) n, 60 + 10 * (float) i, "Rat,");
}

static void
draw_line_numbers (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  {
    char number[8];

    g_snprintf (number, sizeof number, "%u", i % 1000 + 1);
    layout_put_line (layout, 20, y, number);
    layout_put_line (layout, 70, y, "der Rat");
  }
}

static void
draw_tables_apart (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 30)
  {
    layout_put_line (layout, 60, y, "Rat");
    layout_put_line (layout, 210, y, "Entscheidung");
  }
}

/* Cells of which each begins half a line below the one before, in more columns than any table has. */
static void
draw_stairs (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 6) layout_put_line (layout, 60 + 30 * (float) (i % 16), y, "Rat");
}

/* Small letters at the right, lower and lower than the lines beside them; numbers of items to the left, with words that hang beside. */
static void
draw_side (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  {
    layout->size = 10;
    layout_put_line (layout, 60, y, i % 5 == 0 ? "Datum" : "1.");
    layout_put_line (layout, 90, y, "der Rat");
    layout->size = 8;
    layout_put_line (layout, 400, y + 4 * (float) (i % 7) / 7, "Zimmer 7");
    layout_put_line (layout, 90, y + 11, "und");
  }
}

/* Titles beside blocks of labels and values whose lines stand at heights of their own. */
static void
draw_letterheads (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 12)
  {
    layout->size = 14;
    layout_put_line (layout, 60, y, "Beschlussvorlage des Rates");
    layout->size = 7;
    layout_put_line (layout, 360, y + 4, "Datum");
    layout->size = 10;
    layout_put_line (layout, 360, y + 7, "12.03.2031");
  }
}

/* Cells in the middle of their columns, every second one half a line lower. */
static void
draw_centred_cells (Layout *layout, guint n)
{
  static const char *const cells[] = { "Az:", "Vorlage-", "Rat", "Bauausschuss" };

  FOR_LINES (layout, n, i, y, 12)
  for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
    {
      const char *cell = cells[(i + k) % G_N_ELEMENTS (cells)];

      layout_put_line (layout, 90 + 120 * (float) k - layout->size / 4 * (float) strlen (cell), y + (k % 2 ? 6 : 0), cell);
    }
}

/* Lines closer than their letters are high, in two columns whose edges wander. */
static void
draw_close_lines (Layout *layout, guint n)
{
  FOR_LINES (layout, n, i, y, 4)
  {
    layout_put (layout, 60 + (float) (i % 5), y, "Der Rat");
    layout_put_line (layout, 120 + (float) (i % 7), y, "der Stadt");
  }
}

const LayoutShape layout_shapes[] = {
  { "prose", draw_prose }, /* first: the others are compared with it */
  { "one point", draw_point },
  { "words at one point", draw_point_words },
  { "single letters", draw_single_letters },
  { "ascending", draw_ascending },
  { "overlapping", draw_overlapping },
  { "slanted", draw_slanted },
  { "cells", draw_cells },
  { "tiny columns", draw_tiny_columns },
  { "backwards", draw_backwards },
  { "backwards, close", draw_backwards_close },
  { "edges", draw_edges },
  { "columns", draw_columns },
  { "uneven columns", draw_uneven_columns },
  { "broken columns", draw_broken_columns },
  { "interleaved columns", draw_interleaved },
  { "lines in the middle", draw_middle },
  { "pages of a letter", draw_one_letter_pages },
  { "running titles", draw_running_titles },
  { "marks", draw_marks },
  { "notes", draw_notes },
  { "sizes", draw_sizes },
  { "symbols", draw_symbols },
  { "spaced letters", draw_spaced },
  { "fields", draw_fields },
  { "table", draw_table },
  { "long cell", draw_long_cell },
  { "line numbers", draw_line_numbers },
  { "tables apart", draw_tables_apart },
  { "stairs", draw_stairs },
  { "side", draw_side },
  { "letterheads", draw_letterheads },
  { "centred cells", draw_centred_cells },
  { "close lines", draw_close_lines },
  { NULL, NULL },
};
