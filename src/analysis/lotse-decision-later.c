/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs behind the first decision of a block: what they order in words of no table, the wording of a statute, and the reasons. */
#include "lotse-decision-reader-private.h"

/* Tokens behind "erhält" among which the word for its new text stands. */
#define WORDING_REACH 4

/* "§ 4 erhält folgende Fassung:", "Absatz 2 erhält den folgenden Wortlaut:" */
static gboolean
rewords (const LotseDecisionReader *r, LotseDecisionPiece sentence)
{
  static const char *const verbs[] = { "erhaelt", "erhalten" };
  static const char *const nouns[] = { "fassung", "wortlaut", "neufassung", "formulierung" };

  for (guint i = sentence.first + 1; i < sentence.last; i++)
    if (lotse_fold_is_one_of (_lotse_decision_fold (r, i), verbs, G_N_ELEMENTS (verbs)))
      for (guint k = i + 2; k < MIN (sentence.last, i + WORDING_REACH); k++)
        if (g_str_has_prefix (_lotse_decision_fold (r, k - 1), "folgende")
            && lotse_fold_is_one_of (_lotse_decision_fold (r, k), nouns, G_N_ELEMENTS (nouns)))
          return TRUE;
  return FALSE;
}

/* "Die Satzung tritt am 1. Januar in Kraft.": the second part of the verb ends the sentence. */
static gboolean
takes_effect (const LotseDecisionReader *r, LotseDecisionPiece sentence)
{
  return _lotse_decision_ends_closed (r, sentence.last) && lotse_fold_is (_lotse_decision_fold (r, sentence.last - 2), "kraft")
         && lotse_fold_is (_lotse_decision_fold (r, sentence.last - 3), "in");
}

/* "Die Kosten werden bereits vom Land getragen.", "Dadurch wird …", "Die Zahlen werden in der Anlage erläutert.": what is so, or is told. */
gboolean
_lotse_decision_tells_state (const LotseDecisionReader *r, LotseDecisionPiece sentence)
{
  static const char *const words[]
      = { "derzeit",     "zurzeit",    "aktuell",         "momentan",   "gegenwaertig", "bereits",      "seit",        "stets",
          "immer",       "meist",      "schon",           "noch",       "gesetzlich",   "dadurch",      "damit",       "hierdurch",
          "dabei",       "so",         "voraussichtlich", "erwartet",   "geschaetzt",   "gerechnet",    "ausgegangen", "erlaeutert",
          "dargestellt", "beigefuegt", "vorgestellt",     "verwiesen",  "hingewiesen",  "nachgereicht", "verteilt",    "benoetigt",
          "genannt",     "angesehen",  "darauf",          "begruendet", "verursacht",   "bezeichnet",   "beschrieben", "beziffert",
          "bedingt" };
  g_auto (LotseActor) agent = { 0 };

  for (guint i = sentence.first; i < sentence.last; i++)
    if (lotse_fold_is_one_of (_lotse_decision_fold (r, i), words, G_N_ELEMENTS (words)))
      return TRUE;
  return _lotse_actor_find_agent (r->a, sentence.first, sentence.last, &agent) && !_lotse_actor_is_assembly (&agent)
         && !g_str_equal (agent.kind, "administration");
}

/* What an office does when it is told to. */
static gboolean
is_office_act (const char *fold)
{
  static const char *const verbs[] = { "berichtet", "prueft",    "erstellt", "erarbeitet",      "informiert",  "unterrichtet", "entwickelt",
                                       "fuehrt",    "ermittelt", "sorgt",    "veroeffentlicht", "organisiert", "schliesst",    "bereitet" };

  return lotse_fold_is_one_of (fold, verbs, G_N_ELEMENTS (verbs));
}

gboolean
_lotse_decision_is_later (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause)
{
  return r->block->headed && !r->block->summary && !r->block->reply && (!r->block->motion || r->block->requested) && !r->lead
         && r->n_added > 0 && !clause->past && !clause->negated && !clause->modal && _lotse_decision_begins_paragraph (r, sentence.first);
}

const char *
_lotse_decision_read_later (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause, const LotseActor *subject)
{
  if (!_lotse_decision_is_later (r, sentence, clause) || sentence.last < sentence.first + 4)
    return NULL;
  if (rewords (r, sentence) || takes_effect (r, sentence))
    return "resolves";
  if (!_lotse_decision_ends_closed (r, sentence.last) || _lotse_decision_tells_state (r, sentence))
    return NULL;
  return subject->name && g_str_equal (subject->kind, "administration") && subject->first <= sentence.first + 1
                 && subject->last < sentence.last && is_office_act (_lotse_decision_fold (r, subject->last))
             ? "commissions"
             : NULL;
}

static gboolean
is_state (const LotseDecisionReader *r, guint verb)
{
  return verb < r->block->last
         && (lotse_fold_is (_lotse_decision_fold (r, verb), "ist") || lotse_fold_is (_lotse_decision_fold (r, verb), "sind"));
}

/* Whether the piece tells how things are: a clause that neither orders nor wishes anything, about nobody who could be told to. */
static gboolean
describes (const LotseDecisionReader *r, LotseDecisionPiece piece)
{
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (!_lotse_decision_ends_closed (r, piece.last))
    return FALSE;
  _lotse_clause_read (r->a, piece.first, piece.last, &clause);
  if (clause.action || clause.passive || (clause.modal && !clause.past && !is_state (r, clause.verb)) || _lotse_decision_is_duty (r, piece))
    return FALSE;
  return !_lotse_actor_find_subject (r->a, piece.first, piece.last, clause.verb, &subject) || g_str_equal (subject.kind, "other");
}

gboolean
_lotse_decision_begins_reasons (const LotseDecisionReader *r, guint first)
{
  g_autoptr (GArray) pieces = NULL;
  guint last = first + 1;
  const LotseDecision *before = r->n_added > 0 ? g_ptr_array_index (r->a->decisions, r->a->decisions->len - 1) : NULL;

  if (!before || !r->block->motion || r->block->status || !_lotse_decision_begins_paragraph (r, first)
      || !g_str_equal (before->action, "commissions") || !_lotse_decision_ends_closed (r, first)
      || _lotse_sentence_is_bullet (r->a->reading, first) || _lotse_sentence_match_number (r->a->reading, first) > 0)
    return FALSE;
  while (last < r->block->last && !_lotse_decision_begins_paragraph (r, last))
    last++;
  pieces = g_array_new (FALSE, FALSE, sizeof (LotseDecisionPiece));
  if (_lotse_decision_find_sentences (r, first, last, pieces) < 2)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    if (!describes (r, g_array_index (pieces, LotseDecisionPiece, i)))
      return FALSE;
  return TRUE;
}

const char *
_lotse_decision_read_wish (const LotseDecisionReader *r, LotseDecisionPiece sentence)
{
  guint first = sentence.first + lotse_fold_is (_lotse_decision_fold (r, sentence.first), ","), last = sentence.last;
  const LotseLexiconEntry *entry;

  while (last > first && _lotse_decision_token (r, last - 1)->kind == LOTSE_TOKEN_PUNCT)
    last--;
  if (last < first + 4 || !lotse_fold_is (_lotse_decision_fold (r, first), "dass")
      || !(lotse_fold_is (_lotse_decision_fold (r, last - 1), "wird") || lotse_fold_is (_lotse_decision_fold (r, last - 1), "werden")))
    return NULL;
  entry = _lotse_decisions_find_participle (r->a, last - 2);
  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "commissions") ? "commissions" : "resolves";
}

/* Whether "(7)" or "§ 7" begins the line of @token. */
static gboolean
begins_statute (const LotseDecisionReader *r, guint token)
{
  const LotseToken *t = _lotse_decision_token (r, token);

  if (!(t->flags & LOTSE_TOKEN_LINE_START))
    return FALSE;
  if (lotse_starts_with (r->a->reading->text->str + t->start, "§"))
    return TRUE;
  return token + 2 < r->block->last && lotse_fold_is (_lotse_decision_fold (r, token), "(")
         && _lotse_decision_token (r, token + 1)->kind == LOTSE_TOKEN_NUMBER && lotse_fold_is (_lotse_decision_fold (r, token + 2), ")");
}

guint
_lotse_decision_find_wording_end (const LotseDecisionReader *r, LotseDecisionPiece sentence)
{
  static const char *const announcements[] = { "folgt", "fassung", "wortlaut" };
  gboolean statute = FALSE;
  guint wording = 0;

  for (guint i = sentence.first; i + 1 < r->block->last && i < sentence.last && wording == 0; i++)
    {
      statute |= lotse_starts_with (r->a->reading->text->str + _lotse_decision_token (r, i)->start, "§");
      if (statute && lotse_fold_is (_lotse_decision_fold (r, i), ":") && i > sentence.first
          && lotse_fold_is_one_of (_lotse_decision_fold (r, i - 1), announcements, G_N_ELEMENTS (announcements))
          && begins_statute (r, i + 1))
        wording = i + 1;
    }
  if (wording == 0)
    return 0;
  for (guint i = wording + 1; i < r->block->last; i++)
    {
      LotseClause clause;
      guint last = i + 1;

      if (!_lotse_decision_begins_paragraph (r, i) || begins_statute (r, i))
        continue;
      while (last < r->block->last && !_lotse_decision_begins_paragraph (r, last))
        last++;
      _lotse_clause_read (r->a, i, last, &clause);
      if (clause.passive && !clause.past && g_strcmp0 (clause.action, "commissions") == 0)
        return i;
    }
  return r->block->last;
}
