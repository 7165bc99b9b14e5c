/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole analyses of short invented texts, for tests of bodies, roles and seats. */
#pragma once

#include "lotse-body-private.h"
#include "paper-fixture.h"

#include <string.h>

typedef struct
{
  LotseDocumentText *text;
  LotseOutline *outline;
} Paper;

static inline Paper *
paper_new (const char *text)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->text = new_text_document (text);
  paper->outline = analyze_document (paper->text);
  return paper;
}

static inline void
paper_free (Paper *paper)
{
  lotse_outline_unref (paper->outline);
  lotse_document_text_unref (paper->text);
  g_free (paper);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paper, paper_free)

/* A seed of ../shared as a paper, or NULL where it is missing: then the test has been skipped. @number: "000" … */
static inline Paper *
paper_new_seed (const char *number)
{
  const char *shared = g_getenv ("LOTSE_SHARED");
  g_autofree char *folder = g_build_filename (shared ? shared : "../shared", "seeds", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_prefix (name, number) && g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *contents = NULL;

        if (g_file_get_contents (path, &contents, NULL, NULL))
          return paper_new (contents);
      }
  g_test_skip ("needs the seeds of ../shared");
  return NULL;
}

static inline const LotseOutlineItem *
paper_find_body (const Paper *paper, const char *name)
{
  for (guint i = 0; i < lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (paper->outline, LOTSE_ITEM_BODY, i);

      if (g_str_equal (lotse_outline_item_get (item, "name"), name))
        return item;
    }
  return NULL;
}

/* "kind: role role" of a body, or "none". */
static inline char *
paper_describe_body (const Paper *paper, const char *name)
{
  const LotseOutlineItem *item = paper_find_body (paper, name);
  g_autofree char *roles = item ? g_strjoinv (" ", (char **) lotse_outline_item_get_list (item, "roles")) : NULL;

  return item ? g_strdup_printf ("%s: %s", lotse_outline_item_get (item, "kind"), roles) : g_strdup ("none");
}

static inline void
assert_body (const Paper *paper, const char *name, const char *expected)
{
  g_autofree char *found = paper_describe_body (paper, name);

  if (!g_str_equal (found, expected))
    for (guint i = 0; i < lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY); i++)
      g_test_message ("body: %s", lotse_outline_item_get (lotse_outline_get_item (paper->outline, LOTSE_ITEM_BODY, i), "name"));
  g_assert_cmpstr (found, ==, expected);
}

/* The first name that _lotse_body_scan() finds in a text: "name|kind", or "none". */
static inline char *
scan_first (const char *text)
{
  g_autoptr (LotseDocumentText) document = new_text_document (text);
  g_autoptr (LotseReading) reading = lotse_reading_new (document, lotse_lexicon_get_default ());

  lotse_reading_tokenize (reading);
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      g_auto (LotseBodyMatch) match = { 0 };

      if (_lotse_body_scan (reading, lotse_lexicon_get_default (), i, reading->tokens->len, &match) && match.use == LOTSE_BODY_NAMED)
        return g_strdup_printf ("%s|%s", match.name, match.kind);
    }
  return g_strdup ("none");
}

static inline void
assert_scan (const char *text, const char *expected)
{
  g_autofree char *found = scan_first (text);

  g_assert_cmpstr (found, ==, expected);
}
