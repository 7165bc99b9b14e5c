/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"
#include "lotse-heading-private.h"

#include <math.h>
#include <string.h>

/* Bytes of a title and of what stands between it and the number. */
#define MIN_TITLE 8

/* A title is not longer than this. */
#define MAX_LINES 8
#define MAX_BYTES 700

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

/* Whether line @index begins anew although its first word would have had room on the line above. */
static gboolean
is_broken_off (const LotseAnalysis *a, guint first, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index), *above = lotse_reading_line (a->reading, index - 1);
  const char *text = a->reading->text->str;
  guint width = line->end - line->start, word = (guint) strcspn (text + line->start, " \n");

  for (guint i = first; i < index; i++)
    width = MAX (width, lotse_reading_line (a->reading, i)->end - lotse_reading_line (a->reading, i)->start);
  return !above->hyphenated && !g_unichar_islower (g_utf8_get_char (text + line->start)) && above->end - above->start + 1 + word + 8 < width
         && !strchr (",-/", text[above->end - 1]);
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
      if (label || line->blank_before > 0 || _lotse_key_opens_proposal (a, i) || line->end - start > MAX_BYTES
          || line->zone == LOTSE_ZONE_HEADER)
        break;
      fold = _lotse_key_fold_line (a, i);
      /* Texts that kept their lines but no blank ones. */
      if (!g_str_has_prefix (fold, "hier") && is_broken_off (a, first, i) && begins_text (a, i))
        break;
      if (opens_with_verb (a, i, fold))
        break;
      /* A rule is drawn below the field. */
      if (_lotse_key_is_table_head (fold) || g_str_has_prefix (fold, "http") || g_str_has_prefix (fold, "___")
          || _lotse_analysis_find_date (a, line->start, line->start + 1, NULL, NULL))
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
  guint p = range.start, digits = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words) && p == range.start; i++)
    if (lotse_starts_with (text + p, words[i]))
      p += (guint) strlen (words[i]);
  if (p == range.start)
    return p;
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

/* The value of a title label with the lines on which it goes on. */
static gboolean
add_labelled_title (LotseAnalysis *a, guint index)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index);
  LotseRange value;
  guint line;

  if (!_lotse_label_get_value (a->reading, a->labels, index, 6, &value))
    return FALSE;
  line = lotse_reading_find_line (a->reading, value.start);
  if (value.end == lotse_reading_line (a->reading, line)->end)
    value.end = lotse_reading_line (a->reading, _lotse_key_find_title_end (a, line))->end;
  /* A line that names a session is no part of it. */
  for (guint i = line + 1; i < a->reading->lines->len && lotse_reading_line (a->reading, i)->start < value.end; i++)
    if (lotse_reading_line (a->reading, i)->zone == LOTSE_ZONE_CONSULTATION)
      value.end = lotse_reading_line (a->reading, i - 1)->end;
  value.end = cut_request (a, value);
  if (value.end - value.start > MAX_BYTES)
    return FALSE;
  return _lotse_analysis_add_key_range (a, "title", label->glued ? "key/glued-label" : "key/label", value) != NULL;
}

/* "Antrag von Stadträtin Muster", "Anfrage der Fraktion …": who moved it, below the title. */
static gboolean
names_mover (const LotseAnalysis *a, guint index)
{
  static const char *const links[]
      = { " von ", " der Fraktion", " des ", " Stadtr", " Nr. ", " Ratsm", " zur Sitzung ", " zur dringlichen " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange date;
  guint end = 0;
  const LotseLexiconEntry *type = _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);

  if (!type || (!g_str_equal (lotse_lexicon_entry_get (type, 1), "motion") && !g_str_equal (lotse_lexicon_entry_get (type, 1), "question")))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (lotse_starts_with (a->reading->text->str + end, links[i]))
      return TRUE;
  /* "Antrag PDS vom 08.01.2002" */
  return line->end - line->start < 120 && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
         && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0;
}

/* The type with which a line below the title begins that says who moved it, and the day if it says so too. */
static void
add_type_of_mover (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint end = line->start;
  LotseRange date;

  /* The answer to it follows: that is what the paper is. */
  if (index + 1 < a->reading->lines->len
      && lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, index + 1)->start, "Antwort"))
    return;
  _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-mover", (LotseRange) { line->start, end });
  if (_lotse_key_is_missing (a, "date") && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
      && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0)
    _lotse_analysis_add_date (a, "key/date-of-mover", date);
}

/* "Erika Beispiel, Hans Muster, Ute Probe": a line of names, who signs a motion. */
static gboolean
is_list_of_names (const LotseAnalysis *a, guint index)
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

/* "DS 117/2031 Denkmal am Markt", "Drucksache Nr. 12/2031: Denkmal": the number of the paper before its title. */
static gboolean
add_number_and_title (LotseAnalysis *a, guint first, guint last)
{
  const LotseLine *line = lotse_reading_line (a->reading, first);
  LotseRange title = { 0, lotse_reading_line (a->reading, last)->end }, number;
  const char *text = a->reading->text->str;
  LotseLabel label = { 0 };

  if (!_lotse_key_is_missing (a, "number") || !_lotse_label_match_bare (a->reading, a->lexicon, line->start, line->end, &label)
      || label.field != LOTSE_FIELD_NUMBER || !_lotse_number_match (a->reading, label.value, line->end, &number)
      || number.start != label.value || memchr (text + number.start, '/', number.end - number.start) == NULL)
    return FALSE;
  title.start = number.end;
  while (title.start < title.end && strchr (" \t:-", text[title.start]))
    title.start++;
  if (title.end < title.start + 8 || !g_unichar_isupper (g_utf8_get_char (text + title.start)))
    return FALSE;
  _lotse_analysis_add_key_range (a, "number", "key/number-before-title", number);
  return _lotse_analysis_add_key_range (a, "title", "key/title-behind-number", title) != NULL;
}

/* "Der Jugendhilfeausschuss beschließt als …": the text begins with what an assembly decides. */
static gboolean
says_act (const char *fold)
{
  static const char *const acts[] = { " beschliesst ", " empfiehlt ", " beauftragt " };

  if (!g_str_has_prefix (fold, "der ") && !g_str_has_prefix (fold, "die "))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strstr (fold, acts[i]))
      return TRUE;
  return FALSE;
}

/* "zu TOP 5", "TOP 7 ö": where the paper is called up, alone on a line. */
static gboolean
is_agenda_place (const char *fold)
{
  static const char *const openings[] = { "zu top ", "top oe ", "top n ", "top " };
  const char *p = fold;

  for (guint i = 0; i < G_N_ELEMENTS (openings) && p == fold; i++)
    if (g_str_has_prefix (fold, openings[i]))
      p += strlen (openings[i]);
  if (p == fold || !g_ascii_isdigit (*p))
    return FALSE;
  p += strspn (p, "0123456789. ");
  return g_str_equal (p, "") || g_str_equal (p, "oe") || g_str_equal (p, "noe") || _lotse_publicity_from_fold (p) != NULL;
}

/* "Ziele:", "Klimarelevanz": a box of the form below the title, whose short values are none. */
static gboolean
is_box_heading (const LotseAnalysis *a, const char *fold)
{
  static const char *const kinds[] = { "climate", "goals", "finance", "social", "staff" };
  gsize n = strlen (fold);
  g_autofree char *bare = g_strndup (fold, n > 0 && fold[n - 1] == ':' ? n - 1 : n);
  const LotseLexiconEntry *entry = lotse_lexicon_find (a->lexicon, "headings", g_strchomp (bare));

  for (guint i = 0; entry && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (lotse_lexicon_entry_get (entry, 1), kinds[i]))
      return TRUE;
  return FALSE;
}

/* Whether no title begins in line @index or below it; @found: there is one above. */
static gboolean
ends_header (const LotseAnalysis *a, guint index, const char *fold, gboolean found)
{
  const char *type = lotse_outline_get_key (a->outline, "paper_type");

  /* "Der Stadtrat beschließt:" */
  if (_lotse_key_is_table_head (fold) || g_str_has_suffix (fold, " beschliesst:") || says_act (fold)
      || g_str_has_prefix (fold, "sehr geehrte") || _lotse_key_opens_minutes (a, fold))
    return TRUE;
  /* "Wir fragen den Senat:" */
  if ((g_str_has_prefix (fold, "wir ") || g_str_has_prefix (fold, "ich ")) && fold[strlen (fold) - 1] == ':')
    return TRUE;
  if (found && (g_str_equal (fold, "anfrage:") || g_str_equal (fold, "fragen:")))
    return TRUE;
  /* "1. Zweck der Vorlage": the text begins. */
  if (found && (g_str_has_prefix (fold, "1. ") || g_str_has_prefix (fold, "i. "))
      && lotse_lexicon_find (a->lexicon, "headings", fold + 3) != NULL)
    return TRUE;
  if (found && is_box_heading (a, fold))
    return TRUE;
  if (g_str_equal (fold, "inhalt") || g_str_has_prefix (fold, "inhaltsverzeichnis"))
    return TRUE;
  /* "TOP 7: Umbau": the first item of minutes, or, where the header has said what the paper is, its title. */
  return g_str_has_prefix (fold, "top ") && g_ascii_isdigit (fold[4]) && !is_agenda_place (fold)
         && (found || !type || strspn (fold + 4, "0123456789.") == strcspn (fold + 4, " ") || index == 0);
}

/* "– Antrag der Fraktion Freie Liste vom 12.01.2031": the last line of a title, which says whose the matter is. */
static gboolean
is_motion_behind_dash (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint p = line->start, end = 0;
  const LotseLexiconEntry *type;

  if (lotse_starts_with (text + p, "–"))
    p += (guint) strlen ("–");
  else if (text[p] == '-')
    p++;
  else
    return FALSE;
  p = _lotse_trim_start (a->reading, p, line->end);
  type = line->blank_before == 0 ? _lotse_type_match (a->reading, a->lexicon, p, line->end, &end) : NULL;
  return type && end < line->end
         && (g_str_equal (lotse_lexicon_entry_get (type, 1), "motion") || g_str_equal (lotse_lexicon_entry_get (type, 1), "question"));
}

/* Without a label: the block of lines right before the table of consultations or the first heading, else the first block. */
static void
add_title_block (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, TOP_LINES);
  guint first = 0, last = 0, block = 0;
  gboolean found = FALSE, open = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const LotseLabel *label = _lotse_key_label_of_line (a, i);
      g_autofree char *fold = NULL;

      if (line->start >= a->header_end)
        break;
      fold = _lotse_key_fold_line (a, i);
      if (ends_header (a, i, fold, found) || (label && label->field == LOTSE_FIELD_CONSULTATION))
        break;
      if (is_agenda_place (fold))
        {
          open = FALSE;
          continue;
        }
      if (found && names_mover (a, i))
        {
          if (open)
            {
              add_type_of_mover (a, i);
              break;
            }
          /* Apart from the title as well, if it says when. */
          if (_lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
            {
              add_type_of_mover (a, i);
              open = FALSE;
              continue;
            }
        }
      /* "hier: Rahmenplan" was the end of the title, for the text begins although its first word had room there. */
      if (open && found && last + 1 == i && i > 0 && line->blank_before == 0 && is_broken_off (a, first, i)
          && lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, i - 1)->start, "hier:"))
        break;
      /* "hier: …" goes on with the title above it. */
      if (open && last + 1 == i && label && label->field == LOTSE_FIELD_TITLE_MORE && line->blank_before <= 1)
        {
          last = i;
          continue;
        }
      if (open && last + 1 == i && is_motion_behind_dash (a, i))
        {
          last = i;
          open = FALSE;
          continue;
        }
      if (!_lotse_key_may_be_title (a, i)
          && !(open && i > 0 && line->blank_before == 0 && line->zone == LOTSE_ZONE_BODY && _lotse_key_goes_on (a, i)))
        {
          /* Where sentences begin the header is over; a text that begins with them has none. */
          if ((found || i == 0) && _lotse_key_is_running_text (a, i))
            break;
          open = FALSE;
          continue;
        }
      if (found && open && is_list_of_names (a, i))
        break;
      if (!open || line->blank_before > 1)
        block = i;
      open = TRUE;
      if (line->end - lotse_reading_line (a->reading, block)->start > MAX_BYTES || i - block >= MAX_LINES)
        continue;
      first = block;
      last = i;
      found = TRUE;
    }
  /* A line that ends inside a word is not the last. */
  if (found && lotse_reading_line (a->reading, last)->hyphenated && last + 1 < n)
    {
      _lotse_key_add_title_lines (a, "key/title-block", first, last + 1);
      return;
    }
  /* A sentence is no title. */
  if (found && a->reading->text->str[lotse_reading_line (a->reading, last)->end - 1] != '.' && !add_number_and_title (a, first, last))
    _lotse_key_add_title_lines (a, "key/title-block", first, last);
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
      if (line->size < 1.25f * body || body <= 0 || !_lotse_key_may_be_title (a, i))
        continue;
      if (line->size > largest + 0.5f)
        {
          first = last = i;
          largest = line->size;
        }
      else if (i == last + 1 && i - first < MAX_LINES && fabsf (line->size - largest) <= 0.5f)
        last = i;
    }
  if (largest <= 0 || lotse_reading_line (a->reading, last)->end - lotse_reading_line (a->reading, first)->start > MAX_BYTES)
    return FALSE;
  _lotse_key_add_title_lines (a, "key/title-large", first, last);
  return TRUE;
}

/* Lines that name a session are no title. */
static void
mark_sessions (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      LotseRange body, date;
      guint last;

      if (_lotse_consultation_find_session (a, i, &body, &date, &last))
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
      if (label->field == LOTSE_FIELD_TITLE && add_labelled_title (a, i))
        return;
    }
  if (!add_title_behind_number (a) && !add_large_title (a))
    _lotse_key_add_run_on_title (a);
  if (_lotse_key_is_missing (a, "title"))
    add_title_block (a);
}
