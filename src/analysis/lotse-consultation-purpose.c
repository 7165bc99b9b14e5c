/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a header that each say what a body is to do with the paper: "zur Vorberatung im Bauausschuss am 03.07.2031 (öffentlich)", "An den
 * Regionsausschuss (zur Empfehlung)". */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"
#include "lotse-pipe-allris-private.h"
#include "lotse-pipe-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines at the top that may say so, bytes of one of them, and words in front of the body. */
#define TOP_LINES 40
#define MAX_LINE 160
#define MAX_OPENING 4
/* Bytes of a line that holds the day alone. */
#define MAX_DAY 60
/* Lines below the first on which a list of bodies may go on. */
#define MORE_LINES 3

typedef struct
{
  const LotseLexiconEntry *role;
  LotseRange role_text;
  guint body;     /* token where the name begins */
  guint end;      /* token behind the name, 0 where its end is to be found */
  gboolean dated; /* counts only with a day behind the name */
} Purpose;

static const char *
get_fold (const LotseAnalysis *a, guint token, guint line)
{
  return _lotse_consultation_is_on_line (a, token, line) ? _lotse_analysis_get_fold (a, token) : "";
}

static LotseRange
get_range (const LotseAnalysis *a, guint first, guint next)
{
  return (LotseRange) { lotse_reading_token (a->reading, first)->start, lotse_reading_token (a->reading, next - 1)->end };
}

/* "zur Vorberatung im", "zum Beschluss an den", from token @token on. */
static gboolean
read_opening (const LotseAnalysis *a, guint token, guint line, Purpose *ret)
{
  static const char *const openings[] = { "zur", "zum" }, *const links[] = { "im", "in", "an", "fuer", "durch" },
                           *const articles[] = { "der", "die", "den", "dem", "das", "des" };
  guint next = token;

  if (!lotse_fold_is_one_of (get_fold (a, token, line), openings, G_N_ELEMENTS (openings)))
    return FALSE;
  ret->role = _lotse_consultation_match (a, "roles", token, &next);
  if (!ret->role)
    ret->role = _lotse_consultation_is_on_line (a, token + 1, line) ? _lotse_consultation_match (a, "roles", token + 1, &next) : NULL;
  if (!ret->role)
    return FALSE;
  ret->role_text = get_range (a, token, next);
  for (guint n = 0; n < MAX_OPENING; n++, next++)
    if (!lotse_fold_is_one_of (get_fold (a, next, line), links, G_N_ELEMENTS (links))
        && !lotse_fold_is_one_of (get_fold (a, next, line), articles, G_N_ELEMENTS (articles)))
      break;
  /* "zur Vorberatung in der Sitzung des Bauausschusses" */
  if (lotse_fold_is (get_fold (a, next, line), "sitzung")
      && lotse_fold_is_one_of (get_fold (a, next + 1, line), articles, G_N_ELEMENTS (articles)))
    next += 2;
  /* "zur Vorberatung im: | Bauausschuss" */
  next += get_fold (a, next, line)[0] == ':' && lotse_fold_is_one_of (get_fold (a, next - 1, line), links, G_N_ELEMENTS (links));
  ret->body = next;
  /* "zur Vorberatung | Bauausschuss": the body stands in the next cell. */
  return token + 1 < next
         && ((lotse_reading_token (a->reading, next - 1)->flags & LOTSE_TOKEN_CAPITAL) == 0
             || (_lotse_consultation_is_on_line (a, next, line) && lotse_reading_begins_cell (a->reading, next)));
}

/* "Vorberatung im: Bauausschuss am: 03.07.2031", from token @token on: a role without "zur"; the line must name the day. */
static gboolean
read_bare_role (const LotseAnalysis *a, guint token, guint line, Purpose *ret)
{
  guint next = token;

  ret->role = _lotse_consultation_is_on_line (a, token, line) && lotse_reading_token (a->reading, token)->flags & LOTSE_TOKEN_CAPITAL
                  ? _lotse_consultation_match (a, "roles", token, &next)
                  : NULL;
  if (!ret->role || (!lotse_fold_is (get_fold (a, next, line), "im") && !lotse_fold_is (get_fold (a, next, line), "in")))
    return FALSE;
  ret->role_text = get_range (a, token, next);
  next++;
  next += lotse_fold_is (get_fold (a, next, line), "der");
  next += get_fold (a, next, line)[0] == ':';
  ret->body = next;
  /* "Vorberatung im | Bauausschuss": a field of its own. */
  ret->dated = !_lotse_consultation_is_on_line (a, next, line) || !lotse_reading_begins_cell (a->reading, next);
  return TRUE;
}

/* "An die Stadtverordnetenversammlung zur Beschlussfassung": the role ends the line. Token of "zur", or @token. */
static guint
find_role_behind (const LotseAnalysis *a, guint token, guint line, Purpose *ret)
{
  guint next;

  if (!(lotse_reading_token (a->reading, token)->flags & LOTSE_TOKEN_CAPITAL))
    return token;
  for (guint i = token + 3; _lotse_consultation_is_on_line (a, i + 1, line); i++)
    if (lotse_fold_is (get_fold (a, i, line), "zur") || lotse_fold_is (get_fold (a, i, line), "zum"))
      {
        ret->role = _lotse_consultation_match (a, "roles", i + 1, &next);
        if (ret->role && !_lotse_consultation_is_on_line (a, next, line))
          {
            ret->role_text = get_range (a, i, next);
            return i;
          }
      }
  return token;
}

/* "An den Regionsausschuss (zur Empfehlung)", from token @token on: the role stands at the end of the line, mostly in brackets. */
static gboolean
read_address (const LotseAnalysis *a, guint token, guint line, Purpose *ret)
{
  static const char *const articles[] = { "den", "die", "das" };
  guint open = token, next = token;

  if (!lotse_fold_is (get_fold (a, token, line), "an")
      || !lotse_fold_is_one_of (get_fold (a, token + 1, line), articles, G_N_ELEMENTS (articles)))
    return FALSE;
  ret->end = find_role_behind (a, token, line, ret);
  if (ret->end > token)
    {
      ret->body = token + 2;
      return TRUE;
    }
  ret->end = 0;
  while (_lotse_consultation_is_on_line (a, open, line) && _lotse_analysis_get_fold (a, open)[0] != '(')
    open++;
  ret->role = _lotse_consultation_is_on_line (a, open + 1, line) ? _lotse_consultation_match (a, "roles", open + 1, &next) : NULL;
  if (!ret->role || get_fold (a, next, line)[0] != ')')
    return FALSE;
  ret->role_text = get_range (a, open + 1, next);
  ret->body = token + 2;
  return TRUE;
}

/* "an den Hauptausschuss zur Sitzung am 03.06.2031", "über den Bauausschuss …", from token @token on: nothing says what the body is to do. */
static gboolean
read_addressed_session (const LotseAnalysis *a, guint token, guint line, Purpose *ret)
{
  static const char *const openings[] = { "an", "ueber" }, *const articles[] = { "den", "die", "das" };

  if (!lotse_fold_is_one_of (get_fold (a, token, line), openings, G_N_ELEMENTS (openings))
      || !lotse_fold_is_one_of (get_fold (a, token + 1, line), articles, G_N_ELEMENTS (articles)))
    return FALSE;
  for (guint i = token + 3; _lotse_consultation_is_on_line (a, i, line); i++)
    if (lotse_fold_is (get_fold (a, i, line), "zur") && lotse_fold_is (get_fold (a, i + 1, line), "sitzung")
        && lotse_fold_is (get_fold (a, i + 2, line), "am"))
      {
        *ret = (Purpose) { .body = token + 2, .end = i, .dated = TRUE };
        return TRUE;
      }
  return FALSE;
}

/* "an den Kreisausschuss am 12.05.2031", "für die Ratsversammlung am …", from token @token on: the body and its day. */
static gboolean
read_address_and_day (const LotseAnalysis *a, guint token, guint line, Purpose *ret)
{
  static const char *const openings[] = { "an", "fuer" }, *const articles[] = { "den", "die", "das" };
  const LotseLine *l = lotse_reading_line (a->reading, line);

  if (!lotse_fold_is_one_of (get_fold (a, token, line), openings, G_N_ELEMENTS (openings))
      || !lotse_fold_is_one_of (get_fold (a, token + 1, line), articles, G_N_ELEMENTS (articles))
      || !_lotse_analysis_find_date (a, l->start, l->end, NULL, NULL))
    return FALSE;
  ret->body = token + 2;
  return TRUE;
}

/* Byte where the name that begins at token @first ends: at a bracket, a comma before what is no name, "am", the date. */
static guint
find_name_end (const LotseAnalysis *a, guint first, guint line, guint date)
{
  guint end = 0;

  for (guint i = first; _lotse_consultation_is_on_line (a, i, line) && lotse_reading_token (a->reading, i)->start < date; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, i);

      if (strchr ("(:;|", fold[0]) || lotse_fold_is (fold, "am") || lotse_fold_is (fold, "vom") || lotse_fold_is (fold, "sitzung"))
        break;
      if (lotse_reading_token (a->reading, i)->kind == LOTSE_TOKEN_WORD || end == 0)
        end = lotse_reading_token (a->reading, i)->end;
    }
  return end;
}

const char *
_lotse_consultation_find_said_publicity (const LotseAnalysis *a, guint start, guint end)
{
  guint next;

  for (guint i = lotse_reading_find_token (a->reading, start); i < a->reading->tokens->len; i++)
    {
      const char *mark = lotse_reading_token (a->reading, i)->start < end ? _lotse_consultation_get_mark (a, i, &next) : NULL;

      if (mark && g_str_has_suffix (mark, "public"))
        return mark;
      if (lotse_reading_token (a->reading, i)->start >= end)
        return NULL;
    }
  return NULL;
}

/* "am 17.03.2031 (nichtöffentlich)": the day of a session alone on the line below line @line. */
static gboolean
find_day_below (const LotseAnalysis *a, guint line, LotseRange *ret_date, char **ret_iso)
{
  static const char opening[] = "am ";
  const LotseLine *l = line + 1 < a->reading->lines->len ? lotse_reading_line (a->reading, line + 1) : NULL;

  if (!l || l->blank_before > 0 || l->end - l->start > MAX_DAY || !lotse_starts_with (a->reading->text->str + l->start, opening)
      || !_lotse_analysis_find_date (a, l->start, l->end, ret_date, ret_iso))
    return FALSE;
  /* Nothing but the name of the day stands before it. */
  if (strlen (*ret_iso) == strlen ("2031-03-12")
      && (ret_date->start == l->start + strlen (opening)
          || (ret_date->start <= l->start + strlen ("am Donnerstag, den ")
              && memchr (a->reading->text->str + l->start, ',', ret_date->start - l->start))))
    return TRUE;
  g_clear_pointer (ret_iso, g_free);
  return FALSE;
}

/* The row of line @line, or NULL. */
static LotseConsultation *
read_line (LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  guint start = l->start, token = lotse_reading_find_token (a->reading, start), end;
  LotseConsultation *row;
  Purpose purpose = { 0 };
  LotseRange date = { l->end, l->end };
  g_autofree char *iso = NULL;

  if (l->end - l->start > MAX_LINE)
    return NULL;
  /* A bullet. */
  if (_lotse_consultation_is_on_line (a, token, line) && lotse_reading_token (a->reading, token)->kind == LOTSE_TOKEN_PUNCT)
    token++;
  if (!read_opening (a, token, line, &purpose) && !read_address (a, token, line, &purpose) && !read_bare_role (a, token, line, &purpose)
      && !read_addressed_session (a, token, line, &purpose) && !read_address_and_day (a, token, line, &purpose))
    return NULL;
  /* "zur Vorberatung im" / "Bauausschuss" */
  if (!_lotse_consultation_is_on_line (a, purpose.body, line) && line + 1 < a->reading->lines->len && l[1].blank_before == 0
      && l[1].end - l[1].start <= MAX_LINE)
    {
      line++;
      l++;
      date = (LotseRange) { l->end, l->end };
    }
  if (!_lotse_consultation_is_on_line (a, purpose.body, line)
      || !(lotse_reading_token (a->reading, purpose.body)->flags & LOTSE_TOKEN_CAPITAL))
    return NULL;
  if (!_lotse_analysis_find_date (a, lotse_reading_token (a->reading, purpose.body)->start, l->end, &date, &iso) || strlen (iso) != 10)
    {
      g_clear_pointer (&iso, g_free);
      date = (LotseRange) { l->end, l->end };
    }
  end = purpose.end > 0 ? lotse_reading_token (a->reading, purpose.end - 1)->end : find_name_end (a, purpose.body, line, date.start);
  if (!iso && end == l->end && find_day_below (a, line, &date, &iso))
    l++;
  if (end == 0 || (purpose.dated && !iso) || a->reading->text->str[l->end - 1] == '.'
      || !_lotse_consultation_is_body (a, lotse_reading_token (a->reading, purpose.body)->start, end)
      /* Two lines in one, on a page whose cells were joined. */
      || g_strstr_len (a->reading->text->str + lotse_reading_token (a->reading, purpose.body)->start,
                       (gssize) (end - lotse_reading_token (a->reading, purpose.body)->start), " an den "))
    return NULL;
  row = _lotse_consultation_new ("consultation/purpose");
  row->body_range = (LotseRange) { lotse_reading_token (a->reading, purpose.body)->start, end };
  row->body = _lotse_consultation_dup_body (a, row->body_range.start, end);
  _lotse_consultation_to_nominative (row->body);
  row->date = g_steal_pointer (&iso);
  if (row->date)
    row->date_range = date;
  if (purpose.role)
    {
      const char *role = lotse_lexicon_entry_get (purpose.role, 1);

      row->role = g_str_equal (role, "-") ? NULL : role;
      row->role_text = lotse_reading_dup_text (a->reading, purpose.role_text.start, purpose.role_text.end);
      row->outcome_range = purpose.role_text;
    }
  row->publicity = _lotse_consultation_find_said_publicity (a, end, l->end);
  row->row = (LotseRange) { start, l->end };
  return row;
}

/* Byte behind "an den" and the like at the head of a motion: "„Antrag an den Bauausschuss am …", and the type before it; else 0. */
static guint
skip_head_of_motion (const LotseAnalysis *a, guint index, LotseRange *ret_type)
{
  static const char *const links[] = { " an den ", " an die ", " an das " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint start = line->start, end = 0, link;

  /* Most lines have none of the links. */
  if (!memmem (text + line->start, line->end - line->start, " an d", strlen (" an d")))
    return 0;
  while (start < line->end && !g_unichar_isalpha (g_utf8_get_char (text + start)) && start < line->start + 4)
    start = (guint) (g_utf8_next_char (text + start) - text);
  if (!_lotse_type_match_request (a->reading, a->lexicon, start, line->end, &end))
    return 0;
  *ret_type = (LotseRange) { start, end };
  link = lotse_match_one_of (text + end, links, G_N_ELEMENTS (links));
  return link > 0 ? end + link : 0;
}

/* Byte behind ", den", "und an die" at @p, where the next body of the list begins, or 0. */
static guint
skip_to_next_body (const char *text, guint p)
{
  static const char *const joints[] = { ", ", ",\n", " und ", "\nund ", " sowie " };
  static const char *const articles[] = { "den ", "die ", "das ", "den\n", "die\n" };
  guint at = p + lotse_match_one_of (text + p, joints, G_N_ELEMENTS (joints)), article;

  if (at == p)
    return 0;
  if (lotse_starts_with (text + at, "an ") || lotse_starts_with (text + at, "an\n"))
    at += (guint) strlen ("an ");
  article = lotse_match_one_of (text + at, articles, G_N_ELEMENTS (articles));
  return article > 0 ? at + article : 0;
}

guint
_lotse_consultation_read_addressees (LotseAnalysis *a, guint index, gboolean add, LotseRange *ret_type, guint *ret_end)
{
  const char *text = a->reading->text->str;
  guint last = index, n = 0, p = skip_head_of_motion (a, index, ret_type), end;

  if (p == 0)
    return 0;
  while (last + 1 < a->reading->lines->len && last < index + MORE_LINES && lotse_reading_line (a->reading, last + 1)->blank_before == 0)
    last++;
  end = lotse_reading_line (a->reading, last)->end;
  while (p > 0)
    {
      g_autofree char *iso = NULL;
      LotseConsultation *row;
      LotseRange date;

      if (!_lotse_analysis_find_date (a, p, MIN (end, p + MAX_LINE), &date, &iso) || date.start < p + 8
          || !lotse_starts_with (text + date.start - 4, " am") || !strchr (" \n", text[date.start - 1])
          || !_lotse_consultation_is_body (a, p, date.start - 4))
        break;
      n++;
      *ret_end = date.end;
      if (add)
        {
          row = _lotse_consultation_new ("consultation/addressee");
          row->date = g_steal_pointer (&iso);
          row->date_range = date;
          row->body_range = (LotseRange) { p, date.start - 4 };
          row->body = _lotse_consultation_dup_body (a, p, date.start - 4);
          row->row = (LotseRange) { p, date.end };
          g_ptr_array_add (a->consultations, row);
        }
      p = skip_to_next_body (text, date.end);
    }
  return n;
}

/* A body at the start of line @line with its role behind it or alone on the next line; the last line of the two, or 0. */
static guint
find_body_and_role (const LotseAnalysis *a, guint line, LotseRange *ret_body, LotseRange *ret_role)
{
  const LotseLine *l = line < a->reading->lines->len ? lotse_reading_line (a->reading, line) : NULL;
  guint role;

  if (!l || l->end - l->start > MAX_LINE || l->blank_before > 1)
    return 0;
  role = _lotse_pipe_allris_find_role_start (a, l);
  if (role == l->start)
    return 0;
  if (role < l->end)
    *ret_role = (LotseRange) { role, l->end };
  else if (line + 1 < a->reading->lines->len && l[1].blank_before == 0 && _lotse_pipe_allris_find_role_start (a, l + 1) == l[1].start)
    *ret_role = (LotseRange) { l[1].start, l[1].end };
  else
    return 0;
  *ret_body = (LotseRange) { l->start, _lotse_trim_end (a->reading, l->start, role) };
  return _lotse_consultation_is_body (a, ret_body->start, ret_body->end) ? (role < l->end ? line : line + 1) : 0;
}

guint
_lotse_consultation_read_block (LotseAnalysis *a, guint index, gboolean add)
{
  static const char *const heads[] = { "Vorlage an", "Vorlage an:", "Vorlage für", "Vorlage für:" };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint last = index, found;
  LotseRange body, role;
  gboolean head = lotse_bytes_are_one_of (a->reading->text->str + line->start, line->end - line->start, heads, G_N_ELEMENTS (heads));

  while (head && (found = find_body_and_role (a, last + 1, &body, &role)) > 0)
    {
      last = found;
      if (add)
        _lotse_pipe_allris_set_role (a, _lotse_pipe_allris_add_row (a, "consultation/purpose", body), role.start, role.end);
    }
  if (last > index)
    _lotse_analysis_set_zone (a, line->start, lotse_reading_line (a->reading, last)->end, LOTSE_ZONE_CONSULTATION);
  return last;
}

/* "Haupt- und Finanzausschuss | 11.05.2031" below a row of cells that names the purpose: its cell spans both. The row, or NULL. */
static LotseConsultation *
read_line_below (LotseAnalysis *a, guint line, const LotseConsultation *above)
{
  const LotseLine *l = line < a->reading->lines->len ? lotse_reading_line (a->reading, line) : NULL;
  const char *text = a->reading->text->str, *tab = l ? memchr (text + l->start, '\t', l->end - l->start) : NULL;
  LotseConsultation *row;
  LotseRange date;

  if (!tab || l->blank_before > 1 || !above->date || !above->role_text
      || !memchr (text + above->outcome_range.end, '\t', above->row.end - above->outcome_range.end) || !_lotse_key_is_session_row (a, line)
      || !_lotse_analysis_find_date (a, l->start, l->end, &date, NULL) || date.start != (guint) (tab + 1 - text))
    return NULL;
  row = _lotse_consultation_copy (above);
  g_free (row->body);
  g_free (row->date);
  row->body_range = (LotseRange) { l->start, (guint) (tab - text) };
  row->body = _lotse_consultation_dup_body (a, row->body_range.start, row->body_range.end);
  row->date = NULL;
  _lotse_analysis_find_date (a, date.start, l->end, &row->date_range, &row->date);
  row->publicity = _lotse_consultation_find_said_publicity (a, date.end, l->end);
  row->row = (LotseRange) { l->start, l->end };
  return row;
}

void
_lotse_consultation_read_purposes (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      LotseConsultation *row = read_line (a, i);
      LotseRange type;
      guint end;

      if (!row && _lotse_consultation_read_place (a, i))
        continue;
      if (!row)
        {
          i = _lotse_consultation_read_address (a, i);
          i = _lotse_consultation_read_block (a, i, TRUE);
          if (_lotse_consultation_read_addressees (a, i, FALSE, &type, &end) > 1)
            _lotse_consultation_read_addressees (a, i, TRUE, &type, &end);
          continue;
        }
      for (; row; row = read_line_below (a, i + 1, row))
        {
          _lotse_analysis_set_zone (a, row->row.start, row->row.end, LOTSE_ZONE_CONSULTATION);
          g_ptr_array_add (a->consultations, row);
          i = lotse_reading_find_line (a->reading, row->row.end - 1);
        }
    }
}
