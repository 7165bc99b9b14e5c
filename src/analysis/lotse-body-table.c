/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that the paper itself explains. The table of consultations tells some whole: "Ausschuss Soziales und Familie" without "für" looks in
 * running text like the word "Ausschuss". And an abbreviation that is a body elsewhere may be that of something else here. */
#include "lotse-body-alias-private.h"
#include "lotse-body-scan-private.h"

#include "lotse-bisect.h"
#include "lotse-fold.h"

#include <string.h>

/* "Bau, Umwelt und Verkehr" is also printed "Bau-, Umwelt- und Verkehr". */
static gboolean
is_same_word (const char *a, const char *b)
{
  gsize n = strlen (a), m = strlen (b);

  n -= n > 1 && a[n - 1] == '-';
  m -= m > 1 && b[m - 1] == '-';
  return n == m && strncmp (a, b, n) == 0;
}

/* Token after the name @body where it stands at @first, the head in whatever case, or @first. */
static guint
match_name (const LotseBodyScan *s, const LotseRange *body, guint first, const char *head)
{
  guint at = lotse_reading_find_token (s->reading, body->start), end = lotse_reading_find_token (s->reading, body->end), i = first;

  if (at >= end || !lotse_fold_is (_lotse_body_fold (s, at), head))
    return first;
  for (at++, i++; at < end; at++, i++)
    if (i >= s->end || !_lotse_body_joined (s, i) || !is_same_word (_lotse_body_fold (s, at), _lotse_body_fold (s, i)))
      return first;
  return i;
}

/* Whether another body of the council stands among the tokens [first, last): the row names two. */
static gboolean
names_other (const LotseBodyScan *s, guint first, guint last)
{
  static const char *const kinds[] = { "council", "committee", "advisory", "party" };

  for (guint i = first; i < last; i++)
    {
      gboolean whole;
      const LotseHeadForm *form = _lotse_body_is_capital (s, i) ? _lotse_body_find_head (s, i, &whole) : NULL;

      for (guint k = 0; form && k < G_N_ELEMENTS (kinds); k++)
        if (g_str_equal (form->head->kind, kinds[k]))
          return TRUE;
    }
  return FALSE;
}

void
_lotse_body_extend_by_table (const LotseBodyScan *s, const GPtrArray *consultations, LotseBodyMatch *match)
{
  const LotseConsultation *found = NULL;
  guint last = match->last;

  if ((match->use != LOTSE_BODY_GENERIC && g_strcmp0 (match->rule, "body/head-extended") != 0) || match->code || *match->head == '\0')
    return;
  for (guint i = 0; i < consultations->len; i++)
    {
      const LotseConsultation *row = g_ptr_array_index (consultations, i);
      guint end = row->body ? match_name (s, &row->body_range, match->first, match->head) : match->first;

      if (end > last && (match->use == LOTSE_BODY_GENERIC || !names_other (s, match->last, end)))
        {
          found = row;
          last = end;
        }
    }
  if (!found)
    return;
  g_free (match->name);
  match->name = g_strdup (found->body);
  match->last = last;
  match->end = _lotse_body_token (s, last - 1)->end;
  match->use = LOTSE_BODY_NAMED;
  match->rule = "body/consultation";
}

void
_lotse_body_mention_rows (GArray *mentions, const GArray *rows)
{
  guint n = mentions->len;
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (named, GUINT_TO_POINTER (g_array_index (mentions, LotseMention, i).body));
  for (guint i = 0; i < rows->len; i++)
    {
      LotseMention row = g_array_index (rows, LotseMention, i);
      guint at = LOTSE_BISECT (k, n, g_array_index (mentions, LotseMention, k).end <= row.start);

      /* "Musterdorf Ausschuss II": the text names only "der Ausschuss", and nothing was read in the row itself. */
      if (g_hash_table_add (named, GUINT_TO_POINTER (row.body)) || at == n || g_array_index (mentions, LotseMention, at).start >= row.end)
        g_array_append_val (mentions, row);
    }
}

gboolean
_lotse_body_is_other_abbreviation (const LotseBodyScan *s, const LotseBodyMatch *match)
{
  const LotseToken *t = _lotse_body_token (s, match->first);
  guint before = match->first;
  g_autofree char *abbreviation = NULL, *word = NULL;

  if (match->last != match->first + 1 || !(t->flags & LOTSE_TOKEN_ALL_CAPS) || match->first < 2)
    return FALSE;
  /* "§ 3 Abs. 2 ABC" is a law. */
  if (_lotse_body_token (s, before - 1)->kind == LOTSE_TOKEN_NUMBER)
    for (guint i = before - 1; i > 0 && i + 8 > before; i--)
      if (_lotse_body_is (s, i - 1, "§"))
        return TRUE;
  /* "Abwasserbeitragscharta (ABC)": the word in front is no body. */
  if (!_lotse_body_is (s, before - 1, "(") || !_lotse_body_is (s, before + 1, ")") || !_lotse_body_is_capital (s, before - 2)
      || (_lotse_body_token (s, before - 2)->flags & LOTSE_TOKEN_ALL_CAPS))
    return FALSE;
  {
    const LotseToken *full = _lotse_body_token (s, before - 2);
    gboolean whole;

    abbreviation = lotse_reading_dup_text (s->reading, t->start, t->end);
    word = lotse_reading_dup_text (s->reading, full->start, full->end);
    return _lotse_body_find_head (s, before - 2, &whole) == NULL
           && g_unichar_toupper (g_utf8_get_char (word)) == g_utf8_get_char (abbreviation)
           && _lotse_body_is_abbreviation (abbreviation, word);
  }
}
