/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-progress.h"

static void
count_cb (LotseProgress *progress, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static gpointer
work_thread (gpointer data)
{
  for (guint i = 0; i < 1000; i++)
    {
      lotse_progress_set_name (data, i % 2 ? "odd" : "even");
      lotse_progress_advance (data);
    }
  return NULL;
}

/* Thousands of reports from another thread come as few notifications, and the last state is told. */
static void
test_coalesced (void)
{
  g_autoptr (LotseProgress) progress = lotse_progress_new ();
  g_autofree char *name = NULL;
  guint n = 0;

  g_signal_connect (progress, "notify::count", G_CALLBACK (count_cb), &n);
  lotse_progress_set_total (progress, 1000);
  g_thread_join (g_thread_new ("work", work_thread, progress));
  g_assert_cmpuint (n, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (lotse_progress_get_count (progress), ==, 1000);
  g_assert_cmpfloat (lotse_progress_get_fraction (progress), ==, 1.0);
  name = lotse_progress_dup_name (progress);
  g_assert_cmpstr (name, ==, "odd");
}

static void
test_unknown_total (void)
{
  g_autoptr (LotseProgress) progress = lotse_progress_new ();

  lotse_progress_advance (progress);
  g_assert_cmpfloat (lotse_progress_get_fraction (progress), ==, 0);
  lotse_progress_set_total (progress, 4);
  g_assert_cmpfloat (lotse_progress_get_fraction (progress), ==, 0.25);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/progress/coalesced", test_coalesced);
  g_test_add_func ("/base/progress/unknown-total", test_unknown_total);
  return g_test_run ();
}
