/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-notices.h"

#include "lotse-page-ranges.h"

#include <string.h>

static LotseDocumentText *
make_text (const char *const *pages)
{
  LotseDocumentText *text = lotse_document_text_new (LOTSE_SOURCE_PDF);

  for (; *pages != NULL; pages++)
    lotse_document_text_add_page (text, *pages, NULL);
  return text;
}

static void
test_nothing_to_say (void)
{
  g_autoptr (LotseDocumentText) text = make_text ((const char *const[]) { "Vorlage", NULL });
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_auto (GStrv) notices = lotse_paper_notices_build (text, outline, FALSE, FALSE);

  g_assert_cmpuint (g_strv_length (notices), ==, 0);
}

static void
test_outdated_and_missing (void)
{
  g_autoptr (LotseDocumentText) text = make_text ((const char *const[]) { "Vorlage", NULL });
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_auto (GStrv) notices = lotse_paper_notices_build (text, outline, TRUE, TRUE);

  g_assert_cmpuint (g_strv_length (notices), ==, 2);
  g_assert_nonnull (strstr (notices[0], "Newer version"));
  g_assert_nonnull (strstr (notices[1], "original is missing"));
}

static void
test_pages_without_text (void)
{
  g_autoptr (LotseDocumentText) text = make_text ((const char *const[]) { "eins", " ", "", "\n", "fünf", "", NULL });
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_auto (GStrv) notices = lotse_paper_notices_build (text, outline, FALSE, FALSE);

  g_assert_cmpuint (g_strv_length (notices), ==, 1);
  g_assert_nonnull (strstr (notices[0], "2–4, 6"));
  g_strfreev (g_steal_pointer (&notices));
  lotse_document_text_add_fact (text, LOTSE_FACT_UNREAD_PAGE, "6");
  notices = lotse_paper_notices_build (text, outline, FALSE, FALSE);
  g_assert_cmpuint (g_strv_length (notices), ==, 2);
  g_assert_nonnull (strstr (notices[0], "page 6"));
  g_assert_nonnull (strstr (notices[1], "2–4"));
}

static void
test_scan_and_portal (void)
{
  g_autoptr (LotseDocumentText) text = make_text ((const char *const[]) { "", NULL });
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_TRUST, "test/rule");
  g_auto (GStrv) notices = NULL;

  lotse_outline_item_set (item, "source", "portal-copy");
  lotse_outline_item_set (item, "portal", "portal.example");
  lotse_outline_take_item (outline, item);
  notices = lotse_paper_notices_build (text, outline, FALSE, FALSE);
  g_assert_cmpuint (g_strv_length (notices), ==, 2);
  g_assert_nonnull (strstr (notices[0], "picture"));
  g_assert_nonnull (strstr (notices[1], "portal.example"));
}

/* A text file has no pictures. */
static void
test_blank_text (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_auto (GStrv) notices = NULL;

  lotse_document_text_add_page (text, " \n\u00a0\n", NULL);
  notices = lotse_paper_notices_build (text, outline, FALSE, FALSE);
  g_assert_cmpuint (g_strv_length (notices), ==, 1);
  g_assert_nonnull (strstr (notices[0], "no words"));
}

static void
test_left_out (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_auto (GStrv) notices = NULL;

  lotse_document_text_add_page (text, "Neubau der Schule", NULL);
  lotse_document_text_add_fact (text, LOTSE_FACT_LEFT_OUT, "true");
  notices = lotse_paper_notices_build (text, outline, FALSE, FALSE);
  g_assert_cmpuint (g_strv_length (notices), ==, 1);
  g_assert_nonnull (strstr (notices[0], "beyond the first 20000"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/paper-notices/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/ui/paper-notices/outdated", test_outdated_and_missing);
  g_test_add_func ("/ui/paper-notices/pages-without-text", test_pages_without_text);
  g_test_add_func ("/ui/paper-notices/scan-and-portal", test_scan_and_portal);
  g_test_add_func ("/ui/paper-notices/blank-text", test_blank_text);
  g_test_add_func ("/ui/paper-notices/left-out", test_left_out);
  return g_test_run ();
}
