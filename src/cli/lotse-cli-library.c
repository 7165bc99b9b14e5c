/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-cli.h"

#include "lotse-importer.h"
#include "lotse-json.h"
#include "lotse-words.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

GFile *
lotse_cli_dup_file (const char *argument)
{
  /* Names such as "Vorlage:1.pdf" are no addresses. */
  if (!strstr (argument, "://") || g_file_test (argument, G_FILE_TEST_EXISTS))
    return g_file_new_for_path (argument);
  return g_file_new_for_uri (argument);
}

static GFile *
dup_folder (const LotseCliOptions *options)
{
  return options->library ? lotse_cli_dup_file (options->library) : lotse_library_dup_default_folder ();
}

LotseStore *
lotse_cli_open_library (const LotseCliOptions *options, GError **error)
{
  g_autoptr (GFile) folder = dup_folder (options);
  g_autoptr (GFile) database = g_file_get_child (folder, "library.db");

  /* The store says why it cannot be in a folder of another computer. */
  if (!g_file_peek_path (folder) || g_file_query_exists (database, NULL))
    return lotse_store_open (folder, error);
  g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_A_LIBRARY,
               /* Translators: %s is the path of a folder */
               _ ("There is no library in “%s” yet."), g_file_peek_path (folder));
  return NULL;
}

LotseLexicon *
lotse_cli_load_lexicon (const LotseCliOptions *options)
{
  g_autoptr (GFile) folder = dup_folder (options);
  g_autoptr (GFile) file = g_file_get_child (folder, "lexicon.tsv");
  const char *path = g_file_peek_path (file);
  g_autofree char *terms = NULL;
  g_auto (GStrv) unknown = NULL;
  LotseLexicon *lexicon;

  if (!path || !g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &terms, NULL, NULL) || *terms == '\0')
    return lotse_lexicon_ref (lotse_lexicon_get_default ());
  if (!g_utf8_validate (terms, -1, NULL))
    {
      lotse_cli_fail (_ ("The own terms are not UTF-8 and do not hold."));
      return lotse_lexicon_ref (lotse_lexicon_get_default ());
    }
  lexicon = lotse_lexicon_new (terms, &unknown);
  for (guint i = 0; unknown[i]; i++)
    {
      const char *line = strchr (unknown[i], '\t');
      g_autofree char *number = g_strndup (unknown[i], (gsize) (line - unknown[i]));
      /* Translators: the number of a line of a file, and the line */
      g_autofree char *message = g_strdup_printf (_ ("Line %s of the own terms is not understood: “%s”"), number, line + 1);

      lotse_cli_fail (message);
    }
  return lexicon;
}

/* --- import ------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  LotseLibrary *library;
  LotseImporter *importer;
  GPtrArray *files;
  const char *password;
  GError *error;
} Import;

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Import *import = user_data;

  lotse_importer_import_finish (import->importer, result, &import->error);
  g_main_loop_quit (import->loop);
}

/* On a terminal only: one line that is written over. */
static void
progress_cb (LotseProgress *progress, GParamSpec *pspec, gpointer user_data)
{
  fprintf (stderr, "\r%u/%u", lotse_progress_get_count (progress), lotse_progress_get_total (progress));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Import *import = user_data;

  import->library = lotse_library_open_finish (result, &import->error);
  if (!import->library)
    {
      g_main_loop_quit (import->loop);
      return;
    }
  import->importer = lotse_importer_new (import->library);
  if (isatty (STDERR_FILENO))
    g_signal_connect (lotse_importer_get_progress (import->importer), "notify::count", G_CALLBACK (progress_cb), NULL);
  lotse_importer_import_async (import->importer, import->files, import->password, import->cancellable, imported_cb, import);
}

static gboolean
interrupted_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_CONTINUE;
}

/* A cell of a line that programs take apart: what would end it, as in the name of a file, is a blank. */
static void
print_cell (const char *text, char end)
{
  g_autofree char *cell = g_strdup (text ? text : "");

  lotse_cli_print ("%s%c", g_strdelimit (cell, "\t\n\r", ' '), end);
}

/* One line for each file, in their order: outcome, path, message; on standard error path and message of one that did not come in. Returns how
 * many those are. */
static guint
print_results (GListModel *results)
{
  guint failed = 0;
  guint n = g_list_model_get_n_items (results);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);
      LotseImportOutcome outcome = lotse_import_result_get_outcome (result);
      GFile *file = lotse_import_result_get_file (result);
      const char *path = file ? g_file_peek_path (file) : NULL;
      g_autofree char *name = g_filename_display_name (path ? path : lotse_import_result_get_display_name (result));
      const char *message = lotse_import_result_get_message (result);

      if (outcome == LOTSE_IMPORT_FAILED || outcome == LOTSE_IMPORT_NEEDS_PASSWORD)
        {
          g_autofree char *line = g_strconcat (name, ": ", message, NULL);

          failed++;
          lotse_cli_fail (line);
          continue;
        }
      print_cell (lotse_import_outcome_to_word (outcome), '\t');
      print_cell (name, '\t');
      print_cell (message, '\n');
    }
  return failed;
}

int
lotse_cli_import (const LotseCliOptions *options)
{
  g_autoptr (GFile) folder = dup_folder (options);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  Import import = { .loop = loop, .cancellable = cancellable, .files = files, .password = options->password };
  int code = LOTSE_EXIT_OK;
  guint interrupt = g_unix_signal_add (SIGINT, interrupted_cb, cancellable);
  guint terminate = g_unix_signal_add (SIGTERM, interrupted_cb, cancellable);

  for (guint i = 0; options->files[i]; i++)
    g_ptr_array_add (files, lotse_cli_dup_file (options->files[i]));
  lotse_library_open_async (folder, cancellable, opened_cb, &import);
  g_main_loop_run (loop);
  g_source_remove (interrupt);
  g_source_remove (terminate);
  if (isatty (STDERR_FILENO) && import.importer)
    fputc ('\n', stderr);
  if (import.importer && print_results (lotse_importer_get_results (import.importer)) > 0)
    code = LOTSE_EXIT_FAILED;
  if (g_error_matches (import.error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    code = lotse_cli_fail (_ ("Stopped. What is listed above is in the library."));
  else if (import.error)
    code = lotse_cli_fail (import.error->message);
  /* A folder without papers: no failure, but a person would wait for a line. */
  else if (import.importer && g_list_model_get_n_items (lotse_importer_get_results (import.importer)) == 0)
    lotse_cli_fail (_ ("Nothing to import"));
  g_clear_error (&import.error);
  if (import.library)
    lotse_store_close (lotse_library_get_store (import.library));
  g_clear_object (&import.importer);
  g_clear_object (&import.library);
  return code;
}

/* --- list and check ---------------------------------------------------------------------------------------------------- */

static void
print_json (GPtrArray *records)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    {
      const LotsePaperRecord *record = g_ptr_array_index (records, i);

      if (record->trashed != 0)
        continue;
      json_builder_begin_object (builder);
      lotse_json_add_string (builder, "uuid", record->uuid);
      lotse_json_add_string (builder, "hash", record->hash);
      lotse_json_add_string (builder, "file", record->source_name);
      lotse_json_add_string (builder, "form", lotse_source_kind_to_word (record->source));
      lotse_json_add_string (builder, "title", record->title);
      lotse_json_add_string (builder, "number", record->number);
      lotse_json_add_string (builder, "municipality", record->municipality);
      lotse_json_add_string (builder, "paper_type", record->paper_type);
      lotse_json_add_string (builder, "lead_body", record->lead_body);
      lotse_json_add_string (builder, "date", record->date);
      lotse_json_add_string (builder, "publicity", record->publicity);
      lotse_json_add_string (builder, "decision_state", record->decision_state);
      lotse_json_add_string (builder, "notice", record->notice);
      lotse_json_add_int (builder, "pages", record->n_pages);
      lotse_json_add_int (builder, "version", record->version);
      lotse_json_add_int (builder, "versions", record->n_versions);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  text = json_generator_to_data (generator, NULL);
  lotse_cli_print_raw (text);
  lotse_cli_print_raw ("\n");
}

int
lotse_cli_list (const LotseCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseStore) store = lotse_cli_open_library (options, &error);
  gint64 revision;
  g_autoptr (GPtrArray) records = store ? lotse_store_load_papers (store, 0, 0, 0, &revision, &error) : NULL;

  if (!records)
    return lotse_cli_fail (error->message);
  if (options->json)
    {
      print_json (records);
      return LOTSE_EXIT_OK;
    }
  for (guint i = 0; i < records->len; i++)
    {
      const LotsePaperRecord *record = g_ptr_array_index (records, i);
      g_autofree char *version = lotse_words_dup_version (record);

      if (record->trashed != 0)
        continue;
      print_cell (record->uuid, '\t');
      print_cell (record->number, '\t');
      print_cell (record->date, '\t');
      print_cell (record->municipality, '\t');
      print_cell (record->title ? record->title : record->source_name, version ? '\t' : '\n');
      if (version)
        print_cell (version, '\n');
    }
  return LOTSE_EXIT_OK;
}

int
lotse_cli_check (const LotseCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseStore) store = lotse_cli_open_library (options, &error);
  g_autoptr (GPtrArray) problems = store ? lotse_store_check (store, NULL, &error) : NULL;

  if (!problems)
    return lotse_cli_fail (error->message);
  for (guint i = 0; i < problems->len; i++)
    print_cell (g_ptr_array_index (problems, i), '\n');
  if (problems->len > 0)
    return LOTSE_EXIT_FAILED;
  lotse_cli_print ("%s\n", _ ("The library is in order."));
  return LOTSE_EXIT_OK;
}
