/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"

/* Pages as the extractor hands them over, drawn piece by piece. */

typedef struct
{
  LotseDocumentText *document;
  GString *text;
  GArray *rects; /* LotseRect */
  GArray *runs;  /* LotseFontRun */
  float size;    /* of the letters that follow */
  const char *font;
  gboolean bold;
  float width;   /* of the page */
  float rise;    /* of the line from letter to letter, as in turned text */
  float factor;  /* of all coordinates */
  guint n_chars; /* on all pages */
} Layout;

/* A document without pages. */
void layout_init (Layout *self);
/* Draws @text from @x on; the letters are half as wide as high, and stand between @y and @y + size. Returns where the text ends. */
float layout_put (Layout *self, float x, float y, const char *text);
/* Draws one character in any box. */
void layout_put_box (Layout *self, gunichar c, LotseRect box);
/* Adds a character without a box: a blank or a line end. */
void layout_put_blank (Layout *self, char c);
/* Draws a line and ends it. */
void layout_put_line (Layout *self, float x, float y, const char *text);
/* Ends the page; an empty one is added as well. */
void layout_end_page (Layout *self);
/* Ends the last page if anything is on it, and hands over the document. */
LotseDocumentText *layout_finish (Layout *self);

/* Layouts of about @n characters that grow as they are repeated. */
typedef struct
{
  const char *name;
  void (*draw) (Layout *layout, guint n);
} LayoutShape;

/* Ends with an entry whose name is NULL. */
extern const LayoutShape layout_shapes[];
