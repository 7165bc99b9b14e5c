/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-document-text.h"

#include "lotse-bisect.h"
#include "lotse-fold.h"

#include <string.h>

/* So many characters of a PDF say whether it can be read. */
#define READABLE_CHARACTERS 100
/* Every so many characters the byte offset is kept; in between it is counted. */
#define STEP 8

typedef struct
{
  LotsePageText page;
  GArray *runs;
  guint *steps;
} Page;

struct _LotseDocumentText
{
  gatomicrefcount ref_count;
  LotseSourceKind source;
  GPtrArray *pages;
  GPtrArray *facts;
  GHashTable *by_path; /* the value of the first fact of each path; both belong to it */
  GStringChunk *fonts;
  GBytes *wire;
};

static void
page_free (Page *self)
{
  g_free (self->page.text);
  g_free (self->page.rects);
  g_free (self->page.label);
  g_clear_pointer (&self->runs, g_array_unref);
  g_free (self->steps);
  g_free (self);
}

static void
fact_free (LotseFact *self)
{
  g_free (self->path);
  g_free (self->value);
  g_free (self);
}

LotseDocumentText *
lotse_document_text_new (LotseSourceKind source)
{
  LotseDocumentText *self = g_new0 (LotseDocumentText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->source = source;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free);
  self->by_path = g_hash_table_new (lotse_text_hash, g_str_equal);
  self->fonts = g_string_chunk_new (256);
  return self;
}

LotsePageText *
lotse_document_text_add_page (LotseDocumentText *self, const char *text, LotseRect *rects)
{
  Page *page = g_new0 (Page, 1);
  gsize length = strlen (text);
  guint n = 0;

  g_clear_pointer (&self->wire, g_bytes_unref);
  page->page.text = g_strndup (text, length);
  page->steps = g_new (guint, length / STEP + 1);
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < 0x80 || (guchar) text[i] >= 0xc0)
      {
        if (n % STEP == 0)
          page->steps[n / STEP] = (guint) i;
        n++;
      }
  page->page.n_chars = n;
  if (n % STEP == 0)
    page->steps[n / STEP] = (guint) length;
  page->page.rects = rects;
  page->runs = g_array_new (FALSE, FALSE, sizeof (LotseFontRun));
  g_ptr_array_add (self->pages, page);
  return &page->page;
}

void
lotse_document_text_add_run (LotseDocumentText *self, guint start, guint length, const char *font, float size, gboolean bold)
{
  Page *page;
  LotseFontRun run = { start, length, NULL, size, bold };

  g_return_if_fail (self->pages->len > 0);
  g_clear_pointer (&self->wire, g_bytes_unref);
  page = g_ptr_array_index (self->pages, self->pages->len - 1);
  run.font = g_string_chunk_insert_const (self->fonts, font ? font : "");
  g_array_append_val (page->runs, run);
  page->page.runs = (LotseFontRun *) page->runs->data;
  page->page.n_runs = page->runs->len;
}

void
lotse_document_text_add_fact (LotseDocumentText *self, const char *path, const char *value)
{
  LotseFact *fact = g_new (LotseFact, 1);

  g_clear_pointer (&self->wire, g_bytes_unref);
  fact->path = g_strdup (path);
  fact->value = g_strdup (value);
  g_ptr_array_add (self->facts, fact);
  if (!g_hash_table_contains (self->by_path, fact->path))
    g_hash_table_insert (self->by_path, fact->path, fact->value);
}

void
lotse_document_text_keep_wire (LotseDocumentText *self, GBytes *wire)
{
  g_bytes_ref (wire);
  g_clear_pointer (&self->wire, g_bytes_unref);
  self->wire = wire;
}

GBytes *
lotse_document_text_get_wire (const LotseDocumentText *self)
{
  return self->wire;
}

LotseDocumentText *
lotse_document_text_ref (LotseDocumentText *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lotse_document_text_unref (LotseDocumentText *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->by_path);
  g_ptr_array_unref (self->facts);
  g_string_chunk_free (self->fonts);
  g_clear_pointer (&self->wire, g_bytes_unref);
  g_free (self);
}

LotseSourceKind
lotse_document_text_get_source (const LotseDocumentText *self)
{
  return self->source;
}

guint
lotse_document_text_get_n_pages (const LotseDocumentText *self)
{
  return self->pages->len;
}

const LotsePageText *
lotse_document_text_get_page (const LotseDocumentText *self, guint index)
{
  g_return_val_if_fail (index < self->pages->len, NULL);
  return &((Page *) g_ptr_array_index (self->pages, index))->page;
}

guint
lotse_document_text_get_n_facts (const LotseDocumentText *self)
{
  return self->facts->len;
}

const LotseFact *
lotse_document_text_get_fact (const LotseDocumentText *self, guint index)
{
  g_return_val_if_fail (index < self->facts->len, NULL);
  return g_ptr_array_index (self->facts, index);
}

const char *
lotse_document_text_lookup_fact (const LotseDocumentText *self, const char *path)
{
  return g_hash_table_lookup (self->by_path, path);
}

/* Whether of @seen characters so few are letters, and so many neither letters nor digits, that the file does not say which letters its fonts
 * show: what Poppler gives then are their numbers as signs. A table of figures has its digits. */
static gboolean
is_gibberish (guint seen, guint letters, guint digits)
{
  return seen >= READABLE_CHARACTERS && letters * 10 < seen && (letters + digits) * 10 < seen * 4;
}

gboolean
lotse_document_text_has_text (const LotseDocumentText *self)
{
  guint seen = 0, letters = 0, digits = 0;

  for (guint i = 0; i < self->pages->len; i++)
    for (const char *p = lotse_document_text_get_page (self, i)->text; *p; p = g_utf8_next_char (p))
      {
        gunichar c = g_utf8_get_char (p);

        if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0xfeff || c == 0xfffd)
          continue;
        if (self->source != LOTSE_SOURCE_PDF)
          return TRUE;
        seen++;
        letters += g_unichar_isalpha (c) != 0;
        digits += g_unichar_isdigit (c) != 0;
        if (seen >= READABLE_CHARACTERS && !is_gibberish (seen, letters, digits))
          return TRUE;
      }
  return seen > 0 && !is_gibberish (seen, letters, digits);
}

gsize
lotse_page_text_to_byte (const LotsePageText *page, guint character)
{
  const Page *self = (const Page *) page;
  const char *p;

  if (character >= page->n_chars)
    character = page->n_chars;
  p = page->text + self->steps[character / STEP];
  /* A step of single bytes only is not walked. */
  if (character / STEP < page->n_chars / STEP && self->steps[character / STEP + 1] - self->steps[character / STEP] == STEP)
    return (gsize) (p - page->text) + character % STEP;
  for (guint i = character % STEP; i > 0; i--)
    p = g_utf8_next_char (p);
  return (gsize) (p - page->text);
}

guint
lotse_page_text_to_character (const LotsePageText *page, gsize byte)
{
  const Page *self = (const Page *) page;
  /* The first step begins with the page. */
  guint step = LOTSE_BISECT (at, page->n_chars / STEP, self->steps[at + 1] <= byte);
  guint character = step * STEP;

  for (const char *p = page->text + self->steps[step]; character < page->n_chars; character++)
    {
      p = g_utf8_next_char (p);
      if ((gsize) (p - page->text) > byte)
        break;
    }
  return character;
}

char *
lotse_page_text_dup_range (const LotsePageText *page, guint start, guint length)
{
  gsize from, to;

  if (start >= page->n_chars)
    return g_strdup ("");
  from = lotse_page_text_to_byte (page, start);
  to = lotse_page_text_to_byte (page, start + MIN (length, page->n_chars - start));
  return g_strndup (page->text + from, to - from);
}

gboolean
lotse_page_text_has_gap (const LotsePageText *page, guint character)
{
  const LotseRect *before;
  const LotseRect *here;

  if (page->rects == NULL || character == 0)
    return FALSE;
  before = &page->rects[character - 1];
  here = &page->rects[character];
  return here->x1 - before->x2 > 0.8f * (here->y2 - here->y1);
}

const LotseFontRun *
lotse_page_text_get_run (const LotsePageText *page, guint character)
{
  guint index = LOTSE_BISECT (at, page->n_runs, page->runs[at].start + page->runs[at].length <= character);

  return index < page->n_runs && page->runs[index].start <= character ? &page->runs[index] : NULL;
}
