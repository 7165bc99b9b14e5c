/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may hear the paper, where no label says so: a line of its own, ticked boxes. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of a line that says nothing else, that names the session so, and that holds boxes. */
#define MAX_WORDS 40
#define MAX_SESSION 90
#define MAX_BOXES 160

/* Boxes and words of a line of boxes. */
#define MOST_PARTS 12

typedef enum
{
  PART_TICKED,
  PART_EMPTY,
  PART_PUBLIC,
  PART_NON_PUBLIC,
  PART_OTHER,
} PartKind;

typedef struct
{
  PartKind kind;
  LotseRange range;
} Part;

/* A box at @p: "☒", "☐", "[X]", "( )", "X" alone. Returns the byte behind it, or @p. */
static guint
match_box (const char *text, guint p, guint end, PartKind *kind)
{
  static const char *const ticked[] = { "☒", "☑", "✓", "✔", "[x]", "[X]", "(x)", "(X)", "[ x ]", "[ X ]", "( x )", "( X )", "•" };
  static const char *const empty[] = { "☐", "□", "◻", "❏", "[ ]", "( )", "[]", "()", "[  ]", "(  )", "[_]", "○" };

  for (guint i = 0; i < G_N_ELEMENTS (ticked); i++)
    if (end - p >= strlen (ticked[i]) && lotse_starts_with (text + p, ticked[i]))
      {
        *kind = PART_TICKED;
        return p + (guint) strlen (ticked[i]);
      }
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    if (end - p >= strlen (empty[i]) && lotse_starts_with (text + p, empty[i]))
      {
        *kind = PART_EMPTY;
        return p + (guint) strlen (empty[i]);
      }
  if ((text[p] == 'X' || text[p] == 'x') && (p + 1 == end || strchr (" \t", text[p + 1])))
    {
      *kind = PART_TICKED;
      return p + 1;
    }
  return p;
}

/* "öffentlich", "nicht öffentliche Sitzung", or any other word at @p. Returns the byte behind it. */
static guint
match_word (const char *text, guint p, guint end, PartKind *kind)
{
  static const char *const words[]
      = { "nichtöffentlich", "nicht öffentlich", "nicht-öffentlich", "öffentlich", "Nichtöffentlich", "Öffentlich" };
  guint q = p;

  *kind = PART_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (words) && *kind == PART_OTHER; i++)
    if (end - p >= strlen (words[i]) && lotse_starts_with (text + p, words[i]))
      {
        *kind = text[p] == 'n' || text[p] == 'N' ? PART_NON_PUBLIC : PART_PUBLIC;
        q = p + (guint) strlen (words[i]);
      }
  while (q < end && !strchr (" \t", text[q]))
    q++;
  return q;
}

/* Boxes and words of bytes [from, to). Returns how many, 0 if they are too many. */
static guint
cut_parts (const char *text, guint from, guint to, Part *parts)
{
  guint n = 0, p = from;

  while (p < to)
    {
      Part part = { .range.start = p };

      if (strchr (" \t|:;,/", text[p]))
        {
          p++;
          continue;
        }
      part.range.end = match_box (text, p, to, &part.kind);
      if (part.range.end == p)
        part.range.end = match_word (text, p, to, &part.kind);
      if (n == MOST_PARTS)
        return 0;
      parts[n++] = part;
      p = part.range.end;
    }
  return n;
}

/* "☒ Vorberatung | Bauausschuss | 12.03.2031 | ☐ öffentlich ☒ nichtöffentlich": the row of a body, whose boxes say nothing of the paper. */
static gboolean
is_row_of_body (const LotseAnalysis *a, const LotseLine *line, const Part *parts, guint n)
{
  LotseRange date;

  if (!_lotse_analysis_find_date (a, line->start, line->end, &date, NULL))
    return FALSE;
  for (guint i = 0; i < n && parts[i].range.end < date.start; i++)
    if (parts[i].kind == PART_OTHER && _lotse_consultation_is_body (a, parts[i].range.start, date.start))
      return TRUE;
  return FALSE;
}

/* "☒ öffentlich ☐ nichtöffentlich", "öffentlich ( ) nichtöffentlich (X)": the box stands before its word, or behind it where the line begins
 * with a word. Returns whether the line is one of boxes, ticked or not. */
static gboolean
add_boxes (LotseAnalysis *a, guint index, gboolean table)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  Part parts[MOST_PARTS], *found = NULL;
  guint n, ticked = 0, boxes = 0, words = 0;
  gboolean behind = FALSE, first = TRUE;

  if (line->end - line->start > MAX_BOXES || !g_strstr_len (text + line->start, (gssize) (line->end - line->start), "ffentlich"))
    return FALSE;
  /* "• öffentlich": the point of a list, where no empty ring stands in the line. */
  if (g_strstr_len (text + line->start, (gssize) (line->end - line->start), "•")
      && !g_strstr_len (text + line->start, (gssize) (line->end - line->start), "○"))
    return FALSE;
  n = cut_parts (text, line->start, line->end, parts);
  for (guint i = 0; i < n; i++)
    {
      gboolean box = parts[i].kind == PART_TICKED || parts[i].kind == PART_EMPTY;

      boxes += box;
      words += parts[i].kind == PART_PUBLIC || parts[i].kind == PART_NON_PUBLIC;
      if (first && parts[i].kind != PART_OTHER)
        {
          behind = !box;
          first = FALSE;
        }
    }
  /* "Finanzausschuss | 12.03.2031 | nichtöffentlich | x": the row of a body, the mark belongs to another column. */
  if (boxes == 0 || words == 0 || (table && boxes == 1 && words == 1 && _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL)))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      Part *word = behind ? (i > 0 ? &parts[i - 1] : NULL) : (i + 1 < n ? &parts[i + 1] : NULL);

      if (parts[i].kind != PART_TICKED || !word || (word->kind != PART_PUBLIC && word->kind != PART_NON_PUBLIC))
        continue;
      found = word;
      ticked++;
    }
  if (ticked == 1 && !is_row_of_body (a, line, parts, n))
    _lotse_analysis_add_publicity (a, "key/checked", found->range);
  return TRUE;
}

/* "oeffentlicher sitzung: ja": a question of the form with its answer. */
static gboolean
is_answered (const char *fold, gboolean *ret_yes)
{
  static const char question[] = "oeffentlicher sitzung:";
  const char *at = strstr (fold, question);

  if (!at || (at != fold && !(g_str_has_prefix (fold, "nicht") && at - fold <= (int) strlen ("nicht "))))
    return FALSE;
  at += strlen (question);
  at += strspn (at, " \t");
  *ret_yes = g_str_equal (at, "ja") || g_str_equal (at, "x");
  return *ret_yes || g_str_equal (at, "nein");
}

/* "öffentliche Sitzung des Rates am 12.03.2031": byte where the words end that say who may hear it. Not in a sentence. */
static guint
cut_owner (const char *text, LotseRange words)
{
  static const char *const owners[] = { " Sitzung des ", " Sitzung der " };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      const char *at = g_strstr_len (text + words.start, (gssize) (words.end - words.start), owners[i]);

      if (at && !strchr (".,:", text[words.end - 1]))
        return (guint) (at - text) + (guint) strlen (" Sitzung");
    }
  return words.end;
}

/* "Zur Beratung in öffentlicher Sitzung:", "Beschlussvorlage zur Behandlung in nichtöffentlicher Sitzung" */
static gboolean
add_session_part (LotseAnalysis *a, guint index)
{
  static const char *const openings[] = { "zur ", "für die " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const char *in = g_strstr_len (text + line->start, (gssize) (line->end - line->start), " in ");
  const char *im = in ? NULL : g_strstr_len (text + line->start, (gssize) (line->end - line->start), " im ");
  g_autofree char *fold = NULL;
  gboolean yes;
  guint words = in ? (guint) (in - text) + (guint) strlen (" in ") : im ? (guint) (im - text) + (guint) strlen (" im ") : line->end;

  LotseRange asked = { words, line->end };
  const char *tab;

  /* "zur öffentlichen Sitzung", "für die öffentliche Sitzung" */
  for (guint i = 0; i < G_N_ELEMENTS (openings) && !in && !im; i++)
    if (lotse_starts_with (text + line->start, openings[i]))
      asked.start = words = line->start + (guint) strlen (openings[i]);
  if (words == line->end)
    return FALSE;
  /* "Beratung in öffentlicher Sitzung: | Ja | Anzahl der Anlagen: 1" */
  tab = memchr (text + words, ':', line->end - words);
  tab = tab ? memchr (tab + 1 + strspn (tab + 1, " \t"), '\t', (gsize) (text + line->end - tab - 1 - strspn (tab + 1, " \t"))) : NULL;
  if (tab)
    asked.end = (guint) (tab - text);
  if (asked.start == words && !in && !im)
    asked.end = cut_owner (text, asked);
  if (asked.end - asked.start > MAX_WORDS)
    return FALSE;
  fold = _lotse_key_fold_range (a, asked);
  if (is_answered (fold, &yes))
    {
      if (yes)
        _lotse_analysis_add_publicity (a, "key/publicity-line",
                                       (LotseRange) { words, words + (guint) (strchr (text + words, ':') - text - words) });
      return TRUE;
    }
  if (!g_str_has_suffix (fold, "oeffentlicher sitzung:") && !g_str_has_suffix (fold, "oeffentlicher sitzung")
      && !g_str_has_suffix (fold, "oeffentlichen teil") && !g_str_equal (fold, "oeffentlichen sitzung")
      && !g_str_equal (fold, "nichtoeffentlichen sitzung") && !g_str_equal (fold, "oeffentliche sitzung")
      && !g_str_equal (fold, "nichtoeffentliche sitzung") && !g_str_equal (fold, "nicht oeffentliche sitzung"))
    return FALSE;
  if (lotse_starts_with (text + line->start, "zur B"))
    _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
  _lotse_analysis_add_publicity (a, "key/publicity-line", asked);
  return TRUE;
}

/* A line between blank ones, below a row that holds a body and its day: no cell of the table of consultations. */
static gboolean
stands_apart (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return index > 0 && index + 1 < a->reading->lines->len && line[0].blank_before > 0 && line[1].blank_before > 0
         && line[-1].end - line[-1].start > strlen ("Mittwoch, 12.03.2031")
         && _lotse_analysis_find_date (a, line[-1].start, line[-1].end, NULL, NULL);
}

/* Whether a line nearby heads a public part: minutes of a session in two parts. */
static gboolean
has_public_part (const LotseAnalysis *a, guint index)
{
  for (guint i = index > 6 ? index - 6 : 0; i < MIN (a->reading->lines->len, index + 6); i++)
    if (lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, i)->start, "Öffentliche"))
      return TRUE;
  return FALSE;
}

/* The next line in the direction of @step, behind one that holds nothing but a box: which word that ticks cannot be known. */
static guint
skip_box (const LotseAnalysis *a, guint index, int step)
{
  guint near = (guint) ((int) index + step);
  const LotseLine *line = near < a->reading->lines->len ? lotse_reading_line (a->reading, near) : NULL;
  PartKind kind;

  return line && line->end > line->start && match_box (a->reading->text->str, line->start, line->end, &kind) == line->end
             ? (guint) ((int) near + step)
             : near;
}

/* "öffentlich" and "nichtöffentlich" below each other, each alone on its line: what the form offers. */
static gboolean
is_one_of_both (const LotseAnalysis *a, guint index, const char *fold)
{
  const char *other = g_str_equal (fold, "oeffentlich") ? "n" : g_str_has_prefix (fold, "nicht") ? "o" : NULL;

  for (int step = -1; other && step <= 1; step += 2)
    {
      guint near = skip_box (a, index, step);
      const LotseLine *line = near < a->reading->lines->len ? lotse_reading_line (a->reading, near) : NULL;
      g_autofree char *near_fold
          = line && line->end - line->start < MAX_WORDS ? _lotse_key_fold_range (a, (LotseRange) { line->start, line->end }) : NULL;

      if (near_fold && *near_fold == *other
          && (g_str_equal (near_fold, "oeffentlich") || g_str_equal (near_fold, "nichtoeffentlich")
              || g_str_equal (near_fold, "nicht oeffentlich")))
        return TRUE;
    }
  return FALSE;
}

/* "TOP 4 - öffentlich -": byte behind the number of the item on the agenda. */
static guint
skip_item (const char *text, guint start, guint end)
{
  guint p = start + (guint) strlen ("TOP "), digits;

  if (p >= end || !lotse_starts_with (text + start, "TOP "))
    return start;
  digits = (guint) strspn (text + p, "0123456789.");
  return digits > 0 && p + digits < end && strchr (" -(", text[p + digits]) ? p + digits : start;
}

void
_lotse_key_add_publicity_line (LotseAnalysis *a, guint index, gboolean table)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange words = { line->start, line->end };
  g_autofree char *fold = NULL;

  if (add_boxes (a, index, table) || line->end - line->start > MAX_SESSION)
    return;
  if (add_session_part (a, index) || line->end - line->start > MAX_WORDS)
    return;
  table = table && !stands_apart (a, index);
  /* "(öffentlich)", "- öffentlich -", "X öffentlich" */
  if (lotse_starts_with (a->reading->text->str + words.start, "X ") || lotse_starts_with (a->reading->text->str + words.start, "x "))
    words.start++;
  words.start = skip_item (a->reading->text->str, words.start, words.end);
  /* "für den öffentlichen Sitzungsteil" */
  if (lotse_starts_with (a->reading->text->str + words.start, "für den "))
    words.start += (guint) strlen ("für den ");
  while (words.start < words.end && strchr ("(- ", a->reading->text->str[words.start]))
    words.start++;
  while (words.end > words.start && strchr (")- ", a->reading->text->str[words.end - 1]))
    words.end--;
  fold = _lotse_key_fold_range (a, words);
  if (g_str_equal (fold, "oeffentlich: ja") || g_str_equal (fold, "nichtoeffentlich: ja") || g_str_equal (fold, "oeffentlich ja")
      || g_str_equal (fold, "nichtoeffentlich ja"))
    {
      _lotse_analysis_add_publicity (a, "key/publicity-line", words);
      return;
    }
  if ((g_str_has_prefix (fold, "nicht") && has_public_part (a, index)) || is_one_of_both (a, index, fold))
    return;
  if (!table && (strstr (fold, "oeffentlich") || g_str_equal (fold, "vertraulich")) && _lotse_publicity_from_fold (fold)
      && !strchr (fold, ':')
      && (strcspn (fold, " ") == strlen (fold) || g_str_equal (fold, "nicht oeffentlich") || strstr (fold, "teil")
          || strstr (fold, "sitzung") || strstr (fold, "vorlage") || strstr (fold, "beratung") || strchr (fold, '(')))
    _lotse_analysis_add_publicity (a, "key/publicity-line", words);
  /* "öffentlich am 24.10.2031", "- öffentlich nach § 48 Absatz 2 -" */
  else if (!table && (g_str_has_prefix (fold, "oeffentlich am ") || g_str_has_prefix (fold, "oeffentlich nach §")))
    _lotse_analysis_add_publicity (a, "key/publicity-line", words);
}

gboolean
_lotse_key_is_contradicted (const LotseAnalysis *a, guint index, LotseRange value)
{
  g_autofree char *fold = _lotse_key_fold_range (a, value);
  const char *publicity = _lotse_publicity_from_fold (fold);
  LotseRange other;

  for (guint i = 0; publicity && i < a->labels->len && g_array_index (a->labels, LotseLabel, i).start < a->header_end; i++)
    if (i != index && g_array_index (a->labels, LotseLabel, i).field == LOTSE_FIELD_PUBLICITY
        && _lotse_label_get_value (a->reading, a->labels, i, 0, &other))
      {
        g_autofree char *second = _lotse_key_fold_range (a, _lotse_key_first_line (a, other));

        if (_lotse_publicity_from_fold (second) && !g_str_equal (_lotse_publicity_from_fold (second), publicity))
          return TRUE;
      }
  return FALSE;
}
