/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a word of the text is by itself where names of bodies are looked for: worked out once for each different word. */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* --- adjectives ------------------------------------------------------------------------------------------------------------ */

static gsize
adjective_stem (const char *fold)
{
  gsize length = strlen (fold);

  if (length > 4 && fold[length - 2] == 'e' && strchr ("nrsm", fold[length - 1]))
    return length - 2;
  if (length > 3 && fold[length - 1] == 'e')
    return length - 1;
  return 0;
}

/* Whether a word is an adjective with an ending: by the tail of its stem, or one of the common short ones. */
static gboolean
is_adjective (const char *fold)
{
  static const LotseFoldEnd tails[]
      = { LOTSE_FOLD_END ("isch"), LOTSE_FOLD_END ("lich"), LOTSE_FOLD_END ("ig"),     LOTSE_FOLD_END ("al"),
          LOTSE_FOLD_END ("iv"),   LOTSE_FOLD_END ("ell"),  LOTSE_FOLD_END ("aer"),    LOTSE_FOLD_END ("end"),
          LOTSE_FOLD_END ("bar"),  LOTSE_FOLD_END ("sam"),  LOTSE_FOLD_END ("isiert"), LOTSE_FOLD_END ("haft") };
  static const LotseFoldEnd stems[]
      = { LOTSE_FOLD_END ("deutsch"), LOTSE_FOLD_END ("frei"),      LOTSE_FOLD_END ("rot"),      LOTSE_FOLD_END ("rund"),
          LOTSE_FOLD_END ("gross"),   LOTSE_FOLD_END ("klein"),     LOTSE_FOLD_END ("neu"),      LOTSE_FOLD_END ("hoeher"),
          LOTSE_FOLD_END ("oberst"),  LOTSE_FOLD_END ("unter"),     LOTSE_FOLD_END ("ober"),     LOTSE_FOLD_END ("gemeinsam"),
          LOTSE_FOLD_END ("jung"),    LOTSE_FOLD_END ("beratend"),  LOTSE_FOLD_END ("inner"),    LOTSE_FOLD_END ("allgemein"),
          LOTSE_FOLD_END ("dual"),    LOTSE_FOLD_END ("erweitert"), LOTSE_FOLD_END ("besonder"), LOTSE_FOLD_END ("weiss") };
  gsize length = adjective_stem (fold);

  if (length == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (length >= tails[i].length + 2 && fold[length - 1] == tails[i].last
        && memcmp (fold + length - tails[i].length, tails[i].text, tails[i].length) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (stems[i].length == length && memcmp (fold, stems[i].text, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a word may be the adjective of a place ("Karlsruher"): people and things that are many end like it. */
static gboolean
may_be_of_place (const char *fold, gsize length)
{
  static const LotseFoldEnd tails[]
      = { LOTSE_FOLD_END ("empfaenger"), LOTSE_FOLD_END ("traeger"), LOTSE_FOLD_END ("partner"), LOTSE_FOLD_END ("nehmer"),
          LOTSE_FOLD_END ("geber"),      LOTSE_FOLD_END ("buerger"), LOTSE_FOLD_END ("leiter"),  LOTSE_FOLD_END ("vertreter"),
          LOTSE_FOLD_END ("wohner"),     LOTSE_FOLD_END ("steller"), LOTSE_FOLD_END ("bieter"),  LOTSE_FOLD_END ("kinder"),
          LOTSE_FOLD_END ("mitglieder") };

  return length >= 6 && fold[length - 2] == 'e' && fold[length - 1] == 'r' && !lotse_fold_ends_in (fold, tails, G_N_ELEMENTS (tails));
}

/* --- all together ------------------------------------------------------------------------------------------------------------ */

static LotseBodyWord
read_word (const LotseBodyScan *s, const char *fold)
{
  LotseBodyWord word = { .facts = LOTSE_BODY_WORD_KNOWN };
  gsize length = strlen (fold);
  gboolean whole = FALSE, adjective = is_adjective (fold), opens = _lotse_body_index_may_open (s->index, fold);
  char last = length > 0 ? fold[length - 1] : '\0';

  if (_lotse_body_index_find_names (s->index, fold))
    word.facts |= LOTSE_BODY_WORD_NAME;
  if ((opens || g_ascii_isdigit (last)) && _lotse_body_index_find_unit (s->index, fold))
    word.facts |= LOTSE_BODY_WORD_UNIT;
  if ((opens || last == 's') && _lotse_body_is_territory_word (s->index, fold))
    word.facts |= LOTSE_BODY_WORD_TERRITORY;
  /* "Folgende Behörden" */
  if (length < strlen ("folgendes") + 1 && lotse_starts_with (fold, "folgende"))
    word.facts |= LOTSE_BODY_WORD_PART;
  if (length >= strlen ("vorsitzende")
      && (lotse_starts_with (fold, "antragstellend") || lotse_starts_with (fold, "federfuehrend") || lotse_starts_with (fold, "zustaendige")
          || strstr (fold, "vorsitzende")))
    word.facts |= LOTSE_BODY_WORD_PART;
  if (last == 'e' && (lotse_fold_is (fold, "gruppe") || g_str_has_suffix (fold, "-gruppe")))
    word.facts |= LOTSE_BODY_WORD_GROUP;
  if (_lotse_body_index_ends_like_head (s->index, fold, length))
    {
      word.facts |= LOTSE_BODY_WORD_TAIL;
      word.head = _lotse_body_index_find_head (s->index, fold, &whole);
      word.whole = whole != FALSE;
    }
  if (adjective)
    word.facts |= LOTSE_BODY_WORD_ADJECTIVE;
  else if (!word.head && may_be_of_place (fold, length))
    word.facts |= LOTSE_BODY_WORD_OF_PLACE;
  return word;
}

LotseBodyWord
_lotse_body_get_word (const LotseBodyScan *s, guint token)
{
  LotseBodyWord *known = s->memo->words ? &s->memo->words[_lotse_body_token (s, token)->word] : NULL;

  if (!known)
    return read_word (s, _lotse_body_fold (s, token));
  if (!known->facts)
    *known = read_word (s, _lotse_body_fold (s, token));
  return *known;
}

const LotseHeadForm *
_lotse_body_find_head (const LotseBodyScan *s, guint token, gboolean *ret_whole)
{
  LotseBodyWord word = _lotse_body_get_word (s, token);

  if (word.head)
    *ret_whole = word.whole;
  return word.head;
}

gboolean
_lotse_body_is_adjective (const LotseBodyScan *s, guint token)
{
  return _lotse_body_get_facts (s, token) & LOTSE_BODY_WORD_ADJECTIVE && _lotse_body_token (s, token)->kind == LOTSE_TOKEN_WORD;
}

void
_lotse_body_append_adjective (const LotseBodyScan *s, GString *out, guint token, char gender, gboolean plural)
{
  const LotseToken *t = _lotse_body_token (s, token);
  const char *text = s->reading->text->str + t->start;
  gsize length = t->end - t->start, folded = strlen (_lotse_body_fold (s, token));
  gsize cut = folded - adjective_stem (_lotse_body_fold (s, token));

  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append_len (out, text, (gssize) (length - cut));
  if (plural || gender == 'f' || gender == 'p')
    g_string_append (out, "e");
  else
    g_string_append (out, gender == 'm' ? "er" : "es");
}
