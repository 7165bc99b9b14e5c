/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-goal-private.h"

#include "lotse-fold.h"
#include "lotse-label-private.h"

#include <string.h>

/* Letters of the number of a goal. */
#define MAX_GOAL_NUMBER 6
/* Longest heading between a number and the goal under it, and longest line that may be a heading. */
#define MAX_HEADING 170
/* A line of so many bytes is running text in which labels may stand anywhere. */
#define RUN_ON 300
/* Longest text behind one label that does not hold a list. */
#define MAX_TEXT 4000

typedef enum
{
  MARK_GOAL,
  MARK_SUBGOAL,
  MARK_MEASURE,
  MARK_AIM,
  MARK_HEADING,
  MARK_DIMENSION,
  MARK_END,
  MARK_NUMBER, /* "5.1.)" before a heading */
  N_MARKS,
} MarkKind;

/**
 * Mark:
 * @start, @end: bytes of the label with its colon
 * @numbered: the label has a number of its own ("Zieldimension II:")
 */
typedef struct
{
  MarkKind kind;
  guint start;
  guint end;
  gboolean numbered;
} Mark;

typedef struct
{
  LotseAnalysis *a;
  const LotseReading *reading;
  GArray *marks;    /* Mark */
  GArray *sections; /* LotseSection, new ones */
  GHashTable *seen; /* folded goals */
  guint last_page;
  gboolean has_top;
} Scan;

/* --- labels ---------------------------------------------------------------------------------------------------------------- */

static gboolean
kind_of (const LotseReading *reading, const LotseToken *token, MarkKind *ret_kind)
{
  static const char *const words[] = { "goal", "subgoal", "measure", "aim", "heading", "dimension", "end" };
  const LotseLexiconEntry *entry = lotse_reading_find_entry (reading, token, "goals");

  for (guint i = 0; entry && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (lotse_lexicon_entry_get (entry, 1), words[i]))
      {
        *ret_kind = (MarkKind) i;
        return TRUE;
      }
  return FALSE;
}

/* The label split over two lines: "Zieldimension" alone, then a line that ends in a colon. */
static guint
find_split_label_end (const LotseReading *reading, guint line)
{
  const LotseLine *next;

  if (line + 1 >= reading->lines->len)
    return 0;
  next = lotse_reading_line (reading, line + 1);
  return next->end - next->start < 60 && reading->text->str[next->end - 1] == ':' ? next->end : 0;
}

/* Whether a number stands for the colon of a label at the beginning of a line: "Ziel 1.1 Alle lernen", "Handlungsfeld 2 – Sprache". Its end, or
 * 0; @number: the token of the number. */
static guint
find_numbered_end (const LotseReading *reading, guint number)
{
  const LotseToken *token = lotse_reading_token (reading, number), *next;
  const char *fold = lotse_reading_peek_fold (reading, number);
  guint at = number + 1;
  gboolean parts = strchr (fold, '.') != NULL, dash;

  if (at + 1 >= reading->tokens->len)
    return 0;
  dash = g_str_equal (lotse_reading_peek_fold (reading, at), "-") && lotse_reading_token (reading, at)->flags & LOTSE_TOKEN_SPACE_BEFORE;
  next = lotse_reading_token (reading, at + dash);
  if (!(parts || dash) || next->line != token->line || next->kind != LOTSE_TOKEN_WORD || !(next->flags & LOTSE_TOKEN_CAPITAL))
    return 0;
  return dash ? lotse_reading_token (reading, at)->end : token->end;
}

/* A label at token @i: the word, perhaps a number, and a colon. */
static gboolean
read_label (const Scan *s, guint i, Mark *ret)
{
  const LotseReading *reading = s->reading;
  const LotseToken *token = lotse_reading_token (reading, i);
  const LotseLine *line = lotse_reading_line (reading, token->line);
  MarkKind kind;
  guint colon = i + 1;

  /* Inside a short line there is none, see below. */
  if (!(token->flags & LOTSE_TOKEN_LINE_START) && line->end - line->start < RUN_ON)
    return FALSE;
  if (!kind_of (reading, token, &kind))
    return FALSE;
  if (!(token->flags & LOTSE_TOKEN_LINE_START) && (kind == MARK_AIM || kind == MARK_END))
    return FALSE;
  *ret = (Mark) { .kind = kind, .start = token->start };
  if (colon < reading->tokens->len)
    {
      const char *fold = lotse_reading_peek_fold (reading, colon);

      if (*fold && (strspn (fold, "ivx") == strlen (fold) || strspn (fold, "0123456789.") == strlen (fold))
          && strlen (fold) <= MAX_GOAL_NUMBER)
        {
          ret->numbered = TRUE;
          ret->end = token->flags & LOTSE_TOKEN_LINE_START && kind != MARK_END ? find_numbered_end (reading, colon) : 0;
          if (ret->end > 0)
            return TRUE;
          colon++;
          if (g_str_equal (lotse_reading_peek_fold (reading, colon), "."))
            colon++;
        }
    }
  if (g_str_equal (lotse_reading_peek_fold (reading, colon), ":") && lotse_reading_token (reading, colon)->line == token->line)
    {
      ret->end = lotse_reading_token (reading, colon)->end;
      return TRUE;
    }
  if (kind == MARK_DIMENSION && line->end == token->end)
    {
      ret->end = find_split_label_end (reading, token->line);
      return ret->end > 0;
    }
  return FALSE;
}

/* "3.)" or "5.1.)" before a capital: the number of a chapter in running text. */
static gboolean
read_number (const Scan *s, guint i, Mark *ret)
{
  const LotseReading *reading = s->reading;
  const LotseToken *token = lotse_reading_token (reading, i);
  guint close = i + 1;

  if (token->kind != LOTSE_TOKEN_NUMBER || token->end - token->start > 6
      || strspn (lotse_reading_peek_fold (reading, i), "0123456789.") != strlen (lotse_reading_peek_fold (reading, i)))
    return FALSE;
  if (g_str_equal (lotse_reading_peek_fold (reading, close), "."))
    close++;
  if (!g_str_equal (lotse_reading_peek_fold (reading, close), ")") || close + 1 >= reading->tokens->len
      || !(lotse_reading_token (reading, close + 1)->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  *ret = (Mark) { .kind = MARK_NUMBER, .start = token->start, .end = lotse_reading_token (reading, close)->end };
  return TRUE;
}

static void
find_marks (Scan *s)
{
  const LotseReading *reading = s->reading;

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);
      LotseZone zone;
      Mark mark;

      /* Nearly all words. */
      if (token->kind != LOTSE_TOKEN_NUMBER && !(lotse_reading_get_classes (reading, token) & LOTSE_WORD_IN_GOALS))
        continue;
      zone = (LotseZone) lotse_reading_line (reading, token->line)->zone;
      if (zone == LOTSE_ZONE_FORM || zone == LOTSE_ZONE_HEADER || zone == LOTSE_ZONE_CONSULTATION)
        continue;
      if (token->kind == LOTSE_TOKEN_NUMBER
              ? read_number (s, i, &mark)
              : token->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL && read_label (s, i, &mark))
        g_array_append_val (s->marks, mark);
    }
}

/* Chapter numbers only where a goal or the next number follows soon. */
static void
drop_stray_numbers (Scan *s)
{
  Mark *marks = (Mark *) (gpointer) s->marks->data;
  guint kept = s->marks->len;

  /* From the end, because a number counts only before one that counts. */
  for (guint i = s->marks->len; i-- > 0;)
    {
      const Mark *next = kept < s->marks->len ? &marks[kept] : NULL;

      if (marks[i].kind == MARK_NUMBER
          && (!next || (next->kind != MARK_GOAL && next->kind != MARK_NUMBER && next->kind != MARK_AIM)
              || next->start - marks[i].end > MAX_HEADING))
        continue;
      marks[--kept] = marks[i];
    }
  g_array_remove_range (s->marks, 0, kept);
}

/* Whether the labels are those of a concept, not a stray "Maßnahmen:" in the reasons. */
static gboolean
is_concept (Scan *s)
{
  guint n[N_MARKS] = { 0 };

  for (guint i = 0; i < s->marks->len; i++)
    n[g_array_index (s->marks, Mark, i).kind]++;
  s->has_top = n[MARK_GOAL] > 0 || n[MARK_DIMENSION] > 0;
  return (n[MARK_GOAL] > 0 && n[MARK_SUBGOAL] + n[MARK_MEASURE] > 0) || (n[MARK_HEADING] > 0 && n[MARK_AIM] > 0)
         || (n[MARK_AIM] > 1 && n[MARK_MEASURE] + n[MARK_END] > 1) || n[MARK_DIMENSION] > 1 || (n[MARK_DIMENSION] > 0 && n[MARK_AIM] > 0);
}

/* --- items ------------------------------------------------------------------------------------------------------------------- */

static void
add_goal (Scan *s, const char *level, guint start, guint end, const char *rule, const char *inferred)
{
  LotseOutlineItem *item;
  char *text;

  while (start < end && strchr (" \n\t", s->reading->text->str[start]))
    start++;
  end = _lotse_goal_trim (s->reading, start, end, &s->last_page);
  if (end <= start + 2)
    return;
  text = lotse_reading_dup_text (s->reading, start, end);
  item = lotse_outline_item_new (LOTSE_ITEM_GOAL, rule);
  lotse_outline_item_set (item, "level", level);
  lotse_outline_item_take (item, "text", text);
  if (inferred)
    lotse_outline_item_set_inferred (item, inferred);
  _lotse_analysis_add_spans (s->a, item, start, end);
  lotse_outline_take_item (s->a->outline, item);
}

static void
add_list (Scan *s, const char *level, guint start, guint end, const char *rule)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LotseGoalItem));

  _lotse_goal_list_split (s->reading, start, end, &s->last_page, items);
  for (guint i = 0; i < items->len; i++)
    {
      const LotseGoalItem *item = &g_array_index (items, LotseGoalItem, i);

      add_goal (s, level, item->start, item->end, rule, item->torn ? "bullets-torn" : NULL);
    }
}

static void
add_section (Scan *s, guint start, guint end)
{
  LotseSection section = { .kind = "goals", .visible = TRUE };

  while (start < end && strchr (" \n\t", s->reading->text->str[start]))
    start++;
  end = _lotse_goal_trim (s->reading, start, end, &s->last_page);
  if (end <= start || end - start > MAX_HEADING)
    return;
  section.heading = (LotseRange) { start, end };
  section.start = section.end = end;
  g_array_append_val (s->sections, section);
}

/* End of the paragraph that begins after @start. */
static guint
find_paragraph_end (const Scan *s, guint start, guint limit)
{
  const char *text = s->reading->text->str;
  guint p = start;

  while (p < limit && strchr (" \n\t", text[p]))
    p++;
  while (p < limit && !(text[p] == '\n' && text[p + 1] == '\n'))
    p++;
  return p;
}

/* The chapter heading of a goal without a chapter number: the short line above its label. */
static void
add_heading_above (Scan *s, const Mark *mark, guint previous_end)
{
  guint i = lotse_reading_find_line (s->reading, mark->start);
  const LotseLine *line = lotse_reading_line (s->reading, i), *above;
  guint start;

  if (i == 0 || line->start != mark->start)
    return;
  above = lotse_reading_line (s->reading, i - 1);
  start = above->start;
  if (start < previous_end || above->zone == LOTSE_ZONE_HEADER || above->end - start > MAX_HEADING
      || strchr (".;,", s->reading->text->str[above->end - 1]))
    return;
  /* Without its number. */
  while (start < above->end && (g_ascii_isdigit (s->reading->text->str[start]) || strchr (". )", s->reading->text->str[start])))
    start++;
  add_section (s, start, above->end);
}

/* The line above the label of the next goal where it is surely a heading and not the end of the list behind @mark (or NULL): bold, or with a
 * number below a list without numbers ("2. Arbeit und Ausbildung"). */
static const LotseLine *
find_heading_between (const Scan *s, const Mark *mark, const Mark *next)
{
  const char *text = s->reading->text->str;
  guint i = lotse_reading_find_line (s->reading, next->start);
  const LotseLine *line = lotse_reading_line (s->reading, i), *above;
  guint start;
  gboolean numbered;

  if (i == 0 || line->start != next->start || (next->kind != MARK_GOAL && next->kind != MARK_AIM))
    return NULL;
  above = lotse_reading_line (s->reading, i - 1);
  if ((mark && above->start < mark->end) || above->end - above->start > MAX_HEADING || above->end == above->start
      || strchr (".;,:", text[above->end - 1]))
    return NULL;
  for (start = above->start; start < above->end && g_ascii_isdigit (text[start]); start++)
    ;
  numbered = start > above->start && start - above->start <= 2 && text[start] == '.' && text[start + 1] == ' '
             && g_unichar_isupper (g_utf8_get_char (text + start + 2))
             && !(mark && g_ascii_isdigit (text[_lotse_trim_start (s->reading, mark->end, (guint) s->reading->text->len)]));
  return numbered || (above->bold && i > 1 && !lotse_reading_line (s->reading, i - 2)->bold) ? above : NULL;
}

/* The name behind "Zieldimension": once, whether it stands in a heading or in a block. */
static void
add_dimension (Scan *s, const Mark *mark, guint end)
{
  guint stop = find_paragraph_end (s, mark->end, end);
  g_autofree char *text = lotse_reading_dup_text (s->reading, mark->end, stop);
  char *folded = lotse_fold (text, -1);

  if (strlen (text) > MAX_HEADING || !g_hash_table_add (s->seen, folded))
    return;
  if (mark->numbered)
    add_section (s, mark->start, stop);
  add_goal (s, "goal", mark->end, stop, "goal/dimension", NULL);
}

static void
add_mark (Scan *s, guint index, guint end)
{
  const Mark *mark = &g_array_index (s->marks, Mark, index);
  const Mark *previous = index > 0 ? mark - 1 : NULL;

  switch (mark->kind)
    {
    case MARK_GOAL:
      if (!previous || previous->kind != MARK_NUMBER)
        add_heading_above (s, mark, previous ? previous->end : 0);
      add_goal (s, "goal", mark->end, MIN (end, mark->end + MAX_TEXT), "goal/label", NULL);
      break;
    case MARK_SUBGOAL:
      add_list (s, "subgoal", mark->end, end, "goal/list");
      break;
    case MARK_MEASURE:
      add_list (s, "measure", mark->end, end, "goal/list");
      break;
    case MARK_AIM:
      if (find_heading_between (s, previous, mark))
        add_heading_above (s, mark, previous ? previous->end : 0);
      add_list (s, s->has_top ? "subgoal" : "goal", mark->end, end, "goal/block");
      break;
    case MARK_HEADING:
      add_section (s, mark->end, find_paragraph_end (s, mark->end, end));
      break;
    case MARK_DIMENSION:
      add_dimension (s, mark, end);
      break;
    case MARK_NUMBER:
      add_section (s, mark->end, end);
      break;
    case MARK_END:
    case N_MARKS:
    default:
      break;
    }
}

/* --- goals in running text ----------------------------------------------------------------------------------------------------- */

static gboolean
is_in_new_section (const Scan *s, guint byte)
{
  for (guint i = 0; i < s->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (s->sections, LotseSection, i);

      if (section->start <= byte && byte < section->end)
        return TRUE;
    }
  return FALSE;
}

/* Each goal that a sentence tells, once. What a chapter on a goal says in passing explains that goal. */
static void
add_running_goals (Scan *s)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LotseStatedGoal));
  const char *level = s->has_top ? "subgoal" : "goal";

  _lotse_goals_find_stated (s->a, found);
  for (guint i = 0; i < found->len; i++)
    {
      const LotseStatedGoal *goal = &g_array_index (found, LotseStatedGoal, i);
      g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LotseGoalItem));
      LotseGoalItem whole = { .start = goal->start, .end = goal->end };

      if (goal->in_passing && is_in_new_section (s, goal->start))
        continue;
      if (goal->list)
        _lotse_goal_list_split (s->reading, goal->start, goal->end, &s->last_page, items);
      else
        g_array_append_val (items, whole);
      for (guint k = 0; k < items->len; k++)
        {
          const LotseGoalItem *item = &g_array_index (items, LotseGoalItem, k);
          g_autofree char *text = lotse_reading_dup_text (s->reading, item->start, item->end);

          if (g_str_has_suffix (text, "."))
            text[strlen (text) - 1] = '\0';
          if (g_hash_table_add (s->seen, lotse_fold (text, -1)))
            add_goal (s, level, item->start, item->end, LOTSE_GOAL_STATED, "running-text");
        }
    }
}

/* --- the stage ------------------------------------------------------------------------------------------------------------------- */

/* First section that begins after @byte and is no label of a goal block. */
static guint
find_section_start (const Scan *s, guint byte, guint *index)
{
  while (*index < s->a->sections->len && g_array_index (s->a->sections, LotseSection, *index).heading.start < byte)
    (*index)++;
  for (guint i = *index; i < s->a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (s->a->sections, LotseSection, i);

      if (section->heading.end > section->heading.start && g_strcmp0 (section->kind, "goals") != 0)
        return section->heading.start;
    }
  return (guint) s->reading->text->len;
}

/* A label of a block is no heading of a section of its own. */
static void
hide_labels (Scan *s)
{
  LotseSection *sections = (LotseSection *) (gpointer) s->a->sections->data;
  guint k = 0, kept = 0;

  for (guint i = 0; i < s->a->sections->len; i++)
    {
      LotseRange heading = sections[i].heading;

      while (k < s->marks->len && g_array_index (s->marks, Mark, k).end < heading.start)
        k++;
      if (k >= s->marks->len || heading.end == heading.start || g_array_index (s->marks, Mark, k).start > heading.start)
        sections[kept++] = sections[i];
    }
  g_array_set_size (s->a->sections, kept);
}

static int
compare_sections (gconstpointer a, gconstpointer b)
{
  const LotseSection *x = a, *y = b;

  return x->heading.start < y->heading.start ? -1 : x->heading.start > y->heading.start;
}

/* Puts the new sections among the others; each ends where the next begins. */
static void
merge_sections (Scan *s)
{
  guint index = 0;

  for (guint i = 0; i < s->sections->len; i++)
    {
      LotseSection *section = &g_array_index (s->sections, LotseSection, i);
      guint end = find_section_start (s, section->start, &index);

      if (i + 1 < s->sections->len)
        end = MIN (end, section[1].heading.start);
      section->end = end;
    }
  if (s->sections->len == 0)
    return;
  g_array_append_vals (s->a->sections, s->sections->data, s->sections->len);
  g_array_sort (s->a->sections, compare_sections);
}

/* A note, not a stumbling stone: the paper is a concept, whatever is printed as its type. One that proposes something only has goals. */
static void
add_concept_note (LotseAnalysis *a)
{
  LotseOutlineItem *item;
  const LotseOutlineItem *first;

  if (lotse_outline_get_n_items (a->outline, LOTSE_ITEM_GOAL) < 3)
    return;
  for (guint i = 0; i < a->decisions->len; i++)
    if (g_strcmp0 (((const LotseDecision *) g_ptr_array_index (a->decisions, i))->status, "earlier") != 0)
      return;
  first = lotse_outline_get_item (a->outline, LOTSE_ITEM_GOAL, 0);
  item = lotse_outline_item_new (LOTSE_ITEM_HINT, "goal/concept");
  lotse_outline_item_set (item, "code", "concept");
  lotse_outline_item_copy_spans (item, first);
  lotse_outline_take_item (a->outline, item);
}

/* The goals of a paper with labels of goals. */
static void
add_blocks (Scan *s)
{
  guint index = 0;

  hide_labels (s);
  for (guint i = 0; i < s->marks->len; i++)
    {
      const Mark *mark = &g_array_index (s->marks, Mark, i);
      guint end = find_section_start (s, mark->end, &index);

      const LotseLine *heading = i + 1 < s->marks->len ? find_heading_between (s, mark, mark + 1) : NULL;

      if (i + 1 < s->marks->len)
        end = MIN (end, heading ? heading->start : mark[1].start);
      add_mark (s, i, end);
    }
  merge_sections (s);
  add_concept_note (s->a);
}

void
_lotse_goals_parse (LotseAnalysis *a)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (LotseSection));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  Scan s = { .a = a, .reading = a->reading, .marks = marks, .sections = sections, .seen = seen };

  find_marks (&s);
  drop_stray_numbers (&s);
  if (is_concept (&s))
    add_blocks (&s);
  add_running_goals (&s);
}
