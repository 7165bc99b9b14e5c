/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lotse-document-text.h"

G_BEGIN_DECLS

/* Whether a UTF-8 text begins like an HTML page. */
gboolean lotse_html_reader_detect (const char *text);

/* A saved page of a council portal (UTF-8, whatever the page says of its charset) as one page of text: blocks become lines and
 * paragraphs, cells of a table row are separated by tabs, list items are numbered or get a bullet; scripts, styles, navigation and what
 * is hidden are left out. Facts: "html.title", "html.canonical", "html.meta.NAME". Nothing is loaded. */
LotseDocumentText *lotse_html_reader_read (const char *text, gsize length);

G_END_DECLS
