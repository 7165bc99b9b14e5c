/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Full dates in normalised text: day, month and year, in every shape of the domain guide 6.5: "17. November 2021", "17.11.2021", "17.11.21",
 * "17. 11. 2021", "2021-11-17", with or without a weekday before it ("Mittwoch, dem 09.03.2016", "Di, 28.05.2024"), and several days at
 * once ("12./13.07.2022"). Offsets are bytes. Needs time linear in the bytes passed over. */

/* Whether a full date, or the weekday of one, stands exactly at byte @at of @text. @ret_end: the byte after it; @ret_iso: "2021-11-17", or
 * "2022-07-12/2022-07-13" for several days (free with g_free()); either may be NULL. */
gboolean lotse_date_parse_at (const char *text, gsize length, gsize at, gsize *ret_end, char **ret_iso);

/* First full date that starts at byte @from or later. @ret_start is the start of its weekday where one is printed. Returns FALSE if there
 * is none. */
gboolean lotse_date_scan (const char *text, gsize length, gsize from, gsize *ret_start, gsize *ret_end, char **ret_iso);

G_END_DECLS
