/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-filter.h"
#include "lotse-paper-list-private.h"

#define MANY 60000

static void
add_record (GPtrArray *records, gint64 id, const char *key)
{
  LotsePaperRecord *record = lotse_paper_record_new ();

  record->paper_id = id;
  record->uuid = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  record->search_key = g_strdup (key);
  g_ptr_array_add (records, record);
}

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
}

/* Papers n … 1; every second one is about trees, every third one about roads. */
static LotsePaperList *
make_papers (gint64 n)
{
  g_autoptr (GPtrArray) records = new_records ();
  LotsePaperList *papers = _lotse_paper_list_new (FALSE);

  for (gint64 id = n; id > 0; id--)
    add_record (records, id, id % 6 == 0 ? "baum strasse" : id % 2 == 0 ? "baum" : id % 3 == 0 ? "strasse" : "haus");
  _lotse_paper_list_append (papers, records);
  return papers;
}

static char *
describe (LotsePaperFilter *filter)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (filter)); i++)
    {
      g_autoptr (LotsePaper) paper = g_list_model_get_item (G_LIST_MODEL (filter), i);

      g_string_append_printf (text, "%s ", lotse_paper_get_uuid (paper));
    }
  return g_string_free_and_steal (text);
}

#define ASSERT_PAPERS(filter, papers)                                                                                                      \
  G_STMT_START                                                                                                                             \
  {                                                                                                                                        \
    g_autofree char *is_ = describe (filter);                                                                                              \
    g_assert_cmpstr (is_, ==, papers);                                                                                                     \
  }                                                                                                                                        \
  G_STMT_END

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* Only from the first paper that differs to the last is told, and nothing where none does. */
static void
test_words (void)
{
  g_autoptr (LotsePaperList) papers = make_papers (12);
  g_autoptr (LotsePaperFilter) filter = lotse_paper_filter_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (LotsePaper) six = _lotse_paper_list_find (papers, "6");
  g_autoptr (LotsePaper) five = _lotse_paper_list_find (papers, "5");
  guint position;

  lotse_paper_filter_set_papers (filter, G_LIST_MODEL (papers));
  g_signal_connect (filter, "items-changed", G_CALLBACK (changed_cb), log);
  lotse_paper_filter_set_words (filter, "baum");
  ASSERT_PAPERS (filter, "12 10 8 6 4 2 ");
  lotse_paper_filter_set_words (filter, "bau");
  lotse_paper_filter_set_words (filter, "bau strasse");
  ASSERT_PAPERS (filter, "12 6 ");
  g_assert_true (lotse_paper_filter_find (filter, six, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (lotse_paper_filter_find (filter, five, &position));
  lotse_paper_filter_set_words (filter, "schiff");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (filter)), ==, 0);
  lotse_paper_filter_set_words (filter, NULL);
  g_assert_true (lotse_paper_filter_find (filter, five, &position));
  g_assert_cmpuint (position, ==, 7);
  g_assert_cmpstr (log->str, ==, "1-11+5 1-5+1 0-2+0 0-0+12 ");
}

/* What comes, goes and changes meanwhile is filtered too. */
static void
test_follows (void)
{
  g_autoptr (LotsePaperList) papers = make_papers (6);
  g_autoptr (LotsePaperList) trash = _lotse_paper_list_new (TRUE);
  g_autoptr (LotsePaperFilter) filter = lotse_paper_filter_new ();
  g_autoptr (GPtrArray) more = new_records ();
  g_autoptr (GPtrArray) changed = new_records ();
  g_autoptr (GPtrArray) trashed = new_records ();

  lotse_paper_filter_set_papers (filter, G_LIST_MODEL (papers));
  lotse_paper_filter_set_words (filter, "baum");
  ASSERT_PAPERS (filter, "6 4 2 ");
  add_record (more, 9, "haus");
  add_record (more, 8, "baum");
  add_record (more, 7, "baum");
  _lotse_paper_list_apply (papers, more, NULL);
  ASSERT_PAPERS (filter, "8 7 6 4 2 ");
  add_record (changed, 7, "haus");
  add_record (changed, 3, "baum");
  _lotse_paper_list_apply (papers, changed, NULL);
  ASSERT_PAPERS (filter, "8 6 4 3 2 ");
  add_record (trashed, 4, "baum");
  ((LotsePaperRecord *) g_ptr_array_index (trashed, 0))->trashed = 1;
  _lotse_paper_list_drop (papers, trashed);
  ASSERT_PAPERS (filter, "8 6 3 2 ");
  lotse_paper_filter_set_papers (filter, G_LIST_MODEL (trash));
  ASSERT_PAPERS (filter, "");
  _lotse_paper_list_apply (trash, trashed, papers);
  ASSERT_PAPERS (filter, "4 ");
}

/* A large library is looked through in slices; the old list stands until that is done, and papers that come meanwhile are not forgotten. */
static void
test_slices (void)
{
  g_autoptr (LotsePaperList) papers = make_papers (MANY);
  g_autoptr (LotsePaperFilter) filter = lotse_paper_filter_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GPtrArray) more = new_records ();
  gint64 longest = 0;

  lotse_paper_filter_set_papers (filter, G_LIST_MODEL (papers));
  g_signal_connect (filter, "items-changed", G_CALLBACK (changed_cb), log);
  lotse_paper_filter_set_words (filter, "baum strasse");
  add_record (more, MANY + 1, "haus");
  _lotse_paper_list_apply (papers, more, NULL);
  for (guint i = 0; lotse_paper_filter_get_pending (filter) && i < 10000; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, g_get_monotonic_time () - begin);
    }
  g_assert_false (lotse_paper_filter_get_pending (filter));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (filter)), ==, MANY / 6);
  g_test_message ("longest slice: %" G_GINT64_FORMAT " us", longest);
}

static gboolean
found_cb (LotsePaperFilter *filter, guint *n_found)
{
  ++*n_found;
  return TRUE;
}

/* Who shows the list says when it changes; the last words count. */
static void
test_waits (void)
{
  g_autoptr (LotsePaperList) papers = make_papers (6);
  g_autoptr (LotsePaperFilter) filter = lotse_paper_filter_new ();
  g_autoptr (GPtrArray) more = new_records ();
  guint n_found = 0;

  lotse_paper_filter_set_papers (filter, G_LIST_MODEL (papers));
  g_signal_connect (filter, "found", G_CALLBACK (found_cb), &n_found);
  lotse_paper_filter_set_words (filter, "baum");
  g_assert_true (lotse_paper_filter_get_pending (filter));
  ASSERT_PAPERS (filter, "6 5 4 3 2 1 ");
  lotse_paper_filter_set_words (filter, "baum strasse");
  lotse_paper_filter_take (filter);
  g_assert_false (lotse_paper_filter_get_pending (filter));
  ASSERT_PAPERS (filter, "6 ");
  g_assert_cmpuint (n_found, ==, 2);
  /* The same papers are no news. */
  lotse_paper_filter_set_words (filter, "strasse baum");
  g_assert_false (lotse_paper_filter_get_pending (filter));
  g_assert_cmpuint (n_found, ==, 2);
  lotse_paper_filter_take (filter);
  ASSERT_PAPERS (filter, "6 ");
  /* A paper comes while all others are about to. */
  lotse_paper_filter_set_words (filter, NULL);
  add_record (more, 7, "haus");
  _lotse_paper_list_apply (papers, more, NULL);
  lotse_paper_filter_take (filter);
  ASSERT_PAPERS (filter, "7 6 5 4 3 2 1 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/paper-filter/words", test_words);
  g_test_add_func ("/model/paper-filter/follows", test_follows);
  g_test_add_func ("/model/paper-filter/slices", test_slices);
  g_test_add_func ("/model/paper-filter/waits", test_waits);
  return g_test_run ();
}
