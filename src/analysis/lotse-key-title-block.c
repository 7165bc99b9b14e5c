/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title where nothing announces it: the blocks of lines of the header that are nothing else are its candidates. Each is scored by its
 * words, its form and what stands around it; of the best the last one, right above the table of consultations or the text, is the title. */
#include "lotse-key-title-block-private.h"
#include "lotse-key-title-end-private.h"

#include "lotse-consultation-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Bytes of the longest title. */
#define MAX_BYTES 700

/* Lines at the top that may hold the head of minutes. */
#define MAX_HEAD 14

/* A candidate with a lower score is none. */
#define MIN_SCORE (-3)

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

  if (!_lotse_type_match_request (a->reading, a->lexicon, above->start, above->end, &end) || line->blank_before > 0
      || g_strstr_len (text + line->start, (gssize) (line->end - line->start), "itzung")
      || _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
    return FALSE;
  return lotse_starts_with_one_of (text + line->start, links, G_N_ELEMENTS (links));
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

  if (!_lotse_key_names_mover (s->a, i) || (!s->open && !_lotse_analysis_find_date (s->a, line->start, line->end, NULL, NULL)))
    return STEP_ON;
  _lotse_key_add_type_of_mover (s->a, i);
  return s->open ? STEP_END : STEP_TAKEN;
}

/* What goes on with the title in the line above, though it looks like a field or a list. */
static Step
take_more (Search *s, LotseTitleLines *last, guint i, const LotseLabel *label)
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
  dash = _lotse_key_is_motion_behind_dash (s->a, i);
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
take_line (Search *s, LotseTitleLines *last, guint i, gboolean follows)
{
  const LotseLine *line = lotse_reading_line (s->a->reading, i);

  if (last && (!follows || line->blank_before > 0) && _lotse_key_is_paragraph (s->a, i))
    return STEP_END;
  if (follows && line->blank_before == 0 && _lotse_key_begins_text_below (s->a, last->first, i))
    return STEP_END;
  /* "Drucksache" / "der Stadtverordnetenversammlung" */
  if (_lotse_key_is_session_row (s->a, i) || _lotse_key_is_numbered_question (s->a, i) || _lotse_key_names_people (s->a, i)
      || (!follows && is_owner (s->a, line))
      || (!follows && g_unichar_islower (g_utf8_get_char (s->a->reading->text->str + line->start)) && is_below_type (s->a, i)
          && !goes_on_behind_question (s->a, i)))
    {
      s->open = FALSE;
      return STEP_TAKEN;
    }
  if (last && s->open && _lotse_key_is_list_of_names (s->a, i))
    return STEP_END;
  if (!follows || line->blank_before > s->max_blank || _lotse_key_looks_like_field (s->a, i) || _lotse_key_looks_like_field (s->a, i - 1))
    {
      LotseTitleLines c = { i, i };

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
  LotseTitleLines *last = s->candidates->len > 0 ? &g_array_index (s->candidates, LotseTitleLines, s->candidates->len - 1) : NULL;
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
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (LotseTitleLines));
  guint end = find_candidates (a, candidates), below;
  const LotseTitleLines *best = NULL;
  int best_score = MIN_SCORE;

  if (tells_of_session (a))
    return;
  if (candidates->len == 0)
    {
      _lotse_key_add_title_below_table (a);
      return;
    }
  below = candidates->len == 1
              ? 0
              : lotse_reading_line (a->reading, g_array_index (candidates, LotseTitleLines, candidates->len - 1).last)->end;
  if (below > 0 && end < a->reading->lines->len)
    below = MAX (below, lotse_reading_line (a->reading, end)->start);
  for (guint i = 0; i < candidates->len; i++)
    {
      const LotseTitleLines *c = &g_array_index (candidates, LotseTitleLines, i);
      int score = _lotse_key_score_title (a, c, below);

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
