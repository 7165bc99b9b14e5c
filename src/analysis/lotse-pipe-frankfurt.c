/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of a line that holds a session and what came of it, and nothing else. */
#define MAX_SESSION 600
/* Lines below the opening in which the title of a mirror may stand. */
#define TITLE_LINES 8

/* Lines at the top of a mirror's page in which it says of which type the paper is. */
#define MIRROR_LINES 8
/* What heads the sessions on such a page. */
static const char course[] = "beratungsverlauf ";

/* PARLIS of Frankfurt (domain guide 2.10): "Vortrag des Magistrats vom 11.05.2012, M 98" holds type, date and number. */

static const char *const openings[] = { "vortrag des magistrats vom ",
                                        "bericht des magistrats vom ",
                                        "stellungnahme des magistrats vom ",
                                        "antrag vom ",
                                        "anregung vom ",
                                        "anregung an den magistrat vom ",
                                        "etatanregung vom ",
                                        "anfrage vom ",
                                        "etatantrag vom ",
                                        "auskunftsersuchen vom ",
                                        "initiative vom " };

static void
drop_chrome (const LotseSketch *sketch, guint8 *drop)
{
  _lotse_sketch_drop_chrome (sketch, "frankfurt", drop);
}

/* "Vorlagentyp: OF GRÜNE" on top, and below the text "Beratungsverlauf 2 Sitzungen": a page of a mirror. */
static gboolean
is_mirror_page (const LotseSketch *sketch)
{
  for (guint i = 0; i < MIRROR_LINES; i++)
    if (g_str_has_prefix (_lotse_sketch_get (sketch, i), "vorlagentyp: "))
      return _lotse_sketch_find (sketch, i, course, FALSE) > (int) i;
  return FALSE;
}

/* Whether @fold is the opening but for its last blank: a mirror breaks the line before each date. */
static gboolean
is_broken_opening (const char *fold, const char *opening)
{
  return strlen (fold) + 1 == strlen (opening) && g_str_has_prefix (opening, fold);
}

/* "Antrag vom 03.04.2014, NR 845": a date and behind it letters and digits, and nothing else. */
static double
score (const LotseSketch *sketch)
{
  if (is_mirror_page (sketch))
    return 0.7;
  for (guint i = 0; i < 10; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

      for (guint k = 0; k < G_N_ELEMENTS (openings); k++)
        {
          const char *p = fold + strlen (openings[k]);
          g_autofree char *joined = NULL;
          gsize letters, digits;

          if (is_broken_opening (fold, openings[k]))
            p = joined = g_strconcat (_lotse_sketch_get (sketch, i + 1), " ", _lotse_sketch_get (sketch, i + 2), NULL);
          else if (!g_str_has_prefix (fold, openings[k]))
            continue;
          if (strspn (p, "0123456789.") != 10 || strncmp (p + 10, ", ", 2) != 0)
            continue;
          p += 12;
          letters = strspn (p, "abcdefghijklmnopqrstuvwxyz");
          digits = strspn (p + letters, " 0123456789/");
          if (letters > 0 && letters <= 3 && digits > 1
              && (p[letters + digits] == '\0' || g_str_has_prefix (p + letters + digits, "betreff:")
                  || g_str_has_prefix (p + letters + digits, "entstanden aus ")))
            return 0.7;
        }
    }
  return 0;
}

/* "Vertraulichkeit: Nein" below the text. */
static void
add_confidentiality (LotseAnalysis *a)
{
  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseRange value;
      g_autofree char *fold = NULL;

      if (line->end - line->start > 300 || !lotse_starts_with (a->reading->text->str + line->start, "Vertraulichkeit:"))
        continue;
      value = _lotse_forms_after (a, i, "vertraulichkeit");
      fold = lotse_reading_dup_fold (a->reading, value.start, value.end);
      if (g_str_equal (fold, "nein") || g_str_equal (fold, "ja") || g_str_has_prefix (fold, "nein ") || g_str_has_prefix (fold, "ja "))
        _lotse_analysis_add_key (a, "publicity", *fold == 'n' ? "public" : "non-public", "key/form-publicity", line->start, line->end);
      return;
    }
}

/* Where the number of an opening ends that goes on to byte @end, in line @index: "…, B" goes on with "194" in the line below. */
static guint
find_number_end (const LotseAnalysis *a, guint index, LotseRange date, guint end)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;

  if (index + 1 >= a->reading->lines->len || !g_ascii_isdigit (text[line[1].start]))
    return end;
  for (guint i = date.end; i < end; i++)
    if (g_ascii_isdigit (text[i]))
      return end;
  return line[1].end;
}

/* The number behind the date of the opening, which ends at byte @end. */
static void
add_number (LotseAnalysis *a, LotseRange date, guint end)
{
  static const char *const next[] = { " entstanden aus ", " Betreff:" };
  const char *rest = a->reading->text->str + date.end + 1;

  if (date.end >= end || a->reading->text->str[date.end] != ',')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      const char *behind = g_strstr_len (rest, (gssize) (end - date.end - 1), next[i]);

      if (!behind)
        continue;
      end = date.end + 1 + (guint) (behind - rest);
      break;
    }
  _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { date.end + 1, end });
}

/* "21.02.2031 Betreff: Bänke am Ufer": behind the date that begins a line of its own, below line @index. */
static void
add_title_behind_date (LotseAnalysis *a, guint index)
{
  static const char label[] = " Betreff: ";

  for (guint i = index; i < MIN (a->reading->lines->len, index + TITLE_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str;
      LotseRange date;

      if (!_lotse_analysis_find_date (a, line->start, line->end, &date, NULL) || date.start != line->start
          || !lotse_starts_with (text + date.end, label))
        continue;
      _lotse_analysis_add_key_range (
          a, "title", "key/form-title",
          (LotseRange) { date.end + (guint) strlen (label), lotse_reading_line (a->reading, _lotse_key_find_title_end (a, i))->end });
      return;
    }
}

static void
key_data (LotseAnalysis *a)
{
  add_confidentiality (a);
  for (guint i = 0; i < MIN (a->reading->lines->len, 15); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);

      for (guint k = 0; k < G_N_ELEMENTS (openings); k++)
        {
          LotseRange date;
          guint at = line->start + (guint) strlen (openings[k]);
          const gboolean broken = is_broken_opening (fold, openings[k]) && i + 2 < a->reading->lines->len;
          const guint end = broken ? line[2].end : line->end;

          if ((!broken && !g_str_has_prefix (fold, openings[k])) || !_lotse_analysis_find_date (a, line->start, end, &date, NULL)
              || date.start != at)
            continue;
          _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", (LotseRange) { line->start, at - (guint) strlen (" vom ") });
          _lotse_analysis_add_date (a, "key/form-date", date);
          add_number (a, date, find_number_end (a, broken ? i + 2 : i, date, end));
          if (broken)
            add_title_behind_date (a, i);
          return;
        }
    }
}

/* "Beschluss: Die Vorlage OF 457/7 wird abgelehnt. Abstimmung: …" behind a session: the words of the result, the last ones of the sentence that
 * names the paper itself. */
static char *
dup_result (const LotseAnalysis *a, guint start, guint end)
{
  static const char label[] = "Beschluss: ";
  const char *text = a->reading->text->str;
  const char *at = g_strstr_len (text + start, (gssize) (end - start), label);
  const char *number = lotse_outline_get_key (a->outline, "number");
  const char *own = at && number ? g_strstr_len (at, (gssize) (end - (guint) (at - text)), number) : NULL;
  LotseRange result = { 0, 0 };
  guint first, last, next;

  if (!at)
    return NULL;
  at = own ? own + strlen (number) : at + strlen (label);
  first = lotse_reading_find_token (a->reading, (guint) (at - text));
  last = lotse_reading_find_token (a->reading, end);
  for (guint i = first; i < last && lotse_reading_token (a->reading, i)->kind != LOTSE_TOKEN_PUNCT; i = next)
    {
      const LotseLexiconEntry *entry = _lotse_consultation_match (a, "results", i, &next);

      if (!entry || next <= i)
        next = i + 1;
      else if (g_str_equal (lotse_lexicon_entry_get (entry, 1), "result"))
        result = (LotseRange) { lotse_reading_token (a->reading, i)->start, lotse_reading_token (a->reading, next - 1)->end };
    }
  return result.end > 0 ? lotse_reading_dup_text (a->reading, result.start, result.end) : NULL;
}

/* "Beratungsverlauf 2 Sitzungen" and, for each of them, "Sitzung" / "41" / "OBR 8" / "TO I, TOP 40" and what came of it. */
static void
add_course (LotseAnalysis *a)
{
  int heading = _lotse_forms_find (a, 0, a->reading->lines->len, course, FALSE);
  const char *text = a->reading->text->str;

  for (guint i = heading < 0 ? G_MAXUINT - 4 : (guint) heading; i + 3 < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseConsultation *row;

      if (line[0].end - line[0].start != strlen ("Sitzung") || !lotse_starts_with (text + line[0].start, "Sitzung")
          || !g_ascii_isdigit (text[line[1].start]) || line[1].end - line[1].start > 3 || !lotse_starts_with (text + line[3].start, "TO "))
        continue;
      row = _lotse_forms_add_row (a, "consultation/course", line[2].start, line[2].end, NULL);
      _lotse_consultation_to_nominative (row->body);
      row->row = (LotseRange) { line[0].start, line[3].end };
      _lotse_analysis_set_zone (a, line[0].start, line[3].end, LOTSE_ZONE_CONSULTATION);
      i += 3;
    }
}

/* The sessions that dealt with the paper, below its text: "37. Sitzung des OBR 10 am 28.10.2025, TO I, TOP 12". */
static void
consultations (LotseAnalysis *a)
{
  static const char *const articles[] = { "des ", "der " };

  add_course (a);
  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str;
      const char *sitting = g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, 20), ". Sitzung ");
      g_autofree char *iso = NULL;
      LotseConsultation *row;
      LotseRange date;
      guint start, end;

      if (!sitting || !g_ascii_isdigit (text[line->start]) || !_lotse_analysis_find_date (a, line->start, line->end, &date, &iso))
        continue;
      start = (guint) (sitting - text) + (guint) strlen (". Sitzung ");
      start += lotse_match_one_of (text + start, articles, G_N_ELEMENTS (articles));
      end = date.start;
      if (end < start + 6 || strncmp (text + end - 4, " am ", 4) != 0)
        continue;
      row = _lotse_forms_add_row (a, "consultation/session-below", start, end - 4, iso);
      _lotse_consultation_to_nominative (row->body);
      row->date_range = date;
      row->result = dup_result (a, date.end, line->end);
      /* Behind a longer one stands the text that was decided. */
      row->row = (LotseRange) { line->start, line->end - line->start > MAX_SESSION ? date.end : line->end };
      if (row->row.end == line->end)
        _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
    }
}

const LotsePipe _lotse_pipe_frankfurt = {
  .name = "frankfurt",
  .score = score,
  .drop = drop_chrome,
  .key_data = key_data,
  .consultations = consultations,
};
