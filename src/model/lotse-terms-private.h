/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-lexicon.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The user's own terms: lexicon.tsv in the folder of the library. These functions read and write files; call them from a worker thread. */

/* The text of the file; "" where there is none or it is not UTF-8. Free with g_free(). */
char *_lotse_terms_read (GFile *folder);
/* A word that changes when the file does; quick enough for any thread. Free with g_free(). */
char *_lotse_terms_dup_stamp (GFile *folder);
/* Writes the file. */
gboolean _lotse_terms_write (GFile *folder, const char *terms, GError **error);
/* The lexicon with the terms of the folder, and a word that changes when a term does ("" for no terms). */
LotseLexicon *_lotse_terms_load (GFile *folder, char **ret_fingerprint);

G_END_DECLS
