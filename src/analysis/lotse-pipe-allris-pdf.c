/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers printed by ALLRIS (domain guide 2.6): "Vorlage Nr. …", "Status: öffentlich", "Eingereicht von", the cells of the consultations
 * column by column. */
#include "lotse-key-private.h"
#include "lotse-pipe-allris-private.h"

#include <string.h>

static void
add_key_data (LotseAnalysis *a)
{
  /* Watermarks leave scraps of a few letters in the header; a title never begins with one. */
  for (guint i = 0; i < a->reading->lines->len && i < 60; i++)
    {
      LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= a->header_end)
        break;
      if (line->end - line->start < 4 && !g_ascii_isdigit (a->reading->text->str[line->start]))
        line->zone = LOTSE_ZONE_HEADER;
    }
}

static void
add_consultations (LotseAnalysis *a)
{
  _lotse_pipe_allris_add_columns (a);
}

const LotsePipe _lotse_pipe_allris_pdf = { .name = "allris-pdf", .key_data = add_key_data, .consultations = add_consultations };
