/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-insight-private.h"

static void
check (const char *pipe, const char *url, const char *source, const char *portal, const char *authority)
{
  g_autoptr (Fixture) f = fixture_new (url ? url : "Text");
  const LotseOutlineItem *item;

  f->a.pipe = pipe;
  if (url)
    _lotse_analysis_add_key (&f->a, "source_url", url, "test", 0, (guint) f->a.reading->text->len);
  _lotse_trust_parse (&f->a);
  g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_TRUST), ==, 1);
  item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_TRUST, 0);
  g_assert_cmpstr (lotse_outline_item_get (item, "source"), ==, source);
  g_assert_cmpstr (lotse_outline_item_get (item, "portal"), ==, portal);
  g_assert_cmpstr (lotse_outline_item_get (item, "authority"), ==, authority);
}

static void
test_sources (void)
{
  check ("unserac", "http://rat.neustadt.example/bi/vo020.asp?VOLFDNR=77", "portal-copy", "unserAC.de", "rat.neustadt.example");
  check ("politik-bei-uns", NULL, "text-extract", "Politik bei uns", NULL);
  check ("generic", NULL, "unknown", NULL, NULL);
  check ("allris4", "https://www.rat.neustadt.example:8080/public/vo020?VOLFDNR=77", "portal-copy", "rat.neustadt.example",
         "rat.neustadt.example");
}

/* A PDF is the original, unless its address stands at the foot of its pages: then a browser printed it. A saved page is always a copy. */
static void
test_printed (void)
{
  static const struct
  {
    LotseSourceKind source;
    const char *rule, *expected, *portal;
  } cases[] = {
    { LOTSE_SOURCE_PDF, NULL, "original", NULL },
    { LOTSE_SOURCE_PDF, "key/label", "original", NULL },
    { LOTSE_SOURCE_PDF, "key/browser-foot", "portal-copy", "rat.neustadt.example" },
    { LOTSE_SOURCE_HTML, NULL, "portal-copy", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new ("Text");
      g_autoptr (LotseDocumentText) text = lotse_document_text_new (cases[i].source);
      const LotseOutlineItem *item;

      f->a.text = text;
      if (cases[i].rule)
        _lotse_analysis_add_key (&f->a, "source_url", "https://rat.neustadt.example/vo020?VOLFDNR=77", cases[i].rule, 0, 4);
      _lotse_trust_parse (&f->a);
      item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_TRUST, 0);
      g_assert_cmpstr (lotse_outline_item_get (item, "source"), ==, cases[i].expected);
      g_assert_cmpstr (lotse_outline_item_get (item, "portal"), ==, cases[i].portal);
    }
}

/* A concept on such a page is an attachment, not a paper with a proposal. */
static void
test_attachment (void)
{
  g_autoptr (Fixture) f = fixture_new ("Text");
  LotseOutlineItem *hint = lotse_outline_item_new (LOTSE_ITEM_HINT, "test");

  lotse_outline_item_set (hint, "code", "concept");
  lotse_outline_take_item (f->a.outline, hint);
  f->a.pipe = "politik-bei-uns";
  _lotse_trust_parse (&f->a);
  g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (f->a.outline, LOTSE_ITEM_TRUST, 0), "part"), ==, "attachment");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/trust/sources", test_sources);
  g_test_add_func ("/analysis/trust/printed", test_printed);
  g_test_add_func ("/analysis/trust/attachment", test_attachment);
  return g_test_run ();
}
