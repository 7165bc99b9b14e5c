/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line of the header is, where no label says it: letterhead, table, text, or perhaps the title. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"
#include "lotse-heading-private.h"

#include <string.h>

const LotseLabel *
_lotse_key_label_of_line (const LotseAnalysis *a, guint line)
{
  int index = _lotse_labels_find_line (a->labels, line);

  return index >= 0 && _lotse_key_line_is_label (a, line) ? &g_array_index (a->labels, LotseLabel, index) : NULL;
}

char *
_lotse_key_fold_line (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, 200));
}

/* Whether a folded line has the mark of a sentence; the full stop of "TOP-Nr." is none. */
static gboolean
has_sentence_mark (const char *fold)
{
  for (const char *p = strpbrk (fold, ".!?"); p; p = strpbrk (p + 1, ".!?"))
    if (*p != '.' || p - fold < 2 || strncmp (p - 2, "nr", 2) != 0)
      return TRUE;
  return FALSE;
}

/* The head of a table of consultations: "Gremium Termin TOP", "Beratungsfolge Sitzung am". */
gboolean
_lotse_key_is_table_head (const char *fold)
{
  static const char *const first[] = { "gremium", "gremien", "beratungsfolge", "ausschuss", "beschlussorgan", "datum", "sitzung" };
  static const char *const other[] = { "termin", "sitzung", "top", "datum", "zustaendig", "status", "beratung", "dieser vorlage" };

  if (g_str_has_prefix (fold, "beratung datum") || g_str_has_prefix (fold, "beratung termin") || g_str_has_prefix (fold, "beratung\tdatum")
      || g_str_has_prefix (fold, "beratung\ttermin"))
    return strlen (fold) < 60 && !has_sentence_mark (fold);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_has_prefix (fold, first[i]) && strlen (fold) < 120)
      for (guint k = 0; k < G_N_ELEMENTS (other); k++)
        {
          const char *found = strstr (fold + strlen (first[i]), other[k]);

          if (found && found[-1] == ' ' && !has_sentence_mark (fold))
            return TRUE;
        }
  return FALSE;
}

/* Entry of letterhead.tsv of the kind with which a folded line begins, at the border of a word; its end, or NULL. */
static const char *
match_letterhead (const LotseAnalysis *a, const char *kind, const char *fold)
{
  const GPtrArray *table = lotse_lexicon_get_table (a->lexicon, "letterhead");

  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      gsize n = strlen (entry->folded);

      if (*entry->folded != *fold || strncmp (fold, entry->folded, n) != 0 || !strstr (lotse_lexicon_entry_get (entry, 1), kind))
        continue;
      if (!g_ascii_isalnum (entry->folded[n - 1]) || !g_ascii_isalnum (fold[n]))
        return fold + n;
    }
  return NULL;
}

/* "haupt- und ordnungsamt", "rechts-, ordnungs- und umweltamt": words that share the last part of a compound, up to the one that has it. */
static const char *
skip_elided (const char *fold)
{
  gsize word = strcspn (fold, " ,/-");

  while (word >= 3 && fold[word] == '-' && (g_str_has_prefix (fold + word, "- und ") || g_str_has_prefix (fold + word, "-, ")))
    {
      fold += word + (fold[word + 1] == ',' ? strlen ("-, ") : strlen ("- und "));
      word = strcspn (fold, " ,/-");
    }
  return fold;
}

gboolean
_lotse_key_is_office (const LotseAnalysis *a, LotseRange range)
{
  g_autofree char *fold = _lotse_key_fold_range (a, range);
  gsize code = strspn (fold, "0123456789."), word;
  const char *rest, *last;

  /* "50 Sozialamt", "601 - Fachbereich Planung", "61-Amt für Verkehr" */
  if (code > 0 && code <= 4 && (fold[code] == ' ' || fold[code] == '-') && range.end - range.start < 60)
    {
      code += g_str_has_prefix (fold + code, " - ") ? strlen (" - ") : 1;
      memmove (fold, fold + code, strlen (fold + code) + 1);
    }
  rest = match_letterhead (a, "office", fold);

  /* "Amt" alone, or a word that only begins so, names none. */
  if (rest && (*rest == ' ' || (*rest == '.' && rest[1] == ' ')))
    return TRUE;
  if (rest && *rest == '\0'
      && (g_str_has_suffix (fold, "verwaltung") || g_str_has_suffix (fold, "kaemmerei") || g_str_has_suffix (fold, "zentrum")))
    return TRUE;
  last = skip_elided (fold);
  word = strcspn (last, " ,/-");
  return word >= 6 && strncmp (last + word - 3, "amt", 3) == 0 && !g_str_has_prefix (last, "gesamt")
         && !g_str_has_prefix (last, "insgesamt");
}

gboolean
_lotse_key_is_sender (const LotseAnalysis *a, const char *fold)
{
  return match_letterhead (a, "sender", fold) != NULL;
}

gboolean
_lotse_key_opens_minutes (const LotseAnalysis *a, const char *fold)
{
  return match_letterhead (a, "minutes", fold) != NULL;
}

/* Sender, addressee, motion's submitter: what else may stand above a title. */
static gboolean
is_letterhead (const LotseAnalysis *a, const char *fold)
{
  gsize length = strlen (fold);
  const char *rest;

  if (length > 90)
    return FALSE;
  /* "gemäß § 14 der Geschäftsordnung des Rates": what the motion rests on. */
  if (match_letterhead (a, "rule", fold))
    return TRUE;
  rest = match_letterhead (a, "sender", fold);
  /* "Stadt und Umland …" is a title. */
  if (rest)
    return strchr (rest + strspn (rest, " "), ' ') == NULL || length < 60;
  /* "Antrag der SPD-Fraktion betr. Radwege" is one too. */
  return length < 60 && !strstr (fold, "fraktion betr")
         && (g_str_has_suffix (fold, "fraktion") || match_letterhead (a, "member", fold) || strstr (fold, "-fraktion"));
}

/* "KOLPINGSTADT ALSENAU": a town with its byname, in capitals. */
static gboolean
is_town_in_capitals (const LotseAnalysis *a, guint index)
{
  static const char *const kinds[] = { "STADT", "GEMEINDE", "KREIS", "MARKT", "REGION" };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str + line->start;
  gsize length = line->end - line->start, word = strcspn (text, " \t\n");

  if (length > 60 || word >= length)
    return FALSE;
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (word >= strlen (kinds[i]) && strncmp (text + word - strlen (kinds[i]), kinds[i], strlen (kinds[i])) == 0)
      return TRUE;
  return FALSE;
}

/* A heading that announces the proposal, also one that goes on in the next line: "Beschlussvorschlag des" / "Kreisausschusses:". */
gboolean
_lotse_key_opens_proposal (const LotseAnalysis *a, guint index)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));

  _lotse_heading_scan_line (a->reading, a->lexicon, index, headings);
  return headings->len > 0 && g_str_equal (g_array_index (headings, LotseHeading, 0).kind, "proposal");
}

gboolean
_lotse_key_ends_in_association (const LotseAnalysis *a, const LotseLine *line)
{
  static const char *const ends[] = { " e. V.", " e.V." };
  const char *text = a->reading->text->str;

  return lotse_bytes_end_in_one_of (text + line->start, line->end - line->start, ends, G_N_ELEMENTS (ends));
}

gboolean
_lotse_key_is_running_text (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return line->end - line->start > 400
         || (line->end - line->start > 60 && a->reading->text->str[line->end - 1] == '.' && !_lotse_key_ends_in_association (a, line));
}

/* Whether line @index may be a field like those around it: it has a colon, and no blank line divides it from line @other. */
static gboolean
is_field_beside (const LotseAnalysis *a, guint index, guint other)
{
  const LotseLine *line = lotse_reading_line (a->reading, other);

  return lotse_reading_line (a->reading, MAX (index, other))->blank_before == 0
         && memchr (a->reading->text->str + line->start, ':', line->end - line->start) != NULL;
}

gboolean
_lotse_key_is_tied_alone (const LotseAnalysis *a, guint index)
{
  static const char *const ties[] = { " und ", " für ", " der ", " des ", " zur ", " zum ", " im ", " am ", " mit ", " nach ", " ohne " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str, *colon = memchr (text + line->start, ':', line->end - line->start);
  guint value = colon ? _lotse_trim_start (a->reading, (guint) (colon + 1 - text), line->end) : line->end;

  if (value >= line->end || (index > 0 && is_field_beside (a, index, index - 1))
      || (index + 1 < a->reading->lines->len && is_field_beside (a, index, index + 1))
      || memchr (text + line->start, '\t', line->end - line->start) || !g_unichar_isupper (g_utf8_get_char (text + value))
      || strchr (".:;,", text[line->end - 1]) || _lotse_consultation_is_body (a, value, line->end)
      || _lotse_key_is_office (a, (LotseRange) { value, line->end }))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    if (g_strstr_len (text + value, (gssize) (line->end - value), ties[i]))
      return TRUE;
  return FALSE;
}

/* The name of the portal above the paper: "Bürgerinformationssystem", "Ratsinfo Alsenau", "BRS Alsenau". */
static gboolean
is_site_name (const LotseAnalysis *a, const char *fold)
{
  const GPtrArray *table = lotse_lexicon_get_table (a->lexicon, "letterhead");

  if (strlen (fold) > 60)
    return FALSE;
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const char *at = g_str_equal (lotse_lexicon_entry_get (entry, 1), "site") ? strstr (fold, entry->folded) : NULL;

      /* A long word may be the end of a compound. */
      if (at && (strlen (entry->folded) > 5 || ((at == fold || at[-1] == ' ') && at[strlen (entry->folded)] == ' ')))
        return TRUE;
    }
  return FALSE;
}

/* "Antrag" and below it "der Mitglieder der Bezirksversammlung …": who moved it. */
static gboolean
is_mover (const LotseAnalysis *a, guint index)
{
  static const char *const openings[]
      = { "der Mitglied", "des Mitglied", "der Fraktion", "der Abgeordneten", "des Abgeordneten", "der Gruppe", "von " };
  const LotseLine *line = lotse_reading_line (a->reading, index), *above = line - 1;
  guint end = 0;

  if (index == 0 || !_lotse_type_match (a->reading, a->lexicon, above->start, above->end, &end) || end != above->end)
    return FALSE;
  return lotse_starts_with_one_of (a->reading->text->str + line->start, openings, G_N_ELEMENTS (openings));
}

/* "S 69, Frau Muster": the clerk, not a title. */
static gboolean
is_clerk (const char *fold)
{
  const char *at = strstr (fold, "frau ");

  if (!at)
    at = strstr (fold, "herr ");
  return at && strlen (fold) < 50 && (at == fold || (at > fold + 1 && at[-1] == ' ' && strchr (",/", at[-2])));
}

/* "Beginn 15.00 Uhr", "Ende: 16:07 Uhr", "um 19:00 Uhr im Rathaus": when a session was. */
static gboolean
is_time_of_session (const char *fold)
{
  const char *hour = strstr (fold, " uhr");

  if (!hour)
    return FALSE;
  if (g_str_has_prefix (fold, "um ") && g_ascii_isdigit (fold[3]))
    return TRUE;
  return hour < fold + 40 && (g_str_has_prefix (fold, "beginn") || g_str_has_prefix (fold, "ende"));
}

/* "Montag, 28. September 2031, 19:00 Uhr", "10.06.2031 Aufrufe": a day and hardly anything else. */
static gboolean
is_day (const LotseAnalysis *a, const LotseLine *line)
{
  LotseRange date;

  return line->end - line->start < 60 && _lotse_analysis_find_date (a, line->start, line->end, &date, NULL)
         && date.start <= line->start + strlen ("Donnerstag, ") && line->end - date.end <= strlen (" , 19:00 Uhr")
         && !memchr (a->reading->text->str + line->start, '-', line->end - line->start);
}

/* "Ja: 13, Nein: 0", "Stimmberechtigte: 80": how many voted. */
static gboolean
is_count_of_votes (const char *fold)
{
  static const char *const words[] = { "ja", "ja-stimmen", "stimmberechtigte", "dafuer", "anwesend" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (g_str_has_prefix (fold, words[i]) && fold[n] == ':')
        return g_ascii_isdigit (fold[n + 1 + strspn (fold + n + 1, " ")]);
    }
  return FALSE;
}

/* "15. Plenarsitzung Gemeinderat", "26. öffentliche Sitzung der Stadtverordnetenversammlung": the session, not the item. */
static gboolean
names_numbered_session (const char *fold)
{
  gsize digits = strspn (fold, "0123456789"), word;

  if (digits == 0)
    return FALSE;
  if (strstr (fold, " sitzung de"))
    return TRUE;
  if (fold[digits] != '.' || fold[digits + 1] != ' ')
    return FALSE;
  word = strcspn (fold + digits + 2, " ");
  return word > strlen ("sitzung") && strncmp (fold + digits + 2 + word - strlen ("sitzung"), "sitzung", strlen ("sitzung")) == 0;
}

/* "Saal 2, Rathaus, Am Markt 1, 12345 Neuenfels", "ABC-Fraktion · Am Markt 1 · 12345 Neuenfels": the address of a meeting, or of a sender. */
static gboolean
holds_postcode (const char *fold)
{
  if (strlen (fold) >= 150)
    return FALSE;
  for (const char *p = strchr (fold, ' '); p; p = strchr (p + 1, ' '))
    if (strspn (p + 1, "0123456789") == 5 && p[6] == ' ' && g_ascii_isalpha (p[7]) && p > fold + 1
        && (strchr (",|", p[-1]) || lotse_starts_with (p - 2, "·")))
      return TRUE;
  return FALSE;
}

/* "Musterstraße 12", "12345 Musterstadt", "Musterstadt, den 14 .02.2031", and the name below "Herrn Landrat": lines of a letter. */
static gboolean
is_of_letter (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const streets[] = { "strasse ", "str. ", "platz ", "weg ", "allee " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str + line->start, *den = strstr (fold, ", den ");
  gsize length = strlen (fold);

  if (holds_postcode (fold))
    return TRUE;
  if (length > 60)
    return FALSE;
  if ((den && g_ascii_isdigit (den[6])) || (strspn (fold, "0123456789") == 5 && fold[5] == ' ' && !strchr (fold + 6, ' ')))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (streets); i++)
    {
      const char *at = strstr (fold, streets[i]);

      if (at && g_ascii_isdigit (at[strlen (streets[i])]) && memchr (fold, ' ', (gsize) (at - fold)) == NULL
          && strlen (at + strlen (streets[i])) <= 5)
        return TRUE;
    }
  if (index > 0 && line->blank_before == 0 && length < 40)
    {
      g_autofree char *above = _lotse_key_fold_line (a, index - 1);
      guint words = 1;

      if (!g_str_has_prefix (above, "herrn") && !g_str_has_prefix (above, "frau"))
        return FALSE;
      for (const char *p = text; p < a->reading->text->str + line->end; p = g_utf8_next_char (p))
        if (*p == ' ')
          words += g_unichar_isupper (g_utf8_get_char (p + 1)) ? 1 : 4;
      return words == 2 || words == 3;
    }
  return FALSE;
}

/* Whether the line above breaks off: its last word asks for more. */
gboolean
_lotse_key_goes_on (const LotseAnalysis *a, guint index)
{
  static const char *const words[]
      = { "der", "die", "das", "des", "dem", "den", "und", "von", "vom", "fuer", "im", "in", "zu", "zur", "zum" };
  const LotseLine *above = lotse_reading_line (a->reading, index - 1);
  const char *start = a->reading->text->str + above->start, *p = a->reading->text->str + above->end;
  g_autofree char *fold = NULL;

  while (p > start && p[-1] != ' ')
    p--;
  fold = lotse_fold (p, a->reading->text->str + above->end - p);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], fold))
      return TRUE;
  return FALSE;
}

/* Whether a line has several columns, the last of them a number or one of them a date. */
static gboolean
is_table_row (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint gaps = 0;

  for (guint i = line->start; i < line->end; i++)
    gaps += text[i] == '\t';
  return gaps > 1 && (g_ascii_isdigit (text[line->end - 1]) || _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL));
}

/* Whether the line above is the label of who wrote the paper, and nothing else. */
static gboolean
is_below_clerk (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = index > 0 ? _lotse_key_label_of_line (a, index - 1) : NULL;

  return label && label->field == LOTSE_FIELD_CLERK && label->colon && label->value == label->value_end;
}

/* "Wortprotokoll Beschluss Abstimmungsergebnis |": the links to the sections of a page. */
static gboolean
is_row_of_headings (const LotseAnalysis *a, const char *fold)
{
  g_auto (GStrv) words = NULL;
  guint n = 0;

  if (strlen (fold) > 80)
    return FALSE;
  words = g_strsplit_set (fold, " |\t", -1);
  for (guint i = 0; words[i]; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (!lotse_lexicon_find (a->lexicon, "headings", words[i]))
        return FALSE;
      n++;
    }
  return n >= 2;
}

gboolean
_lotse_key_is_head_of_minutes (const LotseAnalysis *a, guint index)
{
  static const char *const links[] = { " über ", " der ", " zur ", " von der " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint end = 0;
  const LotseLexiconEntry *type;

  if (!g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, 160), "itzung"))
    return FALSE;
  type = _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);
  return type && g_str_equal (lotse_lexicon_entry_get (type, 1), "minutes")
         && lotse_starts_with_one_of (text + end, links, G_N_ELEMENTS (links))
         && g_strstr_len (text + end, (gssize) (line->end - end), "itzung");
}

/* "(c) Erika Beispiel", "Caritas: 39.500 EUR": who took a picture, and the row of a list of amounts. */
static gboolean
is_credit_or_amount (const char *fold)
{
  static const char *const units[] = { " eur", " euro", " €" };
  gsize end = strlen (fold);

  if (g_str_has_prefix (fold, "(c) ") || g_str_has_prefix (fold, "©"))
    return TRUE;
  /* "1 | Abfallsatzung (79 KB) |": a file of the page. */
  if ((strstr (fold, " kb)") || strstr (fold, " mb)")) && end < 120)
    return TRUE;
  while (end > 0 && strchr (",;", fold[end - 1]))
    end--;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize n = strlen (units[i]);

      if (end > n && strncmp (fold + end - n, units[i], n) == 0)
        return g_ascii_isdigit (fold[end - n - 1]);
    }
  return FALSE;
}

guint
_lotse_key_match_section_place (const char *line)
{
  gsize sign = strlen ("§ "), digits;

  if (!lotse_starts_with (line, "§ "))
    return 0;
  digits = strspn (line + sign, "0123456789");
  return digits > 0 && lotse_starts_with (line + sign + digits, " - ") ? (guint) (sign + digits + strlen (" - ")) : 0;
}

/* A sentence that goes on in the next line: "… fasst folgenden" / "Beschluss:". */
static gboolean
is_begin_of_sentence (const char *fold)
{
  static const char *const ends[] = { " wird", " werden", " folgenden", " nachstehenden", " nachfolgenden" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (fold, ends[i]))
      return TRUE;
  return FALSE;
}

/* The name of the site or of the town, and when a page was changed. */
static gboolean
is_of_site (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const changed[] = { "aktualisiert am ", "veroeffentlicht am ", "erstellt am ", "http" };

  return lotse_starts_with_one_of (fold, changed, G_N_ELEMENTS (changed)) || is_site_name (a, fold) || is_town_in_capitals (a, index);
}

/* Whether line @index holds nothing but what a body does with a paper. */
static gboolean
is_role_line (const LotseAnalysis *a, guint index)
{
  g_autofree char *fold = index < a->reading->lines->len ? _lotse_key_fold_line (a, index) : NULL;

  return fold && lotse_lexicon_find (a->lexicon, "roles", fold) != NULL;
}

/* "Magistrat" above "Vorberatung", "Zuständigkeit": values and heads of a table of consultations that have lines of their own. */
static gboolean
is_of_row (const LotseAnalysis *a, guint index, const char *fold)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (lotse_lexicon_find (a->lexicon, "consultation-columns", fold))
    return TRUE;
  if (is_role_line (a, index + 1) && _lotse_consultation_is_body (a, line->start, line->end))
    return TRUE;
  return index > 0 && is_role_line (a, index) && _lotse_consultation_is_body (a, line[-1].start, line[-1].end);
}

/* "20. Wahlperiode" */
static gboolean
is_term_of_council (const char *fold)
{
  static const char word[] = ". wahlperiode";

  return g_str_has_suffix (fold, word) && strlen (fold) < strlen (word) + 6;
}

/* Fields of a header whose line ends are lost, the session, and what came of it. */
static gboolean
says_what_is_done (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const openings[]
      = { "vorberatung i", "beratung im ", "beschlussfassung i", "entscheidung i", "eingereicht am ", "eingegangen am ", "eingang am " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *iso = NULL;

  if (g_str_has_prefix (fold, "zur "))
    fold += strlen ("zur ");
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (fold, openings[i]))
      return _lotse_analysis_find_date (a, line->start, line->end, NULL, &iso) && strlen (iso) == strlen ("2031-03-12");
  return FALSE;
}

static gboolean
is_of_session (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const inner[] = { " vorlage-nr. ", " vorlagen-nr. ", " sitzungs-nr. ", " drucksachen-nr. " };

  for (guint i = 0; i < G_N_ELEMENTS (inner); i++)
    if (*fold && strstr (fold + 1, inner[i]))
      return TRUE;
  return names_numbered_session (fold) || is_term_of_council (fold) || (g_str_has_prefix (fold, "aus der ") && strstr (fold, " sitzung de"))
         || g_str_has_prefix (fold, "sitzungstermine ") || is_row_of_headings (a, fold) || is_count_of_votes (fold)
         || is_time_of_session (fold) || is_day (a, lotse_reading_line (a->reading, index)) || _lotse_key_is_head_of_minutes (a, index)
         || _lotse_publicity_from_fold (fold) || is_of_row (a, index, fold) || says_what_is_done (a, index, fold);
}

/* Sentences, questions of the text, "a) Gab es Vorgänge?", and the formula of a statute with its sections. */
static gboolean
is_of_text (const LotseAnalysis *a, guint index, guint start, const char *fold)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;

  if (start > line->start && text[line->end - 1] == '?')
    return TRUE;
  /* "Bitte Deckblatt austauschen!" */
  if (g_str_has_prefix (fold, "bitte ") || g_str_has_prefix (fold, "aufgrund ") || g_str_has_prefix (fold, "auf grund ")
      || g_str_has_prefix (fold, "sehr geehrte"))
    return TRUE;
  if (g_str_has_prefix (fold, "§") && !(index == 0 && _lotse_key_match_section_place (text + line->start) > 0))
    return TRUE;
  return is_begin_of_sentence (fold) || _lotse_key_is_running_text (a, index) || _lotse_key_opens_proposal (a, index);
}

/* A point of a list, a box to be ticked, the row of a table. */
static gboolean
is_of_list (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const marks[] = { "•", "·", "–", "[x", "[ ", "☐", "☒" };
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (lotse_starts_with_one_of (fold, marks, G_N_ELEMENTS (marks)))
    return TRUE;
  /* "Nr. | Name |": the row of a table that was kept as text. */
  if (strchr (fold, '|') != strrchr (fold, '|'))
    return TRUE;
  return strspn (fold, "-*+|") > 0 || _lotse_key_is_table_head (fold)
         || (memchr (a->reading->text->str + line->start, '\t', line->end - line->start) && is_table_row (a, index));
}

/* Who wrote, moved or pays: the letterhead, a clerk, an office, "50 Sozialamt". */
static gboolean
is_of_author (const LotseAnalysis *a, guint index, const char *fold)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (is_below_clerk (a, index) || is_credit_or_amount (fold) || is_letterhead (a, fold) || is_clerk (fold) || is_of_letter (a, index, fold)
      || is_mover (a, index))
    return TRUE;
  return g_ascii_isdigit (*fold) && line->end - line->start < 60 && _lotse_key_is_office (a, (LotseRange) { line->start, line->end });
}

static guint
count_letters (const char *fold)
{
  guint n = 0;

  for (const char *p = fold; *p; p++)
    n += g_ascii_isalpha (*p);
  return n;
}

/* "Vorlage V/2031/0088": the number of the paper ends the line. */
static gboolean
is_own_number (const LotseAnalysis *a, guint start, guint end)
{
  const char *number = lotse_outline_get_key (a->outline, "number"), *text = a->reading->text->str;

  if (number && lotse_bytes_are (text + start, end - start, number))
    return TRUE;
  /* "pl/3/4/16": a number of a form that is not known, without a word. */
  return end > start && strcspn (text + start, " \t") >= end - start && strcspn (text + start, "0123456789") < end - start
         && memchr (text + start, '/', end - start);
}

/* Whether a line of the header may belong to a title that no label announces. */
gboolean
_lotse_key_may_be_title (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint start = (guint) (_lotse_skip_numbering (text + line->start, text + line->end) - text);
  guint type_end = 0, flags = 0;
  g_autofree char *fold = NULL;

  if (line->zone != LOTSE_ZONE_BODY || text[line->end - 1] == ':'
      || _lotse_key_label_of_line (a, index)
      /* "[ ] Änderung": a box of the form. */
      || lotse_starts_with (text + line->start, "[ ]"))
    return FALSE;
  fold = _lotse_key_fold_line (a, index);
  if (count_letters (fold) < 4 || is_of_site (a, index, fold) || is_of_session (a, index, fold) || is_of_list (a, index, fold)
      || is_of_text (a, index, start, fold) || is_of_author (a, index, fold))
    return FALSE;
  /* The heading of a section ends the header. */
  if (_lotse_heading_look_up (a->reading, a->lexicon, start, line->end, FALSE, &flags) && !(flags & LOTSE_HEADING_COLON))
    return FALSE;
  return !(_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &type_end)
           && (type_end == line->end || is_own_number (a, _lotse_trim_start (a->reading, type_end, line->end), line->end)));
}
