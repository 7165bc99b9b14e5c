/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-reference-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of the longest bracket behind a number, and of a line that names who moved a paper. */
#define MAX_BRACKET 40
#define MAX_LINE 80

/* "542/2019 der CDU-Gemeinderatsfraktion" as a line: a paper listed with the group that moved it. */
static gboolean
is_of_group (const char *text, guint length, guint start, guint end)
{
  const char *line = text + end, *stop;

  if ((start > 0 && text[start - 1] != '\n') || !(lotse_starts_with (line, " der ") || lotse_starts_with (line, " von "))
      || !memchr (text + start, '/', end - start))
    return FALSE;
  stop = memchr (line, '\n', MIN (length - end, MAX_LINE));
  return (stop || length - end < MAX_LINE) && g_strstr_len (line, (gssize) ((stop ? stop : text + length) - line), "raktion") != NULL;
}

/* "1030/2031 (Änderungsantrag)": what kind of paper it is stands behind it; "63/2031 (302/2030)": the one that it answers, behind its own. */
static gboolean
is_related (const char *text, guint length, const char *own, guint start, guint end)
{
  static const char *const papers[] = { "vorlage", "antrag", "anfrage", "drucksache" };
  gsize n_own = own ? strlen (own) : 0;
  const char *close;

  if (n_own > 0 && text[end] == ')' && start > n_own + 2 && strncmp (text + start - 2, " (", 2) == 0
      && strncmp (text + start - 2 - n_own, own, n_own) == 0)
    return TRUE;
  if (strncmp (text + end, " (", 2) != 0 || !(close = memchr (text + end, ')', MIN (MAX_BRACKET, length - end))))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      gsize n = strlen (papers[i]);

      if ((gsize) (close - (text + end)) > n + 2 && g_ascii_strncasecmp (close - n, papers[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "(671/2031-BM)": number, year and a code of two or three capitals, alone in brackets. */
static gboolean
is_coded_alone (const char *text, guint start, guint end)
{
  const char *p = text + start;
  gsize n;

  if (start == 0 || text[start - 1] != '(' || text[end] != ')')
    return FALSE;
  n = strspn (p, "0123456789");
  if (n < 2 || n > 4 || p[n] != '/')
    return FALSE;
  p += n + 1;
  if (strspn (p, "0123456789") != 4 || !(lotse_starts_with (p, "20") || lotse_starts_with (p, "19")) || p[4] != '-')
    return FALSE;
  n = strspn (p + 5, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return n >= 2 && n <= 3 && p + 5 + n == text + end;
}

gboolean
_lotse_paper_is_noted (const char *text, guint length, const char *own, guint start, guint end)
{
  return is_of_group (text, length, start, end) || is_related (text, length, own, start, end) || is_coded_alone (text, start, end);
}
