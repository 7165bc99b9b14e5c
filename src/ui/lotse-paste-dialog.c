/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paste-dialog.h"

#include "lotse-accessible.h"
#include "lotse-config.h"

#include <glib/gi18n.h>

struct _LotsePasteDialog
{
  AdwDialog parent_instance;

  GtkEditable *title;
  GtkTextView *text;
  GtkWidget *import;
  AdwBanner *banner;

  char *copied; /* what came from the clipboard, or NULL */
  gboolean imported;
};

G_DEFINE_FINAL_TYPE (LotsePasteDialog, lotse_paste_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_IMPORT,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (LotsePasteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
changed_cb (LotsePasteDialog *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_sensitive (self->import, *g_strstrip (text) != '\0' && !adw_banner_get_revealed (self->banner));
}

static void
cancel_clicked_cb (LotsePasteDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
import_clicked_cb (LotsePasteDialog *self)
{
  g_autofree char *text = dup_text (self);

  self->imported = TRUE;
  g_signal_emit (self, signals[SIGNAL_IMPORT], 0, text, gtk_editable_get_text (self->title));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
clipboard_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotsePasteDialog) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  g_autofree char *there = self->text != NULL ? dup_text (self) : NULL;

  if (text == NULL || there == NULL || *there != '\0')
    return;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  g_free (self->copied);
  self->copied = dup_text (self);
}

static void
lotse_paste_dialog_closed (AdwDialog *dialog)
{
  LotsePasteDialog *self = LOTSE_PASTE_DIALOG (dialog);
  g_autofree char *text = self->text != NULL ? dup_text (self) : g_strdup ("");
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (!self->imported && *words != '\0' && g_strcmp0 (text, self->copied) != 0)
    g_signal_emit (self, signals[SIGNAL_LEFT], 0, text, gtk_editable_get_text (self->title));
}

static void
lotse_paste_dialog_map (GtkWidget *widget)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  GTK_WIDGET_CLASS (lotse_paste_dialog_parent_class)->map (widget);
  lotse_accessible_focus_later (GTK_WIDGET (LOTSE_PASTE_DIALOG (widget)->text));
  /* Files are offered as text too: as their names, which are no paper. */
  if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) && !gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_text_async (clipboard, NULL, clipboard_cb, g_object_ref (widget));
}

static void
lotse_paste_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOTSE_TYPE_PASTE_DIALOG);
  g_clear_pointer (&LOTSE_PASTE_DIALOG (object)->copied, g_free);

  G_OBJECT_CLASS (lotse_paste_dialog_parent_class)->dispose (object);
}

static void
lotse_paste_dialog_class_init (LotsePasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_paste_dialog_dispose;
  widget_class->map = lotse_paste_dialog_map;
  ADW_DIALOG_CLASS (klass)->closed = lotse_paste_dialog_closed;
  signals[SIGNAL_IMPORT] = g_signal_new ("import", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LotsePasteDialog, title);
  gtk_widget_class_bind_template_child (widget_class, LotsePasteDialog, text);
  gtk_widget_class_bind_template_child (widget_class, LotsePasteDialog, import);
  gtk_widget_class_bind_template_child (widget_class, LotsePasteDialog, banner);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
lotse_paste_dialog_init (LotsePasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lotse_accessible_name_lists (adw_dialog_get_child (ADW_DIALOG (self)), adw_dialog_get_title (ADW_DIALOG (self)));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

LotsePasteDialog *
lotse_paste_dialog_new (void)
{
  return g_object_new (LOTSE_TYPE_PASTE_DIALOG, NULL);
}

void
lotse_paste_dialog_set_text (LotsePasteDialog *self, const char *text, const char *title)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_editable_set_text (self->title, title);
}

void
lotse_paste_dialog_show_error (LotsePasteDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  changed_cb (self);
}
