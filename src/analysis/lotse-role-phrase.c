/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-role-phrase-private.h"

#include "lotse-body-private.h"
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-prefix-set-private.h"

#include <string.h>

/* How far a wording may stand before a body: with a list between them, and without. */
#define LIST_MAX 40
#define NEAR_MAX 24
#define LIST_REACH 9
#define EXAMPLES_REACH 20
/* Tokens behind a body in which a negation still belongs to its clause. */
#define NEGATION_REACH 8
/* Wordings looked at in one sentence, and words of a wording. */
#define TRIGGERS_MAX 24
#define WORDS_MAX 5

typedef struct
{
  char *words[WORDS_MAX]; /* stems */
  guint n_words;
  const char *role;
  LotseRolePlace place;
} Phrase;

typedef struct
{
  GPtrArray *phrases;
  GHashTable *by_last;   /* stem of the last word → GPtrArray of Phrase */
  LotsePrefixSet begins; /* of these stems */
} Index;

typedef struct
{
  LotseAnalysis *a;
  const Index *index;
  const GPtrArray *
      *by_word; /* by the number of a word: its phrases, an empty list where it has none, or NULL where it was not looked up yet */
  guint first;  /* tokens of the sentence at hand */
  guint last;
} Finder;

/* A phrase whose last word stands at a token. */
typedef struct
{
  guint token;
  const Phrase *phrase;
} Trigger;

static void
phrase_free (Phrase *phrase)
{
  for (guint i = 0; i < phrase->n_words; i++)
    g_free (phrase->words[i]);
  g_free (phrase);
}

static void
index_free (Index *index)
{
  g_hash_table_unref (index->by_last);
  g_ptr_array_unref (index->phrases);
  g_free (index);
}

static gpointer
index_new_cb (const LotseLexicon *lexicon)
{
  static const char *const places[]
      = { "before", "near", "label", "verb", "after", "subject", "by", "told", "at", "side", "to", "with", "between", "upon", "object" };
  Index *index = g_new0 (Index, 1);
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "role-phrases");

  index->phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) phrase_free);
  index->by_last = g_hash_table_new_full (lotse_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      g_auto (GStrv) words = g_strsplit (entry->folded, " ", WORDS_MAX);
      Phrase *phrase = g_new0 (Phrase, 1);
      GPtrArray *list;

      for (guint w = 0; words[w]; w++)
        {
          char stem[64];

          _lotse_body_stem (words[w], stem, sizeof stem);
          phrase->words[phrase->n_words++] = g_strdup (strcmp (words[w], "sein") == 0 || words[w][0] == '-' ? words[w] : stem);
        }
      phrase->role = g_intern_string (lotse_lexicon_entry_get (entry, 1));
      for (guint k = 0; k < G_N_ELEMENTS (places); k++)
        if (strcmp (lotse_lexicon_entry_get (entry, 2), places[k]) == 0)
          phrase->place = (LotseRolePlace) k;
      g_ptr_array_add (index->phrases, phrase);
      lotse_prefix_set_add (&index->begins, phrase->words[phrase->n_words - 1]);
      list = g_hash_table_lookup (index->by_last, phrase->words[phrase->n_words - 1]);
      if (!list)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (index->by_last, phrase->words[phrase->n_words - 1], list);
        }
      g_ptr_array_add (list, phrase);
    }
  return index;
}

/* --- words -------------------------------------------------------------------------------------------------------------------- */

static gboolean
word_matches (const LotseAnalysis *a, guint token, const char *word)
{
  char stem[64];

  if (strcmp (word, "€") == 0)
    return lotse_reading_is_any (a->reading, token, (const char *const[]) { "€", "euro", "eur", "teur", "t€", NULL });
  if (lotse_reading_token (a->reading, token)->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  if (strcmp (word, "sein") == 0)
    return (lotse_reading_get_classes (a->reading, lotse_reading_token (a->reading, token)) & LOTSE_WORD_BE) != 0;
  if (word[0] == '-')
    return g_str_has_suffix (_lotse_analysis_get_fold (a, token), word + 1);
  /* A stem begins like its word. */
  if (*_lotse_analysis_get_fold (a, token) != *word)
    return FALSE;
  _lotse_body_stem (_lotse_analysis_get_fold (a, token), stem, sizeof stem);
  return strcmp (stem, word) == 0;
}

/* --- matching ---------------------------------------------------------------------------------------------------------------------------- */

/* Whether a wording ends right at @token, its words side by side (an article may stand between). */
static gboolean
ends_at (const LotseAnalysis *a, guint token, guint first, const Phrase *phrase)
{
  static const char *const articles[] = { "der", "die", "das", "des", "dem", "den", "enger", "eng", NULL };
  guint i = token;

  if (!word_matches (a, i, phrase->words[phrase->n_words - 1]))
    return FALSE;
  for (guint w = phrase->n_words - 1; w > 0; w--)
    {
      if (i == first)
        return FALSE;
      i--;
      while (i > first && lotse_reading_is_any (a->reading, i, articles))
        i--;
      /* "Zusammenarbeit des X mit": the other partner may stand between. */
      if (!word_matches (a, i, phrase->words[w - 1])
          && lotse_reading_is_any (a->reading, token, (const char *const[]) { "mit", "an", "ist", "sind", NULL }))
        for (guint n = 0; n < 6 && i > first && _lotse_role_is_list_token (a, i) && !word_matches (a, i, phrase->words[w - 1]); n++)
          i--;
      if (!word_matches (a, i, phrase->words[w - 1]))
        return FALSE;
    }
  return TRUE;
}

static void
give (const Finder *f, guint body, const char *role)
{
  LotseBody *b = g_ptr_array_index (f->a->bodies, body);

  if (_lotse_role_fits (b, role) && !_lotse_role_is_informed_anyway (b, role))
    _lotse_body_add_role (b, role);
}

/* Phrases that end in the word at a token, or NULL. */
static const GPtrArray *
find_phrases (const Finder *f, guint token)
{
  static const GPtrArray none;
  const GPtrArray **known = &f->by_word[lotse_reading_token (f->a->reading, token)->word];

  if (!*known)
    {
      const char *fold = _lotse_analysis_get_fold (f->a, token);
      const GPtrArray *found = NULL;

      /* A stem has the first three letters of its word. */
      if (lotse_prefix_set_may_have (&f->index->begins, fold))
        {
          char stem[64];

          _lotse_body_stem (fold, stem, sizeof stem);
          found = g_hash_table_lookup (f->index->by_last, stem);
        }
      *known = found ? found : &none;
    }
  return *known == &none ? NULL : *known;
}

/* What was seen between a mention and the words in front of it, from right to left. */
typedef struct
{
  gboolean located;  /* "im" stands directly before the mention */
  gboolean owned;    /* a genitive or "von" */
  gboolean nearby;   /* "beim", "zur" */
  gboolean list;     /* nothing but a list so far */
  gboolean inner;    /* a bracket or an "im" of its own */
  gboolean dative;   /* no accusative */
  gboolean purpose;  /* "für" */
  gboolean examples; /* a bracket with some of those who are meant */
  gboolean oblique;  /* an article that is no nominative, or a preposition */
} Front;

/* Whether an order in front of the mention is given to another body. */
static gboolean
orders_other (const LotseAnalysis *a, const LotseMention *mention, guint token, const Front *front, const Phrase *phrase)
{
  /* "beauftragt, für das Zentrum …", "beauftragt die Verwaltung, beim Landesamt …" */
  if (front->purpose || front->nearby)
    return TRUE;
  /* "beauftragt den Landrat, die Behörde … umzubauen": a comma alone joins no list. */
  if (phrase->place == LOTSE_ROLE_BEFORE && _lotse_role_begins_order (a, mention))
    return TRUE;
  /* "bittet die Listen des Amtes zu schicken": whose they are. */
  return g_str_has_prefix (phrase->words[0], "bitt") && _lotse_role_is_owner (a, token);
}

/* Whether the money that is spoken of in front of the mention comes from another body. */
static gboolean
funds_otherwise (const LotseAnalysis *a, const LotseMention *mention, const LotseBody *body, const Phrase *phrase)
{
  /* "Fördermittel, … in der Stadt X": its own papers speak of a town everywhere. */
  if (phrase->place != LOTSE_ROLE_VERB && _lotse_role_is_town (body))
    return TRUE;
  /* "gewährt dem Verein einen Zuschuss", "fördert die Stiftung": who gets the money. */
  return phrase->n_words == 1 && g_str_has_suffix (phrase->words[0], "t") && _lotse_role_is_receiver (a, mention);
}

/* Whether a wording in front of the mention speaks of another body, or denies what it says. */
static gboolean
speaks_of_other (const LotseAnalysis *a, const LotseMention *mention, guint token, const Front *front, const Phrase *phrase)
{
  const LotseBody *body = g_ptr_array_index (a->bodies, mention->body);
  gboolean pre_advises = g_str_equal (phrase->role, "pre-advises");

  if (front->located && !pre_advises
      && !(lotse_fold_is (phrase->words[phrase->n_words - 1], "im") && _lotse_kind_is_assembly (body->kind)
           && !_lotse_body_has_role (body, "decides")))
    return TRUE;
  /* "Stellungnahmen der Verbände": nobody in particular; and a council gives none. */
  if ((body->weak || g_str_equal (body->kind, "council")) && g_str_equal (phrase->role, "heard")
      && g_str_has_prefix (phrase->words[0], "stellungn"))
    return TRUE;
  /* "Übertragung der Trägerschaft der Kita", "Träger der Kita X ist …": what somebody is in charge of. */
  if (g_str_equal (phrase->role, "responsible") && _lotse_role_is_cared_for (a, mention))
    return TRUE;
  /* "empfiehlt dem Rat": not "empfiehlt der Beirat". */
  if (g_str_has_prefix (phrase->words[0], "empf") && g_str_equal (phrase->role, "decides")
      && (!_lotse_role_is_told (a, mention) || !(g_str_equal (body->kind, "council") || _lotse_role_shall_decide (a, mention))))
    return TRUE;
  /* "Beschluss der Verwaltung": what an office wants is no decision. */
  if (g_str_equal (phrase->role, "decides") && phrase->place == LOTSE_ROLE_BEFORE && !_lotse_role_may_have_decided (a, mention))
    return TRUE;
  if (g_str_equal (phrase->role, "funder") && funds_otherwise (a, mention, body, phrase))
    return TRUE;
  if (g_str_equal (phrase->role, "commissioned") && orders_other (a, mention, token, front, phrase))
    return TRUE;
  /* "Eine Vorberatung im … war nicht möglich", "eine Beteiligung des … fand nicht statt" */
  if ((pre_advises || g_str_equal (phrase->role, "participant") || g_str_equal (phrase->role, "heard"))
      && _lotse_role_is_negated (a, token, MIN (token + NEGATION_REACH, a->reading->tokens->len)))
    return TRUE;
  /* "Eine Kooperation mit dem … besteht nicht" */
  if (g_str_equal (phrase->role, "partner") && _lotse_role_is_denied_behind (a, mention))
    return TRUE;
  /* "berichtet der Ausschuss": there it is who speaks. */
  return g_str_equal (phrase->role, "informed") && !_lotse_role_is_told (a, mention);
}

/* Whether a wording for the place before a body ends at @i, @n tokens in front of the mention, and reaches it. */
static gboolean
reaches_body (const LotseAnalysis *a, guint i, guint n, guint sentence, const Front *front, const Phrase *phrase)
{
  const char *word = phrase->words[phrase->n_words - 1];
  gboolean with = strcmp (word, "mit") == 0;
  gboolean wide = with || strcmp (word, "zwisch") == 0 || strcmp (word, "sind") == 0 || g_str_equal (phrase->role, "pre-advises");

  static const char *const by[] = { "vom", "durch", NULL };

  /* "Beteiligung an dem vom Land geplanten", "auf Vorschlag des Ausschusses vom Rat bestellt": another clause of the noun. */
  if (n > 1 && lotse_reading_is_any (a->reading, i + n, by))
    return FALSE;
  return phrase->place == LOTSE_ROLE_BEFORE && front->list && (!with || front->dative)
         && (wide || (n < (front->examples ? EXAMPLES_REACH : LIST_REACH) && !front->inner))
         /* "nach Auskunft des Vereins vom Amt": the one that stands first has said it. */
         && (n <= 2 || !g_str_equal (phrase->role, "reports")) && ends_at (a, i, sentence, phrase) && !_lotse_role_is_label (a, i)
         && !_lotse_role_is_of_line_above (a, i) && !_lotse_role_is_negated (a, i > sentence + 4 ? i - 4 : sentence, i);
}

/* Whether all words of a wording but the last stand in the clause, and a verb of being too if it asks for one. */
static gboolean
clause_has (const LotseAnalysis *a, const Phrase *phrase, guint first, guint last)
{
  for (guint w = 0; w + 1 < phrase->n_words; w++)
    {
      gboolean found = FALSE;

      for (guint i = first; i < last && !found; i++)
        found = word_matches (a, i, phrase->words[w]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Whether the verb at @i has the mention as its subject right behind it: "Die Kosten trägt das Land", "beantragen der Verein und die
 * Schule"; the other words of the wording stand somewhere in the clause. */
static gboolean
is_verb_of (const Finder *f, guint number, guint i, const Front *front, const Phrase *phrase)
{
  const LotseAnalysis *a = f->a;
  const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number), *head = mention;
  guint first = lotse_reading_find_token (a->reading, mention->start), clause, clause_end;
  guint next = i + 1 + (guint) _lotse_role_is_adverb (a, i + 1); /* "Mitglied ist auch das Jobcenter" */

  if (phrase->place != LOTSE_ROLE_VERB || !front->list || front->oblique
      || !lotse_reading_is_any (a->reading, next, (const char *const[]) { "der", "die", "das", NULL }))
    return FALSE;
  /* The first of the list that the mention belongs to, if it does. */
  while (head > &g_array_index (a->mentions, LotseMention, 0) && head[-1].start > lotse_reading_token (a->reading, i)->start
         && _lotse_role_are_joined (a, head - 1, head))
    head--;
  /* An article and an adjective may stand between. */
  if (lotse_reading_find_token (a->reading, head->start) > next + 2
      || (lotse_reading_is_any (a->reading, first - 1, (const char *const[]) { "der", NULL })
          && _lotse_role_get_gender (a, mention) == 'f'))
    return FALSE;
  _lotse_role_find_clause (a, f->first, f->last, first, lotse_reading_find_token (a->reading, mention->end), &clause, &clause_end);
  /* A council's decision, not what an office or a company does. */
  if (g_str_equal (phrase->role, "decides") && _lotse_role_only_works (g_ptr_array_index (a->bodies, mention->body)))
    return FALSE;
  return i >= clause && clause_has (a, phrase, clause, clause_end) && !_lotse_role_is_negated (a, clause, clause_end);
}

/* "Antragsteller: Sportverein X e. V." within the text: the role that the label which ends at @i gives; in the header a label is a field. */
static void
give_label (const Finder *f, guint body, guint i)
{
  const GPtrArray *phrases = find_phrases (f, i);

  for (guint k = 0; phrases && k < phrases->len; k++)
    {
      const Phrase *phrase = g_ptr_array_index (phrases, k);

      /* "Kooperationspartner:", "es wirkten mit:" */
      if (phrase->place == LOTSE_ROLE_LABEL && (phrase->n_words > 1 || lotse_reading_token (f->a->reading, i)->flags & LOTSE_TOKEN_CAPITAL)
          && ends_at (f->a, i, f->first, phrase)
          && lotse_reading_line (f->a->reading, lotse_reading_token (f->a->reading, i)->line)->zone == LOTSE_ZONE_BODY)
        {
          /* In charge of the paper, it need not be said again. */
          if (!g_str_equal (phrase->role, "responsible") || !_lotse_body_has_role (g_ptr_array_index (f->a->bodies, body), "lead"))
            give (f, body, phrase->role);
        }
    }
}

/* Gives the roles of the wordings that end at @i. Returns TRUE when the one before the body was found: then there is no need to go on. */
static gboolean
give_phrases_before (const Finder *f, guint number, guint token, guint i, const Front *front)
{
  const LotseMention *mention = &g_array_index (f->a->mentions, LotseMention, number);
  const GPtrArray *phrases = find_phrases (f, i);
  guint n = token - 1 - i;

  for (guint k = 0; phrases && k < phrases->len; k++)
    {
      const Phrase *phrase = g_ptr_array_index (phrases, k);

      if (speaks_of_other (f->a, mention, token, front, phrase))
        continue;
      if (reaches_body (f->a, i, n, f->first, front, phrase) || is_verb_of (f, number, i, front, phrase))
        {
          give (f, mention->body, phrase->role);
          return TRUE;
        }
      if (phrase->place == LOTSE_ROLE_NEAR && front->owned && n < NEAR_MAX
          && !_lotse_role_gets_more_than_it_gives (f->a, mention, phrase->role))
        give (f, mention->body, phrase->role);
    }
  return FALSE;
}

/* Bytes of an article or a preposition. */
#define SMALL_WORD 5

/* Wordings in front of the mention. Returns whether the mention follows "von", "vom" or "durch", or goes on with a list that does: @listed, if
 * the mention before it is of one. */
static gboolean
match_before (const Finder *f, guint number, gboolean listed)
{
  static const char *const by[] = { "von", "vom", "durch", "seitens", NULL };
  static const char *const owners[] = { "der", "des", "vom", "beim", "durch", "von", NULL };
  static const char *const places[] = { "im", "in", "innerhalb", NULL };
  static const char *const sides[] = { "beim", "bei", "zum", "zur", NULL };
  static const char *const accusatives[] = { "die", "das", NULL };
  static const char *const openings[] = { "(", "im", "in", NULL };
  static const char *const obliques[]
      = { "dem", "den", "des", "eine", "einer", "einem", "eines", "(", "im", "von", "vom", "beim", "fuer", NULL };
  const LotseAnalysis *a = f->a;
  guint token = lotse_reading_find_token (a->reading, g_array_index (a->mentions, LotseMention, number).start);
  gboolean agent = FALSE, inside = token > f->first;
  Front front = {
    .located = inside && lotse_reading_is_any (a->reading, token - 1, places),
    .owned = inside && lotse_reading_is_any (a->reading, token - 1, owners),
    .nearby = inside && lotse_reading_is_any (a->reading, token - 1, sides),
    .list = TRUE,
    .dative = TRUE,
  };

  for (guint n = 0; n < LIST_MAX && token - n > f->first; n++)
    {
      guint i = token - n - 1;
      gboolean found = FALSE;

      /* "Die Fraktionen von CDU und SPD": whose groups they are. */
      if (n == 0 || (n == 1 && !agent))
        agent
            |= lotse_reading_is_any (a->reading, i, by) && !(i > 0 && g_str_has_suffix (_lotse_analysis_get_fold (a, i - 1), "fraktionen"));
      if (lotse_reading_token (a->reading, i)->kind == LOTSE_TOKEN_WORD)
        found = give_phrases_before (f, number, token, i, &front);
      if (front.list && i > f->first && *_lotse_analysis_get_fold (a, i) == ':')
        give_label (f, g_array_index (a->mentions, LotseMention, number).body, i - 1);
      else if (front.list && a->reading->text->str[lotse_reading_token (a->reading, i)->end] == '\t')
        give_label (f, g_array_index (a->mentions, LotseMention, number).body, i);
      front.list = front.list
                   && (_lotse_role_is_list_token (a, i) || _lotse_role_is_adverb (a, i) || _lotse_role_is_named_before (a, number, i)
                       || _lotse_role_is_of_example (a, i));
      /* Only small words say more of what stands in front. */
      if (lotse_reading_token (a->reading, i)->end - lotse_reading_token (a->reading, i)->start <= SMALL_WORD)
        {
          front.purpose |= lotse_fold_is (_lotse_analysis_get_fold (a, i), "fuer");
          front.dative &= !lotse_reading_is_any (a->reading, i, accusatives);
          front.oblique |= lotse_reading_is_any (a->reading, i, obliques);
          /* Behind a bracket or "im" only what joins whole lists still counts. */
          front.examples |= _lotse_role_opens_examples (a, i);
          front.inner |= lotse_reading_is_any (a->reading, i, openings) && !_lotse_role_opens_examples (a, i);
        }
      if (found || (!front.list && (!front.owned || n >= NEAR_MAX)))
        break;
    }
  return agent || (listed && _lotse_role_goes_on_with (a, number));
}

/* "wurde um Stellungnahme gebeten", "dem Ausschuss zur Beratung vorgelegt": the longer of two wordings that end in one word says what is meant. */
static gboolean
is_part_of_longer (const LotseAnalysis *a, const Trigger *trigger, const Trigger *triggers, guint n_triggers, guint first, guint last)
{
  for (guint i = 0; i < n_triggers; i++)
    if (triggers[i].token == trigger->token
        && (triggers[i].phrase->place == trigger->phrase->place
            || (trigger->phrase->place == LOTSE_ROLE_TOLD && triggers[i].phrase->place == LOTSE_ROLE_AFTER))
        && triggers[i].phrase->n_words > trigger->phrase->n_words && clause_has (a, triggers[i].phrase, first, last))
      return TRUE;
  return FALSE;
}

/* Whether the word at @at, of a clause with mention @number, does not give the role of @phrase after all. */
static gboolean
means_something_else (const Finder *f, guint number, const Phrase *phrase, guint at)
{
  const LotseAnalysis *a = f->a;
  const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number);
  const LotseBody *body = g_ptr_array_index (a->bodies, mention->body);
  static const char *const appoint[] = { "bestellt", "gewaehlt", "berufen", NULL };
  const char *fold = _lotse_analysis_get_fold (a, at);

  /* "Der Vorschlag der Stadtwerke wurde diskutiert": whose it is. */
  if (phrase->place == LOTSE_ROLE_AFTER && lotse_fold_is (fold, "diskutiert")
      && _lotse_role_is_owner (a, lotse_reading_find_token (a->reading, mention->start)))
    return TRUE;
  /* "Dem Rat wird empfohlen", "dem Bezirksamt wird empfohlen": who may decide, who shall act. */
  if (lotse_fold_is (fold, "empfohlen"))
    return phrase->place == LOTSE_ROLE_TOLD
               ? !g_str_equal (body->kind, g_str_equal (phrase->role, "decides") ? "council" : "administration")
               : !_lotse_role_is_to_pass_on (a, number, at, f->last);
  if (_lotse_role_is_no_verb_of (a, mention, phrase->place, phrase->role, at))
    return TRUE;
  /* "Der Ausschuss möge beschließen, dem Rat …": a council decides where it is asked to. */
  if (lotse_fold_is (fold, "beschliessen") && g_str_equal (phrase->role, "decides") && phrase->place == LOTSE_ROLE_SUBJECT
      && !g_str_equal (body->kind, "council"))
    return TRUE;
  /* "Die Sparkasse entscheidet", "die Landesregierung hat beschlossen" */
  if ((g_str_equal (phrase->role, "decides")
       && (g_str_has_prefix (fold, "entscheide") || g_str_has_prefix (phrase->words[0], "entscheidung")) && _lotse_role_only_works (body))
      || (phrase->place == LOTSE_ROLE_SUBJECT && lotse_fold_is (fold, "beschlossen") && !_lotse_kind_is_assembly (body->kind)))
    return TRUE;
  /* "durch die Stadt gewählt": an assembly appoints somebody, others choose something. */
  if (phrase->place == LOTSE_ROLE_BY && lotse_reading_is_any (a->reading, at, appoint))
    return !_lotse_kind_is_assembly (body->kind);
  /* "Der Beirat empfiehlt": unless it is all his own, or was voted down. */
  if (phrase->place == LOTSE_ROLE_SUBJECT && g_str_equal (phrase->role, "pre-advises"))
    return g_str_equal (body->kind, "council") || _lotse_body_has_role (body, "decides") || _lotse_role_is_rejected (a, mention);
  /* "Die Verwaltung wird gebeten, … einzuladen": who invites. */
  if (lotse_fold_is (fold, "einzuladen") && _lotse_body_has_role (body, "commissioned"))
    return TRUE;
  /* "dem Ausschuss zu empfehlen": who may hand it on. */
  if (phrase->place == LOTSE_ROLE_TOLD && g_str_equal (phrase->role, "decides") && lotse_fold_is (fold, "empfehlen")
      && !g_str_equal (body->kind, "council"))
    return TRUE;
  /* "Dem Ausschuss wird berichtet": who is told stands in the dative. */
  return phrase->place == LOTSE_ROLE_AFTER && word_matches (a, at, "berichtet") && !_lotse_role_is_told (a, mention);
}

/* "hat den Verein beauftragt", "hat den Verein mit der Beratung beauftragt": whether an object that ends at token @last is that of the verb at
 * @at. */
static gboolean
ends_order (const LotseAnalysis *a, guint last, guint at)
{
  static const char *const with[] = { "mit", "um", NULL };

  return at == last || (at > last && lotse_reading_is_any (a->reading, last, with));
}

static void
match_clause (const Finder *f, guint number, gboolean agent, const Trigger *triggers, guint n_triggers)
{
  const LotseAnalysis *a = f->a;
  const LotseMention *mention = &g_array_index (a->mentions, LotseMention, number);
  guint first = lotse_reading_find_token (a->reading, mention->start), last = lotse_reading_find_token (a->reading, mention->end);
  guint clause, clause_end;
  gboolean subject, computed = FALSE;

  subject = FALSE;
  _lotse_role_find_clause (a, f->first, f->last, first, last, &clause, &clause_end);
  for (guint i = 0; i < n_triggers; i++)
    {
      const Phrase *phrase = triggers[i].phrase;
      guint at = triggers[i].token;
      gboolean behind = at >= last && at < clause_end;

      if (phrase->place == LOTSE_ROLE_BY ? !agent || at < clause || at >= clause_end || (at >= first && at < last) : !behind || agent)
        continue;
      if (phrase->place == LOTSE_ROLE_SUBJECT)
        {
          if (!computed)
            subject = _lotse_role_is_spoken_of (a, number);
          computed = TRUE;
          if (!subject)
            continue;
        }
      if (!clause_has (a, phrase, clause, clause_end) || _lotse_role_is_negated (a, clause, clause_end))
        continue;
      if (!_lotse_role_stands_at (a, number, phrase->place, phrase->role)
          || (phrase->place == LOTSE_ROLE_OBJECT && !ends_order (a, last, at)))
        continue;
      if ((phrase->place == LOTSE_ROLE_SUBJECT && _lotse_role_is_told_of (a, at, clause, clause_end))
          || ((phrase->place == LOTSE_ROLE_TOLD || phrase->place == LOTSE_ROLE_SUBJECT)
              && is_part_of_longer (a, &triggers[i], triggers, n_triggers, clause, clause_end)))
        continue;
      /* Another subject may stand nearer to the verb; "er beteiligt sich" says nothing of being asked. */
      if (!means_something_else (f, number, phrase, at))
        give (f, mention->body, phrase->role);
    }
}

/* --- lists below a sentence --------------------------------------------------------------------------------------------------- */

/* Tokens before the colon in which a wording leads to the list below, and tokens of a line of it before the body. */
#define LEAD_REACH 8
#define ENTRY_REACH 3

static gboolean
begins_line (const LotseAnalysis *a, guint token)
{
  return token == 0 || lotse_reading_token (a->reading, token - 1)->line < lotse_reading_token (a->reading, token)->line;
}

/* Whether a wording that ends at @i leads to the list below the sentence at hand: "Eingeladen wurden:", or a label alone: "Beteiligte:". */
static gboolean
leads_list (const Finder *f, const Phrase *phrase, guint i)
{
  const LotseAnalysis *a = f->a;

  if (phrase->place == LOTSE_ROLE_LABEL)
    return i + 2 == f->last && i + 1 >= f->first + phrase->n_words && ends_at (a, i, f->first, phrase)
           && begins_line (a, i + 1 - phrase->n_words)
           && lotse_reading_line (a->reading, lotse_reading_token (a->reading, i)->line)->zone == LOTSE_ZONE_BODY;
  /* "Daran beteiligen sich folgende Ämter:" */
  if (phrase->place == LOTSE_ROLE_VERB && lotse_fold_is (lotse_reading_peek_fold (a->reading, i + 1), "folgende"))
    return clause_has (a, phrase, f->first, f->last);
  return f->last >= f->first + 3 && (phrase->place == LOTSE_ROLE_AFTER || (phrase->place == LOTSE_ROLE_BEFORE && i + 2 == f->last))
         && clause_has (a, phrase, f->first, f->last) && !_lotse_role_is_negated (a, f->first, f->last);
}

/* "Eingeladen wurden:", "Kooperationspartner sind:": the role that a sentence which ends in a colon gives to each body of the list below it, or
 * NULL. */
static const char *
find_role_of_list (const Finder *f)
{
  static const char *const listed[] = { "participant", "partner", "heard", "responsible", "commissioned", NULL };
  const LotseAnalysis *a = f->a;

  if (f->last < f->first + 2 || *_lotse_analysis_get_fold (a, f->last - 1) != ':')
    return NULL;
  for (guint i = f->last - 1; i-- > f->first && i + LEAD_REACH > f->last;)
    {
      const GPtrArray *phrases = lotse_reading_token (a->reading, i)->kind == LOTSE_TOKEN_WORD ? find_phrases (f, i) : NULL;

      for (guint k = 0; phrases && k < phrases->len; k++)
        {
          const Phrase *phrase = g_ptr_array_index (phrases, k);

          if (g_strv_contains (listed, phrase->role) && leads_list (f, phrase, i))
            return phrase->role;
        }
    }
  return NULL;
}

/* Gives the role of a list to the mention @number, if the line at hand has one and begins with it, and to those that are joined to it; FALSE if
 * the line is none of the list. */
static gboolean
give_listed (const Finder *f, guint number, const char *role)
{
  static const char *const bullets[] = { "-", "•", "▪", "●", "*", "–", "o", "\uf0b7", "\uf0a7", NULL };
  const LotseAnalysis *a = f->a;
  const LotseMention *mention = number < a->mentions->len ? &g_array_index (a->mentions, LotseMention, number) : NULL;
  guint first = mention ? lotse_reading_find_token (a->reading, mention->start) : G_MAXUINT;

  if (!lotse_reading_is_any (a->reading, f->first, bullets) && first != f->first)
    return FALSE;
  if (!mention || first > f->first + ENTRY_REACH)
    return TRUE;
  /* In charge of the paper, it need not be said again. */
  if (g_str_equal (role, "responsible") && _lotse_body_has_role (g_ptr_array_index (a->bodies, mention->body), "lead"))
    return TRUE;
  give (f, mention->body, role);
  for (guint i = number + 1; i < a->mentions->len; i++, mention++)
    {
      /* A name may fill its line: then nothing stands between it and the next one. */
      guint next = lotse_reading_find_token (a->reading, mention[1].start);

      if (next >= f->last
          || (!_lotse_role_are_joined (a, mention, mention + 1) && next != lotse_reading_find_token (a->reading, mention->end)))
        break;
      give (f, mention[1].body, role);
    }
  return TRUE;
}

/* "Eingeladen sind folgende Stellen: Jobcenter, Caritas": gives the role to those that stand in the sentence behind its colon, @number being the
 * first mention in it. */
static void
give_inline_list (const Finder *f, guint number)
{
  const LotseAnalysis *a = f->a;
  Finder part = *f;
  guint colon = f->first + 1;
  gboolean announced = FALSE;
  const char *role;

  for (; colon + 1 < f->last && *_lotse_analysis_get_fold (a, colon) != ':'; colon++)
    announced |= g_str_has_prefix (_lotse_analysis_get_fold (a, colon - 1), "folgend");
  if (colon + 1 >= f->last)
    return;
  announced |= g_str_has_prefix (_lotse_analysis_get_fold (a, colon - 1), "folgend");
  part.last = colon + 1;
  while (number < a->mentions->len
         && g_array_index (a->mentions, LotseMention, number).start < lotse_reading_token (a->reading, colon)->start)
    number++;
  role = announced || colon <= f->first + 2 ? find_role_of_list (&part) : NULL;
  if (!role || number == a->mentions->len)
    return;
  part.last = f->last;
  part.first = lotse_reading_find_token (a->reading, g_array_index (a->mentions, LotseMention, number).start);
  if (part.first <= colon + ENTRY_REACH)
    give_listed (&part, number, role);
}

static guint
collect_triggers (const Finder *f, Trigger *ret)
{
  guint n = 0;

  for (guint i = f->first; i < f->last && n < TRIGGERS_MAX; i++)
    {
      const GPtrArray *phrases;

      if (lotse_reading_token (f->a->reading, i)->kind != LOTSE_TOKEN_WORD)
        continue;
      phrases = find_phrases (f, i);
      if (phrases && (_lotse_role_is_attribute (f->a, i, f->first, f->last) || _lotse_role_is_loose_preposition (f->a, i, f->last)))
        continue;
      for (guint k = 0; phrases && k < phrases->len && n < TRIGGERS_MAX; k++)
        {
          const Phrase *phrase = g_ptr_array_index (phrases, k);

          if (phrase->place >= LOTSE_ROLE_AFTER)
            ret[n++] = (Trigger) { i, phrase };
        }
    }
  return n;
}

void
_lotse_role_phrases_apply (LotseAnalysis *a)
{
  g_autofree const GPtrArray **by_word = g_new0 (const GPtrArray *, a->reading->n_words + 1);
  Finder f
      = { a, lotse_lexicon_get_derived (a->lexicon, LOTSE_DERIVED_ROLE_PHRASES, index_new_cb, (GDestroyNotify) index_free), by_word, 0, 0 };
  const char *listed = NULL;
  guint m = 0;

  for (guint s = 0; s < a->sentences->len && m < a->mentions->len; s++)
    {
      const LotseRange *range = &g_array_index (a->sentences, LotseRange, s);
      Trigger triggers[TRIGGERS_MAX];
      guint n_triggers;
      gboolean named;

      while (m < a->mentions->len && g_array_index (a->mentions, LotseMention, m).start < range->start)
        m++;
      named = m < a->mentions->len && g_array_index (a->mentions, LotseMention, m).start < range->end;
      if (!named && !listed && a->reading->text->str[range->end - 1] != ':')
        continue;
      f.first = lotse_reading_find_token (a->reading, range->start);
      f.last = lotse_reading_find_token (a->reading, range->end);
      if (!listed || !give_listed (&f, named ? m : LOTSE_NO_BODY, listed) || a->reading->text->str[range->end - 1] == ':')
        listed = find_role_of_list (&f);
      if (!named)
        continue;
      give_inline_list (&f, m);
      n_triggers = collect_triggers (&f, triggers);
      for (gboolean agent = FALSE; m < a->mentions->len && g_array_index (a->mentions, LotseMention, m).start < range->end; m++)
        {
          agent = match_before (&f, m, agent);

          if (_lotse_role_names_decision (a, &g_array_index (a->mentions, LotseMention, m)))
            give (&f, g_array_index (a->mentions, LotseMention, m).body, "decides");
          if (n_triggers > 0 && !_lotse_role_is_alias_of_last (a, m))
            match_clause (&f, m, agent, triggers, n_triggers);
        }
    }
}
