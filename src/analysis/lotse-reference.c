/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-reference-private.h"

#include "lotse-label-private.h"
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* How many bytes after a number the words of a self-reference may stand. */
#define SELF_REACH 40
/* Bytes of programme names that are kept to know short forms again. */
#define MAX_NAMES 20000
/* Bytes of the shortest number of a parent paper. */
#define MIN_PARENT 5
#define PARENT_RULE "reference/parent"

static void
reference_clear (gpointer data)
{
  LotseReference *reference = data;

  g_free (reference->text);
  g_free (reference->key);
  g_free (reference->base);
}

gboolean
_lotse_reference_is_form (const LotseReading *reading, guint token)
{
  return lotse_reading_line (reading, lotse_reading_peek (reading, token)->line)->zone == LOTSE_ZONE_FORM;
}

LotseReference *
_lotse_reference_add (GArray *references, const LotseAnalysis *a, const char *kind, guint start, guint end, const char *rule)
{
  LotseReference reference = { .kind = kind, .start = start, .end = end, .rule = rule };

  reference.text = lotse_reading_dup_text (a->reading, start, end);
  reference.key = g_strconcat (kind, "\t", reference.text, NULL);
  g_array_append_val (references, reference);
  return &g_array_index (references, LotseReference, references->len - 1);
}

/* --- the paper's own number ---------------------------------------------------------------------------------------------- */

/* "in der Vorlage N beschriebenen …": what the text after a number says of the paper itself. */
static gboolean
is_self_reference (const LotseAnalysis *a, const LotseReference *reference)
{
  static const char *const words[]
      = { "beschriebene", "dargestellte", "dargelegte", "erlaeuterte", "genannte", "aufgefuehrte", "vorgestellte", "skizzierte" };
  const GString *text = a->reading->text;
  guint end = MIN (reference->end + SELF_REACH, (guint) text->len);
  guint from = reference->start > SELF_REACH ? reference->start - SELF_REACH : 0;
  g_autofree char *before = lotse_fold (text->str + from, (gssize) (reference->start - from));
  g_autofree char *after = lotse_fold (text->str + reference->end, (gssize) (end - reference->end));

  if (!strstr (before, "in der ") && !strstr (before, "in dieser "))
    return FALSE;
  return lotse_fold_holds_one_of (after, words, G_N_ELEMENTS (words));
}

/* Whether the byte stands in the text that is to be decided. */
static gboolean
is_proposed (const LotseAnalysis *a, guint byte)
{
  const LotseSection *section = _lotse_analysis_find_section (a, byte);

  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (decision->range.start <= byte && byte < decision->range.end)
        return g_strcmp0 (decision->status, "earlier") != 0;
    }
  return section && g_strcmp0 (section->kind, "proposal") == 0;
}

/* A paper without a printed number that cites itself in what it proposes. */
static void
infer_own_number (LotseAnalysis *a, const GArray *references)
{
  if (lotse_outline_get_key (a->outline, "number"))
    return;
  for (guint i = 0; i < references->len; i++)
    {
      const LotseReference *reference = &g_array_index (references, LotseReference, i);
      LotseOutlineItem *item;

      if (!g_str_equal (reference->kind, "paper") || !is_self_reference (a, reference) || !is_proposed (a, reference->start))
        continue;
      item = _lotse_analysis_add_key (a, "number", reference->text, "key/self-reference", reference->start, reference->end);
      lotse_outline_item_set_inferred (item, "self-reference");
      return;
    }
}

/* --- the stage ------------------------------------------------------------------------------------------------------------- */

static int
compare_references (gconstpointer a, gconstpointer b)
{
  const LotseReference *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end == y->end ? 0 : x->end > y->end ? -1 : 1;
}

/* Whether the line of a byte holds a full date: an earlier treatment cited in the header, with its day. */
static gboolean
has_date_on_line (const LotseAnalysis *a, guint byte)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, byte));

  return lotse_date_scan (a->reading->text->str + line->start, line->end - line->start, 0, NULL, NULL, NULL);
}

/* A number in the header is that of the paper itself or stands in a list that others read. */
static gboolean
is_own_label (const LotseAnalysis *a, const LotseReference *reference)
{
  LotseZone zone = _lotse_analysis_get_zone (a, reference->start);
  const char *title = lotse_outline_get_key (a->outline, "title");

  if (!g_str_equal (reference->kind, "paper") || g_str_equal (reference->rule, PARENT_RULE))
    return FALSE;
  if (zone == LOTSE_ZONE_CONSULTATION)
    return TRUE;
  /* The title speaks of another paper: "Bericht zur VO/2031/0417". */
  if (zone == LOTSE_ZONE_HEADER && title && strstr (title, reference->text)
      && g_strcmp0 (lotse_outline_get_key (a->outline, "number"), reference->text) != 0)
    return FALSE;
  return zone == LOTSE_ZONE_HEADER
         && (g_strcmp0 (lotse_outline_get_key (a->outline, "number"), reference->text) == 0 || !has_date_on_line (a, reference->start));
}

/* Whether the paper names itself; the running title may say "BV 41/2035", of which "41/2035" was found. */
static gboolean
is_own_number (const LotseAnalysis *a, const LotseReference *reference, const char *own)
{
  gsize code;

  if (own == NULL || !g_str_equal (reference->kind, "paper") || !g_str_has_suffix (own, reference->text))
    return FALSE;
  code = strlen (own) - strlen (reference->text);
  return code == 0
         || (own[code - 1] == ' ' && reference->start >= code && strncmp (a->reading->text->str + reference->start - code, own, code) == 0);
}

/* The paper to which this one belongs, where a label of the header names it: "Bezüglich:", "Ursprungsvorlage:". */
static void
add_parents (LotseAnalysis *a, GArray *references)
{
  const char *own = lotse_outline_get_key (a->outline, "number");

  for (guint i = 0; a->labels && i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value, number;
      g_autofree char *text = NULL;

      if (label->field != LOTSE_FIELD_PARENT || label->start >= a->header_end
          || !_lotse_label_get_value (a->reading, a->labels, i, 1, &value)
          || !_lotse_number_match (a->reading, value.start, value.end, &number) || number.end - number.start < MIN_PARENT
          || _lotse_analysis_find_date (a, number.start, number.end, NULL, NULL))
        continue;
      text = lotse_reading_dup_text (a->reading, number.start, number.end);
      if (!strpbrk (text, "/-") || g_strcmp0 (text, own) == 0)
        continue;
      _lotse_reference_add (references, a, "paper", number.start, number.end, PARENT_RULE);
    }
}

/* "KoMi" after "KoMi – Kommen und Mitmachen": the short form of a programme that is listed already. */
static gboolean
is_part_of_name (GString *names, const LotseReference *reference)
{
  g_autofree char *folded = NULL;
  g_autofree char *word = NULL;

  if (!g_str_equal (reference->kind, "programme"))
    return FALSE;
  folded = lotse_fold (reference->text, -1);
  word = g_strconcat (" ", folded, " ", NULL);
  if (strstr (names->str, word))
    return TRUE;
  /* Names of one paper; a text that holds nothing but names would cost the square of its length. */
  if (names->len < MAX_NAMES)
    {
      g_strdelimit (folded, "()[]-,:", ' ');
      g_string_append_printf (names, "%s ", folded);
    }
  return FALSE;
}

void
_lotse_references_parse (LotseAnalysis *a)
{
  g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (LotseReference));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) names = g_string_new (" ");
  const char *own;
  guint covered = 0, programme_end = 0;

  g_array_set_clear_func (references, reference_clear);
  _lotse_urls_find (a, references);
  add_parents (a, references);
  _lotse_paper_numbers_find (a, references);
  _lotse_laws_find (a, references);
  _lotse_programmes_find (a, references);
  g_array_sort (references, compare_references);
  /* A number that the paper only has from what it says of itself stays in the list. */
  own = lotse_outline_get_key (a->outline, "number");
  infer_own_number (a, references);
  _lotse_oparl_add_papers (a, seen);
  for (guint i = 0; i < references->len; i++)
    {
      const LotseReference *reference = &g_array_index (references, LotseReference, i);
      LotseOutlineItem *item;

      /* Of two that overlap the first and longer one stands. */
      if (reference->start < covered || is_own_label (a, reference))
        continue;
      if (is_own_number (a, reference, own))
        continue;
      /* "Kommunales Integrationsmanagement (KIM)": one programme and its short form. */
      if (g_str_equal (reference->kind, "programme") && programme_end > 0 && reference->start == programme_end + 2
          && strncmp (a->reading->text->str + programme_end, " (", 2) == 0)
        {
          covered = reference->end;
          continue;
        }
      if (g_str_equal (reference->kind, "programme"))
        programme_end = reference->end;
      covered = reference->end;
      if (!g_hash_table_add (seen, g_strdup (reference->key)) || is_part_of_name (names, reference))
        continue;
      item = lotse_outline_item_new (LOTSE_ITEM_REFERENCE, reference->rule);
      lotse_outline_item_set (item, "kind", reference->kind);
      lotse_outline_item_set (item, "text", reference->text);
      if (reference->base)
        lotse_outline_item_set (item, "base", reference->base);
      if (reference->system)
        lotse_outline_item_set (item, "system", reference->system);
      _lotse_analysis_add_spans (a, item, reference->start, reference->end);
      lotse_outline_take_item (a->outline, item);
    }
}
