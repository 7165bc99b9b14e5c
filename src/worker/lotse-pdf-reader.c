/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pdf-reader.h"

#include <math.h>
#include <poppler.h>
#include <string.h>

#include "lotse-character.h"
#include "lotse-limits.h"
#include "lotse-page-ranges.h"
#include "lotse-pdf-fields.h"
#include "lotse-protocol.h"

/* Bytes of a page label. */
#define LABEL_SIZE 200
/* A4, for pages that cannot be read. */
#define DEFAULT_WIDTH 595.0
#define DEFAULT_HEIGHT 842.0
/* Deeper bookmarks than this are a trick. */
#define BOOKMARK_LEVELS 16
#define BOOKMARKS 4000

struct _LotsePdfReader
{
  PopplerDocument *document;
  GBytes *bytes;
  guint n_pages;
};

/* --- opening ----------------------------------------------------------------------------------------------------------- */

/* A document of no pages, kept to the end of the process. */
static PopplerDocument *held;

gboolean
lotse_pdf_reader_prepare (void)
{
  static const char smallest[] = "%PDF-1.4\n"
                                 "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                 "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                                 "trailer<</Root 1 0 R>>\n%%EOF\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (smallest, sizeof smallest - 1);

  g_return_val_if_fail (held == NULL, TRUE);
  held = poppler_document_new_from_bytes (bytes, NULL, NULL);
  return held != NULL;
}

/* Whether Poppler can make any of the pages. */
static gboolean
has_page (PopplerDocument *document, int n_pages)
{
  PopplerPage *page = NULL;

  for (int i = 0; i < n_pages && page == NULL; i++)
    page = poppler_document_get_page (document, i);
  if (page == NULL)
    return FALSE;
  g_object_unref (page);
  return TRUE;
}

static LotsePdfReader *
reader_new (PopplerDocument *document, GBytes *bytes, gboolean has_password, const GError *problem, GError **error)
{
  LotsePdfReader *self;
  int n_pages;

  if (document == NULL)
    {
      gboolean encrypted = g_error_matches (problem, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
      LotseWorkerError code = LOTSE_WORKER_ERROR_DAMAGED;

      if (encrypted)
        code = has_password ? LOTSE_WORKER_ERROR_WRONG_PASSWORD : LOTSE_WORKER_ERROR_ENCRYPTED;
      g_set_error_literal (error, LOTSE_WORKER_ERROR, code, problem != NULL ? problem->message : "not readable");
      return NULL;
    }
  n_pages = poppler_document_get_n_pages (document);
  if (n_pages <= 0)
    {
      g_set_error_literal (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_DAMAGED, "no pages");
      g_object_unref (document);
      return NULL;
    }
  if (n_pages > LOTSE_LIMIT_PAGES)
    {
      g_set_error_literal (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_PAGES);
      g_object_unref (document);
      return NULL;
    }
  if (!has_page (document, n_pages))
    {
      g_set_error_literal (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_DAMAGED, "no readable page");
      g_object_unref (document);
      return NULL;
    }
  self = g_new0 (LotsePdfReader, 1);
  self->document = document;
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  self->n_pages = (guint) n_pages;
  return self;
}

static const char *
usable_password (const char *password)
{
  return password != NULL && *password != '\0' ? password : NULL;
}

LotsePdfReader *
lotse_pdf_reader_new_for_bytes (GBytes *bytes, const char *password, GError **error)
{
  g_autoptr (GError) problem = NULL;
  const char *usable = usable_password (password);

  PopplerDocument *document;

  if (usable == NULL)
    document = poppler_document_new_from_bytes (bytes, NULL, &problem);
  else
    {
      /* Poppler tries a password twice, in two encodings; of its ways to open a document only this one survives the second try. */
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

      document = poppler_document_new_from_stream (stream, (goffset) g_bytes_get_size (bytes), usable, NULL, &problem);
    }

  return reader_new (document, bytes, usable != NULL, problem, error);
}

LotsePdfReader *
lotse_pdf_reader_new_for_fd (int fd, GError **error)
{
  g_autoptr (GError) problem = NULL;
  PopplerDocument *document = poppler_document_new_from_fd (fd, NULL, &problem);

  return reader_new (document, NULL, FALSE, problem, error);
}

void
lotse_pdf_reader_free (LotsePdfReader *self)
{
  g_object_unref (self->document);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

guint
lotse_pdf_reader_get_n_pages (LotsePdfReader *self)
{
  return self->n_pages;
}

/* --- pages ------------------------------------------------------------------------------------------------------------- */

static void
page_size (PopplerPage *page, double *width, double *height)
{
  *width = *height = 0;
  if (page != NULL)
    poppler_page_get_size (page, width, height);
  if (!isfinite (*width) || !isfinite (*height) || *width <= 0 || *height <= 0)
    {
      *width = DEFAULT_WIDTH;
      *height = DEFAULT_HEIGHT;
    }
  *width = MIN (*width, LOTSE_LIMIT_PAGE_SIDE);
  *height = MIN (*height, LOTSE_LIMIT_PAGE_SIDE);
}

void
lotse_pdf_reader_get_page_size (LotsePdfReader *self, guint index, double *width, double *height)
{
  PopplerPage *page = poppler_document_get_page (self->document, (int) index);

  page_size (page, width, height);
  g_clear_object (&page);
}

/* A ToUnicode table may name surrogates, which Poppler writes out as they are: each becomes one U+FFFD, so that the count of
 * characters, and with it the order of the rectangles, stays. Anything else that is no UTF-8 does the same byte by byte. */
static char *
repair_text (char *text)
{
  const char *bad;
  GString *out;
  const char *p = text;

  if (g_utf8_validate (text, -1, &bad))
    return text;
  out = g_string_sized_new (strlen (text) + 16);
  while (!g_utf8_validate (p, -1, &bad))
    {
      const guint8 *bytes = (const guint8 *) bad;
      gboolean surrogate = bytes[0] == 0xed && (bytes[1] & 0xe0) == 0xa0 && (bytes[2] & 0xc0) == 0x80;

      g_string_append_len (out, p, bad - p);
      g_string_append (out, "\357\277\275");
      p = bad + (surrogate ? 3 : 1);
    }
  g_string_append (out, p);
  g_free (text);
  return g_string_free_and_steal (out);
}

static float
within (double value, double size)
{
  return isnan (value) ? 0.0f : (float) CLAMP (value, -size, 2 * size);
}

/* One rectangle per character. Poppler gives as many as there are characters but for rare cases (text that ends early at a NUL); the
 * ones that are missing stand on the last. */
static LotseRect *
page_rects (PopplerPage *page, guint n_chars, double width, double height)
{
  PopplerRectangle *boxes = NULL;
  guint n_boxes = 0;
  LotseRect *rects;

  if (n_chars == 0 || !poppler_page_get_text_layout (page, &boxes, &n_boxes) || n_boxes == 0)
    return NULL;
  rects = g_new (LotseRect, n_chars);
  for (guint i = 0; i < n_chars; i++)
    {
      const PopplerRectangle *box = &boxes[MIN (i, n_boxes - 1)];

      rects[i] = (LotseRect) { within (MIN (box->x1, box->x2), width), within (MIN (box->y1, box->y2), height),
                               within (MAX (box->x1, box->x2), width), within (MAX (box->y1, box->y2), height) };
    }
  g_free (boxes);
  return rects;
}

/* "ABCDEF+Name" is a subset of Name. */
static const char *
plain_font_name (const char *name)
{
  if (name == NULL)
    return "";
  for (guint i = 0; i < 6; i++)
    if (!g_ascii_isupper (name[i]))
      return name;
  return name[6] == '+' ? name + 7 : name;
}

/* The name is all that a PDF reliably says about the weight of a font. */
static gboolean
is_bold_name (const char *name)
{
  static const char *const words[] = { "bold", "black", "heavy", "demi", "fett" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return g_str_has_suffix (lower, "-bd") || g_str_has_suffix (lower, ",bd");
}

/* Adds a run of the text as Poppler gives it, in the text in which @fields stand as well; *@next is the first of them that does not stand
 * before it, *@shift the characters of those that do. */
static void
add_shifted_run (LotseDocumentText *document, GArray *fields, guint *next, guint *shift, LotseFontRun run)
{
  while (fields != NULL && *next < fields->len && g_array_index (fields, LotsePdfField, *next).at < run.start + run.length + *shift)
    {
      const LotsePdfField *field = &g_array_index (fields, LotsePdfField, *next);
      guint before = field->at > run.start + *shift ? field->at - run.start - *shift : 0;

      if (before > 0)
        lotse_document_text_add_run (document, run.start + *shift, before, run.font, run.size, run.bold);
      lotse_document_text_add_run (document, field->at, field->n_chars, "", field->size, FALSE);
      run.start += before;
      run.length -= before;
      *shift += field->n_chars;
      (*next)++;
    }
  if (run.length > 0)
    lotse_document_text_add_run (document, run.start + *shift, run.length, run.font, run.size, run.bold);
}

/* @n_chars counts those of the page without @fields (nullable). */
static void
add_runs (PopplerPage *page, guint n_chars, GArray *fields, LotseDocumentText *document)
{
  GList *attributes = poppler_page_get_text_attributes (page);
  const char *last_name = NULL;
  g_autofree char *font = NULL;
  gboolean bold = FALSE;
  guint end = 0, next = 0, shift = 0;

  for (GList *l = attributes; l != NULL; l = l->next)
    {
      const PopplerTextAttributes *run = l->data;
      float size = isfinite (run->font_size) ? (float) CLAMP (run->font_size, 0, 1000) : 0.0f;
      guint start, after;

      if (run->start_index < 0 || run->end_index < run->start_index)
        continue;
      start = MAX ((guint) run->start_index, end);
      after = MIN ((guint) run->end_index + 1, n_chars);
      if (start >= after)
        continue;
      if (font == NULL || g_strcmp0 (last_name, run->font_name) != 0)
        {
          g_free (font);
          font = g_utf8_make_valid (plain_font_name (run->font_name), -1);
          bold = is_bold_name (font);
          last_name = run->font_name;
        }
      add_shifted_run (document, fields, &next, &shift, (LotseFontRun) { start, after - start, font, size, bold });
      end = after;
    }
  poppler_page_free_text_attributes (attributes);
  /* What stands below all text. */
  for (; fields != NULL && next < fields->len; next++)
    {
      const LotsePdfField *field = &g_array_index (fields, LotsePdfField, next);

      lotse_document_text_add_run (document, field->at, field->n_chars, "", field->size, FALSE);
    }
}

/* A label that is the number of the page says nothing, and one that is longer than any way to count pages is none: Roman
 * numerals and letters of a number that a file only claims grow to megabytes. */
static char *
page_label (PopplerPage *page, guint index)
{
  g_autofree char *label = poppler_page_get_label (page);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);

  if (label == NULL || *label == '\0' || strlen (label) > LABEL_SIZE || g_str_equal (label, number))
    return NULL;
  return g_utf8_make_valid (label, -1);
}

void
lotse_pdf_reader_add_page (LotsePdfReader *self, guint index, LotseDocumentText *document)
{
  PopplerPage *page = poppler_document_get_page (self->document, (int) index);
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;
  g_autoptr (GArray) fields = NULL;
  LotsePageText *added;
  LotseRect *rects = NULL;
  double width, height;
  guint n_chars = 0;

  page_size (page, &width, &height);
  if (text != NULL)
    {
      text = repair_text (text);
      n_chars = (guint) lotse_count_characters (text, strlen (text));
      rects = page_rects (page, n_chars, width, height);
      fields = lotse_pdf_fields_insert (page, width, height, &text, n_chars, &rects);
    }
  added = lotse_document_text_add_page (document, text != NULL ? text : "", rects);
  added->width = (float) width;
  added->height = (float) height;
  if (page == NULL)
    {
      g_autofree char *number = g_strdup_printf ("%u", index + 1);

      lotse_document_text_add_fact (document, LOTSE_FACT_UNREAD_PAGE, number);
      return;
    }
  added->label = page_label (page, index);
  if (added->n_chars > 0)
    add_runs (page, n_chars, fields, document);
  g_object_unref (page);
}

gboolean
lotse_pdf_reader_render (LotsePdfReader *self, guint index, guint width, guint height, guint rotation, guint8 *pixels)
{
  PopplerPage *page = poppler_document_get_page (self->document, (int) index);
  gsize stride = 4 * (gsize) width;
  cairo_surface_t *surface;
  cairo_matrix_t matrix;
  cairo_t *cr;
  double page_width, page_height, w = width, h = height;
  gboolean ok;

  memset (pixels, 0xff, stride * height);
  if (page == NULL)
    return FALSE;
  page_size (page, &page_width, &page_height);
  switch (rotation)
    {
    case 90:
      cairo_matrix_init (&matrix, 0, h / page_width, -w / page_height, 0, w, 0);
      break;
    case 180:
      cairo_matrix_init (&matrix, -w / page_width, 0, 0, -h / page_height, w, h);
      break;
    case 270:
      cairo_matrix_init (&matrix, 0, -h / page_width, w / page_height, 0, 0, h);
      break;
    default:
      cairo_matrix_init (&matrix, w / page_width, 0, 0, h / page_height, 0, 0);
      break;
    }
  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, (int) width, (int) height, (int) stride);
  cr = cairo_create (surface);
  cairo_transform (cr, &matrix);
  poppler_page_render (page, cr);
  ok = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  g_object_unref (page);
  return ok;
}

/* --- facts ------------------------------------------------------------------------------------------------------------- */

/* Takes @value. */
static void
add_fact (LotseDocumentText *document, const char *path, char *value)
{
  g_autofree char *owned = value;
  g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

  if (valid != NULL && *valid != '\0' && strlen (valid) <= LOTSE_LIMIT_FACT_SIZE)
    lotse_document_text_add_fact (document, path, valid);
}

static void
add_time (LotseDocumentText *document, const char *path, GDateTime *time)
{
  if (time == NULL)
    return;
  add_fact (document, path, g_date_time_format_iso8601 (time));
  g_date_time_unref (time);
}

static guint
bookmark_page (LotsePdfReader *self, PopplerAction *action)
{
  PopplerDest *dest, *named = NULL;
  guint page = 0;

  if (action->type != POPPLER_ACTION_GOTO_DEST || action->goto_dest.dest == NULL)
    return 0;
  dest = action->goto_dest.dest;
  if (dest->type == POPPLER_DEST_NAMED && dest->named_dest != NULL)
    dest = named = poppler_document_find_dest (self->document, dest->named_dest);
  if (dest != NULL && dest->page_num > 0 && (guint) dest->page_num <= self->n_pages)
    page = (guint) dest->page_num;
  if (named != NULL)
    poppler_dest_free (named);
  return page;
}

/* @visited counts also entries without a title, which get no number: a damaged file may have any number of them. */
static void
add_bookmarks (LotsePdfReader *self, LotseDocumentText *document, PopplerIndexIter *iter, guint level, guint *visited, guint *count)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child;

      if (action != NULL && action->any.title != NULL && *action->any.title != '\0')
        {
          guint page = bookmark_page (self, action);
          char path[64];

          g_snprintf (path, sizeof path, "bookmark.%u.title", *count);
          add_fact (document, path, g_strdup (action->any.title));
          if (page > 0)
            {
              g_snprintf (path, sizeof path, "bookmark.%u.page", *count);
              add_fact (document, path, g_strdup_printf ("%u", page));
            }
          g_snprintf (path, sizeof path, "bookmark.%u.level", *count);
          add_fact (document, path, g_strdup_printf ("%u", level));
          (*count)++;
        }
      g_clear_pointer (&action, poppler_action_free);
      (*visited)++;
      child = level < BOOKMARK_LEVELS && *visited < BOOKMARKS ? poppler_index_iter_get_child (iter) : NULL;
      if (child != NULL)
        add_bookmarks (self, document, child, level + 1, visited, count);
      g_clear_pointer (&child, poppler_index_iter_free);
    }
  while (*visited < BOOKMARKS && poppler_index_iter_next (iter));
}

void
lotse_pdf_reader_add_facts (LotsePdfReader *self, LotseDocumentText *document)
{
  PopplerIndexIter *iter;
  guint visited = 0, count = 0;

  add_fact (document, "pdf.title", poppler_document_get_title (self->document));
  add_fact (document, "pdf.author", poppler_document_get_author (self->document));
  add_fact (document, "pdf.subject", poppler_document_get_subject (self->document));
  add_fact (document, "pdf.keywords", poppler_document_get_keywords (self->document));
  add_fact (document, "pdf.creator", poppler_document_get_creator (self->document));
  add_fact (document, "pdf.producer", poppler_document_get_producer (self->document));
  add_time (document, "pdf.creation-date", poppler_document_get_creation_date_time (self->document));
  add_time (document, "pdf.modification-date", poppler_document_get_modification_date_time (self->document));
  iter = poppler_index_iter_new (self->document);
  if (iter != NULL)
    add_bookmarks (self, document, iter, 0, &visited, &count);
  g_clear_pointer (&iter, poppler_index_iter_free);
}
