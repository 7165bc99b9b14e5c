/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Leftovers of a program that was killed; while another program runs, younger ones may be its. */
#define TEMPORARY_AGE (24 * 60 * 60)

gboolean
_lotse_originals_set_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  /* A name of our own that nobody has ever seen says nothing. */
  const char *known = g_str_has_prefix (name, LOTSE_TEMPORARY_PREFIX) || g_str_has_prefix (name, LOTSE_PLACING_PREFIX) ? folder : path;

  if (code == ENOSPC || code == EDQUOT)
    g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FULL, _ ("There is no space left for the library."));
  else if (code == ENOENT)
    g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is the path of a file or folder in the library */
                 _ ("“%s” is no longer there. Put the folder of the library back where it was, and try again."), known);
  else
    g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY,
                 /* Translators: the first %s is the path of a file, the second the reason given by the system */
                 _ ("“%s” could not be written: %s"), known, g_strerror (code));
  return FALSE;
}

static char *
get_originals (const char *folder)
{
  return g_build_filename (folder, "papers", NULL);
}

int
_lotse_originals_prepare (const char *folder, gboolean *ret_unfinished, GError **error)
{
  g_autofree char *originals = get_originals (folder);
  g_autoptr (GDir) dir = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofd int lock = -1;
  gboolean alone;
  const char *name;

  /* Papers can be non-public: the library is for its owner only. */
  if (g_mkdir_with_parents (originals, 0700) != 0)
    {
      _lotse_originals_set_error (originals, errno, error);
      return -1;
    }
  lock = open (originals, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock < 0)
    {
      _lotse_originals_set_error (originals, errno, error);
      return -1;
    }
  alone = flock (lock, LOCK_EX | LOCK_NB) == 0;
  dir = g_dir_open (originals, 0, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (originals, name, NULL);
      GStatBuf info;

      if (g_str_has_prefix (name, LOTSE_PLACING_PREFIX))
        *ret_unfinished = TRUE;
      if (g_str_has_prefix (name, LOTSE_TEMPORARY_PREFIX) && g_lstat (path, &info) == 0 && (alone || info.st_mtime + TEMPORARY_AGE < now))
        g_unlink (path);
    }
  /* Every program that has the library open shares it. Where the file system has no locks, nobody is ever alone. */
  if (flock (lock, LOCK_SH) != 0)
    g_debug ("%s: %s", originals, g_strerror (errno));
  return g_steal_fd (&lock);
}

gboolean
lotse_store_fail_to_write (LotseStore *self, int code, GError **error)
{
  g_autofree char *folder = g_file_get_path (lotse_store_get_folder (self));
  g_autofree char *originals = get_originals (folder);

  return _lotse_originals_set_error (originals, code, error);
}

int
lotse_store_create_temporary (LotseStore *self, char **ret_path, GError **error)
{
  g_autofree char *folder = g_file_get_path (lotse_store_get_folder (self));
  /* A name that comes once only: that of a copy that was put in its place is removed again later, and the few names that g_mkstemp() makes
   * of the time would meanwhile have become those of other copies. */
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (LOTSE_TEMPORARY_PREFIX, unique, NULL);
  g_autofree char *path = g_build_filename (folder, "papers", name, NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    _lotse_originals_set_error (path, errno, error);
  else
    *ret_path = g_steal_pointer (&path);
  return fd;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  g_autofd int fd = open (path, flags | O_RDONLY | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    return _lotse_originals_set_error (path, errno, error);
  return TRUE;
}

gboolean
_lotse_originals_sync (GPtrArray *new_papers, GError **error)
{
  for (guint i = 0; i < new_papers->len; i++)
    {
      const LotseNewPaper *new_paper = g_ptr_array_index (new_papers, i);

      if (new_paper->temporary && !sync_path (new_paper->temporary, 0, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether one before it in the same lot is the same file. */
static gboolean
is_repeated (GPtrArray *new_papers, guint index)
{
  const LotseNewPaper *new_paper = g_ptr_array_index (new_papers, index);

  for (guint i = 0; i < index; i++)
    if (g_str_equal (((LotseNewPaper *) g_ptr_array_index (new_papers, i))->record->hash, new_paper->record->hash))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_originals_place (const char *folder, GPtrArray *new_papers, GError **error)
{
  g_autofree char *originals = get_originals (folder);

  for (guint i = 0; i < new_papers->len; i++)
    {
      const LotseNewPaper *new_paper = g_ptr_array_index (new_papers, i);
      g_autofree char *path = g_build_filename (originals, new_paper->record->hash, NULL);

      if (new_paper->temporary && !is_repeated (new_papers, i) && g_rename (new_paper->temporary, path) != 0)
        return _lotse_originals_set_error (path, errno, error);
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
      _lotse_originals_set_error (path, errno, error);
      return NULL;
    }
  while ((got = read (fd, buffer, 1 << 18)) > 0 && !g_cancellable_is_cancelled (cancellable))
    g_checksum_update (checksum, buffer, got);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (got < 0)
    {
      _lotse_originals_set_error (path, errno, error);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (checksum));
}
