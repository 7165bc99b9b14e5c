/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the names that were counted is the town of the paper. */
#include "lotse-town-private.h"

/* How much one place counts. */
#define WEIGHT_OWNER 2
#define WEIGHT_KNOWN 2
#define WEIGHT_NAME 1

/* Bytes on top that may hold the words with which a letter begins. */
#define MAX_LETTERHEAD 2000

/* So often "in X" without an article, and X is a town, whatever it looks like. */
#define MIN_WHERE 3

/* "Alsenruhe.App", "Alsenruhe-Pass": a place where the text writes a town without the ending of its adjective, or NULL. */
static char *
find_spelling (const LotseTownCount *c, const char *stem)
{
  static const char *const tails[] = { "e", "en" };
  const LotseReading *r = c->a->reading;
  gsize length = strlen (stem);

  for (guint i = 0; i < r->tokens->len; i++)
    {
      const LotseToken *token = _lotse_town_token (c, i);
      const char *fold = _lotse_town_fold (c, i);

      if (!(token->flags & LOTSE_TOKEN_CAPITAL) || !g_str_has_prefix (fold, stem))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (tails); k++)
        if (g_str_has_prefix (fold + length, tails[k]) && memchr ("-", fold[length + strlen (tails[k])], sizeof "-"))
          {
            g_autofree char *word = lotse_reading_dup_text (r, token->start, token->end);

            return g_strndup (word, strcspn (word, "-"));
          }
    }
  return NULL;
}

/* A town of which there is only the adjective: spelt as the lexicon does or the text elsewhere, else without its ending. */
static void
add_from_adjective (LotseTownCount *c, const char *stem, const LotseTownAdjective *adjective)
{
  static const char *const tails[] = { "", "e", "en" };
  const LotseToken *token = _lotse_town_token (c, adjective->first);
  LotseTownCandidate candidate = { .first = adjective->first, .end = adjective->first + 1, .adjectives = adjective->before };

  for (guint i = 0; i < G_N_ELEMENTS (tails) && !candidate.known; i++)
    {
      g_autofree char *fold = g_strconcat (stem, tails[i], NULL);

      if (_lotse_town_is_known (c, fold))
        {
          candidate.name = g_strdup (lotse_lexicon_find (c->a->lexicon, "municipalities", fold)->columns[0]);
          candidate.known = TRUE;
        }
    }
  if (!candidate.known && adjective->others == 0 && adjective->determined > 0
      && !_lotse_town_is_no_name (stem, _lotse_town_flags (c, stem)))
    {
      candidate.name = find_spelling (c, stem);
      if (!candidate.name)
        candidate.name = lotse_reading_dup_text (c->a->reading, token->start, token->end - (guint) strlen ("er"));
    }
  if (candidate.name)
    g_array_append_val (c->candidates, candidate);
}

void
_lotse_town_join_adjectives (LotseTownCount *c)
{
  static const char *const tails[] = { "", "e", "en" };
  g_autoptr (GList) stems = g_list_sort (g_hash_table_get_keys (c->stems), (GCompareFunc) strcmp);

  for (GList *l = stems; l; l = l->next)
    {
      const LotseTownAdjective *adjective = g_hash_table_lookup (c->stems, l->data);
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (tails) && adjective->before > 0; i++)
        {
          g_autofree char *fold = g_strconcat (l->data, tails[i], NULL);
          LotseTownCandidate *candidate = _lotse_town_find_candidate (c, fold);

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
is_only_town (const LotseTownCandidate *candidate)
{
  if (candidate->no_town)
    return FALSE;
  return candidate->owners > 0 || candidate->ending || candidate->where >= MIN_WHERE || (candidate->adjectives > 0 && candidate->where > 0)
         || candidate->derived || (candidate->bare == 0 && candidate->adjectives > 0);
}

/* How much a name counts; 0 if it is no town, or the name of a part of one. */
static guint
weigh (const LotseTownCandidate *candidate)
{
  guint each = candidate->known ? WEIGHT_KNOWN : WEIGHT_NAME;

  if (candidate->other && !candidate->own)
    return 0;

  if (candidate->kinds == 0 && ((candidate->district && candidate->owners == 0) || (!candidate->known && !is_only_town (candidate))))
    return 0;
  /* "nördlich der Ilse": known, but here always with an article, which towns have not. */
  if (candidate->kinds + candidate->adjectives + candidate->owners == 0 && candidate->bare > 0 && candidate->determined == candidate->bare)
    return 0;
  return candidate->kinds + each * (candidate->bare + candidate->adjectives) - candidate->paired + WEIGHT_OWNER * candidate->owners;
}

/* "Sehr geehrter Herr Bürgermeister": whether the letter is written to the head of a town, so that a district that it names is not its own. */
static gboolean
is_to_mayor (const LotseTownCount *c)
{
  static const char opening[] = "Sehr geehrte";
  const char *text = c->a->reading->text->str;
  const char *at = memmem (text, MIN (c->a->reading->text->len, MAX_LETTERHEAD), opening, strlen (opening));

  return at && g_strstr_len (at, (gssize) strcspn (at, "\n"), "ürgermeister");
}

static gboolean
is_district (const LotseTownCount *c, const LotseTownCandidate *candidate)
{
  static const char *const kinds[] = { "kreis", "kreises", "landkreis", "landkreises" };

  return lotse_fold_is_one_of (_lotse_town_fold (c, candidate->first), kinds, G_N_ELEMENTS (kinds));
}

const LotseTownCandidate *
_lotse_town_find_best (LotseTownCount *c)
{
  const gboolean to_mayor = is_to_mayor (c);
  const LotseTownCandidate *best = NULL;

  for (guint i = 0; i < c->candidates->len; i++)
    {
      LotseTownCandidate *candidate = &g_array_index (c->candidates, LotseTownCandidate, i);

      candidate->weight = to_mayor && is_district (c, candidate) ? 0 : weigh (candidate);
      if (candidate->weight > (best ? best->weight : 0))
        best = candidate;
    }
  return best;
}
