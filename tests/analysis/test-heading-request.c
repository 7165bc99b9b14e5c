/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-request-private.h"

#include <string.h>

/* What the first line of a text asks for: "words > first word of what follows", or "" where it asks for nothing. */
static char *
read_request (const char *text)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = NULL;
  g_autofree char *words = NULL;
  const LotseLine *line;
  const char *colon, *follows;
  LotseHeading heading;

  lotse_document_text_add_page (document, text, NULL);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  line = lotse_reading_line (reading, 0);
  colon = memchr (reading->text->str + line->start, ':', line->end - line->start);
  if (!_lotse_request_read_line (reading, 0, line->start, &heading)
      && !(colon
           && _lotse_request_read_label (reading, line->start, (guint) (colon - reading->text->str),
                                         (guint) (colon + 1 - reading->text->str), &heading))
      && !_lotse_request_read_clause (reading, 0, line->start, &heading))
    return g_strdup ("");
  g_assert_cmpstr (heading.kind, ==, "proposal");
  g_assert_cmpuint (heading.flags, ==, LOTSE_HEADING_REQUEST);
  words = lotse_reading_dup_text (reading, heading.start, heading.end);
  follows = reading->text->str + heading.text;
  follows += strspn (follows, " \n");
  return g_strdup_printf ("%s > %.*s", words, (int) strcspn (follows, " \n"), follows);
}

typedef struct
{
  const char *path;
  const char *text;
  const char *request;
} Case;

static const Case cases[] = {
  { "put-to-vote", "Die Verwaltung schlägt dem Rat vor, folgenden Beschluss zu fassen:\nText",
    "Die Verwaltung schlägt dem Rat vor, folgenden Beschluss zu fassen > Text" },
  { "put-to-vote-by-nobody", "Es wird vorgeschlagen, folgenden Beschluss zu fassen:\nText",
    "Es wird vorgeschlagen, folgenden Beschluss zu fassen > Text" },
  { "label", "Der Rat möge beschließen: Ein Weg wird gebaut.", "Der Rat möge beschließen > Ein" },
  { "passive", "Dem Gemeinderat wird beantragt:\nText", "Dem Gemeinderat wird beantragt > Text" },
  { "motion-to-resolve", "Antrag zu beschließen:\nText", "Antrag zu beschließen > Text" },
  { "inverted", "Vor diesem Hintergrund möge der Bezirksrat beschließen:\nText",
    "Vor diesem Hintergrund möge der Bezirksrat beschließen > Text" },
  { "statement", "Der Rat wird unterrichtet:\nText", "" },
  { "put-to-budget", "Wir beantragen für die Beratung des Haushalts 2031:\na) Ein Weg wird gebaut.",
    "Wir beantragen für die Beratung des Haushalts 2031 > a)" },
  { "put-to-nothing", "Wir beantragen Geld, das für den Weg reicht:\nText", "" },
  { "recommended", "Der Bauausschuss empfiehlt dem Rat, wie folgt zu beschließen:\nText", "" },
  { "points", "Wir beantragen deshalb, dass\n- ein Weg gebaut wird", "Wir beantragen deshalb > -" },
  { "without-points", "Wir beantragen deshalb, dass\nein Weg gebaut wird", "" },
  { "infinitive", "Antrag,\neinen Weg zu bauen", "Antrag > einen" },
  { "motions", "Die Linden-Fraktion stellt folgende Anträge:\n1. Ein Weg wird gebaut.",
    "Die Linden-Fraktion stellt folgende Anträge > 1." },
  { "mover", "Die Linden-Fraktion beantragt,\nden Weg sofort zu bauen.", "Die Linden-Fraktion beantragt > den" },
  { "no-mover", "Der Weg ist alt.\nDie Linden-Fraktion beantragt,\nden Weg sofort zu bauen.", "" },
  { "clause", "Der Kreistag möge beschließen, den Weg zu bauen.", "Der Kreistag möge beschließen > ," },
  { "clause-in-sentence", "Die Fraktion, die den Rat bat, er möge beschließen, schwieg.", "" },
  { "wrapped-verb", "Die Gemeindevertretung möge\nbeschließen: Ein Weg wird gebaut.", "Die Gemeindevertretung möge beschließen > Ein" },
  { "wrapped-phrase", "Der Rat wird gebeten, folgenden\nBeschluss zu fassen:\nEin Weg wird gebaut.",
    "Der Rat wird gebeten, folgenden Beschluss zu fassen > Ein" },
};

static void
test_request (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *found = read_request (c->text);

  g_assert_cmpstr (found, ==, c->request);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/heading-request/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_request);
    }
  return g_test_run ();
}
