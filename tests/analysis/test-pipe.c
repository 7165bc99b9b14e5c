/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-pipe-private.h"

#include <string.h>

static void
test_number (void)
{
  static const struct
  {
    const char *text;
    const char *number; /* or NULL */
  } cases[] = {
    { "2021/0345", "2021/0345" },
    { "VO/2014/01993-01", "VO/2014/01993-01" },
    { "SV-9-0412", "SV-9-0412" },
    { "IX/88/1", "IX/88/1" },
    { "WP 14-20 SV 50/032", "WP 14-20 SV 50/032" },
    { "FB 56/0076/WP18", "FB 56/0076/WP18" },
    { "14-20 / V 03024", "14-20 / V 03024" },
    { "GRDrs 915/2004", "GRDrs 915/2004" },
    { "15-2735/2018 S1", "15-2735/2018 S1" },
    { "VI-DS-08033-NF-02-ÄA-02", "VI-DS-08033-NF-02-ÄA-02" },
    { "1536/V", "1536/V" },
    { "Nr. 87.07", "87.07" },
    { "V542/2015", "V542/2015" },
    { "11/1481 vom Mai", "11/1481" },
    { "ohne", NULL },
    { "der 3. Ausschuss", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      const LotseReading *reading = f->a.reading;
      LotseRange range;
      gboolean found = _lotse_number_match (reading, 0, (guint) reading->text->len, &range);

      g_assert_cmpint (found, ==, cases[i].number != NULL);
      if (found)
        {
          g_autofree char *number = lotse_reading_dup_text (reading, range.start, range.end);

          g_assert_cmpstr (number, ==, cases[i].number);
        }
    }
}

static void
test_type (void)
{
  static const struct
  {
    const char *text;
    const char *type; /* or NULL */
  } cases[] = {
    { "BESCHLUSSVORLAGE", "BESCHLUSSVORLAGE" },
    { "Stellungnahme zum Antrag der Fraktion", "Stellungnahme zum Antrag" },
    { "Änderungs-/Ergänzungsantrag", "Änderungs-/Ergänzungsantrag" },
    { "Beschlussvorlagen", NULL },
    { "Neue Räume", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      const LotseReading *reading = f->a.reading;
      guint end = 0;
      gboolean found = _lotse_type_match (reading, lotse_lexicon_get_default (), 0, (guint) reading->text->len, &end) != NULL;

      g_assert_cmpint (found, ==, cases[i].type != NULL);
      if (found)
        g_assert_cmpuint (end, ==, strlen (cases[i].type));
    }
}

static void
test_publicity (void)
{
  g_assert_cmpstr (_lotse_publicity_from_fold ("oeffentlich (vorlage freigegeben)"), ==, "public");
  g_assert_cmpstr (_lotse_publicity_from_fold ("nicht oeffentlich"), ==, "non-public");
  g_assert_cmpstr (_lotse_publicity_from_fold ("noe"), ==, "non-public");
  g_assert_cmpstr (_lotse_publicity_from_fold ("oe"), ==, "public");
  g_assert_null (_lotse_publicity_from_fold ("ordentlich"));
}

static void
test_role (void)
{
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();

  g_assert_cmpstr (_lotse_role_from_fold (lexicon, "vorberatung"), ==, "preliminary");
  g_assert_cmpstr (_lotse_role_from_fold (lexicon, "zur kenntnisnahme"), ==, "information");
  /* Printed, but it says too little. */
  g_assert_null (_lotse_role_from_fold (lexicon, "behandlung"));
  g_assert_null (_lotse_role_from_fold (lexicon, "mittagessen"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe/number", test_number);
  g_test_add_func ("/analysis/pipe/type", test_type);
  g_test_add_func ("/analysis/pipe/publicity", test_publicity);
  g_test_add_func ("/analysis/pipe/role", test_role);
  return g_test_run ();
}
