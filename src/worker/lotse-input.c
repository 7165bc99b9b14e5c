/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lotse-html-reader.h"
#include "lotse-limits.h"
#include "lotse-oparl-reader.h"
#include "lotse-protocol.h"
#include "lotse-text-reader.h"

/* PDFs up to this size are read as a whole: Poppler's own reading of files goes in very small steps. */
#define WHOLE_PDF (G_GUINT64_CONSTANT (64) << 20)
/* Memory that is kept from file to file. */
#define KEPT ((gsize) 16 << 20)
/* Poppler looks for the header in so many bytes. */
#define HEAD 1024

static gboolean
fail (GError **error, LotseWorkerError code, const char *message)
{
  g_set_error_literal (error, LOTSE_WORKER_ERROR, code, message);
  return FALSE;
}

static gssize
read_at (int fd, guint8 *bytes, gsize size, guint64 offset)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = pread (fd, bytes + done, size - done, (off_t) (offset + done));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      done += (gsize) n;
    }
  return (gssize) done;
}

/* Returns the bytes that were there, which may be fewer than the file had a moment ago. */
static gssize
read_whole (LotseInput *self, int fd, gsize size)
{
  if (self->capacity < size)
    {
      g_free (self->bytes);
      self->capacity = MAX (size, (gsize) 1 << 20);
      self->bytes = g_malloc (self->capacity);
    }
  return read_at (fd, self->bytes, size, 0);
}

/* Formats made of text that are not to be read as such. */
static gboolean
is_foreign_text (const char *text)
{
  return g_str_has_prefix (text, "{\\rtf") || g_str_has_prefix (text, "%!PS");
}

/* Text that is no PDF, in memory: HTML, OParl, plain text; NULL if it is none of these. */
static LotseDocumentText *
read_text (const guint8 *bytes, gsize size)
{
  LotseCharset charset = lotse_text_reader_detect (bytes, size);
  g_autofree char *text = NULL;
  LotseDocumentText *document;
  gboolean foreign;
  gsize length;

  if (charset == LOTSE_CHARSET_NONE)
    return NULL;
  text = lotse_text_reader_decode (bytes, size, charset, &length);
  if (is_foreign_text (text))
    return NULL;
  if (lotse_html_reader_detect (text))
    return lotse_html_reader_read (text, length);
  document = lotse_oparl_reader_read (text, length, &foreign);
  if (document != NULL || foreign)
    return document;
  document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  lotse_text_reader_add_pages (document, text);
  return document;
}

static gboolean
check_text (LotseDocumentText *document, GError **error)
{
  guint n_pages = lotse_document_text_get_n_pages (document);
  guint64 total = 0;

  if (n_pages > LOTSE_LIMIT_PAGES)
    return fail (error, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_PAGES);
  for (guint i = 0; i < n_pages; i++)
    {
      guint n = lotse_document_text_get_page (document, i)->n_chars;

      total += n;
      if (n > LOTSE_LIMIT_PAGE_CHARACTERS || total > LOTSE_LIMIT_CHARACTERS)
        return fail (error, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_CHARACTERS);
    }
  return TRUE;
}

static gboolean
open_text (LotseInput *self, gsize size, GError **error)
{
  g_autoptr (LotseDocumentText) text = read_text (self->bytes, size);

  if (text == NULL)
    return fail (error, LOTSE_WORKER_ERROR_NOT_SUPPORTED, "unknown format");
  if (!check_text (text, error))
    return FALSE;
  self->text = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
open_pdf (LotseInput *self, int fd, guint64 size, const char *password, GError **error)
{
  gboolean has_password = password != NULL && *password != '\0';

  /* With a password always from memory: see lotse_pdf_reader_new_for_bytes(). */
  if (size > WHOLE_PDF && !has_password)
    {
      int own = fcntl (fd, F_DUPFD_CLOEXEC, 0);

      if (own < 0)
        return fail (error, LOTSE_WORKER_ERROR_FAILED, g_strerror (errno));
      self->pdf = lotse_pdf_reader_new_for_fd (own, error);
    }
  else
    {
      gssize n = read_whole (self, fd, (gsize) size);
      g_autoptr (GBytes) bytes = NULL;

      if (n < 0)
        return fail (error, LOTSE_WORKER_ERROR_FAILED, g_strerror (errno));
      bytes = g_bytes_new_static (self->bytes, (gsize) n);
      self->pdf = lotse_pdf_reader_new_for_bytes (bytes, password, error);
    }
  return self->pdf != NULL;
}

static gboolean
has_pdf_header (const guint8 *head, gsize size)
{
  return memmem (head, size, "%PDF-", 5) != NULL;
}

/* What is left of a PDF that lost its first bytes, which Poppler reads without. */
static gboolean
has_pdf_remains (const guint8 *bytes, gsize size)
{
  return memmem (bytes, size, "endobj", 6) != NULL || memmem (bytes, size, "startxref", 9) != NULL;
}

static gboolean
is_named_pdf (const char *name)
{
  gsize length = strlen (name);

  return length > 4 && g_ascii_strcasecmp (name + length - 4, ".pdf") == 0;
}

/* A text may speak of PDFs: only what begins as one, or is called one, must be one where Poppler finds none in it. */
static gboolean
is_certainly_pdf (const GError *problem, gboolean claims)
{
  return problem->code != LOTSE_WORKER_ERROR_DAMAGED || claims;
}

/* Closes the file; the memory is kept for the next. */
static void
close_input (LotseInput *self)
{
  g_clear_pointer (&self->pdf, lotse_pdf_reader_free);
  g_clear_pointer (&self->text, lotse_document_text_unref);
  if (self->capacity > KEPT)
    {
      g_clear_pointer (&self->bytes, g_free);
      self->capacity = 0;
    }
}

gboolean
lotse_input_open (LotseInput *self, int fd, const char *name, const char *password, GError **error)
{
  g_autoptr (GError) problem = NULL;
  guint8 head[HEAD];
  struct stat status;
  guint64 size;
  gssize n;
  gboolean named_pdf = is_named_pdf (name);

  close_input (self);
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size <= 0)
    return fail (error, LOTSE_WORKER_ERROR_NOT_SUPPORTED, "no file");
  size = (guint64) status.st_size;
  if (size > LOTSE_LIMIT_FILE_SIZE)
    return fail (error, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_FILE);
  n = read_at (fd, head, sizeof head, 0);
  if (n < 0)
    return fail (error, LOTSE_WORKER_ERROR_FAILED, g_strerror (errno));
  if (has_pdf_header (head, (gsize) n))
    {
      if (open_pdf (self, fd, size, password, &problem))
        return TRUE;
      if (is_certainly_pdf (problem, memcmp (head, "%PDF-", 5) == 0 || named_pdf))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }
  if (size > LOTSE_LIMIT_TEXT_SIZE)
    {
      if (named_pdf)
        return open_pdf (self, fd, size, password, error);
      return fail (error, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_TEXT);
    }
  n = read_whole (self, fd, (gsize) size);
  if (n < 0)
    return fail (error, LOTSE_WORKER_ERROR_FAILED, g_strerror (errno));
  if (problem == NULL && has_pdf_remains (self->bytes, (gsize) n))
    {
      if (open_pdf (self, fd, size, password, &problem))
        return TRUE;
      if (is_certainly_pdf (problem, named_pdf))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }
  g_clear_error (&problem);
  if (open_text (self, (gsize) n, &problem))
    return TRUE;
  if (named_pdf && problem->code == LOTSE_WORKER_ERROR_NOT_SUPPORTED)
    return open_pdf (self, fd, size, password, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

void
lotse_input_clear (LotseInput *self)
{
  close_input (self);
  g_clear_pointer (&self->bytes, g_free);
  self->capacity = 0;
}
