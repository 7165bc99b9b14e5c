/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-insight-private.h"

#include <string.h>

/* Host of an address without "www.", or NULL. Free with g_free(). */
static char *
dup_host (const char *url)
{
  const char *p = url ? strstr (url, "://") : NULL;

  if (!p)
    return NULL;
  p += 3;
  if (g_str_has_prefix (p, "www."))
    p += 4;
  return g_strndup (p, strcspn (p, "/:?#"));
}

/* A concept on a page for papers is the attachment of one. */
static gboolean
is_attachment (const LotseAnalysis *a)
{
  for (guint i = 0; i < lotse_outline_get_n_items (a->outline, LOTSE_ITEM_HINT); i++)
    if (g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (a->outline, LOTSE_ITEM_HINT, i), "code"), "concept") == 0)
      return a->consultations->len == 0;
  return FALSE;
}

/* Whether the address is one that a browser printed at the foot of each page. */
static gboolean
is_printed_page (const LotseOutlineItem *url)
{
  return url && g_str_equal (lotse_outline_item_get_rule (url), "key/browser-foot");
}

void
_lotse_trust_parse (LotseAnalysis *a)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_TRUST, "trust/pipe");
  const LotseOutlineItem *url = lotse_outline_get_key_item (a->outline, "source_url");
  g_autofree char *host
      = dup_host (url ? lotse_outline_item_get (url, "value") : lotse_document_text_lookup_fact (a->text, "html.canonical"));
  const char *source = "unknown";

  if (g_strcmp0 (a->pipe, "unserac") == 0)
    {
      source = "portal-copy";
      lotse_outline_item_set (item, "portal", "unserAC.de");
      lotse_outline_item_set (item, "authority", host);
    }
  else if (g_strcmp0 (a->pipe, "politik-bei-uns") == 0)
    {
      source = "text-extract";
      lotse_outline_item_set (item, "portal", "Politik bei uns");
      lotse_outline_item_set (item, "part", is_attachment (a) ? "attachment" : NULL);
      lotse_outline_item_set (item, "authority", host);
    }
  else if (lotse_document_text_get_source (a->text) == LOTSE_SOURCE_PDF && !is_printed_page (url))
    source = "original";
  else if (host || lotse_document_text_get_source (a->text) == LOTSE_SOURCE_HTML)
    {
      /* A page copied, saved or printed from the council's own portal. */
      source = "portal-copy";
      lotse_outline_item_set (item, "portal", host);
      lotse_outline_item_set (item, "authority", host);
    }
  lotse_outline_item_set (item, "source", source);
  if (url && host)
    lotse_outline_item_copy_spans (item, url);
  lotse_outline_take_item (a->outline, item);
}
