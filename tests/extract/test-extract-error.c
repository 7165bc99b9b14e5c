/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extract-error-private.h"

#include <gio/gio.h>
#include <string.h>

#include "lotse-protocol.h"

static const struct
{
  LotseExtractError code;
  const char *detail;
  guint page;
  const char *words;
} cases[] = {
  { LOTSE_EXTRACT_ERROR_NOT_READABLE, "Too many open files", 0, "Too many open files" },
  { LOTSE_EXTRACT_ERROR_NOT_READABLE, "missing", 0, "does not exist" },
  { LOTSE_EXTRACT_ERROR_NOT_READABLE, "denied", 0, "permissions" },
  { LOTSE_EXTRACT_ERROR_NOT_READABLE, "remote", 0, "Download" },
  { LOTSE_EXTRACT_ERROR_NOT_A_FILE, "folder", 0, "folder" },
  { LOTSE_EXTRACT_ERROR_NOT_A_FILE, "", 0, "not a file" },
  { LOTSE_EXTRACT_ERROR_EMPTY, "", 0, "empty" },
  { LOTSE_EXTRACT_ERROR_NOT_SUPPORTED, "", 0, "does not read the format" },
  { LOTSE_EXTRACT_ERROR_ENCRYPTED, "", 0, "password" },
  { LOTSE_EXTRACT_ERROR_WRONG_PASSWORD, "", 0, "password" },
  { LOTSE_EXTRACT_ERROR_DAMAGED, "", 0, "damaged" },
  { LOTSE_EXTRACT_ERROR_DAMAGED, "", 7, "Page 7" },
  { LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_FILE, 0, "256" },
  { LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_TEXT, 0, "32" },
  { LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_PAGES, 0, "10000" },
  { LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_CHARACTERS, 0, "33554432" },
  { LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_PIXELS, 0, "40" },
  { LOTSE_EXTRACT_ERROR_CRASHED, "", 0, "memory" },
  { LOTSE_EXTRACT_ERROR_CRASHED, "", 12, "Page 12" },
  { LOTSE_EXTRACT_ERROR_TIMED_OUT, "", 0, "too long" },
  { LOTSE_EXTRACT_ERROR_TIMED_OUT, "", 3, "Page 3" },
};

/* Each sentence names the file, says what is the matter, and ends like a sentence or with the words of the system. */
static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (LOTSE_EXTRACT_ERROR, cases[i].code, cases[i].detail);
      g_autoptr (GError) explained = _lotse_extract_error_explain (error, "paper.pdf", cases[i].page);

      g_test_message ("%s", explained->message);
      g_assert_error (explained, LOTSE_EXTRACT_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (explained->message, "“paper.pdf”"));
      g_assert_nonnull (strstr (explained->message, cases[i].words));
    }
}

static void
test_others (void)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  g_autoptr (GError) same = _lotse_extract_error_explain (cancelled, "paper.pdf", 0);
  g_autoptr (GError) missing = g_error_new_literal (LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "No such file");
  g_autoptr (GError) explained = _lotse_extract_error_explain (missing, "paper.pdf", 0);

  g_assert_error (same, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (strstr (explained->message, "No such file"));
}

/* What may have been chance is tried again; a file stays as it is. */
static void
test_another_try (void)
{
  g_autoptr (GError) crashed = g_error_new_literal (LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED, "");
  g_autoptr (GError) late = g_error_new_literal (LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_TIMED_OUT, "");
  g_autoptr (GError) damaged = g_error_new_literal (LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_DAMAGED, "");

  g_assert_true (_lotse_extract_error_is_worth_another_try (crashed));
  g_assert_true (_lotse_extract_error_is_worth_another_try (late));
  g_assert_false (_lotse_extract_error_is_worth_another_try (damaged));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/extract-error/sentences", test_sentences);
  g_test_add_func ("/extract/extract-error/others", test_others);
  g_test_add_func ("/extract/extract-error/another-try", test_another_try);
  return g_test_run ();
}
