/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and units of money as German prints them (domain guide 6.4). */
#include "lotse-amount-private.h"

/* Amounts above this many units of money are taken for a run of digits, not for money. */
#define MAX_UNITS 100000000000000LL
#define MAX_DIGITS 18

gboolean
_lotse_amount_is_letter (const LotseBytes *s, gsize at)
{
  return at < s->length && (g_ascii_isalpha (s->text[at]) || ((guchar) s->text[at] >= 0xc3 && (guchar) s->text[at] <= 0xc9));
}

gsize
_lotse_amount_skip_blank (const LotseBytes *s, gsize at)
{
  guint breaks = 0;

  for (guint n = 0; n < 3; n++, at++)
    {
      char c = _lotse_bytes_at (s, at);

      if (c == '\n' && ++breaks > 1)
        return at;
      if (c != ' ' && c != '\n' && c != '\t')
        return at;
    }
  return at;
}

guint
_lotse_amount_dash (const LotseBytes *s, gsize at)
{
  if (_lotse_bytes_at (s, at) == '-')
    return 1;
  return _lotse_bytes_has (s, at, "–") || _lotse_bytes_has (s, at, "—") || _lotse_bytes_has (s, at, "−") ? 3 : 0;
}

/* --- numbers -------------------------------------------------------------------------------------------------------------- */

guint
_lotse_amount_count_digits (const LotseBytes *s, gsize at)
{
  guint n = 0;

  while (n <= MAX_DIGITS && _lotse_bytes_is_digit (s, at + n))
    n++;
  return n;
}

gboolean
_lotse_amount_read_number (const LotseBytes *s, gsize at, gboolean blanks, LotseAmountNumber *ret)
{
  guint n = _lotse_amount_count_digits (s, at), used = 0;
  gint64 value = 0;
  gsize p = at;

  *ret = (LotseAmountNumber) { .start = at };
  if (n == 0 || n > MAX_DIGITS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    value = value * 10 + (s->text[p++] - '0');
  used = n;
  while (n <= 3 && (_lotse_bytes_at (s, p) == '.' || _lotse_bytes_at (s, p) == '\'' || (blanks && _lotse_bytes_at (s, p) == ' '))
         && _lotse_amount_count_digits (s, p + 1) == 3)
    {
      used += 3;
      if (used > MAX_DIGITS - 3)
        return FALSE;
      p++;
      for (guint i = 0; i < 3; i++)
        value = value * 10 + (s->text[p++] - '0');
      ret->grouped = TRUE;
    }
  if (used > MAX_DIGITS - 3)
    return FALSE;
  ret->hundredths = value * 100;
  if (_lotse_bytes_at (s, p) == ',' && (n = _lotse_amount_count_digits (s, p + 1)) >= 1)
    {
      gint64 part = s->text[p + 1] - '0';

      part = part * 10 + (n > 1 ? s->text[p + 2] - '0' : 0);
      ret->hundredths += part;
      ret->decimals = n == 2;
      p += 1 + n;
    }
  else if ((_lotse_bytes_at (s, p) == ',' || _lotse_bytes_at (s, p) == '.') && _lotse_amount_dash (s, p + 1) > 0
           && _lotse_bytes_at (s, p + 1 + _lotse_amount_dash (s, p + 1)) != ' ')
    {
      /* ",--" ",-" ",–": no cents */
      ret->dashed = _lotse_bytes_at (s, p) == ',';
      p += 1 + _lotse_amount_dash (s, p + 1);
      p += _lotse_amount_dash (s, p);
    }
  else if (_lotse_bytes_at (s, p) == ',' && _lotse_amount_dash (s, p + 1) > 0)
    {
      ret->dashed = TRUE;
      p += 1 + _lotse_amount_dash (s, p + 1);
    }
  else if (_lotse_bytes_at (s, p) == '.' && !ret->grouped && (n = _lotse_amount_count_digits (s, p + 1)) >= 1 && n <= 2)
    {
      /* "2.7 Mio.": a slip that only a scale word makes good. */
      gint64 part = s->text[p + 1] - '0';

      part = part * 10 + (n > 1 ? s->text[p + 2] - '0' : 0);
      if (!_lotse_bytes_has (s, _lotse_amount_skip_blank (s, p + 1 + n), "Mi")
          && !_lotse_bytes_has (s, _lotse_amount_skip_blank (s, p + 1 + n), "Mrd"))
        return FALSE;
      ret->hundredths += part;
      p += 1 + n;
    }
  ret->end = p;
  return TRUE;
}

gboolean
_lotse_amount_starts_number (const LotseBytes *s, gsize at)
{
  char before = at > 0 ? s->text[at - 1] : ' ';

  if (g_ascii_isalnum (before) || before == '_' || (at >= 2 && strchr (".,/:'", before) && g_ascii_isalnum (s->text[at - 2])))
    return FALSE;
  if ((guchar) before >= 0x80)
    return !g_unichar_isalpha (g_utf8_get_char (g_utf8_find_prev_char (s->text, s->text + at)));
  return TRUE;
}

/* --- units ------------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  const char *word;
  gint64 factor; /* of units; 0: hundredths of a unit */
} Unit;

/* Longer words first. */
static const Unit units[] = {
  { "TEuro", 1000 }, { "TEUR", 1000 }, { "Teuro", 1000 }, { "T-Euro", 1000 }, { "Tsd €", 1000 },
  { "T€", 1000 },    { "T €", 1000 },  { "Euro", 1 },     { "EURO", 1 },      { "EUR", 1 },
  { "Eur", 1 },      { "€", 1 },       { "CHF", 1 },      { "Cent", 0 },      { "DM", 1 },
};

typedef struct
{
  const char *word;
  gint64 factor;
} Scale;

static const Scale scales[] = {
  { "Milliarden", 1000000000 }, { "Milliarde", 1000000000 }, { "Mrd.", 1000000000 }, { "Mrd", 1000000000 }, { "Millionen", 1000000 },
  { "Million", 1000000 },       { "Mio.", 1000000 },         { "Mio", 1000000 },     { "Mill.", 1000000 },  { "Mill", 1000000 },
  { "Tausend", 1000 },          { "tausend", 1000 },         { "Tsd.", 1000 },       { "Tsd", 1000 },       { "TSD", 1000 },
};

gint64
_lotse_amount_read_scale (const LotseBytes *s, gsize at, gsize *ret_end)
{
  /* Nearly always another letter follows. */
  if (!strchr ("MTt", _lotse_bytes_at (s, at)))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (_lotse_bytes_has (s, at, scales[i].word) && !_lotse_amount_is_letter (s, at + strlen (scales[i].word)))
      {
        *ret_end = at + strlen (scales[i].word);
        return scales[i].factor;
      }
  return 0;
}

gboolean
_lotse_amount_read_unit (const LotseBytes *s, gsize at, gsize *ret_end, gint64 *ret_factor)
{
  gsize p = at;
  gint64 factor = _lotse_amount_read_scale (s, at, &p);

  if (factor > 0)
    p = _lotse_amount_skip_blank (s, p);
  else
    factor = 1;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize end;

      if (!_lotse_bytes_has (s, p, units[i].word))
        continue;
      end = p + strlen (units[i].word);
      if (g_ascii_isalpha (s->text[end - 1]) && (_lotse_amount_is_letter (s, end) || _lotse_bytes_is_digit (s, end)))
        continue;
      /* "500-Euro-Gutschein" names a thing. */
      if (_lotse_bytes_at (s, end) == '-' && _lotse_amount_is_letter (s, end + 1))
        return FALSE;
      *ret_end = end;
      *ret_factor = factor * units[i].factor;
      return units[i].factor > 0 || factor == 1;
    }
  return FALSE;
}

gboolean
_lotse_amount_to_cents (const LotseAmountNumber *number, gint64 factor, gint64 *ret_cents)
{
  if (factor > 0 && number->hundredths > MAX_UNITS * 100 / factor)
    return FALSE;
  *ret_cents = factor == 0 ? number->hundredths / 100 : number->hundredths * factor;
  if (number->negative)
    *ret_cents = -*ret_cents;
  return TRUE;
}
