/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"

void
_lotse_layout_parse (LotseAnalysis *a)
{
  (void) a;
}
