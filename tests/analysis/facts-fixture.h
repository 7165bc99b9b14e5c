/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A LotseAnalysis of a short text, for tests of single stages: the reading is cut into tokens, everything else is empty. */
#pragma once

#include "lotse-analysis-private.h"
#include "text-fixture.h"

typedef struct
{
  LotseAnalysis a;
  LotseDocumentText *text;
} Fixture;

static inline void
fixture_clear_date (gpointer data)
{
  LotseDate *date = data;

  g_free (date->iso);
  g_free (date->inferred);
}

static inline Fixture *
fixture_new (const char *text)
{
  Fixture *f = g_new0 (Fixture, 1);

  f->text = new_text_document (text);
  f->a.text = f->text;
  f->a.lexicon = lotse_lexicon_get_default ();
  f->a.outline = lotse_outline_new ();
  f->a.pipe = "generic";
  f->a.reading = lotse_reading_new (f->text, f->a.lexicon);
  lotse_reading_tokenize (f->a.reading);
  f->a.sentences = g_array_new (FALSE, FALSE, sizeof (LotseRange));
  f->a.sections = g_array_new (FALSE, FALSE, sizeof (LotseSection));
  f->a.dates = g_array_new (FALSE, TRUE, sizeof (LotseDate));
  g_array_set_clear_func (f->a.dates, fixture_clear_date);
  f->a.consultations = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_consultation_free);
  f->a.bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_body_free);
  f->a.mentions = g_array_new (FALSE, FALSE, sizeof (LotseMention));
  f->a.decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_decision_free);
  f->a.spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  return f;
}

/* A text of at least @bytes: @begin, then @piece again and again. */
static inline Fixture *
fixture_new_repeated (const char *begin, const char *piece, gsize bytes)
{
  g_autoptr (GString) text = g_string_new (begin);

  while (text->len < bytes)
    g_string_append (text, piece);
  return fixture_new (text->str);
}

static inline void
fixture_free (Fixture *f)
{
  lotse_reading_free (f->a.reading);
  g_array_unref (f->a.sentences);
  g_array_unref (f->a.sections);
  g_array_unref (f->a.dates);
  g_ptr_array_unref (f->a.consultations);
  g_ptr_array_unref (f->a.bodies);
  g_array_unref (f->a.mentions);
  g_ptr_array_unref (f->a.decisions);
  g_array_unref (f->a.spans);
  lotse_outline_unref (f->a.outline);
  lotse_document_text_unref (f->text);
  g_free (f);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* Fields @one and @two of all items of a kind: "a=b; a=b". */
static inline char *
fixture_describe (Fixture *f, LotseItemKind kind, const char *one, const char *two)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (f->a.outline, kind); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, kind, i);
      const char *value = lotse_outline_item_get (item, one), *other = two ? lotse_outline_item_get (item, two) : NULL;

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", value ? value : "-");
      if (two)
        g_string_append_printf (out, "=%s", other ? other : "-");
    }
  return g_string_free (out, FALSE);
}

/* The words of the document at the spans of an item, white space as one blank. */
static inline char *
fixture_quote (Fixture *f, const LotseOutlineItem *item)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_item_get_n_spans (item); i++)
    {
      const LotseSpan *span = lotse_outline_item_get_span (item, i);
      const LotsePageText *page = lotse_document_text_get_page (f->text, span->page - 1);
      const char *from = page->text + lotse_page_text_to_byte (page, span->start);
      const char *to = page->text + lotse_page_text_to_byte (page, span->start + span->length);

      if (i > 0)
        g_string_append_c (out, ' ');
      for (const char *p = from; p < to; p++)
        if (*p != '\n' && *p != ' ' && *p != '\t')
          g_string_append_c (out, *p);
        else if (out->len > 0 && out->str[out->len - 1] != ' ')
          g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}
