/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as the consultation parser sees it: read and cut into tokens, nothing else done. */
#pragma once

#include "lotse-consultation-private.h"

#include <string.h>

typedef struct
{
  LotseAnalysis a;
  LotseDocumentText *text;
} Table;

static inline Table *
table_new (const char *content)
{
  Table *self = g_new0 (Table, 1);

  self->text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  lotse_document_text_add_page (self->text, content, NULL);
  self->a.text = self->text;
  self->a.lexicon = lotse_lexicon_get_default ();
  self->a.reading = lotse_reading_new (self->text, self->a.lexicon);
  lotse_reading_tokenize (self->a.reading);
  self->a.outline = lotse_outline_new ();
  self->a.sections = g_array_new (FALSE, FALSE, sizeof (LotseSection));
  self->a.mentions = g_array_new (FALSE, FALSE, sizeof (LotseMention));
  self->a.consultations = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_consultation_free);
  return self;
}

static inline void
table_free (Table *self)
{
  lotse_reading_free (self->a.reading);
  lotse_outline_unref (self->a.outline);
  g_array_unref (self->a.sections);
  g_array_unref (self->a.mentions);
  g_ptr_array_unref (self->a.consultations);
  lotse_document_text_unref (self->text);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)
