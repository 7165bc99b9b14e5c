/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-lexicon.h"
#include "lotse-outline.h"
#include "lotse-reading.h"

G_BEGIN_DECLS

/**
 * LotseSection:
 * @kind: word of the public output: proposal facts legal finance staff social climate alternatives goals attachments signature other
 * @heading: bytes of the heading in the reading text without the trailing colon; empty (start == end) where none is printed
 * @start, @end: bytes of the text under the heading
 * @visible: whether the section stands in the outline (parts of a section that only guide the rules do not)
 * @rest: bytes of the second line of a heading that has its text beside it, else empty
 */
typedef struct
{
  const char *kind;
  LotseRange heading;
  guint start;
  guint end;
  gboolean visible;
  LotseRange rest;
} LotseSection;

/**
 * LotseConsultation:
 * @date: ISO date or NULL
 * @body: nominative name as printed in the table, or NULL
 * @role: word of the public output or NULL
 * @text: what an OParl file says of a session besides, where it names no body: addresses, the name of the meeting; or NULL
 * @role_text, @result, @publicity ("public", "non-public"), @top, @votes: or NULL
 * @row, @body_range, @date_range: bytes in the reading text; empty if not there
 * @outcome_range: bytes of the role or result where a table by columns or another field has it outside of @row
 */
typedef struct
{
  char *date;
  char *body;
  const char *role;
  char *role_text;
  char *text;
  char *result;
  const char *publicity;
  char *top;
  char *votes;
  LotseRange row;
  LotseRange body_range;
  LotseRange date_range;
  LotseRange outcome_range;
  const char *rule;
  char *inferred; /* reason, or NULL if certain */
} LotseConsultation;

/**
 * LotseBody:
 * @name: canonical: nominative, no article
 * @kind: council committee advisory administration ministry authority association company institute group party school other
 * @code: of an office ("A 46"), or NULL
 * @roles: words of the domain guide 5.6, in order of finding; element type char*
 * @weak: found only by a weak rule: dropped again unless it gets a role
 */
typedef struct
{
  char *name;
  const char *kind;
  char *code;
  char *side;
  GPtrArray *roles;
  gboolean weak;
  char *inferred;
  const char *rule;
} LotseBody;

/* One place where a body is named. Sorted by start; not overlapping, except that a code may stand inside a longer name. */
typedef struct
{
  guint start;
  guint end;
  guint body; /* index in bodies */
} LotseMention;

typedef struct
{
  char *text; /* reading text */
  LotseRange range;
  guint body;      /* index in bodies or LOTSE_NO_BODY */
  char *body_name; /* where the body is not among bodies, or NULL */
  const char *action;
  const char *status;
  char *date;  /* of an earlier decision, ISO, or NULL */
  char *paper; /* number of the paper it was taken on, or NULL */
  char *condition;
  const char *rule;
  char *inferred;
} LotseDecision;

#define LOTSE_NO_BODY G_MAXUINT

/* Rule of a goal that a sentence tells. */
#define LOTSE_GOAL_STATED "goal/sentence"

/* A date or period found in the reading. @iso is NULL where it was not understood. @zone is that of its line. */
typedef struct
{
  guint start;
  guint end;
  char *iso;
  gboolean deadline;
  gboolean listed; /* belongs into the outline's dates */
  const char *rule;
  char *inferred;
} LotseDate;

/**
 * LotseAnalysis:
 *
 * What the parsers of one run share. Each parser reads what those before it left and fills its own part; the order is that of
 * lotse_analyzer_run(). All ranges are bytes of reading->text.
 */
typedef struct
{
  const LotseDocumentText *text;
  const LotseLexicon *lexicon;
  LotseReading *reading;
  LotseOutline *outline;
  const char *pipe;         /* static string: "unserac" "politik-bei-uns" "sessionnet" "allris3" … "generic" */
  const char *inner_pipe;   /* pipe of the text inside a mirror page, or NULL */
  GArray *labels;           /* LotseLabel (lotse-label-private.h): header labels of the final lines, in order */
  guint header_end;         /* first byte after the header fields of the form */
  GArray *sentences;        /* LotseRange: _lotse_sentences_split() */
  GArray *sections;         /* LotseSection, in order */
  GArray *dates;            /* LotseDate, in order */
  GPtrArray *consultations; /* LotseConsultation, in document order */
  GPtrArray *bodies;        /* LotseBody */
  GArray *mentions;         /* LotseMention */
  GPtrArray *decisions;     /* LotseDecision, in order */
  GArray *spans;            /* LotseSpan: room of _lotse_analysis_add_spans() */
} LotseAnalysis;

/* --- the stages, in this order ---------------------------------------------------------------------------------------- */

/* Finds the pipe of the paper by scored signatures, drops site chrome and printed form text from a->reading, sets zones of header and
 * consultation lines. */
void _lotse_layout_parse (LotseAnalysis *a);
/* Fills a->dates (all of them; the outline items are added at the end by _lotse_dates_emit()). */
void _lotse_dates_parse (LotseAnalysis *a);
/* Adds to a->dates a date in a form that only its layout has ("11/25/2019"); @rule is a static string. */
void _lotse_dates_insert (LotseAnalysis *a, guint start, guint end, const char *iso, const char *rule);
/* Header fields: KEY items (title, number, file_reference, paper_type, lead_body, publicity, date, source_url, municipality). */
void _lotse_key_data_parse (LotseAnalysis *a);
/* Fills a->consultations. */
void _lotse_consultations_parse (LotseAnalysis *a);
/* Fills a->sections, sets zones of headings, forms, signatures and attachments. */
void _lotse_sections_parse (LotseAnalysis *a);
/* Fills a->sentences; lines of headers, tables and headings stand alone. */
void _lotse_sentences_parse (LotseAnalysis *a);
/* Fills a->bodies and a->mentions: names, kinds, aliases. */
void _lotse_bodies_parse (LotseAnalysis *a);
/* Fills a->decisions. */
void _lotse_decisions_parse (LotseAnalysis *a);
/* REFERENCE items, and the number of a paper that cites itself. */
void _lotse_references_parse (LotseAnalysis *a);
/* AMOUNT items. */
void _lotse_amounts_parse (LotseAnalysis *a);
/* GOAL items and the sections of a concept. */
void _lotse_goals_parse (LotseAnalysis *a);
/* SIGNATORY items. */
void _lotse_signatures_parse (LotseAnalysis *a);
/* SEAT items of steering groups. */
void _lotse_seats_parse (LotseAnalysis *a);
/* Roles of the bodies, from consultations, decisions, seats and phrases. */
void _lotse_roles_parse (LotseAnalysis *a);
/* Turns what the stages left into items: consultations, sections, bodies, decisions, dates. */
void _lotse_consultations_emit (LotseAnalysis *a);
void _lotse_sections_emit (LotseAnalysis *a);
void _lotse_bodies_emit (LotseAnalysis *a);
void _lotse_decisions_emit (LotseAnalysis *a);
void _lotse_dates_emit (LotseAnalysis *a);
/* Behind the dates, days that no calendar has ("31.04.2031"): items with their words and without a date. */
void _lotse_dates_emit_unread (LotseAnalysis *a);
/* Of a paper in OParl JSON, the dates of the file that mean no day, in the same way. */
void _lotse_oparl_emit_unread_days (LotseAnalysis *a);
/* PARTICIPATION, PERIOD, HINT and TRUST items: what follows from the finished outline. */
void _lotse_insights_parse (LotseAnalysis *a);

/* --- shared helpers ------------------------------------------------------------------------------------------------------ */

LotseConsultation *_lotse_consultation_new (const char *rule);
LotseConsultation *_lotse_consultation_copy (const LotseConsultation *self);
void _lotse_consultation_free (LotseConsultation *self);
/* Whether bodies of a kind meet to decide or to advise; @kind may be %NULL. */
gboolean _lotse_kind_is_assembly (const char *kind);
LotseBody *_lotse_body_new (const char *name, const char *kind, const char *rule);
void _lotse_body_free (LotseBody *self);
gboolean _lotse_body_has_role (const LotseBody *self, const char *role);
/* Adds a role word once. */
void _lotse_body_add_role (LotseBody *self, const char *role);
/* The role of a body that has the role @consultation in a consultation, or NULL; @consultation may be NULL. */
const char *_lotse_role_of_consultation (const char *consultation);
LotseDecision *_lotse_decision_new (const char *rule);
void _lotse_decision_free (LotseDecision *self);

/* Adds the spans of a range to an item. */
void _lotse_analysis_add_spans (LotseAnalysis *a, LotseOutlineItem *item, guint start, guint end);
/* Adds a KEY item with the value and the spans of a range; if the key is there already, the value becomes an alternative of it. Returns
 * the item. */
LotseOutlineItem *_lotse_analysis_add_key (LotseAnalysis *a, const char *key, const char *value, const char *rule, guint start, guint end);
/* Section that holds a byte, or NULL. */
const LotseSection *_lotse_analysis_find_section (const LotseAnalysis *a, guint byte);
/* Zone of the line that holds a byte. */
LotseZone _lotse_analysis_get_zone (const LotseAnalysis *a, guint byte);
/* First mention that ends after @byte; may equal mentions->len. */
guint _lotse_analysis_find_mention (const LotseAnalysis *a, guint byte);

/* The folded word of a token. Borrowed. */
static inline const char *
_lotse_analysis_get_fold (const LotseAnalysis *a, guint token)
{
  return lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, token));
}

G_END_DECLS
