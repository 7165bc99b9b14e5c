/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-library.h"
#include "lotse-outline-groups.h"
#include "lotse-page-source.h"
#include "lotse-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAPER_PAGE (lotse_paper_page_get_type ())

/**
 * LotsePaperPage:
 *
 * One paper: its outline beside its pages or its text. Actions "paper.…". Shows a file at once while it is still imported, and the paper
 * when it is there.
 */
G_DECLARE_FINAL_TYPE (LotsePaperPage, lotse_paper_page, LOTSE, PAPER_PAGE, AdwNavigationPage)

LotsePaperPage *lotse_paper_page_new (void);

/* Shows the pages of a file that is not a paper of the library yet; for what is no PDF it waits. @source is NULL or was made early, so that
 * its process starts while the window is built; nothing is open in it yet. */
void lotse_paper_page_show_file (LotsePaperPage *self, GFile *file, LotsePageSource *source);
/* Whether a page is about to be shown for the first time: other work had better wait. */
gboolean lotse_paper_page_is_opening (LotsePaperPage *self);
/* Shows a paper of a library; pages that are shown already stay. */
void lotse_paper_page_show_paper (LotsePaperPage *self, LotseLibrary *library, LotsePaper *paper);
/* Says that the file waits for its password, or no longer. */
void lotse_paper_page_set_locked (LotsePaperPage *self, gboolean locked);
gboolean lotse_paper_page_get_locked (LotsePaperPage *self);
/* Gives the keyboard to the outline, or to the document where the outline is put away. */
void lotse_paper_page_take_focus (LotsePaperPage *self);
/* The same where it was about to, when a dialog came. */
void lotse_paper_page_resume_focus (LotsePaperPage *self);
/* Says that there is nothing to show, and why. */
void lotse_paper_page_show_error (LotsePaperPage *self, const char *message);
/* The paper, or NULL while a file is shown. Borrowed. */
LotsePaper *lotse_paper_page_get_paper (LotsePaperPage *self);
/* What the parts of the page share. Borrowed. */
LotseViewState *lotse_paper_page_get_state (LotsePaperPage *self);

G_END_DECLS
