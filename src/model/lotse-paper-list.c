/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-list-private.h"

#include "lotse-bisect.h"

typedef struct
{
  LotsePaperRecord *record;
  LotsePaper *paper; /* or NULL: nobody has asked for it */
} Entry;

struct _LotsePaperList
{
  GObject parent_instance;

  gboolean trash;
  GArray *entries;
};

static GType
get_item_type (GListModel *model)
{
  return LOTSE_TYPE_PAPER;
}

static guint
get_n_items (GListModel *model)
{
  return LOTSE_PAPER_LIST (model)->entries->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LotsePaperList *self = LOTSE_PAPER_LIST (model);
  Entry *entry;

  if (position >= self->entries->len)
    return NULL;
  entry = &g_array_index (self->entries, Entry, position);
  if (!entry->paper)
    entry->paper = lotse_paper_new (entry->record);
  return g_object_ref (entry->paper);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LotsePaperList, lotse_paper_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  lotse_paper_record_unref (entry->record);
  g_clear_object (&entry->paper);
}

static gboolean
belongs (LotsePaperList *self, const LotsePaperRecord *record)
{
  return (record->trashed != 0) == self->trash;
}

/* Where a row is, or would be; rows are sorted by falling number. */
static gboolean
find_position (LotsePaperList *self, gint64 paper_id, guint *ret_position)
{
  guint position = LOTSE_BISECT (at, self->entries->len, g_array_index (self->entries, Entry, at).record->paper_id > paper_id);

  *ret_position = position;
  return position < self->entries->len && g_array_index (self->entries, Entry, position).record->paper_id == paper_id;
}

static void
lotse_paper_list_finalize (GObject *object)
{
  g_array_unref (LOTSE_PAPER_LIST (object)->entries);
  G_OBJECT_CLASS (lotse_paper_list_parent_class)->finalize (object);
}

static void
lotse_paper_list_class_init (LotsePaperListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lotse_paper_list_finalize;
}

static void
lotse_paper_list_init (LotsePaperList *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
}

LotsePaperList *
_lotse_paper_list_new (gboolean trash)
{
  LotsePaperList *self = g_object_new (LOTSE_TYPE_PAPER_LIST, NULL);

  self->trash = trash;
  return self;
}

void
_lotse_paper_list_append (LotsePaperList *self, GPtrArray *records)
{
  guint before = self->entries->len;

  for (guint i = 0; i < records->len; i++)
    {
      LotsePaperRecord *record = g_ptr_array_index (records, i);
      Entry entry = { record, NULL };

      if (!belongs (self, record))
        continue;
      lotse_paper_record_ref (record);
      g_array_append_val (self->entries, entry);
    }
  if (self->entries->len > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->entries->len - before);
}

/* A row that is there already. A list that filters looks again only where the words it filters by have changed. */
static void
replace_record (LotsePaperList *self, guint position, LotsePaperRecord *record)
{
  Entry *entry = &g_array_index (self->entries, Entry, position);
  g_autoptr (LotsePaperRecord) old = entry->record;

  entry->record = lotse_paper_record_ref (record);
  if (entry->paper)
    lotse_paper_set_record (entry->paper, record);
  if (g_strcmp0 (old->search_key, record->search_key) != 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

/* The object moves with its row, so that who holds it keeps the right one. */
static LotsePaper *
ref_paper_of (LotsePaperList *other, LotsePaperRecord *record)
{
  guint position;
  Entry *entry;

  if (!other || !find_position (other, record->paper_id, &position))
    return NULL;
  entry = &g_array_index (other->entries, Entry, position);
  if (!entry->paper)
    return NULL;
  lotse_paper_set_record (entry->paper, record);
  return g_object_ref (entry->paper);
}

void
_lotse_paper_list_apply (LotsePaperList *self, GPtrArray *records, LotsePaperList *other)
{
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint run_position = 0;

  /* New rows that come to stand side by side go in at once. */
  for (guint i = 0; i <= records->len; i++)
    {
      LotsePaperRecord *record = i < records->len ? g_ptr_array_index (records, i) : NULL;
      guint position = 0;
      gboolean there = record && find_position (self, record->paper_id, &position);

      if (record && !belongs (self, record))
        continue;
      if (run->len > 0 && (!record || there || position != run_position))
        {
          guint n = run->len;

          g_array_insert_vals (self->entries, run_position, run->data, n);
          g_array_set_size (run, 0);
          g_list_model_items_changed (G_LIST_MODEL (self), run_position, 0, n);
          if (record)
            there = find_position (self, record->paper_id, &position);
        }
      if (there)
        replace_record (self, position, record);
      else if (record)
        {
          Entry entry = { lotse_paper_record_ref (record), ref_paper_of (other, record) };

          run_position = position;
          g_array_append_val (run, entry);
        }
    }
}

void
_lotse_paper_list_drop (LotsePaperList *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      LotsePaperRecord *record = g_ptr_array_index (records, i);
      guint position;

      if (belongs (self, record) || !find_position (self, record->paper_id, &position))
        continue;
      g_array_remove_index (self->entries, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
    }
}

LotsePaper *
_lotse_paper_list_find (LotsePaperList *self, const char *uuid)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_strcmp0 (g_array_index (self->entries, Entry, i).record->uuid, uuid) == 0)
      return get_item (G_LIST_MODEL (self), i);
  return NULL;
}

gboolean
_lotse_paper_list_find_position (LotsePaperList *self, LotsePaper *paper, guint *ret_position)
{
  return find_position (self, lotse_paper_get_record (paper)->paper_id, ret_position);
}

gboolean
_lotse_paper_list_matches (LotsePaperList *self, guint position, const char *folded_words)
{
  return lotse_paper_record_matches (g_array_index (self->entries, Entry, position).record, folded_words);
}

LotsePaper *
_lotse_paper_list_find_newest (LotsePaperList *self, const LotsePaperRecord *record)
{
  const LotsePaperRecord *newest = NULL;
  guint position = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LotsePaperRecord *other = g_array_index (self->entries, Entry, i).record;

      if (other->family_id != record->family_id || (newest != NULL && other->version < newest->version))
        continue;
      if (newest != NULL && other->version == newest->version && (newest->source == record->source || other->source != record->source))
        continue;
      newest = other;
      position = i;
    }
  return newest != NULL ? get_item (G_LIST_MODEL (self), position) : NULL;
}
