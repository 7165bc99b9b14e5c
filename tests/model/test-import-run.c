/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-import-run-private.h"

#include "model-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Files of a folder by name, then its folders; what is hidden is left out, a name that is no UTF-8 is shown as well as can be. */
static void
test_expand (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "in/b.txt", "in/a.txt", "in/sub/c.txt", "in/.hidden", "in/.dir/d.txt", "in/\xff.txt" };
  static const char *const want[] = { "a.txt", "b.txt", "\xef\xbf\xbd.txt", "c.txt", "a.txt", "missing" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sources = NULL;
  g_autofree char *folder = g_build_filename (fixture->path, "in", NULL);
  g_autofree char *one = g_build_filename (folder, "a.txt", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (write_file (fixture, names[i], "x"));
  g_ptr_array_add (files, g_file_new_for_path (folder));
  g_ptr_array_add (files, g_file_new_for_path (one));
  g_ptr_array_add (files, g_file_new_for_path ("/nonexistent/missing"));
  sources = _lotse_import_expand (files, NULL);
  g_assert_cmpuint (sources->len, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < sources->len; i++)
    g_assert_cmpstr (((LotseImportSource *) g_ptr_array_index (sources, i))->name, ==, want[i]);
}

/* A folder that may not be looked into is not passed over in silence. */
static void
test_closed_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sources = NULL;
  g_autofree char *folder = g_build_filename (fixture->path, "in", NULL);
  g_autofree char *closed = g_build_filename (folder, "closed", NULL);

  g_object_unref (write_file (fixture, "in/a.txt", "x"));
  g_assert_cmpint (g_mkdir (closed, 0), ==, 0);
  g_ptr_array_add (files, g_file_new_for_path (folder));
  /* Nothing is closed to the administrator. */
  if (geteuid () == 0 && (g_chmod (fixture->path, 0755) != 0 || g_chmod (folder, 0755) != 0 || seteuid (65534) != 0))
    {
      g_test_skip ("no other user to be");
      return;
    }
  sources = _lotse_import_expand (files, NULL);
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_cmpstr (((LotseImportSource *) g_ptr_array_index (sources, 1))->name, ==, "closed");
  g_assert_cmpint (g_chmod (closed, 0700), ==, 0);
}

/* What the library cannot take is told once, not for each of the files; those before are kept. */
static void
test_library_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_file_get_path (fixture->folder);
  g_autofree char *originals = g_build_filename (folder, "papers", NULL);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.txt", i);

      g_ptr_array_add (files, write_file (fixture, name, name));
    }
  g_assert_cmpint (g_rmdir (originals), ==, 0);
  results = run_import (fixture, files, NULL, NULL, &error);
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 0);
  g_clear_error (&error);
  g_clear_object (&results);
  /* There is room again. */
  g_assert_cmpint (g_mkdir (originals, 0700), ==, 0);
  results = run_import (fixture, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (lotse_library_get_papers (fixture->library)), ==, 200);
}

/* The order of the library is that of the files, whichever thread was quicker. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) results = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *papers = lotse_library_get_papers (fixture->library);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.txt", i);
      g_autofree char *words = g_strnfill ((i * 7919) % 20000 + 1, 'a' + (char) (i % 26));

      g_ptr_array_add (files, write_file (fixture, name, words));
    }
  results = run_import (fixture, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (papers), ==, 60);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (LotsePaper) paper = g_list_model_get_item (papers, 59 - i);
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);
      g_autofree char *name = g_strdup_printf ("%02u.txt", i);

      g_assert_cmpstr (lotse_paper_get_source_name (paper), ==, name);
      g_assert_cmpstr (lotse_import_result_get_display_name (result), ==, name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/model/import-run/expand", Fixture, NULL, fixture_set_up, test_expand, fixture_tear_down);
  g_test_add ("/model/import-run/closed-folder", Fixture, NULL, fixture_set_up, test_closed_folder, fixture_tear_down);
  g_test_add ("/model/import-run/library-refuses", Fixture, NULL, fixture_set_up, test_library_refuses, fixture_tear_down);
  g_test_add ("/model/import-run/order", Fixture, NULL, fixture_set_up, test_order, fixture_tear_down);
  return g_test_run ();
}
