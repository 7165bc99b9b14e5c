/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* Places letters 5 points wide with gaps of @gap between them, and @blank more between words. The text has a blank only after some of the
 * letters, as it comes out of a PDF. */
static void
place_spaced (PageBuilder *self, float y, const char *text, guint every, float gap, float blank)
{
  float x = 60;
  guint n = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      LotseRect rect = { x, y, x + 5, y + 10 };
      LotseRect none = { 0 };
      const char *next = g_utf8_next_char (p);

      if (*p == ' ')
        {
          x += blank;
          continue;
        }
      /* Letters without a blank behind them reach up to the next one. */
      if (*next && *next != ' ' && ++n % every != 0)
        rect.x2 += gap;
      g_string_append_unichar (self->text, g_utf8_get_char (p));
      g_array_append_val (self->rects, rect);
      if (!*next || *next == ' ' || n % every == 0)
        {
          g_string_append_c (self->text, *next ? ' ' : '\n');
          g_array_append_val (self->rects, none);
        }
      x += 5 + gap;
    }
}

static void
test_words (void)
{
  PageBuilder page = builder ();

  page.size = 10;
  place_spaced (&page, 100, "Antrag der Fraktion", 2, 4, 6);
  place (&page, 60, 130, "Der Rat stimmt zu.");
  assert_page (&page, "Antrag der Fraktion\n\nDer Rat stimmt zu.");
}

/* Narrow letters take less room, but stand far from each other all the same. */
static void
test_narrow_letters (void)
{
  PageBuilder page = builder ();
  float x = 60;

  page.size = 10;
  for (const char *p = "Bes c hlus s :"; *p; p++)
    {
      LotseRect rect = { x, 100, x + 3, 110 };

      g_string_append_c (page.text, *p);
      g_array_append_val (page.rects, rect);
      x += *p == ' ' ? 0 : 6;
    }
  place (&page, 0, 0, "");
  place (&page, 60, 130, "Der Rat stimmt zu.");
  assert_page (&page, "Beschluss:\n\nDer Rat stimmt zu.");
}

/* Short words close to one another are words. */
static void
test_short_words (void)
{
  PageBuilder page = builder ();

  page.size = 10;
  place (&page, 60, 100, "Ja da ist er ja");
  assert_page (&page, "Ja da ist er ja");
}

/* Letters of a line one by one, 5 points wide: "_" is a gap of half a point with a blank in the text, a blank one of @blank points. */
static void
place_kerned (PageBuilder *self, float y, const char *text, float blank)
{
  float x = 60;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      float width = *p == '_' ? 0.5f : *p == ' ' ? blank : 5;
      LotseRect rect = { x, y, x + width, y + 10 };

      g_string_append_unichar (self->text, *p == '_' ? ' ' : g_utf8_get_char (p));
      g_array_append_val (self->rects, rect);
      x += width;
    }
  place (self, 0, 0, "");
}

/* A pair of letters that is kerned apart is no end of a word, where the blanks of the line are wide. */
static void
test_kerned (void)
{
  PageBuilder page = builder ();

  page.size = 10;
  place_kerned (&page, 100, "For_tschreibung der Ver_träge", 2.8f);
  place_kerned (&page, 115, "For_tschreibung und Ver_träge", 1.6f);
  place_kerned (&page, 130, "Antwor_t", 0);
  assert_page (&page, "Fortschreibung der Verträge\nFortschreibung und Verträge\nAntwort");
}

/* Narrow blanks are blanks: those of a line that has no wider ones, and those before a capital, a digit or a sign. */
static void
test_narrow_blanks (void)
{
  PageBuilder page = builder ();

  page.size = 10;
  place_kerned (&page, 100, "Das_Amt hat_3 von 4 und_(neu)", 2.8f);
  place_kerned (&page, 115, "Der_Rat_stimmt dem zu", 0.9f);
  place_kerned (&page, 130, "Der Rat stimmt dem zu", 0.7f);
  place_kerned (&page, 145, "Nr_4 des Rates", 2.8f);
  assert_page (&page, "Das Amt hat 3 von 4 und (neu)\nDer Rat stimmt dem zu\nDer Rat stimmt dem zu\nNr 4 des Rates");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-spaced/words", test_words);
  g_test_add_func ("/analysis/page-spaced/narrow-letters", test_narrow_letters);
  g_test_add_func ("/analysis/page-spaced/short-words", test_short_words);
  g_test_add_func ("/analysis/page-spaced/kerned", test_kerned);
  g_test_add_func ("/analysis/page-spaced/narrow-blanks", test_narrow_blanks);
  return g_test_run ();
}
