/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-import-bar.h"
#include "lotse-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_LIBRARY_PAGE (lotse_library_page_get_type ())

/**
 * LotseLibraryPage:
 *
 * The papers of the library with a field that filters them, and the trash. Opens, trashes and restores through the window's actions
 * "win.open-paper", "win.trash-paper" and "win.restore-paper" (identity of the paper).
 */
G_DECLARE_FINAL_TYPE (LotseLibraryPage, lotse_library_page, LOTSE, LIBRARY_PAGE, AdwNavigationPage)

/* Shows the papers of a library; set once. */
void lotse_library_page_set_library (LotseLibraryPage *self, LotseLibrary *library);
/* Says why there is no library, and offers to try again: the action "app.open-library". */
void lotse_library_page_show_error (LotseLibraryPage *self, const char *message);
/* Chooses the row of a paper, where it is among those that are shown. */
void lotse_library_page_select_paper (LotseLibraryPage *self, LotsePaper *paper);
/* A paper that had gone is there again: it is chosen, and the keyboard goes on at it where that is at the papers. */
void lotse_library_page_return_to_paper (LotseLibraryPage *self, LotsePaper *paper);
/* Papers, perhaps, are to come: lotse_library_page_take_paper() goes to one unless a person goes elsewhere meanwhile. */
void lotse_library_page_await_paper (LotseLibraryPage *self);
/* The paper has come, or was there already. */
void lotse_library_page_take_paper (LotseLibraryPage *self, LotsePaper *paper);
/* Tells the page which widget of its window has the keyboard. */
void lotse_library_page_note_focus (LotseLibraryPage *self, GtkWidget *focus);
/* To be called when a dialog is opened: the page remembers who had the keyboard. */
void lotse_library_page_hold_focus (LotseLibraryPage *self);
/* To be called when a dialog was closed or a message went: the list has the keyboard again if it had it before, whatever became of its rows, and also where the
 * first papers came while the dialog was open. */
void lotse_library_page_resume_focus (LotseLibraryPage *self);
/* Moves the focus to the filter. */
void lotse_library_page_start_filter (LotseLibraryPage *self);
/* The row that shows how far an import is. Borrowed. */
LotseImportBar *lotse_library_page_get_import_bar (LotseLibraryPage *self);

G_END_DECLS
