/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

#include "lotse-analyzer-version.h"
#include "lotse-fold.h"

#include <glib/gi18n.h>
#include <string.h>

/* Titles of versions of one paper share at least this part of their words (Dice). */
#define TITLE_AGREES 0.85

#define RECORD_COLUMNS                                                                                                                     \
  "SELECT p.paper_id, uuid, hash, source_name, source, encrypted, n_pages, added, trashed, family_id, version, revision, title, number,"   \
  " file_reference, paper_type, lead_body, municipality, publicity, date, source_url, decision_state, notice, consultations, bodies,"      \
  " search_key, coalesce(v.last_page, 0), analyzer_version || ' ' || terms"                                                                \
  " || ' ' || (SELECT coalesce(group_concat(dismissal_id), '') FROM dismissal d WHERE d.paper_id = p.paper_id),"                           \
  " (SELECT group_concat(f.version, ' ') FROM paper f WHERE f.family_id = p.family_id AND f.paper_id <> p.paper_id AND f.trashed = 0)"     \
  " FROM paper p LEFT JOIN paper_view v USING (paper_id) "

/* @others: the versions of the others of its family, separated by blanks, or NULL. */
static void
set_versions (LotsePaperRecord *record, const char *others)
{
  guint last = record->version;
  gboolean several = FALSE;

  for (const char *p = others; p && *p;)
    {
      char *end;
      guint version = (guint) g_ascii_strtoull (p, &end, 10);

      record->has_other_form = record->has_other_form || version == record->version;
      several = several || version != record->version;
      last = MAX (last, version);
      p = *end == ' ' ? end + 1 : NULL;
    }
  record->n_versions = several ? last : 1;
}

static LotsePaperRecord *
read_record (LotseStatement *row)
{
  LotsePaperRecord *record = lotse_paper_record_new ();

  record->paper_id = lotse_statement_get_int (row, 0);
  record->uuid = lotse_statement_dup_text (row, 1);
  record->hash = lotse_statement_dup_text (row, 2);
  record->source_name = lotse_statement_dup_text (row, 3);
  record->source = lotse_source_kind_from_word (lotse_statement_get_text (row, 4));
  record->encrypted = lotse_statement_get_int (row, 5) != 0;
  record->n_pages = (guint) lotse_statement_get_int (row, 6);
  record->added = lotse_statement_get_int (row, 7);
  record->trashed = lotse_statement_get_int (row, 8);
  record->family_id = lotse_statement_get_int (row, 9);
  record->version = (guint) lotse_statement_get_int (row, 10);
  record->revision = lotse_statement_get_int (row, 11);
  record->title = lotse_statement_dup_text (row, 12);
  record->number = lotse_statement_dup_text (row, 13);
  record->file_reference = lotse_statement_dup_text (row, 14);
  record->paper_type = lotse_statement_dup_text (row, 15);
  record->lead_body = lotse_statement_dup_text (row, 16);
  record->municipality = lotse_statement_dup_text (row, 17);
  record->publicity = lotse_statement_dup_text (row, 18);
  record->date = lotse_statement_dup_text (row, 19);
  record->source_url = lotse_statement_dup_text (row, 20);
  record->decision_state = lotse_statement_dup_text (row, 21);
  record->notice = lotse_statement_dup_text (row, 22);
  lotse_paper_record_parse_consultations (record, lotse_statement_get_text (row, 23));
  record->bodies = lotse_statement_dup_text (row, 24);
  record->search_key = lotse_statement_dup_text (row, 25);
  record->last_page = (guint) lotse_statement_get_int (row, 26);
  record->reading = lotse_statement_dup_text (row, 27);
  set_versions (record, lotse_statement_get_text (row, 28));
  return record;
}

/* One record, or NULL without an error. */
static LotsePaperRecord *
read_one (LotseStatement *select, GError **error)
{
  gboolean more;

  if (!lotse_statement_step (select, &more, error) || !more)
    return NULL;
  return read_record (select);
}

static GPtrArray *
read_all (LotseStatement *select, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
  gboolean more = TRUE;

  while (more)
    {
      if (!lotse_statement_step (select, &more, error))
        return NULL;
      if (more)
        g_ptr_array_add (records, read_record (select));
    }
  return g_steal_pointer (&records);
}

/* Form in which numbers, municipalities and types are compared: folded, without blanks. */
static char *
make_key (const char *text)
{
  g_autofree char *folded = lotse_fold (text ? text : "", -1);
  char *out = folded;

  for (const char *p = folded; *p; p++)
    if (*p != ' ' && *p != '\n' && *p != '\t')
      *out++ = *p;
  *out = '\0';
  return g_steal_pointer (&folded);
}

/* What papers are told apart by, in that form; never NULL. */
typedef struct
{
  char *number;
  char *municipality;
  char *type;
} Keys;

static Keys
make_keys (const LotsePaperRecord *record)
{
  return (Keys) { make_key (record->number), make_key (record->municipality), make_key (record->paper_type) };
}

static void
keys_clear (Keys *keys)
{
  g_free (keys->number);
  g_free (keys->municipality);
  g_free (keys->type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keys, keys_clear)

static GHashTable *
split_words (const char *title)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = lotse_fold (title, -1);

  for (const char *p = folded; *p;)
    {
      const char *start = p;

      while (*p && (g_unichar_isalnum (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
      if (p > start)
        g_hash_table_add (words, g_strndup (start, (gsize) (p - start)));
      else
        p = g_utf8_next_char (p);
    }
  return words;
}

static gboolean
titles_agree (const char *a, const char *b)
{
  g_autoptr (GHashTable) first = NULL;
  g_autoptr (GHashTable) second = NULL;
  GHashTableIter iter;
  gpointer word;
  guint common = 0, all;

  if (!a || !b)
    return FALSE;
  first = split_words (a);
  second = split_words (b);
  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    common += g_hash_table_contains (second, word);
  all = g_hash_table_size (first) + g_hash_table_size (second);
  return all > 0 && 2.0 * common / all >= TITLE_AGREES;
}

gboolean
_lotse_papers_next_revision (LotseDb *db, gint64 *ret_revision, GError **error)
{
  return lotse_db_execute (db, "UPDATE library SET revision = revision + 1", error)
         && lotse_db_get_int (db, "SELECT revision FROM library", ret_revision, error);
}

/* The one record that @query asks for with @text as its parameter. */
static LotsePaperRecord *
find_one (LotseDb *db, const char *query, const char *text, GError **error)
{
  g_autoptr (LotseStatement) select = lotse_db_prepare (db, query, error);

  if (!select)
    return NULL;
  lotse_statement_bind_text (select, 1, text);
  return read_one (select, error);
}

LotsePaperRecord *
_lotse_papers_find_hash (LotseDb *db, const char *hash, GError **error)
{
  return find_one (db, RECORD_COLUMNS "WHERE hash = ?1", hash, error);
}

LotsePaperRecord *
_lotse_papers_find_uuid (LotseDb *db, const char *uuid, GError **error)
{
  return find_one (db, RECORD_COLUMNS "WHERE uuid = ?1", uuid, error);
}

LotsePaperRecord *
_lotse_papers_find_outdated (LotseDb *db, guint analyzer_version, const char *terms, gint64 before_id, GError **error)
{
  g_autoptr (LotseStatement) select = lotse_db_prepare (
      db, RECORD_COLUMNS "WHERE (analyzer_version <> ?1 OR terms <> ?2) AND p.paper_id < ?3 ORDER BY p.paper_id DESC LIMIT 1", error);

  if (!select)
    return NULL;
  lotse_statement_bind_int (select, 1, analyzer_version);
  lotse_statement_bind_text (select, 2, terms);
  lotse_statement_bind_int (select, 3, before_id > 0 ? before_id : G_MAXINT64);
  return read_one (select, error);
}

GPtrArray *
_lotse_papers_find_number (LotseDb *db, const char *number, GError **error)
{
  g_autoptr (LotseStatement) select
      = lotse_db_prepare (db, RECORD_COLUMNS "WHERE number_key = ?1 AND number_key <> '' AND trashed = 0 ORDER BY p.paper_id DESC", error);
  g_autofree char *key = make_key (number);

  if (!select)
    return NULL;
  lotse_statement_bind_text (select, 1, key);
  return read_all (select, error);
}

GPtrArray *
_lotse_papers_load (LotseDb *db, gint64 known_revision, gint64 before_id, guint limit, gint64 *ret_revision, GError **error)
{
  g_autoptr (LotseStatement) select = NULL;

  if (!lotse_db_get_int (db, "SELECT revision FROM library", ret_revision, error))
    return NULL;
  if (*ret_revision == known_revision)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
  /* Changes are found by the index of the revisions (the sign keeps the order from choosing another), all papers by their number. */
  if (known_revision > 0)
    select = lotse_db_prepare (db, RECORD_COLUMNS "WHERE p.revision > ?1 AND ?2 = 0 ORDER BY +p.paper_id DESC LIMIT ?3", error);
  else
    select = lotse_db_prepare (db, RECORD_COLUMNS "WHERE p.revision > ?1 AND p.paper_id < ?2 ORDER BY p.paper_id DESC LIMIT ?3", error);
  if (!select)
    return NULL;
  lotse_statement_bind_int (select, 1, known_revision > 0 ? known_revision : -1);
  lotse_statement_bind_int (select, 2, before_id == 0 && known_revision == 0 ? G_MAXINT64 : before_id);
  lotse_statement_bind_int (select, 3, limit > 0 ? (gint64) limit : -1);
  return read_all (select, error);
}

/* Whether a version of @others could have the new paper as another form: none of it is of the same kind, or dated otherwise. */
static gboolean
lacks_form (GPtrArray *others, const LotsePaperRecord *version, const LotsePaperRecord *record)
{
  for (guint i = 0; i < others->len; i++)
    {
      const LotsePaperRecord *other = g_ptr_array_index (others, i);

      if (other->family_id == version->family_id && other->version == version->version
          && (other->source == record->source || (other->date && record->date && !g_str_equal (other->date, record->date))))
        return FALSE;
    }
  return TRUE;
}

/* Whether both propose the same, in the same words, of which there are some. */
static gboolean
decide_the_same (const LotseOutline *a, const LotseOutline *b)
{
  guint n = lotse_outline_get_n_items (a, LOTSE_ITEM_DECISION);

  if (n == 0 || n != lotse_outline_get_n_items (b, LOTSE_ITEM_DECISION))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *first = make_key (lotse_outline_item_get (lotse_outline_get_item (a, LOTSE_ITEM_DECISION, i), "text"));
      g_autofree char *second = make_key (lotse_outline_item_get (lotse_outline_get_item (b, LOTSE_ITEM_DECISION, i), "text"));

      if (!g_str_equal (first, second))
        return FALSE;
    }
  return TRUE;
}

/* The version whose other form the new paper is: the PDF of an older version may come after the text of a newer one. @newest where their
 * words do not tell. */
static gboolean
find_version (LotseDb *db, const LotseNewPaper *new_paper, GPtrArray *others, LotsePaperRecord **newest, GError **error)
{
  g_autofree char *title = make_key (new_paper->record->title);
  guint family_version = (*newest)->version;
  gint64 family = (*newest)->family_id;

  for (guint i = 0; family_version > 1 && i < others->len; i++)
    {
      LotsePaperRecord *other = g_ptr_array_index (others, i);
      g_autofree char *other_title = make_key (other->title);
      g_autoptr (LotseOutline) outline = NULL;

      if (other->family_id != family || !g_str_equal (title, other_title) || !lacks_form (others, other, new_paper->record))
        continue;
      outline = _lotse_outlines_read (db, other->paper_id, error);
      if (!outline)
        return FALSE;
      if (decide_the_same (outline, new_paper->outline))
        {
          *newest = other;
          break;
        }
    }
  return TRUE;
}

/* What else is known under the number of a new paper. */
static gboolean
match_family (LotseDb *db, LotseNewPaper *new_paper, const Keys *keys, GError **error)
{
  LotsePaperRecord *record = new_paper->record;
  g_autoptr (GPtrArray) others = NULL;
  LotsePaperRecord *newest = NULL, *same_number = NULL;
  gboolean has_form;

  if (!*keys->number)
    return TRUE;
  others = _lotse_papers_find_number (db, record->number, error);
  if (!others)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      LotsePaperRecord *other = g_ptr_array_index (others, i);
      g_auto (Keys) theirs = make_keys (other);

      if (*keys->municipality && *theirs.municipality && !g_str_equal (keys->municipality, theirs.municipality))
        continue;
      if (!same_number)
        same_number = other;
      if (*keys->municipality && *theirs.municipality && *keys->type && g_str_equal (keys->type, theirs.type)
          && titles_agree (record->title, other->title) && (!newest || other->version > newest->version))
        newest = other;
    }
  if (newest)
    {
      if (!find_version (db, new_paper, others, &newest, error))
        return FALSE;
      has_form = !lacks_form (others, newest, record);
      record->family_id = newest->family_id;
      record->version = newest->version + (has_form ? 1 : 0);
      new_paper->outcome = has_form ? LOTSE_NEW_PAPER_VERSION : LOTSE_NEW_PAPER_FORM;
    }
  else if (same_number)
    {
      newest = same_number;
      new_paper->outcome = LOTSE_NEW_PAPER_SAME_NUMBER;
    }
  if (newest)
    {
      g_set_str (&new_paper->other_uuid, newest->uuid);
      g_set_str (&new_paper->other_title, newest->title ? newest->title : newest->source_name);
    }
  return TRUE;
}

/* Parameters 1 to 22 of both statements below. @keys and @consultations are needed until the statement has run. */
static void
bind_outline_columns (LotseStatement *statement,
                      const LotsePaperRecord *record,
                      const LotseOutline *outline,
                      const char *terms,
                      gint64 revision,
                      const Keys *keys,
                      const char *consultations)
{
  const char *texts[]
      = { record->title,     record->number, record->file_reference, record->paper_type,     record->lead_body, record->municipality,
          record->publicity, record->date,   record->source_url,     record->decision_state, record->notice };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lotse_statement_bind_text (statement, (int) i + 1, texts[i]);
  lotse_statement_bind_text (statement, 12, lotse_outline_get_pipe (outline));
  lotse_statement_bind_double (statement, 13, lotse_outline_get_pipe_score (outline));
  lotse_statement_bind_text (statement, 14, record->bodies ? record->bodies : "");
  lotse_statement_bind_text (statement, 15, record->search_key ? record->search_key : "");
  lotse_statement_bind_text (statement, 16, terms ? terms : "");
  lotse_statement_bind_int (statement, 17, LOTSE_ANALYZER_VERSION);
  lotse_statement_bind_int (statement, 18, revision);
  lotse_statement_bind_text (statement, 19, keys->number);
  lotse_statement_bind_text (statement, 20, keys->municipality);
  lotse_statement_bind_text (statement, 21, keys->type);
  lotse_statement_bind_text (statement, 22, consultations);
}

static gboolean
set_own_family (LotseDb *db, gint64 paper_id, GError **error)
{
  g_autoptr (LotseStatement) update = lotse_db_prepare (db, "UPDATE paper SET family_id = paper_id WHERE paper_id = ?1", error);

  if (!update)
    return FALSE;
  lotse_statement_bind_int (update, 1, paper_id);
  return lotse_statement_run (update, error);
}

/* What a list says of a paper depends on the others of its family: a change of one is a change of all. */
static gboolean
touch_family (LotseDb *db, const char *uuid, gint64 revision, GError **error)
{
  g_autoptr (LotseStatement) update
      = lotse_db_prepare (db, "UPDATE paper SET revision = ?1 WHERE family_id = (SELECT family_id FROM paper WHERE uuid = ?2)", error);

  if (!update)
    return FALSE;
  lotse_statement_bind_int (update, 1, revision);
  lotse_statement_bind_text (update, 2, uuid);
  return lotse_statement_run (update, error);
}

static gboolean
insert_row (LotseDb *db, LotseNewPaper *new_paper, gint64 revision, GError **error)
{
  LotsePaperRecord *record = new_paper->record;
  g_auto (Keys) keys = make_keys (record);
  g_autofree char *consultations = lotse_paper_record_dup_consultations (record);
  g_autoptr (LotseStatement) insert = lotse_db_prepare (
      db,
      "INSERT INTO paper (title, number, file_reference, paper_type, lead_body, municipality, publicity, date, source_url, decision_state,"
      " notice, pipe, pipe_score, bodies, search_key, terms, analyzer_version, revision, number_key, municipality_key, type_key,"
      " consultations, uuid, hash, source_name, source, encrypted, n_pages, added, family_id, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
      " ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)",
      error);

  if (!insert || !match_family (db, new_paper, &keys, error))
    return FALSE;
  bind_outline_columns (insert, record, new_paper->outline, new_paper->terms, revision, &keys, consultations);
  lotse_statement_bind_text (insert, 23, record->uuid);
  lotse_statement_bind_text (insert, 24, record->hash);
  lotse_statement_bind_text (insert, 25, record->source_name);
  lotse_statement_bind_text (insert, 26, lotse_source_kind_to_word (record->source));
  lotse_statement_bind_int (insert, 27, record->encrypted);
  lotse_statement_bind_int (insert, 28, record->n_pages);
  lotse_statement_bind_int (insert, 29, record->added);
  lotse_statement_bind_int (insert, 30, record->family_id);
  lotse_statement_bind_int (insert, 31, record->version);
  if (!lotse_statement_run (insert, error))
    return FALSE;
  record->paper_id = lotse_db_get_last_rowid (db);
  record->revision = revision;
  if (record->family_id != 0)
    return touch_family (db, record->uuid, revision, error);
  record->family_id = record->paper_id;
  return set_own_family (db, record->paper_id, error);
}

gboolean
_lotse_papers_insert (LotseDb *db, LotseNewPaper *new_paper, gint64 revision, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LotsePaperRecord) there = _lotse_papers_find_hash (db, new_paper->record->hash, &local);

  if (local)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  new_paper->outcome = LOTSE_NEW_PAPER_ADDED;
  new_paper->record->family_id = 0;
  new_paper->record->version = 1;
  if (!there)
    return insert_row (db, new_paper, revision, error);
  new_paper->outcome = LOTSE_NEW_PAPER_THERE;
  g_set_str (&new_paper->other_uuid, there->uuid);
  g_set_str (&new_paper->other_title, there->title ? there->title : there->source_name);
  return there->trashed == 0 || _lotse_papers_set_trashed (db, there->uuid, 0, revision, error);
}

gboolean
_lotse_papers_update (
    LotseDb *db, const LotsePaperRecord *record, const LotseOutline *outline, const char *terms, gint64 revision, GError **error)
{
  g_auto (Keys) keys = make_keys (record);
  g_autofree char *consultations = lotse_paper_record_dup_consultations (record);
  g_autoptr (LotseStatement) update = lotse_db_prepare (
      db,
      "UPDATE paper SET title = ?1, number = ?2, file_reference = ?3, paper_type = ?4, lead_body = ?5, municipality = ?6, publicity = ?7,"
      " date = ?8, source_url = ?9, decision_state = ?10, notice = ?11, pipe = ?12, pipe_score = ?13, bodies = ?14, search_key = ?15,"
      " terms = ?16, analyzer_version = ?17, revision = ?18, number_key = ?19, municipality_key = ?20, type_key = ?21,"
      " consultations = ?22 WHERE paper_id = ?23",
      error);

  if (!update)
    return FALSE;
  bind_outline_columns (update, record, outline, terms, revision, &keys, consultations);
  lotse_statement_bind_int (update, 23, record->paper_id);
  return lotse_statement_run (update, error);
}

/* The statement has changed one row, or the paper is not there. */
static gboolean
run_on_paper (LotseDb *db, LotseStatement *statement, GError **error)
{
  if (!lotse_statement_run (statement, error))
    return FALSE;
  if (lotse_db_get_n_changes (db) > 0)
    return TRUE;
  g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND, _ ("This paper is not in the library."));
  return FALSE;
}

gboolean
_lotse_papers_set_trashed (LotseDb *db, const char *uuid, gint64 when, gint64 revision, GError **error)
{
  g_autoptr (LotseStatement) update = lotse_db_prepare (db, "UPDATE paper SET trashed = ?1, revision = ?2 WHERE uuid = ?3", error);

  if (!update || !touch_family (db, uuid, revision, error))
    return FALSE;
  lotse_statement_bind_int (update, 1, when);
  lotse_statement_bind_int (update, 2, revision);
  lotse_statement_bind_text (update, 3, uuid);
  return run_on_paper (db, update, error);
}

/* Where the paper gave the family its id, those that stay take the id of the oldest of them. */
static gboolean
hand_over_family (LotseDb *db, const char *uuid, GError **error)
{
  g_autoptr (LotseStatement) update = lotse_db_prepare (
      db,
      "UPDATE paper SET family_id = (SELECT min(o.paper_id) FROM paper o JOIN paper l ON o.family_id = l.family_id"
      " WHERE l.uuid = ?1 AND o.uuid <> ?1) WHERE uuid <> ?1 AND family_id = (SELECT paper_id FROM paper WHERE uuid = ?1)",
      error);

  if (!update)
    return FALSE;
  lotse_statement_bind_text (update, 1, uuid);
  return lotse_statement_run (update, error);
}

gboolean
_lotse_papers_separate (LotseDb *db, const char *uuid, gint64 revision, GError **error)
{
  g_autoptr (LotseStatement) update
      = lotse_db_prepare (db, "UPDATE paper SET family_id = paper_id, version = 1, revision = ?1 WHERE uuid = ?2", error);

  if (!update || !touch_family (db, uuid, revision, error) || !hand_over_family (db, uuid, error))
    return FALSE;
  lotse_statement_bind_int (update, 1, revision);
  lotse_statement_bind_text (update, 2, uuid);
  return run_on_paper (db, update, error);
}

gboolean
_lotse_papers_set_last_page (LotseDb *db, const char *uuid, guint page, gint64 revision, GError **error)
{
  g_autoptr (LotseStatement) insert = lotse_db_prepare (db,
                                                        "INSERT INTO paper_view (paper_id, last_page) SELECT paper_id, ?1 FROM paper"
                                                        " WHERE uuid = ?2 ON CONFLICT (paper_id) DO UPDATE SET last_page = ?1",
                                                        error);
  g_autoptr (LotseStatement) touch = lotse_db_prepare (db, "UPDATE paper SET revision = ?1 WHERE uuid = ?2", error);

  if (!insert || !touch)
    return FALSE;
  lotse_statement_bind_int (insert, 1, page);
  lotse_statement_bind_text (insert, 2, uuid);
  if (!run_on_paper (db, insert, error))
    return FALSE;
  lotse_statement_bind_int (touch, 1, revision);
  lotse_statement_bind_text (touch, 2, uuid);
  return lotse_statement_run (touch, error);
}
