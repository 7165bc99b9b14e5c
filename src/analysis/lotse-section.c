/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"
#include "lotse-fold.h"
#include "lotse-heading-private.h"

#include <string.h>

/* A section of a printed box ends at a line with so many bytes: that is running text. */
#define FORM_LINE 90
/* A line of more bytes is the dump of a page: only its begin is the header. */
#define DUMP_LINE 500
/* Shortest heading that is told from a cell of a table. */
#define TABLE_HEADING 18
/* Bytes of a title by which it is known in a line; others may follow in the next. */
#define TITLE_BEGIN ((gsize) 24)
/* A label with less behind it is a field. */
#define FIELD_BYTES 30
/* Longest list of names behind such a label. */
#define NAMES_BYTES 160
/* Longest heading of a chapter, on two or three lines. */
#define CHAPTER_BYTES 260
/* Longest number before a heading, with its blank. */
#define MAX_NUMBER 8
/* What may stand under a heading of a signature: names and offices, not a chapter. */
#define SIGNATURE_TEXT 700

static gboolean
is_blank_between (const LotseReading *reading, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (!strchr (" \t\n:.-", reading->text->str[i]))
      return FALSE;
  return TRUE;
}

static char *
dup_key (const LotseReading *reading, const LotseHeading *heading)
{
  g_autofree char *text = lotse_reading_dup_text (reading, heading->start, heading->end);

  return lotse_fold (text, -1);
}

/* Lines of tables and fields hold labels, not headings. */
static gboolean
may_hold_heading (const LotseLine *line)
{
  return (line->zone != LOTSE_ZONE_HEADER && line->zone != LOTSE_ZONE_CONSULTATION) || line->end - line->start > DUMP_LINE;
}

/* A longer heading right below the header or a table that was taken for a part of it. */
static gboolean
ends_table (const LotseLine *line)
{
  return line->blank_before > 0 && line->end - line->start >= TABLE_HEADING;
}

/* "Beschluss: geändert beschlossen": what came out, as a field of the header. */
static gboolean
says_result (const LotseAnalysis *a, const LotseLine *line)
{
  static const char label[] = "Beschluss: ";
  const char *text = a->reading->text->str + line->start;
  g_autofree char *fold = NULL;

  if (!lotse_starts_with (text, label))
    return FALSE;
  fold = lotse_fold (text + strlen (label), line->end - line->start - strlen (label));
  return lotse_lexicon_find (a->lexicon, "results", g_strchomp (fold)) != NULL;
}

/* Whether a line holds a title, or as much of its first line as there is of it. */
static gboolean
holds_begin (const char *line, gsize length, const char *title)
{
  gsize n = MIN (strlen (title), TITLE_BEGIN);

  for (const char *p = line; n > 0 && p + n <= line + length; p++)
    if (*p == *title && memcmp (p, title, n) == 0)
      return TRUE;
  return FALSE;
}

static GArray *
scan (LotseAnalysis *a)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));
  const char *number = lotse_outline_get_key (a->outline, "number"), *title = lotse_outline_get_key (a->outline, "title");

  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;
      guint n = headings->len;

      /* "Antrag der Verwaltung - 298/2018", "Beschlusstext (Neubau der Halle)" are the header, however long. */
      if (!may_hold_heading (line)
          && (!ends_table (line) || (number && g_strstr_len (text, line->end - line->start, number))
              || (title && holds_begin (text, line->end - line->start, title))))
        continue;
      if (!may_hold_heading (line) && says_result (a, line))
        continue;
      _lotse_heading_scan_line (a->reading, a->lexicon, i, headings);
      /* Titles look like headings of facts, hardly like those of a proposal. */
      if (!may_hold_heading (line) && headings->len > n && !g_str_equal (g_array_index (headings, LotseHeading, n).kind, "proposal"))
        g_array_set_size (headings, n);
    }
  return headings;
}

/* Drops a heading without text whose words come again: tables of contents, doubled headings. Also headings under which the next of the same
 * kind follows at once ("Beschluss:", "Antrag an den Rat"): they stay, but share the text. */
static void
drop_repeated (LotseAnalysis *a, GArray *headings)
{
  g_autoptr (GHashTable) running = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) later = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < headings->len;)
    {
      const LotseHeading *heading = &g_array_index (headings, LotseHeading, i);
      g_autofree char *key = dup_key (a->reading, heading);

      if (!(heading->flags & LOTSE_HEADING_RUNNING) || g_hash_table_add (running, g_steal_pointer (&key)))
        i++;
      else
        g_array_remove_index (headings, i);
    }
  for (guint i = headings->len, end = (guint) a->reading->text->len; i-- > 0;)
    {
      const LotseHeading *heading = &g_array_index (headings, LotseHeading, i);
      char *key = dup_key (a->reading, heading);
      guint next = end;

      end = heading->start;
      if (*key && g_hash_table_contains (later, key) && is_blank_between (a->reading, heading->text, next))
        {
          g_array_remove_index (headings, i);
          g_free (key);
          continue;
        }
      g_hash_table_add (later, key);
    }
}

/* Whether a heading is a bare line and nothing but white space stands between it and the next. */
static gboolean
is_bare (LotseAnalysis *a, const GArray *headings, guint index)
{
  const LotseHeading *heading = &g_array_index (headings, LotseHeading, index);
  guint next = index + 1 < headings->len ? g_array_index (headings, LotseHeading, index + 1).start : (guint) a->reading->text->len;

  return heading->end > heading->start && a->reading->text->str[heading->end] == '\n'
         && !(heading->flags & (LOTSE_HEADING_REQUEST | LOTSE_HEADING_OFFICE)) && is_blank_between (a->reading, heading->text, next);
}

/* Drops a table of contents: three headings or more in a row without text; the last of the row is the first real one. */
static void
drop_contents (LotseAnalysis *a, GArray *headings)
{
  for (guint i = 0; i < headings->len;)
    {
      guint n = 0;

      while (i + n < headings->len && is_bare (a, headings, i + n))
        n++;
      if (n >= 3)
        g_array_remove_range (headings, i, i + n < headings->len ? n : n - 1);
      i += n >= 3 ? 1 : n + 1;
    }
}

typedef struct
{
  gboolean text_begun; /* a proposal or facts are open */
  gboolean proposal_begun;
  gboolean in_block; /* the last heading was a label of goals */
  gboolean sub;      /* the open section is one of several small ones */
  const char *open;  /* kind of the open section */
} Context;

/* "CDU, SPD, FDP/FW und Die Linke": whether all words have a capital, as no wish for a decision has. */
static gboolean
is_list_of_names (const char *p, const char *end)
{
  while (p < end)
    {
      gsize n = strcspn (p, " \n");

      if (g_unichar_islower (g_utf8_get_char (p)) && !(n == 3 && (strncmp (p, "und", n) == 0 || strncmp (p, "der", n) == 0)))
        return FALSE;
      p += n;
      p += strspn (p, " ");
    }
  return TRUE;
}

/* Whether a label has a short value on its own line, or one of names. */
static gboolean
is_field (LotseAnalysis *a, const LotseHeading *heading)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, heading->start));
  const char *text = a->reading->text->str;

  if (heading->text >= line->end || text[line->end - 1] == '.')
    return FALSE;
  return line->end - heading->text < FIELD_BYTES
         || (line->end - heading->text < NAMES_BYTES && is_list_of_names (text + heading->text, text + line->end));
}

static gboolean
is_open (const Context *context, const char *kind)
{
  return context->open && g_str_equal (context->open, kind);
}

/* "… möge die Versammlung beschließen:" and at once "Petitum": the sentence ends in the heading. */
static gboolean
ends_in_heading (const LotseAnalysis *a, const LotseHeading *heading, const LotseHeading *next)
{
  return next && (heading->flags & LOTSE_HEADING_REQUEST) && is_blank_between (a->reading, heading->text, next->start)
         && g_str_equal (next->kind, "proposal") && !(next->flags & LOTSE_HEADING_REQUEST);
}

/* Whether what looks like a signature, whose text goes to byte @end, is none. */
static gboolean
is_no_signature (const LotseHeading *heading, guint end, const Context *context)
{
  gboolean office = (heading->flags & LOTSE_HEADING_OFFICE) != 0;

  return (office && !context->text_begun) || is_open (context, "signature") || (office && end - heading->end > SIGNATURE_TEXT);
}

/* "3. Vorschlag der Verwaltung", "a) Beschlüsse" below another section, where the proposal stands above it: a chapter of the reasoning. */
static gboolean
is_chapter (const LotseAnalysis *a, const LotseHeading *heading, const Context *context)
{
  return (heading->flags & LOTSE_HEADING_CHAPTER) && context->proposal_begun && context->open && !is_open (context, "proposal")
         && heading->start > lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, heading->start))->start;
}

/* Whether a heading found by its words opens a section here. */
static gboolean
opens_section (LotseAnalysis *a, const GArray *headings, guint index, Context *context)
{
  const LotseHeading *heading = &g_array_index (headings, LotseHeading, index), *next = index + 1 < headings->len ? heading + 1 : NULL;

  if (heading->flags & LOTSE_HEADING_BLOCK)
    {
      context->in_block = TRUE;
      return FALSE;
    }
  if (context->in_block && g_str_equal (heading->kind, "facts"))
    return FALSE;
  if (is_chapter (a, heading, context))
    return FALSE;
  if ((heading->flags & LOTSE_HEADING_SUB) && !(heading->flags & LOTSE_HEADING_COUNTED) && !context->sub
      && (is_open (context, "facts") || is_open (context, heading->kind)))
    return FALSE;
  /* "Antrag: CDU" is a field of the header. */
  if ((heading->flags & LOTSE_HEADING_COLON) && g_str_equal (heading->kind, "proposal") && is_field (a, heading))
    return FALSE;
  /* The summary of the reasoning, not of the decision. */
  if ((heading->flags & LOTSE_HEADING_SUMMARY) && is_open (context, "facts"))
    return FALSE;
  /* "Deshalb beantragen wir:" in the reasoning is another way to say what the proposal said. */
  if ((heading->flags & LOTSE_HEADING_REQUEST) && context->proposal_begun && context->open && !is_open (context, "proposal"))
    return FALSE;
  if (ends_in_heading (a, heading, next))
    return FALSE;
  return !g_str_equal (heading->kind, "signature")
         || !is_no_signature (heading, next ? next->start : (guint) a->reading->text->len, context);
}

static void
add_section (LotseAnalysis *a, const LotseHeading *heading)
{
  LotseSection section = { .kind = heading->kind,
                           .heading = { heading->start, heading->end },
                           .rest = { heading->rest, heading->rest_end },
                           .start = heading->text,
                           .end = (guint) a->reading->text->len,
                           .visible = !(heading->flags & LOTSE_HEADING_FORM) };

  while (section.start < section.end && strchr (" \t\n", a->reading->text->str[section.start]))
    section.start++;
  if (a->sections->len > 0)
    {
      LotseSection *previous = &g_array_index (a->sections, LotseSection, a->sections->len - 1);

      const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, heading->start));

      /* The number before a heading is no text of the section above. */
      previous->end = heading->start - line->start <= MAX_NUMBER ? line->start : heading->start;
      /* "Beschluss:" and at once "Antrag an den Rat": the second only names the body. */
      if (g_str_equal (previous->kind, section.kind) && is_blank_between (a->reading, previous->start, previous->end))
        section.visible = FALSE;
    }
  g_array_append_val (a->sections, section);
}

/* Whether a line says "Wir bitten, zur Kenntnis zu nehmen:" and no more. */
static gboolean
asks_to_note (const LotseAnalysis *a, const LotseLine *line)
{
  g_autofree char *fold = NULL;

  if (line->end - line->start > 60 || !lotse_starts_with (a->reading->text->str + line->start, "Wir bitten"))
    return FALSE;
  fold = lotse_reading_dup_fold (a->reading, line->start, line->end);
  return strstr (fold, " zur kenntnis zu nehmen") != NULL;
}

/* "Plan (471 KB)": a file of the paper with its size. */
static gboolean
is_file (const LotseAnalysis *a, const LotseLine *line)
{
  static const char *const sizes[] = { " KB)", " MB)", " kB)" };

  return lotse_bytes_end_in_one_of (a->reading->text->str + line->start, line->end - line->start, sizes, G_N_ELEMENTS (sizes));
}

/* Ends a list of files behind the last of them: in minutes the next item follows. */
static void
cut_files (const LotseAnalysis *a, LotseSection *section)
{
  guint i = lotse_reading_find_line (a->reading, section->start), last = 0;

  for (; i < a->reading->lines->len && lotse_reading_line (a->reading, i)->start < section->end; i++)
    if (is_file (a, lotse_reading_line (a->reading, i)))
      last = lotse_reading_line (a->reading, i)->end;
    else if (last > 0)
      break;
  if (last > section->start)
    section->end = last;
}

/* Cuts a section before the first line that belongs to a table of consultations or to the header, and a printed box before running text. */
static void
cut_section (LotseAnalysis *a, LotseSection *section)
{
  guint line = lotse_reading_find_line (a->reading, section->start);
  gboolean proposal = g_str_equal (section->kind, "proposal");
  gboolean form = !section->visible && !proposal;
  /* Each page of an OParl file is a text of its own. */
  gboolean parts = lotse_document_text_get_source (a->text) == LOTSE_SOURCE_OPARL;

  for (guint i = line; i < a->reading->lines->len; i++)
    {
      const LotseLine *l = lotse_reading_line (a->reading, i);

      if (l->start >= section->end)
        break;
      /* "Wir bitten, zur Kenntnis zu nehmen:" what a report says is not asked for. */
      if (proposal && l->start >= section->start && asks_to_note (a, l))
        {
          section->end = l->start;
          break;
        }
      if (l->start > section->start
          && (!may_hold_heading (l) || (parts && l->page_start) || (form && (l->page_start || l->end - l->start > FORM_LINE))))
        {
          section->end = l->start;
          break;
        }
    }
  if (g_str_equal (section->kind, "attachments"))
    cut_files (a, section);
  while (section->end > section->start && strchr (" \t\n", a->reading->text->str[section->end - 1]))
    section->end--;
}

static void
set_zones (LotseAnalysis *a, const LotseSection *section)
{
  guint first = lotse_reading_find_line (a->reading, section->heading.start);
  LotseZone zone = LOTSE_ZONE_BODY;

  if (g_str_equal (section->kind, "signature"))
    zone = LOTSE_ZONE_SIGNATURE;
  else if (g_str_equal (section->kind, "attachments"))
    zone = LOTSE_ZONE_ATTACHMENT;
  else if (!section->visible && !g_str_equal (section->kind, "proposal") && !g_str_equal (section->kind, "facts"))
    zone = LOTSE_ZONE_FORM;
  for (guint i = first; i < a->reading->lines->len; i++)
    {
      LotseLine *line = lotse_reading_line (a->reading, i);

      if (i > first && line->start >= section->end)
        break;
      /* A row of a box with its value is no heading of anything: the law in it is printed form text. */
      if (i == first && line->end <= section->start && section->heading.end > section->heading.start)
        line->zone = line->zone == LOTSE_ZONE_FORM && zone == LOTSE_ZONE_FORM ? LOTSE_ZONE_FORM : LOTSE_ZONE_HEADING;
      else if (line->zone == LOTSE_ZONE_BODY && zone != LOTSE_ZONE_BODY)
        line->zone = (guint8) zone;
    }
}

static int
compare_headings (gconstpointer one, gconstpointer two)
{
  const LotseHeading *a = one, *b = two;

  return a->start < b->start ? -1 : a->start > b->start;
}

/* A numbered line between two gaps: "2. Auswertung der Ergebnisse", perhaps on two lines. Returns its number, or 0. */
static guint
match_chapter (LotseAnalysis *a, guint index, LotseHeading *ret)
{
  const LotseLine *line = lotse_reading_line (a->reading, index), *last = line;
  const char *text = a->reading->text->str;
  guint start = line->start, value = 0;

  if (line->zone != LOTSE_ZONE_BODY || (line->blank_before == 0 && !line->page_start))
    return 0;
  for (; start < line->end && g_ascii_isdigit (text[start]) && value < 100; start++)
    value = value * 10 + (guint) (text[start] - '0');
  if (value == 0 || start + 3 > line->end || text[start] != '.' || text[start + 1] != ' ')
    return 0;
  for (start += 2; start < line->end && text[start] == ' ';)
    start++;
  if (!g_unichar_isupper (g_utf8_get_char (text + start)))
    return 0;
  while (index + 1 < a->reading->lines->len && lotse_reading_line (a->reading, index + 1)->blank_before == 0)
    last = lotse_reading_line (a->reading, ++index);
  if (index + 1 >= a->reading->lines->len || last->end - start > CHAPTER_BYTES || strchr (".,;", text[last->end - 1]))
    return 0;
  *ret = (LotseHeading) { "facts", 0, start, text[last->end - 1] == ':' ? last->end - 1 : last->end, last->end };
  return value;
}

/* A paper whose reasoning has no heading but numbered chapters: they are its sections. */
static void
add_chapters (LotseAnalysis *a, GArray *headings)
{
  g_autoptr (GArray) chapters = g_array_new (FALSE, FALSE, sizeof (LotseHeading));
  guint after = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      const LotseHeading *heading = &g_array_index (headings, LotseHeading, i);

      if (g_str_equal (heading->kind, "facts"))
        return;
      if (after == 0 && !g_str_equal (heading->kind, "proposal"))
        after = heading->end;
    }
  /* Between the printed boxes and the decision at the end. */
  for (guint i = after > 0 ? lotse_reading_find_line (a->reading, after) : a->reading->lines->len; i < a->reading->lines->len; i++)
    {
      LotseHeading chapter;

      if (match_chapter (a, i, &chapter) == chapters->len + 1)
        g_array_append_val (chapters, chapter);
    }
  if (chapters->len < 2)
    return;
  g_array_append_vals (headings, chapters->data, chapters->len);
  g_array_sort (headings, compare_headings);
}

void
_lotse_sections_parse (LotseAnalysis *a)
{
  g_autoptr (GArray) headings = scan (a);
  Context context = { 0 };

  drop_repeated (a, headings);
  drop_contents (a, headings);
  add_chapters (a, headings);
  for (guint i = 0; i < headings->len; i++)
    {
      const LotseHeading *heading = &g_array_index (headings, LotseHeading, i);

      if (!opens_section (a, headings, i, &context))
        continue;
      context.in_block = FALSE;
      context.sub = (heading->flags & LOTSE_HEADING_SUB) != 0;
      context.open = heading->kind;
      context.proposal_begun |= g_str_equal (heading->kind, "proposal");
      context.text_begun |= g_str_equal (heading->kind, "proposal") || g_str_equal (heading->kind, "facts");
      add_section (a, heading);
    }
  for (guint i = 0; i < a->sections->len; i++)
    {
      LotseSection *section = &g_array_index (a->sections, LotseSection, i);

      cut_section (a, section);
      set_zones (a, section);
    }
}

static int
compare_sections (gconstpointer one, gconstpointer two)
{
  const LotseSection *a = one, *b = two;

  if (a->heading.start != b->heading.start)
    return a->heading.start < b->heading.start ? -1 : 1;
  return a->start < b->start ? -1 : a->start > b->start;
}

void
_lotse_sections_emit (LotseAnalysis *a)
{
  g_autoptr (GArray) sorted = g_array_copy (a->sections);

  g_array_sort (sorted, compare_sections);
  for (guint i = 0; i < sorted->len; i++)
    {
      const LotseSection *section = &g_array_index (sorted, LotseSection, i);
      gboolean printed = section->heading.end > section->heading.start;
      g_autofree char *first = NULL, *rest = NULL, *heading = NULL;
      LotseOutlineItem *item;

      if (!section->visible)
        continue;
      item = lotse_outline_item_new (LOTSE_ITEM_SECTION, printed ? "section/heading" : "section/implicit");
      first = lotse_reading_dup_text (a->reading, section->heading.start, section->heading.end);
      rest = lotse_reading_dup_text (a->reading, section->rest.start, section->rest.end);
      heading = g_strjoin (*rest ? " " : "", first, rest, NULL);
      lotse_outline_item_set (item, "kind", section->kind);
      lotse_outline_item_set (item, "heading", heading);
      _lotse_analysis_add_spans (a, item, printed ? section->heading.start : section->start, printed ? section->heading.end : section->end);
      if (*rest)
        _lotse_analysis_add_spans (a, item, section->rest.start, section->rest.end);
      lotse_outline_take_item (a->outline, item);
    }
}
