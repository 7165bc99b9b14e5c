/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-private.h"

/* What is read at the first line of a text: "kind=words + second line: text", or "". */
static char *
read_cell (const char *text, gboolean more)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = NULL;
  g_autofree char *words = NULL, *rest = NULL, *beside = NULL;
  LotseHeading heading;

  lotse_document_text_add_page (document, text, NULL);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  if (!_lotse_heading_read_cell (reading, lotse_lexicon_get_default (), 0, 0, more, &heading))
    return g_strdup ("");
  g_assert_true (heading.flags & LOTSE_HEADING_CELL);
  words = lotse_reading_dup_text (reading, heading.start, heading.end);
  rest = lotse_reading_dup_text (reading, heading.rest, heading.rest_end);
  beside = lotse_reading_dup_text (reading, heading.text, lotse_reading_line (reading, 0)->end);
  return g_strdup_printf ("%s=%s%s%s: %s", heading.kind, words, *rest ? " + " : "", rest, beside);
}

static void
assert_cell (const char *text, gboolean more, const char *expected)
{
  g_autofree char *found = read_cell (text, more);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_text (void)
{
  assert_cell ("Beschlussvorschlag\t1. Der Rat baut ein Haus.", FALSE, "proposal=Beschlussvorschlag: 1. Der Rat baut ein Haus.");
  assert_cell ("Beschluss\t1.\tDer Rat baut ein Haus", FALSE, "proposal=Beschluss: 1. Der Rat baut ein Haus");
  assert_cell ("Sachverhalt\tAm See stehen seit vielen Jahren mehrere alte Häuser, in denen", FALSE,
               "facts=Sachverhalt: Am See stehen seit vielen Jahren mehrere alte Häuser, in denen");
  assert_cell ("Finanzielle Auswirkungen\t☐ Investition\tGesamtkosten: 500 €", FALSE,
               "finance=Finanzielle Auswirkungen: ☐ Investition Gesamtkosten: 500 €");
}

static void
test_two_lines (void)
{
  assert_cell ("Finanzielle\tDas Haus kostet mehr als eines aus Holz.\nAuswirkungen", FALSE,
               "finance=Finanzielle + Auswirkungen: Das Haus kostet mehr als eines aus Holz.");
  assert_cell ("Finanzielle\tDas Haus kostet mehr als eines aus Holz.\nAuswirkungen\tEs steht am See.", FALSE,
               "finance=Finanzielle + Auswirkungen: Das Haus kostet mehr als eines aus Holz.");
  assert_cell ("Finanzielle\tDas Haus kostet mehr als eines aus Holz.\n\nEs steht am See.", FALSE, "");
}

/* A word is enough below another of these headings. */
static void
test_more (void)
{
  assert_cell ("Anlagen\tLageplan", FALSE, "");
  assert_cell ("Anlagen\tLageplan", TRUE, "attachments=Anlagen: Lageplan");
  assert_cell ("Anlagen\tLageplan\tSeite 4", TRUE, "");
}

/* Rows of tables and of tables of contents, the two versions of what is decided, words that need a colon, and no heading at all. */
static void
test_rows (void)
{
  assert_cell ("Beschluss\tStimmen\tErgebnis", FALSE, "");
  assert_cell ("Anlagen\t3", FALSE, "");
  assert_cell ("Beschlussvorschlag\tGeänderter Beschlussvorschlag der Linden", FALSE, "");
  assert_cell ("Beschlussvorschlag\tund was der Ausschuss dazu in seiner letzten Sitzung empfohlen hat.", FALSE, "");
  assert_cell ("Kosten\tDie Kosten trägt zu gleichen Teilen der Verein für die Häuser am See.", FALSE, "");
  assert_cell ("Muster\tDie Kosten trägt zu gleichen Teilen der Verein für die Häuser am See.", FALSE, "");
  assert_cell ("Beschlussvorschlag", FALSE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/heading-cell/text", test_text);
  g_test_add_func ("/analysis/heading-cell/two-lines", test_two_lines);
  g_test_add_func ("/analysis/heading-cell/more", test_more);
  g_test_add_func ("/analysis/heading-cell/rows", test_rows);
  return g_test_run ();
}
