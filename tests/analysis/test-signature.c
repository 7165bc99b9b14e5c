/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signature-fixture.h"

static void
test_signed (void)
{
  assert_signers ("Im Auftrag:\n\ngez. Dr. Bergwald", FALSE, "Dr. Bergwald/-/by-order");
  assert_signers ("gez. A. Bergwald\nAmtsleiterin", FALSE, "A. Bergwald/Amtsleiterin/-");
  assert_signers ("gez. i.V. A. Bergwald . gez. A. Bergwald .\nBürgermeister Beigeordneter", FALSE,
                  "A. Bergwald/Bürgermeister/deputy?; A. Bergwald/Beigeordneter/-?");
  assert_signers ("gez. Bergwald, Landrätin", FALSE, "Bergwald/Landrätin/-");
  assert_signers ("gez. Anna von Berg", FALSE, "Anna von Berg/-/-");
  assert_signers ("In Vertretung\ngez.\nBergwald\nBeigeordnete", FALSE, "Bergwald/Beigeordnete/deputy");
  assert_signers ("gez. A. Bergwald gez. T. Hügel\nErster Beigeordneter", FALSE, "A. Bergwald/-/-; T. Hügel/-/-");
  assert_signers ("Das ist i.V.m. § 3 gezogen.", FALSE, "");
  /* In columns. */
  assert_signers ("gez.\t\tgez.\nBernd Bergwald\t\tDr. Tina Hügel\nOberbürgermeister\t\tErste Beigeordnete", FALSE,
                  "Bernd Bergwald/Oberbürgermeister/-; Dr. Tina Hügel/Erste Beigeordnete/-");
  assert_signers ("gez.\t\tgez.\nBernd Bergwald\t\tDr. Tina Hügel", FALSE, "Bernd Bergwald/-/-; Dr. Tina Hügel/-/-");
}

static void
test_columns (void)
{
  assert_signers ("gezeichnet:\nIn Vertretung\nBergwald\tHügel", TRUE, "Bergwald/-/-; Hügel/-/-");
  assert_signers ("gezeichnet:\nBergwald\tHügel\nBürgermeisterin\tBeigeordneter", FALSE,
                  "Bergwald/Bürgermeisterin/-?; Hügel/Beigeordneter/-?");
  assert_signers ("gez.\nBergwald\nBeigeordnete", FALSE, "Bergwald/Beigeordnete/-");
  /* The function behind the name, without a comma. */
  assert_signers ("gez. Bernd Bergwald Bürgermeister Anlage: Plan", FALSE, "Bernd Bergwald/Bürgermeister/-");
  assert_signers ("gez. Bergwald, Erste Beigeordnete", FALSE, "Bergwald/Erste Beigeordnete/-");
  assert_signers ("gez. von der Bergwald\nAmtsdirektor", FALSE, "von der Bergwald/Amtsdirektor/-");
  assert_signers ("gez. Bergwald\tDatum 12.03.2031", FALSE, "Bergwald/-/-");
}

/* Below a heading, in running text. */
static void
check_unheaded (const char *text, const char *expected)
{
  g_autofree char *whole = g_strconcat ("Begründung\n", text, NULL);
  g_autoptr (Fixture) f = fixture_new (whole);
  g_autoptr (GString) found = g_string_new (NULL);

  lotse_reading_line (f->a.reading, 0)->zone = LOTSE_ZONE_HEADING;
  _lotse_signatures_parse (&f->a);
  for (guint i = 0; i < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_SIGNATORY); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_SIGNATORY, i);

      g_string_append_printf (found, "%s%s/%s", i > 0 ? "; " : "", lotse_outline_item_get (item, "name"),
                              lotse_outline_item_get (item, "function"));
    }
  g_test_message ("%s", text);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_above_function (void)
{
  check_unheaded ("Das Amt berät.\n\nDr. Anna Bergwald\nBürgermeisterin\n\nAnlagen", "Dr. Anna Bergwald/Bürgermeisterin");
  check_unheaded ("Das Amt berät.\n\nBergwald\tHügel\nOberbürgermeister\tBeigeordnete", "Bergwald/Oberbürgermeister; Hügel/Beigeordnete");
  check_unheaded ("Das Amt berät.\n\nAnna Bergwald\tTom Hügel\nHauptamtliche Kreisbeigeordnete\tLandrat",
                  "Anna Bergwald/Hauptamtliche Kreisbeigeordnete; Tom Hügel/Landrat");
  check_unheaded ("Das Amt berät.\n\nMitzeichnung:\n\nAnna Bergwald\tTom Hügel\nDezernentin\tLandrat",
                  "Anna Bergwald/Dezernentin; Tom Hügel/Landrat");
  check_unheaded ("Für die Fraktion\n\nAnna Bergwald\tTom Hügel\nFraktionsvorsitzende\tStadtverordneter",
                  "Anna Bergwald/Fraktionsvorsitzende; Tom Hügel/Stadtverordneter");
  check_unheaded ("Das Amt berät.\n\n(Bergwald)\nBürgermeister", "Bergwald/Bürgermeister");
  check_unheaded ("Es dankt:\n\nAnna Bergwald\nEhrenamtliche", "");
  check_unheaded ("Das Amt berät.\n\nTom Hügel\nErster Beigeordneter", "Tom Hügel/Erster Beigeordneter");
  /* One word may be anything; so may a line that goes on. */
  check_unheaded ("Das Amt berät.\n\nVerteiler\nBürgermeister", "");
  check_unheaded ("Das Amt berät.\n\nDatum\tUnterschrift\nBürgermeister\tBeigeordnete", "");
  check_unheaded ("Das Amt berät.\n\nAnna Bergwald\nBürgermeisterin\nTom Hügel\nBeigeordneter", "");
  check_unheaded ("Das Amt berät.\n\nAnna Bergwald\tTom Hügel\nBürgermeisterin", "");
  /* Who is elected, spoken to or named. */
  check_unheaded ("Vertreter wird:\n\nTom Hügel\nBeigeordneter", "");
  check_unheaded ("Das Amt berät.\n\nHerrn Tom Hügel\nBeigeordneter", "");
  check_unheaded ("Das Amt berät.\n\nDie Verwaltung\nBürgermeister", "");
}

static void
test_undersigned (void)
{
  assert_signers ("Unterzeichnet von:\nAnna Bergwald\nTom Hügel", FALSE, "Anna Bergwald/-/-; Tom Hügel/-/-");
  assert_signers ("Unterzeichnet: Anna Bergwald, Tom Hügel", FALSE, "Anna Bergwald/-/-; Tom Hügel/-/-");
  assert_signers ("Der Vertrag wurde unterzeichnet: Anna Bergwald war dabei.", FALSE, "");
}

static void
test_hostile (void)
{
  static const char *const pieces[] = { "gez. A ", "gez. ", "Unterzeichnet von: A B\n", "In Vertretung\n", "A\n\n", "Dr. " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (Fixture) f = fixture_new_repeated ("", pieces[i], 200000);

      for (guint k = 0; k < f->a.reading->lines->len; k++)
        lotse_reading_line (f->a.reading, k)->zone = LOTSE_ZONE_SIGNATURE;
      _lotse_signatures_parse (&f->a);
      g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_SIGNATORY), <, 200000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/signature/columns", test_columns);
  g_test_add_func ("/analysis/signature/above-function", test_above_function);
  g_test_add_func ("/analysis/signature/signed", test_signed);
  g_test_add_func ("/analysis/signature/undersigned", test_undersigned);
  g_test_add_func ("/analysis/signature/hostile", test_hostile);
  return g_test_run ();
}
