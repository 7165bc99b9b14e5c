/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-content.h"

struct _LotsePaperContent
{
  GObject parent_instance;

  LotseDocumentText *text;
  LotseOutline *outline;
  GFile *original;
};

G_DEFINE_FINAL_TYPE (LotsePaperContent, lotse_paper_content, G_TYPE_OBJECT)

static void
lotse_paper_content_finalize (GObject *object)
{
  LotsePaperContent *self = LOTSE_PAPER_CONTENT (object);

  g_clear_pointer (&self->text, lotse_document_text_unref);
  g_clear_pointer (&self->outline, lotse_outline_unref);
  g_clear_object (&self->original);
  G_OBJECT_CLASS (lotse_paper_content_parent_class)->finalize (object);
}

static void
lotse_paper_content_class_init (LotsePaperContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lotse_paper_content_finalize;
}

static void
lotse_paper_content_init (LotsePaperContent *self)
{
}

LotsePaperContent *
lotse_paper_content_new (LotseDocumentText *text, LotseOutline *outline, GFile *original)
{
  LotsePaperContent *self = g_object_new (LOTSE_TYPE_PAPER_CONTENT, NULL);

  self->text = lotse_document_text_ref (text);
  self->outline = lotse_outline_ref (outline);
  g_set_object (&self->original, original);
  return self;
}

LotseDocumentText *
lotse_paper_content_get_text (LotsePaperContent *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER_CONTENT (self), NULL);
  return self->text;
}

LotseOutline *
lotse_paper_content_get_outline (LotsePaperContent *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER_CONTENT (self), NULL);
  return self->outline;
}

GFile *
lotse_paper_content_get_original (LotsePaperContent *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER_CONTENT (self), NULL);
  return self->original;
}
