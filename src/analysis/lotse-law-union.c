/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of the acts of the European Union. */
#include "lotse-law-private.h"

#include <string.h>

static guint
skip_blank (const char *text, guint at)
{
  return at + (text[at] == ' ' || text[at] == '\n');
}

/* Byte behind one of @words at @at, or @at. */
static guint
skip_any (const char *text, guint at, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (strncmp (text + at, words[i], strlen (words[i])) == 0)
      return at + (guint) strlen (words[i]);
  return at;
}

static guint
count_digits (const char *text, guint at)
{
  return (guint) strspn (text + at, "0123456789");
}

guint
_lotse_law_find_union_end (const char *text, guint at)
{
  static const char *const unions[] = { "(EU)", "(EG)", "(EWG)", "(Euratom)", NULL };
  static const char *const tails[] = { "/EU", "/EG", "/EWG", NULL };
  static const char *const numbers[] = { "Nr.", NULL };
  guint p = skip_blank (text, at), after, first, second, end;
  gboolean named;

  if (p == at)
    return 0;
  after = skip_any (text, p, unions);
  named = after > p;
  p = skip_blank (text, after);
  p = skip_blank (text, skip_any (text, p, numbers));
  first = count_digits (text, p);
  if (first < 1 || first > 4 || text[p + first] != '/')
    return 0;
  p += first + 1;
  second = count_digits (text, p);
  if (second < 1 || second > 4)
    return 0;
  end = skip_any (text, p + second, tails);
  return (named || end > p + second) && !g_ascii_isalnum (text[end]) && (text[end] != '/' || !g_ascii_isalnum (text[end + 1])) ? end : 0;
}
