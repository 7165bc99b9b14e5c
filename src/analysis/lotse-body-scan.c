/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which names begin at a word, and what they are called in the nominative. */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

gboolean
_lotse_body_is_any (const LotseBodyScan *s, guint token, const char *const *folds)
{
  const char *found;

  if (token >= s->end)
    return FALSE;
  found = _lotse_body_fold (s, token);
  for (guint i = 0; folds[i]; i++)
    if (lotse_fold_is (found, folds[i]))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_body_is_limit (const LotseBodyScan *s, guint token, LotseBodyLimit limit)
{
  return token < s->end && (_lotse_body_index_get_limits (s->index, _lotse_body_fold (s, token)) & limit) != 0;
}

/* --- text of a name ----------------------------------------------------------------------------------------------------------- */

/* Appends the printed text of tokens [first, last) with single blanks. */
void
_lotse_body_append_text (const LotseBodyScan *s, GString *out, guint first, guint last)
{
  g_autofree char *text = NULL;

  if (first >= last)
    return;
  text = lotse_reading_dup_text (s->reading, _lotse_body_token (s, first)->start, _lotse_body_token (s, last - 1)->end);
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, text);
}

static void
append_head (const LotseBodyScan *s, GString *out, guint token, const LotseHeadForm *form)
{
  const LotseToken *t = _lotse_body_token (s, token);

  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append_len (out, s->reading->text->str + t->start, (gssize) (t->end - t->start - form->cut));
}

/* --- a head word with what belongs to it ---------------------------------------------------------------------------------------- */

/* "Haupt – und Finanzausschuss" */
static gboolean
has_spaced_hyphen (const LotseBodyScan *s, guint token)
{
  return _lotse_body_is (s, token + 1, "-") && _lotse_body_is (s, token + 2, "und")
         && _lotse_body_gap (s->reading, token + 1) == LOTSE_GAP_BLANK && _lotse_body_joined (s, token + 2);
}

/* "Jugend-, Schul- und Sport" before the head: returns the token of the head, or @token if there is no such list. @ret_two: an article tells
 * that the first and the last are two bodies: "der Bundes- und der Landesregierung". */
static guint
skip_ellipsis (const LotseBodyScan *s, guint token, gboolean *ret_two)
{
  static const char *const articles[] = { "der", "die", "des", "den", "dem", "das", NULL };
  guint i = token;

  while (i < token + 16 && _lotse_body_is_capital (s, i)
         && ((_lotse_body_token (s, i)->flags & LOTSE_TOKEN_HYPHEN_END) || has_spaced_hyphen (s, i)))
    {
      guint next = i + (_lotse_body_token (s, i)->flags & LOTSE_TOKEN_HYPHEN_END ? 1 : 2);

      if (_lotse_body_is (s, next, ",") || _lotse_body_is (s, next, "und") || _lotse_body_is (s, next, "oder")
          || _lotse_body_is (s, next, "u") || _lotse_body_is (s, next, "sowie") || _lotse_body_is (s, next, "&")
          || _lotse_body_is (s, next, "/"))
        i = next + 1;
      else
        return token;
      if (_lotse_body_is (s, i, "."))
        i++;
      if (_lotse_body_is_any (s, i, articles))
        {
          *ret_two = TRUE;
          i++;
        }
      if (i >= s->end || _lotse_body_gap (s->reading, i) > LOTSE_GAP_LINE)
        return token;
    }
  return i > token && _lotse_body_is_capital (s, i) ? i : token;
}

/* "Karlsruher Tafel": an adjective made of a place, which does not change, before a head. */
static gboolean
is_place_adjective (const LotseBodyScan *s, guint token)
{
  return _lotse_body_get_facts (s, token) & LOTSE_BODY_WORD_OF_PLACE && !(_lotse_body_token (s, token)->flags & LOTSE_TOKEN_PARA_START)
         && !_lotse_body_index_is_stopped (s->index, _lotse_body_fold (s, token));
}

/* Whether a capital adjective is capital only because a sentence begins with it. */
static gboolean
begins_sentence (const LotseBodyScan *s, guint token)
{
  static const char *const ends[] = { ".", ":", "•", "-", "▪", "*", NULL };

  return (_lotse_body_token (s, token)->flags & (LOTSE_TOKEN_LINE_START | LOTSE_TOKEN_PARA_START)) || token == 0
         || _lotse_body_is_any (s, token - 1, ends);
}

/* "Geschäftsstelle des Migrationsrates", "Büro der Bürgerschaft": token after the body whose office it is, or @token. */
static guint
skip_owning_body (const LotseBodyScan *s, guint token, const LotseBodyHead *head)
{
  static const char *const heads[] = { "geschaeftsstelle", "buero" };
  static const char *const articles[] = { "der", "des", NULL };
  LotseBodyMatch owner = { 0 };
  g_autofree char *key = NULL;
  guint end = token;

  /* "Büro Dezernat III" */
  if (strcmp (head->fold, "buero") == 0 && _lotse_body_joined (s, token) && _lotse_body_gap (s->reading, token) == LOTSE_GAP_BLANK
      && (_lotse_body_get_facts (s, token) & LOTSE_BODY_WORD_UNIT))
    return _lotse_body_scan_unit (s, token, &key);
  if (!_lotse_body_is_any (s, token, articles) || !_lotse_body_joined (s, token) || !_lotse_body_joined (s, token + 1))
    return token;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (strcmp (head->fold, heads[i]) == 0 && _lotse_body_scan_head (s, token + 1, &owner))
      {
        if (_lotse_kind_is_assembly (owner.kind))
          end = owner.last;
        _lotse_body_match_clear (&owner);
      }
  return end;
}

/* "Förderverein der Grundschule Talheim": token after the school that a club helps, or @token. */
static guint
skip_helped_school (const LotseBodyScan *s, guint token, const LotseBodyHead *head)
{
  static const char *const heads[] = { "foerderverein", "freundeskreis", "foerderkreis" };
  static const char *const articles[] = { "der", "des", NULL };
  LotseBodyMatch school = { 0 };
  guint end = token;

  if (!_lotse_body_is_any (s, token, articles) || !_lotse_body_joined (s, token) || !_lotse_body_joined (s, token + 1))
    return token;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (strcmp (head->fold, heads[i]) == 0 && _lotse_body_scan_head (s, token + 1, &school))
      {
        if (strcmp (school.kind, "school") == 0 && !school.plural)
          end = school.last;
        _lotse_body_match_clear (&school);
      }
  return end;
}

/* What follows the head of a parliamentary group or of several bodies: "Fraktion DIE …", "Sozialämter der SR". */
static guint
extend_special (const LotseBodyScan *s, guint token, const LotseHeadForm *form, gboolean whole, GString *name)
{
  guint end = token;

  if (strcmp (form->head->kind, "party") == 0)
    end = _lotse_body_find_group_end (s, token, whole);
  else if (whole && strcmp (form->head->kind, "administration") == 0)
    end = skip_owning_body (s, token, form->head);
  else if (whole && strcmp (form->head->kind, "association") == 0)
    end = skip_helped_school (s, token, form->head);
  else if (form->plural && !whole && _lotse_body_is (s, token, "der") && _lotse_body_is_capital (s, token + 1)
           && (_lotse_body_token (s, token + 1)->flags & LOTSE_TOKEN_ALL_CAPS))
    end = token + 2;
  if (end > token)
    _lotse_body_append_text (s, name, token, end);
  return end;
}

/* "Landesjugendamt", "Bundesverwaltungsamt" */
static gboolean
is_of_state (const char *fold)
{
  return (g_str_has_prefix (fold, "landes") || g_str_has_prefix (fold, "bundes")) && g_str_has_suffix (fold, "amt");
}

/* The parts in front of a head: adjectives, and the words that share its last part. */
typedef struct
{
  guint adjectives; /* token after the adjectives */
  guint head;
  gboolean place; /* the first word is the adjective of a place */
  gboolean two;   /* the first word is a body of its own: "Bundes- und der Landesregierung" */
} Front;

static void
scan_front (const LotseBodyScan *s, guint token, Front *ret)
{
  guint i = token;
  gboolean whole;

  /* "Antragstellender Ortsbeirat", "Federführendes Amt": what a body does with the paper is no part of its name. */
  if (_lotse_body_get_facts (s, token) & LOTSE_BODY_WORD_PART)
    {
      *ret = (Front) { .adjectives = token, .head = token };
      return;
    }
  ret->two = FALSE;
  while (i < token + 2 && _lotse_body_is_capital (s, i) && _lotse_body_is_adjective (s, i) && _lotse_body_joined (s, i + 1)
         && _lotse_body_is_capital (s, i + 1) && !_lotse_body_find_head (s, i, &whole))
    i++;
  ret->place = i == token && is_place_adjective (s, i) && _lotse_body_is_capital (s, i + 1) && _lotse_body_joined (s, i + 1)
               && (_lotse_body_gap (s->reading, i + 1) == LOTSE_GAP_BLANK || _lotse_body_flows (s, i + 1, i))
               && _lotse_body_find_head (s, i + 1, &whole) != NULL;
  ret->adjectives = i;
  ret->head = ret->place ? i + 1 : skip_ellipsis (s, i, &ret->two);
  /* "FW|FÜR-Fraktion" */
  if (ret->head == token && _lotse_body_is (s, token + 1, "|") && _lotse_body_gap (s->reading, token + 1) == LOTSE_GAP_NONE
      && _lotse_body_is_capital (s, token + 2))
    ret->head = token + 2;
}

/* The head of a word with a capital inside, or NULL: @ret_coined for "MigNetz", which somebody has made a name, and not for "IQ-Netzwerk", which
 * is as good a name as its head. */
static const LotseHeadForm *
find_inner_head (const LotseBodyScan *s, guint token, gboolean *ret_coined)
{
  const LotseToken *t = _lotse_body_token (s, token);
  const char *text = s->reading->text->str;
  guint at = t->end;
  g_autofree char *fold = NULL;
  gboolean whole = FALSE;
  const LotseHeadForm *form;

  for (guint i = t->start + 1; i < t->end; i++)
    if (g_ascii_isupper (text[i])
        && (g_ascii_islower (text[i - 1])
            || (i > t->start + 2 && text[i - 1] == '-' && g_ascii_isupper (text[i - 2]) && g_ascii_isupper (text[i - 3]))))
      at = i;
  if (at == t->end)
    return NULL;
  fold = lotse_fold (text + at, t->end - at);
  form = _lotse_body_index_find_head (s->index, fold, &whole);
  *ret_coined = whole && text[at - 1] != '-';
  return whole ? form : NULL;
}

/* "SPD- und Piraten-Fraktion", "Bundes- und der Landesregierung" are two: the first of them. */
static gboolean
scan_listed_group (const LotseBodyScan *s, guint token, const LotseHeadForm *form, LotseBodyMatch *ret)
{
  const LotseToken *t = _lotse_body_token (s, token);
  g_autofree char *first = lotse_reading_dup_text (s->reading, t->start, t->end);
  gsize length = strlen (first);

  if (length < 2 || first[length - 1] != '-')
    return FALSE;
  /* "SPD-" keeps its hyphen, "Bundes-" does not. */
  if (strcmp (form->head->kind, "party") != 0)
    first[--length] = '\0';
  ret->use = LOTSE_BODY_NAMED;
  ret->first = token;
  ret->last = token + 1;
  ret->kind = form->head->kind;
  ret->head = form->head->fold;
  ret->rule = "body/compound";
  ret->name = g_strconcat (first, form->head->fold + (g_str_has_prefix (form->head->fold, "landes") ? strlen ("landes") : 0), NULL);
  if (strcmp (form->head->kind, "party") == 0)
    ret->name[length] = g_ascii_toupper (ret->name[length]);
  return TRUE;
}

/* Kind of the body of the lexicon that a word with a hyphen begins with, or @otherwise. */
static const char *
find_kind_of_first_part (const LotseBodyScan *s, guint token, const char *otherwise)
{
  const char *fold = _lotse_body_fold (s, token), *hyphen = strchr (fold, '-');
  g_autofree char *first = hyphen ? g_strndup (fold, (gsize) (hyphen - fold)) : NULL;
  const GPtrArray *names = first ? _lotse_body_index_find_names (s->index, first) : NULL;

  for (guint i = 0; names && i < names->len; i++)
    if (((LotseBodyName *) g_ptr_array_index (names, i))->n_words == 1)
      return ((LotseBodyName *) g_ptr_array_index (names, i))->kind;
  return otherwise;
}

/* The head of a word: of the whole word, or of what stands behind a capital inside it; NULL if it has none. */
static const LotseHeadForm *
find_form (const LotseBodyScan *s, guint token, gboolean *ret_whole, gboolean *ret_coined)
{
  const LotseHeadForm *form = _lotse_body_find_head (s, token, ret_whole), *inner = NULL;

  if ((!form || (form->head->flags & LOTSE_HEAD_WEAK)) && _lotse_body_get_facts (s, token) & LOTSE_BODY_WORD_TAIL)
    inner = find_inner_head (s, token, ret_coined);
  return inner ? inner : form;
}

/* Whether what stands in front of the head makes the whole no name of one body. */
static gboolean
is_no_name (const Front *front, const LotseHeadForm *form, gboolean whole, gboolean listed)
{
  /* "Haupt- oder Realschule" are kinds of schools. */
  if (listed && ((!whole && !(form->head->flags & LOTSE_HEAD_COMPOUND)) || strcmp (form->head->kind, "school") == 0))
    return TRUE;
  /* "Fraktionen SPD und FDP", "Regierungsfraktionen": they are named one by one. */
  if (form->plural && strcmp (form->head->kind, "party") == 0)
    return TRUE;
  /* A territory's administration is the same with and without its adjective. */
  return front->place && strcmp (form->head->kind, "council") == 0;
}

/* Whether a name without anything behind its head names a body at all, and how surely: sets use and weak. */
static gboolean
judge_bare_head (const LotseBodyScan *s, guint token, const Front *front, const LotseHeadForm *form, LotseBodyMatch *ret)
{
  if (form->head->flags & LOTSE_HEAD_BARE)
    return TRUE;
  /* "kommunales Netzwerk" is a common noun with an adjective, "Internationales Begegnungszentrum" has a capital one. */
  if (front->adjectives > token || front->place)
    ret->weak |= begins_sentence (s, token);
  else if (form->head->flags & LOTSE_HEAD_GENERIC)
    ret->use = LOTSE_BODY_GENERIC;
  else
    return form->plural;
  return TRUE;
}

/* The kind of a body whose head is the end of a longer word. */
static const char *
find_kind_of_compound (const LotseBodyScan *s, guint token, const char *kind)
{
  /* An office of the state is none of the town. */
  if (strcmp (kind, "administration") == 0 && is_of_state (_lotse_body_fold (s, token)))
    return "authority";
  /* "Caritas-Zentrum" is what the Caritas is. */
  return strcmp (kind, "other") == 0 ? find_kind_of_first_part (s, token, kind) : kind;
}

/* Whether a word may be the head of a name, or stand before one: most words with a capital do neither. */
static gboolean
may_have_head (const LotseBodyScan *s, guint token)
{
  static const char *const joints[] = { "-", "|", NULL };

  return _lotse_body_get_facts (s, token) & (LOTSE_BODY_WORD_TAIL | LOTSE_BODY_WORD_ADJECTIVE | LOTSE_BODY_WORD_OF_PLACE)
         || (_lotse_body_token (s, token)->flags & LOTSE_TOKEN_HYPHEN_END)
         || (token + 1 < s->end && _lotse_body_token (s, token + 1)->kind == LOTSE_TOKEN_PUNCT
             && _lotse_body_is_any (s, token + 1, joints));
}

/* The name of a head with what stands in front of it, and behind it if it has more. Returns the token after it. */
static guint
build_name (const LotseBodyScan *s,
            guint token,
            const Front *front,
            const LotseHeadForm *form,
            gboolean whole,
            GString *name,
            gboolean *ret_extended)
{
  guint end;

  for (guint i = token; i < front->adjectives; i++)
    _lotse_body_append_adjective (s, name, i, form->head->gender, form->plural);
  _lotse_body_append_text (s, name, front->adjectives, front->head);
  g_string_replace (name, " – und", "- und", 1);
  append_head (s, name, front->head, form);
  end = extend_special (s, front->head + 1, form, whole, name);
  *ret_extended = end > front->head + 1;
  return *ret_extended ? end : _lotse_body_extend_right (s, front->head + 1, form->head, name, ret_extended);
}

/* Whether a name is said elsewhere, and not by its head up to token @end. */
static gboolean
is_incomplete (const LotseBodyScan *s, guint head, guint end, const LotseHeadForm *form, gboolean whole, gboolean extended)
{
  /* "der Verein „X“ e. V.": the name follows. */
  if (extended && whole && strcmp (form->head->fold, "verein") == 0 && _lotse_body_is (s, head + 1, "„")
      && _lotse_body_scan_legal_form (s, end) > end)
    return TRUE;
  /* "die Kreistagsfraktion": whose it is must be said. */
  return !extended && !whole && strcmp (form->head->kind, "party") == 0 && _lotse_body_is_council_group (s, head);
}

/* Whether a name behind the adjective of a place is weak; @weak: what is known without it. */
static gboolean
is_weak_of_place (const LotseBodyScan *s, guint token, const LotseHeadForm *form, gboolean weak)
{
  /* The clubs of a town that have one name, and not all its schools or hospitals. */
  if (form->head->gender == 'p' && strcmp (form->head->kind, "company") == 0)
    weak = TRUE;
  if (!begins_sentence (s, token) && form->plural && strcmp (form->head->kind, "association") == 0)
    weak = FALSE;
  return weak;
}

/* A name whose head may be the word or stand behind it. */
static G_NO_INLINE gboolean
read_head (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  const LotseHeadForm *form;
  gboolean whole = FALSE, extended, coined = FALSE, listed;
  g_autoptr (GString) name = NULL;
  Front front;
  guint end;

  scan_front (s, token, &front);
  if (!_lotse_body_is_capital (s, front.head) || (_lotse_body_token (s, front.head)->flags & LOTSE_TOKEN_HYPHEN_END))
    return FALSE;
  form = find_form (s, front.head, &whole, &coined);
  listed = front.head > front.adjectives && !front.place;
  if (!form || is_no_name (&front, form, whole, listed))
    return FALSE;
  /* "gez. Müller", and "Stadtrat" below it */
  if (front.adjectives > token && strcmp (form->head->kind, "council") == 0 && _lotse_body_gap (s->reading, front.head) == LOTSE_GAP_LINE)
    return FALSE;
  if (listed && (front.two || strcmp (form->head->kind, "party") == 0) && (_lotse_body_token (s, token)->flags & LOTSE_TOKEN_HYPHEN_END))
    return (!whole || _lotse_body_is (s, front.head, "landesregierung")) && scan_listed_group (s, token, form, ret);
  name = g_string_new (NULL);
  end = build_name (s, token, &front, form, whole, name, &extended);
  if (is_incomplete (s, front.head, end, form, whole, extended))
    return FALSE;
  ret->use = LOTSE_BODY_NAMED;
  ret->weak = form->plural || ((form->head->flags & LOTSE_HEAD_WEAK) && (!extended || _lotse_body_is (s, front.head + 1, "fuer")));
  if (!extended && !listed && whole && !judge_bare_head (s, token, &front, form, ret))
    return FALSE;
  /* "DRK-Kreisverband" is one of many, but not of anybody's. */
  if (coined || (!whole && find_kind_of_first_part (s, front.head, NULL)))
    ret->weak = form->plural;
  if (front.place)
    ret->weak = is_weak_of_place (s, token, form, ret->weak);
  ret->first = token;
  ret->last = end;
  ret->kind = whole ? form->head->kind : find_kind_of_compound (s, front.head, form->head->kind);
  ret->head = form->head->fold;
  ret->plural = form->plural;
  ret->rule = extended ? "body/head-extended" : whole ? "body/head" : "body/compound";
  ret->name = g_string_free (g_steal_pointer (&name), FALSE);
  return TRUE;
}

gboolean
_lotse_body_scan_head (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  return may_have_head (s, token) && read_head (s, token, ret);
}

/* --- names of the lexicon ----------------------------------------------------------------------------------------------------------- */

static gboolean
name_matches (const LotseBodyScan *s, guint token, const LotseBodyName *name, guint *ret_end)
{
  guint i = token;

  for (guint w = 0; w < name->n_words; w++)
    {
      const char *rest = name->words[w];
      const LotseToken *t;
      char stem[64];

      if (i >= s->end || (w > 0 && !_lotse_body_joined (s, i)))
        return FALSE;
      t = _lotse_body_token (s, i);
      if (name->flags & LOTSE_HEAD_EXACT)
        {
          if (strlen (rest) != t->end - t->start || memcmp (s->reading->text->str + t->start, rest, strlen (rest)) != 0)
            return FALSE;
          i++;
          continue;
        }
      /* A word of the lexicon may be several tokens: "90/Die". */
      if (t->kind == LOTSE_TOKEN_WORD)
        {
          _lotse_body_stem (_lotse_body_fold (s, i), stem, sizeof stem);
          if (strcmp (stem, name->stems[w]) == 0)
            {
              if (g_unichar_isupper (g_utf8_get_char (rest)) && !(t->flags & LOTSE_TOKEN_CAPITAL))
                return FALSE;
              i++;
              continue;
            }
        }
      {
        g_autofree char *fold = lotse_fold (rest, -1);
        const char *p = fold;

        while (*p && i < s->end && g_str_has_prefix (p, _lotse_body_fold (s, i)))
          p += strlen (_lotse_body_fold (s, i++));
        if (*p)
          return FALSE;
      }
    }
  *ret_end = i;
  return TRUE;
}

gboolean
_lotse_body_scan_name (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  const GPtrArray *list = token < s->end ? _lotse_body_index_find_names (s->index, _lotse_body_fold (s, token)) : NULL;

  for (guint i = 0; list && i < list->len; i++)
    {
      const LotseBodyName *name = g_ptr_array_index (list, i);
      g_autoptr (GString) text = NULL;
      gboolean extended = FALSE;
      guint end;

      if (!name_matches (s, token, name, &end) || _lotse_body_is_colour (s, token, end))
        continue;
      text = g_string_new (name->name);
      ret->first = token;
      {
        LotseBodyHead head = { .kind = name->kind, .flags = name->flags };

        ret->last = _lotse_body_extend_right (s, end, &head, text, &extended);
      }
      /* "die CDU Fraktion" */
      if (ret->last == end && strcmp (name->kind, "party") == 0 && _lotse_body_skip_group (s, end) > end
          && (!_lotse_body_is (s, end, "fraktion") || !_lotse_body_is_capital (s, end + 1)))
        {
          _lotse_body_append_text (s, text, end, end + 1);
          ret->last = end + 1;
        }
      /* "Die Linke.XYZ": a party with the abbreviation of its branch. */
      if (ret->last == end && strcmp (name->kind, "party") == 0 && _lotse_body_is (s, end, ".") && _lotse_body_is_capital (s, end + 1)
          && (_lotse_body_token (s, end + 1)->flags & LOTSE_TOKEN_ALL_CAPS) && _lotse_body_gap (s->reading, end) == LOTSE_GAP_NONE
          && _lotse_body_gap (s->reading, end + 1) == LOTSE_GAP_NONE)
        {
          const LotseToken *branch = _lotse_body_token (s, end + 1);

          g_string_append_c (text, '.');
          g_string_append_len (text, s->reading->text->str + branch->start, (gssize) (branch->end - branch->start));
          ret->last = end + 2;
        }
      {
        guint legal = _lotse_body_scan_legal_form (s, ret->last);

        if (legal > ret->last)
          _lotse_body_append_text (s, text, ret->last, legal);
        ret->last = legal;
      }
      ret->kind = name->kind;
      ret->head = "";
      ret->use = LOTSE_BODY_NAMED;
      ret->weak = (name->flags & LOTSE_HEAD_WEAK) != 0;
      ret->plural = FALSE;
      ret->rule = "body/known-name";
      ret->name = g_string_free (g_steal_pointer (&text), FALSE);
      return TRUE;
    }
  return _lotse_body_scan_alliance (s, token, ret);
}

/* --- all together --------------------------------------------------------------------------------------------------------------------- */

void
_lotse_body_match_clear (LotseBodyMatch *match)
{
  g_clear_pointer (&match->name, g_free);
  g_clear_pointer (&match->code, g_free);
  g_clear_pointer (&match->code_text, g_free);
}

static void
take_longer (LotseBodyMatch *best, LotseBodyMatch *other)
{
  if (!best->name || other->last > best->last)
    {
      _lotse_body_match_clear (best);
      *best = *other;
    }
  else
    _lotse_body_match_clear (other);
  memset (other, 0, sizeof *other);
}

/* "Abt. Soziales und Bürgerdienste", "FB Soziales": a department without a number. */
static gboolean
scan_department (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const char *const departments[] = { "fb", "fd", NULL };
  gboolean letters = _lotse_body_token (s, token)->flags & LOTSE_TOKEN_ALL_CAPS && _lotse_body_is_any (s, token, departments);
  guint first = letters ? token + 1 : token + 2, end;
  GString *name;

  if ((!letters && !(_lotse_body_is (s, token, "abt") && _lotse_body_is (s, token + 1, "."))) || !_lotse_body_is_capital (s, first)
      || _lotse_body_gap (s->reading, first) != LOTSE_GAP_BLANK
      || (letters && _lotse_body_token (s, first)->end - _lotse_body_token (s, first)->start < 5))
    return FALSE;
  end = _lotse_body_scan_list (s, first);
  if (end == first)
    return FALSE;
  name = g_string_new (letters ? NULL : "Abt.");
  _lotse_body_append_text (s, name, letters ? token : first, end);
  *ret = (LotseBodyMatch) { .use = LOTSE_BODY_NAMED, .first = token, .last = end, .kind = "administration" };
  ret->head = !letters ? "abteilung" : _lotse_body_is (s, token, "fd") ? "fachdienst" : "fachbereich";
  ret->rule = "body/head-extended";
  ret->name = g_string_free (name, FALSE);
  return TRUE;
}

/* "Firma Muster", "Fa. Muster & Söhne": a company by its name alone. A name with its legal form is found by that, and "gibt der Firma Gelegenheit"
 * names none. */
static gboolean
scan_firm (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const LotseFoldEnd nouns[]
      = { LOTSE_FOLD_END ("heit"), LOTSE_FOLD_END ("keit"),   LOTSE_FOLD_END ("ung"),  LOTSE_FOLD_END ("ungen"), LOTSE_FOLD_END ("tion"),
          LOTSE_FOLD_END ("nis"),  LOTSE_FOLD_END ("schaft"), LOTSE_FOLD_END ("taet"), LOTSE_FOLD_END ("rag"),   LOTSE_FOLD_END ("raege") };
  guint first = token + 1, end;
  LotseBodyMatch other = { 0 };
  gboolean whole;

  if (_lotse_body_is (s, token, "fa") && _lotse_body_is (s, first, "."))
    first++;
  else if (!_lotse_body_is (s, token, "firma"))
    return FALSE;
  if (!_lotse_body_is_joined_capital (s, first) || _lotse_body_gap (s->reading, first) != LOTSE_GAP_BLANK
      || _lotse_body_is_limit (s, first, LOTSE_BODY_LIMIT_TOPIC) || _lotse_body_find_head (s, first, &whole)
      || lotse_fold_ends_in (_lotse_body_fold (s, first), nouns, G_N_ELEMENTS (nouns)))
    return FALSE;
  if (_lotse_body_scan_legal (s, first, &other))
    {
      _lotse_body_match_clear (&other);
      return FALSE;
    }
  end = first + 1;
  if (_lotse_body_is_any (s, end, (const char *const[]) { "&", "+", NULL }) && _lotse_body_is_joined_capital (s, end + 1))
    end += 2;
  *ret = (LotseBodyMatch) { .use = LOTSE_BODY_NAMED, .first = token, .last = end, .kind = "company", .head = "" };
  ret->rule = "body/firm";
  ret->name = lotse_reading_dup_text (s->reading, _lotse_body_token (s, first)->start, _lotse_body_token (s, end - 1)->end);
  return TRUE;
}

/* Whether a token leaves it open that a group follows: no name, whose legal form that would be, and no sign inside one. */
static gboolean
may_stand_before_group (const LotseBodyScan *s, guint token)
{
  static const char *const signs[] = { ".", ",", ";", ":", "(", "/", "„", "\"", NULL };
  static const char *const openers[] = { "die", "der", "in", "von", "und", NULL };
  const LotseToken *t = _lotse_body_token (s, token);

  if (t->kind != LOTSE_TOKEN_WORD)
    return _lotse_body_is_any (s, token, signs);
  return !(t->flags & LOTSE_TOKEN_CAPITAL) || _lotse_body_is_any (s, token, openers);
}

/* "AG Radverkehr": behind a name the letters are those of a company, and before a place those of a court. */
static gboolean
scan_working_group (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const char *const letters[] = { "ag", "ak", NULL };
  static const LotseBodyHead head = { .kind = "group", .flags = LOTSE_HEAD_TOPIC };
  gboolean extended = FALSE;
  g_autoptr (GString) name = NULL;
  guint end;

  if (!_lotse_body_is_any (s, token, letters) || !_lotse_body_is_capital (s, token + 1) || !_lotse_body_joined (s, token + 1)
      || _lotse_body_gap (s->reading, token + 1) != LOTSE_GAP_BLANK || _lotse_body_is_place (s, token + 1)
      || (token > 0 && _lotse_body_joined (s, token) && !may_stand_before_group (s, token - 1)))
    return FALSE;
  name = g_string_new (NULL);
  _lotse_body_append_text (s, name, token, token + 1);
  end = _lotse_body_extend_right (s, token + 1, &head, name, &extended);
  if (!extended)
    return FALSE;
  *ret = (LotseBodyMatch) { .use = LOTSE_BODY_NAMED, .first = token, .last = end, .kind = "group", .head = "" };
  ret->rule = "body/working-group";
  ret->name = g_string_free (g_steal_pointer (&name), FALSE);
  return TRUE;
}

/* "Bericht aus dem Ausschuss Stadtpla...": whether dots without a blank follow the word before @token, so it is not all there. */
static gboolean
is_cut_off (const LotseBodyScan *s, guint token)
{
  return token + 2 < s->end && _lotse_body_is (s, token, ".") && _lotse_body_is (s, token + 1, ".") && _lotse_body_is (s, token + 2, ".")
         && _lotse_body_gap (s->reading, token) == LOTSE_GAP_NONE;
}

gboolean
_lotse_body_scan_with (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  LotseBodyMatch other = { 0 };
  guint facts;

  memset (ret, 0, sizeof *ret);
  if (token >= s->end || _lotse_body_token (s, token)->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  if (!(_lotse_body_token (s, token)->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  facts = _lotse_body_get_facts (s, token);
  if (facts & LOTSE_BODY_WORD_UNIT && _lotse_body_scan_code (s, token, &other))
    take_longer (ret, &other);
  if (facts & LOTSE_BODY_WORD_NAME && _lotse_body_scan_name (s, token, &other))
    take_longer (ret, &other);
  if (_lotse_body_scan_legal (s, token, &other))
    take_longer (ret, &other);
  if (_lotse_body_scan_head (s, token, &other))
    take_longer (ret, &other);
  if (!ret->name && (scan_department (s, token, &other) || scan_firm (s, token, &other)))
    take_longer (ret, &other);
  if (_lotse_body_token (s, token)->flags & LOTSE_TOKEN_ALL_CAPS && scan_working_group (s, token, &other))
    take_longer (ret, &other);
  if (_lotse_body_token (s, token)->flags & LOTSE_TOKEN_ALL_CAPS && _lotse_body_scan_joint_party (s, token, &other))
    take_longer (ret, &other);
  if (!ret->name && facts & LOTSE_BODY_WORD_GROUP && _lotse_body_scan_party_group (s, token, &other))
    take_longer (ret, &other);
  if (facts & LOTSE_BODY_WORD_TERRITORY && _lotse_body_scan_territory (s, token, &other))
    take_longer (ret, &other);
  if (ret->name && is_cut_off (s, ret->last))
    _lotse_body_match_clear (ret);
  if (!ret->name)
    return FALSE;
  ret->start = _lotse_body_token (s, ret->first)->start;
  ret->end = _lotse_body_token (s, ret->last - 1)->end;
  return TRUE;
}

gboolean
_lotse_body_scan (const LotseReading *reading, const LotseLexicon *lexicon, guint token, guint end_token, LotseBodyMatch *ret)
{
  LotseBodyMemo memo = { token, token, NULL };
  LotseBodyScan s
      = { .reading = reading, .index = _lotse_body_index_get (lexicon), .end = MIN (end_token, reading->tokens->len), .memo = &memo };

  return _lotse_body_scan_with (&s, token, ret);
}
