/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-groups.h"

#include "lotse-bidi.h"
#include "lotse-config.h"
#include "lotse-consultation-steps.h"
#include "lotse-outline-builder-private.h"
#include "lotse-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* --- helpers ------------------------------------------------------------------------------------------------------------- */

void
_lotse_outline_builder_append (LotseOutlineBuilder *b, LotseOutlineEntry *entry)
{
  g_list_store_append (b->store, entry);
}

void
_lotse_outline_builder_begin_group (LotseOutlineBuilder *b, LotseOutlineGroup group, const char *title, guint count, const char *empty)
{
  g_autoptr (LotseOutlineEntry) entry = lotse_outline_entry_new (LOTSE_ENTRY_GROUP, group, title);

  lotse_outline_entry_set_count (entry, count);
  _lotse_outline_builder_append (b, entry);
  if (count == 0 && empty != NULL)
    {
      g_autoptr (LotseOutlineEntry) none = lotse_outline_entry_new (LOTSE_ENTRY_EMPTY, group, empty);

      _lotse_outline_builder_append (b, none);
    }
}

void
_lotse_outline_builder_begin_subgroup (LotseOutlineBuilder *b, LotseOutlineGroup group, const char *title)
{
  g_autoptr (LotseOutlineEntry) entry = lotse_outline_entry_new (LOTSE_ENTRY_SUBGROUP, group, title);

  _lotse_outline_builder_append (b, entry);
}

/* The places of an item become those of a line too. */
static void
add_spans (LotseOutlineEntry *entry, const LotseOutlineItem *item)
{
  for (guint i = 0; i < lotse_outline_item_get_n_spans (item); i++)
    lotse_outline_entry_add_span (entry, *lotse_outline_item_get_span (item, i));
}

/* So many pages are named. */
#define MAX_PAGES 6

/* What Lotse says of the paper, rather than the paper of its matter. */
static gboolean
is_judgement (const LotseOutlineItem *item)
{
  LotseItemKind kind = lotse_outline_item_get_kind (item);

  return kind == LOTSE_ITEM_HINT || kind == LOTSE_ITEM_PARTICIPATION || kind == LOTSE_ITEM_TRUST;
}

/* Where a value stands: "Pages 3, 5", or "" where it has no place. @n gets the number of pages. */
static char *
dup_places (const LotseOutlineItem *item, guint *n)
{
  g_autoptr (GString) pages = g_string_new (NULL);
  guint last = 0;

  *n = 0;
  for (guint i = 0; i < lotse_outline_item_get_n_spans (item); i++)
    {
      guint page = lotse_outline_item_get_span (item, i)->page;

      if (page == last)
        continue;
      last = page;
      if (++*n <= MAX_PAGES)
        g_string_append_printf (pages, "%s%u", *n > 1 ? ", " : "", page);
    }
  if (*n > MAX_PAGES)
    g_string_append (pages, " …");
  /* Translators: where a value stands; %s are page numbers, "3, 5". */
  return *n > 0 ? g_strdup_printf (ngettext ("Page %s", "Pages %s", *n), pages->str) : g_strdup ("");
}

/* How sure a value is, or "". */
static char *
dup_certainty (const LotseOutlineItem *item)
{
  if (lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_INFERRED)
    {
      g_autofree char *reason = lotse_words_dup_reason (lotse_outline_item_get_reason (item));

      /* Translators: the value is not printed as such; %s says what it was concluded from. */
      return g_strdup_printf (_ ("Inferred: %s"), reason);
    }
  if (g_str_has_prefix (lotse_outline_item_get_rule (item), "oparl/"))
    /* Translators: the value comes from a field of an OParl file, not from the words of the paper. */
    return g_strdup (_ ("Stated in the OParl file"));
  if (lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_CERTAIN && !is_judgement (item))
    /* Translators: the value is not inferred: the paper says it. */
    return g_strdup (_ ("Stated in the paper"));
  return g_strdup ("");
}

/* What a person asks before trusting a value. The page is in what is said of the line; only where there are more it is in the description too. */
static void
set_evidence (LotseOutlineEntry *entry, const LotseOutlineItem *item)
{
  guint n;
  g_autofree char *places = dup_places (item, &n);
  g_autofree char *certainty = dup_certainty (item);
  g_autoptr (GString) text = g_string_new (NULL);

  if (*places != '\0')
    lotse_bidi_join (text, places);
  if (*certainty != '\0')
    lotse_bidi_join (text, certainty);
  lotse_outline_entry_set_evidence (entry, text->str, n > 1 ? text->str : certainty);
}

/* So many other values are named; the rest is where the line leads to. */
#define MAX_ALTERNATIVES 4
#define NO_BREAK_SPACE "\xc2\xa0"

/* Other days for a date, as people write them; other words as they are. */
static char *
dup_alternatives (const LotseOutlineItem *item, const char *const *alternatives)
{
  gboolean date = g_strcmp0 (lotse_outline_item_get (item, "key"), "date") == 0;
  GString *text = g_string_new (NULL);

  for (guint i = 0; alternatives[i] != NULL && i < MAX_ALTERNATIVES; i++)
    {
      g_autofree char *words = date ? lotse_words_dup_date (alternatives[i]) : g_strdup (alternatives[i]);
      g_auto (GStrv) parts = date ? g_strsplit (words, " ", -1) : NULL;
      /* A day is not torn where the line ends. */
      g_autofree char *whole = date ? g_strjoinv (NO_BREAK_SPACE, parts) : g_steal_pointer (&words);

      lotse_bidi_join (text, whole);
    }
  if (g_strv_length ((char **) alternatives) > MAX_ALTERNATIVES)
    g_string_append (text, NO_BREAK_SPACE "…");
  return g_string_free (text, FALSE);
}

LotseOutlineEntry *
_lotse_outline_builder_new_entry (LotseOutlineGroup group, const LotseOutlineItem *item, const char *kind, const char *title)
{
  LotseOutlineEntry *entry = lotse_outline_entry_new (LOTSE_ENTRY_ITEM, group, title);
  const char *const *alternatives = lotse_outline_item_get_list (item, "alternatives");

  add_spans (entry, item);
  lotse_outline_entry_set_kind (entry, kind);
  set_evidence (entry, item);
  lotse_outline_entry_set_rule (entry, lotse_outline_item_get_rule (item));
  if (lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_INFERRED)
    {
      g_autofree char *reason = lotse_words_dup_reason (lotse_outline_item_get_reason (item));

      lotse_outline_entry_set_reason (entry, reason);
    }
  if (alternatives[0] != NULL)
    {
      g_autofree char *joined = dup_alternatives (item, alternatives);

      lotse_outline_entry_set_alternatives (entry, joined);
    }
  return entry;
}

/* --- key data ------------------------------------------------------------------------------------------------------------ */

/* Keys in their order; those that are always named say so where the paper does not. */
static const struct
{
  const char *key;
  gboolean always;
} keys[] = {
  { "title", TRUE }, { "number", TRUE },     { "paper_type", TRUE },      { "lead_body", TRUE },   { "municipality", TRUE },
  { "date", TRUE },  { "publicity", FALSE }, { "file_reference", FALSE }, { "source_url", FALSE },
};

static void
append_signatories (LotseOutlineBuilder *b)
{
  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SIGNATORY); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SIGNATORY, i);
      const char *mode = lotse_outline_item_get (item, "mode");
      g_autoptr (LotseOutlineEntry) entry
          = _lotse_outline_builder_new_entry (LOTSE_GROUP_KEY, item, NULL, lotse_outline_item_get (item, "name"));
      g_autoptr (GString) subtitle = g_string_new (NULL);

      /* Translators: the row names a person who signed the paper. */
      lotse_outline_entry_set_caption (entry, _ ("Signed By"));
      lotse_bidi_join (subtitle, lotse_outline_item_get (item, "function"));
      if (g_strcmp0 (mode, "deputy") == 0)
        /* Translators: signs in the place of somebody (in Vertretung). */
        lotse_bidi_join (subtitle, _ ("as deputy"));
      else if (g_strcmp0 (mode, "by-order") == 0)
        /* Translators: signs on somebody's order (im Auftrag). */
        lotse_bidi_join (subtitle, _ ("by order"));
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      _lotse_outline_builder_append (b, entry);
    }
}

static char *
dup_key_value (const char *key, const char *value)
{
  if (strcmp (key, "publicity") == 0)
    return g_strdup (lotse_words_get (LOTSE_WORDS_PUBLICITY, value));
  if (strcmp (key, "date") == 0)
    return lotse_words_dup_date (value);
  return g_strdup (value);
}

/* The other days that may be the date of the paper, as a line that leads to them. */
static void
append_other_dates (LotseOutlineBuilder *b, LotseOutlineEntry *entry, const LotseOutlineItem *key)
{
  const char *const *alternatives = lotse_outline_item_get_list (key, "alternatives");
  g_autoptr (LotseOutlineEntry) others = NULL;

  if (alternatives[0] == NULL)
    return;
  others = lotse_outline_entry_new (LOTSE_ENTRY_ITEM, LOTSE_GROUP_KEY, lotse_outline_entry_get_alternatives (entry));
  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_DATE); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_DATE, i);
      const char *iso = lotse_outline_item_get (item, "iso");

      if (iso != NULL && g_strv_contains (alternatives, iso))
        add_spans (others, item);
    }
  if (lotse_outline_entry_get_spans (others)->len == 0)
    return;
  lotse_outline_entry_set_alternatives (entry, NULL);
  /* Translators: the row lists dates that are not the date of the paper but stand in it. */
  lotse_outline_entry_set_caption (others, _ ("Other Dates in This Paper"));
  lotse_outline_entry_set_level (others, 1);
  lotse_outline_entry_set_dim (others, TRUE);
  lotse_outline_entry_set_steps (others, TRUE);
  _lotse_outline_builder_append (b, others);
}

static void
append_key_data (LotseOutlineBuilder *b)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (lotse_outline_get_key (b->outline, keys[i].key) != NULL)
      count++;
  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_KEY, _ ("Key Data"), count, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_key_item (b->outline, keys[i].key);
      const char *value = lotse_outline_get_key (b->outline, keys[i].key);
      g_autoptr (LotseOutlineEntry) entry = NULL;

      if (item != NULL && value != NULL)
        {
          g_autofree char *words = dup_key_value (keys[i].key, value);

          entry = _lotse_outline_builder_new_entry (LOTSE_GROUP_KEY, item, NULL, words);
          lotse_outline_entry_set_steps (entry, TRUE);
        }
      else if (keys[i].always)
        {
          entry = lotse_outline_entry_new (LOTSE_ENTRY_ITEM, LOTSE_GROUP_KEY, _ ("Not stated"));
          lotse_outline_entry_set_dim (entry, TRUE);
        }
      else
        continue;
      lotse_outline_entry_set_caption (entry, lotse_words_get (LOTSE_WORDS_KEY, keys[i].key));
      _lotse_outline_builder_append (b, entry);
      if (item != NULL && value != NULL && strcmp (keys[i].key, "date") == 0)
        append_other_dates (b, entry, item);
    }
  append_signatories (b);
  _lotse_outline_builder_append_trust (b);
}

/* --- decisions ----------------------------------------------------------------------------------------------------------- */

static LotsePillStyle
status_style (const char *status)
{
  if (g_strcmp0 (status, "final") == 0 || g_strcmp0 (status, "earlier") == 0 || g_strcmp0 (status, "noted") == 0)
    return LOTSE_PILL_DONE;
  if (g_strcmp0 (status, "rejected") == 0 || g_strcmp0 (status, "postponed") == 0 || g_strcmp0 (status, "referred") == 0)
    return LOTSE_PILL_STOPPED;
  return LOTSE_PILL_OPEN;
}

static void
append_decisions (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_DECISION);

  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_DECISIONS, _ ("Decisions"), n, _ ("No decision in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_DECISION, i);
      const char *body = lotse_outline_item_get (item, "body");
      const char *status = lotse_outline_item_get (item, "status");
      const char *date = lotse_outline_item_get (item, "date");
      const char *action = lotse_words_get (LOTSE_WORDS_ACTION, lotse_outline_item_get (item, "action"));
      g_autoptr (LotseOutlineEntry) entry = _lotse_outline_builder_new_entry (LOTSE_GROUP_DECISIONS, item, C_ ("item", "Decision"),
                                                                              body != NULL ? body : _ ("No body named"));
      g_autoptr (GString) caption = g_string_new (NULL);

      lotse_bidi_join (caption, action);
      if (date != NULL)
        {
          g_autofree char *words = lotse_words_dup_date (date);

          lotse_bidi_join (caption, words);
        }
      lotse_bidi_join (caption, lotse_outline_item_get (item, "paper"));
      lotse_outline_entry_set_caption (entry, caption->str);
      lotse_outline_entry_set_pill (entry, lotse_words_get (LOTSE_WORDS_STATUS, status != NULL ? status : "unknown"),
                                    status_style (status));
      lotse_outline_entry_set_subtitle (entry, lotse_outline_item_get (item, "text"));
      lotse_outline_entry_set_expandable (entry, TRUE);
      _lotse_outline_builder_append (b, entry);
    }
}

/* --- consultations ------------------------------------------------------------------------------------------------------- */

static char *
dup_session_words (const LotseOutlineItem *item, gboolean with_date)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *publicity = lotse_outline_item_get (item, "publicity");
  const char *top = lotse_outline_item_get (item, "top");

  if (with_date && lotse_outline_item_get (item, "date") != NULL)
    {
      g_autofree char *date = lotse_words_dup_date (lotse_outline_item_get (item, "date"));

      lotse_bidi_join (text, date);
    }
  lotse_bidi_join (text, lotse_outline_item_get (item, "result"));
  lotse_bidi_join (text, lotse_outline_item_get (item, "votes"));
  if (top != NULL)
    /* Translators: number of the agenda item (Tagesordnungspunkt). */
    lotse_bidi_join_format (text, _ ("Agenda item %s"), top);
  if (publicity != NULL)
    lotse_bidi_join (text, lotse_words_get (LOTSE_WORDS_PUBLICITY, publicity));
  lotse_bidi_join (text, lotse_outline_item_get (item, "text"));
  return g_strdup (text->str);
}

static void
append_step (LotseOutlineBuilder *b, LotseConsultationStep *step, gboolean next)
{
  LotseOutlineItem *last = g_ptr_array_index (step->items, step->items->len - 1);
  const char *body = lotse_outline_item_get (last, "body");
  const char *role = lotse_outline_item_get (last, "role");
  const char *role_text = lotse_outline_item_get (last, "role_text");
  g_autoptr (LotseOutlineEntry) entry
      = _lotse_outline_builder_new_entry (LOTSE_GROUP_CONSULTATIONS, last, _ ("Consultation"), body != NULL ? body : _ ("Body not stated"));
  g_autoptr (GString) caption = g_string_new (NULL);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  guint place = 0;
  guint start = 0;

  if (step->date != NULL)
    {
      g_autofree char *date = lotse_words_dup_date (step->date);

      lotse_bidi_join (caption, date);
    }
  else
    lotse_bidi_join (caption, _ ("No date"));
  lotse_bidi_join (caption, role != NULL ? lotse_words_get (LOTSE_WORDS_CONSULTATION_ROLE, role) : role_text);
  lotse_outline_entry_set_caption (entry, caption->str);
  for (guint i = 0; i < step->items->len; i++)
    {
      LotseOutlineItem *item = g_ptr_array_index (step->items, i);
      g_autofree char *words = dup_session_words (item, step->items->len > 1);

      if (*words != '\0')
        g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? "\n" : "", words);
      /* The places follow the sessions in time; the way through them begins at that whose date the row has. */
      if (step->date != NULL && g_strcmp0 (lotse_outline_item_get (item, "date"), step->date) == 0)
        start = place;
      for (guint k = 0; item != last && k < lotse_outline_item_get_n_spans (item); k++)
        lotse_outline_entry_insert_span (entry, place++, *lotse_outline_item_get_span (item, k));
    }
  lotse_outline_entry_set_steps (entry, step->items->len > 1);
  if (step->items->len > 1 && start < lotse_outline_entry_get_spans (entry)->len)
    lotse_outline_entry_set_current (entry, start);
  lotse_outline_entry_set_subtitle (entry, subtitle->str);
  if (step->date != NULL && b->today != NULL)
    lotse_outline_entry_set_dim (entry, strcmp (step->date, b->today) < 0);
  if (next)
    /* Translators: marks the next session that deals with the paper. */
    lotse_outline_entry_set_pill (entry, _ ("Next"), LOTSE_PILL_NEXT);
  else if (step->items->len > 1)
    {
      /* Translators: how many sessions one body has in the sequence of consultations (Beratungsfolge). */
      g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", step->items->len), step->items->len);

      lotse_outline_entry_set_pill (entry, sessions, LOTSE_PILL_PLAIN);
    }
  _lotse_outline_builder_append (b, entry);
}

static void
append_consultations (LotseOutlineBuilder *b)
{
  g_autoptr (GPtrArray) steps = lotse_consultation_steps_collect (b->outline);
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_CONSULTATION);
  gboolean marked = FALSE;

  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_CONSULTATIONS, _ ("Consultations"), n,
                                      _ ("No sequence of consultations in this document"));
  for (guint i = 0; i < steps->len; i++)
    {
      LotseConsultationStep *step = g_ptr_array_index (steps, i);
      gboolean next = !marked && b->today != NULL && step->date != NULL && strcmp (step->date, b->today) >= 0;

      append_step (b, step, next);
      marked = marked || next;
    }
  _lotse_outline_builder_append_participation (b);
}

/* --- bodies -------------------------------------------------------------------------------------------------------------- */

static LotseRoleGroup
body_group (const LotseOutlineItem *item)
{
  const char *const *roles = lotse_outline_item_get_list (item, "roles");
  LotseRoleGroup group = LOTSE_ROLE_GROUP_MENTIONED;

  for (guint i = 0; roles[i] != NULL; i++)
    group = MIN (group, lotse_words_get_role_group (roles[i]));
  return group;
}

static void
append_body (LotseOutlineBuilder *b, const LotseOutlineItem *item)
{
  g_autoptr (LotseOutlineEntry) entry
      = _lotse_outline_builder_new_entry (LOTSE_GROUP_BODIES, item, _ ("Body"), lotse_outline_item_get (item, "name"));
  const char *const *roles = lotse_outline_item_get_list (item, "roles");
  const char *code = lotse_outline_item_get (item, "code");
  guint n = lotse_outline_item_get_n_spans (item);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  /* That it is a body of another kind says nothing. */
  if (g_strcmp0 (lotse_outline_item_get (item, "kind"), "other") != 0)
    lotse_bidi_join (subtitle, lotse_words_get (LOTSE_WORDS_BODY_KIND, lotse_outline_item_get (item, "kind")));
  lotse_bidi_join (subtitle, code);
  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_autofree char *role = lotse_words_dup_role (roles[i]);

      lotse_bidi_join (subtitle, role);
    }
  if (n > 1)
    /* Translators: in how many places the paper names a body. */
    lotse_bidi_join_format (subtitle, ngettext ("%u\u00a0mention", "%u\u00a0mentions", n), n);
  lotse_outline_entry_set_subtitle (entry, subtitle->str);
  lotse_outline_entry_set_steps (entry, TRUE);
  _lotse_outline_builder_append (b, entry);
}

static void
append_bodies (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_BODY);

  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_BODIES, _ ("Bodies"), n, _ ("No body in this document"));
  for (LotseRoleGroup group = 0; group < LOTSE_N_ROLE_GROUPS; group++)
    {
      gboolean begun = FALSE;

      for (guint i = 0; i < n; i++)
        {
          LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_BODY, i);

          if (body_group (item) != group)
            continue;
          if (!begun)
            _lotse_outline_builder_begin_subgroup (b, LOTSE_GROUP_BODIES, lotse_words_get_role_group_title (group));
          begun = TRUE;
          append_body (b, item);
        }
    }
}

/* --- references, money, dates, goals, sections ------------------------------------------------------------------------------ */

/* Council information systems have names of their own in every language. */
static const char *
get_system_name (const char *system)
{
  static const struct
  {
    const char *system;
    const char *name;
  } names[] = { { "allris3", "ALLRIS 3" }, { "allris4", "ALLRIS 4" },    { "sessionnet", "SessionNet" },
                { "sdnet", "SD.NET" },     { "domino", "Lotus Domino" }, { "oparl", "OParl" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i].system, system) == 0)
      return names[i].name;
  return system;
}

static void
append_references (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_REFERENCE);

  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_REFERENCES, _ ("References"), n, _ ("No reference in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_REFERENCE, i);
      g_autoptr (LotseOutlineEntry) entry
          = _lotse_outline_builder_new_entry (LOTSE_GROUP_REFERENCES, item, _ ("Reference"), lotse_outline_item_get (item, "text"));

      lotse_outline_entry_set_caption (entry, lotse_words_get (LOTSE_WORDS_REFERENCE, lotse_outline_item_get (item, "kind")));
      lotse_outline_entry_set_subtitle (entry, get_system_name (lotse_outline_item_get (item, "system")));
      lotse_outline_entry_set_steps (entry, TRUE);
      _lotse_outline_builder_append (b, entry);
    }
}

static void
append_money (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_AMOUNT);

  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_MONEY, _ ("Money"), n, _ ("No amount in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_AMOUNT, i);
      g_autoptr (LotseOutlineEntry) entry
          = _lotse_outline_builder_new_entry (LOTSE_GROUP_MONEY, item, _ ("Amount"), lotse_outline_item_get (item, "text"));
      g_autoptr (GString) subtitle = g_string_new (NULL);
      const char *account = lotse_outline_item_get (item, "account");
      const char *product = lotse_outline_item_get (item, "product");

      if (account != NULL)
        /* Translators: number of a budget account (Sachkonto). */
        lotse_bidi_join_format (subtitle, _ ("Account %s"), account);
      if (product != NULL)
        /* Translators: number of a budget product (Produkt, Teilprodukt). */
        lotse_bidi_join_format (subtitle, _ ("Product %s"), product);
      if (lotse_outline_item_get (item, "cents") == NULL)
        lotse_bidi_join (subtitle, _ ("The sum was not understood"));
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      lotse_outline_entry_set_steps (entry, TRUE);
      _lotse_outline_builder_append (b, entry);
    }
}

static void
append_dates (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_DATE);
  guint n_periods = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_PERIOD);
  guint others = 0;

  for (guint i = 0; i < n; i++)
    others += _lotse_outline_builder_is_period (b, lotse_outline_get_item (b->outline, LOTSE_ITEM_DATE, i)) ? 0 : 1;
  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_DATES, _ ("Dates and Deadlines"), n_periods + others, _ ("No date in this document"));
  _lotse_outline_builder_append_periods (b);
  if (others > 0 && n_periods > 0)
    _lotse_outline_builder_begin_subgroup (b, LOTSE_GROUP_DATES, _ ("In the Text"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_DATE, i);
      const char *iso = lotse_outline_item_get (item, "iso");
      const char *text = lotse_outline_item_get (item, "text");
      g_autoptr (LotseOutlineEntry) entry = NULL;

      if (_lotse_outline_builder_is_period (b, item))
        continue;
      entry = _lotse_outline_builder_new_entry (LOTSE_GROUP_DATES, item, _ ("Date"), text);
      if (iso != NULL)
        {
          g_autofree char *words = lotse_words_dup_date (iso);

          if (g_strcmp0 (words, text) != 0)
            lotse_outline_entry_set_subtitle (entry, words);
        }
      else
        lotse_outline_entry_set_subtitle (entry, _ ("The date was not understood"));
      /* One that is still to come stands among the deadlines. */
      if (g_strcmp0 (lotse_outline_item_get (item, "deadline"), "yes") == 0)
        lotse_outline_entry_set_pill (entry, _ ("Deadline"), LOTSE_PILL_PLAIN);
      lotse_outline_entry_set_steps (entry, TRUE);
      _lotse_outline_builder_append (b, entry);
    }
}

static void
append_goals (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_GOAL);

  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_GOALS, _ ("Goals and Measures"), n, _ ("No goal or measure in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_GOAL, i);
      const char *level = lotse_outline_item_get (item, "level");
      g_autoptr (LotseOutlineEntry) entry = _lotse_outline_builder_new_entry (LOTSE_GROUP_GOALS, item, NULL, "");

      lotse_outline_entry_set_caption (entry, lotse_words_get (LOTSE_WORDS_LEVEL, level));
      lotse_outline_entry_set_subtitle (entry, lotse_outline_item_get (item, "text"));
      lotse_outline_entry_set_level (entry, g_strcmp0 (level, "measure") == 0 ? 2 : g_strcmp0 (level, "subgoal") == 0 ? 1 : 0);
      lotse_outline_entry_set_expandable (entry, TRUE);
      _lotse_outline_builder_append (b, entry);
    }
}

static void
append_sections (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SECTION);

  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_SECTIONS, _ ("Sections"), n, _ ("No section in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SECTION, i);
      const char *heading = lotse_outline_item_get (item, "heading");
      const char *kind = lotse_words_get (LOTSE_WORDS_SECTION, lotse_outline_item_get (item, "kind"));
      gboolean named = heading != NULL && *heading != '\0';
      g_autoptr (LotseOutlineEntry) entry
          = _lotse_outline_builder_new_entry (LOTSE_GROUP_SECTIONS, item, _ ("Section"), named ? heading : _ ("Without heading"));

      lotse_outline_entry_set_caption (entry, kind);
      lotse_outline_entry_set_dim (entry, !named);
      _lotse_outline_builder_append (b, entry);
    }
}

GListStore *
lotse_outline_groups_build (const LotseOutline *outline, const char *today)
{
  LotseOutlineBuilder b = { .outline = outline, .today = today, .store = g_list_store_new (LOTSE_TYPE_OUTLINE_ENTRY) };

  append_key_data (&b);
  append_decisions (&b);
  append_consultations (&b);
  append_bodies (&b);
  _lotse_outline_builder_append_seats (&b);
  append_references (&b);
  append_money (&b);
  append_dates (&b);
  append_goals (&b);
  append_sections (&b);
  _lotse_outline_builder_append_hints (&b);
  return b.store;
}
