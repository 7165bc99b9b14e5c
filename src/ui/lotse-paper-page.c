/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-page-private.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-outline-dismiss.h"
#include "lotse-page-layout.h"
#include "lotse-page-menu.h"
#include "lotse-paper-notices.h"
#include "lotse-password-dialog.h"
#include "lotse-settings.h"

#include <glib/gi18n.h>
#include <math.h>

/* Scrolling is not written down page by page. */
#define REMEMBER_DELAY_MS 500
/* That the schema of the settings takes. */
#define PAGE_WIDTH_MAX 20000

G_DEFINE_FINAL_TYPE (LotsePaperPage, lotse_paper_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_CARET_MODE,  /* that of the state, for the action */
  PROP_SHOW_HIDDEN, /* that of the text view, for the action */
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

gboolean
_lotse_paper_page_in_text_mode (LotsePaperPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->mode), "text") == 0;
}

/* --- what is shown -------------------------------------------------------------------------------------------------------------- */

void
_lotse_paper_page_update_zoom (LotsePaperPage *self)
{
  g_autofree char *label = NULL;
  double scale = lotse_view_state_get_scale (self->state) / LOTSE_SCALE_NATURAL;

  if (_lotse_paper_page_in_text_mode (self))
    g_object_get (self->text_view, "text-scale", &scale, NULL);
  /* Translators: how large the document is shown, in per cent. */
  label = g_strdup_printf (_ ("%d%%"), (int) lround (scale * 100));
  gtk_button_set_label (self->zoom, label);
}

static gboolean
zoom_cb (gpointer data)
{
  LotsePaperPage *self = data;

  self->zoom_id = 0;
  _lotse_paper_page_update_zoom (self);
  return G_SOURCE_REMOVE;
}

/* Pages that fit the width get their scale while the window is laid out: a label that changes then would be drawn without a place. */
static void
scale_changed_cb (LotsePaperPage *self)
{
  if (self->zoom_id == 0)
    self->zoom_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, zoom_cb, self, NULL);
}

static gboolean
remember_cb (gpointer data)
{
  LotsePaperPage *self = data;

  self->remember_id = 0;
  if (self->library != NULL && self->paper != NULL && lotse_view_state_get_content (self->state) != NULL)
    lotse_library_remember_page (self->library, self->paper, lotse_view_state_get_page (self->state));
  return G_SOURCE_REMOVE;
}

static void
page_changed_cb (LotsePaperPage *self)
{
  if (self->paper != NULL && self->remember_id == 0)
    self->remember_id = g_timeout_add (REMEMBER_DELAY_MS, remember_cb, self);
}

/* Whether the keyboard is in the document itself. */
static gboolean
has_focus_in_document (LotsePaperPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

/* Gives the keyboard to the document, or to what stands in its place. */
static gboolean
focus_document (LotsePaperPage *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "page") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->page_view));
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* The outline is where reading begins; where it is put away, the document; unless a person is somewhere in it already. */
static void
give_focus (LotsePaperPage *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!self->focus_due || lotse_view_state_get_content (self->state) == NULL)
    return;
  /* Another paper took the place of this one while it was loading, or a dialog has the keyboard. */
  if (root == NULL || lotse_accessible_has_dialog (GTK_WIDGET (self)))
    return;
  if (has_focus_in_document (self))
    self->focus_due = FALSE;
  else if (adw_overlay_split_view_get_show_sidebar (self->split))
    self->focus_due = !gtk_widget_grab_focus (GTK_WIDGET (self->outline));
  else if (g_strcmp0 (shown, "wait") != 0)
    self->focus_due = !focus_document (self);
}

void
lotse_paper_page_take_focus (LotsePaperPage *self)
{
  self->focus_due = TRUE;
  give_focus (self);
}

void
lotse_paper_page_resume_focus (LotsePaperPage *self)
{
  give_focus (self);
}

/* The outline is put away, by a person or because the window is narrow: the keyboard that was in it goes on in the document. */
static void
outline_shown_cb (LotsePaperPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* The document may still be opening. */
  if (!adw_overlay_split_view_get_show_sidebar (self->split) && focus != NULL
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->outline_stack)))
    lotse_paper_page_take_focus (self);
}

/* The bar below is there where it holds something. On a narrow window a text of one page needs none of it. */
static void
update_bottom (LotsePaperPage *self)
{
  gboolean ready = !self->failed && (lotse_view_state_get_content (self->state) != NULL || self->source_open);
  gboolean mode = gtk_center_box_get_center_widget (self->bottom) != NULL && gtk_widget_get_visible (GTK_WIDGET (self->mode));

  gtk_widget_set_visible (GTK_WIDGET (self->bottom),
                          ready
                              && (mode || gtk_widget_get_visible (self->zoom_box) || gtk_widget_get_visible (self->hidden_button)
                                  || lotse_view_state_get_n_pages (self->state) > 1));
}

/* Shows what fits the chosen form and what is there of it. */
static void
update_stack (LotsePaperPage *self)
{
  gboolean text = _lotse_paper_page_in_text_mode (self);
  gboolean ready = lotse_view_state_get_content (self->state) != NULL;

  lotse_text_view_set_active (self->text_view, text && ready);
  if (self->failed)
    gtk_stack_set_visible_child_name (self->stack, "error");
  else if (self->locked)
    gtk_stack_set_visible_child_name (self->stack, "locked");
  else if (text && ready)
    gtk_stack_set_visible_child_name (self->stack, "text");
  else if (!text && (self->source_open || self->source_failed))
    gtk_stack_set_visible_child_name (self->stack, self->source_open ? "page" : "error");
  else
    gtk_stack_set_visible_child_name (self->stack, "wait");
  gtk_stack_set_visible_child_name (self->outline_stack, ready ? "outline" : self->locked ? "none" : "wait");
  /* A new page gives the keyboard to the first thing that takes it, which is not to be this one. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->handle), ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.rotate", !text && self->source != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.fit-width", !text && self->source != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.show-hidden", text && lotse_text_view_get_has_hidden (self->text_view));
  gtk_widget_set_visible (self->hidden_button, text && ready && lotse_text_view_get_has_hidden (self->text_view));
  update_bottom (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.trash", self->paper != NULL && !lotse_paper_get_trashed (self->paper));
  _lotse_paper_page_update_zoom (self);
  give_focus (self);
}

static void
mode_changed_cb (LotsePaperPage *self)
{
  const GArray *highlight = lotse_view_state_get_highlight (self->state);
  gboolean focused = has_focus_in_document (self);

  update_stack (self);
  if (focused)
    focus_document (self);
  /* The same place in the other form. */
  if (!_lotse_paper_page_in_text_mode (self) && highlight->len > 0)
    {
      const LotseSpan *span = &g_array_index (highlight, LotseSpan, lotse_view_state_get_current (self->state));

      if (span->page == lotse_view_state_get_page (self->state))
        g_signal_emit_by_name (self->state, "reveal", span->page, span->start, span->length);
    }
}

/* --- errors and passwords --------------------------------------------------------------------------------------------------------- */

static void
set_error (LotsePaperPage *self, const char *message, gboolean password)
{
  /* The name of a file has no hyphen where it goes over two lines. */
  g_autofree char *markup = g_markup_printf_escaped ("<span insert_hyphens=\"false\">%s</span>", message);

  adw_status_page_set_description (self->error, markup);
  gtk_widget_set_visible (self->password_button, password);
}

/* Where there is no paper, nothing is offered that needs one. */
static void
offer_reading (LotsePaperPage *self, gboolean offered)
{
  gtk_widget_set_visible (self->outline_button, offered);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), offered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.toggle-outline", offered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.show-group", offered);
}

void
lotse_paper_page_show_error (LotsePaperPage *self, const char *message)
{
  self->locked = FALSE;
  self->failed = TRUE;
  set_error (self, message, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->mode), FALSE);
  _lotse_paper_page_show_outline (self, FALSE);
  offer_reading (self, FALSE);
  update_stack (self);
}

void
lotse_paper_page_set_locked (LotsePaperPage *self, gboolean locked)
{
  self->locked = locked;
  self->failed = FALSE;
  update_stack (self);
  /* The button that asks for the password is what there is to do. */
  if (locked && gtk_widget_get_mapped (GTK_WIDGET (self->stack)))
    focus_document (self);
}

gboolean
lotse_paper_page_get_locked (LotsePaperPage *self)
{
  return self->locked;
}

/* What failed is the original in the library, which is named by its content; a person knows the name of the file that was imported. */
static char *
dup_message (LotsePaperPage *self, const GError *error)
{
  GString *message = g_string_new (error->message);

  if (self->paper != NULL)
    g_string_replace (message, lotse_paper_get_hash (self->paper), lotse_paper_get_source_name (self->paper), 0);
  return g_string_free_and_steal (message);
}

static gboolean
is_encrypted (const GError *error)
{
  return g_error_matches (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_ENCRYPTED)
         || g_error_matches (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_WRONG_PASSWORD);
}

static void
source_opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotsePaperPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ok = lotse_page_source_open_finish (LOTSE_PAGE_SOURCE (object), result, &error);
  gboolean due;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->source != LOTSE_PAGE_SOURCE (object))
    return;
  due = self->focus_due && lotse_view_state_get_content (self->state) != NULL && !lotse_accessible_has_dialog (GTK_WIDGET (self));
  self->source_opening = FALSE;
  self->source_open = ok;
  if (ok)
    lotse_page_view_set_source (self->page_view, self->source);
  /* Whoever imports the file asks for its password. */
  else if (self->paper == NULL && is_encrypted (error))
    lotse_paper_page_set_locked (self, TRUE);
  else
    {
      g_autofree char *message = dup_message (self, error);

      /* Also behind the text, from which a person may come back. */
      set_error (self, message, is_encrypted (error));
      self->source_failed = TRUE;
    }
  update_stack (self);
  if (due && !_lotse_paper_page_in_text_mode (self))
    focus_document (self);
}

static void
open_source (LotsePaperPage *self, GFile *file, const char *password)
{
  self->source_opening = TRUE;
  self->source_failed = FALSE;
  if (self->source == NULL)
    self->source = lotse_page_source_new ();
  lotse_page_source_open_async (self->source, file, password, self->cancellable, source_opened_cb, g_object_ref (self));
}

static void
password_given_cb (LotsePaperPage *self, GPtrArray *files, const char *password)
{
  lotse_library_set_password (self->library, lotse_paper_get_hash (self->paper), password);
  open_source (self, g_ptr_array_index (files, 0), password);
  /* The button that asked, which has the keyboard again, is gone meanwhile; GTK would send the keyboard anywhere in a while. */
  if (has_focus_in_document (self))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  update_stack (self);
  self->focus_due = TRUE;
}

static void
unlock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);
  LotsePaperContent *content = lotse_view_state_get_content (self->state);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  LotsePasswordDialog *dialog;

  if (content == NULL || lotse_paper_content_get_original (content) == NULL)
    return;
  g_ptr_array_add (files, g_object_ref (lotse_paper_content_get_original (content)));
  dialog = lotse_password_dialog_new (files);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), _ ("The pages of this paper are encrypted."));
  g_signal_connect_object (dialog, "given", G_CALLBACK (password_given_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* --- opening -------------------------------------------------------------------------------------------------------------------------- */

static void
content_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotsePaperPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePaperContent) content = lotse_library_load_content_finish (LOTSE_LIBRARY (object), result, &error);
  const char *password;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->cancellable == NULL)
    return;
  if (content == NULL)
    {
      lotse_paper_page_show_error (self, error->message);
      return;
    }
  lotse_text_view_set_outline (self->text_view, lotse_paper_content_get_outline (content));
  lotse_view_state_set_paper (self->state, self->paper, content);
  lotse_paper_notices_show (self->banners, content, lotse_paper_get_outdated (self->paper));
  password = lotse_library_get_password (self->library, lotse_paper_get_hash (self->paper));
  /* The pages of an encrypted file could not be opened before its password was known. */
  if (lotse_paper_get_source (self->paper) == LOTSE_SOURCE_PDF
      && (self->source == NULL || (password != NULL && !self->source_open && !self->source_opening)))
    {
      if (lotse_paper_content_get_original (content) != NULL)
        open_source (self, lotse_paper_content_get_original (content), password);
      else
        {
          /* Its pages cannot come, and whoever asks for them is told why. */
          set_error (self, _ ("The original is missing from the library. Import the file again to see its pages."), FALSE);
          self->source_failed = TRUE;
          adw_toggle_group_set_active_name (self->mode, "text");
        }
    }
  update_stack (self);
}

static void
read_again_cb (LotsePaperPage *self)
{
  LotsePaperContent *content = lotse_view_state_get_content (self->state);

  /* Own terms, or another program, gave it another outline. A paper that is still being loaded comes with it. */
  if (content != NULL && lotse_paper_get_reading (self->paper) != NULL)
    lotse_library_load_content_async (self->library, self->paper, self->cancellable, content_loaded_cb, g_object_ref (self));
}

/* A newer version came, or it went. */
static void
versions_changed_cb (LotsePaperPage *self)
{
  LotsePaperContent *content = lotse_view_state_get_content (self->state);

  if (content != NULL)
    lotse_paper_notices_show (self->banners, content, lotse_paper_get_outdated (self->paper));
}

void
lotse_paper_page_show_file (LotsePaperPage *self, GFile *file, LotsePageSource *source)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  adw_window_title_set_title (self->title, display);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), display);
  g_set_object (&self->source, source);
  if (g_str_has_suffix (folded, ".pdf"))
    open_source (self, file, NULL);
  update_stack (self);
}

gboolean
lotse_paper_page_is_opening (LotsePaperPage *self)
{
  return !self->failed && (self->source_opening || (self->source_open && !lotse_page_view_has_picture (self->page_view)));
}

void
lotse_paper_page_show_paper (LotsePaperPage *self, LotseLibrary *library, LotsePaper *paper)
{
  gboolean pdf = lotse_paper_get_source (paper) == LOTSE_SOURCE_PDF;

  /* Put away when there was nothing to be outlined. */
  if (self->failed && !adw_overlay_split_view_get_collapsed (self->split))
    _lotse_paper_page_show_outline (self, TRUE);
  self->locked = FALSE;
  self->failed = FALSE;
  offer_reading (self, TRUE);
  g_set_object (&self->library, library);
  if (g_set_object (&self->paper, paper))
    {
      g_signal_connect_object (paper, "notify::reading", G_CALLBACK (read_again_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (paper, "notify::n-versions", G_CALLBACK (versions_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (paper, "notify::title", G_CALLBACK (_lotse_paper_page_update_title), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (paper, "notify::number", G_CALLBACK (_lotse_paper_page_update_title), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (paper, "notify::municipality", G_CALLBACK (_lotse_paper_page_update_title), self, G_CONNECT_SWAPPED);
    }
  _lotse_paper_page_update_title (self);
  gtk_widget_set_visible (GTK_WIDGET (self->mode), pdf);
  adw_toggle_group_set_active_name (self->mode, pdf ? "page" : "text");
  lotse_library_load_content_async (library, paper, self->cancellable, content_loaded_cb, g_object_ref (self));
  update_stack (self);
}

LotsePaper *
lotse_paper_page_get_paper (LotsePaperPage *self)
{
  return self->paper;
}

LotseViewState *
lotse_paper_page_get_state (LotsePaperPage *self)
{
  return self->state;
}

/* --- actions ---------------------------------------------------------------------------------------------------------------------------- */

static void
caret_mode_changed_cb (LotsePaperPage *self)
{
  gboolean caret = lotse_view_state_get_caret_mode (self->state);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), caret ? _ ("Text cursor on") : _ ("Text cursor off"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  /* The arrows move the caret only where the keyboard is in the document. */
  if (caret && !has_focus_in_document (self))
    focus_document (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARET_MODE]);
}

static void
dismiss_cb (LotsePaperPage *self, LotseOutlineEntry *entry)
{
  if (self->paper != NULL)
    lotse_outline_dismiss (self->outline, entry, lotse_paper_get_uuid (self->paper));
}

/* On a narrow window the header has no room for the choice between pages and text. */
static void
narrow_cb (LotsePaperPage *self)
{
  g_autoptr (GtkWidget) mode = g_object_ref (GTK_WIDGET (self->mode));

  adw_header_bar_remove (self->header, mode);
  gtk_center_box_set_center_widget (self->bottom, mode);
  update_bottom (self);
}

static void
wide_cb (LotsePaperPage *self)
{
  g_autoptr (GtkWidget) mode = g_object_ref (GTK_WIDGET (self->mode));

  gtk_center_box_set_center_widget (self->bottom, NULL);
  adw_header_bar_pack_end (self->header, mode);
  update_bottom (self);
}

static void
selection_changed_cb (LotsePaperPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.copy", lotse_view_state_get_selection (self->state)->len > 0);
}

/* On a narrow window the document is what a person wants to see after choosing a place. */
static void
place_chosen_cb (LotsePaperPage *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split))
    _lotse_paper_page_show_outline (self, FALSE);
}

/* --- type ------------------------------------------------------------------------------------------------------------------------------- */

static void
lotse_paper_page_showing (AdwNavigationPage *page)
{
  gtk_widget_set_can_focus (GTK_WIDGET (page), TRUE);
}

/* While the page slides out of sight the keyboard is for the list below it; GTK would look for the next place to be in this page, and keep
 * the page for ever. */
static void
lotse_paper_page_hiding (AdwNavigationPage *page)
{
  gtk_widget_set_can_focus (GTK_WIDGET (page), FALSE);
}

static void
lotse_paper_page_hidden (AdwNavigationPage *page)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (page);

  if (self->remember_id != 0)
    {
      g_source_remove (self->remember_id);
      remember_cb (self);
    }
}

/* The next start draws the first page before there is a window. */
static void
lotse_paper_page_unmap (GtkWidget *widget)
{
  GSettings *settings = lotse_settings_get ();
  guint room = lotse_page_view_get_room (LOTSE_PAPER_PAGE (widget)->page_view);

  if (settings != NULL && room != 0)
    g_settings_set_int (settings, "page-width", (int) MIN (room, PAGE_WIDTH_MAX));
  GTK_WIDGET_CLASS (lotse_paper_page_parent_class)->unmap (widget);
}

static void
lotse_paper_page_dispose (GObject *object)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (object);

  g_clear_handle_id (&self->remember_id, g_source_remove);
  g_clear_handle_id (&self->zoom_id, g_source_remove);
  if (self->outline_tick_id > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->split), self->outline_tick_id);
  self->outline_tick_id = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_PAPER_PAGE);
  g_clear_object (&self->source);
  g_clear_object (&self->state);
  g_clear_object (&self->paper);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lotse_paper_page_parent_class)->dispose (object);
}

static void
hidden_shown_cb (LotsePaperPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_HIDDEN]);
}

static void
lotse_paper_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (object);

  switch (prop_id)
    {
    case PROP_CARET_MODE:
      g_value_set_boolean (value, lotse_view_state_get_caret_mode (self->state));
      break;
    case PROP_SHOW_HIDDEN:
      g_object_get_property (G_OBJECT (self->text_view), "show-hidden", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lotse_paper_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (object);

  switch (prop_id)
    {
    case PROP_CARET_MODE:
      lotse_view_state_set_caret_mode (self->state, g_value_get_boolean (value));
      break;
    case PROP_SHOW_HIDDEN:
      g_object_set_property (G_OBJECT (self->text_view), "show-hidden", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lotse_paper_page_class_init (LotsePaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_paper_page_dispose;
  widget_class->unmap = lotse_paper_page_unmap;
  G_OBJECT_CLASS (klass)->get_property = lotse_paper_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = lotse_paper_page_set_property;
  properties[PROP_CARET_MODE]
      = g_param_spec_boolean ("caret-mode", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOW_HIDDEN]
      = g_param_spec_boolean ("show-hidden", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = lotse_paper_page_showing;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hiding = lotse_paper_page_hiding;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = lotse_paper_page_hidden;
  g_type_ensure (LOTSE_TYPE_OUTLINE_SIDEBAR);
  g_type_ensure (LOTSE_TYPE_PAGE_ENTRY);
  g_type_ensure (LOTSE_TYPE_PAGE_VIEW);
  g_type_ensure (LOTSE_TYPE_SIDEBAR_HANDLE);
  g_type_ensure (LOTSE_TYPE_TEXT_VIEW);
  gtk_widget_class_install_action (widget_class, "paper.unlock", NULL, unlock_action);
  _lotse_paper_page_install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-paper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, title);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, title_line);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, subtitle_line);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, mode);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, outline_button);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, banners);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, split);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, outline_stack);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, outline);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, handle);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, page_view);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, text_view);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, error);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, password_button);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, page_entry);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, hidden_button);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, zoom);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperPage, header);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
lotse_paper_page_init (LotsePaperPage *self)
{
  GSettings *settings = lotse_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lotse_accessible_name_status_pages (GTK_WIDGET (self));
  lotse_accessible_tell_status_page (self->error);
  lotse_accessible_wrap_buttons (GTK_WIDGET (self));
  self->focus_due = TRUE;
  self->cancellable = g_cancellable_new ();
  self->state = lotse_view_state_new ();
  lotse_view_state_set_fit_mode (self->state, LOTSE_FIT_WIDTH);
  lotse_accessible_show_cut_words (self->title_line);
  lotse_accessible_show_cut_words (self->subtitle_line);
  _lotse_paper_page_add_menu (self);
  lotse_page_view_set_state (self->page_view, self->state);
  lotse_page_menu_attach (self->page_view);
  _lotse_paper_page_add_wheel (self);
  lotse_text_view_set_state (self->text_view, self->state);
  lotse_outline_sidebar_set_state (self->outline, self->state);
  lotse_outline_sidebar_watch_keys (self->outline, GTK_WIDGET (self));
  lotse_page_entry_set_state (self->page_entry, self->state);
  lotse_sidebar_handle_set_split_view (self->handle, GTK_WIDGET (self->split));
  g_signal_connect_object (self->split, "notify::show-sidebar", G_CALLBACK (outline_shown_cb), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    {
      g_settings_bind (settings, "outline-width", self->split, "sidebar-width-fraction", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "text-scale", self->text_view, "text-scale", G_SETTINGS_BIND_GET);
      g_settings_bind (settings, "line-height", self->text_view, "line-height", G_SETTINGS_BIND_GET);
      g_settings_bind (settings, "caret-mode", self->state, "caret-mode", G_SETTINGS_BIND_DEFAULT);
    }
  g_signal_connect_object (self->zoom_box, "notify::visible", G_CALLBACK (update_bottom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text_view, "notify::show-hidden", G_CALLBACK (hidden_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  selection_changed_cb (self);
  g_signal_connect_object (self->state, "notify::scale", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::caret-mode", G_CALLBACK (caret_mode_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mode, "notify::active-name", G_CALLBACK (mode_changed_cb), self, G_CONNECT_SWAPPED);
  update_stack (self);
}

LotsePaperPage *
lotse_paper_page_new (void)
{
  return g_object_new (LOTSE_TYPE_PAPER_PAGE, NULL);
}
