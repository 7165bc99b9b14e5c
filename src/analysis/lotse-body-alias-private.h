/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which names mean the same body: the register that is filled while the names of a paper are gone through once. */
#pragma once

#include "lotse-body-private.h"

G_BEGIN_DECLS

/* Words of a name for comparison: folded, without hyphens and punctuation, and without the name of the paper's town (@municipality, folded, or
 * NULL) and the legal form at its end; @ret_own becomes TRUE if that town was there. Free with g_strfreev(). */
char **
_lotse_body_words_split (const LotseLexicon *lexicon, const char *municipality, const char *name, const char *kind, gboolean *ret_own);
/* Whether the first word of such a name is that of a chamber: those are no territories, though their kind is the same. */
gboolean _lotse_body_is_chamber (const char *word);

/* Whether @letters are the first letters of all words from @words on, and perhaps of parts inside them: "hfa" of "haupt" "finanzausschuss",
 * "jha" of "jugendhilfeausschuss". */
gboolean _lotse_body_words_spell (const char *letters, char **words);
/* Whether a name is a word cut short before the A of its Ausschuss: "SchA". */
gboolean _lotse_body_is_clipped (const char *name);

/* Letters of the longest abbreviation that is looked for. */
#define LOTSE_BODY_ABBREVIATION 8

/* Whether a name is an abbreviation in capitals: "HFA". */
gboolean _lotse_body_is_acronym (const char *name);

/* Whether @letters are the first letters of all words of @name, as they are printed: "AföB" and "Ausschuss für öffentliche Bauten". */
gboolean _lotse_body_are_initials (const char *letters, const char *name);
/* Whether such a name, folded, is that of the committee with these words. */
gboolean _lotse_body_words_clip_to (const char *letters, char **words);
/* Whether the words of a town, "stadt talheim", are those of another name of it, which has a fuller title or says where it lies. */
gboolean _lotse_body_words_are_of_town (char **words, char **other);

typedef struct _LotseBodyRegister LotseBodyRegister;

/* @municipality: name of the paper's town, whose name at the end of another name does not tell bodies apart, or NULL. The bodies are
 * added to a->bodies. Free with _lotse_body_register_free(). */
LotseBodyRegister *_lotse_body_register_new (LotseAnalysis *a, const char *municipality);
void _lotse_body_register_free (LotseBodyRegister *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseBodyRegister, _lotse_body_register_free)

/* The body of a match, created if it is new; LOTSE_NO_BODY for a generic head that points back to nothing. @definite: a definite article
 * stands before the match. */
guint _lotse_body_register_resolve (LotseBodyRegister *self, const LotseBodyMatch *match, gboolean definite);
/* Body with the name as a table or field prints it, created if it is new; that spelling becomes the body's name. */
guint _lotse_body_register_prefer (LotseBodyRegister *self, const LotseBodyMatch *match);
/* Abbreviations, with their case. */
void _lotse_body_register_add_alias (LotseBodyRegister *self, const char *alias, guint body);
guint _lotse_body_register_find_alias (LotseBodyRegister *self, const char *alias);
/* Says that @other is the same body as @body, under whose name both go on. */
void _lotse_body_register_unite (LotseBodyRegister *self, guint body, guint other);
/* Whether the letters of an abbreviation occur in the order of the name, beginning with the first letter of a word. */
gboolean _lotse_body_is_abbreviation (const char *abbreviation, const char *name);
/* Unites short and long forms, compounds and "für …" names, variants of spelling; then renumbers a->bodies and a->mentions. */
void _lotse_body_register_finish (LotseBodyRegister *self);

/* Adds the bodies that only the data of an OParl file names, with what they do. */
void _lotse_body_add_facts (LotseAnalysis *a, LotseBodyRegister *names);

G_END_DECLS
