/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"
#include "lotse-page-lines-private.h"

#include "lotse-normalizer.h"

#include <string.h>

/* A blank is wider than this part of the height of a letter. */
#define HYPHEN_GAP 0.14f

static inline gboolean
is_gap (char c)
{
  return c == ' ' || c == '\t';
}

/* Gaps of a line that is justified, and those before small letters among them. */
#define JUSTIFIED_GAPS 5
#define JUSTIFIED_WORDS 2

/* How wide the gaps of a line are, in blanks. */
typedef struct
{
  gsize n, least, most;
  guint before_small;
} Gaps;

/* "der   Rat   hat   auch   andere   Wege": all gaps of running text are wide alike, so they part no columns. */
static gboolean
is_justified (const Gaps *gaps)
{
  return gaps->n >= JUSTIFIED_GAPS && gaps->before_small >= JUSTIFIED_WORDS && gaps->least > 1 && gaps->most <= gaps->least + 1;
}

/* Appends the normalised bytes of @scratch as one line: trimmed, single blanks, wide gaps as tabs. Returns FALSE if nothing is left. */
static gboolean
append_line (const GString *scratch, const GArray *scratch_map, GString *text, GArray *map)
{
  const char *s = scratch->str;
  const guint32 *places = (const guint32 *) scratch_map->data;
  gsize from = 0, to = scratch->len, old = text->len, out = old;
  guint32 *out_places;
  Gaps gaps = { .least = G_MAXSIZE };

  while (from < to && (s[from] == ' ' || s[from] == '\t'))
    from++;
  while (to > from && (s[to - 1] == ' ' || s[to - 1] == '\t'))
    to--;
  if (from == to)
    return FALSE;
  g_string_set_size (text, old + to - from);
  g_array_set_size (map, (guint) (old + to - from));
  out_places = (guint32 *) map->data;
  for (gsize i = from; i < to;)
    {
      gsize word = i, n = 0;
      gboolean tab = FALSE;

      while (i < to && !is_gap (s[i]))
        i++;
      memcpy (text->str + out, s + word, i - word);
      memcpy (out_places + out, places + word, (i - word) * sizeof (guint32));
      out += i - word;
      if (i == to)
        break;
      out_places[out] = places[i];
      for (; is_gap (s[i]); i++, n++)
        tab |= s[i] == '\t';
      gaps.n++;
      gaps.least = tab ? 0 : MIN (gaps.least, n);
      gaps.most = MAX (gaps.most, n);
      gaps.before_small += g_ascii_islower (s[i]);
      text->str[out++] = tab || n >= 3 ? '\t' : ' ';
    }
  g_string_truncate (text, out);
  g_array_set_size (map, (guint) out);
  if (gaps.most > 2 && is_justified (&gaps))
    g_strdelimit (text->str + old, "\t", ' ');
  return TRUE;
}

/* Length in bytes of a single letter at @i that a blank, the end or a sign follows; 0 if there is none. */
static gsize
single_letter (const GString *text, gsize i)
{
  gsize next;

  if (i >= text->len || !g_unichar_isalpha (g_utf8_get_char (text->str + i)))
    return 0;
  next = (gsize) (g_utf8_next_char (text->str + i) - text->str);
  return next < text->len && g_unichar_isalnum (g_utf8_get_char (text->str + next)) ? 0 : next - i;
}

/* How many single letters, set apart by blanks, begin at byte @i, and where they end. */
static guint
count_spaced_letters (const GString *text, gsize i, gsize *ret_end)
{
  guint letters = 0;

  for (gsize n; (n = single_letter (text, i)) > 0;)
    {
      letters++;
      i += n;
      *ret_end = i;
      if (i >= text->len || text->str[i] != ' ')
        break;
      while (i < text->len && text->str[i] == ' ')
        i++;
    }
  return letters;
}

/* "0 1 4 7 / 2 0 2 4 / B V": how many signs of a number set apart by blanks begin at byte @i, and where they end. Digits alone are the heads of
 * columns, so there is a slash behind at least three of them, and more digits behind it. */
static guint
count_spaced_number (const GString *text, gsize i, gsize *ret_end)
{
  guint signs = 0, digits = 0, digits_before = 0;
  gsize end = i;

  if (!g_ascii_isdigit (text->str[i]))
    return 0;
  for (; i < text->len && (g_ascii_isalnum (text->str[i]) || text->str[i] == '/'); i += 2)
    {
      if (g_ascii_isalnum (text->str[i]) && g_ascii_isalnum (text->str[i + 1]))
        break;
      if (text->str[i] == '/' && digits_before == 0)
        digits_before = digits;
      digits += g_ascii_isdigit (text->str[i]) != 0;
      signs++;
      end = i + 1;
      if (end < text->len && text->str[end] != ' ')
        break;
    }
  if (digits_before < 3 || digits < digits_before + 2)
    return 0;
  *ret_end = end;
  return signs;
}

static void
move_byte (GString *text, GArray *map, gsize from, gsize to)
{
  text->str[to] = text->str[from];
  g_array_index (map, guint32, to) = g_array_index (map, guint32, from);
}

/* A quick look whether any three letters stand apart at all. */
static gboolean
has_spaced_letters (const GString *text)
{
  const char *end = text->str + text->len;

  for (const char *p = text->str + 1; p + 3 < end && (p = memchr (p, ' ', (gsize) (end - 3 - p))); p++)
    if (p[2] == ' ' && p[-1] != ' ' && p[1] != ' ')
      return TRUE;
  return FALSE;
}

/* Letters set apart by blanks ("B e s c h l u s s") are joined from five letters on, the signs of a number likewise; two blanks divide words.
 * In place. */
static void
join_spaced_letters (GString *text, GArray *map)
{
  gsize out = 0;

  if (!has_spaced_letters (text))
    return;
  for (gsize i = 0; i < text->len;)
    {
      gboolean at_word = i == 0 || text->str[i - 1] == ' ' || text->str[i - 1] == '\t';
      gsize end = i;
      guint letters = at_word ? count_spaced_letters (text, i, &end) : 0;

      if (at_word && letters == 0)
        letters = count_spaced_number (text, i, &end);
      if (letters < 5)
        end = MAX (end, i + 1);
      for (; i < end; i++)
        if (letters < 5 || text->str[i] != ' ' || text->str[i + 1] == ' ')
          move_byte (text, map, i, out++);
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

/* What a single sign in a symbol font (Wingdings and its kin) shows, or NULL: PDFs often carry the code of a letter for it. Source: the
 * code tables of these fonts. */
static const char *
symbol_font_sign (gunichar c)
{
  switch (c)
    {
    case 'o':
    case 'q':
    case 0xa8:
      return LOTSE_BOX_EMPTY;
    case 'x':
    case 0xfe:
    case 0xfd:
      return LOTSE_BOX_CHECKED;
    case 'n':
    case 'l':
    case 'v':
    case 0xa7:
    case 0xb7:
    case 0xd8:
    case 0xfc:
      return LOTSE_BULLET;
    default:
      return NULL;
    }
}

static gboolean
is_symbol_font (const LotseFontRun *run)
{
  return strstr (run->font, "ingdings") || strstr (run->font, "Symbol") || strstr (run->font, "Dingbats");
}

gboolean
_lotse_page_lines_has_symbols (const LotsePageText *page)
{
  const char *before = NULL;

  for (guint i = 0; i < page->n_runs; i++)
    {
      /* Names are interned. */
      if (page->runs[i].font != before && is_symbol_font (&page->runs[i]))
        return TRUE;
      before = page->runs[i].font;
    }
  return FALSE;
}

static void
append_piece (GString *text, GArray *map, const GString *from, const GArray *from_map, gsize start, gsize end)
{
  g_string_append_len (text, from->str + start, (gssize) (end - start));
  g_array_append_vals (map, (const guint32 *) from_map->data + start, (guint) (end - start));
}

/* Puts boxes and bullets in the place of letters that stand alone and are set in a symbol font. */
static void
replace_symbols (const LotsePageText *page, GString *text, GArray *map)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GArray) out_map = g_array_new (FALSE, FALSE, sizeof (guint32));
  gsize copied = 0;

  for (gsize i = 0; i < text->len;)
    {
      gsize next = (gsize) (g_utf8_next_char (text->str + i) - text->str);
      gboolean alone = next >= text->len || is_gap (text->str[next]);
      const char *sign = alone ? symbol_font_sign (g_utf8_get_char (text->str + i)) : NULL;
      guint32 character = g_array_index (map, guint32, i);
      const LotseFontRun *run = sign ? lotse_page_text_get_run (page, character) : NULL;

      if (run && is_symbol_font (run))
        {
          append_piece (out, out_map, text, map, copied, i);
          g_string_append (out, sign);
          while (out_map->len < out->len)
            g_array_append_val (out_map, character);
          copied = next;
        }
      /* On to the first character of the next word. */
      while (next < text->len && !is_gap (text->str[next - 1]))
        next++;
      i = next;
    }
  if (copied == 0)
    return;
  append_piece (out, out_map, text, map, copied, text->len);
  g_string_truncate (text, 0);
  g_array_set_size (map, 0);
  append_piece (text, map, out, out_map, 0, out->len);
}

/* Programs that justify draw the hyphen at the end of a line on its own, and what reads them may see a blank before it. */
static void
close_hyphen (const LotsePageText *page, GString *text, GArray *map)
{
  guint n = (guint) text->len;
  const LotseRect *letter, *hyphen;

  if (n < 4 || text->str[n - 1] != '-' || text->str[n - 2] != ' '
      || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text->str + n - 2))))
    return;
  letter = &page->rects[g_array_index (map, guint32, n - 3)];
  hyphen = &page->rects[g_array_index (map, guint32, n - 1)];
  if (!(hyphen->x1 - letter->x2 <= HYPHEN_GAP * (hyphen->y2 - hyphen->y1)))
    return;
  g_string_erase (text, (gssize) n - 2, 1);
  g_array_remove_index (map, n - 2);
}

/* Length in bytes of a character that stands in lines as it is: ASCII, letters of Latin-1, paragraph signs, dashes and quotation marks. 0 for all
 * others. */
static inline guint
plain_length (const char *p)
{
  const guchar *u = (const guchar *) p;

  if (u[0] < 0x80)
    return u[0] >= ' ' && u[0] != 0x7f;
  /* Old fonts mean the sharp s by the last letter of this block. */
  if ((u[0] == 0xc3 && u[1] != 0xbf) || (u[0] == 0xc2 && u[1] == 0xa7))
    return 2;
  return u[0] == 0xe2 && u[1] == 0x80 && u[2] >= 0x92 && u[2] <= 0x9f ? 3 : 0;
}

/* The words of a line that is looked through from its first character on. */
typedef struct
{
  guint first;  /* character at which the last one begins */
  guint before; /* characters of the one before */
} Words;

/* Ends a word before the blank at character @blank. Returns FALSE where two blanks stand side by side, or two words of one letter. */
static inline gboolean
end_word (Words *words, guint blank)
{
  guint letters = blank - words->first;

  if (letters == 0 || letters + words->before <= 2)
    return FALSE;
  *words = (Words) { blank + 1, letters };
  return TRUE;
}

/* Appends what nearly all lines are made of, plain characters with single blanks between words. Returns FALSE, with nothing appended, where
 * there is anything else, letters may stand apart, or a hyphen at the end does. */
static gboolean
append_plain_text (const char *from, const char *to, guint first, GString *text, GArray *map)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080), ones = high >> 7;
  gsize old = text->len, n, i = 0;
  guint32 *places;
  Words words;
  gboolean plain = TRUE;

  for (; from < to && *from == ' '; from++)
    first++;
  while (to > from && to[-1] == ' ')
    to--;
  n = (gsize) (to - from);
  if (n == 0 || (n > 1 && to[-1] == '-' && to[-2] == ' '))
    return FALSE;
  words = (Words) { first, 2 };
  g_array_set_size (map, (guint) (old + n));
  places = &g_array_index (map, guint32, old);
  while (plain && i < n)
    {
      guint length;

      /* Eight characters of ASCII at once: none is less than a blank, and none more than '~'. */
      for (; plain && n - i >= 8; i += 8, first += 8)
        {
          guint64 bytes, blanks;

          memcpy (&bytes, from + i, 8);
          if ((bytes | (bytes + ones) | (bytes - ' ' * ones)) & high)
            break;
          for (guint k = 0; k < 8; k++)
            places[i + k] = first + k;
          blanks = ~((bytes ^ (' ' * ones)) + 0x7f * ones) & high;
          for (blanks = GUINT64_FROM_LE (blanks); plain && blanks; blanks &= blanks - 1)
            plain = end_word (&words, first + (guint) __builtin_ctzll (blanks) / 8);
        }
      if (!plain || i == n)
        break;
      length = plain_length (from + i);
      plain = length > 0 && (from[i] != ' ' || end_word (&words, first));
      for (; length > 0; length--)
        places[i++] = first;
      first++;
    }
  if (!plain || !end_word (&words, first))
    {
      g_array_set_size (map, (guint) old);
      return FALSE;
    }
  g_string_append_len (text, from, (gssize) n);
  return TRUE;
}

/* The same where the bytes [from, to) of the characters are known. */
static gboolean
append_text (
    const LotsePageText *page, const char *from, const char *to, guint first, guint last, gboolean symbols, GString *text, GArray *map)
{
  g_autoptr (GString) scratch = NULL;
  g_autoptr (GArray) scratch_map = NULL;
  const char *end = to;
  guint n = last;

  if (!symbols && append_plain_text (from, to, first, text, map))
    return TRUE;
  scratch = g_string_sized_new ((gsize) (to - from) + 8);
  scratch_map = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) (to - from) + 8);
  /* A soft hyphen is only seen where the line was divided at it. */
  while (end > from && n > first)
    {
      const char *previous = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (previous);

      n--;
      if (c == 0xad)
        {
          lotse_normalize_append (scratch, scratch_map, from, (gsize) (previous - from), first);
          g_string_append_c (scratch, '-');
          g_array_append_val (scratch_map, n);
          break;
        }
      if (!g_unichar_isspace (c))
        break;
      end = previous;
    }
  if (scratch->len == 0)
    lotse_normalize_append (scratch, scratch_map, from, (gsize) (to - from), first);
  if (page->rects)
    close_hyphen (page, scratch, scratch_map);
  if (symbols)
    replace_symbols (page, scratch, scratch_map);
  join_spaced_letters (scratch, scratch_map);
  return append_line (scratch, scratch_map, text, map);
}

gboolean
_lotse_page_lines_append_text (const LotsePageText *page, guint first, guint last, gboolean symbols, GString *text, GArray *map)
{
  const char *from = page->text + lotse_page_text_to_byte (page, first), *to = page->text + lotse_page_text_to_byte (page, last);

  return append_text (page, from, to, first, last, symbols, text, map);
}

void
_lotse_page_lines_append (const LotsePageText *page, guint number, GString *text, GArray *map, GArray *lines)
{
  guint blank = 0, character = 0;
  guint first_line = lines->len;
  const char *p = page->text;

  if (page->rects)
    {
      g_autoptr (LotseDocumentText) turned = _lotse_page_turn (page);
      g_autoptr (GArray) order = NULL;
      guint from = map->len;

      if (!turned)
        turned = _lotse_page_level (page, &order);
      _lotse_page_geometry_append (turned ? lotse_document_text_get_page (turned, 0) : page, number, text, map, lines);
      for (guint i = from; order && i < map->len; i++)
        g_array_index (map, guint32, i) = g_array_index (order, guint32, g_array_index (map, guint32, i));
      return;
    }
  for (;;)
    {
      const char *end = p;
      gsize separator = 0;
      guint n = 0;
      LotseRawLine line = { .start = (guint) text->len, .page = number, .blank_before = blank, .page_start = lines->len == first_line };

      for (; *end && !is_line_end (end, &separator); end = g_utf8_next_char (end))
        n++;
      if (append_text (page, p, end, character, character + n, FALSE, text, map))
        {
          line.end = (guint) text->len;
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

/* Merges the sorted values [0, middle) and [middle, n) of @from into @to. */
static void
merge (float *to, const float *from, gsize middle, gsize n)
{
  gsize i = 0, k = middle;

  for (; i < middle && k < n; to++)
    *to = from[k] < from[i] ? from[k++] : from[i++];
  memcpy (to, i < middle ? from + i : from + k, ((middle - i) + (n - k)) * sizeof *to);
}

void
_lotse_page_sort_floats (float *values, gsize n)
{
  g_autofree float *other = NULL;
  float *from = values, *to;
  gsize sorted = 1;

  while (sorted < n && !(values[sorted] < values[sorted - 1]))
    sorted++;
  if (sorted >= n)
    return;
  /* Runs of eight one by one, then two, four, … of them together. */
  for (gsize run = 0; run < n; run += 8)
    for (gsize i = run + 1; i < MIN (run + 8, n); i++)
      {
        float value = values[i];
        gsize k = i;

        for (; k > run && value < values[k - 1]; k--)
          values[k] = values[k - 1];
        values[k] = value;
      }
  if (n <= 8)
    return;
  to = other = g_new (float, n);
  for (gsize length = 8; length < n; length *= 2)
    {
      float *swap = from;

      for (gsize run = 0; run < n; run += MIN (2 * length, n - run))
        merge (to + run, from + run, MIN (length, n - run), MIN (2 * length, n - run));
      from = to;
      to = swap;
    }
  if (from != values)
    memcpy (values, from, n * sizeof *values);
}

float
_lotse_page_median (float *values, gsize n, float fallback)
{
  gsize less = 0, same = 0;
  float middle;

  if (n == 0)
    return fallback;
  /* Most letters of a page have one size. */
  middle = values[n / 2];
  for (gsize i = 0; i < n; i++)
    {
      less += values[i] < middle;
      same += values[i] == middle;
    }
  if (less <= n / 2 && less + same > n / 2)
    return middle;
  _lotse_page_sort_floats (values, n);
  return values[n / 2];
}
