/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of groups of parties. */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Words in the name of a group that no list knows. */
#define GROUP_WORDS 5
/* Letters of the longest word of a group that writes itself in capitals: more than the number of a group. */
#define GROUP_LETTERS 4

/* Whether a word in capitals is a party of the lexicon. */
static gboolean
is_known_party (const LotseBodyScan *s, guint token)
{
  LotseBodyMatch match = { 0 };
  gboolean party = _lotse_body_scan_name (s, token, &match) && strcmp (match.kind, "party") == 0;

  _lotse_body_match_clear (&match);
  return party;
}

gboolean
_lotse_body_scan_joint_party (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const char *const articles[] = { "die", NULL };
  const LotseToken *t = _lotse_body_token (s, token);
  LotseBodyMatch second = { 0 };
  gboolean slash = _lotse_body_is (s, token + 1, "/"), found;
  GString *name;

  /* "B90/Grüne" is one party. A longer word must stand behind "Fraktion". */
  if (!(t->flags & LOTSE_TOKEN_ALL_CAPS) || t->end - t->start > (token > 0 && _lotse_body_is (s, token - 1, "fraktion") ? 12 : 6)
      || g_ascii_isdigit (s->reading->text->str[t->end - 1]) || (!slash && !_lotse_body_is (s, token + 1, "|"))
      || _lotse_body_gap (s->reading, token + 1) != LOTSE_GAP_NONE || !_lotse_body_is_capital (s, token + 2)
      || _lotse_body_gap (s->reading, token + 2) != LOTSE_GAP_NONE)
    return FALSE;
  found = _lotse_body_scan_name (s, token + 2, &second);
  if (!found)
    found = _lotse_body_scan_head (s, token + 2 + (_lotse_body_is_any (s, token + 2, articles) && _lotse_body_joined (s, token + 3)),
                                   &second);
  /* The mark of a joint group may stand before an abbreviation that nobody knows. */
  if (!found && !slash && is_known_party (s, token) && (_lotse_body_token (s, token + 2)->flags & LOTSE_TOKEN_ALL_CAPS))
    {
      second.last = token + 3;
      second.kind = "party";
      second.head = "";
      found = TRUE;
    }
  /* "CDU/FDP-Gruppe" is one group, "CDU/SPD" are two. */
  if (found && strcmp (second.kind, "party") == 0
      && !(slash && !*second.head && !g_str_has_suffix (second.name ? second.name : "", "-Gruppe") && is_known_party (s, token)))
    {
      name = g_string_new (NULL);
      _lotse_body_append_text (s, name, token, second.last);
      *ret = second;
      ret->name = g_string_free (name, FALSE);
      ret->code = ret->code_text = NULL;
      ret->first = token;
      ret->use = LOTSE_BODY_NAMED;
      ret->weak = ret->plural = FALSE;
      ret->rule = "body/joint-group";
      _lotse_body_match_clear (&second);
      return TRUE;
    }
  _lotse_body_match_clear (&second);
  return FALSE;
}

gboolean
_lotse_body_is_colour (const LotseBodyScan *s, guint token, guint end)
{
  static const char *const before[] = { "die", "der", "das", "eine", "meine", "unsere", "ihre", "seine", "„", "\"", "“", NULL };
  static const char *const oblique[] = { "gruenen", "linken", NULL };
  static const char *const several[] = { "die", "der", "den", "von", "und", ",", "/", NULL };
  static const LotseFoldEnd members[]
      = { LOTSE_FOLD_END ("fraktion"), LOTSE_FOLD_END ("gruppe"),   LOTSE_FOLD_END ("jugend"),   LOTSE_FOLD_END ("liste"),
          LOTSE_FOLD_END ("raetin"),   LOTSE_FOLD_END ("rat"),      LOTSE_FOLD_END ("frau"),     LOTSE_FOLD_END ("herr"),
          LOTSE_FOLD_END ("partei"),   LOTSE_FOLD_END ("mitglied"), LOTSE_FOLD_END ("bundestag") };

  if (end != token + 1 || (_lotse_body_token (s, token)->flags & LOTSE_TOKEN_ALL_CAPS))
    return FALSE;
  /* "der Grünen", "mit den Linken"; not "im Grünen", "zur Linken". */
  if (_lotse_body_is_any (s, token, oblique) && (token == 0 || !_lotse_body_is_any (s, token - 1, several)))
    return TRUE;
  if (!_lotse_body_is_any (s, token, oblique)
      && (token == 0 || !_lotse_body_is (s, token, "gruene") || !_lotse_body_is_any (s, token - 1, before)))
    return FALSE;
  return _lotse_body_is_capital (s, end) && _lotse_body_joined (s, end) && !(_lotse_body_token (s, end)->flags & LOTSE_TOKEN_ALL_CAPS)
         && !lotse_fold_ends_in (_lotse_body_fold (s, end), members, G_N_ELEMENTS (members));
}

guint
_lotse_body_skip_group (const LotseBodyScan *s, guint token)
{
  static const char *const groups[]
      = { "fraktion", "ratsfraktion", "stadtratsfraktion", "gemeinderatsfraktion", "kreistagsfraktion", "ortschaftsratsfraktion", NULL };

  return _lotse_body_is_any (s, token, groups) && _lotse_body_is_capital (s, token)
                 && _lotse_body_gap (s->reading, token) == LOTSE_GAP_BLANK
             ? token + 1
             : token;
}

gboolean
_lotse_body_scan_alliance (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const char *const heads[] = { "b", "buendnis", "b90", "buendnis90", NULL };
  static const char *const signs[] = { "´", "'", "‘", "’", "`", NULL };
  guint i = token + 1;

  if (!_lotse_body_is_any (s, token, heads))
    return FALSE;
  if (!strchr (_lotse_body_fold (s, token), '9'))
    {
      if (_lotse_body_is_any (s, i, signs))
        i++;
      if (!_lotse_body_is (s, i, "90") || !_lotse_body_joined (s, i))
        return FALSE;
      i++;
    }
  if (_lotse_body_is (s, i, "/"))
    i++;
  if (_lotse_body_is (s, i, "die"))
    i++;
  if (!_lotse_body_is_capital (s, i) || !_lotse_body_joined (s, i) || !g_str_has_prefix (_lotse_body_fold (s, i), "gruene"))
    return FALSE;
  ret->first = token;
  ret->last = _lotse_body_skip_group (s, i + 1);
  ret->kind = "party";
  ret->head = "";
  ret->use = LOTSE_BODY_NAMED;
  ret->weak = ret->plural = FALSE;
  ret->rule = "body/known-name";
  ret->name = lotse_reading_dup_text (s->reading, _lotse_body_token (s, token)->start, _lotse_body_token (s, ret->last - 1)->end);
  return TRUE;
}

/* "Gruppe FDP/Die Unabhängigen": token after the partner of the party before the stroke at @token, which no list need know. */
static guint
skip_partner (const LotseBodyScan *s, guint token)
{
  guint end = token + 1;
  LotseBodyMatch alliance = { 0 };

  if (!_lotse_body_is (s, token, "/") || _lotse_body_gap (s->reading, token) != LOTSE_GAP_NONE || !_lotse_body_is_capital (s, end)
      || _lotse_body_gap (s->reading, end) != LOTSE_GAP_NONE)
    return token;
  if (_lotse_body_scan_alliance (s, end, &alliance))
    {
      end = alliance.last;
      _lotse_body_match_clear (&alliance);
      return end;
    }
  end++;
  while (end < token + GROUP_WORDS && _lotse_body_is_capital (s, end) && _lotse_body_gap (s->reading, end) == LOTSE_GAP_BLANK)
    end++;
  return end;
}

/* Whether the word at @token has a capital behind a small letter, and ends in small ones: "RotGrün". */
static gboolean
is_coined (const LotseBodyScan *s, guint token)
{
  const char *text = s->reading->text->str;
  const LotseToken *t = token < s->end ? _lotse_body_token (s, token) : NULL;

  if (!t || !_lotse_body_is_capital (s, token) || _lotse_body_gap (s->reading, token) != LOTSE_GAP_BLANK
      || g_ascii_isupper (text[t->end - 1]))
    return FALSE;
  for (guint i = t->start + 1; i < t->end; i++)
    if (g_ascii_isupper (text[i]) && g_ascii_islower (text[i - 1]))
      return TRUE;
  return FALSE;
}

/* "Gruppe DIE UNABHÄNGIGEN": a group of the council, by the way it writes itself. */
static gboolean
scan_shouted_group (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const char *const before[] = { "die", "der", NULL };
  guint end = token + 1, letters = 0;
  LotseBodyMatch party = { 0 };
  gboolean joint = _lotse_body_scan_name (s, end, &party) && strcmp (party.kind, "party") == 0;

  joint = joint && skip_partner (s, party.last) > party.last;
  if (joint)
    {
      end = skip_partner (s, party.last);
      letters = GROUP_LETTERS;
    }
  _lotse_body_match_clear (&party);
  while (!joint && end < token + GROUP_WORDS && _lotse_body_is_capital (s, end)
         && (_lotse_body_token (s, end)->flags & LOTSE_TOKEN_ALL_CAPS) && _lotse_body_gap (s->reading, end) == LOTSE_GAP_BLANK)
    {
      letters = MAX (letters, _lotse_body_token (s, end)->end - _lotse_body_token (s, end)->start);
      end++;
    }
  /* "Gruppe RotGrün": coined of two words. */
  if (!joint && end == token + 1 && is_coined (s, end))
    {
      end++;
      letters = GROUP_LETTERS;
    }
  if (letters < GROUP_LETTERS || token == 0 || !_lotse_body_is_any (s, token - 1, before))
    return FALSE;
  ret->first = token;
  ret->last = end;
  ret->kind = "party";
  ret->head = "";
  ret->use = LOTSE_BODY_NAMED;
  ret->rule = "body/joint-group";
  ret->name = lotse_reading_dup_text (s->reading, _lotse_body_token (s, token)->start, _lotse_body_token (s, end - 1)->end);
  return TRUE;
}

gboolean
_lotse_body_scan_party_group (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  const char *fold = _lotse_body_fold (s, token);
  g_auto (GStrv) parts = NULL;
  guint n;

  if (lotse_fold_is (fold, "gruppe"))
    return scan_shouted_group (s, token, ret);
  if (!g_str_has_suffix (fold, "-gruppe"))
    return FALSE;
  parts = g_strsplit (fold, "-", 0);
  n = g_strv_length (parts);
  for (guint i = 0; i + 1 < n; i++)
    {
      const GPtrArray *list = _lotse_body_index_find_names (s->index, parts[i]);
      gboolean party = FALSE;

      for (guint k = 0; list && k < list->len; k++)
        party |= strcmp (((LotseBodyName *) g_ptr_array_index (list, k))->kind, "party") == 0;
      if (!party)
        return FALSE;
    }
  ret->first = token;
  ret->last = token + 1;
  ret->kind = "party";
  ret->head = "";
  ret->use = LOTSE_BODY_NAMED;
  ret->rule = "body/joint-group";
  ret->name = lotse_reading_dup_text (s->reading, _lotse_body_token (s, token)->start, _lotse_body_token (s, token)->end);
  return TRUE;
}

/* Whether the head before @token is one that a name follows: an article, a colon or a list mark stands before it. */
static gboolean
asks_for_name (const LotseBodyScan *s, guint token)
{
  static const char *const before[] = { "die", "der", "den", "von", "durch", ":", NULL };

  return token >= 2 && _lotse_body_is_any (s, token - 2, before) && _lotse_body_joined (s, token - 1);
}

gboolean
_lotse_body_is_council_group (const LotseBodyScan *s, guint token)
{
  const char *fold = _lotse_body_fold (s, token);

  /* "OR-Fraktion" is that of an Ortschaftsrat. */
  return lotse_fold_is (fold, "or-fraktion")
         || (!strchr (fold, '-') && (g_str_has_suffix (fold, "ratsfraktion") || g_str_has_suffix (fold, "tagsfraktion")));
}

/* The same, and "Ratsgruppe". */
static gboolean
is_council_group (const LotseBodyScan *s, guint token)
{
  return _lotse_body_is_council_group (s, token) || g_str_has_suffix (_lotse_body_fold (s, token), "ratsgruppe");
}

/* "der FDP/Die Unabhängigen", "Grüne Liste": token behind a group whose party is known, or @token. */
static guint
skip_known_group (const LotseBodyScan *s, guint token)
{
  guint first = token + (_lotse_body_is (s, token, "der") || _lotse_body_is (s, token, "von")), end = token;
  LotseBodyMatch party = { 0 };

  if (first < s->end && (_lotse_body_scan_joint_party (s, first, &party) || _lotse_body_scan_name (s, first, &party))
      && strcmp (party.kind, "party") == 0)
    end = skip_partner (s, party.last);
  _lotse_body_match_clear (&party);
  /* "die Fraktion Grüne Liste" */
  return end
         + (end > token && end < s->end && _lotse_body_is (s, end, "liste") && _lotse_body_is_capital (s, end)
            && _lotse_body_gap (s->reading, end) == LOTSE_GAP_BLANK);
}

guint
_lotse_body_find_group_end (const LotseBodyScan *s, guint token, gboolean whole)
{
  static const char *const articles[] = { "die", "der", NULL };
  static const char *const links[] = { "fuer", "und", "&", "/", NULL };
  static const char *const titles[] = { "herr", "herrn", "frau", "dr", "zur", "zum", "im", "in", "vom", "am", "an", NULL };
  guint end = token;

  if (!_lotse_body_joined (s, token))
    return token;
  if (whole || is_council_group (s, token - 1))
    end = skip_known_group (s, token);
  if (end > token)
    return end;
  /* "die Fraktion Bürger für Auental", "der Ratsgruppe Die Unabhängigen": a name that no list knows. */
  if (!(whole || is_council_group (s, token - 1)) || !asks_for_name (s, token) || _lotse_body_gap (s->reading, token) != LOTSE_GAP_BLANK
      || (_lotse_body_is_place (s, token) && !_lotse_body_is_capital (s, token + 1)))
    return token;
  while (end < token + GROUP_WORDS && _lotse_body_is_capital (s, end) && !_lotse_body_is_any (s, end, titles)
         && (end == token || _lotse_body_gap (s->reading, end) <= LOTSE_GAP_BLANK))
    {
      if (_lotse_body_is_any (s, end, articles) && !_lotse_body_is_capital (s, end + 1))
        break;
      end++;
      if (_lotse_body_is_any (s, end, links) && _lotse_body_is_capital (s, end + 1) && !_lotse_body_is_any (s, end + 1, articles)
          && _lotse_body_gap (s->reading, end + 1) <= LOTSE_GAP_BLANK)
        end++;
    }
  /* "Die Grünen/…" are several, and "Bearbeiter:" is the next label. */
  if (end > token && end < s->end && _lotse_body_gap (s->reading, end) == LOTSE_GAP_NONE
      && (_lotse_body_is (s, end, "/") || _lotse_body_is (s, end, ":")))
    end--;
  return end;
}
