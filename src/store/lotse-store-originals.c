/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY_PREFIX ".import-"
/* Leftovers of a program that was killed; younger ones may belong to one that runs. */
#define TEMPORARY_AGE (24 * 60 * 60)

static gboolean
set_error (const char *path, int code, GError **error)
{
  if (code == ENOSPC || code == EDQUOT)
    g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FULL, _ ("There is no space left for the library."));
  else
    g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY,
                 /* Translators: the first %s is the path of a file, the second the reason given by the system */
                 _ ("“%s” could not be written: %s"), path, g_strerror (code));
  return FALSE;
}

static char *
get_originals (const char *folder)
{
  return g_build_filename (folder, "papers", NULL);
}

gboolean
_lotse_originals_prepare (const char *folder, GError **error)
{
  g_autofree char *originals = get_originals (folder);
  g_autoptr (GDir) dir = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  /* Papers can be non-public: the library is for its owner only. */
  if (g_mkdir_with_parents (originals, 0700) != 0)
    return set_error (originals, errno, error);
  dir = g_dir_open (originals, 0, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (originals, name, NULL);
      GStatBuf info;

      if (g_str_has_prefix (name, TEMPORARY_PREFIX) && g_lstat (path, &info) == 0 && info.st_mtime + TEMPORARY_AGE < now)
        g_unlink (path);
    }
  return TRUE;
}

int
lotse_store_create_temporary (LotseStore *self, char **ret_path, GError **error)
{
  g_autofree char *folder = g_file_get_path (lotse_store_get_folder (self));
  g_autofree char *path = g_build_filename (folder, "papers", TEMPORARY_PREFIX "XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    set_error (path, errno, error);
  else
    *ret_path = g_steal_pointer (&path);
  return fd;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  g_autofd int fd = open (path, flags | O_RDONLY | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    return set_error (path, errno, error);
  return TRUE;
}

gboolean
_lotse_originals_keep (const char *folder, GPtrArray *new_papers, GError **error)
{
  g_autofree char *originals = get_originals (folder);

  for (guint i = 0; i < new_papers->len; i++)
    {
      const LotseNewPaper *new_paper = g_ptr_array_index (new_papers, i);

      if (new_paper->temporary && !sync_path (new_paper->temporary, 0, error))
        return FALSE;
    }
  for (guint i = 0; i < new_papers->len; i++)
    {
      LotseNewPaper *new_paper = g_ptr_array_index (new_papers, i);
      g_autofree char *path = g_build_filename (originals, new_paper->record->hash, NULL);

      /* A second try finds the file in its place. */
      if (new_paper->temporary && g_rename (new_paper->temporary, path) != 0)
        return set_error (path, errno, error);
      g_clear_pointer (&new_paper->temporary, g_free);
    }
  return sync_path (originals, O_DIRECTORY, error);
}

char *
_lotse_originals_hash (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *buffer = g_malloc (1 << 18);
  gssize got;

  if (fd < 0)
    {
      set_error (path, errno, error);
      return NULL;
    }
  while ((got = read (fd, buffer, 1 << 18)) > 0 && !g_cancellable_is_cancelled (cancellable))
    g_checksum_update (checksum, buffer, got);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (got < 0)
    {
      set_error (path, errno, error);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (checksum));
}
