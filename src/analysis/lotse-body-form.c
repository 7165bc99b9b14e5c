/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that are known by their form and not by a head word: numbers of units, legal forms, territorial corporations, groups
 * of parties. */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* --- numbers of units --------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *word; /* folded, as printed before the number */
  const char *key;
  const char *name; /* in front of the number in the nominative, or NULL: a bare number names nothing */
  gboolean roman;
} Unit;

/* Letters of the longest word before a number. */
#define MAX_UNIT 17

static const Unit units[] = {
  { "a", "amt", NULL, FALSE },
  { "amt", "amt", "Amt", FALSE },
  { "amtes", "amt", "Amt", FALSE },
  { "amts", "amt", "Amt", FALSE },
  { "aemter", "amt", NULL, FALSE },
  { "aemtern", "amt", NULL, FALSE },
  { "sta", "amt", "Amt", FALSE },
  { "stadtamt", "amt", "Amt", FALSE },
  { "fb", "fb", "Fachbereich", TRUE },
  { "fachbereich", "fb", "Fachbereich", TRUE },
  { "fachbereichs", "fb", "Fachbereich", TRUE },
  { "fachbereiches", "fb", "Fachbereich", TRUE },
  { "fd", "fd", "Fachdienst", TRUE },
  { "fachdienst", "fd", "Fachdienst", TRUE },
  { "dez", "dez", "Dezernat", TRUE },
  { "dezernat", "dez", "Dezernat", TRUE },
  { "dezernats", "dez", "Dezernat", TRUE },
  { "dezernates", "dez", "Dezernat", TRUE },
  { "dezernent", "dez", "Dezernat", TRUE },
  { "gb", "gb", "Geschäftsbereich", TRUE },
  { "geschaeftsbereich", "gb", "Geschäftsbereich", TRUE },
  { "ref", "ref", "Referat", TRUE },
  { "referat", "ref", "Referat", TRUE },
  { "referats", "ref", "Referat", TRUE },
  { "abt", "abt", "Abteilung", TRUE },
  { "abteilung", "abt", "Abteilung", TRUE },
  { "sg", "sg", "Sachgebiet", TRUE },
  { "sachgebiet", "sg", "Sachgebiet", TRUE },
  { "ressort", "ressort", "Ressort", FALSE },
  { "fachgebiet", "fachgebiet", "Fachgebiet", FALSE },
  /* "im Bereich 2" alone is a place. */
  { "bereich", "bereich", NULL, FALSE },
  { "ma", "ma", "MA", FALSE },
};

static guint
parse_roman (const char *fold)
{
  guint value = 0, last = 0;

  for (gsize i = strlen (fold); i > 0; i--)
    {
      guint digit = fold[i - 1] == 'i' ? 1 : fold[i - 1] == 'v' ? 5 : fold[i - 1] == 'x' ? 10 : 0;

      if (digit == 0)
        return 0;
      if (digit < last)
        value -= digit;
      else
        value += digit;
      last = digit;
    }
  return value;
}

/* One to three digits, perhaps with parts after periods ("51.2"). */
static gboolean
is_unit_number (const char *text, gsize length)
{
  guint digits = 0;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      {
        if (++digits > 3)
          return FALSE;
      }
    else if (text[i] == '.' && digits > 0 && i + 1 < length)
      digits = 0;
    else
      return FALSE;
  return length > 0;
}

static const Unit *
find_unit (const char *fold, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].word[0] == fold[0] && (length == 1 || units[i].word[1] == fold[1]) && strncmp (units[i].word, fold, length) == 0
        && units[i].word[length] == '\0')
      return &units[i];
  return NULL;
}

gboolean
_lotse_body_is_unit_word (const char *fold)
{
  gsize letters = strcspn (fold, "0123456789");

  return letters > 0 && letters <= MAX_UNIT && find_unit (fold, letters) != NULL;
}

static guint
scan_unit (const LotseBodyScan *s, guint token, const Unit **ret_unit, char **ret_key)
{
  const char *fold = _lotse_body_fold (s, token);
  gsize letters = strcspn (fold, "0123456789");
  guint i = token + 1, roman;
  const Unit *unit;

  if (letters > MAX_UNIT || letters == 0)
    return token;
  unit = find_unit (fold, letters);
  if (!unit || !(_lotse_body_token (s, token)->flags & LOTSE_TOKEN_CAPITAL))
    return token;
  *ret_unit = unit;
  if (fold[letters])
    {
      /* "A51", "FB31" */
      if (!is_unit_number (fold + letters, strlen (fold + letters)))
        return token;
      *ret_key = g_strconcat (unit->key, ":", fold + letters, NULL);
      return token + 1;
    }
  if (_lotse_body_is (s, i, ".") && _lotse_body_gap (s->reading, i) == LOTSE_GAP_NONE)
    i++;
  if (!_lotse_body_joined (s, i))
    return token;
  fold = _lotse_body_fold (s, i);
  if (_lotse_body_token (s, i)->kind == LOTSE_TOKEN_NUMBER)
    {
      /* Motorways are called A 5. */
      if (!is_unit_number (fold, strlen (fold)) || (strcmp (unit->word, "a") == 0 && strlen (fold) < 2))
        return token;
      *ret_key = g_strconcat (unit->key, ":", fold, NULL);
      return i + 1;
    }
  roman = unit->roman && _lotse_body_is_capital (s, i) && strlen (fold) <= 4 ? parse_roman (fold) : 0;
  if (roman == 0)
    return token;
  *ret_key = g_strdup_printf ("%s:%u", unit->key, roman);
  return i + 1;
}

guint
_lotse_body_scan_unit (const LotseBodyScan *s, guint token, char **ret_key)
{
  const Unit *unit;

  return scan_unit (s, token, &unit, ret_key);
}

/* Whether a line or a column ends before a token. */
static gboolean
is_field_end (const LotseBodyScan *s, guint token)
{
  return token >= s->end || _lotse_body_gap (s->reading, token) >= LOTSE_GAP_LINE
         || _lotse_body_gap (s->reading, token) == LOTSE_GAP_COLUMN;
}

/* Words of forms that follow the number of an office and are no part of its name. */
static gboolean
is_field_word (const LotseBodyScan *s, guint token)
{
  return _lotse_body_is_limit (s, token, LOTSE_BODY_LIMIT_CODE);
}

gboolean
_lotse_body_scan_code (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  g_autofree char *key = NULL;
  const Unit *unit = NULL;
  guint end = scan_unit (s, token, &unit, &key), next = end;
  LotseBodyMatch inner = { 0 };

  if (end == token)
    return FALSE;
  ret->first = token;
  ret->last = end;
  ret->kind = "administration";
  ret->head = "";
  ret->plural = FALSE;
  ret->rule = "body/unit-number";
  ret->weak = FALSE;
  ret->code = g_steal_pointer (&key);
  {
    g_autoptr (GString) text = g_string_new (NULL);

    _lotse_body_append_text (s, text, token, end);
    ret->code_text = g_string_free (g_steal_pointer (&text), FALSE);
  }
  /* "A 46 - Kommunales …zentrum", "Amt 50 Sozialamt", "FB 56 - Wohnen, Soziales und …" */
  if (_lotse_body_is (s, next, "-") && _lotse_body_joined (s, next))
    next++;
  if (_lotse_body_is_capital (s, next) && _lotse_body_joined (s, next) && _lotse_body_gap (s->reading, next) < LOTSE_GAP_LINE)
    {
      if (_lotse_body_scan_head (s, next, &inner) || _lotse_body_scan_name (s, next, &inner))
        {
          if (inner.use == LOTSE_BODY_NAMED && g_str_equal (inner.kind, "administration"))
            {
              ret->last = inner.last;
              ret->head = inner.head;
              ret->use = LOTSE_BODY_NAMED;
              ret->name = g_steal_pointer (&inner.name);
              ret->rule = "body/unit-number-name";
              return TRUE;
            }
          _lotse_body_match_clear (&inner);
        }
      else if (unit->name)
        {
          guint last = _lotse_body_scan_list (s, next);

          /* "FB 4 Stadtentwicklung": without a dash only where it fills the field. */
          if (last > next && (next > end || (is_field_end (s, last) && !is_field_word (s, next))))
            {
              g_autoptr (GString) name = g_string_new (NULL);

              _lotse_body_append_text (s, name, token, last);
              ret->last = last;
              ret->use = LOTSE_BODY_NAMED;
              ret->name = g_string_free (g_steal_pointer (&name), FALSE);
              ret->rule = "body/unit-number-name";
              return TRUE;
            }
        }
    }
  ret->use = unit->name ? LOTSE_BODY_NAMED : LOTSE_BODY_GENERIC;
  ret->name = g_strconcat (unit->name ? unit->name : "Amt", " ", NULL);
  {
    const LotseToken *t = _lotse_body_token (s, end - 1);
    const char *number = s->reading->text->str + t->start;

    while (end == token + 1 && number < s->reading->text->str + t->end && !g_ascii_isdigit (*number))
      number++;
    {
      g_autofree char *printed = g_strndup (number, (gsize) (s->reading->text->str + t->end - number));
      char *name = g_strconcat (ret->name, printed, NULL);

      g_free (ret->name);
      ret->name = name;
    }
  }
  return TRUE;
}

/* --- legal forms ------------------------------------------------------------------------------------------------------------- */

#define LEGAL_FORMS (LOTSE_WORD_COMPANY | LOTSE_WORD_ASSOCIATION)

/* Token after a legal form that begins at @token, or @token. */
static guint
scan_legal_form (const LotseBodyScan *s, guint token, gboolean *ret_company)
{
  const LotseToken *t;
  guint classes;

  if (token >= s->end)
    return token;
  t = _lotse_body_token (s, token);
  classes = lotse_reading_get_classes (s->reading, t) & LEGAL_FORMS;
  if (classes == 0 || !_lotse_body_joined (s, token))
    return token;
  *ret_company = TRUE;
  if (classes & LOTSE_WORD_COMPANY)
    {
      /* An article or a topic after it: a working group. */
      if (_lotse_body_is (s, token, "ag")
          && (!(t->flags & LOTSE_TOKEN_ALL_CAPS) || (_lotse_body_is_capital (s, token + 1) && _lotse_body_joined (s, token + 1))))
        return token;
      if ((_lotse_body_is (s, token, "se") || _lotse_body_is (s, token, "ug")) && !(t->flags & LOTSE_TOKEN_ALL_CAPS))
        return token;
      /* "im EG": the ground floor. */
      if (_lotse_body_is (s, token, "eg") && (t->flags & LOTSE_TOKEN_ALL_CAPS))
        return token;
      if (_lotse_body_is (s, token + 1, "&") && _lotse_body_is (s, token + 2, "co"))
        {
          guint end = token + 3;

          if (_lotse_body_is (s, end, "."))
            end++;
          return _lotse_body_is (s, end, "kg") ? end + 1 : end;
        }
      return token + 1;
    }
  if (_lotse_body_is (s, token, "ev") && t->end - t->start == 2)
    {
      *ret_company = FALSE;
      return token + 1;
    }
  if (_lotse_body_is (s, token, "e") && _lotse_body_is (s, token + 1, ".") && _lotse_body_is (s, token + 2, "v"))
    {
      *ret_company = FALSE;
      return _lotse_body_is (s, token + 3, ".") && _lotse_body_gap (s->reading, token + 3) == LOTSE_GAP_NONE ? token + 4 : token + 3;
    }
  return token;
}

guint
_lotse_body_scan_legal_form (const LotseBodyScan *s, guint token)
{
  gboolean company;

  return scan_legal_form (s, token, &company);
}

static gboolean
may_begin_legal (const LotseBodyScan *s, guint token)
{
  static const char *const links[] = { "fuer", "zur", "zum", "der", "des", "gegen", NULL };

  if (_lotse_body_is_limit (s, token, LOTSE_BODY_LIMIT_LEGAL))
    return _lotse_body_is (s, token, "verein") && _lotse_body_is_any (s, token + 1, links);
  return TRUE;
}

/* Longest name with a legal form, in tokens. */
#define LEGAL_TOKENS 12

/* A quick look whether any legal form stands near behind a word; nearly always none does. Each token is looked at once, and where a later
 * place was asked for before, a form behind the reach counts as well. */
static gboolean
is_legal_form_near (const LotseBodyScan *s, guint token)
{
  guint stop = MIN (token + LEGAL_TOKENS + 4, s->end);

  for (guint i = s->memo->legal_checked; i < stop; i++)
    {
      const LotseToken *t = _lotse_body_token (s, i);
      gboolean company;

      s->memo->legal_checked = i + 1;
      if (lotse_reading_get_classes (s->reading, t) & LEGAL_FORMS && scan_legal_form (s, i, &company) > i)
        s->memo->legal_latest = i;
    }
  return s->memo->legal_latest > token;
}

gboolean
_lotse_body_scan_legal (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const char *const links[] = { "zur", "zum", "gegen", "im", "der", "des", NULL };
  static const char *const tails[] = { "gesellschaft", "freunde", "hilfe", "initiative", "werk", "haus", NULL };
  guint i = token, end = token, head = 0;
  gboolean company = FALSE, headed = FALSE, purpose = FALSE, whole;
  gboolean quoted;
  const LotseHeadForm *form = NULL;
  g_autoptr (GString) name = NULL;

  if (!is_legal_form_near (s, token) || !may_begin_legal (s, token))
    return FALSE;
  quoted = token > 0 && _lotse_body_is (s, token - 1, "„");
  while (i < token + LEGAL_TOKENS && i < s->end)
    {
      const char *fold = _lotse_body_fold (s, i);
      const LotseToken *t = _lotse_body_token (s, i);

      if (i > token)
        {
          if (!_lotse_body_joined (s, i))
            return FALSE;
          end = scan_legal_form (s, i, &company);
          if (end > i)
            break;
          end = token;
          /* The name begins in its own line of the list. */
          if (_lotse_body_set_below (s, i))
            return FALSE;
        }
      quoted = strcmp (fold, "„") == 0 || (quoted && strcmp (fold, "“") != 0);
      if (t->kind == LOTSE_TOKEN_WORD && (t->flags & LOTSE_TOKEN_CAPITAL))
        {
          if (!form)
            {
              form = _lotse_body_find_head (s, i, &whole);
              head = i;
            }
          for (guint k = 0; !headed && tails[k]; k++)
            headed = g_str_has_suffix (fold, tails[k]);
          headed |= form != NULL;
          i++;
        }
      else if (i == token)
        return FALSE;
      /* „Leben am See“ e. V. */
      else if (quoted && t->kind == LOTSE_TOKEN_WORD)
        i++;
      /* "Sportverein Talheim 1880 e. V." */
      else if (t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start == 4 && strspn (fold, "0123456789") == 4
               && scan_legal_form (s, i + 1, &company) > i + 1)
        i++;
      else if (strcmp (fold, "fuer") == 0 && headed)
        {
          purpose = TRUE;
          i++;
        }
      else if (strcmp (fold, "fuer") == 0 || strcmp (fold, "&") == 0 || strcmp (fold, "-") == 0 || strcmp (fold, "+") == 0
               || (strcmp (fold, "/") == 0 && _lotse_body_is_capital (s, i + 1)) || strcmp (fold, "„") == 0 || strcmp (fold, "“") == 0
               || strcmp (fold, "\"") == 0)
        i++;
      /* "Caritasverband für die Region Alsen e. V." */
      else if (headed && _lotse_body_is (s, i - 1, "fuer")
               && _lotse_body_is_any (s, i, (const char *const[]) { "die", "den", "das", NULL }))
        i++;
      /* "Schulamt und Sportverein e. V.": an office is no part of a club's name. */
      else if (strcmp (fold, "und") == 0 && form && strcmp (form->head->kind, "administration") == 0 && head + 1 == i)
        return FALSE;
      else if (strcmp (fold, "und") == 0 && _lotse_body_is_capital (s, i + 1)
               && (headed || (_lotse_body_token (s, i - 1)->flags & LOTSE_TOKEN_HYPHEN_END)))
        i++;
      /* "Gesellschaft für Freundschaft mit Talland e. V." */
      else if (purpose && strcmp (fold, "mit") == 0 && g_str_has_suffix (_lotse_body_fold (s, i - 1), "schaft")
               && _lotse_body_is_capital (s, i + 1))
        i++;
      else if (headed && (_lotse_body_is_any (s, i, links) || _lotse_body_is_adjective (s, i) || g_str_has_suffix (fold, "er")))
        i++;
      else if (strcmp (fold, ".") == 0 && _lotse_body_token (s, i - 1)->end - _lotse_body_token (s, i - 1)->start <= 3)
        i++;
      else if (strcmp (fold, "(") == 0 && _lotse_body_is (s, i + 2, ")") && scan_legal_form (s, i + 3, &company) > i + 3)
        i += 3;
      else
        return FALSE;
    }
  if (end <= token)
    return FALSE;
  name = g_string_new (NULL);
  i = token;
  while (form && !form->plural && i < head && _lotse_body_is_adjective (s, i))
    _lotse_body_append_adjective (s, name, i++, form->head->gender, FALSE);
  /* "des Vereines X e. V."; other endings may be those of the name: "Talheimer Netze GmbH". */
  if (form && !form->plural && form->cut > 0 && g_str_has_suffix (_lotse_body_fold (s, head), "s"))
    {
      const LotseToken *t = _lotse_body_token (s, head);

      _lotse_body_append_text (s, name, i, head);
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append_len (name, s->reading->text->str + t->start, (gssize) (t->end - t->start - form->cut));
      i = head + 1;
    }
  _lotse_body_append_text (s, name, i, end);
  /* „Haus Muster“ gGmbH: the quote that opens in front of the name belongs to it. */
  if (token > 0 && _lotse_body_is (s, token - 1, "„") && strstr (name->str, "“") && !strstr (name->str, "„"))
    g_string_prepend (name, "„");
  ret->first = token;
  ret->last = end;
  ret->kind = company ? "company" : "association";
  ret->head = form ? form->head->fold : "";
  ret->use = LOTSE_BODY_NAMED;
  ret->weak = FALSE;
  ret->plural = FALSE;
  ret->rule = "body/legal-form";
  ret->name = g_string_free (g_steal_pointer (&name), FALSE);
  return TRUE;
}

/* --- territorial corporations --------------------------------------------------------------------------------------------- */

/* "STADT KARLSRUHE" as it is usually written. */
static void
append_place (const LotseBodyScan *s, GString *out, guint first, guint last)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean caps = (_lotse_body_token (s, first)->flags & LOTSE_TOKEN_ALL_CAPS)
                  && _lotse_body_token (s, first)->end - _lotse_body_token (s, first)->start > 3;

  _lotse_body_append_text (s, text, first, last);
  g_string_append_c (out, ' ');
  for (const char *p = text->str; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, caps && p > text->str && p[-1] != '-' && p[-1] != ' ' ? g_unichar_tolower (c) : c);
    }
}

gboolean
_lotse_body_is_territory_word (const LotseBodyIndex *index, const char *fold)
{
  const LotseBodyTerritory *territory = _lotse_body_index_find_territory (index, fold);

  return (territory && territory->name)
         || (strlen (fold) > 8 && strchr (fold, '-') && (g_str_has_suffix (fold, "kreis") || g_str_has_suffix (fold, "kreises")));
}

void
_lotse_body_note_openers (LotsePrefixSet *set)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    lotse_prefix_set_add (set, units[i].word);
}

gboolean
_lotse_body_scan_territory (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  const char *fold = _lotse_body_fold (s, token);
  const LotseBodyTerritory *territory = _lotse_body_index_find_territory (s->index, fold);
  gsize length = strlen (fold);

  ret->first = token;
  ret->kind = "other";
  ret->head = "";
  ret->use = LOTSE_BODY_NAMED;
  ret->weak = ret->plural = FALSE;
  ret->rule = "body/territory";
  if (territory && territory->name)
    {
      g_autoptr (GString) name = NULL;
      guint end = _lotse_body_scan_place (
          s, token + 1, territory->strict || (token + 1 < s->end && _lotse_body_gap (s->reading, token + 1) > LOTSE_GAP_BLANK));

      if (end == token + 1)
        return FALSE;
      name = g_string_new (territory->name);
      append_place (s, name, token + 1, end);
      ret->last = end;
      ret->name = g_string_free (g_steal_pointer (&name), FALSE);
      return TRUE;
    }
  /* Rhein-Erft-Kreis; a lost hyphen before the last part is usual in extracted text. */
  if (length > 8 && strchr (fold, '-'))
    {
      const LotseToken *t = _lotse_body_token (s, token);
      gsize cut = g_str_has_suffix (fold, "kreises") ? 2 : 0;

      if (cut || g_str_has_suffix (fold, "kreis"))
        {
          const char *tail = s->reading->text->str + t->end - cut - strlen ("Kreis");

          if (memcmp (tail, "Kreis", strlen ("Kreis")) == 0)
            {
              ret->last = token + 1;
              ret->name = g_strndup (s->reading->text->str + t->start, t->end - t->start - cut);
              return TRUE;
            }
        }
    }
  return FALSE;
}
