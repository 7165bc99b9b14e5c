/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"
#include "lotse-label-private.h"

G_BEGIN_DECLS

/**
 * LotseSketch:
 *
 * The lines of a reading as the pipes look at them, before tokens exist. @folds has one string per line: folded (lotse_fold()), blanks
 * and gaps as one ' ', cut after 400 bytes; they stand one behind the other in @text.
 */
typedef struct
{
  const LotseReading *reading;
  const LotseLexicon *lexicon;
  GPtrArray *folds;
  GString *text;
} LotseSketch;

enum
{
  LOTSE_DROP_CHROME = 1, /* belongs to the web site */
  LOTSE_DROP_FORM = 2,   /* printed form text: prompts, empty boxes */
};

/**
 * LotsePipe:
 * @name: word of the public output ("allris3")
 * @mirror: a page that shows the text of another system; the pipe of that text is looked for as well and runs after this one
 * @score: added to the score of the signatures (data/lexicon/signatures.tsv); may be negative. 1.0 is certain
 * @drop: sets drop[line] to LOTSE_DROP_CHROME or LOTSE_DROP_FORM for lines that are no text of the paper; they can never become an item
 * @key_data: adds KEY items with _lotse_analysis_add_key(), sets zones; what it leaves out, the generic rules fill in
 * @date: adds the date of a paper whose form does not print it at its label, for a mirror that has another date
 * @consultations: adds to a->consultations, sets zones; if it adds none, the generic table parser runs
 *
 * One way by which papers reach us, with its field grammar (domain guide 2). Every function may be NULL.
 */
typedef struct
{
  const char *name;
  gboolean mirror;
  double (*score) (const LotseSketch *sketch);
  void (*drop) (const LotseSketch *sketch, guint8 *drop);
  void (*key_data) (LotseAnalysis *a);
  void (*date) (LotseAnalysis *a);
  void (*consultations) (LotseAnalysis *a);
} LotsePipe;

/* The winner needs at least this score. */
#define LOTSE_PIPE_THRESHOLD 0.5

/* Pipe by name, or NULL ("generic"). */
const LotsePipe *_lotse_pipe_find (const char *name);
/* Byte where the header that begins at byte @from is over: at the first heading of a section, else behind the last label that stands near
 * the others. */
guint _lotse_layout_find_header_end (const LotseAnalysis *a, guint from);
/* In a dump without line ends the header is not longer than this. */
#define LOTSE_RUN_ON_HEADER 1500

/* Cuts long lines of dumps without line ends at headings, title labels and rows of consultations; no byte of the text moves. Only lines
 * that are most of the text, or any long line of a mirror page. */
void _lotse_layout_split_run_on (LotseReading *reading, const LotseLexicon *lexicon, gboolean mirror);
/* Cuts the line "Initiator:<first value><present value>" of a page with the columns "Ursprung" and "aktuell" in two. */
void _lotse_layout_split_pairs (LotseReading *reading);
/* Makes a line of its own of who may hear a paper in "Vorlage Nr. 112/2031 (öffentlich)". */
void _lotse_layout_split_publicity (LotseReading *reading);
/* Runs the consultation rules of OParl facts, of the pipe and of the form inside a mirror page, until one has found some. Returns whether
 * a->consultations is filled. Called by _lotse_consultations_parse(), which else goes on with the generic table. */
gboolean _lotse_pipe_run_consultations (LotseAnalysis *a);

/* The pipes; each is listed in the table of lotse-layout.c. */
extern const LotsePipe _lotse_pipe_unserac;
extern const LotsePipe _lotse_pipe_karlsruhe;
extern const LotsePipe _lotse_pipe_bielefeld;
extern const LotsePipe _lotse_pipe_bruehl;
extern const LotsePipe _lotse_pipe_frankfurt;
extern const LotsePipe _lotse_pipe_hannover;
extern const LotsePipe _lotse_pipe_koeln;
extern const LotsePipe _lotse_pipe_muenchen;
extern const LotsePipe _lotse_pipe_stuttgart;
extern const LotsePipe _lotse_pipe_mannheim;
extern const LotsePipe _lotse_pipe_kleve;
extern const LotsePipe _lotse_pipe_komuna;
extern const LotsePipe _lotse_pipe_heidelberg;
extern const LotsePipe _lotse_pipe_freiburg;
extern const LotsePipe _lotse_pipe_koblenz;
extern const LotsePipe _lotse_pipe_magdeburg;
extern const LotsePipe _lotse_pipe_ulm;
extern const LotsePipe _lotse_pipe_erlangen;
extern const LotsePipe _lotse_pipe_kerpen;
extern const LotsePipe _lotse_pipe_voerde;
extern const LotsePipe _lotse_pipe_leipzig;
extern const LotsePipe _lotse_pipe_bamberg;
extern const LotsePipe _lotse_pipe_coesfeld;
extern const LotsePipe _lotse_pipe_berlin;
extern const LotsePipe _lotse_pipe_budget;
extern const LotsePipe _lotse_pipe_minutes;
extern const LotsePipe _lotse_pipe_print;
extern const LotsePipe _lotse_pipe_politik;
extern const LotsePipe _lotse_pipe_sessionnet;
extern const LotsePipe _lotse_pipe_oparl;
extern const LotsePipe _lotse_pipe_allris3;
extern const LotsePipe _lotse_pipe_allris4;
extern const LotsePipe _lotse_pipe_allris_pdf;

/* --- helpers for the pipes ----------------------------------------------------------------------------------------------- */

/* Folded line, or "" beyond the end. */
const char *_lotse_sketch_get (const LotseSketch *sketch, guint line);
/* First line from @from on whose folded text begins with @prefix (or equals it, if @whole), or -1. */
int _lotse_sketch_find (const LotseSketch *sketch, guint from, const char *prefix, gboolean whole);

/* Whether a line is chrome of a pipe (data/lexicon/chrome.tsv). */
gboolean _lotse_sketch_is_chrome (const LotseSketch *sketch, const char *pipe, guint line);
/* Drops the chrome lines of a pipe; from the first line marked "cut" on, everything. Returns that line or -1. */
int _lotse_sketch_drop_chrome (const LotseSketch *sketch, const char *pipe, guint8 *drop);

/* Sets the zone of the lines that hold bytes [start, end). */
void _lotse_analysis_set_zone (LotseAnalysis *a, guint start, guint end, LotseZone zone);
/* Adds a KEY item whose value is the reading text of the range (trimmed; a trailing colon or comma cut off), and sets zone HEADER. Does
 * nothing for an empty range; returns the item or NULL. */
LotseOutlineItem *_lotse_analysis_add_key_range (LotseAnalysis *a, const char *key, const char *rule, LotseRange range);
/* Sets "publicity" from the words of a range ("öffentlich", "nichtöffentlich (Vorlage freigegeben)", "Ö", "N"). */
LotseOutlineItem *_lotse_analysis_add_publicity (LotseAnalysis *a, const char *rule, LotseRange range);
/* "public", "non-public" or NULL for folded words: "oeffentlich", "nicht oeffentlich", "oe", "n", "noe", "vertraulich". */
const char *_lotse_publicity_from_fold (const char *folded);
/* Sets "date" from the first date in a range; unless the range holds none. */
LotseOutlineItem *_lotse_analysis_add_date (LotseAnalysis *a, const char *rule, LotseRange range);
/* First full date inside bytes [start, end): its bytes and ISO form (free with g_free()); either may be NULL. Works before a->dates. */
gboolean _lotse_analysis_find_date (const LotseAnalysis *a, guint start, guint end, LotseRange *ret_range, char **ret_iso);
/* Whether bytes [start, end) are nothing but a full date. */
gboolean _lotse_analysis_is_date (const LotseAnalysis *a, guint start, guint end);
/* Longest paper type of data/lexicon/types.tsv at the start of the range (folded), or NULL; @ret_end: byte after it. */
const LotseLexiconEntry *
_lotse_type_match (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, guint *ret_end);
/* Whether such a type stands there and is that of a motion or a question: somebody asks for something. */
gboolean _lotse_type_match_request (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, guint *ret_end);
/* Bytes of a paper number (domain guide 6.1) that begins the range, after an optional "Nr.", or FALSE. */
gboolean _lotse_number_match (const LotseReading *reading, guint start, guint end, LotseRange *ret_range);
/* Bytes of the mark that says within a number who may hear it, at @p: "ö" or "nö" before a slash ("BV-P-ö/07/0291"); 0 if there is none. */
guint _lotse_number_get_mark (const char *p);
/* Word of the public output ("decision" "preliminary" …) for a printed role, folded ("vorberatung", "zur kenntnisnahme"), or NULL. Looks
 * in data/lexicon/roles.tsv. */
const char *_lotse_role_from_fold (const LotseLexicon *lexicon, const char *folded);

G_END_DECLS
