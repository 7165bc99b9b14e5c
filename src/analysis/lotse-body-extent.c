/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the name of a body reaches to the right of its head (domain guide 5.2). */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* Longest name in tokens; a longer run of capitals is a table or a heading. */
#define NAME_TOKENS_MAX 40

/* --- "für A, B und C" ------------------------------------------------------------------------------------------------------ */

/* One element of a list: adjectives and a noun, perhaps with what belongs to it. Returns the token after it, or @token. */
static guint
scan_element (const LotseBodyScan *s, guint token)
{
  static const char *const articles[] = { "der", "des", "von", "mit", NULL };
  static const char *const relational[]
      = { "fragen",          "angelegenheiten", "belange",  "foerderung",  "interessen", "gleichstellung", "menschen", "schutz",
          "integration von", "unterstuetzung",  "teilhabe", "entwicklung", NULL };
  /* Adjectives that are nouns in the names of offices and committees. */
  static const char *const nouns[] = { "soziales", "inneres", "aeusseres", "allgemeines", NULL };
  guint i = token;

  /* "Stadtplanung, -entwicklung" */
  if (_lotse_body_is (s, i, "-") && i + 1 < s->end && _lotse_body_gap (s->reading, i + 1) == LOTSE_GAP_NONE
      && _lotse_body_token (s, i + 1)->kind == LOTSE_TOKEN_WORD)
    return i + 2;
  while (i < token + 3 && _lotse_body_is_adjective (s, i) && !_lotse_body_is_any (s, i, nouns) && _lotse_body_joined (s, i + 1)
         && (_lotse_body_is_capital (s, i + 1) || _lotse_body_is_adjective (s, i + 1)))
    i++;
  if (!_lotse_body_is_capital (s, i) || _lotse_body_is_limit (s, i, LOTSE_BODY_LIMIT_FIELD)
      || _lotse_sentence_is_month (_lotse_body_fold (s, i)) || g_str_has_suffix (_lotse_body_fold (s, i), "jahr")
      || g_str_has_suffix (_lotse_body_fold (s, i), "jahre"))
    return token;
  if (i + 1 < s->end && _lotse_body_is_any (s, i, relational) && _lotse_body_is_any (s, i + 1, articles) && _lotse_body_joined (s, i + 1))
    {
      guint end = scan_element (s, i + 2);

      if (end > i + 2)
        return end;
    }
  return i + 1;
}

/* Words that name a territorial corporation, in nominative or genitive. */
static gboolean
is_territory (const LotseBodyScan *s, guint token)
{
  const LotseBodyTerritory *territory = token < s->end ? _lotse_body_index_find_territory (s->index, _lotse_body_fold (s, token)) : NULL;

  return territory && territory->owns;
}

/* Whether the one noun at @token, behind a comma or "und" of a list, is a body of its own: "… und Jugendamt". @last_of_several: it closes a
 * longer list with "und", so it is a field like the others: "für Bau, Verkehr, Umwelt und Wirtschaftsförderung". */
static gboolean
is_other_body (const LotseBodyScan *s, guint token, gboolean last_of_several)
{
  gboolean whole;
  const LotseHeadForm *form = _lotse_body_find_head (s, token, &whole);

  return form && !last_of_several && !form->plural && !(form->head->flags & LOTSE_HEAD_WEAK) && strcmp (form->head->kind, "school") != 0
         && (form->head->flags & (LOTSE_HEAD_BARE | LOTSE_HEAD_COMPOUND)) && !_lotse_body_is (s, token, "verwaltung")
         && !(_lotse_body_is (s, token, "wirtschaftsfoerderung") && _lotse_body_is (s, token + 1, "und"));
}

/* Whether something other than the end of a line or a mark follows a list that has commas and no "und": then it is a list of other things. */
static gboolean
goes_on_without_and (const LotseBodyScan *s, guint last, guint n_commas)
{
  /* What an assembly does: its name is over there. */
  static const char *const acts[] = { "beschliesst", "empfiehlt", "nimmt",        "stimmt", "beauftragt", "bittet", "billigt",
                                      "genehmigt",   "spricht",   "befuerwortet", "lehnt",  "hat",        "waehlt", NULL };

  return last < s->end && _lotse_body_token (s, last)->kind != LOTSE_TOKEN_NUMBER
         && !(_lotse_body_token (s, last)->flags & LOTSE_TOKEN_LINE_START) && _lotse_body_gap (s->reading, last) != LOTSE_GAP_COLUMN
         && _lotse_body_token (s, last)->kind != LOTSE_TOKEN_PUNCT && !(n_commas > 1 && _lotse_body_is_any (s, last, acts));
}

/* Whether an office begins that is known by its number. */
static gboolean
is_unit (const LotseBodyScan *s, guint token)
{
  g_autofree char *key = NULL;

  return token < s->end && _lotse_body_get_facts (s, token) & LOTSE_BODY_WORD_UNIT && _lotse_body_scan_unit (s, token, &key) > token;
}

guint
_lotse_body_scan_list (const LotseBodyScan *s, guint token)
{
  static const char *const articles[] = { "die", "den", "das", NULL };
  static const char *const joins[] = { "und", "sowie", "u", "&", "oder", "bzw", NULL };
  static const char *const owners[] = { "der", "des", NULL };
  guint first_comma = 0, n_commas = 0, i = token, last;
  gboolean joined = FALSE, owned;

  if (_lotse_body_is_any (s, i, articles))
    i++;
  last = scan_element (s, i);
  if (last == i)
    return token;
  /* "Fragen der Kultur, des Sports und der Jugend" */
  owned = last == i + 3 && _lotse_body_is_any (s, i + 1, owners);
  while (last < token + NAME_TOKENS_MAX && last < s->end)
    {
      gboolean comma = _lotse_body_is (s, last, ",");
      gboolean slash = _lotse_body_is (s, last, "/");
      gboolean join = _lotse_body_is_any (s, last, joins) && _lotse_body_joined (s, last);
      guint next = last + 1, end;

      if (!comma && !slash && !join)
        break;
      /* "u." */
      if (join && _lotse_body_is (s, last, "u") && _lotse_body_is (s, next, "."))
        next++;
      if ((comma && _lotse_body_is (s, next, "fuer")) || (owned && _lotse_body_is_any (s, next, owners)))
        next++;
      else if (comma && _lotse_body_is_any (s, next, joins))
        break;
      /* ", Stadt X": whose office it is; ", Fachbereichs 6": the next one. */
      if (!_lotse_body_joined (s, next) || (comma && (is_territory (s, next) || is_unit (s, next))))
        break;
      end = scan_element (s, next);
      if (end == next || (!slash && end == next + 1 && is_other_body (s, next, join && !joined && n_commas > 1)))
        break;
      if (comma && !first_comma)
        first_comma = last;
      n_commas += comma;
      joined |= join;
      last = end;
    }
  return first_comma && !joined && goes_on_without_and (s, last, n_commas) ? first_comma : last;
}

/* --- places, topics, quotations --------------------------------------------------------------------------------------------- */

/* Whether a token fills its line: the rest of a field that was too long for its box. */
static gboolean
is_line (const LotseBodyScan *s, guint token)
{
  const LotseToken *t = _lotse_body_token (s, token);

  return (t->flags & LOTSE_TOKEN_LINE_START) && lotse_reading_line (s->reading, t->line)->end <= t->end;
}

gboolean
_lotse_body_is_place (const LotseBodyScan *s, guint token)
{
  const char *fold = _lotse_body_fold (s, token);

  return _lotse_body_index_is_place (s->index, fold) || (s->town && lotse_fold_is (fold, s->town));
}

/* Whether a word that no list holds may be the name of a place: none of what else stands behind a head. */
static gboolean
may_be_place (const LotseBodyScan *s, guint token)
{
  const char *fold = _lotse_body_fold (s, token);
  gboolean whole;

  return strlen (fold) > 2 && !_lotse_body_is_common_noun (fold) && !(_lotse_body_token (s, token)->flags & LOTSE_TOKEN_HYPHEN_END)
         && (_lotse_body_gap (s->reading, token) == LOTSE_GAP_BLANK || is_line (s, token)
             || (token > 0 && _lotse_body_flows (s, token, token - 1)))
         && !_lotse_body_is_adjective (s, token) && !_lotse_body_is_limit (s, token, LOTSE_BODY_LIMIT_LABEL)
         && strcspn (fold, "0123456789") == strlen (fold) && !_lotse_body_index_find_head (s->index, fold, &whole);
}

/* "St. Mauritius", "Hl. Geist", "Heilig Kreuz": token after the patron of a parish, or @token. */
static guint
scan_patron (const LotseBodyScan *s, guint token)
{
  static const char *const abbreviations[] = { "st", "hl", NULL };
  static const char *const words[] = { "sankt", "heilig", "heilige", "heiligen", "heiliger", "heiliges", NULL };

  if (_lotse_body_is_any (s, token, abbreviations) && _lotse_body_is (s, token + 1, ".") && _lotse_body_is_joined_capital (s, token + 2))
    return token + 3;
  return _lotse_body_is_any (s, token, words) && _lotse_body_is_joined_capital (s, token + 1) ? token + 2 : token;
}

/* "… St. Mauritius und Heilig Geist", "… St. Peter und Paul": token after the second patron behind the first, or @end. */
static guint
scan_second_patron (const LotseBodyScan *s, guint end)
{
  guint next = end, after;

  if (_lotse_body_is (s, end, "und"))
    next = end + 1;
  else if (_lotse_body_is (s, end, "u") && _lotse_body_is (s, end + 1, "."))
    next = end + 2;
  if (next == end || !_lotse_body_joined (s, end))
    return end;
  if (_lotse_body_is (s, end - 1, "peter") && _lotse_body_is (s, next, "paul"))
    return next + 1;
  after = scan_patron (s, next);
  return after > next ? after : end;
}

/* Token after the words that make up the name of a place at @token, "Bad Musterau", "St. Muster", "Südlicher Oberrhein"; @token if none does. */
static guint
scan_place_words (const LotseBodyScan *s, guint token, gboolean strict)
{
  static const char *const before[] = { "bad",   "sankt", "st",        "neu",        "gross",         "klein",          "alt",    "ober",
                                        "unter", "hohen", "ostseebad", "nordseebad", "ostseeheilbad", "nordseeheilbad", "seebad", NULL };
  static const char *const sides[]
      = { "mittlerer", "mittlere",   "mittleres", "noerdlicher", "noerdliche", "suedlicher", "suedliche", "oestlicher",
          "oestliche", "westlicher", "westliche", "hoher",       "unterer",    "oberer",     NULL };

  if (_lotse_body_is_any (s, token, before) && _lotse_body_is_joined_capital (s, token + 1))
    return _lotse_body_is (s, token, "sankt") ? scan_second_patron (s, token + 2) : token + 2;
  if (_lotse_body_is (s, token + 1, ".") && scan_patron (s, token) > token)
    return scan_second_patron (s, token + 3);
  /* "Regionalverband Südlicher Oberrhein" */
  if (!strict && _lotse_body_is_any (s, token, sides) && _lotse_body_is_joined_capital (s, token + 1))
    return token + 2;
  /* "Musterauer Land" */
  if (!strict && _lotse_body_is (s, token + 1, "land") && _lotse_body_is_joined_capital (s, token + 1)
      && g_str_has_suffix (_lotse_body_fold (s, token), "er"))
    return token + 2;
  return _lotse_body_is_place (s, token) || (!strict && may_be_place (s, token)) ? token + 1 : token;
}

/* Whether a token is a river or a landscape by which towns of one name are told apart. */
static gboolean
is_river (const LotseBodyScan *s, guint token)
{
  const LotseLexiconEntry *entry;

  if (!_lotse_body_is_capital (s, token))
    return FALSE;
  entry = lotse_reading_find_entry (s->reading, _lotse_body_token (s, token), "towns");
  return entry && strstr (lotse_lexicon_entry_get (entry, 1), "river");
}

guint
_lotse_body_skip_river (const LotseBodyScan *s, guint token)
{
  static const char *const joins[] = { "am", "an", "im", "ob", "in", NULL };
  guint river = token + 1;

  if (!_lotse_body_joined (s, token))
    return token;
  if (_lotse_body_is (s, token, "bei") && _lotse_body_is_joined_capital (s, river) && _lotse_body_is_place (s, river))
    return river + 1;
  if (!_lotse_body_is_any (s, token, joins))
    return token;
  if (_lotse_body_is (s, river, "der") || _lotse_body_is (s, river, "den"))
    river++;
  return is_river (s, river) ? river + 1 : token;
}

static guint
scan_bare_place (const LotseBodyScan *s, guint token, gboolean strict)
{
  guint end;

  if (!_lotse_body_is_joined_capital (s, token))
    return token;
  end = scan_place_words (s, token, strict);
  if (end == token)
    return token;
  end = _lotse_body_skip_river (s, end);
  /* "Bezirksamt Mitte von Berlin": the city of a district. */
  if (!strict && _lotse_body_is (s, end, "von") && _lotse_body_joined (s, end) && _lotse_body_is_joined_capital (s, end + 1)
      && _lotse_body_is_place (s, end + 1))
    end += 2;
  return end;
}

/* Whether a word says what kind of place the next one is: "Kinderschutzbund Ortsverein X", "Handwerkerschaft Region X", "Jobcenter Stadt X". */
static gboolean
announces_place (const LotseBodyScan *s, guint token)
{
  static const char *const branches[] = { "ortsverein",  "ortsverband",   "kreisverband",   "stadtverband", "ortsgruppe", "unterbezirk",
                                          "kreisgruppe", "landesverband", "bezirksverband", "region",       NULL };

  if (!_lotse_body_joined (s, token) || !_lotse_body_is_capital (s, token))
    return FALSE;
  return _lotse_body_is_any (s, token, branches)
         || (_lotse_body_is_any (s, token, (const char *const[]) { "stadt", "kreis", "landkreis", NULL })
             && _lotse_body_joined (s, token + 1) && _lotse_body_is_capital (s, token + 1));
}

/* Words of that kind that stand before one place: "Kreisverband Stadt X". */
#define MOST_ANNOUNCED 2

guint
_lotse_body_scan_place (const LotseBodyScan *s, guint token, gboolean strict)
{
  guint place = token, end;

  for (; announces_place (s, place); place++)
    if (place == token + MOST_ANNOUNCED)
      return token;
  end = scan_bare_place (s, place, strict);
  return end > place ? end : token;
}

/* „…“ after a head. */
static guint
scan_quoted (const LotseBodyScan *s, guint token)
{
  static const char *const open[] = { "„", "\"", "“", "»", "‚", "'", NULL };
  static const char *const close[] = { "“", "\"", "”", "«", "‘", "'", NULL };

  /* One that follows the word directly, or that a blank follows, closes. */
  if (!_lotse_body_joined (s, token) || !_lotse_body_is_any (s, token, open) || _lotse_body_gap (s->reading, token) == LOTSE_GAP_NONE
      || (token + 1 < s->end && _lotse_body_gap (s->reading, token + 1) != LOTSE_GAP_NONE))
    return token;
  for (guint i = token + 1; i < token + 10 && i < s->end; i++)
    if (_lotse_body_is_any (s, i, close))
      return i + 1;
  return token;
}

/* "Dezernat III" has a number, not a topic. */
static gboolean
is_roman (const LotseBodyScan *s, guint token)
{
  const char *fold;

  if (token >= s->end)
    return FALSE;
  fold = _lotse_body_fold (s, token);
  return *fold && strspn (fold, "ivx") == strlen (fold);
}

/* Whether a token stands below the head before it only because the line was full. */
static gboolean
flows_from_head (const LotseBodyScan *s, guint token)
{
  guint from = token - 1;

  if (token == 0 || _lotse_body_gap (s->reading, token) != LOTSE_GAP_LINE)
    return FALSE;
  /* The head may have adjectives. */
  while (from > 0 && from + 3 > token && _lotse_body_is_capital (s, from - 1))
    from--;
  return _lotse_body_flows (s, token, from);
}

/* Tokens of a topic, and those of one with strokes in it. */
#define TOPIC_TOKENS 4
#define TOPIC_TOKENS_MAX 10

static const char *const topic_links[] = { "und", "&", "/", NULL };

static gboolean
may_begin_topic (const LotseBodyScan *s, guint token)
{
  static const char *const labels[] = { "amt", "fachbereich", "dezernat", "abteilung", NULL };

  /* "Dezernat Amt": two labels of a form. */
  if (_lotse_body_is_any (s, token, labels) || _lotse_body_is_limit (s, token, LOTSE_BODY_LIMIT_TOPIC) || is_roman (s, token))
    return FALSE;
  /* "Kirchengemeinde St. Marien": a name. */
  if (_lotse_body_is (s, token, "st") && _lotse_body_is (s, token + 1, "."))
    return FALSE;
  return token >= s->end
         || (!_lotse_sentence_is_month (_lotse_body_fold (s, token)) && !g_str_has_suffix (_lotse_body_fold (s, token), "innen"));
}

/* "Frau Kern", "Herrn Dr. Lang": a person, no more of a topic, as "Frau und Beruf" is. */
static gboolean
begins_person (const LotseBodyScan *s, guint token)
{
  static const char *const address[] = { "herr", "herrn", "frau", NULL };

  return _lotse_body_is_any (s, token, address) && _lotse_body_is_joined_capital (s, token + 1);
}

/* Whether a topic that begins at @token has ended before the capital at @end: it is the next field of a header without line ends, or stands in
 * another line that is not the same sentence. */
static gboolean
topic_has_ended (const LotseBodyScan *s, guint token, guint end)
{
  if (end > token
      && (_lotse_body_is_limit (s, end, LOTSE_BODY_LIMIT_LABEL) || begins_person (s, end)
          || g_str_has_suffix (_lotse_body_fold (s, end), "-nr")))
    return TRUE;
  if (_lotse_body_gap (s->reading, end) != LOTSE_GAP_LINE)
    return FALSE;
  if (end == token)
    return !flows_from_head (s, token);
  return lotse_reading_line (s->reading, _lotse_body_token (s, end)->line)->zone != LOTSE_ZONE_BODY || _lotse_body_set_below (s, end);
}

/* Whether the word at @token goes on with a topic behind a link, in the same line. */
static gboolean
is_linked (const LotseBodyScan *s, guint token)
{
  return _lotse_body_is_capital (s, token) && _lotse_body_gap (s->reading, token) < LOTSE_GAP_LINE;
}

/* Token of the next capital of a topic behind what joins it to the word before @end; @end if nothing does. @ret_stop: a body follows. */
static guint
skip_topic_link (const LotseBodyScan *s, guint end, gboolean *ret_stop)
{
  const gboolean link = _lotse_body_is_any (s, end, topic_links);
  gboolean whole;

  *ret_stop = FALSE;
  if (_lotse_body_token (s, end - 1)->flags & LOTSE_TOKEN_HYPHEN_END)
    return link && _lotse_body_is_capital (s, end + 1) ? end + 1 : end;
  if (link && is_linked (s, end + 1))
    {
      *ret_stop = _lotse_body_find_head (s, end + 1, &whole) && !_lotse_body_is (s, end + 1, "schule");
      return *ret_stop ? end : end + 1;
    }
  /* "Referat Soziales und gesellschaftliche Teilhabe" */
  if (link && _lotse_body_is_adjective (s, end + 1) && _lotse_body_joined (s, end + 1) && is_linked (s, end + 2))
    return end + 2;
  if (_lotse_body_is (s, end, "im") && _lotse_body_is_capital (s, end + 1) && g_str_has_suffix (_lotse_body_fold (s, end + 1), "wesen"))
    return end + 1;
  /* "Unterbringung von Wohnungslosen" */
  if (g_str_has_suffix (_lotse_body_fold (s, end - 1), "ung") && _lotse_body_is (s, end, "von") && _lotse_body_joined (s, end)
      && _lotse_body_is_joined_capital (s, end + 1))
    return end + 2;
  return end;
}

/* Topic without a preposition: capitals that follow directly ("Netzwerk Integration", "AG Internationale Fachkräfte im …wesen"). */
static guint
scan_topic (const LotseBodyScan *s, guint token)
{
  guint end = token, most = token + TOPIC_TOKENS;
  gboolean stop = FALSE;

  if (!may_begin_topic (s, token))
    return token;
  while (!stop && end < MIN (most, token + TOPIC_TOKENS_MAX) && _lotse_body_is_joined_capital (s, end) && !topic_has_ended (s, token, end))
    {
      guint next = skip_topic_link (s, ++end, &stop);

      /* "Referat Schule/Kultur und Sport" */
      if (next == end + 1 && _lotse_body_is (s, end, "/") && !(_lotse_body_token (s, end - 1)->flags & LOTSE_TOKEN_HYPHEN_END))
        most += 2;
      end = next;
    }
  /* The last word of the topic was too far away. */
  if (end > token && _lotse_body_is_any (s, end - 1, topic_links))
    end--;
  return end;
}

/* Token after the list that begins at @token, where one of @joints is in it; else @token. */
static guint
scan_joined_list (const LotseBodyScan *s, guint token, const char *const *joints)
{
  guint end;

  if (!_lotse_body_is_capital (s, token) || (_lotse_body_gap (s->reading, token) > LOTSE_GAP_BLANK && !flows_from_head (s, token)))
    return token;
  end = _lotse_body_scan_list (s, token);
  for (guint i = token + 1; i < end; i++)
    if (_lotse_body_is_any (s, i, joints))
      return end;
  return token;
}

/* "Fachbereich Wohnen, Soziales und Integration": a list after an office or a committee, closed by "und". */
static guint
scan_topic_list (const LotseBodyScan *s, guint token, const LotseBodyHead *head)
{
  if (strcmp (head->kind, "administration") != 0 && strcmp (head->kind, "committee") != 0)
    return token;
  return scan_joined_list (s, token, (const char *const[]) { ",", NULL });
}

/* "Ausschuss Soziales und Senioren": the fields of a committee without "für", known by what joins the last two of them. */
static guint
scan_fields (const LotseBodyScan *s, guint token)
{
  const LotseHeadForm *form;
  gboolean whole;
  guint end;

  if (!_lotse_body_is_capital (s, token))
    return token;
  form = _lotse_body_find_head (s, token, &whole);
  /* Schools are a field too: "Ausschuss Schule und Weiterbildung". */
  if (form && strcmp (form->head->kind, "school") != 0)
    return token;
  end = scan_joined_list (s, token, (const char *const[]) { "und", "sowie", "&", NULL });
  /* "Bau- und Werksausschuss Bau- und Werksausschuss-Sitzung": the next column. */
  return end > token && strstr (_lotse_body_fold (s, end - 1), "ausschuss") ? token : end;
}

/* --- owner in the genitive ------------------------------------------------------------------------------------------------------ */

/* Rat "der Stadt X": returns the token after the place. */
static guint
scan_territory_owner (const LotseBodyScan *s, guint token)
{
  guint first = token, end;

  /* "der Freien und Hansestadt X" */
  if (_lotse_body_joined (s, token) && _lotse_body_is (s, token, "der") && _lotse_body_is (s, token + 1, "freien"))
    token += _lotse_body_is (s, token + 2, "und") ? 2 : 1;
  if (!_lotse_body_joined (s, token) || !(token > first || _lotse_body_is (s, token, "der") || _lotse_body_is (s, token, "des"))
      || !is_territory (s, token + 1))
    return first;
  end = _lotse_body_scan_place (s, token + 2, FALSE);
  return end > token + 2 ? end : first;
}

/* "Ortsbeirat 10": the number that tells one district from the other; a date or a sum is none. */
static guint
scan_number (const LotseBodyScan *s, guint token)
{
  const LotseToken *t;

  if (token >= s->end || _lotse_body_gap (s->reading, token) != LOTSE_GAP_BLANK)
    return token;
  t = lotse_reading_token (s->reading, token);
  if (t->kind != LOTSE_TOKEN_NUMBER || strspn (_lotse_body_fold (s, token), "0123456789") != t->end - t->start || t->end - t->start > 2)
    return token;
  return _lotse_body_is (s, token + 1, ".") ? token : token + 1;
}

/* "Beantragung der …": an act and on what, not the field of an office. */
static gboolean
is_act (const LotseBodyScan *s, guint token)
{
  static const char *const objects[] = { "der", "des", "von", "eines", "einer", NULL };

  return token + 1 < s->end && g_str_has_suffix (_lotse_body_fold (s, token), "ung") && _lotse_body_is_any (s, token + 1, objects)
         && _lotse_body_joined (s, token + 1);
}

/* Whether a town or its name stands at @token, alone. */
static gboolean
is_home (const LotseBodyScan *s, guint token)
{
  return token < s->end && _lotse_body_is_capital (s, token)
         && ((_lotse_body_is_place (s, token) && !_lotse_body_is (s, token + 1, ",") && !_lotse_body_is (s, token + 1, "und"))
             || is_territory (s, token));
}

/* Whether "für" at @token and what follows say something about the body and are no part of its name. */
static gboolean
is_description (const LotseBodyScan *s, guint token, const LotseBodyHead *head)
{
  static const char *const articles[] = { "die", "den", "das", NULL };
  static const char *const times[] = { "zeitraum", "periode", "jahr", "jahre", "amtszeit", "dauer", "sitzung", "zeit", "wahl", "wahlen" };
  gboolean article = _lotse_body_is_any (s, token + 1, articles);

  /* "Seniorenbeirat für Birkental", "… für die Stadt": where it is at home. */
  if (strcmp (head->kind, "advisory") == 0 && is_home (s, token + 1 + article))
    return TRUE;
  if (!article)
    return FALSE;
  /* "Behörde für die Durchführung", "Büro für die Beantragung der Mittel" are descriptions, "Ausschuss für die Gleichstellung" a name. */
  if (strcmp (head->kind, "authority") == 0 || strcmp (head->kind, "association") == 0 || strcmp (head->kind, "institute") == 0
      || (head->flags & LOTSE_HEAD_WEAK) || (strcmp (head->kind, "administration") == 0 && is_act (s, token + 2)))
    return TRUE;
  /* "Beirat für die VII. Wahlperiode" */
  if (is_roman (s, token + 2) && _lotse_body_is (s, token + 3, "."))
    return TRUE;
  /* "… hat sich der Ausschuss für die Variante 2 ausgesprochen" */
  if (token > 2 && _lotse_body_is (s, token - 3, "sich"))
    return TRUE;
  /* "ein Beirat für die Vertreter der Vereine": for whom it is, in this sentence. */
  if (token + 2 < s->end
      && (g_str_has_prefix (_lotse_body_fold (s, token + 2), "vertreter")
          || g_str_has_prefix (_lotse_body_fold (s, token + 2), "mitglied")))
    return TRUE;
  /* "Beirat für den Zeitraum …": how long, not what for. */
  for (guint i = 0; token + 2 < s->end && i < G_N_ELEMENTS (times); i++)
    if (g_str_has_suffix (_lotse_body_fold (s, token + 2), times[i]))
      return TRUE;
  return FALSE;
}

static const char *const counties[] = { "kreis", "landkreis", NULL };

/* "für …": token after it, or @token. */
static guint
scan_purpose (const LotseBodyScan *s, guint token, const LotseBodyHead *head)
{
  guint end;

  if (!_lotse_body_is (s, token, "fuer") || !_lotse_body_joined (s, token) || !_lotse_body_joined (s, token + 1)
      || is_description (s, token, head))
    return token;
  end = _lotse_body_scan_list (s, token + 1);
  /* "Schulamt für die Stadt Birkental", "Schulamt für den Kreis Ruhrstein" */
  if (end > token + 2
      && ((_lotse_body_is (s, token + 1, "die") && is_territory (s, end - 1))
          || (_lotse_body_is (s, token + 1, "den") && _lotse_body_is_any (s, end - 1, counties))))
    end = _lotse_body_scan_place (s, end, FALSE);
  return end > token + 1 ? end : token;
}

/* "Arbeitsgruppe des Beirates für Migration und Teilhabe": token after the fields of the owner that ends before @token, or @token. */
static guint
scan_fields_of_owner (const LotseBodyScan *s, guint token)
{
  gboolean whole;
  const LotseHeadForm *form = _lotse_body_find_head (s, token - 1, &whole);

  return form && form->head->flags & LOTSE_HEAD_FUER ? scan_purpose (s, token, form->head) : token;
}

/* Steuerungsgruppe "der Maßnahme #…", Arbeitskreis "der Integrationsräte", Netzwerk "der Beauftragten im Kreis X". */
static guint
scan_owner (const LotseBodyScan *s, guint token)
{
  guint end;

  if (!_lotse_body_joined (s, token) || !(_lotse_body_is (s, token, "der") || _lotse_body_is (s, token, "des"))
      || is_territory (s, token + 1))
    return token;
  end = token + 1;
  if (_lotse_body_is_adjective (s, end) && _lotse_body_is_capital (s, end + 1))
    end++;
  if (!_lotse_body_is_capital (s, end))
    return token;
  end++;
  if (_lotse_body_is (s, end, "#") && end + 1 < s->end)
    end += 2;
  else
    {
      guint quoted = scan_quoted (s, end);

      end = quoted > end ? quoted : scan_fields_of_owner (s, end);
    }
  if (_lotse_body_is (s, end, "im") && _lotse_body_is_capital (s, end + 1) && g_str_has_suffix (_lotse_body_fold (s, end + 1), "kreis"))
    /* "im Rhein-Erft-Kreis", "im Kreis X" */
    end = _lotse_body_is_any (s, end + 1, counties) ? _lotse_body_scan_place (s, end + 2, FALSE) : end + 2;
  return end;
}

/* "Ministerium des Innern, für …": the list goes on behind the owner, which ends before @end. */
static guint
scan_more_fields (const LotseBodyScan *s, guint end)
{
  guint more;

  if ((!_lotse_body_is (s, end, ",") && !_lotse_body_is (s, end, "und")) || !_lotse_body_is (s, end + 1, "fuer"))
    return end;
  more = _lotse_body_scan_list (s, end + 2);
  /* "… und Kommunen Birkenland": whose ministry it is. */
  return more > end + 2 ? _lotse_body_scan_place (s, more, TRUE) : end;
}

/* "Universität zu Neustadt" */
static gboolean
is_at_place (const LotseBodyScan *s, guint token)
{
  return _lotse_body_is (s, token, "zu") && _lotse_body_joined (s, token) && _lotse_body_joined (s, token + 1)
         && _lotse_body_is_capital (s, token + 1) && _lotse_body_is_place (s, token + 1);
}

/* Whose body it is: a region, a state, an owner in the genitive; the token behind it, or @token. */
static guint
extend_to_owner (const LotseBodyScan *s, guint token, const LotseBodyHead *head, const char *name)
{
  guint end = token;

  if (strcmp (head->kind, "association") == 0)
    end = _lotse_body_scan_region (s, token);
  else if (strcmp (head->kind, "company") == 0)
    end = _lotse_body_scan_person (s, token);
  if (end == token && (head->flags & LOTSE_HEAD_FUER))
    end = scan_purpose (s, token, head);
  /* "Ministerium für Schule des Landes Birkenland" */
  if (end > token && strcmp (head->kind, "ministry") == 0)
    end = scan_territory_owner (s, end);
  if (end == token && (head->flags & LOTSE_HEAD_OWNER))
    {
      end = scan_territory_owner (s, token);
      if (end == token && !g_str_has_suffix (name, "Rat"))
        end = scan_owner (s, token);
      if (end > token && strcmp (head->kind, "ministry") == 0)
        end = scan_more_fields (s, end);
    }
  /* The city that is a state belongs to the name of its assembly. */
  if (end == token && (head->flags & LOTSE_HEAD_PLACE) && strcmp (head->kind, "council") == 0 && _lotse_body_is (s, token + 1, "freien"))
    end = scan_territory_owner (s, token);
  return end;
}

/* What it deals with: words in quotation marks, topics, fields, a number. */
static guint
extend_to_topic (const LotseBodyScan *s, guint token, const LotseBodyHead *head)
{
  guint end = token;

  if (head->flags & (LOTSE_HEAD_TOPIC | LOTSE_HEAD_PLACE | LOTSE_HEAD_FUER))
    end = scan_quoted (s, token);
  if (end == token && (head->flags & LOTSE_HEAD_TOPIC))
    end = scan_topic_list (s, token, head);
  if (end == token && (head->flags & LOTSE_HEAD_TOPIC))
    end = scan_topic (s, token);
  if (end == token && (head->flags & LOTSE_HEAD_FUER) && strcmp (head->kind, "committee") == 0)
    end = scan_fields (s, token);
  if (end == token && (head->flags & LOTSE_HEAD_NUMBER))
    end = scan_number (s, token);
  return end;
}

guint
_lotse_body_extend_right (const LotseBodyScan *s, guint token, const LotseBodyHead *head, GString *name, gboolean *extended)
{
  guint end = extend_to_owner (s, token, head, name->str);

  if (end == token)
    end = extend_to_topic (s, token, head);
  if (end == token && (head->flags & LOTSE_HEAD_PLACE))
    end = _lotse_body_scan_place (s, token, FALSE);
  if (end == token && (head->flags & LOTSE_HEAD_PLACE) && is_at_place (s, token))
    end = token + 2;
  /* Behind a name of its own it is where the school stands. */
  if (end == token && strcmp (head->kind, "school") == 0 && !strchr (name->str, '-'))
    end = _lotse_body_scan_address (s, token);
  if (end > token)
    {
      _lotse_body_append_text (s, name, token, end);
      *extended = TRUE;
    }
  return end;
}
