/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signature-fixture.h"

static void
test_lines (void)
{
  assert_signers ("Der Bürgermeister\nIn Vertretung\n\nBergwald\n\nBeigeordnete\n\nAmtsleiter\n\nHügel\n\nSachbearbeiterin\n\nTalmann",
                  TRUE, "Bergwald/Beigeordnete/deputy?; Hügel/Amtsleiter/-?; Talmann/Sachbearbeiterin/-?");
  assert_signers ("Bergwald\nBeigeordnete\n\nHügel\nAmtsleiter", TRUE, "Bergwald/Beigeordnete/-; Hügel/Amtsleiter/-");
  assert_signers ("Im Auftrag\n\nBergwald", TRUE, "Bergwald/-/by-order");
  assert_signers ("Der Bürgermeister\n\nDr. Bergwald\n\nAmtsleiter\n\nHügel", TRUE, "Dr. Bergwald/Bürgermeister/-?; Hügel/Amtsleiter/-?");
  assert_signers ("Im Auftrag\n\n(Bergwald)", TRUE, "Bergwald/-/by-order");
  assert_signers ("Bergwald", TRUE, "");
  assert_signers ("Unterschrift\n\nBergwald", TRUE, "");
  assert_signers ("Anna Bergwald\t\tTom Hügel\nBürgermeisterin\t\tKämmerer", TRUE, "Anna Bergwald/Bürgermeisterin/-; Tom Hügel/Kämmerer/-");
  assert_signers ("Anna Bergwald\t\tTom Hügel", TRUE, "");
  assert_signers ("\t\tIn Vertretung\nBergwald\t\tHügel", TRUE, "Bergwald/-/-; Hügel/-/-");
  /* Below a block with "gez.", which is read by its own rule. */
  assert_signers ("gez. Bergwald\nBürgermeisterin\n\nIm Auftrag\n\nHügel\nAmtsleiter", TRUE,
                  "Bergwald/Bürgermeisterin/-; Hügel/Amtsleiter/by-order");
  assert_signers ("gez.\nIm Auftrag\nHügel\nAmtsleiter", TRUE, "Hügel/Amtsleiter/by-order");
  assert_signers ("In Vertretung\ngez. Bergwald\nBeigeordnete", TRUE, "Bergwald/Beigeordnete/deputy");
  assert_signers ("In Vertretung\n\nBergwald\n(Stadtdirektor)", TRUE, "Bergwald/Stadtdirektor/deputy");
  assert_signers ("Bergwald\nBeigeordnete", FALSE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/signature-block/lines", test_lines);
  return g_test_run ();
}
