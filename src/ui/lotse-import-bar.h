/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-importer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_IMPORT_BAR (lotse_import_bar_get_type ())

/**
 * LotseImportBar:
 *
 * Runs imports one after the other and shows how far the current one is: count, file, Cancel. Signal "finished" (results: GListModel of
 * LotseImportResult, cancelled: gboolean, message: why the whole run failed, or NULL, text: what was pasted, or NULL) after each run.
 */
G_DECLARE_FINAL_TYPE (LotseImportBar, lotse_import_bar, LOTSE, IMPORT_BAR, GtkWidget)

/* Imports files and folders (array of GFile, copied). */
void lotse_import_bar_import (LotseImportBar *self, LotseLibrary *library, GPtrArray *files, const char *password);
/* Imports pasted text. */
void lotse_import_bar_import_text (LotseImportBar *self, LotseLibrary *library, const char *text, const char *title);
/* The window goes away: cancels the import of files, and drops those that wait. What was pasted is nowhere else and is still imported. The object
 * lives until that has ended. */
void lotse_import_bar_close (LotseImportBar *self);

G_END_DECLS
