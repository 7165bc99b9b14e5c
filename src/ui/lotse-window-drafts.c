/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-window-private.h"

#include "lotse-paste-dialog.h"

#include <glib/gi18n.h>

/* As long as an undo. */
#define KEPT_SECONDS 15

/* A text that was pasted. */
typedef struct
{
  char *text;
  char *title;        /* "" where nobody gave it one */
  gboolean importing; /* or waits for the library */
  AdwToast *offer;    /* only compared: whoever wrote it put it away, and it is kept as long as this offers it again */
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_free (draft->text);
  g_free (draft->title);
  g_free (draft);
}

static Draft *
add_draft (LotseWindow *self, const char *text, const char *title)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->text = g_strdup (text);
  draft->title = g_strdup (title);
  g_queue_push_tail (&self->drafts, draft);
  return draft;
}

/* Says what became of a text, and offers it again. */
static AdwToast *
new_offer (const char *message)
{
  AdwToast *toast = lotse_toast_new (message);

  lotse_toast_add_button (toast, _ ("_Show Text"), "win.paste-text", NULL);
  adw_toast_set_timeout (toast, KEPT_SECONDS);
  return toast;
}

static void
import_draft (LotseWindow *self, const Draft *draft)
{
  lotse_library_page_await_paper (self->library_page);
  lotse_import_bar_import_text (lotse_library_page_get_import_bar (self->library_page), self->library, draft->text,
                                /* Translators: name of a paper that was pasted, where nobody gave it one. */
                                *draft->title != '\0' ? draft->title : _ ("Pasted text"));
}

static void
text_pasted_cb (LotseWindow *self, const char *text, const char *title)
{
  Draft *draft = add_draft (self, text, title);

  draft->importing = TRUE;
  if (self->library == NULL)
    return;
  _lotse_window_show_library (self);
  import_draft (self, draft);
}

/* The message that offered a text again is gone. */
static void
forget_left_cb (LotseWindow *self, AdwToast *offer)
{
  for (GList *l = self->drafts.head; l != NULL; l = l->next)
    if (((Draft *) l->data)->offer == offer)
      {
        draft_free (l->data);
        g_queue_delete_link (&self->drafts, l);
        return;
      }
}

/* Rather than to ask whoever puts a text away, it can be taken up again for a while. */
static void
text_left_cb (LotseWindow *self, const char *text, const char *title)
{
  AdwToast *toast;

  if (self->navigation == NULL)
    return;
  toast = new_offer (_ ("The text was not imported"));
  add_draft (self, text, title)->offer = toast;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (forget_left_cb), self, G_CONNECT_SWAPPED);
  _lotse_window_answer (self, toast);
}

void
_lotse_window_show_text (LotseWindow *self, const char *text, const char *title)
{
  LotsePasteDialog *dialog = lotse_paste_dialog_new ();

  if (text != NULL)
    lotse_paste_dialog_set_text (dialog, text, title);
  if (self->library_error != NULL)
    lotse_paste_dialog_show_error (dialog, self->library_error);
  g_signal_connect_object (dialog, "import", G_CALLBACK (text_pasted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "left", G_CALLBACK (text_left_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
paste_text_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  GList *l = self->drafts.head;
  Draft *kept;

  while (l != NULL && ((Draft *) l->data)->importing)
    l = l->next;
  kept = l != NULL ? l->data : NULL;
  if (kept == NULL)
    {
      _lotse_window_show_text (self, NULL, NULL);
      return;
    }
  g_queue_delete_link (&self->drafts, l);
  _lotse_window_show_text (self, kept->text, kept->title);
  draft_free (kept);
}

void
_lotse_window_settle_draft (LotseWindow *self, const char *text, gboolean stored)
{
  for (GList *l = self->drafts.head; l != NULL; l = l->next)
    {
      Draft *draft = l->data;

      if (!draft->importing || !g_str_equal (draft->text, text))
        continue;
      draft->importing = FALSE;
      if (stored)
        {
          draft_free (draft);
          g_queue_delete_link (&self->drafts, l);
        }
      return;
    }
}

void
_lotse_window_tell_draft_kept (LotseWindow *self, GListModel *results, const char *message)
{
  g_autoptr (LotseImportResult) result = g_list_model_get_item (results, 0);

  if (message == NULL && result != NULL)
    message = lotse_import_result_get_message (result);
  if (message == NULL)
    message = _ ("The import was cancelled.");
  _lotse_window_say (self, new_offer (message));
}

void
_lotse_window_continue_drafts (LotseWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  gboolean refused = FALSE;

  for (GList *l = self->drafts.head; l != NULL; l = l->next)
    {
      Draft *draft = l->data;

      if (draft->offer != NULL)
        continue;
      if (self->library != NULL)
        import_draft (self, draft);
      else
        refused = !(draft->importing = FALSE);
    }
  if (self->library == NULL && LOTSE_IS_PASTE_DIALOG (dialog))
    lotse_paste_dialog_show_error (LOTSE_PASTE_DIALOG (dialog), self->library_error);
  else if (refused)
    paste_text_action (GTK_WIDGET (self), NULL, NULL);
}

void
_lotse_window_init_drafts (LotseWindow *self)
{
  g_queue_init (&self->drafts);
}

void
_lotse_window_clear_drafts (LotseWindow *self)
{
  g_queue_clear_full (&self->drafts, draft_free);
}

void
_lotse_window_install_drafts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.paste-text", NULL, paste_text_action);
}
