/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-paper-content.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a reader must know before trusting a paper, one sentence each for the strip under its title: a newer version (@outdated), no original
 * (@missing), a copy of a portal, no readable text, not public, a lost syllable. Nothing to say gives an empty array. Free with g_strfreev(). */
char **lotse_paper_notices_build (const LotseDocumentText *text, const LotseOutline *outline, gboolean outdated, gboolean missing);

/* Fills the strip above a paper; it is hidden where there is nothing to say. Where the paper is outdated, the action "paper.open-newest"
 * is offered beside the words. */
void lotse_paper_notices_show (GtkBox *box, LotsePaperContent *content, gboolean outdated);

G_END_DECLS
