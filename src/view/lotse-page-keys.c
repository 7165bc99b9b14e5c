/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-keys.h"

#define ARGUMENTS "(iiibb)"

static const struct
{
  guint key;
  guint keypad;
  GdkModifierType modifiers;
  LotsePageKey does;
} keys[] = {
  { GDK_KEY_Up, GDK_KEY_KP_Up, 0, { LOTSE_PAGE_KEY_STEP, LOTSE_CARET_LINE, -1, FALSE, FALSE } },
  { GDK_KEY_Down, GDK_KEY_KP_Down, 0, { LOTSE_PAGE_KEY_STEP, LOTSE_CARET_LINE, 1, FALSE, FALSE } },
  { GDK_KEY_Left, GDK_KEY_KP_Left, 0, { LOTSE_PAGE_KEY_STEP, LOTSE_CARET_CHARACTER, -1, TRUE, FALSE } },
  { GDK_KEY_Right, GDK_KEY_KP_Right, 0, { LOTSE_PAGE_KEY_STEP, LOTSE_CARET_CHARACTER, 1, TRUE, FALSE } },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, { LOTSE_PAGE_KEY_NONE, LOTSE_CARET_WORD, -1, FALSE, FALSE } },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, { LOTSE_PAGE_KEY_NONE, LOTSE_CARET_WORD, 1, FALSE, FALSE } },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, { LOTSE_PAGE_KEY_SCREEN, LOTSE_PAGE_KEY_SCREEN, -1, FALSE, FALSE } },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, { LOTSE_PAGE_KEY_SCREEN, LOTSE_PAGE_KEY_SCREEN, 1, FALSE, FALSE } },
  { GDK_KEY_Home, GDK_KEY_KP_Home, 0, { LOTSE_PAGE_KEY_END, LOTSE_CARET_LINE_END, -1, FALSE, FALSE } },
  { GDK_KEY_End, GDK_KEY_KP_End, 0, { LOTSE_PAGE_KEY_END, LOTSE_CARET_LINE_END, 1, FALSE, FALSE } },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, { LOTSE_PAGE_KEY_END, LOTSE_CARET_DOCUMENT, -1, FALSE, FALSE } },
  { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, { LOTSE_PAGE_KEY_END, LOTSE_CARET_DOCUMENT, 1, FALSE, FALSE } },
  { GDK_KEY_space, GDK_KEY_KP_Space, 0, { LOTSE_PAGE_KEY_SCREEN, LOTSE_PAGE_KEY_SCREEN, 1, FALSE, FALSE } },
};

static void
install (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, GtkShortcutFunc function, LotsePageKey does)
{
  gtk_widget_class_add_binding (klass, key, modifiers, function, ARGUMENTS, does.scroll, does.caret, does.direction, does.sideways,
                                does.extend);
}

void
lotse_page_keys_install (GtkWidgetClass *klass, GtkShortcutFunc function)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      LotsePageKey shifted = keys[i].does;

      install (klass, keys[i].key, keys[i].modifiers, function, keys[i].does);
      install (klass, keys[i].keypad, keys[i].modifiers, function, keys[i].does);
      if (keys[i].key == GDK_KEY_space)
        {
          /* The one key that has a way back. */
          shifted.direction = -1;
          install (klass, keys[i].key, keys[i].modifiers | GDK_SHIFT_MASK, function, shifted);
          continue;
        }
      shifted.scroll = LOTSE_PAGE_KEY_NONE;
      shifted.extend = TRUE;
      install (klass, keys[i].key, keys[i].modifiers | GDK_SHIFT_MASK, function, shifted);
      install (klass, keys[i].keypad, keys[i].modifiers | GDK_SHIFT_MASK, function, shifted);
    }
}

LotsePageKey
lotse_page_keys_read (GVariant *arguments)
{
  LotsePageKey key = { 0 };

  g_variant_get (arguments, ARGUMENTS, &key.scroll, &key.caret, &key.direction, &key.sideways, &key.extend);
  return key;
}
