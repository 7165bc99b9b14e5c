/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-date.h"
#include "lotse-pipe-private.h"

G_BEGIN_DECLS

/* Pieces of the key data stage that the pipes use too. */

/* How many blank lines may stand between a label and its value. */
#define LOTSE_KEY_MAX_BLANK 3

/* Lines at the top of the paper that may hold letterhead, type and number. */
#define LOTSE_KEY_TOP_LINES 40

gboolean _lotse_key_is_missing (const LotseAnalysis *a, const char *key);
/* Folded text of a range. Free with g_free(). */
char *_lotse_key_fold_range (const LotseAnalysis *a, LotseRange range);
/* Whether a label stands at the start of a line. */
gboolean _lotse_key_line_is_label (const LotseAnalysis *a, guint line);
/* Label @index of the paper; NULL where the labels of its header end. */
const LotseLabel *_lotse_key_get_header_label (const LotseAnalysis *a, guint index);
/* The range up to the first line end or column gap, trimmed. */
LotseRange _lotse_key_first_line (const LotseAnalysis *a, LotseRange range);
/* Whether a value is a placeholder of the form: "-", "…", "./.". */
gboolean _lotse_key_is_empty_value (const LotseAnalysis *a, LotseRange range);
/* End of a value: in a run-on line it is before the next label or type. */
guint _lotse_key_cut_run_on (const LotseAnalysis *a, LotseRange value);

/* "Öffentlicher Teil", "☒ öffentlich ☐ nichtöffentlich", "Zur Beratung in öffentlicher Sitzung:" as line @index; below a table of
 * consultations (@table) only boxes and what names the session. */
void _lotse_key_add_publicity_line (LotseAnalysis *a, guint index, gboolean table);

/* Add a key from a value, return whether there was one. */
gboolean _lotse_key_add_number (LotseAnalysis *a, const char *rule, LotseRange value);
gboolean _lotse_key_add_url (LotseAnalysis *a, const char *rule, LotseRange range);
/* @must_be_known: only types of types.tsv; else an unknown value is taken as it stands. */
gboolean _lotse_key_add_type (LotseAnalysis *a, const char *rule, LotseRange value, gboolean must_be_known);
/* "Antrag der Fraktion Freie Liste": the name of the group goes on behind the type of bytes [start, end), which ends before it. Returns the new
 * end. */
guint _lotse_key_cut_group (const char *text, guint start, guint end, guint line_end);
/* Type, number and publicity of a line that begins with a type and holds nothing else. */
gboolean _lotse_key_add_type_line (LotseAnalysis *a, guint index);
/* Publicity from a bracket in the value: "15. August 2023 (öffentlich)". */
void _lotse_key_add_bracket_publicity (LotseAnalysis *a, const char *rule, LotseRange value);

/* "Auszug aus der Niederschrift über die Sitzung" / "des Rates am 12.03.2031": whether line @index is the second of these. */
gboolean _lotse_key_goes_on_with_session (const LotseAnalysis *a, guint index);
/* "über die öffentliche Sitzung des Rates der Stadt X vom 18.09.2031": publicity and date of minutes, if line @index says so. */
void _lotse_key_add_session_of_minutes (LotseAnalysis *a, guint index);
/* Whether line @index names one session and nothing else that has a date: "Antrag zur Kreistagssitzung am 12.02.2031", "am 12.02.2031" below
 * the name of the body. Sets the date and the last line that the session takes. */
gboolean _lotse_key_find_session_of_line (const LotseAnalysis *a, guint index, LotseRange *ret_date, guint *ret_last);
/* The day of the session, from its label or the line that names it, where the paper has no date of its own, and its publicity. */
void _lotse_key_add_session (LotseAnalysis *a);

/* "Art" above "Sitzungsvorlage (Beschluss)": the value below the label is a word that asks for a number elsewhere. */
gboolean _lotse_key_find_type_below (const LotseAnalysis *a, const LotseLabel *label, LotseRange *ret);

/* Whether the line above line @index says no more than "bezüglich". */
gboolean _lotse_key_is_below_bezug (const LotseAnalysis *a, guint index);

/* Type from the word before the number, "Sitzungsvorlage Nr. 12/2031"; marked as inferred. */
void _lotse_key_infer_type_from_number (LotseAnalysis *a);

/* The office in charge from its labels; the nearest one wins over those that enclose it. */
void _lotse_key_add_lead (LotseAnalysis *a);
/* The office in charge from the submitter, if that is an office, else from the letterhead; marked as inferred. */
void _lotse_key_infer_lead (LotseAnalysis *a);

/* The fields of a letterhead that stands in one line: "Gemeinde Talheim · Bauamt · Az.: 022.31 · 03.03.2031". */
void _lotse_key_add_letterhead (LotseAnalysis *a);
/* "Drucksachennummer: / 0456/2031 / Datum: / 13.05.2031" at the foot of the pages: where the header names no number. */
void _lotse_key_add_number_at_foot (LotseAnalysis *a);
/* "Neuenfels, 30.04.2031" below the text, above the function of who signs it: the day of a paper that has none in its header. */
void _lotse_key_add_date_above_name (LotseAnalysis *a);
/* Whether a second label of the header than @index, whose value is @value, says the other publicity: "Status:" in the rows of a table whose
 * labels are repeated. */
gboolean _lotse_key_is_contradicted (const LotseAnalysis *a, guint index, LotseRange value);
/* The office right before a label: "Amt für Verkehr Datum: 17.07.2031"; marked as inferred. */
void _lotse_key_add_office_before_label (LotseAnalysis *a);

/* The number that line @index holds without a label, with the day beside it: "SV-10-0123", "Nr. M 2031/15". */
void _lotse_key_add_number_line (LotseAnalysis *a, guint index);
/* The number alone on the line above the type of line @index. */
void _lotse_key_add_number_above_type (LotseAnalysis *a, guint index);
/* Gives labels that are alone on their lines the values above them, where the form of these says that the header is printed so. */
void _lotse_key_turn_labels (LotseAnalysis *a);

/* Gives labels that stand alone below each other the lines below them in the same order, where the form of these says so. */
void _lotse_key_take_stacks (LotseAnalysis *a);

/* Values with their labels behind them, where two lines or more are printed so: "2031/118 Vorlagennummer" / "04.03.2031 Datum". */
void _lotse_key_add_values_before_labels (LotseAnalysis *a);
/* What the cells behind the first one of line @index say without a label: "Stadt Alsenau | Vorlage 2031/077", "… | öffentlich". Below a @table
 * of consultations it is said of a session. */
void _lotse_key_add_cells (LotseAnalysis *a, guint index, gboolean table);
/* Whether one of the lines below line @index begins with a type that says more than "Vorlage". */
gboolean _lotse_key_has_better_type (const LotseAnalysis *a, guint index);
/* Whether a cell says where and when a paper was written: "Alsenau, 12.03.2031", "Alsenau, den 3. März 2031". */
gboolean _lotse_key_is_place_and_day (const LotseAnalysis *a, LotseRange cell);

/* "Antrag: <title>": type and title of a motion or a question. */
void _lotse_key_add_type_and_title (LotseAnalysis *a, guint index);
/* "Änderungsantrag zur Stadtratssitzung am 7. Mai 2015": type of a motion, on a line with the session it is for. */
void _lotse_key_add_type_and_session (LotseAnalysis *a, guint index);
/* "Antrag vom 7. Oktober 2016", "Antrag der Fraktion vom 01.03.2008": type and date of a line that ends in @date; whether it is one. */
gboolean _lotse_key_add_type_and_date (LotseAnalysis *a, guint index, LotseRange date);
/* Type from a title that says it, "Antrag auf …", or from the first line; marked as inferred. */
void _lotse_key_infer_type_from_title (LotseAnalysis *a);
/* Type from the first sentences of a letter, "folgende Anfrage"; marked as inferred. */
void _lotse_key_infer_type_from_letter (LotseAnalysis *a);
/* Type, date and title from a first line that runs on, "… ANTRAG 03.02.2031 <title> Der Rat möge beschließen:", if it is such a line. */
void _lotse_key_add_run_on_motion (LotseAnalysis *a);

/* The day of line @index, which no label announces: "Musterstadt, 12.03.2020", "Musterstadt, den 3. Mai 2020", "12.03.2020", "vom: 04.02.2014". */
void _lotse_key_add_date_line (LotseAnalysis *a, guint index);
/* The fields of a header that was printed as a table and reaches us as one line; a short line, the name of the sender or of a portal, may stand
 * above it. */
void _lotse_key_add_run_on (LotseAnalysis *a);
/* Number, date, office and publicity of a header whose labels and values run on in bytes [start, end), by the shape of the values. */
void _lotse_key_add_by_shape (LotseAnalysis *a, guint start, guint end);

/* What a line of the header is, told by its words. The label that stands at its start, or NULL. */
const LotseLabel *_lotse_key_label_of_line (const LotseAnalysis *a, guint line);
/* Its beginning, folded. Free with g_free(). */
char *_lotse_key_fold_line (const LotseAnalysis *a, guint index);
/* Whether the folded line is the head of a table of consultations: "Gremium Termin TOP". */
gboolean _lotse_key_is_table_head (const char *fold);
/* Whether a heading on it announces the proposal. */
gboolean _lotse_key_opens_proposal (const LotseAnalysis *a, guint index);
/* Whether a range begins with the name of a unit of the administration. */
gboolean _lotse_key_is_office (const LotseAnalysis *a, LotseRange range);
/* Whether a folded line begins with a sender or an addressee. */
gboolean _lotse_key_is_sender (const LotseAnalysis *a, const char *fold);
/* Whether it opens the list of those who are present. */
gboolean _lotse_key_opens_minutes (const LotseAnalysis *a, const char *fold);
/* The title that stands alone below the table of consultations, where nothing above the table is one. */
void _lotse_key_add_title_below_table (LotseAnalysis *a);
/* "Kreisausschuss 05.02.2031", "Rat 12.02.2031 7.1 Ö Entscheidung": a row of a list of sessions that no heading announces. */
gboolean _lotse_key_is_session_row (const LotseAnalysis *a, guint index);
/* "Beschlussgremium: Rat": whether line @index is a field that the tables do not know: its label is one word, its value short. */
gboolean _lotse_key_looks_like_field (const LotseAnalysis *a, guint index);
/* "Sprachkurse: Bericht und Ausblick": whether line @index has no field right beside it and its words behind a colon are tied as those of a
 * title are; not "Verteiler: Amt für Soziales". */
gboolean _lotse_key_is_tied_alone (const LotseAnalysis *a, guint index);
/* Whether line @index is the last above "Die Bezirksverordnetenversammlung möge beschließen:" or the first of two. */
gboolean _lotse_key_is_above_request (const LotseAnalysis *a, guint index);

/* Whether a line further down, not this one, is above a request. */
gboolean _lotse_key_awaits_request (const LotseAnalysis *a, guint index);

/* Whether it is the head of minutes, "Niederschrift über die Sitzung des Rates …"; it may go on in the next lines. */
gboolean _lotse_key_is_head_of_minutes (const LotseAnalysis *a, guint index);
/* "… an den Verein Muster e. V.": whether the period at the end of a line ends no sentence. */
gboolean _lotse_key_ends_in_association (const LotseAnalysis *a, const LotseLine *line);
/* Whether it is a sentence, or a line too long for a header. */
gboolean _lotse_key_is_running_text (const LotseAnalysis *a, guint index);
/* Whether the line above it breaks off: its last word asks for more. */
gboolean _lotse_key_goes_on (const LotseAnalysis *a, guint index);
/* Bytes of "§ 246 - " at the start of a line: the place on the agenda in minutes that count their sections; 0 where there is none. */
guint _lotse_key_match_section_place (const char *line);
/* Whether it may belong to a title that no label announces. */
gboolean _lotse_key_may_be_title (const LotseAnalysis *a, guint index);

/* The title behind the last field of a header that runs on in one line, where the list of consultations or the first section follows it. */
void _lotse_key_add_run_on_title (LotseAnalysis *a);

/* The type of the paper from line @index right below its title, if that says who moved it: "Antrag der Fraktion Freie Liste". */
void _lotse_key_add_mover_below (LotseAnalysis *a, guint index);

/* Title: from its label with the lines on which it goes on, else the block of lines in the header that is nothing else. */
void _lotse_key_title_parse (LotseAnalysis *a);
/* The title among the blocks of lines in the header that nothing announces: the best of its candidates, of equal ones the last. */
void _lotse_key_add_title_block (LotseAnalysis *a);
/* Adds the title from the lines [first, last]. */
void _lotse_key_add_title_lines (LotseAnalysis *a, const char *rule, guint first, guint last);
/* Whether line @index begins anew although its first word would have had room on the line above; the block begins in line @first. */
gboolean _lotse_key_is_broken_off (const LotseAnalysis *a, guint first, guint index);
/* The same, and the lines from @index on are sentences: the text of a paper without blank lines begins right below its title. */
gboolean _lotse_key_begins_text_below (const LotseAnalysis *a, guint first, guint index);
/* Adds the title below @label, which stands with nothing behind it in the last cell of its line, from the last cells of the next ones. */
gboolean _lotse_key_add_title_below_cell (LotseAnalysis *a, const LotseLabel *label);
/* Last line of a title that begins in line @first: to the next label, blank line or table. */
guint _lotse_key_find_title_end (const LotseAnalysis *a, guint first);

/* The town that the text names most, if it names one; the key must be missing. */
void _lotse_town_add (LotseAnalysis *a);
/* Municipality: field, host of the source, the town of the text. */
void _lotse_key_municipality_parse (LotseAnalysis *a);

G_END_DECLS
