/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that ask for what follows and so open a proposal: "Der Rat möge beschließen:". */
#include "lotse-heading-request-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines of a motion between its heading and that of its reasons. */
#define MAX_MOTION_LINES 60

/* Lines on top of a motion in which it may say who moves it. */
#define MAX_MOVER_LINE 15

/* Stands alone above an infinitive. */
static const char motion[] = "Antrag,";

/* "wir beantragen für die Beratung des Haushalts 2031", "daher beantragen wir zum Haushalt": words that end in what the motions are put to. */
static gboolean
is_put_to (const char *folded)
{
  static const char *const openings[] = { "wir beantragen ",         "ich beantrage ",          "daher beantragen wir ",
                                          "deshalb beantragen wir ", "hiermit beantragen wir ", "hierzu beantragen wir " };
  static const char *const links[] = { "fuer ", "zum ", "zur ", "zu ", "im ", "in ", "hiermit", "daher", "deshalb", "folgendes" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (folded, openings[i]))
      return lotse_starts_with_one_of (folded + strlen (openings[i]), links, G_N_ELEMENTS (links))
             && !strchr (folded + strlen (openings[i]), ',');
  return FALSE;
}

/* "Der Rat möge beschließen:", "Die unterzeichnenden Fraktionen beantragen:": bytes [start, colon) open a proposal. */
static gboolean
is_request (const LotseReading *reading, guint start, guint colon)
{
  static const LotseFoldEnd endings[] = {
    LOTSE_FOLD_END ("moege beschliessen"),
    LOTSE_FOLD_END ("wolle beschliessen"),
    LOTSE_FOLD_END ("moegen beschliessen"),
    LOTSE_FOLD_END ("wollen beschliessen"),
    LOTSE_FOLD_END ("beantragen"),
    LOTSE_FOLD_END ("beantragt"),
    LOTSE_FOLD_END ("beantragen wir"),
    LOTSE_FOLD_END ("beantrage ich"),
    LOTSE_FOLD_END ("beantragt die fraktion"),
    LOTSE_FOLD_END ("antrag zu beschliessen"),
    LOTSE_FOLD_END ("folgenden antrag"),
    LOTSE_FOLD_END ("stellt folgende antraege"),
    LOTSE_FOLD_END ("stellen folgende antraege"),
    LOTSE_FOLD_END ("folgenden beschluss fassen"),
    LOTSE_FOLD_END ("moege folgendes beschliessen"),
    LOTSE_FOLD_END ("wolle folgendes beschliessen"),
    LOTSE_FOLD_END ("moege wie folgt beschliessen"),
    LOTSE_FOLD_END ("wolle wie folgt beschliessen"),
    LOTSE_FOLD_END ("wie folgt zu beschliessen"),
    LOTSE_FOLD_END ("folgendes zu beschliessen"),
    LOTSE_FOLD_END ("folgenden beschluss zu fassen und"),
  };
  g_autofree char *folded = NULL;

  if (colon <= start || colon - start > LOTSE_HEADING_MAX)
    return FALSE;
  folded = _lotse_heading_dup_folded (reading->text->str + start, colon - start);
  /* "Dem Gemeinderat wird beantragt:", "Die Stadtverordnetenversammlung wird gebeten, folgenden Beschluss zu fassen:" */
  if (!strchr (folded, '.')
      && (g_str_has_suffix (folded, " wird beantragt") || g_str_has_suffix (folded, " wird gebeten, folgenden beschluss zu fassen")
          || g_str_has_suffix (folded, " wird gebeten zu beschliessen")
          || g_str_has_suffix (folded, " wird vorgeschlagen, folgenden beschluss zu fassen")))
    return TRUE;
  if (strchr (folded, '.') || strstr (folded, " wird ") || strstr (folded, " werden "))
    return FALSE;
  /* "Der Bauausschuss empfiehlt dem Rat, wie folgt zu beschließen:" leads to what that committee recommends. */
  if ((strstr (folded, " empfiehlt ") || strstr (folded, " empfehlen ")) && g_str_has_suffix (folded, " zu beschliessen"))
    return FALSE;
  if (lotse_fold_ends_in (folded, endings, G_N_ELEMENTS (endings)) || is_put_to (folded))
    return TRUE;
  /* "Die Verwaltung schlägt dem Rat vor, folgenden Beschluss zu fassen:" */
  if (strstr (folded, "verwaltung schlaegt ")
      && (g_str_has_suffix (folded, " vor, folgenden beschluss zu fassen") || g_str_has_suffix (folded, " vor zu beschliessen")
          || g_str_has_suffix (folded, " vor, zu beschliessen")))
    return TRUE;
  /* "Vor diesem Hintergrund möge der Bezirksrat beschließen:" */
  if (g_str_has_suffix (folded, " beschliessen") && (strstr (folded, " moege der ") || strstr (folded, " moege die ")))
    return TRUE;
  /* "Der Rat beschließt mit Mehrheit wie folgt:", "Der Magistrat beantragt, dass die Stadtverordnetenversammlung wie folgt beschließt:" */
  if (g_str_has_suffix (folded, " wie folgt") && strstr (folded, " beschliesst "))
    return TRUE;
  return g_str_has_suffix (folded, " beschliesst") && (strstr (folded, " beantragt, dass ") || strstr (folded, " beantragen, dass "));
}

/* "Wir beantragen deshalb, dass" where a list follows: the byte of the comma, or 0. */
static guint
find_open_request (const LotseReading *reading, guint line, guint start)
{
  static const char *const openings[] = { "Wir beantragen", "Ich beantrage", "Deshalb beantragen wir", "Daher beantragen wir" };
  static const char *const endings[] = { ", dass", ", dass:", ", daß" };
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint below;

  if (l->end - start > LOTSE_HEADING_MAX_LABEL || line + 1 >= reading->lines->len)
    return 0;
  below = lotse_reading_line (reading, line + 1)->start;
  if (!lotse_starts_with (text + below, "- ") && !lotse_starts_with (text + below, "– ") && !lotse_starts_with (text + below, "• ")
      && !g_ascii_isdigit (text[below]))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    for (guint k = 0; lotse_starts_with (text + start, openings[i]) && k < G_N_ELEMENTS (endings); k++)
      if (l->end - start > strlen (openings[i]) + strlen (endings[k]) - 1
          && strncmp (text + l->end - strlen (endings[k]), endings[k], strlen (endings[k])) == 0)
        return l->end - (guint) strlen (endings[k]);
  return 0;
}

/* "Der Kreistag möge beschließen den § 8 … zu ändern:": the wish goes on without a colon. Byte after the verb, or 0. */
static guint
find_request_verb (const LotseReading *reading, guint start, guint end)
{
  static const char *const verbs[] = { " möge beschließen", " wolle beschließen", " möge beschliessen", " wolle beschliessen" };
  const char *text = reading->text->str;

  if (!lotse_starts_with (text + start, "Der ") && !lotse_starts_with (text + start, "Die "))
    return 0;
  if (!memmem (text + start, MIN (end - start, 100), " beschlie", strlen (" beschlie")))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *verb = g_strstr_len (text + start, (gssize) MIN (end - start, 100), verbs[i]);
      guint after = verb ? (guint) (verb - text) + (guint) strlen (verbs[i]) : end;

      /* A name stands between, no other clause. */
      if (verb && after < end && strchr (", ", text[after]) && !memchr (text + start, ',', (gsize) (verb - text) - start)
          && !memchr (text + start, '.', (gsize) (verb - text) - start))
        return after;
    }
  return 0;
}

/* "Die Stadtverordnetenversammlung möge" and below it "beschließen: 1. …", or "… wird gebeten, folgenden" and "Beschluss zu fassen:": the
 * byte behind the verb, or 0. */
static guint
find_wrapped_request (const LotseReading *reading, guint line, guint start)
{
  static const char *const verbs[] = { "beschließen", "beschliessen" };
  static const char asked[] = " wird gebeten, folgenden", fassen[] = "Beschluss zu fassen";
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint below;

  if (line + 1 >= reading->lines->len || l->end - start > 100 || l->end - start < 12
      || (!lotse_starts_with (text + start, "Der ") && !lotse_starts_with (text + start, "Die ")))
    return 0;
  below = lotse_reading_line (reading, line + 1)->start;
  if (l->end - start > strlen (asked) && strncmp (text + l->end - strlen (asked), asked, strlen (asked)) == 0)
    return lotse_starts_with (text + below, fassen) && text[below + strlen (fassen)] == ':' ? below + (guint) strlen (fassen) : 0;
  if ((strncmp (text + l->end - 6, " möge", 6) != 0 && strncmp (text + l->end - 6, " wolle", 6) != 0)
      || memchr (text + start, ',', l->end - start))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (lotse_starts_with (text + below, verbs[i]) && text[below + strlen (verbs[i])] == ':')
      return below + (guint) strlen (verbs[i]);
  return 0;
}

/* "Die Linden-Fraktion beantragt," as the first line of a paragraph on top, and below it what, in the infinitive: the byte of the comma, or 0. */
static guint
find_moving_line (const LotseReading *reading, guint line, guint start)
{
  static const char verb[] = "raktion beantragt,";
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  guint name;

  if (line >= MAX_MOVER_LINE || (line > 0 && l->blank_before == 0) || line + 1 >= reading->lines->len
      || l->end - start > LOTSE_HEADING_MAX_LABEL || text[l->end - 1] != ',' || !lotse_starts_with (text + start, "Die "))
    return 0;
  name = lotse_reading_line (reading, line + 1)->start;
  if (!g_ascii_islower (text[name]))
    return 0;
  /* "Die Fraktion der Linden beantragt," */
  return lotse_starts_with (text + l->end - strlen (verb), verb)
                 || (lotse_starts_with (text + l->end - strlen (" beantragt,"), " beantragt,")
                     && lotse_starts_with (text + start, "Die Fraktion "))
             ? l->end - 1
             : 0;
}

gboolean
_lotse_request_read_label (const LotseReading *reading, guint start, guint end, guint text, LotseHeading *ret)
{
  if (!is_request (reading, start, end))
    return FALSE;
  *ret = (LotseHeading) { "proposal", LOTSE_HEADING_REQUEST, start, end, text };
  return TRUE;
}

gboolean
_lotse_request_read_line (const LotseReading *reading, guint line, guint start, LotseHeading *ret)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  guint comma = find_open_request (reading, line, start);

  if (comma == 0)
    comma = find_moving_line (reading, line, start);
  if (comma == 0 && lotse_bytes_are (reading->text->str + start, l->end - start, motion))
    comma = l->end - 1;
  if (comma == 0)
    return FALSE;
  *ret = (LotseHeading) { "proposal", LOTSE_HEADING_REQUEST, start, comma, l->end };
  return TRUE;
}

gboolean
_lotse_request_read_clause (const LotseReading *reading, guint line, guint start, LotseHeading *ret)
{
  guint end = find_wrapped_request (reading, line, start), text = end + 1;

  if (end == 0)
    end = text = find_request_verb (reading, start, lotse_reading_line (reading, line)->end);
  if (end == 0)
    return FALSE;
  *ret = (LotseHeading) { "proposal", LOTSE_HEADING_REQUEST, start, end, text };
  return TRUE;
}

gboolean
_lotse_request_heads_motion (const LotseReading *reading, guint line, const LotseHeading *heading)
{
  static const char word[] = "Antrag", reasons[] = "Begründung";
  const char *text = reading->text->str;
  guint last = line + 1;

  if (heading->end - heading->start != strlen (word) || !lotse_starts_with (text + heading->start, word) || line == 0
      || line + 2 >= reading->lines->len || lotse_reading_line (reading, line)->blank_before == 0
      || lotse_reading_line (reading, last)->blank_before == 0)
    return FALSE;
  /* A sentence or what leads to one, no title and no name. */
  while (last + 1 < reading->lines->len && lotse_reading_line (reading, last + 1)->blank_before == 0)
    last++;
  if (!strchr (".:", text[lotse_reading_line (reading, last)->end - 1]))
    return FALSE;
  for (guint i = line + 1; i < MIN (reading->lines->len, line + MAX_MOTION_LINES); i++)
    {
      const LotseLine *l = lotse_reading_line (reading, i);
      const char *p = text + l->start;

      if (lotse_starts_with (p, reasons) && l->end - l->start <= strlen (reasons) + 1)
        return TRUE;
      /* The motion has a heading of its own, or the form goes on. */
      if (lotse_starts_with (p, "Beschluss") || lotse_starts_with (p, "Betreff") || g_strstr_len (p, l->end - l->start, "beschließen:"))
        return FALSE;
    }
  return FALSE;
}
