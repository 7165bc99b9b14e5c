/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one session of minutes and of extracts from them (domain guide 2.3). */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* Tokens in which the session is named, and lines at the top that may say that the paper is minutes. */
#define MAX_TOKENS 60
#define TOP_LINES 4
/* Tokens from the paper to its session: "Auszug aus der 5. Sitzung". */
#define AS_FAR 5
/* The same from the minutes: "Niederschrift (öffentlich) über die 5. Sitzung". */
#define MINUTES_AS_FAR 10
/* Tokens of minutes in which their session may be named, and bytes from it to its day. */
#define MAX_MINUTES 400
#define MAX_DAY 160
/* Bytes from the body of a session to its day. */
#define MAX_SESSION 200
/* Bytes of the top of a page in which an extract names its session, and of the name and the number of a session in a list. */
#define MAX_TOP 300
/* Lines on top in which a session may be named whose heading was lost. */
#define HEADING_LINES 40
#define MAX_LISTED 80

const char *
_lotse_consultation_find_session_publicity (const LotseAnalysis *a, guint start, guint end)
{
  static const char word[] = "öffentliche",
                    capital[] = "Öffentliche", *const before[] = { "nicht", "nicht ", "nicht-", "Nicht", "Nicht ", "Nicht-" };
  const char *text = a->reading->text->str, *at = g_strstr_len (text + start, (gssize) (end - start), word);
  guint p = at ? (guint) (at - text) : 0;

  /* "Öffentliche Sitzung des …", "Öffentliche/nichtöffentliche Sitzung" */
  if (lotse_starts_with (text + start, capital))
    return at || memchr (text + start, '/', sizeof capital) ? NULL : "public";
  if (!at || memchr (text + start, '/', end - start) || g_strstr_len (at + 1, (gssize) (end - p - 1), word))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (p >= start + strlen (before[i]) && lotse_starts_with (at - strlen (before[i]), before[i]))
      return "non-public";
  return "public";
}

/* "6. Sitzung" */
static gboolean
is_numbered (const LotseReading *r, guint at)
{
  return at >= 2 && lotse_reading_token (r, at - 2)->kind == LOTSE_TOKEN_NUMBER
         && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, at - 1)), ".");
}

/* Whether the session at token @at, behind @first, is that of the text: "Beschluss aus der Sitzung …", "Niederschrift über die 5. Sitzung …". */
static gboolean
is_own_session (const LotseReading *r, guint first, guint at)
{
  static const char *const papers[] = { "beschluss", "mitteilung", "auszug", "anfrage", "antrag", "beschlussauszug", "protokollauszug" };
  gboolean minutes = FALSE;

  for (guint i = at; i-- > first && at - i < MINUTES_AS_FAR;)
    {
      const char *fold = lotse_reading_get_fold (r, lotse_reading_token (r, i));

      minutes |= g_str_equal (fold, "niederschrift") || g_str_equal (fold, "protokoll");
      /* "Auszug aus der Niederschrift über die Sitzung …" */
      if (minutes && g_str_equal (fold, "auszug"))
        return TRUE;
      /* "Genehmigung der Niederschrift über die Sitzung …" is about another one. */
      if (minutes && (g_str_equal (fold, "der") || g_str_equal (fold, "des") || g_str_equal (fold, "genehmigung")) && i + 1 < at
          && g_str_has_prefix (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "niederschrift")
          && !(i > first && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i - 1)), "aus")))
        return FALSE;
      for (guint w = 0; w < G_N_ELEMENTS (papers); w++)
        if (g_str_equal (fold, papers[w]) && at - i <= AS_FAR
            && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "aus"))
          return TRUE;
      /* "Beschluss der Sitzung des Kulturausschusses am …" as the first words */
      if (i == first && at - i == 2 && g_str_equal (fold, "beschluss"))
        return TRUE;
      /* "Beschluss zur 6. Sitzung des Rates", "Beschluss über die 21. Sitzung" */
      if (g_str_equal (fold, "beschluss") && i + 3 <= at && i + 5 >= at && is_numbered (r, at)
          && (g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "zur")
              || g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "ueber")))
        return TRUE;
      /* "Beschluss über das Ergebnis der 13. Sitzung" */
      if (g_str_equal (fold, "beschluss") && i + 3 < at && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "ueber")
          && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 3)), "ergebnis"))
        return TRUE;
    }
  return minutes;
}

/* "(Wahlperiode 2029/2034)" behind the body of a session, or its number, "(OBR 9/2031)". */
static guint
trim_period (const LotseReading *r, guint start, guint end)
{
  const char *text = r->text->str, *open = end > start ? memrchr (text + start, '(', end - start) : NULL;
  guint bracket = open ? (guint) (open - text) : 0;

  if (!open || bracket <= start + 1 || text[bracket - 1] != ' ' || text[end - 1] != ')' || !memchr (text + bracket, '/', end - bracket))
    return end;
  return g_ascii_isdigit (text[end - 2]) ? bracket - 1 : end;
}

/* "am" or "vom" before the date of a session. */
static guint
trim_preposition (const LotseReading *r, guint start, guint end)
{
  static const char *const words[] = { "am", "vom" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (end > start + n && strncmp (r->text->str + end - n, words[i], n) == 0 && strchr (" \n", r->text->str[end - n - 1]))
        return _lotse_trim_end (r, start, end - (guint) n - 1);
    }
  return end;
}

guint
_lotse_consultation_skip_election (const LotseAnalysis *a, guint start, guint end)
{
  static const char *const words[] = { "gewählten ", "neu gewählten ", "neugewählten " };
  const char *text = a->reading->text->str, *word = g_strstr_len (text + start, (gssize) (end - start), words[0]);
  LotseRange date;
  guint skipped;

  if (!word || !_lotse_analysis_find_date (a, start, (guint) (word - text), &date, NULL))
    return start;
  skipped = strchr (" \n", text[date.end]) ? lotse_match_one_of (text + date.end + 1, words, G_N_ELEMENTS (words)) : 0;
  return skipped > 0 ? date.end + 1 + skipped : start;
}

/* Adds the session whose word is token @at, behind which an article and the body follow, and its day. */
static void
add_row (LotseAnalysis *a, guint at, LotseRange date, char *iso)
{
  const LotseReading *r = a->reading;
  const LotseToken *token = lotse_reading_token (r, at);
  LotseConsultation *row = _lotse_consultation_new ("consultation/extract");
  guint start = lotse_reading_token (r, at + 2)->start, body = _lotse_consultation_skip_election (a, start, date.start);

  row->date = iso;
  row->date_range = date;
  row->body_range.start = body;
  row->body_range.end = trim_preposition (r, row->body_range.start, _lotse_trim_end (r, token->end, date.start));
  row->body_range.end = trim_period (r, row->body_range.start, row->body_range.end);
  row->body = _lotse_consultation_dup_body (a, body > start ? body : token->start, row->body_range.end);
  if (body > start)
    _lotse_consultation_to_nominative (row->body);
  row->row = (LotseRange) { token->start, date.end };
  g_ptr_array_add (a->consultations, row);
}

/* Whether an article stands behind the word "Sitzung" at token @at. */
static gboolean
has_body_behind (const LotseReading *r, guint at)
{
  const char *article = lotse_reading_get_fold (r, lotse_reading_token (r, at + 1));

  return g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, at)), "sitzung")
         && (g_str_equal (article, "des") || g_str_equal (article, "der"));
}

/* Whether the session is named within few words behind token @first, or behind those that say of which part: "zum öffentlichen Teil der 9. Sitzung". */
static gboolean
has_session_near (const LotseReading *r, guint first)
{
  for (guint i = first + 1; i + 4 < r->tokens->len && i < first + MINUTES_AS_FAR; i++)
    if (has_body_behind (r, i))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_consultation_read_session (LotseAnalysis *a, guint first)
{
  const LotseReading *r = a->reading;

  for (guint i = first; i + 4 < r->tokens->len && i < first + MAX_TOKENS; i++)
    {
      const guint start = lotse_reading_token (r, i + 2)->start, limit = (guint) MIN (start + MAX_SESSION, r->text->len);
      gsize date_start, date_end;
      char *iso;

      if (!has_body_behind (r, i) || !is_own_session (r, first, i)
          || !lotse_date_scan (r->text->str, limit, _lotse_consultation_skip_election (a, start, limit), &date_start, &date_end, &iso))
        continue;
      add_row (a, i, (LotseRange) { (guint) date_start, (guint) date_end }, iso);
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_minutes (const LotseAnalysis *a)
{
  const char *type = lotse_outline_get_key (a->outline, "paper_type");
  g_autofree char *fold = type ? lotse_fold (type, -1) : NULL;
  const LotseLexiconEntry *entry = fold ? lotse_lexicon_find (a->lexicon, "types", fold) : NULL;

  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "minutes");
}

/* "PROTOKOLL" / "32. Sitzung des Bauausschusses am Montag, 21. September 2031": the session whose day is that of the minutes. */
static void
read_session_of_day (LotseAnalysis *a)
{
  const LotseReading *r = a->reading;
  const char *day = lotse_outline_get_key (a->outline, "date");

  if (!day || !is_minutes (a))
    return;
  for (guint i = 0; i + 4 < r->tokens->len && i < MAX_MINUTES; i++)
    {
      guint start = lotse_reading_token (r, i + 2)->start, limit = (guint) MIN (start + MAX_DAY, r->text->len);
      gsize date_start, date_end;
      g_autofree char *iso = NULL;

      if (!has_body_behind (r, i))
        continue;
      start = _lotse_consultation_skip_election (a, start, limit);
      if (!lotse_date_scan (r->text->str, limit, start, &date_start, &date_end, &iso) || !g_str_equal (iso, day)
          || !_lotse_consultation_is_body (a, start, (guint) date_start))
        continue;
      add_row (a, i, (LotseRange) { (guint) date_start, (guint) date_end }, g_steal_pointer (&iso));
      return;
    }
}

/* "Beschlüsse: 18.06.2031 Gemeinderat 035/GR/2031 35. öffentliche Sitzung …": the sessions of a list of decisions, each with its number. */
static void
read_listed_sessions (LotseAnalysis *a)
{
  static const char label[] = "Beschlüsse: ";
  const char *text = a->reading->text->str, *at = strstr (text, label);
  guint p = at ? (guint) (at - text) + (guint) strlen (label) : 0, limit = (guint) a->reading->text->len;
  gsize start, end;

  while (at && lotse_date_scan (text, limit, p, &start, &end, NULL))
    {
      guint body = (guint) end + 1, number = body;
      const char *blank;
      LotseConsultation *row;

      /* Another day than that of a session that the list begins with stands in a sentence. */
      if (a->consultations->len == 0 && start != p)
        return;
      p = (guint) end;
      while (number < MIN (limit, body + MAX_LISTED) && !(text[number - 1] == ' ' && g_ascii_isdigit (text[number])))
        number++;
      blank = number < limit ? memchr (text + number, ' ', MIN (limit - number, MAX_LISTED)) : NULL;
      if (text[end] != ' ' || !blank || number <= body + 1 || text[number + strspn (text + number, "0123456789")] != '/'
          || !g_strstr_len (blank, MAX_LISTED, ". ") || !_lotse_consultation_is_body (a, body, number - 1))
        continue;
      row = _lotse_consultation_new ("consultation/listed-session");
      row->date = NULL;
      _lotse_analysis_find_date (a, (guint) start, (guint) end, &row->date_range, &row->date);
      row->body_range = (LotseRange) { body, number - 1 };
      row->body = _lotse_consultation_dup_body (a, body, number - 1);
      row->row = (LotseRange) { (guint) start, (guint) (blank - text) };
      g_ptr_array_add (a->consultations, row);
    }
}

/* "Stadt X Mitteilung aus der Sitzung des Werkausschusses am 16.04.2031" at the top of a text without line ends: its first line. */
static gboolean
read_extract_on_top (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (g_strstr_len (a->reading->text->str + line->start, MIN (line->end - line->start, MAX_TOP), " aus der Sitzung de"))
        return _lotse_consultation_read_session (a, lotse_reading_find_token (a->reading, line->start));
    }
  return FALSE;
}

/* Whether token @at is the heading of minutes: it has its line for itself or begins it, or all its letters are large. */
static gboolean
is_heading_of_minutes (const LotseReading *r, guint at)
{
  const LotseToken *token = lotse_reading_token (r, at);
  const char *fold = lotse_reading_get_fold (r, token), *text = r->text->str;

  if (!(token->flags & LOTSE_TOKEN_CAPITAL) || (!lotse_fold_is (fold, "niederschrift") && !lotse_fold_is (fold, "protokoll")))
    return FALSE;
  return g_ascii_isupper (text[token->start + 1]) || lotse_reading_line (r, token->line)->start == token->start;
}

/* Adds a session of which the body stands before its day; takes @iso. */
static gboolean
add_body_with_day (LotseAnalysis *a, LotseRange body, LotseRange date, char *iso)
{
  LotseConsultation *row = _lotse_consultation_new ("consultation/extract");

  row->date = iso;
  row->date_range = date;
  row->body_range = body;
  row->body = _lotse_consultation_dup_body (a, body.start, body.end);
  row->row = (LotseRange) { body.start, date.end };
  g_ptr_array_add (a->consultations, row);
  return TRUE;
}

/* "NIEDERSCHRIFT Ratsversammlung am 17.09.2031" behind token @at: the body stands beside the heading, and its day. */
static gboolean
read_body_beside (LotseAnalysis *a, guint at)
{
  const LotseReading *r = a->reading;
  guint start = lotse_reading_token (r, at + 1)->start, end;
  LotseRange date;
  g_autofree char *iso = NULL;

  if (!(lotse_reading_token (r, at + 1)->flags & LOTSE_TOKEN_CAPITAL)
      || !_lotse_analysis_find_date (a, start, MIN (start + MAX_LISTED, (guint) r->text->len), &date, &iso) || strlen (iso) != 10)
    return FALSE;
  end = trim_preposition (r, start, _lotse_trim_end (r, start, date.start));
  if (end + 3 > date.start || !_lotse_consultation_is_body (a, start, end) || memchr (r->text->str + start, '.', end - start))
    return FALSE;
  return add_body_with_day (a, (LotseRange) { start, end }, date, g_steal_pointer (&iso));
}

/* "Protokoll vom 02.03.2031" / "Gemeindevertretung vom 02.03.2031": the body stands below the heading at token @at, with the same day. */
static gboolean
read_body_below (LotseAnalysis *a, guint at)
{
  const LotseReading *r = a->reading;
  guint line = lotse_reading_token (r, at)->line;
  const LotseLine *heading = lotse_reading_line (r, line), *below = heading + 1;
  LotseRange date;
  g_autofree char *day = NULL, *iso = NULL;
  guint end;

  if (line + 1 >= r->lines->len || below->end - below->start > MAX_LISTED
      || !_lotse_analysis_find_date (a, heading->start, heading->end, NULL, &day)
      || !_lotse_analysis_find_date (a, below->start, below->end, &date, &iso) || !g_str_equal (day, iso) || date.end != below->end)
    return FALSE;
  end = trim_preposition (r, below->start, _lotse_trim_end (r, below->start, date.start));
  if (end + 3 > date.start || !_lotse_consultation_is_body (a, below->start, end))
    return FALSE;
  return add_body_with_day (a, (LotseRange) { below->start, end }, date, g_steal_pointer (&iso));
}

/* Minutes whose heading stands below other lines, or inside one that runs on. */
static gboolean
read_below_heading (LotseAnalysis *a)
{
  const LotseReading *r = a->reading;

  for (guint i = 0; i + 4 < r->tokens->len && i < MAX_MINUTES; i++)
    if (is_heading_of_minutes (r, i)
        && (read_body_beside (a, i) || read_body_below (a, i) || (has_session_near (r, i) && _lotse_consultation_read_session (a, i))))
      return TRUE;
  return FALSE;
}

/* "über die Sitzung des Bauausschusses am 11.09.2031 im Rathaus" as the first words of a line on top: the heading above it was lost. */
static gboolean
read_without_heading (LotseAnalysis *a)
{
  static const char *const openings[] = { "über die Sitzung des ", "über die Sitzung der ", "über die öffentliche Sitzung de" };
  const LotseReading *r = a->reading;

  for (guint i = 0; i < MIN (r->lines->len, HEADING_LINES); i++)
    for (guint k = 0; k < G_N_ELEMENTS (openings); k++)
      {
        guint start = lotse_reading_line (r, i)->start, at = lotse_reading_find_token (r, start);
        gsize date_start, date_end;
        char *iso;

        if (!lotse_starts_with (r->text->str + start, openings[k]))
          continue;
        while (at + 4 < r->tokens->len && !has_body_behind (r, at) && lotse_reading_token (r, at)->start < start + strlen (openings[k]))
          at++;
        if (!has_body_behind (r, at)
            || !lotse_date_scan (r->text->str, MIN (start + MAX_DAY, r->text->len), start, &date_start, &date_end, &iso))
          return FALSE;
        add_row (a, at, (LotseRange) { (guint) date_start, (guint) date_end }, iso);
        return TRUE;
      }
  return FALSE;
}

/* --- blocks of labels ------------------------------------------------------------------------------------------------------ */

/* The labels that may stand between two bodies, and lines from a label to the next one of its block. */
#define MAX_BLOCK 8
#define MAX_BLOCK_LINES 2

/* The label of @field in the block of the body at label @index that has a value, or NULL. */
static const LotseLabel *
find_in_block (const LotseAnalysis *a, guint index, LotseField field, LotseRange *ret)
{
  for (guint i = index + 1; i < MIN (a->labels->len, index + MAX_BLOCK); i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      if (label->field == LOTSE_FIELD_BODY || label->start >= a->header_end || label->line > label[-1].line + MAX_BLOCK_LINES)
        return NULL;
      if (label->field == field && _lotse_label_get_value (a->reading, a->labels, i, 1, ret))
        return label;
    }
  return NULL;
}

/* "Beratung: Vorberatung nichtöffentlich am 15.02.2031": the role that begins the value, if it is one. */
static void
add_role_of_block (const LotseAnalysis *a, LotseConsultation *row, LotseRange value)
{
  guint next, token = lotse_reading_find_token (a->reading, value.start);
  const LotseLexiconEntry *entry = _lotse_consultation_match (a, "roles", token, &next);

  if (!entry || g_str_equal (lotse_lexicon_entry_get (entry, 1), "-"))
    return;
  row->role = lotse_lexicon_entry_get (entry, 1);
  row->outcome_range = (LotseRange) { value.start, lotse_reading_token (a->reading, next - 1)->end };
  row->role_text = lotse_reading_dup_text (a->reading, row->outcome_range.start, row->outcome_range.end);
}

/* "Gremium: Sozialausschuss" with "Sitzung am: 04.05.2031" in its block: the row, or NULL. */
static LotseConsultation *
new_row_of_block (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index);
  g_autofree char *iso = NULL;
  LotseRange body, day, date, value;
  LotseConsultation *row;

  if (label->field != LOTSE_FIELD_BODY || !_lotse_label_get_value (a->reading, a->labels, index, 1, &body)
      || !_lotse_consultation_is_body (a, body.start, body.end)
      || !(find_in_block (a, index, LOTSE_FIELD_SESSION, &day) || find_in_block (a, index, LOTSE_FIELD_DATE, &day)
           || find_in_block (a, index, LOTSE_FIELD_PUBLICITY, &day))
      || !_lotse_analysis_find_date (a, day.start, day.end, &date, &iso))
    return NULL;
  row = _lotse_consultation_new ("consultation/block");
  row->body = _lotse_consultation_dup_body (a, body.start, body.end);
  row->body_range = body;
  row->date = g_steal_pointer (&iso);
  row->date_range = date;
  row->row = (LotseRange) { label->start, date.end };
  if (find_in_block (a, index, LOTSE_FIELD_TOP, &value) && g_ascii_isdigit (a->reading->text->str[value.start]))
    row->top = lotse_reading_dup_text (a->reading, value.start, value.end);
  if (find_in_block (a, index, LOTSE_FIELD_PUBLICITY, &value))
    {
      row->publicity = _lotse_consultation_find_said_publicity (a, value.start, value.end);
      add_role_of_block (a, row, value);
    }
  if (find_in_block (a, index, LOTSE_FIELD_ROLE, &value))
    add_role_of_block (a, row, value);
  return row;
}

void
_lotse_consultation_add_blocks (LotseAnalysis *a)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < a->labels->len && g_array_index (a->labels, LotseLabel, i).start < a->header_end; i++)
    {
      LotseConsultation *row = new_row_of_block (a, i);

      if (row)
        g_ptr_array_add (rows, row);
    }
  for (guint i = 0; i < rows->len; i++)
    if (rows->len > 1)
      g_ptr_array_add (a->consultations, rows->pdata[i]);
    else
      _lotse_consultation_free (rows->pdata[i]);
}

/* --- minutes --------------------------------------------------------------------------------------------------------------- */

void
_lotse_consultation_read_minutes (LotseAnalysis *a)
{
  static const char *const words[] = { "niederschrift", "oeffentliche niederschrift", "protokoll ueber", "auszug aus der niederschrift" };

  read_session_of_day (a);
  if (a->consultations->len == 0)
    read_listed_sessions (a);
  /* The first number in minutes is that of a paper they deal with. */
  if (a->consultations->len > 0 || (lotse_outline_get_key (a->outline, "number") && !is_minutes (a)) || read_extract_on_top (a)
      || read_below_heading (a) || read_without_heading (a))
    return;
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *fold = lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, 60));

      for (guint w = 0; w < G_N_ELEMENTS (words); w++)
        if (g_str_has_prefix (fold, words[w]) || g_str_equal (fold, "protokoll"))
          {
            _lotse_consultation_read_session (a, lotse_reading_find_token (a->reading, line->start));
            return;
          }
    }
}
