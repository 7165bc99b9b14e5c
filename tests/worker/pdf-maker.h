/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A small PDF, written by hand so that a test knows every byte: one page per string, A4, lines separated by \n; a line that begins with
 * '#' is bold. With a title, a bookmark per page and page labels "A-1", "A-2", … @password (nullable) encrypts it for the user with the
 * 40-bit standard handler. The text must be ASCII without brackets and backslashes. */
GBytes *pdf_maker_new (const char *const *pages, const char *password);
