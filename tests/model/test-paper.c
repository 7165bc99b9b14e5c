/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper.h"

#include <string.h>

static LotsePaperRecord *
make_record (const char *title, const char *key)
{
  LotsePaperRecord *record = lotse_paper_record_new ();

  record->uuid = g_strdup ("u");
  record->source_name = g_strdup ("datei.pdf");
  record->title = g_strdup (title);
  record->search_key = g_strdup (key);
  return record;
}

static void
notify_cb (GObject *object, GParamSpec *pspec, GString *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

/* Only what differs is notified. */
static void
test_set_record (void)
{
  g_autoptr (LotsePaperRecord) first = make_record ("Eins", "eins");
  g_autoptr (LotsePaperRecord) second = make_record ("Zwei", "eins");
  g_autoptr (LotsePaper) paper = lotse_paper_new (first);
  g_autoptr (GString) names = g_string_new (NULL);

  second->last_page = 4;
  g_signal_connect (paper, "notify", G_CALLBACK (notify_cb), names);
  lotse_paper_set_record (paper, second);
  g_assert_nonnull (strstr (names->str, "title "));
  g_assert_nonnull (strstr (names->str, "last-page "));
  g_assert_null (strstr (names->str, "search-key "));
  g_assert_null (strstr (names->str, "uuid "));
  g_assert_cmpuint (lotse_paper_get_last_page (paper), ==, 4);
}

static void
test_title (void)
{
  g_autoptr (LotsePaperRecord) untitled = make_record (NULL, "datei.pdf");
  g_autoptr (LotsePaper) paper = lotse_paper_new (untitled);
  g_autofree char *title = NULL;

  g_object_get (paper, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "datei.pdf");
}

/* What tells papers of one number apart. */
static void
test_version (void)
{
  static const struct
  {
    LotseSourceKind source;
    guint version, n_versions;
    gboolean has_other_form, outdated;
    const char *words;
  } cases[] = {
    { LOTSE_SOURCE_PDF, 1, 1, FALSE, FALSE, NULL },
    { LOTSE_SOURCE_PDF, 1, 1, TRUE, FALSE, "PDF" },
    { LOTSE_SOURCE_TEXT, 1, 1, TRUE, FALSE, "Text" },
    { LOTSE_SOURCE_HTML, 1, 2, FALSE, TRUE, "Version 1 of 2" },
    { LOTSE_SOURCE_HTML, 2, 2, TRUE, FALSE, "Version 2 of 2, Web page" },
    { LOTSE_SOURCE_OPARL, 1, 3, TRUE, TRUE, "Version 1 of 3, OParl file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LotsePaperRecord) record = make_record ("T", "t");
      g_autoptr (LotsePaper) paper = lotse_paper_new (record);
      g_autofree char *words = NULL;

      record->source = cases[i].source;
      record->version = cases[i].version;
      record->n_versions = cases[i].n_versions;
      record->has_other_form = cases[i].has_other_form;
      words = lotse_paper_dup_version (paper);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpint (lotse_paper_get_outdated (paper), ==, cases[i].outdated);
    }
}

static void
test_matches (void)
{
  g_autoptr (LotsePaperRecord) record = make_record ("T", "neue baenke\nvii/12\nauenstadt\nbauausschuss");
  g_autoptr (LotsePaper) paper = lotse_paper_new (record);

  g_assert_true (lotse_paper_matches (paper, ""));
  g_assert_true (lotse_paper_matches (paper, "  "));
  g_assert_true (lotse_paper_matches (paper, "vii/12"));
  g_assert_true (lotse_paper_matches (paper, "auen baenk"));
  g_assert_false (lotse_paper_matches (paper, "auen turnhalle"));
}

static void
test_next_consultation (void)
{
  g_autoptr (LotsePaperRecord) record = make_record ("T", "t");
  g_autoptr (LotsePaper) paper = lotse_paper_new (record);
  const char *date, *body, *role;

  g_assert_false (lotse_paper_get_next_consultation (paper, "2024-01-01", &date, &body, &role));
  lotse_paper_record_parse_consultations (record, "2024-03-12\tpreliminary\tBauausschuss\n2024-03-19\t\tRat\n\tdecision\tKreistag\n");
  g_assert_true (lotse_paper_get_next_consultation (paper, "2024-03-12", &date, &body, &role));
  g_assert_cmpstr (body, ==, "Bauausschuss");
  g_assert_cmpstr (role, ==, "preliminary");
  g_assert_true (lotse_paper_get_next_consultation (paper, "2024-03-13", &date, &body, &role));
  g_assert_cmpstr (date, ==, "2024-03-19");
  g_assert_null (role);
  g_assert_false (lotse_paper_get_next_consultation (paper, "2024-03-20", &date, &body, &role));
  g_assert_false (lotse_paper_get_next_consultation (paper, NULL, NULL, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/paper/set-record", test_set_record);
  g_test_add_func ("/model/paper/title", test_title);
  g_test_add_func ("/model/paper/version", test_version);
  g_test_add_func ("/model/paper/matches", test_matches);
  g_test_add_func ("/model/paper/next-consultation", test_next_consultation);
  return g_test_run ();
}
