/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers in OParl JSON (domain guide 2.11): what the file states as data wins over what its text says. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"
#include "lotse-reference-private.h"

#include "lotse-fold.h"

#include <string.h>

#define RULE "oparl/fact"

/* So many bodies of one consultation are asked for even if one in between has no name; after them the first gap ends the list. */
#define MIN_ORGANIZATIONS 5
/* So many dates that are not understood are looked for in the text: each look reads all of it. */
#define MAX_SOUGHT 60

static double
score (const LotseSketch *sketch)
{
  return lotse_document_text_get_source (sketch->reading->document) == LOTSE_SOURCE_OPARL ? 2.0 : 0.0;
}

static const char *
get_fact (const LotseAnalysis *a, const char *path)
{
  const char *value = lotse_document_text_lookup_fact (a->text, path);

  return value && *value ? value : NULL;
}

/* The places in a list of the file that hold anything, in their order. One look at each fact: the list may be of any length. */
static GArray *
list_places (const LotseAnalysis *a, const char *list)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize length = strlen (list);

  for (guint i = 0; i < lotse_document_text_get_n_facts (a->text); i++)
    {
      const char *path = lotse_document_text_get_fact (a->text, i)->path;
      guint64 place;
      char *end;

      if (strncmp (path, list, length) != 0 || path[length] != '.' || !g_ascii_isdigit (path[length + 1]))
        continue;
      place = g_ascii_strtoull (path + length + 1, &end, 10);
      if ((*end == '.' || *end == '\0') && place < G_MAXUINT
          && (places->len == 0 || place > g_array_index (places, guint, places->len - 1)))
        {
          guint found = (guint) place;

          g_array_append_val (places, found);
        }
    }
  return places;
}

/* With plain blanks, as the reading has them. */
static char *
dup_clean (const char *value)
{
  GString *out = g_string_new (NULL);

  for (const char *p = value; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}

/* What the header of the paper's own text says besides: other values, one click away. The text begins on the second page. */
static void
add_alternatives (LotseAnalysis *a)
{
  guint first = 0;

  while (first < a->reading->lines->len && lotse_reading_line (a->reading, first)->page < 2)
    first++;
  if (first >= a->reading->lines->len)
    return;
  a->header_end = _lotse_layout_find_header_end (a, lotse_reading_line (a->reading, first)->start);
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value;

      if (label->line < first || label->start >= a->header_end || !_lotse_label_get_value (a->reading, a->labels, i, 2, &value))
        continue;
      if (label->field == LOTSE_FIELD_NUMBER)
        _lotse_key_add_number (a, "key/label", value);
      else if (label->field == LOTSE_FIELD_DATE)
        _lotse_analysis_add_date (a, "key/label", _lotse_key_first_line (a, value));
      else if (label->field == LOTSE_FIELD_TITLE)
        _lotse_analysis_add_key_range (a, "title", "key/label", _lotse_key_first_line (a, value));
    }
}

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* Where the text of the paper has a fact in the same words, or nowhere. */
static LotseRange
find_words (const LotseAnalysis *a, const char *value)
{
  const char *text = a->reading->text->str;
  gsize length = strlen (value);

  for (const char *p = length > 1 ? strstr (text, value) : NULL; p; p = strstr (p + 1, value))
    if ((p == text || !is_word_byte (p[-1])) && !is_word_byte (p[length]))
      return (LotseRange) { (guint) (p - text), (guint) (p - text + (gssize) length) };
  return (LotseRange) { 0, 0 };
}

/* Where the text names a day, in whatever form. */
static LotseRange
find_day (const LotseAnalysis *a, const char *iso)
{
  for (guint i = 0; i < a->dates->len; i++)
    {
      const LotseDate *date = &g_array_index (a->dates, LotseDate, i);

      if (g_strcmp0 (date->iso, iso) == 0)
        return (LotseRange) { date->start, date->end };
    }
  return (LotseRange) { 0, 0 };
}

static void
add_fact (LotseAnalysis *a, const char *key, const char *value)
{
  LotseRange place = { 0, 0 };

  g_autofree char *clean = value ? dup_clean (value) : NULL;

  if (!value)
    return;
  value = clean;
  /* The name is the first line of the text. */
  if (g_str_equal (key, "title") && g_str_has_prefix (a->reading->text->str, value))
    {
      place.end = (guint) strlen (value);
      _lotse_analysis_set_zone (a, place.start, place.end, LOTSE_ZONE_HEADER);
    }
  else
    place = g_str_equal (key, "date") ? find_day (a, value) : find_words (a, value);
  _lotse_analysis_add_key (a, key, value, RULE, place.start, place.end);
}

/* The day of a fact, which may go on with a time, or NULL where no calendar has it. */
static char *
dup_day (const char *value)
{
  g_autofree char *iso = NULL;

  if (!value || !lotse_date_parse_at (value, strcspn (value, "T"), 0, NULL, &iso) || !iso || strlen (iso) != strlen ("2031-05-04"))
    return NULL;
  return g_steal_pointer (&iso);
}

static void
add_key_data (LotseAnalysis *a)
{
  g_autofree char *day = dup_day (get_fact (a, "date"));
  const char *lead = get_fact (a, "underDirectionOf.0.name");
  const char *town = get_fact (a, "body.name");
  const char *web = get_fact (a, "web");

  add_fact (a, "title", get_fact (a, "name"));
  add_fact (a, "number", get_fact (a, "reference"));
  add_fact (a, "paper_type", get_fact (a, "paperType"));
  add_fact (a, "date", day);
  /* One office instead of a list of them. */
  add_fact (a, "lead_body", lead ? lead : get_fact (a, "underDirectionOf.name"));
  /* "N/Avo020.asp?VOLFDNR=1000030": what a server writes that does not know its own address. */
  if (web && strstr (web, "://"))
    add_fact (a, "source_url", web);
  if (town)
    {
      /* "Stadt X" is X. */
      const char *name = g_str_has_prefix (town, "Stadt ") ? town + 6 : g_str_has_prefix (town, "Gemeinde ") ? town + 9 : town;

      add_fact (a, "municipality", name);
    }
  add_alternatives (a);
}

static char *
dup_path_fact (const LotseAnalysis *a, guint index, const char *rest)
{
  g_autofree char *path = g_strdup_printf ("consultation.%u.%s", index, rest);
  /* One consultation instead of a list of them. */
  g_autofree char *single = index == 0 ? g_strconcat ("consultation.", rest, NULL) : NULL;
  const char *value = get_fact (a, path);

  return g_strdup (value || !single ? value : get_fact (a, single));
}

/* A fact of the item of the agenda, which servers of ALLRIS spell in small letters. */
static char *
dup_item_fact (const LotseAnalysis *a, guint index, const char *rest)
{
  g_autofree char *path = g_strconcat ("agendaItem.", rest, NULL), *small = g_strconcat ("agendaitem.", rest, NULL);
  char *value = dup_path_fact (a, index, path);

  return value ? value : dup_path_fact (a, index, small);
}

/* When the session begins, which may stand in the item of its agenda. */
static char *
dup_start (const LotseAnalysis *a, guint index)
{
  char *start = dup_path_fact (a, index, "meeting.start");

  return start ? start : dup_item_fact (a, index, "meeting.start");
}

/* A name, not the URL of an object that the file does not hold. */
static char *
dup_body (const LotseAnalysis *a, guint index)
{
  static const char *const paths[] = { "organization.0.name",
                                       "organization.name",
                                       "organization.0.shortName",
                                       "meeting.organization.0.name",
                                       "meeting.organization.name",
                                       "agendaItem.meeting.organization.0.name",
                                       "agendaItem.meeting.organization.name" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      char *value = dup_path_fact (a, index, paths[i]);

      if (value)
        return value;
    }
  return NULL;
}

/* The name of another of the bodies that meet together, or NULL. */
static char *
dup_other_body (const LotseAnalysis *a, guint index, guint organization)
{
  static const char *const names[] = { "name", "shortName" };
  char *value = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && !value; i++)
    {
      g_autofree char *path = g_strdup_printf ("organization.%u.%s", organization, names[i]);

      value = dup_path_fact (a, index, path);
    }
  return value;
}

/* Adds the value of a path under the consultation to the words of a session without a body. FALSE if there is none. */
static gboolean
append_words (const LotseAnalysis *a, GString *words, guint index, const char *rest)
{
  g_autofree char *value = dup_path_fact (a, index, rest);
  g_autofree char *clean = value ? dup_clean (value) : NULL;

  if (clean && *clean)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", clean);
  return value != NULL;
}

/* The session as the file has it: the name of the meeting, and addresses in place of what it does not hold. NULL if there is nothing. */
static char *
dup_session_words (const LotseAnalysis *a, guint index)
{
  static const char *const paths[]
      = { "meeting.name", "agendaItem.meeting.name", "agendaItem.name", "agendaItem", "agendaItem.id", "meeting", "meeting.id",
          "organization", "organization.id" };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *itself = g_strdup_printf ("consultation.%u", index);
  gboolean more = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    append_words (a, words, index, paths[i]);
  for (guint i = 0; i < MIN_ORGANIZATIONS || more; i++)
    {
      g_autofree char *path = g_strdup_printf ("organization.%u", i);
      g_autofree char *id = g_strconcat (path, ".id", NULL);

      more = append_words (a, words, index, path);
      more = append_words (a, words, index, id) || more;
    }
  /* The whole consultation elsewhere. */
  if (words->len == 0 && get_fact (a, itself))
    g_string_append (words, get_fact (a, itself));
  if (words->len == 0)
    append_words (a, words, index, "id");
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

/* Returns whether the @organization of the consultation has a name. */
static gboolean
add_consultation (LotseAnalysis *a, guint index, guint organization, gboolean unnamed)
{
  g_autofree char *body = organization > 0 ? dup_other_body (a, index, organization) : dup_body (a, index), *start = dup_start (a, index),
                  *day = dup_day (start);
  g_autofree char *role = dup_path_fact (a, index, "role"), *authoritative = dup_path_fact (a, index, "authoritative");
  g_autofree char *public = dup_item_fact (a, index, "public");
  LotseConsultation *row;

  if ((body || day) == unnamed || (organization > 0 && !body))
    return FALSE;
  row = _lotse_consultation_new (RULE);
  row->body = g_steal_pointer (&body);
  row->date = g_steal_pointer (&day);
  if (role)
    {
      g_autofree char *fold = lotse_fold (role, -1);

      row->role = _lotse_role_from_fold (a->lexicon, fold);
    }
  if (!row->role && g_strcmp0 (authoritative, "true") == 0)
    row->role = "decision";
  row->role_text = g_steal_pointer (&role);
  row->result = dup_item_fact (a, index, "result");
  row->top = dup_item_fact (a, index, "number");
  if (public)
    row->publicity = g_str_equal (public, "true") ? "public" : "non-public";
  if (unnamed)
    row->text = dup_session_words (a, index);
  if (!unnamed || row->text || row->role || row->role_text || row->result || row->top || row->publicity)
    g_ptr_array_add (a->consultations, row);
  else
    _lotse_consultation_free (row);
  return TRUE;
}

/* A row for each of the bodies that meet together. */
static void
add_bodies_of_consultation (LotseAnalysis *a, guint index, gboolean unnamed)
{
  guint organization = 0;

  while (add_consultation (a, index, organization, unnamed) && !unnamed)
    organization++;
}

static void
add_all_consultations (LotseAnalysis *a, gboolean unnamed)
{
  g_autoptr (GArray) places = list_places (a, "consultation");

  /* One consultation instead of a list of them. */
  if (places->len == 0)
    add_bodies_of_consultation (a, 0, unnamed);
  for (guint i = 0; i < places->len; i++)
    add_bodies_of_consultation (a, g_array_index (places, guint, i), unnamed);
}

static void
add_consultations (LotseAnalysis *a)
{
  add_all_consultations (a, FALSE);
}

/* What a date of the file says, if no calendar has it and @seen has not got the same words. */
static void
add_unread_day (LotseAnalysis *a, const char *value, GHashTable *seen)
{
  g_autofree char *day = dup_day (value), *words = value ? dup_clean (value) : NULL;
  LotseRange place = { 0, 0 };
  LotseOutlineItem *item;

  if (day || !words || !*words || !g_hash_table_add (seen, g_strdup (words)))
    return;
  item = lotse_outline_item_new (LOTSE_ITEM_DATE, RULE);
  if (g_hash_table_size (seen) <= MAX_SOUGHT)
    place = find_words (a, words);
  lotse_outline_item_take (item, "text", g_steal_pointer (&words));
  if (place.end > place.start)
    _lotse_analysis_add_spans (a, item, place.start, place.end);
  lotse_outline_take_item (a->outline, item);
}

void
_lotse_oparl_emit_unread_days (LotseAnalysis *a)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GArray) places = NULL;

  if (lotse_document_text_get_source (a->text) != LOTSE_SOURCE_OPARL)
    return;
  seen = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lotse_outline_get_n_items (a->outline, LOTSE_ITEM_DATE); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (a->outline, LOTSE_ITEM_DATE, i);

      if (!lotse_outline_item_get (item, "iso"))
        g_hash_table_add (seen, g_strdup (lotse_outline_item_get (item, "text")));
    }
  places = list_places (a, "consultation");
  add_unread_day (a, get_fact (a, "date"), seen);
  add_unread_day (a, get_fact (a, "consultation.meeting.start"), seen);
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("consultation.%u.meeting.start", g_array_index (places, guint, i));

      add_unread_day (a, get_fact (a, path), seen);
    }
}

/* The words of a row without a body, all in one: what the text says of the same sessions stands already. */
static void
keep_words (LotseConsultation *row)
{
  /* "authoritative" is what the file calls a session that decides. */
  const char *parts[]
      = { row->role_text, row->role && !row->role_text ? "authoritative" : NULL, row->result, row->top, row->publicity, row->text };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", parts[i]);
  g_free (row->text);
  row->text = g_strdup (words->str);
  row->role = row->publicity = NULL;
  g_clear_pointer (&row->role_text, g_free);
  g_clear_pointer (&row->result, g_free);
  g_clear_pointer (&row->top, g_free);
}

void
_lotse_oparl_add_unnamed_sessions (LotseAnalysis *a)
{
  guint n = a->consultations->len;
  gboolean read = n > 0 && !g_str_equal (((LotseConsultation *) g_ptr_array_index (a->consultations, 0))->rule, RULE);

  if (lotse_document_text_get_source (a->text) != LOTSE_SOURCE_OPARL)
    return;
  add_all_consultations (a, TRUE);
  for (guint i = n; read && i < a->consultations->len; i++)
    keep_words (g_ptr_array_index (a->consultations, i));
}

/* Another paper: its number, else its name, else only where it is. */
static void
add_paper (LotseAnalysis *a, const char *path, GHashTable *seen)
{
  static const char *const members[] = { ".reference", ".name", ".web", ".id", "" };
  const char *value = NULL, *kind;
  g_autofree char *text = NULL;
  LotseOutlineItem *item;

  for (guint i = 0; i < G_N_ELEMENTS (members) && !value; i++)
    {
      g_autofree char *member = g_strconcat (path, members[i], NULL);

      value = get_fact (a, member);
    }
  if (!value)
    return;
  text = dup_clean (value);
  kind = strstr (text, "://") ? "url" : "paper";
  if (g_strcmp0 (lotse_outline_get_key (a->outline, "number"), text) == 0 || !g_hash_table_add (seen, g_strconcat (kind, "\t", text, NULL)))
    return;
  item = lotse_outline_item_new (LOTSE_ITEM_REFERENCE, RULE);
  lotse_outline_item_set (item, "kind", kind);
  lotse_outline_item_set (item, "text", text);
  if (g_str_equal (kind, "url"))
    lotse_outline_item_set (item, "system", _lotse_url_get_system (text));
  lotse_outline_take_item (a->outline, item);
}

void
_lotse_oparl_add_papers (LotseAnalysis *a, GHashTable *seen)
{
  static const char *const relations[] = { "superordinatedPaper", "subordinatedPaper", "relatedPaper" };

  if (lotse_document_text_get_source (a->text) != LOTSE_SOURCE_OPARL)
    return;
  for (guint r = 0; r < G_N_ELEMENTS (relations); r++)
    {
      g_autoptr (GArray) places = list_places (a, relations[r]);

      /* One, or a list of them. */
      add_paper (a, relations[r], seen);
      for (guint i = 0; i < places->len; i++)
        {
          g_autofree char *path = g_strdup_printf ("%s.%u", relations[r], g_array_index (places, guint, i));

          add_paper (a, path, seen);
        }
    }
}

const LotsePipe _lotse_pipe_oparl = {
  .name = "oparl",
  .mirror = TRUE,
  .score = score,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
