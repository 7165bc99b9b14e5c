/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies of a paper: all names in one pass, then what means the same, then the items. Domain guide 5. */
#include "lotse-body-parser-private.h"

#include "lotse-fold.h"

#include <string.h>

/* --- consultations ---------------------------------------------------------------------------------------------------------- */

/* The body of a table that the paper calls by an abbreviation it explains elsewhere, or LOTSE_NO_BODY. */
static guint
find_explained (LotseBodyParser *p, const char *name)
{
  guint token = GPOINTER_TO_UINT (g_hash_table_lookup (p->aliases, name));
  const LotseBodyFound *full = token > 0 ? _lotse_body_find_at (p, token - 1) : NULL;
  guint body = full ? _lotse_body_register_prefer (p->names, &full->match) : LOTSE_NO_BODY;

  if (body != LOTSE_NO_BODY)
    _lotse_body_register_add_alias (p->names, name, body);
  return body;
}

/* A row whose place is not that of a name, such as "Stadtratssitzung" for "Stadtrat": the name and the kind by its words. The match borrows
 * the name. */
static LotseBodyMatch
match_row (LotseBodyParser *p, char *name)
{
  LotseBodyMatch match = { .name = name, .kind = "committee", .head = "", .rule = "body/consultation" };
  gsize article = lotse_starts_with (name, "Der ") || lotse_starts_with (name, "Die ") ? strlen ("Der ") : 0;
  g_autofree char *fold = lotse_fold (name + article, strcspn (name + article, " "));
  const GPtrArray *names = strchr (name, ' ') ? NULL : _lotse_body_index_find_names (p->scan.index, fold);
  gboolean whole;
  const LotseHeadForm *form = _lotse_body_index_find_head (p->scan.index, fold, &whole);

  for (guint i = 0; names && i < names->len; i++)
    {
      const LotseBodyName *known = g_ptr_array_index (names, i);

      if (known->n_words == 1 && g_str_equal (known->words[0], name))
        {
          match.name = known->name;
          match.kind = known->kind;
          return match;
        }
    }
  /* "Die Oberbürgermeisterin", where she decides herself. */
  if (lotse_lexicon_find (p->a->lexicon, "functions", fold))
    {
      match.name = name + article;
      match.kind = "administration";
    }
  if (form && (g_str_equal (form->head->kind, "council") || g_str_equal (form->head->kind, "advisory")))
    match.kind = form->head->kind;
  return match;
}

/* "Betriebsausschuss Eigenbetrieb" / "Abfallwirtschaft", "Ausschuss für Bildung" / "und Sport": the table knows where the name ends. @whole: all
 * of the row that stands at the name's place was read. */
static gboolean
goes_on_in_table (const LotseConsultation *row, const LotseBodyMatch *match, gboolean whole)
{
  const char *rest;

  if (!g_str_equal (match->kind, "committee") || !g_str_has_prefix (row->body, match->name) || strpbrk (row->body, "(/0123456789"))
    return FALSE;
  rest = row->body + strlen (match->name);
  return *rest == ' ' && (whole || g_unichar_isupper (g_utf8_get_char (rest + 1)));
}

/* The names of the consultation table are those that are shown. */
static void
prefer_consultations (LotseBodyParser *p)
{
  LotseAnalysis *a = p->a;

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);
      guint first, last, body = LOTSE_NO_BODY;

      if (!consultation->body || consultation->body_range.end <= consultation->body_range.start)
        continue;
      body = find_explained (p, consultation->body);
      if (body != LOTSE_NO_BODY)
        {
          LotseMention mention = { consultation->body_range.start, consultation->body_range.end, body };

          g_array_append_val (p->rows, mention);
          continue;
        }
      first = lotse_reading_find_token (a->reading, consultation->body_range.start);
      last = lotse_reading_find_token (a->reading, consultation->body_range.end);
      for (guint k = first; k < last && body == LOTSE_NO_BODY; k++)
        {
          g_auto (LotseBodyMatch) match = { 0 };
          guint row = i;

          p->scan.end = _lotse_body_find_row_end (p, k, &row);
          if (!_lotse_body_scan_with (&p->scan, k, &match))
            continue;
          if (match.use == LOTSE_BODY_GENERIC && !match.code)
            {
              /* The table says what the head alone does not. */
              match.use = LOTSE_BODY_NAMED;
              g_free (match.name);
              match.name = g_strdup (consultation->body);
            }
          if (match.last < last)
            _lotse_body_extend_by_table (&p->scan, a->consultations, &match);
          if (row == i && goes_on_in_table (consultation, &match, match.last >= last))
            {
              g_free (match.name);
              match.name = g_strdup (consultation->body);
            }
          body = _lotse_body_register_prefer (p->names, &match);
          {
            LotseMention mention = { consultation->body_range.start, consultation->body_range.end, body };

            g_array_append_val (p->rows, mention);
          }
        }
      if (body == LOTSE_NO_BODY)
        {
          LotseBodyMatch match = match_row (p, consultation->body);
          LotseMention mention
              = { consultation->body_range.start, consultation->body_range.end, _lotse_body_register_prefer (p->names, &match) };
          const LotseMention *former = a->mentions->len > 0 ? &g_array_index (a->mentions, LotseMention, a->mentions->len - 1) : NULL;

          /* A body that is printed once over several sessions stands at one place. */
          if (!former || former->start != mention.start || former->body != mention.body)
            g_array_append_val (a->mentions, mention);
        }
    }
  p->scan.end = a->reading->tokens->len;
}

static int
compare_mentions_cb (gconstpointer x, gconstpointer y)
{
  const LotseMention *a = x, *b = y;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  return a->end < b->end ? -1 : a->end > b->end;
}

/* Gives every place its body, in the order of the text: a generic head points back. */
static void
resolve (LotseBodyParser *p)
{
  LotseAnalysis *a = p->a;

  for (guint i = 0; i < p->found->len; i++)
    {
      LotseBodyFound *found = &g_array_index (p->found, LotseBodyFound, i);
      LotseMention mention = { found->match.start, found->match.end, LOTSE_NO_BODY };

      if (!found->alias && found->match.last == found->match.first + 1 && !g_str_equal (found->match.rule, "body/branch"))
        {
          /* A name of the lexicon that the paper introduced as the abbreviation of a longer one. */
          g_autofree char *printed = _lotse_body_dup_token (p, found->match.first);

          if (g_hash_table_contains (p->aliases, printed))
            found->alias = g_steal_pointer (&printed);
        }
      if (found->alias)
        {
          guint token = GPOINTER_TO_UINT (g_hash_table_lookup (p->aliases, found->alias)) - 1;
          const LotseBodyFound *full = _lotse_body_find_at (p, token);

          mention.body = _lotse_body_register_find_alias (p->names, found->alias);
          if (mention.body == LOTSE_NO_BODY && full)
            {
              mention.body = _lotse_body_register_resolve (p->names, &full->match, TRUE);
              if (mention.body != LOTSE_NO_BODY)
                _lotse_body_register_add_alias (p->names, found->alias, mention.body);
            }
        }
      else
        mention.body = _lotse_body_register_resolve (p->names, &found->match, found->definite);
      if (mention.body == LOTSE_NO_BODY)
        continue;
      if (found->renamed)
        {
          LotseBodyMatch older = found->match;

          older.name = found->renamed;
          older.code = older.code_text = NULL;
          _lotse_body_register_unite (p->names, mention.body, _lotse_body_register_resolve (p->names, &older, FALSE));
        }
      found->body = mention.body;
      if (found->lead)
        {
          LotseBody *body = g_ptr_array_index (a->bodies, mention.body);

          body->weak = FALSE;
          _lotse_body_add_role (body, "lead");
        }
      g_array_append_val (a->mentions, mention);
    }
}

void
_lotse_bodies_parse (LotseAnalysis *a)
{
  g_autofree LotseBodyWord *words = g_new0 (LotseBodyWord, a->reading->n_words + 1);
  LotseBodyMemo memo = { 0, 0, words };
  LotseBodyParser p = { .a = a };
  const char *municipality = lotse_outline_get_key (a->outline, "municipality");
  g_autoptr (LotseBodyRegister) names = _lotse_body_register_new (a, municipality);
  g_autofree char *town = municipality ? lotse_fold (municipality, -1) : NULL;

  p.names = names;
  p.scan.reading = a->reading;
  p.scan.index = _lotse_body_index_get (a->lexicon);
  /* "Kreis X": X is a place. */
  p.scan.town = town && strrchr (town, ' ') ? strrchr (town, ' ') + 1 : town;
  p.scan.end = a->reading->tokens->len;
  p.scan.memo = &memo;
  p.aliases = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  p.leads = g_array_new (FALSE, FALSE, sizeof (LotseRange));
  p.rows = g_array_new (FALSE, FALSE, sizeof (LotseMention));
  _lotse_body_find_names (&p);
  _lotse_body_mark_leads (&p);
  prefer_consultations (&p);
  resolve (&p);
  _lotse_body_add_unknown_leads (&p);
  _lotse_body_add_facts (a, names);
  g_array_sort (a->mentions, compare_mentions_cb);
  _lotse_body_mention_rows (a->mentions, p.rows);
  g_array_sort (a->mentions, compare_mentions_cb);
  _lotse_body_register_finish (names);
  g_array_unref (p.found);
  g_array_unref (p.leads);
  g_array_unref (p.rows);
  g_hash_table_unref (p.aliases);
}

/* --- items ------------------------------------------------------------------------------------------------------------------- */

void
_lotse_bodies_emit (LotseAnalysis *a)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < a->bodies->len; i++)
    {
      const LotseBody *body = g_ptr_array_index (a->bodies, i);
      LotseOutlineItem *item = NULL;

      if (!body->weak || body->roles->len > 0)
        {
          item = lotse_outline_item_new (LOTSE_ITEM_BODY, body->rule);
          lotse_outline_item_set (item, "name", body->name);
          lotse_outline_item_set (item, "kind", body->kind);
          if (body->code)
            lotse_outline_item_set (item, "code", body->code);
          if (body->side)
            lotse_outline_item_set (item, "side", body->side);
          for (guint r = 0; r < body->roles->len; r++)
            lotse_outline_item_add (item, "roles", g_ptr_array_index (body->roles, r));
          if (body->inferred)
            lotse_outline_item_set_inferred (item, body->inferred);
        }
      g_ptr_array_add (items, item);
    }
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      LotseOutlineItem *item = g_ptr_array_index (items, mention->body);
      g_autofree char *text = NULL;

      if (!item)
        continue;
      text = lotse_reading_dup_text (a->reading, mention->start, mention->end);
      lotse_outline_item_add (item, "mentions", text);
      _lotse_analysis_add_spans (a, item, mention->start, mention->end);
    }
  for (guint i = 0; i < items->len; i++)
    if (g_ptr_array_index (items, i))
      lotse_outline_take_item (a->outline, g_ptr_array_index (items, i));
}
