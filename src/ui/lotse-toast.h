/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast whose words are all shown, over several lines where the window is narrow or the text large. */
AdwToast *lotse_toast_new (const char *message);
/* Its words. Borrowed. */
const char *lotse_toast_get_message (AdwToast *toast);

G_END_DECLS
