/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seats in the rows of a table or list under a line that announces them: "Besetzung der Lenkungsgruppe X:", then "Sozialamt | 2". */
#include "lotse-seat-private.h"

#include "lotse-fold.h"

/* Lines of a table. */
#define ROWS_MAX 40
/* Tokens of a line that announces a table, or is a row of one. */
#define LEAD_MAX 40
#define ROW_MAX 24
/* The most seats of one organisation. */
#define SEATS_MAX 30
/* Bytes before the announcement in which the group is named. */
#define GROUP_REACH 400

guint
_lotse_seat_read_count_behind (const LotseSeatParser *p, guint token, guint last, gboolean counted)
{
  static const char *const units[] = { "person", "sitz", "platz", "plaetze", "mitglied", "vertret" };
  gboolean bracket = FALSE, colon = FALSE;
  guint i = token, count, next;

  for (; i < last && i < token + 3 && _lotse_seat_token (p, i)->kind == LOTSE_TOKEN_PUNCT && !_lotse_seat_is (p, i, ","); i++)
    {
      bracket |= _lotse_seat_is (p, i, "(");
      colon |= _lotse_seat_is (p, i, ":");
    }
  count = i < last ? _lotse_seat_get_number (p, i) : 0;
  if (count == 0 || count > SEATS_MAX)
    return 0;
  next = i + 1;
  if (next < last && lotse_starts_with_one_of (_lotse_seat_fold (p, next), units, G_N_ELEMENTS (units)))
    return count;
  if (bracket || _lotse_seat_token (p, i)->kind != LOTSE_TOKEN_NUMBER)
    return 0;
  if (colon && next == last)
    return count;
  /* "| 2 |" under "Sitze" */
  return counted && (next == last || _lotse_seat_is (p, next, "|") || lotse_reading_begins_cell (p->a->reading, next)) ? count : 0;
}

static guint
find_line_end (const LotseSeatParser *p, guint token)
{
  guint end = token + 1;

  while (end < p->a->reading->tokens->len && !(_lotse_seat_token (p, end)->flags & LOTSE_TOKEN_LINE_START))
    end++;
  return end;
}

/* The steering group that a line names, or that was named shortly before; or LOTSE_NO_BODY. */
static guint
find_announced (const LotseSeatParser *p, guint first, guint last)
{
  guint end = _lotse_seat_token (p, last - 1)->end;

  for (guint i = _lotse_analysis_find_mention (p->a, end); i > 0; i--)
    {
      const LotseMention *mention = &g_array_index (p->a->mentions, LotseMention, i - 1);

      if (mention->end + GROUP_REACH < _lotse_seat_token (p, first)->start)
        break;
      if (_lotse_seat_is_steering (g_ptr_array_index (p->a->bodies, mention->body)))
        return mention->body;
    }
  return LOTSE_NO_BODY;
}

gboolean
_lotse_seat_announces_rows (const LotseSeatParser *p, guint first, guint last)
{
  static const char *const heads[] = { "mitglieder", "zusammensetzung", "besetzung", "sitzverteilung" };
  static const char *const said[] = { "sind", "aus", "sein" };
  static const char *const ends[] = { "zusammen", "besetzt" };
  gboolean colon = _lotse_seat_is (p, last - 1, ":");

  if (last - first > LEAD_MAX || last - first < 2)
    return FALSE;
  if (colon && lotse_fold_is_one_of (_lotse_seat_fold (p, last - 2), ends, G_N_ELEMENTS (ends)))
    return TRUE;
  if (!lotse_fold_is_one_of (_lotse_seat_fold (p, first), heads, G_N_ELEMENTS (heads)) || (!colon && last - first > ROW_MAX / 2))
    return FALSE;
  for (guint i = first; i < last; i++)
    if (lotse_fold_is_one_of (_lotse_seat_fold (p, i), said, G_N_ELEMENTS (said)) || _lotse_seat_is (p, i, "."))
      return FALSE;
  return TRUE;
}

/* "Organisation | Sitze": the heads of the columns. @ret_counted: one of them is for numbers. */
static gboolean
is_head (const LotseSeatParser *p, guint first, guint last, gboolean *ret_counted)
{
  static const char *const numbers[] = { "sitze", "anzahl", "plaetze", "zahl", "personen" };
  static const char *const names[]
      = { "organisation", "institution", "einrichtung", "stelle", "bereich", "gremium", "funktion", "mitglied", "akteur", "entsendende" };
  gboolean head = FALSE;

  for (guint i = first; i < last; i++)
    {
      if (_lotse_seat_token (p, i)->kind == LOTSE_TOKEN_NUMBER)
        return FALSE;
      if (lotse_fold_is_one_of (_lotse_seat_fold (p, i), numbers, G_N_ELEMENTS (numbers)))
        *ret_counted = head = TRUE;
      head = head || (i == first && lotse_fold_is_one_of (_lotse_seat_fold (p, i), names, G_N_ELEMENTS (names)));
    }
  return head;
}

/* Reads a row whose first word is token @word. Returns whether it is one. */
static gboolean
read_row (LotseSeatParser *p, guint word, guint last, gboolean counted)
{
  const LotseMention *mention = _lotse_seat_find_mention (p, word);
  const char *status = "existing";
  guint count = 0, at = word;
  g_autofree char *name = NULL;

  if (last - word > ROW_MAX || !(_lotse_seat_token (p, word)->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  if (mention && mention->start == _lotse_seat_token (p, word)->start)
    at = lotse_reading_find_token (p->a->reading, mention->end) - 1;
  else
    mention = NULL;
  /* The number stands in the next cell, right behind the name where there are no cells. */
  for (guint i = at + 1; i < last && count == 0 && (counted || i == at + 1); i++)
    {
      count = _lotse_seat_read_count_behind (p, i, last, counted);
      if (count > 0 && !mention)
        name = lotse_reading_dup_text (p->a->reading, _lotse_seat_token (p, word)->start, _lotse_seat_token (p, i - 1)->end);
    }
  if (!mention && !name)
    return FALSE;
  for (guint i = word; i < last; i++)
    if (_lotse_seat_is (p, i, "optional") || _lotse_seat_is (p, i, "bedarf"))
      status = "optional";
  _lotse_seat_add (p,
                   &(LotseSeat) { mention ? mention->body : LOTSE_NO_BODY, word, last, "seat/row", status, .name = name, .count = count });
  _lotse_seat_note_listed (p, word, last);
  return TRUE;
}

/* The rows below an announcement, from the line that begins with token @first. Returns the token behind them. */
static guint
read_rows (LotseSeatParser *p, guint first)
{
  gboolean counted = FALSE;
  guint rows = 0;

  for (guint n = 0; n < ROWS_MAX && first < p->a->reading->tokens->len; n++)
    {
      guint last = find_line_end (p, first), word = first;

      while (word < last && _lotse_seat_token (p, word)->kind != LOTSE_TOKEN_WORD
             && _lotse_seat_token (p, word)->kind != LOTSE_TOKEN_NUMBER)
        word++;
      /* "|---|---|" */
      if (word < last && !(rows == 0 && is_head (p, word, last, &counted)))
        {
          if (!read_row (p, word, last, counted))
            return first;
          rows++;
        }
      first = last;
    }
  return first;
}

static gint
compare_listed_cb (gconstpointer a, gconstpointer b)
{
  const LotseListedSeat *one = a, *two = b;

  return (one->first > two->first) - (one->first < two->first);
}

void
_lotse_seats_parse_tables (LotseSeatParser *p)
{
  guint before = p->group, end = 0;

  for (guint i = 0; i < p->announced->len; i++)
    {
      LotseRange line = g_array_index (p->announced, LotseRange, i);

      p->group = line.end >= end ? find_announced (p, line.start, line.end) : LOTSE_NO_BODY;
      if (p->group != LOTSE_NO_BODY)
        end = read_rows (p, line.end);
    }
  p->group = before;
  if (end > 0)
    g_array_sort (p->listed, compare_listed_cb);
}
