/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-notices.h"

#include "lotse-config.h"

#include <glib/gi18n.h>

static gboolean
has_text (const LotsePageText *page)
{
  for (const char *p = page->text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

char *
lotse_paper_notices_dup_empty_pages (const LotseDocumentText *text)
{
  GString *pages = g_string_new (NULL);
  guint n = lotse_document_text_get_n_pages (text);

  for (guint i = 0; i < n; i++)
    {
      guint last = i;

      if (has_text (lotse_document_text_get_page (text, i)))
        continue;
      while (last + 1 < n && !has_text (lotse_document_text_get_page (text, last + 1)))
        last++;
      g_string_append_printf (pages, "%s%u", pages->len > 0 ? ", " : "", i + 1);
      if (last > i)
        g_string_append_printf (pages, "–%u", last + 1);
      i = last;
    }
  return g_string_free (pages, pages->len == 0);
}

static void
add_trust (GPtrArray *notices, const LotseOutline *outline)
{
  LotseOutlineItem *item
      = lotse_outline_get_n_items (outline, LOTSE_ITEM_TRUST) > 0 ? lotse_outline_get_item (outline, LOTSE_ITEM_TRUST, 0) : NULL;
  const char *source = item != NULL ? lotse_outline_item_get (item, "source") : NULL;
  const char *portal = item != NULL ? lotse_outline_item_get (item, "portal") : NULL;

  if (g_strcmp0 (source, "portal-copy") != 0)
    return;
  if (portal != NULL)
    /* Translators: %s is the name of a web portal, "unserAC.de". */
    g_ptr_array_add (notices, g_strdup_printf (_ ("Portal copy (%s); the original counts"), portal));
  else
    g_ptr_array_add (notices, g_strdup (_ ("Copy of a portal; the original counts")));
}

char **
lotse_paper_notices_build (const LotseDocumentText *text, const LotseOutline *outline)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();

  if (!lotse_document_text_has_text (text))
    g_ptr_array_add (notices,
                     g_strdup (_ ("No readable text: this paper is a picture, its outline stays empty until the text is recognised")));
  else
    {
      g_autofree char *pages = lotse_paper_notices_dup_empty_pages (text);

      if (pages != NULL && lotse_document_text_get_n_pages (text) > 1)
        /* Translators: %s are page numbers, "3–5, 9". */
        g_ptr_array_add (notices, g_strdup_printf (_ ("No readable text on pages %s"), pages));
    }
  if (g_strcmp0 (lotse_outline_get_key (outline, "publicity"), "non-public") == 0)
    g_ptr_array_add (notices, g_strdup (_ ("Not public: do not pass this paper on")));
  add_trust (notices, outline);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HINT); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i);

      if (g_strcmp0 (lotse_outline_item_get (item, "code"), "lost-syllable") == 0)
        {
          g_ptr_array_add (notices,
                           g_strdup (_ ("The beginning of a word was lost before the paper came here; it is marked in the outline")));
          break;
        }
    }
  g_ptr_array_add (notices, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&notices), FALSE);
}
