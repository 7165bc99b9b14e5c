/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-map.h"

#include <string.h>

static LotseDocumentText *
make_text (const char *first, const char *second)
{
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_TEXT);

  lotse_document_text_add_page (document, first, NULL);
  if (second != NULL)
    lotse_document_text_add_page (document, second, NULL);
  return document;
}

/* Fields and rows without a line that is full stay as they are, though the next word would not fit into the longest of them. */
static void
test_short_lines (void)
{
  const char *rows = "Betreff: Einrichtung einer Anlaufstelle\nDatum: 12.11.2026\nBeratungsfolge\n10.11.2026 Integrationsrat Anhörung\n"
                     "01.12.2026 Sozialausschuss Vorberatung\n15.12.2026 Rat der Stadt Auenstadt Entscheidung\n";
  g_autoptr (LotseDocumentText) document = make_text (rows, NULL);
  g_autoptr (LotseTextMap) map = lotse_text_map_new (document, NULL, FALSE);

  g_assert_cmpstr (lotse_text_map_get_text (map), ==, rows);
}

static void
test_joins_lines (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("Der Gemeinderat von Adorfhausen befürwortet die Öffnung des Bür-\n"
                                                      "gerhauses für alle Vereine, die in der Gemeinde seit mehr als\n"
                                                      "drei Jahren tätig sind.\n"
                                                      "\n"
                                                      "Zweiter Absatz",
                                                      NULL);
  g_autoptr (LotseTextMap) map = lotse_text_map_new (document, NULL, FALSE);

  g_assert_cmpstr (
      lotse_text_map_get_text (map), ==,
      "Der Gemeinderat von Adorfhausen befürwortet die Öffnung des Bürgerhauses für alle Vereine, die in der Gemeinde seit mehr "
      "als drei Jahren tätig sind.\nZweiter Absatz\n");
  g_assert_cmpuint (lotse_text_map_get_n_chars (map), ==, g_utf8_strlen (lotse_text_map_get_text (map), -1));
}

static void
test_keeps_lists (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("Es wird dies vorgeschlagen, damit die Zeile lang genug ist:\n"
                                                      "1. Die Verwaltung prüft die Räume im Erdgeschoss, ob sie taugen\n"
                                                      "\xEF\x82\xB7  Punkt\n"
                                                      "- noch  ein   Punkt",
                                                      NULL);
  g_autoptr (LotseTextMap) map = lotse_text_map_new (document, NULL, FALSE);

  g_assert_cmpstr (lotse_text_map_get_text (map), ==,
                   "Es wird dies vorgeschlagen, damit die Zeile lang genug ist:\n"
                   "1. Die Verwaltung prüft die Räume im Erdgeschoss, ob sie taugen\n"
                   "• Punkt\n"
                   "- noch ein Punkt\n");
}

static void
test_span_round_trip (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("Ein   Wort und  noch\neines", "Größe auf Seite zwei");
  g_autoptr (LotseTextMap) map = lotse_text_map_new (document, NULL, FALSE);

  for (guint page = 1; page <= 2; page++)
    {
      guint n = lotse_document_text_get_page (document, page - 1)->n_chars;

      for (guint start = 0; start < n; start++)
        {
          LotseSpan span = { page, start, 1 };
          guint from;
          guint to;
          g_autoptr (GArray) back = NULL;

          if (!lotse_text_map_from_span (map, &span, &from, &to))
            continue;
          back = lotse_text_map_to_spans (map, from, to);
          g_assert_cmpuint (back->len, ==, 1);
          g_assert_cmpint (lotse_span_compare (&span, &g_array_index (back, LotseSpan, 0)), ==, 0);
          g_assert_cmpuint (lotse_text_map_get_page (map, from), ==, page - 1);
        }
    }
}

static void
test_range_over_pages (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("Seite eins", "Seite zwei");
  g_autoptr (LotseTextMap) map = lotse_text_map_new (document, NULL, FALSE);
  g_autoptr (GArray) spans = lotse_text_map_to_spans (map, 0, lotse_text_map_get_n_chars (map));

  g_assert_cmpuint (spans->len, ==, 2);
  g_assert_cmpuint (g_array_index (spans, LotseSpan, 0).length, ==, 10);
  g_assert_cmpuint (g_array_index (spans, LotseSpan, 1).page, ==, 2);
  g_assert_cmpuint (lotse_text_map_get_page_start (map, 1), ==, 11);
}

static void
test_hidden (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("Teilen: hier\nDie Vorlage", NULL);
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  LotseSpan chrome = { 1, 0, 12 };
  LotseSpan paper = { 1, 13, 3 };
  guint start;
  guint end;
  g_autoptr (LotseTextMap) map = NULL;
  g_autoptr (LotseTextMap) all = NULL;

  g_array_append_val (hidden, chrome);
  map = lotse_text_map_new (document, hidden, FALSE);
  all = lotse_text_map_new (document, hidden, TRUE);
  g_assert_cmpstr (lotse_text_map_get_text (map), ==, "Die Vorlage\n");
  g_assert_false (lotse_text_map_from_span (map, &chrome, &start, &end));
  g_assert_true (lotse_text_map_from_span (map, &paper, &start, &end));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 3);
  g_assert_true (lotse_text_map_from_span (all, &chrome, &start, &end));
}

static void
test_empty (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("", NULL);
  g_autoptr (LotseTextMap) map = lotse_text_map_new (document, NULL, FALSE);
  g_autoptr (GArray) spans = lotse_text_map_to_spans (map, 0, 10);

  g_assert_cmpstr (lotse_text_map_get_text (map), ==, "");
  g_assert_cmpuint (spans->len, ==, 0);
}

/* A text without line ends, sentences or blanks, or with lines that are all full, is not laid out as one paragraph, and all of it is there. */
static void
test_endless (void)
{
  static const char *const pieces[] = {
    "Der Rat der Stadt. ",
    "der Rat und die Stadt ",
    "a",
    "1234,5678;",
    "der Rat der Stadt und der Kreis und die Verwaltung und alle Ortschaften und so\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      g_autoptr (LotseDocumentText) document = NULL;
      g_autoptr (LotseTextMap) map = NULL;
      g_auto (GStrv) paragraphs = NULL;
      guint letters = 0, shown = 0;

      while (line->len < 200000)
        g_string_append (line, pieces[i]);
      document = make_text (line->str, NULL);
      map = lotse_text_map_new (document, NULL, FALSE);
      paragraphs = g_strsplit (lotse_text_map_get_text (map), "\n", -1);
      g_assert_cmpuint (g_strv_length (paragraphs), >=, 10);
      for (guint k = 0; paragraphs[k]; k++)
        {
          /* Ends with a sentence where there are any, and soon where there are no words. */
          g_assert_cmpuint (strlen (paragraphs[k]), <, strchr (pieces[i], ' ') ? 12200 : 900);
          g_assert_true (i > 0 || *paragraphs[k] == '\0' || g_str_has_suffix (paragraphs[k], "."));
          for (const char *p = paragraphs[k]; *p; p++)
            shown += *p != ' ';
        }
      for (const char *p = line->str; *p; p++)
        letters += *p != ' ' && *p != '\n';
      g_assert_cmpuint (shown, ==, letters);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/text-map/short-lines", test_short_lines);
  g_test_add_func ("/view/text-map/joins-lines", test_joins_lines);
  g_test_add_func ("/view/text-map/keeps-lists", test_keeps_lists);
  g_test_add_func ("/view/text-map/span-round-trip", test_span_round_trip);
  g_test_add_func ("/view/text-map/range-over-pages", test_range_over_pages);
  g_test_add_func ("/view/text-map/hidden", test_hidden);
  g_test_add_func ("/view/text-map/endless", test_endless);
  g_test_add_func ("/view/text-map/empty", test_empty);
  return g_test_run ();
}
