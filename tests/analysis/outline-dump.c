/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline-dump FILE…: prints the outline of UTF-8 text files as JSON, without the extractor. For golden files and quick scoring of the
 * rules; with --reading the lines of the reading instead. */
#include "lotse-analyzer.h"
#include "lotse-outline-json.h"
#include "lotse-reading.h"

#include <stdio.h>

static void
print_reading (const LotseDocumentText *text)
{
  g_autoptr (LotseReading) reading = lotse_reading_new (text, lotse_lexicon_get_default ());

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);

      printf ("%u %u:%u-%u blank=%u%s |%.*s|\n", i, line->page, g_array_index (reading->map, guint32, line->start),
              g_array_index (reading->map, guint32, line->end - 1), line->blank_before, line->hyphenated ? " hyphenated" : "",
              (int) (line->end - line->start), reading->text->str + line->start);
    }
}

int
main (int argc, char **argv)
{
  gboolean reading = argc > 1 && g_str_equal (argv[1], "--reading");

  for (int i = reading ? 2 : 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *bytes = NULL;
      g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
      g_autoptr (LotseOutline) outline = NULL;
      g_auto (GStrv) pages = NULL;

      if (!g_file_get_contents (argv[i], &bytes, NULL, &error) || !g_utf8_validate (bytes, -1, NULL))
        {
          g_printerr ("%s: %s\n", argv[i], error ? error->message : "not UTF-8");
          return 1;
        }
      pages = g_strsplit (bytes, "\f", -1);
      for (guint p = 0; pages[p]; p++)
        lotse_document_text_add_page (text, pages[p], NULL);
      if (reading)
        {
          print_reading (text);
          continue;
        }
      outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
      {
        g_autofree char *json = lotse_outline_to_json_text (outline);

        fputs (json, stdout);
      }
    }
  return 0;
}
