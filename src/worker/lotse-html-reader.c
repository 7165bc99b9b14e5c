/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-html-reader.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "lotse-fold.h"
#include "lotse-limits.h"

typedef struct
{
  LotseDocumentText *document;
  GString *out;
  /* Line ends that are due before the next character: one for a line, two for a paragraph. */
  guint breaks;
  gboolean space;
  /* A cell or an item has begun and holds nothing yet: line ends are not due. */
  gboolean cell_start;
  guint preformatted;
  /* Number of the last item of each list; rows that have a cell. */
  GHashTable *numbers;
  GHashTable *rows;
} Writer;

static gboolean
is_one_of (const xmlChar *name, const char *const *names)
{
  return name != NULL && g_strv_contains (names, (const char *) name);
}

static const char *const dropped[]
    = { "script", "style", "noscript", "template", "nav",    "footer",   "svg",  "math",   "iframe",   "object", "embed", "canvas",
        "audio",  "video", "select",   "textarea", "button", "datalist", "head", "applet", "frameset", "map",    NULL };
static const char *const paragraphs[] = { "p",  "h1", "h2",         "h3",  "h4",       "h5",      "h6",      "table", "ul",      "ol",
                                          "dl", "hr", "blockquote", "pre", "fieldset", "section", "article", "main",  "caption", NULL };
static const char *const lines[] = { "div",    "li",      "tr",      "dt",     "dd",         "header", "aside", "form", "address", "legend",
                                     "center", "details", "summary", "figure", "figcaption", "label",  "body",  "td",   "th",      NULL };

gboolean
lotse_html_reader_detect (const char *text)
{
  static const char *const starts[] = { "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<table", "<div" };

  for (;;)
    {
      const char *end;

      text += strspn (text, " \t\n\f");
      if (lotse_starts_with (text, "<!--"))
        end = strstr (text, "-->");
      else if (lotse_starts_with (text, "<?"))
        end = strstr (text, "?>");
      else
        break;
      if (end == NULL)
        return FALSE;
      text = end + 2 + (*end == '-');
    }
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      gsize length = strlen (starts[i]);

      if (g_ascii_strncasecmp (text, starts[i], length) == 0 && !g_ascii_isalnum (text[length]))
        return TRUE;
    }
  return FALSE;
}

/* --- writing ----------------------------------------------------------------------------------------------------------- */

static void
want_breaks (Writer *self, guint n)
{
  self->space = FALSE;
  if (!self->cell_start)
    self->breaks = MAX (self->breaks, n);
}

/* Line ends that are there already count. */
static void
flush_breaks (Writer *self)
{
  gsize length = self->out->len;
  guint there = 0;

  while (there < length && there < self->breaks && self->out->str[length - 1 - there] == '\n')
    there++;
  for (; length > 0 && there < self->breaks; there++)
    g_string_append_c (self->out, '\n');
  self->breaks = 0;
}

static void
before_character (Writer *self)
{
  flush_breaks (self);
  if (self->space && !self->cell_start && self->out->len > 0 && self->out->str[self->out->len - 1] != '\n')
    g_string_append_c (self->out, ' ');
  self->space = FALSE;
  self->cell_start = FALSE;
}

static void
write_text (Writer *self, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (self->preformatted > 0 && *p == '\n')
        {
          self->breaks = MIN (self->breaks + 1, 2);
          continue;
        }
      if (g_ascii_isspace (*p))
        {
          self->space = TRUE;
          continue;
        }
      before_character (self);
      g_string_append_c (self->out, (guint8) *p < 0x20 ? ' ' : *p);
    }
}

static void
begin_item (Writer *self, const xmlNode *item, guint number)
{
  want_breaks (self, 1);
  before_character (self);
  if (item->parent != NULL && xmlStrEqual (item->parent->name, BAD_CAST "ol"))
    g_string_append_printf (self->out, "%u. ", number);
  else
    g_string_append (self->out, "\342\200\242 ");
  self->cell_start = TRUE;
}

/* --- walking ----------------------------------------------------------------------------------------------------------- */

static gboolean
is_hidden (xmlNode *node)
{
  gboolean hidden = FALSE;

  for (const xmlAttr *attribute = node->properties; attribute != NULL && !hidden; attribute = attribute->next)
    {
      const char *value = attribute->children != NULL ? (const char *) attribute->children->content : NULL;

      if (xmlStrEqual (attribute->name, BAD_CAST "hidden"))
        hidden = TRUE;
      else if (value == NULL)
        continue;
      else if (xmlStrEqual (attribute->name, BAD_CAST "role"))
        hidden = g_str_equal (value, "navigation");
      else if (xmlStrEqual (attribute->name, BAD_CAST "style"))
        hidden = strstr (value, "display:none") != NULL || strstr (value, "display: none") != NULL;
    }
  return hidden;
}

/* Whether an element that is no row or cell by its name is shown as one: class="smc-table-cell", role="row". */
static gboolean
is_shown_as (const xmlNode *node, const char *part)
{
  g_autofree char *class_part = g_strconcat ("table-", part, NULL);

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *value = attribute->children != NULL ? (const char *) attribute->children->content : NULL;

      if (value != NULL && xmlStrEqual (attribute->name, BAD_CAST "role") && g_str_equal (value, part))
        return TRUE;
      /* "table-cell-label" is something else. */
      if (value != NULL && xmlStrEqual (attribute->name, BAD_CAST "class"))
        for (const char *at = strstr (value, class_part); at != NULL; at = strstr (at + 1, class_part))
          if (strchr (" ", at[strlen (class_part)]))
            return TRUE;
    }
  return FALSE;
}

static gboolean
is_cell (const xmlNode *node)
{
  if (xmlStrEqual (node->name, BAD_CAST "td") || xmlStrEqual (node->name, BAD_CAST "th"))
    return TRUE;
  return xmlStrEqual (node->name, BAD_CAST "div") && node->parent != NULL && node->parent->type == XML_ELEMENT_NODE
         && is_shown_as (node->parent, "row") && is_shown_as (node, "cell");
}

/* Also an empty cell keeps its place in the row. */
static void
enter_cell (Writer *self, xmlNode *cell)
{
  if (g_hash_table_add (self->rows, cell->parent))
    flush_breaks (self);
  else
    g_string_append_c (self->out, '\t');
  self->breaks = 0;
  self->space = FALSE;
  self->cell_start = TRUE;
}

/* The rows of a table inside a cell do not go on with the row around it: "Beratungsfolge:" and then the consultations. */
static void
enter_inner_table (Writer *self)
{
  gboolean begun = self->out->len > 0 && self->out->str[self->out->len - 1] != '\n';

  self->cell_start = FALSE;
  /* The cell itself has left its mark, and nothing else. */
  while (begun && self->out->len > 0 && self->out->str[self->out->len - 1] == '\t')
    g_string_truncate (self->out, self->out->len - 1);
  if (begun)
    want_breaks (self, 1);
}

/* Returns whether the children are to be visited. */
static gboolean
enter (Writer *self, xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    {
      if (node->content != NULL)
        write_text (self, (const char *) node->content);
      return FALSE;
    }
  if (node->type != XML_ELEMENT_NODE || is_one_of (node->name, dropped) || is_hidden (node))
    return FALSE;
  if (xmlStrEqual (node->name, BAD_CAST "br"))
    {
      self->space = FALSE;
      if (!self->cell_start)
        self->breaks = MIN (self->breaks + 1, 2);
    }
  else if (xmlStrEqual (node->name, BAD_CAST "li"))
    {
      /* Items that are not shown do not count, as on the page. */
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, node->parent)) + 1;

      g_hash_table_insert (self->numbers, node->parent, GUINT_TO_POINTER (number));
      begin_item (self, node, number);
    }
  else if (is_cell (node))
    enter_cell (self, node);
  else if (self->cell_start && xmlStrEqual (node->name, BAD_CAST "table"))
    enter_inner_table (self);
  else if (is_one_of (node->name, paragraphs))
    want_breaks (self, 2);
  else if (is_one_of (node->name, lines))
    want_breaks (self, 1);
  if (xmlStrEqual (node->name, BAD_CAST "pre"))
    self->preformatted++;
  return TRUE;
}

static void
leave (Writer *self, const xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return;
  if (is_cell (node))
    {
      self->cell_start = FALSE;
      self->breaks = 0;
      return;
    }
  if (xmlStrEqual (node->name, BAD_CAST "li"))
    self->cell_start = FALSE;
  if (is_one_of (node->name, paragraphs))
    want_breaks (self, 2);
  else if (is_one_of (node->name, lines))
    want_breaks (self, 1);
  if (xmlStrEqual (node->name, BAD_CAST "tr"))
    {
      self->cell_start = FALSE;
      want_breaks (self, 1);
    }
  if (xmlStrEqual (node->name, BAD_CAST "pre"))
    self->preformatted--;
}

/* Without recursion: pages may be nested as deep as they like. */
static void
walk (Writer *self, xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      if (enter (self, node) && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      leave (self, node);
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          leave (self, node);
        }
      if (node == root)
        break;
      node = node->next;
    }
}

/* --- facts ------------------------------------------------------------------------------------------------------------- */

static void
add_fact (LotseDocumentText *document, const char *path, const char *value)
{
  g_autofree char *text = g_strstrip (g_strdup (value));

  if (*text != '\0' && strlen (text) <= LOTSE_LIMIT_FACT_SIZE && strlen (path) <= 200
      && lotse_document_text_get_n_facts (document) < LOTSE_LIMIT_FACTS)
    lotse_document_text_add_fact (document, path, text);
}

static void
add_element_facts (LotseDocumentText *document, xmlNode *node)
{
  if (xmlStrEqual (node->name, BAD_CAST "title"))
    {
      xmlChar *title = xmlNodeGetContent (node);

      if (title != NULL)
        add_fact (document, "html.title", (const char *) title);
      xmlFree (title);
    }
  else if (xmlStrEqual (node->name, BAD_CAST "meta"))
    {
      xmlChar *name = xmlGetProp (node, BAD_CAST "name");
      xmlChar *content = xmlGetProp (node, BAD_CAST "content");

      if (name == NULL)
        name = xmlGetProp (node, BAD_CAST "property");
      if (name != NULL && content != NULL)
        {
          g_autofree char *lower = g_ascii_strdown ((const char *) name, -1);
          g_autofree char *path = g_strconcat ("html.meta.", lower, NULL);

          add_fact (document, path, (const char *) content);
        }
      xmlFree (name);
      xmlFree (content);
    }
  else if (xmlStrEqual (node->name, BAD_CAST "link"))
    {
      xmlChar *rel = xmlGetProp (node, BAD_CAST "rel");
      xmlChar *href = xmlGetProp (node, BAD_CAST "href");

      if (rel != NULL && href != NULL && g_ascii_strcasecmp ((const char *) rel, "canonical") == 0)
        add_fact (document, "html.canonical", (const char *) href);
      xmlFree (rel);
      xmlFree (href);
    }
}

static void
add_facts (LotseDocumentText *document, xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      if (node->type == XML_ELEMENT_NODE)
        add_element_facts (document, node);
      if (node->type == XML_ELEMENT_NODE && node->children != NULL && !xmlStrEqual (node->name, BAD_CAST "svg"))
        {
          node = node->children;
          continue;
        }
      while (node != root && node->next == NULL)
        node = node->parent;
      if (node == root)
        break;
      node = node->next;
    }
}

/* Before libxml2 2.14 there is no such option for HTML, but what it does. */
#if LIBXML_VERSION < 21400
#define HTML_PARSE_HUGE XML_PARSE_HUGE
#endif

/* Editors leave elements open: without the limits of libxml2, of which 256 levels are one and what is below them is lost. The extractor has
 * limits of its own. */
static htmlDocPtr
parse (const char *text, gsize length)
{
  htmlParserCtxtPtr context = htmlNewParserCtxt ();
  htmlDocPtr html;

#if LIBXML_VERSION < 21400
  context->options |= HTML_PARSE_HUGE;
#endif
  html = htmlCtxtReadMemory (context, text, (int) length, NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT
                                 | HTML_PARSE_HUGE);
  htmlFreeParserCtxt (context);
  return html;
}

LotseDocumentText *
lotse_html_reader_read (const char *text, gsize length)
{
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_HTML);
  Writer writer = { .document = document,
                    .out = g_string_sized_new (length / 2 + 16),
                    .numbers = g_hash_table_new (NULL, NULL),
                    .rows = g_hash_table_new (NULL, NULL) };
  htmlDocPtr html = parse (text, length);
  xmlNode *root = html != NULL ? xmlDocGetRootElement (html) : NULL;

  if (root != NULL)
    {
      add_facts (document, root);
      walk (&writer, root);
    }
  if (html != NULL)
    xmlFreeDoc (html);
  {
    g_autofree char *valid = g_utf8_make_valid (writer.out->str, (gssize) writer.out->len);

    lotse_document_text_add_page (document, valid, NULL);
  }
  g_string_free (writer.out, TRUE);
  g_hash_table_unref (writer.numbers);
  g_hash_table_unref (writer.rows);
  return document;
}
