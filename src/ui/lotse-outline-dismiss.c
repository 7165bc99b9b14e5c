/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-dismiss.h"

#include "lotse-dismiss-dialog.h"

static void
dismiss (LotseOutlineSidebar *outline, LotseOutlineEntry *entry, const char *uuid, guint position, const char *reason)
{
  gtk_widget_activate_action (GTK_WIDGET (outline), "win.dismiss", "(suus)", uuid, lotse_outline_entry_get_item_kind (entry), position,
                              reason);
}

static void
reason_given_cb (LotseOutlineSidebar *outline, const char *reason, LotseDismissDialog *dialog)
{
  LotseOutlineEntry *entry = g_object_get_data (G_OBJECT (dialog), "lotse-entry");

  /* The paper may have been read again meanwhile: another remark must not be taken for this one. */
  dismiss (outline, entry, g_object_get_data (G_OBJECT (dialog), "lotse-uuid"),
           lotse_outline_sidebar_has (outline, entry) ? lotse_outline_entry_get_item_position (entry) : G_MAXUINT, reason);
}

static void
ask (LotseOutlineSidebar *outline, LotseOutlineEntry *entry, const char *uuid)
{
  LotseDismissDialog *dialog = lotse_dismiss_dialog_new (lotse_outline_entry_get_title (entry));

  g_object_set_data_full (G_OBJECT (dialog), "lotse-entry", g_object_ref (entry), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "lotse-uuid", g_strdup (uuid), g_free);
  g_signal_connect_object (dialog, "given", G_CALLBACK (reason_given_cb), outline, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (outline));
}

void
lotse_outline_dismiss (LotseOutlineSidebar *outline, LotseOutlineEntry *entry, const char *uuid)
{
  switch (lotse_outline_entry_get_dismissal (entry))
    {
    case LOTSE_DISMISSAL_WITH_REASON:
      ask (outline, entry, uuid);
      break;
    case LOTSE_DISMISSAL_AT_ONCE:
      dismiss (outline, entry, uuid, lotse_outline_entry_get_item_position (entry), "");
      break;
    case LOTSE_DISMISSAL_DONE:
      gtk_widget_activate_action (GTK_WIDGET (outline), "win.take-back", "(suu)", uuid, lotse_outline_entry_get_item_kind (entry),
                                  lotse_outline_entry_get_item_position (entry));
      break;
    case LOTSE_DISMISSAL_NONE:
    default:
      break;
    }
}
