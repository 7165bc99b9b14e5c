/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-goal-private.h"

#include "lotse-fold.h"

#include <stdlib.h>
#include <string.h>

/* Marks in a row that can be put right again. */
#define MAX_TORN 12

/* A list mark: • and its like anywhere, a dash, an asterisk or a lone o only where a line begins. */
static gboolean
is_bullet (const LotseReading *reading, guint i)
{
  static const char *const marks[] = { "•", "▪", "➢", "◦", "‣", "●", "■", "►", "∙" };
  const LotseToken *token = lotse_reading_token (reading, i);
  const char *fold = lotse_reading_peek_fold (reading, i);

  if (token->kind == LOTSE_TOKEN_PUNCT && lotse_fold_is_one_of (fold, marks, G_N_ELEMENTS (marks)))
    return TRUE;
  return token->flags & LOTSE_TOKEN_LINE_START && (lotse_fold_is (fold, "-") || lotse_fold_is (fold, "*"));
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

guint
_lotse_goal_trim (const LotseReading *reading, guint start, guint end, guint *last_page)
{
  static const char *const keep[] = { "nr", "abs", "§", "ziffer", "satz", "art", "seite", "s", "bis", "und" };
  const char *text = reading->text->str;
  guint digits;

  while (end > start && is_blank (text[end - 1]))
    end--;
  for (digits = 0; digits < 3 && end > start + digits && g_ascii_isdigit (text[end - 1 - digits]); digits++)
    ;
  /* A lone number that goes on counting from the last one stood at the foot of a page. */
  if (digits > 0 && end > start + digits && is_blank (text[end - 1 - digits]) && (guint) atoi (text + end - digits) == *last_page + 1)
    {
      guint i = lotse_reading_find_token (reading, end - digits);
      const char *before = i > 0 ? lotse_reading_peek_fold (reading, i - 1) : "";

      if (g_str_equal (before, ".") && i > 1)
        before = lotse_reading_peek_fold (reading, i - 2);
      for (guint k = 0; k < G_N_ELEMENTS (keep); k++)
        if (g_str_equal (before, keep[k]))
          return end;
      (*last_page)++;
      end -= digits;
      while (end > start && is_blank (text[end - 1]))
        end--;
    }
  return end;
}

static void
add (const LotseReading *reading, guint start, guint end, gboolean torn, guint *last_page, GArray *items)
{
  LotseGoalItem item = { .torn = torn };

  while (start < end && is_blank (reading->text->str[start]))
    start++;
  item.start = start;
  item.end = _lotse_goal_trim (reading, start, end, last_page);
  if (item.end > item.start + 2)
    g_array_append_val (items, item);
}

/* --- marks that were torn from their texts -------------------------------------------------------------------------------------- */

/* Whether a new entry may begin at a capitalised word: after a noun, and with words that a noun phrase begins with. */
static gboolean
may_begin_entry (const LotseReading *reading, guint first, guint i, guint end)
{
  const LotseToken *token = lotse_reading_token (reading, i), *before, *next;
  const char *fold;
  gsize n;

  if (i <= first + 1 || token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL) || i + 1 >= reading->tokens->len)
    return FALSE;
  before = lotse_reading_token (reading, i - 1);
  next = lotse_reading_token (reading, i + 1);
  /* An entry ends with a noun or a bracket. */
  if (!(before->kind == LOTSE_TOKEN_WORD && before->flags & LOTSE_TOKEN_CAPITAL)
      && !g_str_equal (lotse_reading_peek_fold (reading, i - 1), ")"))
    return FALSE;
  if (before->flags & LOTSE_TOKEN_HYPHEN_END || next->start >= end || next->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  fold = lotse_reading_peek_fold (reading, i);
  n = strlen (fold);
  /* "Aufbau eines …", "Qualifizierung von …": a noun with its complement; or an adjective with its noun. */
  if (!(next->flags & LOTSE_TOKEN_CAPITAL))
    return TRUE;
  return n > 4 && (fold[n - 1] == 'e' || g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "er")) && !g_str_has_suffix (fold, "ung");
}

/* Cuts the common text of @k marks into @k entries; leaves it whole where that is not certain enough. */
static void
add_torn (const LotseReading *reading, guint start, guint end, guint k, guint *last_page, GArray *items)
{
  guint cuts[MAX_TORN];
  guint n = 0, first = lotse_reading_find_token (reading, start), last = first;

  for (guint i = first; i < reading->tokens->len && lotse_reading_token (reading, i)->start < end && n < MAX_TORN; i++)
    /* The noun after an adjective that began an entry begins none. */
    if (i > last + 1 && may_begin_entry (reading, first, i, end))
      {
        cuts[n++] = lotse_reading_token (reading, i)->start;
        last = i;
      }
  if (k > MAX_TORN || n != k - 1)
    {
      add (reading, start, end, TRUE, last_page, items);
      return;
    }
  for (guint i = 0; i < k; i++)
    add (reading, i == 0 ? start : cuts[i - 1], i < n ? cuts[i] : end, TRUE, last_page, items);
}

/* --- lists ------------------------------------------------------------------------------------------------------------------------ */

static gboolean
split_bullets (const LotseReading *reading, guint start, guint end, guint *last_page, GArray *items)
{
  guint open = 0, marks = 0;
  gboolean any = FALSE;

  for (guint i = lotse_reading_find_token (reading, start); i < reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);

      if (token->start >= end)
        break;
      if (!is_bullet (reading, i))
        continue;
      if (any && open < token->start)
        {
          guint from = open;

          while (from < token->start && is_blank (reading->text->str[from]))
            from++;
          if (from < token->start)
            {
              if (marks > 1)
                add_torn (reading, open, token->start, marks, last_page, items);
              else
                add (reading, open, token->start, FALSE, last_page, items);
              marks = 0;
            }
        }
      any = TRUE;
      marks++;
      open = token->end;
    }
  if (any && marks > 1)
    add_torn (reading, open, end, marks, last_page, items);
  else if (any)
    add (reading, open, end, FALSE, last_page, items);
  return any;
}

/* Byte before the number of the next page and the blanks around it that stand before @p, or @p: "… anerkannt. 1 2. Wege …". */
static guint
skip_page_back (const LotseReading *reading, guint p, guint start, guint last_page)
{
  const char *text = reading->text->str;
  guint at = p;

  while (at > start && g_ascii_isdigit (text[at - 1]))
    at--;
  if (at == p || p - at > 3 || at == start || !is_blank (text[at - 1]) || (guint) atoi (text + at) != last_page + 1)
    return p;
  while (at > start && is_blank (text[at - 1]))
    at--;
  return at;
}

/* "2. Die …" after the end of a sentence, with the number of a page or without, or at the start of a line. */
static gboolean
is_number_mark (const LotseReading *reading, guint i, guint start, guint wanted, guint last_page)
{
  const LotseToken *token = lotse_reading_token (reading, i);
  const LotseToken *next;
  guint p = token->start;

  if (token->kind != LOTSE_TOKEN_NUMBER || token->end - token->start > 2 || i + 2 >= reading->tokens->len
      || (guint) atoi (lotse_reading_peek_fold (reading, i)) != wanted)
    return FALSE;
  if (!g_str_equal (lotse_reading_peek_fold (reading, i + 1), ".") && !g_str_equal (lotse_reading_peek_fold (reading, i + 1), ")"))
    return FALSE;
  next = lotse_reading_token (reading, i + 2);
  if (!(next->flags & LOTSE_TOKEN_CAPITAL) && next->kind == LOTSE_TOKEN_WORD)
    return FALSE;
  if (token->flags & LOTSE_TOKEN_LINE_START)
    return TRUE;
  while (p > start && is_blank (reading->text->str[p - 1]))
    p--;
  p = skip_page_back (reading, p, start, last_page);
  return p == start || strchr (".):;!?", reading->text->str[p - 1]) != NULL;
}

static gboolean
split_numbers (const LotseReading *reading, guint start, guint end, guint *last_page, GArray *items)
{
  guint open = 0, wanted = 1;

  for (guint i = lotse_reading_find_token (reading, start); i < reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);

      if (token->start >= end)
        break;
      if (!is_number_mark (reading, i, start, wanted, *last_page))
        continue;
      if (wanted > 1)
        add (reading, open, token->start, FALSE, last_page, items);
      open = lotse_reading_token (reading, i + 1)->end;
      wanted++;
    }
  if (wanted > 1)
    add (reading, open, end, FALSE, last_page, items);
  return wanted > 1;
}

/* Whether a paragraph goes on with the sentence of the one above: "… Ziele, die sich auf" and "die Frauen richten." */
static gboolean
goes_on (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;

  return line > 0 && !strchr (".:;!?)", text[lotse_reading_line (reading, line - 1)->end - 1])
         && g_unichar_islower (g_utf8_get_char (text + l->start));
}

void
_lotse_goal_list_split (const LotseReading *reading, guint start, guint end, guint *last_page, GArray *items)
{
  guint open = start;

  if (start >= end || split_bullets (reading, start, end, last_page, items) || split_numbers (reading, start, end, last_page, items))
    return;
  for (guint i = lotse_reading_find_line (reading, start); i < reading->lines->len && lotse_reading_line (reading, i)->start < end; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);

      if (line->start > open && line->blank_before > 0 && !goes_on (reading, i))
        {
          add (reading, open, line->start, FALSE, last_page, items);
          open = line->start;
        }
    }
  add (reading, open, end, FALSE, last_page, items);
}
