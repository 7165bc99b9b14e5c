/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lotse-document-text.h"

G_BEGIN_DECLS

/**
 * LotseWireError:
 * @LOTSE_WIRE_ERROR_INVALID: not what lotse_wire_encode() makes: damaged, or made to deceive
 * @LOTSE_WIRE_ERROR_TOO_LARGE: a limit of lotse-limits.h is passed
 *
 * Nobody sees these messages but in a log: the layers above say what it means for the paper.
 */
typedef enum
{
  LOTSE_WIRE_ERROR_INVALID,
  LOTSE_WIRE_ERROR_TOO_LARGE,
} LotseWireError;

#define LOTSE_WIRE_ERROR (lotse_wire_error_quark ())
GQuark lotse_wire_error_quark (void);

/* Type of the serialised form: version, source, facts, fonts, pages. Always little-endian. The first byte is the version: what was written as
 * version 1 is read, too. */
#define LOTSE_WIRE_TYPE "(yya(ss)asa(smsdd(ddi)a(uqq)auata(uuuqq)))"

/**
 * lotse_wire_encode:
 *
 * Document text in the form in which it crosses the process border and is kept in the library. Texts and facts come back as they
 * went in. Coordinates are rounded to a power of two of a point (1/64 on an A4 page, never coarser than 1/16 where all characters are
 * on a page of at most 2,000 points), sizes of fonts to 1/100 point; encoding what was decoded changes nothing any more.
 *
 * Returns: (transfer full): a variant of type %LOTSE_WIRE_TYPE, not floating. g_variant_store() it, or take its bytes with
 * lotse_wire_to_bytes().
 */
GVariant *lotse_wire_encode (const LotseDocumentText *document);

/* lotse_wire_encode() as bytes; those that the document keeps (lotse_document_text_keep_wire()), where it has any. */
GBytes *lotse_wire_to_bytes (const LotseDocumentText *document);

/**
 * lotse_wire_from_bytes:
 * @bytes: from lotse_wire_to_bytes(), or from anybody: nothing is taken on trust
 *
 * Checks everything before it builds anything: normal form, UTF-8, one rectangle per character or none, runs in order and in range,
 * finite coordinates, the limits of lotse-limits.h.
 *
 * Returns: (transfer full): the document text, or %NULL with an error of %LOTSE_WIRE_ERROR
 */
LotseDocumentText *lotse_wire_from_bytes (GBytes *bytes, GError **error);

/* The same, appended to @document, which must have the same source: a long document comes in several parts. On an error nothing is
 * appended. */
gboolean lotse_wire_append (LotseDocumentText *document, GBytes *bytes, GError **error);

G_END_DECLS
