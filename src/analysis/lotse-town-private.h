/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the town of a paper that prints it in no field: what counting and choosing share. */
#pragma once

#include "lotse-body-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

G_BEGIN_DECLS

/* What a word says of the name beside it, by the table of towns. */
enum
{
  LOTSE_TOWN_KIND = 1 << 0,
  LOTSE_TOWN_AREA = 1 << 1,
  LOTSE_TOWN_OWNER = 1 << 2,
  LOTSE_TOWN_PART = 1 << 3,
  LOTSE_TOWN_PERSON = 1 << 4,
  LOTSE_TOWN_WHERE = 1 << 5,
  LOTSE_TOWN_DETERMINER = 1 << 6,
  LOTSE_TOWN_OPENER = 1 << 7,
  LOTSE_TOWN_LINK = 1 << 8,
  LOTSE_TOWN_RIVER = 1 << 9,
  LOTSE_TOWN_NONE = 1 << 10,
  /* What other tables and the word itself say: */
  LOTSE_TOWN_LABEL = 1 << 11,     /* a label, a heading, a type of paper, a role, a month */
  LOTSE_TOWN_READ = 1 << 12,      /* the flags above are known */
  LOTSE_TOWN_SEAT = 1 << 13,      /* _lotse_town_is_seat_of_authority() */
  LOTSE_TOWN_SEAT_READ = 1 << 14, /* and that is known */
  LOTSE_TOWN_COUNCIL = 1 << 15,   /* of a district, of which only one city has such */
  LOTSE_TOWN_DISTRICT = 1 << 16,  /* _lotse_town_is_district_name() */
  LOTSE_TOWN_NO_NAME = 1 << 17,   /* _lotse_town_is_no_bare_name() */
  LOTSE_TOWN_NEIGHBOUR = 1 << 18, /* of another town than the paper's */
};

typedef struct
{
  GHashTable *flags; /* folded word → flags */
  GArray *endings;   /* folded endings of towns */
  GArray *elsewhere; /* folded nouns, or their ends */
  GArray *nouns;     /* folded nouns in "er", or their ends: no adjectives of towns */
} LotseTownWords;

typedef struct
{
  char *name;       /* NULL where it is the word of the first place */
  char *fold;       /* folded name, NULL likewise */
  guint first, end; /* tokens of the first place */
  guint kinds;      /* weight of the places after "Stadt" and the like */
  guint bare;       /* places without */
  guint paired;     /* of these next to another town */
  guint determined; /* of these after an article */
  guint owners, where, adjectives;
  guint weight;   /* all together */
  gboolean asked; /* whether it is known is known */
  gboolean known;
  gboolean ending;   /* "in X", and X ends like a town */
  gboolean derived;  /* "der Xer Markt", and "Xer" only so */
  gboolean no_town;  /* stands after an article or the title of a person */
  gboolean district; /* stands after "Ortsteil" */
  gboolean other;    /* "die benachbarte Stadt X", "Nachbarstadt X" */
  gboolean own;      /* heads the paper, or has an organ that is named */
} LotseTownCandidate;

typedef struct
{
  guint first;      /* token of the first place */
  guint before;     /* places before a noun */
  guint determined; /* of these, after an article */
  guint others;     /* other places */
} LotseTownAdjective;

typedef struct
{
  LotseAnalysis *a;
  const LotseTownWords *words;
  guint32 *facts;      /* flags by the number of a word; 0 until it was looked at */
  GArray *candidates;  /* LotseTownCandidate */
  guint *by_word;      /* by the number of a word: the number of its candidate, from 1; 0 if there is none */
  GHashTable *by_fold; /* the same by the names that are no word of the text; they are borrowed */
  GHashTable *stems;   /* folded stem of a word that may be an adjective → LotseTownAdjective */
} LotseTownCount;

static inline const LotseToken *
_lotse_town_token (const LotseTownCount *c, guint index)
{
  return lotse_reading_token (c->a->reading, index);
}

static inline const char *
_lotse_town_fold (const LotseTownCount *c, guint index)
{
  return lotse_reading_get_fold (c->a->reading, _lotse_town_token (c, index));
}

static inline guint
_lotse_town_flags (const LotseTownCount *c, const char *fold)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (c->words->flags, fold));
}

/* The words of the lexicon's tables that the count asks for; owned by the lexicon. */
const LotseTownWords *_lotse_town_get_words (const LotseLexicon *lexicon);
/* In what follows @length is the bytes of @fold. Words that no town is called: labels and types of papers, roles, and the words of the table. */
gboolean _lotse_town_is_no_name (const char *fold, guint flags);
/* "Bezirksregierung X", "Universität X": the town is not the paper's. */
gboolean _lotse_town_is_seat_of_authority (const char *fold);
/* "Rhein-Erft-Kreis", "Hochsauerlandkreis": the kind is the last part. */
gboolean _lotse_town_is_district_name (const LotseTownCount *c, const char *fold, gsize length);
/* Whether a word without "Stadt" before it cannot be a town. */
gboolean _lotse_town_is_no_bare_name (const char *fold, gsize length, guint flags);
/* "Sozialausschuss": a body whatever stands before it; "Marktplatz", "Bahnhofstraße": an address, also behind "Rathaus". */
gboolean _lotse_town_is_body_or_street (const char *fold, gsize length);
/* "Rat der Stadt X": the organ before the genitive. */
gboolean _lotse_town_is_organ (const char *fold);
/* Whether the lexicon knows a town of this name, and nothing else that is called so. */
gboolean _lotse_town_is_known (const LotseTownCount *c, const char *fold);
/* The candidate of a folded name, or NULL. It stays where it is until the next one is made. */
LotseTownCandidate *_lotse_town_find_candidate (const LotseTownCount *c, const char *fold);
/* Gives the adjectives to the names that they are made of. */
void _lotse_town_join_adjectives (LotseTownCount *c);
/* The name that counts most, or NULL. */
const LotseTownCandidate *_lotse_town_find_best (LotseTownCount *c);

G_END_DECLS
