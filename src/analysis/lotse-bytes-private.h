/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a reading for parsers that go through it byte by byte, as numbers of money and dates are printed. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* All places are bytes of it, and those behind its end are NUL. */
typedef struct
{
  const char *text;
  gsize length;
} LotseBytes;

static inline char
_lotse_bytes_at (const LotseBytes *s, gsize at)
{
  return at < s->length ? s->text[at] : '\0';
}

static inline gboolean
_lotse_bytes_is_digit (const LotseBytes *s, gsize at)
{
  return g_ascii_isdigit (_lotse_bytes_at (s, at));
}

static inline gboolean
_lotse_bytes_has (const LotseBytes *s, gsize at, const char *word)
{
  gsize n;

  /* Nearly always the first byte is another. */
  if (at >= s->length || s->text[at] != word[0])
    return FALSE;
  n = strlen (word);
  return at + n <= s->length && memcmp (s->text + at, word, n) == 0;
}

/* Where @word stands at byte @from or behind it, or the end of the text; its first byte should be rare enough to jump from one to the next. */
static inline gsize
_lotse_bytes_find (const LotseBytes *s, gsize from, const char *word)
{
  const char *end = s->text + s->length;
  gsize n = strlen (word);

  for (const char *p = s->text + from; (p = memchr (p, word[0], (gsize) (end - p))); p++)
    if ((gsize) (end - p) >= n && memcmp (p, word, n) == 0)
      return (gsize) (p - s->text);
  return s->length;
}

/* The first byte at @from or behind it that is a digit or a capital of ASCII, or, with @beyond, no ASCII at all; @length if there is none.
 * Looks at eight bytes in one step. */
static inline gsize
_lotse_bytes_find_digit_or_capital (const char *text, gsize from, gsize length, gboolean beyond)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080), ones = high >> 7;

  for (; from + 8 <= length; from += 8)
    {
      guint64 bytes, low, found;

      memcpy (&bytes, text + from, 8);
      low = bytes & ~high;
      found = (low + (0x80 - '0') * ones) & ~(low + (0x7f - '9') * ones);
      found |= (low + (0x80 - 'A') * ones) & ~(low + (0x7f - 'Z') * ones);
      found = (beyond ? found | bytes : found & ~bytes) & high;
      if (found)
        return from + (gsize) __builtin_ctzll (GUINT64_FROM_LE (found)) / 8;
    }
  while (from < length && !g_ascii_isdigit (text[from]) && !g_ascii_isupper (text[from]) && !(beyond && (guchar) text[from] >= 0x80))
    from++;
  return from;
}

/* The high bit of each of eight bytes that is no letter or digit of ASCII. */
static inline guint64
_lotse_bytes_no_alnum (guint64 bytes)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080), ones = high >> 7;
  guint64 low = bytes & ~high, small = low | 0x20 * ones;
  guint64 found
      = ((low + (0x80 - '0') * ones) & ~(low + (0x7f - '9') * ones)) | ((small + (0x80 - 'a') * ones) & ~(small + (0x7f - 'z') * ones));

  return (bytes | ~found) & high;
}

/* The first byte of [p, end) that is no letter or digit of ASCII, or @end. Looks at eight bytes in one step, which most words are no longer
 * than. */
static inline const char *
_lotse_bytes_skip_alnum (const char *p, const char *end)
{
  for (; end - p >= 8; p += 8)
    {
      guint64 bytes, found;

      memcpy (&bytes, p, 8);
      found = _lotse_bytes_no_alnum (bytes);
      if (found)
        return p + __builtin_ctzll (GUINT64_FROM_LE (found)) / 8;
    }
  while (p < end && g_ascii_isalnum (*p))
    p++;
  return p;
}

G_END_DECLS
