/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

#include "lotse-limits.h"
#include "lotse-wire.h"

#include <glib/gi18n.h>

/* The quickest level: measured on council papers, the better ones save a tenth of the space for three times the work. */
#define PACK_LEVEL 1
/* How what zlib writes begins; the wire form begins with its version, which is no such number. */
#define ZLIB_MAGIC 0x78

/* Runs all bytes through a converter; output in one piece, of at most the size that a text can have. */
static GBytes *
convert (GConverter *converter, GBytes *input, gsize guess, GError **error)
{
  gsize size, used = 0, done = 0;
  const guint8 *data = g_bytes_get_data (input, &size);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;

  g_byte_array_set_size (out, (guint) CLAMP (guess, 256, LOTSE_LIMIT_WIRE_SIZE));
  while (result != G_CONVERTER_FINISHED)
    {
      gsize read, written;
      g_autoptr (GError) local = NULL;

      if (done > LOTSE_LIMIT_WIRE_SIZE)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large");
          return NULL;
        }
      if (out->len - done < 256)
        g_byte_array_set_size (out, out->len * 2);
      result = g_converter_convert (converter, data + used, size - used, out->data + done, out->len - done, G_CONVERTER_INPUT_AT_END, &read,
                                    &written, &local);
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
        {
          g_byte_array_set_size (out, out->len * 2);
          continue;
        }
      if (result == G_CONVERTER_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      used += read;
      done += written;
    }
  g_byte_array_set_size (out, (guint) done);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

GBytes *
lotse_store_pack_text (const LotseDocumentText *text)
{
  g_autoptr (GBytes) wire = lotse_wire_to_bytes (text);
  g_autoptr (GConverter) converter = NULL;
  GBytes *packed;

  /* Of a PDF more than half is geometry that the wire form has made small: halving the rest is not worth what it would add to an import. */
  if (lotse_document_text_get_source (text) == LOTSE_SOURCE_PDF)
    return g_steal_pointer (&wire);
  converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, PACK_LEVEL));
  packed = convert (converter, wire, g_bytes_get_size (wire) / 2, NULL);
  g_assert (packed != NULL);
  return packed;
}

static GBytes *
inflate_wire (GBytes *packed, GError **error)
{
  g_autoptr (GConverter) converter = NULL;

  if (g_bytes_get_size (packed) > 0 && *(const guint8 *) g_bytes_get_data (packed, NULL) != ZLIB_MAGIC)
    return g_bytes_ref (packed);
  converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  return convert (converter, packed, g_bytes_get_size (packed) * 4, error);
}

LotseDocumentText *
lotse_store_unpack_text (GBytes *packed, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) wire = inflate_wire (packed, &local);
  LotseDocumentText *text = wire ? lotse_wire_from_bytes (wire, &local) : NULL;

  if (!text)
    g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_DAMAGED,
                 /* Translators: %s is a technical message */
                 _ ("The stored text of this paper is damaged (%s). Importing its file again into a new library helps."), local->message);
  return text;
}

gboolean
_lotse_texts_write (LotseDb *db, gint64 paper_id, GBytes *packed, GError **error)
{
  g_autoptr (LotseStatement) insert = lotse_db_prepare (db, "INSERT INTO document_text (paper_id, size, data) VALUES (?1, ?2, ?3)", error);

  if (!insert)
    return FALSE;
  lotse_statement_bind_int (insert, 1, paper_id);
  lotse_statement_bind_int (insert, 2, (gint64) g_bytes_get_size (packed));
  lotse_statement_bind_bytes (insert, 3, packed);
  return lotse_statement_run (insert, error);
}

GBytes *
_lotse_texts_read (LotseDb *db, gint64 paper_id, GError **error)
{
  g_autoptr (LotseStatement) select = lotse_db_prepare (db, "SELECT data FROM document_text WHERE paper_id = ?1", error);
  gboolean more;

  if (!select)
    return NULL;
  lotse_statement_bind_int (select, 1, paper_id);
  if (!lotse_statement_step (select, &more, error))
    return NULL;
  if (more)
    return lotse_statement_dup_bytes (select, 0);
  g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND, _ ("This paper is not in the library."));
  return NULL;
}
