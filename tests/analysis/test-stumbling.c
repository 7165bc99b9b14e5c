/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-insight-private.h"

#include <string.h>

static LotseDecision *
add_decision (Fixture *f, const char *text, const char *action)
{
  LotseDecision *decision = _lotse_decision_new ("test");
  const char *found = strstr (f->a.reading->text->str, text);

  g_assert_nonnull (found);
  decision->text = g_strdup (text);
  decision->action = action;
  decision->status = "proposed";
  decision->range = (LotseRange) { (guint) (found - f->a.reading->text->str), (guint) (found - f->a.reading->text->str + strlen (text)) };
  g_ptr_array_add (f->a.decisions, decision);
  return decision;
}

static void
add_consultation (Fixture *f, const char *date, const char *body, const char *result)
{
  LotseConsultation *consultation = _lotse_consultation_new ("test");

  consultation->date = g_strdup (date);
  consultation->body = g_strdup (body);
  consultation->role = "decision";
  consultation->result = g_strdup (result);
  g_ptr_array_add (f->a.consultations, consultation);
}

static void
check (Fixture *f, const char *expected)
{
  g_autofree char *found = NULL;

  _lotse_stumbling_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_HINT, "code", NULL);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_type (void)
{
  g_autoptr (Fixture) f = fixture_new ("Beschlussvorlage\n\nKenntnisnahme");
  g_autoptr (Fixture) fine = fixture_new ("Beschlussvorlage\n\nDer Rat stimmt zu.");
  g_autoptr (Fixture) informs = fixture_new ("Mitteilungsvorlage\n\nKenntnisnahme");

  _lotse_analysis_add_key (&f->a, "paper_type", "Beschlussvorlage", "test", 0, 16);
  add_decision (f, "Kenntnisnahme", "takes-note");
  check (f, "stone:type-versus-proposal");
  _lotse_analysis_add_key (&fine->a, "paper_type", "Beschlussvorlage", "test", 0, 16);
  add_decision (fine, "Der Rat stimmt zu.", "approves");
  check (fine, "");
  _lotse_analysis_add_key (&informs->a, "paper_type", "Mitteilungsvorlage", "test", 0, 16);
  add_decision (informs, "Kenntnisnahme", "takes-note");
  check (informs, "");
}

/* The form may say it in other words. */
static void
test_type_words (void)
{
  static const char *const types[] = { "Vorlage zur Beschlussfassung", "Entscheidungsvorlage" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (Fixture) f = fixture_new ("Kenntnisnahme");

      _lotse_analysis_add_key (&f->a, "paper_type", types[i], "test", 0, 5);
      add_decision (f, "Kenntnisnahme", "takes-note");
      check (f, "stone:type-versus-proposal");
    }
}

static void
test_twice (void)
{
  g_autoptr (Fixture) f = fixture_new ("Text");
  g_autoptr (Fixture) fine = fixture_new ("Text");

  add_consultation (f, "2031-05-01", "Kulturausschuss", NULL);
  add_consultation (f, "2031-06-01", "Kulturausschuss", NULL);
  check (f, "stone:same-body-decides-twice");
  add_consultation (fine, "2031-05-01", "Kulturausschuss", "vertagt");
  add_consultation (fine, "2031-06-01", "Kulturausschuss", NULL);
  check (fine, "");
}

/* The council decides again on what a committee made of its first decision. */
static void
test_twice_around (void)
{
  g_autoptr (Fixture) f = fixture_new ("Text");

  add_consultation (f, "2031-05-01", "Rat", NULL);
  add_consultation (f, "2031-05-15", "Kulturausschuss", NULL);
  add_consultation (f, "2031-06-01", "Rat", NULL);
  check (f, "");
}

static void
test_meeting (void)
{
  g_autoptr (Fixture) f = fixture_new ("Der Rat benennt Frau Bergwald.\n\nDie konstituierende Sitzung der Gruppe soll im Mai 2031 sein.");
  g_autoptr (Fixture) past
      = fixture_new ("Der Rat benennt Frau Bergwald.\n\nDie konstituierende Sitzung der Gruppe wurde im Mai 2031 gehalten.");
  g_autoptr (Fixture) later
      = fixture_new ("Der Rat benennt Frau Bergwald.\n\nDie konstituierende Sitzung der Gruppe soll im Juli 2031 sein.");

  for (Fixture *const *p = (Fixture *[]) { f, past, later, NULL }; *p; p++)
    {
      const LotseRange sentence = { 32, (guint) (*p)->a.reading->text->len };

      _lotse_dates_parse (&(*p)->a);
      g_array_append_val ((*p)->a.sentences, sentence);
      add_decision (*p, "Der Rat benennt Frau Bergwald.", "appoints");
      add_consultation (*p, "2031-06-01", "Rat", NULL);
    }
  check (f, "stone:member-named-after-meeting");
  check (past, "");
  check (later, "");
}

static void
add_mention (Fixture *f, const char *text)
{
  const char *found = strstr (f->a.reading->text->str, text);
  LotseMention mention = { (guint) (found - f->a.reading->text->str), (guint) (found - f->a.reading->text->str + strlen (text)), 0 };

  g_array_append_val (f->a.mentions, mention);
}

static void
test_spellings (void)
{
  g_autoptr (Fixture) f = fixture_new ("des Ausschusses für Schulen und Sport im Ausschuss für Schule und Sport");
  g_autoptr (Fixture) fine
      = fixture_new ("des Ausschusses für Schule und Sport im Ausschuss für Schule und Sport, dem Ausschuss für Bauen und Sport");

  g_ptr_array_add (f->a.bodies, _lotse_body_new ("Ausschuss für Schule und Sport", "committee", "test"));
  add_mention (f, "Ausschusses für Schulen und Sport");
  add_mention (f, "Ausschuss für Schule und Sport");
  check (f, "stone:two-spellings");
  g_ptr_array_add (fine->a.bodies, _lotse_body_new ("Ausschuss für Schule und Sport", "committee", "test"));
  add_mention (fine, "Ausschusses für Schule und Sport");
  add_mention (fine, "Ausschuss für Schule und Sport");
  add_mention (fine, "Ausschuss für Bauen und Sport");
  check (fine, "");
}

static void
test_placeholder (void)
{
  static const char *const open[]
      = { "Der Rat benennt Herrn/Frau …….. als Mitglied.", "Der Rat wählt N. N. in den Beirat.", "Der Rat wählt ______ .",
          "Der Rat benennt Frau/Herrn [Name] als Mitglied.", "Der Rat benennt (Name, Vorname) als Mitglied." };
  static const char *const closed[] = { "Der Rat benennt Frau Bergwald …", "Der Rat hat noch nicht gewählt...", "Der Rat wählt.",
                                        "Der Rat wählt sie (Namen siehe Anlage).", "Der Rat benennt Frau Bergwald [SPD]." };

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr (Fixture) f = fixture_new (open[i]);
      g_autoptr (Fixture) fine = fixture_new (closed[i]);

      add_decision (f, open[i], "appoints");
      check (f, "stone:open-placeholder");
      add_decision (fine, closed[i], "appoints");
      check (fine, "");
    }
}

/* What a committee has agreed to is still to be decided; what was decided is not. */
static void
test_placeholder_of_committee (void)
{
  g_autoptr (Fixture) f = fixture_new ("Der Rat wählt N. N. in den Beirat.");
  g_autoptr (Fixture) final = fixture_new ("Der Rat wählt N. N. in den Beirat.");

  add_decision (f, "Der Rat wählt N. N. in den Beirat.", "appoints");
  ((LotseDecision *) g_ptr_array_index (f->a.decisions, 0))->status = "preliminary";
  check (f, "stone:open-placeholder");
  add_decision (final, "Der Rat wählt N. N. in den Beirat.", "appoints");
  ((LotseDecision *) g_ptr_array_index (final->a.decisions, 0))->status = "final";
  check (final, "");
}

/* What nobody can know before the session is not left open, and dots may lead from a name to its price. */
static void
test_no_placeholder (void)
{
  static const char *const fine[]
      = { "Der Rat hat in seiner Sitzung am ______________ folgende Satzung beschlossen.",
          "Der Entwurf wird mit ........Ja-Stimmen und ......Nein-Stimmen bei ....... Enthaltungen gebilligt.",
          "Der Entwurf wird mit folgenden Ergänzungen............. gebilligt.", "Kinder ............... 2,50 €" };
  static const char *const open[] = { "Der Rat bewilligt einen Zuschuss in Höhe von ________ €.", "Der Rat dankt Frau …" };

  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      g_autoptr (Fixture) f = fixture_new (fine[i]);

      add_decision (f, fine[i], "resolves");
      check (f, "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr (Fixture) f = fixture_new (open[i]);

      add_decision (f, open[i], "resolves");
      check (f, "stone:open-placeholder");
    }
}

/* The names stand in a list behind the colon, in an attachment, or in points. */
static void
test_announced_elsewhere (void)
{
  static const char *const decisions[] = { "Der Rat bildet einen Beirat: neun Sitze.", "Der Rat bildet den Beirat nach der Anlage.",
                                           "Der Rat bildet einen Beirat • neun Sitze." };

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      g_autofree char *content = g_strconcat ("Wahl der Mitglieder des Beirats\n\n", decisions[i], NULL);
      g_autoptr (Fixture) f = fixture_new (content);

      _lotse_analysis_add_key (&f->a, "title", "Wahl der Mitglieder des Beirats", "test", 0, 31);
      add_decision (f, decisions[i], "resolves");
      check (f, "");
    }
}

static void
test_announced (void)
{
  g_autoptr (Fixture) f = fixture_new ("Wahl der Mitglieder des Beirats\n\nDer Rat bildet einen Beirat.");
  g_autoptr (Fixture) fine = fixture_new ("Wahl der Mitglieder des Beirats\n\nDer Rat wählt Frau Bergwald.");
  g_autoptr (Fixture) other = fixture_new ("Auswahl der Mitgliedsstädte\n\nDer Rat bildet einen Beirat.");

  _lotse_analysis_add_key (&f->a, "title", "Wahl der Mitglieder des Beirats", "test", 0, 31);
  add_decision (f, "Der Rat bildet einen Beirat.", "resolves");
  check (f, "stone:announced-but-missing");
  _lotse_analysis_add_key (&fine->a, "title", "Wahl der Mitglieder des Beirats", "test", 0, 31);
  add_decision (fine, "Der Rat wählt Frau Bergwald.", "appoints");
  check (fine, "");
  _lotse_analysis_add_key (&other->a, "title", "Auswahl der Mitgliedsstädte", "test", 0, 20);
  add_decision (other, "Der Rat bildet einen Beirat.", "resolves");
  check (other, "");
}

typedef struct
{
  const char *title, *text;
  gboolean stone;
} AnnouncedCase;

/* What is announced is not always that somebody is chosen here, and names need no "Frau" before them. */
static void
test_announced_matter (void)
{
  static const AnnouncedCase cases[] = {
    { "Wahl einer Schiedsperson", "Der Rat ordnet den Bezirk neu.", TRUE },
    { "Beirat; hier: Wahl der Mitglieder", "Der Rat ordnet den Beirat neu.", TRUE },
    { "Wahl der Mitglieder; hier: Wahlausschuss", "Der Rat bildet den Ausschuss.", FALSE },
    { "Bericht über die Wahl der Mitglieder", "Der Rat ordnet den Beirat neu.", FALSE },
    { "Einspruch gegen die Wahl der Mitglieder", "Der Rat weist ihn ab.", FALSE },
    { "Verfahren zur Wahl der Mitglieder", "Der Rat bildet den Ausschuss.", FALSE },
    { "Besetzung der Stelle einer Vertretung", "Der Rat ordnet das Vorzimmer neu.", FALSE },
    { "Wahl der Vertreter im Verband", "Der Rat wählt Ida Bergwald und Karl Roth.", FALSE },
    { "Wahl der Vertreter im Verband", "Der Rat wählt die Vertreter der Stadt Neustadt.", TRUE },
    { "Wahl der Vertreter im Verband", "Der Rat wählt die genannten Leute.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strconcat (cases[i].title, "\n\n", cases[i].text, NULL);
      g_autoptr (Fixture) f = fixture_new (content);

      _lotse_analysis_add_key (&f->a, "title", cases[i].title, "test", 0, (guint) strlen (cases[i].title));
      add_decision (f, cases[i].text, "appoints");
      check (f, cases[i].stone ? "stone:announced-but-missing" : "");
    }
}

typedef struct
{
  const char *sentence;
  gboolean stone;
} MeetingCase;

/* A first meeting may be told in other words; that of another body, or of the year, is none. */
static void
test_first_meeting (void)
{
  static const MeetingCase cases[] = {
    { "Zur ersten Sitzung lädt das Amt für den 12.05.2031 ein.", TRUE },
    { "Das erste Treffen der Gruppe soll am 12.05.2031 sein.", TRUE },
    { "Die Auftaktsitzung der Gruppe findet am 12.05.2031 statt.", TRUE },
    { "Die Auftaktsitzung des Begleitkreises ist am 12.05.2031.", TRUE },
    { "Zur ersten Sitzung des Jahres lädt das Amt für den 12.05.2031 ein.", FALSE },
    { "Die erste Sitzung nach der Pause findet am 12.05.2031 statt.", FALSE },
    { "Die erste Sitzung des Beirats findet am 12.05.2031 statt.", FALSE },
    { "Die erste Sitzung der Gruppe war am 12.05.2031.", FALSE },
    { "Die zweite Sitzung der Gruppe findet am 12.05.2031 statt.", FALSE },
  };
  const char *naming = "Der Rat benennt Frau Bergwald für die Gruppe im Begleitkreis.";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strconcat (naming, "\n\n", cases[i].sentence, NULL);
      g_autoptr (Fixture) f = fixture_new (content);
      const LotseRange sentence = { (guint) strlen (naming) + 2, (guint) f->a.reading->text->len };

      _lotse_dates_parse (&f->a);
      g_array_append_val (f->a.sentences, sentence);
      add_decision (f, naming, "appoints");
      add_consultation (f, "2031-06-01", "Rat", NULL);
      check (f, cases[i].stone ? "stone:member-named-after-meeting" : "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/stumbling/type", test_type);
  g_test_add_func ("/analysis/stumbling/type-words", test_type_words);
  g_test_add_func ("/analysis/stumbling/twice", test_twice);
  g_test_add_func ("/analysis/stumbling/twice-around", test_twice_around);
  g_test_add_func ("/analysis/stumbling/meeting", test_meeting);
  g_test_add_func ("/analysis/stumbling/first-meeting", test_first_meeting);
  g_test_add_func ("/analysis/stumbling/spellings", test_spellings);
  g_test_add_func ("/analysis/stumbling/placeholder", test_placeholder);
  g_test_add_func ("/analysis/stumbling/placeholder-of-committee", test_placeholder_of_committee);
  g_test_add_func ("/analysis/stumbling/no-placeholder", test_no_placeholder);
  g_test_add_func ("/analysis/stumbling/announced", test_announced);
  g_test_add_func ("/analysis/stumbling/announced-matter", test_announced_matter);
  g_test_add_func ("/analysis/stumbling/announced-elsewhere", test_announced_elsewhere);
  return g_test_run ();
}
