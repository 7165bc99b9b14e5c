/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-words-private.h"

#include <string.h>

typedef struct
{
  const char *path;
  const char *words;
  const char *kind; /* or NULL: no heading */
  guint flags;      /* these are set */
  gboolean alone;
} Case;

static const Case cases[] = {
  { "plain", "Beschlussvorschlag", "proposal" },
  { "folded", "BESCHLUßVORSCHLAG", "proposal" },
  { "none", "Wetterbericht" },
  { "empty", " \t" },
  { "bracket", "Finanzierung (Haushalt)", "finance" },
  { "slash", "Sachverhalt / Begründung", "facts" },
  { "joined", "Sachverhalt und Begründung", "facts" },
  { "joined-to-another-word", "Sachverhalt und Wetterbericht" },
  { "flags", "Finanzielle Auswirkungen", "finance", LOTSE_HEADING_PREFIX },
  { "complement", "Finanzielle Auswirkungen des Antrags", "finance", LOTSE_HEADING_PREFIX, TRUE },
  { "complement-in-a-line", "Finanzielle Auswirkungen des Antrags" },
  { "sentence", "Finanzielle Auswirkungen des Antrags sind klein und werden nicht genannt", NULL, 0, TRUE },
};

static void
test_look_up (gconstpointer data)
{
  const Case *c = data;
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = NULL;
  guint flags = 0;

  lotse_document_text_add_page (document, c->words, NULL);
  reading = lotse_reading_new (document, lexicon);
  g_assert_cmpstr (_lotse_heading_look_up (reading, lexicon, 0, reading->text->len, c->alone, &flags), ==, c->kind);
  g_assert_cmphex (flags & c->flags, ==, c->flags);
  if (c->kind)
    g_assert_true (_lotse_heading_may_begin (lexicon, c->words, strlen (c->words)));
}

/* What goes on with a heading. */
static void
test_link (void)
{
  static const char *const links[] = { "des amtes", "fuer", "2031", "(neu)", "- umbau" }, *const others[] = { "umbau", "desto", "fuerst" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    g_assert_true (_lotse_heading_is_link (links[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (_lotse_heading_is_link (others[i]));
}

static void
test_too_long (void)
{
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = NULL;
  g_autoptr (GString) words = g_string_new ("Finanzielle Auswirkungen des");
  guint flags;

  while (words->len <= LOTSE_HEADING_MAX)
    g_string_append (words, "Baus");
  lotse_document_text_add_page (document, words->str, NULL);
  reading = lotse_reading_new (document, lexicon);
  g_assert_null (_lotse_heading_look_up (reading, lexicon, 0, reading->text->len, TRUE, &flags));
}

static void
test_dup_folded (void)
{
  g_autofree char *folded = _lotse_heading_dup_folded ("  Über \t das\n/  Maß ", 21);

  g_assert_cmpstr (folded, ==, "ueber das/mass");
}

static void
test_may_begin (void)
{
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();

  g_assert_true (_lotse_heading_may_begin (lexicon, "Begründung", 11));
  g_assert_true (_lotse_heading_may_begin (lexicon, "Über", 5));
  g_assert_false (_lotse_heading_may_begin (lexicon, "xyzzy", 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/heading-words/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_look_up);
    }
  g_test_add_func ("/analysis/heading-words/link", test_link);
  g_test_add_func ("/analysis/heading-words/too-long", test_too_long);
  g_test_add_func ("/analysis/heading-words/dup-folded", test_dup_folded);
  g_test_add_func ("/analysis/heading-words/may-begin", test_may_begin);
  return g_test_run ();
}
