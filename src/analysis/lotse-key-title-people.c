/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of the header that say who moved a paper, who wrote it and to whom: they are no part of its title. */
#include "lotse-key-title-block-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of the name of a person, or of a function, that fills a line. */
#define MAX_NAME 48

gboolean
_lotse_key_names_mover (const LotseAnalysis *a, guint index)
{
  static const char *const links[]
      = { " von ", " der Fraktion", " des ", " Stadtr", " Nr. ", " Ratsm", " zur Sitzung ", " zur dringlichen " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange date;
  guint end = 0;

  if (!_lotse_type_match_request (a->reading, a->lexicon, line->start, line->end, &end))
    return FALSE;
  end = _lotse_key_cut_group (a->reading->text->str, line->start, end, line->end);
  if (lotse_starts_with_one_of (a->reading->text->str + end, links, G_N_ELEMENTS (links)))
    return TRUE;
  /* "Antrag PDS vom 08.01.2002" */
  return line->end - line->start < 120 && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
         && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0;
}

void
_lotse_key_add_type_of_mover (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint end = line->start;
  LotseRange date;

  /* The answer to it follows: that is what the paper is. */
  if (index + 1 < a->reading->lines->len
      && lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, index + 1)->start, "Antwort"))
    return;
  _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);
  end = _lotse_key_cut_group (a->reading->text->str, line->start, end, line->end);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-mover", (LotseRange) { line->start, end });
  if (_lotse_key_is_missing (a, "date") && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
      && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0)
    _lotse_analysis_add_date (a, "key/date-of-mover", date);
}

void
_lotse_key_add_mover_below (LotseAnalysis *a, guint index)
{
  if (index < a->reading->lines->len && lotse_reading_line (a->reading, index)->zone == LOTSE_ZONE_BODY
      && _lotse_key_names_mover (a, index))
    _lotse_key_add_type_of_mover (a, index);
}

gboolean
_lotse_key_is_list_of_names (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *text = lotse_reading_dup_text (a->reading, line->start, line->end);
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", -1);
      guint n_words = g_strv_length (words);

      if (n_words < 2 || n_words > 3)
        return FALSE;
      for (guint k = 0; k < n_words; k++)
        if (!g_unichar_isupper (g_utf8_get_char (words[k])) || strpbrk (words[k], "0123456789/()\"") != NULL || strlen (words[k]) < 2)
          return FALSE;
    }
  return n >= 3;
}

gboolean
_lotse_key_is_motion_behind_dash (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint p = line->start, end = 0;

  if (lotse_starts_with (text + p, "–"))
    p += (guint) strlen ("–");
  else if (text[p] == '-')
    p++;
  else
    return FALSE;
  p = _lotse_trim_start (a->reading, p, line->end);
  return line->blank_before == 0 && _lotse_type_match_request (a->reading, a->lexicon, p, line->end, &end) && end < line->end;
}

/* "Frau Vorsteherin" or "Herrn" above "Erika Beispiel": the name in an address, of whom the line above says only the office. */
static gboolean
is_name_of_addressee (const LotseAnalysis *a, guint index)
{
  const char *text = a->reading->text->str;
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (strcspn (text + line->start, "0123456789:,„-") < line->end - line->start)
    return FALSE;
  for (guint i = 1; i <= 2 && i <= index; i++)
    {
      const LotseLine *above = line - i;
      const char *blank = memchr (text + above->start, ' ', above->end - above->start);
      gboolean single = !blank || !memchr (blank + 1, ' ', (gsize) (text + above->end - blank - 1));
      gboolean name = memchr (text + line->start, ' ', line->end - line->start) != NULL;

      if (single && (name || !blank)
          && (lotse_starts_with (text + above->start, "Herrn") || lotse_starts_with (text + above->start, "Frau")))
        return TRUE;
      /* Only an office may stand between. */
      if (blank)
        return FALSE;
    }
  return FALSE;
}

/* "An den" above "Landrat des Landkreises Alsenau": to whom it is written. */
static gboolean
is_below_address (const LotseAnalysis *a, guint index)
{
  static const char *const openings[] = { "An", "An den", "An die", "An das" };
  const LotseLine *line = lotse_reading_line (a->reading, index);

  static const char group[] = "fraktion";

  if (index == 0 || line->blank_before > 0)
    return FALSE;
  /* "Kreistagsfraktion" above "Freie Liste" */
  if (line[-1].end - line[-1].start > strlen (group) && lotse_starts_with (a->reading->text->str + line[-1].end - strlen (group), group)
      && !memchr (a->reading->text->str + line[-1].start, ' ', line[-1].end - line[-1].start))
    return TRUE;
  return lotse_bytes_are_one_of (a->reading->text->str + line[-1].start, line[-1].end - line[-1].start, openings, G_N_ELEMENTS (openings));
}

/* Whether line @index is a function, "Stadträtin". */
static gboolean
is_function (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;
  g_autofree char *fold = line && line->end - line->start < MAX_NAME ? _lotse_key_fold_line (a, index) : NULL;

  return fold && lotse_lexicon_find (a->lexicon, "functions", fold) != NULL;
}

/* Whether line @index is two or three words with capitals, as the name of a person is. */
static gboolean
looks_like_name (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint words = 0;

  if (line->end - line->start > MAX_NAME || strcspn (text + line->start, "0123456789:,;/()\t\"?!&") < line->end - line->start)
    return FALSE;
  for (guint p = line->start; p < line->end; p = (guint) (g_utf8_next_char (text + p) - text))
    if (p == line->start || text[p - 1] == ' ')
      {
        if (!g_unichar_isupper (g_utf8_get_char (text + p)))
          return FALSE;
        words++;
      }
  return words == 2 || words == 3;
}

/* "Erika Beispiel" above "Stadträtin", here or at the end of the paper: who wrote it. */
static gboolean
is_name_of_signer (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str, *at = text + line->end;
  gsize n = line->end - line->start;

  if (!looks_like_name (a, index))
    return FALSE;
  if (is_function (a, index + 1) && line[1].blank_before == 0)
    return TRUE;
  while ((at = memmem (at, (gsize) (text + a->reading->text->len - at), text + line->start, n)) != NULL)
    {
      if (at[-1] == '\n' && at[n] == '\n' && is_function (a, lotse_reading_find_line (a->reading, (guint) (at - text)) + 1))
        return TRUE;
      at += n;
    }
  return FALSE;
}

gboolean
_lotse_key_names_people (const LotseAnalysis *a, guint index)
{
  return is_name_of_addressee (a, index) || is_below_address (a, index) || is_name_of_signer (a, index);
}
