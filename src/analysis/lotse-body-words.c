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

/* What a party's group in an assembly is called, the longer before those it ends in. */
static const char *const groups[] = { "ortschaftsratsfraktion", "orfraktion", "gemeinderatsfraktion", "stadtratsfraktion", "ratsfraktion",
                                      "kreistagsfraktion",      "fraktion" };

static void
add_word (const LotseLexicon *lexicon, GPtrArray *words, const char *word, const char *kind)
{
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
  for (guint i = 0; strcmp (kind, "party") == 0 && words->len > 1 && i < G_N_ELEMENTS (groups); i++)
    if (strcmp (g_ptr_array_index (words, 0), groups[i]) == 0)
      {
        g_free (g_ptr_array_index (words, 0));
        g_ptr_array_remove_index (words, 0);
        break;
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

gboolean
_lotse_body_words_spell (const char *letters, char **words)
{
  static const char *const small[] = { "fuer", "der", "die", "des", "von", "im", "am", "und", NULL };
  static const char *const parts[] = { "amt",    "ausschuss",   "rat",     "beirat",  "hilfe", "verband", "verwaltung",
                                       "dienst", "ministerium", "zentrum", "agentur", "werk",  "schutz",  "finanz" };
  const char *inner;

  while (*words && g_strv_contains (small, *words))
    words++;
  if (!*words)
    return *letters == '\0';
  if (*letters == '\0' || **words != *letters)
    return FALSE;
  letters++;
  inner = *words + 1;
  for (;;)
    {
      if (_lotse_body_words_spell (letters, words + 1))
        return TRUE;
      /* The next letter is that of a part of this word. */
      for (gboolean part = FALSE; !part; inner++)
        {
          inner = *letters ? strchr (inner, *letters) : NULL;
          if (!inner)
            return FALSE;
          for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
            part |= g_str_has_prefix (inner, parts[i]);
        }
      letters++;
    }
}

gboolean
_lotse_body_is_clipped (const char *name)
{
  gsize length = strlen (name), inner = 0;

  for (const char *p = g_utf8_next_char (name); *name && *p && g_unichar_islower (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    inner = (gsize) (g_utf8_next_char (p) - name);
  return inner > 0 && inner + 1 == length && name[inner] == 'A' && g_unichar_isupper (g_utf8_get_char (name));
}

gboolean
_lotse_body_is_acronym (const char *name)
{
  guint n = 0;

  for (const char *p = name; *p; p = g_utf8_next_char (p), n++)
    if (!g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;
  return n >= 3 && n <= LOTSE_BODY_ABBREVIATION;
}

gboolean
_lotse_body_are_initials (const char *letters, const char *name)
{
  for (; *name && *letters; letters = g_utf8_next_char (letters))
    {
      if (g_utf8_get_char (letters) != g_utf8_get_char (name))
        return FALSE;
      name += strcspn (name, " ");
      name += strspn (name, " ");
    }
  return *name == '\0' && *letters == '\0';
}

gboolean
_lotse_body_words_clip_to (const char *letters, char **words)
{
  gsize length = strlen (letters);

  return length > 2 && words[0] && !words[1] && strncmp (words[0], letters, length - 1) == 0 && g_str_has_suffix (words[0], "ausschuss");
}

gboolean
_lotse_body_words_are_of_town (char **words, char **other)
{
  static const char *const joins[] = { "am", "an", "im", "ob", NULL };
  guint i = 0;

  if (strcmp (words[0], "stadt") != 0 && strcmp (words[0], "hansestadt") != 0)
    return FALSE;
  /* "Universitäts- und Hansestadt X" */
  while (other[i] && !g_str_has_suffix (other[i], "stadt"))
    i++;
  if (!other[i] || (strcmp (words[0], "hansestadt") == 0 && strcmp (other[i], words[0]) != 0))
    return FALSE;
  for (words++, i++; *words && other[i]; words++, i++)
    if (strcmp (*words, other[i]) != 0)
      return FALSE;
  return !*words && (!other[i] || g_strv_contains (joins, other[i]));
}

gboolean
_lotse_body_is_common_noun (const char *fold)
{
  static const char *const tails[]
      = { "ung",      "ungen",    "heit",    "keit",    "keiten",   "schaft",    "ion",     "ionen",   "mittel", "mitteln",
          "taet",     "gelder",   "klassen", "gruppen", "kinder",   "innen",     "geldern", "nis",     "nisse",  "ment",
          "trag",     "traege",   "schluss", "beruf",   "akt",      "bericht",   "konzept", "plan",    "satz",   "recht",
          "jahr",     "jahre",    "kosten",  "gruende", "rien",     "flaechen",  "stellen", "plaetze", "raeume", "gebiete",
          "angebote", "projekte", "anlagen", "daten",   "ziele",    "gebuehren", "vereine", "gaben",   "weise",  "lich",
          "teil",     "spraeche", "kurse",   "termine", "schritte", "hilfen",    "fragen",  NULL };
  gsize length = strlen (fold);

  for (guint i = 0; tails[i]; i++)
    {
      gsize n = strlen (tails[i]);

      if (length >= n && memcmp (fold + length - n, tails[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}
