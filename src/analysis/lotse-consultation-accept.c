/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a table of consultations ends: nothing marks its end, so each line must show that it is still a row, or the rest of one. */
#include "lotse-consultation-cells-private.h"

#include "lotse-label-private.h"
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* A longer line is no row. */
#define MAX_ROW 160
/* A longer text behind a label is no name. */
#define MAX_NAME 60

static gboolean
begins_lower (const LotseAnalysis *a, guint start)
{
  return g_unichar_islower (g_utf8_get_char (a->reading->text->str + start));
}

/* "Stadtrat, 18.05.2031": the comma divides the body from its day. That of "Ausschuss für Soziales, 18.05.2031" may be of the name. */
static gboolean
divides_day (const LotseAnalysis *a, const LotseCell *cell)
{
  const char *text = a->reading->text->str;
  gsize end;

  return lotse_starts_with (text + cell->end, ", ") && !g_strstr_len (text + cell->start, (gssize) (cell->end - cell->start), " für ")
         && lotse_date_parse_at (text, lotse_reading_line (a->reading, cell->line)->end, cell->end + 2, &end, NULL);
}

/* Whether the text of a cell cannot be its end: it stops with a connective, a comma or a hyphen. */
static gboolean
is_open (const LotseAnalysis *a, const LotseCell *cell)
{
  const char *text = a->reading->text->str;
  guint line_end = lotse_reading_line (a->reading, cell->line)->end;
  guint token = lotse_reading_find_token (a->reading, cell->end);

  if (text[cell->end - 1] == '-')
    return TRUE;
  /* The rest of a word that was cut stands in the cell already. */
  if (lotse_reading_line (a->reading, cell->line)->hyphenated)
    return cell->end <= line_end;
  if (cell->end < line_end && strchr (",/-", text[cell->end]))
    return !divides_day (a, cell);
  return token > 0 && _lotse_consultation_is_connective (_lotse_analysis_get_fold (a, token - 1));
}

/* Whether the line after @line begins with a date, or the one after that. */
static gboolean
is_date_near (const LotseCellReader *r, guint line)
{
  for (guint i = line + 1; i <= line + 2 && i < r->a->reading->lines->len; i++)
    {
      const LotseLine *l = lotse_reading_line (r->a->reading, i);
      guint end;
      g_autofree char *iso = _lotse_consultation_read_date (r->a->reading->text->str, l->start, l->end, r->order, &end);

      if (iso)
        return TRUE;
    }
  return FALSE;
}

/* Whether the line after @line holds nothing but a role. */
static gboolean
is_role_next (const LotseCellReader *r, guint line)
{
  const LotseLine *next = line + 1 < r->a->reading->lines->len ? lotse_reading_line (r->a->reading, line + 1) : NULL;
  guint token = next ? lotse_reading_find_token (r->a->reading, next->start) : 0, end;

  return next && _lotse_consultation_match (r->a, "roles", token, &end) && !_lotse_consultation_is_on_line (r->a, end, line + 1);
}

/* Whether the line after @line holds nothing but what came of the session: "ungeändert empfohlen". */
static gboolean
is_result_next (const LotseCellReader *r, guint line)
{
  const LotseLine *next = line + 1 < r->a->reading->lines->len ? lotse_reading_line (r->a->reading, line + 1) : NULL;
  guint token = next && next->blank_before == 0 ? lotse_reading_find_token (r->a->reading, next->start) : 0, end;
  const LotseLexiconEntry *result = token > 0 ? _lotse_consultation_match (r->a, "results", token, &end) : NULL;

  return result && g_str_equal (lotse_lexicon_entry_get (result, 1), "result") && !_lotse_consultation_is_on_line (r->a, end, line + 1);
}

/* Whether the line after @line holds nothing but "öffentlich" or "nichtöffentlich". */
static gboolean
is_mark_next (const LotseCellReader *r, guint line)
{
  const LotseLine *next = line + 1 < r->a->reading->lines->len ? lotse_reading_line (r->a->reading, line + 1) : NULL;
  guint token = next ? lotse_reading_find_token (r->a->reading, next->start) : 0, end;

  return next && _lotse_consultation_is_on_line (r->a, token, line + 1) && _lotse_consultation_get_mark (r->a, token, &end)
         && !_lotse_consultation_is_on_line (r->a, end, line + 1);
}

/* Whether the text of a cell ends like a sentence. */
static gboolean
is_sentence (const LotseAnalysis *a, const LotseCell *cell)
{
  return cell->end - cell->start > 20 && a->reading->text->str[cell->end - 1] == '.';
}

static gboolean
is_section_heading (const LotseAnalysis *a, guint line)
{
  int index = a->labels ? _lotse_labels_find_line (a->labels, line) : -1;

  return index >= 0 && g_array_index (a->labels, LotseLabel, index).field == LOTSE_FIELD_STOP;
}

/* "Antrag der Fraktion Freie Liste vom 12.03.2031 auf Förderung …": whose paper it is and of which day, which is a title and no row. */
static gboolean
is_paper_of_day (const LotseCellReader *r, const LotseCell *body)
{
  const char *text = r->a->reading->text->str;
  const LotseLine *line = lotse_reading_line (r->a->reading, body->line);
  guint end;
  const LotseLexiconEntry *type = _lotse_type_match (r->a->reading, r->a->lexicon, body->start, body->end, &end);
  const char *kind = type ? lotse_lexicon_entry_get (type, 1) : "";
  LotseRange date;

  return body->line_start && (g_str_equal (kind, "motion") || g_str_equal (kind, "question"))
         && _lotse_analysis_find_date (r->a, body->end, line->end, &date, NULL)
         && strncmp (text + date.start - strlen (" vom "), " vom ", strlen (" vom ")) == 0;
}

/* "Fachbereich: Soziales | Termin der Tagung: 12.03.2031": a field of the paper, and a day beside it. */
static gboolean
begins_field (const LotseCellReader *r, const LotseCell *body)
{
  static const LotseField fields[]
      = { LOTSE_FIELD_LEAD, LOTSE_FIELD_SUBMITTER, LOTSE_FIELD_CLERK, LOTSE_FIELD_FILE_REFERENCE, LOTSE_FIELD_NUMBER };
  const LotseLine *line = lotse_reading_line (r->a->reading, body->line);
  LotseLabel label = { 0 };

  if (!body->line_start || !_lotse_label_match (r->a->reading, r->a->lexicon, line->start, line->end, &label) || !label.colon
      || _lotse_consultation_is_body (r->a, label.value, line->end))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (label.field == fields[i])
      return TRUE;
  return FALSE;
}

/* "Bericht: In den Monaten März und April wurden …": a label and a text that goes on behind it. */
static gboolean
is_labelled_text (const LotseCellReader *r, const LotseCell *body)
{
  const char *text = r->a->reading->text->str;
  const char *colon = body->end - body->start > MAX_NAME ? memchr (text + body->start, ':', body->end - body->start) : NULL;

  return colon && !_lotse_consultation_is_body (r->a, body->start, (guint) (colon - text));
}

/* Whether the words begin with the type of a paper, behind the point of a list. */
static gboolean
names_paper (const LotseCellReader *r, const LotseCell *body)
{
  static const char point[] = "• ";
  const char *text = r->a->reading->text->str;
  guint end;

  return body->start >= strlen (point) && lotse_starts_with (text + body->start - strlen (point), point)
         && _lotse_type_match (r->a->reading, r->a->lexicon, body->start, body->end, &end);
}

/* What was read on one line. */
typedef struct
{
  LotseCell *body; /* the first one */
  guint n_bodies, n_dates, n_roles;
  guint n_others; /* marks, numbers of items, roles, results, sessions */
} Row;

/* FALSE where words that nobody knows are too many for a cell. */
static gboolean
count_cells (LotseCellReader *r, guint first, Row *row)
{
  for (guint i = first; i < r->cells->len; i++)
    {
      LotseCell *cell = &g_array_index (r->cells, LotseCell, i);

      if (cell->kind == LOTSE_CELL_BODY && row->n_bodies++ == 0)
        row->body = cell;
      row->n_dates += cell->kind == LOTSE_CELL_DATE;
      row->n_roles += cell->kind == LOTSE_CELL_ROLE;
      if (cell->kind == LOTSE_CELL_OUTCOME && (cell->end - cell->start > 90 || is_sentence (r->a, cell)))
        return FALSE;
      row->n_others += cell->kind == LOTSE_CELL_MARK || cell->kind == LOTSE_CELL_TOP || cell->kind == LOTSE_CELL_ROLE
                       || cell->kind == LOTSE_CELL_RESULT || cell->kind == LOTSE_CELL_SESSION;
    }
  return TRUE;
}

/* "Beschluss" as the last value of a table whose values have lines of their own: the rows above have a role, its row lacks one. */
static gboolean
is_awaited_role (const LotseCellReader *r, guint first)
{
  const LotseCell *cell = &g_array_index (r->cells, LotseCell, first);
  gboolean row = TRUE; /* of the cell, which none of those above is */

  if (cell->kind != LOTSE_CELL_ROLE || !(r->columns & LOTSE_COLUMN_ROLE)
      || lotse_reading_line (r->a->reading, cell->line)->end != cell->end)
    return FALSE;
  for (guint i = first; i > 0; i--)
    {
      const LotseCell *other = &g_array_index (r->cells, LotseCell, i - 1);

      if (other->kind == LOTSE_CELL_LABEL || other->kind == LOTSE_CELL_RESULT || (row && other->kind == LOTSE_CELL_ROLE))
        return FALSE;
      if (other->kind == LOTSE_CELL_ROLE)
        return other->line_start;
      row &= other->kind != LOTSE_CELL_BODY;
    }
  return FALSE;
}

/* Whether cell @index is a role with a line for itself right below a body. */
static gboolean
stands_below_body (const LotseCellReader *r, guint index)
{
  const LotseCell *cell = &g_array_index (r->cells, LotseCell, index), *above = index > 0 ? cell - 1 : NULL;

  return cell->kind == LOTSE_CELL_ROLE && cell->line_start && above && above->kind == LOTSE_CELL_BODY && above->line + 1 == cell->line
         && lotse_reading_line (r->a->reading, cell->line)->blank_before == 0;
}

/* "Hauptausschuss" / "Entscheidung": whether a role stands where the rows above have theirs. */
static gboolean
is_role_below_body (const LotseCellReader *r, guint first)
{
  if (!stands_below_body (r, first))
    return FALSE;
  for (guint i = first; i > 0; i--)
    if (stands_below_body (r, i - 1))
      return TRUE;
  return FALSE;
}

/* A line without a body. */
static gboolean
accept_without_body (LotseCellReader *r, guint first, const Row *row)
{
  const LotseCell *cell = &g_array_index (r->cells, LotseCell, first);

  if (first + 1 != r->cells->len)
    return TRUE;
  /* "Beteiligung" apart below a table that has no column for roles: a field of the paper. */
  if (row->n_roles == 1 && cell->line_start && r->columns && !(r->columns & (LOTSE_COLUMN_ROLE | LOTSE_COLUMN_OTHER | LOTSE_COLUMN_RESULT))
      && lotse_reading_line (r->a->reading, cell->line)->blank_before > 0
      && lotse_reading_line (r->a->reading, cell->line)->end == cell->end)
    return FALSE;
  /* Below an empty cell for the result, the heading of the next section is none ("Beschlussempfehlung"). */
  if (row->n_dates == 0 && cell->line_start && is_section_heading (r->a, cell->line))
    return is_awaited_role (r, first);
  /* Where there is a column for results and none for roles, a role word with a line for itself is the next heading ("Information"). */
  return !(row->n_roles == 1 && r->columns & LOTSE_COLUMN_RESULT && !(r->columns & LOTSE_COLUMN_ROLE)) || is_date_near (r, cell->line)
         || is_mark_next (r, cell->line) || is_result_next (r, cell->line) || is_role_below_body (r, first);
}

/* "Ausschuss für öffentliche": a name ends with a noun. */
static gboolean
ends_lower (const LotseAnalysis *a, const LotseCell *cell)
{
  guint token = lotse_reading_find_token (a->reading, cell->end);

  return token > 0 && lotse_reading_token (a->reading, token - 1)->kind == LOTSE_TOKEN_WORD
         && begins_lower (a, lotse_reading_token (a->reading, token - 1)->start);
}

/* Whether a cell is the head of a body of a part of a town and nothing else, "Ortschaftsrat": its name is to follow. */
static gboolean
wants_place (const LotseAnalysis *a, const LotseCell *cell)
{
  guint token = lotse_reading_find_token (a->reading, cell->start);
  const LotseToken *t = lotse_reading_token (a->reading, token);
  const LotseLexiconEntry *entry;

  if (t->start != cell->start || t->end != cell->end)
    return FALSE;
  entry = lotse_lexicon_find (a->lexicon, "towns", _lotse_analysis_get_fold (a, token));
  return entry && g_strcmp0 (lotse_lexicon_entry_get (entry, 1), "part") == 0;
}

/* Whether a cell may be the rest of a name that was wrapped between two words: few words, each with a capital, and nothing that divides them,
 * but no heading ("Anlagen"). */
static gboolean
is_short_rest (const LotseAnalysis *a, const LotseCell *cell)
{
  guint n = 0, next, first = lotse_reading_find_token (a->reading, cell->start);

  if (lotse_reading_line (a->reading, cell->line)->blank_before > 0 || _lotse_consultation_match (a, "headings", first, &next)
      || _lotse_consultation_match (a, "labels", first, &next))
    return FALSE;
  for (guint token = first; token < a->reading->tokens->len && lotse_reading_token (a->reading, token)->start < cell->end; token++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, token);

      if (t->kind == LOTSE_TOKEN_PUNCT ? a->reading->text->str[t->start] != '-' : t->kind != LOTSE_TOKEN_WORD || begins_lower (a, t->start))
        return FALSE;
      n += t->kind == LOTSE_TOKEN_WORD;
    }
  return n > 0 && n <= 3;
}

/* Whether line @line is a row that names a body and a day. */
static gboolean
is_full_row (const LotseCellReader *r, guint line)
{
  const LotseLine *l = line < r->a->reading->lines->len ? lotse_reading_line (r->a->reading, line) : NULL;

  if (l == NULL || l->end - l->start > MAX_ROW || !_lotse_consultation_is_body (r->a, l->start, l->end))
    return FALSE;
  for (guint token = lotse_reading_find_token (r->a->reading, l->start) + 1; _lotse_consultation_is_on_line (r->a, token, line); token++)
    {
      guint end;
      g_autofree char *iso = _lotse_consultation_read_date (r->a->reading->text->str, lotse_reading_token (r->a->reading, token)->start,
                                                            l->end, r->order, &end);

      if (iso)
        return TRUE;
    }
  return FALSE;
}

/* "Sozial-, Gesundheits- und": whether the text of a cell cannot end there, whatever stands below. */
static gboolean
wants_noun (const LotseAnalysis *a, const LotseCell *cell)
{
  guint token = lotse_reading_find_token (a->reading, cell->end);
  const char *last = token > 0 ? _lotse_analysis_get_fold (a, token - 1) : "";

  return a->reading->text->str[cell->end - 1] == '-' || lotse_fold_is (last, "und") || lotse_fold_is (last, "sowie")
         || lotse_fold_is (last, "fuer");
}

/* Whether only what the body does, and in public or not, stands behind the first cell of a line. */
static gboolean
has_words_behind (const LotseCellReader *r, guint first)
{
  for (guint i = first + 1; i < r->cells->len; i++)
    {
      LotseCellKind kind = g_array_index (r->cells, LotseCell, i).kind;

      if (kind != LOTSE_CELL_ROLE && kind != LOTSE_CELL_MARK && kind != LOTSE_CELL_RESULT)
        return FALSE;
    }
  return TRUE;
}

/* "Ausschuss für Arbeit und" beside its date and role, "Soziales" below: whether the name above the cells of the line before is open, or was
 * wrapped before a name that it asks for, "Ortschaftsrat" and "Auental". */
static gboolean
goes_on_below (LotseCellReader *r, guint first, const LotseCell *body)
{
  guint line = first > 0 ? g_array_index (r->cells, LotseCell, first - 1).line : 0;

  if (body != &g_array_index (r->cells, LotseCell, first) || !has_words_behind (r, first) || body->line != line + 1)
    return FALSE;
  /* The day and the role may have a line for themselves between the two halves. */
  for (guint i = first; i > 0 && g_array_index (r->cells, LotseCell, i - 1).line + 1 >= line; i--)
    {
      const LotseCell *above = &g_array_index (r->cells, LotseCell, i - 1);

      if (above->kind == LOTSE_CELL_BODY)
        return _lotse_consultation_is_body (r->a, body->start, body->end)
                   ? wants_noun (r->a, above)
                   : (is_open (r->a, above) || ends_lower (r->a, above)
                      || (first + 1 == r->cells->len && above->line == line && is_short_rest (r->a, body)
                          && (wants_place (r->a, above) || is_full_row (r, body->line + 1))));
    }
  return FALSE;
}

/* Whether a line that begins with a body goes on with the cell of the line before. */
static gboolean
goes_on (LotseCellReader *r, const LotseCell *before, const LotseCell *body)
{
  return before->kind != LOTSE_CELL_LABEL
         && (begins_lower (r->a, body->start) || (is_open (r->a, before) && !_lotse_consultation_is_body (r->a, body->start, body->end)));
}

/* The end of a cell that was too long for its line. */
static gboolean
accept_end_of_cell (LotseCellReader *r, const LotseCell *before, LotseCell *body)
{
  if (body->end - body->start > 60)
    return FALSE;
  if (before->kind == LOTSE_CELL_BODY)
    return TRUE;
  if (before->kind != LOTSE_CELL_RESULT && !is_open (r->a, before)
      && !(begins_lower (r->a, body->start) && (before->kind == LOTSE_CELL_ROLE || before->kind == LOTSE_CELL_OUTCOME)))
    return FALSE;
  body->kind = LOTSE_CELL_MORE;
  return TRUE;
}

/* A line with a body and no date that begins a row. */
static gboolean
accept_undated (LotseCellReader *r, const LotseCell *before, const Row *row)
{
  const LotseCell *body = row->body;

  if (_lotse_consultation_is_body (r->a, body->start, body->end))
    return TRUE;
  if (before && before->kind == LOTSE_CELL_LABEL && before->word && g_str_equal (before->word, "body"))
    return TRUE;
  /* "Haupt-, Finanz- und" alone, "Personalausschuss" and its day below. */
  if (row->n_others == 0 && row->n_bodies == 1 && wants_noun (r->a, body) && is_full_row (r, body->line + 1))
    return TRUE;
  if (before && before->kind == LOTSE_CELL_DATE && !(r->columns & LOTSE_COLUMN_TOP) && row->n_others > 0)
    return TRUE;
  /* A short form that no list knows, between its date and its role. */
  if (before && before->kind == LOTSE_CELL_DATE && r->columns & LOTSE_COLUMN_ROLE && body->end - body->start < 40
      && is_role_next (r, body->line))
    return TRUE;
  if (before && before->kind == LOTSE_CELL_DATE
      && _lotse_consultation_find_cut_role (r->a->reading->text->str + body->start, body->end - body->start) > 0)
    return TRUE;
  /* Short names in a column, below the dates or below the heads of the columns. */
  if (before && (before->kind == LOTSE_CELL_DATE || before->kind == LOTSE_CELL_BODY || before->kind == LOTSE_CELL_LABEL)
      && r->columns & LOTSE_COLUMN_ROLE
      && _lotse_consultation_begins_short_name (r->a->reading->text->str + body->start, body->end - body->start))
    return TRUE;
  return is_date_near (r, body->line) && body->end - body->start < 100;
}

gboolean
_lotse_consultation_accept_line (LotseCellReader *r, guint first)
{
  LotseCell *before = first > 0 ? &g_array_index (r->cells, LotseCell, first - 1) : NULL;
  Row row = { 0 };
  LotseCell *body;

  if (!count_cells (r, first, &row))
    return FALSE;
  if (row.n_bodies == 0)
    return accept_without_body (r, first, &row);
  body = row.body;
  if ((row.n_bodies > 2 || is_section_heading (r->a, body->line)) && row.n_dates == 0)
    return FALSE;
  /* The proposal of a dump, with a date somewhere. */
  if (is_section_heading (r->a, body->line) && body->line_start
      && lotse_reading_line (r->a->reading, body->line)->end - body->start > MAX_ROW)
    return FALSE;
  if (body->end - body->start > MAX_ROW || _lotse_label_begins_title (r->a->reading, r->a->lexicon, body->start, body->end)
      || is_labelled_text (r, body) || is_paper_of_day (r, body) || begins_field (r, body))
    return FALSE;
  /* "Beschlussvorlage Ausschuss (pdf)": a file below the table. */
  if (row.n_dates == 0 && names_paper (r, body))
    return FALSE;
  /* "Zuständigkeiten: 1 = Beschluss, 2 = Anhörung": the key to the figures. */
  if (memchr (r->a->reading->text->str + body->start, '=', lotse_reading_line (r->a->reading, body->line)->end - body->start))
    return FALSE;
  if (row.n_dates == 0 && before && body == &g_array_index (r->cells, LotseCell, first) && goes_on (r, before, body))
    return accept_end_of_cell (r, before, body);
  if (row.n_dates == 0 && body->end - body->start < 60 && goes_on_below (r, first, body))
    {
      body->kind = LOTSE_CELL_MORE;
      body->word = "body";
      return TRUE;
    }
  if (row.n_dates == 0)
    return accept_undated (r, before, &row);
  /* A sentence with a date in it is no row. */
  return before == NULL || before->kind == LOTSE_CELL_LABEL
         || !_lotse_consultation_is_function_word (_lotse_analysis_get_fold (r->a, lotse_reading_find_token (r->a->reading, body->start)))
         || _lotse_consultation_is_body (r->a, body->start, body->end);
}
