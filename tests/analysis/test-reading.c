/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-reading.h"

#include <string.h>

/* Pages are separated by form feeds. */
static LotseDocumentText *
document (const char *text)
{
  LotseDocumentText *self = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

  for (guint i = 0; pages[i]; i++)
    lotse_document_text_add_page (self, pages[i], NULL);
  return self;
}

static void
assert_text (const char *source, const char *expected)
{
  g_autoptr (LotseDocumentText) text = document (source);
  g_autoptr (LotseReading) reading = lotse_reading_new (text, lotse_lexicon_get_default ());

  g_assert_cmpstr (reading->text->str, ==, expected);
  g_assert_cmpuint (reading->map->len, ==, reading->text->len);
}

static void
test_lines (void)
{
  assert_text ("Eins  zwei\n\u00a0\nDrei\r\nvier ", "Eins zwei\n\nDrei\nvier");
  assert_text ("Vorlage Nr.:      2031/0518", "Vorlage Nr.:\t2031/0518");
  assert_text ("", "");
  assert_text ("\n\n \n", "");
}

static void
test_hyphens (void)
{
  assert_text ("der Gemein-\nderat beschließt", "der Gemeinderat beschließt");
  assert_text ("Wohlfahrts-\nund Sozialverbände", "Wohlfahrts-\nund Sozialverbände");
  assert_text ("Anna-Muster-\nStraße", "Anna-Muster-Straße");
  assert_text ("der Gemein\u00ad\nderat", "der Gemeinderat");
  assert_text ("Seiten 3-\n5", "Seiten 3-\n5");
  /* An address keeps its own. */
  assert_text ("(https://neustadt.example/lange-\nadresse.html)", "(https://neustadt.example/lange-adresse.html)");
  assert_text ("auf www.neustadt.example der Gemein-\nderat", "auf www.neustadt.example der Gemeinderat");
  /* Not over a blank line. */
  assert_text ("Fach-\n\namt", "Fach-\n\namt");
}

/* Cells of a letterhead that lost their borders. */
static void
test_glued_cells (void)
{
  assert_text ("Landeshauptstadt LindenauNiederschrift Nr.", "Landeshauptstadt Lindenau\nNiederschrift Nr.");
  assert_text ("Vorlage anzurSitzungsartSitzungstermin", "Vorlage anzur\nSitzungsart\nSitzungstermin");
  /* Labels with a colon know their own glue; a value and its successor stay together. */
  assert_text ("Status:öffentlichVorlage-Art:Antrag", "Status:öffentlichVorlage-Art:Antrag");
  assert_text ("Drucksache-Art:AntragVorlage zur Kenntnisnahme", "Drucksache-Art:AntragVorlage zur Kenntnisnahme");
  assert_text ("Große AnfrageBeantwortung der Anfrage", "Große AnfrageBeantwortung der Anfrage");
  assert_text ("Rhein-ErftKreis und FotoGramm", "Rhein-ErftKreis und FotoGramm");
}

static void
test_spaced_letters (void)
{
  assert_text ("B e s c h l u s s : Ja", "Beschluss : Ja");
  assert_text ("z. B. u. a.", "z. B. u. a.");
  assert_text ("A N T R A G", "ANTRAG");
}

static void
test_furniture (void)
{
  assert_text ("Der Rat\n- 2 -\nbeschließt", "Der Rat\nbeschließt");
  assert_text ("Der Rat\n\nSeite 2 von 7\n\nbeschließt", "Der Rat\nbeschließt");
  assert_text ("Ende.\n\n-- 1 of 2 --\n\nNeuer Satz", "Ende.\n\nNeuer Satz");
  assert_text ("Der Rat\nMuster zur Vorlage – Seite 1\fbeschließt\nMuster zur Vorlage – Seite 2 von 2", "Der Rat\nbeschließt");
  assert_text ("Der Rat\nVorlage FB 5/12/2031 der Stadt Mühlbruck\nAusdruck vom: 03.05.2031\nSeite: 1/3\nbeschließt",
               "Der Rat\nbeschließt");
  assert_text ("Siehe Anlage Seite 4", "Siehe Anlage Seite 4");
  /* A number that is not the page's own stays. */
  assert_text ("Summe\n12\nEnde", "Summe\n12\nEnde");
}

/* Terms of one's own, with letters that are folded, inside a page too. */
static void
test_own_furniture (void)
{
  g_autoptr (LotseLexicon) lexicon = lotse_lexicon_new ("furniture\tFür Rückfragen\tprefix\nfurniture\tTel\tprefix\n", NULL);
  g_autoptr (LotseDocumentText) text
      = document ("eins\nzwei\ndrei\nvier\nFür Rückfragen steht das Amt bereit\nTel. 4711\nfünf\nsechs\nsieben\nacht\fneun");
  g_autoptr (LotseReading) reading = lotse_reading_new (text, lexicon);

  g_assert_cmpstr (reading->text->str, ==, "eins\nzwei\ndrei\nvier\nfünf\nsechs\nsieben\nacht\nneun");
}

static void
test_running_titles (void)
{
  g_autoptr (LotseDocumentText) text
      = document ("Stadt Mühlbruck 1\neins\nzwei\ndrei\nvier\nfünf\fStadt Mühlbruck 2\nsechs\nsieben\nacht\nneun\nzehn\f"
                  "Stadt Mühlbruck 3\nelf\nzwölf\ndreizehn\nvierzehn\nfünfzehn");
  g_autoptr (LotseReading) reading = lotse_reading_new (text, lotse_lexicon_get_default ());

  g_assert_cmpstr (
      reading->text->str, ==,
      "Stadt Mühlbruck 1\neins\nzwei\ndrei\nvier\nfünf\nsechs\nsieben\nacht\nneun\nzehn\nelf\nzwölf\ndreizehn\nvierzehn\nfünfzehn");
  g_assert_cmpuint (reading->hidden->len, ==, 2);
  g_assert_cmpuint (g_array_index (reading->hidden, LotseHidden, 0).span.page, ==, 2);
  g_assert_cmpuint (g_array_index (reading->hidden, LotseHidden, 0).span.length, ==, 17);
}

/* Cells of a table that goes on over page borders are alike without their digits, but no running title. */
static void
test_sums_at_page_borders (void)
{
  assert_text ("eins\nzwei\ndrei\nvier\n19.900 Euro\f36.000 Euro\n5.100 €\nfünf\nsechs\nsieben\n39.660 Euro\f19.950 Euro\nacht\n7.100 €\n"
               "neun\nzehn\nelf\n8.100 €",
               "eins\nzwei\ndrei\nvier\n19.900 Euro\n36.000 Euro\n5.100 €\nfünf\nsechs\nsieben\n39.660 Euro\n19.950 Euro\nacht\n7.100 €\n"
               "neun\nzehn\nelf\n8.100 €");
}

/* The text of a span is the text it was made from, but for blanks and hyphens; whatever bytes are asked for. */
static void
test_spans_property (void)
{
  static const char *const source
      = "Der  Ausschuss fu\u0308r Öffent-\nlichkeit,\u00a0Übergänge\nund Soziales\n- 2 -\fbeschließt \uf0b7 die \ufb01nale "
        "Fassung.\n\nB e s c h l u s s\n\u00adEnde";
  g_autoptr (LotseDocumentText) text = document (source);
  g_autoptr (LotseReading) reading = lotse_reading_new (text, lotse_lexicon_get_default ());
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 2000; round++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, (gint) reading->text->len);
      guint b = (guint) g_rand_int_range (rand, 0, (gint) reading->text->len + 1);
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
      guint last_page = 0, last_end = 0;

      while (a > 0 && (reading->text->str[a] & 0xc0) == 0x80)
        a--;
      lotse_reading_add_spans (reading, MIN (a, b), MAX (a, b), spans);
      for (guint i = 0; i < spans->len; i++)
        {
          const LotseSpan *span = &g_array_index (spans, LotseSpan, i);

          g_assert_cmpuint (span->page, >=, 1);
          g_assert_cmpuint (span->page, <=, 2);
          g_assert_cmpuint (span->length, >, 0);
          g_assert_cmpuint (span->start + span->length, <=, lotse_document_text_get_page (text, span->page - 1)->n_chars);
          if (span->page == last_page)
            g_assert_cmpuint (span->start, >=, last_end);
          last_page = span->page;
          last_end = span->start + span->length;
        }
    }
}

static void
test_spans_exact (void)
{
  g_autoptr (LotseDocumentText) text = document ("Der Gemein-\nderat beschließt.");
  g_autoptr (LotseReading) reading = lotse_reading_new (text, lotse_lexicon_get_default ());
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  const char *word = strstr (reading->text->str, "Gemeinderat");
  guint start = (guint) (word - reading->text->str);
  g_autofree char *quoted = NULL;

  lotse_reading_add_spans (reading, start, start + 11, spans);
  g_assert_cmpuint (spans->len, ==, 1);
  quoted = lotse_page_text_dup_range (lotse_document_text_get_page (text, 0), g_array_index (spans, LotseSpan, 0).start,
                                      g_array_index (spans, LotseSpan, 0).length);
  g_assert_cmpstr (quoted, ==, "Gemein-\nderat");
}

static void
test_drop (void)
{
  g_autoptr (LotseDocumentText) text = document ("Teilen\nDer Gemein-\nderat tagt\nImpressum");
  LotseReading *reading = lotse_reading_new (text, lotse_lexicon_get_default ());
  static const guint8 drop[] = { 1, 0, 0, 2 };

  reading = lotse_reading_drop_lines (reading, drop);
  g_assert_cmpstr (reading->text->str, ==, "Der Gemeinderat tagt");
  g_assert_cmpuint (reading->lines->len, ==, 2);
  g_assert_cmpuint (reading->hidden->len, ==, 2);
  g_assert_cmpstr (g_array_index (reading->hidden, LotseHidden, 0).reason, ==, "chrome");
  g_assert_cmpstr (g_array_index (reading->hidden, LotseHidden, 1).reason, ==, "form");
  lotse_reading_tokenize (reading);
  g_assert_cmpuint (reading->tokens->len, ==, 3);
  lotse_reading_free (reading);
}

/* What a token is, also behind the last one. */
static void
test_tokens (void)
{
  static const char *const words[] = { "termin", "rat", NULL };
  g_autoptr (LotseDocumentText) text = document ("Rat (Datum)     Termin");
  g_autoptr (LotseReading) reading = lotse_reading_new (text, lotse_lexicon_get_default ());

  lotse_reading_tokenize (reading);
  g_assert_cmpuint (reading->tokens->len, ==, 5);
  g_assert_true (lotse_reading_is_any (reading, 0, words));
  g_assert_false (lotse_reading_is_any (reading, 2, words));
  g_assert_false (lotse_reading_is_any (reading, 5, words));
  g_assert_true (lotse_reading_is_sign (reading, 1, '('));
  g_assert_false (lotse_reading_is_sign (reading, 3, '('));
  g_assert_false (lotse_reading_is_sign (reading, 0, 'R'));
  g_assert_false (lotse_reading_is_sign (reading, 5, ')'));
  g_assert_true (lotse_reading_begins_cell (reading, 4));
  g_assert_false (lotse_reading_begins_cell (reading, 0));
  g_assert_false (lotse_reading_begins_cell (reading, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/reading/lines", test_lines);
  g_test_add_func ("/analysis/reading/hyphens", test_hyphens);
  g_test_add_func ("/analysis/reading/glued-cells", test_glued_cells);
  g_test_add_func ("/analysis/reading/spaced-letters", test_spaced_letters);
  g_test_add_func ("/analysis/reading/furniture", test_furniture);
  g_test_add_func ("/analysis/reading/own-furniture", test_own_furniture);
  g_test_add_func ("/analysis/reading/running-titles", test_running_titles);
  g_test_add_func ("/analysis/reading/sums-at-page-borders", test_sums_at_page_borders);
  g_test_add_func ("/analysis/reading/spans-property", test_spans_property);
  g_test_add_func ("/analysis/reading/spans-exact", test_spans_exact);
  g_test_add_func ("/analysis/reading/tokens", test_tokens);
  g_test_add_func ("/analysis/reading/drop", test_drop);
  return g_test_run ();
}
