/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-cli.h"
#include "lotse-page-ranges.h"

#include "lotse-consultation-steps.h"
#include "lotse-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* One row of a group; prints nothing and returns FALSE for an item that the group leaves out. */
typedef void (*PrintItem) (const LotseOutlineItem *item);

static const char *
get (const LotseOutlineItem *item, const char *field)
{
  const char *value = lotse_outline_item_get (item, field);

  return value ? value : "";
}

/* Text of several lines, further lines indented below the first. */
static void
print_lines (const char *text, const char *indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean first = TRUE;

  for (guint i = 0; lines[i]; i++)
    {
      g_strstrip (lines[i]);
      if (!*lines[i])
        continue;
      lotse_cli_print ("%s%s\n", first ? "" : indent, lines[i]);
      first = FALSE;
    }
  if (first)
    lotse_cli_print ("\n");
}

static void
print_parts (const char *const *parts, guint n_parts)
{
  gboolean first = TRUE;

  for (guint i = 0; i < n_parts; i++)
    if (parts[i] && *parts[i])
      {
        lotse_cli_print ("%s%s", first ? "" : " · ", parts[i]);
        first = FALSE;
      }
}

static void
end_line (const LotseOutlineItem *item)
{
  g_autofree char *reason = NULL;

  if (lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_INFERRED)
    {
      reason = lotse_words_dup_reason (lotse_outline_item_get_reason (item));
      lotse_cli_print (" ");
      /* Translators: a value that is not printed in the paper but concluded; %s is why */
      lotse_cli_print (_ ("(inferred: %s)"), reason);
    }
  lotse_cli_print ("\n");
}

static void
print_row (const LotseOutlineItem *item, const char *const *parts, guint n_parts)
{
  lotse_cli_print ("  ");
  print_parts (parts, n_parts);
  end_line (item);
}

static void
print_consultation (const LotseOutlineItem *item)
{
  g_autofree char *date = lotse_words_dup_date (get (item, "date"));
  const char *role = lotse_outline_item_get (item, "role");
  const char *parts[] = { date, get (item, "body"), role ? lotse_words_get (LOTSE_WORDS_CONSULTATION_ROLE, role) : get (item, "role_text"),
                          get (item, "result"), get (item, "text") };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

/* One session of a step that took several: what tells it from the others. */
static void
print_session (const LotseOutlineItem *item)
{
  g_autofree char *date = lotse_words_dup_date (get (item, "date"));
  const char *parts[] = { date, get (item, "result") };

  lotse_cli_print ("  ");
  print_row (item, parts, G_N_ELEMENTS (parts));
}

/* The steps in time, as in the window: sessions of one body in one role are one step with its history. */
static void
print_consultations (const LotseOutline *outline)
{
  g_autoptr (GPtrArray) steps = lotse_consultation_steps_collect (outline);

  for (guint i = 0; i < steps->len; i++)
    {
      const LotseConsultationStep *step = g_ptr_array_index (steps, i);
      const LotseOutlineItem *last = g_ptr_array_index (step->items, step->items->len - 1);
      const char *role = lotse_outline_item_get (last, "role");
      g_autofree char *sessions = NULL;

      if (step->items->len == 1)
        {
          print_consultation (last);
          continue;
        }
      /* Translators: how many sessions one body has in the sequence of consultations (Beratungsfolge). */
      sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", step->items->len), step->items->len);
      {
        const char *parts[]
            = { get (last, "body"), role ? lotse_words_get (LOTSE_WORDS_CONSULTATION_ROLE, role) : get (last, "role_text"), sessions };

        lotse_cli_print ("  ");
        print_parts (parts, G_N_ELEMENTS (parts));
        lotse_cli_print ("\n");
      }
      for (guint k = 0; k < step->items->len; k++)
        print_session (g_ptr_array_index (step->items, k));
    }
}

static void
print_section (const LotseOutlineItem *item)
{
  const char *parts[] = { lotse_words_get (LOTSE_WORDS_SECTION, get (item, "kind")), get (item, "heading") };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_decision (const LotseOutlineItem *item)
{
  const char *parts[] = { lotse_words_get (LOTSE_WORDS_STATUS, get (item, "status")), get (item, "body"),
                          lotse_words_get (LOTSE_WORDS_ACTION, get (item, "action")) };

  print_row (item, parts, G_N_ELEMENTS (parts));
  lotse_cli_print ("    ");
  print_lines (get (item, "text"), "    ");
}

static void
print_body (const LotseOutlineItem *item)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  const char *parts[3];

  for (const char *const *role = lotse_outline_item_get_list (item, "roles"); *role; role++)
    {
      g_autofree char *word = lotse_words_dup_role (*role);

      g_string_append_printf (roles, "%s%s", roles->len > 0 ? ", " : "", word);
    }
  parts[0] = get (item, "name");
  parts[1] = lotse_words_get (LOTSE_WORDS_BODY_KIND, get (item, "kind"));
  parts[2] = roles->str;
  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_reference (const LotseOutlineItem *item)
{
  const char *parts[] = { get (item, "text"), lotse_words_get (LOTSE_WORDS_REFERENCE, get (item, "kind")) };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_amount (const LotseOutlineItem *item)
{
  const char *account = lotse_outline_item_get (item, "account");
  const char *product = lotse_outline_item_get (item, "product");
  /* Translators: number of a budget account (Sachkonto). */
  g_autofree char *account_words = account ? g_strdup_printf (_ ("Account %s"), account) : NULL;
  /* Translators: number of a budget product (Produkt, Teilprodukt). */
  g_autofree char *product_words = product ? g_strdup_printf (_ ("Product %s"), product) : NULL;
  const char *parts[] = { get (item, "text"), account_words, product_words };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

/* A date in the form of the language, where that says more than the words of the paper; or NULL. Free with g_free(). */
static char *
dup_understood (const LotseOutlineItem *item)
{
  g_autofree char *date = lotse_words_dup_date (get (item, "iso"));

  return g_strcmp0 (date, get (item, "text")) == 0 ? NULL : g_steal_pointer (&date);
}

static void
print_date (const LotseOutlineItem *item)
{
  g_autofree char *date = dup_understood (item);
  const char *parts[] = { get (item, "text"), date };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_goal (const LotseOutlineItem *item)
{
  const char *parts[] = { lotse_words_get (LOTSE_WORDS_LEVEL, get (item, "level")), get (item, "text") };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_signatory (const LotseOutlineItem *item)
{
  const char *parts[] = { get (item, "name"), get (item, "function") };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_period (const LotseOutlineItem *item)
{
  const char *type = get (item, "type");
  g_autofree char *date = dup_understood (item);
  const char *parts[] = { lotse_words_get (LOTSE_WORDS_PERIOD, type),
                          g_str_equal (type, "suggestion") ? _ ("Prepare the next period") : get (item, "text"), date };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_participation (const LotseOutlineItem *item)
{
  const char *reason = lotse_outline_item_get (item, "reason");
  g_autofree char *words = reason ? g_strdup_printf (_ ("Reason in the paper: “%s”"), reason) : NULL;
  const char *parts[] = { lotse_words_get (LOTSE_WORDS_PARTICIPATION, get (item, "state")), get (item, "body"), words };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

/* How far the text can be trusted to be the paper. */
static void
print_trust (const LotseOutline *outline)
{
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_TRUST); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_TRUST, i);
      const char *portal = get (item, "portal"), *authority = lotse_outline_item_get (item, "authority");
      g_autofree char *words = authority ? g_strdup_printf (_ ("Authoritative: %s"), authority) : NULL;
      const char *parts[] = { lotse_words_get (LOTSE_WORDS_TRUST, get (item, "source")), g_strcmp0 (portal, authority) != 0 ? portal : NULL,
                              words, lotse_outline_item_get (item, "part") ? _ ("attachment") : NULL };

      /* "Source unknown" says it already. */
      if (g_strcmp0 (get (item, "source"), "unknown") != 0)
        lotse_cli_print ("%s: ", _ ("Source"));
      print_parts (parts, G_N_ELEMENTS (parts));
      lotse_cli_print ("\n");
    }
}

/* What a person has set aside of a paper of the library, or NULL. */
static char *
dup_dismissed (const LotseOutlineItem *item)
{
  const char *reason = lotse_outline_item_get (item, "dismissed");

  if (!reason)
    return NULL;
  return *reason ? g_strdup_printf (_ ("Dismissed: %s"), reason) : g_strdup (_ ("Removed"));
}

static void
print_seat (const LotseOutlineItem *item)
{
  g_autofree char *removed = dup_dismissed (item);
  const char *parts[] = { get (item, "group"), get (item, "body"), get (item, "count"),
                          lotse_words_get (LOTSE_WORDS_SEAT_STATUS, get (item, "status")), removed };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static void
print_hint (const LotseOutlineItem *item)
{
  g_autofree char *dismissed = dup_dismissed (item);
  const char *parts[] = { lotse_words_get (LOTSE_WORDS_HINT, get (item, "code")), get (item, "detail"), dismissed };

  print_row (item, parts, G_N_ELEMENTS (parts));
}

static gboolean
is_stone (const LotseOutlineItem *item)
{
  return g_str_has_prefix (get (item, "code"), "stone:");
}

static gboolean
is_remark (const LotseOutlineItem *item)
{
  return !is_stone (item);
}

typedef struct
{
  LotseItemKind kind;
  const char *heading;
  PrintItem print;                                    /* NULL for consultations, which are printed by steps */
  gboolean (*belongs) (const LotseOutlineItem *item); /* NULL where all do */
} Group;

static const Group groups[] = {
  { LOTSE_ITEM_DECISION, N_ ("Decisions"), print_decision },
  { LOTSE_ITEM_CONSULTATION, N_ ("Consultations"), NULL },
  { LOTSE_ITEM_PARTICIPATION, N_ ("Participation Check"), print_participation },
  { LOTSE_ITEM_BODY, N_ ("Bodies"), print_body },
  { LOTSE_ITEM_SEAT, N_ ("Seats"), print_seat },
  { LOTSE_ITEM_AMOUNT, N_ ("Money"), print_amount },
  { LOTSE_ITEM_DATE, N_ ("Dates"), print_date },
  { LOTSE_ITEM_PERIOD, N_ ("Funding and Deadlines"), print_period },
  { LOTSE_ITEM_REFERENCE, N_ ("References"), print_reference },
  { LOTSE_ITEM_GOAL, N_ ("Goals"), print_goal },
  { LOTSE_ITEM_SECTION, N_ ("Sections"), print_section },
  { LOTSE_ITEM_SIGNATORY, N_ ("Signed By"), print_signatory },
  { LOTSE_ITEM_HINT, N_ ("Stumbling Stones"), print_hint, is_stone },
  { LOTSE_ITEM_HINT, N_ ("Remarks"), print_hint, is_remark },
};

static void
print_key_data (const LotseOutline *outline)
{
  static const char *const keys[]
      = { "title", "number", "file_reference", "paper_type", "municipality", "lead_body", "publicity", "date", "source_url" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_key_item (outline, keys[i]);
      const char *value = item ? lotse_outline_item_get (item, "value") : NULL;
      g_autofree char *date = NULL;

      if (!value)
        continue;
      if (g_str_equal (keys[i], "publicity"))
        value = lotse_words_get (LOTSE_WORDS_PUBLICITY, value);
      if (g_str_equal (keys[i], "date"))
        value = date = lotse_words_dup_date (value);
      lotse_cli_print ("%s: %s", lotse_words_get (LOTSE_WORDS_KEY, keys[i]), value);
      end_line (item);
    }
}

/* What the outline lacks. */
static void
print_notice (const char *notice)
{
  if (notice == NULL)
    return;
  if (g_str_equal (notice, LOTSE_NOTICE_LEFT_OUT))
    {
      g_autofree char *words = lotse_words_dup_left_out ();

      lotse_cli_print ("%s\n", words);
    }
  else if (g_str_has_prefix (notice, LOTSE_NOTICE_UNREAD_PAGES))
    {
      const char *pages = notice + strlen (LOTSE_NOTICE_UNREAD_PAGES);

      /* Translators: %s are page numbers, "3–5, 9". */
      lotse_cli_print (ngettext ("Damaged and not read: page %s. The outline may lack something.\n",
                                 "Damaged and not read: pages %s. The outline may lack something.\n", lotse_page_ranges_get_plural (pages)),
                       pages);
    }
  else if (g_str_has_prefix (notice, LOTSE_NOTICE_EMPTY_PAGES))
    {
      const char *pages = notice + strlen (LOTSE_NOTICE_EMPTY_PAGES);

      /* Translators: %s are page numbers, "3–5, 9". */
      lotse_cli_print (ngettext ("No readable text on page %s\n", "No readable text on pages %s\n", lotse_page_ranges_get_plural (pages)),
                       pages);
    }
}

static gboolean
is_in_group (const Group *group, const LotseOutlineItem *item)
{
  return group->belongs == NULL || group->belongs (item);
}

static guint
count_items (const LotseOutline *outline, const Group *group)
{
  guint n = 0;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, group->kind); i++)
    n += is_in_group (group, lotse_outline_get_item (outline, group->kind, i));
  return n;
}

void
lotse_cli_print_outline (const LotseOutline *outline)
{
  print_notice (lotse_outline_get_notice (outline));
  print_key_data (outline);
  print_trust (outline);
  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      const Group *group = &groups[g];
      guint n = count_items (outline, group);

      if (n == 0)
        {
          /* What people look for first is said also when it is missing. */
          if (group->kind == LOTSE_ITEM_DECISION)
            lotse_cli_print ("\n%s\n", _ ("No decision in the document"));
          else if (group->kind == LOTSE_ITEM_CONSULTATION)
            lotse_cli_print ("\n%s\n", _ ("No consultations in the document"));
          continue;
        }
      lotse_cli_print ("\n%s (%u)\n", _ (group->heading), n);
      if (group->print == NULL)
        print_consultations (outline);
      for (guint i = 0; group->print != NULL && i < lotse_outline_get_n_items (outline, group->kind); i++)
        if (is_in_group (group, lotse_outline_get_item (outline, group->kind, i)))
          group->print (lotse_outline_get_item (outline, group->kind, i));
    }
}
