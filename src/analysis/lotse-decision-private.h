/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/**
 * LotseClause:
 *
 * What the main clause of a sentence does (domain guide 4.2).
 *
 * @action: word of the public output, or NULL where the clause is not operative
 * @verb: token of its finite verb; the end of the range if there is none
 * @finite: it has a finite verb of any kind that the rules know
 * @passive: "wird beauftragt", "wurde beschlossen"
 * @asked: "wird um Zustimmung gebeten": the subject decides, though the verb is passive
 * @past: perfect or preterite
 * @reports: its participle or preterite reports a decision (domain guide 4.6)
 * @negated: "nicht", "kein"
 * @modal: "soll", "möge", "kann", or a future
 * @aside: it settles who may vote, and nothing of the matter
 */
typedef struct
{
  const char *action;
  guint verb;
  gboolean finite;
  gboolean passive;
  gboolean asked;
  gboolean past;
  gboolean reports;
  gboolean negated;
  gboolean modal;
  gboolean aside;
} LotseClause;

/* The first token of a sentence, and the one behind it. */
static inline guint
_lotse_decision_sentence_first (LotseAnalysis *a, guint sentence)
{
  return lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence).start);
}

static inline guint
_lotse_decision_sentence_last (LotseAnalysis *a, guint sentence)
{
  return lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence).end);
}

/* The entry of the word of a token in the table "verbs", or NULL. */
static inline const LotseLexiconEntry *
_lotse_decisions_find_verb (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);

  return lotse_reading_get_classes (a->reading, t) & LOTSE_WORD_IN_VERBS ? lotse_reading_find_entry (a->reading, t, "verbs") : NULL;
}

/* The same in the table "participles". */
static inline const LotseLexiconEntry *
_lotse_decisions_find_participle (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);

  return lotse_reading_get_classes (a->reading, t) & LOTSE_WORD_IN_PARTICIPLES ? lotse_reading_find_entry (a->reading, t, "participles")
                                                                               : NULL;
}

/* The first entry of a table of the lexicon whose term is the folded word of a token, or NULL. */
static inline const LotseLexiconEntry *
_lotse_decisions_find_entry (const LotseAnalysis *a, guint token, const char *table)
{
  return lotse_reading_find_entry (a->reading, lotse_reading_token (a->reading, token), table);
}

/* Reads the main clause of tokens [first, last). */
void _lotse_clause_read (LotseAnalysis *a, guint first, guint last, LotseClause *ret);
/* The stronger of two actions (domain guide 4.2); either may be NULL. */
const char *_lotse_clause_stronger (const char *one, const char *two);
/* Action of tokens [first, last) that are no more than an infinitive ("dem Konzept zuzustimmen"), or NULL. */
const char *_lotse_clause_infinitive (LotseAnalysis *a, guint first, guint last);
/* Action of a decision without a verb that begins with this folded word ("kenntnisnahme"), or NULL. */
const char *_lotse_clause_nominal (const char *fold);
/* Whether a folded word names an office that an assembly gives orders to: "magistrat", "stadtverwaltung". */
gboolean _lotse_decision_is_office (const char *fold);

/**
 * LotseActor:
 * @first, @last: tokens of the name
 * @body: index among the bodies, or LOTSE_NO_BODY
 * @name: canonical name
 * @kind: word of the public output
 */
typedef struct
{
  guint first;
  guint last;
  guint body;
  char *name;
  const char *kind;
} LotseActor;

void _lotse_actor_clear (LotseActor *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LotseActor, _lotse_actor_clear)

/* The body whose name begins at a token, article not included. */
gboolean _lotse_actor_at (LotseAnalysis *a, guint token, guint last, LotseActor *ret);
/* Subject of the clause with the finite verb @verb: the body in the nominative before it, or after it where the order is turned. */
gboolean _lotse_actor_find_subject (LotseAnalysis *a, guint first, guint last, guint verb, LotseActor *ret);
/* Who acts in a passive or in a noun: "durch den X", "vom X", "Beschluss des X", "im X", "in der Sitzung des X". */
gboolean _lotse_actor_find_agent (LotseAnalysis *a, guint first, guint last, LotseActor *ret);
/* The assembly that a sentence asks to decide on what follows its colon: "Wir beantragen, die Bezirksversammlung möge beschließen:"; the
 * last one where one asks the next. */
gboolean _lotse_actor_find_asked (LotseAnalysis *a, guint first, guint last, LotseActor *ret);
/* Whether a kind of body takes decisions of its own: council, committee, advisory. */
gboolean _lotse_actor_is_assembly (const LotseActor *self);
/* The body in a compound that ends in @tail: "Ratsbeschluss", "Gemeinderatssitzung", "Bauausschusssitzung". */
gboolean _lotse_actor_find_in_compound (LotseAnalysis *a, guint token, const char *tail, LotseActor *ret);
/* "Der Magistrat beschließt …": whether the subject of a clause is an assembly, or an executive that resolves for itself. */
gboolean _lotse_actor_resolves (LotseAnalysis *a, const LotseActor *self, const LotseClause *clause);

/**
 * LotseBlock:
 *
 * A piece of text that holds decisions.
 *
 * @first, @last: its tokens
 * @heading_body: assembly named in the heading ("Antrag an den Rat"), or NULL; not owned
 * @summary: it repeats or stands in for the decision and holds other sentences, too
 * @reply: answer of the administration to a motion: what "will be done" is no decision
 * @motion: text of a motion: what is asked for, whoever is to do it
 * @headed: a heading stands above it, so that all of it is what shall be decided
 * @requested: the heading asks for it ("möge beschließen"), so every paragraph is a point
 * @worded: the heading says that it is put as the decision shall read ("Beschlussvorschlag"), also in a motion
 * @status: status of its decisions where they are made already (minutes), else NULL
 * @wrapped: it is a list whose lines were filled, so that a number may stand anywhere in them
 * @dashed: it is a list whose items begin with a dash, each a decision
 * @taken: the heading says that its text is what was decided ("Beschluss"), so the text needs no verb to be a decision
 */
typedef struct
{
  guint first;
  guint last;
  const LotseActor *heading_body;
  gboolean summary;
  gboolean reply;
  gboolean motion;
  gboolean headed;
  gboolean requested;
  gboolean dashed;
  gboolean wrapped;
  gboolean taken;
  gboolean worded;
  const char *status;
} LotseBlock;

/* Whether it is the page of one item of an agenda, with the session in which it was dealt with. */
gboolean _lotse_minutes_is_extract (LotseAnalysis *a);
/* Whether the top of the text calls itself minutes or an extract of them, or prints what became of the agenda item. */
gboolean _lotse_minutes_is_paper (LotseAnalysis *a);
/* Status of the decisions of a section that were taken already, by the result or the votes printed with it, or by its heading where the
 * paper is @minutes; NULL if they are only proposed. @ret_taken: the heading speaks of a decision, not of a proposal. */
const char *_lotse_minutes_get_status (LotseAnalysis *a, const LotseSection *section, gboolean minutes, gboolean *ret_taken);
/* Whether the sentence above the heading of a section, or below its text, leads to it: "Ohne Aussprache fasst der Rat einstimmig
 * nachstehenden". */
gboolean _lotse_minutes_is_led (LotseAnalysis *a, const LotseSection *section);
/* The assembly of which that sentence speaks. */
gboolean _lotse_minutes_find_leading_body (LotseAnalysis *a, const LotseSection *section, LotseActor *ret);
/* "Nach kurzer Erläuterung beschließt der Rat einstimmig:" as the last line: the page of an item shows what was decided as its first paragraph, above
 * what was said. */
void _lotse_minutes_read_above_lead (LotseAnalysis *a);
/* Whether it is the page of an item whose head says nothing of a result: what it tells may have been talk only. */
gboolean _lotse_minutes_is_open_item (LotseAnalysis *a);
/* Status of the result that the head of an item's page prints, or NULL. */
const char *_lotse_minutes_get_head_status (LotseAnalysis *a);
/* What line @index says of the decision above it: a status of the public output, or NULL. */
const char *_lotse_minutes_read_result (LotseAnalysis *a, guint index);
/* Whether bytes [start, end) are the words of a result: "einstimmig beschlossen". */
gboolean _lotse_minutes_is_result (LotseAnalysis *a, guint start, guint end);
/* Whether line @index holds a result, the votes or their label, and no text of the decision. */
gboolean _lotse_minutes_is_outcome (LotseAnalysis *a, guint index);
/* Adds a section without heading for the decisions from @from on. */
void _lotse_decisions_add_section (LotseAnalysis *a, guint from);
/* "Abstimmungsergebnis: Ja 5, Nein 2" and below it the next point with a vote of its own; @index: the section of the first
 * vote. Returns how many decisions there are. */
guint _lotse_minutes_read_below_vote (LotseAnalysis *a, guint index);
/* Reads a block of minutes piece by piece: what stands above a result is decided by it. Returns how many decisions there are. */
guint _lotse_minutes_read_block (LotseAnalysis *a, const LotseBlock *block);
/* Finds the decisions in minutes without headings, bytes [start, end) of @region as tokens: among what is told of the session. Returns how
 * many there are. */
guint _lotse_minutes_read_text (LotseAnalysis *a, LotseRange region);
/* Finds what was decided between the decisions that stand below headings: in long minutes not every item has one. */
void _lotse_minutes_read_rest (LotseAnalysis *a);
/* Adds what the chair of a session finds: "Frau Muster stellt fest:" and below it what the assembly does with the motion above. */
void _lotse_minutes_read_findings (LotseAnalysis *a);
/* The page of an item that prints a result without the body: whose decisions stand there, whose session it was. */
void _lotse_minutes_name_session (LotseAnalysis *a);
/* Status of the public output for the words of a result ("earlier" where it was taken), or NULL where they do not say. */
const char *_lotse_minutes_find_outcome (const char *result);

/* Whether the tokens [@first, @last) are a sentence that says a motion is dealt with: "Der Antrag … ist damit bearbeitet." */
gboolean _lotse_decisions_settles_motion (LotseAnalysis *a, guint first, guint last);
/* Whether the sentence of tokens [@first, @last) tells how the vote went: "einstimmig", "mit 9 Ja-Stimmen". */
gboolean _lotse_decisions_tells_vote (LotseAnalysis *a, guint first, guint last);
/* "Der Weg wird gebaut. (12:0)", "(einstimmig)": leaves the vote on a decision out of its text. */
void _lotse_decisions_trim_votes (LotseAnalysis *a);
/* Sentences of the text that tell a vote, where nothing else decides anything. */
void _lotse_decisions_read_voted (LotseAnalysis *a);
/* Sentences that agree to something or take note of it, where no vote is told either: in minutes among what was said, else the only one, as a
 * paragraph of its own. */
void _lotse_decisions_read_assents (LotseAnalysis *a, gboolean minutes);
/* Gives to the decisions of nobody the only assembly that decides in the paper, else the one that its head names: to whom it goes, or where
 * those sit who move it, or who met. */
void _lotse_decisions_name_head (LotseAnalysis *a, gboolean minutes);
/* Sets the status of proposals whose result stands in the consultations: "preliminary" or "final", or what else became of them. */
void _lotse_decisions_settle (LotseAnalysis *a);
/* "Der Antrag wird vertagt": where no result is printed the decision itself says what became of the item. */
void _lotse_decision_set_own_status (LotseAnalysis *a, LotseDecision *decision);
/* Whether the paragraph at @token tells what somebody said or did: "Herr Muster erläutert …". */
gboolean _lotse_minutes_is_speech (LotseAnalysis *a, guint token);
/* "Herr Muster begründet den Antrag.": whether a line of what was said begins at @token, behind one that is complete. */
gboolean _lotse_minutes_names_speaker (LotseAnalysis *a, guint token);
/* Token of the count of votes that stands inside a line behind what was decided ("… gebaut. Abstimmungsergebnis: einstimmig"), or @last;
 * @ret_status: what it says of the decision, unchanged if there is none, else perhaps NULL. */
guint _lotse_minutes_find_vote (LotseAnalysis *a, guint first, guint last, const char **ret_status);
/* First token behind a result that stands at the begin of tokens [first, last) on a line of its own ("Beschluss: einstimmig empfohlen"). */
guint _lotse_minutes_skip_result (LotseAnalysis *a, guint first, guint last);
/* Whether a block holds only what minutes print after "Beschluss:" where the text comes later: "einstimmig beschlossen". */
gboolean _lotse_block_is_result (LotseAnalysis *a, const LotseBlock *block);
/* Whether a block has no text of its own: "entfällt", "siehe Anlage" (domain guide 4.4); the second adds the HINT "decision-elsewhere". */
gboolean _lotse_block_is_placeholder (LotseAnalysis *a, const LotseBlock *block);
/* Whether a block under a heading of minutes says that nothing was decided, or tells what was said. */
gboolean _lotse_block_says_none (LotseAnalysis *a, const LotseBlock *block);
/* End of a block without the text of a statute that follows ("§ 1" at the start of a line, or its title behind "folgende Satzung:"), and without
 * the answer that the administration gives to it. */
guint _lotse_block_find_end (LotseAnalysis *a, const LotseBlock *block);
/* Finds the decisions of a block and appends them to a->decisions. Returns how many. */
guint _lotse_decisions_read_block (LotseAnalysis *a, const LotseBlock *block);
/* Adds a decision with the text of tokens [first, last): enclosing quotes and the number before it are not part of it. Returns it, or
 * NULL if nothing is left. */
LotseDecision *_lotse_decisions_add (LotseAnalysis *a, const char *rule, guint first, guint last, const char *action, const char *status);
/* Whether a mark that opens a quote stands at @token. */
gboolean _lotse_decision_opens_quote (LotseAnalysis *a, guint token);
/* Whether a quote that opens at @first has not been closed before @last. */
gboolean _lotse_decision_is_quote_open (LotseAnalysis *a, guint first, guint last);
/* "§ 4 erhält folgende Fassung: „Der Rat beschließt über …“": token behind the quote that begins at @token with the new wording of a statute, in
 * which nothing is decided; @token where none begins there or it does not end before @last. */
guint _lotse_decision_skip_wording (LotseAnalysis *a, guint token, guint last);
/* Leaves out of tokens [first, last) the quotes around the whole, those of a motion that is quoted, and half a pair. */
void _lotse_decision_trim_quotes (LotseAnalysis *a, guint *first, guint *last);
/* For the array of the decisions: by their place in the text. */
int _lotse_decisions_compare_starts (gconstpointer one, gconstpointer two);
/* "In der Ratssitzung am … wurde beschlossen", "Aus der Bauausschusssitzung": the assembly in tokens [first, last). */
gboolean _lotse_decisions_find_session (LotseAnalysis *a, guint first, guint last, LotseActor *ret);
/* Sets the body of a decision. */
void _lotse_decision_set_actor (LotseDecision *self, const LotseActor *actor);
/* The assembly that decides this paper according to its consultations, or nothing. */
gboolean _lotse_decisions_find_decider (LotseAnalysis *a, LotseActor *ret);
/* Decisions that the reasoning reports, and recommendations of the administration (domain guide 4.6), which the reasons of a motion only wish
 * for; appended. */
void _lotse_decisions_read_reports (LotseAnalysis *a, gboolean motion);
/* Drops those of the decisions [from, to) that the block @last says again; the decisions from @to on are its own. @summary: [from, to) come
 * from a summary, which says nothing of its own. @named: both headings name who decides, and not the same. */
void _lotse_decisions_drop_doubled (LotseAnalysis *a, guint from, guint to, const LotseBlock *last, gboolean summary, gboolean named);
/* Whether the last decision says again what one of those from @from on has said, by the same body, with the same status. */
gboolean _lotse_decisions_is_repeated (LotseAnalysis *a, guint from);

G_END_DECLS
