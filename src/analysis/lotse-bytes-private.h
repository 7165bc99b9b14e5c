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

G_END_DECLS
