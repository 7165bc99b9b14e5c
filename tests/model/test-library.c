/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-library.h"

#include "model-fixture.h"

static void
count_cb (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

/* Another program imports: the list of this one shows it without being asked. */
static void
test_watch (Fixture *fixture, gconstpointer data)
{
  Fixture other = { .path = fixture->path, .library = open_library (fixture->folder) };
  g_autoptr (LotsePaper) paper = NULL;
  GListModel *papers = lotse_library_get_papers (fixture->library);
  gint64 start;

  lotse_library_start_background (fixture->library);
  paper = fixture_import (&other, "4", "Vier");
  g_assert_cmpuint (g_list_model_get_n_items (papers), ==, 0);
  start = g_get_monotonic_time ();
  while (g_list_model_get_n_items (papers) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
  g_clear_object (&other.library);
}

/* Own terms: kept in a file, and papers are read again with them. */
static void
test_terms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = fixture_import (fixture, "6", "Sechs");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 revision = lotse_paper_get_record (paper)->revision;

  g_assert_cmpstr (lotse_library_get_terms (fixture->library), ==, "");
  lotse_library_start_background (fixture->library);
  lotse_library_set_terms_async (fixture->library, "body\tKlimarunde\tadvisory\n", NULL, result_cb, &result);
  wait_for (&result);
  g_assert_true (lotse_library_set_terms_finish (fixture->library, result, NULL, &error));
  g_assert_no_error (error);
  while (lotse_paper_get_record (paper)->revision == revision)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&fixture->library);
  fixture->library = open_library (fixture->folder);
  g_assert_cmpstr (lotse_library_get_terms (fixture->library), ==, "body\tKlimarunde\tadvisory\n");
}

/* Who writes them with an editor need not open the library again. */
static void
test_terms_of_editor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = fixture_import (fixture, "6", "Sechs");
  g_autofree char *path = g_build_filename (g_file_peek_path (fixture->folder), "lexicon.tsv", NULL);
  gint64 revision = lotse_paper_get_record (paper)->revision;

  lotse_library_start_background (fixture->library);
  g_assert_true (g_file_set_contents (path, "body-names\tKlimarunde\tadvisory\n", -1, NULL));
  while (*lotse_library_get_terms (fixture->library) == '\0' || lotse_paper_get_record (paper)->revision == revision)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (lotse_library_get_terms (fixture->library), ==, "body-names\tKlimarunde\tadvisory\n");
}

/* 5,000 papers: they come in batches, and no object is made before somebody asks for it. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  LotseStore *store = lotse_library_get_store (fixture->library);
  g_autoptr (GPtrArray) batch = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_new_paper_free);
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (LotseLibrary) again = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (LotsePaper) newest = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  lotse_document_text_add_page (text, "Text", NULL);
  packed = lotse_store_pack_text (text);
  for (guint i = 0; i < 5000; i++)
    {
      LotseNewPaper *paper = lotse_new_paper_new ();

      paper->record = lotse_paper_record_new ();
      paper->record->uuid = g_uuid_string_random ();
      paper->record->source_name = g_strdup_printf ("%u.txt", i);
      paper->record->hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, paper->record->source_name, -1);
      paper->record->n_pages = 1;
      paper->outline = lotse_outline_new ();
      paper->text = g_bytes_ref (packed);
      lotse_paper_record_set_outline (paper->record, paper->outline);
      g_ptr_array_add (batch, paper);
    }
  g_assert_true (lotse_store_add_papers (store, batch, &error));
  g_assert_no_error (error);
  lotse_library_open_async (fixture->folder, NULL, result_cb, &result);
  wait_for (&result);
  again = lotse_library_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_false (lotse_library_get_complete (again));
  g_assert_cmpuint (g_list_model_get_n_items (lotse_library_get_papers (again)), ==, 64);
  g_signal_connect (lotse_library_get_papers (again), "items-changed", G_CALLBACK (count_cb), &n_changes);
  while (!lotse_library_get_complete (again))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (lotse_library_get_papers (again)), ==, 5000);
  g_assert_cmpuint (n_changes, ==, 10);
  newest = g_list_model_get_item (lotse_library_get_papers (again), 0);
  g_assert_cmpstr (lotse_paper_get_title (newest), ==, "4999.txt");
}

/* Whatever the threads do: what was handed over last stands in the file at last. */
static void
test_terms_in_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "library", "lexicon.tsv", NULL);
  GAsyncResult *results[30] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *terms = g_strdup_printf ("body-names\tRunde %u\tgroup\n", i);

      lotse_library_set_terms_async (fixture->library, terms, NULL, result_cb, &results[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *expected = g_strdup_printf ("body-names\tRunde %u\tgroup\n", i);
      g_autofree char *written = NULL;

      wait_for (&results[i]);
      g_assert_true (lotse_library_set_terms_finish (fixture->library, results[i], NULL, NULL));
      g_assert_cmpstr (lotse_library_get_terms (fixture->library), ==, expected);
      g_object_unref (results[i]);
      if (i + 1 < G_N_ELEMENTS (results))
        continue;
      g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
      g_assert_cmpstr (written, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/model/library/terms-in-order", test_terms_in_order);
  ADD ("/model/library/watch", test_watch);
  ADD ("/model/library/terms", test_terms);
  ADD ("/model/library/terms-of-editor", test_terms_of_editor);
  ADD ("/model/library/many", test_many);
  return g_test_run ();
}
