/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-build-tree.h"

#include "lotse-config.h"

gboolean
lotse_build_tree_holds_program (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, LOTSE_BUILD_ROOT G_DIR_SEPARATOR_S);
}
