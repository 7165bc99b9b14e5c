/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of consultations on the pages of ALLRIS (domain guide 2.5), and what all forms of them share. */
#include "lotse-pipe-allris-private.h"

#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of the second line of a result. */
#define MAX_REST 80

guint
_lotse_pipe_allris_find_table (const LotseAnalysis *a)
{
  int index = _lotse_labels_find (a->labels, LOTSE_FIELD_CONSULTATION, 0);

  return index >= 0 ? g_array_index (a->labels, LotseLabel, index).line + 1 : a->reading->lines->len;
}

gboolean
_lotse_pipe_allris_ends_table (const LotseAnalysis *a, guint line)
{
  int index = _lotse_labels_find_line (a->labels, line);

  if (index < 0 || !_lotse_key_line_is_label (a, line))
    return FALSE;
  switch (g_array_index (a->labels, LotseLabel, index).field)
    {
    case LOTSE_FIELD_STOP:
    case LOTSE_FIELD_ATTACHMENT:
    case LOTSE_FIELD_TITLE:
    case LOTSE_FIELD_PRODUCT:
    case LOTSE_FIELD_LEAD:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
_lotse_pipe_allris_read_date_line (const LotseAnalysis *a, guint index, LotseRange *ret_range, char **ret_iso)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  gsize end;

  if (!lotse_date_parse_at (a->reading->text->str, line->end, line->start, &end, ret_iso))
    return FALSE;
  if (_lotse_trim_start (a->reading, (guint) end, line->end) < line->end)
    {
      g_clear_pointer (ret_iso, g_free);
      return FALSE;
    }
  *ret_range = (LotseRange) { line->start, (guint) end };
  return TRUE;
}

guint
_lotse_pipe_allris_find_role_start (const LotseAnalysis *a, const LotseLine *line)
{
  const char *text = a->reading->text->str;
  guint found = line->end, words = 0;

  for (guint p = line->end; p > line->start && words < 5; p--)
    {
      g_autofree char *fold = NULL;

      if (p > line->start && text[p - 1] != ' ' && text[p - 1] != '\t')
        continue;
      words++;
      fold = lotse_fold (text + p, line->end - p);
      if (*fold && lotse_lexicon_find (a->lexicon, "roles", fold))
        found = p;
    }
  /* The whole line may be a role. */
  {
    g_autofree char *fold = lotse_fold (text + line->start, line->end - line->start);

    if (lotse_lexicon_find (a->lexicon, "roles", fold))
      found = line->start;
  }
  return found;
}

void
_lotse_pipe_allris_set_role (const LotseAnalysis *a, LotseConsultation *row, guint start, guint end)
{
  g_autofree char *fold = NULL;
  const char *slash;

  g_free (row->role_text);
  row->role_text = lotse_reading_dup_text (a->reading, start, end);
  row->outcome_range = (LotseRange) { start, end };
  fold = lotse_fold (row->role_text, -1);
  row->role = _lotse_role_from_fold (a->lexicon, fold);
  /* "Anhörung/Empfehlung": the first of the two. */
  slash = strchr (fold, '/');
  if (!row->role && slash)
    {
      g_autofree char *first = g_strndup (fold, (gsize) (slash - fold));

      row->role = _lotse_role_from_fold (a->lexicon, g_strstrip (first));
    }
}

gboolean
_lotse_pipe_allris_is_role (const LotseAnalysis *a, const char *fold)
{
  const char *slash = strchr (fold, '/');
  g_autofree char *first = slash ? g_strndup (fold, (gsize) (slash - fold)) : NULL;

  return lotse_lexicon_find (a->lexicon, "roles", fold) || (first && lotse_lexicon_find (a->lexicon, "roles", g_strstrip (first)));
}

LotseConsultation *
_lotse_pipe_allris_add_row (LotseAnalysis *a, const char *rule, LotseRange body)
{
  LotseConsultation *row = _lotse_consultation_new (rule);

  body.start = _lotse_trim_start (a->reading, body.start, body.end);
  body.end = _lotse_trim_end (a->reading, body.start, body.end);
  row->body = _lotse_consultation_dup_body (a, body.start, body.end);
  row->body_range = body;
  row->row = body;
  g_ptr_array_add (a->consultations, row);
  return row;
}

/* --- ALLRIS 3: body with role, date, session with result ------------------------------------------------------------------- */

/* Byte after the word at @p and the blanks behind it. */
static guint
skip_word (const char *text, guint p, guint end)
{
  while (p < end && text[p] != ' ' && text[p] != '\t')
    p++;
  while (p < end && (text[p] == ' ' || text[p] == '\t'))
    p++;
  return p;
}

/* Whether two folded words are the same but for their ending: "ausschusses" and "ausschuss". */
static gboolean
is_same_word (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gsize n = MIN (a_length, b_length), longer = MAX (a_length, b_length);

  /* Short words have no endings. */
  return longer - n <= (n < 3 ? 0 : 3) && strncmp (a, b, n - (n > 5 ? 2 : 0)) == 0;
}

/* Byte after the words from @p on that repeat those of @name, in whatever case. */
static guint
skip_name (const LotseAnalysis *a, guint p, guint end, const char *name)
{
  const char *text = a->reading->text->str;
  g_autofree char *fold = lotse_fold (name, -1);

  for (const char *word = fold; *word && p < end;)
    {
      gsize length = strcspn (word, " "), here_length = strcspn (text + p, " \t\n");
      g_autofree char *here = lotse_fold (text + p, (gssize) MIN (here_length, end - p));

      if (!is_same_word (word, length, here, strlen (here)))
        break;
      p = skip_word (text, p, end);
      word += length;
      while (*word == ' ')
        word++;
    }
  return p;
}

/* Byte of the line where the last result of results.tsv begins that ends it, or its end. */
static guint
find_result_start (const LotseAnalysis *a, guint from, guint end)
{
  const char *text = a->reading->text->str;

  for (guint p = from; p < end; p = skip_word (text, p, end))
    {
      g_autofree char *fold = lotse_fold (text + p, end - p);

      if (lotse_lexicon_find (a->lexicon, "results", fold))
        return p;
    }
  return end;
}

/* Byte after the name of a body that the row calls otherwise: "28. Sitzung des Ausschusses für Bau und Verkehr vertagt"; results are small
 * words. */
static guint
find_other_name_end (const LotseAnalysis *a, guint start, guint end)
{
  static const char *const links[] = { "und", "sowie", "für", "von", "der", "des", "in", "am", "zur", "&" };
  const char *text = a->reading->text->str;
  guint result = find_result_start (a, start, end), p = start, last = 0;

  /* "… des Ausschusses", but not "… in der VII. Wahlperiode" */
  for (; p < result; p = skip_word (text, p, end))
    if ((lotse_starts_with (text + p, "des ") || lotse_starts_with (text + p, "der ")) && g_unichar_isupper (g_utf8_get_char (text + p + 4))
        && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (text + p + 4))))
      break;
  for (p = p < result ? skip_word (text, p, end) : result; p < result; p = skip_word (text, p, end))
    {
      gsize length = strcspn (text + p, " \t\n");
      gboolean link = last > 0 && g_unichar_isupper (g_utf8_get_char (text + skip_word (text, p, end)));
      guint i = 0;

      while (i < G_N_ELEMENTS (links) && (strlen (links[i]) != length || !lotse_starts_with (text + p, links[i])))
        i++;
      if (!g_unichar_isupper (g_utf8_get_char (text + p)) && !(link && i < G_N_ELEMENTS (links)))
        return p;
      last = p;
    }
  return result;
}

/* Whether a line says that it is a session's: "12. öffentliche …", "Gemeinsame …". */
static gboolean
begins_session (const char *fold)
{
  static const char *const begins[] = { "oeffentliche", "nicht", "gemeinsame", "ausserordentliche", "fortsetzung", "sondersitzung" };

  return lotse_starts_with_one_of (fold, begins, G_N_ELEMENTS (begins))
         || (g_ascii_isdigit (fold[0]) && fold[strspn (fold, "0123456789")] == '.');
}

/* Whether a word that says what the body does ends bytes [start, end): "Bezirksausschuss Entscheidung". */
static gboolean
ends_in_role (const LotseAnalysis *a, guint start, guint end)
{
  guint p = end;

  while (p > start && a->reading->text->str[p - 1] != ' ' && a->reading->text->str[p - 1] != '\t')
    p--;
  if (p == start)
    return FALSE;
  {
    g_autofree char *fold = lotse_reading_dup_fold (a->reading, p, end);

    return lotse_lexicon_find (a->lexicon, "roles", fold) != NULL && !lotse_lexicon_find (a->lexicon, "results", fold);
  }
}

/* Byte where the body stands in a line that names the session of @row again, or 0: "12. öffentliche Sitzung des <body>", "des <body>", the
 * body itself. @pending: the line above is the date of the session. */
static guint
find_session_body (const LotseAnalysis *a, guint start, guint end, const LotseConsultation *row, gboolean pending)
{
  static const char *const marks[] = { "sitzung ", "tagung " };
  const char *text = a->reading->text->str;
  g_autofree char *fold = lotse_fold (text + start, end - start);
  g_autofree char *body = lotse_fold (row->body, -1);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *at = strstr (fold, marks[i]);

      if ((at && (at == fold || pending || begins_session (fold))) || (pending && begins_session (fold)))
        {
          /* The first word that is the body's. */
          guint other = find_other_name_end (a, start, end);

          for (guint p = start; p < other; p = skip_word (text, p, end))
            if (skip_name (a, p, end, row->body) > p)
              return p;
          return other;
        }
    }
  if (g_str_has_prefix (fold, "des ") || g_str_has_prefix (fold, "der "))
    return skip_word (text, start, end);
  /* The body with a role behind it begins the next row, even one that has the same body. */
  return row->date && g_str_has_prefix (fold, body) && !ends_in_role (a, start, end) ? start : 0;
}

/* A date at the start of a line with the session behind it in the next column: the date, and the byte where the session begins. */
static guint
read_date_start (const LotseAnalysis *a, guint index, LotseRange *ret_range, char **ret_iso)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  gsize end;

  if (!lotse_date_parse_at (a->reading->text->str, line->end, line->start, &end, ret_iso))
    return 0;
  *ret_range = (LotseRange) { line->start, (guint) end };
  return _lotse_trim_start (a->reading, (guint) end, line->end);
}

/* Gives @row its date; a row that has one is followed by another session of the same body. */
static LotseConsultation *
add_session_date (LotseAnalysis *a, LotseConsultation *row, LotseRange range, char *iso)
{
  if (row->date)
    {
      LotseConsultation *again = _lotse_pipe_allris_add_row (a, row->rule, row->body_range);

      again->role = row->role;
      again->role_text = g_strdup (row->role_text);
      again->outcome_range = row->outcome_range;
      again->row = range;
      row = again;
    }
  row->date = iso;
  row->date_range = range;
  row->row.end = MAX (row->row.end, range.end);
  return row;
}

/* Whether the rest of a session's line, up to a bracket, is a result of results.tsv. */
static gboolean
is_result (const LotseAnalysis *a, guint from, guint end)
{
  const char *bracket = memchr (a->reading->text->str + from, '(', end - from);
  g_autofree char *fold = NULL;

  if (bracket)
    end = (guint) (bracket - a->reading->text->str);
  fold = lotse_fold (a->reading->text->str + from, _lotse_trim_end (a->reading, from, end) - from);
  return lotse_lexicon_find (a->lexicon, "results", fold) != NULL;
}

/* "von Berlin", "in Holstein": goes on with a name. */
static gboolean
is_name_link (const char *text, guint p, guint end)
{
  static const char *const links[] = { "von ", "vom ", "in ", "am ", "an der ", "der ", "des " };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      gsize n = strlen (links[i]);

      if (p + n < end && strncmp (text + p, links[i], n) == 0 && g_unichar_isupper (g_utf8_get_char (text + p + n)))
        return TRUE;
    }
  return FALSE;
}

/* Byte after what stands between the body and the result: whose body it is, the room, remarks in brackets; results are small words, but for
 * those of results.tsv. */
static guint
skip_place (const LotseAnalysis *a, guint p, guint end)
{
  const char *text = a->reading->text->str;

  while (p < end && !is_result (a, p, end))
    {
      gunichar c = g_utf8_get_char (text + p);
      const char *close = c == '(' ? memchr (text + p, ')', end - p) : NULL;

      if (close)
        {
          p = _lotse_trim_start (a->reading, (guint) (close + 1 - text), end);
          continue;
        }
      if (g_unichar_islower (c) && !is_name_link (text, p, end))
        return p;
      p = skip_word (text, p, end);
    }
  return p;
}

/* Byte behind "in der Wahlperiode 2030 - 2035". */
static guint
skip_period (const LotseAnalysis *a, guint p, guint end)
{
  const char *text = a->reading->text->str;

  if (!lotse_starts_with (text + p, "in der Wahlperiod"))
    return p;
  /* Its last letter may be a slip: "Wahlperioda". */
  p += (guint) strlen ("in der Wahlperiod");
  while (p < end && g_ascii_isalpha (text[p]))
    p++;
  while (p < end && strchr ("0123456789 -/", text[p]))
    p++;
  if (lotse_starts_with (text + p, "bis "))
    for (p += 4; p < end && strchr ("0123456789 ", text[p]);)
      p++;
  return MIN (p, end);
}

/* Byte where the result begins behind a remark on the session that ends like a sentence: "- Gäste melden sich bitte an! erledigt". */
static guint
skip_remark (const LotseAnalysis *a, guint from, guint end)
{
  const char *text = a->reading->text->str;

  for (guint p = end; p > from + 1; p--)
    if (strchr ("!.", text[p - 2]) && text[p - 1] == ' ')
      return is_result (a, p, end) ? p : from;
  return from;
}

/* End of the line without the link to the agenda that its last cell may be: "ungeändert beschlossen", "TO". */
static guint
skip_agenda_link (const LotseAnalysis *a, guint from, guint end)
{
  const char *text = a->reading->text->str;

  return end >= from + 3 && text[end - 3] == '\t' && strncmp (text + end - 2, "TO", 2) == 0 ? _lotse_trim_end (a->reading, from, end - 3)
                                                                                            : end;
}

/* What came out of the session, behind the name of the body. */
static void
set_session_result (const LotseAnalysis *a, LotseConsultation *row, guint body, guint end)
{
  guint rest;
  const char *text = a->reading->text->str, *bracket;

  end = skip_agenda_link (a, body, end);
  rest = skip_name (a, body, end, row->body);
  rest = skip_place (a, rest, end);
  rest = skip_remark (a, skip_period (a, rest, end), end);
  bracket = memchr (text + rest, '(', end - rest);
  if (rest < end && !row->result)
    row->result = lotse_reading_dup_text (a->reading, rest, bracket ? _lotse_trim_end (a->reading, rest, (guint) (bracket - text)) : end);
  if (row->result && !*row->result)
    g_clear_pointer (&row->result, g_free);
  row->row.end = MAX (row->row.end, end);
}

/* Adds the first row where print has it beside the label of the table: "Beratungsfolge:", body and role in cells of one line. */
static LotseConsultation *
add_row_beside_label (LotseAnalysis *a)
{
  int index = _lotse_labels_find (a->labels, LOTSE_FIELD_CONSULTATION, 0);
  const LotseLabel *label = index >= 0 ? &g_array_index (a->labels, LotseLabel, index) : NULL;
  const LotseLine *line = label && label->colon ? lotse_reading_line (a->reading, label->line) : NULL;
  guint value = line ? _lotse_trim_start (a->reading, label->value, line->end) : 0, role;
  LotseConsultation *row;

  if (!line || label->start != line->start || value >= line->end || a->reading->text->str[value - 1] != '\t')
    return NULL;
  role = _lotse_pipe_allris_find_role_start (a, line);
  if (role <= value || role >= line->end)
    return NULL;
  row = _lotse_pipe_allris_add_row (a, "consultation/allris3", (LotseRange) { value, role });
  _lotse_pipe_allris_set_role (a, row, role, line->end);
  row->row.end = line->end;
  return row;
}

/* Whether a result breaks off: "in der Fassung des", "mit Änderungen und". */
static gboolean
breaks_off (const char *result)
{
  static const char *const words[] = { " und", " oder", " des", " der", " dem", " den", " die", " das", " im",
                                       " in",  " am",   " zur", " zum", " mit", " von", " an",  "," };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (result, words[i]))
      return TRUE;
  return FALSE;
}

/* A result that is wrapped goes on in line @line, right below the one of the session. */
static gboolean
add_rest_of_result (const LotseAnalysis *a, LotseConsultation *row, const LotseLine *line)
{
  g_autofree char *rest = NULL, *first = NULL;

  if (!row->result || line->blank_before > 0 || row->row.end + 1 != line->start || line->end - line->start > MAX_REST
      || !breaks_off (row->result))
    return FALSE;
  rest = lotse_reading_dup_text (a->reading, line->start, line->end);
  first = row->result;
  row->result = g_strconcat (first, " ", rest, NULL);
  row->row.end = line->end;
  return TRUE;
}

guint
_lotse_pipe_allris_add_sessions (LotseAnalysis *a)
{
  guint first = _lotse_pipe_allris_find_table (a), n = MIN (a->reading->lines->len, first + LOTSE_ALLRIS_TABLE_LINES), i;
  const LotseLine *head = lotse_reading_line (a->reading, first);
  LotseConsultation *row;
  gboolean pending = FALSE; /* the session of the last date is still to come */

  /* Heads of columns in cells, or "Sozialausschuss 14.09.2031 Vorberatung" in one line: a table of another system. */
  if (first < n
      && (_lotse_key_is_session_row (a, first)
          || (_lotse_consultation_get_columns (a, first) && memchr (a->reading->text->str + head->start, '\t', head->end - head->start))))
    return 0;
  row = add_row_beside_label (a);

  for (i = first; i < n && !_lotse_pipe_allris_ends_table (a, i); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *iso = NULL;
      LotseRange range;
      guint start = read_date_start (a, i, &range, &iso), body, role;
      gboolean dated = pending;

      pending = start > 0 && start >= line->end;

      if ((start > 0 && !row) || (start == 0 && row && add_rest_of_result (a, row, line)))
        continue;
      if (start > 0)
        row = add_session_date (a, row, range, g_steal_pointer (&iso));
      if (start >= line->end)
        continue;
      body = row ? find_session_body (a, start > 0 ? start : line->start, line->end, row, dated) : 0;
      if (body > 0 || start > 0)
        {
          if (!row->publicity)
            row->publicity = _lotse_consultation_find_session_publicity (a, start > 0 ? start : line->start, body > 0 ? body : line->end);
          set_session_result (a, row, body > 0 ? body : start, line->end);
          continue;
        }
      /* Running text, not a row. */
      if (line->end - line->start > 160 || (line->blank_before > 0 && row && !_lotse_consultation_is_body (a, line->start, line->end)))
        break;
      role = _lotse_pipe_allris_find_role_start (a, line);
      /* "Die BVV wolle beschließen:", a sentence: no name ends so. */
      if (row && role == line->end && strchr (".:", a->reading->text->str[line->end - 1]))
        break;
      if (role == line->start && row && !row->role_text)
        {
          _lotse_pipe_allris_set_role (a, row, line->start, line->end);
          row->row.end = line->end;
          continue;
        }
      row = _lotse_pipe_allris_add_row (a, "consultation/allris3", (LotseRange) { line->start, role });
      if (role < line->end)
        _lotse_pipe_allris_set_role (a, row, role, line->end);
      row->row.end = line->end;
    }
  if (a->consultations->len > 0)
    _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, first - 1)->start, lotse_reading_line (a->reading, i - 1)->end,
                              LOTSE_ZONE_CONSULTATION);
  return a->consultations->len;
}
