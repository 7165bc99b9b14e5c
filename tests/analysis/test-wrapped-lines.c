/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wrapped-fixture.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/wrapped-lines/paragraph", test_paragraph);
  g_test_add_func ("/analysis/wrapped-lines/list", test_list);
  g_test_add_func ("/analysis/wrapped-lines/what-is-new", test_what_is_new);
  g_test_add_func ("/analysis/wrapped-lines/strokes", test_strokes);
  g_test_add_func ("/analysis/wrapped-lines/brackets", test_brackets);
  g_test_add_func ("/analysis/wrapped-lines/colon-behind", test_colon_behind);
  g_test_add_func ("/analysis/wrapped-lines/labels-in-paragraph", test_labels_in_paragraph);
  g_test_add_func ("/analysis/wrapped-lines/date", test_date);
  g_test_add_func ("/analysis/wrapped-lines/heading-below-block", test_heading_below_block);
  g_test_add_func ("/analysis/wrapped-lines/label-below-title", test_label_below_title);
  g_test_add_func ("/analysis/wrapped-lines/lead-in", test_lead_in);
  g_test_add_func ("/analysis/wrapped-lines/typewriter", test_typewriter);
  g_test_add_func ("/analysis/wrapped-lines/cut", test_cut);
  g_test_add_func ("/analysis/wrapped-lines/label-row", test_label_row);
  g_test_add_func ("/analysis/wrapped-lines/short-lines", test_short_lines);
  return g_test_run ();
}
