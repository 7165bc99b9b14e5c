/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-row.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-row-line.h"
#include "lotse-row-text.h"

#include <glib/gi18n.h>

/* Lines of a long text before it is expanded. */
#define SHORT_LINES 3
/* No more of a text than that is laid out in the outline; the rest is read in the paper. */
#define SHORT_CHARACTERS 400
#define LONG_CHARACTERS 4000

/* What stands below the first lines, in this order. Most rows have nothing of it, and it is made when it is first needed. */
enum
{
  PART_SUBTITLE,
  PART_ALTERNATIVES,
  PART_EVIDENCE,
  PART_STEPS,
  PART_DISMISS,
  N_PARTS
};

struct _LotseOutlineRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *caption_line; /* over the whole width, so that the marks end where the counts of the groups do */
  GtkBox *body_line;
  GtkBox *column;
  GtkBox *title_line;
  LotseRowText *caption;
  LotseRowText *title;
  GtkWidget *parts[N_PARTS];
  GtkLabel *position; /* of the steps */
  GtkWidget *marks;   /* or NULL, like the following */
  GtkWidget *inferred;
  GtkLabel *pill;
  GtkLabel *count;
  GtkToggleButton *expand;

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

/* --- parts --------------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
new_text (const char *class_1, const char *class_2)
{
  GtkWidget *text = lotse_row_text_new ();

  if (class_1 != NULL)
    gtk_widget_add_css_class (text, class_1);
  if (class_2 != NULL)
    gtk_widget_add_css_class (text, class_2);
  return text;
}

static GtkWidget *
new_step (LotseOutlineRow *self, const char *icon_name, const char *tooltip, const char *name, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lotse-small");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  return button;
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
dismiss_clicked_cb (LotseOutlineRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DISMISS], 0);
}

static GtkWidget *
new_steps (LotseOutlineRow *self)
{
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->position = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->position), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->position), "numeric");
  gtk_box_append (GTK_BOX (steps),
                  new_step (self, "go-up-symbolic", _ ("Previous Place"), _ ("Previous place"), G_CALLBACK (previous_clicked_cb)));
  gtk_box_append (GTK_BOX (steps), GTK_WIDGET (self->position));
  gtk_box_append (GTK_BOX (steps), new_step (self, "go-down-symbolic", _ ("Next Place"), _ ("Next place"), G_CALLBACK (next_clicked_cb)));
  return steps;
}

static GtkWidget *
new_dismiss (LotseOutlineRow *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "lotse-small");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (dismiss_clicked_cb), self);
  return button;
}

/* A part of the row where it is wanted, made now if need be; a part that is not wanted is hidden, and NULL is returned. */
static GtkWidget *
show_part (LotseOutlineRow *self, guint part, gboolean wanted)
{
  GtkWidget *above = GTK_WIDGET (self->title_line);

  if (self->parts[part] != NULL)
    gtk_widget_set_visible (self->parts[part], wanted);
  if (!wanted)
    return NULL;
  if (self->parts[part] == NULL)
    {
      if (part == PART_STEPS)
        self->parts[part] = new_steps (self);
      else if (part == PART_DISMISS)
        self->parts[part] = new_dismiss (self);
      else if (part == PART_SUBTITLE)
        self->parts[part] = new_text (NULL, NULL);
      else
        self->parts[part] = new_text ("caption", part == PART_EVIDENCE ? "lotse-evidence" : "dimmed");
      for (guint i = 0; i < part; i++)
        if (self->parts[i] != NULL)
          above = self->parts[i];
      gtk_box_insert_child_after (self->column, self->parts[part], above);
    }
  return self->parts[part];
}

static void
show_words (LotseOutlineRow *self, guint part, const char *words, guint n_characters)
{
  g_autofree char *shown = words != NULL && *words != '\0' ? lotse_outline_entry_dup_short (words, n_characters) : NULL;
  GtkWidget *text = show_part (self, part, shown != NULL);

  if (text != NULL)
    lotse_row_text_set_text (LOTSE_ROW_TEXT (text), shown);
}

static void
set_words (LotseRowText *text, const char *words)
{
  g_autofree char *shown = lotse_outline_entry_dup_short (words != NULL ? words : "", SHORT_CHARACTERS);

  lotse_row_text_set_text (text, shown);
  gtk_widget_set_visible (GTK_WIDGET (text), *shown != '\0');
}

/* The marks stand in the first line of the row, whichever that is. */
static void
place_marks (LotseOutlineRow *self, gboolean in_caption)
{
  GtkBox *line = in_caption ? self->caption_line : self->title_line;

  gtk_widget_set_visible (GTK_WIDGET (self->caption_line), in_caption);
  if (self->marks == NULL || gtk_widget_get_parent (self->marks) == GTK_WIDGET (line))
    return;
  g_object_ref (self->marks);
  if (gtk_widget_get_parent (self->marks) != NULL)
    gtk_box_remove (in_caption ? self->title_line : self->caption_line, self->marks);
  gtk_box_append (line, self->marks);
  g_object_unref (self->marks);
}

static GtkWidget *
add_mark (LotseOutlineRow *self, const char *text, const char *css_class)
{
  GtkWidget *mark = lotse_accessible_new_silent_label (text);

  if (self->marks == NULL)
    {
      self->marks = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
      gtk_widget_set_valign (self->marks, GTK_ALIGN_START);
    }
  /* With large text on a narrow window it would make the row wider than that. */
  gtk_label_set_ellipsize (GTK_LABEL (mark), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (mark, "caption");
  gtk_widget_add_css_class (mark, css_class);
  return mark;
}

static void
update_marks (LotseOutlineRow *self)
{
  const char *words = lotse_outline_entry_get_pill (self->entry);
  gboolean inferred = lotse_outline_entry_get_reason (self->entry) != NULL;
  gboolean has_pill = words != NULL && *words != '\0';

  if (inferred && self->inferred == NULL)
    {
      self->inferred = add_mark (self, _ ("inferred"), "lotse-inferred");
      gtk_box_prepend (GTK_BOX (self->marks), self->inferred);
    }
  if (has_pill && self->pill == NULL)
    {
      self->pill = GTK_LABEL (add_mark (self, NULL, "lotse-pill"));
      gtk_box_append (GTK_BOX (self->marks), GTK_WIDGET (self->pill));
    }
  if (self->inferred != NULL)
    gtk_widget_set_visible (self->inferred, inferred);
  if (self->pill != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->pill), has_pill);
  if (has_pill)
    gtk_label_set_text (self->pill, words);
  if (self->marks != NULL)
    gtk_widget_set_visible (self->marks, inferred || has_pill);
  place_marks (self, lotse_outline_entry_get_caption (self->entry) != NULL);
}

static void
update_count (LotseOutlineRow *self)
{
  gboolean shown = lotse_outline_entry_get_entry_type (self->entry) == LOTSE_ENTRY_GROUP;
  g_autofree char *count = shown ? g_strdup_printf ("%u", lotse_outline_entry_get_count (self->entry)) : NULL;

  if (shown && self->count == NULL)
    {
      self->count = GTK_LABEL (lotse_accessible_new_silent_label (NULL));
      gtk_widget_set_valign (GTK_WIDGET (self->count), GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
      gtk_widget_add_css_class (GTK_WIDGET (self->count), "dimmed");
      gtk_box_append (self->body_line, GTK_WIDGET (self->count));
    }
  if (shown)
    gtk_label_set_text (self->count, count);
  if (self->count != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->count), shown);
}

/* --- the chosen row ------------------------------------------------------------------------------------------------------------ */

static void
update_steps (LotseOutlineRow *self)
{
  guint n = self->entry != NULL && lotse_outline_entry_get_steps (self->entry) ? lotse_outline_entry_get_spans (self->entry)->len : 0;

  if (show_part (self, PART_STEPS, self->current && n > 1) != NULL)
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

  show_words (self, PART_EVIDENCE, self->current ? evidence : NULL, LONG_CHARACTERS);
  if (show_part (self, PART_DISMISS, self->current && dismiss != NULL) != NULL)
    gtk_button_set_label (GTK_BUTTON (self->parts[PART_DISMISS]), dismiss);
  update_steps (self);
}

/* --- a long text ---------------------------------------------------------------------------------------------------------------- */

/* A button that has nothing to do keeps its room: whether words are left out must not depend on it. */
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

  if (text == NULL || self->expand == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->expand))
      || gtk_toggle_button_get_active (self->expand))
    return;
  needed = lotse_row_text_get_cut (LOTSE_ROW_TEXT (self->parts[PART_SUBTITLE])) || g_utf8_strlen (text, -1) > SHORT_CHARACTERS;
  if (needed != gtk_widget_get_sensitive (GTK_WIDGET (self->expand)))
    set_expand_needed (self, needed);
}

static void
update_expanded (LotseOutlineRow *self)
{
  gboolean expandable = self->entry != NULL && lotse_outline_entry_get_expandable (self->entry);
  gboolean whole = !expandable || gtk_toggle_button_get_active (self->expand);
  GtkWidget *subtitle;

  show_words (self, PART_SUBTITLE, self->entry != NULL ? lotse_outline_entry_get_subtitle (self->entry) : NULL,
              whole ? LONG_CHARACTERS : SHORT_CHARACTERS);
  subtitle = self->parts[PART_SUBTITLE];
  if (subtitle != NULL)
    lotse_row_text_set_lines (LOTSE_ROW_TEXT (subtitle), whole ? 0 : SHORT_LINES);
  if (subtitle != NULL && expandable)
    gtk_widget_remove_css_class (subtitle, "dimmed");
  else if (subtitle != NULL)
    gtk_widget_add_css_class (subtitle, "dimmed");
  if (expandable)
    gtk_button_set_icon_name (GTK_BUTTON (self->expand), whole ? "pan-up-symbolic" : "pan-down-symbolic");
}

static void
expand_toggled_cb (LotseOutlineRow *self)
{
  update_expanded (self);
}

static void
update_expand (LotseOutlineRow *self)
{
  gboolean expandable = lotse_outline_entry_get_expandable (self->entry);

  if (expandable && self->expand == NULL)
    {
      self->expand = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
      gtk_widget_set_valign (GTK_WIDGET (self->expand), GTK_ALIGN_START);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->expand), _ ("Whole Text"));
      gtk_widget_add_css_class (GTK_WIDGET (self->expand), "flat");
      gtk_widget_add_css_class (GTK_WIDGET (self->expand), "lotse-small");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->expand), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Whole text"), -1);
      g_signal_connect_swapped (self->expand, "notify::active", G_CALLBACK (expand_toggled_cb), self);
      set_expand_needed (self, FALSE);
      gtk_box_append (self->body_line, GTK_WIDGET (self->expand));
    }
  if (self->expand == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->expand), expandable);
  gtk_toggle_button_set_active (self->expand, FALSE);
}

/* --- the entry ----------------------------------------------------------------------------------------------------------------- */

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
  for (guint i = 0; self->pill != NULL && i < G_N_ELEMENTS (pill_classes); i++)
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
  g_autofree char *provenance = lotse_outline_entry_dup_provenance (entry);
  g_autofree char *also = lotse_outline_entry_dup_also (entry);

  update_marks (self);
  update_classes (self, entry);
  set_words (self->caption, lotse_outline_entry_get_caption (entry));
  set_words (self->title, lotse_outline_entry_get_title (entry));
  show_words (self, PART_ALTERNATIVES, also, LONG_CHARACTERS);
  update_count (self);
  update_expand (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), provenance);
  gtk_widget_set_margin_start (self->box, (int) lotse_outline_entry_get_level (entry) * 12);
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
  g_clear_object (&self->marks);
  g_clear_pointer (&self->box, gtk_widget_unparent);

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
}

/* Not from a template: a list makes hundreds of rows while a paper opens. */
static void
lotse_outline_row_init (LotseOutlineRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->body_line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  self->caption_line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->title_line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->caption_line), lotse_row_line_new_layout ());
  gtk_widget_set_layout_manager (GTK_WIDGET (self->title_line), lotse_row_line_new_layout ());
  self->caption = LOTSE_ROW_TEXT (new_text ("caption", "dimmed"));
  self->title = LOTSE_ROW_TEXT (new_text (NULL, NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->column), TRUE);
  /* Its words stand beside those of the marks, which have a frame round them. */
  gtk_widget_set_valign (GTK_WIDGET (self->caption), GTK_ALIGN_CENTER);
  gtk_box_append (self->caption_line, GTK_WIDGET (self->caption));
  gtk_box_append (self->title_line, GTK_WIDGET (self->title));
  gtk_box_append (self->column, GTK_WIDGET (self->title_line));
  gtk_box_append (self->body_line, GTK_WIDGET (self->column));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->caption_line));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->body_line));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->signals = g_signal_group_new (LOTSE_TYPE_OUTLINE_ENTRY);
  g_signal_group_connect_swapped (self->signals, "notify::current", G_CALLBACK (update_steps), self);
}

GtkWidget *
lotse_outline_row_new (void)
{
  return g_object_new (LOTSE_TYPE_OUTLINE_ROW, NULL);
}
