/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts whose number is written out in one word: "fünftausend Euro" (domain guide 6.4). */
#include "lotse-amount-private.h"

#include "lotse-fold.h"

/* Longest number in one word, in bytes. */
#define WORD_MAX 60

typedef struct
{
  const char *word; /* folded */
  guint value;
} Numeral;

/* Longer words before those they begin with. */
static const Numeral teens[] = { { "zehn", 10 },      { "elf", 11 },      { "zwoelf", 12 },   { "dreizehn", 13 }, { "vierzehn", 14 },
                                 { "fuenfzehn", 15 }, { "sechzehn", 16 }, { "siebzehn", 17 }, { "achtzehn", 18 }, { "neunzehn", 19 } };
static const Numeral tens[] = { { "zwanzig", 20 }, { "dreissig", 30 }, { "vierzig", 40 }, { "fuenfzig", 50 },
                                { "sechzig", 60 }, { "siebzig", 70 },  { "achtzig", 80 }, { "neunzig", 90 } };
static const Numeral units[] = { { "ein", 1 },   { "zwei", 2 },   { "drei", 3 }, { "vier", 4 }, { "fuenf", 5 },
                                 { "sechs", 6 }, { "sieben", 7 }, { "acht", 8 }, { "neun", 9 } };

static gboolean
skip_word (const char **p, const char *word)
{
  gsize n = strlen (word);

  if (strncmp (*p, word, n) != 0)
    return FALSE;
  *p += n;
  return TRUE;
}

static guint
skip_any (const char **p, const Numeral *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (skip_word (p, list[i].word))
      return list[i].value;
  return 0;
}

/* "elf", "zwanzig", "fünf", "fünfundzwanzig"; 0 where none begins. */
static guint
read_below_hundred (const char **p)
{
  guint value = skip_any (p, teens, G_N_ELEMENTS (teens));

  if (value == 0)
    value = skip_any (p, tens, G_N_ELEMENTS (tens));
  if (value == 0)
    {
      const char *rest;

      value = skip_any (p, units, G_N_ELEMENTS (units));
      rest = *p;
      if (value > 0 && skip_word (&rest, "und"))
        {
          guint ten = skip_any (&rest, tens, G_N_ELEMENTS (tens));

          if (ten > 0)
            {
              value += ten;
              *p = rest;
            }
        }
    }
  return value;
}

/* "zweihundertfünfzig"; "hundert" alone is a hundred only behind thousands. */
static guint
read_below_thousand (const char **p, gboolean behind)
{
  guint value = read_below_hundred (p);

  if ((value == 0 && !behind) || value > 9 || !skip_word (p, "hundert"))
    return value;
  skip_word (p, "und");
  return MAX (value, 1) * 100 + read_below_hundred (p);
}

gint64
_lotse_amount_read_word (const LotseBytes *s, gsize at, gsize *ret_start)
{
  g_autofree char *fold = NULL;
  gsize start, end = at;
  const char *p;
  gint64 value;

  while (end > 0 && g_ascii_isspace (s->text[end - 1]))
    end--;
  start = end;
  while (start > 0 && end - start < WORD_MAX && (g_ascii_isalpha (s->text[start - 1]) || (guchar) s->text[start - 1] >= 0x80))
    start--;
  /* Nearly always another word stands there: a number ends in "g", "d", "t", "n" or a unit. */
  if (end - start < 4 || end == at || at - end > 2)
    return 0;
  fold = lotse_fold (s->text + start, (gssize) (end - start));
  p = fold;
  value = read_below_thousand (&p, FALSE);
  if (value > 0 && skip_word (&p, "tausend"))
    {
      skip_word (&p, "und");
      value = value * 1000 + read_below_thousand (&p, TRUE);
    }
  if (*p)
    return 0;
  *ret_start = start;
  return value;
}
