/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lotse-document-text.h"

G_BEGIN_DECLS

/**
 * lotse_oparl_reader_read:
 * @text: UTF-8
 * @foreign: (out): %TRUE if it is JSON, whole or torn or one value alone, but no paper of OParl
 *
 * A Paper of OParl 1.0 or 1.1 (https://oparl.org/spezifikation/), saved as JSON. All its properties become facts with paths
 * ("reference", "consultation.0.role", nested objects as far as the file holds them); the text is the name and the texts of
 * resolutions, and the extracted text of each file on a page of its own.
 *
 * Returns: (transfer full): the paper, or %NULL if the text is none
 */
LotseDocumentText *lotse_oparl_reader_read (const char *text, gsize length, gboolean *foreign);

G_END_DECLS
