/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-password-dialog.h"

#include "lotse-accessible.h"
#include "lotse-config.h"

#include <glib/gi18n.h>

struct _LotsePasswordDialog
{
  AdwAlertDialog parent_instance;

  GtkWidget *entry;
  GPtrArray *files;
};

G_DEFINE_FINAL_TYPE (LotsePasswordDialog, lotse_password_dialog, ADW_TYPE_ALERT_DIALOG)

enum
{
  SIGNAL_GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
lotse_password_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  LotsePasswordDialog *self = LOTSE_PASSWORD_DIALOG (dialog);

  if (g_strcmp0 (response, "open") == 0)
    g_signal_emit (self, signals[SIGNAL_GIVEN], 0, self->files, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
lotse_password_dialog_finalize (GObject *object)
{
  LotsePasswordDialog *self = LOTSE_PASSWORD_DIALOG (object);

  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (lotse_password_dialog_parent_class)->finalize (object);
}

static void
lotse_password_dialog_class_init (LotsePasswordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lotse_password_dialog_finalize;
  ADW_ALERT_DIALOG_CLASS (klass)->response = lotse_password_dialog_response;
  signals[SIGNAL_GIVEN] = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        G_TYPE_PTR_ARRAY, G_TYPE_STRING);
}

static void
lotse_password_dialog_init (LotsePasswordDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->entry = adw_password_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _ ("Password"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->entry);
  lotse_accessible_name_lists (group, _ ("Password"));
  lotse_accessible_wrap_heading (adw_dialog_get_child (ADW_DIALOG (self)));
  lotse_accessible_name_scrollers (adw_dialog_get_child (ADW_DIALOG (self)), _ ("Password Needed"));
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), _ ("Password Needed"));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self), "cancel", _ ("_Cancel"), "open", _ ("_Open"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self), "open", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self), "open");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self), "cancel");
  adw_dialog_set_focus (ADW_DIALOG (self), self->entry);
}

LotsePasswordDialog *
lotse_password_dialog_new (GPtrArray *files)
{
  LotsePasswordDialog *self = g_object_new (LOTSE_TYPE_PASSWORD_DIALOG, NULL);
  g_autofree char *name = g_file_get_basename (g_ptr_array_index (files, 0));
  g_autofree char *display = g_filename_display_name (name);
  g_autofree char *body = NULL;

  self->files = g_ptr_array_ref (files);
  if (files->len == 1)
    /* Translators: %s is the name of a file. */
    body = g_strdup_printf (_ ("The file “%s” is encrypted."), display);
  else
    /* Translators: %u is the number of files that need a password. */
    body = g_strdup_printf (ngettext ("%u file is encrypted.", "%u files are encrypted; the password is tried on all of them.", files->len),
                            files->len);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
  return self;
}
