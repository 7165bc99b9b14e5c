/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-private.h"

void
_lotse_consultations_parse (LotseAnalysis *a)
{
  _lotse_pipe_run_consultations (a);
}

void
_lotse_consultations_emit (LotseAnalysis *a)
{
  (void) a;
}
