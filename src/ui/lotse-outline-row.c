/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-row.h"

#include "lotse-bidi.h"
#include "lotse-config.h"

#include <glib/gi18n.h>

/* Lines of a long text before it is expanded. */
#define SHORT_LINES 3
/* No more of a text than that is laid out in the outline; the rest is read in the paper. */
#define SHORT_CHARACTERS 400
#define LONG_CHARACTERS 4000

struct _LotseOutlineRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *caption_line;
  GtkBox *title_line;
  GtkWidget *marks;
  GtkLabel *caption;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *alternatives;
  GtkLabel *inferred;
  GtkLabel *pill;
  GtkLabel *position;
  GtkLabel *count;
  GtkWidget *steps;
  GtkButton *previous;
  GtkButton *next;
  GtkToggleButton *expand;
  GtkLabel *evidence;
  GtkButton *dismiss;

  LotseOutlineEntry *entry;
  GSignalGroup *signals;
  gboolean current;
};

G_DEFINE_FINAL_TYPE (LotseOutlineRow, lotse_outline_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

enum
{
  SIGNAL_STEP,
  SIGNAL_DISMISS,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *const type_classes[] = { "lotse-group", "lotse-subgroup", "lotse-empty", "lotse-item" };
static const char *const pill_classes[] = { "plain", "open", "done", "stopped", "next" };

static void
set_label (GtkLabel *label, const char *text)
{
  g_autofree char *shown = lotse_outline_entry_dup_short (text != NULL ? text : "", SHORT_CHARACTERS);

  lotse_bidi_set_label (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
update_steps (LotseOutlineRow *self)
{
  guint n = self->entry != NULL && lotse_outline_entry_get_steps (self->entry) ? lotse_outline_entry_get_spans (self->entry)->len : 0;

  gtk_widget_set_visible (self->steps, self->current && n > 1);
  if (n > 1)
    {
      /* Translators: which place of how many is shown, "2 of 14". */
      g_autofree char *text = g_strdup_printf (_ ("%u of %u"), lotse_outline_entry_get_current (self->entry) + 1, n);

      gtk_label_set_text (self->position, text);
    }
}

static const char *
get_dismiss_label (LotseDismissal dismissal)
{
  switch (dismissal)
    {
    case LOTSE_DISMISSAL_WITH_REASON:
      /* Translators: sets a stumbling stone aside; asks for the reason. */
      return _ ("_Dismiss…");
    case LOTSE_DISMISSAL_AT_ONCE:
      /* Translators: takes a seat out of the list. */
      return _ ("_Remove");
    case LOTSE_DISMISSAL_DONE:
      /* Translators: undoes that something was dismissed or removed. */
      return _ ("_Take Back");
    case LOTSE_DISMISSAL_NONE:
    default:
      return NULL;
    }
}

/* The row that is chosen shows its evidence and what can be done with it. */
static void
update_current (LotseOutlineRow *self)
{
  const char *evidence = self->entry != NULL ? lotse_outline_entry_get_evidence (self->entry) : NULL;
  const char *dismiss = self->entry != NULL ? get_dismiss_label (lotse_outline_entry_get_dismissal (self->entry)) : NULL;

  if (evidence != NULL)
    lotse_bidi_set_label (self->evidence, evidence);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), self->current && evidence != NULL);
  if (dismiss != NULL)
    gtk_button_set_label (self->dismiss, dismiss);
  gtk_widget_set_visible (GTK_WIDGET (self->dismiss), self->current && dismiss != NULL);
  update_steps (self);
}

/* The marks stand in the first line of the row, whichever that is. */
static void
place_marks (LotseOutlineRow *self, gboolean in_caption)
{
  GtkBox *line = in_caption ? self->caption_line : self->title_line;

  gtk_widget_set_visible (GTK_WIDGET (self->caption_line), in_caption);
  if (gtk_widget_get_parent (self->marks) == GTK_WIDGET (line))
    return;
  g_object_ref (self->marks);
  gtk_box_remove (in_caption ? self->title_line : self->caption_line, self->marks);
  gtk_box_append (line, self->marks);
  g_object_unref (self->marks);
}

/* A button that has nothing to do keeps its room, so that the marks of all rows stand below one another. */
static void
set_expand_needed (LotseOutlineRow *self, gboolean needed)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->expand), needed);
  gtk_widget_set_opacity (GTK_WIDGET (self->expand), needed ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->expand), GTK_ACCESSIBLE_STATE_HIDDEN, !needed, -1);
}

/* Whether words are left out is known when the row has its width; it depends on the window and on the size of the text. */
static void
check_expand_needed (LotseOutlineRow *self)
{
  const char *text = self->entry != NULL ? lotse_outline_entry_get_subtitle (self->entry) : NULL;
  gboolean needed;

  if (text == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->expand)) || gtk_toggle_button_get_active (self->expand))
    return;
  needed = pango_layout_is_ellipsized (gtk_label_get_layout (self->subtitle)) || g_utf8_strlen (text, -1) > SHORT_CHARACTERS;
  if (needed != gtk_widget_get_sensitive (GTK_WIDGET (self->expand)))
    set_expand_needed (self, needed);
}

static void
update_expanded (LotseOutlineRow *self)
{
  gboolean expandable = self->entry != NULL && lotse_outline_entry_get_expandable (self->entry);
  gboolean whole = !expandable || gtk_toggle_button_get_active (self->expand);
  const char *subtitle = self->entry != NULL ? lotse_outline_entry_get_subtitle (self->entry) : NULL;
  g_autofree char *shown = lotse_outline_entry_dup_short (subtitle != NULL ? subtitle : "", whole ? LONG_CHARACTERS : SHORT_CHARACTERS);

  lotse_bidi_set_label (self->subtitle, shown);
  gtk_label_set_lines (self->subtitle, whole ? -1 : SHORT_LINES);
  gtk_label_set_ellipsize (self->subtitle, whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_button_set_icon_name (GTK_BUTTON (self->expand), whole ? "pan-up-symbolic" : "pan-down-symbolic");
}

static void
expand_toggled_cb (LotseOutlineRow *self)
{
  update_expanded (self);
}

static void
dismiss_clicked_cb (LotseOutlineRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DISMISS], 0);
}

static void
previous_clicked_cb (LotseOutlineRow *self)
{
  g_signal_emit (self, signals[SIGNAL_STEP], 0, -1);
}

static void
next_clicked_cb (LotseOutlineRow *self)
{
  g_signal_emit (self, signals[SIGNAL_STEP], 0, 1);
}

static void
update_classes (LotseOutlineRow *self, LotseOutlineEntry *entry)
{
  LotseEntryType type = lotse_outline_entry_get_entry_type (entry);
  LotsePillStyle style = lotse_outline_entry_get_pill_style (entry);

  for (guint i = 0; i < G_N_ELEMENTS (type_classes); i++)
    if (i == type)
      gtk_widget_add_css_class (GTK_WIDGET (self), type_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), type_classes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (pill_classes); i++)
    if (i == style)
      gtk_widget_add_css_class (GTK_WIDGET (self->pill), pill_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->pill), pill_classes[i]);
  if (lotse_outline_entry_get_dim (entry))
    gtk_widget_add_css_class (GTK_WIDGET (self), "lotse-past");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lotse-past");
}

static void
update_entry (LotseOutlineRow *self)
{
  LotseOutlineEntry *entry = self->entry;
  gboolean expandable = lotse_outline_entry_get_expandable (entry);
  const char *alternatives = lotse_outline_entry_get_alternatives (entry);
  g_autofree char *provenance = lotse_outline_entry_dup_provenance (entry);
  g_autofree char *count = g_strdup_printf ("%u", lotse_outline_entry_get_count (entry));

  update_classes (self, entry);
  set_label (self->caption, lotse_outline_entry_get_caption (entry));
  place_marks (self, lotse_outline_entry_get_caption (entry) != NULL);
  set_label (self->title, lotse_outline_entry_get_title (entry));
  set_label (self->subtitle, lotse_outline_entry_get_subtitle (entry));
  set_label (self->pill, lotse_outline_entry_get_pill (entry));
  gtk_widget_set_visible (GTK_WIDGET (self->inferred), lotse_outline_entry_get_reason (entry) != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), provenance);
  gtk_widget_set_visible (GTK_WIDGET (self->alternatives), alternatives != NULL);
  if (alternatives != NULL)
    {
      /* Translators: %s is what else was found for this value, "3 May 2023 · 7 June 2023". */
      g_autofree char *whole = g_strdup_printf (_ ("Also in this paper: %s"), alternatives);
      g_autofree char *text = lotse_outline_entry_dup_short (whole, LONG_CHARACTERS);

      lotse_bidi_set_label (self->alternatives, text);
    }
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), lotse_outline_entry_get_entry_type (entry) == LOTSE_ENTRY_GROUP);
  gtk_widget_set_visible (GTK_WIDGET (self->expand), expandable);
  gtk_toggle_button_set_active (self->expand, FALSE);
  gtk_widget_set_margin_start (self->box, (int) lotse_outline_entry_get_level (entry) * 12);
  if (expandable)
    gtk_widget_remove_css_class (GTK_WIDGET (self->subtitle), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dimmed");
  update_expanded (self);
  update_current (self);
}

void
lotse_outline_row_set_entry (LotseOutlineRow *self, LotseOutlineEntry *entry)
{
  if (!g_set_object (&self->entry, entry))
    return;
  g_signal_group_set_target (self->signals, entry);
  if (entry != NULL)
    update_entry (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

LotseOutlineEntry *
lotse_outline_row_get_entry (LotseOutlineRow *self)
{
  return self->entry;
}

void
lotse_outline_row_set_current (LotseOutlineRow *self, gboolean current)
{
  self->current = current;
  update_current (self);
}

static void
lotse_outline_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ENTRY)
    g_value_set_object (value, LOTSE_OUTLINE_ROW (object)->entry);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lotse_outline_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ENTRY)
    lotse_outline_row_set_entry (LOTSE_OUTLINE_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lotse_outline_row_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (LOTSE_OUTLINE_ROW (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
lotse_outline_row_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (LOTSE_OUTLINE_ROW (widget)->box);
}

static void
lotse_outline_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LotseOutlineRow *self = LOTSE_OUTLINE_ROW (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  check_expand_needed (self);
}

static void
lotse_outline_row_dispose (GObject *object)
{
  LotseOutlineRow *self = LOTSE_OUTLINE_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (lotse_outline_row_parent_class)->dispose (object);
}

static void
lotse_outline_row_class_init (LotseOutlineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lotse_outline_row_dispose;
  object_class->get_property = lotse_outline_row_get_property;
  object_class->set_property = lotse_outline_row_set_property;
  widget_class->measure = lotse_outline_row_measure;
  widget_class->get_request_mode = lotse_outline_row_get_request_mode;
  widget_class->size_allocate = lotse_outline_row_size_allocate;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, LOTSE_TYPE_OUTLINE_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_DISMISS] = g_signal_new ("dismiss", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STEP]
      = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "lotse-row");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, dismiss);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, marks);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, title_line);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, caption_line);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, caption);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, title);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, alternatives);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, inferred);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, pill);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, position);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, count);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, steps);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, previous);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, next);
  gtk_widget_class_bind_template_child (widget_class, LotseOutlineRow, expand);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, expand_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
}

static void
lotse_outline_row_init (LotseOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_expand_needed (self, FALSE);
  self->signals = g_signal_group_new (LOTSE_TYPE_OUTLINE_ENTRY);
  g_signal_group_connect_swapped (self->signals, "notify::current", G_CALLBACK (update_steps), self);
}

GtkWidget *
lotse_outline_row_new (void)
{
  return g_object_new (LOTSE_TYPE_OUTLINE_ROW, NULL);
}
