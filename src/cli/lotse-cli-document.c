/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-cli.h"

#include "lotse-analyzer.h"
#include "lotse-extractor.h"
#include "lotse-outline-json.h"
#include "lotse-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* As an import does: the password is for a file that asks for one; others may be read beside it. */
static LotseDocumentText *
extract (const LotseCliOptions *options, GFile *file, GError **error)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);
  g_autoptr (GError) problem = NULL;
  LotseDocumentText *text = lotse_extractor_pool_get_text (pool, file, NULL, NULL, &problem);

  if (!text && options->password && g_error_matches (problem, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_ENCRYPTED))
    return lotse_extractor_pool_get_text (pool, file, options->password, NULL, error);
  if (!text)
    g_propagate_error (error, g_steal_pointer (&problem));
  return text;
}

static gboolean
load_file (const LotseCliOptions *options, LotseDocumentText **ret_text, LotseOutline **ret_outline, GError **error)
{
  g_autoptr (GFile) file = lotse_cli_dup_file (options->files[0]);
  g_autoptr (LotseDocumentText) text = extract (options, file, error);
  g_autoptr (LotseLexicon) lexicon = lotse_cli_load_lexicon (options);
  LotseOutline *outline = text ? lotse_analyzer_run (text, lexicon, NULL, error) : NULL;

  if (!outline)
    return FALSE;
  *ret_text = g_steal_pointer (&text);
  *ret_outline = outline;
  return TRUE;
}

/* The one paper that --paper means. */
static char *
find_paper (LotseStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) papers = lotse_store_find_papers (store, name, error);
  const LotsePaperRecord *newest;

  if (!papers)
    return NULL;
  if (papers->len == 0)
    {
      g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is the number of a paper */
                   _ ("The library has no paper “%s”."), name);
      return NULL;
    }
  newest = g_ptr_array_index (papers, 0);
  /* Versions of one paper are no question: the newest is meant. */
  for (guint i = 1; i < papers->len; i++)
    if (((LotsePaperRecord *) g_ptr_array_index (papers, i))->family_id != newest->family_id)
      {
        g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND,
                     /* Translators: %s is the number of a paper */
                     _ ("Several papers have the number “%s”: name one by its identity, as “lotsectl list” prints it."), name);
        return NULL;
      }
  return g_strdup (newest->uuid);
}

/* Whether two items say the same; one of them may be set aside. */
static gboolean
say_the_same (const LotseOutlineItem *a, const LotseOutlineItem *b)
{
  guint n = 0;

  for (guint i = 0; i < lotse_outline_item_get_n_fields (a); i++)
    {
      const char *name = lotse_outline_item_get_field_name (a, i);

      if (g_str_equal (name, "dismissed"))
        continue;
      if (g_strcmp0 (lotse_outline_item_get (a, name), lotse_outline_item_get (b, name)) != 0)
        return FALSE;
      n++;
    }
  return n == lotse_outline_item_get_n_fields (b);
}

/* What was set aside of the stored outline stays so in one that was read again with own terms. */
static void
keep_dismissed (const LotseOutline *stored, LotseOutline *outline)
{
  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < lotse_outline_get_n_items (stored, (LotseItemKind) kind); i++)
      {
        const LotseOutlineItem *item = lotse_outline_get_item (stored, (LotseItemKind) kind, i);
        const char *reason = lotse_outline_item_get (item, "dismissed");

        for (guint k = 0; reason && k < lotse_outline_get_n_items (outline, (LotseItemKind) kind); k++)
          if (say_the_same (item, lotse_outline_get_item (outline, (LotseItemKind) kind, k)))
            {
              lotse_outline_item_set (lotse_outline_get_item (outline, (LotseItemKind) kind, k), "dismissed", reason);
              break;
            }
      }
}

static gboolean
load_paper (const LotseCliOptions *options, LotseDocumentText **ret_text, LotseOutline **ret_outline, GError **error)
{
  g_autoptr (LotseStore) store = lotse_cli_open_library (options, error);
  g_autofree char *uuid = store ? find_paper (store, options->paper, error) : NULL;

  g_autoptr (LotseLexicon) lexicon = NULL;
  g_autoptr (LotseOutline) stored = NULL;

  if (!uuid || !lotse_store_load_content (store, uuid, ret_text, &stored, error))
    return FALSE;
  lexicon = lotse_cli_load_lexicon (options);
  if (lexicon == lotse_lexicon_get_default ())
    *ret_outline = g_steal_pointer (&stored);
  else
    *ret_outline = lotse_analyzer_run (*ret_text, lexicon, NULL, error);
  if (stored && *ret_outline)
    keep_dismissed (stored, *ret_outline);
  return *ret_outline != NULL;
}

/* Text and outline of the file or paper that the options name; a file is read without opening a library. Own terms hold at once, also for
 * a paper that was read before them. Returns FALSE after having told why. */
static gboolean
load (const LotseCliOptions *options, LotseDocumentText **ret_text, LotseOutline **ret_outline)
{
  g_autoptr (GError) error = NULL;

  if (options->paper ? load_paper (options, ret_text, ret_outline, &error) : load_file (options, ret_text, ret_outline, &error))
    return TRUE;
  lotse_cli_fail (error->message);
  return FALSE;
}

static void
print_cb (const char *text, gpointer user_data)
{
  lotse_cli_print_raw (text);
}

int
lotse_cli_outline (const LotseCliOptions *options)
{
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotseOutline) outline = NULL;

  if (!load (options, &text, &outline))
    return LOTSE_EXIT_FAILED;
  if (options->json)
    lotse_outline_print_json (outline, print_cb, NULL);
  else
    {
      gboolean readable = lotse_document_text_has_text (text);

      if (!readable)
        lotse_cli_print ("%s\n", lotse_words_get_no_text (lotse_document_text_get_source (text)));
      if (readable || lotse_document_text_get_source (text) == LOTSE_SOURCE_OPARL)
        lotse_cli_print_outline (outline);
    }
  return LOTSE_EXIT_OK;
}

static void
print_key (const LotseOutline *outline, const char *key)
{
  const char *value = lotse_outline_get_key (outline, key);

  if (value)
    lotse_cli_print ("%s: %s\n", lotse_words_get (LOTSE_WORDS_KEY, key), value);
}

int
lotse_cli_show (const LotseCliOptions *options)
{
  static const char *const keys[] = { "title", "number", "file_reference", "paper_type", "lead_body", "publicity", "date", "municipality" };
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotseOutline) outline = NULL;
  guint n_pages;

  if (!load (options, &text, &outline))
    return LOTSE_EXIT_FAILED;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    print_key (outline, keys[i]);
  if (!lotse_document_text_has_text (text))
    lotse_cli_print ("%s\n", lotse_words_get_no_text (lotse_document_text_get_source (text)));
  n_pages = lotse_document_text_get_n_pages (text);
  for (guint i = 0; i < n_pages; i++)
    {
      const LotsePageText *page = lotse_document_text_get_page (text, i);

      /* Translators: %u is the number of a page */
      lotse_cli_print (_ ("\n--- page %u ---\n"), i + 1);
      lotse_cli_print ("%s%s", page->text, g_str_has_suffix (page->text, "\n") ? "" : "\n");
    }
  return LOTSE_EXIT_OK;
}

/* What an item says, in one line: its fields as they are. */
static void
print_fields (const LotseOutlineItem *item)
{
  for (guint i = 0; i < lotse_outline_item_get_n_fields (item); i++)
    {
      const char *name = lotse_outline_item_get_field_name (item, i);
      g_autofree char *value = g_strdup (lotse_outline_item_get (item, name));

      lotse_cli_print (" %s=“%s”", name, g_strdelimit (value, "\n\t", ' '));
    }
  for (const char *const *role = lotse_outline_item_get_list (item, "roles"); *role; role++)
    lotse_cli_print (" role=%s", *role);
}

static void
print_spans (const LotseOutlineItem *item, const LotseDocumentText *text)
{
  guint n_pages = lotse_document_text_get_n_pages (text);

  for (guint i = 0; i < lotse_outline_item_get_n_spans (item); i++)
    {
      const LotseSpan *span = lotse_outline_item_get_span (item, i);
      g_autofree char *words
          = span->page >= 1 && span->page <= n_pages
                ? lotse_page_text_dup_range (lotse_document_text_get_page (text, span->page - 1), span->start, span->length)
                : g_strdup ("");

      lotse_cli_print ("    %u:%u+%u “%s”\n", span->page, span->start, span->length, g_strdelimit (words, "\n\t\f\r", ' '));
    }
}

int
lotse_cli_explain (const LotseCliOptions *options)
{
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotseOutline) outline = NULL;
  const char *pipe;

  if (!load (options, &text, &outline))
    return LOTSE_EXIT_FAILED;
  pipe = lotse_outline_get_pipe (outline);
  {
    char score[G_ASCII_DTOSTR_BUF_SIZE];

    lotse_cli_print ("pipe %s %s\n", pipe ? pipe : "-",
                     g_ascii_formatd (score, sizeof score, "%.2f", lotse_outline_get_pipe_score (outline)));
  }
  if (lotse_outline_get_notice (outline))
    lotse_cli_print ("notice %s\n", lotse_outline_get_notice (outline));
  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < lotse_outline_get_n_items (outline, (LotseItemKind) kind); i++)
      {
        const LotseOutlineItem *item = lotse_outline_get_item (outline, (LotseItemKind) kind, i);
        const char *rule = lotse_outline_item_get_rule (item);
        g_autofree char *reason = g_strdup (lotse_outline_item_get_reason (item));

        lotse_cli_print ("%s %s %s", lotse_item_kind_to_word ((LotseItemKind) kind), rule ? rule : "-",
                         lotse_confidence_to_word (lotse_outline_item_get_confidence (item)));
        if (reason)
          lotse_cli_print (" (%s)", g_strdelimit (reason, "\t\n", ' '));
        print_fields (item);
        lotse_cli_print ("\n");
        print_spans (item, text);
      }
  return LOTSE_EXIT_OK;
}
