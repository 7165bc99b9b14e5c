/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"

#include <string.h>

static void
fold_character (GString *out, gunichar c)
{
  switch (c)
    {
    case 0x1e9e: /* ẞ */
      g_string_append (out, "ss");
      return;
    case 0xa0:
    case 0x2007:
    case 0x2009:
    case 0x202f:
      g_string_append_c (out, ' ');
      return;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      g_string_append_c (out, '-');
      return;
    case 0xad:
    case 0x200b:
    case 0xfeff:
      return;
    default:
      break;
    }
  if (c < 0x80)
    {
      g_string_append_c (out, g_ascii_tolower ((char) c));
      return;
    }
  /* Signs have no base letter, and these are nearly all that papers have: "§", quotes, bullets, "€". */
  if (c >= 0xc0 && (c < 0x2010 || c >= 0x2100))
    {
      /* A base letter with accents: keep the base. Umlauts written in two parts arrive composed from the normaliser. */
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gsize n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

      if (n > 1 && parts[0] < 0x80)
        {
          g_string_append_c (out, g_ascii_tolower ((char) parts[0]));
          return;
        }
    }
  g_string_append_unichar (out, g_unichar_tolower (c));
}

/* Eight bytes of ASCII in small letters: the high bit of each that is 'A' or more and not more than 'Z' is moved to where it makes one. */
static inline guint64
lower_eight (guint64 bytes)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);

  return bytes | ((bytes + G_GUINT64_CONSTANT (0x3f3f3f3f3f3f3f3f)) & ~(bytes + G_GUINT64_CONSTANT (0x2525252525252525)) & high) >> 2;
}

/* See lotse_fold_ascii(). */
static inline gsize
fold_ascii (char *to, const char *text, gsize length)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);
  gsize i = 0;
  guint64 bytes = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 lower;

      memcpy (&bytes, text + i, 8);
      lower = lower_eight (bytes & ~high);
      memcpy (to + i, &lower, 8);
      if (bytes & high)
        return i + (gsize) __builtin_ctzll (GUINT64_FROM_LE (bytes & high)) / 8;
    }
  /* The last eight again, with those behind them. */
  if (i > 0 && i < length && i + 8 > length)
    {
      memcpy (&bytes, text + length - 8, 8);
      if (!(bytes & high))
        {
          bytes = lower_eight (bytes);
          memcpy (to + length - 8, &bytes, 8);
          return length;
        }
    }
  for (; i < length && (guchar) text[i] < 0x80; i++)
    to[i] = (char) (text[i] >= 'A' && text[i] <= 'Z' ? text[i] + ('a' - 'A') : text[i]);
  return i;
}

gsize
lotse_fold_ascii (char *to, const char *text, gsize length)
{
  return fold_ascii (to, text, length);
}

/* What stands for ä, ö, ü and ß, by the second of their two bytes; both letters 0 for the others that begin with 0xc3. */
static const char umlauts[64][2] = {
  [0x24] = "ae", [0x04] = "ae", [0x36] = "oe", [0x16] = "oe", [0x3c] = "ue", [0x1c] = "ue", [0x1f] = "ss",
};

/* Writes the folded text from @p on to @to, up to @end or the first character that is neither ASCII nor ä, ö, ü or ß; it has as many bytes.
 * Returns how many. */
static gsize
fold_german (char *to, const char *p, const char *end)
{
  const char *start = p;

  for (;;)
    {
      gsize n = fold_ascii (to, p, (gsize) (end - p));
      const char *umlaut;

      p += n;
      to += n;
      if (end - p < 2 || (guchar) *p != 0xc3 || *(umlaut = umlauts[(guchar) p[1] & 0x3f]) == '\0')
        return (gsize) (p - start);
      memcpy (to, umlaut, 2);
      p += 2;
      to += 2;
    }
}

void
lotse_fold_append (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      gsize old = out->len, n;

      /* Room for the rest; what is not written is not its length. */
      if (old + (gsize) (end - p) >= out->allocated_len)
        g_string_set_size (out, old + (gsize) (end - p));
      n = fold_german (out->str + old, p, end);
      out->len = old + n;
      out->str[out->len] = '\0';
      p += n;
      if (p < end)
        {
          fold_character (out, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
    }
}

char *
lotse_fold (const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  char *folded = g_malloc (n + 1);
  gsize done = fold_german (folded, text, text + n);
  GString *out;

  folded[done] = '\0';
  if (done == n)
    return folded;
  out = g_string_new_take (folded);
  lotse_fold_append (out, text + done, n - done);
  return g_string_free (out, FALSE);
}

gboolean
lotse_fold_equal (const char *a, gssize a_length, const char *b, gssize b_length)
{
  g_autofree char *x = lotse_fold (a, a_length);
  g_autofree char *y = lotse_fold (b, b_length);

  return g_str_equal (x, y);
}

guint
lotse_text_hash (gconstpointer text)
{
  const char *p = text;
  gsize length = strlen (p);
  guint64 hash = length, bytes = 0;

  for (gsize i = 0; i + 8 < length; i += 8)
    {
      memcpy (&bytes, p + i, 8);
      hash = lotse_fold_hash_step (hash, bytes);
    }
  /* The last ones, some of them for the second time. */
  if (length >= 8)
    memcpy (&bytes, p + length - 8, 8);
  else if (length >= 4)
    {
      guint32 ends[2];

      memcpy (&ends[0], p, 4);
      memcpy (&ends[1], p + length - 4, 4);
      bytes = (guint64) ends[0] << 32 | ends[1];
    }
  else if (length > 0)
    bytes = (guint64) (guchar) p[0] << 16 | (guint64) (guchar) p[length / 2] << 8 | (guchar) p[length - 1];
  hash = lotse_fold_hash_step (hash, bytes);
  return (guint) (hash ^ (hash >> 32));
}
