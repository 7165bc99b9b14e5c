/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-insight-private.h"

static LotseConsultation *
add_consultation (Fixture *f, const char *date, const char *body, const char *role)
{
  LotseConsultation *consultation = _lotse_consultation_new ("test");

  consultation->date = g_strdup (date);
  consultation->body = g_strdup (body);
  consultation->role = role;
  consultation->row = (LotseRange) { f->a.consultations->len, f->a.consultations->len + 1 };
  g_ptr_array_add (f->a.consultations, consultation);
  return consultation;
}

static void
check (Fixture *f, const char *state, const char *body)
{
  const LotseOutlineItem *item;

  _lotse_participation_parse (&f->a);
  g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_PARTICIPATION), ==, 1);
  item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_PARTICIPATION, 0);
  g_assert_cmpstr (lotse_outline_item_get (item, "state"), ==, state);
  g_assert_cmpstr (lotse_outline_item_get (item, "body"), ==, body);
}

typedef struct
{
  const char *path;
  struct
  {
    const char *date, *body, *role, *result;
  } rows[3];
  const char *state;
  const char *body; /* that the state is about */
} SequenceCase;

static const SequenceCase sequences[] = {
  { "before",
    { { "2031-03-10", "Stadtrat", "decision" }, { "2031-02-10", "Integrationsrat", "preliminary" } },
    "heard-before",
    "Integrationsrat" },
  { "after",
    { { "2031-03-10", "Stadtrat", "decision" }, { "2031-04-10", "Ausschuss für Chancengerechtigkeit und Integration", "information" } },
    "heard-after",
    "Ausschuss für Chancengerechtigkeit und Integration" },
  /* A committee with integration in its name represents nobody, but it is said that it takes part. */
  { "committee",
    { { "2031-03-10", "Stadtrat", "decision" }, { "2031-02-10", "Ausschuss für Soziales und Integration", "preliminary" } },
    "committee-in-sequence",
    "Ausschuss für Soziales und Integration" },
  /* Where nothing is decided there is no before. */
  { "no-decision",
    { { "2031-03-10", "Sozialausschuss", "information" }, { "2031-04-10", "Integrationsrat", "information" } },
    "in-sequence",
    "Integrationsrat" },
  { "decides-last", { { "2031-03-10", "Migrationsbeirat", "decision" } }, "decides-itself", "Migrationsbeirat" },
  { "joint-name",
    { { "2031-03-10", "Integrations- und Ausländerbeirat", "information" } },
    "in-sequence",
    "Integrations- und Ausländerbeirat" },
  /* What was put off is no hearing. */
  { "put-off",
    { { "2031-02-10", "Integrationsrat", "preliminary", "von der Tagesordnung abgesetzt" }, { "2031-03-10", "Stadtrat", "decision" } },
    "put-off",
    "Integrationsrat" },
  { "withdrawn",
    { { "2031-02-10", "Integrationsrat", "preliminary", "zurückgezogen" }, { "2031-03-10", "Stadtrat", "decision" } },
    "put-off",
    "Integrationsrat" },
  { "put-off-then-after",
    { { "2031-02-10", "Integrationsrat", "preliminary", "vertagt" },
      { "2031-03-10", "Stadtrat", "decision" },
      { "2031-04-10", "Integrationsrat", "preliminary" } },
    "heard-after",
    "Integrationsrat" },
  { "put-off-then-before",
    { { "2031-01-10", "Integrationsrat", "preliminary", "vertagt" },
      { "2031-02-10", "Integrationsrat", "preliminary", "einstimmig empfohlen" },
      { "2031-03-10", "Stadtrat", "decision" } },
    "heard-before",
    "Integrationsrat" },
  /* Without days the place tells; a step that prepares stands behind the decision only where the newest comes first. */
  { "undated-after", { { NULL, "Stadtrat", "decision" }, { NULL, "Integrationsrat", "information" } }, "heard-after", "Integrationsrat" },
  { "undated-reversed",
    { { NULL, "Stadtrat", "decision" }, { NULL, "Integrationsrat", "preliminary" } },
    "heard-before",
    "Integrationsrat" },
  { "undated-before", { { NULL, "Integrationsrat", "information" }, { NULL, "Stadtrat", "decision" } }, "heard-before", "Integrationsrat" },
  { "gender-sign",
    { { "2031-02-10", "Migrant:innenbeirat", "hearing" }, { "2031-03-10", "Stadtrat", "decision" } },
    "heard-before",
    "Migrant:innenbeirat" },
  { "assembly-of-people",
    { { "2031-02-10", "Rat der Migrantinnen und Migranten", "hearing" }, { "2031-03-10", "Stadtrat", "decision" } },
    "heard-before",
    "Rat der Migrantinnen und Migranten" },
};

static void
test_sequence (gconstpointer data)
{
  const SequenceCase *c = data;
  g_autoptr (Fixture) f = fixture_new ("Text");

  for (guint i = 0; i < G_N_ELEMENTS (c->rows) && c->rows[i].body; i++)
    add_consultation (f, c->rows[i].date, c->rows[i].body, c->rows[i].role)->result = g_strdup (c->rows[i].result);
  check (f, c->state, c->body);
}

/* A sequence without a word for what its steps do: the council decides where the proposal is for it to decide. */
static void
test_proposed (void)
{
  static const struct
  {
    const char *action, *role, *inferred, *state;
  } cases[] = {
    { "resolves", NULL, NULL, "heard-before" },
    { "takes-note", NULL, NULL, "in-sequence" },
    { "resolves", "preliminary", NULL, "in-sequence" },
    { "resolves", NULL, "body-of-consultation", "in-sequence" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new ("Der Gemeinderat beschließt die Satzung.");
      LotseDecision *decision = _lotse_decision_new ("test");

      decision->body_name = g_strdup ("Gemeinderat");
      decision->action = cases[i].action;
      decision->status = "proposed";
      decision->inferred = g_strdup (cases[i].inferred);
      decision->range = (LotseRange) { 0, 10 };
      g_ptr_array_add (f->a.decisions, decision);
      add_consultation (f, "2031-02-10", "Migrationsbeirat", NULL);
      add_consultation (f, "2031-03-10", "Gemeinderat", cases[i].role);
      check (f, cases[i].state, "Migrationsbeirat");
    }
}

static void
test_decides (void)
{
  g_autoptr (Fixture) f = fixture_new ("Der Ausländerbeirat wählt.");
  LotseDecision *decision = _lotse_decision_new ("test");

  decision->body_name = g_strdup ("Ausländerbeirat der Stadt Neustadt");
  decision->action = "appoints";
  decision->status = "proposed";
  decision->range = (LotseRange) { 0, 10 };
  g_ptr_array_add (f->a.decisions, decision);
  add_consultation (f, "2031-03-10", NULL, NULL);
  check (f, "decides-itself", "Ausländerbeirat der Stadt Neustadt");
}

static void
test_reason (void)
{
  g_autoptr (Fixture) f = fixture_new ("Wegen der knappen Frist war leider keine Anhörung im Integrationsrat möglich.");
  const LotseOutlineItem *item;
  g_autofree char *quote = NULL;

  check (f, "not-heard-reasoned", "Integrationsrat");
  item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_PARTICIPATION, 0);
  quote = fixture_quote (f, item);
  g_assert_cmpstr (lotse_outline_item_get (item, "reason"), ==, quote);
}

/* Who had no objections was heard. */
static void
test_denied (void)
{
  static const char *const denied[] = { "Eine Beteiligung des Integrationsrates war aus Zeitgründen nicht möglich.",
                                        "Der Integrationsrat konnte nicht mehr rechtzeitig angehört werden.",
                                        "Die Beratung im Integrationsrat entfällt.",
                                        "Ohne vorherige Anhörung des Integrationsrates soll entschieden werden.",
                                        "Der Integrationsrat wird nachträglich unterrichtet.",
                                        "Aus Zeitgründen wird von einer Beteiligung des Migrationsbeirates abgesehen.",
                                        "Eine vorherige Befassung des Integrationsausschusses scheidet wegen der Frist aus.",
                                        "Der Migrationsbeirat wird erst nach der Entscheidung unterrichtet.",
                                        "Der Ausländerbeirat tagt erst im Mai und kann nicht gehört werden." };
  static const char *const heard[] = { "Der Integrationsrat wurde angehört und hat keine Bedenken.",
                                       "In der Beratung im Integrationsrat wurde der Antrag nicht angenommen.",
                                       "Der Integrationsrat hat darüber nicht nur beraten, sondern auch abgestimmt.",
                                       "Der Integrationsrat hat das Konzept erst im Mai beraten.",
                                       "Nach Beratung im Integrationsrat scheidet Herr Roth aus dem Beirat aus.",
                                       "Der Integrationsrat hat die nachträglich eingereichten Unterlagen beraten.",
                                       "Der Integrationsrat hat in seiner Beratung keine Änderungen gewünscht." };

  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    {
      g_autoptr (Fixture) fine = fixture_new (heard[i]);

      check (fine, "no-sequence", NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (denied); i++)
    {
      g_autoptr (Fixture) f = fixture_new (denied[i]);

      _lotse_participation_parse (&f->a);
      g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (f->a.outline, LOTSE_ITEM_PARTICIPATION, 0), "state"), ==,
                       "not-heard-reasoned");
    }
}

/* Its name may be several words; a committee that deals with integration among other things represents nobody. */
static void
test_long_name (void)
{
  static const struct
  {
    const char *name, *state;
  } cases[]
      = { { "Beirat für Migration und Integration", "not-heard-reasoned" }, { "Ausschuss für Sport und Integration", "no-sequence" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Der %s konnte nicht mehr angehört werden.", cases[i].name);
      g_autoptr (Fixture) f = fixture_new (text);
      LotseMention mention = { 4, 4 + (guint) strlen (cases[i].name), 0 };

      g_array_append_val (f->a.mentions, mention);
      check (f, cases[i].state, i == 0 ? cases[i].name : NULL);
    }
}

static void
test_absent (void)
{
  g_autoptr (Fixture) none = fixture_new ("Der Integrationsrat ist zu beteiligen.");
  g_autoptr (Fixture) other = fixture_new ("Text");
  g_autoptr (Fixture) unknown = fixture_new ("Text");

  check (none, "no-sequence", NULL);
  add_consultation (other, "2031-03-10", "Stadtrat", "decision");
  add_consultation (other, "2031-02-10", "Landesintegrationsrat", "information");
  check (other, "not-in-sequence", NULL);
  /* Of a step before a body that is not told nothing can be said. */
  add_consultation (unknown, "2031-03-10", "Stadtrat", "decision");
  add_consultation (unknown, "2031-02-10", NULL, "preliminary");
  _lotse_participation_parse (&unknown->a);
  g_assert_cmpuint (lotse_outline_get_n_items (unknown->a.outline, LOTSE_ITEM_PARTICIPATION), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sequences); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/participation/", sequences[i].path, NULL);

      g_test_add_data_func (path, &sequences[i], test_sequence);
    }
  g_test_add_func ("/analysis/participation/proposed", test_proposed);
  g_test_add_func ("/analysis/participation/decides", test_decides);
  g_test_add_func ("/analysis/participation/reason", test_reason);
  g_test_add_func ("/analysis/participation/denied", test_denied);
  g_test_add_func ("/analysis/participation/long-name", test_long_name);
  g_test_add_func ("/analysis/participation/absent", test_absent);
  return g_test_run ();
}
