/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_DISMISS_DIALOG (lotse_dismiss_dialog_get_type ())

/**
 * LotseDismissDialog:
 *
 * Asks why a stumbling stone is set aside. Signal "given" with the reason, which is never empty.
 */
G_DECLARE_FINAL_TYPE (LotseDismissDialog, lotse_dismiss_dialog, LOTSE, DISMISS_DIALOG, AdwAlertDialog)

/* @what: the stumbling stone in words. */
LotseDismissDialog *lotse_dismiss_dialog_new (const char *what);

G_END_DECLS
