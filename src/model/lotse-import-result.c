/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-import-result.h"

struct _LotseImportResult
{
  GObject parent_instance;

  GFile *file;
  char *display_name;
  LotseImportOutcome outcome;
  char *message;
  char *uuid;
};

G_DEFINE_FINAL_TYPE (LotseImportResult, lotse_import_result, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DISPLAY_NAME,
  PROP_OUTCOME,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lotse_import_result_finalize (GObject *object)
{
  LotseImportResult *self = LOTSE_IMPORT_RESULT (object);

  g_clear_object (&self->file);
  g_free (self->display_name);
  g_free (self->message);
  g_free (self->uuid);
  G_OBJECT_CLASS (lotse_import_result_parent_class)->finalize (object);
}

static void
lotse_import_result_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LotseImportResult *self = LOTSE_IMPORT_RESULT (object);

  switch (id)
    {
    case PROP_DISPLAY_NAME:
      g_value_set_string (value, self->display_name);
      break;
    case PROP_OUTCOME:
      g_value_set_int (value, (int) self->outcome);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lotse_import_result_class_init (LotseImportResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lotse_import_result_finalize;
  object_class->get_property = lotse_import_result_get_property;
  properties[PROP_DISPLAY_NAME] = g_param_spec_string ("display-name", NULL, NULL, NULL, flags);
  properties[PROP_OUTCOME] = g_param_spec_int ("outcome", NULL, NULL, 0, LOTSE_IMPORT_FAILED, 0, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lotse_import_result_init (LotseImportResult *self)
{
}

LotseImportResult *
lotse_import_result_new (GFile *file, const char *display_name, LotseImportOutcome outcome, const char *message, const char *uuid)
{
  LotseImportResult *self = g_object_new (LOTSE_TYPE_IMPORT_RESULT, NULL);

  g_set_object (&self->file, file);
  self->display_name = g_strdup (display_name);
  self->outcome = outcome;
  self->message = g_strdup (message);
  self->uuid = g_strdup (uuid);
  return self;
}

const char *
lotse_import_result_get_display_name (LotseImportResult *self)
{
  g_return_val_if_fail (LOTSE_IS_IMPORT_RESULT (self), NULL);
  return self->display_name;
}

LotseImportOutcome
lotse_import_result_get_outcome (LotseImportResult *self)
{
  g_return_val_if_fail (LOTSE_IS_IMPORT_RESULT (self), LOTSE_IMPORT_FAILED);
  return self->outcome;
}

const char *
lotse_import_result_get_message (LotseImportResult *self)
{
  g_return_val_if_fail (LOTSE_IS_IMPORT_RESULT (self), NULL);
  return self->message;
}

GFile *
lotse_import_result_get_file (LotseImportResult *self)
{
  g_return_val_if_fail (LOTSE_IS_IMPORT_RESULT (self), NULL);
  return self->file;
}

const char *
lotse_import_result_get_uuid (LotseImportResult *self)
{
  g_return_val_if_fail (LOTSE_IS_IMPORT_RESULT (self), NULL);
  return self->uuid;
}

const char *
lotse_import_outcome_to_word (LotseImportOutcome outcome)
{
  static const char *const words[] = { "imported", "already-there", "new-version", "other-form", "needs-password", "failed" };

  g_return_val_if_fail (outcome < G_N_ELEMENTS (words), NULL);
  return words[outcome];
}
