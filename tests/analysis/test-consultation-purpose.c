/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "consultation-fixture.h"

static LotseOutline *
analyze_header (const char *header)
{
  g_autofree char *content = g_strconcat ("Stadt Auental\nVorlage Nr. 12/2031\n\n", header,
                                          "\n\nBetreff: Umbau der Wache\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n", NULL);

  return analyze_paper (content);
}

static const char *
get_publicity (const LotseOutline *outline, guint index)
{
  return lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, index), "publicity");
}

/* What a body is to do stands in front of it. */
static void
test_in_front (void)
{
  g_autoptr (LotseOutline) outline = analyze_header ("zur Vorberatung im Technischen Ausschuss am 03.07.2031 (nichtöffentlich)\n"
                                                     "zur Beschlussfassung im Gemeinderat am 15.07.2031 (öffentlich)");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-07-03", "Technischer Ausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-07-15", "Gemeinderat", "decision", NULL);
  g_assert_cmpstr (get_publicity (outline, 0), ==, "non-public");
  g_assert_cmpstr (get_publicity (outline, 1), ==, "public");
}

/* A role without "zur" asks for a day, and the session that the header names stands beside it. */
static void
test_bare_role (void)
{
  g_autoptr (LotseOutline) outline = analyze_header ("Sitzungsvorlage\nfür den Gemeinderat Auental\n\nSitzung am: 23.10.2031\n\n"
                                                     "Vorberatung im:    Haupt- und Bauausschuss      am: 14.10.2031");
  g_autoptr (LotseOutline) undated = analyze_header ("Vorberatung im Bauausschuss");
  g_autoptr (LotseOutline) sentence = analyze_header ("Beratung im Bauausschuss am 14.10.2031 fand statt.");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-10-14", "Haupt- und Bauausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-10-23", "Gemeinderat Auental", NULL, NULL);
  assert_n_consultations (undated, 0);
  assert_n_consultations (sentence, 0);
}

/* Nothing says what the bodies are to do. */
static void
test_addressed_session (void)
{
  g_autoptr (LotseOutline) outline = analyze_header ("an den Haupt- und Bauausschuss               zur Sitzung am 03.06.2031\n"
                                                     "an den Rat                                   zur Sitzung am 24.06.2031");
  g_autoptr (LotseOutline) none = analyze_header ("An den Verein zur Pflege der Heimat\nan den Bauausschuss zur Sitzung");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-06-03", "Haupt- und Bauausschuss", NULL, NULL);
  assert_consultation (outline, 1, "2031-06-24", "Rat", NULL, NULL);
  assert_n_consultations (none, 0);
}

/* Or in brackets behind it. */
static void
test_in_brackets (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_header ("An den Ausschuss für Umwelt und Verkehr (zur Empfehlung)\nAn die Regionsversammlung (zur Entscheidung)");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, NULL, "Ausschuss für Umwelt und Verkehr", "recommendation", NULL);
  assert_consultation (outline, 1, NULL, "Regionsversammlung", "decision", NULL);
}

/* Who gets a letter is nobody who consults, and a sentence is no line of a form. */
static void
test_none (void)
{
  static const char *const headers[] = {
    "An den Rat der Stadt Auental\nAn die Fraktionen (zur Verteilung)",
    "Zur Entscheidung im Rat am 15.07.2031 fehlt noch ein Gutachten.",
    "zur Vorberatung am 15.07.2031",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autoptr (LotseOutline) outline = analyze_header (headers[i]);

      g_test_message ("%s", headers[i]);
      assert_n_consultations (outline, 0);
    }
}

/* The name stands in the line below; what is apart from it is none. */
static void
test_name_below (void)
{
  g_autoptr (LotseOutline) outline = analyze_header ("zur Vorberatung im\nBauausschuss\n\nzur Kenntnis im\nIntegrationsrat");
  g_autoptr (LotseOutline) apart = analyze_header ("zur Vorberatung im\n\nBauausschuss und Gemeinderat");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, NULL, "Bauausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, NULL, "Integrationsrat", "information", NULL);
  assert_n_consultations (apart, 0);
}

/* The bodies at the head of a motion, each with its day; one body with a day is no list. */
static void
test_addressees (void)
{
  static const char head[]
      = "Bänke am Fluss aufstellen\n\n„Antrag an den Ausschuss für Umwelt und Verkehr am 16.05.2031, den Hauptausschuss am\n"
        "06.06.2031 und an den Rat der Stadt Alsenau am 11.06.2031“\n\nSehr geehrter Herr Bürgermeister,\n\n"
        "die Fraktion Freie Liste beantragt:\n\nDie Verwaltung stellt am Fluss Bänke auf.\n\nBegründung:\nDort fehlen Bänke.\n";
  g_autoptr (LotseOutline) outline = analyze_paper (head);

  assert_key (outline, "title", "Bänke am Fluss aufstellen");
  assert_key (outline, "paper_type", "Antrag");
  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2031-05-16", "Ausschuss für Umwelt und Verkehr", NULL, NULL);
  assert_consultation (outline, 1, "2031-06-06", "Hauptausschuss", NULL, NULL);
  assert_consultation (outline, 2, "2031-06-11", "Rat der Stadt Alsenau", NULL, NULL);
}

/* What was sent somewhere on some day is no list of bodies. */
static void
test_no_addressees (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Alsenau\nBeschlussvorlage\nBetreff: Bänke am Fluss\n\nSachverhalt:\n"
                                                    "Antrag an das Land am 16.05.2031, die Firma am 17.05.2031 zu bezahlen.\n");

  assert_n_consultations (outline, 0);
}

/* The session is named, and its day stands in the line below. */
static void
test_day_below (void)
{
  assert_rows ("- zur Vorberatung in der Sitzung des Ausschusses für Bildung und Soziales\n  am 17.03.2031 (nichtöffentlich)\n"
               "- zur Beschlussfassung in der Sitzung des Gemeinderates\n  am 31.03.2031 (öffentlich)",
               "2031-03-17 Ausschuss für Bildung und Soziales: preliminary, -, non-public\n"
               "2031-03-31 Gemeinderat: decision, -, public\n");
  /* A day of something else. */
  assert_rows ("zur Vorberatung im Bauausschuss\nam Rathaus wird ab 31.03.2031 gebaut", "- Bauausschuss: preliminary, -, -\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-purpose/in-front", test_in_front);
  g_test_add_func ("/analysis/consultation-purpose/bare-role", test_bare_role);
  g_test_add_func ("/analysis/consultation-purpose/addressed-session", test_addressed_session);
  g_test_add_func ("/analysis/consultation-purpose/in-brackets", test_in_brackets);
  g_test_add_func ("/analysis/consultation-purpose/none", test_none);
  g_test_add_func ("/analysis/consultation-purpose/name-below", test_name_below);
  g_test_add_func ("/analysis/consultation-purpose/addressees", test_addressees);
  g_test_add_func ("/analysis/consultation-purpose/no-addressees", test_no_addressees);
  g_test_add_func ("/analysis/consultation-purpose/day-below", test_day_below);
  return g_test_run ();
}
