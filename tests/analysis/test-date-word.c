/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-date-source-private.h"

static void
test_months (void)
{
  g_assert_cmpuint (_lotse_date_month_number ("Mai", 3), ==, 3 + 2);
  g_assert_cmpuint (_lotse_date_month_number ("Septembers", 10), ==, 9);
  g_assert_cmpuint (_lotse_date_month_number ("Jänner", strlen ("Jänner")), ==, 1);
  g_assert_cmpuint (_lotse_date_month_number ("MÄRZ", strlen ("MÄRZ")), ==, 3);
  g_assert_cmpuint (_lotse_date_month_number ("Monat", 5), ==, 0);
  g_assert_cmpuint (_lotse_date_word_number ("ersten", 6, "ordinal"), ==, 1);
  g_assert_null (_lotse_date_word ("ersten", 6, "month"));
  g_assert_nonnull (_lotse_date_word ("Ende", 4, "part"));
}

static void
test_previous_word (void)
{
  static const struct
  {
    const char *text;
    const char *word;
  } cases[] = { { "am 5", "am" }, { "Nr.: 5", "Nr" }, { "für\n5", "für" }, { "Ende\n\n5", NULL }, { "5", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start, end;
      gboolean found = _lotse_date_previous_word (cases[i].text, strlen (cases[i].text) - 1, ".:", &start, &end);

      g_test_message ("%s", cases[i].text);
      g_assert_true (found == (cases[i].word != NULL));
      if (found)
        g_assert_cmpmem (cases[i].text + start, end - start, cases[i].word, strlen (cases[i].word));
    }
}

static void
test_names_and_codes (void)
{
  LotseBytes code = { "Produktgruppe 11.06.02", 22 }, date = { "Sitzung 11.06.02", 16 };
  LotseBytes telephone = { "Telefon 2031", 12 };
  LotseBytes below = { "Betroffene Produktgruppe\n\n11.06.02", 34 }, column = { "TOP\n\n11.06.02", 13 };

  g_assert_true (_lotse_date_is_name ("masterplan"));
  g_assert_true (_lotse_date_is_name ("bildungsstrategie"));
  g_assert_false (_lotse_date_is_name ("sitzung"));
  g_assert_true (_lotse_date_is_after_code_word (&code, 14));
  g_assert_true (_lotse_date_is_after_code_word (&telephone, 8));
  g_assert_false (_lotse_date_is_after_code_word (&date, 8));
  g_assert_true (_lotse_date_is_after_code_word (&below, 26));
  g_assert_false (_lotse_date_is_after_code_word (&column, 5));
}

/* The head of the column is in the line above, or above other numbers; a table of meetings has none like it. */
static void
test_columns (void)
{
  static const struct
  {
    const char *text; /* up to the number */
    gboolean code;
  } cases[] = {
    { "Gesamtkosten\tEigenanteil\tProdukt\n216.000 €\t64.800 €\t", TRUE },
    { "Produktgruppe\tBetrag\n\n05.03.10\t5 €\n05.03.11\t", FALSE },
    { "Betrag\tKostenträger / Konto\n5 €\t05.03.10\n6 €\t06.01.03\n\n7 €\t", TRUE },
    { "Produkt\tTermin\n05.03.10\t", FALSE },
    { "Gremium\tTermin\nRat\t", FALSE },
    { "Betrag\tProdukt\nfünf\tein Wort\n5 €\t", FALSE },
    { "Produkt\n5 €\t", FALSE },
    { "5 €\t", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].text, "05.03.10", NULL);
      LotseBytes source = { text, strlen (text) };

      g_test_message ("%s", text);
      g_assert_true (_lotse_date_is_after_code_word (&source, strlen (cases[i].text)) == cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/date-word/months", test_months);
  g_test_add_func ("/analysis/date-word/columns", test_columns);
  g_test_add_func ("/analysis/date-word/previous-word", test_previous_word);
  g_test_add_func ("/analysis/date-word/names-and-codes", test_names_and_codes);
  return g_test_run ();
}
