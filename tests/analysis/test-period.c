/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-insight-private.h"

#include <string.h>

static void
check (const char *text, gboolean decided, const char *expected)
{
  g_autoptr (Fixture) f = fixture_new (text);
  g_autofree char *found = NULL;

  _lotse_dates_parse (&f->a);
  if (decided)
    {
      LotseDecision *decision = _lotse_decision_new ("test");
      const char *end = strchr (f->a.reading->text->str, '.');

      decision->status = "proposed";
      decision->range = (LotseRange) { 0, (guint) (end - f->a.reading->text->str) };
      g_ptr_array_add (f->a.decisions, decision);
      for (guint start = 0; start < f->a.reading->text->len;)
        {
          LotseRange sentence = { start, start + (guint) strcspn (f->a.reading->text->str + start, ".") + 1 };

          g_array_append_val (f->a.sentences, sentence);
          for (start = sentence.end; start < f->a.reading->text->len && f->a.reading->text->str[start] == ' ';)
            start++;
        }
    }
  _lotse_periods_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_PERIOD, "type", "iso");
  g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_types (void)
{
  check ("Das Geld reicht für 2031 und 2032.", FALSE, "period=2031/2032");
  check ("Alles ist bis Ende 2033 fertig.", FALSE, "deadline=2033-12");
  check ("Der Workshop findet am 3. Mai 2031 statt.", FALSE, "event=2031-05-03");
  check ("Im Jahr 2031 waren es zehn.", FALSE, "");
  check ("Berichtet wird jährlich.", FALSE, "cycle=-");
  check ("Gewählt wird alle fünf Jahre, berichtet alle 2 Jahre.", FALSE, "cycle=-; cycle=-");
  check ("Der Bericht erscheint dreijährlich.", FALSE, "cycle=-");
  check ("Das geschieht im Turnus von zwei Wochen.", FALSE, "");
  check ("Das geschieht im Turnus von vier Jahren.", FALSE, "cycle=-");
  check ("Die Gruppe tagt einmal im Jahr, der Rat zweimal pro Jahr.", FALSE, "cycle=-; cycle=-");
  check ("Es war einmal im Mai, im Jahr 2031 zweimal.", FALSE, "");
  check ("Alle Jahre wieder und alle drei Wochen.", FALSE, "");
}

/* The day on which something ends is one to be ready for. */
static void
test_ends (void)
{
  check ("Die Förderung durch das Land endet am 31. Dezember 2032.", FALSE, "deadline=2032-12-31");
  check ("Der Vertrag läuft zum 30.06.2032 aus.", FALSE, "deadline=2032-06-30");
  check ("Die Frist zur Stellungnahme läuft am 30.06.2032 ab.", FALSE, "deadline=2032-06-30");
  check ("Der Film läuft am 30.06.2032 ab 20 Uhr.", FALSE, "");
  check ("Die Stelle, die am 30.06.2032 ausläuft, ist besetzt.", FALSE, "deadline=2032-06-30");
  check ("Das am 30.06.2032 auslaufende Programm wird verlängert.", FALSE, "deadline=2032-06-30");
  check ("Der Antrag vom 3. Mai 2032, der die Förderung beendet, liegt vor.", FALSE, "");
  check ("Die Miete beginnt am 1. Juni 2032 und endet zum 31. Mai 2034.", FALSE, "deadline=2034-05-31");
  check ("Die Amtszeit, die 2033 enden würde, wird länger.", FALSE, "");
  check ("Das Programm läuft seit dem 3. Mai 2032 aus diesem Grund gut.", FALSE, "");
}

/* An end that is only told of is no deadline, and what is paid in a year is no cycle. */
static void
test_told (void)
{
  check ("Der Anteil steigerte sich bis 2025 auf zwölf Prozent.", FALSE, "");
  check ("Die Zahl der Plätze wuchs bis Ende 2028 auf 400.", FALSE, "");
  check ("Die Verwaltung wurde beauftragt, bis Ende 2028 zu berichten.", FALSE, "deadline=2028-12");
  check ("Der Bericht wird bis Ende 2028 vorgelegt.", FALSE, "deadline=2028-12");
  check ("Der Verein erhält jährlich rund 3.000 €.", FALSE, "");
  check ("Die Kosten wachsen jährlich um 3 Prozent.", FALSE, "");
  check ("Das sind 200 Euro jährlich.", FALSE, "");
  check ("Jährlich wird im Rat berichtet, zuletzt über 12 Fälle.", FALSE, "cycle=-");
}

/* The last day is measured by the day of the decision. */
static void
test_over (void)
{
  g_autoptr (Fixture) f = fixture_new ("Der Zuschuss galt bis Ende 2029. Er soll bis Ende 2032 gelten.");
  g_autofree char *found = NULL;
  LotseConsultation *decides = _lotse_consultation_new ("test");

  decides->date = g_strdup ("2031-03-10");
  decides->role = "decision";
  g_ptr_array_add (f->a.consultations, decides);
  _lotse_dates_parse (&f->a);
  _lotse_periods_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_PERIOD, "type", "iso");
  g_assert_cmpstr (found, ==, "deadline=2032-12");
}

/* The next period follows from one that has the length of the cycle and is decided on. */
static void
test_suggestion (void)
{
  check ("Der Rat beschließt die Ziele der Jahre 2031 und 2032. Sie werden alle zwei Jahre neu gesetzt.", TRUE,
         "period=2031/2032; cycle=-; suggestion=2033/2034");
  check ("Der Rat beschließt die Ziele der Jahre 2031 bis 2033. Sie werden alle zwei Jahre neu gesetzt.", TRUE,
         "period=2031/2033; cycle=-");
  check ("Der Rat beschließt das Konzept der Jahre 2031 und 2032. Der Bericht zum Konzept kommt alle zwei Jahre.", TRUE,
         "period=2031/2032; cycle=-; suggestion=2033/2034");
  /* Something else comes so often. */
  check ("Der Rat beschließt die Ziele der Jahre 2031 und 2032. Das Stadtfest ist alle zwei Jahre.", TRUE, "period=2031/2032; cycle=-");
  check ("Der Rat beschließt die Ziele. Bisher galten die der Jahre 2031 und 2032, alle zwei Jahre neu.", TRUE,
         "period=2031/2032; cycle=-");
}

static void
test_reason (void)
{
  g_autoptr (Fixture) f = fixture_new ("Der Rat beschließt die Ziele der Jahre 2031 und 2032, alle zwei Jahre neu.");
  LotseDecision *decision = _lotse_decision_new ("test");
  const LotseOutlineItem *item;

  decision->status = "proposed";
  decision->range = (LotseRange) { 0, (guint) f->a.reading->text->len };
  g_ptr_array_add (f->a.decisions, decision);
  _lotse_dates_parse (&f->a);
  _lotse_periods_parse (&f->a);
  item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_PERIOD, lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_PERIOD) - 1);
  g_assert_cmpint (lotse_outline_item_get_confidence (item), ==, LOTSE_CONFIDENCE_INFERRED);
  g_assert_cmpstr (lotse_outline_item_get_reason (item), ==, "next-period\t2031 und 2032\talle zwei Jahre");
  g_assert_cmpuint (lotse_outline_item_get_n_spans (item), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/period/types", test_types);
  g_test_add_func ("/analysis/period/suggestion", test_suggestion);
  g_test_add_func ("/analysis/period/reason", test_reason);
  g_test_add_func ("/analysis/period/told", test_told);
  g_test_add_func ("/analysis/period/ends", test_ends);
  g_test_add_func ("/analysis/period/over", test_over);
  return g_test_run ();
}
