/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"
#include "lotse-heading-private.h"

#include <math.h>
#include <string.h>

/* Bytes of a title and of what stands between it and the number. */
#define MIN_TITLE 8

/* A title is not longer than this. */
#define MAX_LINES 8
#define MAX_BYTES 700

/* Bytes of running text at least. */
#define MIN_TEXT 150

/* Lines that are looked at for a title without a label. */
#define TOP_LINES 60

static const LotseLabel *
label_of_line (const LotseAnalysis *a, guint line)
{
  int index = _lotse_labels_find_line (a->labels, line);

  return index >= 0 && _lotse_key_line_is_label (a, line) ? &g_array_index (a->labels, LotseLabel, index) : NULL;
}

static char *
fold_of_line (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, 200));
}

/* The head of a table of consultations: "Gremium Termin TOP", "Beratungsfolge Sitzung am". */
static gboolean
is_table_head (const char *fold)
{
  static const char *const first[] = { "gremium", "gremien", "beratungsfolge", "ausschuss", "beschlussorgan", "datum", "sitzung" };
  static const char *const other[] = { "termin", "sitzung", "top", "datum", "zustaendig", "status", "beratung", "dieser vorlage" };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_has_prefix (fold, first[i]) && strlen (fold) < 120)
      for (guint k = 0; k < G_N_ELEMENTS (other); k++)
        {
          const char *found = strstr (fold + strlen (first[i]), other[k]);

          if (found && found[-1] == ' ' && strcspn (fold, ".!?") == strlen (fold))
            return TRUE;
        }
  return FALSE;
}

/* Sender, addressee, motion's submitter: what else may stand above a title. */
static gboolean
is_letterhead (const char *fold)
{
  static const char *const prefixes[] = {
    "stadt ",
    "gemeinde ",
    "markt ",
    "landkreis ",
    "kreis ",
    "landeshauptstadt ",
    "hansestadt ",
    "samtgemeinde ",
    "universitaetsstadt ",
    "der buergermeister",
    "die buergermeisterin",
    "der oberbuergermeister",
    "die oberbuergermeisterin",
    "der landrat",
    "die landraetin",
    "der magistrat",
    "der gemeindevorstand",
    "der kreisausschuss",
    "die oberbuergermeisterin",
    "der stadtdirektor",
    "an den ",
    "an die ",
    "an das ",
    "an alle ",
    "herrn ",
    "frau ",
    "ueber ",
    "der praesident",
    "bezirksamt ",
    "stadtverwaltung",
    "gemeindeverwaltung",
    "kreisverwaltung",
    "dezernat ",
    "fachbereich ",
    "fachdienst ",
    "amt ",
    "referat ",
    "eingang",
    "der stadt ",
    "der gemeinde ",
    "des kreises ",
    "des landkreises ",
    "partei(en):",
    "anfrage:",
    "antrag:",
    "fraktion ",
    "in den ",
    "in die ",
    "bezirksversammlung ",
    "auszug aus dem protokoll",
    "bezirksverordnetenversammlung",
    "stadtverordnetenversammlung",
    "die stadtverordnetenversammlung",
    "ratsversammlung",
  };
  static const char *const rules[] = { "gemaess §", "gem. §", "nach §" };
  gsize length = strlen (fold);

  if (length > 90)
    return FALSE;
  /* "gemäß § 14 der Geschäftsordnung des Rates": what the motion rests on. */
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_has_prefix (fold, rules[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (fold, prefixes[i]))
      {
        /* "Stadt und Umland …" is a title. */
        const char *rest = fold + strlen (prefixes[i]);

        return strcspn (rest, " ") >= strlen (rest) || length < 60;
      }
  return (length < 60
          && (g_str_has_suffix (fold, "fraktion") || g_str_has_prefix (fold, "stadtrat ") || g_str_has_prefix (fold, "stadtraet")
              || strstr (fold, "-fraktion")));
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
static gboolean
opens_proposal (const LotseAnalysis *a, guint index)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));

  _lotse_heading_scan_line (a->reading, a->lexicon, index, headings);
  return headings->len > 0 && g_str_equal (g_array_index (headings, LotseHeading, 0).kind, "proposal");
}

/* Whether the lines from @index on are sentences: they are long, and one of them ends in the block. */
static gboolean
begins_text (const LotseAnalysis *a, guint index)
{
  guint start = lotse_reading_line (a->reading, index)->start;

  for (guint i = index; i < a->reading->lines->len && i < index + MAX_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (i > index && (line->blank_before > 0 || label_of_line (a, i)))
        return FALSE;
      if (line->end - start > MIN_TEXT && i > index && a->reading->text->str[line->end - 1] == '.')
        return TRUE;
    }
  return index + MAX_LINES < a->reading->lines->len;
}

/* Whether line @index begins anew although its first word would have had room on the line above. */
static gboolean
is_broken_off (const LotseAnalysis *a, guint first, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index), *above = lotse_reading_line (a->reading, index - 1);
  const char *text = a->reading->text->str;
  guint width = line->end - line->start, word = (guint) strcspn (text + line->start, " \n");

  for (guint i = first; i < index; i++)
    width = MAX (width, lotse_reading_line (a->reading, i)->end - lotse_reading_line (a->reading, i)->start);
  return !above->hyphenated && !g_unichar_islower (g_utf8_get_char (text + line->start)) && above->end - above->start + 1 + word + 8 < width
         && !strchr (",-/", text[above->end - 1]);
}

/* "Beratungsunterlage ist die Vorlage …": the second word of the line is a finite verb, so that a sentence begins. */
static gboolean
opens_with_verb (const LotseAnalysis *a, guint index, const char *fold)
{
  static const char *const verbs[] = { " ist ", " sind ", " wird ", " werden ", " hat ", " haben " };
  const char *text = a->reading->text->str + lotse_reading_line (a->reading, index)->start;
  const char *second = strchr (fold, ' ');

  for (guint i = 0; second && g_unichar_isupper (g_utf8_get_char (text)) && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (second, verbs[i]))
      return TRUE;
  return FALSE;
}

guint
_lotse_key_find_title_end (const LotseAnalysis *a, guint first)
{
  guint start = lotse_reading_line (a->reading, first)->start;
  guint last = first;

  for (guint i = first + 1; i < a->reading->lines->len && i - first < MAX_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const LotseLabel *label = label_of_line (a, i);
      g_autofree char *fold = NULL;

      if (label && label->field == LOTSE_FIELD_TITLE_MORE && line->blank_before <= 2)
        {
          last = i;
          continue;
        }
      if (label || line->blank_before > 0 || opens_proposal (a, i) || line->end - start > MAX_BYTES || line->zone == LOTSE_ZONE_HEADER)
        break;
      fold = fold_of_line (a, i);
      /* Texts that kept their lines but no blank ones. */
      if (!g_str_has_prefix (fold, "hier") && is_broken_off (a, first, i) && begins_text (a, i))
        break;
      if (opens_with_verb (a, i, fold))
        break;
      /* A rule is drawn below the field. */
      if (is_table_head (fold) || g_str_has_prefix (fold, "http") || g_str_has_prefix (fold, "___")
          || _lotse_analysis_find_date (a, line->start, line->start + 1, NULL, NULL))
        break;
      last = i;
    }
  return last;
}

void
_lotse_key_add_title_lines (LotseAnalysis *a, const char *rule, guint first, guint last)
{
  static const char *const marks[] = { " (öffentlich)", " (nichtöffentlich)", " (nicht öffentlich)" };
  LotseRange range = { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, last)->end };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      guint n = (guint) strlen (marks[i]);

      if (range.end > range.start + n + 4 && lotse_starts_with (text + range.end - n, marks[i]))
        {
          if (_lotse_key_is_missing (a, "publicity"))
            _lotse_analysis_add_publicity (a, "key/bracket", (LotseRange) { range.end - n + 2, range.end - 1 });
          range.end -= n;
        }
    }
  _lotse_analysis_add_key_range (a, "title", rule, range);
}

/* The value of a title label with the lines on which it goes on. */
static gboolean
add_labelled_title (LotseAnalysis *a, guint index)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index);
  LotseRange value;
  guint line;

  if (!_lotse_label_get_value (a->reading, a->labels, index, 6, &value))
    return FALSE;
  line = lotse_reading_find_line (a->reading, value.start);
  if (value.end == lotse_reading_line (a->reading, line)->end)
    value.end = lotse_reading_line (a->reading, _lotse_key_find_title_end (a, line))->end;
  /* A line that names a session is no part of it. */
  for (guint i = line + 1; i < a->reading->lines->len && lotse_reading_line (a->reading, i)->start < value.end; i++)
    if (lotse_reading_line (a->reading, i)->zone == LOTSE_ZONE_CONSULTATION)
      value.end = lotse_reading_line (a->reading, i - 1)->end;
  if (value.end - value.start > MAX_BYTES)
    return FALSE;
  return _lotse_analysis_add_key_range (a, "title", label->glued ? "key/glued-label" : "key/label", value) != NULL;
}

static gboolean
is_running_text (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return line->end - line->start > 400 || (line->end - line->start > 60 && a->reading->text->str[line->end - 1] == '.');
}

/* The name of the portal above the paper: "Bürgerinformationssystem", "Ratsinfo Alsenau", "Infosystem Kommunalpolitik". */
static gboolean
is_site_name (const char *fold)
{
  static const char *const words[] = { "informationssystem", "buergerinfo", "ratsinfo", "infosystem", "gremieninfo" };

  if (strlen (fold) > 60)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (fold, words[i]))
      return TRUE;
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
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (lotse_starts_with (a->reading->text->str + line->start, openings[i]))
      return TRUE;
  return FALSE;
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

/* Whether the line above breaks off: its last word asks for more. */
static gboolean
goes_on (const LotseAnalysis *a, guint index)
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

/* Whether a line has several columns, the last of them a number. */
static gboolean
is_table_row (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint gaps = 0;

  for (guint i = line->start; i < line->end; i++)
    gaps += text[i] == '\t';
  return gaps > 1 && g_ascii_isdigit (text[line->end - 1]);
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

/* Whether a line of the header may belong to a title that no label announces. */
static gboolean
may_be_title (const LotseAnalysis *a, guint index)
{
  static const char *const inner[] = { " vorlage-nr. ", " vorlagen-nr. ", " sitzungs-nr. ", " drucksachen-nr. " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *fold = NULL;
  guint letters = 0, type_end = 0, flags = 0;
  const char *text = a->reading->text->str;
  guint start = (guint) (_lotse_skip_numbering (text + line->start, text + line->end) - text);

  if (line->zone != LOTSE_ZONE_BODY || label_of_line (a, index))
    return FALSE;
  fold = fold_of_line (a, index);
  for (const char *p = fold; *p; p++)
    letters += g_ascii_isalpha (*p);
  if (is_running_text (a, index))
    return FALSE;
  if (is_site_name (fold) || is_town_in_capitals (a, index))
    return FALSE;
  /* The fields of a header whose line ends are lost. */
  for (guint i = 0; i < G_N_ELEMENTS (inner); i++)
    if (strlen (fold) > strlen (inner[i]) && strstr (fold + 1, inner[i]))
      return FALSE;
  /* "26. öffentliche Sitzung der Stadtverordnetenversammlung" names the session, not the item. */
  if ((g_ascii_isdigit (*fold) && strstr (fold, " sitzung de")) || is_row_of_headings (a, fold))
    return FALSE;
  /* "a) Gab es Vorgänge?": a question of the text. */
  if (start > line->start && text[line->end - 1] == '?')
    return FALSE;
  /* A sentence that goes on in the next line. */
  if (g_str_has_suffix (fold, " wird") || g_str_has_suffix (fold, " werden"))
    return FALSE;
  /* When a page was changed. */
  if (g_str_has_prefix (fold, "aktualisiert am ") || g_str_has_prefix (fold, "veroeffentlicht am ")
      || g_str_has_prefix (fold, "erstellt am "))
    return FALSE;
  /* The formula of a statute and its sections; the row of a table. */
  if (g_str_has_prefix (fold, "aufgrund ") || g_str_has_prefix (fold, "auf grund ") || g_str_has_prefix (fold, "§"))
    return FALSE;
  if (memchr (a->reading->text->str + line->start, '\t', line->end - line->start) && is_table_row (a, index))
    return FALSE;
  /* A point of a list. */
  if (strspn (fold, "-*+") > 0 || g_str_has_prefix (fold, "•") || g_str_has_prefix (fold, "·") || g_str_has_prefix (fold, "–"))
    return FALSE;
  /* The heading of a section ends the header. */
  if (_lotse_heading_look_up (a->reading, a->lexicon, start, line->end, FALSE, &flags) && !(flags & LOTSE_HEADING_COLON))
    return FALSE;
  if (opens_proposal (a, index) || is_mover (a, index))
    return FALSE;
  if (letters < 4 || g_str_has_prefix (fold, "http") || g_str_has_prefix (fold, "sehr geehrte") || fold[strlen (fold) - 1] == ':')
    return FALSE;
  if (is_letterhead (fold) || is_table_head (fold) || is_clerk (fold) || _lotse_publicity_from_fold (fold))
    return FALSE;
  if (_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &type_end) && type_end == line->end)
    return FALSE;
  return TRUE;
}

/* "Antrag von Stadträtin Muster", "Anfrage der Fraktion …": who moved it, below the title. */
static gboolean
names_mover (const LotseAnalysis *a, guint index)
{
  static const char *const links[]
      = { " von ", " der Fraktion", " des ", " Stadtr", " Nr. ", " Ratsm", " zur Sitzung ", " zur dringlichen " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange date;
  guint end = 0;
  const LotseLexiconEntry *type = _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);

  if (!type || (!g_str_equal (lotse_lexicon_entry_get (type, 1), "motion") && !g_str_equal (lotse_lexicon_entry_get (type, 1), "question")))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (lotse_starts_with (a->reading->text->str + end, links[i]))
      return TRUE;
  /* "Antrag PDS vom 08.01.2002" */
  return line->end - line->start < 120 && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
         && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0;
}

/* The type with which a line below the title begins that says who moved it, and the day if it says so too. */
static void
add_type_of_mover (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint end = line->start;
  LotseRange date;

  /* The answer to it follows: that is what the paper is. */
  if (index + 1 < a->reading->lines->len
      && lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, index + 1)->start, "Antwort"))
    return;
  _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_analysis_add_key_range (a, "paper_type", "key/type-of-mover", (LotseRange) { line->start, end });
  if (_lotse_key_is_missing (a, "date") && _lotse_analysis_find_date (a, end, line->end, &date, NULL) && date.start > end + 5
      && strncmp (a->reading->text->str + date.start - 5, " vom ", 5) == 0)
    _lotse_analysis_add_date (a, "key/date-of-mover", date);
}

/* "Erika Beispiel, Hans Muster, Ute Probe": a line of names, who signs a motion. */
static gboolean
is_list_of_names (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *text = lotse_reading_dup_text (a->reading, line->start, line->end);
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", -1);
      guint n_words = g_strv_length (words);

      if (n_words < 2 || n_words > 3)
        return FALSE;
      for (guint k = 0; k < n_words; k++)
        if (!g_unichar_isupper (g_utf8_get_char (words[k])) || strpbrk (words[k], "0123456789/()\"") != NULL || strlen (words[k]) < 2)
          return FALSE;
    }
  return n >= 3;
}

/* "DS 117/2031 Denkmal am Markt", "Drucksache Nr. 12/2031: Denkmal": the number of the paper before its title. */
static gboolean
add_number_and_title (LotseAnalysis *a, guint first, guint last)
{
  const LotseLine *line = lotse_reading_line (a->reading, first);
  LotseRange title = { 0, lotse_reading_line (a->reading, last)->end }, number;
  const char *text = a->reading->text->str;
  LotseLabel label = { 0 };

  if (!_lotse_key_is_missing (a, "number") || !_lotse_label_match_bare (a->reading, a->lexicon, line->start, line->end, &label)
      || label.field != LOTSE_FIELD_NUMBER || !_lotse_number_match (a->reading, label.value, line->end, &number)
      || number.start != label.value || memchr (text + number.start, '/', number.end - number.start) == NULL)
    return FALSE;
  title.start = number.end;
  while (title.start < title.end && strchr (" \t:-", text[title.start]))
    title.start++;
  if (title.end < title.start + 8 || !g_unichar_isupper (g_utf8_get_char (text + title.start)))
    return FALSE;
  _lotse_analysis_add_key_range (a, "number", "key/number-before-title", number);
  return _lotse_analysis_add_key_range (a, "title", "key/title-behind-number", title) != NULL;
}

/* "Der Jugendhilfeausschuss beschließt als …": the text begins with what an assembly decides. */
static gboolean
says_act (const char *fold)
{
  static const char *const acts[] = { " beschliesst ", " empfiehlt ", " beauftragt " };

  if (!g_str_has_prefix (fold, "der ") && !g_str_has_prefix (fold, "die "))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strstr (fold, acts[i]))
      return TRUE;
  return FALSE;
}

/* Without a label: the block of lines right before the table of consultations or the first heading, else the first block. */
static void
add_title_block (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, TOP_LINES);
  guint first = 0, last = 0, block = 0;
  gboolean found = FALSE, open = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const LotseLabel *label = label_of_line (a, i);
      g_autofree char *fold = NULL;

      if (line->start >= a->header_end)
        break;
      fold = fold_of_line (a, i);
      /* "Der Stadtrat beschließt:" */
      if (is_table_head (fold) || (label && label->field == LOTSE_FIELD_CONSULTATION) || g_str_has_suffix (fold, " beschliesst:")
          || says_act (fold))
        break;
      if (g_str_has_prefix (fold, "sehr geehrte") || (found && (g_str_equal (fold, "anfrage:") || g_str_equal (fold, "fragen:"))))
        break;
      /* "1. Zweck der Vorlage": the text begins. */
      if (found && (g_str_has_prefix (fold, "1. ") || g_str_has_prefix (fold, "i. "))
          && lotse_lexicon_find (a->lexicon, "headings", fold + 3) != NULL)
        break;
      /* The first item of minutes, where it is no cell of the header alone on its line; a table of contents. */
      if ((g_str_has_prefix (fold, "top ") && g_ascii_isdigit (fold[4]) && strspn (fold + 4, "0123456789. ") < strlen (fold + 4))
          || g_str_equal (fold, "inhalt") || g_str_has_prefix (fold, "inhaltsverzeichnis"))
        break;
      /* "zu TOP 5": where the paper is called up. */
      if (g_str_has_prefix (fold, "zu top ") && strspn (fold + 7, "0123456789. ") == strlen (fold + 7))
        {
          open = FALSE;
          continue;
        }
      if (found && names_mover (a, i))
        {
          if (open)
            {
              add_type_of_mover (a, i);
              break;
            }
          /* Apart from the title as well, if it says when. */
          if (_lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
            {
              add_type_of_mover (a, i);
              open = FALSE;
              continue;
            }
        }
      /* "hier: …" goes on with the title above it. */
      if (open && last + 1 == i && label && label->field == LOTSE_FIELD_TITLE_MORE && line->blank_before <= 1)
        {
          last = i;
          continue;
        }
      if (!may_be_title (a, i) && !(open && i > 0 && line->blank_before == 0 && line->zone == LOTSE_ZONE_BODY && goes_on (a, i)))
        {
          /* Where sentences begin the header is over; a text that begins with them has none. */
          if ((found || i == 0) && is_running_text (a, i))
            break;
          open = FALSE;
          continue;
        }
      if (found && open && is_list_of_names (a, i))
        break;
      if (!open || line->blank_before > 1)
        block = i;
      open = TRUE;
      if (line->end - lotse_reading_line (a->reading, block)->start > MAX_BYTES || i - block >= MAX_LINES)
        continue;
      first = block;
      last = i;
      found = TRUE;
    }
  /* A line that ends inside a word is not the last. */
  if (found && lotse_reading_line (a->reading, last)->hyphenated && last + 1 < n)
    {
      _lotse_key_add_title_lines (a, "key/title-block", first, last + 1);
      return;
    }
  /* A sentence is no title. */
  if (found && a->reading->text->str[lotse_reading_line (a->reading, last)->end - 1] != '.' && !add_number_and_title (a, first, last))
    _lotse_key_add_title_lines (a, "key/title-block", first, last);
}

/* Font size in which most of the text stands, 0 without geometry. */
static float
body_size (const LotseReading *reading)
{
  guint bytes[64] = { 0 };
  guint best = 0;

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);

      if (line->size > 0 && line->size < 63)
        bytes[(guint) (line->size + 0.5f)] += line->end - line->start;
    }
  for (guint i = 1; i < G_N_ELEMENTS (bytes); i++)
    if (bytes[i] > bytes[best])
      best = i;
  return (float) best;
}

/* On a printed page the title often stands in larger letters than anything else of the header that may be a title. */
static gboolean
add_large_title (LotseAnalysis *a)
{
  float body = body_size (a->reading), largest = 0;
  guint first = 0, last = 0;

  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= a->header_end || line->page > 1)
        break;
      if (line->size < 1.25f * body || body <= 0 || !may_be_title (a, i))
        continue;
      if (line->size > largest + 0.5f)
        {
          first = last = i;
          largest = line->size;
        }
      else if (i == last + 1 && i - first < MAX_LINES && fabsf (line->size - largest) <= 0.5f)
        last = i;
    }
  if (largest <= 0 || lotse_reading_line (a->reading, last)->end - lotse_reading_line (a->reading, first)->start > MAX_BYTES)
    return FALSE;
  _lotse_key_add_title_lines (a, "key/title-large", first, last);
  return TRUE;
}

/* Lines that name a session are no title. */
static void
mark_sessions (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      LotseRange body, date;
      guint last;

      if (_lotse_consultation_find_session (a, i, &body, &date, &last))
        _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, i)->start, lotse_reading_line (a->reading, last)->end,
                                  LOTSE_ZONE_CONSULTATION);
    }
}

/* "705/IX. - Umbau der Halle" above the fields: the paper's number, which a label says further down, and its title. */
static gboolean
add_title_behind_number (LotseAnalysis *a)
{
  const char *number = lotse_outline_get_key (a->outline, "number");

  if (!number)
    return FALSE;
  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *end = a->reading->text->str + line->end, *at = a->reading->text->str + line->start + strlen (number);

      if (line->end - line->start < strlen (number) + MIN_TITLE || !lotse_starts_with (a->reading->text->str + line->start, number))
        continue;
      at += *at == '.';
      if (!lotse_starts_with (at, " - ") && !lotse_starts_with (at, " – "))
        continue;
      at = strchr (at + 1, ' ') + 1;
      if (at >= end || !g_unichar_isupper (g_utf8_get_char (at)))
        continue;
      return _lotse_analysis_add_key_range (a, "title", "key/title-behind-number",
                                            (LotseRange) { (guint) (at - a->reading->text->str),
                                                           lotse_reading_line (a->reading, _lotse_key_find_title_end (a, i))->end })
             != NULL;
    }
  return FALSE;
}

void
_lotse_key_title_parse (LotseAnalysis *a)
{
  mark_sessions (a);
  if (!_lotse_key_is_missing (a, "title"))
    return;
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      if (label->start >= a->header_end)
        break;
      if (label->field == LOTSE_FIELD_TITLE && add_labelled_title (a, i))
        return;
    }
  if (!add_title_behind_number (a) && !add_large_title (a))
    add_title_block (a);
}
