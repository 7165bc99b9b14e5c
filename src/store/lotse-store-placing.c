/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HASH_LENGTH 64

static char *
get_path (const char *folder, const char *hash)
{
  return g_build_filename (folder, "papers", hash, NULL);
}

static gboolean
write_journal (const char *path, int fd, GPtrArray *new_papers, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < new_papers->len; i++)
    g_string_append_printf (names, "%s\n", ((LotseNewPaper *) g_ptr_array_index (new_papers, i))->record->hash);
  for (gsize done = 0; done < names->len;)
    {
      gssize written = write (fd, names->str + done, names->len - done);

      if (written < 0 && errno != EINTR)
        return _lotse_originals_set_error (path, errno, error);
      done += (gsize) MAX (written, 0);
    }
  return TRUE;
}

gboolean
_lotse_placing_start (const char *folder, GPtrArray *new_papers, char **ret_journal, GError **error)
{
  g_autofree char *path = get_path (folder, LOTSE_PLACING_PREFIX "XXXXXX");
  g_autofd int fd = g_mkstemp_full (path, O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return _lotse_originals_set_error (path, errno, error);
  *ret_journal = g_strdup (path);
  return write_journal (path, fd, new_papers, error) && _lotse_originals_place (folder, new_papers, error);
}

void
_lotse_placing_finish (const char *journal, GPtrArray *new_papers)
{
  for (guint i = 0; i < new_papers->len; i++)
    {
      LotseNewPaper *new_paper = g_ptr_array_index (new_papers, i);

      /* It is there still where one before it was the same file. */
      if (new_paper->temporary != NULL)
        g_unlink (new_paper->temporary);
      g_clear_pointer (&new_paper->temporary, g_free);
    }
  g_unlink (journal);
}

/* Whether no paper has this original. The caller holds the only right to write. */
static gboolean
is_unknown (LotseDb *db, const char *hash)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePaperRecord) record = _lotse_papers_find_hash (db, hash, &error);

  return record == NULL && error == NULL;
}

void
_lotse_placing_undo (LotseDb *db, const char *folder, const char *journal, GPtrArray *new_papers)
{
  /* Without the right to write, the next start takes them back. */
  gboolean locked = lotse_db_begin (db, TRUE, NULL);

  for (guint i = 0; i < new_papers->len; i++)
    {
      LotseNewPaper *new_paper = g_ptr_array_index (new_papers, i);
      g_autofree char *path = get_path (folder, new_paper->record->hash);

      if (new_paper->temporary == NULL || access (new_paper->temporary, F_OK) == 0)
        continue;
      if (locked && is_unknown (db, new_paper->record->hash) && g_rename (path, new_paper->temporary) == 0)
        continue;
      /* One that is in neither place keeps its name, so that another attempt fails at it. */
      if (access (path, F_OK) == 0)
        g_clear_pointer (&new_paper->temporary, g_free);
    }
  if (!locked)
    return;
  if (journal != NULL)
    g_unlink (journal);
  lotse_db_rollback (db);
}

static gboolean
is_hash (const char *name)
{
  return strlen (name) == HASH_LENGTH && strspn (name, "0123456789abcdef") == HASH_LENGTH;
}

static void
recover (LotseDb *db, const char *folder, const char *name)
{
  g_autofree char *journal = get_path (folder, name);
  g_autofree char *text = NULL;
  g_auto (GStrv) hashes = NULL;

  if (!g_file_get_contents (journal, &text, NULL, NULL))
    return;
  hashes = g_strsplit (text, "\n", -1);
  for (guint i = 0; hashes[i] != NULL; i++)
    {
      g_autofree char *path = get_path (folder, hashes[i]);

      if (is_hash (hashes[i]) && is_unknown (db, hashes[i]))
        g_unlink (path);
    }
  g_unlink (journal);
}

void
_lotse_placing_recover (LotseDb *db, const char *folder)
{
  g_autofree char *path = get_path (folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) journals = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, LOTSE_PLACING_PREFIX))
      g_ptr_array_add (journals, g_strdup (name));
  if (journals->len == 0 || !lotse_db_begin (db, TRUE, NULL))
    return;
  for (guint i = 0; i < journals->len; i++)
    recover (db, folder, g_ptr_array_index (journals, i));
  lotse_db_rollback (db);
}
