/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the character at a place of UTF-8 text is; most are ASCII, which needs no tables. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Characters in @length bytes of valid UTF-8. Counts the bytes that begin one, which do not wait for each other as the steps of g_utf8_strlen()
 * do. */
static inline gsize
lotse_count_characters (const char *text, gsize length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize i = 0, others = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 bytes;

      memcpy (&bytes, text + i, 8);
      /* The product adds up the eight bytes, each 1 for a byte that goes on with a character, in the highest one. */
      others += ((bytes >> 7 & ~(bytes >> 6) & ones) * ones) >> 56;
    }
  for (; i < length; i++)
    others += ((guchar) text[i] & 0xc0) == 0x80;
  return length - others;
}

/* The letters of Latin-1 from 0xc0 on, as ä, Ö and ß, begin with the same byte and need no tables either; × and ÷ stand among them. */
static inline gboolean
lotse_is_latin_letter_at (const char *p)
{
  return (guchar) p[0] == 0xc3 && ((guchar) p[1] | 0x20) != 0xb7;
}

/* ☐, ☑, ☒ */
static inline gboolean
lotse_is_check_box (gunichar c)
{
  return c >= 0x2610 && c <= 0x2612;
}

/* The same as g_unichar_isalnum(), g_unichar_isalpha(), g_unichar_isdigit(), g_unichar_islower(), g_unichar_isupper() and g_unichar_isspace() of the character at
 * @p. */
static inline gboolean
lotse_is_alnum_at (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isalnum (*p) : lotse_is_latin_letter_at (p) || g_unichar_isalnum (g_utf8_get_char (p));
}

static inline gboolean
lotse_is_alpha_at (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isalpha (*p) : lotse_is_latin_letter_at (p) || g_unichar_isalpha (g_utf8_get_char (p));
}

static inline gboolean
lotse_is_digit_at (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isdigit (*p) : g_unichar_isdigit (g_utf8_get_char (p));
}

static inline gboolean
lotse_is_lower_at (const char *p)
{
  if ((guchar) *p < 0x80)
    return g_ascii_islower (*p);
  return lotse_is_latin_letter_at (p) ? (guchar) p[1] >= 0x9f : g_unichar_islower (g_utf8_get_char (p));
}

static inline gboolean
lotse_is_space_at (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isspace (*p) : (guchar) *p != 0xc3 && g_unichar_isspace (g_utf8_get_char (p));
}

static inline gboolean
lotse_is_upper_at (const char *p)
{
  if ((guchar) *p < 0x80)
    return g_ascii_isupper (*p);
  return lotse_is_latin_letter_at (p) ? (guchar) p[1] < 0x9f : g_unichar_isupper (g_utf8_get_char (p));
}

G_END_DECLS
