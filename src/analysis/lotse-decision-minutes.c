/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions that were taken already: minutes, extracts of them, and pages of an agenda item, where a result or a count of votes stands
 * beside the text (domain guide 2.4, 4.1 no. 4). */
#include "lotse-analysis-private.h"
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-vote-words-private.h"

#include <string.h>

/* How far behind a decision its result is looked for. */
#define RESULT_BYTES 400
/* Tokens of the label of a vote with the points it was on. */
#define MAX_VOTE_LABEL 14
/* Lines at the top that may say that the paper is minutes. */
#define TOP_LINES 12
/* Bytes of a line that are looked at. */
#define MAX_LINE 160
/* Bytes of a line that tells how the vote went. */
#define MAX_TOLD 700
/* Lines of a table of votes with one word or number in each, and bytes of such a line. */
#define VOTE_LINES 8
#define VOTE_CELL 24

/* --- lines -------------------------------------------------------------------------------------------------------------------- */

static char *
fold_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, MAX_LINE));
}

const char *
_lotse_minutes_find_outcome (const char *result)
{
  g_autofree char *folded = lotse_fold (result, MIN (strlen (result), MAX_LINE));

  if (strstr (folded, "nicht ") || g_str_has_prefix (folded, "ohne votum") || g_str_has_prefix (folded, "ohne beschluss"))
    return NULL;
  if (g_str_equal (folded, "einstimmig") || g_str_has_prefix (folded, "einstimmig bei") || g_str_equal (folded, "mehrheitlich"))
    return "earlier";
  return _lotse_votes_find_outcome (folded);
}

/* Whether a line is a result of its own, not the middle of a sentence. */
static gboolean
is_result_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *folded = fold_line (a, index);

  if (!_lotse_votes_is_result (folded))
    return FALSE;
  if (index == 0 || line->blank_before > 0)
    return TRUE;
  line = lotse_reading_line (a->reading, index - 1);
  return line->end > line->start && strchr (".:\"'", a->reading->text->str[line->end - 1]);
}

/* Whether the line beside a result goes on without a gap and is a result, too: the choices of a form. */
static gboolean
is_choice (LotseAnalysis *a, guint index)
{
  g_autofree char *above = index > 0 && lotse_reading_line (a->reading, index)->blank_before == 0 ? fold_line (a, index - 1) : NULL;
  g_autofree char *below = NULL;

  if (index + 1 < a->reading->lines->len && lotse_reading_line (a->reading, index + 1)->blank_before == 0)
    below = fold_line (a, index + 1);
  return (above && _lotse_votes_is_result (above)) || (below && _lotse_votes_is_result (below));
}

/* Folded, the lines below a label that say how many have voted how, word and number in turn: "Ja-Stimmen:", "15". NULL if they do not.
 * Free with g_free(). */
static char *
fold_table_of_votes (LotseAnalysis *a, guint index)
{
  g_autoptr (GString) table = NULL;

  for (guint i = index; i < a->reading->lines->len && i < index + VOTE_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *folded = line->end - line->start <= VOTE_CELL ? fold_line (a, i) : NULL;

      if (!folded || (!table && !g_str_has_prefix (folded, "ja-stimm") && !g_str_has_prefix (folded, "ja:")))
        break;
      if (!table)
        table = g_string_new (NULL);
      g_string_append_printf (table, "%s ", folded);
    }
  return table ? g_string_free (g_steal_pointer (&table), FALSE) : NULL;
}

/* "Anwesend:", "17", "/ mit", "15", "gegen", "2", "Stimmen": a form with a number or a word on each line. */
static const char *
read_form_of_votes (LotseAnalysis *a, guint index)
{
  static const char with[] = " / mit ", against[] = " gegen ";
  g_autoptr (GString) form = g_string_new (NULL);
  const char *yes, *no;

  for (guint i = index; i < a->reading->lines->len && i < index + VOTE_LINES; i++)
    {
      g_autofree char *cell = fold_line (a, i);

      g_string_append_printf (form, "%s ", cell);
    }
  yes = strstr (form->str, with);
  no = yes ? strstr (yes, against) : NULL;
  if (!no || !g_ascii_isdigit (yes[strlen (with)]) || !g_ascii_isdigit (no[strlen (against)]))
    return NULL;
  return g_ascii_strtoull (yes + strlen (with), NULL, 10) > g_ascii_strtoull (no + strlen (against), NULL, 10) ? "earlier" : "rejected";
}

/* "Anwesend", "Für", "Gegen", "den Beschluss", "11", "10", "1": the words of a table above its numbers, each on a line of its own. The status
 * that follows, or NULL. */
static const char *
read_columns_of_votes (LotseAnalysis *a, guint index)
{
  static const char *const yes[] = { "ja", "fuer", "dafuer" }, *const no[] = { "nein", "gegen", "dagegen" };
  static const char *const rest[] = { "stimmen", "den beschluss" };
  guint numbers[3] = { 0 }, n = 0, n_words = 0;

  for (guint i = index + 1; i < a->reading->lines->len && i <= index + VOTE_LINES && n < G_N_ELEMENTS (numbers); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *cell = line->end - line->start <= VOTE_CELL ? fold_line (a, i) : NULL;

      if (!cell)
        return NULL;
      if (n_words == 2 && (g_str_equal (cell, "-") || (g_ascii_isdigit (*cell) && strspn (cell, "0123456789") == strlen (cell))))
        numbers[n++] = (guint) g_ascii_strtoull (cell, NULL, 10);
      else if (n == 0
               && (n_words == 0 ? lotse_fold_is_one_of (cell, yes, G_N_ELEMENTS (yes))
                                : n_words == 1 && lotse_fold_is_one_of (cell, no, G_N_ELEMENTS (no))))
        n_words++;
      else if (n > 0 || !lotse_fold_is_one_of (cell, rest, G_N_ELEMENTS (rest)))
        return NULL;
    }
  return n < G_N_ELEMENTS (numbers) ? NULL : numbers[1] > numbers[2] ? "earlier" : "rejected";
}

/* "Abstimmungsergebnis: Kenntnisnahme": behind another label, or alone, the word is what was decided. */
static gboolean
is_note_of_vote (const char *folded, const char *value)
{
  return value && g_str_has_prefix (folded, "abstimmung") && g_str_equal (value, "kenntnisnahme");
}

/* "Mehrheitlich mit den Stimmen der Fraktionen … zugestimmt.": how a line that tells at length how the vote went says it ended, or NULL. */
static const char *
read_told_vote (LotseAnalysis *a, guint index)
{
  static const char *const begins[] = { "einstimmig", "mehrheitlich", "mit mehrheit", "mit den stimmen", "mit stimmenmehrheit" };
  static const char *const forms[] = { "☐", "□", "__", "[" };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *folded = NULL;
  gboolean begun = FALSE;

  if (line->end - line->start > MAX_TOLD)
    return NULL;
  folded = lotse_reading_dup_fold (a->reading, line->start, line->end);
  for (guint i = 0; i < G_N_ELEMENTS (begins) && !begun; i++)
    begun = g_str_has_prefix (folded, begins[i]);
  if (!begun || (strstr (folded, "einstimmig") && strstr (folded, "mehrheit")))
    return NULL;
  if (lotse_fold_holds_one_of (folded, forms, G_N_ELEMENTS (forms)))
    return NULL;
  return _lotse_votes_find_outcome (folded) ? _lotse_votes_find_outcome (folded) : "earlier";
}

const char *
_lotse_minutes_read_result (LotseAnalysis *a, guint index)
{
  g_autofree char *folded = fold_line (a, index);
  g_autofree char *next = NULL;
  gboolean alone = FALSE;
  const char *value = _lotse_votes_skip_label (folded, &alone);
  const gboolean vote = value && (g_str_has_prefix (folded, "abstimmung") || g_str_has_prefix (folded, "beratungsergebnis"));
  LotseVotes votes = { 0 };

  if (lotse_reading_line (a->reading, index)->zone == LOTSE_ZONE_CONSULTATION)
    return NULL;
  if (g_str_has_prefix (folded, "anwesend:"))
    return read_form_of_votes (a, index);
  if (g_str_equal (folded, "anwesend"))
    return read_columns_of_votes (a, index);
  if (value && alone && index + 1 < a->reading->lines->len)
    {
      g_autofree char *table = fold_table_of_votes (a, index + 1);

      next = fold_line (a, index + 1);
      value = next;
      if (table)
        {
          g_free (folded);
          folded = g_steal_pointer (&table);
        }
    }
  if (value && *value && (_lotse_votes_is_result (value) || g_str_equal (value, "einstimmig")))
    return _lotse_votes_find_outcome (value) ? _lotse_votes_find_outcome (value) : "earlier";
  if (_lotse_votes_read_ratio (folded))
    return _lotse_votes_read_ratio (folded);
  if (is_note_of_vote (folded, value))
    return "noted";
  if (next && vote && read_told_vote (a, index + 1))
    return read_told_vote (a, index + 1);
  /* "Ja-Stimmen: 6", "Nein-Stimmen: 12": only all of them say how it ended. */
  if (g_str_has_prefix (folded, "ja-stimm"))
    {
      char *table = fold_table_of_votes (a, index);

      if (table)
        {
          g_free (folded);
          folded = table;
        }
    }
  _lotse_votes_count (folded, &votes);
  if (votes.n >= 2 || (votes.n == 1 && votes.strong))
    {
      if (_lotse_votes_find_outcome (folded))
        return _lotse_votes_find_outcome (folded);
      /* "bei 2 Gegenstimmen": how many were for it is not said, as they were more. */
      if (!votes.counted_yes && (strstr (folded, "gegenstimm") || strstr (folded, "mehrheit")))
        return "earlier";
      return votes.yes + votes.no > 0 && votes.yes <= votes.no ? "rejected" : "earlier";
    }
  if (is_result_line (a, index) && !is_choice (a, index))
    return _lotse_votes_find_outcome (folded);
  return NULL;
}

gboolean
_lotse_minutes_is_result (LotseAnalysis *a, guint start, guint end)
{
  /* A form that is not filled in, and the begin of a sentence. */
  static const char *const others[] = { "noch nicht", "kein", "(", "der ", "die ", "das ", "es ", "dem ", "abstimmung" };
  g_autofree char *folded = lotse_fold (a->reading->text->str + start, MIN (end - start, MAX_LINE));

  if (end - start >= LOTSE_VOTES_MAX_RESULT || strchr (".:", a->reading->text->str[end - 1]))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (folded, others[i]))
      return FALSE;
  return TRUE;
}

gboolean
_lotse_minutes_is_outcome (LotseAnalysis *a, guint index)
{
  static const char *const forms[] = { "form der abstimmung", "stimmberechtigt", "abstimmungsverhalten", "anwesend:", "befangen" };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *folded = fold_line (a, index);
  gboolean alone = FALSE;
  const char *value = _lotse_votes_skip_label (folded, &alone);

  /* A count with all who voted so. */
  if (line->end - line->start > MAX_LINE)
    return g_str_has_prefix (folded, "dafuer:") || g_str_has_prefix (folded, "dagegen:");
  if (lotse_starts_with_one_of (folded, forms, G_N_ELEMENTS (forms)))
    return TRUE;
  if (value && (alone ? !g_str_has_prefix (folded, "beschluss") : _lotse_votes_begins_result (value) || _lotse_votes_says (value)))
    return TRUE;
  if (is_note_of_vote (folded, value) || (g_str_equal (folded, "anwesend") && read_columns_of_votes (a, index)))
    return TRUE;
  return _lotse_votes_says (folded) || (is_result_line (a, index) && !is_choice (a, index));
}

/* --- what was said ---------------------------------------------------------------------------------------------------- */

gboolean
_lotse_minutes_is_speech (LotseAnalysis *a, guint token)
{
  static const char *const articles[] = { "der", "die" };
  guint at = token;
  g_auto (LotseActor) actor = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (token + 1 < a->reading->tokens->len && g_str_equal (_lotse_analysis_get_fold (a, token), articles[i]))
      at = token + 1;
  /* "Der Stadtrat" is the council, "Stadtrat Muster" one of its members. */
  if (at > token && _lotse_actor_at (a, at, a->reading->tokens->len, &actor) && _lotse_actor_is_assembly (&actor))
    return FALSE;
  /* "Der Landrat wird beauftragt, …": that is asked of him; "Der Bürgermeister und die Verwaltung werden beauftragt, …": of both. */
  if (at > token && at + 1 < a->reading->tokens->len && g_str_equal (_lotse_analysis_get_fold (a, at + 1), "wird"))
    return FALSE;
  for (guint i = at + 2; at > token && i < MIN (at + 5, a->reading->tokens->len); i++)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, i), "werden") && lotse_fold_is (_lotse_analysis_get_fold (a, at + 1), "und"))
      return FALSE;
  return (lotse_reading_token (a->reading, at)->flags & LOTSE_TOKEN_CAPITAL)
         && (_lotse_decisions_find_entry (a, at, "speakers") || _lotse_decisions_find_entry (a, at, "functions"));
}

/* "Die Vorsitzende teilt mit, …": whether the one who speaks is named by an office, and what the verb behind it says can be no duty. */
static gboolean
tells_of_office (LotseAnalysis *a, guint token)
{
  static const char *const verbs[]
      = { "teilt", "erlaeutert", "fragt", "erklaert", "bedankt", "weist", "begruesst", "eroeffnet", "schliesst" };

  return token + 2 < a->reading->tokens->len && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, token + 2), verbs, G_N_ELEMENTS (verbs))
         && _lotse_minutes_is_speech (a, token);
}

gboolean
_lotse_minutes_names_speaker (LotseAnalysis *a, guint token)
{
  return (lotse_reading_token (a->reading, token)->flags & LOTSE_TOKEN_LINE_START)
         && (lotse_fold_is (_lotse_analysis_get_fold (a, token), "herr") || lotse_fold_is (_lotse_analysis_get_fold (a, token), "frau")
             || tells_of_office (a, token))
         && a->reading->text->str[lotse_reading_token (a->reading, token - 1)->end - 1] == '.';
}

/* --- paper and section --------------------------------------------------------------------------------------------------------- */

/* A line of votes, or a sentence with the count of at least two kinds of them. */
static gboolean
tells_votes (const char *folded)
{
  LotseVotes votes = { 0 };

  /* "Bei zwei Nein-Stimmen und 47 Ja-Stimmen fasste der Rat …": a number may be a word. */
  if (strstr (folded, "ja-stimm") && strstr (folded, "nein-stimm") && strpbrk (folded, "0123456789"))
    return TRUE;
  _lotse_votes_count (folded, &votes);
  return _lotse_votes_says (folded) || (votes.n >= 2 && votes.strong);
}

/* "Protokoll:", "Wortprotokoll": the heading under which is told what was said. */
static gboolean
is_record_heading (const char *folded)
{
  return g_str_equal (folded, "protokoll:") || g_str_equal (folded, "wortprotokoll") || g_str_equal (folded, "wortprotokoll:");
}

/* The text of an item without its fields: what came out of the vote stands below it only. */
static gboolean
is_voted_item (LotseAnalysis *a)
{
  if (!g_str_equal (a->pipe, "sessionnet"))
    return FALSE;
  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const char *text = a->reading->text->str + lotse_reading_line (a->reading, i)->start;

      if (lotse_starts_with (text, "Abstimmungsergebnis") || lotse_starts_with (text, "Beratungsergebnis"))
        return _lotse_minutes_read_result (a, i) != NULL;
    }
  return FALSE;
}

/* "Ja-Stimmen: 16" below each of several decisions: a list of what was decided in a session, whatever it is called. */
static gboolean
counts_votes_often (LotseAnalysis *a)
{
  static const char label[] = "Ja-Stimmen: ";
  guint n = 0;

  for (const char *p = strstr (a->reading->text->str, label); p && n < 2; p = strstr (p, label))
    {
      p += strlen (label);
      n += g_ascii_isdigit (*p) != 0;
    }
  return n == 2;
}

gboolean
_lotse_minutes_is_extract (LotseAnalysis *a)
{
  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *row = g_ptr_array_index (a->consultations, i);

      /* The page of an item with its result, whatever was moved. */
      if (g_strcmp0 (row->rule, "consultation/extract") == 0
          || (a->consultations->len == 1 && row->result && g_strcmp0 (row->rule, "consultation/item") == 0))
        return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_minutes_is_open_item (LotseAnalysis *a)
{
  const LotseConsultation *row = a->consultations->len == 1 ? g_ptr_array_index (a->consultations, 0) : NULL;

  return row && !row->result && g_str_equal (a->pipe, "allris3") && g_strcmp0 (row->rule, "consultation/extract") == 0;
}

/* "Der Vorsitzende stellt den Antrag zur Abstimmung:" and below it, as the last line, what came of it. */
static gboolean
ends_in_result (LotseAnalysis *a)
{
  guint n = a->reading->lines->len;
  const LotseLine *above = n > 1 ? lotse_reading_line (a->reading, n - 2) : NULL;
  g_autofree char *folded = NULL;

  if (!above || a->reading->text->str[above->end - 1] != ':')
    return FALSE;
  folded = fold_line (a, n - 1);
  return _lotse_votes_is_result (folded);
}

/* "Niederschrift über die Sitzung …", "Kurzprotokoll der 3. Sitzung …", "Beschlüsse der Ratssitzung …": whether a line calls the paper minutes. */
static gboolean
is_title_of_minutes (const char *folded)
{
  static const char *const begins[] = { "niederschrift ",   "kurzprotokoll",    "ergebnisprotokoll",    "sitzungsprotokoll",
                                        "beschluesse der ", "beschluesse aus ", "gefasste beschluesse", "beschluesse des " };

  /* "Aus der Gemeinderatssitzung vom …", "Bericht aus der Sitzung des Ortsbeirats" */
  if ((g_str_has_prefix (folded, "aus der ") || g_str_has_prefix (folded, "bericht aus der ")) && strstr (folded, "sitzung v"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    if (g_str_has_prefix (folded, begins[i]))
      return strstr (folded, "sitzung ") != NULL || (i > 0 && g_str_has_suffix (folded, "protokoll"));
  return FALSE;
}

/* Lines at the top among which the result of an item may stand without a label. */
#define RESULT_LINES 3

/* "TOP 4: Radweg" and below it "Einstimmig beschlossen": the line with the result of an item on top of its text, or the number of lines. */
static guint
find_bare_result (LotseAnalysis *a)
{
  guint n = a->reading->lines->len;

  for (guint i = 0; i + 1 < MIN (n, RESULT_LINES); i++)
    {
      g_autofree char *folded = fold_line (a, i);

      if (lotse_reading_line (a->reading, i)->zone != LOTSE_ZONE_CONSULTATION && lotse_reading_line (a->reading, i + 1)->blank_before > 0
          && _lotse_votes_is_result (folded) && is_result_line (a, i))
        return i;
    }
  return n;
}

gboolean
_lotse_minutes_is_paper (LotseAnalysis *a)
{
  static const char *const words[] = {
    "niederschrift ueber",      "niederschrift zur", "niederschrift der", "auszug aus der niederschrift", "beschlussauszug",
    "auszug aus dem protokoll", "protokoll ueber",   "protokoll der",     "beschlussprotokoll",           "beschluss aus der sitzung"
  };
  gboolean numbered = lotse_outline_get_key (a->outline, "number") != NULL;

  /* The page of an item with its result. */
  if (a->consultations->len == 1
      && g_str_equal (((LotseConsultation *) g_ptr_array_index (a->consultations, 0))->rule, "consultation/item"))
    return TRUE;
  /* That of one without its session. */
  if (g_str_equal (a->pipe, "allris3") && lotse_starts_with (a->reading->text->str, "Auszug - "))
    return TRUE;

  if (_lotse_minutes_is_extract (a) || counts_votes_often (a)
      || (!numbered && (is_voted_item (a) || ends_in_result (a) || find_bare_result (a) < a->reading->lines->len)))
    return TRUE;
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      g_autofree char *folded = fold_line (a, i);
      gboolean alone = FALSE;
      const char *value = _lotse_votes_skip_label (folded, &alone);
      const char *kind = strstr (folded, "beschlussart: ");

      if (is_title_of_minutes (folded) || (!numbered && g_str_has_prefix (folded, "auszug - ")))
        return TRUE;
      /* "1. Auszug aus der Niederschrift …" is one of the attachments. */
      for (guint w = 0; w < G_N_ELEMENTS (words) && !g_ascii_isdigit (*folded); w++)
        if (strstr (folded, words[w]))
          return TRUE;
      if ((value && !alone && _lotse_votes_is_result (value)) || (kind && _lotse_votes_find_outcome (kind)))
        return TRUE;
      if (!numbered && (is_record_heading (folded) || tells_votes (folded) || (value && !alone && _lotse_votes_begins_result (value))))
        return TRUE;
    }
  return FALSE;
}

const char *
_lotse_minutes_get_head_status (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const char *status = NULL;

      if (lotse_reading_line (a->reading, i)->zone == LOTSE_ZONE_HEADER)
        status = _lotse_minutes_read_result (a, i);
      if (status)
        return status;
    }
  if (a->consultations->len == 1)
    {
      const LotseConsultation *row = g_ptr_array_index (a->consultations, 0);

      return g_str_equal (row->rule, "consultation/item") || (row->result && g_str_equal (row->rule, "consultation/extract"))
                 ? _lotse_minutes_find_outcome (row->result)
                 : NULL;
    }
  if (find_bare_result (a) < a->reading->lines->len)
    return _lotse_minutes_read_result (a, find_bare_result (a));
  return ends_in_result (a) ? _lotse_minutes_read_result (a, a->reading->lines->len - 1) : NULL;
}

/* "Beschluss", "Beschlussempfehlung", "Entscheidung": headings of what was decided, not of what is proposed. */
static gboolean
is_taken_heading (LotseAnalysis *a, const LotseSection *section)
{
  static const char *const proposals[] = { "vorschlag", "entwurf", "antrag", "vorlage" };
  g_autofree char *folded = lotse_reading_dup_fold (a->reading, section->heading.start, section->heading.end);

  if (!strstr (folded, "beschluss") && !strstr (folded, "beschluesse") && !strstr (folded, "empfehlung")
      && !strstr (folded, "entscheidung"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    if (strstr (folded, proposals[i]) && !g_str_has_prefix (folded, "beschluss "))
      return FALSE;
  return !strstr (folded, "beschliessen");
}

/* "Der Rat beschließt mit Stimmenmehrheit wie folgt:" in minutes. */
static gboolean
tells_act (LotseAnalysis *a, const LotseSection *section)
{
  g_autofree char *folded = lotse_reading_dup_fold (a->reading, section->heading.start, section->heading.end);

  return strstr (folded, " beschliesst ") != NULL;
}

/* "8 : 10 (Antrag abgelehnt)" from byte @start on, where the label "Beschluss:" is the heading. */
static const char *
read_bare_ratio (LotseAnalysis *a, guint start)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, start));
  g_autofree char *labelled = NULL, *folded = NULL;

  if (start >= line->end || !g_ascii_isdigit (a->reading->text->str[start]))
    return NULL;
  folded = lotse_fold (a->reading->text->str + start, MIN (line->end - start, MAX_LINE));
  labelled = g_strconcat ("beschluss: ", folded, NULL);
  return _lotse_votes_read_ratio (labelled);
}

const char *
_lotse_minutes_get_status (LotseAnalysis *a, const LotseSection *section, gboolean minutes, gboolean *ret_taken)
{
  guint end = MIN (section->end + RESULT_BYTES, (guint) a->reading->text->len);
  gboolean taken = is_taken_heading (a, section) || (minutes && tells_act (a, section));
  g_autofree char *heading = fold_line (a, lotse_reading_find_line (a->reading, section->heading.start));
  /* "Beschluss 19:4:" */
  const char *status = _lotse_votes_read_ratio (heading);

  if (!status && taken)
    status = read_bare_ratio (a, section->start);
  *ret_taken = taken;
  if (!minutes && !taken)
    return NULL;
  /* They are sorted by their headings. */
  for (guint i = (guint) (section - (const LotseSection *) (gconstpointer) a->sections->data) + 1; i < a->sections->len; i++)
    {
      const LotseSection *other = &g_array_index (a->sections, LotseSection, i);

      if (other->heading.start >= section->end && g_str_equal (other->kind, "proposal"))
        {
          end = MIN (end, other->heading.start);
          break;
        }
    }
  for (guint i = lotse_reading_find_line (a->reading, section->start); i < a->reading->lines->len && !status; i++)
    {
      if (lotse_reading_line (a->reading, i)->start >= end)
        break;
      status = _lotse_minutes_read_result (a, i);
    }
  if (!status && minutes)
    status = _lotse_minutes_get_head_status (a);
  /* What was voted on needs no verb. */
  *ret_taken |= minutes && status;
  /* "Ergebnis/Beschluss:" */
  if (!status && taken && g_str_has_prefix (heading, "ergebnis"))
    return "earlier";
  return !status && taken && (minutes || _lotse_minutes_is_led (a, section)) ? "earlier" : status;
}

/* "8 Ja-Stimmen, 27 Nein-Stimmen", also over the end of a line: the status that follows, or NULL where votes are not counted. */
static const char *
compare_votes (const char *text, gsize length)
{
  g_autofree char *folded = lotse_fold (text, (gssize) length);
  LotseVotes votes = { 0 };

  _lotse_votes_count (folded, &votes);
  return votes.n < 2 ? NULL : votes.yes > votes.no ? "earlier" : "rejected";
}

/* Token of the colon behind the label of a vote at @label, perhaps with the points it was on: "Abstimmungsergebnis zu Ziffer 1, 2:"; @last if none
 * follows. */
static guint
find_vote_colon (LotseAnalysis *a, guint label, guint last)
{
  guint end = label + 1;

  if (lotse_fold_is (_lotse_analysis_get_fold (a, end), "zu") && g_str_has_prefix (_lotse_analysis_get_fold (a, label), "abstimmung"))
    while (end + 1 < last && end < label + MAX_VOTE_LABEL && !lotse_fold_is (_lotse_analysis_get_fold (a, end), ":"))
      end++;
  return lotse_fold_is (_lotse_analysis_get_fold (a, end), ":") ? end : last;
}

guint
_lotse_minutes_find_vote (LotseAnalysis *a, guint first, guint last, const char **ret_status)
{
  static const char *const labels[] = { "abstimmungsergebnis", "beratungsergebnis", "abstimmung" };

  for (guint i = first + 1; i + 1 < last; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      const char *fold = lotse_reading_get_fold (a->reading, token);
      guint at;

      if ((token->flags & LOTSE_TOKEN_LINE_START) || !lotse_fold_is_one_of (fold, labels, G_N_ELEMENTS (labels)))
        continue;
      at = find_vote_colon (a, i, last);
      if (at < last)
        {
          const LotseLine *line = lotse_reading_line (a->reading, token->line);
          guint colon = lotse_reading_token (a->reading, at)->start;
          const char *text = a->reading->text->str + colon + 1;
          g_autofree char *result = lotse_fold (text, MIN (line->end - colon - 1, LOTSE_VOTES_MAX_RESULT));

          /* "Zustimmung: Ablehnung: Enthaltung:" waits for the numbers. */
          *ret_status = strstr (result, "zustimmung:") && strstr (result, "ablehnung:") ? NULL : _lotse_votes_find_outcome (result);
          if (!*ret_status)
            *ret_status = compare_votes (text, MIN ((guint) a->reading->text->len - colon - 1, LOTSE_VOTES_MAX_RESULT));
          return i;
        }
    }
  return last;
}

guint
_lotse_minutes_skip_result (LotseAnalysis *a, guint first, guint last)
{
  const LotseLine *line;
  g_autofree char *folded = NULL;
  guint start;

  if (first >= last)
    return first;
  start = lotse_reading_token (a->reading, first)->start;
  line = lotse_reading_line (a->reading, lotse_reading_token (a->reading, first)->line);
  folded = lotse_fold (a->reading->text->str + start, MIN (line->end - start, MAX_LINE));
  return _lotse_votes_is_result (folded) || read_bare_ratio (a, start) ? MIN (last, lotse_reading_find_token (a->reading, line->end))
                                                                       : first;
}
