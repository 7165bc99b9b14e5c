/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of the acts of the European Union. */
#include "lotse-law-private.h"

#include <string.h>

static guint
skip_blank (const char *text, guint at)
{
  return at + (text[at] == ' ' || text[at] == '\n');
}

static guint
count_digits (const char *text, guint at)
{
  return (guint) strspn (text + at, "0123456789");
}

guint
_lotse_law_find_union_end (const char *text, guint at)
{
  static const char *const unions[] = { "(EU)", "(EG)", "(EWG)", "(Euratom)" };
  static const char *const tails[] = { "/EU", "/EG", "/EWG" };
  guint p = skip_blank (text, at), after, first, second, end;
  gboolean named;

  if (p == at)
    return 0;
  after = p + lotse_match_one_of (text + p, unions, G_N_ELEMENTS (unions));
  named = after > p;
  p = skip_blank (text, after);
  if (lotse_starts_with (text + p, "Nr."))
    p = skip_blank (text, p + (guint) strlen ("Nr."));
  first = count_digits (text, p);
  if (first < 1 || first > 4 || text[p + first] != '/')
    return 0;
  p += first + 1;
  second = count_digits (text, p);
  if (second < 1 || second > 4)
    return 0;
  p += second;
  end = p + lotse_match_one_of (text + p, tails, G_N_ELEMENTS (tails));
  return (named || end > p) && !g_ascii_isalnum (text[end]) && (text[end] != '/' || !g_ascii_isalnum (text[end + 1])) ? end : 0;
}
