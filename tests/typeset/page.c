/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

#include <string.h>

typedef struct
{
  PangoLayout *layout;
  int line;
  double x, y;
  guint table, column;
  gboolean running;
  guint place; /* in the order of putting */
  guint key;   /* in the order of drawing */
} Piece;

struct _Page
{
  GArray *pieces;
  Order order;
  gboolean words;
  gboolean running;
};

static void
clear_piece (gpointer data)
{
  g_object_unref (((Piece *) data)->layout);
}

Page *
page_new (Order order, gboolean words)
{
  Page *self = g_new0 (Page, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->order = order;
  self->words = words;
  return self;
}

void
page_free (Page *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

void
page_put (Page *self, PangoLayout *layout, int line, double x, double y, guint table, guint column)
{
  Piece piece = { g_object_ref (layout), line, x, y, table, column, self->running, self->pieces->len, 0 };

  g_array_append_val (self->pieces, piece);
}

void
page_put_all (Page *self, PangoLayout *layout, double x, double y, guint table, guint column)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int line = 0;

  do
    page_put (self, layout, line++, x, y + pango_units_to_double (pango_layout_iter_get_baseline (iter)), table, column);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
page_set_running (Page *self, gboolean running)
{
  self->running = running;
}

static int
compare_pieces (const void *a, const void *b)
{
  const Piece *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return (x->place > y->place) - (x->place < y->place);
}

/* Each piece gets a key; where keys are equal, columns decide. */
static void
sort_pieces (Page *self)
{
  guint seed = 12345, first = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);
      const Piece *before = i > 0 ? piece - 1 : NULL;

      if (!before || piece->table == 0 || piece->table != before->table)
        first = i;
      seed = seed * 1103515245 + 12345;
      switch (self->order)
        {
        case ORDER_COLUMNS:
          piece->key = piece->running ? G_MAXUINT : first;
          break;
        case ORDER_REVERSE:
          piece->key = self->pieces->len - i;
          break;
        case ORDER_SCATTER:
          piece->key = seed >> 8;
          break;
        case ORDER_NATURAL:
        default:
          piece->key = i;
          break;
        }
    }
  qsort (self->pieces->data, self->pieces->len, sizeof (Piece), compare_pieces);
}

static void
draw_words (const Piece *piece, PangoLayoutLine *line, cairo_t *cr)
{
  const char *text = pango_layout_get_text (piece->layout);
  const char *p = text + line->start_index, *end = p + line->length;

  while (p < end)
    {
      gsize n = 0;
      g_autofree char *word = NULL;
      g_autoptr (PangoLayout) layout = NULL;
      int x;

      while (p < end && *p == ' ')
        p++;
      while (p + n < end && p[n] != ' ')
        n++;
      if (n == 0)
        break;
      word = g_strndup (p, n);
      layout = pango_layout_copy (piece->layout);
      pango_layout_set_width (layout, -1);
      pango_layout_set_justify (layout, FALSE);
      /* The hyphen of a divided word belongs to the line. */
      if (p + n == end && g_str_has_suffix (word, "\xc2\xad"))
        {
          g_autofree char *divided = g_strdup_printf ("%.*s-", (int) n - 2, word);

          pango_layout_set_text (layout, divided, -1);
        }
      else
        pango_layout_set_text (layout, word, -1);
      pango_layout_line_index_to_x (line, (int) (p - text), FALSE, &x);
      cairo_move_to (cr, piece->x + pango_units_to_double (x), piece->y);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
      p += n;
    }
}

void
page_draw (Page *self, cairo_t *cr)
{
  sort_pieces (self);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      PangoLayoutLine *line = pango_layout_get_line_readonly (piece->layout, piece->line);

      if (self->words)
        {
          draw_words (piece, line, cr);
          continue;
        }
      cairo_move_to (cr, piece->x, piece->y);
      pango_cairo_show_layout_line (cr, line);
    }
  g_array_set_size (self->pieces, 0);
}
