/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* The form of Brühl and Erftstadt (domain guide 2.3, 2.10): all labels, then all values, often on one line; a value is known by its shape. */

#define MAX_HEADER_TOKENS 120

static gboolean
is_label_word (const char *fold)
{
  static const char *const words[]
      = { "dienststelle",      "aktenzeichen", "datum", "vorlagen-nr",    "vorlagennr",       "vorlage",        "oeffentliche",
          "nichtoeffentliche", "der",          "die",   "buergermeister", "buergermeisterin", "sachbearbeiter", "sachbearbeiterin",
          "sachbearbeiter/in", "bearbeiter/in" };

  return lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words));
}

/* First token with this fold, or the number of tokens looked at. */
static guint
find_word (const LotseAnalysis *a, guint from, const char *fold)
{
  guint limit = MIN (a->reading->tokens->len, MAX_HEADER_TOKENS * 3);

  for (guint i = from; i < limit; i++)
    if (g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)), fold))
      return i;
  return limit;
}

/* "146/2013": a number and a year. */
static gboolean
is_number (const char *fold)
{
  const char *slash = strchr (fold, '/');

  return slash && slash > fold && slash - fold <= 4 && strspn (fold, "0123456789") == (gsize) (slash - fold)
         && (g_str_has_prefix (slash, "/19") || g_str_has_prefix (slash, "/20")) && strspn (slash + 1, "0123456789") == 4;
}

/* First token of the line in which the labels begin: what stands above is not the form's. */
static guint
find_first (const LotseAnalysis *a, guint limit)
{
  guint office = find_word (a, 0, "dienststelle"), first = 0;

  if (office >= limit)
    return 0;
  while (lotse_reading_token (a->reading, first)->line < lotse_reading_token (a->reading, office)->line)
    first++;
  return first;
}

/* "50 10 02 Frau Kremer": file and clerk have run into one. */
static gboolean
names_clerk (const LotseAnalysis *a, LotseRange group)
{
  const char *text = a->reading->text->str + group.start;
  gsize length = group.end - group.start;

  return g_strstr_len (text, (gssize) length, "Frau ") || g_strstr_len (text, (gssize) length, "Herr ");
}

static void
add_values (LotseAnalysis *a, guint limit)
{
  static const char *const keys[] = { "lead_body", "file_reference" };
  guint n_keys = 0, first = find_first (a, limit);
  LotseRange group = { 0, 0 }, date;
  guint start = limit > 0 ? lotse_reading_token (a->reading, first)->start : 0;
  guint end = limit < a->reading->tokens->len ? lotse_reading_token (a->reading, limit)->start : (guint) a->reading->text->len;

  if (_lotse_analysis_find_date (a, start, end, &date, NULL))
    _lotse_analysis_add_date (a, "key/value-by-shape", date);
  else
    date = (LotseRange) { 0, 0 };
  for (guint i = first; i <= limit; i++)
    {
      const LotseToken *t = i < a->reading->tokens->len ? lotse_reading_token (a->reading, i) : NULL;
      const char *fold = t ? lotse_reading_get_fold (a->reading, t) : "";
      gboolean number = is_number (fold), in_date = t && t->start >= date.start && t->end <= date.end;
      gboolean value = i < limit && t && !number && !in_date && !is_label_word (fold) && !(t->kind == LOTSE_TOKEN_PUNCT && group.end == 0);

      if (number && i < limit)
        _lotse_analysis_add_key_range (a, "number", "key/value-by-shape", (LotseRange) { t->start, t->end });
      if (group.end > 0 && (!value || t->flags & LOTSE_TOKEN_LINE_START))
        {
          if (n_keys < G_N_ELEMENTS (keys) && group.end - group.start > 1 && !names_clerk (a, group))
            _lotse_analysis_add_key_range (a, keys[n_keys++], "key/value-by-shape", group);
          group = (LotseRange) { 0, 0 };
        }
      if (value)
        group = (LotseRange) { group.end > 0 ? group.start : t->start, t->end };
    }
}

/* As many lines of values as labels, in the same order: "Dienststelle", "Sachbearbeiter/in", "Aktenzeichen", "Datum", "Vorlagen-Nr.". Returns
 * FALSE if their counts differ or a date stands at another place. */
static gboolean
add_in_order (LotseAnalysis *a, guint limit)
{
  static const struct
  {
    const char *label;
    const char *key;
  } labels[] = { { "dienststelle", "lead_body" }, { "sachbearbeiter", NULL }, { "aktenzeichen", "file_reference" }, { "datum", "date" },
                 { "vorlagen-nr", "number" },     { "vorlagennr", "number" } };
  const char *keys[8] = { NULL };
  guint n = 0, first = 0, i;

  for (i = 0; i < limit && n < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      guint k = 0;

      while (k < G_N_ELEMENTS (labels) && !g_str_has_prefix (fold, labels[k].label))
        k++;
      if (k == G_N_ELEMENTS (labels) || strlen (fold) > strlen (labels[k].label) + 4)
        {
          if (n > 0)
            break;
          continue;
        }
      keys[n++] = labels[k].key;
      first = i + 1;
    }
  if (n < 4 || limit - first != n)
    return FALSE;
  for (i = 0; i < n; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, first + i);
      LotseRange date;
      gboolean dated = _lotse_analysis_find_date (a, line->start, line->end, &date, NULL) && date.start == line->start;

      if (dated != (g_strcmp0 (keys[i], "date") == 0))
        return FALSE;
    }
  for (i = 0; i < n; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, first + i);
      LotseRange value = { line->start, line->end };

      if (g_strcmp0 (keys[i], "date") == 0)
        _lotse_analysis_add_date (a, "key/value-in-order", value);
      else if (keys[i])
        _lotse_analysis_add_key_range (a, keys[i], "key/value-in-order", value);
    }
  return TRUE;
}

static void
key_data (LotseAnalysis *a)
{
  guint subject = find_word (a, 0, "betreff"), table = find_word (a, subject, "beratungsfolge");
  const LotseLine *line;
  int first = _lotse_forms_find (a, 0, 8, "oeffentliche vorlage", FALSE);
  int hidden = _lotse_forms_find (a, 0, 8, "nichtoeffentliche vorlage", FALSE);

  if (first >= 0 || hidden >= 0)
    {
      line = lotse_reading_line (a->reading, (guint) MAX (first, hidden));
      _lotse_analysis_add_key (a, "publicity", first >= 0 ? "public" : "non-public", "key/form-publicity", line->start,
                               MIN (line->end, line->start + 32));
    }
  if (subject >= MAX_HEADER_TOKENS)
    return;
  if (!add_in_order (a, lotse_reading_token (a->reading, subject)->line))
    add_values (a, subject);
  /* On one line the title ends with the next label. */
  if (table < a->reading->tokens->len && table < subject + 60
      && lotse_reading_token (a->reading, subject)->line == lotse_reading_token (a->reading, table)->line)
    _lotse_analysis_add_key_range (
        a, "title", "key/form-title",
        (LotseRange) { lotse_reading_token (a->reading, subject)->end, lotse_reading_token (a->reading, table)->start });
}

/* The labels as lines of their own: "öffentliche Vorlage", "Der Bürgermeister", "Dienststelle" … "Vorlagen-Nr.". */
static double
score (const LotseSketch *sketch)
{
  int number = _lotse_sketch_find (sketch, 0, "vorlagen-nr.", TRUE), office = _lotse_sketch_find (sketch, 0, "dienststelle", TRUE);

  if (number < 0 || office < 0 || office > number || number > 10)
    return 0;
  return g_str_has_suffix (_lotse_sketch_get (sketch, 0), "oeffentliche vorlage") ? 0.6 : 0;
}

const LotsePipe _lotse_pipe_bruehl = { .name = "bruehl", .score = score, .key_data = key_data };
