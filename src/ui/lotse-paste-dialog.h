/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PASTE_DIALOG (lotse_paste_dialog_get_type ())

/**
 * LotsePasteDialog:
 *
 * Takes the text of a paper that was copied from a web page. Opens with the text of the clipboard. Signal "import" (text, title).
 */
G_DECLARE_FINAL_TYPE (LotsePasteDialog, lotse_paste_dialog, LOTSE, PASTE_DIALOG, AdwDialog)

LotsePasteDialog *lotse_paste_dialog_new (void);

G_END_DECLS
