/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one session of minutes and of extracts from them (domain guide 2.3). */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* Tokens in which the session is named, and lines at the top that may say that the paper is minutes. */
#define MAX_TOKENS 60
#define TOP_LINES 4
/* Tokens from the paper to its session: "Auszug aus der 5. Sitzung". */
#define AS_FAR 5

/* "6. Sitzung" */
static gboolean
is_numbered (const LotseReading *r, guint at)
{
  return at >= 2 && lotse_reading_token (r, at - 2)->kind == LOTSE_TOKEN_NUMBER
         && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, at - 1)), ".");
}

/* Whether the session at token @at, behind @first, is that of the text: "Beschluss aus der Sitzung …", "Niederschrift über die 5. Sitzung …". */
static gboolean
is_own_session (const LotseReading *r, guint first, guint at)
{
  static const char *const papers[] = { "beschluss", "mitteilung", "auszug", "anfrage", "antrag", "beschlussauszug", "protokollauszug" };
  gboolean minutes = FALSE;

  for (guint i = at; i-- > first && at - i < 8;)
    {
      const char *fold = lotse_reading_get_fold (r, lotse_reading_token (r, i));

      minutes |= g_str_equal (fold, "niederschrift") || g_str_equal (fold, "protokoll");
      /* "Auszug aus der Niederschrift über die Sitzung …" */
      if (minutes && g_str_equal (fold, "auszug"))
        return TRUE;
      /* "Genehmigung der Niederschrift über die Sitzung …" is about another one. */
      if (minutes && (g_str_equal (fold, "der") || g_str_equal (fold, "des") || g_str_equal (fold, "genehmigung")) && i + 1 < at
          && g_str_has_prefix (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "niederschrift")
          && !(i > first && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i - 1)), "aus")))
        return FALSE;
      for (guint w = 0; w < G_N_ELEMENTS (papers); w++)
        if (g_str_equal (fold, papers[w]) && at - i <= AS_FAR
            && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "aus"))
          return TRUE;
      /* "Beschluss der Sitzung des Kulturausschusses am …" as the first words */
      if (i == first && at - i == 2 && g_str_equal (fold, "beschluss"))
        return TRUE;
      /* "Beschluss zur 6. Sitzung des Rates", "Beschluss über die 21. Sitzung" */
      if (g_str_equal (fold, "beschluss") && i + 3 <= at && i + 5 >= at && is_numbered (r, at)
          && (g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "zur")
              || g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "ueber")))
        return TRUE;
      /* "Beschluss über das Ergebnis der 13. Sitzung" */
      if (g_str_equal (fold, "beschluss") && i + 3 < at && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 1)), "ueber")
          && g_str_equal (lotse_reading_get_fold (r, lotse_reading_token (r, i + 3)), "ergebnis"))
        return TRUE;
    }
  return minutes;
}

/* "(Wahlperiode 2029/2034)" behind the body of a session. */
static guint
trim_period (const LotseReading *r, guint start, guint end)
{
  static const char period[] = " (Wahlperiode";
  const char *open = g_strstr_len (r->text->str + start, (gssize) (end - start), period);

  return open && r->text->str[end - 1] == ')' ? (guint) (open - r->text->str) : end;
}

/* "am" or "vom" before the date of a session. */
static guint
trim_preposition (const LotseReading *r, guint start, guint end)
{
  static const char *const words[] = { "am", "vom" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (end > start + n && strncmp (r->text->str + end - n, words[i], n) == 0 && strchr (" \n", r->text->str[end - n - 1]))
        return _lotse_trim_end (r, start, end - (guint) n - 1);
    }
  return end;
}

gboolean
_lotse_consultation_read_session (LotseAnalysis *a, guint first)
{
  const LotseReading *r = a->reading;

  for (guint i = first; i + 4 < r->tokens->len && i < first + MAX_TOKENS; i++)
    {
      const LotseToken *token = lotse_reading_token (r, i);
      const char *article = lotse_reading_get_fold (r, lotse_reading_token (r, i + 1));
      LotseConsultation *row;
      gsize date_start, date_end;
      g_autofree char *iso = NULL;

      if (!g_str_equal (lotse_reading_get_fold (r, token), "sitzung") || (!g_str_equal (article, "des") && !g_str_equal (article, "der"))
          || !is_own_session (r, first, i))
        continue;
      if (!lotse_date_scan (r->text->str, MIN (token->end + 200, r->text->len), token->end, &date_start, &date_end, &iso))
        continue;
      row = _lotse_consultation_new ("consultation/extract");
      row->date = g_steal_pointer (&iso);
      row->date_range = (LotseRange) { (guint) date_start, (guint) date_end };
      row->body_range.start = lotse_reading_token (r, i + 2)->start;
      row->body_range.end = trim_preposition (r, row->body_range.start, _lotse_trim_end (r, token->end, (guint) date_start));
      row->body_range.end = trim_period (r, row->body_range.start, row->body_range.end);
      row->body = _lotse_consultation_dup_body (a, token->start, row->body_range.end);
      row->row = (LotseRange) { token->start, (guint) date_end };
      g_ptr_array_add (a->consultations, row);
      return TRUE;
    }
  return FALSE;
}

void
_lotse_consultation_read_minutes (LotseAnalysis *a)
{
  static const char *const words[] = { "niederschrift", "oeffentliche niederschrift", "protokoll ueber", "auszug aus der niederschrift" };

  if (lotse_outline_get_key (a->outline, "number"))
    return;
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *fold = lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, 60));

      for (guint w = 0; w < G_N_ELEMENTS (words); w++)
        if (g_str_has_prefix (fold, words[w]) || g_str_equal (fold, "protokoll"))
          {
            _lotse_consultation_read_session (a, lotse_reading_find_token (a->reading, line->start));
            return;
          }
    }
}
