/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"
#include "lotse-insight-private.h"
#include "lotse-vote-words-private.h"

#include <string.h>

/* Words that are looked at behind a negation. */
#define WORDS_BETWEEN 4
/* Words before one for a hearing that may be its preposition, article and attribute. */
#define WORDS_BEFORE 3
/* Letters of the shortest attribute that counts between "nachträglich" and its noun. */
#define LEAST_ATTRIBUTE 8

/* The names of the table, and the parts of names, folded. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *parts;
} Names;

static void
names_free (gpointer data)
{
  Names *self = data;

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static gpointer
collect_names_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "participation");
  Names *self = g_new (Names, 1);

  self->names = g_ptr_array_new ();
  self->parts = g_ptr_array_new ();
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const char *match = lotse_lexicon_entry_get (entry, 1);

      if (g_str_equal (match, "name"))
        g_ptr_array_add (self->names, entry->folded);
      else if (g_str_equal (match, "part"))
        g_ptr_array_add (self->parts, entry->folded);
    }
  return self;
}

/* "migrant*innenbeirat" → "migrantinnenbeirat" */
static void
drop_gender_signs (char *folded)
{
  char *to = folded;

  for (const char *p = folded; *p; p++)
    if (!strchr ("*:_", *p) || !lotse_starts_with (p + 1, "innen"))
      *to++ = *p;
  *to = '\0';
}

/* Whether the name is that of a body that represents migrants: "Integrationsrat", "Integrationsrates der Stadt Neustadt". */
static gboolean
is_representation (const LotseLexicon *lexicon, const char *name)
{
  const Names *names = lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_REPRESENTATIONS, collect_names_cb, names_free);
  g_autofree char *folded = name ? lotse_fold (name, -1) : NULL;

  if (!folded)
    return FALSE;
  drop_gender_signs (folded);
  for (guint i = 0; i < names->parts->len; i++)
    if (strstr (folded, g_ptr_array_index (names->parts, i)))
      return TRUE;
  for (guint i = 0; i < names->names->len; i++)
    {
      const char *known = g_ptr_array_index (names->names, i);

      if (*known == *folded && lotse_starts_with (folded, known))
        {
          const char *rest = folded + strlen (known);

          /* Genitive, and the owner behind it. */
          if (g_str_has_prefix (rest, "es"))
            rest += 2;
          else if (*rest == 's')
            rest++;
          if (*rest == '\0' || *rest == ' ' || *rest == ',' || *rest == '(')
            return TRUE;
        }
    }
  return FALSE;
}

static void
emit (LotseAnalysis *a, const char *state, const char *body, const char *reason, guint start, guint end, const char *rule)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_PARTICIPATION, rule);

  lotse_outline_item_set (item, "state", state);
  lotse_outline_item_set (item, "body", body);
  lotse_outline_item_set (item, "reason", reason);
  if (end > start)
    _lotse_analysis_add_spans (a, item, start, end);
  lotse_outline_take_item (a->outline, item);
}

static const char *
get_decider (const LotseAnalysis *a, const LotseDecision *decision)
{
  if (decision->body != LOTSE_NO_BODY && decision->body < a->bodies->len)
    return ((const LotseBody *) g_ptr_array_index (a->bodies, decision->body))->name;
  return decision->body_name;
}

/* Whether something is proposed that its body decides by it. */
static gboolean
is_own_proposal (const LotseDecision *decision)
{
  return (g_strcmp0 (decision->status, "proposed") == 0 || g_strcmp0 (decision->status, "preliminary") == 0)
         && g_strcmp0 (decision->action, "takes-note") != 0 && g_strcmp0 (decision->action, "recommends") != 0;
}

/* The body decides in what is proposed, or in the last step of the sequence. */
static gboolean
find_own_decision (LotseAnalysis *a)
{
  const char *last = _lotse_insight_get_decision_date (a);

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);

      if (g_strcmp0 (consultation->role, "decision") == 0 && g_strcmp0 (consultation->date, last) == 0
          && is_representation (a->lexicon, consultation->body))
        {
          emit (a, "decides-itself", consultation->body, NULL, consultation->row.start, consultation->row.end,
                "participation/consultation");
          return TRUE;
        }
    }
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);
      const char *body = get_decider (a, decision);

      if (is_own_proposal (decision) && is_representation (a->lexicon, body))
        {
          emit (a, "decides-itself", body, NULL, decision->range.start, decision->range.end, "participation/decision");
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_role_decision (const LotseAnalysis *a)
{
  for (guint i = 0; i < a->consultations->len; i++)
    if (g_strcmp0 (((const LotseConsultation *) g_ptr_array_index (a->consultations, i))->role, "decision") == 0)
      return TRUE;
  return FALSE;
}

/* Whether the body of a step decides there: by its role, or, in a sequence that names none, because the proposal is for it to decide. */
static gboolean
decides (const LotseAnalysis *a, const LotseConsultation *consultation, gboolean by_role)
{
  if (by_role || consultation->role)
    return g_strcmp0 (consultation->role, "decision") == 0;
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      /* A body that was inferred from the sequence proves nothing about it. */
      if (consultation->body && !decision->inferred && is_own_proposal (decision)
          && g_strcmp0 (get_decider (a, decision), consultation->body) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether the session came to nothing for the paper: it was put off or taken off the agenda. */
static gboolean
was_put_off (const LotseConsultation *consultation)
{
  static const char *const undone[] = { "zurueckgezogen", "nicht behandelt", "nicht beraten", "ausgefallen", "entfallen" };
  g_autofree char *folded = consultation->result ? lotse_fold (consultation->result, -1) : NULL;

  return folded
         && (g_strcmp0 (_lotse_votes_find_outcome (folded), "postponed") == 0
             || lotse_fold_holds_one_of (folded, undone, G_N_ELEMENTS (undone)));
}

/* Whether a step comes before @last, the last one that decides, which was or will be on @day (or NULL). Without days a step behind it that
 * only informs comes after it; one that prepares stands in a list that begins with the newest. */
static gboolean
comes_before (const LotseConsultation *consultation, const LotseConsultation *last, const char *day)
{
  if (day)
    return !consultation->date || strcmp (consultation->date, day) <= 0;
  return !last || consultation->date || g_strcmp0 (consultation->role, "information") != 0 || consultation->row.start <= last->row.start;
}

/* The body in the sequence, and whether its turn comes before the decision. */
static gboolean
find_in_sequence (LotseAnalysis *a, gboolean put_off)
{
  const char *decision = NULL;
  const LotseConsultation *found = NULL, *last = NULL;
  gboolean before = FALSE, by_role = has_role_decision (a);

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);

      if (!decides (a, consultation, by_role))
        continue;
      last = consultation;
      if (consultation->date && (!decision || strcmp (consultation->date, decision) > 0))
        decision = consultation->date;
    }
  for (guint i = 0; i < a->consultations->len && !before; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);

      if (!is_representation (a->lexicon, consultation->body) || was_put_off (consultation) != put_off)
        continue;
      found = consultation;
      before = comes_before (consultation, last, decision);
    }
  if (!found)
    return FALSE;
  /* Where nothing is decided, nothing is said about before or after. */
  emit (a,
        put_off  ? "put-off"
        : !last  ? "in-sequence"
        : before ? "heard-before"
                 : "heard-after",
        found->body, NULL, found->row.start, found->row.end, "participation/consultation");
  return TRUE;
}

/* Whether a token is a word of the table with this match. */
static gboolean
is_word (const LotseAnalysis *a, guint token, const char *match)
{
  const LotseLexiconEntry *entry = lotse_reading_find_entry (a->reading, lotse_reading_token (a->reading, token), "participation");

  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), match);
}

/* Whether a token from @first on, before @last, is such a word; "nur" and a comma end the search. */
static gboolean
comes_soon (const LotseAnalysis *a, guint first, guint last, const char *match)
{
  for (guint i = first; i < MIN (last, first + WORDS_BETWEEN); i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

      if (lotse_fold_is (fold, "nur") || lotse_fold_is (fold, ","))
        return FALSE;
      if (is_word (a, i, match))
        return TRUE;
    }
  return FALSE;
}

/* "nach der Beratung", "seit ihrer Anhörung": the hearing is no more than the time or the ground of something else. */
static gboolean
is_circumstance (const LotseAnalysis *a, guint token)
{
  static const char *const words[] = { "nach", "vor", "seit", "trotz", "bei", "waehrend", "mit", "durch", "dank" };

  for (guint i = token; i > 0 && token - i < WORDS_BEFORE; i--)
    {
      const LotseToken *before = lotse_reading_token (a->reading, i - 1);

      if (before->kind != LOTSE_TOKEN_WORD)
        return FALSE;
      if (lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, before), words, G_N_ELEMENTS (words)))
        return TRUE;
    }
  return FALSE;
}

/* "wird nachträglich unterrichtet": a hearing behind the word; "die nachträglich eingereichten Unterlagen": the word speaks of something
 * else. */
static gboolean
comes_late (const LotseAnalysis *a, guint token, guint last)
{
  const char *next = token + 1 < last ? lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, token + 1)) : "";
  gboolean attribute = strlen (next) >= LEAST_ATTRIBUTE && (g_str_has_suffix (next, "en") || g_str_has_suffix (next, "e"));

  /* "erst nach der Entscheidung" */
  if (lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, token)), "erst") && lotse_fold_is (next, "nach"))
    return comes_soon (a, token + 2, last, "word") || comes_soon (a, token + 2, last, "told");
  return is_word (a, token, "late") && ((!attribute && comes_soon (a, token + 1, last, "word")) || comes_soon (a, token + 1, last, "told"));
}

/* Whether a sentence says that there was no hearing: the negation stands before the word for it ("keine Vorberatung im …", "nicht mehr
 * angehört"), or with a verb behind it ("eine Beteiligung des … war nicht möglich", "entfällt"), or it comes too late ("wird nachträglich
 * unterrichtet"). A hearing that had no objections is one. */
static gboolean
denies_hearing (const LotseAnalysis *a, LotseRange sentence)
{
  guint first = lotse_reading_find_token (a->reading, sentence.start), last = lotse_reading_find_token (a->reading, sentence.end);
  gboolean hearing = FALSE;

  for (guint i = first; i < last; i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));
      gboolean none = g_str_has_prefix (fold, "kein") || lotse_fold_is (fold, "ohne");
      gboolean negated = lotse_fold_is (fold, "nicht");

      if ((none || negated) && comes_soon (a, i + 1, last, "word"))
        return TRUE;
      if (comes_late (a, i, last))
        return TRUE;
      hearing = hearing || (is_word (a, i, "word") && !is_circumstance (a, i));
      if (hearing && (is_word (a, i, "denied") || (negated && comes_soon (a, i + 1, last, "possible"))))
        return TRUE;
    }
  return FALSE;
}

/* Bytes of the shortest word that may name a representation. */
#define LEAST_WORD 11

/* Single words that come into question hold one of these; longer names hold one of the words. */
static const char *const parts[] = { "integration", "migra", "auslaender", "zuwander" };

static gboolean
may_name_representation (const char *fold)
{
  return lotse_fold_holds_one_of (fold, parts, G_N_ELEMENTS (parts));
}

/* Whether a token may name a representation: its word, longer than most, is one of those that hold a part. */
static gboolean
may_be_representation (const LotseToken *token, const guint8 *holds)
{
  return holds[token->word] && token->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL
         && token->end - token->start >= LEAST_WORD;
}

/* The representation that a token names, alone or with the words around it ("Beirat für Integration"); or NULL. Free with g_free(). */
static char *
dup_representation (const LotseAnalysis *a, const LotseToken *token)
{
  g_autofree char *word = g_strndup (a->reading->text->str + token->start, token->end - token->start);
  g_autofree char *name = NULL;
  guint m;
  const LotseMention *mention;

  if (is_representation (a->lexicon, word))
    return g_steal_pointer (&word);
  m = _lotse_analysis_find_mention (a, token->start);
  mention = m < a->mentions->len ? &g_array_index (a->mentions, LotseMention, m) : NULL;
  if (!mention || mention->start > token->start || mention->end < token->end)
    return NULL;
  name = lotse_reading_dup_text (a->reading, mention->start, mention->end);
  return is_representation (a->lexicon, name) ? g_steal_pointer (&name) : NULL;
}

/* A sentence that says that the body was not heard. */
static gboolean
find_reason (LotseAnalysis *a)
{
  g_autofree guint8 *holds = lotse_reading_mark_parts (a->reading, parts, G_N_ELEMENTS (parts));

  /* Most papers have no such word. */
  for (guint i = 0; holds && i < a->reading->tokens->len; i++)
    if (may_be_representation (lotse_reading_token (a->reading, i), holds))
      {
        const LotseToken *token = lotse_reading_token (a->reading, i);
        LotseRange sentence;
        g_autofree char *word = dup_representation (a, token);
        g_autofree char *quote = NULL;

        if (!word)
          continue;
        sentence = _lotse_insight_find_sentence (a, token->start);
        if (!denies_hearing (a, sentence))
          {
            /* The next body is looked for behind this sentence. */
            i = MAX (i, lotse_reading_find_token (a->reading, sentence.end) - 1);
            continue;
          }
        quote = lotse_reading_dup_text (a->reading, sentence.start, sentence.end);
        emit (a, "not-heard-reasoned", word, quote, sentence.start, sentence.end, "participation/reason");
        return TRUE;
      }
  return FALSE;
}

/* "Ausschuss für Soziales und Integration": a committee of the council that deals with integration among other things. It represents nobody,
 * but to say only that nobody is heard would not be the whole truth. */
static gboolean
find_committee (LotseAnalysis *a)
{
  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);
      g_autofree char *folded = consultation->body ? lotse_fold (consultation->body, -1) : NULL;

      if (!folded || !strstr (folded, "ausschuss") || !may_name_representation (folded))
        continue;
      emit (a, "committee-in-sequence", consultation->body, NULL, consultation->row.start, consultation->row.end,
            "participation/consultation");
      return TRUE;
    }
  return FALSE;
}

/* Whether a step does not say before whom, as in OParl files that name bodies by their addresses. */
static gboolean
has_unknown_body (const LotseAnalysis *a)
{
  for (guint i = 0; i < a->consultations->len; i++)
    if (!((const LotseConsultation *) g_ptr_array_index (a->consultations, i))->body)
      return TRUE;
  return FALSE;
}

void
_lotse_participation_parse (LotseAnalysis *a)
{
  if (find_own_decision (a) || find_in_sequence (a, FALSE) || find_reason (a) || find_in_sequence (a, TRUE) || find_committee (a))
    return;
  if (a->consultations->len == 0)
    emit (a, "no-sequence", NULL, NULL, 0, 0, "participation/none");
  else if (!has_unknown_body (a))
    {
      const LotseConsultation *first = g_ptr_array_index (a->consultations, 0);
      const LotseConsultation *last = g_ptr_array_index (a->consultations, a->consultations->len - 1);

      emit (a, "not-in-sequence", NULL, NULL, first->row.start, MAX (last->row.end, first->row.end), "participation/none");
    }
}
