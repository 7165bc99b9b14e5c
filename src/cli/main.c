/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-build-tree.h"
#include "lotse-cli.h"
#include "lotse-config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef enum
{
  FILES_NONE,
  FILES_ONE_OR_PAPER,
  FILES_SOME,
} FilesWanted;

typedef struct
{
  const char *name;
  int (*run) (const LotseCliOptions *options);
  FilesWanted files;
  gboolean json;
  gboolean password;
  const char *arguments; /* or NULL */
  const char *summary;
} Command;

static const Command commands[] = {
  /* Translators: what a command of lotsectl takes; options such as --json stay as they are. */
  { "import", lotse_cli_import, FILES_SOME, FALSE, TRUE, N_ ("FILE…"), N_ ("Add files, and the files in folders, to the library") },
  { "list", lotse_cli_list, FILES_NONE, TRUE, FALSE, "[--json]", N_ ("List the papers of the library, newest first") },
  { "outline", lotse_cli_outline, FILES_ONE_OR_PAPER, TRUE, TRUE, N_ ("[--json] FILE | --paper UUID|NUMBER"),
    N_ ("Print the outline of a file or a paper") },
  { "show", lotse_cli_show, FILES_ONE_OR_PAPER, FALSE, TRUE, N_ ("FILE | --paper UUID|NUMBER"),
    N_ ("Print key data and text of a file or a paper") },
  { "explain", lotse_cli_explain, FILES_ONE_OR_PAPER, FALSE, TRUE, N_ ("FILE | --paper UUID|NUMBER"),
    N_ ("Print which rule found what, and where") },
  { "check", lotse_cli_check, FILES_NONE, FALSE, FALSE, NULL, N_ ("Check the library and the originals in it") },
};

/* Whether a write found that nobody reads any more. */
static gboolean reader_is_gone;

/* A terminal takes control characters for orders: those of a text or a name become blanks, but those in KEPT. */
static char *
drop_controls (char *text, const char *kept)
{
  guint8 *p = (guint8 *) text;

  for (; *p; p++)
    if ((*p < 0x20 && strchr (kept, *p) == NULL) || *p == 0x7f)
      *p = ' ';
    else if (*p == 0xc2 && p[1] >= 0x80 && p[1] < 0xa0)
      p[0] = p[1] = ' ';
  return text;
}

int
lotse_cli_fail (const char *message)
{
  g_autofree char *line = g_strdup (message);

  fflush (stdout);
  fprintf (stderr, "lotsectl: %s\n", drop_controls (line, ""));
  return LOTSE_EXIT_FAILED;
}

void
lotse_cli_print_raw (const char *text)
{
  if (fputs (text, stdout) == EOF)
    reader_is_gone = reader_is_gone || errno == EPIPE;
}

void
lotse_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  lotse_cli_print_raw (drop_controls (text, "\n\t"));
}

/* At the end of the program, because the help ends it too: what was printed got out, or it is said. A pipe whose reader has seen enough is no
 * failure to tell of; the signal that says so to other programs is ignored where there are sockets. */
static void
finish_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return;
  if (reader_is_gone || errno == EPIPE)
    {
      signal (SIGPIPE, SIG_DFL);
      raise (SIGPIPE);
    }
  lotse_cli_fail (_ ("The output could not be written."));
  _exit (LOTSE_EXIT_FAILED);
}

static int G_GNUC_PRINTF (1, 2) fail_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "lotsectl: %s\n%s\n", drop_controls (message, ""), _ ("“lotsectl --help” says what there is."));
  return LOTSE_EXIT_USAGE;
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %s%s%s\n      %s", commands[i].name, commands[i].arguments ? " " : "",
                            commands[i].arguments ? _ (commands[i].arguments) : "", _ (commands[i].summary));
  return g_string_free_and_steal (text);
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

/* First line of the file, without the mark that some editors begin it with; passwords on the command line would be seen by everybody. */
static gboolean
read_password (const char *path, char **ret_password)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      lotse_cli_fail (error->message);
      return FALSE;
    }
  text[strcspn (text, "\r\n")] = '\0';
  *ret_password = g_strdup (g_str_has_prefix (text, "\357\273\277") ? text + 3 : text);
  return TRUE;
}

/* What was given, but as an empty word: mostly a variable of a script that has no value, and never the folder that one is in. */
static const char *
find_empty (const LotseCliOptions *options, const char *password_file)
{
  if (options->library && *options->library == '\0')
    return "--library";
  if (options->paper && *options->paper == '\0')
    return "--paper";
  if (password_file && *password_file == '\0')
    return "--password-file";
  return g_strv_contains ((const char *const *) options->files, "") ? _ ("FILE") : NULL;
}

static int
run_command (const Command *command, LotseCliOptions *options, const char *password_file)
{
  guint n_files = g_strv_length (options->files);
  const char *empty = find_empty (options, password_file);

  if (options->json && !command->json)
    /* Translators: the first %s is a command of lotsectl, the second an option such as --json */
    return fail_usage (_ ("“%s” does not know the option %s."), command->name, "--json");
  if (password_file && !command->password)
    /* Translators: the first %s is a command of lotsectl, the second an option such as --json */
    return fail_usage (_ ("“%s” does not know the option %s."), command->name, "--password-file");
  if (options->paper && command->files != FILES_ONE_OR_PAPER)
    /* Translators: the first %s is a command of lotsectl, the second an option such as --json */
    return fail_usage (_ ("“%s” does not know the option %s."), command->name, "--paper");
  if (command->files == FILES_NONE && n_files > 0)
    /* Translators: %s is a command of lotsectl, such as "list" */
    return fail_usage (_ ("“%s” takes no file."), command->name);
  if (command->files == FILES_SOME && n_files == 0)
    /* Translators: %s is a command of lotsectl, such as "list" */
    return fail_usage (_ ("“%s” needs a file."), command->name);
  if (command->files == FILES_ONE_OR_PAPER && n_files + (options->paper != NULL) != 1)
    /* Translators: %s is a command of lotsectl, such as "list"; --paper is an option and stays as it is */
    return fail_usage (_ ("“%s” needs one file, or --paper."), command->name);
  if (empty)
    /* Translators: %s is an option such as --library, or the word FILE */
    return fail_usage (_ ("“%s” is empty."), empty);
  if (password_file && !read_password (password_file, &options->password))
    return LOTSE_EXIT_FAILED;
  return command->run (options);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *description = NULL;
  g_autofree char *password_file = NULL;
  g_auto (GStrv) rest = NULL;
  gboolean version = FALSE;
  LotseCliOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, N_ ("Folder of the library"), N_ ("DIR") },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &password_file, N_ ("File whose first line opens encrypted PDFs"), N_ ("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_ ("A paper of the library, by identity or number"), N_ ("UUID|NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  const Command *command;
  int code;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, lotse_build_tree_holds_program () ? LOTSE_BUILD_ROOT "/po" : LOTSE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("lotsectl");
  /* Standard output holds the output alone, also where somebody asks for the messages that help to find faults. */
  g_log_writer_default_set_use_stderr (TRUE);
  atexit (finish_output);

  context = g_option_context_new (_ ("COMMAND"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ ("Reads papers of councils: their outline, and a library of them."));
  description = describe_commands ();
  g_option_context_set_description (context, description);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return fail_usage ("%s", error->message);
  if (version)
    {
      lotse_cli_print ("lotsectl %s\n", LOTSE_VERSION);
      return LOTSE_EXIT_OK;
    }
  if (!rest || !rest[0])
    return fail_usage ("%s", _ ("Which command?"));
  command = find_command (rest[0]);
  if (!command)
    /* Translators: %s is what was given in place of a command of lotsectl */
    return fail_usage (_ ("There is no command “%s”."), rest[0]);
  options.files = rest + 1;
  code = run_command (command, &options, password_file);
  g_free (options.library);
  g_free (options.password);
  g_free (options.paper);
  return code;
}
