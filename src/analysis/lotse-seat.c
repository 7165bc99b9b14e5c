/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seats of steering groups (Besetzungsplan): lists of delegates with their numbers, optional members, open nominations. Domain guide 5.6. */
#include "lotse-seat-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Words between the number and the body that is represented. */
#define REACH_MAX 8
/* Names that a bracket may hold for one shared seat. */
#define SHARED_MAX 8
/* Tokens of a line that may be an entry without a bullet. */
#define ENTRY_MAX 14
/* Tokens of a line above entries that says who has no vote. */
#define HEADING_MAX 8
/* Bytes between the group that a list is led in by and a point of it. */
#define LEAD_REACH 60
/* Tokens above a list of groups that say what is shared out. */
#define SHARES_REACH 40

gboolean
_lotse_seat_is (const LotseSeatParser *p, guint token, const char *fold)
{
  const char *found;

  if (token >= p->a->reading->tokens->len)
    return FALSE;
  /* Most words differ in the first letter already. */
  found = _lotse_seat_fold (p, token);
  return lotse_fold_is (found, fold);
}

/* Whether two words differ by one letter at most: one more, one less, or another one. */
static gboolean
is_nearly (const char *a, gsize a_length, const char *b)
{
  gsize b_length = strlen (b), i = 0, j = 0;
  guint errors = 0;

  if (a_length + 1 < b_length || b_length + 1 < a_length)
    return FALSE;
  while (i < a_length && j < b_length)
    if (a[i] == b[j])
      {
        i++;
        j++;
      }
    else
      {
        if (++errors > 1)
          return FALSE;
        if (a_length >= b_length)
          i++;
        if (b_length >= a_length)
          j++;
      }
  return errors + (a_length - i) + (b_length - j) <= 1;
}

gboolean
_lotse_seat_is_representative (const char *fold)
{
  static const char *const words[]
      = { "vertreter",   "vertretern", "vertreterin", "vertreterinnen", "vertretung",    "vertretungen",    "mitglied",        "mitglieder",
          "mitgliedern", "delegierte", "delegierter", "delegierten",    "repraesentant", "repraesentanten", "repraesentantin", NULL };
  gsize length = strcspn (fold, "_:*/");

  for (guint i = 0; words[i]; i++)
    if (is_nearly (fold, length, words[i]))
      return TRUE;
  return FALSE;
}

guint
_lotse_seat_get_number (const LotseSeatParser *p, guint token)
{
  const char *fold;
  const LotseLexiconEntry *entry;

  if (token >= p->a->reading->tokens->len)
    return 0;
  fold = _lotse_seat_fold (p, token);
  if (_lotse_seat_token (p, token)->kind == LOTSE_TOKEN_NUMBER)
    {
      guint64 value = strspn (fold, "0123456789") == strlen (fold) ? g_ascii_strtoull (fold, NULL, 10) : 0;

      return value < 100 ? (guint) value : 0;
    }
  entry = _lotse_seat_token (p, token)->kind == LOTSE_TOKEN_WORD
              ? lotse_reading_find_entry (p->a->reading, _lotse_seat_token (p, token), "numerals")
              : NULL;
  return entry ? (guint) g_ascii_strtoull (lotse_lexicon_entry_get (entry, 1), NULL, 10) : 0;
}

guint
_lotse_seat_skip_endings (const LotseSeatParser *p, guint token, guint last)
{
  static const char *const endings[] = { "e", "n", "r", "in", "innen" };
  gboolean bracket = _lotse_seat_is (p, token, "(");
  guint i = token + 1;

  if (!(bracket || _lotse_seat_is (p, token, "/") || _lotse_seat_is (p, token, "*") || _lotse_seat_is (p, token, ":")) || i >= last)
    return token;
  if (!bracket && _lotse_seat_is (p, i, "-"))
    i++;
  if (i >= last || !lotse_fold_is_one_of (_lotse_seat_fold (p, i), endings, G_N_ELEMENTS (endings)))
    return token;
  if (!bracket)
    return i + 1;
  return _lotse_seat_is (p, i + 1, ")") ? i + 2 : token;
}

guint
_lotse_seat_skip_attribute (const LotseSeatParser *p, guint token, guint last)
{
  const char *fold;

  if (token + 1 >= last || _lotse_seat_token (p, token)->kind != LOTSE_TOKEN_WORD
      || _lotse_seat_token (p, token)->flags & LOTSE_TOKEN_CAPITAL || !_lotse_seat_is_representative (_lotse_seat_fold (p, token + 1)))
    return token;
  fold = _lotse_seat_fold (p, token);
  return strlen (fold) > 5 && (g_str_has_suffix (fold, "e") || g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "es")) ? token + 1
                                                                                                                               : token;
}

const LotseMention *
_lotse_seat_find_mention (const LotseSeatParser *p, guint token)
{
  const LotseToken *t = _lotse_seat_token (p, token);
  guint i = _lotse_analysis_find_mention (p->a, t->start);
  const LotseMention *mention = i < p->a->mentions->len ? &g_array_index (p->a->mentions, LotseMention, i) : NULL;

  return mention && mention->start <= t->start && t->start < mention->end ? mention : NULL;
}

/* Gives the body of a seat its role as member, with the number where one is said, or as adviser: "1 Vertreterin der Polizei (beratend)" has no
 * vote. */
static void
give_role (LotseSeatParser *p, const LotseSeat *seat)
{
  LotseBody *member = g_ptr_array_index (p->a->bodies, seat->body);
  gboolean advises = seat->advises;
  g_autofree char *role = seat->count > 0 ? g_strdup_printf ("member:%u", seat->count) : g_strdup ("member");

  for (guint i = seat->first; i < seat->last && !advises; i++)
    advises = g_str_has_prefix (_lotse_seat_fold (p, i), "beratend");
  if (!g_ptr_array_find_with_equal_func (member->roles, "advises", g_str_equal, NULL))
    _lotse_body_add_role (member, advises ? "advises" : role);
  if (seat->side && !member->side)
    member->side = g_strdup (seat->side);
}

void
_lotse_seat_add (LotseSeatParser *p, const LotseSeat *seat)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_SEAT, seat->rule);

  if (p->group != LOTSE_NO_BODY)
    lotse_outline_item_set (item, "group", ((const LotseBody *) g_ptr_array_index (p->a->bodies, p->group))->name);
  /* A place for a name may be nobody's: "Zu Mitgliedern werden gewählt: Herrn/Frau …". */
  if (seat->name || seat->body != LOTSE_NO_BODY)
    lotse_outline_item_set (item, "body",
                            seat->name ? seat->name : ((const LotseBody *) g_ptr_array_index (p->a->bodies, seat->body))->name);
  if (seat->count > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", seat->count);

      lotse_outline_item_set (item, "count", text);
    }
  lotse_outline_item_set (item, "side", seat->side);
  lotse_outline_item_set (item, "status", seat->status);
  lotse_outline_item_set (item, "person", seat->person);
  _lotse_analysis_add_spans (p->a, item, _lotse_seat_token (p, seat->first)->start,
                             _lotse_seat_token (p, MAX (seat->last, seat->first + 1) - 1)->end);
  lotse_outline_take_item (p->a->outline, item);
  p->n_seats++;
  if (seat->body != LOTSE_NO_BODY && strcmp (seat->status, "open") != 0 && strcmp (seat->status, "named") != 0)
    give_role (p, seat);
}

/* --- one line of a list ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  guint first, last; /* tokens */
  const char *side;
  const char *status;
  gboolean advises;
} Entry;

/* "(Bundesagentur, Kammern, Gewerkschaften)": the bodies named in it share what stands before. */
static guint
read_bracket (LotseSeatParser *p, const Entry *e, guint token, guint *ret_bodies)
{
  guint n = 0;

  for (guint i = token + 1; i < e->last && !_lotse_seat_is (p, i, ")") && n < SHARED_MAX; i++)
    {
      const LotseMention *mention = _lotse_seat_find_mention (p, i);

      if (mention && (n == 0 || ret_bodies[n - 1] != mention->body))
        ret_bodies[n++] = mention->body;
    }
  return n;
}

void
_lotse_seat_note_listed (LotseSeatParser *p, guint first, guint last)
{
  guint n = lotse_outline_get_n_items (p->a->outline, LOTSE_ITEM_SEAT);
  LotseListedSeat listed = { first, last, lotse_outline_get_item (p->a->outline, LOTSE_ITEM_SEAT, n - 1) };

  g_array_append_val (p->listed, listed);
}

static void
add_delegates (LotseSeatParser *p, const Entry *e, guint body, guint count, guint token)
{
  _lotse_seat_add (
      p, &(LotseSeat) { body, token, e->last, "seat/delegates", e->status, .count = count, .side = e->side, .advises = e->advises });
  _lotse_seat_note_listed (p, token, e->last);
}

/* "je ein Mitglied des X, des Y und der Z": the others that send as many as the one named before token @i. */
static void
add_each (LotseSeatParser *p, const Entry *e, const LotseMention *before, guint count)
{
  static const char *const joints[] = { ",", "und", "sowie" };
  static const char *const articles[] = { "des", "der" };
  guint i = lotse_reading_find_token (p->a->reading, before->end);

  while (i + 1 < e->last && lotse_fold_is_one_of (_lotse_seat_fold (p, i), joints, G_N_ELEMENTS (joints)))
    {
      const LotseMention *mention;

      i++;
      if (lotse_fold_is_one_of (_lotse_seat_fold (p, i), articles, G_N_ELEMENTS (articles)))
        i++;
      mention = i < e->last ? _lotse_seat_find_mention (p, i) : NULL;
      if (!mention || mention->start != _lotse_seat_token (p, i)->start)
        return;
      add_delegates (p, e, mention->body, count, i);
      i = lotse_reading_find_token (p->a->reading, mention->end);
    }
}

/* "2 Vertreter_innen des …", "je ein Mitglied der …": adds the seats. @token: the first word. Returns whether there are any. */
static gboolean
read_delegates (LotseSeatParser *p, const Entry *e, guint token)
{
  static const char *const each[] = { "je", "jeweils" };
  gboolean shares = lotse_fold_is_one_of (_lotse_seat_fold (p, token), each, G_N_ELEMENTS (each)) && token + 1 < e->last;
  guint count = _lotse_seat_get_number (p, token + shares), i = token + shares + 1, bracket = 0, n_shared = 0;
  guint shared[SHARED_MAX];
  const LotseMention *mention = NULL;
  g_autofree char *name = NULL;

  if (count == 0)
    return FALSE;
  i = _lotse_seat_skip_attribute (p, _lotse_seat_skip_endings (p, i, e->last), e->last);
  if (i >= e->last || !_lotse_seat_is_representative (_lotse_seat_fold (p, i)))
    return FALSE;
  i = _lotse_seat_skip_endings (p, i + 1, e->last);
  /* "Vertreter_ in", "Vertreterinnen und Vertreter" */
  while (i < e->last
         && (_lotse_seat_is (p, i, "_") || _lotse_seat_is (p, i, "in") || _lotse_seat_is (p, i, "innen") || _lotse_seat_is (p, i, "und")
             || _lotse_seat_is (p, i, "/") || _lotse_seat_is (p, i, "-") || _lotse_seat_is (p, i, "*") || _lotse_seat_is (p, i, ":")
             || _lotse_seat_is_representative (_lotse_seat_fold (p, i))))
    i++;
  if (i < e->last && _lotse_seat_token (p, i)->kind == LOTSE_TOKEN_WORD && !(_lotse_seat_token (p, i)->flags & LOTSE_TOKEN_CAPITAL))
    i++;
  if (i >= e->last)
    return FALSE;
  for (guint k = i; k < e->last && k < i + REACH_MAX && !mention; k++)
    {
      if (_lotse_seat_is (p, k, "("))
        {
          bracket = k;
          break;
        }
      mention = _lotse_seat_find_mention (p, k);
    }
  if (bracket)
    n_shared = read_bracket (p, e, bracket, shared);
  if (mention)
    {
      add_delegates (p, e, mention->body, count, token);
      if (shares)
        add_each (p, e, mention, count);
      return TRUE;
    }
  name = lotse_reading_dup_text (p->a->reading, _lotse_seat_token (p, i)->start,
                                 _lotse_seat_token (p, (bracket > i ? bracket : e->last) - 1)->end);
  if (n_shared == 1)
    {
      add_delegates (p, e, shared[0], count, token);
      return TRUE;
    }
  /* One seat for all of them; each is a member. */
  _lotse_seat_add (p, &(LotseSeat) { LOTSE_NO_BODY, token, e->last, n_shared ? "seat/shared" : "seat/unnamed", e->status, .name = name,
                                     .count = count, .side = e->side });
  for (guint s = 0; s < n_shared; s++)
    {
      g_autofree char *role = g_strdup_printf ("member:%u", count);

      _lotse_body_add_role (g_ptr_array_index (p->a->bodies, shared[s]), role);
    }
  return TRUE;
}

/* Names after "Optional können … beteiligt werden:" */
static void
read_optional (LotseSeatParser *p, const Entry *e)
{
  guint last_body = LOTSE_NO_BODY, i = e->first;

  while (i < e->last && !_lotse_seat_is (p, i, ":"))
    i++;
  for (i++; i < e->last; i++)
    {
      const LotseMention *mention = _lotse_seat_find_mention (p, i);

      if (mention && mention->body != last_body)
        {
          last_body = mention->body;
          _lotse_seat_add (p, &(LotseSeat) { mention->body, i, i + 1, "seat/optional", "optional", .side = e->side });
        }
    }
}

/* "Dezernent für … (Dez. III)" in a list of delegates: an office-holder's own seat. */
static gboolean
read_office_holder (LotseSeatParser *p, const Entry *e)
{
  static const char *const words[]
      = { "dezernent", "beigeordnete",       "amtsleit",          "leiter",         "leitung",          "buergermeister",
          "landrat",   "oberbuergermeister", "staedteregionsrat", "abteilungsleit", "fachbereichsleit", NULL };
  guint i = e->first;
  gboolean holder = FALSE;
  const LotseMention *mention = NULL;
  g_autofree char *name = NULL;

  while (i < e->last && _lotse_seat_token (p, i)->kind != LOTSE_TOKEN_WORD)
    i++;
  if (i >= e->last)
    return FALSE;
  for (guint w = 0; words[w]; w++)
    holder |= g_str_has_prefix (_lotse_seat_fold (p, i), words[w]);
  if (!holder)
    return FALSE;
  for (guint k = e->last; k > i && !mention; k--)
    mention = _lotse_seat_find_mention (p, k - 1);
  name = lotse_reading_dup_text (p->a->reading, _lotse_seat_token (p, i)->start, _lotse_seat_token (p, e->last - 1)->end);
  _lotse_seat_add (p, &(LotseSeat) { mention ? mention->body : LOTSE_NO_BODY, i, e->last, "seat/office-holder", e->status,
                                     .name = mention ? NULL : name, .count = 1, .side = e->side });
  return TRUE;
}

/* --- nominations ---------------------------------------------------------------------------------------------------------- */

/* "Herrn/Frau ……": a place for a name that is still to be found. Returns the token after it, or @token. */
static guint
scan_placeholder (const LotseSeatParser *p, guint token)
{
  guint i = token, n = p->a->reading->tokens->len, dots = 0;

  if (!(_lotse_seat_is (p, i, "herrn") || _lotse_seat_is (p, i, "herr") || _lotse_seat_is (p, i, "frau") || _lotse_seat_is (p, i, "n")))
    return token;
  if (_lotse_seat_is (p, i, "n"))
    return _lotse_seat_is (p, i + 1, ".") && _lotse_seat_is (p, i + 2, "n") && _lotse_seat_is (p, i + 3, ".") ? i + 4 : token;
  i++;
  if (_lotse_seat_is (p, i, "/") || _lotse_seat_is (p, i, "oder"))
    i += 2;
  for (; i < n && (_lotse_seat_is (p, i, ".") || _lotse_seat_is (p, i, "…") || _lotse_seat_is (p, i, "_")); i++)
    dots += _lotse_seat_is (p, i, "…") ? 3 : 1;
  return dots >= 3 ? i : token;
}

gboolean
_lotse_seat_is_steering (const LotseBody *body)
{
  return g_str_equal (body->kind, "group") && (strstr (body->name, "enkungs") || strstr (body->name, "teuer"));
}

/* The steering group that a decision speaks of, or LOTSE_NO_BODY. */
static guint
find_group_of (const LotseAnalysis *a, const LotseDecision *decision)
{
  for (guint i = _lotse_analysis_find_mention (a, decision->range.start); i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);

      if (mention->start >= decision->range.end)
        break;
      if (_lotse_seat_is_steering (g_ptr_array_index (a->bodies, mention->body)))
        return mention->body;
    }
  return LOTSE_NO_BODY;
}

/* "Frau Dr. Maria Kern": the token behind the name of a person, or @token. */
static guint
scan_person (const LotseSeatParser *p, guint token, guint last)
{
  static const char *const address[] = { "herrn", "herr", "frau" };
  static const char *const titles[] = { "dr", "prof", "." };
  guint i = token + 1, words = 0;

  if (!lotse_fold_is_one_of (_lotse_seat_fold (p, token), address, G_N_ELEMENTS (address)))
    return token;
  while (i < last && lotse_fold_is_one_of (_lotse_seat_fold (p, i), titles, G_N_ELEMENTS (titles)))
    i++;
  for (;
       i < last && words < 3 && _lotse_seat_token (p, i)->kind == LOTSE_TOKEN_WORD && _lotse_seat_token (p, i)->flags & LOTSE_TOKEN_CAPITAL;
       i++)
    words++;
  return words > 0 ? i : token;
}

/* What a list of persons is led in by, and the byte up to which its points reach. */
typedef struct
{
  guint end;
  guint group;
} Lead;

/* The steering group that a decision is about: one that it names, or one that the sentence above the first point of its list names
 * ("Der Rat benennt für die Lenkungsgruppe X 1. Frau …"). */
static guint
find_group_led (const LotseSeatParser *p, const LotseDecision *decision, Lead *led)
{
  guint group = find_group_of (p->a, decision), i = _lotse_analysis_find_mention (p->a, decision->range.start);

  if (group == LOTSE_NO_BODY && strstr (decision->rule, "item") && i > 0)
    {
      const LotseMention *mention = &g_array_index (p->a->mentions, LotseMention, i - 1);
      gboolean follows = led->group != LOTSE_NO_BODY && decision->range.start < led->end + LEAD_REACH;

      if (_lotse_seat_is_steering (g_ptr_array_index (p->a->bodies, mention->body)) && mention->end + LEAD_REACH > decision->range.start)
        group = mention->body;
      else if (follows)
        group = led->group;
    }
  *led = (Lead) { decision->range.end, group };
  return group;
}

/* Who is wanted in a decision, and who is named for a steering group. */
static void
read_nominations (LotseSeatParser *p)
{
  LotseReading *reading = p->a->reading;
  Lead led = { 0, LOTSE_NO_BODY };

  for (guint d = 0; d < p->a->decisions->len; d++)
    {
      const LotseDecision *decision = g_ptr_array_index (p->a->decisions, d);
      guint i = lotse_reading_find_token (reading, decision->range.start);
      guint last = lotse_reading_find_token (reading, decision->range.end);
      guint group = find_group_led (p, decision, &led), before = p->group;
      gboolean appoints
          = group != LOTSE_NO_BODY && (g_strcmp0 (decision->action, "appoints") == 0 || g_strcmp0 (decision->action, "delegates") == 0);

      while (i < last)
        {
          guint end = scan_placeholder (p, i), stop;
          gboolean named = FALSE;
          g_autofree char *person = NULL;

          if (end == i && appoints)
            {
              end = scan_person (p, i, last);
              named = end > i;
            }
          if (end == i)
            {
              i++;
              continue;
            }
          /* What the person is wanted for stands on the same line: "als stellvertretendes Mitglied". */
          stop = end;
          while (stop < last && !(_lotse_seat_token (p, stop)->flags & LOTSE_TOKEN_LINE_START) && !_lotse_seat_is (p, stop, ",")
                 && !_lotse_seat_is (p, stop, "und") && !_lotse_seat_is (p, stop, "."))
            stop++;
          person = lotse_reading_dup_text (reading, _lotse_seat_token (p, i)->start, _lotse_seat_token (p, MAX (stop, i + 1) - 1)->end);
          if (named)
            p->group = group;
          _lotse_seat_add (p, &(LotseSeat) { decision->body, i, stop, named ? "seat/nomination" : "seat/open-nomination",
                                             named ? "named" : "open", .name = decision->body == LOTSE_NO_BODY ? decision->body_name : NULL,
                                             .count = 1, .person = person });
          p->group = before;
          i = MAX (stop, end);
        }
    }
}

/* --- lists ------------------------------------------------------------------------------------------------------------------------ */

/* The first steering group of the paper, or LOTSE_NO_BODY. */
static guint
find_group (const LotseAnalysis *a)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      guint body = g_array_index (a->mentions, LotseMention, i).body;

      if (_lotse_seat_is_steering (g_ptr_array_index (a->bodies, body)))
        return body;
    }
  return LOTSE_NO_BODY;
}

static const char *
get_side (const char *fold)
{
  /* "verwaltungsinterne", "Externe Mitglieder" */
  if (strstr (fold, "extern"))
    return "external";
  return strstr (fold, "intern") && !strstr (fold, "internation") && !strstr (fold, "internet") ? "internal" : NULL;
}

/* What the lines of a list before an entry say of it. */
typedef struct
{
  const char *side;
  const char *status;
  gboolean advises;
  guint next_mention;              /* the first one that stands behind the entries so far */
  guint side_line, last_seat_line; /* 0: none yet */
} List;

/* The token behind an entry that begins with token @first: it goes on over soft line breaks until the next bullet or number. */
static guint
find_entry_end (const LotseSeatParser *p, guint first)
{
  const LotseReading *reading = p->a->reading;
  guint line = _lotse_seat_token (p, first)->line, end = first + 1;

  while (end < reading->tokens->len && _lotse_seat_token (p, end)->line == line)
    end++;
  while (end < reading->tokens->len && lotse_reading_line (reading, line)->hyphenated && _lotse_seat_token (p, end)->line == line + 1)
    end++;
  return end;
}

/* Takes in what an entry says of those that follow. Returns whether it is but the heading of a side. */
static gboolean
read_list_heading (const LotseSeatParser *p, const Entry *e, List *list)
{
  gboolean heading = FALSE;

  for (guint k = e->first; k < e->last; k++)
    {
      const char *side = k < e->first + 4 && e->last - e->first <= 6 ? get_side (_lotse_seat_fold (p, k)) : NULL;

      /* The list is not built yet: "ist wie folgt angedacht". */
      if (lotse_reading_get_classes (p->a->reading, _lotse_seat_token (p, k)) & LOTSE_WORD_PLANNED)
        list->status = "planned";
      /* "Beratende Mitglieder sind:" above entries, until "Stimmberechtigte …" */
      if (e->last - e->first <= HEADING_MAX && _lotse_seat_is (p, e->last - 1, ":"))
        list->advises = g_str_has_prefix (_lotse_seat_fold (p, k), "beratend")
                        || (list->advises && !g_str_has_prefix (_lotse_seat_fold (p, k), "stimmberechtigt"));
      if (side)
        {
          list->side = side;
          list->side_line = _lotse_seat_token (p, e->first)->line;
          heading = TRUE;
        }
    }
  return heading;
}

/* An entry is one of the steering group that was named last, up to byte @byte. */
static void
follow_groups (LotseSeatParser *p, List *list, guint byte)
{
  for (; list->next_mention < p->a->mentions->len; list->next_mention++)
    {
      const LotseMention *mention = &g_array_index (p->a->mentions, LotseMention, list->next_mention);

      if (mention->start > byte)
        return;
      if (_lotse_seat_is_steering (g_ptr_array_index (p->a->bodies, mention->body)))
        p->group = mention->body;
    }
}

/* Reads an entry whose first word is token @word. */
static void
read_list_entry (LotseSeatParser *p, const Entry *e, guint word, List *list)
{
  guint line = _lotse_seat_token (p, e->first)->line;
  gboolean in_list = (list->side && line <= list->side_line + 3) || (list->last_seat_line && line <= list->last_seat_line + 3);
  gboolean bullet = word > e->first;

  follow_groups (p, list, _lotse_seat_token (p, e->first)->start);
  /* Outside a list a line is an entry only if it is no sentence: short, and a group is spoken of. */
  if ((bullet || in_list || (p->group != LOTSE_NO_BODY && e->last - e->first <= ENTRY_MAX)) && read_delegates (p, e, word))
    list->last_seat_line = line;
  else if (in_list && _lotse_seat_is (p, word, "optional"))
    {
      read_optional (p, e);
      list->last_seat_line = line;
    }
  else if (in_list && bullet && read_office_holder (p, e))
    list->last_seat_line = line;
  else if (line > MAX (list->last_seat_line, list->side_line) + 3)
    {
      list->side = NULL;
      list->advises = FALSE;
    }
}

static void
read_lists (LotseSeatParser *p)
{
  List list = { .status = "existing" };

  for (guint i = 0, end; i < p->a->reading->tokens->len; i = end)
    {
      Entry entry;
      guint word = i;

      end = find_entry_end (p, i);
      entry = (Entry) { i, end, list.side, list.status, list.advises };
      if (_lotse_seat_announces_rows (p, i, end))
        {
          const LotseRange line = { i, end };

          g_array_append_val (p->announced, line);
        }
      while (word < end && _lotse_seat_token (p, word)->kind == LOTSE_TOKEN_PUNCT)
        word++;
      if (!read_list_heading (p, &entry, &list) && word < end)
        read_list_entry (p, &entry, word, &list);
    }
}

/* --- seats by groups ---------------------------------------------------------------------------------------------------------------- */

/* "ABC: 2" and nothing else on the line: a group and how many it sends. */
static const LotseMention *
read_share (const LotseSeatParser *p, guint first, guint last, guint *ret_count)
{
  const LotseMention *mention;
  guint at;

  /* Few lines end with a number. */
  if (first >= last || _lotse_seat_token (p, last - 1)->kind != LOTSE_TOKEN_NUMBER)
    return NULL;
  mention = _lotse_seat_find_mention (p, first);
  if (!mention || mention->start != _lotse_seat_token (p, first)->start
      || !g_str_equal (((const LotseBody *) g_ptr_array_index (p->a->bodies, mention->body))->kind, "party"))
    return NULL;
  at = lotse_reading_find_token (p->a->reading, mention->end);
  while (at < last && _lotse_seat_token (p, at)->kind == LOTSE_TOKEN_PUNCT)
    at++;
  if (at + 1 != last)
    return NULL;
  *ret_count = _lotse_seat_get_number (p, at);
  return *ret_count > 0 ? mention : NULL;
}

/* Whether the lines above say that seats are shared out, not votes. */
static gboolean
is_about_seats (const LotseSeatParser *p, guint token)
{
  static const char *const seats[] = { "sitz", "beisitz", "mitglied", "vertret", NULL };
  static const char *const votes[] = { "stimm", "abstimm", "dafuer", "dagegen", "enthalt", NULL };
  gboolean found = FALSE;

  for (guint i = token; i > 0 && token - i < SHARES_REACH; i--)
    {
      const char *fold = _lotse_seat_fold (p, i - 1);

      for (guint w = 0; votes[w]; w++)
        if (g_str_has_prefix (fold, votes[w]))
          return FALSE;
      for (guint w = 0; seats[w]; w++)
        found |= g_str_has_prefix (fold, seats[w]);
    }
  return found;
}

/* Lines of groups with the number of their seats, at least two of them, under words that speak of seats. */
static void
read_shares (LotseSeatParser *p)
{
  LotseReading *reading = p->a->reading;
  guint run = 0, first_of_run = 0;

  for (guint i = 0; i < reading->tokens->len;)
    {
      guint line = _lotse_seat_token (p, i)->line, end = i + 1, count = 0;

      while (end < reading->tokens->len && _lotse_seat_token (p, end)->line == line)
        end++;
      if (!read_share (p, i, end, &count))
        run = 0;
      else if (run++ == 0)
        first_of_run = i;
      else if (run > 2 || is_about_seats (p, first_of_run))
        for (guint k = run == 2 ? first_of_run : i; k < end;)
          {
            const LotseMention *mention;
            guint stop = k + 1;

            while (stop < end && !(_lotse_seat_token (p, stop)->flags & LOTSE_TOKEN_LINE_START))
              stop++;
            mention = read_share (p, k, stop, &count);
            if (mention)
              _lotse_seat_add (p, &(LotseSeat) { mention->body, k, stop, "seat/share", "planned", .count = count });
            k = stop;
          }
      else
        run = 0;
      i = end;
    }
}

void
_lotse_seats_parse (LotseAnalysis *a)
{
  g_autoptr (GArray) listed = g_array_new (FALSE, FALSE, sizeof (LotseListedSeat));
  g_autoptr (GArray) announced = g_array_new (FALSE, FALSE, sizeof (LotseRange));
  guint group = find_group (a);
  LotseSeatParser p = { .a = a, .group = group, .listed = listed, .announced = announced };

  read_lists (&p);
  p.group = group;
  read_shares (&p);
  _lotse_seats_parse_tables (&p);
  _lotse_seats_parse_sentences (&p);
  read_nominations (&p);
}
