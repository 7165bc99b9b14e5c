/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"
#include "lotse-fold.h"
#include "lotse-pipe-private.h"

#include <stdio.h>
#include <string.h>

/* How far behind a body its date may stand. */
#define DATE_BYTES 40

#define MIN_LONG_LINE 100
#define MAX_INLINE_TOKENS 1500
#define MAX_HEADING 160
#define MAX_LIST 1000
/* Bytes of its title. */
#define MAX_LIST_TITLE 60
/* Lines on top in which sessions may stand without a heading, and bytes of such a line. */
#define SESSION_LINES 30
#define MAX_SESSION_LINE 120
#define MAX_TITLE_LINES 4
/* Names in the column of bodies of a table whose columns stand one below the other. */
#define MIN_BODIES 2
#define MAX_BODIES 12
#define MIN_TITLE 4
/* Heads of columns that make a table without a title, and most lines they take. */
#define MIN_HEADS 3
#define MAX_HEADS 6

/* A paper has one sequence of consultations; what looks like another further down belongs to an attachment. */

/* Where no field of the header says it, sessions that are all public, or all not, make the paper so. */
static void
infer_publicity (LotseAnalysis *a)
{
  const LotseConsultation *first = a->consultations->len > 0 ? g_ptr_array_index (a->consultations, 0) : NULL;
  LotseOutlineItem *item;

  if (first == NULL || first->publicity == NULL || lotse_outline_get_key_item (a->outline, "publicity"))
    return;
  for (guint i = 1; i < a->consultations->len; i++)
    if (g_strcmp0 (((LotseConsultation *) g_ptr_array_index (a->consultations, i))->publicity, first->publicity) != 0)
      return;
  if (first->row.end <= first->row.start)
    return;
  item = _lotse_analysis_add_key (a, "publicity", first->publicity, "key/publicity-of-sessions", first->row.start, first->row.end);
  lotse_outline_item_set_inferred (item, "publicity-of-sessions");
}

/* Marks the lines of the rows that were added from index @first on. */
static void
set_zones (LotseAnalysis *a, guint from, const GArray *cells)
{
  guint last = from;

  for (guint i = 0; i < cells->len; i++)
    {
      const LotseCell *cell = &g_array_index (cells, LotseCell, i);

      if (cell->kind != LOTSE_CELL_LABEL)
        last = MAX (last, lotse_reading_find_line (a->reading, cell->end - 1));
    }
  for (guint i = from; i <= last && i < a->reading->lines->len; i++)
    lotse_reading_line (a->reading, i)->zone = LOTSE_ZONE_CONSULTATION;
}

/* "Gremium" / "Bauausschuss" / "Rat" / "Sitzung am": whether from line @line on nothing but names of bodies stands up to the head of the next
 * column. */
static gboolean
is_column_of_bodies (const LotseAnalysis *a, guint line)
{
  guint n = 0;

  for (; n < MAX_BODIES && line < a->reading->lines->len; n++, line++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, line);

      if (n >= MIN_BODIES && _lotse_consultation_get_columns (a, line) & (LOTSE_COLUMN_DATE | LOTSE_COLUMN_ROLE))
        return TRUE;
      /* "Ausschuss für Soziales," / "Gesundheit und Sport" */
      if (l->end - l->start > MAX_SESSION_LINE
          || (!_lotse_consultation_is_body (a, l->start, l->end) && (n == 0 || !strchr (",-/", a->reading->text->str[(l - 1)->end - 1]))))
        return FALSE;
    }
  return FALSE;
}

/* Whether line @line begins with the head of a column that says nothing. */
static gboolean
is_skipped (const LotseAnalysis *a, guint line)
{
  guint next;
  const LotseLexiconEntry *entry = _lotse_consultation_match (
      a, "consultation-columns", lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, line)->start), &next);

  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "skip");
}

/* "Beratung" / "Datum" / "TOP-Nr." / "Status" on lines of their own or on one, and a body below: three heads and more need no title. */
static gboolean
are_heads_above_body (const LotseAnalysis *a, guint line)
{
  guint columns = 0, more;

  for (guint n = 0; n < MAX_HEADS && line < a->reading->lines->len && (more = _lotse_consultation_get_columns (a, line)) != 0; n++, line++)
    columns |= more;
  return columns & LOTSE_COLUMN_DATE && __builtin_popcount (columns) >= MIN_HEADS && line < a->reading->lines->len
         && _lotse_consultation_is_body (a, lotse_reading_line (a->reading, line)->start, lotse_reading_line (a->reading, line)->end);
}

/* "Beratungsfolge | 12.03.2031 Bauausschuss", "Beratungsfolge | Bauausschuss 12.03.2031": whether the first row stands beside the title of line
 * @line. */
static gboolean
has_row_beside (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *tab = memchr (a->reading->text->str + l->start, '\t', MIN (l->end - l->start, MAX_LIST_TITLE));
  guint token, next, row;
  const LotseLexiconEntry *entry;
  LotseRange date;

  if (!tab || !g_unichar_isupper (g_utf8_get_char (a->reading->text->str + l->start)))
    return FALSE;
  row = (guint) (tab + 1 - a->reading->text->str);
  token = lotse_reading_find_token (a->reading, l->start);
  entry = _lotse_consultation_match (a, "consultation-columns", token, &next);
  if (!entry || !g_str_equal (lotse_lexicon_entry_get (entry, 1), "title") || lotse_reading_peek (a->reading, next) == NULL
      || lotse_reading_token (a->reading, next)->start != row || !_lotse_analysis_find_date (a, row, l->end, &date, NULL))
    return FALSE;
  return _lotse_consultation_is_body (a, date.start == row ? _lotse_trim_start (a->reading, date.end, l->end) : row,
                                      date.start == row ? l->end : date.start);
}

/* Whether a table begins at @line: words of a heading that ask for bodies. */
static gboolean
begins_table (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  guint columns = l->end - l->start <= MAX_HEADING ? _lotse_consultation_get_columns (a, line) : 0;

  if (columns == 0)
    return has_row_beside (a, line);
  /* "Nr." alone heads no table. */
  if (columns == LOTSE_COLUMN_TITLE)
    return !is_skipped (a, line);
  if (columns & LOTSE_COLUMN_TITLE)
    return TRUE;
  if (!(columns & LOTSE_COLUMN_BODY))
    return columns & (LOTSE_COLUMN_DATE | LOTSE_COLUMN_ROLE) && are_heads_above_body (a, line);
  /* "Gremium" alone is a column if the next one stands below it. */
  if (columns & (LOTSE_COLUMN_DATE | LOTSE_COLUMN_ROLE | LOTSE_COLUMN_TOP | LOTSE_COLUMN_PUBLICITY))
    return TRUE;
  return line + 1 < a->reading->lines->len
         && (_lotse_consultation_get_columns (a, line + 1) & (LOTSE_COLUMN_DATE | LOTSE_COLUMN_ROLE) || is_column_of_bodies (a, line + 1));
}

/* Whether the words of @entry head a list: "Beratungsfolge", "Gremien". */
static gboolean
heads_list (const LotseLexiconEntry *entry)
{
  return g_str_equal (lotse_lexicon_entry_get (entry, 1), "title")
         || (g_str_equal (lotse_lexicon_entry_get (entry, 1), "body") && g_str_has_suffix (entry->folded, "gremien"));
}

/* "Beratungsfolge: HFA 03.05., Rat 12.05.2031": the byte behind the colon of the title of a list that stands on line @line, or 0. */
static guint
find_list (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  guint token, next = 0;
  const LotseLexiconEntry *entry;

  /* Few lines begin so. */
  if (!memchr (a->reading->text->str + l->start, ':', MIN (l->end - l->start, MAX_LIST_TITLE)))
    return 0;
  token = lotse_reading_find_token (a->reading, l->start);
  if (!_lotse_consultation_is_on_line (a, token, line) || !(lotse_reading_token (a->reading, token)->flags & LOTSE_TOKEN_CAPITAL))
    return 0;
  entry = _lotse_consultation_match (a, "consultation-columns", token, &next);
  if (!entry || !heads_list (entry) || !_lotse_consultation_is_on_line (a, next + 1, line)
      || !g_str_equal (_lotse_analysis_get_fold (a, next), ":"))
    return 0;
  return lotse_reading_token (a->reading, next)->end;
}

/* Reads the list of bodies on line @line, with their days or alone: "Beratungsfolge: Bauausschuss, Rat". */
static gboolean
read_list (LotseAnalysis *a, guint line)
{
  guint start = find_list (a, line), end = lotse_reading_line (a->reading, line)->end;

  if (start == 0)
    return FALSE;
  if (_lotse_analysis_find_date (a, start, MIN (end, start + MAX_LIST), NULL, NULL))
    return _lotse_consultation_read_table (a, line, LOTSE_DATE_ORDER_LIST, "consultation/list") > 0;
  return end - start <= MAX_LIST && _lotse_consultation_read_names (a, _lotse_trim_start (a->reading, start, end), end);
}

/* A number and the day of the paper may stand in the box beside the title of the table, above the heads of its columns: no cells of it. */
static void
drop_above_heads (GArray *cells)
{
  guint first = 0;
  gboolean dated = FALSE; /* a value may stand behind the head of its column */

  for (guint i = 0; i < cells->len; i++)
    {
      const LotseCell *cell = &g_array_index (cells, LotseCell, i);

      if (cell->kind == LOTSE_CELL_BODY || cell->kind == LOTSE_CELL_SESSION)
        break;
      if (cell->kind != LOTSE_CELL_LABEL || cell->word == NULL || !g_str_equal (cell->word, "date"))
        continue;
      if (!dated)
        first = i;
      dated = TRUE;
    }
  if (first > 0 && g_array_index (cells, LotseCell, 0).kind == LOTSE_CELL_LABEL)
    g_array_remove_range (cells, 1, first - 1);
}

/* What the one body is to do behind the day: "Termin 27.05.2031 Bemerkungen beschließend". */
static void
add_role_behind (const LotseAnalysis *a, LotseConsultation *row)
{
  static const char label[] = "Bemerkungen";
  const char *text = a->reading->text->str;
  guint p = row->date_range.end, token, next;
  const LotseLexiconEntry *role;

  if (row->role_text || (text[p] != ' ' && text[p] != '\n') || !lotse_starts_with (text + p + 1, label))
    return;
  token = lotse_reading_find_token (a->reading, p + 1) + 1;
  role = token < a->reading->tokens->len ? _lotse_consultation_match (a, "roles", token, &next) : NULL;
  if (!role || g_unichar_isupper (g_utf8_get_char (text + lotse_reading_token (a->reading, token)->start)))
    return;
  row->role = g_str_equal (lotse_lexicon_entry_get (role, 1), "-") ? NULL : lotse_lexicon_entry_get (role, 1);
  row->outcome_range = (LotseRange) { lotse_reading_token (a->reading, token)->start, lotse_reading_token (a->reading, next - 1)->end };
  row->role_text = lotse_reading_dup_text (a->reading, row->outcome_range.start, row->outcome_range.end);
}

void
_lotse_consultation_add_date_behind (const LotseAnalysis *a, LotseConsultation *row, guint end)
{
  static const char label[] = "Termin";
  const char *text = a->reading->text->str;
  const char *at = g_strstr_len (text + end, MIN ((gssize) a->reading->text->len - end, DATE_BYTES), label);
  guint p = at ? (guint) (at - text) + (guint) strlen (label) : 0;
  LotseRange date;
  g_autofree char *iso = NULL;

  if (!at || (text[p] != ' ' && text[p] != '\n')
      || !_lotse_analysis_find_date (a, p + 1, MIN (p + 13, (guint) a->reading->text->len), &date, &iso) || date.start != p + 1)
    return;
  row->date = g_steal_pointer (&iso);
  row->date_range = date;
  add_role_behind (a, row);
}

guint
_lotse_consultation_read_table (LotseAnalysis *a, guint line, LotseDateOrder order, const char *rule)
{
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0, n;

  _lotse_consultation_read_cells (a, line, order, cells, &columns);
  drop_above_heads (cells);
  n = _lotse_consultation_add_rows (a, cells, columns, rule);
  if (n == 1 && columns == LOTSE_COLUMN_TITLE)
    {
      LotseConsultation *row = g_ptr_array_index (a->consultations, a->consultations->len - 1);

      if (row->date == NULL && row->role_text == NULL)
        _lotse_consultation_add_date_behind (a, row, row->row.end);
    }
  if (n > 0)
    set_zones (a, line, cells);
  return n;
}

/* "Beratungsfolge: TOP:__" / "Datum Gremium PLA Entscheidung": the heads of the columns and one row whose day is not known stand in the line
 * below the title. */
static gboolean
read_below_title (LotseAnalysis *a, guint line)
{
  const LotseLine *below = line + 1 < a->reading->lines->len ? lotse_reading_line (a->reading, line + 1) : NULL;
  guint token = below ? lotse_reading_find_token (a->reading, below->start) : 0, columns = 0;

  return below && below->blank_before <= 1 && _lotse_consultation_is_on_line (a, token, line + 1)
         && _lotse_consultation_skip_heads (a, token, &columns) > token && columns & LOTSE_COLUMN_BODY && columns & LOTSE_COLUMN_DATE
         && _lotse_consultation_read_undated (a, token);
}

/* "… Gremium Sitzungstermin Zuständigkeit Bauausschuss 03.05.2013 …": whether the heads of bodies and days stand side by side at token @token, with
 * nothing above them. */
static gboolean
opens_heads (const LotseAnalysis *a, guint token, const LotseLexiconEntry *entry)
{
  guint columns = 0;

  return g_str_equal (lotse_lexicon_entry_get (entry, 1), "body") && _lotse_consultation_skip_heads (a, token, &columns) > token + 1
         && columns & LOTSE_COLUMN_BODY && columns & LOTSE_COLUMN_DATE;
}

/* The list in a text without line breaks: "… Beratungsfolge Bauausschuss 03.05.2013 Rat 17.05.2013 …". */
static void
read_long_line (LotseAnalysis *a)
{
  guint limit = MIN (a->reading->tokens->len, MAX_INLINE_TOKENS);

  for (guint i = 0; i < limit; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      const LotseLine *line = lotse_reading_line (a->reading, token->line);
      const LotseLexiconEntry *entry;
      g_autoptr (GArray) cells = NULL;
      guint next, columns = 0;

      if (!(token->flags & LOTSE_TOKEN_CAPITAL) || (line->end - line->start < MIN_LONG_LINE && token->start != line->start))
        continue;
      entry = _lotse_consultation_match (a, "consultation-columns", i, &next);
      if (entry == NULL || next >= a->reading->tokens->len)
        continue;
      if (!g_str_equal (lotse_lexicon_entry_get (entry, 1), "title") && !opens_heads (a, i, entry))
        continue;
      if (line->end - line->start < MIN_LONG_LINE)
        {
          if (read_below_title (a, token->line))
            return;
          continue;
        }
      if (_lotse_consultation_read_column_run (a, next))
        return;
      cells = _lotse_cells_new ();
      _lotse_consultation_read_inline (a, _lotse_consultation_skip_heads (a, next, &columns), cells);
      if (cells->len > 1 && _lotse_consultation_add_rows (a, cells, LOTSE_COLUMN_TITLE, "consultation/inline") > 0)
        return;
      if (_lotse_consultation_read_undated (a, next))
        return;
    }
}

/* A title without a label often stands between the table and the first heading. */
static void
infer_title (LotseAnalysis *a)
{
  guint line = 0, last;
  LotseOutlineItem *item;

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *row = g_ptr_array_index (a->consultations, i);

      if (row->row.end > 0)
        line = MAX (line, lotse_reading_find_line (a->reading, row->row.end - 1) + 1);
    }
  if (line == 0 || line >= a->reading->lines->len || lotse_outline_get_key_item (a->outline, "title"))
    return;
  for (last = line; last < a->reading->lines->len && last <= line + MAX_TITLE_LINES; last++)
    {
      int index = _lotse_labels_find_line (a->labels, last);

      if (index >= 0 && g_array_index (a->labels, LotseLabel, index).field == LOTSE_FIELD_STOP)
        break;
      /* "hier: …" goes on with the title. */
      if (index >= 0 && last > line && g_array_index (a->labels, LotseLabel, index).field == LOTSE_FIELD_TITLE_MORE
          && lotse_reading_line (a->reading, last)->blank_before == 0)
        continue;
      if (index >= 0 || (last > line && lotse_reading_line (a->reading, last)->blank_before > 0))
        return;
    }
  /* Of a table there may be a rule left below it, "|", or a box, "[ ] Änderung". */
  if (last == line || a->reading->text->str[lotse_reading_line (a->reading, line)->start] == '[' || last > line + MAX_TITLE_LINES
      || last >= a->reading->lines->len
      || lotse_reading_line (a->reading, last - 1)->end - lotse_reading_line (a->reading, line)->start < MIN_TITLE
      || a->reading->text->str[lotse_reading_line (a->reading, last - 1)->end - 1] == '.')
    return;
  item = _lotse_analysis_add_key_range (
      a, "title", "key/title-below-table",
      (LotseRange) { lotse_reading_line (a->reading, line)->start, lotse_reading_line (a->reading, last - 1)->end });
  if (item)
    lotse_outline_item_set_inferred (item, "title-below-table");
}

/* "Es ergibt sich folgende Beratungsreihenfolge:": a sentence that leads to the rows. */
static gboolean
leads_to_rows (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  g_autofree char *fold = NULL;

  if (l->end - l->start > MAX_HEADING || a->reading->text->str[l->end - 1] != ':')
    return FALSE;
  fold = lotse_reading_dup_fold (a->reading, l->start, l->end);
  return strstr (fold, " folgende beratungs") && strstr (fold, "folge:");
}

/* Whether a line names a body and its session, and little else: "Kreistag am 26.03.2031 TOP 12 öffentlich". */
static gboolean
is_session_line (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = line < a->reading->lines->len ? lotse_reading_line (a->reading, line) : NULL;
  LotseRange date;
  g_autofree char *iso = NULL;

  return l && l->end - l->start <= MAX_SESSION_LINE && _lotse_analysis_find_date (a, l->start, l->end, &date, &iso) && strlen (iso) == 10
         && date.start >= l->start + strlen ("Rat ") && !lotse_starts_with (a->reading->text->str + l->start, "an d")
         && _lotse_consultation_is_body (a, l->start, date.start);
}

/* "12.03.2031 | Bauausschuss": a line that is nothing but the day and the body. */
static gboolean
is_day_and_body (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = line < a->reading->lines->len ? lotse_reading_line (a->reading, line) : NULL;
  LotseRange date;
  g_autofree char *iso = NULL;
  guint body;

  if (!l || l->end - l->start > MAX_SESSION_LINE || !g_ascii_isdigit (a->reading->text->str[l->start])
      || !_lotse_analysis_find_date (a, l->start, l->end, &date, &iso) || strlen (iso) != 10 || date.start != l->start)
    return FALSE;
  body = _lotse_trim_start (a->reading, date.end, l->end);
  return body > date.end && body < l->end && _lotse_consultation_is_body (a, body, l->end);
}

/* "Beratung im:" above "12.03.2031 | Bauausschuss" and more of the kind. */
static gboolean
heads_days (const LotseAnalysis *a, guint line)
{
  return a->reading->text->str[lotse_reading_line (a->reading, line)->end - 1] == ':' && is_day_and_body (a, line + 1)
         && is_day_and_body (a, line + 2);
}

/* Whether a cell says who may hear the paper or what the body does with it, and nothing else. */
static gboolean
is_outcome_cell (const LotseAnalysis *a, guint start, guint end)
{
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, start, end);

  return lotse_lexicon_find (a->lexicon, "roles", fold) || g_str_equal (fold, "oeffentlich") || g_str_equal (fold, "nichtoeffentlich")
         || g_str_equal (fold, "nicht oeffentlich");
}

/* "Gemeinderat | öffentlich | 18.04.2031 | Beschlussfassung": one session in the cells of a line, with what the body is to do or who may hear it. */
static gboolean
is_whole_row (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *text = a->reading->text->str;
  guint cells = 0, outcomes = 0, days = 0, bodies = 0;

  if (l->end - l->start > MAX_SESSION_LINE || !memchr (text + l->start, '\t', l->end - l->start)
      || _lotse_labels_find_line (a->labels, line) >= 0)
    return FALSE;
  for (guint start = l->start; start < l->end; cells++)
    {
      const char *tab = memchr (text + start, '\t', l->end - start);
      guint end = tab ? (guint) (tab - text) : l->end;

      /* The body stands first, or behind the day. */
      if (_lotse_analysis_is_date (a, start, end))
        days++;
      else if (bodies == 0 && cells == days && _lotse_consultation_is_body (a, start, end))
        bodies++;
      else if (bodies == 1 && is_outcome_cell (a, start, end))
        outcomes++;
      else
        return FALSE;
      start = end + 1;
    }
  return days == 1 && bodies == 1 && outcomes > 0;
}

/* Sessions without a heading, one below the other in the header, or one alone. */
static void
read_session_lines (LotseAnalysis *a)
{
  for (guint i = 0; i + 1 < MIN (a->reading->lines->len, SESSION_LINES); i++)
    {
      int label = _lotse_labels_find_line (a->labels, i);

      if (label >= 0 && g_array_index (a->labels, LotseLabel, label).field == LOTSE_FIELD_STOP)
        return;
      if (((is_session_line (a, i) && is_session_line (a, i + 1)) || is_whole_row (a, i))
          && _lotse_consultation_read_table (a, i, LOTSE_DATE_ORDER_GERMAN, "consultation/table") > 0)
        return;
      if (heads_days (a, i) && _lotse_consultation_read_table (a, i + 1, LOTSE_DATE_ORDER_GERMAN, "consultation/table") > 0)
        return;
    }
}

/* The year of the sessions of a list that has none: that of the day of the paper, else that in its number; @ret_text is where it stands. */
static guint
find_year (const LotseAnalysis *a, const char **ret_text)
{
  const char *date = lotse_outline_get_key (a->outline, "date"), *number = lotse_outline_get_key (a->outline, "number");

  *ret_text = date ? date : number;
  if (date)
    return (guint) g_ascii_strtoull (date, NULL, 10);
  for (const char *p = number; p && *p; p++)
    if (strncmp (p, "20", 2) == 0 && strspn (p, "0123456789") == 4 && (p == number || !g_ascii_isdigit (p[-1])))
      return (guint) g_ascii_strtoull (p, NULL, 10);
  return 0;
}

/* "Sozialausschuss 12.03." in a list without years: the day is no part of the name. */
static void
split_day (const LotseAnalysis *a, LotseConsultation *row)
{
  const char *paper = lotse_outline_get_key (a->outline, "date"), *said = NULL;
  char *blank = row->body && !row->date ? strrchr (row->body, ' ') : NULL;
  guint day, month, year, end = row->body_range.end;
  int n = 0;

  if (!blank || blank == row->body || sscanf (blank + 1, "%2u.%2u%n", &day, &month, &n) < 2 || blank[1 + n + (blank[1 + n] == '.')]
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) MIN (month, 13), 2000))
    return;
  *blank = '\0';
  row->body_range.end = end - (guint) strlen (blank + 1) - 1;
  row->date_range = (LotseRange) { row->body_range.end + 1, end + (a->reading->text->str[end] == '.') };
  year = find_year (a, &said);
  if (year == 0)
    return;
  row->date = g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  /* A session before the day of the paper is in the next year. */
  if (paper && strcmp (row->date, paper) < 0 && month < 7)
    {
      g_free (row->date);
      row->date = g_strdup_printf ("%04u-%02u-%02u", year + 1, month, day);
    }
  g_free (row->inferred);
  row->inferred = g_strconcat ("year-of\t", said, NULL);
}

void
_lotse_consultations_parse (LotseAnalysis *a)
{
  if (!_lotse_pipe_run_consultations (a) && !_lotse_consultation_read_pairs (a))
    for (guint i = 0; i < a->reading->lines->len; i++)
      if ((begins_table (a, i) && _lotse_consultation_read_table (a, i, LOTSE_DATE_ORDER_GERMAN, "consultation/table") > 0)
          || read_list (a, i))
        break;
  if (a->consultations->len == 0)
    _lotse_consultation_read_choices (a);
  if (a->consultations->len == 0)
    _lotse_consultation_read_glued (a);
  if (a->consultations->len == 0)
    read_long_line (a);
  if (a->consultations->len == 0)
    read_session_lines (a);
  if (a->consultations->len == 0)
    _lotse_consultation_read_header (a);
  for (guint i = 0; i + 1 < a->reading->lines->len && a->consultations->len == 0; i++)
    if (leads_to_rows (a, i))
      _lotse_consultation_read_table (a, i + 1, LOTSE_DATE_ORDER_GERMAN, "consultation/table");
  if (a->consultations->len == 0)
    _lotse_consultation_read_minutes (a);
  for (guint i = 0; i < a->consultations->len; i++)
    split_day (a, g_ptr_array_index (a->consultations, i));
  _lotse_consultation_read_legend (a);
  _lotse_oparl_add_unnamed_sessions (a);
  infer_publicity (a);
  infer_title (a);
}

/* Adds the place of a cell that does not stand in the row. */
static void
add_cell (LotseAnalysis *a, LotseOutlineItem *item, const LotseConsultation *row, LotseRange cell)
{
  if (cell.end > cell.start && (cell.start < row->row.start || cell.end > row->row.end))
    _lotse_analysis_add_spans (a, item, cell.start, cell.end);
}

static void
emit (LotseAnalysis *a, const LotseConsultation *row)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_CONSULTATION, row->rule);

  lotse_outline_item_set (item, "date", row->date);
  lotse_outline_item_set (item, "body", row->body);
  lotse_outline_item_set (item, "role", row->role);
  lotse_outline_item_set (item, "role_text", row->role_text);
  lotse_outline_item_set (item, "result", row->result);
  lotse_outline_item_set (item, "publicity", row->publicity);
  lotse_outline_item_set (item, "votes", row->votes);
  lotse_outline_item_set (item, "top", row->top);
  lotse_outline_item_set (item, "text", row->text);
  if (row->row.end > row->row.start)
    _lotse_analysis_add_spans (a, item, row->row.start, row->row.end);
  add_cell (a, item, row, row->date_range);
  add_cell (a, item, row, row->outcome_range);
  if (row->inferred)
    lotse_outline_item_set_inferred (item, row->inferred);
  lotse_outline_take_item (a->outline, item);
}

void
_lotse_consultations_emit (LotseAnalysis *a)
{
  for (guint i = 0; i < a->consultations->len; i++)
    emit (a, g_ptr_array_index (a->consultations, i));
}
