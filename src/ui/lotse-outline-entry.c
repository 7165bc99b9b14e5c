/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-entry.h"

#include "lotse-config.h"

#include <glib/gi18n.h>
#include <string.h>

/* A screen reader reads the rest in the paper. */
#define SPOKEN_CHARACTERS 1000

struct _LotseOutlineEntry
{
  GObject parent_instance;

  LotseEntryType type;
  guint group;
  char *title;
  char *caption;
  char *subtitle;
  char *pill;
  LotsePillStyle pill_style;
  char *reason;
  char *kind;
  char *evidence;
  char *unsaid; /* of that */
  char *rule;
  LotseDismissal dismissal;
  guint item_kind;
  guint item_position;
  char *alternatives;
  guint count;
  guint level;
  gboolean dim;
  gboolean steps;
  gboolean expandable;
  GArray *spans;
  guint current;
};

G_DEFINE_FINAL_TYPE (LotseOutlineEntry, lotse_outline_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CURRENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lotse_outline_entry_finalize (GObject *object)
{
  LotseOutlineEntry *self = LOTSE_OUTLINE_ENTRY (object);

  g_free (self->title);
  g_free (self->caption);
  g_free (self->subtitle);
  g_free (self->pill);
  g_free (self->reason);
  g_free (self->kind);
  g_free (self->evidence);
  g_free (self->unsaid);
  g_free (self->rule);
  g_free (self->alternatives);
  g_array_unref (self->spans);

  G_OBJECT_CLASS (lotse_outline_entry_parent_class)->finalize (object);
}

static void
lotse_outline_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LotseOutlineEntry *self = LOTSE_OUTLINE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lotse_outline_entry_class_init (LotseOutlineEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lotse_outline_entry_finalize;
  object_class->get_property = lotse_outline_entry_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CURRENT] = g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lotse_outline_entry_init (LotseOutlineEntry *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
}

LotseOutlineEntry *
lotse_outline_entry_new (LotseEntryType type, guint group, const char *title)
{
  LotseOutlineEntry *self = g_object_new (LOTSE_TYPE_OUTLINE_ENTRY, NULL);

  self->type = type;
  self->group = group;
  self->title = g_strdup (title != NULL ? title : "");
  return self;
}

/* No string at all rather than an empty one. */
static void
set_string (char **place, const char *value)
{
  g_set_str (place, value == NULL || *value == '\0' ? NULL : value);
}

void
lotse_outline_entry_set_caption (LotseOutlineEntry *self, const char *caption)
{
  set_string (&self->caption, caption);
}

void
lotse_outline_entry_set_subtitle (LotseOutlineEntry *self, const char *subtitle)
{
  set_string (&self->subtitle, subtitle);
}

void
lotse_outline_entry_set_reason (LotseOutlineEntry *self, const char *reason)
{
  set_string (&self->reason, reason);
}

void
lotse_outline_entry_set_kind (LotseOutlineEntry *self, const char *kind)
{
  set_string (&self->kind, kind);
}

void
lotse_outline_entry_set_evidence (LotseOutlineEntry *self, const char *evidence, const char *unsaid)
{
  set_string (&self->evidence, evidence);
  set_string (&self->unsaid, unsaid);
}

void
lotse_outline_entry_set_rule (LotseOutlineEntry *self, const char *rule)
{
  set_string (&self->rule, rule);
}

void
lotse_outline_entry_set_dismissal (LotseOutlineEntry *self, LotseDismissal dismissal, guint item_kind, guint position)
{
  self->dismissal = dismissal;
  self->item_kind = item_kind;
  self->item_position = position;
}

void
lotse_outline_entry_set_alternatives (LotseOutlineEntry *self, const char *alternatives)
{
  set_string (&self->alternatives, alternatives);
}

void
lotse_outline_entry_set_pill (LotseOutlineEntry *self, const char *pill, LotsePillStyle style)
{
  set_string (&self->pill, pill);
  self->pill_style = style;
}

void
lotse_outline_entry_set_count (LotseOutlineEntry *self, guint count)
{
  self->count = count;
}

void
lotse_outline_entry_set_level (LotseOutlineEntry *self, guint level)
{
  self->level = level;
}

void
lotse_outline_entry_set_dim (LotseOutlineEntry *self, gboolean dim)
{
  self->dim = dim;
}

void
lotse_outline_entry_set_steps (LotseOutlineEntry *self, gboolean steps)
{
  self->steps = steps;
}

void
lotse_outline_entry_set_expandable (LotseOutlineEntry *self, gboolean expandable)
{
  self->expandable = expandable;
}

void
lotse_outline_entry_add_span (LotseOutlineEntry *self, LotseSpan span)
{
  g_array_append_val (self->spans, span);
}

void
lotse_outline_entry_insert_span (LotseOutlineEntry *self, guint position, LotseSpan span)
{
  g_array_insert_val (self->spans, position, span);
}

LotseEntryType
lotse_outline_entry_get_entry_type (LotseOutlineEntry *self)
{
  return self->type;
}

guint
lotse_outline_entry_get_group (LotseOutlineEntry *self)
{
  return self->group;
}

const char *
lotse_outline_entry_get_title (LotseOutlineEntry *self)
{
  return self->title;
}

const char *
lotse_outline_entry_get_caption (LotseOutlineEntry *self)
{
  return self->caption;
}

const char *
lotse_outline_entry_get_subtitle (LotseOutlineEntry *self)
{
  return self->subtitle;
}

const char *
lotse_outline_entry_get_pill (LotseOutlineEntry *self)
{
  return self->pill;
}

LotsePillStyle
lotse_outline_entry_get_pill_style (LotseOutlineEntry *self)
{
  return self->pill_style;
}

const char *
lotse_outline_entry_get_reason (LotseOutlineEntry *self)
{
  return self->reason;
}

const char *
lotse_outline_entry_get_evidence (LotseOutlineEntry *self)
{
  return self->evidence;
}

char *
lotse_outline_entry_dup_provenance (LotseOutlineEntry *self)
{
  if (self->evidence == NULL || self->rule == NULL)
    return g_strdup (self->evidence);
  /* Translators: where a value stands and how sure it is, then the name of the rule that found it, "decision/numbered". */
  return g_strdup_printf (_ ("%s\nRule: %s"), self->evidence, self->rule);
}

LotseDismissal
lotse_outline_entry_get_dismissal (LotseOutlineEntry *self)
{
  return self->dismissal;
}

guint
lotse_outline_entry_get_item_kind (LotseOutlineEntry *self)
{
  return self->item_kind;
}

guint
lotse_outline_entry_get_item_position (LotseOutlineEntry *self)
{
  return self->item_position;
}

const char *
lotse_outline_entry_get_alternatives (LotseOutlineEntry *self)
{
  return self->alternatives;
}

char *
lotse_outline_entry_dup_also (LotseOutlineEntry *self)
{
  /* Translators: %s is what else was found for this value, "3 May 2023 · 7 June 2023". */
  return self->alternatives != NULL ? g_strdup_printf (_ ("Also in this paper: %s"), self->alternatives) : NULL;
}

char *
lotse_outline_entry_dup_description (LotseOutlineEntry *self)
{
  g_autofree char *also = lotse_outline_entry_dup_also (self);

  if (self->unsaid == NULL || also == NULL)
    return g_strdup (self->unsaid != NULL ? self->unsaid : also != NULL ? also : "");
  return g_strdup_printf ("%s · %s", self->unsaid, also);
}

guint
lotse_outline_entry_get_count (LotseOutlineEntry *self)
{
  return self->count;
}

guint
lotse_outline_entry_get_level (LotseOutlineEntry *self)
{
  return self->level;
}

gboolean
lotse_outline_entry_get_dim (LotseOutlineEntry *self)
{
  return self->dim;
}

gboolean
lotse_outline_entry_get_steps (LotseOutlineEntry *self)
{
  return self->steps;
}

gboolean
lotse_outline_entry_get_expandable (LotseOutlineEntry *self)
{
  return self->expandable;
}

const GArray *
lotse_outline_entry_get_spans (LotseOutlineEntry *self)
{
  return self->spans;
}

char *
lotse_outline_entry_dup_short (const char *text, guint n_characters)
{
  const char *end = text;

  for (guint i = 0; *end != '\0' && i < n_characters; i++)
    end = g_utf8_next_char (end);
  return *end == '\0' ? g_strdup (text) : g_strdup_printf ("%.*s…", (int) (end - text), text);
}

char *
lotse_outline_entry_dup_spoken (LotseOutlineEntry *self)
{
  GString *text = g_string_new (NULL);
  const char *parts[] = { self->kind, self->caption, self->title, self->pill, self->subtitle };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      {
        g_autofree char *part = lotse_outline_entry_dup_short (parts[i], SPOKEN_CHARACTERS);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
      }
  if (self->type == LOTSE_ENTRY_GROUP)
    g_string_append_printf (text, ", %u", self->count);
  if (self->reason != NULL)
    g_string_append_printf (text, ", %s", _ ("inferred"));
  if (self->type == LOTSE_ENTRY_ITEM && self->spans->len > 0)
    {
      /* Translators: the page on which something stands, at the end of what a screen reader says of a row. */
      g_autofree char *where = g_strdup_printf (_ ("page %u"), g_array_index (self->spans, LotseSpan, self->current).page);

      g_string_append_printf (text, ", %s", where);
    }
  return g_string_free (text, FALSE);
}

gboolean
lotse_outline_entry_equal (LotseOutlineEntry *self, LotseOutlineEntry *other)
{
  const char *const words[][2]
      = { { self->title, other->title },       { self->caption, other->caption }, { self->subtitle, other->subtitle },
          { self->pill, other->pill },         { self->reason, other->reason },   { self->kind, other->kind },
          { self->evidence, other->evidence }, { self->rule, other->rule },       { self->alternatives, other->alternatives } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], words[i][1]) != 0)
      return FALSE;
  return self->type == other->type && self->group == other->group && self->pill_style == other->pill_style
         && self->dismissal == other->dismissal && self->item_kind == other->item_kind && self->item_position == other->item_position
         && self->count == other->count && self->level == other->level && self->dim == other->dim && self->steps == other->steps
         && self->expandable == other->expandable && self->spans->len == other->spans->len
         && (self->spans->len == 0 || memcmp (self->spans->data, other->spans->data, self->spans->len * sizeof (LotseSpan)) == 0);
}

guint
lotse_outline_entry_get_current (LotseOutlineEntry *self)
{
  return self->current;
}

void
lotse_outline_entry_set_current (LotseOutlineEntry *self, guint current)
{
  if (self->current == current)
    return;
  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}
