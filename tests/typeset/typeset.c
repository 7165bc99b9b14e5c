/* SPDX-License-Identifier: GPL-3.0-or-later */
/* typeset [--size POINTS] IN.txt OUT.pdf: sets a text as an A4 paper such as a town hall prints it.
 *
 * A line of the input is a paragraph of its own and is wrapped and hyphenated where it is too long; an empty line is space. Lines with tabs
 * are rows of a ruled table. A line that looks like a heading is bold and becomes a bookmark. Lines that begin with a backslash steer:
 *   \title TEXT      large and bold        \heading TEXT    bold, with a bookmark
 *   \columns N       N columns from here   \newpage         a new page
 *   \footer TEXT     running footer        \header TEXT     running header from the next page on
 *   \watermark TEXT  across each page      \plain           no headings and tables are guessed any more
 */
#include <cairo-pdf.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 595.28
#define HEIGHT 841.89
#define MARGIN 62.0
#define BOTTOM 70.0
#define GUTTER 18.0

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoLanguage *german;
  double size;
  double y;
  double top;
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
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Sans");

  pango_font_description_set_size (font, (int) (self->size * scale[style] * PANGO_SCALE));
  if (style == STYLE_HEADING || style == STYLE_TITLE)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
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

static void
finish_page (Typesetter *self)
{
  g_autofree char *foot = g_strdup_printf ("%s – Seite %u", self->footer, self->page);
  g_autoptr (PangoLayout) layout = layout_new (self, foot, STYLE_SMALL, 0);

  cairo_set_line_width (self->cr, 0.5);
  cairo_move_to (self->cr, MARGIN, HEIGHT - BOTTOM + 16);
  cairo_line_to (self->cr, WIDTH - MARGIN, HEIGHT - BOTTOM + 16);
  cairo_stroke (self->cr);
  cairo_move_to (self->cr, MARGIN, HEIGHT - BOTTOM + 22);
  pango_cairo_show_layout (self->cr, layout);
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
  if (self->header && self->page > 1)
    {
      g_autoptr (PangoLayout) layout = layout_new (self, self->header, STYLE_SMALL, 0);

      cairo_move_to (self->cr, MARGIN, MARGIN - 26);
      pango_cairo_show_layout (self->cr, layout);
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

/* Soft hyphens where a long German word may be divided: between a vowel and one consonant with a vowel after it. Good enough to make
 * hyphenated line ends; not good typography. */
static char *
hyphenate (const char *text)
{
  static const char *const vowels = "aeiouyäöü";
  GString *out = g_string_new (NULL);
  guint in_word = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      in_word = g_unichar_isalpha (c) ? in_word + 1 : 0;
      g_string_append_unichar (out, c);
      if (in_word >= 3 && *next && g_utf8_strchr (vowels, -1, c))
        {
          gunichar d = g_utf8_get_char (next);
          const char *third = g_utf8_next_char (next);

          if (g_unichar_islower (d) && !g_utf8_strchr (vowels, -1, d) && *third)
            {
              gunichar e = g_utf8_get_char (third);
              const char *fourth = g_utf8_next_char (third);

              /* At least two more letters must follow. */
              if (g_unichar_islower (e) && g_utf8_strchr (vowels, -1, e) && *fourth && g_unichar_islower (g_utf8_get_char (fourth)))
                g_string_append_unichar (out, 0xad);
            }
        }
    }
  return g_string_free (out, FALSE);
}

static void
paragraph (Typesetter *self, const char *text, Style style)
{
  g_autofree char *divided = style == STYLE_BODY ? hyphenate (text) : g_strdup (text);
  g_autoptr (PangoLayout) layout = layout_new (self, divided, style, column_width (self));
  int n = pango_layout_get_line_count (layout);

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
      cairo_move_to (self->cr, column_left (self), self->y + ascent);
      pango_cairo_show_layout_line (self->cr, line);
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
table (Typesetter *self, GPtrArray *rows)
{
  guint n_cells = 0;
  g_autofree double *widths = NULL;

  for (guint r = 0; r < rows->len; r++)
    n_cells = MAX (n_cells, g_strv_length (g_ptr_array_index (rows, r)));
  widths = g_new0 (double, n_cells);
  table_widths (self, rows, n_cells, widths);
  cairo_set_line_width (self->cr, 0.5);
  for (guint r = 0; r < rows->len; r++)
    {
      char **cells = g_ptr_array_index (rows, r);
      guint n = g_strv_length (cells);
      g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
      double height = 0, x;

      for (guint c = 0; c < n; c++)
        {
          PangoLayout *layout = layout_new (self, g_strstrip (cells[c]), STYLE_BODY, widths[c] - 8);
          PangoRectangle logical;

          pango_layout_get_extents (layout, NULL, &logical);
          height = MAX (height, pango_units_to_double (logical.height) + 5);
          g_ptr_array_add (layouts, layout);
        }
      need (self, height);
      x = column_left (self);
      for (guint c = 0; c < n_cells; c++)
        {
          cairo_rectangle (self->cr, x, self->y, widths[c], height);
          cairo_stroke (self->cr);
          if (c < n)
            {
              cairo_move_to (self->cr, x + 4, self->y + 2);
              pango_cairo_show_layout (self->cr, g_ptr_array_index (layouts, c));
            }
          x += widths[c];
        }
      self->y += height;
    }
  self->y += 6;
}

/* A short line without a sentence end that stands alone or ends in a colon. */
static gboolean
looks_like_heading (const char *line, const char *previous, const char *next)
{
  glong n = g_utf8_strlen (line, -1);
  gsize bytes = strlen (line);

  if (n < 4 || n > 70 || !g_unichar_isupper (g_utf8_get_char (line)))
    return FALSE;
  if (line[bytes - 1] == ':')
    return strpbrk (line, "0123456789") == NULL;
  return previous && !*previous && next && !*next && strchr (".,;)", line[bytes - 1]) == NULL && strpbrk (line, "0123456789…_") == NULL;
}

/* Index of the next line that is not empty. */
static guint
skip_empty (char **lines, guint i)
{
  while (lines[i] && !*lines[i])
    i++;
  return i;
}

/* A mirror page lists a consultation as five lines: date, label, role, label, body. They are set as a row of a table. Returns the number
 * of lines that were used. */
static guint
collect_label_rows (char **lines, guint i, GPtrArray *rows)
{
  guint used = 0;

  for (guint k = i; lines[k] && *lines[k];)
    {
      guint label = skip_empty (lines, k + 1);
      const char *cells[] = { lines[k], NULL, NULL, NULL };

      if (!lines[label] || !g_str_equal (lines[label], "Art") || !lines[label + 1] || !lines[label + 2]
          || !g_str_has_prefix (lines[label + 2], "Ausschu") || !lines[label + 3])
        break;
      cells[1] = lines[label + 1];
      cells[2] = lines[label + 3];
      g_ptr_array_add (rows, g_strdupv ((char **) cells));
      used = label + 4 - i;
      k = skip_empty (lines, label + 4);
    }
  return used;
}

static gboolean
directive (Typesetter *self, const char *line)
{
  const char *space = strchr (line, ' ');
  const char *argument = space ? space + 1 : "";

  if (*line != '\\')
    return FALSE;
  if (g_str_has_prefix (line, "\\title "))
    paragraph (self, argument, STYLE_TITLE);
  else if (g_str_has_prefix (line, "\\heading "))
    paragraph (self, argument, STYLE_HEADING);
  else if (g_str_has_prefix (line, "\\columns "))
    {
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
  else if (g_str_equal (line, "\\plain"))
    self->plain = TRUE;
  else
    return FALSE;
  return TRUE;
}

static void
set_lines (Typesetter *self, char **lines)
{
  gboolean has_title = FALSE;

  for (guint i = 0; lines[i]; i++)
    {
      const char *line = lines[i];
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      guint used;

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
          table (self, rows);
          continue;
        }
      used = self->plain ? 0 : collect_label_rows (lines, i, rows);
      if (used > 0)
        {
          const char *head[] = { "Termin", "Art", "Ausschuss", NULL };

          g_ptr_array_insert (rows, 0, g_strdupv ((char **) head));
          table (self, rows);
          i += used - 1;
          continue;
        }
      if (!self->plain && !has_title && i < 15 && strlen (line) > 40 && strlen (line) < 220 && !strstr (line, "://")
          && !strstr (line, ". "))
        {
          has_title = TRUE;
          paragraph (self, line, STYLE_TITLE);
          continue;
        }
      paragraph (self, line,
                 !self->plain && looks_like_heading (line, i > 0 ? lines[i - 1] : NULL, lines[i + 1]) ? STYLE_HEADING : STYLE_BODY);
    }
}

/* Blanks of all kinds at the ends go, bullets of symbol fonts become the sign that they show. */
static char **
read_lines (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  g_autoptr (GString) clean = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  clean = g_string_new (valid);
  g_string_replace (clean, "\xef\x82\xb7", "\xe2\x80\xa2", 0);
  g_string_replace (clean, "\xef\x82\xa7", "\xe2\x80\xa2", 0);
  g_string_replace (clean, "\xc2\xa0", " ", 0);
  g_string_replace (clean, "\r", "", 0);
  g_string_replace (clean, "\f", "\n\\newpage\n", 0);
  {
    char **lines = g_strsplit (clean->str, "\n", -1);

    for (guint i = 0; lines[i]; i++)
      {
        char *p = lines[i];

        while (*p == ' ')
          p++;
        memmove (lines[i], p, strlen (p) + 1);
        g_strchomp (lines[i]);
      }
    return lines;
  }
}

int
main (int argc, char **argv)
{
  Typesetter self = { .size = 9.5, .n_columns = 1 };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  cairo_status_t status;
  int first = 1;

  setlocale (LC_CTYPE, "");
  if (argc > 3 && g_str_equal (argv[1], "--size"))
    {
      self.size = g_ascii_strtod (argv[2], NULL);
      first = 3;
    }
  if (argc != first + 2)
    {
      g_printerr ("usage: typeset [--size POINTS] IN.txt OUT.pdf\n");
      return 2;
    }
  lines = read_lines (argv[first], &error);
  if (!lines)
    {
      g_printerr ("typeset: %s\n", error->message);
      return 1;
    }
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (pango_cairo_font_map_get_default ()), 72);
  self.german = pango_language_from_string ("de");
  self.footer = g_strdup ("Vorlage");
  self.surface = cairo_pdf_surface_create (argv[first + 1], WIDTH, HEIGHT);
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
  g_free (self.footer);
  g_free (self.header);
  g_free (self.watermark);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_printerr ("typeset: %s: %s\n", argv[first + 1], cairo_status_to_string (status));
      return 1;
    }
  return 0;
}
