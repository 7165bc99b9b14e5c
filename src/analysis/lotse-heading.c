/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-request-private.h"

#include "lotse-character.h"

#include <string.h>

/* The length in bytes from which a line is the dump of a page. */
#define MIN_DUMP 500

/* Bytes of a leading "3.", "1.2", "IV.", "a)", "C" in its own cell, with the blank after it, or 0. */
static guint
skip_numbering (const char *p, const char *end)
{
  const char *q = p;

  if (q < end && g_ascii_isdigit (*q))
    while (q < end && (g_ascii_isdigit (*q) || (*q == '.' && q + 1 < end && g_ascii_isdigit (q[1]))))
      q++;
  else if (q < end && strchr ("IVX", *q))
    while (q < end && strchr ("IVX", *q))
      q++;
  else if (q < end && g_ascii_isalpha (*q))
    q++;
  else
    return 0;
  if (q < end && (*q == '.' || *q == ')'))
    q++;
  /* "C | Beschlussvorschlag": the letter of the section has a cell for itself. */
  else if (!memchr (p, '.', (gsize) (q - p)) && !(q == p + 1 && q < end && *q == '\t' && *p >= 'A' && *p <= 'H'))
    return 0;
  if (q < end && *q == ')')
    q++;
  /* "I.Sachverhalt" */
  if (q + 1 < end && q[-1] == '.' && g_ascii_isupper (*q) && g_ascii_islower (q[1]))
    return (guint) (q - p);
  if (q >= end || (*q != ' ' && *q != '\t'))
    return 0;
  while (q < end && (*q == ' ' || *q == '\t'))
    q++;
  return (guint) (q - p);
}

/* Bytes of a mark of a form at the end of [start, end): "ja", "nein", a box, an arrow, "x" apart from words, "[ ]", "(x)"; or 0. */
static guint
measure_mark (const char *text, guint start, guint end)
{
  const char *last = text + end - 1;

  if (end - start > 4 && strchr (" \t", text[end - 3]) && g_ascii_strncasecmp (text + end - 2, "ja", 2) == 0)
    return 2;
  if (end - start > 6 && strchr (" \t", text[end - 5]) && g_ascii_strncasecmp (text + end - 4, "nein", 4) == 0)
    return 4;
  if (end - start <= 3)
    return 0;
  if (strchr ("xX", *last))
    return strchr (" \t", last[-1]) ? 1 : 0;
  if (strchr ("])", *last))
    return last[-2] == (*last == ')' ? '(' : '[') && strchr (" xX", last[-1]) ? 3 : 0;
  if ((guchar) *last & 0x80)
    {
      const char *mark = g_utf8_prev_char (text + end);
      gunichar c = g_utf8_get_char (mark);

      if (c == 0x2013 || c == 0x2192 || lotse_is_check_box (c) || (c >= 0x25a0 && c <= 0x25ff) || (c >= 0xe000 && c <= 0xf8ff))
        return (guint) (text + end - mark);
    }
  return 0;
}

/* End of [start, end) without marks of a form at its end, and without blanks and the characters in @marks. */
static guint
trim_end (const char *text, guint start, guint end, const char *marks)
{
  for (;;)
    {
      guint n;

      while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\t'))
        end--;
      /* Most lines end with a letter, and not with that of a mark. */
      if (end <= start || (g_ascii_isalnum (text[end - 1]) && !strchr ("aAnNxX", text[end - 1])))
        return end;
      n = strchr (marks, text[end - 1]) ? 1 : measure_mark (text, start, end);
      if (n == 0)
        return end;
      end -= n;
    }
}

/* "Erläuterungen        Seite 2", "Erläuterungen   Seite 2 von 5": a heading that the form repeats on every page. */
static guint
trim_page (const char *text, guint start, guint end, guint *flags)
{
  guint i = end;

  while (i > start && g_ascii_isdigit (text[i - 1]))
    i--;
  if (i < end && i > start + 5 && strncmp (text + i - 5, " von ", 5) == 0)
    for (i -= 5, end = i; i > start && g_ascii_isdigit (text[i - 1]);)
      i--;
  if (i == end || i < start + 8 || strncmp (text + i - 6, "Seite ", 6) != 0 || !strchr (" \t", text[i - 7]))
    return end;
  *flags |= LOTSE_HEADING_RUNNING;
  return trim_end (text, start, i - 7, ":");
}

static gboolean
is_heavy (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const LotseLine *next = line + 1 < reading->lines->len ? lotse_reading_line (reading, line + 1) : NULL;

  return next && ((l->bold && !next->bold) || (l->size > 0 && next->size > 0 && l->size > next->size * 1.08f));
}

/* Whether a line stands for itself: it begins a paragraph or follows a sentence end, and the next line does not continue it. */
static gboolean
is_alone (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const LotseLine *next = line + 1 < reading->lines->len ? lotse_reading_line (reading, line + 1) : NULL;
  const LotseLine *previous = line > 0 ? lotse_reading_line (reading, line - 1) : NULL;
  const char *text = reading->text->str;

  if (strchr (".,;", text[l->end - 1]))
    return FALSE;
  if (next && next->blank_before == 0 && lotse_is_lower_at (text + next->start))
    return FALSE;
  return !previous || l->blank_before > 0 || l->page_start || strchr (".:!?)", text[previous->end - 1])
         || previous->end - previous->start < 60;
}

/* "I. Problem": a Roman number in front makes a heading of a bare word. */
static gboolean
has_roman_number (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  gsize n = strspn (reading->text->str + l->start, "IVX");

  return n > 0 && n < 6 && reading->text->str[l->start + n] == '.';
}

static gboolean
scan_label (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint colon, guint line_end, LotseHeading *ret)
{
  const char *text = reading->text->str;
  guint end = trim_end (text, start, colon, ":");
  guint after = colon + 1;

  while (after < line_end && strchr (" \t", text[after]))
    after++;
  ret->kind = _lotse_heading_look_up (reading, lexicon, start, end, after >= line_end, &ret->flags);
  if (!ret->kind)
    return FALSE;
  if (after < line_end && !(ret->flags & LOTSE_HEADING_INLINE))
    return FALSE;
  ret->start = start;
  ret->end = end;
  ret->text = after;
  return TRUE;
}

static gboolean
scan_request (const LotseReading *reading, guint start, guint colon, guint line_end, GArray *headings)
{
  guint end = trim_end (reading->text->str, start, colon, ":");
  LotseHeading heading;

  if (!_lotse_request_read_label (reading, start, end, MIN (colon + 1, line_end), &heading))
    return FALSE;
  g_array_append_val (headings, heading);
  return TRUE;
}

/* "Beschluss KT 138/06./2025:": the number of the decision that follows. */
static gboolean
is_numbered_decision (const LotseReading *reading, guint start, guint colon)
{
  const char *text = reading->text->str;
  guint digits = 0, blanks = 0;

  if (!lotse_starts_with (text + start, "Beschluss ") || colon - start > 40)
    return FALSE;
  for (guint i = start + (guint) strlen ("Beschluss "); i < colon; i++)
    {
      digits += g_ascii_isdigit (text[i]);
      blanks += text[i] == ' ';
      if (g_ascii_islower (text[i]) && !lotse_starts_with (text + i - 1, "Nr"))
        return FALSE;
    }
  return digits >= 2 && blanks <= 2;
}

/* "II. Beschluss gemäß Änderungsantrag der …:", "III. Beschluss über die Vorlage": the next part of what was decided, with a Roman number. */
static gboolean
begins_next_decision (const LotseReading *reading, guint line, guint start)
{
  static const char *const links[] = { " gemäß ", " zum ", " zur ", " über ", " nach ", " zu " };
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  gboolean link = FALSE;

  if (!lotse_starts_with (text + start, "Beschluss ") || l->end - start > LOTSE_HEADING_MAX || !has_roman_number (reading, line)
      || !is_alone (reading, line))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links) && !link; i++)
    link = lotse_starts_with (text + start + strlen ("Beschluss"), links[i]);
  return link;
}

/* "… bereitgestellt. Begründung:" at the end of a paragraph. */
static void
scan_line_end (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, GArray *headings)
{
  const char *text = reading->text->str;
  LotseHeading heading = { 0 };
  guint p = end;

  if (end <= start + LOTSE_HEADING_MAX_LABEL || text[end - 1] != ':')
    return;
  while (p > start + 2 && end - p < LOTSE_HEADING_MAX_LABEL && !(text[p - 1] == ' ' && strchr (".!?", text[p - 2])))
    p--;
  if (text[p - 1] != ' ' || !strchr (".!?", text[p - 2]) || !g_unichar_isupper (g_utf8_get_char (text + p)))
    return;
  if (scan_label (reading, lexicon, p, end - 1, end, &heading) && !(heading.flags & LOTSE_HEADING_BLOCK))
    g_array_append_val (headings, heading);
}

/* What stands before the colon at byte @colon of a line [from, end) that holds many: behind the last border, or, of a request, from the begin. */
static void
scan_colon (const LotseReading *reading, const LotseLexicon *lexicon, guint from, guint border, guint colon, guint end, GArray *headings)
{
  const char *text = reading->text->str;
  LotseHeading heading = { 0 };
  guint start = border;

  while (start < colon && strchr (" \t", text[start]))
    start++;
  start += skip_numbering (text + start, text + colon);
  if (scan_label (reading, lexicon, start, colon, end, &heading) && !(heading.flags & LOTSE_HEADING_BLOCK))
    g_array_append_val (headings, heading);
  /* "Der Ortsbeirat 10 möge beschließen:" */
  else if (colon - from >= LOTSE_HEADING_MAX || !scan_request (reading, from, colon, end, headings))
    scan_request (reading, start, colon, end, headings);
}

/* The next colon at byte @start or behind, or @end. */
static guint
find_colon (const char *text, guint start, guint end)
{
  const char *colon = start < end ? memchr (text + start, ':', end - start) : NULL;

  return colon ? (guint) (colon - text) : end;
}

/* "… vorzulegen. Beschlussvorschlag: Der Rat beschließt …": the words of a proposal behind a full stop inside a line. */
static gboolean
scan_inside (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, GArray *headings)
{
  static const char joint[] = ". Beschluss";
  const char *text = reading->text->str, *at = g_strstr_len (text + start, (gssize) (end - start), joint);
  guint first, colon;
  LotseHeading heading = { 0 };

  if (!at)
    return FALSE;
  first = (guint) (at - text) + (guint) strlen (". ");
  colon = find_colon (text, first, MIN (end, first + LOTSE_HEADING_MAX_LABEL));
  if (colon + 2 >= end || text[colon] != ':' || text[colon + 1] != ' ' || !g_unichar_isupper (g_utf8_get_char (text + colon + 2))
      || !scan_label (reading, lexicon, first, colon, end, &heading) || !g_str_equal (heading.kind, "proposal"))
    return FALSE;
  g_array_append_val (headings, heading);
  return TRUE;
}

static void
scan_dump (const LotseReading *reading, const LotseLexicon *lexicon, guint from, guint end, GArray *headings)
{
  const char *text = reading->text->str;
  guint border = from;

  for (guint i = from; i < end; i++)
    {
      if (text[i] == ':' && i - border < LOTSE_HEADING_MAX)
        scan_colon (reading, lexicon, from, border, i, end, headings);
      /* A sentence end, or a number that stands alone: a page number. */
      if (i + 1 >= end || text[i + 1] != ' ')
        continue;
      if (strchr (".!?:)", text[i]))
        border = i + 1;
      else if (g_ascii_isdigit (text[i]) && i > from && strchr (" 0123456789", text[i - 1]))
        border = i + 1;
    }
}

/* "Beschlussvorschlag des" / "Kreisausschusses:": the line on which a heading ends that breaks off behind an article, else @line. */
static guint
find_last_line (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const LotseLine *next = line + 1 < reading->lines->len ? lotse_reading_line (reading, line + 1) : NULL;
  const char *text = reading->text->str;
  const char *word = text + l->end;
  g_autofree char *folded = NULL;

  if (!next || next->blank_before > 0 || next->end - l->start > LOTSE_HEADING_MAX || text[next->end - 1] != ':')
    return line;
  while (word > text + l->start && word[-1] != ' ')
    word--;
  folded = lotse_fold (word, text + l->end - word);
  return _lotse_heading_is_link (folded) && g_ascii_isalpha (*folded) ? line + 1 : line;
}

/* Headings of a part of what is moved or decided, which its number makes one: "II. Antrag", "III. Beschluss über …", "Beschluss KT 138/06:". */
static gboolean
scan_part (const LotseReading *reading, guint line, guint start, GArray *headings)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  LotseHeading part = { "proposal", 0, start, trim_end (text, start, l->end, ":"), l->end };
  gboolean roman = start > l->start && strchr ("IVX", text[l->start]);

  if ((roman && l->end - start == strlen ("Antrag") && lotse_starts_with (text + start, "Antrag"))
      || (roman && begins_next_decision (reading, line, start))
      || (text[l->end - 1] == ':' && is_numbered_decision (reading, start, l->end - 1)))
    {
      g_array_append_val (headings, part);
      return TRUE;
    }
  return FALSE;
}

/* "… empfehlen dem Rat folgenden" / "Beschluss:": the end of a sentence. */
static gboolean
ends_sentence_above (const LotseReading *reading, guint line, guint start)
{
  static const char joint[] = " folgenden";
  const char *text = reading->text->str;
  const LotseLine *above;

  if (line == 0 || lotse_reading_line (reading, line)->blank_before > 0 || !lotse_starts_with (text + start, "Beschluss:"))
    return FALSE;
  above = lotse_reading_line (reading, line - 1);
  return above->end > above->start + strlen (joint) && lotse_starts_with (text + above->end - strlen (joint), joint);
}

/* The byte behind what stands before the words of a heading: its number, or the dash of "- Kurzfassung -". */
static guint
skip_front (const char *text, const LotseLine *line)
{
  guint start = line->start + skip_numbering (text + line->start, text + line->end);

  if (text[start] == '-' && start + 2 < line->end && text[start + 1] == ' ' && text[line->end - 1] == '-')
    start += 2;
  return start;
}

/* A label before a colon, and in the dump of a page those behind it; a form may ask: "Finanzielle Auswirkungen? ☐ Ja, in Höhe von:". */
static gboolean
scan_labels (const LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *l, guint start, GArray *headings)
{
  const char *text = reading->text->str;
  guint limit = MIN (l->end, start + LOTSE_HEADING_MAX_LABEL), colon = find_colon (text, start, limit);
  const char *asked = colon > start ? memchr (text + start, '?', colon - start) : NULL;
  LotseHeading heading = { 0 };

  if (asked && strchr (" \t", asked[1]) && scan_label (reading, lexicon, start, (guint) (asked - text), l->end, &heading))
    {
      g_array_append_val (headings, heading);
      return TRUE;
    }

  if (colon >= l->end || text[colon] != ':' || !scan_label (reading, lexicon, start, colon, l->end, &heading))
    return FALSE;
  if (heading.text >= l->end || !(heading.flags & LOTSE_HEADING_SUB))
    g_array_append_val (headings, heading);
  if (l->end - l->start >= MIN_DUMP)
    scan_dump (reading, lexicon, heading.text, l->end, headings);
  return TRUE;
}

/* A request before a colon, and what may stand behind it in the line; alone on its line "Wir beantragen" needs no colon, nor does "Der Rat der
 * Stadt … möge beschließen", however long the name is. */
static gboolean
scan_requests (const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint start, GArray *headings)
{
  static const char wish[] = " möge beschließen";
  const LotseLine *l = lotse_reading_line (reading, line);
  guint colon = find_colon (reading->text->str, start, MIN (l->end, start + LOTSE_HEADING_MAX));
  gboolean wished = l->end - start > strlen (wish) && lotse_starts_with (reading->text->str + l->end - strlen (wish), wish);
  gboolean ends
      = colon < l->end ? reading->text->str[colon] == ':' : is_alone (reading, line) && (wished || colon - start < LOTSE_HEADING_MAX_LABEL);

  if (!ends || !scan_request (reading, start, colon, l->end, headings))
    return FALSE;
  scan_line_end (reading, lexicon, MIN (colon + 1, l->end), l->end, headings);
  return TRUE;
}

/* Words of the table that fill a line, or two. */
static gboolean
scan_whole_line (const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint start, LotseHeading *ret)
{
  const char *text = reading->text->str;
  const LotseLine *last;
  guint running = 0;

  if (!_lotse_heading_may_begin (lexicon, text + start, lotse_reading_line (reading, line)->end - start))
    return FALSE;
  last = lotse_reading_line (reading, find_last_line (reading, line));
  ret->start = start;
  ret->end = trim_page (text, start, trim_end (text, start, last->end, ":-?"), &running);
  ret->text = last->end;
  ret->kind = _lotse_heading_look_up (reading, lexicon, start, ret->end, is_alone (reading, line), &ret->flags);
  ret->flags |= running;
  return ret->kind != NULL;
}

/* Whether the colon that some words need to be a heading is there, or what does in its place: heavier type, a Roman number. */
static gboolean
has_colon (const LotseReading *reading, guint line, const LotseHeading *heading)
{
  return reading->text->str[heading->text - 1] == ':' || is_heavy (reading, line)
         || (has_roman_number (reading, line) && is_alone (reading, line)) || _lotse_request_heads_motion (reading, line, heading)
         || _lotse_heading_numbers_decision (reading, line, heading);
}

void
_lotse_heading_scan_line (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *headings)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  LotseHeading heading = { 0 };
  gboolean form = headings->len > 0 && (g_array_index (headings, LotseHeading, headings->len - 1).flags & LOTSE_HEADING_CELL);
  guint start, n = headings->len;
  gboolean counted;

  if (l->end <= l->start || l->hyphenated)
    return;
  start = skip_front (text, l);
  counted = start > l->start && is_alone (reading, line) && _lotse_heading_counts_on (reading, line, start, headings);
  if (lotse_starts_with (text + start, "gez.") && start + strlen ("gez. ") < l->end)
    {
      heading = (LotseHeading) { "signature", 0, l->start, l->start, l->start };
      g_array_append_val (headings, heading);
      return;
    }
  if (_lotse_heading_signs_for_another (text, l))
    {
      heading = (LotseHeading) { "signature", LOTSE_HEADING_OFFICE, l->start, l->start, l->start };
      g_array_append_val (headings, heading);
      return;
    }
  if (ends_sentence_above (reading, line, start))
    return;
  if (scan_labels (reading, lexicon, l, start, headings))
    {
      if (counted && headings->len > n)
        g_array_index (headings, LotseHeading, n).flags |= LOTSE_HEADING_COUNTED;
      return;
    }
  if (_lotse_request_read_line (reading, line, start, &heading) || _lotse_heading_read_cell (reading, lexicon, line, start, form, &heading))
    {
      g_array_append_val (headings, heading);
      return;
    }
  if (l->end - l->start >= MIN_DUMP)
    {
      scan_dump (reading, lexicon, start, l->end, headings);
      return;
    }
  if (scan_requests (reading, lexicon, line, start, headings))
    return;
  if (_lotse_request_read_clause (reading, line, start, &heading))
    {
      g_array_append_val (headings, heading);
      return;
    }
  if (scan_part (reading, line, start, headings))
    return;
  if (l->end - start > LOTSE_HEADING_MAX || !scan_whole_line (reading, lexicon, line, start, &heading))
    {
      if (!scan_inside (reading, lexicon, start, l->end, headings))
        scan_line_end (reading, lexicon, start, l->end, headings);
    }
  else if (!(heading.flags & LOTSE_HEADING_COLON) || counted || has_colon (reading, line, &heading)
           || _lotse_heading_opens_letters (reading, line, start))
    {
      heading.flags |= counted ? LOTSE_HEADING_COUNTED : 0;
      g_array_append_val (headings, heading);
    }
}
