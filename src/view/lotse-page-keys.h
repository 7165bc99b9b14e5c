/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-caret-move.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Besides the steps of the caret: nothing at all, a few lines, a screen, to the end. */
enum
{
  LOTSE_PAGE_KEY_NONE = -1,
  LOTSE_PAGE_KEY_STEP = 100,
  LOTSE_PAGE_KEY_SCREEN,
  LOTSE_PAGE_KEY_END,
};

/* What a key does in the view of the pages. */
typedef struct
{
  int scroll; /* LOTSE_PAGE_KEY_*: while no caret is shown */
  int caret;  /* LotseCaretStep, or LOTSE_PAGE_KEY_NONE or _SCREEN: while it is shown */
  int direction;
  gboolean sideways; /* scrolls to the left or right */
  gboolean extend;   /* selects what the caret passes */
} LotsePageKey;

/* Binds the keys of a text (arrows, Home, End, Page Up and Down, with Control and Shift) to a function of a widget class. */
void lotse_page_keys_install (GtkWidgetClass *klass, GtkShortcutFunc function);
/* The key that the function was called for. */
LotsePageKey lotse_page_keys_read (GVariant *arguments);

G_END_DECLS
