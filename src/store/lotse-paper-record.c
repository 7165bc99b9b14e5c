/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-record.h"

#include "lotse-fold.h"

#include <string.h>

static void
consultation_date_free (gpointer data)
{
  LotseConsultationDate *self = data;

  g_free (self->date);
  g_free (self->body);
  g_free (self->role);
  g_free (self);
}

LotsePaperRecord *
lotse_paper_record_new (void)
{
  LotsePaperRecord *self = g_new0 (LotsePaperRecord, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->consultations = g_ptr_array_new_with_free_func (consultation_date_free);
  self->version = 1;
  return self;
}

LotsePaperRecord *
lotse_paper_record_ref (LotsePaperRecord *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lotse_paper_record_unref (LotsePaperRecord *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->uuid);
  g_free (self->hash);
  g_free (self->source_name);
  g_free (self->title);
  g_free (self->number);
  g_free (self->file_reference);
  g_free (self->paper_type);
  g_free (self->lead_body);
  g_free (self->municipality);
  g_free (self->publicity);
  g_free (self->date);
  g_free (self->source_url);
  g_free (self->decision_state);
  g_ptr_array_unref (self->consultations);
  g_free (self->bodies);
  g_free (self->search_key);
  g_free (self->notice);
  g_free (self->reading);
  g_free (self);
}

/* What the list shows of several decisions: the one furthest on its way. Earlier decisions are only reported in the paper. */
static char *
find_decision_state (const LotseOutline *outline)
{
  static const char *const order[] = { "unknown", "proposed", "noted", "referred", "preliminary", "postponed", "rejected", "final" };
  int best = -1;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION); i++)
    {
      const char *status = lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_DECISION, i), "status");

      for (int o = best + 1; status && o < (int) G_N_ELEMENTS (order); o++)
        if (g_str_equal (status, order[o]))
          best = o;
    }
  return best < 0 ? NULL : g_strdup (order[best]);
}

static int
compare_consultations (gconstpointer a, gconstpointer b)
{
  const LotseConsultationDate *first = *(LotseConsultationDate *const *) a, *second = *(LotseConsultationDate *const *) b;

  if (!first->date || !second->date)
    return (first->date == NULL) - (second->date == NULL);
  return strcmp (first->date, second->date);
}

static void
take_consultation (LotsePaperRecord *self, char *date, char *role, char *body)
{
  LotseConsultationDate *consultation = g_new (LotseConsultationDate, 1);

  *consultation = (LotseConsultationDate) { .date = date, .role = role, .body = body };
  g_ptr_array_add (self->consultations, consultation);
}

void
lotse_paper_record_set_outline (LotsePaperRecord *self, const LotseOutline *outline)
{
  g_autoptr (GString) bodies = g_string_new (NULL);
  g_autoptr (GString) search = g_string_new (NULL);

  g_set_str (&self->title, lotse_outline_get_key (outline, "title"));
  g_set_str (&self->number, lotse_outline_get_key (outline, "number"));
  g_set_str (&self->file_reference, lotse_outline_get_key (outline, "file_reference"));
  g_set_str (&self->paper_type, lotse_outline_get_key (outline, "paper_type"));
  g_set_str (&self->lead_body, lotse_outline_get_key (outline, "lead_body"));
  g_set_str (&self->municipality, lotse_outline_get_key (outline, "municipality"));
  g_set_str (&self->publicity, lotse_outline_get_key (outline, "publicity"));
  g_set_str (&self->date, lotse_outline_get_key (outline, "date"));
  g_set_str (&self->source_url, lotse_outline_get_key (outline, "source_url"));
  g_set_str (&self->notice, lotse_outline_get_notice (outline));
  g_free (self->decision_state);
  self->decision_state = find_decision_state (outline);
  g_ptr_array_set_size (self->consultations, 0);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i);

      take_consultation (self, g_strdup (lotse_outline_item_get (item, "date")), g_strdup (lotse_outline_item_get (item, "role")),
                         g_strdup (lotse_outline_item_get (item, "body")));
    }
  g_ptr_array_sort (self->consultations, compare_consultations);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_BODY); i++)
    {
      const char *name = lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_BODY, i), "name");

      if (name)
        g_string_append_printf (bodies, "%s%s", bodies->len > 0 ? "\n" : "", name);
    }
  g_free (self->bodies);
  self->bodies = g_strndup (bodies->str, bodies->len);
  {
    const char *parts[]
        = { self->title ? self->title : self->source_name, self->number, self->municipality, self->lead_body, self->bodies };

    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      if (parts[i])
        {
          if (search->len > 0)
            g_string_append_c (search, '\n');
          lotse_fold_append (search, parts[i], strlen (parts[i]));
        }
  }
  g_free (self->search_key);
  self->search_key = g_strndup (search->str, search->len);
}

/* Tabs and line feeds separate, so they become blanks. */
static void
append_cell (GString *out, const char *text, char end)
{
  for (const char *p = text ? text : ""; *p; p++)
    g_string_append_c (out, *p == '\t' || *p == '\n' ? ' ' : *p);
  g_string_append_c (out, end);
}

char *
lotse_paper_record_dup_consultations (const LotsePaperRecord *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->consultations->len; i++)
    {
      const LotseConsultationDate *consultation = g_ptr_array_index (self->consultations, i);

      append_cell (out, consultation->date, '\t');
      append_cell (out, consultation->role, '\t');
      append_cell (out, consultation->body, '\n');
    }
  return g_string_free_and_steal (out);
}

static char *
take_cell (const char *start, const char *end)
{
  return end > start ? g_strndup (start, (gsize) (end - start)) : NULL;
}

void
lotse_paper_record_parse_consultations (LotsePaperRecord *self, const char *lines)
{
  g_ptr_array_set_size (self->consultations, 0);
  for (const char *p = lines; p && *p;)
    {
      const char *end = strchrnul (p, '\n');
      const char *first = memchr (p, '\t', (gsize) (end - p));
      const char *second = first ? memchr (first + 1, '\t', (gsize) (end - first - 1)) : NULL;

      if (second)
        take_consultation (self, take_cell (p, first), take_cell (first + 1, second), take_cell (second + 1, end));
      p = *end ? end + 1 : end;
    }
}

static const char *const source_words[]
    = { [LOTSE_SOURCE_TEXT] = "text", [LOTSE_SOURCE_PDF] = "pdf", [LOTSE_SOURCE_HTML] = "html", [LOTSE_SOURCE_OPARL] = "oparl" };

const char *
lotse_source_kind_to_word (LotseSourceKind kind)
{
  return source_words[kind];
}

LotseSourceKind
lotse_source_kind_from_word (const char *word)
{
  for (guint i = 0; word && i < G_N_ELEMENTS (source_words); i++)
    if (g_str_equal (source_words[i], word))
      return (LotseSourceKind) i;
  return LOTSE_SOURCE_TEXT;
}
