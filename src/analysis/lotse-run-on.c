/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text without line ends, as old imports have it (domain guide 2.3): cut into lines where headings and rows begin. */
#include "lotse-run-on-private.h"

#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* How far into a dump its type may stand, and how long what is printed on the edge of a page may be. */
#define TYPE_BYTES 60
#define FURNITURE_BYTES 110
/* How far into the dump of an extract the number of its paper may stand. */
#define EXTRACT_BYTES 400
/* How far a label may reach with its value. */
#define LABEL_BYTES 120
/* How long the first item of a list may be. */
#define ITEM_BYTES 3000

/* Whether a heading with a colon may begin at byte @at of a run-on line: after the end of a sentence, a number or a bracket; @header: still
 * in the header, where nothing ends in a full stop. */
static gboolean
may_begin_line (const char *text, guint start, guint at, gboolean header)
{
  guint p = at;

  while (p > start && (text[p - 1] == ' ' || text[p - 1] == '\t'))
    p--;
  if (p == at || p <= start)
    return FALSE;
  return header || g_ascii_isdigit (text[p - 1]) || strchr (".!?:;)\"", text[p - 1]) != NULL || (guchar) text[p - 1] >= 0x80;
}

static void
add_line (const LotseReading *reading, GArray *lines, const LotseLine *model, guint start, guint end)
{
  LotseLine line = *model;

  line.start = start;
  line.end = end;
  if (start > model->start)
    line.page_start = FALSE;
  line.hyphenated = end == model->end && model->hyphenated;
  g_array_append_val (lines, line);
}

guint
_lotse_run_on_break (LotseReading *reading, GArray *lines, const LotseLine *line, guint start, guint at)
{
  reading->text->str[at - 1] = '\n';
  add_line (reading, lines, line, start, at - 1);
  return at;
}

/* Whether the word at @text opens a sentence: an article, a pronoun, or a preposition before a word that is no name ("Im Tal" may be a street). */
static gboolean
is_early_opener (const char *text)
{
  static const char *const words[] = { "Der ", "Die ", "Das ",   "Dem ", "Den ", "Wir ", "Ich ", "Es ",  "Aus ", "Seit ", "Nach ",
                                       "Bei ", "Mit ", "Durch ", "Im ",  "In ",  "Am ",  "An ",  "Auf ", "Für ", "Zur ",  "Zum " };
  const guint names = 14; /* behind these a name may follow */

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lotse_starts_with (text, words[i]))
      return i < names || !g_unichar_isupper (g_utf8_get_char (text + strlen (words[i])));
  return FALSE;
}

/* Whether the words at @text are a preposition that begins no name, and the article of what follows: "Durch die", "Aus der". */
static gboolean
opens_with_article (const char *text)
{
  static const char *const prepositions[] = { "Aus d", "Seit d", "Nach d", "Bei d", "Mit d", "Durch d" };

  return lotse_starts_with_one_of (text, prepositions, G_N_ELEMENTS (prepositions));
}

/* Whether a sentence begins at @p: a word that opens one, and within a few words its finite verb. */
static gboolean
has_early_verb (const LotseReading *reading, guint p, guint end)
{
  static const char *const verbs[] = { "wird",      "werden",     "hat",        "haben", "ist",    "sind",  "teilt",     "nimmt", "bittet",
                                       "beantragt", "beantragen", "beauftragt", "soll",  "sollen", "möge",  "empfiehlt", "wurde", "wurden",
                                       "kann",      "begrüßt",    "fordert",    "fragt", "sieht",  "liegt", "beschließt" };
  const char *text = reading->text->str;
  const gboolean sure = opens_with_article (text + p);
  guint words = 0;

  if (!is_early_opener (text + p))
    return FALSE;
  while (p < end && words++ < (sure ? 12 : 7))
    {
      guint word = p;

      while (p < end && text[p] != ' ')
        p++;
      for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
        if (strlen (verbs[i]) == p - word && strncmp (text + word, verbs[i], p - word) == 0)
          return TRUE;
      if (p == word || strchr (sure ? ".:;" : ".,:;", text[p - 1]))
        return FALSE;
      p++;
    }
  return FALSE;
}

/* Whether a sentence begins at @p, right behind the words of a title. */
static gboolean
begins_sentence (const LotseReading *reading, guint p, guint end)
{
  const char *text = reading->text->str;
  /* "… der Pfadfinder e. V. Der Ortsbeirat bittet …": the stop is that of the name. */
  gboolean after_name = p >= 6 && (strncmp (text + p - 5, "e.V. ", 5) == 0 || strncmp (text + p - 6, "e. V. ", 6) == 0);

  return p >= 2 && (after_name || (!strchr (".,:;-(/\"", text[p - 2]) && (guchar) text[p - 2] < 0x80)) && has_early_verb (reading, p, end);
}

/* Lines of a form that need no colon: "Sitzungsvorlage Nr. 14-20 / V 07087", "Beschluss des Bauausschusses vom …", "I. Vortrag der
 * Referentin". */
static gboolean
begins_form_line (const LotseReading *reading, guint p, guint end)
{
  static const char *const sections[]
      = { "I. Vortrag de", "II. Antrag de", "III. Beschluss", "II. Beschlussvorschlag", "I. Sitzungsvortrag" };
  const char *text = reading->text->str + p;
  const char *from;

  if (lotse_starts_with_one_of (text, sections, G_N_ELEMENTS (sections)))
    return TRUE;
  if (lotse_starts_with (text, "Sitzungsvorlage Nr. ") || lotse_starts_with (text, "Sitzungsvorlagen Nr. "))
    return p + 30 < end && lotse_starts_with (strchr (text, '.') + 7, " / V ");
  /* A session: its date with the mark of the form behind it. */
  if (!lotse_starts_with (text, "Beschluss de") || !(from = g_strstr_len (text, (gssize) MIN (end - p, 160), " vom ")))
    return FALSE;
  return g_ascii_isdigit (from[5]) && (guint) (from - text) + 20 < end - p && strncmp (from + 15, " (", 2) == 0;
}

/* Byte behind the words of such a line that end it: the name of its section. */
static guint
find_form_line_end (const LotseReading *reading, guint p, guint end)
{
  static const char *const names[] = { "Referentin ", "Referenten " };
  const char *text = reading->text->str + p;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *found = g_strstr_len (text, (gssize) MIN (end - p, 40), names[i]);

      if (found)
        return p + (guint) (found - text) + (guint) strlen (names[i]);
    }
  return 0;
}

/* A heading without a colon where a dump has lost the line ends: behind a sentence ("… erhöhen. Begründung Neben den …"), or behind a title
 * ("Umbau Beschlussvorschlag Der Rat …"); a capital follows. The name of a proposal stands anywhere if its list follows. */
static gboolean
is_bare_heading (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end, gboolean title)
{
  const char *text = reading->text->str;
  LotseLabel label = { 0 };
  gboolean sentence = p >= 2 && strchr (".!?", text[p - 2]) != NULL;
  gboolean list = lotse_starts_with (text + p, "Beschlussvorschlag 1. ") || lotse_starts_with (text + p, "Beschlussantrag 1. ");

  if (!sentence && !title && !list && _lotse_run_on_heads_proposal (reading, lexicon, p, end))
    return TRUE;
  if ((!sentence && !title && !list) || !_lotse_label_match_bare (reading, lexicon, p, MIN (end, p + 120), &label) || label.colon)
    return FALSE;
  if (label.field != LOTSE_FIELD_STOP || label.end - label.start < 10)
    return FALSE;
  if (label.value >= end)
    return sentence;
  if (label.value <= label.end || label.value + 2 >= end)
    return FALSE;
  if (list)
    return g_unichar_isupper (g_utf8_get_char (text + label.value + 3));
  return g_unichar_isupper (g_utf8_get_char (text + label.value)) && !lotse_starts_with (text + label.value, "Nr.");
}

/* Labels that may stand below the text too: who moved it, which paper belongs to it. */
static gboolean
is_label_below (const LotseLabel *label)
{
  return (label->field == LOTSE_FIELD_SUBMITTER || label->field == LOTSE_FIELD_PARENT || label->field == LOTSE_FIELD_PUBLICITY
          || label->field == LOTSE_FIELD_CONSULTATION)
         && label->end - label->start >= 12;
}

/* Byte after "Seite: 2", "Seite 2 von 4", "Seite: 1/2" at @p, or 0. */
static guint
skip_page (const char *text, guint p, guint end)
{
  guint from;

  if (p + 7 > end || !lotse_starts_with (text + p, "Seite"))
    return 0;
  p += 5;
  p += text[p] == ':';
  p += text[p] == ' ';
  for (from = p; p < end && g_ascii_isdigit (text[p]);)
    p++;
  if (p == from || p - from > 3)
    return 0;
  if (lotse_starts_with (text + p, " von "))
    p += 5;
  else if (text[p] == '/')
    p++;
  while (p < end && g_ascii_isdigit (text[p]))
    p++;
  return p < end && text[p] == ' ' ? p + 1 : 0;
}

/* Where the printed foot or head of a page begins that ends with "Seite 2" at @at: behind the end of a sentence, or with the name of the paper
 * where the day of printing follows. Returns @at if it is not clear. */
static guint
find_furniture_start (const char *text, guint start, guint at)
{
  guint from = at > start + FURNITURE_BYTES ? at - FURNITURE_BYTES : start;
  const char *print = g_strstr_len (text + from, at - from, "Ausdruck vom: ");

  if (print)
    {
      const char *paper = g_strrstr_len (text + from, print - (text + from), " Vorlage ");

      return paper ? (guint) (paper + 1 - text) : at;
    }
  for (guint p = at; p > from + 2; p--)
    if (text[p - 1] == ' ' && strchr (".!?", text[p - 2]) && !g_ascii_isdigit (text[p - 3]))
      return p;
  return at;
}

/* Byte of the number before "Sitzung des" at @p, where a list of sessions begins a row ("36. Sitzung des OBR 9 am …"), or 0. */
static guint
find_session_number (const char *text, guint start, guint p)
{
  guint from = p;

  if (p < start + 4 || strncmp (text + p - 2, ". ", 2) != 0
      || !(lotse_starts_with (text + p, "Sitzung des ") || lotse_starts_with (text + p, "Sitzung der ")))
    return 0;
  for (from = p - 2; from > start && g_ascii_isdigit (text[from - 1]);)
    from--;
  return from < p - 2 && from > start && text[from - 1] == ' ' ? from : 0;
}

/* "Beratungsergebnisse: 35. Sitzung des OBR 9 am … Beschluss: … 36. Sitzung des OBR 9 am …": each session gets its line, with what came of it.
 * Returns the start of the last one. */
static guint
split_sessions (LotseReading *reading, const LotseLine *line, GArray *lines, guint start)
{
  for (guint p = start + 1; p < line->end; p++)
    {
      guint number = reading->text->str[p] == 'S' ? find_session_number (reading->text->str, start, p) : 0;

      if (number > start)
        start = _lotse_run_on_break (reading, lines, line, start, number);
    }
  return start;
}

/* Whether the words at @p are the second point of a list, behind a sentence: ". 2. Die Verwaltung …". */
static gboolean
begins_second_item (const char *text, const char *stop)
{
  const char *item = stop + strlen (". 2. ");

  return stop > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_find_prev_char (text, stop)))
         && g_unichar_isupper (g_utf8_get_char (item)) && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (item)));
}

/* Whether a sentence may begin with the word at @text. */
static gboolean
is_opener (const char *text)
{
  static const char *const words[] = { "Der ", "Die ", "Das ", "Dem ", "Den ", "Es ", "Für ", "Von ", "Im ", "In ", "Zur ", "Zum " };

  return lotse_starts_with_one_of (text, words, G_N_ELEMENTS (words));
}

/* Whether the first item of a list begins at the "1. " before @p, right behind the words of a title: "… am Ufer 1. Der Magistrat wird gebeten, …";
 * where its verb stands further back the second item must follow: "1. Dem Umbau der Halle am Alten Hafen wird zugestimmt. 2. Der …". */
static gboolean
begins_first_item (const LotseReading *reading, guint start, guint p, guint end)
{
  const char *text = reading->text->str;

  if (p <= start + 4 || strncmp (text + p - 4, " 1. ", 4) != 0)
    return FALSE;
  if (is_opener (text + p))
    {
      const char *stop = g_strstr_len (text + p, (gssize) MIN (end - p, ITEM_BYTES), ". 2. ");

      if (stop && stop + 6 < text + end && begins_second_item (text + p, stop))
        return TRUE;
    }
  return has_early_verb (reading, p, end);
}

/* "Beschluss der Sitzung des Bauausschusses am 27.01.2031 3 Umbau der Halle (690/2030) Nach der Pause …": byte behind the number of the
 * paper in brackets, where the text of an extract begins; 0 where the line is none. */
static guint
find_extract_text (const LotseReading *reading, const LotseLine *line)
{
  static const char *const openings[] = { "Beschluss der Sitzung ", "Beschluss aus der Sitzung ", "Auszug aus der Sitzung " };
  const char *text = reading->text->str;
  guint end = MIN (line->end, line->start + EXTRACT_BYTES);
  gboolean extract = FALSE;
  LotseRange number;

  for (guint i = 0; i < G_N_ELEMENTS (openings) && !extract; i++)
    extract = lotse_starts_with (text + line->start, openings[i]);
  for (guint p = line->start; extract && p < end; p++)
    if (text[p] == '(' && _lotse_number_match (reading, p + 1, end, &number) && lotse_starts_with (text + number.end, ") "))
      return number.end + 2;
  return 0;
}

static const char *const romans[] = { "I. ", "II. ", "III. ", "IV. ", "V. ", "VI. ", "VII. ", "VIII. ", "IX. ", "X. " };

/* Whether item @n of a list with Roman numbers begins at @p, behind a sentence; the first one behind the words of a title, if the line holds
 * the second one, too. */
static gboolean
begins_roman_item (const LotseReading *reading, guint n, guint p, guint end)
{
  const char *text = reading->text->str;
  gsize length;

  if (n >= G_N_ELEMENTS (romans) || p < 2 || !lotse_starts_with (text + p, romans[n]))
    return FALSE;
  length = strlen (romans[n]);
  if (p + length >= end || !g_unichar_isupper (g_utf8_get_char (text + p + length)))
    return FALSE;
  return n > 0 ? strchr (".!?;)", text[p - 2]) != NULL : g_strstr_len (text + p, (gssize) (end - p), ". II. ") != NULL;
}

/* Byte of the number before @p where a point of a list gets its line: the first one behind the words of a title (@title), the next Roman one
 * anywhere behind it; or 0. @n_romans counts these. */
static guint
find_point (const LotseReading *reading, guint *n_romans, gboolean title, guint start, guint p, guint end)
{
  if ((*n_romans > 0 || title) && begins_roman_item (reading, *n_romans, p, end))
    {
      (*n_romans)++;
      return p;
    }
  return title && begins_first_item (reading, start, p, end) ? p - (guint) strlen ("1. ") : 0;
}

/* What a page of PARLIS prints above the paper. */
static const char page_state[] = "SACHSTAND : ";

/* A line that is being cut. */
typedef struct
{
  LotseReading *reading;
  const LotseLexicon *lexicon;
  const LotseLine *line;
  GArray *lines;
  guint start;     /* of the piece that is open */
  gboolean header; /* no heading of the text was met yet */
  gboolean title;  /* the words of the title are open */
  guint n_romans;  /* points of a list with Roman numbers */
  guint paragraph; /* starts of pieces that stand off from what is above them, or G_MAXUINT: the first of the text */
  guint table;     /* and the table below it */
} Cut;

/* Ends the open piece before byte @at. */
static void
cut_at (Cut *self, guint at)
{
  self->start = _lotse_run_on_break (self->reading, self->lines, self->line, self->start, at);
}

static void
begin_text (Cut *self)
{
  self->header = self->title = FALSE;
}

/* What the page prints above the paper, and the head of an extract. */
static void
cut_top (Cut *self)
{
  const LotseLine *line = self->line;
  LotseLabel opening = { 0 };
  guint extract;

  if (_lotse_label_match_bare (self->reading, self->lexicon, line->start, MIN (line->end, line->start + LABEL_BYTES), &opening))
    self->title = opening.field == LOTSE_FIELD_TITLE && (opening.colon || opening.end - opening.start > 6);
  if (lotse_starts_with (self->reading->text->str + line->start, page_state))
    cut_at (self, line->start + (guint) strlen (page_state));
  extract = find_extract_text (self->reading, line);
  if (extract > 0)
    {
      cut_at (self, extract);
      self->header = FALSE;
    }
}

/* Each of the following cuts the line before the word at byte @p, if that is of its kind, and may cut out more; then it sets @p to the last
 * byte that it has dealt with. */

/* The printed foot or head of a page inside the text. */
static gboolean
cut_page (Cut *self, guint *p)
{
  const char *text = self->reading->text->str;
  guint page = skip_page (text, *p, self->line->end);
  guint furniture = page > 0 ? find_furniture_start (text, self->start, *p) : *p;

  if (furniture >= *p)
    return FALSE;
  cut_at (self, furniture);
  cut_at (self, page);
  *p = page - 1;
  return TRUE;
}

/* "Ratsversammlung Aktuelle Stunde Nr. …": the type behind the name of the assembly. */
static gboolean
cut_type (Cut *self, guint *p)
{
  guint end_of_type;

  if (*p >= self->line->start + TYPE_BYTES || self->start > self->line->start
      || !_lotse_type_match (self->reading, self->lexicon, *p, MIN (self->line->end, *p + TYPE_BYTES), &end_of_type)
      || !lotse_starts_with (self->reading->text->str + end_of_type, " Nr. "))
    return FALSE;
  cut_at (self, *p);
  return TRUE;
}

/* A point of what is moved. */
static gboolean
cut_point (Cut *self, guint *p)
{
  guint point = find_point (self->reading, &self->n_romans, self->header && self->title, self->start, *p, self->line->end);

  if (point == 0)
    return FALSE;
  cut_at (self, point);
  if (self->n_romans <= 1)
    self->paragraph = self->start;
  begin_text (self);
  return TRUE;
}

/* The list of sessions at the end of a page, up to the end of the line. */
static gboolean
cut_sessions (Cut *self, guint *p)
{
  if (!lotse_starts_with (self->reading->text->str + *p, "Beratungsergebnisse: "))
    return FALSE;
  cut_at (self, *p);
  self->start = split_sessions (self->reading, self->line, self->lines, self->start);
  *p = self->line->end;
  return TRUE;
}

/* The first sentence of the text behind the words of the header. */
static gboolean
cut_first_sentence (Cut *self, guint *p)
{
  if (!self->header
      || (!_lotse_run_on_begins_request (self->reading, self->lexicon, *p, self->line->end)
          && !(self->title && begins_sentence (self->reading, *p, self->line->end))))
    return FALSE;
  cut_at (self, *p);
  self->paragraph = self->start;
  begin_text (self);
  return TRUE;
}

/* A heading without a colon, and the text behind it. */
static gboolean
cut_bare_heading (Cut *self, guint *p)
{
  LotseLabel heading = { 0 };

  if (!g_unichar_isupper (g_utf8_get_char (self->reading->text->str + *p))
      || !is_bare_heading (self->reading, self->lexicon, *p, self->line->end, self->title))
    return FALSE;
  cut_at (self, *p);
  begin_text (self);
  _lotse_label_match_bare (self->reading, self->lexicon, *p, self->line->end, &heading);
  *p = MIN (heading.value, self->line->end);
  if (heading.value < self->line->end)
    cut_at (self, heading.value);
  return TRUE;
}

/* "… gebaut. Beratungsfolge Hauptausschuss …": the table below the proposal. */
static gboolean
cut_table (Cut *self, guint *p)
{
  const char *word = self->reading->text->str + *p;

  if (self->header || !lotse_starts_with (word, "Beratungsfolge ") || !strchr (".!?", word[-2]))
    return FALSE;
  cut_at (self, *p);
  self->table = self->start;
  return TRUE;
}

/* A line of a form, and what stands behind it. */
static gboolean
cut_form_line (Cut *self, guint *p)
{
  guint next;

  if (!begins_form_line (self->reading, *p, self->line->end))
    return FALSE;
  cut_at (self, *p);
  next = find_form_line_end (self->reading, *p, self->line->end);
  if (next > *p && next < self->line->end)
    cut_at (self, next);
  self->title = FALSE;
  return TRUE;
}

/* Whether a line begins at @at with a label that ends in a colon. */
static gboolean
begins_label_line (const Cut *self, const LotseLabel *label, guint at)
{
  switch (label->field)
    {
    case LOTSE_FIELD_STOP:
    case LOTSE_FIELD_ATTACHMENT:
      break;
    case LOTSE_FIELD_TITLE:
    case LOTSE_FIELD_CONSULTATION:
      if (!self->header)
        return FALSE;
      break;
    default:
      return FALSE;
    }
  return may_begin_line (self->reading->text->str, self->start, at, self->header);
}

/* A label that ends in a colon. */
static gboolean
cut_label (Cut *self, guint *p)
{
  const char *word = self->reading->text->str + *p;
  LotseLabel label = { 0 };
  gboolean below;

  /* No noun: "dazugehörende Vorlage:". */
  if ((!g_unichar_isupper (g_utf8_get_char (word)) && !lotse_starts_with (word, "dazugehör"))
      || !_lotse_label_match (self->reading, self->lexicon, *p, MIN (self->line->end, *p + LABEL_BYTES), &label) || !label.colon)
    return FALSE;
  below = !self->header && is_label_below (&label);
  if (!below && !begins_label_line (self, &label, *p))
    return FALSE;
  cut_at (self, *p);
  if (below)
    return TRUE;
  self->header &= label.field != LOTSE_FIELD_STOP;
  self->title = label.field == LOTSE_FIELD_TITLE;
  if (label.field == LOTSE_FIELD_CONSULTATION)
    self->start = _lotse_run_on_split_consultations (self->reading, self->lexicon, self->line, self->lines, self->start, label.value, p);
  return TRUE;
}

static gboolean (*const cuts[]) (Cut *self, guint *p)
    = { cut_page, cut_type, cut_point, cut_sessions, cut_first_sentence, cut_bare_heading, cut_table, cut_form_line, cut_label };

/* Cuts a line into pieces; the blank before each becomes a line end, so that no byte moves. */
static void
split_line (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines)
{
  Cut cut = { reading, lexicon, line, lines, line->start, TRUE, FALSE, 0, G_MAXUINT, G_MAXUINT };
  const char *text = reading->text->str;
  guint first = lines->len;

  cut_top (&cut);
  for (guint p = cut.start + 1; p < line->end; p++)
    {
      gboolean done = (text[p - 1] != ' ' && text[p - 1] != '\t') || !g_unichar_isalpha (g_utf8_get_char (text + p));

      for (guint i = 0; i < G_N_ELEMENTS (cuts) && !done; i++)
        done = cuts[i](&cut, &p);
    }
  add_line (reading, lines, line, cut.start, line->end);
  for (guint i = first; i < lines->len; i++)
    {
      LotseLine *piece = &g_array_index (lines, LotseLine, i);

      if (piece->start == cut.paragraph || piece->start == cut.table)
        piece->blank_before = 1;
    }
}

/* Where a line goes on with the reasons behind a sentence: "… zugestimmt. Begründung: Der Ausbau …", or in the head of a page with the next of
 * its labels: "M 20 Betreff:". @matter: what the paper goes back to stands here ("Vorgang:"), and behind it the list of what is to be decided. The byte
 * of that word, or 0. */
static guint
find_break (const LotseReading *reading, const LotseLine *line, gboolean head, gboolean matter)
{
  static const char *const labels[] = { " Betreff:", " Vorgang:" }, *const sections[] = { " Begründung: ", " Beschluss: " };
  const char *text = reading->text->str + line->start;
  gssize length = (gssize) (line->end - line->start);
  const char *at;

  if (head && lotse_starts_with (text, page_state) && length > (gssize) strlen (page_state))
    return line->start + (guint) strlen (page_state);
  /* "Vorgang: Beschl. vom 12.09.2031 1. Der Plan wird …" */
  if (matter && (at = g_strstr_len (text, length, " 1. ")) != NULL && is_opener (at + strlen (" 1. ")))
    return line->start + (guint) (at + 1 - text);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if ((at = g_strstr_len (text, length, sections[i])) != NULL && at > text && strchr (".!?", at[-1])
        && g_unichar_isupper (g_utf8_get_char (at + strlen (sections[i]))))
      return line->start + (guint) (at + 1 - text);
  for (guint i = 0; head && i < G_N_ELEMENTS (labels); i++)
    if ((at = g_strstr_len (text, length, labels[i])) != NULL && at > text)
      return line->start + (guint) (at + 1 - text);
  return 0;
}

/* Whether the text has any word at which find_break() cuts, but for those that only its head may have. All of them hold a colon: one look at the
 * colons of the text saves one at each line. */
static gboolean
has_breaks (const char *text)
{
  static const char *const words[] = { ". Begründung: ", ". Beschluss: ", " Vorgang:", page_state };

  for (const char *colon = strchr (text, ':'); colon; colon = strchr (colon + 1, ':'))
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      {
        gsize before = strcspn (words[i], ":");

        if ((gsize) (colon - text) >= before && lotse_starts_with (colon - before, words[i]))
          return TRUE;
      }
  return FALSE;
}

/* Lines in which the head of a page may stand. */
#define HEAD_LINES 15
#define MATTER_LINES 3 /* that what the paper goes back to may fill */
/* Old imports hold a whole document, or each page, as one line. */
#define RUN_ON_BYTES 240

void
_lotse_layout_split_run_on (LotseReading *reading, const LotseLexicon *lexicon, gboolean mirror)
{
  GArray *lines = NULL;
  guint matter = G_MAXUINT / 2; /* the line of "Vorgang:" */
  const gboolean words = has_breaks (reading->text->str);

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);
      guint length = line->end - line->start;
      gboolean run_on = length > RUN_ON_BYTES
                        && (mirror || 2 * length > reading->text->len
                            || _lotse_label_begins_title (reading, lexicon, line->start, MIN (line->end, line->start + 60)))
                        && !line->hyphenated;

      const gboolean head = i < HEAD_LINES;
      guint at;

      if (head && words && lotse_starts_with (reading->text->str + line->start, "Vorgang:"))
        matter = i;
      at = run_on || !words ? 0 : find_break (reading, line, head, i - matter <= MATTER_LINES);

      if ((run_on || at > 0) && !lines)
        {
          lines = g_array_new (FALSE, FALSE, sizeof (LotseLine));
          g_array_append_vals (lines, reading->lines->data, i);
        }
      if (run_on)
        split_line (reading, lexicon, line, lines);
      else if (at > 0)
        {
          LotseLine rest = *line;

          /* Each break begins a shorter rest. */
          for (; at > rest.start; at = find_break (reading, &rest, head, i - matter <= MATTER_LINES))
            {
              rest.start = _lotse_run_on_break (reading, lines, line, rest.start, at);
              if (lotse_starts_with (reading->text->str + rest.start, "Vorgang:"))
                matter = i;
            }
          add_line (reading, lines, line, rest.start, line->end);
        }
      else if (lines)
        g_array_append_vals (lines, line, 1);
    }
  if (!lines)
    return;
  g_array_unref (reading->lines);
  reading->lines = lines;
}
