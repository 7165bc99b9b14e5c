/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-preferences.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-settings.h"
#include "lotse-term-dialog.h"
#include "lotse-toast.h"
#include "lotse-words.h"

#include <glib/gi18n.h>

/* Long enough to be reached with any input device. */
#define UNDO_SECONDS 15

struct _LotsePreferences
{
  AdwPreferencesDialog parent_instance;

  GtkWidget *text_size_row;
  GtkSpinButton *text_size;
  GtkSpinButton *line_height;
  AdwPreferencesPage *reading_page;
  AdwPreferencesPage *terms_page;
  GtkListBox *terms;
  GtkWidget *add;

  LotseLibrary *library;
  GStrv lines;   /* of the file, comments too */
  GStrv removed; /* the lines before one was removed last, or NULL */
  guint saving;  /* how often they are being written */
};

G_DEFINE_FINAL_TYPE (LotsePreferences, lotse_preferences, ADW_TYPE_PREFERENCES_DIALOG)

static void show_terms (LotsePreferences *self);

/* --- text view -------------------------------------------------------------------------------------------------------------------- */

static void
text_size_cb (LotsePreferences *self)
{
  GSettings *settings = lotse_settings_get ();

  if (settings != NULL)
    g_settings_set_double (settings, "text-scale", gtk_spin_button_get_value (self->text_size) / 100);
}

static void
line_height_cb (LotsePreferences *self)
{
  GSettings *settings = lotse_settings_get ();

  if (settings != NULL)
    g_settings_set_double (settings, "line-height", gtk_spin_button_get_value (self->line_height));
}

/* --- own terms -------------------------------------------------------------------------------------------------------------------- */

static void
terms_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotsePreferences) self = user_data;
  g_auto (GStrv) unknown = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  self->saving--;
  if (!lotse_library_set_terms_finish (LOTSE_LIBRARY (object), result, &unknown, &error))
    message = g_strdup (error->message);
  else if (unknown != NULL && unknown[0] != NULL)
    /* Translators: %s is the first line of the own terms (search words and names) that is written wrongly. */
    message = g_strdup_printf (_ ("Not understood: %s"), strchr (unknown[0], '\t') + 1);
  if (message != NULL && self->library != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), lotse_toast_new (message));
}

static void
save_terms (LotsePreferences *self)
{
  g_autofree char *text = g_strjoinv ("\n", self->lines);

  self->saving++;
  lotse_library_set_terms_async (self->library, text, NULL, terms_saved_cb, g_object_ref (self));
  show_terms (self);
}

static void
undo_clicked_cb (LotsePreferences *self)
{
  if (self->removed == NULL)
    return;
  g_strfreev (self->lines);
  self->lines = g_steal_pointer (&self->removed);
  save_terms (self);
}

/* Removing is taken back rather than asked about; the keyboard goes on at the row that takes its place. */
static void
remove_clicked_cb (GtkButton *button, LotsePreferences *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "lotse-line"));
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) columns = g_strsplit (self->lines[index], "\t", -1);
  /* Translators: %s is an own term. */
  g_autofree char *message = g_strdup_printf (_ ("Removed “%s”"), columns[1]);
  AdwToast *toast = lotse_toast_new (message);
  GtkListBoxRow *next;

  for (guint i = 0; self->lines[i] != NULL; i++)
    if (i != index)
      g_strv_builder_add (builder, self->lines[i]);
  g_strfreev (self->removed);
  self->removed = self->lines;
  self->lines = g_strv_builder_end (builder);
  save_terms (self);
  next = gtk_list_box_get_row_at_index (self->terms, position);
  gtk_widget_grab_focus (next != NULL && gtk_widget_get_focusable (GTK_WIDGET (next)) ? GTK_WIDGET (next) : self->add);
  lotse_toast_add_button (toast, _ ("_Undo"), NULL, NULL);
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

/* What a line of the file means, in words; NULL for a comment or an empty line. */
static char *
dup_meaning (char **columns)
{
  guint n = g_strv_length (columns);

  if (n < 2 || columns[0][0] == '#')
    return NULL;
  if (g_strcmp0 (columns[0], "body-names") == 0)
    {
      const char *kind = lotse_words_get (LOTSE_WORDS_BODY_KIND, n > 2 ? columns[2] : "other");

      if (n > 4 && *columns[4] != '\0')
        /* Translators: an own term: a code that stands for a body. */
        return g_strdup_printf (_ ("Stands for “%s” (%s)"), columns[4], kind);
      return g_strdup (kind);
    }
  if (g_strcmp0 (columns[0], "labels") == 0)
    /* Translators: an own term: the label of a field of the key data, "Label of: Title". */
    return g_strdup_printf (_ ("Label of: %s"), lotse_term_dialog_get_field_title (n > 2 ? columns[2] : ""));
  return g_strdup (columns[0]);
}

/* Says that there is none. */
static GtkWidget *
new_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("No own terms yet"));
  gtk_widget_add_css_class (row, "dimmed");
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
show_terms (LotsePreferences *self)
{
  gtk_list_box_remove_all (self->terms);
  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (self->lines[i], "\t", -1);
      g_autofree char *meaning = dup_meaning (columns);
      g_autofree char *title = NULL;
      g_autofree char *subtitle = NULL;
      g_autofree char *label = NULL;
      GtkWidget *row;
      GtkWidget *button;

      if (meaning == NULL)
        continue;
      title = g_markup_escape_text (columns[1], -1);
      subtitle = g_markup_escape_text (meaning, -1);
      row = adw_action_row_new ();
      button = gtk_button_new_from_icon_name ("user-trash-symbolic");
      /* Translators: %s is an own term. */
      label = g_strdup_printf (_ ("Remove “%s”"), columns[1]);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "lotse-line", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      gtk_list_box_append (self->terms, row);
    }
  if (gtk_list_box_get_row_at_index (self->terms, 0) == NULL)
    gtk_list_box_append (self->terms, new_empty_row ());
}

/* Somebody writes the file with an editor while it is shown here: what is added or removed here goes into that file, not over it. */
static void
terms_changed_cb (LotsePreferences *self)
{
  g_autofree char *text = g_strjoinv ("\n", self->lines);

  if (self->saving > 0 || g_str_equal (text, lotse_library_get_terms (self->library)))
    return;
  g_strfreev (self->lines);
  self->lines = g_strsplit (lotse_library_get_terms (self->library), "\n", -1);
  g_clear_pointer (&self->removed, g_strfreev);
  show_terms (self);
}

static void
term_added_cb (LotsePreferences *self, const char *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; self->lines[i] != NULL; i++)
    if (*self->lines[i] != '\0')
      g_strv_builder_add (builder, self->lines[i]);
  g_strv_builder_add (builder, line);
  g_strfreev (self->lines);
  self->lines = g_strv_builder_end (builder);
  /* What was removed before is not taken back together with this. */
  g_clear_pointer (&self->removed, g_strfreev);
  save_terms (self);
}

static void
add_clicked_cb (LotsePreferences *self)
{
  LotseTermDialog *dialog = lotse_term_dialog_new ();

  g_signal_connect_object (dialog, "added", G_CALLBACK (term_added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* --- type ------------------------------------------------------------------------------------------------------------------------- */

/* By itself the keyboard is at the last row where the window is narrow. */
static void
lotse_preferences_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lotse_preferences_parent_class)->map (widget);
  lotse_accessible_focus_later (LOTSE_PREFERENCES (widget)->text_size_row);
}

static void
lotse_preferences_dispose (GObject *object)
{
  LotsePreferences *self = LOTSE_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_PREFERENCES);
  g_clear_object (&self->library);
  g_clear_pointer (&self->lines, g_strfreev);
  g_clear_pointer (&self->removed, g_strfreev);

  G_OBJECT_CLASS (lotse_preferences_parent_class)->dispose (object);
}

static void
lotse_preferences_class_init (LotsePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_preferences_dispose;
  widget_class->map = lotse_preferences_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LotsePreferences, text_size_row);
  gtk_widget_class_bind_template_child (widget_class, LotsePreferences, text_size);
  gtk_widget_class_bind_template_child (widget_class, LotsePreferences, line_height);
  gtk_widget_class_bind_template_child (widget_class, LotsePreferences, terms_page);
  gtk_widget_class_bind_template_child (widget_class, LotsePreferences, reading_page);
  gtk_widget_class_bind_template_child (widget_class, LotsePreferences, terms);
  gtk_widget_class_bind_template_child (widget_class, LotsePreferences, add);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
lotse_preferences_init (LotsePreferences *self)
{
  GSettings *settings = lotse_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lotse_accessible_name_scrollers (GTK_WIDGET (self->reading_page), _ ("Text View"));
  lotse_accessible_name_scrollers (GTK_WIDGET (self->terms_page), _ ("Own Terms"));
  gtk_spin_button_set_value (self->text_size, settings != NULL ? g_settings_get_double (settings, "text-scale") * 100 : 100);
  gtk_spin_button_set_value (self->line_height, settings != NULL ? g_settings_get_double (settings, "line-height") : 1.5);
  g_signal_connect_object (self->text_size, "notify::value", G_CALLBACK (text_size_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line_height, "notify::value", G_CALLBACK (line_height_cb), self, G_CONNECT_SWAPPED);
}

LotsePreferences *
lotse_preferences_new (LotseLibrary *library)
{
  LotsePreferences *self = g_object_new (LOTSE_TYPE_PREFERENCES, NULL);

  if (library == NULL)
    {
      adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (self), self->terms_page);
      return self;
    }
  self->library = g_object_ref (library);
  self->lines = g_strsplit (lotse_library_get_terms (library), "\n", -1);
  show_terms (self);
  g_signal_connect_object (library, "notify::terms", G_CALLBACK (terms_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
