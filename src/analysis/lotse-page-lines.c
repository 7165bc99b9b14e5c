/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-lines-private.h"

#include "lotse-normalizer.h"

#include <string.h>

/* Appends the normalised bytes [from, to) of @scratch as one line: trimmed, single blanks, wide gaps as tabs; joins letters that were
 * spaced out. Returns FALSE if nothing is left. */
static gboolean
append_line (const GString *scratch, const GArray *scratch_map, GString *text, GArray *map)
{
  const char *s = scratch->str;
  gsize from = 0, to = scratch->len;
  gsize begin = text->len;

  while (from < to && (s[from] == ' ' || s[from] == '\t'))
    from++;
  while (to > from && (s[to - 1] == ' ' || s[to - 1] == '\t'))
    to--;
  for (gsize i = from; i < to;)
    {
      guint32 character = g_array_index (scratch_map, guint32, i);

      if (s[i] == ' ' || s[i] == '\t')
        {
          gsize n = 0;
          gboolean tab = FALSE;

          for (; i < to && (s[i] == ' ' || s[i] == '\t'); i++, n++)
            tab |= s[i] == '\t';
          g_string_append_c (text, tab || n >= 3 ? '\t' : ' ');
          g_array_append_val (map, character);
          continue;
        }
      g_string_append_c (text, s[i]);
      g_array_append_val (map, character);
      i++;
    }
  return text->len > begin;
}

/* Letters set apart by single blanks ("B e s c h l u s s") are joined from five letters on; two blanks or a tab divide words. Works in
 * place on the line that begins at byte @begin of @text. */
static void
join_spaced_letters (GString *text, GArray *map, gsize begin)
{
  gsize out = begin;

  for (gsize i = begin; i < text->len;)
    {
      gsize j = i;
      guint letters = 0;
      gboolean at_word = i == begin || text->str[i - 1] == ' ' || text->str[i - 1] == '\t';

      /* letter, blank, letter, blank … */
      while (at_word && j < text->len && g_unichar_isalpha (g_utf8_get_char (text->str + j)))
        {
          gsize next = (gsize) (g_utf8_next_char (text->str + j) - text->str);

          letters++;
          if (next >= text->len || text->str[next] != ' ')
            {
              /* The run must end at a word border. */
              if (next < text->len && g_unichar_isalnum (g_utf8_get_char (text->str + next)))
                letters--;
              else
                j = next;
              break;
            }
          j = next + 1;
        }
      if (letters >= 5)
        {
          for (; i < j; i++)
            if (text->str[i] != ' ')
              {
                text->str[out] = text->str[i];
                g_array_index (map, guint32, out) = g_array_index (map, guint32, i);
                out++;
              }
          if (j < text->len && text->str[j - 1] == ' ')
            {
              text->str[out] = ' ';
              g_array_index (map, guint32, out) = g_array_index (map, guint32, j - 1);
              out++;
            }
          continue;
        }
      {
        gsize next = (gsize) (g_utf8_next_char (text->str + i) - text->str);

        for (; i < next; i++, out++)
          {
            text->str[out] = text->str[i];
            g_array_index (map, guint32, out) = g_array_index (map, guint32, i);
          }
      }
    }
  g_string_truncate (text, out);
  g_array_set_size (map, (guint) out);
}

static gboolean
is_line_end (const char *p, gsize *ret_length)
{
  switch ((guchar) *p)
    {
    case '\n':
    case '\f':
    case '\v':
      *ret_length = 1;
      return TRUE;
    case '\r':
      *ret_length = p[1] == '\n' ? 2 : 1;
      return TRUE;
    case 0xe2:
      if ((guchar) p[1] == 0x80 && ((guchar) p[2] == 0xa8 || (guchar) p[2] == 0xa9))
        {
          *ret_length = 3;
          return TRUE;
        }
      return FALSE;
    default:
      return FALSE;
    }
}

/* Box, size and weight of the characters that the line came from. */
static void
measure (const LotsePageText *page, guint first, guint last, LotseRawLine *line)
{
  guint bold = 0, known = 0;

  if (!page->rects)
    return;
  for (guint i = first; i < last && i < page->n_chars; i++)
    {
      const LotseRect *r = &page->rects[i];
      const LotseFontRun *run;

      if (r->x2 <= r->x1 || r->y2 <= r->y1)
        continue;
      if (known == 0)
        {
          line->x1 = r->x1;
          line->x2 = r->x2;
          line->y1 = r->y1;
          line->y2 = r->y2;
        }
      line->x1 = MIN (line->x1, r->x1);
      line->x2 = MAX (line->x2, r->x2);
      line->y1 = MIN (line->y1, r->y1);
      line->y2 = MAX (line->y2, r->y2);
      known++;
      run = lotse_page_text_get_run (page, i);
      if (run)
        {
          line->size = MAX (line->size, run->size);
          bold += run->bold;
        }
    }
  line->bold = known > 0 && bold * 2 > known;
}

void
_lotse_page_lines_append (const LotsePageText *page, guint number, GString *text, GArray *map, GArray *lines)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  g_autoptr (GArray) scratch_map = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint blank = 0, character = 0;
  guint first_line = lines->len;
  const char *p = page->text;

  while (*p)
    {
      const char *end = p;
      gsize separator = 0;
      guint n = 0;
      gsize begin = text->len;

      for (; *end && !is_line_end (end, &separator); end = g_utf8_next_char (end))
        n++;
      g_string_truncate (scratch, 0);
      g_array_set_size (scratch_map, 0);
      lotse_normalize_append (scratch, scratch_map, p, (gsize) (end - p), character);
      if (append_line (scratch, scratch_map, text, map))
        {
          LotseRawLine line = { 0 };

          join_spaced_letters (text, map, begin);
          line.start = (guint) begin;
          line.end = (guint) text->len;
          line.page = number;
          line.blank_before = blank;
          line.page_start = lines->len == first_line;
          measure (page, character, character + n, &line);
          g_array_append_val (lines, line);
          blank = 0;
        }
      else
        blank++;
      character += n;
      if (!*end)
        break;
      character += separator == 2 ? 2 : 1;
      p = end + separator;
    }
  if (lines->len > first_line)
    g_array_index (lines, LotseRawLine, lines->len - 1).page_end = TRUE;
}
