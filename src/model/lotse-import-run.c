/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-import-run-private.h"

#include "lotse-analyzer.h"
#include "lotse-extractor.h"
#include "lotse-limits.h"
#include "lotse-terms-private.h"
#include "lotse-page-ranges.h"
#include "lotse-words.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Sources smaller than this are read once, others a second time to be copied. */
#define BUFFER_SIZE (1 << 20)
/* Papers in one transaction: fewer would sync more often, more would make the first ones wait. */
#define BATCH 32
/* How long a started batch waits for company, in microseconds. */
#define BATCH_TIME (300 * G_TIME_SPAN_MILLISECOND)
/* Papers are stored in the order of the files, so that the same import gives the same library; a slow file holds up so many others. */
#define MAX_OUT_OF_ORDER 64
/* Papers that wait for the writer at most: bounds the memory. */
#define MAX_FINISHED 128

/* A source on its way through the run: either a paper for the store or already a result. */
typedef struct
{
  guint index;
  LotseNewPaper *new_paper;
  LotseImportResult *result;
} Item;

typedef struct
{
  LotseImportJob *job;
  GCancellable *cancellable;
  LotseExtractorPool *pool;
  LotseLexicon *lexicon;
  char *terms;

  GMutex mutex;
  GCond changed;
  guint next;       /* source that is not begun */
  guint n_running;  /* workers that have not ended */
  gboolean stopped; /* no more sources are begun */
  GError *broken;   /* why the library takes no more files, or NULL */
  Item **finished;  /* by index of the source; NULL where it is under way, or taken */
  gboolean *taken;
  guint first; /* source before which all are taken */
  guint n_finished;
} Run;

LotseImportSource *
_lotse_import_source_new (GFile *file, GBytes *bytes, const char *name)
{
  LotseImportSource *self = g_new0 (LotseImportSource, 1);

  self->file = file ? g_object_ref (file) : NULL;
  self->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  self->name = g_utf8_make_valid (name, -1);
  return self;
}

void
_lotse_import_source_free (LotseImportSource *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

static void
item_free (gpointer data)
{
  Item *item = data;

  g_clear_pointer (&item->new_paper, lotse_new_paper_free);
  g_clear_object (&item->result);
  g_free (item);
}

/* --- files ------------------------------------------------------------------------------------------------------------- */

static int
compare_files (gconstpointer a, gconstpointer b)
{
  return strcmp (g_file_peek_path (*(GFile *const *) a), g_file_peek_path (*(GFile *const *) b));
}

static void
add_source (GPtrArray *sources, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  g_ptr_array_add (sources, _lotse_import_source_new (file, NULL, name ? name : ""));
}

static void
expand_folder (GFile *folder, GPtrArray *sources, GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *info;
  GFile *child;

  /* A folder that may not be looked into is told of like a file that may not be read. */
  if (!children && !g_cancellable_is_cancelled (cancellable))
    add_source (sources, folder);
  while (children && g_file_enumerator_iterate (children, &info, &child, cancellable, NULL) && info)
    if (g_file_info_get_name (info)[0] != '.' && g_file_peek_path (child))
      g_ptr_array_add (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY ? folders : files, g_object_ref (child));
  g_ptr_array_sort (files, compare_files);
  g_ptr_array_sort (folders, compare_files);
  for (guint i = 0; i < files->len; i++)
    add_source (sources, g_ptr_array_index (files, i));
  for (guint i = 0; i < folders->len && !g_cancellable_is_cancelled (cancellable); i++)
    expand_folder (g_ptr_array_index (folders, i), sources, cancellable);
}

GPtrArray *
_lotse_import_expand (GPtrArray *files, GCancellable *cancellable)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_import_source_free);

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
        expand_folder (file, sources, cancellable);
      else
        add_source (sources, file);
    }
  return sources;
}

static gboolean
set_read_error (const LotseImportSource *source, int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: the first %s is the name of a file, the second the reason given by the system */
               _ ("“%s” could not be read: %s"), source->name, g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const guint8 *data, gsize size, int *ret_code)
{
  while (size > 0)
    {
      gssize written = write (fd, data, size);

      if (written < 0 && errno != EINTR)
        {
          *ret_code = errno;
          return FALSE;
        }
      if (written > 0)
        {
          data += written;
          size -= (gsize) written;
        }
    }
  return TRUE;
}

/* The source as a descriptor that is only read by offset. */
static int
open_source (const LotseImportSource *source, GError **error)
{
  guint64 size;
  gsize length;
  const guint8 *data;
  int code = 0;
  g_autofd int fd = -1;

  if (source->file)
    return lotse_extract_open_file (source->file, &size, error);
  data = g_bytes_get_data (source->bytes, &length);
  fd = memfd_create ("lotse-paste", MFD_CLOEXEC);
  if (fd >= 0 && write_all (fd, data, length, &code))
    return g_steal_fd (&fd);
  set_read_error (source, fd < 0 ? errno : code, error);
  return -1;
}

/* Where a source is copied to. */
typedef struct
{
  LotseStore *store;
  int fd;
} Copy;

static gboolean
write_copy (const Copy *copy, const guint8 *data, gsize size, GError **error)
{
  int code = 0;

  return write_all (copy->fd, data, size, &code) || lotse_store_fail_to_write (copy->store, code, error);
}

/* Fills the buffer, as far as the source reaches; returns how far, or -1. */
static gssize
fill_buffer (const LotseImportSource *source, int fd, goffset offset, guint8 *buffer, GError **error)
{
  gsize done = 0;

  while (done < BUFFER_SIZE)
    {
      gssize got = pread (fd, buffer + done, BUFFER_SIZE - done, offset + (goffset) done);

      if (got == 0)
        break;
      if (got < 0 && errno != EINTR)
        {
          set_read_error (source, errno, error);
          return -1;
        }
      done += (gsize) MAX (got, 0);
    }
  return (gssize) done;
}

/* Reads a source from its beginning: its hash, and a copy where @copy is not NULL. Where @ret_size is smaller than the buffer, that holds
 * the whole source afterwards. */
static char *
read_source (
    const LotseImportSource *source, int fd, const Copy *copy, guint8 *buffer, goffset *ret_size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  *ret_size = 0;
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      gssize got = fill_buffer (source, fd, *ret_size, buffer, error);

      if (got < 0)
        return NULL;
      g_checksum_update (checksum, buffer, got);
      if (copy && !write_copy (copy, buffer, (gsize) got, error))
        return NULL;
      *ret_size += got;
      /* It was smaller when it was opened, and may grow faster than it is read. */
      if ((guint64) *ret_size > LOTSE_LIMIT_FILE_SIZE)
        {
          set_read_error (source, EFBIG, error);
          return NULL;
        }
      if (got < BUFFER_SIZE)
        return g_strdup (g_checksum_get_string (checksum));
    }
  return NULL;
}

/* Copies what was just read and has the hash *@hash. Only a small source is still in the buffer; another one is hashed again while it is read
 * again: what counts is what the library holds. */
static gboolean
copy_source (const LotseImportSource *source,
             int fd,
             const Copy *copy,
             guint8 *buffer,
             goffset size,
             char **hash,
             GCancellable *cancellable,
             GError **error)
{
  if (size < BUFFER_SIZE)
    return write_copy (copy, buffer, (gsize) size, error);
  g_free (*hash);
  *hash = read_source (source, fd, copy, buffer, &size, cancellable, error);
  return *hash != NULL;
}

/* --- one source -------------------------------------------------------------------------------------------------------- */

static LotseImportResult *
make_error_result (const LotseImportSource *source, const GError *error)
{
  gboolean password = g_error_matches (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_ENCRYPTED)
                      || g_error_matches (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_WRONG_PASSWORD);

  return lotse_import_result_new (source->file, source->name, password ? LOTSE_IMPORT_NEEDS_PASSWORD : LOTSE_IMPORT_FAILED, error->message,
                                  NULL);
}

/* A paper with the same bytes, if its original is still there: one that is missing is put back by importing it again. */
static LotseImportResult *
find_same (Run *run, const LotseImportSource *source, const char *hash, GError **error)
{
  g_autoptr (LotsePaperRecord) record = lotse_store_find_hash (run->job->store, hash, error);
  g_autoptr (GFile) original = NULL;
  gboolean restored;

  if (!record)
    return NULL;
  original = lotse_store_dup_original (run->job->store, hash);
  if (!g_file_query_exists (original, NULL))
    return NULL;
  restored = record->trashed != 0;
  if (restored && !lotse_store_set_trashed (run->job->store, record->uuid, FALSE, error))
    return NULL;
  return lotse_import_result_new (source->file, source->name, LOTSE_IMPORT_ALREADY_THERE,
                                  restored ? _ ("Already in the library; taken out of the trash.") : _ ("Already in the library."),
                                  record->uuid);
}

/* Text of the copy; a password is tried only where one is needed. */
static LotseDocumentText *
extract (Run *run, const LotseImportSource *source, int fd, gboolean *ret_encrypted, GError **error)
{
  g_autoptr (GError) local = NULL;
  LotseDocumentText *text = lotse_extractor_pool_get_text_for_fd (run->pool, fd, source->name, NULL, run->cancellable, &local);

  *ret_encrypted = FALSE;
  if (!text && run->job->password && g_error_matches (local, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_ENCRYPTED))
    {
      g_clear_error (&local);
      *ret_encrypted = TRUE;
      text = lotse_extractor_pool_get_text_for_fd (run->pool, fd, source->name, run->job->password, run->cancellable, &local);
    }
  if (!text)
    g_propagate_error (error, g_steal_pointer (&local));
  return text;
}

static LotsePaperRecord *
make_record (const LotseImportSource *source, char *hash, const LotseDocumentText *text, const LotseOutline *outline, gboolean encrypted)
{
  LotsePaperRecord *record = lotse_paper_record_new ();

  record->uuid = g_uuid_string_random ();
  record->hash = hash;
  record->source_name = g_strdup (source->name);
  record->source = lotse_document_text_get_source (text);
  record->n_pages = lotse_document_text_get_n_pages (text);
  record->encrypted = encrypted;
  record->added = g_get_real_time () / G_USEC_PER_SEC;
  lotse_paper_record_set_outline (record, outline);
  return record;
}

/* Hash, copy, read, analyse, pack: everything but storing. */
static gboolean
prepare (Run *run, const LotseImportSource *source, guint8 *buffer, Item *item, GError **error)
{
  g_autofd int fd = open_source (source, error);
  g_autofd int copy = -1;
  g_autofree char *hash = NULL;
  g_autoptr (LotseNewPaper) new_paper = lotse_new_paper_new ();
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (GError) local = NULL;
  gboolean encrypted;
  goffset size;

  hash = fd >= 0 ? read_source (source, fd, NULL, buffer, &size, run->cancellable, error) : NULL;
  if (!hash)
    return FALSE;
  item->result = find_same (run, source, hash, &local);
  if (local)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (item->result)
    return TRUE;
  copy = lotse_store_create_temporary (run->job->store, &new_paper->temporary, error);
  if (copy < 0 || !copy_source (source, fd, &(Copy) { run->job->store, copy }, buffer, size, &hash, run->cancellable, error))
    return FALSE;
  /* The disk may begin now; the writer waits for it before the paper is stored. */
  sync_file_range (copy, 0, 0, SYNC_FILE_RANGE_WRITE);
  text = extract (run, source, copy, &encrypted, error);
  new_paper->outline = text ? lotse_analyzer_run (text, run->lexicon, run->cancellable, error) : NULL;
  if (!new_paper->outline)
    return FALSE;
  new_paper->text = lotse_store_pack_text (text);
  new_paper->terms = g_strdup (run->terms);
  new_paper->record = make_record (source, g_steal_pointer (&hash), text, new_paper->outline, encrypted);
  item->new_paper = g_steal_pointer (&new_paper);
  return TRUE;
}

/* --- threads ----------------------------------------------------------------------------------------------------------- */

/* The next source to be begun, or FALSE where the worker is to end. */
static gboolean
take_source (Run *run, guint *ret_index)
{
  gboolean taken = FALSE;

  g_mutex_lock (&run->mutex);
  while (run->n_finished >= MAX_FINISHED && !run->stopped)
    g_cond_wait (&run->changed, &run->mutex);
  if (!run->stopped && run->next < run->job->sources->len && !g_cancellable_is_cancelled (run->cancellable))
    {
      *ret_index = run->next++;
      taken = TRUE;
    }
  else
    run->n_running--;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
  return taken;
}

/* What stands in the way of every file, and not only of this one. */
static gboolean
is_of_library (const GError *error)
{
  return error->domain == LOTSE_STORE_ERROR && error->code != LOTSE_STORE_ERROR_FAILED && error->code != LOTSE_STORE_ERROR_BUSY;
}

/* The rest need not be tried: a person is told once, not for each of a thousand files. */
static void
stop_at (Run *run, const GError *error)
{
  g_mutex_lock (&run->mutex);
  if (!run->broken)
    run->broken = g_error_copy (error);
  run->stopped = TRUE;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
}

static gpointer
worker_main (gpointer data)
{
  Run *run = data;
  g_autofree guint8 *buffer = g_malloc (BUFFER_SIZE);
  guint index;

  while (take_source (run, &index))
    {
      const LotseImportSource *source = g_ptr_array_index (run->job->sources, index);
      Item *item = g_new0 (Item, 1);
      g_autoptr (GError) error = NULL;

      item->index = index;
      lotse_progress_set_name (run->job->progress, source->name);
      if (!prepare (run, source, buffer, item, &error))
        {
          gboolean library = is_of_library (error);

          if (library)
            stop_at (run, error);
          if (library || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            {
              item_free (item);
              continue;
            }
          item->result = make_error_result (source, error);
        }
      g_mutex_lock (&run->mutex);
      run->finished[index] = item;
      run->n_finished++;
      g_cond_broadcast (&run->changed);
      g_mutex_unlock (&run->mutex);
    }
  return NULL;
}

/* How many are finished before the first that is not. */
static guint
count_in_order (Run *run)
{
  guint n = 0;

  while (run->first < run->job->sources->len && run->taken[run->first])
    run->first++;
  for (guint i = run->first; i < run->job->sources->len && (run->finished[i] || run->taken[i]); i++)
    n += run->finished[i] != NULL;
  return n;
}

/* What is ready to be stored, in the order of the sources: as many as make a good batch, or what came within a moment; NULL at the end. */
static GPtrArray *
take_finished (Run *run)
{
  GPtrArray *batch = NULL;
  gint64 until = g_get_monotonic_time () + BATCH_TIME;
  gboolean all;
  guint n;

  g_mutex_lock (&run->mutex);
  while (n = count_in_order (run), run->n_running > 0 && n < BATCH && run->n_finished - n < MAX_OUT_OF_ORDER)
    {
      if (n == 0)
        {
          g_cond_wait (&run->changed, &run->mutex);
          until = g_get_monotonic_time () + BATCH_TIME;
        }
      else if (!g_cond_wait_until (&run->changed, &run->mutex, until))
        break;
    }
  all = run->n_running == 0 || run->n_finished - n >= MAX_OUT_OF_ORDER;
  if (run->n_finished > 0)
    {
      batch = g_ptr_array_new_with_free_func (item_free);
      for (guint i = run->first; i < run->job->sources->len && run->n_finished > 0; i++)
        if (run->finished[i])
          {
            g_ptr_array_add (batch, g_steal_pointer (&run->finished[i]));
            run->taken[i] = TRUE;
            run->n_finished--;
          }
        else if (!run->taken[i] && !all)
          break;
      g_cond_broadcast (&run->changed);
    }
  g_mutex_unlock (&run->mutex);
  return batch;
}

/* --- storing ----------------------------------------------------------------------------------------------------------- */

/* What a person should know about a paper that was read, or nothing. */
static char *
dup_notice (const char *notice, LotseSourceKind source)
{
  if (g_strcmp0 (notice, "no-text") == 0)
    return g_strdup (lotse_words_get_no_text (source));
  if (g_strcmp0 (notice, LOTSE_NOTICE_LEFT_OUT) == 0)
    return lotse_words_dup_left_out ();
  if (notice != NULL && g_str_has_prefix (notice, LOTSE_NOTICE_UNREAD_PAGES))
    {
      const char *pages = notice + strlen (LOTSE_NOTICE_UNREAD_PAGES);

      return g_strdup_printf (
          /* Translators: %s are page numbers, "3–5, 9". */
          ngettext ("Damaged and not read: page %s.", "Damaged and not read: pages %s.", lotse_page_ranges_get_plural (pages)), pages);
    }
  return g_strdup ("");
}

static LotseImportResult *
make_stored_result (const LotseImportSource *source, const LotseNewPaper *new_paper)
{
  LotseImportOutcome outcome = LOTSE_IMPORT_IMPORTED;
  g_autofree char *message = NULL;
  const char *uuid = new_paper->record->uuid;

  switch (new_paper->outcome)
    {
    case LOTSE_NEW_PAPER_ADDED:
      message = dup_notice (new_paper->record->notice, new_paper->record->source);
      break;
    case LOTSE_NEW_PAPER_THERE:
      outcome = LOTSE_IMPORT_ALREADY_THERE;
      message = g_strdup (_ ("Already in the library."));
      uuid = new_paper->other_uuid;
      break;
    case LOTSE_NEW_PAPER_VERSION:
      outcome = LOTSE_IMPORT_NEW_VERSION;
      /* Translators: %s is the title of a paper */
      message = g_strdup_printf (_ ("New version of “%s”."), new_paper->other_title);
      break;
    case LOTSE_NEW_PAPER_FORM:
      outcome = LOTSE_IMPORT_OTHER_FORM;
      /* Translators: %s is the title of a paper; a form is its PDF or its text */
      message = g_strdup_printf (_ ("Another form of “%s”."), new_paper->other_title);
      break;
    case LOTSE_NEW_PAPER_SAME_NUMBER:
      /* Translators: %s is the title of a paper */
      message = g_strdup_printf (_ ("Same number as “%s”."), new_paper->other_title);
      break;
    default:
      g_assert_not_reached ();
    }
  return lotse_import_result_new (source->file, source->name, outcome, message, uuid);
}

/* Stores a batch; where that fails one at a time, so that one paper does not keep the others out. */
static gboolean
store_batch (Run *run, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < items->len; i++)
    if (((Item *) g_ptr_array_index (items, i))->new_paper)
      g_ptr_array_add (papers, ((Item *) g_ptr_array_index (items, i))->new_paper);
  if (papers->len == 0 || lotse_store_add_papers (run->job->store, papers, &local))
    return TRUE;
  for (guint i = 0; i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autoptr (GError) own = NULL;

      if (!item->new_paper)
        continue;
      g_ptr_array_add (one, item->new_paper);
      if (!lotse_store_add_papers (run->job->store, one, &own))
        item->result = make_error_result (g_ptr_array_index (run->job->sources, item->index), own);
    }
  if (is_of_library (local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return TRUE;
}

static void
take_results (Run *run, GPtrArray *items)
{
  LotseImportJob *job = run->job;

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);

      if (!item->result)
        item->result = make_stored_result (g_ptr_array_index (job->sources, item->index), item->new_paper);
      if (item->new_paper && item->new_paper->record->encrypted)
        g_ptr_array_add (job->opened_hashes, g_strdup (item->new_paper->record->hash));
      g_ptr_array_index (job->results, item->index) = g_steal_pointer (&item->result);
      lotse_progress_advance (job->progress);
    }
}

gboolean
_lotse_import_run (LotseImportJob *job, GCancellable *cancellable, GError **error)
{
  Run run = { .job = job, .cancellable = cancellable };
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  g_autoptr (GError) local = NULL;
  GPtrArray *batch;
  guint n_workers;

  g_mutex_init (&run.mutex);
  g_cond_init (&run.changed);
  run.finished = g_new0 (Item *, job->sources->len);
  run.taken = g_new0 (gboolean, job->sources->len);
  /* One more than there are processors: while one waits for its next file, the others keep all of them busy. */
  run.pool = lotse_extractor_pool_new (MIN (g_get_num_processors () + 1, 4));
  run.lexicon = _lotse_terms_load (lotse_store_get_folder (job->store), &run.terms);
  lotse_progress_set_total (job->progress, job->sources->len);
  g_ptr_array_set_size (job->results, (int) job->sources->len);
  /* More than there are processes: while those extract, the others analyse, pack, and wait for the disk. */
  n_workers = MIN (lotse_extractor_pool_get_n_processes (run.pool) + 3, MAX (job->sources->len, 1));
  run.n_running = n_workers;
  for (guint i = 0; i < n_workers; i++)
    g_ptr_array_add (threads, g_thread_new ("lotse-import", worker_main, &run));
  while ((batch = take_finished (&run)))
    {
      if (!g_cancellable_is_cancelled (cancellable) && !local)
        {
          store_batch (&run, batch, &local);
          take_results (&run, batch);
        }
      g_ptr_array_unref (batch);
      if (local || g_cancellable_is_cancelled (cancellable))
        {
          g_mutex_lock (&run.mutex);
          run.stopped = TRUE;
          g_cond_broadcast (&run.changed);
          g_mutex_unlock (&run.mutex);
        }
    }
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
  if (!local)
    local = g_steal_pointer (&run.broken);
  g_clear_error (&run.broken);
  g_free (run.finished);
  g_free (run.taken);
  lotse_extractor_pool_free (run.pool);
  lotse_lexicon_unref (run.lexicon);
  g_free (run.terms);
  g_mutex_clear (&run.mutex);
  g_cond_clear (&run.changed);
  if (!local && !g_cancellable_set_error_if_cancelled (cancellable, &local))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
