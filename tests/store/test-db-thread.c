/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-db-thread-private.h"

#include "store-fixture.h"

typedef struct
{
  GThread *thread;
  guint order;
  guint *counter;
} Seen;

static gboolean
see_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Seen *seen = data;

  seen->thread = g_thread_self ();
  seen->order = ++*seen->counter;
  return TRUE;
}

static gboolean
fail_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FAILED, "no");
  return FALSE;
}

static void
pushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (g_task_propagate_boolean (G_TASK (result), NULL));
  (*(guint *) user_data)++;
}

/* First come, first served, all in the one thread. */
static void
test_order (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lotse-thread-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GError) error = NULL;
  LotseDbThread *thread = _lotse_db_thread_new ("test", path, TRUE, &error);
  guint counter = 0, done = 0;
  Seen seen[20];

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      seen[i] = (Seen) { .counter = &counter };
      if (i % 2)
        g_assert_true (_lotse_db_thread_call (thread, see_func, &seen[i], NULL, &error));
      else
        {
          GTask *task = g_task_new (NULL, NULL, pushed_cb, &done);

          g_task_set_task_data (task, &seen[i], NULL);
          _lotse_db_thread_push (thread, see_func, task);
        }
    }
  while (done < G_N_ELEMENTS (seen) / 2)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      g_assert_true (seen[i].thread == seen[0].thread && seen[i].thread != g_thread_self ());
      g_assert_cmpuint (seen[i].order, ==, i + 1);
    }
  g_assert_false (_lotse_db_thread_call (thread, fail_func, NULL, NULL, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FAILED);
  _lotse_db_thread_free (thread);
  remove_tree (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lotse-thread-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  LotseDbThread *thread = _lotse_db_thread_new ("test", path, TRUE, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (_lotse_db_thread_call (thread, fail_func, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  _lotse_db_thread_free (thread);
  remove_tree (folder);
}

static void
test_cannot_open (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (_lotse_db_thread_new ("test", "/nonexistent/library.db", TRUE, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/db-thread/order", test_order);
  g_test_add_func ("/store/db-thread/cancelled", test_cancelled);
  g_test_add_func ("/store/db-thread/cannot-open", test_cannot_open);
  return g_test_run ();
}
