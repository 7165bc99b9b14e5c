/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in all widths, with large letters, and as large as it was before. */
#include "lotse-window-private.h"
#include "lotse-page-view.h"
#include "lotse-page-widget.h"
#include "window-fixture.h"

static guint
count_widgets (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);
  return n;
}

/* Whoever reads in the middle stays there when the window gets narrower and the pages smaller with it, and only pages near by have a widget. */
static void
test_resize (Window *self, gconstpointer data)
{
  const char *pages[41] = { NULL };
  g_autoptr (GFile) file = NULL;
  LotsePaperPage *page;
  LotseViewState *state;
  GtkAdjustment *adjustment;
  double scale, place;
  guint n_widgets;

  for (guint i = 0; i < 40; i++)
    pages[i] = "Stadt Auenstadt\nVorlage Nr. 12/2024";
  file = write_pdf (self, "viele.pdf", pages, NULL);
  open_file (self, file);
  page = wait_for_paper (self);
  state = lotse_paper_page_get_state (page);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_widget (GTK_WIDGET (page), LOTSE_TYPE_PAGE_VIEW, NULL)));
  lotse_view_state_set_page (state, 30);
  WAIT_FOR (gtk_adjustment_get_value (adjustment) > 0 && !g_main_context_pending (NULL));
  scale = lotse_view_state_get_scale (state);
  place = gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment);
  gtk_window_set_default_size (GTK_WINDOW (self->window), gtk_widget_get_width (GTK_WIDGET (self->window)) - 140, 600);
  WAIT_FOR (lotse_view_state_get_scale (state) < 0.95 * scale && !g_main_context_pending (NULL));
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 30);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment), place, 0.01);
  lotse_view_state_set_page (state, 1);
  WAIT_FOR (gtk_adjustment_get_value (adjustment) < 1 && !g_main_context_pending (NULL));
  n_widgets = count_widgets (GTK_WIDGET (page), LOTSE_TYPE_PAGE_WIDGET);
  for (guint i = 0; i < 2; i++)
    {
      lotse_view_state_set_page (state, i == 0 ? 30 : 1);
      WAIT_FOR ((gtk_adjustment_get_value (adjustment) < 1) == (i == 1) && !g_main_context_pending (NULL));
    }
  g_assert_cmpuint (count_widgets (GTK_WIDGET (page), LOTSE_TYPE_PAGE_WIDGET), ==, n_widgets);
}

/* On a narrow window the outline is put away: the keyboard is in the document then, not at the button that goes back. */
static void
test_narrow_keyboard (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Kauf einer Wiese", NULL };
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  g_autoptr (GFile) file = write_pdf (self, "a.pdf", pages, NULL);

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (self->window)) < 500);
  for (guint i = 0; i < 3; i++)
    {
      LotsePaperPage *page;
      GtkWidget *stack;
      GtkWidget *focus;

      if (i == 1)
        open_file (self, file);
      else
        open_paper (self, paper);
      page = wait_for_paper (self);
      stack = gtk_widget_get_ancestor (find_widget (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW, NULL), GTK_TYPE_STACK);
      WAIT_FOR ((focus = gtk_window_get_focus (GTK_WINDOW (self->window))) != NULL && gtk_widget_is_ancestor (focus, stack));
      if (i == 1)
        {
          g_clear_object (&paper);
          paper = g_object_ref (lotse_paper_page_get_paper (page));
        }
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
    }
}

static gboolean
is_in_sight (Window *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, GTK_WIDGET (self->window), &bounds)
         && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (GTK_WIDGET (self->window));
}

/* On a telephone held sideways what there is to do in an empty library is seen without scrolling. */
static void
test_low (Window *self, gconstpointer data)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *import = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "_Import…");

  gtk_css_provider_load_from_resource (style, "/org/lotse/Lotse/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_assert_nonnull (import);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (self->window), "lotse-low"));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 300);
  WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (self->window)) < 400 && is_in_sight (self, import));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 760);
  WAIT_FOR (!gtk_widget_has_css_class (GTK_WIDGET (self->window), "lotse-low"));
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style));
}

/* A message is never cut off, and never makes the window wider than a narrow one. */
static void
test_long_message (Window *self, gconstpointer data)
{
  static const char message[]
      = "There is no space left for the library, and whatever stands at the end of this message is what a person has to do now.";
  int minimum;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (self->window)) < 500);
  _lotse_window_say (self->window, lotse_toast_new (message));
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), message) != NULL);
  WAIT_FOR (gtk_widget_get_mapped (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, message)));
  g_assert_false (
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, message)))));
  gtk_widget_measure (GTK_WIDGET (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 372);
}

/* Whether a widget can be seen wholly. */
static gboolean
is_within (GtkWidget *widget, GtkWidget *around)
{
  graphene_rect_t inner;
  graphene_rect_t outer = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (around), (float) gtk_widget_get_height (around));

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, around, &inner)
         && graphene_rect_contains_rect (&outer, &inner);
}

/* With text of twice the size in the narrowest window a toast shows its words and its button, and a dialog its title and its buttons. */
static void
test_large_text (Window *self, gconstpointer data)
{
  static const char message[] = "12 imported, 1 already there, 1 could not be read";
  GtkWidget *window = GTK_WIDGET (self->window);
  AdwToast *toast = lotse_toast_new (message);
  GtkWidget *widget;
  GtkWidget *around;
  AdwDialog *dialog;
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (window) < 500);
  lotse_toast_add_button (toast, "_Details", "win.paste-text", NULL);
  _lotse_window_say (self->window, toast);
  WAIT_FOR ((widget = find_mapped_button (self, "_Details")) != NULL);
  around = gtk_widget_get_ancestor (widget, ADW_TYPE_CLAMP);
  WAIT_FOR (is_within (widget, around) && is_within (find_widget (window, GTK_TYPE_LABEL, message), around));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))));

  /* The button does what it says, and goes. */
  g_signal_emit_by_name (widget, "clicked");
  WAIT_FOR (find_mapped_button (self, "_Details") == NULL);
  WAIT_FOR ((widget = find_mapped_button (self, "_Import")) != NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
  around = adw_dialog_get_child (dialog);
  WAIT_FOR (is_within (widget, around) && gtk_widget_get_width (around) <= 372);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))));
  /* The header has no room for the title, which stands below it. */
  widget = gtk_widget_get_last_child (gtk_widget_get_parent (find_widget (around, ADW_TYPE_HEADER_BAR, NULL)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (widget)), ==, "Paste Text");
  WAIT_FOR (is_within (widget, around));
  adw_dialog_force_close (dialog);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

static void
test_remembered (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  LotsePaperPage *page = open_paper (self, paper);
  LotseWindow *second;
  double fraction;
  int width;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 640);
  g_object_set (find_widget (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW, NULL), "sidebar-width-fraction", 0.31, NULL);
  g_object_set (find_widget (GTK_WIDGET (page), ADW_TYPE_OVERLAY_SPLIT_VIEW, NULL), "sidebar-width-fraction", 0.42, NULL);

  second = g_object_ref (lotse_window_new (NULL));
  lotse_window_set_library (second, self->base.library);
  gtk_window_present (GTK_WINDOW (second));
  gtk_window_get_default_size (GTK_WINDOW (second), &width, NULL);
  g_assert_cmpint (width, ==, 1000);
  g_object_get (find_widget (GTK_WIDGET (second), ADW_TYPE_NAVIGATION_SPLIT_VIEW, NULL), "sidebar-width-fraction", &fraction, NULL);
  g_assert_cmpfloat_with_epsilon (fraction, 0.31, 1e-6);
  gtk_widget_activate_action (GTK_WIDGET (second), "win.open-paper", "s", lotse_paper_get_uuid (paper));
  WAIT_FOR (lotse_window_get_paper_page (second) != NULL);
  g_object_get (find_widget (GTK_WIDGET (lotse_window_get_paper_page (second)), ADW_TYPE_OVERLAY_SPLIT_VIEW, NULL),
                "sidebar-width-fraction", &fraction, NULL);
  g_assert_cmpfloat_with_epsilon (fraction, 0.42, 1e-6);
  gtk_window_destroy (GTK_WINDOW (second));
  g_object_unref (second);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  gboolean *opened = user_data;

  g_assert_true (lotse_page_source_open_finish (LOTSE_PAGE_SOURCE (object), result, NULL));
  *opened = TRUE;
}

/* What is drawn before there is a window, by the width of the pages shown last, is the picture that the window asks for. */
static void
test_page_width_remembered (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024", NULL };
  g_autoptr (GFile) file = write_pdf (self, "eine.pdf", pages, NULL);
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (LotsePageImage) picture = NULL;
  gboolean opened = FALSE;
  LotsePaperPage *page;
  GtkWidget *drawn;
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 931, 640);
  open_file (self, file);
  page = wait_for_paper (self);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  drawn = find_widget (GTK_WIDGET (page), LOTSE_TYPE_PAGE_WIDGET, NULL);
  width = gtk_widget_get_width (drawn);
  height = gtk_widget_get_height (drawn);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  WAIT_FOR (g_settings_get_int (lotse_settings_get (), "page-width") == width);

  lotse_page_source_prepare (source, file, (guint) g_settings_get_int (lotse_settings_get (), "page-width"));
  lotse_page_source_open_async (source, file, NULL, NULL, opened_cb, &opened);
  WAIT_FOR (opened);
  picture = lotse_page_source_take_picture (source, 0, (guint) width, (guint) height);
  g_assert_nonnull (picture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window-size/" path, Window, NULL, set_up, func, tear_down)
  ADD ("resize", test_resize);
  ADD ("narrow-keyboard", test_narrow_keyboard);
  ADD ("low", test_low);
  ADD ("long-message", test_long_message);
  ADD ("large-text", test_large_text);
  ADD ("remembered", test_remembered);
  ADD ("page-width-remembered", test_page_width_remembered);
  return g_test_run ();
}
