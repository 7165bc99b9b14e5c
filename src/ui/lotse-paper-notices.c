/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-notices.h"

#include "lotse-config.h"
#include "lotse-page-ranges.h"
#include "lotse-words.h"

#include <glib/gi18n.h>

static void
add_trust (GPtrArray *notices, const LotseOutline *outline)
{
  LotseOutlineItem *item
      = lotse_outline_get_n_items (outline, LOTSE_ITEM_TRUST) > 0 ? lotse_outline_get_item (outline, LOTSE_ITEM_TRUST, 0) : NULL;
  const char *source = item != NULL ? lotse_outline_item_get (item, "source") : NULL;
  const char *portal = item != NULL ? lotse_outline_item_get (item, "portal") : NULL;

  if (g_strcmp0 (source, "portal-copy") != 0)
    return;
  if (portal != NULL)
    /* Translators: %s is the name of a web portal, "unserAC.de". */
    g_ptr_array_add (notices, g_strdup_printf (_ ("Portal copy (%s); the original counts"), portal));
  else
    g_ptr_array_add (notices, g_strdup (_ ("Copy of a portal; the original counts")));
}

char **
lotse_paper_notices_build (const LotseDocumentText *text, const LotseOutline *outline, gboolean outdated, gboolean missing)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();

  if (outdated)
    g_ptr_array_add (notices, g_strdup (_ ("Newer version in the library")));
  if (missing)
    g_ptr_array_add (notices, g_strdup (_ ("The original is missing from the library; import it again")));
  if (!lotse_document_text_has_text (text))
    g_ptr_array_add (notices,
                     g_strdup (lotse_document_text_get_source (text) == LOTSE_SOURCE_PDF
                                   ? _ ("No readable text: this paper is a picture, its outline stays empty until the text is recognised")
                                   : _ ("There are no words in this paper, so its outline is empty")));
  else
    {
      g_autofree char *unread = lotse_page_ranges_dup_unread (text);
      g_autofree char *pages = lotse_page_ranges_dup_empty (text);

      if (unread != NULL)
        /* Translators: %s are page numbers, "3–5, 9". */
        g_ptr_array_add (notices, g_strdup_printf (ngettext ("Damaged and not read: page %s. The outline may lack something",
                                                             "Damaged and not read: pages %s. The outline may lack something",
                                                             lotse_page_ranges_get_plural (unread)),
                                                   unread));
      if (pages != NULL && lotse_document_text_get_n_pages (text) > 1)
        /* Translators: %s are page numbers, "3–5, 9". */
        g_ptr_array_add (notices, g_strdup_printf (ngettext ("No readable text on page %s", "No readable text on pages %s",
                                                             lotse_page_ranges_get_plural (pages)),
                                                   pages));
    }
  if (lotse_document_text_lookup_fact (text, LOTSE_FACT_LEFT_OUT) != NULL)
    g_ptr_array_add (notices, lotse_words_dup_left_out ());
  if (g_strcmp0 (lotse_outline_get_key (outline, "publicity"), "non-public") == 0)
    g_ptr_array_add (notices, g_strdup (_ ("Not public: do not pass this paper on")));
  add_trust (notices, outline);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HINT); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i);

      if (g_strcmp0 (lotse_outline_item_get (item, "code"), "lost-syllable") == 0)
        {
          g_ptr_array_add (notices, g_strdup (_ ("The beginning of a word was lost; the place is marked")));
          break;
        }
    }
  g_ptr_array_add (notices, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&notices), FALSE);
}

/* What there is to do about an old version. With large text in a narrow window its words go over two lines. */
static GtkWidget *
new_newest_button (void)
{
  /* Translators: opens the newest version of the paper that is shown. */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open Newest Version"));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "paper.open-newest");
  return button;
}

/* The strip takes no keyboard. Whoever does not see it hears it once the keyboard has come to the outline, which would break it off. */
static gboolean
tell_cb (gpointer words)
{
  GtkRoot *root = gtk_widget_get_root (words);

  if (root != NULL && gtk_widget_get_mapped (words))
    gtk_accessible_announce (GTK_ACCESSIBLE (root), gtk_label_get_text (words), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

static void
words_mapped_cb (GtkWidget *words)
{
  g_idle_add_full (G_PRIORITY_LOW, tell_cb, g_object_ref (words), g_object_unref);
}

void
lotse_paper_notices_show (GtkBox *box, LotsePaperContent *content, gboolean outdated)
{
  g_auto (GStrv) notices = lotse_paper_notices_build (lotse_paper_content_get_text (content), lotse_paper_content_get_outline (content),
                                                      outdated, lotse_paper_content_get_original (content) == NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  gtk_widget_set_visible (GTK_WIDGET (box), notices[0] != NULL);
  /* One strip, whatever there is to say: the paper needs the room. All of it is to be read also in a narrow window with large text, where a
   * banner of the toolkit would cut it. */
  if (notices[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (" · ", notices);
      GtkWidget *words = gtk_label_new (joined);
      g_autoptr (PangoAttrList) plain = pango_attr_list_new ();

      /* The name of a portal has no hyphen where it goes over two lines. */
      pango_attr_list_insert (plain, pango_attr_insert_hyphens_new (FALSE));
      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_attributes (GTK_LABEL (words), plain);
      gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
      gtk_widget_set_hexpand (words, TRUE);
      gtk_widget_add_css_class (words, "heading");
      /* A paper that is read again, by other rules perhaps, mostly has the same to say. */
      if (g_strcmp0 (g_object_get_data (G_OBJECT (box), "lotse-told"), joined) != 0)
        g_signal_connect (words, "map", G_CALLBACK (words_mapped_cb), NULL);
      g_object_set_data_full (G_OBJECT (box), "lotse-told", g_strdup (joined), g_free);
      gtk_box_append (box, words);
      if (outdated)
        gtk_box_append (box, new_newest_button ());
    }
}
