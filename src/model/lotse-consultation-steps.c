/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-steps.h"

#include <string.h>

static void
step_free (gpointer data)
{
  LotseConsultationStep *step = data;

  g_ptr_array_unref (step->items);
  g_free (step);
}

static const char *
get_date (const LotseOutlineItem *item)
{
  return lotse_outline_item_get (item, "date");
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const char *x = get_date (*(LotseOutlineItem *const *) a);
  const char *y = get_date (*(LotseOutlineItem *const *) b);

  if (x == NULL || y == NULL)
    return (x == NULL) - (y == NULL);
  return strcmp (x, y);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const LotseConsultationStep *x = *(LotseConsultationStep *const *) a;
  const LotseConsultationStep *y = *(LotseConsultationStep *const *) b;

  if (x->date == NULL || y->date == NULL || strcmp (x->date, y->date) == 0)
    {
      if ((x->date == NULL) != (y->date == NULL))
        return x->date == NULL ? 1 : -1;
      return x->order < y->order ? -1 : x->order > y->order;
    }
  return strcmp (x->date, y->date);
}

/* What sessions of one step have in common; a session without a body is a step of its own. */
static char *
dup_key (const LotseOutlineItem *item, guint index)
{
  const char *body = lotse_outline_item_get (item, "body");
  const char *role = lotse_outline_item_get (item, "role");
  const char *role_text = lotse_outline_item_get (item, "role_text");

  if (body == NULL)
    return g_strdup_printf ("\t%u", index);
  return g_strdup_printf ("%s\t%s", body, role != NULL ? role : role_text != NULL ? role_text : "");
}

GPtrArray *
lotse_consultation_steps_collect (const LotseOutline *outline)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i);
      g_autofree char *key = dup_key (item, i);
      LotseConsultationStep *step = g_hash_table_lookup (known, key);

      if (step == NULL)
        {
          step = g_new0 (LotseConsultationStep, 1);
          step->items = g_ptr_array_new ();
          step->order = i;
          g_hash_table_insert (known, g_steal_pointer (&key), step);
          g_ptr_array_add (steps, step);
        }
      g_ptr_array_add (step->items, item);
    }
  for (guint i = 0; i < steps->len; i++)
    {
      LotseConsultationStep *step = g_ptr_array_index (steps, i);

      g_ptr_array_sort (step->items, compare_items);
      for (guint k = 0; k < step->items->len; k++)
        if (get_date (g_ptr_array_index (step->items, k)) != NULL)
          step->date = get_date (g_ptr_array_index (step->items, k));
    }
  g_ptr_array_sort (steps, compare_steps);
  return steps;
}
