/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Characters the normaliser puts in the place of symbols that depend on a font. */
#define LOTSE_BULLET "\xe2\x80\xa2"      /* • for all list bullets of symbol fonts */
#define LOTSE_BOX_EMPTY "\xe2\x98\x90"   /* ☐ */
#define LOTSE_BOX_CHECKED "\xe2\x98\x92" /* ☒ */
#define LOTSE_BOX_UNKNOWN "\xe2\x96\xa2" /* ▢ a box of which nobody knows whether it is checked */

/**
 * Normalises @length bytes of UTF-8 text and appends them to @out. For each byte appended, @map (guint32) gets the number of the source
 * character, counted from @first_character; a composed letter points to its first part.
 *
 * All blanks become ' ', tab stays '\t', soft hyphens, zero-width characters and byte order marks vanish, control characters become ' ',
 * decomposed letters are composed (NFC), ligatures are split, bullets and boxes of symbol fonts (private use area) become the characters
 * above. Line separators (\n, \r, \f, U+2028, U+2029) must not be in @text. Source: domain guide 2.0.
 */
void lotse_normalize_append (GString *out, GArray *map, const char *text, gsize length, guint first_character);

G_END_DECLS
