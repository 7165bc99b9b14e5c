/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town of a paper that prints it in no field: all places of the text that name a town are counted, a name after "Stadt" or "Landkreis"
 * most, then those that the lexicon knows, and those that only a town can be: "in Alsenau" without an article and the adjective
 * "Alsenauer" beside it, "Stadtwerke Alsenau", "Alsenau, den 3. Mai". */
#include "lotse-body-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

enum
{
  TOWN = 1 << 0,
  AREA = 1 << 1,
  OWNER = 1 << 2,
  PART = 1 << 3,
  PERSON = 1 << 4,
  WHERE = 1 << 5,
  DETERMINER = 1 << 6,
  OPENER = 1 << 7,
  LINK = 1 << 8,
  RIVER = 1 << 9,
  NONE = 1 << 10,
  /* What other tables and the word itself say: */
  LABEL = 1 << 11,     /* a label, a heading, a type of paper, a role, a month */
  READ = 1 << 12,      /* the flags above are known */
  SEAT = 1 << 13,      /* is_seat_of_authority() */
  SEAT_READ = 1 << 14, /* and that is known */
  COUNCIL = 1 << 15,   /* of a district, of which only one city has such */
  DISTRICT = 1 << 16,  /* is_district_name() */
  NO_NAME = 1 << 17,   /* is_no_bare_name() */
};

/* How much one place counts. */
#define WEIGHT_LETTERHEAD 24
#define WEIGHT_ORGAN 12
#define WEIGHT_KIND 5
#define WEIGHT_OWNER 2
#define WEIGHT_KNOWN 2
#define WEIGHT_NAME 1

#define LETTERHEAD_LINES 20
/* So often "in X" without an article, and X is a town, whatever it looks like. */
#define MIN_WHERE 3

typedef struct
{
  GHashTable *flags;    /* folded word → flags */
  GPtrArray *endings;   /* folded endings of towns */
  GPtrArray *elsewhere; /* folded nouns, or their ends */
} Words;

typedef struct
{
  char *name;       /* NULL where it is the word of the first place */
  char *fold;       /* folded name, NULL likewise */
  guint first, end; /* tokens of the first place */
  guint kinds;      /* weight of the places after "Stadt" and the like */
  guint bare;       /* places without */
  guint paired;     /* of these next to another town */
  guint determined; /* of these after an article */
  guint owners, where, adjectives;
  guint weight;   /* all together */
  gboolean asked; /* whether it is known is known */
  gboolean known;
  gboolean ending;   /* "in X", and X ends like a town */
  gboolean derived;  /* "der Xer Markt", and "Xer" only so */
  gboolean no_town;  /* stands after an article or the title of a person */
  gboolean district; /* stands after "Ortsteil" */
} Candidate;

typedef struct
{
  guint first;      /* token of the first place */
  guint before;     /* places before a noun */
  guint determined; /* of these, after an article */
  guint others;     /* other places */
} Adjective;

typedef struct
{
  LotseAnalysis *a;
  const Words *words;
  guint32 *facts;      /* flags by the number of a word; 0 until it was looked at */
  Candidate **by_word; /* the candidates of one word by its number */
  GHashTable *by_fold; /* folded name → Candidate; the names are borrowed */
  GPtrArray *order;    /* Candidate, owned */
  GHashTable *stems;   /* folded stem of a word that may be an adjective → Adjective */
} Count;

static void
words_free (gpointer data)
{
  Words *words = data;

  g_hash_table_unref (words->flags);
  g_ptr_array_unref (words->endings);
  g_ptr_array_unref (words->elsewhere);
  g_free (words);
}

static gpointer
derive_words (const LotseLexicon *lexicon)
{
  static const struct
  {
    const char *word;
    guint flag;
  } kinds[] = { { "town", TOWN },
                { "area", AREA },
                { "owner", OWNER },
                { "part", PART },
                { "person", PERSON },
                { "where", WHERE },
                { "determiner", DETERMINER },
                { "opener", OPENER },
                { "link", LINK },
                { "river", RIVER },
                { "none", NONE },
                { "council", COUNCIL } };
  static const char *const labels[] = { "roles", "types", "labels", "headings", "months" };
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "towns");
  Words *words = g_new (Words, 1);

  words->flags = g_hash_table_new (g_str_hash, g_str_equal);
  words->endings = g_ptr_array_new ();
  words->elsewhere = g_ptr_array_new ();
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      g_auto (GStrv) parts = g_strsplit (lotse_lexicon_entry_get (entry, 1), ",", -1);
      guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (words->flags, entry->folded));

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (g_strv_contains ((const char *const *) parts, kinds[k].word))
          flags |= kinds[k].flag;
      if (g_strv_contains ((const char *const *) parts, "ending"))
        g_ptr_array_add (words->endings, entry->folded);
      if (g_strv_contains ((const char *const *) parts, "elsewhere"))
        g_ptr_array_add (words->elsewhere, entry->folded);
      g_hash_table_insert (words->flags, entry->folded, GUINT_TO_POINTER (flags));
    }
  for (guint t = 0; t < G_N_ELEMENTS (labels); t++)
    {
      const GPtrArray *terms = lotse_lexicon_get_table (lexicon, labels[t]);

      for (guint i = 0; i < terms->len; i++)
        {
          const char *fold = ((const LotseLexiconEntry *) g_ptr_array_index (terms, i))->folded;
          guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (words->flags, fold));

          g_hash_table_insert (words->flags, (gpointer) fold, GUINT_TO_POINTER (flags | LABEL));
        }
    }
  return words;
}

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->name);
  g_free (candidate->fold);
  g_free (candidate);
}

static const LotseToken *
get_token (const Count *c, guint index)
{
  return lotse_reading_token (c->a->reading, index);
}

static const char *
get_fold (const Count *c, guint index)
{
  return lotse_reading_get_fold (c->a->reading, get_token (c, index));
}

static guint
get_flags (const Count *c, const char *fold)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (c->words->flags, fold));
}

static gboolean
is_capital_word (const Count *c, guint index)
{
  return index < c->a->reading->tokens->len && get_token (c, index)->kind == LOTSE_TOKEN_WORD
         && (get_token (c, index)->flags & LOTSE_TOKEN_CAPITAL);
}

static gboolean
is_punct (const Count *c, guint index, char what)
{
  return index < c->a->reading->tokens->len && get_token (c, index)->kind == LOTSE_TOKEN_PUNCT
         && c->a->reading->text->str[get_token (c, index)->start] == what;
}

/* Whether a blank or the wrap of a line, but no paragraph and no column, lies before a token. */
static gboolean
follows (const Count *c, guint index)
{
  const LotseToken *token = get_token (c, index), *before;

  if (index == 0)
    return FALSE;
  before = get_token (c, index - 1);
  return !(token->flags & LOTSE_TOKEN_PARA_START) && token->line - before->line <= 1
         && memchr (c->a->reading->text->str + before->end, '\t', token->start - before->end) == NULL;
}

/* Words that no town is called: labels and types of papers, roles, and the words of the table. */
static gboolean
is_no_name (const char *fold, guint flags)
{
  return (flags & (TOWN | AREA | OWNER | PART | PERSON | DETERMINER | NONE | LABEL)) || strlen (fold) < 3;
}

/* "Bezirksregierung X", "Universität X": the town is not the paper's. */
static gboolean
is_seat_of_authority (const char *fold)
{
  static const char *const heads[] = { "regierung", "praesidium",         "praesidiums", "gericht", "universitaet", "hochschule",
                                       "direktion", "staatsanwaltschaft", "dioezese",    "bistum",  "landtag" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_suffix (fold, heads[i]))
      return TRUE;
  return FALSE;
}

/* "Rhein-Erft-Kreis", "Hochsauerlandkreis": the kind is the last part. */
static gboolean
is_district_name (const char *fold)
{
  return strlen (fold) >= 9 && g_str_has_suffix (fold, "kreis") && strchr (fold, '-') != NULL && !g_str_has_prefix (fold, "arbeits-")
         && !g_str_has_suffix (fold, "arbeitskreis") && !g_str_has_suffix (fold, "foerderkreis")
         && !g_str_has_suffix (fold, "freundeskreis");
}

/* Whether a word without "Stadt" before it cannot be a town. */
static gboolean
is_no_bare_name (const char *fold, guint flags)
{
  return is_no_name (fold, flags) || strlen (fold) < 4 || strchr (fold, '-');
}

/* "Sozialausschuss": a body whatever stands before it. */
static gboolean
is_body_word (const char *fold)
{
  static const char *const heads[] = { "ausschuss", "beirat", "versammlung", "verwaltung", "fraktion", "kommission" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_suffix (fold, heads[i]))
      return TRUE;
  return FALSE;
}

/* The flags of a token's word, worked out once for each different word. */
static guint
flags_at (const Count *c, guint index)
{
  guint32 *facts = &c->facts[get_token (c, index)->word];

  if (!*facts)
    {
      const char *fold = get_fold (c, index);
      guint flags = lotse_reading_is_term (c->a->reading, get_token (c, index)) ? get_flags (c, fold) : 0;

      flags |= is_body_word (fold) ? NONE : 0;
      *facts = flags | READ | (is_district_name (fold) ? DISTRICT : 0) | (is_no_bare_name (fold, flags) ? NO_NAME : 0);
    }
  return *facts;
}

static gboolean
is_seat_at (const Count *c, guint index)
{
  guint32 *facts = &c->facts[get_token (c, index)->word];

  if (!(flags_at (c, index) & SEAT_READ))
    *facts |= SEAT_READ | (is_seat_of_authority (get_fold (c, index)) ? SEAT : 0);
  return (*facts & SEAT) != 0;
}

/* Index after "(Lausitz)" at token @end: a bracket that tells towns of one name apart. */
static guint
skip_region (const Count *c, guint end)
{
  guint close = end + 2;

  if (!is_punct (c, end, '(') || !is_capital_word (c, end + 1) || !(get_flags (c, get_fold (c, end + 1)) & RIVER))
    return end;
  /* "(Westf.)" */
  close += is_punct (c, close, '.') ? 1 : 0;
  return is_punct (c, close, ')') ? close + 1 : end;
}

/* Index after the last token of the town's name that begins at @index: "Bad Tölz", "Neustadt an der Aisch", "Rotenburg (Wümme)". */
static guint
find_name_end (const Count *c, guint index)
{
  guint end = index + 1, name;
  guint line = get_token (c, index)->line;

  if (flags_at (c, index) & OPENER)
    {
      /* "St. Ingbert" */
      guint next = end + (is_punct (c, end, '.') ? 1 : 0);

      if (is_capital_word (c, next) && get_token (c, next)->line == line)
        end = next + 1;
    }
  name = end + 1;
  if (name < c->a->reading->tokens->len && get_token (c, name)->line == line && (flags_at (c, end) & LINK))
    {
      if (lotse_fold_is (get_fold (c, name), "der") || lotse_fold_is (get_fold (c, name), "dem"))
        name++;
      if (is_capital_word (c, name) && get_token (c, name)->line == line && (flags_at (c, name) & RIVER))
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

/* A letterhead in capitals, as the text writes the town elsewhere, else as a name is written: "NEUSTADT AM RÜBENBERGE" is "Neustadt am
 * Rübenberge". */
static char *
spell_capitals (const Count *c, const Candidate *candidate, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; candidate->end == candidate->first + 1 && i < c->a->reading->tokens->len; i++)
    if (get_token (c, i)->word == get_token (c, candidate->first)->word && !(get_token (c, i)->flags & LOTSE_TOKEN_ALL_CAPS))
      return lotse_reading_dup_text (c->a->reading, get_token (c, i)->start, get_token (c, i)->end);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *small = g_utf8_strdown (words[i], -1);
      g_autoptr (GString) word = g_string_new (NULL);
      gboolean first = i == 0 || !(get_flags (c, small) & (LINK | DETERMINER));

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

/* The candidate of this name, made where it is new. */
static Candidate *
ensure_candidate (Count *c, guint first, guint end)
{
  Candidate **single = end == first + 1 ? &c->by_word[get_token (c, first)->word] : NULL;
  g_autofree char *name = NULL;
  g_autofree char *fold = NULL;
  Candidate *candidate;

  if (single)
    {
      if (!*single)
        {
          *single = g_new0 (Candidate, 1);
          (*single)->first = first;
          (*single)->end = end;
          g_ptr_array_add (c->order, *single);
          g_hash_table_insert (c->by_fold, (gpointer) get_fold (c, first), *single);
        }
      return *single;
    }
  name = lotse_reading_dup_text (c->a->reading, get_token (c, first)->start, get_token (c, end - 1)->end);
  /* "des Kreises X" is the "Kreis X". */
  if (g_str_has_prefix (name, "Kreises ") || g_str_has_prefix (name, "Landkreises "))
    {
      char *at = strstr (name, "es ");

      memmove (at, at + 2, strlen (at + 2) + 1);
    }
  fold = lotse_fold (name, -1);
  candidate = g_hash_table_lookup (c->by_fold, fold);
  if (!candidate)
    {
      candidate = g_new0 (Candidate, 1);
      candidate->name = g_steal_pointer (&name);
      candidate->fold = g_steal_pointer (&fold);
      candidate->first = first;
      candidate->end = end;
      g_ptr_array_add (c->order, candidate);
      g_hash_table_insert (c->by_fold, candidate->fold, candidate);
    }
  else if (is_in_capitals (candidate->name) && !is_in_capitals (name))
    {
      g_free (candidate->name);
      candidate->name = g_steal_pointer (&name);
    }
  return candidate;
}

/* "Rat der Stadt X": the organ before the genitive. */
static gboolean
is_organ (const char *fold)
{
  static const char *const ends[]
      = { "rat", "rates", "rats", "tag", "tages", "tags", "versammlung", "buergermeister", "buergermeisterin", "ausschuss", "ausschusses" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (fold, ends[i]))
      return TRUE;
  return g_str_has_prefix (fold, "rat");
}

static gboolean
is_known (const Count *c, const char *fold)
{
  const LotseLexiconEntry *entry = lotse_lexicon_find (c->a->lexicon, "municipalities", fold);

  return entry && !g_str_equal (lotse_lexicon_entry_get (entry, 1), "weak");
}

/* "der Stadt X", "Landkreis X"; returns the index after the name, or 0. */
static guint
count_kind (Count *c, guint i)
{
  const LotseReading *r = c->a->reading;
  const LotseToken *token = get_token (c, i);
  guint flags = flags_at (c, i), end, weight = WEIGHT_KIND;

  /* "Stadt Neustadt" may be a part of a town, "Stadt Neustadt in Holstein" is one. */
  if (!(flags & (TOWN | AREA)) || !is_capital_word (c, i + 1)
      || (is_no_name (get_fold (c, i + 1), flags_at (c, i + 1)) && find_name_end (c, i + 1) == i + 2))
    return 0;
  /* A line that ends with "Stadt" goes on in the next one, unless it is all that it holds. */
  if (get_token (c, i + 1)->line != token->line && (!follows (c, i + 1) || (token->flags & LOTSE_TOKEN_LINE_START)))
    return 0;
  if (lotse_fold_is (get_fold (c, i), "region") && !(i > 0 && lotse_fold_is (get_fold (c, i - 1), "der")))
    return 0;
  /* "Sieht die Stadt Hinderungsgründe?" */
  if (_lotse_body_is_common_noun (get_fold (c, i + 1)) && !is_known (c, get_fold (c, i + 1)))
    return 0;
  end = find_name_end (c, i + 1);
  /* A line that is only the name: the letterhead. */
  if ((token->flags & LOTSE_TOKEN_LINE_START) && token->line < LETTERHEAD_LINES
      && (end >= r->tokens->len || get_token (c, end)->line != token->line))
    weight = WEIGHT_LETTERHEAD;
  else if (i >= 2 && is_organ (get_fold (c, i - 2)))
    weight = WEIGHT_ORGAN;
  /* "Stadt- und Landkreis X" is both. */
  if ((flags & AREA) && i >= 2 && (get_token (c, i - 2)->flags & LOTSE_TOKEN_HYPHEN_END))
    flags &= ~(guint) AREA;
  ensure_candidate (c, (flags & AREA) ? i : i + 1, end)->kinds += weight;
  return end;
}

static gboolean
ends_in_one_of (const GPtrArray *ends, const char *fold)
{
  gsize length = strlen (fold);

  for (guint i = 0; i < ends->len; i++)
    {
      const char *end = g_ptr_array_index (ends, i);
      gsize n = strlen (end);

      if (n <= length && memcmp (fold + length - n, end, n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "das neue Alsenau": an article, also one before an adjective. */
static gboolean
has_determiner (const Count *c, guint i)
{
  const char *before;
  guint flags;

  if (i == 0 || !follows (c, i))
    return FALSE;
  before = get_fold (c, i - 1);
  flags = flags_at (c, i - 1);
  if (flags & DETERMINER)
    return TRUE;
  if ((flags & WHERE) || (get_token (c, i - 1)->flags & LOTSE_TOKEN_CAPITAL) || get_token (c, i - 1)->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  return (g_str_has_suffix (before, "en") || g_str_has_suffix (before, "e") || g_str_has_suffix (before, "es")
          || g_str_has_suffix (before, "er") || g_str_has_suffix (before, "em"))
         && i > 1 && (flags_at (c, i - 2) & DETERMINER);
}

/* "Beispieler GmbH": the name of a company, no adjective. */
static gboolean
is_before_legal_form (const Count *c, guint i)
{
  static const char *const forms[] = { "gmbh", "ggmbh", "mbh", "ag", "kg", "ev", "eg" };

  for (guint k = i + 1; k <= i + 2 && is_capital_word (c, k) && follows (c, k); k++)
    for (guint n = 0; n < G_N_ELEMENTS (forms); n++)
      if (lotse_fold_is (get_fold (c, k), forms[n]))
        return k == i + 1 || !g_str_has_suffix (get_fold (c, i + 1), "gesellschaft");
  return FALSE;
}

/* "Alsenauer Schulen": the stem is kept, since what the town is called is known only at the end. */
static void
count_adjective (Count *c, guint i, const char *fold)
{
  gsize length = strlen (fold);
  g_autofree char *stem = NULL;
  Adjective *adjective;

  if (length < 6 || !g_str_has_suffix (fold, "er"))
    return;
  stem = g_strndup (fold, length - 2);
  adjective = g_hash_table_lookup (c->stems, stem);
  if (!adjective)
    {
      adjective = g_new0 (Adjective, 1);
      adjective->first = i;
      g_hash_table_insert (c->stems, g_steal_pointer (&stem), adjective);
    }
  if (!is_capital_word (c, i + 1) || !follows (c, i + 1) || is_before_legal_form (c, i))
    adjective->others++;
  else if (!ends_in_one_of (c->words->elsewhere, get_fold (c, i + 1)))
    {
      /* in den „Alsenauer Leitlinien“ */
      gboolean quoted = i > 0 && get_token (c, i - 1)->kind == LOTSE_TOKEN_PUNCT && !(get_token (c, i)->flags & LOTSE_TOKEN_SPACE_BEFORE)
                        && !is_punct (c, i - 1, '(');

      adjective->before++;
      adjective->determined += has_determiner (c, quoted ? i - 1 : i);
    }
}

/* "Alsenau.App", "ris.alsenau.de" */
static gboolean
is_part_of_address (const Count *c, guint i)
{
  return is_punct (c, i + 1, '.') && i + 2 < c->a->reading->tokens->len
         && !(get_token (c, i + 2)->flags & (LOTSE_TOKEN_SPACE_BEFORE | LOTSE_TOKEN_LINE_START));
}

/* "Bezirksamt Mitte von Berlin": the city at token @i, to which a body of a district says that it belongs. */
static gboolean
is_city_of_districts (const Count *c, guint i)
{
  const char *head;

  if (i < 3 || !lotse_fold_is (get_fold (c, i - 1), "von") || !is_capital_word (c, i - 2))
    return FALSE;
  head = get_fold (c, i - 3);
  return g_str_has_prefix (head, "bezirksamt") || g_str_has_prefix (head, "bezirksverordnetenversammlung") || lotse_fold_is (head, "bvv");
}

/* Whether a word is known as a town, or looks like one. */
static gboolean
is_like_town (const Count *c, guint i)
{
  const char *fold = get_fold (c, i);

  return is_known (c, fold) || (strlen (fold) > 5 && ends_in_one_of (c->words->endings, fold));
}

/* Whether a word hangs on the one before: the "in" of "BzBm’in Alber" is no preposition. */
static gboolean
is_glued (const Count *c, guint i)
{
  return i > 0 && !(get_token (c, i)->flags & (LOTSE_TOKEN_SPACE_BEFORE | LOTSE_TOKEN_LINE_START));
}

/* "12345 Neustadt": the name is an address. */
static gboolean
is_postcode (const Count *c, guint i)
{
  const char *fold = i > 0 && follows (c, i) ? get_fold (c, i - 1) : "";

  return strlen (fold) == 5 && strspn (fold, "0123456789") == 5;
}

/* "in Neustadt und Altstadt": two towns side by side are others to compare with. */
static gboolean
is_one_of_two (const Count *c, guint i, guint end)
{
  if (lotse_fold_is (end < c->a->reading->tokens->len ? get_fold (c, end) : "", "und") && is_capital_word (c, end + 1))
    return is_like_town (c, end + 1);
  return i > 1 && lotse_fold_is (get_fold (c, i - 1), "und") && is_capital_word (c, i - 2) && is_like_town (c, i - 2);
}

/* A name without "Stadt" before it; returns the index after it. */
static guint
count_bare (Count *c, guint i)
{
  const char *fold = get_fold (c, i);
  guint end, flags;
  gboolean determined;
  Candidate *candidate;

  if ((flags_at (c, i) & NO_NAME) || is_part_of_address (c, i))
    return i + 1;
  count_adjective (c, i, fold);
  end = find_name_end (c, i);
  flags = i > 0 && follows (c, i) && !is_glued (c, i - 1) ? flags_at (c, i - 1) : 0;
  candidate = ensure_candidate (c, i, end);
  if (!candidate->asked)
    {
      candidate->asked = TRUE;
      candidate->known
          = candidate->fold ? is_known (c, candidate->fold) : lotse_reading_is_term (c->a->reading, get_token (c, i)) && is_known (c, fold);
    }
  candidate->district |= (flags & PART) != 0;
  determined = has_determiner (c, i);
  candidate->no_town |= (flags & PERSON) || determined;
  if ((flags & PERSON) || (flags && is_seat_at (c, i - 1)))
    return end;
  candidate->bare++;
  candidate->determined += determined;
  candidate->paired += (candidate->known || (flags & WHERE)) && is_one_of_two (c, i, end);
  if (is_city_of_districts (c, i))
    candidate->kinds += WEIGHT_ORGAN;
  if (is_postcode (c, i))
    candidate->owners += 2;
  if (flags & OWNER)
    candidate->owners++;
  if (flags & WHERE)
    {
      candidate->where++;
      candidate->ending |= ends_in_one_of (c->words->endings, candidate->fold ? candidate->fold : fold);
    }
  /* "Alsenau, den 3. Mai 2020" */
  if ((get_token (c, i)->flags & LOTSE_TOKEN_LINE_START) && is_punct (c, end, ',') && end + 1 < c->a->reading->tokens->len
      && (get_token (c, end + 1)->kind == LOTSE_TOKEN_NUMBER || lotse_fold_is (get_fold (c, end + 1), "den")))
    candidate->owners++;
  return end;
}

/* A town of which there is only the adjective: spelt as the lexicon does, else without its ending. */
static void
add_from_adjective (Count *c, const char *stem, const Adjective *adjective)
{
  static const char *const tails[] = { "", "e", "en" };
  const LotseToken *token = get_token (c, adjective->first);
  Candidate *candidate = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tails) && !candidate; i++)
    {
      g_autofree char *fold = g_strconcat (stem, tails[i], NULL);

      if (is_known (c, fold))
        {
          candidate = g_new0 (Candidate, 1);
          candidate->name = g_strdup (lotse_lexicon_find (c->a->lexicon, "municipalities", fold)->columns[0]);
          candidate->known = TRUE;
        }
    }
  if (!candidate && adjective->others == 0 && adjective->determined > 0 && !is_no_name (stem, get_flags (c, stem)))
    {
      candidate = g_new0 (Candidate, 1);
      candidate->name = lotse_reading_dup_text (c->a->reading, token->start, token->end - (guint) strlen ("er"));
    }
  if (!candidate)
    return;
  candidate->first = adjective->first;
  candidate->end = adjective->first + 1;
  candidate->adjectives = adjective->before;
  g_ptr_array_add (c->order, candidate);
}

/* Gives the adjectives to the names that they are made of. */
static void
join_adjectives (Count *c)
{
  static const char *const tails[] = { "", "e", "en" };
  g_autoptr (GList) stems = g_list_sort (g_hash_table_get_keys (c->stems), (GCompareFunc) strcmp);

  for (GList *l = stems; l; l = l->next)
    {
      const Adjective *adjective = g_hash_table_lookup (c->stems, l->data);
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (tails) && adjective->before > 0; i++)
        {
          g_autofree char *fold = g_strconcat (l->data, tails[i], NULL);
          Candidate *candidate = g_hash_table_lookup (c->by_fold, fold);

          if (candidate)
            {
              candidate->adjectives += adjective->before;
              candidate->derived |= adjective->others == 0 && adjective->determined > 0;
            }
          found |= candidate != NULL;
        }
      if (!found && adjective->before > 0)
        add_from_adjective (c, l->data, adjective);
    }
}

/* Whether a name can be nothing but a town. */
static gboolean
is_only_town (const Candidate *candidate)
{
  if (candidate->no_town)
    return FALSE;
  return candidate->owners > 0 || candidate->ending || candidate->where >= MIN_WHERE || (candidate->adjectives > 0 && candidate->where > 0)
         || candidate->derived || (candidate->bare == 0 && candidate->adjectives > 0);
}

/* How much a name counts; 0 if it is no town, or the name of a part of one. */
static guint
weigh (const Candidate *candidate)
{
  guint each = candidate->known ? WEIGHT_KNOWN : WEIGHT_NAME;

  if (candidate->kinds == 0 && (candidate->district || (!candidate->known && !is_only_town (candidate))))
    return 0;
  /* "nördlich der Ilse": known, but here always with an article, which towns have not. */
  if (candidate->kinds + candidate->adjectives + candidate->owners == 0 && candidate->bare > 0 && candidate->determined == candidate->bare)
    return 0;
  return candidate->kinds + each * (candidate->bare + candidate->adjectives) - candidate->paired + WEIGHT_OWNER * candidate->owners;
}

static const Candidate *
find_best (Count *c)
{
  const Candidate *best = NULL;

  for (guint i = 0; i < c->order->len; i++)
    {
      Candidate *candidate = g_ptr_array_index (c->order, i);

      candidate->weight = weigh (candidate);
      if (candidate->weight > (best ? best->weight : 0))
        best = candidate;
    }
  return best;
}

/* The only city whose districts have a council of the name that stands first in the text, or NULL. */
static const char *
find_city_of_council (const Count *c, guint *ret_token)
{
  for (guint i = 0; i < c->a->reading->tokens->len; i++)
    {
      const char *fold = get_fold (c, i);
      const LotseLexiconEntry *entry = NULL;

      if (flags_at (c, i) & COUNCIL)
        entry = lotse_lexicon_find (c->a->lexicon, "towns", fold);
      /* "BVV-Sitzung" */
      else if (strchr (fold, '-'))
        {
          g_autofree char *first = g_strndup (fold, strcspn (fold, "-"));

          if (get_flags (c, first) & COUNCIL)
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

void
_lotse_town_add (LotseAnalysis *a)
{
  g_autofree guint32 *facts = g_new0 (guint32, a->reading->n_words + 1);
  g_autofree Candidate **by_word = g_new0 (Candidate *, a->reading->n_words + 1);
  Count c
      = { .a = a, .words = lotse_lexicon_get_derived (a->lexicon, "towns", derive_words, words_free), .facts = facts, .by_word = by_word };
  const Candidate *best;
  const char *city;
  guint council = 0;

  c.by_fold = g_hash_table_new (g_str_hash, g_str_equal);
  c.stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  c.order = g_ptr_array_new_with_free_func (candidate_free);
  for (guint i = 0; i < a->reading->tokens->len;)
    {
      guint end = 0;

      if (is_capital_word (&c, i))
        {
          if (flags_at (&c, i) & DISTRICT)
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
  join_adjectives (&c);
  best = find_best (&c);
  city = !best || best->kinds == 0 ? find_city_of_council (&c, &council) : NULL;
  if (city)
    {
      const LotseToken *token = get_token (&c, council);

      lotse_outline_item_set_inferred (_lotse_analysis_add_key (a, "municipality", city, "key/town-of-council", token->start, token->end),
                                       "town-of-council");
    }
  else if (best)
    {
      guint start = get_token (&c, best->first)->start, end = get_token (&c, best->end - 1)->end;
      g_autofree char *name = best->name ? g_strdup (best->name) : lotse_reading_dup_text (a->reading, start, end);
      g_autofree char *spelt = is_in_capitals (name) ? spell_capitals (&c, best, name) : g_steal_pointer (&name);
      LotseOutlineItem *item
          = _lotse_analysis_add_key (a, "municipality", spelt, best->kinds > 0 ? "key/town-of-text" : "key/town-named", start, end);

      if (best->kinds == 0)
        {
          g_autofree char *reason = g_strdup_printf ("named-most\t%u", best->bare + best->adjectives);

          lotse_outline_item_set_inferred (item, reason);
        }
    }
  g_ptr_array_unref (c.order);
  g_hash_table_unref (c.stems);
  g_hash_table_unref (c.by_fold);
}
