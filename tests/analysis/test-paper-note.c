/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-fixture.h"

#include <string.h>

/* Whether @number in @text is noted as one of a paper. */
static gboolean
is_noted (const char *text, const char *number, const char *own)
{
  guint start = (guint) (strstr (text, number) - text);

  return _lotse_paper_is_noted (text, (guint) strlen (text), own, start, start + (guint) strlen (number));
}

static void
test_group (void)
{
  g_assert_true (is_noted ("542/2031 der FWG-Gemeinderatsfraktion", "542/2031", NULL));
  g_assert_true (is_noted ("Anträge:\n542/2031 von der Fraktion im Rat\n", "542/2031", NULL));
  g_assert_false (is_noted ("Im Raum 542/2031 der Fraktion", "542/2031", NULL));
  g_assert_false (is_noted ("542/2031 der Schule", "542/2031", NULL));
}

static void
test_related (void)
{
  g_assert_true (is_noted ("1030/2031 (Änderungsantrag)", "1030/2031", NULL));
  g_assert_true (is_noted ("Nr. 63/2031 (302/2030)", "302/2030", "63/2031"));
  g_assert_false (is_noted ("Nr. 64/2031 (302/2030)", "302/2030", "63/2031"));
  g_assert_false (is_noted ("1030/2031 (Raum)", "1030/2031", NULL));
}

static void
test_coded (void)
{
  g_assert_true (is_noted ("Forderungen (671/2031-BM).", "671/2031-BM", NULL));
  g_assert_false (is_noted ("Forderungen 671/2031-BM.", "671/2031-BM", NULL));
  g_assert_false (is_noted ("Richtlinie (671/2031/EU).", "671/2031/EU", NULL));
  g_assert_false (is_noted ("Fassung (6/2031-B).", "6/2031-B", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/paper-note/group", test_group);
  g_test_add_func ("/analysis/paper-note/related", test_related);
  g_test_add_func ("/analysis/paper-note/coded", test_coded);
  return g_test_run ();
}
