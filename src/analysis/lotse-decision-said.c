/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of minutes: what was decided stands between what was said, and its result below or above it (domain guide 2.4, 4.1 no. 4). */
#include "lotse-decision-private.h"
#include "lotse-decision-unheaded-private.h"
#include "lotse-fold.h"
#include "lotse-pipe-private.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* Paragraphs that are looked at where no heading tells the decision. */
#define MAX_PARAGRAPHS 400
/* Tokens of the title of an item. */
#define MAX_TITLE 40
/* A lead-in has no more tokens. */
#define MAX_LEAD 60

static char
last_char (LotseAnalysis *a, guint last)
{
  return a->reading->text->str[lotse_reading_token (a->reading, last - 1)->end - 1];
}

/* The status that the lines from @line on print, while they are nothing but results; @ret_next is the line after them. */
static const char *
read_outcomes (LotseAnalysis *a, guint line, guint *ret_next)
{
  const char *status = NULL;

  for (; line < a->reading->lines->len && (_lotse_minutes_is_outcome (a, line) || (status == NULL && _lotse_minutes_read_result (a, line)));
       line++)
    if (!status || g_str_equal (status, "earlier"))
      {
        const char *here = _lotse_minutes_read_result (a, line);

        status = here ? here : status;
      }
  *ret_next = line;
  return status;
}

guint
_lotse_minutes_read_block (LotseAnalysis *a, const LotseBlock *block)
{
  LotseBlock piece = *block;
  guint n = 0;

  if (block->first >= block->last)
    return 0;
  while (piece.first < block->last)
    {
      guint line = lotse_reading_token (a->reading, piece.first)->line;
      guint last_line = lotse_reading_token (a->reading, block->last - 1)->line, next;
      const char *status = NULL;

      if (lotse_reading_token (a->reading, piece.first)->start > lotse_reading_line (a->reading, line)->start)
        line++;
      while (line <= last_line && !_lotse_minutes_is_outcome (a, line))
        line++;
      next = line;
      piece.last = block->last;
      if (line <= last_line)
        {
          piece.last = lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, line)->start);
          status = read_outcomes (a, line, &next);
          next = MAX (next, line + 1);
        }
      piece.status = status ? status : block->status;
      if (piece.last > piece.first)
        {
          n += _lotse_decisions_read_block (a, &piece);
          piece.taken = FALSE;
        }
      if (next > last_line)
        break;
      piece.first = lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, next)->start);
    }
  return n;
}

/* Whether the heading of a section is that of a vote: "Abstimmungsergebnis:". */
static gboolean
is_vote (LotseAnalysis *a, const LotseSection *section)
{
  static const char *const headings[] = { "Abstimmung", "Beratungsergebnis" };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (lotse_starts_with (a->reading->text->str + section->heading.start, headings[i]))
      return !section->visible;
  return FALSE;
}

/* First token of the paragraph in tokens [first, last) with which an assembly decides by its own words, or @last. */
static guint
find_deciding_paragraph (LotseAnalysis *a, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_PARA_START)
      {
        guint sentence = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, i)->start);
        guint end = lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence).end);

        if (end > i && _lotse_unheaded_decides (a, i, MIN (end, last)))
          return i;
      }
  return last;
}

guint
_lotse_minutes_read_below_vote (LotseAnalysis *a, guint index)
{
  const LotseSection *section = &g_array_index (a->sections, LotseSection, index), *next = section + 1;
  LotseBlock block = { .headed = TRUE };
  guint line = lotse_reading_find_line (a->reading, section->heading.start) + 1;

  /* The vote on it stands below the point. */
  if (index + 1 >= a->sections->len || !is_vote (a, section) || !is_vote (a, next))
    return 0;
  while (line < a->reading->lines->len && _lotse_minutes_is_outcome (a, line))
    line++;
  if (line >= a->reading->lines->len || lotse_reading_line (a->reading, line)->start >= next->heading.start)
    return 0;
  block.first = lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, line)->start);
  block.last = lotse_reading_find_token (a->reading, next->heading.start);
  block.status = _lotse_minutes_read_result (a, lotse_reading_find_line (a->reading, next->heading.start));
  if (!block.status)
    return 0;
  /* "Entlastung" and below it "Der Rat erteilt …": the next point has a title in place of a number. */
  if (_lotse_sentence_match_number (a->reading, block.first) == 0)
    block.first = find_deciding_paragraph (a, block.first, block.last);
  return block.first < block.last ? _lotse_minutes_read_block (a, &block) : 0;
}

/* --- without headings --------------------------------------------------------------------------------------------------------- */

/* "2.1 Anbau, Seestraße 9" and below it "Der Ausschuss erteilt sein Einvernehmen.": the line behind the title of the numbered item that begins at
 * @first, if it begins as a sentence does; else @first. */
static guint
find_title_end (LotseAnalysis *a, guint first, guint last)
{
  static const char *const openers[] = { "der", "die", "das", "dem", "den", "es", "gegen", "zum", "zur", "einstimmig", "mit" };

  if (_lotse_sentence_match_number (a->reading, first) == 0
      && !(lotse_reading_token (a->reading, first)->kind == LOTSE_TOKEN_NUMBER && strchr (_lotse_analysis_get_fold (a, first), '.')))
    return first;
  for (guint i = first + 2; i < MIN (last, first + MAX_TITLE); i++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, i);

      if (!(t->flags & LOTSE_TOKEN_LINE_START))
        continue;
      if (t->flags & LOTSE_TOKEN_PARA_START || strchr (".:;,!?", last_char (a, i)))
        return first;
      if (t->flags & LOTSE_TOKEN_CAPITAL && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), openers, G_N_ELEMENTS (openers)))
        return i;
    }
  return first;
}

/* Whether the title of the next item begins at @token, behind a text that is complete. */
static gboolean
begins_item (LotseAnalysis *a, guint token)
{
  return (lotse_reading_token (a->reading, token)->flags & LOTSE_TOKEN_LINE_START) && strchr (".)", last_char (a, token))
         && find_title_end (a, token, a->reading->tokens->len) > token;
}

/* "Begründung:" on a line right below what was decided. */
static gboolean
begins_reasons (LotseAnalysis *a, guint token)
{
  return lotse_reading_line (a->reading, lotse_reading_token (a->reading, token)->line)->zone == LOTSE_ZONE_HEADING
         && lotse_fold_is (_lotse_analysis_get_fold (a, token), "begruendung");
}

static guint
find_paragraph_end (LotseAnalysis *a, guint first, guint last)
{
  guint i = first + 1;

  while (i < last && (!(lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_PARA_START)) && !_lotse_minutes_names_speaker (a, i)
         && !begins_item (a, i)
         && !((lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_LINE_START)
              && (_lotse_minutes_is_outcome (a, lotse_reading_token (a->reading, i)->line) || begins_reasons (a, i))))
    i++;
  return i;
}

/* Whether a sentence names a day: then it tells of another session. */
static gboolean
has_date (LotseAnalysis *a, guint first, guint last)
{
  return _lotse_analysis_find_date (a, lotse_reading_token (a->reading, first)->start, lotse_reading_token (a->reading, last - 1)->end,
                                    NULL, NULL);
}

/* Token behind a quote that opens a paragraph. */
static guint
skip_quote (LotseAnalysis *a, guint first, guint last)
{
  gunichar c = g_utf8_get_char (a->reading->text->str + lotse_reading_token (a->reading, first)->start);

  return first + 1 < last && (c == 0x201a || c == 0x201e || c == '"' || c == 0xbb || c == 0x201c) ? first + 1 : first;
}

/* "Anschließend wird vorgeschlagen, …": what somebody wishes, and no assembly recommends. */
static gboolean
tells_suggestion (LotseAnalysis *a, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, i), "vorgeschlagen") || lotse_fold_is (_lotse_analysis_get_fold (a, i), "angeregt"))
      return TRUE;
  return FALSE;
}

/* Whether a sentence says of the paper, by its name only, how the vote on it went. */
static gboolean
tells_result (LotseAnalysis *a, guint first, guint last)
{
  static const char *const papers[] = { "vorlage", "beschlussvorlage", "verwaltungsvorlage", "beschlussvorschlag" };

  if (last < first + 4 || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first + 1), papers, G_N_ELEMENTS (papers)))
    return FALSE;
  for (guint i = first + 2; i < last; i++)
    if (strstr (_lotse_analysis_get_fold (a, i), "stimm"))
      return TRUE;
  return FALSE;
}

/* "Nach der Gemeindeordnung wählt der Rat …": what the law says of an assembly. */
static gboolean
tells_law (LotseAnalysis *a, guint first, guint last)
{
  static const char *const joints[] = { "nach", "gemaess", "laut" };
  static const LotseFoldEnd laws[] = { LOTSE_FOLD_END ("ordnung"), LOTSE_FOLD_END ("gesetz"), LOTSE_FOLD_END ("satzung") };

  return first + 3 < last && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first), joints, G_N_ELEMENTS (joints))
         && lotse_fold_ends_in (_lotse_analysis_get_fold (a, first + 2), laws, G_N_ELEMENTS (laws))
         && !_lotse_decisions_tells_vote (a, first, last);
}

/* Whether a paragraph of minutes takes a decision by its own words; @voted: it was voted on, so that it is enough that an assembly does
 * something. */
static gboolean
decides (LotseAnalysis *a, guint first, guint last, gboolean voted)
{
  guint sentence = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, first)->start);
  guint end = sentence < a->sentences->len
                  ? MIN (last, lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence).end))
                  : last;
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (end <= first)
    end = last;
  first = skip_quote (a, first, end);
  _lotse_clause_read (a, first, end, &clause);
  /* "Die Vorlage wurde mit 9 Ja-Stimmen und 1 Nein-Stimme beschlossen" is the result of what stands above. */
  if (clause.passive && clause.past && tells_result (a, first, end))
    return FALSE;
  /* "Der Beschluss wird einstimmig gefasst.": what it says stands elsewhere. */
  if (clause.passive && end > first + 4 && lotse_fold_is (_lotse_analysis_get_fold (a, first + 1), "beschluss")
      && lotse_fold_is (_lotse_analysis_get_fold (a, end - 2), "gefasst"))
    return FALSE;
  /* "Der Vorschlag wird ergänzt und der Landrat lässt darüber abstimmen.": what it came to stands below. */
  if (lotse_fold_is (_lotse_analysis_get_fold (a, end > first + 2 ? end - 2 : first), "abstimmen"))
    return FALSE;
  /* "Es wird vorgeschlagen, …" is what was said. */
  if (clause.passive && g_strcmp0 (clause.action, "recommends") == 0 && tells_suggestion (a, first, end))
    return FALSE;
  if (voted)
    return clause.finite && !clause.past && !clause.modal && _lotse_actor_find_subject (a, first, end, clause.verb, &subject)
           && _lotse_actor_is_assembly (&subject);
  if (!clause.action || clause.modal || (clause.past && has_date (a, first, end)) || tells_law (a, first, end))
    return FALSE;
  if (clause.passive)
    return !clause.past || clause.reports;
  return (!clause.past || clause.reports) && _lotse_actor_find_subject (a, first, end, clause.verb, &subject)
         && _lotse_actor_resolves (a, &subject, &clause);
}

/* "Er bittet die Verwaltung, …" as the paragraph below what the same assembly has decided. */
static gboolean
acts_again (LotseAnalysis *a, guint first, guint last)
{
  guint end
      = MIN (last, _lotse_decision_sentence_last (a, _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, first)->start)));
  LotseClause clause;

  if (!lotse_fold_is (_lotse_analysis_get_fold (a, first), "er") && !lotse_fold_is (_lotse_analysis_get_fold (a, first), "sie"))
    return FALSE;
  _lotse_clause_read (a, first, end, &clause);
  return clause.action && clause.verb == first + 1 && !clause.past && !clause.modal && !clause.negated;
}

/* "Den Nutzern soll Gelegenheit gegeben werden, …" below "Der Ausschuss empfiehlt dem Rat:": what ought to be is a point of it, too. */
static gboolean
is_wish (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  return clause.modal && !clause.past && last_char (a, last) == '.'
         && (lotse_fold_is (_lotse_analysis_get_fold (a, clause.verb), "soll")
             || lotse_fold_is (_lotse_analysis_get_fold (a, clause.verb), "sollen"));
}

/* "Es wird beantragt, … aufzunehmen. Dem stimmt der Rat zu." and below it "13 : 0": whether a sentence that ends before token @end is the last of
 * a paragraph, and a count of votes stands below that. */
static gboolean
ends_in_vote (LotseAnalysis *a, guint end, guint last)
{
  const char *text = a->reading->text->str;
  const LotseLine *line;
  guint i;

  if (end != last || last >= a->reading->tokens->len)
    return FALSE;
  line = lotse_reading_line (a->reading, lotse_reading_token (a->reading, last)->line);
  if (_lotse_minutes_read_result (a, lotse_reading_token (a->reading, last)->line))
    return TRUE;
  /* The ratio alone. */
  for (i = line->start; i < line->end && strchr ("0123456789 :", text[i]); i++)
    ;
  return i == line->end && memchr (text + line->start, ':', line->end - line->start) != NULL;
}

/* A file that has kept its lines and lost its paragraphs, or a point whose title and number stand right above it: the line in the tokens [first,
 * last) on which an assembly decides. @last where there is none. */
static guint
find_decision_in_paragraph (LotseAnalysis *a, guint first, guint last)
{
  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, first)->start); i < a->sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (a->sentences, LotseRange, i);
      guint at = MAX (first, lotse_reading_find_token (a->reading, range->start));
      guint end = MIN (last, lotse_reading_find_token (a->reading, range->end));
      LotseClause clause;
      g_auto (LotseActor) subject = { 0 };
      gboolean voted;

      if (at >= last || end <= at)
        break;
      voted = ends_in_vote (a, end, last) || _lotse_decisions_tells_vote (a, at, end);
      if (!((lotse_reading_token (a->reading, at)->flags & LOTSE_TOKEN_LINE_START) || (at > first && voted)) || has_date (a, at, end))
        continue;
      /* "Frau Muster stellt fest:" leads to it. */
      if (at > first && lotse_fold_is (_lotse_analysis_get_fold (a, at - 1), ":") && !g_str_equal (a->pipe, "politik-bei-uns"))
        continue;
      _lotse_clause_read (a, at, end, &clause);
      if (!clause.action || clause.modal || clause.aside || (clause.past && !(clause.passive && clause.reports)))
        continue;
      /* "Beschluss-Nr. 12/31" and below it "Dem Bau wird zugestimmt." */
      if (clause.passive
              ? at > first && last_char (a, end) == '.' && (voted || lotse_reading_token (a->reading, at - 1)->kind != LOTSE_TOKEN_PUNCT)
              : _lotse_actor_find_subject (a, at, end, clause.verb, &subject) && _lotse_actor_is_assembly (&subject)
                    && (subject.first <= at + 1 || voted || g_str_equal (a->pipe, "politik-bei-uns")))
        return at;
    }
  return last;
}

/* Status that the head of the page prints, else the lines below the text. */
static const char *
find_status (LotseAnalysis *a, guint last)
{
  guint next;
  const char *status = NULL, *head;

  if (last < a->reading->tokens->len)
    status = read_outcomes (a, lotse_reading_token (a->reading, last)->line, &next);
  /* A count in favour does not say of what: "zurückgestellt" above does. */
  if (status && !g_str_equal (status, "earlier"))
    return status;
  head = _lotse_minutes_get_head_status (a);
  return head ? head : status;
}

/* Whether the paragraph at @token is the point of a list that comes after point *@point, counted from one. */
static gboolean
goes_on_with_point (LotseAnalysis *a, guint token, guint *point)
{
  guint value = lotse_reading_token (a->reading, token)->kind == LOTSE_TOKEN_NUMBER && _lotse_sentence_match_number (a->reading, token) > 0
                    ? (guint) g_ascii_strtoull (_lotse_analysis_get_fold (a, token), NULL, 10)
                    : 0;

  /* A page that has lost the numbers of its list says "1." again. */
  if (value != *point + 1 && (value != 1 || *point == 0))
    return FALSE;
  (*point)++;
  return TRUE;
}

/* "Einstimmig wird beschlossen:" is no result of what stands above. */
static gboolean
leads_on (LotseAnalysis *a, guint first, guint last)
{
  return last > first + 3 && last_char (a, last) == ':' && lotse_fold_is (_lotse_analysis_get_fold (a, last - 2), "beschlossen");
}

/* The line behind the title of the numbered item that begins at @first; @first where the paragraph has no such title, or decides nothing there. */
static guint
skip_item_title (LotseAnalysis *a, guint first, guint last)
{
  guint at = find_title_end (a, first, last);

  return at > first && decides (a, at, last, FALSE) ? at : first;
}

/* "Einstimmig: Dem Bau wird zugestimmt." */
static gboolean
begins_with_vote (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "einstimmig", "mehrheitlich", "einvernehmlich" };

  return first + 4 < last && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first), words, G_N_ELEMENTS (words))
         && lotse_fold_is (_lotse_analysis_get_fold (a, first + 1), ":")
         && !(lotse_reading_token (a->reading, first + 2)->flags & LOTSE_TOKEN_LINE_START)
         && lotse_reading_token (a->reading, first + 2)->flags & LOTSE_TOKEN_CAPITAL && decides (a, first + 2, last, FALSE);
}

/* How the paragraphs of minutes are read: each that decides; where the item was voted on, also by what an assembly does; or those between decisions
 * that stand below headings, where the text of the papers is printed, too. */
typedef enum
{
  MANNER_PLAIN,
  MANNER_VOTED,
  MANNER_REST,
} Manner;

/* "… empfiehlt, folgenden Beschluss zu fassen.", "… fasst nachstehenden geänderten Beschluss.": what is decided stands below. */
static gboolean
announces_decision (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "folgend", "nachfolgend", "nachstehend" };

  for (guint i = first; i + 1 < last; i++)
    for (guint w = 0; w < G_N_ELEMENTS (words); w++)
      if (g_str_has_prefix (_lotse_analysis_get_fold (a, i), words[w]))
        for (guint k = i + 1; k < MIN (last, i + 4); k++)
          if (g_str_has_prefix (_lotse_analysis_get_fold (a, k), "beschlu"))
            return TRUE;
  return FALSE;
}

/* "Der Vorschlag wird einstimmig angenommen.", "Der Antrag wurde abgelehnt.": that is the result of what stands above. */
static gboolean
names_what_was_put (LotseAnalysis *a, guint first, const LotseClause *clause)
{
  static const char *const words[]
      = { "vorschlag", "beschlussvorschlag", "vorlage", "beschlussvorlage", "beschlussempfehlung", "beschluss" };

  if (!clause->passive || first + 1 >= a->reading->tokens->len)
    return FALSE;
  return lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first + 1), words, G_N_ELEMENTS (words))
         || (clause->past && g_str_has_suffix (_lotse_analysis_get_fold (a, first + 1), "antrag"));
}

/* Whether the line of a token, the first of a paragraph up to @last, is running text. Below "Abstimmungsergebnis:" all that follows counts as a
 * part of the form. */
static gboolean
is_text (LotseAnalysis *a, guint token, guint last, Manner manner)
{
  LotseZone zone = (LotseZone) lotse_reading_line (a->reading, lotse_reading_token (a->reading, token)->line)->zone;

  return zone == LOTSE_ZONE_BODY
         || (zone == LOTSE_ZONE_FORM
             && (manner == MANNER_REST
                 || (last < a->reading->tokens->len && _lotse_minutes_read_result (a, lotse_reading_token (a->reading, last)->line))));
}

/* Whether a paragraph among decisions with headings takes one, too: an assembly stands in front, or the vote is told or printed below; and in the
 * reasons that are printed with the item only the latter. */
static gboolean
is_sure (LotseAnalysis *a, guint first, guint last)
{
  const LotseSection *section = _lotse_analysis_find_section (a, lotse_reading_token (a->reading, first)->start);
  guint sentence = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, first)->start), next;
  guint end = MIN (last, _lotse_decision_sentence_last (a, sentence));
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (has_date (a, first, end) || last_char (a, end) == '?' || (last_char (a, end) != ':' && announces_decision (a, first, end)))
    return FALSE;
  _lotse_clause_read (a, first, end, &clause);
  if (clause.negated || names_what_was_put (a, first, &clause))
    return FALSE;
  if (_lotse_decisions_tells_vote (a, first, end)
      || (last < a->reading->tokens->len && read_outcomes (a, lotse_reading_token (a->reading, last)->line, &next)))
    return TRUE;
  /* "Die Verwaltung wird beauftragt, …", "Der Bericht wird zur Kenntnis genommen." as a paragraph. */
  if (clause.passive && (g_str_equal (clause.action, "commissions") || g_str_equal (clause.action, "takes-note")) && !clause.past)
    return (lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_PARA_START) && !clause.asked
           && (!section || !g_str_equal (section->kind, "facts"))
           && !(_lotse_actor_find_subject (a, first, end, clause.verb, &subject) && _lotse_actor_is_assembly (&subject));
  if (clause.passive || (section && section->visible && !g_str_equal (section->kind, "proposal")))
    return FALSE;
  return !clause.past && _lotse_actor_find_subject (a, first, end, clause.verb, &subject) && _lotse_actor_is_assembly (&subject)
         && subject.first <= first + 1;
}

/* Where the act of the paragraph [@first, @last) begins: behind a vote or the title of an item in front of it, or inside where it begins otherwise;
 * @ret_acts: whether one of these was found. Else @first. */
static guint
find_act (LotseAnalysis *a, guint first, guint last, gboolean voted, gboolean *ret_acts)
{
  guint at;

  *ret_acts = TRUE;
  if (begins_with_vote (a, first, last))
    return first + 2;
  at = skip_item_title (a, first, last);
  if (at > first)
    return at;
  at = decides (a, first, last, voted) ? last : find_decision_in_paragraph (a, first, last);
  *ret_acts = at < last;
  return *ret_acts ? at : first;
}

/* Whether nothing is decided in the paragraph [@first, @last), whose act find_act() has found or not. */
static gboolean
is_left_out (LotseAnalysis *a, guint first, guint last, Manner manner, gboolean acts)
{
  if (!acts && !is_text (a, first, last, manner))
    return TRUE;
  if (_lotse_minutes_is_outcome (a, lotse_reading_token (a->reading, first)->line) && !leads_on (a, first, last)
      && !(acts && first > 1 && begins_with_vote (a, first - 2, last)))
    return TRUE;
  return _lotse_minutes_is_speech (a, first) || !decides (a, first, last, manner == MANNER_VOTED)
         || (manner == MANNER_REST && !is_sure (a, first, last));
}

/* Whether the paragraph at token @at, up to @end, goes on with a decision that began at @first: behind "… fasst folgenden Beschluss:" the next
 * paragraph or the points of a list, of which @point is the number of the last; then all that decide, too. @led: a colon ends the first. */
static gboolean
goes_on (LotseAnalysis *a, guint first, guint at, guint end, gboolean led, guint *point)
{
  if (goes_on_with_point (a, at, point) || (*point > 0 && _lotse_sentence_is_bullet (a->reading, at)))
    return TRUE;
  if (led && !_lotse_minutes_is_speech (a, at) && is_wish (a, at, end))
    return TRUE;
  if ((strchr (":,", last_char (a, at)) && at - first < MAX_LEAD) || acts_again (a, at, end))
    return TRUE;
  return !_lotse_minutes_is_outcome (a, lotse_reading_token (a->reading, at)->line) && !_lotse_minutes_is_speech (a, at)
         && decides (a, at, end, FALSE);
}

static guint
read_paragraphs (LotseAnalysis *a, LotseRange region, Manner manner)
{
  const gboolean voted = manner == MANNER_VOTED;
  guint begin = a->decisions->len;
  guint n = 0;
  struct
  {
    guint first; /* where the list of points began */
    guint n;     /* how many of them there were */
  } list = { region.start, 0 };

  for (guint first = region.start, last; first < region.end && n < MAX_PARAGRAPHS; first = last, n++)
    {
      LotseBlock block = { .taken = voted };
      guint from = a->decisions->len, point = 0;
      const char *status;
      gboolean led, acts;

      last = find_paragraph_end (a, first, region.end);
      list.n = goes_on_with_point (a, first, &list.n) ? list.n : 0;
      if (list.n <= 1)
        list.first = first;
      first = find_act (a, first, last, voted, &acts);
      if (is_left_out (a, first, last, manner, acts))
        continue;
      /* The points before it were decided, too. */
      block.first = list.n > 1 && !acts ? list.first : first;
      point = acts ? 0 : list.n;
      led = last_char (a, last) == ':';
      while (last < region.end && goes_on (a, block.first, last, find_paragraph_end (a, last, region.end), led, &point))
        last = find_paragraph_end (a, last, region.end);
      /* It only leads to the decision below the heading. */
      if (manner == MANNER_REST && last == region.end && last_char (a, last) == ':')
        continue;
      block.last = last;
      status = find_status (a, last);
      block.status = status ? status : "earlier";
      if (_lotse_decisions_read_block (a, &block) > 0 && from == begin)
        _lotse_decisions_add_section (a, from);
      for (guint i = from; i < a->decisions->len && !status; i++)
        _lotse_decision_set_own_status (a, g_ptr_array_index (a->decisions, i));
    }
  return a->decisions->len - begin;
}

/* Token behind the head of the minutes: the number of a paper further down is that of one of the items. */
static guint
find_first_text (const LotseAnalysis *a)
{
  guint i = 0;

  while (i < a->reading->lines->len && lotse_reading_line (a->reading, i)->zone != LOTSE_ZONE_BODY)
    i++;
  return i < a->reading->lines->len ? lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, i)->start) : 0;
}

/* "Der Weg wird gebaut.", "§ 8 wird ersetzt.": what shall be done, with a verb of no table; not "Der Plan wird von Herrn Muster vorgestellt.". */
static gboolean
is_done (LotseAnalysis *a, guint first, guint last, const LotseClause *clause)
{
  static const char *const openers[] = { "der", "die", "das", "dem", "den" };
  static const char *const talks[]
      = { "vorgestellt", "erlaeutert", "berichtet", "verlesen",    "beraten",     "diskutiert", "besprochen",
          "aufgerufen",  "begruesst",  "gestellt",  "gefuehrt",    "hingewiesen", "mitgeteilt", "bekanntgegeben",
          "eroertert",   "verteilt",   "eroeffnet", "aufgeworfen", "ausgefuehrt", "behandelt",  "benannt" };

  if (!clause->passive || last < first + 5
      || !(lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first), openers, G_N_ELEMENTS (openers))
           || lotse_starts_with (a->reading->text->str + lotse_reading_token (a->reading, first)->start, "§")))
    return FALSE;
  for (guint i = clause->verb + 1; i < last; i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), talks, G_N_ELEMENTS (talks)))
      return FALSE;
  return TRUE;
}

/* "Beschluss: einstimmig beschlossen" on top of an item, and right below it "Die Planung soll weiterverfolgt werden.": what was put to the vote stands
 * in front of what was said, in whatever words. */
static guint
read_first_paragraph (LotseAnalysis *a, LotseRange region)
{
  LotseBlock block = { .headed = TRUE, .taken = TRUE };
  LotseClause clause;
  guint from = a->decisions->len, end;

  while (region.start < region.end
         && (lotse_reading_line (a->reading, lotse_reading_token (a->reading, region.start)->line)->zone != LOTSE_ZONE_BODY
             || _lotse_minutes_is_outcome (a, lotse_reading_token (a->reading, region.start)->line)))
    region.start++;
  block.status = _lotse_minutes_get_head_status (a);
  if (region.start >= region.end || g_strcmp0 (block.status, "earlier") != 0 || _lotse_minutes_is_speech (a, region.start))
    return 0;
  block.first = region.start;
  block.last = find_paragraph_end (a, block.first, region.end);
  end = MIN (block.last,
             _lotse_decision_sentence_last (a, _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, block.first)->start)));
  _lotse_clause_read (a, block.first, end, &clause);
  if (clause.past || clause.negated || last_char (a, end) != '.'
      || !(is_wish (a, block.first, end) || (clause.passive && clause.action) || is_done (a, block.first, end, &clause)))
    return 0;
  if (_lotse_decisions_read_block (a, &block) > 0)
    _lotse_decisions_add_section (a, from);
  return a->decisions->len - from;
}

guint
_lotse_minutes_read_text (LotseAnalysis *a, LotseRange region)
{
  guint n;

  region.start = MIN (region.start, find_first_text (a));
  n = read_paragraphs (a, region, MANNER_PLAIN);
  if (n > 0 || !_lotse_minutes_get_head_status (a))
    return n;
  n = read_paragraphs (a, region, MANNER_VOTED);
  return n > 0 ? n : read_first_paragraph (a, region);
}

void
_lotse_minutes_read_rest (LotseAnalysis *a)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  LotseRange gap = { find_first_text (a), 0 };

  for (guint i = 0; i < a->decisions->len; i++)
    g_ptr_array_add (taken, g_ptr_array_index (a->decisions, i));
  g_ptr_array_sort (taken, _lotse_decisions_compare_starts);
  for (guint i = 0; i <= taken->len; i++)
    {
      const LotseDecision *next = i < taken->len ? g_ptr_array_index (taken, i) : NULL;

      gap.end = next ? lotse_reading_find_token (a->reading, next->range.start) : a->reading->tokens->len;
      if (gap.start < gap.end)
        read_paragraphs (a, gap, MANNER_REST);
      if (next)
        gap.start = MAX (gap.start, lotse_reading_find_token (a->reading, next->range.end));
    }
}

/* "BM Muster stellt fest:" and below it what came of the motion above: the token behind the colon of the sentence at @index, or 0. */
static guint
find_finding (LotseAnalysis *a, guint index)
{
  const LotseRange *range = &g_array_index (a->sentences, LotseRange, index);
  guint first = lotse_reading_find_token (a->reading, range->start), last = lotse_reading_find_token (a->reading, range->end);

  if (last < first + 4 || last >= a->reading->tokens->len || last - first > MAX_LEAD || last_char (a, last) != ':'
      || !lotse_fold_is (_lotse_analysis_get_fold (a, last - 2), "fest"))
    return 0;
  /* "stellt fest:", "hält fest:" */
  for (guint i = first; i + 2 < last; i++)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, i), "stellt") || lotse_fold_is (_lotse_analysis_get_fold (a, i), "haelt"))
      return last;
  return 0;
}

void
_lotse_minutes_read_findings (LotseAnalysis *a)
{
  for (guint i = 0; i < a->sentences->len; i++)
    {
      LotseBlock block = { .first = find_finding (a, i), .status = "earlier" };
      guint start;

      if (block.first == 0)
        continue;
      start = lotse_reading_token (a->reading, block.first)->start;
      block.last = find_paragraph_end (a, block.first, a->reading->tokens->len);
      for (guint k = 0; k < a->decisions->len && block.first < block.last; k++)
        {
          const LotseDecision *decision = g_ptr_array_index (a->decisions, k);

          if (decision->range.start <= start && start < decision->range.end)
            block.last = block.first;
        }
      if (block.first < block.last && decides (a, block.first, block.last, FALSE))
        _lotse_decisions_read_block (a, &block);
    }
}
