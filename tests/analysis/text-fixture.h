/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document of a text file with one page. */
#pragma once

#include "lotse-document-text.h"

static inline LotseDocumentText *
new_text_document (const char *content)
{
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_TEXT);

  lotse_document_text_add_page (document, content, NULL);
  return document;
}
