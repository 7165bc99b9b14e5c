/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What json-glib has no single call for. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Adds member @name with the string @value, or null where that is %NULL, to the object that @builder has open. */
static inline void
lotse_json_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* Adds member @name with the number @value to it. */
static inline void
lotse_json_add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

G_END_DECLS
