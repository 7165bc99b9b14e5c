/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town of a paper that prints it in no field: all places of the text that name a town are counted, a name after "Stadt" or "Landkreis"
 * most, then those that the lexicon knows, and those that only a town can be: "in Alsenau" without an article and the adjective
 * "Alsenauer" beside it, "Stadtwerke Alsenau", "Alsenau, den 3. Mai". */
#include "lotse-town-private.h"

/* How much one place counts. */
#define WEIGHT_LETTERHEAD 24
#define WEIGHT_ORGAN 12
#define WEIGHT_KIND 5

#define LETTERHEAD_LINES 20
/* Lines at the top in which the name of a town may stand alone, and lines below it that may name its head. */
#define MAYOR_BELOW 6
#define MAYOR_LINES 3

static void
candidate_clear (gpointer data)
{
  LotseTownCandidate *candidate = data;

  g_free (candidate->name);
  g_free (candidate->fold);
}

static gboolean
is_capital_word (const LotseTownCount *c, guint index)
{
  return index < c->a->reading->tokens->len && _lotse_town_token (c, index)->kind == LOTSE_TOKEN_WORD
         && (_lotse_town_token (c, index)->flags & LOTSE_TOKEN_CAPITAL);
}

/* Whether a blank or the wrap of a line, but no paragraph and no column, lies before a token. */
static gboolean
follows (const LotseTownCount *c, guint index)
{
  const LotseToken *token = _lotse_town_token (c, index), *before;

  if (index == 0)
    return FALSE;
  before = _lotse_town_token (c, index - 1);
  if ((token->flags & LOTSE_TOKEN_PARA_START) || token->line - before->line > 1)
    return FALSE;
  for (guint i = before->end; i < token->start; i++)
    if (c->a->reading->text->str[i] == '\t')
      return FALSE;
  return TRUE;
}

static guint
read_flags (const LotseTownCount *c, const LotseToken *token)
{
  const char *fold = lotse_reading_get_fold (c->a->reading, token);
  gsize length = lotse_reading_word (c->a->reading, token->word)->length;
  guint flags = lotse_reading_is_term (c->a->reading, token) ? _lotse_town_flags (c, fold) : 0;

  if (_lotse_town_is_body_or_street (fold, length))
    flags |= LOTSE_TOWN_NONE;
  if (_lotse_town_is_no_bare_name (fold, length, flags) && !(length == 3 && flags == 0 && _lotse_town_is_known (c, fold)))
    flags |= LOTSE_TOWN_NO_NAME;
  /* "Rhein-Kreis Neuss": the name goes on. */
  if (!(flags & LOTSE_TOWN_AREA) && _lotse_town_is_district_name (c, fold, length))
    flags |= LOTSE_TOWN_DISTRICT;
  /* "Brüder-Grimm-Stadt X": a town with the name that it gives itself. */
  if (length > strlen ("alt-stadt") && fold[length - 1] == 't' && g_str_has_suffix (fold, "-stadt"))
    flags |= LOTSE_TOWN_KIND;
  return flags | LOTSE_TOWN_READ;
}

/* The flags of a token's word, worked out once for each different word. */
static inline guint
flags_at (const LotseTownCount *c, guint index)
{
  const LotseToken *token = _lotse_town_token (c, index);
  guint32 *facts = &c->facts[token->word];

  if (!*facts)
    *facts = read_flags (c, token);
  return *facts;
}

static gboolean
is_seat_at (const LotseTownCount *c, guint index)
{
  guint32 *facts = &c->facts[_lotse_town_token (c, index)->word];

  if (!(flags_at (c, index) & LOTSE_TOWN_SEAT_READ))
    *facts |= LOTSE_TOWN_SEAT_READ | (_lotse_town_is_seat_of_authority (_lotse_town_fold (c, index)) ? LOTSE_TOWN_SEAT : 0);
  return (*facts & LOTSE_TOWN_SEAT) != 0;
}

/* Index after "(Lausitz)" at token @end: a bracket that tells towns of one name apart. */
static guint
skip_region (const LotseTownCount *c, guint end)
{
  guint close = end + 2;

  if (!lotse_reading_is_sign (c->a->reading, end, '(') || !is_capital_word (c, end + 1)
      || !(_lotse_town_flags (c, _lotse_town_fold (c, end + 1)) & LOTSE_TOWN_RIVER))
    return end;
  /* "(Westf.)" */
  close += lotse_reading_is_sign (c->a->reading, close, '.') ? 1 : 0;
  return lotse_reading_is_sign (c->a->reading, close, ')') ? close + 1 : end;
}

/* "Stadt Alsenau am Erlenbach", alone on its line: a river, or a wood, that the lexicon need not know. */
static gboolean
fills_line (const LotseTownCount *c, guint index, guint end)
{
  guint line = _lotse_town_token (c, index)->line;

  return index > 0 && (flags_at (c, index - 1) & LOTSE_TOWN_KIND) && line < LETTERHEAD_LINES
         && _lotse_town_token (c, index - 1)->start == lotse_reading_line (c->a->reading, line)->start
         && (end == c->a->reading->tokens->len || _lotse_town_token (c, end)->line != line);
}

/* Index after the last token of the town's name that begins at @index: "Bad Tölz", "Neustadt an der Aisch", "Rotenburg (Wümme)". */
static guint
find_name_end (const LotseTownCount *c, guint index)
{
  guint end = index + 1, name;
  guint line = _lotse_town_token (c, index)->line;

  if (flags_at (c, index) & LOTSE_TOWN_OPENER)
    {
      /* "St. Ingbert" */
      guint next = end + (lotse_reading_is_sign (c->a->reading, end, '.') ? 1 : 0);

      if (is_capital_word (c, next) && _lotse_town_token (c, next)->line == line)
        end = next + 1;
    }
  name = end + 1;
  if (name < c->a->reading->tokens->len && _lotse_town_token (c, name)->line == line
      && lotse_reading_is_term (c->a->reading, _lotse_town_token (c, end)) && (flags_at (c, end) & LOTSE_TOWN_LINK))
    {
      if (lotse_fold_is (_lotse_town_fold (c, name), "der") || lotse_fold_is (_lotse_town_fold (c, name), "dem"))
        name++;
      if (is_capital_word (c, name) && _lotse_town_token (c, name)->line == line
          && ((flags_at (c, name) & LOTSE_TOWN_RIVER) || fills_line (c, index, name + 1)))
        return name + 1;
    }
  return skip_region (c, end);
}

static gboolean
is_in_capitals (const char *name)
{
  for (const char *p = name; *p; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Small letters, the same in every locale: g_utf8_strdown() gives a Turkish user others. */
static char *
dup_small (const char *word)
{
  GString *small = g_string_new (NULL);

  for (const char *p = word; *p; p = g_utf8_next_char (p))
    g_string_append_unichar (small, g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free_and_steal (small);
}

/* A letterhead in capitals, as the text writes the town elsewhere, else as a name is written: "NEUSTADT AM RÜBENBERGE" is "Neustadt am
 * Rübenberge". */
static char *
spell_capitals (const LotseTownCount *c, const LotseTownCandidate *candidate, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; candidate->end == candidate->first + 1 && i < c->a->reading->tokens->len; i++)
    if (_lotse_town_token (c, i)->word == _lotse_town_token (c, candidate->first)->word
        && !(_lotse_town_token (c, i)->flags & LOTSE_TOKEN_ALL_CAPS))
      return lotse_reading_dup_text (c->a->reading, _lotse_town_token (c, i)->start, _lotse_town_token (c, i)->end);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *small = dup_small (words[i]);
      g_autoptr (GString) word = g_string_new (NULL);
      gboolean first = i == 0 || !(_lotse_town_flags (c, small) & (LOTSE_TOWN_LINK | LOTSE_TOWN_DETERMINER));

      for (const char *p = small; *p; p = g_utf8_next_char (p))
        {
          g_string_append_unichar (word, first ? g_unichar_toupper (g_utf8_get_char (p)) : g_utf8_get_char (p));
          first = *p == '-';
        }
      g_free (words[i]);
      words[i] = g_string_free (g_steal_pointer (&word), FALSE);
    }
  return g_strjoinv (" ", words);
}

/* A new candidate of the tokens [first, end); @name and @fold are taken, and NULL where they are the word itself. */
static LotseTownCandidate *
add_candidate (LotseTownCount *c, guint first, guint end, char *name, char *fold)
{
  LotseTownCandidate candidate = { .name = name, .fold = fold, .first = first, .end = end };

  g_array_append_val (c->candidates, candidate);
  if (fold)
    g_hash_table_insert (c->by_fold, fold, GUINT_TO_POINTER (c->candidates->len));
  return &g_array_index (c->candidates, LotseTownCandidate, c->candidates->len - 1);
}

LotseTownCandidate *
_lotse_town_find_candidate (const LotseTownCount *c, const char *fold)
{
  guint word = lotse_reading_find_word (c->a->reading, fold);
  guint number = word != G_MAXUINT ? c->by_word[word] : 0;

  if (number == 0)
    number = GPOINTER_TO_UINT (g_hash_table_lookup (c->by_fold, fold));
  return number > 0 ? &g_array_index (c->candidates, LotseTownCandidate, number - 1) : NULL;
}

/* The candidate of the word at token @first, made where it is new. */
static LotseTownCandidate *
ensure_word (LotseTownCount *c, guint first)
{
  const LotseToken *token = _lotse_town_token (c, first);
  const char *fold = _lotse_town_fold (c, first);
  guint *number = &c->by_word[token->word];
  LotseTownCandidate *candidate;

  if (*number > 0)
    return &g_array_index (c->candidates, LotseTownCandidate, *number - 1);
  candidate = g_hash_table_size (c->by_fold) > 0 ? _lotse_town_find_candidate (c, fold) : NULL;
  /* "des Ostalbkreises" names the "Ostalbkreis". */
  if (!candidate && (flags_at (c, first) & LOTSE_TOWN_DISTRICT) && g_str_has_suffix (fold, "kreises"))
    {
      g_autofree char *nominative = g_strndup (fold, strlen (fold) - 2);

      candidate = _lotse_town_find_candidate (c, nominative);
      if (!candidate)
        candidate = add_candidate (c, first, first + 1, lotse_reading_dup_text (c->a->reading, token->start, token->end - 2),
                                   g_steal_pointer (&nominative));
    }
  if (!candidate)
    candidate = add_candidate (c, first, first + 1, NULL, NULL);
  *number = (guint) (candidate - (LotseTownCandidate *) c->candidates->data) + 1;
  return candidate;
}

/* The candidate of this name, made where it is new. */
static LotseTownCandidate *
ensure_candidate (LotseTownCount *c, guint first, guint end)
{
  g_autofree char *name = NULL;
  g_autofree char *fold = NULL;
  LotseTownCandidate *candidate;

  if (end == first + 1)
    return ensure_word (c, first);
  name = lotse_reading_dup_text (c->a->reading, _lotse_town_token (c, first)->start, _lotse_town_token (c, end - 1)->end);
  /* "des Kreises X" is the "Kreis X". */
  if (g_str_has_prefix (name, "Kreises ") || g_str_has_prefix (name, "Landkreises ") || g_str_has_prefix (name, "Rhein-Kreises "))
    {
      char *at = strstr (name, "es ");

      memmove (at, at + 2, strlen (at + 2) + 1);
    }
  fold = lotse_fold (name, -1);
  candidate = _lotse_town_find_candidate (c, fold);
  if (!candidate)
    return add_candidate (c, first, end, g_steal_pointer (&name), g_steal_pointer (&fold));
  if (is_in_capitals (candidate->name) && !is_in_capitals (name))
    {
      g_free (candidate->name);
      candidate->name = g_steal_pointer (&name);
    }
  return candidate;
}

/* "Die Ratsversammlung der Stadt" and, apart from it, a line that is only the name of a town: the letterhead of an assembly, with the word
 * for the town at token @i. */
static gboolean
is_spaced_letterhead (const LotseTownCount *c, guint i)
{
  guint line = _lotse_town_token (c, i)->line, end;

  if (line >= LETTERHEAD_LINES || i < 2 || !lotse_fold_is (_lotse_town_fold (c, i - 1), "der")
      || !_lotse_town_is_organ (_lotse_town_fold (c, i - 2)) || _lotse_town_token (c, i + 1)->line != line + 1)
    return FALSE;
  end = find_name_end (c, i + 1);
  return end >= c->a->reading->tokens->len || _lotse_town_token (c, end)->line > line + 1;
}

static gboolean
is_market_letterhead (const LotseTownCount *c, guint i)
{
  const LotseToken *token = _lotse_town_token (c, i);

  return (token->flags & LOTSE_TOKEN_LINE_START) && token->line < LETTERHEAD_LINES && lotse_fold_is (_lotse_town_fold (c, i), "markt")
         && is_capital_word (c, i + 1) && _lotse_town_token (c, i + 1)->line == token->line
         && (i + 2 >= c->a->reading->tokens->len || _lotse_town_token (c, i + 2)->line != token->line);
}

/* "Wetterkreis" alone on a line of the letterhead, above "Der Kreisausschuss". */
static gboolean
is_district_letterhead (const LotseTownCount *c, guint i)
{
  const LotseToken *token = _lotse_town_token (c, i);
  const char *fold = _lotse_town_fold (c, i), *organ;
  guint next = i + 1;

  if (token->line >= LETTERHEAD_LINES || !(token->flags & LOTSE_TOKEN_LINE_START) || strlen (fold) < 8 || !g_str_has_suffix (fold, "kreis")
      || next + 1 >= c->a->reading->tokens->len || _lotse_town_token (c, next)->line != token->line + 1)
    return FALSE;
  next += lotse_fold_is (_lotse_town_fold (c, next), "der");
  organ = _lotse_town_fold (c, next);
  return lotse_fold_is (organ, "kreisausschuss") || lotse_fold_is (organ, "landrat") || lotse_fold_is (organ, "kreisverwaltung");
}

/* "Mohnauischer Kreis" at the beginning of one of the first lines. */
static gboolean
is_adjective_and_district (const LotseTownCount *c, guint i)
{
  const LotseToken *token = _lotse_town_token (c, i);

  return token->line < MAYOR_LINES && token->flags & LOTSE_TOKEN_LINE_START && g_str_has_suffix (_lotse_town_fold (c, i), "scher")
         && is_capital_word (c, i + 1) && follows (c, i + 1) && lotse_fold_is (_lotse_town_fold (c, i + 1), "kreis");
}

/* Whether one of the lines below line @line is that of the head of a town: "Der Oberbürgermeister". */
static gboolean
is_above_mayor (const LotseTownCount *c, guint line)
{
  static const char *const heads[]
      = { "Der Oberbürgermeister", "Die Oberbürgermeisterin", "Der Bürgermeister", "Die Bürgermeisterin", "Der Magistrat" };
  const LotseReading *r = c->a->reading;

  for (guint i = line + 1; i < MIN (r->lines->len, line + 1 + MAYOR_LINES); i++)
    if (lotse_starts_with_one_of (r->text->str + lotse_reading_line (r, i)->start, heads, G_N_ELEMENTS (heads)))
      return TRUE;
  return FALSE;
}

/* "Talheim" alone on a line of the letterhead, above "Der Bürgermeister", and once more in the text. */
static gboolean
is_town_letterhead (const LotseTownCount *c, guint i)
{
  const LotseToken *token = _lotse_town_token (c, i);
  const GArray *tokens = c->a->reading->tokens;

  if (token->line >= MAYOR_BELOW || !(token->flags & LOTSE_TOKEN_LINE_START) || (flags_at (c, i) & LOTSE_TOWN_NO_NAME)
      || (i + 1 < tokens->len && _lotse_town_token (c, i + 1)->line == token->line) || !is_above_mayor (c, token->line)
      || _lotse_body_is_common_noun (_lotse_town_fold (c, i)))
    return FALSE;
  for (guint k = i + 1; k < tokens->len; k++)
    if (_lotse_town_token (c, k)->word == token->word)
      return TRUE;
  return FALSE;
}

/* "der Stadt X", "Landkreis X"; returns the index after the name, or 0. */
static guint
count_kind (LotseTownCount *c, guint i)
{
  const LotseReading *r = c->a->reading;
  const LotseToken *token = _lotse_town_token (c, i);
  guint flags = flags_at (c, i), end, weight = WEIGHT_KIND;
  LotseTownCandidate *candidate;

  /* "Markt Alsenau" alone on a line: the letterhead; elsewhere a market may be meant. */
  if (is_market_letterhead (c, i))
    flags |= LOTSE_TOWN_KIND;
  /* "Stadt Neustadt" may be a part of a town, "Stadt Neustadt in Holstein" is one. */
  if (!(flags & (LOTSE_TOWN_KIND | LOTSE_TOWN_AREA)) || !is_capital_word (c, i + 1)
      || (_lotse_town_is_no_name (_lotse_town_fold (c, i + 1), flags_at (c, i + 1)) && find_name_end (c, i + 1) == i + 2))
    return 0;
  /* A line that ends with "Stadt" goes on in the next one, unless it is all that it holds. */
  if (_lotse_town_token (c, i + 1)->line != token->line && (!follows (c, i + 1) || (token->flags & LOTSE_TOKEN_LINE_START)))
    {
      if (!is_spaced_letterhead (c, i))
        return 0;
      weight = WEIGHT_LETTERHEAD;
    }
  if (lotse_fold_is (_lotse_town_fold (c, i), "region") && !(i > 0 && lotse_fold_is (_lotse_town_fold (c, i - 1), "der")))
    return 0;
  /* "Sieht die Stadt Hinderungsgründe?" */
  if (_lotse_body_is_common_noun (_lotse_town_fold (c, i + 1)) && !_lotse_town_is_known (c, _lotse_town_fold (c, i + 1)))
    return 0;
  end = find_name_end (c, i + 1);
  /* A line that is only the name: the letterhead. */
  if ((token->flags & LOTSE_TOKEN_LINE_START) && token->line < LETTERHEAD_LINES
      && (end >= r->tokens->len || _lotse_town_token (c, end)->line != token->line || lotse_fold_is (_lotse_town_fold (c, end), "·")
          || lotse_fold_is (_lotse_town_fold (c, end), "|")))
    weight = WEIGHT_LETTERHEAD;
  else if (i >= 2 && _lotse_town_is_organ (_lotse_town_fold (c, i - 2)))
    weight = WEIGHT_ORGAN;
  /* "Stadt- und Landkreis X" is both. */
  if ((flags & LOTSE_TOWN_AREA) && i >= 2 && (_lotse_town_token (c, i - 2)->flags & LOTSE_TOKEN_HYPHEN_END))
    flags &= ~(guint) LOTSE_TOWN_AREA;
  candidate = ensure_candidate (c, (flags & LOTSE_TOWN_AREA) ? i : i + 1, end);
  candidate->kinds += weight;
  candidate->own |= weight > WEIGHT_KIND;
  candidate->other |= i > 0 && (flags_at (c, i - 1) & LOTSE_TOWN_NEIGHBOUR) != 0;
  return end;
}

static gboolean
ends_in_one_of (const GArray *ends, const char *fold)
{
  return lotse_fold_ends_in (fold, (const LotseFoldEnd *) (gconstpointer) ends->data, ends->len);
}

/* "das neue Alsenau": an article, also one before an adjective, before token @i, which follows another. */
static gboolean
has_determiner (const LotseTownCount *c, guint i)
{
  const char *before = _lotse_town_fold (c, i - 1);
  guint flags;

  flags = flags_at (c, i - 1);
  if (flags & LOTSE_TOWN_DETERMINER)
    return TRUE;
  if ((flags & LOTSE_TOWN_WHERE) || (_lotse_town_token (c, i - 1)->flags & LOTSE_TOKEN_CAPITAL)
      || _lotse_town_token (c, i - 1)->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  return (g_str_has_suffix (before, "en") || g_str_has_suffix (before, "e") || g_str_has_suffix (before, "es")
          || g_str_has_suffix (before, "er") || g_str_has_suffix (before, "em"))
         && i > 1 && (flags_at (c, i - 2) & LOTSE_TOWN_DETERMINER);
}

/* "Beispieler GmbH": the name of a company, no adjective. */
static gboolean
is_before_legal_form (const LotseTownCount *c, guint i)
{
  for (guint k = i + 1; k <= i + 2 && is_capital_word (c, k) && follows (c, k); k++)
    if ((lotse_reading_get_classes (c->a->reading, _lotse_town_token (c, k)) & LOTSE_WORD_COMPANY)
        || lotse_fold_is (_lotse_town_fold (c, k), "ev"))
      return k == i + 1 || !g_str_has_suffix (_lotse_town_fold (c, i + 1), "gesellschaft");
  return FALSE;
}

/* "Alsenauer Schulen": the stem is kept, since what the town is called is known only at the end. */
static void
count_adjective (LotseTownCount *c, guint i, const char *fold)
{
  gsize length = strlen (fold);
  g_autofree char *stem = NULL;
  LotseTownAdjective *adjective;

  /* "Handwerkskammer Alsenau": a noun. */
  if (length < 6 || !g_str_has_suffix (fold, "er") || ends_in_one_of (c->words->nouns, fold))
    return;
  stem = g_strndup (fold, length - 2);
  adjective = g_hash_table_lookup (c->stems, stem);
  if (!adjective)
    {
      adjective = g_new0 (LotseTownAdjective, 1);
      adjective->first = i;
      g_hash_table_insert (c->stems, g_steal_pointer (&stem), adjective);
    }
  if (!is_capital_word (c, i + 1) || !follows (c, i + 1) || is_before_legal_form (c, i))
    adjective->others++;
  else if (!ends_in_one_of (c->words->elsewhere, _lotse_town_fold (c, i + 1)))
    {
      /* in den „Alsenauer Leitlinien“ */
      gboolean quoted = i > 0 && _lotse_town_token (c, i - 1)->kind == LOTSE_TOKEN_PUNCT
                        && !(_lotse_town_token (c, i)->flags & LOTSE_TOKEN_SPACE_BEFORE)
                        && !lotse_reading_is_sign (c->a->reading, i - 1, '(');

      adjective->before++;
      adjective->determined += follows (c, quoted ? i - 1 : i) && has_determiner (c, quoted ? i - 1 : i);
    }
}

/* "Alsenau.App", "ris.alsenau.de" */
static gboolean
is_part_of_address (const LotseTownCount *c, guint i)
{
  return lotse_reading_is_sign (c->a->reading, i + 1, '.') && i + 2 < c->a->reading->tokens->len
         && !(_lotse_town_token (c, i + 2)->flags & (LOTSE_TOKEN_SPACE_BEFORE | LOTSE_TOKEN_LINE_START));
}

/* "Bezirksamt Mitte von Berlin": the city at token @i, to which a body of a district says that it belongs. */
static gboolean
is_city_of_districts (const LotseTownCount *c, guint i)
{
  if (i < 3 || !lotse_fold_is (_lotse_town_fold (c, i - 1), "von") || !is_capital_word (c, i - 2))
    return FALSE;
  return g_str_has_prefix (_lotse_town_fold (c, i - 3), "bezirksamt") || (flags_at (c, i - 3) & LOTSE_TOWN_COUNCIL);
}

/* Whether a word is known as a town, or looks like one. */
static gboolean
is_like_town (const LotseTownCount *c, guint i)
{
  const char *fold = _lotse_town_fold (c, i);

  return _lotse_town_is_known (c, fold) || (strlen (fold) > 5 && ends_in_one_of (c->words->endings, fold));
}

/* Whether a word hangs on the one before: the "in" of "BzBm’in Alber" is no preposition. */
static gboolean
is_glued (const LotseTownCount *c, guint i)
{
  return i > 0 && !(_lotse_town_token (c, i)->flags & (LOTSE_TOKEN_SPACE_BEFORE | LOTSE_TOKEN_LINE_START));
}

/* "12345 Neustadt": the name is an address. */
static gboolean
is_postcode (const LotseTownCount *c, guint i)
{
  const char *fold = i > 0 && follows (c, i) ? _lotse_town_fold (c, i - 1) : "";

  return strlen (fold) == 5 && strspn (fold, "0123456789") == 5;
}

/* "in Neustadt und Altstadt": two towns side by side are others to compare with. */
static gboolean
is_one_of_two (const LotseTownCount *c, guint i, guint end)
{
  if (lotse_fold_is (end < c->a->reading->tokens->len ? _lotse_town_fold (c, end) : "", "und") && is_capital_word (c, end + 1))
    return is_like_town (c, end + 1);
  return i > 1 && lotse_fold_is (_lotse_town_fold (c, i - 1), "und") && is_capital_word (c, i - 2) && is_like_town (c, i - 2);
}

/* "Alsenau, den 3. Mai 2020", "Alsenau, den ........", but no "… Interesse, den Stand …": the comma at token @i. */
static gboolean
is_before_day (const LotseTownCount *c, guint i)
{
  const GArray *tokens = c->a->reading->tokens;

  if (!lotse_reading_is_sign (c->a->reading, i, ',') || i + 1 >= tokens->len)
    return FALSE;
  if (_lotse_town_token (c, i + 1)->kind == LOTSE_TOKEN_NUMBER)
    return TRUE;
  return lotse_fold_is (_lotse_town_fold (c, i + 1), "den")
         && (i + 2 >= tokens->len || _lotse_town_token (c, i + 2)->kind != LOTSE_TOKEN_WORD);
}

/* "das Planungsbüro Muster, Alsenau, wurde beauftragt": the seat of what was named before. */
static gboolean
is_apposition (const LotseTownCount *c, guint i, guint end)
{
  return i > 1 && lotse_reading_is_sign (c->a->reading, i - 1, ',') && lotse_reading_is_sign (c->a->reading, end, ',') && follows (c, i)
         && follows (c, i - 1) && !is_before_day (c, end)
         && (_lotse_town_token (c, i - 2)->kind == LOTSE_TOKEN_PUNCT || is_capital_word (c, i - 2));
}

/* Whether a token begins its line, or the last cell of one. */
static gboolean
opens_cell (const LotseTownCount *c, guint i)
{
  const LotseToken *token = _lotse_town_token (c, i);

  return (token->flags & LOTSE_TOKEN_LINE_START)
         || (token->start > 0 && token->line < LETTERHEAD_LINES && c->a->reading->text->str[token->start - 1] == '\t');
}

/* "das Staatliche Bauamt Neustadt", "Wasserwirtschaftsamt Neustadt", "Landratsamt Neustadt" in the text: an office of the state before token @i,
 * which has its seat there. */
static gboolean
is_seat_of_state_office (const LotseTownCount *c, guint i)
{
  static const char *const offices[] = { "wasserwirtschaftsamt", "finanzamt", "forstamt" };
  const char *fold = i > 0 && follows (c, i) ? _lotse_town_fold (c, i - 1) : "";

  if (!g_str_has_suffix (fold, "amt"))
    return FALSE;
  return lotse_fold_is_one_of (fold, offices, G_N_ELEMENTS (offices))
         || (lotse_fold_is (fold, "landratsamt") && !(_lotse_town_token (c, i - 1)->flags & LOTSE_TOKEN_LINE_START))
         || (i > 1 && g_str_has_prefix (_lotse_town_fold (c, i - 2), "staatlich"));
}

/* A name without "Stadt" before it; returns the index after it. */
static guint
count_bare (LotseTownCount *c, guint i)
{
  const char *fold = _lotse_town_fold (c, i);
  guint end, flags;
  gboolean joined, determined;
  LotseTownCandidate *candidate;

  if ((flags_at (c, i) & LOTSE_TOWN_NO_NAME) || is_part_of_address (c, i))
    return i + 1;
  count_adjective (c, i, fold);
  end = find_name_end (c, i);
  joined = follows (c, i);
  flags = joined && !is_glued (c, i - 1) ? flags_at (c, i - 1) : 0;
  candidate = ensure_candidate (c, i, end);
  if (!candidate->asked)
    {
      candidate->asked = TRUE;
      candidate->known = candidate->fold
                             ? _lotse_town_is_known (c, candidate->fold)
                             : lotse_reading_is_term (c->a->reading, _lotse_town_token (c, i)) && _lotse_town_is_known (c, fold);
    }
  /* "im Stadtrat Neustadt" is the council, "Stadtrat Muster" a member of it. */
  if ((flags & LOTSE_TOWN_PERSON) && i > 1 && lotse_fold_is (_lotse_town_fold (c, i - 2), "im"))
    flags = LOTSE_TOWN_OWNER;
  candidate->district |= (flags & LOTSE_TOWN_PART) != 0;
  candidate->other |= (flags & LOTSE_TOWN_NEIGHBOUR) != 0;
  determined = joined && has_determiner (c, i);
  candidate->no_town |= (flags & LOTSE_TOWN_PERSON) || determined;
  if ((flags & LOTSE_TOWN_PERSON) || (flags && is_seat_at (c, i - 1)))
    return end;
  if (is_apposition (c, i, end) || is_seat_of_state_office (c, i))
    return end;
  candidate->bare++;
  candidate->determined += determined;
  candidate->paired += (candidate->known || (flags & LOTSE_TOWN_WHERE)) && is_one_of_two (c, i, end);
  if (is_city_of_districts (c, i))
    candidate->kinds += WEIGHT_ORGAN;
  if (is_postcode (c, i))
    candidate->owners += 2;
  if (flags & LOTSE_TOWN_OWNER)
    candidate->owners++;
  if (flags & LOTSE_TOWN_WHERE)
    {
      /* "für Neubauten": for what may be anything, where it is only a place. */
      gboolean place = !lotse_fold_is (_lotse_town_fold (c, i - 1), "fuer");

      candidate->where += place;
      candidate->ending |= place && ends_in_one_of (c->words->endings, candidate->fold ? candidate->fold : fold);
    }
  candidate->owners += opens_cell (c, i) && is_before_day (c, end);
  return end;
}

/* The only city whose districts have a council of the name that stands first in the text, or NULL. */
static const char *
find_city_of_council (const LotseTownCount *c, guint *ret_token)
{
  for (guint i = 0; i < c->a->reading->tokens->len; i++)
    {
      const char *fold = _lotse_town_fold (c, i);
      const LotseLexiconEntry *entry = NULL;

      if (!is_capital_word (c, i))
        continue;
      if (flags_at (c, i) & LOTSE_TOWN_COUNCIL)
        entry = lotse_lexicon_find (c->a->lexicon, "towns", fold);
      /* "BVV-Sitzung" */
      else if (strchr (fold, '-'))
        {
          g_autofree char *first = g_strndup (fold, strcspn (fold, "-"));

          if (_lotse_town_flags (c, first) & LOTSE_TOWN_COUNCIL)
            entry = lotse_lexicon_find (c->a->lexicon, "towns", first);
        }

      if (entry)
        {
          *ret_token = i;
          return lotse_lexicon_entry_get (entry, 2);
        }
    }
  return NULL;
}

/* Whether a place that is only named may be the town of the paper: the motions of a city whose districts have councils of their own name these
 * and streets, and the city, if at all, by its name. */
static gboolean
may_be_named (const LotseTownCount *c, const LotseTownCandidate *candidate)
{
  return candidate->kinds > 0 || !g_str_equal (c->a->pipe, "frankfurt")
         || g_str_has_prefix (_lotse_town_fold (c, candidate->first), c->a->pipe);
}

void
_lotse_town_add (LotseAnalysis *a)
{
  g_autofree guint32 *facts = g_new0 (guint32, a->reading->n_words + 1);
  g_autofree guint *by_word = g_new0 (guint, a->reading->n_words + 1);
  LotseTownCount c = { .a = a, .words = _lotse_town_get_words (a->lexicon), .facts = facts, .by_word = by_word };
  const LotseTownCandidate *best;
  const char *city;
  guint council = 0;

  c.by_fold = g_hash_table_new (lotse_text_hash, g_str_equal);
  c.stems = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, g_free);
  c.candidates = g_array_sized_new (FALSE, FALSE, sizeof (LotseTownCandidate), a->reading->n_words / 4 + 1);
  g_array_set_clear_func (c.candidates, candidate_clear);
  for (guint i = 0; i < a->reading->tokens->len;)
    {
      guint end = 0;

      if (is_capital_word (&c, i))
        {
          if (is_adjective_and_district (&c, i))
            {
              LotseTownCandidate *candidate = ensure_candidate (&c, i, i + 2);

              candidate->kinds += WEIGHT_LETTERHEAD;
              candidate->own = TRUE;
              end = i + 2;
            }
          else if (is_district_letterhead (&c, i) || is_town_letterhead (&c, i))
            {
              LotseTownCandidate *candidate = ensure_candidate (&c, i, i + 1);

              candidate->kinds += WEIGHT_LETTERHEAD;
              candidate->own = TRUE;
              end = i + 1;
            }
          else if (flags_at (&c, i) & LOTSE_TOWN_DISTRICT)
            {
              ensure_candidate (&c, i, i + 1)->kinds += WEIGHT_KIND;
              end = i + 1;
            }
          else
            end = count_kind (&c, i);
          if (end == 0)
            end = count_bare (&c, i);
        }
      i = MAX (end, i + 1);
    }
  _lotse_town_join_adjectives (&c);
  best = _lotse_town_find_best (&c);
  city = !best || best->kinds == 0 ? find_city_of_council (&c, &council) : NULL;
  if (city)
    {
      const LotseToken *token = _lotse_town_token (&c, council);

      lotse_outline_item_set_inferred (_lotse_analysis_add_key (a, "municipality", city, "key/town-of-council", token->start, token->end),
                                       "town-of-council");
    }
  else if (best && may_be_named (&c, best))
    {
      guint start = _lotse_town_token (&c, best->first)->start, end = _lotse_town_token (&c, best->end - 1)->end;
      g_autofree char *name = NULL, *spelt = NULL;
      LotseOutlineItem *item;

      /* "STADT ALSENAU²": the raised figure of a logo. */
      if (!best->name && end > start + 2 && lotse_starts_with (a->reading->text->str + end - strlen ("²"), "²"))
        end -= (guint) strlen ("²");
      name = best->name ? g_strdup (best->name) : lotse_reading_dup_text (a->reading, start, end);
      spelt = is_in_capitals (name) ? spell_capitals (&c, best, name) : g_steal_pointer (&name);
      item = _lotse_analysis_add_key (a, "municipality", spelt, best->kinds > 0 ? "key/town-of-text" : "key/town-named", start, end);

      if (best->kinds == 0)
        {
          g_autofree char *reason = g_strdup_printf ("named-most\t%u", best->bare + best->adjectives);

          lotse_outline_item_set_inferred (item, reason);
        }
    }
  g_array_unref (c.candidates);
  g_hash_table_unref (c.stems);
  g_hash_table_unref (c.by_fold);
}
