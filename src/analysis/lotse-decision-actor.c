/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-body-private.h"

#include "lotse-fold.h"
#include "lotse-decision-private.h"

#include <string.h>

/* How far after the verb the subject of a turned clause is looked for, and how far before it. */
#define MAX_AFTER 6
#define MAX_BEFORE 80
/* Tokens of the number of a decision. */
#define MAX_NUMBER 10

void
_lotse_actor_clear (LotseActor *self)
{
  g_clear_pointer (&self->name, g_free);
}

static const char *const nominatives[] = { "der", "die", "das", NULL };

gboolean
_lotse_actor_at (LotseAnalysis *a, guint token, guint last, LotseActor *ret)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);
  guint m = _lotse_analysis_find_mention (a, t->start);
  g_auto (LotseBodyMatch) match = { 0 };

  *ret = (LotseActor) { .body = LOTSE_NO_BODY };
  if (t->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  if (m < a->mentions->len)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, m);

      if (mention->start == t->start)
        {
          const LotseBody *body = g_ptr_array_index (a->bodies, mention->body);

          /* "Der Landkreis tritt dem Verbund bei": no assembly decides there. */
          if (body->weak && g_str_equal (body->kind, "other"))
            return FALSE;
          ret->first = token;
          ret->last = lotse_reading_find_token (a->reading, mention->end);
          ret->body = mention->body;
          ret->name = g_strdup (body->name);
          ret->kind = body->kind;
          return TRUE;
        }
      if (mention->start < t->start)
        return FALSE;
    }
  if (!(t->flags & LOTSE_TOKEN_CAPITAL) || !_lotse_body_scan (a->reading, a->lexicon, token, last, &match)
      || (match.weak && g_str_equal (match.kind, "other")))
    return FALSE;
  ret->first = match.first;
  ret->last = match.last;
  ret->name = g_strdup (match.name);
  ret->kind = match.kind;
  return TRUE;
}

gboolean
_lotse_actor_is_assembly (const LotseActor *self)
{
  return _lotse_kind_is_assembly (self->kind);
}

gboolean
_lotse_actor_resolves (LotseAnalysis *a, const LotseActor *self, const LotseClause *clause)
{
  if (_lotse_actor_is_assembly (self))
    return TRUE;
  return g_strcmp0 (clause->action, "resolves") == 0 && !clause->passive && !clause->modal && self->last == clause->verb
         && g_str_equal (self->kind, "administration") && g_str_has_prefix (_lotse_analysis_get_fold (a, clause->verb), "beschl");
}

/* Whether a noun phrase in the nominative may begin at @token: at the start, after a mark or a joint, after an item number. */
static gboolean
begins_phrase (LotseAnalysis *a, guint token, guint first)
{
  static const char *const joints[] = { "und", "sowie", "oder", "bzw", "daher", "deshalb", "somit", NULL };

  return token <= first || lotse_reading_token (a->reading, token - 1)->kind != LOTSE_TOKEN_WORD
         || lotse_reading_is_any (a->reading, token - 1, joints);
}

/* "Die Verwaltung beauftragt der Rat": the assembly right behind the verb, whose article only a subject has. */
static gboolean
find_turned (LotseAnalysis *a, guint verb, guint last, LotseActor *ret)
{
  LotseActor actor = { 0 };

  if (verb + 2 >= last || !lotse_fold_is (_lotse_analysis_get_fold (a, verb + 1), "der") || !_lotse_actor_at (a, verb + 2, last, &actor))
    return FALSE;
  if (!(g_str_has_suffix (_lotse_analysis_get_fold (a, actor.first), "rat")
        || g_str_has_suffix (_lotse_analysis_get_fold (a, actor.first), "ausschuss")
        || g_str_has_suffix (_lotse_analysis_get_fold (a, actor.first), "tag"))
      || !_lotse_actor_is_assembly (&actor))
    {
      _lotse_actor_clear (&actor);
      return FALSE;
    }
  _lotse_actor_clear (ret);
  *ret = actor;
  return TRUE;
}

/* Token behind the verbs of "berät vor und empfiehlt dem Rat", the first of which is @verb; @verb where it is none that only prepares. */
static guint
skip_preparation (LotseAnalysis *a, guint verb, guint last)
{
  static const char *const prepares[] = { "empfiehlt", "empfehlen", "beraet", "beraten", NULL };
  static const char *const datives[] = { "dem", "der", "den", NULL };
  guint i = verb;
  LotseActor addressee = { 0 };

  if (i + 5 >= last || !lotse_reading_is_any (a->reading, i, prepares))
    return verb;
  i += 1 + lotse_fold_is (_lotse_analysis_get_fold (a, i + 1), "vor");
  if (i + 2 < last && lotse_fold_is (_lotse_analysis_get_fold (a, i), "und") && lotse_reading_is_any (a->reading, i + 1, prepares))
    i += 2;
  if (i + 2 < last && lotse_reading_is_any (a->reading, i, datives) && _lotse_actor_at (a, i + 1, last, &addressee))
    i = addressee.last;
  _lotse_actor_clear (&addressee);
  return i;
}

/* Token behind ", der Beirat und der Sozialausschuss" at @token, who do together with whom stands in front of them what comes next; or @token. */
static guint
skip_partners (LotseAnalysis *a, guint token, guint last)
{
  static const char *const joints[] = { ",", "und", "sowie", NULL };
  guint i = token;

  while (i + 2 < last && lotse_reading_is_any (a->reading, i, joints) && lotse_reading_is_any (a->reading, i + 1, nominatives))
    {
      g_auto (LotseActor) partner = { 0 };

      if (!_lotse_actor_at (a, i + 2, last, &partner))
        break;
      i = partner.last;
    }
  return i;
}

/* "Der Ausschuss empfiehlt / der Rat beschließt", "… empfiehlt dem Rat, der Rat stimmt … zu", "… empfehlen und der Rat beschließt": whether
 * behind an assembly that only prepares stands the next one, @ret, which decides or (@ret_decides is FALSE) prepares as well. */
static gboolean
find_next_behind (LotseAnalysis *a, guint verb, guint last, const LotseActor *actor, LotseActor *ret, gboolean *ret_decides)
{
  static const char *const joints[] = { "/", ",", ":", "und", NULL };
  static const char *const decides[]
      = { "beschliesst", "beschliessen", "stimmt", "genehmigt", "bewilligt", "billigt", "entscheidet", NULL };
  guint i, partners;

  if (actor->last >= last)
    return FALSE;
  partners = skip_partners (a, actor->last, last);
  if (!_lotse_actor_is_assembly (actor) && partners == actor->last)
    return FALSE;
  /* "Der Sozialausschuss und der Hauptausschuss empfehlen" */
  i = skip_preparation (a, partners, last);
  if (i == partners)
    i = actor->last;
  if (i == actor->last && verb > i)
    i = skip_preparation (a, verb, last);
  if (i == actor->last || i == verb)
    return FALSE;
  if (i + 3 >= last || !lotse_reading_is_any (a->reading, i, joints))
    return FALSE;
  i += 1 + (lotse_fold_is (_lotse_analysis_get_fold (a, i), ",") && lotse_fold_is (_lotse_analysis_get_fold (a, i + 1), "und"));
  if (!lotse_reading_is_any (a->reading, i, nominatives) || !_lotse_actor_at (a, i + 1, last, ret))
    return FALSE;
  if (!_lotse_actor_is_assembly (ret) || ret->last >= last)
    {
      _lotse_actor_clear (ret);
      return FALSE;
    }
  *ret_decides = lotse_reading_is_any (a->reading, ret->last, decides);
  return TRUE;
}

/* Of assemblies that stand one behind the other the one that decides, where those in front of it only prepare it. */
static void
find_decider_behind (LotseAnalysis *a, guint verb, guint last, LotseActor *ret)
{
  g_auto (LotseActor) at = { 0 };
  LotseActor next = { 0 };
  gboolean decides = FALSE;

  /* Each stands behind the one before, so this ends. */
  while (!decides && find_next_behind (a, at.name ? at.last : verb, last, at.name ? &at : ret, &next, &decides))
    {
      _lotse_actor_clear (&at);
      at = next;
      next = (LotseActor) { 0 };
    }
  if (!decides)
    return;
  _lotse_actor_clear (ret);
  *ret = at;
  at = (LotseActor) { 0 };
}

/* "Um den Rat und die Ämter zu informieren, beantragen wir …": whom the clause in front names is no subject. Token behind it, or @first. */
static guint
skip_purpose (LotseAnalysis *a, guint first, guint verb)
{
  guint comma = first;

  if (first >= verb || !lotse_fold_is (_lotse_analysis_get_fold (a, first), "um"))
    return first;
  for (guint i = first + 2; i < verb; i++)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, i), ","))
      comma = i + 1;
  return comma;
}

gboolean
_lotse_actor_find_subject (LotseAnalysis *a, guint first, guint last, guint verb, LotseActor *ret)
{
  guint before;

  first = skip_purpose (a, first, MIN (verb, last));
  before = MIN (verb, first + MAX_BEFORE);

  for (guint i = first; i < before; i++)
    {
      gboolean article = lotse_reading_is_any (a->reading, i, nominatives);

      if (!begins_phrase (a, i, first))
        continue;
      if (_lotse_actor_at (a, i + (article && i + 1 < last ? 1 : 0), last, ret))
        {
          if (ret->last == verb && !_lotse_actor_is_assembly (ret))
            find_turned (a, verb, last, ret);
          find_decider_behind (a, verb, last, ret);
          return TRUE;
        }
      /* "Der zuständige Gemeinderat hat …" */
      if (article && i + 2 < before && lotse_reading_token (a->reading, i + 1)->kind == LOTSE_TOKEN_WORD
          && !(lotse_reading_token (a->reading, i + 1)->flags & LOTSE_TOKEN_CAPITAL)
          && g_str_has_suffix (_lotse_analysis_get_fold (a, i + 1), "e") && _lotse_actor_at (a, i + 2, last, ret))
        return TRUE;
      /* "Die Mitglieder des Ausschusses nehmen …" */
      if (article && i + 3 < last && g_str_equal (_lotse_analysis_get_fold (a, i + 1), "mitglieder")
          && g_str_has_prefix (_lotse_analysis_get_fold (a, i + 2), "de") && _lotse_actor_at (a, i + 3, last, ret))
        return TRUE;
    }
  for (guint i = verb + 1; verb < last && i < last && i <= verb + MAX_AFTER; i++)
    {
      if (lotse_reading_token (a->reading, i)->kind == LOTSE_TOKEN_PUNCT)
        break;
      if (lotse_reading_is_any (a->reading, i, nominatives) && i + 1 < last && _lotse_actor_at (a, i + 1, last, ret))
        return TRUE;
      /* An object in front: what comes after it is not the subject. */
      if (i > verb + 1 && (lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_CAPITAL))
        break;
    }
  return FALSE;
}

/* "Beschluss Nr. 12/31 der Gemeindevertretung", "Beschluss vom 03.05.2031 des Rates": token behind the number at @token, or @token. */
static guint
skip_number (LotseAnalysis *a, guint token, guint last)
{
  guint i = token;

  while (i < last && i < token + 3
         && (lotse_fold_is (_lotse_analysis_get_fold (a, i), "nr") || lotse_fold_is (_lotse_analysis_get_fold (a, i), ".")
             || lotse_fold_is (_lotse_analysis_get_fold (a, i), "vom")))
    i++;
  if (i >= last || !strpbrk (_lotse_analysis_get_fold (a, i), "0123456789"))
    return token;
  while (i < last && i < token + MAX_NUMBER && *_lotse_analysis_get_fold (a, i) != 'd'
         && (lotse_reading_token (a->reading, i)->kind != LOTSE_TOKEN_WORD
             || (lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_CAPITAL)))
    i++;
  return i;
}

gboolean
_lotse_actor_find_agent (LotseAnalysis *a, guint first, guint last, LotseActor *ret)
{
  static const char *const agents[] = { "durch", "vom", "von", "seitens", NULL };
  static const char *const articles[] = { "den", "die", "das", "der", "dem", "des", NULL };
  LotseActor place = { 0 };

  for (guint i = first; i + 1 < last; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, i);
      gboolean of_decision
          = g_str_has_suffix (fold, "beschluss") || g_str_has_suffix (fold, "beschlusses") || g_str_has_suffix (fold, "beschlusse");
      gboolean inside = lotse_fold_is (fold, "in") || lotse_fold_is (fold, "im") || lotse_fold_is (fold, "sitzung");
      guint name = i + 1;

      if (!of_decision && !inside && !lotse_reading_is_any (a->reading, i, agents))
        continue;
      if (of_decision)
        name = skip_number (a, name, last);
      if (lotse_reading_is_any (a->reading, name, articles) && name + 1 < last)
        name++;
      else if (inside && !lotse_fold_is (fold, "im"))
        continue;
      /* "von den Mitgliedern des Beirates" */
      if (lotse_fold_is (_lotse_analysis_get_fold (a, name), "mitgliedern") && name + 2 < last
          && g_str_has_prefix (_lotse_analysis_get_fold (a, name + 1), "de"))
        name += 2;
      if (!_lotse_actor_at (a, name, last, ret))
        continue;
      if (inside)
        {
          /* "im Ausschuss beschlossen": only an assembly, and only where nobody else acts. */
          if (_lotse_actor_is_assembly (ret) && !place.name)
            place = *ret;
          else
            _lotse_actor_clear (ret);
          continue;
        }
      _lotse_actor_clear (&place);
      return TRUE;
    }
  if (place.name)
    {
      *ret = place;
      return TRUE;
    }
  return FALSE;
}

/* The first assembly that begins in tokens [first, last). */
static gboolean
find_assembly (LotseAnalysis *a, guint first, guint last, guint end, LotseActor *ret)
{
  for (guint i = first; i < last; i++)
    {
      if (!_lotse_actor_at (a, i, end, ret))
        continue;
      if (_lotse_actor_is_assembly (ret))
        return TRUE;
      _lotse_actor_clear (ret);
    }
  return FALSE;
}

gboolean
_lotse_actor_find_asked (LotseAnalysis *a, guint first, guint last, LotseActor *ret)
{
  static const char *const wishes[] = { "moege", "moegen", "wolle", "wollen", "soll", NULL };
  guint wish = last, clause;

  if (last < first + 4 || a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != ':'
      || !g_str_equal (_lotse_analysis_get_fold (a, last - 2), "beschliessen"))
    return FALSE;
  for (guint i = MAX (first, last > 12 ? last - 12 : 0); i < last - 2; i++)
    if (lotse_reading_is_any (a->reading, i, wishes))
      wish = i;
  if (wish == last)
    return FALSE;
  /* "Der Ausschuss empfiehlt, der Kreistag möge beschließen:": the last one that is asked; of several that are asked together the first. */
  clause = g_str_has_suffix (_lotse_analysis_get_fold (a, wish), "en") ? first : wish;
  while (clause > first && lotse_reading_token (a->reading, clause - 1)->kind != LOTSE_TOKEN_PUNCT)
    clause--;
  return find_assembly (a, clause, last, last, ret) || find_assembly (a, first, clause, last, ret);
}

/* Kind of a body that a consultation names, be it at greater length: "Stadtrat der Stadt Auendorf". */
static const char *
find_kind (LotseAnalysis *a, const char *name, guint *ret_body)
{
  const char *kind = "";
  for (guint i = 0; i < a->bodies->len; i++)
    {
      const LotseBody *body = g_ptr_array_index (a->bodies, i);

      if (g_str_equal (body->name, name))
        {
          *ret_body = i;
          return body->kind;
        }
      if (!*kind && g_str_has_prefix (name, body->name) && lotse_starts_with (name + strlen (body->name), " der "))
        {
          *ret_body = i;
          kind = body->kind;
        }
    }
  return kind;
}

gboolean
_lotse_decisions_find_decider (LotseAnalysis *a, LotseActor *ret)
{
  const LotseConsultation *deciding = NULL, *council = NULL;
  guint body = LOTSE_NO_BODY;
  gboolean several = FALSE;

  *ret = (LotseActor) { .body = LOTSE_NO_BODY };
  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *c = g_ptr_array_index (a->consultations, i);

      if (!c->body)
        continue;
      /* "Dienstberatung des Bürgermeisters – Bestätigung": an office only lets the paper pass on to the assembly. */
      if (g_strcmp0 (c->role, "decision") == 0 && !(deciding && g_str_equal (find_kind (a, c->body, &body), "administration")))
        {
          several |= deciding && !g_str_equal (deciding->body, c->body)
                     && !g_str_equal (find_kind (a, deciding->body, &body), "administration");
          deciding = c;
        }
      /* An assembly that is only told decides nothing. */
      if (g_strcmp0 (c->role, "information") != 0 && g_str_equal (find_kind (a, c->body, &body), "council"))
        council = c;
    }
  if (several && !council)
    return FALSE;
  /* Without a role: the only body, or the main assembly, which decides in the end. */
  if (several || !deciding)
    deciding = council;
  if (!deciding && a->consultations->len == 1)
    deciding = g_ptr_array_index (a->consultations, 0);
  if (!deciding || !deciding->body)
    return FALSE;
  body = LOTSE_NO_BODY;
  ret->kind = find_kind (a, deciding->body, &body);
  ret->body = body;
  ret->name = g_strdup (deciding->body);
  return TRUE;
}

/* The body that a compound such as "Ratsbeschluss" or "Bauausschusssitzung" means: "Rat", or "Rat der Stadt …" where the paper names it so. */
static void
find_named (LotseAnalysis *a, LotseActor *actor)
{
  gsize length = strlen (actor->name);

  for (guint i = 0; i < a->bodies->len; i++)
    {
      const LotseBody *body = g_ptr_array_index (a->bodies, i);

      if (!g_str_has_prefix (body->name, actor->name) || (body->name[length] && body->name[length] != ' ')
          || !g_str_equal (body->kind, actor->kind))
        continue;
      g_free (actor->name);
      actor->name = g_strdup (body->name);
      actor->body = i;
      return;
    }
}

gboolean
_lotse_actor_find_in_compound (LotseAnalysis *a, guint token, const char *tail, LotseActor *ret)
{
  /* Of some the sessions are named after the members. */
  static const struct
  {
    const char *members;
    const char *body;
  } members[] = { { "Stadtverordneten", "Stadtverordnetenversammlung" },
                  { "Bezirksverordneten", "Bezirksverordnetenversammlung" },
                  { "Gemeindevertreter", "Gemeindevertretung" },
                  { "Stadtvertreter", "Stadtvertretung" } };
  const LotseToken *t = lotse_reading_token (a->reading, token);
  const char *printed = a->reading->text->str + t->start;
  const char *at = g_strstr_len (printed, t->end - t->start, tail);
  gsize length = at ? (gsize) (at - printed) : 0;

  for (guint i = 0; at && i < G_N_ELEMENTS (members); i++)
    if (strlen (members[i].members) == length && strncmp (printed, members[i].members, length) == 0)
      {
        *ret = (LotseActor) { .body = LOTSE_NO_BODY, .name = g_strdup (members[i].body), .kind = "council" };
        find_named (a, ret);
        return TRUE;
      }
  /* "Bauausschusssitzung": nothing stands between the two. */
  if (length > 10 && lotse_starts_with (printed + length - strlen ("ausschuss"), "ausschuss"))
    {
      *ret = (LotseActor) { .body = LOTSE_NO_BODY, .name = g_strndup (printed, length), .kind = "committee" };
      find_named (a, ret);
      return TRUE;
    }
  if (length < 4 || printed[length - 1] != 's')
    return FALSE;
  *ret = (LotseActor) { .body = LOTSE_NO_BODY, .name = g_strndup (printed, length - 1), .kind = "council" };
  if (!g_str_has_suffix (ret->name, "rat") && !g_str_has_suffix (ret->name, "Rat") && !g_str_has_suffix (ret->name, "tag"))
    {
      _lotse_actor_clear (ret);
      return FALSE;
    }
  find_named (a, ret);
  return TRUE;
}

gboolean
_lotse_decisions_find_session (LotseAnalysis *a, guint first, guint last, LotseActor *ret)
{
  for (guint i = first; i < last; i++)
    if (g_str_has_suffix (_lotse_analysis_get_fold (a, i), "sitzung") && _lotse_actor_find_in_compound (a, i, "sitzung", ret))
      return TRUE;
  return FALSE;
}
