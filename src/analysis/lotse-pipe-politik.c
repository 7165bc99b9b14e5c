/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of "Politik bei uns" (domain guide 2.3): "<type> (<title>)", label and value lines, then the text of the file, often as one line
 * in which the labels stand before all values. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"
#include "lotse-politik-private.h"

#include "lotse-fold.h"

#include <string.h>

#define CONTENTS "inhalt der datei"

/* A first line of the file that is longer than this holds labels and values one after another. */
#define RUN_ON_BYTES 70

/* Bytes of a name in front of a day. */
#define MAX_CLERK 40
/* Bytes of the text in which the town may stand before the day of the paper. */
#define TOWN_BYTES 400

/* How far into the file minutes say what they are. */
#define TYPE_BYTES 60

/* How far behind the session the title of an extract is looked for. */
#define EXTRACT_BYTES 400

/* Bytes of a line that is full: what follows may go on with it. */
#define FULL_LINE 45

/* Bytes of a day. */
#define DATE_BYTES 24
/* Lines at the top of the file where its place and date may stand. */
#define PLACE_LINES 6

/* How far into a file that is one line its number may stand. */
#define NUMBER_BYTES 160

/* The longest name of an office there. */
#define OFFICE_BYTES 120

/* What is printed on the edges of a page, cut out of a dump: "Vorlage FB 61/0431 der Stadt … Seite: 1/2". */
static gboolean
is_page_edge (const char *fold)
{
  const char *page = strstr (fold, "seite");
  gsize n = strlen (fold);

  if (!page || n > 120 || n < 10 || !g_ascii_isdigit (fold[n - 1]) || (page > fold && page[-1] != ' '))
    return FALSE;
  page += 5;
  page += *page == ':';
  return page[strspn (page, " 0123456789/von")] == '\0';
}

static void
drop_chrome (const LotseSketch *sketch, guint8 *drop)
{
  int contents = _lotse_sketch_find (sketch, 0, CONTENTS, TRUE);
  g_autofree guint8 *marked = g_new0 (guint8, sketch->folds->len + 1);

  _lotse_sketch_drop_chrome (sketch, "politik-bei-uns", marked);
  /* Only the page's own lines; the file may use the same words. */
  for (guint i = 0; i < sketch->folds->len && (contents < 0 || (int) i < contents); i++)
    if (marked[i])
      drop[i] = marked[i];
  for (guint i = contents < 0 ? sketch->folds->len : (guint) contents + 1; i < sketch->folds->len; i++)
    if (is_page_edge (_lotse_sketch_get (sketch, i)))
      drop[i] = LOTSE_DROP_FORM;
}

/* Line of the page with the whole folded text @fold, or -1. */
static int
find_page_line (const LotseAnalysis *a, const char *fold)
{
  for (guint i = 0; i < a->reading->lines->len && i < 60; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (lotse_fold_equal (a->reading->text->str + line->start, line->end - line->start, fold, -1))
        return (int) i;
    }
  return -1;
}

static gboolean
is_file_name (const char *text, gsize length)
{
  static const char *const endings[] = { ".pdf", ".PDF", ".doc", ".docx", ".rtf" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > strlen (endings[i]) && strncmp (text + length - strlen (endings[i]), endings[i], strlen (endings[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "Vorlage_137-06_Grundsätze": what the file is called, not the paper. */
static gboolean
is_joined (const char *text, guint start, guint end)
{
  return end > start && !memchr (text + start, ' ', end - start) && memchr (text + start, '_', end - start);
}

static gboolean
is_word_for_attachments (const LotseAnalysis *a, const LotseLine *line)
{
  LotseLabel label = { 0 };

  return _lotse_label_match_bare (a->reading, a->lexicon, line->start, line->end, &label) && label.field == LOTSE_FIELD_ATTACHMENT
         && label.end == line->end;
}

/* "<type> (<title>)", the title perhaps over several lines. */
static void
add_type_and_title (LotseAnalysis *a, guint end_line)
{
  const LotseLine *first = lotse_reading_line (a->reading, 0);
  const char *text = a->reading->text->str;
  guint type_end = 0, end = first->end, depth = 0, p;
  const char *open;

  if (end_line == 0)
    return;
  /* "Antrag.pdf": the page gives no title, but the name of the file. */
  if (is_file_name (text + first->start, first->end - first->start))
    {
      _lotse_analysis_set_zone (a, first->start, first->end, LOTSE_ZONE_HEADER);
      return;
    }
  /* "Anlagen": the page gives no title. */
  if (is_word_for_attachments (a, first))
    {
      _lotse_analysis_set_zone (a, first->start, first->end, LOTSE_ZONE_HEADER);
      return;
    }
  /* "Vorlage-Sammeldokument": the page gives no title, and the paper itself knows its type better. */
  if (_lotse_type_match (a->reading, a->lexicon, first->start, first->end, &type_end) && type_end == first->end)
    {
      _lotse_analysis_set_zone (a, first->start, first->end, LOTSE_ZONE_HEADER);
      return;
    }
  /* The title ends with its line, or where the bracket that opened it is closed. */
  for (guint i = 1; i < end_line && lotse_reading_line (a->reading, i)->blank_before == 0; i++)
    end = lotse_reading_line (a->reading, i)->end;
  open = memchr (text + first->start, '(', first->end - first->start);
  if (!_lotse_type_match (a->reading, a->lexicon, first->start, first->end, &type_end) || !open
      || _lotse_trim_start (a->reading, type_end, first->end) != (guint) (open - text))
    {
      _lotse_analysis_add_key_range (a, "title", "politik-bei-uns/title", (LotseRange) { first->start, end });
      return;
    }
  _lotse_analysis_add_key_range (a, "paper_type", "politik-bei-uns/type", (LotseRange) { first->start, type_end });
  for (p = (guint) (open - text); p < end; p++)
    {
      depth += text[p] == '(';
      if (text[p] == ')' && --depth == 0)
        break;
    }
  if (!is_joined (text, (guint) (open + 1 - text), p))
    _lotse_analysis_add_key_range (a, "title", "politik-bei-uns/title", (LotseRange) { (guint) (open + 1 - text), p });
}

/* "Sachbearbeiter/in: Datum: Erika Muster 21.04.2031": both labels stand in front of both values. */
static gboolean
is_behind_clerk (const LotseAnalysis *a, guint index, LotseRange value, LotseRange date)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index), *before = label - 1;

  return index > 0 && before->field == LOTSE_FIELD_CLERK && before->value + 2 >= label->start && date.start < value.start + MAX_CLERK
         && g_unichar_isupper (g_utf8_get_char (a->reading->text->str + value.start));
}

/* "Datum" / "Vorlagen-Nr." / "27.08.2031" / "289/2031": the label of the number stands between that of the day and the day. */
static gboolean
find_date_behind_number (const LotseAnalysis *a, guint index, LotseRange *ret_date, char **ret_iso)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index), *next = label + 1;
  guint p;

  if (index + 1 >= a->labels->len || next->field != LOTSE_FIELD_NUMBER || next->start > label->end + 2)
    return FALSE;
  p = next->end + (guint) strspn (a->reading->text->str + next->end, " .:\n");
  return _lotse_analysis_find_date (a, p, MIN (p + DATE_BYTES, (guint) a->reading->text->len), ret_date, ret_iso) && ret_date->start == p;
}

/* A date that the paper itself prints at its label, earlier than the page's, which is that of the session. */
static void
add_inner_date (LotseAnalysis *a, guint from, LotseRange page_date)
{
  g_autofree char *page_iso = NULL;

  if (!_lotse_analysis_find_date (a, page_date.start, page_date.end, NULL, &page_iso))
    return;
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      g_autofree char *iso = NULL;
      LotseRange date, value;

      if (label->field != LOTSE_FIELD_DATE || label->start < from || label->start >= a->header_end
          || (!find_date_behind_number (a, i, &date, &iso)
              && (!_lotse_label_get_value (a->reading, a->labels, i, 0, &value)
                  || !_lotse_analysis_find_date (a, value.start, value.end, &date, &iso)
                  || (date.start != value.start && !is_behind_clerk (a, i, value, date))))
          || strcmp (iso, page_iso) >= 0)
        continue;
      _lotse_analysis_add_date (a, "key/label", date);
      return;
    }
}

/* "… Alsenau, 19. November 2031 Vorlagen-Nr. …" where no label of the paper names a day: the town of the page and the day behind it, which is earlier
 * than that of the page, @before, if there is one. */
static void
add_date_behind_town (LotseAnalysis *a, const char *before)
{
  const char *text = a->reading->text->str, *town = lotse_outline_get_key (a->outline, "municipality");
  int contents = find_page_line (a, CONTENTS);
  guint from, end;

  if (!town || *town == '\0' || contents < 0 || (guint) contents + 1 >= a->reading->lines->len)
    return;
  from = lotse_reading_line (a->reading, (guint) contents + 1)->start;
  end = MIN (from + TOWN_BYTES, (guint) a->reading->text->len);
  for (const char *at = text + from; (at = g_strstr_len (at, (gssize) (text + end - at), town)) != NULL; at += strlen (town))
    {
      guint p = (guint) (at - text) + (guint) strlen (town);
      g_autofree char *iso = NULL;
      LotseRange date;

      if (text[p] != ',' || text[p + 1] != ' ')
        continue;
      p += lotse_starts_with (text + p, ", den ") ? (guint) strlen (", den ") : 2;
      if (_lotse_analysis_find_date (a, p, MIN (p + 24, (guint) a->reading->text->len), &date, &iso) && date.start == p
          && (!before || strcmp (iso, before) < 0))
        {
          _lotse_analysis_add_date (a, "politik-bei-uns/place", date);
          return;
        }
    }
}

/* "Bad Tannrode, den 21.04.2031" on a line of its own above the fields of the paper: its date, where the page has that of a later session. */
static void
add_date_of_place (LotseAnalysis *a, guint from, LotseRange page_date)
{
  g_autofree char *page_iso = NULL;
  guint line = lotse_reading_find_line (a->reading, from);

  if (!_lotse_analysis_find_date (a, page_date.start, page_date.end, NULL, &page_iso))
    return;
  for (guint i = line; i < a->reading->lines->len && i < line + PLACE_LINES; i++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, i);
      const char *den = g_strstr_len (a->reading->text->str + l->start, (gssize) (l->end - l->start), ", den ");
      g_autofree char *iso = NULL;
      LotseRange date;

      if (!den || l->end - l->start > 60 || !_lotse_analysis_find_date (a, l->start, l->end, &date, &iso)
          || date.start != (guint) (den - a->reading->text->str) + strlen (", den ") || strcmp (iso, page_iso) >= 0)
        continue;
      _lotse_analysis_add_date (a, "politik-bei-uns/place", date);
      return;
    }
}

static void
add_page_fields (LotseAnalysis *a, guint end)
{
  const LotsePipe *form = _lotse_pipe_find (a->inner_pipe);

  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value;

      if (label->start >= end)
        break;
      if (!_lotse_label_get_value (a->reading, a->labels, i, 1, &value) || value.start >= end)
        continue;
      if (label->field == LOTSE_FIELD_MUNICIPALITY)
        _lotse_analysis_add_key_range (a, "municipality", "politik-bei-uns/municipality", value);
      else if (label->field == LOTSE_FIELD_DATE)
        {
          g_autofree char *iso = NULL;

          if (form && form->date)
            form->date (a);
          add_inner_date (a, end, value);
          if (_lotse_key_is_missing (a, "date"))
            add_date_of_place (a, end, value);
          if (_lotse_key_is_missing (a, "date") && _lotse_analysis_find_date (a, value.start, value.end, NULL, &iso))
            add_date_behind_town (a, iso);
          _lotse_analysis_add_date (a, "politik-bei-uns/date", value);
        }
    }
}

/* "Stadt Alsenau Niederschrift über die 4. Sitzung …": minutes that begin with the name of the town. */
static void
add_type_of_minutes (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint limit = MIN (line->end, line->start + TYPE_BYTES);

  for (guint p = line->start; p < limit; p++)
    {
      guint end = 0;
      const LotseLexiconEntry *entry = NULL;

      if (p == line->start || a->reading->text->str[p - 1] == ' ')
        entry = _lotse_type_match (a->reading, a->lexicon, p, limit, &end);
      if (!entry || !g_str_equal (lotse_lexicon_entry_get (entry, 1), "minutes"))
        continue;
      _lotse_analysis_add_key_range (a, "paper_type", "politik-bei-uns/minutes", (LotseRange) { p, end });
      return;
    }
}

/* The type of the page where the paper has none. */
static void
add_page_type (LotseAnalysis *a, guint contents)
{
  for (guint i = contents + 1; i < a->reading->lines->len && i < contents + 12 && _lotse_key_is_missing (a, "paper_type"); i++)
    _lotse_key_add_type_line (a, i);
  if (_lotse_key_is_missing (a, "paper_type"))
    add_type_of_minutes (a, contents + 1);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_key_add_type_line (a, 0);
}

/* "STADT … Der Bürgermeister A 74/2031 Az.: 40": a letter for the kind of paper, a number and the year among the first words. */
static void
add_lettered_number (LotseAnalysis *a, guint start)
{
  const char *text = a->reading->text->str;
  guint end = MIN (start + NUMBER_BYTES, (guint) a->reading->text->len);

  for (guint p = start + 1; p + 8 < end && _lotse_key_is_missing (a, "number"); p++)
    {
      guint q = p + 2, digits = 0;

      if (text[p - 1] != ' ' || !g_ascii_isupper (text[p]) || text[p + 1] != ' ')
        continue;
      for (; g_ascii_isdigit (text[q]); q++)
        digits++;
      if (digits == 0 || digits > 4 || text[q] != '/' || !(lotse_starts_with (text + q, "/19") || lotse_starts_with (text + q, "/20"))
          || !g_ascii_isdigit (text[q + 3]) || !g_ascii_isdigit (text[q + 4]) || g_ascii_isalnum (text[q + 5]))
        continue;
      _lotse_key_add_number (a, "politik-bei-uns/number", (LotseRange) { p, q + 5 });
    }
}

/* "… WP8-74/2031 Fachbereich II - Ordnung und Soziales Sitzungsteil Az.: 40": the office with its code that no label announces, up to the next
 * label. */
static void
add_office_of_form (LotseAnalysis *a, guint start)
{
  static const char *const heads[] = { "Fachbereich ", "Fachdienst ", "Dezernat ", "Amt " };
  const char *text = a->reading->text->str;
  guint end = MIN (start + NUMBER_BYTES, (guint) a->reading->text->len);
  LotseRange office = { 0, 0 };

  for (guint p = start + 1; p < end && office.end == 0; p++)
    for (guint i = 0; i < G_N_ELEMENTS (heads) && text[p - 1] == ' ' && office.end == 0; i++)
      {
        guint code = p + (guint) strlen (heads[i]);

        if (lotse_starts_with (text + p, heads[i]) && lotse_starts_with (text + code + strspn (text + code, "IVX0123456789"), " - "))
          office = (LotseRange) { p, MIN (p + OFFICE_BYTES, (guint) a->reading->text->len) };
      }
  for (guint p = office.start + 1; p < office.end; p++)
    {
      LotseLabel label = { 0 };

      if (text[p - 1] != ' ' || !g_ascii_isupper (text[p]) || !_lotse_label_match_bare (a->reading, a->lexicon, p, p + OFFICE_BYTES, &label)
          || label.field == LOTSE_FIELD_LEAD)
        continue;
      _lotse_analysis_add_key_range (a, "lead_body", "politik-bei-uns/office", (LotseRange) { office.start, p });
      return;
    }
}

static void
add_key_data (LotseAnalysis *a)
{
  int contents = find_page_line (a, CONTENTS), data = find_page_line (a, "daten");
  guint body, first_label = contents >= 0 ? (guint) contents : 0;
  gboolean motion;

  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      if (label->field == LOTSE_FIELD_MUNICIPALITY)
        {
          first_label = label->line;
          break;
        }
    }
  if (data >= 0)
    first_label = MIN (first_label, (guint) data);
  add_type_and_title (a, first_label);
  if (contents < 0 || (guint) contents + 1 >= a->reading->lines->len)
    return;
  body = lotse_reading_line (a->reading, (guint) contents + 1)->start;
  motion = _lotse_politik_add_motion (a, body);
  if (_lotse_key_is_missing (a, "paper_type"))
    add_page_type (a, (guint) contents);
  a->header_end = _lotse_layout_find_header_end (a, body);
  add_page_fields (a, lotse_reading_line (a->reading, (guint) contents)->start);
  _lotse_analysis_set_zone (a, 0, lotse_reading_line (a->reading, (guint) contents)->end, LOTSE_ZONE_HEADER);
  if (!motion && lotse_reading_line (a->reading, (guint) contents + 1)->end - body > RUN_ON_BYTES)
    {
      add_lettered_number (a, body);
      _lotse_key_add_by_shape (a, body, MIN (a->header_end, body + 1200));
      if (_lotse_key_is_missing (a, "lead_body"))
        add_office_of_form (a, body);
    }
}

/* --- extracts of minutes ------------------------------------------------------------------------------------------------------------ */

/* "Öffentliche Sitzung" behind the session, and behind the title of the item the number of its paper. */
static void
add_item_of_extract (LotseAnalysis *a, guint from)
{
  const char *text = a->reading->text->str;
  const char *title = lotse_outline_get_key (a->outline, "title");
  guint p = _lotse_trim_start (a->reading, from, a->reading->text->len), end = MIN (p + EXTRACT_BYTES, (guint) a->reading->text->len);
  const char *at, *close = NULL;

  if (_lotse_key_is_missing (a, "publicity"))
    {
      if (lotse_starts_with (text + p, "Öffentliche Sitzung"))
        _lotse_analysis_add_key (a, "publicity", "public", "politik-bei-uns/session", p, p + (guint) strlen ("Öffentliche Sitzung"));
      else if (lotse_starts_with (text + p, "Nichtöffentliche Sitzung"))
        _lotse_analysis_add_key (a, "publicity", "non-public", "politik-bei-uns/session", p,
                                 p + (guint) strlen ("Nichtöffentliche Sitzung"));
    }
  at = title && *title ? g_strstr_len (text + p, end - p, title) : NULL;
  if (at)
    {
      LotseRange rest = { (guint) (at - text) + (guint) strlen (title), 0 };
      LotseLabel label = { 0 };

      rest.start = _lotse_trim_start (a->reading, rest.start, (guint) a->reading->text->len);
      rest.start += text[rest.start] == '(';
      /* "Führungen im Rathaus (Vorlage-Nr. 271/2031)" */
      if (text[rest.start - 1] == '('
          && _lotse_label_match_bare (a->reading, a->lexicon, rest.start, MIN (rest.start + 40, (guint) a->reading->text->len), &label)
          && label.field == LOTSE_FIELD_NUMBER)
        rest.start = label.value;
      rest.end = MIN (rest.start + 20, (guint) a->reading->text->len);
      /* "Führungen im Rathaus (V-43/2031)" */
      if (text[rest.start - 1] == '(' && (close = memchr (text + rest.start, ')', rest.end - rest.start)) != NULL)
        rest.end = (guint) (close - text);
      if ((g_ascii_isdigit (text[rest.start]) || (close && _lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_NUMBER, rest)))
          && _lotse_key_is_missing (a, "number"))
        _lotse_key_add_number (a, "politik-bei-uns/item", rest);
      /* Nothing but the item stands on the line, whose text is below. */
      if (lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, rest.start))->end <= rest.end)
        _lotse_analysis_set_zone (a, from, rest.end, LOTSE_ZONE_HEADER);
    }
}

/* "TOP 25", or "10.1" alone: the number of the item on a line of its own. */
static gboolean
is_item_number (const LotseAnalysis *a, const LotseLine *line)
{
  const char *text = a->reading->text->str + line->start;
  gsize length = line->end - line->start;

  if (length > 12)
    return FALSE;
  return lotse_starts_with (text, "TOP ") ? strpbrk (text, "0123456789") != NULL
                                          : length <= 5 && g_ascii_isdigit (*text) && strspn (text, "0123456789.") == length;
}

/* "40 Jahre Stadtbücherei (402/2031)": the number of the paper in brackets behind the title of lines @first to @last. */
static gboolean
add_title_with_number (LotseAnalysis *a, guint first, guint last)
{
  LotseRange title = { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, last)->end }, number;
  const char *open = g_strrstr_len (a->reading->text->str + title.start, (gssize) (title.end - title.start), "(");
  guint p = open ? (guint) (open - a->reading->text->str) : 0;

  if (!open || p <= title.start || a->reading->text->str[title.end - 1] != ')'
      || !_lotse_number_match (a->reading, p + 1, title.end - 1, &number) || number.end != title.end - 1)
    return FALSE;
  if (_lotse_key_is_missing (a, "number"))
    _lotse_key_add_number (a, "politik-bei-uns/item", number);
  title.end = _lotse_trim_end (a->reading, title.start, p);
  return _lotse_analysis_add_key_range (a, "title", "politik-bei-uns/item", title) != NULL;
}

/* "486/2031" alone on a line below the title. */
static gboolean
is_number_line (const LotseAnalysis *a, guint index, LotseRange *ret_number)
{
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;

  return line && _lotse_number_match (a->reading, line->start, line->end, ret_number) && ret_number->end == line->end;
}

static gboolean
begins_with_field (const LotseAnalysis *a, guint line)
{
  const LotseLabel *label = _lotse_key_label_of_line (a, line);

  return label && label->colon && label->field != LOTSE_FIELD_TITLE;
}

/* The number of the item on a line of its own below the session and the title below that, as far as its lines are full or "hier:" goes
 * on. */
static void
add_title_below_item (LotseAnalysis *a, guint from)
{
  guint line = lotse_reading_find_line (a->reading, from) + 1, last;
  LotseRange number;

  for (guint n = 0; n < 4 && line + 1 < a->reading->lines->len; n++, line++)
    {
      const LotseLine *item = lotse_reading_line (a->reading, line);
      int found = _lotse_labels_find_line (a->labels, line);
      const LotseLabel *label = found < 0 ? NULL : &g_array_index (a->labels, LotseLabel, found);

      /* "Drucksachen-Nummer: 402.31" between the session and the item */
      if (label && label->field == LOTSE_FIELD_NUMBER && label->colon && _lotse_key_is_missing (a, "number"))
        _lotse_key_add_number (a, "politik-bei-uns/item", (LotseRange) { label->value, label->value_end });
      /* "Mitgliederzahl:" / "35" / "Vorsitzender: Muster": the value of one field above another. */
      if (!is_item_number (a, item) || begins_with_field (a, line + 1))
        continue;
      /* "TOP 9" / "89/2031" / "Schäden am Weg": the number of the paper between the item and the title. */
      if (_lotse_key_is_missing (a, "number") && line + 2 < a->reading->lines->len && is_number_line (a, line + 1, &number)
          && memchr (a->reading->text->str + number.start, '/', number.end - number.start))
        {
          _lotse_key_add_number (a, "politik-bei-uns/item", number);
          line++;
        }
      for (last = line + 1; last + 1 < a->reading->lines->len && last < line + 5; last++)
        {
          const LotseLine *here = lotse_reading_line (a->reading, last), *next = here + 1;

          if (next->blank_before > 0 || is_number_line (a, last + 1, &number)
              || (here->end - here->start < FULL_LINE && !lotse_starts_with (a->reading->text->str + next->start, "hier:"))
              || (last > line + 1 && lotse_starts_with (a->reading->text->str + here->start, "hier:")
                  && here->end - here->start < FULL_LINE))
            break;
        }
      if (_lotse_key_is_missing (a, "title") && !add_title_with_number (a, line + 1, last))
        _lotse_key_add_title_lines (a, "politik-bei-uns/item", line + 1, last);
      if (is_number_line (a, last + 1, &number))
        {
          if (_lotse_key_is_missing (a, "number"))
            _lotse_key_add_number (a, "politik-bei-uns/item", number);
          last++;
        }
      _lotse_analysis_set_zone (a, 0, lotse_reading_line (a->reading, last)->end, LOTSE_ZONE_HEADER);
      return;
    }
}

/* "Einstimmig, 0 Enthaltung(en)" as the last line of an extract. */
static void
add_last_result (LotseAnalysis *a, LotseConsultation *row)
{
  const LotseLine *line = lotse_reading_line (a->reading, a->reading->lines->len - 1);
  g_autofree char *fold = lotse_reading_dup_fold (a->reading, line->start, line->end);

  if (line->end - line->start > 60 || line->start < row->date_range.end
      || !(g_str_has_prefix (fold, "einstimmig") || g_str_has_prefix (fold, "mehrheitlich") || g_str_has_prefix (fold, "mit mehrheit")))
    return;
  row->result = lotse_reading_dup_text (a->reading, line->start, line->end);
  row->outcome_range = (LotseRange) { line->start, line->end };
}

/* "Beschluss Rat 12.12.2031" before the words of the result: byte behind it, or @p. */
static guint
skip_session (const LotseAnalysis *a, guint p, guint end)
{
  static const char word[] = "Beschluss ";
  LotseRange date;

  if (!lotse_starts_with (a->reading->text->str + p, word) || !_lotse_analysis_find_date (a, p, end, &date, NULL))
    return p;
  return _lotse_trim_start (a->reading, date.end, end);
}

/* Goes on to the next line where nothing is left of line @line behind byte @p. FALSE if there is none. */
static gboolean
step_down (const LotseAnalysis *a, guint *line, guint *p)
{
  if (*p < lotse_reading_line (a->reading, *line)->end)
    return TRUE;
  if (++*line >= a->reading->lines->len)
    return FALSE;
  *p = lotse_reading_line (a->reading, *line)->start;
  return TRUE;
}

/* "1 von 2" at the end of a dump: the number of the page. */
static guint
cut_page (const LotseAnalysis *a, guint start, guint end)
{
  static const char of[] = " von ";
  const char *text = a->reading->text->str;
  guint p = end;

  while (p > start && g_ascii_isdigit (text[p - 1]))
    p--;
  if (p == end || p < start + strlen (of) || !lotse_starts_with (text + p - strlen (of), of))
    return end;
  for (p -= (guint) strlen (of); p > start && g_ascii_isdigit (text[p - 1]);)
    p--;
  return p > start && text[p - 1] == ' ' ? _lotse_trim_end (a->reading, start, p) : end;
}

/* "Abstimmungsergebnis:" below the text of an extract, its words behind it or on the next lines; then perhaps the number of the paper. */
static void
add_result_of_extract (LotseAnalysis *a, LotseConsultation *row)
{
  static const char label[] = "Abstimmungsergebnis:";
  const char *text = a->reading->text->str;
  const char *found = strstr (text + row->date_range.end, label);
  guint n = a->reading->lines->len, line, last;
  LotseRange result, number;
  LotseLine *below;

  if (!found || strstr (found + strlen (label), label))
    return;
  line = lotse_reading_find_line (a->reading, (guint) (found - text));
  result.start
      = _lotse_trim_start (a->reading, (guint) (found - text) + (guint) strlen (label), lotse_reading_line (a->reading, line)->end);
  if (!step_down (a, &line, &result.start))
    return;
  result.start = skip_session (a, result.start, lotse_reading_line (a->reading, line)->end);
  if (!step_down (a, &line, &result.start))
    return;
  /* "Mit Mehrheit dafür," and on the next line "bei 2 Gegenstimmen" */
  for (last = line; last + 1 < n && text[lotse_reading_line (a->reading, last)->end - 1] == ',';)
    last++;
  result.end = cut_page (a, result.start, lotse_reading_line (a->reading, last)->end);
  if (result.end <= result.start || result.end - result.start > 120)
    return;
  row->result = lotse_reading_dup_text (a->reading, result.start, result.end);
  row->outcome_range = result;
  if (last + 2 != n || !_lotse_key_is_missing (a, "number"))
    return;
  below = lotse_reading_line (a->reading, last + 1);
  if (!_lotse_number_match (a->reading, below->start, below->end, &number) || number.end != below->end)
    return;
  _lotse_key_add_number (a, "politik-bei-uns/item", (LotseRange) { below->start, number.end });
  /* The header ends where the text begins. */
  below->zone = LOTSE_ZONE_BODY;
}

/* "Beschluss aus der Sitzung des <body> am <date>": the one session of an extract. */
static void
add_consultations (LotseAnalysis *a)
{
  int contents = find_page_line (a, CONTENTS);
  const LotseReading *r = a->reading;

  if (contents < 0 || (guint) contents + 1 >= r->lines->len)
    return;
  if (_lotse_politik_add_motion_bodies (a, lotse_reading_line (r, (guint) contents + 1)->start))
    return;
  if (_lotse_consultation_read_session (a, lotse_reading_find_token (r, lotse_reading_line (r, (guint) contents + 1)->start)))
    {
      LotseConsultation *row = g_ptr_array_index (a->consultations, 0);

      add_item_of_extract (a, row->date_range.end);
      /* The page names no day: that of the session is the paper's. */
      if (row->date && _lotse_key_is_missing (a, "date"))
        _lotse_analysis_add_date (a, "politik-bei-uns/session", row->date_range);
      add_title_below_item (a, row->date_range.end);
      add_result_of_extract (a, row);
      if (!row->result)
        add_last_result (a, row);
    }
}

static void
consultations (LotseAnalysis *a)
{
  add_consultations (a);
  if (_lotse_key_is_missing (a, "date"))
    add_date_behind_town (a, NULL);
}

const LotsePipe _lotse_pipe_politik = {
  .name = "politik-bei-uns",
  .mirror = TRUE,
  .drop = drop_chrome,
  .key_data = add_key_data,
  .consultations = consultations,
};
