/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title where nothing announces it: the blocks of lines of the header that are nothing else are its candidates. Each is scored by its
 * words, its form and what stands around it; of the best the last one, right above the table of consultations or the text, is the title. */
#include "lotse-key-title-end-private.h"

#include "lotse-consultation-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Bytes of the longest title. */
#define MAX_BYTES 700

/* Lines at the top that may hold the head of minutes. */
#define MAX_HEAD 14

/* Words of a candidate and of the text that are compared. */
#define MAX_NOUNS 40
#define MAX_TEXT_TOKENS 400

/* A candidate with a lower score is none. */
#define MIN_SCORE (-3)

/* Bytes of the name of a person, or of a function, that fills a line. */
#define MAX_NAME 48

/* "Antrag von Stadträtin Muster", "Anfrage der Fraktion …": who moved it, below the title. */
static gboolean
names_mover (const LotseAnalysis *a, guint index)
{
  static const char *const links[]
      = { " von ", " der Fraktion", " des ", " Stadtr", " Nr. ", " Ratsm", " zur Sitzung ", " zur dringlichen " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange date;
  guint end = 0;
  const LotseLexiconEntry *type = _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);

  if (!type || (!g_str_equal (lotse_lexicon_entry_get (type, 1), "motion") && !g_str_equal (lotse_lexicon_entry_get (type, 1), "question")))
    return FALSE;
  end = _lotse_key_cut_group (a->reading->text->str, line->start, end, line->end);
  if (lotse_starts_with_one_of (a->reading->text->str + end, links, G_N_ELEMENTS (links)))
    return TRUE;
  /* "Antrag PDS vom 08.01.2002" */
  return line->end - line->start < 120 && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
         && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0;
}

/* The type with which a line below the title begins that says who moved it, and the day if it says so too. */
static void
add_type_of_mover (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint end = line->start;
  LotseRange date;

  /* The answer to it follows: that is what the paper is. */
  if (index + 1 < a->reading->lines->len
      && lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, index + 1)->start, "Antwort"))
    return;
  _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);
  end = _lotse_key_cut_group (a->reading->text->str, line->start, end, line->end);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-mover", (LotseRange) { line->start, end });
  if (_lotse_key_is_missing (a, "date") && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
      && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0)
    _lotse_analysis_add_date (a, "key/date-of-mover", date);
}

void
_lotse_key_add_mover_below (LotseAnalysis *a, guint index)
{
  if (index < a->reading->lines->len && lotse_reading_line (a->reading, index)->zone == LOTSE_ZONE_BODY && names_mover (a, index))
    add_type_of_mover (a, index);
}

/* "Erika Beispiel, Hans Muster, Ute Probe": a line of names, who signs a motion. */
static gboolean
is_list_of_names (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *text = lotse_reading_dup_text (a->reading, line->start, line->end);
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", -1);
      guint n_words = g_strv_length (words);

      if (n_words < 2 || n_words > 3)
        return FALSE;
      for (guint k = 0; k < n_words; k++)
        if (!g_unichar_isupper (g_utf8_get_char (words[k])) || strpbrk (words[k], "0123456789/()\"") != NULL || strlen (words[k]) < 2)
          return FALSE;
    }
  return n >= 3;
}

/* "DS 117/2031 Denkmal am Markt", "Drucksache Nr. 12/2031: Denkmal": the number of the paper before its title. */
static gboolean
add_number_and_title (LotseAnalysis *a, guint first, guint last)
{
  const LotseLine *line = lotse_reading_line (a->reading, first);
  LotseRange title = { 0, lotse_reading_line (a->reading, last)->end }, number;
  const char *text = a->reading->text->str;
  LotseLabel label = { 0 };

  if (!_lotse_key_is_missing (a, "number") || !_lotse_label_match_bare (a->reading, a->lexicon, line->start, line->end, &label)
      || label.field != LOTSE_FIELD_NUMBER || !_lotse_number_match (a->reading, label.value, line->end, &number)
      || number.start != label.value || memchr (text + number.start, '/', number.end - number.start) == NULL)
    return FALSE;
  title.start = number.end;
  while (title.start < title.end && strchr (" \t:-", text[title.start]))
    title.start++;
  if (title.end < title.start + 8 || !g_unichar_isupper (g_utf8_get_char (text + title.start)))
    return FALSE;
  _lotse_analysis_add_key_range (a, "number", "key/number-before-title", number);
  return _lotse_analysis_add_key_range (a, "title", "key/title-behind-number", title) != NULL;
}

/* "– Antrag der Fraktion Freie Liste vom 12.01.2031": the last line of a title, which says whose the matter is. */
static gboolean
is_motion_behind_dash (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint p = line->start, end = 0;
  const LotseLexiconEntry *type;

  if (lotse_starts_with (text + p, "–"))
    p += (guint) strlen ("–");
  else if (text[p] == '-')
    p++;
  else
    return FALSE;
  p = _lotse_trim_start (a->reading, p, line->end);
  type = line->blank_before == 0 ? _lotse_type_match (a->reading, a->lexicon, p, line->end, &end) : NULL;
  return type && end < line->end
         && (g_str_equal (lotse_lexicon_entry_get (type, 1), "motion") || g_str_equal (lotse_lexicon_entry_get (type, 1), "question"));
}

/* Bytes of a title of one line that stands close above another, at least. */
#define MIN_BELOW 12

/* A block of lines that may be the title. */
typedef struct
{
  guint first;
  guint last;
} Candidate;

/* "Beschlussgremium: Rat", "Antragsart: Beschlussantrag": a field that the tables do not know. Its label is one word, its value short. */
gboolean
_lotse_key_looks_like_field (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str + line->start;
  gsize length = line->end - line->start, word = strcspn (text, ": \t\n"), blanks = 0;

  if (length > 90 || word < 3 || word + 2 >= length || text[word] != ':' || !strchr (" \t", text[word + 1]))
    return FALSE;
  /* "eingegangen: 18.03.2031" */
  if (!g_unichar_isupper (g_utf8_get_char (text)))
    return g_ascii_isdigit (text[word + 2]) && _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL);
  for (gsize p = word + 2; p < length; p++)
    blanks += text[p] == ' ';
  return blanks <= 2 && !_lotse_key_is_tied_alone (a, index);
}

/* Whether nothing but the cells of a row stands behind the day of a session: its place on the agenda, who may hear it, a role. */
static gboolean
are_cells_of_row (const LotseAnalysis *a, guint start, guint end)
{
  g_autofree char *fold = _lotse_key_fold_range (a, (LotseRange) { start, end });
  const char *p = fold + strspn (fold, "0123456789. ");
  gsize word = strcspn (p, " ");

  if (word <= strlen ("noe") && (strncmp (p, "oe", word) == 0 || strncmp (p, "noe", word) == 0 || strncmp (p, "n", word) == 0 || *p == 'x'))
    p += word + strspn (p + word, " ");
  return *p == '\0' || _lotse_publicity_from_fold (p) || lotse_lexicon_find (a->lexicon, "roles", p) != NULL;
}

/* "Kreisausschuss 05.02.2031", "Rat 12.02.2031 7.1 Ö Entscheidung": a row of a list of sessions that no heading announces. */
gboolean
_lotse_key_is_session_row (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  LotseRange date;
  guint end;

  if (line->end - line->start > 120 || !_lotse_analysis_find_date (a, line->start, line->end, &date, NULL) || date.start < line->start + 4
      || !g_ascii_isdigit (text[date.start]) || !are_cells_of_row (a, date.end, line->end))
    return FALSE;
  end = _lotse_trim_end (a->reading, line->start, date.start);
  /* "Anfrage des Beirats vom 03.07.2031" */
  return !(end > line->start + 4 && strncmp (text + end - 4, " vom", 4) == 0) && _lotse_consultation_is_body (a, line->start, end);
}

/* "- Vergabe der Arbeiten": a point below the first line of a title. */
static gboolean
is_point_of_title (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint dash = lotse_starts_with (text + line->start, "– ") ? (guint) strlen ("– ") : lotse_starts_with (text + line->start, "- ") ? 2 : 0;

  return dash > 0 && line->blank_before == 0 && line->end - line->start < 90 && line->end > line->start + dash + 4
         && g_unichar_isupper (g_utf8_get_char (text + line->start + dash)) && !strchr (".;:,", text[line->end - 1]);
}

/* 2 if the nouns of a candidate come again in the text below byte @below, 1 if one of them does: a title says what the text is about, a
 * letterhead or the frame of a page does not. */
static int
comes_again (const LotseAnalysis *a, const Candidate *c, guint below)
{
  const LotseReading *r = a->reading;
  guint first = lotse_reading_find_token (r, lotse_reading_line (r, c->first)->start);
  guint end = lotse_reading_find_token (r, lotse_reading_line (r, c->last)->end);
  guint from = lotse_reading_find_token (r, below), to = MIN (r->tokens->len, from + MAX_TEXT_TOKENS);
  guint nouns = 0, again = 0;

  for (guint i = first; i < MIN (end, first + MAX_NOUNS); i++)
    {
      const LotseToken *token = lotse_reading_token (r, i);
      guint k = from;

      if (token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL) || token->end - token->start < 5)
        continue;
      while (k < to && lotse_reading_token (r, k)->word != token->word)
        k++;
      nouns++;
      again += k < to;
    }
  return again >= 2 && 4 * again >= nouns ? 2 : again > 0 ? 1 : 0;
}

/* Whether a blank line divides blocks in the first @n lines: not where it stands between all of them. */
static gboolean
blanks_divide (const LotseAnalysis *a, guint n)
{
  guint joined = 0, lines = 0;

  for (guint i = 1; i < n && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      lines++;
      joined += lotse_reading_line (a->reading, i)->blank_before == 0;
    }
  return joined >= 3 && 4 * joined >= lines;
}

/* Whether a quote that opens at @text is closed before @end. */
static gboolean
closes_quote (const char *text, const char *end)
{
  static const char *const marks[] = { "“", "”", "\"" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_strstr_len (text, (gssize) (end - text), marks[i]))
      return TRUE;
  return FALSE;
}

/* '… folgendes beschlossen: „Der Senat berichtet."': a sentence that ends with another one, which it quotes. */
static gboolean
ends_in_quoted_sentence (const char *text, guint start, guint end)
{
  static const char *const marks[] = { ".“", ".”", ".\"" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      guint n = (guint) strlen (marks[i]);

      /* "e.V.“" ends a name. */
      if (end > start + n + 2 && strncmp (text + end - n, marks[i], n) == 0 && g_ascii_islower (text[end - n - 1])
          && g_ascii_islower (text[end - n - 2]))
        return TRUE;
    }
  return FALSE;
}

/* Whether the line above holds the type of the paper and nothing else. */
static gboolean
is_below_type (const LotseAnalysis *a, guint index)
{
  const LotseLine *above = index > 0 ? lotse_reading_line (a->reading, index - 1) : NULL;
  guint end = 0;

  return above && above->zone == LOTSE_ZONE_HEADER && lotse_reading_line (a->reading, index)->blank_before <= 1
         && _lotse_type_match (a->reading, a->lexicon, above->start, above->end, &end) && end == above->end;
}

/* "Anfrage" above "zur Umsetzung des Gewaltschutzes": the type is the first word of the title; not "zur Sitzung des Rates". */
static gboolean
goes_on_behind_question (const LotseAnalysis *a, guint index)
{
  static const char *const links[] = { "zur ", "zum ", "zu ", "auf ", "über " };
  const LotseLine *line = lotse_reading_line (a->reading, index), *above = line - 1;
  const char *text = a->reading->text->str;
  guint end;
  const LotseLexiconEntry *type = _lotse_type_match (a->reading, a->lexicon, above->start, above->end, &end);

  if (!type || (!g_str_equal (lotse_lexicon_entry_get (type, 1), "motion") && !g_str_equal (lotse_lexicon_entry_get (type, 1), "question"))
      || line->blank_before > 0 || g_strstr_len (text + line->start, (gssize) (line->end - line->start), "itzung")
      || _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
    return FALSE;
  return lotse_starts_with_one_of (text + line->start, links, G_N_ELEMENTS (links));
}

/* Whether line @index is nothing but a type. */
static gboolean
is_type (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;
  guint end = 0;

  return line && _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end) && end == line->end;
}

/* "Frau Vorsteherin" or "Herrn" above "Erika Beispiel": the name in an address, of whom the line above says only the office. */
static gboolean
is_name_of_addressee (const LotseAnalysis *a, guint index)
{
  const char *text = a->reading->text->str;
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (strcspn (text + line->start, "0123456789:,„-") < line->end - line->start)
    return FALSE;
  for (guint i = 1; i <= 2 && i <= index; i++)
    {
      const LotseLine *above = line - i;
      const char *blank = memchr (text + above->start, ' ', above->end - above->start);
      gboolean single = !blank || !memchr (blank + 1, ' ', (gsize) (text + above->end - blank - 1));
      gboolean name = memchr (text + line->start, ' ', line->end - line->start) != NULL;

      if (single && (name || !blank)
          && (lotse_starts_with (text + above->start, "Herrn") || lotse_starts_with (text + above->start, "Frau")))
        return TRUE;
      /* Only an office may stand between. */
      if (blank)
        return FALSE;
    }
  return FALSE;
}

/* Whether "TOP 7:" stands above line @index and nothing else. */
static gboolean
is_below_item (const LotseAnalysis *a, guint index)
{
  g_autofree char *fold = index > 0 ? _lotse_key_fold_line (a, index - 1) : NULL;

  return fold && _lotse_key_is_agenda_place (fold);
}

/* "An den" above "Landrat des Landkreises Alsenau": to whom it is written. */
static gboolean
is_below_address (const LotseAnalysis *a, guint index)
{
  static const char *const openings[] = { "An den", "An die", "An das" };
  const LotseLine *line = lotse_reading_line (a->reading, index);

  static const char group[] = "fraktion";

  if (index == 0 || line->blank_before > 0)
    return FALSE;
  /* "Kreistagsfraktion" above "Freie Liste" */
  if (line[-1].end - line[-1].start > strlen (group) && lotse_starts_with (a->reading->text->str + line[-1].end - strlen (group), group)
      && !memchr (a->reading->text->str + line[-1].start, ' ', line[-1].end - line[-1].start))
    return TRUE;
  return lotse_bytes_are_one_of (a->reading->text->str + line[-1].start, line[-1].end - line[-1].start, openings, G_N_ELEMENTS (openings));
}

/* Whether line @index is a function, "Stadträtin". */
static gboolean
is_function (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;
  g_autofree char *fold = line && line->end - line->start < MAX_NAME ? _lotse_key_fold_line (a, index) : NULL;

  return fold && lotse_lexicon_find (a->lexicon, "functions", fold) != NULL;
}

/* Whether line @index is two or three words with capitals, as the name of a person is. */
static gboolean
looks_like_name (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint words = 0;

  if (line->end - line->start > MAX_NAME || strcspn (text + line->start, "0123456789:,;/()\t\"?!&") < line->end - line->start)
    return FALSE;
  for (guint p = line->start; p < line->end; p = (guint) (g_utf8_next_char (text + p) - text))
    if (p == line->start || text[p - 1] == ' ')
      {
        if (!g_unichar_isupper (g_utf8_get_char (text + p)))
          return FALSE;
        words++;
      }
  return words == 2 || words == 3;
}

/* "Erika Beispiel" above "Stadträtin", here or at the end of the paper: who wrote it. */
static gboolean
is_name_of_signer (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str, *at = text + line->end;
  gsize n = line->end - line->start;

  if (!looks_like_name (a, index))
    return FALSE;
  if (is_function (a, index + 1) && line[1].blank_before == 0)
    return TRUE;
  while ((at = memmem (at, (gsize) (text + a->reading->text->len - at), text + line->start, n)) != NULL)
    {
      if (at[-1] == '\n' && at[n] == '\n' && is_function (a, lotse_reading_find_line (a->reading, (guint) (at - text)) + 1))
        return TRUE;
      at += n;
    }
  return FALSE;
}

/* What speaks for and against a candidate; @below: where the text begins, 0 where there is nothing to compare with. */
static int
score_candidate (const LotseAnalysis *a, const Candidate *c, guint below)
{
  const LotseLine *first = lotse_reading_line (a->reading, c->first), *last = lotse_reading_line (a->reading, c->last);
  const char *text = a->reading->text->str;
  int score = below > 0 ? comes_again (a, c, below) : 0;

  /* A sentence is no title. */
  if ((text[last->end - 1] == '.' && !_lotse_key_ends_in_association (a, last)) || ends_in_quoted_sentence (text, first->start, last->end))
    score -= 6;
  /* "Straßenbau: Beteiligung des Ortsbeirats" above the type, on top of all, or below its place on the agenda. */
  if (c->first == c->last && _lotse_key_looks_like_field (a, c->first) && !(c->first == 0 && is_type (a, 1))
      && !is_below_item (a, c->first))
    score -= 4;
  /* "( nur Text )" */
  if (text[first->start] == '(' && text[last->end - 1] == ')' && !memchr (text + first->start, ')', last->end - 1 - first->start))
    score -= 4;
  if (c->first == c->last && !memchr (text + first->start, ' ', first->end - first->start))
    score -= _lotse_consultation_is_body (a, first->start, first->end) ? 3 : 1;
  /* "Nach" / "§ 4 der Hauptsatzung …": a sentence in a narrow column. */
  if (c->first == c->last && last->end - first->start < MIN_BELOW && c->last + 1 < a->reading->lines->len && last[1].blank_before == 0
      && lotse_starts_with (text + last[1].start, "§ "))
    score -= 4;
  if (g_unichar_islower (g_utf8_get_char (text + first->start)))
    score -= 2;
  /* "der Fraktion Freie Liste": who moved it. */
  if (lotse_starts_with (text + first->start, "der Fraktion ") || lotse_starts_with (text + first->start, "der Gruppe "))
    score -= 6;
  /* "Amt Küstenland" / "für die Gemeinde Alsenau": for whom the office writes. */
  if (lotse_starts_with (text + first->start, "für die Gemeinde ") || lotse_starts_with (text + first->start, "für die Stadt "))
    score -= 6;
  /* "Hauptamt - Sitzungsdienst - 9. Oktober 2031": who sent it. */
  if (c->first == c->last && g_strstr_len (text + first->start, (gssize) (first->end - first->start), " -")
      && _lotse_key_is_office (a, (LotseRange) { first->start, first->end }))
    score -= 4;
  /* „Der Magistrat wird gebeten, …: what is quoted goes on below. */
  if (lotse_starts_with (text + first->start, "„") && !closes_quote (text + first->start, text + last->end))
    score -= 4;
  return score;
}

/* Last line of a head of minutes that begins in line @index: to the day of the session, and what is hung on it with a comma. */
static guint
find_head_end (const LotseAnalysis *a, guint index)
{
  guint last = index;
  gboolean dated = FALSE;

  for (; last + 1 < MIN (a->reading->lines->len, index + LOTSE_TITLE_MAX_LINES); last++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, last), *next = line + 1;

      dated |= _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL);
      if (next->blank_before > 0 || (dated && a->reading->text->str[line->end - 1] != ','))
        break;
    }
  return last;
}

typedef struct
{
  LotseAnalysis *a;
  GArray *candidates;
  gboolean open;  /* the next line may go on with the last candidate */
  gboolean table; /* the table of the sessions has begun */
  guint max_blank;
} Search;

typedef enum
{
  STEP_ON, /* the line says nothing of this kind */
  STEP_TAKEN,
  STEP_END, /* the header ends in front of the line */
} Step;

/* Who moved it: right below the title, or apart from it, if it says when. */
static Step
take_mover (Search *s, guint i)
{
  const LotseLine *line = lotse_reading_line (s->a->reading, i);

  if (!names_mover (s->a, i) || (!s->open && !_lotse_analysis_find_date (s->a, line->start, line->end, NULL, NULL)))
    return STEP_ON;
  add_type_of_mover (s->a, i);
  return s->open ? STEP_END : STEP_TAKEN;
}

/* What goes on with the title in the line above, though it looks like a field or a list. */
static Step
take_more (Search *s, Candidate *last, guint i, const LotseLabel *label)
{
  const LotseReading *r = s->a->reading;
  const LotseLine *line = lotse_reading_line (r, i);
  gboolean dash;

  /* "hier: Rahmenplan" was the end of the title, for the text begins although its first word had room there. */
  if (line->blank_before == 0 && _lotse_key_is_broken_off (s->a, last->first, i)
      && lotse_starts_with (r->text->str + lotse_reading_line (r, i - 1)->start, "hier:"))
    return STEP_END;
  /* "hier: …" goes on with the title above it. */
  if (label && label->field == LOTSE_FIELD_TITLE_MORE && line->blank_before <= 1)
    {
      last->last = i;
      return STEP_TAKEN;
    }
  dash = is_motion_behind_dash (s->a, i);
  if (!dash && !(is_point_of_title (s->a, i) && i - last->first < LOTSE_TITLE_MAX_LINES))
    return STEP_ON;
  last->last = i;
  s->open = !dash;
  return STEP_TAKEN;
}

/* "des Main-Rodau-Kreises" below "Kreisverwaltung": whose office writes. No title begins so. */
static gboolean
is_owner (const LotseAnalysis *a, const LotseLine *line)
{
  const char *text = a->reading->text->str + line->start;

  return lotse_starts_with (text, "des ") || lotse_starts_with (text, "der ");
}

/* A line that may be of a title: begins a candidate or goes on with the last one, which it @follows. */
static Step
take_line (Search *s, Candidate *last, guint i, gboolean follows)
{
  const LotseLine *line = lotse_reading_line (s->a->reading, i);

  if (last && (!follows || line->blank_before > 0) && _lotse_key_is_paragraph (s->a, i))
    return STEP_END;
  if (follows && line->blank_before == 0 && _lotse_key_begins_text_below (s->a, last->first, i))
    return STEP_END;
  /* "Drucksache" / "der Stadtverordnetenversammlung" */
  if (_lotse_key_is_session_row (s->a, i) || _lotse_key_is_numbered_question (s->a, i) || is_name_of_addressee (s->a, i)
      || is_below_address (s->a, i) || is_name_of_signer (s->a, i) || (!follows && is_owner (s->a, line))
      || (!follows && g_unichar_islower (g_utf8_get_char (s->a->reading->text->str + line->start)) && is_below_type (s->a, i)
          && !goes_on_behind_question (s->a, i)))
    {
      s->open = FALSE;
      return STEP_TAKEN;
    }
  if (last && s->open && is_list_of_names (s->a, i))
    return STEP_END;
  if (!follows || line->blank_before > s->max_blank || _lotse_key_looks_like_field (s->a, i) || _lotse_key_looks_like_field (s->a, i - 1))
    {
      Candidate c = { i, i };

      g_array_append_val (s->candidates, c);
      s->open = TRUE;
    }
  else if (line->end - lotse_reading_line (s->a->reading, last->first)->start <= MAX_BYTES && i - last->first < LOTSE_TITLE_MAX_LINES)
    last->last = i;
  return STEP_TAKEN;
}

/* Looks at line @i, and moves it to the last one of what was taken with it. */
static Step
step (Search *s, guint *i)
{
  const LotseLine *line = lotse_reading_line (s->a->reading, *i);
  const LotseLabel *label = _lotse_key_label_of_line (s->a, *i);
  Candidate *last = s->candidates->len > 0 ? &g_array_index (s->candidates, Candidate, s->candidates->len - 1) : NULL;
  gboolean follows = s->open && last && last->last + 1 == *i;
  g_autofree char *fold = NULL;
  Step taken;

  /* The title may stand below the last label and the table, where the request follows it. */
  if (line->start >= s->a->header_end && s->table && _lotse_key_awaits_request (s->a, *i))
    return STEP_TAKEN;
  if ((line->start >= s->a->header_end && !(s->table && _lotse_key_is_above_request (s->a, *i))) || _lotse_key_begins_list (s->a, *i))
    return STEP_END;
  fold = _lotse_key_fold_line (s->a, *i);
  s->table |= label && label->field == LOTSE_FIELD_CONSULTATION;
  if (_lotse_key_ends_header (s->a, *i, fold, last != NULL) || (s->table && last && !follows))
    return STEP_END;
  /* Below the table only what stands right below the type, or right above what is asked of the assembly. */
  if (s->table && !follows && !is_below_type (s->a, *i) && !_lotse_key_is_above_request (s->a, *i))
    return STEP_TAKEN;
  if (_lotse_key_is_agenda_place (fold))
    {
      s->open = FALSE;
      return STEP_TAKEN;
    }
  taken = last ? take_mover (s, *i) : STEP_ON;
  if (taken == STEP_ON && follows)
    taken = take_more (s, last, *i, label);
  if (taken != STEP_ON)
    return taken;
  if (_lotse_key_is_head_of_minutes (s->a, *i))
    {
      *i = find_head_end (s->a, *i);
      s->open = FALSE;
      return STEP_TAKEN;
    }
  if (_lotse_key_may_be_title (s->a, *i)
      || (s->open && *i > 0 && line->blank_before == 0 && line->zone == LOTSE_ZONE_BODY && _lotse_key_goes_on (s->a, *i)))
    return take_line (s, last, *i, follows);
  /* Where sentences begin the header is over; a text that begins with them has none. */
  if ((last || *i == 0) && _lotse_key_is_running_text (s->a, *i))
    return STEP_END;
  s->open = FALSE;
  return STEP_TAKEN;
}

/* The blocks in the header that may be the title, from the top; returns the line where the header ends. */
static guint
find_candidates (LotseAnalysis *a, GArray *candidates)
{
  guint n = MIN (a->reading->lines->len, LOTSE_TITLE_TOP_LINES), i = 0;
  Search s = { .a = a, .candidates = candidates, .max_blank = blanks_divide (a, n) ? 0 : 1 };

  while (i < n && step (&s, &i) != STEP_END)
    i++;
  return i;
}

/* "Sitzung des Rates vom 24.11.2031" as a line of its own. */
static gboolean
is_session_on_day (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange date;

  return lotse_starts_with (a->reading->text->str + line->start, "Sitzung de") && line->end - line->start < 120
         && _lotse_analysis_find_date (a, line->start, line->end, &date, NULL) && date.end == line->end;
}

/* Whether these are minutes of a whole session, "Niederschrift über die Sitzung …": they have no title of their own, and their items have many. */
static gboolean
tells_of_session (const LotseAnalysis *a)
{
  const char *type = lotse_outline_get_key (a->outline, "paper_type");
  g_autofree char *fold = type ? lotse_fold (type, -1) : NULL;

  if (!fold || !(g_str_equal (fold, "niederschrift") || g_str_equal (fold, "protokoll")))
    return FALSE;
  for (guint i = 0; i < MIN (a->reading->lines->len, MAX_HEAD) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;

      if (_lotse_key_is_head_of_minutes (a, i) || is_session_on_day (a, i)
          || (lotse_starts_with (text, "über de") && g_strstr_len (text, (gssize) MIN (line->end - line->start, 120), "itzung"))
          || (lotse_starts_with (text, "über die ") && g_strstr_len (text, (gssize) MIN (line->end - line->start, 120), "itzung")))
        return TRUE;
    }
  return FALSE;
}

void
_lotse_key_add_title_block (LotseAnalysis *a)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint end = find_candidates (a, candidates), below;
  const Candidate *best = NULL;
  int best_score = MIN_SCORE;

  if (tells_of_session (a))
    return;
  if (candidates->len == 0)
    {
      _lotse_key_add_title_below_table (a);
      return;
    }
  below = candidates->len == 1 ? 0 : lotse_reading_line (a->reading, g_array_index (candidates, Candidate, candidates->len - 1).last)->end;
  if (below > 0 && end < a->reading->lines->len)
    below = MAX (below, lotse_reading_line (a->reading, end)->start);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *c = &g_array_index (candidates, Candidate, i);
      int score = score_candidate (a, c, below);

      if (score >= best_score)
        {
          best = c;
          best_score = score;
        }
    }
  if (!best)
    {
      _lotse_key_add_title_below_table (a);
      return;
    }
  /* A line that ends inside a word is not the last. */
  if (lotse_reading_line (a->reading, best->last)->hyphenated && best->last + 1 < MIN (a->reading->lines->len, LOTSE_TITLE_TOP_LINES))
    _lotse_key_add_title_lines (a, "key/title-block", best->first, best->last + 1);
  else if (!add_number_and_title (a, best->first, best->last))
    _lotse_key_add_title_lines (a, "key/title-block", best->first, best->last);
}
