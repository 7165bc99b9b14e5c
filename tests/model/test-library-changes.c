/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-library.h"

#include "model-fixture.h"

static void
test_content (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = fixture_import (fixture, "9", "Neun");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (LotsePaperContent) content = NULL;
  g_autoptr (GError) error = NULL;

  lotse_library_load_content_async (fixture->library, paper, NULL, result_cb, &result);
  wait_for (&result);
  content = lotse_library_load_content_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lotse_outline_get_key (lotse_paper_content_get_outline (content), "number"), ==, "9");
  g_assert_nonnull (strstr (lotse_document_text_get_page (lotse_paper_content_get_text (content), 0)->text, "Beschlussvorschlag"));
  g_assert_nonnull (lotse_paper_content_get_original (content));
}

/* The object stays the same on its way to the trash and back; the order too. */
static void
test_trash (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotsePaper) first = fixture_import (fixture, "1", "Eins");
  g_autoptr (LotsePaper) second = fixture_import (fixture, "2", "Zwei");
  g_autoptr (LotsePaper) third = fixture_import (fixture, "3", "Drei");
  GListModel *papers = lotse_library_get_papers (fixture->library);
  GListModel *trash = lotse_library_get_trash (fixture->library);
  g_autoptr (GAsyncResult) trashed = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (LotsePaper) item = NULL;

  lotse_library_trash_async (fixture->library, second, NULL, result_cb, &trashed);
  wait_for (&trashed);
  g_assert_true (lotse_library_trash_finish (fixture->library, trashed, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (papers), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (trash), ==, 1);
  g_assert_true (lotse_paper_get_trashed (second));
  item = g_list_model_get_item (trash, 0);
  g_assert_true (item == second);
  lotse_library_restore_async (fixture->library, second, NULL, result_cb, &restored);
  wait_for (&restored);
  g_assert_true (lotse_library_restore_finish (fixture->library, restored, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (trash), ==, 0);
  g_clear_object (&item);
  item = g_list_model_get_item (papers, 1);
  g_assert_true (item == second);
  g_assert_false (lotse_paper_get_trashed (second));
}

static void
test_last_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = fixture_import (fixture, "5", "Fünf");
  g_autoptr (GAsyncResult) result = NULL;
  guint notified = 0;

  g_signal_connect_swapped (paper, "notify::last-page", G_CALLBACK (g_atomic_int_inc), &notified);
  lotse_library_remember_page (fixture->library, paper, 7);
  lotse_library_refresh_async (fixture->library, NULL, result_cb, &result);
  wait_for (&result);
  while (lotse_paper_get_last_page (paper) != 7)
    {
      g_clear_object (&result);
      lotse_library_refresh_async (fixture->library, NULL, result_cb, &result);
      wait_for (&result);
    }
  g_assert_cmpuint (notified, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/model/library-changes/content", test_content);
  ADD ("/model/library-changes/trash", test_trash);
  ADD ("/model/library-changes/last-page", test_last_page);
  return g_test_run ();
}
