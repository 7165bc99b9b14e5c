/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"

static void
test_nominative (void)
{
  static const char *const cases[][2] = {
    { "Bauausschusses", "Bauausschuss" },
    { "Integrationsrates", "Integrationsrat" },
    { "Ausschusses für Soziales", "Ausschuss für Soziales" },
    { "Kreistages", "Kreistag" },
    { "Sozialausschuss", "Sozialausschuss" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = _lotse_consultation_to_nominative (g_strdup (cases[i][0]));

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

static void
test_dup_body (void)
{
  static const char *const cases[][2] = {
    { "5. Sitzung des Bauausschusses", "Bauausschuss" },
    { "• Stadtrat,", "Stadtrat" },
    { "Ausschusses für Soziales", "Ausschuss für Soziales" },
    { "Kreistags", "Kreistag" },
    { "Sozialausschuss /", "Sozialausschuss" },
    { "Haupt- und Finanzausschusses", "Haupt- und Finanzausschuss" },
    { "Ortsrat Erlengrates", "Ortsrat Erlengrates" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) table = fixture_new (cases[i][0]);
      g_autofree char *name = _lotse_consultation_dup_body (&table->a, 0, (guint) table->a.reading->text->len);

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

/* When a body is planned to meet is no part of its name; a month alone may be. */
static void
test_planned_time (void)
{
  static const char *const names[][2] = {
    { "Sozialausschuss I. Quartal 2031", "Sozialausschuss" },
    { "Rat der Stadt voraussichtlich März 2031", "Rat der Stadt" },
    { "Bauausschuss Ende Mai 2031", "Bauausschuss" },
    { "Festausschuss 2031", "Festausschuss 2031" },
    { "Bezirksvertretung 3", "Bezirksvertretung 3" },
    { "AUG", "AUG" },
    { "Sozialausschuss Montag", "Sozialausschuss" },
    { "Sozialausschuss 100/2031", "Sozialausschuss" },
    { "Kreistag in der Wahlperiode 2031/2036", "Kreistag" },
    { "Montag", "" },
    { "Beirat für Migration einstimmig", "Beirat für Migration" },
    { "Kreistag - nichtöffentlich", "Kreistag" },
    { "Arbeitskreis Verwaltung - bürgernah", "Arbeitskreis Verwaltung - bürgernah" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Fixture) f = fixture_new (names[i][0]);
      g_autofree char *body = _lotse_consultation_dup_body (&f->a, 0, (guint) strlen (names[i][0]));

      g_assert_cmpstr (body, ==, names[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-name/nominative", test_nominative);
  g_test_add_func ("/analysis/consultation-name/dup-body", test_dup_body);
  g_test_add_func ("/analysis/consultation-name/planned-time", test_planned_time);
  return g_test_run ();
}
