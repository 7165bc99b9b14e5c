/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a value in the header of the form of Karlsruhe is, told by its shape (domain guide 2.7). */
#include "lotse-pipe-karlsruhe-private.h"

#include "lotse-fold.h"

#include <string.h>

/* "46/PlanA": the papers of a committee, counted by it. */
static gboolean
is_committee_number (const char *fold)
{
  gsize n = strspn (fold, "0123456789"), letters;

  if (n == 0 || n > 4 || fold[n] != '/')
    return FALSE;
  for (letters = 0; g_ascii_islower (fold[n + 1 + letters]); letters++)
    ;
  return letters >= 2 && letters <= 8 && fold[n + 1 + letters] == '\0';
}

gboolean
_lotse_karlsruhe_is_paper_number (const char *fold)
{
  guint digits = 0, slashes = 0;

  if (is_committee_number (fold))
    return TRUE;
  for (; *fold; fold++)
    if (g_ascii_isdigit (*fold))
      digits++;
    else if (*fold == '/' && digits > 0)
      slashes++;
    else
      return FALSE;
  return digits >= 5 && slashes >= 1 && slashes <= 2;
}

gboolean
_lotse_karlsruhe_is_item_number (const char *fold)
{
  gsize n = strspn (fold, "0123456789./");

  if (n == 0 || n > 9)
    return FALSE;
  return fold[n] == '\0' || (fold[n] == ' ' && g_ascii_islower (fold[n + 1]) && fold[n + 2] == '\0');
}

gboolean
_lotse_karlsruhe_is_plain_number (const char *fold)
{
  gsize n = strspn (fold, "0123456789");

  return n > 0 && n <= 6 && fold[n] == '\0';
}

gboolean
_lotse_karlsruhe_is_department (const char *fold)
{
  return (g_str_has_prefix (fold, "dez.") || g_str_has_prefix (fold, "dezernat")) && strlen (fold) < 14;
}

gboolean
_lotse_karlsruhe_is_junk (const char *fold)
{
  return g_str_has_prefix (fold, "gedruckt auf") || g_str_has_suffix (fold, "recyclingpapier") || strlen (fold) < 3
         || strspn (fold, "_-. ") == strlen (fold);
}

gboolean
_lotse_karlsruhe_is_issuer (const char *fold)
{
  return g_str_has_prefix (fold, "stadt ") || g_str_has_prefix (fold, "der oberbuergermeister")
         || g_str_has_prefix (fold, "der buergermeister") || g_str_has_prefix (fold, "stadtamt ")
         || g_str_has_prefix (fold, "ortsverwaltung ") || g_str_has_prefix (fold, "gemeinde ");
}

gboolean
_lotse_karlsruhe_is_submitter (const char *fold)
{
  gsize n = strlen (fold), word = strcspn (fold, " ");

  if (g_str_has_suffix (fold, "fraktion"))
    return n < 80;
  /* "CDU-Ortschaftsratsfraktion Musterdorf" */
  if (word > 8 && word < n && strncmp (fold + word - 8, "fraktion", 8) == 0)
    return n < 120;
  return (g_str_has_prefix (fold, "stadtrat ") || g_str_has_prefix (fold, "stadtraetin ") || g_str_has_prefix (fold, "ortschaftsrat ")
          || g_str_has_prefix (fold, "ortschaftsraetin "))
         && n > 0 && fold[n - 1] == ')';
}

/* Whether a word is, or ends in, a kind of paper. */
static gboolean
is_type_word (const LotseAnalysis *a, const char *fold)
{
  static const char *const ends[] = { "antrag", "anfrage", "vorlage", "stellungnahme" };

  if (lotse_lexicon_find (a->lexicon, "types", fold))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (fold, ends[i]))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_karlsruhe_is_type (const LotseAnalysis *a, guint start, guint end, gboolean *ret_open, guint *ret_end)
{
  guint token = lotse_reading_find_token (a->reading, start), words = 0;
  gboolean found = FALSE, open = FALSE, reply = FALSE, joint = FALSE;

  for (; token < a->reading->tokens->len; token++, words++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, token);
      g_autofree char *fold = NULL;
      char *hyphen;

      if (t->start >= end)
        break;
      fold = g_strdup (lotse_reading_get_fold (a->reading, t));
      if (found && lotse_fold_is (fold, "der") && lotse_reading_token (a->reading, token)->end == end)
        break;
      *ret_end = t->end;
      while ((hyphen = strchr (fold, '-')) != NULL)
        memmove (hyphen, hyphen + 1, strlen (hyphen));
      open = TRUE;
      if (is_type_word (a, fold))
        {
          reply = reply || lotse_fold_is (fold, "stellungnahme");
          found = TRUE;
          open = FALSE;
        }
      else if (g_str_has_prefix (fold, "interfraktionelle") || g_str_has_prefix (fold, "gemeinsame"))
        joint = words == 0;
      else if (!lotse_fold_is (fold, "zum") && !lotse_fold_is (fold, "zur") && !(reply && lotse_fold_is (fold, "zu"))
               && !g_str_has_prefix (fold, "ergaenzungsan") && !g_str_has_prefix (fold, "aenderungsan"))
        return FALSE;
    }
  *ret_open = open && words > 0;
  /* "INTERFRAKTIONELLER" / "ÄNDERUNGSANTRAG" */
  return words > 0 && words < 6 && (found || (open && reply) || (joint && words == 1));
}
