/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) first = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "gleich", make_outline ("Eins", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) second = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "gleich", make_outline ("Eins", NULL, NULL, NULL));
  g_autoptr (GPtrArray) papers = NULL;

  store_paper (fixture->store, first);
  store_paper (fixture->store, second);
  g_assert_cmpint (second->outcome, ==, LOTSE_NEW_PAPER_THERE);
  g_assert_cmpstr (second->other_uuid, ==, first->record->uuid);
  papers = load_all (fixture->store);
  g_assert_cmpuint (papers->len, ==, 1);
}

/* Versions and forms: number, municipality and type present and equal, titles that agree. */
static void
test_versions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LotseSourceKind source;
    const char *title, *number, *municipality, *type;
    LotseNewPaperOutcome outcome;
    guint version;
  } cases[] = {
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_ADDED, 1 },
    /* The text of the PDF. */
    { LOTSE_SOURCE_TEXT, "Neue Bänke für den Park am See", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_FORM, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12 / 3", "AUENSTADT", "vorlage", LOTSE_NEW_PAPER_VERSION, 2 },
    /* One word of eight differs: 14/16 agree. */
    { LOTSE_SOURCE_PDF, "Neue Bänke für einen Park am See", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_VERSION, 3 },
    { LOTSE_SOURCE_PDF, "Sanierung der Turnhalle", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", "Auenstadt", NULL, LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", NULL, "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", "Bergheide", "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", NULL, "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_ADDED, 1 },
    { LOTSE_SOURCE_PDF, NULL, "12/4", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_ADDED, 1 },
    { LOTSE_SOURCE_PDF, NULL, "12/4", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
  };
  gint64 family = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strdup_printf ("Papier %u", i);
      g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, cases[i].source, words,
                                                    make_outline (cases[i].title, cases[i].number, cases[i].municipality, cases[i].type));

      g_test_message ("case %u", i);
      store_paper (fixture->store, paper);
      /* Another town's number says nothing, but one without a town may be meant. */
      if (i == 7)
        g_assert_cmpstr (cases[i].municipality, ==, "Bergheide");
      g_assert_cmpint (paper->outcome, ==, cases[i].outcome);
      g_assert_cmpuint (paper->record->version, ==, cases[i].version);
      if (i == 0)
        family = paper->record->family_id;
      else if (cases[i].outcome == LOTSE_NEW_PAPER_VERSION || cases[i].outcome == LOTSE_NEW_PAPER_FORM)
        g_assert_cmpint (paper->record->family_id, ==, family);
      else
        g_assert_cmpint (paper->record->family_id, !=, family);
    }
}

static LotseNewPaper *
make_version (LotseStore *store, LotseSourceKind source, const char *words, const char *decision)
{
  LotseOutline *outline = make_outline ("Neue Bänke für den Park am See", "12/3", "Auenstadt", "Vorlage");
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_DECISION, "test/rule");

  lotse_outline_item_set (item, "text", decision);
  lotse_outline_take_item (outline, item);
  return make_paper (store, source, words, outline);
}

/* The PDF of an older version comes after the text of a newer one: what is to be decided tells which it belongs to. */
static void
test_older_form (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LotseSourceKind source;
    const char *decision;
    LotseNewPaperOutcome outcome;
    guint version;
  } cases[] = {
    { LOTSE_SOURCE_TEXT, "Der Rat kauft zehn Bänke.", LOTSE_NEW_PAPER_ADDED, 1 },
    { LOTSE_SOURCE_TEXT, "Der Rat kauft zwölf Bänke.", LOTSE_NEW_PAPER_VERSION, 2 },
    { LOTSE_SOURCE_PDF, "Der Rat kauft zehn Bänke.", LOTSE_NEW_PAPER_FORM, 1 },
    /* Other words than both: the newest is meant, as long as it lacks the form. */
    { LOTSE_SOURCE_PDF, "Der Rat kauft elf Bänke.", LOTSE_NEW_PAPER_FORM, 2 },
    { LOTSE_SOURCE_PDF, "Der Rat kauft zwölf Bänke.", LOTSE_NEW_PAPER_VERSION, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strdup_printf ("Papier %u", i);
      g_autoptr (LotseNewPaper) paper = make_version (fixture->store, cases[i].source, words, cases[i].decision);

      g_test_message ("case %u", i);
      store_paper (fixture->store, paper);
      g_assert_cmpint (paper->outcome, ==, cases[i].outcome);
      g_assert_cmpuint (paper->record->version, ==, cases[i].version);
    }
}

static void
test_separate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) first = make_paper (fixture->store, LOTSE_SOURCE_PDF, "a", make_outline ("Der Titel", "1", "Ort", "Vorlage"));
  g_autoptr (LotseNewPaper) second = make_paper (fixture->store, LOTSE_SOURCE_PDF, "b", make_outline ("Der Titel", "1", "Ort", "Vorlage"));
  g_autoptr (LotseNewPaper) third = make_paper (fixture->store, LOTSE_SOURCE_PDF, "c", make_outline ("Der Titel", "1", "Ort", "Vorlage"));
  g_autoptr (GPtrArray) papers = NULL;
  gboolean done = FALSE;

  store_paper (fixture->store, first);
  store_paper (fixture->store, second);
  store_paper (fixture->store, third);
  g_assert_cmpint (third->record->family_id, ==, first->record->family_id);
  lotse_store_separate_async (fixture->store, first->record->uuid, NULL, finished_cb, &done);
  wait_for (&done);
  papers = load_all (fixture->store);
  for (guint i = 0; i < papers->len; i++)
    {
      const LotsePaperRecord *record = g_ptr_array_index (papers, i);

      g_assert_cmpint (record->family_id, ==,
                       g_str_equal (record->uuid, first->record->uuid) ? first->record->paper_id : second->record->paper_id);
    }
}

/* "version/last, with another form" of each paper that changed after a revision, the oldest first. */
static char *
describe_versions (LotseStore *store, gint64 *revision)
{
  g_autoptr (GPtrArray) papers = lotse_store_load_papers (store, *revision, 0, 0, revision, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = papers->len; i > 0; i--)
    {
      const LotsePaperRecord *record = g_ptr_array_index (papers, i - 1);

      g_string_append_printf (text, "%u/%u%s ", record->version, record->n_versions, record->has_other_form ? "+" : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Each paper knows how many there are of it, and lists are told of all that another one changes. */
static void
test_family (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LotseSourceKind source;
    const char *words, *number, *said;
  } steps[] = {
    { LOTSE_SOURCE_PDF, "a", "1", "1/1 " },
    { LOTSE_SOURCE_TEXT, "b", "1", "1/1+ 1/1+ " },
    { LOTSE_SOURCE_PDF, "c", "1", "1/2+ 1/2+ 2/2 " },
    /* Another paper is none of their matter. */
    { LOTSE_SOURCE_PDF, "d", "2", "1/1 " },
    { LOTSE_SOURCE_PDF, "e", "1", "1/3+ 1/3+ 2/3 3/3 " },
  };
  g_autofree char *uuid = NULL;
  gint64 revision = 0;
  gboolean done = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (LotseNewPaper) paper
          = make_paper (fixture->store, steps[i].source, steps[i].words, make_outline ("Der Titel", steps[i].number, "Ort", "Vorlage"));
      g_autofree char *said = NULL;

      store_paper (fixture->store, paper);
      said = describe_versions (fixture->store, &revision);
      g_assert_cmpstr (said, ==, steps[i].said);
      g_set_str (&uuid, paper->record->uuid);
    }
  for (int trashed = 1; trashed >= 0; trashed--)
    {
      g_autofree char *said = NULL;

      g_assert_true (lotse_store_set_trashed (fixture->store, uuid, trashed, NULL));
      said = describe_versions (fixture->store, &revision);
      g_assert_cmpstr (said, ==, trashed ? "1/2+ 1/2+ 2/2 3/3 " : "1/3+ 1/3+ 2/3 3/3 ");
    }
  lotse_store_separate_async (fixture->store, uuid, NULL, finished_cb, &done);
  wait_for (&done);
  {
    g_autofree char *said = describe_versions (fixture->store, &revision);

    g_assert_cmpstr (said, ==, "1/2+ 1/2+ 2/2 1/1 ");
  }
}

static void
test_trash_and_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "x", make_outline ("Titel", "5", NULL, NULL));
  g_autoptr (LotseNewPaper) again = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "x", make_outline ("Titel", "5", NULL, NULL));
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  gint64 revision, next;

  store_paper (fixture->store, paper);
  revision = paper->record->revision;
  g_assert_true (lotse_store_set_trashed (fixture->store, paper->record->uuid, TRUE, &error));
  found = lotse_store_find_papers (fixture->store, "5", &error);
  g_assert_cmpuint (found->len, ==, 0);
  lotse_store_set_last_page_async (fixture->store, paper->record->uuid, 9, NULL, finished_cb, &done);
  wait_for (&done);
  changed = lotse_store_load_papers (fixture->store, revision, 0, 0, &next, &error);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpint (((LotsePaperRecord *) g_ptr_array_index (changed, 0))->trashed, !=, 0);
  g_assert_cmpuint (((LotsePaperRecord *) g_ptr_array_index (changed, 0))->last_page, ==, 9);
  g_assert_cmpint (next, >, revision);
  /* Importing it again takes it out. */
  store_paper (fixture->store, again);
  g_assert_cmpint (again->outcome, ==, LOTSE_NEW_PAPER_THERE);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = lotse_store_find_papers (fixture->store, "5", &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (lotse_store_set_trashed (fixture->store, "nobody", TRUE, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/store/store-papers/same-bytes", test_same_bytes);
  ADD ("/store/store-papers/versions", test_versions);
  ADD ("/store/store-papers/older-form", test_older_form);
  ADD ("/store/store-papers/separate", test_separate);
  ADD ("/store/store-papers/family", test_family);
  ADD ("/store/store-papers/trash-and-page", test_trash_and_page);
  return g_test_run ();
}
