/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that only the table of consultations tells whole: "Ausschuss Soziales und Familie" without "für" looks in running text like the
 * word "Ausschuss". */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

/* Token after the name @body where it stands at @first, the head in whatever case, or @first. */
static guint
match_name (const LotseBodyScan *s, const LotseRange *body, guint first, const char *head)
{
  guint at = lotse_reading_find_token (s->reading, body->start), end = lotse_reading_find_token (s->reading, body->end), i = first;

  if (at >= end || !lotse_fold_is (_lotse_body_fold (s, at), head))
    return first;
  for (at++, i++; at < end; at++, i++)
    if (i >= s->end || !_lotse_body_joined (s, i) || !lotse_fold_is (_lotse_body_fold (s, at), _lotse_body_fold (s, i)))
      return first;
  return i;
}

void
_lotse_body_extend_by_table (const LotseBodyScan *s, const GPtrArray *consultations, LotseBodyMatch *match)
{
  const LotseConsultation *found = NULL;
  guint last = match->last;

  if (match->use != LOTSE_BODY_GENERIC || match->code || *match->head == '\0')
    return;
  for (guint i = 0; i < consultations->len; i++)
    {
      const LotseConsultation *row = g_ptr_array_index (consultations, i);
      guint end = row->body ? match_name (s, &row->body_range, match->first, match->head) : match->first;

      if (end > last)
        {
          found = row;
          last = end;
        }
    }
  if (!found)
    return;
  g_free (match->name);
  match->name = g_strdup (found->body);
  match->last = last;
  match->end = _lotse_body_token (s, last - 1)->end;
  match->use = LOTSE_BODY_NAMED;
  match->rule = "body/consultation";
}

void
_lotse_body_mention_rows (GArray *mentions, const GArray *rows)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < mentions->len; i++)
    g_hash_table_add (named, GUINT_TO_POINTER (g_array_index (mentions, LotseMention, i).body));
  for (guint i = 0; i < rows->len; i++)
    {
      LotseMention row = g_array_index (rows, LotseMention, i);

      if (g_hash_table_add (named, GUINT_TO_POINTER (row.body)))
        g_array_append_val (mentions, row);
    }
}
