/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-label-private.h"

static void
check (const char *text, const char *expected)
{
  g_autoptr (Fixture) f = fixture_new (text);
  g_autofree char *found = NULL;

  _lotse_references_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_REFERENCE, "text", "kind");
  g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
  for (guint k = 0; k < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_REFERENCE); k++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_REFERENCE, k);
      g_autofree char *quote = fixture_quote (f, item);

      if (g_strcmp0 (lotse_outline_item_get (item, "kind"), "url") != 0)
        g_assert_cmpstr (quote, ==, lotse_outline_item_get (item, "text"));
    }
}

static void
test_once (void)
{
  check ("Siehe Vorlage VO/21/0411. Wie in Vorlage VO/21/0411 steht, gilt § 7 Abs. 2 AufenthG; auch § 7 Abs.2 AufenthG hilft.",
         "VO/21/0411=paper; § 7 Abs. 2 AufenthG=law");
  check ("Das Projekt „KoMi – Kommen und Mitmachen“ wächst; im Projekt KoMi helfen viele.", "KoMi – Kommen und Mitmachen=programme");
  check ("Die Satzung gilt nach dem Asylbewerberleistungsgesetz (AsylbLG).", "Asylbewerberleistungsgesetz=law");
}

/* The number of a paper that names itself in what it proposes. */
static void
test_self_reference (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("Beschlussvorschlag:\nDer Rat folgt den in der Sitzungsvorlage 2031/0812 beschriebenen Zielen.\n\nSachlage:\n"
                     "Die in der Vorlage 2030/0001 beschriebenen Wege sind bekannt.");
  const char *text = f->a.reading->text->str;
  LotseSection section = { .kind = "proposal", .start = 0, .end = (guint) (strstr (text, "Sachlage") - text), .visible = TRUE };
  LotseOutlineItem *item;

  g_array_append_val (f->a.sections, section);
  _lotse_references_parse (&f->a);
  item = lotse_outline_get_key_item (f->a.outline, "number");
  g_assert_nonnull (item);
  g_assert_cmpstr (lotse_outline_item_get (item, "value"), ==, "2031/0812");
  g_assert_cmpint (lotse_outline_item_get_confidence (item), ==, LOTSE_CONFIDENCE_INFERRED);
  g_assert_cmpstr (lotse_outline_item_get_reason (item), ==, "self-reference");
}

/* Numbers that other papers have are not the paper's own. */
static void
test_no_self_reference (void)
{
  g_autoptr (Fixture) f = fixture_new ("Sachlage:\nDie Gruppe wurde angekündigt (vgl. Sitzungsvorlagen-Nr. 2031/0812).");

  _lotse_references_parse (&f->a);
  g_assert_null (lotse_outline_get_key (f->a.outline, "number"));
}

static void
test_header_is_no_reference (void)
{
  g_autoptr (Fixture) f = fixture_new ("Vorlage Nr.: 2031/0812\n\nText der Vorlage ohne Verweis.");

  lotse_reading_line (f->a.reading, 0)->zone = LOTSE_ZONE_HEADER;
  _lotse_references_parse (&f->a);
  g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_REFERENCE), ==, 0);
}

/* The paper that a label of the header names, though it stands in the header. */
static void
test_parent (void)
{
  g_autoptr (Fixture) f = fixture_new ("Bezüglich:\n2031/0288\nFederführend: Amt 5\n\nText der Vorlage ohne Verweis.");
  g_autofree char *found = NULL;

  lotse_reading_line (f->a.reading, 1)->zone = LOTSE_ZONE_HEADER;
  f->a.labels = _lotse_labels_scan (f->a.reading, f->a.lexicon);
  f->a.header_end = lotse_reading_line (f->a.reading, 2)->end;
  _lotse_references_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_REFERENCE, "text", NULL);
  g_assert_cmpstr (found, ==, "2031/0288");
  g_clear_pointer (&f->a.labels, g_array_unref);
}

/* What the header says of earlier treatment is a reference. */
static void
test_earlier_treatment (void)
{
  g_autoptr (Fixture) f = fixture_new ("Kulturausschuss, 29.10.2031, TOP 5, Drucksachen-Nr. 2281/2024-2030");
  g_autofree char *found = NULL;

  lotse_reading_line (f->a.reading, 0)->zone = LOTSE_ZONE_HEADER;
  _lotse_references_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_REFERENCE, "text", NULL);
  g_assert_cmpstr (found, ==, "2281/2024-2030");
}

static void
test_hostile (void)
{
  static const char *const pieces[]
      = { "Vorlage 2021/0345 und ",   "§ 5 ",      "§ § ", "Projekt „A", "http://a.de/-\n", "Vorlage 1/", "u. ",
          "Landesprogramm Programm ", "2021/2022/" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (Fixture) f = fixture_new_repeated ("", pieces[i], 300000);

      _lotse_references_parse (&f->a);
      g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_REFERENCE), <, 400);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/reference/once", test_once);
  g_test_add_func ("/analysis/reference/self-reference", test_self_reference);
  g_test_add_func ("/analysis/reference/no-self-reference", test_no_self_reference);
  g_test_add_func ("/analysis/reference/header-is-no-reference", test_header_is_no_reference);
  g_test_add_func ("/analysis/reference/parent", test_parent);
  g_test_add_func ("/analysis/reference/earlier-treatment", test_earlier_treatment);
  g_test_add_func ("/analysis/reference/hostile", test_hostile);
  return g_test_run ();
}
