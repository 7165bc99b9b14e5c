/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Limits on what is read from files that nobody vouches for. Each is named in the message of LOTSE_EXTRACT_ERROR_TOO_LARGE,
 * but the side of a page, of which a longer one is taken for one of that length, and the entries, of which
 * the paper says that some were left out. */

/* Bytes of a file. */
#define LOTSE_LIMIT_FILE_SIZE (G_GUINT64_CONSTANT (256) << 20)
/* Bytes of a file that is text (also HTML and OParl): it is read as a whole. */
#define LOTSE_LIMIT_TEXT_SIZE (G_GUINT64_CONSTANT (32) << 20)
/* Pages of a document. */
#define LOTSE_LIMIT_PAGES 10000
/* Characters of a page and of a document. A text without form feeds is one page. */
#define LOTSE_LIMIT_PAGE_CHARACTERS (24 << 20)
#define LOTSE_LIMIT_CHARACTERS (32 << 20)
/* Entries of an OParl file that become facts; facts of a document, among them bookmarks, with one that says that there were more; bytes of
 * one value. */
#define LOTSE_LIMIT_ENTRIES 20000
#define LOTSE_LIMIT_FACTS (LOTSE_LIMIT_ENTRIES + 1)
#define LOTSE_LIMIT_FACT_SIZE (1 << 20)
/* Longest side of a page in points; PDF itself allows 200 inches. */
#define LOTSE_LIMIT_PAGE_SIDE 14400.0
/* Pixels of one page image, 4 bytes each. */
#define LOTSE_LIMIT_PAGE_PIXELS (40u << 20)
/* Bytes of one answer of the extractor with text. */
#define LOTSE_LIMIT_WIRE_SIZE (G_GUINT64_CONSTANT (512) << 20)
/* Address space of the extractor in bytes. */
#define LOTSE_LIMIT_MEMORY (G_GUINT64_CONSTANT (1280) << 20)
