/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-lexicon.h"
#include "lotse-reading.h"

G_BEGIN_DECLS

/* What a printed label announces (domain guide 3.1); the words of column 2 of data/lexicon/labels.tsv. */
typedef enum
{
  LOTSE_FIELD_NONE,
  LOTSE_FIELD_TITLE,
  LOTSE_FIELD_TITLE_MORE, /* "hier:": goes on with the title */
  LOTSE_FIELD_NUMBER,
  LOTSE_FIELD_PARENT, /* number or title of another paper */
  LOTSE_FIELD_FILE_REFERENCE,
  LOTSE_FIELD_PAPER_TYPE,
  LOTSE_FIELD_LEAD,
  LOTSE_FIELD_SUBMITTER,
  LOTSE_FIELD_CLERK,
  LOTSE_FIELD_DATE,
  LOTSE_FIELD_SESSION, /* date of a session */
  LOTSE_FIELD_PUBLICITY,
  LOTSE_FIELD_CONSULTATION, /* heading of the consultation table */
  LOTSE_FIELD_BODY,         /* column or row label of the table */
  LOTSE_FIELD_ROLE,
  LOTSE_FIELD_RESULT,
  LOTSE_FIELD_TOP,
  LOTSE_FIELD_ATTACHMENT,
  LOTSE_FIELD_URL,
  LOTSE_FIELD_MUNICIPALITY,
  LOTSE_FIELD_EARLIER, /* earlier treatment */
  LOTSE_FIELD_PRODUCT,
  LOTSE_FIELD_SKIP, /* known, of no use: telephone, size, time stamps of a mirror */
  LOTSE_FIELD_STOP, /* heading of the first section: the header is over */
  LOTSE_N_FIELDS,
} LotseField;

/**
 * LotseLabel:
 * @line: line where it stands
 * @start, @end: bytes of the label without colon and bracket
 * @value, @value_end: bytes of the value on the same line, up to the next label; equal if there is none
 * @colon: a colon follows
 * @glued: it stands inside a line, not at its start nor after a column gap
 */
typedef struct
{
  LotseField field;
  guint line;
  guint start;
  guint end;
  guint value;
  guint value_end;
  guint colon : 1;
  guint glued : 1;
} LotseLabel;

/* "Datum12.03.2031", "Vorlage0123/31öffentlich": a label at the start of line @line to which its value is glued, and the word for the publicity
 * behind that; adds them where the value has the form of its field. */
void _lotse_label_take_glued (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *labels);

/* Matches a label at byte @start of the reading text, which must be a word start; reads not beyond @limit (end of the line). Folded,
 * hyphens, slashes and periods as blanks; the longest entry of labels.tsv wins. @label->value_end is @limit. */
gboolean _lotse_label_match (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit, LotseLabel *label);

/* The same for text in which labels and values run on without colons: every entry counts that ends at a word end. */
gboolean _lotse_label_match_bare (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit, LotseLabel *label);

/* "Tagesordnungspunkt Umbau …", "Betr.: Umbau": whether the title begins at byte @start, behind a label of more than a few letters or with a colon;
 * reads not beyond @limit. */
gboolean _lotse_label_begins_title (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit);

/* Whether a label of a @strength (column 3 of labels.tsv) may stand without its colon before a @value, which is empty where nothing follows on
 * the line; @gap: a column gap lies between them. */
gboolean _lotse_label_may_lack_colon (
    const LotseReading *reading, const LotseLexicon *lexicon, const char *strength, LotseField field, LotseRange value, gboolean gap);

/* Whether all of @value has the form of a value of @field that may be told without a colon: a day, a number, words of publicity, a type, an
 * office or a title of several words. */
gboolean _lotse_label_fits (const LotseReading *reading, const LotseLexicon *lexicon, LotseField field, LotseRange value);
/* Whether a value is nothing but a day in figures, "1.1.31". */
gboolean _lotse_label_is_day (const char *text, LotseRange value);

/* All labels of a line in order, appended to @labels (LotseLabel): at its start (after an optional numbering), after a column gap, and
 * glued ones that end in a colon ("Status:öffentlichVorlage-Art:Beschlussvorlage"). Linear in the length of the line. */
void _lotse_label_scan_line (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *labels);

/* All labels of the reading in order (LotseLabel). Free with g_array_unref(). */
GArray *_lotse_labels_scan (const LotseReading *reading, const LotseLexicon *lexicon);

/* "Gremium | Termin | Art": takes a type off @labels, from @first on those of line @line, where the heads of a table of consultations are printed, which
 * say nothing of the paper's own type. */
void _lotse_label_row_drop_heads (const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint first, GArray *labels);

/* Whether the labels from @first on stand without a colon, and line @line has several cells: values may begin like labels, "Fachbereich 3 |
 * 12.03.2031". */
gboolean _lotse_label_row_may_be_values (const LotseReading *reading, guint line, guint first, const GArray *labels);

/* "50 Sozialamt | 12.02.2031 | 50.21-4" above "Federführendes Amt | Datum | Aktenzeichen": a row of labels below the row of their values, also with a
 * rule between them. The labels of line @line are those from @first on, which are replaced. Returns whether the row was one. */
gboolean
_lotse_label_row_take_values_above (const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint first, GArray *labels);

/* "Amt | Aktenzeichen | Datum" above "50 | 50.2 | 12.03.2031": a row of labels, of which one may be unknown, with their values in the next line
 * @line. Of two cells one must have a value whose form tells it, and the number of a paper where the other is unknown. The labels of the row
 * are those from @first on, which are replaced. @whole: each cell must be one, and one of the values have its form. Returns whether the row was
 * one. */
gboolean _lotse_label_row_take_values (
    const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint first, gboolean whole, GArray *labels);

/* Where the value of label @index of @labels stands: on its line, else on the next line that is not a label itself. A value line does not
 * follow after more than @max_blank blank lines. Returns FALSE if there is none (the label is empty). */
gboolean _lotse_label_get_value (const LotseReading *reading, const GArray *labels, guint index, guint max_blank, LotseRange *ret_range);

/* Index of the first label of @field from @from on, or -1. */
int _lotse_labels_find (const GArray *labels, LotseField field, guint from);

/* Index of the first label that starts at line @line, or -1. */
int _lotse_labels_find_line (const GArray *labels, guint line);

/* Word of the table for a field and back ("title"). */
LotseField _lotse_field_from_word (const char *word);

/* Skips a numbering ("I.", "1.", "1)", "2.1", "A.", "a)") and a bullet at @p; returns the first byte after it and the blanks, or @p. */
const char *_lotse_skip_numbering (const char *p, const char *end);

/* Byte after the blanks and tabs at @from, not beyond @to; and the end without the blanks before @to. */
guint _lotse_trim_start (const LotseReading *reading, guint from, guint to);
guint _lotse_trim_end (const LotseReading *reading, guint from, guint to);

/* Cuts line @line at its tabs; @cells has room for LOTSE_MAX_LINE_CELLS. Returns the number of cells, 0 if they are too many. */
#define LOTSE_MAX_LINE_CELLS 8
guint _lotse_line_cut_cells (const LotseReading *reading, guint line, LotseRange *cells);

G_END_DECLS
