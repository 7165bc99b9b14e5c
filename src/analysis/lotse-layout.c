/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-form-private.h"
#include "lotse-pipe-private.h"

#include "lotse-fold.h"
#include "lotse-heading-private.h"
#include "lotse-prefix-set-private.h"

#include <string.h>

/* Where two pipes have the same score, the first wins. */
static const LotsePipe *const pipes[] = {
  &_lotse_pipe_unserac,   &_lotse_pipe_karlsruhe, &_lotse_pipe_bielefeld,  &_lotse_pipe_bruehl,     &_lotse_pipe_frankfurt,
  &_lotse_pipe_hannover,  &_lotse_pipe_koeln,     &_lotse_pipe_muenchen,   &_lotse_pipe_stuttgart,  &_lotse_pipe_mannheim,
  &_lotse_pipe_kleve,     &_lotse_pipe_komuna,    &_lotse_pipe_heidelberg, &_lotse_pipe_freiburg,   &_lotse_pipe_koblenz,
  &_lotse_pipe_magdeburg, &_lotse_pipe_ulm,       &_lotse_pipe_erlangen,   &_lotse_pipe_kerpen,     &_lotse_pipe_voerde,
  &_lotse_pipe_leipzig,   &_lotse_pipe_bamberg,   &_lotse_pipe_coesfeld,   &_lotse_pipe_politik,    &_lotse_pipe_sessionnet,
  &_lotse_pipe_oparl,     &_lotse_pipe_allris3,   &_lotse_pipe_allris4,    &_lotse_pipe_allris_pdf, &_lotse_pipe_berlin,
  &_lotse_pipe_minutes,   &_lotse_pipe_budget,    &_lotse_pipe_print,
};

#define FOLD_LIMIT 400

/* Lines at the top in which a request may end the header. */
#define REQUEST_LINES 40
/* Lines between two labels of one header; more where they are the cells of a table, which are no longer than this. */
#define MAX_GAP 25
#define MAX_CELLS 60
#define MAX_CELL 100

/* Lines at the top that may be the head of a web page. */
#define SITE_LINES 12
/* The same of a site that holds files. */
#define FRAME_LINES 30

const LotsePipe *
_lotse_pipe_find (const char *name)
{
  for (guint i = 0; name && i < G_N_ELEMENTS (pipes); i++)
    if (g_str_equal (pipes[i]->name, name))
      return pipes[i];
  return NULL;
}

/* --- the sketch ------------------------------------------------------------------------------------------------------------ */

static void
append_line (GString *out, const LotseReading *reading, const LotseLine *line)
{
  guint length = MIN (line->end - line->start, FOLD_LIMIT);
  gsize begin = out->len;

  while (length > 0 && length < line->end - line->start && (reading->text->str[line->start + length] & 0xc0) == 0x80)
    length--;
  lotse_fold_append (out, reading->text->str + line->start, length);
  for (char *tab = strchr (out->str + begin, '\t'); tab; tab = strchr (tab, '\t'))
    *tab = ' ';
  g_string_append_c (out, '\0');
}

static void
sketch_init (LotseSketch *sketch, const LotseReading *reading, const LotseLexicon *lexicon)
{
  const char *fold;

  sketch->reading = reading;
  sketch->lexicon = lexicon;
  sketch->text = g_string_sized_new (reading->text->len + reading->lines->len + 64);
  sketch->folds = g_ptr_array_sized_new (reading->lines->len);
  for (guint i = 0; i < reading->lines->len; i++)
    append_line (sketch->text, reading, lotse_reading_line (reading, i));
  /* They have their places from here on. */
  fold = sketch->text->str;
  for (guint i = 0; i < reading->lines->len; i++, fold += strlen (fold) + 1)
    g_ptr_array_add (sketch->folds, (gpointer) fold);
}

static void
sketch_clear (LotseSketch *sketch)
{
  g_ptr_array_unref (sketch->folds);
  g_string_free (sketch->text, TRUE);
}

const char *
_lotse_sketch_get (const LotseSketch *sketch, guint line)
{
  return line < sketch->folds->len ? g_ptr_array_index (sketch->folds, line) : "";
}

int
_lotse_sketch_find (const LotseSketch *sketch, guint from, const char *prefix, gboolean whole)
{
  for (guint i = from; i < sketch->folds->len; i++)
    {
      const char *fold = g_ptr_array_index (sketch->folds, i);

      /* Nearly all lines begin with another letter. */
      if (fold[0] == prefix[0] && (whole ? lotse_fold_is (fold, prefix) : lotse_starts_with (fold, prefix)))
        return (int) i;
    }
  return -1;
}

static const LotseLexiconEntry *
find_chrome (const LotseSketch *sketch, const char *pipe, guint line)
{
  const GPtrArray *table = lotse_lexicon_get_table (sketch->lexicon, "chrome");
  const char *fold = _lotse_sketch_get (sketch, line);
  gsize length;

  if (g_str_has_prefix (fold, "- "))
    fold += 2;
  length = strlen (fold);
  while (length > 0 && strchr (": ", fold[length - 1]))
    length--;
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const char *match = lotse_lexicon_entry_get (entry, 2);

      if (entry->folded[0] != fold[0] || !g_str_equal (lotse_lexicon_entry_get (entry, 1), pipe) || !g_str_has_prefix (fold, entry->folded))
        continue;
      if (!g_str_equal (match, "line") || strlen (entry->folded) == length)
        return entry;
    }
  return NULL;
}

gboolean
_lotse_sketch_is_chrome (const LotseSketch *sketch, const char *pipe, guint line)
{
  return find_chrome (sketch, pipe, line) != NULL;
}

/* A sentence of the site that is printed on paper wraps: a long line without an end goes on in the next one. */
static gboolean
goes_on (const LotseSketch *sketch, guint i)
{
  const char *fold = _lotse_sketch_get (sketch, i);
  gsize n = strlen (fold);

  return n > 60 && !strchr (".!?:", fold[n - 1]) && i + 1 < sketch->folds->len
         && lotse_reading_line (sketch->reading, i + 1)->blank_before == 0 && lotse_reading_line (sketch->reading, i)->x2 > 0;
}

int
_lotse_sketch_drop_chrome (const LotseSketch *sketch, const char *pipe, guint8 *drop)
{
  int cut = -1;
  gboolean wrapped = FALSE;

  for (guint i = 0; i < sketch->folds->len; i++)
    {
      const LotseLexiconEntry *entry = cut < 0 ? find_chrome (sketch, pipe, i) : NULL;

      if (entry && g_str_equal (lotse_lexicon_entry_get (entry, 2), "cut"))
        cut = (int) i;
      if (entry || cut >= 0 || wrapped)
        drop[i] = LOTSE_DROP_CHROME;
      wrapped = (entry || wrapped) && goes_on (sketch, i);
    }
  return cut;
}

/* Sites that hold files print much above the text of a file, and then its first page with the number: "Transkript" / "1 Landkreis …",
 * "Volltext" / "(1)". */
static void
drop_frame (const LotseSketch *sketch, guint8 *drop)
{
  for (guint i = 0; i + 1 < MIN (sketch->folds->len, FRAME_LINES); i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i), *next = _lotse_sketch_get (sketch, i + 1);

      if (!lotse_fold_is (fold, "transkript") && !lotse_fold_is (fold, "volltext"))
        continue;
      if (!g_str_has_prefix (next, "1 ") && !g_str_has_prefix (next, "(1)"))
        continue;
      memset (drop, LOTSE_DROP_CHROME, i + 1);
      if (g_str_equal (next, "(1)"))
        drop[i + 1] = LOTSE_DROP_CHROME;
      return;
    }
}

/* What any web site prints above and below its pages. The words of a menu may be those of a paper, too: they count only beside others. */
static void
drop_site (const LotseSketch *sketch, guint8 *drop)
{
  guint n = sketch->folds->len;

  for (guint i = 0; i < MIN (n, SITE_LINES); i++)
    if (_lotse_sketch_is_chrome (sketch, "site", i)
        || (_lotse_sketch_is_chrome (sketch, "menu", i)
            && ((i > 0 && drop[i - 1]) || _lotse_sketch_is_chrome (sketch, "menu", i + 1)
                || _lotse_sketch_is_chrome (sketch, "site", i + 1))))
      drop[i] = LOTSE_DROP_CHROME;
  for (guint i = n; i > 0 && i + SITE_LINES > n; i--)
    if (_lotse_sketch_is_chrome (sketch, "foot", i - 1)
        && ((i < n && drop[i]) || (i > 1 && _lotse_sketch_is_chrome (sketch, "foot", i - 2))))
      drop[i - 1] = LOTSE_DROP_CHROME;
  drop_frame (sketch, drop);
}

/* --- scores ----------------------------------------------------------------------------------------------------------------- */

/* Length of the first word of a folded line. */
static gsize
first_word (const char *fold)
{
  gsize n = strcspn (fold, " :");

  return n > 0 ? n : 1;
}

/* The table of signatures. */
typedef struct
{
  GHashTable *by_word;   /* first word → GPtrArray of LotseLexiconEntry */
  LotsePrefixSet begins; /* how the entries begin */
} Signatures;

static void
signatures_free (gpointer data)
{
  Signatures *self = data;

  g_hash_table_unref (self->by_word);
  g_free (self);
}

static gpointer
index_signatures_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "signatures");
  Signatures *self = g_new0 (Signatures, 1);

  self->by_word = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < table->len; i++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      g_autofree char *key = g_strndup (entry->folded, first_word (entry->folded));
      GPtrArray *entries = g_hash_table_lookup (self->by_word, key);

      /* Lines begin with three bytes of all others. */
      if (strlen (entry->folded) < 3)
        memset (&self->begins, 0xff, sizeof self->begins);
      lotse_prefix_set_add (&self->begins, entry->folded);
      if (!entries)
        {
          entries = g_ptr_array_new ();
          g_hash_table_insert (self->by_word, g_steal_pointer (&key), entries);
        }
      g_ptr_array_add (entries, entry);
    }
  return self;
}

/* Whether a folded line is what an entry says, or begins with it; @length is its length without a colon at its end. */
static gboolean
has_signature (const LotseLexiconEntry *entry, const char *fold, gsize length)
{
  if (g_str_equal (lotse_lexicon_entry_get (entry, 3), "prefix"))
    return g_str_has_prefix (fold, entry->folded);
  return strlen (entry->folded) == length && memcmp (fold, entry->folded, length) == 0;
}

static void
add_scores (const LotseSketch *sketch, double *scores)
{
  const Signatures *signatures
      = lotse_lexicon_get_derived (sketch->lexicon, LOTSE_DERIVED_SIGNATURES, index_signatures_cb, signatures_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sketch->folds->len; i++)
    {
      const char *fold = g_ptr_array_index (sketch->folds, i);
      gsize length, word;
      char key[FOLD_LIMIT * 2 + 2];
      const GPtrArray *entries;

      if (!lotse_prefix_set_may_have (&signatures->begins, fold))
        continue;
      word = first_word (fold);
      if (word >= sizeof key)
        continue;
      memcpy (key, fold, word);
      key[word] = '\0';
      entries = g_hash_table_lookup (signatures->by_word, key);
      if (!entries)
        continue;
      length = strlen (fold);
      while (length > 0 && strchr (": ", fold[length - 1]))
        length--;
      for (guint k = 0; k < entries->len; k++)
        {
          const LotseLexiconEntry *entry = g_ptr_array_index (entries, k);

          if (!has_signature (entry, fold, length) || !g_hash_table_add (seen, (gpointer) entry))
            continue;
          for (guint p = 0; p < G_N_ELEMENTS (pipes); p++)
            if (g_str_equal (pipes[p]->name, lotse_lexicon_entry_get (entry, 1)))
              scores[p] += g_ascii_strtod (lotse_lexicon_entry_get (entry, 2), NULL);
        }
    }
}

/* Best pipe of those that are a mirror page (or are not), or NULL below the threshold. */
static const LotsePipe *
choose (const double *scores, gboolean mirror, double *ret_score)
{
  const LotsePipe *best = NULL;

  *ret_score = 0;
  for (guint i = 0; i < G_N_ELEMENTS (pipes); i++)
    if (pipes[i]->mirror == mirror && scores[i] >= LOTSE_PIPE_THRESHOLD && scores[i] > *ret_score)
      {
        best = pipes[i];
        *ret_score = scores[i];
      }
  return best;
}

/* A form that only has a name may stand on the page of a portal, whose chrome goes first: the best other pipe that has rules. */
static const LotsePipe *
choose_frame (const double *scores, const LotsePipe *form)
{
  const LotsePipe *best = NULL;
  double best_score = 0;

  if (!form || form->drop || form->key_data || form->consultations)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (pipes); i++)
    if (pipes[i]->drop && scores[i] >= LOTSE_PIPE_THRESHOLD && scores[i] > best_score)
      {
        best = pipes[i];
        best_score = scores[i];
      }
  return best;
}

/* --- the stage --------------------------------------------------------------------------------------------------------------- */

/* Where the sentence that asks for a decision begins, "Der Rat möge beschließen:", between @from and @end; else @end. */
static guint
find_request (const LotseAnalysis *a, guint from, guint end)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));

  for (guint i = lotse_reading_find_line (a->reading, from), n = 0; i < a->reading->lines->len && n < REQUEST_LINES; i++, n++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= end)
        break;
      if (line->start < from)
        continue;
      _lotse_heading_scan_line (a->reading, a->lexicon, i, headings);
      for (guint k = 0; k < headings->len; k++)
        if (g_array_index (headings, LotseHeading, k).flags & LOTSE_HEADING_REQUEST)
          return line->start;
      g_array_set_size (headings, 0);
    }
  return end;
}

/* Whether the lines between two labels are short, as the cells of a table are that stand one below the other. */
static gboolean
is_gap_of_cells (const LotseReading *reading, guint first, guint last)
{
  if (last > first + MAX_CELLS)
    return FALSE;
  for (guint i = first + 1; i < last; i++)
    if (lotse_reading_line (reading, i)->end - lotse_reading_line (reading, i)->start > MAX_CELL)
      return FALSE;
  return TRUE;
}

/* Labels in a row whose values stand below all of them: so many at least. */
#define MIN_EMPTY 3
/* Bytes of such a value, and of the title that follows the last one. */
#define MAX_VALUE 160

/* "Sitzung am:" / "Vorlagen-Nummer" / "TOP-Nr.:" and below them "12.03.2031" / "2031/0392" / "34": the end of the values of the last labels up
 * to the one at @index, and of the title below them. */
static guint
find_values_below (const LotseAnalysis *a, guint index, guint end)
{
  guint empty = 0, line = g_array_index (a->labels, LotseLabel, index).line;

  for (guint i = index + 1; i > 0; i--, empty++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i - 1);

      if (label->value < label->value_end || label->field == LOTSE_FIELD_CONSULTATION || label->field == LOTSE_FIELD_SKIP
          || (i <= index && g_array_index (a->labels, LotseLabel, i).line > label->line + 2))
        break;
    }
  for (guint i = 1; empty >= MIN_EMPTY && i <= empty + 2 && line + i < a->reading->lines->len; i++)
    {
      const LotseLine *below = lotse_reading_line (a->reading, line + i);

      if (below->end - below->start > MAX_VALUE || a->reading->text->str[below->end - 1] == ':')
        break;
      end = MAX (end, below->end);
    }
  return end;
}

/* Short lines that may follow the last label of a header that no heading ends. */
#define MAX_SHORT_LINES 4
#define MAX_SHORT 120

/* "Berichtsvorlage Nr. 45/2031", the session and the title, where "1. Beratung" begins the text: the end of such lines behind byte @end, which belong
 * to the header as far as a numbered one or a sentence ends them. */
static guint
find_short_lines_end (const LotseReading *reading, guint end)
{
  guint index = lotse_reading_find_line (reading, end > 0 ? end - 1 : 0) + 1, last = index;

  for (; last < reading->lines->len && last <= index + MAX_SHORT_LINES; last++)
    {
      const LotseLine *line = lotse_reading_line (reading, last);
      const char *text = reading->text->str;

      if (g_ascii_isdigit (text[line->start]) && _lotse_skip_numbering (text + line->start, text + line->end) > text + line->start)
        return last > index ? lotse_reading_line (reading, last - 1)->end : end;
      if (line->end - line->start > MAX_SHORT || text[line->end - 1] == '.')
        return end;
    }
  return end;
}

/* Whether one of the lines (@above, @index] begins "Leitziel 1: …" or "Maßnahme 1.1: …": a concept, in which "Federführung:" is that of a measure. */
static gboolean
are_goals_between (const LotseAnalysis *a, guint above, guint index)
{
  static const char *const goal_kinds[] = { "goal", "subgoal", "measure" };

  for (guint i = above + 1; i <= index; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;
      gsize word = strcspn (text, " :\n");
      const LotseLexiconEntry *entry = NULL;

      if (memchr (text, ':', line->end - line->start))
        {
          g_autofree char *fold = lotse_fold (text, word);

          entry = lotse_lexicon_find (a->lexicon, "goals", fold);
        }
      /* "Maßnahme:" without a number is a field of some headers. */
      if (entry && lotse_fold_is_one_of (lotse_lexicon_entry_get (entry, 1), goal_kinds, G_N_ELEMENTS (goal_kinds))
          && (!g_str_equal (lotse_lexicon_entry_get (entry, 1), "measure") || g_ascii_isdigit (text[word + 1])))
        return TRUE;
    }
  return FALSE;
}

/* End of the header by its labels alone. */
static guint
find_last_label (const LotseAnalysis *a, guint from)
{
  guint last_line, end = from, last = G_MAXUINT;
  gboolean told = FALSE; /* a label says what the paper is, not only who gets it */
  gboolean titled = FALSE;

  if (a->reading->lines->len == 0)
    return 0;
  last_line = lotse_reading_find_line (a->reading, from);
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      const LotseLine *next;

      if (label->start < from)
        continue;
      if (label->field == LOTSE_FIELD_STOP)
        return label->start;
      if (are_goals_between (a, last_line, label->line))
        break;
      if (label->line > last_line + MAX_GAP && !is_gap_of_cells (a->reading, last_line, label->line))
        break;
      last_line = label->line;
      last = i;
      told |= label->field != LOTSE_FIELD_SKIP;
      titled |= label->field == LOTSE_FIELD_TITLE;
      next = lotse_reading_line (a->reading, MIN (label->line + 1, a->reading->lines->len - 1));
      end = MAX (label->value_end, next->end);
    }
  if (last != G_MAXUINT)
    end = find_values_below (a, last, end);
  if (last != G_MAXUINT && !titled)
    end = find_short_lines_end (a->reading, end);
  if (!told)
    end = MAX (end, lotse_reading_line (a->reading, MIN (a->reading->lines->len - 1, last_line + 12))->end);
  return MIN (end, from + MAX (LOTSE_RUN_ON_HEADER, end - from > 4000 ? 0 : end - from));
}

guint
_lotse_layout_find_header_end (const LotseAnalysis *a, guint from)
{
  return find_request (a, from, find_last_label (a, from));
}

/* Whether the text of a file follows on the page of a mirror. */
static gboolean
holds_file (const LotseReading *reading)
{
  static const char heading[] = "Inhalt der Datei";

  for (guint i = 0; i < reading->lines->len && i < 80; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);

      if (line->end - line->start == sizeof heading - 1 && strncmp (reading->text->str + line->start, heading, sizeof heading - 1) == 0)
        return TRUE;
    }
  return FALSE;
}

void
_lotse_layout_parse (LotseAnalysis *a)
{
  LotseSketch sketch;
  double scores[G_N_ELEMENTS (pipes)] = { 0 };
  double score, inner_score;
  const LotsePipe *pipe, *inner;
  g_autofree guint8 *drop = NULL;

  _lotse_layout_split_run_on (a->reading, a->lexicon, holds_file (a->reading));
  _lotse_layout_split_pairs (a->reading);
  _lotse_layout_split_publicity (a->reading);
  sketch_init (&sketch, a->reading, a->lexicon);
  add_scores (&sketch, scores);
  for (guint i = 0; i < G_N_ELEMENTS (pipes); i++)
    if (pipes[i]->score)
      scores[i] += pipes[i]->score (&sketch);
  pipe = choose (scores, TRUE, &score);
  inner = choose (scores, FALSE, &inner_score);
  if (!pipe)
    {
      pipe = inner;
      score = inner_score;
      inner = choose_frame (scores, pipe);
    }
  a->pipe = pipe ? pipe->name : "generic";
  a->inner_pipe = inner ? inner->name : NULL;
  lotse_outline_set_pipe (a->outline, a->pipe, MIN (score, 1.0));
  drop = g_new0 (guint8, a->reading->lines->len + 1);
  if (pipe && pipe->drop)
    pipe->drop (&sketch, drop);
  if (inner && inner->drop)
    inner->drop (&sketch, drop);
  drop_site (&sketch, drop);
  _lotse_form_drop (&sketch, drop);
  a->reading = lotse_reading_drop_lines (a->reading, drop);
  sketch_clear (&sketch);
  a->labels = _lotse_labels_scan (a->reading, a->lexicon);
  a->header_end = _lotse_layout_find_header_end (a, 0);
}

gboolean
_lotse_pipe_run_consultations (LotseAnalysis *a)
{
  const LotsePipe *tried[] = { _lotse_pipe_find (a->pipe), _lotse_pipe_find (a->inner_pipe) };

  for (guint i = 0; i < G_N_ELEMENTS (tried) && a->consultations->len == 0; i++)
    if (tried[i] && tried[i]->consultations)
      tried[i]->consultations (a);
  return a->consultations->len > 0;
}
