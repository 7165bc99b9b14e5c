/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-library-page.h"
#include "lotse-toast.h"
#include "lotse-window.h"

G_BEGIN_DECLS

/* The window is one type in five files: what it shows (lotse-window.c), what it says (lotse-window-toasts.c), what a person changes and takes
 * back (lotse-window-changes.c), what is imported (lotse-window-imports.c), and texts that were pasted (lotse-window-drafts.c). */
struct _LotseWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  LotseLibraryPage *library_page;

  gboolean covered;        /* a dialog is open */
  LotsePaperPage *beneath; /* weak: the paper it was opened above, or NULL */

  LotseLibrary *library;
  char *library_error; /* why there is none, or NULL */

  /* Imports. */
  GPtrArray *waiting;     /* GFile, to be imported when there is a library */
  GQueue drafts;          /* Draft: texts that were pasted, until they are stored or given up */
  GListModel *results;    /* of the last import, and of the files in it whose password was given later */
  AdwToast *import_toast; /* weak: tells of the last import */
  GPtrArray *previews;    /* LotsePaperPage: pages that show files which are imported now, oldest first */

  /* Changes. */
  const char *undo_action; /* undoes what was done last, or NULL */
  GVariant *undo_target;
  AdwToast *undo_toast; /* weak */

  /* Messages. */
  guint n_toasts;     /* that were given to the overlay and not dismissed */
  GQueue answers;     /* AdwToast, owned: wait until the one in sight stands still */
  guint moves_id;     /* a toast moves into sight */
  gint64 moves_since; /* frame time, or 0 before the first frame */
};

/* Shows a toast, which it takes, after those that are there. */
void _lotse_window_say (LotseWindow *self, AdwToast *toast);
/* What answers a person comes at once, or as soon as the message in sight stands still; that goes on afterwards. */
void _lotse_window_answer (LotseWindow *self, AdwToast *toast);
/* Dismisses a toast, or the one that waits to be shown. */
void _lotse_window_end_toast (LotseWindow *self, AdwToast *toast);
/* When the window goes. */
void _lotse_window_clear_toasts (LotseWindow *self);
/* A new page above the library. Borrowed. */
LotsePaperPage *_lotse_window_push_paper_page (LotseWindow *self);
/* Goes back to the library, from whatever is open above it. */
void _lotse_window_show_library (LotseWindow *self);
/* The paper of the library, or NULL. */
LotsePaper *_lotse_window_find_paper (LotseWindow *self, const char *uuid);

/* Actions that change the library, and "win.undo". */
void _lotse_window_install_changes (GtkWidgetClass *widget_class);

/* Actions that import, and those that ask for what an import needs. */
void _lotse_window_install_imports (GtkWidgetClass *widget_class);
/* After the template is there; and when the window goes. */
void _lotse_window_init_imports (LotseWindow *self);
void _lotse_window_clear_imports (LotseWindow *self);
/* There is a library now, or a message why there is none: goes on with what waited for it. */
void _lotse_window_continue_imports (LotseWindow *self);
/* A page was left. */
void _lotse_window_forget_preview (LotseWindow *self, LotsePaperPage *page);

/* The action that pastes a text. */
void _lotse_window_install_drafts (GtkWidgetClass *widget_class);
void _lotse_window_init_drafts (LotseWindow *self);
void _lotse_window_clear_drafts (LotseWindow *self);
/* Shows a text that may become a paper; NULL: that of the clipboard. */
void _lotse_window_show_text (LotseWindow *self, const char *text, const char *title);
/* Whether a text was stored; if not, it is there again when a person wants to paste. */
void _lotse_window_settle_draft (LotseWindow *self, const char *text, gboolean stored);
/* Says so: the first of @results or @message tells why, and the text is still there. */
void _lotse_window_tell_draft_kept (LotseWindow *self, GListModel *results, const char *message);
/* There is a library now, or a message why there is none: stores what waited for it. */
void _lotse_window_continue_drafts (LotseWindow *self);

G_END_DECLS
