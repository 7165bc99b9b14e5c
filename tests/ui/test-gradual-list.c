/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-gradual-list.h"

#include <adwaita.h>

#define N 3000
/* Rows that may be made or given back in one turn of the main loop; a list view alone makes some two hundred. */
#define MOST 45

typedef struct
{
  GtkWidget *window;
  GtkListView *view;
  GtkStringList *strings;
  GtkSingleSelection *selection;
  LotseGradualList *rows;
  guint n_now;  /* rows bound and unbound in this turn */
  guint n_most; /* in any */
  guint n_bound;
} Fixture;

static void
turn (Fixture *self)
{
  self->n_now = 0;
  g_main_context_iteration (NULL, FALSE);
  self->n_most = MAX (self->n_most, self->n_now);
}

#define WAIT_FOR(condition)                                                                                                                \
  G_STMT_START                                                                                                                             \
  {                                                                                                                                        \
    gint64 end_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                                                                           \
    while (!(condition) && g_get_monotonic_time () < end_)                                                                                 \
      turn (self);                                                                                                                         \
    g_assert_true (condition);                                                                                                             \
  }                                                                                                                                        \
  G_STMT_END

static void
setup_cb (Fixture *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (Fixture *self, GtkListItem *item)
{
  lotse_gradual_list_bind (self->rows, item);
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  self->n_now++;
  self->n_bound++;
}

static void
unbind_cb (Fixture *self, GtkListItem *item)
{
  lotse_gradual_list_unbind (self->rows, item);
  self->n_now++;
  self->n_bound--;
}

static GStrv
make_words (const char *prefix, guint n)
{
  GStrv words = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    words[i] = g_strdup_printf ("%s%u", prefix, i);
  return words;
}

static void
splice (Fixture *self, guint position, guint n_removed, const char *prefix, guint n_added)
{
  g_auto (GStrv) words = make_words (prefix, n_added);

  gtk_string_list_splice (self->strings, position, n_removed, (const char *const *) words);
}

static guint
count_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->strings = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->strings)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->rows = lotse_gradual_list_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)));
  self->view = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->rows)), factory));
  lotse_gradual_list_add_keys (self->rows, self->view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 300, 300);
  gtk_window_present (GTK_WINDOW (self->window));
  splice (self, 0, 0, "a", N);
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (self->view)));
  WAIT_FOR (count_rows (self) == N && self->n_bound > 100);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_cmpuint (self->n_bound, ==, 0);
  g_assert_finalize_object (self->rows);
  g_object_unref (self->selection);
  g_object_unref (self->strings);
}

static const char *
get_row (Fixture *self, guint row)
{
  g_autoptr (GtkStringObject) string = g_list_model_get_item (G_LIST_MODEL (self->rows), row);

  return gtk_string_object_get_string (string);
}

/* A long list comes a few rows at a time. */
static void
test_fills (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->n_most, <, MOST);
  g_assert_cmpstr (get_row (self, N - 1), ==, "a2999");
}

static void
ready_cb (LotseGradualList *rows, gpointer user_data)
{
  Fixture *self = user_data;

  splice (self, 0, g_list_model_get_n_items (G_LIST_MODEL (self->strings)), "b", N / 2);
}

/* All rows are exchanged, those that are seen first. */
static void
test_exchanges (Fixture *self, gconstpointer data)
{
  self->n_most = 0;
  lotse_gradual_list_prepare (self->rows, ready_cb, self);
  WAIT_FOR (count_rows (self) > 0 && g_str_has_prefix (get_row (self, 0), "b"));
  g_assert_cmpuint (count_rows (self), <, 60);
  WAIT_FOR (count_rows (self) == N / 2);
  g_assert_cmpuint (self->n_most, <, MOST);
}

/* Around what is chosen, which stays so. */
static void
test_keeps_choice (Fixture *self, gconstpointer data)
{
  const char *more[] = { "x", NULL };

  splice (self, 0, N, "c", 20);
  WAIT_FOR (count_rows (self) == 20);
  gtk_single_selection_set_selected (self->selection, 19);
  splice (self, 0, 0, "d", N);
  g_assert_cmpuint (gtk_single_selection_get_selected (self->selection), ==, N + 19);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->rows), 19));
  gtk_string_list_splice (self->strings, 2, 0, more);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->rows), 19));
  g_assert_cmpuint (lotse_gradual_list_get_position (self->rows, 19), ==, N + 20);
  WAIT_FOR (count_rows (self) == N + 21);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->rows), N + 20));
}

static GtkShortcut *
find_shortcut (GtkWidget *view, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return shortcut;
        }
    }
  return NULL;
}

static gboolean
press (Fixture *self, guint key, GdkModifierType modifiers)
{
  GtkShortcut *shortcut = find_shortcut (GTK_WIDGET (self->view), key, modifiers);

  g_assert_nonnull (shortcut);
  return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (self->view),
                                       gtk_shortcut_get_arguments (shortcut));
}

static GtkWidget *
get_focused_label (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
}

static gboolean
focus_says (Fixture *self, const char *words)
{
  GtkWidget *label = get_focused_label (self);

  /* Only when it has been laid out is it known which rows are seen. */
  return GTK_IS_LABEL (label) && gtk_widget_get_mapped (label) && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words);
}

/* End goes to the last row and chooses it, Ctrl+Home only moves the keyboard. Near ends are left to the list view. */
static void
test_ends (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  WAIT_FOR (focus_says (self, "a0"));
  g_assert_false (press (self, GDK_KEY_Home, 0));
  self->n_most = 0;
  g_assert_true (press (self, GDK_KEY_End, 0));
  WAIT_FOR (gtk_single_selection_get_selected (self->selection) == N - 1);
  WAIT_FOR (focus_says (self, "a2999") && count_rows (self) == N);
  g_assert_true (press (self, GDK_KEY_Home, GDK_CONTROL_MASK));
  WAIT_FOR (focus_says (self, "a0") && count_rows (self) == N);
  g_assert_cmpuint (gtk_single_selection_get_selected (self->selection), ==, N - 1);
  g_assert_cmpuint (self->n_most, <, MOST);
}

/* A place in the middle that was asked for, and single changes around it while the list grows. */
static void
test_reaches (Fixture *self, gconstpointer data)
{
  guint row = lotse_gradual_list_reach (self->rows, 1500);

  g_assert_cmpstr (get_row (self, row), ==, "a1500");
  gtk_string_list_remove (self->strings, 1501);
  gtk_string_list_remove (self->strings, 3);
  gtk_string_list_append (self->strings, "z");
  g_assert_cmpstr (get_row (self, row), ==, "a1500");
  g_assert_cmpstr (get_row (self, row + 1), ==, "a1502");
  g_assert_cmpuint (lotse_gradual_list_get_position (self->rows, row), ==, 1499);
  WAIT_FOR (count_rows (self) == N - 1);
  g_assert_cmpstr (get_row (self, 3), ==, "a4");
  g_assert_cmpstr (get_row (self, N - 2), ==, "z");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/ui/gradual-list/fills", Fixture, NULL, set_up, test_fills, tear_down);
  g_test_add ("/ui/gradual-list/exchanges", Fixture, NULL, set_up, test_exchanges, tear_down);
  g_test_add ("/ui/gradual-list/keeps-choice", Fixture, NULL, set_up, test_keeps_choice, tear_down);
  g_test_add ("/ui/gradual-list/ends", Fixture, NULL, set_up, test_ends, tear_down);
  g_test_add ("/ui/gradual-list/reaches", Fixture, NULL, set_up, test_reaches, tear_down);
  return g_test_run ();
}
