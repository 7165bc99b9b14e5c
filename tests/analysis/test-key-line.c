/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"
#include "paper-fixture.h"

/* What stands above the title: sender, addressee, office. */
static void
test_letterhead (void)
{
  assert_key_of (
      "Verbandsgemeinde Talheim\nDer Bürgermeister\n\n\nUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n",
      "title", "Umbau des Rathauses");
  assert_key_of ("Umbau des Rathauses\n\n\nHerrn Landrat\nHans Muster\nim Haus\n\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n",
                 "title", "Umbau des Rathauses");
  /* A title may begin like a sender. */
  assert_key_of ("Stadt und Umland gemeinsam entwickeln, Wege durch die Auen bauen\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n",
                 "title", "Stadt und Umland gemeinsam entwickeln, Wege durch die Auen bauen");
}

/* Boxes to be ticked are no part of the title. */
static void
test_boxes (void)
{
  assert_key_of ("[X] Kreistages am 20.06.2031\n| | Kreisausschusses am\n\nUmbau der Kreisstraße 7\n\nBeschlussvorschlag:\n"
                 "Der Kreistag beschließt den Umbau.\n",
                 "title", "Umbau der Kreisstraße 7");
}

/* The links of a page to its sections, and what minutes begin with. */
static void
test_no_title (void)
{
  assert_key_of ("Niederschrift\n\nAnwesend:\nHans Muster\nErika Beispiel\n\nDer Rat beschließt den Umbau.\n", "title", NULL);
  assert_key_of ("Niederschrift\n\nüber die 2. Sitzung des Beirates\n\n\nam 25.11.2031\nSaal 2, Rathaus, Am Markt 1, 12345 Alsenau\n\n\n"
                 "Sitzungsdauer: 16:00 - 16:45 Uhr\n\nDer Rat beschließt den Umbau.\n",
                 "title", NULL);
  assert_key_of ("BRS Alsenau\n\n\nDer Rat beschließt den Umbau.\n", "title", NULL);
  assert_key_of ("Niederschrift\n\nSitzungsbeginn: 18:30 Uhr\n\nDer Rat beschließt den Umbau.\n", "title", NULL);
  assert_key_of ("Wortprotokoll Beschluss Abstimmungsergebnis\n\nDer Rat beschließt den Umbau.\n", "title", NULL);
}

/* Heads of tables of sessions; each text stands alone in memory, so that a sanitizer sees who reads behind its end. */
static void
test_table_head (void)
{
  static const struct
  {
    const char *fold;
    gboolean head;
  } cases[] = { { "gremium termin top-nr.", TRUE },
                { "beratung datum", TRUE },
                { "beratungsfolge sitzung am", TRUE },
                { "beratung", FALSE },
                { "gremium", FALSE },
                { "beratung der eltern", FALSE },
                { "sitzung. termin", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fold = g_strdup (cases[i].fold);

      g_test_message ("%s", fold);
      g_assert_cmpint (_lotse_key_is_table_head (fold), ==, cases[i].head);
    }
}

/* Type and number of the paper on top are no title, nor is the head of a table on a form of boxes. */
static void
test_number_on_top (void)
{
  assert_key_of ("Vorlage V/2031/0088\nUmbau des Rathauses\n\nVorlage:\tV/2031/0088\nTyp:\tBeschlussvorlage\n\nBeschlussvorschlag:\n"
                 "Der Rat beschließt den Umbau des Rathauses.\n",
                 "title", "Umbau des Rathauses");
  assert_key_of ("Stadt Alsenau\nAmt/Abteilung: 21.4 / Ordnung\nAz.: 21.4-Mu\nDrs.-Nr.: 87.07\nDatum: 12.04.2031\nX öffentlicher Teil\n"
                 "nichtöffentlicher Teil\nUmbau des Rathauses\nBeratungsfolge Termin Bemerkungen\nBauausschuss 05.05.2031\n"
                 "Beschlussentwurf:\nDer Rat stimmt dem Umbau zu.\nBegründung:\nDas Haus ist alt.\n",
                 "title", "Umbau des Rathauses");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-line/letterhead", test_letterhead);
  g_test_add_func ("/analysis/key-line/boxes", test_boxes);
  g_test_add_func ("/analysis/key-line/no-title", test_no_title);
  g_test_add_func ("/analysis/key-line/table-head", test_table_head);
  g_test_add_func ("/analysis/key-line/number-on-top", test_number_on_top);
  return g_test_run ();
}
