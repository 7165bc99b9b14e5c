/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-reference-private.h"

typedef struct
{
  const char *text;
  const char *found; /* "text; …" of the kind under test */
} Case;

static const Case cases[] = {
  { "das Projekt „Nachbarn lesen vor“ läuft", "Nachbarn lesen vor" },
  { "ein Modellprojekt unter der Bezeichnung „Starke Straßen“", "Starke Straßen" },
  { "aus dem Programm \"Offene Türen\"", "Offene Türen" },
  { "den „Leitfaden für gute Nachbarschaft“", "Leitfaden für gute Nachbarschaft" },
  { "die „Satzung über den Beirat der Stadt“", "Satzung über den Beirat der Stadt" },
  { "Das Projekt KoMi wächst", "KoMi" },
  { "im Landesprogramm Lesebrücken", "Landesprogramm Lesebrücken" },
  { "Ziel der Nachbarschaftsstrategie ist", "Nachbarschaftsstrategie" },
  { "des Neustädter Integrationsplans", "Integrationsplans" },
  { "aus dem Kultur- und Integrationsfonds", "Kultur- und Integrationsfonds" },
  { "gefördert durch KOMM-AN NRW", "KOMM-AN NRW" },
  { "der Teilhabe- und Integrationsstrategie 2030", "Teilhabe- und Integrationsstrategie 2030" },
  { "das Kommunale Integrationsmanagement NRW", "Kommunale Integrationsmanagement NRW" },
  { "ein Kommunales Integrationsmanagement", "" },
  { "eine Strategie und ein Aktionsplan", "" },
  { "im Haushaltsplan und im Bebauungsplan", "" },
  { "der „sogenannte“ Raum", "" },
  { "die Gruppe „Frauen im Quartier“ trifft sich", "" },
};

static void
clear_reference (gpointer data)
{
  LotseReference *reference = data;

  g_free (reference->text);
  g_free (reference->key);
  g_free (reference->base);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (LotseReference));
      g_autoptr (GString) found = g_string_new (NULL);

      g_array_set_clear_func (references, clear_reference);
      _lotse_programmes_find (&f->a, references);
      for (guint k = 0; k < references->len; k++)
        g_string_append_printf (found, "%s%s", k > 0 ? "; " : "", g_array_index (references, LotseReference, k).text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/programme/table", test_table);
  return g_test_run ();
}
