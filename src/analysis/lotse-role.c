/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles of the bodies: from consultations, decisions, seats, the header, and wordings (domain guide 5.6). */
#include "lotse-role-phrase-private.h"

#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-label-private.h"

#include <string.h>

/* Lines at the beginning in which the authors of a motion stand, and lines between the word for it and them. */
#define HEADER_LINES 40
#define AUTHOR_LINES 6
#define MAX_AUTHOR_LINES 24
/* Lines at the top in which a letterhead names who writes. */
#define LETTERHEAD_LINES 16
/* Tokens before the subject of an order: an item number, an article. */
#define ORDER_REACH 4
/* Tokens behind a body in which it may say that it only recommends. */
#define RECOMMENDING_REACH 14

static LotseBody *
get_body (const LotseAnalysis *a, guint body)
{
  return g_ptr_array_index (a->bodies, body);
}

/* First mention inside a range, or NULL. */
static const LotseMention *
find_in_range (const LotseAnalysis *a, LotseRange range)
{
  guint i = _lotse_analysis_find_mention (a, range.start);

  if (i < a->mentions->len && g_array_index (a->mentions, LotseMention, i).start < range.end)
    return &g_array_index (a->mentions, LotseMention, i);
  return NULL;
}

const char *
_lotse_role_of_consultation (const char *consultation)
{
  static const char *const roles[][2] = {
    { "decision", "decides" }, { "preliminary", "pre-advises" }, { "information", "informed" },
    { "hearing", "heard" },    { "deliberation", "advises" },    { "recommendation", "pre-advises" },
  };

  for (guint i = 0; consultation && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (consultation, roles[i][0]))
      return roles[i][1];
  return NULL;
}

static void
from_consultations (LotseAnalysis *a)
{
  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);
      const LotseMention *mention = NULL;
      const char *role;

      if (consultation->body_range.end <= consultation->body_range.start)
        continue;
      mention = find_in_range (a, consultation->body_range);
      /* A town deliberates through its bodies. */
      if (!mention || g_str_equal (get_body (a, mention->body)->kind, "other"))
        continue;
      if (!consultation->role && consultation->result)
        {
          g_autofree char *result = lotse_fold (consultation->result, -1);

          if (strstr (result, "vorberaten"))
            _lotse_body_add_role (get_body (a, mention->body), "pre-advises");
        }
      role = _lotse_role_of_consultation (consultation->role);
      if (role)
        _lotse_body_add_role (get_body (a, mention->body), role);
    }
}

/* Gives a role to the body that takes a decision, and to the assemblies that take it together with it. */
static void
give_deciders (LotseAnalysis *a, const LotseDecision *decision, const char *role)
{
  guint i = _lotse_analysis_find_mention (a, decision->range.start);
  const LotseMention *last = NULL;

  _lotse_body_add_role (get_body (a, decision->body), role);
  for (; i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      LotseBody *body = get_body (a, mention->body);

      if (mention->start >= decision->range.end || (last && !_lotse_role_are_joined (a, last, mention)))
        return;
      if (last && !_lotse_kind_is_assembly (body->kind))
        return;
      if (last)
        _lotse_body_add_role (body, role);
      if (last || (mention->body == decision->body && _lotse_role_is_subject (a, mention)))
        last = mention;
    }
}

/* Whether a body only recommends what another decides: "Der Beirat folgt dem Vorschlag und empfiehlt dem Ausschuss …". */
static gboolean
only_recommends (const LotseAnalysis *a, const LotseDecision *decision)
{
  static const char *const recommending[] = { "empfiehlt", "empfehlen", NULL };
  static const char *const deciding[] = { "beschliesst", "beschliessen", "stimmt", "beauftragt", ".", ":", NULL };
  const LotseMention *mention = find_in_range (a, decision->range);
  guint first, last;

  if (!mention || mention->body != decision->body)
    return FALSE;
  first = lotse_reading_find_token (a->reading, mention->end);
  last = lotse_reading_find_token (a->reading, decision->range.end);
  for (guint i = first; i < MIN (last, first + RECOMMENDING_REACH); i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

      if (g_strv_contains (recommending, fold))
        return TRUE;
      if (g_strv_contains (deciding, fold))
        return FALSE;
    }
  return FALSE;
}

/* "Der Sozialausschuss empfiehlt, der Kreistag beschließt, dass …": what each of them does. */
static void
give_each (LotseAnalysis *a, const LotseDecision *decision)
{
  for (guint i = _lotse_analysis_find_mention (a, decision->range.start);
       i < a->mentions->len && g_array_index (a->mentions, LotseMention, i).start < decision->range.end; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      const char *fold = lotse_reading_peek_fold (a->reading, lotse_reading_find_token (a->reading, mention->end));
      gboolean recommends = strcmp (fold, "empfiehlt") == 0 || strcmp (fold, "empfehlen") == 0;

      if (!_lotse_kind_is_assembly (get_body (a, mention->body)->kind) || (!recommends && strcmp (fold, "beschliesst") != 0)
          || !_lotse_role_is_spoken_of (a, i))
        continue;
      _lotse_body_add_role (get_body (a, mention->body), recommends ? "pre-advises" : "decides");
      /* "Der Sozialausschuss und der Hauptausschuss empfehlen …" */
      for (guint k = i; k > 0 && _lotse_role_are_joined (a, mention - 1, mention); k--, mention--)
        if (_lotse_kind_is_assembly (get_body (a, mention[-1].body)->kind))
          _lotse_body_add_role (get_body (a, mention[-1].body), recommends ? "pre-advises" : "decides");
    }
}

/* Whether a proposal got its body from the one before it, and that body only advises: "Der Ausschuss empfiehlt, …. Der Verein erhält …". */
static gboolean
only_inherits (const LotseAnalysis *a, const LotseDecision *decision)
{
  const LotseBody *body = get_body (a, decision->body);
  gboolean advises = FALSE;

  if (g_strcmp0 (decision->status, "proposed") != 0 || g_str_equal (body->kind, "council"))
    return FALSE;
  advises = _lotse_body_has_role (body, "pre-advises");
  for (guint i = _lotse_analysis_find_mention (a, decision->range.start);
       advises && i < a->mentions->len && g_array_index (a->mentions, LotseMention, i).start < decision->range.end; i++)
    advises = g_array_index (a->mentions, LotseMention, i).body != decision->body;
  return advises;
}

/* Tokens behind "empfiehlt" in which the assembly that shall decide is named. */
#define ADVICE_REACH 12

/* "Der Sozialausschuss empfiehlt dem Rat, …": the council that is told is the one that decides. */
static void
give_advised (LotseAnalysis *a, const LotseDecision *decision)
{
  static const char *const datives[] = { "dem", "der" };
  static const char *const verbs[] = { "empfiehlt", "empfehlen" };

  for (guint i = _lotse_analysis_find_mention (a, decision->range.start);
       i + 1 < a->mentions->len && g_array_index (a->mentions, LotseMention, i + 1).start < decision->range.end; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i), *next = mention + 1;
      guint verb = lotse_reading_find_token (a->reading, mention->end), at = lotse_reading_find_token (a->reading, next->start);

      if (mention->body != decision->body)
        continue;
      if (at > verb + 1 && at < verb + ADVICE_REACH && g_str_equal (get_body (a, next->body)->kind, "council")
          && lotse_fold_is_one_of (lotse_reading_peek_fold (a->reading, verb), verbs, G_N_ELEMENTS (verbs))
          && lotse_fold_is_one_of (lotse_reading_peek_fold (a->reading, at - 1), datives, G_N_ELEMENTS (datives)))
        _lotse_body_add_role (get_body (a, next->body), "decides");
      return;
    }
}

/* "Das Ministerium hat mit Bescheid Fördermittel bewilligt": it pays, and makes no rule. */
static gboolean
grants_money (const LotseAnalysis *a, const LotseDecision *decision)
{
  guint last = lotse_reading_find_token (a->reading, decision->range.end);

  for (guint i = lotse_reading_find_token (a->reading, decision->range.start); i < last; i++)
    if (lotse_fold_is (lotse_reading_peek_fold (a->reading, i), "bewilligt"))
      return TRUE;
  return FALSE;
}

static void
from_decisions (LotseAnalysis *a)
{
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);
      LotseBody *body;
      gboolean other; /* a proposal that is not only a recommendation */

      if (decision->body == LOTSE_NO_BODY || !decision->action)
        continue;
      body = get_body (a, decision->body);
      other = !g_str_equal (decision->action, "recommends") && g_strcmp0 (decision->status, "proposed") == 0;
      if (other)
        give_each (a, decision);
      if (other && _lotse_kind_is_assembly (body->kind) && only_recommends (a, decision))
        give_deciders (a, decision, "pre-advises");
      else if (g_str_equal (decision->action, "takes-note"))
        give_deciders (a, decision, "informed");
      else if (g_str_equal (decision->action, "recommends"))
        {
          gboolean proposed = g_strcmp0 (decision->status, "proposed") == 0;

          /* The administration recommends as its duty; a committee that does so advises the one that decides. */
          if ((proposed || g_strcmp0 (decision->status, "final") == 0 || g_strcmp0 (decision->status, "earlier") == 0)
              && (g_str_equal (body->kind, "committee") || g_str_equal (body->kind, "advisory")))
            {
              give_deciders (a, decision, proposed && a->consultations->len == 1 ? "decides" : "pre-advises");
              give_advised (a, decision);
            }
          /* What a council says is its decision. */
          else if (g_str_equal (body->kind, "council") && g_strcmp0 (decision->status, "proposed") != 0)
            give_deciders (a, decision, "decides");
        }
      else if (_lotse_kind_is_assembly (body->kind) && !only_inherits (a, decision))
        give_deciders (a, decision, "decides");
      else if (g_str_equal (body->kind, "ministry") && g_str_equal (decision->action, "resolves") && !grants_money (a, decision))
        _lotse_body_add_role (body, "regulator");
    }
}

/* "Der Bezirksausschuss möge beschließen, die Bürgerschaft möge …": whether one assembly is asked to ask the next, whose mention follows. */
static gboolean
asks_in_turn (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const wishes[] = { "moege", "moegen", "wolle", "wollen" };

  for (guint i = 0; i < 2; i++)
    if (!lotse_fold_is_one_of (lotse_reading_peek_fold (a->reading, lotse_reading_find_token (a->reading, mention[i].end)), wishes,
                               G_N_ELEMENTS (wishes)))
      return FALSE;
  return TRUE;
}

/* "Der Sozialausschuss empfiehlt dem Rat, …", "… empfiehlt, der Kreistag möge beschließen:" below the heading of the proposal: a committee that
 * advises, though the decision may be that of the other one. */
static void
from_advice (LotseAnalysis *a)
{
  static const char *const verbs[] = { "empfiehlt", "empfehlen", "schlaegt", "schlagen" };

  /* Where it alone is asked, its recommendation is the decision. */
  if (a->consultations->len == 1)
    return;
  for (guint s = 0; s < a->sections->len; s++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, s);

      if (!g_str_equal (section->kind, "proposal"))
        continue;
      for (guint i = _lotse_analysis_find_mention (a, section->heading.start); i < a->mentions->len; i++)
        {
          const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i), *next;
          LotseBody *body = get_body (a, mention->body);
          guint verb;

          if (mention->start >= section->end || i + 1 >= a->mentions->len)
            break;
          if (!g_str_equal (body->kind, "committee") && !g_str_equal (body->kind, "advisory"))
            continue;
          next = &g_array_index (a->mentions, LotseMention, i + 1);
          verb = lotse_reading_find_token (a->reading, mention->end);
          if ((!lotse_fold_is_one_of (lotse_reading_peek_fold (a->reading, verb), verbs, G_N_ELEMENTS (verbs))
               && !asks_in_turn (a, mention))
              || !_lotse_role_is_subject (a, mention))
            continue;
          if (next->body != mention->body && lotse_reading_find_token (a->reading, next->start) < verb + ADVICE_REACH
              && (g_str_equal (get_body (a, next->body)->kind, "council") || g_str_equal (get_body (a, next->body)->kind, "committee")))
            _lotse_body_add_role (body, "pre-advises");
        }
    }
}

/* Who is commissioned is the first office that a decision names besides the body that takes it. */
static void
from_commission (LotseAnalysis *a, const LotseDecision *decision)
{
  guint i = _lotse_analysis_find_mention (a, decision->range.start);

  for (guint n = 0; n < 3 && i < a->mentions->len; n++, i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      LotseBody *body = get_body (a, mention->body);

      if (mention->start >= decision->range.end)
        return;
      if (mention->body != decision->body && g_str_equal (body->kind, "administration"))
        {
          _lotse_body_add_role (body, "commissioned");
          return;
        }
    }
}

/* Tokens behind an office-holder in which the verb of an order may end its clause. */
#define OFFICE_REACH 6

/* Whether the office-holder at token @i is told to act: "Der Bürgermeister wird beauftragt", "… beauftragt den Landrat". */
static gboolean
is_told_to_act (const LotseAnalysis *a, guint i)
{
  static const char *const orders[] = { "beauftragt", "ermaechtigt", "gebeten", "aufgefordert", "ersucht" };
  static const char *const active[] = { "beauftragt", "ermaechtigt", "bittet", "ersucht" };
  const char *article = i > 0 ? lotse_reading_peek_fold (a->reading, i - 1) : "";

  if (i > 1 && (lotse_fold_is (article, "den") || lotse_fold_is (article, "die"))
      && lotse_fold_is_one_of (lotse_reading_peek_fold (a->reading, i - 2), active, G_N_ELEMENTS (active)))
    return !(lotse_reading_peek (a->reading, i + 1) && lotse_reading_peek (a->reading, i + 1)->flags & LOTSE_TOKEN_CAPITAL);
  if ((!lotse_fold_is (article, "der") && !lotse_fold_is (article, "die"))
      || !lotse_fold_is (lotse_reading_peek_fold (a->reading, i + 1), "wird"))
    return FALSE;
  for (guint k = i + 2; k < i + OFFICE_REACH && !strchr (",.;", *lotse_reading_peek_fold (a->reading, k)); k++)
    if (lotse_fold_is_one_of (lotse_reading_peek_fold (a->reading, k), orders, G_N_ELEMENTS (orders)))
      return TRUE;
  return FALSE;
}

/* An office-holder is a body only where a decision tells him to act (domain guide 1.2, 9.1). */
static void
from_office_holders (LotseAnalysis *a)
{
  static const char *const holders[] = { "buergermeister", "buergermeisterin", "oberbuergermeister",    "oberbuergermeisterin",
                                         "landrat",        "landraetin",       "amtsdirektor",          "amtsdirektorin",
                                         "stadtdirektor",  "stadtdirektorin",  "bezirksbuergermeister", "verbandsbuergermeister" };

  for (guint d = 0; d < a->decisions->len; d++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, d);
      guint last = lotse_reading_find_token (a->reading, decision->range.end);

      for (guint i = lotse_reading_find_token (a->reading, decision->range.start); i < last; i++)
        {
          const LotseToken *token = lotse_reading_token (a->reading, i);
          LotseMention added = { token->start, token->end, 0 };
          g_autofree char *name = NULL;

          if (!(token->flags & LOTSE_TOKEN_CAPITAL)
              || !lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, token), holders, G_N_ELEMENTS (holders))
              || !is_told_to_act (a, i) || find_in_range (a, (LotseRange) { token->start, token->end }))
            continue;
          name = lotse_reading_dup_text (a->reading, token->start, token->end);
          while (added.body < a->bodies->len && !g_str_equal (get_body (a, added.body)->name, name))
            added.body++;
          if (added.body == a->bodies->len)
            g_ptr_array_add (a->bodies, _lotse_body_new (name, "administration", "body/office-holder"));
          _lotse_body_add_role (get_body (a, added.body), "commissioned");
          g_array_insert_val (a->mentions, _lotse_analysis_find_mention (a, added.start), added);
        }
    }
}

/* "Die Verwaltung baut eine Rampe": what a motion asks for is an order to whom it names first. */
static void
from_orders (LotseAnalysis *a)
{
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);
      const LotseMention *mention;
      guint first, at;

      if (decision->body != LOTSE_NO_BODY || g_strcmp0 (decision->status, "proposed") != 0)
        {
          if (g_strcmp0 (decision->action, "commissions") == 0)
            from_commission (a, decision);
          continue;
        }
      mention = find_in_range (a, decision->range);
      if (!mention || !g_str_equal (get_body (a, mention->body)->kind, "administration"))
        continue;
      first = lotse_reading_find_token (a->reading, decision->range.start);
      at = lotse_reading_find_token (a->reading, mention->start);
      if (at <= first + ORDER_REACH && _lotse_role_is_subject (a, mention))
        _lotse_body_add_role (get_body (a, mention->body), "commissioned");
    }
}

/* Line after the last one in which the authors of a motion may stand: down to the first label of the header. */
static guint
find_authors_end (const LotseAnalysis *a, guint line)
{
  guint n = a->reading->lines->len;

  for (guint i = line + 1; i < MIN (n, line + MAX_AUTHOR_LINES); i++)
    if (_lotse_labels_find_line (a->labels, i) >= 0)
      return MAX (i, MIN (n, line + AUTHOR_LINES));
  return MIN (n, line + AUTHOR_LINES);
}

/* "ANTRAG" or "ANFRAGE" in the header, and the groups under it or in the letterhead above it. */
static void
from_motion (LotseAnalysis *a)
{
  guint last = MIN (a->reading->lines->len, HEADER_LINES);
  gboolean seen = FALSE;

  for (guint l = 0; l < last; l++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, l);
      guint first = lotse_reading_find_token (a->reading, line->start);
      gboolean motion = FALSE;

      for (guint i = first; i < first + 8 && i < a->reading->tokens->len && lotse_reading_token (a->reading, i)->line == l; i++)
        {
          const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

          motion |= (g_str_has_suffix (fold, "antrag") && strcmp (fold, "beschlussantrag") != 0) || g_str_has_suffix (fold, "anfrage");
        }
      if (!motion)
        continue;
      {
        guint top = l < LETTERHEAD_LINES ? 0 : l;
        LotseRange range = { lotse_reading_line (a->reading, top)->start, line->end };

        /* Further down a motion is only named. */
        if (!seen)
          range.end = lotse_reading_line (a->reading, find_authors_end (a, l) - 1)->end;
        else
          range.start = line->start;
        seen = TRUE;

        for (guint i = _lotse_analysis_find_mention (a, range.start);
             i < a->mentions->len && g_array_index (a->mentions, LotseMention, i).start < range.end; i++)
          {
            LotseBody *body = get_body (a, g_array_index (a->mentions, LotseMention, i).body);

            /* "dafür: 10 (4 SPD, 3 CDU)": they voted. */
            if (g_str_equal (body->kind, "party")
                && !_lotse_minutes_is_outcome (a, lotse_reading_find_line (a->reading, g_array_index (a->mentions, LotseMention, i).start)))
              _lotse_body_add_role (body, "applicant");
          }
      }
      if (line->zone == LOTSE_ZONE_BODY)
        return;
    }
}

/* Lines that the value of a label may go on over. */
#define VALUE_LINES 6

/* The label whose value stands at byte @start of a line of the header, on it or on a line above that goes on; NULL if there is none. */
static const LotseLabel *
find_label_of (const LotseAnalysis *a, guint start)
{
  guint line = lotse_reading_find_line (a->reading, start);
  int found = -1;

  for (guint n = 0; n < VALUE_LINES && n <= line && found < 0; n++)
    found = _lotse_labels_find_line (a->labels, line - n);
  return found >= 0 ? &g_array_index (a->labels, LotseLabel, found) : NULL;
}

/* "Initiator: Linksfraktion"; "Beteiligt: Linksfraktion" and "Beteiligte Ämter: Jugendamt" in the header: a group that joins a motion, an office
 * that was asked. */
static void
from_header (LotseAnalysis *a)
{
  guint last = MIN (a->reading->lines->len, HEADER_LINES);

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      const LotseLabel *label = find_label_of (a, mention->start);
      LotseBody *body = get_body (a, mention->body);
      gboolean party = g_str_equal (body->kind, "party"), joins;

      if (lotse_reading_find_line (a->reading, mention->start) >= last)
        return;
      if (!label || label->end > mention->start)
        continue;
      joins = label->field == LOTSE_FIELD_SKIP && g_ascii_strncasecmp (a->reading->text->str + label->start, "beteiligt", 9) == 0;
      if (party
          && (joins || (label->field == LOTSE_FIELD_SUBMITTER && label->line == lotse_reading_find_line (a->reading, mention->start))))
        _lotse_body_add_role (body, "applicant");
      else if (joins && g_str_equal (body->kind, "administration"))
        _lotse_body_add_role (body, "participant");
    }
}

/* What a group is for stands in its name. */
static void
from_names (LotseAnalysis *a)
{
  for (guint i = 0; i < a->bodies->len; i++)
    {
      LotseBody *body = get_body (a, i);

      if (!g_str_equal (body->kind, "group"))
        continue;
      if (strncmp (body->name, "Lenkungs", 8) == 0 || strncmp (body->name, "Steuer", 6) == 0)
        _lotse_body_add_role (body, "steering");
      else if (strncmp (body->name, "Planungs", 8) == 0 || strncmp (body->name, "Projektteam", 11) == 0)
        _lotse_body_add_role (body, "responsible");
    }
}

static gboolean
is_own_town (const LotseAnalysis *a, const LotseBody *body)
{
  const char *town = lotse_outline_get_key (a->outline, "municipality");

  return town && lotse_fold_equal (body->name, -1, town, -1);
}

/* The actors of a concept: what stands alone as the subject of a sentence in its goals. */
static void
from_goals (LotseAnalysis *a)
{
  for (guint s = 0; s < a->sections->len; s++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, s);

      if (!g_str_equal (section->kind, "goals"))
        continue;
      for (guint i = _lotse_analysis_find_mention (a, section->start);
           i < a->mentions->len && g_array_index (a->mentions, LotseMention, i).start < section->end; i++)
        {
          const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
          LotseBody *body = get_body (a, mention->body);
          guint next = lotse_reading_find_token (a->reading, mention->end);
          const LotseToken *token = next < a->reading->tokens->len ? lotse_reading_token (a->reading, next) : NULL;

          /* A verb in lower case follows a subject that stands alone. */
          if (!token || token->kind != LOTSE_TOKEN_WORD || (token->flags & LOTSE_TOKEN_CAPITAL))
            continue;
          if (strcmp (lotse_reading_get_fold (a->reading, token), "und") == 0
              || strcmp (lotse_reading_get_fold (a->reading, token), "oder") == 0)
            continue;
          if ((g_str_equal (body->kind, "administration") || g_str_equal (body->kind, "other") || g_str_equal (body->kind, "association"))
              && body->roles->len == 0 && !is_own_town (a, body) && _lotse_role_is_subject (a, mention))
            _lotse_body_add_role (body, "implements");
        }
    }
}

/* The office in charge of a paper that lists goals carries them out. */
static void
from_lead (LotseAnalysis *a)
{
  /* Those of blocks stand before those of sentences. */
  if (lotse_outline_get_n_items (a->outline, LOTSE_ITEM_GOAL) == 0
      || g_str_equal (lotse_outline_item_get_rule (lotse_outline_get_item (a->outline, LOTSE_ITEM_GOAL, 0)), LOTSE_GOAL_STATED))
    return;
  for (guint i = 0; i < a->bodies->len; i++)
    {
      LotseBody *body = get_body (a, i);

      if (_lotse_body_has_role (body, "lead"))
        _lotse_body_add_role (body, "implements");
    }
}

static int
count_roles (const LotseBody *body, const char *prefix)
{
  int n = 0;

  for (guint i = 0; i < body->roles->len; i++)
    n += g_str_has_prefix (g_ptr_array_index (body->roles, i), prefix) ? 1 : 0;
  return n;
}

/* A number of members says more than being one, and both more than taking part, as advising does; who decides is informed anyway. */
static void
tidy (LotseAnalysis *a)
{
  for (guint i = 0; i < a->bodies->len; i++)
    {
      LotseBody *body = get_body (a, i);
      gboolean counted = count_roles (body, "member:") > 0, decides = count_roles (body, "decides") > 0;
      gboolean belongs = counted || count_roles (body, "member") > 0 || count_roles (body, "advises") > 0;

      for (guint k = body->roles->len; k > 0; k--)
        {
          const char *role = g_ptr_array_index (body->roles, k - 1);

          if ((counted && g_str_equal (role, "member"))
              || (decides && (g_str_equal (role, "informed") || g_str_equal (role, "participant")))
              || (belongs && g_str_equal (role, "participant")))
            g_ptr_array_remove_index (body->roles, k - 1);
        }
    }
}

void
_lotse_roles_parse (LotseAnalysis *a)
{
  from_consultations (a);
  from_decisions (a);
  from_advice (a);
  from_orders (a);
  from_office_holders (a);
  from_motion (a);
  from_header (a);
  from_names (a);
  _lotse_role_phrases_apply (a);
  from_goals (a);
  from_lead (a);
  tidy (a);
}
