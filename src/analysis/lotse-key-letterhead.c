/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letterheads that stand in one line, and offices that stand right before a label of the header. */
#include "lotse-key-private.h"

#include <string.h>

/* Lines at the top that may hold a letterhead, and its bytes. */
#define MAX_LINES 8
#define MAX_BYTES 300
/* Bytes of the name of an office. */
#define MAX_OFFICE 90

/* What divides the parts of a letterhead. */
static const char *const dividers[] = { " · ", " | ", " • ", " – ", " - " };

static void
add_lead (LotseAnalysis *a, LotseRange office)
{
  LotseOutlineItem *item;

  if (!_lotse_key_is_missing (a, "lead_body"))
    return;
  item = _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", office);
  if (item)
    lotse_outline_item_set_inferred (item, "letterhead");
}

/* "den 3. März 2031", "Neuenfels, 03.03.2031" */
static gboolean
is_dated (const LotseAnalysis *a, LotseRange part)
{
  LotseRange date;

  if (!_lotse_analysis_find_date (a, part.start, part.end, &date, NULL) || date.end < part.end)
    return FALSE;
  return date.start == part.start || lotse_starts_with (a->reading->text->str + part.start, "den ")
         || memchr (a->reading->text->str + part.start, ',', date.start - part.start) != NULL;
}

/* One part: a field with its label, a date, or an office. */
static void
add_part (LotseAnalysis *a, LotseRange part)
{
  LotseLabel label = { 0 };
  LotseRange value;

  if (!_lotse_label_match (a->reading, a->lexicon, part.start, part.end, &label))
    {
      if (is_dated (a, part) && _lotse_key_is_missing (a, "date"))
        _lotse_analysis_add_date (a, "key/letterhead-date", part);
      else if (part.end - part.start < MAX_OFFICE && _lotse_key_is_office (a, part))
        add_lead (a, part);
      return;
    }
  value = (LotseRange) { label.value, part.end };
  if (value.end <= value.start)
    return;
  if (label.field == LOTSE_FIELD_DATE && _lotse_key_is_missing (a, "date"))
    _lotse_analysis_add_date (a, "key/label", value);
  else if (label.field == LOTSE_FIELD_NUMBER && _lotse_key_is_missing (a, "number"))
    _lotse_key_add_number (a, "key/label", value);
  else if (label.field == LOTSE_FIELD_FILE_REFERENCE && _lotse_key_is_missing (a, "file_reference"))
    _lotse_analysis_add_key_range (a, "file_reference", "key/label", value);
  else if (label.field == LOTSE_FIELD_LEAD && _lotse_key_is_missing (a, "lead_body"))
    _lotse_analysis_add_key_range (a, "lead_body", "key/label", value);
}

/* The divider that stands first in a line, or NULL. */
static const char *
find_divider (const char *text, const LotseLine *line)
{
  const char *first = NULL, *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dividers); i++)
    {
      const char *at = g_strstr_len (text + line->start, (gssize) (line->end - line->start), dividers[i]);

      if (at && (!first || at < first))
        {
          first = at;
          found = dividers[i];
        }
    }
  return found;
}

void
_lotse_key_add_letterhead (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;

  for (guint i = 0; i < MIN (a->reading->lines->len, MAX_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *divider = line->end - line->start < MAX_BYTES ? find_divider (text, line) : NULL;
      g_autofree char *fold = divider ? _lotse_key_fold_line (a, i) : NULL;
      guint parts = 1;

      if (!divider || !_lotse_key_is_sender (a, fold))
        continue;
      for (const char *at = text + line->start; (at = g_strstr_len (at, text + line->end - at, divider)); at += strlen (divider))
        parts++;
      if (parts < 3)
        continue;
      for (guint from = line->start; from < line->end;)
        {
          const char *at = g_strstr_len (text + from, (gssize) (line->end - from), divider);
          guint to = at ? (guint) (at - text) : line->end;

          add_part (a, (LotseRange) { _lotse_trim_start (a->reading, from, to), _lotse_trim_end (a->reading, from, to) });
          from = at ? to + (guint) strlen (divider) : line->end;
        }
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
    }
}

/* "Amt für Verkehr Datum: 17.07.2031": the office that ends right before the label at byte @end, not before byte @from. */
static gboolean
find_office_before (const LotseAnalysis *a, guint from, guint end, LotseRange *ret_office)
{
  const char *text = a->reading->text->str;

  end = _lotse_trim_end (a->reading, from, end);
  if (end > from + MAX_OFFICE)
    from = end - MAX_OFFICE;
  for (guint p = from; p + 4 < end; p++)
    {
      /* The first byte may be one inside a letter. */
      if ((p > from ? text[p - 1] != ' ' : ((guchar) text[p] & 0xc0) == 0x80) || !g_unichar_isupper (g_utf8_get_char (text + p)))
        continue;
      *ret_office = (LotseRange) { p, end };
      if (_lotse_key_is_office (a, *ret_office))
        return TRUE;
    }
  return FALSE;
}

/* "29.03.2031 Amt für Verkehr Vorlagen-Nr: …": the day right before the office. */
static void
add_date_before (LotseAnalysis *a, guint from, guint office)
{
  guint end = _lotse_trim_end (a->reading, from, office);
  LotseRange date;

  for (guint p = MAX (from, end > 20 ? end - 20 : 0); p < end; p++)
    if ((p == from || a->reading->text->str[p - 1] == ' ') && g_ascii_isdigit (a->reading->text->str[p])
        && _lotse_analysis_find_date (a, p, end, &date, NULL) && date.start == p && date.end == end)
      {
        _lotse_analysis_add_date (a, "key/letterhead-date", date);
        return;
      }
}

void
_lotse_key_add_office_before_label (LotseAnalysis *a)
{
  const LotseLabel *label, *before = NULL;

  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL && _lotse_key_is_missing (a, "lead_body"); before = label, i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, label->line);
      guint from = before && before->line == label->line ? before->value : line->start;
      LotseRange office;

      if (label->glued && label->start > from && (label->field == LOTSE_FIELD_NUMBER || label->field == LOTSE_FIELD_DATE)
          && find_office_before (a, from, label->start, &office))
        {
          add_lead (a, office);
          if (_lotse_key_is_missing (a, "date"))
            add_date_before (a, from, office.start);
        }
    }
}

/* Bytes of a line with the place and the day of signing, of a name below it, and lines below it that may hold the function of who signs. */
#define MAX_PLACE 60
#define MAX_NAME 40
#define SIGNED_LINES 4

/* Whether nothing stands below line @index but the name of who signs, two or three words at most. */
static gboolean
is_last_but_name (const LotseAnalysis *a, guint index)
{
  const LotseLine *name = lotse_reading_line (a->reading, a->reading->lines->len - 1);
  const char *text = a->reading->text->str;
  guint words = 1;

  if (index + 1 >= a->reading->lines->len)
    return TRUE;
  if (index + 2 < a->reading->lines->len || name->end - name->start > MAX_NAME || !g_unichar_isupper (g_utf8_get_char (text + name->start)))
    return FALSE;
  for (guint p = name->start; p < name->end; p++)
    {
      if (g_ascii_isdigit (text[p]) || strchr (":,;\t", text[p]) || (text[p] == ' ' && !g_unichar_isupper (g_utf8_get_char (text + p + 1))))
        return FALSE;
      words += text[p] == ' ';
    }
  return words <= 3 && text[name->end - 1] != '.';
}

/* "Bad Neuenfels, 30.04.2031": whether only words with a capital stand before the comma of a line that ends the paper, but for a name. */
static gboolean
ends_paper (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;

  if (!is_last_but_name (a, index))
    return FALSE;
  for (guint p = line->start; p < line->end && text[p] != ','; p++)
    if (text[p] == ':' || (text[p] == ' ' && !g_unichar_isupper (g_utf8_get_char (text + p + 1))))
      return FALSE;
  return TRUE;
}

/* Whether one of the lines below line @index is a function, "Bürgermeisterin". */
static gboolean
is_above_function (const LotseAnalysis *a, guint index)
{
  for (guint i = index + 1; i < MIN (a->reading->lines->len, index + 1 + SIGNED_LINES); i++)
    {
      g_autofree char *fold = _lotse_key_fold_line (a, i);

      if (lotse_lexicon_find (a->lexicon, "functions", fold))
        return TRUE;
    }
  return FALSE;
}

void
_lotse_key_add_date_above_name (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;

  for (guint i = a->reading->lines->len; i > 0 && lotse_reading_line (a->reading, i - 1)->start >= a->header_end; i--)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i - 1);
      const char *comma;
      LotseRange date;

      if (line->end - line->start > MAX_PLACE || line->zone == LOTSE_ZONE_CONSULTATION
          || !g_unichar_isupper (g_utf8_get_char (text + line->start)) || !g_ascii_isdigit (text[line->end - 1]))
        continue;
      comma = memchr (text + line->start, ',', line->end - line->start);
      if (!comma || !_lotse_analysis_find_date (a, line->start, line->end, &date, NULL) || date.end != line->end)
        continue;
      /* Nothing but "den" stands between the place and the day. */
      if ((date.start == (guint) (comma - text) + 2 || (lotse_starts_with (comma, ", den ") && date.start <= (guint) (comma - text) + 6))
          && (is_above_function (a, i - 1) || ends_paper (a, i - 1)))
        {
          _lotse_analysis_add_date (a, "key/date-above-name", date);
          return;
        }
    }
}
