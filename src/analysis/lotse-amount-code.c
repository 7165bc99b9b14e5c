/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accounts and products that are named with an amount (domain guide 6.4). */
#include "lotse-amount-private.h"

#include "lotse-fold.h"

/* More account and product numbers of one sentence are not looked at: a bound for texts without any sentence. */
#define MAX_CODES 32

typedef enum
{
  CODE_NONE,
  CODE_PRODUCT,
  CODE_ACCOUNT,
} Code;

/* What a word announces. @holds: whether it holds a part of those that announce something. */
static Code
read_word (const LotseReading *reading, guint number, gboolean holds)
{
  static const LotseFoldEnd account[] = { LOTSE_FOLD_END ("konto") };
  static const LotseFoldEnd product[]
      = { LOTSE_FOLD_END ("produkt"), LOTSE_FOLD_END ("produkte"), LOTSE_FOLD_END ("produkten"), LOTSE_FOLD_END ("produkts") };
  const char *fold = holds ? reading->folds->str + lotse_reading_word (reading, number)->fold : "";
  guint classes = g_array_index (reading->classes, guint32, number);

  if ((classes & LOTSE_WORD_ACCOUNT) || lotse_fold_ends_in (fold, account, G_N_ELEMENTS (account)))
    return CODE_ACCOUNT;
  return (classes & LOTSE_WORD_PRODUCT) || lotse_fold_ends_in (fold, product, G_N_ELEMENTS (product)) ? CODE_PRODUCT : CODE_NONE;
}

/* What each word announces, by its number, or NULL where none announces anything. */
static guint8 *
read_words (const LotseReading *reading)
{
  static const char *const parts[] = { "konto", "produkt" };
  g_autofree guint8 *holds = lotse_reading_mark_parts (reading, parts, G_N_ELEMENTS (parts));
  guint8 *words;

  if (!holds && !(reading->any_class & (LOTSE_WORD_ACCOUNT | LOTSE_WORD_PRODUCT)))
    return NULL;
  words = g_new (guint8, reading->n_words);
  for (guint i = 0; i < reading->n_words; i++)
    words[i] = (guint8) read_word (reading, i, holds && holds[i]);
  return words;
}

static gboolean
is_followed_by_unit (const LotseReading *reading, guint index)
{
  LotseBytes s = { reading->text->str, reading->text->len };
  gsize end;
  gint64 factor;

  return _lotse_amount_read_unit (&s, _lotse_amount_skip_blank (&s, lotse_reading_token (reading, index)->end), &end, &factor);
}

/* Whether two numbers are written alike: "10.000" is not the next of "946100". */
static gboolean
have_one_shape (const LotseReading *reading, const LotseToken *a, const LotseToken *b)
{
  const char *text = reading->text->str;

  if (a->end - a->start != b->end - b->start)
    return FALSE;
  for (guint i = 0; i < a->end - a->start; i++)
    if (g_ascii_isdigit (text[a->start + i]) != g_ascii_isdigit (text[b->start + i]))
      return FALSE;
  return TRUE;
}

/* Whether the word is the last cell of a row that has several. */
static gboolean
is_last_head (const LotseReading *reading, guint index)
{
  const LotseToken *token = lotse_reading_token (reading, index);

  return token->start > 0 && reading->text->str[token->start - 1] == '\t' && reading->text->str[token->end] == '\n';
}

/* How many tokens after the word its numbers may stand, and the first of them. */
#define CODE_REACH 24
#define FIRST_REACH 4

GArray *
_lotse_amount_find_codes (const LotseReading *reading)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (LotseAmountCode));
  g_autofree guint8 *words = read_words (reading); /* Code */

  for (guint i = 0; words && i < reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);
      const LotseToken *first = NULL;
      gboolean account = words[token->word] == CODE_ACCOUNT;
      gboolean head = words[token->word] != CODE_NONE && is_last_head (reading, i);
      guint reach = i + FIRST_REACH;

      if (words[token->word] == CODE_NONE || token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      for (guint k = i + 1; k < MIN (i + CODE_REACH, reading->tokens->len); k++)
        {
          const LotseToken *next = lotse_reading_token (reading, k);
          /* The numbers of a column belong each to its row. */
          LotseAmountCode code = { head ? next->start : token->start, next->start, next->end, account };

          if ((next->flags & LOTSE_TOKEN_PARA_START && (k > i + 1 || !head)) || (!first && k > reach) || next->end - next->start > 40)
            break;
          /* "Sachkonto 543990, Teilprodukt 946100": what follows is announced by another word. */
          if (next->kind == LOTSE_TOKEN_WORD && words[next->word] != CODE_NONE && (head || words[next->word] != words[token->word]))
            break;
          /* The last column of a table: the amounts of the others stand in front of the number. */
          if (next->kind == LOTSE_TOKEN_NUMBER && head && is_followed_by_unit (reading, k))
            reach += 2;
          if (next->kind != LOTSE_TOKEN_NUMBER || next->end - next->start < 4 || is_followed_by_unit (reading, k))
            continue;
          if (first && !have_one_shape (reading, first, next))
            break;
          first = next;
          g_array_append_val (codes, code);
        }
      if (!first)
        {
          /* The word alone ("in beiden Teilprodukten") points back to those named before. */
          LotseAmountCode code = { token->start, token->start, token->start, account };

          g_array_append_val (codes, code);
        }
    }
  return codes;
}

static void
append_code (GString *out, const char *text, const LotseAmountCode *code)
{
  g_autofree char *number = g_strndup (text + code->start, code->end - code->start);

  if (strstr (out->str, number))
    return;
  if (out->len > 0)
    g_string_append (out, ", ");
  g_string_append (out, number);
}

/* Codes named last before index @before, all of one word. */
static void
append_last (GString *out, const char *text, const GArray *codes, guint before, gboolean account)
{
  for (guint i = before; i-- > 0 && before - i < 16;)
    {
      const LotseAmountCode *code = &g_array_index (codes, LotseAmountCode, i);

      if (code->account != account || code->end == code->start)
        continue;
      while (i > 0 && g_array_index (codes, LotseAmountCode, i - 1).word == code->word)
        code = &g_array_index (codes, LotseAmountCode, --i);
      for (gsize word = code->word; i < before && g_array_index (codes, LotseAmountCode, i).word == word; i++)
        append_code (out, text, &g_array_index (codes, LotseAmountCode, i));
      return;
    }
}

void
_lotse_amount_set_codes (LotseOutlineItem *item, const char *text, const GArray *codes, guint first, gsize end)
{
  g_autoptr (GString) accounts = g_string_new (NULL), products = g_string_new (NULL);

  for (guint i = first; i < MIN (codes->len, first + MAX_CODES) && g_array_index (codes, LotseAmountCode, i).word < end; i++)
    {
      const LotseAmountCode *code = &g_array_index (codes, LotseAmountCode, i);
      GString *out = code->account ? accounts : products;

      if (code->end > code->start)
        append_code (out, text, code);
      else if (out->len == 0)
        append_last (out, text, codes, i, code->account);
    }
  if (accounts->len > 0)
    lotse_outline_item_set (item, "account", accounts->str);
  if (products->len > 0)
    lotse_outline_item_set (item, "product", products->str);
}

gboolean
_lotse_amount_is_inside_code (const GArray *codes, guint first, gsize at)
{
  for (guint i = first; i < MIN (codes->len, first + MAX_CODES) && g_array_index (codes, LotseAmountCode, i).start <= at; i++)
    if (g_array_index (codes, LotseAmountCode, i).end > at)
      return TRUE;
  return FALSE;
}
