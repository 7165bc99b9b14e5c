/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* "Sozialamt existing 2, …": who sits where, and how many of them. */
static char *
describe (const Paper *paper)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_SEAT); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (paper->outline, LOTSE_ITEM_SEAT, i);
      const char *count = lotse_outline_item_get (item, "count");

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? ", " : "", lotse_outline_item_get (item, "body"),
                              lotse_outline_item_get (item, "status"), count ? count : "-");
      g_assert_cmpuint (lotse_outline_item_get_n_spans (item), >, 0);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *path, *text, *seats;
} Case;

static const Case cases[] = {
  { "bars",
    "Zusammensetzung der Steuerungsgruppe „Klima“:\n\n| Institution | Sitze |\n|---|---|\n| Sozialamt | 2 |\n| Runder Tisch Nord | 1 |\n\n"
    "Das Bauamt berichtet.\n",
    "Sozialamt existing 2, Runder Tisch Nord existing 1" },
  { "columns",
    "Besetzung der Lenkungsgruppe „Hitze“:\n\nOrganisation        Anzahl   Status\nUmweltamt           2        gesetzt\n"
    "Polizei             1        optional\n",
    "Umweltamt existing 2, Polizei optional 1" },
  { "brackets", "Mitglieder der Lenkungsgruppe „Frühe Hilfen“:\n\n- Gesundheitsamt (2 Personen)\n- Caritas (1 Person)\n- Polizei\n",
    "Gesundheitsamt existing 2, Caritas existing 1, Polizei existing -" },
  { "follows", "Die Lenkungsgruppe Klima setzt sich wie folgt zusammen:\n\n- Umweltamt: 2 Sitze\n- Caritas: 1 Sitz\n",
    "Umweltamt existing 2, Caritas existing 1" },
  { "sentence", "Die Lenkungsgruppe Klima besteht aus:\n\n• Umweltamt: 2 Sitze\n• Caritas: 1 Sitz\n",
    "Umweltamt existing 2, Caritas existing 1" },
  { "numbered", "Die Lenkungsgruppe Klima setzt sich zusammen aus:\n1. Umweltamt (zwei Personen)\n2. Caritas (eine Person)\n3. Polizei\n",
    "Umweltamt existing 2, Caritas existing 1, Polizei existing -" },
  { "so-far", "Der Lenkungsgruppe Klima gehören bisher an: Umweltamt, Caritas. Neu hinzukommen sollen: Polizei, Bauamt.\n",
    "Umweltamt existing -, Caritas existing -, Polizei planned -, Bauamt planned -" },
  { "so-far-wrapped",
    "Der Lenkungsgruppe Klima gehören bisher an: Umweltamt, Caritas. Neu hinzukommen sollen:\nPolizei, Bauamt. Das ist alles.\n",
    "Umweltamt existing -, Caritas existing -, Polizei planned -, Bauamt planned -" },
  { "comma", "Mitglieder der Lenkungsgruppe Klima sind das Umweltamt, zwei Mitglieder des Jugendrates und die Polizei.\n",
    "Umweltamt existing -, Jugendrat existing 2, Polizei existing -" },
  { "deputies", "Der Seniorenrat entsendet zwei Mitglieder und zwei stellvertretende Mitglieder in die Lenkungsgruppe Klima.\n",
    "Seniorenrat planned 2, Seniorenrat planned 2" },
  /* The number of an office is none of seats. */
  { "codes", "Mitglieder der Lenkungsgruppe Klima:\n\n- Jugendamt (51)\n- Sozialamt (50)\n", "Jugendamt existing -, Sozialamt existing -" },
  /* A table of something else, and a group that is nobody's to steer. */
  { "other", "Besetzung der Stellen:\n\n| Amt | Anzahl |\n| Sozialamt | 2 |\n", "" },
  { "text", "Die Lenkungsgruppe Klima tagt.\n\nMitglieder der Gruppe sind bekannt.\n\nSozialamt: 2 Stellen\n", "" },
  { "each", "Der Steuerungsgruppe Klima gehören je eine Vertreterin oder ein Vertreter des Bauamtes, des Umweltamtes und der Caritas an.\n",
    "Bauamt existing 1, Umweltamt existing 1, Caritas existing 1" },
  { "called", "Die Steuerungsgruppe Klima besteht aus dem Umweltamt. Bei Bedarf können das Bauamt und die Polizei hinzugezogen werden.\n",
    "Umweltamt existing -, Bauamt optional -, Polizei optional -" },
  { "grows", "Die Steuerungsgruppe Klima besteht aus dem Umweltamt. Künftig soll sie um das Bauamt und die Polizei erweitert werden.\n",
    "Umweltamt existing -, Bauamt planned -, Polizei planned -" },
  { "house-grows", "Die Steuerungsgruppe Klima tagt. Das Haus soll um das Bauamt erweitert werden.\n", "" },
  { "sits", "In der Steuerungsgruppe Klima sind das Bauamt und die Polizei vertreten.\n", "Bauamt existing -, Polizei existing -" },
  { "says", "In der Steuerungsgruppe Klima hat das Bauamt die Meinung der Polizei vertreten.\n", "" },
  { "list-of-names",
    "Beschlussvorschlag:\n\nDer Rat benennt für die Steuerungsgruppe Klima\n1. Frau Ida Berg als Mitglied,\n2. Herrn Karl Roth als "
    "Vertreter.\n\nSachverhalt:\n\nEs ist so.\n",
    "Rat named 1, Rat named 1" },
};

static void
test_rows (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (Paper) paper = paper_new (c->text);
  g_autofree char *seats = describe (paper);

  g_assert_cmpstr (seats, ==, c->seats);
}

/* Who only advises has no vote. */
static void
test_advising (void)
{
  g_autoptr (Paper) paper = paper_new ("Stimmberechtigte Mitglieder der Lenkungsgruppe Klima sind:\n- 2 Mitglieder des Umweltamtes\n\n"
                                       "Beratende Mitglieder sind:\n- 1 Vertreter der Polizei\n");

  assert_body (paper, "Umweltamt", "administration: member:2");
  assert_body (paper, "Polizei", "authority: advises");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/seat-table/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_rows);
    }
  g_test_add_func ("/analysis/seat-table/advising", test_advising);
  return g_test_run ();
}
