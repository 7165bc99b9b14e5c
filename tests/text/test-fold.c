/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "–ÄÖÜäöüß„é“ẞ", "-aeoeueaeoeuess„e“ss" },
    { "Ausschuß für Öffentliche Einrichtungen", "ausschuss fuer oeffentliche einrichtungen" },
    { "ÜBERGANG", "uebergang" },
    { "Café Zürich", "cafe zuerich" },
    { "Rhein–Erft\u2011Kreis", "rhein-erft-kreis" },
    { "Haupt\u00ada\u200bmt", "hauptamt" },
    { "A\u00a046", "a 46" },
    { "İstanbul", "istanbul" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = lotse_fold (cases[i][0], -1);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
test_length (void)
{
  g_autofree char *folded = lotse_fold ("Stadtrat", 5);

  g_assert_cmpstr (folded, ==, "stadt");
}

static void
test_equal (void)
{
  g_assert_true (lotse_fold_equal ("Beschluß", -1, "BESCHLUSS", -1));
  g_assert_true (lotse_fold_equal ("Rat der Stadt", 3, "rat", -1));
  g_assert_false (lotse_fold_equal ("Rat", -1, "Rad", -1));
}

/* Folding twice changes nothing any more. */
static void
test_idempotent (void)
{
  static const char *const texts[] = { "Straße – ÄÖÜ", "MAẞE é ő č ж", "a\u0308" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *once = lotse_fold (texts[i], -1);
      g_autofree char *twice = lotse_fold (once, -1);

      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
test_starts_with (void)
{
  g_assert_true (lotse_starts_with ("gez. Muster", "gez."));
  g_assert_true (lotse_starts_with ("gez.", "gez."));
  g_assert_true (lotse_starts_with ("x", ""));
  g_assert_false (lotse_starts_with ("gez", "gez."));
  g_assert_false (lotse_starts_with ("", "gez."));
}

static void
test_ends_in (void)
{
  static const LotseFoldEnd ends[] = { LOTSE_FOLD_END ("rat"), LOTSE_FOLD_END ("ausschuss") };

  g_assert_true (lotse_fold_ends_in ("rat", ends, G_N_ELEMENTS (ends)));
  g_assert_true (lotse_fold_ends_in ("bauausschuss", ends, G_N_ELEMENTS (ends)));
  g_assert_false (lotse_fold_ends_in ("rates", ends, G_N_ELEMENTS (ends)));
  g_assert_false (lotse_fold_ends_in ("at", ends, G_N_ELEMENTS (ends)));
  g_assert_false (lotse_fold_ends_in ("", ends, G_N_ELEMENTS (ends)));
}

/* The short way for ASCII, eight bytes at a time, and what stands between. */
static void
test_every_byte (void)
{
  for (guint before = 0; before < 20; before++)
    for (guint c = 1; c < 0x80; c++)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (GString) expected = g_string_new (NULL);
        g_autofree char *folded = NULL;

        for (guint i = 0; i < before; i++)
          g_string_append_c (text, (char) ('A' + i));
        g_string_append_c (text, (char) c);
        g_string_append (text, "É@Z[`z{ÄÖ");
        for (const char *p = text->str; (guchar) *p < 0x80; p++)
          g_string_append_c (expected, g_ascii_tolower (*p));
        g_string_append (expected, "e@z[`z{aeoe");
        folded = lotse_fold (text->str, -1);
        g_assert_cmpstr (folded, ==, expected->str);
      }
}

/* Ends before the first byte that is no ASCII, and writes no byte behind the text. */
static void
test_ascii (void)
{
  for (gsize length = 0; length < 30; length++)
    for (gsize other = 0; other <= length; other++)
      {
        char text[32], folded[32];

        for (gsize i = 0; i < sizeof text; i++)
          text[i] = "aZ0[@Az`"[(i + length) % 8];
        if (other < length)
          text[other] = '\303';
        memset (folded, '#', sizeof folded);
        g_assert_cmpuint (lotse_fold_ascii (folded, text, length), ==, other);
        for (gsize i = 0; i < other; i++)
          g_assert_cmpint (folded[i], ==, g_ascii_tolower (text[i]));
        for (gsize i = length; i < sizeof folded; i++)
          g_assert_cmpint (folded[i], ==, '#');
      }
}

/* A byte more, less or another changes the hash of a string of any length; where the string stands does not. */
static void
test_text_hash (void)
{
  for (gsize length = 0; length < 40; length++)
    {
      char text[48] = "", copy[48] = "";

      memset (text, 'a', length);
      memset (copy + 1, 'a', length);
      g_assert_cmpuint (lotse_text_hash (text), ==, lotse_text_hash (copy + 1));
      for (gsize i = 0; i <= length; i++)
        {
          copy[1 + i] = 'b';
          g_assert_cmpuint (lotse_text_hash (text), !=, lotse_text_hash (copy + 1));
          copy[1 + i] = i < length ? 'a' : '\0';
        }
    }
}

static void
test_holds_one_of (void)
{
  static const char *const parts[] = { "kosten", " ist " };

  g_assert_true (lotse_fold_holds_one_of ("gesamtkosten", parts, G_N_ELEMENTS (parts)));
  g_assert_true (lotse_fold_holds_one_of ("das ist so", parts, G_N_ELEMENTS (parts)));
  g_assert_false (lotse_fold_holds_one_of ("der kost ist", parts, G_N_ELEMENTS (parts)));
  g_assert_false (lotse_fold_holds_one_of ("das ist so", parts, 1));
  g_assert_false (lotse_fold_holds_one_of ("", parts, G_N_ELEMENTS (parts)));
}

static void
test_begins_with_one_of (void)
{
  static const char *const words[] = { "an die ", "an " };

  g_assert_cmpuint (lotse_match_one_of ("an die Räte", words, G_N_ELEMENTS (words)), ==, strlen ("an die "));
  g_assert_cmpuint (lotse_match_one_of ("an alle", words, G_N_ELEMENTS (words)), ==, strlen ("an "));
  g_assert_cmpuint (lotse_match_one_of ("an alle", words, 1), ==, 0);
  g_assert_cmpuint (lotse_match_one_of ("an", words, G_N_ELEMENTS (words)), ==, 0);
  g_assert_true (lotse_starts_with_one_of ("an alle", words, G_N_ELEMENTS (words)));
  g_assert_false (lotse_starts_with_one_of ("daran ", words, G_N_ELEMENTS (words)));
}

/* The bytes go on behind those that are asked for. */
static void
test_bytes (void)
{
  static const char *const words[] = { "Vorlage", "Antrag" };
  const char *text = "Vorlage an den Rat";

  g_assert_true (lotse_bytes_are (text, 7, "Vorlage"));
  g_assert_false (lotse_bytes_are (text, 8, "Vorlage"));
  g_assert_false (lotse_bytes_are (text, 6, "Vorlage"));
  g_assert_false (lotse_bytes_are ("Drucksache", 7, "Vorlage"));
  g_assert_true (lotse_bytes_are_one_of ("Antrag vom", 6, words, G_N_ELEMENTS (words)));
  g_assert_false (lotse_bytes_are_one_of ("Antrag vom", 6, words, 1));
  g_assert_false (lotse_bytes_are_one_of ("Anfrage", 7, words, G_N_ELEMENTS (words)));
  g_assert_true (lotse_bytes_end_in_one_of ("Die Vorlage", strlen ("Die Vorlage"), words, G_N_ELEMENTS (words)));
  g_assert_false (lotse_bytes_end_in_one_of ("Die Vorlagen", strlen ("Die Vorlagen"), words, G_N_ELEMENTS (words)));
  /* Nothing stands before it. */
  g_assert_false (lotse_bytes_end_in_one_of (text, 7, words, G_N_ELEMENTS (words)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold/ends-in", test_ends_in);
  g_test_add_func ("/text/fold/holds-one-of", test_holds_one_of);
  g_test_add_func ("/text/fold/begins-with-one-of", test_begins_with_one_of);
  g_test_add_func ("/text/fold/bytes", test_bytes);
  g_test_add_func ("/text/fold/words", test_words);
  g_test_add_func ("/text/fold/length", test_length);
  g_test_add_func ("/text/fold/equal", test_equal);
  g_test_add_func ("/text/fold/idempotent", test_idempotent);
  g_test_add_func ("/text/fold/starts-with", test_starts_with);
  g_test_add_func ("/text/fold/every-byte", test_every_byte);
  g_test_add_func ("/text/fold/ascii", test_ascii);
  g_test_add_func ("/text/fold/text-hash", test_text_hash);
  return g_test_run ();
}
