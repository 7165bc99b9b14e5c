/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline.h"

#include <string.h>

typedef struct
{
  const char *name; /* a string that stays, as those below */
  char *value;
} Field;

typedef struct
{
  const char *name;
  GPtrArray *values; /* NULL-terminated */
} List;

struct _LotseOutlineItem
{
  LotseItemKind kind;
  LotseConfidence confidence;
  const char *rule;
  char *reason;
  /* A paper has some hundred items with few fields and one span or two: arrays of their own would take longer than what is in them. */
  Field *fields;
  LotseSpan *spans;
  guint n_fields;
  guint n_spans;
  GArray *lists; /* List, or NULL: most items have none */
};

struct _LotseOutline
{
  gatomicrefcount ref_count;
  GPtrArray *items[LOTSE_N_ITEM_KINDS];
  char *pipe;
  double pipe_score;
  char *notice;
};

static const char *const kind_words[LOTSE_N_ITEM_KINDS] = {
  [LOTSE_ITEM_KEY] = "key",
  [LOTSE_ITEM_CONSULTATION] = "consultation",
  [LOTSE_ITEM_SECTION] = "section",
  [LOTSE_ITEM_DECISION] = "decision",
  [LOTSE_ITEM_BODY] = "body",
  [LOTSE_ITEM_REFERENCE] = "reference",
  [LOTSE_ITEM_AMOUNT] = "amount",
  [LOTSE_ITEM_DATE] = "date",
  [LOTSE_ITEM_GOAL] = "goal",
  [LOTSE_ITEM_SIGNATORY] = "signatory",
  [LOTSE_ITEM_SEAT] = "seat",
  [LOTSE_ITEM_HINT] = "hint",
  [LOTSE_ITEM_PARTICIPATION] = "participation",
  [LOTSE_ITEM_PERIOD] = "period",
  [LOTSE_ITEM_TRUST] = "trust",
  [LOTSE_ITEM_HIDDEN] = "hidden",
};

static const char *const confidence_words[] = { "certain", "inferred", "by-hand" };

static gboolean
find_word (const char *const *words, guint n, const char *word, guint *ret_index)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      {
        *ret_index = i;
        return TRUE;
      }
  return FALSE;
}

static void
list_clear (gpointer data)
{
  g_ptr_array_unref (((List *) data)->values);
}

const char *
lotse_item_kind_to_word (LotseItemKind kind)
{
  g_return_val_if_fail (kind < LOTSE_N_ITEM_KINDS, NULL);
  return kind_words[kind];
}

gboolean
lotse_item_kind_from_word (const char *word, LotseItemKind *ret_kind)
{
  guint index;

  if (!find_word (kind_words, G_N_ELEMENTS (kind_words), word, &index))
    return FALSE;
  *ret_kind = (LotseItemKind) index;
  return TRUE;
}

const char *
lotse_confidence_to_word (LotseConfidence confidence)
{
  g_return_val_if_fail (confidence < G_N_ELEMENTS (confidence_words), NULL);
  return confidence_words[confidence];
}

gboolean
lotse_confidence_from_word (const char *word, LotseConfidence *ret_confidence)
{
  guint index;

  if (!find_word (confidence_words, G_N_ELEMENTS (confidence_words), word, &index))
    return FALSE;
  *ret_confidence = (LotseConfidence) index;
  return TRUE;
}

LotseOutlineItem *
lotse_outline_item_new (LotseItemKind kind, const char *rule)
{
  LotseOutlineItem *self = g_new0 (LotseOutlineItem, 1);

  self->kind = kind;
  self->rule = rule;
  return self;
}

void
lotse_outline_item_free (LotseOutlineItem *self)
{
  g_free (self->reason);
  for (guint i = 0; i < self->n_fields; i++)
    g_free (self->fields[i].value);
  g_free (self->fields);
  g_free (self->spans);
  g_clear_pointer (&self->lists, g_array_unref);
  g_free (self);
}

/* How many elements an array of @n has room for: four, and then twice as many each time. */
static guint
get_room (guint n)
{
  guint room = n > 0 ? 4 : 0;

  while (room < n)
    room *= 2;
  return room;
}

/* Room for @more elements behind the @n of an array: the array, moved or not. */
static gpointer
make_room (gpointer elements, gsize size, guint n, guint more)
{
  guint needed = get_room (n + more);

  return needed > get_room (n) ? g_realloc_n (elements, needed, size) : elements;
}

/* Nearly always the names of two fields differ in the first letter, or are one string. */
static gboolean
is_name (const char *a, const char *b)
{
  return a == b || (a[0] == b[0] && g_str_equal (a, b));
}

void
lotse_outline_item_take (LotseOutlineItem *self, const char *name, char *value)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      Field *old = &self->fields[i];

      if (!is_name (old->name, name))
        continue;
      g_free (old->value);
      if (value)
        old->value = value;
      else
        memmove (old, old + 1, (--self->n_fields - i) * sizeof (Field));
      return;
    }
  if (!value)
    return;
  self->fields = make_room (self->fields, sizeof (Field), self->n_fields, 1);
  self->fields[self->n_fields++] = (Field) { name, value };
}

void
lotse_outline_item_set (LotseOutlineItem *self, const char *name, const char *value)
{
  lotse_outline_item_take (self, name, g_strdup (value));
}

void
lotse_outline_item_add (LotseOutlineItem *self, const char *list, const char *value)
{
  List *found = NULL;

  if (!self->lists)
    {
      self->lists = g_array_new (FALSE, FALSE, sizeof (List));
      g_array_set_clear_func (self->lists, list_clear);
    }
  for (guint i = 0; i < self->lists->len && !found; i++)
    if (is_name (g_array_index (self->lists, List, i).name, list))
      found = &g_array_index (self->lists, List, i);
  if (!found)
    {
      List new_list = { list, g_ptr_array_new_null_terminated (4, g_free, TRUE) };

      g_array_append_val (self->lists, new_list);
      found = &g_array_index (self->lists, List, self->lists->len - 1);
    }
  for (guint i = 0; i < found->values->len; i++)
    if (g_str_equal (g_ptr_array_index (found->values, i), value))
      return;
  g_ptr_array_add (found->values, g_strdup (value));
}

void
lotse_outline_item_add_span (LotseOutlineItem *self, LotseSpan span)
{
  self->spans = make_room (self->spans, sizeof (LotseSpan), self->n_spans, 1);
  self->spans[self->n_spans++] = span;
}

static void
append_spans (LotseOutlineItem *self, const LotseSpan *spans, guint n_spans)
{
  if (n_spans == 0)
    return;
  self->spans = make_room (self->spans, sizeof (LotseSpan), self->n_spans, n_spans);
  memcpy (self->spans + self->n_spans, spans, n_spans * sizeof (LotseSpan));
  self->n_spans += n_spans;
}

void
lotse_outline_item_add_spans (LotseOutlineItem *self, const GArray *spans)
{
  append_spans (self, (const LotseSpan *) (const void *) spans->data, spans->len);
}

void
lotse_outline_item_copy_spans (LotseOutlineItem *self, const LotseOutlineItem *other)
{
  append_spans (self, other->spans, other->n_spans);
}

void
lotse_outline_item_set_inferred (LotseOutlineItem *self, const char *reason)
{
  g_return_if_fail (reason && *reason);
  self->confidence = LOTSE_CONFIDENCE_INFERRED;
  g_set_str (&self->reason, reason);
}

void
lotse_outline_item_set_confidence (LotseOutlineItem *self, LotseConfidence confidence)
{
  self->confidence = confidence;
}

LotseItemKind
lotse_outline_item_get_kind (const LotseOutlineItem *self)
{
  return self->kind;
}

const char *
lotse_outline_item_get_rule (const LotseOutlineItem *self)
{
  return self->rule;
}

LotseConfidence
lotse_outline_item_get_confidence (const LotseOutlineItem *self)
{
  return self->confidence;
}

const char *
lotse_outline_item_get_reason (const LotseOutlineItem *self)
{
  return self->reason;
}

const char *
lotse_outline_item_get (const LotseOutlineItem *self, const char *name)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (is_name (self->fields[i].name, name))
      return self->fields[i].value;
  return NULL;
}

guint
lotse_outline_item_get_n_fields (const LotseOutlineItem *self)
{
  return self->n_fields;
}

const char *
lotse_outline_item_get_field_name (const LotseOutlineItem *self, guint index)
{
  g_return_val_if_fail (index < self->n_fields, NULL);
  return self->fields[index].name;
}

const char *const *
lotse_outline_item_get_list (const LotseOutlineItem *self, const char *list)
{
  static const char *const empty[] = { NULL };

  for (guint i = 0; self->lists && i < self->lists->len; i++)
    if (g_str_equal (g_array_index (self->lists, List, i).name, list))
      return (const char *const *) g_array_index (self->lists, List, i).values->pdata;
  return empty;
}

guint
lotse_outline_item_get_n_spans (const LotseOutlineItem *self)
{
  return self->n_spans;
}

const LotseSpan *
lotse_outline_item_get_span (const LotseOutlineItem *self, guint index)
{
  g_return_val_if_fail (index < self->n_spans, NULL);
  return &self->spans[index];
}

LotseOutline *
lotse_outline_new (void)
{
  LotseOutline *self = g_new0 (LotseOutline, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint i = 0; i < LOTSE_N_ITEM_KINDS; i++)
    self->items[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_outline_item_free);
  return self;
}

LotseOutline *
lotse_outline_ref (LotseOutline *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lotse_outline_unref (LotseOutline *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < LOTSE_N_ITEM_KINDS; i++)
    g_ptr_array_unref (self->items[i]);
  g_free (self->pipe);
  g_free (self->notice);
  g_free (self);
}

void
lotse_outline_take_item (LotseOutline *self, LotseOutlineItem *item)
{
  g_ptr_array_add (self->items[item->kind], item);
}

guint
lotse_outline_get_n_items (const LotseOutline *self, LotseItemKind kind)
{
  g_return_val_if_fail (kind < LOTSE_N_ITEM_KINDS, 0);
  return self->items[kind]->len;
}

LotseOutlineItem *
lotse_outline_get_item (const LotseOutline *self, LotseItemKind kind, guint index)
{
  g_return_val_if_fail (kind < LOTSE_N_ITEM_KINDS && index < self->items[kind]->len, NULL);
  return g_ptr_array_index (self->items[kind], index);
}

LotseOutlineItem *
lotse_outline_get_key_item (const LotseOutline *self, const char *key)
{
  for (guint i = 0; i < self->items[LOTSE_ITEM_KEY]->len; i++)
    {
      LotseOutlineItem *item = g_ptr_array_index (self->items[LOTSE_ITEM_KEY], i);

      if (g_strcmp0 (lotse_outline_item_get (item, "key"), key) == 0)
        return item;
    }
  return NULL;
}

const char *
lotse_outline_get_key (const LotseOutline *self, const char *key)
{
  LotseOutlineItem *item = lotse_outline_get_key_item (self, key);

  return item ? lotse_outline_item_get (item, "value") : NULL;
}

void
lotse_outline_set_pipe (LotseOutline *self, const char *pipe, double score)
{
  g_set_str (&self->pipe, pipe);
  self->pipe_score = score;
}

const char *
lotse_outline_get_pipe (const LotseOutline *self)
{
  return self->pipe;
}

double
lotse_outline_get_pipe_score (const LotseOutline *self)
{
  return self->pipe_score;
}

void
lotse_outline_set_notice (LotseOutline *self, const char *notice)
{
  g_set_str (&self->notice, notice);
}

const char *
lotse_outline_get_notice (const LotseOutline *self)
{
  return self->notice;
}
