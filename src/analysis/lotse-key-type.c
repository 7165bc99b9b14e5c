/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes behind a type that may say whom the paper is for. */
#define MAX_ADDRESSEE 80

/* Words between the type and the number, longest first. */
static const char *const number_words[] = { "Nummer", "nummer", "Nr" };

/* A type that fills the value, or with which it begins; of "AntragVorlage zur Kenntnisnahme" (first and present value glued together) the
 * second. */
gboolean
_lotse_key_add_type (LotseAnalysis *a, const char *rule, LotseRange value, gboolean must_be_known)
{
  guint end = 0;

  value = _lotse_key_first_line (a, value);
  if (value.start >= value.end || value.end - value.start > 120)
    return FALSE;
  /* "Mündliche AnfragenMündliche Anfragen": the same in both columns, with or without a blank between them. */
  {
    const char *text = a->reading->text->str + value.start;
    guint half = (value.end - value.start) / 2, second = value.end - value.start - half;

    if (half > 4 && (second == half || text[half] == ' ') && strncmp (text, text + second, half) == 0)
      value.start += second;
  }
  for (guint p = value.start + 1; p < value.end; p++)
    {
      guint here;
      const char *c = a->reading->text->str + p;

      if (!g_ascii_isupper (*c) || !g_ascii_islower (c[-1]))
        continue;
      if (_lotse_type_match (a->reading, a->lexicon, p, value.end, &here) && (here == value.end || a->reading->text->str[here] == ' '))
        return _lotse_analysis_add_key_range (a, "paper_type", rule, (LotseRange) { p, value.end }) != NULL;
    }
  if (_lotse_type_match (a->reading, a->lexicon, value.start, value.end, &end))
    {
      /* "Beschlussvorlage (öffentlich)", "Antrag, interfraktionell" stay whole only as far as they are known. */
      const char *rest = a->reading->text->str + end;

      if (end < value.end && *rest != ' ' && *rest != '(' && *rest != ',' && must_be_known)
        return FALSE;
      return _lotse_analysis_add_key_range (a, "paper_type", rule, (LotseRange) { value.start, MAX (end, must_be_known ? end : value.end) })
             != NULL;
    }
  /* Unknown words glued together: German has no capitals inside words. */
  for (guint p = value.end - 1; !must_be_known && p > value.start; p--)
    {
      const char *c = a->reading->text->str + p;

      if (g_ascii_isupper (*c) && g_ascii_islower (c[-1]) && g_ascii_islower (c[1]) && value.end - p > 4)
        return _lotse_analysis_add_key_range (a, "paper_type", rule, (LotseRange) { p, value.end }) != NULL;
    }
  return !must_be_known && _lotse_analysis_add_key_range (a, "paper_type", rule, value) != NULL;
}

/* --- a line that begins with a type ---------------------------------------------------------------------------------------------- */

/* "(öffentlich)" at @p; @ret_publicity: what is in the brackets, if it says who may hear the paper. */
static guint
skip_bracket (const LotseAnalysis *a, guint p, guint end, LotseRange *ret_publicity)
{
  const char *text = a->reading->text->str;
  const char *close;
  g_autofree char *fold = NULL;

  /* "Kleine Anfrage(n)": the ending of the word. */
  if (p >= end || text[p] != '(' || (p > 0 && lotse_starts_with (text + p, "(n)") && g_ascii_isalpha (text[p - 1])))
    return p;
  close = memchr (text + p, ')', end - p);
  if (!close || close - text - p > 60)
    return p;
  fold = lotse_fold (text + p + 1, close - text - p - 1);
  if (_lotse_publicity_from_fold (fold))
    *ret_publicity = (LotseRange) { p + 1, (guint) (close - text) };
  return (guint) (close + 1 - text);
}

/* Whether a title follows the one who moves it, in the same line: "Antrag der SPD-Fraktion betr. Radwege". */
static gboolean
leads_to_title (const char *text, guint p, guint end)
{
  return memchr (text + p, ':', end - p) || g_strstr_len (text + p, end - p, " betr. ") || g_strstr_len (text + p, end - p, " betreffend ");
}

/* The addressee behind a type: "Beschlussvorlage an den Rat". */
static gboolean
is_addressee (const char *text, guint p, guint end)
{
  static const char *const words[]
      = { "an den ",          "an die ",          "an das ",  "für den ", "für die ", "für das ", "§ ", "zur Sitzung", "zur Behandlung in ",
          "zur Beratung in ", "über die Sitzung", "gemäß § ", "gem. § ",  "nach § " };
  static const char *const movers[] = { "raktion", "bgeordnete", "tadtverordnete", "eigeordnete", "ezernent" };

  if (end - p > MAX_ADDRESSEE || text[end - 1] == '.')
    return FALSE;
  /* "Sitzungsvorlage an:", also with the head of the next column behind it */
  if (lotse_starts_with (text + p, "an:") || lotse_starts_with (text + p, "für:"))
    return TRUE;
  /* "Antrag der SPD-Fraktion", "Große Anfrage der Abgeordneten Erika Beispiel" */
  if ((lotse_starts_with (text + p, "der ") || lotse_starts_with (text + p, "des ") || lotse_starts_with (text + p, "von "))
      && (!leads_to_title (text, p, end) || text[end - 1] == ':'))
    for (guint i = 0; i < G_N_ELEMENTS (movers); i++)
      if (g_strstr_len (text + p, end - p, movers[i]))
        return TRUE;
  return lotse_starts_with_one_of (text + p, words, G_N_ELEMENTS (words));
}

gboolean
_lotse_key_has_better_type (const LotseAnalysis *a, guint index)
{
  for (guint i = index + 1; i < a->reading->lines->len && i < index + 25; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint end = 0, p;

      if (line->start >= a->header_end || line->end - line->start > 120)
        continue;
      if (!_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end))
        continue;
      /* "Antrag", "Anfrage" only alone on a line. */
      if (end - line->start < 10 && (end < line->end || end - line->start < strlen ("Antrag")))
        continue;
      p = _lotse_trim_start (a->reading, end, line->end);
      /* The next cell is another field. */
      if (p == line->end || a->reading->text->str[end] == '\t' || is_addressee (a->reading->text->str, p, line->end))
        return TRUE;
    }
  return FALSE;
}

/* Whether the word that says who may hear it ends the line: "Mitteilungsdrucksache öffentlich". */
static gboolean
is_publicity (const LotseAnalysis *a, guint p, guint end)
{
  return _lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_PUBLICITY, (LotseRange) { p, end });
}

/* Whether nothing but a label follows behind the number of a type line. */
static gboolean
ends_type_line (const LotseAnalysis *a, guint p, guint end)
{
  const char *text = a->reading->text->str;
  LotseLabel label = { 0 };
  LotseRange date;
  guint tail;

  p = _lotse_trim_start (a->reading, p, end);
  /* "12/2031 (16.09.2031)" */
  if (p + 8 < end && text[p] == '(' && text[end - 1] == ')' && g_ascii_isdigit (text[p + 1])
      && _lotse_analysis_find_date (a, p + 1, end - 1, &date, NULL) && date.start == p + 1 && date.end == end - 1)
    return TRUE;
  /* "12/2031 – 1. Ergänzung", "12/2031 (2. Fassung)" */
  for (tail = p; tail < end && strchr (" ,-(", text[tail]);)
    tail++;
  if (lotse_starts_with (text + tail, "–"))
    tail = _lotse_trim_start (a->reading, tail + (guint) strlen ("–"), end);
  if (tail + 4 < end && end - tail < 20 && g_ascii_isdigit (text[tail]) && text[tail + 1] == '.' && text[tail + 2] == ' '
      && memchr (text + tail + 3, ' ', end - tail - 3) == NULL)
    return TRUE;
  /* "Beschlussvorlage | Alsenau, 12.03.2031" */
  if (p > 0 && text[p - 1] == '\t' && _lotse_key_is_place_and_day (a, (LotseRange) { p, end }))
    return TRUE;
  return p >= end || is_publicity (a, p, end) || (_lotse_label_match (a->reading, a->lexicon, p, end, &label) && label.colon);
}

/* "1056/IV (neu)": the revision belongs to the number. */
static guint
skip_revision (const char *text, guint p, guint end)
{
  const char *close = p + 2 < end && lotse_starts_with (text + p, " (neu") ? memchr (text + p, ')', MIN (end - p, 16)) : NULL;

  return close ? (guint) (close + 1 - text) : p;
}

/* "Antrag des Jugendbeirats - VO/7185/2031": the words behind the type say whose it is, or in which part of the agenda. Returns where the
 * number begins, else @p. */
static guint
skip_owner (const char *text, guint p, guint end, guint *type_end)
{
  static const char *const words[] = { "der ", "des ", "von ", "aus ", "zur ", "zum " };
  const char *dash = g_strstr_len (text + p, MIN (end - p, 80), " - ");
  gboolean owner = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    owner |= lotse_starts_with (text + p, words[i]);
  /* Nothing but the number stands behind the dash. */
  if (!owner || !dash || !memchr (text + p, ' ', end - p) || memchr (dash + 3, ' ', (gsize) (text + end - dash - 3)))
    return p;
  *type_end = (guint) (dash - text);
  return (guint) (dash + 3 - text);
}

guint
_lotse_key_cut_group (const char *text, guint start, guint end, guint line_end)
{
  static const char *const groups[] = { " der Fraktion", " der Fraktionen" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint n = (guint) strlen (groups[i]);

      if (end < line_end && end > start + n && strncmp (text + end - n, groups[i], n) == 0)
        return end - n;
    }
  return end;
}

/* The type at the start of a line, also behind the number of a supplement: "1. Nachtrag zur Vorlage 12/2031". @ret_numbered: it counts only with
 * a number behind it. Returns where it begins, G_MAXUINT where there is none. */
static guint
find_type_of_line (const LotseAnalysis *a, guint start, guint end, guint *ret_end, gboolean *ret_numbered)
{
  const char *text = a->reading->text->str;
  const LotseLexiconEntry *type = _lotse_type_match (a->reading, a->lexicon, start, end, ret_end);

  if (!type && start + 4 < end && g_ascii_isdigit (text[start]) && text[start + 1] == '.' && text[start + 2] == ' ')
    {
      start += 3;
      type = _lotse_type_match (a->reading, a->lexicon, start, end, ret_end);
      if (type && !g_str_equal (lotse_lexicon_entry_get (type, 2), "numbered"))
        type = NULL;
    }
  *ret_numbered = type && g_str_equal (lotse_lexicon_entry_get (type, 2), "numbered");
  return type ? start : G_MAXUINT;
}

/* A line that begins with a type. */
typedef struct
{
  guint start;          /* of the type, behind its adjective */
  guint end;            /* of the type */
  LotseRange number;    /* of the paper behind it */
  LotseRange publicity; /* "(öffentlich)", ", öffentlich" behind it */
  gboolean adjective;   /* "Öffentliche …" */
  gboolean numbered;    /* counts only with a number */
} TypeLine;

/* "Öffentliche Beschlussvorlage", "Nichtöffentliche Vorlage": byte behind the adjective, or @start. */
static guint
skip_adjective (const char *text, guint start, guint end)
{
  g_autofree char *fold = lotse_fold (text + start, end - start);
  const char *blank;

  if (!g_str_has_prefix (fold, "oeffentliche ") && !g_str_has_prefix (fold, "nichtoeffentliche "))
    return start;
  blank = memchr (text + start, ' ', end - start);
  return (guint) (blank + 1 - text);
}

/* "Drucksache - 23-1874 - Nordstadt": where the paper is dealt with stands in one word behind the number. */
static gboolean
is_before_place (const LotseAnalysis *a, const TypeLine *self, guint p, guint end)
{
  static const char word[] = "Drucksache", joint[] = " - ";
  const char *text = a->reading->text->str;
  guint place = p + (guint) strlen (joint);

  return lotse_bytes_are (text + self->start, self->end - self->start, word) && place < end && lotse_starts_with (text + p, joint)
         && g_unichar_isupper (g_utf8_get_char (text + place)) && !memchr (text + place, ' ', end - place);
}

/* The number behind a type, to the end of the line. */
static gboolean
read_type_number (LotseAnalysis *a, guint p, guint end, TypeLine *self)
{
  LotseRange *number = &self->number;
  const char *text = a->reading->text->str;

  if (!_lotse_number_match (a->reading, p, end, number))
    return FALSE;
  /* "Nachtrag: 21.12.2031" */
  if (self->numbered && _lotse_analysis_find_date (a, number->start, number->end, NULL, NULL))
    return FALSE;
  number->end = skip_revision (text, number->end, end);
  p = _lotse_trim_start (a->reading, number->end, end);
  /* "Sitzungsvorlage 12/2031 öffentlich" */
  if (p < end && p > number->end && is_publicity (a, p, end))
    {
      self->publicity = (LotseRange) { p, end };
      return g_ascii_isdigit (text[number->end - 1]);
    }
  return (ends_type_line (a, number->end, end) || is_before_place (a, self, number->end, end))
         && (g_ascii_isdigit (text[number->end - 1]) || number->end - number->start >= 4);
}

/* "zur Vorlage: KT II/29/2031", "zur Drucksache Nr. 12/2031" behind "Änderungsantrag": which paper is meant. */
static gboolean
is_other_paper (const LotseAnalysis *a, guint p, guint end)
{
  static const char *const links[] = { "zur Vorlage", "zur Drucksache", "zu Vorlage", "zu Drucksache" };
  const char *text = a->reading->text->str;
  LotseRange number;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (lotse_starts_with (text + p, links[i]))
      {
        p += (guint) strlen (links[i]);
        if (lotse_starts_with (text + p, " Nr"))
          p += (guint) strlen (" Nr");
        p += (guint) strspn (text + p, " .:");
        return p < end && _lotse_number_match (a->reading, p, end, &number) && number.start <= p + strlen ("KT II/") && number.end == end;
      }
  return FALSE;
}

/* What stands behind a type: nothing, or brackets, the publicity, whom it is for, the number. Returns FALSE for other words: the line is no
 * more than a sentence that begins with the type. */
static gboolean
read_behind_type (LotseAnalysis *a, guint end, guint line_end, TypeLine *self)
{
  const char *text = a->reading->text->str;
  guint p = self->end;
  gboolean cell; /* the type fills one, with its bracket */

  while (p < end && strchr (" \t", text[p]))
    p++;
  /* "Vorlage | Beschlussvorlage": the kind and, beside it, what it is. */
  if (p + 2 < end && text[p] == '|' && _lotse_type_match (a->reading, a->lexicon, p + 2, end, &self->end) && self->end == end)
    {
      self->start = p + 2;
      p = end;
    }
  p = skip_bracket (a, p, end, &self->publicity);
  cell = p < end && text[p] == '\t';
  while (p < end && strchr (" \t:-", text[p]))
    p++;
  if (p + 3 <= end && (lotse_starts_with (text + p, "–") || lotse_starts_with (text + p, "—")))
    p += 3;
  p = skip_owner (text, _lotse_trim_start (a->reading, p, end), end, &self->end);
  /* "Beschlussvorlage, öffentlich" */
  if (p < end && text[p] == ',' && is_publicity (a, _lotse_trim_start (a->reading, p + 1, end), end))
    {
      self->publicity = (LotseRange) { p + 1, end };
      p = end;
    }
  /* "Beschlussvorlage - öffentlich -" */
  if (p + 2 < end && lotse_starts_with (text + end - 2, " -") && is_publicity (a, p, end - 2))
    {
      self->publicity = (LotseRange) { p, end - 2 };
      p = end;
    }
  if (p < end && is_publicity (a, p, end))
    self->end = end;
  else if (p < end && !is_addressee (text, p, line_end) && !((text[self->end] == '\t' || cell) && ends_type_line (a, p, end))
           && !is_other_paper (a, p, end) && !read_type_number (a, p, end, self))
    return FALSE;
  return !self->numbered || self->number.end > 0;
}

/* The publicity that is printed before the type, in it, or behind it in brackets or a comma. */
static void
add_publicity_of_type (LotseAnalysis *a, guint line_start, const TypeLine *self)
{
  const char *text = a->reading->text->str;

  if (self->adjective && _lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, "key/type-line", (LotseRange) { line_start, self->start });
  /* "Beschlussvorlage öffentlich - VO/2021/093" */
  for (guint i = self->start + 1; i < self->end && _lotse_key_is_missing (a, "publicity"); i++)
    if (text[i - 1] == ' ')
      _lotse_analysis_add_publicity (a, "key/type-line", (LotseRange) { i, self->end });
  if (self->publicity.end > 0 && _lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, "key/type-line", self->publicity);
}

/* Whether the words name a type: "Vorlage - 12/2020" names none of its own, nor does "Vorlage" where a better one follows. */
static gboolean
names_type (const LotseAnalysis *a, guint index, const TypeLine *self)
{
  static const char *const general[] = { "vorlage", "drucksache", "sitzungsvorlage", "vorlage der verwaltung" };
  g_autofree char *fold = _lotse_key_fold_range (a, (LotseRange) { self->start, self->end });

  return !lotse_fold_is_one_of (fold, general, G_N_ELEMENTS (general)) || (self->number.end == 0 && !_lotse_key_has_better_type (a, index));
}

/* "- Entscheidungsvorlage -": whether dashes stand on both sides of a line. */
static gboolean
is_dashed (const char *text, const LotseLine *line)
{
  return line->end - line->start > strlen ("- Antrag -") && lotse_starts_with (text + line->start, "- ")
         && lotse_starts_with (text + line->end - 2, " -");
}

/* "Antrag:", "Kenntnisnahme:" alone on its line below "Betreff: …": the heading of what is moved, as the forms of some councils print it in
 * every paper. */
static gboolean
heads_what_is_moved (const LotseAnalysis *a, const LotseLine *line)
{
  static const char *const words[] = { "Antrag:", "Empfehlung:", "Kenntnisnahme:" };
  int title = _lotse_labels_find (a->labels, LOTSE_FIELD_TITLE, 0);

  return lotse_bytes_are_one_of (a->reading->text->str + line->start, line->end - line->start, words, G_N_ELEMENTS (words)) && title >= 0
         && g_array_index (a->labels, LotseLabel, (guint) title).start < line->start;
}

/* "Antwort zur Anfrage Nr. 12/2031 der Fraktion Freie Liste": the type, and which question it answers, whose number is not that of the paper. */
static gboolean
is_answer_to_number (const LotseAnalysis *a, const TypeLine *self, guint end)
{
  static const char *const cues[] = { " Nr. ", " Nr.: ", " " };
  const char *text = a->reading->text->str;
  g_autofree char *fold = _lotse_key_fold_range (a, (LotseRange) { self->start, self->end });
  LotseRange number;

  if (!g_str_has_prefix (fold, "antwort ") || !g_str_has_suffix (fold, "anfrage"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
    if (lotse_starts_with (text + self->end, cues[i]))
      return _lotse_number_match (a->reading, self->end + (guint) strlen (cues[i]), end, &number)
             && number.start == self->end + strlen (cues[i]);
  return FALSE;
}

/* A line that begins with the type: alone, with a bracket, or with the number behind it ("Beschlussvorlage - 2021/498", "Öffentliche
 * Beschlussvorlage 12/2020"). */
gboolean
_lotse_key_add_type_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  gboolean dashed = is_dashed (text, line);
  guint first = line->start + (dashed ? 2 : 0), last = line->end - (dashed ? 2 : 0);
  guint end = MIN (last, first + 200), start = skip_adjective (text, first, end);
  TypeLine type = { .adjective = start > first };

  type.start = find_type_of_line (a, start, end, &type.end, &type.numbered);
  if (type.start == G_MAXUINT || heads_what_is_moved (a, line)
      || (!is_answer_to_number (a, &type, last) && !read_behind_type (a, end, last, &type)))
    return FALSE;
  type.end = _lotse_key_cut_group (text, type.start, type.end, last);
  add_publicity_of_type (a, first, &type);
  if (_lotse_key_is_missing (a, "paper_type") && names_type (a, index, &type))
    _lotse_analysis_add_key_range (a, "paper_type", "key/type-line", (LotseRange) { type.start, type.end });
  if (type.number.end > 0 && _lotse_key_is_missing (a, "number"))
    _lotse_analysis_add_key_range (a, "number", "key/type-line", type.number);
  _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
  return TRUE;
}

/* Where the word that ends at byte @end begins. */
static guint
find_word (const char *text, guint end)
{
  guint start = end;

  while (start > 0 && !strchr (" \t\n", text[start - 1]))
    start--;
  return start;
}

/* "Vorlage", "Vorlagen" in "Vorlagen-Nr.": what only names the number. */
static gboolean
is_word_of_number (const char *text, guint start, guint end)
{
  static const char *const words[] = { "Vorlage", "Vorlagen", "Drucksache", "Drucksachen" };

  return lotse_bytes_are_one_of (text + start, end - start, words, G_N_ELEMENTS (words));
}

gboolean
_lotse_key_find_type_below (const LotseAnalysis *a, const LotseLabel *label, LotseRange *ret)
{
  const LotseLine *below = label->line + 1 < a->reading->lines->len ? lotse_reading_line (a->reading, label->line + 1) : NULL;
  guint end;

  if (!below || label->field != LOTSE_FIELD_PAPER_TYPE || label->value < label->value_end || below->blank_before > 0
      || memchr (a->reading->text->str + below->start, ':', below->end - below->start)
      || !_lotse_type_match (a->reading, a->lexicon, below->start, below->end, &end)
      || strcspn (a->reading->text->str + end, "0123456789") < below->end - end)
    return FALSE;
  *ret = (LotseRange) { below->start, below->end };
  return TRUE;
}

/* The type in "Beschlussvorlage-Nr." that heads the cell of the number. */
static gboolean
find_type_of_label (const LotseAnalysis *a, guint *ret_start, guint *ret_end)
{
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      guint word = label->start + (guint) strcspn (a->reading->text->str + label->start, "-\n"), end = 0;

      if (label->start >= a->header_end)
        return FALSE;
      if (label->field != LOTSE_FIELD_NUMBER || word >= label->end || !_lotse_type_match (a->reading, a->lexicon, label->start, word, &end)
          || end != word)
        continue;
      *ret_start = label->start;
      *ret_end = end;
      return TRUE;
    }
  return FALSE;
}

/* What stands before the number says what the paper is, "Sitzungsvorlage Nr. 12/2031". Of "Vorlage" and "Drucksache" no type comes. */
void
_lotse_key_infer_type_from_number (LotseAnalysis *a)
{
  const char *number = lotse_outline_get_key (a->outline, "number"), *text = a->reading->text->str;
  const char *at = number ? g_strstr_len (text, (gssize) MIN (a->header_end, a->reading->text->len), number) : NULL;
  guint end = at ? (guint) (at - text) : 0, start, type_end = 0;
  g_autofree char *fold = NULL;
  LotseOutlineItem *item;

  while (end > 0 && strchr (" .:-", text[end - 1]))
    end--;
  for (guint i = 0; i < G_N_ELEMENTS (number_words); i++)
    {
      guint n = (guint) strlen (number_words[i]);

      if (end > n && strncmp (text + end - n, number_words[i], n) == 0)
        {
          end -= n;
          break;
        }
    }
  while (end > 0 && strchr (" .:-", text[end - 1]))
    end--;
  start = find_word (text, end);
  /* "Sitzungsvorlage Vorlage-Nr.: 12/2031": the type stands before the label. */
  if (is_word_of_number (text, start, end) && start > 1 && text[start - 1] == ' ')
    start = find_word (text, end = start - 1);
  if ((start == end || !_lotse_type_match (a->reading, a->lexicon, start, end, &type_end) || type_end != end)
      && (!number || !find_type_of_label (a, &start, &end)))
    return;
  fold = _lotse_key_fold_range (a, (LotseRange) { start, end });
  if (g_str_equal (fold, "vorlage") || g_str_has_suffix (fold, "drucksache"))
    return;
  item = _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-number", (LotseRange) { start, end });
  if (item)
    lotse_outline_item_set_inferred (item, "type-of-heading");
}
