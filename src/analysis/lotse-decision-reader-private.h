/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the decisions of a block: what its numbered items and its running text share. */
#pragma once

#include "lotse-decision-private.h"

#include "lotse-fold.h"
#include "lotse-sentence-private.h"

#include <string.h>

G_BEGIN_DECLS

/* Shape of an item number: only equal shapes are items of one list. */
typedef enum
{
  LOTSE_NUMBER_NONE,
  LOTSE_NUMBER_DIGIT,         /* 1. */
  LOTSE_NUMBER_DIGIT_BRACKET, /* 1) (1) */
  LOTSE_NUMBER_ROMAN,         /* I. */
  LOTSE_NUMBER_LETTER,        /* a) */
  LOTSE_NUMBER_CAPITAL,       /* A. */
  LOTSE_NUMBER_PART,          /* Zu a) */
  LOTSE_NUMBER_DASH,          /* - */
} LotseNumberStyle;

/* What a line says of the decision above it. */
typedef enum
{
  LOTSE_DECISION_GOES_ON,
  LOTSE_DECISION_ABOVE_FORM, /* a box of the form: "Produkt: 54101" */
  LOTSE_DECISION_SIGNED,     /* an address, place and day, or who signs: nothing follows */
} LotseDecisionEnd;

/* A paragraph, a sentence or an item: tokens [first, last). */
typedef struct
{
  guint first;
  guint last;
} LotseDecisionPiece;

/* What the sentences of a block share. */
typedef struct
{
  LotseAnalysis *a;
  const LotseBlock *block;
  LotseActor actor;   /* subject of the last operative sentence */
  LotseActor decider; /* what the heading or the consultations say */
  const char *lead;   /* action of the lead-in */
  gboolean once;      /* it holds for one point only */
  guint lead_first;   /* its tokens */
  guint lead_last;
  gboolean parts;   /* the items of the list are parts of the sentence in front of it, */
  guint parts_last; /* up to this token */
  const char *status;
  gboolean counted_list; /* they stand inside its sentences */
  gboolean wrapped_list; /* the numbers of its items stand anywhere in the lines */
  gboolean spoken;       /* in a paragraph that tells what was said */
  gboolean signed_off;   /* those who moved it have signed: nothing follows */
  gboolean quoted;       /* and the paragraphs that follow, too: "teilt Folgendes mit:" */
  guint n_added;
} LotseDecisionReader;

static inline const LotseToken *
_lotse_decision_token (const LotseDecisionReader *r, guint token)
{
  return lotse_reading_token (r->a->reading, token);
}

static inline const char *
_lotse_decision_fold (const LotseDecisionReader *r, guint token)
{
  return lotse_reading_get_fold (r->a->reading, _lotse_decision_token (r, token));
}

static inline char
_lotse_decision_last_char (const LotseDecisionReader *r, guint last)
{
  return r->a->reading->text->str[_lotse_decision_token (r, last - 1)->end - 1];
}

static inline gboolean
_lotse_decision_begins_paragraph (const LotseDecisionReader *r, guint token)
{
  return (_lotse_decision_token (r, token)->flags & LOTSE_TOKEN_PARA_START) != 0;
}

/* The number of an item that begins at @token: its shape, its tokens and its value. */
LotseNumberStyle _lotse_decision_read_number (const LotseDecisionReader *r, guint token, guint *ret_n, guint *ret_value);
/* "I. Sachentscheidung:" above "1. …", „ before "1. …": the token of the block with which its list begins, else its first one. */
guint _lotse_decision_skip_list_mark (const LotseDecisionReader *r);
/* Whether the block begins with "1." that does not begin a line: a list that runs on through lines which were wrapped. */
gboolean _lotse_decision_begins_wrapped_list (const LotseAnalysis *a, const LotseBlock *block);
/* Whether the block counts from one inside its lines, each point with a word that no noun is: "gebeten, 1. die … zu planen, 2. den …". */
gboolean _lotse_decision_counts_list (const LotseAnalysis *a, const LotseBlock *block);
/* Whether behind a lead-in with a colon each line with a dash is a sentence, half of them or more such as order something: then each is a decision of
 * its own. */
gboolean _lotse_decision_dashes_list (const LotseDecisionReader *r);
/* "Variante 1:", "Alternative B:": whether the item with its number at @token is one of several to choose from. */
gboolean _lotse_decision_is_choice (const LotseDecisionReader *r, guint token);
/* Whether the tokens before @last end with a period, also one before a closing quote or bracket. */
gboolean _lotse_decision_ends_closed (const LotseDecisionReader *r, guint last);
/* "Der Beirat besteht aus …": whether the verb says what an assembly is, and nothing that it does. */
gboolean _lotse_decision_describes (const LotseDecisionReader *r, guint verb);
/* "Die Mittel sind bereitzustellen.", "Der Arbeitskreis soll … begleiten.": a paragraph below the heading that says what is to be done, though
 * none of its verbs is operative. Its action, or NULL. */
const char *
_lotse_decision_read_duty (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause, const LotseActor *subject);
/* "Der Weg wird für Kraftfahrzeuge gesperrt.": a further paragraph below the heading in the passive, whose participle no table knows. */
gboolean _lotse_decision_is_done (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause);
/* Whether a sentence begins a further paragraph of a proposal, behind the first decision, and neither tells what was nor what may be. */
gboolean _lotse_decision_is_later (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause);
/* "§ 4 erhält folgende Fassung:", "Die Verwaltung berichtet im Herbst.": a later paragraph below the heading that says
 * what shall be, with a verb of no table. Its action, or NULL. */
const char *_lotse_decision_read_later (const LotseDecisionReader *r,
                                        LotseDecisionPiece sentence,
                                        const LotseClause *clause,
                                        const LotseActor *subject);
/* "Die Kosten werden bereits vom Land getragen.", "Dadurch wird …": whether a sentence says how things are, or who else does something. */
gboolean _lotse_decision_tells_state (const LotseDecisionReader *r, LotseDecisionPiece sentence);
/* "…, dass ein Ausschuss eingerichtet wird." below "Der Rat möge beschließen": what the participle at its end does; NULL where the words are not of
 * this kind. */
const char *_lotse_decision_read_wish (const LotseDecisionReader *r, LotseDecisionPiece sentence);
/* Whether the paragraph at @first, behind what a motion asks for, only tells how things are, in more than one sentence. */
gboolean _lotse_decision_begins_reasons (const LotseDecisionReader *r, guint first);
/* "… ändert § 22 wie folgt:" above "(7) Der Beirat …": the token behind the wording of a statute that @sentence introduces, or 0. */
guint _lotse_decision_find_wording_end (const LotseDecisionReader *r, LotseDecisionPiece sentence);
/* "… ist bereitzustellen.": whether the main clause ends in what is to be done. */
gboolean _lotse_decision_is_duty (const LotseDecisionReader *r, LotseDecisionPiece sentence);
/* "Es ist zu prüfen, ob …", "Die Verwaltung soll … vorlegen.": whether a point says what only an office can do. */
gboolean _lotse_decision_orders_work (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause);
/* "I. Der Rat beschließt:", "II. Umsetzung" above "1. …": whether the item at @number, up to @last, is a list of its own. @ret_first: where that is to be
 * read from, with the sentence that leads to it. */
gboolean _lotse_decision_find_nested (const LotseDecisionReader *r, guint number, guint last, guint *ret_first);
/* What the line that begins at @token, behind a decision whose text begins at @first, says of its end. */
LotseDecisionEnd _lotse_decision_find_end (const LotseDecisionReader *r, guint first, guint token, guint last);
/* Whether the decision @taken does not go on with the sentence behind it: the quote around it is closed, or, in the dump of a page, which has no
 * paragraphs, the sentence tells how things are. */
gboolean _lotse_decision_is_over (const LotseDecisionReader *r,
                                  LotseDecisionPiece taken,
                                  const LotseDecisionPiece *sentence,
                                  const LotseClause *clause);
/* "Erika Beispiel und Fraktion der ABC" as a paragraph behind the text that ends before token @before: who moved it. */
gboolean _lotse_decision_signs (const LotseDecisionReader *r, guint before, const LotseDecisionPiece *sentence);
/* "Der Bauausschuss berät die Vorlage.": whether an assembly talks of the paper, which is not to decide. */
gboolean _lotse_decision_only_talks (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject);
/* Makes @actor the subject of the last operative sentence and takes its content. */
void _lotse_decision_keep_actor (LotseDecisionReader *r, LotseActor *actor);
/* Adds the decision of tokens [first, last): @subject is its own one or empty. Takes the content of @subject. */
LotseDecision *_lotse_decision_take (
    LotseDecisionReader *r, const char *rule, guint first, guint last, const char *action, const LotseClause *clause, LotseActor *subject);
/* Whether the text after the verb says no more than "folgendes:", so that what is decided comes after the colon. */
gboolean _lotse_decision_is_pure_lead (const LotseDecisionReader *r, const LotseClause *clause, guint last);
/* "… den Plan mit folgenden Festlegungen:": whether a sentence that leads to a list decides something, and the list how. */
gboolean _lotse_decision_announces_terms (const LotseDecisionReader *r, const LotseClause *clause, guint last);
/* "beschließt folgende Besetzung des Ausschusses:": whether what follows is the object of the sentence, and not a list of decisions. */
gboolean _lotse_decision_announces_object (const LotseDecisionReader *r, const LotseClause *clause, guint last);
/* Whether a sentence only leads to what follows, which is kept in mind: who decides, what is done, and whether it was done already. */
gboolean
_lotse_decision_read_lead (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, LotseActor *subject);
/* "Der Rat fasst folgenden Beschluss: „Die Stadt tritt dem Bündnis bei.“" in one line: the token behind the colon, where what stands in front of
 * it only leads to the decision; else the first token. */
guint _lotse_decision_find_announced (const LotseDecisionReader *r, const LotseDecisionPiece *sentence);
/* Action of a point under a lead-in: its own, else that of the lead-in; what a body recommends to another is recommended. */
const char *_lotse_decision_choose_action (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject);
/* Appends the sentences of the tokens [first, last) to @pieces and returns how many these hold. */
guint _lotse_decision_find_sentences (const LotseDecisionReader *r, guint first, guint last, GArray *pieces);
/* Reads tokens [first, last) as running text, without numbered items. */
void _lotse_decision_read_running (LotseDecisionReader *r, guint first, guint last);

G_END_DECLS
