/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"

#include "lotse-bisect.h"

LotseConsultation *
_lotse_consultation_new (const char *rule)
{
  LotseConsultation *self = g_new0 (LotseConsultation, 1);

  self->rule = rule;
  return self;
}

LotseConsultation *
_lotse_consultation_copy (const LotseConsultation *self)
{
  LotseConsultation *copy = g_memdup2 (self, sizeof *self);

  copy->date = g_strdup (self->date);
  copy->body = g_strdup (self->body);
  copy->role_text = g_strdup (self->role_text);
  copy->text = g_strdup (self->text);
  copy->result = g_strdup (self->result);
  copy->top = g_strdup (self->top);
  copy->votes = g_strdup (self->votes);
  copy->inferred = g_strdup (self->inferred);
  return copy;
}

void
_lotse_consultation_free (LotseConsultation *self)
{
  g_free (self->date);
  g_free (self->body);
  g_free (self->role_text);
  g_free (self->text);
  g_free (self->result);
  g_free (self->top);
  g_free (self->votes);
  g_free (self->inferred);
  g_free (self);
}

gboolean
_lotse_kind_is_assembly (const char *kind)
{
  return g_strcmp0 (kind, "council") == 0 || g_strcmp0 (kind, "committee") == 0 || g_strcmp0 (kind, "advisory") == 0;
}

LotseBody *
_lotse_body_new (const char *name, const char *kind, const char *rule)
{
  LotseBody *self = g_new0 (LotseBody, 1);

  self->name = g_strdup (name);
  self->kind = kind;
  self->rule = rule;
  self->roles = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
_lotse_body_free (LotseBody *self)
{
  g_free (self->name);
  g_free (self->code);
  g_free (self->side);
  g_free (self->inferred);
  g_ptr_array_unref (self->roles);
  g_free (self);
}

gboolean
_lotse_body_has_role (const LotseBody *self, const char *role)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (g_str_equal (g_ptr_array_index (self->roles, i), role))
      return TRUE;
  return FALSE;
}

void
_lotse_body_add_role (LotseBody *self, const char *role)
{
  if (!_lotse_body_has_role (self, role))
    g_ptr_array_add (self->roles, g_strdup (role));
}

LotseDecision *
_lotse_decision_new (const char *rule)
{
  LotseDecision *self = g_new0 (LotseDecision, 1);

  self->rule = rule;
  self->body = LOTSE_NO_BODY;
  return self;
}

void
_lotse_decision_free (LotseDecision *self)
{
  g_free (self->text);
  g_free (self->body_name);
  g_free (self->date);
  g_free (self->paper);
  g_free (self->condition);
  g_free (self->inferred);
  g_free (self);
}

void
_lotse_analysis_add_spans (LotseAnalysis *a, LotseOutlineItem *item, guint start, guint end)
{
  g_array_set_size (a->spans, 0);
  lotse_reading_add_spans (a->reading, start, end, a->spans);
  lotse_outline_item_add_spans (item, a->spans);
}

/* A number or a date in the place of a name is the neighbour's value, not another name. */
static gboolean
is_alternative (const char *key, const char *value)
{
  if (!g_str_equal (key, "lead_body") && !g_str_equal (key, "municipality") && !g_str_equal (key, "title"))
    return TRUE;
  for (const char *p = value; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

LotseOutlineItem *
_lotse_analysis_add_key (LotseAnalysis *a, const char *key, const char *value, const char *rule, guint start, guint end)
{
  LotseOutlineItem *item = lotse_outline_get_key_item (a->outline, key);

  if (item)
    {
      if (g_strcmp0 (lotse_outline_item_get (item, "value"), value) != 0 && is_alternative (key, value))
        lotse_outline_item_add (item, "alternatives", value);
      return item;
    }
  item = lotse_outline_item_new (LOTSE_ITEM_KEY, rule);
  lotse_outline_item_set (item, "key", key);
  lotse_outline_item_set (item, "value", value);
  _lotse_analysis_add_spans (a, item, start, end);
  lotse_outline_take_item (a->outline, item);
  return item;
}

/* So many sections may begin behind the one that goes on below them. */
#define NESTED_SECTIONS 64

const LotseSection *
_lotse_analysis_find_section (const LotseAnalysis *a, guint byte)
{
  /* They are sorted by their headings: from the last one whose heading begins at the byte or before. */
  guint next = LOTSE_BISECT (at, a->sections->len, g_array_index (a->sections, LotseSection, at).heading.start <= byte);

  for (guint i = next; i > 0 && next - i < NESTED_SECTIONS; i--)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i - 1);

      if (section->start <= byte && byte < section->end)
        return section;
    }
  return NULL;
}

LotseZone
_lotse_analysis_get_zone (const LotseAnalysis *a, guint byte)
{
  if (a->reading->lines->len == 0)
    return LOTSE_ZONE_BODY;
  return (LotseZone) lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, byte))->zone;
}

guint
_lotse_analysis_find_mention (const LotseAnalysis *a, guint byte)
{
  return LOTSE_BISECT (at, a->mentions->len, g_array_index (a->mentions, LotseMention, at).end <= byte);
}
