/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper.h"

#include "lotse-words.h"

#include <string.h>

struct _LotsePaper
{
  GObject parent_instance;

  LotsePaperRecord *record;
};

G_DEFINE_FINAL_TYPE (LotsePaper, lotse_paper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UUID,
  PROP_HASH,
  PROP_TITLE,
  PROP_SOURCE_NAME,
  PROP_NUMBER,
  PROP_MUNICIPALITY,
  PROP_LEAD_BODY,
  PROP_PAPER_TYPE,
  PROP_DATE,
  PROP_PUBLICITY,
  PROP_DECISION_STATE,
  PROP_NOTICE,
  PROP_SEARCH_KEY,
  PROP_READING,
  PROP_SOURCE,
  PROP_ENCRYPTED,
  PROP_N_PAGES,
  PROP_ADDED,
  PROP_LAST_PAGE,
  PROP_TRASHED,
  PROP_VERSION,
  PROP_N_VERSIONS,
  PROP_HAS_OTHER_FORM,
  PROP_FAMILY_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lotse_paper_finalize (GObject *object)
{
  LotsePaper *self = LOTSE_PAPER (object);

  g_clear_pointer (&self->record, lotse_paper_record_unref);
  G_OBJECT_CLASS (lotse_paper_parent_class)->finalize (object);
}

static void
lotse_paper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LotsePaper *self = LOTSE_PAPER (object);
  const LotsePaperRecord *record = self->record;

  switch (id)
    {
    case PROP_UUID:
      g_value_set_string (value, record->uuid);
      break;
    case PROP_HASH:
      g_value_set_string (value, record->hash);
      break;
    case PROP_TITLE:
      g_value_set_string (value, lotse_paper_get_title (self));
      break;
    case PROP_SOURCE_NAME:
      g_value_set_string (value, record->source_name);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, record->number);
      break;
    case PROP_MUNICIPALITY:
      g_value_set_string (value, record->municipality);
      break;
    case PROP_LEAD_BODY:
      g_value_set_string (value, record->lead_body);
      break;
    case PROP_PAPER_TYPE:
      g_value_set_string (value, record->paper_type);
      break;
    case PROP_DATE:
      g_value_set_string (value, record->date);
      break;
    case PROP_PUBLICITY:
      g_value_set_string (value, record->publicity);
      break;
    case PROP_DECISION_STATE:
      g_value_set_string (value, record->decision_state);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, record->notice);
      break;
    case PROP_SEARCH_KEY:
      g_value_set_string (value, record->search_key);
      break;
    case PROP_READING:
      g_value_set_string (value, record->reading);
      break;
    case PROP_SOURCE:
      g_value_set_int (value, (int) record->source);
      break;
    case PROP_ENCRYPTED:
      g_value_set_boolean (value, record->encrypted);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, record->n_pages);
      break;
    case PROP_ADDED:
      g_value_set_int64 (value, record->added);
      break;
    case PROP_LAST_PAGE:
      g_value_set_uint (value, record->last_page);
      break;
    case PROP_TRASHED:
      g_value_set_boolean (value, record->trashed != 0);
      break;
    case PROP_VERSION:
      g_value_set_uint (value, record->version);
      break;
    case PROP_N_VERSIONS:
      g_value_set_uint (value, record->n_versions);
      break;
    case PROP_HAS_OTHER_FORM:
      g_value_set_boolean (value, record->has_other_form);
      break;
    case PROP_FAMILY_ID:
      g_value_set_int64 (value, record->family_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lotse_paper_class_init (LotsePaperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  static const struct
  {
    guint id;
    const char *name;
  } strings[] = {
    { PROP_UUID, "uuid" },
    { PROP_HASH, "hash" },
    { PROP_TITLE, "title" },
    { PROP_SOURCE_NAME, "source-name" },
    { PROP_NUMBER, "number" },
    { PROP_MUNICIPALITY, "municipality" },
    { PROP_LEAD_BODY, "lead-body" },
    { PROP_PAPER_TYPE, "paper-type" },
    { PROP_DATE, "date" },
    { PROP_PUBLICITY, "publicity" },
    { PROP_DECISION_STATE, "decision-state" },
    { PROP_NOTICE, "notice" },
    { PROP_SEARCH_KEY, "search-key" },
    { PROP_READING, "reading" },
  };

  object_class->finalize = lotse_paper_finalize;
  object_class->get_property = lotse_paper_get_property;
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    properties[strings[i].id] = g_param_spec_string (strings[i].name, NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_int ("source", NULL, NULL, 0, LOTSE_SOURCE_OPARL, 0, flags);
  properties[PROP_ENCRYPTED] = g_param_spec_boolean ("encrypted", NULL, NULL, FALSE, flags);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ADDED] = g_param_spec_int64 ("added", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_LAST_PAGE] = g_param_spec_uint ("last-page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TRASHED] = g_param_spec_boolean ("trashed", NULL, NULL, FALSE, flags);
  properties[PROP_VERSION] = g_param_spec_uint ("version", NULL, NULL, 0, G_MAXUINT, 1, flags);
  properties[PROP_N_VERSIONS] = g_param_spec_uint ("n-versions", NULL, NULL, 0, G_MAXUINT, 1, flags);
  properties[PROP_HAS_OTHER_FORM] = g_param_spec_boolean ("has-other-form", NULL, NULL, FALSE, flags);
  properties[PROP_FAMILY_ID] = g_param_spec_int64 ("family-id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lotse_paper_init (LotsePaper *self)
{
}

LotsePaper *
lotse_paper_new (LotsePaperRecord *record)
{
  LotsePaper *self = g_object_new (LOTSE_TYPE_PAPER, NULL);

  self->record = lotse_paper_record_ref (record);
  return self;
}

void
lotse_paper_set_record (LotsePaper *self, LotsePaperRecord *record)
{
  GObject *object = G_OBJECT (self);
  GValue before[N_PROPS] = { 0 };

  g_return_if_fail (LOTSE_IS_PAPER (self));
  if (self->record == record)
    return;
  for (guint i = 1; i < N_PROPS; i++)
    {
      g_value_init (&before[i], properties[i]->value_type);
      lotse_paper_get_property (object, i, &before[i], properties[i]);
    }
  lotse_paper_record_ref (record);
  lotse_paper_record_unref (self->record);
  self->record = record;
  g_object_freeze_notify (object);
  for (guint i = 1; i < N_PROPS; i++)
    {
      GValue after = G_VALUE_INIT;

      g_value_init (&after, properties[i]->value_type);
      lotse_paper_get_property (object, i, &after, properties[i]);
      if (g_param_values_cmp (properties[i], &before[i], &after) != 0)
        g_object_notify_by_pspec (object, properties[i]);
      g_value_unset (&after);
      g_value_unset (&before[i]);
    }
  g_object_thaw_notify (object);
}

LotsePaperRecord *
lotse_paper_get_record (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record;
}

const char *
lotse_paper_get_uuid (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->uuid;
}

const char *
lotse_paper_get_hash (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->hash;
}

const char *
lotse_paper_get_title (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  if (self->record->title && *self->record->title)
    return self->record->title;
  return self->record->source_name ? self->record->source_name : "";
}

const char *
lotse_paper_get_source_name (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->source_name;
}

const char *
lotse_paper_get_number (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->number;
}

const char *
lotse_paper_get_municipality (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->municipality;
}

const char *
lotse_paper_get_lead_body (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->lead_body;
}

const char *
lotse_paper_get_date (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->date;
}

const char *
lotse_paper_get_publicity (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->publicity;
}

const char *
lotse_paper_get_decision_state (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->decision_state;
}

const char *
lotse_paper_get_notice (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->notice;
}

char *
lotse_paper_dup_version (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return lotse_words_dup_version (self->record);
}

gboolean
lotse_paper_get_outdated (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), FALSE);
  return self->record->version < self->record->n_versions;
}

LotseSourceKind
lotse_paper_get_source (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), LOTSE_SOURCE_TEXT);
  return self->record->source;
}

gboolean
lotse_paper_get_encrypted (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), FALSE);
  return self->record->encrypted;
}

guint
lotse_paper_get_n_pages (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), 0);
  return self->record->n_pages;
}

guint
lotse_paper_get_last_page (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), 0);
  return self->record->last_page;
}

gboolean
lotse_paper_get_trashed (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), FALSE);
  return self->record->trashed != 0;
}

const char *
lotse_paper_get_reading (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->reading;
}

const char *
lotse_paper_get_search_key (LotsePaper *self)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), NULL);
  return self->record->search_key;
}

gboolean
lotse_paper_record_matches (const LotsePaperRecord *record, const char *folded_words)
{
  const char *key = record->search_key ? record->search_key : "";

  for (const char *p = folded_words; *p;)
    {
      gsize length = strcspn (p, " ");

      if (length > 0 && !memmem (key, strlen (key), p, length))
        return FALSE;
      p += length;
      p += strspn (p, " ");
    }
  return TRUE;
}

gboolean
lotse_paper_matches (LotsePaper *self, const char *folded_words)
{
  g_return_val_if_fail (LOTSE_IS_PAPER (self), FALSE);
  return lotse_paper_record_matches (self->record, folded_words);
}

gboolean
lotse_paper_get_next_consultation (LotsePaper *self, const char *today, const char **ret_date, const char **ret_body, const char **ret_role)
{
  g_autofree char *now_text = NULL;
  const GPtrArray *consultations;

  g_return_val_if_fail (LOTSE_IS_PAPER (self), FALSE);
  consultations = self->record->consultations;
  if (consultations->len == 0)
    return FALSE;
  if (!today)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      today = now_text = g_date_time_format (now, "%Y-%m-%d");
    }
  for (guint i = 0; i < consultations->len; i++)
    {
      const LotseConsultationDate *consultation = g_ptr_array_index (consultations, i);

      if (!consultation->date || strcmp (consultation->date, today) < 0)
        continue;
      if (ret_date)
        *ret_date = consultation->date;
      if (ret_body)
        *ret_body = consultation->body ? consultation->body : "";
      if (ret_role)
        *ret_role = consultation->role;
      return TRUE;
    }
  return FALSE;
}
