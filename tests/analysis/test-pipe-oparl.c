/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analyzer.h"

static LotseDocumentText *
make_paper (void)
{
  LotseDocumentText *text = lotse_document_text_new (LOTSE_SOURCE_OPARL);

  lotse_document_text_add_page (text, "Neue Räume für den Jugendtreff", NULL);
  lotse_document_text_add_page (
      text,
      "Beschlussvorlage\nVorlage Nr.: 99/2001\nDatum: 01.01.2001\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den "
      "Umbau der Räume.\n\nBegründung:\nDie Stadt Alsenau braucht Platz.\n",
      NULL);
  lotse_document_text_add_fact (text, "name", "Neue Räume für den Jugendtreff");
  lotse_document_text_add_fact (text, "reference", "2023/0815");
  lotse_document_text_add_fact (text, "paperType", "Informationsvorlage");
  lotse_document_text_add_fact (text, "date", "2023-05-04");
  lotse_document_text_add_fact (text, "consultation.0.organization.0.name", "Jugendhilfeausschuss");
  lotse_document_text_add_fact (text, "consultation.0.role", "Vorberatung");
  lotse_document_text_add_fact (text, "consultation.0.meeting.start", "2023-05-10T17:00:00+02:00");
  lotse_document_text_add_fact (text, "consultation.1.organization.0.name", "Stadtrat");
  lotse_document_text_add_fact (text, "consultation.1.authoritative", "true");
  lotse_document_text_add_fact (text, "consultation.1.agendaItem.result", "einstimmig beschlossen");
  lotse_document_text_add_fact (text, "consultation.1.agendaItem.public", "false");
  /* Only an address: nothing is known of this one. */
  lotse_document_text_add_fact (text, "consultation.2.organization.0", "https://oparl.example.org/organization/3");
  return text;
}

static void
assert_key (const LotseOutline *outline, const char *key, const char *value)
{
  LotseOutlineItem *item = lotse_outline_get_key_item (outline, key);

  g_assert_nonnull (item);
  g_assert_cmpstr (lotse_outline_item_get (item, "value"), ==, value);
  g_assert_cmpstr (lotse_outline_item_get_rule (item), ==, "oparl/fact");
}

static void
test_facts_win (void)
{
  g_autoptr (LotseDocumentText) text = make_paper ();
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "oparl");
  assert_key (outline, "title", "Neue Räume für den Jugendtreff");
  assert_key (outline, "number", "2023/0815");
  assert_key (outline, "paper_type", "Informationsvorlage");
  assert_key (outline, "date", "2023-05-04");
  /* What no fact says comes from the text. */
  g_assert_cmpstr (lotse_outline_get_key (outline, "municipality"), ==, "Alsenau");
}

static void
test_consultations (void)
{
  g_autoptr (LotseDocumentText) text = make_paper ();
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
  LotseOutlineItem *first, *second;

  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 2);
  first = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0);
  second = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 1);
  g_assert_cmpstr (lotse_outline_item_get_rule (first), ==, "oparl/fact");
  g_assert_cmpstr (lotse_outline_item_get (first, "body"), ==, "Jugendhilfeausschuss");
  g_assert_cmpstr (lotse_outline_item_get (first, "date"), ==, "2023-05-10");
  g_assert_cmpstr (lotse_outline_item_get (first, "role"), ==, "preliminary");
  g_assert_cmpstr (lotse_outline_item_get (second, "body"), ==, "Stadtrat");
  g_assert_null (lotse_outline_item_get (second, "date"));
  g_assert_cmpstr (lotse_outline_item_get (second, "role"), ==, "decision");
  g_assert_cmpstr (lotse_outline_item_get (second, "result"), ==, "einstimmig beschlossen");
  g_assert_cmpstr (lotse_outline_item_get (second, "publicity"), ==, "non-public");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-oparl/facts-win", test_facts_win);
  g_test_add_func ("/analysis/pipe-oparl/consultations", test_consultations);
  return g_test_run ();
}
