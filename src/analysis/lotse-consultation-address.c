/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that take several lines, "An den" / "Bauausschuss" / "zur Sitzung am 12.03.2031", and bodies with the preposition of a place, "im
 * Gemeinderat am 12.03.2031 - Beschlussfassung -". */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include <string.h>

/* Bytes of one of the lines, and lines that the name of the body may take. */
#define MAX_LINE 140
#define NAME_LINES 3
/* Lines above the label of the session that may name the body, and bytes of its name. */
#define LINES_ABOVE 4
#define MAX_BODY 80
/* Lines on top in which the paper may say for whom it is. */
#define ADDRESS_LINES 20
/* Lines below "für die Sitzung" that may name a body in the genitive. */
#define LINES_BELOW_SESSION 6

/* "zur Beschlussfassung | 25.03.2031": what the body is to do, at the start of a line with the day. */
static const LotseLexiconEntry *
match_purpose (const LotseAnalysis *a, guint index, LotseRange *ret_said)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint token = lotse_reading_find_token (a->reading, line->start), next = token;
  const LotseLexiconEntry *role = NULL;

  if (!lotse_starts_with (a->reading->text->str + line->start, "zu") || !_lotse_consultation_is_on_line (a, token + 1, index))
    return NULL;
  role = _lotse_consultation_match (a, "roles", token, &next);
  if (!role)
    role = _lotse_consultation_match (a, "roles", token + 1, &next);
  *ret_said = (LotseRange) { line->start, lotse_reading_token (a->reading, next - 1)->end };
  return role;
}

/* The day of line @index behind "zur Sitzung am" or behind what the body is to do, with nothing else on the line but who may hear it; @ret_role is
 * the role, or NULL, @ret_said where it stands. */
static gboolean
find_day_of_session (
    const LotseAnalysis *a, guint index, LotseRange *ret_date, char **ret_iso, const LotseLexiconEntry **ret_role, LotseRange *ret_said)
{
  static const char *const openings[] = { "zur Sitzung am ",
                                          "zur Sitzung am: ",
                                          "zur Sitzung vom ",
                                          "für die Sitzung am ",
                                          "zur öffentlichen Sitzung am ",
                                          "zur nichtöffentlichen Sitzung am ",
                                          "zur nicht öffentlichen Sitzung am " };
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;

  for (guint i = 0; line && i < G_N_ELEMENTS (openings); i++)
    if (line->end - line->start < MAX_LINE && lotse_starts_with (a->reading->text->str + line->start, openings[i]))
      return _lotse_analysis_find_date (a, line->start, line->end, ret_date, ret_iso) && strlen (*ret_iso) == strlen ("2031-03-12");
  if (!line || line->end - line->start >= MAX_LINE || !(*ret_role = match_purpose (a, index, ret_said)))
    return FALSE;
  if (_lotse_analysis_find_date (a, ret_said->end, line->end, ret_date, ret_iso) && strlen (*ret_iso) == strlen ("2031-03-12"))
    return TRUE;
  g_clear_pointer (ret_iso, g_free);
  *ret_role = NULL;
  return FALSE;
}

/* "Vorlage an den Kreistag Nr. 2031-064" above "zur öffentlichen Sitzung am 16.06.2031": the body on the line of the address. Returns the line of the
 * day, or @index. */
static guint
read_address_line (LotseAnalysis *a, guint index)
{
  static const char *const openings[]
      = { "An den ", "An die ", "Vorlage an den ", "Vorlage an die ", "Vorlage für den ", "Vorlage für die " };
  static const char cue[] = " Nr. ";
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint skipped = line->end - line->start < MAX_LINE ? lotse_match_one_of (text + line->start, openings, G_N_ELEMENTS (openings)) : 0;
  const LotseLexiconEntry *role = NULL;
  LotseRange body = { line->start + skipped, line->end }, date, said;
  g_autofree char *iso = NULL;
  const char *number;
  LotseConsultation *row;

  if (skipped == 0 || index + 1 >= a->reading->lines->len || line[1].blank_before > 1
      || !find_day_of_session (a, index + 1, &date, &iso, &role, &said) || role)
    return index;
  number = g_strstr_len (text + body.start, (gssize) (body.end - body.start), cue);
  body.end = number ? (guint) (number - text) : body.end;
  if (!_lotse_consultation_is_body (a, body.start, body.end))
    return index;
  row = _lotse_consultation_new ("consultation/address");
  row->body_range = body;
  row->body = _lotse_consultation_dup_body (a, body.start, body.end);
  row->date = g_steal_pointer (&iso);
  row->date_range = date;
  row->publicity = _lotse_consultation_find_session_publicity (a, line[1].start, line[1].end);
  row->row = (LotseRange) { body.start, line[1].end };
  _lotse_analysis_set_zone (a, line[1].start, line[1].end, LOTSE_ZONE_CONSULTATION);
  g_ptr_array_add (a->consultations, row);
  return index + 1;
}

guint
_lotse_consultation_read_address (LotseAnalysis *a, guint index)
{
  static const char *const openings[]
      = { "An den",           "An die",   "An das",         "an den",         "an die",         "an das",
          "über den",         "über die", "Vorlage an den", "Vorlage an die", "Vorlage an das", "I. Vorlage an den",
          "I. Vorlage an die" };
  const LotseLine *line = lotse_reading_line (a->reading, index), *first = line + 1;
  const LotseLexiconEntry *role = NULL;
  guint colon = line->end > line->start && a->reading->text->str[line->end - 1] == ':', n = 1;
  LotseRange date, said = { 0, 0 };
  g_autofree char *iso = NULL;
  LotseConsultation *row;

  if (!lotse_bytes_are_one_of (a->reading->text->str + line->start, line->end - line->start - colon, openings, G_N_ELEMENTS (openings)))
    return read_address_line (a, index);
  while (n <= NAME_LINES && !find_day_of_session (a, index + n, &date, &iso, &role, &said))
    {
      if (index + n >= a->reading->lines->len || line[n].end - line[n].start > MAX_LINE || (n > 1 && line[n].blank_before > 0))
        return index;
      n++;
    }
  if (!iso || n < 2 || !_lotse_consultation_is_body (a, first->start, line[n - 1].end))
    return index;
  row = _lotse_consultation_new ("consultation/address");
  row->body_range = (LotseRange) { first->start, line[n - 1].end };
  row->body = _lotse_consultation_dup_body (a, first->start, line[n - 1].end);
  row->date = g_steal_pointer (&iso);
  row->date_range = date;
  if (role)
    {
      row->role = g_str_equal (lotse_lexicon_entry_get (role, 1), "-") ? NULL : lotse_lexicon_entry_get (role, 1);
      row->role_text = lotse_reading_dup_text (a->reading, said.start, said.end);
      row->outcome_range = said;
    }
  row->publicity = _lotse_consultation_find_said_publicity (a, date.end, line[n].end);
  row->row = (LotseRange) { first->start, line[n].end };
  _lotse_analysis_set_zone (a, line->start, line[n].end, LOTSE_ZONE_CONSULTATION);
  g_ptr_array_add (a->consultations, row);
  return index + n;
}

/* The role behind the day, up to byte @end: " - Beschlussfassung -", " (Vorberatung)", ", zur Beratung"; NULL where other words stand there. */
static const LotseLexiconEntry *
match_role_behind (const LotseAnalysis *a, guint from, guint end, LotseRange *ret)
{
  guint token = lotse_reading_find_token (a->reading, from), next;
  const LotseLexiconEntry *role;

  while (token < a->reading->tokens->len && lotse_reading_token (a->reading, token)->kind == LOTSE_TOKEN_PUNCT
         && lotse_reading_token (a->reading, token)->start < end)
    token++;
  if (token >= a->reading->tokens->len || lotse_reading_token (a->reading, token)->start >= end)
    return NULL;
  role = _lotse_consultation_match (a, "roles", token, &next);
  if (!role)
    return NULL;
  *ret = (LotseRange) { lotse_reading_token (a->reading, token)->start, lotse_reading_token (a->reading, next - 1)->end };
  return role;
}

gboolean
_lotse_consultation_read_place (LotseAnalysis *a, guint index)
{
  static const char *const openings[] = { "im ", "in der " }, *const words[] = { "Verhandlung ", "Beratung ", "Behandlung " };
  static const char joint[] = "am ";
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const LotseLexiconEntry *role;
  guint first = line->start, start, end;
  LotseRange date, said;
  g_autofree char *iso = NULL;
  LotseConsultation *row;

  /* "Verhandlung im Bauausschuss am 12.03.2031 - Vorberatung -" */
  first += lotse_match_one_of (text + first, words, G_N_ELEMENTS (words));
  start = first + lotse_match_one_of (text + first, openings, G_N_ELEMENTS (openings));
  if (start == first || line->end - line->start > MAX_LINE || !g_unichar_isupper (g_utf8_get_char (text + start))
      || !_lotse_analysis_find_date (a, start, line->end, &date, &iso) || strlen (iso) != strlen ("2031-03-12")
      || date.start < start + strlen (joint) + 2 || !lotse_starts_with (text + date.start - strlen (joint), joint)
      || !(role = match_role_behind (a, date.end, line->end, &said)))
    return FALSE;
  end = _lotse_trim_end (a->reading, start, date.start - (guint) strlen (joint));
  if (!_lotse_consultation_is_body (a, start, end))
    return FALSE;
  row = _lotse_consultation_new ("consultation/place");
  row->body_range = (LotseRange) { start, end };
  row->body = _lotse_consultation_dup_body (a, start, end);
  _lotse_consultation_to_nominative (row->body);
  row->date = g_steal_pointer (&iso);
  row->date_range = date;
  row->role = g_str_equal (lotse_lexicon_entry_get (role, 1), "-") ? NULL : lotse_lexicon_entry_get (role, 1);
  row->role_text = lotse_reading_dup_text (a->reading, said.start, said.end);
  row->outcome_range = said;
  row->publicity = _lotse_consultation_find_said_publicity (a, said.end, line->end);
  row->row = (LotseRange) { line->start, line->end };
  _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
  g_ptr_array_add (a->consultations, row);
  return TRUE;
}

gboolean
_lotse_consultation_add_body_in_front (const LotseAnalysis *a, LotseConsultation *row, guint label)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, label));
  guint end = _lotse_trim_end (a->reading, line->start, label);

  if (label <= line->start || a->reading->text->str[label - 1] != '\t' || end <= line->start
      || !_lotse_consultation_is_body (a, line->start, end))
    return FALSE;
  row->body = _lotse_consultation_dup_body (a, line->start, end);
  row->body_range = (LotseRange) { line->start, end };
  row->row.start = MIN (row->row.start, line->start);
  return TRUE;
}

void
_lotse_consultation_add_body_above (const LotseAnalysis *a, LotseConsultation *row, guint label_line)
{
  static const char *const openings[] = { "für den ", "für die ", "an den ", "an die " };
  const char *text = a->reading->text->str;

  for (guint i = label_line; i > 0 && label_line - i < LINES_ABOVE; i--)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i - 1);

      for (guint k = 0; k < G_N_ELEMENTS (openings); k++)
        {
          guint start = line->start + (guint) strlen (openings[k]);

          if (start >= line->end || line->end - start > MAX_BODY || !lotse_starts_with (text + line->start, openings[k])
              || !_lotse_consultation_is_body (a, start, line->end))
            continue;
          row->body = _lotse_consultation_dup_body (a, start, line->end);
          row->body_range = (LotseRange) { start, line->end };
          return;
        }
    }
}

void
_lotse_consultation_add_addressed_sessions (LotseAnalysis *a)
{
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      const LotseLine *above = label->line > 0 ? lotse_reading_line (a->reading, label->line - 1) : NULL;
      g_autofree char *iso = NULL;
      LotseRange value, date;
      LotseConsultation *row;

      if (label->start >= a->header_end)
        return;
      if (label->field != LOTSE_FIELD_SESSION || !above || label->start > above[1].start
          || _lotse_labels_find_line (a->labels, label->line - 1) >= 0 || !_lotse_label_get_value (a->reading, a->labels, i, 1, &value)
          || !_lotse_analysis_find_date (a, value.start, value.end, &date, &iso) || strlen (iso) != strlen ("2031-12-05")
          || !_lotse_consultation_is_body (a, above->start, above->end))
        continue;
      row = _lotse_consultation_new ("consultation/session-of-header");
      row->body = _lotse_consultation_dup_body (a, above->start, above->end);
      row->body_range = (LotseRange) { above->start, above->end };
      row->date = g_steal_pointer (&iso);
      row->date_range = date;
      row->row = (LotseRange) { above->start, date.end };
      row->publicity = lotse_outline_get_key (a->outline, "publicity");
      g_ptr_array_add (a->consultations, row);
      _lotse_analysis_set_zone (a, above->start, above->end, LOTSE_ZONE_CONSULTATION);
    }
}

static gboolean
ends_with_session (const LotseAnalysis *a, guint line)
{
  static const char word[] = "Sitzung";
  const LotseLine *l = lotse_reading_line (a->reading, line);

  return l->end - l->start >= strlen (word) && lotse_starts_with (a->reading->text->str + l->end - strlen (word), word);
}

guint
_lotse_consultation_skip_genitive (const LotseAnalysis *a, guint line)
{
  static const char *const articles[] = { "des ", "der " };
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (lotse_starts_with (text + l->start, articles[i]))
      for (guint k = line; k > 0 && line - k < LINES_BELOW_SESSION; k--)
        if (ends_with_session (a, k - 1))
          return l->start + (guint) strlen (articles[i]);
  return l->start;
}

guint
_lotse_consultation_skip_role_label (const LotseAnalysis *a, guint line, const LotseLexiconEntry **ret_role)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  guint token = lotse_reading_find_token (a->reading, l->start), next = token;
  const LotseLexiconEntry *role
      = _lotse_consultation_is_on_line (a, token, line) ? _lotse_consultation_match (a, "roles", token, &next) : NULL;

  if (!role || !_lotse_consultation_is_on_line (a, next + 1, line) || !g_str_equal (_lotse_analysis_get_fold (a, next), ":"))
    return l->start;
  if (ret_role)
    *ret_role = role;
  return lotse_reading_token (a->reading, next + 1)->start;
}

gboolean
_lotse_consultation_is_result_behind (const LotseAnalysis *a, guint from, guint end)
{
  guint token = lotse_reading_find_token (a->reading, from), next;
  const LotseLexiconEntry *result;

  if (a->reading->text->str[from] != ':' || token + 1 >= a->reading->tokens->len
      || lotse_reading_token (a->reading, token + 1)->start >= end)
    return FALSE;
  result = _lotse_consultation_match (a, "results", token + 1, &next);
  return result && g_str_equal (lotse_lexicon_entry_get (result, 1), "result") && lotse_reading_token (a->reading, next - 1)->end == end;
}

void
_lotse_consultation_add_said (const LotseAnalysis *a, LotseConsultation *row, guint first, guint last)
{
  const LotseLexiconEntry *role = NULL;
  const LotseLine *l = lotse_reading_line (a->reading, last);
  guint body = _lotse_consultation_skip_role_label (a, first, &role), from = row->date_range.end;

  if (role && body == row->body_range.start)
    {
      row->role = g_str_equal (lotse_lexicon_entry_get (role, 1), "-") ? NULL : lotse_lexicon_entry_get (role, 1);
      row->outcome_range.start = lotse_reading_line (a->reading, first)->start;
      row->outcome_range.end = row->outcome_range.start + (guint) strcspn (a->reading->text->str + row->outcome_range.start, ":");
      row->role_text = lotse_reading_dup_text (a->reading, row->outcome_range.start, row->outcome_range.end);
    }
  if (from < l->end && _lotse_consultation_is_result_behind (a, from, l->end))
    row->result = lotse_reading_dup_text (a->reading, _lotse_trim_start (a->reading, from + 1, l->end), l->end);
}

void
_lotse_consultation_add_addressed_body (LotseAnalysis *a)
{
  static const char *const openings[] = { "für den ", "für die " };
  const char *text = a->reading->text->str;

  for (guint i = 1; i < MIN (a->reading->lines->len, ADDRESS_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    for (guint k = 0; k < G_N_ELEMENTS (openings); k++)
      {
        const LotseLine *line = lotse_reading_line (a->reading, i);
        guint start = line->start + (guint) strlen (openings[k]), type_end = 0;
        int label = _lotse_labels_find_line (a->labels, i - 1);
        LotseConsultation *row;

        if (start >= line->end || line->end - start > MAX_BODY || line->blank_before > 0
            || !lotse_starts_with (text + line->start, openings[k]) || !_lotse_consultation_is_body (a, start, line->end)
            || memchr (text + start, '\t', line->end - start)
            || text[line->end - 1] == '.'
            /* "für die Bezirksverordnetenversammlung gemäß § 13" */
            || g_strstr_len (text + start, (gssize) (line->end - start), "§")
            || !((label >= 0 && g_array_index (a->labels, LotseLabel, label).field == LOTSE_FIELD_NUMBER)
                 || _lotse_type_match (a->reading, a->lexicon, line[-1].start, line[-1].end, &type_end)))
          continue;
        row = _lotse_consultation_new ("consultation/address");
        row->body = _lotse_consultation_dup_body (a, start, line->end);
        _lotse_consultation_to_nominative (row->body);
        row->body_range = (LotseRange) { start, line->end };
        row->row = (LotseRange) { line->start, line->end };
        g_ptr_array_add (a->consultations, row);
        return;
      }
}
