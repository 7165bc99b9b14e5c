/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-label-private.h"

#include "lotse-bisect.h"
#include "lotse-character.h"
#include "lotse-fold.h"
#include "lotse-prefix-set-private.h"

#include <string.h>

/* No label of the table has more words or bytes. */
#define MAX_WORDS 8
#define MAX_BYTES 90
/* Bytes of a label of a title that is no abbreviation, "Betr", "Titel". */
#define LEAST_TITLE_LABEL 6

static const char *const field_words[LOTSE_N_FIELDS] = {
  [LOTSE_FIELD_NONE] = "none",
  [LOTSE_FIELD_TITLE] = "title",
  [LOTSE_FIELD_TITLE_MORE] = "title-more",
  [LOTSE_FIELD_NUMBER] = "number",
  [LOTSE_FIELD_PARENT] = "parent",
  [LOTSE_FIELD_FILE_REFERENCE] = "file-reference",
  [LOTSE_FIELD_PAPER_TYPE] = "paper-type",
  [LOTSE_FIELD_LEAD] = "lead",
  [LOTSE_FIELD_SUBMITTER] = "submitter",
  [LOTSE_FIELD_CLERK] = "clerk",
  [LOTSE_FIELD_DATE] = "date",
  [LOTSE_FIELD_SESSION] = "session",
  [LOTSE_FIELD_PUBLICITY] = "publicity",
  [LOTSE_FIELD_CONSULTATION] = "consultation",
  [LOTSE_FIELD_BODY] = "body",
  [LOTSE_FIELD_ROLE] = "role",
  [LOTSE_FIELD_RESULT] = "result",
  [LOTSE_FIELD_TOP] = "top",
  [LOTSE_FIELD_ATTACHMENT] = "attachment",
  [LOTSE_FIELD_URL] = "url",
  [LOTSE_FIELD_MUNICIPALITY] = "municipality",
  [LOTSE_FIELD_EARLIER] = "earlier",
  [LOTSE_FIELD_PRODUCT] = "product",
  [LOTSE_FIELD_SKIP] = "skip",
  [LOTSE_FIELD_STOP] = "stop",
};

LotseField
_lotse_field_from_word (const char *word)
{
  for (guint i = 1; i < LOTSE_N_FIELDS; i++)
    if (g_str_equal (field_words[i], word))
      return (LotseField) i;
  return LOTSE_FIELD_NONE;
}

guint
_lotse_trim_start (const LotseReading *reading, guint from, guint to)
{
  while (from < to && strchr (" \t\n", reading->text->str[from]))
    from++;
  return from;
}

guint
_lotse_trim_end (const LotseReading *reading, guint from, guint to)
{
  while (to > from && strchr (" \t\n", reading->text->str[to - 1]))
    to--;
  return to;
}

guint
_lotse_line_cut_cells (const LotseReading *reading, guint line, LotseRange *cells)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint n = 0;

  for (guint start = l->start; start <= l->end; n++)
    {
      const char *tab = memchr (text + start, '\t', l->end - start);
      guint end = tab ? (guint) (tab - text) : l->end;

      if (n == LOTSE_MAX_LINE_CELLS)
        return 0;
      cells[n] = (LotseRange) { start, _lotse_trim_end (reading, start, end) };
      start = end + 1;
    }
  return n;
}

static gboolean
is_bullet (gunichar c)
{
  return c == '-' || c == '*' || c == 0x2022 || c == 0x2013 || c == 0x25cf || c == 0x25aa || c == 0x2023 || c == 0xb7 || c == 0x25ba
         || c == 0x27a2;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* The byte behind the figures at @p: "1.", "1)", "2.1", "2.1.)"; @p if they number nothing. */
static const char *
skip_figures (const char *p, const char *end)
{
  const char *q = p;

  while (q < end && (g_ascii_isdigit (*q) || *q == '.') && q < p + 8)
    q++;
  if (q < end && *q == ')')
    return q + 1;
  return memchr (p, '.', (size_t) (q - p)) ? q : p;
}

/* The byte behind the letter or Roman number at @p: "a)", "IV.", and "C" in a cell of its own; @p if it numbers nothing. */
static const char *
skip_letters (const char *p, const char *end)
{
  const char *q = p;

  while (q < end && *q && strchr ("IVX", *q) && q < p + 5)
    q++;
  if (q == p)
    q++;
  /* "C | Beschlussvorschlag" */
  if (q == p + 1 && q < end && *q == '\t' && *p >= 'A' && *p <= 'H')
    return q;
  return q < end && (*q == '.' || *q == ')') ? q + 1 : p;
}

const char *
_lotse_skip_numbering (const char *p, const char *end)
{
  const char *q = p;

  if (p >= end)
    return p;
  if (is_bullet (g_utf8_get_char (p)))
    q = g_utf8_next_char (p);
  else if (g_ascii_isdigit (*p))
    q = skip_figures (p, end);
  else if (g_ascii_isalpha (*p))
    q = skip_letters (p, end);
  if (q == p || q >= end || !is_blank (*q))
    return p;
  while (q < end && is_blank (*q))
    q++;
  return q < end ? q : p;
}

/* Blanks and the marks that may stand between the words of a label. */
static gboolean
is_separator (char c)
{
  return c == ' ' || c == '-' || c == '/' || c == '.' || c == '(' || c == ')' || c == ',' || c == '*' || c == '_';
}

/* Byte after the label's bracket, full stop and blanks: where a colon or the value stands. */
static guint
skip_tail (const char *text, guint at, guint limit)
{
  guint p = at;

  while (p < limit && (text[p] == ' ' || text[p] == '.' || text[p] == ')'))
    p++;
  if (p < limit && text[p] == '(')
    {
      const char *close = memchr (text + p, ')', MIN (limit - p, 80));

      /* "Sachverhalt (Kurzfassung):" — only if nothing else follows. */
      if (close)
        {
          guint q = (guint) (close + 1 - text);

          while (q < limit && text[q] == ' ')
            q++;
          if (q == limit || text[q] == ':')
            p = q;
        }
    }
  return p;
}

/* Whether an entry may stand like this; fills in the label. */
static gboolean
accept_entry (const LotseReading *reading,
              const LotseLexicon *lexicon,
              const LotseLexiconEntry *entry,
              guint start,
              guint end,
              guint limit,
              gboolean bare,
              LotseLabel *label)
{
  const char *text = reading->text->str, *strength = lotse_lexicon_entry_get (entry, 2);
  guint p = skip_tail (text, end, limit);
  gboolean gap = p < limit && (text[p] == '\t' || text[p] == '|');
  gboolean colon = FALSE;

  /* "Vorlagennummer | 12/2031 |": the bars of a table that was kept as text. */
  if (gap && text[p] == '|')
    {
      p++;
      while (limit > p && strchr (" |", text[limit - 1]))
        limit--;
    }
  if (p < limit && text[p] == '\t' && p + 1 < limit && text[p + 1] == ':')
    p++;
  if (p < limit && text[p] == ':')
    {
      colon = TRUE;
      p++;
      /* "Bearbeiter:in", "Vorlage:innen" */
      if (p < limit && g_ascii_islower (text[p]) && lotse_starts_with (text + p, "in"))
        return FALSE;
    }
  while (p < limit && (text[p] == ' ' || text[p] == '\t'))
    p++;
  /* "| Az.: | 32.1-22 |" */
  if (colon && p + 2 < limit && text[p] == '|' && text[p + 1] == ' ')
    {
      p += 2;
      while (limit > p && strchr (" |", text[limit - 1]))
        limit--;
    }
  label->field = _lotse_field_from_word (lotse_lexicon_entry_get (entry, 1));
  if (!bare && !colon && !_lotse_label_may_lack_colon (reading, lexicon, strength, label->field, (LotseRange) { p, limit }, gap))
    return FALSE;
  label->start = start;
  label->end = end;
  label->value = p;
  label->value_end = limit;
  label->colon = colon;
  label->glued = FALSE;
  return label->field != LOTSE_FIELD_NONE;
}

typedef struct
{
  GHashTable *entries;   /* the labels and what they begin with, word by word: LotseLexiconEntry where it is a label, else NULL */
  LotsePrefixSet begins; /* the first bytes of the labels */
} Beginnings;

static void
beginnings_free (gpointer data)
{
  Beginnings *self = data;

  g_hash_table_unref (self->entries);
  g_free (self);
}

static gpointer
index_beginnings_cb (const LotseLexicon *lexicon)
{
  Beginnings *self = g_new0 (Beginnings, 1);
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "labels");

  self->entries = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < table->len; i++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (table, i);

      lotse_prefix_set_add (&self->begins, entry->folded);
      for (const char *p = strchr (entry->folded, ' '); p; p = strchr (p + 1, ' '))
        {
          char *key = g_strndup (entry->folded, (gsize) (p - entry->folded));

          g_hash_table_insert (self->entries, key, g_hash_table_lookup (self->entries, key));
        }
      /* The first of two entries stands. */
      if (!g_hash_table_lookup (self->entries, entry->folded))
        g_hash_table_insert (self->entries, g_strdup (entry->folded), entry);
    }
  return self;
}

/* Whether a label may begin with the word at @p, of which @room bytes may be read. Letters fold to other bytes where they are none of ASCII. */
static gboolean
may_begin (const Beginnings *self, const char *p, guint room)
{
  if (room < 3 || !g_ascii_isalnum (p[0]) || !g_ascii_isalnum (p[1]) || !g_ascii_isalnum (p[2]))
    return TRUE;
  return lotse_prefix_set_may_have (&self->begins, p);
}

/* Whether a label begins with the word of @length bytes at @p: most lines begin with another one. Words with other letters than those of ASCII are
 * not asked. */
static gboolean
may_begin_with (const Beginnings *self, const char *p, guint length)
{
  char word[MAX_BYTES + 1];

  if (length > MAX_BYTES || lotse_fold_ascii (word, p, length) < length)
    return TRUE;
  word[length] = '\0';
  return g_hash_table_contains (self->entries, word);
}

/* What stands for a letter that was lost, U+FFFD. */
#define LOST_LETTER "\xef\xbf\xbd"
/* Letters that a label may have lost. */
#define MOST_LOST 2

/* Byte behind the word at byte @p, which has no more than @end; letters that were lost are of it. */
static guint
skip_word (const char *text, guint p, guint end)
{
  while (p < end && (lotse_is_alnum_at (text + p) || lotse_starts_with (text + p, LOST_LETTER)))
    p = (guint) (g_utf8_next_char (text + p) - text);
  return p;
}

/* "Federf\uFFFDhrend": puts an umlaut in for each letter that was lost in @key, of which there are @most at most, so that a label begins with it. */
static void
restore_letters (const Beginnings *self, GString *key, guint most)
{
  static const char *const letters[] = { "ae", "oe", "ue", "ss" };
  const char *lost = strstr (key->str, LOST_LETTER);
  gsize at = lost ? (gsize) (lost - key->str) : 0;

  for (guint i = 0; lost && most > 0 && i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GString) whole = g_string_new (key->str);

      g_string_erase (whole, (gssize) at, strlen (LOST_LETTER));
      g_string_insert (whole, (gssize) at, letters[i]);
      restore_letters (self, whole, most - 1);
      if (g_hash_table_contains (self->entries, whole->str))
        {
          g_string_assign (key, whole->str);
          return;
        }
    }
}

static gboolean
match (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit, gboolean bare, LotseLabel *label);

/* "Dienststelle Aktenzeichen Datum": what stands behind a label without a colon is the next one, not its value; "Amt für Soziales" is an office
 * although "Amt" alone is a label too. */
static gboolean
is_before_label (const LotseReading *reading, const LotseLexicon *lexicon, const LotseLabel *label, guint limit)
{
  LotseLabel next = { 0 };

  if (label->colon || label->value >= limit || !match (reading, lexicon, label->value, limit, TRUE, &next))
    return FALSE;
  return next.end == limit || next.field != LOTSE_FIELD_LEAD;
}

static gboolean
match (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit, gboolean bare, LotseLabel *label)
{
  g_autoptr (GString) key = NULL;
  const Beginnings *beginnings;
  const char *text = reading->text->str;
  guint p = start, words = 0;
  gboolean found = FALSE;

  if (start >= limit || (!lotse_is_alpha_at (text + start) && !lotse_starts_with (text + start, LOST_LETTER)))
    return FALSE;
  beginnings = lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_LABELS, index_beginnings_cb, beginnings_free);
  if (!may_begin (beginnings, text + start, limit - start)
      || !may_begin_with (beginnings, text + start, skip_word (text, start, MIN (limit, start + MAX_BYTES)) - start))
    return FALSE;
  key = g_string_sized_new (MAX_BYTES);
  while (p < limit && p - start < MAX_BYTES && words < MAX_WORDS)
    {
      guint word = p;
      gpointer entry;

      p = skip_word (text, word, MIN (limit, start + MAX_BYTES));
      if (p == word)
        break;
      if (words++ > 0)
        g_string_append_c (key, ' ');
      lotse_fold_append (key, text + word, p - word);
      if (memchr (text + word, LOST_LETTER[0], p - word))
        restore_letters (beginnings, key, MOST_LOST);
      if (!g_hash_table_lookup_extended (beginnings->entries, key->str, NULL, &entry))
        break;
      if (entry && accept_entry (reading, lexicon, entry, start, p, limit, bare, label))
        found = TRUE;
      while (p < limit && is_separator (text[p]))
        p++;
    }
  if (found && !bare && (label->field == LOTSE_FIELD_LEAD || label->field == LOTSE_FIELD_CLERK)
      && is_before_label (reading, lexicon, label, limit))
    return FALSE;
  if (found)
    label->line = lotse_reading_find_line (reading, start);
  return found;
}

gboolean
_lotse_label_match (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit, LotseLabel *label)
{
  return match (reading, lexicon, start, limit, FALSE, label);
}

gboolean
_lotse_label_match_bare (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit, LotseLabel *label)
{
  return match (reading, lexicon, start, limit, TRUE, label);
}

gboolean
_lotse_label_begins_title (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint limit)
{
  LotseLabel label = { 0 };

  return _lotse_label_match_bare (reading, lexicon, start, limit, &label) && label.field == LOTSE_FIELD_TITLE
         && (label.end - label.start > LEAST_TITLE_LABEL || label.colon);
}

/* "Ziel Nr.: 3", "Zimmer Nr.: 112": the number of what the word before it names, unless it has the form of a paper's. */
static gboolean
is_number_of_word (const char *text, guint from, const LotseLabel *label, guint colon, guint limit)
{
  guint value = colon + 1, p = label->start;

  if (label->field != LOTSE_FIELD_NUMBER || !lotse_starts_with (text + p, "Nr") || colon > p + strlen ("Nr. ") || p < from + 2
      || text[p - 1] != ' ' || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text + p - 1))))
    return FALSE;
  while (value < limit && text[value] == ' ')
    value++;
  while (value < limit && g_ascii_isdigit (text[value]))
    value++;
  return value == limit || text[value] == '\t' || text[value] == ' ';
}

/* A label that ends at the colon at byte @colon and begins at @from or later; the longest. Words may be glued to what stands before. */
static gboolean
match_before_colon (const LotseReading *reading, const LotseLexicon *lexicon, guint from, guint colon, guint limit, LotseLabel *label)
{
  const char *text = reading->text->str;
  guint candidates[16], n = 0;
  guint p = colon;

  while (p > from && colon - p < 60 && n < G_N_ELEMENTS (candidates))
    {
      const char *previous = g_utf8_prev_char (text + p);
      gunichar c = g_utf8_get_char (previous);
      gunichar here = g_utf8_get_char (text + p);

      /* "(Eingang: 28.09.2031)" is part of what stands before it. */
      if (c == '\t' || c == ':' || c == ';' || (c == '(' && g_unichar_isupper (here)))
        break;
      if (p < colon && g_unichar_isupper (here) && (!g_unichar_isupper (c) || !g_unichar_isalpha (c)))
        candidates[n++] = p;
      p = (guint) (previous - text);
    }
  if (p <= from && from < colon && g_unichar_isalpha (g_utf8_get_char (text + from)) && n < G_N_ELEMENTS (candidates))
    candidates[n++] = from;
  while (n > 0)
    {
      LotseLabel found = { 0 };

      n--;
      if (_lotse_label_match (reading, lexicon, candidates[n], limit, &found) && found.colon && skip_tail (text, found.end, limit) == colon
          && !is_number_of_word (text, from, &found, colon, limit))
        {
          *label = found;
          return TRUE;
        }
    }
  return FALSE;
}

/* Lines longer than this are running text: only their start and their colons far to the left matter. */
#define MAX_SCAN 4000

void
_lotse_label_scan_line (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *labels)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint first = labels->len;
  guint free_from = l->start;
  guint end = MIN (l->end, l->start + MAX_SCAN);
  guint p = (guint) (_lotse_skip_numbering (text + l->start, text + l->end) - text);
  gboolean at_start = TRUE;

  while (p < end)
    {
      LotseLabel label = { 0 };
      const char *colon, *tab;
      guint next;

      /* "Rat | 12.03.2031 | Beschluss": what the body does in the last cell of a row heads no section. */
      if (at_start && _lotse_label_match (reading, lexicon, p, l->end, &label)
          && !(label.field == LOTSE_FIELD_STOP && !label.colon && p > l->start && text[p - 1] == '\t'))
        {
          label.line = line;
          g_array_append_val (labels, label);
          free_from = label.value;
          p = MAX (label.value, p + 1);
          /* After a gap the next label may follow directly. */
          at_start = p > 0 && text[p - 1] == '\t';
          continue;
        }
      at_start = FALSE;
      colon = memchr (text + p, ':', end - p);
      tab = memchr (text + p, '\t', end - p);
      if (tab && (!colon || tab < colon))
        {
          p = (guint) (tab + 1 - text);
          at_start = TRUE;
          free_from = p;
          continue;
        }
      if (!colon)
        break;
      next = (guint) (colon - text);
      if (match_before_colon (reading, lexicon, free_from, next, l->end, &label))
        {
          label.line = line;
          label.glued = TRUE;
          g_array_append_val (labels, label);
          free_from = label.value;
          p = MAX (label.value, next + 1);
          continue;
        }
      p = next + 1;
    }
  for (guint i = first; i + 1 < labels->len; i++)
    {
      LotseLabel *label = &g_array_index (labels, LotseLabel, i);
      guint limit = g_array_index (labels, LotseLabel, i + 1).start;

      label->value = MIN (label->value, limit);
      label->value_end = _lotse_trim_end (reading, label->value, limit);
    }
}

/* Lines at the top that may hold cells that ran into each other. */
#define GLUED_LINES 40

/* Bytes of a line that holds nothing but a label that elsewhere asks for its colon. */
#define MAX_ALONE 24

/* "Az." above "50.2-44", "Thema" above the words of a title: a label that asks for its colon, alone on line @line, where the next line has the
 * form of its field. */
static void
take_alone (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *labels)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  LotseLabel label = { 0 };

  if (l->end - l->start > MAX_ALONE || line + 1 >= reading->lines->len || l[1].blank_before > 1
      || !_lotse_label_match_bare (reading, lexicon, l->start, l->end, &label) || label.value < l->end
      || !_lotse_label_fits (reading, lexicon, label.field, (LotseRange) { l[1].start, l[1].end }))
    return;
  g_array_append_val (labels, label);
}

GArray *
_lotse_labels_scan (const LotseReading *reading, const LotseLexicon *lexicon)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (LotseLabel));

  for (guint i = 0, above = 0; i < reading->lines->len; i++)
    {
      guint first = labels->len; /* those of the line above are the ones from @above to here */

      _lotse_label_scan_line (reading, lexicon, i, labels);
      if (labels->len == first)
        take_alone (reading, lexicon, i, labels);
      if (labels->len == first && i < GLUED_LINES)
        _lotse_label_take_glued (reading, lexicon, i, labels);
      if (labels->len > first && first > above && _lotse_label_row_may_be_values (reading, i, first, labels)
          && _lotse_label_row_take_values (reading, lexicon, i, above, TRUE, labels))
        {
          above = labels->len;
          continue;
        }
      if (labels->len > first)
        {
          _lotse_label_row_drop_heads (reading, lexicon, i, first, labels);
          above = first;
          if (i > 0 && i < GLUED_LINES && labels->len > first && !g_array_index (labels, LotseLabel, first).colon
              && _lotse_label_row_take_values_above (reading, lexicon, i, first, labels))
            above = labels->len;
          continue;
        }
      /* Few lines have a label and several cells. */
      if (first > above
          && memchr (reading->text->str + lotse_reading_line (reading, i)->start, '\t',
                     lotse_reading_line (reading, i)->end - lotse_reading_line (reading, i)->start))
        _lotse_label_row_take_values (reading, lexicon, i, above, FALSE, labels);
      above = labels->len;
    }
  return labels;
}

int
_lotse_labels_find (const GArray *labels, LotseField field, guint from)
{
  for (guint i = from; i < labels->len; i++)
    if (g_array_index (labels, LotseLabel, i).field == field)
      return (int) i;
  return -1;
}

int
_lotse_labels_find_line (const GArray *labels, guint line)
{
  guint index = LOTSE_BISECT (at, labels->len, g_array_index (labels, LotseLabel, at).line < line);

  return index < labels->len && g_array_index (labels, LotseLabel, index).line == line ? (int) index : -1;
}
