/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"

void
_lotse_bodies_parse (LotseAnalysis *a)
{
  (void) a;
}

void
_lotse_bodies_emit (LotseAnalysis *a)
{
  (void) a;
}
