/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-bidi.h"

#include <pango/pangocairo.h>

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

static gboolean
runs_against (const char *text, GtkTextDirection direction)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_context_set_base_dir (context, direction == GTK_TEXT_DIR_RTL ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_set_text (layout, text, -1);
  g_object_unref (context);
  return lotse_bidi_runs_against (layout, direction);
}

/* Numbers and dates run with the window that they are in. */
static void
test_runs_against (void)
{
  g_assert_true (runs_against ("Rat der Stadt", GTK_TEXT_DIR_RTL));
  g_assert_true (runs_against ("12. Sitzung", GTK_TEXT_DIR_RTL));
  g_assert_false (runs_against ("Rat der Stadt", GTK_TEXT_DIR_LTR));
  g_assert_false (runs_against ("12/2024", GTK_TEXT_DIR_RTL));
  g_assert_false (runs_against ("36.000,00 €", GTK_TEXT_DIR_RTL));
  g_assert_false (runs_against ("", GTK_TEXT_DIR_RTL));
  g_assert_false (runs_against ("مجلس", GTK_TEXT_DIR_RTL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/bidi/join", test_join);
  g_test_add_func ("/ui/bidi/runs-against", test_runs_against);
  return g_test_run ();
}
