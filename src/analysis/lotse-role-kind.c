/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which kinds of bodies can have which roles. */
#include "lotse-role-phrase-private.h"

#include <string.h>

static gboolean
is_kind (const LotseBody *body, const char *const *kinds)
{
  return g_strv_contains (kinds, body->kind);
}

gboolean
_lotse_role_fits (const LotseBody *body, const char *role)
{
  static const char *const deciding[] = { "council", "committee", "party", NULL };
  static const char *const paying[] = { "ministry", "authority", "other", "association", "company", NULL };
  static const char *const ruling[] = { "ministry", "authority", NULL };
  static const char *const working[] = { "administration", "authority", "association", "company", "institute", NULL };
  static const char *const telling[] = { "administration", "authority", "institute", NULL };
  static const char *const carrying[] = { "association", "company", NULL };
  static const char *const ruled[] = { "council", "party", NULL };
  static const char *const advising[] = { "council", "committee", "advisory", "group", NULL };
  static const char *const asking[] = { "party", "association", "advisory", "group", NULL };
  gboolean land = g_str_equal (body->kind, "other") && (g_str_has_prefix (body->name, "Land") || g_str_has_prefix (body->name, "Bund"));

  gsize length = strlen (body->name);
  gboolean county = g_str_equal (body->kind, "other")
                    && (g_str_has_prefix (body->name, "Kreis ") || (length > 5 && strcmp (body->name + length - 5, "kreis") == 0));

  /* A territory answers for nothing and gives no advice, a chamber does. */
  gboolean land_or_town = g_str_equal (body->kind, "other") && !strstr (body->name, "kammer") && !strstr (body->name, "Kammer");

  if (g_str_equal (role, "implements"))
    return is_kind (body, carrying);
  if (g_str_equal (role, "advises"))
    return !is_kind (body, ruled) && !land_or_town;
  /* An office of the town answers, it is not heard. */
  if (g_str_equal (role, "heard"))
    return !g_str_equal (body->kind, "administration") && !g_str_equal (body->kind, "party");
  if (g_str_equal (role, "informed"))
    return is_kind (body, advising);
  if (g_str_equal (role, "funder"))
    return is_kind (body, paying) && (land || county || !g_str_equal (body->kind, "other"));
  if (g_str_equal (role, "regulator"))
    return land || is_kind (body, ruling);
  if (g_str_equal (role, "commissioned"))
    return is_kind (body, working);
  if (g_str_equal (role, "reports"))
    return is_kind (body, telling);
  if (g_str_equal (role, "applicant"))
    return is_kind (body, asking);
  /* One takes part in a steering group, it is no partner. */
  if (g_str_equal (role, "partner") && g_str_equal (body->kind, "group")
      && (strstr (body->name, "teuer") || strstr (body->name, "enkungs")))
    return FALSE;
  /* Members of a council that a group gets are its delegates. */
  if ((g_str_equal (role, "participant") && (g_str_equal (body->kind, "other") || g_str_equal (body->kind, "council")))
      || (g_str_equal (role, "responsible") && land_or_town))
    return FALSE;
  if (g_str_equal (role, "partner") || g_str_equal (role, "responsible"))
    return !is_kind (body, deciding);
  if (g_str_equal (role, "pre-advises"))
    return is_kind (body, advising);
  /* "von den Fachausschüssen beschlossen": nobody in particular. */
  if (g_str_equal (role, "decides") && body->weak)
    return FALSE;
  return !g_str_equal (body->kind, "party");
}
