/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* "I. …" above "1. …": each point of the inner list is a decision where the outer one only leads to it. */
static void
test_nested_lists (void)
{
  assert_proposal ("I. Der Kreistag beschließt:\n1. Die Stelle wird fortgeführt.\n2. Der Fonds wird aufgelöst.\n\nII. Der Landrat wird "
                   "beauftragt, einen Antrag zu stellen.",
                   "resolves proposed Kreistag: Die Stelle wird fortgeführt.\nresolves proposed Kreistag: Der Fonds wird aufgelöst.\n"
                   "commissions proposed Kreistag: Der Landrat wird beauftragt, einen Antrag zu stellen.\n");
  assert_proposal (
      "Der Kreistag beschließt:\n\nI. Satzung\n1. Dem Entwurf wird zugestimmt.\n2. Die Satzung wird erlassen.\nII. Beirat\n1. Der "
      "Beirat wird gebildet.",
      "approves proposed Kreistag: Dem Entwurf wird zugestimmt.\nresolves proposed Kreistag: Die Satzung wird erlassen.\n"
      "resolves proposed Kreistag: Der Beirat wird gebildet.\n");
  /* The points of what was decided already are parts of it. */
  assert_proposal (
      "I. Der Kreistag stimmt dem Vertrag mit folgenden Maßgaben zu:\n1. die Miete\n2. die Laufzeit\n\nII. Der Bericht wird zur "
      "Kenntnis genommen.",
      "approves proposed Kreistag: Der Kreistag stimmt dem Vertrag mit folgenden Maßgaben zu: 1. die Miete 2. die Laufzeit\n"
      "takes-note proposed Kreistag: Der Bericht wird zur Kenntnis genommen.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-nested/lists", test_nested_lists);
  return g_test_run ();
}
