/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pdf-fields.h"

#include <math.h>
#include <string.h>

/* More fields or characters on a page than these are no form that somebody filled in. */
#define FIELDS 1000
#define CHARACTERS 200000
#define VALUE_CHARACTERS 4000
#define ITEMS 1000
/* Characters of a word. */
#define WORD 80
/* Of a field that fits the size of its letters to itself. */
#define SIZE 11.0
/* Width of a letter and height of a line, in sizes of the letters: the field does not say where its letters stand. */
#define LETTER 0.5
#define LINE 1.2
/* The border of a field, in points. */
#define BORDER 2.0

typedef struct
{
  LotseRect area;
  char *value;
  double size;
  gboolean lines; /* the value is broken at the width of the field */
  gboolean alone; /* nothing is printed beside it */
  guint at;       /* in the text of the page: the value goes before this character */
} Field;

static void
field_clear (gpointer data)
{
  g_free (((Field *) data)->value);
}

/* --- what was filled in ------------------------------------------------------------------------------------------------ */

static char *
choice_value (PopplerFormField *field)
{
  g_autoptr (GString) all = g_string_new (NULL);
  char *text = poppler_form_field_choice_is_editable (field) ? poppler_form_field_choice_get_text (field) : NULL;
  int n_items = MIN (poppler_form_field_choice_get_n_items (field), ITEMS);

  if (text != NULL && *text != '\0')
    return text;
  g_free (text);
  for (int i = 0; i < n_items; i++)
    if (poppler_form_field_choice_is_item_selected (field, i))
      {
        g_autofree char *item = poppler_form_field_choice_get_item (field, i);

        if (item != NULL && *item != '\0')
          g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", item);
      }
  return g_string_free_and_steal (g_steal_pointer (&all));
}

static char *
raw_value (PopplerFormField *field)
{
  switch (poppler_form_field_get_field_type (field))
    {
    case POPPLER_FORM_FIELD_TEXT:
      return poppler_form_field_text_is_password (field) ? NULL : poppler_form_field_text_get_text (field);
    case POPPLER_FORM_FIELD_CHOICE:
      return choice_value (field);
    case POPPLER_FORM_FIELD_BUTTON:
      if (poppler_form_field_button_get_button_type (field) == POPPLER_FORM_BUTTON_PUSH)
        return NULL;
      return g_strdup (poppler_form_field_button_get_state (field) ? "☒" : "☐");
    case POPPLER_FORM_FIELD_UNKNOWN:
    case POPPLER_FORM_FIELD_SIGNATURE:
    default:
      return NULL;
    }
}

/* @raw as a piece of the text of the page, or %NULL where there is nothing in it. Line ends stay. */
static char *
clean_value (const char *raw)
{
  g_autofree char *valid = raw != NULL ? g_utf8_make_valid (raw, -1) : NULL;
  GString *out;
  guint n = 0;

  if (valid == NULL)
    return NULL;
  g_strstrip (valid);
  if (*valid == '\0')
    return NULL;
  out = g_string_new (NULL);
  for (const char *p = valid; *p != '\0' && n < VALUE_CHARACTERS; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      g_string_append_unichar (out, c == '\r' || c == '\n' ? '\n' : g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free_and_steal (out);
}

static char *
field_value (PopplerFormField *field)
{
  g_autofree char *raw = raw_value (field);

  return clean_value (raw);
}

static gboolean
is_same_area (const PopplerRectangle *a, const PopplerRectangle *b)
{
  return fabs (a->x1 - b->x1) < 1 && fabs (a->x2 - b->x2) < 1 && fabs (a->y1 - b->y1) < 1 && fabs (a->y2 - b->y2) < 1;
}

static gboolean
is_out_of_sight (PopplerAnnot *annotation)
{
  return (poppler_annot_get_flags (annotation) & (POPPLER_ANNOT_FLAG_HIDDEN | POPPLER_ANNOT_FLAG_NO_VIEW)) != 0;
}

/* --- pages that are shown turned -------------------------------------------------------------------------------------- */

/* Fields that are asked how their page is turned. */
#define ASKED 20

/* Poppler gives the places of fields on the page as it was made, those of annotations and of letters on the page as it is shown. @area of a page of
 * @width and @height, which is shown turned @quarters times to the right. */
static PopplerRectangle
turn (const PopplerRectangle *area, guint quarters, double width, double height)
{
  switch (quarters)
    {
    case 1:
      return (PopplerRectangle) { .x1 = area->y1, .y1 = width - area->x2, .x2 = area->y2, .y2 = width - area->x1 };
    case 2:
      return (PopplerRectangle) { .x1 = width - area->x2, .y1 = height - area->y2, .x2 = width - area->x1, .y2 = height - area->y1 };
    case 3:
      return (PopplerRectangle) { .x1 = height - area->y2, .y1 = area->x1, .x2 = height - area->y1, .y2 = area->x2 };
    default:
      return (PopplerRectangle) { .x1 = area->x1, .y1 = area->y1, .x2 = area->x2, .y2 = area->y2 };
    }
}

/* The same for the boxes of letters, which count from the top. */
static void
turn_rects (LotseRect *rects, guint n, guint quarters, double width, double height)
{
  double shown = quarters % 2 == 0 ? height : width;

  for (guint i = 0; quarters != 0 && i < n; i++)
    {
      PopplerRectangle area = { .x1 = rects[i].x1, .y1 = height - rects[i].y2, .x2 = rects[i].x2, .y2 = height - rects[i].y1 };
      PopplerRectangle turned = turn (&area, quarters, width, height);

      rects[i] = (LotseRect) { (float) turned.x1, (float) (shown - turned.y2), (float) turned.x2, (float) (shown - turned.y1) };
    }
}

/* Whether an annotation of a field stands at @area. */
static gboolean
has_widget (GList *annotations, const PopplerRectangle *area)
{
  for (GList *l = annotations; l != NULL; l = l->next)
    {
      const PopplerAnnotMapping *mapping = l->data;

      if (poppler_annot_get_annot_type (mapping->annot) == POPPLER_ANNOT_WIDGET && is_same_area (&mapping->area, area))
        return TRUE;
    }
  return FALSE;
}

/* How often a page of @width and @height is turned to the right: as often as brings most of its fields to their annotations. */
static guint
find_quarters (GList *mappings, GList *annotations, double width, double height)
{
  guint found[4] = { 0 }, best = 0, n = 0;

  for (GList *l = mappings; l != NULL && n < ASKED; l = l->next, n++)
    for (guint i = 0; i < G_N_ELEMENTS (found); i++)
      {
        const PopplerFormFieldMapping *mapping = l->data;
        PopplerRectangle area = turn (&mapping->area, i, width, height);

        found[i] += has_widget (annotations, &area);
      }
  for (guint i = 1; i < G_N_ELEMENTS (found); i++)
    if (found[i] > found[best])
      best = i;
  return best;
}

/* Whether most letters stand to the right of the one before them, as they are shown. */
static gboolean
runs_to_right (const char *text, const LotseRect *rects, guint n_chars)
{
  guint right = 0, other = 0;
  const char *p = text;

  for (guint i = 0; i + 1 < n_chars; i++, p = g_utf8_next_char (p))
    {
      float dx = rects[i + 1].x1 - rects[i].x1, dy = rects[i + 1].y1 - rects[i].y1;

      if (g_ascii_isspace (*p) || g_ascii_isspace (*g_utf8_next_char (p)))
        continue;
      right += dx > 0 && dx > fabsf (dy);
      other += !(dx > 0 && dx > fabsf (dy));
    }
  return right >= other;
}

/* Whether the field is on the page but not to be seen. */
static gboolean
is_hidden (GList *annotations, const PopplerRectangle *area)
{
  for (GList *l = annotations; l != NULL; l = l->next)
    {
      const PopplerAnnotMapping *mapping = l->data;

      if (poppler_annot_get_annot_type (mapping->annot) == POPPLER_ANNOT_WIDGET && is_same_area (&mapping->area, area))
        return is_out_of_sight (mapping->annot);
    }
  return FALSE;
}

/* A page of @width and @height, in the direction in which its letters run, and what was written on it. */
typedef struct
{
  double width;
  double height;
  GArray *fields;
  guint quarters;   /* the page as it was made is turned so often to be shown */
  gboolean upright; /* as it is shown, not as it was made */
} Sheet;

/* Takes @value, which becomes the sheet's. A @size of letters that is not known is 0. */
static void
add_field (Sheet *self, const PopplerRectangle *area, char *value, double size, gboolean lines)
{
  Field field = { .area = { (float) area->x1, (float) (self->height - area->y2), (float) area->x2, (float) (self->height - area->y1) },
                  .value = value,
                  .lines = lines };

  /* Written so that what is no number falls out as well. */
  if (value == NULL
      || !(area->x1 >= 0 && area->x2 > area->x1 && area->x2 <= self->width && area->y1 >= 0 && area->y2 > area->y1
           && area->y2 <= self->height))
    {
      g_free (value);
      return;
    }
  field.size = size > 0 && size <= area->y2 - area->y1 ? size : MIN (SIZE, area->y2 - area->y1);
  g_array_append_val (self->fields, field);
}

static void
collect_fields (Sheet *self, GList *mappings, GList *annotations)
{
  for (GList *l = mappings; l != NULL && self->fields->len < FIELDS; l = l->next)
    {
      PopplerFormFieldMapping *mapping = l->data;
      /* The page as it was made has its sides changed where the sheet is the one that is shown. */
      gboolean lies = self->upright && self->quarters % 2 != 0;
      PopplerRectangle shown = turn (&mapping->area, self->quarters, lies ? self->height : self->width, lies ? self->width : self->height);

      if (!is_hidden (annotations, &shown))
        add_field (self, self->upright ? &shown : &mapping->area, field_value (mapping->field),
                   poppler_form_field_get_font_size (mapping->field),
                   poppler_form_field_get_field_type (mapping->field) == POPPLER_FORM_FIELD_TEXT
                       && poppler_form_field_text_get_text_type (mapping->field) == POPPLER_FORM_TEXT_MULTILINE);
    }
}

/* What somebody typed on a page that has no fields is an annotation of free text. */
static void
collect_typed (Sheet *self, GList *annotations)
{
  for (GList *l = annotations; l != NULL && self->fields->len < FIELDS; l = l->next)
    {
      PopplerAnnotMapping *mapping = l->data;
      g_autofree char *contents = NULL;
      PopplerFontDescription *font;
      PopplerRectangle area;
      gboolean lies = self->quarters % 2 != 0;
      double size;

      if (poppler_annot_get_annot_type (mapping->annot) != POPPLER_ANNOT_FREE_TEXT || is_out_of_sight (mapping->annot))
        continue;
      contents = poppler_annot_get_contents (mapping->annot);
      font = poppler_annot_free_text_get_font_desc (POPPLER_ANNOT_FREE_TEXT (mapping->annot));
      size = font != NULL ? font->size_pt : 0;
      g_clear_pointer (&font, poppler_font_description_free);
      area = turn (&mapping->area, self->upright ? 0 : (4 - self->quarters) % 4, lies ? self->height : self->width,
                   lies ? self->width : self->height);
      add_field (self, &area, clean_value (contents), size, area.y2 - area.y1 >= 2 * LINE * (size > 0 ? size : SIZE));
    }
}

/* --- where it stands in the text --------------------------------------------------------------------------------------- */

static gboolean
is_beside (const LotseRect *rect, const LotseRect *area)
{
  float middle = (rect->y1 + rect->y2) / 2;

  return rect->x2 > rect->x1 && middle > area->y1 && middle < area->y2;
}

/* Whether the character at @at, which is at @p, is of one word with the one before it. */
static gboolean
goes_on (const char *p, const LotseRect *rects, guint at)
{
  return at > 0 && *p != '\0' && !g_ascii_isspace (*p) && !g_ascii_isspace (p[-1]) && fabsf (rects[at].x1 - rects[at - 1].x2) < BORDER;
}

/* A field that is too wide for its place covers letters of its label: to the end of the word that is nearer. */
static void
leave_word (Field *field, const char *text, const LotseRect *rects)
{
  const char *p = g_utf8_offset_to_pointer (text, (glong) field->at), *q = p;
  guint first = field->at, end = field->at;

  for (; field->at - first < WORD && goes_on (p, rects, first); first--)
    p = g_utf8_prev_char (p);
  for (; end - field->at < WORD && goes_on (q, rects, end); end++)
    q = g_utf8_next_char (q);
  if (first < end)
    field->at = field->area.x1 - rects[first].x1 < rects[end - 1].x2 - field->area.x2 ? first : end;
}

/* The next printed character in the row, of both sides the nearer; else a line of its own below all that ends above the field. */
static void
place (Field *field, const char *text, const LotseRect *rects, guint n_chars)
{
  float nearest = G_MAXFLOAT, middle = (field->area.y1 + field->area.y2) / 2, lowest = -G_MAXFLOAT;
  const char *p = text;
  guint above = 0;

  field->alone = TRUE;
  for (guint i = 0; i < n_chars; i++, p = g_utf8_next_char (p))
    {
      const LotseRect *rect = &rects[i];
      float left = field->area.x1 - rect->x2, right = rect->x1 - field->area.x2;

      if (g_ascii_isspace (*p))
        continue;
      if (is_beside (rect, &field->area) && MAX (left, right) > -3 && MAX (left, right) < nearest)
        {
          nearest = MAX (left, right);
          field->at = left >= right ? i + 1 : i;
          field->alone = FALSE;
        }
      else if (rect->y2 <= middle && rect->y2 >= lowest)
        {
          lowest = rect->y2;
          above = i + 1;
        }
    }
  if (field->alone)
    field->at = above;
  else
    leave_word (field, text, rects);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Field *left = a, *right = b;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  if (fabsf (left->area.y1 - right->area.y1) > 4)
    return left->area.y1 < right->area.y1 ? -1 : 1;
  return (left->area.x1 > right->area.x1) - (left->area.x1 < right->area.x1);
}

/* --- the text with it -------------------------------------------------------------------------------------------------- */

typedef struct
{
  GString *text;
  GArray *rects; /* LotseRect */
} Out;

static void
put (Out *self, gunichar c, const LotseRect *rect)
{
  g_string_append_unichar (self->text, c);
  g_array_append_vals (self->rects, rect, 1);
}

/* A blank or line end after the last character. */
static void
put_gap (Out *self, gunichar c, const LotseRect *beside)
{
  LotseRect gap = *beside;

  gap.x2 = gap.x1;
  put (self, c, &gap);
}

/* Breaks the value where it has no more room, at blanks. */
static void
wrap (char *value, guint room)
{
  char *blank = NULL;
  guint n = 0;

  for (char *p = value; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      if (*p == '\n')
        {
          n = 0;
          blank = NULL;
          continue;
        }
      if (*p == ' ')
        blank = p;
      if (n >= room && blank != NULL)
        {
          *blank = '\n';
          n = (guint) g_utf8_pointer_to_offset (blank, p);
          blank = NULL;
        }
    }
}

static void
put_value (Out *self, Field *field)
{
  const LotseRect *area = &field->area;
  double width = MAX (1.0, area->x2 - area->x1 - 2 * BORDER), height = area->y2 - area->y1, letter, pitch, y;
  guint longest = 1, n_lines = 1, n = 0, column = 0;

  if (field->lines)
    wrap (field->value, (guint) MAX (1.0, width / (LETTER * field->size)));
  for (const char *p = field->value; *p != '\0'; p = g_utf8_next_char (p))
    {
      n = *p == '\n' ? 0 : n + 1;
      n_lines += *p == '\n';
      longest = MAX (longest, n);
    }
  letter = MIN (LETTER * field->size, width / longest);
  pitch = MIN (LINE * field->size, height / n_lines);
  y = field->lines ? area->y1 : area->y1 + (height - pitch * n_lines) / 2;
  for (const char *p = field->value; *p != '\0'; p = g_utf8_next_char (p))
    {
      double x = area->x1 + BORDER + letter * column;
      LotseRect rect = { (float) x, (float) y, (float) (x + letter), (float) (y + pitch) };

      if (*p == '\n')
        {
          put_gap (self, '\n', &rect);
          column = 0;
          y += pitch;
          continue;
        }
      put (self, g_utf8_get_char (p), &rect);
      column++;
    }
}

/* One value between the characters before and after it. */
static LotsePdfField
insert (Out *self, Field *field, const char *after)
{
  char before = self->text->len > 0 ? self->text->str[self->text->len - 1] : '\n';
  LotsePdfField inserted = { .at = self->rects->len, .size = (float) field->size };
  LotseRect end = field->area;

  if (field->alone && before != '\n')
    put_gap (self, '\n', &field->area);
  else if (!g_ascii_isspace (before))
    put_gap (self, ' ', &field->area);
  put_value (self, field);
  end.x1 = end.x2;
  if (field->alone && *after != '\0' && *after != '\n')
    put_gap (self, '\n', &end);
  else if (*after != '\0' && !g_ascii_isspace (*after))
    put_gap (self, ' ', &end);
  inserted.n_chars = self->rects->len - inserted.at;
  return inserted;
}

static GArray *
merge (GArray *fields, char **text, guint n_chars, LotseRect **rects)
{
  GArray *inserted = g_array_new (FALSE, FALSE, sizeof (LotsePdfField));
  Out out = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (LotseRect)) };
  const char *p = *text;
  guint next = 0;

  for (guint i = 0; i <= n_chars; i++)
    {
      while (next < fields->len && g_array_index (fields, Field, next).at == i)
        {
          LotsePdfField field = insert (&out, &g_array_index (fields, Field, next++), p);

          g_array_append_val (inserted, field);
        }
      if (i == n_chars)
        break;
      put (&out, g_utf8_get_char (p), &(*rects)[i]);
      p = g_utf8_next_char (p);
    }
  g_free (*text);
  g_free (*rects);
  *text = g_string_free_and_steal (out.text);
  *rects = (LotseRect *) g_array_free (out.rects, FALSE);
  return inserted;
}

/* Whether the places of the page are known in points: its sides are those of its paper, perhaps changed. */
static gboolean
has_sides (double width, double height, double paper_width, double paper_height)
{
  return fabs (paper_width - width) < 1 && fabs (paper_height - height) < 1;
}

GArray *
lotse_pdf_fields_insert (PopplerPage *page, double width, double height, char **text, guint n_chars, LotseRect **rects)
{
  GList *mappings = poppler_page_get_form_field_mapping (page), *annotations = poppler_page_get_annot_mapping (page);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (Field));
  Sheet sheet = { width, height, fields, 0, TRUE };
  GArray *inserted = NULL;
  PopplerRectangle crop;
  double paper_width, paper_height;

  g_array_set_clear_func (fields, field_clear);
  poppler_page_get_crop_box (page, &crop);
  paper_width = crop.x2 - crop.x1;
  paper_height = crop.y2 - crop.y1;
  if ((mappings != NULL || annotations != NULL) && n_chars <= CHARACTERS && (*rects != NULL || n_chars == 0)
      && (has_sides (width, height, paper_width, paper_height) || has_sides (width, height, paper_height, paper_width)))
    {
      sheet.quarters = find_quarters (mappings, annotations, paper_width, paper_height);
      sheet.upright = sheet.quarters == 0 || runs_to_right (*text, *rects, n_chars);
      if (!sheet.upright)
        {
          sheet.width = paper_width;
          sheet.height = paper_height;
          turn_rects (*rects, n_chars, 4 - sheet.quarters, width, height);
        }
      collect_fields (&sheet, mappings, annotations);
      /* On a scan it is not the text that its reader looks for: that there is none has to be said. */
      if (n_chars > 0)
        collect_typed (&sheet, annotations);
    }
  for (guint i = 0; i < fields->len; i++)
    place (&g_array_index (fields, Field, i), *text, *rects, n_chars);
  g_array_sort (fields, compare_places);
  if (fields->len > 0)
    inserted = merge (fields, text, n_chars, rects);
  if (!sheet.upright)
    turn_rects (*rects, (guint) g_utf8_strlen (*text, -1), sheet.quarters, paper_width, paper_height);
  poppler_page_free_form_field_mapping (mappings);
  poppler_page_free_annot_mapping (annotations);
  return inserted;
}
