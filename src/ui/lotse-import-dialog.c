/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-import-dialog.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-importer.h"

#include <glib/gi18n.h>

struct _LotseImportDialog
{
  AdwDialog parent_instance;

  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (LotseImportDialog, lotse_import_dialog, ADW_TYPE_DIALOG)

static const struct
{
  const char *icon;
  const char *label;
} outcomes[] = {
  [LOTSE_IMPORT_IMPORTED] = { "object-select-symbolic", N_ ("Imported") },
  [LOTSE_IMPORT_ALREADY_THERE] = { "object-select-symbolic", N_ ("Already in the library") },
  [LOTSE_IMPORT_NEW_VERSION] = { "document-new-symbolic", N_ ("New version of a paper in the library") },
  [LOTSE_IMPORT_OTHER_FORM] = { "edit-copy-symbolic", N_ ("Other form of a paper in the library") },
  [LOTSE_IMPORT_NEEDS_PASSWORD] = { "dialog-password-symbolic", N_ ("Needs a password") },
  [LOTSE_IMPORT_FAILED] = { "dialog-warning-symbolic", N_ ("Could not be read") },
};

/* So wide, in characters, are the words beside a button at least; where there is less room it stands below them. */
#define WORDS_BESIDE 24

/* It is done once. The keyboard stays in the list. */
static void
separate_clicked_cb (GtkWidget *button)
{
  gtk_widget_grab_focus (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_VIEW));
  gtk_widget_set_sensitive (button, FALSE);
}

/* With large text its words may be wider than a narrow window. */
static GtkWidget *
new_button (const char *words)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), GTK_JUSTIFY_CENTER);
  return button;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *wrap = adw_wrap_box_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = lotse_accessible_new_silent_label (NULL);
  GtkWidget *message = lotse_accessible_new_silent_label (NULL);
  GtkWidget *separate = new_button (_ ("_Separate"));
  GtkWidget *unlock = new_button (_ ("Enter _Password…"));
  g_autoptr (PangoAttrList) plain = pango_attr_list_new ();

  /* The name of a file has no hyphen where it goes over two lines. */
  pango_attr_list_insert (plain, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), WORDS_BESIDE);
  lotse_accessible_show_cut_words (GTK_LABEL (name));
  gtk_label_set_xalign (GTK_LABEL (message), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (message), WORDS_BESIDE);
  gtk_label_set_wrap (GTK_LABEL (message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (message), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_attributes (GTK_LABEL (message), plain);
  gtk_widget_add_css_class (message, "caption");
  gtk_widget_add_css_class (message, "dimmed");
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), message);
  gtk_widget_set_hexpand (texts, TRUE);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), texts);
  gtk_widget_set_hexpand (wrap, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), wrap);
  gtk_widget_set_valign (separate, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (separate, _ ("Keep as a Paper of Its Own"));
  g_signal_connect (separate, "clicked", G_CALLBACK (separate_clicked_cb), NULL);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), separate);
  gtk_widget_set_valign (unlock, GTK_ALIGN_CENTER);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), unlock);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  LotseImportResult *result = gtk_list_item_get_item (item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *wrap = gtk_widget_get_next_sibling (icon);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_first_child (wrap));
  GtkWidget *message = gtk_widget_get_next_sibling (name);
  GtkWidget *unlock = gtk_widget_get_last_child (wrap);
  GtkWidget *separate = gtk_widget_get_prev_sibling (unlock);
  GFile *file = lotse_import_result_get_file (result);
  LotseImportOutcome outcome = lotse_import_result_get_outcome (result);
  const char *words = _ (outcomes[outcome].label);
  const char *more = lotse_import_result_get_message (result);
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  if (more == NULL || *more == '\0')
    text = g_strdup (words);
  else if (outcome != LOTSE_IMPORT_IMPORTED)
    text = g_strdup (more); /* it says the same, and more */
  else
    /* Translators: what became of a file, and what is to be known of it. */
    text = g_strdup_printf (_ ("%s: %s"), words, more);
  spoken = g_strdup_printf ("%s, %s", lotse_import_result_get_display_name (result), text);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), outcomes[outcome].icon);
  gtk_label_set_text (GTK_LABEL (name), lotse_import_result_get_display_name (result));
  gtk_label_set_text (GTK_LABEL (message), text);
  gtk_list_item_set_accessible_label (item, spoken);
  /* The import may have joined what a person keeps apart. */
  gtk_widget_set_visible (separate, outcome == LOTSE_IMPORT_NEW_VERSION || outcome == LOTSE_IMPORT_OTHER_FORM);
  if (gtk_widget_get_visible (separate))
    {
      gtk_widget_set_sensitive (separate, TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (separate), "s", lotse_import_result_get_uuid (result));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (separate), "win.separate-paper");
    }
  /* The question for it was put away. */
  gtk_widget_set_visible (unlock, outcome == LOTSE_IMPORT_NEEDS_PASSWORD && file != NULL);
  if (gtk_widget_get_visible (unlock))
    {
      g_autofree char *uri = g_file_get_uri (file);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (unlock), "s", uri);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (unlock), "win.unlock-file");
    }
}

static void
add_part (GString *summary, char *part)
{
  g_string_append_printf (summary, "%s%s", summary->len > 0 ? ", " : "", part);
  g_free (part);
}

char *
lotse_import_dialog_dup_summary (GListModel *results)
{
  guint counts[G_N_ELEMENTS (outcomes)] = { 0 };
  g_autoptr (GString) summary = g_string_new (NULL);
  guint imported;

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);

      counts[lotse_import_result_get_outcome (result)]++;
    }
  imported = counts[LOTSE_IMPORT_IMPORTED] + counts[LOTSE_IMPORT_NEW_VERSION] + counts[LOTSE_IMPORT_OTHER_FORM];
  if (imported > 0)
    /* Translators: how many files of an import are new in the library; one of the parts of a summary, with commas between. */
    add_part (summary, g_strdup_printf (ngettext ("%u imported", "%u imported", imported), imported));
  if (counts[LOTSE_IMPORT_ALREADY_THERE] > 0)
    /* Translators: how many files of an import the library had already; a part of the same summary. */
    add_part (summary, g_strdup_printf (ngettext ("%u already there", "%u already there", counts[LOTSE_IMPORT_ALREADY_THERE]),
                                        counts[LOTSE_IMPORT_ALREADY_THERE]));
  if (counts[LOTSE_IMPORT_NEEDS_PASSWORD] > 0)
    /* Translators: how many files of an import are encrypted and wait for their password; a part of the same summary. */
    add_part (summary, g_strdup_printf (ngettext ("%u needs a password", "%u need a password", counts[LOTSE_IMPORT_NEEDS_PASSWORD]),
                                        counts[LOTSE_IMPORT_NEEDS_PASSWORD]));
  if (counts[LOTSE_IMPORT_FAILED] > 0)
    /* Translators: how many files of an import failed; a part of the same summary. */
    add_part (summary, g_strdup_printf (ngettext ("%u could not be read", "%u could not be read", counts[LOTSE_IMPORT_FAILED]),
                                        counts[LOTSE_IMPORT_FAILED]));
  if (summary->len == 0)
    return g_strdup (_ ("Nothing to import"));
  return g_strdup (summary->str);
}

static void
lotse_import_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOTSE_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (lotse_import_dialog_parent_class)->dispose (object);
}

static void
lotse_import_dialog_class_init (LotseImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_import_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseImportDialog, list);
}

static void
lotse_import_dialog_init (LotseImportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

LotseImportDialog *
lotse_import_dialog_new (GListModel *results)
{
  LotseImportDialog *self = g_object_new (LOTSE_TYPE_IMPORT_DIALOG, NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (results));

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  return self;
}
