/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-reading.h"

#include "lotse-character.h"
#include "lotse-fold.h"
#include "lotse-page-lines-private.h"

#include <string.h>

/* --- putting the lines together -------------------------------------------------------------------------------------- */

typedef struct
{
  LotseReading *reading;
  guint blank;          /* blank lines since the last line that was kept */
  gboolean interrupted; /* furniture or a page border since then */
} Writer;

/* The words that may follow a suspended hyphen: "Wohlfahrts- und Sozialverbände". */
static gboolean
follows_suspended_hyphen (const char *text, gsize length)
{
  static const char *const words[] = { "und", "oder", "bzw", "sowie", "u.", "als", "/", "wie", "noch", "bis" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (length >= n && strncmp (text, words[i], n) == 0 && (length == n || !g_ascii_isalpha (text[n])))
        return TRUE;
    }
  return FALSE;
}

static gunichar
character_before (const GString *text, gsize end)
{
  return end > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + end)) : 0;
}

static gboolean
ends_sentence (const GString *text)
{
  return text->len > 0 && strchr (".!?:;", text->str[text->len - 1]) != NULL;
}

/* Whether the last word ends in a stroke and has another one before: behind a single one there may have been a blank. */
static gboolean
ends_in_strokes (const GString *text)
{
  const char *start = text->str, *p = text->str + text->len;

  if (p == start || p[-1] != '/')
    return FALSE;
  for (p--; p > start && !strchr (" \n\t", p[-1]); p--)
    if (p[-1] == '/')
      return TRUE;
  return FALSE;
}

/* How far back the begin of an address is looked for: a word that hyphens join from line to line has no end of its own. */
#define MAX_ADDRESS 400

/* Whether the last word is an address of the web, whose hyphens are its own. */
static gboolean
ends_in_address (const GString *text)
{
  const char *p = text->str + text->len, *first = p - MIN (text->len, MAX_ADDRESS);

  while (p > first && !g_ascii_isspace (p[-1]))
    p--;
  return strstr (p, "://") || strstr (p, "www.");
}

/* Makes the line written last longer by one that goes on with it; the text stands there already. */
static void
extend_line (LotseReading *self, const LotseLine *line)
{
  LotseLine *previous = lotse_reading_line (self, self->lines->len - 1);

  previous->end = line->end;
  previous->x1 = MIN (previous->x1, line->x1);
  previous->x2 = MAX (previous->x2, line->x2);
  previous->y1 = MIN (previous->y1, line->y1);
  previous->y2 = MAX (previous->y2, line->y2);
  previous->hyphenated = FALSE;
}

/* Writes a line of @source to the reading, with the separator it needs; @run_on (LOTSE_LINE_…, or 0) makes it a part of the line before. */
static void
write_line (Writer *writer, const char *source, const guint32 *source_map, const LotseLine *model, guint8 run_on)
{
  LotseReading *self = writer->reading;
  GString *text = self->text;
  guint length = model->end - model->start;
  LotseLine line = *model;
  gboolean lower = lotse_is_lower_at (source);
  gboolean joined = FALSE;
  guint n_separators = 0;
  guint32 at = 0, *places;

  line.hyphenated = FALSE;
  if (self->lines->len > 0)
    {
      LotseLine *previous = lotse_reading_line (self, self->lines->len - 1);
      guint blank = writer->blank;

      /* A sentence goes on over a page border. */
      if (writer->interrupted && blank > 0 && !ends_sentence (text) && lower)
        blank = 0;
      line.blank_before = blank;
      if (blank == 0 && text->len >= 2 && text->str[text->len - 1] == '-' && g_unichar_isalpha (character_before (text, text->len - 1))
          && g_unichar_isalpha (g_utf8_get_char (source)) && !follows_suspended_hyphen (source, length))
        {
          if (ends_in_address (text))
            {
              previous->hyphenated = TRUE;
              joined = TRUE;
            }
          else if (lower && g_unichar_islower (character_before (text, text->len - 1)))
            {
              g_string_truncate (text, text->len - 1);
              g_array_set_size (self->map, (guint) text->len);
              previous->end = (guint) text->len;
              previous->hyphenated = TRUE;
              joined = TRUE;
            }
          else if (!lower)
            {
              previous->hyphenated = TRUE;
              joined = TRUE;
            }
        }
      /* Print divided a row of words behind a stroke: "Sachverhalt/Rechtslage/Begründung". */
      if (run_on == LOTSE_LINE_CUT || (run_on && ends_in_strokes (text) && g_unichar_isalpha (g_utf8_get_char (source))))
        joined = TRUE;
      if (!joined)
        {
          n_separators = blank > 0 ? 2 : 1;
          at = g_array_index (self->map, guint32, self->map->len - 1);
        }
    }
  line.start = (guint) text->len + n_separators;
  line.end = line.start + length;
  g_string_append_len (text, run_on ? "  " : "\n\n", n_separators);
  g_string_append_len (text, source, length);
  g_array_set_size (self->map, line.end);
  places = &g_array_index (self->map, guint32, line.start);
  for (guint i = 1; i <= n_separators; i++)
    *(places - i) = at;
  memcpy (places, source_map, length * sizeof *places);
  if (run_on)
    extend_line (self, &line);
  else
    g_array_append_val (self->lines, line);
  writer->blank = 0;
  writer->interrupted = FALSE;
}

/* Longest line in which cells of a letterhead may be glued together. */
#define MAX_GLUED 140

/* Whether a label of the type stands before byte @at: "Drucksache-Art:Vorlage zur BeschlussfassungBeschluss" are two types. */
static gboolean
is_value_of_type (const char *text, guint at)
{
  const char *colon = memchr (text, ':', at);

  return colon && colon - text >= 3 && g_ascii_strncasecmp (colon - 3, "art", 3) == 0;
}

/* Whether the @length bytes behind the first @n of @text name a type or a label. Where the first name a type too, these are the former
 * and the present value of one field: "AntragVorlage zur Kenntnisnahme". */
static gboolean
is_glued (const LotseLexicon *lexicon, const char *text, guint n, guint length)
{
  g_autofree char *before = lotse_fold (text, n);
  g_autofree char *fold = lotse_fold (text + n, length);

  return !lotse_lexicon_find (lexicon, "types", before)
         && (lotse_lexicon_find (lexicon, "types", fold) || lotse_lexicon_find (lexicon, "labels", fold));
}

/* 1 if the second byte is a capital behind a small letter, without a jump. */
static inline guint8
is_inner_capital (guint8 before, guint8 byte)
{
  return ((guint8) (byte - 'A') < 26) & ((guint8) (before - 'a') < 26);
}

/* The first byte of [from, length) that is a capital behind a small letter, @length if there is none. */
static guint
find_inner_capital (const guint8 *text, guint from, guint length)
{
  guint8 any = 0;

  /* Nearly no line has one; many bytes are asked at once. */
  for (guint i = from; i < length; i++)
    any |= is_inner_capital (text[i - 1], text[i]);
  if (!any)
    return length;
  while (from < length && !is_inner_capital (text[from - 1], text[from]))
    from++;
  return from;
}

/* Byte of @text at which another cell begins that lost its border: "LindenauNiederschrift Nr.", "zurSitzungsartSitzungstermin"; 0 if there
 * is none. German has no capitals inside words; what follows must be a type of paper or a label, and no label with a colon, whose glue the
 * labels understand. */
static guint
find_glue (const LotseLexicon *lexicon, const char *text, guint length)
{
  if (length > MAX_GLUED)
    return 0;
  for (guint i = find_inner_capital ((const guint8 *) text, 1, length); i < length;
       i = find_inner_capital ((const guint8 *) text, i + 1, length))
    {
      guint end = i, word = i;

      while (word > 0 && g_ascii_isalpha (text[word - 1]))
        word--;
      while (end < length && g_ascii_isalpha (text[end]) && !(end > i && g_ascii_islower (text[end - 1]) && g_ascii_isupper (text[end])))
        end++;
      if (end - i < 6 || (word > 0 && text[word - 1] == ':') || is_value_of_type (text, i)
          || memchr (text + i, ':', MIN (length - i, end - i + 12)))
        continue;
      if (is_glued (lexicon, text + word, i - word, end - i))
        return i;
    }
  return 0;
}

/* Lines at the top of a paper that hold its letterhead. */
#define LETTERHEAD_LINES 20

static gboolean
is_type (const LotseLexicon *lexicon, const char *text, guint length)
{
  g_autofree char *fold = lotse_fold (text, length);

  return lotse_lexicon_find (lexicon, "types", fold) != NULL;
}

/* Byte of a line of the letterhead where a cell of its own begins, 0 if there is none: the type of the paper stands beside the name of the
 * town, or beside words on how public it is. A label before it, or a number beside it, is another matter. */
static guint
find_type_cell (const LotseReading *reading, const LotseLexicon *lexicon, const char *text, guint length)
{
  const char *tab = memchr (text, '\t', length);
  guint first = tab ? (guint) (tab - text) : 0, second = first + 1;

  if (reading->lines->len >= LETTERHEAD_LINES || first == 0 || length > MAX_GLUED || second >= length
      || memchr (tab + 1, '\t', length - second) || memchr (text, ':', length))
    return 0;
  for (guint i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      return 0;
  return is_type (lexicon, text, first) || is_type (lexicon, text + second, length - second) ? second : 0;
}

/* Writes a line, cells that are glued together as lines of their own. */
static void
write_cells (Writer *writer, const LotseLexicon *lexicon, const char *source, const guint32 *map, const LotseLine *model, guint8 run_on)
{
  LotseLine line = *model;
  guint beside = run_on ? 0 : find_type_cell (writer->reading, lexicon, source, line.end - line.start);

  if (beside > 0)
    {
      LotseLine cell = line;

      cell.end = line.start + beside - 1;
      write_line (writer, source, map, &cell, FALSE);
      line.start += beside;
      line.page_start = FALSE;
      source += beside;
      map += beside;
    }
  for (guint glue; (glue = find_glue (lexicon, source, line.end - line.start)) > 0;)
    {
      LotseLine cell = line;

      cell.end = line.start + glue;
      write_line (writer, source, map, &cell, run_on);
      line.start = cell.end;
      line.page_start = FALSE;
      source += glue;
      map += glue;
    }
  write_line (writer, source, map, &line, run_on);
}

/* An empty reading with room for @size bytes and @n_lines lines. */
static LotseReading *
reading_alloc (const LotseDocumentText *document, const LotseLexicon *lexicon, gsize size, guint n_lines)
{
  LotseReading *self = g_new0 (LotseReading, 1);

  self->document = document;
  self->lexicon = lexicon;
  self->text = g_string_sized_new (size);
  self->map = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) size);
  self->lines = g_array_sized_new (FALSE, FALSE, sizeof (LotseLine), n_lines);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (LotseToken));
  self->steps = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->folds = g_string_new (NULL);
  self->classes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->words = g_array_new (FALSE, FALSE, sizeof (LotseWord));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (LotseHidden));
  return self;
}

/* Hides the characters of @n bytes of a map. The cells of a table row need not be in the order of the page text. */
static void
hide (LotseReading *self, guint page, const guint32 *map, guint n, const char *reason)
{
  for (guint i = 0; i < n;)
    {
      LotseHidden hidden = { { page, map[i], 1 }, reason };
      guint32 last = map[i];

      for (i++; i < n && map[i] >= last && map[i] - last <= 8; i++)
        last = map[i];
      hidden.span.length = last - hidden.span.start + 1;
      g_array_append_val (self->hidden, hidden);
    }
}

static gsize
count_bytes (const LotseDocumentText *document)
{
  gsize n = 0;

  for (guint i = 0; i < lotse_document_text_get_n_pages (document); i++)
    n += lotse_page_text_to_byte (lotse_document_text_get_page (document, i), G_MAXUINT);
  return n;
}

LotseReading *
lotse_reading_new (const LotseDocumentText *document, const LotseLexicon *lexicon)
{
  gsize size = count_bytes (document);
  g_autoptr (GString) raw = g_string_sized_new (size);
  g_autoptr (GArray) raw_map = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) size);
  /* Most lines are longer. */
  g_autoptr (GArray) raw_lines = g_array_sized_new (FALSE, FALSE, sizeof (LotseRawLine), (guint) (size / 32));
  g_autofree guint8 *run_on = NULL;
  guint n_pages = lotse_document_text_get_n_pages (document);
  LotseReading *self;
  Writer writer = { 0 };

  for (guint i = 0; i < n_pages; i++)
    _lotse_page_lines_append (lotse_document_text_get_page (document, i), i + 1, raw, raw_map, raw_lines);
  _lotse_page_leading_close (raw, raw_lines);
  _lotse_page_furniture_mark (raw, raw_lines, n_pages, lexicon);
  run_on = g_new0 (guint8, raw_lines->len + 1);
  _lotse_wrapped_lines_mark (document, raw, raw_lines, lexicon, run_on);

  self = reading_alloc (document, lexicon, raw->len + 1, raw_lines->len);
  writer.reading = self;
  for (guint i = 0; i < raw_lines->len; i++)
    {
      const LotseRawLine *r = &g_array_index (raw_lines, LotseRawLine, i);
      const guint32 *map = &g_array_index (raw_map, guint32, r->start);
      LotseLine line = { .start = r->start,
                         .end = r->end,
                         .page = r->page,
                         .x1 = r->x1,
                         .x2 = r->x2,
                         .y1 = r->y1,
                         .y2 = r->y2,
                         .size = r->size,
                         .bold = r->bold,
                         .page_start = r->page_start };

      writer.blank += r->blank_before;
      if (r->page_start && i > 0)
        writer.interrupted = TRUE;
      if (r->furniture)
        {
          hide (self, r->page, map, r->end - r->start, "furniture");
          writer.interrupted = TRUE;
          continue;
        }
      if (run_on[i] == LOTSE_LINE_RUN_ON_PAGE)
        writer.blank = 0;
      write_cells (&writer, lexicon, raw->str + r->start, map, &line, run_on[i] == LOTSE_LINE_RUN_ON_PAGE ? 0 : run_on[i]);
    }
  return self;
}

LotseReading *
lotse_reading_drop_lines (LotseReading *self, const guint8 *drop)
{
  LotseReading *result;
  Writer writer = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < self->lines->len && !any; i++)
    any = drop[i] != 0;
  if (!any)
    return self;
  result = reading_alloc (self->document, self->lexicon, self->text->len + 1, self->lines->len);
  g_array_append_vals (result->hidden, self->hidden->data, self->hidden->len);
  writer.reading = result;
  for (guint i = 0; i < self->lines->len; i++)
    {
      LotseLine *line = lotse_reading_line (self, i);
      const guint32 *map = &g_array_index (self->map, guint32, line->start);

      writer.blank = MAX (writer.blank, line->blank_before);
      if (drop[i])
        {
          hide (result, line->page, map, line->end - line->start, drop[i] == 2 ? "form" : "chrome");
          continue;
        }
      if (line->hyphenated && i + 1 < self->lines->len && !drop[i + 1])
        {
          /* The word was joined already: write both lines without a separator between them. */
          write_line (&writer, self->text->str + line->start, map, line, FALSE);
          while (i + 1 < self->lines->len && lotse_reading_line (self, i)->hyphenated && !drop[i + 1])
            {
              const LotseLine *next = lotse_reading_line (self, ++i);
              LotseLine copy = *next;

              lotse_reading_line (result, result->lines->len - 1)->hyphenated = TRUE;
              copy.start = (guint) result->text->len;
              g_string_append_len (result->text, self->text->str + next->start, next->end - next->start);
              g_array_append_vals (result->map, &g_array_index (self->map, guint32, next->start), next->end - next->start);
              copy.end = (guint) result->text->len;
              copy.hyphenated = FALSE;
              g_array_append_val (result->lines, copy);
            }
          continue;
        }
      write_line (&writer, self->text->str + line->start, map, line, FALSE);
    }
  lotse_reading_free (self);
  return result;
}

void
lotse_reading_free (LotseReading *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->map);
  g_array_unref (self->lines);
  g_array_unref (self->tokens);
  g_array_unref (self->steps);
  g_string_free (self->folds, TRUE);
  g_array_unref (self->classes);
  g_array_unref (self->words);
  g_free (self->slots);
  g_array_unref (self->hidden);
  g_free (self);
}

/* --- looking up ---------------------------------------------------------------------------------------------------------- */

guint
lotse_reading_find_line (const LotseReading *self, guint byte)
{
  guint low = 0, high = self->lines->len;

  /* Last line that starts at the byte or before. */
  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (lotse_reading_line (self, middle)->start <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

guint
lotse_reading_find_token (const LotseReading *self, guint byte)
{
  guint step = byte / LOTSE_TOKEN_STEP, token;

  if (step >= self->steps->len)
    return self->tokens->len;
  /* Few tokens begin within one step. */
  for (token = g_array_index (self->steps, guint32, step); token < self->tokens->len && lotse_reading_token (self, token)->start < byte;)
    token++;
  return token;
}

char *
lotse_reading_dup_text (const LotseReading *self, guint start, guint end)
{
  const char *p = self->text->str + start, *stop = self->text->str + MIN (end, self->text->len);
  char *out = g_malloc (p < stop ? (gsize) (stop - p) + 1 : 1), *to = out;

  for (; p < stop; p++)
    {
      if ((guchar) *p > ' ' || (*p != ' ' && *p != '\t' && *p != '\n'))
        *to++ = *p;
      else if (to > out && to[-1] != ' ')
        *to++ = ' ';
    }
  if (to > out && to[-1] == ' ')
    to--;
  *to = '\0';
  return out;
}

char *
lotse_reading_dup_fold (const LotseReading *self, guint start, guint end)
{
  return lotse_fold (self->text->str + start, (gssize) end - (gssize) start);
}

/* Whether the characters [from, to) of a page are only white space, hyphens and soft hyphens, so that a span may cover them. */
static gboolean
is_seam (const LotsePageText *page, guint from, guint to)
{
  const char *p;

  if (to < from || to - from > 400)
    return FALSE;
  p = page->text + lotse_page_text_to_byte (page, from);
  for (guint i = from; i < to; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_ismark (c) && c != '-' && c != 0xad && c != 0x2010 && c != 0xa0 && !g_unichar_iscntrl (c)
          && c != 0x200b && c != 0xfeff)
        return FALSE;
    }
  return TRUE;
}

void
lotse_reading_add_spans (const LotseReading *self, guint start, guint end, GArray *spans)
{
  const char *text = self->text->str;
  const guint32 *map = (const guint32 *) self->map->data;
  LotseSpan open = { 0 };
  const LotsePageText *page = NULL;

  end = MIN (end, (guint) self->text->len);
  for (guint l = start < end ? lotse_reading_find_line (self, start) : self->lines->len; l < self->lines->len; l++)
    {
      const LotseLine *line = lotse_reading_line (self, l);
      guint from = MAX (line->start, start), to = MIN (line->end, end);

      if (line->start >= end)
        break;
      for (guint i = from; i < to; i++)
        {
          guint32 character = map[i];

          /* Only first bytes of characters; white space does not begin or end a span. */
          if ((text[i] & 0xc0) == 0x80 || text[i] == ' ' || text[i] == '\t')
            continue;
          if (open.length > 0 && open.page == line->page)
            {
              guint next = open.start + open.length;

              if (character == next || (character > next && is_seam (page, next, character)))
                {
                  open.length = character + 1 - open.start;
                  continue;
                }
              if (character + 1 == next)
                continue; /* second letter of a ligature */
            }
          if (open.length > 0)
            g_array_append_val (spans, open);
          open = (LotseSpan) { line->page, character, 1 };
          page = lotse_document_text_get_page (self->document, line->page - 1);
        }
    }
  if (open.length > 0)
    g_array_append_val (spans, open);
}
