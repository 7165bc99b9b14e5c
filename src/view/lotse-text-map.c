/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-map.h"

#include "lotse-bisect.h"
#include "lotse-character.h"

#include <stdlib.h>
#include <string.h>

/* A line longer than this is a paragraph of its own: the text was not broken into lines. */
#define LONGEST_LINE 130
/* No text is broken into lines as short as this: they are the fields and rows of a form. */
#define SHORTEST_LINE 60
/* A paragraph is laid out as a whole, and whoever waits for that waits too long where a text of megabytes has no line ends. It ends after so many
 * characters with the next sentence, half as many later at any blank; and where so many stand without a blank, because finding the lines of such
 * a word costs the square of its length. */
#define LONG_PARAGRAPH 8000
#define LONGEST_WORD 800

/* Characters [target, target + length) of the reflowed text are characters [source, source + length) of a page. */
typedef struct
{
  guint target;
  guint page;
  guint source;
  guint length;
} Segment;

struct _LotseTextMap
{
  GString *text;
  guint n_chars;
  GArray *segments;    /* Segment, ascending by target and by (page, source) */
  GArray *page_starts; /* guint */
};

/* A line of a page as extracted. */
typedef struct
{
  guint start; /* first character that is no blank */
  guint end;   /* behind the last one that is no blank */
  gsize start_byte;
  gsize end_byte;
  float left, right, top, bottom; /* in points; all 0 without geometry */
  gboolean columns;               /* cells of a table stand side by side */
} Line;

typedef struct
{
  LotseTextMap *map;
  const GArray *hidden;
  guint hidden_index;
  gboolean open;   /* a paragraph has begun */
  guint paragraph; /* where it has */
  guint word;      /* where the last blank stands */
  gunichar last;   /* the last character */
} Builder;

/* --- lines ----------------------------------------------------------------------------------------------------------- */

static void
measure_line (const LotsePageText *page, Line *line)
{
  gboolean first = TRUE;

  if (page->rects == NULL)
    return;
  for (guint i = line->start; i < line->end; i++)
    {
      const LotseRect *rect = &page->rects[i];

      if (!(rect->x2 > rect->x1))
        continue;
      line->columns = line->columns || (!first && lotse_page_text_has_gap (page, i));
      line->left = first ? rect->x1 : MIN (line->left, rect->x1);
      line->right = first ? rect->x2 : MAX (line->right, rect->x2);
      line->top = first ? rect->y1 : MIN (line->top, rect->y1);
      line->bottom = first ? rect->y2 : MAX (line->bottom, rect->y2);
      first = FALSE;
    }
}

static GArray *
split_lines (const LotsePageText *page)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  const char *p = page->text;
  guint character = 0;

  while (*p != '\0')
    {
      Line line = { 0 };
      gboolean seen = FALSE;

      for (; *p != '\0' && *p != '\n' && *p != '\f'; p = g_utf8_next_char (p), character++)
        {
          if (g_unichar_isspace (g_utf8_get_char (p)))
            continue;
          if (!seen)
            {
              line.start = character;
              line.start_byte = (gsize) (p - page->text);
            }
          seen = TRUE;
          line.end = character + 1;
          line.end_byte = (gsize) (g_utf8_next_char (p) - page->text);
        }
      if (!seen)
        {
          line.start = line.end = character;
          line.start_byte = line.end_byte = (gsize) (p - page->text);
        }
      measure_line (page, &line);
      g_array_append_val (lines, line);
      if (*p != '\0')
        {
          p++;
          character++;
        }
    }
  return lines;
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float x = *(const float *) a;
  float y = *(const float *) b;

  return x < y ? -1 : x > y;
}

static float
line_extent (const LotsePageText *page, const Line *line)
{
  return page->rects != NULL ? line->right : (float) (line->end - line->start);
}

/* How far full lines of the page reach to the right: their 90th percentile, in points or characters. */
static float
measure_width (const LotsePageText *page, const GArray *lines)
{
  g_autoptr (GArray) extents = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      float extent = line_extent (page, line);

      if (line->end > line->start)
        g_array_append_val (extents, extent);
    }
  if (extents->len == 0)
    return 0;
  qsort (extents->data, extents->len, sizeof (float), compare_floats);
  return g_array_index (extents, float, extents->len * 9 / 10 == extents->len ? extents->len - 1 : extents->len * 9 / 10);
}

/* "•", "-", "1.", "2)", "a)", "(3)" and the like at the beginning of a line. */
static gboolean
begins_item (const char *text, const char *end)
{
  gunichar c = g_utf8_get_char (text);
  const char *p = text;

  if (c == 0x2022 || c == 0xf0b7 || c == 0x25aa || c == 0x25cf || lotse_is_check_box (c))
    return TRUE;
  if ((c == '-' || c == 0x2013 || c == '*' || c == 'o') && g_utf8_next_char (p) < end && *g_utf8_next_char (p) == ' ')
    return TRUE;
  if (*p == '(')
    p++;
  if (g_ascii_isdigit (*p))
    while (p < end && (g_ascii_isdigit (*p) || (*p == '.' && g_ascii_isdigit (p[1]))))
      p++;
  else if (g_ascii_isalpha (*p) && p + 1 < end && p[1] == ')')
    p++;
  else
    return FALSE;
  return p < end && (*p == ')' || *p == '.') && p + 1 < end && p[1] == ' ';
}

/* How much room the first word of a line takes. */
static float
first_word_extent (const LotsePageText *page, const Line *line)
{
  const char *p = page->text + line->start_byte;
  const char *end = page->text + line->end_byte;
  guint n = 0;

  for (; p < end && !g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    n++;
  if (page->rects != NULL && n > 0)
    return page->rects[line->start + n - 1].x2 - page->rects[line->start].x1;
  return (float) n;
}

/* Whether the break between two lines of one page belongs to the layout only. */
static gboolean
is_soft_break (const LotsePageText *page, const Line *line, const Line *next, float width)
{
  float space = 1;

  if (line->end == line->start || next->end == next->start)
    return FALSE;
  if ((page->rects == NULL && (width > LONGEST_LINE || width < SHORTEST_LINE)) || line->columns || next->columns)
    return FALSE;
  if (begins_item (page->text + next->start_byte, page->text + next->end_byte))
    return FALSE;
  if (page->rects != NULL)
    {
      float height = line->bottom - line->top;
      float next_height = next->bottom - next->top;

      if (next->top - line->bottom > 0.8f * height || next->bottom <= line->top)
        return FALSE;
      if (height > 1.25f * next_height || next_height > 1.25f * height)
        return FALSE;
      space = 0.3f * height;
    }
  /* The next word would not have fitted. */
  return line_extent (page, line) + space + first_word_extent (page, next) > width * 0.97f;
}

/* A hyphen that stands only because the line ended. */
static gboolean
is_soft_hyphen (const LotsePageText *page, const Line *line, const Line *next)
{
  const char *end = page->text + line->end_byte;
  const char *hyphen = g_utf8_prev_char (end);
  const char *word = page->text + next->start_byte;
  static const char *const conjunctions[] = { "und ", "oder ", "bzw", "sowie ", "als " };

  if (line->end - line->start < 2)
    return FALSE;
  if (g_utf8_get_char (hyphen) == 0xad)
    return TRUE;
  if (*hyphen != '-' || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (hyphen))))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (conjunctions); i++)
    if (strncmp (word, conjunctions[i], strlen (conjunctions[i])) == 0)
      return FALSE;
  return g_unichar_islower (g_utf8_get_char (word));
}

/* --- building ---------------------------------------------------------------------------------------------------------- */

static gboolean
is_hidden (Builder *b, guint page, guint character)
{
  LotseSpan place = { page + 1, character, 1 };

  if (b->hidden == NULL)
    return FALSE;
  while (b->hidden_index < b->hidden->len)
    {
      const LotseSpan *span = &g_array_index (b->hidden, LotseSpan, b->hidden_index);

      if (lotse_span_overlaps (span, &place))
        return TRUE;
      if (span->page > place.page || (span->page == place.page && span->start > character))
        return FALSE;
      b->hidden_index++;
    }
  return FALSE;
}

static void
append_blank (Builder *b, char c)
{
  g_string_append_c (b->map->text, c);
  b->map->n_chars++;
  b->word = b->map->n_chars;
}

static void
append_char (Builder *b, guint page, guint source, gunichar c)
{
  LotseTextMap *map = b->map;
  Segment *last = map->segments->len > 0 ? &g_array_index (map->segments, Segment, map->segments->len - 1) : NULL;

  if (last != NULL && last->page == page && last->source + last->length == source && last->target + last->length == map->n_chars)
    last->length++;
  else
    {
      Segment segment = { map->n_chars, page, source, 1 };

      g_array_append_val (map->segments, segment);
    }
  if (!b->open)
    b->paragraph = map->n_chars;
  if (c == ' ')
    b->word = map->n_chars;
  b->last = c;
  g_string_append_unichar (map->text, c);
  map->n_chars++;
  b->open = TRUE;
}

static void
end_paragraph (Builder *b)
{
  if (b->open)
    append_blank (b, '\n');
  b->open = FALSE;
}

/* Whether the paragraph that is open has grown too long for the next character, before which a blank may stand. */
static gboolean
is_too_long (const Builder *b, gboolean blank)
{
  guint length = b->map->n_chars - b->paragraph;

  if (!blank)
    return b->map->n_chars - b->word > LONGEST_WORD;
  return length > LONG_PARAGRAPH
         && (length > LONG_PARAGRAPH + LONG_PARAGRAPH / 2 || (b->last < 0x80 && strchr (".!?", (int) b->last) != NULL));
}

/* Appends the shown characters of a line; @end excludes a resolved hyphen. */
static void
append_line (Builder *b, const LotsePageText *text, guint page, const Line *line, guint end)
{
  const char *p = text->text + line->start_byte;
  gboolean blank = FALSE;

  for (guint i = line->start; i < end; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_hidden (b, page, i))
        continue;
      if (g_unichar_isspace (c))
        {
          blank = b->open;
          continue;
        }
      if (c == 0xad || g_unichar_type (c) == G_UNICODE_CONTROL)
        continue;
      if (b->open && is_too_long (b, blank || i == line->start))
        {
          end_paragraph (b);
          blank = FALSE;
        }
      if (blank)
        {
          /* The blank before this character is the document's own where there is one. */
          append_char (b, page, i - 1, ' ');
          blank = FALSE;
        }
      else if (i > line->start && b->open && lotse_page_text_has_gap (text, i))
        append_blank (b, '\t');
      append_char (b, page, i, g_unichar_type (c) == G_UNICODE_PRIVATE_USE ? 0x2022 : c);
    }
}

static void
append_page (Builder *b, const LotsePageText *text, guint page)
{
  g_autoptr (GArray) lines = split_lines (text);
  float width = measure_width (text, lines);

  g_array_append_val (b->map->page_starts, b->map->n_chars);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const Line *next = i + 1 < lines->len ? &g_array_index (lines, Line, i + 1) : NULL;
      gboolean soft = next != NULL && is_soft_break (text, line, next, width);
      gboolean join = next != NULL && next->end > next->start && line->end > line->start && is_soft_hyphen (text, line, next);

      append_line (b, text, page, line, join ? line->end - 1 : line->end);
      if (join)
        continue;
      if (soft && b->open)
        append_blank (b, ' ');
      else
        end_paragraph (b);
    }
  end_paragraph (b);
}

LotseTextMap *
lotse_text_map_new (const LotseDocumentText *text, const GArray *hidden, gboolean show_hidden)
{
  LotseTextMap *self = g_new0 (LotseTextMap, 1);
  Builder b = { .map = self, .hidden = show_hidden ? NULL : hidden };

  self->text = g_string_new (NULL);
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  self->page_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < lotse_document_text_get_n_pages (text); i++)
    append_page (&b, lotse_document_text_get_page (text, i), i);
  return self;
}

typedef struct
{
  LotseDocumentText *text;
  GArray *hidden;
  gboolean show_hidden;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  lotse_document_text_unref (job->text);
  g_clear_pointer (&job->hidden, g_array_unref);
  g_free (job);
}

static void
new_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  g_task_return_pointer (task, lotse_text_map_new (job->text, job->hidden, job->show_hidden), (GDestroyNotify) lotse_text_map_free);
}

void
lotse_text_map_new_async (LotseDocumentText *text,
                          GArray *hidden,
                          gboolean show_hidden,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->text = lotse_document_text_ref (text);
  job->hidden = hidden != NULL ? g_array_ref (hidden) : NULL;
  job->show_hidden = show_hidden;
  g_task_set_source_tag (task, lotse_text_map_new_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, new_thread);
}

LotseTextMap *
lotse_text_map_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lotse_text_map_free (LotseTextMap *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->segments);
  g_array_unref (self->page_starts);
  g_free (self);
}

/* --- looking up -------------------------------------------------------------------------------------------------------- */

const char *
lotse_text_map_get_text (const LotseTextMap *self)
{
  return self->text->str;
}

guint
lotse_text_map_get_n_chars (const LotseTextMap *self)
{
  return self->n_chars;
}

guint
lotse_text_map_get_page_start (const LotseTextMap *self, guint index)
{
  return index < self->page_starts->len ? g_array_index (self->page_starts, guint, index) : self->n_chars;
}

guint
lotse_text_map_get_page (const LotseTextMap *self, guint position)
{
  guint next = LOTSE_BISECT (at, self->page_starts->len, g_array_index (self->page_starts, guint, at) <= position);

  return next > 0 ? next - 1 : 0;
}

static gboolean
ends_before (const Segment *segment, guint page, guint character)
{
  return segment->page < page || (segment->page == page && segment->source + segment->length <= character);
}

/* First segment that ends behind a place of the document. */
static guint
find_source (const LotseTextMap *self, guint page, guint character)
{
  return LOTSE_BISECT (at, self->segments->len, ends_before (&g_array_index (self->segments, Segment, at), page, character));
}

gboolean
lotse_text_map_from_span (const LotseTextMap *self, const LotseSpan *span, guint *ret_start, guint *ret_end)
{
  guint page = span->page - 1;
  guint end = span->start + span->length;
  guint index = find_source (self, page, span->start);
  gboolean found = FALSE;

  for (; index < self->segments->len; index++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, index);
      guint from;
      guint to;

      if (segment->page != page || segment->source >= end)
        break;
      from = MAX (segment->source, span->start);
      to = MIN (segment->source + segment->length, end);
      if (!found)
        *ret_start = segment->target + (from - segment->source);
      *ret_end = segment->target + (to - segment->source);
      found = TRUE;
    }
  return found;
}

GArray *
lotse_text_map_to_spans (const LotseTextMap *self, guint start, guint end)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  guint first
      = LOTSE_BISECT (at, self->segments->len,
                      g_array_index (self->segments, Segment, at).target + g_array_index (self->segments, Segment, at).length <= start);

  for (guint i = first; i < self->segments->len; i++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, i);
      LotseSpan *last = spans->len > 0 ? &g_array_index (spans, LotseSpan, spans->len - 1) : NULL;
      guint from;
      guint to;

      if (segment->target >= end)
        break;
      from = segment->source + (MAX (segment->target, start) - segment->target);
      to = segment->source + (MIN (segment->target + segment->length, end) - segment->target);
      if (last != NULL && last->page == segment->page + 1)
        last->length = to - last->start;
      else
        {
          LotseSpan span = { segment->page + 1, from, to - from };

          g_array_append_val (spans, span);
        }
    }
  return spans;
}
