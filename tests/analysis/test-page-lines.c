/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-lines-private.h"

/* Lines of a page without rectangles, with the number of empty lines before each. */
static void
assert_lines (const char *source, const char *expected)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  g_autoptr (GString) out = g_string_new (NULL);

  _lotse_page_lines_append (lotse_document_text_add_page (document, source, NULL), 3, text, map, lines);
  g_assert_cmpuint (map->len, ==, text->len);
  for (guint i = 0; i < lines->len; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      g_assert_cmpuint (line->page, ==, 3);
      g_string_append_printf (out, "%u[%.*s]", line->blank_before, (int) (line->end - line->start), text->str + line->start);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_line_ends (void)
{
  assert_lines ("a\nb\r\nc\rd\u2028e\fg", "0[a]0[b]0[c]0[d]0[e]0[g]");
  assert_lines ("a\n\n\nb", "0[a]2[b]");
  assert_lines ("\n \na", "2[a]");
  assert_lines ("", "");
}

static void
test_blanks (void)
{
  assert_lines ("  a  b   c\td  ", "0[a b\tc\td]");
  assert_lines ("a\u00a0\u00a0\u00a0b", "0[a\tb]");
}

/* Running text with gaps of one width is justified; what parts columns is wider than the rest, or parts words alone. */
static void
test_justified (void)
{
  assert_lines ("Wege   und   Kommunen   Birkental   wurden   auch   andere", "0[Wege und Kommunen Birkental wurden auch andere]");
  assert_lines ("der   Rat   hat  auch   andere  Wege", "0[der Rat hat auch andere Wege]");
  assert_lines ("der Rat   hat auch   andere Wege", "0[der Rat\that auch\tandere Wege]");
  assert_lines ("Ja   Nein   Enthaltung   Gesamt   Datum   Ort", "0[Ja\tNein\tEnthaltung\tGesamt\tDatum\tOrt]");
  assert_lines ("am   3.      Mai   in   der   Aula", "0[am\t3.\tMai\tin\tder\tAula]");
}

static void
test_soft_hyphen (void)
{
  assert_lines ("Gemein\u00ad \nderat", "0[Gemein-]0[derat]");
  assert_lines ("Gemein\u00adderat", "0[Gemeinderat]");
}

/* Old fonts for TeX have a letter of French names for the sharp s: among ASCII and other letters of German alike. */
static void
test_sharp_s (void)
{
  assert_lines ("Der Rat beschlie\u00ff"
                "t die Ma\u00ffnahmen in Cro\u00ff.",
                "0[Der Rat beschließt die Maßnahmen in Cro\u00ff.]");
}

static void
test_spaced_letters (void)
{
  assert_lines ("B e s c h l u s s v o r l a g e", "0[Beschlussvorlage]");
  assert_lines ("A n t r a g  d e r  F r a k t i o n", "0[Antrag der Fraktion]");
  assert_lines ("a b c d", "0[a b c d]");
  /* A number, but not the heads of columns, nor a list of grades. */
  assert_lines ("Nr. 0 1 4 7 / 2 0 3 1 / B V vom", "0[Nr. 0147/2031/BV vom]");
  assert_lines ("Stufe 1 2 3 4 5 6 7", "0[Stufe 1 2 3 4 5 6 7]");
  assert_lines ("1 / 2 / 3 / 4", "0[1 / 2 / 3 / 4]");
  assert_lines ("Variante A B C D E1", "0[Variante A B C D E1]");
}

/* Letters that stand alone in a symbol font are boxes and bullets; the same letters in another font are letters. */
static void
test_symbol_fonts (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
  const LotsePageText *page = lotse_document_text_add_page (document, "x Ja o Nein x", NULL);

  lotse_document_text_add_run (document, 0, 1, "Wingdings", 10, FALSE);
  lotse_document_text_add_run (document, 1, 4, "Muster Sans", 10, FALSE);
  lotse_document_text_add_run (document, 5, 1, "Wingdings-Regular", 10, FALSE);
  lotse_document_text_add_run (document, 6, 7, "Muster Sans", 10, FALSE);
  g_assert_true (_lotse_page_lines_append_text (page, 0, page->n_chars, _lotse_page_lines_has_symbols (page), text, map));
  g_assert_cmpstr (text->str, ==, "☒ Ja ☐ Nein x");
  g_assert_cmpuint (map->len, ==, text->len);
  g_assert_cmpuint (g_array_index (map, guint32, 7), ==, 5);
}

/* A browser divides words with a hyphen that is not the one of ASCII; the word goes on in the next line. */
static void
test_browser_hyphen (void)
{
  assert_lines ("Der Rat der Stadt beschließt die Ein\u2010\nrichtung der Stelle.",
                "0[Der Rat der Stadt beschließt die Ein-]0[richtung der Stelle.]");
}

/* Numbers in order, the other way round, and with many that are the same, as few and as many as are sorted in other ways. */
static void
test_sort (void)
{
  for (gsize n = 0; n < 70; n++)
    for (guint kind = 0; kind < 4; kind++)
      {
        g_autofree float *values = g_new0 (float, n + 1);
        g_autofree float *copy = NULL;
        double sum = 0;
        float median;

        for (gsize i = 0; i < n; i++)
          {
            values[i] = (float) (kind == 0 ? i : kind == 1 ? n - i : i * 37 % (kind == 2 ? 5 : 101));
            sum += (double) values[i];
          }
        values[n] = -1; /* stays where it is */
        copy = g_memdup2 (values, (n + 1) * sizeof *values);
        median = _lotse_page_median (copy, n, -1);
        _lotse_page_sort_floats (values, n);
        for (gsize i = 1; i < n; i++)
          g_assert_cmpfloat (values[i - 1], <=, values[i]);
        for (gsize i = 0; i < n; i++)
          sum -= (double) values[i];
        g_assert_cmpfloat (sum, ==, 0);
        g_assert_cmpfloat (values[n], ==, -1);
        g_assert_cmpfloat (median, ==, values[n / 2]);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-lines/line-ends", test_line_ends);
  g_test_add_func ("/analysis/page-lines/blanks", test_blanks);
  g_test_add_func ("/analysis/page-lines/justified", test_justified);
  g_test_add_func ("/analysis/page-lines/soft-hyphen", test_soft_hyphen);
  g_test_add_func ("/analysis/page-lines/sharp-s", test_sharp_s);
  g_test_add_func ("/analysis/page-lines/spaced-letters", test_spaced_letters);
  g_test_add_func ("/analysis/page-lines/symbol-fonts", test_symbol_fonts);
  g_test_add_func ("/analysis/page-lines/browser-hyphen", test_browser_hyphen);
  g_test_add_func ("/analysis/page-lines/sort", test_sort);
  return g_test_run ();
}
