/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-terms-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_file (void)
{
  g_autofree char *path = g_dir_make_tmp ("lotse-terms-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (path, "lexicon.tsv", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (LotseLexicon) none = NULL;
  g_autoptr (LotseLexicon) own = NULL;
  g_autofree char *no_fingerprint = NULL;
  g_autofree char *fingerprint = NULL;
  g_autofree char *terms = _lotse_terms_read (folder);
  g_autofree char *invalid = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpstr (terms, ==, "");
  none = _lotse_terms_load (folder, &no_fingerprint);
  g_assert_cmpstr (no_fingerprint, ==, "");
  g_assert_true (none == lotse_lexicon_get_default ());
  g_assert_true (_lotse_terms_write (folder, "furniture\tEigener Fuß\n", NULL));
  back = _lotse_terms_read (folder);
  g_assert_cmpstr (back, ==, "furniture\tEigener Fuß\n");
  own = _lotse_terms_load (folder, &fingerprint);
  g_assert_cmpuint (strlen (fingerprint), ==, 64);
  g_assert_true (own != none);
  g_assert_nonnull (lotse_lexicon_find (own, "furniture", "eigener fuss"));
  /* A file in another encoding counts as none. */
  g_assert_true (g_file_set_contents (file, "furniture\t\xff\n", -1, NULL));
  invalid = _lotse_terms_read (folder);
  g_assert_cmpstr (invalid, ==, "");
  g_unlink (file);
  /* So does what is no file and may have no end. */
  g_assert_no_errno (symlink ("/dev/zero", file));
  g_clear_pointer (&invalid, g_free);
  invalid = _lotse_terms_read (folder);
  g_assert_cmpstr (invalid, ==, "");
  g_unlink (file);
  g_rmdir (path);
}

/* A file that is put in the place of another is another, also of the same size and time. */
static void
test_stamp (void)
{
  g_autofree char *path = g_dir_make_tmp ("lotse-terms-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (path, "lexicon.tsv", NULL);
  g_autofree char *next = g_build_filename (path, "next", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  const struct timespec times[2] = { { 1000000000, 0 }, { 1000000000, 0 } };
  g_autofree char *none = _lotse_terms_dup_stamp (folder);
  g_autofree char *first = NULL, *second = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_true (g_file_set_contents (file, "furniture\tA\n", -1, NULL));
  g_assert_true (g_file_set_contents (next, "furniture\tB\n", -1, NULL));
  g_assert_no_errno (utimensat (AT_FDCWD, file, times, 0));
  g_assert_no_errno (utimensat (AT_FDCWD, next, times, 0));
  first = _lotse_terms_dup_stamp (folder);
  g_assert_no_errno (g_rename (next, file));
  second = _lotse_terms_dup_stamp (folder);
  g_assert_cmpstr (first, !=, second);
  g_unlink (file);
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/terms/file", test_file);
  g_test_add_func ("/model/terms/stamp", test_stamp);
  return g_test_run ();
}
