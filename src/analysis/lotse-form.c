/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-form-private.h"

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

/* Longest entry that the line equals or, for a prefix, begins with, else one that it holds. @by_word: the entries under their first word. */
static FormKind
classify (const LotseSketch *sketch, GHashTable *by_word, const GPtrArray *held, const char *fold)
{
  gboolean marked;
  g_autofree char *line = strip_marks (fold, &marked);
  g_autofree char *word = NULL;
  const LotseLexiconEntry *entry;
  const GPtrArray *entries;
  FormKind found = FORM_NONE;
  gboolean hyphen;

  if (*line == '\0')
    return marked ? FORM_MARKS : FORM_NONE;
  word = g_strndup (line, strcspn (line, " :"));
  entries = g_hash_table_lookup (by_word, word);
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
  /* Most of these have a hyphen, which most lines have not. */
  hyphen = strchr (line, '-') != NULL;
  for (guint i = 0; found == FORM_NONE && i < held->len; i++)
    {
      entry = g_ptr_array_index (held, i);
      if ((hyphen || !strchr (entry->folded, '-')) && strstr (line, entry->folded))
        found = kind_of (entry);
    }
  return found;
}

/* Terms that are looked for anywhere in a line. */
static gpointer
list_held_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "forms");
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < table->len; i++)
    if (g_str_equal (lotse_lexicon_entry_get (g_ptr_array_index (table, i), 1), "holds"))
      g_ptr_array_add (held, g_ptr_array_index (table, i));
  return held;
}

static gpointer
index_first_words_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "forms");
  GHashTable *by_word = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < table->len; i++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      char *word;
      GPtrArray *entries;

      word = g_strndup (entry->folded, strcspn (entry->folded, " :"));
      entries = g_hash_table_lookup (by_word, word);
      if (entries)
        g_free (word);
      else
        {
          entries = g_ptr_array_new ();
          g_hash_table_insert (by_word, word, entries);
        }
      g_ptr_array_add (entries, entry);
    }
  return by_word;
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
  GHashTable *by_word = (GHashTable *) lotse_lexicon_get_derived (sketch->lexicon, "form-first-words", index_first_words_cb,
                                                                  (GDestroyNotify) g_hash_table_unref);
  const GPtrArray *held = lotse_lexicon_get_derived (sketch->lexicon, "form-held", list_held_cb, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

      if (drop[i] || strlen (fold) > 160)
        continue;
      kinds[i] = (guint8) classify (sketch, by_word, held, fold);
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
