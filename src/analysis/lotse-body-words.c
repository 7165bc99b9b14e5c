/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the name of a body, as they are compared with those of other names. */
#include "lotse-body-alias-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Folded name in which gender marks inside a word ("Migrant_innenorganisation") are as the usual plural. */
static char *
fold_name (const char *name)
{
  char *fold = lotse_fold (name, -1);
  char *q = fold;

  for (const char *p = fold; *p; p++)
    if (strchr ("_*:", *p) && strncmp (p + 1, "innen", 5) == 0)
      {
        *q++ = 'e';
        *q++ = 'n';
        p += 5;
      }
    else
      *q++ = *p;
  *q = '\0';
  return fold;
}

static void
add_word (const LotseLexicon *lexicon, GPtrArray *words, const char *word, const char *kind)
{
  static const char *const groups[] = { "ortschaftsratsfraktion", "orfraktion", "gemeinderatsfraktion", "stadtratsfraktion", "ratsfraktion",
                                        "kreistagsfraktion",      "fraktion" };

  /* "Bündnis der Region" is "Bündnis Region", and "Schul- u. Kulturamt" the "Schul- und Kulturamt". */
  if (strcmp (word, "und") == 0 || (words->len > 0 && strcmp (word, "u") == 0)
      || (words->len > 0 && (strcmp (word, "der") == 0 || strcmp (word, "des") == 0)))
    return;
  /* "A. f. Soziales" */
  if (strcmp (kind, "committee") == 0 && words->len < 2 && strcmp (word, words->len == 0 ? "a" : "f") == 0)
    word = words->len == 0 ? "ausschuss" : "fuer";
  if (strcmp (kind, "party") == 0)
    {
      /* "B90/Die Grünen", "B'90/Die Grünen" */
      gboolean both = strcmp (word, "b90") == 0 || strcmp (word, "buendnis90") == 0;
      g_autofree char *party = g_strdup (both ? "90" : strcmp (word, "b") == 0 ? "buendnis" : word);

      if (both)
        g_ptr_array_add (words, g_strdup ("buendnis"));
      /* A party and its group in the council are one body in a paper. */
      for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        if (g_str_has_suffix (party, groups[i]))
          {
            party[strlen (party) - strlen (groups[i])] = '\0';
            break;
          }
      if (strcmp (party, "die") == 0 || strcmp (party, "der") == 0)
        return;
      if (strcmp (party, "gruenen") == 0)
        party[strlen (party) - 1] = '\0';
      if (*party || words->len > 0)
        {
          if (*party)
            g_ptr_array_add (words, g_steal_pointer (&party));
          return;
        }
    }
  {
    const char *full = _lotse_body_index_get_place (_lotse_body_index_get (lexicon), word);
    char *joined = g_strdup (full), *to = joined;

    /* Like all words without inner hyphens. */
    for (const char *from = full; *from; from++)
      if (*from != '-')
        *to++ = *from;
    *to = '\0';
    g_ptr_array_add (words, joined);
  }
}

gboolean
_lotse_body_is_chamber (const char *word)
{
  return g_str_has_suffix (word, "kammer") || strcmp (word, "ihk") == 0 || strcmp (word, "hwk") == 0;
}

char **
_lotse_body_words_split (const LotseLexicon *lexicon, const char *municipality, const char *name, const char *kind, gboolean *ret_own)
{
  g_autofree char *fold = fold_name (name);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GString *word = g_string_new (NULL);

  for (const char *p = fold;; p++)
    {
      gboolean inner = *p && (g_ascii_isalnum (*p) || (guchar) *p >= 0x80 || *p == '_' || *p == '#');

      /* „Lichtblick“ is Lichtblick. */
      if (strncmp (p, "\xe2\x80", 2) == 0)
        {
          p += 2;
          continue;
        }
      if (strncmp (p, "\xc2\xb4", 2) == 0)
        {
          p++;
          continue;
        }

      /* A hyphen inside a word is left out, one at its end only ends it. */
      if (inner)
        g_string_append_c (word, *p);
      else if (*p != '-' || !g_ascii_isalnum (p[1]))
        {
          if (word->len > 0)
            add_word (lexicon, words, word->str, kind);
          g_string_truncate (word, 0);
        }
      if (!*p)
        break;
    }
  g_string_free (word, TRUE);
  /* "Fraktion der ABC" is the ABC. */
  if (strcmp (kind, "party") == 0 && words->len > 1 && strcmp (g_ptr_array_index (words, 0), "fraktion") == 0)
    {
      g_free (g_ptr_array_index (words, 0));
      g_ptr_array_remove_index (words, 0);
    }
  if (strcmp (kind, "other") != 0 || (words->len > 0 && _lotse_body_is_chamber (g_ptr_array_index (words, 0))))
    {
      while (words->len > 1)
        {
          const char *last = g_ptr_array_index (words, words->len - 1);

          if (strcmp (last, "ev") != 0 && strcmp (last, "v") != 0 && strcmp (last, "e") != 0 && strcmp (last, "gmbh") != 0
              && strcmp (last, "ggmbh") != 0 && g_strcmp0 (last, municipality) != 0)
            break;
          *ret_own |= g_strcmp0 (last, municipality) == 0;
          g_free (g_ptr_array_index (words, words->len - 1));
          g_ptr_array_set_size (words, (int) words->len - 1);
        }
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}
