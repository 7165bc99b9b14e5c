/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rarer tails of names: the region of a club, the person that an office of engineers is called after. */
#include "lotse-body-scan-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Initials of one person. */
#define INITIALS_MAX 3

guint
_lotse_body_scan_region (const LotseBodyScan *s, guint token)
{
  static const char *const articles[] = { "die", "den", "das", NULL };
  static const char *const regions[] = { "region", "dioezese",  "erzdioezese", "bistum",  "erzbistum", "dekanat", "stadt",
                                         "kreis",  "landkreis", "bezirk",      "staedte", "rhein",     NULL };
  guint end = token + 3;

  if (!_lotse_body_is (s, token, "fuer") || !_lotse_body_is_any (s, token + 1, articles) || !_lotse_body_is_any (s, token + 2, regions)
      || !_lotse_body_is_capital (s, token + 2) || !_lotse_body_is_joined_capital (s, end))
    return token;
  end++;
  /* "… für die Region Talheim und Talheim-Land" */
  if (_lotse_body_is (s, end, "und") && _lotse_body_joined (s, end) && _lotse_body_is_joined_capital (s, end + 1)
      && (_lotse_body_is_place (s, end + 1) || g_str_has_suffix (_lotse_body_fold (s, end + 1), "-land")))
    end += 2;
  return end;
}

/* "H.", "Dr.", "Dipl.-Ing.": token after the initial or the title at @token, or @token. */
static guint
skip_initial (const LotseBodyScan *s, guint token)
{
  static const char *const titles[] = { "dr", "prof", "dipl", "ing", NULL };
  guint i = token;

  i += _lotse_body_is (s, i, "-");
  if (!_lotse_body_is_capital (s, i) || !_lotse_body_is (s, i + 1, "."))
    return token;
  return _lotse_body_token (s, i)->end - _lotse_body_token (s, i)->start == 1 || _lotse_body_is_any (s, i, titles) ? i + 2 : token;
}

guint
_lotse_body_scan_person (const LotseBodyScan *s, guint token)
{
  guint i = token, n = 0;

  if (token >= s->end || _lotse_body_gap (s->reading, token) != LOTSE_GAP_BLANK)
    return token;
  for (guint next = skip_initial (s, i); next > i && n < INITIALS_MAX; next = skip_initial (s, i), n++)
    i = next;
  if (n == 0 || !_lotse_body_is_joined_capital (s, i))
    return token;
  i++;
  /* "& Partner" */
  return _lotse_body_is_any (s, i, (const char *const[]) { "&", "+", NULL }) && _lotse_body_is_joined_capital (s, i + 1) ? i + 2 : i;
}
