/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-term-dialog.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-words.h"

#include <glib/gi18n.h>

typedef enum
{
  TYPE_BODY,
  TYPE_CODE,
  TYPE_LABEL,
} TermType;

struct _LotseTermDialog
{
  AdwDialog parent_instance;

  AdwComboRow *type;
  GtkEditable *term;
  GtkEditable *name;
  AdwComboRow *kind;
  AdwComboRow *field;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (LotseTermDialog, lotse_term_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const kinds[] = { "committee", "advisory",  "council", "administration", "authority", "association",
                                     "company",   "institute", "group",   "school",         "ministry",  "other" };

/* Fields of the table "labels" that a person may name. */
static const struct
{
  const char *field;
  const char *title;
} fields[] = {
  { "title", N_ ("Title") },
  { "number", N_ ("Number") },
  { "file-reference", N_ ("File reference") },
  { "paper-type", N_ ("Type") },
  { "lead", N_ ("Lead") },
  { "date", N_ ("Date") },
  { "publicity", N_ ("Publicity") },
  { "consultation", N_ ("Consultations") },
};

const char *
lotse_term_dialog_get_field_title (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i].field, field) == 0)
      return _ (fields[i].title);
  return field;
}

static gboolean
is_blank (GtkEditable *entry)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));

  return *g_strstrip (text) == '\0';
}

static void
update (LotseTermDialog *self)
{
  TermType type = (TermType) adw_combo_row_get_selected (self->type);

  gtk_widget_set_visible (GTK_WIDGET (self->name), type == TYPE_CODE);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), type != TYPE_LABEL);
  gtk_widget_set_visible (GTK_WIDGET (self->field), type == TYPE_LABEL);
  gtk_widget_set_sensitive (self->add, !is_blank (self->term) && (type != TYPE_CODE || !is_blank (self->name)));
}

/* The text of an entry without blanks at its ends and without tabs, which separate the columns. */
static char *
dup_column (GtkEditable *entry)
{
  char *text = g_strdelimit (g_strdup (gtk_editable_get_text (entry)), "\t\n\r", ' ');

  return g_strstrip (text);
}

static void
cancel_clicked_cb (LotseTermDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_clicked_cb (LotseTermDialog *self)
{
  g_autofree char *term = dup_column (self->term);
  g_autofree char *name = dup_column (self->name);
  const char *kind = kinds[MIN (adw_combo_row_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1)];
  const char *field = fields[MIN (adw_combo_row_get_selected (self->field), G_N_ELEMENTS (fields) - 1)].field;
  g_autofree char *line = NULL;

  switch ((TermType) adw_combo_row_get_selected (self->type))
    {
    case TYPE_CODE:
      line = g_strdup_printf ("body-names\t%s\t%s\tx\t%s", term, kind, name);
      break;
    case TYPE_LABEL:
      line = g_strdup_printf ("labels\t%s\t%s\tcolon", term, field);
      break;
    case TYPE_BODY:
    default:
      line = g_strdup_printf ("body-names\t%s\t%s", term, kind);
      break;
    }
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, line);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
lotse_term_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lotse_term_dialog_parent_class)->map (widget);
  lotse_accessible_focus_later (GTK_WIDGET (LOTSE_TERM_DIALOG (widget)->term));
}

static void
lotse_term_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOTSE_TYPE_TERM_DIALOG);

  G_OBJECT_CLASS (lotse_term_dialog_parent_class)->dispose (object);
}

static void
lotse_term_dialog_class_init (LotseTermDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_term_dialog_dispose;
  widget_class->map = lotse_term_dialog_map;
  signals[SIGNAL_ADDED]
      = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-term-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseTermDialog, type);
  gtk_widget_class_bind_template_child (widget_class, LotseTermDialog, term);
  gtk_widget_class_bind_template_child (widget_class, LotseTermDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LotseTermDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LotseTermDialog, field);
  gtk_widget_class_bind_template_child (widget_class, LotseTermDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
lotse_term_dialog_init (LotseTermDialog *self)
{
  g_autoptr (GtkStringList) kind_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) field_names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  lotse_accessible_name_lists (adw_dialog_get_child (ADW_DIALOG (self)), adw_dialog_get_title (ADW_DIALOG (self)));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (kind_names, lotse_words_get (LOTSE_WORDS_BODY_KIND, kinds[i]));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_string_list_append (field_names, _ (fields[i].title));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_names));
  adw_combo_row_set_model (self->field, G_LIST_MODEL (field_names));
  g_signal_connect_object (self->type, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->term, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

LotseTermDialog *
lotse_term_dialog_new (void)
{
  return g_object_new (LOTSE_TYPE_TERM_DIALOG, NULL);
}
