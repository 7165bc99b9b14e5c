/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label-fixture.h"

/* A row of labels with the row of their values; the heads of a table of consultations are none. */
static void
test_row_of_values (void)
{
  g_autoptr (Fixture) f = fixture_new ("Dienststelle\tSachbearbeiter/in\tAktenzeichen\tDatum\n50/2\tFrau Ohl\t50.2-oh\t11.09.2031\n");
  g_autoptr (Fixture) heads_of = fixture_new ("Gremium\tDatum\tArt\nStadtrat\t12.03.2031\tEntscheidung\n");
  const LotseReading *reading = f->a.reading;
  const LotseReading *table = heads_of->a.reading;
  g_autoptr (GArray) labels = _lotse_labels_scan (reading, lotse_lexicon_get_default ());
  g_autoptr (GArray) heads = _lotse_labels_scan (table, lotse_lexicon_get_default ());

  g_assert_cmpuint (labels->len, ==, 4);
  assert_label (reading, labels, 0, LOTSE_FIELD_LEAD, "50/2");
  assert_label (reading, labels, 1, LOTSE_FIELD_CLERK, "Frau Ohl");
  assert_label (reading, labels, 2, LOTSE_FIELD_FILE_REFERENCE, "50.2-oh");
  assert_label (reading, labels, 3, LOTSE_FIELD_DATE, "11.09.2031");
  for (guint i = 0; i < heads->len; i++)
    {
      g_assert_cmpint (g_array_index (heads, LotseLabel, i).field, !=, LOTSE_FIELD_PAPER_TYPE);
      g_assert_cmpuint (g_array_index (heads, LotseLabel, i).value, <=, lotse_reading_line (table, 0)->end);
    }
}

/* A head of a table of consultations that is a label, in the middle of its row; an office and a tick above their values. */
static void
test_heads (void)
{
  g_autoptr (Fixture) f = fixture_new ("Gremium\tDatum\tArt\tÖ-Status\nStadtrat\t12.03.2031\tEntscheidung\tö\n");
  g_autoptr (Fixture) g = fixture_new ("Amt/Aktenzeichen\tDatum\töffentlich\tVorlage-Nr.\n41 / 41.1\t17.02.2031\tX\t2031/023\n");
  g_autoptr (GArray) heads = _lotse_labels_scan (f->a.reading, lotse_lexicon_get_default ());
  g_autoptr (GArray) labels = _lotse_labels_scan (g->a.reading, lotse_lexicon_get_default ());

  for (guint i = 0; i < heads->len; i++)
    g_assert_cmpint (g_array_index (heads, LotseLabel, i).field, !=, LOTSE_FIELD_PAPER_TYPE);
  g_assert_cmpuint (labels->len, ==, 4);
  assert_label (g->a.reading, labels, 1, LOTSE_FIELD_DATE, "17.02.2031");
  assert_label (g->a.reading, labels, 2, LOTSE_FIELD_PUBLICITY, "öffentlich");
  assert_label (g->a.reading, labels, 3, LOTSE_FIELD_NUMBER, "2031/023");
}

/* Two cells above two values, of which one tells that they belong together. */
static void
test_row_of_two (void)
{
  g_autoptr (Fixture) f = fixture_new ("Drucksache Nr.\tBeratung und Beschlussfassung\n00123/2031\töffentlich\n");
  g_autoptr (Fixture) g = fixture_new ("Amt\tDatum\nGartenamt\tim Herbst\n");
  g_autoptr (GArray) labels = _lotse_labels_scan (f->a.reading, lotse_lexicon_get_default ());
  g_autoptr (GArray) none = _lotse_labels_scan (g->a.reading, lotse_lexicon_get_default ());

  g_assert_cmpuint (labels->len, ==, 1);
  assert_label (f->a.reading, labels, 0, LOTSE_FIELD_NUMBER, "00123/2031");
  for (guint i = 0; i < none->len; i++)
    g_assert_cmpint (g_array_index (none, LotseLabel, i).field, !=, LOTSE_FIELD_LEAD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/label-row/values", test_row_of_values);
  g_test_add_func ("/analysis/label-row/heads", test_heads);
  g_test_add_func ("/analysis/label-row/two", test_row_of_two);
  return g_test_run ();
}
