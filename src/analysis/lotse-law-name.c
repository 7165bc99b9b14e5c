/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the name of a law begins and ends, and the key that its names have in common. */
#include "lotse-fold.h"
#include "lotse-law-private.h"

#include <string.h>

/* The entry of a kind that the word of a token has in the table, or NULL. */
static const LotseLexiconEntry *
find_kind (const LotseLawScan *s, const LotseToken *token, const char *kind)
{
  return lotse_term_find_kind (lotse_reading_get_term (s->reading, token), "laws", kind);
}

gboolean
_lotse_law_is_kind_at (const LotseLawScan *s, guint i, const char *kind)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && find_kind (s, token, kind) != NULL;
}

gboolean
_lotse_law_is_mixed_case (const LotseLawScan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);
  guint capitals = 0, small = 0;

  if (!token || token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  for (const char *p = s->reading->text->str + token->start; p < s->reading->text->str + token->end; p = g_utf8_next_char (p))
    {
      capitals += g_unichar_isupper (g_utf8_get_char (p)) ? 1 : 0;
      small += g_unichar_islower (g_utf8_get_char (p)) ? 1 : 0;
    }
  return capitals >= 2 && small > 0;
}

/* Two to six capitals behind a number or "Satz": "GWB", "AGVO". */
static gboolean
is_abbreviation (const LotseLawScan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i), *before = i > 0 ? lotse_reading_peek (s->reading, i - 1) : NULL;
  guint length = token->end - token->start;

  if (!(token->flags & LOTSE_TOKEN_ALL_CAPS) || length < 2 || length > 6 || !before)
    return FALSE;
  return before->kind == LOTSE_TOKEN_NUMBER || before->end - before->start == 1;
}

gboolean
_lotse_law_is_short_name (const LotseLawScan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  if (!token || token->kind != LOTSE_TOKEN_WORD || !(_lotse_law_facts_at (s, i) & LOTSE_LAW_SHORT))
    return FALSE;
  return token->flags & LOTSE_TOKEN_ALL_CAPS || _lotse_law_is_mixed_case (s, i);
}

/* "… des Landes Sachsen-Anhalt", "… für das Land Nordrhein-Westfalen", "… für Baden-Württemberg" behind the name of a law: the token behind it, or
 * @i. */
static guint
skip_state (const LotseLawScan *s, guint i)
{
  static const char *const chains[][3] = {
    { "des", "landes" },       { "des", "freistaates" },       { "des", "freistaats" },
    { "fuer", "das", "land" }, { "fuer", "den", "freistaat" }, { "fuer" },
  };

  for (guint c = 0; c < G_N_ELEMENTS (chains); c++)
    {
      guint n = 0;

      while (n < G_N_ELEMENTS (chains[c]) && chains[c][n] && lotse_fold_is (lotse_reading_peek_fold (s->reading, i + n), chains[c][n]))
        n++;
      if ((n == G_N_ELEMENTS (chains[c]) || !chains[c][n]) && _lotse_law_is_word_at (s, i + n, LOTSE_TOKEN_CAPITAL)
          && _lotse_law_is_kind_at (s, i + n, "region"))
        return i + n + 1;
    }
  return i;
}

const char *
_lotse_law_find_book (const LotseLawScan *s, guint i)
{
  static const char *const ordinals[]
      = { "erst", "zweit", "dritt", "viert", "fuenft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwoelft" };
  static const char *const books[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  if (!g_str_has_prefix (lotse_reading_peek_fold (s->reading, i + 1), "buch") || strlen (lotse_reading_peek_fold (s->reading, i + 1)) > 6)
    return NULL;
  for (guint k = 0; k < G_N_ELEMENTS (ordinals); k++)
    if (g_str_has_prefix (fold, ordinals[k]) && strlen (fold) <= strlen (ordinals[k]) + 2)
      return books[k];
  return NULL;
}

char *
_lotse_law_dup_key (const LotseLawScan *s, guint first, guint end)
{
  const LotseLexiconEntry *entry = find_kind (s, lotse_reading_token (s->reading, first), "short");
  GString *key = g_string_new (NULL);
  g_autofree char *full = entry ? lotse_fold (lotse_lexicon_entry_get (entry, 2), -1) : NULL;
  const char *book = _lotse_law_find_book (s, first);

  if (book)
    {
      g_string_printf (key, "sozialgesetzbuch %s", book);
      return g_string_free (key, FALSE);
    }

  g_string_append (key, full ? full : lotse_reading_peek_fold (s->reading, first));
  if (end > first + 1 && g_str_equal (key->str, "gesetzes"))
    g_string_truncate (key, key->len - 2);
  for (guint i = first + 1; i < end && !_lotse_law_is_kind_at (s, i, "region") && skip_state (s, i) == i; i++)
    {
      book = _lotse_law_find_book (s, i);
      g_string_append_printf (key, " %s", book ? book : lotse_reading_peek_fold (s->reading, i));
      i += book != NULL;
    }
  if (g_str_has_suffix (key->str, "gesetzes"))
    g_string_truncate (key, key->len - 2);
  else if (g_str_has_suffix (key->str, "gesetzbuchs"))
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

/* "AG KJHG", "AG SGB XII": the law that carries out another one, whose short name stands at @i. */
static gboolean
carries_out (const LotseLawScan *s, guint i)
{
  return lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 1), "ag") && _lotse_law_is_word_at (s, i, LOTSE_TOKEN_CAPITAL)
         && (_lotse_law_is_short_name (s, i) || _lotse_law_is_mixed_case (s, i));
}

/* "VOB/A" */
static gboolean
is_part_of_vob (const LotseLawScan *s, guint i)
{
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  return lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 2), "vob") && (lotse_fold_is (fold, "a") || lotse_fold_is (fold, "b"));
}

guint
_lotse_law_extend_name (const LotseLawScan *s, guint end)
{
  const LotseToken *last = lotse_reading_peek (s->reading, end - 1);

  if (carries_out (s, end))
    end++;

  if ((g_str_equal (lotse_reading_peek_fold (s->reading, end - 1), "sgb")
       || g_str_has_prefix (lotse_reading_peek_fold (s->reading, end - 1), "sozialgesetzbuch"))
      && lotse_reading_peek (s->reading, end) && !(lotse_reading_peek (s->reading, end)->flags & LOTSE_TOKEN_PARA_START))
    {
      const char *fold = lotse_reading_peek_fold (s->reading, end);

      /* "Sozialgesetzbuch Zweites Buch", "Sozialgesetzbuch - Achtes Buch" */
      if (_lotse_law_find_book (s, end))
        return end + 2;
      if (*fold && strchr (",-–", *fold) && _lotse_law_find_book (s, end + 1))
        return end + 3;
      if (*fold && strspn (fold, "ivx") == strlen (fold))
        return end + 1;
      if (strspn (fold, "0123456789") == strlen (fold) && strlen (fold) <= 2 && *fold)
        return end + 1;
    }
  if (last && g_str_equal (lotse_reading_peek_fold (s->reading, end), "/") && lotse_reading_peek (s->reading, end)->start == last->end
      && (g_str_equal (lotse_reading_peek_fold (s->reading, end + 1), "eu") || is_part_of_vob (s, end + 1)))
    return end + 2;
  for (guint n = 0; n < 2 && _lotse_law_is_word_at (s, end, LOTSE_TOKEN_CAPITAL) && _lotse_law_is_kind_at (s, end, "region"); n++)
    end++;
  return skip_state (s, end);
}

/* "zur Förderung der gesellschaftlichen Teilhabe in Muster": the token behind the last noun of what a law is about, from @i on. */
static guint
skip_subject (const LotseLawScan *s, guint i)
{
  static const char *const small[] = { "der", "die", "des", "den", "das", "von", "in", "im", "und", "sowie", "zur", "ueber" };
  static const char *const verbs[] = { "werden", "wurden", "haben", "sollen", "koennen", "muessen", "duerfen", "waren", "hatten" };
  static const char *const joints[] = { ",", "und", "sowie" };
  guint end = i;

  for (guint n = 0; n < 14; n++, i++)
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i);
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      /* "zur Ordnung der Hilfe, Pflege und Beratung" */
      if (*fold == ',' && _lotse_law_is_word_at (s, i + 1, LOTSE_TOKEN_CAPITAL)
          && lotse_fold_is_one_of (lotse_reading_peek_fold (s->reading, i + 2), joints, G_N_ELEMENTS (joints))
          && _lotse_law_is_word_at (s, i + 3, LOTSE_TOKEN_CAPITAL))
        continue;
      if (!token || token->kind != LOTSE_TOKEN_WORD || token->flags & LOTSE_TOKEN_PARA_START)
        break;
      /* "Sachdarstellung:" on the line below is a heading. */
      if (token->flags & LOTSE_TOKEN_LINE_START && g_str_equal (lotse_reading_peek_fold (s->reading, i + 1), ":"))
        break;
      if (token->flags & LOTSE_TOKEN_CAPITAL)
        {
          end = i + 1;
          continue;
        }
      /* "… von Menschen mit Behinderung" */
      if (lotse_fold_is (fold, "mit") && lotse_fold_is (lotse_reading_peek_fold (s->reading, i - 1), "menschen")
          && _lotse_law_is_word_at (s, i + 1, LOTSE_TOKEN_CAPITAL))
        continue;
      /* An adjective before its noun. */
      if (lotse_fold_is_one_of (fold, verbs, G_N_ELEMENTS (verbs))
          || (lotse_fold_is (fold, "in") && lotse_fold_is (lotse_reading_peek_fold (s->reading, i + 1), "verbindung")))
        break;
      if (!lotse_fold_is_one_of (fold, small, G_N_ELEMENTS (small))
          && !((g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "er")) && _lotse_law_is_word_at (s, i + 1, LOTSE_TOKEN_CAPITAL)))
        break;
    }
  return end;
}

guint
_lotse_law_extend_described (const LotseLawScan *s, guint end)
{
  static const char *const links[] = { "gegen", "ueber", "zur", "zum", "fuer" };
  gboolean linked = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    linked |= lotse_fold_is (lotse_reading_peek_fold (s->reading, end), links[i]);
  for (guint i = end + 1; linked && i < end + 14; i++)
    {
      const LotseToken *token = lotse_reading_peek (s->reading, i);

      if (!token || token->flags & LOTSE_TOKEN_PARA_START)
        break;
      if (*lotse_reading_peek_fold (s->reading, i) == '(' && _lotse_law_is_word_at (s, i + 1, LOTSE_TOKEN_CAPITAL)
          && *lotse_reading_peek_fold (s->reading, i + 2) == ')')
        return i + 3;
      if (token->kind != LOTSE_TOKEN_WORD && *lotse_reading_peek_fold (s->reading, i) != ','
          && *lotse_reading_peek_fold (s->reading, i) != '-')
        break;
    }
  return linked ? MAX (end, skip_subject (s, end + 1)) : end;
}

/* "der Stadt Neustadt" after a statute, and what a statute is about: "über die Erhebung von Gebühren". */
static guint
extend_statute (const LotseLawScan *s, guint end)
{
  if (g_str_equal (lotse_reading_peek_fold (s->reading, end), "der") && _lotse_law_is_word_at (s, end + 2, LOTSE_TOKEN_CAPITAL)
      && (g_str_equal (lotse_reading_peek_fold (s->reading, end + 1), "stadt")
          || g_str_equal (lotse_reading_peek_fold (s->reading, end + 1), "gemeinde")))
    end += 3;
  if (lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "ueber") && skip_subject (s, end + 1) > end + 1)
    end = skip_subject (s, end + 1);
  return end;
}

guint
_lotse_law_skip_union (const LotseLawScan *s, guint end)
{
  guint stop = _lotse_law_find_union_end (s->reading->text->str, lotse_reading_token (s->reading, end - 1)->end);

  while (stop > 0 && lotse_reading_peek (s->reading, end) && lotse_reading_peek (s->reading, end)->start < stop)
    end++;
  return stop > 0 ? end : 0;
}

/* "Geschäftsordnung des Rates", "… für den Migrantenbeirat": whose rules they are. */
static guint
extend_rules (const LotseLawScan *s, guint end)
{
  guint body = end + 1;

  if (lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "fuer"))
    body = end + 2;
  else if (!lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "des")
           && !lotse_fold_is (lotse_reading_peek_fold (s->reading, end), "der"))
    return end;
  if (!_lotse_law_is_word_at (s, body, LOTSE_TOKEN_CAPITAL) || !_lotse_law_is_word_at (s, end, 0)
      || !_lotse_law_is_word_at (s, body - 1, 0))
    return end;
  return extend_statute (s, lotse_fold_is (lotse_reading_peek_fold (s->reading, body), "stadt")
                                    || lotse_fold_is (lotse_reading_peek_fold (s->reading, body), "gemeinde")
                                ? end
                                : body + 1);
}

static gboolean
is_nominative_article (const char *fold)
{
  return lotse_fold_is (fold, "die") || lotse_fold_is (fold, "der") || lotse_fold_is (fold, "das");
}

guint
_lotse_law_read_name (const LotseLawScan *s, guint i, guint *ret_name)
{
  guint start = i;

  for (guint n = 0; n < 4; n++, i++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      if (lotse_fold_is (fold, "und") || lotse_fold_is (fold, "u")
          || (lotse_fold_is (fold, ".") && i > start && g_str_equal (lotse_reading_peek_fold (s->reading, i - 1), "u")))
        {
          /* Only after a first part, which may have lost its hyphen. */
          if (i == start)
            return 0;
          n -= *fold == '.' ? 1 : 0;
          continue;
        }
      /* An article in capitals begins a sentence: "§ 3 Inkrafttreten" / "Die Satzung …". */
      if (!_lotse_law_is_word_at (s, i, LOTSE_TOKEN_CAPITAL) || is_nominative_article (fold))
        return 0;
      if (_lotse_law_is_short_name (s, i) || (_lotse_law_facts_at (s, i) & LOTSE_LAW_FULL))
        {
          *ret_name = i;
          return _lotse_law_extend_name (s, i + 1);
        }
      if (_lotse_law_facts_at (s, i) & LOTSE_LAW_SUFFIX)
        {
          guint end;

          *ret_name = i;
          end = _lotse_law_facts_at (s, i) & LOTSE_LAW_UNION ? _lotse_law_skip_union (s, i + 1) : 0;
          if (end > 0)
            return end;
          end = _lotse_law_extend_name (s, i + 1);
          if (lotse_fold_is (fold, "gesetz") || lotse_fold_is (fold, "gesetzes"))
            return _lotse_law_extend_described (s, end);
          if (lotse_fold_is (fold, "geschaeftsordnung"))
            return extend_rules (s, end);
          return g_str_has_suffix (fold, "satzung") || g_str_has_suffix (fold, "ordnung") ? extend_statute (s, end) : end;
        }
      /* Directly behind the section an abbreviation in capitals is a law: "§ 5 Abs. 1 EEG". */
      if ((_lotse_law_is_mixed_case (s, i) && strchr ("gvob", fold[strlen (fold) - 1])) || (i == start && is_abbreviation (s, i)))
        {
          *ret_name = i;
          return _lotse_law_extend_name (s, i + 1);
        }
    }
  return 0;
}
