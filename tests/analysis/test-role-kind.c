/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"
#include "lotse-role-phrase-private.h"

/* Of which of these roles a body of a kind is capable, by its kind and its name. */
static void
test_table (void)
{
  static const char *const roles[] = { "advises",    "applicant", "commissioned", "decides",     "funder",    "heard",
                                       "implements", "informed",  "partner",      "pre-advises", "regulator", "reports" };
  static const struct
  {
    const char *name, *kind, *roles;
  } cases[] = {
    { "Rat der Stadt Alsen", "council", "decides heard informed pre-advises" },
    { "Sozialausschuss", "committee", "advises decides heard informed pre-advises" },
    { "Seniorenbeirat", "advisory", "advises applicant decides heard informed partner pre-advises" },
    { "Sozialamt", "administration", "advises commissioned decides partner reports" },
    { "SPD-Fraktion", "party", "applicant" },
    { "Stadtsportverband e. V.", "association", "advises applicant commissioned decides funder heard implements partner" },
    { "Sozialministerium", "ministry", "advises decides funder heard partner regulator" },
    /* One takes part in a steering group, it is no partner. */
    { "Steuerungsgruppe", "group", "advises applicant decides heard informed pre-advises" },
    { "Arbeitskreis", "group", "advises applicant decides heard informed partner pre-advises" },
    /* A territory pays, a chamber gives advice. */
    { "Land Hessen", "other", "decides funder heard partner regulator" },
    { "Handwerkskammer", "other", "advises decides heard partner" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LotseBody *body = _lotse_body_new (cases[i].name, cases[i].kind, "test");
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < G_N_ELEMENTS (roles); k++)
        if (_lotse_role_fits (body, roles[k]))
          g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", roles[k]);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (found->str, ==, cases[i].roles);
      _lotse_body_free (body);
    }
}

/* "von den Fachausschüssen beschlossen": nobody in particular decides. */
static void
test_weak (void)
{
  LotseBody *body = _lotse_body_new ("Fachausschüsse", "committee", "test");

  g_assert_true (_lotse_role_fits (body, "decides"));
  body->weak = TRUE;
  g_assert_false (_lotse_role_fits (body, "decides"));
  _lotse_body_free (body);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/role-kind/table", test_table);
  g_test_add_func ("/analysis/role-kind/weak", test_weak);
  return g_test_run ();
}
