/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-ranges.h"

#include <string.h>

static gboolean
has_text (const LotsePageText *page)
{
  for (const char *p = page->text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* A byte per page: whether it could not be read. */
static guint8 *
find_unread (const LotseDocumentText *text)
{
  guint n = lotse_document_text_get_n_pages (text);
  guint8 *unread = g_new0 (guint8, n + 1);

  for (guint i = 0; i < lotse_document_text_get_n_facts (text); i++)
    {
      const LotseFact *fact = lotse_document_text_get_fact (text, i);
      guint64 page;

      if (g_str_equal (fact->path, LOTSE_FACT_UNREAD_PAGE) && g_ascii_string_to_unsigned (fact->value, 10, 1, n, &page, NULL))
        unread[page - 1] = 1;
    }
  return unread;
}

static char *
write_ranges (const guint8 *pages, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint last = i;

      if (!pages[i])
        continue;
      while (last + 1 < n && pages[last + 1])
        last++;
      g_string_append_printf (out, "%s%u", out->len > 0 ? ", " : "", i + 1);
      if (last > i)
        g_string_append_printf (out, "–%u", last + 1);
      i = last;
    }
  return g_string_free (out, out->len == 0);
}

char *
lotse_page_ranges_dup_unread (const LotseDocumentText *text)
{
  g_autofree guint8 *unread = find_unread (text);

  return write_ranges (unread, lotse_document_text_get_n_pages (text));
}

char *
lotse_page_ranges_dup_empty (const LotseDocumentText *text)
{
  guint n = lotse_document_text_get_n_pages (text);
  g_autofree guint8 *pages = find_unread (text);

  for (guint i = 0; i < n; i++)
    pages[i] = !pages[i] && !has_text (lotse_document_text_get_page (text, i));
  return write_ranges (pages, n);
}

guint
lotse_page_ranges_get_plural (const char *ranges)
{
  return ranges[strspn (ranges, "0123456789")] == '\0' ? 1 : 2;
}
