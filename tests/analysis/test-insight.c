/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-insight-private.h"
#include "paper-fixture.h"

#include <string.h>

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

/* --- the sample papers ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *stones;
  const char *participation;
  const char *trust;
  guint n_suggestions;
} Expected;

/* Of the sample papers in order of their names: exactly these, no others. */
static const Expected expected[] = {
  { "stone:announced-but-missing", "decides-itself", "portal-copy", 0 },
  { "stone:member-named-after-meeting stone:open-placeholder stone:same-body-decides-twice", "not-in-sequence", "portal-copy", 0 },
  { "stone:type-versus-proposal", "not-heard-reasoned", "unknown", 0 },
  { "", "no-sequence", "text-extract", 0 },
  { "stone:two-spellings", "not-in-sequence", "portal-copy", 1 },
};

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_samples (void)
{
  const char *shared = g_getenv ("LOTSE_SHARED");
  g_autofree char *folder = shared ? g_build_filename (shared, "seeds", NULL) : NULL;
  g_autoptr (GDir) dir = folder ? g_dir_open (folder, 0, NULL) : NULL;
  GPtrArray *result = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (result, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (result, compare_strings);
  return result;
}

static char *
describe_stones (const LotseOutline *outline)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HINT); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i);

      if (g_str_has_prefix (lotse_outline_item_get (item, "code"), "stone:"))
        {
          g_assert_cmpuint (lotse_outline_item_get_n_spans (item), >, 0);
          g_ptr_array_add (codes, (gpointer) lotse_outline_item_get (item, "code"));
        }
    }
  g_ptr_array_sort (codes, compare_strings);
  g_ptr_array_add (codes, NULL);
  return g_strjoinv (" ", (char **) codes->pdata);
}

static void
test_samples (void)
{
  g_autoptr (GPtrArray) files = list_samples ();

  if (files->len != G_N_ELEMENTS (expected))
    {
      g_test_skip ("the folder shared/seeds with the sample papers is missing");
      return;
    }
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *stones = NULL;
      g_autoptr (LotseOutline) outline = NULL;
      guint n_suggestions = 0;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &text, NULL, NULL));
      outline = analyze_paper (text);
      stones = describe_stones (outline);
      g_assert_cmpstr (stones, ==, expected[i].stones);
      g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_PARTICIPATION, 0), "state"), ==,
                       expected[i].participation);
      g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_TRUST, 0), "source"), ==, expected[i].trust);
      for (guint k = 0; k < lotse_outline_get_n_items (outline, LOTSE_ITEM_PERIOD); k++)
        if (g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_PERIOD, k), "type"), "suggestion") == 0)
          n_suggestions++;
      g_assert_cmpuint (n_suggestions, ==, expected[i].n_suggestions);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/insight/sentence", test_sentence);
  g_test_add_func ("/analysis/insight/around", test_around);
  g_test_add_func ("/analysis/insight/words", test_words);
  g_test_add_func ("/analysis/insight/decision-date", test_decision_date);
  g_test_add_func ("/analysis/insight/samples", test_samples);
  return g_test_run ();
}
