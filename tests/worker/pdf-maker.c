/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-maker.h"

#include <string.h>

static const guint8 padding[32] = { 0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08,
                                    0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a };

typedef struct
{
  GString *out;
  GArray *offsets;
  gboolean encrypted;
  guint8 key[5];
} Maker;

static void
rc4 (const guint8 *key, gsize key_size, guint8 *data, gsize size)
{
  guint8 state[256], j = 0, i = 0;

  for (guint k = 0; k < 256; k++)
    state[k] = (guint8) k;
  for (guint k = 0; k < 256; k++)
    {
      guint8 swap = state[k];

      j = (guint8) (j + state[k] + key[k % key_size]);
      state[k] = state[j];
      state[j] = swap;
    }
  j = 0;
  for (gsize k = 0; k < size; k++)
    {
      guint8 swap = state[++i];

      j = (guint8) (j + swap);
      state[i] = state[j];
      state[j] = swap;
      data[k] ^= state[(guint8) (state[i] + state[j])];
    }
}

static void
md5 (const guint8 *a, gsize a_size, const guint8 *b, gsize b_size, guint8 digest[16])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);
  gsize size = 16;

  g_checksum_update (sum, a, (gssize) a_size);
  if (b_size > 0)
    g_checksum_update (sum, b, (gssize) b_size);
  g_checksum_get_digest (sum, digest, &size);
}

static void
pad (const char *password, guint8 padded[32])
{
  gsize length = MIN (strlen (password), 32);

  memcpy (padded, password, length);
  memcpy (padded + length, padding, 32 - length);
}

static void
append_hex (GString *out, const guint8 *data, gsize size)
{
  g_string_append_c (out, '<');
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (out, "%02x", data[i]);
  g_string_append_c (out, '>');
}

static void
begin (Maker *self, guint number)
{
  gsize offset = self->out->len;

  if (self->offsets->len <= number)
    g_array_set_size (self->offsets, number + 1);
  g_array_index (self->offsets, gsize, number) = offset;
  g_string_append_printf (self->out, "%u 0 obj\n", number);
}

static void
encrypt (Maker *self, guint number, guint8 *data, gsize size)
{
  guint8 seed[10] = { 0 }, digest[16];

  if (!self->encrypted)
    return;
  memcpy (seed, self->key, 5);
  seed[5] = (guint8) number;
  seed[6] = (guint8) (number >> 8);
  md5 (seed, sizeof seed, NULL, 0, digest);
  rc4 (digest, 10, data, size);
}

static void
append_string (Maker *self, guint number, const char *text)
{
  g_autofree char *copy = g_strdup (text);

  encrypt (self, number, (guint8 *) copy, strlen (text));
  append_hex (self->out, (const guint8 *) copy, strlen (text));
}

static void
add_stream (Maker *self, guint number, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) stream = g_string_new (NULL);
  gsize size;

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (stream, "BT /%s 12 Tf 72 %u Td (%s) Tj ET\n", lines[i][0] == '#' ? "F2" : "F1", 770 - 20 * i,
                            lines[i][0] == '#' ? lines[i] + 1 : lines[i]);
  size = stream->len;
  encrypt (self, number, (guint8 *) stream->str, size);
  begin (self, number);
  g_string_append_printf (self->out, "<< /Length %zu >>\nstream\n", size);
  g_string_append_len (self->out, stream->str, (gssize) size);
  g_string_append (self->out, "\nendstream\nendobj\n");
}

static void
add_encryption (Maker *self, guint number, const char *password)
{
  guint8 user[32], owner[32], digest[16], seed[32 + 4 + 16] = { 0 };
  const gint32 permissions = -4;

  pad (password, user);
  pad ("owner", owner);
  md5 (owner, 32, NULL, 0, digest);
  memcpy (owner, user, 32);
  rc4 (digest, 5, owner, 32);
  memcpy (seed, owner, 32);
  for (guint i = 0; i < 4; i++)
    seed[32 + i] = (guint8) ((guint32) permissions >> (8 * i));
  memset (seed + 36, 0x11, 16);
  md5 (user, 32, seed, sizeof seed, digest);
  memcpy (self->key, digest, 5);
  memcpy (user, padding, 32);
  rc4 (self->key, 5, user, 32);
  begin (self, number);
  g_string_append (self->out, "<< /Filter /Standard /V 1 /R 2 /P -4 /O ");
  append_hex (self->out, owner, 32);
  g_string_append (self->out, " /U ");
  append_hex (self->out, user, 32);
  g_string_append (self->out, " >>\nendobj\n");
  self->encrypted = TRUE;
}

/* Objects: 1 catalog, 2 page tree, 3 and 4 fonts, 5 info, 6 outlines, 7 encryption, then three per page. */
static guint
page_object (guint i)
{
  return 8 + 3 * i;
}

static void
add_pages (Maker *self, const char *const *pages, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint number = page_object (i);

      begin (self, number);
      g_string_append_printf (self->out,
                              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %u 0 R "
                              "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>\nendobj\n",
                              number + 1);
      add_stream (self, number + 1, pages[i]);
      begin (self, number + 2);
      g_string_append (self->out, "<< /Title ");
      append_string (self, number + 2, "Section");
      g_string_append_printf (self->out, " /Parent 6 0 R /Dest [%u 0 R /Fit]", number);
      if (i > 0)
        g_string_append_printf (self->out, " /Prev %u 0 R", page_object (i - 1) + 2);
      if (i + 1 < n)
        g_string_append_printf (self->out, " /Next %u 0 R", page_object (i + 1) + 2);
      g_string_append (self->out, " >>\nendobj\n");
    }
}

static void
add_fixed (Maker *self, guint n)
{
  begin (self, 1);
  g_string_append (self->out, "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /PageLabels << /Nums [0 << /S /D /P ");
  append_string (self, 1, "A-");
  g_string_append (self->out, " >>] >> >>\nendobj\n");
  begin (self, 2);
  g_string_append (self->out, "<< /Type /Pages /Kids [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (self->out, "%u 0 R ", page_object (i));
  g_string_append_printf (self->out, "] /Count %u >>\nendobj\n", n);
  begin (self, 3);
  g_string_append (self->out, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n");
  begin (self, 4);
  g_string_append (self->out, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>\nendobj\n");
  begin (self, 5);
  g_string_append (self->out, "<< /Title ");
  append_string (self, 5, "Paper of Musterstadt");
  g_string_append (self->out, " >>\nendobj\n");
  begin (self, 6);
  g_string_append_printf (self->out, "<< /Type /Outlines /First %u 0 R /Last %u 0 R /Count %u >>\nendobj\n", page_object (0) + 2,
                          page_object (n - 1) + 2, n);
}

GBytes *
pdf_maker_new (const char *const *pages, const char *password)
{
  Maker maker = { .out = g_string_new ("%PDF-1.4\n"), .offsets = g_array_new (FALSE, TRUE, sizeof (gsize)) };
  guint n = g_strv_length ((char **) pages);
  gsize start;

  if (password != NULL)
    add_encryption (&maker, 7, password);
  add_fixed (&maker, n);
  add_pages (&maker, pages, n);
  start = maker.out->len;
  g_string_append_printf (maker.out, "xref\n0 %u\n0000000000 65535 f \n", maker.offsets->len);
  for (guint i = 1; i < maker.offsets->len; i++)
    {
      gsize offset = g_array_index (maker.offsets, gsize, i);

      g_string_append_printf (maker.out, "%010zu %05u %c \n", offset, offset == 0 ? 65535 : 0, offset == 0 ? 'f' : 'n');
    }
  g_string_append_printf (maker.out, "trailer\n<< /Size %u /Root 1 0 R /Info 5 0 R", maker.offsets->len);
  if (password != NULL)
    g_string_append (maker.out, " /Encrypt 7 0 R /ID [<11111111111111111111111111111111> <11111111111111111111111111111111>]");
  g_string_append_printf (maker.out, " >>\nstartxref\n%zu\n%%%%EOF\n", start);
  g_array_unref (maker.offsets);
  return g_string_free_to_bytes (maker.out);
}
