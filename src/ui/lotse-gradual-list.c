/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-gradual-list.h"

/* Rows that come first: where it is not known how many are seen; where a place is asked for, most of them below it; those more than were
 * seen before; then those that come with a frame; those that a list view keeps on either side, at most; a change of no more
 * rows is passed on as it is. */
#define FIRST_ROWS 16
#define REACH_ROWS 28
#define SPARE_ROWS 3
#define BATCH_BELOW 8
#define BATCH_ABOVE 5
#define MAX_ROWS 208
#define FEW 12
#define FRAME_MS 16
/* Rows that are given back at once. */
#define SHED_ROWS 40
/* So near rows are made already, or soon. */
#define NEAR 60

struct _LotseGradualList
{
  GObject parent_instance;

  GtkSelectionModel *model;
  guint n; /* of the model */
  /* What is shown: positions from first up to last. */
  guint first;
  guint last;
  guint centre;
  guint grow_id;
  GHashTable *bound; /* GtkListItem */
  GtkListView *list;
  guint shed_id;
  guint first_rows; /* where the model changes much */
  LotseGradualFunc ready;
  gpointer ready_data;
  gboolean passing;
  gboolean end; /* which one is gone to */
  gboolean end_selects;
};

static gboolean
is_whole (LotseGradualList *self)
{
  return self->first == 0 && self->last == self->n;
}

/* --- a list, and its selection ---------------------------------------------------------------------------------------------------- */

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (LOTSE_GRADUAL_LIST (model)->model));
}

static guint
get_n_items (GListModel *model)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (model);

  return self->last - self->first;
}

static gpointer
get_item (GListModel *model, guint row)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (model);

  return row < self->last - self->first ? g_list_model_get_item (G_LIST_MODEL (self->model), self->first + row) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, guint row)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (model);

  return gtk_selection_model_is_selected (self->model, self->first + row);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint row, guint n_rows)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (model);
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection_in_range (self->model, self->first + row, n_rows);
  GtkBitset *rows = gtk_bitset_copy (positions);

  gtk_bitset_shift_left (rows, self->first);
  return rows;
}

static gboolean
select_item (GtkSelectionModel *model, guint row, gboolean alone)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (model);

  return gtk_selection_model_select_item (self->model, self->first + row, alone);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint row)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (model);

  return gtk_selection_model_unselect_item (self->model, self->first + row);
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LotseGradualList,
                               lotse_gradual_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

static void
selection_changed_cb (LotseGradualList *self, guint position, guint n_items)
{
  guint first = MAX (position, self->first);
  guint last = MIN (position + n_items, self->last);

  if (first < last)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first - self->first, last - first);
}

/* --- growing ---------------------------------------------------------------------------------------------------------------------- */

static void
show_after (LotseGradualList *self, guint last)
{
  guint before = self->last;

  self->last = last;
  if (last > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before - self->first, 0, last - before);
}

static void
show_before (LotseGradualList *self, guint first)
{
  guint before = self->first;

  self->first = first;
  if (first < before)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, before - first);
}

/* What is below is what a person reads next. */
static gboolean
grow_cb (gpointer data)
{
  LotseGradualList *self = data;

  if (self->last < MIN (self->n, self->centre + MAX_ROWS))
    show_after (self, MIN (self->n, self->last + BATCH_BELOW));
  else if (self->first > 0 && self->first + MAX_ROWS > self->centre)
    show_before (self, self->first - MIN (self->first, BATCH_ABOVE));
  else
    {
      show_after (self, self->n);
      show_before (self, 0);
    }
  if (!is_whole (self))
    return G_SOURCE_CONTINUE;
  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

/* Drawing goes first. */
static void
grow_later (LotseGradualList *self)
{
  if (is_whole (self))
    g_clear_handle_id (&self->grow_id, g_source_remove);
  else if (self->grow_id == 0 && self->shed_id == 0)
    self->grow_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, FRAME_MS, grow_cb, self, NULL);
}

/* Begins anew around a position, of the model as it is now. */
static void
begin_at (LotseGradualList *self, guint centre, guint n_rows)
{
  guint before = self->last - self->first;

  self->centre = centre;
  self->first = MIN (centre - MIN (centre, n_rows / 4), self->n - MIN (self->n, n_rows));
  self->last = MIN (self->n, self->first + n_rows);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->last - self->first);
  grow_later (self);
}

/* --- shedding --------------------------------------------------------------------------------------------------------------------- */

static void
drop_after (LotseGradualList *self, guint last)
{
  guint before = self->last;

  self->last = last;
  if (last < before)
    g_list_model_items_changed (G_LIST_MODEL (self), last - self->first, before - last, 0);
}

static void
drop_before (LotseGradualList *self, guint first)
{
  guint before = self->first;

  self->first = first;
  if (first > before)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, first - before, 0);
}

/* Positions of the first and behind the last row that can be seen; or FALSE. */
static gboolean
find_visible (LotseGradualList *self, guint *ret_first, guint *ret_last)
{
  float height = self->list != NULL ? (float) gtk_widget_get_height (GTK_WIDGET (self->list)) : -1;
  guint first = G_MAXUINT;
  guint last = 0;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      GtkWidget *child = gtk_list_item_get_child (item);
      guint row = gtk_list_item_get_position (item);
      graphene_rect_t area;

      /* What is out of sight is not even laid out. */
      if (height < 0 || row == GTK_INVALID_LIST_POSITION || !gtk_widget_get_mapped (child)
          || !gtk_widget_compute_bounds (child, GTK_WIDGET (self->list), &area) || area.origin.y > height
          || area.origin.y + area.size.height < 0)
        continue;
      first = MIN (first, self->first + row);
      last = MAX (last, self->first + row + 1);
    }
  last = MIN (last, self->last);
  *ret_first = MIN (first, last);
  *ret_last = last;
  return first < last;
}

/* The rows that a list view may have around the visible ones; it makes no other ones when what is further away is gone. */
static void
drop_far (LotseGradualList *self, guint first, guint last)
{
  drop_before (self, MAX (self->first, first - MIN (first, MAX_ROWS)));
  drop_after (self, MIN (self->last, last + MAX_ROWS));
}

/* The place to begin anew at needs as many rows as are seen now. */
static void
tell_ready (LotseGradualList *self, guint n_visible)
{
  LotseGradualFunc ready = self->ready;

  g_clear_handle_id (&self->shed_id, g_source_remove);
  self->ready = NULL;
  self->first_rows = n_visible > 0 ? n_visible + SPARE_ROWS : FIRST_ROWS;
  if (ready != NULL)
    ready (self, self->ready_data);
  self->first_rows = FIRST_ROWS;
  grow_later (self);
}

static gboolean
shed_cb (gpointer data)
{
  LotseGradualList *self = data;
  guint first;
  guint last;

  if (find_visible (self, &first, &last) && (first > self->first || last < self->last))
    {
      drop_far (self, first, last);
      if (last < self->last)
        drop_after (self, MAX (last, self->last - MIN (self->last, SHED_ROWS)));
      else
        drop_before (self, MIN (first, self->first + SHED_ROWS));
      return G_SOURCE_CONTINUE;
    }
  self->shed_id = 0;
  tell_ready (self, last - first);
  return G_SOURCE_REMOVE;
}

void
lotse_gradual_list_prepare (LotseGradualList *self, LotseGradualFunc ready, gpointer user_data)
{
  self->ready = ready;
  self->ready_data = user_data;
  g_clear_handle_id (ready != NULL ? &self->grow_id : &self->shed_id, g_source_remove);
  if (ready == NULL)
    grow_later (self);
  else if (self->shed_id == 0)
    self->shed_id = g_idle_add (shed_cb, self);
}

/* --- following the model ---------------------------------------------------------------------------------------------------------- */

static guint
find_selected (LotseGradualList *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->model);

  return gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected);
}

/* How many of @n positions from @position on are in front of @end. */
static guint
count_before (guint position, guint n, guint end)
{
  return position < end ? MIN (n, end - position) : 0;
}

static void
items_changed_cb (LotseGradualList *self, guint position, guint removed, guint added)
{
  guint removed_before = count_before (position, removed, self->first);
  guint removed_shown = count_before (position, removed, self->last) - removed_before;
  gboolean in_front = position < self->first || (position == self->first && self->first > 0);
  gboolean few = self->passing || (removed <= FEW && added <= FEW);
  guint row = in_front ? 0 : position - self->first;
  guint added_shown;

  self->n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  /* What comes above or below those that are looked at does not move them. */
  if (!self->passing && removed == 0 && added > FEW && self->last > self->first && (position <= self->first || position >= self->last))
    {
      in_front = position <= self->first;
      few = TRUE;
      added_shown = 0;
    }
  else
    added_shown = !in_front && position <= self->last ? added : 0;
  if (!few)
    {
      begin_at (self, find_selected (self), self->first_rows);
      return;
    }
  self->first = self->first - removed_before + (in_front ? added : 0);
  self->centre = MIN (self->n, self->centre < position ? self->centre : MAX (position, self->centre + added - removed));
  self->last = self->last - removed_before - removed_shown + (in_front ? added : added_shown);
  if (removed_shown > 0 || added_shown > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), row, removed_shown, added_shown);
  grow_later (self);
}

/* --- keys ------------------------------------------------------------------------------------------------------------------------- */

gboolean
lotse_gradual_list_is_near (LotseGradualList *self, guint position)
{
  GHashTableIter iter;
  gpointer item;
  /* Those of a short list are made soon. */
  gboolean near = self->n <= MAX_ROWS;

  g_hash_table_iter_init (&iter, self->bound);
  while (!near && g_hash_table_iter_next (&iter, &item, NULL))
    {
      guint row = gtk_list_item_get_position (item);

      near = row != GTK_INVALID_LIST_POSITION && ABS ((gint64) self->first + row - position) <= NEAR;
    }
  return near && position >= self->first && position < self->last;
}

/* As the list view does it, with a key that selects or one that only moves the keyboard. */
static void
go_to_end_cb (LotseGradualList *self, gpointer user_data)
{
  guint position = self->end && self->n > 0 ? self->n - 1 : 0;
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *focus;

  if (list == NULL || self->n == 0)
    return;
  begin_at (self, position, REACH_ROWS);
  gtk_list_view_scroll_to (self->list, position - self->first, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (list);
  focus = gtk_root_get_focus (gtk_widget_get_root (list));
  if (self->end_selects && focus != NULL && gtk_widget_is_ancestor (focus, list))
    gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE);
}

static gboolean
end_key_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  LotseGradualList *self = user_data;
  gboolean end;
  gboolean selects;

  g_variant_get (arguments, "(bb)", &end, &selects);
  if (self->n == 0 || lotse_gradual_list_is_near (self, end ? self->n - 1 : 0))
    return GDK_EVENT_PROPAGATE;
  self->end = end;
  self->end_selects = selects;
  lotse_gradual_list_prepare (self, go_to_end_cb, NULL);
  return GDK_EVENT_STOP;
}

/* A row that has the keyboard but was not laid out yet gets no keys. */
static gboolean
is_focus_unseen (LotseGradualList *self, GtkWidget *focus)
{
  return focus != NULL && self->list != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) && !gtk_widget_get_mapped (focus);
}

/* A key that is pressed before what was asked for has come does not wait, and is meant for what has the keyboard then. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType modifiers, LotseGradualList *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  GtkRoot *root = gtk_widget_get_root (widget);
  guint first;
  guint last;

  if (self->ready == NULL && !is_focus_unseen (self, gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;
  if (self->ready != NULL)
    {
      find_visible (self, &first, &last);
      tell_ready (self, last - first);
    }
  for (GtkWidget *focus = gtk_root_get_focus (root); focus != NULL && focus != widget; focus = gtk_widget_get_parent (focus))
    if (gtk_event_controller_key_forward (keys, focus))
      return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

void
lotse_gradual_list_watch_keys (LotseGradualList *self, GtkWidget *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (widget, keys);
}

void
lotse_gradual_list_add_keys (LotseGradualList *self, GtkListView *list)
{
  static const struct
  {
    guint key;
    gboolean end;
  } keys[] = { { GDK_KEY_Home, FALSE }, { GDK_KEY_KP_Home, FALSE }, { GDK_KEY_End, TRUE }, { GDK_KEY_KP_End, TRUE } };
  static const GdkModifierType modifiers[] = { 0, GDK_CONTROL_MASK };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys) * G_N_ELEMENTS (modifiers); i++)
    {
      GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (keys[i / 2].key, modifiers[i % 2]);
      GtkShortcut *shortcut = gtk_shortcut_new (trigger, gtk_callback_action_new (end_key_cb, g_object_ref (self), g_object_unref));

      gtk_shortcut_set_arguments (shortcut, g_variant_new ("(bb)", keys[i / 2].end, modifiers[i % 2] == 0));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (list), controller);
  /* Controllers are asked from the last to the first. */
  lotse_gradual_list_watch_keys (self, GTK_WIDGET (list));
  g_set_weak_pointer (&self->list, list);
}

/* --- type ------------------------------------------------------------------------------------------------------------------------- */

static void
lotse_gradual_list_dispose (GObject *object)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_handle_id (&self->shed_id, g_source_remove);
  g_clear_weak_pointer (&self->list);
  G_OBJECT_CLASS (lotse_gradual_list_parent_class)->dispose (object);
}

static void
lotse_gradual_list_finalize (GObject *object)
{
  LotseGradualList *self = LOTSE_GRADUAL_LIST (object);

  g_clear_object (&self->model);
  g_hash_table_unref (self->bound);

  G_OBJECT_CLASS (lotse_gradual_list_parent_class)->finalize (object);
}

static void
lotse_gradual_list_class_init (LotseGradualListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lotse_gradual_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lotse_gradual_list_finalize;
}

static void
lotse_gradual_list_init (LotseGradualList *self)
{
  self->first_rows = FIRST_ROWS;
  self->bound = g_hash_table_new (NULL, NULL);
}

/* --- public ----------------------------------------------------------------------------------------------------------------------- */

LotseGradualList *
lotse_gradual_list_new (GtkSelectionModel *model)
{
  LotseGradualList *self = g_object_new (LOTSE_TYPE_GRADUAL_LIST, NULL);

  self->model = model;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  self->n = g_list_model_get_n_items (G_LIST_MODEL (model));
  begin_at (self, find_selected (self), FIRST_ROWS);
  return self;
}

void
lotse_gradual_list_bind (LotseGradualList *self, GtkListItem *item)
{
  g_hash_table_add (self->bound, item);
}

void
lotse_gradual_list_unbind (LotseGradualList *self, GtkListItem *item)
{
  g_hash_table_remove (self->bound, item);
}

guint
lotse_gradual_list_reach (LotseGradualList *self, guint position)
{
  g_return_val_if_fail (position < self->n, GTK_INVALID_LIST_POSITION);
  if (!lotse_gradual_list_is_near (self, position))
    begin_at (self, position, REACH_ROWS);
  return position - self->first;
}

void
lotse_gradual_list_set_passing (LotseGradualList *self, gboolean passing)
{
  self->passing = passing;
}

guint
lotse_gradual_list_get_position (LotseGradualList *self, guint row)
{
  return row < self->last - self->first ? self->first + row : GTK_INVALID_LIST_POSITION;
}
