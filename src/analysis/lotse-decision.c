/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"

void
_lotse_decisions_parse (LotseAnalysis *a)
{
  (void) a;
}

void
_lotse_decisions_emit (LotseAnalysis *a)
{
  (void) a;
}
