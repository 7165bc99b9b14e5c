/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-signature-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Most words of a name. */
#define MAX_NAME_WORDS 5
/* Tokens that a name can have with its titles and periods. */
#define MAX_TOKENS 24
/* People who sign side by side. */
#define MAX_COLUMNS 4

/* "Erster Beigeordneter", "Hauptamtliche Kreisbeigeordnete": the word in front of a function that is a part of it. */
static gboolean
is_rank (const char *fold)
{
  static const char *const ranks[]
      = { "erster",         "erste",         "zweiter",     "zweite",     "hauptamtlicher",    "hauptamtliche",
          "ehrenamtlicher", "ehrenamtliche", "technischer", "technische", "stellvertretender", "stellvertretende" };

  return lotse_fold_is_one_of (fold, ranks, G_N_ELEMENTS (ranks));
}

static gboolean
is_named_function (const LotseSignatureScan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && token->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL
         && lotse_reading_find_entry (s->reading, token, "functions") != NULL;
}

gboolean
_lotse_signature_is_function (const LotseSignatureScan *s, guint i)
{
  return is_named_function (s, i)
         || (is_rank (lotse_reading_peek_fold (s->reading, i)) && lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_CAPITAL
             && is_named_function (s, i + 1));
}

guint
_lotse_signature_read_mode (const LotseSignatureScan *s, guint i, const char **ret_mode)
{
  guint k = i;

  if (g_str_equal (lotse_reading_peek_fold (s->reading, i), "in")
      && g_str_equal (lotse_reading_peek_fold (s->reading, i + 1), "vertretung"))
    {
      *ret_mode = "deputy";
      return i + 2;
    }
  if (g_str_equal (lotse_reading_peek_fold (s->reading, i), "im") && g_str_equal (lotse_reading_peek_fold (s->reading, i + 1), "auftrag"))
    {
      *ret_mode = "by-order";
      return i + 2;
    }
  if (!g_str_equal (lotse_reading_peek_fold (s->reading, k), "i"))
    return i;
  k++;
  if (g_str_equal (lotse_reading_peek_fold (s->reading, k), "."))
    k++;
  if (!g_str_equal (lotse_reading_peek_fold (s->reading, k), "v") && !g_str_equal (lotse_reading_peek_fold (s->reading, k), "a"))
    return i;
  *ret_mode = *lotse_reading_peek_fold (s->reading, k) == 'v' ? "deputy" : "by-order";
  k++;
  return g_str_equal (lotse_reading_peek_fold (s->reading, k), ".") ? k + 1 : k;
}

static gboolean
is_particle (const char *fold)
{
  return lotse_fold_is (fold, "von") || lotse_fold_is (fold, "van") || lotse_fold_is (fold, "de");
}

guint
_lotse_signature_read_name (const LotseSignatureScan *s, guint i, guint stop)
{
  guint k = i, words = 0;

  while (k < stop && words < MAX_NAME_WORDS)
    {
      const LotseToken *token = lotse_reading_peek (s->reading, k);
      const char *fold = lotse_reading_peek_fold (s->reading, k);
      gboolean title = lotse_fold_is (fold, "dr") || lotse_fold_is (fold, "prof") || token->end - token->start == 1;

      if (token->kind != LOTSE_TOKEN_WORD || _lotse_signature_is_function (s, k) || lotse_fold_is (fold, "gez")
          || (k > i && lotse_reading_begins_cell (s->reading, k)))
        break;
      if (!(token->flags & LOTSE_TOKEN_CAPITAL) && !(words > 0 && is_particle (fold)))
        break;
      words++;
      k++;
      if (k < stop && title && g_str_equal (lotse_reading_peek_fold (s->reading, k), "."))
        k++;
    }
  return words > 0 ? k : i;
}

void
_lotse_signature_emit (
    const LotseSignatureScan *s, const LotseSigner *name, guint function_start, guint function_end, const char *rule, const char *inferred)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_SIGNATORY, rule);

  lotse_outline_item_take (item, "name", lotse_reading_dup_text (s->reading, name->start, name->end));
  if (function_end > function_start)
    lotse_outline_item_take (item, "function", lotse_reading_dup_text (s->reading, function_start, function_end));
  if (name->mode)
    lotse_outline_item_set (item, "mode", name->mode);
  if (inferred)
    lotse_outline_item_set_inferred (item, inferred);
  _lotse_analysis_add_spans (s->a, item, name->start, name->end);
  if (function_end > function_start)
    _lotse_analysis_add_spans (s->a, item, function_start, function_end);
  lotse_outline_take_item (s->a->outline, item);
}

/* --- "gez." ------------------------------------------------------------------------------------------------------------------ */

guint
_lotse_signature_read_functions (const LotseSignatureScan *s, guint line, LotseRange *functions)
{
  guint n = 0;
  guint i;

  if (line >= s->reading->lines->len)
    return 0;
  for (i = lotse_reading_find_token (s->reading, lotse_reading_line (s->reading, line)->start);
       lotse_reading_peek (s->reading, i) && lotse_reading_peek (s->reading, i)->line == line; i++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      if (lotse_fold_is (fold, ".") || lotse_fold_is (fold, ",") || lotse_fold_is (fold, "(") || lotse_fold_is (fold, ")"))
        continue;
      if (!_lotse_signature_is_function (s, i) || n == LOTSE_MAX_SIGNERS)
        return 0;
      functions[n++] = (LotseRange) { lotse_reading_peek (s->reading, i)->start, lotse_reading_peek (s->reading, i)->end };
      /* "Erster Beigeordneter" is one. */
      if (is_rank (fold) && _lotse_signature_is_function (s, i + 1))
        functions[n - 1].end = lotse_reading_peek (s->reading, ++i)->end;
    }
  return n;
}

guint
_lotse_signature_read_names (const LotseSignatureScan *s, guint line, LotseSigner *names)
{
  guint n = 0;

  if (line >= s->reading->lines->len)
    return 0;
  for (guint i = lotse_reading_find_token (s->reading, lotse_reading_line (s->reading, line)->start), end;
       lotse_reading_peek (s->reading, i) && lotse_reading_peek (s->reading, i)->line == line; i = end)
    {
      guint stop = i + 1;

      while (lotse_reading_peek (s->reading, stop) && lotse_reading_peek (s->reading, stop)->line == line
             && !lotse_reading_begins_cell (s->reading, stop))
        stop++;
      end = _lotse_signature_read_name (s, i, stop);
      if (end < stop || n == LOTSE_MAX_SIGNERS)
        return 0;
      names[n++]
          = (LotseSigner) { .start = lotse_reading_peek (s->reading, i)->start, .end = lotse_reading_peek (s->reading, end - 1)->end };
    }
  return n;
}

/* "gez. | gez." alone in a line, and below each its name and its function; returns the token to go on at, or @i. */
static guint
read_signed_columns (const LotseSignatureScan *s, guint i)
{
  guint line = lotse_reading_peek (s->reading, i)->line, n_signs = 0, n_functions, end;
  LotseSigner names[LOTSE_MAX_SIGNERS];
  LotseRange functions[LOTSE_MAX_SIGNERS];

  if (!(lotse_reading_peek (s->reading, i)->flags & LOTSE_TOKEN_LINE_START))
    return i;
  for (end = i; lotse_reading_peek (s->reading, end) && lotse_reading_peek (s->reading, end)->line == line; end++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, end);

      if (g_str_has_prefix (fold, "gez"))
        n_signs++;
      else if (!lotse_fold_is (fold, ".") && !lotse_fold_is (fold, ":"))
        return i;
    }
  if (n_signs < 2 || _lotse_signature_read_names (s, line + 1, names) != n_signs)
    return i;
  n_functions = _lotse_signature_read_functions (s, line + 2, functions);
  for (guint k = 0; k < n_signs; k++)
    _lotse_signature_emit (s, &names[k], n_functions == n_signs ? functions[k].start : 0, n_functions == n_signs ? functions[k].end : 0,
                           "signature/gez", NULL);
  return end;
}

/* "Im Auftrag" or "In Vertretung" in one of the three lines above. */
static const char *
find_mode_above (const LotseSignatureScan *s, guint line)
{
  const char *mode = NULL;

  for (guint n = 1; n <= 3 && n <= line; n++)
    {
      const LotseLine *above = lotse_reading_line (s->reading, line - n);

      if (above->end - above->start > LOTSE_SIGNATURE_LINE)
        return NULL;
      _lotse_signature_read_mode (s, lotse_reading_find_token (s->reading, above->start), &mode);
      if (mode)
        return mode;
    }
  return NULL;
}

/* Words that begin a line of capitals that is no name. */
static gboolean
opens_no_name (const char *fold)
{
  static const char *const words[]
      = { "herr", "herrn", "frau", "der", "die", "das", "des", "dem", "den", "im", "in", "am", "an", "zur", "zum" };

  return lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words));
}

/* The names of a line that holds nothing else, divided by wide gaps. Returns how many there are. A lone word may be anything, unless it stands
 * beside others; and a body is no person. */
static guint
read_people (const LotseSignatureScan *s, guint line, LotseSigner *names)
{
  const LotseLine *l = lotse_reading_line (s->reading, line);
  guint i = lotse_reading_find_token (s->reading, l->start), stop = i, n = 0, labels = 0;
  gboolean lone = FALSE;

  while (stop < i + MAX_TOKENS && lotse_reading_peek (s->reading, stop) && lotse_reading_peek (s->reading, stop)->line == line)
    stop++;
  while (i < stop)
    {
      /* "(Bergwald)": brackets as forms print them for a signature. */
      gboolean bracket = lotse_reading_peek_fold (s->reading, i)[0] == '(';
      guint end = _lotse_signature_read_name (s, i += bracket, stop), next = end;
      const LotseToken *first = lotse_reading_peek (s->reading, i);
      guint mention;

      bracket = bracket && end < stop && lotse_reading_peek_fold (s->reading, end)[0] == ')';
      next += bracket;
      if (end == i || n == MAX_COLUMNS || (next < stop && !lotse_reading_begins_cell (s->reading, next))
          || opens_no_name (lotse_reading_get_fold (s->reading, first)))
        return 0;
      if (end == i + 1 && !bracket)
        {
          lone = TRUE;
          labels += lotse_reading_find_entry (s->reading, first, "labels") || lotse_reading_find_entry (s->reading, first, "headings");
        }
      names[n++] = (LotseSigner) { first->start, lotse_reading_peek (s->reading, end - 1)->end, NULL };
      mention = _lotse_analysis_find_mention (s->a, first->start);
      if (mention < s->a->mentions->len && g_array_index (s->a->mentions, LotseMention, mention).start < names[n - 1].end)
        return 0;
      i = next;
    }
  /* "Datum | Unterschrift" is to be filled in. */
  return (lone && n == 1) || labels == n ? 0 : n;
}

/* The first token of the line after that of token @i. */
static guint
next_line (const LotseSignatureScan *s, guint i)
{
  guint line = lotse_reading_peek (s->reading, i)->line;

  while (lotse_reading_peek (s->reading, i) && lotse_reading_peek (s->reading, i)->line == line)
    i++;
  return i;
}

/* A name behind "gez.", which may begin small: "von der Berg". Returns the token after it, or @i. */
static guint
read_signer (const LotseSignatureScan *s, guint i, guint stop)
{
  guint k = i, end;

  while (k < stop
         && (is_particle (lotse_reading_peek_fold (s->reading, k))
             || (k > i
                 && (lotse_fold_is (lotse_reading_peek_fold (s->reading, k), "der")
                     || lotse_fold_is (lotse_reading_peek_fold (s->reading, k), "den")))))
    k++;
  end = _lotse_signature_read_name (s, k, stop);
  return end > k ? end : i;
}

/* "gez. Berg, Bürgermeister", "gez. Berg (Landrat)", "gez. Berg Erster Beigeordneter": the function behind a name that ends before token @i. Returns
 * the token after it, or @i. */
static guint
read_function_behind (const LotseSignatureScan *s, guint i, guint line, guint *start, guint *end)
{
  guint first = i;

  if (g_str_equal (lotse_reading_peek_fold (s->reading, i), ",") || g_str_equal (lotse_reading_peek_fold (s->reading, i), "("))
    first++;
  if (!_lotse_signature_is_function (s, first) || lotse_reading_peek (s->reading, first)->line != line)
    return i;
  *start = lotse_reading_peek (s->reading, first)->start;
  for (; _lotse_signature_is_function (s, first) && lotse_reading_peek (s->reading, first)->line == line; first++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, first);

      *end = lotse_reading_peek (s->reading, first)->end;
      if (!is_rank (fold))
        return first + 1;
    }
  return first;
}

/* The signatures of a line with "gez." at token @i; returns the token to go on at. */
static guint
read_signed (const LotseSignatureScan *s, guint i)
{
  guint line = lotse_reading_peek (s->reading, i)->line, n = 0, n_functions, below;
  LotseSigner names[LOTSE_MAX_SIGNERS];
  LotseRange functions[LOTSE_MAX_SIGNERS] = { 0 };
  guint same_start = 0, same_end = 0;
  const char *above = find_mode_above (s, line);

  while (lotse_reading_peek (s->reading, i) && lotse_reading_peek (s->reading, i)->line <= line + 1
         && g_str_has_prefix (lotse_reading_peek_fold (s->reading, i), "gez") && n < LOTSE_MAX_SIGNERS)
    {
      LotseSigner name = { .mode = above };
      guint end;

      line = lotse_reading_peek (s->reading, i)->line;
      i++;
      while (g_str_equal (lotse_reading_peek_fold (s->reading, i), ".") || g_str_equal (lotse_reading_peek_fold (s->reading, i), ":"))
        i++;
      i = _lotse_signature_read_mode (s, i, &name.mode);
      /* The name may stand on a line of its own below, or several side by side. */
      below = lotse_reading_peek (s->reading, i) ? lotse_reading_peek (s->reading, i)->line - line : 0;
      if (n == 0 && below == 1)
        {
          n = read_people (s, line + below, names);
          if (n > 1)
            {
              line++;
              i = next_line (s, i);
              break;
            }
          n = 0;
        }
      if (below == 1)
        line++;
      for (end = i; end < i + MAX_TOKENS && lotse_reading_peek (s->reading, end) && lotse_reading_peek (s->reading, end)->line == line;
           end++)
        ;
      end = read_signer (s, i, end);
      if (end == i)
        break;
      name.start = lotse_reading_peek (s->reading, i)->start;
      name.end = lotse_reading_peek (s->reading, end - 1)->end;
      names[n++] = name;
      i = end;
      i = read_function_behind (s, i, line, &same_start, &same_end);
      while (g_str_equal (lotse_reading_peek_fold (s->reading, i), ".") || g_str_equal (lotse_reading_peek_fold (s->reading, i), ")"))
        i++;
    }
  n_functions = _lotse_signature_read_functions (s, line + 1, functions);
  for (guint k = 0; k < n; k++)
    {
      if (n == 1 && same_end > 0)
        _lotse_signature_emit (s, &names[k], same_start, same_end, "signature/gez", NULL);
      else if (n_functions == n)
        _lotse_signature_emit (s, &names[k], functions[k].start, functions[k].end, "signature/gez", n > 1 ? "signature-columns" : NULL);
      else
        _lotse_signature_emit (s, &names[k], 0, 0, "signature/gez", NULL);
    }
  return i;
}

/* --- names and functions on lines of their own ------------------------------------------------------------------------------- */

/* --- a name above its function, without any word before ----------------------------------------------------------------------- */

/* "Mitzeichnung:", "Unterschriften:" */
static gboolean
asks_to_sign (const LotseSignatureScan *s, guint line)
{
  const LotseLine *l = lotse_reading_line (s->reading, line);
  const char *text = s->reading->text->str + l->start;

  return l->end - l->start < LOTSE_SIGNATURE_LINE && (lotse_starts_with (text, "Mitzeichnung") || lotse_starts_with (text, "Unterschrift"));
}

/* "Anna Berg | Tom Hügel" and "Bürgermeisterin | Stadtrat" directly below: most forms print no word before. Returns whether line @line and the next
 * are that. A list of people under a colon signs nothing. */
static gboolean
read_above_function (const LotseSignatureScan *s, guint line)
{
  const LotseLine *l = lotse_reading_line (s->reading, line), *next;
  LotseSigner names[MAX_COLUMNS];
  LotseRange functions[LOTSE_MAX_SIGNERS];
  guint n;

  if (line == 0 || line + 1 >= s->reading->lines->len || (l->blank_before == 0 && !l->page_start))
    return FALSE;
  next = lotse_reading_line (s->reading, line + 1);
  if (next->blank_before > 0 || l->end - l->start > MAX_COLUMNS * LOTSE_SIGNATURE_LINE
      || next->end - next->start > MAX_COLUMNS * LOTSE_SIGNATURE_LINE
      || (s->reading->text->str[lotse_reading_line (s->reading, line - 1)->end - 1] == ':' && !asks_to_sign (s, line - 1)))
    return FALSE;
  if (line + 2 < s->reading->lines->len && lotse_reading_line (s->reading, line + 2)->blank_before == 0
      && !lotse_reading_line (s->reading, line + 2)->page_start)
    return FALSE;
  n = _lotse_signature_read_functions (s, line + 1, functions);
  if (n == 0 || n > MAX_COLUMNS || read_people (s, line, names) != n)
    return FALSE;
  for (guint k = 0; k < n; k++)
    _lotse_signature_emit (s, &names[k], functions[k].start, functions[k].end, "signature/above-function", NULL);
  return TRUE;
}

/* --- "Unterzeichnet von:" -------------------------------------------------------------------------------------------------- */

/* The people under a motion: one to a line, or in a row with commas. */
static guint
read_undersigned (const LotseSignatureScan *s, guint i)
{
  guint k = i + 1, count = 0;

  if (g_str_equal (lotse_reading_peek_fold (s->reading, k), "von"))
    k++;
  if (!g_str_equal (lotse_reading_peek_fold (s->reading, k), ":"))
    return i + 1;
  k++;
  while (lotse_reading_peek (s->reading, k) && count++ < LOTSE_MAX_SIGNERS)
    {
      guint line = lotse_reading_peek (s->reading, k)->line, stop = k, end;
      LotseSigner name = { 0 };

      while (stop < k + MAX_TOKENS && lotse_reading_peek (s->reading, stop) && lotse_reading_peek (s->reading, stop)->line == line)
        stop++;
      end = _lotse_signature_read_name (s, k, stop);
      if (end == k || end < k + 2 || (end < stop && !g_str_equal (lotse_reading_peek_fold (s->reading, end), ",")))
        break;
      name.start = lotse_reading_peek (s->reading, k)->start;
      name.end = lotse_reading_peek (s->reading, end - 1)->end;
      _lotse_signature_emit (s, &name, 0, 0, "signature/undersigned", NULL);
      k = end < stop ? end + 1 : end;
      if (lotse_reading_peek (s->reading, k) && lotse_reading_peek (s->reading, k)->flags & LOTSE_TOKEN_PARA_START)
        break;
    }
  return MAX (k, i + 1);
}

static void
find_signed (LotseSignatureScan *s)
{
  static const char *const words[] = { "gezeichnet", "gez", "unterzeichnet", "unterzeichner" };
  LotseAnalysis *a = s->a;
  gboolean any = FALSE;

  /* Many papers have none of these words. */
  for (guint i = 0; i < G_N_ELEMENTS (words) && !any; i++)
    any = lotse_reading_find_word (a->reading, words[i]) != G_MAXUINT;
  for (guint i = 0; any && i < a->reading->tokens->len;)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      const char *fold = lotse_reading_get_fold (a->reading, token);

      if (*fold == 'g'
          && (lotse_fold_is (fold, "gezeichnet")
              || (lotse_fold_is (fold, "gez") && g_str_equal (lotse_reading_peek_fold (a->reading, i + 1), "."))))
        {
          guint next = read_signed_columns (s, i);

          next = next > i ? next : read_signed (s, i);
          i = MAX (next, i + 1);
        }
      else if (*fold == 'u' && token->flags & LOTSE_TOKEN_LINE_START
               && (lotse_fold_is (fold, "unterzeichnet") || lotse_fold_is (fold, "unterzeichner")))
        i = read_undersigned (s, i);
      else
        i++;
    }
}

void
_lotse_signatures_parse (LotseAnalysis *a)
{
  LotseSignatureScan s = { a, a->reading };
  gboolean inside = FALSE;

  find_signed (&s);
  for (guint line = 0; line < a->reading->lines->len;)
    {
      guint zone = lotse_reading_line (a->reading, line)->zone;

      /* Above the first heading people and functions are values of the header. */
      inside
          = inside || zone == LOTSE_ZONE_HEADING
            || (a->sections->len > 0 && lotse_reading_line (a->reading, line)->start >= g_array_index (a->sections, LotseSection, 0).start);
      if (zone == LOTSE_ZONE_SIGNATURE)
        {
          guint next = _lotse_signature_read_block (&s, line);

          line = MAX (next, line + 1);
        }
      else
        line += inside && zone != LOTSE_ZONE_CONSULTATION && read_above_function (&s, line) ? 2 : 1;
    }
}
