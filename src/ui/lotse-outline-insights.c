/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-builder-private.h"

#include "lotse-bidi.h"
#include "lotse-config.h"
#include "lotse-words.h"

#include <glib/gi18n.h>
#include <string.h>

void
_lotse_outline_builder_append_trust (LotseOutlineBuilder *b)
{
  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_TRUST); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_TRUST, i);
      const char *source = lotse_outline_item_get (item, "source");
      g_autoptr (LotseOutlineEntry) entry
          = _lotse_outline_builder_new_entry (LOTSE_GROUP_KEY, item, NULL, lotse_words_get (LOTSE_WORDS_TRUST, source));
      g_autoptr (GString) subtitle = g_string_new (NULL);

      lotse_outline_entry_set_caption (entry, _ ("Source"));
      if (g_strcmp0 (lotse_outline_item_get (item, "portal"), lotse_outline_item_get (item, "authority")) != 0)
        lotse_bidi_join (subtitle, lotse_outline_item_get (item, "portal"));
      if (lotse_outline_item_get (item, "authority") != NULL)
        /* Translators: %s is the address of the council's own information system, whose text counts. */
        lotse_bidi_join_format (subtitle, _ ("Authoritative: %s"), lotse_outline_item_get (item, "authority"));
      if (lotse_outline_item_get (item, "part"))
        /* Translators: the document is the attachment of a paper. */
        lotse_bidi_join (subtitle, _ ("attachment"));
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      _lotse_outline_builder_append (b, entry);
    }
}

void
_lotse_outline_builder_append_participation (LotseOutlineBuilder *b)
{
  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_PARTICIPATION); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_PARTICIPATION, i);
      const char *reason = lotse_outline_item_get (item, "reason");
      g_autoptr (LotseOutlineEntry) entry = _lotse_outline_builder_new_entry (
          LOTSE_GROUP_CONSULTATIONS, item, NULL, lotse_words_get (LOTSE_WORDS_PARTICIPATION, lotse_outline_item_get (item, "state")));
      g_autoptr (GString) subtitle = g_string_new (NULL);

      lotse_outline_entry_set_caption (entry, _ ("Participation Check"));
      lotse_bidi_join (subtitle, lotse_outline_item_get (item, "body"));
      if (reason != NULL)
        /* Translators: %s is the reason that the paper itself gives, verbatim. */
        lotse_bidi_join_format (subtitle, _ ("Reason in the paper: “%s”"), reason);
      lotse_outline_entry_set_subtitle (entry, subtitle->str);
      _lotse_outline_builder_append (b, entry);
    }
}

/* --- seats ----------------------------------------------------------------------------------------------------------------- */

/* Number of seats that the paper states, 0 where it only names who belongs to the group. */
static guint
get_count (const LotseOutlineItem *seat)
{
  const char *count = lotse_outline_item_get (seat, "count");

  return count != NULL ? (guint) g_ascii_strtoull (count, NULL, 10) : 0;
}

/* Seats of a group that a person has not removed: how many there are, and how many of them are optional or open. */
static char *
dup_seat_sum (LotseOutlineBuilder *b, const char *group)
{
  guint sum = 0;
  guint optional = 0;
  guint open = 0;
  guint unnumbered = 0;
  g_autoptr (GString) text = g_string_new (group);

  for (guint i = 0; i < lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SEAT); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SEAT, i);
      const char *status = lotse_outline_item_get (item, "status");

      if (g_strcmp0 (lotse_outline_item_get (item, "group"), group) != 0 || lotse_outline_item_get (item, "dismissed") != NULL)
        continue;
      if (g_strcmp0 (status, "optional") == 0)
        optional += MAX (get_count (item), 1);
      else if (g_strcmp0 (status, "open") == 0)
        open += MAX (get_count (item), 1);
      else if (get_count (item) == 0)
        unnumbered++;
      else
        sum += get_count (item);
    }
  if (sum > 0)
    /* Translators: number of seats in a steering group. */
    lotse_bidi_join_format (text, ngettext ("%u seat", "%u seats", sum), sum);
  if (unnumbered > 0)
    /* Translators: how many bodies belong to a group without the paper saying with how many seats. */
    lotse_bidi_join_format (text, ngettext ("%u without a number", "%u without a number", unnumbered), unnumbered);
  if (optional > 0)
    /* Translators: number of seats that may be filled but need not. */
    lotse_bidi_join_format (text, ngettext ("%u optional", "%u optional", optional), optional);
  if (open > 0)
    /* Translators: number of seats for which nobody is named yet. */
    lotse_bidi_join_format (text, ngettext ("%u open", "%u open", open), open);
  return g_strdup (text->str);
}

static void
append_seat (LotseOutlineBuilder *b, guint position)
{
  const LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SEAT, position);
  const char *body = lotse_outline_item_get (item, "body");
  const char *person = lotse_outline_item_get (item, "person");
  const char *status = lotse_outline_item_get (item, "status");
  gboolean dismissed = lotse_outline_item_get (item, "dismissed") != NULL;
  g_autoptr (LotseOutlineEntry) entry = _lotse_outline_builder_new_entry (LOTSE_GROUP_NONE, item, _ ("Seat"), body != NULL ? body : person);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (lotse_outline_item_get (item, "count") != NULL)
    /* Translators: number of seats in a steering group. */
    lotse_bidi_join_format (subtitle, ngettext ("%u seat", "%u seats", get_count (item)), get_count (item));
  lotse_bidi_join (subtitle, lotse_words_get (LOTSE_WORDS_SIDE, lotse_outline_item_get (item, "side")));
  if (body != NULL)
    lotse_bidi_join (subtitle, person);
  lotse_outline_entry_set_subtitle (entry, subtitle->str);
  if (status != NULL)
    lotse_outline_entry_set_pill (entry, lotse_words_get (LOTSE_WORDS_SEAT_STATUS, status),
                                  strcmp (status, "existing") == 0 || strcmp (status, "named") == 0 ? LOTSE_PILL_DONE : LOTSE_PILL_OPEN);
  lotse_outline_entry_set_dismissal (entry, dismissed ? LOTSE_DISMISSAL_DONE : LOTSE_DISMISSAL_AT_ONCE, LOTSE_ITEM_SEAT, position);
  lotse_outline_entry_set_dim (entry, dismissed);
  _lotse_outline_builder_append (b, entry);
}

/* The group of a seat, "" where the paper names none; NULL for a seat that was removed. */
static const char *
get_group (LotseOutlineBuilder *b, guint position)
{
  const LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_SEAT, position);
  const char *group = lotse_outline_item_get (item, "group");

  if (lotse_outline_item_get (item, "dismissed") != NULL)
    return NULL;
  return group != NULL ? group : "";
}

/* All seats of a group, wherever the paper has them, under one heading. */
static void
append_seat_group (LotseOutlineBuilder *b, const char *group, guint first)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SEAT);

  if (*group != '\0')
    {
      g_autofree char *words = dup_seat_sum (b, group);

      _lotse_outline_builder_begin_subgroup (b, LOTSE_GROUP_NONE, words);
    }
  for (guint i = first; i < n; i++)
    if (g_strcmp0 (get_group (b, i), group) == 0)
      append_seat (b, i);
}

void
_lotse_outline_builder_append_seats (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_SEAT);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint removed = 0;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    removed += get_group (b, i) == NULL ? 1 : 0;
  _lotse_outline_builder_begin_group (b, LOTSE_GROUP_NONE, _ ("Seats"), n - removed, NULL);
  /* Those of no group stand above the first heading, else they would seem to belong to it. */
  append_seat_group (b, "", 0);
  g_hash_table_add (seen, (gpointer) "");
  for (guint i = 0; i < n; i++)
    {
      const char *group = get_group (b, i);

      if (group != NULL && g_hash_table_add (seen, (gpointer) group))
        append_seat_group (b, group, i);
    }
  if (removed > 0)
    /* Translators: heading of the seats that a person has taken out of the list. */
    _lotse_outline_builder_begin_subgroup (b, LOTSE_GROUP_NONE, _ ("Removed"));
  for (guint i = 0; removed > 0 && i < n; i++)
    if (get_group (b, i) == NULL)
      append_seat (b, i);
}

/* --- money and time ----------------------------------------------------------------------------------------------------------- */

gboolean
_lotse_outline_builder_is_period (LotseOutlineBuilder *b, const LotseOutlineItem *date)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_PERIOD);

  if (lotse_outline_item_get_n_spans (date) != 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const LotseOutlineItem *period = lotse_outline_get_item (b->outline, LOTSE_ITEM_PERIOD, i);

      if (g_strcmp0 (lotse_outline_item_get (period, "text"), lotse_outline_item_get (date, "text")) == 0
          && lotse_outline_item_get_n_spans (period) > 0
          && memcmp (lotse_outline_item_get_span (period, 0), lotse_outline_item_get_span (date, 0), sizeof (LotseSpan)) == 0)
        return TRUE;
    }
  return FALSE;
}

void
_lotse_outline_builder_append_periods (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_PERIOD);

  if (n == 0)
    return;
  _lotse_outline_builder_begin_subgroup (b, LOTSE_GROUP_DATES, _ ("Funding and Deadlines"));
  for (guint i = 0; i < n; i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_PERIOD, i);
      const char *iso = lotse_outline_item_get (item, "iso");
      const char *type = lotse_outline_item_get (item, "type");
      g_autoptr (LotseOutlineEntry) entry
          = _lotse_outline_builder_new_entry (LOTSE_GROUP_DATES, item, NULL,
                                              g_strcmp0 (type, "suggestion") == 0
                                                  /* Translators: what the end of a period and a cycle suggest to do. */
                                                  ? _ ("Prepare the next period")
                                                  : lotse_outline_item_get (item, "text"));

      lotse_outline_entry_set_caption (entry, lotse_words_get (LOTSE_WORDS_PERIOD, type));
      if (iso != NULL)
        {
          g_autofree char *words = lotse_words_dup_date (iso);

          if (g_strcmp0 (words, lotse_outline_entry_get_title (entry)) != 0)
            lotse_outline_entry_set_subtitle (entry, words);
        }
      _lotse_outline_builder_append (b, entry);
    }
}

/* --- remarks ------------------------------------------------------------------------------------------------------------------ */

typedef enum
{
  HINT_STONE,
  HINT_DISMISSED,
  HINT_REMARK,
} HintType;

static HintType
get_hint_type (const LotseOutlineItem *item)
{
  if (!g_str_has_prefix (lotse_outline_item_get (item, "code"), "stone:"))
    return HINT_REMARK;
  return lotse_outline_item_get (item, "dismissed") != NULL ? HINT_DISMISSED : HINT_STONE;
}

static void
append_hint (LotseOutlineBuilder *b, guint position)
{
  const LotseOutlineItem *item = lotse_outline_get_item (b->outline, LOTSE_ITEM_HINT, position);
  HintType type = get_hint_type (item);
  const char *code = lotse_outline_item_get (item, "code");
  const char *detail = lotse_outline_item_get (item, "detail");
  g_autoptr (LotseOutlineEntry) entry = _lotse_outline_builder_new_entry (
      LOTSE_GROUP_NONE, item, type == HINT_REMARK ? _ ("Remark") : _ ("Stumbling stone"), lotse_words_get (LOTSE_WORDS_HINT, code));
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (g_strcmp0 (code, "lost-syllable") == 0 && detail != NULL)
    /* Translators: %s is what a word that has lost its beginning probably was, „Für“. */
    lotse_bidi_join_format (subtitle, _ ("Probably “%s”"), detail);
  else if (g_strcmp0 (code, "stone:member-named-after-meeting") == 0 && detail != NULL)
    {
      g_autofree char *words = lotse_words_dup_date (detail);

      lotse_bidi_join (subtitle, words);
    }
  else
    lotse_bidi_join (subtitle, detail);
  if (type == HINT_DISMISSED)
    /* Translators: a stumbling stone was dismissed; %s is the reason that the person gave. */
    lotse_bidi_join_format (subtitle, _ ("Dismissed: %s"), lotse_outline_item_get (item, "dismissed"));
  lotse_outline_entry_set_subtitle (entry, subtitle->str);
  lotse_outline_entry_set_steps (entry, TRUE);
  lotse_outline_entry_set_dim (entry, type == HINT_DISMISSED);
  if (type != HINT_REMARK)
    lotse_outline_entry_set_dismissal (entry, type == HINT_STONE ? LOTSE_DISMISSAL_WITH_REASON : LOTSE_DISMISSAL_DONE, LOTSE_ITEM_HINT,
                                       position);
  _lotse_outline_builder_append (b, entry);
}

/* What contradicts itself or was left open, then what else there is to say of the paper. */
void
_lotse_outline_builder_append_hints (LotseOutlineBuilder *b)
{
  guint n = lotse_outline_get_n_items (b->outline, LOTSE_ITEM_HINT);
  guint counts[3] = { 0, 0, 0 };

  for (guint i = 0; i < n; i++)
    counts[get_hint_type (lotse_outline_get_item (b->outline, LOTSE_ITEM_HINT, i))]++;
  for (HintType type = HINT_STONE; type <= HINT_REMARK; type++)
    {
      /* Translators: contradictions and gaps inside a paper (Stolpersteine). */
      if (type == HINT_STONE && counts[HINT_STONE] + counts[HINT_DISMISSED] > 0)
        _lotse_outline_builder_begin_group (b, LOTSE_GROUP_NONE, _ ("Stumbling Stones"), counts[HINT_STONE], NULL);
      /* Translators: heading of the stumbling stones that a person has set aside. */
      else if (type == HINT_DISMISSED && counts[type] > 0)
        _lotse_outline_builder_begin_subgroup (b, LOTSE_GROUP_NONE, _ ("Dismissed"));
      /* Translators: remarks on a paper other than contradictions and gaps. */
      else if (type == HINT_REMARK && counts[type] > 0)
        _lotse_outline_builder_begin_group (b, LOTSE_GROUP_NONE, _ ("Remarks"), counts[type], NULL);
      for (guint i = 0; i < n; i++)
        if (get_hint_type (lotse_outline_get_item (b->outline, LOTSE_ITEM_HINT, i)) == type)
          append_hint (b, i);
    }
}
