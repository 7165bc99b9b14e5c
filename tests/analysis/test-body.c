/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_line_breaks (void)
{
  g_autoptr (Paper) paper = paper_new ("Gefragt wurde auch das Büro für\nIntegration und der Hauptaus-\nschuss.\n");

  assert_body (paper, "Büro für Integration", "administration: ");
  assert_body (paper, "Hauptausschuss", "committee: ");
}

static void
test_weak (void)
{
  g_autoptr (Paper) paper = paper_new ("Viele Vereine, Schulen und Wohlfahrtsverbände waren da.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 0);
}

/* Property: spans of a body quote what its mentions say. */
static void
test_spans (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Integrationsrat berät.\n\nDie Stadt Talheim dankt dem Integrations-\nrat und dem Jobcenter.\n");
  const LotsePageText *page = lotse_document_text_get_page (paper->text, 0);

  for (guint i = 0; i < lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (paper->outline, LOTSE_ITEM_BODY, i);

      g_assert_cmpuint (lotse_outline_item_get_n_spans (item), >, 0);
      for (guint s = 0; s < lotse_outline_item_get_n_spans (item); s++)
        {
          const LotseSpan *span = lotse_outline_item_get_span (item, s);

          g_assert_cmpuint (span->start + span->length, <=, (guint) g_utf8_strlen (page->text, -1));
          g_assert_cmpuint (span->length, >, 2);
        }
    }
  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Integrationsrat")), ==, 2);
}

/* Who voted how is counted behind the decision: that makes nobody a body of the paper (domain guide 5 and 6.6). */
static void
test_votes (void)
{
  g_autoptr (Paper) paper = paper_new ("Niederschrift\n\nTOP 3 Bänke\n\nBeschluss:\n\nDer Rat beschließt, Bänke zu kaufen.\n\n"
                                       "Abstimmungsergebnis: 12 Ja-Stimmen (CDU, SPD), 3 Nein-Stimmen (FDP)\n");

  g_assert_nonnull (paper_find_body (paper, "Rat"));
  g_assert_null (paper_find_body (paper, "CDU"));
  g_assert_null (paper_find_body (paper, "FDP"));
}

/* The table calls a committee by an abbreviation that the reasons explain. */
static void
test_abbreviated_row (void)
{
  g_autoptr (Paper) paper = paper_new ("Beratungsfolge: ASI (Vorberatung) 03.05.2031, Rat (Entscheidung) 12.05.2031\n\n"
                                       "Beschlussvorschlag:\n\nDer Rat beschließt den Plan.\n\nBegründung:\n\n"
                                       "Der Ausschuss für Soziales und Inklusion (ASI) hat im Februar darum gebeten.\n");

  assert_body (paper, "Ausschuss für Soziales und Inklusion", "committee: pre-advises");
  g_assert_null (paper_find_body (paper, "ASI"));
}

/* What must never be a body of the seeds: names of the pages around them and of places. */
static void
test_seeds_must_not (void)
{
  static const char *const never[]
      = { "Mapbox", "unserAC.de", "Härtefallkommission", "Härtefallkommission in NRW",       "Forum: Ukraine-Hilfe",
          "Forum",  "Eschweiler", "Politik bei uns",     "Vereine, Verbände, Institutionen", NULL };
  static const char *const seeds[] = { "000", "001", "002", "003", "004" };

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autoptr (Paper) paper = paper_new_seed (seeds[i]);

      if (!paper)
        return;
      for (guint k = 0; never[k]; k++)
        g_assert_null (paper_find_body (paper, never[k]));
    }
}

static void
test_seed_negation (void)
{
  g_autoptr (Paper) paper = paper_new_seed ("002");
  const LotseOutlineItem *item;

  if (!paper)
    return;
  item = paper_find_body (paper, "Integrationsrat");
  g_assert_nonnull (item);
  g_assert_false (g_strv_contains (lotse_outline_item_get_list (item, "roles"), "pre-advises"));
}

/* The row of a session has the kind that its name says, also where the text has only a compound of it. */
static void
test_session (void)
{
  g_autoptr (Paper) paper = paper_new ("SPD-Fraktion Talheim\n\nAntrag zur Kreistagssitzung am 3. Mai 2031\n\nMehr Bäume\n\n"
                                       "Die Verwaltung pflanzt Bäume.\n");

  assert_body (paper, "Kreistag", "council: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body/line-breaks", test_line_breaks);
  g_test_add_func ("/analysis/body/weak", test_weak);
  g_test_add_func ("/analysis/body/session", test_session);
  g_test_add_func ("/analysis/body/spans", test_spans);
  g_test_add_func ("/analysis/body/votes", test_votes);
  g_test_add_func ("/analysis/body/abbreviated-row", test_abbreviated_row);
  g_test_add_func ("/analysis/body/seeds-must-not", test_seeds_must_not);
  g_test_add_func ("/analysis/body/seed-negation", test_seed_negation);
  return g_test_run ();
}
