/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seats that are told in sentences: who a group consists of, who joins it, who sends somebody. */
#include "lotse-fold.h"
#include "lotse-bisect.h"
#include "lotse-role-phrase-private.h"
#include "lotse-seat-private.h"

#include <string.h>

/* Lines of a list that may follow a sentence that ends in a colon. */
#define LIST_LINES_MAX 20
/* Tokens from the number of delegates to the last who sends so many. */
#define SHARE_REACH 60
/* Bytes between the name of a group and the words about its members. */
#define GROUP_REACH 400
/* Words from "aus" to the first delegates, and of a heading above a list. */
#define NAMED_REACH 8
#define HEADING_MAX 9

/* What a sentence about seats has at least one word of. */
#define ABOUT_SEATS                                                                                                                        \
  (LOTSE_WORD_CONSISTS | LOTSE_WORD_COMPOSES | LOTSE_WORD_BELONGS | LOTSE_WORD_MEMBERS | LOTSE_WORD_SENDS | LOTSE_WORD_GROWS               \
   | LOTSE_WORD_SITS)

typedef struct
{
  guint first, last; /* tokens of the sentence */
  guint begin, end;  /* tokens of the part that names members */
  const char *status;
  gboolean partners;
  gboolean named;   /* the words name the group to whom the members belong */
  gboolean advises; /* they have no vote */
  gboolean counted; /* only who sends a number of people: the group has no name of its own */
} Passage;

static guint
find_any (const LotseSeatParser *p, guint first, guint last, const char *const *folds)
{
  for (guint i = first; i < last; i++)
    if (lotse_reading_is_any (p->a->reading, i, folds))
      return i;
  return last;
}

static guint
find_class (const LotseSeatParser *p, guint first, guint last, guint classes)
{
  for (guint i = first; i < last; i++)
    if (lotse_reading_get_classes (p->a->reading, _lotse_seat_token (p, i)) & classes)
      return i;
  return last;
}

static LotseBody *
get_body (const LotseSeatParser *p, guint body)
{
  return g_ptr_array_index (p->a->bodies, body);
}

static gboolean
is_group (const LotseBody *body)
{
  return g_str_equal (body->kind, "group") || g_str_equal (body->kind, "committee") || g_str_equal (body->kind, "advisory");
}

/* The group that a passage speaks of: named in it before the members, else the last one named before. */
static guint
find_group (const LotseSeatParser *p, guint token, guint sentence)
{
  static const char *const pronouns[] = { "dieser", "diese", "dieses", "er", "sie", "es", NULL };
  guint i = _lotse_analysis_find_mention (p->a, _lotse_seat_token (p, token)->start);
  gboolean pronoun = lotse_reading_is_any (p->a->reading, lotse_reading_find_token (p->a->reading, sentence), pronouns);

  for (guint n = 0; i > 0 && n < 12; n++)
    {
      const LotseMention *mention = &g_array_index (p->a->mentions, LotseMention, --i);

      if (mention->end + GROUP_REACH < _lotse_seat_token (p, token)->start)
        break;
      /* A committee must be named in the sentence itself, a working group may have been named before. */
      if (g_str_equal (get_body (p, mention->body)->kind, "group")
          || (is_group (get_body (p, mention->body)) && (mention->start >= sentence || pronoun)))
        return mention->body;
    }
  return LOTSE_NO_BODY;
}

/* --- teams that are named only by their topics -------------------------------------------------------------------------------- */

static void
add_team (LotseSeatParser *p, guint first, guint last)
{
  const LotseMention *mention = NULL;
  g_autofree char *topic = NULL;
  g_autofree char *name = NULL;
  guint index = LOTSE_NO_BODY;

  for (guint i = first; i < last && !mention; i++)
    mention = _lotse_seat_find_mention (p, i);
  if (mention || first >= last || !(_lotse_seat_token (p, first)->flags & LOTSE_TOKEN_CAPITAL))
    return;
  topic = lotse_reading_dup_text (p->a->reading, _lotse_seat_token (p, first)->start, _lotse_seat_token (p, last - 1)->end);
  name = g_strconcat ("Team ", topic, NULL);
  for (guint i = 0; i < p->a->bodies->len && index == LOTSE_NO_BODY; i++)
    if (g_str_equal (get_body (p, i)->name, name))
      index = i;
  if (index == LOTSE_NO_BODY)
    {
      index = p->a->bodies->len;
      g_ptr_array_add (p->a->bodies, _lotse_body_new (name, "administration", "body/team"));
    }
  {
    LotseMention added = { _lotse_seat_token (p, first)->start, _lotse_seat_token (p, last - 1)->end, index };
    guint at = _lotse_analysis_find_mention (p->a, added.start);

    g_array_insert_val (p->a->mentions, at, added);
  }
}

/* "den Teamleitungen A, B und C sowie D": the commas divide; a known name after "und" stands for itself. Returns the token after it. */
static guint
read_teams (LotseSeatParser *p, guint token, guint last)
{
  guint i = token + 1, first = i;

  while (i < last && !_lotse_seat_is (p, i, "sowie") && !_lotse_seat_is (p, i, "dem") && !_lotse_seat_is (p, i, "den")
         && !_lotse_seat_is (p, i, "der") && !_lotse_seat_is (p, i, "."))
    {
      gboolean divides = _lotse_seat_is (p, i, ",");

      if (_lotse_seat_is (p, i, "und") && (_lotse_seat_find_mention (p, i + 1) || _lotse_seat_find_mention (p, first)))
        divides = TRUE;
      if (divides)
        {
          add_team (p, first, i);
          first = i + 1;
        }
      i++;
    }
  add_team (p, first, i);
  return i;
}

/* --- members --------------------------------------------------------------------------------------------------------------------- */

/* The number said right before the representatives at @token: "zwei", "eine/n", "zwei stimmberechtigte". */
static guint
get_number_before (const LotseSeatParser *p, guint token, guint first)
{
  guint last = token + 1, at = token;

  if (at > first && _lotse_seat_skip_attribute (p, at - 1, last) == at)
    at--;
  for (guint n = 0; n < 4 && at > first; n++)
    {
      guint number = _lotse_seat_get_number (p, at - 1 - n);

      if (number > 0)
        return n == 0 || _lotse_seat_skip_endings (p, at - n, last) == at ? number : 0;
      if (at - 1 - n == first)
        break;
    }
  return 0;
}

/* Number of delegates said right before a mention: "einer Vertretung des X", "fünf Vertreterinnen und Vertretern des X". */
static guint
find_count (const LotseSeatParser *p, guint mention_token, guint first)
{
  static const char *const others[] = { "die", "das", "den", "dem", NULL };
  guint i = mention_token;

  for (guint n = 0; i > first && n < 7; n++)
    {
      i--;
      /* "zwei Mitglieder des Jugendrates und die Polizei" */
      if (_lotse_seat_is (p, i, "und") && lotse_reading_is_any (p->a->reading, i + 1, others))
        return 0;
      if (_lotse_seat_is (p, i, ",") || _lotse_seat_is (p, i, "sowie") || _lotse_seat_is (p, i, "("))
        return 0;
      if (i > first && _lotse_seat_is_representative (_lotse_seat_fold (p, i)) && get_number_before (p, i, first) > 0)
        return get_number_before (p, i, first);
    }
  return 0;
}

/* "je einem Vertreter des X, des Y und des Z": what each of them sends, for those after the first. */
static guint
find_share (const LotseSeatParser *p, guint mention_token, guint first)
{
  static const char *const separators[] = { ",", "und", "sowie", NULL };
  static const char *const articles[] = { "des", "der", NULL };
  static const char *const each[] = { "je", "jeweils", NULL };

  if (mention_token < first + 4 || !lotse_reading_is_any (p->a->reading, mention_token - 1, articles)
      || !lotse_reading_is_any (p->a->reading, mention_token - 2, separators))
    return 0;
  for (guint i = mention_token - 2; i > first + 1 && mention_token - i < SHARE_REACH; i--)
    {
      if (_lotse_seat_is (p, i, "(") || _lotse_seat_is (p, i, ":") || _lotse_seat_is (p, i, ";") || _lotse_seat_is (p, i, "dem"))
        return 0;
      if (_lotse_seat_is_representative (_lotse_seat_fold (p, i)) && _lotse_seat_get_number (p, i - 1) > 0)
        {
          guint number = i - 1;

          /* "je eine Vertreterin oder ein Vertreter des …" */
          if (i > first + 4 && _lotse_seat_is (p, i - 2, "oder") && _lotse_seat_is_representative (_lotse_seat_fold (p, i - 3)))
            number = i - 4;
          return lotse_reading_is_any (p->a->reading, number - 1, each) ? _lotse_seat_get_number (p, number) : 0;
        }
    }
  return 0;
}

/* "Optional: X, Y." behind the sentence about the members. */
static void
read_optional (LotseSeatParser *p, const Passage *passage)
{
  guint before = p->group, last_body = LOTSE_NO_BODY;

  p->group = find_group (p, passage->first, _lotse_seat_token (p, passage->first)->start);
  for (guint i = passage->first; i < passage->last && p->group != LOTSE_NO_BODY; i++)
    {
      const LotseMention *mention = _lotse_seat_find_mention (p, i);

      if (!mention || mention->start != _lotse_seat_token (p, i)->start || mention->body == p->group || mention->body == last_body)
        continue;
      last_body = mention->body;
      _lotse_seat_add (p, &(LotseSeat) { mention->body, i, i + 1, "seat/optional", "optional" });
    }
  p->group = before;
}

/* A seat that a list of delegates gave already, around a token; or NULL. */
static LotseOutlineItem *
find_listed (const LotseSeatParser *p, guint token)
{
  guint index = LOTSE_BISECT (at, p->listed->len, g_array_index (p->listed, LotseListedSeat, at).last <= token);

  if (index == p->listed->len || g_array_index (p->listed, LotseListedSeat, index).first > token)
    return NULL;
  return g_array_index (p->listed, LotseListedSeat, index).item;
}

/* The end of the line that @token stands on, before @last. */
static guint
find_row_end (const LotseSeatParser *p, guint token, guint last)
{
  do
    token++;
  while (token < last && !(_lotse_seat_token (p, token)->flags & LOTSE_TOKEN_LINE_START));
  return token;
}

static void
read_members (LotseSeatParser *p, const Passage *passage)
{
  guint before = p->group, i;
  guint last_body = LOTSE_NO_BODY;
  static const char *const groups[] = { "gruppierungen", "gruppen", "fraktionen", "parteien", NULL };
  static const char *const teams[] = { "teamleitungen", "teamleitung", "teamleiter", "teamleitern", "teamleiterinnen", NULL };

  p->group = find_group (p, passage->begin, _lotse_seat_token (p, passage->first)->start);
  i = find_any (p, passage->begin, passage->end, teams);
  if (i < passage->end)
    read_teams (p, i, passage->end);
  /* "… unter Beteiligung der Verwaltung": no members any more. */
  for (i = passage->begin; i < passage->end && !_lotse_seat_is (p, i, "unter"); i++)
    {
      const LotseMention *mention = _lotse_seat_find_mention (p, i);
      LotseOutlineItem *listed;
      LotseBody *body;
      guint count;

      if (!mention || mention->start != _lotse_seat_token (p, i)->start || mention->body == p->group || mention->body == last_body)
        continue;
      body = get_body (p, mention->body);
      /* "Sozialbehörde, Bereich Planung/Beratung": parts of the one before. */
      if (i > passage->begin && (_lotse_seat_is (p, i - 1, "bereich") || _lotse_seat_is (p, i - 1, "/")))
        continue;
      /* "je ein Vertreter der Gruppen des Kreistages": whose groups they are. */
      if (i > passage->begin + 1 && g_str_equal (body->kind, "council") && lotse_reading_is_any (p->a->reading, i - 2, groups))
        continue;
      /* "von Schulen" */
      if (body->weak && g_str_equal (body->kind, "school"))
        continue;
      /* "vom Rat gewählte Mitglieder" */
      if (i > passage->begin && (_lotse_seat_is (p, i - 1, "vom") || _lotse_seat_is (p, i - 1, "durch")))
        continue;
      /* The town behind an office-holder is no member, a weak plural is a kind of people. */
      if (g_str_equal (body->kind, "other") && !body->weak)
        continue;
      /* The sentence above a list says whose seats they are. */
      listed = find_listed (p, i);
      if (listed)
        {
          if (!lotse_outline_item_get (listed, "group") && p->group != LOTSE_NO_BODY)
            lotse_outline_item_set (listed, "group", get_body (p, p->group)->name);
          continue;
        }
      count = find_count (p, i, passage->begin);
      if (count == 0)
        count = find_share (p, i, passage->begin);
      if (count == 0)
        count = _lotse_seat_read_count_behind (p, lotse_reading_find_token (p->a->reading, mention->end), find_row_end (p, i, passage->end),
                                               FALSE);
      if (count == 0 && passage->counted)
        continue;
      last_body = mention->body;
      _lotse_seat_add (
          p, &(LotseSeat) { mention->body, i, i + 1, "seat/sentence", passage->status, .count = count, .advises = passage->advises });
      if (passage->partners && !is_group (body) && !g_str_equal (body->kind, "council"))
        _lotse_body_add_role (body, "partner");
    }
  p->group = before;
}

/* "Optional: A.", "Bei Bedarf können A und B hinzugezogen werden.": a sentence behind the one about the members. */
static gboolean
may_join (const LotseSeatParser *p, const Passage *s)
{
  static const char *const calls[] = { "hinzugezogen", "hinzuziehen", "hinzugeladen", "eingeladen", NULL };
  static const char *const may[] = { "koennen", "kann", NULL };

  return _lotse_seat_is (p, s->first, "optional")
         || (find_any (p, s->first, s->last, may) < s->last && find_any (p, s->first, s->last, calls) < s->last);
}

/* "Sie soll um den Beirat und den Verein X erweitert werden.": who is to join a group that is named, or was. @goes_on: the sentence before was
 * about members. */
static gboolean
read_growth (LotseSeatParser *p, Passage *s, gboolean goes_on)
{
  static const char *const around[] = { "um", NULL };
  static const char *const stops[] = { ".", NULL };
  static const char *const pronouns[] = { "sie", "er", "es", "diese", "dieser", "dieses", NULL };
  guint group;

  s->end = find_class (p, s->first, s->last, LOTSE_WORD_GROWS);
  s->begin = find_any (p, s->first, s->end, around);
  /* "Neu hinzukommen sollen: A, B." */
  if (goes_on && s->end < MIN (s->last, s->first + 2) && s->last > s->end + 2 && _lotse_seat_is (p, s->end + 2, ":"))
    {
      s->begin = s->end + 3;
      s->end = s->begin < s->last ? s->last : find_any (p, s->last, MIN (s->last + SHARE_REACH, p->a->reading->tokens->len), stops);
      s->status = "planned";
      read_members (p, s);
      return TRUE;
    }
  if (s->end == s->last || s->begin == s->end)
    return FALSE;
  group = find_group (p, s->begin, _lotse_seat_token (p, s->first)->start);
  if (group == LOTSE_NO_BODY || !_lotse_seat_is_steering (get_body (p, group)))
    return FALSE;
  /* What is to grow is the group, not something else that the sentence speaks of. */
  if (find_any (p, s->first, s->begin, pronouns) == s->begin)
    {
      const LotseMention *before
          = &g_array_index (p->a->mentions, LotseMention, _lotse_analysis_find_mention (p->a, _lotse_seat_token (p, s->begin)->start) - 1);

      if (before->body != group || before->start < _lotse_seat_token (p, s->first)->start)
        return FALSE;
    }
  s->status = "planned";
  read_members (p, s);
  return TRUE;
}

/* Whether a line that begins with @token is a point of a list: "• Amt", "2. Amt". */
static gboolean
begins_point (const LotseSeatParser *p, guint token)
{
  static const char *const bullets[] = { "-", "•", "▪", "●", "*", "–", "o", NULL };

  return _lotse_seat_token (p, token)->flags & LOTSE_TOKEN_LINE_START
         && (lotse_reading_is_any (p->a->reading, token, bullets)
             || (_lotse_seat_token (p, token)->kind == LOTSE_TOKEN_NUMBER && token + 1 < p->a->reading->tokens->len
                 && (_lotse_seat_is (p, token + 1, ".") || _lotse_seat_is (p, token + 1, ")"))));
}

/* "… sind: - A - B": the lines of the list belong to the sentence. */
static guint
extend_over_list (const LotseSeatParser *p, guint last)
{
  LotseReading *reading = p->a->reading;
  guint n = 0;

  while (last < reading->tokens->len && n < LIST_LINES_MAX && begins_point (p, last))
    {
      guint line = _lotse_seat_token (p, last)->line;

      while (last < reading->tokens->len && _lotse_seat_token (p, last)->line <= line)
        last++;
      /* A bullet's text may wrap. */
      while (last < reading->tokens->len && !(_lotse_seat_token (p, last)->flags & LOTSE_TOKEN_PARA_START)
             && _lotse_seat_token (p, last)->line == line + 1 && !begins_point (p, last))
        {
          line++;
          while (last < reading->tokens->len && _lotse_seat_token (p, last)->line <= line)
            last++;
        }
      n++;
    }
  return last;
}

/* "Die Projektgruppe besteht …": a group without a name of its own, the second word of the sentence. */
static gboolean
is_nameless_group (const LotseSeatParser *p, const Passage *s)
{
  static const char *const groups[]
      = { "beirat",         "gremium",          "arbeitskreis", "arbeitsgruppe", "kuratorium", "kommission", "projektgruppe",
          "lenkungsgruppe", "steuerungsgruppe", "jury",         "gruppe",        "runde",      "netzwerk",   NULL };

  return lotse_reading_is_any (p->a->reading, s->first + 1, groups);
}

/* Whether delegates or a body are named within a few words from token @from on. */
static gboolean
names_members (const LotseSeatParser *p, guint from, guint last)
{
  for (guint i = from; i < last && i < from + NAMED_REACH; i++)
    if (_lotse_seat_is_representative (_lotse_seat_fold (p, i)) || _lotse_seat_find_mention (p, i))
      return TRUE;
  return FALSE;
}

/* "Die Gruppe umfasst Vertreter des …": the group stands right before the verb at @verb, and delegates behind it. */
static gboolean
comprises (const LotseSeatParser *p, const Passage *s, guint verb)
{
  const LotseMention *mention = verb > s->first ? _lotse_seat_find_mention (p, verb - 1) : NULL;
  gboolean sent = FALSE;

  for (guint i = verb + 1; i < s->last && i < verb + NAMED_REACH; i++)
    sent |= _lotse_seat_is_representative (_lotse_seat_fold (p, i));
  return sent && (mention ? is_group (get_body (p, mention->body)) : is_nameless_group (p, s) && verb == s->first + 2);
}

/* Whether a sentence whose parts follow @from may speak of a group: it names one, points back to it, or names delegates; not "Die Mittel bestehen
 * aus Zuschüssen des Amtes". */
static gboolean
may_be_of_group (const LotseSeatParser *p, const Passage *s, guint from)
{
  static const char *const pronouns[] = { "dieser", "diese", "dieses", "er", "sie", "es", "welche", "welcher", "die", NULL };

  if (is_nameless_group (p, s)
      || (lotse_reading_is_any (p->a->reading, s->first, pronouns) && !(_lotse_seat_token (p, s->first + 1)->flags & LOTSE_TOKEN_CAPITAL)))
    return TRUE;
  for (guint i = s->first; i < from; i++)
    if (_lotse_seat_find_mention (p, i) && is_group (get_body (p, _lotse_seat_find_mention (p, i)->body)))
      return TRUE;
  for (guint i = from; i < s->last && i < from + NAMED_REACH; i++)
    if (_lotse_seat_is_representative (_lotse_seat_fold (p, i)))
      return TRUE;
  return FALSE;
}

/* "soll aus zwei Vertretern des … bestehen", "besteht aus …", "umfasst …": where the members begin and end. */
static gboolean
find_parts (const LotseSeatParser *p, Passage *s, guint verb)
{
  static const char *const from[] = { "aus", NULL };
  guint i = find_any (p, verb, s->last, from);

  /* "der Bestand" */
  if (_lotse_seat_token (p, verb)->flags & LOTSE_TOKEN_CAPITAL && verb > s->first)
    return FALSE;
  if (_lotse_seat_is (p, verb, "umfasst"))
    {
      s->begin = verb + 1;
      return comprises (p, s, verb);
    }
  if (i < s->last && !_lotse_seat_is (p, verb, "gebildet") && may_be_of_group (p, s, i))
    {
      s->begin = i;
      s->named = verb == s->first + 2 && is_nameless_group (p, s);
      return TRUE;
    }
  for (i = find_any (p, s->first, verb, from); i < verb && !names_members (p, i + 1, verb);)
    i = find_any (p, i + 1, verb, from);
  s->begin = i;
  s->end = verb;
  s->named = is_nameless_group (p, s);
  return i < verb;
}

/* "Der Arbeitsgruppe X gehören … an": the verb at @verb follows the group, and its particle ends the sentence or leads to a list. */
static gboolean
follows_group (const LotseSeatParser *p, const Passage *s, guint verb)
{
  static const char *const datives[] = { "der", "dem", NULL };
  guint i = _lotse_analysis_find_mention (p->a, _lotse_seat_token (p, s->first)->start);
  const LotseMention *mention = i < p->a->mentions->len ? &g_array_index (p->a->mentions, LotseMention, i) : NULL;

  if (!lotse_reading_is_any (p->a->reading, s->first, datives) || s->last <= verb + 2
      || !(_lotse_seat_is (p, s->last - 2, "an") || _lotse_seat_is (p, verb + 1, "an") || _lotse_seat_is (p, verb + 2, "an")))
    return FALSE;
  /* "Dem Beirat gehören … an": of no name of its own, or spoken of before. */
  if (verb == s->first + 2 && is_nameless_group (p, s))
    return TRUE;
  return mention && mention->start == _lotse_seat_token (p, s->first + 1)->start && is_group (get_body (p, mention->body))
         && lotse_reading_find_token (p->a->reading, mention->end) == verb;
}

/* "In der Lenkungsgruppe X sind das Amt und der Beirat vertreten." */
static gboolean
sits_in_group (const LotseSeatParser *p, Passage *s)
{
  static const char *const verbs[] = { "sind", "sollen", NULL };
  guint i = _lotse_analysis_find_mention (p->a, _lotse_seat_token (p, s->first)->start), verb;
  const LotseMention *mention = i < p->a->mentions->len ? &g_array_index (p->a->mentions, LotseMention, i) : NULL;

  if (s->last < s->first + 4 || !_lotse_seat_is (p, s->first, "in") || !mention
      || mention->start > _lotse_seat_token (p, s->first + 2)->start || !_lotse_seat_is_steering (get_body (p, mention->body)))
    return FALSE;
  verb = lotse_reading_find_token (p->a->reading, mention->end);
  s->begin = verb + 1;
  for (guint k = s->last; k > s->begin && k + 4 > s->last; k--)
    if (_lotse_seat_is (p, k - 1, "vertreten"))
      return verb < s->last && lotse_reading_is_any (p->a->reading, verb, verbs);
  return FALSE;
}

/* "Es wird eine Arbeitsgruppe gebildet mit folgenden Mitgliedern:", "Zusammensetzung der Arbeitsgruppe:" */
static gboolean
leads_to_list (const LotseSeatParser *p, const Passage *s)
{
  if (_lotse_seat_is (p, s->first, "zusammensetzung"))
    return s->last <= s->first + HEADING_MAX && _lotse_seat_is (p, s->last - 1, ":");
  return s->last > s->first + 3 && _lotse_seat_is (p, s->last - 1, ":")
         && lotse_reading_get_classes (p->a->reading, _lotse_seat_token (p, s->last - 2)) & LOTSE_WORD_MEMBERS
         && _lotse_seat_is (p, s->last - 3, "folgenden");
}

/* Whether a passage names members, and from where to where. Begins with the words of ABOUT_SEATS. */
static gboolean
find_passage (const LotseSeatParser *p, Passage *s)
{
  static const char *const are[] = { "sind", "waren", NULL };
  static const char *const from[] = { "aus", NULL };
  static const char *const to[] = { "dazu", "hierzu", "ihr", "ihm", NULL };
  static const char *const relative[] = { "dem", "der", "denen", NULL };
  guint i = find_class (p, s->first, s->last, LOTSE_WORD_CONSISTS), k;

  s->end = s->last;
  if (i < s->last && find_parts (p, s, i))
    return TRUE;
  s->end = s->last;
  s->named = FALSE;
  i = find_class (p, s->first, s->last, LOTSE_WORD_COMPOSES);
  /* "setzt sich wie folgt zusammen: zwei Mitglieder des …" */
  if (i + 1 < s->last && _lotse_seat_is (p, i, "zusammen") && _lotse_seat_is (p, i + 1, ":"))
    {
      s->begin = i + 2;
      s->named = is_nameless_group (p, s);
      return TRUE;
    }
  if (i < s->last && (_lotse_seat_is (p, i + 1, "aus") || find_any (p, s->first, i, from) < i))
    {
      s->begin = find_any (p, s->first, s->last, from);
      return s->begin < s->last;
    }
  i = find_class (p, s->first, s->last, LOTSE_WORD_BELONGS);
  if (i < s->last)
    {
      /* "zu dem … gehören" */
      for (k = i; k > s->first + 1; k--)
        if (_lotse_seat_is (p, k - 2, "zu") && lotse_reading_is_any (p->a->reading, k - 1, relative))
          {
            s->begin = k;
            s->end = i;
            return TRUE;
          }
      /* "eine Jury, der das Amt und der Beirat angehören" */
      if (_lotse_seat_is (p, i, "angehoeren"))
        for (k = i; k > s->first + 2; k--)
          if (_lotse_seat_is (p, k - 2, ",") && lotse_reading_is_any (p->a->reading, k - 1, relative))
            {
              s->begin = k;
              s->end = i;
              s->named = TRUE;
              return TRUE;
            }
      s->begin = i + 1;
      s->named = i > s->first && follows_group (p, s, i);
      return s->named || (i > s->first && find_any (p, s->first, i, to) < i);
    }
  if (sits_in_group (p, s))
    return TRUE;
  if (leads_to_list (p, s))
    {
      s->begin = s->last;
      return TRUE;
    }
  i = find_class (p, s->first, MIN (s->last, s->first + 12), LOTSE_WORD_MEMBERS);
  /* "Den Mitgliedern sind …" */
  if (i < s->last && i < s->first + 12 && !g_str_has_suffix (_lotse_seat_fold (p, i), "n"))
    {
      s->begin = find_any (p, i, s->last, are);
      return s->begin < s->last;
    }
  return FALSE;
}

/* --- who sends somebody ------------------------------------------------------------------------------------------------------------ */

/* "in den Seniorenbeirat" */
static gboolean
is_sent_to (const LotseSeatParser *p, guint token, guint body)
{
  static const char *const articles[] = { "den", "die", "das", NULL };

  return (is_group (get_body (p, body)) || g_str_equal (get_body (p, body)->kind, "council"))
         && lotse_reading_is_any (p->a->reading, token - 1, articles) && _lotse_seat_is (p, token - 2, "in");
}

/* Who sends somebody to whom. */
typedef struct
{
  guint group;
  guint first; /* mention of the first that sends, or LOTSE_NO_BODY */
  guint last;  /* the one behind the last of them */
} Sending;

static Sending
find_sending (const LotseSeatParser *p, const Passage *s, guint verb)
{
  const GArray *mentions = p->a->mentions;
  Sending ret = { LOTSE_NO_BODY, LOTSE_NO_BODY, 0 };

  for (guint m = _lotse_analysis_find_mention (p->a, _lotse_seat_token (p, s->first)->start); m < mentions->len; m++)
    {
      const LotseMention *mention = &g_array_index (mentions, LotseMention, m);
      guint i = lotse_reading_find_token (p->a->reading, mention->start);

      if (i >= s->last || (ret.group != LOTSE_NO_BODY && ret.first != LOTSE_NO_BODY && m != ret.last))
        break;
      if (ret.first != LOTSE_NO_BODY && m == ret.last && i > verb && _lotse_role_are_joined (p->a, mention - 1, mention))
        ret.last++;
      else if (g_str_equal (get_body (p, mention->body)->kind, "group") || is_sent_to (p, i, mention->body))
        ret.group = mention->body;
      else if (ret.first == LOTSE_NO_BODY && i <= verb + 4)
        {
          ret.first = m;
          ret.last = m + 1;
        }
    }
  return ret;
}

static void
read_sending (LotseSeatParser *p, const Passage *s)
{
  static const char *const deputies[] = { "stellvertretung", "stellvertretendes", "stellvertretende", "stellvertreterin",
                                          "stellvertreter",  "ersatzmitglied",    "ersatzmitglieder", NULL };
  static const char *const only_people[] = { "stellt", "stellen", "benennt", "benennen", NULL };
  guint verb = find_class (p, s->first, s->last, LOTSE_WORD_SENDS), count = 0, deputy;
  Sending sending;

  if (verb == s->last)
    return;
  sending = find_sending (p, s, verb);
  if (sending.first == LOTSE_NO_BODY || sending.group == LOTSE_NO_BODY)
    return;
  deputy = find_any (p, verb, s->last, deputies);
  for (guint i = verb; i < s->last && count == 0; i++)
    if (i != deputy && _lotse_seat_is_representative (_lotse_seat_fold (p, i)))
      for (guint k = i; k > verb && k + 3 > i && count == 0; k--)
        count = _lotse_seat_get_number (p, k - 1);
  /* "Das Amt stellt dem Arbeitskreis Räume" */
  if (count == 0 && lotse_reading_is_any (p->a->reading, verb, only_people))
    return;
  for (guint m = sending.first; m < sending.last; m++)
    {
      guint body = g_array_index (p->a->mentions, LotseMention, m).body;

      _lotse_body_add_role (get_body (p, body), "delegates");
      if (count == 0)
        continue;
      p->group = sending.group;
      _lotse_seat_add (p, &(LotseSeat) { body, verb, s->last, "seat/sends", "planned", .count = count });
      if (deputy < s->last)
        _lotse_seat_add (p, &(LotseSeat) { body, deputy, deputy + 1, "seat/deputy", "planned",
                                           .count = MAX (_lotse_seat_get_number (p, deputy - 1), 1) });
    }
}

void
_lotse_seats_parse_sentences (LotseSeatParser *p)
{
  LotseAnalysis *a = p->a;
  gboolean growing = FALSE, partners = FALSE, members = FALSE, goes_on;

  for (guint i = 0; i < a->sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (a->sentences, LotseRange, i);
      Passage s = { lotse_reading_find_token (a->reading, range->start),
                    lotse_reading_find_token (a->reading, range->end),
                    0,
                    0,
                    "existing",
                    FALSE,
                    FALSE,
                    FALSE,
                    FALSE };

      if (s.first >= s.last)
        continue;
      /* Few sentences have any of the words that make it one about seats. */
      if (find_class (p, s.first, s.last, ABOUT_SEATS) == s.last)
        {
          if (members && may_join (p, &s))
            read_optional (p, &s);
          growing = partners = members = FALSE;
          continue;
        }
      read_sending (p, &s);
      goes_on = members;
      members = find_passage (p, &s);
      if (members)
        {
          if (s.end == s.last && _lotse_seat_is (p, s.last - 1, ":"))
            s.end = s.last = extend_over_list (p, s.last);
          growing |= find_class (p, s.first, s.begin, LOTSE_WORD_GROWS) < s.begin;
          for (guint k = s.first; growing && k < s.begin; k++)
            partners |= g_str_has_prefix (_lotse_seat_fold (p, k), "kooperationspartner");
          s.status = growing ? "planned" : "existing";
          s.partners = partners;
          for (guint k = s.first; k < MIN (s.begin, s.first + 3); k++)
            s.advises |= g_str_has_prefix (_lotse_seat_fold (p, k), "beratend");
          s.counted = !s.named && find_group (p, s.begin, range->start) == LOTSE_NO_BODY;
          read_members (p, &s);
        }
      else if (read_growth (p, &s, goes_on))
        members = TRUE;
      /* "Die Gruppe soll um Kooperationspartner erweitert werden: Dazu gehören …" */
      growing = find_class (p, s.first, s.last, LOTSE_WORD_GROWS) < s.last;
      partners = FALSE;
      for (guint k = s.first; growing && k < s.last; k++)
        partners |= g_str_has_prefix (_lotse_seat_fold (p, k), "kooperationspartner");
    }
}
