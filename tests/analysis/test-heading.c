/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-private.h"

/* The headings of a text as "kind=words", joined by " | ". */
static char *
scan (const char *text)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = NULL;
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));
  GString *out = g_string_new (NULL);

  lotse_document_text_add_page (document, text, NULL);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  for (guint i = 0; i < reading->lines->len; i++)
    _lotse_heading_scan_line (reading, lotse_lexicon_get_default (), i, headings);
  for (guint i = 0; i < headings->len; i++)
    {
      const LotseHeading *heading = &g_array_index (headings, LotseHeading, i);
      g_autofree char *words = lotse_reading_dup_text (reading, heading->start, heading->end);

      g_assert_cmpuint (heading->start, <=, heading->end);
      g_assert_cmpuint (heading->text, <=, reading->text->len);
      g_string_append_printf (out, "%s%s=%s", i > 0 ? " | " : "", heading->kind, words);
      if (heading->rest < heading->rest_end)
        g_string_append_printf (out, " + %.*s", (int) (heading->rest_end - heading->rest), reading->text->str + heading->rest);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *path;
  const char *text;
  const char *headings;
} Case;

static const Case cases[] = {
  { "plain", "Beschlussvorschlag:\nDer Rat tagt.", "proposal=Beschlussvorschlag" },
  { "counted", "1. Beschlussvorschlag\n\nDer Rat tagt.\n\n2. Kosten\n\nKeine.\n\n3. Personal\n\nNiemand.",
    "proposal=Beschlussvorschlag | finance=Kosten | staff=Personal" },
  { "counted-apart", "1. Beschlussvorschlag\n\nDer Rat tagt.\n\n3. Kosten\n\nKeine.\n\nII. Personal\n\nNiemand.",
    "proposal=Beschlussvorschlag | staff=Personal" },
  { "counted-in-facts", "Sachverhalt:\n\n1. Anlass\n\nEs regnet.\n\n2. Kosten\n\nKeine.", "facts=Sachverhalt | facts=Anlass" },
  { "signs-for-another", "Der Rat tagt.\n\ni. V. Kern\n\ni.A.\n\ni. V. m. § 3 der Satzung\ni. A. steht im Text.",
    "signature= | signature=" },
  { "numbered", "3. Sachverhalt\nEs regnet.", "facts=Sachverhalt" },
  { "wrapped-request", "Der Rat wird gebeten, folgenden\nBeschluss zu fassen:\nDer Rat tagt.",
    "proposal=Der Rat wird gebeten, folgenden Beschluss zu fassen" },
  { "letter-cell", "C      Beschlussvorschlag\n\nDer Rat tagt.\n\nD      Begründung\n\nEs regnet.",
    "proposal=Beschlussvorschlag | facts=Begründung" },
  { "no-letter-cell", "Z      Begründung\n\nEs regnet.\n\nHaus C Begründung", "" },
  { "next-part", "II. Beschluss über die Vorlage\nDer Rat tagt.", "proposal=Beschluss über die Vorlage" },
  { "next-part-needs-number", "Beschluss über die Vorlage\nDer Rat tagt.", "" },
  { "amendment", "Änderungsantrag der Linden:\nDer Rat tagt.", "proposal=Änderungsantrag der Linden" },
  { "spaced-letters", "B e g r ü n d u n g :\nEs regnet.", "facts=Begründung" },
  { "bracket", "Finanzierung (Haushalt):\nkeine", "finance=Finanzierung (Haushalt)" },
  { "slash", "Sachverhalt / Begründung\n\nEs regnet.", "facts=Sachverhalt / Begründung" },
  { "boxes", "Finanzielle Auswirkungen  nein  ja", "finance=Finanzielle Auswirkungen" },
  { "inline", "Rechtslage: Es gilt die Satzung.", "legal=Rechtslage" },
  { "complement", "Beschlussvorschlag für den Bauausschuss\n\nText.", "proposal=Beschlussvorschlag für den Bauausschuss" },
  { "wrapped", "Beschlussvorschlag des\nKreisausschusses:\nText.", "proposal=Beschlussvorschlag des Kreisausschusses" },
  { "sentence", "Erläuterungen, die das Amt gegeben hat, wurden\ngelesen.", "" },
  { "sentence-of-complement", "Barrierefreiheit und Inklusion bedeuten nicht, dass jedes Kind jedes\nGerät nutzt.", "" },
  { "motion", "Bänke am See\n\nAntrag\n\nDer Rat beschließt:\n\nBänke stehen am See.\n\nBegründung\n\nEs gibt keine.",
    "proposal=Antrag | facts=Begründung" },
  { "motion-without-reasons", "Bänke am See\n\nAntrag\n\nDer Rat beschließt:\n\nBänke stehen am See.", "" },
  { "motion-of-somebody", "Bänke am See\n\nAntrag\n\nFraktion der Linden\n\nBegründung\n\nEs gibt keine.", "facts=Begründung" },
  { "change", "Änderungsvorschlag:\nDer Rat tagt.", "proposal=Änderungsvorschlag" },
  { "needs-colon", "Kosten\nPersonal\nAntrag", "" },
  { "roman", "I.   Problem\n\nEs regnet.", "facts=Problem" },
  { "resources", "IV.  Auswirkungen/Zusammenhänge (Finanzen, Personal, IT)\n\nEs kostet.",
    "finance=Auswirkungen/Zusammenhänge (Finanzen, Personal, IT)" },
  { "running", "Erläuterungen          Seite 2\nText", "facts=Erläuterungen" },
  { "running-of", "Erläuterungen          Seite 2 von 5\nText", "facts=Erläuterungen" },
  { "signature", "gez. Muster", "signature=" },
  { "wish", "Der Kreistag möge beschließen, den Weg zu bauen.", "proposal=Der Kreistag möge beschließen" },
  { "numbered-decision", "Beschluss KT 138/06./2031:\nText", "proposal=Beschluss KT 138/06./2031" },
  { "roman-motion", "I. Antrag\nText", "proposal=Antrag" },
  { "end-of-sentence", "Der Ausschuss empfiehlt dem Rat folgenden\nBeschluss:\nDer Rat tagt.", "" },
  { "asked", "Dem Gemeinderat wird beantragt:\nText", "proposal=Dem Gemeinderat wird beantragt" },
  { "wish-in-sentence", "Die Fraktion, die den Rat bat, er möge beschließen, schwieg.", "" },
  { "motion-to-resolve", "Antrag zu beschließen:\nText", "proposal=Antrag zu beschließen" },
  { "below-paragraph", "In den Haushalt werden für die Beiräte in den Stadtbezirken 30.000 Euro gestellt. Begründung:\nText",
    "facts=Begründung" },
  { "wording", "Formulierung des Beschlussvorschlages:\nText", "proposal=Formulierung des Beschlussvorschlages" },
  { "beside",
    "Beschlussvorschlag\t1. Der Rat baut ein Haus.\n2. Es steht am See.\n\nFinanzielle\tDas Haus kostet mehr als eines aus "
    "Holz.\nAuswirkungen\n\n"
    "Anlagen\tLageplan",
    "proposal=Beschlussvorschlag | finance=Finanzielle + Auswirkungen | attachments=Anlagen" },
  { "beside-numbers", "Beschluss\t1.\tDer Rat baut ein Haus", "proposal=Beschluss" },
  { "beside-boxes", "Finanzielle Auswirkungen\t☐ Investition\tGesamtkosten: 500 €", "finance=Finanzielle Auswirkungen" },
  /* Rows of tables and of tables of contents, and the two versions of what is decided. */
  { "row", "Beschluss\tStimmen\tErgebnis\nAnlagen\t3\nBeschlussvorschlag\tGeänderter Beschlussvorschlag der Linden", "" },
  { "row-of-labels", "Kosten\tDie Kosten trägt zu gleichen Teilen der Verein für die Häuser am See.", "" },
  { "old-spelling", "Beschlußvorschlag\nText", "proposal=Beschlußvorschlag" },
};

static void
test_scan (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *found = scan (c->text);

  g_assert_cmpstr (found, ==, c->headings);
}

static void
test_dump (void)
{
  g_autoptr (GString) text = g_string_new ("Vorlage 1 Beschlussvorschlag: Der Rat baut ein Haus. Begründung: ");
  g_autofree char *found = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "Das Haus ist alt und klein. ");
  g_string_append (text, "Finanzielle Auswirkungen: keine");
  found = scan (text->str);
  g_assert_cmpstr (found, ==, "proposal=Beschlussvorschlag | facts=Begründung | finance=Finanzielle Auswirkungen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/heading/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_scan);
    }
  g_test_add_func ("/analysis/heading/dump", test_dump);
  return g_test_run ();
}
