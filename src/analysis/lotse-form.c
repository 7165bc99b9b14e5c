/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-form-private.h"

#include "lotse-fold.h"
#include "lotse-prefix-set-private.h"

#include <string.h>

/* Most lines of a box are words that also stand in running text ("Maßnahme", "Finanzierung"): they count only near others. */
#define MAX_GAP 5
#define MIN_BOX 3

typedef enum
{
  FORM_NONE,
  FORM_MARKS,  /* boxes, ja, nein and nothing else */
  FORM_VALUE,  /* a line of a box with a value behind it */
  FORM_BOX,    /* a line of a box */
  FORM_HEAD,   /* its heading */
  FORM_PROMPT, /* a prompt */
} FormKind;

/* The table of forms. */
typedef struct
{
  GHashTable *by_word;   /* first word → GPtrArray of LotseLexiconEntry */
  GPtrArray *held;       /* LotseLexiconEntry that is looked for anywhere in a line, those with a hyphen last */
  guint n_plain;         /* of these, without a hyphen */
  LotsePrefixSet begins; /* how the entries begin */
} Forms;

static gboolean
is_mark (const char *word, gsize length)
{
  static const char *const marks[] = { "☐", "☒", "☑", "□", "■", "x", "ja", "nein", "ja:", "nein:" };

  if (length == 0)
    return TRUE;
  /* Nearly all words are longer, or begin with another letter. */
  if (length > 5 || ((guchar) word[0] < 0x80 && word[0] != 'x' && word[0] != 'j' && word[0] != 'n'))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i][0] == word[0] && strlen (marks[i]) == length && memcmp (marks[i], word, length) == 0)
      return TRUE;
  /* Characters of private use are boxes of a symbol font. */
  return length == 3 && (guchar) word[0] == 0xef && (guchar) word[1] >= 0x80 && (guchar) word[1] <= 0x83;
}

/* The words of a folded line without marks. */
static char *
strip_marks (const char *fold, gboolean *ret_marked)
{
  char *line = g_malloc (strlen (fold) + 1);
  gsize length = 0;

  *ret_marked = FALSE;
  for (const char *p = fold; *p;)
    {
      gsize n = 0;

      while (p[n] != '\0' && p[n] != ' ')
        n++;
      if (is_mark (p, n))
        *ret_marked = *ret_marked || n > 0;
      else
        {
          if (length > 0)
            line[length++] = ' ';
          memcpy (line + length, p, n);
          length += n;
        }
      p += n;
      while (*p == ' ')
        p++;
    }
  while (length > 0 && (line[length - 1] == ':' || line[length - 1] == ' '))
    length--;
  line[length] = '\0';
  return line;
}

static FormKind
kind_of (const LotseLexiconEntry *entry)
{
  const char *word = lotse_lexicon_entry_get (entry, 2);

  return g_str_equal (word, "head") ? FORM_HEAD : g_str_equal (word, "prompt") ? FORM_PROMPT : FORM_BOX;
}

/* Whether a value stands behind a prompt: a number, or words after its colon. A bracket belongs to the prompt. */
static gboolean
has_value (const char *rest)
{
  while (*rest == ' ')
    rest++;
  if (*rest == '(' && strchr (rest, ')'))
    rest = strchr (rest, ')') + 1;
  return rest[strcspn (rest, "0123456789")] != '\0' || (*rest == ':' && rest[1] != '\0');
}

/* The entry that is held anywhere in the line, or NULL. */
static const LotseLexiconEntry *
find_held (const Forms *forms, const char *line)
{
  /* Most of these have a hyphen, which most lines have not. */
  guint n = strchr (line, '-') ? forms->held->len : forms->n_plain;

  for (guint i = 0; i < n; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (forms->held, i);

      if (strstr (line, entry->folded))
        return entry;
    }
  return NULL;
}

/* Whether a line may be one of a form at all: nearly all lines begin otherwise, and with no mark. */
static gboolean
may_be_form (const Forms *forms, const char *fold)
{
  gsize n = strcspn (fold, " :");

  return n < 3 || is_mark (fold, n) || lotse_prefix_set_may_have (&forms->begins, fold) || find_held (forms, fold);
}

/* Longest entry that the line equals or, for a prefix, begins with, else one that it holds. */
static FormKind
classify (const LotseSketch *sketch, const Forms *forms, const char *fold)
{
  gboolean marked;
  g_autofree char *line = strip_marks (fold, &marked);
  const LotseLexiconEntry *entry;
  const GPtrArray *entries;
  FormKind found = FORM_NONE;
  char *end, behind;

  if (*line == '\0')
    return marked ? FORM_MARKS : FORM_NONE;
  /* The first word ends here while it is looked up. */
  end = line + strcspn (line, " :");
  behind = *end;
  *end = '\0';
  entries = g_hash_table_lookup (forms->by_word, line);
  *end = behind;
  entry = entries ? lotse_lexicon_find (sketch->lexicon, "forms", line) : NULL;
  if (entry)
    return kind_of (entry);
  for (guint i = 0; entries && i < entries->len; i++)
    {
      entry = g_ptr_array_index (entries, i);
      if (g_str_equal (lotse_lexicon_entry_get (entry, 1), "prefix") && g_str_has_prefix (line, entry->folded))
        {
          gboolean value = has_value (line + strlen (entry->folded));

          found = kind_of (entry) == FORM_BOX && value ? FORM_VALUE : kind_of (entry);
        }
    }
  entry = found == FORM_NONE ? find_held (forms, line) : NULL;
  return entry ? kind_of (entry) : found;
}

/* The same for a line of several cells, all of which are of forms: "☐ teilweise budgetiert", and beside it "☐ Mehrerträge". */
static FormKind
classify_cells (const LotseSketch *sketch, const Forms *forms, guint index)
{
  const LotseLine *line = lotse_reading_line (sketch->reading, index);
  const char *text = sketch->reading->text->str, *end = text + line->end;
  FormKind found = FORM_NONE;

  for (const char *p = text + line->start, *tab; p < end; p = tab + 1)
    {
      g_autofree char *fold = NULL;
      FormKind kind;

      tab = memchr (p, '\t', (gsize) (end - p));
      if (!tab && found == FORM_NONE)
        return FORM_NONE;
      tab = tab ? tab : end;
      fold = lotse_fold (p, tab - p);
      kind = classify (sketch, forms, fold);
      if (kind == FORM_NONE || kind == FORM_PROMPT)
        return FORM_NONE;
      /* A heading stays, and so does a value. */
      if (found != FORM_HEAD && found != FORM_VALUE)
        found = kind == FORM_MARKS ? FORM_BOX : kind;
    }
  return found;
}

static void
forms_free (gpointer data)
{
  Forms *self = data;

  g_hash_table_unref (self->by_word);
  g_ptr_array_unref (self->held);
  g_free (self);
}

static gpointer
index_forms_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "forms");
  Forms *self = g_new0 (Forms, 1);

  self->by_word = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->held = g_ptr_array_new ();
  for (guint i = 0; i < table->len; i++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      char *word = g_strndup (entry->folded, strcspn (entry->folded, " :"));
      GPtrArray *entries = g_hash_table_lookup (self->by_word, word);

      if (entries)
        g_free (word);
      else
        {
          entries = g_ptr_array_new ();
          g_hash_table_insert (self->by_word, word, entries);
        }
      g_ptr_array_add (entries, entry);
      lotse_prefix_set_add (&self->begins, entry->folded);
      if (!g_str_equal (lotse_lexicon_entry_get (entry, 1), "holds"))
        continue;
      if (strchr (entry->folded, '-'))
        g_ptr_array_add (self->held, entry);
      else
        g_ptr_array_insert (self->held, (int) self->n_plain++, entry);
    }
  return self;
}

/* Drops and marks the lines of one box, from its first line to its last one. */
static void
close_box (const LotseSketch *sketch, const guint8 *kinds, guint first, guint last, guint8 *drop)
{
  for (guint i = first; i <= last; i++)
    {
      LotseLine *line = lotse_reading_line (sketch->reading, i);

      if (kinds[i] == FORM_BOX || kinds[i] == FORM_MARKS)
        drop[i] = drop[i] ? drop[i] : LOTSE_DROP_FORM;
      else if (kinds[i] != FORM_HEAD && kinds[i] != FORM_PROMPT && line->end - line->start < 200)
        line->zone = LOTSE_ZONE_FORM;
    }
}

void
_lotse_form_drop (const LotseSketch *sketch, guint8 *drop)
{
  guint n = sketch->reading->lines->len, first = 0, last = 0, boxes = 0;
  g_autofree guint8 *kinds = g_new0 (guint8, n + 1);
  const Forms *forms = lotse_lexicon_get_derived (sketch->lexicon, LOTSE_DERIVED_FORMS, index_forms_cb, forms_free);

  for (guint i = 0; i < n; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

      if (drop[i] || strlen (fold) > 160 || !may_be_form (forms, fold))
        continue;
      kinds[i] = (guint8) classify (sketch, forms, fold);
      if (kinds[i] == FORM_NONE)
        kinds[i] = (guint8) classify_cells (sketch, forms, i);
      if (kinds[i] == FORM_PROMPT)
        drop[i] = LOTSE_DROP_FORM;
    }
  for (guint i = 0; i < n; i++)
    {
      gboolean in_box = kinds[i] == FORM_BOX || kinds[i] == FORM_VALUE || kinds[i] == FORM_HEAD;

      if (boxes > 0 && (i > last + MAX_GAP || (kinds[i] == FORM_HEAD && i > last + 1)))
        {
          if (boxes >= MIN_BOX)
            close_box (sketch, kinds, first, last, drop);
          boxes = 0;
        }
      if (!in_box && !(boxes > 0 && kinds[i] == FORM_MARKS))
        continue;
      if (boxes == 0)
        first = i;
      boxes += in_box;
      last = i;
    }
  if (boxes >= MIN_BOX)
    close_box (sketch, kinds, first, last, drop);
}
