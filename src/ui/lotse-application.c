/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-application.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-library.h"
#include "lotse-preferences.h"
#include "lotse-settings.h"
#include "lotse-shortcuts.h"
#include "lotse-window.h"

#include <glib/gi18n.h>

/* After this time the library is opened whatever is on the screen. */
#define FALLBACK_MS 3000

/* Words of libadwaita (1.7) that it looks for in the catalogue of the program instead of its own. */
G_GNUC_UNUSED static const char *const toolkit_words[] = { N_ ("A toast appeared"), N_ ("Close"), N_ ("Close the window") };

struct _LotseApplication
{
  AdwApplication parent_instance;

  char *library_folder; /* --library, or NULL */
  LotseLibrary *library;
  gboolean opening;
  guint n_frames;
  guint fallback_id;
  GFile *early_file;             /* the last argument, where it looks like a PDF */
  LotsePageSource *early_source; /* started before the toolkit, until the file is opened */
};

G_DEFINE_FINAL_TYPE (LotseApplication, lotse_application, ADW_TYPE_APPLICATION)

/* --- library and window --------------------------------------------------------------------------------------------------------------- */

static LotseWindow *
get_window (LotseApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LOTSE_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
library_opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseLibrary) library = lotse_library_open_finish (result, &error);
  LotseWindow *window = get_window (self);

  g_application_release (G_APPLICATION (self));
  if (library == NULL)
    {
      self->opening = FALSE;
      if (window != NULL)
        lotse_window_show_library_error (window, error->message);
      return;
    }
  g_set_object (&self->library, library);
  if (window != NULL)
    lotse_window_set_library (window, library);
}

static void
open_library (LotseApplication *self)
{
  g_autoptr (GFile) folder = self->library_folder != NULL ? g_file_new_for_commandline_arg (self->library_folder) : NULL;

  if (self->opening)
    return;
  g_clear_handle_id (&self->fallback_id, g_source_remove);
  self->opening = TRUE;
  g_application_hold (G_APPLICATION (self));
  lotse_library_open_async (folder, NULL, library_opened_cb, g_object_ref (self));
}

/* The library is opened when the window stands on the screen, and after the first page of a file that was asked for: what a person waits for
 * comes first. */
static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LotseApplication *self = LOTSE_APPLICATION (user_data);
  LotsePaperPage *page = lotse_window_get_paper_page (LOTSE_WINDOW (widget));

  if (self->opening)
    return G_SOURCE_REMOVE;
  if (++self->n_frames < 3 || (page != NULL && lotse_paper_page_is_opening (page)))
    return G_SOURCE_CONTINUE;
  open_library (self);
  return G_SOURCE_REMOVE;
}

/* A window that nobody can see draws no frames, and a page may take long. */
static gboolean
fallback_cb (gpointer user_data)
{
  LotseApplication *self = LOTSE_APPLICATION (user_data);

  self->fallback_id = 0;
  open_library (self);
  return G_SOURCE_REMOVE;
}

static LotseWindow *
ensure_window (LotseApplication *self)
{
  LotseWindow *window = get_window (self);

  if (window == NULL)
    {
      window = lotse_window_new (GTK_APPLICATION (self));
      if (self->library != NULL)
        lotse_window_set_library (window, self->library);
      gtk_widget_add_tick_callback (GTK_WIDGET (window), frame_cb, self, NULL);
      if (self->fallback_id == 0)
        self->fallback_id = g_timeout_add (FALLBACK_MS, fallback_cb, self);
    }
  return window;
}

static void
lotse_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (LOTSE_APPLICATION (application))));
}

static gboolean
is_pdf (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return folded != NULL && g_str_has_suffix (folded, ".pdf");
}

static void
lotse_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  LotseApplication *self = LOTSE_APPLICATION (application);
  g_autoptr (LotsePageSource) early = g_steal_pointer (&self->early_source);
  g_autoptr (LotsePageSource) source = NULL;
  LotseWindow *window;
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  /* The process that draws pages starts while the window is built. */
  if (n_files == 1 && is_pdf (files[0]))
    source = early ? g_steal_pointer (&early) : lotse_page_source_new ();
  window = ensure_window (self);
  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (array, files[i]);
  lotse_window_open_files (window, array, source);
  gtk_window_present (GTK_WINDOW (window));
}

/* --- actions ---------------------------------------------------------------------------------------------------------------------------- */

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog, "application-name", "Lotse", "application-icon", LOTSE_APPLICATION_ID, "version", LOTSE_VERSION, "license-type",
                GTK_LICENSE_GPL_3_0, "developer-name", _ ("The Lotse contributors"), "copyright",
                /* Translators: the year is that of the first version. */
                _ ("© 2026 The Lotse contributors"), "comments",
                _ ("Reads council papers and shows what is to be decided, by whom and when. Nothing leaves this computer."),
                /* Translators: put your name here, one name a line. */
                "translator-credits", _ ("translator-credits"), NULL);
  lotse_accessible_name_lists (adw_dialog_get_child (dialog), _ ("About Lotse"));
  lotse_accessible_name_scrollers (adw_dialog_get_child (dialog), _ ("About Lotse"));
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (user_data))));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LotseApplication *self = LOTSE_APPLICATION (user_data);

  adw_dialog_present (ADW_DIALOG (lotse_preferences_new (self->library)), GTK_WIDGET (get_window (self)));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lotse_shortcuts_present (GTK_WIDGET (get_window (LOTSE_APPLICATION (user_data))));
}

/* Without windows the program ends by itself, when an import that was under way has. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Some go away with the window that they belong to. */
  for (GList *l = windows; l != NULL; l = l->next)
    if (g_list_find (gtk_application_get_windows (GTK_APPLICATION (user_data)), l->data) != NULL)
      gtk_window_destroy (GTK_WINDOW (l->data));
}

/* After an error, of which the reason may be gone by now. Until that is known the window stays as it is, and the keyboard where it is. */
static void
open_library_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LotseApplication *self = LOTSE_APPLICATION (user_data);

  if (self->library == NULL)
    open_library (self);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "quit", .activate = quit_action },
  { .name = "open-library", .activate = open_library_action },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
  { "win.import", { "<Control>o" } },
  { "win.paste-text", { "<Control><Shift>v" } },
  { "win.filter", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.undo", { "<Control>z" } },
  { "win.fullscreen", { "F11" } },
};

/* --- type ------------------------------------------------------------------------------------------------------------------------------- */

/* The toolkit takes a name such as "Vorlage:1.pdf" for an address; as lotsectl does, this takes for one only what has "://" and is no file. */
static void
mark_names (char **arguments)
{
  for (char **argument = arguments; *argument != NULL; argument++)
    {
      g_autofree char *name = NULL;

      if (g_uri_peek_scheme (*argument) == NULL || g_str_has_prefix (*argument, "file:")
          || (strstr (*argument, "://") != NULL && !g_file_test (*argument, G_FILE_TEST_EXISTS)))
        continue;
      name = g_steal_pointer (argument);
      *argument = g_strconcat ("./", name, NULL);
    }
}

static gboolean
lotse_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  LotseApplication *self = LOTSE_APPLICATION (application);
  guint n = g_strv_length (*arguments);
  g_autofree char *last = NULL;

  if (n > 1)
    {
      mark_names (*arguments + 1);
      last = g_ascii_strdown ((*arguments)[n - 1], -1);
    }
  if (last != NULL && *last != '-' && g_str_has_suffix (last, ".pdf"))
    self->early_file = g_file_new_for_commandline_arg ((*arguments)[n - 1]);
  return G_APPLICATION_CLASS (lotse_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static void
lotse_application_startup (GApplication *application)
{
  LotseApplication *self = LOTSE_APPLICATION (application);
  GSettings *settings = lotse_settings_get ();

  /* It will be needed, and starts, opens the file and draws its first page while the toolkit starts. */
  if (self->early_file != NULL)
    {
      self->early_source = lotse_page_source_new ();
      lotse_page_source_prepare (self->early_source, self->early_file,
                                 settings != NULL ? (guint) g_settings_get_int (settings, "page-width") : 0);
    }
  G_APPLICATION_CLASS (lotse_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, accelerators[i].keys);
  lotse_accessible_name_menus ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), "/org/lotse/Lotse/icons");
}

static int
lotse_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  LotseApplication *self = LOTSE_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Lotse %s\n", LOTSE_VERSION);
      return 0;
    }
  /* Another library is another program: it must not hand over to the one that has the user's library open. */
  if (g_variant_dict_lookup (options, "library", "^ay", &self->library_folder))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
lotse_application_finalize (GObject *object)
{
  LotseApplication *self = LOTSE_APPLICATION (object);

  g_clear_handle_id (&self->fallback_id, g_source_remove);
  g_clear_object (&self->library);
  g_clear_object (&self->early_file);
  g_clear_object (&self->early_source);
  g_free (self->library_folder);

  G_OBJECT_CLASS (lotse_application_parent_class)->finalize (object);
}

static void
lotse_application_class_init (LotseApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lotse_application_finalize;
  application_class->local_command_line = lotse_application_local_command_line;
  application_class->startup = lotse_application_startup;
  application_class->activate = lotse_application_activate;
  application_class->open = lotse_application_open;
  application_class->handle_local_options = lotse_application_handle_local_options;
}

static void
lotse_application_init (LotseApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Use the library in this folder"), N_ ("FOLDER") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

LotseApplication *
lotse_application_new (void)
{
  return g_object_new (LOTSE_TYPE_APPLICATION, "application-id", LOTSE_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/lotse/Lotse", NULL);
}
