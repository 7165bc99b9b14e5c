/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that are known by their form and not by a head word: numbers of units, legal forms, territorial corporations, groups
 * of parties. */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* --- numbers of units --------------------------------------------------------------------------------------------------- */

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

static guint
scan_unit (const LotseBodyScan *s, guint token, const LotseBodyUnit **ret_unit, char **ret_key)
{
  const char *fold = _lotse_body_fold (s, token);
  gsize letters = strcspn (fold, "0123456789");
  guint i = token + 1, roman;
  const LotseBodyUnit *unit;

  unit = _lotse_body_index_find_unit (s->index, fold);
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
      if (!is_unit_number (fold, strlen (fold)) || (_lotse_body_is (s, token, "a") && strlen (fold) < 2))
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
  const LotseBodyUnit *unit;

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

/* "FB50/0230/18": the office that numbered a paper is part of the number. */
static gboolean
begins_paper_number (const LotseBodyScan *s, guint token)
{
  return _lotse_body_is (s, token, "/") && _lotse_body_gap (s->reading, token) == LOTSE_GAP_NONE && token + 1 < s->end
         && _lotse_body_gap (s->reading, token + 1) == LOTSE_GAP_NONE && strspn (_lotse_body_fold (s, token + 1), "0123456789") > 2;
}

/* Tokens [@token, @last) with the word of the unit in the nominative: "des Fachbereichs 5 – Schulen". */
static void
append_unit (const LotseBodyScan *s, GString *name, guint token, guint last, const LotseBodyUnit *unit)
{
  g_autofree char *fold = lotse_fold (unit->name, -1);
  const char *word = _lotse_body_fold (s, token);
  gsize n = strlen (fold);

  if (g_str_has_prefix (word, fold) && (strcmp (word + n, "s") == 0 || strcmp (word + n, "es") == 0))
    g_string_append (name, unit->name);
  else
    n = 0;
  _lotse_body_append_text (s, name, token + (n > 0), last);
}

gboolean
_lotse_body_scan_code (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  g_autofree char *key = NULL;
  const LotseBodyUnit *unit = NULL;
  guint end = scan_unit (s, token, &unit, &key), next = end;
  LotseBodyMatch inner = { 0 };
  gboolean field = TRUE;

  if (end == token || begins_paper_number (s, end))
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
          /* "FB 4 – Schulen und Sport" */
          field = g_str_equal (inner.kind, "school");
          _lotse_body_match_clear (&inner);
        }
      if (unit->name && field)
        {
          guint last = _lotse_body_scan_list (s, next);

          /* "FB 4 Stadtentwicklung": without a dash only where it fills the field. */
          if (last > next && (next > end || (is_field_end (s, last) && !is_field_word (s, next))))
            {
              g_autoptr (GString) name = g_string_new (NULL);

              append_unit (s, name, token, last, unit);
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
  /* "Ev." is a denomination. */
  if (_lotse_body_is (s, token, "ev") && t->end - t->start == 2 && s->reading->text->str[t->start + 1] == 'V')
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
  static const char *const clubs[] = { "verein", "vereins", "vereines", NULL };
  static const char *const links[] = { "fuer", "zur", "zum", "der", "des", "gegen", NULL };

  if (_lotse_body_is_limit (s, token, LOTSE_BODY_LIMIT_LEGAL))
    return _lotse_body_is_any (s, token, clubs) && _lotse_body_is_any (s, token + 1, links);
  /* "Träger der freien Jugendhilfe Haus am See e. V.": what the club does, and no part of its name. */
  return token == 0 || !_lotse_body_is (s, token - 1, "freien");
}

/* Longest name with a legal form, in tokens. */
#define LEGAL_TOKENS 14

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

/* What is known of a name with a legal form while its words are read. */
typedef struct
{
  guint first;
  const LotseHeadForm *form; /* of the first word that is a head, or NULL */
  guint head;                /* where that word stands */
  gboolean headed;           /* a word said what kind of body it is */
  gboolean purpose;          /* behind such a word it was said what it is for */
  gboolean quoted;           /* within quotation marks */
} LegalName;

static void
read_noun (const LotseBodyScan *s, LegalName *n, guint token)
{
  static const char *const tails[] = { "gesellschaft", "freunde", "hilfe", "initiative", "werk", "werkes", "werks", "haus", NULL };
  const char *fold = _lotse_body_fold (s, token);
  gboolean whole;

  if (!n->form)
    {
      n->form = _lotse_body_find_head (s, token, &whole);
      n->head = token;
    }
  for (guint k = 0; !n->headed && tails[k]; k++)
    n->headed = g_str_has_suffix (fold, tails[k]);
  n->headed |= n->form != NULL;
}

/* Whether a mark may stand within any name with a legal form. */
static gboolean
is_mark_of_name (const LotseBodyScan *s, guint token)
{
  static const char *const marks[] = { "&", "-", "+", "„", "“", "\"", NULL };

  return _lotse_body_is_any (s, token, marks) || (_lotse_body_is (s, token, "/") && _lotse_body_is_capital (s, token + 1));
}

/* "Sportverein Talheim 1880 e. V." */
static gboolean
is_year_of_foundation (const LotseBodyScan *s, guint token)
{
  const LotseToken *t = _lotse_body_token (s, token);

  return t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start == 4 && strspn (_lotse_body_fold (s, token), "0123456789") == 4
         && _lotse_body_scan_legal_form (s, token + 1) > token + 1;
}

/* "Alsenau Handel und Feste GmbH (AHF)": whether the letters behind the legal form say that both sides of "und" belong to the name. */
static gboolean
is_spelled_behind (const LotseBodyScan *s, guint first, guint token)
{
  guint end = token + 1, form, n = 0;
  const char *letters;

  while (end < token + 5 && _lotse_body_is_capital (s, end) && _lotse_body_scan_legal_form (s, end) == end)
    end++;
  form = _lotse_body_scan_legal_form (s, end);
  if (form == end || !_lotse_body_is (s, form, "(") || !_lotse_body_is (s, form + 2, ")"))
    return FALSE;
  letters = _lotse_body_fold (s, form + 1);
  for (guint i = first; i < end; i++)
    if (_lotse_body_is_capital (s, i) && letters[n++] != *_lotse_body_fold (s, i))
      return FALSE;
  return n > 1 && letters[n] == '\0';
}

/* "Tür an Tür gGmbH", "Hand in Hand e. V.": whether the same word stands on both sides of the preposition at @token. */
static gboolean
is_between_twins (const LotseBodyScan *s, guint token)
{
  static const char *const prepositions[] = { "an", "in", "zu", "bei", "um", "mit", NULL };

  return _lotse_body_is_any (s, token, prepositions) && token > 0 && token + 1 < s->end && _lotse_body_is_capital (s, token + 1)
         && g_str_equal (_lotse_body_fold (s, token - 1), _lotse_body_fold (s, token + 1));
}

/* Whether the "und" at @token joins two parts of one name. */
static gboolean
is_and_within_name (const LotseBodyScan *s, const LegalName *n, guint token)
{
  /* "Schulamt und Sportverein e. V.": an office is no part of a club's name. */
  if (n->form && strcmp (n->form->head->kind, "administration") == 0 && n->head + 1 == token)
    return FALSE;
  return _lotse_body_is_capital (s, token + 1)
         && (n->headed || (_lotse_body_token (s, token - 1)->flags & LOTSE_TOKEN_HYPHEN_END) || is_spelled_behind (s, n->first, token));
}

/* Small words behind the one that says what kind of body it is. */
static gboolean
goes_on_behind_head (const LotseBodyScan *s, const LegalName *n, guint token)
{
  static const char *const articles[] = { "die", "den", "das", NULL };
  static const char *const links[] = { "zur", "zum", "gegen", "im", "aus", "der", "des", NULL };

  /* "die Kindertagesstätte des Vereins X e. V.": one body's, and another name begins. */
  if (_lotse_body_is (s, token, "des") && token + 1 < s->end && g_str_has_prefix (_lotse_body_fold (s, token + 1), "verein"))
    return FALSE;
  /* "Caritasverband für die Region Alsen e. V." */
  if (_lotse_body_is (s, token - 1, "fuer") && _lotse_body_is_any (s, token, articles))
    return TRUE;
  /* "Gesellschaft für Freundschaft mit Talland e. V." */
  if (n->purpose && _lotse_body_is (s, token, "mit") && g_str_has_suffix (_lotse_body_fold (s, token - 1), "schaft")
      && _lotse_body_is_capital (s, token + 1))
    return TRUE;
  return _lotse_body_is_any (s, token, links) || _lotse_body_is_adjective (s, token)
         || g_str_has_suffix (_lotse_body_fold (s, token), "er");
}

/* Whether a comma at @token stands inside the name. */
static gboolean
is_comma_within_name (const LotseBodyScan *s, const LegalName *n, guint token)
{
  if (!_lotse_body_is (s, token, ",") || !_lotse_body_is_capital (s, token + 1))
    return FALSE;
  /* "Gesellschaft für Kinder, Jugendliche und Familien gGmbH" */
  if (n->purpose && (_lotse_body_is (s, token + 2, "und") || _lotse_body_is (s, token + 2, ",")))
    return TRUE;
  /* "Bäder-, Wasser- und Netze GmbH" */
  return (_lotse_body_token (s, token - 1)->flags & LOTSE_TOKEN_HYPHEN_END)
         && (_lotse_body_token (s, token + 1)->flags & LOTSE_TOKEN_HYPHEN_END);
}

/* How many tokens an abbreviation at @token has that may stand inside the name, or 0. */
static guint
measure_abbreviation (const LotseBodyScan *s, const LegalName *n, guint token)
{
  static const char *const churches[] = { "luth", "ref", "kath", "lutherischen", NULL };

  if (_lotse_body_is (s, token, "."))
    return _lotse_body_token (s, token - 1)->end - _lotse_body_token (s, token - 1)->start <= 3;
  if (!_lotse_body_is (s, token + 1, "."))
    return 0;
  /* "Haus der Familie gem. GmbH" */
  if (_lotse_body_is (s, token, "gem") && _lotse_body_scan_legal_form (s, token + 2) > token + 2)
    return 2;
  /* "des Ev.-luth. Kirchenkreises" */
  return n->headed && _lotse_body_is_any (s, token, churches) ? 2 : 0;
}

/* "der Verein Leben mit Nachbarn e. V.", "… Brücken bauen e. V.": a small word before the last one of the name, or a verb that is the last. */
static gboolean
is_link_of_club (const LotseBodyScan *s, const LegalName *n, guint token)
{
  static const char *const links[] = { "mit", "in", "im", "am", NULL };

  if (n->first == 0 || !g_str_has_prefix (_lotse_body_fold (s, n->first - 1), "verein"))
    return FALSE;
  return _lotse_body_is_any (s, token, links)
             ? _lotse_body_scan_legal_form (s, token + 2) > token + 2
             : _lotse_body_token (s, token)->kind == LOTSE_TOKEN_WORD && _lotse_body_scan_legal_form (s, token + 1) > token + 1;
}

/* How many tokens from @token on belong to the name; 0: it cannot go on there. */
static guint
read_part_of_legal (const LotseBodyScan *s, LegalName *n, guint token)
{
  const LotseToken *t = _lotse_body_token (s, token);
  guint abbreviated;

  n->quoted = _lotse_body_is (s, token, "„") || (n->quoted && !_lotse_body_is (s, token, "“"));
  if (t->kind == LOTSE_TOKEN_WORD && (t->flags & LOTSE_TOKEN_CAPITAL))
    {
      read_noun (s, n, token);
      return 1;
    }
  if (token == n->first)
    return 0;
  /* „Leben am See“ e. V. */
  if (n->quoted && t->kind == LOTSE_TOKEN_WORD)
    return 1;
  if (_lotse_body_is (s, token, "fuer"))
    {
      n->purpose |= n->headed;
      return 1;
    }
  /* "Wohnbau Altdorf am Main mbH" */
  if (_lotse_body_skip_river (s, token) > token && _lotse_body_scan_legal_form (s, _lotse_body_skip_river (s, token)) > token)
    return _lotse_body_skip_river (s, token) - token;
  if (_lotse_body_is (s, token, "und"))
    return is_and_within_name (s, n, token);
  abbreviated = measure_abbreviation (s, n, token);
  if (abbreviated > 0)
    return abbreviated;
  if (is_comma_within_name (s, n, token) || is_mark_of_name (s, token) || is_year_of_foundation (s, token)
      || (n->headed && goes_on_behind_head (s, n, token)) || is_link_of_club (s, n, token) || is_between_twins (s, token))
    return 1;
  return _lotse_body_is (s, token, "(") && _lotse_body_is (s, token + 2, ")") && _lotse_body_scan_legal_form (s, token + 3) > token + 3 ? 3
                                                                                                                                        : 0;
}

/* "des Jugendorchesters Alsenau e. V.", "des Alsener Jugendtreffs e. V.": whether the word at @token of a name that begins at @first, which no
 * head is, has the ending of the genitive; names that end in "s" on their own ("Diakonissenhaus", "Caritas", "Lotus") keep it. */
static gboolean
is_genitive (const LotseBodyScan *s, guint first, guint token)
{
  static const LotseFoldEnd kept[] = { LOTSE_FOLD_END ("es"), LOTSE_FOLD_END ("ss"), LOTSE_FOLD_END ("us"),
                                       LOTSE_FOLD_END ("is"), LOTSE_FOLD_END ("as"), LOTSE_FOLD_END ("os") };
  const char *fold = _lotse_body_fold (s, token);

  return first > 0 && _lotse_body_is (s, first - 1, "des") && strlen (fold) > 6 && g_str_has_suffix (fold, "s")
         && !(_lotse_body_token (s, token)->flags & LOTSE_TOKEN_ALL_CAPS) && !lotse_fold_ends_in (fold, kept, G_N_ELEMENTS (kept));
}

/* Appends the word of a token without the last @cut bytes, behind a blank where something stands before it. */
static void
append_without_ending (const LotseBodyScan *s, GString *name, guint token, gsize cut)
{
  const LotseToken *t = _lotse_body_token (s, token);

  if (name->len > 0)
    g_string_append_c (name, ' ');
  g_string_append_len (name, s->reading->text->str + t->start, (gssize) (t->end - t->start - cut));
}

/* "des Männerchores Talheim e. V.", "des Talheimer Chors e. V.": appends what begins a name without a head in the genitive, in the nominative, from
 * token @i on. Returns the token to go on at. */
static guint
append_genitives (const LotseBodyScan *s, const LegalName *n, GString *name, guint i, guint end)
{
  if (i > 0 && _lotse_body_is (s, i - 1, "des") && g_str_has_suffix (_lotse_body_fold (s, i), "es"))
    append_without_ending (s, name, i++, strlen ("es"));
  if (i == n->first && i + 1 < end && g_str_has_suffix (_lotse_body_fold (s, i), "er") && is_genitive (s, i, i + 1))
    append_without_ending (s, name, i++, 0);
  if (i <= n->first + 1 && is_genitive (s, n->first, i))
    append_without_ending (s, name, i++, strlen ("s"));
  return i;
}

/* The name in the nominative; it ends before @end. */
static char *
dup_legal_name (const LotseBodyScan *s, const LegalName *n, guint end)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const LotseHeadForm *form = n->form;
  LotseBodyMatch known = { 0 };
  guint i = n->first;

  /* "dem Diakonischen Werk des Kirchenkreises Alsen e. V." */
  if (_lotse_body_get_facts (s, i) & LOTSE_BODY_WORD_NAME && _lotse_body_scan_name (s, i, &known))
    {
      if (known.last < end)
        {
          g_string_append (name, known.name);
          i = known.last;
        }
      _lotse_body_match_clear (&known);
    }
  while (form && !form->plural && i < n->head && _lotse_body_is_adjective (s, i))
    _lotse_body_append_adjective (s, name, i++, form->head->gender, FALSE);
  /* "der Guten Tat Pflege GmbH" */
  if (!form && i > 0 && _lotse_body_is (s, i - 1, "der") && _lotse_body_is_adjective (s, i)
      && g_str_has_suffix (_lotse_body_fold (s, i), "en") && g_str_has_suffix (_lotse_body_fold (s, end - 1), "mbh"))
    _lotse_body_append_adjective (s, name, i++, 'f', FALSE);
  if (!form)
    i = append_genitives (s, n, name, i, end);
  /* "des Vereines X e. V."; other endings may be those of the name: "Talheimer Netze GmbH", or of whose it is. */
  if (form && name->len == 0 && !form->plural && form->cut > 0 && g_str_has_suffix (_lotse_body_fold (s, n->head), "s"))
    {
      _lotse_body_append_text (s, name, i, n->head);
      append_without_ending (s, name, n->head, form->cut);
      i = n->head + 1;
    }
  _lotse_body_append_text (s, name, i, end);
  /* „Haus Muster“ gGmbH: the quote that opens in front of the name belongs to it. */
  if (n->first > 0 && _lotse_body_is (s, n->first - 1, "„") && strstr (name->str, "“") && !strstr (name->str, "„"))
    g_string_prepend (name, "„");
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* A name with a legal form near behind it, for a word that may begin one. */
static G_NO_INLINE gboolean
read_legal (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  LegalName name = { .first = token };
  guint i = token, end = token;
  gboolean company = FALSE;

  if (!may_begin_legal (s, token))
    return FALSE;
  name.quoted = token > 0 && _lotse_body_is (s, token - 1, "„");
  while (i < token + LEGAL_TOKENS && i < s->end)
    {
      guint n_tokens;

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
      n_tokens = read_part_of_legal (s, &name, i);
      if (n_tokens == 0)
        return FALSE;
      i += n_tokens;
    }
  if (end <= token)
    return FALSE;
  ret->first = token;
  ret->last = end;
  ret->kind = company ? "company" : "association";
  ret->head = name.form ? name.form->head->fold : "";
  ret->use = LOTSE_BODY_NAMED;
  ret->weak = FALSE;
  ret->plural = FALSE;
  ret->rule = "body/legal-form";
  ret->name = dup_legal_name (s, &name, end);
  return TRUE;
}

gboolean
_lotse_body_scan_legal (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  return is_legal_form_near (s, token) && read_legal (s, token, ret);
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
      guint end = _lotse_body_scan_place (s, token + 1,
                                          territory->strict
                                              || (token + 1 < s->end && _lotse_body_gap (s->reading, token + 1) > LOTSE_GAP_BLANK
                                                  && !_lotse_body_flows (s, token + 1, token)));

      if (end == token + 1)
        return FALSE;
      name = g_string_new (NULL);
      /* "Hanse- und Universitätsstadt X" */
      if (token > 1 && _lotse_body_is (s, token - 1, "und") && (_lotse_body_token (s, token - 2)->flags & LOTSE_TOKEN_HYPHEN_END)
          && _lotse_body_is_capital (s, token - 2) && g_str_has_suffix (territory->name, "stadt") && _lotse_body_joined (s, token)
          && _lotse_body_joined (s, token - 1))
        {
          ret->first = token - 2;
          _lotse_body_append_text (s, name, token - 2, token);
          g_string_append_c (name, ' ');
        }
      g_string_append (name, territory->name);
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
