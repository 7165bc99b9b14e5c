/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-wire.h"

#include <math.h>
#include <string.h>

#include "lotse-limits.h"

static LotseDocumentText *
sample (GRand *rand, gboolean geometry)
{
  static const char *const words[] = { "Rat", "Ausschuß", "§ 12", "Größe", "\n", " ", "🌳", "" };
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  guint n_pages = (guint) g_rand_int_range (rand, 1, 5);

  lotse_document_text_add_fact (document, "pdf.title", "Grünfläche");
  lotse_document_text_add_fact (document, "empty", "");
  for (guint p = 0; p < n_pages; p++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_chars, start = 0;
      LotseRect *rects = NULL;
      LotsePageText *page;

      for (int i = g_rand_int_range (rand, 0, 60); i > 0; i--)
        g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      n_chars = (guint) g_utf8_strlen (text->str, -1);
      if (geometry && n_chars > 0)
        {
          rects = g_new (LotseRect, n_chars);
          for (guint i = 0; i < n_chars; i++)
            {
              float x = (float) g_rand_double_range (rand, -20, 600), y = (float) g_rand_double_range (rand, -10, 850);

              rects[i] = (LotseRect) { x, y, x + (float) g_rand_double_range (rand, 0, 30), y + (float) g_rand_double_range (rand, 0, 14) };
            }
        }
      page = lotse_document_text_add_page (document, text->str, rects);
      page->width = 595.28f;
      page->height = 841.89f;
      page->label = p % 2 ? g_strdup ("iv") : NULL;
      while (start + 2 < n_chars)
        {
          guint length = (guint) g_rand_int_range (rand, 1, (gint32) (n_chars - start));

          lotse_document_text_add_run (document, start, length, start % 2 ? "Sans" : "Sans-Bold", 11.04f, start % 2 == 0);
          start += length + 1;
        }
    }
  return document;
}

static void
assert_same (const LotseDocumentText *a, const LotseDocumentText *b, float tolerance)
{
  g_assert_cmpint (lotse_document_text_get_source (a), ==, lotse_document_text_get_source (b));
  g_assert_cmpuint (lotse_document_text_get_n_pages (a), ==, lotse_document_text_get_n_pages (b));
  g_assert_cmpuint (lotse_document_text_get_n_facts (a), ==, lotse_document_text_get_n_facts (b));
  for (guint i = 0; i < lotse_document_text_get_n_facts (a); i++)
    {
      g_assert_cmpstr (lotse_document_text_get_fact (a, i)->path, ==, lotse_document_text_get_fact (b, i)->path);
      g_assert_cmpstr (lotse_document_text_get_fact (a, i)->value, ==, lotse_document_text_get_fact (b, i)->value);
    }
  for (guint i = 0; i < lotse_document_text_get_n_pages (a); i++)
    {
      const LotsePageText *p = lotse_document_text_get_page (a, i), *q = lotse_document_text_get_page (b, i);

      g_assert_cmpstr (p->text, ==, q->text);
      g_assert_cmpstr (p->label, ==, q->label);
      g_assert_cmpuint (p->n_chars, ==, q->n_chars);
      g_assert_cmpfloat (p->width, ==, q->width);
      g_assert_cmpfloat (p->height, ==, q->height);
      g_assert_cmpuint (p->n_runs, ==, q->n_runs);
      for (guint k = 0; k < p->n_runs; k++)
        {
          g_assert_cmpuint (p->runs[k].start, ==, q->runs[k].start);
          g_assert_cmpuint (p->runs[k].length, ==, q->runs[k].length);
          g_assert_cmpstr (p->runs[k].font, ==, q->runs[k].font);
          g_assert_cmpfloat_with_epsilon (p->runs[k].size, q->runs[k].size, 0.006);
          g_assert_cmpint (p->runs[k].bold, ==, q->runs[k].bold);
        }
      g_assert_true ((p->rects == NULL) == (q->rects == NULL));
      for (guint k = 0; p->rects != NULL && k < p->n_chars; k++)
        {
          g_assert_cmpfloat (fabsf (p->rects[k].x1 - q->rects[k].x1), <=, tolerance);
          g_assert_cmpfloat (fabsf (p->rects[k].y1 - q->rects[k].y1), <=, tolerance);
          g_assert_cmpfloat (fabsf (p->rects[k].x2 - q->rects[k].x2), <=, tolerance);
          g_assert_cmpfloat (fabsf (p->rects[k].y2 - q->rects[k].y2), <=, tolerance);
          g_assert_cmpfloat (q->rects[k].x1, <, q->rects[k].x2);
          g_assert_cmpfloat (q->rects[k].y1, <, q->rects[k].y2);
        }
    }
}

static LotseDocumentText *
round_trip (const LotseDocumentText *document)
{
  g_autoptr (GBytes) bytes = lotse_wire_to_bytes (document);
  g_autoptr (GError) error = NULL;
  LotseDocumentText *back = lotse_wire_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return back;
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (815);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (LotseDocumentText) document = sample (rand, i % 3 != 0);
      g_autoptr (LotseDocumentText) once = round_trip (document);
      g_autoptr (LotseDocumentText) twice = round_trip (once);

      /* A box that is too narrow for the unit is made one unit wide. */
      assert_same (document, once, 1.0f / 64 + 0.009f);
      assert_same (once, twice, 0);
    }
}

/* Coordinates that no page has neither crash nor spoil the document. */
static void
test_wild_geometry (void)
{
  static const float values[] = { NAN, INFINITY, -INFINITY, 1e30f, -1e30f, 0, 14400, -7 };
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseDocumentText) once = NULL;
  g_autoptr (LotseDocumentText) twice = NULL;
  LotseRect *rects = g_new (LotseRect, 8);

  for (guint i = 0; i < 8; i++)
    rects[i] = (LotseRect) { values[i], values[(i + 1) % 8], values[(i + 3) % 8], values[(i + 6) % 8] };
  lotse_document_text_add_page (document, "abcdefgh", rects);
  once = round_trip (document);
  twice = round_trip (once);
  assert_same (once, twice, 0);
  for (guint i = 0; i < 8; i++)
    g_assert_true (isfinite (lotse_document_text_get_page (once, 0)->rects[i].x1));
}

static void
test_append (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);
  g_autoptr (LotseDocumentText) document = sample (rand, TRUE);
  g_autoptr (LotseDocumentText) whole = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseDocumentText) other = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (GBytes) bytes = lotse_wire_to_bytes (document);
  g_autoptr (GError) error = NULL;
  guint n = lotse_document_text_get_n_pages (document);

  g_assert_true (lotse_wire_append (whole, bytes, &error));
  g_assert_true (lotse_wire_append (whole, bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lotse_document_text_get_n_pages (whole), ==, 2 * n);
  g_assert_false (lotse_wire_append (other, bytes, &error));
  g_assert_error (error, LOTSE_WIRE_ERROR, LOTSE_WIRE_ERROR_INVALID);
  g_assert_cmpuint (lotse_document_text_get_n_pages (other), ==, 0);
}

/* So many different boxes that a place in their table needs 8, 16 and 32 bits. */
static void
test_table (void)
{
  static const guint sizes[] = { 256, 257, 65536, 65537 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
      g_autofree char *text = g_strnfill (sizes[i] + 3, 'x');
      LotseRect *rects = g_new (LotseRect, sizes[i] + 3);
      g_autoptr (LotseDocumentText) once = NULL;

      /* As wide as 256 and begun as far to the right as 257 different ones, in units of 1/64 point. */
      for (guint k = 0; k < sizes[i] + 3; k++)
        {
          float x = (float) (k % sizes[i] / 256) / 64;

          rects[k] = (LotseRect) { x, 10, x + (float) (1 + k % 256) / 64, 20 };
        }
      lotse_document_text_add_page (document, text, rects);
      once = round_trip (document);
      assert_same (document, once, 0);
    }
}

#define OLD_TYPE "(yya(ss)asa(smsdd(ddi)a(uqq)ata(uuuqq)))"
#define OLD_FORM                                                                                                                           \
  "(byte 1, byte 1, [('a', 'b')], ['F'], [('abc', @ms 'iv', 600.0, 800.0, (5.0, 7.0, 1), [(uint32 0, uint16 0, uint16 20), "               \
  "(2, 30, 50)], [uint64 1125899907039234, 262144], [(uint32 0, uint32 2, uint32 0, uint16 1100, uint16 1)])])"

static GBytes *
write_by_hand (const char *type, const char *form)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) wire = g_variant_parse (G_VARIANT_TYPE (type), form, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_variant_get_data_as_bytes (wire);
}

/* Texts in the form that came before are in libraries, and come out as they went in. */
static void
test_old_version (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write_by_hand (OLD_TYPE, OLD_FORM);
  g_autoptr (LotseDocumentText) document = lotse_wire_from_bytes (bytes, &error);
  const LotsePageText *page;

  g_assert_no_error (error);
  page = lotse_document_text_get_page (document, 0);
  g_assert_cmpstr (page->text, ==, "abc");
  g_assert_cmpstr (page->label, ==, "iv");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "a"), ==, "b");
  g_assert_cmpuint (page->n_runs, ==, 1);
  /* Two units further right and three wide, at once four wide, at once four wide on the next line; a unit is half a point. */
  g_assert_cmpfloat (page->rects[0].x1, ==, 6);
  g_assert_cmpfloat (page->rects[0].x2, ==, 7.5);
  g_assert_cmpfloat (page->rects[1].x1, ==, 7.5);
  g_assert_cmpfloat (page->rects[1].x2, ==, 9.5);
  g_assert_cmpfloat (page->rects[2].x2, ==, 11.5);
  g_assert_cmpfloat (page->rects[1].y2, ==, 17);
  g_assert_cmpfloat (page->rects[2].y1, ==, 22);
  g_assert_cmpfloat (page->rects[2].y2, ==, 32);
}

/* Boxes that all belong into the same few slots of the encoder's table: some come twice then, and all come back. */
static void
test_crowded_table (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseDocumentText) once = NULL;
  g_autofree char *text = g_strnfill (2000, 'x');
  LotseRect *rects = g_new (LotseRect, 2000);
  guint n = 0, end = 0;

  /* A box is the way from the last one's end, and its width in the upper half. */
  for (guint32 box = 1 << 16; n < 1000; box++)
    {
      guint start = (end + box) & G_MAXUINT16;

      if ((box * 2654435769u) >> 20 > 7 || start + (box >> 16) > G_MAXUINT16 - 1000)
        continue;
      end = start + (box >> 16);
      rects[n++] = (LotseRect) { (float) start / 64, 10, (float) end / 64, 20 };
    }
  for (; n < 2000; n++)
    rects[n] = rects[n - 1000];
  lotse_document_text_add_page (document, text, rects);
  once = round_trip (document);
  assert_same (document, once, 0);
}

/* What the document was made from is given out again as it came, until something is added. */
static void
test_kept (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (LotseDocumentText) document = sample (rand, TRUE);
  g_autoptr (GBytes) bytes = lotse_wire_to_bytes (document);
  g_autoptr (LotseDocumentText) back = lotse_wire_from_bytes (bytes, NULL);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (LotseDocumentText) again = NULL;

  g_assert_null (lotse_document_text_get_wire (back));
  lotse_document_text_keep_wire (back, bytes);
  kept = lotse_wire_to_bytes (back);
  g_assert_true (kept == bytes);
  lotse_document_text_add_fact (back, "more", "said");
  g_assert_null (lotse_document_text_get_wire (back));
  changed = lotse_wire_to_bytes (back);
  again = lotse_wire_from_bytes (changed, NULL);
  g_assert_cmpstr (lotse_document_text_lookup_fact (again, "more"), ==, "said");
}

static void
assert_lie (const char *type, const char *what, const char *form)
{
  g_autoptr (GBytes) bytes = write_by_hand (type, form);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", what);
  g_assert_null (lotse_wire_from_bytes (bytes, &error));
  g_assert_error (error, LOTSE_WIRE_ERROR, LOTSE_WIRE_ERROR_INVALID);
}

/* Wire forms by hand, each wrong in one way. */
static void
test_lies (void)
{
  static const struct
  {
    const char *what;
    const char *wire;
  } lies[] = {
    { "version", "(byte 3, byte 1, @a(ss) [], @as [], @a(smsdd(ddi)a(uqq)auata(uuuqq)) [])" },
    { "older version", "(byte 1, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                       "[(uint32 0, uint16 0, uint16 1)], [uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "source", "(byte 2, byte 9, @a(ss) [], @as [], @a(smsdd(ddi)a(uqq)auata(uuuqq)) [])" },
    { "too few boxes",
      "(byte 2, byte 1, @a(ss) [], @as [], [('abcdefghi', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), [(uint32 0, uint16 0, uint16 1)], "
      "[uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "empty box", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), [(uint32 0, uint16 0, uint16 1)], "
                   "[uint32 0], [uint64 0], @a(uuuqq) [])])" },
    { "box not in the table", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                              "[(uint32 0, uint16 0, uint16 1)], [uint32 65536], [uint64 1], @a(uuuqq) [])])" },
    { "table larger than the text", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                                    "[(uint32 0, uint16 0, uint16 1)], [uint32 65536, 65537], [uint64 0], @a(uuuqq) [])])" },
    { "table of no boxes", "(byte 2, byte 1, @a(ss) [], @as [], [('', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), @a(uqq) [], [uint32 65536], "
                           "@at [], @a(uuuqq) [])])" },
    { "line upside down", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                          "[(uint32 0, uint16 5, uint16 1)], [uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "line after the end", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                            "[(uint32 0, uint16 0, uint16 1), (1, 0, 1)], [uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "two lines in one place", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                                "[(uint32 0, uint16 0, uint16 1), (0, 0, 1)], [uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "lines backwards", "(byte 2, byte 1, @a(ss) [], @as [], [('abc', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                         "[(uint32 0, uint16 0, uint16 1), (2, 0, 1), (1, 0, 1)], [uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "first character on no line", "(byte 2, byte 1, @a(ss) [], @as [], [('ab', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                                    "[(uint32 1, uint16 0, uint16 1)], [uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "box beyond the last unit", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 6), "
                                  "[(uint32 0, uint16 0, uint16 1)], [uint32 131071], [uint64 0], @a(uuuqq) [])])" },
    { "box beyond the farthest place", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (29990.0, 0.0, 0), "
                                       "[(uint32 0, uint16 0, uint16 1)], [uint32 720896], [uint64 0], @a(uuuqq) [])])" },
    { "no line", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), @a(uqq) [], [uint32 65536], [uint64 0], "
                 "@a(uuuqq) [])])" },
    { "unit", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 77), [(uint32 0, uint16 0, uint16 1)], "
              "[uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "origin", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (inf, 0.0, 0), [(uint32 0, uint16 0, uint16 1)], "
                "[uint32 65536], [uint64 0], @a(uuuqq) [])])" },
    { "size of page",
      "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, nan, 1.0, (0.0, 0.0, 0), @a(uqq) [], @au [], @at [], @a(uuuqq) [])])" },
    { "wide page",
      "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1e9, 1.0, (0.0, 0.0, 0), @a(uqq) [], @au [], @at [], @a(uuuqq) [])])" },
    { "high page",
      "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1e9, (0.0, 0.0, 0), @a(uqq) [], @au [], @at [], @a(uuuqq) [])])" },
    { "font", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), @a(uqq) [], @au [], @at [], "
              "[(uint32 0, uint32 1, uint32 0, uint16 9, uint16 0)])])" },
    { "run too long", "(byte 2, byte 1, @a(ss) [], ['F'], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), @a(uqq) [], @au [], @at [], "
                      "[(uint32 0, uint32 2, uint32 0, uint16 9, uint16 0)])])" },
    { "run wraps", "(byte 2, byte 1, @a(ss) [], ['F'], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), @a(uqq) [], @au [], @at [], "
                   "[(uint32 1, uint32 4294967295, uint32 0, uint16 9, uint16 0)])])" },
    { "runs overlap", "(byte 2, byte 1, @a(ss) [], ['F'], [('abc', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), @a(uqq) [], @au [], @at [], "
                      "[(uint32 0, uint32 2, uint32 0, uint16 9, uint16 0), (1, 1, 0, 9, 0)])])" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    assert_lie (LOTSE_WIRE_TYPE, lies[i].what, lies[i].wire);
}

/* Boxes that end where the last one may are taken: of the numbers, and of the places on a page. */
static void
test_farthest_boxes (void)
{
  static const struct
  {
    const char *wire;
    float x1, x2;
  } boxes[] = {
    { "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 6), [(uint32 0, uint16 0, uint16 1)], "
      "[uint32 131070], [uint64 0], @a(uuuqq) [])])",
      65534.0f / 64, 65535.0f / 64 },
    { "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (29990.0, 0.0, 0), [(uint32 0, uint16 0, uint16 1)], "
      "[uint32 655360], [uint64 0], @a(uuuqq) [])])",
      29990, 30000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autoptr (GBytes) bytes = write_by_hand (LOTSE_WIRE_TYPE, boxes[i].wire);
      g_autoptr (GError) error = NULL;
      g_autoptr (LotseDocumentText) document = lotse_wire_from_bytes (bytes, &error);

      g_assert_no_error (error);
      g_assert_cmpfloat (lotse_document_text_get_page (document, 0)->rects[0].x1, ==, boxes[i].x1);
      g_assert_cmpfloat (lotse_document_text_get_page (document, 0)->rects[0].x2, ==, boxes[i].x2);
    }
}

/* The same in the form that came before: anybody can still send it. */
static void
test_old_lies (void)
{
  static const struct
  {
    const char *what;
    const char *wire;
  } lies[] = {
    { "version", "(byte 2, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                 "[(uint32 0, uint16 0, uint16 1)], [uint64 65536], @a(uuuqq) [])])" },
    { "too few boxes", "(byte 1, byte 1, @a(ss) [], @as [], [('abc', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                       "[(uint32 0, uint16 0, uint16 1)], [uint64 65536], @a(uuuqq) [])])" },
    { "too many boxes", "(byte 1, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                        "[(uint32 0, uint16 0, uint16 1)], [uint64 65536, 65536], @a(uuuqq) [])])" },
    { "empty box", "(byte 1, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                   "[(uint32 0, uint16 0, uint16 1)], [uint64 0], @a(uuuqq) [])])" },
    { "box beyond the end", "(byte 1, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                            "[(uint32 0, uint16 0, uint16 1)], [uint64 4294967295], @a(uuuqq) [])])" },
    { "lines without boxes", "(byte 1, byte 1, @a(ss) [], @as [], [('a', @ms nothing, 1.0, 1.0, (0.0, 0.0, 0), "
                             "[(uint32 0, uint16 0, uint16 1)], @at [], @a(uuuqq) [])])" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    assert_lie (OLD_TYPE, lies[i].what, lies[i].wire);
}

/* No part of a text is a text. */
static void
test_truncated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (LotseDocumentText) document = sample (rand, TRUE);
  GBytes *both[] = { lotse_wire_to_bytes (document), write_by_hand (OLD_TYPE, OLD_FORM) };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (gsize size = 0; size < g_bytes_get_size (both[i]); size++)
      {
        g_autoptr (GBytes) part = g_bytes_new_from_bytes (both[i], 0, size);
        g_autoptr (GError) error = NULL;

        g_assert_null (lotse_wire_from_bytes (part, &error));
        g_assert_error (error, LOTSE_WIRE_ERROR, LOTSE_WIRE_ERROR_INVALID);
      }
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    g_bytes_unref (both[i]);
}

/* Mutated bytes are refused, or give a document that encodes again: nothing in between. */
static void
mutate (GRand *rand, GBytes *good)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (good, &size);
  guint n_refused = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LotseDocumentText) back = NULL;
      g_autoptr (GError) error = NULL;

      for (int k = g_rand_int_range (rand, 1, 5); k > 0; k--)
        copy[g_rand_int_range (rand, 0, (gint32) size)] = (guint8) g_rand_int_range (rand, 0, 256);
      bytes = g_bytes_new (copy, i % 4 == 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) size) : size);
      back = lotse_wire_from_bytes (bytes, &error);
      if (back == NULL)
        {
          g_assert_nonnull (error);
          n_refused++;
          continue;
        }
      {
        g_autoptr (LotseDocumentText) again = round_trip (back);

        assert_same (back, again, 0);
      }
    }
  g_assert_cmpuint (n_refused, >, 1000);
}

static void
test_mutations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4711);
  g_autoptr (LotseDocumentText) document = sample (rand, TRUE);
  g_autoptr (GBytes) good = lotse_wire_to_bytes (document);
  g_autoptr (GBytes) old = write_by_hand (OLD_TYPE, OLD_FORM);

  mutate (rand, good);
  mutate (rand, old);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/wire/round-trip", test_round_trip);
  g_test_add_func ("/text/wire/wild-geometry", test_wild_geometry);
  g_test_add_func ("/text/wire/append", test_append);
  g_test_add_func ("/text/wire/table", test_table);
  g_test_add_func ("/text/wire/crowded-table", test_crowded_table);
  g_test_add_func ("/text/wire/old-version", test_old_version);
  g_test_add_func ("/text/wire/kept", test_kept);
  g_test_add_func ("/text/wire/lies", test_lies);
  g_test_add_func ("/text/wire/farthest-boxes", test_farthest_boxes);
  g_test_add_func ("/text/wire/old-lies", test_old_lies);
  g_test_add_func ("/text/wire/truncated", test_truncated);
  g_test_add_func ("/text/wire/mutations", test_mutations);
  return g_test_run ();
}
