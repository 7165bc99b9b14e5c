/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-build-tree.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/* A test is run where it was built; a program elsewhere is not of the build tree, whatever folder it is started from. */
static void
test_here (void)
{
  g_assert_true (lotse_build_tree_holds_program ());
}

static void
test_copy (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lotse-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy", NULL);
  g_autoptr (GFile) program = g_file_new_for_path ("/proc/self/exe");
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  const char *command[] = { path, "--not-here", NULL };
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_assert_true (g_file_copy (program, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_delete (copy, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "--not-here"))
    return lotse_build_tree_holds_program () ? 1 : 0;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/build-tree/here", test_here);
  g_test_add_func ("/base/build-tree/copy", test_copy);
  return g_test_run ();
}
