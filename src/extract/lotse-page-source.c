/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-source.h"

struct _LotsePageSource
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (LotsePageSource, lotse_page_source, G_TYPE_OBJECT)
G_DEFINE_BOXED_TYPE (LotsePageImage, lotse_page_image, lotse_page_image_copy, lotse_page_image_free)

LotsePageImage *
lotse_page_image_copy (const LotsePageImage *self)
{
  LotsePageImage *copy = g_new (LotsePageImage, 1);

  *copy = *self;
  g_bytes_ref (copy->pixels);
  return copy;
}

void
lotse_page_image_free (LotsePageImage *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}

static void
lotse_page_source_class_init (LotsePageSourceClass *klass)
{
}

static void
lotse_page_source_init (LotsePageSource *self)
{
}

LotsePageSource *
lotse_page_source_new (void)
{
  return g_object_new (LOTSE_TYPE_PAGE_SOURCE, NULL);
}

void
lotse_page_source_open_async (
    LotsePageSource *self, GFile *file, const char *password, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_task_report_new_error (self, callback, user_data, NULL, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "not built yet");
}

gboolean
lotse_page_source_open_finish (LotsePageSource *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

guint
lotse_page_source_get_n_pages (LotsePageSource *self)
{
  return 0;
}

void
lotse_page_source_get_page_size (LotsePageSource *self, guint index, double *width, double *height)
{
  *width = 595;
  *height = 842;
}

void
lotse_page_source_render_page_async (LotsePageSource *self,
                                     guint index,
                                     guint width,
                                     guint height,
                                     guint rotation,
                                     LotsePagePriority priority,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_task_report_new_error (self, callback, user_data, NULL, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "not built yet");
}

LotsePageImage *
lotse_page_source_render_page_finish (LotsePageSource *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
