/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"

static void
test_codes (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("Die Mittel stehen in den Teilprodukten 811100 - Förderung sowie 811200 Beratung bereit.\n\n"
                     "Im Sachkonto 529100 Dienste sind in beiden Teilprodukten zusammen 71.300 € geplant.\n\nDie Miete beträgt 900 €.");
  const LotseOutlineItem *item;

  _lotse_amounts_parse (&f->a);
  g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_AMOUNT), ==, 2);
  item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_AMOUNT, 0);
  g_assert_cmpstr (lotse_outline_item_get (item, "account"), ==, "529100");
  g_assert_cmpstr (lotse_outline_item_get (item, "product"), ==, "811100, 811200");
  item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_AMOUNT, 1);
  g_assert_null (lotse_outline_item_get (item, "account"));
  g_assert_null (lotse_outline_item_get (item, "product"));
}

/* Each number belongs to the word before it. */
static void
test_one_sentence (void)
{
  g_autoptr (Fixture) f = fixture_new ("Es fehlen 71.300 € (Sachkonto 529100, Teilprodukt 811100).");
  const LotseOutlineItem *item;

  _lotse_amounts_parse (&f->a);
  item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_AMOUNT, 0);
  g_assert_cmpstr (lotse_outline_item_get (item, "account"), ==, "529100");
  g_assert_cmpstr (lotse_outline_item_get (item, "product"), ==, "811100");
}

/* What is written another way is no number of the list: here the beginning of a sum. */
static void
test_other_shape (void)
{
  g_autoptr (Fixture) f = fixture_new ("Es fehlen 71.300 € (Teilprodukte 811100 und 811200), später 10.000 bis 20.000 €.");

  _lotse_amounts_parse (&f->a);
  g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (f->a.outline, LOTSE_ITEM_AMOUNT, 0), "product"), ==, "811100, 811200");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/amount-code/codes", test_codes);
  g_test_add_func ("/analysis/amount-code/one-sentence", test_one_sentence);
  g_test_add_func ("/analysis/amount-code/other-shape", test_other_shape);
  return g_test_run ();
}
