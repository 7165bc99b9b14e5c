/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-purpose/in-front", test_in_front);
  g_test_add_func ("/analysis/consultation-purpose/in-brackets", test_in_brackets);
  g_test_add_func ("/analysis/consultation-purpose/none", test_none);
  g_test_add_func ("/analysis/consultation-purpose/name-below", test_name_below);
  return g_test_run ();
}
