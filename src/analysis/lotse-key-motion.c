/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Motions and questions have no form: what they are and when they were moved stands in their first lines or in their title. */
#include "lotse-key-private.h"

#include "lotse-fold.h"
#include "lotse-heading-private.h"

#include <string.h>

/* Lines at the top of the paper that may hold its type. */
#define TOP_LINES 40
/* Bytes of a head that runs on in one line. */
#define MAX_RUN_ON 1200
/* Bytes of who moves, between the type and its colon. */
#define MAX_MOVER 80

/* Bytes of a title in which its type begins behind a colon. */
#define MAX_FIELD 80

/* Whether a line begins with the type of a motion or a question. */
static gboolean
begins_request (const LotseAnalysis *a, const LotseLine *line, guint *ret_end)
{
  return _lotse_type_match_request (a->reading, a->lexicon, line->start, line->end, ret_end);
}

/* Where the words end that say behind the type who moves it: " der Fraktion Freie Liste", " von Erika Beispiel", else @end. */
static guint
skip_mover (const char *text, guint end, guint limit)
{
  static const char *const movers[] = { " der ", " des ", " von " };
  static const char *const links[] = { " zur ", " zum ", " für die " };
  static const char group[] = "raktion";
  /* "Antrag der Fraktion" is a type that names its mover. */
  gboolean mover = end > strlen (group) && lotse_starts_with (text + end - strlen (group), group);

  for (guint i = 0; i < G_N_ELEMENTS (movers); i++)
    mover |= lotse_starts_with (text + end, movers[i]);
  for (guint i = 0; mover && i < G_N_ELEMENTS (links); i++)
    {
      const char *at = g_strstr_len (text + end, (gssize) (limit - end), links[i]);

      if (at && g_strstr_len (at, (gssize) (text + limit - at), "itzung"))
        return (guint) (at - text);
    }
  return end;
}

/* "Antrag im Sozialausschuss am 31. März 2020:", "Änderungsantrag zur Stadtratssitzung am 7. Mai 2015", "Antrag der Fraktion Freie Liste zur
 * Kreistagssitzung am 12.02.2031": type and session as a line. */
void
_lotse_key_add_type_and_session (LotseAnalysis *a, guint index)
{
  static const char *const links[] = { " im ", " in ", " zur ", " zum ", " für die ", " für den ", " an den ", " an die " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint end = 0, link;

  if (line->end - line->start > 160 || !begins_request (a, line, &end) || !_lotse_analysis_find_date (a, end, line->end, NULL, NULL))
    return;
  link = skip_mover (text, end, line->end);
  if (link == end && line->end - line->start > 110)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (lotse_starts_with (text + link, links[i]) && g_strstr_len (text + link, (gssize) (line->end - link), " am "))
      {
        end = _lotse_key_cut_group (text, line->start, end, line->end);
        _lotse_analysis_add_key_range (a, "paper_type", "key/type-and-session", (LotseRange) { line->start, end });
        _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
        return;
      }
}

/* Whether bytes [start, end) are one word in capitals. */
static gboolean
is_in_capitals (const char *start, const char *end)
{
  const char *p = start;

  while (p < end && g_unichar_isupper (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p == end && *end == ' ';
}

/* "Antrag der SPD-Fraktion: Bänke am Ufer": byte of the colon behind the group that moves it, else @end. */
static guint
skip_group (const char *text, guint end, guint limit)
{
  static const char *const links[] = { " der ", " des ", " von " };
  const char *colon = memchr (text + end, ':', limit - end);
  gboolean linked = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    linked |= lotse_starts_with (text + end, links[i]);
  if (!linked || !colon || (guint) (colon - text) > end + MAX_MOVER || !g_strstr_len (text + end, colon - (text + end), "raktion"))
    return end;
  return (guint) (colon - text);
}

/* Whether the type of the paper is not known, or is that of bytes [start, end), as "Antrag Nr. 12/2031" above may have said. */
static gboolean
may_be_type (const LotseAnalysis *a, guint start, guint end)
{
  const char *type = lotse_outline_get_key (a->outline, "paper_type");

  return !type || (strlen (type) == end - start && strncmp (type, a->reading->text->str + start, end - start) == 0);
}

/* "Antrag: <title>", as motions and questions have it, and "ANTRAG <title>". */
void
_lotse_key_add_type_and_title (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint end = 0, type_end, title;

  if (line->end - line->start > 200 || !_lotse_key_is_missing (a, "title"))
    return;
  if (!begins_request (a, line, &end) || !may_be_type (a, line->start, end))
    return;
  type_end = end;
  end = skip_group (text, end, line->end);
  if (end >= line->end || (text[end] != ':' && !is_in_capitals (text + line->start, text + end)))
    return;
  title = _lotse_trim_start (a->reading, end + 1, line->end);
  /* "Anfrage: AfD" names who asks; a sentence is the motion itself. */
  if (line->end < title + 15 || (text[end] != ':' && g_strstr_len (text + title, (gssize) (line->end - title), "raktion"))
      || strchr (".:", text[line->end - 1]) || !g_unichar_isupper (g_utf8_get_char (text + title)))
    return;
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_analysis_add_key_range (a, "paper_type", "key/type-and-title", (LotseRange) { line->start, type_end });
  _lotse_analysis_add_key_range (a, "title", "key/type-and-title",
                                 (LotseRange) { title, lotse_reading_line (a->reading, _lotse_key_find_title_end (a, index))->end });
}

/* "Herrn Oberbürgermeister Max Muster Rathaus … ANTRAG 03.02.2031 Bänke am Fluss Der Stadtrat möge beschließen: …": the head of a letter that
 * runs on in one line, up to the request. */
void
_lotse_key_add_run_on_motion (LotseAnalysis *a)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));
  const char *text = a->reading->text->str;
  guint start = lotse_reading_line (a->reading, 0)->start, end;

  for (guint i = 0; i < MIN (a->reading->lines->len, 2) && headings->len == 0; i++)
    _lotse_heading_scan_line (a->reading, a->lexicon, i, headings);
  if (headings->len == 0 || !g_str_equal (g_array_index (headings, LotseHeading, 0).kind, "proposal"))
    return;
  end = MIN (MIN (g_array_index (headings, LotseHeading, 0).start, lotse_reading_line (a->reading, 0)->end), start + MAX_RUN_ON);
  for (guint p = start; p + 20 < end; p++)
    {
      LotseRange date, title;
      guint type_end = 0;

      if ((p > start && text[p - 1] != ' ') || !g_ascii_isupper (text[p]))
        continue;
      if (!_lotse_type_match_request (a->reading, a->lexicon, p, end, &type_end)
          || !_lotse_analysis_find_date (a, type_end, MIN (type_end + 24, end), &date, NULL) || date.start != type_end + 1)
        continue;
      title.start = _lotse_trim_start (a->reading, date.end, end);
      title.end = _lotse_trim_end (a->reading, title.start, end);
      if (title.end < title.start + 8 || title.end > title.start + 300 || !g_unichar_isupper (g_utf8_get_char (text + title.start)))
        return;
      if (_lotse_key_is_missing (a, "paper_type"))
        _lotse_analysis_add_key_range (a, "paper_type", "key/run-on-motion", (LotseRange) { p, type_end });
      if (_lotse_key_is_missing (a, "date"))
        _lotse_analysis_add_date (a, "key/run-on-motion", date);
      if (_lotse_key_is_missing (a, "title"))
        _lotse_analysis_add_key_range (a, "title", "key/run-on-motion", title);
      return;
    }
}

/* "Sehr geehrte Frau Muster, … bitten wir Sie, folgende Anfrage auf die Tagesordnung zu setzen": what the letter brings. */
/* "folgende Anfrage", "folgende „Kleine Anfrage“": the motion or question that a letter announces. */
static gboolean
find_announced_type (const LotseAnalysis *a, const LotseLine *line, LotseRange *ret)
{
  static const char word[] = "folgende";
  const char *text = a->reading->text->str;
  guint limit = MIN (line->end, line->start + 400);

  for (const char *at = text + line->start; (at = g_strstr_len (at, (gssize) (text + limit - at), word)); at += strlen (word))
    {
      guint p = (guint) (at - text) + (guint) strlen (word), end = 0;

      p += text[p] == 'n';
      if (p >= limit || text[p] != ' ')
        continue;
      p++;
      if (lotse_starts_with (text + p, "„"))
        p += (guint) strlen ("„");
      if (!_lotse_type_match_request (a->reading, a->lexicon, p, limit, &end))
        continue;
      *ret = (LotseRange) { p, end };
      return TRUE;
    }
  return FALSE;
}

void
_lotse_key_infer_type_from_letter (LotseAnalysis *a)
{
  gboolean letter = FALSE;
  LotseRange type;

  for (guint i = 0, n = 0; i < MIN (a->reading->lines->len, TOP_LINES) && n < 4; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;

      letter |= lotse_starts_with (text, "Sehr geehrte");
      n += letter;
      if (letter && find_announced_type (a, line, &type))
        {
          LotseOutlineItem *item = _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-letter", type);

          if (item)
            lotse_outline_item_set_inferred (item, "type-of-heading");
          return;
        }
    }
}

/* "Spielplätze Kleine Anfrage vom 03.07.2031" as the title: type and date behind the subject. */
static gboolean
add_type_behind_subject (LotseAnalysis *a, const LotseLine *line)
{
  static const char *const words[] = { " Kleine Anfrage vom ", " Große Anfrage vom ", " Anfrage vom ", " Antrag vom " };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = g_strstr_len (text + line->start, (gssize) (line->end - line->start), words[i]);
      guint start = at ? (guint) (at - text) + 1 : 0, vom = at ? start + (guint) strlen (words[i]) - 1 : 0;
      LotseOutlineItem *item;
      LotseRange date;

      if (!at || !_lotse_analysis_find_date (a, vom, line->end, &date, NULL) || date.start != vom || date.end != line->end)
        continue;
      item = _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-title", (LotseRange) { start, vom - (guint) strlen (" vom ") });
      if (item)
        lotse_outline_item_set_inferred (item, "type-of-heading");
      if (_lotse_key_is_missing (a, "date"))
        _lotse_analysis_add_date (a, "key/type-of-title", date);
      return TRUE;
    }
  return FALSE;
}

/* "Haushalt: Antrag auf Einrichtung …" as the title: the type behind the field of what is moved. */
static gboolean
add_type_behind_colon (LotseAnalysis *a, const LotseLine *line)
{
  static const char *const words[] = { ": Antrag auf ", ": Anfrage zu ", ": Anfrage zur ", ": Anfrage zum " };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, MAX_FIELD), words[i]);
      guint start = at ? (guint) (at - text) + 2 : 0;
      LotseOutlineItem *item;

      if (!at)
        continue;
      item = _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-title",
                                            (LotseRange) { start, start + (guint) strcspn (text + start, " ") });
      if (item)
        lotse_outline_item_set_inferred (item, "type-of-heading");
      return TRUE;
    }
  return FALSE;
}

/* A title that says what the paper is: "Antrag auf …", "Anfrage zu …". */
void
_lotse_key_infer_type_from_title (LotseAnalysis *a)
{
  static const char *const links[] = { " auf ", " zu ", " zur ", " zum ", " der ", " des ", " von ", " nach § ", " nach§", " gemäß § " };
  const char *title = lotse_outline_get_key (a->outline, "title");
  const char *text = a->reading->text->str;

  for (guint i = 0; title && i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseOutlineItem *item;
      guint end = 0, link = 0;

      if (line->start >= a->header_end)
        return;
      if (strncmp (title, text + line->start, line->end - line->start) == 0
          && (add_type_behind_subject (a, line) || add_type_behind_colon (a, line)))
        return;
      if (!begins_request (a, line, &end) || (i > 0 && strncmp (title, text + line->start, end - line->start) != 0))
        continue;
      while (link < G_N_ELEMENTS (links) && !lotse_starts_with (text + end, links[link]))
        link++;
      if (link == G_N_ELEMENTS (links))
        return;
      item = _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-title", (LotseRange) { line->start, end });
      if (item)
        lotse_outline_item_set_inferred (item, "type-of-heading");
      return;
    }
}

gboolean
_lotse_key_add_type_and_date (LotseAnalysis *a, guint index, LotseRange date)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint end = 0;

  /* "Antrag | 25.05.2032" */
  if (begins_request (a, line, &end) && end < date.start && date.start <= end + 4
      && strspn (text + end, " |,:-/") >= (gsize) (date.start - end))
    {
      if (_lotse_key_is_missing (a, "paper_type"))
        _lotse_analysis_add_key_range (a, "paper_type", "key/type-and-date", (LotseRange) { line->start, end });
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
      _lotse_analysis_add_date (a, "key/type-and-date", date);
      return TRUE;
    }
  end = 0;
  /* "Antrag vom 7. Oktober 2016", "Antrag der SPD-Fraktion vom 01.03.2008" */
  if (!_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end) || date.start < end + 5
      || !lotse_starts_with (text + date.start - 5, " vom ") || (date.start > end + 5 && !begins_request (a, line, &end)))
    return FALSE;
  /* "Vorlage vom 3. März 2031" says too little. */
  if (_lotse_key_is_missing (a, "paper_type") && !lotse_starts_with (text + line->start, "Vorlage vom "))
    _lotse_analysis_add_key_range (a, "paper_type", "key/type-and-date", (LotseRange) { line->start, end });
  _lotse_analysis_add_date (a, "key/type-and-date", date);
  return TRUE;
}
