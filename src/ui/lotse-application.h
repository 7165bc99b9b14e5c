/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_APPLICATION (lotse_application_get_type ())

/**
 * LotseApplication:
 *
 * The program: one process per library, files from the command line or over D-Bus. Actions "app.…".
 */
G_DECLARE_FINAL_TYPE (LotseApplication, lotse_application, LOTSE, APPLICATION, AdwApplication)

LotseApplication *lotse_application_new (void);

G_END_DECLS
