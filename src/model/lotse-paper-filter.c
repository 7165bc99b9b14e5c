/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-filter.h"

#include "lotse-bisect.h"
#include "lotse-paper-list-private.h"

/* Microseconds that looking may take at once; the clock is asked after so many papers. */
#define SLICE_USEC 3000
#define SLICE_PAPERS 128

struct _LotsePaperFilter
{
  GObject parent_instance;

  LotsePaperList *papers;
  char *words;     /* or NULL */
  GArray *matches; /* rising positions in the papers, or NULL: all of them */
  GArray *next;    /* matches that are being looked for, or NULL */
  guint looked;    /* papers that were looked at for them */
  guint look_id;
  gboolean found; /* they are known, and wait to be taken */
};

enum
{
  PROP_PENDING = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_papers (LotsePaperFilter *self)
{
  return self->papers != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->papers)) : 0;
}

static GType
get_item_type (GListModel *model)
{
  return LOTSE_TYPE_PAPER;
}

static guint
get_n_items (GListModel *model)
{
  LotsePaperFilter *self = LOTSE_PAPER_FILTER (model);

  return self->matches != NULL ? self->matches->len : count_papers (self);
}

static gpointer
get_item (GListModel *model, guint position)
{
  LotsePaperFilter *self = LOTSE_PAPER_FILTER (model);

  if (position >= get_n_items (model))
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->papers),
                                self->matches != NULL ? g_array_index (self->matches, guint, position) : position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LotsePaperFilter,
                               lotse_paper_filter,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint
match_at (const GArray *matches, guint position)
{
  return matches != NULL ? g_array_index (matches, guint, position) : position;
}

/* Matches in front of a position in the papers. */
static guint
count_before (const GArray *matches, guint position)
{
  return LOTSE_BISECT (at, matches->len, g_array_index (matches, guint, at) < position);
}

/* Papers at the beginning and at the end that are the same in two lists of matches. */
static void
count_same (LotsePaperFilter *self, const GArray *old, const GArray *matches, guint *ret_first, guint *ret_last)
{
  guint n_old = old != NULL ? old->len : count_papers (self);
  guint n_new = matches != NULL ? matches->len : count_papers (self);
  guint shorter = MIN (n_old, n_new);
  guint first = 0;
  guint last = 0;

  while (first < shorter && match_at (old, first) == match_at (matches, first))
    first++;
  while (first + last < shorter && match_at (old, n_old - 1 - last) == match_at (matches, n_new - 1 - last))
    last++;
  *ret_first = first;
  *ret_last = last;
}

/* --- looking -------------------------------------------------------------------------------------------------------------------- */

static void
end_looking (LotsePaperFilter *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->next, g_array_unref);
  self->found = FALSE;
}

static void
tell_pending (LotsePaperFilter *self, gboolean before)
{
  if (before != lotse_paper_filter_get_pending (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void
take (LotsePaperFilter *self)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->matches);
  guint n_old = old != NULL ? old->len : count_papers (self);
  guint n_new;
  guint first;
  guint last;

  self->matches = g_steal_pointer (&self->next);
  self->found = FALSE;
  n_new = get_n_items (G_LIST_MODEL (self));
  count_same (self, old, self->matches, &first, &last);
  if (n_old > first + last || n_new > first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_old - first - last, n_new - first - last);
}

/* Whoever shows the list may want to get ready for other papers. */
static void
end_found (LotsePaperFilter *self)
{
  guint n_old = get_n_items (G_LIST_MODEL (self));
  guint n_new = self->next != NULL ? self->next->len : count_papers (self);
  gboolean later = FALSE;
  guint first;
  guint last;

  count_same (self, self->matches, self->next, &first, &last);
  self->found = TRUE;
  if (n_old > first + last || n_new > first + last)
    g_signal_emit (self, signals[SIGNAL_FOUND], 0, &later);
  if (!later && self->found)
    take (self);
}

/* Looks as long as a slice is, and says whether papers are left. */
static gboolean
look (LotsePaperFilter *self)
{
  guint n = count_papers (self);
  gint64 end = g_get_monotonic_time () + SLICE_USEC;

  while (self->looked < n && g_get_monotonic_time () < end)
    for (guint stop = MIN (self->looked + SLICE_PAPERS, n); self->looked < stop; self->looked++)
      if (_lotse_paper_list_matches (self->papers, self->looked, self->words))
        g_array_append_val (self->next, self->looked);
  return self->looked < n;
}

static gboolean
look_cb (gpointer data)
{
  LotsePaperFilter *self = data;

  if (look (self))
    return G_SOURCE_CONTINUE;
  self->look_id = 0;
  end_found (self);
  tell_pending (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
begin_looking (LotsePaperFilter *self)
{
  gboolean pending = lotse_paper_filter_get_pending (self);

  end_looking (self);
  self->looked = 0;
  if (self->words != NULL)
    self->next = g_array_new (FALSE, FALSE, sizeof (guint));
  /* A small library is done at once. */
  if (self->words != NULL && look (self))
    self->look_id = g_idle_add (look_cb, self);
  else
    end_found (self);
  tell_pending (self, pending);
}

static void
papers_changed_cb (LotsePaperFilter *self, guint position, guint removed, guint added)
{
  g_autoptr (GArray) more = NULL;
  guint first;
  guint last;

  if (self->matches == NULL)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  else
    {
      gboolean few = added <= SLICE_PAPERS;

      more = g_array_new (FALSE, FALSE, sizeof (guint));
      first = count_before (self->matches, position);
      last = count_before (self->matches, position + removed);
      for (guint i = last; i < self->matches->len; i++)
        g_array_index (self->matches, guint, i) += added - removed;
      for (guint i = position; few && i < position + added; i++)
        if (self->words == NULL || _lotse_paper_list_matches (self->papers, i, self->words))
          g_array_append_val (more, i);
      g_array_remove_range (self->matches, first, last - first);
      g_array_insert_vals (self->matches, first, more->data, more->len);
      if (last > first || more->len > 0)
        g_list_model_items_changed (G_LIST_MODEL (self), first, last - first, more->len);
      if (few && !lotse_paper_filter_get_pending (self))
        return;
    }
  /* What was looked at has moved. */
  if (self->matches != NULL || self->words != NULL)
    begin_looking (self);
}

/* --- type ----------------------------------------------------------------------------------------------------------------------- */

static void
lotse_paper_filter_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PENDING)
    g_value_set_boolean (value, lotse_paper_filter_get_pending (LOTSE_PAPER_FILTER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lotse_paper_filter_dispose (GObject *object)
{
  LotsePaperFilter *self = LOTSE_PAPER_FILTER (object);

  end_looking (self);
  if (self->papers != NULL)
    g_signal_handlers_disconnect_by_func (self->papers, papers_changed_cb, self);
  g_clear_object (&self->papers);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (lotse_paper_filter_parent_class)->dispose (object);
}

static void
lotse_paper_filter_class_init (LotsePaperFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lotse_paper_filter_dispose;
  object_class->get_property = lotse_paper_filter_get_property;

  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Other papers were found. A handler that returns TRUE calls lotse_paper_filter_take() soon. */
  signals[SIGNAL_FOUND] = g_signal_new ("found", LOTSE_TYPE_PAPER_FILTER, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL,
                                        NULL, G_TYPE_BOOLEAN, 0);
}

static void
lotse_paper_filter_init (LotsePaperFilter *self)
{
}

/* --- public --------------------------------------------------------------------------------------------------------------------- */

LotsePaperFilter *
lotse_paper_filter_new (void)
{
  return g_object_new (LOTSE_TYPE_PAPER_FILTER, NULL);
}

void
lotse_paper_filter_set_papers (LotsePaperFilter *self, GListModel *papers)
{
  guint before;

  g_return_if_fail (LOTSE_IS_PAPER_FILTER (self));
  g_return_if_fail (papers == NULL || LOTSE_IS_PAPER_LIST (papers));
  if ((gpointer) self->papers == papers)
    return;
  before = get_n_items (G_LIST_MODEL (self));
  if (self->papers != NULL)
    g_signal_handlers_disconnect_by_func (self->papers, papers_changed_cb, self);
  g_set_object (&self->papers, (LotsePaperList *) papers);
  if (papers != NULL)
    g_signal_connect_object (papers, "items-changed", G_CALLBACK (papers_changed_cb), self, G_CONNECT_SWAPPED);
  end_looking (self);
  g_clear_pointer (&self->matches, g_array_unref);
  /* What matches in the other list is told when it is known. */
  if (self->words != NULL)
    self->matches = g_array_new (FALSE, FALSE, sizeof (guint));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, get_n_items (G_LIST_MODEL (self)));
  begin_looking (self);
}

void
lotse_paper_filter_set_words (LotsePaperFilter *self, const char *words)
{
  g_return_if_fail (LOTSE_IS_PAPER_FILTER (self));
  if (g_set_str (&self->words, words))
    begin_looking (self);
}

gboolean
lotse_paper_filter_get_pending (LotsePaperFilter *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER_FILTER (self), FALSE);
  return self->look_id != 0 || self->found;
}

void
lotse_paper_filter_take (LotsePaperFilter *self)
{
  gboolean pending;

  g_return_if_fail (LOTSE_IS_PAPER_FILTER (self));
  pending = lotse_paper_filter_get_pending (self);
  if (self->found)
    take (self);
  tell_pending (self, pending);
}

gboolean
lotse_paper_filter_find (LotsePaperFilter *self, LotsePaper *paper, guint *ret_position)
{
  guint position;

  g_return_val_if_fail (LOTSE_IS_PAPER_FILTER (self), FALSE);
  if (self->papers == NULL || !_lotse_paper_list_find_position (self->papers, paper, &position))
    return FALSE;
  if (self->matches == NULL)
    *ret_position = position;
  else
    {
      *ret_position = count_before (self->matches, position);
      return *ret_position < self->matches->len && g_array_index (self->matches, guint, *ret_position) == position;
    }
  return TRUE;
}
