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
  static const char *const owners[] = { "der", "des", NULL };
  static const char *const dioceses[] = { "dioezese", "erzdioezese", "bistums", "erzbistums", "dekanats", "dekanates", NULL };
  guint end = token + 3;

  /* "Caritasverband der Erzdiözese Talheim und Auental" */
  if (_lotse_body_is_any (s, token, owners) && _lotse_body_is_any (s, token + 1, dioceses) && _lotse_body_joined (s, token)
      && _lotse_body_is_joined_capital (s, token + 2))
    end = token + 2;
  else if (!_lotse_body_is (s, token, "fuer") || !_lotse_body_is_any (s, token + 1, articles) || !_lotse_body_is_any (s, token + 2, regions)
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

/* Whether a word names a spot of a town, after which a school may be called: "am Stadtpark", "an der Bachstraße". */
static gboolean
is_spot (const LotseBodyScan *s, guint token)
{
  static const LotseFoldEnd ends[]
      = { LOTSE_FOLD_END ("weg"),    LOTSE_FOLD_END ("strasse"), LOTSE_FOLD_END ("park"),   LOTSE_FOLD_END ("bach"),
          LOTSE_FOLD_END ("see"),    LOTSE_FOLD_END ("berg"),    LOTSE_FOLD_END ("wald"),   LOTSE_FOLD_END ("tal"),
          LOTSE_FOLD_END ("feld"),   LOTSE_FOLD_END ("bruecke"), LOTSE_FOLD_END ("muehle"), LOTSE_FOLD_END ("burg"),
          LOTSE_FOLD_END ("graben"), LOTSE_FOLD_END ("allee"),   LOTSE_FOLD_END ("ufer"),   LOTSE_FOLD_END ("schloss"),
          LOTSE_FOLD_END ("linde"),  LOTSE_FOLD_END ("eiche"),   LOTSE_FOLD_END ("wiese") };

  return _lotse_body_is_capital (s, token) && lotse_fold_ends_in (_lotse_body_fold (s, token), ends, G_N_ELEMENTS (ends));
}

guint
_lotse_body_scan_address (const LotseBodyScan *s, guint token)
{
  static const char *const prepositions[] = { "am", "an", "im", "auf", "zum", "zur", NULL };
  static const char *const articles[] = { "der", "dem", "den", NULL };
  guint end = token + 1;

  if (!_lotse_body_is_any (s, token, prepositions) || !_lotse_body_joined (s, token)
      || _lotse_body_gap (s->reading, token) != LOTSE_GAP_BLANK)
    return token;
  if (_lotse_body_is_any (s, end, articles))
    end++;
  return _lotse_body_joined (s, end) && (_lotse_body_is_capital (s, token) ? _lotse_body_is_capital (s, end) : is_spot (s, end)) ? end + 1
                                                                                                                                 : token;
}
