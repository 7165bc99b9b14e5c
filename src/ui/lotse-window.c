/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-window-private.h"

#include "lotse-settings.h"

/* Of a window with its shadow, in pixels: that of a telephone held sideways. */
#define LOW_HEIGHT 420

G_DEFINE_FINAL_TYPE (LotseWindow, lotse_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- papers ----------------------------------------------------------------------------------------------------------------------- */

void
_lotse_window_show_library (LotseWindow *self)
{
  adw_navigation_view_pop_to_tag (self->navigation, "library");
}

/* Among other windows, and by a screen reader, it is known by the paper that is open. */
static void
update_title (LotseWindow *self)
{
  LotsePaperPage *page = lotse_window_get_paper_page (self);
  const char *title = page != NULL ? adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)) : "";

  gtk_window_set_title (GTK_WINDOW (self), *title != '\0' ? title : "Lotse");
}

LotsePaperPage *
_lotse_window_push_paper_page (LotseWindow *self)
{
  LotsePaperPage *page = lotse_paper_page_new ();

  g_signal_connect_object (page, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  _lotse_window_show_library (self);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
  return page;
}

LotsePaperPage *
lotse_window_get_paper_page (LotseWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return LOTSE_IS_PAPER_PAGE (page) ? LOTSE_PAPER_PAGE (page) : NULL;
}

LotsePaper *
_lotse_window_find_paper (LotseWindow *self, const char *uuid)
{
  return self->library != NULL ? lotse_library_find_paper (self->library, uuid) : NULL;
}

static void
open_paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = _lotse_window_find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper != NULL)
    lotse_paper_page_show_paper (_lotse_window_push_paper_page (self), self->library, paper);
}

/* --- other actions ------------------------------------------------------------------------------------------------------------------ */

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lotse_library_page_start_filter (LOTSE_WINDOW (widget)->library_page);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_navigation_view_pop (LOTSE_WINDOW (widget)->navigation);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean full = gtk_window_is_fullscreen (GTK_WINDOW (widget));

  g_object_set (widget, "fullscreened", !full, NULL);
}

static void
page_changed_cb (LotseWindow *self)
{
  gboolean paper = lotse_window_get_paper_page (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.filter", !paper);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", paper);
  update_title (self);
}

/* The list goes on at the paper that was open, however that was opened. */
static void
popped_cb (LotseWindow *self, AdwNavigationPage *page)
{
  LotsePaper *paper = LOTSE_IS_PAPER_PAGE (page) ? lotse_paper_page_get_paper (LOTSE_PAPER_PAGE (page)) : NULL;

  if (LOTSE_IS_PAPER_PAGE (page))
    _lotse_window_forget_preview (self, LOTSE_PAPER_PAGE (page));
  if (paper != NULL)
    lotse_library_page_select_paper (self->library_page, paper);
}

static gboolean
quit_from_dialog_cb (GtkWidget *dialog, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_activate_action (dialog, "app.quit", NULL);
}

static gboolean
close_dialog_cb (GtkWidget *dialog, GVariant *arguments, gpointer user_data)
{
  adw_dialog_close (ADW_DIALOG (dialog));
  return GDK_EVENT_STOP;
}

/* A dialog that closes gives the keyboard back to what had it. Where another paper was opened beneath it meanwhile, by a file manager perhaps, that
 * is not to be seen any more. */
static void
update_covered (LotseWindow *self, gboolean covered)
{
  LotsePaperPage *page = self->navigation != NULL ? lotse_window_get_paper_page (self) : NULL;

  if (covered == self->covered)
    return;
  self->covered = covered;
  if (!covered && page != NULL && page != self->beneath)
    lotse_paper_page_take_focus (page);
  else if (!covered && page != NULL)
    lotse_paper_page_resume_focus (page);
  g_set_weak_pointer (&self->beneath, covered ? page : NULL);
}

/* While a dialog is open, the keys of the window and of the program do nothing: those that end something are its own then. */
static void
dialog_shown_cb (LotseWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkEventController *keys;

  if (dialog == NULL)
    lotse_library_page_resume_focus (self->library_page);
  else
    lotse_library_page_hold_focus (self->library_page);
  update_covered (self, dialog != NULL);
  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), "lotse-keys") != NULL)
    return;
  keys = gtk_shortcut_controller_new ();
  g_object_set_data (G_OBJECT (dialog), "lotse-keys", keys);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK), gtk_callback_action_new (quit_from_dialog_cb, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_w, GDK_CONTROL_MASK), gtk_callback_action_new (close_dialog_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (dialog), keys);
}

static void
focus_changed_cb (LotseWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && self->library_page != NULL)
    lotse_library_page_note_focus (self->library_page, focus);
}

/* --- library -------------------------------------------------------------------------------------------------------------------------- */

static gboolean
start_background_cb (gpointer data)
{
  LotseWindow *self = data;

  if (self->library != NULL)
    lotse_library_start_background (self->library);
  return G_SOURCE_REMOVE;
}

void
lotse_window_set_library (LotseWindow *self, LotseLibrary *library)
{
  g_set_object (&self->library, library);
  g_clear_pointer (&self->library_error, g_free);
  lotse_library_page_set_library (self->library_page, library);
  _lotse_window_continue_imports (self);
  g_idle_add_full (G_PRIORITY_LOW, start_background_cb, g_object_ref (self), g_object_unref);
}

void
lotse_window_show_library_error (LotseWindow *self, const char *message)
{
  g_set_str (&self->library_error, message);
  lotse_library_page_show_error (self->library_page, message);
  _lotse_window_continue_imports (self);
}

/* --- type ------------------------------------------------------------------------------------------------------------------------------ */

static void
lotse_window_dispose (GObject *object)
{
  LotseWindow *self = LOTSE_WINDOW (object);

  if (self->library_page != NULL)
    lotse_import_bar_close (lotse_library_page_get_import_bar (self->library_page));
  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_WINDOW);
  g_clear_object (&self->library);
  g_clear_pointer (&self->library_error, g_free);
  _lotse_window_clear_imports (self);
  g_clear_pointer (&self->undo_target, g_variant_unref);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->beneath);
  _lotse_window_clear_toasts (self);

  G_OBJECT_CLASS (lotse_window_parent_class)->dispose (object);
}

/* A page that says what there is to do leaves out room and ornament where that would push the words and buttons out of sight. */
static void
surface_height_cb (LotseWindow *self, GParamSpec *pspec, GdkSurface *surface)
{
  if (gdk_surface_get_height (surface) <= LOW_HEIGHT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lotse-low");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lotse-low");
}

static void
lotse_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lotse_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::height", G_CALLBACK (surface_height_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
lotse_window_class_init (LotseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_window_dispose;
  widget_class->realize = lotse_window_realize;
  g_type_ensure (LOTSE_TYPE_LIBRARY_PAGE);

  gtk_widget_class_install_action (widget_class, "win.open-paper", "s", open_paper_action);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
  _lotse_window_install_changes (widget_class);
  _lotse_window_install_imports (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LotseWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, LotseWindow, library_page);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
}

static void
lotse_window_init (LotseWindow *self)
{
  GSettings *settings = lotse_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  page_changed_cb (self);
  if (settings != NULL)
    {
      g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
    }
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (dialog_shown_cb), NULL);
  _lotse_window_init_imports (self);
}

LotseWindow *
lotse_window_new (GtkApplication *application)
{
  return g_object_new (LOTSE_TYPE_WINDOW, "application", application, NULL);
}
