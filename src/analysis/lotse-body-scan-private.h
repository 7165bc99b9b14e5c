/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the recognition of names: what its files share. */
#pragma once

#include "lotse-body-private.h"
#include "lotse-prefix-set-private.h"

G_BEGIN_DECLS

/* What a word may be in the name of a body; see LotseBodyWord. */
typedef enum
{
  LOTSE_BODY_WORD_KNOWN = 1 << 0, /* the others are known */
  LOTSE_BODY_WORD_UNIT = 1 << 1,
  LOTSE_BODY_WORD_NAME = 1 << 2, /* first word of a name of the lexicon */
  LOTSE_BODY_WORD_TERRITORY = 1 << 3,
  LOTSE_BODY_WORD_ADJECTIVE = 1 << 4, /* with an ending */
  LOTSE_BODY_WORD_OF_PLACE = 1 << 5,  /* may be the adjective of one: "Karlsruher" */
  LOTSE_BODY_WORD_PART = 1 << 6,      /* what a body does with the paper: "Antragstellender" */
  LOTSE_BODY_WORD_GROUP = 1 << 7,     /* "Gruppe", or ends in "-Gruppe" */
  LOTSE_BODY_WORD_TAIL = 1 << 8,      /* ends like a head; it may still be or have none */
} LotseBodyWordFacts;

/**
 * LotseBodyWord:
 * @head: head that the word is or ends with, or NULL
 * @whole: whether it is the head itself
 *
 * What a word is by itself, worked out once for each different word.
 */
typedef struct
{
  const LotseHeadForm *head;
  guint16 facts; /* LotseBodyWordFacts */
  guint8 whole;
} LotseBodyWord;

/**
 * LotseBodyMemo:
 * @legal_checked, @legal_latest: up to where legal forms were looked for, and the last one before that
 * @words: by the number of a word, or NULL where only one place is looked at
 */
typedef struct
{
  guint legal_checked;
  guint legal_latest;
  LotseBodyWord *words;
} LotseBodyMemo;

/* The tokens that may be looked at. @memo is kept from one place to the next. */
typedef struct
{
  const LotseReading *reading;
  const LotseBodyIndex *index;
  const char *town; /* last word of the paper's municipality, folded, or NULL */
  guint end;
  LotseBodyMemo *memo;
} LotseBodyScan;

static inline const LotseToken *
_lotse_body_token (const LotseBodyScan *s, guint token)
{
  return lotse_reading_token (s->reading, token);
}

static inline const char *
_lotse_body_fold (const LotseBodyScan *s, guint token)
{
  return lotse_reading_get_fold (s->reading, lotse_reading_token (s->reading, token));
}

/* Whether a token is a word with a capital. */
static inline gboolean
_lotse_body_is_capital (const LotseBodyScan *s, guint token)
{
  return token < s->end && _lotse_body_token (s, token)->kind == LOTSE_TOKEN_WORD
         && (_lotse_body_token (s, token)->flags & LOTSE_TOKEN_CAPITAL);
}

/* Whether the folded word of a token is @fold. */
static inline gboolean
_lotse_body_is (const LotseBodyScan *s, guint token, const char *fold)
{
  /* Most words differ in the first letter already, and this is asked some dozen times for each. */
  return token < s->end && lotse_fold_is (_lotse_body_fold (s, token), fold);
}

/* What the word of a token is by itself. */
LotseBodyWord _lotse_body_get_word (const LotseBodyScan *s, guint token);

/* The facts of it (LotseBodyWordFacts); 0 behind the last token. */
static inline guint
_lotse_body_get_facts (const LotseBodyScan *s, guint token)
{
  guint known;

  if (token >= s->end)
    return 0;
  /* Nearly always it is known. */
  known = s->memo->words ? s->memo->words[_lotse_body_token (s, token)->word].facts : 0;
  return known ? known : _lotse_body_get_word (s, token).facts;
}

/* The head of a token's word, see _lotse_body_index_find_head(). */
const LotseHeadForm *_lotse_body_find_head (const LotseBodyScan *s, guint token, gboolean *ret_whole);
/* Whether only blanks or one soft line break stand before a token. */
gboolean _lotse_body_joined (const LotseBodyScan *s, guint token);
/* The same, and a capital begins it. */
gboolean _lotse_body_is_joined_capital (const LotseBodyScan *s, guint token);
/* Whether a token stands at the begin of a line though there was room for it in the line above. */
gboolean _lotse_body_set_below (const LotseBodyScan *s, guint token);
/* Whether a token stands below a name that begins at @from only because the line of running text was full: a small word of the same line
 * stands before the name ("durch den Arbeitskreis / Integrationsausschuss"). */
gboolean _lotse_body_flows (const LotseBodyScan *s, guint token, guint from);
gboolean _lotse_body_is_any (const LotseBodyScan *s, guint token, const char *const *folds);
/* Whether the word of a token has the limit in body-limits.tsv. */
gboolean _lotse_body_is_limit (const LotseBodyScan *s, guint token, LotseBodyLimit limit);
/* Whether a word is an adjective with an ending. */
gboolean _lotse_body_is_adjective (const LotseBodyScan *s, guint token);
/* Appends an adjective in the strong nominative. */
void _lotse_body_append_adjective (const LotseBodyScan *s, GString *out, guint token, char gender, gboolean plural);
void _lotse_body_append_text (const LotseBodyScan *s, GString *out, guint first, guint last);
/* The list after "für"; returns the token after it, or @token if there is none. */
guint _lotse_body_scan_list (const LotseBodyScan *s, guint token);
/* Whether a token names a place that the lexicon knows, or the town of the paper. */
gboolean _lotse_body_is_place (const LotseBodyScan *s, guint token);
/* "am Main", "ob der Tauber", "bei Berlin" behind the name of a place: the token after it, or @token. */
guint _lotse_body_skip_river (const LotseBodyScan *s, guint token);
/* The name of a place; @strict: only one of the lexicon. Returns the token after it, or @token. */
guint _lotse_body_scan_place (const LotseBodyScan *s, guint token, gboolean strict);

/* "für die Diözese Talheim" behind the name of a club: the token after it, or @token. */
guint _lotse_body_scan_region (const LotseBodyScan *s, guint token);
/* "H. P. Muster", "Dr. Muster & Partner" behind a blank: the token after it, or @token; initials or a title must stand there. */
guint _lotse_body_scan_person (const LotseBodyScan *s, guint token);

/* Extends a name to the right of its head, whose last token is @token - 1, and appends what belongs to it to @name; sets @extended to
 * TRUE if that is anything. Returns the token after the name. */
guint _lotse_body_extend_right (const LotseBodyScan *s, guint token, const LotseBodyHead *head, GString *name, gboolean *extended);

/* The rules, each for names that begin at @token. They fill first, last, kind, name and the like, not start and end. */
gboolean _lotse_body_scan_head (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
gboolean _lotse_body_scan_name (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
/* Whether a folded word names a territorial corporation. */
gboolean _lotse_body_is_territory_word (const LotseBodyIndex *index, const char *fold);
gboolean _lotse_body_scan_code (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
gboolean _lotse_body_scan_legal (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
gboolean _lotse_body_scan_territory (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
/* "BLW/Die PARTEI", "BLW/Die PARTEI-Fraktion", "FDP|FW": parties that make up one group; two that are only named together ("CDU/SPD") are
 * none. */
gboolean _lotse_body_scan_joint_party (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
/* "die Grüne Welle", „Meine Grüne Stadt“: whether the tokens [@token, @end) are the colour and no party. */
gboolean _lotse_body_is_colour (const LotseBodyScan *s, guint token, guint end);
/* "die CDU Fraktion": token behind the word for the group that stands at @token, else @token. */
guint _lotse_body_skip_group (const LotseBodyScan *s, guint token);
/* "B´90/Die Grünen", "B90/Die Grünen-Ratsfraktion": the spellings of one party that no list holds. */
gboolean _lotse_body_scan_alliance (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
/* Token behind the name of the group whose head stands before @token, "DIE LINKE", "der SPD", "Bürger für Auental"; @token if none follows.
 * @whole: the head is a word of its own. */
guint _lotse_body_find_group_end (const LotseBodyScan *s, guint token, gboolean whole);
/* "Stadtratsfraktion", "OR-Fraktion": the group of an assembly, without the name of a party. */
gboolean _lotse_body_is_council_group (const LotseBodyScan *s, guint token);
/* "CDU-FDP-Gruppe": parties that made one group, in one word. */
gboolean _lotse_body_scan_party_group (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
/* All of them; the longest wins. */
gboolean _lotse_body_scan_with (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
/* Token after a legal form ("e.V.", "GmbH & Co. KG") that begins at @token, or @token. */
guint _lotse_body_scan_legal_form (const LotseBodyScan *s, guint token);
/* A unit's number without the word for a body ("A 51", "Dez. III", "51.2"): returns the token after it or @token; the key goes to
 * @ret_key, free with g_free(). */
guint _lotse_body_scan_unit (const LotseBodyScan *s, guint token, char **ret_key);

/* Where a head without more begins a name that a row of @consultations (LotseConsultation) has in full, makes it that name. */
void _lotse_body_extend_by_table (const LotseBodyScan *s, const GPtrArray *consultations, LotseBodyMatch *match);

/* Adds the rows (LotseMention) of bodies that have no mention at all, or none in the row, to the sorted mentions: each has its place. */
void _lotse_body_mention_rows (GArray *mentions, const GArray *rows);

/* Whether a name of the lexicon in capitals is introduced here as the abbreviation of something that is no body, or cited as a law. */
gboolean _lotse_body_is_other_abbreviation (const LotseBodyScan *s, const LotseBodyMatch *match);

/* What in small letters before a name belongs to it: "der unteren Landschaftsbehörde", "dem staatlichen Schulamt"; and the doctor that a school
 * is called after. Prepends it to the match. */
void _lotse_body_read_front (const LotseBodyScan *s, LotseBodyMatch *match);

/* "die evangelische Kirchengemeinde", which has no other name: fills @ret and returns TRUE if the word at @token is that of one. */
gboolean _lotse_body_scan_parish (const LotseBodyScan *s, guint token, LotseBodyMatch *ret);
/* "Grundschule Am Markt", "Gesamtschule an der Linde": token after it, or @token. A small preposition says where a school stands, and is part of
 * its name before a spot of the town. */
guint _lotse_body_scan_address (const LotseBodyScan *s, guint token);

G_END_DECLS
