/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-key-title-end-private.h"

#include "lotse-fold.h"

static gboolean
ends (const char *content, gboolean found)
{
  g_autoptr (Fixture) f = fixture_new (content);
  const LotseLine *line = lotse_reading_line (f->a.reading, 0);
  g_autofree char *fold = lotse_fold (f->a.reading->text->str + line->start, line->end - line->start);

  return _lotse_key_ends_header (&f->a, 0, fold, found);
}

/* What is asked for, or a box of the form, but not the title itself; a question only below the title. */
static void
test_header (void)
{
  g_assert_true (ends ("Der Stadtrat beschließt:\n", FALSE));
  g_assert_true (ends ("Sehr geehrte Frau Muster,\n", FALSE));
  g_assert_true (ends ("Wir fragen die Verwaltung:\n", FALSE));
  g_assert_true (ends ("Wir bitten zur Kenntnis zu nehmen\n", TRUE));
  g_assert_true (ends ("Inhalt\n", FALSE));
  g_assert_true (ends ("TOP 7: Umbau des Rathauses\n", FALSE));
  g_assert_true (ends ("Anfrage:\n", TRUE));
  g_assert_false (ends ("Anfrage:\n", FALSE));
  g_assert_true (ends ("Antrag zur Sitzung des Rates am 3. Mai\n", TRUE));
  g_assert_true (ends ("Antrag zu den Haushaltsberatungen 2031\n", TRUE));
  g_assert_true (ends ("Antrag zur direkten Überweisung in den Bauausschuss\n", TRUE));
  g_assert_false (ends ("Antrag zur Sitzung des Rates am 3. Mai\n", FALSE));
  g_assert_false (ends ("Antrag zur Aufnahme in ein Programm der Sitzungsdienste\n", TRUE));
  g_assert_false (ends ("Umbau des Rathauses\n", TRUE));
}

static void
test_agenda_place (void)
{
  g_assert_true (_lotse_key_is_agenda_place ("zu top 5"));
  g_assert_true (_lotse_key_is_agenda_place ("top 7 oe"));
  g_assert_false (_lotse_key_is_agenda_place ("top 7 umbau des rathauses"));
  g_assert_false (_lotse_key_is_agenda_place ("topografie"));
}

/* Two sentences on long lines; a title of two lines has none. */
static void
test_paragraph (void)
{
  g_autoptr (Fixture) text
      = fixture_new ("Das Rathaus ist mehr als hundert Jahre alt und wurde seit dem Krieg nicht\nerneuert. Der Umbau des Rathauses soll im "
                     "Frühjahr beginnen und zwei Jahre\ndauern. Die Stadt trägt die Kosten.\n");
  g_autoptr (Fixture) title
      = fixture_new ("Umbau des Rathauses und der beiden Häuser daneben in der Langen Straße\nmit einem neuen Saal im Hof\n");
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (LotseLabel));

  text->a.labels = title->a.labels = labels;
  g_assert_true (_lotse_key_is_paragraph (&text->a, 0));
  g_assert_false (_lotse_key_is_paragraph (&title->a, 0));
}

static void
test_numbered_question (void)
{
  g_autoptr (Fixture) question = fixture_new ("1. Welche Kosten hat der Umbau für die Stadt in den\nnächsten Jahren?\n");
  g_autoptr (Fixture) point = fixture_new ("1. Der Umbau beginnt.\n\nWann endet er?\n");

  g_assert_true (_lotse_key_is_numbered_question (&question->a, 0));
  g_assert_false (_lotse_key_is_numbered_question (&point->a, 0));
}

/* "1." alone on its line, and a second point. */
static void
test_list (void)
{
  g_autoptr (Fixture) two = fixture_new ("1.\nDer Weg wird gebaut.\n2.\nEr wird bezahlt.\n"), one = fixture_new ("1.\nDer Weg\n");

  g_assert_true (_lotse_key_begins_list (&two->a, 0));
  g_assert_false (_lotse_key_begins_list (&two->a, 1));
  g_assert_false (_lotse_key_begins_list (&one->a, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-end/header", test_header);
  g_test_add_func ("/analysis/key-title-end/agenda-place", test_agenda_place);
  g_test_add_func ("/analysis/key-title-end/paragraph", test_paragraph);
  g_test_add_func ("/analysis/key-title-end/numbered-question", test_numbered_question);
  g_test_add_func ("/analysis/key-title-end/list", test_list);
  return g_test_run ();
}
