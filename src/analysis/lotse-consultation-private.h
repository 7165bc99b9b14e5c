/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* What a piece of a table of consultations is, by its shape. */
typedef enum
{
  LOTSE_CELL_BODY,
  LOTSE_CELL_DATE,
  LOTSE_CELL_TOP,
  LOTSE_CELL_MARK,    /* x, box, Ö, N, öffentlich, nicht öffentlich */
  LOTSE_CELL_ROLE,    /* a word of roles.tsv */
  LOTSE_CELL_RESULT,  /* a word of results.tsv */
  LOTSE_CELL_SESSION, /* "5. Sitzung des Bauausschusses": a body in the genitive */
  LOTSE_CELL_VOTES,   /* a number of votes */
  LOTSE_CELL_LABEL,   /* a word of consultation-columns.tsv */
  LOTSE_CELL_OUTCOME, /* stands where role and result stand; the lexicon does not know it */
  LOTSE_CELL_MORE,    /* the end of a cell that was wrapped */
} LotseCellKind;

/**
 * LotseCell:
 * @start, @end: bytes in the reading text
 * @line: line on which it starts
 * @iso: of a date; owned
 * @word: role word, publicity word, column word, "body" of the end of a wrapped name, or NULL; static or of the lexicon
 * @line_start: first of its line
 */
typedef struct
{
  LotseCellKind kind;
  guint start;
  guint end;
  guint line;
  char *iso;
  const char *word;
  gboolean line_start;
} LotseCell;

/* Columns that the table says it has. */
enum
{
  LOTSE_COLUMN_BODY = 1 << 0,
  LOTSE_COLUMN_DATE = 1 << 1,
  LOTSE_COLUMN_TOP = 1 << 2,
  LOTSE_COLUMN_PUBLICITY = 1 << 3,
  LOTSE_COLUMN_ROLE = 1 << 4,
  LOTSE_COLUMN_RESULT = 1 << 5,
  LOTSE_COLUMN_TITLE = 1 << 6,
  LOTSE_COLUMN_VOTES = 1 << 7,
  LOTSE_COLUMN_OTHER = 1 << 8, /* beside one for results and none for roles: its name is unknown, so it may hold these */
};

/* Most columns that are ticked. */
#define LOTSE_MAX_TICKS 8

/**
 * LotseTicks:
 * @heads: of the columns that are ticked: @x is the middle in points, @mark "public", "non-public" or, where @is_role, what a body is to do; [@start,
 *   @end) are bytes of the head
 * @n: how many there are; 0 where columns cannot be told
 * @in_text: the columns are those of plain text, @x counts characters
 */
typedef struct
{
  struct
  {
    float x;
    const char *mark;
    gboolean is_role;
    guint start;
    guint end;
  } heads[LOTSE_MAX_TICKS];
  guint n;
  gboolean in_text;
} LotseTicks;

/* How dates with slashes are to be read. */
typedef enum
{
  LOTSE_DATE_ORDER_GERMAN, /* slash dates are not dates */
  LOTSE_DATE_ORDER_US,     /* 11/17/2004, only in the old papers of Stuttgart (domain guide 6.5) */
  LOTSE_DATE_ORDER_LIST,   /* German, in a list on one line, where the year may stand with a later date only */
} LotseDateOrder;

/* Reads a session date (lotse_date_parse_at()) at byte @at of @text, not beyond @limit, also after "am" or "vom". Returns the ISO date or
 * NULL; @ret_end is the byte after it. Free with g_free(). */
char *_lotse_consultation_read_date (const char *text, guint at, guint limit, LotseDateOrder order, guint *ret_end);

/* Byte behind "am 14.03.2031 gewählten" in [start, end), the day of whose election is not that of the session; @start without such words. */
guint _lotse_consultation_skip_election (const LotseAnalysis *a, guint start, guint end);

/* Whether the dates of a table of plain text stand below one another. */
gboolean _lotse_consultation_is_set_in_columns (const LotseAnalysis *a, const GArray *cells);

/* Adds the sessions of a header that has a block of labels for each: "Gremium: …", "Sitzung am: …", "TOP: …". One block alone is not read
 * here. */
void _lotse_consultation_add_blocks (LotseAnalysis *a);

/* Whether token @index exists and stands on line @line. */
gboolean _lotse_consultation_is_on_line (const LotseAnalysis *a, guint index, guint line);
/* Flag of a word of column 2 of consultation-columns.tsv, or 0. */
guint _lotse_consultation_column_flag (const char *word);
/* Columns of the words from @token to the end of their line; 0 if there is another word among them. @ret_next is the token after them. */
guint _lotse_consultation_read_columns (const LotseAnalysis *a, guint token, guint *ret_next);
/* "public", "non-public", "x" or "empty" for the mark at @token, or NULL; @ret_next is the token after it. */
const char *_lotse_consultation_get_mark (const LotseAnalysis *a, guint token, guint *ret_next);
/* Whether a folded word cannot end the name of a body ("und", "für", ","). */
gboolean _lotse_consultation_is_connective (const char *fold);
/* Whether a folded word does not stand before the head of a name ("der", "in"). */
gboolean _lotse_consultation_is_function_word (const char *fold);
/* LOTSE_COLUMN_PUBLICITY or LOTSE_COLUMN_ROLE where @token heads a column that is ticked, "öffentlich", "Vorberatung", or 0; @ret_next is the token
 * after the head. */
guint _lotse_consultation_get_ticked_head (const LotseAnalysis *a, guint token, guint *ret_next);
/* Column flag of a line that holds nothing but words of consultation-columns.tsv, or 0. */
guint _lotse_consultation_get_columns (const LotseAnalysis *a, guint line);
/* Longest entry of @table that begins at token @token and does not leave its line, or NULL. @ret_next is the token after it. */
const LotseLexiconEntry *_lotse_consultation_match (const LotseAnalysis *a, const char *table, guint token, guint *ret_next);
/* Whether bytes [start, end) name a council body by the look of it: it begins with a name that has a head word of council-heads.tsv. */
gboolean _lotse_consultation_is_body (const LotseAnalysis *a, guint start, guint end);
/* Cuts the table that begins at line @line into cells; appends them to @cells (LotseCell) and stops where the table stops. Adds the
 * columns of headings inside to @columns. */
void _lotse_consultation_read_cells (const LotseAnalysis *a, guint line, LotseDateOrder order, GArray *cells, guint *columns);
/* The same for a list that goes on inside one long line from token @token on, as in texts without line breaks: only rows of a body and a
 * date, each with what the lexicon knows. */
void _lotse_consultation_read_inline (const LotseAnalysis *a, guint token, GArray *cells);
/* The table of a page that prints no blank between its cells, "28.11.2031 Rat8.3öffentlichEntscheidung". */
void _lotse_consultation_read_glued (LotseAnalysis *a);
/* The token behind the heads of the columns that stand at token @token of a text without line ends, "Vorberatung erfolgt Sitzung am ö/nö Top",
 * or @token; adds the flags of those they name to @columns. */
guint _lotse_consultation_skip_heads (const LotseAnalysis *a, guint token, guint *columns);
/* "Bauausschuss Betrifft: Termin 27.05.2031 Bemerkungen beschließend": the date of the one body, behind the label of another field, and what it
 * is to do; @end is the byte behind the body. */
void _lotse_consultation_add_date_behind (const LotseAnalysis *a, LotseConsultation *row, guint end);
/* The list of a text without line ends behind "Beratungsfolge", from token @token on, that has no dates: rows of a body and what it is to do, or
 * bodies alone. FALSE if there is none. */
gboolean _lotse_consultation_read_undated (LotseAnalysis *a, guint token);
/* "Beratungsfolge Schulausschuss Rat Beratungstermine 05.02.2031 12.03.2031 Zuständigkeit Vorberatung Entscheidung", from token @token behind the
 * first word on: the columns run on one after another, each behind its head. FALSE unless each body has its day. */
gboolean _lotse_consultation_read_column_run (LotseAnalysis *a, guint token);
/* Whether a role stands in brackets or behind a dash, "Rat (Entscheidung)", "Rat - Entscheidung". */
gboolean _lotse_consultation_is_beside_name (const LotseAnalysis *a, const LotseCell *cell);
/* The middle of the character at a byte, in points, or in characters where it stands behind a gap in plain text; else 0. */
float _lotse_consultation_get_x (const LotseAnalysis *a, guint byte);
/* "Zur Vorberatung | am | Zur Beschlussfassung | am" on top of the paper: a table with the bodies of each purpose in columns of their own. FALSE if
 * there is none. */
gboolean _lotse_consultation_read_pairs (LotseAnalysis *a);
/* Adds the heads of ticked columns in line @line to @ticks. */
void _lotse_consultation_find_ticks (const LotseAnalysis *a, guint line, LotseTicks *ticks);
/* "☐ öffentlich ☒ nichtöffentlich", "öffentlich ☐": whether the box of the word in cell @index is not checked. */
gboolean _lotse_consultation_is_boxed_out (const GArray *cells, guint index);
/* "☐ Entscheidung ☒ Beratung", "Entscheidung ☐ Beratung ☒": whether the role in cell @index is not the one that is checked in its line. */
gboolean _lotse_consultation_is_role_boxed_out (const GArray *cells, guint index);
/* Adds what the mark says to @row: it stands clearly nearer to one of the heads than to any other. */
void _lotse_consultation_read_tick (const LotseAnalysis *a, const LotseTicks *ticks, const LotseCell *mark, LotseConsultation *row);
/* Names of bodies that commas, semicolons or arrows divide, in bytes [start, end), "Bauausschuss, Haupt- und Finanzausschuss, Rat": a row of each.
 * FALSE if there are no two of them, or anything else. */
gboolean _lotse_consultation_read_names (LotseAnalysis *a, guint start, guint end);
/* Makes rows of cells and appends them to a->consultations; @rule names them. Returns how many. */
guint _lotse_consultation_add_rows (LotseAnalysis *a, const GArray *cells, guint columns, const char *rule);
/* Reads the table whose heading is line @line into a->consultations and sets the zone of its lines. Returns the number of rows. */
guint _lotse_consultation_read_table (LotseAnalysis *a, guint line, LotseDateOrder order, const char *rule);
/* Name of a body as printed at bytes [start, end), without session number, bullets and punctuation, in the nominative. Free with g_free(). */
char *_lotse_consultation_dup_body (const LotseAnalysis *a, guint start, guint end);
/* Changes a body in the genitive ("Bauausschusses") to the nominative, in place; only the head word is changed. Returns @name. */
char *_lotse_consultation_to_nominative (char *name);
/* Whether @length bytes are the short name of a body, "SchA", "KJA": two capitals or more, the last letter one of them. */
gboolean _lotse_consultation_is_short_name (const char *text, gsize length);
/* The same, also with the name of a place behind it: "BezR Oberdorf". */
gboolean _lotse_consultation_begins_short_name (const char *text, gsize length);
/* Whether @length bytes are the number of a session: "SOA/012/2031", "BVV/018/IX". */
gboolean _lotse_consultation_is_session_number (const char *text, gsize length);
/* "BauausschussEnt.", where a role was cut short and ran into the name: bytes of the name, or 0. */
gsize _lotse_consultation_find_cut_role (const char *text, gsize length);
/* Gives what the cells of @row hold besides their own to the fields it belongs to, "Gemeinderat Ö", "einstimmig beschlossen Ja 11 Nein 0"; @columns
 * are the flags of those that the table has. */
void _lotse_consultation_split_cells (LotseConsultation *row, guint columns);
/* Two bodies that share a row, "Jugendhilfeausschuss/Sozialausschuss", or a session, "… und des Jugendhilfeausschusses": cuts the name of
 * @row to the first and returns the second, free with g_free(); NULL where there is one. */
char *_lotse_consultation_split_bodies (LotseConsultation *row);
/* The same with the places of the names in @reading: the row of the second body, owned by the caller, or NULL. */
LotseConsultation *_lotse_consultation_split_row (const LotseReading *reading, LotseConsultation *row);
/* "Beschluss aus der Sitzung des <body> am <date>", "Niederschrift über die 5. Sitzung …" behind token @first: adds the row of the session;
 * FALSE if the text does not begin so. */
gboolean _lotse_consultation_read_session (LotseAnalysis *a, guint first);
/* "12. öffentliche Sitzung des …" in bytes [start, end): whether the session was public, or NULL; "öffentliche/nichtöffentliche Sitzung" was both. */
const char *_lotse_consultation_find_session_publicity (const LotseAnalysis *a, guint start, guint end);
/* The session of a paper that calls itself minutes in its first lines and has no number. */
void _lotse_consultation_read_minutes (LotseAnalysis *a);
/* New array of cells that frees their dates. */
GArray *_lotse_cells_new (void);

/* "Vorlage an" in line @index above names of bodies, each with what it is to do: their rows, which are added if @add. Returns the last of these
 * lines, @index where there are none. */
guint _lotse_consultation_read_block (LotseAnalysis *a, guint index, gboolean add);

/* Puts the words of the key below the table in place of the figures that its rows have: "1 = Beschluss, 2 = Anhörung". */
void _lotse_consultation_read_legend (LotseAnalysis *a);

/* Whether line @line of the header names a session, "für den Sozialausschuss am 21.02.2017 (öffentlich)": bytes of the body and the date, and
 * its last line, for it may wrap. */
gboolean _lotse_consultation_find_session (const LotseAnalysis *a, guint line, LotseRange *ret_body, LotseRange *ret_date, guint *ret_last);
/* Adds the sessions that the header names without a table. */
void _lotse_consultation_read_header (LotseAnalysis *a);
/* What bytes [start, end) say of the publicity, or NULL. */
const char *_lotse_consultation_find_said_publicity (const LotseAnalysis *a, guint start, guint end);
/* "An den" in line @index above the body and "zur Sitzung am 12.03.2031": adds the row. Returns the last of these lines, @index where there are
 * none. */
guint _lotse_consultation_read_address (LotseAnalysis *a, guint index);
/* "Sitzungsvorlage" / "für den Gemeinderat Talheim" above the label of the session in line @label_line: the body on a line of its own. */
void _lotse_consultation_add_body_above (const LotseAnalysis *a, LotseConsultation *row, guint label_line);
/* "Vorlage Nr. 12/2031" / "für den Ausschuss für Soziales": a body without a day, right below the number or the type of the paper. */
void _lotse_consultation_add_addressed_body (LotseAnalysis *a);
/* "des Kreisausschusses | am 24.06.2031" below "für die Sitzung": the byte behind the article of line @line, else where the line begins. */
guint _lotse_consultation_skip_genitive (const LotseAnalysis *a, guint line);
/* "Vorberatung: Bauausschuss am 24.06.2031": the byte behind the role and its colon, else where line @line begins; @ret_role, or NULL, is the role. */
guint _lotse_consultation_skip_role_label (const LotseAnalysis *a, guint line, const LotseLexiconEntry **ret_role);
/* "Bauausschuss am 24.06.2031: einstimmig empfohlen": whether a result and nothing else stands behind a colon at byte @from, up to @end. */
gboolean _lotse_consultation_is_result_behind (const LotseAnalysis *a, guint from, guint end);
/* Adds to @row, which has its body and its day on lines @first to @last, the role in front of them and the result behind. */
void _lotse_consultation_add_said (const LotseAnalysis *a, LotseConsultation *row, guint first, guint last);
/* "An den" / "Bauausschuss" / "Sitzungstag:" / "05.12.2031" / "Gemeinderat" / "Sitzungstag:" / "17.12.2031": adds the bodies that a paper goes
 * to, each on the line above the label of its day. */
void _lotse_consultation_add_addressed_sessions (LotseAnalysis *a);
/* "Ausländerbeirat | nicht erforderlich ○ | erforderlich ●": adds the bodies of a form that asks of each whether it takes part. */
void _lotse_consultation_read_choices (LotseAnalysis *a);
/* "im Gemeinderat am 12.03.2031 - Beschlussfassung -": whether line @index is of this form; adds the row. */
gboolean _lotse_consultation_read_place (LotseAnalysis *a, guint index);
/* "Kreistag | Sitzung am 12.03.2031": gives @row the body in the cell in front of the label at byte @label; whether there is one. */
gboolean _lotse_consultation_add_body_in_front (const LotseAnalysis *a, LotseConsultation *row, guint label);
/* Adds the bodies of which lines of the header say what they are to do: "zur Vorberatung im Bauausschuss am 03.07.2031", "An den Rat (zur
 * Entscheidung)". */
void _lotse_consultation_read_purposes (LotseAnalysis *a);
/* How many bodies, each with its day, line @index and those that it goes on with name at the head of a motion: "Antrag an den Bauausschuss am
 * 03.07.2031, den Rat am 12.07.2031"; with @add rows are added of them. @ret_type is set to the type before them, @ret_end to the byte behind the last
 * day. */
guint _lotse_consultation_read_addressees (LotseAnalysis *a, guint index, gboolean add, LotseRange *ret_type, guint *ret_end);

/* Adds what an OParl file says of sessions of which it names neither body nor day, only addresses: as rows of their own, or as mere words
 * where the rows were read from the text of the paper. */
void _lotse_oparl_add_unnamed_sessions (LotseAnalysis *a);

G_END_DECLS
