/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-groups.h"

#include "lotse-config.h"
#include "lotse-words.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const LotseOutline *outline;
  const char *today;
  GListStore *store;
} Builder;

/* --- helpers ------------------------------------------------------------------------------------------------------------- */

static void
append (Builder *b, LotseOutlineEntry *entry)
{
  g_list_store_append (b->store, entry);
}

static void
begin_group (Builder *b, LotseOutlineGroup group, const char *title, guint count, const char *empty)
{
  g_autoptr (LotseOutlineEntry) entry = lotse_outline_entry_new (LOTSE_ENTRY_GROUP, group, title);

  lotse_outline_entry_set_count (entry, count);
  append (b, entry);
  if (count == 0 && empty != NULL)
    {
      g_autoptr (LotseOutlineEntry) none = lotse_outline_entry_new (LOTSE_ENTRY_EMPTY, group, empty);

      append (b, none);
    }
}

static void
begin_subgroup (Builder *b, LotseOutlineGroup group, const char *title)
{
  g_autoptr (LotseOutlineEntry) entry = lotse_outline_entry_new (LOTSE_ENTRY_SUBGROUP, group, title);

  append (b, entry);
}

static void
add_spans (LotseOutlineEntry *entry, const LotseOutlineItem *item)
{
  for (guint i = 0; i < lotse_outline_item_get_n_spans (item); i++)
    lotse_outline_entry_add_span (entry, *lotse_outline_item_get_span (item, i));
}

/* A line for an item with its places, its reason where it is inferred, and what else was found. */
static LotseOutlineEntry *
new_item_entry (LotseOutlineGroup group, const LotseOutlineItem *item, const char *title)
{
  LotseOutlineEntry *entry = lotse_outline_entry_new (LOTSE_ENTRY_ITEM, group, title);
  const char *const *alternatives = lotse_outline_item_get_list (item, "alternatives");

  add_spans (entry, item);
  if (lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_INFERRED)
    {
      g_autofree char *reason = lotse_words_dup_reason (lotse_outline_item_get_reason (item));

      lotse_outline_entry_set_reason (entry, reason);
    }
  if (alternatives[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (" · ", (char **) alternatives);

      lotse_outline_entry_set_alternatives (entry, joined);
    }
  return entry;
}

static void
join (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
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
append_trust (Builder *b)
{
  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_TRUST); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_TRUST, i);
      const char *source = lotse_outline_item_get (item, "source");
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_KEY, item, lotse_words_get (LOTSE_WORDS_TRUST, source));
      g_autoptr (GString) subtitle = g_string_new (NULL);

      lotse_outline_entry_set_caption (entry, _ ("Source"));
      if (g_strcmp0 (lotse_outline_item_get (item, "portal"), lotse_outline_item_get (item, "authority")) != 0)
        join (subtitle, lotse_outline_item_get (item, "portal"));
      if (lotse_outline_item_get (item, "authority") != NULL)
        {
          /* Translators: %s is the address of the council's own information system, whose text counts. */
          g_autofree char *words = g_strdup_printf (_ ("Authoritative: %s"), lotse_outline_item_get (item, "authority"));

          join (subtitle, words);
        }
      if (lotse_outline_item_get (item, "part"))
        /* Translators: the document is the attachment of a paper. */
        join (subtitle, _ ("attachment"));
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      append (b, entry);
    }
}

static void
append_signatories (Builder *b)
{
  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SIGNATORY); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SIGNATORY, i);
      const char *mode = lotse_outline_item_get (item, "mode");
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_KEY, item, lotse_outline_item_get (item, "name"));
      g_autoptr (GString) subtitle = g_string_new (NULL);

      /* Translators: the row names a person who signed the paper. */
      lotse_outline_entry_set_caption (entry, _ ("Signed by"));
      join (subtitle, lotse_outline_item_get (item, "function"));
      if (g_strcmp0 (mode, "deputy") == 0)
        /* Translators: signs in the place of somebody (in Vertretung). */
        join (subtitle, _ ("as deputy"));
      else if (g_strcmp0 (mode, "by-order") == 0)
        /* Translators: signs on somebody's order (im Auftrag). */
        join (subtitle, _ ("by order"));
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      append (b, entry);
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

static void
append_key_data (Builder *b)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (lotse_outline_get_key (b->outline, keys[i].key) != NULL)
      count++;
  begin_group (b, LOTSE_GROUP_KEY, _ ("Key Data"), count, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_key_item (b->outline, keys[i].key);
      const char *value = lotse_outline_get_key (b->outline, keys[i].key);
      g_autoptr (LotseOutlineEntry) entry = NULL;

      if (item != NULL && value != NULL)
        {
          g_autofree char *words = dup_key_value (keys[i].key, value);

          entry = new_item_entry (LOTSE_GROUP_KEY, item, words);
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
      append (b, entry);
    }
  append_signatories (b);
  append_trust (b);
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
append_decisions (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_DECISION);

  begin_group (b, LOTSE_GROUP_DECISIONS, _ ("Decisions"), n, _ ("No decision in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_DECISION, i);
      const char *body = lotse_outline_item_get (item, "body");
      const char *status = lotse_outline_item_get (item, "status");
      const char *date = lotse_outline_item_get (item, "date");
      const char *action = lotse_words_get (LOTSE_WORDS_ACTION, lotse_outline_item_get (item, "action"));
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_DECISIONS, item, body != NULL ? body : _ ("No body named"));
      g_autoptr (GString) caption = g_string_new (NULL);

      join (caption, action);
      if (date != NULL)
        {
          g_autofree char *words = lotse_words_dup_date (date);

          join (caption, words);
        }
      join (caption, lotse_outline_item_get (item, "paper"));
      lotse_outline_entry_set_caption (entry, caption->str);
      lotse_outline_entry_set_pill (entry, lotse_words_get (LOTSE_WORDS_STATUS, status != NULL ? status : "unknown"),
                                    status_style (status));
      lotse_outline_entry_set_subtitle (entry, lotse_outline_item_get (item, "text"));
      lotse_outline_entry_set_expandable (entry, TRUE);
      append (b, entry);
    }
}

/* --- consultations ------------------------------------------------------------------------------------------------------- */

/* Sessions of one body for one step. */
typedef struct
{
  GPtrArray *items; /* LotseOutlineItem, in time */
  const char *key_date;
  guint order;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_ptr_array_unref (step->items);
  g_free (step);
}

static const char *
item_date (const LotseOutlineItem *item)
{
  return lotse_outline_item_get (item, "date");
}

static int
compare_items_by_date (gconstpointer a, gconstpointer b)
{
  const char *x = item_date (*(LotseOutlineItem *const *) a);
  const char *y = item_date (*(LotseOutlineItem *const *) b);

  if (x == NULL || y == NULL)
    return (x == NULL) - (y == NULL);
  return strcmp (x, y);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const Step *x = *(Step *const *) a;
  const Step *y = *(Step *const *) b;

  /* What has no date keeps its place behind the dated ones. */
  if (x->key_date == NULL || y->key_date == NULL || strcmp (x->key_date, y->key_date) == 0)
    {
      if ((x->key_date == NULL) != (y->key_date == NULL))
        return x->key_date == NULL ? 1 : -1;
      return x->order < y->order ? -1 : x->order > y->order;
    }
  return strcmp (x->key_date, y->key_date);
}

/* Groups the consultations by body and role, each group and all groups in time. */
static GPtrArray *
collect_steps (Builder *b)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_CONSULTATION, i);
      const char *body = lotse_outline_item_get (item, "body");
      const char *role = lotse_outline_item_get (item, "role");
      const char *role_text = lotse_outline_item_get (item, "role_text");
      g_autofree char *key = body == NULL ? g_strdup_printf ("\t%u", i)
                                          : g_strdup_printf ("%s\t%s", body,
                                                             role != NULL        ? role
                                                             : role_text != NULL ? role_text
                                                                                 : "");
      Step *step = g_hash_table_lookup (known, key);

      if (step == NULL)
        {
          step = g_new0 (Step, 1);
          step->items = g_ptr_array_new ();
          step->order = i;
          g_hash_table_insert (known, g_steal_pointer (&key), step);
          g_ptr_array_add (steps, step);
        }
      g_ptr_array_add (step->items, item);
    }
  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = g_ptr_array_index (steps, i);

      g_ptr_array_sort (step->items, compare_items_by_date);
      for (guint k = 0; k < step->items->len; k++)
        if (item_date (g_ptr_array_index (step->items, k)) != NULL)
          step->key_date = item_date (g_ptr_array_index (step->items, k));
    }
  g_ptr_array_sort (steps, compare_steps);
  return steps;
}

static char *
dup_session_words (const LotseOutlineItem *item, gboolean with_date)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *publicity = lotse_outline_item_get (item, "publicity");
  const char *top = lotse_outline_item_get (item, "top");

  if (with_date && item_date (item) != NULL)
    {
      g_autofree char *date = lotse_words_dup_date (item_date (item));

      join (text, date);
    }
  join (text, lotse_outline_item_get (item, "result"));
  join (text, lotse_outline_item_get (item, "votes"));
  if (top != NULL)
    {
      /* Translators: number of the agenda item (Tagesordnungspunkt). */
      g_autofree char *words = g_strdup_printf (_ ("Agenda item %s"), top);

      join (text, words);
    }
  if (publicity != NULL)
    join (text, lotse_words_get (LOTSE_WORDS_PUBLICITY, publicity));
  return g_strdup (text->str);
}

static void
append_step (Builder *b, Step *step, gboolean next)
{
  LotseOutlineItem *last = g_ptr_array_index (step->items, step->items->len - 1);
  const char *body = lotse_outline_item_get (last, "body");
  const char *role = lotse_outline_item_get (last, "role");
  const char *role_text = lotse_outline_item_get (last, "role_text");
  g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_CONSULTATIONS, last, body != NULL ? body : _ ("Body not stated"));
  g_autoptr (GString) caption = g_string_new (NULL);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (step->key_date != NULL)
    {
      g_autofree char *date = lotse_words_dup_date (step->key_date);

      join (caption, date);
    }
  else
    join (caption, _ ("No date"));
  join (caption, role != NULL ? lotse_words_get (LOTSE_WORDS_CONSULTATION_ROLE, role) : role_text);
  lotse_outline_entry_set_caption (entry, caption->str);
  for (guint i = 0; i < step->items->len; i++)
    {
      LotseOutlineItem *item = g_ptr_array_index (step->items, i);
      g_autofree char *words = dup_session_words (item, step->items->len > 1);

      if (*words != '\0')
        g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? "\n" : "", words);
      if (item != last)
        add_spans (entry, item);
    }
  lotse_outline_entry_set_subtitle (entry, subtitle->str);
  if (step->key_date != NULL && b->today != NULL)
    lotse_outline_entry_set_dim (entry, strcmp (step->key_date, b->today) < 0);
  if (next)
    /* Translators: marks the next session that deals with the paper. */
    lotse_outline_entry_set_pill (entry, _ ("Next"), LOTSE_PILL_NEXT);
  else if (step->items->len > 1)
    {
      g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", step->items->len), step->items->len);

      lotse_outline_entry_set_pill (entry, sessions, LOTSE_PILL_PLAIN);
      lotse_outline_entry_set_steps (entry, TRUE);
    }
  append (b, entry);
}

static void
append_participation (Builder *b)
{
  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_PARTICIPATION); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_PARTICIPATION, i);
      const char *reason = lotse_outline_item_get (item, "reason");
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (
          LOTSE_GROUP_CONSULTATIONS, item, lotse_words_get (LOTSE_WORDS_PARTICIPATION, lotse_outline_item_get (item, "state")));
      g_autoptr (GString) subtitle = g_string_new (NULL);

      lotse_outline_entry_set_caption (entry, _ ("Participation check"));
      join (subtitle, lotse_outline_item_get (item, "body"));
      if (reason != NULL)
        {
          /* Translators: %s is the reason that the paper itself gives, verbatim. */
          g_autofree char *words = g_strdup_printf (_ ("Reason in the paper: “%s”"), reason);

          join (subtitle, words);
        }
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      append (b, entry);
    }
}

static void
append_consultations (Builder *b)
{
  g_autoptr (GPtrArray) steps = collect_steps (b);
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_CONSULTATION);
  gboolean marked = FALSE;

  begin_group (b, LOTSE_GROUP_CONSULTATIONS, _ ("Consultations"), n, _ ("No sequence of consultations in this document"));
  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = g_ptr_array_index (steps, i);
      gboolean next = !marked && b->today != NULL && step->key_date != NULL && strcmp (step->key_date, b->today) >= 0;

      append_step (b, step, next);
      marked = marked || next;
    }
  append_participation (b);
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
append_body (Builder *b, const LotseOutlineItem *item)
{
  g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_BODIES, item, lotse_outline_item_get (item, "name"));
  const char *const *roles = lotse_outline_item_get_list (item, "roles");
  const char *code = lotse_outline_item_get (item, "code");
  guint n = lotse_outline_item_get_n_spans (item);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  join (subtitle, lotse_words_get (LOTSE_WORDS_BODY_KIND, lotse_outline_item_get (item, "kind")));
  join (subtitle, code);
  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_autofree char *role = lotse_words_dup_role (roles[i]);

      join (subtitle, role);
    }
  if (n > 1)
    {
      g_autofree char *mentions = g_strdup_printf (ngettext ("%u mention", "%u mentions", n), n);

      join (subtitle, mentions);
    }
  lotse_outline_entry_set_subtitle (entry, subtitle->str);
  lotse_outline_entry_set_steps (entry, TRUE);
  append (b, entry);
}

static void
append_bodies (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_BODY);

  begin_group (b, LOTSE_GROUP_BODIES, _ ("Bodies"), n, _ ("No body in this document"));
  for (LotseRoleGroup group = 0; group < LOTSE_N_ROLE_GROUPS; group++)
    {
      gboolean begun = FALSE;

      for (guint i = 0; i < n; i++)
        {
          LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_BODY, i);

          if (body_group (item) != group)
            continue;
          if (!begun)
            begin_subgroup (b, LOTSE_GROUP_BODIES, lotse_words_get_role_group_title (group));
          begun = TRUE;
          append_body (b, item);
        }
    }
}

static void
append_seats (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SEAT);
  const char *last = NULL;

  if (n == 0)
    return;
  begin_group (b, LOTSE_GROUP_NONE, _ ("Seats"), n, NULL);
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SEAT, i);
      const char *group = lotse_outline_item_get (item, "group");
      const char *body = lotse_outline_item_get (item, "body");
      const char *person = lotse_outline_item_get (item, "person");
      const char *side = lotse_outline_item_get (item, "side");
      const char *status = lotse_outline_item_get (item, "status");
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_NONE, item, body != NULL ? body : person);
      g_autoptr (GString) subtitle = g_string_new (NULL);

      if (group != NULL && g_strcmp0 (group, last) != 0)
        begin_subgroup (b, LOTSE_GROUP_NONE, group);
      last = group;
      if (lotse_outline_item_get (item, "count") != NULL)
        {
          guint64 count = g_ascii_strtoull (lotse_outline_item_get (item, "count"), NULL, 10);
          g_autofree char *seats = g_strdup_printf (ngettext ("%u seat", "%u seats", (gulong) count), (guint) count);

          join (subtitle, seats);
        }
      join (subtitle, lotse_words_get (LOTSE_WORDS_SIDE, side));
      if (body != NULL)
        join (subtitle, person);
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      if (status != NULL)
        lotse_outline_entry_set_pill (entry, lotse_words_get (LOTSE_WORDS_SEAT_STATUS, status),
                                      strcmp (status, "existing") == 0 || strcmp (status, "named") == 0 ? LOTSE_PILL_DONE
                                                                                                        : LOTSE_PILL_OPEN);
      append (b, entry);
    }
}

/* --- references, money, dates, goals, sections ------------------------------------------------------------------------------ */

static void
append_references (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_REFERENCE);

  begin_group (b, LOTSE_GROUP_REFERENCES, _ ("References"), n, _ ("No reference in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_REFERENCE, i);
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_REFERENCES, item, lotse_outline_item_get (item, "text"));

      lotse_outline_entry_set_caption (entry, lotse_words_get (LOTSE_WORDS_REFERENCE, lotse_outline_item_get (item, "kind")));
      lotse_outline_entry_set_subtitle (entry, lotse_outline_item_get (item, "system"));
      lotse_outline_entry_set_steps (entry, TRUE);
      append (b, entry);
    }
}

static void
append_money (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_AMOUNT);

  begin_group (b, LOTSE_GROUP_MONEY, _ ("Money"), n, _ ("No amount in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_AMOUNT, i);
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_MONEY, item, lotse_outline_item_get (item, "text"));
      g_autoptr (GString) subtitle = g_string_new (NULL);
      const char *account = lotse_outline_item_get (item, "account");
      const char *product = lotse_outline_item_get (item, "product");

      if (account != NULL)
        {
          /* Translators: number of a budget account (Sachkonto). */
          g_autofree char *words = g_strdup_printf (_ ("Account %s"), account);

          join (subtitle, words);
        }
      if (product != NULL)
        {
          /* Translators: number of a budget product (Produkt, Teilprodukt). */
          g_autofree char *words = g_strdup_printf (_ ("Product %s"), product);

          join (subtitle, words);
        }
      if (lotse_outline_item_get (item, "cents") == NULL)
        join (subtitle, _ ("The sum was not understood"));
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      lotse_outline_entry_set_steps (entry, TRUE);
      append (b, entry);
    }
}

static void
append_periods (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_PERIOD);

  if (n == 0)
    return;
  begin_subgroup (b, LOTSE_GROUP_DATES, _ ("Funding and Deadlines"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_PERIOD, i);
      const char *iso = lotse_outline_item_get (item, "iso");
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_DATES, item, lotse_outline_item_get (item, "text"));

      lotse_outline_entry_set_caption (entry, lotse_words_get (LOTSE_WORDS_PERIOD, lotse_outline_item_get (item, "type")));
      if (iso != NULL)
        {
          g_autofree char *words = lotse_words_dup_date (iso);

          lotse_outline_entry_set_subtitle (entry, words);
        }
      append (b, entry);
    }
}

static void
append_dates (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_DATE);

  begin_group (b, LOTSE_GROUP_DATES, _ ("Dates and Deadlines"), n, _ ("No date in this document"));
  append_periods (b);
  if (n > 0 && lotse_outline_get_n_items (b->outline, LOTSE_ITEM_PERIOD) > 0)
    begin_subgroup (b, LOTSE_GROUP_DATES, _ ("In the Text"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_DATE, i);
      const char *iso = lotse_outline_item_get (item, "iso");
      const char *text = lotse_outline_item_get (item, "text");
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_DATES, item, text);

      if (iso != NULL)
        {
          g_autofree char *words = lotse_words_dup_date (iso);

          if (g_strcmp0 (words, text) != 0)
            lotse_outline_entry_set_subtitle (entry, words);
        }
      else
        lotse_outline_entry_set_subtitle (entry, _ ("The date was not understood"));
      if (g_strcmp0 (lotse_outline_item_get (item, "deadline"), "yes") == 0)
        lotse_outline_entry_set_pill (entry, _ ("Deadline"), LOTSE_PILL_NEXT);
      lotse_outline_entry_set_steps (entry, TRUE);
      append (b, entry);
    }
}

static void
append_goals (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_GOAL);

  begin_group (b, LOTSE_GROUP_GOALS, _ ("Goals and Measures"), n, _ ("No goal or measure in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_GOAL, i);
      const char *level = lotse_outline_item_get (item, "level");
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_GOALS, item, "");

      lotse_outline_entry_set_caption (entry, lotse_words_get (LOTSE_WORDS_LEVEL, level));
      lotse_outline_entry_set_subtitle (entry, lotse_outline_item_get (item, "text"));
      lotse_outline_entry_set_level (entry, g_strcmp0 (level, "measure") == 0 ? 2 : g_strcmp0 (level, "subgoal") == 0 ? 1 : 0);
      lotse_outline_entry_set_expandable (entry, TRUE);
      append (b, entry);
    }
}

static void
append_sections (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SECTION);

  begin_group (b, LOTSE_GROUP_SECTIONS, _ ("Sections"), n, _ ("No section in this document"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SECTION, i);
      const char *heading = lotse_outline_item_get (item, "heading");
      const char *kind = lotse_words_get (LOTSE_WORDS_SECTION, lotse_outline_item_get (item, "kind"));
      gboolean named = heading != NULL && *heading != '\0';
      g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_SECTIONS, item, named ? heading : _ ("Without heading"));

      lotse_outline_entry_set_caption (entry, kind);
      lotse_outline_entry_set_dim (entry, !named);
      append (b, entry);
    }
}

static gboolean
is_stone (const LotseOutlineItem *item)
{
  return g_str_has_prefix (lotse_outline_item_get (item, "code"), "stone:");
}

static void
append_hint (Builder *b, const LotseOutlineItem *item)
{
  const char *code = lotse_outline_item_get (item, "code");
  const char *detail = lotse_outline_item_get (item, "detail");
  g_autoptr (LotseOutlineEntry) entry = new_item_entry (LOTSE_GROUP_NONE, item, lotse_words_get (LOTSE_WORDS_HINT, code));

  if (g_strcmp0 (code, "lost-syllable") == 0 && detail != NULL)
    {
      /* Translators: %s is what a word that has lost its beginning probably was, „Für“. */
      g_autofree char *words = g_strdup_printf (_ ("Probably “%s”"), detail);

      lotse_outline_entry_set_subtitle (entry, words);
    }
  else
    lotse_outline_entry_set_subtitle (entry, detail);
  lotse_outline_entry_set_steps (entry, TRUE);
  append (b, entry);
}

/* What contradicts itself or was left open, then what else there is to say of the paper. */
static void
append_hints (Builder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_HINT);
  guint stones = 0;

  for (guint i = 0; i < n; i++)
    stones += is_stone (lotse_outline_get_item (b->outline, LOTSE_ITEM_HINT, i)) ? 1 : 0;
  for (gboolean stone = TRUE; stone >= FALSE; stone--)
    {
      guint count = stone ? stones : n - stones;

      if (count == 0)
        continue;
      /* Translators: contradictions and gaps inside a paper (Stolpersteine), and other remarks on it. */
      begin_group (b, LOTSE_GROUP_NONE, stone ? _ ("Stumbling Stones") : _ ("Remarks"), count, NULL);
      for (guint i = 0; i < n; i++)
        {
          const LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_HINT, i);

          if (is_stone (item) == stone)
            append_hint (b, item);
        }
    }
}

GListStore *
lotse_outline_groups_build (const LotseOutline *outline, const char *today)
{
  Builder b = { .outline = outline, .today = today, .store = g_list_store_new (LOTSE_TYPE_OUTLINE_ENTRY) };

  append_key_data (&b);
  append_decisions (&b);
  append_consultations (&b);
  append_bodies (&b);
  append_seats (&b);
  append_references (&b);
  append_money (&b);
  append_dates (&b);
  append_goals (&b);
  append_sections (&b);
  append_hints (&b);
  return b.store;
}
