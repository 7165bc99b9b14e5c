/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text without line ends, as old imports have it (domain guide 2.3): cut into lines where headings and rows begin. */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* How far into a dump its type may stand, and how long what is printed on the edge of a page may be. */
#define TYPE_BYTES 60
#define FURNITURE_BYTES 110

/* How far into the dump of an extract the number of its paper may stand. */
#define EXTRACT_BYTES 400

/* Whether a heading with a colon may begin at byte @at of a run-on line: after the end of a sentence, a number or a bracket; @header: still
 * in the header, where nothing ends in a full stop. */
static gboolean
may_begin_line (const char *text, guint start, guint at, gboolean header)
{
  guint p = at;

  while (p > start && text[p - 1] == ' ')
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

/* Ends the line that began at @start before byte @at; returns the start of the next one. */
static guint
break_line (LotseReading *reading, GArray *lines, const LotseLine *line, guint start, guint at)
{
  reading->text->str[at - 1] = '\n';
  add_line (reading, lines, line, start, at - 1);
  return at;
}

/* Byte after the heads of the columns: "Sitzungstermin: Ergebnis:". */
static guint
skip_column_heads (const LotseReading *reading, const LotseLexicon *lexicon, guint from, guint end)
{
  guint p = from;
  LotseLabel label = { 0 };

  while (p < end && _lotse_label_match (reading, lexicon, p, MIN (end, p + 120), &label) && label.colon && label.field != LOTSE_FIELD_STOP
         && label.field != LOTSE_FIELD_TITLE)
    p = label.value;
  /* "TOP:__" is filled in by hand. */
  while (p < end && reading->text->str[p] == '_')
    p++;
  return p > from && p < end && reading->text->str[p] == ' ' ? p + 1 : p;
}

/* Byte of the next label with a colon. */
static guint
find_table_end (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  for (guint i = p + 1; i < end; i++)
    {
      LotseLabel label = { 0 };

      if (reading->text->str[i - 1] == ' ' && g_unichar_isupper (g_utf8_get_char (reading->text->str + i))
          && _lotse_label_match (reading, lexicon, i, MIN (end, i + 120), &label) && label.colon)
        return i;
    }
  return end;
}

/* Byte after a word of roles.tsv or results.tsv at @p, or @p. */
static guint
skip_outcome (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  g_autoptr (GString) fold = g_string_new (NULL);
  const char *text = reading->text->str;
  guint found = p, words = 0;

  for (guint q = p; q < end && words < 5; words++)
    {
      guint word = q;
      const char *slash;
      g_autofree char *first = NULL;

      while (q < end && text[q] != ' ' && text[q] != '\t')
        q++;
      lotse_fold_append (fold, text + word, q - word);
      /* "Anhörung/Empfehlung": the first of the two. */
      slash = words == 0 ? strchr (fold->str, '/') : NULL;
      if (slash)
        first = g_strndup (fold->str, (gsize) (slash - fold->str));
      if (lotse_lexicon_find (lexicon, "roles", fold->str) || lotse_lexicon_find (lexicon, "results", fold->str)
          || (first && lotse_lexicon_find (lexicon, "roles", first)))
        found = q;
      while (q < end && (text[q] == ' ' || text[q] == '\t'))
        q++;
      g_string_append_c (fold, ' ');
    }
  while (found > p && found < end && text[found] == ' ')
    found++;
  return found;
}

/* Rows that run on: each ends with its date and what follows of role and result. Returns the start of the last line. */
static guint
split_table (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  gsize from, to;
  guint p = start;

  while (p < end && lotse_date_scan (reading->text->str + p, end - p, 0, &from, &to, NULL))
    {
      guint next = p + (guint) to;

      while (next < end && reading->text->str[next] == ' ')
        next++;
      next = skip_outcome (reading, lexicon, next, end);
      if (next >= end || !g_unichar_isupper (g_utf8_get_char (reading->text->str + next)) || reading->text->str[next - 1] != ' ')
        {
          p = MAX (next, p + 1);
          continue;
        }
      start = break_line (reading, lines, line, start, next);
      p = next;
    }
  return start;
}

/* Whether the word at @p names a body by its last part (data/lexicon/council-heads.tsv), or begins the name of a committee. */
static gboolean
begins_body (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  const char *text = reading->text->str;
  guint to = p;
  g_autofree char *fold = NULL;
  const GPtrArray *heads = lotse_lexicon_get_table (lexicon, "council-heads");

  while (to < end && g_unichar_isalpha (g_utf8_get_char (text + to)))
    to = (guint) (g_utf8_next_char (text + to) - text);
  if (to == p || !g_unichar_isupper (g_utf8_get_char (text + p)))
    return FALSE;
  /* "Kinder- und Jugendausschuss" */
  if (to < end && lotse_starts_with (text + to, "- und ") && to + strlen ("- und ") < end)
    return begins_body (reading, lexicon, to + (guint) strlen ("- und "), end);
  fold = lotse_fold (text + p, to - p);
  if (lotse_fold_is (fold, "fa") || lotse_fold_is (fold, "ausschuss"))
    return TRUE;
  for (guint i = 0; i < heads->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (heads, i);

      if (g_str_equal (lotse_lexicon_entry_get (entry, 1), "word") ? g_str_equal (fold, entry->folded)
                                                                   : g_str_has_suffix (fold, entry->folded))
        return TRUE;
    }
  return FALSE;
}

/* Whether a name goes on behind byte @p: "Ausschuss für Schule und", "Kinder- und". */
static gboolean
goes_on_behind (const char *text, guint start, guint p)
{
  static const char *const open[] = { " für", " und", ",", " der", " des", " im", "-", " zum", " an den" };

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    if (p >= start + strlen (open[i]) && strncmp (text + p - strlen (open[i]), open[i], strlen (open[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the word at @p is the short name of a body. */
static gboolean
is_short_name (const char *text, guint p, guint end)
{
  const char *blank = memchr (text + p, ' ', end - p);

  return _lotse_consultation_is_short_name (text + p, blank ? (gsize) (blank - text) - p : end - p);
}

static gboolean
has_date (const LotseReading *reading, guint start, guint end)
{
  return lotse_date_scan (reading->text->str + start, end - start, 0, NULL, NULL, NULL);
}

/* Whether the heads of a printed table stand between its cells: "Gremium <bodies> voraussichtlicher Sitzungstermin Zuständigkeit <dates>". */
static gboolean
is_column_run (const LotseReading *reading, guint start, guint end)
{
  return lotse_starts_with (reading->text->str + start, "Gremium ")
         && g_strstr_len (reading->text->str + start, end - start, "voraussichtlicher Sitzungstermin") != NULL;
}

/* A table whose columns run on one after another: the heads, all bodies, all dates, all roles. Every cell gets its line. Returns the start
 * of the last one. */
static guint
split_columns (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  const char *text = reading->text->str;
  guint bodies = 0, roles = 0;

  /* As many roles as bodies: the table is over. */
  for (guint p = start; p < end && (bodies == 0 || roles < bodies);)
    {
      LotseLabel label = { 0 };
      gsize date_end;
      guint next = p;

      if (_lotse_label_match_bare (reading, lexicon, p, end, &label)
          && (label.field == LOTSE_FIELD_BODY || label.field == LOTSE_FIELD_SESSION || label.field == LOTSE_FIELD_ROLE))
        next = label.end;
      else if (lotse_date_parse_at (text, end, p, &date_end, NULL))
        next = (guint) date_end;
      else
        {
          next = skip_outcome (reading, lexicon, p, end);
          roles += next > p;
        }
      if (next == p)
        {
          bodies++;
          /* A name goes on to the next one, or to a cell of another kind. */
          while (next < end && text[next] != ' ')
            next++;
          while (next < end && next + 1 < end && (goes_on_behind (text, p, next) || !begins_body (reading, lexicon, next + 1, end))
                 && !g_ascii_isdigit (text[next + 1]) && !is_short_name (text, next + 1, end)
                 && !lotse_starts_with (text + next + 1, "voraussichtlich") && skip_outcome (reading, lexicon, next + 1, end) == next + 1)
            for (next++; next < end && text[next] != ' ';)
              next++;
        }
      while (next < end && text[next] == ' ')
        next++;
      if (next >= end)
        break;
      start = break_line (reading, lines, line, start, next);
      p = next;
    }
  return start;
}

/* "Datum Gremium Zuständigkeit 05.12.2031": all heads, and then all dates, all bodies, all roles. Every head gets its line; returns the
 * start of the first date, or 0. */
static guint
split_heads_first (LotseReading *reading, const LotseLine *line, GArray *lines, guint start, guint end)
{
  static const char *const heads[] = { "Datum ", "Gremium ", "Zuständigkeit ", "Kompetenz " };
  const char *text = reading->text->str;
  guint p = start, found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (lotse_starts_with (text + p, heads[i]))
      {
        p += (guint) strlen (heads[i]);
        found++;
      }
  if (found < 3 || !lotse_date_parse_at (text, end, p, NULL, NULL))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (lotse_starts_with (text + start, heads[i]))
      start = break_line (reading, lines, line, start, start + (guint) strlen (heads[i]));
  return start;
}

/* "Der Rat möge beschließen:", "Die Stadtverordnetenversammlung beschließt:" at @p: an article, a body, and before the next mark a verb with
 * a colon. */
static gboolean
begins_request (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  static const char *const articles[] = { "Der ", "Die ", "Das " };
  static const char *const endings[] = { "möge beschließen", "wolle beschließen", "beschließt", "möge beschliessen", "wolle beschliessen" };
  const char *text = reading->text->str;
  const char *colon;
  guint body = 0, limit = MIN (end, p + 140);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (lotse_starts_with (text + p, articles[i]))
      body = p + (guint) strlen (articles[i]);
  if (body == 0 || !begins_body (reading, lexicon, body, end))
    return FALSE;
  colon = memchr (text + body, ':', limit - body);
  /* "Der Ortsbeirat möge beschließen, der Magistrat wird aufgefordert, …" */
  if (!colon && text[p - 2] == '.')
    colon = memchr (text + body, ',', limit - body);
  if (!colon || memchr (text + body, '.', (gsize) (colon - text) - body) || memchr (text + body, ';', (gsize) (colon - text) - body))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if ((gsize) (colon - text) - body > strlen (endings[i]) && strncmp (colon - strlen (endings[i]), endings[i], strlen (endings[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a sentence begins at @p: an article, and within a few words its finite verb. */
static gboolean
has_early_verb (const LotseReading *reading, guint p, guint end)
{
  static const char *const articles[] = { "Der ", "Die ", "Das ", "Dem ", "Den ", "Wir ", "Ich ", "Es " };
  static const char *const verbs[] = { "wird",      "werden",     "hat",        "haben", "ist",    "sind",  "teilt",     "nimmt", "bittet",
                                       "beantragt", "beantragen", "beauftragt", "soll",  "sollen", "möge",  "empfiehlt", "wurde", "wurden",
                                       "kann",      "begrüßt",    "fordert",    "fragt", "sieht",  "liegt", "beschließt" };
  const char *text = reading->text->str;
  gboolean article = FALSE;
  guint words = 0;

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    article |= lotse_starts_with (text + p, articles[i]);
  if (!article)
    return FALSE;
  while (p < end && words++ < 7)
    {
      guint word = p;

      while (p < end && text[p] != ' ')
        p++;
      for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
        if (strlen (verbs[i]) == p - word && strncmp (text + word, verbs[i], p - word) == 0)
          return TRUE;
      if (p == word || strchr (".,:;", text[p - 1]))
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

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (lotse_starts_with (text, sections[i]))
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

/* "Gremium Termin Ratsversammlung 19.11.2015 Zuständigkeit Beschlussfassung Eingereicht von … Betreff …": heads without colons, each above its
 * value. Every head, date and value gets its line. Returns the start of the last one. */
static guint
split_bare_heads (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  static const char *const heads[] = { "Gremium", "Termin", "Zuständigkeit", "Eingereicht von", "Betreff" };
  const char *text = reading->text->str;

  for (guint p = start; p < end;)
    {
      guint next = p;
      gsize date_end;

      if (p == start || text[p - 1] == ' ' || text[p - 1] == '\n')
        {
          for (guint i = 0; i < G_N_ELEMENTS (heads) && next == p; i++)
            if (lotse_starts_with (text + p, heads[i]) && text[p + strlen (heads[i])] == ' ')
              next = p + (guint) strlen (heads[i]);
          if (next == p && lotse_date_parse_at (text, end, p, &date_end, NULL))
            next = (guint) date_end;
        }
      if (next == p)
        {
          p = (guint) (g_utf8_next_char (text + p) - text);
          continue;
        }
      if (p > start && text[p - 1] == ' ')
        start = break_line (reading, lines, line, start, p);
      if (next + 1 < end && text[next] == ' ')
        start = break_line (reading, lines, line, start, next + 1);
      /* Behind this head stands the title. */
      if (lotse_starts_with (text + p, "Betreff"))
        break;
      p = next + 1;
    }
  return start;
}

/* Names that follow one another without dates: "Hauptausschuss Rat". Returns the start of the last line. */
static guint
split_bodies (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  const char *text = reading->text->str;
  guint limit = MIN (end, start + 200);

  for (guint p = start + 1; p < limit; p++)
    if (text[p - 1] == ' ' && begins_body (reading, lexicon, p, limit) && !goes_on_behind (text, start, p - 1))
      start = break_line (reading, lines, line, start, p);
  return start;
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
        start = break_line (reading, lines, line, start, number);
    }
  return start;
}

/* Whether the first item of a list begins at the "1. " before @p, right behind the words of a title: "… am Ufer 1. Der Magistrat wird gebeten, …". */
static gboolean
begins_first_item (const LotseReading *reading, guint start, guint p, guint end)
{
  return p > start + 4 && strncmp (reading->text->str + p - 4, " 1. ", 4) == 0 && has_early_verb (reading, p, end);
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

/* The table behind the label "Beratungsfolge:", whose value begins at byte @value. Moves @p to its end; returns the start of the last line. */
static guint
split_consultations (
    LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint value, guint *p)
{
  const char *text = reading->text->str;
  guint table = skip_column_heads (reading, lexicon, value, line->end);
  guint end = find_table_end (reading, lexicon, table, MIN (line->end, table + LOTSE_RUN_ON_HEADER)), first;

  if (table >= end || text[table - 1] != ' ')
    return start;
  start = break_line (reading, lines, line, start, table);
  *p = MAX (*p, end - 1);
  first = split_heads_first (reading, line, lines, start, end);
  if (first > 0)
    return split_columns (reading, lexicon, line, lines, first, end);
  if (is_column_run (reading, table, end))
    return split_columns (reading, lexicon, line, lines, start, end);
  if (lotse_starts_with (text + table, "Gremium Termin "))
    return split_bare_heads (reading, lexicon, line, lines, start, end);
  if (has_date (reading, table, end))
    return split_table (reading, lexicon, line, lines, start, end);
  return split_bodies (reading, lexicon, line, lines, start, end);
}

/* Cuts a line at the headings and title labels in it that end in a colon; the blank before each becomes a line end, so that no byte
 * moves. */
static void
split_line (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines)
{
  char *text = reading->text->str;
  guint start = line->start;
  gboolean header = TRUE, title = FALSE;
  guint first = lines->len, paragraph = G_MAXUINT, table = G_MAXUINT, n_romans = 0;
  LotseLabel opening = { 0 };
  static const char state[] = "SACHSTAND : ", results[] = "Beratungsergebnisse: ";

  if (_lotse_label_match_bare (reading, lexicon, line->start, MIN (line->end, line->start + 120), &opening))
    title = opening.field == LOTSE_FIELD_TITLE && (opening.colon || opening.end - opening.start > 6);
  /* What the page prints above the paper. */
  if (lotse_starts_with (text + start, state))
    start = break_line (reading, lines, line, start, start + (guint) strlen (state));
  if (find_extract_text (reading, line) > 0)
    {
      start = break_line (reading, lines, line, start, find_extract_text (reading, line));
      header = FALSE;
    }
  for (guint p = start + 1; p < line->end; p++)
    {
      LotseLabel label = { 0 };
      guint page, end_of_type, point;

      if (text[p - 1] != ' ' || !g_unichar_isalpha (g_utf8_get_char (text + p)))
        continue;
      page = skip_page (text, p, line->end);
      if (page > 0 && find_furniture_start (text, start, p) < p)
        {
          start = break_line (reading, lines, line, start, find_furniture_start (text, start, p));
          start = break_line (reading, lines, line, start, page);
          p = page - 1;
          continue;
        }
      /* "Ratsversammlung Aktuelle Stunde Nr. …": the type behind the name of the assembly. */
      if (p < line->start + TYPE_BYTES && start == line->start
          && _lotse_type_match (reading, lexicon, p, MIN (line->end, p + TYPE_BYTES), &end_of_type)
          && lotse_starts_with (text + end_of_type, " Nr. "))
        {
          start = break_line (reading, lines, line, start, p);
          continue;
        }
      point = find_point (reading, &n_romans, header && title, start, p, line->end);
      if (point > 0)
        {
          start = break_line (reading, lines, line, start, point);
          paragraph = n_romans > 1 ? paragraph : start;
          header = title = FALSE;
          continue;
        }
      if (lotse_starts_with (text + p, results))
        {
          start = break_line (reading, lines, line, start, p);
          start = split_sessions (reading, line, lines, start);
          break;
        }
      if (header && (begins_request (reading, lexicon, p, line->end) || (title && begins_sentence (reading, p, line->end))))
        {
          start = paragraph = break_line (reading, lines, line, start, p);
          header = title = FALSE;
          continue;
        }
      if (g_unichar_isupper (g_utf8_get_char (text + p)) && is_bare_heading (reading, lexicon, p, line->end, title))
        {
          LotseLabel label_here = { 0 };

          start = break_line (reading, lines, line, start, p);
          _lotse_label_match_bare (reading, lexicon, p, line->end, &label_here);
          header = title = FALSE;
          if (label_here.value >= line->end)
            break;
          start = break_line (reading, lines, line, start, label_here.value);
          p = label_here.value;
          continue;
        }
      /* "… gebaut. Beratungsfolge Hauptausschuss …": the table below the proposal. */
      if (!header && lotse_starts_with (text + p, "Beratungsfolge ") && strchr (".!?", text[p - 2]))
        {
          start = table = break_line (reading, lines, line, start, p);
          continue;
        }
      if (begins_form_line (reading, p, line->end))
        {
          guint next;

          start = break_line (reading, lines, line, start, p);
          next = find_form_line_end (reading, p, line->end);
          if (next > p && next < line->end)
            start = break_line (reading, lines, line, start, next);
          title = FALSE;
          continue;
        }
      /* No noun: "dazugehörende Vorlage:". */
      if ((!g_unichar_isupper (g_utf8_get_char (text + p)) && !lotse_starts_with (text + p, "dazugehör"))
          || !_lotse_label_match (reading, lexicon, p, MIN (line->end, p + 120), &label) || !label.colon)
        continue;
      if (!header && is_label_below (&label))
        {
          start = break_line (reading, lines, line, start, p);
          continue;
        }
      if (label.field != LOTSE_FIELD_STOP && label.field != LOTSE_FIELD_ATTACHMENT
          && !(header && (label.field == LOTSE_FIELD_TITLE || label.field == LOTSE_FIELD_CONSULTATION)))
        continue;
      if (!may_begin_line (text, start, p, header))
        continue;
      header &= label.field != LOTSE_FIELD_STOP;
      title = label.field == LOTSE_FIELD_TITLE;
      start = break_line (reading, lines, line, start, p);
      if (label.field == LOTSE_FIELD_CONSULTATION)
        start = split_consultations (reading, lexicon, line, lines, start, label.value, &p);
    }
  add_line (reading, lines, line, start, line->end);
  for (guint i = first; i < lines->len; i++)
    if (g_array_index (lines, LotseLine, i).start == paragraph || g_array_index (lines, LotseLine, i).start == table)
      g_array_index (lines, LotseLine, i).blank_before = 1;
}

/* "Tagesordnungspunkt Umbau … Beschlussvorschlag …": what stands below the table of a form, as one line. */
static gboolean
begins_title (const LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line)
{
  LotseLabel label = { 0 };

  return _lotse_label_match_bare (reading, lexicon, line->start, MIN (line->end, line->start + 60), &label)
         && label.field == LOTSE_FIELD_TITLE && label.end - label.start > 6;
}

/* Where a line goes on with the reasons behind a sentence: "… zugestimmt. Begründung: Der Ausbau …", or in the head of a page with the next of
 * its labels: "M 20 Betreff:". The byte of that word, or 0. */
static guint
find_break (const LotseReading *reading, const LotseLine *line, gboolean head)
{
  static const char *const labels[] = { " Betreff:", " Vorgang:" }, *const sections[] = { " Begründung: ", " Beschluss: " };
  const char *text = reading->text->str + line->start;
  gssize length = (gssize) (line->end - line->start);
  const char *at;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if ((at = g_strstr_len (text, length, sections[i])) != NULL && at > text && strchr (".!?", at[-1])
        && g_unichar_isupper (g_utf8_get_char (at + strlen (sections[i]))))
      return line->start + (guint) (at + 1 - text);
  for (guint i = 0; head && i < G_N_ELEMENTS (labels); i++)
    if ((at = g_strstr_len (text, length, labels[i])) != NULL && at > text)
      return line->start + (guint) (at + 1 - text);
  return 0;
}

/* Lines in which the head of a page may stand. */
#define HEAD_LINES 15
/* Old imports hold a whole document, or each page, as one line. */
#define RUN_ON_BYTES 240

void
_lotse_layout_split_run_on (LotseReading *reading, const LotseLexicon *lexicon, gboolean mirror)
{
  GArray *lines = NULL;
  /* One look at the text saves one at each line. */
  const gboolean words = strstr (reading->text->str, ". Begründung: ") || strstr (reading->text->str, ". Beschluss: ")
                         || strstr (reading->text->str, " Vorgang:");

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);
      guint length = line->end - line->start;
      gboolean run_on = length > RUN_ON_BYTES && (mirror || 2 * length > reading->text->len || begins_title (reading, lexicon, line))
                        && !line->hyphenated;

      guint at = run_on || !words ? 0 : find_break (reading, line, i < HEAD_LINES);

      if ((run_on || at > 0) && !lines)
        {
          lines = g_array_new (FALSE, FALSE, sizeof (LotseLine));
          g_array_append_vals (lines, reading->lines->data, i);
        }
      if (run_on)
        split_line (reading, lexicon, line, lines);
      else if (at > 0)
        add_line (reading, lines, line, break_line (reading, lines, line, line->start, at), line->end);
      else if (lines)
        g_array_append_vals (lines, line, 1);
    }
  if (!lines)
    return;
  g_array_unref (reading->lines);
  reading->lines = lines;
}
