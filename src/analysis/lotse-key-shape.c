/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headers in which labels and values run on in one line (domain guide 2.3): all labels first, then all values; a value is told by its
 * shape. */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

typedef struct
{
  LotseRange where; /* from the first label to the last value */
  gboolean number, date, lead, file_reference;
} Cluster;

static gboolean
is_header_field (LotseField field)
{
  return field == LOTSE_FIELD_NUMBER || field == LOTSE_FIELD_DATE || field == LOTSE_FIELD_LEAD || field == LOTSE_FIELD_FILE_REFERENCE
         || field == LOTSE_FIELD_CLERK || field == LOTSE_FIELD_SKIP;
}

/* Labels that stand close together at the beginning of the file, and as much text behind them as the values need. */
static gboolean
find_cluster (const LotseAnalysis *a, guint start, guint end, Cluster *cluster, GArray *labels)
{
  const char *text = a->reading->text->str;
  guint last = 0;

  memset (cluster, 0, sizeof *cluster);
  for (guint p = start; p < end;)
    {
      LotseLabel label = { 0 };
      gboolean word_start = g_unichar_isupper (g_utf8_get_char (text + p)) && (p == start || strchr (" \t\n", text[p - 1]));

      if (word_start && _lotse_label_match_bare (a->reading, a->lexicon, p, end, &label))
        {
          if (labels->len > 0
              && (label.field == LOTSE_FIELD_STOP || label.field == LOTSE_FIELD_CONSULTATION || label.field == LOTSE_FIELD_TITLE
                  || p > last + 120))
            {
              end = p;
              break;
            }
          if (is_header_field (label.field))
            {
              cluster->number |= label.field == LOTSE_FIELD_NUMBER;
              cluster->date |= label.field == LOTSE_FIELD_DATE;
              cluster->lead |= label.field == LOTSE_FIELD_LEAD;
              cluster->file_reference |= label.field == LOTSE_FIELD_FILE_REFERENCE;
              if (labels->len == 0)
                cluster->where.start = p;
              g_array_append_val (labels, label);
              last = label.end;
              p = MAX (label.end, p + 1);
              continue;
            }
        }
      p = (guint) (g_utf8_next_char (text + p) - text);
    }
  cluster->where.end = MIN (end, last + 100);
  return labels->len >= 2;
}

static gboolean
is_in_label (const GArray *labels, guint byte)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (labels, LotseLabel, i);

      if (label->start <= byte && byte < label->end)
        return TRUE;
    }
  return FALSE;
}

/* "DEZ II", "Amt 51", "FB 31", "50/2", "21.4" before the next label or value. */
static gboolean
match_office (const LotseAnalysis *a, guint at, guint end, LotseRange *ret_range)
{
  static const char *const heads[]
      = { "dez", "dezernat", "amt", "fb", "fachbereich", "fd", "fachdienst", "sta", "abt", "abteilung", "ref", "gb", "a" };
  const char *text = a->reading->text->str;
  g_autofree char *fold = lotse_fold (text + at, MIN (end - at, 40));

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize n = strlen (heads[i]);
      guint p;

      if (!g_str_has_prefix (fold, heads[i]) || g_ascii_isalpha (fold[n]))
        continue;
      p = at + (guint) n;
      while (p < end && strchr (". ", text[p]))
        p++;
      if (p >= end || !(g_ascii_isdigit (text[p]) || strchr ("IVX", text[p])))
        continue;
      while (p < end && (g_ascii_isalnum (text[p]) || (strchr ("./-", text[p]) && p + 1 < end && g_ascii_isalnum (text[p + 1]))))
        p++;
      *ret_range = (LotseRange) { at, p };
      return TRUE;
    }
  return FALSE;
}

/* Two groups of digits: "188/2013", "9-0412"; not "50-Ni/Ke". */
static gboolean
has_two_groups (const LotseAnalysis *a, LotseRange value)
{
  guint groups = 0;

  for (guint i = value.start; i < value.end; i++)
    groups += g_ascii_isdigit (a->reading->text->str[i]) && (i == value.start || !g_ascii_isdigit (a->reading->text->str[i - 1]));
  return groups >= 2;
}

static gboolean
is_box (const char *text, guint start, guint word)
{
  const char *before;

  if (word < start + 2 || text[word - 1] != ' ')
    return FALSE;
  before = g_utf8_prev_char (text + word - 1);
  if (g_utf8_get_char (before) == 0x2612 || g_utf8_get_char (before) == 0x2611)
    return TRUE;
  return (*before == 'X' || *before == 'x') && (before == text + start || before[-1] == ' ');
}

/* "X öffentlich nichtöffentlich": the box before a word is the word's; without boxes the word counts if the other does not stand there. */
static void
add_publicity (LotseAnalysis *a, guint start, guint end)
{
  static const char *const words[] = { "öffentlich", "nichtöffentlich", "nicht öffentlich" };
  const char *text = a->reading->text->str;
  LotseRange found = { 0, 0 };
  guint n = 0;

  for (guint p = start; p < end; p = (guint) (g_utf8_next_char (text + p) - text))
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      {
        gsize length = strlen (words[i]);

        if ((p > start && text[p - 1] != ' ' && text[p - 1] != '\n') || p + length > end || strncmp (text + p, words[i], length) != 0
            || (p + length < end && text[p + length] != ' ' && text[p + length] != '\n'))
          continue;
        if (is_box (text, start, p))
          {
            _lotse_analysis_add_publicity (a, "key/checked", (LotseRange) { p, p + (guint) length });
            return;
          }
        found = (LotseRange) { p, p + (guint) length };
        n++;
        p += (guint) length - 1;
        break;
      }
  /* Further down the word is text. */
  if (n == 1 && lotse_reading_find_line (a->reading, found.start) == lotse_reading_find_line (a->reading, start))
    _lotse_analysis_add_publicity (a, "key/by-shape", found);
}

void
_lotse_key_add_by_shape (LotseAnalysis *a, guint start, guint end)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (LotseLabel));
  const char *text = a->reading->text->str;
  Cluster cluster;

  if (_lotse_key_is_missing (a, "publicity"))
    add_publicity (a, start, end);
  if (!find_cluster (a, start, end, &cluster, labels))
    return;
  for (guint p = cluster.where.start; p < cluster.where.end; p = (guint) (g_utf8_next_char (text + p) - text))
    {
      LotseRange value;
      gsize date_end;

      if ((p > start && !strchr (" \t\n:", text[p - 1])) || strchr (" \t\n", text[p]) || is_in_label (labels, p))
        continue;
      if (lotse_date_parse_at (text, cluster.where.end, p, &date_end, NULL))
        {
          if (cluster.date && _lotse_key_is_missing (a, "date"))
            _lotse_analysis_add_date (a, "key/by-shape", (LotseRange) { p, (guint) date_end });
          p = (guint) date_end - 1;
        }
      else if (cluster.lead && _lotse_key_is_missing (a, "lead_body") && match_office (a, p, cluster.where.end, &value))
        {
          _lotse_analysis_add_key_range (a, "lead_body", "key/by-shape", value);
          p = value.end - 1;
        }
      else if (cluster.number && _lotse_key_is_missing (a, "number") && g_ascii_isdigit (text[p])
               && _lotse_number_match (a->reading, p, cluster.where.end, &value) && has_two_groups (a, value))
        {
          _lotse_analysis_add_key_range (a, "number", "key/by-shape", value);
          p = value.end - 1;
        }
    }
}
