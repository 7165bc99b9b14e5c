/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions that the header names without a table: "für den Sozialausschuss am 21.02.2017 (öffentlich)", "Gremium: Gemeinderat". */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"
#include "lotse-run-on-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines at the top that may name sessions, and how many lines one of them may take. */
#define TOP_LINES 40
#define SESSION_LINES 3
/* Bytes of a line behind the type of the paper in which it names a session. */
#define MAX_TYPED 180
/* Bytes of a line of the header that says in a sentence where the paper goes, and of the part of a letter that may say so. */
#define MAX_INSIDE 300
/* Lines on top of a page that may be its heading. */
#define HEADING_LINES 6
#define MAX_LETTER 4000

/* What may stand between the preposition and "Sitzung". */
static const char *const adjectives[] = { "nächste ",      "nächsten ",         "kommende ",          "kommenden ", "öffentliche ",
                                          "öffentlichen ", "nichtöffentliche ", "nichtöffentlichen ", NULL };

/* Byte behind the next "<preposition> [nächste] Sitzung" of [start, end) that a body in the genitive follows, and where it begins; 0 if there
 * is none. The session is still to come, so "in der Sitzung" is none. */
static guint
find_coming_session (const char *text, guint start, guint end, const char *const *prepositions, guint *ret_first)
{
  static const char word[] = "Sitzung";

  for (const char *p = text + start; (p = g_strstr_len (p, text + end - p, word)) != NULL; p++)
    {
      const char *behind = p + strlen (word), *first = p;

      if (behind + 3 >= text + end || !strchr (" \n", *behind) || behind[1] != 'd' || behind[2] != 'e')
        continue;
      for (guint i = 0; adjectives[i]; i++)
        {
          gsize n = strlen (adjectives[i]);

          if (first - text >= (gssize) (start + n) && strncmp (first - n, adjectives[i], n) == 0)
            {
              first -= n;
              break;
            }
        }
      for (guint i = 0; prepositions[i]; i++)
        {
          gsize n = strlen (prepositions[i]);

          if (first - text >= (gssize) (start + n) && strncmp (first - n, prepositions[i], n) == 0)
            {
              *ret_first = (guint) (first - n - text);
              return (guint) (behind - text);
            }
        }
    }
  return 0;
}

/* Whether what stands in a line before a session still to come lets the line be about the paper itself: the type and who asks ("Anfrage der
 * Fraktion X"), or a sentence that begins with the paper ("Die Vorlage geht") or with "vorgesehen". */
static gboolean
is_about_paper (const LotseAnalysis *a, guint start, guint end)
{
  static const char *const genitives[] = { " der ", " des ", " von ", " vom " };
  static const char *const past[] = { " wurde ", " wurden ", " hat ", " war " };
  const char *text = a->reading->text->str;
  guint type_end = 0;

  if (g_ascii_strncasecmp (text + start, "vorgesehen", MIN (strlen ("vorgesehen"), end - start)) == 0)
    return TRUE;
  if (memchr (text + start, '.', end - start) || memchr (text + start, ':', end - start))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    if (g_strstr_len (text + start, (gssize) (end - start), past[i]))
      return FALSE;
  if (_lotse_type_match (a->reading, a->lexicon, start, end, &type_end)
      && lotse_starts_with_one_of (text + type_end, genitives, G_N_ELEMENTS (genitives)))
    return TRUE;
  return (lotse_starts_with (text + start, "Die ") || lotse_starts_with (text + start, "Der "))
         && _lotse_type_match (a->reading, a->lexicon, start + 4, end, &type_end);
}

/* Byte behind "zur Sitzung", "in die Sitzung", "für die Sitzung" inside a line of the header, or 0. */
static guint
find_inside (const LotseAnalysis *a, guint line)
{
  static const char *const prepositions[] = { "zur ", "in die ", "für die ", NULL };
  const LotseLine *l = lotse_reading_line (a->reading, line);
  guint first = 0, found;

  if (l->end - l->start > MAX_INSIDE || _lotse_labels_find_line (a->labels, line) >= 0)
    return 0;
  found = find_coming_session (a->reading->text->str, l->start, l->end, prepositions, &first);
  return found > 0 && first > l->start && is_about_paper (a, l->start, first) ? found : 0;
}

/* " gemäß § 17 der Geschäftsordnung" behind the type: the byte behind it, or @p. */
static guint
skip_rules (const char *text, guint p, guint end)
{
  static const char *const openings[] = { " gemäß § ", " gem. § ", " nach § " };
  static const char word[] = "Geschäftsordnung";
  const char *at = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (openings) && !at; i++)
    if (lotse_starts_with (text + p, openings[i]))
      at = g_strstr_len (text + p, (gssize) (end - p), word);
  return at ? (guint) (at - text) + (guint) strlen (word) : p;
}

/* Whether nothing but the item of the agenda, the hour or who is let in stands in bytes [start, end): ", Ö / TOP 4", " (öffentlich)". */
static gboolean
is_tail_of_session (const LotseAnalysis *a, guint start, guint end)
{
  static const char *const words[] = { "top", "oe", "uhr", "oeffentlich", "nichtoeffentlich", "um" };
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, start, end);

  for (const char *p = fold; *p;)
    {
      gsize n = strspn (p, " ,/().:-0123456789\t"), word;
      guint i = 0;

      p += n;
      word = strcspn (p, " ,/().:-\t");
      while (i < G_N_ELEMENTS (words) && (strlen (words[i]) != word || strncmp (p, words[i], word) != 0))
        i++;
      if (word > 0 && i == G_N_ELEMENTS (words))
        return FALSE;
      p += word;
    }
  return TRUE;
}

/* "Antrag zur Stadtverordnetenversammlung am 27.02.2031", "Vorlage | für den Kreistag am 27.02.2031 (öffentlich)": byte behind the preposition, or
 * 0. The day ends the line. */
static guint
skip_type_before_body (const LotseAnalysis *a, guint line)
{
  static const char *const prepositions[] = { "zur ", "zum ", "für die ", "für den " };
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *text = a->reading->text->str;
  guint type_end = 0;
  LotseRange date;

  if (l->end - l->start > MAX_TYPED || (!g_ascii_isdigit (text[l->end - 1]) && text[l->end - 1] != ')')
      || g_strstr_len (text + l->start, (gssize) (l->end - l->start), "sitzung")
      || !_lotse_type_match (a->reading, a->lexicon, l->start, l->end, &type_end))
    return 0;
  type_end = skip_rules (text, type_end, l->end);
  if (!strchr (" \t", text[type_end]))
    return 0;
  type_end = _lotse_trim_start (a->reading, type_end, l->end);
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    {
      guint start = type_end + (guint) strlen (prepositions[i]);

      if (start < l->end && lotse_starts_with (text + type_end, prepositions[i])
          && _lotse_analysis_find_date (a, start, l->end, &date, NULL) && is_tail_of_session (a, date.end, l->end) && date.start > start + 4
          && lotse_starts_with (text + date.start - 4, " am "))
        return start;
    }
  return 0;
}

/* "zu TOP 6 der Sitzung": the length of these words in front of the body, or 0. */
static guint
skip_item_of_session (const char *text)
{
  static const char opening[] = "zu TOP ", joint[] = " der Sitzung";
  guint p = (guint) strlen (opening);

  if (!lotse_starts_with (text, opening))
    return 0;
  p += (guint) strspn (text + p, "0123456789.");
  return p > strlen (opening) && lotse_starts_with (text + p, joint) ? p + (guint) strlen (joint) : 0;
}

/* Byte behind "für den", "zur Sitzung des" and the like at the start of a line or behind the type there, or 0. */
static guint
skip_opening (const LotseAnalysis *a, guint line)
{
  static const char *const openings[] = {
    "für die öffentliche Sitzung",
    "für die nichtöffentliche Sitzung",
    "für die nicht öffentliche Sitzung",
    "für die Sitzung",
    "zur öffentlichen Sitzung",
    "zur nichtöffentlichen Sitzung",
    "zur Sitzung",
    "Zur Sitzung",
    "Öffentliche Sitzung",
    "Nichtöffentliche Sitzung",
    "Sitzung",
    "für den",
    "für die",
    "Für den",
    "Für die",
  };
  const LotseLine *l = lotse_reading_line (a->reading, line);
  guint start = l->start, type_end = 0, item;
  const char *text = a->reading->text->str + start;
  gboolean names_session = g_strstr_len (text, (gssize) (l->end - start), "Sitzung") != NULL;

  /* "Anfrage zur Sitzung des Rates am …" */
  if (names_session && _lotse_type_match (a->reading, a->lexicon, start, l->end, &type_end) && type_end + 1 < l->end)
    start = _lotse_trim_start (a->reading, type_end, l->end);
  text = a->reading->text->str + start;
  if (names_session && (item = skip_item_of_session (text)) > 0)
    return start + item;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize n = strlen (openings[i]);

      if (lotse_starts_with (text, openings[i]) && (start + n >= l->end || text[n] == ' ')
          && (start == l->start || strstr (openings[i], "Sitzung"))
          /* "Sitzung des Rates am: 12.03.2031", on one line. */
          && (openings[i][0] != 'S' || _lotse_analysis_find_date (a, start, l->end, NULL, NULL)))
        return start + (guint) n;
    }
  /* "Antrag zur dringlichen Behandlung in der gemeinsamen Sitzung des … am …" */
  if (start > l->start && l->end - start < MAX_TYPED)
    {
      const char *word = g_strstr_len (text, (gssize) (l->end - start), " Sitzung de");

      if (word && lotse_starts_with (text, "zur "))
        return (guint) (word - a->reading->text->str) + (guint) strlen (" Sitzung");
    }
  return names_session ? find_inside (a, line) : skip_type_before_body (a, line);
}

/* Body and date of the session at byte @start of line @line, behind "Sitzung" or what else opens it. */
static gboolean
read_session (const LotseAnalysis *a, guint start, guint line, LotseRange *ret_body, LotseRange *ret_date, guint *ret_last)
{
  static const char *const articles[] = { "der ", "des ", "dem " };
  static const char *const joints[] = { " am", "\nam", " vom" };
  const char *text = a->reading->text->str;
  guint last = line, end;
  LotseRange date;

  start = _lotse_consultation_skip_election (a, start, lotse_reading_line (a->reading, line)->end);
  while (last + 1 < a->reading->lines->len && last + 1 < line + SESSION_LINES
         && !_lotse_analysis_find_date (a, start, lotse_reading_line (a->reading, last)->end, NULL, NULL)
         && lotse_reading_line (a->reading, last + 1)->blank_before == 0)
    last++;
  if (!_lotse_analysis_find_date (a, start, lotse_reading_line (a->reading, last)->end, &date, NULL) || date.start - start > 140)
    return FALSE;
  start = _lotse_trim_start (a->reading, start, date.start);
  start += lotse_match_one_of (text + start, articles, G_N_ELEMENTS (articles));
  end = _lotse_trim_end (a->reading, start, date.start);
  /* "am Dienstag, den 12.10.2021" */
  for (guint p = start; p < end; p++)
    for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
      if (lotse_starts_with (text + p, joints[i]) && strchr (" \n:", text[p + strlen (joints[i])]) && p + 25 > date.start)
        end = MIN (end, p);
  if (end <= start || end == date.start || !_lotse_consultation_is_body (a, start, end) || memchr (text + start, '.', end - start))
    return FALSE;
  *ret_body = (LotseRange) { start, end };
  *ret_date = date;
  *ret_last = last;
  return TRUE;
}

/* "Sozialausschuss am 24.06.2031, Ö / TOP 4": a line that is nothing but a body and its session. */
static gboolean
read_body_and_day (const LotseAnalysis *a, guint line, LotseRange *ret_body, LotseRange *ret_date)
{
  static const char joint[] = "am ";
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *text = a->reading->text->str;

  if (l->end - l->start > MAX_TYPED || !g_strstr_len (text + l->start, (gssize) (l->end - l->start), joint)
      || !_lotse_analysis_find_date (a, l->start, l->end, ret_date, NULL) || ret_date->start < l->start + 8
      || !lotse_starts_with (text + ret_date->start - strlen (joint), joint) || !strchr (" \t", text[ret_date->start - strlen (joint) - 1])
      || (!is_tail_of_session (a, ret_date->end, l->end) && !_lotse_consultation_is_result_behind (a, ret_date->end, l->end)))
    return FALSE;
  ret_body->start = _lotse_consultation_skip_genitive (a, line);
  if (ret_body->start == l->start)
    ret_body->start = _lotse_consultation_skip_role_label (a, line, NULL);
  ret_body->end = _lotse_trim_end (a->reading, ret_body->start, ret_date->start - (guint) strlen (joint));
  /* "Ratssitzung am 12.03.2031": the session stands for the body, which is read elsewhere. */
  if (ret_body->end < ret_body->start + strlen ("itzung") || lotse_starts_with (text + ret_body->end - strlen ("itzung"), "itzung"))
    return FALSE;
  return g_unichar_isupper (g_utf8_get_char (text + ret_body->start)) && _lotse_consultation_is_body (a, ret_body->start, ret_body->end);
}

gboolean
_lotse_consultation_find_session (const LotseAnalysis *a, guint line, LotseRange *ret_body, LotseRange *ret_date, guint *ret_last)
{
  guint start = skip_opening (a, line);

  if (start > 0 && read_session (a, start, line, ret_body, ret_date, ret_last))
    return TRUE;
  *ret_last = line;
  return _lotse_labels_find_line (a->labels, line) < 0 && read_body_and_day (a, line, ret_body, ret_date);
}

/* "(öffentlich)" behind the date, "öffentliche Sitzung" before the body, or the item of the agenda. */
static const char *
find_publicity (const LotseAnalysis *a, guint first, guint last)
{
  guint start = lotse_reading_line (a->reading, first)->start;
  g_autofree char *fold = lotse_fold (a->reading->text->str + start, lotse_reading_line (a->reading, last)->end - start);

  if (strstr (fold, "nichtoeffentlich") || strstr (fold, "nicht oeffentlich"))
    return "non-public";
  if (strstr (fold, "oeffentlich"))
    return "public";
  /* "TOP Ö 6" */
  return strstr (fold, "top oe ") ? "public" : strstr (fold, "top n ") ? "non-public" : NULL;
}

/* Where the second body of a joint session begins, "des Bauausschusses und des Hauptausschusses", or its end. */
static guint
find_second_body (const LotseAnalysis *a, LotseRange body, guint *ret_first_end)
{
  static const char *const joints[] = { " und des ", " und der ", "\nund des ", "\nund der " };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const char *at = g_strstr_len (text + body.start, (gssize) (body.end - body.start), joints[i]);
      guint end = at ? (guint) (at - text) : 0, second = end + (guint) strlen (joints[i]);

      if (at && _lotse_consultation_is_body (a, body.start, end) && _lotse_consultation_is_body (a, second, body.end))
        {
          *ret_first_end = end;
          return second;
        }
    }
  return body.end;
}

static void
add_session (LotseAnalysis *a, LotseRange body, LotseRange date, guint first, guint last)
{
  LotseConsultation *row = _lotse_consultation_new ("consultation/session-line");

  _lotse_analysis_find_date (a, date.start, date.end, NULL, &row->date);
  row->body = _lotse_consultation_dup_body (a, body.start, body.end);
  _lotse_consultation_to_nominative (row->body);
  row->body_range = body;
  row->date_range = date;
  _lotse_consultation_add_said (a, row, first, last);
  row->row = (LotseRange) { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, last)->end };
  if (row->row.end - row->row.start > MAX_INSIDE)
    row->row = (LotseRange) { body.start, date.end };
  else
    {
      row->publicity = find_publicity (a, first, last);
      _lotse_analysis_set_zone (a, row->row.start, row->row.end, LOTSE_ZONE_CONSULTATION);
    }
  g_ptr_array_add (a->consultations, row);
}

/* "… und dann zur Sitzung des Rates am 12.05.2031": more sessions on the line of the first, behind byte @at. */
static void
add_further_sessions (LotseAnalysis *a, guint at, guint line)
{
  static const char *const prepositions[] = { "zur ", "in die ", "für die ", "in der ", NULL };
  guint end = lotse_reading_line (a->reading, line)->end, last, first;
  LotseRange body, date;

  while ((at = find_coming_session (a->reading->text->str, at, end, prepositions, &first)) > 0
         && read_session (a, at, line, &body, &date, &last))
    {
      add_session (a, body, date, line, last);
      at = date.end;
    }
}

/* Byte behind the name of the body in "Ratssitzung", "BVV-Sitzung" at [start, end), or 0. */
static guint
find_body_of_compound (const LotseAnalysis *a, guint start, guint end)
{
  static const char *const words[] = { "-Sitzung", "sitzung" };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = (guint) strlen (words[i]), body = end - n;

      if (end < start + n + 3 || strncmp (text + body, words[i], n) != 0)
        continue;
      /* The joint: "Rats", but not "Bauausschuss". */
      if (text[body - 1] == 's' && text[body - 2] != 's')
        body--;
      /* "Ausschusssitzung" does not say which. */
      if (!_lotse_run_on_begins_body (a->reading, a->lexicon, start, body) || strncmp (text + start, "Ausschuss", body - start) == 0)
        return 0;
      return body;
    }
  return 0;
}

/* Byte behind "zur ", "zur nächsten ", "in die ", "zur 17. " at byte @at, or 0. */
static guint
skip_coming (const char *text, guint at)
{
  static const char *const prepositions[] = { "zur ", "Zur ", "in die ", "In die ", "für die ", "auf die Tagesordnung der " };

  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (lotse_starts_with (text + at, prepositions[i]))
      {
        guint p = at + (guint) strlen (prepositions[i]), digits;

        for (guint k = 0; adjectives[k]; k++)
          if (lotse_starts_with (text + p, adjectives[k]))
            return p + (guint) strlen (adjectives[k]);
        digits = (guint) strspn (text + p, "0123456789");
        return digits > 0 && lotse_starts_with (text + p + digits, ". ") ? p + digits + 2 : p;
      }
  return 0;
}

/* Whether what stands in line @line before byte @at lets the session named there be that of the paper: nothing, one word ("Anträge"), its type,
 * "eingereicht", or the agenda that a letter asks for; but not "bis zur". */
static gboolean
may_name_session (const LotseAnalysis *a, const LotseLine *line, guint at)
{
  static const char until[] = " bis ", handed[] = " eingereicht ";
  const char *text = a->reading->text->str;
  guint type_end = 0;

  if (at <= line->start || lotse_starts_with (text + at, "auf die Tagesordnung "))
    return TRUE;
  if (at > line->start + strlen (until) && lotse_starts_with (text + at - strlen (until), until))
    return FALSE;
  if (at > line->start + strlen (handed) && lotse_starts_with (text + at - strlen (handed), handed))
    return TRUE;
  return memchr (text + line->start, ' ', at - 1 - line->start) == NULL
         || (at < line->start + MAX_TYPED
             && _lotse_type_match (a->reading, a->lexicon, line->start, MIN (line->end, line->start + MAX_TYPED), &type_end));
}

/* "Anfrage der Fraktion X zur Stadtratssitzung am 15.06.2031", "In die BVV-Sitzung am 21. Februar 2031 bringt …", "… auf die Tagesordnung der
 * nächsten Ratssitzung am 27. Oktober 2031": body and session in one word. */
static void
add_compound_session (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;
  guint limit = MIN (MAX_LETTER, (guint) a->reading->text->len);

  for (const char *at = g_strstr_len (text, limit, "itzung"); at;
       at = g_strstr_len (at + 1, (gssize) (limit - (guint) (at + 1 - text)), "itzung"))
    {
      guint end = (guint) (at - text) + (guint) strlen ("itzung"), start = end, body, line, p = 0;
      const LotseLine *l;
      LotseRange date;
      g_autofree char *iso = NULL;

      while (start > 0 && !strchr (" \n", text[start - 1]))
        start--;
      if (!g_unichar_isupper (g_utf8_get_char (text + start)) || (body = find_body_of_compound (a, start, end)) == 0
          || !_lotse_analysis_find_date (a, end, MIN (end + 30, (guint) a->reading->text->len), &date, &iso) || strlen (iso) != 10)
        continue;
      line = lotse_reading_find_line (a->reading, start);
      l = lotse_reading_line (a->reading, line);
      if (line >= TOP_LINES || l->zone == LOTSE_ZONE_CONSULTATION)
        return;
      for (guint i = start > l->start + 40 ? start - 40 : l->start; i < start && p == 0; i++)
        if ((i == l->start || text[i - 1] == ' ' || text[i - 1] == '\n') && skip_coming (text, i) == start)
          p = i + 1;
      if (p == 0 || !may_name_session (a, l, p - 1))
        continue;
      add_session (a, (LotseRange) { start, body }, date, line, line);
      return;
    }
}

static void
add_session_lines (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      LotseRange body, date;
      guint last, first_end = 0, second;

      if (!_lotse_consultation_find_session (a, i, &body, &date, &last))
        continue;
      second = find_second_body (a, body, &first_end);
      if (second < body.end)
        {
          add_session (a, (LotseRange) { body.start, first_end }, date, i, last);
          body.start = second;
        }
      add_session (a, body, date, i, last);
      if (last == i)
        add_further_sessions (a, date.end, i);
      i = last;
    }
}

/* "… folgenden Antrag auf die Tagesordnung der nächsten Sitzung des Rates am 12.05.2031 zu setzen": the session that a letter asks for. */
static void
add_requested_session (LotseAnalysis *a)
{
  static const char *const agendas[] = { "Tagesordnung der ", "Tagesordnung zur ", "Tagesordnung für die ", NULL };
  guint last_line = MIN (a->reading->lines->len, TOP_LINES), end, at, first, line, last;
  LotseRange body, date;

  if (last_line == 0)
    return;
  end = MIN (lotse_reading_line (a->reading, last_line - 1)->end, lotse_reading_line (a->reading, 0)->start + MAX_LETTER);
  at = find_coming_session (a->reading->text->str, lotse_reading_line (a->reading, 0)->start, end, agendas, &first);
  line = at > 0 ? lotse_reading_find_line (a->reading, at) : 0;
  if (at == 0 || !read_session (a, at, line, &body, &date, &last))
    return;
  add_session (a, body, date, line, last);
}

/* "Gremium: Gemeinderat" next to the label of the session. */
static void
add_body_of_header (const LotseAnalysis *a, LotseConsultation *row)
{
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value;

      if (label->start >= a->header_end)
        return;
      if ((label->field != LOTSE_FIELD_BODY && label->field != LOTSE_FIELD_CONSULTATION)
          || !_lotse_label_get_value (a->reading, a->labels, i, 1, &value) || !_lotse_consultation_is_body (a, value.start, value.end))
        continue;
      row->body = _lotse_consultation_dup_body (a, value.start, value.end);
      row->body_range = value;
      return;
    }
}

/* Whether label @index holds the day of the session: "Sitzungstermin", or "Datum" right below "Gremium" and its value. */
static gboolean
is_session_label (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index), *before = label - 1;

  if (label->field == LOTSE_FIELD_SESSION)
    return TRUE;
  return index > 0 && label->field == LOTSE_FIELD_DATE && before->field == LOTSE_FIELD_BODY && before->value == before->value_end
         && label->line == before->line + 2;
}

/* "TOP: 4" in the header: the item of the agenda, free with g_free(), or NULL. */
static char *
dup_item_of_header (const LotseAnalysis *a)
{
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value;

      if (label->start >= a->header_end)
        return NULL;
      if (label->field == LOTSE_FIELD_TOP && _lotse_label_get_value (a->reading, a->labels, i, 1, &value) && value.end - value.start < 8
          && g_ascii_isdigit (a->reading->text->str[value.start]))
        return lotse_reading_dup_text (a->reading, value.start, value.end);
    }
  return NULL;
}

/* The value behind one of two words and a colon at the start of a line, FALSE where it is not of this form. */
static gboolean
get_value_of (const LotseAnalysis *a, guint index, const char *word, LotseRange *ret)
{
  const LotseLine *l = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;
  guint n = (guint) strlen (word);

  if (!l || l->end - l->start > MAX_TYPED || !lotse_starts_with (a->reading->text->str + l->start, word))
    return FALSE;
  *ret = (LotseRange) { _lotse_trim_start (a->reading, l->start + n, l->end), l->end };
  return ret->end > ret->start;
}

/* "Sitzung: Bauausschuss" / "am: 12.03.2031": one pair or more, each with its body. */
static void
add_paired_sessions (LotseAnalysis *a)
{
  for (guint i = 0; i + 1 < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      LotseRange body, day, date;
      g_autofree char *iso = NULL;
      LotseConsultation *row;

      if (!get_value_of (a, i, "Sitzung:", &body) || !get_value_of (a, i + 1, "am:", &day)
          || !_lotse_analysis_find_date (a, day.start, day.end, &date, &iso) || date.start != day.start
          || !_lotse_consultation_is_body (a, body.start, body.end))
        continue;
      row = _lotse_consultation_new ("consultation/session-of-header");
      row->body = _lotse_consultation_dup_body (a, body.start, body.end);
      row->body_range = body;
      row->date = g_steal_pointer (&iso);
      row->date_range = date;
      row->row = (LotseRange) { lotse_reading_line (a->reading, i)->start, date.end };
      row->publicity = find_publicity (a, i, i + 1);
      g_ptr_array_add (a->consultations, row);
      _lotse_analysis_set_zone (a, row->row.start, row->row.end, LOTSE_ZONE_CONSULTATION);
    }
}

/* "Bauausschuss - 12.03.2031 - 17:30 Uhr" as the heading of a page: the session that it is about. */
static void
add_session_of_heading (LotseAnalysis *a)
{
  static const char joint[] = " - ";
  const char *text = a->reading->text->str;

  for (guint i = 0; i < MIN (a->reading->lines->len, HEADING_LINES) && a->consultations->len == 0; i++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, i);
      LotseRange date, body;

      if (l->end - l->start > MAX_TYPED || !_lotse_analysis_find_date (a, l->start, l->end, &date, NULL) || date.start < l->start + 8
          || !lotse_starts_with (text + date.start - strlen (joint), joint)
          || (date.end < l->end && !lotse_starts_with (text + date.end, joint)) || l->end - date.end > strlen (" - 17:30 Uhr"))
        continue;
      body = (LotseRange) { l->start, date.start - (guint) strlen (joint) };
      if (_lotse_consultation_is_body (a, body.start, body.end))
        add_session (a, body, date, i, i);
    }
}

/* "Letzte Beratung: 08.04.2031 Hauptausschuss Ö 6.17": the body behind the day at byte @end, and the item of the agenda. */
static gboolean
add_body_behind (const LotseAnalysis *a, LotseConsultation *row, guint end)
{
  const LotseReading *r = a->reading;
  const guint line = lotse_reading_find_line (r, end - 1), first = lotse_reading_find_token (r, end);
  const LotseLine *l = lotse_reading_line (r, line);
  LotseRange body = { end, l->end };
  guint next;

  for (guint i = first; _lotse_consultation_is_on_line (a, i, line); i++)
    {
      const char *mark = i > first ? _lotse_consultation_get_mark (a, i, &next) : NULL;

      if (!mark || !_lotse_consultation_is_on_line (a, next, line) || lotse_reading_token (r, next)->kind != LOTSE_TOKEN_NUMBER)
        continue;
      body.end = lotse_reading_token (r, i)->start;
      row->publicity = g_str_has_suffix (mark, "public") ? mark : row->publicity;
      row->top = lotse_reading_dup_text (r, lotse_reading_token (r, next)->start, l->end);
      break;
    }
  body.start = _lotse_trim_start (r, body.start, body.end);
  if (body.start >= body.end || !_lotse_consultation_is_body (a, body.start, body.end))
    {
      g_clear_pointer (&row->top, g_free);
      return FALSE;
    }
  row->body = _lotse_consultation_dup_body (a, body.start, body.end);
  row->body_range = body;
  row->row.end = MAX (row->row.end, l->end);
  return TRUE;
}

static void
add_session_of_header (LotseAnalysis *a)
{
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      g_autofree char *iso = NULL;
      LotseRange value, date;
      LotseConsultation *row;

      if (label->start >= a->header_end)
        return;
      if (!is_session_label (a, i) || !_lotse_label_get_value (a->reading, a->labels, i, 2, &value)
          || !_lotse_analysis_find_date (a, value.start, value.end, &date, &iso))
        continue;
      row = _lotse_consultation_new ("consultation/session-of-header");
      row->date = g_steal_pointer (&iso);
      row->row = value;
      row->date_range = date;
      row->publicity = lotse_outline_get_key (a->outline, "publicity");
      if (!add_body_behind (a, row, date.end) && !_lotse_consultation_add_body_in_front (a, row, label->start))
        {
          add_body_of_header (a, row);
          if (!row->body)
            _lotse_consultation_add_body_above (a, row, label->line);
          row->top = dup_item_of_header (a);
        }
      if (!row->body && a->consultations->len > 0)
        {
          _lotse_consultation_free (row);
          return;
        }
      g_ptr_array_add (a->consultations, row);
      return;
    }
}

/* Whether the rows are what other bodies do, or did, before the session that the header names: none of them is said to decide. */
static gboolean
lacks_session_of_header (const LotseAnalysis *a)
{
  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *row = g_ptr_array_index (a->consultations, i);

      if (row->date == NULL
          || !(g_str_equal (row->rule, "consultation/purpose") ? g_strcmp0 (row->role, "preliminary") == 0
                                                               : row->result && g_str_equal (row->rule, "consultation/session-line")))
        return FALSE;
    }
  return a->consultations->len > 0;
}

void
_lotse_consultation_read_header (LotseAnalysis *a)
{
  add_session_lines (a);
  if (a->consultations->len == 0)
    _lotse_consultation_read_purposes (a);
  if (a->consultations->len == 0)
    add_paired_sessions (a);
  if (a->consultations->len == 0)
    _lotse_consultation_add_blocks (a);
  if (a->consultations->len == 0)
    _lotse_consultation_add_addressed_sessions (a);
  /* "Vorberatung im: Hauptausschuss am: 14.10.2031" stands beside the session that decides. */
  if (a->consultations->len == 0 || lacks_session_of_header (a))
    add_session_of_header (a);
  if (a->consultations->len == 0)
    add_session_of_heading (a);
  if (a->consultations->len == 0)
    add_requested_session (a);
  if (a->consultations->len == 0)
    add_compound_session (a);
  if (a->consultations->len == 0)
    _lotse_consultation_add_addressed_body (a);
}
