/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_TERM_DIALOG (lotse_term_dialog_get_type ())

/**
 * LotseTermDialog:
 *
 * Asks for one own term: a local body, the code of an office, or the label of a field. Signal "added" (line of the user's terms file).
 */
G_DECLARE_FINAL_TYPE (LotseTermDialog, lotse_term_dialog, LOTSE, TERM_DIALOG, AdwDialog)

LotseTermDialog *lotse_term_dialog_new (void);

/* A field word of the lexicon's table "labels" in the language of the user. Borrowed. */
const char *lotse_term_dialog_get_field_title (const char *field);

G_END_DECLS
