/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-normalizer.h"

#include <string.h>

/* What a symbol-font or compatibility character stands for, or NULL. An empty string deletes the character. */
static const char *
replacement (gunichar c)
{
  if (c < 0x20)
    return c == '\t' ? NULL : " ";
  if (c < 0xa0)
    return c >= 0x7f ? " " : NULL;
  switch (c)
    {
    case 0xa0:
    case 0x1680:
    case 0x2000 ... 0x200a:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0xf020:
      return " ";
    case 0xad:
    case 0x200b ... 0x200f:
    case 0x202a ... 0x202e:
    case 0x2060 ... 0x2064:
    case 0x2066 ... 0x2069:
    case 0xfeff:
      return "";
    case 0xfb00:
      return "ff";
    case 0xfb01:
      return "fi";
    case 0xfb02:
      return "fl";
    case 0xfb03:
      return "ffi";
    case 0xfb04:
      return "ffl";
    case 0xfb05:
    case 0xfb06:
      return "st";
    case 0xf0b7: /* Symbol and Wingdings bullets */
    case 0xf0a7:
    case 0xf02d:
    case 0xf0d8:
    case 0xf076:
    case 0xf0fc:
    case 0xf0e0:
    case 0x25aa:
    case 0x25cf:
    case 0x27a2:
    case 0x2023:
      return LOTSE_BULLET;
    case 0xf0a8:
    case 0xf06f:
    case 0x25a1:
      return LOTSE_BOX_EMPTY;
    case 0xf0fe:
    case 0xf078:
    case 0x2611:
    case 0x2612:
      return LOTSE_BOX_CHECKED;
    case 0xf07d:
    case 0xf075:
    case 0xf06e:
      return LOTSE_BOX_UNKNOWN;
    default:
      return NULL;
    }
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
      r = replacement (c);
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
