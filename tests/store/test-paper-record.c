/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-record.h"

static LotseOutlineItem *
add_item (LotseOutline *outline, LotseItemKind kind, const char *field, const char *value)
{
  LotseOutlineItem *item = lotse_outline_item_new (kind, "test/record");

  lotse_outline_item_set (item, field, value);
  lotse_outline_take_item (outline, item);
  return item;
}

static void
test_outline (void)
{
  g_autoptr (LotsePaperRecord) record = lotse_paper_record_new ();
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autofree char *lines = NULL;

  record->source_name = g_strdup ("Datei.pdf");
  lotse_outline_item_set (add_item (outline, LOTSE_ITEM_KEY, "key", "number"), "value", "IX/7");
  lotse_outline_item_set (add_item (outline, LOTSE_ITEM_CONSULTATION, "body", "Rat"), "date", "2024-05-02");
  add_item (outline, LOTSE_ITEM_CONSULTATION, "body", "Ältestenrat\tmit Tab");
  lotse_outline_item_set (add_item (outline, LOTSE_ITEM_CONSULTATION, "body", "Schulausschuss"), "date", "2024-04-01");
  add_item (outline, LOTSE_ITEM_BODY, "name", "Schulausschuss");
  add_item (outline, LOTSE_ITEM_DECISION, "status", "proposed");
  add_item (outline, LOTSE_ITEM_DECISION, "status", "earlier");
  add_item (outline, LOTSE_ITEM_DECISION, "status", "preliminary");
  lotse_paper_record_set_outline (record, outline);
  g_assert_cmpstr (record->number, ==, "IX/7");
  g_assert_cmpstr (record->decision_state, ==, "preliminary");
  g_assert_cmpstr (record->search_key, ==, "datei.pdf\nix/7\nschulausschuss");
  lines = lotse_paper_record_dup_consultations (record);
  g_assert_cmpstr (lines, ==, "2024-04-01\t\tSchulausschuss\n2024-05-02\t\tRat\n\t\tÄltestenrat mit Tab\n");
}

static void
test_consultations (void)
{
  g_autoptr (LotsePaperRecord) record = lotse_paper_record_new ();
  const LotseConsultationDate *first;

  lotse_paper_record_parse_consultations (record, "2024-04-01\tdecision\tRat\nbroken\n\t\tAusschuss\n");
  g_assert_cmpuint (record->consultations->len, ==, 2);
  first = g_ptr_array_index (record->consultations, 0);
  g_assert_cmpstr (first->date, ==, "2024-04-01");
  g_assert_cmpstr (first->role, ==, "decision");
  g_assert_cmpstr (first->body, ==, "Rat");
  g_assert_null (((LotseConsultationDate *) g_ptr_array_index (record->consultations, 1))->date);
  lotse_paper_record_parse_consultations (record, NULL);
  g_assert_cmpuint (record->consultations->len, ==, 0);
}

static void
test_words (void)
{
  for (int kind = LOTSE_SOURCE_TEXT; kind <= LOTSE_SOURCE_OPARL; kind++)
    g_assert_cmpint (lotse_source_kind_from_word (lotse_source_kind_to_word ((LotseSourceKind) kind)), ==, kind);
  g_assert_cmpint (lotse_source_kind_from_word ("fax"), ==, LOTSE_SOURCE_TEXT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/paper-record/outline", test_outline);
  g_test_add_func ("/store/paper-record/consultations", test_consultations);
  g_test_add_func ("/store/paper-record/words", test_words);
  return g_test_run ();
}
