/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline-sidebar.h"
#include "lotse-page-entry.h"
#include "lotse-page-view.h"
#include "lotse-paper-page.h"
#include "lotse-sidebar-handle.h"
#include "lotse-text-view.h"

G_BEGIN_DECLS

/* The page is one type in two files: what it shows (lotse-paper-page.c), and what a person does there (lotse-paper-page-actions.c). */
struct _LotsePaperPage
{
  AdwNavigationPage parent_instance;

  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkLabel *title_line; /* the same, where the header has no room for it */
  GtkLabel *subtitle_line;
  AdwToggleGroup *mode;
  GtkWidget *outline_button;
  GtkMenuButton *menu_button;
  GtkBox *banners;
  AdwOverlaySplitView *split;
  GtkStack *outline_stack;
  LotseOutlineSidebar *outline;
  LotseSidebarHandle *handle;
  GtkStack *stack;
  LotsePageView *page_view;
  LotseTextView *text_view;
  AdwStatusPage *error;
  GtkWidget *password_button;
  GtkCenterBox *bottom;
  LotsePageEntry *page_entry;
  GtkWidget *hidden_button;
  GtkButton *zoom;
  GtkWidget *zoom_box;

  LotseLibrary *library;
  LotsePaper *paper;
  LotseViewState *state;
  LotsePageSource *source;
  gboolean source_opening;
  gboolean source_open;
  gboolean source_failed; /* its pages cannot be shown; the text may be */
  gboolean locked;        /* a file that waits for its password */
  gboolean failed;        /* there is no paper to be shown */
  GCancellable *cancellable;
  guint remember_id;
  guint zoom_id;
  guint outline_tick_id; /* the outline is shown or hidden when the page has its first size */
  gboolean outline_due;  /* which of them */
  gboolean focus_due;    /* the keyboard has not been given to what is read */
};

gboolean _lotse_paper_page_in_text_mode (LotsePaperPage *self);
/* Shows or hides the outline beside the document, or over it on a narrow window. */
void _lotse_paper_page_show_outline (LotsePaperPage *self, gboolean shown);
/* Says on the button how large the document is shown. */
void _lotse_paper_page_update_zoom (LotsePaperPage *self);
/* The actions "paper." but those that need its opening, and their keys. */
void _lotse_paper_page_install_actions (GtkWidgetClass *widget_class);
/* Names the page as its paper is named. */
void _lotse_paper_page_update_title (LotsePaperPage *self);
/* Gives its button the menu of the paper. */
void _lotse_paper_page_add_menu (LotsePaperPage *self);
/* Lets the wheel of the mouse change the size of the text while Ctrl is held. */
void _lotse_paper_page_add_wheel (LotsePaperPage *self);

G_END_DECLS
