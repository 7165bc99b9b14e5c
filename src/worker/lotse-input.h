/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lotse-document-text.h"
#include "lotse-pdf-reader.h"

G_BEGIN_DECLS

/**
 * LotseInput:
 * @pdf: the reader of a PDF, or %NULL
 * @text: the whole text of anything else, or %NULL
 *
 * An opened file of whichever format.
 */
typedef struct
{
  LotsePdfReader *pdf;
  LotseDocumentText *text;
  guint8 *bytes;
  gsize capacity;
} LotseInput;

/* Opens @fd, which stays the caller's and is read by offset only. What it is, is seen in its bytes; @name helps with PDFs that lost
 * their first lines. Errors: %LOTSE_WORKER_ERROR. What was open before is closed. */
gboolean lotse_input_open (LotseInput *self, int fd, const char *name, const char *password, GError **error);
/* Closes the file and frees the memory. */
void lotse_input_clear (LotseInput *self);

G_END_DECLS
