/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-oparl-reader.h"

#include "lotse-limits.h"

#include <string.h>

static const char paper[]
    = "{ \"id\": \"https://rat.example/paper/7\", \"type\": \"https://schema.oparl.org/1.1/Paper\","
      "  \"name\": \"Neubau der Schule\", \"reference\": \"2031/0815\", \"date\": \"2031-02-03\","
      "  \"consultation\": [ { \"role\": \"Entscheidung\", \"authoritative\": true, \"organization\": [\"https://rat.example/org/1\"],"
      "     \"agendaItem\": { \"number\": \"4\", \"resolutionText\": \"Der Rat stimmt zu.\\r\\nEinstimmig.\" } } ],"
      "  \"mainFile\": { \"type\": \"https://schema.oparl.org/1.1/File\", \"size\": 12, \"text\": \"Sachverhalt\" } }";

static void
test_paper (void)
{
  gboolean foreign;
  g_autofree char *text = g_strdup (paper);
  g_autoptr (LotseDocumentText) document = NULL;

  /* The types of OParl are written with oparl.org/schema in the wild too. */
  for (char *p; (p = strstr (text, "schema.oparl.org")) != NULL;)
    memcpy (p, "oparl.org/schema", 16);
  document = lotse_oparl_reader_read (text, strlen (text), &foreign);
  g_assert_nonnull (document);
  g_assert_cmpuint (lotse_document_text_get_source (document), ==, LOTSE_SOURCE_OPARL);
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "reference"), ==, "2031/0815");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "consultation.0.role"), ==, "Entscheidung");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "consultation.0.authoritative"), ==, "true");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "consultation.0.organization.0"), ==, "https://rat.example/org/1");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "consultation.0.agendaItem.number"), ==, "4");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "mainFile.size"), ==, "12");
  g_assert_cmpuint (lotse_document_text_get_n_pages (document), ==, 2);
  g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==, "Neubau der Schule\n\nDer Rat stimmt zu.\nEinstimmig.");
  g_assert_cmpstr (lotse_document_text_get_page (document, 1)->text, ==, "Sachverhalt");
}

static void
test_official_type (void)
{
  gboolean foreign;
  g_autoptr (LotseDocumentText) document = lotse_oparl_reader_read (paper, strlen (paper), &foreign);

  g_assert_nonnull (document);
  g_assert_false (foreign);
}

/* Servers hand out a paper as the only one of a list, and in the "data" of an answer. */
static void
test_only_one (void)
{
  static const struct
  {
    const char *before, *behind;
    gboolean found;
  } cases[] = {
    { "[", "]", TRUE },
    { "{ \"data\": [", "], \"links\": {} }", TRUE },
    { "{ \"data\": ", " }", TRUE },
    { "{ \"items\": [", "] }", FALSE },
    { "[ { \"type\": \"https://schema.oparl.org/1.1/Paper\" }, ", "]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].before, paper, cases[i].behind, NULL);
      gboolean foreign;
      g_autoptr (LotseDocumentText) document = lotse_oparl_reader_read (text, strlen (text), &foreign);

      g_assert_cmpint (document != NULL, ==, cases[i].found);
      g_assert_cmpint (foreign, ==, !cases[i].found);
      if (document)
        g_assert_cmpstr (lotse_document_text_lookup_fact (document, "reference"), ==, "2031/0815");
    }
}

static void
test_others (void)
{
  static const struct
  {
    const char *text;
    gboolean foreign;
  } cases[] = {
    { "{ \"type\": \"https://schema.oparl.org/1.0/Meeting\", \"name\": \"x\" }", TRUE },
    { "{ \"type\": \"Feature\", \"name\": \"x\" }", TRUE },
    { "{ \"type\": 7 }", TRUE },
    { "{ \"name\": ", TRUE },
    { "\n[ {\"a\" : 1}, {\"a\": 2} ]", TRUE },
    { "{ \"name\" }", FALSE },
    { "{ \"name", FALSE },
    { "{ \"Integration\n\": der Rat", FALSE },
    { "{\"Der Rat\" beschließt: nichts}", FALSE },
    /* The least that JSON can be. */
    { "{}", TRUE },
    { "\n[ ]\n", TRUE },
    { "[1, 2]", TRUE },
    { "null", TRUE },
    { " true\n", TRUE },
    { "-12.5e3", TRUE },
    { "\"Der \\\"Rat\\\" tagt.\"\n", TRUE },
    { "\"Der Rat\" tagt.", FALSE },
    { "\"Der Rat\ntagt.\"", FALSE },
    { "\"Der Rat tagt.\\", FALSE },
    { "[Anlage 1]", FALSE },
    { "[1] Siehe die Anlage.", FALSE },
    { "{}\n\nDer Rat tagt.", FALSE },
    { "nullte Lesung", FALSE },
    { "1. Der Rat tagt.", FALSE },
    { "12.05.2031 14.05.2031", FALSE },
    { "Der Rat {beschließt}", FALSE },
    { "", FALSE },
    { " \n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean foreign;

      g_assert_null (lotse_oparl_reader_read (cases[i].text, strlen (cases[i].text), &foreign));
      g_assert_cmpint (foreign, ==, cases[i].foreign);
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new ("{ \"type\": \"https://schema.oparl.org/1.1/Paper\", \"a\": ");
  gboolean foreign;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');
  g_assert_null (lotse_oparl_reader_read (text->str, text->len, &foreign));
  g_assert_true (foreign);
}

/* A paper with a list of so many entries beside its type, each of so many bytes. */
static LotseDocumentText *
read_many (guint entries, gsize size)
{
  g_autofree char *value = g_strnfill (size, 'a');
  g_autoptr (GString) text = g_string_new ("{ \"type\": \"https://schema.oparl.org/1.1/Paper\", \"a\": [");
  gboolean foreign;

  for (guint i = 0; i < entries; i++)
    g_string_append_printf (text, "%s\"%s\"", i > 0 ? "," : "", value);
  g_string_append (text, "] }");
  return lotse_oparl_reader_read (text->str, text->len, &foreign);
}

/* What is not taken over is not dropped silently. */
static void
test_left_out (void)
{
  static const struct
  {
    guint entries;
    gsize size;
    guint n_facts;
    gboolean left_out;
  } cases[] = {
    { LOTSE_LIMIT_ENTRIES - 1, 1, LOTSE_LIMIT_ENTRIES, FALSE },
    { LOTSE_LIMIT_ENTRIES, 1, LOTSE_LIMIT_FACTS, TRUE },
    { LOTSE_LIMIT_ENTRIES + 5000, 1, LOTSE_LIMIT_FACTS, TRUE },
    { 1, LOTSE_LIMIT_FACT_SIZE, 2, FALSE },
    { 2, LOTSE_LIMIT_FACT_SIZE + 1, 2, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LotseDocumentText) document = read_many (cases[i].entries, cases[i].size);

      g_assert_nonnull (document);
      g_assert_cmpuint (lotse_document_text_get_n_facts (document), ==, cases[i].n_facts);
      g_assert_cmpint (lotse_document_text_lookup_fact (document, LOTSE_FACT_LEFT_OUT) != NULL, ==, cases[i].left_out);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/oparl-reader/paper", test_paper);
  g_test_add_func ("/worker/oparl-reader/official-type", test_official_type);
  g_test_add_func ("/worker/oparl-reader/only-one", test_only_one);
  g_test_add_func ("/worker/oparl-reader/others", test_others);
  g_test_add_func ("/worker/oparl-reader/depth", test_depth);
  g_test_add_func ("/worker/oparl-reader/left-out", test_left_out);
  return g_test_run ();
}
