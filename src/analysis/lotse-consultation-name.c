/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of bodies as a table of consultations prints them. */
#include "lotse-consultation-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Longest short name of a body. */
#define MAX_SHORT_NAME 6
/* The same with the name of a place behind it. */
#define MAX_SHORT_WITH_PLACE 40
/* Bytes of the short name in the number of a session. */
#define MAX_SESSION_LETTERS 12

/* "Technischen Ausschuss": gives the one adjective in front of a masculine head at byte @head of @name the ending it has without an article. */
static void
strengthen (char *name, gsize head)
{
  if (head > strlen ("Jungen") && g_unichar_isupper (g_utf8_get_char (name)) && strncmp (name + head - 3, "en ", 3) == 0
      && memchr (name, ' ', head - 1) == NULL)
    name[head - 2] = 'r';
}

typedef struct
{
  const char *genitive;
  gsize keep; /* bytes of it that the nominative has */
} Ending;

/* The ending of the genitive that the word [@word, @end) has, or NULL. */
static const Ending *
find_genitive (const char *word, const char *end)
{
  static const Ending endings[] = { { "ausschusses", 9 },
                                    { "ausschu\xc3\x9f"
                                      "es",
                                      10 },
                                    { "rates", 3 },
                                    { "rats", 3 },
                                    { "tages", 3 },
                                    { "tags", 3 },
                                    { "senates", 5 },
                                    { "senats", 5 },
                                    { "vorstandes", 8 },
                                    { "magistrates", 9 },
                                    { "magistrats", 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i].genitive);

      if ((gsize) (end - word) >= n && g_ascii_strncasecmp (end - n, endings[i].genitive, n) == 0)
        return &endings[i];
    }
  return NULL;
}

char *
_lotse_consultation_to_nominative (char *name)
{
  char *end = name;

  while (*end)
    {
      char *start = end;
      const Ending *ending;
      gsize length;

      while (*end && *end != ' ' && *end != ',' && *end != '/')
        end++;
      length = (gsize) (end - start);
      /* What stands behind a feminine head is its genitive: "Vollversammlung des Stadtrates". */
      for (const char *const *head = (const char *const[]) { "versammlung", "vertretung", "kommission", "deputation", NULL }; *head; head++)
        if (length >= strlen (*head) && g_ascii_strncasecmp (end - strlen (*head), *head, strlen (*head)) == 0)
          {
            /* "der städtischen Deputation" */
            if (start >= name + 4 && strncmp (start - 3, "en ", 3) == 0 && g_unichar_islower (g_utf8_get_char (name)))
              memmove (start - 2, start - 1, strlen (start - 1) + 1);
            return name;
          }
      ending = find_genitive (start, end);
      if (ending)
        {
          memmove (end - strlen (ending->genitive) + ending->keep, end, strlen (end) + 1);
          strengthen (name, (gsize) (start - name));
          return name;
        }
      /* "für den Technischen Ausschuss" */
      if (start > name
          && ((length >= 9 && g_ascii_strncasecmp (end - 9, "ausschuss", 9) == 0) || (length > 3 && strncmp (end - 3, "rat", 3) == 0)))
        {
          strengthen (name, (gsize) (start - name));
          return name;
        }
      while (*end == ' ' || *end == ',' || *end == '/')
        end++;
    }
  return name;
}

/* Skips "29. ", "öffentliche ", "Sitzung ", "des ". */
static const char *
skip_session (const char *name)
{
  const char *sitzung = strstr (name, "itzung ");
  const char *p;

  if (sitzung == NULL || sitzung - name > 40)
    return name;
  p = sitzung + strlen ("itzung ");
  for (const char *const *article = (const char *const[]) { "des ", "der ", NULL }; *article; article++)
    if (g_str_has_prefix (p, *article))
      p += strlen (*article);
  return p;
}

/* "Bürgerschaft (BS)": the short form of the name in brackets. */
static void
cut_short_form (char *name)
{
  char *open = strrchr (name, '(');
  guint upper = 0;

  if (open == NULL || open < name + 4 || open[-1] != ' ' || !g_str_has_suffix (open, ")") || strlen (open) > 9)
    return;
  for (const char *p = open + 1; *p != ')'; p++)
    {
      if (g_ascii_isdigit (*p) || *p == ' ')
        return;
      upper += g_ascii_isupper (*p);
    }
  if (upper >= 2)
    open[-1] = '\0';
}

/* "Sportausschuss Termin": the head of the column of dates ran on behind the name. */
static void
cut_column_head (const LotseAnalysis *a, char *name)
{
  char *last = strrchr (name, ' ');
  const LotseLexiconEntry *entry;
  g_autofree char *fold = NULL;

  if (last == NULL || last < name + 4 || !g_unichar_isupper (g_utf8_get_char (last + 1)))
    return;
  fold = lotse_fold (last + 1, -1);
  entry = lotse_lexicon_find (a->lexicon, "consultation-columns", fold);
  if (entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "date"))
    *last = '\0';
}

/* "Bauausschuss Bauausschuss-Sitzung": the column behind the name holds the name of the session. */
static void
cut_session_name (char *name)
{
  static const char word[] = "sitzung";
  gsize n = strlen (name), m = strlen (word);

  if (n < 2 * m || g_ascii_strcasecmp (name + n - m, word) != 0)
    return;
  for (char *blank = strchr (name, ' '); blank; blank = strchr (blank + 1, ' '))
    {
      gsize first = (gsize) (blank - name), rest = n - first - 1;

      /* The joint: "-" or "s" or nothing. */
      if (rest > m && rest - m >= first && rest - m <= first + 2 && strncmp (blank + 1, name, first) == 0)
        {
          *blank = '\0';
          return;
        }
    }
}

gboolean
_lotse_consultation_is_session_number (const char *text, gsize length)
{
  const char *end = text + length, *p = text;
  gsize letters, number, rest;

  while (p < end && g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  letters = (gsize) (p - text);
  if (letters < 1 || letters > MAX_SESSION_LETTERS || !g_unichar_isupper (g_utf8_get_char (text)) || p >= end || *p != '/')
    return FALSE;
  number = strspn (++p, "0123456789");
  if (number < 1 || number > 4 || p + number >= end || p[number] != '/')
    return FALSE;
  p += number + 1;
  rest = strspn (p, "0123456789");
  rest = rest > 0 ? rest : strspn (p, "IVXL");
  /* "29/34" */
  if (rest > 0 && p[rest] == '/' && g_ascii_isdigit (p[rest + 1]))
    rest += 1 + strspn (p + rest + 1, "0123456789");
  return rest > 0 && p + rest == end;
}

/* Whether @word is the number of a paper, "100/2031". */
static gboolean
is_paper_number (const char *word)
{
  gsize digits = strspn (word, "0123456789"), year = word[digits] == '/' ? strspn (word + digits + 1, "0123456789") : 0;

  return digits > 1 && year == 4 && word[digits + 1 + year] == '\0';
}

/* Whether @word is the name of a day of the week. */
static gboolean
is_weekday (const LotseAnalysis *a, const char *word)
{
  g_autofree char *fold = lotse_fold (word, -1);
  const LotseLexiconEntry *entry = strlen (word) > 4 ? lotse_lexicon_find (a->lexicon, "months", fold) : NULL;

  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "weekday");
}

/* Whether @word says what came of it, "einstimmig", and cannot be part of a name. */
static gboolean
is_result (const LotseAnalysis *a, const char *word)
{
  g_autofree char *fold = NULL;
  const LotseLexiconEntry *entry;

  if (!g_ascii_islower (*word) || strlen (word) < 5)
    return FALSE;
  fold = lotse_fold (word, -1);
  entry = lotse_lexicon_find (a->lexicon, "results", fold);
  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "result");
}

/* "Kreistag - öffentlich": who may hear it. */
static void
cut_publicity (char *name)
{
  static const char *const tails[] = { "öffentlich", "nichtöffentlich", "nicht öffentlich" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      gsize n = strlen (name), m = strlen (tails[i]);

      if (n > m + 3 && g_str_has_suffix (name, tails[i]) && strncmp (name + n - m - 3, " - ", 3) == 0)
        name[n - m - 3] = '\0';
    }
}

/* What stands in the next column: the number of the session, "Sozialausschuss SOA/012/2031", or of the paper, or the day of the week; and the
 * period of a council, "Kreistag in der Wahlperiode 2031/2036". */
static void
cut_next_column (const LotseAnalysis *a, char *name)
{
  char *last = strrchr (name, ' '), *period = strstr (name, " in der Wahlperiode ");

  if (period && period > name)
    *period = '\0';
  else if (last && last > name + 1
           && (_lotse_consultation_is_session_number (last + 1, strlen (last + 1)) || is_paper_number (last + 1) || is_weekday (a, last + 1)
               || is_result (a, last + 1)))
    *last = '\0';
  else if (!last && is_weekday (a, name))
    *name = '\0';
}

/* Whether the word at @p is one of a time that is not yet a day, "voraussichtlich März 2031", "II. Quartal"; @ret_names: a name of a time. */
static gboolean
is_word_of_time (const LotseAnalysis *a, const char *p, gboolean *ret_names)
{
  static const char *const words[]
      = { "voraussichtlich", "vorauss.", "vsl.", "ca.", "anfang", "mitte", "ende", "im", "i.", "ii.", "iii.", "iv.", "noch" };
  g_autofree char *fold = lotse_fold (p, -1);
  const LotseLexiconEntry *month = lotse_lexicon_find (a->lexicon, "months", fold);

  *ret_names = g_str_equal (fold, "quartal") || g_str_equal (fold, "voraussichtlich") || g_str_equal (fold, "offen")
               || (month && g_strcmp0 (lotse_lexicon_entry_get (month, 1), "month") == 0);
  if (lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words)))
    return TRUE;
  return *ret_names || (strspn (fold, "0123456789") == 4 && fold[4] == '\0') || (g_ascii_isdigit (fold[0]) && g_str_equal (fold + 1, "."));
}

/* "Sozialausschuss I. Quartal 2031", "Rat voraussichtlich März 2031", "Rat noch offen": when it is planned to meet. */
static void
cut_planned_time (const LotseAnalysis *a, char *name)
{
  gsize keep = strlen (name);
  gboolean named = FALSE, one = strchr (name, ' ') == NULL;

  /* Only where one of the last words names a time is any of them cut. */
  for (guint words = 0; words < 6 && keep > 0; words++)
    {
      gboolean names;
      gsize start = keep;
      g_autofree char *word = NULL;

      while (start > 0 && name[start - 1] != ' ')
        start--;
      word = g_strndup (name + start, keep - start);
      if (!is_word_of_time (a, word, &names))
        break;
      named |= names;
      keep = start > 0 ? start - 1 : 0;
    }
  if (named && !one)
    name[keep] = '\0';
}

/* "Kreistags", "Ausschusses für Soziales", "Haupt- und Finanzausschusses" below "für die Sitzung des": no name begins so in the nominative. */
static gboolean
begins_in_genitive (const char *name)
{
  gsize n = strcspn (name, " ,");

  while (n > 0 && name[n - 1] == '-' && g_str_has_prefix (name + n, " und "))
    {
      name += n + strlen (" und ");
      n = strcspn (name, " ,");
    }
  return find_genitive (name, name + n) != NULL;
}

char *
_lotse_consultation_dup_body (const LotseAnalysis *a, guint start, guint end)
{
  g_autofree char *text = lotse_reading_dup_text (a->reading, start, end);
  const char *p = text;
  char *name;
  gsize n;

  while (*p && (strchr ("-*.,:;|() ", *p) || lotse_starts_with (p, "•") || lotse_starts_with (p, "●") || lotse_starts_with (p, "–")))
    p = g_utf8_next_char (p);
  /* "Beratungsfolge Samtgemeindeausschuss 14.02.2031": the title of the list stands on the line of its first row. */
  if (g_str_has_prefix (p, "Beratungsfolge ") && g_unichar_isupper (g_utf8_get_char (p + strlen ("Beratungsfolge "))))
    p += strlen ("Beratungsfolge ");
  if (skip_session (p) != p)
    {
      name = g_strdup (skip_session (p));
      _lotse_consultation_to_nominative (name);
    }
  else
    name = g_strdup (p);
  for (n = strlen (name); n > 0 && strchr (" ,:;.-(|", name[n - 1]); n--)
    name[n - 1] = '\0';
  /* "Amtsausschuss // Kenntnisnahme", "Sozialausschuss / 17.09.2031" */
  if (g_str_has_suffix (name, " //") || g_str_has_suffix (name, " /"))
    *strrchr (name, ' ') = '\0';
  cut_publicity (name);
  cut_next_column (a, name);
  cut_planned_time (a, name);
  cut_session_name (name);
  cut_short_form (name);
  cut_column_head (a, name);
  return begins_in_genitive (name) ? _lotse_consultation_to_nominative (name) : name;
}

/* "SchA", "KJA": the short name of a body, which has two capitals or more and ends with one. */
gboolean
_lotse_consultation_is_short_name (const char *text, gsize length)
{
  guint capitals = 0;

  if (length < 2 || length > MAX_SHORT_NAME || !g_ascii_isupper (text[0]) || !g_ascii_isupper (text[length - 1]))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalpha (text[i]))
        return FALSE;
      capitals += g_ascii_isupper (text[i]);
    }
  return capitals > 1;
}

/* "BauausschussEnt.", where a role was cut short and ran into the name: bytes of the name, or 0. */
gsize
_lotse_consultation_find_cut_role (const char *text, gsize length)
{
  static const char cut[] = "Ent";
  gsize n = length > 0 && text[length - 1] == '.' ? length - 1 : length, m = strlen (cut);

  return n > 2 * m && strncmp (text + n - m, cut, m) == 0 && g_ascii_islower (text[n - m - 1]) ? n - m : 0;
}

/* Whether a cell is such a name, alone or with the place behind it: "BezR Oberdorf". */
gboolean
_lotse_consultation_begins_short_name (const char *text, gsize length)
{
  const char *blank = memchr (text, ' ', length);
  gsize first = blank ? (gsize) (blank - text) : length;

  if (!_lotse_consultation_is_short_name (text, first))
    return FALSE;
  return !blank
         || (length < MAX_SHORT_WITH_PLACE && first + 1 < length && g_unichar_isupper (g_utf8_get_char (blank + 1))
             && !memchr (blank + 1, ' ', length - first - 1));
}
