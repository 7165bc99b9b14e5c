/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A library in a scratch folder, and invented papers for it. */
#pragma once

#include "lotse-analyzer.h"
#include "lotse-store.h"
#include "../scratch-folder.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *path;
  GFile *folder;
  LotseStore *store;
} Fixture;

static inline void
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = lotse_store_open (fixture->folder, &error);
  g_assert_no_error (error);
}

static inline void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->path = g_dir_make_tmp ("lotse-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_file_new_for_path (fixture->path);
  fixture_open (fixture);
}

static inline void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->folder);
  remove_tree (fixture->path);
  g_free (fixture->path);
}

static inline LotseDocumentText *
make_text (LotseSourceKind source, const char *words)
{
  LotseDocumentText *text = lotse_document_text_new (source);

  lotse_document_text_add_page (text, words, NULL);
  return text;
}

static inline void
add_key (LotseOutline *outline, const char *key, const char *value)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_KEY, "test/key");

  if (!value)
    {
      lotse_outline_item_free (item);
      return;
    }
  lotse_outline_item_set (item, "key", key);
  lotse_outline_item_set (item, "value", value);
  lotse_outline_item_add_span (item, (LotseSpan) { 1, 0, 4 });
  lotse_outline_take_item (outline, item);
}

/* An outline with the four values that decide about versions. */
static inline LotseOutline *
make_outline (const char *title, const char *number, const char *municipality, const char *type)
{
  LotseOutline *outline = lotse_outline_new ();

  add_key (outline, "title", title);
  add_key (outline, "number", number);
  add_key (outline, "municipality", municipality);
  add_key (outline, "paper_type", type);
  return outline;
}

/* A paper ready to be stored, with a copy of its original in the library folder. */
static inline LotseNewPaper *
make_paper (LotseStore *store, LotseSourceKind source, const char *words, LotseOutline *outline)
{
  LotseNewPaper *paper = lotse_new_paper_new ();
  g_autoptr (LotseDocumentText) text = make_text (source, words);
  g_autoptr (GError) error = NULL;
  g_autofd int fd = lotse_store_create_temporary (store, &paper->temporary, &error);

  g_assert_no_error (error);
  g_assert_cmpint (write (fd, words, strlen (words)), ==, (gssize) strlen (words));
  paper->record = lotse_paper_record_new ();
  paper->record->uuid = g_uuid_string_random ();
  paper->record->hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);
  paper->record->source_name = g_strdup ("paper.txt");
  paper->record->source = source;
  paper->record->n_pages = 1;
  paper->record->added = 1700000000;
  paper->outline = outline;
  paper->terms = g_strdup ("");
  paper->text = lotse_store_pack_text (text);
  lotse_paper_record_set_outline (paper->record, outline);
  return paper;
}

static inline void
store_paper (LotseStore *store, LotseNewPaper *paper)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (papers, paper);
  g_assert_true (lotse_store_add_papers (store, papers, &error));
  g_assert_no_error (error);
}

/* An outline with every kind of item, field, list and span comes back as it was. */
static inline LotseOutline *
make_full_outline (void)
{
  LotseOutline *outline = make_outline ("Titel „mit“ \"Zeichen\"\\ \t und ü", "7/1", "Auenstadt", "Vorlage");

  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < 3; i++)
      {
        LotseOutlineItem *item = lotse_outline_item_new ((LotseItemKind) kind, "test/rule");

        lotse_outline_item_set (item, "text", i == 0 ? "" : "eins\nzwei\001");
        lotse_outline_item_set (item, "kind", "other");
        for (guint l = 0; l < i; l++)
          {
            g_autofree char *value = g_strdup_printf ("wert \"%u\"", l);

            lotse_outline_item_add (item, "roles", value);
            lotse_outline_item_add (item, "mentions", value);
            lotse_outline_item_add_span (item, (LotseSpan) { l + 1, l, 9 });
          }
        if (i == 1)
          lotse_outline_item_set_inferred (item, "year-of\t2018");
        if (i == 2)
          lotse_outline_item_set_confidence (item, LOTSE_CONFIDENCE_BY_HAND);
        lotse_outline_take_item (outline, item);
      }
  lotse_outline_set_pipe (outline, "generic", 0.25);
  return outline;
}

static inline GPtrArray *
load_all (LotseStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 revision;
  GPtrArray *papers = lotse_store_load_papers (store, 0, 0, 0, &revision, &error);

  g_assert_no_error (error);
  return papers;
}

static inline void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lotse_store_change_finish (LOTSE_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static inline void
wait_for (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}
