/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-row-text.h"

#include "lotse-bidi.h"

#include <string.h>

struct _LotseRowText
{
  GtkWidget parent_instance;

  char *text;
  guint n_lines;
  PangoLayout *layout; /* or NULL until it is measured */
  guint serial;        /* of the font that it was measured with */
};

G_DEFINE_FINAL_TYPE (LotseRowText, lotse_row_text, GTK_TYPE_WIDGET)

/* About six letters: how narrow it may be. That of the longest word is not worth laying out all of them. */
#define MIN_EMS 3

static PangoLayout *
ensure_layout (LotseRowText *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  PangoAlignment end = rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;

  if (self->layout != NULL)
    return self->layout;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  self->serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    pango_layout_set_width (self->layout, gtk_widget_get_width (GTK_WIDGET (self)) * PANGO_SCALE);
  if (self->n_lines > 0)
    {
      pango_layout_set_height (self->layout, -(int) self->n_lines);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  /* Pango turns the alignment of a paragraph round that runs against its window. */
  if (lotse_bidi_runs_against (self->layout, gtk_widget_get_direction (GTK_WIDGET (self))))
    end = PANGO_ALIGN_LEFT;
  pango_layout_set_alignment (self->layout, end);
  return self->layout;
}

static void
drop_layout (LotseRowText *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
lotse_row_text_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  LotseRowText *self = LOTSE_ROW_TEXT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      PangoContext *context = gtk_widget_get_pango_context (widget);
      int em = PANGO_PIXELS (pango_font_description_get_size (pango_context_get_font_description (context)));

      *minimum = MIN_EMS * em;
      /* Wider than one line of it, whatever the letters are. */
      *natural = MAX (*minimum, em * (int) strlen (self->text));
      return;
    }
  /* The same width again costs nothing. */
  pango_layout_set_width (ensure_layout (self), for_size >= 0 ? for_size * PANGO_SCALE : -1);
  pango_layout_get_pixel_size (ensure_layout (self), NULL, minimum);
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = PANGO_PIXELS (pango_layout_get_baseline (self->layout));
}

static GtkSizeRequestMode
lotse_row_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lotse_row_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  pango_layout_set_width (ensure_layout (LOTSE_ROW_TEXT (widget)), width * PANGO_SCALE);
}

static void
lotse_row_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_layout (snapshot, ensure_layout (LOTSE_ROW_TEXT (widget)), &color);
}

/* Most changes of the style, as under the pointer, leave the font as it was. */
static void
lotse_row_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  LotseRowText *self = LOTSE_ROW_TEXT (widget);

  GTK_WIDGET_CLASS (lotse_row_text_parent_class)->css_changed (widget, change);
  if (self->layout != NULL && pango_context_get_serial (gtk_widget_get_pango_context (widget)) != self->serial)
    drop_layout (self);
}

static void
lotse_row_text_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (lotse_row_text_parent_class)->direction_changed (widget, previous);
  drop_layout (LOTSE_ROW_TEXT (widget));
}

static void
lotse_row_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (lotse_row_text_parent_class)->system_setting_changed (widget, setting);
  if (setting != GTK_SYSTEM_SETTING_DISPLAY && setting != GTK_SYSTEM_SETTING_ICON_THEME)
    drop_layout (LOTSE_ROW_TEXT (widget));
}

static void
lotse_row_text_finalize (GObject *object)
{
  LotseRowText *self = LOTSE_ROW_TEXT (object);

  g_free (self->text);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (lotse_row_text_parent_class)->finalize (object);
}

static void
lotse_row_text_class_init (LotseRowTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lotse_row_text_finalize;
  widget_class->measure = lotse_row_text_measure;
  widget_class->get_request_mode = lotse_row_text_get_request_mode;
  widget_class->size_allocate = lotse_row_text_size_allocate;
  widget_class->snapshot = lotse_row_text_snapshot;
  widget_class->css_changed = lotse_row_text_css_changed;
  widget_class->direction_changed = lotse_row_text_direction_changed;
  widget_class->system_setting_changed = lotse_row_text_system_setting_changed;
  /* The row says all of its words at once. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "label");
}

static void
lotse_row_text_init (LotseRowText *self)
{
  self->text = g_strdup ("");
}

GtkWidget *
lotse_row_text_new (void)
{
  return g_object_new (LOTSE_TYPE_ROW_TEXT, NULL);
}

void
lotse_row_text_set_text (LotseRowText *self, const char *text)
{
  if (!g_set_str (&self->text, text))
    return;
  drop_layout (self);
}

const char *
lotse_row_text_get_text (LotseRowText *self)
{
  return self->text;
}

void
lotse_row_text_set_lines (LotseRowText *self, guint n_lines)
{
  if (self->n_lines == n_lines)
    return;
  self->n_lines = n_lines;
  drop_layout (self);
}

gboolean
lotse_row_text_get_cut (LotseRowText *self)
{
  return pango_layout_is_ellipsized (ensure_layout (self));
}
