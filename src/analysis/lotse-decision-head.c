/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who decides where neither the text of a decision, nor its heading, nor the consultations say so: the assembly to which the head of the paper
 * addresses it, or in which those sit who move it. */
#include "lotse-body-private.h"

#include "lotse-decision-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Lines at the top in which a paper says to whom it goes. */
#define HEAD_LINES 30
/* Lines at the top that hold its title. */
#define TITLE_LINES 8
/* Bytes of a line of it. */
#define TITLE_BYTES 160
/* Tokens between the word that addresses somebody and the name of the assembly: "An die Vorsitzende des". */
#define MAX_ADDRESS 8
/* Assemblies that are looked at. */
#define MAX_MENTIONS 60

/* "Die Stadt sieht es als ihre Aufgabe an.": a corporation speaks through whoever decides, and that it does so is not said. */
static gboolean
is_of_corporation (LotseAnalysis *a, const LotseDecision *decision)
{
  guint first = lotse_reading_find_token (a->reading, decision->range.start);
  guint m;

  if (first + 1 >= a->reading->tokens->len)
    return FALSE;
  m = _lotse_analysis_find_mention (a, lotse_reading_token (a->reading, first + 1)->start);
  return m < a->mentions->len && g_array_index (a->mentions, LotseMention, m).start <= lotse_reading_token (a->reading, first + 1)->start
         && g_str_equal (((LotseBody *) g_ptr_array_index (a->bodies, g_array_index (a->mentions, LotseMention, m).body))->kind, "other");
}

static gboolean
is_open (LotseAnalysis *a, const LotseDecision *decision, gboolean minutes)
{
  return decision->body == LOTSE_NO_BODY && !decision->body_name && !g_str_has_prefix (decision->rule, "decision/earlier")
         && (minutes || g_strcmp0 (decision->action, "recommends") != 0) && !is_of_corporation (a, decision);
}

/* "An den Rat", "An die Vorsitzende des Stadtrates", "Vorlage für den Kreistag": whether what stands in front of the name at @token addresses
 * the paper to it. */
static gboolean
is_addressed (LotseAnalysis *a, guint token)
{
  static const char *const ways[] = { "an", "fuer" };
  static const LotseFoldEnd papers[] = { LOTSE_FOLD_END ("vorlage"), LOTSE_FOLD_END ("antrag"), LOTSE_FOLD_END ("anregung") };

  for (guint i = token; i > 0 && token - i < MAX_ADDRESS; i--)
    {
      const LotseToken *t = lotse_reading_token (a->reading, i - 1);
      const char *fold = lotse_reading_get_fold (a->reading, t);

      if (t->kind != LOTSE_TOKEN_WORD)
        return FALSE;
      if (!lotse_fold_is_one_of (fold, ways, G_N_ELEMENTS (ways)))
        continue;
      if (*fold == 'a' && (t->flags & LOTSE_TOKEN_LINE_START) && (t->flags & LOTSE_TOKEN_CAPITAL))
        return TRUE;
      return token - i <= 1 && i > 1 && lotse_fold_ends_in (_lotse_analysis_get_fold (a, i - 2), papers, G_N_ELEMENTS (papers));
    }
  return FALSE;
}

/* "zur nächsten Sitzung des Bauausschusses, des Kreisausschusses und des Kreistages": whether behind one assembly the next is named. */
static gboolean
is_listed_on (LotseAnalysis *a, guint behind)
{
  return behind + 1 < a->reading->tokens->len && lotse_fold_is (_lotse_analysis_get_fold (a, behind), ",")
         && (lotse_fold_is (_lotse_analysis_get_fold (a, behind + 1), "des")
             || lotse_fold_is (_lotse_analysis_get_fold (a, behind + 1), "der"));
}

/* "Für die öffentliche Sitzung des Gemeinderats am …": whether the paper is for the meeting of the assembly at @token. */
static gboolean
is_met_for (LotseAnalysis *a, guint token, guint behind)
{
  static const char *const words[] = { "sitzung", "beratung", "beschlussfassung" };

  /* Of a joint meeting two are named. */
  if (token < 3 || behind >= a->reading->tokens->len || lotse_fold_is (_lotse_analysis_get_fold (a, behind), "und")
      || is_listed_on (a, behind) || *_lotse_analysis_get_fold (a, token - 1) != 'd'
      || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, token - 2), words, G_N_ELEMENTS (words)))
    return FALSE;
  for (guint i = token - 2; i > 0 && token - i < MAX_ADDRESS; i--)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "fuer") || lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "zur"))
      return TRUE;
  return FALSE;
}

/* "Fraktion Die Linden im Kreistag", "CDU-Fraktion in der Bezirksvertretung": whether those sit in the assembly at @token who move it. */
static gboolean
is_of_mover (LotseAnalysis *a, guint token)
{
  static const char *const joints[] = { "im", "der", "des" };

  if (token < 2 || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, token - 1), joints, G_N_ELEMENTS (joints)))
    return FALSE;
  for (guint i = token - 1; i > 0 && token - i < MAX_ADDRESS; i--)
    {
      const LotseToken *t = lotse_reading_token (a->reading, i - 1);
      const char *fold = lotse_reading_get_fold (a->reading, t);

      if (g_str_has_suffix (fold, "fraktion") || lotse_fold_is (fold, "ratsgruppe"))
        return TRUE;
      if (t->kind == LOTSE_TOKEN_PUNCT && !strchr ("/-", a->reading->text->str[t->start]))
        return FALSE;
    }
  return FALSE;
}

/* "Sehr geehrter Herr Stadtverordnetenvorsteher": whom a letter greets presides over an assembly. */
static gboolean
find_greeted (LotseAnalysis *a, LotseActor *ret)
{
  static const struct
  {
    const char *chair;
    const char *body;
  } chairs[] = { { "stadtverordnetenvorsteher", "Stadtverordnetenversammlung" },
                 { "bezirksverordnetenvorsteher", "Bezirksverordnetenversammlung" },
                 { "kreistagsvorsitzende", "Kreistag" },
                 { "stadtratsvorsitzende", "Stadtrat" },
                 { "ratsvorsitzende", "Rat" } };
  guint last = lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, MIN (HEAD_LINES, a->reading->lines->len) - 1)->end);

  for (guint i = 0; i < last; i++)
    for (guint c = 0; c < G_N_ELEMENTS (chairs); c++)
      if (g_str_has_prefix (_lotse_analysis_get_fold (a, i), chairs[c].chair))
        {
          *ret = (LotseActor) { .body = LOTSE_NO_BODY, .name = g_strdup (chairs[c].body), .kind = "council" };
          for (guint b = 0; b < a->bodies->len && ret->body == LOTSE_NO_BODY; b++)
            if (g_str_equal (((LotseBody *) g_ptr_array_index (a->bodies, b))->name, ret->name))
              ret->body = b;
          return TRUE;
        }
  return FALSE;
}

/* Where the first decision begins: whom it speaks of does not decide it. */
static guint
find_first_decision (LotseAnalysis *a)
{
  guint start = G_MAXUINT;

  for (guint i = 0; i < a->decisions->len; i++)
    start = MIN (start, ((const LotseDecision *) g_ptr_array_index (a->decisions, i))->range.start);
  return start;
}

/* "Gemeinderat" alone on one of the first lines of a paper without consultations, or the only assembly in the title of minutes. */
static guint
find_in_title (LotseAnalysis *a, gboolean minutes)
{
  guint body = LOTSE_NO_BODY, end = find_first_decision (a);

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      guint index = lotse_reading_find_line (a->reading, mention->start);
      const LotseLine *line = lotse_reading_line (a->reading, index);
      const char *kind;

      if (index >= TITLE_LINES || mention->start >= end)
        break;
      kind = ((const LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind;
      if (line->end - line->start > TITLE_BYTES
          || (minutes ? !_lotse_kind_is_assembly (kind)
                      : !g_str_equal (kind, "council") || mention->start != line->start || mention->end != line->end
                            || a->consultations->len > 0))
        continue;
      if (body != LOTSE_NO_BODY && body != mention->body)
        return LOTSE_NO_BODY;
      body = mention->body;
    }
  return body;
}

/* The assembly to which the head of the paper addresses it, else that in which those sit who move it. */
static guint
find_addressee (LotseAnalysis *a)
{
  guint mover = LOTSE_NO_BODY, end = find_first_decision (a);

  for (guint i = 0, n = 0; i < a->mentions->len && n < MAX_MENTIONS; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      guint token;

      if (!_lotse_kind_is_assembly (((const LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind))
        continue;
      n++;
      token = lotse_reading_find_token (a->reading, mention->start);
      if (lotse_reading_token (a->reading, token)->line < HEAD_LINES && mention->start < end
          && (is_addressed (a, token) || is_met_for (a, token, lotse_reading_find_token (a->reading, mention->end))))
        return mention->body;
      if (mover == LOTSE_NO_BODY && is_of_mover (a, token))
        mover = mention->body;
    }
  return mover;
}

/* "Der Haushaltsausschuss wird gebeten, …": one assembly asks another. */
static gboolean
asks_assembly (LotseAnalysis *a, const LotseDecision *decision)
{
  guint first = lotse_reading_find_token (a->reading, decision->range.start);

  return first + 2 < a->reading->tokens->len && lotse_fold_is (_lotse_analysis_get_fold (a, first + 2), "wird");
}

/* "1. Dem Plan wird zugestimmt.", "2. Der Rat beschließt …": the only assembly that decides in the paper. */
static guint
find_only_decider (LotseAnalysis *a)
{
  guint body = LOTSE_NO_BODY;

  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (decision->body == LOTSE_NO_BODY || asks_assembly (a, decision) || g_str_has_prefix (decision->rule, "decision/earlier")
          || g_str_equal (decision->rule, "decision/recommendation"))
        continue;
      if ((body != LOTSE_NO_BODY && body != decision->body) || g_strcmp0 (decision->action, "recommends") == 0
          || !_lotse_kind_is_assembly (((const LotseBody *) g_ptr_array_index (a->bodies, decision->body))->kind))
        return LOTSE_NO_BODY;
      body = decision->body;
    }
  return body;
}

/* "Aus der Gemeinderatssitzung vom …" as a title, "Der Gemeinderat entscheidet, dass …" as a paragraph of minutes: who met. */
static gboolean
find_met (LotseAnalysis *a, LotseActor *ret)
{
  guint n = a->reading->tokens->len, body = LOTSE_NO_BODY;
  guint title = lotse_reading_find_token (
      a->reading, MIN (find_first_decision (a), lotse_reading_line (a->reading, MIN (TITLE_LINES, a->reading->lines->len) - 1)->end));

  if (_lotse_decisions_find_session (a, 0, title, ret))
    return TRUE;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      guint token = lotse_reading_find_token (a->reading, mention->start), behind = lotse_reading_find_token (a->reading, mention->end);

      if (token == 0 || behind >= n || !(lotse_reading_token (a->reading, token - 1)->flags & LOTSE_TOKEN_PARA_START)
          || *_lotse_analysis_get_fold (a, token - 1) != 'd' || !_lotse_decisions_find_entry (a, behind, "verbs")
          || !_lotse_kind_is_assembly (((const LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind))
        continue;
      if (body != LOTSE_NO_BODY && body != mention->body)
        return FALSE;
      body = mention->body;
    }
  if (body == LOTSE_NO_BODY)
    return FALSE;
  *ret = (LotseActor) { .body = body, .name = g_strdup (((LotseBody *) g_ptr_array_index (a->bodies, body))->name) };
  return TRUE;
}

static gboolean
find_decider (LotseAnalysis *a, gboolean minutes, LotseActor *ret, const char **ret_reason)
{
  guint body = find_only_decider (a);

  *ret_reason = body != LOTSE_NO_BODY ? "body-of-decision" : "body-of-head";
  if (body == LOTSE_NO_BODY && minutes)
    body = find_in_title (a, TRUE);
  if (body == LOTSE_NO_BODY && minutes && find_met (a, ret))
    return TRUE;
  if (body == LOTSE_NO_BODY)
    body = find_addressee (a);
  if (body == LOTSE_NO_BODY && find_greeted (a, ret))
    return TRUE;
  if (body == LOTSE_NO_BODY)
    body = find_in_title (a, FALSE);
  if (body == LOTSE_NO_BODY)
    return FALSE;
  *ret = (LotseActor) { .body = body, .name = g_strdup (((LotseBody *) g_ptr_array_index (a->bodies, body))->name) };
  return TRUE;
}

/* How minutes call the committee that meets. */
static const char committee[] = "Ausschuss";

/* "… die Beratung im Jugendhilfeausschuss" and further down "Sodann beschließt der Ausschuss": in minutes the committee that meets is not that of
 * which they only tell. */
static gboolean
is_only_told_of (LotseAnalysis *a, guint body)
{
  static const char *const places[] = { "im", "vom", "beim" };
  gboolean bare = FALSE, told = FALSE;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      guint token;

      if (mention->body != body)
        continue;
      if (mention->end - mention->start <= strlen (committee) + strlen ("es"))
        {
          bare |= lotse_starts_with (a->reading->text->str + mention->start, committee);
          continue;
        }
      token = lotse_reading_find_token (a->reading, mention->start);
      if (token == 0 || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, token - 1), places, G_N_ELEMENTS (places)))
        return FALSE;
      told = TRUE;
    }
  return bare && told;
}

static void
drop_told_of (LotseAnalysis *a, LotseDecision *decision)
{
  if (decision->body == LOTSE_NO_BODY || g_str_has_prefix (decision->rule, "decision/earlier") || !is_only_told_of (a, decision->body))
    return;
  decision->body = LOTSE_NO_BODY;
  g_set_str (&decision->body_name, committee);
}

void
_lotse_decisions_name_head (LotseAnalysis *a, gboolean minutes)
{
  g_auto (LotseActor) decider = { 0 };
  const char *reason = NULL;

  for (guint i = 0; minutes && i < a->decisions->len; i++)
    drop_told_of (a, g_ptr_array_index (a->decisions, i));

  for (guint i = 0; i < a->decisions->len; i++)
    {
      LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (!is_open (a, decision, minutes))
        continue;
      if (!decider.name && !find_decider (a, minutes, &decider, &reason))
        return;
      /* To whom it recommends may be the only one that is named. */
      if (g_strcmp0 (decision->action, "recommends") == 0 && !g_str_equal (reason, "body-of-decision"))
        continue;
      _lotse_decision_set_actor (decision, &decider);
      g_set_str (&decision->inferred, reason);
    }
}
