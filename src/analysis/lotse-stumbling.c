/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"
#include "lotse-insight-private.h"

#include <string.h>

/* Consultations and mentions that are compared with one another. */
#define MAX_COMPARED 64
/* Letters of the shortest noun whose genitive is known by its ending. */
#define LEAST_NOUN 5

static void
emit (LotseAnalysis *a, const char *code, const char *detail, const LotseRange *places, guint n_places)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_HINT, "stumbling/stone");

  lotse_outline_item_set (item, "code", code);
  lotse_outline_item_set (item, "detail", detail);
  for (guint i = 0; i < n_places; i++)
    if (places[i].end > places[i].start)
      _lotse_analysis_add_spans (a, item, places[i].start, places[i].end);
  lotse_outline_take_item (a->outline, item);
}

static gboolean
is_proposed (const LotseDecision *decision)
{
  /* What only a committee has agreed to is still to be decided. */
  return g_strcmp0 (decision->status, "proposed") == 0 || g_strcmp0 (decision->status, "preliminary") == 0;
}

static gboolean
appoints (const LotseDecision *decision)
{
  return g_strcmp0 (decision->action, "appoints") == 0 || g_strcmp0 (decision->action, "delegates") == 0;
}

/* --- type and proposal ------------------------------------------------------------------------------------------------------ */

/* The form says that something is to be decided, the proposal only takes note. */
static void
check_type (LotseAnalysis *a)
{
  static const char *const decide[] = { "beschlussvorlage", "entscheidungsvorlage", "zur beschlussfassung", "zur entscheidung" };
  const LotseOutlineItem *type = lotse_outline_get_key_item (a->outline, "paper_type");
  g_autofree char *folded = type ? lotse_fold (lotse_outline_item_get (type, "value"), -1) : NULL;
  const LotseDecision *first = NULL;
  LotseOutlineItem *item;

  if (!folded || !lotse_fold_holds_one_of (folded, decide, G_N_ELEMENTS (decide)) || strstr (folded, "mitteil")
      || strstr (folded, "information"))
    return;
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (!is_proposed (decision))
        continue;
      if (g_strcmp0 (decision->action, "takes-note") != 0)
        return;
      if (!first)
        first = decision;
    }
  if (!first)
    return;
  item = lotse_outline_item_new (LOTSE_ITEM_HINT, "stumbling/stone");
  lotse_outline_item_set (item, "code", "stone:type-versus-proposal");
  lotse_outline_item_set (item, "detail", lotse_outline_item_get (type, "value"));
  lotse_outline_item_copy_spans (item, type);
  _lotse_analysis_add_spans (a, item, first->range.start, first->range.end);
  lotse_outline_take_item (a->outline, item);
}

/* --- the same body twice ------------------------------------------------------------------------------------------------------- */

/* Whether another body deals with the paper between two sessions: then the second decides on what that one made of it. */
static gboolean
is_other_between (const LotseAnalysis *a, const LotseConsultation *one, const LotseConsultation *two)
{
  const char *first = strcmp (one->date, two->date) < 0 ? one->date : two->date, *last = first == one->date ? two->date : one->date;

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *other = g_ptr_array_index (a->consultations, i);

      if (other->body && other->date && strcmp (other->date, first) > 0 && strcmp (other->date, last) < 0
          && !lotse_fold_equal (other->body, -1, one->body, -1))
        return TRUE;
    }
  return FALSE;
}

/* Two sessions of one body are both to decide, and no result says why. */
static void
check_sequence (LotseAnalysis *a)
{
  guint n = MIN (a->consultations->len, MAX_COMPARED);

  for (guint i = 0; i < n; i++)
    {
      const LotseConsultation *one = g_ptr_array_index (a->consultations, i);

      if (!one->body || !one->date || one->result || g_strcmp0 (one->role, "decision") != 0)
        continue;
      for (guint k = i + 1; k < n; k++)
        {
          const LotseConsultation *two = g_ptr_array_index (a->consultations, k);

          if (!two->body || !two->date || two->result || g_strcmp0 (two->role, "decision") != 0 || g_str_equal (one->date, two->date)
              || !lotse_fold_equal (one->body, -1, two->body, -1) || is_other_between (a, one, two))
            continue;
          emit (a, "stone:same-body-decides-twice", one->body, (LotseRange[]) { one->row, two->row }, 2);
          return;
        }
    }
}

/* --- named after the meeting ---------------------------------------------------------------------------------------------------- */

static gboolean
is_council_body (const LotseAnalysis *a, const LotseMention *mention)
{
  const LotseBody *body = mention->body < a->bodies->len ? g_ptr_array_index (a->bodies, mention->body) : NULL;

  return body && _lotse_kind_is_assembly (body->kind);
}

/* Whether two words are one but for the ending of the genitive. */
static gboolean
are_one_noun (const char *a, const char *b)
{
  gsize la = strlen (a), lb = strlen (b), n = MIN (la, lb);
  const char *rest = la > lb ? a + n : b + n;

  return strncmp (a, b, n) == 0 && (*rest == '\0' || (n >= LEAST_NOUN && (g_str_equal (rest, "s") || g_str_equal (rest, "es"))));
}

/* Whether the word at @token is that of the group that @naming names somebody for, and not that of the assembly that does so. */
static gboolean
is_group_of (const LotseAnalysis *a, const LotseDecision *naming, guint token)
{
  const LotseToken *word = lotse_reading_token (a->reading, token);
  const char *fold = lotse_reading_get_fold (a->reading, word);
  guint m = _lotse_analysis_find_mention (a, word->start), last = lotse_reading_find_token (a->reading, naming->range.end);

  if (m < a->mentions->len && g_array_index (a->mentions, LotseMention, m).start <= word->start
      && (g_array_index (a->mentions, LotseMention, m).body == naming->body || naming->body == LOTSE_NO_BODY)
      && is_council_body (a, &g_array_index (a->mentions, LotseMention, m)))
    return FALSE;
  for (guint i = lotse_reading_find_token (a->reading, naming->range.start); i < last; i++)
    if (are_one_noun (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)), fold))
      return TRUE;
  return FALSE;
}

/* Whether somebody is named for a group of people, not for an office. */
static gboolean
is_for_group (const LotseDecision *naming)
{
  static const char *const groups[]
      = { "gruppe", "kreis", "beirat", "ausschuss", "gremium", "jury", "kuratorium", "kommission", "mitglied", "versammlung", "netzwerk" };
  g_autofree char *folded = lotse_fold (naming->text ? naming->text : "", -1);

  return lotse_fold_holds_one_of (folded, groups, G_N_ELEMENTS (groups));
}

/* "Zur ersten Sitzung lädt das Amt ein", "das erste Treffen der Gruppe": a first meeting, and not that of another body or "des Jahres". */
static gboolean
tells_first_meeting (const LotseAnalysis *a, const LotseDecision *naming, LotseRange sentence)
{
  static const char *const firsts[] = { "erste", "ersten", "erstes", "erster" };
  static const char *const meetings[] = { "sitzung", "treffen", "zusammenkunft" };
  static const char *const openings[] = { "auftaktsitzung", "auftakttreffen", "gruendungssitzung" };
  static const char *const owners[] = { "des", "der", "dieser", "dieses" };
  static const char *const others[] = { "nach", "vor", "im", "in", "seit", "dieses" };
  guint last = lotse_reading_find_token (a->reading, sentence.end);

  if (!is_for_group (naming))
    return FALSE;
  for (guint i = lotse_reading_find_token (a->reading, sentence.start); i < last; i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));
      guint next = i + 1;

      if (!lotse_fold_is_one_of (fold, openings, G_N_ELEMENTS (openings)))
        {
          if (!lotse_fold_is_one_of (fold, firsts, G_N_ELEMENTS (firsts)) || next >= last
              || !lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, next)), meetings,
                                        G_N_ELEMENTS (meetings)))
            continue;
          next++;
        }
      if (next < last
          && lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, next)), others,
                                   G_N_ELEMENTS (others)))
        return FALSE;
      if (next + 1 >= last
          || !lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, next)), owners,
                                    G_N_ELEMENTS (owners)))
        return TRUE;
      return is_group_of (a, naming, next + 1);
    }
  return FALSE;
}

/* A member is named on a day when the group has already met for the first time. */
static void
check_meeting (LotseAnalysis *a)
{
  static const char *const first_words[] = { "konstituier", NULL };
  static const char *const past_words[] = { "wurde", "hat", "hatte", "haben", "fand", "war", "tagte", "trat", NULL };
  const LotseDecision *naming = NULL;
  const char *decided = _lotse_insight_get_decision_date (a);

  for (guint i = 0; i < a->decisions->len && !naming; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (is_proposed (decision) && appoints (decision))
        naming = decision;
    }
  if (!naming || !decided || strlen (decided) < 10)
    return;
  for (guint i = 0; i < a->dates->len; i++)
    {
      const LotseDate *date = &g_array_index (a->dates, LotseDate, i);
      g_autofree char *last = NULL;
      LotseRange sentence;

      if (!date->iso || !date->listed || strlen (date->iso) < 7 || g_str_has_prefix (date->iso, "--"))
        continue;
      last = _lotse_insight_dup_last_day (date->iso);
      if (strcmp (last, decided) >= 0)
        continue;
      sentence = _lotse_insight_find_sentence (a, date->start);
      /* A meeting that is told of as past needs no member any more. */
      if (sentence.end - sentence.start > 1200
          || !(_lotse_insight_has_word (a, sentence.start, sentence.end, first_words) || tells_first_meeting (a, naming, sentence))
          || _lotse_insight_has_word (a, sentence.start, sentence.end, past_words))
        continue;
      emit (a, "stone:member-named-after-meeting", decided,
            (LotseRange[]) { { date->start, date->end }, { naming->range.start, naming->range.end } }, 2);
      return;
    }
}

/* --- two spellings --------------------------------------------------------------------------------------------------------------- */

/* Whether two words are forms of one: "schulen" and "schule", "demografisch" and "demographisch". */
static gboolean
is_variant (const char *a, const char *b)
{
  gsize n = 0, la = strlen (a), lb = strlen (b);

  while (a[n] && a[n] == b[n])
    n++;
  return n >= 4 && la - n <= 8 && lb - n <= 8 && n * 2 >= MIN (la, lb);
}

/* The subject of a name without its inflected head: "für Schule, Bildung und Kultur", folded; or NULL. Free with g_free(). */
static char *
dup_subject (const LotseAnalysis *a, const LotseMention *mention)
{
  g_autofree char *text = lotse_reading_dup_text (a->reading, mention->start, mention->end);
  g_autofree char *folded = lotse_fold (text, -1);
  const char *subject = strstr (folded, " fuer ");

  return subject ? g_strdup (subject) : NULL;
}

static gboolean
are_two_spellings (const char *a, const char *b)
{
  g_auto (GStrv) x = NULL, y = NULL;
  guint different = 0;

  if (g_str_equal (a, b))
    return FALSE;
  x = g_strsplit (a, " ", -1);
  y = g_strsplit (b, " ", -1);
  if (g_strv_length (x) != g_strv_length (y) || g_strv_length (x) < 3)
    return FALSE;
  for (guint i = 0; x[i]; i++)
    {
      if (g_str_equal (x[i], y[i]))
        continue;
      if (!is_variant (x[i], y[i]))
        return FALSE;
      different++;
    }
  return different > 0 && different <= 2;
}

/* A committee is spelled in two ways. */
static void
check_spellings (LotseAnalysis *a)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (LotseRange));

  for (guint i = 0; i < a->mentions->len && subjects->len < MAX_COMPARED; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      LotseRange place = { mention->start, mention->end };
      char *subject;
      gboolean known = FALSE;

      if (!is_council_body (a, mention) || (subject = dup_subject (a, mention)) == NULL)
        continue;
      for (guint k = 0; k < subjects->len; k++)
        {
          const char *other = g_ptr_array_index (subjects, k);

          if (are_two_spellings (subject, other))
            {
              g_autofree char *text = lotse_reading_dup_text (a->reading, mention->start, mention->end);

              emit (a, "stone:two-spellings", text, (LotseRange[]) { g_array_index (places, LotseRange, k), place }, 2);
              g_free (subject);
              return;
            }
          known = known || g_str_equal (subject, other);
        }
      if (known)
        {
          g_free (subject);
          continue;
        }
      g_ptr_array_add (subjects, subject);
      g_array_append_val (places, place);
    }
}

/* --- placeholders ------------------------------------------------------------------------------------------------------------------ */

/* Whether the word before @p, with blanks and slashes between, is one of @words. */
static gboolean
follows_any (const char *text, const char *p, const char *const *words)
{
  while (p > text && (g_ascii_isspace (p[-1]) || p[-1] == '/'))
    p--;
  for (guint i = 0; words[i]; i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (p - text) >= length && strncmp (p - length, words[i], length) == 0
          && ((gsize) (p - text) == length || !g_ascii_isalpha (p[-1 - (gssize) length])))
        return TRUE;
    }
  return FALSE;
}

static gboolean
begins_any (const char *p, const char *const *words)
{
  while (g_ascii_isspace (*p) || *p == '.' || *p == '_')
    p++;
  for (guint i = 0; words[i]; i++)
    if (lotse_starts_with (p, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether a row of dots or underscores from @start to @end stands for something that the paper should say. The day of the session and how
 * many vote for it are not known before, and dots may lead to a price. */
static gboolean
is_open (const char *text, const char *start, const char *end, gboolean names_people)
{
  static const char *const people[] = { "Herr", "Herrn", "Frau", NULL };
  static const char *const money[] = { "€", "Euro", "EUR", NULL };
  static const char *const before_money[] = { "von", "um", "auf", NULL };
  static const char *const before_day[] = { "am", "vom", "den", "zum", "ab", NULL };
  static const char *const votes[] = { "Ja", "Nein", "Stimm", "Gegenstimm", "Enthalt", NULL };

  if (follows_any (text, start, people) || (begins_any (end, money) && follows_any (text, start, before_money)))
    return TRUE;
  return names_people && !follows_any (text, start, before_day) && !begins_any (end, votes) && !g_ascii_isdigit (end[strspn (end, " ")]);
}

/* "[Name]", "(Name, Vorname)": where a name is to be filled in. */
static gboolean
is_name_field (const char *p)
{
  static const char *const fields[] = { "Name", "Namen", "Name, Vorname", "Vorname, Name", "Vorname Name", "Vor- und Nachname" };
  gsize n;

  if (!strchr ("[(<", *p))
    return FALSE;
  n = strcspn (p + 1, "])>");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (n == strlen (fields[i]) && strncmp (p + 1, fields[i], n) == 0)
      return TRUE;
  return FALSE;
}

/* Whether something is left open in a proposal: dots after "Herrn/Frau", "N. N.", a line of underscores. @names_people: it is one that
 * appoints somebody. */
static gboolean
has_placeholder (const char *text, gboolean names_people)
{
  const char *start = NULL;
  guint run = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '.' || c == '_' || c == 0x2026)
        {
          start = run == 0 ? p : start;
          run += c == 0x2026 ? 3 : 1;
          continue;
        }
      if ((run >= 4 && is_open (text, start, p, names_people)) || (run == 3 && *start != '.' && is_open (text, start, p, FALSE)))
        return TRUE;
      run = 0;
      if (c == 'N' && (lotse_starts_with (p, "N. N.") || lotse_starts_with (p, "N.N.")) && (p == text || !g_ascii_isalpha (p[-1])))
        return TRUE;
      if (c == '\0')
        return FALSE;
      if (names_people && is_name_field (p))
        return TRUE;
    }
}

static void
check_placeholders (LotseAnalysis *a)
{
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (!is_proposed (decision) || !decision->text || !has_placeholder (decision->text, appoints (decision)))
        continue;
      emit (a, "stone:open-placeholder", NULL, &decision->range, 1);
      return;
    }
}

/* --- announced, but missing ---------------------------------------------------------------------------------------------------------- */

/* The title announces that people are chosen, not how, nor who counts the votes, nor for a job. */
static gboolean
announces_people (const char *title)
{
  static const char *const acts[] = { "wahl ", "neuwahl", "nachwahl", "benennung", "bestellung", "berufung", "entsendung", "besetzung" };
  static const char *const people[] = { "mitglied",   "vertret",       "beisitz",     "vorsitz",     "delegiert",
                                        "sachkundig", "schiedsperson", "schiedsfrau", "schiedsmann", "ortsvorsteh" };
  static const char *const around[] = { "verfahren", "vorbereitung", "durchfuehrung", "ordnung ", "richtlinie", "satzung",
                                        "termin",    "grundsaetze",  "bericht",       "ergebnis", "einspruch",  "wahlpruefung" };
  g_autofree char *folded = lotse_fold (title, -1);
  const char *matter = strstr (folded, "hier:");

  /* Behind "hier:" stands what of it is to be decided. */
  matter = matter ? matter : folded;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      const char *act = strstr (matter, acts[i]);
      g_autofree char *before = act ? g_strndup (matter, (gsize) (act - matter)) : NULL;

      if (!act || (act > matter && g_ascii_isalpha (act[-1])) || lotse_fold_holds_one_of (before, around, G_N_ELEMENTS (around))
          || strstr (act, "stelle"))
        continue;
      if (lotse_fold_holds_one_of (act, people, G_N_ELEMENTS (people)))
        return TRUE;
    }
  return FALSE;
}

/* "wählt Ida Bergwald und Karl Roth": two words with capitals that are no body, and no noun with its name ("Stadt Neustadt"). */
static gboolean
names_somebody (const LotseAnalysis *a, LotseRange range)
{
  guint last = lotse_reading_find_token (a->reading, range.end);

  /* The first word has its capital from the sentence. */
  for (guint i = lotse_reading_find_token (a->reading, range.start) + 1; i + 1 < last; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i), *next = lotse_reading_token (a->reading, i + 1);
      guint m = _lotse_analysis_find_mention (a, token->start);
      const LotseMention *mention = m < a->mentions->len ? &g_array_index (a->mentions, LotseMention, m) : NULL;

      if (token->kind == LOTSE_TOKEN_WORD && next->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL
          && next->flags & LOTSE_TOKEN_CAPITAL && next->start - token->end == 1 && (!mention || mention->start >= next->end)
          && !lotse_reading_find_entry (a->reading, token, "territories"))
        return TRUE;
    }
  return FALSE;
}

/* Whether a person is named anywhere but among the signatures: "Frau Bergwald", "Dr. Bergwald", or a line that is a list of names. */
static gboolean
names_people (const LotseAnalysis *a)
{
  static const char *const titles[] = { "herr", "herrn", "frau", "dr", "stadtrat", "stadtraetin", "prof" };

  for (guint i = 0; i + 1 < a->reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i), *next;
      const char *fold = lotse_reading_get_fold (a->reading, token);
      guint k = i + 1;

      if (token->kind != LOTSE_TOKEN_WORD || lotse_reading_line (a->reading, token->line)->zone == LOTSE_ZONE_SIGNATURE)
        continue;
      if (i > 0 && g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i - 1)), "gez"))
        continue;
      if (g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, k)), ".") && k + 1 < a->reading->tokens->len)
        k++;
      next = lotse_reading_token (a->reading, k);
      if (next->kind != LOTSE_TOKEN_WORD || !(next->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      for (guint t = 0; t < G_N_ELEMENTS (titles); t++)
        if (g_str_equal (fold, titles[t]) && (k == i + 1 || t == 3 || t == 6))
          return TRUE;
    }
  return FALSE;
}

/* Whether a proposal points to where the names stand. */
static gboolean
holds_elsewhere (const char *text)
{
  static const char *const words[]
      = { ":", "\u2022", "Anlage", "genannt", "aufgeführt", "beigefügt", "vorgeschlagen", "folgend", "liste", "Liste" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]))
      return TRUE;
  return FALSE;
}

static void
check_announced (LotseAnalysis *a)
{
  const LotseOutlineItem *title = lotse_outline_get_key_item (a->outline, "title");
  LotseOutlineItem *item;
  gboolean proposed = FALSE;

  if (!title || !announces_people (lotse_outline_item_get (title, "value")))
    return;
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (!is_proposed (decision) || !decision->text)
        continue;
      proposed = TRUE;
      /* A placeholder is a stone of its own; a list or an attachment holds the names. */
      if (has_placeholder (decision->text, TRUE) || holds_elsewhere (decision->text)
          || (appoints (decision) && names_somebody (a, decision->range)))
        return;
    }
  if (!proposed || names_people (a))
    return;
  item = lotse_outline_item_new (LOTSE_ITEM_HINT, "stumbling/stone");
  lotse_outline_item_set (item, "code", "stone:announced-but-missing");
  lotse_outline_item_copy_spans (item, title);
  lotse_outline_take_item (a->outline, item);
}

void
_lotse_stumbling_parse (LotseAnalysis *a)
{
  check_type (a);
  check_sequence (a);
  check_meeting (a);
  check_spellings (a);
  check_placeholders (a);
  check_announced (a);
}
