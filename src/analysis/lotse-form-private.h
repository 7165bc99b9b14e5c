/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-pipe-private.h"

G_BEGIN_DECLS

/* Finds the printed text of forms (data/lexicon/forms.tsv) in any paper: sets drop[line] to LOTSE_DROP_FORM for lines that hold nothing
 * else, and the zone FORM for lines that hold a value of a form, whose amounts and dates may still be read. */
void _lotse_form_drop (const LotseSketch *sketch, guint8 *drop);

G_END_DECLS
