/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analyzer.h"

#include "lotse-outline-json.h"
#include "text-fixture.h"

static const char *const paper
    = "Beschlussvorlage\n\nVorlage Nr.: 2031/0518\nVerantwortlich: Dez. 4\n\nBericht über das Netzwerk Ankommen\n\n"
      "Beschlussvorschlag:\n\nDer Sozialausschuss nimmt den Bericht zur Kenntnis.\n\nBegründung:\n\nAm 3. Februar 2031 wurde "
      "das Netzwerk gegründet. Die Kosten betragen 12.500 €.\n";

static void
test_no_text (void)
{
  g_autoptr (LotseDocumentText) text = new_text_document (" \n\u00a0\n");
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);

  g_assert_cmpstr (lotse_outline_get_notice (outline), ==, "no-text");
  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    g_assert_cmpuint (lotse_outline_get_n_items (outline, (LotseItemKind) kind), ==, 0);
}

/* Entries that were too many are told of, whether the file has a text or not. */
static void
test_left_out (void)
{
  static const char *const pages[] = { "", "Neubau der Schule" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
      g_autoptr (LotseOutline) outline = NULL;

      lotse_document_text_add_page (text, pages[i], NULL);
      lotse_document_text_add_fact (text, "reference", "2031/77");
      lotse_document_text_add_fact (text, LOTSE_FACT_LEFT_OUT, "true");
      outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
      g_assert_cmpstr (lotse_outline_get_notice (outline), ==, LOTSE_NOTICE_LEFT_OUT);
      g_assert_cmpstr (lotse_outline_get_key (outline, "number"), ==, "2031/77");
    }
}

static void
test_cancelled (void)
{
  g_autoptr (LotseDocumentText) text = new_text_document (paper);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lotse_analyzer_run (text, lotse_lexicon_get_default (), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
analyze_thread (gpointer data)
{
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (data, lotse_lexicon_get_default (), NULL, NULL);

  return lotse_outline_to_json_text (outline);
}

/* The same text gives the same bytes, also in several threads at once. */
static void
test_deterministic (void)
{
  g_autoptr (LotseDocumentText) text = new_text_document (paper);
  g_autofree char *expected = analyze_thread (text);
  GThread *threads[4];

  g_assert_nonnull (expected);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("analyze", analyze_thread, text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *json = g_thread_join (threads[i]);

      g_assert_cmpstr (json, ==, expected);
    }
}

/* Every span of every item lies in the document. */
static void
test_spans (void)
{
  g_autoptr (LotseDocumentText) text = new_text_document (paper);
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
  guint n_chars = lotse_document_text_get_page (text, 0)->n_chars;
  guint n = 0;

  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < lotse_outline_get_n_items (outline, (LotseItemKind) kind); i++)
      {
        LotseOutlineItem *item = lotse_outline_get_item (outline, (LotseItemKind) kind, i);

        g_assert_nonnull (lotse_outline_item_get_rule (item));
        for (guint s = 0; s < lotse_outline_item_get_n_spans (item); s++, n++)
          {
            const LotseSpan *span = lotse_outline_item_get_span (item, s);

            g_assert_cmpuint (span->page, ==, 1);
            g_assert_cmpuint (span->length, >, 0);
            g_assert_cmpuint (span->start + span->length, <=, n_chars);
          }
      }
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpstr (lotse_outline_get_key (outline, "number"), ==, "2031/0518");
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_AMOUNT), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/analyzer/no-text", test_no_text);
  g_test_add_func ("/analysis/analyzer/left-out", test_left_out);
  g_test_add_func ("/analysis/analyzer/cancelled", test_cancelled);
  g_test_add_func ("/analysis/analyzer/deterministic", test_deterministic);
  g_test_add_func ("/analysis/analyzer/spans", test_spans);
  return g_test_run ();
}
