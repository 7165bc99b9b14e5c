/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

#define MAX_FOOTER_NAME 40 /* bytes */

/* --- the host of the source ------------------------------------------------------------------------------------------------------ */

/* Whether a part of a host name names no town: "www", "ratsinfo", "sessionnet", a provider. */
static gboolean
is_host_word (const LotseAnalysis *a, const char *part)
{
  return strlen (part) < 3 || lotse_lexicon_find (a->lexicon, "portals", part) != NULL;
}

/* Tokens of the text that spell the words of @name (folded, divided by blanks); sets the range in bytes. */
static gboolean
find_in_text (const LotseAnalysis *a, const char *name, LotseRange *ret_range)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);
  const LotseReading *r = a->reading;

  for (guint i = 0; i + n <= r->tokens->len; i++)
    {
      guint k = 0;

      if (!(lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      while (k < n && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (a->reading, i + k)), words[k]))
        k++;
      if (k == n)
        {
          *ret_range = (LotseRange) { lotse_reading_token (a->reading, i)->start, lotse_reading_token (a->reading, i + n - 1)->end };
          return TRUE;
        }
    }
  return FALSE;
}

/* "ue" between two consonants of a host is the umlaut: "grevesmuehlen"; not behind a vowel ("neuenburg"), at an end ("aue") or behind "q". */
static gboolean
is_umlaut (const char *name, const char *at)
{
  static const char no_consonants[] = "aeiouqy- ";

  return at > name && at[0] == 'u' && at[1] == 'e' && at[2] != '\0' && !strchr (no_consonants, at[-1]) && !strchr (no_consonants, at[2]);
}

/* A name as a host writes it ("wuerselen"): as the text spells it, else as the lexicon does, else, where the host is one of council
 * papers, with a capital; NULL where it is not, since a reason may quote any page: "Quelle: https://www.wegenetz.example". */
static char *
spell_name (const LotseAnalysis *a, const char *host_name, gboolean of_papers)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (host_name), "-_", ' ');
  const LotseLexiconEntry *entry;
  LotseRange range;
  GString *out;

  if (find_in_text (a, spaced, &range))
    return lotse_reading_dup_text (a->reading, range.start, range.end);
  if (strchr (host_name, '-') && find_in_text (a, host_name, &range))
    return lotse_reading_dup_text (a->reading, range.start, range.end);
  entry = lotse_lexicon_find (a->lexicon, "municipalities", spaced);
  if (!entry)
    entry = lotse_lexicon_find (a->lexicon, "municipalities", host_name);
  if (entry)
    return g_strdup (entry->columns[0]);
  if (!of_papers)
    return NULL;
  out = g_string_new (NULL);
  for (const char *p = spaced; *p; p++)
    if (is_umlaut (spaced, p))
      {
        g_string_append (out, "ü");
        p++;
      }
    else
      g_string_append_c (out, p == spaced || p[-1] == ' ' ? g_ascii_toupper (*p) : *p);
  return g_string_free (out, FALSE);
}

/* The part of a host that names the town, without generic words, or NULL: "gremieninfo.staedteregion-xy.de" → "staedteregion-xy". */
static char *
find_name_in_host (const LotseAnalysis *a, const char *host)
{
  g_auto (GStrv) parts = g_strsplit (host, ".", -1);
  guint n = g_strv_length (parts);

  /* From the right, without the top level. */
  for (guint i = n > 1 ? n - 1 : 0; i > 0; i--)
    {
      g_auto (GStrv) words = g_strsplit (parts[i - 1], "-", -1);
      g_autoptr (GString) name = g_string_new (NULL);
      gboolean town = FALSE;

      if (is_host_word (a, parts[i - 1]))
        continue;
      for (guint k = 0; words[k]; k++)
        {
          if (lotse_lexicon_find (a->lexicon, "portals", words[k])
              || (k == 0 && words[1]
                  && (g_str_equal (words[k], "stadt") || g_str_equal (words[k], "gemeinde") || g_str_equal (words[k], "markt"))))
            continue;
          if (name->len > 0)
            g_string_append_c (name, '-');
          g_string_append (name, words[k]);
          town |= strlen (words[k]) > 2;
        }
      if (town)
        return g_string_free (g_steal_pointer (&name), FALSE);
    }
  return NULL;
}

/* Whether a part of a host says that it holds the papers of a council: "ratsinfo", and not only "www". */
static gboolean
is_host_of_papers (const LotseAnalysis *a, const char *host)
{
  g_auto (GStrv) parts = g_strsplit_set (host, ".-", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i + 1 < n; i++)
    if (!g_str_has_prefix (parts[i], "www") && lotse_lexicon_find (a->lexicon, "portals", parts[i]))
      return TRUE;
  return FALSE;
}

/* Municipality named by the host of a URL, or NULL: "ratsinfo.wuerselen.de" → "Würselen". Free with g_free(). */
static char *
dup_from_url (const LotseAnalysis *a, const char *url)
{
  const char *host = strstr (url, "://");
  g_autofree char *name = NULL, *folded = NULL, *only_host = NULL;
  gsize length;

  if (!host)
    return NULL;
  host += 3;
  length = strcspn (host, "/:?#");
  only_host = g_strndup (host, length);
  folded = lotse_fold (only_host, -1);
  name = find_name_in_host (a, folded);
  if (!name && host[length] == '/')
    {
      /* A provider's host: the first folder may be the town. */
      g_autofree char *folder = g_strndup (host + length + 1, strcspn (host + length + 1, "/?#."));
      g_autofree char *low = lotse_fold (folder, -1);

      if (*low && lotse_lexicon_find (a->lexicon, "municipalities", low))
        name = g_steal_pointer (&low);
    }
  return name ? spell_name (a, name, is_host_of_papers (a, folded)) : NULL;
}

/* --- the key ------------------------------------------------------------------------------------------------------------------------ */

/* Bytes of the kind before the name of a town, which is none of its words: "Stadt Alsenau"; that of a district is. */
static guint
skip_kind (const char *text)
{
  static const char *const kinds[] = { "Stadt ", "Gemeinde " };

  return lotse_match_one_of (text, kinds, G_N_ELEMENTS (kinds));
}

static gboolean
add_field (LotseAnalysis *a)
{
  int index = _lotse_labels_find (a->labels, LOTSE_FIELD_MUNICIPALITY, 0);
  LotseRange value;

  if (index < 0 || g_array_index (a->labels, LotseLabel, index).start >= MAX (a->header_end, 2000)
      || !_lotse_label_get_value (a->reading, a->labels, (guint) index, 2, &value))
    return FALSE;
  value = _lotse_key_first_line (a, value);
  value.start += skip_kind (a->reading->text->str + value.start);
  return _lotse_analysis_add_key_range (a, "municipality", "key/label", value) != NULL;
}

static gboolean
add_from_source (LotseAnalysis *a)
{
  LotseOutlineItem *source = lotse_outline_get_key_item (a->outline, "source_url");
  g_autofree char *name = NULL;
  LotseOutlineItem *item;

  if (!source)
    return FALSE;
  name = dup_from_url (a, lotse_outline_item_get (source, "value"));
  if (!name)
    return FALSE;
  item = _lotse_analysis_add_key (a, "municipality", name, "key/host", 0, 0);
  lotse_outline_item_copy_spans (item, source);
  return TRUE;
}

/* The name that ends a printed footer, or NULL: "Vorlage FB 5/0417/WP19 der Stadt Alsenau". Belongs to the caller. */
static char *
dup_footer_name (const char *footer, const char **ret_at)
{
  static const char *const owners[] = { " der Stadt ", " der Gemeinde ", " des Kreises " };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      const char *at = strstr (footer, owners[i]);
      gsize length;

      if (!at)
        continue;
      at += strlen (owners[i]);
      length = strcspn (at, "\n");
      while (length > 0 && at[length - 1] == ' ')
        length--;
      if (length < 3 || length > MAX_FOOTER_NAME || !g_unichar_isupper (g_utf8_get_char (at)) || strcspn (at, ",.:;0123456789") < length)
        continue;
      *ret_at = at;
      return i == 2 ? g_strdup_printf ("Kreis %.*s", (int) length, at) : g_strndup (at, length);
    }
  return NULL;
}

/* Footers are not read, but may be the only place that names the town. */
static gboolean
add_from_footer (LotseAnalysis *a)
{
  for (guint i = 0; i < a->reading->hidden->len; i++)
    {
      const LotseHidden *hidden = &g_array_index (a->reading->hidden, LotseHidden, i);
      const LotsePageText *page = lotse_document_text_get_page (a->reading->document, hidden->span.page - 1);
      const char *at = NULL;
      g_autofree char *footer = NULL, *name = NULL;
      LotseSpan span = hidden->span;

      if (!g_str_equal (hidden->reason, "furniture"))
        continue;
      footer = lotse_page_text_dup_range (page, span.start, span.length);
      name = dup_footer_name (footer, &at);
      if (!name)
        continue;
      span.start += (guint) g_utf8_strlen (footer, at - footer);
      span.length = (guint) g_utf8_strlen (at, (gssize) strcspn (at, "\n"));
      lotse_outline_item_add_span (_lotse_analysis_add_key (a, "municipality", name, "key/footer", 0, 0), span);
      return TRUE;
    }
  return FALSE;
}

/* "Amt Hügelland | Kreis Nordwald" above "Der Amtsvorsteher": in the north and in Brandenburg an Amt runs the offices of several villages. */
static gboolean
add_amt_of_villages (LotseAnalysis *a)
{
  static const char *const heads[] = { "Der Amtsvorsteher", "Die Amtsvorsteherin", "Der Amtsdirektor", "Die Amtsdirektorin" };
  const LotseLine *line = a->reading->lines->len > 1 ? lotse_reading_line (a->reading, 0) : NULL;
  const char *text = a->reading->text->str;
  const char *tab
      = line && lotse_starts_with (text + line->start, "Amt ") ? memchr (text + line->start, '\t', line->end - line->start) : NULL;

  for (guint i = 0; tab && g_strstr_len (tab, (gssize) (text + line->end - tab), "reis ") && i < G_N_ELEMENTS (heads); i++)
    if (lotse_starts_with (text + line[1].start, heads[i]))
      return _lotse_analysis_add_key_range (a, "municipality", "key/letterhead", (LotseRange) { line->start, (guint) (tab - text) })
             != NULL;
  return FALSE;
}

/* The address that the page gives as its own, where its text names no town. */
static void
add_from_page_address (LotseAnalysis *a)
{
  const char *url = lotse_document_text_lookup_fact (a->text, "html.canonical");
  g_autofree char *name = NULL;

  if (!url)
    url = lotse_document_text_lookup_fact (a->text, "html.meta.og:url");
  name = url ? dup_from_url (a, url) : NULL;
  if (name)
    _lotse_analysis_add_key (a, "municipality", name, "key/host", 0, 0);
}

void
_lotse_key_municipality_parse (LotseAnalysis *a)
{
  if (_lotse_key_is_missing (a, "municipality") && !add_field (a) && !add_from_source (a) && !add_from_footer (a)
      && !add_amt_of_villages (a))
    _lotse_town_add (a);
  if (_lotse_key_is_missing (a, "municipality"))
    add_from_page_address (a);
}
