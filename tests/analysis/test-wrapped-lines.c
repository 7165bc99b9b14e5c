/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "lotse-lexicon.h"

/* The page as a reading sees it: a blank in front of what is part of the line before. */
static char *
read_wrapped (PageBuilder *builder)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseReading) reading = NULL;

  add_built_page (builder, document);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  return g_strndup (reading->text->str, reading->text->len);
}

/* Full lines 90 letters wide, so that the right edge is known. */
static PageBuilder
page_with_edge (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 4; i++)
    place (&page, 60, 500 + 30 * (float) i, "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  return page;
}

/* The same in letters whose size is known, with paragraphs that stand 14 points apart. */
static PageBuilder
page_with_sizes (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 6; i++)
    place_sized (&page, 60, 500 + 14 * (float) i, 10,
                 "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  return page;
}

static void
assert_begins (PageBuilder *page, const char *expected)
{
  g_autofree char *text = read_wrapped (page);

  if (!g_str_has_prefix (text, expected))
    g_assert_cmpstr (text, ==, expected);
}

static void
test_paragraph (void)
{
  PageBuilder page = page_with_edge ();

  place (&page, 60, 100, "Der Rat der Stadt beschließt, die Förderung der Sprachkurse auch im Jahr 2031 fortzu-");
  place (&page, 60, 112, "führen und dafür zwölf Kurse anzubieten.");
  place (&page, 60, 124, "Die Verwaltung berichtet.");
  assert_begins (&page, "Der Rat der Stadt beschließt, die Förderung der Sprachkurse auch im Jahr 2031 fortzuführen und dafür zwölf "
                        "Kurse anzubieten.\nDie Verwaltung berichtet.");
}

/* A line with room for the next word ends on purpose. */
static void
test_list (void)
{
  PageBuilder page = page_with_edge ();

  place (&page, 60, 100, "Teilnehmende aus den Vereinen der Stadt");
  place (&page, 60, 112, "Teilnehmende aus den Schulen der Stadt");
  assert_begins (&page, "Teilnehmende aus den Vereinen der Stadt\nTeilnehmende aus den Schulen der Stadt");
}

/* Neither a heading nor an item of a list nor a short entry goes on with the full line above. */
static void
test_what_is_new (void)
{
  static const char *const below[]
      = { "Begründung", "2. Die Verwaltung wird beauftragt, die Kurse auszuschreiben.", "Haushaltsausschuss 03.02.2031" };

  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    {
      PageBuilder page = page_with_edge ();
      g_autofree char *expected = NULL;

      place (&page, 60, 100, "Der Rat der Stadt beschließt, die Förderung der Sprachkurse im Jahr 2031 nicht zu kürzen.");
      place (&page, 60, 112, below[i]);
      expected
          = g_strdup_printf ("Der Rat der Stadt beschließt, die Förderung der Sprachkurse im Jahr 2031 nicht zu kürzen.\n%s", below[i]);
      assert_begins (&page, expected);
    }
}

/* Full lines of sessions: those of one paragraph are 12 points apart, paragraphs 14, so that no word need say what goes on. */
static void
test_pitch (void)
{
  PageBuilder page = page_with_sizes ();

  place_sized (&page, 60, 100, 10, "Öffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus Altrhede");
  place_sized (&page, 60, 112, 10, "Weinberg, Saal 2 vertagt");
  place_sized (&page, 60, 126, 10, "Öffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus: vertagt");
  place_sized (&page, 60, 140, 10, "Hauptausschuss und die folgenden Ausschüsse");
  assert_begins (&page, "Öffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus Altrhede Weinberg, Saal 2 "
                        "vertagt\nÖffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus: vertagt\n"
                        "Hauptausschuss und die folgenden Ausschüsse\n");
}

/* Words linked by strokes are one word, wherever print divides them. */
static void
test_strokes (void)
{
  PageBuilder page = page_with_edge ();

  place (&page, 60, 100, "Die Verwaltung stellt dar, was dafür spricht, und zwar unter Sachverhalt/Rechtslage/");
  place (&page, 60, 112, "Begründung und in der Anlage zu dieser Vorlage.");
  assert_begins (&page, "Die Verwaltung stellt dar, was dafür spricht, und zwar unter Sachverhalt/Rechtslage/Begründung und in der Anlage");
  /* The last of them is a heading where it stands alone. */
  page = page_with_edge ();
  place (&page, 60, 100, "Die Verwaltung stellt in dieser Vorlage auch dar, was dafür spricht: Sachverhalt/Rechtslage/");
  place (&page, 60, 112, "Begründung");
  assert_begins (&page, "Die Verwaltung stellt in dieser Vorlage auch dar, was dafür spricht: Sachverhalt/Rechtslage/Begründung\n");
}

/* Words in brackets begin no item of a list, a number in brackets does. */
static void
test_brackets (void)
{
  PageBuilder page = page_with_edge ();

  place (&page, 60, 100, "Der Rat der Stadt beschließt, die Förderung der Sprachkurse wie vorgeschlagen zu erhöhen");
  place (&page, 60, 112, "(Vorlage 2031/0107), und stellt dafür 12.000 Euro bereit.");
  assert_begins (&page, "Der Rat der Stadt beschließt, die Förderung der Sprachkurse wie vorgeschlagen zu erhöhen (Vorlage");
  page = page_with_edge ();
  place (&page, 60, 100, "(1) Der Rat der Stadt beschließt, die Förderung der Sprachkurse wie vorgeschlagen zu erhöhen");
  place (&page, 60, 112, "(2) und stellt dafür 12.000 Euro bereit.");
  assert_begins (&page, "(1) Der Rat der Stadt beschließt, die Förderung der Sprachkurse wie vorgeschlagen zu erhöhen\n(2)");
}

/* What begins with a small letter is no label, though a colon follows farther on. */
static void
test_colon_behind (void)
{
  PageBuilder page = page_with_edge ();

  place (&page, 60, 100, "12. Sitzung des Ortsbeirats am 28.03.2031, zu Punkt 9, Beschluss: Die Vorlage OF 212/6");
  place (&page, 60, 112, "wird abgelehnt. Abstimmung: SPD gegen GRÜNE");
  assert_begins (&page, "12. Sitzung des Ortsbeirats am 28.03.2031, zu Punkt 9, Beschluss: Die Vorlage OF 212/6 wird abgelehnt.");
}

/* In a paragraph of labels and values another label may begin a line; below a single line it is a line of its own. */
static void
test_labels_in_paragraph (void)
{
  PageBuilder page = page_with_sizes ();

  place_sized (&page, 60, 100, 10, "Aktenzeichen: 40 Sitzungsteil: öffentlich Ausschuss für Bildung und Soziales 24.09.2031 einstimmig");
  place_sized (&page, 60, 112, 10, "und der Rat der Stadt Oberweiler Betreff: Ausbau der Sprachförderung an allen Grundschulen");
  place_sized (&page, 60, 124, 10, "Beschlussvorschlag: Der Rat beschließt den Ausbau der Sprachförderung an allen Schulen der Stadt");
  for (guint i = 0; i < 4; i++)
    place_sized (&page, 60, 150 + 14 * (float) i, 10, "Der Rat berät.");
  place_sized (&page, 60, 220, 10, "Ausbau der Sprachförderung an den Grundschulen der Stadt Oberweiler und an den Mittelschulen");
  place_sized (&page, 60, 232, 10, "Änderungsantragsteller: Grüne Liste");
  {
    g_autofree char *text = read_wrapped (&page);

    g_assert_nonnull (strstr (text, "Grundschulen Beschlussvorschlag: Der Rat"));
    g_assert_nonnull (strstr (text, "Mittelschulen\nÄnderungsantragsteller"));
  }
}

/* A few lines that happen to be long, and end well before the right margin, do not tell where lines were wrapped. */
static void
test_few_long_lines (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 3; i++)
    place (&page, 60, 500 + 30 * (float) i, "Eine lange Zeile, die den rechten Rand der Seite doch nicht ganz erreicht und so endet");
  place (&page, 60, 100, "12. Sitzung des Ausschusses für Soziales und Gesundheit ungeändert beschlossen");
  place (&page, 60, 112, "Hauptausschuss Vorberatung");
  assert_begins (&page, "12. Sitzung des Ausschusses für Soziales und Gesundheit ungeändert beschlossen\nHauptausschuss Vorberatung");
}

/* Two lines of a title in large letters, the first as long as the page allows. */
static void
test_large (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 15, "In den Ausschuss für Integration, Europa und Internationale");
  place_sized (&page, 60, 118, 15, "Kooperation");
  place_sized (&page, 60, 160, 10, "In den Sozialausschuss");
  place_sized (&page, 60, 174, 10, "In die Ratsversammlung");
  place_sized (&page, 60, 188, 10, "Nr. 1204/2031");
  assert_begins (&page, "In den Ausschuss für Integration, Europa und Internationale Kooperation\n");
}

/* Where the date of a sentence begins the next line, it is no item of a list. */
static void
test_date (void)
{
  PageBuilder page = page_with_edge ();

  place (&page, 60, 100, "Grundlage der Auslegung ist der Entwurf des Bebauungsplans vom 30. April 2031 und der vom");
  place (&page, 60, 112, "15. Februar 2033, der ihn in zwei Punkten ändert und erweitert.");
  assert_begins (&page, "Grundlage der Auslegung ist der Entwurf des Bebauungsplans vom 30. April 2031 und der vom 15. Februar 2033,");
}

/* A block of full lines ends above the next heading, however close it stands. */
static void
test_heading_below_block (void)
{
  PageBuilder page = page_with_edge ();

  for (guint i = 0; i < 7; i++)
    place (&page, 60, 100 + 12 * (float) i,
           "Die Stadt fördert die Kurse und die Vereine, und die Vereine fördern auch die Kurse der Stadt");
  place (&page, 60, 184, "Sachverhalt/Begründung:");
  {
    g_autofree char *text = read_wrapped (&page);

    g_assert_nonnull (strstr (text, "\nSachverhalt/Begründung:\n"));
  }
}

/* A label below a title of one line is not the end of it, though it would have had no room there. */
static void
test_label_below_title (void)
{
  PageBuilder page = page_with_sizes ();

  place_sized (&page, 60, 100, 15, "Die Zukunft des Marktplatzes als Ort der Ruhe in der");
  place_sized (&page, 60, 118, 15, "Innenstadt");
  place_sized (&page, 60, 136, 15, "Änderungsantragsteller: Grüne Liste");
  assert_begins (&page, "Die Zukunft des Marktplatzes als Ort der Ruhe in der Innenstadt\nÄnderungsantragsteller: Grüne Liste");
}

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

/* The paragraph goes on at the top of the next page, and the footnotes wait for its end. */
static void
test_page_border (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
      g_autoptr (LotseReading) reading = NULL;
      PageBuilder page = page_with_sizes ();

      add_open_page (document, i == 1);
      place_sized (&page, 60, 60, 10, "Einstieg in die Ermäßigung nach dem Einkommen vorzubereiten.");
      place_sized (&page, 60, 90, 10, "Die Verwaltung berichtet.");
      add_built_page (&page, document);
      reading = lotse_reading_new (document, lotse_lexicon_get_default ());
      g_assert_nonnull (strstr (reading->text->str, "zu beauftragen, den\nEinstieg in die Ermäßigung nach dem Einkommen vorzubereiten.\n"));
      if (i == 1)
        g_assert_nonnull (strstr (reading->text->str, "vorzubereiten.\n\n1 Vgl. Vorlage 203/2029\n2 Vgl. Vorlage 204/2029\n\nDie Verw"));
    }
}

/* The number of that page stands above what goes on. */
static void
test_page_border_number (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseReading) reading = NULL;
  PageBuilder page = page_with_sizes ();

  add_open_page (document, FALSE);
  place_sized (&page, 60, 20, 10, "Seite 2 von 2");
  place_sized (&page, 60, 60, 10, "Einstieg in die Ermäßigung nach dem Einkommen vorzubereiten.");
  place_sized (&page, 60, 90, 10, "Die Verwaltung berichtet.");
  add_built_page (&page, document);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  g_assert_nonnull (strstr (reading->text->str, "zu beauftragen, den\nEinstieg in die Ermäßigung nach dem Einkommen vorzubereiten.\n"));
}

/* A paragraph of many lines is not torn by the notes that wait for it: then a line would have words of two pages. */
static void
test_page_border_long (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseReading) reading = NULL;
  PageBuilder page = page_with_sizes ();

  add_open_page (document, TRUE);
  for (guint i = 0; i < 30; i++)
    place_sized (&page, 60, 60 + 12 * (float) i, 10,
                 i < 29 ? "und die Stadt fördert die Kurse und die Vereine, und die Vereine fördern auch alle diese Kurse"
                        : "und die Kurse aller Schulen.");
  add_built_page (&page, document);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  g_assert_nonnull (strstr (reading->text->str, "Kurse und die Kurse aller Schulen.\n\n1 Vgl. Vorlage 203/2029\n2 Vgl. "));
}

/* Letters of a scan are of many sizes, which are meant to be one. */
static void
test_scan (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 24; i++)
    place_sized (&page, 60, 300 + 20 * (float) i, 10 + 0.03f * (float) (i * 7 % 24),
                 "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  place_sized (&page, 60, 100, 10.4f, "Die Stadt fördert die Kurse der Vereine und die der Schulen, und sie fördert auch alle die");
  place_sized (&page, 60, 112, 10, "Kurse der Kirchen und die Beratung.");
  assert_begins (&page, "Die Stadt fördert die Kurse der Vereine und die der Schulen, und sie fördert auch alle die Kurse der");
}

/* On a short paper too, where there are fewer sizes than real papers may have. */
static void
test_short_scan (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 8; i++)
    place_sized (&page, 60, 300 + 20 * (float) i, 10 + 0.05f * (float) (i * 3 % 8),
                 "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  place_sized (&page, 60, 100, 10.4f, "9. öffentliche Sitzung des Ausschusses für Nachbarschaft ohne Änderungen im Ausschuss und");
  place_sized (&page, 60, 112, 10, "beschlossen");
  assert_begins (&page, "9. öffentliche Sitzung des Ausschusses für Nachbarschaft ohne Änderungen im Ausschuss und beschlossen");
}

/* What a colon announces begins a line of its own, however close it stands. */
static void
test_lead_in (void)
{
  PageBuilder page = page_with_sizes ();

  place_sized (&page, 60, 100, 10, "Der Jugendhilfeausschuss und der Finanzausschuss empfehlen dem Rat den folgenden Beschluss:");
  place_sized (&page, 60, 112, 10, "Der Rat stimmt dem Zuschuss an den Verein Lesebrücke zu.");
  for (guint i = 0; i < 4; i++)
    place_sized (&page, 60, 150 + 14 * (float) i, 10, "Der Rat berät.");
  assert_begins (&page, "Der Jugendhilfeausschuss und der Finanzausschuss empfehlen dem Rat den folgenden Beschluss:\nDer Rat");
}

/* Letters of one width: how many a line holds is known, and what had no room goes on at the left margin. */
static void
test_typewriter (void)
{
  PageBuilder page = typewriter ();

  place (&page, 90, 100, "Der Rat beschließt, die Förderung der Kurse auch im Jahr 2031 fort, ohne");
  place (&page, 60, 112, "Änderungen");
  place (&page, 60, 124, "Ausschuss für Schulen und Sport 12.03.2031 öffentlich Vorberatung TOP 4 der Sitzung");
  place (&page, 60, 136, "Rat 19.03.2031");
  for (guint i = 0; i < 8; i++)
    place (&page, 60, 200 + 24 * (float) i,
           i % 2 ? "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt endet."
                 : "Eine Zeile, die fast an den rechten Rand der Seite reicht und mit einem Punkt endet");
  assert_begins (&page, "Der Rat beschließt, die Förderung der Kurse auch im Jahr 2031 fort, ohne Änderungen\n"
                        "Ausschuss für Schulen und Sport 12.03.2031 öffentlich Vorberatung TOP 4 der Sitzung\nRat 19.03.2031\n");
}

/* Some programs cut lines wherever they are full; a blank there ends the line or begins the next one. */
static void
test_cut (void)
{
  PageBuilder page = typewriter ();

  place (&page, 60, 100, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Sta");
  place (&page, 60, 112, "dtteilen auszubauen.");
  place (&page, 60, 124, "Die Verwaltung wird beauftragt, ueber die Angebote und deren Kosten im Jahr 2031 zu");
  place (&page, 65, 136, "berichten.");
  place (&page, 60, 148, "Der Ausschuss wird beteiligt, ehe der Rat ueber die Kosten der Angebote im Jahr 203");
  place (&page, 60, 160, "1 beschliesst.");
  assert_begins (&page, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen auszubauen.\n"
                        "Die Verwaltung wird beauftragt, ueber die Angebote und deren Kosten im Jahr 2031 zu berichten.\n"
                        "Der Ausschuss wird beteiligt, ehe der Rat ueber die Kosten der Angebote im Jahr 2031 beschliesst.");
}

/* Where a program that prints text left no room for another letter, a single full line was cut. */
static void
test_cut_once (void)
{
  PageBuilder page = typewriter ();

  place (&page, 25, 100, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen Schu");
  place (&page, 25, 112, "len auszubauen.");
  for (guint i = 0; i < 6; i++)
    place (&page, 25, 136 + 24 * (float) i, "Die Kurse gehen weiter.");
  assert_begins (&page, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen Schulen "
                        "auszubauen.\n\nDie");
}

/* A text with line ends of its own has lines that are nearly full too. */
static void
test_cut_text_of_lines (void)
{
  PageBuilder page = typewriter ();

  for (guint i = 0; i < 4; i++)
    {
      place (&page, 25, 100 + 48 * (float) i,
             "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen Schu");
      place (&page, 25, 112 + 48 * (float) i, "len auszubauen.");
    }
  for (guint i = 0; i < 5; i++)
    place (&page, 25, 300 + 12 * (float) i,
           "Die Stadt foerdert Angebote zur Sprache seit vielen Jahren in den Stadtteilen, in den Schulen und in Kitas");
  assert_begins (&page, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen "
                        "Schulen auszubauen.\n\nDer");
}

/* Margins like those of a letter are no sign of that: a line that happens to be full may end between words. */
static void
test_full_once (void)
{
  PageBuilder page = typewriter ();

  place (&page, 60, 100, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in den Stadtteilen jetzt");
  place (&page, 60, 112, "auszubauen.");
  for (guint i = 0; i < 6; i++)
    place (&page, 60, 136 + 24 * (float) i, "Die Kurse gehen weiter.");
  assert_begins (&page,
                 "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in den Stadtteilen jetzt auszubauen.\n\nDie");
}

/* The head of a table is a row of labels, of which the last one had no room. */
static void
test_label_row (void)
{
  PageBuilder page = typewriter ();

  place (&page, 60, 100, "Gremium: Sitzungstermin: Behandlung: Zustimmung zu der Beschlussempfehlung:");
  place (&page, 60, 112, "Handzeichen:");
  for (guint i = 0; i < 8; i++)
    place (&page, 60, 200 + 24 * (float) i, "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt endet");
  assert_begins (&page, "Gremium: Sitzungstermin: Behandlung: Zustimmung zu der Beschlussempfehlung: Handzeichen:\n\nEine");
}

/* Where all lines are short, none of them is full. */
static void
test_short_lines (void)
{
  PageBuilder page = typewriter ();

  place (&page, 60, 100, "Ausschuss für Schulen und Sport");
  place (&page, 60, 112, "12.03.2031 Vorberatung");
  place (&page, 60, 124, "Rat der Stadt Lindental");
  assert_begins (&page, "Ausschuss für Schulen und Sport\n12.03.2031 Vorberatung\nRat der Stadt Lindental");
}

/* Where lines were printed that were too long, a line and the words that had no room in it take turns: such a word is no heading. */
static void
test_comb (void)
{
  PageBuilder page = typewriter ();
  float y = 100;

  place (&page, 60, y, "Der Rat der Stadt nimmt nach der Beratung im Ausschuss für Soziales den achten");
  place (&page, 60, y += 12, "Sachstandsbericht");
  place (&page, 60, y += 12, "zur Kenntnis.");
  for (guint i = 0; i < 3; i++)
    {
      place (&page, 60, y += 12,
             i % 2 ? "Eine Zeile, die länger war als der Raum, den sie hier hat, und die deshalb am Rand"
                   : "Eine Zeile, die länger war als der Platz, den sie hier hat, und die darum am Rand");
      place (&page, 60, y += 12, "umbrochen wurde");
      place (&page, 60, y += 12, "und hier zu Ende ist.");
    }
  assert_begins (&page, "Der Rat der Stadt nimmt nach der Beratung im Ausschuss für Soziales den achten Sachstandsbericht\n"
                        "zur Kenntnis.\nEine Zeile");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/wrapped-lines/paragraph", test_paragraph);
  g_test_add_func ("/analysis/wrapped-lines/list", test_list);
  g_test_add_func ("/analysis/wrapped-lines/what-is-new", test_what_is_new);
  g_test_add_func ("/analysis/wrapped-lines/pitch", test_pitch);
  g_test_add_func ("/analysis/wrapped-lines/strokes", test_strokes);
  g_test_add_func ("/analysis/wrapped-lines/brackets", test_brackets);
  g_test_add_func ("/analysis/wrapped-lines/colon-behind", test_colon_behind);
  g_test_add_func ("/analysis/wrapped-lines/labels-in-paragraph", test_labels_in_paragraph);
  g_test_add_func ("/analysis/wrapped-lines/few-long-lines", test_few_long_lines);
  g_test_add_func ("/analysis/wrapped-lines/large", test_large);
  g_test_add_func ("/analysis/wrapped-lines/date", test_date);
  g_test_add_func ("/analysis/wrapped-lines/heading-below-block", test_heading_below_block);
  g_test_add_func ("/analysis/wrapped-lines/label-below-title", test_label_below_title);
  g_test_add_func ("/analysis/wrapped-lines/page-border", test_page_border);
  g_test_add_func ("/analysis/wrapped-lines/page-border-number", test_page_border_number);
  g_test_add_func ("/analysis/wrapped-lines/page-border-long", test_page_border_long);
  g_test_add_func ("/analysis/wrapped-lines/scan", test_scan);
  g_test_add_func ("/analysis/wrapped-lines/short-scan", test_short_scan);
  g_test_add_func ("/analysis/wrapped-lines/lead-in", test_lead_in);
  g_test_add_func ("/analysis/wrapped-lines/typewriter", test_typewriter);
  g_test_add_func ("/analysis/wrapped-lines/comb", test_comb);
  g_test_add_func ("/analysis/wrapped-lines/cut", test_cut);
  g_test_add_func ("/analysis/wrapped-lines/cut-once", test_cut_once);
  g_test_add_func ("/analysis/wrapped-lines/cut-text-of-lines", test_cut_text_of_lines);
  g_test_add_func ("/analysis/wrapped-lines/full-once", test_full_once);
  g_test_add_func ("/analysis/wrapped-lines/label-row", test_label_row);
  g_test_add_func ("/analysis/wrapped-lines/short-lines", test_short_lines);
  return g_test_run ();
}
