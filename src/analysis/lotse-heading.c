/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-private.h"

#include "lotse-fold.h"
#include "lotse-prefix-set-private.h"

#include <string.h>

/* Longest heading in bytes, longest label before a colon, and the length from which a line is the dump of a page. */
#define MAX_HEADING 130
#define MAX_LABEL 70
#define MIN_DUMP 500

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
    { "block", LOTSE_HEADING_BLOCK },   { "office", LOTSE_HEADING_OFFICE },
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

/* Blanks around slashes removed, white space to one blank, in place. */
static void
tidy (char *folded)
{
  char *to = folded;

  for (const char *p = folded; *p; p++)
    {
      gboolean blank = *p == ' ' || *p == '\t' || *p == '\n';

      if (blank && (to == folded || to[-1] == ' ' || to[-1] == '/' || p[1] == '/' || p[1] == '\0'))
        continue;
      *to++ = blank ? ' ' : *p;
    }
  *to = '\0';
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

/* Words that can begin the complement of a heading: "finanzielle auswirkungen des antrages". */
static gboolean
is_link (const char *word)
{
  static const char *const links[] = { "des", "der", "dem",   "den", "die", "das", "fuer", "zum", "zur", "im",  "in",    "am", "an",
                                       "vom", "von", "durch", "auf", "aus", "mit", "nach", "bei", "-",   "und", "ueber", "zu" };
  gsize n = strcspn (word, " ");

  if (g_ascii_isdigit (*word) || *word == '(')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (strlen (links[i]) == n && strncmp (word, links[i], n) == 0)
      return TRUE;
  return FALSE;
}

/* A line with one of these is a sentence. */
static gboolean
has_finite_verb (const char *folded)
{
  static const char *const verbs[]
      = { " ist ",   " sind ",   " wird ", " werden ",  " hat ",   " haben ",  " soll ",     " sollen ",   " kann ", " koennen ",
          " wurde ", " wurden ", " muss ", " erfolgt ", " liegt ", " ergibt ", " bedeutet ", " bedeuten ", ", dass " };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strstr (folded, verbs[i]))
      return TRUE;
  return FALSE;
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
        return slash || is_link (folded + cut + 1) || (cut > 14 && spaces < 3) ? entry : NULL;
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
    lotse_prefix_set_add (beginnings, ((const LotseLexiconEntry *) g_ptr_array_index (table, i))->folded);
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
  g_autofree char *word = NULL;

  if (!_lotse_heading_may_begin (lexicon, text, length))
    return FALSE;
  words = (GHashTable *) lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_HEADING_WORDS, index_first_words_cb,
                                                    (GDestroyNotify) g_hash_table_unref);
  word = lotse_fold (text, (gssize) first_word (text, length));
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
  if (end <= start || end - start > MAX_HEADING || !begins_like_heading (lexicon, reading->text->str + start, end - start))
    return NULL;
  folded = lotse_fold (reading->text->str + start, end - start);
  tidy (folded);
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

/* Bytes of a leading "3.", "1.2", "IV.", "a)" with the blank after it, or 0. */
static guint
skip_numbering (const char *p, const char *end)
{
  const char *q = p;

  if (q < end && g_ascii_isdigit (*q))
    while (q < end && (g_ascii_isdigit (*q) || (*q == '.' && q + 1 < end && g_ascii_isdigit (q[1]))))
      q++;
  else if (q < end && strchr ("IVX", *q))
    while (q < end && strchr ("IVX", *q))
      q++;
  else if (q < end && g_ascii_isalpha (*q))
    q++;
  else
    return 0;
  if (q < end && (*q == '.' || *q == ')'))
    q++;
  else if (!memchr (p, '.', (gsize) (q - p)))
    return 0;
  if (q < end && *q == ')')
    q++;
  /* "I.Sachverhalt" */
  if (q + 1 < end && q[-1] == '.' && g_ascii_isupper (*q) && g_ascii_islower (q[1]))
    return (guint) (q - p);
  if (q >= end || (*q != ' ' && *q != '\t'))
    return 0;
  while (q < end && (*q == ' ' || *q == '\t'))
    q++;
  return (guint) (q - p);
}

/* End of [start, end) without boxes, "ja" and "nein" at its end, and without blanks and the marks in @marks. */
static guint
trim_end (const char *text, guint start, guint end, const char *marks)
{
  for (;;)
    {
      guint before = end;

      while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\t'))
        end--;
      /* Most lines end with a letter, and not with that of "ja" or "nein". */
      if (end > start && g_ascii_isalnum (text[end - 1]) && !strchr ("aAnN", text[end - 1]))
        return end;
      if (end - start > 4 && strchr (" \t", text[end - 3]) && g_ascii_strncasecmp (text + end - 2, "ja", 2) == 0)
        end -= 2;
      else if (end - start > 6 && strchr (" \t", text[end - 5]) && g_ascii_strncasecmp (text + end - 4, "nein", 4) == 0)
        end -= 4;
      else if (end > start && strchr (marks, text[end - 1]))
        end--;
      else if (end - start > 3)
        {
          const char *last = g_utf8_prev_char (text + end);
          gunichar c = g_utf8_get_char (last);

          if (c == 0x2013 || (c >= 0x2610 && c <= 0x2612) || (c >= 0x25a0 && c <= 0x25ff) || (c >= 0xe000 && c <= 0xf8ff))
            end = (guint) (last - text);
        }
      if (end == before)
        return end;
    }
}

/* "Erläuterungen        Seite 2", "Erläuterungen   Seite 2 von 5": a heading that the form repeats on every page. */
static guint
trim_page (const char *text, guint start, guint end, guint *flags)
{
  guint i = end;

  while (i > start && g_ascii_isdigit (text[i - 1]))
    i--;
  if (i < end && i > start + 5 && strncmp (text + i - 5, " von ", 5) == 0)
    for (i -= 5, end = i; i > start && g_ascii_isdigit (text[i - 1]);)
      i--;
  if (i == end || i < start + 8 || strncmp (text + i - 6, "Seite ", 6) != 0 || !strchr (" \t", text[i - 7]))
    return end;
  *flags |= LOTSE_HEADING_RUNNING;
  return trim_end (text, start, i - 7, ":");
}

static gboolean
is_heavy (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const LotseLine *next = line + 1 < reading->lines->len ? lotse_reading_line (reading, line + 1) : NULL;

  return next && ((l->bold && !next->bold) || (l->size > 0 && next->size > 0 && l->size > next->size * 1.08f));
}

/* Whether a line stands for itself: it begins a paragraph or follows a sentence end, and the next line does not continue it. */
static gboolean
is_alone (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const LotseLine *next = line + 1 < reading->lines->len ? lotse_reading_line (reading, line + 1) : NULL;
  const LotseLine *previous = line > 0 ? lotse_reading_line (reading, line - 1) : NULL;
  const char *text = reading->text->str;

  if (strchr (".,;", text[l->end - 1]))
    return FALSE;
  if (next && next->blank_before == 0 && g_unichar_islower (g_utf8_get_char (text + next->start)))
    return FALSE;
  return !previous || l->blank_before > 0 || l->page_start || strchr (".:!?)", text[previous->end - 1])
         || previous->end - previous->start < 60;
}

/* "I. Problem": a Roman number in front makes a heading of a bare word. */
static gboolean
has_roman_number (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  gsize n = strspn (reading->text->str + l->start, "IVX");

  return n > 0 && n < 6 && reading->text->str[l->start + n] == '.';
}

static gboolean
scan_label (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint colon, guint line_end, LotseHeading *ret)
{
  const char *text = reading->text->str;
  guint end = trim_end (text, start, colon, ":");
  guint after = colon + 1;

  while (after < line_end && strchr (" \t", text[after]))
    after++;
  ret->kind = _lotse_heading_look_up (reading, lexicon, start, end, after >= line_end, &ret->flags);
  if (!ret->kind)
    return FALSE;
  if (after < line_end && !(ret->flags & LOTSE_HEADING_INLINE))
    return FALSE;
  ret->start = start;
  ret->end = end;
  ret->text = after;
  return TRUE;
}

/* "Der Rat möge beschließen:", "Die unterzeichnenden Fraktionen beantragen:": bytes [start, colon) open a proposal. */
static gboolean
is_request (const LotseReading *reading, guint start, guint colon)
{
  static const LotseFoldEnd endings[] = {
    LOTSE_FOLD_END ("moege beschliessen"),
    LOTSE_FOLD_END ("wolle beschliessen"),
    LOTSE_FOLD_END ("moegen beschliessen"),
    LOTSE_FOLD_END ("wollen beschliessen"),
    LOTSE_FOLD_END ("beantragen"),
    LOTSE_FOLD_END ("beantragt"),
    LOTSE_FOLD_END ("beantragen wir"),
    LOTSE_FOLD_END ("beantrage ich"),
    LOTSE_FOLD_END ("beantragt die fraktion"),
    LOTSE_FOLD_END ("antrag zu beschliessen"),
    LOTSE_FOLD_END ("folgenden antrag"),
    LOTSE_FOLD_END ("folgenden beschluss fassen"),
    LOTSE_FOLD_END ("moege folgendes beschliessen"),
    LOTSE_FOLD_END ("wolle folgendes beschliessen"),
    LOTSE_FOLD_END ("moege wie folgt beschliessen"),
    LOTSE_FOLD_END ("wolle wie folgt beschliessen"),
    LOTSE_FOLD_END ("wie folgt zu beschliessen"),
    LOTSE_FOLD_END ("folgendes zu beschliessen"),
    LOTSE_FOLD_END ("folgenden beschluss zu fassen und"),
  };
  g_autofree char *folded = NULL;

  if (colon <= start || colon - start > MAX_HEADING)
    return FALSE;
  folded = lotse_fold (reading->text->str + start, colon - start);
  tidy (folded);
  /* "Dem Gemeinderat wird beantragt:", "Die Stadtverordnetenversammlung wird gebeten, folgenden Beschluss zu fassen:" */
  if (!strchr (folded, '.')
      && (g_str_has_suffix (folded, " wird beantragt") || g_str_has_suffix (folded, " wird gebeten, folgenden beschluss zu fassen")
          || g_str_has_suffix (folded, " wird gebeten zu beschliessen")))
    return TRUE;
  if (strchr (folded, '.') || strstr (folded, " wird ") || strstr (folded, " werden "))
    return FALSE;
  if (lotse_fold_ends_in (folded, endings, G_N_ELEMENTS (endings)))
    return TRUE;
  /* "Vor diesem Hintergrund möge der Bezirksrat beschließen:" */
  if (g_str_has_suffix (folded, " beschliessen") && (strstr (folded, " moege der ") || strstr (folded, " moege die ")))
    return TRUE;
  /* "Der Rat beschließt mit Mehrheit wie folgt:", "Der Magistrat beantragt, dass die Stadtverordnetenversammlung wie folgt beschließt:" */
  if (g_str_has_suffix (folded, " wie folgt") && strstr (folded, " beschliesst "))
    return TRUE;
  return g_str_has_suffix (folded, " beschliesst") && (strstr (folded, " beantragt, dass ") || strstr (folded, " beantragen, dass "));
}

/* "Wir beantragen deshalb, dass" where a list follows: the byte of the comma, or 0. */
static guint
find_open_request (const LotseReading *reading, guint line, guint start)
{
  static const char *const openings[] = { "Wir beantragen", "Ich beantrage", "Deshalb beantragen wir", "Daher beantragen wir" };
  static const char *const endings[] = { ", dass", ", dass:", ", daß" };
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint below;

  if (l->end - start > MAX_LABEL || line + 1 >= reading->lines->len)
    return 0;
  below = lotse_reading_line (reading, line + 1)->start;
  if (!lotse_starts_with (text + below, "- ") && !lotse_starts_with (text + below, "– ") && !lotse_starts_with (text + below, "• ")
      && !g_ascii_isdigit (text[below]))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    for (guint k = 0; lotse_starts_with (text + start, openings[i]) && k < G_N_ELEMENTS (endings); k++)
      if (l->end - start > strlen (openings[i]) + strlen (endings[k]) - 1
          && strncmp (text + l->end - strlen (endings[k]), endings[k], strlen (endings[k])) == 0)
        return l->end - (guint) strlen (endings[k]);
  return 0;
}

static gboolean
scan_request (const LotseReading *reading, guint start, guint colon, guint line_end, GArray *headings)
{
  LotseHeading heading = { "proposal", LOTSE_HEADING_REQUEST, start, trim_end (reading->text->str, start, colon, ":"), colon + 1 };

  if (!is_request (reading, start, heading.end))
    return FALSE;
  heading.text = MIN (heading.text, line_end);
  g_array_append_val (headings, heading);
  return TRUE;
}

/* "Beschluss KT 138/06./2025:": the number of the decision that follows. */
static gboolean
is_numbered_decision (const LotseReading *reading, guint start, guint colon)
{
  const char *text = reading->text->str;
  guint digits = 0, blanks = 0;

  if (!lotse_starts_with (text + start, "Beschluss ") || colon - start > 40)
    return FALSE;
  for (guint i = start + (guint) strlen ("Beschluss "); i < colon; i++)
    {
      digits += g_ascii_isdigit (text[i]);
      blanks += text[i] == ' ';
      if (g_ascii_islower (text[i]) && !lotse_starts_with (text + i - 1, "Nr"))
        return FALSE;
    }
  return digits >= 2 && blanks <= 2;
}

/* "II. Beschluss gemäß Änderungsantrag der …:", "III. Beschluss über die Vorlage": the next part of what was decided, with a Roman number. */
static gboolean
begins_next_decision (const LotseReading *reading, guint line, guint start)
{
  static const char *const links[] = { " gemäß ", " zum ", " zur ", " über ", " nach ", " zu " };
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  gboolean link = FALSE;

  if (!lotse_starts_with (text + start, "Beschluss ") || l->end - start > MAX_HEADING || !has_roman_number (reading, line)
      || !is_alone (reading, line))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links) && !link; i++)
    link = lotse_starts_with (text + start + strlen ("Beschluss"), links[i]);
  return link;
}

/* "Der Kreistag möge beschließen den § 8 … zu ändern:": the wish goes on without a colon. Byte after the verb, or 0. */
static guint
find_request_verb (const LotseReading *reading, guint start, guint end)
{
  static const char *const verbs[] = { " möge beschließen", " wolle beschließen", " möge beschliessen", " wolle beschliessen" };
  const char *text = reading->text->str;

  if (!lotse_starts_with (text + start, "Der ") && !lotse_starts_with (text + start, "Die "))
    return 0;
  if (!memmem (text + start, MIN (end - start, 100), " beschlie", strlen (" beschlie")))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *verb = g_strstr_len (text + start, (gssize) MIN (end - start, 100), verbs[i]);
      guint after = verb ? (guint) (verb - text) + (guint) strlen (verbs[i]) : end;

      /* A name stands between, no other clause. */
      if (verb && after < end && strchr (", ", text[after]) && !memchr (text + start, ',', (gsize) (verb - text) - start)
          && !memchr (text + start, '.', (gsize) (verb - text) - start))
        return after;
    }
  return 0;
}

/* "Die Stadtverordnetenversammlung möge" and below it "beschließen: 1. …", or "… wird gebeten, folgenden" and "Beschluss zu fassen:": the
 * byte behind the verb, or 0. */
static guint
find_wrapped_request (const LotseReading *reading, guint line, guint start)
{
  static const char *const verbs[] = { "beschließen", "beschliessen" };
  static const char asked[] = " wird gebeten, folgenden", fassen[] = "Beschluss zu fassen";
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint below;

  if (line + 1 >= reading->lines->len || l->end - start > 100 || l->end - start < 12
      || (!lotse_starts_with (text + start, "Der ") && !lotse_starts_with (text + start, "Die ")))
    return 0;
  below = lotse_reading_line (reading, line + 1)->start;
  if (l->end - start > strlen (asked) && strncmp (text + l->end - strlen (asked), asked, strlen (asked)) == 0)
    return lotse_starts_with (text + below, fassen) && text[below + strlen (fassen)] == ':' ? below + (guint) strlen (fassen) : 0;
  if ((strncmp (text + l->end - 6, " möge", 6) != 0 && strncmp (text + l->end - 6, " wolle", 6) != 0)
      || memchr (text + start, ',', l->end - start))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (lotse_starts_with (text + below, verbs[i]) && text[below + strlen (verbs[i])] == ':')
      return below + (guint) strlen (verbs[i]);
  return 0;
}

/* "… bereitgestellt. Begründung:" at the end of a paragraph. */
static void
scan_line_end (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, GArray *headings)
{
  const char *text = reading->text->str;
  LotseHeading heading = { 0 };
  guint p = end;

  if (end <= start + MAX_LABEL || text[end - 1] != ':')
    return;
  while (p > start + 2 && end - p < MAX_LABEL && !(text[p - 1] == ' ' && strchr (".!?", text[p - 2])))
    p--;
  if (text[p - 1] != ' ' || !strchr (".!?", text[p - 2]) || !g_unichar_isupper (g_utf8_get_char (text + p)))
    return;
  if (scan_label (reading, lexicon, p, end - 1, end, &heading) && !(heading.flags & LOTSE_HEADING_BLOCK))
    g_array_append_val (headings, heading);
}

static void
scan_dump (const LotseReading *reading, const LotseLexicon *lexicon, guint from, guint end, GArray *headings)
{
  const char *text = reading->text->str;
  guint border = from;

  for (guint i = from; i < end; i++)
    {
      LotseHeading heading = { 0 };
      guint start = border;

      if (text[i] == ':' && i - border < MAX_HEADING)
        {
          while (start < i && strchr (" \t", text[start]))
            start++;
          start += skip_numbering (text + start, text + i);
          if (scan_label (reading, lexicon, start, i, end, &heading) && !(heading.flags & LOTSE_HEADING_BLOCK))
            g_array_append_val (headings, heading);
          /* "Der Ortsbeirat 10 möge beschließen:" */
          else if (i - from >= MAX_HEADING || !scan_request (reading, from, i, end, headings))
            scan_request (reading, start, i, end, headings);
        }
      /* A sentence end, or a number that stands alone: a page number. */
      if (i + 1 >= end || text[i + 1] != ' ')
        continue;
      if (strchr (".!?:)", text[i]))
        border = i + 1;
      else if (g_ascii_isdigit (text[i]) && i > from && strchr (" 0123456789", text[i - 1]))
        border = i + 1;
    }
}

/* "Beschlussvorschlag des" / "Kreisausschusses:": the line on which a heading ends that breaks off behind an article, else @line. */
static guint
find_last_line (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const LotseLine *next = line + 1 < reading->lines->len ? lotse_reading_line (reading, line + 1) : NULL;
  const char *text = reading->text->str;
  const char *word = text + l->end;
  g_autofree char *folded = NULL;

  if (!next || next->blank_before > 0 || next->end - l->start > MAX_HEADING || text[next->end - 1] != ':')
    return line;
  while (word > text + l->start && word[-1] != ' ')
    word--;
  folded = lotse_fold (word, text + l->end - word);
  return is_link (folded) && g_ascii_isalpha (*folded) ? line + 1 : line;
}

/* Headings of a part of what is moved or decided, which its number makes one: "II. Antrag", "III. Beschluss über …", "Beschluss KT 138/06:". */
static gboolean
scan_part (const LotseReading *reading, guint line, guint start, GArray *headings)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  LotseHeading part = { "proposal", 0, start, trim_end (text, start, l->end, ":"), l->end };
  gboolean roman = start > l->start && strchr ("IVX", text[l->start]);

  if ((roman && l->end - start == strlen ("Antrag") && lotse_starts_with (text + start, "Antrag"))
      || (roman && begins_next_decision (reading, line, start))
      || (text[l->end - 1] == ':' && is_numbered_decision (reading, start, l->end - 1)))
    {
      g_array_append_val (headings, part);
      return TRUE;
    }
  return FALSE;
}

/* The next colon at byte @start or behind, or @end. */
static guint
find_colon (const char *text, guint start, guint end)
{
  const char *colon = start < end ? memchr (text + start, ':', end - start) : NULL;

  return colon ? (guint) (colon - text) : end;
}

void
_lotse_heading_scan_line (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *headings)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const LotseLine *last;
  const char *text = reading->text->str;
  guint start = l->start, end, colon, running = 0;
  LotseHeading heading = { 0 };

  if (l->end <= start || l->hyphenated)
    return;
  start += skip_numbering (text + start, text + l->end);
  /* "- Kurzfassung -" */
  if (text[start] == '-' && start + 2 < l->end && text[start + 1] == ' ' && text[l->end - 1] == '-')
    start += 2;
  if (lotse_starts_with (text + start, "gez.") && start + 5 < l->end)
    {
      heading = (LotseHeading) { "signature", 0, l->start, l->start, l->start };
      g_array_append_val (headings, heading);
      return;
    }
  /* "… empfehlen dem Rat folgenden" / "Beschluss:": the end of a sentence. */
  if (line > 0 && l->blank_before == 0 && lotse_starts_with (text + start, "Beschluss:")
      && lotse_reading_line (reading, line - 1)->end > lotse_reading_line (reading, line - 1)->start + strlen (" folgenden")
      && lotse_starts_with (text + lotse_reading_line (reading, line - 1)->end - strlen (" folgenden"), " folgenden"))
    return;
  colon = find_colon (text, start, MIN (l->end, start + MAX_LABEL));
  if (colon < l->end && text[colon] == ':' && scan_label (reading, lexicon, start, colon, l->end, &heading))
    {
      if (heading.text >= l->end || !(heading.flags & LOTSE_HEADING_SUB))
        g_array_append_val (headings, heading);
      if (l->end - l->start >= MIN_DUMP)
        scan_dump (reading, lexicon, heading.text, l->end, headings);
      return;
    }
  /* "Wir beantragen deshalb, dass" and below it the points. */
  if ((colon = find_open_request (reading, line, start)) > 0)
    {
      LotseHeading request = { "proposal", LOTSE_HEADING_REQUEST, start, colon, l->end };

      g_array_append_val (headings, request);
      return;
    }
  /* "Antrag," and below it what is moved, as an infinitive. */
  if (l->end - start == strlen ("Antrag,") && strncmp (text + start, "Antrag,", l->end - start) == 0)
    {
      LotseHeading request = { "proposal", LOTSE_HEADING_REQUEST, start, l->end - 1, l->end };

      g_array_append_val (headings, request);
      return;
    }
  if (l->end - l->start >= MIN_DUMP)
    {
      scan_dump (reading, lexicon, start, l->end, headings);
      return;
    }
  colon = find_colon (text, start, MIN (l->end, start + MAX_HEADING));
  /* "Wir beantragen" alone on its line needs no colon. */
  if (((colon < l->end && text[colon] == ':') || (colon == l->end && is_alone (reading, line) && colon - start < MAX_LABEL))
      && scan_request (reading, start, colon, l->end, headings))
    {
      scan_line_end (reading, lexicon, MIN (colon + 1, l->end), l->end, headings);
      return;
    }
  if ((colon = find_wrapped_request (reading, line, start)) > 0)
    {
      LotseHeading request = { "proposal", LOTSE_HEADING_REQUEST, start, colon, colon + 1 };

      g_array_append_val (headings, request);
      return;
    }
  if ((colon = find_request_verb (reading, start, l->end)) > 0)
    {
      LotseHeading request = { "proposal", LOTSE_HEADING_REQUEST, start, colon, colon };

      g_array_append_val (headings, request);
      return;
    }
  if (scan_part (reading, line, start, headings))
    return;
  if (l->end - start > MAX_HEADING)
    {
      scan_line_end (reading, lexicon, start, l->end, headings);
      return;
    }
  last = lotse_reading_line (reading, find_last_line (reading, line));
  end = trim_end (text, start, last->end, ":-");
  end = trim_page (text, start, end, &heading.flags);
  if (heading.flags & LOTSE_HEADING_RUNNING)
    running = LOTSE_HEADING_RUNNING;
  heading.kind = _lotse_heading_look_up (reading, lexicon, start, end, is_alone (reading, line), &heading.flags);
  heading.flags |= running;
  if (!heading.kind)
    scan_line_end (reading, lexicon, start, l->end, headings);
  if (!heading.kind
      || ((heading.flags & LOTSE_HEADING_COLON) && text[last->end - 1] != ':' && !is_heavy (reading, line)
          && !(has_roman_number (reading, line) && is_alone (reading, line))))
    return;
  heading.start = start;
  heading.end = end;
  heading.text = last->end;
  g_array_append_val (headings, heading);
}
