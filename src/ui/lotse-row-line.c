/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-row-line.h"

#define SPACING 6
#define MAX_MARKS 4

/* How far the marks may press the words together: to some more than the few letters that these need at least. */
static int
get_narrowest (GtkWidget *words)
{
  int minimum, natural;

  gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MIN (natural, minimum * 5 / 3);
}

/* The widths of the marks in a line of @width. Returns that of the words. */
static int
share_width (GtkWidget *line, int width, GtkRequestedSize *marks, guint *ret_n)
{
  GtkWidget *words = gtk_widget_get_first_child (line);
  int narrowest = get_narrowest (words);
  int rest = width - narrowest;
  guint n = 0;

  for (GtkWidget *mark = gtk_widget_get_next_sibling (words); mark != NULL && n < MAX_MARKS; mark = gtk_widget_get_next_sibling (mark))
    if (gtk_widget_should_layout (mark))
      {
        marks[n].data = mark;
        gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, &marks[n].minimum_size, &marks[n].natural_size, NULL, NULL);
        rest -= marks[n].minimum_size + SPACING;
        n++;
      }
  *ret_n = n;
  return narrowest + gtk_distribute_natural_allocation (MAX (rest, 0), n, marks);
}

static void
measure (
    GtkWidget *line, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *words = gtk_widget_get_first_child (line);
  gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;
  GtkRequestedSize marks[MAX_MARKS];
  guint n;
  int words_width = share_width (line, horizontal ? -1 : for_size, marks, &n);

  gtk_widget_measure (words, orientation, horizontal || for_size < 0 ? -1 : words_width, minimum, natural, NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      int mark_minimum, mark_natural;

      gtk_widget_measure (marks[i].data, orientation, -1, &mark_minimum, &mark_natural, NULL, NULL);
      *minimum = horizontal ? *minimum + SPACING + mark_minimum : MAX (*minimum, mark_minimum);
      *natural = horizontal ? *natural + SPACING + mark_natural : MAX (*natural, mark_natural);
    }
}

static void
allocate (GtkWidget *line, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL;
  GtkRequestedSize marks[MAX_MARKS];
  guint n;
  int words_width = share_width (line, width, marks, &n);
  int x = words_width;

  gtk_widget_size_allocate (gtk_widget_get_first_child (line), &(GtkAllocation) { rtl ? width - words_width : 0, 0, words_width, height },
                            -1);
  for (guint i = 0; i < n; i++)
    {
      int mark_width = marks[i].minimum_size;

      x += SPACING;
      gtk_widget_size_allocate (marks[i].data, &(GtkAllocation) { rtl ? width - x - mark_width : x, 0, mark_width, height }, -1);
      x += mark_width;
    }
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *line)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

GtkLayoutManager *
lotse_row_line_new_layout (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}
