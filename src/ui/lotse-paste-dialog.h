/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PASTE_DIALOG (lotse_paste_dialog_get_type ())

/**
 * LotsePasteDialog:
 *
 * Takes the text of a paper that was copied from a web page. Opens with the text of the clipboard. Signals "import" (text, title: "" where
 * nobody gave it one) and "left" (the same): it was closed with words that are nowhere else.
 */
G_DECLARE_FINAL_TYPE (LotsePasteDialog, lotse_paste_dialog, LOTSE, PASTE_DIALOG, AdwDialog)

LotsePasteDialog *lotse_paste_dialog_new (void);

/* Opens with this text instead. */
void lotse_paste_dialog_set_text (LotsePasteDialog *self, const char *text, const char *title);
/* Says why nothing can be imported; the text stays to be copied. */
void lotse_paste_dialog_show_error (LotsePasteDialog *self, const char *message);

G_END_DECLS
