/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_IMPORT_DIALOG (lotse_import_dialog_get_type ())

/**
 * LotseImportDialog:
 *
 * Lists what became of every file of an import.
 */
G_DECLARE_FINAL_TYPE (LotseImportDialog, lotse_import_dialog, LOTSE, IMPORT_DIALOG, AdwDialog)

/* @results: list of LotseImportResult. */
LotseImportDialog *lotse_import_dialog_new (GListModel *results);

/* One sentence that sums up an import: "12 imported, 1 already there". Free with g_free(). */
char *lotse_import_dialog_dup_summary (GListModel *results);

G_END_DECLS
