/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wrapped-fixture.h"

/* Appends a page whose last paragraph has no end, above a footnote where @note. */
static void
add_open_page (LotseDocumentText *document, gboolean note)
{
  PageBuilder page = page_with_sizes ();

  place_sized (&page, 60, 700, 10, "Entsprechend hat der Gemeinderat am 14. Mai 2029 in seiner öffentlichen Sitzung beschlossen,");
  place_sized (&page, 60, 712, 10, "die Beiträge für Familien mit mehreren Kindern zu senken und die Verwaltung zu beauftragen, den");
  if (note)
    {
      place_sized (&page, 60, 740, 8, "1 Vgl. Vorlage 203/2029");
      place_sized (&page, 60, 750, 8, "2 Vgl. Vorlage 204/2029");
    }
  add_built_page (&page, document);
}

/* @part: of what is read from both pages */
static void
assert_reads (LotseDocumentText *document, const char *part)
{
  g_autoptr (LotseReading) reading = lotse_reading_new (document, lotse_lexicon_get_default ());

  g_assert_nonnull (strstr (reading->text->str, part));
}

/* The paragraph goes on at the top of the next page, and the footnotes wait for its end. */
static void
test_goes_on (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  PageBuilder page = page_with_sizes ();

  add_open_page (document, TRUE);
  place_sized (&page, 60, 60, 10, "Einstieg in die Ermäßigung nach dem Einkommen vorzubereiten.");
  place_sized (&page, 60, 90, 10, "Die Verwaltung berichtet.");
  add_built_page (&page, document);
  assert_reads (document, "zu beauftragen, den\nEinstieg in die Ermäßigung nach dem Einkommen vorzubereiten.\n\n"
                          "1 Vgl. Vorlage 203/2029\n2 Vgl. Vorlage 204/2029\n\nDie Verw");
}

/* The number of that page stands above what goes on. */
static void
test_number (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  PageBuilder page = page_with_sizes ();

  add_open_page (document, FALSE);
  place_sized (&page, 60, 20, 10, "Seite 2 von 2");
  place_sized (&page, 60, 60, 10, "Einstieg in die Ermäßigung nach dem Einkommen vorzubereiten.");
  place_sized (&page, 60, 90, 10, "Die Verwaltung berichtet.");
  add_built_page (&page, document);
  assert_reads (document, "zu beauftragen, den\nEinstieg in die Ermäßigung nach dem Einkommen vorzubereiten.\n");
}

/* A paragraph of many lines is not torn by the notes that wait for it: then a line would have words of two pages. */
static void
test_long (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  PageBuilder page = page_with_sizes ();

  add_open_page (document, TRUE);
  for (guint i = 0; i < 30; i++)
    place_sized (&page, 60, 60 + 12 * (float) i, 10,
                 i < 29 ? "und die Stadt fördert die Kurse und die Vereine, und die Vereine fördern auch alle diese Kurse"
                        : "und die Kurse aller Schulen.");
  add_built_page (&page, document);
  assert_reads (document, "Kurse und die Kurse aller Schulen.\n\n1 Vgl. Vorlage 203/2029\n2 Vgl. ");
}

/* A sentence that ends, or a line that begins like an item, goes on with nothing. */
static void
test_ends (void)
{
  static const char *const tops[][2]
      = { { "vorzubereiten.", "Einstieg in die Ermäßigung" }, { "und auch den", "1. Die Verwaltung berichtet." } };

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
      g_autofree char *last
          = g_strconcat ("die Beiträge für Familien mit mehreren Kindern zu senken und dies im Ausschuss ", tops[i][0], NULL);
      g_autofree char *expected = g_strconcat (tops[i][0], "\n\n", tops[i][1], NULL);
      PageBuilder page = page_with_sizes ();

      place_sized (&page, 60, 712, 10, last);
      add_built_page (&page, document);
      page = page_with_sizes ();
      place_sized (&page, 60, 20, 10, "Seite 2 von 2");
      place_sized (&page, 60, 60, 10, tops[i][1]);
      add_built_page (&page, document);
      assert_reads (document, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/wrapped-borders/goes-on", test_goes_on);
  g_test_add_func ("/analysis/wrapped-borders/number", test_number);
  g_test_add_func ("/analysis/wrapped-borders/long", test_long);
  g_test_add_func ("/analysis/wrapped-borders/ends", test_ends);
  return g_test_run ();
}
