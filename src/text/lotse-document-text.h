/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the text of a document came from. */
typedef enum
{
  LOTSE_SOURCE_TEXT,
  LOTSE_SOURCE_PDF,
  LOTSE_SOURCE_HTML,
  LOTSE_SOURCE_OPARL,
} LotseSourceKind;

/**
 * LotseRect:
 *
 * Box of one character in PDF points (1/72 inch), origin at the top left of the page as it is shown unrotated, x2 > x1, y2 > y1 (downwards).
 */
typedef struct
{
  float x1, y1, x2, y2;
} LotseRect;

/**
 * LotseFontRun:
 * @start: first character of the run on its page
 * @length: characters
 * @font: name as the PDF gives it, without subset prefix; interned in the document
 * @size: in points
 */
typedef struct
{
  guint start;
  guint length;
  const char *font;
  float size;
  gboolean bold;
} LotseFontRun;

/**
 * LotsePageText:
 * @text: UTF-8, never %NULL, lines separated by \n as extracted
 * @n_chars: characters in @text
 * @rects: one per character, or %NULL where the source has no geometry
 * @runs: sorted, not overlapping; a character in no run has no known font
 * @label: the page label of a PDF, or %NULL
 */
typedef struct
{
  char *text;
  guint n_chars;
  LotseRect *rects;
  LotseFontRun *runs;
  guint n_runs;
  float width;
  float height;
  char *label;
} LotsePageText;

/**
 * LotseFact:
 *
 * A value that the file states in a machine-readable way: OParl properties as paths ("reference", "consultation.0.role"), HTML
 * metadata, PDF document information ("pdf.title", "pdf.author", "pdf.producer", "pdf.creation-date"), bookmarks ("bookmark.0.title",
 * "bookmark.0.page", "bookmark.0.level").
 */
typedef struct
{
  char *path;
  char *value;
} LotseFact;

/* Path of the fact that tells that the file has more entries than the document has facts: the others were too many or too large. */
#define LOTSE_FACT_LEFT_OUT "entries.left-out"

typedef struct _LotseDocumentText LotseDocumentText;

/* A new, empty document text. Fill it with the add functions before sharing it; afterwards it is immutable. Free with unref. */
LotseDocumentText *lotse_document_text_new (LotseSourceKind source);
/* Adds a page with room for no geometry: @text must be valid UTF-8 (copied). @rects (transfer full) has one entry per character or is
 * %NULL. Returns the page, owned by the document, whose runs, size and label the caller may still fill in. */
LotsePageText *lotse_document_text_add_page (LotseDocumentText *self, const char *text, LotseRect *rects);
/* Adds a font run to the last page. */
void lotse_document_text_add_run (LotseDocumentText *self, guint start, guint length, const char *font, float size, gboolean bold);
/* Adds a fact; several facts may have one path. */
void lotse_document_text_add_fact (LotseDocumentText *self, const char *path, const char *value);

/* Keeps @wire, from which lotse_wire_append() has made the whole document, so that it need not be encoded again. Adding lets it go. */
void lotse_document_text_keep_wire (LotseDocumentText *self, GBytes *wire);
/* What was kept, or %NULL. Borrowed. */
GBytes *lotse_document_text_get_wire (const LotseDocumentText *self);

LotseDocumentText *lotse_document_text_ref (LotseDocumentText *self);
void lotse_document_text_unref (LotseDocumentText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseDocumentText, lotse_document_text_unref)

/* What the document was made with. */
LotseSourceKind lotse_document_text_get_source (const LotseDocumentText *self);
guint lotse_document_text_get_n_pages (const LotseDocumentText *self);
/* Page @index, counted from 0 (a span's page is counted from 1). */
const LotsePageText *lotse_document_text_get_page (const LotseDocumentText *self, guint index);
/* Number of facts, and fact @index in the order of adding. Borrowed. */
guint lotse_document_text_get_n_facts (const LotseDocumentText *self);
const LotseFact *lotse_document_text_get_fact (const LotseDocumentText *self, guint index);
/* First value of a fact or %NULL. */
const char *lotse_document_text_lookup_fact (const LotseDocumentText *self, const char *path);
/* Whether there is anything to read: a character that is not white space, and in a PDF not only signs that stand for the numbers of letters
 * whose font does not tell which they are. */
gboolean lotse_document_text_has_text (const LotseDocumentText *self);

/* Byte offset of a character; @character may equal n_chars. The one table from characters to bytes. */
gsize lotse_page_text_to_byte (const LotsePageText *page, guint character);
/* Character that holds byte @byte. */
guint lotse_page_text_to_character (const LotsePageText *page, gsize byte);
/* Text of characters [start, start + length), clipped to the page. Free with g_free(). */
char *lotse_page_text_dup_range (const LotsePageText *page, guint start, guint length);
/* Whether a gap stands between a character and the one before it on its line that no blank says: the columns of a table. FALSE where the
 * characters have no places. */
gboolean lotse_page_text_has_gap (const LotsePageText *page, guint character);
/* The run that covers a character, or %NULL. */
const LotseFontRun *lotse_page_text_get_run (const LotsePageText *page, guint character);

G_END_DECLS
