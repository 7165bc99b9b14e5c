/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-normalizer.h"

#include <string.h>

/* What characters stand for, in order of their codes. An empty string deletes the character. */
static const struct
{
  gunichar first, last;
  const char *text;
} replacements[] = {
  { 0x00, 0x08, " " },
  { 0x0a, 0x1f, " " },
  { 0x7f, 0xa0, " " },
  /* blanks and marks without width */
  { 0xad, 0xad, "" },
  { 0x1680, 0x1680, " " },
  { 0x2000, 0x200a, " " },
  { 0x200b, 0x200f, "" },
  /* what browsers print where they divide a word */
  { 0x2010, 0x2011, "-" },
  { 0x2023, 0x2023, LOTSE_BULLET },
  { 0x202a, 0x202e, "" },
  { 0x202f, 0x202f, " " },
  { 0x205f, 0x205f, " " },
  { 0x2060, 0x2064, "" },
  { 0x2066, 0x2069, "" },
  /* bullets and boxes */
  { 0x25a1, 0x25a1, LOTSE_BOX_EMPTY },
  { 0x25aa, 0x25aa, LOTSE_BULLET },
  { 0x25cf, 0x25cf, LOTSE_BULLET },
  { 0x2611, 0x2612, LOTSE_BOX_CHECKED },
  /* those of the font ZapfDingbats, with which forms are filled in */
  { 0x2714, 0x2714, "✓" },
  { 0x2716, 0x2716, LOTSE_BOX_CHECKED },
  { 0x2718, 0x2718, LOTSE_BOX_CHECKED },
  { 0x274f, 0x2752, LOTSE_BOX_EMPTY },
  { 0x27a2, 0x27a2, LOTSE_BULLET },
  { 0x3000, 0x3000, " " },
  /* those of the fonts Symbol and Wingdings */
  { 0xf020, 0xf020, " " },
  { 0xf02d, 0xf02d, LOTSE_BULLET },
  { 0xf06e, 0xf06e, LOTSE_BOX_UNKNOWN },
  { 0xf06f, 0xf06f, LOTSE_BOX_EMPTY },
  { 0xf075, 0xf075, LOTSE_BOX_UNKNOWN },
  { 0xf076, 0xf076, LOTSE_BULLET },
  { 0xf078, 0xf078, LOTSE_BOX_CHECKED },
  { 0xf07d, 0xf07d, LOTSE_BOX_UNKNOWN },
  { 0xf0a7, 0xf0a7, LOTSE_BULLET },
  { 0xf0a8, 0xf0a8, LOTSE_BOX_EMPTY },
  { 0xf0b7, 0xf0b7, LOTSE_BULLET },
  { 0xf0d8, 0xf0d8, LOTSE_BULLET },
  { 0xf0e0, 0xf0e0, LOTSE_BULLET },
  { 0xf0fc, 0xf0fc, LOTSE_BULLET },
  { 0xf0fe, 0xf0fe, LOTSE_BOX_CHECKED },
  /* ligatures */
  { 0xfb00, 0xfb00, "ff" },
  { 0xfb01, 0xfb01, "fi" },
  { 0xfb02, 0xfb02, "fl" },
  { 0xfb03, 0xfb03, "ffi" },
  { 0xfb04, 0xfb04, "ffl" },
  { 0xfb05, 0xfb06, "st" },
  { 0xfeff, 0xfeff, "" },
};

/* What a symbol-font or compatibility character stands for, or NULL. */
static const char *
replacement (gunichar c)
{
  guint from = 0, to = G_N_ELEMENTS (replacements);

  /* Nearly all characters outside ASCII that papers have: letters with marks. */
  if (c > 0xad && c < 0x1680)
    return NULL;
  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (c > replacements[middle].last)
        from = middle + 1;
      else
        to = middle;
    }
  return from < G_N_ELEMENTS (replacements) && c >= replacements[from].first ? replacements[from].text : NULL;
}

/* Whether what was written ends with an amount of money and perhaps a blank: with thousands, with cents, or with the dash for none of them. */
static gboolean
ends_with_amount (const char *start, const char *end)
{
  const char *p = end;
  guint digits = 0;

  p -= p > start && p[-1] == ' ';
  if (p > start && p[-1] == '-')
    return p - start > 2 && p[-2] == ',' && g_ascii_isdigit (p[-3]);
  for (; p > start && g_ascii_isdigit (p[-1]); p--)
    digits++;
  return p - start > 1 && g_ascii_isdigit (p[-2]) && ((*--p == '.' && digits == 3) || (*p == ',' && digits == 2));
}

/* Old fonts for TeX have the sign for euros in the place of the Spanish one, which stands before words and never between an amount and what is
 * no number. Some databases write it for any sign that they do not know, as for the dash between two numbers. */
static gboolean
is_euro (const GString *out, const char *p, const char *end)
{
  while (p < end && *p == ' ')
    p++;
  return (p == end || !g_ascii_isdigit (*p)) && ends_with_amount (out->str, out->str + out->len);
}

/* Whether what was written ends with a part of a German word behind which the sharp s stands, which old fonts for TeX have in the place of
 * the y with two dots. That letter is in French and Dutch names and in old spellings (Croÿ, Louÿs, Baÿer), which have no such part before it. */
static gboolean
is_sharp_s (const GString *out, const char *next, const char *end)
{
  static const char *const parts[]
      = { "ä", "ö", "ü", "au", "ei", "eu", "ie", "blo", "fu", "gro", "gru", "ma", "scho", "spa", "sto", "tra" };

  /* Mayer. */
  if (next < end && (*next == 'r' || (*next == 'e' && next + 1 < end && next[1] == 'r')) && out->len > 0 && out->str[out->len - 1] == 'a')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize n = strlen (parts[i]);

      if (out->len >= n && g_ascii_strncasecmp (out->str + out->len - n, parts[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What old fonts for TeX mean by the character before @next, or NULL: they have ligatures and the dash in the places of signs for machines,
 * which no text has inside a word or between blanks. Word has its own two hyphens in the places of the ligatures of three letters, so these
 * stay blanks. Source: the table of the encoding T1 (Cork). */
static const char *
tex_sign (gunichar c, const GString *out, gboolean behind_letter, const char *next, const char *end)
{
  static const char *const texts[] = { "ff", "fi", "fl" };

  if (c == 0xbf)
    return is_euro (out, next, end) ? "€" : NULL;
  if (c == 0xff)
    return behind_letter && is_sharp_s (out, next, end) ? "ß" : NULL;
  if (c == 0x15)
    return out->len > 0 && out->str[out->len - 1] == ' ' && next < end && *next == ' ' ? "–" : NULL;
  if (c < 0x1b || c > 0x1d || !(behind_letter || (next < end && g_unichar_isalpha (g_utf8_get_char (next)))))
    return NULL;
  return texts[c - 0x1b];
}

static void
append (GString *out, GArray *map, const char *bytes, gsize length, guint character)
{
  guint old = map->len;

  g_string_append_len (out, bytes, (gssize) length);
  g_array_set_size (map, old + (guint) length);
  for (guint i = old; i < map->len; i++)
    g_array_index (map, guint32, i) = character;
}

/* Appends a run of plain ASCII characters, one source character each. */
static void
append_plain (GString *out, GArray *map, const char *bytes, gsize length, guint character)
{
  guint old = map->len;
  guint32 *places;

  g_string_append_len (out, bytes, (gssize) length);
  g_array_set_size (map, old + (guint) length);
  places = &g_array_index (map, guint32, old);
  for (guint i = 0; i < length; i++)
    places[i] = character + i;
}

void
lotse_normalize_append (GString *out, GArray *map, const char *text, gsize length, guint first_character)
{
  const char *end = text + length;
  guint character = first_character;
  gsize last = out->len; /* where the last base letter begins */
  gboolean has_base = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p), character++)
    {
      gunichar c;
      const char *r;

      if ((guchar) *p >= 0x20 && (guchar) *p < 0x7f)
        {
          const char *q = p + 1;

          while (q < end && (guchar) *q >= 0x20 && (guchar) *q < 0x7f)
            q++;
          append_plain (out, map, p, (gsize) (q - p), character);
          last = out->len - 1;
          has_base = g_ascii_isalpha (q[-1]);
          /* The loop goes on behind the last of them. */
          character += (guint) (q - p) - 1;
          p = q - 1;
          continue;
        }
      c = g_utf8_get_char (p);
      if (has_base && g_unichar_ismark (c))
        {
          gunichar composed;

          if (g_unichar_compose (g_utf8_get_char (out->str + last), c, &composed))
            {
              guint first = g_array_index (map, guint32, map->len - 1);
              char buffer[6];
              int n = g_unichar_to_utf8 (composed, buffer);

              g_array_set_size (map, map->len - (guint) (out->len - last));
              g_string_truncate (out, last);
              append (out, map, buffer, (gsize) n, first);
              continue;
            }
        }
      r = tex_sign (c, out, has_base, g_utf8_next_char (p), end);
      r = r ? r : replacement (c);
      if (r)
        {
          if (*r)
            has_base = FALSE;
          append (out, map, r, strlen (r), character);
        }
      else
        {
          last = out->len;
          has_base = g_unichar_isalpha (c);
          append (out, map, p, (gsize) (g_utf8_next_char (p) - p), character);
        }
    }
}
