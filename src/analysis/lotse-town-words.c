/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What single words say of a town: which cannot be one, which stand before one. */
#include "lotse-town-private.h"

static void
words_free (gpointer data)
{
  LotseTownWords *words = data;

  g_hash_table_unref (words->flags);
  g_array_unref (words->endings);
  g_array_unref (words->elsewhere);
  g_array_unref (words->nouns);
  g_free (words);
}

static gpointer
derive_words (const LotseLexicon *lexicon)
{
  static const struct
  {
    const char *word;
    guint flag;
  } kinds[] = { { "town", LOTSE_TOWN_KIND },
                { "area", LOTSE_TOWN_AREA },
                { "owner", LOTSE_TOWN_OWNER },
                { "part", LOTSE_TOWN_PART },
                { "person", LOTSE_TOWN_PERSON },
                { "where", LOTSE_TOWN_WHERE },
                { "determiner", LOTSE_TOWN_DETERMINER },
                { "opener", LOTSE_TOWN_OPENER },
                { "link", LOTSE_TOWN_LINK },
                { "river", LOTSE_TOWN_RIVER },
                { "none", LOTSE_TOWN_NONE },
                { "council", LOTSE_TOWN_COUNCIL },
                { "neighbour", LOTSE_TOWN_NEIGHBOUR } };
  static const char *const labels[] = { "roles", "types", "labels", "headings", "months" };
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "towns");
  LotseTownWords *words = g_new (LotseTownWords, 1);

  words->flags = g_hash_table_new (lotse_text_hash, g_str_equal);
  words->endings = g_array_new (FALSE, FALSE, sizeof (LotseFoldEnd));
  words->elsewhere = g_array_new (FALSE, FALSE, sizeof (LotseFoldEnd));
  words->nouns = g_array_new (FALSE, FALSE, sizeof (LotseFoldEnd));
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      g_auto (GStrv) parts = g_strsplit (lotse_lexicon_entry_get (entry, 1), ",", -1);
      guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (words->flags, entry->folded));
      LotseFoldEnd end = lotse_fold_end (entry->folded);

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (g_strv_contains ((const char *const *) parts, kinds[k].word))
          flags |= kinds[k].flag;
      if (g_strv_contains ((const char *const *) parts, "ending"))
        g_array_append_val (words->endings, end);
      if (g_strv_contains ((const char *const *) parts, "elsewhere"))
        g_array_append_val (words->elsewhere, end);
      if (g_strv_contains ((const char *const *) parts, "noun"))
        g_array_append_val (words->nouns, end);
      g_hash_table_insert (words->flags, entry->folded, GUINT_TO_POINTER (flags));
    }
  for (guint t = 0; t < G_N_ELEMENTS (labels); t++)
    {
      const GPtrArray *terms = lotse_lexicon_get_table (lexicon, labels[t]);

      for (guint i = 0; i < terms->len; i++)
        {
          const char *fold = ((const LotseLexiconEntry *) g_ptr_array_index (terms, i))->folded;
          guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (words->flags, fold));

          g_hash_table_insert (words->flags, (gpointer) fold, GUINT_TO_POINTER (flags | LOTSE_TOWN_LABEL));
        }
    }
  return words;
}

gboolean
_lotse_town_is_no_name (const char *fold, guint flags)
{
  return (flags
          & (LOTSE_TOWN_KIND | LOTSE_TOWN_AREA | LOTSE_TOWN_OWNER | LOTSE_TOWN_PART | LOTSE_TOWN_PERSON | LOTSE_TOWN_DETERMINER
             | LOTSE_TOWN_NONE | LOTSE_TOWN_LABEL | LOTSE_TOWN_NEIGHBOUR))
         || strlen (fold) < 3;
}

gboolean
_lotse_town_is_seat_of_authority (const char *fold)
{
  static const LotseFoldEnd heads[] = {
    LOTSE_FOLD_END ("regierung"),    LOTSE_FOLD_END ("praesidium"), LOTSE_FOLD_END ("praesidiums"), LOTSE_FOLD_END ("gericht"),
    LOTSE_FOLD_END ("universitaet"), LOTSE_FOLD_END ("hochschule"), LOTSE_FOLD_END ("direktion"),   LOTSE_FOLD_END ("staatsanwaltschaft"),
    LOTSE_FOLD_END ("dioezese"),     LOTSE_FOLD_END ("bistum"),     LOTSE_FOLD_END ("landtag")
  };

  return lotse_fold_ends_in (fold, heads, G_N_ELEMENTS (heads));
}

gboolean
_lotse_town_is_district_name (const LotseTownCount *c, const char *fold, gsize length)
{
  static const LotseFoldEnd ends[] = { LOTSE_FOLD_END ("kreis"), LOTSE_FOLD_END ("kreises") };
  g_autofree char *nominative = NULL;

  if (!lotse_fold_find_end (fold, length, ends, G_N_ELEMENTS (ends)))
    return FALSE;
  nominative = g_str_has_suffix (fold, "kreises") ? g_strndup (fold, strlen (fold) - 2) : NULL;
  fold = nominative ? nominative : fold;
  if (strlen (fold) < 8)
    return FALSE;
  /* In one word it may be any circle of people. */
  if (!strchr (fold, '-'))
    return _lotse_town_is_known (c, fold);
  return strlen (fold) >= 9 && !g_str_has_prefix (fold, "arbeits-") && !g_str_has_suffix (fold, "arbeitskreis")
         && !g_str_has_suffix (fold, "foerderkreis") && !g_str_has_suffix (fold, "freundeskreis");
}

gboolean
_lotse_town_is_no_bare_name (const char *fold, gsize length, guint flags)
{
  return length < 4 || _lotse_town_is_no_name (fold, flags) || memchr (fold, '-', length);
}

gboolean
_lotse_town_is_body_or_street (const char *fold, gsize length)
{
  static const LotseFoldEnd heads[]
      = { LOTSE_FOLD_END ("ausschuss"), LOTSE_FOLD_END ("beirat"),     LOTSE_FOLD_END ("versammlung"), LOTSE_FOLD_END ("verwaltung"),
          LOTSE_FOLD_END ("fraktion"),  LOTSE_FOLD_END ("kommission"), LOTSE_FOLD_END ("platz"),       LOTSE_FOLD_END ("strasse"),
          LOTSE_FOLD_END ("strassen"),  LOTSE_FOLD_END ("allee"),      LOTSE_FOLD_END ("gasse"),       LOTSE_FOLD_END ("chaussee") };

  return lotse_fold_find_end (fold, length, heads, G_N_ELEMENTS (heads)) != NULL;
}

gboolean
_lotse_town_is_organ (const char *fold)
{
  static const LotseFoldEnd ends[]
      = { LOTSE_FOLD_END ("rat"),         LOTSE_FOLD_END ("rates"),          LOTSE_FOLD_END ("rats"),
          LOTSE_FOLD_END ("tag"),         LOTSE_FOLD_END ("tages"),          LOTSE_FOLD_END ("tags"),
          LOTSE_FOLD_END ("versammlung"), LOTSE_FOLD_END ("buergermeister"), LOTSE_FOLD_END ("buergermeisterin"),
          LOTSE_FOLD_END ("ausschuss"),   LOTSE_FOLD_END ("ausschusses") };

  if (lotse_fold_ends_in (fold, ends, G_N_ELEMENTS (ends)))
    return TRUE;
  return g_str_has_prefix (fold, "rat");
}

gboolean
_lotse_town_is_known (const LotseTownCount *c, const char *fold)
{
  const LotseLexiconEntry *entry = lotse_lexicon_find (c->a->lexicon, "municipalities", fold);

  return entry && !g_str_equal (lotse_lexicon_entry_get (entry, 1), "weak");
}

const LotseTownWords *
_lotse_town_get_words (const LotseLexicon *lexicon)
{
  return lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_TOWNS, derive_words, words_free);
}
