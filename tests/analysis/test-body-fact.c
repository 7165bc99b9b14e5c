/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analyzer.h"

/* Roles of the body of this name, or NULL if there is none. */
static char *
find_roles (const LotseOutline *outline, const char *name)
{
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_BODY); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_BODY, i);

      if (g_strcmp0 (lotse_outline_item_get (item, "name"), name) == 0)
        {
          const char *const *roles = lotse_outline_item_get_list (item, "roles");

          return g_strdup_printf ("%s %s", lotse_outline_item_get (item, "kind"), roles && roles[0] ? roles[0] : "");
        }
    }
  return NULL;
}

static LotseOutline *
analyze (LotseDocumentText *text)
{
  lotse_document_text_add_fact (text, "name", "Neubau der Schule");
  lotse_document_text_add_fact (text, "underDirectionOf.0.name", "Schulamt");
  lotse_document_text_add_fact (text, "originatorOrganization.0.name", "Seniorenbeirat");
  lotse_document_text_add_fact (text, "consultation.0.organization.0.name", "Ausschuss für Bau und Verkehr");
  lotse_document_text_add_fact (text, "consultation.0.role", "Vorberatung");
  lotse_document_text_add_fact (text, "consultation.1.organization.0.name", "Gemeinderat");
  lotse_document_text_add_fact (text, "consultation.1.role", "Entscheidung");
  lotse_document_text_add_page (text, "Neubau der Schule", NULL);
  lotse_document_text_add_page (text, "Beschlussvorschlag:\nDer Gemeinderat stimmt dem Neubau zu.\n", NULL);
  return lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
}

static void
test_facts (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  g_autoptr (LotseOutline) outline = analyze (text);
  g_autofree char *office = find_roles (outline, "Schulamt"), *submitter = find_roles (outline, "Seniorenbeirat");
  g_autofree char *committee = find_roles (outline, "Ausschuss für Bau und Verkehr"), *council = find_roles (outline, "Gemeinderat");

  g_assert_cmpstr (office, ==, "administration lead");
  g_assert_cmpstr (submitter, ==, "advisory applicant");
  g_assert_cmpstr (committee, ==, "committee pre-advises");
  g_assert_cmpstr (council, ==, "council decides");
}

/* Text with such facts is no OParl file. */
static void
test_other_sources (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = analyze (text);
  g_autofree char *office = find_roles (outline, "Schulamt");

  g_assert_null (office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-fact/facts", test_facts);
  g_test_add_func ("/analysis/body-fact/other-sources", test_other_sources);
  return g_test_run ();
}
