/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-sidebar.h"

#include "lotse-config.h"
#include "lotse-gradual-list.h"
#include "lotse-outline-row.h"

#include <glib/gi18n.h>

struct _LotseOutlineSidebar
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListView *list;

  LotseViewState *state;
  GListStore *entries;
  GtkSingleSelection *selection; /* of the entries */
  LotseGradualList *rows;        /* of that, for the list */
  gboolean filling;
  guint focus_id;
  guint scroll_id;
  guint raise_id;
  guint settle_id;
  guint frames_to_wait;
  guint frames_to_settle;
  guint scroll_position;
  gboolean scroll_focus;
  gboolean scroll_raise;
  gboolean raised;
};

G_DEFINE_FINAL_TYPE (LotseOutlineSidebar, lotse_outline_sidebar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_DISMISS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- going to places --------------------------------------------------------------------------------------------------------- */

static void
show_entry (LotseOutlineSidebar *self, LotseOutlineEntry *entry)
{
  const GArray *spans = lotse_outline_entry_get_spans (entry);

  if (self->state == NULL)
    return;
  lotse_view_state_set_highlight (self->state, (const LotseSpan *) (gpointer) spans->data, spans->len,
                                  lotse_outline_entry_get_steps (entry) ? lotse_outline_entry_get_current (entry) : 0);
}

/* The line that has the keyboard, itself or one of its buttons; or NULL. */
static LotseOutlineEntry *
get_focused (LotseOutlineSidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, LOTSE_TYPE_OUTLINE_ROW) : NULL;

  if (row == NULL && focus != NULL)
    row = gtk_widget_get_first_child (focus);
  return row != NULL && LOTSE_IS_OUTLINE_ROW (row) ? lotse_outline_row_get_entry (LOTSE_OUTLINE_ROW (row)) : NULL;
}

/* Whether the keyboard has gone on below a heading that was asked for, to @focused. */
static gboolean
went_on (LotseOutlineEntry *heading, LotseOutlineEntry *focused)
{
  return focused != NULL && focused != heading && lotse_outline_entry_get_group (focused) == lotse_outline_entry_get_group (heading);
}

/* Scrolls no further than it must. */
static void
show_line (LotseOutlineSidebar *self, LotseOutlineEntry *entry)
{
  guint position;

  if (g_list_store_find (self->entries, entry, &position))
    gtk_list_view_scroll_to (self->list, lotse_gradual_list_reach (self->rows, position), GTK_LIST_SCROLL_NONE, NULL);
}

/* A list scrolls no further than it must: a heading that was asked for goes to the top, when the list has been laid out. Where the keyboard has
 * gone on below it meanwhile, it comes there from the end of the list, and the line with the keyboard stays in sight. */
static gboolean
raise_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LotseOutlineSidebar *self = LOTSE_OUTLINE_SIDEBAR (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  LotseOutlineEntry *focused = get_focused (self);
  g_autoptr (LotseOutlineEntry) heading = NULL;
  graphene_point_t point;

  if (self->settle_id != 0)
    return G_SOURCE_CONTINUE;
  if (self->frames_to_wait > 0)
    {
      self->frames_to_wait--;
      return G_SOURCE_CONTINUE;
    }
  heading = self->entries != NULL ? g_list_model_get_item (G_LIST_MODEL (self->entries), self->scroll_position) : NULL;
  if (heading != NULL && focused == heading
      && gtk_widget_compute_point (focus, GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double) point.y);
  else if (heading != NULL && went_on (heading, focused) && !self->raised)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      show_line (self, heading);
      self->raised = TRUE;
      self->frames_to_wait = 1;
      return G_SOURCE_CONTINUE;
    }
  else if (heading != NULL && went_on (heading, focused))
    show_line (self, focused);
  self->raise_id = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll_now (LotseGradualList *rows, gpointer user_data)
{
  LotseOutlineSidebar *self = user_data;

  if (self->entries == NULL || self->scroll_position >= g_list_model_get_n_items (G_LIST_MODEL (self->entries)))
    return;
  gtk_list_view_scroll_to (self->list, lotse_gradual_list_reach (rows, self->scroll_position),
                           self->scroll_focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  if (self->scroll_focus)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
      self->frames_to_wait = 2;
      self->raised = FALSE;
      if (self->raise_id == 0 && self->scroll_raise)
        self->raise_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), raise_cb, NULL, NULL);
    }
}

static gboolean
scroll_cb (gpointer data)
{
  LotseOutlineSidebar *self = data;

  self->scroll_id = 0;
  if (lotse_gradual_list_is_near (self->rows, self->scroll_position))
    scroll_now (self->rows, self);
  else
    lotse_gradual_list_prepare (self->rows, scroll_now, self);
  return G_SOURCE_REMOVE;
}

static void
set_target (LotseOutlineSidebar *self, guint position, gboolean focus, gboolean raise)
{
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  self->scroll_position = position;
  self->scroll_focus = focus;
  self->scroll_raise = raise;
}

/* Scrolls to a line when the list has been laid out. */
static void
scroll_later (LotseOutlineSidebar *self, guint position, gboolean focus)
{
  set_target (self, position, focus, FALSE);
  self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

/* Goes to a line, at once where no rows are in the way: the next key is meant for what is there. */
static void
jump (LotseOutlineSidebar *self, guint position)
{
  set_target (self, position, TRUE, TRUE);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)) && lotse_gradual_list_is_near (self->rows, position))
    {
      lotse_gradual_list_prepare (self->rows, NULL, NULL);
      scroll_now (self->rows, self);
    }
  else
    lotse_gradual_list_prepare (self->rows, scroll_now, self);
}

static LotseOutlineEntry *
get_selected (LotseOutlineSidebar *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

/* The line that was chosen has grown by its buttons: when it has been laid out all of it comes into view. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LotseOutlineSidebar *self = LOTSE_OUTLINE_SIDEBAR (widget);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->frames_to_settle-- > 0)
    return G_SOURCE_CONTINUE;
  if (position != GTK_INVALID_LIST_POSITION && self->scroll_id == 0)
    gtk_list_view_scroll_to (self->list, lotse_gradual_list_reach (self->rows, position), GTK_LIST_SCROLL_NONE, NULL);
  self->settle_id = 0;
  return G_SOURCE_REMOVE;
}

static void
settle_later (LotseOutlineSidebar *self)
{
  self->frames_to_settle = 2;
  if (self->settle_id == 0)
    self->settle_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
}

static void
selected_cb (LotseOutlineSidebar *self)
{
  LotseOutlineEntry *entry = get_selected (self);

  if (self->filling || entry == NULL)
    return;
  /* Whoever has gone on by now is not taken back to what was asked for before. */
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  lotse_gradual_list_prepare (self->rows, NULL, NULL);
  if (lotse_outline_entry_get_spans (entry)->len == 0)
    return;
  show_entry (self, entry);
  settle_later (self);
}

void
lotse_outline_sidebar_choose (LotseOutlineSidebar *self, guint position)
{
  g_autoptr (LotseOutlineEntry) entry = NULL;

  if (self->entries == NULL)
    return;
  entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  if (entry == NULL || lotse_outline_entry_get_spans (entry)->len == 0)
    return;
  lotse_gradual_list_reach (self->rows, position);
  if (gtk_single_selection_get_selected (self->selection) != position)
    gtk_single_selection_set_selected (self->selection, position);
  else
    show_entry (self, entry);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
activate_cb (LotseOutlineSidebar *self, guint row)
{
  lotse_outline_sidebar_choose (self, lotse_gradual_list_get_position (self->rows, row));
}

/* The keyboard stays in the outline, so that a screen reader has nothing to say by itself. */
static void
tell_place (LotseOutlineSidebar *self, LotseOutlineEntry *entry)
{
  const GArray *spans = lotse_outline_entry_get_spans (entry);
  guint current = lotse_outline_entry_get_current (entry);
  g_autofree char *text
      /* Translators: a screen reader says it on the way through the places of a row: which of how many, and its page. */
      = g_strdup_printf (_ ("%u of %u, page %u"), current + 1, spans->len, g_array_index (spans, LotseSpan, current).page);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

gboolean
lotse_outline_sidebar_step (LotseOutlineSidebar *self, int direction)
{
  LotseOutlineEntry *entry = get_selected (self);
  guint n = entry != NULL ? lotse_outline_entry_get_spans (entry)->len : 0;

  if (n < 2)
    return FALSE;
  if (lotse_outline_entry_get_steps (entry))
    {
      lotse_outline_entry_set_current (entry, (lotse_outline_entry_get_current (entry) + (direction > 0 ? 1 : n - 1)) % n);
      show_entry (self, entry);
      tell_place (self, entry);
    }
  else
    lotse_view_state_step (self->state, direction);
  return TRUE;
}

static gboolean
step_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return lotse_outline_sidebar_step (LOTSE_OUTLINE_SIDEBAR (widget), g_variant_get_int32 (arguments));
}

void
lotse_outline_sidebar_show_group (LotseOutlineSidebar *self, LotseOutlineGroup group)
{
  guint n = self->entries != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->entries)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (lotse_outline_entry_get_entry_type (entry) == LOTSE_ENTRY_GROUP && lotse_outline_entry_get_group (entry) == (guint) group)
        {
          jump (self, i);
          return;
        }
    }
}

/* --- rows ---------------------------------------------------------------------------------------------------------------------- */

static gboolean
row_pressed_filter (GtkGestureClick *gesture, double x, double y)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *target = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  return target == NULL || gtk_widget_get_ancestor (target, GTK_TYPE_BUTTON) == NULL;
}

static void
row_clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  LotseOutlineSidebar *self = LOTSE_OUTLINE_SIDEBAR (gtk_widget_get_ancestor (gtk_list_item_get_child (item), LOTSE_TYPE_OUTLINE_SIDEBAR));

  if (row_pressed_filter (gesture, x, y))
    activate_cb (self, gtk_list_item_get_position (item));
}

static void
row_step_cb (LotseOutlineSidebar *self, int direction)
{
  lotse_outline_sidebar_step (self, direction);
}

static void
dismiss_selected (LotseOutlineSidebar *self)
{
  LotseOutlineEntry *entry = get_selected (self);

  if (entry != NULL && lotse_outline_entry_get_dismissal (entry) != LOTSE_DISMISSAL_NONE)
    g_signal_emit (self, signals[SIGNAL_DISMISS], 0, entry);
}

/* The keyboard may be elsewhere than what was chosen, on a heading for one: nothing is taken out that nobody looks at. */
static gboolean
dismiss_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LotseOutlineSidebar *self = LOTSE_OUTLINE_SIDEBAR (widget);

  if (get_focused (self) == NULL || get_focused (self) != get_selected (self))
    return GDK_EVENT_PROPAGATE;
  dismiss_selected (self);
  return GDK_EVENT_STOP;
}

static void
selected_row_cb (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (row != NULL)
    lotse_outline_row_set_current (LOTSE_OUTLINE_ROW (row), gtk_list_item_get_selected (item));
}

static void
setup_row_cb (LotseOutlineSidebar *self, GtkListItem *item)
{
  GtkWidget *row = lotse_outline_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_list_item_set_child (item, row);
  g_signal_connect_object (click, "released", G_CALLBACK (row_clicked_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (row, "step", G_CALLBACK (row_step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dismiss", G_CALLBACK (dismiss_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect (item, "notify::selected", G_CALLBACK (selected_row_cb), NULL);
}

/* The line of the list itself, which is what a style can set apart from the one above. */
static void
mark_headings (GtkWidget *line, LotseEntryType type)
{
  static const char *const classes[] = { [LOTSE_ENTRY_GROUP] = "lotse-group-row", [LOTSE_ENTRY_SUBGROUP] = "lotse-subgroup-row" };

  for (guint i = 0; line != NULL && i < G_N_ELEMENTS (classes); i++)
    if (i == type)
      gtk_widget_add_css_class (line, classes[i]);
    else
      gtk_widget_remove_css_class (line, classes[i]);
}

static void
bind_row_cb (LotseOutlineSidebar *self, GtkListItem *item)
{
  LotseOutlineEntry *entry = gtk_list_item_get_item (item);
  LotseOutlineRow *row = LOTSE_OUTLINE_ROW (gtk_list_item_get_child (item));
  g_autofree char *spoken = lotse_outline_entry_dup_spoken (entry);
  g_autofree char *description = lotse_outline_entry_dup_description (entry);
  gboolean leads = lotse_outline_entry_get_spans (entry)->len > 0;

  lotse_gradual_list_bind (self->rows, item);
  mark_headings (gtk_widget_get_parent (GTK_WIDGET (row)), lotse_outline_entry_get_entry_type (entry));
  lotse_outline_row_set_entry (row, entry);
  lotse_outline_row_set_current (row, gtk_list_item_get_selected (item));
  gtk_list_item_set_accessible_label (item, spoken);
  /* The name of the rule is in the tooltip, for whoever asks; it is not read out at each row. */
  gtk_list_item_set_accessible_description (item, description);
  gtk_list_item_set_selectable (item, leads);
  gtk_list_item_set_activatable (item, leads);
}

static void
unbind_row_cb (LotseOutlineSidebar *self, GtkListItem *item)
{
  lotse_outline_row_set_entry (LOTSE_OUTLINE_ROW (gtk_list_item_get_child (item)), NULL);
  lotse_gradual_list_unbind (self->rows, item);
}

/* --- following the state ------------------------------------------------------------------------------------------------------- */

static gboolean
has_focus (LotseOutlineSidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* Lines that both lists begin with, or end with behind the first @from. */
static guint
count_equal (GListModel *a, GListModel *b, guint from, gboolean at_end)
{
  guint n_a = g_list_model_get_n_items (a);
  guint n_b = g_list_model_get_n_items (b);
  guint n = 0;

  while (from + n < MIN (n_a, n_b))
    {
      g_autoptr (LotseOutlineEntry) x = g_list_model_get_item (a, at_end ? n_a - 1 - n : n);
      g_autoptr (LotseOutlineEntry) y = g_list_model_get_item (b, at_end ? n_b - 1 - n : n);

      if (!lotse_outline_entry_equal (x, y))
        break;
      n++;
    }
  return n;
}

/* The line at a position that leads somewhere, else the next one that does, else the last one before. */
static guint
find_place (GListModel *entries, guint position)
{
  guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < 2 * n; i++)
    {
      guint at = i < n ? position + i : position - (i - n) - 1;
      g_autoptr (LotseOutlineEntry) entry = at < n ? g_list_model_get_item (entries, at) : NULL;

      if (entry != NULL && lotse_outline_entry_get_spans (entry)->len > 0)
        return at;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Place of a line that says the same of the same places. */
static guint
find_equal (GListModel *entries, LotseOutlineEntry *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (entries, i);

      if (lotse_outline_entry_equal (entry, wanted))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The line that was chosen stays so where there is still one like it, else the next one is. Then the document no longer shows the places of
 * what is gone: it shows those of the next line where the outline is being read. */
static void
keep_choice (LotseOutlineSidebar *self, LotseOutlineEntry *before, guint position, gboolean focused)
{
  GListModel *entries = G_LIST_MODEL (self->entries);
  guint equal = find_equal (entries, before);
  guint next = equal != GTK_INVALID_LIST_POSITION ? equal : find_place (entries, position);
  g_autoptr (LotseOutlineEntry) chosen = next != GTK_INVALID_LIST_POSITION ? g_list_model_get_item (entries, next) : NULL;

  gtk_single_selection_set_selected (self->selection, next);
  if (chosen != NULL)
    {
      scroll_later (self, next, focused);
      settle_later (self);
    }
  if (equal != GTK_INVALID_LIST_POSITION)
    lotse_outline_entry_set_current (chosen, lotse_outline_entry_get_current (before));
  else if (chosen != NULL && focused && lotse_outline_entry_get_dismissal (chosen) != LOTSE_DISMISSAL_DONE)
    show_entry (self, chosen);
  else
    lotse_view_state_set_highlight (self->state, NULL, 0, 0);
}

/* Another outline of the same paper: only the lines that differ are exchanged, and whoever reads stays where he is. */
static void
update_entries (LotseOutlineSidebar *self, GListStore *next)
{
  GListModel *old = G_LIST_MODEL (self->entries);
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (LotseOutlineEntry) before = g_list_model_get_item (old, position);
  gboolean focused = has_focus (self);
  guint first = count_equal (old, G_LIST_MODEL (next), 0, FALSE);
  guint last = count_equal (old, G_LIST_MODEL (next), first, TRUE);
  guint n_added = g_list_model_get_n_items (G_LIST_MODEL (next)) - first - last;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (added, g_list_model_get_item (G_LIST_MODEL (next), first + i));
  lotse_gradual_list_set_passing (self->rows, TRUE);
  g_list_store_splice (self->entries, first, g_list_model_get_n_items (old) - first - last, added->pdata, n_added);
  lotse_gradual_list_set_passing (self->rows, FALSE);
  if (before != NULL)
    keep_choice (self, before, position, focused);
}

static void
content_changed_cb (LotseOutlineSidebar *self)
{
  LotsePaperContent *content = lotse_view_state_get_content (self->state);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GListStore) next = NULL;

  self->filling = TRUE;
  if (content != NULL)
    next = lotse_outline_groups_build (lotse_paper_content_get_outline (content), today);
  if (self->entries != NULL && next != NULL)
    update_entries (self, next);
  else
    {
      g_set_object (&self->entries, next);
      gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->entries));
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
    }
  self->filling = FALSE;
}

void
lotse_outline_sidebar_watch_keys (LotseOutlineSidebar *self, GtkWidget *widget)
{
  lotse_gradual_list_watch_keys (self->rows, widget);
}

void
lotse_outline_sidebar_set_state (LotseOutlineSidebar *self, LotseViewState *state)
{
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::content", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  content_changed_cb (self);
}

gboolean
lotse_outline_sidebar_has (LotseOutlineSidebar *self, LotseOutlineEntry *entry)
{
  return self->entries != NULL && find_equal (G_LIST_MODEL (self->entries), entry) != GTK_INVALID_LIST_POSITION;
}

GListModel *
lotse_outline_sidebar_get_entries (LotseOutlineSidebar *self)
{
  return G_LIST_MODEL (self->entries);
}

/* --- type ---------------------------------------------------------------------------------------------------------------------- */

/* Space chooses the focused line like Enter; the list itself would only select it. */
static gboolean
space_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType modifiers, LotseOutlineSidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if ((keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (focus == NULL || GTK_IS_BUTTON (focus))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate (focus) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
focus_list_cb (gpointer data)
{
  LotseOutlineSidebar *self = data;

  self->focus_id = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return G_SOURCE_REMOVE;
}

/* A list has rows to focus only when it has been laid out. */
static gboolean
lotse_outline_sidebar_grab_focus (GtkWidget *widget)
{
  LotseOutlineSidebar *self = LOTSE_OUTLINE_SIDEBAR (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)) && gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    return TRUE;
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_LOW, focus_list_cb, self, NULL);
  return TRUE;
}

static void
lotse_outline_sidebar_dispose (GObject *object)
{
  LotseOutlineSidebar *self = LOTSE_OUTLINE_SIDEBAR (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_OUTLINE_SIDEBAR);
  if (self->rows != NULL)
    lotse_gradual_list_prepare (self->rows, NULL, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->entries);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lotse_outline_sidebar_parent_class)->dispose (object);
}

static void
lotse_outline_sidebar_class_init (LotseOutlineSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lotse_outline_sidebar_dispose;
  widget_class->grab_focus = lotse_outline_sidebar_grab_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-outline-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineSidebar, scroller);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  signals[SIGNAL_DISMISS] = g_signal_new ("dismiss", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          LOTSE_TYPE_OUTLINE_ENTRY);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, dismiss_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, step_key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, GDK_SHIFT_MASK, step_key_cb, "i", -1);
  gtk_widget_class_set_css_name (widget_class, "lotse-sidebar");
}

static void
lotse_outline_sidebar_init (LotseOutlineSidebar *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, FALSE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  self->rows = lotse_gradual_list_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
  lotse_gradual_list_add_keys (self->rows, self->list);
  g_object_unref (factory);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (space_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}
