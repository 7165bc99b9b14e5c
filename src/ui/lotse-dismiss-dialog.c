/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-dismiss-dialog.h"

#include "lotse-accessible.h"
#include "lotse-config.h"

#include <glib/gi18n.h>

/* A reason is a sentence or two: it stands in the list. */
#define MAX_CHARACTERS 500

struct _LotseDismissDialog
{
  AdwAlertDialog parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (LotseDismissDialog, lotse_dismiss_dialog, ADW_TYPE_ALERT_DIALOG)

enum
{
  SIGNAL_GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_reason (LotseDismissDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
changed_cb (LotseDismissDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "dismiss", *reason != '\0');
}

static void
lotse_dismiss_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  LotseDismissDialog *self = LOTSE_DISMISS_DIALOG (dialog);
  g_autofree char *reason = dup_reason (self);

  if (g_strcmp0 (response, "dismiss") == 0 && *reason != '\0')
    g_signal_emit (self, signals[SIGNAL_GIVEN], 0, reason);
}

static void
lotse_dismiss_dialog_class_init (LotseDismissDialogClass *klass)
{
  ADW_ALERT_DIALOG_CLASS (klass)->response = lotse_dismiss_dialog_response;
  signals[SIGNAL_GIVEN]
      = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lotse_dismiss_dialog_init (LotseDismissDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->entry = adw_entry_row_new ();
  /* Translators: why a stumbling stone is dismissed. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _ ("Reason"));
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (self->entry), MAX_CHARACTERS);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->entry);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  lotse_accessible_name_lists (group, _ ("Reason"));
  lotse_accessible_wrap_heading (adw_dialog_get_child (ADW_DIALOG (self)));
  lotse_accessible_name_scrollers (adw_dialog_get_child (ADW_DIALOG (self)), _ ("Dismiss Stumbling Stone?"));
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), _ ("Dismiss Stumbling Stone?"));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self), "cancel", _ ("_Cancel"), "dismiss", _ ("_Dismiss"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self), "dismiss", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self), "dismiss");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self), "cancel");
  adw_dialog_set_focus (ADW_DIALOG (self), self->entry);
  changed_cb (self);
}

LotseDismissDialog *
lotse_dismiss_dialog_new (const char *what)
{
  LotseDismissDialog *self = g_object_new (LOTSE_TYPE_DISMISS_DIALOG, NULL);
  g_autofree char *body
      /* Translators: %s is a contradiction or gap that was found in a paper. */
      = g_strdup_printf (_ ("“%s” stays in the list as dismissed and can be taken back."), what);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
  return self;
}
