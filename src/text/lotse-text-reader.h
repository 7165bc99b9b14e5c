/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lotse-document-text.h"

G_BEGIN_DECLS

/**
 * LotseCharset:
 * @LOTSE_CHARSET_NONE: not text
 *
 * How the bytes of a text are to be read.
 */
typedef enum
{
  LOTSE_CHARSET_NONE,
  LOTSE_CHARSET_UTF8,
  LOTSE_CHARSET_UTF16_LE,
  LOTSE_CHARSET_UTF16_BE,
  LOTSE_CHARSET_UTF32_LE,
  LOTSE_CHARSET_UTF32_BE,
  LOTSE_CHARSET_WINDOWS_1252,
} LotseCharset;

/* Charset of a file by its bytes alone: a byte order mark (UTF-32 only with one), else a pattern of NUL bytes (UTF-16), else valid UTF-8, else Windows-1252.
 * What has other NUL bytes or more than a few control characters is no text. */
LotseCharset lotse_text_reader_detect (const guint8 *bytes, gsize size);

/* The bytes as UTF-8 without byte order mark, NUL and other control characters that no text has (they become blanks); line ends of any
 * system become \n. Always valid UTF-8. Free with g_free(). @length may be %NULL. */
char *lotse_text_reader_decode (const guint8 *bytes, gsize size, LotseCharset charset, gsize *length);

/* Adds the pages of a UTF-8 text to @document: one per form feed (which belongs to no page); a form feed at the very end starts none. */
void lotse_text_reader_add_pages (LotseDocumentText *document, const char *text);

/* A whole text file; %NULL if it is no text. */
LotseDocumentText *lotse_text_reader_read (const guint8 *bytes, gsize size);

G_END_DECLS
