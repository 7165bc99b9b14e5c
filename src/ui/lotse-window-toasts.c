/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages of the window. An overlay (libadwaita 1.7) that is asked to put a toast off while that still moves into sight frees it too early
 * later, so an answer waits until the toast that it puts off stands still. */
#include "lotse-window-private.h"

/* Microseconds of frames after which a toast stands still; it moves for at most half a second. */
#define MOVES 700000

/* A message that goes takes its buttons along: the keyboard that was on one of them goes back to what is read. */
static void
give_keyboard_back (LotseWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  LotsePaperPage *page;

  /* A window that goes takes its messages along; above a dialog they are seen, but the keyboard is in that. */
  if (self->navigation == NULL || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;
  if (focus != NULL
      && (!gtk_widget_is_ancestor (focus, GTK_WIDGET (self->toasts)) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->navigation))))
    return;
  page = lotse_window_get_paper_page (self);
  if (page != NULL)
    lotse_paper_page_take_focus (page);
  else
    lotse_library_page_resume_focus (self->library_page);
}

/* Runs with each frame, as what moves does, and so is done later than that. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LotseWindow *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  AdwToast *next;

  if (self->moves_since == 0)
    self->moves_since = now;
  if (now - self->moves_since < MOVES)
    return G_SOURCE_CONTINUE;
  self->moves_id = 0;
  next = g_queue_pop_head (&self->answers);
  if (next != NULL)
    _lotse_window_say (self, next);
  return G_SOURCE_REMOVE;
}

/* A toast begins to move into sight. */
static void
begin_move (LotseWindow *self)
{
  self->moves_since = 0;
  if (self->moves_id == 0)
    self->moves_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->toasts), settle_cb, self, NULL);
}

static void
dismissed_cb (LotseWindow *self)
{
  self->n_toasts--;
  /* The next one comes. A window that goes takes its messages along. */
  if (self->n_toasts > 0 && self->navigation != NULL)
    begin_move (self);
  give_keyboard_back (self);
}

void
_lotse_window_say (LotseWindow *self, AdwToast *toast)
{
  /* It may wait for many seconds until it comes into sight: what it tells is news now. */
  if (self->n_toasts > 0 && adw_toast_get_priority (toast) == ADW_TOAST_PRIORITY_NORMAL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), lotse_toast_get_message (toast), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  self->n_toasts++;
  begin_move (self);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_lotse_window_answer (LotseWindow *self, AdwToast *toast)
{
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (self->n_toasts > 0 && self->moves_id != 0)
    g_queue_push_tail (&self->answers, toast);
  else
    _lotse_window_say (self, toast);
}

void
_lotse_window_end_toast (LotseWindow *self, AdwToast *toast)
{
  if (g_queue_remove (&self->answers, toast))
    g_object_unref (toast);
  else
    adw_toast_dismiss (toast);
}

void
_lotse_window_clear_toasts (LotseWindow *self)
{
  g_queue_clear_full (&self->answers, g_object_unref);
}
