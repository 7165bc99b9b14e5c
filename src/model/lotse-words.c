/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-words.h"

#include "lotse-config.h"
#include "lotse-limits.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *word;
  const char *label;
} Word;

static const Word keys[] = {
  { "title", N_ ("Title") },
  { "number", N_ ("Number") },
  { "file_reference", N_ ("File Reference") },
  { "paper_type", N_ ("Type") },
  { "lead_body", N_ ("Lead") },
  { "publicity", N_ ("Publicity") },
  { "date", N_ ("Date") },
  { "source_url", N_ ("Source Address") },
  { "municipality", N_ ("Municipality") },
  { NULL, NULL },
};

static const Word publicities[] = {
  { "public", N_ ("Public") },
  { "non-public", N_ ("Not public") },
  { NULL, NULL },
};

/* Translators: roles of a body in the sequence of consultations (Beratungsfolge). */
static const Word consultation_roles[] = {
  { "decision", N_ ("Decision") },
  { "preliminary", N_ ("Preliminary advice") },
  { "information", N_ ("Information") },
  { "hearing", N_ ("Hearing") },
  { "deliberation", N_ ("Deliberation") },
  { "recommendation", N_ ("Recommendation") },
  { NULL, NULL },
};

/* Translators: how far a decision has come; a proposal must never read like a decision that was taken. */
static const Word statuses[] = {
  { "proposed", N_ ("Proposed") },     { "preliminary", N_ ("Preliminary (committee)") },
  { "final", N_ ("Decided") },         { "rejected", N_ ("Rejected") },
  { "postponed", N_ ("Postponed") },   { "referred", N_ ("Referred") },
  { "noted", N_ ("Noted") },           { "earlier", N_ ("Earlier decision") },
  { "unknown", N_ ("State unknown") }, { NULL, NULL },
};

/* Translators: what a decision does; the body stands before it ("Council: resolves"). */
static const Word actions[] = {
  { "resolves", N_ ("resolves") },       { "recommends", N_ ("recommends") }, { "takes-note", N_ ("takes note") },
  { "commissions", N_ ("commissions") }, { "appoints", N_ ("appoints") },     { "delegates", N_ ("delegates") },
  { "approves", N_ ("approves") },       { "other", N_ ("decides") },         { NULL, NULL },
};

static const Word body_kinds[] = {
  { "council", N_ ("Council") },           { "committee", N_ ("Committee") },
  { "advisory", N_ ("Advisory board") },   { "administration", N_ ("Administration") },
  { "ministry", N_ ("Ministry") },         { "authority", N_ ("Authority") },
  { "association", N_ ("Association") },   { "company", N_ ("Company") },
  { "institute", N_ ("Institute") },       { "group", N_ ("Group") },
  { "party", N_ ("Parliamentary group") }, { "school", N_ ("School") },
  { "other", N_ ("Other body") },          { NULL, NULL },
};

/* Translators: what a body does in a paper. */
static const Word body_roles[] = {
  { "lead", N_ ("leads") },
  { "decides", N_ ("decides") },
  { "pre-advises", N_ ("gives preliminary advice") },
  { "heard", N_ ("is heard") },
  { "informed", N_ ("is informed") },
  { "advises", N_ ("advises") },
  { "commissioned", N_ ("is commissioned") },
  { "responsible", N_ ("is responsible") },
  { "implements", N_ ("implements") },
  { "applicant", N_ ("applies") },
  { "funder", N_ ("funds") },
  { "partner", N_ ("is a partner") },
  { "participant", N_ ("takes part") },
  { "member", N_ ("is a member") },
  { "delegates", N_ ("sends members") },
  { "steering", N_ ("steers") },
  { "reports", N_ ("reports") },
  { "regulator", N_ ("sets the rules") },
  { "signs", N_ ("signs") },
  { NULL, NULL },
};

static const Word sections[] = {
  { "proposal", N_ ("Proposal") },
  { "facts", N_ ("Facts") },
  { "legal", N_ ("Legal situation") },
  { "finance", N_ ("Finance") },
  { "staff", N_ ("Staff") },
  { "social", N_ ("Social effects") },
  { "climate", N_ ("Climate") },
  { "alternatives", N_ ("Alternatives") },
  { "goals", N_ ("Goals") },
  { "attachments", N_ ("Attachments") },
  { "signature", N_ ("Signatures") },
  { "other", N_ ("Section") },
  { NULL, NULL },
};

static const Word references[] = {
  { "paper", N_ ("Paper") }, { "law", N_ ("Law") }, { "programme", N_ ("Programme") }, { "url", N_ ("Web address") }, { NULL, NULL },
};

static const Word levels[] = {
  { "goal", N_ ("Goal") },
  { "subgoal", N_ ("Subgoal") },
  { "measure", N_ ("Measure") },
  { NULL, NULL },
};

/* Translators: states of a seat in a steering group. */
static const Word seat_statuses[] = {
  { "existing", N_ ("exists") }, { "planned", N_ ("planned") },   { "named", N_ ("named") },
  { "open", N_ ("open") },       { "optional", N_ ("optional") }, { NULL, NULL },
};

static const Word sides[] = {
  { "internal", N_ ("inside the administration") },
  { "external", N_ ("outside the administration") },
  { NULL, NULL },
};

static const Word periods[] = {
  { "period", N_ ("Period") }, { "deadline", N_ ("Deadline") },     { "cycle", N_ ("Cycle") },
  { "event", N_ ("Event") },   { "suggestion", N_ ("Suggestion") }, { NULL, NULL },
};

/* Translators: a statement about the paper, never legal advice. The migrants' body is the Integrationsrat or a body of its kind. */
static const Word participations[] = {
  { "heard-before", N_ ("The migrants’ body is heard before the decision") },
  { "heard-after", N_ ("The migrants’ body is heard only after the decision") },
  { "in-sequence", N_ ("The migrants’ body is among the consultations; no decision is announced") },
  { "put-off", N_ ("The migrants’ body is among the consultations, but its session came to nothing") },
  { "decides-itself", N_ ("The migrants’ body decides itself") },
  { "not-heard-reasoned", N_ ("The migrants’ body is not involved, with a reason given") },
  /* Translators: a committee that deals with integration among other things; it does not represent migrants. */
  { "committee-in-sequence", N_ ("No migrants’ body among the consultations, but a committee for integration") },
  { "not-in-sequence", N_ ("No migrants’ body among the consultations") },
  { "no-sequence", N_ ("No sequence of consultations in the document") },
  { NULL, NULL },
};

static const Word trusts[] = {
  { "original", N_ ("Original") },
  { "portal-copy", N_ ("Portal copy") },
  { "text-extract", N_ ("Text extract") },
  { "unknown", N_ ("Source unknown") },
  { NULL, NULL },
};

/* Translators: contradictions inside a paper that a careful clerk would notice. */
static const Word hints[] = {
  { "lost-syllable", N_ ("The beginning of a word is missing") },
  { "concept", N_ ("The document reads like a concept") },
  { "decision-elsewhere", N_ ("The decision stands in another document") },
  { "stone:type-versus-proposal", N_ ("Type and proposal do not fit together") },
  { "stone:member-named-after-meeting", N_ ("A member is named after the first meeting") },
  { "stone:same-body-decides-twice", N_ ("One body decides twice: probably postponed") },
  { "stone:two-spellings", N_ ("One body is spelt in two ways") },
  { "stone:open-placeholder", N_ ("A blank was not filled in") },
  { "stone:announced-but-missing", N_ ("The title announces what the text does not contain") },
  { NULL, NULL },
};

static const Word *const families[LOTSE_N_WORDS] = {
  [LOTSE_WORDS_KEY] = keys,
  [LOTSE_WORDS_PUBLICITY] = publicities,
  [LOTSE_WORDS_CONSULTATION_ROLE] = consultation_roles,
  [LOTSE_WORDS_STATUS] = statuses,
  [LOTSE_WORDS_ACTION] = actions,
  [LOTSE_WORDS_BODY_KIND] = body_kinds,
  [LOTSE_WORDS_BODY_ROLE] = body_roles,
  [LOTSE_WORDS_SECTION] = sections,
  [LOTSE_WORDS_REFERENCE] = references,
  [LOTSE_WORDS_LEVEL] = levels,
  [LOTSE_WORDS_SEAT_STATUS] = seat_statuses,
  [LOTSE_WORDS_SIDE] = sides,
  [LOTSE_WORDS_PERIOD] = periods,
  [LOTSE_WORDS_PARTICIPATION] = participations,
  [LOTSE_WORDS_TRUST] = trusts,
  [LOTSE_WORDS_HINT] = hints,
};

const char *
lotse_words_get (LotseWords family, const char *word)
{
  g_return_val_if_fail (family < LOTSE_N_WORDS, word);

  if (word == NULL)
    return "";
  for (const Word *entry = families[family]; entry->word != NULL; entry++)
    if (strcmp (entry->word, word) == 0)
      return _ (entry->label);
  return word;
}

static const struct
{
  const char *role;
  LotseRoleGroup group;
} role_groups[] = {
  { "lead", LOTSE_ROLE_GROUP_LEAD },
  { "decides", LOTSE_ROLE_GROUP_DECIDES },
  { "pre-advises", LOTSE_ROLE_GROUP_ADVISES },
  { "heard", LOTSE_ROLE_GROUP_ADVISES },
  { "advises", LOTSE_ROLE_GROUP_ADVISES },
  { "informed", LOTSE_ROLE_GROUP_TAKES_NOTE },
  { "commissioned", LOTSE_ROLE_GROUP_COMMISSIONED },
  { "responsible", LOTSE_ROLE_GROUP_COMMISSIONED },
  { "implements", LOTSE_ROLE_GROUP_COMMISSIONED },
  { "member", LOTSE_ROLE_GROUP_MEMBER },
  { "delegates", LOTSE_ROLE_GROUP_MEMBER },
  { "partner", LOTSE_ROLE_GROUP_PARTNER },
  { "participant", LOTSE_ROLE_GROUP_PARTNER },
  { "funder", LOTSE_ROLE_GROUP_FUNDER },
  { "signs", LOTSE_ROLE_GROUP_SIGNS },
};

static const char *const role_group_titles[LOTSE_N_ROLE_GROUPS] = {
  [LOTSE_ROLE_GROUP_LEAD] = N_ ("Lead"),
  [LOTSE_ROLE_GROUP_DECIDES] = N_ ("Decides"),
  [LOTSE_ROLE_GROUP_ADVISES] = N_ ("Advises"),
  [LOTSE_ROLE_GROUP_TAKES_NOTE] = N_ ("Takes Note"),
  [LOTSE_ROLE_GROUP_COMMISSIONED] = N_ ("Commissioned"),
  [LOTSE_ROLE_GROUP_MEMBER] = N_ ("Members"),
  [LOTSE_ROLE_GROUP_PARTNER] = N_ ("Partners"),
  [LOTSE_ROLE_GROUP_FUNDER] = N_ ("Funders"),
  [LOTSE_ROLE_GROUP_SIGNS] = N_ ("Signs"),
  [LOTSE_ROLE_GROUP_OTHER] = N_ ("Other Roles"),
  [LOTSE_ROLE_GROUP_MENTIONED] = N_ ("Mentioned"),
};

LotseRoleGroup
lotse_words_get_role_group (const char *role)
{
  gsize length = strcspn (role, ":");

  for (guint i = 0; i < G_N_ELEMENTS (role_groups); i++)
    if (strlen (role_groups[i].role) == length && strncmp (role_groups[i].role, role, length) == 0)
      return role_groups[i].group;
  return LOTSE_ROLE_GROUP_OTHER;
}

const char *
lotse_words_get_role_group_title (LotseRoleGroup group)
{
  g_return_val_if_fail (group < LOTSE_N_ROLE_GROUPS, "");

  return _ (role_group_titles[group]);
}

char *
lotse_words_dup_role (const char *role)
{
  const char *colon = strchr (role, ':');
  g_autofree char *word = NULL;

  if (colon == NULL)
    return g_strdup (lotse_words_get (LOTSE_WORDS_BODY_ROLE, role));
  word = g_strndup (role, (gsize) (colon - role));
  /* Translators: a role and the number of seats, "is a member (2)". */
  return g_strdup_printf (_ ("%s (%s)"), lotse_words_get (LOTSE_WORDS_BODY_ROLE, word), colon + 1);
}

/* --- reasons ------------------------------------------------------------------------------------------------------------ */

static const Word reasons[] = {
  /* Translators: why a day has a year though none stands beside it; %s is the passage of the document that names one. */
  { "year-of", N_ ("The year was taken from “%s”") },
  /* Translators: why a period was inferred; %s is the passage of the document that names the one before it and how often it recurs. */
  { "next-period", N_ ("It follows from the period and the cycle “%s”") },
  /* Translators: %s is a number. */
  { "named-most", N_ ("The town that the text names most (places: %s)") },
  { NULL, NULL },
};

/* Reasons that need no passage. */
static const Word plain_reasons[] = {
  { "self-reference", N_ ("The paper speaks of itself by this number") },
  { "body-of-consultation", N_ ("The body that decides according to the consultations") },
  { "body-of-decision", N_ ("The body whose decision stands here") },
  { "body-of-head", N_ ("The body that the head of the paper names") },
  { "body-of-heading", N_ ("The body that the heading names") },
  { "publicity-of-sessions", N_ ("As public as the sessions that deal with the paper") },
  { "letterhead", N_ ("Read from the letterhead") },
  { "town-of-council", N_ ("The only city whose districts have a council of this name") },
  { "submitter", N_ ("The office that submits the paper") },
  { "title-below-table", N_ ("The line below the header table, where papers print their title") },
  { "type-of-heading", N_ ("Read from the heading of the paper") },
  { "signature-columns", N_ ("Names and functions stand in separate columns; which belongs to which is not certain") },
  { "bullets-torn", N_ ("The bullets stand apart from their texts and were put together again") },
  { "running-text", N_ ("Read from running text") },
  { "dates-not-assigned", N_ ("The table came apart: which date belongs to which body is not certain") },
  { "table-by-columns", N_ ("The table came as columns and was put together again") },
  { NULL, NULL },
};

const char *
lotse_words_get_no_text (LotseSourceKind source)
{
  return source == LOTSE_SOURCE_PDF ? _ ("There is no readable text: probably a scan.") : _ ("There are no words in it.");
}

static const char *
get_form (LotseSourceKind source)
{
  switch (source)
    {
    case LOTSE_SOURCE_PDF:
      /* Translators: the form of a file. */
      return _ ("PDF");
    case LOTSE_SOURCE_HTML:
      /* Translators: the form of a file: HTML. */
      return _ ("Web page");
    case LOTSE_SOURCE_OPARL:
      /* Translators: the form of a file; OParl is a standard for the data of councils and keeps its name. */
      return _ ("OParl file");
    default:
      /* Translators: the form of a paper that is neither a PDF nor a web page. */
      return _ ("Text");
    }
}

char *
lotse_words_dup_version (const LotsePaperRecord *record)
{
  if (record->n_versions > 1 && record->has_other_form)
    /* Translators: the numbers are those of a version of a paper and of its newest one, %s is the form of the file ("PDF"). */
    return g_strdup_printf (_ ("Version %u of %u, %s"), record->version, record->n_versions, get_form (record->source));
  if (record->n_versions > 1)
    /* Translators: the number of a version of a paper, and of its newest one. */
    return g_strdup_printf (_ ("Version %u of %u"), record->version, record->n_versions);
  return record->has_other_form ? g_strdup (get_form (record->source)) : NULL;
}

char *
lotse_words_dup_left_out (void)
{
  g_autofree char *size = g_format_size_full (LOTSE_LIMIT_FACT_SIZE, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: an entry is a value of an OParl file; %u is a number, %s a size such as 1 MiB */
  return g_strdup_printf (_ ("Not read: entries of the file beyond the first %u, or larger than %s. The outline may lack something."),
                          (guint) LOTSE_LIMIT_ENTRIES, size);
}

char *
lotse_words_dup_reason (const char *reason)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *argument = NULL;
  g_autofree char *words = NULL;

  if (reason == NULL || *reason == '\0')
    return g_strdup (_ ("Concluded from the context"));
  parts = g_strsplit (reason, "\t", -1);
  argument = g_strjoinv (", ", parts + 1);
  if (*argument != '\0')
    for (const Word *entry = reasons; entry->word != NULL; entry++)
      if (strcmp (entry->word, parts[0]) == 0)
        {
          const char *format = _ (entry->label);
          const char *place = strstr (format, "%s");
          GString *text = g_string_new_len (format, place - format);

          g_string_append (text, argument);
          g_string_append (text, place + 2);
          return g_string_free (text, FALSE);
        }
  for (const Word *entry = plain_reasons; entry->word != NULL; entry++)
    if (strcmp (entry->word, parts[0]) == 0)
      return g_strdup (_ (entry->label));
  words = g_strdelimit (g_strdup (parts[0]), "-_", ' ');
  if (*argument == '\0')
    /* Translators: the reason why a value was inferred; %s is a keyword. */
    return g_strdup_printf (_ ("Concluded from the context: %s"), words);
  /* Translators: the reason why a value was inferred as a keyword, and the passage it was inferred from. */
  return g_strdup_printf (_ ("Concluded from the context: %s (“%s”)"), words, argument);
}

/* --- dates --------------------------------------------------------------------------------------------------------------- */

static char *
dup_single_date (const char *iso)
{
  g_autoptr (GDateTime) date = NULL;
  int year = 0;
  int month = 0;
  int day = 0;
  int used = 0;

  if (sscanf (iso, "%4d-%2d-%2d%n", &year, &month, &day, &used) == 3 && iso[used] == '\0')
    {
      date = g_date_time_new_utc (year, month, day, 0, 0, 0);
      /* Translators: a day as g_date_time_format() writes it, "17 Nov 2021". */
      return date == NULL ? g_strdup (iso) : g_date_time_format (date, _ ("%-d %b %Y"));
    }
  if (sscanf (iso, "%4d-%2d%n", &year, &month, &used) == 2 && iso[used] == '\0')
    {
      date = g_date_time_new_utc (year, month, 1, 0, 0, 0);
      /* Translators: a month as g_date_time_format() writes it, "November 2021". */
      return date == NULL ? g_strdup (iso) : g_date_time_format (date, _ ("%OB %Y"));
    }
  if (sscanf (iso, "--%2d-%2d%n", &month, &day, &used) == 2 && iso[used] == '\0')
    {
      date = g_date_time_new_utc (2000, month, day, 0, 0, 0);
      /* Translators: a day without a year as g_date_time_format() writes it, "17 November". */
      return date == NULL ? g_strdup (iso) : g_date_time_format (date, _ ("%-d %B"));
    }
  return g_strdup (iso);
}

char *
lotse_words_dup_date (const char *iso)
{
  const char *slash = strchr (iso, '/');
  g_autofree char *from = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (slash == NULL)
    return dup_single_date (iso);
  from = g_strndup (iso, (gsize) (slash - iso));
  first = dup_single_date (from);
  last = dup_single_date (slash + 1);
  /* Translators: a period from the first to the second date. */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}
