/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "town-fixture.h"

/* The name that the text says most often, and one of which there is only the adjective. */
static void
test_counted (void)
{
  assert_inferred_town (HEAD "Was in Rodeloh fehlt, fehlt auch in Alsenloh, in Rodeloh aber seit Jahren. In Rodeloh wird gebaut.\n",
                        "Rodeloh");
  assert_inferred_town (HEAD "Es soll an den Alsenrücker Schulen gebaut werden.\n", "Alsenrück");
}

/* The text writes the town only within another word; the adjective has lost the end of its name. */
static void
test_spelt_elsewhere (void)
{
  assert_inferred_town (HEAD "Die Mensen der Alsenruher Schulen kommen in die Alsenruhe.App.\n", "Alsenruhe");
  assert_inferred_town (HEAD "Die Mensen der Alsenruher Schulen nehmen den Alsenruhe-Pass.\n", "Alsenruhe");
  assert_inferred_town (HEAD "Die Mensen der Alsenruher Schulen liegen am Alsenruhenden Weg.\n", "Alsenruh");
}

/* A name that always has an article is none of a town. */
static void
test_with_article (void)
{
  /* A river that is called like a town. */
  assert_inferred_town (HEAD "Der Weg nördlich der Köln wird gesperrt. Er gehört zum Alsenrücker Netz, wie in Alsenrück üblich.\n",
                        "Alsenrück");
}

/* A letter to a mayor names the district more often than the town, whose it is. */
static void
test_letter_to_mayor (void)
{
#define BODY                                                                                                                               \
  "Zuständig ist der Kreis Mettberg. Die Städte des Kreises Mettberg helfen dem Kreis Mettberg.\nWie hilft die Stadt Ratfels? Was "        \
  "fehlt in Ratfels?\n"
  assert_town ("Antrag: Einbürgerungen\n\nSehr geehrter Herr Bürgermeister,\n\n" BODY, "Ratfels");
  assert_town ("Antrag: Einbürgerungen\n\nSehr geehrte Frau Landrätin,\n\n" BODY, "Kreis Mettberg");
#undef BODY
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/town-choice/counted", test_counted);
  g_test_add_func ("/analysis/town-choice/spelt-elsewhere", test_spelt_elsewhere);
  g_test_add_func ("/analysis/town-choice/with-article", test_with_article);
  g_test_add_func ("/analysis/town-choice/letter-to-mayor", test_letter_to_mayor);
  return g_test_run ();
}
