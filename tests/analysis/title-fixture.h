/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above and below the lines that may be a title, and the title that must be found. */
#pragma once

#include "paper-fixture.h"

#define HEAD "Stadt Alsenau\nBeschlussvorlage 12/2031\n"
#define TEXT "\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau des Rathauses.\n\nSachverhalt:\nDas Rathaus ist alt.\n"

static inline void
assert_title (const char *content, const char *title)
{
  assert_key_of (content, "title", title);
}
