/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PASSWORD_DIALOG (lotse_password_dialog_get_type ())

/**
 * LotsePasswordDialog:
 *
 * Asks for the password of encrypted files. Signal "given" (files: array of GFile, password).
 */
G_DECLARE_FINAL_TYPE (LotsePasswordDialog, lotse_password_dialog, LOTSE, PASSWORD_DIALOG, AdwAlertDialog)

/* @files: array of GFile, copied. */
LotsePasswordDialog *lotse_password_dialog_new (GPtrArray *files);

G_END_DECLS
