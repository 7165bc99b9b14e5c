/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-wire.h"

#include <math.h>
#include <string.h>

#include "lotse-character.h"
#include "lotse-limits.h"

/* Version 1 had the boxes themselves in the place of the table and the places in it; libraries hold texts in both. */
#define VERSION 2
#define OLD_VERSION 1
#define WIRE_TYPE(page) "(yya(ss)asa" page ")"
#define PAGE_TYPE "(smsdd(ddi)a(uqq)auata(uuuqq))"
#define OLD_PAGE_TYPE "(smsdd(ddi)a(uqq)ata(uuuqq))"
/* Units per point are at most 2 to this power. */
#define FINEST 6
/* Coordinates further out than this are nonsense and are moved here. */
#define FARTHEST 30000.0f

/* Characters from start on lie between y1 and y2, in units from the top of the page's frame. */
typedef struct
{
  guint32 start;
  guint16 y1;
  guint16 y2;
} WireLine;

typedef struct
{
  guint32 start;
  guint32 length;
  guint32 font;
  guint16 size;
  guint16 bold;
} WireRun;

G_STATIC_ASSERT (sizeof (WireLine) == 8);
G_STATIC_ASSERT (sizeof (WireRun) == 16);

/* Horizontal place of a character in 32 bits: the lower half is the way from the end of the one before, the upper half its width. A page has
 * about a hundred different ones, so that they stand in a table in the order of their first use, and a character has its place in it, in
 * as few bits as reach the last. Several share a number of 64 bits, because GVariant looks at each number of an untrusted array. */

/* Base 2 logarithm of how many places in a table of @n_table share a number. */
static guint
get_share (gsize n_table)
{
  return n_table <= 1 << 8 ? 3 : n_table <= 1 << 16 ? 2 : 1;
}

static inline guint
get_shift (guint share, guint index)
{
  return (index & ((1u << share) - 1)) << (6 - share);
}

static inline guint32
unpack (const guint64 *numbers, guint share, guint index)
{
  return (guint32) (numbers[index >> share] >> get_shift (share, index)) & (G_MAXUINT32 >> (32 - (64 >> share)));
}

/* The views into one page of a serialised document. */
typedef struct
{
  GVariant *children[5];
  const char *text;
  gsize text_size;
  const char *label;
  double width, height;
  double x, y;
  int exponent;
  const WireLine *lines;
  gsize n_lines;
  const guint32 *table; /* NULL in the old version: the numbers are the boxes */
  gsize n_table;
  const guint64 *boxes;
  gsize n_boxes;
  guint share;
  const WireRun *runs;
  gsize n_runs;
} WirePage;

GQuark
lotse_wire_error_quark (void)
{
  return g_quark_from_static_string ("lotse-wire-error-quark");
}

/* --- encoding ---------------------------------------------------------------------------------------------------------- */

static inline float
tame (float value)
{
  /* Written so that what is no number falls through to 0. */
  return value >= -FARTHEST && value <= FARTHEST ? value : value > FARTHEST ? FARTHEST : value < -FARTHEST ? -FARTHEST : 0;
}

/* @value is not left of @origin. */
static inline guint16
to_units (float value, double origin, double scale)
{
  return (guint16) ((tame (value) - origin) * scale + 0.5);
}

/* Both ends of a box in units, at least one unit apart. */
static inline void
to_interval (float from, float to, double origin, double scale, guint16 *low, guint16 *high)
{
  *low = to_units (from, origin, scale);
  *high = to_units (to, origin, scale);
  if (*high < *low)
    {
      guint16 swap = *low;

      *low = *high;
      *high = swap;
    }
  if (*high == *low)
    {
      if (*high == G_MAXUINT16)
        (*low)--;
      else
        (*high)++;
    }
}

/* The frame that holds all boxes: a whole number of points as origin, and the finest unit with which 16 bits reach the other end. */
static int
find_frame (const LotsePageText *page, double *x, double *y)
{
  float left = FARTHEST, top = FARTHEST, right = -FARTHEST, bottom = -FARTHEST;
  double extent;
  int exponent = FINEST;

  for (guint i = 0; i < page->n_chars; i++)
    {
      const LotseRect *rect = &page->rects[i];
      float x1 = tame (rect->x1), x2 = tame (rect->x2), y1, y2;

      left = MIN (left, MIN (x1, x2));
      right = MAX (right, MAX (x1, x2));
      if (i > 0 && rect->y1 == rect[-1].y1 && rect->y2 == rect[-1].y2)
        continue;
      y1 = tame (rect->y1);
      y2 = tame (rect->y2);
      top = MIN (top, MIN (y1, y2));
      bottom = MAX (bottom, MAX (y1, y2));
    }
  *x = floor (left);
  *y = floor (top);
  extent = MAX (right - *x, bottom - *y);
  while (exponent > 0 && ldexp (extent, exponent) + 0.5 >= G_MAXUINT16 + 1.0)
    exponent--;
  return exponent;
}

/* Lines and boxes of a page, and the unit they are in. */
static GVariant *
encode_frame (const LotsePageText *page, GArray *lines, guint32 *boxes)
{
  double x = 0, y = 0, scale;
  guint16 end = 0;
  int exponent = 0;

  if (page->rects == NULL || page->n_chars == 0)
    return g_variant_new ("(ddi)", x, y, exponent);
  exponent = find_frame (page, &x, &y);
  scale = ldexp (1, exponent);
  for (guint i = 0; i < page->n_chars; i++)
    {
      const LotseRect *rect = &page->rects[i];
      WireLine line = { .start = i };
      const WireLine *last = lines->len > 0 ? &g_array_index (lines, WireLine, lines->len - 1) : NULL;
      guint16 x1, x2;

      to_interval (rect->x1, rect->x2, x, scale, &x1, &x2);
      /* Differences wrap around: the sum comes out right all the same. */
      boxes[i] = (guint16) (x1 - end) | (guint32) (x2 - x1) << 16;
      end = x2;
      if (i > 0 && rect->y1 == rect[-1].y1 && rect->y2 == rect[-1].y2)
        continue;
      to_interval (rect->y1, rect->y2, y, scale, &line.y1, &line.y2);
      if (last == NULL || last->y1 != line.y1 || last->y2 != line.y2)
        g_array_append_val (lines, line);
    }
  return g_variant_new ("(ddi)", x, y, exponent);
}

/* How many slots are looked at for a box before it is taken for a new one: a page made to fill few slots is not to cost more. */
#define MOST_SLOTS 64

/* Moves the different ones of @boxes to the front, in the order of their first use, and returns how many; @places has the place of each. */
static guint
make_table (guint32 *boxes, guint n_boxes, guint32 *places)
{
  guint shift = 32 - g_bit_storage (2 * n_boxes), n = 0;
  gsize mask = (G_MAXUINT32 >> shift);
  g_autofree guint32 *slots = g_new0 (guint32, mask + 1);

  for (guint i = 0; i < n_boxes; i++)
    {
      guint32 box = boxes[i];
      gsize slot = (box * 2654435769u) >> shift;

      guint steps = 1;

      while (slots[slot] != 0 && boxes[slots[slot] - 1] != box && steps++ < MOST_SLOTS)
        slot = (slot + 1) & mask;
      if (slots[slot] == 0 || boxes[slots[slot] - 1] != box)
        {
          boxes[n] = box;
          slots[slot] = ++n;
        }
      places[i] = slots[slot] - 1;
    }
  return n;
}

/* The table of boxes, and the places in it. */
static void
encode_boxes (guint32 *boxes, guint n_boxes, GVariant **ret_table, GVariant **ret_places)
{
  g_autofree guint32 *places = g_new (guint32, n_boxes + 1);
  guint n_table = n_boxes > 0 ? make_table (boxes, n_boxes, places) : 0;
  guint share = get_share (n_table);
  guint n_numbers = (n_boxes + (1u << share) - 1) >> share;
  g_autofree guint64 *numbers = g_new0 (guint64, n_numbers + 1);

  for (guint i = 0; i < n_boxes; i++)
    numbers[i >> share] |= (guint64) places[i] << get_shift (share, i);
  *ret_table = g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, boxes, n_table, sizeof (guint32));
  *ret_places = g_variant_new_fixed_array (G_VARIANT_TYPE_UINT64, numbers, n_numbers, sizeof (guint64));
}

static guint
font_index (GHashTable *fonts, GVariantBuilder *names, const char *font)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (fonts, font, NULL, &index))
    {
      index = GUINT_TO_POINTER (g_hash_table_size (fonts));
      g_hash_table_insert (fonts, (gpointer) font, index);
      g_variant_builder_add (names, "s", font);
    }
  return GPOINTER_TO_UINT (index);
}

static GVariant *
encode_page (const LotsePageText *page, GHashTable *fonts, GVariantBuilder *names)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WireLine));
  guint n_boxes = page->rects != NULL ? page->n_chars : 0;
  g_autofree guint32 *boxes = g_new (guint32, n_boxes + 1);
  g_autofree WireRun *runs = g_new0 (WireRun, page->n_runs + 1);
  GVariant *frame = encode_frame (page, lines, boxes);
  GVariant *parts[9];

  for (guint i = 0; i < page->n_runs; i++)
    {
      const LotseFontRun *run = &page->runs[i];
      float size = run->size > 0 ? run->size : 0;

      runs[i].start = run->start;
      runs[i].length = run->length;
      runs[i].font = font_index (fonts, names, run->font != NULL ? run->font : "");
      runs[i].size = (guint16) lrintf (MIN (size, 655.0f) * 100.0f);
      runs[i].bold = run->bold ? 1 : 0;
    }
  parts[0] = g_variant_new_string (page->text);
  parts[1] = g_variant_new_maybe (G_VARIANT_TYPE_STRING, page->label != NULL ? g_variant_new_string (page->label) : NULL);
  parts[2] = g_variant_new_double (page->width);
  parts[3] = g_variant_new_double (page->height);
  parts[4] = frame;
  parts[5] = g_variant_new_fixed_array (G_VARIANT_TYPE ("(uqq)"), lines->data, lines->len, sizeof (WireLine));
  encode_boxes (boxes, n_boxes, &parts[6], &parts[7]);
  parts[8] = g_variant_new_fixed_array (G_VARIANT_TYPE ("(uuuqq)"), runs, page->n_runs, sizeof (WireRun));
  return g_variant_new_tuple (parts, G_N_ELEMENTS (parts));
}

GVariant *
lotse_wire_encode (const LotseDocumentText *document)
{
  g_autoptr (GHashTable) fonts = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GVariantBuilder) facts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));
  g_auto (GVariantBuilder) names = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a" PAGE_TYPE));
  GVariant *wire;

  for (guint i = 0; i < lotse_document_text_get_n_facts (document); i++)
    {
      const LotseFact *fact = lotse_document_text_get_fact (document, i);

      g_variant_builder_add (&facts, "(ss)", fact->path, fact->value);
    }
  for (guint i = 0; i < lotse_document_text_get_n_pages (document); i++)
    g_variant_builder_add_value (&pages, encode_page (lotse_document_text_get_page (document, i), fonts, &names));
  wire = g_variant_ref_sink (
      g_variant_new (WIRE_TYPE (PAGE_TYPE), VERSION, lotse_document_text_get_source (document), &facts, &names, &pages));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (wire);

      g_variant_unref (wire);
      wire = swapped;
    }
  return wire;
}

GBytes *
lotse_wire_to_bytes (const LotseDocumentText *document)
{
  GBytes *kept = lotse_document_text_get_wire (document);
  g_autoptr (GVariant) wire = NULL;

  if (kept != NULL)
    return g_bytes_ref (kept);
  wire = lotse_wire_encode (document);
  return g_variant_get_data_as_bytes (wire);
}

/* --- checking ---------------------------------------------------------------------------------------------------------- */

static gboolean
invalid (GError **error, const char *what)
{
  g_set_error (error, LOTSE_WIRE_ERROR, LOTSE_WIRE_ERROR_INVALID, "document text: %s", what);
  return FALSE;
}

static gboolean
too_large (GError **error, const char *what)
{
  g_set_error (error, LOTSE_WIRE_ERROR, LOTSE_WIRE_ERROR_TOO_LARGE, "document text: too many %s", what);
  return FALSE;
}

static void
wire_page_clear (WirePage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->children); i++)
    g_clear_pointer (&self->children[i], g_variant_unref);
}

/* The variant must be in normal form and trusted. The views live as long as the variant's data. */
static void
wire_page_init (WirePage *self, GVariant *pages, gsize index)
{
  g_autoptr (GVariant) page = g_variant_get_child_value (pages, index);

  memset (self, 0, sizeof *self);
  if (g_variant_is_of_type (page, G_VARIANT_TYPE (PAGE_TYPE)))
    {
      g_variant_get (page, "(@sm&sdd(ddi)@a(uqq)@au@at@a(uuuqq))", &self->children[0], &self->label, &self->width, &self->height, &self->x,
                     &self->y, &self->exponent, &self->children[1], &self->children[4], &self->children[2], &self->children[3]);
      self->table = g_variant_get_fixed_array (self->children[4], &self->n_table, sizeof (guint32));
      self->share = get_share (self->n_table);
    }
  else
    {
      g_variant_get (page, "(@sm&sdd(ddi)@a(uqq)@at@a(uuuqq))", &self->children[0], &self->label, &self->width, &self->height, &self->x,
                     &self->y, &self->exponent, &self->children[1], &self->children[2], &self->children[3]);
      self->share = 1;
    }
  self->text = g_variant_get_string (self->children[0], &self->text_size);
  self->lines = g_variant_get_fixed_array (self->children[1], &self->n_lines, sizeof (WireLine));
  self->boxes = g_variant_get_fixed_array (self->children[2], &self->n_boxes, sizeof (guint64));
  self->runs = g_variant_get_fixed_array (self->children[3], &self->n_runs, sizeof (WireRun));
}

static gboolean
check_boxes (const WirePage *page, guint n_chars, GError **error)
{
  const guint64 *boxes = page->boxes;
  const guint32 *table = page->table;
  gsize n_table = page->n_table;
  guint share = page->share;
  guint end = 0;
  guint right;
  double bottom;

  if (page->n_boxes == 0)
    return (page->n_lines == 0 && page->n_table == 0) || invalid (error, "lines without boxes");
  if (page->n_boxes != ((gsize) n_chars + (1u << page->share) - 1) >> page->share || page->n_table > n_chars)
    return invalid (error, "not one box per character");
  if (page->exponent < 0 || page->exponent > FINEST)
    return invalid (error, "unit of coordinates");
  /* What the encoder would not write is refused, so that encoding again changes nothing. */
  if (!(fabs (page->x) <= FARTHEST && fabs (page->y) <= FARTHEST) || page->x != floor (page->x) || page->y != floor (page->y))
    return invalid (error, "origin of coordinates");
  right = (guint) MIN (G_MAXUINT16, ldexp (FARTHEST - page->x, page->exponent));
  bottom = ldexp (FARTHEST - page->y, page->exponent);
  if (page->n_lines == 0 || page->lines[0].start != 0)
    return invalid (error, "a character on no line");
  for (gsize i = 0; i < page->n_lines; i++)
    {
      const WireLine *line = &page->lines[i];

      if (line->y2 <= line->y1 || line->y2 > bottom || line->start >= n_chars || (i > 0 && line->start <= page->lines[i - 1].start))
        return invalid (error, "lines out of order");
    }
  for (guint i = 0; i < n_chars; i++)
    {
      guint32 box = unpack (boxes, share, i);
      guint x1;

      if (table != NULL)
        {
          if (box >= n_table)
            return invalid (error, "a box that is not in the table");
          box = table[box];
        }
      x1 = (end + box) & G_MAXUINT16;
      end = x1 + (box >> 16);
      if (end == x1 || end > right)
        return invalid (error, "a box of a character");
    }
  return TRUE;
}

static gboolean
check_runs (const WirePage *page, guint n_chars, gsize n_fonts, GError **error)
{
  guint64 end = 0;

  for (gsize i = 0; i < page->n_runs; i++)
    {
      const WireRun *run = &page->runs[i];

      if (run->start < end || run->length == 0 || run->font >= n_fonts || run->bold > 1)
        return invalid (error, "font runs");
      end = (guint64) run->start + run->length;
      if (end > n_chars)
        return invalid (error, "a font run beyond the page");
    }
  return TRUE;
}

/* Sets @ret_n_chars also on an error. */
static gboolean
check_page (const WirePage *page, gsize n_fonts, guint *ret_n_chars, GError **error)
{
  *ret_n_chars = 0;
  if (page->text_size > 4 * (gsize) LOTSE_LIMIT_PAGE_CHARACTERS)
    return too_large (error, "characters on a page");
  *ret_n_chars = (guint) lotse_count_characters (page->text, page->text_size);
  if (*ret_n_chars > LOTSE_LIMIT_PAGE_CHARACTERS)
    return too_large (error, "characters on a page");
  if (!(page->width >= 0 && page->width <= LOTSE_LIMIT_PAGE_SIDE && page->height >= 0 && page->height <= LOTSE_LIMIT_PAGE_SIDE))
    return invalid (error, "size of a page");
  if (page->label != NULL && strlen (page->label) > LOTSE_LIMIT_FACT_SIZE)
    return too_large (error, "characters in a label");
  return check_boxes (page, *ret_n_chars, error) && check_runs (page, *ret_n_chars, n_fonts, error);
}

static gboolean
check_facts (GVariant *facts, gsize already, GError **error)
{
  GVariantIter iter;
  const char *path, *value;

  if (g_variant_n_children (facts) + already > LOTSE_LIMIT_FACTS)
    return too_large (error, "facts");
  g_variant_iter_init (&iter, facts);
  while (g_variant_iter_next (&iter, "(&s&s)", &path, &value))
    if (strlen (path) > LOTSE_LIMIT_FACT_SIZE || strlen (value) > LOTSE_LIMIT_FACT_SIZE)
      return too_large (error, "characters in a fact");
  return TRUE;
}

/* @n_chars has room for the number of characters of each page. */
static gboolean
check_pages (GVariant *pages, gsize n_fonts, const LotseDocumentText *document, guint *n_chars, GError **error)
{
  gsize n = g_variant_n_children (pages);
  guint64 total = 0;
  guint before = document != NULL ? lotse_document_text_get_n_pages (document) : 0;

  if (n + before > LOTSE_LIMIT_PAGES)
    return too_large (error, "pages");
  for (guint i = 0; i < before; i++)
    total += lotse_document_text_get_page (document, i)->n_chars;
  for (gsize i = 0; i < n; i++)
    {
      WirePage page;
      gboolean ok;

      wire_page_init (&page, pages, i);
      ok = check_page (&page, n_fonts, &n_chars[i], error);
      total += n_chars[i];
      wire_page_clear (&page);
      if (!ok)
        return FALSE;
      if (total > LOTSE_LIMIT_CHARACTERS)
        return too_large (error, "characters");
    }
  return TRUE;
}

/* --- building ---------------------------------------------------------------------------------------------------------- */

static LotseRect *
build_rects (const WirePage *page, guint n_chars)
{
  LotseRect *rects;
  float unit = ldexpf (1, -page->exponent);
  float x = (float) page->x, y = (float) page->y;
  const guint64 *boxes = page->boxes;
  const guint32 *table = page->table;
  guint end = 0, share = page->share;

  if (page->n_boxes == 0)
    return NULL;
  rects = g_new (LotseRect, n_chars);
  for (gsize l = 0; l < page->n_lines; l++)
    {
      guint line_end = l + 1 < page->n_lines ? page->lines[l + 1].start : n_chars;
      float y1 = y + (float) page->lines[l].y1 * unit, y2 = y + (float) page->lines[l].y2 * unit;

      for (guint i = page->lines[l].start; i < line_end; i++)
        {
          guint32 value = unpack (boxes, share, i), box = table != NULL ? table[value] : value;
          guint start = (end + box) & G_MAXUINT16;

          end = start + (box >> 16);
          rects[i] = (LotseRect) { .x1 = x + (float) start * unit, .y1 = y1, .x2 = x + (float) end * unit, .y2 = y2 };
        }
    }
  return rects;
}

static void
build_page (LotseDocumentText *document, const WirePage *wire, guint n_chars, const char *const *fonts)
{
  LotsePageText *page = lotse_document_text_add_page (document, wire->text, build_rects (wire, n_chars));

  page->label = g_strdup (wire->label);
  page->width = (float) wire->width;
  page->height = (float) wire->height;
  for (gsize i = 0; i < wire->n_runs; i++)
    {
      const WireRun *run = &wire->runs[i];

      lotse_document_text_add_run (document, run->start, run->length, fonts[run->font], (float) run->size / 100.0f, run->bold != 0);
    }
}

static GVariant *
open_wire (GBytes *bytes, GError **error)
{
  g_autoptr (GVariant) wire = NULL;
  guint8 version = 0, source = 0;
  gboolean old;

  if (g_bytes_get_size (bytes) > LOTSE_LIMIT_WIRE_SIZE)
    {
      too_large (error, "bytes");
      return NULL;
    }
  old = g_bytes_get_size (bytes) > 0 && *(const guint8 *) g_bytes_get_data (bytes, NULL) == OLD_VERSION;
  wire = g_variant_ref_sink (
      g_variant_new_from_bytes (old ? G_VARIANT_TYPE (WIRE_TYPE (OLD_PAGE_TYPE)) : G_VARIANT_TYPE (LOTSE_WIRE_TYPE), bytes, FALSE));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (wire);

      g_variant_unref (wire);
      wire = swapped;
    }
  if (!g_variant_is_normal_form (wire))
    {
      invalid (error, "not in normal form");
      return NULL;
    }
  g_variant_get_child (wire, 0, "y", &version);
  g_variant_get_child (wire, 1, "y", &source);
  if (version != (old ? OLD_VERSION : VERSION) || source > LOTSE_SOURCE_OPARL)
    {
      invalid (error, "unknown version or source");
      return NULL;
    }
  return g_steal_pointer (&wire);
}

static gboolean
read_wire (LotseDocumentText **document, GBytes *bytes, GError **error)
{
  g_autoptr (GVariant) wire = open_wire (bytes, error);
  g_autoptr (GVariant) facts = NULL, names = NULL, pages = NULL;
  g_autofree const char **fonts = NULL;
  g_autofree guint *n_chars = NULL;
  gsize n_fonts, n_pages;
  guint8 source;
  GVariantIter iter;
  const char *path, *value;

  if (wire == NULL)
    return FALSE;
  g_variant_get (wire, "(yy@a(ss)@as@*)", NULL, &source, &facts, &names, &pages);
  if (*document != NULL && lotse_document_text_get_source (*document) != (LotseSourceKind) source)
    return invalid (error, "parts of different sources");
  fonts = g_variant_get_strv (names, &n_fonts);
  n_pages = g_variant_n_children (pages);
  n_chars = g_new0 (guint, MIN (n_pages, LOTSE_LIMIT_PAGES) + 1);
  if (!check_facts (facts, *document != NULL ? lotse_document_text_get_n_facts (*document) : 0, error)
      || !check_pages (pages, n_fonts, *document, n_chars, error))
    return FALSE;

  if (*document == NULL)
    *document = lotse_document_text_new ((LotseSourceKind) source);
  g_variant_iter_init (&iter, facts);
  while (g_variant_iter_next (&iter, "(&s&s)", &path, &value))
    lotse_document_text_add_fact (*document, path, value);
  for (gsize i = 0; i < n_pages; i++)
    {
      WirePage page;

      wire_page_init (&page, pages, i);
      build_page (*document, &page, n_chars[i], fonts);
      wire_page_clear (&page);
    }
  return TRUE;
}

LotseDocumentText *
lotse_wire_from_bytes (GBytes *bytes, GError **error)
{
  LotseDocumentText *document = NULL;

  return read_wire (&document, bytes, error) ? document : NULL;
}

gboolean
lotse_wire_append (LotseDocumentText *document, GBytes *bytes, GError **error)
{
  return read_wire (&document, bytes, error);
}
