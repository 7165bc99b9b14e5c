/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of lines that print wrapped, and how a reading puts them together. */
#pragma once

#include "page-fixture.h"

#include "lotse-lexicon.h"

/* The page as a reading sees it: a blank in front of what is part of the line before. */
static inline char *
read_wrapped (PageBuilder *builder)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseReading) reading = NULL;

  add_built_page (builder, document);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  return g_strndup (reading->text->str, reading->text->len);
}

/* Full lines 90 letters wide, so that the right edge is known. */
static inline PageBuilder
page_with_edge (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 4; i++)
    place (&page, 60, 500 + 30 * (float) i, "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  return page;
}

/* The same in letters whose size is known, with paragraphs that stand 14 points apart. */
static inline PageBuilder
page_with_sizes (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 6; i++)
    place_sized (&page, 60, 500 + 14 * (float) i, 10,
                 "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  return page;
}

static inline void
assert_begins (PageBuilder *page, const char *expected)
{
  g_autofree char *text = read_wrapped (page);

  if (!g_str_has_prefix (text, expected))
    g_assert_cmpstr (text, ==, expected);
}
