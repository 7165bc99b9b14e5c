/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analyzer.h"

#include "lotse-analysis-private.h"
#include "lotse-page-ranges.h"

typedef void (*Stage) (LotseAnalysis *a);

/* The order in which the parsers build on one another; see lotse-analysis-private.h. */
static const Stage stages[] = {
  _lotse_layout_parse,    _lotse_dates_parse,      _lotse_key_data_parse,  _lotse_consultations_parse, _lotse_sections_parse,
  _lotse_sentences_parse, _lotse_bodies_parse,     _lotse_decisions_parse, _lotse_references_parse,    _lotse_amounts_parse,
  _lotse_goals_parse,     _lotse_signatures_parse, _lotse_seats_parse,     _lotse_roles_parse,         _lotse_consultations_emit,
  _lotse_sections_emit,   _lotse_bodies_emit,      _lotse_decisions_emit,  _lotse_dates_emit,          _lotse_dates_emit_unread,
  _lotse_insights_parse,
};

static void
date_clear (gpointer data)
{
  LotseDate *date = data;

  g_free (date->iso);
  g_free (date->inferred);
}

static void
analysis_clear (LotseAnalysis *a)
{
  g_clear_pointer (&a->reading, lotse_reading_free);
  g_clear_pointer (&a->labels, g_array_unref);
  g_array_unref (a->sentences);
  g_array_unref (a->sections);
  g_array_unref (a->dates);
  g_ptr_array_unref (a->consultations);
  g_ptr_array_unref (a->bodies);
  g_array_unref (a->mentions);
  g_ptr_array_unref (a->decisions);
  g_array_unref (a->spans);
}

static void
emit_hidden (LotseAnalysis *a)
{
  for (guint i = 0; i < a->reading->hidden->len; i++)
    {
      const LotseHidden *hidden = &g_array_index (a->reading->hidden, LotseHidden, i);
      LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_HIDDEN, "reading/hidden");

      lotse_outline_item_set (item, "reason", hidden->reason);
      lotse_outline_item_add_span (item, hidden->span);
      lotse_outline_take_item (a->outline, item);
    }
}

/* A paper that has no text, or was not read as a whole, has an outline that is empty or may lack something. */
static void
set_notice (LotseOutline *outline, const LotseDocumentText *text)
{
  gboolean left_out = lotse_document_text_lookup_fact (text, LOTSE_FACT_LEFT_OUT) != NULL;
  g_autofree char *unread = lotse_page_ranges_dup_unread (text);
  g_autofree char *empty
      = unread == NULL && lotse_document_text_get_source (text) == LOTSE_SOURCE_PDF ? lotse_page_ranges_dup_empty (text) : NULL;
  g_autofree char *notice = NULL;

  if (left_out || !lotse_document_text_has_text (text))
    notice = g_strdup (left_out ? LOTSE_NOTICE_LEFT_OUT : "no-text");
  else if (unread != NULL)
    notice = g_strconcat (LOTSE_NOTICE_UNREAD_PAGES, unread, NULL);
  else if (empty != NULL)
    notice = g_strconcat (LOTSE_NOTICE_EMPTY_PAGES, empty, NULL);
  lotse_outline_set_notice (outline, notice);
}

LotseOutline *
lotse_analyzer_run (const LotseDocumentText *text, const LotseLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  LotseAnalysis a = { .text = text, .lexicon = lexicon, .outline = outline, .pipe = "generic" };
  gboolean cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);

  if (cancelled)
    return NULL;
  set_notice (outline, text);
  /* What a file says as data needs no text. */
  if (!lotse_document_text_has_text (text) && lotse_document_text_get_source (text) != LOTSE_SOURCE_OPARL)
    return g_steal_pointer (&outline);
  a.reading = lotse_reading_new (text, lexicon);
  a.sentences = g_array_new (FALSE, FALSE, sizeof (LotseRange));
  a.sections = g_array_new (FALSE, FALSE, sizeof (LotseSection));
  a.dates = g_array_new (FALSE, TRUE, sizeof (LotseDate));
  g_array_set_clear_func (a.dates, date_clear);
  a.consultations = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_consultation_free);
  a.bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_body_free);
  a.mentions = g_array_new (FALSE, FALSE, sizeof (LotseMention));
  a.decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_decision_free);
  a.spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  for (guint i = 0; i < G_N_ELEMENTS (stages) && !cancelled; i++)
    {
      stages[i](&a);
      /* The layout leaves the final lines. */
      if (i == 0)
        lotse_reading_tokenize (a.reading);
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (!cancelled)
    emit_hidden (&a);
  analysis_clear (&a);
  return cancelled ? NULL : g_steal_pointer (&outline);
}
