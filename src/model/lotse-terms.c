/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-terms-private.h"

#include <sys/stat.h>

static char *
get_path (GFile *folder)
{
  return g_build_filename (g_file_peek_path (folder), "lexicon.tsv", NULL);
}

char *
_lotse_terms_read (GFile *folder)
{
  g_autofree char *path = get_path (folder);
  g_autofree char *terms = NULL;

  /* A device has no end. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &terms, NULL, NULL) && g_utf8_validate (terms, -1, NULL))
    return g_steal_pointer (&terms);
  return g_strdup ("");
}

char *
_lotse_terms_dup_stamp (GFile *folder)
{
  g_autofree char *path = get_path (folder);
  struct stat info;

  if (stat (path, &info) != 0)
    return g_strdup ("");
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT, (gint64) info.st_mtim.tv_sec,
                          info.st_mtim.tv_nsec, (gint64) info.st_size, (guint64) info.st_ino);
}

gboolean
_lotse_terms_write (GFile *folder, const char *terms, GError **error)
{
  g_autofree char *path = get_path (folder);

  return g_file_set_contents_full (path, terms, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

LotseLexicon *
_lotse_terms_load (GFile *folder, char **ret_fingerprint)
{
  g_autofree char *terms = _lotse_terms_read (folder);

  *ret_fingerprint = *terms ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, terms, -1) : g_strdup ("");
  return *terms ? lotse_lexicon_new (terms, NULL) : lotse_lexicon_ref (lotse_lexicon_get_default ());
}
