/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-library-page.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-fold.h"
#include "lotse-gradual-list.h"
#include "lotse-paper-filter.h"
#include "lotse-paper-row.h"
#include "lotse-settings.h"
#include "lotse-sidebar-handle.h"

#include <glib/gi18n.h>

/* A pause in typing. */
#define TELL_DELAY_MS 700

struct _LotseLibraryPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationSplitView *split;
  LotseSidebarHandle *handle;
  GtkMenuButton *menu_button;
  GtkListBox *sidebar;
  GtkListBoxRow *all_row;
  GtkListBoxRow *trash_row;
  GtkLabel *all_count;
  GtkLabel *trash_count;
  AdwNavigationPage *content_page;
  GtkSearchEntry *filter_entry;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *error;
  LotseImportBar *import_bar;
  GMenuModel *row_menu;
  GtkWidget *popover;

  LotseLibrary *library;
  LotsePaperFilter *filtered;
  GtkSingleSelection *selection; /* of those */
  LotseGradualList *rows;        /* of that, for the list */
  guint leaving;                 /* position of the paper that is being moved away */
  gboolean filtering;
  guint focus_id;
  guint tell_id;
  gboolean menu_wanted;    /* when the places, which have it, are shown */
  gboolean list_had_focus; /* among all of this page */
  gboolean holds_focus;    /* while a dialog is open: whether the list had it then */
  gboolean list_held_focus;
  gboolean enter_due; /* Enter was pressed in the filter before there was a paper to go to */
  gboolean awaits;    /* a paper that is being imported, and nobody chose another one meanwhile */
  gboolean focus_due; /* the first papers have come, and the keyboard is not with them yet */
};

G_DEFINE_FINAL_TYPE (LotseLibraryPage, lotse_library_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
in_trash (LotseLibraryPage *self)
{
  return gtk_list_box_get_selected_row (self->sidebar) == self->trash_row;
}

/* --- the list ------------------------------------------------------------------------------------------------------------------- */

static void
set_count (GtkListBoxRow *row, GtkLabel *label, const char *place, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  /* Translators: what a screen reader says of a place in the sidebar: its name and how many papers are there. */
  g_autofree char *spoken = g_strdup_printf (ngettext ("%s, %u paper", "%s, %u papers", count), place, count);

  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* What was waited for has the keyboard, unless a person is typing already; where there is nothing to filter it leaves the entry before that is
 * switched off. */
static void
update_focus (LotseLibraryPage *self, gboolean first, gboolean filterable)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean typing = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->filter_entry));
  gboolean there = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));

  if (((first && !self->filtering && !there) || (typing && !filterable)) && gtk_widget_get_mapped (GTK_WIDGET (self->stack))
      && !gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD) && typing)
    gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_entry), filterable);
}

/* Coming back from a paper, the keyboard is where it was: at that paper. */
static gboolean
focus_list_cb (gpointer data)
{
  LotseLibraryPage *self = data;
  guint selected = gtk_single_selection_get_selected (self->selection);

  self->focus_id = 0;
  /* A dialog was faster: the keyboard comes when that is gone. */
  if (lotse_accessible_has_dialog (GTK_WIDGET (self)))
    self->focus_due = TRUE;
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->list)) && !gtk_widget_has_focus (GTK_WIDGET (self->filter_entry)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
      if (selected != GTK_INVALID_LIST_POSITION)
        gtk_list_view_scroll_to (self->list, lotse_gradual_list_reach (self->rows, selected), GTK_LIST_SCROLL_FOCUS, NULL);
    }
  return G_SOURCE_REMOVE;
}

void
lotse_library_page_note_focus (LotseLibraryPage *self, GtkWidget *focus)
{
  if (!lotse_accessible_has_dialog (GTK_WIDGET (self)) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    self->list_had_focus = gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* When the list has its rows. */
static void
focus_list_later (LotseLibraryPage *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_LOW, focus_list_cb, self, NULL);
}

static void
take_focus (LotseLibraryPage *self)
{
  if (!self->focus_due || lotse_accessible_has_dialog (GTK_WIDGET (self)) || !gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return;
  self->focus_due = FALSE;
  focus_list_later (self);
}

void
lotse_library_page_hold_focus (LotseLibraryPage *self)
{
  if (self->holds_focus)
    return;
  self->holds_focus = TRUE;
  self->list_held_focus = self->list_had_focus;
}

void
lotse_library_page_resume_focus (LotseLibraryPage *self)
{
  /* A dialog that closes has sent the keyboard somewhere by now. */
  gboolean list = self->holds_focus ? self->list_held_focus : self->list_had_focus;

  self->holds_focus = FALSE;
  self->focus_due = self->focus_due || (list && gtk_widget_get_mapped (GTK_WIDGET (self->list)));
  take_focus (self);
}

/* From the filter to the first paper that it lets through. In a large library that may still be looked for. */
static void
enter_list (LotseLibraryPage *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0;

  self->enter_due = lotse_paper_filter_get_pending (self->filtered);
  if (!found || self->enter_due)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_list_view_scroll_to (self->list, lotse_gradual_list_reach (self->rows, 0), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
update_stack (LotseLibraryPage *self)
{
  const char *before = gtk_stack_get_visible_child_name (self->stack);
  gboolean empty = g_strcmp0 (before, "empty") == 0;
  gboolean first = g_strcmp0 (before, "wait") == 0 || g_strcmp0 (before, "error") == 0;
  GListModel *papers;
  GListModel *trash;
  guint shown;

  if (self->library == NULL)
    return;
  papers = lotse_library_get_papers (self->library);
  trash = lotse_library_get_trash (self->library);
  shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  set_count (self->all_row, self->all_count, _ ("All Papers"), g_list_model_get_n_items (papers));
  set_count (self->trash_row, self->trash_count, _ ("Trash"), g_list_model_get_n_items (trash));
  if (shown > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (in_trash (self) && g_list_model_get_n_items (trash) == 0)
    gtk_stack_set_visible_child_name (self->stack, "trash-empty");
  else if (!in_trash (self) && g_list_model_get_n_items (papers) == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (!lotse_paper_filter_get_pending (self->filtered))
    gtk_stack_set_visible_child_name (self->stack, "no-result");
  /* The button that brought the first papers is gone. */
  self->focus_due = self->focus_due || (empty && shown > 0);
  take_focus (self);
  if (self->enter_due)
    enter_list (self);
  update_focus (self, first, g_list_model_get_n_items (in_trash (self) ? trash : papers) > 0);
}

/* Whoever does not see the list hears how long it is, when the typing rests. */
static gboolean
tell_found_cb (gpointer data)
{
  LotseLibraryPage *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  /* Translators: a screen reader says it when the library was filtered. */
  g_autofree char *found = g_strdup_printf (ngettext ("%u paper found", "%u papers found", n), n);

  if (lotse_paper_filter_get_pending (self->filtered))
    return G_SOURCE_CONTINUE;
  self->tell_id = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), n > 0 ? found : _ ("No Paper Found"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

/* Other papers come when the rows of those before are out of the way. */
static void
rows_ready_cb (LotseGradualList *rows, gpointer user_data)
{
  lotse_paper_filter_take (LOTSE_LIBRARY_PAGE (user_data)->filtered);
}

static gboolean
found_cb (LotseLibraryPage *self)
{
  lotse_gradual_list_prepare (self->rows, rows_ready_cb, self);
  return TRUE;
}

static void
filter_changed_cb (LotseLibraryPage *self)
{
  g_autofree char *words = lotse_fold (gtk_editable_get_text (GTK_EDITABLE (self->filter_entry)), -1);
  char *stripped = g_strstrip (words);

  self->enter_due = FALSE;
  self->filtering = *stripped != '\0';
  lotse_paper_filter_set_words (self->filtered, self->filtering ? stripped : NULL);
  update_stack (self);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  if (self->filtering)
    self->tell_id = g_timeout_add (TELL_DELAY_MS, tell_found_cb, self);
}

static void
filter_stopped_cb (LotseLibraryPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  /* The row of the paper that is chosen has it when the whole list is there again. */
  focus_list_later (self);
}

static void
place_selected_cb (LotseLibraryPage *self)
{
  gboolean trash;

  if (self->library == NULL)
    return;
  trash = in_trash (self);
  lotse_paper_filter_set_papers (self->filtered,
                                 trash ? lotse_library_get_trash (self->library) : lotse_library_get_papers (self->library));
  adw_navigation_page_set_title (self->content_page, trash ? _ ("Trash") : _ ("All Papers"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.trash", !trash);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.restore", trash);
  update_stack (self);
}

static void
place_activated_cb (LotseLibraryPage *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* --- actions -------------------------------------------------------------------------------------------------------------------- */

static void
activate_on (LotseLibraryPage *self, LotsePaper *paper, const char *action)
{
  if (paper != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s", lotse_paper_get_uuid (paper));
}

static void
paper_activated_cb (LotseLibraryPage *self, guint row)
{
  g_autoptr (LotsePaper) paper = g_list_model_get_item (G_LIST_MODEL (self->rows), row);

  activate_on (self, paper, "win.open-paper");
}

/* What a person asks for is meant for the row that has the keyboard, which nobody may have chosen yet. */
static void
select_focused (LotseLibraryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) ? gtk_widget_get_first_child (focus) : NULL;

  g_autoptr (LotsePaper) paper = NULL;

  if (row == NULL || !LOTSE_IS_PAPER_ROW (row))
    return;
  g_object_get (row, "paper", &paper, NULL);
  lotse_library_page_select_paper (self, paper);
}

static void
selected_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseLibraryPage *self = LOTSE_LIBRARY_PAGE (widget);
  g_autofree char *action = g_strdup_printf ("win.%s-paper", name + strlen ("library."));

  select_focused (self);
  self->leaving = gtk_single_selection_get_selected (self->selection);
  activate_on (self, gtk_single_selection_get_selected_item (self->selection), action);
}

/* --- rows ----------------------------------------------------------------------------------------------------------------------- */

static void
row_clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  gtk_widget_activate_action (gtk_list_item_get_child (item), "list.activate-item", "u", gtk_list_item_get_position (item));
}

static void
show_menu (LotseLibraryPage *self, double x, double y)
{
  if (gtk_single_selection_get_selected_item (self->selection) == NULL)
    return;
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->row_menu);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self->list));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
row_menu_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  LotseLibraryPage *self = LOTSE_LIBRARY_PAGE (gtk_widget_get_ancestor (row, LOTSE_TYPE_LIBRARY_PAGE));
  graphene_point_t point;

  /* The keyboard goes on where the mouse was. */
  gtk_list_view_scroll_to (self->list, gtk_list_item_get_position (item), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  if (gtk_widget_compute_point (row, GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    show_menu (self, (double) point.x, (double) point.y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LotseLibraryPage *self = LOTSE_LIBRARY_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_point_t point;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return GDK_EVENT_PROPAGATE;
  select_focused (self);
  if (gtk_widget_compute_point (focus, GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT (24, 24), &point))
    show_menu (self, (double) point.x, (double) point.y);
  return GDK_EVENT_STOP;
}

/* The window opens the main menu itself where that can be seen. On a narrow window it is one page back. */
static gboolean
main_menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LotseLibraryPage *self = LOTSE_LIBRARY_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->menu_button)))
    return GDK_EVENT_PROPAGATE;
  self->menu_wanted = TRUE;
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  return GDK_EVENT_STOP;
}

static void
places_shown_cb (LotseLibraryPage *self)
{
  if (self->menu_wanted)
    gtk_menu_button_popup (self->menu_button);
  self->menu_wanted = FALSE;
}

static void
setup_row_cb (LotseLibraryPage *self, GtkListItem *item)
{
  GtkWidget *row = lotse_paper_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (row_clicked_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (menu, "pressed", G_CALLBACK (row_menu_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (menu));
  gtk_list_item_set_child (item, row);
}

static void
name_row (GtkListItem *item)
{
  g_autofree char *spoken = lotse_paper_row_dup_spoken (gtk_list_item_get_item (item));

  gtk_list_item_set_accessible_label (item, spoken);
}

static void
bind_row_cb (LotseLibraryPage *self, GtkListItem *item)
{
  LotsePaper *paper = gtk_list_item_get_item (item);

  lotse_gradual_list_bind (self->rows, item);
  lotse_paper_row_set_paper (LOTSE_PAPER_ROW (gtk_list_item_get_child (item)), paper);
  name_row (item);
  /* The row on the screen follows its paper by itself. */
  g_signal_connect_object (paper, "notify", G_CALLBACK (name_row), item, G_CONNECT_SWAPPED);
}

static void
unbind_row_cb (LotseLibraryPage *self, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), name_row, item);
  lotse_paper_row_set_paper (LOTSE_PAPER_ROW (gtk_list_item_get_child (item)), NULL);
  lotse_gradual_list_unbind (self->rows, item);
}

/* --- public --------------------------------------------------------------------------------------------------------------------- */

void
lotse_library_page_set_library (LotseLibraryPage *self, LotseLibrary *library)
{
  g_set_object (&self->library, library);
  g_signal_connect_object (lotse_library_get_papers (library), "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (lotse_library_get_trash (library), "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  place_selected_cb (self);
}

void
lotse_library_page_show_error (LotseLibraryPage *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->error, escaped);
  gtk_stack_set_visible_child_name (self->stack, "error");
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_entry), FALSE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  /* The button that tries again is what there is to do. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self->stack)) && !lotse_accessible_has_dialog (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

void
lotse_library_page_select_paper (LotseLibraryPage *self, LotsePaper *paper)
{
  guint position;

  if (lotse_paper_filter_find (self->filtered, paper, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

void
lotse_library_page_return_to_paper (LotseLibraryPage *self, LotsePaper *paper)
{
  guint position;

  if (!lotse_paper_filter_find (self->filtered, paper, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  if (self->list_had_focus)
    focus_list_later (self);
}

void
lotse_library_page_start_filter (LotseLibraryPage *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_entry));
}

void
lotse_library_page_await_paper (LotseLibraryPage *self)
{
  self->awaits = gtk_widget_get_mapped (GTK_WIDGET (self->stack));
}

void
lotse_library_page_take_paper (LotseLibraryPage *self, LotsePaper *paper)
{
  guint position;

  if (!self->awaits || self->filtering || !lotse_paper_filter_find (self->filtered, paper, &position))
    return;
  lotse_library_page_return_to_paper (self, paper);
  gtk_list_view_scroll_to (self->list, lotse_gradual_list_reach (self->rows, position), GTK_LIST_SCROLL_NONE, NULL);
}

static void
chosen_cb (LotseLibraryPage *self)
{
  self->awaits = FALSE;
}

LotseImportBar *
lotse_library_page_get_import_bar (LotseLibraryPage *self)
{
  return self->import_bar;
}

/* Where a paper was moved away, the keyboard goes on at the one that takes its place. */
static void
items_changed_cb (LotseLibraryPage *self, guint position, guint removed, guint added)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (position != self->leaving || removed != 1 || added != 0)
    return;
  self->leaving = GTK_INVALID_LIST_POSITION;
  if (n == 0)
    return;
  gtk_single_selection_set_selected (self->selection, MIN (position, n - 1));
  focus_list_later (self);
}

static void
lotse_library_page_shown (AdwNavigationPage *page)
{
  LotseLibraryPage *self = LOTSE_LIBRARY_PAGE (page);

  focus_list_later (self);
}

/* --- type ----------------------------------------------------------------------------------------------------------------------- */

static void
lotse_library_page_dispose (GObject *object)
{
  LotseLibraryPage *self = LOTSE_LIBRARY_PAGE (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  /* Without a library nothing follows the list any more, which is taken apart now. */
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_LIBRARY_PAGE);
  /* Whoever keeps the selection does not keep the filter, which may have papers left to look at. */
  if (self->selection != NULL)
    {
      lotse_gradual_list_prepare (self->rows, NULL, NULL);
      gtk_single_selection_set_model (self->selection, NULL);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (lotse_library_page_parent_class)->dispose (object);
}

static void
lotse_library_page_class_init (LotseLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_library_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = lotse_library_page_shown;
  g_type_ensure (LOTSE_TYPE_IMPORT_BAR);
  g_type_ensure (LOTSE_TYPE_SIDEBAR_HANDLE);

  gtk_widget_class_install_action (widget_class, "library.open", NULL, selected_action);
  gtk_widget_class_install_action (widget_class, "library.trash", NULL, selected_action);
  gtk_widget_class_install_action (widget_class, "library.restore", NULL, selected_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, 0, main_menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, split);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, handle);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, all_row);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, trash_row);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, all_count);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, trash_count);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, content_page);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, list);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, error);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, import_bar);
  gtk_widget_class_bind_template_child (widget_class, LotseLibraryPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, place_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, places_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "filter_activated_cb", G_CALLBACK (enter_list));
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_activated_cb);
}

static void
init_list (LotseLibraryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->filtered = lotse_paper_filter_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->filtered));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->filtered, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "notify::pending", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  self->rows = lotse_gradual_list_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
  lotse_gradual_list_add_keys (self->rows, self->list);

  /* Only where the list has the focus: in the filter, Delete deletes letters. */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                                                          gtk_named_action_new ("library.trash")));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
lotse_library_page_init (LotseLibraryPage *self)
{
  GSettings *settings = lotse_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->leaving = GTK_INVALID_LIST_POSITION;
  lotse_accessible_name_status_pages (GTK_WIDGET (self));
  lotse_accessible_wrap_buttons (GTK_WIDGET (self));
  lotse_sidebar_handle_set_split_view (self->handle, GTK_WIDGET (self->split));
  if (settings != NULL)
    g_settings_bind (settings, "library-width", self->split, "sidebar-width-fraction", G_SETTINGS_BIND_DEFAULT);
  init_list (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.restore", FALSE);
  gtk_list_box_select_row (self->sidebar, self->all_row);
}
