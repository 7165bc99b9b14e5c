/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands before a name and belongs to it, though it is written in small letters or is no word (domain guide 5.2). */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Attributes that are part of the name before a word that ends so. */
static const struct
{
  const char *attribute; /* its stem, which an ending of two letters at most follows */
  const char *tail;      /* end of the first word of the name */
  const char *name;      /* the attribute as the name has it */
} attributes[] = {
  { "untere", "behoerde", "Untere" },          { "obere", "behoerde", "Obere" },          { "hoehere", "behoerde", "Höhere" },
  { "staatliche", "schulamt", "Staatliches" }, { "staatliche", "bauamt", "Staatliches" },
};

/* Puts @front before the name, which begins at token @first then. */
static void
prepend (const LotseBodyScan *s, LotseBodyMatch *match, guint first, const char *front)
{
  char *name = g_strconcat (front, " ", match->name, NULL);

  g_free (match->name);
  match->name = name;
  match->first = first;
  match->start = lotse_reading_token (s->reading, first)->start;
}

static gboolean
read_attribute (const LotseBodyScan *s, LotseBodyMatch *match)
{
  static const char *const articles[] = { "der", "die", "das", "dem", "des", "zur", "zum", "vom", "beim", "mit", "eine", "einer", NULL };
  guint at = match->first - 1;
  const char *fold = _lotse_body_fold (s, at);

  if (_lotse_body_is_capital (s, at) || _lotse_body_gap (s->reading, match->first) > LOTSE_GAP_LINE
      || !_lotse_body_is_any (s, at - 1, articles))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_has_prefix (fold, attributes[i].attribute) && strlen (fold) <= strlen (attributes[i].attribute) + 1
        && g_str_has_suffix (_lotse_body_fold (s, match->first), attributes[i].tail))
      {
        /* "der unteren Landschaftsbehörde Alsen" has its place from elsewhere. */
        if (i < 3 && match->last != match->first + 1)
          return FALSE;
        prepend (s, match, at, attributes[i].name);
        return TRUE;
      }
  return FALSE;
}

/* "Dr. Krause-Schule", "Dr.-Krause-Schule" */
static void
read_doctor (const LotseBodyScan *s, LotseBodyMatch *match)
{
  guint at = match->first - 1;
  gboolean hyphen = _lotse_body_is (s, at, "-");

  at -= hyphen;
  if (at > 0 && _lotse_body_is (s, at, ".") && _lotse_body_is (s, at - 1, "dr")
      && _lotse_body_gap (s->reading, match->first) <= LOTSE_GAP_BLANK)
    {
      g_autofree char *name = hyphen ? g_strconcat ("Dr.-", match->name, NULL) : NULL;

      prepend (s, match, at - 1, "Dr.");
      if (name)
        {
          g_free (match->name);
          match->name = g_steal_pointer (&name);
        }
    }
}

/* First token of the confession before the parish at @token, "evangelische" or "Ev.-luth.", and its name; @token where there is none. */
static guint
read_confession (const LotseBodyScan *s, guint token, const char **ret_name)
{
  static const char *const words[][2] = {
    { "evangelische", "Evangelische Kirchengemeinde" },
    { "katholische", "Katholische Kirchengemeinde" },
    { "evangelisch-lutherische", "Evangelisch-lutherische Kirchengemeinde" },
  };
  static const char *const protestant[] = { "ev", "evang", NULL };
  static const char *const catholic[] = { "kath", NULL };
  const char *fold = _lotse_body_fold (s, token - 1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (fold, words[i][0]) && strlen (fold) <= strlen (words[i][0]) + 1)
      {
        *ret_name = words[i][1];
        return token - 1;
      }
  if (*fold != '.')
    return token;
  if (_lotse_body_is_any (s, token - 2, protestant) || _lotse_body_is_any (s, token - 2, catholic))
    {
      *ret_name = words[_lotse_body_is_any (s, token - 2, catholic)][1];
      return token - 2;
    }
  if (token < 5 || !_lotse_body_is (s, token - 2, "luth") || !_lotse_body_is (s, token - 3, "-") || !_lotse_body_is (s, token - 4, ".")
      || !_lotse_body_is_any (s, token - 5, protestant))
    return token;
  *ret_name = words[2][1];
  return token - 5;
}

gboolean
_lotse_body_scan_parish (const LotseBodyScan *s, guint token, LotseBodyMatch *ret)
{
  static const char *const words[] = { "kirchengemeinde", "kirche", NULL };
  const char *name = NULL;
  gboolean church;
  guint first;

  if (token < 2 || !_lotse_body_is_any (s, token, words) || _lotse_body_gap (s->reading, token) > LOTSE_GAP_LINE)
    return FALSE;
  first = read_confession (s, token, &name);
  if (first == token)
    return FALSE;
  church = _lotse_body_is (s, token, "kirche");
  *ret = (LotseBodyMatch) { .first = first,
                            .last = token + 1,
                            .start = lotse_reading_token (s->reading, first)->start,
                            .end = lotse_reading_token (s->reading, token)->end,
                            .name = g_strndup (name, strlen (name) - (church ? strlen ("ngemeinde") : 0)),
                            .kind = "association",
                            .head = church ? "kirche" : "kirchengemeinde",
                            .weak = church,
                            .use = LOTSE_BODY_NAMED,
                            .rule = "body/parish" };
  return TRUE;
}

void
_lotse_body_read_front (const LotseBodyScan *s, LotseBodyMatch *match)
{
  if (match->first < 2 || read_attribute (s, match))
    return;
  if (g_str_equal (match->kind, "school") && match->use == LOTSE_BODY_NAMED)
    read_doctor (s, match);
}
