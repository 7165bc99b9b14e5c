/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of running text that only lead to a decision: "Der Rat fasst folgenden Beschluss:". */
#include "lotse-decision-reader-private.h"
#include "lotse-decision-unheaded-private.h"

/* Tokens of what leads to a decision in the same line. */
#define LEAD_TOKENS 24

gboolean
_lotse_decision_announces_object (const LotseDecisionReader *r, const LotseClause *clause, guint last)
{
  static const char *const words[]
      = { "folgende", "folgenden", "folgendes", "nachfolgende", "nachfolgenden", "nachstehende", "nachstehenden", NULL };
  /* Beginnings of what names the decisions themselves. */
  static const char *const decisions[]
      = { "beschl",  "empfehl", "antra",   "antrae", "resolution", "massnahm",  "punkt", "aender", "ziel",
          "eckpunk", "auftra",  "auftrae", "frage",  "stellungn",  "formulier", "anreg", "vorgeh", "ergaenz" };

  for (guint i = clause->verb + 1; i + 1 < last; i++)
    {
      const char *noun = _lotse_decision_fold (r, i + 1);

      if (!g_strv_contains (words, _lotse_decision_fold (r, i)) || !(_lotse_decision_token (r, i + 1)->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      for (guint w = 0; w < G_N_ELEMENTS (decisions); w++)
        if (g_str_has_prefix (noun, decisions[w]) || strstr (noun, "beschluss"))
          return FALSE;
      return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_decision_announces_terms (const LotseDecisionReader *r, const LotseClause *clause, guint last)
{
  for (guint i = clause->verb + 1; i + 2 < last; i++)
    if ((lotse_fold_is (_lotse_decision_fold (r, i), "mit") || lotse_fold_is (_lotse_decision_fold (r, i), "unter"))
        && g_str_has_prefix (_lotse_decision_fold (r, i + 1), "folgende"))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_decision_is_pure_lead (const LotseDecisionReader *r, const LotseClause *clause, guint last)
{
  static const char *const words[] = { "folgendes", "folgende",   "folgenden",    "beschluss",     "daher",         "wie",
                                       "folgt",     "hiermit",    "beschliessen", "moege",         "wolle",         "wir",
                                       "im",        "rat",        "zu",           "fassen",        "wird",          "gebeten",
                                       "auf",       "der",        "die",          "grundlage",     "dieser",        "vorlage",
                                       "einzelnen", "antrag",     "deshalb",      "nachfolgenden", "nachstehenden", "den",
                                       "dem",       "empfehlung", "und",          "beauftragt",    "verwaltung",    "beschlussfassung" };
  guint others = 0;

  /* Who is chosen stands in the list: it belongs to the sentence. */
  if (g_str_equal (clause->action, "appoints") || g_str_equal (clause->action, "delegates")
      || _lotse_decision_announces_object (r, clause, last))
    return FALSE;
  for (guint i = clause->verb + 1; i < last; i++)
    {
      gboolean known = _lotse_decision_token (r, i)->kind != LOTSE_TOKEN_WORD || _lotse_sentence_is_month (_lotse_decision_fold (r, i));
      guint m = _lotse_analysis_find_mention (r->a, _lotse_decision_token (r, i)->start);

      for (guint w = 0; w < G_N_ELEMENTS (words) && !known; w++)
        known = g_str_equal (_lotse_decision_fold (r, i), words[w]);
      known |= m < r->a->mentions->len && g_array_index (r->a->mentions, LotseMention, m).start <= _lotse_decision_token (r, i)->start;
      others += !known;
    }
  return others <= 3;
}

/* Whether a sentence with a colon says no more than that something is decided: "Der Ausschuss:" and then the verbs is enough. */
static gboolean
is_pure (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const LotseActor *subject)
{
  if (_lotse_decision_last_char (r, sentence->last) != ':')
    return FALSE;
  if (clause->action && _lotse_decision_is_pure_lead (r, clause, sentence->last))
    return _lotse_decision_find_wording_end (r, *sentence) == 0;
  return !clause->finite && subject->name && _lotse_actor_is_assembly (subject) && sentence->last - subject->last <= 1;
}

static const char *const following[] = { "folgenden", "nachfolgenden", "nachstehenden", "folgende", NULL };

/* "… empfiehlt dem Kreisausschuss, folgenden Beschluss zu fassen." above a new paragraph: it leads there without a colon, too. */
static gboolean
announces_to_pass (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint last = sentence->last;

  return last > sentence->first + 5 && last < r->block->last && strchr (".:", _lotse_decision_last_char (r, last))
         && _lotse_decision_begins_paragraph (r, last) && lotse_fold_is (_lotse_decision_fold (r, last - 2), "fassen")
         && lotse_fold_is (_lotse_decision_fold (r, last - 3), "zu") && g_str_has_prefix (_lotse_decision_fold (r, last - 4), "beschlu")
         && g_strv_contains (following, _lotse_decision_fold (r, last - 5));
}

/* "Die Fraktion bittet um Beratung des folgenden Antrags:": what follows is moved. */
static gboolean
announces_motion (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  static const char *const nouns[] = { "antrag", "antrags", "antrages" };
  guint last = sentence->last;

  return r->block->motion && !r->block->status && last > sentence->first + 3 && _lotse_decision_last_char (r, last) == ':'
         && lotse_fold_is_one_of (_lotse_decision_fold (r, last - 2), nouns, G_N_ELEMENTS (nouns))
         && g_strv_contains (following, _lotse_decision_fold (r, last - 3));
}

/* "fasst mit den Stimmen der … folgenden Beschluss:": the announcement ends the sentence, however long it is. */
static gboolean
ends_in_announcement (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint last = sentence->last;

  return last > sentence->first + 3 && _lotse_decision_last_char (r, last) == ':'
         && (g_str_has_prefix (_lotse_decision_fold (r, last - 2), "beschlu")
             || g_str_has_prefix (_lotse_decision_fold (r, last - 2), "grundsatzbeschlu"))
         && g_strv_contains (following, _lotse_decision_fold (r, last - 3));
}

/* "Wir beantragen zur Beratung im Ausschuss und Beschlussfassung im Rat was folgt:" */
static gboolean
moves_following (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint last = sentence->last;

  if (last < sentence->first + 4 || _lotse_decision_last_char (r, last) != ':'
      || !(lotse_fold_is (_lotse_decision_fold (r, last - 2), "folgendes")
           || (lotse_fold_is (_lotse_decision_fold (r, last - 2), "folgt") && lotse_fold_is (_lotse_decision_fold (r, last - 3), "was"))))
    return FALSE;
  for (guint i = sentence->first; i < last; i++)
    if (g_str_has_prefix (_lotse_decision_fold (r, i), "beantrag"))
      return TRUE;
  return FALSE;
}

/* "Es wird einstimmig beschlossen:": nothing is named that is. */
static gboolean
resolves_unnamed (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint last = sentence->last;

  if (last < sentence->first + 4 || _lotse_decision_last_char (r, last) != ':'
      || !lotse_fold_is (_lotse_decision_fold (r, last - 2), "beschlossen"))
    return FALSE;
  for (guint i = sentence->first + 1; i < last; i++)
    if (_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_CAPITAL)
      return FALSE;
  return lotse_fold_is (_lotse_decision_fold (r, sentence->first + 1), "wird")
         || lotse_fold_is (_lotse_decision_fold (r, last - 3), "wird");
}

gboolean
_lotse_unheaded_asks_to_resolve (LotseAnalysis *a, guint first, guint last)
{
  return last > first + 2 && last - first <= 8 && lotse_fold_is (_lotse_analysis_get_fold (a, last - 1), ":")
         && lotse_fold_is (_lotse_analysis_get_fold (a, last - 2), "beschliessen")
         && lotse_fold_is (_lotse_analysis_get_fold (a, last - 3), "zu");
}

/* "Der Beschlussvorschlag wird wie folgt ergänzt:": what is to be decided as well stands below. */
static gboolean
amends_proposal (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  static const char *const nouns[] = { "beschlussvorschlag", "beschlusstext", "beschlussantrag", "antragstext", "beschlussentwurf" };
  static const char *const changes[] = { "ergaenzt", "geaendert", "ersetzt", "erweitert", "gefasst", "lauten" };
  guint last = sentence->last;

  return last > sentence->first + 4 && _lotse_decision_last_char (r, last) == ':'
         && lotse_fold_is_one_of (_lotse_decision_fold (r, sentence->first + 1), nouns, G_N_ELEMENTS (nouns))
         && lotse_fold_is_one_of (_lotse_decision_fold (r, last - 2), changes, G_N_ELEMENTS (changes));
}

/* "Es wird folgender Beschluss gefasst:", "Es wird folgende Beschlussempfehlung beschlossen:", "Wie im Ausschuss wird wie folgt beschlossen:" */
static gboolean
announces_decision (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  static const char *const participles[] = { "gefasst", "beschlossen" };
  guint most = sentence->last > sentence->first + 1
                       && lotse_fold_is_one_of (_lotse_decision_fold (r, sentence->last - 2), participles, G_N_ELEMENTS (participles))
                   ? 25
                   : 9;

  if (ends_in_announcement (r, sentence) || announces_to_pass (r, sentence) || moves_following (r, sentence)
      || resolves_unnamed (r, sentence) || amends_proposal (r, sentence)
      || _lotse_unheaded_asks_to_resolve (r->a, sentence->first, sentence->last))
    return TRUE;
  if (_lotse_decision_last_char (r, sentence->last) != ':' || sentence->last - sentence->first > most)
    return FALSE;
  for (guint i = sentence->first; i + 1 < sentence->last; i++)
    if ((lotse_fold_is (_lotse_decision_fold (r, i), "folgt") && lotse_fold_is (_lotse_decision_fold (r, i + 1), "beschlossen"))
        || (lotse_fold_is (_lotse_decision_fold (r, i), "folgender") && lotse_fold_is (_lotse_decision_fold (r, i + 1), "beschluss"))
        || (lotse_fold_is (_lotse_decision_fold (r, i), "folgende")
            && lotse_fold_is (_lotse_decision_fold (r, i + 1), "beschlussempfehlung")))
      return TRUE;
  return FALSE;
}

/* "… hat in der Sitzung folgenden Beschluss gefasst:", whoever it was. */
static gboolean
reports_decision (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint last = sentence->last - 1;
  gboolean has = FALSE;

  if (_lotse_decision_last_char (r, sentence->last) != ':' || last < sentence->first + 5
      || !lotse_fold_is (_lotse_decision_fold (r, last - 1), "gefasst") || !lotse_fold_is (_lotse_decision_fold (r, last - 2), "beschluss")
      || !lotse_fold_is (_lotse_decision_fold (r, last - 3), "folgenden"))
    return FALSE;
  for (guint i = sentence->first; i < last && !has; i++)
    has = lotse_fold_is (_lotse_decision_fold (r, i), "hat") || lotse_fold_is (_lotse_decision_fold (r, i), "haben");
  return has;
}

/* "Der Rat schließt sich dem an und fasst folgenden": on the page of an item the heading "Beschluss" that ends it stands elsewhere. */
static gboolean
breaks_off (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  return r->block->status && sentence->last > sentence->first + 2
         && lotse_fold_is (_lotse_decision_fold (r, sentence->last - 1), "folgenden");
}

/* "beschloss den Entwurf mit folgender Änderung:": the sentence decides, and what follows is a part of it. */
static gboolean
announces_change (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint last = sentence->last;

  return last > sentence->first + 4 && g_str_has_prefix (_lotse_decision_fold (r, last - 3), "folgend")
         && (g_str_has_prefix (_lotse_decision_fold (r, last - 2), "aenderung")
             || g_str_has_prefix (_lotse_decision_fold (r, last - 2), "ergaenzung"))
         && lotse_fold_is (_lotse_decision_fold (r, last - 4), "mit");
}

/* "Der Kreistag beschloss einstimmig Folgendes:": the next sentence is decided, whatever its verb is. */
static gboolean
announces_one (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  return sentence->last < r->block->last && g_strcmp0 (clause->action, "resolves") == 0
         && lotse_fold_is (_lotse_decision_fold (r, sentence->last - 2), "folgendes");
}

/* Whether a sentence that only leads to a list says who decides, or needs not. */
static gboolean
leads (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject)
{
  return subject->name || r->block->motion || (clause->passive && g_str_equal (clause->action, "recommends"));
}

/* Tokens of a line that only leads, without a colon. */
#define BARE_TOKENS 6

/* "Der Rat beschließt", "Wir beantragen" on a line of its own, which has lost its colon. */
static gboolean
is_bare (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const LotseActor *subject)
{
  static const char *const asks[] = { "beantragen", "fordern", "bitten" };
  guint last = sentence->last;

  if (last >= r->block->last || last < sentence->first + 2 || last - sentence->first > BARE_TOKENS
      || _lotse_decision_token (r, last - 1)->kind != LOTSE_TOKEN_WORD || !_lotse_decision_begins_paragraph (r, last)
      || !_lotse_decision_begins_paragraph (r, sentence->first) || _lotse_sentence_is_bullet (r->a->reading, last))
    return FALSE;
  if (r->block->motion && lotse_fold_is (_lotse_decision_fold (r, sentence->first), "wir"))
    return lotse_fold_is_one_of (_lotse_decision_fold (r, sentence->first + 1), asks, G_N_ELEMENTS (asks));
  return g_strcmp0 (clause->action, "resolves") == 0 && clause->verb + 1 == last
         && g_str_has_prefix (_lotse_decision_fold (r, clause->verb), "beschl") && subject->name && _lotse_actor_is_assembly (subject);
}

gboolean
_lotse_decision_read_lead (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, LotseActor *subject)
{
  gboolean assembly = subject->name && _lotse_actor_resolves (r->a, subject, clause);
  LotseActor asked = { 0 };

  /* "Der Rat hat am … folgenden Beschluss gefasst:": what follows was decided already. */
  if ((clause->past && clause->reports && _lotse_decision_last_char (r, sentence->last) == ':' && assembly
       && !announces_change (r, sentence))
      || reports_decision (r, sentence))
    {
      r->status = "earlier";
      /* "Der Ausschuss beschloss, dem Rat Folgendes zu empfehlen:" */
      r->once = g_strcmp0 (clause->action, "recommends") == 0 || announces_one (r, sentence, clause);
      /* "Der Rat fasste einstimmig folgenden Beschluss:" in minutes, and below it what, in any words. */
      r->once |= r->block->status && ends_in_announcement (r, sentence);
      r->lead = r->once ? clause->action : NULL;
      if (assembly)
        _lotse_decision_keep_actor (r, subject);
      return TRUE;
    }
  if (_lotse_actor_find_asked (r->a, sentence->first, sentence->last, &asked))
    {
      r->lead = "resolves";
      _lotse_decision_keep_actor (r, &asked);
      return TRUE;
    }
  if (!assembly && announces_motion (r, sentence))
    {
      r->lead = "resolves";
      return TRUE;
    }
  if (!announces_decision (r, sentence) && !(is_pure (r, sentence, clause, subject) && leads (r, clause, subject))
      && !breaks_off (r, sentence) && !is_bare (r, sentence, clause, subject))
    return FALSE;
  r->lead = clause->action ? clause->action : "resolves";
  if (assembly)
    _lotse_decision_keep_actor (r, subject);
  return TRUE;
}

guint
_lotse_decision_find_announced (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  static const LotseFoldEnd announcements[]
      = { LOTSE_FOLD_END ("beschluss"), LOTSE_FOLD_END ("beschlussfassung"), LOTSE_FOLD_END ("beschlussempfehlung") };
  LotseDecisionPiece lead = { sentence->first, sentence->first };
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (r->lead)
    return sentence->first;
  for (guint i = sentence->first; i + 3 < MIN (sentence->last, sentence->first + LEAD_TOKENS) && lead.last == lead.first; i++)
    if (r->a->reading->text->str[_lotse_decision_token (r, i)->start] == ':')
      lead.last = i + 1;
  /* "Der Rat beschließt:" and on the next line "§ 4 erhält folgende Fassung: …" */
  if (lead.last < lead.first + 4
      || !(lotse_fold_ends_in (_lotse_decision_fold (r, lead.last - 2), announcements, G_N_ELEMENTS (announcements))
           || _lotse_decision_token (r, lead.last)->flags & LOTSE_TOKEN_LINE_START)
      || !(_lotse_decision_token (r, lead.last)->kind == LOTSE_TOKEN_PUNCT
           || _lotse_decision_token (r, lead.last)->flags & LOTSE_TOKEN_CAPITAL)
      || _lotse_sentence_is_bullet (r->a->reading, lead.last))
    return sentence->first;
  _lotse_clause_read (r->a, lead.first, lead.last, &clause);
  /* "… beschließt folgende Änderung der Satzung:" decides itself. */
  if (!lotse_fold_ends_in (_lotse_decision_fold (r, lead.last - 2), announcements, G_N_ELEMENTS (announcements))
      && clause.verb + 2 < lead.last && !lotse_fold_is (_lotse_decision_fold (r, lead.last - 2), "folgendes"))
    return sentence->first;
  if (clause.past || clause.modal || !_lotse_actor_find_subject (r->a, lead.first, lead.last, clause.verb, &subject)
      || !_lotse_actor_is_assembly (&subject) || !is_pure (r, &lead, &clause, &subject))
    return sentence->first;
  return lead.last;
}
