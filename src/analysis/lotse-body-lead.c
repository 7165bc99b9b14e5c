/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office in charge of a paper: what the fields for it name (domain guide 5.6). */
#include "lotse-body-parser-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines at the beginning in which the key data of a form stand, where no section says where they end. */
#define HEADER_LINES 60
/* Fields of one paper that name the office in charge; each is looked for among all bodies. */
#define LEADS_MAX 64
/* Longest name of an office that is a list of its fields, in tokens. */
#define FIELDS_MAX 10
/* A word in front of a number that is no abbreviation, in bytes. */
#define UNIT_WORD 5
/* Longest value of a field, in bytes. */
#define FIELD_MAX 160

static guint
header_end (LotseBodyParser *p)
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

/* "Umwelt- und" and "Arbeitsschutz" on the line below it: where the key of the header holds both, the end of the second line; else @range's. */
static guint
find_end_of_lead (LotseBodyParser *p, LotseRange range, const char *lead, guint line)
{
  const char *text = p->a->reading->text->str;
  gsize n = range.end - range.start;
  const LotseLine *below;

  if (!lead || line + 1 >= p->a->reading->lines->len || strncmp (lead, text + range.start, n) != 0 || lead[n] != ' ')
    return range.end;
  below = lotse_reading_line (p->a->reading, line + 1);
  lead += n + 1;
  return strlen (lead) == below->end - below->start && strncmp (lead, text + below->start, strlen (lead)) == 0 ? below->end : range.end;
}

/* Values of the fields that name the office in charge: after their labels, and the key that the header gave. */
static void
find_leads (LotseBodyParser *p)
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

  for (guint i = 0; i < reading->tokens->len && lotse_reading_token (reading, i)->start < end && p->leads->len < LEADS_MAX; i++)
    {
      LotseRange range;
      guint line, first, k = i + 1;

      /* "Beteiligte Dienststellen:" are those that are not in charge. */
      if (!_lotse_body_is_any (&p->scan, i, labels)
          || (i > 0 && g_str_has_prefix (lotse_reading_get_fold (reading, lotse_reading_token (reading, i - 1)), "beteiligt")))
        continue;
      /* "Federführendes Amt:", "Amt/Dienststelle:" */
      while (k < i + 4 && k < reading->tokens->len && !_lotse_body_is (&p->scan, k, ":") && !_lotse_body_is (&p->scan, k, "."))
        k++;
      /* "Fachbereich Jugend Beteiligt:" is a value and the next label. */
      if (g_str_has_prefix (lotse_reading_get_fold (reading, lotse_reading_token (reading, k - 1)), "beteiligt"))
        continue;
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
      range.end = find_end_of_lead (p, range, value, line);
      /* "Verantwortlich: Jana Beispiel" beside "Federführend: Amt für Finanzen" is a person there. */
      if (value && g_str_has_prefix (p->a->pipe, "allris")
          && _lotse_body_is_any (&p->scan, i, (const char *const[]) { "verantwortlich", NULL })
          && strncmp (reading->text->str + range.start, value, strlen (value)) != 0)
        continue;
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
may_lead (const LotseBodyFound *found)
{
  return found->alias
         || !(g_str_equal (found->match.kind, "council") || g_str_equal (found->match.kind, "committee")
              || g_str_equal (found->match.kind, "party") || g_str_equal (found->match.kind, "other"));
}

/* Marks what was found inside a lead field; an unknown short value becomes a name of its own: offices are abbreviated as they please. */
static void
mark_leads (LotseBodyParser *p)
{
  const char *lead = lotse_outline_get_key (p->a->outline, "lead_body");
  guint n = 0, named = 0, first = 0;

  for (guint l = 0; l < p->leads->len; l++)
    {
      LotseRange range = g_array_index (p->leads, LotseRange, l);

      /* Both stand in the order of the text, but for the value that the key data gave. */
      if (l > 0 && range.start < g_array_index (p->leads, LotseRange, l - 1).start)
        first = 0;
      while (first < p->found->len && g_array_index (p->found, LotseBodyFound, first).match.end <= range.start)
        first++;
      for (guint i = first; i < p->found->len; i++)
        {
          LotseBodyFound *found = &g_array_index (p->found, LotseBodyFound, i);

          if (found->match.start >= range.end)
            break;
          if (found->match.end <= range.start || !may_lead (found))
            continue;
          found->lead = TRUE;
          n++;
        }
    }
  /* The values of the old forms stand in a block of their own below the labels: offices of which the lead field is made, or a department. */
  for (guint i = 0; n == 0 && lead && i < p->found->len && g_array_index (p->found, LotseBodyFound, i).match.start < header_end (p); i++)
    {
      LotseBodyFound *found = &g_array_index (p->found, LotseBodyFound, i);
      g_autofree char *text = lotse_reading_dup_text (p->a->reading, found->match.start, found->match.end);

      if (found->alias || !may_lead (found) || !strstr (lead, text))
        continue;
      found->lead = TRUE;
      named++;
    }
  if (n + named == 0 && p->n_lead_labels > 0)
    for (guint i = 0; i < p->found->len && g_array_index (p->found, LotseBodyFound, i).match.start < header_end (p); i++)
      {
        LotseBodyFound *found = &g_array_index (p->found, LotseBodyFound, i);

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
find_office (LotseBodyParser *p, const char *abbreviation)
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

/* "Grundsatz- und Koordinierungsangelegenheiten Soziales und Integration" as the whole field: fields that an office is called after. */
static gboolean
is_list_of_fields (LotseBodyParser *p, LotseRange range, guint first, guint last)
{
  const char *lead = lotse_outline_get_key (p->a->outline, "lead_body");
  gboolean joined = FALSE;

  if (!lead || range.end - range.start != strlen (lead) || strncmp (p->a->reading->text->str + range.start, lead, strlen (lead)) != 0
      || last > first + FIELDS_MAX)
    return FALSE;
  for (guint i = first; i < last; i++)
    {
      gboolean joint = _lotse_body_is_any (&p->scan, i, (const char *const[]) { "und", ",", NULL });

      joined |= joint;
      if (!joint && !_lotse_body_is_capital (&p->scan, i))
        return FALSE;
    }
  return joined;
}

/* "2.500 - Soziale Sicherung", "4.041.3 Soziale Sicherung" as the whole field: an office by its number. */
static gboolean
is_numbered_office (LotseBodyParser *p, LotseRange range)
{
  const char *lead = lotse_outline_get_key (p->a->outline, "lead_body");
  gboolean parts;

  if (!lead || !g_ascii_isdigit (*lead) || range.end - range.start != strlen (lead)
      || strncmp (p->a->reading->text->str + range.start, lead, strlen (lead)) != 0)
    return FALSE;
  parts = strcspn (lead, ".") < strspn (lead, "0123456789./");
  lead += strspn (lead, "0123456789./");
  if (parts && *lead == ' ' && g_unichar_isupper (g_utf8_get_char (lead + 1)))
    return TRUE;
  return g_str_has_prefix (lead, " - ") && g_unichar_isupper (g_utf8_get_char (lead + 3));
}

void
_lotse_body_add_unknown_leads (LotseBodyParser *p)
{
  LotseReading *reading = p->a->reading;

  for (guint l = 0; l < p->leads->len; l++)
    {
      LotseRange range = g_array_index (p->leads, LotseRange, l);
      guint first = lotse_reading_find_token (reading, range.start), last = lotse_reading_find_token (reading, range.end), n = 0;
      LotseBodyMatch match = { 0 };
      guint body = LOTSE_NO_BODY;
      gboolean shaped = is_numbered_office (p, range) || is_list_of_fields (p, range, first, last);

      for (guint i = 0; i < p->a->mentions->len; i++)
        {
          const LotseMention *mention = &g_array_index (p->a->mentions, LotseMention, i);

          n += mention->start < range.end && mention->end > range.start ? 1 : 0;
        }
      if (n > 0 || last == first || (last > first + 3 && !shaped))
        continue;
      /* "Direktionsbereich 2" */
      for (guint i = first; i < last && !shaped; i++)
        if (_lotse_body_token (&p->scan, i)->kind != LOTSE_TOKEN_WORD
            && (i == first || i + 1 < last || _lotse_body_token (&p->scan, i)->kind != LOTSE_TOKEN_NUMBER
                || _lotse_body_token (&p->scan, first)->end - _lotse_body_token (&p->scan, first)->start < UNIT_WORD))
          n++;
      if (n > 0 || (!shaped && !_lotse_body_is_capital (&p->scan, first) && !_lotse_body_is_abbreviation_shape (p, first)))
        continue;
      match.name = lotse_reading_dup_text (reading, range.start, _lotse_body_token (&p->scan, last - 1)->end);
      match.kind = "administration";
      match.head = "";
      match.rule = "body/lead-field";
      if (last == first + 1 && _lotse_body_is_abbreviation_shape (p, first))
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

void
_lotse_body_mark_leads (LotseBodyParser *p)
{
  find_leads (p);
  mark_leads (p);
}
