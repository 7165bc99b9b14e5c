/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A library in a scratch folder, opened as a window opens it, and invented papers as files. */
#pragma once

#include "lotse-importer.h"
#include "../scratch-folder.h"

#include <string.h>

typedef struct
{
  char *path;
  GFile *folder;
  LotseLibrary *library;
} Fixture;

static inline void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Turns the main loop until the result is there. */
static inline void
wait_for (GAsyncResult **result)
{
  while (!*result)
    g_main_context_iteration (NULL, TRUE);
}

static inline LotseLibrary *
open_library (GFile *folder)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  LotseLibrary *library;

  lotse_library_open_async (folder, NULL, result_cb, &result);
  wait_for (&result);
  library = lotse_library_open_finish (result, &error);
  g_assert_no_error (error);
  while (!lotse_library_get_complete (library))
    g_main_context_iteration (NULL, TRUE);
  return library;
}

static inline void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = NULL;

  fixture->path = g_dir_make_tmp ("lotse-model-XXXXXX", NULL);
  library = g_build_filename (fixture->path, "library", NULL);
  fixture->folder = g_file_new_for_path (library);
  fixture->library = open_library (fixture->folder);
}

static inline void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->library);
  /* What the threads still hold is released by the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->folder);
  remove_tree (fixture->path);
  g_free (fixture->path);
}

/* A file with these words in the scratch folder. */
static inline GFile *
write_file (Fixture *fixture, const char *name, const char *words)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, words, -1, NULL));
  return g_file_new_for_path (path);
}

/* Words of an invented paper. */
static inline char *
make_words (const char *number, const char *title)
{
  return g_strdup_printf ("Stadt Auenstadt\nVorlage Nr. %s\n\nBetreff: %s\n\nBeratungsfolge\n12.03.2024 Bauausschuss Vorberatung\n"
                          "19.03.2024 Rat Entscheidung\n\nBeschlussvorschlag\nDer Rat beschließt den Kauf.\n",
                          number, title);
}

static inline GListModel *
run_import (Fixture *fixture, GPtrArray *files, const char *password, GCancellable *cancellable, GError **error)
{
  g_autoptr (LotseImporter) importer = lotse_importer_new (fixture->library);
  g_autoptr (GAsyncResult) result = NULL;

  lotse_importer_import_async (importer, files, password, cancellable, result_cb, &result);
  wait_for (&result);
  lotse_importer_import_finish (importer, result, error);
  return g_object_ref (lotse_importer_get_results (importer));
}

static inline LotseImportResult *
import_one (Fixture *fixture, GFile *file)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) results = NULL;

  g_ptr_array_add (files, file);
  results = run_import (fixture, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 1);
  return g_list_model_get_item (results, 0);
}

/* An invented paper in the library. */
static inline LotsePaper *
fixture_import (Fixture *fixture, const char *number, const char *title)
{
  g_autofree char *words = make_words (number, title);
  g_autofree char *name = g_strdup_printf ("%s.txt", title);
  g_autoptr (GFile) file = write_file (fixture, name, words);
  g_autoptr (LotseImportResult) result = import_one (fixture, file);

  return lotse_library_find_paper (fixture->library, lotse_import_result_get_uuid (result));
}
