/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include <string.h>

/* An extract of the minutes: "Niederschrift 12. Sitzung des Rates", day and hour, place, chair, then "Punkt 7 der Tagesordnung: …", the number
 * of the paper, the decision and "Abstimmungsergebnis:" (domain guide 4.1 no. 4). */

#define TOP_LINES 8
#define ITEM_LINES 30
#define RESULT_LINES 80

/* Where "punkt 7 der tagesordnung:" or "tagesordnungspunkt 7:" ends in a folded line, or 0. */
static gsize
match_item (const char *fold)
{
  const char *p;

  if (g_str_has_prefix (fold, "punkt "))
    {
      p = fold + strlen ("punkt ");
      p += strspn (p, "0123456789.abc");
      if (!g_str_has_prefix (p, " der tagesordnung"))
        return 0;
      p += strlen (" der tagesordnung");
    }
  else if (g_str_has_prefix (fold, "tagesordnungspunkt "))
    {
      p = fold + strlen ("tagesordnungspunkt ");
      if (!g_ascii_isdigit (*p))
        return 0;
      p += strspn (p, "0123456789.abc");
    }
  else
    return 0;
  return *p == ':' ? (gsize) (p - fold) + 1 : 0;
}

static double
score (const LotseSketch *sketch)
{
  gboolean minutes = FALSE;

  for (guint i = 0; i < MIN (sketch->folds->len, ITEM_LINES); i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

      minutes |= i < TOP_LINES && g_str_has_prefix (fold, "niederschrift ") && strstr (fold, "sitzung ") != NULL;
      if (minutes && match_item (fold) > 0)
        return 0.9;
    }
  return 0;
}

/* The line "Niederschrift …" and that of the item; FALSE if one is missing. */
static gboolean
find_lines (const LotseAnalysis *a, guint *ret_session, guint *ret_item)
{
  int session = _lotse_forms_find (a, 0, TOP_LINES, "niederschrift ", FALSE);

  for (guint i = session < 0 ? ITEM_LINES : (guint) session + 1; i < MIN (a->reading->lines->len, ITEM_LINES); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);

      if (match_item (fold) == 0)
        continue;
      *ret_session = (guint) session;
      *ret_item = i;
      return TRUE;
    }
  return FALSE;
}

/* First day in the lines between the session and the item. */
static char *
find_day (const LotseAnalysis *a, guint session, guint item, LotseRange *ret)
{
  char *iso = NULL;

  for (guint i = session; i < item && !iso; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (_lotse_analysis_find_date (a, line->start, line->end, ret, &iso))
        return iso;
    }
  return NULL;
}

/* "Anfrage: ABC", "Änderungsantrag: DEF": who asks stands below the item. */
static gboolean
is_mover (const LotseAnalysis *a, guint line)
{
  g_autofree char *fold = _lotse_forms_fold_line (a, line);
  char *colon = strchr (fold, ':'), *word;

  if (!colon)
    return FALSE;
  *colon = '\0';
  word = strrchr (fold, ' ');
  word = word ? word + 1 : fold;
  return g_str_has_suffix (word, "antrag") || g_str_has_suffix (word, "anfrage");
}

static void
key_data (LotseAnalysis *a)
{
  guint session, item, last;
  g_autofree char *iso = NULL;
  g_autofree char *fold = NULL;
  g_autofree char *label = NULL;
  LotseRange day, title;
  const LotseLine *line;

  if (!find_lines (a, &session, &item))
    return;
  line = lotse_reading_line (a->reading, session);
  _lotse_analysis_add_key_range (a, "paper_type", "key/minutes-type",
                                 (LotseRange) { line->start, line->start + (guint) strlen ("Niederschrift") });
  iso = find_day (a, session, item, &day);
  if (iso)
    _lotse_analysis_add_date (a, "key/minutes-session", day);
  for (guint i = session + 1; i < item; i++)
    {
      g_autofree char *words = _lotse_forms_fold_line (a, i);

      line = lotse_reading_line (a->reading, i);
      if (_lotse_publicity_from_fold (words) && strlen (words) < 24)
        _lotse_analysis_add_publicity (a, "key/minutes-publicity", (LotseRange) { line->start, line->end });
    }
  fold = _lotse_forms_fold_line (a, item);
  label = g_strndup (fold, match_item (fold));
  title = _lotse_forms_after (a, item, label);
  for (last = item; last + 1 < a->reading->lines->len && last < item + 6; last++)
    if (lotse_reading_line (a->reading, last + 1)->blank_before > 0 || _lotse_labels_find_line (a->labels, last + 1) >= 0
        || is_mover (a, last + 1))
      break;
  title.end = lotse_reading_line (a->reading, last)->end;
  _lotse_analysis_add_key_range (a, "title", "key/minutes-title", title);
  for (guint i = 0; i <= last; i++)
    lotse_reading_line (a->reading, i)->zone = LOTSE_ZONE_HEADER;
}

/* "Mehrheitlich abgelehnt (3 Ja, 39 Nein)" behind or below "Abstimmungsergebnis:". */
static gboolean
find_result (const LotseAnalysis *a, guint item, LotseRange *ret)
{
  int found = _lotse_forms_find (a, item, item + RESULT_LINES, "abstimmungsergebnis", FALSE);
  guint last;

  if (found < 0)
    return FALSE;
  *ret = _lotse_forms_after (a, (guint) found, "abstimmungsergebnis");
  last = (guint) found;
  if (ret->start >= ret->end)
    {
      if (++last >= a->reading->lines->len)
        return FALSE;
      *ret = (LotseRange) { lotse_reading_line (a->reading, last)->start, lotse_reading_line (a->reading, last)->end };
    }
  if (ret->end - ret->start >= 120)
    return FALSE;
  if (last + 1 >= a->reading->lines->len || lotse_reading_line (a->reading, last + 1)->blank_before > 0)
    return TRUE;
  /* The line goes on below, or other results follow, which are not this one; what the chair says is the next thing. */
  {
    g_autofree char *next = _lotse_forms_fold_line (a, last + 1);

    return g_str_has_prefix (next, "der vorsitz") || g_str_has_prefix (next, "die vorsitz");
  }
}

static void
consultations (LotseAnalysis *a)
{
  LotseConsultation *row;
  LotseRange day, result;
  guint session, item;
  const LotseLine *line;
  g_autofree char *iso = NULL;

  if (!find_lines (a, &session, &item) || (iso = find_day (a, session, item, &day)) == NULL)
    return;
  line = lotse_reading_line (a->reading, session);
  row = _lotse_forms_add_row (a, "consultation/minutes", line->start + (guint) strlen ("Niederschrift "), line->end, iso);
  row->date_range = day;
  if (find_result (a, item, &result))
    {
      row->result = lotse_reading_dup_text (a->reading, result.start, result.end);
      row->outcome_range = result;
    }
}

const LotsePipe _lotse_pipe_minutes = { .name = "minutes", .score = score, .key_data = key_data, .consultations = consultations };
