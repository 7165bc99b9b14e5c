/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-goal-private.h"

#include "facts-fixture.h"

typedef struct
{
  const char *text;
  const char *items; /* joined by '|' */
} Case;

static const Case cases[] = {
  { "• Bänke aufstellen • Wege bauen • Bäume pflanzen", "Bänke aufstellen|Wege bauen|Bäume pflanzen" },
  { "- Bänke aufstellen\n- Wege bauen,\ndie breit sind\n- Bäume pflanzen", "Bänke aufstellen|Wege bauen, die breit sind|Bäume pflanzen" },
  { "1. Die Bänke stehen. 2. Die Wege sind gut (z. B. breit). 3. Alles blüht.",
    "Die Bänke stehen.|Die Wege sind gut (z. B. breit).|Alles blüht." },
  { "1. Die Bänke stehen, seit 2. Mai sogar alle. 2. Die Wege sind gut.", "Die Bänke stehen, seit 2. Mai sogar alle.|Die Wege sind gut." },
  { "Die Bänke stehen.\n\nDie Wege sind gut.", "Die Bänke stehen.|Die Wege sind gut." },
  { "Die Bänke stehen und die Wege sind gut.", "Die Bänke stehen und die Wege sind gut." },
  { "• Bänke aufstellen 1 • Wege bauen • Bäume pflanzen 2", "Bänke aufstellen|Wege bauen|Bäume pflanzen" },
  { "• Bänke nach Abs. 1 • Wege bauen 7", "Bänke nach Abs. 1|Wege bauen 7" },
  { "• Bänke • • • Planung von Wegen Planung von Plätzen Schattige Höfe für Kinder • Bäume",
    "Bänke|Planung von Wegen|Planung von Plätzen|Schattige Höfe für Kinder|Bäume" },
  { "• • ein Text den niemand teilen kann", "ein Text den niemand teilen kann" },
  { "• Orte öffnen: o Schulen o Höfe • Wege bauen", "Orte öffnen: o Schulen o Höfe|Wege bauen" },
  { "", "" },
  { "• • •", "" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LotseGoalItem));
      g_autoptr (GString) found = g_string_new (NULL);
      guint last_page = 0;

      _lotse_goal_list_split (f->a.reading, 0, (guint) f->a.reading->text->len, &last_page, items);
      for (guint k = 0; k < items->len; k++)
        {
          const LotseGoalItem *item = &g_array_index (items, LotseGoalItem, k);
          g_autofree char *text = lotse_reading_dup_text (f->a.reading, item->start, item->end);

          g_string_append_printf (found, "%s%s", k > 0 ? "|" : "", text);
        }
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found->str, ==, cases[i].items);
    }
}

/* The number of a page before the next number of the list; and a sentence over two paragraphs. */
static void
test_page_before_number (void)
{
  g_autoptr (Fixture) f = fixture_new ("1. Wege sind kurz. 1 2. Plätze sind nah. 7 3. Bäume stehen.");
  g_autoptr (Fixture) other = fixture_new ("Die Stadt hat Ziele, die sich an\n\ndie Frauen richten.\n\nDie Wege sind kurz.");
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LotseGoalItem));
  guint last_page = 0;

  _lotse_goal_list_split (f->a.reading, 0, (guint) f->a.reading->text->len, &last_page, items);
  /* The seventh page does not follow the first. */
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpuint (last_page, ==, 1);
  g_array_set_size (items, 0);
  _lotse_goal_list_split (other->a.reading, 0, (guint) other->a.reading->text->len, &last_page, items);
  g_assert_cmpuint (items->len, ==, 2);
}

static void
test_torn_is_marked (void)
{
  g_autoptr (Fixture) f = fixture_new ("• • Planung von Wegen Planung von Plätzen");
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LotseGoalItem));
  guint last_page = 0;

  _lotse_goal_list_split (f->a.reading, 0, (guint) f->a.reading->text->len, &last_page, items);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_true (g_array_index (items, LotseGoalItem, 0).torn);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/goal-list/table", test_table);
  g_test_add_func ("/analysis/goal-list/page-before-number", test_page_before_number);
  g_test_add_func ("/analysis/goal-list/torn-is-marked", test_torn_is_marked);
  return g_test_run ();
}
