/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-view.h"
#include "window-fixture.h"

#define PASSWORD "geheim"

static void
answer_password (Window *self, const char *password)
{
  AdwDialog *dialog;

  WAIT_FOR ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))) != NULL);
  if (password != NULL)
    gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW, NULL)), password);
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, password != NULL ? "_Open" : "_Cancel"), "clicked");
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != dialog);
}

/* An encrypted file asks for its password, again after a wrong one, and is a paper then. Opened again, it does not ask: the program knows. */
static void
test_password (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  LotsePaperPage *page;
  g_autoptr (LotsePaper) paper = NULL;

  open_file (self, file);
  answer_password (self, "falsch");
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
  g_assert_nonnull (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "The password does not open “geheim.pdf”."));
  answer_password (self, PASSWORD);
  page = wait_for_paper (self);
  paper = g_object_ref (lotse_paper_page_get_paper (page));
  g_assert_cmpstr (lotse_paper_get_number (paper), ==, "12/2024");
  g_assert_true (lotse_paper_get_encrypted (paper));
  /* The pages, which could not be opened before, are seen. */
  WAIT_FOR (lotse_page_view_has_picture (LOTSE_PAGE_VIEW (find_widget (GTK_WIDGET (page), LOTSE_TYPE_PAGE_VIEW, NULL))));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  page = open_paper (self, paper);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
}

/* A file among others that asks for its password: what the first message said is not told any more when it is given, the details are those of
 * all files, and the keyboard is at the papers. */
static void
test_password_among_others (Window *self, gconstpointer data)
{
  static const char *const pages[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Kauf einer Wiese", NULL };
  g_autoptr (GFile) secret = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  g_autoptr (GFile) plain = write_file (&self->base, "a.txt", PAPER);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkWidget *focus;

  g_ptr_array_add (files, secret);
  g_ptr_array_add (files, plain);
  lotse_window_open_files (self->window, files, NULL);
  answer_password (self, PASSWORD);
  WAIT_FOR (count_papers (self) == 2);
  WAIT_FOR (find_toast (window, "2 imported") != NULL);
  WAIT_FOR (find_toast (window, "1 imported, 1 needs a password") == NULL);
  WAIT_FOR ((focus = gtk_window_get_focus (GTK_WINDOW (self->window))) != NULL
            && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL);
  gtk_widget_activate_action (window, "win.import-details", NULL);
  WAIT_FOR (find_widget (window, GTK_TYPE_LABEL, "geheim.pdf") != NULL && find_widget (window, GTK_TYPE_LABEL, "a.txt") != NULL);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
}

/* After a new start the pages ask for the password; outline and text are there without it. */
static void
test_password_later (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  g_autoptr (LotsePaper) paper = NULL;
  LotsePaperPage *page;
  GtkWidget *button;

  open_file (self, file);
  answer_password (self, PASSWORD);
  paper = g_object_ref (lotse_paper_page_get_paper (wait_for_paper (self)));
  lotse_library_set_password (self->base.library, lotse_paper_get_hash (paper), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  page = open_paper (self, paper);
  WAIT_FOR ((button = find_mapped_button (self, "Enter _Password…")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  answer_password (self, PASSWORD);
  WAIT_FOR (!gtk_widget_get_mapped (button) && !lotse_paper_page_is_opening (page));
}

/* The text can be read without it; whoever comes back to the pages, or was not there when they could not be opened, finds the button. */
static void
test_password_behind_text (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  g_autoptr (LotsePaper) paper = NULL;

  open_file (self, file);
  answer_password (self, PASSWORD);
  paper = g_object_ref (lotse_paper_page_get_paper (wait_for_paper (self)));
  lotse_library_set_password (self->base.library, lotse_paper_get_hash (paper), NULL);
  for (guint i = 0; i < 2; i++)
    {
      LotsePaperPage *page;

      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
      page = open_paper (self, paper);
      if (i == 0)
        WAIT_FOR (find_mapped_button (self, "Enter _Password…") != NULL);
      gtk_widget_activate_action (GTK_WIDGET (page), "paper.toggle-mode", NULL);
      WAIT_FOR (find_mapped_button (self, "Enter _Password…") == NULL && !lotse_paper_page_is_opening (page));
      gtk_widget_activate_action (GTK_WIDGET (page), "paper.toggle-mode", NULL);
      WAIT_FOR (find_mapped_button (self, "Enter _Password…") != NULL);
    }
}

/* Where several files came and nobody gave the password at once, the list of what became of them asks again. */
static void
test_password_from_details (Window *self, gconstpointer data)
{
  static const char *const pages[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Kauf einer Wiese", NULL };
  g_autoptr (GFile) secret = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  g_autoptr (GFile) plain = write_file (&self->base, "a.txt", PAPER);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  GtkWidget *button;
  int minimum, natural;

  g_ptr_array_add (files, secret);
  g_ptr_array_add (files, plain);
  lotse_window_open_files (self->window, files, NULL);
  /* What was told is dismissed before the question is. */
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), "1 imported, 1 needs a password") != NULL);
  adw_toast_dismiss (find_toast (GTK_WIDGET (self->window), "1 imported, 1 needs a password"));
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), "1 imported, 1 needs a password") == NULL);
  answer_password (self, NULL);
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), "1 imported, 1 needs a password") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-details", NULL);
  WAIT_FOR ((button = find_mapped_button (self, "Enter _Password…")) != NULL);
  /* On a narrow window with large text its words stand in two lines. */
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  g_signal_emit_by_name (button, "clicked");
  answer_password (self, PASSWORD);
  WAIT_FOR (count_papers (self) == 2);
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), "2 imported") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-details", NULL);
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "geheim.pdf") != NULL);
  g_assert_null (find_mapped_button (self, "Enter _Password…"));
}

/* Whoever cancels the question is asked again by the button of the page, or by opening the file again. */
static void
test_password_refused (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  GtkWidget *button;

  open_file (self, file);
  answer_password (self, NULL);
  WAIT_FOR ((button = find_mapped_button (self, "Enter _Password…")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  answer_password (self, NULL);
  g_assert_cmpuint (count_papers (self), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  open_file (self, file);
  answer_password (self, NULL);
  WAIT_FOR ((button = find_mapped_button (self, "Enter _Password…")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  answer_password (self, "falsch");
  answer_password (self, PASSWORD);
  g_assert_cmpstr (lotse_paper_get_number (lotse_paper_page_get_paper (wait_for_paper (self))), ==, "12/2024");
}

/* Behind the question the page says that the file is encrypted; another file that is opened meanwhile is shown, and the first one is
 * a paper when its password is given. */
static void
test_password_waits (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  const char *others[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Verkauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  g_autoptr (GFile) other = write_pdf (self, "offen.pdf", others, NULL);
  GtkWidget *title;

  open_file (self, file);
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
  title = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Encrypted Paper");
  g_assert_true (title != NULL && gtk_widget_get_mapped (title));
  open_file (self, other);
  g_assert_cmpstr (lotse_paper_get_number (lotse_paper_page_get_paper (wait_for_paper (self))), ==, "13/2024");
  answer_password (self, PASSWORD);
  WAIT_FOR (count_papers (self) == 2);
  g_assert_cmpstr (lotse_paper_get_number (lotse_paper_page_get_paper (wait_for_paper (self))), ==, "13/2024");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window-passwords/" path, Window, NULL, set_up, func, tear_down)
  ADD ("asked", test_password);
  ADD ("among-others", test_password_among_others);
  ADD ("later", test_password_later);
  ADD ("behind-text", test_password_behind_text);
  ADD ("from-details", test_password_from_details);
  ADD ("refused", test_password_refused);
  ADD ("waits", test_password_waits);
  return g_test_run ();
}
