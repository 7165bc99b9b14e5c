/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widgets in one process, without a program round them. */
#include "lotse-accessible.h"
#include "lotse-import-dialog.h"
#include "lotse-outline-row.h"
#include "lotse-page-entry.h"
#include "lotse-row-line.h"
#include "lotse-row-text.h"
#include "lotse-outline-sidebar.h"
#include "lotse-page-widget.h"
#include "lotse-paper-notices.h"
#include "lotse-paste-dialog.h"
#include "lotse-preferences.h"
#include "lotse-shortcuts.h"
#include "lotse-term-dialog.h"
#include "lotse-text-view.h"
#include "lotse-view-state.h"
#include "lotse-window.h"

#define PAGE_TEXT "Der Rat äußert sich.\nDie Größe zählt."

static LotsePaperContent *
make_content (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  LotseOutlineItem *body = lotse_outline_item_new (LOTSE_ITEM_BODY, "test/rule");

  lotse_document_text_add_page (text, PAGE_TEXT, NULL);
  lotse_outline_item_set (body, "name", "Rat");
  lotse_outline_item_set (body, "kind", "council");
  lotse_outline_item_add_span (body, (LotseSpan) { 1, 4, 3 });
  lotse_outline_item_add_span (body, (LotseSpan) { 1, 25, 5 });
  lotse_outline_take_item (outline, body);
  return lotse_paper_content_new (text, outline, NULL);
}

/* Turns the main loop until a condition holds, at most for some seconds. It is asked no more once it held: work that comes up by itself, such
 * as the next frame, would make it fail. */
#define WAIT_FOR(condition)                                                                                                                \
  G_STMT_START                                                                                                                             \
  {                                                                                                                                        \
    gint64 end_ = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;                                                                           \
    gboolean met_;                                                                                                                         \
    while (!(met_ = (condition)) && g_get_monotonic_time () < end_)                                                                        \
      g_main_context_iteration (NULL, FALSE);                                                                                              \
    if (!met_)                                                                                                                             \
      g_assertion_message_expr (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, #condition);                                                  \
  }                                                                                                                                        \
  G_STMT_END

static void
test_page_text (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotsePageLayout) layout = lotse_page_layout_new ();
  GtkWidget *widget = g_object_ref_sink (lotse_page_widget_new ());
  GtkAccessibleTextInterface *iface = GTK_ACCESSIBLE_TEXT_GET_IFACE (widget);
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) word = NULL;
  guint start;
  guint end;

  lotse_document_text_add_page (text, PAGE_TEXT, NULL);
  lotse_page_layout_add_page (layout, 595, 842);
  lotse_page_layout_update (layout, 1, 0, 600);
  lotse_page_widget_set_page (LOTSE_PAGE_WIDGET (widget), layout, 0, 2, text);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 2");
  all = iface->get_contents (GTK_ACCESSIBLE_TEXT (widget), 0, G_MAXUINT);
  g_assert_cmpstr (g_bytes_get_data (all, NULL), ==, PAGE_TEXT);
  /* The terminating NUL is part of the bytes. */
  g_assert_cmpuint (g_bytes_get_size (all), ==, strlen (PAGE_TEXT) + 1);
  word = iface->get_contents_at (GTK_ACCESSIBLE_TEXT (widget), 10, GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD, &start, &end);
  g_assert_cmpstr (g_bytes_get_data (word, NULL), ==, "äußert");
  g_assert_cmpuint (start, ==, 8);
  g_assert_cmpuint (end, ==, 14);
  g_assert_finalize_object (widget);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_choose_and_step (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotsePaperContent) content = make_content ();
  LotseOutlineSidebar *sidebar;
  GtkWidget *window = gtk_window_new ();
  GListModel *entries;
  guint index = 0, n_chosen = 0;

  sidebar = g_object_new (LOTSE_TYPE_OUTLINE_SIDEBAR, NULL);
  lotse_outline_sidebar_set_state (sidebar, state);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (sidebar));
  gtk_window_present (GTK_WINDOW (window));
  lotse_view_state_set_paper (state, NULL, content);
  entries = lotse_outline_sidebar_get_entries (sidebar);
  g_assert_nonnull (entries);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (entries, i);

      if (g_strcmp0 (lotse_outline_entry_get_title (entry), "Rat") == 0)
        index = i;
    }
  g_signal_connect_swapped (sidebar, "chosen", G_CALLBACK (count_cb), &n_chosen);
  /* A heading leads nowhere. */
  lotse_outline_sidebar_choose (sidebar, 0);
  g_assert_cmpuint (n_chosen, ==, 0);
  lotse_outline_sidebar_choose (sidebar, index);
  g_assert_cmpuint (n_chosen, ==, 1);
  g_assert_cmpuint (lotse_view_state_get_highlight (state)->len, ==, 2);
  g_assert_cmpuint (lotse_view_state_get_current (state), ==, 0);
  g_assert_true (lotse_outline_sidebar_step (sidebar, 1));
  g_assert_cmpuint (lotse_view_state_get_current (state), ==, 1);
  g_assert_true (lotse_outline_sidebar_step (sidebar, 1));
  g_assert_cmpuint (lotse_view_state_get_current (state), ==, 0);
  g_assert_true (lotse_outline_sidebar_step (sidebar, -1));
  g_assert_cmpuint (lotse_view_state_get_current (state), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkTextView *
find_text_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkTextView *found = find_text_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The words of the state are the words that are marked, and what is selected in the text is selected in the state. */
static void
test_text_view (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotsePaperContent) content = make_content ();
  GtkWidget *view = g_object_ref_sink (lotse_text_view_new ());
  GtkTextView *text_view = find_text_view (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);
  GtkTextIter start;
  GtkTextIter end;
  guint n_changes = 0;
  g_autofree char *marked = NULL;
  g_autofree char *selected = NULL;

  lotse_text_view_set_state (LOTSE_TEXT_VIEW (view), state);
  lotse_view_state_set_paper (state, NULL, content);
  lotse_text_view_set_active (LOTSE_TEXT_VIEW (view), TRUE);
  lotse_view_state_set_highlight (state, &(LotseSpan) { 1, 8, 6 }, 1, 0);
  gtk_text_buffer_get_start_iter (buffer, &start);
  /* Past the language, which begins at the first character too. */
  g_assert_true (gtk_text_iter_forward_to_tag_toggle (&start, NULL));
  end = start;
  g_assert_true (gtk_text_iter_forward_to_tag_toggle (&end, NULL));
  marked = gtk_text_iter_get_text (&start, &end);
  g_assert_cmpstr (marked, ==, "äußert");

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 4);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 7);
  gtk_text_buffer_select_range (buffer, &start, &end);
  selected = lotse_view_state_dup_selected_text (state);
  g_assert_cmpstr (selected, ==, "Rat");
  /* Coming back to the same text does not write it again. */
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (count_cb), &n_changes);
  lotse_text_view_set_active (LOTSE_TEXT_VIEW (view), FALSE);
  lotse_text_view_set_active (LOTSE_TEXT_VIEW (view), TRUE);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_finalize_object (view);
}

static gboolean
is_underlined (GtkTextBuffer *buffer, int offset)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;
  gboolean underlined = FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      PangoUnderline underline;

      g_object_get (l->data, "underline", &underline, NULL);
      underlined = underlined || underline == PANGO_UNDERLINE_ERROR;
    }
  return underlined;
}

/* A passage that is no part of the paper is left out until it is asked for; a word whose beginning was lost is marked and stays as it is. */
static void
test_hidden_and_lost (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (LotsePaperContent) content = NULL;
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  g_autoptr (GArray) lost = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  GtkWidget *view = g_object_ref_sink (lotse_text_view_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_text_view (view));
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  lotse_document_text_add_page (text, "Drucken\n\nr das Jahr 2024 fehlt Geld.", NULL);
  content = lotse_paper_content_new (text, outline, NULL);
  g_array_append_val (hidden, ((LotseSpan) { 1, 0, 7 }));
  g_array_append_val (lost, ((LotseSpan) { 1, 9, 1 }));
  lotse_text_view_set_state (LOTSE_TEXT_VIEW (view), state);
  lotse_text_view_set_structure (LOTSE_TEXT_VIEW (view), hidden, NULL, lost);
  lotse_view_state_set_paper (state, NULL, content);
  lotse_text_view_set_active (LOTSE_TEXT_VIEW (view), TRUE);
  g_assert_true (lotse_text_view_get_has_hidden (LOTSE_TEXT_VIEW (view)));
  g_object_get (buffer, "text", &without, NULL);
  g_assert_true (g_str_has_prefix (without, "r das Jahr"));
  g_assert_true (is_underlined (buffer, 0));
  g_assert_false (is_underlined (buffer, 1));
  g_object_set (view, "show-hidden", TRUE, NULL);
  g_object_get (buffer, "text", &with, NULL);
  g_assert_true (g_str_has_prefix (with, "Drucken"));
  g_object_set (view, "show-hidden", FALSE, NULL);
  /* Going to a hidden place shows it. */
  lotse_view_state_set_highlight (state, &(LotseSpan) { 1, 0, 7 }, 1, 0);
  g_clear_pointer (&with, g_free);
  g_object_get (buffer, "text", &with, NULL);
  g_assert_true (g_str_has_prefix (with, "Drucken"));
  g_assert_finalize_object (view);
}

static void
test_short (void)
{
  g_autofree char *whole = lotse_outline_entry_dup_short ("Größe", 5);
  g_autofree char *cut = lotse_outline_entry_dup_short ("Größe", 3);

  g_assert_cmpstr (whole, ==, "Größe");
  g_assert_cmpstr (cut, ==, "Grö…");
}

static GtkWidget *
find_toggle (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TOGGLE_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_toggle (child);
  return found;
}

/* Whether a row in a window of this width offers the whole of a text. */
static gboolean
offers_whole_text (const char *text, int width)
{
  g_autoptr (LotseOutlineEntry) entry = lotse_outline_entry_new (LOTSE_ENTRY_ITEM, 0, "Rat");
  GtkWidget *row = lotse_outline_row_new ();
  GtkWidget *window = gtk_window_new ();
  gboolean offered;

  lotse_outline_entry_set_subtitle (entry, text);
  lotse_outline_entry_set_expandable (entry, TRUE);
  lotse_outline_row_set_entry (LOTSE_OUTLINE_ROW (row), entry);
  gtk_widget_set_valign (row, GTK_ALIGN_START);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 400);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_width (row) > 0);
  offered = gtk_widget_get_sensitive (find_toggle (row));
  if (offered)
    {
      int height = gtk_widget_get_height (row);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_toggle (row)), TRUE);
      WAIT_FOR (gtk_widget_get_height (row) > height);
      g_assert_true (gtk_widget_get_sensitive (find_toggle (row)));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  return offered;
}

/* Three lines of a text are shown; the rest is offered where there is a rest, however long the text is. */
static void
test_whole_text (void)
{
  const char *sentence
      = "Die Verwaltung wird beauftragt, bis zum 30. Juni 2026 einen Mietvertrag mit der Wohnbau Wiesenau GmbH auszuhandeln.";

  g_assert_true (offers_whole_text (sentence, 160));
  g_assert_false (offers_whole_text (sentence, 900));
}

/* A row becomes as narrow as its window, whatever its mark says. */
static void
test_long_mark (void)
{
  g_autoptr (LotseOutlineEntry) entry = lotse_outline_entry_new (LOTSE_ENTRY_ITEM, 0, "Rat");
  GtkWidget *row = g_object_ref_sink (lotse_outline_row_new ());
  int plain, marked;

  lotse_outline_row_set_entry (LOTSE_OUTLINE_ROW (row), entry);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &plain, NULL, NULL, NULL);
  lotse_outline_entry_set_pill (entry, "Preliminary, as the committee that was asked first put it", LOTSE_PILL_OPEN);
  lotse_outline_row_set_entry (LOTSE_OUTLINE_ROW (row), NULL);
  lotse_outline_row_set_entry (LOTSE_OUTLINE_ROW (row), entry);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &marked, NULL, NULL, NULL);
  g_assert_cmpint (marked, >, plain);
  g_assert_cmpint (marked, <, plain + 100);
  g_object_unref (row);
}

/* Words of a row take as many lines as their width asks for, say whether some are left out, and follow the font. */
static void
test_row_text (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = lotse_row_text_new ();
  LotseRowText *words = LOTSE_ROW_TEXT (text);
  int line;
  int height;

  lotse_row_text_set_text (words, "Rat");
  gtk_box_append (GTK_BOX (box), text);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 400);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_height (text) > 0);
  line = gtk_widget_get_height (text);
  g_assert_false (lotse_row_text_get_cut (words));
  lotse_row_text_set_text (words, "Ausschuss für Soziales, Gesundheit, Zusammenleben und Integration der Hansestadt Seeheim am Auensee");
  g_assert_cmpstr (lotse_row_text_get_text (words), ==,
                   "Ausschuss für Soziales, Gesundheit, Zusammenleben und Integration der Hansestadt Seeheim am Auensee");
  /* The name of the row has the words. */
  gtk_test_accessible_assert_role (text, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  WAIT_FOR (gtk_widget_get_height (text) > 2 * line);
  g_assert_false (lotse_row_text_get_cut (words));
  lotse_row_text_set_lines (words, 1);
  WAIT_FOR (gtk_widget_get_height (text) < 2 * line);
  g_assert_true (lotse_row_text_get_cut (words));
  height = gtk_widget_get_height (text);
  gtk_widget_add_css_class (text, "title-1");
  WAIT_FOR (gtk_widget_get_height (text) > height);
  height = gtk_widget_get_height (text);
  gtk_widget_set_direction (text, GTK_TEXT_DIR_RTL);
  WAIT_FOR (gtk_widget_get_height (text) == height);
  g_assert_true (lotse_row_text_get_cut (words));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Words beside a mark that could be narrower: the mark is shown whole, and the words have the height of all of their lines. */
static void
test_row_line (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = lotse_row_text_new ();
  GtkWidget *mark = gtk_label_new ("7 Sitzungen");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (line, "27.03.2026 · Vorberatung");
  int one_line, width, natural, needed;

  gtk_widget_set_layout_manager (line, lotse_row_line_new_layout ());
  lotse_row_text_set_text (LOTSE_ROW_TEXT (words), "27.03.2026 · Vorberatung");
  gtk_label_set_ellipsize (GTK_LABEL (mark), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  pango_layout_get_pixel_size (layout, &width, &one_line);
  gtk_widget_set_size_request (line, width + natural / 2, -1);
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), line);
  gtk_window_set_child (GTK_WINDOW (window), column);
  gtk_window_set_default_size (GTK_WINDOW (window), 100, 200);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_width (mark) > 0);
  g_assert_cmpint (gtk_widget_get_width (mark), ==, natural);
  gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (words), NULL, &needed, NULL, NULL);
  g_assert_cmpint (needed, >, one_line);
  g_assert_cmpint (gtk_widget_get_height (words), >=, needed);

  gtk_widget_set_direction (line, GTK_TEXT_DIR_RTL);
  {
    graphene_point_t point;

    WAIT_FOR (gtk_widget_compute_point (mark, line, &GRAPHENE_POINT_INIT (0, 0), &point) && point.x < 1);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In a bar with too little room the number of pages gives way, not what can be pressed beside it. */
static void
test_page_entry_gives_way (void)
{
  GtkWidget *entry = g_object_ref_sink (g_object_new (LOTSE_TYPE_PAGE_ENTRY, NULL));
  GtkWidget *n_pages = gtk_widget_get_last_child (entry);
  int minimum, natural;

  gtk_label_set_text (GTK_LABEL (n_pages), "of 1780");
  gtk_widget_measure (n_pages, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (2 * minimum, <, natural + 10);
  /* The field beside it takes no more than it needs, which would be at the cost of the number. */
  gtk_widget_measure (gtk_widget_get_first_child (entry), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  g_object_unref (entry);
}

/* What a reader must know stands there to the last word, also where there is little room. */
static void
test_notices (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  LotseOutlineItem *trust = lotse_outline_item_new (LOTSE_ITEM_TRUST, "test/rule");
  g_autoptr (LotsePaperContent) content = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *strip;

  lotse_document_text_add_page (text, "", NULL);
  lotse_outline_item_set (trust, "source", "portal-copy");
  lotse_outline_item_set (trust, "portal", "ratsinfo.langerortsname.example");
  lotse_outline_take_item (outline, trust);
  content = lotse_paper_content_new (text, outline, NULL);
  lotse_paper_notices_show (GTK_BOX (box), content, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 200);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  strip = gtk_widget_get_first_child (box);
  WAIT_FOR (gtk_widget_get_width (strip) > 0);
  g_assert_cmpint (gtk_widget_get_width (strip), <, 200);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (strip)), "the original counts"));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (strip))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Words that are cut off are in a tooltip; words that are not need none. */
static void
test_cut_words (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("Ausschuss für Soziales, Gesundheit und Zusammenleben");
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;
  int natural;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  lotse_accessible_show_cut_words (GTK_LABEL (label));
  gtk_window_set_default_size (GTK_WINDOW (window), 240, 60);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_width (label) > 0);
  g_signal_emit_by_name (label, "query-tooltip", 5, 5, FALSE, tooltip, &shown);
  g_assert_true (shown);
  /* No wider than the window, however narrow that is. */
  gtk_widget_measure (g_object_get_data (G_OBJECT (label), "lotse-cut-words"), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, >, 60);
  g_assert_cmpint (natural, <=, 240);
  gtk_label_set_text (GTK_LABEL (label), "Rat");
  WAIT_FOR (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_signal_emit_by_name (label, "query-tooltip", 5, 5, FALSE, tooltip, &shown);
  g_assert_false (shown);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every template can be made, and a window goes away with all it holds. */
static void
test_templates (void)
{
  g_autoptr (GListStore) results = g_list_store_new (G_TYPE_OBJECT);
  g_autofree char *summary = lotse_import_dialog_dup_summary (G_LIST_MODEL (results));
  GtkWidget *window = GTK_WIDGET (lotse_window_new (NULL));

  g_assert_cmpstr (summary, ==, "Nothing to import");
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (lotse_preferences_new (NULL)), window);
  adw_dialog_present (ADW_DIALOG (lotse_term_dialog_new ()), window);
  adw_dialog_present (ADW_DIALOG (lotse_paste_dialog_new ()), window);
  adw_dialog_present (ADW_DIALOG (lotse_import_dialog_new (G_LIST_MODEL (results))), window);
  lotse_shortcuts_present (window);
  WAIT_FOR (gtk_widget_get_mapped (window));
  gtk_widget_activate_action (window, "win.undo", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_file_is_shown_before_import (void)
{
  LotseWindow *window = lotse_window_new (NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path ("/nonexistent/vorlage.txt"));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (lotse_window_get_paper_page (window));
  lotse_window_open_files (window, files, NULL);
  g_assert_nonnull (lotse_window_get_paper_page (window));
  lotse_window_show_library_error (window, "The library is gone");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/widgets/page-text", test_page_text);
  g_test_add_func ("/ui/widgets/choose-and-step", test_choose_and_step);
  g_test_add_func ("/ui/widgets/text-view", test_text_view);
  g_test_add_func ("/ui/widgets/hidden-and-lost", test_hidden_and_lost);
  g_test_add_func ("/ui/widgets/short", test_short);
  g_test_add_func ("/ui/widgets/whole-text", test_whole_text);
  g_test_add_func ("/ui/widgets/row-text", test_row_text);
  g_test_add_func ("/ui/widgets/row-line", test_row_line);
  g_test_add_func ("/ui/widgets/page-entry-gives-way", test_page_entry_gives_way);
  g_test_add_func ("/ui/widgets/notices", test_notices);
  g_test_add_func ("/ui/widgets/cut-words", test_cut_words);
  g_test_add_func ("/ui/widgets/long-mark", test_long_mark);
  g_test_add_func ("/ui/widgets/templates", test_templates);
  g_test_add_func ("/ui/widgets/file-is-shown-before-import", test_file_is_shown_before_import);
  return g_test_run ();
}
