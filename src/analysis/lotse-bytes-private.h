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

G_END_DECLS
