/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies of a paper: all names in one pass, then what means the same, then the items. Domain guide 5. */
#include "lotse-body-alias-private.h"
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines at the beginning in which the key data of a form stand, where no section says where they end. */
#define HEADER_LINES 60
/* Longest value of a field, in bytes. */
#define FIELD_MAX 160

typedef struct
{
  LotseBodyMatch match;
  gboolean definite;
  char *alias;   /* the place is an abbreviation of another one, or NULL */
  char *renamed; /* another name of the body, older than that of the match, or NULL */
  gboolean lead;
  guint body;
} Found;

typedef struct
{
  LotseAnalysis *a;
  LotseBodyScan scan;
  LotseBodyRegister *names;
  GArray *found;       /* Found, in order */
  GHashTable *aliases; /* printed abbreviation → first token of the name it stands for, + 1 */
  GHashTable *folded;  /* folded abbreviations */
  GArray *leads;       /* LotseRange: values of the fields for the lead office */
  GArray *rows;        /* LotseMention: bodies of the table of consultations */
  guint n_lead_labels;
} Parser;

static void
found_clear (gpointer data)
{
  Found *found = data;

  _lotse_body_match_clear (&found->match);
  g_free (found->alias);
  g_free (found->renamed);
}

static gboolean
is_any (Parser *p, guint token, const char *const *folds)
{
  return _lotse_body_is_any (&p->scan, token, folds);
}

/* --- what stands before a name -------------------------------------------------------------------------------------------- */

static gboolean
has_article (Parser *p, guint token)
{
  static const char *const articles[]
      = { "der",    "die",   "das",    "des",    "dem",    "den",   "im",   "vom",   "zum", "zur", "beim",      "am",
          "dieser", "diese", "dieses", "diesem", "diesen", "seine", "ihre", "unser", "o",   "g",   "genannten", NULL };

  if (token == 0)
    return FALSE;
  if (is_any (p, token - 1, articles))
    return TRUE;
  /* "der neuen Lenkungsgruppe", "des o.g. Gremiums" */
  return token > 1 && (_lotse_body_is_adjective (&p->scan, token - 1) || _lotse_body_is (&p->scan, token - 1, "."))
         && (is_any (p, token - 2, articles));
}

/* "Stadtrat Müller" is a person, "(SPD)" after a name a party membership (domain guide 5.7). */
static gboolean
is_person (Parser *p, const LotseBodyMatch *match)
{
  static const char *const titles[] = { "stadtrat", "gemeinderat", "rat", "bezirksrat", "landrat", "kreisrat", "ortschaftsrat", NULL };
  guint next = match->last;

  /* "Ortschaftsrat Max Muster": the first name looks like a place. */
  if (is_any (p, match->first, titles) && match->last == match->first + 2 && g_str_equal (match->kind, "committee")
      && !has_article (p, match->first) && _lotse_body_is_capital (&p->scan, next)
      && _lotse_body_gap (p->a->reading, next) == LOTSE_GAP_BLANK && _lotse_body_gap (p->a->reading, next - 1) == LOTSE_GAP_BLANK)
    {
      const LotseLine *line = lotse_reading_line (p->a->reading, _lotse_body_token (&p->scan, match->first)->line);
      gboolean whole;

      return line->zone == LOTSE_ZONE_BODY && !_lotse_body_is (&p->scan, match->first - 1, "im")
             && !_lotse_body_index_find_head (p->scan.index, _lotse_body_fold (&p->scan, next), &whole);
    }
  if (is_any (p, match->first, titles) && match->last == match->first + 1 && _lotse_body_is_capital (&p->scan, next)
      && _lotse_body_gap (p->a->reading, next) == LOTSE_GAP_BLANK && !has_article (p, match->first)
      && !_lotse_body_is_place (&p->scan, next))
    {
      gboolean whole;
      const LotseLine *line = lotse_reading_line (p->a->reading, _lotse_body_token (&p->scan, match->first)->line);

      return line->zone != LOTSE_ZONE_CONSULTATION && !_lotse_body_find_head (&p->scan, next, &whole);
    }
  if (g_str_equal (match->kind, "party") && match->first > 0 && _lotse_body_is (&p->scan, match->first - 1, "(")
      && (_lotse_body_is (&p->scan, match->last, ")") || _lotse_body_is (&p->scan, match->last, ",")))
    return TRUE;
  return FALSE;
}

/* "Rat" is the council only with an article or as a field of its own; "mit Rat und Tat" is not. */
static gboolean
is_council_word (Parser *p, const LotseBodyMatch *match)
{
  static const char *const articles[] = { "der", "des", "dem", "den", "im", "vom", "zum", "durch", NULL };

  if (strcmp (match->head, "rat") != 0 || match->last != match->first + 1)
    return FALSE;
  return match->first > 0 && is_any (p, match->first - 1, articles) && !_lotse_body_is (&p->scan, match->last, "und")
         && _lotse_body_token (&p->scan, match->first)->end - _lotse_body_token (&p->scan, match->first)->start >= 3;
}

/* --- what stands after a name --------------------------------------------------------------------------------------------- */

static void
add_alias (Parser *p, const char *alias, guint token)
{
  if (!g_hash_table_contains (p->aliases, alias))
    g_hash_table_insert (p->aliases, g_strdup (alias), GUINT_TO_POINTER (token + 1));
}

/* What was found at a token, or NULL. */
static Found *
find_at (Parser *p, guint token)
{
  guint low = 0, high = p->found->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (p->found, Found, middle).match.first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low < p->found->len && g_array_index (p->found, Found, low).match.first == token ? &g_array_index (p->found, Found, low) : NULL;
}

static char *
dup_token (Parser *p, guint token)
{
  const LotseToken *t = _lotse_body_token (&p->scan, token);

  return g_strndup (p->a->reading->text->str + t->start, t->end - t->start);
}

/* Whether a token may be an abbreviation: two to eight letters, not written like a usual noun. */
static gboolean
is_abbreviation_shape (Parser *p, guint token)
{
  const LotseToken *t = _lotse_body_token (&p->scan, token);
  const char *text = p->a->reading->text->str + t->start;
  guint capitals = 0, letters = 0;

  if (t->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  for (const char *c = text; c < p->a->reading->text->str + t->end; c = g_utf8_next_char (c))
    {
      letters++;
      capitals += g_unichar_isupper (g_utf8_get_char (c)) ? 1 : 0;
    }
  return letters >= 2 && letters <= 9 && (capitals >= 2 || capitals == 0);
}

/* "(KI)", "(A 51)", "(jetzt X)" right after a name, "/ A50" too. Returns the token after what was understood. */
static guint
read_after (Parser *p, guint index)
{
  Found *found = &g_array_index (p->found, Found, index);
  static const char *const renamed[]
      = { "jetzt", "heute", "nunmehr", "neu", "nun", "vormals", "ehemals", "frueher", "ehemalig", "bisher", "vorher", "zuvor", NULL };
  static const char *const now[] = { "jetzt", "heute", "nunmehr", "neu", "nun", NULL };
  guint next = found->match.last, i;
  char *key = NULL;

  if (_lotse_body_is (&p->scan, next, "/") && _lotse_body_joined (&p->scan, next))
    {
      i = _lotse_body_scan_unit (&p->scan, next + 1, &key);
      if (i > next + 1 && !found->match.code && g_str_equal (found->match.kind, "administration"))
        {
          found->match.code = key;
          found->match.code_text = lotse_reading_dup_text (p->a->reading, _lotse_body_token (&p->scan, next + 1)->start,
                                                           _lotse_body_token (&p->scan, i - 1)->end);
          return i;
        }
      g_free (key);
      return next;
    }
  if (!_lotse_body_is (&p->scan, next, "(") || !_lotse_body_joined (&p->scan, next))
    return next;
  i = next + 1;
  if (i >= p->scan.end)
    return next;
  {
    guint end = _lotse_body_scan_unit (&p->scan, i, &key);

    if (end > i && _lotse_body_is (&p->scan, end, ")") && !found->match.code && g_str_equal (found->match.kind, "administration"))
      {
        found->match.code = key;
        found->match.code_text
            = lotse_reading_dup_text (p->a->reading, _lotse_body_token (&p->scan, i)->start, _lotse_body_token (&p->scan, end - 1)->end);
        return end + 1;
      }
    g_free (key);
  }
  if (is_any (p, i, renamed))
    {
      LotseBodyMatch other = { 0 };

      if (_lotse_body_scan_with (&p->scan, i + 1, &other) && _lotse_body_is (&p->scan, other.last, ")"))
        {
          /* The newer name is the one that goes on. */
          gboolean newer = is_any (p, i, now);

          found->renamed = g_strdup (newer ? found->match.name : other.name);
          if (newer)
            {
              g_free (found->match.name);
              found->match.name = g_steal_pointer (&other.name);
            }
          next = other.last + 1;
        }
      _lotse_body_match_clear (&other);
      return next;
    }
  if (_lotse_body_is (&p->scan, i + 1, ")") && is_abbreviation_shape (p, i) && found->match.use == LOTSE_BODY_NAMED
      && !g_str_equal (found->match.kind, "party"))
    {
      g_autofree char *alias = dup_token (p, i);
      gboolean caps = !g_ascii_islower (*alias);
      LotseBodyMatch known = { 0 };
      gboolean is_known = _lotse_body_scan_name (&p->scan, i, &known);
      gboolean other = is_known && (g_str_equal (known.kind, "party"));

      if (!other
          && (_lotse_body_is_abbreviation (alias, found->match.name) || (caps && strcmp (found->match.kind, "other") != 0 && !is_known)))
        {
          add_alias (p, alias, found->match.first);
          _lotse_body_match_clear (&known);
          return i;
        }
      _lotse_body_match_clear (&known);
    }
  return next;
}

/* "20 (Kämmerei) und 30 (Rechtsamt)" after the word for offices: the number before the bracket is that of the office in it. */
static void
read_number_before (Parser *p, Found *found)
{
  static const char *const lead[] = { "aemter", "aemtern", "amt", "amtes", "und", ",", NULL };
  guint first = found->match.first;
  const char *number;

  if (first < 3 || found->match.code || !g_str_equal (found->match.kind, "administration") || !_lotse_body_is (&p->scan, first - 1, "("))
    return;
  if (_lotse_body_token (&p->scan, first - 2)->kind != LOTSE_TOKEN_NUMBER || !is_any (p, first - 3, lead))
    return;
  number = _lotse_body_fold (&p->scan, first - 2);
  if (strlen (number) != 2)
    return;
  found->match.code = g_strconcat ("amt:", number, NULL);
  found->match.code_text = g_strdup (number);
}

/* --- the pass --------------------------------------------------------------------------------------------------------------- */

static gboolean
is_quiet_line (const LotseLine *line)
{
  return line->zone == LOTSE_ZONE_FORM || line->zone == LOTSE_ZONE_ATTACHMENT;
}

/* Token after the body of the row of consultations that holds @token, where the row goes on with its role on the same line: that is no part
 * of the name. @row: index of the last row that was looked at. */
static guint
find_row_end (Parser *p, guint token, guint *row)
{
  const LotseToken *t = lotse_reading_token (p->a->reading, token);

  for (; *row < p->a->consultations->len; (*row)++)
    {
      const LotseRange *body = &((const LotseConsultation *) g_ptr_array_index (p->a->consultations, *row))->body_range;
      const LotseLine *line = lotse_reading_line (p->a->reading, t->line);

      if (body->end <= t->start)
        continue;
      if (body->start <= t->start && body->end < line->end && body->end > body->start)
        return lotse_reading_find_token (p->a->reading, body->end);
      break;
    }
  return p->a->reading->tokens->len;
}

static void
find_names (Parser *p)
{
  g_autoptr (GHashTable) others = g_hash_table_new (NULL, NULL);
  static const char *const indefinite[]
      = { "ein", "eine", "einem", "einen", "einer", "eines", "kein", "keine", "keinem", "keinen", "keiner", NULL };
  LotseReading *reading = p->a->reading;
  guint i = 0, row = 0;

  while (i < reading->tokens->len)
    {
      const LotseToken *t = lotse_reading_token (reading, i);
      Found found = { .body = LOTSE_NO_BODY };

      p->scan.end = find_row_end (p, i, &row);
      if (t->kind != LOTSE_TOKEN_WORD || !(t->flags & LOTSE_TOKEN_CAPITAL) || is_quiet_line (lotse_reading_line (reading, t->line))
          || !_lotse_body_scan_with (&p->scan, i, &found.match))
        {
          i++;
          continue;
        }
      if (is_person (p, &found.match))
        {
          i = found.match.last;
          found_clear (&found);
          continue;
        }
      if (g_hash_table_contains (others, GUINT_TO_POINTER (t->word)) || _lotse_body_is_other_abbreviation (&p->scan, &found.match))
        {
          g_hash_table_add (others, GUINT_TO_POINTER (t->word));
          i = found.match.last;
          found_clear (&found);
          continue;
        }
      found.definite = has_article (p, i);
      /* "einem Profisportverein": one of its kind, no name. */
      if (g_strcmp0 (found.match.rule, "body/compound") == 0 && i > 0 && is_any (p, i - 1, indefinite))
        found.match.weak = TRUE;
      _lotse_body_extend_by_table (&p->scan, p->a->consultations, &found.match);
      if (found.match.use == LOTSE_BODY_GENERIC && is_council_word (p, &found.match))
        found.match.use = LOTSE_BODY_NAMED;
      g_array_append_val (p->found, found);
      read_number_before (p, &g_array_index (p->found, Found, p->found->len - 1));
      i = read_after (p, p->found->len - 1);
    }
  p->scan.end = reading->tokens->len;
}

/* "KI Stadt X": the office of the same name in another town, which is named on its own too. Fills what the match is called; FALSE if it
 * is the paper's own. */
static gboolean
make_branch (Parser *p, const char *alias, guint token, LotseBodyMatch *match)
{
  LotseBodyMatch town = { 0 };
  guint full = GPOINTER_TO_UINT (g_hash_table_lookup (p->aliases, alias));
  const Found *of = full ? find_at (p, full - 1) : NULL;
  const char *own = lotse_outline_get_key (p->a->outline, "municipality");
  gboolean other = of && !g_str_equal (of->match.kind, "other") && _lotse_body_scan_territory (&p->scan, token + 1, &town)
                   && !(own && lotse_fold_equal (own, -1, town.name, -1)) && !(own && g_str_has_suffix (town.name, own));

  if (other)
    {
      match->name = g_strconcat (alias, " ", town.name, NULL);
      match->kind = of->match.kind;
      match->head = "";
      match->rule = "body/branch";
    }
  _lotse_body_match_clear (&town);
  return other;
}

/* Abbreviations that were introduced in brackets, wherever they stand. */
static void
find_abbreviations (Parser *p)
{
  LotseReading *reading = p->a->reading;
  GHashTableIter iter;
  gpointer alias;
  g_autofree guint8 *known = NULL; /* by the number of a word: 1 for an abbreviation, 2 for another word */
  GArray *merged;
  guint next = 0;

  if (g_hash_table_size (p->aliases) == 0)
    return;
  g_hash_table_iter_init (&iter, p->aliases);
  while (g_hash_table_iter_next (&iter, &alias, NULL))
    {
      g_autoptr (GString) fold = g_string_new (NULL);

      lotse_fold_append (fold, alias, strlen (alias));
      g_hash_table_add (p->folded, g_strdup (fold->str));
    }
  merged = g_array_new (FALSE, FALSE, sizeof (Found));
  known = g_new0 (guint8, reading->n_words + 1);
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const LotseToken *t = lotse_reading_token (reading, i);
      g_autofree char *printed = NULL;
      Found found = { .body = LOTSE_NO_BODY };

      /* What a longer name has swallowed. */
      for (; next < p->found->len && g_array_index (p->found, Found, next).match.first < i; next++)
        found_clear (&g_array_index (p->found, Found, next));
      if (next < p->found->len && g_array_index (p->found, Found, next).match.first == i)
        {
          g_array_append_val (merged, g_array_index (p->found, Found, next));
          i = MAX (g_array_index (p->found, Found, next).match.last, i + 1) - 1;
          next++;
          continue;
        }
      if (t->kind != LOTSE_TOKEN_WORD)
        continue;
      if (!known[t->word])
        known[t->word] = g_hash_table_contains (p->folded, lotse_reading_get_fold (reading, t)) ? 1 : 2;
      if (known[t->word] == 2 || is_quiet_line (lotse_reading_line (reading, t->line)))
        continue;
      printed = dup_token (p, i);
      if (!g_hash_table_contains (p->aliases, printed))
        continue;
      found.match.first = i;
      found.match.last = i + 1;
      found.match.start = t->start;
      found.match.end = t->end;
      if (i + 1 < reading->tokens->len && _lotse_body_gap (reading, i + 1) == LOTSE_GAP_BLANK && make_branch (p, printed, i, &found.match))
        {
          g_array_append_val (merged, found);
          continue;
        }
      found.alias = g_steal_pointer (&printed);
      g_array_append_val (merged, found);
    }
  /* The elements moved over. */
  g_array_set_clear_func (p->found, NULL);
  g_array_unref (p->found);
  p->found = merged;
  g_array_set_clear_func (p->found, found_clear);
}

/* --- the lead office ---------------------------------------------------------------------------------------------------------- */

static guint
header_end (Parser *p)
{
  const LotseAnalysis *a = p->a;
  guint last = MIN (a->reading->lines->len, HEADER_LINES);
  guint end = last > 0 ? lotse_reading_line (a->reading, last - 1)->end : 0;

  for (guint i = 0; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);

      if (section->heading.end > section->heading.start)
        return MIN (end, section->heading.start);
    }
  return end;
}

/* Values of the fields that name the office in charge: after their labels, and the key that the header gave. */
static void
find_leads (Parser *p)
{
  static const char *const labels[] = { "verantwortlich",
                                        "dienststelle",
                                        "federfuehrend",
                                        "federfuehrung",
                                        "federfuehrendes",
                                        "amt",
                                        "fachbereich",
                                        "organisationseinheit",
                                        "fachdienst",
                                        "dezernat",
                                        NULL };
  LotseReading *reading = p->a->reading;
  guint end = header_end (p);
  const char *value = lotse_outline_get_key (p->a->outline, "lead_body");

  for (guint i = 0; i < reading->tokens->len && lotse_reading_token (reading, i)->start < end; i++)
    {
      LotseRange range;
      guint line, first, k = i + 1;

      /* "Beteiligte Dienststellen:" are those that are not in charge. */
      if (!is_any (p, i, labels)
          || (i > 0 && g_str_has_prefix (lotse_reading_get_fold (reading, lotse_reading_token (reading, i - 1)), "beteiligt")))
        continue;
      /* "Federführendes Amt:", "Amt/Dienststelle:" */
      while (k < i + 4 && k < reading->tokens->len && !_lotse_body_is (&p->scan, k, ":") && !_lotse_body_is (&p->scan, k, "."))
        k++;
      if (!_lotse_body_is (&p->scan, k, ":") || lotse_reading_token (reading, k)->line != lotse_reading_token (reading, i)->line)
        continue;
      p->n_lead_labels++;
      first = k + 1;
      if (first >= reading->tokens->len)
        break;
      line = lotse_reading_token (reading, k)->line;
      if (lotse_reading_token (reading, first)->line > line + 1)
        continue;
      range.start = lotse_reading_token (reading, first)->start;
      line = lotse_reading_token (reading, first)->line;
      range.end = lotse_reading_line (reading, line)->end;
      /* Two fields on one line. */
      for (k = first; k < reading->tokens->len && lotse_reading_token (reading, k)->start < range.end; k++)
        if (_lotse_body_is (&p->scan, k, ":"))
          range.end = lotse_reading_token (reading, k > first ? k - 1 : k)->start;
        else if (k > first && g_str_has_prefix (lotse_reading_get_fold (reading, lotse_reading_token (reading, k)), "beteiligt"))
          range.end = lotse_reading_token (reading, k)->start;
      if (range.end > range.start && range.end - range.start <= FIELD_MAX)
        g_array_append_val (p->leads, range);
    }
  if (value && *value)
    {
      const char *at = strstr (reading->text->str, value);

      if (at)
        {
          LotseRange range = { (guint) (at - reading->text->str), (guint) (at - reading->text->str + strlen (value)) };

          g_array_append_val (p->leads, range);
        }
    }
}

/* "Amt 16 Büro des Rates": the council is not the office in charge. */
static gboolean
may_lead (const Found *found)
{
  return found->alias
         || !(g_str_equal (found->match.kind, "council") || g_str_equal (found->match.kind, "committee")
              || g_str_equal (found->match.kind, "party") || g_str_equal (found->match.kind, "other"));
}

/* Marks what was found inside a lead field; an unknown short value becomes a name of its own: offices are abbreviated as they please. */
static void
mark_leads (Parser *p)
{
  const char *lead = lotse_outline_get_key (p->a->outline, "lead_body");
  guint n = 0, named = 0;

  for (guint l = 0; l < p->leads->len; l++)
    {
      LotseRange range = g_array_index (p->leads, LotseRange, l);

      for (guint i = 0; i < p->found->len; i++)
        {
          Found *found = &g_array_index (p->found, Found, i);

          if (found->match.start >= range.end)
            break;
          if (found->match.end <= range.start || !may_lead (found))
            continue;
          found->lead = TRUE;
          n++;
        }
    }
  /* The values of the old forms stand in a block of their own below the labels: offices of which the lead field is made, or a department. */
  for (guint i = 0; n == 0 && lead && i < p->found->len && g_array_index (p->found, Found, i).match.start < header_end (p); i++)
    {
      Found *found = &g_array_index (p->found, Found, i);
      g_autofree char *text = lotse_reading_dup_text (p->a->reading, found->match.start, found->match.end);

      if (found->alias || !may_lead (found) || !strstr (lead, text))
        continue;
      found->lead = TRUE;
      named++;
    }
  if (n + named == 0 && p->n_lead_labels > 0)
    for (guint i = 0; i < p->found->len && g_array_index (p->found, Found, i).match.start < header_end (p); i++)
      {
        Found *found = &g_array_index (p->found, Found, i);

        if (!found->alias && found->match.code && g_str_equal (found->match.kind, "administration"))
          {
            found->lead = TRUE;
            break;
          }
      }
}

/* Whether an abbreviation has the first letters of all words of a name, in order. */
static gboolean
has_initials (const char *abbreviation, const char *name)
{
  g_autofree char *letters = lotse_fold (abbreviation, -1);
  g_autofree char *fold = lotse_fold (name, -1);
  const char *q = letters;

  for (const char *p = fold; *p; p++)
    if (g_ascii_isalpha (*p) && (p == fold || !g_ascii_isalnum (p[-1])) && *q++ != *p)
      return FALSE;
  return *q == '\0';
}

/* The only office that an abbreviation can mean, or LOTSE_NO_BODY. */
static guint
find_office (Parser *p, const char *abbreviation)
{
  guint found = LOTSE_NO_BODY, hits = 0;

  for (guint i = 0; i < p->a->bodies->len; i++)
    {
      const LotseBody *body = g_ptr_array_index (p->a->bodies, i);

      if (!g_str_equal (body->kind, "administration"))
        continue;
      if (has_initials (abbreviation, body->name))
        return i;
      if (_lotse_body_is_abbreviation (abbreviation, body->name))
        {
          hits++;
          found = i;
        }
    }
  return hits == 1 ? found : LOTSE_NO_BODY;
}

/* A lead field whose value is no known name. */
static void
add_unknown_leads (Parser *p)
{
  LotseReading *reading = p->a->reading;

  for (guint l = 0; l < p->leads->len; l++)
    {
      LotseRange range = g_array_index (p->leads, LotseRange, l);
      guint first = lotse_reading_find_token (reading, range.start), last = lotse_reading_find_token (reading, range.end), n = 0;
      LotseBodyMatch match = { 0 };
      guint body = LOTSE_NO_BODY;

      for (guint i = 0; i < p->a->mentions->len; i++)
        {
          const LotseMention *mention = &g_array_index (p->a->mentions, LotseMention, i);

          n += mention->start < range.end && mention->end > range.start ? 1 : 0;
        }
      if (n > 0 || last == first || last > first + 3)
        continue;
      for (guint i = first; i < last; i++)
        if (_lotse_body_token (&p->scan, i)->kind != LOTSE_TOKEN_WORD)
          n++;
      if (n > 0 || !(_lotse_body_is_capital (&p->scan, first) || is_abbreviation_shape (p, first)))
        continue;
      match.name = lotse_reading_dup_text (reading, range.start, _lotse_body_token (&p->scan, last - 1)->end);
      match.kind = "administration";
      match.head = "";
      match.rule = "body/lead-field";
      if (last == first + 1 && is_abbreviation_shape (p, first))
        body = find_office (p, match.name);
      if (body == LOTSE_NO_BODY)
        body = _lotse_body_register_resolve (p->names, &match, FALSE);
      {
        LotseMention mention = { range.start, _lotse_body_token (&p->scan, last - 1)->end, body };
        LotseBody *lead = g_ptr_array_index (p->a->bodies, body);

        _lotse_body_add_role (lead, "lead");
        g_array_append_val (p->a->mentions, mention);
      }
      _lotse_body_match_clear (&match);
    }
}

/* --- consultations ---------------------------------------------------------------------------------------------------------- */

/* The names of the consultation table are those that are shown. */
static void
prefer_consultations (Parser *p)
{
  LotseAnalysis *a = p->a;

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *consultation = g_ptr_array_index (a->consultations, i);
      guint first, last, body = LOTSE_NO_BODY;

      if (!consultation->body || consultation->body_range.end <= consultation->body_range.start)
        continue;
      first = lotse_reading_find_token (a->reading, consultation->body_range.start);
      last = lotse_reading_find_token (a->reading, consultation->body_range.end);
      for (guint k = first; k < last && body == LOTSE_NO_BODY; k++)
        {
          g_auto (LotseBodyMatch) match = { 0 };
          guint row = i;

          p->scan.end = find_row_end (p, k, &row);
          if (!_lotse_body_scan_with (&p->scan, k, &match))
            continue;
          if (match.use == LOTSE_BODY_GENERIC && !match.code)
            {
              /* The table says what the head alone does not. */
              match.use = LOTSE_BODY_NAMED;
              g_free (match.name);
              match.name = g_strdup (consultation->body);
            }
          /* "Betriebsausschuss Eigenbetrieb" / "Abfallwirtschaft": the table knows where the name ends. */
          if (match.last < last && row == i && g_str_equal (match.kind, "committee") && g_str_has_prefix (consultation->body, match.name)
              && consultation->body[strlen (match.name)] == ' '
              && g_unichar_isupper (g_utf8_get_char (consultation->body + strlen (match.name) + 1))
              && !strpbrk (consultation->body, "(/0123456789"))
            {
              g_free (match.name);
              match.name = g_strdup (consultation->body);
            }
          body = _lotse_body_register_prefer (p->names, &match);
          {
            LotseMention mention = { consultation->body_range.start, consultation->body_range.end, body };

            g_array_append_val (p->rows, mention);
          }
        }
      if (body == LOTSE_NO_BODY)
        {
          LotseBodyMatch match = { .name = consultation->body, .kind = "committee", .head = "", .rule = "body/consultation" };
          LotseMention mention
              = { consultation->body_range.start, consultation->body_range.end, _lotse_body_register_prefer (p->names, &match) };

          g_array_append_val (a->mentions, mention);
        }
    }
  p->scan.end = a->reading->tokens->len;
}

static int
compare_mentions_cb (gconstpointer x, gconstpointer y)
{
  const LotseMention *a = x, *b = y;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  return a->end < b->end ? -1 : a->end > b->end;
}

/* Gives every place its body, in the order of the text: a generic head points back. */
static void
resolve (Parser *p)
{
  LotseAnalysis *a = p->a;

  for (guint i = 0; i < p->found->len; i++)
    {
      Found *found = &g_array_index (p->found, Found, i);
      LotseMention mention = { found->match.start, found->match.end, LOTSE_NO_BODY };

      if (!found->alias && found->match.last == found->match.first + 1 && !g_str_equal (found->match.rule, "body/branch"))
        {
          /* A name of the lexicon that the paper introduced as the abbreviation of a longer one. */
          g_autofree char *printed = dup_token (p, found->match.first);

          if (g_hash_table_contains (p->aliases, printed))
            found->alias = g_steal_pointer (&printed);
        }
      if (found->alias)
        {
          guint token = GPOINTER_TO_UINT (g_hash_table_lookup (p->aliases, found->alias)) - 1;
          const Found *full = find_at (p, token);

          mention.body = _lotse_body_register_find_alias (p->names, found->alias);
          if (mention.body == LOTSE_NO_BODY && full)
            {
              mention.body = _lotse_body_register_resolve (p->names, &full->match, TRUE);
              if (mention.body != LOTSE_NO_BODY)
                _lotse_body_register_add_alias (p->names, found->alias, mention.body);
            }
        }
      else
        mention.body = _lotse_body_register_resolve (p->names, &found->match, found->definite);
      if (mention.body == LOTSE_NO_BODY)
        continue;
      if (found->renamed)
        {
          LotseBodyMatch older = found->match;

          older.name = found->renamed;
          older.code = older.code_text = NULL;
          _lotse_body_register_unite (p->names, mention.body, _lotse_body_register_resolve (p->names, &older, FALSE));
        }
      found->body = mention.body;
      if (found->lead)
        {
          LotseBody *body = g_ptr_array_index (a->bodies, mention.body);

          body->weak = FALSE;
          _lotse_body_add_role (body, "lead");
        }
      g_array_append_val (a->mentions, mention);
    }
}

void
_lotse_bodies_parse (LotseAnalysis *a)
{
  g_autofree LotseBodyWord *words = g_new0 (LotseBodyWord, a->reading->n_words + 1);
  LotseBodyMemo memo = { 0, 0, words };
  Parser p = { .a = a };
  const char *municipality = lotse_outline_get_key (a->outline, "municipality");
  g_autoptr (LotseBodyRegister) names = _lotse_body_register_new (a, municipality);
  g_autofree char *town = municipality ? lotse_fold (municipality, -1) : NULL;

  p.names = names;
  p.scan.reading = a->reading;
  p.scan.index = _lotse_body_index_get (a->lexicon);
  /* "Kreis X": X is a place. */
  p.scan.town = town && strrchr (town, ' ') ? strrchr (town, ' ') + 1 : town;
  p.scan.end = a->reading->tokens->len;
  p.scan.memo = &memo;
  p.found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_array_set_clear_func (p.found, found_clear);
  p.aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  p.folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  p.leads = g_array_new (FALSE, FALSE, sizeof (LotseRange));
  p.rows = g_array_new (FALSE, FALSE, sizeof (LotseMention));
  find_names (&p);
  find_abbreviations (&p);
  find_leads (&p);
  mark_leads (&p);
  prefer_consultations (&p);
  resolve (&p);
  add_unknown_leads (&p);
  _lotse_body_add_facts (a, names);
  _lotse_body_mention_rows (a->mentions, p.rows);
  g_array_sort (a->mentions, compare_mentions_cb);
  _lotse_body_register_finish (names);
  g_array_unref (p.found);
  g_array_unref (p.leads);
  g_array_unref (p.rows);
  g_hash_table_unref (p.aliases);
  g_hash_table_unref (p.folded);
}

/* --- items ------------------------------------------------------------------------------------------------------------------- */

void
_lotse_bodies_emit (LotseAnalysis *a)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < a->bodies->len; i++)
    {
      const LotseBody *body = g_ptr_array_index (a->bodies, i);
      LotseOutlineItem *item = NULL;

      if (!body->weak || body->roles->len > 0)
        {
          item = lotse_outline_item_new (LOTSE_ITEM_BODY, body->rule);
          lotse_outline_item_set (item, "name", body->name);
          lotse_outline_item_set (item, "kind", body->kind);
          if (body->code)
            lotse_outline_item_set (item, "code", body->code);
          if (body->side)
            lotse_outline_item_set (item, "side", body->side);
          for (guint r = 0; r < body->roles->len; r++)
            lotse_outline_item_add (item, "roles", g_ptr_array_index (body->roles, r));
          if (body->inferred)
            lotse_outline_item_set_inferred (item, body->inferred);
        }
      g_ptr_array_add (items, item);
    }
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const LotseMention *mention = &g_array_index (a->mentions, LotseMention, i);
      LotseOutlineItem *item = g_ptr_array_index (items, mention->body);
      g_autofree char *text = NULL;

      if (!item)
        continue;
      text = lotse_reading_dup_text (a->reading, mention->start, mention->end);
      lotse_outline_item_add (item, "mentions", text);
      _lotse_analysis_add_spans (a, item, mention->start, mention->end);
    }
  for (guint i = 0; i < items->len; i++)
    if (g_ptr_array_index (items, i))
      lotse_outline_take_item (a->outline, g_ptr_array_index (items, i));
}
