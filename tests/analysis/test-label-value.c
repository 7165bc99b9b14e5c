/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label-fixture.h"

/* Where the value of label @index stands: "-" where there is none. */
static char *
find_value (const char *text, guint index)
{
  g_autoptr (Fixture) f = fixture_new (text);
  g_autoptr (GArray) labels = _lotse_labels_scan (f->a.reading, lotse_lexicon_get_default ());
  LotseRange value;

  g_assert_cmpuint (index, <, labels->len);
  if (!_lotse_label_get_value (f->a.reading, labels, index, 1, &value))
    return g_strdup ("-");
  return lotse_reading_dup_text (f->a.reading, value.start, value.end);
}

static void
test_places (void)
{
  static const struct
  {
    const char *text;
    guint label;
    const char *value;
  } cases[] = {
    { "Betreff: Umbau des Rathauses\n", 0, "Umbau des Rathauses" },
    { "Amt: - 40\n", 0, "40" },
    { "Betreff:\nUmbau des Rathauses\n", 0, "Umbau des Rathauses" },
    { "Betreff:\n\nUmbau des Rathauses\n", 0, "Umbau des Rathauses" },
    { "Betreff:\n- Umbau des Rathauses\n", 0, "Umbau des Rathauses" },
    { "Betreff:\n-\nUmbau des Rathauses\n", 0, "Umbau des Rathauses" },
    /* Too far below, or the place of another label. */
    { "Betreff:\n\n\n\nUmbau des Rathauses\n", 0, "-" },
    { "Betreff:\nDatum: 12.03.2031\n", 0, "-" },
    { "Betreff: Datum: 12.03.2031\n", 0, "-" },
    { "Betreff:", 0, "-" },
    /* The line below belongs to the label on the left. */
    { "Federführend:\tAktenzeichen:\nBauamt\tDatum: 12.03.2031\n", 1, "-" },
    { "Landeshauptstadt\tDrucksache Nr.\nHavelsand\töffentlich\t31/SVV/0419\n", 0, "31/SVV/0419" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = find_value (cases[i].text, cases[i].label);

      g_assert_cmpstr (value, ==, cases[i].value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/label-value/places", test_places);
  return g_test_run ();
}
