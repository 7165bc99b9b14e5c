/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-reader.h"

#include <string.h>

/* Windows-1252 from 0x80 to 0x9f; five places are not assigned. */
static const guint16 windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
  0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

/* Control characters that texts have: tab, line feed, vertical tab, form feed, carriage return, the end mark of DOS, escape. */
static gboolean
is_text_control (guint8 byte)
{
  return (byte >= 0x09 && byte <= 0x0d) || byte == 0x1a || byte == 0x1b;
}

/* UTF-16 without a mark: of German text nearly every other byte is 0, always on the same side. A file that was cut may end with half a
 * character. */
static LotseCharset
detect_by_nul (const guint8 *bytes, gsize size, gsize n_nul)
{
  gsize n_even = 0, n_odd;

  for (gsize i = 0; i < size; i += 2)
    n_even += bytes[i] == 0;
  n_odd = n_nul - n_even;
  if (n_odd > size / 8 && n_even <= n_odd / 16)
    return LOTSE_CHARSET_UTF16_LE;
  if (n_even > size / 8 && n_odd <= n_even / 16)
    return LOTSE_CHARSET_UTF16_BE;
  return LOTSE_CHARSET_NONE;
}

static gboolean
has_utf32_mark (const guint8 *bytes, gsize size, gboolean little)
{
  static const guint8 little_mark[] = { 0xff, 0xfe, 0, 0 }, big_mark[] = { 0, 0, 0xfe, 0xff };

  return size >= sizeof little_mark && memcmp (bytes, little ? little_mark : big_mark, sizeof little_mark) == 0;
}

LotseCharset
lotse_text_reader_detect (const guint8 *bytes, gsize size)
{
  gsize n_nul = 0, n_control = 0;

  if (size >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
    return LOTSE_CHARSET_UTF8;
  /* Before UTF-16, whose mark is the first half of this one: no text begins with U+0000. */
  if (has_utf32_mark (bytes, size, TRUE))
    return LOTSE_CHARSET_UTF32_LE;
  if (has_utf32_mark (bytes, size, FALSE))
    return LOTSE_CHARSET_UTF32_BE;
  if (size >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    return LOTSE_CHARSET_UTF16_LE;
  if (size >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    return LOTSE_CHARSET_UTF16_BE;
  for (gsize i = 0; i < size; i++)
    if (bytes[i] < 0x20)
      {
        n_nul += bytes[i] == 0;
        n_control += !is_text_control (bytes[i]);
      }
  if (n_nul > 0)
    return detect_by_nul (bytes, size, n_nul);
  /* Rests of old word processors do occur in texts: a few for each thousand characters, and always a handful. */
  if (n_control > 4 + size / 200)
    return LOTSE_CHARSET_NONE;
  if (g_utf8_validate_len ((const char *) bytes, size, NULL))
    return LOTSE_CHARSET_UTF8;
  return LOTSE_CHARSET_WINDOWS_1252;
}

/* A control character between words must not glue them together: it becomes a blank. */
static void
append_character (GString *out, gunichar c)
{
  if (c < 0x80)
    g_string_append_c (out, c < 0x20 && c != '\n' && c != '\t' && c != '\f' ? ' ' : (char) c);
  else
    g_string_append_unichar (out, c);
}

/* Line ends of DOS and of old Macs are line ends; so are U+0085, U+2028 and U+2029, which nothing else means. */
static void
append_line_aware (GString *out, gunichar c, gunichar *last)
{
  if (c == '\n' && *last == '\r')
    ;
  else if (c == '\r' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029)
    g_string_append_c (out, '\n');
  else
    append_character (out, c);
  *last = c;
}

static void
decode_utf8 (GString *out, const guint8 *bytes, gsize size)
{
  const char *p = (const char *) bytes, *end = p + size;
  gunichar last = 0;

  while (p < end)
    {
      gunichar c;
      const char *plain = p;

      while (p < end && (guint8) *p >= 0x20 && (guint8) *p < 0x7f)
        p++;
      if (p > plain)
        {
          g_string_append_len (out, plain, p - plain);
          last = 0;
          continue;
        }
      c = g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          append_line_aware (out, 0xfffd, &last);
          p++;
          continue;
        }
      append_line_aware (out, c, &last);
      p = g_utf8_next_char (p);
    }
}

static void
decode_utf16 (GString *out, const guint8 *bytes, gsize size, gboolean little)
{
  gunichar last = 0;
  guint16 high = 0;

  for (gsize i = 0; i + 1 < size; i += 2)
    {
      guint16 unit = little ? (guint16) (bytes[i] | bytes[i + 1] << 8) : (guint16) (bytes[i] << 8 | bytes[i + 1]);

      if (high != 0 && unit >= 0xdc00 && unit < 0xe000)
        append_line_aware (out, 0x10000u + ((high - 0xd800u) << 10) + (unit - 0xdc00u), &last);
      else
        {
          if (high != 0)
            append_line_aware (out, 0xfffd, &last);
          if (unit < 0xd800 || unit >= 0xe000)
            append_line_aware (out, unit, &last);
          else if (unit >= 0xdc00)
            append_line_aware (out, 0xfffd, &last);
        }
      high = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
    }
  if (high != 0 || size % 2 != 0)
    append_line_aware (out, 0xfffd, &last);
}

static void
decode_utf32 (GString *out, const guint8 *bytes, gsize size, gboolean little)
{
  gunichar last = 0;
  gsize i = has_utf32_mark (bytes, size, little) ? 4 : 0;

  for (; size - i >= 4; i += 4)
    {
      guint32 unit;

      memcpy (&unit, bytes + i, sizeof unit);
      unit = little ? GUINT32_FROM_LE (unit) : GUINT32_FROM_BE (unit);
      append_line_aware (out, g_unichar_validate (unit) ? unit : 0xfffd, &last);
    }
  if (i < size)
    append_line_aware (out, 0xfffd, &last);
}

char *
lotse_text_reader_decode (const guint8 *bytes, gsize size, LotseCharset charset, gsize *length)
{
  GString *out = g_string_sized_new (size + size / 8 + 16);
  gunichar last = 0;

  switch (charset)
    {
    case LOTSE_CHARSET_UTF8:
      if (size >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
        decode_utf8 (out, bytes + 3, size - 3);
      else
        decode_utf8 (out, bytes, size);
      break;

    case LOTSE_CHARSET_UTF16_LE:
    case LOTSE_CHARSET_UTF16_BE:
      {
        gboolean little = charset == LOTSE_CHARSET_UTF16_LE;
        gsize mark = size >= 2 && bytes[little ? 0 : 1] == 0xff && bytes[little ? 1 : 0] == 0xfe ? 2 : 0;

        decode_utf16 (out, bytes + mark, size - mark, little);
        break;
      }

    case LOTSE_CHARSET_UTF32_LE:
    case LOTSE_CHARSET_UTF32_BE:
      decode_utf32 (out, bytes, size, charset == LOTSE_CHARSET_UTF32_LE);
      break;

    case LOTSE_CHARSET_WINDOWS_1252:
      for (gsize i = 0; i < size; i++)
        append_line_aware (out, bytes[i] >= 0x80 && bytes[i] < 0xa0 ? windows_1252[bytes[i] - 0x80] : bytes[i], &last);
      break;

    case LOTSE_CHARSET_NONE:
    default:
      break;
    }
  if (length != NULL)
    *length = out->len;
  return g_string_free_and_steal (out);
}

void
lotse_text_reader_add_pages (LotseDocumentText *document, const char *text)
{
  const char *feed;

  while ((feed = strchr (text, '\f')) != NULL)
    {
      g_autofree char *page = g_strndup (text, (gsize) (feed - text));

      lotse_document_text_add_page (document, page, NULL);
      text = feed + 1;
      if (*text == '\0')
        return;
    }
  lotse_document_text_add_page (document, text, NULL);
}

LotseDocumentText *
lotse_text_reader_read (const guint8 *bytes, gsize size)
{
  LotseCharset charset = lotse_text_reader_detect (bytes, size);
  g_autofree char *text = NULL;
  LotseDocumentText *document;

  if (charset == LOTSE_CHARSET_NONE)
    return NULL;
  text = lotse_text_reader_decode (bytes, size, charset, NULL);
  document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  lotse_text_reader_add_pages (document, text);
  return document;
}
