/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-date-source-private.h"

#include "lotse-fold.h"
#include "lotse-lexicon.h"
#include "lotse-prefix-set-private.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of a row of a table and of the head of a column, at most, and rows between that and a number. */
#define LONGEST_ROW 400
#define LONGEST_HEAD 40
#define ROWS_BELOW_HEAD 6

typedef struct
{
  GHashTable *values;    /* "kind\tfolded term" → value */
  LotsePrefixSet begins; /* how the terms begin */
} DateWords;

static const DateWords *
get_words (void)
{
  static DateWords *words;

  if (g_once_init_enter_pointer (&words))
    {
      DateWords *made = g_new0 (DateWords, 1);
      const GPtrArray *entries = lotse_lexicon_get_table (lotse_lexicon_get_default (), "months");

      made->values = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < entries->len; i++)
        {
          const LotseLexiconEntry *entry = g_ptr_array_index (entries, i);

          lotse_prefix_set_add (&made->begins, entry->folded);
          g_hash_table_insert (made->values, g_strconcat (lotse_lexicon_entry_get (entry, 1), "\t", entry->folded, NULL),
                               (gpointer) lotse_lexicon_entry_get (entry, 2));
        }
      g_once_init_leave_pointer (&words, made);
    }
  return words;
}

const char *
_lotse_date_word (const char *word, gsize length, const char *kind)
{
  char key[LOTSE_DATE_LOOK_BACK + 16];
  gsize n = strlen (kind);

  if (length == 0 || length > LOTSE_DATE_LOOK_BACK)
    return NULL;
  g_return_val_if_fail (n < 15, NULL);
  memcpy (key, kind, n);
  key[n++] = '\t';
  if (lotse_fold_ascii (key + n, word, length) < length)
    {
      g_autofree char *folded = lotse_fold (word, (gssize) length);
      g_autofree char *full = g_strconcat (kind, "\t", folded, NULL);

      return g_hash_table_lookup (get_words ()->values, full);
    }
  key[n + length] = '\0';
  /* Most words with a capital are asked about. */
  return lotse_prefix_set_may_have (&get_words ()->begins, key + n) ? g_hash_table_lookup (get_words ()->values, key) : NULL;
}

guint
_lotse_date_word_number (const char *word, gsize length, const char *kind)
{
  const char *value = _lotse_date_word (word, length, kind);

  return value ? (guint) atoi (value) : 0;
}

/* Months also in the genitive: "des Septembers". */
guint
_lotse_date_month_number (const char *word, gsize length)
{
  guint month = _lotse_date_word_number (word, length, "month");

  if (month == 0 && length > 4 && word[length - 1] == 's')
    month = _lotse_date_word_number (word, length - 1, "month");
  return month;
}

gboolean
_lotse_date_previous_word (const char *text, gsize at, const char *skip, gsize *ret_start, gsize *ret_end)
{
  gsize limit = at > LOTSE_DATE_LOOK_BACK ? at - LOTSE_DATE_LOOK_BACK : 0;
  gsize end = at, start;
  guint breaks = 0;

  while (end > limit && (text[end - 1] == ' ' || text[end - 1] == '\n' || strchr (skip, text[end - 1])))
    {
      if (text[end - 1] == '\n' && ++breaks > 1)
        return FALSE;
      end--;
    }
  start = end;
  while (start > limit && (g_ascii_isalnum (text[start - 1]) || (guchar) text[start - 1] >= 0x80))
    start--;
  /* A dash or quotation mark of several bytes is no letter. */
  while (start < end && (guchar) text[start] >= 0x80 && !g_unichar_isalpha (g_utf8_get_char (text + start)))
    {
      start++;
      while (start < end && ((guchar) text[start] & 0xc0) == 0x80)
        start++;
    }
  if (start == end)
    return FALSE;
  *ret_start = start;
  *ret_end = end;
  return TRUE;
}

gboolean
_lotse_date_is_name (const char *folded)
{
  static GPtrArray *names; /* the ends of names, folded */

  if (g_once_init_enter_pointer (&names))
    {
      const GPtrArray *entries = lotse_lexicon_get_table (lotse_lexicon_get_default (), "months");
      GPtrArray *found = g_ptr_array_new ();

      for (guint i = 0; i < entries->len; i++)
        if (g_str_equal (lotse_lexicon_entry_get (g_ptr_array_index (entries, i), 1), "name"))
          g_ptr_array_add (found, ((const LotseLexiconEntry *) g_ptr_array_index (entries, i))->folded);
      g_once_init_leave_pointer (&names, found);
    }
  for (guint i = 0; i < names->len; i++)
    if (g_str_has_suffix (folded, g_ptr_array_index (names, i)))
      return TRUE;
  return FALSE;
}

/* Where a list of numbers begins that goes on at @at: "4106, 4105/2 und 2021"; @at where there is none. Each number is looked at once, and no
 * more than twelve of them. */
static gsize
find_list_start (const LotseBytes *s, gsize at)
{
  for (guint i = 0; i < 12 && at >= 3; i++)
    {
      gsize p = at;

      if (strncmp (s->text + p - 2, ", ", 2) == 0)
        p -= 2;
      else if (p >= 6 && strncmp (s->text + p - 5, " und ", 5) == 0)
        p -= 5;
      else
        break;
      if (!_lotse_bytes_is_digit (s, p - 1))
        break;
      while (p > 0 && (_lotse_bytes_is_digit (s, p - 1) || s->text[p - 1] == '/'))
        p--;
      at = p;
    }
  return at;
}

/* "OM 6561 2025": the year that belongs to the number of a paper, behind the code of its kind. */
static gboolean
is_year_of_code (const LotseBytes *s, gsize at)
{
  static const char *const codes[] = { " NR", " OF", " OM", " OA", " ST", " EA", " OIB" };
  gsize p = at;

  if (p < 6 || s->text[p - 1] != ' ' || !_lotse_bytes_is_digit (s, p - 2))
    return FALSE;
  for (p--; p > 0 && at - p < 6 && _lotse_bytes_is_digit (s, p - 1);)
    p--;
  if (p < 5 || s->text[p - 1] != ' ')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (p > strlen (codes[i]) && strncmp (s->text + p - 1 - strlen (codes[i]), codes[i], strlen (codes[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The words of cell number @cell of the line that ends at @end, which is a line end or the end of the text. FALSE if it has fewer cells. */
static gboolean
find_cell (const LotseBytes *s, gsize end, guint cell, gsize *ret_start, gsize *ret_end)
{
  gsize start = end;

  while (start > 0 && s->text[start - 1] != '\n' && end - start < LONGEST_ROW)
    start--;
  for (; cell > 0; cell--, start++)
    {
      const char *tab = memchr (s->text + start, '\t', end - start);

      if (!tab)
        return FALSE;
      start = (gsize) (tab - s->text);
    }
  *ret_start = start;
  for (*ret_end = start; *ret_end < end && s->text[*ret_end] != '\t';)
    (*ret_end)++;
  return *ret_end > start;
}

/* Whether a cell is the head of a column of products or accounts. */
static gboolean
is_head_of_codes (const char *fold)
{
  static const char *const heads[] = { "produkt", "kostenst", "kostentr", "konto", "kontierung" };

  return lotse_fold_holds_one_of (fold, heads, G_N_ELEMENTS (heads));
}

/* Whether @at is in the last cell of its row and the row above, which ends at @end, ends in such a head: a row whose first cells are empty
 * has fewer of them than its head. */
static gboolean
is_below_last_head (const LotseBytes *s, gsize at, gsize end)
{
  gsize start = end;
  g_autofree char *fold = NULL;

  while (at < s->length && s->text[at] != '\t' && s->text[at] != '\n')
    at++;
  if (at < s->length && s->text[at] == '\t')
    return FALSE;
  while (start > 0 && s->text[start - 1] != '\t' && s->text[start - 1] != '\n' && end - start < LONGEST_HEAD)
    start--;
  if (start == 0 || s->text[start - 1] != '\t')
    return FALSE;
  fold = lotse_fold (s->text + start, (gssize) (end - start));
  return is_head_of_codes (fold);
}

/* Whether a cell stands in a column of products or accounts: their head is above it, or above other numbers. */
static gboolean
is_in_column_of_codes (const LotseBytes *s, gsize at)
{
  gsize line = at, start, end;
  guint cell = 0;

  while (line > 0 && s->text[line - 1] != '\n' && at - line < LONGEST_ROW)
    cell += s->text[--line] == '\t';
  while (line > 0 && s->text[line - 1] == '\n')
    line--;
  if (line > 0 && is_below_last_head (s, at, line))
    return TRUE;
  for (guint i = 0; i < ROWS_BELOW_HEAD && line > 0; i++)
    {
      g_autofree char *fold = NULL;

      while (line > 0 && s->text[line - 1] == '\n')
        line--;
      if (!find_cell (s, line, cell, &start, &end) || end - start > LONGEST_HEAD)
        return FALSE;
      fold = lotse_fold (s->text + start, (gssize) (end - start));
      if (is_head_of_codes (fold))
        return TRUE;
      if (!g_ascii_isdigit (*fold))
        return FALSE;
      line = start;
      while (line > 0 && s->text[line - 1] != '\n' && start - line < LONGEST_ROW)
        line--;
    }
  return FALSE;
}

/* Whether the word before a number of the shape 11.06.01 says that it is no date: product and account numbers, clauses. */
gboolean
_lotse_date_is_after_code_word (const LotseBytes *s, gsize at)
{
  static const char *const words[] = { "produkt",   "konto",   "kostenst", "nummer", "ziffer",  "nr",        "top",   "version",
                                       "abschnitt", "kapitel", "punkt",    "tel",    "telefon", "durchwahl", "zimmer" };
  gsize start, end, listed;

  /* "Betroffene Produktgruppe" and below it "11.06.01 Förderung". */
  if (at > 0 && s->text[at - 1] == '\n')
    {
      gsize above = at;
      g_autofree char *word = NULL;

      while (above > 0 && s->text[above - 1] == '\n')
        above--;
      if (!_lotse_date_previous_word (s->text, above, ".:", &start, &end))
        return FALSE;
      word = lotse_fold (s->text + start, (gssize) (end - start));
      return strstr (word, "produkt") != NULL;
    }
  if (is_year_of_code (s, at) || (at > 0 && s->text[at - 1] == '\t' && is_in_column_of_codes (s, at)))
    return TRUE;
  listed = find_list_start (s, at);
  if (!_lotse_date_previous_word (s->text, listed, ".:", &start, &end))
    return FALSE;
  {
    g_autofree char *word = lotse_fold (s->text + start, (gssize) (end - start));

    /* "Flurstücke 2013, 2020 und 2021": pieces of land. */
    if (g_str_has_prefix (word, "flurst") || g_str_has_prefix (word, "parzelle"))
      return TRUE;
    if (listed < at)
      return FALSE;
    /* "Sitzungsraum 2017", not "Zeitraum 2017". */
    if (g_str_equal (word, "raum") || g_str_has_suffix (word, "gsraum") || g_str_equal (word, "saal"))
      return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if (strlen (words[i]) < 4 ? g_str_equal (word, words[i]) : strstr (word, words[i]) != NULL)
        return TRUE;
  }
  return FALSE;
}
