/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-body-private.h"
#include "lotse-character.h"
#include "lotse-consultation-private.h"
#include "lotse-date.h"
#include "lotse-fold.h"
#include "lotse-heading-private.h"
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"
#include "lotse-pipe-karlsruhe-private.h"

#include <string.h>

/* The form of Karlsruhe in its four generations (domain guide 2.7). The oldest prints all labels first and then the values in an order of
 * its own, so a value is known by its shape: a date is the session, two numbers are paper and agenda item, "Dez. 4" is the lead. */

#define MAX_HEADER_LINES 70
/* Bytes of a line that goes on with an office. */
#define MAX_OFFICE 60

typedef enum
{
  LINE_OTHER,
  LINE_JUNK,
  LINE_ISSUER,
  LINE_TYPE,
  LINE_SUBMITTER,
  LINE_LABEL,
  LINE_VALUE,
} LineKind;

typedef struct
{
  guint table;   /* line of the heading of the table, or the number of lines */
  guint end;     /* line after the header */
  guint n_lines; /* of kinds */
  guint8 kinds[MAX_HEADER_LINES];
  LotseRange type;
  LotseRange number;
  LotseRange lead;
  LotseRange office; /* "Dienststelle", better than the department */
  LotseRange session_body;
  LotseRange session_date;
  LotseRange top;
  LotseRange received;
  LotseRange written;
  LotseRange publicity;
  LotseRange title;
  gboolean labels_first; /* the oldest generation: "Gremium:", "Termin:" and "TOP:" as labels of the header */
  gboolean lead_label;   /* "Verantwortlich:" is printed */
  gboolean is_reply;     /* a Stellungnahme: the dates of its header are those of the motion */
  guint n_numbers;
} Header;

/* --- the header ---------------------------------------------------------------------------------------------------------------- */

static guint
find_table (const LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, MAX_HEADER_LINES);

  for (guint i = 0; i < n; i++)
    {
      guint columns = _lotse_consultation_get_columns (a, i);

      if (columns & LOTSE_COLUMN_TITLE || (columns & LOTSE_COLUMN_BODY && columns & (LOTSE_COLUMN_DATE | LOTSE_COLUMN_TOP)))
        return i;
    }
  return a->reading->lines->len;
}

/* Whether the office in line @line goes on in the next one: it stops with a connective, or the next line stands before a blank one and
 * both are as short as a column of the header. */
static gboolean
goes_on (const LotseAnalysis *a, const Header *h, LotseRange office, guint line)
{
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, office.start, office.end);
  const LotseLine *next;

  if (line + 2 >= a->reading->lines->len || line + 1 >= h->table)
    return FALSE;
  next = lotse_reading_line (a->reading, line + 1);
  if (next->blank_before > 0 || next->end - next->start > 34 || !lotse_is_alpha_at (a->reading->text->str + next->start)
      || _lotse_labels_find_line (a->labels, line + 1) >= 0)
    return FALSE;
  if (g_str_has_suffix (fold, " und") || g_str_has_suffix (fold, " fuer") || g_str_has_suffix (fold, "-") || g_str_has_suffix (fold, ","))
    return TRUE;
  /* "Ortsverwaltung" / "Musterdorf": no office without its place. */
  if ((lotse_fold_is (fold, "ortsverwaltung") || lotse_fold_is (fold, "stadtamt"))
      && !memchr (a->reading->text->str + next->start, ' ', next->end - next->start))
    return TRUE;
  return office.end - office.start >= 12 && lotse_reading_line (a->reading, line + 2)->blank_before > 0 && line + 2 < h->table;
}

/* The session's body, with the next line where it stops before the name or inside it: "36. Plenarsitzung des" / "Gemeinderates". */
static guint
find_body_end (const LotseAnalysis *a, Header *h, guint start, guint end, guint line)
{
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, start, end);

  if (!g_str_has_suffix (fold, " des") && !g_str_has_suffix (fold, " der") && !g_str_has_suffix (fold, " fuer")
      && !lotse_reading_line (a->reading, line)->hyphenated)
    return end;
  if (line + 1 >= h->n_lines || lotse_reading_line (a->reading, line + 1)->blank_before > 0)
    return end;
  h->kinds[line + 1] = LINE_VALUE;
  return lotse_reading_line (a->reading, line + 1)->end;
}

/* Whether the line holds the name of an office or of a town's own works and nothing else: "Stadtamt Musterdorf", "Sozialamt/". */
static gboolean
is_office (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  g_auto (LotseBodyMatch) match = { 0 };
  guint end = l->end;

  while (end > l->start && strchr ("/, ", a->reading->text->str[end - 1]))
    end--;
  return _lotse_body_scan (a->reading, a->lexicon, lotse_reading_find_token (a->reading, l->start),
                           lotse_reading_find_token (a->reading, end), &match)
         && match.end == end && (g_str_equal (match.kind, "administration") || g_str_equal (match.kind, "company"));
}

/* Whether the value of an empty label of the office in charge stands in the next line: where the department was printed before, or where the
 * line holds an office. In the oldest generation the values follow in an order of their own. */
static gboolean
has_office_below (const LotseAnalysis *a, const Header *h, const char *label, guint line)
{
  const LotseLine *next = line + 1 < h->table && line + 1 < a->reading->lines->len ? lotse_reading_line (a->reading, line + 1) : NULL;

  if (!next || next->blank_before > 0 || next->end - next->start > MAX_OFFICE || _lotse_labels_find_line (a->labels, line + 1) >= 0)
    return FALSE;
  return g_str_has_prefix (label, "dienststelle") || (!h->labels_first && (h->lead.end > 0 || is_office (a, line + 1)));
}

/* A label of the office in charge: the department, or the office below it, which may take several lines. */
static void
take_lead (const LotseAnalysis *a, Header *h, const char *label, LotseRange value, guint line)
{
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, value.start, value.end);

  h->lead_label = TRUE;
  if (value.end <= value.start && has_office_below (a, h, label, line))
    {
      const LotseLine *next = lotse_reading_line (a->reading, ++line);

      value = (LotseRange) { next->start, next->end };
      h->kinds[MIN (line, MAX_HEADER_LINES - 1)] = LINE_VALUE;
    }
  else if (value.end <= value.start || _lotse_karlsruhe_is_item_number (fold) || _lotse_karlsruhe_is_paper_number (fold))
    return;
  else if (_lotse_karlsruhe_is_department (fold))
    {
      h->lead = value;
      return;
    }
  while (goes_on (a, h, value, line))
    {
      value.end = lotse_reading_line (a->reading, ++line)->end;
      h->kinds[MIN (line, MAX_HEADER_LINES - 1)] = LINE_VALUE;
    }
  h->office = value;
}

static void
take_label (const LotseAnalysis *a, Header *h, const LotseLabel *label, guint line)
{
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, label->start, label->end);
  LotseRange value = { _lotse_trim_start (a->reading, label->value, label->value_end), 0 };

  value.end = _lotse_trim_end (a->reading, value.start, label->value_end);
  switch (label->field)
    {
    case LOTSE_FIELD_NUMBER:
      if (value.end > value.start && h->number.end == 0)
        h->number = value;
      break;
    case LOTSE_FIELD_LEAD:
      take_lead (a, h, fold, value, line);
      break;
    case LOTSE_FIELD_BODY:
      h->labels_first = TRUE;
      if (value.end > value.start)
        h->session_body = (LotseRange) { value.start, find_body_end (a, h, value.start, value.end, line) };
      break;
    case LOTSE_FIELD_SESSION:
      h->labels_first = TRUE;
      if (value.end > value.start)
        h->session_date = value;
      break;
    case LOTSE_FIELD_TOP:
      h->labels_first = TRUE;
      if (value.end > value.start)
        h->top = value;
      break;
    case LOTSE_FIELD_DATE:
      h->received = value;
      break;
    case LOTSE_FIELD_TITLE:
      /* "Tagesordnungspunkt: 4 öffentliche Sitzung" is none. */
      if (g_str_has_prefix (fold, "tagesordnungspunkt"))
        h->top = value;
      else if (value.end > value.start && h->labels_first)
        h->title = value;
      break;
    default:
      break;
    }
}

/* "27. Sitzung des Gemeinderates am 26.09.2006", "Ortschaftsrat am: 16. September 2008" */
static gboolean
take_session (const LotseAnalysis *a, Header *h, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *text = a->reading->text->str, *of;
  LotseRange date;
  guint end, from = l->start;

  /* "Anhörung des Ortschaftsrates … durchgeführt am 17.06.2031" in a printed box is the past. */
  if (h->session_date.end > 0 || l->end - l->start > 90 || l->zone == LOTSE_ZONE_FORM
      || !_lotse_analysis_find_date (a, l->start, l->end, &date, NULL) || date.end != l->end)
    return FALSE;
  end = _lotse_trim_end (a->reading, from, date.start);
  if (end > from && text[end - 1] == ':')
    end = _lotse_trim_end (a->reading, from, end - 1);
  if (end < from + 4 || strncmp (text + end - 3, " am", 3) != 0)
    return FALSE;
  end -= 3;
  /* What stands before it is cut from the name later. */
  of = g_strstr_len (text + from, (gssize) (end - from), "itzung de");
  if (!_lotse_consultation_is_body (a, of ? MIN ((guint) (of - text) + (guint) strlen ("itzung des "), end - 1) : from, end))
    return FALSE;
  h->session_body = (LotseRange) { from, end };
  h->session_date = date;
  h->labels_first = TRUE;
  return TRUE;
}

/* The office of the letterhead in line @line, perhaps with the next one: "Ortsverwaltung" / "Musterdorf"; empty if it is another line. */
static LotseRange
find_issuer_office (const LotseAnalysis *a, Header *h, guint line)
{
  LotseRange range = { lotse_reading_line (a->reading, line)->start, lotse_reading_line (a->reading, line)->end };

  for (guint i = 0; i < line; i++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, i);
      g_autofree char *issuer = h->kinds[i] == LINE_ISSUER ? lotse_reading_dup_fold (a->reading, l->start, l->end) : NULL;

      if (!issuer)
        continue;
      for (guint n = 0; n < 2 && line + n < h->n_lines; n++)
        {
          g_autofree char *fold = NULL;

          range.end = lotse_reading_line (a->reading, line + n)->end;
          fold = lotse_reading_dup_fold (a->reading, range.start, range.end);
          g_strdelimit (fold, "\n", ' ');
          if (!g_str_equal (fold, issuer))
            continue;
          if (n > 0)
            h->kinds[line + n] = LINE_VALUE;
          return range;
        }
    }
  return (LotseRange) { 0, 0 };
}

/* "Eingang: …", "vom 03.04.2008": a day of the paper itself. */
static gboolean
take_day (Header *h, const char *fold, LotseRange line)
{
  if (g_str_has_prefix (fold, "eingang") || g_str_has_prefix (fold, "eingegangen"))
    h->received = line;
  else if (g_str_has_prefix (fold, "vom ") || g_str_has_prefix (fold, "vom:"))
    h->written = line;
  else
    return FALSE;
  return TRUE;
}

/* The number of the paper, or that of the item of the agenda. Of two plain numbers the first is the paper's; a single one is that of the item
 * where there is a label for it. */
static gboolean
take_number (Header *h, const char *fold, LotseRange line)
{
  if (_lotse_karlsruhe_is_paper_number (fold))
    {
      if (h->number.end == 0)
        h->number = line;
      return TRUE;
    }
  if (!_lotse_karlsruhe_is_item_number (fold))
    return FALSE;
  if (h->top.end > 0 && h->number.end == 0 && h->n_numbers == 1)
    h->number = h->top;
  if (h->labels_first || h->number.end > 0 || !_lotse_karlsruhe_is_plain_number (fold))
    h->top = line;
  else
    h->number = line;
  h->n_numbers++;
  return TRUE;
}

/* The office in charge stands below the rest; further ones in lines of their own. */
static gboolean
take_office (const LotseAnalysis *a, Header *h, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  gboolean more = h->lead.end > 0 && a->reading->text->str[h->lead.end - 1] == '/';

  if (!h->lead_label)
    return FALSE;
  if (h->labels_first && h->session_date.end > 0 && (h->lead.end == 0 || more) && l->end - l->start < MAX_OFFICE && is_office (a, line))
    {
      h->lead = (LotseRange) { more ? h->lead.start : l->start, l->end };
      return TRUE;
    }
  if (h->lead.end > 0 || h->office.end > 0 || h->number.end == 0)
    return FALSE;
  h->lead = find_issuer_office (a, h, line);
  return h->lead.end > 0;
}

/* A value below its label, known by its shape. */
static gboolean
take_shape (const LotseAnalysis *a, Header *h, guint line, const char *fold)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  LotseRange range = { l->start, l->end };
  gsize date_end = 0;

  if (lotse_date_parse_at (a->reading->text->str, l->end, l->start, &date_end, NULL) && date_end == l->end)
    h->session_date = range;
  else if (take_number (h, fold, range))
    return TRUE;
  else if (_lotse_karlsruhe_is_department (fold))
    h->lead = range;
  else if (_lotse_publicity_from_fold (fold) && strlen (fold) < 24)
    h->publicity = range;
  else if (h->labels_first && h->session_body.end == 0 && l->end - l->start < MAX_OFFICE
           && _lotse_consultation_is_body (a, l->start, l->end))
    h->session_body = (LotseRange) { l->start, find_body_end (a, h, l->start, l->end, line) };
  else
    return take_office (a, h, line);
  return TRUE;
}

/* Sorts a line without a label that is not the name of the town; @fold: its folded words. */
static LineKind
take_value (const LotseAnalysis *a, Header *h, guint line, const char *fold, gboolean after_label)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  LotseRange written;

  if (take_day (h, fold, (LotseRange) { l->start, l->end }) || take_session (a, h, line))
    return LINE_VALUE;
  /* Both words next to boxes that the text lost. */
  if (g_str_has_prefix (fold, "oeffentlich") && strstr (fold, "nichtoeffentlich") && strlen (fold) < 40)
    return LINE_JUNK;
  if (_lotse_karlsruhe_is_submitter (fold))
    {
      if (h->written.end == 0 && strstr (fold, " vom ") && _lotse_analysis_find_date (a, l->start, l->end, &written, NULL))
        h->written = written;
      return LINE_SUBMITTER;
    }
  return after_label && take_shape (a, h, line, fold) ? LINE_VALUE : LINE_OTHER;
}

/* "Antrag: CDU", "(Antrag der CDU-Fraktion)", "Änderungsantrag. KAL", "CDU-OR-Fraktion": who moved it, not what it is called. */
static gboolean
is_motion_line (const LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  guint token = lotse_reading_find_token (a->reading, l->start);
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, l->start, l->end);
  const char *word;

  if (_lotse_karlsruhe_is_submitter (fold))
    return TRUE;
  for (guint n = 0; n < 3 && token < a->reading->tokens->len; n++, token++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, token);

      word = lotse_reading_get_fold (a->reading, t);
      if (t->start >= l->end)
        return FALSE;
      if (g_str_equal (word, "(") || g_str_has_prefix (word, "interfraktionelle") || g_str_has_prefix (word, "gemeinsame"))
        continue;
      if (!g_str_has_suffix (word, "antrag") && !g_str_has_suffix (word, "anfrage"))
        return FALSE;
      if (token + 1 >= a->reading->tokens->len || lotse_reading_token (a->reading, token + 1)->start >= l->end)
        return FALSE;
      word = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, token + 1));
      return g_str_equal (word, ":") || g_str_equal (word, ".") || strstr (fold, "fraktion") != NULL;
    }
  return FALSE;
}

/* "1.", "1.)", "a)", "A.", "- Kurzfassung -", "Die Fraktion beantragt:": the text has begun. */
static gboolean
begins_text (const LotseAnalysis *a, guint line)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *p = a->reading->text->str + l->start, *end = a->reading->text->str + l->end;
  int index = _lotse_labels_find_line (a->labels, line);

  if (_lotse_skip_numbering (p, end) != p)
    return TRUE;
  _lotse_heading_scan_line (a->reading, a->lexicon, line, headings);
  if (headings->len > 0 && g_str_equal (g_array_index (headings, LotseHeading, 0).kind, "proposal"))
    return TRUE;
  if (end[-1] == ':')
    {
      g_autofree char *fold = lotse_reading_dup_fold (a->reading, l->start, l->end);

      if (strstr (fold, "beschliesst") || strstr (fold, "beantrag") || strstr (fold, "stellt "))
        return TRUE;
    }
  return index >= 0 && g_array_index (a->labels, LotseLabel, index).field == LOTSE_FIELD_STOP;
}

static void
find_title (const LotseAnalysis *a, Header *h)
{
  guint first = h->n_lines, last;

  /* "Thema: …" */
  if (h->title.end > 0)
    {
      h->end = lotse_reading_find_line (a->reading, h->title.end - 1) + 1;
      return;
    }
  /* Behind the last label or value; in some papers above the first one. */
  for (guint i = h->n_lines; i > 0; i--)
    if (h->kinds[i - 1] == LINE_LABEL || h->kinds[i - 1] == LINE_VALUE)
      {
        first = i;
        break;
      }
  while (first < h->n_lines && h->kinds[first] != LINE_OTHER)
    first++;
  if (first >= h->n_lines)
    for (first = 0; first < h->n_lines && (h->kinds[first] != LINE_OTHER || is_motion_line (a, first)); first++)
      ;
  if (first >= h->n_lines)
    return;
  last = first;
  while (last + 1 < h->n_lines && h->kinds[last + 1] == LINE_OTHER && !is_motion_line (a, last + 1)
         && (h->table < a->reading->lines->len
             || (lotse_reading_line (a->reading, last + 1)->blank_before == 0 && !begins_text (a, last + 1)
                 && !_lotse_key_begins_text_below (a, first, last + 1) && last < first + 5)))
    last++;
  h->title = (LotseRange) { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, last)->end };
  h->end = last + 1;
}

/* Whether the line above @line belongs to the title and cannot be its end: "… in Ausschüsse und" above "Gremien: …". */
static gboolean
goes_on_with_title (const LotseAnalysis *a, const Header *h, guint line)
{
  guint token = lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, line)->start);

  return line > 0 && token > 0 && h->kinds[line - 1] == LINE_OTHER && lotse_reading_line (a->reading, line)->blank_before == 0
         && _lotse_consultation_is_connective (_lotse_analysis_get_fold (a, token - 1));
}

static void
read_header (const LotseAnalysis *a, Header *h)
{
  gboolean after_label = FALSE;
  guint n_labels = a->labels->len;

  memset (h, 0, sizeof *h);
  h->table = find_table (a);
  h->n_lines = MIN (h->table, MAX_HEADER_LINES);
  for (guint i = 0, k = 0; i < h->n_lines; i++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, i);
      g_autofree char *fold = lotse_reading_dup_fold (a->reading, l->start, l->end);
      gboolean open = FALSE, labelled = FALSE;
      guint type_end = 0;

      for (; k < n_labels && g_array_index (a->labels, LotseLabel, k).line <= i; k++)
        {
          const LotseLabel *label = &g_array_index (a->labels, LotseLabel, k);

          /* "Hier: …" goes on with the title. */
          if (label->line < i || label->field == LOTSE_FIELD_STOP || label->field == LOTSE_FIELD_ATTACHMENT
              || label->field == LOTSE_FIELD_TITLE_MORE || goes_on_with_title (a, h, i))
            continue;
          /* Inside a line only these stand: "… und Gremien: …" is a title. */
          if (label->glued && label->field != LOTSE_FIELD_NUMBER && label->field != LOTSE_FIELD_LEAD)
            continue;
          take_label (a, h, label, i);
          labelled = TRUE;
        }
      if (h->kinds[i] != LINE_OTHER)
        continue;
      if (labelled)
        {
          h->kinds[i] = LINE_LABEL;
          after_label = TRUE;
        }
      else if ((i == 0 || !(l - 1)->hyphenated) && _lotse_karlsruhe_is_junk (fold) && !_lotse_karlsruhe_is_item_number (fold))
        h->kinds[i] = LINE_JUNK;
      else if (h->type.end == 0 && _lotse_karlsruhe_is_type (a, l->start, l->end, &open, &type_end))
        {
          h->kinds[i] = LINE_TYPE;
          h->type = (LotseRange) { l->start, type_end };
          h->is_reply = g_str_has_prefix (fold, "stellungnahme");
          if ((open || l->hyphenated || a->reading->text->str[l->end - 1] == '-') && i + 1 < h->n_lines)
            {
              h->type.end = lotse_reading_line (a->reading, i + 1)->end;
              h->kinds[i + 1] = LINE_TYPE;
            }
        }
      else if (!after_label && _lotse_karlsruhe_is_issuer (fold))
        h->kinds[i] = LINE_ISSUER;
      else
        h->kinds[i] = (guint8) take_value (a, h, i, fold, after_label);
      /* Without a table the header is over with the first text behind the values. */
      if (h->table == a->reading->lines->len && h->kinds[i] == LINE_OTHER && after_label && h->session_date.end > 0)
        {
          h->n_lines = MIN (i + 7, h->n_lines);
          for (guint rest = i + 1; rest < h->n_lines; rest++)
            h->kinds[rest] = LINE_OTHER;
          break;
        }
    }
  find_title (a, h);
}

/* --- key data -------------------------------------------------------------------------------------------------------------------- */

static void
add_number (LotseAnalysis *a, const Header *h)
{
  guint end = h->number.start;
  const char *text = a->reading->text->str;

  while (end < h->number.end && (g_ascii_isalnum (text[end]) || strchr ("/-.", text[end])))
    end++;
  if (end > h->number.start && end == h->number.end && g_ascii_isdigit (text[h->number.start]))
    _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { h->number.start, end });
}

/* The town as printed at the top ("STADT X", "Stadt X – Vorlage 12"). */
static void
add_municipality (LotseAnalysis *a, const Header *h)
{
  for (guint i = 0; i < h->n_lines; i++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, i);
      guint start = l->start + (guint) strlen ("Stadt ");

      if (h->kinds[i] == LINE_ISSUER && l->end > start && l->end - start < 40
          && g_ascii_strncasecmp (a->reading->text->str + l->start, "Stadt ", strlen ("Stadt ")) == 0)
        {
          g_autofree char *printed = lotse_reading_dup_text (a->reading, start, l->end);
          const char *dash = strstr (printed, " – ");
          guint end = dash ? start + (guint) (dash - printed) : l->end;
          g_autofree char *town = g_strndup (printed, end - start);
          g_autofree char *name = _lotse_forms_dup_type (town);

          _lotse_analysis_add_key (a, "municipality", name, "key/form-issuer", start, end);
          return;
        }
    }
}

/* Where no type is printed, the heading of the text says what it is: "Antrag:". */
static void
infer_type (LotseAnalysis *a, const Header *h)
{
  static const char *const types[] = { "Antrag", "Anfrage" };

  guint first = h->table < a->reading->lines->len ? h->table : 0;

  for (guint i = first; i < MIN (a->reading->lines->len, first + 15); i++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + l->start;

      for (guint k = 0; k < G_N_ELEMENTS (types); k++)
        {
          gsize n = strlen (types[k]);

          if (strncmp (text, types[k], n) == 0
              && (l->end - l->start == n || (l->end - l->start == n + 1 && text[n] == ':')
                  || (is_motion_line (a, i) && lotse_starts_with (text + n, " der "))))
            {
              LotseOutlineItem *item
                  = _lotse_analysis_add_key (a, "paper_type", types[k], "key/type-of-heading", l->start, l->start + (guint) n);

              lotse_outline_item_set_inferred (item, "type-of-heading");
              return;
            }
        }
    }
}

static void
key_data (LotseAnalysis *a)
{
  Header h;

  read_header (a, &h);
  if (h.type.end > 0)
    {
      g_autofree char *printed = lotse_reading_dup_text (a->reading, h.type.start, h.type.end);
      g_autofree char *type = _lotse_forms_dup_type (printed);

      _lotse_analysis_add_key (a, "paper_type", type, "key/form-type", h.type.start, h.type.end);
    }
  else
    infer_type (a, &h);
  add_number (a, &h);
  add_municipality (a, &h);
  /* The fields of a mirror's page stand above the paper. */
  if (h.title.end > 0 && lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, h.title.start))->zone != LOTSE_ZONE_HEADER)
    _lotse_analysis_add_key_range (a, "title", "key/form-title", h.title);
  if (h.office.end > h.office.start)
    _lotse_analysis_add_key_range (a, "lead_body", "key/form-lead", h.office);
  else if (h.lead.end > h.lead.start)
    _lotse_analysis_add_key_range (a, "lead_body", "key/form-lead", h.lead);
  if (h.publicity.end > 0)
    _lotse_analysis_add_publicity (a, "key/form-publicity", h.publicity);
  if (!h.is_reply && h.received.end > 0)
    _lotse_analysis_add_date (a, "key/form-received", h.received);
  else if (!h.is_reply && h.written.end > 0)
    _lotse_analysis_add_date (a, "key/form-date", h.written);
  else if (h.session_date.end > 0)
    _lotse_analysis_add_date (a, "key/form-session", h.session_date);
  for (guint i = 0; i < h.n_lines && i < MAX (h.end, 1); i++)
    lotse_reading_line (a->reading, i)->zone = LOTSE_ZONE_HEADER;
}

/* --- consultations --------------------------------------------------------------------------------------------------------------- */

static void
add_session (LotseAnalysis *a, const Header *h)
{
  LotseConsultation *row;
  g_autofree char *iso = NULL;
  g_autofree char *body = NULL;

  if (h->session_date.end == 0 || h->session_body.end == 0
      || !_lotse_analysis_find_date (a, h->session_date.start, h->session_date.end, NULL, &iso))
    return;
  body = _lotse_consultation_dup_body (a, h->session_body.start, h->session_body.end);
  for (guint i = 0; i < a->consultations->len; i++)
    {
      LotseConsultation *other = g_ptr_array_index (a->consultations, i);

      if (g_strcmp0 (other->date, iso) != 0)
        continue;
      /* The table says it again, perhaps without the place: "Ortschaftsrat". */
      if (other->body && strlen (body) > strlen (other->body) && g_str_has_prefix (body, other->body) && body[strlen (other->body)] == ' ')
        {
          g_free (other->body);
          other->body = g_steal_pointer (&body);
        }
      return;
    }
  row = _lotse_consultation_new ("consultation/form-session");
  row->date = g_steal_pointer (&iso);
  row->body = g_steal_pointer (&body);
  row->body_range = h->session_body;
  row->date_range = h->session_date;
  row->row = h->session_body;
  if (h->top.end > 0)
    row->top = lotse_reading_dup_text (a->reading, h->top.start, h->top.end);
  if (h->publicity.end > 0)
    {
      g_autofree char *fold = lotse_reading_dup_fold (a->reading, h->publicity.start, h->publicity.end);

      row->publicity = _lotse_publicity_from_fold (fold);
    }
  g_ptr_array_insert (a->consultations, 0, row);
}

static void
consultations (LotseAnalysis *a)
{
  Header h;

  read_header (a, &h);
  if (h.table < a->reading->lines->len)
    _lotse_consultation_read_table (a, h.table, LOTSE_DATE_ORDER_GERMAN, "consultation/table");
  if (h.labels_first)
    add_session (a, &h);
}

const LotsePipe _lotse_pipe_karlsruhe
    = { .name = "karlsruhe", .score = _lotse_karlsruhe_score, .key_data = key_data, .consultations = consultations };
