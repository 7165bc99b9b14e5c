/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a mention in its clause. */
#include "lotse-role-phrase-private.h"

#include "lotse-body-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Tokens between two members of a list: "sowie der". */
#define JOINED_REACH 4
/* Lines between a group and the last of its members. */
#define GROUP_LINES 6
/* Members of a list before the one asked about. */
#define MEMBERS_MAX 12

char
_lotse_role_get_gender (const LotseAnalysis *a, const LotseMention *mention)
{
  const LotseBodyIndex *index = _lotse_body_index_get (a->lexicon);
  guint last = lotse_reading_find_token (a->reading, mention->end);

  for (guint i = lotse_reading_find_token (a->reading, mention->start); i < last; i++)
    {
      gboolean whole;
      const LotseHeadForm *form = _lotse_body_index_find_head (index, _lotse_analysis_get_fold (a, i), &whole);

      if (form)
        return form->plural ? 'p' : form->head->gender;
    }
  return '?';
}

/* Whether "der" before a mention is a nominative: "der Landkreis X", "der Sportverein X e. V.". */
static gboolean
takes_der (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const tails[]
      = { "kreis", "verein", "verband", "bund", "ring", "club", "klub", "treff", "tsv", "fsv", "vfl", "vfb", "tus", "freistaat", "bezirk" };
  guint first = lotse_reading_find_token (a->reading, mention->start), last = lotse_reading_find_token (a->reading, mention->end);
  char gender = _lotse_role_get_gender (a, mention);

  if (gender == 'm' || g_str_has_suffix (_lotse_analysis_get_fold (a, last - 1), "kreis")
      || g_str_has_suffix (_lotse_analysis_get_fold (a, first), "kreis"))
    return TRUE;
  for (guint i = first; gender == '?' && i < last; i++)
    for (guint k = 0; k < G_N_ELEMENTS (tails); k++)
      if (g_str_has_suffix (_lotse_analysis_get_fold (a, i), tails[k]))
        return TRUE;
  return FALSE;
}

/* "der Talheimer Stadtrat", "der zuständige Ausschuss": whether an attribute stands at token @i that leaves it to the article before it whether
 * this is a subject. */
static gboolean
is_attribute_of_subject (const LotseAnalysis *a, guint i)
{
  static const char *const articles[] = { "der", "die", "das", NULL };
  const char *fold = _lotse_analysis_get_fold (a, i);
  gboolean town = g_str_has_suffix (fold, "er") && lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_CAPITAL;

  return i > 0 && strlen (fold) > 4 && lotse_reading_token (a->reading, i)->kind == LOTSE_TOKEN_WORD
         && (town || (g_str_has_suffix (fold, "e") && !(lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_CAPITAL)))
         && g_strv_contains (articles, _lotse_analysis_get_fold (a, i - 1));
}

/* Whether a word that begins a sentence, and has its capital from there, may stand before a subject: "Da der Kreistag …", "Auch die Kammer …". */
static gboolean
opens_sentence (const LotseAnalysis *a, guint token)
{
  static const char *const openers[] = { "da",    "nachdem", "weil", "wenn",   "sofern",       "soweit",  "sobald", "obwohl", "falls",
                                         "bevor", "seitdem", "dass", "sollte", "auch",         "sowohl",  "nur",    "ob",     "wie",
                                         "kann",  "konnte",  "hat",  "hatte",  "insbesondere", "bereits", "wird",   "moege",  NULL };

  return lotse_reading_is_any (a->reading, token, openers);
}

/* "Der Verein": whether the article of the nominative stands right before the noun at token @i, at the beginning or behind what has no capital. */
static gboolean
begins_with_der (const LotseAnalysis *a, guint i)
{
  if (i == 0 || !lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "der"))
    return FALSE;
  return i == 1 || lotse_reading_token (a->reading, i - 1)->flags & LOTSE_TOKEN_CAPITAL
         || !(lotse_reading_token (a->reading, i - 2)->flags & LOTSE_TOKEN_CAPITAL) || opens_sentence (a, i - 2);
}

gboolean
_lotse_role_is_subject (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const articles[] = { "der", "die", "das", NULL };
  static const char *const of[] = { "von", "der", NULL };
  static const char *const genitives[] = { "des", "der", NULL };
  static const char *const kinds[] = { "firma", "verein", "traegerverein", "foerderverein", "traeger", NULL };
  static const char *const branches[]
      = { "kreisverband", "ortsverein", "ortsverband", "stadtverband", "bezirksverband", "landesverband", NULL };
  static const char *const prepositions[] = { "fuer", "an",   "in",  "auf",  "durch", "ueber", "um",    "gegen",    "ohne",  "mit", "von",
                                              "bei",  "zu",   "aus", "nach", "seit",  "vor",   "unter", "zwischen", "sowie", "als", "im",
                                              "am",   "beim", "vom", "zum",  "zur",   "wegen", "trotz", "des",      "dem",   "den", NULL };
  guint i = lotse_reading_find_token (a->reading, mention->start);

  /* "Die Firma Muster GmbH", "Der Verein Muster e. V." */
  if (i > 0 && lotse_reading_is_any (a->reading, i - 1, kinds))
    {
      if (!lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "firma"))
        return begins_with_der (a, i - 1);
      i--;
    }
  /* "Der Kreisverband des Deutschen Roten Kreuzes" */
  if (i > 1 && lotse_reading_is_any (a->reading, i - 1, genitives) && lotse_reading_is_any (a->reading, i - 2, branches))
    return begins_with_der (a, i - 2);
  if (i == 0 || (lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_PARA_START))
    return TRUE;
  i--;
  i -= is_attribute_of_subject (a, i);
  /* "Die Mitglieder des Integrationsrates" */
  if (i > 0 && lotse_reading_is_any (a->reading, i, genitives) && lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "mitglieder"))
    return i == 1 || lotse_reading_token (a->reading, i - 1)->flags & LOTSE_TOKEN_PARA_START
           || (lotse_fold_is (_lotse_analysis_get_fold (a, i - 2), "die")
               && (i == 2 || lotse_reading_token (a->reading, i - 2)->flags & LOTSE_TOKEN_CAPITAL));
  /* "Die Fraktionen von CDU und SPD" */
  if (i > 1 && g_strv_contains (of, _lotse_analysis_get_fold (a, i))
      && g_str_has_suffix (_lotse_analysis_get_fold (a, i - 1), "fraktionen"))
    return lotse_reading_token (a->reading, i - 1)->flags & LOTSE_TOKEN_PARA_START
           || (lotse_fold_is (_lotse_analysis_get_fold (a, i - 2), "die")
               && !(i > 2 && g_strv_contains (prepositions, _lotse_analysis_get_fold (a, i - 3))));
  if (g_strv_contains (articles, _lotse_analysis_get_fold (a, i)))
    {
      if (strcmp (_lotse_analysis_get_fold (a, i), "der") == 0 && !takes_der (a, mention))
        return FALSE;
      if (i == 0 || lotse_reading_token (a->reading, i)->flags & (LOTSE_TOKEN_CAPITAL | LOTSE_TOKEN_PARA_START))
        return TRUE;
      i--;
      /* "die Arbeit der …": a noun right before an article means a genitive, except behind a verb. */
      return !g_strv_contains (prepositions, _lotse_analysis_get_fold (a, i))
             && (!(lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_CAPITAL) || opens_sentence (a, i));
    }
  return lotse_reading_token (a->reading, i)->kind == LOTSE_TOKEN_PUNCT && strcmp (_lotse_analysis_get_fold (a, i), ".") == 0;
}

gboolean
_lotse_role_are_joined (const LotseAnalysis *a, const LotseMention *one, const LotseMention *two)
{
  static const char *const joints[] = { ",", "/", "und", "sowie", "bzw", NULL };
  static const char *const others[] = { ".", "der", "die", "das", "dem", "den", NULL };
  gboolean joint = FALSE;
  guint i = lotse_reading_find_token (a->reading, one->end), last = lotse_reading_find_token (a->reading, two->start);

  if (last > i + JOINED_REACH || i == last)
    return FALSE;
  for (; i < last; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, i);

      joint |= g_strv_contains (joints, fold);
      if (!g_strv_contains (joints, fold) && !g_strv_contains (others, fold))
        return FALSE;
    }
  /* "Der Hauptausschuss der Bezirksversammlung" is one. */
  return joint;
}

gboolean
_lotse_role_is_spoken_of (const LotseAnalysis *a, guint mention)
{
  for (guint n = 0; n < MEMBERS_MAX; n++, mention--)
    {
      const LotseMention *m = &g_array_index (a->mentions, LotseMention, mention);

      if (_lotse_role_is_subject (a, m))
        return TRUE;
      if (mention == 0 || !_lotse_role_are_joined (a, m - 1, m))
        return FALSE;
    }
  return FALSE;
}

/* Whether one of @words stands right before token @i. */
static gboolean
follows (const LotseAnalysis *a, guint i, const char *const *words)
{
  return i > 0 && g_strv_contains (words, _lotse_analysis_get_fold (a, i - 1));
}

gboolean
_lotse_role_is_told (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const articles[] = { "dem", "den", NULL };
  static const char *const feminine[] = { "der", NULL };
  guint first = lotse_reading_find_token (a->reading, mention->start);

  return follows (a, first, articles) || (follows (a, first, feminine) && _lotse_role_get_gender (a, mention) == 'f');
}

gboolean
_lotse_role_is_located (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const in[] = { "in", NULL };
  static const char *const in_the[] = { "im", NULL };
  static const char *const articles[] = { "der", "dem", NULL };
  static const char *const genitives[] = { "der", "des", NULL };
  static const char *const before[]
      = { "der", "letzten", "naechsten", "vergangenen", "gemeinsamen", "oeffentlichen", "seiner", "ihrer", NULL };
  guint first = lotse_reading_find_token (a->reading, mention->start);

  if (follows (a, first, in_the) || (follows (a, first, articles) && follows (a, first - 1, in)))
    return TRUE;
  /* "in der gemeinsamen Sitzung des …" */
  if (!follows (a, first, genitives) || first < 3 || !g_str_has_suffix (_lotse_analysis_get_fold (a, first - 2), "sitzung"))
    return FALSE;
  for (first -= 2; follows (a, first, before);)
    first--;
  return follows (a, first, in);
}

gboolean
_lotse_role_is_beside (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const words[] = { "beim", "bei", NULL };
  static const char *const articles[] = { "der", "dem", NULL };
  guint first = lotse_reading_find_token (a->reading, mention->start);

  return follows (a, first, words) || (follows (a, first, articles) && follows (a, first - 1, words));
}

gboolean
_lotse_role_is_inside (const LotseAnalysis *a, guint token)
{
  static const char *const words[]
      = { "aus", "fuer", "in", "im", "innerhalb", "ueber", "an", "zu", "nach", "bei", "beim", "am", "zum", "zur", NULL };
  static const char *const articles[] = { "der", "die", "das", "dem", "den", NULL };

  /* "bei externen Akademien" */
  if (token > 1 && !(lotse_reading_token (a->reading, token - 1)->flags & LOTSE_TOKEN_CAPITAL)
      && g_str_has_suffix (_lotse_analysis_get_fold (a, token - 1), "en") && strlen (_lotse_analysis_get_fold (a, token - 1)) > 4)
    token--;
  if (follows (a, token, articles))
    token--;
  /* "zur Sitzung des Beirates wurde eingeladen" */
  if (token > 1 && follows (a, token, (const char *const[]) { "des", NULL })
      && g_str_has_suffix (_lotse_analysis_get_fold (a, token - 2), "sitzung"))
    return TRUE;
  return follows (a, token, words);
}

gboolean
_lotse_role_is_addressed (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const to[] = { "an", "in", NULL };
  static const char *const articles[] = { "die", "den", "das", NULL };
  static const char *const company[] = { "firma", NULL };
  guint first = lotse_reading_find_token (a->reading, mention->start);

  first -= follows (a, first, company);
  first -= follows (a, first, articles);
  return follows (a, first, to);
}

gboolean
_lotse_role_is_owner (const LotseAnalysis *a, guint first)
{
  static const char *const genitives[] = { "der", "des", NULL };

  return first > 1 && follows (a, first, genitives) && lotse_reading_token (a->reading, first - 2)->flags & LOTSE_TOKEN_CAPITAL
         && !(lotse_reading_token (a->reading, first - 2)->flags & LOTSE_TOKEN_PARA_START);
}

/* Tokens between a preposition and the bracket behind its noun. */
#define EXAMPLES_FRONT 4

/* "mit den örtlichen Trägern (Caritas, Diakonie)": whether the name at token @first begins a bracket of examples behind one of @words. */
static gboolean
begins_examples (const LotseAnalysis *a, guint first, const char *const *words)
{
  if (first < 3 || !_lotse_role_opens_examples (a, first - 1))
    return FALSE;
  for (guint i = first - 2; i > 0 && i + EXAMPLES_FRONT > first - 1; i--)
    if (follows (a, i, words))
      return TRUE;
  return FALSE;
}

/* "mit dem Jobcenter und der Kammer abgestimmt": whether the mention, or the list that it belongs to, follows one of @words. */
static gboolean
goes_with (const LotseAnalysis *a, guint number, const char *const *words)
{
  static const char *const articles[] = { "der", "dem", "den", NULL };

  for (guint n = 0; n < MEMBERS_MAX; n++, number--)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number);
      guint first = lotse_reading_find_token (a->reading, mention->start);

      if (follows (a, first, words) || (follows (a, first, articles) && follows (a, first - 1, words)) || begins_examples (a, first, words))
        return TRUE;
      if (number == 0 || !_lotse_role_are_joined (a, mention - 1, mention))
        return FALSE;
    }
  return FALSE;
}

/* "auf den Landkreis übertragen" */
static gboolean
is_upon (const LotseAnalysis *a, guint first)
{
  static const char *const on[] = { "auf", NULL };
  static const char *const articles[] = { "die", "den", "das", NULL };

  return follows (a, first - (guint) follows (a, first, articles), on);
}

/* "Im Lenkungskreis sind das Jugendamt und die Kammer vertreten": whether a group stands near the mention in which something is. */
static gboolean
has_group_beside (const LotseAnalysis *a, guint number)
{
  static const char *const groups[] = { "group", "committee", "advisory", NULL };
  guint first = number > MEMBERS_MAX ? number - MEMBERS_MAX : 0, last = MIN (a->mentions->len, number + 3);

  for (guint i = first; i < last; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);

      if (i != number && g_strv_contains (groups, ((const LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind)
          && lotse_reading_find_line (a->reading, mention->start) + GROUP_LINES
                 >= lotse_reading_find_line (a->reading, g_array_index (a->mentions, LotseMention, number).start)
          && _lotse_role_is_located (a, mention))
        return TRUE;
    }
  return FALSE;
}

/* "Vertreterinnen des Jugendamtes": the owner at token @first of those who come from it. */
static gboolean
sends_somebody (const LotseAnalysis *a, guint first)
{
  const char *fold = _lotse_analysis_get_fold (a, first - 2);

  return g_str_has_prefix (fold, "vertret") || g_str_has_prefix (fold, "mitarbeiter") || g_str_has_prefix (fold, "fachkraeft");
}

gboolean
_lotse_role_stands_at (const LotseAnalysis *a, guint number, LotseRolePlace place, const char *role)
{
  static const char *const accusatives[] = { "die", "den", "das", NULL };
  static const char *const kinds[] = { "verein", "firma", "traeger", NULL };
  static const char *const with[] = { "mit", NULL };
  static const char *const between[] = { "zwischen", NULL };
  const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number);
  const LotseBody *body = g_ptr_array_index (a->bodies, mention->body);
  guint first = lotse_reading_find_token (a->reading, mention->start);

  switch (place)
    {
    case LOTSE_ROLE_BY:
      /* What an office has resolved is no decision. */
      return !g_str_equal (role, "decides") || !_lotse_role_only_works (body);
    case LOTSE_ROLE_TOLD:
      /* "dem Landratsamt zur Entscheidung vorgelegt": that is no assembly. */
      return _lotse_role_is_told (a, mention) && !_lotse_role_is_owner (a, first) && !_lotse_role_is_inside (a, first)
             && (!g_str_equal (role, "decides") || _lotse_kind_is_assembly (body->kind));
    case LOTSE_ROLE_AT:
      return _lotse_role_is_located (a, mention);
    case LOTSE_ROLE_SIDE:
      return _lotse_role_is_beside (a, mention);
    case LOTSE_ROLE_TO:
      /* "in die Unterkunft verwiesen": people, no paper. */
      return _lotse_role_is_addressed (a, mention) && (!g_str_equal (role, "advises") || _lotse_kind_is_assembly (body->kind));
    case LOTSE_ROLE_WITH:
      return goes_with (a, number, with);
    case LOTSE_ROLE_BETWEEN:
      return goes_with (a, number, between);
    case LOTSE_ROLE_UPON:
      return is_upon (a, first);
    case LOTSE_ROLE_OBJECT:
      return follows (a, first - (guint) follows (a, first, kinds), accusatives);
    case LOTSE_ROLE_AFTER:
      /* "Akteure aus der Verwaltung": not the body itself is asked, nor is it a member. */
      if (g_str_equal (role, "member"))
        return (!_lotse_role_is_owner (a, first) || sends_somebody (a, first)) && !_lotse_role_is_inside (a, first)
               && has_group_beside (a, number);
      return !g_str_equal (role, "participant") || !_lotse_role_is_inside (a, first);
    case LOTSE_ROLE_BEFORE:
    case LOTSE_ROLE_NEAR:
    case LOTSE_ROLE_LABEL:
    case LOTSE_ROLE_VERB:
    case LOTSE_ROLE_SUBJECT:
    default:
      return TRUE;
    }
}

gboolean
_lotse_role_is_cared_for (const LotseAnalysis *a, const LotseMention *mention)
{
  guint first = lotse_reading_find_token (a->reading, mention->start);
  const LotseBody *body = g_ptr_array_index (a->bodies, mention->body);

  return g_str_equal (body->kind, "school") && _lotse_role_is_owner (a, first)
         && g_str_has_prefix (_lotse_analysis_get_fold (a, first - 2), "traeger");
}

gboolean
_lotse_role_is_negated (const LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[]
      = { "kein", "keine", "keinen", "keiner", "keinem", "keines", "nicht", "ohne", "entfaellt", "weder", NULL };
  guint depth = 0;

  for (guint i = first; i < last; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, i);

      /* Most words begin with another letter. */
      if (*fold == '(')
        depth++;
      else if (depth > 0 && *fold == ')')
        depth--;
      /* "nicht nur …" denies nothing. */
      else if (depth == 0 && strchr ("ekonw", *fold) && g_strv_contains (words, fold)
               && !(lotse_fold_is (fold, "nicht") && lotse_fold_is (lotse_reading_peek_fold (a->reading, i + 1), "nur")))
        return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_role_names_decision (const LotseAnalysis *a, const LotseMention *mention)
{
  return strstr (_lotse_analysis_get_fold (a, lotse_reading_find_token (a->reading, mention->start)), "sbeschl") != NULL
         && g_str_equal (((const LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind, "council");
}

gboolean
_lotse_role_begins_order (const LotseAnalysis *a, const LotseMention *mention)
{
  static const char *const comma[] = { ",", NULL };
  static const char *const joints[] = { ",", "und", "sowie", "bzw", "/", NULL };
  guint first = lotse_reading_find_token (a->reading, mention->start);

  return first > 1 && follows (a, first - 1, comma) && !follows (a, lotse_reading_find_token (a->reading, mention->end) + 1, joints);
}

gboolean
_lotse_role_may_have_decided (const LotseAnalysis *a, const LotseMention *mention)
{
  guint first = lotse_reading_find_token (a->reading, mention->start);

  return _lotse_kind_is_assembly (((const LotseBody *) g_ptr_array_index (a->bodies, mention->body))->kind)
         && !(_lotse_role_is_owner (a, first) && g_str_has_suffix (_lotse_analysis_get_fold (a, first - 2), "sitzung"));
}

gboolean
_lotse_role_goes_on_with (const LotseAnalysis *a, guint number)
{
  const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number);

  return _lotse_role_are_joined (a, mention - 1, mention) && !_lotse_role_is_subject (a, mention);
}

gboolean
_lotse_role_is_named_before (const LotseAnalysis *a, guint number, guint token)
{
  guint start = lotse_reading_token (a->reading, token)->start;

  while (number > 0 && g_array_index (a->mentions, LotseMention, number - 1).start > start)
    number--;
  return number > 0 && g_array_index (a->mentions, LotseMention, number - 1).end > start;
}

gboolean
_lotse_role_is_of_line_above (const LotseAnalysis *a, guint token)
{
  return token > 0 && token + 1 < a->reading->tokens->len && strchr ("-:", *_lotse_analysis_get_fold (a, token - 1))
         && lotse_reading_token (a->reading, token + 1)->line > lotse_reading_token (a->reading, token)->line;
}
