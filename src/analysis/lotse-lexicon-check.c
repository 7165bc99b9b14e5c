/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-lexicon-check-private.h"

#include "lotse-fold.h"
#include "lotse-lexicon.h"

#include <string.h>

/* Tables whose second column holds words of a fixed list: that of the program's own entries. In some it goes into the outline. */
static const struct
{
  const char *table;
  const char *like;     /* another table with the same words, or NULL */
  const char *words[6]; /* those that no entry of the program needs */
} closed[] = {
  { "abbreviations", NULL, { NULL } },  { "body-heads", "body-names", { NULL } },
  { "body-limits", NULL, { NULL } },    { "body-names", "body-heads", { NULL } },
  { "chrome", "signatures", { NULL } }, { "consultation-columns", NULL, { NULL } },
  { "council-heads", NULL, { NULL } },  { "forms", NULL, { NULL } },
  { "furniture", NULL, { "" } },        { "goals", NULL, { NULL } },
  { "headings", NULL, { NULL } },       { "labels", NULL, { NULL } },
  { "laws", NULL, { NULL } },           { "letterhead", NULL, { NULL } },
  { "months", NULL, { NULL } },         { "municipalities", NULL, { NULL } },
  { "participation", NULL, { NULL } },  { "participles", "verbs", { NULL } },
  { "placeholders", NULL, { NULL } },   { "programmes", NULL, { NULL } },
  { "prompts", NULL, { NULL } },        { "reference-cues", NULL, { NULL } },
  { "results", NULL, { NULL } },        { "role-phrases", NULL, { "lead", "member", "delegates", "steering", "signs" } },
  { "roles", NULL, { NULL } },          { "signatures", "chrome", { NULL } },
  { "towns", NULL, { NULL } },          { "types", NULL, { NULL } },
  { "verbs", "participles", { NULL } }, { "words", NULL, { NULL } },
};

/* The words of a column: the part behind the last "=" of each pair. Several kinds are divided by blanks or commas. Free with g_strfreev(). */
static GStrv
split_column (const char *column)
{
  GStrv parts = strchr (column, '=') ? g_strsplit (column, ";", -1) : g_strsplit_set (column, ", ;", -1);

  for (guint i = 0; parts[i]; i++)
    {
      const char *sign = strrchr (parts[i], '=');

      if (sign)
        memmove (parts[i], sign + 1, strlen (sign + 1) + 1);
    }
  /* An empty column has no word, which some tables know. */
  if (!parts[0])
    {
      g_strfreev (parts);
      parts = g_strdupv ((char *[]) { (char *) "", NULL });
    }
  return parts;
}

static char *
make_key (const char *table, const char *word)
{
  return g_strconcat (table, "\t", word, NULL);
}

/* The words of the program's entries, each with its table. */
static GHashTable *
get_known (void)
{
  static GHashTable *known;

  if (g_once_init_enter_pointer (&known))
    {
      GHashTable *words = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
        {
          const GPtrArray *table = lotse_lexicon_get_table (lotse_lexicon_get_default (), closed[i].table);

          for (guint k = 0; k < table->len; k++)
            {
              g_auto (GStrv) parts = split_column (lotse_lexicon_entry_get (g_ptr_array_index (table, k), 1));

              for (guint n = 0; parts[n]; n++)
                g_hash_table_add (words, make_key (closed[i].table, parts[n]));
            }
        }
      g_once_init_leave_pointer (&known, words);
    }
  return known;
}

static gboolean
is_known (const char *table, const char *word)
{
  g_autofree char *key = table ? make_key (table, word) : NULL;

  return key && g_hash_table_contains (get_known (), key);
}

gboolean
_lotse_lexicon_check_entry (const char *table, const char *entry)
{
  g_auto (GStrv) columns = g_strsplit (entry, "\t", 3);
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    if (g_str_equal (closed[i].table, table))
      {
        parts = split_column (columns[0] && columns[1] ? columns[1] : "");
        for (guint k = 0; parts[k]; k++)
          if (!is_known (table, parts[k]) && !is_known (closed[i].like, parts[k]) && !g_strv_contains (closed[i].words, parts[k]))
            return FALSE;
      }
  return TRUE;
}
