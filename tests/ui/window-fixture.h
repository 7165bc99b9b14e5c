/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with a library of its own, as a person uses it, in one process. */
#pragma once

#include "../model/model-fixture.h"
#include "lotse-config.h"
#include "lotse-settings.h"
#include "lotse-window.h"
#include "pdf-maker.h"

#include <adwaita.h>
#include <time.h>

#define PAPER "Stadt Auenstadt\nVorlage Nr. 12/2024\n\nBetreff: Kauf einer Scheune\n\nBeschlussvorschlag\nDer Rat kauft die Scheune.\n"

typedef struct
{
  Fixture base;
  LotseWindow *window;
} Window;

/* The longest turn of the main loop, in milliseconds of its thread. */
static double longest_turn;

static inline double
get_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static inline void
turn (void)
{
  double begin = get_thread_time ();

  g_main_context_iteration (NULL, FALSE);
  longest_turn = MAX (longest_turn, get_thread_time () - begin);
}

/* Turns the main loop until a condition holds, at most for some seconds. It is asked no more once it held: work that comes up by itself, such
 * as the next frame, would make it fail. */
#define WAIT_FOR(condition)                                                                                                                \
  G_STMT_START                                                                                                                             \
  {                                                                                                                                        \
    gint64 end_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                                                                           \
    gboolean met_;                                                                                                                         \
    while (!(met_ = (condition)) && g_get_monotonic_time () < end_)                                                                        \
      turn ();                                                                                                                             \
    if (!met_)                                                                                                                             \
      g_assertion_message_expr (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, #condition);                                                  \
  }                                                                                                                                        \
  G_STMT_END

static inline void
set_up (Window *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  self->window = lotse_window_new (NULL);
  g_object_ref (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  lotse_window_set_library (self->window, self->base.library);
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

static inline void
tear_down (Window *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
  fixture_tear_down (&self->base, data);
}

/* The first widget of a type below @widget, with these words on it (NULL: any); those of a label may go on. */
static inline GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *words)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      const char *text = GTK_IS_BUTTON (widget)     ? gtk_button_get_label (GTK_BUTTON (widget))
                         : GTK_IS_LABEL (widget)    ? gtk_label_get_text (GTK_LABEL (widget))
                         : GTK_IS_EDITABLE (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget))
                                                    : NULL;

      if (words == NULL || g_strcmp0 (text, words) == 0 || (GTK_IS_LABEL (widget) && g_str_has_prefix (text, words)))
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
find_by_icon (GtkWidget *widget, const char *icon)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_by_icon (child, icon);
  return found;
}

/* The item of a list that is chosen, or NULL; it stays the list's. */
static inline gpointer
get_selected (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  gpointer item = gtk_bitset_is_empty (selected) ? NULL : g_list_model_get_item (G_LIST_MODEL (model), gtk_bitset_get_minimum (selected));

  if (item != NULL)
    g_object_unref (item);
  return item;
}

static inline guint
count_papers (Window *self)
{
  return g_list_model_get_n_items (lotse_library_get_papers (self->base.library));
}

static inline GFile *
write_pdf (Window *self, const char *name, const char *const *pages, const char *password)
{
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, password);
  g_autofree char *path = g_build_filename (self->base.path, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static inline void
open_file (Window *self, GFile *file)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, file);
  lotse_window_open_files (self->window, files, NULL);
}

/* Waits for an open paper with its outline. */
static inline LotsePaperPage *
wait_for_paper (Window *self)
{
  WAIT_FOR (lotse_window_get_paper_page (self->window) != NULL
            && lotse_view_state_get_content (lotse_paper_page_get_state (lotse_window_get_paper_page (self->window))) != NULL);
  return lotse_window_get_paper_page (self->window);
}

static inline LotsePaper *
import_paper (Window *self, const char *name, const char *words)
{
  g_autoptr (GFile) file = write_file (&self->base, name, words);
  g_autoptr (LotseImportResult) result = import_one (&self->base, file);

  WAIT_FOR (count_papers (self) > 0);
  return lotse_library_find_paper (self->base.library, lotse_import_result_get_uuid (result));
}

/* Opens a paper as its row in the list does. */
static inline LotsePaperPage *
open_paper (Window *self, LotsePaper *paper)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-paper", "s", lotse_paper_get_uuid (paper));
  return wait_for_paper (self);
}

/* A button with these words that can be seen, or NULL. */
static inline GtkWidget *
find_mapped_button (Window *self, const char *words)
{
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, self->window);
  for (GtkWidget *widget; (widget = g_queue_pop_head (queue)) != NULL;)
    {
      if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0)
        return widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (queue, child);
    }
  return NULL;
}

/* The widget of a toast has it as a property. */
static inline AdwToast *
find_toast (GtkWidget *widget, const char *title)
{
  GtkWidget *label = find_widget (widget, GTK_TYPE_LABEL, title);

  for (GtkWidget *parent = label; parent != NULL; parent = gtk_widget_get_parent (parent))
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (parent), "toast") != NULL)
      {
        g_autoptr (AdwToast) toast = NULL;

        g_object_get (parent, "toast", &toast, NULL);
        return toast;
      }
  return NULL;
}
