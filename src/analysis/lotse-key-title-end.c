/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where no title begins any more: the text, a list or a box of the form does. */
#include "lotse-key-title-end-private.h"

#include "lotse-consultation-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of running text, and of its first line, at least. */
#define MIN_TEXT 150
#define MIN_TEXT_LINE 60

/* "Der Jugendhilfeausschuss beschließt als …": the text begins with what an assembly decides. */
static gboolean
says_act (const char *fold)
{
  static const char *const acts[]
      = { " beschliesst ", " beschliesst, ", " beschloss ", " empfiehlt ", " empfiehlt, ", " beauftragt ", " fasst " };

  if (!g_str_has_prefix (fold, "der ") && !g_str_has_prefix (fold, "die "))
    return FALSE;
  return lotse_fold_holds_one_of (fold, acts, G_N_ELEMENTS (acts));
}

/* "- oeffentlich -", "(nichtoeffentlich)" */
static gboolean
is_publicity_between (const char *fold)
{
  static const char *const words[] = { "oeffentlich", "nichtoeffentlich", "nicht oeffentlich" };
  const char *p = fold + strspn (fold, "-( ");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]) && p[strlen (words[i]) + strspn (p + strlen (words[i]), " -)")] == '\0')
      return TRUE;
  return FALSE;
}

gboolean
_lotse_key_is_agenda_place (const char *fold)
{
  static const char *const openings[] = { "zu top ", "top oe ", "top n ", "top ", "tagesordnungspunkt " };
  const char *p = fold;

  for (guint i = 0; i < G_N_ELEMENTS (openings) && p == fold; i++)
    if (g_str_has_prefix (fold, openings[i]))
      p += strlen (openings[i]);
  if (p == fold || !g_ascii_isdigit (*p))
    return FALSE;
  p += strspn (p, "0123456789. ");
  if (*p == '-' || *p == '(')
    return is_publicity_between (p);
  return g_str_equal (p, "") || g_str_equal (p, ":") || g_str_equal (p, "oe") || g_str_equal (p, "noe")
         || _lotse_publicity_from_fold (p) != NULL;
}

/* Whether line @index begins "TOP 7 …" and none of the lines below does so. */
static gboolean
is_only_item (const LotseAnalysis *a, guint index, const char *fold)
{
  if (!g_str_has_prefix (fold, "top ") || !g_ascii_isdigit (fold[4]))
    return FALSE;
  for (guint i = index + 1; i < MIN (a->reading->lines->len, index + LOTSE_TITLE_TOP_LINES); i++)
    if (g_ascii_strncasecmp (a->reading->text->str + lotse_reading_line (a->reading, i)->start, "top ", 4) == 0)
      return FALSE;
  return TRUE;
}

/* "Ziele:", "Klimarelevanz": a box of the form below the title, whose short values are none. */
static gboolean
is_box_heading (const LotseAnalysis *a, const char *fold)
{
  static const char *const kinds[] = { "climate", "goals", "finance", "social", "staff" };
  gsize n = strlen (fold);
  g_autofree char *bare = g_strndup (fold, n > 0 && fold[n - 1] == ':' ? n - 1 : n);
  const LotseLexiconEntry *entry = lotse_lexicon_find (a->lexicon, "headings", g_strchomp (bare));

  for (guint i = 0; entry && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (lotse_lexicon_entry_get (entry, 1), kinds[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_agenda (const char *fold)
{
  return g_str_equal (fold, "tagesordnung") || g_str_equal (fold, "tagesordnung:");
}

static gboolean
are_minutes (const LotseAnalysis *a, const char *type)
{
  g_autofree char *fold = type ? lotse_fold (type, -1) : NULL;
  const LotseLexiconEntry *entry = fold ? lotse_lexicon_find (a->lexicon, "types", fold) : NULL;

  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "minutes");
}

/* "Antrag zur Sitzung des Rates am …", "Antrag zu den Haushaltsberatungen 2031": where a motion is put, below its title. */
static gboolean
says_where_moved (const char *fold)
{
  static const char *const openings[] = { "antrag zur ", "antrag zu den ", "antrag fuer die " };
  static const char *const places[] = { "sitzung", "etatberatung", "haushaltsberatung", "ueberweisung" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    for (guint k = 0; g_str_has_prefix (fold, openings[i]) && k < G_N_ELEMENTS (places); k++)
      {
        const char *p = fold + strlen (openings[i]);

        /* The next word, or the one behind "direkten". */
        if (g_str_has_prefix (p, "direkten "))
          p += strlen ("direkten ");
        p = g_strstr_len (p, (gssize) strcspn (p, " "), places[k]);
        if (p)
          return TRUE;
      }
  return FALSE;
}

/* "Mitteilung: Der Ordnungsdienst war im Einsatz.": a heading, and its text on the same line. */
static gboolean
is_heading_with_text (const LotseAnalysis *a, const char *fold)
{
  const char *colon = strstr (fold, ": ");
  g_autofree char *word = colon ? g_strndup (fold, (gsize) (colon - fold)) : NULL;

  return word && fold[strlen (fold) - 1] == '.' && lotse_lexicon_find (a->lexicon, "headings", word) != NULL;
}

/* "12.03.2031 | Bauausschuss | Vorberatung": a row whose day stands first. */
static gboolean
is_row_of_day (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange date;

  return g_ascii_isdigit (a->reading->text->str[line->start]) && _lotse_analysis_find_date (a, line->start, line->end, &date, NULL)
         && date.start == line->start && _lotse_consultation_is_body (a, date.end, line->end);
}

/* "3 Anlagen" above their list, "1 Anlage" */
static gboolean
counts_annexes (const char *fold)
{
  gsize digits = strspn (fold, "0123456789");

  return digits > 0 && (g_str_equal (fold + digits, " anlagen") || g_str_equal (fold + digits, " anlage"));
}

/* Whether what stands without a blank line below a title begins the table, the text or what is asked for. */
static gboolean
ends_found_title (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const numbers[] = { "1. ", "i. ", "a. " };

  if (g_str_equal (fold, "anfrage:") || g_str_equal (fold, "fragen:") || says_where_moved (fold))
    return TRUE;
  /* "Antrag, die Umsetzung zu beschließen.", "Beratungsfolge (Beiräte, Ausschüsse) | Status" */
  if (g_str_has_prefix (fold, "antrag, ") || g_str_has_prefix (fold, "beratungsfolge ("))
    return TRUE;
  /* "1. Zweck der Vorlage": the text begins. */
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_has_prefix (fold, numbers[i]) && lotse_lexicon_find (a->lexicon, "headings", fold + strlen (numbers[i])) != NULL)
      return TRUE;
  return is_box_heading (a, fold) || counts_annexes (fold) || is_heading_with_text (a, fold) || is_row_of_day (a, index);
}

gboolean
_lotse_key_ends_header (const LotseAnalysis *a, guint index, const char *fold, gboolean found)
{
  const char *type = lotse_outline_get_key (a->outline, "paper_type");

  /* "Der Stadtrat beschließt:" */
  if (_lotse_key_is_table_head (fold) || g_str_has_suffix (fold, " beschliesst:") || says_act (fold)
      || g_str_has_prefix (fold, "sehr geehrte") || _lotse_key_opens_minutes (a, fold))
    return TRUE;
  /* "Wir fragen den Senat:", "Wir bitten, zur Kenntnis zu nehmen" */
  if (g_str_has_prefix (fold, "wir bitten")
      || ((g_str_has_prefix (fold, "wir ") || g_str_has_prefix (fold, "ich ")) && fold[strlen (fold) - 1] == ':'))
    return TRUE;
  if (found && ends_found_title (a, index, fold))
    return TRUE;
  if (g_str_equal (fold, "inhalt") || g_str_has_prefix (fold, "inhaltsverzeichnis") || (is_agenda (fold) && are_minutes (a, type)))
    return TRUE;
  /* Of one item only a paper may be. */
  if (type && !found && is_only_item (a, index, fold))
    return FALSE;
  /* "TOP 7: Umbau": the first item of minutes, or, where the header has said what the paper is, its title. */
  return g_str_has_prefix (fold, "top ") && g_ascii_isdigit (fold[4]) && !_lotse_key_is_agenda_place (fold)
         && (found || !type || strspn (fold + 4, "0123456789.") == strcspn (fold + 4, " ") || index == 0);
}

gboolean
_lotse_key_is_paragraph (const LotseAnalysis *a, guint index)
{
  const char *text = a->reading->text->str;
  const LotseLine *first = lotse_reading_line (a->reading, index);
  guint sentences = 0;

  if (first->end - first->start < MIN_TEXT_LINE || text[first->end - 1] == '?')
    return FALSE;
  for (guint i = index; i < MIN (a->reading->lines->len, index + LOTSE_TITLE_MAX_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (i > index && (line->blank_before > 0 || _lotse_key_label_of_line (a, i)))
        return FALSE;
      for (guint p = line->start; p < line->end; p++)
        if (text[p] == '.' && g_ascii_islower (text[p - 1])
            && (p + 1 == line->end || (p + 2 < line->end && text[p + 1] == ' ' && g_ascii_isupper (text[p + 2]))))
          sentences++;
      if (sentences >= 2 && line->end - first->start > MIN_TEXT && i > index)
        return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_key_is_numbered_question (const LotseAnalysis *a, guint index)
{
  const char *text = a->reading->text->str;
  const LotseLine *first = lotse_reading_line (a->reading, index);

  if (!g_ascii_isdigit (text[first->start]) || _lotse_skip_numbering (text + first->start, text + first->end) == text + first->start)
    return FALSE;
  for (guint i = index; i < MIN (a->reading->lines->len, index + 4); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (i > index && line->blank_before > 0)
        return FALSE;
      if (text[line->end - 1] == '?')
        return TRUE;
    }
  return FALSE;
}

/* Whether line @index is nothing but @number. */
static gboolean
is_number (const LotseAnalysis *a, guint index, const char *number)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return lotse_bytes_are (a->reading->text->str + line->start, line->end - line->start, number);
}

gboolean
_lotse_key_begins_list (const LotseAnalysis *a, guint index)
{
  guint end = MIN (a->reading->lines->len, index + LOTSE_TITLE_TOP_LINES);

  for (guint i = index + 1; is_number (a, index, "1.") && i < end; i++)
    if (is_number (a, i, "2."))
      return TRUE;
  return FALSE;
}
