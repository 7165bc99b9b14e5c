/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings of the program, made at the first call and kept until the end. In a build folder the schema is taken from there; NULL where no
 * schema is found: then nothing is remembered. Borrowed. */
GSettings *lotse_settings_get (void);

G_END_DECLS
