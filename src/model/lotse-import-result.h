/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What became of one file. */
typedef enum
{
  LOTSE_IMPORT_IMPORTED,
  LOTSE_IMPORT_ALREADY_THERE,
  LOTSE_IMPORT_NEW_VERSION,
  LOTSE_IMPORT_OTHER_FORM,
  LOTSE_IMPORT_NEEDS_PASSWORD,
  LOTSE_IMPORT_FAILED,
} LotseImportOutcome;

#define LOTSE_TYPE_IMPORT_RESULT (lotse_import_result_get_type ())

/**
 * LotseImportResult:
 *
 * What became of one file, for the summary. Immutable.
 */
G_DECLARE_FINAL_TYPE (LotseImportResult, lotse_import_result, LOTSE, IMPORT_RESULT, GObject)

/* Name of the file for people. Property "display-name". */
const char *lotse_import_result_get_display_name (LotseImportResult *self);
/* Property "outcome" (int). */
LotseImportOutcome lotse_import_result_get_outcome (LotseImportResult *self);
/* A sentence for people, translated; for an import that went well the hint "same number as …" or "". Property "message". */
const char *lotse_import_result_get_message (LotseImportResult *self);
/* The file, or NULL for pasted text. */
GFile *lotse_import_result_get_file (LotseImportResult *self);
/* Identity of the paper, or NULL where there is none. lotse_library_find_paper() finds the paper. */
const char *lotse_import_result_get_uuid (LotseImportResult *self);
/* A result; takes copies. For the importer and for tests. */
LotseImportResult *
lotse_import_result_new (GFile *file, const char *display_name, LotseImportOutcome outcome, const char *message, const char *uuid);
/* Keyword of the outcome: imported, already-there, new-version, other-form, needs-password, failed. */
const char *lotse_import_outcome_to_word (LotseImportOutcome outcome);

G_END_DECLS
