/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extractor.h"

struct _LotseExtractorPool
{
  gatomicrefcount ref_count;
  guint n_processes;
};

LotseExtractorPool *
lotse_extractor_pool_new (guint n_processes)
{
  LotseExtractorPool *self = g_new0 (LotseExtractorPool, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_processes = n_processes;
  return self;
}

LotseExtractorPool *
lotse_extractor_pool_ref (LotseExtractorPool *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lotse_extractor_pool_unref (LotseExtractorPool *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

guint
lotse_extractor_pool_get_n_processes (LotseExtractorPool *self)
{
  return self->n_processes;
}

LotseDocumentText *
lotse_extractor_pool_get_text (LotseExtractorPool *self, GFile *file, const char *password, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "not built yet");
  return NULL;
}

LotseDocumentText *
lotse_extractor_pool_get_text_for_fd (
    LotseExtractorPool *self, int fd, const char *name, const char *password, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "not built yet");
  return NULL;
}

LotseDocumentText *
lotse_extractor_pool_get_text_for_bytes (
    LotseExtractorPool *self, GBytes *bytes, const char *name, const char *password, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "not built yet");
  return NULL;
}

int
lotse_extract_open_file (GFile *file, guint64 *size, GError **error)
{
  g_set_error_literal (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "not built yet");
  return -1;
}
