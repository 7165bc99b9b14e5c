/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"
#include "lotse-key-title-end-private.h"

#include "lotse-fold.h"
#include "lotse-heading-private.h"

#include <math.h>
#include <string.h>

/* Bytes of a title and of what stands between it and the number. */
#define MIN_TITLE 8

/* A title is not longer than this. */
#define MAX_LINES 8
#define MAX_BYTES 700
#define MAX_TAIL 90

/* Bytes of running text at least. */
#define MIN_TEXT 150

/* Lines that are looked at for a title without a label. */
#define TOP_LINES 60

/* Whether the lines from @index on are sentences: they are long, and one of them ends in the block. */
static gboolean
begins_text (const LotseAnalysis *a, guint index)
{
  guint start = lotse_reading_line (a->reading, index)->start;

  for (guint i = index; i < a->reading->lines->len && i < index + MAX_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (i > index && (line->blank_before > 0 || _lotse_key_label_of_line (a, i)))
        return FALSE;
      if (line->end - start > MIN_TEXT && i > index && a->reading->text->str[line->end - 1] == '.')
        return TRUE;
    }
  return index + MAX_LINES < a->reading->lines->len;
}

gboolean
_lotse_key_is_broken_off (const LotseAnalysis *a, guint first, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index), *above = lotse_reading_line (a->reading, index - 1);
  const char *text = a->reading->text->str;
  guint width = line->end - line->start, word = (guint) strcspn (text + line->start, " \n");

  for (guint i = first; i < index; i++)
    width = MAX (width, lotse_reading_line (a->reading, i)->end - lotse_reading_line (a->reading, i)->start);
  return !above->hyphenated && !g_unichar_islower (g_utf8_get_char (text + line->start)) && above->end - above->start + 1 + word + 8 < width
         && !strchr (",-/", text[above->end - 1]);
}

gboolean
_lotse_key_begins_text_below (const LotseAnalysis *a, guint first, guint index)
{
  return _lotse_key_is_broken_off (a, first, index) && begins_text (a, index);
}

/* "Beratungsunterlage ist die Vorlage …": the second word of the line is a finite verb, so that a sentence begins. */
static gboolean
opens_with_verb (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const verbs[] = { " ist ", " sind ", " wird ", " werden ", " hat ", " haben " };
  const char *text = a->reading->text->str + lotse_reading_line (a->reading, index)->start;
  const char *second = strchr (fold, ' ');

  for (guint i = 0; second && g_unichar_isupper (g_utf8_get_char (text)) && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (second, verbs[i]))
      return TRUE;
  return FALSE;
}

/* "Bezug SEK:" and, behind a gap, its value: a field that no table knows. */
static gboolean
is_field_with_gap (const LotseAnalysis *a, const LotseLine *line)
{
  const char *tab = memchr (a->reading->text->str + line->start, '\t', line->end - line->start);

  return tab && tab > a->reading->text->str + line->start && tab[-1] == ':'
         && !lotse_starts_with (a->reading->text->str + line->start, "hier");
}

/* Who may hear the paper, alone on the line below its title. */
static gboolean
is_publicity_word (const char *fold)
{
  return g_str_equal (fold, "oeffentlich") || g_str_equal (fold, "nichtoeffentlich") || g_str_equal (fold, "nicht oeffentlich");
}

/* "- Entwurfs- und Auslegungsbeschluss" apart below the line of a title: what is to be done with the subject. A second dash below it would make it
 * a list. */
static gboolean
is_dashed_tail (const LotseAnalysis *a, guint first, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index), *below = index + 1 < a->reading->lines->len ? line + 1 : NULL;
  const char *text = a->reading->text->str;

  return index == first + 1 && line->blank_before == 1 && line->end - line->start < MAX_TAIL && text[line->end - 1] != '.'
         && lotse_starts_with (text + line->start, "- ") && g_unichar_isupper (g_utf8_get_char (text + line->start + 2))
         && !memchr (text + line->start, '\t', line->end - line->start)
         && (!below || (below->blank_before > 0 && !lotse_starts_with (text + below->start, "- ")));
}

/* "Antrag Magistratsvorlage Nr. 2031-178 (Dez. IV) vom 15.05.2031": the paper that brings the matter before the assembly. */
static gboolean
names_vorlage (const char *fold)
{
  static const char opening[] = "antrag ", word[] = "vorlage", number[] = " nr. ";
  const char *p = fold + (g_str_has_prefix (fold, opening) ? strlen (opening) : 0);
  gsize n = strcspn (p, " ");

  return n > strlen (word) && strncmp (p + n - strlen (word), word, strlen (word)) == 0 && g_str_has_prefix (p + n, number)
         && g_ascii_isdigit (p[n + strlen (number)]);
}

guint
_lotse_key_find_title_end (const LotseAnalysis *a, guint first)
{
  guint start = lotse_reading_line (a->reading, first)->start;
  guint last = first;

  for (guint i = first + 1; i < a->reading->lines->len && i - first < MAX_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const LotseLabel *label = _lotse_key_label_of_line (a, i);
      g_autofree char *fold = NULL;

      if (label && label->field == LOTSE_FIELD_TITLE_MORE && line->blank_before <= 2)
        {
          last = i;
          continue;
        }
      if (label || (line->blank_before > 0 && !is_dashed_tail (a, first, i)) || _lotse_key_opens_proposal (a, i)
          || line->end - start > MAX_BYTES || line->zone == LOTSE_ZONE_HEADER)
        break;
      fold = _lotse_key_fold_line (a, i);
      /* Texts that kept their lines but no blank ones. */
      if (!g_str_has_prefix (fold, "hier") && (_lotse_key_begins_text_below (a, first, i) || _lotse_key_ends_header (a, i, fold, TRUE)))
        break;
      /* "Sehr geehrte Frau Bürgermeisterin,": the letter begins. */
      if (opens_with_verb (a, i, fold) || names_vorlage (fold) || is_field_with_gap (a, line) || is_publicity_word (fold)
          || g_str_has_prefix (fold, "sehr geehrte"))
        break;
      /* A rule is drawn below the field. */
      if (_lotse_key_is_table_head (fold) || g_str_has_prefix (fold, "http") || g_str_has_prefix (fold, "___")
          || _lotse_analysis_is_date (a, line->start, line->end))
        break;
      last = i;
    }
  return last;
}

/* "Tagesordnungspunkt 5: …", "TOP Ö 7.1 – …": where the title begins behind the place on the agenda. */
static guint
skip_agenda_place (const LotseAnalysis *a, LotseRange range)
{
  static const char *const words[] = { "Tagesordnungspunkt ", "TOP ", "Top ", "Punkt " };
  const char *text = a->reading->text->str;
  guint p = range.start + lotse_match_one_of (text + range.start, words, G_N_ELEMENTS (words)), digits = 0;

  if (p == range.start && !(lotse_starts_with (text + p, "Ö ") && g_ascii_isdigit (text[p + strlen ("Ö ")])))
    return p + _lotse_key_match_section_place (text + p);
  if (lotse_starts_with (text + p, "Ö ") || lotse_starts_with (text + p, "ö "))
    p += (guint) strlen ("Ö ");
  else if (lotse_starts_with (text + p, "N "))
    p += 2;
  for (; p < range.end && (g_ascii_isdigit (text[p]) || (text[p] == '.' && g_ascii_isdigit (text[p + 1]))); p++)
    digits++;
  while (p < range.end && strchr (" \n\t:.-", text[p]))
    p++;
  if (lotse_starts_with (text + p, "–"))
    p = _lotse_trim_start (a->reading, p + (guint) strlen ("–"), range.end);
  return digits > 0 && range.end > p + MIN_TITLE ? p : range.start;
}

void
_lotse_key_add_title_lines (LotseAnalysis *a, const char *rule, guint first, guint last)
{
  static const char *const marks[] = { " (öffentlich)", " (nichtöffentlich)", " (nicht öffentlich)" };
  LotseRange range = { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, last)->end };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      guint n = (guint) strlen (marks[i]);

      if (range.end > range.start + n + 4 && lotse_starts_with (text + range.end - n, marks[i]))
        {
          if (_lotse_key_is_missing (a, "publicity"))
            _lotse_analysis_add_publicity (a, "key/bracket", (LotseRange) { range.end - n + 2, range.end - 1 });
          range.end -= n;
        }
    }
  /* "Antwort zur Anfrage Nr. 12/2031" / "betreffend Spielplätze" */
  if (lotse_starts_with (text + range.start, "betreffend "))
    range.start += (guint) strlen ("betreffend ");
  range.start = skip_agenda_place (a, range);
  _lotse_analysis_add_key_range (a, "title", rule, range);
}

/* "Nahverkehrsplan: Der Kreistag möge beschließen: …": the request of a motion behind its subject. */
static guint
cut_request (const LotseAnalysis *a, LotseRange title)
{
  static const char *const requests[] = { " möge beschließen", " wolle beschließen" };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      const char *at = g_strstr_len (text + title.start, (gssize) (title.end - title.start), requests[i]);

      for (guint p = at ? (guint) (at - text) : title.start; p > title.start + MIN_TITLE; p--)
        if (text[p - 1] == ':' || text[p - 1] == '\n')
          return p - 1;
    }
  return title.end;
}

/* "(ggf. Anlagen nennen) Umbau": what the form asks for stands before the title. Returns where that begins. */
static guint
skip_prompt (const LotseAnalysis *a, LotseRange title)
{
  const char *text = a->reading->text->str;
  const char *close = lotse_starts_with (text + title.start, "(ggf") ? memchr (text + title.start, ')', title.end - title.start) : NULL;

  return close ? _lotse_trim_start (a->reading, (guint) (close + 1 - text), title.end) : title.start;
}

/* "Betreff: | öffentlich" above the title: the word in the cell behind the label says who may hear the paper. Moves the value to the next line. */
static void
skip_publicity (LotseAnalysis *a, LotseRange *value)
{
  guint line = lotse_reading_find_line (a->reading, value->start);
  LotseRange cell = _lotse_key_first_line (a, *value);

  if (line + 1 >= a->reading->lines->len || !_lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_PUBLICITY, cell)
      || _lotse_labels_find_line (a->labels, line + 1) >= 0)
    return;
  if (_lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, "key/cell", cell);
  value->start = lotse_reading_line (a->reading, line + 1)->start;
  value->end = lotse_reading_line (a->reading, line + 1)->end;
}

/* "Tagesordnungspunkt: 6 öffentlich": the place on the agenda, and who may hear the paper, which is added; no title. */
static gboolean
take_place (LotseAnalysis *a, LotseRange value)
{
  const char *text = a->reading->text->str;
  guint rest = value.start + (guint) strspn (text + value.start, "0123456789.");

  if (rest == value.start || rest > value.end)
    return FALSE;
  rest = _lotse_trim_start (a->reading, rest, value.end);
  if (rest >= value.end)
    return TRUE;
  if (!_lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_PUBLICITY, (LotseRange) { rest, value.end }))
    return FALSE;
  if (_lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, "key/cell", (LotseRange) { rest, value.end });
  return TRUE;
}

/* "Umbau des Rathauses (Referentin: Frau Muster)": who reports, behind the title. Returns where that ends. */
static guint
cut_rapporteur (const LotseAnalysis *a, LotseRange title)
{
  static const char *const words[] = { "(Referent:", "(Referentin:", "(Berichterstatter:", "(Berichterstatterin:" };
  const char *text = a->reading->text->str;
  guint open = title.end;

  if (title.end == title.start || text[title.end - 1] != ')')
    return title.end;
  while (open > title.start && text[open - 1] != '(')
    open--;
  if (open > title.start + MIN_TITLE && lotse_starts_with_one_of (text + open - 1, words, G_N_ELEMENTS (words)))
    return _lotse_trim_end (a->reading, title.start, open - 1);
  return title.end;
}

/* "Titel der Drucksache: | Drucksache | 0123/31": another field beside the label, the title stands below. */
static gboolean
is_number_of_paper (const LotseAnalysis *a, LotseRange value)
{
  LotseLabel label = { 0 };
  const char *tab = memchr (a->reading->text->str + value.start, '\t', value.end - value.start);
  guint end = tab ? (guint) (tab - a->reading->text->str) : value.end;

  return tab && _lotse_label_match_bare (a->reading, a->lexicon, value.start, end, &label) && label.field == LOTSE_FIELD_NUMBER
         && label.value >= end && _lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_NUMBER, (LotseRange) { end + 1, value.end });
}

/* The value of a title label with the lines on which it goes on. */
static gboolean
add_labelled_title (LotseAnalysis *a, guint index)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index);
  LotseRange value;
  guint line;

  if (!_lotse_label_get_value (a->reading, a->labels, index, 6, &value))
    return FALSE;
  if (take_place (a, _lotse_key_first_line (a, value)))
    return FALSE;
  skip_publicity (a, &value);
  line = lotse_reading_find_line (a->reading, value.start);
  /* Its own value is missing, or stands above the label. */
  if (lotse_reading_line (a->reading, line)->zone == LOTSE_ZONE_CONSULTATION && line > label->line)
    return FALSE;
  /* Where the value stands above its label the title does not go on below it. */
  if (value.start > label->start && value.end == lotse_reading_line (a->reading, line)->end)
    value.end = lotse_reading_line (a->reading, _lotse_key_find_title_end (a, line))->end;
  /* A line that names a session is no part of it. */
  for (guint i = line + 1; i < a->reading->lines->len && lotse_reading_line (a->reading, i)->start < value.end; i++)
    if (lotse_reading_line (a->reading, i)->zone == LOTSE_ZONE_CONSULTATION)
      value.end = lotse_reading_line (a->reading, i - 1)->end;
  value.end = cut_request (a, value);
  value.end = cut_rapporteur (a, value);
  value.start = skip_prompt (a, value);
  if (value.end - value.start > MAX_BYTES || is_number_of_paper (a, value))
    return FALSE;
  return _lotse_analysis_add_key_range (a, "title", label->glued ? "key/glued-label" : "key/label", value) != NULL;
}

/* Font size in which most of the text stands, 0 without geometry. */
static float
body_size (const LotseReading *reading)
{
  guint bytes[64] = { 0 };
  guint best = 0;

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);

      if (line->size > 0 && line->size < 63)
        bytes[(guint) (line->size + 0.5f)] += line->end - line->start;
    }
  for (guint i = 1; i < G_N_ELEMENTS (bytes); i++)
    if (bytes[i] > bytes[best])
      best = i;
  return (float) best;
}

/* Whether line @above and the one below it are lines of one title: in the same large letters, close to one another. */
static gboolean
is_same_title (const LotseLine *above, const LotseLine *below)
{
  return above->page == below->page && below->blank_before == 0 && fabsf (above->size - below->size) <= 0.5f && above->bold == below->bold
         && fabsf (above->x1 - below->x1) < 2;
}

/* Whether a line is the begin of a title whose words end in a colon before its next line: several words, no label. */
static gboolean
leads_title (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str + line->start;
  gsize n = line->end - line->start;

  return n > 2 * MIN_TITLE && text[n - 1] == ':' && memchr (text, ' ', n) && !memchr (text, '\t', n)
         && _lotse_labels_find_line (a->labels, index) < 0;
}

/* Whether a line of a title goes on with a dash before its words. */
static gboolean
goes_on_with_dash (const LotseAnalysis *a, guint index)
{
  const char *text = a->reading->text->str + lotse_reading_line (a->reading, index)->start;

  return lotse_starts_with (text, "– ") || lotse_starts_with (text, "- ");
}

/* On a printed page the title often stands in larger letters than anything else of the header that may be a title. */
static gboolean
add_large_title (LotseAnalysis *a)
{
  float body = body_size (a->reading), largest = 0;
  guint first = 0, last = 0;

  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= a->header_end || line->page > 1)
        break;
      if (line->size < 1.25f * body || body <= 0)
        continue;
      if (!_lotse_key_may_be_title (a, i))
        {
          if (largest > 0 && i == last + 1 && is_same_title (line - 1, line) && goes_on_with_dash (a, i))
            last = i;
          continue;
        }
      if (line->size > largest + 0.5f)
        {
          first = i > 0 && is_same_title (line - 1, line) && leads_title (a, i - 1) ? i - 1 : i;
          last = i;
          largest = line->size;
        }
      else if (i == last + 1 && i - first < MAX_LINES && fabsf (line->size - largest) <= 0.5f)
        last = i;
    }
  if (largest <= 0 || lotse_reading_line (a->reading, last)->end - lotse_reading_line (a->reading, first)->start > MAX_BYTES)
    return FALSE;
  _lotse_key_add_title_lines (a, "key/title-large", first, last);
  _lotse_key_add_mover_below (a, last + 1);
  return TRUE;
}

/* Lines that name a session are no title. */
static void
mark_sessions (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      LotseRange date, type;
      guint last, end;

      if (_lotse_consultation_read_addressees (a, i, FALSE, &type, &end) > 1)
        {
          if (_lotse_key_is_missing (a, "paper_type"))
            _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-addressees", type);
          _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, i)->start, end, LOTSE_ZONE_CONSULTATION);
          i = lotse_reading_find_line (a->reading, end - 1);
        }
      else if ((last = _lotse_consultation_read_block (a, i, FALSE)) > i)
        i = last;
      else if (_lotse_key_find_session_of_line (a, i, &date, &last))
        _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, i)->start, lotse_reading_line (a->reading, last)->end,
                                  LOTSE_ZONE_CONSULTATION);
    }
}

/* "705/IX. - Umbau der Halle" above the fields: the paper's number, which a label says further down, and its title. */
static gboolean
add_title_behind_number (LotseAnalysis *a)
{
  const char *number = lotse_outline_get_key (a->outline, "number");

  if (!number)
    return FALSE;
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *end = a->reading->text->str + line->end, *at = a->reading->text->str + line->start + strlen (number);

      if (line->end - line->start < strlen (number) + MIN_TITLE || !lotse_starts_with (a->reading->text->str + line->start, number))
        continue;
      at += *at == '.';
      if (!lotse_starts_with (at, " - ") && !lotse_starts_with (at, " – "))
        continue;
      at = strchr (at + 1, ' ') + 1;
      if (at >= end || !g_unichar_isupper (g_utf8_get_char (at)))
        continue;
      return _lotse_analysis_add_key_range (a, "title", "key/title-behind-number",
                                            (LotseRange) { (guint) (at - a->reading->text->str),
                                                           lotse_reading_line (a->reading, _lotse_key_find_title_end (a, i))->end })
             != NULL;
    }
  return FALSE;
}

/* "TOP: Annahme von Spenden": the item of the agenda that the paper is for, told by its words. */
static gboolean
add_title_of_item (LotseAnalysis *a)
{
  const LotseLabel *label;

  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL; i++)
    if (label->field == LOTSE_FIELD_TOP && label->colon && label->value + MIN_TITLE < label->value_end
        && g_unichar_isupper (g_utf8_get_char (a->reading->text->str + label->value))
        && memchr (a->reading->text->str + label->value, ' ', label->value_end - label->value)
        && !g_unichar_isspace (g_utf8_get_char (g_utf8_next_char (a->reading->text->str + label->value))))
      return add_labelled_title (a, i);
  return FALSE;
}

/* "Unterbringung in der alten Schule" right above "hier: Ergebnis der Ausschreibung" in line @line, below the table. */
static gboolean
add_title_above_more (LotseAnalysis *a, guint line)
{
  guint first = line;

  while (first > 0 && line - first < MAX_LINES && lotse_reading_line (a->reading, first)->blank_before == 0
         && _lotse_key_may_be_title (a, first - 1) && !_lotse_key_is_session_row (a, first - 1))
    first--;
  if (first == line)
    return FALSE;
  _lotse_key_add_title_lines (a, "key/title-block", first, _lotse_key_find_title_end (a, first));
  return TRUE;
}

void
_lotse_key_title_parse (LotseAnalysis *a)
{
  mark_sessions (a);
  if (!_lotse_key_is_missing (a, "title"))
    return;
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      if (label->start >= a->header_end)
        break;
      if (label->field == LOTSE_FIELD_TITLE && (_lotse_key_add_title_below_cell (a, label) || add_labelled_title (a, i)))
        return;
    }
  if (add_title_of_item (a))
    return;
  if (!add_title_behind_number (a) && !add_large_title (a))
    _lotse_key_add_run_on_title (a);
  if (_lotse_key_is_missing (a, "title"))
    _lotse_key_add_title_block (a);
  /* "Hier: Gebührensatzung" below the type and nothing else: what goes on is all that there is. */
  for (guint i = 0; i < a->labels->len && _lotse_key_is_missing (a, "title"); i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      if (label->field == LOTSE_FIELD_TITLE_MORE && label->start < a->header_end && label->value + MIN_TITLE < label->value_end
          && !add_title_above_more (a, label->line))
        add_labelled_title (a, i);
    }
}
