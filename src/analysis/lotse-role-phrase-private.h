/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles by wordings near the name of a body. */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* Where a wording stands, or the body to it; from LOTSE_ROLE_AFTER on it is looked for in the clause of the body. */
typedef enum
{
  LOTSE_ROLE_BEFORE,
  LOTSE_ROLE_NEAR,
  LOTSE_ROLE_LABEL,
  LOTSE_ROLE_VERB,
  LOTSE_ROLE_AFTER,
  LOTSE_ROLE_SUBJECT,
  LOTSE_ROLE_BY,
  LOTSE_ROLE_TOLD,
  LOTSE_ROLE_AT,
  LOTSE_ROLE_SIDE,
  LOTSE_ROLE_TO,
  LOTSE_ROLE_WITH,
  LOTSE_ROLE_BETWEEN,
  LOTSE_ROLE_UPON,
  LOTSE_ROLE_OBJECT,
} LotseRolePlace;

/* Adds the roles that the wordings of role-phrases.tsv give to the bodies of a->mentions, sentence by sentence. A negated clause gives
 * none, and a role is given only to bodies of a kind that can have it. */
void _lotse_role_phrases_apply (LotseAnalysis *a);

/* Whether the mention is what its clause speaks of: an article in the nominative or nothing before it. */
gboolean _lotse_role_is_subject (const LotseAnalysis *a, const LotseMention *mention);
/* Whether only commas, articles and joints stand between two mentions: "Der Schulausschuss, der Beirat und das Forum". */
gboolean _lotse_role_are_joined (const LotseAnalysis *a, const LotseMention *one, const LotseMention *two);
/* Whether the mention with this number is a subject, or the member of a list that begins with one. */
gboolean _lotse_role_is_spoken_of (const LotseAnalysis *a, guint mention);
/* Whether the mention stands in the dative or the accusative, by its article: who is told, who gets something. */
gboolean _lotse_role_is_told (const LotseAnalysis *a, const LotseMention *mention);
/* Whether something happens in the body: "im Sozialausschuss", "in der Sitzung eines Beirates". */
gboolean _lotse_role_is_located (const LotseAnalysis *a, const LotseMention *mention);
/* Whether somebody turns to the body: "beim Landesamt", "bei der Stiftung". */
gboolean _lotse_role_is_beside (const LotseAnalysis *a, const LotseMention *mention);
/* Whether something goes to the body: "an die Firma X", "an den Verein". */
gboolean _lotse_role_is_addressed (const LotseAnalysis *a, const LotseMention *mention);
/* Whether a preposition of place stands before the mention that begins at @token, with or without an article. */
gboolean _lotse_role_is_inside (const LotseAnalysis *a, guint token);
/* Whether one of tokens [first, last) denies what the clause says, outside brackets. */
gboolean _lotse_role_is_negated (const LotseAnalysis *a, guint first, guint last);
/* Whether the name at token @first is a genitive behind its noun: "der Vorschlag der Stadtwerke". */
gboolean _lotse_role_is_owner (const LotseAnalysis *a, guint first);
/* Whether the mention is a school or a day nursery in the genitive behind the word for who runs it: "Träger der Kita X". */
gboolean _lotse_role_is_cared_for (const LotseAnalysis *a, const LotseMention *mention);
/* Whether the mention with this number stands where a wording for @place asks for it, if @role is what it gives. */
gboolean _lotse_role_stands_at (const LotseAnalysis *a, guint number, LotseRolePlace place, const char *role);
/* "laut Kreistagsbeschluss": whether the mention is a word that names a decision by the council that took it. */
gboolean _lotse_role_names_decision (const LotseAnalysis *a, const LotseMention *mention);
/* Whether a comma stands before the mention's article, and no further member of a list behind it: "…, die Behörde umzubauen". */
gboolean _lotse_role_begins_order (const LotseAnalysis *a, const LotseMention *mention);
/* Whether a decision in front of the mention can be its own: an assembly's, and not only made known as of its session ("Beschluss der Sitzung
 * des Bauausschusses"). */
gboolean _lotse_role_may_have_decided (const LotseAnalysis *a, const LotseMention *mention);
/* "von der Kammer, dem Jobcenter und der Diakonie": whether the mention is of the list that the one before it is in; "… und die Kammer" begins
 * anew. */
gboolean _lotse_role_goes_on_with (const LotseAnalysis *a, guint number);
/* "Amt 20 – Kämmerei, Amt 51 – Jugendamt": whether a token is part of the name before the mention. */
gboolean _lotse_role_is_named_before (const LotseAnalysis *a, guint number, guint token);
/* "Integrationsbeirat – Anhörung", and another body in the line below: whether the wording at @token is of its own line. */
gboolean _lotse_role_is_of_line_above (const LotseAnalysis *a, guint token);
/* Gender of its head: m f n, p for a plural, ? where it is not known. */
char _lotse_role_get_gender (const LotseAnalysis *a, const LotseMention *mention);

/* Whether a token may stand in a list of bodies: an article, an adjective, a noun, a comma. */
gboolean _lotse_role_is_list_token (const LotseAnalysis *a, guint token);
/* "unter Beteiligung der Träger (Jobcenter, Caritas)": whether a bracket opens at @token that names some of those in front of it. */
gboolean _lotse_role_opens_examples (const LotseAnalysis *a, guint token);
/* Whether the token is of "z. B." right behind a bracket. */
gboolean _lotse_role_is_of_example (const LotseAnalysis *a, guint token);
/* "Wir bitten daher die Verwaltung": a small word between a verb and its object, which joins both. */
gboolean _lotse_role_is_adverb (const LotseAnalysis *a, guint token);
/* Borders of the clause around tokens [first, last) inside a sentence: a comma before a relative word or a conjunction, a semicolon. */
void _lotse_role_find_clause (
    const LotseAnalysis *a, guint sentence, guint sentence_end, guint first, guint last, guint *ret_first, guint *ret_last);
/* "den zuständigen Gremien": whether the word at @token of tokens [first, last) is an attribute of the noun that follows, not what the clause
 * says. */
gboolean _lotse_role_is_attribute (const LotseAnalysis *a, guint token, guint first, guint last);
/* "führt das Projekt durch": whether the word at @token, which may be the part of a verb, is a preposition, for it does not end its clause; the
 * sentence ends before @last. */
gboolean _lotse_role_is_loose_preposition (const LotseAnalysis *a, guint token, guint last);

/* Whether the mention behind a verb of giving is no subject: it stands in the dative or the accusative, or gets more than it gives. */
gboolean _lotse_role_is_receiver (const LotseAnalysis *a, const LotseMention *mention);
/* "ein Zuschuss für die Arbeit des Kreisverbandes": a club is paid, unless it is there to give. */
gboolean _lotse_role_gets_more_than_it_gives (const LotseAnalysis *a, const LotseMention *mention, const char *role);
/* "empfiehlt dem Verwaltungsausschuss zu beschließen": whether a committee is told that it is the one to decide. */
gboolean _lotse_role_shall_decide (const LotseAnalysis *a, const LotseMention *mention);
/* "Dem Kreisausschuss wird empfohlen, dem Kreistag …": what a committee is told to say to a council behind token @at; the sentence ends before
 * @last. */
gboolean _lotse_role_is_to_pass_on (const LotseAnalysis *a, guint number, guint at, guint last);
/* "… mit dem Jobcenter besteht noch nicht": whether the verb right behind the mention says that there is no such thing. */
gboolean _lotse_role_is_denied_behind (const LotseAnalysis *a, const LotseMention *mention);
/* Whether the mention stands in what was voted down; to turn something down is advice as well. */
gboolean _lotse_role_is_rejected (const LotseAnalysis *a, const LotseMention *mention);
/* "Das Haus leitet die AWO, die Küche übernimmt der Verein": whether no comma stands between the mention and the verb at @at. */
gboolean _lotse_role_follows_at_once (const LotseAnalysis *a, const LotseMention *mention, guint at);
/* Whether the word at @at, which would give the mention @role, is none of what it does: a noun, an infinitive that is asked or hoped for, a verb
 * of another clause. */
gboolean _lotse_role_is_no_verb_of (const LotseAnalysis *a, const LotseMention *mention, LotseRolePlace place, const char *role, guint at);

/* Whether the word at a token ends a cell of the header: it labels the next one, and is no part of a sentence. */
gboolean _lotse_role_is_label (const LotseAnalysis *a, guint token);
/* "Das Jobcenter wurde informiert": whether the word at @token of the clause of tokens [@first, @last) says who is told; "hierüber wird berichtet"
 * says nothing of the kind. */
gboolean _lotse_role_is_told_of (const LotseAnalysis *a, guint token, guint first, guint last);
/* "Gesundheitskonferenz (GK)": whether the mention is the short name in a bracket right behind the one before it. */
gboolean _lotse_role_is_alias_of_last (const LotseAnalysis *a, guint number);

/* Whether a body advises or decides, which says more than that it is informed, as @role would. */
gboolean _lotse_role_is_informed_anyway (const LotseBody *body, const char *role);
/* Whether a body of its kind can have the role at all: a party is not heard, a council pays nothing. */
gboolean _lotse_role_fits (const LotseBody *body, const char *role);
/* Whether a body does its work, and takes no decision that a paper tells of: an office, a company, a club. */
gboolean _lotse_role_only_works (const LotseBody *body);
/* Whether a body is a town, which pays only where a sentence says so of it. */
gboolean _lotse_role_is_town (const LotseBody *body);

G_END_DECLS
