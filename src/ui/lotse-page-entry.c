/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-entry.h"

#include "lotse-config.h"

#include <glib/gi18n.h>

struct _LotsePageEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *n_pages;
  char *shown; /* the page, in the words of the entry before anybody typed */

  LotseViewState *state;
};

G_DEFINE_FINAL_TYPE (LotsePageEntry, lotse_page_entry, GTK_TYPE_WIDGET)

static const char *
get_page_label (LotsePageEntry *self, guint page)
{
  LotsePaperContent *content = lotse_view_state_get_content (self->state);
  LotseDocumentText *text = content != NULL ? lotse_paper_content_get_text (content) : NULL;

  if (text == NULL || page == 0 || page > lotse_document_text_get_n_pages (text))
    return NULL;
  return lotse_document_text_get_page (text, page - 1)->label;
}

static void
update (LotsePageEntry *self)
{
  guint page = lotse_view_state_get_page (self->state);
  guint n = lotse_view_state_get_n_pages (self->state);
  const char *label = get_page_label (self, page);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *of = NULL;

  g_set_str (&self->shown, label != NULL && *label != '\0' ? label : number);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->shown);
  if (label != NULL && g_strcmp0 (label, number) != 0)
    /* Translators: the page as counted, and the number of pages, where the document has page names of its own. */
    of = g_strdup_printf (_ ("(%u of %u)"), page, n);
  else
    /* Translators: "of 12": the number of pages, after the page that is open. */
    of = g_strdup_printf (_ ("of %u"), n);
  gtk_label_set_text (GTK_LABEL (self->n_pages), of);
  /* Whoever comes to the entry hears of how many. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, of, -1);
  gtk_widget_set_visible (self->entry, n > 1);
  gtk_widget_set_visible (self->n_pages, n > 1);
}

static void
entered_cb (LotsePageEntry *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint n = lotse_view_state_get_n_pages (self->state);
  guint64 number;

  /* The names of the pages first: "iv", "A-3". */
  for (guint page = 1; page <= n; page++)
    {
      const char *label = get_page_label (self, page);

      if (label != NULL && g_strcmp0 (label, typed) == 0)
        {
          lotse_view_state_set_page (self->state, page);
          return;
        }
    }
  if (g_ascii_string_to_unsigned (typed, 10, 1, G_MAXUINT, &number, NULL))
    lotse_view_state_set_page (self->state, (guint) MIN (number, n));
  update (self);
}

/* Escape takes back what was typed; it leaves the paper only where nothing was. */
static gboolean
key_cb (LotsePageEntry *self, guint keyval, guint keycode, GdkModifierType modifiers)
{
  if (keyval != GDK_KEY_Escape || g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->shown) == 0)
    return GDK_EVENT_PROPAGATE;
  update (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return GDK_EVENT_STOP;
}

void
lotse_page_entry_set_state (LotsePageEntry *self, LotseViewState *state)
{
  g_set_object (&self->state, state);
  g_signal_connect_object (state, "notify::page", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::content", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
lotse_page_entry_dispose (GObject *object)
{
  LotsePageEntry *self = LOTSE_PAGE_ENTRY (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->n_pages, gtk_widget_unparent);
  g_clear_object (&self->state);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (lotse_page_entry_parent_class)->dispose (object);
}

static void
lotse_page_entry_class_init (LotsePageEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lotse_page_entry_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lotse_page_entry_init (LotsePageEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Page"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  /* What was typed and not entered is no page. */
  g_signal_connect_object (focus, "leave", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->n_pages = gtk_label_new (NULL);
  /* What stands beside it in the bar is worth more where the room is short. */
  gtk_label_set_ellipsize (GTK_LABEL (self->n_pages), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->n_pages, "numeric");
  gtk_widget_add_css_class (self->n_pages, "dimmed");
  gtk_widget_set_parent (self->n_pages, GTK_WIDGET (self));
}
