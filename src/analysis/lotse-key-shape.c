/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headers in which labels and values run on in one line (domain guide 2.3): all labels first, then all values; a value is told by its
 * shape. */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Length of a title that nothing announces. */
#define MIN_TITLE 10
#define MAX_TITLE 300

/* Bytes of the name of an office behind its number. */
#define MAX_OFFICE 60

/* Bytes of a line that holds several fields of a header. */
#define MIN_RUN_ON 80
#define MAX_RUN_ON 1200

typedef struct
{
  LotseRange where; /* from the first label to the last value */
  gboolean number, date, lead, file_reference;
} Cluster;

static gboolean
is_header_field (LotseField field)
{
  return field == LOTSE_FIELD_NUMBER || field == LOTSE_FIELD_DATE || field == LOTSE_FIELD_LEAD || field == LOTSE_FIELD_FILE_REFERENCE
         || field == LOTSE_FIELD_CLERK || field == LOTSE_FIELD_SKIP;
}

/* Labels that stand close together at the beginning of the file, and as much text behind them as the values need. */
static gboolean
find_cluster (const LotseAnalysis *a, guint start, guint end, Cluster *cluster, GArray *labels)
{
  const char *text = a->reading->text->str;
  guint last = 0;

  memset (cluster, 0, sizeof *cluster);
  for (guint p = start; p < end;)
    {
      LotseLabel label = { 0 };
      gboolean word_start = g_unichar_isupper (g_utf8_get_char (text + p)) && (p == start || strchr (" \t\n", text[p - 1]));

      if (word_start && _lotse_label_match_bare (a->reading, a->lexicon, p, end, &label))
        {
          if (labels->len > 0
              && (label.field == LOTSE_FIELD_STOP || label.field == LOTSE_FIELD_CONSULTATION || label.field == LOTSE_FIELD_TITLE
                  || p > last + 120))
            {
              end = p;
              break;
            }
          if (is_header_field (label.field))
            {
              cluster->number |= label.field == LOTSE_FIELD_NUMBER;
              cluster->date |= label.field == LOTSE_FIELD_DATE;
              cluster->lead |= label.field == LOTSE_FIELD_LEAD;
              cluster->file_reference |= label.field == LOTSE_FIELD_FILE_REFERENCE;
              if (labels->len == 0)
                cluster->where.start = p;
              g_array_append_val (labels, label);
              last = label.end;
              p = MAX (label.end, p + 1);
              continue;
            }
        }
      p = (guint) (g_utf8_next_char (text + p) - text);
    }
  cluster->where.end = MIN (end, last + 100);
  return labels->len >= 2;
}

static gboolean
is_in_label (const GArray *labels, guint byte)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (labels, LotseLabel, i);

      if (label->start <= byte && byte < label->end)
        return TRUE;
    }
  return FALSE;
}

/* "DEZ II", "Amt 51", "FB 31", "50/2", "21.4" before the next label or value. */
static gboolean
match_office (const LotseAnalysis *a, guint at, guint end, LotseRange *ret_range)
{
  static const char *const heads[]
      = { "dez", "dezernat", "amt", "fb", "fachbereich", "fd", "fachdienst", "sta", "abt", "abteilung", "ref", "gb", "a" };
  const char *text = a->reading->text->str;
  g_autofree char *fold = lotse_fold (text + at, MIN (end - at, 40));

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize n = strlen (heads[i]);
      guint p;

      if (!g_str_has_prefix (fold, heads[i]) || g_ascii_isalpha (fold[n]))
        continue;
      p = at + (guint) n;
      while (p < end && strchr (". ", text[p]))
        p++;
      if (p >= end || !(g_ascii_isdigit (text[p]) || strchr ("IVX", text[p])))
        continue;
      while (p < end && (g_ascii_isalnum (text[p]) || (strchr ("./-", text[p]) && p + 1 < end && g_ascii_isalnum (text[p + 1]))))
        p++;
      *ret_range = (LotseRange) { at, p };
      return TRUE;
    }
  return FALSE;
}

/* Two groups of digits: "188/2013", "9-0412"; not "50-Ni/Ke". */
static gboolean
has_two_groups (const LotseAnalysis *a, LotseRange value)
{
  guint groups = 0;

  for (guint i = value.start; i < value.end; i++)
    groups += g_ascii_isdigit (a->reading->text->str[i]) && (i == value.start || !g_ascii_isdigit (a->reading->text->str[i - 1]));
  return groups >= 2;
}

static gboolean
is_box (const char *text, guint start, guint word)
{
  const char *before;

  if (word < start + 2 || text[word - 1] != ' ')
    return FALSE;
  before = g_utf8_prev_char (text + word - 1);
  if (g_utf8_get_char (before) == 0x2612 || g_utf8_get_char (before) == 0x2611)
    return TRUE;
  return (*before == 'X' || *before == 'x') && (before == text + start || before[-1] == ' ');
}

/* "X öffentlich nichtöffentlich": the box before a word is the word's; without boxes the word counts if the other does not stand there. */
static void
add_publicity (LotseAnalysis *a, guint start, guint end)
{
  static const char *const words[] = { "öffentlich",          "nichtöffentlich",          "nicht öffentlich",
                                       "öffentliche Vorlage", "nichtöffentliche Vorlage", "nicht öffentliche Vorlage",
                                       "Öffentliche Sitzung", "Nichtöffentliche Sitzung", "Nicht öffentliche Sitzung" };
  const char *text = a->reading->text->str;
  LotseRange found = { 0, 0 };
  guint n = 0;

  for (guint p = start; p < end; p = (guint) (g_utf8_next_char (text + p) - text))
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      {
        gsize length = strlen (words[i]);

        if ((p > start && text[p - 1] != ' ' && text[p - 1] != '\n') || p + length > end || strncmp (text + p, words[i], length) != 0
            || (p + length < end && text[p + length] != ' ' && text[p + length] != '\n'))
          continue;
        /* "… soll öffentlich tagen": a sentence. */
        if (p + length + 1 < end && i < 3 && g_unichar_islower (g_utf8_get_char (text + p + length + 1))
            && !lotse_starts_with (text + p + length + 1, "nicht"))
          continue;
        if (is_box (text, start, p))
          {
            _lotse_analysis_add_publicity (a, "key/checked", (LotseRange) { p, p + (guint) length });
            return;
          }
        found = (LotseRange) { p, p + (guint) length };
        n++;
        p += (guint) length - 1;
        break;
      }
  /* Further down the word is text. */
  if (n == 1 && lotse_reading_find_line (a->reading, found.start) == lotse_reading_find_line (a->reading, start))
    _lotse_analysis_add_publicity (a, "key/by-shape", found);
}

/* "FB 61/0431/WP17": the number of a paper that begins with its office. */
static gboolean
match_coded_number (const LotseAnalysis *a, guint at, guint end, LotseRange *ret_range)
{
  guint slashes = 0;

  if (!g_ascii_isupper (a->reading->text->str[at]) || !_lotse_number_match (a->reading, at, end, ret_range) || ret_range->start != at)
    return FALSE;
  for (guint i = ret_range->start; i < ret_range->end; i++)
    slashes += a->reading->text->str[i] == '/';
  return slashes >= 2;
}

/* Office that stands right behind its label, or behind the labels that follow this one at once ("Federführender Bereich Beteiligte Bereiche
 * Stadtplanung Vorlage für …"). */
static void
add_lead_behind_label (LotseAnalysis *a, const GArray *labels, guint end, gboolean colon)
{
  const char *text = a->reading->text->str;

  for (guint i = 0; i < labels->len; i++)
    {
      guint last = i;
      LotseRange value;

      if (g_array_index (labels, LotseLabel, i).field != LOTSE_FIELD_LEAD
          || (text[g_array_index (labels, LotseLabel, i).end] == ':') != colon)
        continue;
      while (!colon && last + 1 < labels->len
             && g_array_index (labels, LotseLabel, last + 1).start <= g_array_index (labels, LotseLabel, last).end + 2)
        last++;
      if (!colon && last == i)
        continue;
      value.start = g_array_index (labels, LotseLabel, last).end;
      while (value.start < end && strchr (" :", text[value.start]))
        value.start++;
      /* "Dienststelle: Fachbereich …": a value may begin like a label. */
      if (colon && last + 1 < labels->len && g_array_index (labels, LotseLabel, last + 1).start == value.start)
        last++;
      value.end = last + 1 < labels->len ? g_array_index (labels, LotseLabel, last + 1).start : end;
      /* The next office begins with its code: "II/A". */
      for (guint p = value.start + 1; p + 2 < value.end; p++)
        if (text[p - 1] == ' ' && strspn (text + p, "IVX") > 0 && text[p + strspn (text + p, "IVX")] == '/')
          value.end = p;
      value.end = value.end > value.start ? _lotse_trim_end (a->reading, value.start, value.end) : value.start;
      if (value.end < value.start + 3 || value.end > value.start + 90 || !g_unichar_isupper (g_utf8_get_char (text + value.start)))
        continue;
      _lotse_analysis_add_key_range (a, "lead_body", "key/by-shape", value);
      return;
    }
}

/* "Fachbereich 50 Soziales Az. 50.3": the label is the first word of the office, which ends before the next one; behind the last label it
 * ends with its number, for other values follow. */
static void
add_numbered_office (LotseAnalysis *a, const GArray *labels, guint end)
{
  const char *text = a->reading->text->str;
  LotseRange value;

  for (guint i = 0; i < labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (labels, LotseLabel, i);

      /* Another label asks for the office: "Amt: - 65 … Kämmerer Dezernat 4" names who signs. */
      if (label->field == LOTSE_FIELD_LEAD && text[label->end] == ':')
        return;
      if (label->field != LOTSE_FIELD_LEAD || text[label->end] != ' ' || !g_ascii_isdigit (text[label->end + 1]))
        continue;
      if (i + 1 == labels->len)
        {
          if (match_office (a, label->start, end, &value))
            _lotse_analysis_add_key_range (a, "lead_body", "key/by-shape", value);
          return;
        }
      if (label[1].start > label->end + MAX_OFFICE || text[label[1].end] == ':')
        continue;
      _lotse_analysis_add_key_range (a, "lead_body", "key/by-shape",
                                     (LotseRange) { label->start, _lotse_trim_end (a->reading, label->start, label[1].start) });
      return;
    }
}

/* What stands behind all values of the header, up to the line of the consultations. */
static void
add_title_behind (LotseAnalysis *a, guint from)
{
  guint index = lotse_reading_find_line (a->reading, from);
  const LotseLine *line = lotse_reading_line (a->reading, index);
  int next = index + 1 < a->reading->lines->len ? _lotse_labels_find_line (a->labels, index + 1) : -1;

  from = _lotse_trim_start (a->reading, from, line->end);
  if (next < 0 || g_array_index (a->labels, LotseLabel, next).field != LOTSE_FIELD_CONSULTATION || line->end < from + MIN_TITLE
      || line->end > from + MAX_TITLE || !g_unichar_isupper (g_utf8_get_char (a->reading->text->str + from)))
    return;
  _lotse_analysis_add_key_range (a, "title", "key/by-shape", (LotseRange) { from, line->end });
}

/* "… Betreff Sprachkurse im Haus am Wehr Beratungsfolge …", also in capitals: labels without colons on both sides of a title. */
static void
add_title_between (LotseAnalysis *a, guint from, guint end)
{
  static const char *const labels[][2]
      = { { " Betreff ", " Beratungsfolge" }, { " BETREFF ", " BERATUNGSFOLGE" }, { " Betreff ", " Beschlussorgan " } };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *at = g_strstr_len (text + from, (gssize) (end - from), labels[i][0]);
      gsize n = strlen (labels[i][0]);
      const char *stop
          = at ? g_strstr_len (at, (gssize) MIN (end - (guint) (at - text), MAX_TITLE + n + strlen (labels[i][1])), labels[i][1]) : NULL;

      if (stop && stop > at + n + MIN_TITLE)
        {
          _lotse_analysis_add_key_range (a, "title", "key/by-shape",
                                         (LotseRange) { (guint) (at - text) + (guint) n, (guint) (stop - text) });
          return;
        }
    }
}

/* "Mit Antrag Nr. 214 hat die Fraktion …": whether the word before byte @p cites what begins there. */
static gboolean
is_cited (const char *text, guint p)
{
  static const char *const words[]
      = { "Mit ", "mit ", "Zum ", "zum ", "Dem ", "dem ", "den ", "der ", "laut ", "Laut ", "gemäß ", "Gemäß " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (p >= n && strncmp (text + p - n, words[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where a value of the header ends that a word or a label at @p announces or is; @p where there is none, 0 where it cannot be known. */
static guint
skip_field (LotseAnalysis *a, guint p, guint end, LotseLabel *label)
{
  const char *text = a->reading->text->str;
  LotseRange number, date;

  if (_lotse_label_match (a->reading, a->lexicon, p, end, label) && (label->colon || label->field == LOTSE_FIELD_NUMBER))
    {
      if (label->field == LOTSE_FIELD_NUMBER && _lotse_number_match (a->reading, label->value, end, &number)
          && number.start == label->value)
        {
          if (!label->colon && is_cited (text, p))
            return p;

          if (_lotse_key_is_missing (a, "number"))
            _lotse_analysis_add_key_range (a, "number", "key/by-shape", number);
          return number.end;
        }
      if (label->field == LOTSE_FIELD_DATE && _lotse_analysis_find_date (a, label->value, MIN (end, label->value + 24), &date, NULL)
          && date.start == label->value)
        return date.end;
      return 0;
    }
  if (lotse_starts_with (text + p, "öffentlich ") || lotse_starts_with (text + p, "nichtöffentlich ")
      || lotse_starts_with (text + p, "nicht öffentlich "))
    return p + (guint) (strstr (text + p, "ich ") + strlen ("ich") - (text + p));
  return p;
}

/* Whether a heading with its colon stands at @p. */
static gboolean
opens_section (const LotseAnalysis *a, guint p, guint end)
{
  const char *text = a->reading->text->str + p;
  const char *colon = g_unichar_isupper (g_utf8_get_char (text)) ? memchr (text, ':', MIN (end - p, 40)) : NULL;
  g_autofree char *fold = colon ? lotse_fold (text, colon - text) : NULL;

  return fold && lotse_lexicon_find (a->lexicon, "headings", fold) != NULL;
}

/* "… Vorlagen-Nr.: 23/0417 Status: öffentlich Umbau des Rathauses Beratungsfolge: …", "… 10.05.2031 Umbau des Rathauses Beschlussvorschlag:":
 * in a header that runs on the title is what stands between its last value and the list of consultations or the first section. */
static void
add_title_behind_fields (LotseAnalysis *a, guint start, guint end, gboolean closed)
{
  const char *text = a->reading->text->str;
  guint from = 0, p = start;
  gboolean field = FALSE;

  while (p < end)
    {
      LotseLabel label = { 0 };
      LotseRange date;
      guint next = p;

      if (p > start && text[p - 1] != ' ')
        {
          p++;
          continue;
        }
      if (g_unichar_isupper (g_utf8_get_char (text + p)) && _lotse_label_match_bare (a->reading, a->lexicon, p, end, &label)
          && (label.field == LOTSE_FIELD_CONSULTATION || label.field == LOTSE_FIELD_STOP) && (label.colon || label.end - p >= 14))
        {
          closed = TRUE;
          break;
        }
      if (from > 0 && opens_section (a, p, end))
        {
          closed = TRUE;
          break;
        }
      next = skip_field (a, p, end, &label);
      if (next != p)
        {
          field |= label.field == LOTSE_FIELD_NUMBER || label.field == LOTSE_FIELD_DATE || next > 0;
          from = next;
          p = MAX (next, p + 1);
          continue;
        }
      if (from == 0 && g_ascii_isdigit (text[p]) && _lotse_analysis_find_date (a, p, MIN (end, p + 24), &date, NULL) && date.start == p)
        {
          from = date.end;
          p = date.end;
          continue;
        }
      p++;
    }
  from = _lotse_trim_start (a->reading, from, p);
  p = _lotse_trim_end (a->reading, from, p);
  if (closed && field && from > start && p > from + MIN_TITLE && p < from + MAX_TITLE && text[p - 1] != ':'
      && g_unichar_isupper (g_utf8_get_char (text + from)))
    _lotse_analysis_add_key_range (a, "title", "key/by-shape", (LotseRange) { from, p });
}

/* Whether the text at @p is a value of the header that is known already: further offices and words of publicity. */
static guint
skip_value (const LotseAnalysis *a, guint p, guint end)
{
  static const char *const words[] = { "öffentlich", "nichtöffentlich", "//", "-" };
  guint known = lotse_match_one_of (a->reading->text->str + p, words, G_N_ELEMENTS (words));
  LotseRange value;

  if (known > 0 && a->reading->text->str[p + known] == ' ')
    return p + known;
  return match_office (a, p, end, &value) ? value.end : p;
}

/* Whether a value stands at the label of a @field: "Az: 50-52-40" is not the number. */
static gboolean
is_value_of (const GArray *labels, const char *text, guint p, LotseField field)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (labels, LotseLabel, i);

      if (label->field == field && label->end < p && label->end + strspn (text + label->end, " :.") == p)
        return TRUE;
    }
  return FALSE;
}

/* "Dezernat, Dienststelle V/50/502": the code of an office right behind its label. */
static gboolean
match_office_code (const GArray *labels, const char *text, guint p, guint end, LotseRange *ret_range)
{
  guint roman = (guint) strspn (text + p, "IVX"), q = p + roman;

  if (roman == 0 || text[q] != '/' || !g_ascii_isdigit (text[q + 1]) || !is_value_of (labels, text, p, LOTSE_FIELD_LEAD))
    return FALSE;
  q += (guint) strspn (text + q, "/0123456789-");
  *ret_range = (LotseRange) { p, q };
  return q <= end && strchr (" \t\n", text[q]);
}

/* "Beschlussvorlage zur Behandlung in öffentlicher Sitzung": type and publicity in a header that runs on. */
static void
add_treatment (LotseAnalysis *a, guint start, guint end)
{
  static const char cue[] = " zur Behandlung in ";
  const char *text = a->reading->text->str, *at = g_strstr_len (text + start, (gssize) (end - start), cue);
  guint type = at ? (guint) (at - text) : start, words = type + (guint) strlen (cue), type_end = 0;

  if (!at || words + strlen ("öffentlicher Sitzung") > end)
    return;
  for (guint stop = type; type > start && text[type - 1] != ' ' && stop - type < 40;)
    type--;
  if (_lotse_key_is_missing (a, "paper_type") && _lotse_type_match (a->reading, a->lexicon, type, end, &type_end)
      && type_end == (guint) (at - text))
    _lotse_analysis_add_key_range (a, "paper_type", "key/by-shape", (LotseRange) { type, type_end });
  if (_lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, "key/by-shape", (LotseRange) { words, MIN (end, words + 30) });
}

/* "51.12.02": a file of the plan of files, not a paper; it has no year behind a slash. */
static gboolean
is_plan_number (const char *text, LotseRange value)
{
  guint n = 0;

  for (guint i = value.start; i < value.end; i++)
    {
      if (!g_ascii_isdigit (text[i]) && text[i] != '.')
        return FALSE;
      n += text[i] == '.';
    }
  return n >= 2;
}

/* A header of labels and values while its values are read. */
typedef struct
{
  LotseAnalysis *a;
  const GArray *labels;
  Cluster cluster;
  guint last;     /* byte behind the last value */
  gboolean coded; /* the number begins with an office: a title may follow */
} ShapeReader;

static gboolean
wants (const ShapeReader *self, gboolean labelled, const char *key)
{
  return labelled && _lotse_key_is_missing (self->a, key);
}

/* Each of the following reads a value of its kind at byte @p. Returns the byte behind it, or @p. */

static guint
read_date (ShapeReader *self, guint p)
{
  gsize end;

  if (!lotse_date_parse_at (self->a->reading->text->str, self->cluster.where.end, p, &end, NULL))
    return p;
  if (wants (self, self->cluster.date, "date"))
    _lotse_analysis_add_date (self->a, "key/by-shape", (LotseRange) { p, (guint) end });
  return self->last = (guint) end;
}

static guint
read_office_code (ShapeReader *self, guint p)
{
  LotseRange value;

  if (!self->cluster.lead || !match_office_code (self->labels, self->a->reading->text->str, p, self->cluster.where.end, &value))
    return p;
  if (_lotse_key_is_missing (self->a, "lead_body"))
    _lotse_analysis_add_key_range (self->a, "lead_body", "key/by-shape", value);
  return self->last = value.end;
}

/* "Az. 50.3-12": the file right behind its label. */
static guint
read_file_reference (ShapeReader *self, guint p)
{
  const char *text = self->a->reading->text->str;
  guint n = (guint) strspn (text + p, "0123456789./-");

  if (n < 3 || !wants (self, self->cluster.file_reference, "file_reference") || !strchr (" \n", text[p + n])
      || !is_value_of (self->labels, text, p, LOTSE_FIELD_FILE_REFERENCE) || _lotse_analysis_find_date (self->a, p, p + n, NULL, NULL))
    return p;
  _lotse_analysis_add_key_range (self->a, "file_reference", "key/by-shape", (LotseRange) { p, p + n });
  return self->last = p + n;
}

static guint
read_coded_number (ShapeReader *self, guint p)
{
  LotseRange value;

  if (!wants (self, self->cluster.number, "number") || !match_coded_number (self->a, p, self->cluster.where.end, &value))
    return p;
  _lotse_analysis_add_key_range (self->a, "number", "key/by-shape", value);
  self->coded = TRUE;
  return self->last = value.end;
}

static guint
read_office (ShapeReader *self, guint p)
{
  LotseRange value;

  if (!wants (self, self->cluster.lead, "lead_body") || !match_office (self->a, p, self->cluster.where.end, &value))
    return p;
  _lotse_analysis_add_key_range (self->a, "lead_body", "key/by-shape", value);
  return value.end;
}

/* A value that is known already, right behind the last one. */
static guint
read_more (ShapeReader *self, guint p)
{
  guint end;

  if (self->last == 0 || _lotse_trim_start (self->a->reading, self->last, self->cluster.where.end) != p)
    return p;
  end = skip_value (self->a, p, self->cluster.where.end);
  if (end == p)
    return p;
  read_office (self, p);
  return self->last = end;
}

/* "Aktenzeichen Datum Vorlagen-Nr. 20 20 00/19 05.12.2031 504/2031": the labels have the day before the number, so have the values. */
static gboolean
stands_before_day (const ShapeReader *self, guint p)
{
  guint day = G_MAXUINT, number = 0;
  LotseRange date, value;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (self->labels, LotseLabel, i);

      if (label->field == LOTSE_FIELD_DATE && day == G_MAXUINT)
        day = label->end;
      else if (label->field == LOTSE_FIELD_NUMBER)
        number = label->start;
    }
  /* The labels stand together, and a number follows the day. */
  return day < number && number < day + 3 && _lotse_analysis_find_date (self->a, p, self->cluster.where.end, &date, NULL)
         && date.end < self->cluster.where.end && _lotse_number_match (self->a->reading, date.end + 1, self->cluster.where.end, &value)
         && value.start == date.end + 1 && has_two_groups (self->a, value);
}

static guint
read_number (ShapeReader *self, guint p)
{
  const char *text = self->a->reading->text->str;
  LotseRange value;
  gboolean plan;

  if (!wants (self, self->cluster.number, "number") || !g_ascii_isdigit (text[p])
      || is_value_of (self->labels, text, p, LOTSE_FIELD_FILE_REFERENCE)
      || !_lotse_number_match (self->a->reading, p, self->cluster.where.end, &value) || !has_two_groups (self->a, value))
    return p;
  plan = wants (self, self->cluster.file_reference, "file_reference") && is_plan_number (text, value);
  if (!plan && stands_before_day (self, p))
    return p;
  _lotse_analysis_add_key_range (self->a, plan ? "file_reference" : "number", "key/by-shape", value);
  return self->last = value.end;
}

static guint (*const readers[]) (ShapeReader *self, guint p)
    = { read_date, read_file_reference, read_office_code, read_coded_number, read_more, read_office, read_number };

/* "… Drs.-Nr. 41/2014 Beratungsfolge: …": the number right behind its label, where no other label stands near it. */
static void
add_labelled_number (LotseAnalysis *a, const GArray *labels, guint end)
{
  const char *text = a->reading->text->str;

  for (guint i = 0; i < labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (labels, LotseLabel, i);
      guint value = label->end + (guint) strspn (text + label->end, " :.");
      LotseRange number;

      if (label->field == LOTSE_FIELD_NUMBER && !is_cited (text, label->start) && value < end
          && _lotse_number_match (a->reading, value, end, &number) && number.start == value && has_two_groups (a, number))
        {
          _lotse_analysis_add_key_range (a, "number", "key/by-shape", number);
          return;
        }
    }
}

void
_lotse_key_add_by_shape (LotseAnalysis *a, guint start, guint end)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (LotseLabel));
  const char *text = a->reading->text->str;
  ShapeReader reader = { .a = a, .labels = labels };
  LotseRange where;

  if (_lotse_key_is_missing (a, "publicity"))
    add_publicity (a, start, end);
  add_treatment (a, start, end);
  if (!find_cluster (a, start, end, &reader.cluster, labels))
    {
      if (_lotse_key_is_missing (a, "number"))
        add_labelled_number (a, labels, end);
      return;
    }
  where = reader.cluster.where;
  if (_lotse_key_is_missing (a, "lead_body"))
    add_lead_behind_label (a, labels, where.end, TRUE);
  if (reader.cluster.number && _lotse_key_is_missing (a, "lead_body"))
    add_numbered_office (a, labels, where.end);
  for (guint p = where.start; p < where.end;)
    {
      guint behind = p;

      if ((p == start || strchr (" \t\n:", text[p - 1])) && !strchr (" \t\n", text[p]) && !is_in_label (labels, p))
        for (guint i = 0; i < G_N_ELEMENTS (readers) && behind == p; i++)
          behind = readers[i](&reader, p);
      p = behind > p ? behind : (guint) (g_utf8_next_char (text + p) - text);
    }
  if (_lotse_key_is_missing (a, "lead_body"))
    add_lead_behind_label (a, labels, where.end, FALSE);
  if (reader.coded && reader.last > 0 && _lotse_key_is_missing (a, "title"))
    add_title_behind (a, reader.last);
  if (_lotse_key_is_missing (a, "title"))
    add_title_between (a, start, end);
}

/* "… Eingereicht von Fraktion Freie Liste Betreff Umbau der Halle Prüfung der Übereinstimmung …": the label has lost its colon and its line; the
 * title ends before the next label, or, where the header ends with the line (@last), there. */
static void
add_title_behind_bare_label (LotseAnalysis *a, guint start, guint end, gboolean last)
{
  static const char cue[] = " Betreff ";
  const char *text = a->reading->text->str;
  const char *at = g_strstr_len (text + start, (gssize) (end - start), cue);
  LotseRange value = { at ? (guint) (at - text) + (guint) strlen (cue) : end, end };

  if (!at || !g_unichar_isupper (g_utf8_get_char (text + value.start)))
    return;
  value.end = _lotse_key_cut_run_on (a, value);
  if ((value.end < end || last) && value.end > value.start + MIN_TITLE && value.end < value.start + MAX_TITLE)
    _lotse_analysis_add_key_range (a, "title", "key/run-on-label", value);
}

void
_lotse_key_add_run_on_title (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_KEY_TOP_LINES) && _lotse_key_is_missing (a, "title"); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint end = MIN (line->end, a->header_end);
      /* What follows closes the header, too. */
      gboolean last = line->end >= a->header_end
                      || (i + 1 < a->reading->lines->len && (line[1].start >= a->header_end || _lotse_key_line_is_label (a, i + 1)));

      if (line->start >= a->header_end)
        return;
      if (line->end - line->start > MIN_RUN_ON)
        add_title_behind_bare_label (a, line->start, MIN (line->end, line->start + MAX_RUN_ON),
                                     last && line->end - line->start < MAX_RUN_ON);
      if (end - line->start > MIN_RUN_ON && _lotse_key_is_missing (a, "title"))
        add_title_behind_fields (a, line->start, MIN (end, line->start + MAX_RUN_ON), last && end - line->start < MAX_RUN_ON);
    }
}
