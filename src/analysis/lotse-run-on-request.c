/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where what is to be decided begins in a text without line ends. */
#include "lotse-run-on-private.h"

#include <string.h>

gboolean
_lotse_run_on_begins_request (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  static const char *const articles[] = { "Der ", "Die ", "Das " };
  static const char *const endings[] = { "möge beschließen", "wolle beschließen", "beschließt", "möge beschliessen", "wolle beschliessen" };
  const char *text = reading->text->str;
  const char *colon;
  guint body = 0, limit = MIN (end, p + 140);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (lotse_starts_with (text + p, articles[i]))
      body = p + (guint) strlen (articles[i]);
  if (body == 0 || !_lotse_run_on_begins_body (reading, lexicon, body, end))
    return FALSE;
  colon = memchr (text + body, ':', limit - body);
  /* "Der Ortsbeirat möge beschließen, der Magistrat wird aufgefordert, …" */
  if (!colon && text[p - 2] == '.')
    colon = memchr (text + body, ',', limit - body);
  if (!colon || memchr (text + body, '.', (gsize) (colon - text) - body) || memchr (text + body, ';', (gsize) (colon - text) - body))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if ((gsize) (colon - text) - body > strlen (endings[i]) && strncmp (colon - strlen (endings[i]), endings[i], strlen (endings[i])) == 0)
      return TRUE;
  return FALSE;
}

gboolean
_lotse_run_on_heads_proposal (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  static const char *const names[] = { "Beschlussvorschlag ", "Beschlussentwurf ", "Beschlussempfehlung ", "Beschlussantrag " };
  static const char *const articles[] = { "Der ", "Die ", "Das " };
  const char *text = reading->text->str;

  if (text[p] != 'B')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint body = p + (guint) strlen (names[i]);

      for (guint k = 0; lotse_starts_with (text + p, names[i]) && k < G_N_ELEMENTS (articles); k++)
        if (body < end && lotse_starts_with (text + body, articles[k]))
          return _lotse_run_on_begins_body (reading, lexicon, body + (guint) strlen (articles[k]), end);
    }
  return FALSE;
}
