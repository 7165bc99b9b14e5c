/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-page-lines-private.h"

/* Pages as a PDF gives them: pieces of text with a place, in whatever order. Letters are 5 points wide and 10 high. */

typedef struct
{
  GString *text;
  GArray *rects;
  float size;       /* of all letters, or 0 if unknown */
  GArray *runs;     /* PageRun, of place_sized() */
  const char *font; /* of all letters where @size is known, or NULL */
} PageBuilder;

typedef struct
{
  guint start, length;
  float size;
  gboolean bold;
} PageRun;

static inline void
place (PageBuilder *self, float x, float y, const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      LotseRect rect = { x, y, x + 5, y + 10 };

      g_string_append_unichar (self->text, g_utf8_get_char (p));
      g_array_append_val (self->rects, rect);
      x += 5;
    }
  {
    LotseRect none = { 0 };

    g_string_append_c (self->text, '\n');
    g_array_append_val (self->rects, none);
  }
}

/* The same in letters of @size points, half as wide as high; @y is the top of the line. */
static inline void
place_sized (PageBuilder *self, float x, float y, float size, const char *text)
{
  PageRun run = { self->rects->len, (guint) g_utf8_strlen (text, -1), size, FALSE };

  place (self, 0, 0, text);
  for (guint i = 0; i < run.length; i++)
    g_array_index (self->rects, LotseRect, run.start + i)
        = (LotseRect) { x + (float) i * size / 2, y, x + (float) (i + 1) * size / 2, y + size };
  if (!self->runs)
    self->runs = g_array_new (FALSE, FALSE, sizeof (PageRun));
  g_array_append_val (self->runs, run);
}

/* The same in bold letters. */
static inline void
place_bold (PageBuilder *self, float x, float y, float size, const char *text)
{
  place_sized (self, x, y, size, text);
  g_array_index (self->runs, PageRun, self->runs->len - 1).bold = TRUE;
}

/* Puts several words on one line, with a blank between them in the text: pairs of a word and the place of the next, ended by 0. */
static inline void
place_words (PageBuilder *self, float x, float y, const char *word, ...)
{
  va_list arguments;
  double next;

  place (self, x, y, word);
  va_start (arguments, word);
  while ((next = va_arg (arguments, double)) > 0)
    {
      self->text->str[self->text->len - 1] = ' ';
      place (self, (float) next, y, va_arg (arguments, const char *));
    }
  va_end (arguments);
}

/* The page as part of a document; frees the builder. */
static inline LotsePageText *
add_built_page (PageBuilder *self, LotseDocumentText *document)
{
  guint n = self->rects->len;
  LotsePageText *page = lotse_document_text_add_page (document, self->text->str, (LotseRect *) g_array_free (self->rects, FALSE));

  g_assert_cmpuint (page->n_chars, ==, n);
  if (self->size > 0)
    lotse_document_text_add_run (document, 0, n, self->font ? self->font : "Sans", self->size, FALSE);
  for (guint i = 0; self->runs && i < self->runs->len; i++)
    {
      const PageRun *run = &g_array_index (self->runs, PageRun, i);

      lotse_document_text_add_run (document, run->start, run->length, "Sans", run->size, run->bold);
    }
  g_clear_pointer (&self->runs, g_array_unref);
  g_string_free (self->text, TRUE);
  page->width = 595;
  page->height = 842;
  return page;
}

/* Lines of the page, one per line, with an empty line where there is a blank before; frees the builder. */
static inline char *
read_page (PageBuilder *self)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  LotsePageText *page = add_built_page (self, document);
  GString *out = g_string_new (NULL);

  _lotse_page_lines_append (page, 1, text, map, lines);
  g_assert_cmpuint (map->len, ==, text->len);
  for (guint i = 0; i < lines->len; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      if (i > 0)
        g_string_append (out, line->blank_before ? "\n\n" : "\n");
      if (line->furniture)
        g_string_append (out, "(hidden) ");
      g_string_append_len (out, text->str + line->start, line->end - line->start);
      g_assert_cmpint (line->page_start, ==, i == 0);
      g_assert_cmpint (line->page_end, ==,
                       !line->furniture && (i + 1 == lines->len || g_array_index (lines, LotseRawLine, i + 1).furniture));
    }
  return g_string_free (out, FALSE);
}

static inline PageBuilder
builder (void)
{
  return (PageBuilder) { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (LotseRect)), 0, NULL, NULL };
}

/* The same with letters of one width, as a typewriter has them. */
static inline PageBuilder
typewriter (void)
{
  PageBuilder page = builder ();

  page.size = 9;
  page.font = "Liberation Mono";
  return page;
}

static inline void
assert_page (PageBuilder *page, const char *expected)
{
  g_autofree char *text = read_page (page);

  g_assert_cmpstr (text, ==, expected);
}
