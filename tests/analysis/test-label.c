/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label-fixture.h"

#include <string.h>

static void
test_own_line (void)
{
  g_autoptr (Fixture) f = fixture_new ("Betreff\nNeue Räume\nVORLAGEN-NR.:\n12/2020\nAktenzeichen\nArt der Vorlage\nAntrag\n");
  const LotseReading *reading = f->a.reading;
  g_autoptr (GArray) labels = _lotse_labels_scan (reading, lotse_lexicon_get_default ());
  LotseRange value;
  g_autofree char *title = NULL;

  g_assert_cmpuint (labels->len, ==, 4);
  assert_label (reading, labels, 0, LOTSE_FIELD_TITLE, "");
  assert_label (reading, labels, 1, LOTSE_FIELD_NUMBER, "");
  assert_label (reading, labels, 2, LOTSE_FIELD_FILE_REFERENCE, "");
  assert_label (reading, labels, 3, LOTSE_FIELD_PAPER_TYPE, "");
  g_assert_true (_lotse_label_get_value (reading, labels, 0, 2, &value));
  title = lotse_reading_dup_text (reading, value.start, value.end);
  g_assert_cmpstr (title, ==, "Neue Räume");
  /* The next line is a label: this one is empty. */
  g_assert_false (_lotse_label_get_value (reading, labels, 2, 2, &value));
}

static void
test_same_line (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("1. Federführend: Amt 50\nVorlage Nr. 7/2021\nBearbeiter/-in: Frau Ohl\nDatum der Vorlage war gestern\n");
  const LotseReading *reading = f->a.reading;
  g_autoptr (GArray) labels = _lotse_labels_scan (reading, lotse_lexicon_get_default ());

  g_assert_cmpuint (labels->len, ==, 3);
  assert_label (reading, labels, 0, LOTSE_FIELD_LEAD, "Amt 50");
  assert_label (reading, labels, 1, LOTSE_FIELD_NUMBER, "7/2021");
  assert_label (reading, labels, 2, LOTSE_FIELD_CLERK, "Frau Ohl");
}

/* Labels that were printed without a colon: the value has the form of its field, and is no label itself. */
static void
test_without_colon (void)
{
  g_autoptr (Fixture) f = fixture_new ("Federführendes Amt Amt für Soziales\nStatus öffentlich\nDatum 12.09.2031\nAktenzeichen 50.1\n"
                                       "Betreff Neubau am Ostpark\nFederführend ist das Sozialamt\nDatum der Vorlage war gestern\n");
  g_autoptr (Fixture) heads_of = fixture_new ("Dienststelle Aktenzeichen Datum\n");
  const LotseReading *reading = f->a.reading;
  g_autoptr (GArray) labels = _lotse_labels_scan (reading, lotse_lexicon_get_default ());
  g_autoptr (GArray) heads = _lotse_labels_scan (heads_of->a.reading, lotse_lexicon_get_default ());

  g_assert_cmpuint (labels->len, ==, 5);
  assert_label (reading, labels, 0, LOTSE_FIELD_LEAD, "Amt für Soziales");
  assert_label (reading, labels, 1, LOTSE_FIELD_PUBLICITY, "öffentlich");
  assert_label (reading, labels, 2, LOTSE_FIELD_DATE, "12.09.2031");
  assert_label (reading, labels, 3, LOTSE_FIELD_FILE_REFERENCE, "50.1");
  assert_label (reading, labels, 4, LOTSE_FIELD_TITLE, "Neubau am Ostpark");
  g_assert_cmpuint (heads->len, ==, 0);
}

static void
test_glued (void)
{
  g_autoptr (Fixture) f = fixture_new ("Status:öffentlichVorlage-Art:Beschlussvorlage\nFederführend:FB 3Bearbeiter/-in: Ohl, Eva\n");
  const LotseReading *reading = f->a.reading;
  g_autoptr (GArray) labels = _lotse_labels_scan (reading, lotse_lexicon_get_default ());

  g_assert_cmpuint (labels->len, ==, 4);
  assert_label (reading, labels, 0, LOTSE_FIELD_PUBLICITY, "öffentlich");
  assert_label (reading, labels, 1, LOTSE_FIELD_PAPER_TYPE, "Beschlussvorlage");
  g_assert_true (g_array_index (labels, LotseLabel, 1).glued);
  assert_label (reading, labels, 2, LOTSE_FIELD_LEAD, "FB 3");
  assert_label (reading, labels, 3, LOTSE_FIELD_CLERK, "Ohl, Eva");
}

static void
test_columns (void)
{
  g_autoptr (Fixture) f = fixture_new ("Datum:    12.03.2020     Aktenzeichen:    50-1\n");
  const LotseReading *reading = f->a.reading;
  g_autoptr (GArray) labels = _lotse_labels_scan (reading, lotse_lexicon_get_default ());

  g_assert_cmpuint (labels->len, ==, 2);
  assert_label (reading, labels, 0, LOTSE_FIELD_DATE, "12.03.2020");
  assert_label (reading, labels, 1, LOTSE_FIELD_FILE_REFERENCE, "50-1");
}

static void
test_bare (void)
{
  g_autoptr (Fixture) f = fixture_new ("Dienststelle Aktenzeichen DEZ II Datum");
  const LotseReading *reading = f->a.reading;
  LotseLabel label = { 0 };

  g_assert_false (_lotse_label_match (reading, lotse_lexicon_get_default (), 0, (guint) reading->text->len, &label));
  g_assert_true (_lotse_label_match_bare (reading, lotse_lexicon_get_default (), 0, (guint) reading->text->len, &label));
  g_assert_cmpint (label.field, ==, LOTSE_FIELD_LEAD);
  g_assert_cmpuint (label.end, ==, strlen ("Dienststelle"));
}

static void
test_numbering (void)
{
  static const struct
  {
    const char *text;
    const char *rest;
  } cases[] = {
    { "1. Betreff", "Betreff" }, { "2.1 Betreff", "Betreff" },       { "IV. Betreff", "Betreff" },   { "a) Betreff", "Betreff" },
    { "C\tBetreff", "Betreff" }, { "J\tBetreff", "J\tBetreff" },     { "2.1.) Betreff", "Betreff" }, { "a)", "a)" },
    { "- Betreff", "Betreff" },  { "2021 Betreff", "2021 Betreff" }, { "Betreff", "Betreff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (_lotse_skip_numbering (cases[i].text, cases[i].text + strlen (cases[i].text)), ==, cases[i].rest);
}

static void
test_fields (void)
{
  const GPtrArray *table = lotse_lexicon_get_table (lotse_lexicon_get_default (), "labels");

  g_assert_cmpuint (table->len, >, 100);
  for (guint i = 0; i < table->len; i++)
    g_assert_cmpint (_lotse_field_from_word (lotse_lexicon_entry_get (g_ptr_array_index (table, i), 1)), !=, LOTSE_FIELD_NONE);
}

/* "Beschluss" in the last cell of a row is what the body does there. */
static void
test_role_cell (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("Gremium\tTermin\nStadtrat\t12.03.2031\tBeschluss\nBetreff: Umbau des Platzes\nBeschluss:\nEr wird umgebaut.\n");
  g_autoptr (GArray) labels = _lotse_labels_scan (f->a.reading, lotse_lexicon_get_default ());
  int stop = _lotse_labels_find (labels, LOTSE_FIELD_STOP, 0);

  g_assert_cmpint (stop, >=, 0);
  g_assert_cmpuint (g_array_index (labels, LotseLabel, stop).line, ==, 3);
}

/* An umlaut that was lost stands for any of them in a label, two at most; a word that no label begins with stays one. */
static void
test_lost_letters (void)
{
  g_autoptr (Fixture) f = fixture_new ("Federf\xef\xbf\xbdhrendes Amt: Bauamt\nGesch\xef\xbf\xbd"
                                       "ftszeichen: 50.1\nZust\xef\xbf\xbdndigkeitshalber: Bauamt\n"
                                       "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd: Bauamt\n");
  const LotseReading *reading = f->a.reading;
  g_autoptr (GArray) labels = _lotse_labels_scan (reading, lotse_lexicon_get_default ());

  g_assert_cmpuint (labels->len, ==, 2);
  assert_label (reading, labels, 0, LOTSE_FIELD_LEAD, "Bauamt");
  assert_label (reading, labels, 1, LOTSE_FIELD_FILE_REFERENCE, "50.1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/label/own-line", test_own_line);
  g_test_add_func ("/analysis/label/same-line", test_same_line);
  g_test_add_func ("/analysis/label/without-colon", test_without_colon);
  g_test_add_func ("/analysis/label/glued", test_glued);
  g_test_add_func ("/analysis/label/columns", test_columns);
  g_test_add_func ("/analysis/label/bare", test_bare);
  g_test_add_func ("/analysis/label/numbering", test_numbering);
  g_test_add_func ("/analysis/label/fields", test_fields);
  g_test_add_func ("/analysis/label/role-cell", test_role_cell);
  g_test_add_func ("/analysis/label/lost-letters", test_lost_letters);
  return g_test_run ();
}
