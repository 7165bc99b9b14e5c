/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-lexicon.h"
#include "lotse-outline.h"
#include "lotse-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Exit codes of lotsectl. */
#define LOTSE_EXIT_OK 0
#define LOTSE_EXIT_FAILED 1
#define LOTSE_EXIT_USAGE 2

/**
 * LotseCliOptions:
 * @library: folder of the library, or NULL for the user's own
 * @password: from --password-file, or NULL
 * @paper: identity or number of a paper of the library, or NULL
 * @files: NULL-terminated paths, never NULL
 *
 * The command line, taken apart.
 */
typedef struct
{
  char *library;
  char *password;
  char *paper;
  gboolean json;
  char **files;
} LotseCliOptions;

/* The commands. Each returns an exit code; messages for people go to stderr. */
int lotse_cli_import (const LotseCliOptions *options);
int lotse_cli_list (const LotseCliOptions *options);
int lotse_cli_check (const LotseCliOptions *options);
int lotse_cli_outline (const LotseCliOptions *options);
int lotse_cli_show (const LotseCliOptions *options);
int lotse_cli_explain (const LotseCliOptions *options);

/* Prints "lotsectl: MESSAGE" on a line of stderr and returns LOTSE_EXIT_FAILED. */
int lotse_cli_fail (const char *message);
/* Prints UTF-8 to stdout as it is: JSON. */
void lotse_cli_print_raw (const char *text);
/* Prints UTF-8 to stdout; control characters but ends of lines and tabs become blanks. */
void lotse_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* What an argument names: a path, also where that looks like an address, else an address (URI). Free with g_object_unref(). */
GFile *lotse_cli_dup_file (const char *argument);
/* The lexicon with the own terms of the folder that the options name, lexicon.tsv in it; nothing is created or locked. Lines that are not
 * understood are told on stderr. Free with lotse_lexicon_unref(). */
LotseLexicon *lotse_cli_load_lexicon (const LotseCliOptions *options);
/* The library that the options name; one that is not there yet is an error. Free with g_object_unref(). */
LotseStore *lotse_cli_open_library (const LotseCliOptions *options, GError **error);

/* The outline of a paper that has text for people, groups with headings in the order of the window. */
void lotse_cli_print_outline (const LotseOutline *outline);

G_END_DECLS
