/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-textures.h"

#include "pdf-maker.h"

static GFile *sample;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *opened = user_data;

  g_assert_true (lotse_page_source_open_finish (LOTSE_PAGE_SOURCE (source), result, NULL));
  *opened = TRUE;
}

/* An open source; with @room its first page was drawn ahead. */
static LotsePageSource *
open_sample (guint room)
{
  LotsePageSource *source = lotse_page_source_new ();
  gboolean opened = FALSE;

  lotse_page_source_prepare (source, sample, room);
  lotse_page_source_open_async (source, sample, NULL, NULL, opened_cb, &opened);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  return source;
}

static void
changed_cb (LotsePageTextures *textures, guint index, GArray *changes)
{
  g_array_append_val (changes, index);
}

static void
assert_texture (LotsePageTextures *textures, guint index, int width, int height)
{
  GdkTexture *texture = lotse_page_textures_lookup (textures, index);

  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, height);
}

/* The page that was drawn ahead is there at once, so that the first frame has it. */
static void
test_drawn_ahead (void)
{
  g_autoptr (LotsePageSource) source = open_sample (100);
  g_autoptr (LotsePageTextures) textures = lotse_page_textures_new (source);

  lotse_page_textures_request (textures, 0, 100, 142, 0, LOTSE_PAGE_PRIORITY_VISIBLE);
  assert_texture (textures, 0, 100, 142);
  lotse_page_textures_request (textures, 1, 100, 142, 0, LOTSE_PAGE_PRIORITY_NEIGHBOUR);
  g_assert_null (lotse_page_textures_lookup (textures, 1));
}

static void
test_turned (void)
{
  g_autoptr (LotsePageSource) source = open_sample (100);
  g_autoptr (LotsePageTextures) textures = lotse_page_textures_new (source);

  lotse_page_textures_request (textures, 0, 100, 142, 180, LOTSE_PAGE_PRIORITY_VISIBLE);
  g_assert_null (lotse_page_textures_lookup (textures, 0));
}

/* The old picture stays until the new one has come; one that lies on its side does not. */
static void
test_sizes (void)
{
  g_autoptr (LotsePageSource) source = open_sample (0);
  g_autoptr (LotsePageTextures) textures = lotse_page_textures_new (source);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect (textures, "changed", G_CALLBACK (changed_cb), changes);
  lotse_page_textures_request (textures, 0, 100, 142, 0, LOTSE_PAGE_PRIORITY_VISIBLE);
  lotse_page_textures_request (textures, 0, 100, 142, 0, LOTSE_PAGE_PRIORITY_VISIBLE);
  g_assert_null (lotse_page_textures_lookup (textures, 0));
  while (changes->len < 1)
    g_main_context_iteration (NULL, TRUE);
  assert_texture (textures, 0, 100, 142);
  lotse_page_textures_request (textures, 0, 200, 283, 0, LOTSE_PAGE_PRIORITY_VISIBLE);
  assert_texture (textures, 0, 100, 142);
  while (changes->len < 2)
    g_main_context_iteration (NULL, TRUE);
  assert_texture (textures, 0, 200, 283);
  lotse_page_textures_request (textures, 0, 283, 200, 90, LOTSE_PAGE_PRIORITY_VISIBLE);
  g_assert_null (lotse_page_textures_lookup (textures, 0));
  while (changes->len < 3)
    g_main_context_iteration (NULL, TRUE);
  assert_texture (textures, 0, 283, 200);
  for (guint i = 0; i < changes->len; i++)
    g_assert_cmpuint (g_array_index (changes, guint, i), ==, 0);
}

static void
test_failure (void)
{
  g_autoptr (LotsePageSource) source = open_sample (0);
  g_autoptr (LotsePageTextures) textures = lotse_page_textures_new (source);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect (textures, "changed", G_CALLBACK (changed_cb), changes);
  lotse_page_textures_request (textures, 99, 100, 142, 0, LOTSE_PAGE_PRIORITY_VISIBLE);
  while (changes->len < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (lotse_page_textures_lookup (textures, 99));
  g_assert_nonnull (lotse_page_textures_get_error (textures, 99));
}

int
main (int argc, char **argv)
{
  static const char *const pages[] = { "#Vorlage 12", "Zweite Seite", NULL };
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, NULL);
  g_autoptr (GFileIOStream) stream = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  sample = g_file_new_tmp ("lotse-textures-XXXXXX.pdf", &stream, NULL);
  g_assert_true (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), g_bytes_get_data (bytes, NULL),
                                            g_bytes_get_size (bytes), NULL, NULL, NULL));
  g_test_add_func ("/view/page-textures/drawn-ahead", test_drawn_ahead);
  g_test_add_func ("/view/page-textures/turned", test_turned);
  g_test_add_func ("/view/page-textures/sizes", test_sizes);
  g_test_add_func ("/view/page-textures/failure", test_failure);
  result = g_test_run ();
  g_file_delete (sample, NULL, NULL);
  g_object_unref (sample);
  return result;
}
