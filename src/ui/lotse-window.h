/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-library.h"
#include "lotse-paper-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_WINDOW (lotse_window_get_type ())

/**
 * LotseWindow:
 *
 * The window: the library, and above it the paper that is open. Actions "win.…".
 */
G_DECLARE_FINAL_TYPE (LotseWindow, lotse_window, LOTSE, WINDOW, AdwApplicationWindow)

LotseWindow *lotse_window_new (GtkApplication *application);

/* Gives the window its library; files that were opened before are imported then. */
void lotse_window_set_library (LotseWindow *self, LotseLibrary *library);
/* Says why there is no library. */
void lotse_window_show_library_error (LotseWindow *self, const char *message);

/* Imports files and folders (array of GFile). A single file is opened at once, before it is imported; @source is for its pages, or NULL. */
void lotse_window_open_files (LotseWindow *self, GPtrArray *files, LotsePageSource *source);
/* The paper page that is open, or NULL. Borrowed. */
LotsePaperPage *lotse_window_get_paper_page (LotseWindow *self);

G_END_DECLS
