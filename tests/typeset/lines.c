/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lines.h"

#include <string.h>

char **
lines_read (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  g_autoptr (GString) clean = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  clean = g_string_new (valid);
  g_string_replace (clean, "\xef\x82\xb7", "\xe2\x80\xa2", 0);
  g_string_replace (clean, "\xef\x82\xa7", "\xe2\x80\xa2", 0);
  g_string_replace (clean, "\xc2\xa0", " ", 0);
  g_string_replace (clean, "\r", "", 0);
  g_string_replace (clean, "\f", "\n\\newpage\n", 0);
  {
    char **lines = g_strsplit (clean->str, "\n", -1);

    for (guint i = 0; lines[i]; i++)
      {
        char *p = lines[i];

        while (*p == ' ')
          p++;
        memmove (lines[i], p, strlen (p) + 1);
        g_strchomp (lines[i]);
      }
    return lines;
  }
}

char *
lines_hyphenate (const char *text)
{
  static const char *const vowels = "aeiouyäöü";
  GString *out = g_string_new (NULL);
  guint in_word = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      in_word = g_unichar_isalpha (c) ? in_word + 1 : 0;
      g_string_append_unichar (out, c);
      if (in_word >= 3 && *next && g_utf8_strchr (vowels, -1, c))
        {
          gunichar d = g_utf8_get_char (next);
          const char *third = g_utf8_next_char (next);

          if (g_unichar_islower (d) && !g_utf8_strchr (vowels, -1, d) && *third)
            {
              gunichar e = g_utf8_get_char (third);
              const char *fourth = g_utf8_next_char (third);

              /* At least two more letters must follow. */
              if (g_unichar_islower (e) && g_utf8_strchr (vowels, -1, e) && *fourth && g_unichar_islower (g_utf8_get_char (fourth)))
                g_string_append_unichar (out, 0xad);
            }
        }
    }
  return g_string_free (out, FALSE);
}

gboolean
lines_is_heading (const char *line, const char *previous, const char *next)
{
  glong n = g_utf8_strlen (line, -1);
  gsize bytes = strlen (line);

  if (n < 4 || n > 70 || !g_unichar_isupper (g_utf8_get_char (line)))
    return FALSE;
  if (line[bytes - 1] == ':')
    return strpbrk (line, "0123456789") == NULL;
  return previous && !*previous && next && !*next && strchr (".,;)", line[bytes - 1]) == NULL && strpbrk (line, "0123456789…_") == NULL;
}

/* Index of the next line that is not empty. */
static guint
skip_empty (char **lines, guint i)
{
  while (lines[i] && !*lines[i])
    i++;
  return i;
}

guint
lines_collect_rows (char **lines, guint i, GPtrArray *rows)
{
  guint used = 0;

  for (guint k = i; lines[k] && *lines[k];)
    {
      guint label = skip_empty (lines, k + 1);
      const char *cells[] = { lines[k], NULL, NULL, NULL };

      if (!lines[label] || !g_str_equal (lines[label], "Art") || !lines[label + 1] || !lines[label + 2]
          || !g_str_has_prefix (lines[label + 2], "Ausschu") || !lines[label + 3])
        break;
      cells[1] = lines[label + 1];
      cells[2] = lines[label + 3];
      g_ptr_array_add (rows, g_strdupv ((char **) cells));
      used = label + 4 - i;
      k = skip_empty (lines, label + 4);
    }
  return used;
}

char **
lines_split_cells (const char *line)
{
  char **cells = g_strsplit (line, "\t", -1);

  for (guint c = 0; cells[c]; c++)
    g_strdelimit (cells[c], "|", '\n');
  return cells;
}
