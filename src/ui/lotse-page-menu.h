/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-page-view.h"

G_BEGIN_DECLS

/* Gives the pages of a paper the menu that a text has by itself: "paper.copy" and "paper.select-all", at the pointer with the second button of
 * the mouse, below what was selected with the menu key or Shift+F10. It is made when it is first asked for. */
void lotse_page_menu_attach (LotsePageView *pages);

G_END_DECLS
