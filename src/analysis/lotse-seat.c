/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"

void
_lotse_seats_parse (LotseAnalysis *a)
{
  (void) a;
}
