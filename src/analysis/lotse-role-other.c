/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells that a wording near a body speaks of another one after all, or of nobody. */
#include "lotse-role-phrase-private.h"

#include "lotse-body-private.h"
#include "lotse-decision-private.h"
#include "lotse-fold.h"

#include <string.h>

gboolean
_lotse_role_is_receiver (const LotseAnalysis *a, const LotseMention *mention)
{
  const LotseBody *body = g_ptr_array_index (a->bodies, mention->body);

  return _lotse_role_is_told (a, mention) || g_str_equal (body->kind, "association");
}

gboolean
_lotse_role_shall_decide (const LotseAnalysis *a, const LotseMention *mention)
{
  guint next = lotse_reading_find_token (a->reading, mention->end);

  return _lotse_kind_is_assembly (((const LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind)
         && lotse_fold_is (lotse_reading_peek_fold (a->reading, next), "zu")
         && lotse_fold_is (lotse_reading_peek_fold (a->reading, next + 1), "beschliessen");
}

gboolean
_lotse_role_is_denied_behind (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const verbs[] = { "besteht", "bestehen", "bestand", "bestanden", "erfolgt", "erfolgte", "fand", "kam", NULL };
  guint next = lotse_reading_find_token (a->reading, mention->end);

  return next < a->reading->tokens->len && lotse_reading_is_any (a->reading, next, verbs)
         && _lotse_role_is_negated (a, next + 1, MIN (next + 3, a->reading->tokens->len));
}

gboolean
_lotse_role_gets_more_than_it_gives (const LotseAnalysis *a, const LotseMention *mention, const char *role)
{
  const LotseBody *body = g_ptr_array_index (a->bodies, mention->body);

  return g_str_equal (role, "funder") && g_str_equal (body->kind, "association") && !strstr (body->name, "tiftung")
         && !g_str_has_prefix (body->name, "Aktion");
}

gboolean
_lotse_role_is_to_pass_on (const LotseAnalysis *a, guint number, guint at, guint last)
{
  const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number), *next;

  if (!_lotse_role_is_told (a, mention) || !g_str_equal (((LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind, "committee"))
    return FALSE;
  for (guint i = number + 1; i < a->mentions->len; i++)
    {
      guint token = lotse_reading_find_token (a->reading, (next = &g_array_index (a->mentions, LotseMention, i))->start);

      if (token >= last)
        return FALSE;
      if (token > at && _lotse_role_is_told (a, next)
          && g_str_equal (((LotseBody *) g_ptr_array_index (a->bodies, next->body))->kind, "council"))
        return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_role_is_rejected (const LotseAnalysis *a, const LotseMention *mention)
{
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (decision->range.start <= mention->start && mention->start < decision->range.end)
        return g_strcmp0 (decision->status, "rejected") == 0
               && !g_strstr_len (a->reading->text->str + decision->range.start, decision->range.end - decision->range.start, "abzulehnen");
    }
  return FALSE;
}

gboolean
_lotse_role_follows_at_once (const LotseAnalysis *a, const LotseMention *mention, guint at)
{
  for (guint i = lotse_reading_find_token (a->reading, mention->end); i < at; i++)
    if (*_lotse_analysis_get_fold (a, i) == ',')
      return FALSE;
  return TRUE;
}

/* Tokens from the verb of a passive to its subject: "wird die Caritas". */
#define PASSIVE_REACH 3

/* "Die Caritas wird vom Land finanziert", "Im Mai wird die Caritas finanziert": whether the word at @at is the participle of a passive, whose
 * subject does nothing. */
static gboolean
is_passive (const LotseAnalysis *a, const LotseMention *mention, guint at)
{
  static const char *const participles[] = { "koordiniert", "finanziert",  "kofinanziert", "mitfinanziert", "bezuschusst", "erstattet",
                                             "verguetet",   "organisiert", "veranstaltet", "verantwortet",  "kooperiert",  "uebernommen" };
  guint first = lotse_reading_find_token (a->reading, mention->start), i;

  if (!lotse_fold_is_one_of (_lotse_analysis_get_fold (a, at), participles, G_N_ELEMENTS (participles)))
    return FALSE;
  for (i = first > PASSIVE_REACH ? first - PASSIVE_REACH : 0; i <= at; i++)
    if (lotse_reading_get_classes (a->reading, lotse_reading_token (a->reading, i)) & LOTSE_WORD_BE)
      return TRUE;
  return FALSE;
}

gboolean
_lotse_role_is_no_verb_of (const LotseAnalysis *a, const LotseMention *mention, LotseRolePlace place, const char *role, guint at)
{
  static const char *const nouns[] = { "bericht", "berichte", "berichten", "entscheid", "entscheide", "entscheiden" };
  static const char *const zu[] = { "zu", NULL };
  const char *fold = _lotse_analysis_get_fold (a, at);
  gboolean infinitive = lotse_reading_is_any (a->reading, at - 1, zu);

  /* "Das Amt wird um einen Bericht gebeten" */
  if (lotse_reading_token (a->reading, at)->flags & LOTSE_TOKEN_CAPITAL && lotse_fold_is_one_of (fold, nouns, G_N_ELEMENTS (nouns)))
    return TRUE;
  /* "Das Amt beantragt, der Rat möge …": who is wished to act stands right before the wish. */
  if (lotse_fold_is (fold, "moege") && place == LOTSE_ROLE_SUBJECT)
    return at != lotse_reading_find_token (a->reading, mention->end) || _lotse_role_is_rejected (a, mention);
  /* "Der Beirat ist beratendes Mitglied" */
  if (g_str_equal (role, "member") && g_str_has_prefix (_lotse_analysis_get_fold (a, at - 1), "beratend"))
    return TRUE;
  /* "Die Verwaltung wird gebeten, im Mai zu berichten" */
  if (g_str_equal (role, "reports") && lotse_fold_is (fold, "berichten"))
    return infinitive || _lotse_body_has_role (g_ptr_array_index (a->bodies, mention->body), "commissioned");
  if (place == LOTSE_ROLE_SUBJECT && is_passive (a, mention, at))
    return TRUE;
  /* "… bittet darum, das Haus betreiben zu können" */
  if (g_str_equal (role, "implements") && place == LOTSE_ROLE_SUBJECT)
    return infinitive || lotse_fold_is (lotse_reading_peek_fold (a->reading, at + 1), "zu")
           || (lotse_fold_is (fold, "uebernimmt") && !_lotse_role_follows_at_once (a, mention, at));
  /* "Frau A. vom Jugendamt berichtet": who is behind the one who speaks, not behind another word of the clause. */
  return place == LOTSE_ROLE_BY && lotse_fold_is (fold, "berichtet") && at != lotse_reading_find_token (a->reading, mention->end);
}

gboolean
_lotse_role_is_label (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);

  return a->reading->text->str[t->end] == '\t' && lotse_reading_line (a->reading, t->line)->zone == LOTSE_ZONE_HEADER;
}

gboolean
_lotse_role_is_told_of (const LotseAnalysis *a, guint token, guint first, guint last)
{
  if (!lotse_fold_is (_lotse_analysis_get_fold (a, token), "informiert"))
    return FALSE;
  for (guint i = first; i < last; i++)
    if (lotse_reading_get_classes (a->reading, lotse_reading_token (a->reading, i)) & LOTSE_WORD_BE)
      return TRUE;
  return FALSE;
}

gboolean
_lotse_role_is_alias_of_last (const LotseAnalysis *a, guint number)
{
  const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number);
  guint first = lotse_reading_find_token (a->reading, mention->start);

  return number > 0 && first > 0 && mention[-1].body == mention->body && *_lotse_analysis_get_fold (a, first - 1) == '('
         && lotse_reading_find_token (a->reading, mention[-1].end) == first - 1;
}
