/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-reader.h"

#include <string.h>

#define BYTES(literal) (literal), sizeof (literal) - 1

static const struct
{
  const char *name;
  const char *bytes;
  gsize size;
  LotseCharset charset;
  const char *text;
} cases[] = {
  { "utf-8", BYTES ("Beschluß\n"), LOTSE_CHARSET_UTF8, "Beschluß\n" },
  { "utf-8-mark", BYTES ("\xef\xbb\xbfRat"), LOTSE_CHARSET_UTF8, "Rat" },
  { "utf-8-mark-only", BYTES ("\xef\xbb\xbf"), LOTSE_CHARSET_UTF8, "" },
  { "utf-8-mark-then-wrong",
    BYTES ("\xef\xbb\xbf"
           "a\xffz"),
    LOTSE_CHARSET_UTF8, "a\357\277\275z" },
  { "windows-1252", BYTES ("F\xfcr 5 \x80 \x96 \x84ja\x93"), LOTSE_CHARSET_WINDOWS_1252, "Für 5 € – „ja“" },
  { "windows-1252-unassigned", BYTES ("\x81\xe4"), LOTSE_CHARSET_WINDOWS_1252, "\357\277\275ä" },
  { "utf-16-le-mark", BYTES ("\xff\xfeR\0\xe4\0t\0"), LOTSE_CHARSET_UTF16_LE, "Rät" },
  { "utf-16-be-mark", BYTES ("\xfe\xff\0R\0\xe4\0t"), LOTSE_CHARSET_UTF16_BE, "Rät" },
  { "utf-16-le", BYTES ("R\0a\0t\0 \0v\0o\0n\0 \0\xdc\0"), LOTSE_CHARSET_UTF16_LE, "Rat von Ü" },
  { "utf-16-be", BYTES ("\0R\0a\0t\0 \0v\0o\0n\0 \0\xdc"), LOTSE_CHARSET_UTF16_BE, "Rat von Ü" },
  { "utf-16-le-dos",
    BYTES ("\xff\xfe"
           "a\0\r\0\n\0b\0"),
    LOTSE_CHARSET_UTF16_LE, "a\nb" },
  { "utf-16-pair", BYTES ("\xff\xfe\x3d\xd8\x0a\xde"), LOTSE_CHARSET_UTF16_LE, "\360\237\230\212" },
  { "utf-16-lone-half", BYTES ("\xff\xfe\x3d\xd8z\0"), LOTSE_CHARSET_UTF16_LE, "\357\277\275z" },
  { "utf-16-le-cut", BYTES ("R\0a\0t\0 \0v\0o\0n\0 \0X"), LOTSE_CHARSET_UTF16_LE, "Rat von \357\277\275" },
  { "utf-16-be-cut", BYTES ("\0R\0a\0t\0 \0v\0o\0n\0"), LOTSE_CHARSET_UTF16_BE, "Rat von\357\277\275" },
  { "utf-16-cut", BYTES ("\xff\xfez\0z"), LOTSE_CHARSET_UTF16_LE, "z\357\277\275" },
  { "utf-32-le", BYTES ("\xff\xfe\0\0R\0\0\0\xe4\0\0\0\r\0\0\0\n\0\0\0\x0a\xf6\1\0"), LOTSE_CHARSET_UTF32_LE, "Rä\n\360\237\230\212" },
  { "utf-32-be", BYTES ("\0\0\xfe\xff\0\0\0R\0\0\0\xe4\0\1\xf6\x0a"), LOTSE_CHARSET_UTF32_BE, "Rä\360\237\230\212" },
  { "utf-32-mark-only", BYTES ("\xff\xfe\0\0"), LOTSE_CHARSET_UTF32_LE, "" },
  { "utf-32-wrong", BYTES ("\0\0\xfe\xff\0\0\xd8\0z\0\0\0\0\0\0z"), LOTSE_CHARSET_UTF32_BE, "\357\277\275\357\277\275z" },
  { "utf-32-cut", BYTES ("\xff\xfe\0\0z\0\0\0z\0"), LOTSE_CHARSET_UTF32_LE, "z\357\277\275" },
  { "dos-lines", BYTES ("a\r\nb\r\n\r\nc"), LOTSE_CHARSET_UTF8, "a\nb\n\nc" },
  { "mac-lines", BYTES ("a\rb\r\rc"), LOTSE_CHARSET_UTF8, "a\nb\n\nc" },
  { "line-separator", BYTES ("a\342\200\250b\302\205c"), LOTSE_CHARSET_UTF8, "a\nb\nc" },
  { "controls", BYTES ("a\x01z\ttab\x1a"), LOTSE_CHARSET_UTF8, "a z\ttab " },
  { "empty", "", 0, LOTSE_CHARSET_UTF8, "" },
  { "jpeg", BYTES ("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb\0\x43\0\x08"), LOTSE_CHARSET_NONE, NULL },
  { "zip", BYTES ("PK\3\4\x14\0\0\0\x08\0\x21\x7a\x33\x55\x01\x02\x03"), LOTSE_CHARSET_NONE, NULL },
  { "controls-only", BYTES ("\1\2\3\4\5\6\7\1\2\3\4"), LOTSE_CHARSET_NONE, NULL },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  const guint8 *bytes = (const guint8 *) cases[i].bytes;
  g_autofree char *text = NULL;
  gsize length;

  g_assert_cmpint (lotse_text_reader_detect (bytes, cases[i].size), ==, cases[i].charset);
  if (cases[i].text == NULL)
    {
      g_assert_null (lotse_text_reader_read (bytes, cases[i].size));
      return;
    }
  text = lotse_text_reader_decode (bytes, cases[i].size, cases[i].charset, &length);
  g_assert_cmpstr (text, ==, cases[i].text);
  g_assert_cmpuint (length, ==, strlen (text));
}

static void
test_pages (void)
{
  static const struct
  {
    const char *text;
    guint n_pages;
    const char *first, *last;
  } pages[] = {
    { "", 1, "", "" },      { "a", 1, "a", "a" },  { "a\fb", 2, "a", "b" },
    { "a\f", 1, "a", "a" }, { "\fb", 2, "", "b" }, { "a\f\fb\n", 3, "a", "b\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (LotseDocumentText) document = lotse_text_reader_read ((const guint8 *) pages[i].text, strlen (pages[i].text));

      g_assert_cmpuint (lotse_document_text_get_n_pages (document), ==, pages[i].n_pages);
      g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==, pages[i].first);
      g_assert_cmpstr (lotse_document_text_get_page (document, pages[i].n_pages - 1)->text, ==, pages[i].last);
      g_assert_null (lotse_document_text_get_page (document, 0)->rects);
    }
}

/* Whatever the bytes are, the text is valid UTF-8 without control characters that no text has. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20310301);

  for (guint round = 0; round < 3000; round++)
    {
      guint8 bytes[64];
      gsize size = (gsize) g_rand_int_range (rand, 0, sizeof bytes);

      for (gsize i = 0; i < size; i++)
        bytes[i] = (guint8) g_rand_int_range (rand, 0, 256);
      for (int charset = LOTSE_CHARSET_UTF8; charset <= LOTSE_CHARSET_WINDOWS_1252; charset++)
        {
          g_autofree char *text = lotse_text_reader_decode (bytes, size, (LotseCharset) charset, NULL);

          g_assert_true (g_utf8_validate (text, -1, NULL));
          for (const char *p = text; *p != '\0'; p++)
            g_assert_true ((guint8) *p >= 0x20 || *p == '\n' || *p == '\t' || *p == '\f');
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/text-reader/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/text/text-reader/pages", test_pages);
  g_test_add_func ("/text/text-reader/random", test_random);
  return g_test_run ();
}
