/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline.h"

G_BEGIN_DECLS

/* Takes a piece of text. */
typedef void (*LotseTextFunc) (const char *text, gpointer user_data);

/* Hands the outline to @print in its public form, as data/outline.schema.json describes it: indented text that ends with a line feed. All keys
 * are always there; the same outline gives the same bytes. Only one row at a time is held in memory. */
void lotse_outline_print_json (const LotseOutline *outline, LotseTextFunc print, gpointer user_data);
/* The same as one string. Free with g_free(). */
char *lotse_outline_to_json_text (const LotseOutline *outline);

G_END_DECLS
