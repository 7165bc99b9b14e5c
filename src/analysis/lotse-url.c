/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"
#include "lotse-reference-private.h"

#include <string.h>

/* Longer runs are no addresses. */
#define MAX_LENGTH 2000

const char *
_lotse_url_get_system (const char *url)
{
  static const struct
  {
    const char *part;
    const char *system;
  } parts[] = {
    { ".asp?volfdnr=", "allris3" }, { ".asp?topselected=", "allris3" }, { ".asp?silfdnr=", "allris3" }, { ".asp?tolfdnr=", "allris3" },
    { "?volfdnr=", "allris4" },     { "?tolfdnr=", "allris4" },         { "?silfdnr=", "allris4" },     { "__kvonr=", "sessionnet" },
    { "__ktonr=", "sessionnet" },   { "__ksinr=", "sessionnet" },       { "/sdnetrim/", "sdnet" },      { ".nsf/", "domino" },
    { "/oparl/", "oparl" },
  };
  g_autofree char *folded = lotse_fold (url, -1);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i].part))
      return parts[i].system;
  return NULL;
}

static gboolean
is_url_byte (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0xc3 || ((guchar) c >= 0x80 && (guchar) c < 0xc0)
         || strchr ("-._~:/?#[]@!$&'*+,;=%|", c) != NULL;
}

/* Quotation marks and dashes of three bytes end an address; letters of two bytes may stand in it. */
static gboolean
is_mark_at (const char *p)
{
  return (guchar) *p >= 0xe2;
}

/* Whether the word of a line that begins with a capital letter can only be a part of an address: no heading is "Wohnen/" or "Bau_2031". */
static gboolean
is_part_at (const char *p)
{
  const char *end = p;
  gboolean sign = FALSE;

  if (!g_ascii_isupper (*p))
    return FALSE;
  for (; *end && is_url_byte (*end) && !is_mark_at (end); end++)
    sign |= *end == '_' || *end == '=' || *end == '%';
  return sign || end[-1] == '/';
}

/* Lines above and below that tell where the lines of a page end. */
#define NEAR_LINES 60

/* Whether the line that ends at byte @end is as long as any near by, and the next one begins with what can only be a part of an address: print
 * cut a word that had no room in a line of its own. */
static gboolean
is_cut (const LotseReading *reading, guint end)
{
  const char *next = reading->text->str + end + 1, *p = next;
  guint index = lotse_reading_find_line (reading, end - 1);
  const LotseLine *line = lotse_reading_line (reading, index);
  float right = 0;

  while (*p && is_url_byte (*p) && !is_mark_at (p) && !(strchr ("-._/=&?%", *p) && g_ascii_isalnum (p[1])))
    p++;
  if (g_ascii_isupper (*next) || !*p || !is_url_byte (*p) || is_mark_at (p) || line->x2 <= line->x1 || line->end == line->start)
    return FALSE;
  for (guint i = index > NEAR_LINES ? index - NEAR_LINES : 0; i < MIN (index + NEAR_LINES, reading->lines->len); i++)
    if (lotse_reading_line (reading, i)->page == line->page)
      right = MAX (right, lotse_reading_line (reading, i)->x2);
  return line->x2 > right - 1.5f * (line->x2 - line->x1) / (float) (line->end - line->start);
}

static guint
find_end (const LotseReading *reading, guint at)
{
  const GString *text = reading->text;
  guint p = at;
  guint depth = 0;

  while (p < text->len && p - at < MAX_LENGTH)
    {
      char c = text->str[p];

      if (c == '(')
        depth++;
      else if (c == ')')
        {
          if (depth == 0)
            break;
          depth--;
        }
      else if (c == '\n')
        {
          /* A long address is broken after one of its signs and goes on with a small letter, a digit or what is no word of a text. */
          if (p == at
              || ((!strchr ("-/_=&?%", text->str[p - 1])
                   || !(g_ascii_islower (text->str[p + 1]) || g_ascii_isdigit (text->str[p + 1]) || is_part_at (text->str + p + 1)))
                  && !is_cut (reading, p)))
            break;
        }
      else if (!is_url_byte (c) || is_mark_at (text->str + p))
        break;
      p++;
    }
  while (p > at && strchr (".,;:!?'*-\n[]", text->str[p - 1]))
    p--;
  return p;
}

/* The address without the white space of line breaks, and with the hyphens at line ends, which belong to an address. */
static char *
dup_address (const LotseReading *reading, guint start, guint end)
{
  GString *out = g_string_new (NULL);

  for (guint i = lotse_reading_find_line (reading, start); i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);

      if (line->start >= end)
        break;
      for (guint k = MAX (line->start, start); k < MIN (line->end, end); k++)
        if (!g_ascii_isspace (reading->text->str[k]))
          g_string_append_c (out, reading->text->str[k]);
      if (line->hyphenated && line->end < end && out->len > 0 && out->str[out->len - 1] != '-')
        g_string_append_c (out, '-');
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_boilerplate (const GPtrArray *table, const char *url)
{
  g_autofree char *folded = lotse_fold (url, -1);

  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);

      if (g_str_equal (lotse_lexicon_entry_get (entry, 1), "host") && strstr (folded, entry->folded))
        return TRUE;
    }
  return FALSE;
}

/* Length of the "http://", "https://" or "www." whose colon, or first letter, is byte @sign; 0 where there is none. @ret_at: its begin. */
static guint
get_scheme (const char *text, guint sign, guint *ret_at)
{
  const char *p = text + sign;

  if (*p == ':' && p[1] == '/' && p[2] == '/')
    {
      guint n = sign >= 5 && strncmp (p - 5, "https", 5) == 0 ? 5 : sign >= 4 && strncmp (p - 4, "http", 4) == 0 ? 4 : 0;

      *ret_at = sign - n;
      return n > 0 ? n + 3 : 0;
    }
  *ret_at = sign;
  if ((*p == 'w' || *p == 'W') && g_ascii_strncasecmp (p, "www.", 4) == 0
      && (sign == 0 || !(g_ascii_isalnum (p[-1]) || p[-1] == '/' || p[-1] == '.' || p[-1] == '@')))
    return 4;
  return 0;
}

void
_lotse_urls_find (LotseAnalysis *a, GArray *references)
{
  const GString *text = a->reading->text;
  const GPtrArray *table = lotse_lexicon_get_table (a->lexicon, "reference-cues");
  guint next = 0;

  /* Most papers have no address. */
  if (!lotse_reading_has_part (a->reading, "http") && lotse_reading_find_word (a->reading, "www") == G_MAXUINT)
    return;
  for (guint i = 0; i < a->reading->tokens->len; i++)
    {
      guint sign = lotse_reading_token (a->reading, i)->start, at, length, end;
      LotseReference *reference;

      if (sign < next || (length = get_scheme (text->str, sign, &at)) == 0)
        continue;
      end = find_end (a->reading, at);
      next = at + length;
      if (end < next + 4 || !memchr (text->str + next, '.', end - next))
        continue;
      reference = _lotse_reference_add (references, a, "url", at, end, "reference/url");
      g_free (reference->text);
      reference->text = dup_address (a->reading, at, end);
      g_free (reference->key);
      reference->key = g_strconcat ("url\t", reference->text, NULL);
      reference->system = _lotse_url_get_system (reference->text);
      if (is_boilerplate (table, reference->text))
        g_array_set_size (references, references->len - 1);
      next = end;
    }
}
