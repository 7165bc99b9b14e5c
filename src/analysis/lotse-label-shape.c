/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that are told from their form where no colon stands between them and their label. */
#include "lotse-label-private.h"

#include "lotse-character.h"
#include "lotse-fold.h"
#include "lotse-pipe-private.h"

#include <string.h>

/* Bytes of a value that stands behind its label without a colon. */
#define MAX_VALUE 90
#define MAX_REFERENCE 30

/* Bytes of an office and of a title, at least. */
#define MIN_OFFICE 5
#define MIN_TITLE 12

/* Whether a value is nothing but one of the words that say who may hear it. */
static gboolean
is_publicity_word (const char *text, LotseRange value)
{
  static const char *const words[] = { "öffentlich", "nichtöffentlich", "nicht öffentlich" };

  return lotse_bytes_are_one_of (text + value.start, value.end - value.start, words, G_N_ELEMENTS (words));
}

gboolean
_lotse_label_is_day (const char *text, LotseRange value)
{
  return value.end - value.start >= strlen ("1.1.31") && strspn (text + value.start, "0123456789.") >= value.end - value.start;
}

static gboolean
is_file_reference (const char *text, LotseRange value)
{
  guint digits = 0, blanks = 0;

  if (value.end - value.start > MAX_REFERENCE)
    return FALSE;
  for (guint i = value.start; i < value.end; i++)
    {
      digits += g_ascii_isdigit (text[i]) != 0;
      blanks += text[i] == ' ';
    }
  /* "50.2-12", "FB 50.2", "50 10 12" */
  return digits >= 2 && (blanks <= 1 || digits + blanks == value.end - value.start);
}

/* A value of one cell that begins like a name or a number. */
static gboolean
begins_like_name (const char *text, LotseRange value)
{
  return value.end - value.start <= MAX_VALUE && text[value.end - 1] != '.' && !memchr (text + value.start, '\t', value.end - value.start)
         && (g_ascii_isdigit (text[value.start]) || g_unichar_isupper (g_utf8_get_char (text + value.start)));
}

/* Whether a value is the head of a column or another label. */
static gboolean
is_head (const LotseReading *reading, const LotseLexicon *lexicon, LotseRange value)
{
  g_autofree char *fold = lotse_reading_dup_fold (reading, value.start, value.end);
  LotseLabel label = { 0 };

  return lotse_lexicon_find (lexicon, "consultation-columns", fold)
         || (_lotse_label_match_bare (reading, lexicon, value.start, value.end, &label) && label.value >= value.end);
}

gboolean
_lotse_label_fits (const LotseReading *reading, const LotseLexicon *lexicon, LotseField field, LotseRange value)
{
  const char *text = reading->text->str;
  LotseRange number;
  guint end = 0;

  if (value.start >= value.end)
    return FALSE;
  switch (field)
    {
    case LOTSE_FIELD_PUBLICITY:
      return is_publicity_word (text, value);
    case LOTSE_FIELD_DATE:
      return _lotse_label_is_day (text, value);
    case LOTSE_FIELD_FILE_REFERENCE:
      return is_file_reference (text, value) && !_lotse_label_is_day (text, value);
    case LOTSE_FIELD_NUMBER:
      return memchr (text + value.start, '/', value.end - value.start) && _lotse_number_match (reading, value.start, value.end, &number)
             && number.start == value.start && (number.end == value.end || (number.end + 1 == value.end && text[number.end] == '.'));
    case LOTSE_FIELD_PAPER_TYPE:
      return _lotse_type_match (reading, lexicon, value.start, value.end, &end) && end == value.end;
    case LOTSE_FIELD_LEAD:
      return value.end - value.start >= MIN_OFFICE && begins_like_name (text, value) && !_lotse_label_is_day (text, value)
             && !is_head (reading, lexicon, value);
    case LOTSE_FIELD_TITLE:
      return value.end - value.start >= MIN_TITLE && begins_like_name (text, value)
             && memchr (text + value.start, ' ', value.end - value.start) && !is_head (reading, lexicon, value);
    default:
      return FALSE;
    }
}

gboolean
_lotse_label_may_lack_colon (
    const LotseReading *reading, const LotseLexicon *lexicon, const char *strength, LotseField field, LotseRange value, gboolean gap)
{
  const char *text = reading->text->str;
  gboolean told = field == LOTSE_FIELD_PUBLICITY || field == LOTSE_FIELD_DATE || field == LOTSE_FIELD_FILE_REFERENCE;

  if (g_str_equal (strength, "colon"))
    return (gap || told) && _lotse_label_fits (reading, lexicon, field, value);
  if (gap || value.start >= value.end || g_str_equal (strength, "open"))
    return TRUE;
  if (g_str_equal (strength, "capital"))
    return value.end - value.start <= MAX_VALUE && text[value.end - 1] != '.'
           && (g_ascii_isdigit (text[value.start]) || g_unichar_isupper (g_utf8_get_char (text + value.start)));
  if (field == LOTSE_FIELD_SESSION)
    return _lotse_label_is_day (text, value);
  return (told || field == LOTSE_FIELD_PAPER_TYPE) && _lotse_label_fits (reading, lexicon, field, value);
}

/* Bytes of a label that its value may be glued to, at least and at most. */
#define MIN_GLUED 5
#define MAX_GLUED 40

/* Where a word that goes on with a capital or a figure is glued: "DatumFreitag", "Datum12.03.2031". Returns @end if no word is. */
static guint
find_seam (const char *text, guint start, guint end)
{
  gboolean lower = FALSE; /* the letter before */

  for (guint p = start; p < end && p < start + MAX_GLUED && text[p] != '\t'; p = (guint) (g_utf8_next_char (text + p) - text))
    {
      if (lower && (lotse_is_upper_at (text + p) || lotse_is_digit_at (text + p)))
        return p;
      lower = lotse_is_lower_at (text + p);
    }
  return end;
}

/* "0123/31öffentlich": byte where the word that ends a value and says who may hear the paper begins, glued to a figure; else @end. */
static guint
find_glued_publicity (const char *text, guint start, guint end)
{
  static const char *const words[] = { "nichtöffentlich", "öffentlich" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = (guint) strlen (words[i]);

      if (end - start > n && strncmp (text + end - n, words[i], n) == 0)
        return g_ascii_isdigit (text[end - n - 1]) ? end - n : end;
    }
  return end;
}

void
_lotse_label_take_glued (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *labels)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint seam = find_seam (text, l->start, l->end);
  guint end = find_glued_publicity (text, l->start, l->end);
  LotseLabel label = { 0 };

  if (seam == l->end || seam < l->start + MIN_GLUED || !_lotse_label_match_bare (reading, lexicon, l->start, seam, &label)
      || label.end != seam)
    return;
  if (label.field == LOTSE_FIELD_TITLE ? g_unichar_isdigit (g_utf8_get_char (text + seam)) || end - seam < MIN_TITLE
                                       : !_lotse_label_fits (reading, lexicon, label.field, (LotseRange) { seam, end }))
    return;
  label.value = seam;
  label.value_end = end;
  g_array_append_val (labels, label);
  if (end < l->end)
    {
      label = (LotseLabel) { .field = LOTSE_FIELD_PUBLICITY, .line = line, .start = end, .end = end, .value = end, .value_end = l->end };
      label.glued = TRUE;
      g_array_append_val (labels, label);
    }
}
