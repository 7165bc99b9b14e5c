/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-list-private.h"

static LotsePaperRecord *
make_record (gint64 id, gboolean trashed, const char *key)
{
  LotsePaperRecord *record = lotse_paper_record_new ();

  record->paper_id = id;
  record->uuid = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  record->trashed = trashed;
  record->search_key = g_strdup (key);
  return record;
}

static GPtrArray *
make_records (const gint64 *ids, guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (records, make_record (ids[i], FALSE, "k"));
  return records;
}

static char *
describe (LotsePaperList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (LotsePaper) paper = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (text, "%s ", lotse_paper_get_uuid (paper));
    }
  return g_string_free_and_steal (text);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* New rows go where their number belongs, neighbours in one announcement. */
static void
test_apply (void)
{
  const gint64 first[] = { 9, 5, 3 }, more[] = { 12, 11, 7, 6, 1 };
  g_autoptr (LotsePaperList) list = _lotse_paper_list_new (FALSE);
  g_autoptr (GPtrArray) start = make_records (first, G_N_ELEMENTS (first));
  g_autoptr (GPtrArray) next = make_records (more, G_N_ELEMENTS (more));
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *order = NULL;

  _lotse_paper_list_append (list, start);
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), log);
  _lotse_paper_list_apply (list, next, NULL);
  order = describe (list);
  g_assert_cmpstr (order, ==, "12 11 9 7 6 5 3 1 ");
  g_assert_cmpstr (log->str, ==, "0-0+2 3-0+2 7-0+1 ");
}

/* A row that changed keeps its object; only other search words are announced. */
static void
test_replace (void)
{
  const gint64 ids[] = { 2, 1 };
  g_autoptr (LotsePaperList) list = _lotse_paper_list_new (FALSE);
  g_autoptr (GPtrArray) start = make_records (ids, 2);
  g_autoptr (GPtrArray) same_words = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
  g_autoptr (GPtrArray) other_words = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (LotsePaper) before = NULL;
  g_autoptr (LotsePaper) after = NULL;

  _lotse_paper_list_append (list, start);
  before = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), log);
  g_ptr_array_add (same_words, make_record (1, FALSE, "k"));
  g_ptr_array_add (other_words, make_record (1, FALSE, "other"));
  _lotse_paper_list_apply (list, same_words, NULL);
  g_assert_cmpstr (log->str, ==, "");
  _lotse_paper_list_apply (list, other_words, NULL);
  g_assert_cmpstr (log->str, ==, "1-1+1 ");
  after = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (before == after);
  g_assert_cmpstr (lotse_paper_get_search_key (after), ==, "other");
}

/* From one list to the other, with its object. */
static void
test_move (void)
{
  const gint64 ids[] = { 3, 2, 1 };
  g_autoptr (LotsePaperList) list = _lotse_paper_list_new (FALSE);
  g_autoptr (LotsePaperList) trash = _lotse_paper_list_new (TRUE);
  g_autoptr (GPtrArray) start = make_records (ids, 3);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
  g_autoptr (LotsePaper) paper = NULL;
  g_autoptr (LotsePaper) found = NULL;
  g_autofree char *left = NULL;

  _lotse_paper_list_append (list, start);
  _lotse_paper_list_append (trash, start);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (trash)), ==, 0);
  paper = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_ptr_array_add (gone, make_record (2, TRUE, "k"));
  _lotse_paper_list_apply (list, gone, trash);
  _lotse_paper_list_apply (trash, gone, list);
  _lotse_paper_list_drop (list, gone);
  _lotse_paper_list_drop (trash, gone);
  left = describe (list);
  g_assert_cmpstr (left, ==, "3 1 ");
  found = _lotse_paper_list_find (trash, "2");
  g_assert_true (found == paper);
  g_assert_null (_lotse_paper_list_find (list, "2"));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
}

/* Of a family the last version counts, in the form that is asked from where it has several. */
static void
test_find_newest (void)
{
  static const struct
  {
    guint family, version;
    LotseSourceKind source;
  } rows[] = { { 7, 1, LOTSE_SOURCE_PDF },  { 8, 4, LOTSE_SOURCE_PDF },  { 7, 3, LOTSE_SOURCE_TEXT }, { 7, 3, LOTSE_SOURCE_PDF },
               { 7, 2, LOTSE_SOURCE_HTML }, { 7, 1, LOTSE_SOURCE_TEXT }, { 9, 1, LOTSE_SOURCE_HTML }, { 7, 1, LOTSE_SOURCE_HTML } };
  static const struct
  {
    guint from, wanted; /* rows */
  } cases[] = { { 0, 3 }, { 5, 2 }, { 3, 3 }, { 1, 1 }, { 6, 6 } };
  g_autoptr (LotsePaperList) list = _lotse_paper_list_new (FALSE);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
  g_autoptr (LotsePaperRecord) stranger = make_record (99, FALSE, "k");
  g_autoptr (LotsePaper) html = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LotsePaperRecord *record = make_record (G_N_ELEMENTS (rows) - i, FALSE, "k");

      record->family_id = rows[i].family;
      record->version = rows[i].version;
      record->source = rows[i].source;
      g_ptr_array_add (records, record);
    }
  _lotse_paper_list_append (list, records);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LotsePaper) found = _lotse_paper_list_find_newest (list, g_ptr_array_index (records, cases[i].from));

      g_assert_true (lotse_paper_get_record (found) == g_ptr_array_index (records, cases[i].wanted));
    }
  /* A form that the last version does not have. */
  html = _lotse_paper_list_find_newest (list, g_ptr_array_index (records, 7));
  g_assert_cmpuint (lotse_paper_get_record (html)->version, ==, 3);
  stranger->family_id = 10;
  g_assert_null (_lotse_paper_list_find_newest (list, stranger));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/paper-list/apply", test_apply);
  g_test_add_func ("/model/paper-list/replace", test_replace);
  g_test_add_func ("/model/paper-list/move", test_move);
  g_test_add_func ("/model/paper-list/find-newest", test_find_newest);
  return g_test_run ();
}
