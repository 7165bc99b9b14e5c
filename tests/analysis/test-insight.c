/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-insight-private.h"

static void
test_sentence (void)
{
  g_autoptr (Fixture) f = fixture_new ("Eins ist da. Zwei ist da.");
  LotseRange one = { 0, 12 }, two = { 13, 25 };

  g_array_append_val (f->a.sentences, one);
  g_array_append_val (f->a.sentences, two);
  g_assert_cmpuint (_lotse_insight_find_sentence (&f->a, 3).end, ==, 12);
  g_assert_cmpuint (_lotse_insight_find_sentence (&f->a, 14).start, ==, 13);
}

/* Without sentences a piece of text stands for one, and no character is cut. */
static void
test_around (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Fixture) f = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (text, "ä€");
  f = fixture_new (text->str);
  for (guint i = 0; i < f->a.reading->text->len; i += 7)
    {
      LotseRange range = _lotse_insight_find_sentence (&f->a, i);

      g_assert_true (g_utf8_validate (f->a.reading->text->str + range.start, range.end - range.start, NULL));
    }
}

static void
test_words (void)
{
  static const char *const words[] = { "sitzung", "treff", NULL };
  g_autoptr (Fixture) f = fixture_new ("Das Treffen der Gruppe");

  g_assert_true (_lotse_insight_has_word (&f->a, 0, 22, words));
  g_assert_false (_lotse_insight_has_word (&f->a, 12, 22, words));
}

static void
test_decision_date (void)
{
  g_autoptr (Fixture) f = fixture_new ("Text");
  LotseConsultation *consultation = _lotse_consultation_new ("test");

  g_assert_null (_lotse_insight_get_decision_date (&f->a));
  _lotse_analysis_add_key (&f->a, "date", "2031-01-01", "test", 0, 4);
  g_assert_cmpstr (_lotse_insight_get_decision_date (&f->a), ==, "2031-01-01");
  consultation->date = g_strdup ("2031-02-01");
  consultation->role = "decision";
  g_ptr_array_add (f->a.consultations, consultation);
  g_assert_cmpstr (_lotse_insight_get_decision_date (&f->a), ==, "2031-02-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/insight/sentence", test_sentence);
  g_test_add_func ("/analysis/insight/around", test_around);
  g_test_add_func ("/analysis/insight/words", test_words);
  g_test_add_func ("/analysis/insight/decision-date", test_decision_date);
  return g_test_run ();
}
