/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-bidi.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

void
lotse_bidi_join (GString *text, const char *part)
{
  gboolean isolate = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  if (part == NULL || *part == '\0')
    return;
  g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " · " : "", isolate ? FIRST_STRONG_ISOLATE : "", part,
                          isolate ? POP_ISOLATE : "");
}

void
lotse_bidi_join_format (GString *text, const char *format, ...)
{
  g_autofree char *part = NULL;
  va_list args;

  va_start (args, format);
  part = g_strdup_vprintf (format, args);
  va_end (args);
  lotse_bidi_join (text, part);
}

gboolean
lotse_bidi_runs_against (PangoLayout *layout, GtkTextDirection direction)
{
  /* Not the direction of its first letter: a number is written from left to right also where its paragraph is not. */
  return direction == GTK_TEXT_DIR_RTL
         && pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) == PANGO_DIRECTION_LTR;
}
