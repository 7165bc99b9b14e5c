/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PREFERENCES (lotse_preferences_get_type ())

/**
 * LotsePreferences:
 *
 * How text is shown, and the user's own terms.
 */
G_DECLARE_FINAL_TYPE (LotsePreferences, lotse_preferences, LOTSE, PREFERENCES, AdwPreferencesDialog)

/* @library may be NULL: then there are no terms to edit. */
LotsePreferences *lotse_preferences_new (LotseLibrary *library);

G_END_DECLS
