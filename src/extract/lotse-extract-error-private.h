/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-extract-error.h"

G_BEGIN_DECLS

/* Between the parts of this room an error carries only its code and, as its message, a detail: the name of a limit
 * (LOTSE_PROTOCOL_LIMIT_…) or the words of the system. This makes the sentence for people of it, about the file @name and the page @page
 * (from 1; 0 if none or not known). */
GError *_lotse_extract_error_explain (const GError *error, const char *name, guint page);
/* Whether the extractor may well do it when it is asked again: it crashed, or its time was over. */
gboolean _lotse_extract_error_is_worth_another_try (const GError *error);

G_END_DECLS
