/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"

typedef struct
{
  const char *text;
  const char *amounts; /* "text=cents; …" */
} Case;

static const Case cases[] = {
  { "insgesamt 668.500 € im Haushalt", "668.500 €=66850000" },
  { "monatlich 16.666,67 € Miete", "16.666,67 €=1666667" },
  { "Summe 215.342,-- € und mehr", "215.342,-- €=21534200" },
  { "von 50.000,- € auf", "50.000,- €=5000000" },
  { "Eigenanteil 20.000,--", "20.000,--=2000000" },
  { "rund 1,2 Mio. € kosten", "1,2 Mio. €=120000000" },
  { "1,9 Mio. Euro", "1,9 Mio. Euro=190000000" },
  { "rund 1,75 Mill. Euro", "1,75 Mill. Euro=175000000" },
  { "mit 3 Millionen Euro", "3 Millionen Euro=300000000" },
  { "etwa 2.7 Mio. Euro", "2.7 Mio. Euro=270000000" },
  { "2,5 Mrd. Euro", "2,5 Mrd. Euro=250000000000" },
  { "um 19 TEUR höher", "19 TEUR=1900000" },
  { "um 123 T€ höher", "123 T€=12300000" },
  { "5 Tsd. €", "5 Tsd. €=500000" },
  { "EUR 5.000 je Kopf", "EUR 5.000=500000" },
  { "max. EUR 22,95 Mio. stellen", "EUR 22,95 Mio.=2295000000" },
  { "von EUR 50 Mio. lag", "EUR 50 Mio.=5000000000" },
  { "€ 500.000", "€ 500.000=50000000" },
  { "120 Euro und 50 Cent", "120 Euro und 50 Cent=12050" },
  { "50 Cent", "50 Cent=50" },
  { "also fünftausend Euro im Jahr", "fünftausend Euro=500000" },
  { "von 5.000 auf 7.500 Euro", "5.000=500000; 7.500 Euro=750000" },
  { "Zwischen 2 und 3 Mio. Euro", "2=200000000; 3 Mio. Euro=300000000" },
  { "künftig −7.500 € weniger", "−7.500 €=-750000" },
  { "von 2.000 –7.500 €", "2.000=200000; 7.500 €=750000" },
  { "ein Minus von -933.000 €", "-933.000 €=-93300000" },
  { "CHF 200'000", "CHF 200'000=20000000" },
  { "1 234 567 €", "1 234 567 €=123456700" },
  { "10 €", "10 €=1000" },
  { "10€/Monat", "10€=1000" },
  { "5000 Euro", "5000 Euro=500000" },
  { "30.000 – 35.000 €", "30.000=3000000; 35.000 €=3500000" },
  { "10.000 bis 20.000 Euro", "10.000=1000000; 20.000 Euro=2000000" },
  { "zwischen 2 und 3 Mio. Euro", "2=200000000; 3 Mio. Euro=300000000" },
  { "eine halbe Million Euro", "eine halbe Million Euro=50000000" },
  { "Eine Million Euro fehlt", "Eine Million Euro=100000000" },
  { "Eine Halbe Million Euro", "Eine Halbe Million Euro=50000000" },
  { "Keine Million Euro", "" },
  { "zwei Millionen Euro", "zwei Millionen Euro=200000000" },
  /* One unit for several numbers. */
  { "zwischen ca. 20.000 und 30.000 Euro", "20.000=2000000; 30.000 Euro=3000000" },
  { "von 7 bzw. 9 Mio. Euro", "7=700000000; 9 Mio. Euro=900000000" },
  { "von 2.000, 3.000 und rund 4.500 Euro", "2.000=200000; 3.000=300000; 4.500 Euro=450000" },
  { "mit 1,25 oder 2,50 Euro", "1,25=125; 2,50 Euro=250" },
  { "500.000\nbis 600.000 Euro", "500.000=50000000; 600.000 Euro=60000000" },
  { "in Haus 3 und 500 Euro", "500 Euro=50000" },
  { "im Jahr 2031 und 5.000 Euro", "5.000 Euro=500000" },
  { "für 4.000 und 2 Mio. Euro", "2 Mio. Euro=200000000" },
  { "im Abschnitt 3, 2 Mio. Euro", "2 Mio. Euro=200000000" },
  { "im Abschnitt 3, 5 Mio. Euro", "5 Mio. Euro=500000000" },
  { "in Haus 3 und 2 Mio. Euro", "2 Mio. Euro=200000000" },
  { "von ./. 15.000 € weniger", "./. 15.000 €=-1500000" },
  { "anderthalb Millionen Euro", "anderthalb Millionen Euro=150000000" },
  { "zweieinhalb Millionen Euro", "zweieinhalb Millionen Euro=250000000" },
  { "mit einer halben Million Euro", "einer halben Million Euro=50000000" },
  { "412.350 € 412.350 €", "412.350 €=41235000" },
  { "12.500\nEuro", "12.500 Euro=1250000" },
  { "bis 2024 5.000 Euro", "5.000 Euro=500000" },
  { "4,0 % und 1.540 Personen, 45 m², 0,5 VZÄ, KW 12, 2023", "" },
  { "im Jahr 2023", "" },
  { "ein 500-Euro-Gutschein", "" },
  { "Europa 2020 und 25 Europäer", "" },
  { "Sachkonto 543990 Andere", "" },
  { "0,00 €", "" },
  { "99999999999999999999999 €", "" },
  { "IBAN DE12 5001 0517 5407 3249 31", "" },
};

static void
check_spans (Fixture *f)
{
  for (guint k = 0; k < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_AMOUNT); k++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_AMOUNT, k);
      g_autofree char *quote = fixture_quote (f, item);

      g_assert_cmpstr (quote, ==, lotse_outline_item_get (item, "text"));
    }
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      g_autofree char *found = NULL;

      _lotse_amounts_parse (&f->a);
      found = fixture_describe (f, LOTSE_ITEM_AMOUNT, "text", "cents");
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].amounts);
      check_spans (f);
    }
}

static void
test_detached_unit (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("Kosten in T€\nPersonal -1.250 1.300\nSachkosten 40,50\nStellen 12\n\nIm Ort leben 12.400 Menschen, die das "
                     "Angebot nutzen und sich darüber freuen; dazu kommen jedes Jahr Gäste aus dem ganzen Land und darüber hinaus.");
  g_autofree char *found = NULL;

  _lotse_amounts_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_AMOUNT, "text", "cents");
  g_assert_cmpstr (found, ==, "-1.250=-125000000; 1.300=130000000; 40,50=4050000");
  check_spans (f);
}

static void
test_hostile (void)
{
  static const char *const pieces[] = { "1.000", "1 Euro ", "Produkt 12345 1 € ", "in € \n1.000 2.000\n", "EUR ", "1 000 " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (Fixture) f = fixture_new_repeated ("", pieces[i], 500000);

      _lotse_amounts_parse (&f->a);
      g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_AMOUNT), <=, 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/amount/table", test_table);
  g_test_add_func ("/analysis/amount/detached-unit", test_detached_unit);
  g_test_add_func ("/analysis/amount/hostile", test_hostile);
  return g_test_run ();
}
