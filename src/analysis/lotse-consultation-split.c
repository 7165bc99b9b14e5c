/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"

#include <string.h>

#include "lotse-fold.h"

/* What stands in one cell of a finished row and belongs to several: a word before the body, a mark or votes behind what they go with, the names
 * of two bodies. */

/* --- cells ------------------------------------------------------------------------------------------------------------------- */

/* "Offenlage Gemeinderat": the word before the body says how it decides. */
static void
split_display (LotseConsultation *row)
{
  static const char word[] = "Offenlage ";

  if (row->body && g_str_has_prefix (row->body, word))
    {
      memmove (row->body, row->body + strlen (word), strlen (row->body + strlen (word)) + 1);
      if (row->role_text == NULL)
        {
          row->role = "decision";
          row->role_text = g_strdup ("Offenlage");
        }
    }
}

/* "BauausschussEnt.": what the body is to do was cut short in a narrow cell and ran into the name. */
static void
split_cut_role (LotseConsultation *row)
{
  gsize n = row->body ? strlen (row->body) : 0, name = _lotse_consultation_find_cut_role (row->body, n);

  if (row->role_text || name == 0)
    return;
  row->role_text = g_strconcat (row->body + name, ".", NULL);
  row->role = "decision";
  row->body[name] = '\0';
}

/* "Gemeinderat Ö": the mark of a row without a date still stands with the body; or it says whether the session is public, "Gemeinderat ja". */
static void
split_mark (LotseConsultation *row, guint columns)
{
  static const struct
  {
    const char *mark;
    const char *publicity;
    gboolean answers; /* what the head of the column asks */
  } marks[] = { { " Ö", "public", FALSE },      { " ö", "public", FALSE }, { " N", "non-public", FALSE },
                { " nö", "non-public", FALSE }, { " ja", "public", TRUE }, { " nein", "non-public", TRUE } };

  for (guint i = 0; row->body && i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (row->body, marks[i].mark))
      {
        row->body[strlen (row->body) - strlen (marks[i].mark)] = '\0';
        if (!row->publicity && (!marks[i].answers || columns & LOTSE_COLUMN_PUBLICITY))
          row->publicity = marks[i].publicity;
        break;
      }
}

/* "einstimmig beschlossen Ja 11 Nein 0", "mehrheitlich empfohlen Ja: 11 Nein: 2": the votes behind the result, or without one. */
static void
split_votes (LotseConsultation *row)
{
  char *cut = NULL;

  if (!row->result || row->votes)
    return;
  for (char *p = row->result; p && !cut; p = strchr (p + 1, ' '))
    {
      const char *word = p + strspn (p, " (["), *value = g_ascii_strncasecmp (word, "ja", 2) == 0 ? word + 2 : NULL;

      if (value && strchr (": -", *value) && *value)
        value += strspn (value, ": -");
      if (value && g_ascii_isdigit (*value))
        cut = p;
    }
  if (!cut)
    return;
  row->votes = g_strdup (cut + strspn (cut, " (["));
  *cut = '\0';
  for (gsize n = strlen (row->result); n > 0 && strchr (" ,;:-", row->result[n - 1]); n--)
    row->result[n - 1] = '\0';
  for (gsize n = strlen (row->votes); n > 0 && strchr (" ,;:)]", row->votes[n - 1]); n--)
    row->votes[n - 1] = '\0';
  if (*row->result == '\0')
    g_clear_pointer (&row->result, g_free);
}

void
_lotse_consultation_split_cells (LotseConsultation *row, guint columns)
{
  split_display (row);
  split_cut_role (row);
  split_mark (row, columns);
  split_votes (row);
}

/* --- two bodies -------------------------------------------------------------------------------------------------------------- */

/* "Sozialausschuss und des Jugendhilfeausschusses" of a joint session: cuts the name to the first and returns the second, or NULL. */
static char *
split_joint_session (char *body)
{
  static const char *const joints[] = { " und des ", " und der " };
  static const char *const heads[] = { "ausschusses", "rates", "rats", "tages", "vertretung", "versammlung", "kommission" };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      char *joint = strstr (body, joints[i]), *second = joint ? joint + strlen (joints[i]) : NULL;
      gsize n = second ? strcspn (second, " ,") : 0;

      for (guint k = 0; joint && k < G_N_ELEMENTS (heads); k++)
        if (n >= strlen (heads[k]) && g_ascii_strncasecmp (second + n - strlen (heads[k]), heads[k], strlen (heads[k])) == 0)
          {
            second = _lotse_consultation_to_nominative (g_strdup (second));
            *joint = '\0';
            return second;
          }
    }
  return NULL;
}

char *
_lotse_consultation_split_bodies (LotseConsultation *row)
{
  char *slash = row->body ? strchr (row->body, '/') : NULL;
  char *second = row->body ? split_joint_session (row->body) : NULL;

  if (second)
    return second;
  if (slash == NULL || slash == row->body || strchr (slash + 1, '/'))
    return NULL;
  for (guint side = 0; side < 2; side++)
    {
      const char *part = side == 0 ? row->body : slash + 1;
      gsize length = side == 0 ? (gsize) (slash - row->body) : strlen (slash + 1);
      g_autofree char *folded = NULL;
      const char *word;
      guint upper = 0;

      while (length > 0 && *part == ' ')
        {
          part++;
          length--;
        }
      if (length < 2 || memchr (part, ' ', length) == part)
        return NULL;
      for (gsize i = 0; i < length; i++)
        upper += g_ascii_isupper (part[i]);
      folded = lotse_fold (part, (gssize) length);
      word = strstr (folded, "rat");
      /* A name with its own head, or an abbreviation ("JHA/SozA"). */
      if (!(strstr (folded, "ausschuss") || word || strstr (folded, "tag") || strstr (folded, "vertretung")
            || strstr (folded, "versammlung") || (upper >= 2 && length <= 6 && !memchr (part, ' ', length))))
        return NULL;
    }
  second = g_strdup (slash + 1);
  *slash = '\0';
  g_strstrip (row->body);
  return g_strstrip (second);
}

LotseConsultation *
_lotse_consultation_split_row (const LotseReading *reading, LotseConsultation *row)
{
  const char *text = reading->text->str, *slash;
  char *second = _lotse_consultation_split_bodies (row);
  LotseConsultation *copy;

  if (!second)
    return NULL;
  copy = _lotse_consultation_copy (row);
  slash = g_strstr_len (text + row->body_range.start, row->body_range.end - row->body_range.start, "/");
  g_free (copy->body);
  copy->body = second;
  if (slash)
    {
      row->body_range.end = (guint) (slash - text);
      copy->body_range.start = row->body_range.end + 1;
      while (copy->body_range.start < copy->body_range.end && strchr (" \n", text[copy->body_range.start]))
        copy->body_range.start++;
    }
  return copy;
}
