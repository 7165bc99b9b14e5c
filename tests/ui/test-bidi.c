/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-bidi.h"

static void
assert_joined (const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  lotse_bidi_join (text, NULL);
  lotse_bidi_join (text, "");
  lotse_bidi_join (text, "Rat");
  lotse_bidi_join (text, "");
  lotse_bidi_join_format (text, "%d. März %d", 3, 2031);
  g_assert_cmpstr (text->str, ==, expected);
}

/* Empty parts leave no mark; from right to left each part stands for itself. */
static void
test_join (void)
{
  GtkTextDirection direction = gtk_widget_get_default_direction ();

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  assert_joined ("Rat · 3. März 2031");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  assert_joined ("\u2068Rat\u2069 · \u20683. März 2031\u2069");
  gtk_widget_set_default_direction (direction);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/bidi/join", test_join);
  return g_test_run ();
}
