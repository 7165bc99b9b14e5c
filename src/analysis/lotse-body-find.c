/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All names of bodies in one pass, with what stands before and after them (domain guide 5.2, 5.7). */
#include "lotse-body-parser-private.h"

#include "lotse-bisect.h"
#include "lotse-fold.h"

#include <string.h>

/* Lines at the beginning in which the groups of a motion are listed. */
#define MOTION_LINES 40
/* Tokens of one of them, and how many there may be. */
#define ELEMENT_MAX 6
#define ELEMENTS_MAX 16
/* Letters of an abbreviation that stands for a group. */
#define ABBREVIATION_MAX 6
/* Such lists; a text without line ends may have thousands. */
#define LISTS_MAX 8

static void
found_clear (gpointer data)
{
  LotseBodyFound *found = data;

  _lotse_body_match_clear (&found->match);
  g_free (found->alias);
  g_free (found->renamed);
}

/* --- what stands before a name -------------------------------------------------------------------------------------------- */

static gboolean
has_article (LotseBodyParser *p, guint token)
{
  static const char *const articles[]
      = { "der",    "die",   "das",    "des",    "dem",    "den",   "im",   "vom",   "zum", "zur", "beim",      "am",
          "dieser", "diese", "dieses", "diesem", "diesen", "seine", "ihre", "unser", "o",   "g",   "genannten", NULL };

  if (token == 0)
    return FALSE;
  if (_lotse_body_is_any (&p->scan, token - 1, articles))
    return TRUE;
  /* "der neuen Lenkungsgruppe", "des o.g. Gremiums" */
  return token > 1 && (_lotse_body_is_adjective (&p->scan, token - 1) || _lotse_body_is (&p->scan, token - 1, "."))
         && (_lotse_body_is_any (&p->scan, token - 2, articles));
}

/* Whether a village council whose name is followed by one word is a member of it: "Ortschaftsrat Max Muster", where the first name looks like a
 * place, "Ortschaftsrat Peter (CDU)", "Herr Ortschaftsrat Peter". */
static gboolean
is_named_member (LotseBodyParser *p, const LotseBodyMatch *match)
{
  static const char *const address[] = { "herr", "herrn", "frau", NULL };
  guint next = match->last;

  if (match->first > 0 && _lotse_body_is_any (&p->scan, match->first - 1, address))
    return TRUE;
  if (has_article (p, match->first))
    return FALSE;
  if (_lotse_body_is_capital (&p->scan, next) && _lotse_body_gap (p->a->reading, next) == LOTSE_GAP_BLANK
      && _lotse_body_gap (p->a->reading, next - 1) == LOTSE_GAP_BLANK)
    {
      const LotseLine *line = lotse_reading_line (p->a->reading, _lotse_body_token (&p->scan, match->first)->line);
      gboolean whole;

      return line->zone == LOTSE_ZONE_BODY && !_lotse_body_is (&p->scan, match->first - 1, "im")
             && !_lotse_body_index_find_head (p->scan.index, _lotse_body_fold (&p->scan, next), &whole);
    }
  if (_lotse_body_is (&p->scan, next, "(") && _lotse_body_get_facts (&p->scan, next + 1) & LOTSE_BODY_WORD_NAME)
    {
      LotseBodyMatch party = { 0 };
      gboolean person = _lotse_body_scan_name (&p->scan, next + 1, &party) && g_str_equal (party.kind, "party");

      _lotse_body_match_clear (&party);
      return person;
    }
  return FALSE;
}

/* "gez. Müller" and "Stadtrat" alone on the line below it: the function of the one who signs. */
static gboolean
is_signed (LotseBodyParser *p, const LotseBodyMatch *match)
{
  static const char *const signs[] = { "gez", "i", "iv", NULL };
  const LotseToken *t = _lotse_body_token (&p->scan, match->first);
  const LotseLine *line = lotse_reading_line (p->a->reading, t->line), *above;
  guint first;

  if (t->line == 0 || (line->zone != LOTSE_ZONE_BODY && line->zone != LOTSE_ZONE_SIGNATURE) || line->start != t->start
      || line->end != t->end)
    return FALSE;
  above = lotse_reading_line (p->a->reading, t->line - 1);
  first = lotse_reading_find_token (p->a->reading, above->start);
  return _lotse_body_is_any (&p->scan, first, signs) && _lotse_body_is (&p->scan, first + 1, ".") && match->first <= first + 6;
}

/* Whether the one word of a council is the title of a person: "Stadtrat Müller", "Jana Muster, Ersten Stadtrats". */
static gboolean
is_title (LotseBodyParser *p, const LotseBodyMatch *match)
{
  static const char *const ranks[] = { "erster", "ersten", "ehrenamtlicher", "hauptamtlicher", NULL };
  guint next = match->last;

  if (_lotse_body_is_capital (&p->scan, next) && _lotse_body_gap (p->a->reading, next) == LOTSE_GAP_BLANK && !has_article (p, match->first)
      && !_lotse_body_is_place (&p->scan, next))
    {
      gboolean whole;
      const LotseLine *line = lotse_reading_line (p->a->reading, _lotse_body_token (&p->scan, match->first)->line);

      return line->zone != LOTSE_ZONE_CONSULTATION && !_lotse_body_find_head (&p->scan, next, &whole);
    }
  return match->first > 0 && (_lotse_body_is_any (&p->scan, match->first - 1, ranks) || is_signed (p, match));
}

/* Whether a party says to whom somebody belongs: "Max Muster (SPD)", "Max Muster (90/GRÜNE)". */
static gboolean
is_membership (LotseBodyParser *p, const LotseBodyMatch *match)
{
  if (match->first > 2 && _lotse_body_is (&p->scan, match->first - 1, "/") && _lotse_body_is (&p->scan, match->first - 2, "90")
      && _lotse_body_is (&p->scan, match->first - 3, "("))
    return TRUE;
  /* "Antrag Nr. 12/2031 vom 03.05.2031 (SPD)": whose motion it is. */
  if (match->first > 2 && _lotse_body_token (&p->scan, match->first - 2)->kind == LOTSE_TOKEN_NUMBER
      && _lotse_body_is (&p->scan, match->last, ")"))
    return FALSE;
  return match->first > 0 && _lotse_body_is (&p->scan, match->first - 1, "(")
         && (_lotse_body_is (&p->scan, match->last, ")") || _lotse_body_is (&p->scan, match->last, ",")
             || _lotse_body_is (&p->scan, match->last, "/"));
}

/* "Stadtrat Müller" is a person, "(SPD)" after a name a party membership (domain guide 5.7). */
static gboolean
is_person (LotseBodyParser *p, const LotseBodyMatch *match)
{
  static const char *const titles[] = { "stadtrat", "gemeinderat", "rat", "bezirksrat", "landrat", "kreisrat", "ortschaftsrat", NULL };

  if (g_str_equal (match->kind, "party"))
    return is_membership (p, match);
  if (!_lotse_body_is_any (&p->scan, match->first, titles))
    return FALSE;
  if (match->last == match->first + 2)
    return g_str_equal (match->kind, "committee") && is_named_member (p, match);
  return match->last == match->first + 1 && is_title (p, match);
}

/* "der interessierten Bürgerschaft": the citizens, but not behind the "beschlossen" that ends a row of a Beratungsfolge. */
static gboolean
are_citizens (LotseBodyParser *p, const LotseBodyMatch *match)
{
  guint before = match->first - 1;

  return match->last == match->first + 1 && match->first > 0 && _lotse_body_is (&p->scan, match->first, "buergerschaft")
         && g_str_has_suffix (_lotse_body_fold (&p->scan, before), "en") && !_lotse_body_is_capital (&p->scan, before)
         && _lotse_body_joined (&p->scan, match->first)
         && lotse_reading_line (p->a->reading, _lotse_body_token (&p->scan, match->first)->line)->zone != LOTSE_ZONE_CONSULTATION;
}

/* "vom abgebenden Kreis": one of its kind, and not the one the paper belongs to. */
static gboolean
is_some_county (LotseBodyParser *p, const LotseBodyMatch *match)
{
  static const char *const names[] = { "Kreis", "Landkreis", "Freistaat", NULL };

  return match->weak && match->first > 0 && g_strv_contains (names, match->name) && _lotse_body_is_adjective (&p->scan, match->first - 1);
}

/* "15/SVV/0417": the letters of a number of a paper. */
static gboolean
is_in_number (LotseBodyParser *p, const LotseBodyMatch *match)
{
  guint next = match->last;
  gboolean before = match->first > 1 && _lotse_body_is (&p->scan, match->first - 1, "/")
                    && _lotse_body_token (&p->scan, match->first - 2)->kind == LOTSE_TOKEN_NUMBER
                    && _lotse_body_gap (p->a->reading, match->first) == LOTSE_GAP_NONE
                    && _lotse_body_gap (p->a->reading, match->first - 1) == LOTSE_GAP_NONE;
  gboolean after
      = next + 1 < p->scan.end && _lotse_body_is (&p->scan, next, "/") && _lotse_body_token (&p->scan, next + 1)->kind == LOTSE_TOKEN_NUMBER
        && _lotse_body_gap (p->a->reading, next) == LOTSE_GAP_NONE && _lotse_body_gap (p->a->reading, next + 1) == LOTSE_GAP_NONE;

  return match->last == match->first + 1 && before && after;
}

/* "Gemeindeordnung für das Land X": whose law it is. */
static gboolean
is_in_law (LotseBodyParser *p, const LotseBodyMatch *match)
{
  static const LotseFoldEnd laws[]
      = { LOTSE_FOLD_END ("ordnung"), LOTSE_FOLD_END ("gesetz"), LOTSE_FOLD_END ("gesetzes"), LOTSE_FOLD_END ("verfassung") };
  guint at = match->first;

  return at > 2 && _lotse_body_is (&p->scan, at - 1, "das") && _lotse_body_is (&p->scan, at - 2, "fuer")
         && g_str_equal (match->kind, "other") && lotse_fold_ends_in (_lotse_body_fold (&p->scan, at - 3), laws, G_N_ELEMENTS (laws));
}

/* "Beschlussvorlage der Verwaltung" at the beginning of a line: what the paper is, not what somebody does. */
static gboolean
is_part_of_type (LotseBodyParser *p, const LotseBodyMatch *match)
{
  const LotseToken *type = match->first > 1 ? _lotse_body_token (&p->scan, match->first - 2) : NULL;

  return type && type->flags & LOTSE_TOKEN_LINE_START && _lotse_body_is (&p->scan, match->first, "verwaltung")
         && _lotse_body_is (&p->scan, match->first - 1, "der")
         && g_str_has_suffix (_lotse_body_fold (&p->scan, match->first - 2), "vorlage");
}

/* "Rat" is the council only with an article or as a field of its own; "mit Rat und Tat" is not. */
static gboolean
is_council_word (LotseBodyParser *p, const LotseBodyMatch *match)
{
  static const char *const articles[] = { "der", "des", "dem", "den", "im", "vom", "zum", "durch", NULL };

  if (strcmp (match->head, "rat") != 0 || match->last != match->first + 1)
    return FALSE;
  return match->first > 0 && _lotse_body_is_any (&p->scan, match->first - 1, articles) && !_lotse_body_is (&p->scan, match->last, "und")
         && _lotse_body_token (&p->scan, match->first)->end - _lotse_body_token (&p->scan, match->first)->start >= 3;
}

/* --- what stands after a name --------------------------------------------------------------------------------------------- */

static void
add_alias (LotseBodyParser *p, const char *alias, guint token)
{
  if (!g_hash_table_contains (p->aliases, alias))
    g_hash_table_insert (p->aliases, g_strdup (alias), GUINT_TO_POINTER (token + 1));
}

/* Index of the first place at or behind a token. */
static guint
find_index (LotseBodyParser *p, guint token)
{
  return LOTSE_BISECT (at, p->found->len, g_array_index (p->found, LotseBodyFound, at).match.first < token);
}

LotseBodyFound *
_lotse_body_find_at (LotseBodyParser *p, guint token)
{
  guint i = find_index (p, token);
  LotseBodyFound *found = i < p->found->len ? &g_array_index (p->found, LotseBodyFound, i) : NULL;

  return found && found->match.first == token ? found : NULL;
}

char *
_lotse_body_dup_token (LotseBodyParser *p, guint token)
{
  const LotseToken *t = _lotse_body_token (&p->scan, token);

  return g_strndup (p->a->reading->text->str + t->start, t->end - t->start);
}

gboolean
_lotse_body_is_abbreviation_shape (LotseBodyParser *p, guint token)
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

/* The number of an office at token @first, which becomes its code. Returns the token after it, or @first. @close: what must follow, or NULL. */
static guint
read_code (LotseBodyParser *p, LotseBodyFound *found, guint first, const char *close)
{
  g_autofree char *key = NULL;
  guint end = _lotse_body_scan_unit (&p->scan, first, &key);

  if (end == first || (close && !_lotse_body_is (&p->scan, end, close)) || found->match.code
      || !g_str_equal (found->match.kind, "administration"))
    return first;
  found->match.code = g_steal_pointer (&key);
  found->match.code_text
      = lotse_reading_dup_text (p->a->reading, _lotse_body_token (&p->scan, first)->start, _lotse_body_token (&p->scan, end - 1)->end);
  return end;
}

/* "Behörde für Arbeit und Soziales (Sozialbehörde)": a short name with the same head, alone in the bracket. */
static gboolean
read_short_name (LotseBodyParser *p, LotseBodyFound *found, guint token)
{
  g_auto (LotseBodyMatch) other = { 0 };

  if (!*found->match.head || g_strcmp0 (found->match.rule, "body/head-extended") != 0)
    return FALSE;
  if (!_lotse_body_scan_with (&p->scan, token, &other) || other.last != token + 1 || !other.head || !*other.head
      || !g_str_has_suffix (other.head, found->match.head) || g_str_equal (_lotse_body_fold (&p->scan, token), found->match.head))
    return FALSE;
  found->renamed = g_strdup (other.name);
  return TRUE;
}

static const char *const words_now[] = { "jetzt", "heute", "nunmehr", "neu", "nun", NULL };
static const char *const words_before[] = { "vormals", "ehemals", "frueher", "ehemalig", "bisher", "vorher", "zuvor", NULL };

/* "(jetzt X)", "(vormals X)" with that word at @token: the newer name is the one that goes on. Returns the token after the bracket, or that of
 * the bracket. */
static guint
read_renamed (LotseBodyParser *p, LotseBodyFound *found, guint token)
{
  g_auto (LotseBodyMatch) other = { 0 };

  if (!_lotse_body_scan_with (&p->scan, token + 1, &other) || !_lotse_body_is (&p->scan, other.last, ")"))
    return token - 1;
  if (_lotse_body_is_any (&p->scan, token, words_now))
    {
      found->renamed = g_steal_pointer (&found->match.name);
      found->match.name = g_steal_pointer (&other.name);
    }
  else
    found->renamed = g_strdup (other.name);
  return other.last + 1;
}

/* "(KI)": an abbreviation alone in the bracket, made of the name or in capitals that stand for nothing else. */
static gboolean
read_alias (LotseBodyParser *p, const LotseBodyFound *found, guint token)
{
  g_autofree char *alias = NULL;
  g_auto (LotseBodyMatch) known = { 0 };
  gboolean is_known;

  if (!_lotse_body_is_abbreviation_shape (p, token) || found->match.use != LOTSE_BODY_NAMED || g_str_equal (found->match.kind, "party"))
    return FALSE;
  alias = _lotse_body_dup_token (p, token);
  is_known = _lotse_body_scan_name (&p->scan, token, &known);
  if (is_known && g_str_equal (known.kind, "party"))
    return FALSE;
  if (!_lotse_body_is_abbreviation (alias, found->match.name)
      && (g_ascii_islower (*alias) || is_known || strcmp (found->match.kind, "other") == 0))
    return FALSE;
  add_alias (p, alias, found->match.first);
  return TRUE;
}

/* "(KI)", "(A 51)", "(jetzt X)" right after a name, "/ A50" too. Returns the token after what was understood. */
static guint
read_after (LotseBodyParser *p, guint index)
{
  LotseBodyFound *found = &g_array_index (p->found, LotseBodyFound, index);
  guint next = found->match.last, inside = next + 1, end;
  gboolean alone;

  if (!_lotse_body_joined (&p->scan, next) || inside >= p->scan.end)
    return next;
  if (_lotse_body_is (&p->scan, next, "/"))
    {
      end = read_code (p, found, inside, NULL);
      return end > inside ? end : next;
    }
  if (!_lotse_body_is (&p->scan, next, "("))
    return next;
  end = read_code (p, found, inside, ")");
  if (end > inside)
    return end + 1;
  alone = _lotse_body_is (&p->scan, inside + 1, ")");
  if (alone && read_short_name (p, found, inside))
    return inside + 2;
  if (_lotse_body_is_any (&p->scan, inside, words_now) || _lotse_body_is_any (&p->scan, inside, words_before))
    return read_renamed (p, found, inside);
  return alone && read_alias (p, found, inside) ? inside : next;
}

/* "20 (Kämmerei) und 30 (Rechtsamt)" after the word for offices: the number before the bracket is that of the office in it. */
static void
read_number_before (LotseBodyParser *p, LotseBodyFound *found)
{
  static const char *const lead[] = { "aemter", "aemtern", "amt", "amtes", "und", ",", NULL };
  guint first = found->match.first;
  const char *number;

  if (first < 3 || found->match.code || !g_str_equal (found->match.kind, "administration") || !_lotse_body_is (&p->scan, first - 1, "("))
    return;
  if (_lotse_body_token (&p->scan, first - 2)->kind != LOTSE_TOKEN_NUMBER || !_lotse_body_is_any (&p->scan, first - 3, lead))
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

guint
_lotse_body_find_row_end (LotseBodyParser *p, guint token, guint *row)
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

/* "Dezernat SchuleBezüglich:": a label that has lost the blank before it is no part of the office in charge, as the header has read it. */
static void
cut_glued_label (LotseBodyParser *p, const char *lead, LotseBodyMatch *match)
{
  gsize n = lead ? strlen (lead) : 0;
  guint end = _lotse_body_token (&p->scan, match->last - 1)->end;

  if (n == 0 || match->start + n >= end || strncmp (match->name, lead, n) != 0
      || memcmp (p->a->reading->text->str + match->start, lead, n) != 0
      || !g_unichar_isupper (g_utf8_get_char (p->a->reading->text->str + match->start + n)))
    return;
  match->name[n] = '\0';
  match->end = match->start + (guint) n;
}

/* "Sozial- und | 12.06.2031 | Vorberatung" / "Gesundheitsausschuss": whether what was read is the rest of the name of the row above, whose body ends
 * in the line before; @row: the next one. */
static gboolean
is_rest_of_row (const LotseBodyParser *p, guint row, const LotseBodyMatch *match)
{
  const LotseConsultation *above = row > 0 && row <= p->a->consultations->len ? g_ptr_array_index (p->a->consultations, row - 1) : NULL;

  return above && above->body && match->start >= above->body_range.end && match->start < above->row.end
         && g_str_has_suffix (above->body, match->name) && strlen (above->body) > strlen (match->name)
         && above->body[strlen (above->body) - strlen (match->name) - 1] == ' ';
}

static void
find_names (LotseBodyParser *p)
{
  const char *lead = lotse_outline_get_key (p->a->outline, "lead_body");
  g_autoptr (GHashTable) others = g_hash_table_new (NULL, NULL);
  static const char *const indefinite[]
      = { "ein", "eine", "einem", "einen", "einer", "eines", "kein", "keine", "keinem", "keinen", "keiner", NULL };
  LotseReading *reading = p->a->reading;
  guint i = 0, row = 0;

  while (i < reading->tokens->len)
    {
      const LotseToken *t = lotse_reading_token (reading, i);
      LotseBodyMatch match;
      LotseBodyFound found;

      if (t->kind != LOTSE_TOKEN_WORD || !(t->flags & LOTSE_TOKEN_CAPITAL) || is_quiet_line (lotse_reading_line (reading, t->line)))
        {
          i++;
          continue;
        }
      p->scan.end = _lotse_body_find_row_end (p, i, &row);
      {
        guint next = _lotse_body_read_several (p, i);

        if (next > i || (!_lotse_body_scan_with (&p->scan, i, &match) && !_lotse_body_scan_parish (&p->scan, i, &match)))
          {
            i = MAX (next, i + 1);
            continue;
          }
      }
      found = (LotseBodyFound) { .body = LOTSE_NO_BODY, .match = match };
      if (is_rest_of_row (p, row, &found.match) || is_person (p, &found.match) || is_part_of_type (p, &found.match)
          || are_citizens (p, &found.match) || is_in_number (p, &found.match) || is_in_law (p, &found.match)
          || is_some_county (p, &found.match))
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
      if (g_strcmp0 (found.match.rule, "body/compound") == 0 && i > 0 && _lotse_body_is_any (&p->scan, i - 1, indefinite))
        found.match.weak = TRUE;
      _lotse_body_read_front (&p->scan, &found.match);
      cut_glued_label (p, lead, &found.match);
      _lotse_body_extend_by_table (&p->scan, p->a->consultations, &found.match);
      if (found.match.use == LOTSE_BODY_GENERIC && is_council_word (p, &found.match))
        found.match.use = LOTSE_BODY_NAMED;
      g_array_append_val (p->found, found);
      read_number_before (p, &g_array_index (p->found, LotseBodyFound, p->found->len - 1));
      i = read_after (p, p->found->len - 1);
    }
  p->scan.end = reading->tokens->len;
}

/* "KI Stadt X": the office of the same name in another town, which is named on its own too. Fills what the match is called; FALSE if it
 * is the paper's own. */
static gboolean
make_branch (LotseBodyParser *p, const char *alias, guint token, LotseBodyMatch *match)
{
  LotseBodyMatch town = { 0 };
  guint full = GPOINTER_TO_UINT (g_hash_table_lookup (p->aliases, alias));
  const LotseBodyFound *of = full ? _lotse_body_find_at (p, full - 1) : NULL;
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

/* The first token of a name that was found, G_MAXUINT behind the last of them. */
static guint
get_first (const LotseBodyParser *p, guint index)
{
  return index < p->found->len ? g_array_index (p->found, LotseBodyFound, index).match.first : G_MAXUINT;
}

/* Abbreviations that were introduced in brackets, wherever they stand. */
static void
find_abbreviations (LotseBodyParser *p)
{
  LotseReading *reading = p->a->reading;
  GHashTableIter iter;
  gpointer alias;
  g_autofree guint8 *known = NULL; /* by the number of a word: whether it may be an abbreviation */
  GArray *merged;
  guint next = 0, next_first; /* the name found next, and its first token */

  if (g_hash_table_size (p->aliases) == 0)
    return;
  known = g_new0 (guint8, reading->n_words + 1);
  g_hash_table_iter_init (&iter, p->aliases);
  while (g_hash_table_iter_next (&iter, &alias, NULL))
    {
      g_autofree char *fold = lotse_fold (alias, -1);
      guint word = lotse_reading_find_word (reading, fold);

      if (word != G_MAXUINT)
        known[word] = TRUE;
    }
  merged = g_array_new (FALSE, FALSE, sizeof (LotseBodyFound));
  next_first = get_first (p, next);
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const LotseToken *t = lotse_reading_token (reading, i);
      g_autofree char *printed = NULL;
      LotseBodyFound found;

      /* What a longer name has swallowed. */
      for (; next_first < i; next_first = get_first (p, ++next))
        found_clear (&g_array_index (p->found, LotseBodyFound, next));
      if (next_first == i)
        {
          g_array_append_val (merged, g_array_index (p->found, LotseBodyFound, next));
          i = MAX (g_array_index (p->found, LotseBodyFound, next).match.last, i + 1) - 1;
          next_first = get_first (p, ++next);
          continue;
        }
      if (!known[t->word] || t->kind != LOTSE_TOKEN_WORD || is_quiet_line (lotse_reading_line (reading, t->line)))
        continue;
      printed = _lotse_body_dup_token (p, i);
      if (!g_hash_table_contains (p->aliases, printed))
        continue;
      found = (LotseBodyFound) { .body = LOTSE_NO_BODY, .match = { .first = i, .last = i + 1, .start = t->start, .end = t->end } };
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

/* --- groups of a motion -------------------------------------------------------------------------------------------------------- */

/* Token after one element of a list on a line: the next comma, or where it is too long for a name. */
static guint
find_element_end (LotseBodyParser *p, guint token, guint line)
{
  guint stop = token + ELEMENT_MAX;

  while (token < stop && token < p->a->reading->tokens->len && _lotse_body_token (&p->scan, token)->line == line
         && !_lotse_body_is (&p->scan, token, ","))
    token++;
  return token;
}

/* Whether the element is a name that no list knows: one or two words with a capital. */
static gboolean
is_unknown_group (LotseBodyParser *p, guint first, guint last)
{
  guint at = find_index (p, first);

  if (last == first || last > first + 2 || (at < p->found->len && g_array_index (p->found, LotseBodyFound, at).match.first < last))
    return FALSE;
  for (guint i = first; i < last; i++)
    if (_lotse_body_token (&p->scan, i)->kind != LOTSE_TOKEN_WORD || !_lotse_body_is_capital (&p->scan, i))
      return FALSE;
  return TRUE;
}

/* Whether a list is one abbreviation that fills the field: "Antrag: ABC" on a line of its own. */
static gboolean
is_one_abbreviation (LotseBodyParser *p, guint label, guint first, guint end)
{
  const LotseToken *t = _lotse_body_token (&p->scan, first);

  return end == first + 1 && _lotse_body_token (&p->scan, label)->flags & LOTSE_TOKEN_LINE_START && t->flags & LOTSE_TOKEN_ALL_CAPS
         && t->end - t->start <= ABBREVIATION_MAX && lotse_reading_line (p->a->reading, t->line)->end == t->end;
}

/* "Antrag: ABC, XYZ": beside a group that is known the others of the list are groups, too. */
static void
find_listed_groups (LotseBodyParser *p)
{
  guint lists = 0;

  for (guint i = 1; i + 1 < p->a->reading->tokens->len && _lotse_body_token (&p->scan, i)->line < MOTION_LINES && lists < LISTS_MAX; i++)
    {
      const char *label = _lotse_body_fold (&p->scan, i - 1);
      guint line = _lotse_body_token (&p->scan, i)->line, end, n = 0;
      gboolean known = FALSE;

      if (!_lotse_body_is (&p->scan, i, ":") || !(g_str_has_suffix (label, "antrag") || g_str_has_suffix (label, "anfrage")))
        continue;
      lists++;
      for (guint first = i + 1; n < ELEMENTS_MAX && first < (end = find_element_end (p, first, line)); first = end + 1, n++)
        {
          const LotseBodyFound *found = _lotse_body_find_at (p, first);

          known |= found && found->match.last == end && g_str_equal (found->match.kind, "party");
          known |= n == 0 && !found && is_one_abbreviation (p, i - 1, first, end);
        }
      for (guint first = i + 1; known && n > 0 && first < (end = find_element_end (p, first, line)); first = end + 1, n--)
        {
          LotseBodyFound found = { .body = LOTSE_NO_BODY };

          if (!is_unknown_group (p, first, end))
            continue;
          found.match.first = first;
          found.match.last = end;
          found.match.start = _lotse_body_token (&p->scan, first)->start;
          found.match.end = _lotse_body_token (&p->scan, end - 1)->end;
          found.match.name = lotse_reading_dup_text (p->a->reading, found.match.start, found.match.end);
          found.match.kind = "party";
          found.match.head = "";
          found.match.rule = "body/listed-group";
          found.match.use = LOTSE_BODY_NAMED;
          g_array_insert_val (p->found, find_index (p, first), found);
        }
    }
}

void
_lotse_body_find_names (LotseBodyParser *p)
{
  p->found = g_array_new (FALSE, FALSE, sizeof (LotseBodyFound));
  g_array_set_clear_func (p->found, found_clear);
  find_names (p);
  find_listed_groups (p);
  find_abbreviations (p);
}
