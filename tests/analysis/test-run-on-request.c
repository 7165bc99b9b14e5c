/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-run-on-private.h"

#include <string.h>

/* The name of a proposal in front of a body that decides; in front of anything else it may be a word of the text. */
static void
test_proposal (void)
{
  static const struct
  {
    const char *text;
    gboolean heads;
  } cases[] = { { "Beschlussvorschlag Der Rat der Stadt beschließt den Bau.", TRUE },
                { "Beschlussentwurf Die Stadtverordnetenversammlung stimmt zu.", TRUE },
                { "Beschlussvorschlag Der Bau beginnt.", FALSE },
                { "Beschlussvorschlag der Verwaltung", FALSE },
                { "Begründung Der Rat berät.", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (_lotse_run_on_heads_proposal (f->a.reading, f->a.lexicon, 0, (guint) strlen (cases[i].text)), ==, cases[i].heads);
    }
}

static void
test_request (void)
{
  static const char request[] = "Der Stadtrat möge beschließen: Der Bau beginnt.", told[] = "Der Stadtrat tagt. Er beschließt: nichts.";
  g_autoptr (Fixture) first = fixture_new (request);
  g_autoptr (Fixture) second = fixture_new (told);

  g_assert_true (_lotse_run_on_begins_request (first->a.reading, first->a.lexicon, 0, (guint) strlen (request)));
  g_assert_false (_lotse_run_on_begins_request (second->a.reading, second->a.lexicon, 0, (guint) strlen (told)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/run-on-request/proposal", test_proposal);
  g_test_add_func ("/analysis/run-on-request/request", test_request);
  return g_test_run ();
}
