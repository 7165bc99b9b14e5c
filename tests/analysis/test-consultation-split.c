/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"

/* Two bodies on one row; a name with a slash of its own is one. */
static void
test_bodies (void)
{
  LotseConsultation *two = _lotse_consultation_new ("test");
  LotseConsultation *one = _lotse_consultation_new ("test");
  g_autofree char *second = NULL;

  two->body = g_strdup ("Jugendhilfeausschuss/Sozialausschuss");
  second = _lotse_consultation_split_bodies (two);
  g_assert_cmpstr (two->body, ==, "Jugendhilfeausschuss");
  g_assert_cmpstr (second, ==, "Sozialausschuss");
  one->body = g_strdup ("Ortschaftsrat Moordorf/Deich");
  g_assert_null (_lotse_consultation_split_bodies (one));
  /* Of three it is not known which two meet together. */
  g_free (one->body);
  one->body = g_strdup ("Jugendhilfeausschuss/Sozialausschuss/Kulturausschuss");
  g_assert_null (_lotse_consultation_split_bodies (one));
  g_assert_cmpstr (one->body, ==, "Jugendhilfeausschuss/Sozialausschuss/Kulturausschuss");
  _lotse_consultation_free (one);
  _lotse_consultation_free (two);
}

/* What stands with the body goes to the field it belongs to; what only looks alike stays. */
static void
test_body_cell (void)
{
  static const struct
  {
    const char *body;
    guint columns;
    const char *left;
    const char *role_text;
    const char *publicity;
  } cases[] = {
    { "Offenlage Gemeinderat", 0, "Gemeinderat", "Offenlage", NULL },
    { "Offenlagebeirat", 0, "Offenlagebeirat", NULL, NULL },
    { "BauausschussEnt", 0, "Bauausschuss", "Ent.", NULL },
    { "Gemeinderat Ö", 0, "Gemeinderat", NULL, "public" },
    { "Gemeinderat nö", 0, "Gemeinderat", NULL, "non-public" },
    { "Gemeinderat nein", LOTSE_COLUMN_PUBLICITY, "Gemeinderat", NULL, "non-public" },
    { "Gemeinderat nein", LOTSE_COLUMN_ROLE, "Gemeinderat", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LotseConsultation *row = _lotse_consultation_new ("test");

      row->body = g_strdup (cases[i].body);
      _lotse_consultation_split_cells (row, cases[i].columns);
      g_assert_cmpstr (row->body, ==, cases[i].left);
      g_assert_cmpstr (row->role_text, ==, cases[i].role_text);
      g_assert_cmpstr (row->publicity, ==, cases[i].publicity);
      _lotse_consultation_free (row);
    }
}

/* Votes behind a result, in brackets or alone; a number that no vote was cast for stays. */
static void
test_votes (void)
{
  static const char *const cases[][3] = {
    { "einstimmig beschlossen Ja 11 Nein 0", "einstimmig beschlossen", "Ja 11 Nein 0" },
    { "mehrheitlich empfohlen (Ja: 11 Nein: 2)", "mehrheitlich empfohlen", "Ja: 11 Nein: 2" },
    { "Ja 7 Nein 4", NULL, "Ja 7 Nein 4" },
    { "vertagt auf Januar 2031", "vertagt auf Januar 2031", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LotseConsultation *row = _lotse_consultation_new ("test");

      row->result = g_strdup (cases[i][0]);
      _lotse_consultation_split_cells (row, 0);
      g_assert_cmpstr (row->result, ==, cases[i][1]);
      g_assert_cmpstr (row->votes, ==, cases[i][2]);
      _lotse_consultation_free (row);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-split/bodies", test_bodies);
  g_test_add_func ("/analysis/consultation-split/body-cell", test_body_cell);
  g_test_add_func ("/analysis/consultation-split/votes", test_votes);
  return g_test_run ();
}
