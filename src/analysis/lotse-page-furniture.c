/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-lines-private.h"

#include "lotse-amount-private.h"
#include "lotse-fold.h"

#include <stdlib.h>
#include <string.h>

/* Numbers of pages, running titles and what the lexicon knows as furniture. */

/* "2", "- 2 -", "Seite 2", "Seite 2 von 7", "-- 1 of 2 --", "2 / 7" at the end of a folded line; a bare number only where it is the
 * page's own. */
static gboolean
is_page_number (const char *folded, guint page, gboolean at_edge)
{
  const char *p = folded;
  gboolean word = FALSE, dashes = FALSE;
  guint64 n;
  char *end;

  while (*p == '-' || *p == ' ' || *p == '\t')
    {
      dashes |= *p == '-';
      p++;
    }
  if (lotse_starts_with (p, "seite") && !g_ascii_isalpha (p[5]))
    {
      word = TRUE;
      p += 5;
    }
  while (*p == '-' || *p == ' ' || *p == '\t' || *p == ':')
    p++;
  if (!g_ascii_isdigit (*p))
    return FALSE;
  n = g_ascii_strtoull (p, &end, 10);
  if (n > 9999)
    return FALSE;
  p = end;
  while (*p == ' ' || *p == '\t')
    p++;
  if ((word && lotse_starts_with (p, "von ")) || (dashes && lotse_starts_with (p, "of ")) || (word && *p == '/'))
    {
      while (*p && !g_ascii_isdigit (*p))
        p++;
      (void) g_ascii_strtoull (p, &end, 10);
      p = end;
      word = TRUE;
    }
  while (*p == '-' || *p == ' ' || *p == '\t')
    p++;
  if (*p)
    return FALSE;
  if (word || (dashes && folded[strlen (folded) - 1] == '-'))
    return TRUE;
  return at_edge && !dashes && n == page;
}

/* In heights of a line: so far below all else stands the number of a page. */
#define FOOT_GAP 3
/* Bytes of a line that may be furniture. */
#define MAX_BYTES 160

/* Whether a line is the last one of a page with rectangles, and far below the others. */
static gboolean
stands_at_foot (const GArray *lines, guint index)
{
  const LotseRawLine *line = &g_array_index (lines, LotseRawLine, index);

  return line->page_end && !line->page_start && index > 0 && line->x2 > line->x1
         && line->y1 - line[-1].y2 > FOOT_GAP * (line->y2 - line->y1);
}

/* A running title that ends in the number of its page: "Muster zur Vorlage - Seite 3", "… Seite 3 von 7". */
static gboolean
ends_in_page_number (const char *folded, guint page)
{
  const char *word = g_strrstr (folded, "seite ");
  guint64 n;
  char *end;

  if (!word || word == folded || g_ascii_isalnum (word[-1]))
    return FALSE;
  n = g_ascii_strtoull (word + 6, &end, 10);
  if (end == word + 6 || n != page)
    return FALSE;
  if (g_str_has_prefix (end, " von "))
    (void) g_ascii_strtoull (end + 5, &end, 10);
  return *end == '\0';
}

/* --- what a browser prints ------------------------------------------------------------------------------------------------ */

/* Byte behind @n numbers of one or more digits from @p on, each but the last before one of @marks, or NULL. */
static const char *
skip_numbers (const char *p, const char *end, guint n, const char *marks)
{
  for (guint i = 0; i < n; i++)
    {
      const char *first = p;

      while (p < end && g_ascii_isdigit (*p))
        p++;
      if (p == first || p - first > 4 || (i + 1 < n && (p >= end || !strchr (marks, *p++))))
        return NULL;
    }
  return p;
}

/* Byte behind the day and the time of printing: "28.11.26, 20:31", "11/28/26, 8:31 PM"; or NULL. */
static const char *
skip_stamp (const char *p, const char *end)
{
  p = skip_numbers (p, end, 3, "./");
  if (p && p < end && *p == ',')
    p++;
  if (!p || p >= end || *p != ' ')
    return NULL;
  p = skip_numbers (p + 1, end, 2, ":");
  if (p && end - p >= 3 && *p == ' ' && strchr ("AP", p[1]) && p[2] == 'M')
    p += 3;
  return p && (p == end || *p == ' ' || *p == '\t') ? p : NULL;
}

static gboolean
begins_address (const char *p, const char *end)
{
  const char *mark = g_strstr_len (p, end - p, "://");
  const char *q = p;

  while (q < end && g_ascii_islower (*q))
    q++;
  return mark && q == mark && q > p;
}

/* Whether the last line of a page is the one that browsers print at its foot: the address of the page before "1/2", or "1 von 2" before the time
 * of printing. */
static gboolean
is_browser_foot (const char *p, const char *end, guint page)
{
  const char *last = end, *behind;

  if (!begins_address (p, end))
    {
      behind = skip_numbers (p, end, 1, "");
      if (!behind || strtoul (p, NULL, 10) != page || !(lotse_starts_with (behind, " von ") || lotse_starts_with (behind, " of ")))
        return FALSE;
      behind = skip_numbers (strchr (behind + 1, ' ') + 1, end, 1, "");
      return behind && behind < end && (*behind == '\t' || *behind == ' ') && skip_stamp (behind + 1, end) == end;
    }
  while (last > p && last[-1] != '\t' && last[-1] != ' ')
    last--;
  return last > p && skip_numbers (last, end, 2, "/") == end && strtoul (last, NULL, 10) == page;
}

/* The same for the first line: the time of printing before the title of the page, or that before its address. */
static gboolean
is_browser_head (const char *p, const char *end)
{
  const char *last = end;

  if (skip_stamp (p, end))
    return TRUE;
  while (last > p && last[-1] != '\t')
    last--;
  return last > p && begins_address (last, end) && !memchr (last, ' ', (gsize) (end - last));
}

/* Marks what a browser printed above and below the page whose first line is @first and whose last one is @last: the title of the web page would
 * be taken for that of the paper, or the time of printing for its date. */
static void
mark_browser (const GString *text, GArray *lines, guint first, guint last)
{
  LotseRawLine *head = &g_array_index (lines, LotseRawLine, first), *foot = &g_array_index (lines, LotseRawLine, last);

  if (first == last || !(foot->x2 > foot->x1) || !is_browser_foot (text->str + foot->start, text->str + foot->end, foot->page))
    return;
  foot->furniture = TRUE;
  if (is_browser_head (text->str + head->start, text->str + head->end))
    head->furniture = TRUE;
}

/* --- what the lexicon knows ------------------------------------------------------------------------------------------------ */

/* The lexicon's furniture by the first byte of the folded term. */
typedef struct
{
  GPtrArray *by_first[256]; /* LotseLexiconEntry, or NULL */
} FurnitureIndex;

static void
furniture_index_init (FurnitureIndex *self, const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "furniture");

  memset (self, 0, sizeof *self);
  for (guint i = 0; i < table->len; i++)
    {
      LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      guchar first = (guchar) entry->folded[0];

      if (!self->by_first[first])
        self->by_first[first] = g_ptr_array_new ();
      g_ptr_array_add (self->by_first[first], entry);
    }
}

static void
furniture_index_clear (FurnitureIndex *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->by_first); i++)
    g_clear_pointer (&self->by_first[i], g_ptr_array_unref);
}

/* Entry of a line of furniture, or NULL. */
static const LotseLexiconEntry *
find_printed_furniture (const FurnitureIndex *index, const char *folded)
{
  const GPtrArray *entries = index->by_first[(guchar) folded[0]];

  for (guint i = 0; entries && i < entries->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (entries, i);
      gboolean whole = g_str_equal (lotse_lexicon_entry_get (entry, 1), "line");

      if (whole ? g_str_equal (folded, entry->folded) : g_str_has_prefix (folded, entry->folded))
        return entry;
    }
  return NULL;
}

/* "Vorlage 12/2020 der Stadt Alsenau": the line above a footer that names the paper. */
static gboolean
names_paper (const GString *text, const LotseRawLine *line)
{
  static const char *const words[] = { "vorlage ", "drucksache ", "antrag ", "anfrage ", "mitteilung " };
  g_autofree char *folded = NULL;

  if (line->end - line->start > 80)
    return FALSE;
  folded = lotse_fold (text->str + line->start, line->end - line->start);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return strpbrk (folded, "0123456789") != NULL;
  return FALSE;
}

/* Whether a line may begin with a folded term, by the first four bytes; a letter that is not ASCII may be anything. */
static gboolean
may_begin_with (const char *line, const char *folded)
{
  for (guint i = 0; i < 4 && folded[i]; i++)
    {
      if ((guchar) line[i] >= 0x80)
        return TRUE;
      if (g_ascii_tolower (line[i]) != folded[i])
        return FALSE;
    }
  return TRUE;
}

/* Whether a line inside a page may be furniture at all, by its first bytes. A number counts only at the edge of a page, or behind a dash or
 * "Seite". */
static gboolean
may_be_furniture (const FurnitureIndex *index, const char *line)
{
  const GPtrArray *entries = index->by_first[(guchar) g_ascii_tolower (*line)];

  if ((guchar) *line >= 0x80 || *line == '-' || g_ascii_strncasecmp (line, "seite", 5) == 0)
    return TRUE;
  for (guint i = 0; entries && i < entries->len; i++)
    if (may_begin_with (line, ((const LotseLexiconEntry *) g_ptr_array_index (entries, i))->folded))
      return TRUE;
  return FALSE;
}

/* The line without its digits, for comparing running titles. */
static char *
running_key (const char *folded)
{
  char *key = g_malloc (strlen (folded) + 1), *to = key;

  for (const char *p = folded; *p; p++)
    if (!g_ascii_isdigit (*p))
      *to++ = *p;
  *to = '\0';
  return key;
}

/* Sums of money alone in their line: without their digits they are all alike, but the cells of a table and no running title. */
static gboolean
holds_only_sums (const GString *text, const LotseRawLine *line)
{
  const LotseBytes source = { text->str + line->start, line->end - line->start };
  gboolean any = FALSE;
  gint64 factor;

  for (gsize p = 0; p < source.length;)
    {
      if (g_ascii_isdigit (source.text[p]) || strchr (" \t.,+-=/", source.text[p]))
        p++;
      else if (_lotse_amount_read_unit (&source, p, &p, &factor))
        any = TRUE;
      else
        return FALSE;
    }
  return any;
}

/* How many lines at the top and at the bottom of a page are looked at for running titles. */
#define EDGE_LINES 3

/* Whether line @index is one of the last of its page. */
static gboolean
is_foot (const GArray *lines, guint index)
{
  return index + EDGE_LINES >= lines->len
         || g_array_index (lines, LotseRawLine, index + EDGE_LINES).page != g_array_index (lines, LotseRawLine, index).page;
}

static gboolean
is_edge (const GArray *lines, guint index)
{
  guint page = g_array_index (lines, LotseRawLine, index).page;

  return index < EDGE_LINES || g_array_index (lines, LotseRawLine, index - EDGE_LINES).page != page || is_foot (lines, index);
}

/* No page is larger, in points; an odd file may have letters anywhere. */
#define FARTHEST 30000

/* The same words at the same place of two pages are a running title, also in a paper that has no more pages. */
static char *
placed_key (const LotseRawLine *line, const char *key)
{
  return line->x2 > line->x1 ? g_strdup_printf ("%d %d %s", (int) (CLAMP (line->x1, -FARTHEST, FARTHEST) / 2),
                                                (int) (CLAMP (line->y1, -FARTHEST, FARTHEST) / 2), key)
                             : NULL;
}

/* How often a key was seen, at most once a page. */
typedef struct
{
  guint n;
  guint page; /* of the last time */
} Seen;

static guint
count (GHashTable *table, const char *key)
{
  const Seen *seen = key ? g_hash_table_lookup (table, key) : NULL;

  return seen ? seen->n : 0;
}

/* Takes @key, which may be NULL. Lines of one page may be alike, as items of a list that are days; a running title is on another page too. */
static void
count_page (GHashTable *table, char *key, guint page)
{
  Seen *seen = key ? g_hash_table_lookup (table, key) : NULL;

  if (key == NULL)
    return;
  if (seen == NULL)
    {
      seen = g_new0 (Seen, 1);
      g_hash_table_insert (table, key, seen);
    }
  else
    g_free (key);
  seen->n += seen->page != page;
  seen->page = page;
}

/* Whether the words of a line that may be a running title stand at the edge of more than one page. */
static gboolean
is_repeated (GHashTable *seen, const char *key)
{
  return key && strlen (key) > 2 && count (seen, key) >= 2;
}

/* Marks what a line itself says to be furniture. Returns what it has in common with the same line on other pages, which may tell, or NULL. Free
 * with g_free(). */
static char *
mark_by_words (const GString *text, GArray *lines, guint i, guint n_pages, const FurnitureIndex *index)
{
  LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
  gboolean edge = n_pages > 1 && is_edge (lines, i);
  gboolean border = line->page_start || line->page_end;
  const LotseLexiconEntry *printed;
  g_autofree char *folded = NULL;

  if (line->end - line->start > MAX_BYTES || (!edge && !border && !may_be_furniture (index, text->str + line->start)))
    return NULL;
  folded = lotse_fold (text->str + line->start, line->end - line->start);
  printed = find_printed_furniture (index, folded);
  if (printed && g_str_equal (lotse_lexicon_entry_get (printed, 1), "footer") && i > 0 && names_paper (text, line - 1))
    (line - 1)->furniture = TRUE;
  if (printed || is_page_number (folded, line->page, (edge && border) || stands_at_foot (lines, i))
      || (border && ends_in_page_number (folded, line->page)))
    line->furniture = TRUE;
  return edge && !line->furniture && !holds_only_sums (text, line) ? running_key (folded) : NULL;
}

/* Marks the lines whose @keys stand on so many pages as @seen, or at one place of two. */
static void
mark_repeated (GArray *lines, const GPtrArray *keys, GHashTable *seen, guint n_pages)
{
  g_autoptr (GHashTable) placed = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, g_free);
  guint needed = MAX (3, n_pages / 2);

  /* Nearly all of these lines stand there once. */
  for (guint i = 0; i < lines->len; i++)
    if (is_repeated (seen, g_ptr_array_index (keys, i)))
      {
        const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

        count_page (placed, placed_key (line, g_ptr_array_index (keys, i)), line->page);
      }
  for (guint i = 0; i < lines->len; i++)
    if (is_repeated (seen, g_ptr_array_index (keys, i)))
      {
        const char *key = g_ptr_array_index (keys, i);
        LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
        g_autofree char *place = placed_key (line, key);
        gboolean again = count (placed, place) >= 2;

        /* At the top of the first page a running title may be the title itself. */
        if ((count (seen, key) >= needed || again) && (line->page > 1 || (again && is_foot (lines, i))))
          line->furniture = TRUE;
      }
}

void
_lotse_page_furniture_mark (const GString *text, GArray *lines, guint n_pages, const LotseLexicon *lexicon)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  guint first = 0;
  FurnitureIndex index;

  furniture_index_init (&index, lexicon);
  for (guint i = 0; i < lines->len; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);
      char *key;

      if (line->page_start)
        first = i;
      if (line->page_end)
        mark_browser (text, lines, first, i);
      key = mark_by_words (text, lines, i, n_pages, &index);
      if (key)
        count_page (seen, g_strdup (key), line->page);
      g_ptr_array_add (keys, key);
    }
  mark_repeated (lines, keys, seen, n_pages);
  furniture_index_clear (&index);
}
