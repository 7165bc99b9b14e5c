/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

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
  /* Only an address. */
  lotse_document_text_add_fact (text, "consultation.2.organization.0", "https://oparl.example.org/organization/3");
  return text;
}

/* A key that the file gives, not the text. */
static void
assert_fact (const LotseOutline *outline, const char *key, const char *value)
{
  assert_key (outline, key, value);
  g_assert_cmpstr (lotse_outline_item_get_rule (lotse_outline_get_key_item (outline, key)), ==, "oparl/fact");
}

static void
test_facts_win (void)
{
  g_autoptr (LotseDocumentText) text = make_paper ();
  g_autoptr (LotseOutline) outline = analyze_document (text);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "oparl");
  assert_fact (outline, "title", "Neue Räume für den Jugendtreff");
  assert_fact (outline, "number", "2023/0815");
  assert_fact (outline, "paper_type", "Informationsvorlage");
  assert_fact (outline, "date", "2023-05-04");
  /* What no fact says comes from the text. */
  g_assert_cmpstr (lotse_outline_get_key (outline, "municipality"), ==, "Alsenau");
}

/* The words of the dates that mean no day, with "; " between. */
static char *
dup_unread (const LotseOutline *outline)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_DATE); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_DATE, i);

      if (!lotse_outline_item_get (item, "iso"))
        g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", lotse_outline_item_get (item, "text"));
    }
  return g_string_free_and_steal (words);
}

/* "2031-02-31" is no day: what the text says stands, and what the file says is kept once among the dates that are not understood. A day in
 * the German form is one. */
static void
test_days (void)
{
  static const struct
  {
    const char *fact, *day;
  } days[] = { { "2023-05-04", "2023-05-04" }, { "2023-05-04T00:00:00+02:00", "2023-05-04" },
               { "04.05.2023", "2023-05-04" }, { "2023-02-31", "2001-01-01" },
               { "2023-0a-04", "2001-01-01" }, { "9999-99-99", "2001-01-01" },
               { "2023-05", "2001-01-01" },    { "im Mai", "2001-01-01" } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
      g_autoptr (LotseOutline) outline = NULL;
      g_autofree char *unread = NULL;
      const LotseOutlineItem *row;

      lotse_document_text_add_page (text, "Neue Räume für den Jugendtreff", NULL);
      lotse_document_text_add_page (text, "Beschlussvorlage\nVorlage Nr.: 99/2001\nDatum: 01.01.2001\n\nBegründung:\nEs fehlt Platz.\n",
                                    NULL);
      lotse_document_text_add_fact (text, "date", days[i].fact);
      lotse_document_text_add_fact (text, "consultation.0.organization.0.name", "Stadtrat");
      lotse_document_text_add_fact (text, "consultation.0.meeting.start", days[i].fact);
      outline = analyze_document (text);
      g_assert_cmpstr (lotse_outline_get_key (outline, "date"), ==, days[i].day);
      unread = dup_unread (outline);
      g_assert_cmpstr (unread, ==, g_str_equal (days[i].day, "2001-01-01") ? days[i].fact : "");
      row = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0);
      g_assert_cmpstr (lotse_outline_item_get (row, "date"), ==, g_str_equal (days[i].day, "2001-01-01") ? NULL : days[i].day);
    }
}

/* Different dates are all kept; one that the text has too stands there, once. */
static void
test_unread_days (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = NULL;
  g_autofree char *unread = NULL;

  lotse_document_text_add_page (text, "Neue Räume", NULL);
  lotse_document_text_add_page (text, "Begründung:\nDer Rat tagt am 31.04.2031. Es eilt im nächsten Frühjahr.\n", NULL);
  lotse_document_text_add_fact (text, "date", "31.04.2031");
  lotse_document_text_add_fact (text, "consultation.0.meeting.start", "im nächsten\nFrühjahr");
  lotse_document_text_add_fact (text, "consultation.70.organization.0.name", "Stadtrat");
  lotse_document_text_add_fact (text, "consultation.70.meeting.start", "2031-13-01T17:00:00");
  outline = analyze_document (text);
  unread = dup_unread (outline);
  g_assert_cmpstr (unread, ==, "31.04.2031; im nächsten Frühjahr; 2031-13-01T17:00:00");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (lotse_outline_item_get_n_spans (lotse_outline_get_item (outline, LOTSE_ITEM_DATE, i)), ==, i < 2 ? 1 : 0);
}

/* What servers of ALLRIS spell in small letters, and what is no address. */
static void
test_spelt_otherwise (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = NULL;
  const LotseOutlineItem *row;

  lotse_document_text_add_page (text, "Neue Räume für den Jugendtreff", NULL);
  lotse_document_text_add_fact (text, "web", "N/Avo020.asp?VOLFDNR=17");
  lotse_document_text_add_fact (text, "consultation.0.organization.0.name", "Stadtrat");
  lotse_document_text_add_fact (text, "consultation.0.agendaitem.result", "vertagt");
  lotse_document_text_add_fact (text, "consultation.0.agendaitem.public", "false");
  outline = analyze_document (text);
  row = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0);
  g_assert_cmpstr (lotse_outline_item_get (row, "result"), ==, "vertagt");
  g_assert_cmpstr (lotse_outline_item_get (row, "publicity"), ==, "non-public");
  g_assert_null (lotse_outline_get_key (outline, "source_url"));
}

/* Servers that write one thing where the standard has a list of one. */
static void
test_without_lists (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_page (text, "Neue Räume für den Jugendtreff", NULL);
  lotse_document_text_add_fact (text, "underDirectionOf.name", "Jugendamt");
  lotse_document_text_add_fact (text, "consultation.organization.name", "Stadtrat");
  lotse_document_text_add_fact (text, "consultation.meeting.start", "2023-05-10T17:00:00+02:00");
  lotse_document_text_add_fact (text, "consultation.role", "Entscheidung");
  outline = analyze_document (text);
  assert_fact (outline, "lead_body", "Jugendamt");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2023-05-10", "Stadtrat", "decision", NULL);
}

/* The meeting may stand in the item of its agenda, and name the body. */
static void
test_meeting_of_item (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_page (text, "Bericht der Beauftragten", NULL);
  lotse_document_text_add_fact (text, "consultation.0.role", "z. K.");
  lotse_document_text_add_fact (text, "consultation.0.agendaItem.result", "Kenntnis genommen");
  lotse_document_text_add_fact (text, "consultation.0.agendaItem.meeting.start", "2031-12-01T15:00:00+01:00");
  lotse_document_text_add_fact (text, "consultation.0.agendaItem.meeting.organization.0.name", "Kreistag");
  outline = analyze_document (text);
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-12-01", "Kreistag", "information", "Kenntnis genommen");
}

/* A file may hold data alone, without a title and without a text. */
static void
test_without_text (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_page (text, "", NULL);
  lotse_document_text_add_fact (text, "reference", "2023/0815");
  lotse_document_text_add_fact (text, "consultation.0.organization.0.name", "Stadtrat");
  lotse_document_text_add_fact (text, "consultation.0.meeting.start", "2023-05-10T17:00:00+02:00");
  outline = analyze_document (text);
  g_assert_cmpstr (lotse_outline_get_notice (outline), ==, "no-text");
  assert_fact (outline, "number", "2023/0815");
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 1);
}

static guint
count_spans (const LotseOutline *outline, const char *key)
{
  return lotse_outline_item_get_n_spans (lotse_outline_get_key_item (outline, key));
}

/* A fact that the text has too stands where the text has it. */
static void
test_places (void)
{
  g_autoptr (LotseDocumentText) text = make_paper ();
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_page (text, "Die Vorlage 2023/0815 ist vom 04.05.2023.\n", NULL);
  outline = analyze_document (text);
  g_assert_cmpuint (count_spans (outline, "title"), ==, 1);
  g_assert_cmpuint (count_spans (outline, "number"), ==, 1);
  g_assert_cmpuint (count_spans (outline, "date"), ==, 1);
  g_assert_cmpuint (count_spans (outline, "paper_type"), ==, 0);
}

/* Two bodies that meet together, one of them by its short name; a gap ends the list. */
static void
test_bodies_together (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_page (text, "Haus am See\n", NULL);
  lotse_document_text_add_fact (text, "name", "Haus am See");
  lotse_document_text_add_fact (text, "consultation.0.organization.0.name", "Sozialausschuss");
  lotse_document_text_add_fact (text, "consultation.0.organization.1.shortName", "JHA");
  lotse_document_text_add_fact (text, "consultation.0.organization.3.name", "Bauausschuss");
  lotse_document_text_add_fact (text, "consultation.0.meeting.start", "2031-05-10T17:00:00+02:00");
  outline = analyze_document (text);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i), "date"), ==, "2031-05-10");
}

static void
test_consultations (void)
{
  g_autoptr (LotseDocumentText) text = make_paper ();
  g_autoptr (LotseOutline) outline = analyze_document (text);
  LotseOutlineItem *first, *second, *third;

  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 3);
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
  third = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 2);
  g_assert_null (lotse_outline_item_get (third, "body"));
  g_assert_cmpstr (lotse_outline_item_get (third, "text"), ==, "https://oparl.example.org/organization/3");
}

/* A paper of a server that gives addresses in place of bodies and meetings; @table: what its text prints besides. */
static LotseOutline *
read_addresses (const char *table)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autofree char *page = g_strconcat ("Vorlage Nr.: 99/2031\n\n", table, "Begründung:\nEs fehlt Platz.\n", NULL);

  lotse_document_text_add_page (text, "Neue Räume", NULL);
  lotse_document_text_add_page (text, page, NULL);
  lotse_document_text_add_fact (text, "name", "Neue Räume");
  lotse_document_text_add_fact (text, "reference", "99/2031");
  lotse_document_text_add_fact (text, "consultation.0.organization.0", "https://oparl.example.org/organization/3");
  lotse_document_text_add_fact (text, "consultation.0.meeting", "https://oparl.example.org/meeting/8");
  lotse_document_text_add_fact (text, "consultation.0.agendaItem", "https://oparl.example.org/item/4");
  lotse_document_text_add_fact (text, "consultation.0.authoritative", "false");
  lotse_document_text_add_fact (text, "consultation.0.role", "Vorberatung");
  lotse_document_text_add_fact (text, "consultation.1.authoritative", "true");
  lotse_document_text_add_fact (text, "consultation.1.meeting", "https://oparl.example.org/meeting/9");
  lotse_document_text_add_fact (text, "consultation.2", "https://oparl.example.org/consultation/7");
  return analyze_document (text);
}

static void
assert_session (const LotseOutline *outline, guint index, const char *role, const char *words)
{
  LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, index);

  g_assert_cmpstr (lotse_outline_item_get_rule (item), ==, "oparl/fact");
  g_assert_null (lotse_outline_item_get (item, "body"));
  g_assert_null (lotse_outline_item_get (item, "date"));
  g_assert_cmpstr (lotse_outline_item_get (item, "role"), ==, role);
  g_assert_cmpstr (lotse_outline_item_get (item, "text"), ==, words);
}

/* What is stated stays, and no body is made up. */
static void
test_addresses (void)
{
  g_autoptr (LotseOutline) outline = read_addresses ("");

  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 3);
  assert_session (outline, 0, "preliminary",
                  "https://oparl.example.org/item/4, https://oparl.example.org/meeting/8, https://oparl.example.org/organization/3");
  assert_session (outline, 1, "decision", "https://oparl.example.org/meeting/9");
  assert_session (outline, 2, NULL, "https://oparl.example.org/consultation/7");
}

/* The sessions that the text names are not listed twice: the facts stand beside them as words. */
static void
test_addresses_and_table (void)
{
  g_autoptr (LotseOutline) outline = read_addresses ("Beratungsfolge\nGremium Termin Zuständigkeit\nBauausschuss 04.03.2031 Vorberatung\n"
                                                     "Rat der Stadt Alsenau 25.03.2031 Entscheidung\n\n");
  LotseOutlineItem *first = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0);

  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 5);
  g_assert_cmpstr (lotse_outline_item_get (first, "body"), ==, "Bauausschuss");
  assert_session (outline, 2, NULL,
                  "Vorberatung, https://oparl.example.org/item/4, https://oparl.example.org/meeting/8, "
                  "https://oparl.example.org/organization/3");
  assert_session (outline, 3, NULL, "authoritative, https://oparl.example.org/meeting/9");
  assert_session (outline, 4, NULL, "https://oparl.example.org/consultation/7");
}

static void
test_papers (void)
{
  static const char *const expected[] = { "url https://ris.example.org/oparl/paper/5 oparl", "paper 12/2030 -", "paper Haus am See -" };
  g_autoptr (LotseDocumentText) text = make_paper ();
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_fact (text, "superordinatedPaper", "https://ris.example.org/oparl/paper/5");
  lotse_document_text_add_fact (text, "subordinatedPaper.0.id", "https://ris.example.org/oparl/paper/6");
  lotse_document_text_add_fact (text, "subordinatedPaper.0.reference", "12/2030");
  lotse_document_text_add_fact (text, "subordinatedPaper.0.name", "Bänke");
  lotse_document_text_add_fact (text, "relatedPaper.0.name", "Haus am See");
  /* Told already, and the paper itself. */
  lotse_document_text_add_fact (text, "relatedPaper.1", "https://ris.example.org/oparl/paper/5");
  lotse_document_text_add_fact (text, "relatedPaper.2.reference", "2023/0815");
  outline = analyze_document (text);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_REFERENCE), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_REFERENCE, i);
      const char *system = lotse_outline_item_get (item, "system");
      g_autofree char *found = g_strdup_printf ("%s %s %s", lotse_outline_item_get (item, "kind"), lotse_outline_item_get (item, "text"),
                                                system ? system : "-");

      g_assert_cmpstr (found, ==, expected[i]);
      g_assert_cmpstr (lotse_outline_item_get_rule (item), ==, "oparl/fact");
    }
}

/* Lists have no bound of their own, and a gap does not end one. */
static void
test_long_lists (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = NULL;
  const char *words;

  lotse_document_text_add_page (text, "Neue Räume für den Jugendtreff", NULL);
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *path = g_strdup_printf (i < 100 ? "consultation.%u.organization.0.name" : "consultation.%u.meeting", i);
      g_autofree char *value = g_strdup_printf ("https://oparl.example.org/meeting/%u", i);

      lotse_document_text_add_fact (text, path, i < 100 ? "Stadtrat" : value);
    }
  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *path = g_strdup_printf ("consultation.150.organization.%u", i);
      g_autofree char *value = g_strdup_printf ("https://oparl.example.org/organization/%u", i);

      lotse_document_text_add_fact (text, path, value);
    }
  for (guint i = 0; i < 90; i += i == 8 ? 2 : 1)
    {
      g_autofree char *path = g_strdup_printf ("relatedPaper.%u.reference", i), *value = g_strdup_printf ("%u/2031", i + 1);

      lotse_document_text_add_fact (text, path, value);
    }
  outline = analyze_document (text);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 151);
  words = lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 150), "text");
  g_assert_true (g_str_has_suffix (words, "https://oparl.example.org/organization/69"));
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_REFERENCE), ==, 89);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-oparl/facts-win", test_facts_win);
  g_test_add_func ("/analysis/pipe-oparl/days", test_days);
  g_test_add_func ("/analysis/pipe-oparl/unread-days", test_unread_days);
  g_test_add_func ("/analysis/pipe-oparl/spelt-otherwise", test_spelt_otherwise);
  g_test_add_func ("/analysis/pipe-oparl/without-lists", test_without_lists);
  g_test_add_func ("/analysis/pipe-oparl/meeting-of-item", test_meeting_of_item);
  g_test_add_func ("/analysis/pipe-oparl/without-text", test_without_text);
  g_test_add_func ("/analysis/pipe-oparl/places", test_places);
  g_test_add_func ("/analysis/pipe-oparl/consultations", test_consultations);
  g_test_add_func ("/analysis/pipe-oparl/bodies-together", test_bodies_together);
  g_test_add_func ("/analysis/pipe-oparl/addresses", test_addresses);
  g_test_add_func ("/analysis/pipe-oparl/addresses-and-table", test_addresses_and_table);
  g_test_add_func ("/analysis/pipe-oparl/papers", test_papers);
  g_test_add_func ("/analysis/pipe-oparl/long-lists", test_long_lists);
  return g_test_run ();
}
