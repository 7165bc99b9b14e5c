/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-importer.h"

#include "model-fixture.h"
#include "pdf-maker.h"

#include <sys/stat.h>
#include <unistd.h>

static guint
get_n_papers (Fixture *fixture)
{
  return g_list_model_get_n_items (lotse_library_get_papers (fixture->library));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make_words ("2024/17", "Neue Bänke");
  g_autoptr (GFile) file = write_file (fixture, "paper.txt", words);
  g_autoptr (LotseImportResult) result = import_one (fixture, file);
  g_autoptr (LotsePaper) paper = NULL;
  g_autoptr (GFile) original = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *untouched = NULL;
  const char *date, *body, *role;

  g_assert_cmpint (lotse_import_result_get_outcome (result), ==, LOTSE_IMPORT_IMPORTED);
  g_assert_cmpstr (lotse_import_result_get_display_name (result), ==, "paper.txt");
  paper = lotse_library_find_paper (fixture->library, lotse_import_result_get_uuid (result));
  g_assert_cmpstr (lotse_paper_get_title (paper), ==, "Neue Bänke");
  g_assert_cmpstr (lotse_paper_get_number (paper), ==, "2024/17");
  g_assert_cmpstr (lotse_paper_get_municipality (paper), ==, "Auenstadt");
  g_assert_cmpstr (lotse_paper_get_decision_state (paper), ==, "proposed");
  g_assert_true (lotse_paper_matches (paper, "bauaus baenke"));
  g_assert_false (lotse_paper_matches (paper, "baenke turnhalle"));
  g_assert_true (lotse_paper_get_next_consultation (paper, "2024-03-13", &date, &body, &role));
  g_assert_cmpstr (date, ==, "2024-03-19");
  g_assert_cmpstr (body, ==, "Rat");
  g_assert_cmpstr (role, ==, "decision");
  g_assert_false (lotse_paper_get_next_consultation (paper, "2024-03-20", NULL, NULL, NULL));
  original = lotse_store_dup_original (lotse_library_get_store (fixture->library), lotse_paper_get_hash (paper));
  g_assert_true (g_file_load_contents (original, NULL, &kept, NULL, NULL, NULL));
  g_assert_true (g_file_load_contents (file, NULL, &untouched, NULL, NULL, NULL));
  g_assert_cmpstr (kept, ==, words);
  g_assert_cmpstr (untouched, ==, words);
}

static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make_words ("2024/17", "Neue Bänke");
  g_autoptr (GFile) file = write_file (fixture, "paper.txt", words);
  g_autoptr (GFile) twin = write_file (fixture, "other/name.txt", words);
  g_autoptr (LotseImportResult) first = import_one (fixture, file);
  g_autoptr (LotseImportResult) second = import_one (fixture, twin);

  g_assert_cmpint (lotse_import_result_get_outcome (second), ==, LOTSE_IMPORT_ALREADY_THERE);
  g_assert_cmpstr (lotse_import_result_get_uuid (first), ==, lotse_import_result_get_uuid (second));
  g_assert_cmpuint (get_n_papers (fixture), ==, 1);
}

/* Folders in depth, the same bytes twice in one run, and everything that is no paper: each ends with a clear message. */
static void
test_folder (Fixture *fixture, gconstpointer data)
{
  static const char jpeg[] = "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb\0\x43\0\x08\x06\x06";
  g_autofree char *words = make_words ("1", "Eins");
  g_autofree char *other_words = make_words ("2", "Zwei");
  g_autoptr (GFile) a = write_file (fixture, "in/a.txt", words);
  g_autoptr (GFile) b = write_file (fixture, "in/deep/er/b.txt", other_words);
  g_autoptr (GFile) c = write_file (fixture, "in/deep/c.txt", words);
  g_autoptr (GFile) hidden = write_file (fixture, "in/.hidden.txt", "nichts");
  g_autoptr (GFile) empty = write_file (fixture, "in/empty.txt", "");
  g_autoptr (GFile) folder = g_file_get_parent (a);
  g_autofree char *picture = g_build_filename (fixture->path, "in", "picture.jpg", NULL);
  g_autofree char *pipe = g_build_filename (fixture->path, "in", "pipe", NULL);
  g_autofree char *loop = g_build_filename (fixture->path, "in", "deep", "loop", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/paper.pdf");
  g_autoptr (GListModel) results = NULL;
  g_autoptr (GError) error = NULL;
  guint imported = 0, there = 0, failed = 0;

  g_assert_true (g_file_set_contents (picture, jpeg, sizeof jpeg, NULL));
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("..", loop), ==, 0);
  g_ptr_array_add (files, folder);
  g_ptr_array_add (files, missing);
  results = run_import (fixture, files, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);

      switch (lotse_import_result_get_outcome (result))
        {
        case LOTSE_IMPORT_IMPORTED:
          imported++;
          break;
        case LOTSE_IMPORT_ALREADY_THERE:
          there++;
          break;
        default:
          failed++;
          g_assert_cmpuint (strlen (lotse_import_result_get_message (result)), >, 10);
          g_assert_null (lotse_import_result_get_uuid (result));
        }
    }
  g_assert_cmpuint (imported, ==, 2);
  g_assert_cmpuint (there, ==, 1);
  /* empty, picture, pipe, link to a folder, missing */
  g_assert_cmpuint (failed, ==, 5);
  g_assert_cmpuint (get_n_papers (fixture), ==, 2);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseImporter) importer = lotse_importer_new (fixture->library);
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (LotseImportResult) result = NULL;
  g_autoptr (LotsePaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  lotse_importer_import_text_async (importer, "Nur ein paar Wörter ohne Form.", "Aus der Post", NULL, result_cb, &done);
  wait_for (&done);
  g_assert_true (lotse_importer_import_finish (importer, done, &error));
  result = g_list_model_get_item (lotse_importer_get_results (importer), 0);
  g_assert_cmpint (lotse_import_result_get_outcome (result), ==, LOTSE_IMPORT_IMPORTED);
  g_assert_null (lotse_import_result_get_file (result));
  paper = lotse_library_find_paper (fixture->library, lotse_import_result_get_uuid (result));
  g_assert_cmpstr (lotse_paper_get_source_name (paper), ==, "Aus der Post");
  g_assert_cmpint (lotse_paper_get_source (paper), ==, LOTSE_SOURCE_TEXT);
}

static void
cancel_cb (LotseProgress *progress, GParamSpec *pspec, GCancellable *cancellable)
{
  if (lotse_progress_get_count (progress) > 0)
    g_cancellable_cancel (cancellable);
}

/* A cancelled run leaves whole papers only, and says which. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LotseImporter) importer = lotse_importer_new (fixture->library);
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  guint n_papers;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("many/%03u.txt", i);
      g_autofree char *number = g_strdup_printf ("2024/%u", i);
      g_autofree char *words = make_words (number, "Ein Titel");

      g_ptr_array_add (files, write_file (fixture, name, words));
    }
  g_signal_connect_object (lotse_importer_get_progress (importer), "notify::count", G_CALLBACK (cancel_cb), cancellable, 0);
  lotse_importer_import_async (importer, files, NULL, cancellable, result_cb, &done);
  wait_for (&done);
  g_assert_false (lotse_importer_import_finish (importer, done, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  n_papers = get_n_papers (fixture);
  g_assert_cmpuint (n_papers, >, 0);
  g_assert_cmpuint (n_papers, <, 300);
  g_assert_cmpuint (n_papers, ==, g_list_model_get_n_items (lotse_importer_get_results (importer)));
  /* A last word of the progress may come when everybody else has gone. */
  lotse_progress_set_name (lotse_importer_get_progress (importer), "late");
  problems = lotse_store_check (lotse_library_get_store (fixture->library), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* The original was lost: importing the file again puts it back. */
static void
test_heal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make_words ("3", "Drei");
  g_autoptr (GFile) file = write_file (fixture, "paper.txt", words);
  g_autoptr (LotseImportResult) first = import_one (fixture, file);
  g_autoptr (LotsePaper) paper = lotse_library_find_paper (fixture->library, lotse_import_result_get_uuid (first));
  g_autoptr (GFile) original = lotse_store_dup_original (lotse_library_get_store (fixture->library), lotse_paper_get_hash (paper));
  g_autoptr (LotseImportResult) second = NULL;

  g_assert_true (g_file_delete (original, NULL, NULL));
  second = import_one (fixture, file);
  g_assert_cmpint (lotse_import_result_get_outcome (second), ==, LOTSE_IMPORT_ALREADY_THERE);
  g_assert_true (g_file_query_exists (original, NULL));
}

/* An encrypted PDF asks for its password; the right one brings it in, and is remembered while the program runs. */
static void
test_password (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "Geheime Vorlage", NULL };
  static const struct
  {
    const char *password;
    LotseImportOutcome outcome;
  } tries[] = { { NULL, LOTSE_IMPORT_NEEDS_PASSWORD },
                { "falsch", LOTSE_IMPORT_NEEDS_PASSWORD },
                { "losung", LOTSE_IMPORT_IMPORTED },
                { NULL, LOTSE_IMPORT_ALREADY_THERE } };
  g_autoptr (GBytes) pdf = pdf_maker_new (pages, "losung");
  g_autofree char *path = g_build_filename (fixture->path, "secret.pdf", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LotsePaper) paper = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) results = run_import (fixture, files, tries[i].password, NULL, &error);
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, 0);

      g_assert_no_error (error);
      g_assert_cmpint (lotse_import_result_get_outcome (result), ==, tries[i].outcome);
    }
  paper = g_list_model_get_item (lotse_library_get_papers (fixture->library), 0);
  g_assert_true (lotse_paper_get_encrypted (paper));
  g_assert_cmpstr (lotse_library_get_password (fixture->library, lotse_paper_get_hash (paper)), ==, "losung");
}

static void
gone_cb (gpointer data, GObject *library)
{
  g_assert_true (g_thread_self () == data);
}

/* The thread of a run lets go its task after everybody else now and then: the library still ends in the main thread. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("library-%u", i);
      g_autofree char *path = g_build_filename (fixture->path, name, NULL);
      g_autoptr (GFile) folder = g_file_new_for_path (path);
      g_autoptr (LotseLibrary) library = open_library (folder);
      g_autoptr (LotseImporter) importer = lotse_importer_new (library);
      g_autoptr (GAsyncResult) done = NULL;

      g_object_weak_ref (G_OBJECT (library), gone_cb, g_thread_self ());
      lotse_importer_import_text_async (importer, "Wenige Wörter.", "Titel", NULL, result_cb, &done);
      wait_for (&done);
      g_assert_true (lotse_importer_import_finish (importer, done, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/model/importer/text", test_text);
  ADD ("/model/importer/again", test_again);
  ADD ("/model/importer/folder", test_folder);
  ADD ("/model/importer/paste", test_paste);
  ADD ("/model/importer/cancel", test_cancel);
  ADD ("/model/importer/heal", test_heal);
  ADD ("/model/importer/password", test_password);
  ADD ("/model/importer/let-go", test_let_go);
  return g_test_run ();
}
