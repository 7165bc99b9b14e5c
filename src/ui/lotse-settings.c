/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-settings.h"

#include "lotse-build-tree.h"
#include "lotse-config.h"

static GSettingsSchema *
lookup_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  if (lotse_build_tree_holds_program ())
    {
      g_autoptr (GSettingsSchemaSource) own = g_settings_schema_source_new_from_directory (LOTSE_BUILD_ROOT "/data", source, TRUE, NULL);

      return own != NULL ? g_settings_schema_source_lookup (own, LOTSE_APPLICATION_ID, TRUE) : NULL;
    }
  return source != NULL ? g_settings_schema_source_lookup (source, LOTSE_APPLICATION_ID, TRUE) : NULL;
}

GSettings *
lotse_settings_get (void)
{
  static GSettings *settings;
  static gboolean looked;

  if (!looked)
    {
      g_autoptr (GSettingsSchema) schema = lookup_schema ();

      looked = TRUE;
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      else
        g_info ("The settings schema %s is not installed; nothing will be remembered", LOTSE_APPLICATION_ID);
    }
  return settings;
}
