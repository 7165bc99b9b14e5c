/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words and numbers of a result: what came out of it, and who voted how (domain guide 4.1 no. 4). */
#include "lotse-vote-words-private.h"
#include "lotse-fold.h"

#include <string.h>

/* What a result says, the most telling word first. */
static const struct
{
  const char *word;
  const char *status;
} outcomes[] = {
  { "nein beschlossen", "rejected" }, { "abgelehnt", "rejected" }, { "vertagt", "postponed" },    { "zurueckgestellt", "postponed" },
  { "abgesetzt", "postponed" },       { "verwiesen", "referred" }, { "ueberwiesen", "referred" }, { "kenntnis", "noted" },
  { "beschlossen", "earlier" },       { "angenommen", "earlier" }, { "zugestimmt", "earlier" },   { "empfohlen", "earlier" },
  { "genehmigt", "earlier" },         { "gewaehlt", "earlier" },   { "zustimmung", "earlier" },   { "stattgegeben", "earlier" },
  { "annahme", "earlier" },           { "ablehnung", "rejected" }, { "zurueck in ", "referred" }, { "weitergeleitet", "referred" },
};

const char *
_lotse_votes_find_outcome (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (strstr (folded, outcomes[i].word))
      return outcomes[i].status;
  return NULL;
}

gboolean
_lotse_votes_begins_result (const char *folded)
{
  static const char *const begins[] = { "einstimmig",         "mehrheitlich",
                                        "ungeaendert",        "unveraendert",
                                        "geaendert",          "abweichend",
                                        "einvernehmlich",     "mit aender",
                                        "mit mehrheit",       "mit stimm",
                                        "ohne aender",        "bei ",
                                        "beschlossen",        "abgelehnt",
                                        "angenommen",         "vertagt",
                                        "verwiesen",          "zur kenntnis",
                                        "zurueckgestellt",    "abgesetzt",
                                        "zugestimmt",         "zustimmung einstimmig",
                                        "zustimmung mehrheit" };

  return lotse_starts_with_one_of (folded, begins, G_N_ELEMENTS (begins));
}

/* A count of votes with at most two digits at @p, which it moves behind the count and the blanks. */
static gboolean
skip_count (const char **p, guint *ret_count)
{
  gsize digits = strspn (*p, "0123456789");

  if (digits == 0 || digits > 2 || (digits == 2 && **p == '0'))
    return FALSE;
  *ret_count = (guint) g_ascii_strtoull (*p, NULL, 10);
  *p += digits;
  *p += strspn (*p, " ");
  return TRUE;
}

const char *
_lotse_votes_read_ratio (const char *folded)
{
  static const char *const labels[] = { "abstimmungsergebnis", "abstimmung", "beschluss", "stimmenverhaeltnis" };
  const char *p = NULL;
  guint yes, no;

  for (guint i = 0; i < G_N_ELEMENTS (labels) && !p; i++)
    if (g_str_has_prefix (folded, labels[i]))
      p = folded + strlen (labels[i]);
  if (!p || (*p != ':' && *p != ' '))
    return NULL;
  p += strspn (p, ": ");
  if (g_str_has_prefix (p, "mit "))
    p += strlen ("mit ");
  if (!skip_count (&p, &yes) || *p != ':')
    return NULL;
  p++;
  p += strspn (p, " ");
  /* A time of the day has two digits behind the colon and "Uhr" after them. */
  if (!skip_count (&p, &no) || !(*p == '\0' || strchr (":(.", *p) || g_str_has_prefix (p, "stimmen")))
    return NULL;
  return yes > no ? "earlier" : "rejected";
}

const char *
_lotse_votes_skip_label (const char *folded, gboolean *alone)
{
  static const char *const labels[]
      = { "abstimmungsergebnis", "abstimmung", "beratungsergebnis", "beschlussart", "beschluss", "ergebnis", "stimmabgabe" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (folded, labels[i]))
      {
        const char *p = folded + strlen (labels[i]);

        if (*p != ':' && *p != '\0')
          return NULL;
        p += *p == ':';
        while (*p == ' ' || *p == '\t')
          p++;
        *alone = *p == '\0';
        return p;
      }
  return NULL;
}

static gboolean
is_no (const char *word)
{
  return g_str_equal (word, "nein") || g_str_equal (word, "dagegen") || g_str_has_prefix (word, "neinstimm")
         || g_str_has_prefix (word, "gegenstimm");
}

static gboolean
is_abstention (const char *word)
{
  return g_str_has_prefix (word, "enthaltung") || g_str_has_prefix (word, "stimmenthaltung");
}

/* Whether the number of each word of a vote stands in front of it: "14 Ja 2 Enthaltungen", but not "18 Dafür 18 Dagegen 0", where the first
 * is how many have voted. */
static gboolean
has_numbers_in_front (GPtrArray *words, guint first)
{
  const char *last = g_ptr_array_index (words, words->len - 1);
  const char *before = words->len > 1 ? g_ptr_array_index (words, words->len - 2) : "";

  return g_ascii_isdigit (*(const char *) g_ptr_array_index (words, first))
         && !(g_ascii_isdigit (*last) && (is_no (before) || is_abstention (before)));
}

void
_lotse_votes_count (const char *folded, LotseVotes *votes)
{
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n:,;/-().", -1);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  const char *taken = NULL;
  gboolean in_front;
  guint first = 0;

  for (guint i = 0; words[i]; i++)
    if (*words[i] && !g_str_equal (words[i], "stimme") && !g_str_equal (words[i], "stimmen") && !g_str_equal (words[i], "n")
        && !g_str_equal (words[i], "en"))
      g_ptr_array_add (list, words[i]);
  /* Behind the label, if there is one. */
  if (list->len > 1
      && (strstr (g_ptr_array_index (list, 0), "ergebnis") || g_str_has_prefix (g_ptr_array_index (list, 0), "abstimm")
          || g_str_equal (g_ptr_array_index (list, 0), "stimmabgabe")))
    first = 1;
  in_front = list->len > 0 && has_numbers_in_front (list, first);
  for (guint i = 0; i < list->len; i++)
    {
      const char *word = g_ptr_array_index (list, i);
      gboolean yes = g_str_equal (word, "ja") || g_str_equal (word, "dafuer") || g_str_has_prefix (word, "jastimm");
      gboolean no = is_no (word);
      const char *next = i + 1 < list->len ? g_ptr_array_index (list, i + 1) : "";
      const char *previous = i > 0 ? g_ptr_array_index (list, i - 1) : "";
      const char *number;

      if (!yes && !no && !is_abstention (word))
        continue;
      /* "Nein-Stimmen: -": the number in front is that of the word before. */
      if (previous == taken)
        previous = "";
      /* The number stands on the same side of all words of a line. */
      number = in_front && g_ascii_isdigit (*previous) ? previous : next;
      if (!g_ascii_isdigit (*number) || strlen (number) > 3)
        number = g_ascii_isdigit (*previous) ? previous : "";
      taken = number;
      if (!*number || strlen (number) > 3 || number[strspn (number, "0123456789")])
        continue;
      votes->n++;
      votes->strong |= strstr (word, "stimm") || g_str_has_prefix (word, "enthaltung");
      votes->counted_yes |= yes;
      if (yes)
        votes->yes = (guint) g_ascii_strtoull (number, NULL, 10);
      else if (no)
        votes->no = (guint) g_ascii_strtoull (number, NULL, 10);
    }
}

gboolean
_lotse_votes_says (const char *folded)
{
  static const char *const begins[]
      = { "ja", "nein", "enthalt", "stimm", "dafuer", "dagegen", "befangen", "abstimmung", "einstimmig", "mehrheit" };
  LotseVotes votes = { 0 };
  gboolean begun = g_ascii_isdigit (*folded);

  for (guint i = 0; i < G_N_ELEMENTS (begins) && !begun; i++)
    begun = g_str_has_prefix (folded, begins[i]);
  if (!begun)
    return FALSE;
  if (_lotse_votes_read_ratio (folded))
    return TRUE;
  _lotse_votes_count (folded, &votes);
  return votes.n >= 2 || (votes.n == 1 && (votes.strong || *folded == 'd' || strstr (folded, "-stimm")));
}

gboolean
_lotse_votes_is_result (const char *folded)
{
  if (strlen (folded) >= LOTSE_VOTES_MAX_RESULT || !_lotse_votes_begins_result (folded) || !_lotse_votes_find_outcome (folded))
    return FALSE;
  if (strstr (folded, "einstimmig") && strstr (folded, "mehrheit"))
    return FALSE;
  return !strchr (folded, ',') && !strchr (folded, '[') && !strstr (folded, "☐") && !strstr (folded, "□") && !strstr (folded, "__");
}
