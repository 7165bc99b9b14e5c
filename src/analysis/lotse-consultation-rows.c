/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"

#include <string.h>

/* Bytes of a date without its year: "03.05." */
#define SHORT_DATE 6
/* Marks of one row. */
#define MAX_MARKS 4

/* Rows are made of cells by their kinds. A row begins with a body, or with a date where the table puts the date first; where the text
 * runs down the columns, the n-th body, date and role belong together (domain guide 2.6, 2.7). */

typedef struct
{
  LotseAnalysis *a;
  const GArray *cells;
  guint columns;
  const char *rule;
  gboolean by_date;     /* rows begin with a date */
  gboolean marks_first; /* rows begin with their publicity, or the item of the agenda */
  gboolean roles_first; /* rows begin with what the body is to do */
  LotseConsultation *row;
  gboolean has_states;   /* a column says whether the sessions took place; the one for results holds roles until they did */
  gboolean own_date;     /* the row has a date of its own, not that of the row above */
  gboolean repeats_role; /* what the body is to do stands in the row above */
  const LotseCell *marks[MAX_MARKS];
  guint n_marks;
  LotseTicks ticks;
  guint n_added;
} Assembler;

static const LotseCell *
get_cell (const Assembler *s, guint index)
{
  return index < s->cells->len ? &g_array_index (s->cells, LotseCell, index) : NULL;
}

/* --- rows --------------------------------------------------------------------------------------------------------------------- */

static void
extend_row (LotseConsultation *row, const LotseCell *cell)
{
  if (row->row.end == 0)
    row->row.start = cell->start;
  row->row.start = MIN (row->row.start, cell->start);
  row->row.end = MAX (row->row.end, cell->end);
}

/* Finds where the columns that are ticked stand, and whether one says what took place. */
static void
find_columns (Assembler *s)
{
  guint line = G_MAXUINT;

  for (guint i = 0; i < s->cells->len; i++)
    {
      const LotseCell *cell = &g_array_index (s->cells, LotseCell, i);

      if (cell->kind == LOTSE_CELL_RESULT && cell->word && g_str_equal (cell->word, "state"))
        s->has_states = TRUE;
      if (cell->kind == LOTSE_CELL_LABEL && cell->line != line)
        _lotse_consultation_find_ticks (s->a, line = cell->line, &s->ticks);
    }
  if (s->ticks.in_text && !_lotse_consultation_is_set_in_columns (s->a, s->cells))
    s->ticks.n = 0;
}

/* Which of two boxes is checked tells the column; a single x does not (domain guide 2.7). */
static void
close_marks (Assembler *s)
{
  if (s->row && s->n_marks == 2 && s->row->publicity == NULL && s->ticks.n <= 2)
    {
      gboolean first = g_str_equal (s->marks[0]->word, "x"), second = g_str_equal (s->marks[1]->word, "x");

      if (first != second)
        s->row->publicity = first ? "public" : "non-public";
    }
  for (guint i = 0; s->row && i < s->n_marks; i++)
    if (g_str_equal (s->marks[i]->word, "x"))
      _lotse_consultation_read_tick (s->a, &s->ticks, s->marks[i], s->row);
  s->n_marks = 0;
}

static void
close_row (Assembler *s)
{
  LotseConsultation *row = s->row, *second;

  if (row == NULL)
    return;
  close_marks (s);
  s->row = NULL;
  if (row->body == NULL && row->date == NULL)
    {
      _lotse_consultation_free (row);
      return;
    }
  _lotse_consultation_split_cells (row, s->columns);
  g_ptr_array_add (s->a->consultations, row);
  s->n_added++;
  second = _lotse_consultation_split_row (s->a->reading, row);
  if (second)
    {
      g_ptr_array_add (s->a->consultations, second);
      s->n_added++;
    }
}

static void
open_row (Assembler *s)
{
  close_row (s);
  s->row = _lotse_consultation_new (s->rule);
  s->own_date = s->repeats_role = FALSE;
}

/* The place of a name in a cell: "Bauausschuss (" is cut off in front of "Vorberatung)". */
static LotseRange
place_of_name (const Assembler *s, const LotseCell *cell)
{
  LotseRange place = { cell->start, cell->end };

  while (place.end > place.start && strchr (" (", s->a->reading->text->str[place.end - 1]))
    place.end--;
  return place;
}

static void
set_body (Assembler *s, const LotseCell *cell)
{
  LotseConsultation *row = s->row;
  g_autofree char *name = _lotse_consultation_dup_body (s->a, cell->start, cell->end);

  if (*name == '\0')
    return;
  if (row->body && row->body_range.end > 0 && cell->kind != LOTSE_CELL_SESSION)
    {
      gsize n = strlen (row->body);
      g_autofree char *old = g_steal_pointer (&row->body);

      /* The name goes on in this line; a hyphen at the line end has been resolved by the reading unless a capital follows. */
      row->body = g_strconcat (old,
                               n > 0 && (old[n - 1] == '-' || old[n - 1] == '/') && g_unichar_isupper (g_utf8_get_char (name)) ? ""
                               : s->a->reading->text->str[row->body_range.end] == ','                                          ? ", "
                                                                                                                               : " ",
                               name, NULL);
      row->body_range.end = MAX (row->body_range.end, place_of_name (s, cell).end);
    }
  else
    {
      g_free (row->body);
      row->body = g_steal_pointer (&name);
      row->body_range = place_of_name (s, cell);
    }
  extend_row (row, cell);
}

/* The year of "03.05." stands with the next full date of the list. */
static char *
dup_reason_of_year (const Assembler *s, const LotseCell *cell)
{
  const LotseCell *last = &g_array_index (s->cells, LotseCell, s->cells->len - 1);

  if (cell->end - cell->start > SHORT_DATE)
    return NULL;
  for (const LotseCell *next = cell + 1; next <= last; next++)
    if (next->kind == LOTSE_CELL_DATE && next->end - next->start > SHORT_DATE)
      {
        g_autofree char *text = lotse_reading_dup_text (s->a->reading, next->start, next->end);

        return g_strconcat ("year-of\t", text, NULL);
      }
  return NULL;
}

static void
set_date (Assembler *s, const LotseCell *cell)
{
  char *reason = dup_reason_of_year (s, cell);

  if (reason)
    {
      g_free (s->row->inferred);
      s->row->inferred = reason;
    }
  g_free (s->row->date);
  s->row->date = g_strdup (cell->iso);
  s->row->date_range = (LotseRange) { cell->start, cell->end };
  s->own_date = TRUE;
  extend_row (s->row, cell);
}

/* "Bauausschuss 05.02.2031, 19.02.2031 Vorberatung": what stands behind the second day holds for the first. */
static void
share_role (Assembler *s)
{
  GPtrArray *rows = s->a->consultations;
  LotseConsultation *row = s->row, *before = rows->len > 0 ? g_ptr_array_index (rows, rows->len - 1) : NULL;

  if (!before || before->role_text || before->result || before->body_range.end == 0 || before->body_range.start != row->body_range.start
      || before->date_range.end == 0
      || lotse_reading_find_line (s->a->reading, before->date_range.start)
             != lotse_reading_find_line (s->a->reading, row->outcome_range.start))
    return;
  before->role = row->role;
  before->role_text = g_strdup (row->role_text);
  before->outcome_range = row->outcome_range;
}

/* "zur Mitwirkung": what the body is to do, in words that the lexicon does not know, and not what happened. */
static gboolean
is_purpose (const char *text)
{
  const char *noun = g_str_has_prefix (text, "zur ") || g_str_has_prefix (text, "zum ") ? strchr (text, ' ') + 1 : NULL;

  return noun && strchr (noun, ' ') == NULL;
}

/* "Vorberatung" below "Status": what the body is to do, though only results have a column; nobody words a result so. */
static gboolean
is_to_come (const Assembler *s, const LotseCell *cell, const char *text)
{
  guint next;

  return s->row->role_text == NULL && s->columns & LOTSE_COLUMN_PUBLICITY && g_str_has_suffix (text, "ung")
         && !_lotse_consultation_match (s->a, "results", lotse_reading_find_token (s->a->reading, cell->start), &next);
}

/* "ja" below "öffentlich", where no other column could hold it: who may hear the paper. */
static gboolean
answers_publicity (const Assembler *s, const LotseCell *cell, const char *text)
{
  const gboolean yes = g_str_equal (text, "ja");

  if (cell->kind != LOTSE_CELL_OUTCOME || (!yes && !g_str_equal (text, "nein")) || !(s->columns & LOTSE_COLUMN_PUBLICITY)
      || s->columns & (LOTSE_COLUMN_RESULT | LOTSE_COLUMN_VOTES | LOTSE_COLUMN_ROLE) || s->row->publicity)
    return FALSE;
  s->row->publicity = yes ? "public" : "non-public";
  extend_row (s->row, cell);
  return TRUE;
}

/* The role that a text is without its blanks, or NULL. */
static const LotseLexiconEntry *
find_broken_role (const Assembler *s, const char *text)
{
  g_auto (GStrv) words = strchr (text, ' ') ? g_strsplit (text, " ", -1) : NULL;
  g_autofree char *whole = words ? g_strjoinv ("", words) : NULL, *fold = whole ? lotse_fold (whole, -1) : NULL;

  return fold ? lotse_lexicon_find (s->a->lexicon, "roles", fold) : NULL;
}

/* "31/10/2": who voted how, in a column of its own beside the result. */
static gboolean
is_count_of_votes (const char *text)
{
  return g_ascii_isdigit (*text) && strchr (text, '/') && strspn (text, "0123456789/ ") == strlen (text);
}

/* A text behind the date that the lexicon does not know: the words of the column. */
static void
set_outcome (Assembler *s, const LotseCell *cell)
{
  LotseConsultation *row = s->row;
  char *text = lotse_reading_dup_text (s->a->reading, cell->start, cell->end);
  gboolean is_result = cell->kind == LOTSE_CELL_RESULT;

  /* Text with boxes is that of a form beside the table. */
  if ((is_result && cell->word && g_str_equal (cell->word, "state")) || answers_publicity (s, cell, text)
      || (cell->kind != LOTSE_CELL_ROLE && (strstr (text, "☐") || strstr (text, "☒"))))
    {
      g_free (text);
      return;
    }
  if (cell->kind == LOTSE_CELL_OUTCOME && is_count_of_votes (text))
    {
      g_free (row->votes);
      row->votes = text;
      extend_row (row, cell);
      return;
    }
  /* The second day of a body has words of its own. */
  if (s->repeats_role && cell->kind == LOTSE_CELL_ROLE)
    {
      g_clear_pointer (&row->role_text, g_free);
      row->role = NULL;
    }
  s->repeats_role = s->repeats_role && cell->kind != LOTSE_CELL_ROLE;
  /* Words with a small letter are what happened ("in die Fraktionen verwiesen"). */
  if (cell->kind == LOTSE_CELL_OUTCOME)
    is_result = (g_unichar_islower (g_utf8_get_char (text)) && !is_purpose (text))
                || (s->columns & LOTSE_COLUMN_RESULT && !(s->columns & LOTSE_COLUMN_ROLE && row->role_text == NULL));
  /* In a table with a column for results alone, also a role word is one ("Vorberatung/Empfehlung"), but not "Rat (Entscheidung)" and
   * "Rat - Entscheidung". */
  if (cell->kind == LOTSE_CELL_ROLE && !_lotse_consultation_is_beside_name (s->a, cell) && s->columns & LOTSE_COLUMN_RESULT
      && !s->has_states && (!(s->columns & (LOTSE_COLUMN_ROLE | LOTSE_COLUMN_OTHER)) || row->role_text) && !is_to_come (s, cell, text))
    is_result = TRUE;
  if (s->roles_first && cell->kind == LOTSE_CELL_ROLE && cell->line_start)
    is_result = FALSE;
  extend_row (row, cell);
  row->outcome_range = (LotseRange) { cell->start, cell->end };
  if (is_result)
    {
      if (row->result == NULL)
        row->result = g_steal_pointer (&text);
      else if (cell->line_start && g_unichar_islower (g_utf8_get_char (text)))
        {
          /* The result was wrapped: "einstimmig" / "empfohlen". */
          g_autofree char *first = g_steal_pointer (&row->result);

          row->result = g_strconcat (first, " ", text, NULL);
        }
    }
  else if (row->role_text == NULL)
    {
      guint next, token = lotse_reading_find_token (s->a->reading, cell->start);
      const LotseLexiconEntry *entry = _lotse_consultation_match (s->a, "roles", token, &next);

      /* "Beschlussfa ssung": broken without a hyphen in a narrow cell. */
      if (!entry)
        entry = find_broken_role (s, text);
      row->role = entry && !g_str_equal (lotse_lexicon_entry_get (entry, 1), "-") ? lotse_lexicon_entry_get (entry, 1) : NULL;
      row->role_text = g_steal_pointer (&text);
      share_role (s);
    }
  g_free (text);
}

/* A field of the paper that print sets beside the table: the cell says itself of what it speaks, "Öffentlichkeit öffentlich", and the head of
 * the table has no such column. */
static gboolean
is_field_beside (const Assembler *s, const LotseCell *cell)
{
  static const char label[] = "\tÖffentlichkeit ";
  gsize n = sizeof label - 1;

  return !(s->columns & LOTSE_COLUMN_PUBLICITY) && cell->start >= n && strncmp (s->a->reading->text->str + cell->start - n, label, n) == 0;
}

static void
add_mark (Assembler *s, const LotseCell *cell)
{
  if (is_field_beside (s, cell))
    return;
  extend_row (s->row, cell);
  if (_lotse_consultation_is_boxed_out (s->cells, (guint) (cell - &g_array_index (s->cells, LotseCell, 0))))
    return;
  if (g_str_equal (cell->word, "public") || g_str_equal (cell->word, "non-public"))
    s->row->publicity = s->row->publicity ? s->row->publicity : cell->word;
  else if (s->n_marks < G_N_ELEMENTS (s->marks))
    s->marks[s->n_marks++] = cell;
}

/* "7 / 0 / 1", in the order of the columns. */
static void
add_votes (Assembler *s, const LotseCell *cell)
{
  g_autofree char *count = lotse_reading_dup_text (s->a->reading, cell->start, cell->end);
  g_autofree char *before = g_steal_pointer (&s->row->votes);

  s->row->votes = before ? g_strconcat (before, " / ", count, NULL) : g_strdup (count);
  extend_row (s->row, cell);
}

/* "Ausschuss für Arbeit und", "Ausschuss für öffentliche": no name ends so. */
static gboolean
is_open_name (const char *name)
{
  const char *last = name ? strrchr (name, ' ') : NULL;

  return last && (g_unichar_islower (g_utf8_get_char (last + 1)) || g_str_has_suffix (last, ","));
}

/* The rest of a wrapped cell goes to what the row got last. */
static void
add_more (Assembler *s, const LotseCell *cell)
{
  LotseConsultation *row = s->row;
  g_autofree char *text = lotse_reading_dup_text (s->a->reading, cell->start, cell->end);
  char **target = row->body && row->body_range.end > 0 ? &row->body : &row->result;
  char *joined;

  if (row->result && !cell->word && !is_open_name (row->body))
    target = &row->result;
  if (*target == NULL)
    return;
  /* The comma at the end of the line above is no part of the cell. */
  joined = g_strconcat (*target, target == &row->body && s->a->reading->text->str[row->body_range.end] == ',' ? ", " : " ", text, NULL);
  g_free (*target);
  *target = joined;
  extend_row (row, cell);
}

/* Whether a body cell only goes on with the one before it; @start is where the name begins that the latter belongs to. */
static gboolean
continues_body (const Assembler *s, const LotseCell *cell, const LotseCell *previous, guint start)
{
  g_autofree char *name = NULL;
  gunichar first = g_utf8_get_char (s->a->reading->text->str + cell->start);
  gsize n;

  if (previous == NULL || previous->kind != LOTSE_CELL_BODY)
    return FALSE;
  name = _lotse_consultation_dup_body (s->a, previous->start, previous->end);
  n = strlen (name);
  if (g_unichar_islower (first) || s->a->reading->text->str[previous->end - 1] == '-')
    return TRUE;
  for (const char *const *word = (const char *const[]) { " und", " für", " der", " des", " die", " sowie", " zur", ",", "/", NULL }; *word;
       word++)
    if (g_str_has_suffix (name, *word))
      return TRUE;
  if (previous->end < s->a->reading->text->len && strchr (",/-", s->a->reading->text->str[previous->end])
      && s->a->reading->text->str[previous->end] != '\0')
    return TRUE;
  /* Two short names are two bodies. */
  if (_lotse_consultation_begins_short_name (name, n)
      && _lotse_consultation_begins_short_name (s->a->reading->text->str + cell->start, cell->end - cell->start))
    return FALSE;
  return !_lotse_consultation_is_body (s->a, cell->start, cell->end) || !_lotse_consultation_is_body (s->a, start, previous->end);
}

/* Whether a row has nothing yet but what stands in front of its date or its body. */
static gboolean
is_fresh (const LotseConsultation *row)
{
  return row->body == NULL && row->date == NULL && row->role_text == NULL && row->result == NULL;
}

/* A body: that of the open row, more of its name, or, where dates divide the rows, a word about it; else it begins a row. */
static void
take_body (Assembler *s, const LotseCell *cell, const LotseCell *previous)
{
  gboolean same_line = previous && previous->line == cell->line && previous->kind != LOTSE_CELL_LABEL;

  /* "12.03.2031 Bauausschuss E": a letter in a column of its own. */
  if (s->row && s->row->body && s->by_date && same_line && previous->kind == LOTSE_CELL_BODY && cell->end == cell->start + 1)
    {
      set_outcome (s, cell);
      return;
    }
  if (s->row && s->row->body && s->row->body_range.end == 0)
    g_clear_pointer (&s->row->body, g_free);
  else if (s->row && s->row->body && !continues_body (s, cell, previous, s->row->body_range.start))
    {
      if (s->by_date && same_line)
        {
          set_outcome (s, cell);
          return;
        }
      open_row (s);
    }
  else if (!s->row || (!s->row->body && !s->by_date && !s->roles_first && !is_fresh (s->row)))
    open_row (s);
  set_body (s, cell);
}

/* "12. Sitzung des Bauausschusses": its genitive gives way to a nominative that may follow. */
static void
take_session (Assembler *s, const LotseCell *cell)
{
  if (s->row == NULL)
    open_row (s);
  extend_row (s->row, cell);
  if (s->row->publicity == NULL)
    s->row->publicity = _lotse_consultation_find_session_publicity (s->a, cell->start, cell->end);
  if (s->row->body == NULL)
    {
      set_body (s, cell);
      s->row->body_range.end = s->by_date ? 0 : s->row->body_range.end;
    }
}

/* Another session of the same step. */
static void
repeat_row (Assembler *s)
{
  const LotseConsultation *old = s->row;
  LotseConsultation *next = _lotse_consultation_new (s->rule);

  next->body = g_strdup (old->body);
  next->body_range = old->body_range;
  next->role = old->role;
  next->role_text = g_strdup (old->role_text);
  next->outcome_range = old->outcome_range;
  close_row (s);
  s->row = next;
  s->repeats_role = TRUE;
}

static void
take_date (Assembler *s, const LotseCell *cell)
{
  if (s->row == NULL || (s->by_date && !is_fresh (s->row)))
    open_row (s);
  else if (s->own_date)
    repeat_row (s);
  set_date (s, cell);
}

/* What a cell adds to the row that is open. */
static void
add_to_row (Assembler *s, const LotseCell *cell)
{
  switch (cell->kind)
    {
    case LOTSE_CELL_TOP:
      if (s->row->top == NULL)
        {
          s->row->top = lotse_reading_dup_text (s->a->reading, cell->start, cell->end);
          extend_row (s->row, cell);
        }
      break;
    case LOTSE_CELL_MARK:
      add_mark (s, cell);
      break;
    case LOTSE_CELL_VOTES:
      add_votes (s, cell);
      break;
    case LOTSE_CELL_ROLE:
    case LOTSE_CELL_RESULT:
    case LOTSE_CELL_OUTCOME:
      if (cell->kind != LOTSE_CELL_ROLE
          || !_lotse_consultation_is_role_boxed_out (s->cells, (guint) (cell - &g_array_index (s->cells, LotseCell, 0))))
        set_outcome (s, cell);
      break;
    case LOTSE_CELL_MORE:
      add_more (s, cell);
      break;
    case LOTSE_CELL_LABEL:
    case LOTSE_CELL_BODY:
    case LOTSE_CELL_SESSION:
    case LOTSE_CELL_DATE:
      break;
    }
}

/* "Vorberatung: Bauausschuss am 17.03.2031" above "Hauptausschuss am 24.03.2031": what stands before the colon of the line above holds for the row
 * that begins with @cell too. */
static void
hold_role (Assembler *s, const LotseCell *cell, const LotseCell *previous, const LotseCell *role)
{
  const LotseConsultation *above
      = s->a->consultations->len > 0 ? g_ptr_array_index (s->a->consultations, s->a->consultations->len - 1) : NULL;

  if (!role || !above || !cell->line_start || s->row->role_text || s->a->reading->text->str[role->end] != ':' || !above->role_text
      || cell->line != previous->line + 1 || lotse_reading_line (s->a->reading, cell->line)->blank_before > 0)
    return;
  s->row->role = above->role;
  s->row->role_text = g_strdup (above->role_text);
  s->row->outcome_range = above->outcome_range;
  s->repeats_role = TRUE;
}

static void
assemble_row_by_row (Assembler *s)
{
  const LotseCell *previous = NULL, *role = NULL;

  for (guint i = 0; i < s->cells->len; i++)
    {
      const LotseCell *cell = get_cell (s, i);

      /* Labels name what follows; they divide nothing. */
      if (cell->kind == LOTSE_CELL_LABEL)
        continue;
      if (cell->line_start && ((cell->kind == LOTSE_CELL_MARK && s->marks_first) || (cell->kind == LOTSE_CELL_ROLE && s->roles_first)))
        open_row (s);
      if (cell->line_start && cell->kind == LOTSE_CELL_ROLE && s->roles_first)
        role = cell;
      if (cell->kind == LOTSE_CELL_BODY)
        {
          take_body (s, cell, previous);
          hold_role (s, cell, previous, role);
        }
      else if (cell->kind == LOTSE_CELL_SESSION)
        take_session (s, cell);
      else if (cell->kind == LOTSE_CELL_DATE)
        take_date (s, cell);
      else if (s->row)
        add_to_row (s, cell);
      previous = cell;
    }
  close_row (s);
}

/* --- column by column ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *bodies; /* LotseCell: first cell of each body */
  GPtrArray *dates;
  GPtrArray *roles; /* and results, in one column or in two */
  GPtrArray *marks;
  GPtrArray *tops;
} Columns;

static void
columns_clear (Columns *c)
{
  g_ptr_array_unref (c->bodies);
  g_ptr_array_unref (c->dates);
  g_ptr_array_unref (c->roles);
  g_ptr_array_unref (c->marks);
  g_ptr_array_unref (c->tops);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

/* Sorts the cells into columns. FALSE if the text does not run down the columns: bodies stand apart from one another, or a line holds
 * more than one cell. */
static gboolean
sort_columns (const Assembler *s, Columns *c)
{
  const LotseCell *previous = NULL;
  gboolean bodies_done = FALSE, dates_done = FALSE;

  for (guint i = 0; i < s->cells->len; i++)
    {
      const LotseCell *cell = get_cell (s, i);

      if (cell->kind == LOTSE_CELL_LABEL)
        continue;
      if (previous && previous->line == cell->line)
        return FALSE;
      switch (cell->kind)
        {
        case LOTSE_CELL_BODY:
          if (c->bodies->len > 0
              && continues_body (s, cell, previous, ((LotseCell *) g_ptr_array_index (c->bodies, c->bodies->len - 1))->start))
            break;
          if (bodies_done)
            return FALSE;
          g_ptr_array_add (c->bodies, (gpointer) cell);
          break;
        case LOTSE_CELL_DATE:
          if (dates_done)
            return FALSE;
          g_ptr_array_add (c->dates, (gpointer) cell);
          break;
        case LOTSE_CELL_ROLE:
        case LOTSE_CELL_RESULT:
          g_ptr_array_add (c->roles, (gpointer) cell);
          break;
        case LOTSE_CELL_MARK:
          g_ptr_array_add (c->marks, (gpointer) cell);
          break;
        case LOTSE_CELL_TOP:
          g_ptr_array_add (c->tops, (gpointer) cell);
          break;
        default:
          return FALSE;
        }
      bodies_done |= c->bodies->len > 0 && cell->kind != LOTSE_CELL_BODY;
      dates_done |= c->dates->len > 0 && cell->kind != LOTSE_CELL_DATE;
      previous = cell;
    }
  return c->bodies->len >= 2 && (c->dates->len >= 2 || c->roles->len == c->bodies->len || c->marks->len == c->bodies->len);
}

static guint
find_cell (const Assembler *s, const LotseCell *cell)
{
  return (guint) (cell - &g_array_index (s->cells, LotseCell, 0));
}

static void
assemble_columns (Assembler *s, const Columns *c)
{
  guint n = c->bodies->len;

  for (guint i = 0; i < n; i++)
    {
      const LotseCell *cell = g_ptr_array_index (c->bodies, i);
      const LotseCell *next;
      gboolean guessed = FALSE;

      open_row (s);
      set_body (s, cell);
      for (guint k = find_cell (s, cell) + 1;
           (next = get_cell (s, k)) && next->kind == LOTSE_CELL_BODY && continues_body (s, next, get_cell (s, k - 1), cell->start); k++)
        set_body (s, next);
      /* Fewer dates than bodies say nothing about which is whose. */
      if (c->dates->len == n)
        set_date (s, g_ptr_array_index (c->dates, i));
      guessed = c->dates->len > 0 && c->dates->len != n;
      if (c->roles->len == n || c->roles->len == 2 * n)
        set_outcome (s, g_ptr_array_index (c->roles, i));
      if (c->roles->len == 2 * n)
        set_outcome (s, g_ptr_array_index (c->roles, n + i));
      if (c->marks->len == n)
        add_mark (s, g_ptr_array_index (c->marks, i));
      if (c->tops->len == n)
        s->row->top = lotse_reading_dup_text (s->a->reading, ((LotseCell *) g_ptr_array_index (c->tops, i))->start,
                                              ((LotseCell *) g_ptr_array_index (c->tops, i))->end);
      /* Spans of a column run over the whole table. */
      s->row->row = s->row->body_range;
      s->row->inferred = g_strdup (guessed ? "dates-not-assigned" : "table-by-columns");
    }
  close_row (s);
}

guint
_lotse_consultation_add_rows (LotseAnalysis *a, const GArray *cells, guint columns, const char *rule)
{
  Assembler s = { .a = a, .cells = cells, .columns = columns, .rule = rule };
  g_auto (Columns) c = { g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };

  find_columns (&s);
  if (sort_columns (&s, &c))
    {
      assemble_columns (&s, &c);
      return s.n_added;
    }
  for (guint i = 0; i < cells->len; i++)
    {
      const LotseCell *cell = get_cell (&s, i);

      /* The item of the agenda and the publicity may stand in front of either. */
      if (cell->line_start
          && (cell->kind == LOTSE_CELL_MARK
              || (cell->kind == LOTSE_CELL_TOP && get_cell (&s, i + 1) && get_cell (&s, i + 1)->line == cell->line)))
        s.marks_first = TRUE;
      if (cell->kind == LOTSE_CELL_LABEL || cell->kind == LOTSE_CELL_TOP || cell->kind == LOTSE_CELL_MARK)
        continue;
      s.by_date = cell->kind == LOTSE_CELL_DATE;
      /* "Vorberatung Sozialausschuss 05.02.2031", also behind "Ö" */
      s.roles_first = cell->kind == LOTSE_CELL_ROLE && (cell->line_start || (s.marks_first && get_cell (&s, i - 1)->line == cell->line))
                      && get_cell (&s, i + 1) && get_cell (&s, i + 1)->line == cell->line;
      break;
    }
  assemble_row_by_row (&s);
  return s.n_added;
}
