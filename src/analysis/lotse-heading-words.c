/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-words-private.h"

#include "lotse-fold.h"
#include "lotse-prefix-set-private.h"

#include <string.h>

static guint
read_flags (const LotseLexiconEntry *entry)
{
  static const struct
  {
    const char *word;
    guint flag;
  } words[] = {
    { "inline", LOTSE_HEADING_INLINE }, { "prefix", LOTSE_HEADING_PREFIX },   { "colon", LOTSE_HEADING_COLON },
    { "sub", LOTSE_HEADING_SUB },       { "summary", LOTSE_HEADING_SUMMARY }, { "form", LOTSE_HEADING_FORM },
    { "block", LOTSE_HEADING_BLOCK },   { "office", LOTSE_HEADING_OFFICE },   { "chapter", LOTSE_HEADING_CHAPTER },
  };
  const char *p = lotse_lexicon_entry_get (entry, 2);
  guint flags = 0;

  while (*p)
    {
      gsize n = strcspn (p, " ");

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (strlen (words[i].word) == n && strncmp (p, words[i].word, n) == 0)
          flags |= words[i].flag;
      p += n;
      p += strspn (p, " ");
    }
  return flags;
}

static const LotseLexiconEntry *
find (const LotseLexicon *lexicon, const char *folded)
{
  return lotse_lexicon_find (lexicon, "headings", folded);
}

char *
_lotse_heading_dup_folded (const char *text, gsize length)
{
  char *folded = lotse_fold (text, (gssize) length), *to = folded;

  for (const char *p = folded; *p; p++)
    {
      gboolean blank = *p == ' ' || *p == '\t' || *p == '\n';

      if (blank && (to == folded || to[-1] == ' ' || to[-1] == '/' || p[1] == '/' || p[1] == '\0'))
        continue;
      *to++ = blank ? ' ' : *p;
    }
  *to = '\0';
  return folded;
}

/* All parts of "a/b", "a und b", "a, b" are headings: the first decides. */
static const LotseLexiconEntry *
find_composite (const LotseLexicon *lexicon, const char *folded)
{
  static const char *const joints[] = { "/", " und ", ", ", " sowie ", " & ", " - " };
  const LotseLexiconEntry *first = NULL;
  const char *p = folded;

  while (*p)
    {
      const char *cut = p + strlen (p);
      gsize joint = 0;
      g_autofree char *part = NULL;
      const LotseLexiconEntry *entry;

      for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
        {
          const char *found = strstr (p, joints[i]);

          if (found && found < cut)
            {
              cut = found;
              joint = strlen (joints[i]);
            }
        }
      part = g_strndup (p, (gsize) (cut - p));
      entry = find (lexicon, part);
      if (!entry)
        return NULL;
      if (!first)
        first = entry;
      p = cut + joint;
    }
  return first;
}

gboolean
_lotse_heading_is_link (const char *word)
{
  static const char *const links[] = { "des", "der", "dem",   "den", "die", "das", "fuer", "zum", "zur", "im",  "in",    "am", "an",
                                       "vom", "von", "durch", "auf", "aus", "mit", "nach", "bei", "-",   "und", "ueber", "zu" };

  return g_ascii_isdigit (*word) || *word == '(' || lotse_bytes_are_one_of (word, strcspn (word, " "), links, G_N_ELEMENTS (links));
}

/* A line with one of these is a sentence. */
static gboolean
has_finite_verb (const char *folded)
{
  static const char *const verbs[]
      = { " ist ",   " sind ",   " wird ", " werden ",  " hat ",   " haben ",  " soll ",     " sollen ",   " kann ", " koennen ",
          " wurde ", " wurden ", " muss ", " erfolgt ", " liegt ", " ergibt ", " bedeutet ", " bedeuten ", ", dass " };

  return lotse_fold_holds_one_of (folded, verbs, G_N_ELEMENTS (verbs));
}

static const LotseLexiconEntry *
find_with_complement (const LotseLexicon *lexicon, char *folded)
{
  guint words = 0, spaces = 0, left = 0;

  for (const char *p = folded; *p; p++)
    words += *p == ' ';
  if (words > 13 || has_finite_verb (folded))
    return NULL;
  for (gsize cut = strlen (folded); cut-- > 1;)
    {
      const LotseLexiconEntry *entry;
      gboolean slash = folded[cut] == '/';

      if (!slash && folded[cut] != ' ')
        continue;
      spaces += left;
      left = 1;
      /* The rest stays behind the cut: it is not looked at again, except for its first word. */
      folded[cut] = '\0';
      entry = find (lexicon, folded);
      if (entry && (read_flags (entry) & LOTSE_HEADING_PREFIX))
        /* A long term and one or two words more: a name, a year. */
        return slash || _lotse_heading_is_link (folded + cut + 1) || (cut > 14 && spaces < 3) ? entry : NULL;
    }
  return NULL;
}

/* Bytes of the first word of a heading: up to what may join it to another or begin its complement. */
static gsize
first_word (const char *p, gsize length)
{
  static const guint8 ends[256] = { ['\0'] = 1, [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['/'] = 1, [','] = 1, ['('] = 1 };
  gsize n = 0;

  while (n < length && !ends[(guchar) p[n]])
    n++;
  return n;
}

static gpointer
index_first_words_cb (const LotseLexicon *lexicon)
{
  GHashTable *words = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "headings");

  for (guint i = 0; i < table->len; i++)
    {
      const char *folded = ((const LotseLexiconEntry *) g_ptr_array_index (table, i))->folded;

      g_hash_table_add (words, g_strndup (folded, first_word (folded, strlen (folded))));
    }
  return words;
}

static gpointer
note_beginnings_cb (const LotseLexicon *lexicon)
{
  LotsePrefixSet *beginnings = g_new0 (LotsePrefixSet, 1);
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "headings");

  for (guint i = 0; i < table->len; i++)
    {
      const char *folded = ((const LotseLexiconEntry *) g_ptr_array_index (table, i))->folded;

      /* Lines begin with three bytes of all others. */
      if (strlen (folded) < 3)
        memset (beginnings, 0xff, sizeof *beginnings);
      lotse_prefix_set_add (beginnings, folded);
    }
  return beginnings;
}

gboolean
_lotse_heading_may_begin (const LotseLexicon *lexicon, const char *text, gsize length)
{
  const LotsePrefixSet *beginnings = lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_HEADING_BEGINNINGS, note_beginnings_cb, g_free);

  /* Other letters than those of ASCII fold to other bytes, as do all that are less than three. */
  if (length < 3 || (((guchar) text[0] | (guchar) text[1] | (guchar) text[2]) & 0x80))
    return TRUE;
  return lotse_prefix_set_may_have (beginnings, text);
}

/* Whether any heading begins with the first word of a text: few lines do, and the others need not be looked at closely. */
static gboolean
begins_like_heading (const LotseLexicon *lexicon, const char *text, gsize length)
{
  GHashTable *words;
  gsize n = first_word (text, length);
  char ascii[LOTSE_HEADING_MAX + 1];
  g_autofree char *word = NULL;

  if (!_lotse_heading_may_begin (lexicon, text, length))
    return FALSE;
  words = (GHashTable *) lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_HEADING_WORDS, index_first_words_cb,
                                                    (GDestroyNotify) g_hash_table_unref);
  if (n <= LOTSE_HEADING_MAX && lotse_fold_ascii (ascii, text, n) == n)
    {
      ascii[n] = '\0';
      return g_hash_table_contains (words, ascii);
    }
  word = lotse_fold (text, (gssize) n);
  return g_hash_table_contains (words, word);
}

const char *
_lotse_heading_look_up (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, gboolean alone, guint *ret_flags)
{
  g_autofree char *folded = NULL;
  const LotseLexiconEntry *entry;
  char *bracket;

  while (start < end && strchr (" \t\n", reading->text->str[start]))
    start++;
  if (end <= start || end - start > LOTSE_HEADING_MAX || !begins_like_heading (lexicon, reading->text->str + start, end - start))
    return NULL;
  folded = _lotse_heading_dup_folded (reading->text->str + start, end - start);
  entry = find (lexicon, folded);
  if (!entry && g_str_has_suffix (folded, ")") && (bracket = strrchr (folded, '(')) && bracket > folded)
    {
      *bracket = '\0';
      g_strchomp (folded);
      entry = find (lexicon, folded);
    }
  if (!entry)
    entry = find_composite (lexicon, folded);
  if (!entry && alone)
    entry = find_with_complement (lexicon, folded);
  if (!entry)
    return NULL;
  *ret_flags = read_flags (entry);
  return lotse_lexicon_entry_get (entry, 1);
}
