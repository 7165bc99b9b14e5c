/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The outline in its public form, as data/outline.schema.json describes it: always all keys, the same outline gives the same bytes. Free
 * the node with json_node_unref(). */
JsonNode *lotse_outline_to_json (const LotseOutline *outline);
/* The same as indented text that ends with a line feed. Free with g_free(). */
char *lotse_outline_to_json_text (const LotseOutline *outline);

G_END_DECLS
