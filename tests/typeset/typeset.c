/* SPDX-License-Identifier: GPL-3.0-or-later */
/* typeset [OPTION…] IN.txt OUT.pdf: sets a text as an A4 paper such as a town hall prints it.
 *
 * A line of the input is a paragraph of its own and is wrapped and hyphenated where it is too long; an empty line is space. Lines with tabs
 * are rows of a ruled table. A line that looks like a heading is bold and becomes a bookmark. Lines that begin with a backslash steer:
 *   \title TEXT      large and bold        \heading TEXT    bold, with a bookmark
 *   \columns N       N columns from here   \newpage         a new page
 *   \footer TEXT     running footer        \header TEXT     running header from the next page on
 *   \watermark TEXT  across each page      \plain           no headings and tables are guessed any more
 *   \spaced TEXT     a heading whose letters are set apart
 *   \pair L⇥V        a label and its value, each in a column of its own
 *   \sides L⇥R       two texts side by side that have nothing to do with each other; | begins a line
 *   \row A⇥B⇥…       a row of a ruled table, whose cells may have several lines (|)
 *   \open A⇥B⇥…      the same without rules
 *   \widths 40 15 …  the columns of the tables from here on, in percent; without numbers as wide as their words ask for
 *   \padding POINTS  space above and below the words of a cell
 *   \align PART      where the words of a cell stand in a row that is higher: 0 at its head, 0.5 in the middle, 1 at its foot
 * In footers and headers %p is the number of the page and %n that of all pages.
 *
 * Options: --size POINTS, --font NAME, --order natural|columns|reverse|scatter (see page.h), --words, --justify, --even (all columns of a
 * table equally wide), --pairs ("Label: value" in the first lines is set in two columns), --header, --footer, --watermark TEXT.
 */
#include <cairo-pdf.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "lines.h"
#include "page.h"

#define WIDTH 595.28
#define HEIGHT 841.89
#define MARGIN 62.0
#define BOTTOM 70.0
#define GUTTER 18.0
/* Left edge of the values beside their labels, from the margin. */
#define VALUES 125.0
/* Lines in which pairs of label and value are looked for. */
#define HEADER_LINES 25

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  Page *paper;
  const char *font;
  gboolean justify, even, pairs;
  GArray *widths; /* double, parts of the line */
  double padding, align;
  guint n_tables;
  guint n_pages; /* of all, once they have been counted */
  PangoLanguage *german;
  double size;
  double y;
  double top;
  double bottom; /* of the columns that are full */
  guint column, n_columns;
  guint page;
  gboolean plain;
  char *footer;
  char *header;
  char *watermark;
} Typesetter;

typedef enum
{
  STYLE_BODY,
  STYLE_HEADING,
  STYLE_TITLE,
  STYLE_SMALL,
} Style;

static PangoLayout *
layout_new (Typesetter *self, const char *text, Style style, double width)
{
  static const double scale[] = { 1.0, 1.1, 1.45, 0.8 };
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_from_string (self->font);

  pango_font_description_set_size (font, (int) (self->size * scale[style] * PANGO_SCALE));
  if (style == STYLE_HEADING || style == STYLE_TITLE)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_justify (layout, self->justify && style == STYLE_BODY);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_context_set_language (pango_layout_get_context (layout), self->german);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

static double
column_width (const Typesetter *self)
{
  return (WIDTH - 2 * MARGIN - (self->n_columns - 1) * GUTTER) / self->n_columns;
}

static double
column_left (const Typesetter *self)
{
  return MARGIN + self->column * (column_width (self) + GUTTER);
}

/* The words of a running title on this page. */
static char *
running_title (Typesetter *self, const char *template)
{
  g_autoptr (GString) out = g_string_new (template);
  g_autofree char *page = g_strdup_printf ("%u", self->page);
  g_autofree char *pages = g_strdup_printf ("%u", self->n_pages);

  if (g_string_replace (out, "%p", page, 0) == 0)
    g_string_append_printf (out, " – Seite %u", self->page);
  g_string_replace (out, "%n", pages, 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
finish_page (Typesetter *self)
{
  g_autofree char *foot = running_title (self, self->footer);
  g_autoptr (PangoLayout) layout = layout_new (self, foot, STYLE_SMALL, 0);

  cairo_set_line_width (self->cr, 0.5);
  cairo_move_to (self->cr, MARGIN, HEIGHT - BOTTOM + 16);
  cairo_line_to (self->cr, WIDTH - MARGIN, HEIGHT - BOTTOM + 16);
  cairo_stroke (self->cr);
  page_set_running (self->paper, TRUE);
  page_put_all (self->paper, layout, MARGIN, HEIGHT - BOTTOM + 22, 0, 0);
  page_set_running (self->paper, FALSE);
  page_draw (self->paper, self->cr);
  if (self->watermark)
    {
      g_autoptr (PangoLayout) mark = layout_new (self, self->watermark, STYLE_TITLE, 0);

      cairo_save (self->cr);
      cairo_set_source_rgb (self->cr, 0.8, 0.8, 0.8);
      cairo_move_to (self->cr, WIDTH * 0.2, HEIGHT * 0.7);
      cairo_rotate (self->cr, -G_PI / 4);
      cairo_scale (self->cr, 2.5, 2.5);
      pango_cairo_show_layout (self->cr, mark);
      cairo_restore (self->cr);
    }
}

static void
new_page (Typesetter *self)
{
  if (self->page > 0)
    {
      finish_page (self);
      cairo_show_page (self->cr);
    }
  self->page++;
  self->column = 0;
  self->y = self->top = MARGIN;
  self->bottom = 0;
  if (self->header && self->page > 1)
    {
      g_autofree char *head = strstr (self->header, "%p") ? running_title (self, self->header) : g_strdup (self->header);
      g_autoptr (PangoLayout) layout = layout_new (self, head, STYLE_SMALL, 0);

      page_set_running (self->paper, TRUE);
      page_put_all (self->paper, layout, MARGIN, MARGIN - 26, 0, 0);
      page_set_running (self->paper, FALSE);
    }
}

/* Makes room for a line of the given height: next column or next page. */
static void
need (Typesetter *self, double height)
{
  if (self->y + height <= HEIGHT - BOTTOM)
    return;
  if (self->column + 1 < self->n_columns)
    {
      self->bottom = MAX (self->bottom, self->y);
      self->column++;
      self->y = self->top;
    }
  else
    new_page (self);
}

static void
bookmark (Typesetter *self, const char *text)
{
  g_autofree char *attributes = NULL;
  char y[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (y, sizeof y, "%.1f", self->y);
  attributes = g_strdup_printf ("page=%u pos=[%d %s]", self->page, (int) MARGIN, y);
  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, text, attributes, 0);
}

static void
paragraph (Typesetter *self, const char *text, Style style, gboolean spaced)
{
  g_autofree char *divided = style == STYLE_BODY ? lines_hyphenate (text) : g_strdup (text);
  g_autoptr (PangoLayout) layout = layout_new (self, divided, style, column_width (self));
  int n;

  if (spaced)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (0.45 * self->size * PANGO_SCALE)));
      pango_layout_set_attributes (layout, attributes);
    }
  n = pango_layout_get_line_count (layout);
  for (int i = 0; i < n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      PangoRectangle logical;
      double height, ascent;

      pango_layout_line_get_extents (line, NULL, &logical);
      height = pango_units_to_double (logical.height) * 1.15;
      ascent = pango_units_to_double (PANGO_ASCENT (logical));
      need (self, i == 0 && style != STYLE_BODY ? height * 3 : height);
      if (i == 0 && style != STYLE_BODY)
        bookmark (self, text);
      page_put (self->paper, layout, i, column_left (self), self->y + ascent, 0, 0);
      self->y += height;
    }
  self->y += 1.5;
}

/* Width of a text that is not wrapped. */
static double
text_width (Typesetter *self, const char *text)
{
  g_autoptr (PangoLayout) layout = layout_new (self, text, STYLE_BODY, 0);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pango_units_to_double (logical.width);
}

/* Each column is as wide as its longest word; what is left goes to the columns that would like more. */
static void
table_widths (Typesetter *self, GPtrArray *rows, guint n_cells, double *widths)
{
  g_autofree double *wanted = g_new0 (double, n_cells);
  double room = column_width (self), missing = 0;

  if (self->even || self->widths->len == n_cells)
    {
      for (guint c = 0; c < n_cells; c++)
        widths[c] = room * (self->widths->len == n_cells ? g_array_index (self->widths, double, c) : 1.0 / n_cells);
      return;
    }
  for (guint c = 0; c < n_cells; c++)
    {
      widths[c] = 24;
      for (guint r = 0; r < rows->len; r++)
        {
          char **cells = g_ptr_array_index (rows, r);
          g_auto (GStrv) words = NULL;

          if (c >= g_strv_length (cells))
            continue;
          words = g_strsplit (cells[c], " ", -1);
          wanted[c] = MAX (wanted[c], text_width (self, cells[c]) + 14);
          for (guint w = 0; words[w]; w++)
            widths[c] = MAX (widths[c], MIN (text_width (self, words[w]) + 14, room / 2));
        }
      room -= widths[c];
      missing += MAX (wanted[c] - widths[c], 0);
    }
  for (guint c = 0; c < n_cells && missing > 0 && room > 0; c++)
    widths[c] += MIN (MAX (wanted[c] - widths[c], 0) / missing, 1) * MIN (room, missing);
}

static void
table_row (Typesetter *self, char **cells, guint n_cells, const double *widths, gboolean ruled)
{
  guint n = g_strv_length (cells);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree double *heights = g_new (double, n);
  double height = 0, x;

  for (guint c = 0; c < n; c++)
    {
      PangoLayout *layout = layout_new (self, g_strstrip (cells[c]), STYLE_BODY, widths[c] - 8);
      int units;

      pango_layout_set_justify (layout, FALSE);
      pango_layout_get_size (layout, NULL, &units);
      heights[c] = pango_units_to_double (units);
      height = MAX (height, heights[c] + 2 * self->padding);
      g_ptr_array_add (layouts, layout);
    }
  need (self, height);
  x = column_left (self);
  for (guint c = 0; c < n_cells; c++)
    {
      if (ruled)
        {
          cairo_rectangle (self->cr, x, self->y, widths[c], height);
          cairo_stroke (self->cr);
        }
      if (c < n)
        page_put_all (self->paper, g_ptr_array_index (layouts, c), x + 4,
                      self->y + self->padding + self->align * (height - 2 * self->padding - heights[c]), self->n_tables, c);
      x += widths[c];
    }
  self->y += height;
}

static void
table (Typesetter *self, GPtrArray *rows, gboolean ruled)
{
  guint n_cells = 0;
  g_autofree double *widths = NULL;

  for (guint r = 0; r < rows->len; r++)
    n_cells = MAX (n_cells, g_strv_length (g_ptr_array_index (rows, r)));
  widths = g_new0 (double, n_cells);
  table_widths (self, rows, n_cells, widths);
  self->n_tables++;
  cairo_set_line_width (self->cr, 0.5);
  for (guint r = 0; r < rows->len; r++)
    table_row (self, g_ptr_array_index (rows, r), n_cells, widths, ruled);
  self->y += 6;
}

/* A label and its value in two columns. */
static void
pair (Typesetter *self, const char *label, const char *value)
{
  char *cells[] = { (char *) label, (char *) value, NULL };
  g_auto (GStrv) copy = g_strdupv (cells);
  double widths[] = { VALUES, column_width (self) - VALUES };

  self->n_tables++;
  table_row (self, copy, 2, widths, FALSE);
}

/* Rows of one table that stand one after the other. Returns the number of lines that were used. */
static guint
set_rows (Typesetter *self, char **lines, const char *word, gboolean ruled)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n = 0;

  for (; lines[n] && g_str_has_prefix (lines[n], word); n++)
    g_ptr_array_add (rows, lines_split_cells (lines[n] + strlen (word)));
  if (n > 0)
    table (self, rows, ruled);
  return n;
}

/* Two texts of one line each that run beside each other, though no line of one belongs to a line of the other. */
static void
sides (Typesetter *self, const char *argument)
{
  g_auto (GStrv) cells = lines_split_cells (argument);
  const double widths[] = { 0.62 * column_width (self), 0.38 * column_width (self) };

  if (g_strv_length (cells) != 2)
    return;
  self->n_tables++;
  table_row (self, cells, 2, widths, FALSE);
}

static void
read_widths (Typesetter *self, const char *argument)
{
  g_auto (GStrv) words = g_strsplit (argument, " ", -1);

  g_array_set_size (self->widths, 0);
  for (guint i = 0; words[i]; i++)
    {
      double width = g_ascii_strtod (words[i], NULL) / 100;

      if (width > 0)
        g_array_append_val (self->widths, width);
    }
}

/* Directives that set words. */
static gboolean
set_words (Typesetter *self, const char *line, const char *argument)
{
  if (g_str_has_prefix (line, "\\title "))
    paragraph (self, argument, STYLE_TITLE, FALSE);
  else if (g_str_has_prefix (line, "\\heading "))
    paragraph (self, argument, STYLE_HEADING, FALSE);
  else if (g_str_has_prefix (line, "\\spaced "))
    paragraph (self, argument, STYLE_HEADING, TRUE);
  else if (g_str_has_prefix (line, "\\sides "))
    sides (self, argument);
  else if (g_str_has_prefix (line, "\\pair ") && strchr (argument, '\t'))
    {
      g_auto (GStrv) cells = lines_split_cells (argument);

      pair (self, cells[0], cells[1]);
    }
  else
    return FALSE;
  return TRUE;
}

/* Directives that change what comes after them. */
static gboolean
directive (Typesetter *self, const char *line)
{
  const char *space = strchr (line, ' ');
  const char *argument = space ? space + 1 : "";

  if (*line != '\\')
    return FALSE;
  if (set_words (self, line, argument))
    return TRUE;
  if (g_str_has_prefix (line, "\\columns "))
    {
      /* Below the longest of the columns before. */
      self->y = MAX (self->y, self->bottom);
      self->n_columns = CLAMP ((guint) g_ascii_strtoull (argument, NULL, 10), 1, 4);
      self->column = 0;
      self->top = self->y;
    }
  else if (g_str_equal (line, "\\newpage"))
    new_page (self);
  else if (g_str_has_prefix (line, "\\footer "))
    g_set_str (&self->footer, argument);
  else if (g_str_has_prefix (line, "\\header "))
    g_set_str (&self->header, argument);
  else if (g_str_has_prefix (line, "\\watermark "))
    g_set_str (&self->watermark, argument);
  else if (g_str_has_prefix (line, "\\widths"))
    read_widths (self, argument);
  else if (g_str_has_prefix (line, "\\padding "))
    self->padding = g_ascii_strtod (argument, NULL);
  else if (g_str_has_prefix (line, "\\align "))
    self->align = g_ascii_strtod (argument, NULL);
  else if (g_str_equal (line, "\\plain"))
    self->plain = TRUE;
  else
    return FALSE;
  return TRUE;
}

/* Sets a line "Label: value" in two columns, if it is one. */
static gboolean
set_pair (Typesetter *self, const char *line)
{
  const char *colon = strstr (line, ": ");
  g_autofree char *label = NULL;
  guint blanks = 0;

  if (!colon || colon - line > 28 || strlen (line) > 160 || !g_unichar_isupper (g_utf8_get_char (line)) || strchr (line, '\t'))
    return FALSE;
  for (const char *p = line; p < colon; p++)
    blanks += *p == ' ';
  if (blanks > 2)
    return FALSE;
  label = g_strndup (line, (gsize) (colon - line) + 1);
  pair (self, label, colon + 2);
  return TRUE;
}

static void
set_line (Typesetter *self, char **lines, guint i, gboolean *has_title)
{
  const char *line = lines[i];

  if (self->pairs && i < HEADER_LINES && set_pair (self, line))
    return;
  if (!self->plain && !*has_title && i < 15 && strlen (line) > 40 && strlen (line) < 220 && !strstr (line, "://") && !strstr (line, ". ")
      && !g_regex_match_simple ("\\d\\.\\d\\d", line, 0, 0))
    {
      *has_title = TRUE;
      paragraph (self, line, STYLE_TITLE, FALSE);
      return;
    }
  paragraph (self, line, !self->plain && lines_is_heading (line, i > 0 ? lines[i - 1] : NULL, lines[i + 1]) ? STYLE_HEADING : STYLE_BODY,
             FALSE);
}

static void
set_lines (Typesetter *self, char **lines)
{
  gboolean has_title = FALSE;

  for (guint i = 0; lines[i]; i++)
    {
      const char *line = lines[i];
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      guint used = set_rows (self, lines + i, "\\row ", TRUE);

      if (used == 0)
        used = set_rows (self, lines + i, "\\open ", FALSE);
      if (used > 0)
        {
          i += used - 1;
          continue;
        }
      if (directive (self, line))
        continue;
      if (!*line)
        {
          self->y += self->size * 0.6;
          continue;
        }
      if (!self->plain && strchr (line, '\t'))
        {
          for (; lines[i] && strchr (lines[i], '\t'); i++)
            g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
          i--;
          table (self, rows, TRUE);
          continue;
        }
      used = self->plain ? 0 : lines_collect_rows (lines, i, rows);
      if (used > 0)
        {
          const char *head[] = { "Termin", "Art", "Ausschuss", NULL };

          g_ptr_array_insert (rows, 0, g_strdupv ((char **) head));
          table (self, rows, TRUE);
          i += used - 1;
          continue;
        }
      set_line (self, lines, i, &has_title);
    }
}

typedef struct
{
  double size;
  char *font;
  char *order;
  char *header;
  char *footer;
  char *watermark;
  gboolean words, justify, even, pairs;
} Options;

static Order
find_order (const char *name)
{
  static const char *const names[] = { "natural", "columns", "reverse", "scatter" };

  for (guint i = 0; name && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      return (Order) i;
  return ORDER_NATURAL;
}

/* Sets the paper; returns its number of pages, or 0. */
static guint
typeset (const Options *options, char **lines, const char *path, guint n_pages)
{
  Typesetter self = {
    .size = options->size,
    .n_columns = 1,
    .font = options->font ? options->font : "Liberation Sans",
    .paper = page_new (find_order (options->order), options->words),
    .justify = options->justify,
    .even = options->even,
    .pairs = options->pairs,
    .padding = 2.5,
    .n_pages = n_pages,
    .footer = g_strdup (options->footer ? options->footer : "Vorlage"),
    .header = g_strdup (options->header),
    .watermark = g_strdup (options->watermark),
    .widths = g_array_new (FALSE, FALSE, sizeof (double)),
  };
  cairo_status_t status;

  self.german = pango_language_from_string ("de");
  self.surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  /* The same text gives the same file. */
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_CREATE_DATE, "2024-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_CREATOR, "typeset");
  self.cr = cairo_create (self.surface);
  new_page (&self);
  set_lines (&self, lines);
  finish_page (&self);
  cairo_destroy (self.cr);
  cairo_surface_finish (self.surface);
  status = cairo_surface_status (self.surface);
  cairo_surface_destroy (self.surface);
  page_free (self.paper);
  g_array_unref (self.widths);
  g_free (self.footer);
  g_free (self.header);
  g_free (self.watermark);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("typeset: %s: %s\n", path, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS ? self.page : 0;
}

static gboolean
asks_for_pages (const Options *options, char **lines)
{
  if ((options->header && strstr (options->header, "%n")) || (options->footer && strstr (options->footer, "%n")))
    return TRUE;
  for (guint i = 0; lines[i]; i++)
    if (*lines[i] == '\\' && strstr (lines[i], "%n"))
      return TRUE;
  return FALSE;
}

int
main (int argc, char **argv)
{
  Options options = { .size = 9.5 };
  const GOptionEntry entries[] = { { "size", 0, 0, G_OPTION_ARG_DOUBLE, &options.size, "Size of the letters", "POINTS" },
                                   { "font", 0, 0, G_OPTION_ARG_STRING, &options.font, "Family of the letters", "NAME" },
                                   { "order", 0, 0, G_OPTION_ARG_STRING, &options.order, "Order of drawing", "ORDER" },
                                   { "header", 0, 0, G_OPTION_ARG_STRING, &options.header, "Running header", "TEXT" },
                                   { "footer", 0, 0, G_OPTION_ARG_STRING, &options.footer, "Running footer", "TEXT" },
                                   { "watermark", 0, 0, G_OPTION_ARG_STRING, &options.watermark, "Across each page", "TEXT" },
                                   { "words", 0, 0, G_OPTION_ARG_NONE, &options.words, "Draw each word on its own", NULL },
                                   { "justify", 0, 0, G_OPTION_ARG_NONE, &options.justify, "Justify paragraphs", NULL },
                                   { "even", 0, 0, G_OPTION_ARG_NONE, &options.even, "Columns of tables equally wide", NULL },
                                   { "pairs", 0, 0, G_OPTION_ARG_NONE, &options.pairs, "Labels and values in two columns", NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (GOptionContext) context = g_option_context_new ("IN.txt OUT.pdf");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_pages;

  setlocale (LC_CTYPE, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    {
      g_printerr ("typeset: %s\n", error ? error->message : "usage: typeset [OPTION…] IN.txt OUT.pdf");
      return 2;
    }
  lines = lines_read (argv[1], &error);
  if (!lines)
    {
      g_printerr ("typeset: %s\n", error->message);
      return 1;
    }
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (pango_cairo_font_map_get_default ()), 72);
  n_pages = typeset (&options, lines, argv[2], 0);
  /* Who prints the number of all pages must know it first. */
  if (n_pages > 0 && asks_for_pages (&options, lines))
    n_pages = typeset (&options, lines, argv[2], n_pages);
  g_free (options.font);
  g_free (options.order);
  g_free (options.header);
  g_free (options.footer);
  g_free (options.watermark);
  return n_pages > 0 ? 0 : 1;
}
