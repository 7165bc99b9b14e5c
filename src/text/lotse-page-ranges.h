/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"

G_BEGIN_DECLS

/* Path of the fact that names a page (from 1) which could not be read, in a document whose other pages could. */
#define LOTSE_FACT_UNREAD_PAGE "page.unread"

/* Pages that could not be read as ranges, "3–5, 9", or NULL if there is none. Free with g_free(). */
char *lotse_page_ranges_dup_unread (const LotseDocumentText *text);
/* Pages without readable text, other than those that could not be read, in the same form, or NULL where every page has text. */
char *lotse_page_ranges_dup_empty (const LotseDocumentText *text);
/* For the plural of a message: 1 where @ranges ("3–5, 9") is one page, else 2. */
guint lotse_page_ranges_get_plural (const char *ranges);

G_END_DECLS
