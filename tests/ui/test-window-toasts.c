/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-window-private.h"
#include "window-fixture.h"

/* Turns the main loop for some milliseconds, as long as a person needs for the next key. */
static void
wait_for_key (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  WAIT_FOR (g_get_monotonic_time () >= end);
}

static AdwToast *
answer (Window *self, const char *message)
{
  AdwToast *toast = g_object_ref (lotse_toast_new (message));

  _lotse_window_answer (self->window, toast);
  return toast;
}

static gboolean
is_seen (Window *self, const char *message)
{
  GtkWidget *label = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, message);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
set_moving (gboolean moving)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", moving, NULL);
}

/* Answers that follow faster than a toast comes into sight: each is seen, none is lost, and one that is ended before it was seen never is. */
static void
test_fast (Window *self, gconstpointer data)
{
  g_autoptr (AdwToast) first = NULL, second = NULL, third = NULL;

  set_moving (TRUE);
  first = answer (self, "First answer");
  WAIT_FOR (is_seen (self, "First answer"));
  second = answer (self, "Second answer");
  third = answer (self, "Third answer");
  _lotse_window_end_toast (self->window, third);
  WAIT_FOR (is_seen (self, "Second answer"));
  _lotse_window_end_toast (self->window, second);
  wait_for_key (50);
  _lotse_window_end_toast (self->window, first);
  wait_for_key (1500);
  g_assert_false (is_seen (self, "First answer") || is_seen (self, "Second answer") || is_seen (self, "Third answer"));
  set_moving (FALSE);
}

/* A message that an answer puts off comes again; with keys a few milliseconds apart nothing is used after it was freed. */
static void
test_put_off (Window *self, gconstpointer data)
{
  g_autoptr (AdwToast) said = g_object_ref (lotse_toast_new ("A message"));

  set_moving (TRUE);
  _lotse_window_say (self->window, said);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *message = g_strdup_printf ("Answer %u", i);
      g_autoptr (AdwToast) toast = answer (self, message);

      wait_for_key (60);
      _lotse_window_end_toast (self->window, toast);
      wait_for_key (30);
    }
  WAIT_FOR (is_seen (self, "A message"));
  _lotse_window_end_toast (self->window, said);
  wait_for_key (1500);
  g_assert_false (is_seen (self, "A message"));
  set_moving (FALSE);
}

/* A single answer does not wait, whatever was said before it and is gone. */
static void
test_at_once (Window *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AdwToast) toast = answer (self, "An answer");

      g_assert_nonnull (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "An answer"));
      _lotse_window_end_toast (self->window, toast);
      WAIT_FOR (!is_seen (self, "An answer"));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window-toasts/" path, Window, NULL, set_up, func, tear_down)
  ADD ("fast", test_fast);
  ADD ("put-off", test_put_off);
  ADD ("at-once", test_at_once);
  return g_test_run ();
}
