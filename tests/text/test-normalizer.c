/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-normalizer.h"

#include <string.h>

static void
assert_normalized (const char *source, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = (guint) g_utf8_strlen (source, -1);

  lotse_normalize_append (out, map, source, strlen (source), 100);
  g_assert_cmpstr (out->str, ==, expected);
  /* One source character per byte, in order, none beyond the end. */
  g_assert_cmpuint (map->len, ==, out->len);
  for (guint i = 0; i < map->len; i++)
    {
      g_assert_cmpuint (g_array_index (map, guint32, i), >=, i > 0 ? g_array_index (map, guint32, i - 1) : 100);
      g_assert_cmpuint (g_array_index (map, guint32, i), <, 100 + n);
    }
}

static void
test_blanks (void)
{
  assert_normalized ("a\u00a0b\u202fc\u2009d\te", "a b c d\te");
  assert_normalized ("a\u00adb\u200bc\ufeffd", "abcd");
  assert_normalized ("a\x01"
                     "b\x7f",
                     "a b ");
}

static void
test_umlauts (void)
{
  assert_normalized ("U\u0308bergang fu\u0308r Schu\u0308ler", "Übergang für Schüler");
  /* A mark that composes with nothing stays. */
  assert_normalized ("q\u0308", "q\u0308");
  assert_normalized ("\u0308a", "\u0308a");
}

static void
test_symbols (void)
{
  assert_normalized ("\uf0b7 eins \uf0a7 zwei", LOTSE_BULLET " eins " LOTSE_BULLET " zwei");
  assert_normalized ("\uf0a8 nein \uf0fe ja \uf06e", LOTSE_BOX_EMPTY " nein " LOTSE_BOX_CHECKED " ja " LOTSE_BOX_UNKNOWN);
  /* Marks and shadowed boxes of the font ZapfDingbats. */
  assert_normalized ("\u2718 ja \u2751 nein \u2714 gut", LOTSE_BOX_CHECKED " ja " LOTSE_BOX_EMPTY " nein ✓ gut");
  assert_normalized ("\ufb01nden", "finden");
}

/* Hyphens of browsers are hyphens; dashes stay. */
static void
test_hyphens (void)
{
  assert_normalized ("Jugend\u2010 und Sozial\u2011amt \u2012 \u2013 \u2014", "Jugend- und Sozial-amt \u2012 \u2013 \u2014");
}

/* The sign for euros of old fonts for TeX; the same sign for a dash, or in Spanish, stays what it is. */
static void
test_euro (void)
{
  assert_normalized ("38.500 ¿ und 9,80\u00a0¿, dazu 12,- ¿ und 1.126.000¿.", "38.500 € und 9,80 €, dazu 12,- € und 1.126.000€.");
  assert_normalized ("2,50 ¿", "2,50 €");
  assert_normalized ("1,50 ¿ 2,00 m", "1,50 ¿ 2,00 m");
  assert_normalized ("TOP 5 ¿ Haushalt vom 05.10.2031 ¿ Seite 3,1 ¿ ¿Cómo?", "TOP 5 ¿ Haushalt vom 05.10.2031 ¿ Seite 3,1 ¿ ¿Cómo?");
  assert_normalized ("¿", "¿");
  assert_normalized (",50 ¿", ",50 ¿");
  assert_normalized (",- ¿", ",- ¿");
}

/* The ligatures of old fonts for TeX, which stand in words only. */
static void
test_ligatures (void)
{
  assert_normalized ("Betre\x1b, \x1cnanziell, Ver\x1d"
                     "echtung, ö\x1bnet",
                     "Betreff, finanziell, Verflechtung, öffnet");
  assert_normalized ("Rat \x1b und \x1c", "Rat   und  ");
  assert_normalized ("Jugend\x1e"
                     "amt\x1f",
                     "Jugend amt ");
}

/* The sharp s of the same fonts, and names that have the letter which stands in its place. */
static void
test_sharp_s (void)
{
  assert_normalized ("Mühlstraÿe, abzuschlieÿen, überplanmäÿig, Maÿnahme, gleichermaÿen, Fuÿgänger, Groÿstadt, auÿer, weiÿ, bloÿ, gemäÿ",
                     "Mühlstraße, abzuschließen, überplanmäßig, Maßnahme, gleichermaßen, Fußgänger, Großstadt, außer, weiß, bloß, gemäß");
  assert_normalized ("Croÿ, Louÿs, L'Haÿ-les-Roses, Huÿgens, Meÿer, Maÿer, Maÿr, Baÿer, van Dÿk, ÿ, Hoÿa",
                     "Croÿ, Louÿs, L'Haÿ-les-Roses, Huÿgens, Meÿer, Maÿer, Maÿr, Baÿer, van Dÿk, ÿ, Hoÿa");
}

/* Their dash, which stands between blanks; elsewhere the sign is none. */
static void
test_dash (void)
{
  assert_normalized ("Amt 56 \x15 Soziales", "Amt 56 – Soziales");
  assert_normalized ("56\x15"
                     "1, \x15",
                     "56 1,  ");
}

/* What is already normal stays as it is, byte by byte. */
static void
test_plain (void)
{
  static const char *const text = "Der Rat der Stadt Mühlbruck beschließt: 668.000 € – „ja“ (☒)";

  assert_normalized (text, text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/normalizer/blanks", test_blanks);
  g_test_add_func ("/text/normalizer/umlauts", test_umlauts);
  g_test_add_func ("/text/normalizer/symbols", test_symbols);
  g_test_add_func ("/text/normalizer/hyphens", test_hyphens);
  g_test_add_func ("/text/normalizer/euro", test_euro);
  g_test_add_func ("/text/normalizer/ligatures", test_ligatures);
  g_test_add_func ("/text/normalizer/sharp-s", test_sharp_s);
  g_test_add_func ("/text/normalizer/dash", test_dash);
  g_test_add_func ("/text/normalizer/plain", test_plain);
  return g_test_run ();
}
