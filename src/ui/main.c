/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-application.h"
#include "lotse-build-tree.h"
#include "lotse-config.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (LotseApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, lotse_build_tree_holds_program () ? LOTSE_BUILD_ROOT "/po" : LOTSE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Lotse");

  application = lotse_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
