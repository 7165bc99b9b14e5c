/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which kinds of bodies can have which roles. */
#include "lotse-role-phrase-private.h"

#include <string.h>

static gboolean
is_kind (const LotseBody *body, const char *const *kinds)
{
  return g_strv_contains (kinds, body->kind);
}

/* The roles that follow from the kind alone. */
static const struct
{
  const char *role;
  const char *kinds[7];
} limits[] = {
  { "implements", { "association", "company", "institute", "school" } },
  { "informed", { "council", "committee", "advisory", "group" } },
  { "pre-advises", { "council", "committee", "advisory", "group" } },
  { "commissioned", { "administration", "authority", "association", "company", "institute", "school" } },
  { "reports", { "administration", "authority", "institute" } },
  { "applicant", { "party", "association", "advisory", "group" } },
};

static gboolean
is_land (const LotseBody *body)
{
  return g_str_equal (body->kind, "other") && (g_str_has_prefix (body->name, "Land") || g_str_has_prefix (body->name, "Bund"));
}

static gboolean
is_county (const LotseBody *body)
{
  return g_str_equal (body->kind, "other")
         && (g_str_equal (body->name, "Kreis") || g_str_equal (body->name, "Freistaat") || g_str_has_prefix (body->name, "Kreis ")
             || g_str_has_suffix (body->name, "kreis") || g_str_has_prefix (body->name, "Bezirk ")
             || g_str_has_prefix (body->name, "Freistaat ") || g_str_equal (body->name, "Europäische Union"));
}

gboolean
_lotse_role_only_works (const LotseBody *body)
{
  static const char *const kinds[] = { "administration", "authority", "company", "association", "school", NULL };

  return is_kind (body, kinds);
}

gboolean
_lotse_role_is_town (const LotseBody *body)
{
  return g_str_equal (body->kind, "other")
         && (g_str_has_prefix (body->name, "Stadt ") || g_str_has_prefix (body->name, "Gemeinde ")
             || g_str_has_prefix (body->name, "Samtgemeinde "));
}

/* A territory answers for nothing and gives no advice, a chamber does. */
static gboolean
is_territory (const LotseBody *body)
{
  return g_str_equal (body->kind, "other") && !strstr (body->name, "kammer") && !strstr (body->name, "Kammer")
         && !g_str_has_prefix (body->name, "IHK") && !g_str_has_prefix (body->name, "HWK");
}

/* One takes part in a steering group, it is no partner. */
static gboolean
is_steering_group (const LotseBody *body)
{
  return g_str_equal (body->kind, "group") && (strstr (body->name, "teuer") || strstr (body->name, "enkungs"));
}

/* Who speaks for a part of the town asks its council for something, as a committee of that council does not. */
static gboolean
is_of_district (const LotseBody *body)
{
  static const char *const beginnings[] = { "Bezirks", "Orts", "Ortschafts", "Stadtbezirks", "Stadtteil" };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (beginnings) && g_str_equal (body->kind, "committee"); i++)
    found |= g_str_has_prefix (body->name, beginnings[i]);
  return found;
}

gboolean
_lotse_role_fits (const LotseBody *body, const char *role)
{
  static const char *const assemblies[] = { "council", "committee", "party", NULL };
  static const char *const payers[] = { "ministry", "authority", "association", "company", NULL };
  static const char *const rulers[] = { "ministry", "authority", NULL };
  gboolean party = g_str_equal (body->kind, "party"), council = g_str_equal (body->kind, "council");

  if (g_str_equal (role, "applicant") && is_of_district (body))
    return TRUE;
  /* The executive of a county in some states, told what to do as its office is. */
  if (g_str_equal (role, "commissioned") && g_str_equal (body->name, "Kreisausschuss"))
    return TRUE;
  /* "auf den Landkreis übertragen" */
  if (g_str_equal (role, "commissioned") && is_land (body) && strstr (body->name, "kreis "))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (g_str_equal (role, limits[i].role))
      /* "von den Schulen durchgeführt", "einige Vereine haben Kurse organisiert": all of a kind. */
      return is_kind (body, limits[i].kinds)
             && !(body->weak
                  && (g_str_equal (body->kind, "school") || (g_str_equal (role, "implements") && g_str_equal (body->kind, "association"))));
  if (g_str_equal (role, "advises"))
    return !party && !council && !is_territory (body);
  /* An office of the town answers, it is not heard. */
  if (g_str_equal (role, "heard"))
    return !party && !g_str_equal (body->kind, "administration");
  if (g_str_equal (role, "funder"))
    return (is_kind (body, payers) && !(body->weak && g_str_equal (body->kind, "association"))) || is_land (body) || is_county (body)
           || _lotse_role_is_town (body);
  if (g_str_equal (role, "regulator"))
    return is_kind (body, rulers) || is_land (body);
  if (g_str_equal (role, "partner"))
    return !is_kind (body, assemblies) && !is_steering_group (body);
  if (g_str_equal (role, "responsible"))
    return !is_kind (body, assemblies) && !is_territory (body);
  /* Members of a council that a group gets are its delegates. */
  if (g_str_equal (role, "participant"))
    return !party && !council && !is_territory (body);
  /* "von den Fachausschüssen beschlossen": nobody in particular. */
  return !party && !(g_str_equal (role, "decides") && body->weak);
}

gboolean
_lotse_role_is_informed_anyway (const LotseBody *body, const char *role)
{
  static const char *const more[] = { "decides", "pre-advises", "advises" };
  gboolean has = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (more) && g_str_equal (role, "informed"); i++)
    has |= _lotse_body_has_role (body, more[i]);
  return has;
}
