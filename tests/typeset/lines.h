/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the lines of a text say of how they are to be set. */

/* The lines of a file. Blanks of all kinds at the ends go, bullets of symbol fonts become the sign that they show. Free with g_strfreev(). */
char **lines_read (const char *path, GError **error);
/* Soft hyphens where a long German word may be divided: between a vowel and one consonant with a vowel after it. Good enough to make
 * hyphenated line ends; not good typography. */
char *lines_hyphenate (const char *text);
/* Whether a line is a heading: short, without a sentence end, it stands alone or ends in a colon. @previous and @next may be NULL. */
gboolean lines_is_heading (const char *line, const char *previous, const char *next);
/* A mirror page lists a consultation as five lines: date, label, role, label, body. They are set as a row of a table. Returns the number
 * of lines that were used. */
guint lines_collect_rows (char **lines, guint i, GPtrArray *rows);
/* Cells of a row; | begins a new line in a cell. */
char **lines_split_cells (const char *line);
