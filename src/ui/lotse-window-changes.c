/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-window-private.h"

#include "lotse-config.h"

#include <glib/gi18n.h>

/* An undo stays long enough to be reached with any input device. */
#define UNDO_SECONDS 15

/* Offers to undo what was done: in a toast, and with Ctrl+Z as long as nothing else is done. */
static void
offer_undo (LotseWindow *self, const char *message, const char *action, GVariant *target)
{
  AdwToast *toast = lotse_toast_new (message);

  self->undo_action = action;
  g_clear_pointer (&self->undo_target, g_variant_unref);
  self->undo_target = g_variant_ref_sink (target);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", TRUE);
  lotse_toast_add_button (toast, _ ("_Undo"), action, target);
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_set_weak_pointer (&self->undo_toast, toast);
  _lotse_window_answer (self, toast);
}

/* What was offered is being done, or was done in another way. */
static void
end_undo (LotseWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  if (self->undo_toast != NULL)
    _lotse_window_end_toast (self, self->undo_toast);
}

/* A change that a person asked for, and what undoes it. */
typedef struct
{
  LotseWindow *window;
  const char *message; /* when it is done */
  const char *undo;    /* action, or NULL */
  GVariant *target;
  LotsePaper *paper; /* that comes back, or NULL */
} Change;

static Change *
change_new (LotseWindow *self, const char *message, const char *undo, GVariant *target)
{
  Change *change = g_new0 (Change, 1);

  change->window = g_object_ref (self);
  change->message = message;
  change->undo = undo;
  change->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  return change;
}

static void
change_free (Change *change)
{
  g_clear_pointer (&change->target, g_variant_unref);
  g_clear_object (&change->paper);
  g_object_unref (change->window);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
tell_change (Change *change, const GError *error)
{
  if (error != NULL)
    _lotse_window_answer (change->window, lotse_toast_new (error->message));
  else if (change->undo != NULL)
    offer_undo (change->window, change->message, change->undo, change->target);
  else
    _lotse_window_answer (change->window, lotse_toast_new (change->message));
}

static void
trashed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  lotse_library_trash_finish (LOTSE_LIBRARY (object), result, &error);
  tell_change (change, error);
}

static void
trash_paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = _lotse_window_find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper == NULL)
    return;
  if (lotse_window_get_paper_page (self) != NULL)
    _lotse_window_show_library (self);
  lotse_library_trash_async (self->library, paper, NULL, trashed_cb,
                             change_new (self, _ ("Moved to the trash"), "win.restore-paper", parameter));
}

static void
restored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (lotse_library_restore_finish (LOTSE_LIBRARY (object), result, &error))
    lotse_library_page_return_to_paper (change->window->library_page, change->paper);
  tell_change (change, error);
}

static void
restore_paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = _lotse_window_find_paper (self, g_variant_get_string (parameter, NULL));
  Change *change;

  if (paper == NULL)
    return;
  end_undo (self);
  change = change_new (self, _ ("Restored from the trash"), NULL, NULL);
  change->paper = g_object_ref (paper);
  lotse_library_restore_async (self->library, paper, NULL, restored_cb, change);
}

static void
separated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  lotse_library_separate_finish (LOTSE_LIBRARY (object), result, &error);
  tell_change (change, error);
}

static void
separate_paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = _lotse_window_find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper != NULL)
    lotse_library_separate_async (self->library, paper, NULL, separated_cb,
                                  /* Translators: what was a version of another paper stands alone. */
                                  change_new (self, _ ("Now a paper of its own"), NULL, NULL));
}

static void
dismissed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  lotse_library_dismiss_finish (LOTSE_LIBRARY (object), result, &error);
  tell_change (change, error);
}

static void
dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = NULL;
  const char *uuid;
  const char *reason;
  guint kind;
  guint position;

  g_variant_get (parameter, "(&suu&s)", &uuid, &kind, &position, &reason);
  paper = _lotse_window_find_paper (self, uuid);
  if (paper != NULL)
    lotse_library_dismiss_async (self->library, paper, (LotseItemKind) kind, position, reason, NULL, dismissed_cb,
                                 change_new (self, kind == LOTSE_ITEM_SEAT ? _ ("Seat removed") : _ ("Stumbling stone dismissed"),
                                             "win.undo-dismiss", g_variant_new_string (uuid)));
}

static void
take_back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = NULL;
  const char *uuid;
  guint kind;
  guint position;

  g_variant_get (parameter, "(&suu)", &uuid, &kind, &position);
  paper = _lotse_window_find_paper (self, uuid);
  if (paper == NULL)
    return;
  end_undo (self);
  lotse_library_dismiss_async (self->library, paper, (LotseItemKind) kind, position, NULL, NULL, dismissed_cb,
                               /* Translators: what was dismissed or removed is in the list again. */
                               change_new (self, _ ("Taken back"), NULL, NULL));
}

/* The item is not named by its position: the paper may have been read again meanwhile. */
static void
undo_dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = _lotse_window_find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper == NULL)
    return;
  end_undo (self);
  lotse_library_undo_dismiss_async (self->library, paper, NULL, dismissed_cb, change_new (self, _ ("Taken back"), NULL, NULL));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (GVariant) target = g_steal_pointer (&self->undo_target);

  if (target != NULL)
    gtk_widget_activate_action_variant (widget, self->undo_action, target);
}

void
_lotse_window_install_changes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.trash-paper", "s", trash_paper_action);
  gtk_widget_class_install_action (widget_class, "win.restore-paper", "s", restore_paper_action);
  gtk_widget_class_install_action (widget_class, "win.separate-paper", "s", separate_paper_action);
  gtk_widget_class_install_action (widget_class, "win.dismiss", "(suus)", dismiss_action);
  gtk_widget_class_install_action (widget_class, "win.take-back", "(suu)", take_back_action);
  gtk_widget_class_install_action (widget_class, "win.undo-dismiss", "s", undo_dismiss_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
}
