/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How two names of a paper may mean one body: by their words alone, whatever else the paper says of them. */
#include "lotse-body-relation-private.h"
#include "lotse-body-alias-private.h"

#include <string.h>

/* Share of equal words from which two long names are one body (domain guide 5.3). */
#define SAME_SHARE 0.8
#define SAME_WORDS_MIN 4

/* "Rat der Stadt Talheim" and "Rat der Stadt Hall": the own town is left out of the words, so the one ends where the other has its town. */
static gboolean
are_of_two_towns (const LotseBodyEntry *one, const LotseBodyEntry *two)
{
  const LotseBodyEntry *shorter = one->n_words < two->n_words ? one : two, *longer = shorter == one ? two : one;

  return shorter->own && shorter->of_territory && longer->n_words == shorter->n_words + 1
         && strcmp (longer->words[shorter->n_words - 1], shorter->words[shorter->n_words - 1]) == 0;
}

gboolean
_lotse_body_is_prefix (const LotseBodyEntry *shorter, const LotseBodyEntry *longer)
{
  if (shorter->n_words >= longer->n_words)
    return FALSE;
  for (guint i = 0; i < shorter->n_words; i++)
    if (strcmp (shorter->words[i], longer->words[i]) != 0)
      return FALSE;
  /* "Handwerkskammer Talheim" and "Handwerkskammer Region Hall" */
  return (!shorter->own || strcmp (longer->words[shorter->n_words], "region") != 0) && !are_of_two_towns (shorter, longer);
}

/* Share of equal words of two names (Dice). */
static double
compare_words (const LotseBodyEntry *a, const LotseBodyEntry *b)
{
  guint hits = 0;
  gboolean used[64] = { FALSE };

  for (guint i = 0; i < a->n_words; i++)
    for (guint j = 0; j < b->n_words && j < G_N_ELEMENTS (used); j++)
      if (!used[j] && strcmp (a->words[i], b->words[j]) == 0)
        {
          used[j] = TRUE;
          hits++;
          break;
        }
  return 2.0 * hits / (a->n_words + b->n_words);
}

/* Whether a part of a compound ("sozial", "jugend") occurs in a "für …" name: as the beginning of one of its words. */
static gboolean
list_has_part (const LotseBodyEntry *list, const char *part)
{
  gsize length = strlen (part);
  gsize need;

  if (length > 4 && part[length - 1] == 's')
    length--;
  if (length < 3)
    return FALSE;
  need = length > 7 ? length - 3 : length;
  for (guint i = 2; i < list->n_words; i++)
    if (strncmp (list->words[i], part, need) == 0)
      return TRUE;
  return FALSE;
}

gboolean
_lotse_body_is_compound_of (const LotseBodyEntry *compound, const LotseBodyEntry *list)
{
  gsize head = strlen (compound->head);

  if (!*compound->head || list->n_words < 3 || strcmp (list->words[0], compound->head) != 0 || strcmp (list->words[1], "fuer") != 0)
    return FALSE;
  if (compound->n_words == 0 || compound->n_words > 8)
    return FALSE;
  /* The "Kreisausschuss" is none "für Kreisentwicklung". */
  if (compound->n_words == 1
      && (g_str_has_prefix (compound->words[0], "kreisausschu") || g_str_has_prefix (compound->words[0], "bezirksausschu")))
    return FALSE;
  for (guint i = 0; i < compound->n_words; i++)
    {
      g_autofree char *part = g_strdup (compound->words[i]);

      if (i + 1 == compound->n_words)
        {
          gsize length = strlen (part);

          if (length <= head || strcmp (part + length - head, compound->head) != 0)
            return FALSE;
          part[length - head] = '\0';
        }
      if (!list_has_part (list, part))
        return FALSE;
    }
  return TRUE;
}

gboolean
_lotse_body_is_ministry_of (const LotseBodyEntry *entry, const LotseBodyEntry *candidate)
{
  static const char *const head = "ministerium";
  gsize length;

  if (entry->n_words == 0 || candidate->n_words < 2 || strcmp (candidate->words[0], head) != 0 || !g_str_has_suffix (entry->words[0], head)
      || strcmp (candidate->words[1], "fuer") == 0)
    return FALSE;
  length = strlen (entry->words[0]) - strlen (head);
  return length >= 5 && strncmp (entry->words[0], candidate->words[1], MIN (length - 1, strlen (candidate->words[1]))) == 0;
}

gboolean
_lotse_body_is_abbreviated_topic (const LotseBodyEntry *entry, const LotseBodyEntry *candidate)
{
  g_autofree char *topic = NULL;

  if (entry->n_words != 2 || candidate->n_words < 2 || strcmp (entry->words[0], candidate->words[0]) != 0)
    return FALSE;
  if (strlen (entry->words[1]) > 6 || are_of_two_towns (entry, candidate))
    return FALSE;
  topic = g_strjoinv (" ", candidate->words + 1);
  return strcmp (topic, entry->words[1]) != 0 && strlen (topic) > 2 * strlen (entry->words[1])
         && _lotse_body_is_abbreviation (entry->words[1], topic);
}

gboolean
_lotse_body_is_tail (const LotseBodyEntry *entry, const LotseBodyEntry *candidate)
{
  if (entry->n_words == 0 || entry->n_words > 2 || candidate->n_words != entry->n_words + 1)
    return FALSE;
  for (guint i = 0; i < entry->n_words; i++)
    if (strcmp (entry->words[i], candidate->words[i + 1]) != 0)
      return FALSE;
  return TRUE;
}

gboolean
_lotse_body_is_plural_of (const LotseBodyEntry *entry, const LotseBodyEntry *candidate)
{
  return entry->n_words == 1 && candidate->n_words == 1 && entry->plural != candidate->plural
         && (entry->plural ? !candidate->weak : entry->weak)
         && strcmp (entry->plural ? candidate->words[0] : entry->words[0], entry->head) == 0;
}

gboolean
_lotse_body_is_of_place (const LotseBodyEntry *entry, const LotseBodyEntry *candidate)
{
  gsize length;

  if (entry->n_words != 2 || candidate->n_words != 2 || strcmp (entry->words[1], candidate->words[0]) != 0)
    return FALSE;
  length = strlen (entry->words[0]);
  return length > 4 && g_str_has_suffix (entry->words[0], "er") && strlen (candidate->words[1]) + 2 >= length
         && strncmp (entry->words[0], candidate->words[1], length - 2) == 0
         && strspn (candidate->words[1] + length - 2, "en") == strlen (candidate->words[1] + length - 2);
}

gboolean
_lotse_body_is_variant (const LotseBodyEntry *entry, const LotseBodyEntry *candidate)
{
  return entry->n_words >= SAME_WORDS_MIN && candidate->n_words >= SAME_WORDS_MIN && !are_of_two_towns (entry, candidate)
         && strcmp (entry->head, candidate->head) == 0 && compare_words (entry, candidate) >= SAME_SHARE;
}
