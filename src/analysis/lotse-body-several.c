/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several bodies behind one word for all of them: "die Städte A, B und C", "die Fachbereiche 3 und 4". */
#include "lotse-body-parser-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Bodies behind one word. */
#define SEVERAL_MAX 12

static const char *const joints[] = { ",", "und", "sowie", NULL };

/* The one that a plural stands for, and the key of its numbers if it is an office. */
static const struct
{
  const char *plural;
  const char *one;
  const char *unit;
} words[] = {
  { "staedte", "Stadt", NULL },
  { "staedten", "Stadt", NULL },
  { "gemeinden", "Gemeinde", NULL },
  { "samtgemeinden", "Samtgemeinde", NULL },
  { "landkreise", "Landkreis", NULL },
  { "landkreisen", "Landkreis", NULL },
  { "kreise", "Kreis", NULL },
  { "kreisen", "Kreis", NULL },
  { "aemter", "Amt", "amt" },
  { "aemtern", "Amt", "amt" },
  { "fachbereiche", "Fachbereich", "fb" },
  { "fachbereichen", "Fachbereich", "fb" },
  { "fachdienste", "Fachdienst", "fd" },
  { "fachdiensten", "Fachdienst", "fd" },
  { "dezernate", "Dezernat", "dez" },
  { "dezernaten", "Dezernat", "dez" },
  { "geschaeftsbereiche", "Geschäftsbereich", "gb" },
  { "geschaeftsbereichen", "Geschäftsbereich", "gb" },
};

/* Token after the number of an office at @token, with the key of @unit and it; @token where there is none. */
static guint
scan_number (const LotseBodyScan *s, guint token, const char *unit, char **ret_key)
{
  static const char *const roman[] = { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" };
  const char *fold;

  if (token >= s->end || !_lotse_body_joined (s, token))
    return token;
  fold = _lotse_body_fold (s, token);
  if (_lotse_body_token (s, token)->kind == LOTSE_TOKEN_NUMBER && strlen (fold) <= 3 && strspn (fold, "0123456789") == strlen (fold))
    {
      *ret_key = g_strconcat (unit, ":", fold, NULL);
      return token + 1;
    }
  for (guint i = 1; i < G_N_ELEMENTS (roman) && _lotse_body_is_capital (s, token); i++)
    if (g_str_equal (fold, roman[i]))
      {
        *ret_key = g_strdup_printf ("%s:%u", unit, i);
        return token + 1;
      }
  return token;
}

/* The row of the words that stand for several, or -1. */
static int
find_word (const LotseBodyScan *s, guint token)
{
  const char *fold = token < s->end ? _lotse_body_fold (s, token) : "";
  gsize length = token < s->end ? lotse_reading_word (s->reading, _lotse_body_token (s, token)->word)->length : 0;

  /* Asked of nearly every word with a capital: all plurals of the table end like this. */
  if (length < strlen ("kreise") || !strchr ("enr", fold[length - 1]) || !strchr ("adfgkls", *fold))
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lotse_fold_is (fold, words[i].plural))
      return (int) i;
  return -1;
}

guint
_lotse_body_read_several (LotseBodyParser *p, guint token)
{
  const int word = find_word (&p->scan, token);
  const char *one, *unit;
  guint firsts[SEVERAL_MAX], ends[SEVERAL_MAX], n = 0, next = token + 1;
  g_autoptr (GPtrArray) keys = NULL;
  gboolean known = FALSE;

  /* So it is for nearly every word with a capital. */
  if (word < 0)
    return token;
  one = words[word].one;
  unit = words[word].unit;
  keys = g_ptr_array_new_with_free_func (g_free);
  while (n < SEVERAL_MAX)
    {
      char *key = NULL;

      firsts[n] = next;
      ends[n] = unit ? scan_number (&p->scan, next, unit, &key) : _lotse_body_scan_place (&p->scan, next, FALSE);
      if (ends[n] == next)
        break;
      g_ptr_array_add (keys, key);
      /* One place that is known speaks for those beside it. */
      known |= unit || _lotse_body_scan_place (&p->scan, next, TRUE) > next;
      next = ends[n++];
      /* ", Städte C und D": the next of them. */
      if (!_lotse_body_is_any (&p->scan, next, joints) || find_word (&p->scan, next + 1) >= 0)
        break;
      next++;
    }
  if (n < 2 || !known)
    return token;
  for (guint i = 0; i < n; i++)
    {
      guint start = _lotse_body_token (&p->scan, firsts[i])->start, end = _lotse_body_token (&p->scan, ends[i] - 1)->end;
      g_autofree char *printed = lotse_reading_dup_text (p->a->reading, start, end);
      LotseBodyFound found = { .body = LOTSE_NO_BODY,
                               .match = { .first = firsts[i],
                                          .last = ends[i],
                                          .start = start,
                                          .end = end,
                                          .name = g_strconcat (one, " ", printed, NULL),
                                          .kind = unit ? "administration" : "other",
                                          .head = "",
                                          .use = LOTSE_BODY_NAMED,
                                          .rule = unit ? "body/unit-number" : "body/territory" } };

      if (unit)
        {
          found.match.code = g_strdup (g_ptr_array_index (keys, i));
          found.match.code_text = g_strdup (found.match.name);
        }
      g_array_append_val (p->found, found);
    }
  return ends[n - 1];
}
