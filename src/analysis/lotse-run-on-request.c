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
  guint body = p + lotse_match_one_of (text + p, articles, G_N_ELEMENTS (articles)), limit = MIN (end, p + 140);

  if (body == p || !_lotse_run_on_begins_body (reading, lexicon, body, end))
    return FALSE;
  colon = memchr (text + body, ':', limit - body);
  /* "Der Ortsbeirat möge beschließen, der Magistrat wird aufgefordert, …" */
  if (!colon && text[p - 2] == '.')
    colon = memchr (text + body, ',', limit - body);
  if (!colon || memchr (text + body, '.', (gsize) (colon - text) - body) || memchr (text + body, ';', (gsize) (colon - text) - body))
    return FALSE;
  return lotse_bytes_end_in_one_of (text + body, (gsize) (colon - text) - body, endings, G_N_ELEMENTS (endings));
}

gboolean
_lotse_run_on_heads_proposal (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  static const char *const names[] = { "Beschlussvorschlag ", "Beschlussentwurf ", "Beschlussempfehlung ", "Beschlussantrag " };
  static const char *const articles[] = { "Der ", "Die ", "Das " };
  const char *text = reading->text->str + p;
  guint name = text[0] == 'B' ? lotse_match_one_of (text, names, G_N_ELEMENTS (names)) : 0;
  guint article = name > 0 && p + name < end ? lotse_match_one_of (text + name, articles, G_N_ELEMENTS (articles)) : 0;

  return article > 0 && _lotse_run_on_begins_body (reading, lexicon, p + name + article, end);
}
