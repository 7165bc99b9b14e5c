/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-lexicon.h"
#include "lotse-wrapped-lines-private.h"

/* Two lines of words. */
typedef struct
{
  GString *text;
  LotseRawLine line, below;
} Pair;

static Pair
pair (const char *line, const char *below)
{
  Pair self = { g_string_new (line), { 0 }, { 0 } };

  self.line.end = self.below.start = (guint) self.text->len;
  g_string_append (self.text, below);
  self.below.end = (guint) self.text->len;
  return self;
}

static void
test_goes_on (void)
{
  static const struct
  {
    const char *line, *below;
    gboolean links, goes_on, surely;
  } cases[] = {
    { "Die Kurse, die der Rat", "beschlossen hat", FALSE, TRUE, TRUE },
    { "Der Rat stimmt ohne", "Änderungen zu", TRUE, TRUE, TRUE },
    { "Der Antrag wird vertagt", "Ausschuss für Soziales", FALSE, TRUE, FALSE },
    { "Der Rat beschließt.", "die Vorlage", FALSE, FALSE, FALSE },
    { "Stadt Lindental", "Der Rat", FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Pair p = pair (cases[i].line, cases[i].below);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (_lotse_wrap_surely_links (p.text, &p.line), ==, cases[i].links);
      g_assert_cmpint (_lotse_wrap_goes_on (p.text, &p.line, &p.below), ==, cases[i].goes_on);
      g_assert_cmpint (_lotse_wrap_surely_goes_on (p.text, &p.line, &p.below), ==, cases[i].surely);
      g_string_free (p.text, TRUE);
    }
}

static void
test_labels (void)
{
  Pair row = pair ("Gremium: Termin:", "Ergebnis:"), one = pair ("Gremium:", "Ergebnis:"), value = pair ("Termin:", "Ergebnis: vertagt");

  g_assert_true (_lotse_wrap_is_label_row (row.text, &row.line, &row.below));
  g_assert_false (_lotse_wrap_is_label_row (one.text, &one.line, &one.below));
  g_assert_false (_lotse_wrap_begins_label (one.text, &one.below));
  g_assert_true (_lotse_wrap_begins_label (value.text, &value.below));
  g_assert_true (_lotse_wrap_leads_in (value.text, &value.line, &value.below));
  g_assert_false (_lotse_wrap_leads_in (one.text, &one.line, &one.below));
  g_string_free (row.text, TRUE);
  g_string_free (one.text, TRUE);
  g_string_free (value.text, TRUE);
}

static void
test_headings (void)
{
  LotseLexicon *lexicon = lotse_lexicon_get_default ();
  Pair p = pair ("Finanzielle Auswirkungen nein ja", "Begründung:"), label = pair ("Beratungsfolge dieser Vorlage", "am 24.10.2031");

  g_assert_false (_lotse_wrap_is_heading (p.text, &p.line, lexicon));
  g_assert_true (_lotse_wrap_begins_words (p.text, &p.line, lexicon));
  g_assert_true (_lotse_wrap_is_heading (p.text, &p.below, lexicon));
  g_assert_true (_lotse_wrap_is_label (label.text, &label.line, lexicon));
  g_assert_true (_lotse_wrap_holds_points (label.text, &label.below));
  g_assert_false (_lotse_wrap_holds_points (label.text, &label.line));
  g_string_free (p.text, TRUE);
  g_string_free (label.text, TRUE);
}

static void
test_begins (void)
{
  Pair p = pair ("1. Die Verwaltung", "15. Februar 2031"), web = pair ("siehe www.lindental.example", "zu");

  g_assert_true (_lotse_wrap_begins_item (p.text, &p.line));
  g_assert_false (_lotse_wrap_begins_item (p.text, &p.below));
  g_assert_true (_lotse_wrap_ends_in_no_word (web.text, &web.line));
  g_assert_false (_lotse_wrap_ends_in_no_word (web.text, &web.below));
  web.below.x2 = 10;
  g_assert_cmpfloat_with_epsilon (_lotse_wrap_first_word_width (web.text, &web.below), 15, 0.01f);
  g_string_free (p.text, TRUE);
  g_string_free (web.text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/wrapped-words/goes-on", test_goes_on);
  g_test_add_func ("/analysis/wrapped-words/labels", test_labels);
  g_test_add_func ("/analysis/wrapped-words/headings", test_headings);
  g_test_add_func ("/analysis/wrapped-words/begins", test_begins);
  return g_test_run ();
}
