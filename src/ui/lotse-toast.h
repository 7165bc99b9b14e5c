/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast whose words are all shown, over several lines where the window is narrow or the text large. A screen reader is told
 * them when they come into sight. */
AdwToast *lotse_toast_new (const char *message);
/* Its words. Borrowed. */
const char *lotse_toast_get_message (AdwToast *toast);
/* Gives it a button, which stands below the words where there is no room beside them, activates @action_name (with @target, or NULL; a floating
 * reference is taken) and emits "button-clicked" as that of the toolkit does. @action_name may be NULL. */
void lotse_toast_add_button (AdwToast *toast, const char *label, const char *action_name, GVariant *target);

G_END_DECLS
