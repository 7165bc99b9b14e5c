/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers in OParl JSON (domain guide 2.11): what the file states as data wins over what its text says. */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

#define RULE "oparl/fact"

/* A paper has no more consultations than this; the paths are looked up one by one. */
#define MAX_CONSULTATIONS 60

static double
score (const LotseSketch *sketch)
{
  return lotse_document_text_get_source (sketch->reading->document) == LOTSE_SOURCE_OPARL ? 2.0 : 0.0;
}

static const char *
get_fact (const LotseAnalysis *a, const char *path)
{
  const char *value = lotse_document_text_lookup_fact (a->text, path);

  return value && *value ? value : NULL;
}

static void
add_fact (LotseAnalysis *a, const char *key, const char *value)
{
  LotseRange place = { 0, 0 };

  if (!value)
    return;
  /* The name is the first line of the text. */
  if (g_str_equal (key, "title") && g_str_has_prefix (a->reading->text->str, value))
    place.end = (guint) strlen (value);
  _lotse_analysis_add_key (a, key, value, RULE, place.start, place.end);
  _lotse_analysis_set_zone (a, place.start, place.end, LOTSE_ZONE_HEADER);
}

static gboolean
is_day (const char *value)
{
  return value && strlen (value) >= 10 && g_ascii_isdigit (value[0]) && value[4] == '-' && value[7] == '-';
}

static void
add_key_data (LotseAnalysis *a)
{
  const char *date = get_fact (a, "date");
  const char *lead = get_fact (a, "underDirectionOf.0.name");
  const char *town = get_fact (a, "body.name");

  add_fact (a, "title", get_fact (a, "name"));
  add_fact (a, "number", get_fact (a, "reference"));
  add_fact (a, "paper_type", get_fact (a, "paperType"));
  if (is_day (date))
    {
      g_autofree char *day = g_strndup (date, 10);

      add_fact (a, "date", day);
    }
  add_fact (a, "lead_body", lead);
  add_fact (a, "source_url", get_fact (a, "web"));
  if (town)
    {
      /* "Stadt X" is X. */
      const char *name = g_str_has_prefix (town, "Stadt ") ? town + 6 : g_str_has_prefix (town, "Gemeinde ") ? town + 9 : town;

      add_fact (a, "municipality", name);
    }
}

static char *
dup_path_fact (const LotseAnalysis *a, guint index, const char *rest)
{
  g_autofree char *path = g_strdup_printf ("consultation.%u.%s", index, rest);

  return g_strdup (get_fact (a, path));
}

/* A name, not the URL of an object that the file does not hold. */
static char *
dup_body (const LotseAnalysis *a, guint index)
{
  static const char *const paths[]
      = { "organization.0.name", "organization.name", "organization.0.shortName", "meeting.organization.0.name" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      char *value = dup_path_fact (a, index, paths[i]);

      if (value)
        return value;
    }
  return NULL;
}

static void
add_consultation (LotseAnalysis *a, guint index)
{
  g_autofree char *body = dup_body (a, index), *start = dup_path_fact (a, index, "meeting.start");
  g_autofree char *role = dup_path_fact (a, index, "role"), *authoritative = dup_path_fact (a, index, "authoritative");
  g_autofree char *public = dup_path_fact (a, index, "agendaItem.public");
  LotseConsultation *row;

  if (!body && !is_day (start))
    return;
  row = _lotse_consultation_new (RULE);
  row->body = g_steal_pointer (&body);
  if (is_day (start))
    row->date = g_strndup (start, 10);
  if (role)
    {
      g_autofree char *fold = lotse_fold (role, -1);

      row->role = _lotse_role_from_fold (a->lexicon, fold);
    }
  if (!row->role && g_strcmp0 (authoritative, "true") == 0)
    row->role = "decision";
  row->role_text = g_steal_pointer (&role);
  row->result = dup_path_fact (a, index, "agendaItem.result");
  row->top = dup_path_fact (a, index, "agendaItem.number");
  if (public)
    row->publicity = g_str_equal (public, "true") ? "public" : "non-public";
  g_ptr_array_add (a->consultations, row);
}

static void
add_consultations (LotseAnalysis *a)
{
  for (guint i = 0; i < MAX_CONSULTATIONS; i++)
    add_consultation (a, i);
}

const LotsePipe _lotse_pipe_oparl = {
  .name = "oparl",
  .mirror = TRUE,
  .score = score,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
