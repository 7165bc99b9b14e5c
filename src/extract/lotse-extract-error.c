/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extract-error.h"

#include "lotse-config.h"

#include <glib/gi18n-lib.h>

#include "lotse-extract-error-private.h"
#include "lotse-limits.h"
#include "lotse-protocol.h"

GQuark
lotse_extract_error_quark (void)
{
  return g_quark_from_static_string ("lotse-extract-error-quark");
}

static char *
explain_limit (const char *limit, const char *name)
{
  g_autofree char *size = NULL;

  if (g_str_equal (limit, LOTSE_PROTOCOL_LIMIT_PAGES))
    /* Translators: %s is the name of a file, %u a number */
    return g_strdup_printf (_ ("“%s” has more than %u pages, which is the most that Lotse reads. Split the file."), name,
                            (guint) LOTSE_LIMIT_PAGES);
  if (g_str_equal (limit, LOTSE_PROTOCOL_LIMIT_CHARACTERS))
    return g_strdup_printf (
        /* Translators: %s is the name of a file, the numbers are limits */
        _ ("“%s” has more than %u characters on one page, or %u in all, which is the most that Lotse reads. Split the file."), name,
        (guint) LOTSE_LIMIT_PAGE_CHARACTERS, (guint) LOTSE_LIMIT_CHARACTERS);
  if (g_str_equal (limit, LOTSE_PROTOCOL_LIMIT_PIXELS))
    /* Translators: %s is the name of a file, %u a number */
    return g_strdup_printf (_ ("A page of “%s” cannot be shown with more than %u million pixels. Zoom out."), name,
                            (guint) (LOTSE_LIMIT_PAGE_PIXELS >> 20));
  size = g_format_size_full (g_str_equal (limit, LOTSE_PROTOCOL_LIMIT_TEXT) ? LOTSE_LIMIT_TEXT_SIZE : LOTSE_LIMIT_FILE_SIZE,
                             G_FORMAT_SIZE_IEC_UNITS);
  if (g_str_equal (limit, LOTSE_PROTOCOL_LIMIT_TEXT))
    /* Translators: the first %s is the name of a file, the second a size such as 32 MiB */
    return g_strdup_printf (_ ("“%s” is not a PDF and larger than %s, which is the most that Lotse reads of text. Split the file."), name,
                            size);
  /* Translators: the first %s is the name of a file, the second a size such as 256 MiB */
  return g_strdup_printf (_ ("“%s” is larger than %s, which is the most that Lotse reads. Split the file."), name, size);
}

static char *
explain_failure (LotseExtractError code, const char *name, guint page)
{
  g_autofree char *memory = g_format_size_full (LOTSE_LIMIT_MEMORY, G_FORMAT_SIZE_IEC_UNITS);

  if (code == LOTSE_EXTRACT_ERROR_CRASHED && page > 0)
    /* Translators: %u is the number of a page, the first %s the name of a file, the second a size such as 1.3 GiB */
    return g_strdup_printf (_ ("Page %u of “%s” could not be read. The file is damaged, or the page needs more than %s of memory."), page,
                            name, memory);
  if (code == LOTSE_EXTRACT_ERROR_CRASHED)
    /* Translators: the first %s is the name of a file, the second a size such as 1.3 GiB */
    return g_strdup_printf (_ ("“%s” could not be read. The file is damaged, or needs more than %s of memory."), name, memory);
  if (page > 0)
    /* Translators: %u is the number of a page, %s the name of a file */
    return g_strdup_printf (_ ("Page %u of “%s” takes too long to read. The file may be damaged."), page, name);
  /* Translators: %s is the name of a file */
  return g_strdup_printf (_ ("“%s” takes too long to read. The file may be damaged."), name);
}

static char *
explain (LotseExtractError code, const char *detail, const char *name, guint page)
{
  switch (code)
    {
    case LOTSE_EXTRACT_ERROR_NOT_READABLE:
      if (g_str_equal (detail, "missing"))
        /* Translators: %s is the name of a file */
        return g_strdup_printf (_ ("“%s” does not exist. Check its name and its folder."), name);
      if (g_str_equal (detail, "remote"))
        /* Translators: %s is the name of a file */
        return g_strdup_printf (_ ("“%s” is not on this computer. Download it first."), name);
      if (g_str_equal (detail, "denied"))
        /* Translators: %s is the name of a file */
        return g_strdup_printf (_ ("“%s” may not be read by you. Change its permissions, or ask its owner."), name);
      /* Translators: the first %s is the name of a file, the second the reason in the words of the system */
      return g_strdup_printf (_ ("“%s” could not be opened: %s"), name, detail);
    case LOTSE_EXTRACT_ERROR_NOT_A_FILE:
      if (g_str_equal (detail, "folder"))
        /* Translators: %s is the name of a folder */
        return g_strdup_printf (_ ("“%s” is a folder. Choose a file in it."), name);
      /* Translators: %s is the name of something in a folder, such as a pipe or a device */
      return g_strdup_printf (_ ("“%s” is not a file. Choose a PDF or a text file."), name);
    case LOTSE_EXTRACT_ERROR_EMPTY:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_ ("“%s” is empty. Get the file again from where it came from."), name);
    case LOTSE_EXTRACT_ERROR_NOT_SUPPORTED:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_ ("Lotse does not read the format of “%s”. It reads PDF, plain text, HTML pages and OParl papers."), name);
    case LOTSE_EXTRACT_ERROR_ENCRYPTED:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_ ("“%s” is protected by a password. Give the password to open it."), name);
    case LOTSE_EXTRACT_ERROR_WRONG_PASSWORD:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_ ("The password does not open “%s”. Check it and try again."), name);
    case LOTSE_EXTRACT_ERROR_DAMAGED:
      if (page > 0)
        /* Translators: %u is the number of a page, %s the name of a file */
        return g_strdup_printf (_ ("Page %u of “%s” is damaged and cannot be shown."), page, name);
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_ ("“%s” is damaged and cannot be read. Get the file again from where it came from."), name);
    case LOTSE_EXTRACT_ERROR_TOO_LARGE:
      return explain_limit (detail, name);
    case LOTSE_EXTRACT_ERROR_CRASHED:
    case LOTSE_EXTRACT_ERROR_TIMED_OUT:
      return explain_failure (code, name, page);
    case LOTSE_EXTRACT_ERROR_UNAVAILABLE:
    default:
      /* Translators: %s is the reason in the words of the system */
      return g_strdup_printf (_ ("The program that reads files for Lotse could not be started, so nothing can be opened: %s"), detail);
    }
}

GError *
_lotse_extract_error_explain (const GError *error, const char *name, guint page)
{
  g_autofree char *message = NULL;

  if (error->domain != LOTSE_EXTRACT_ERROR)
    return g_error_copy (error);
  message = explain ((LotseExtractError) error->code, error->message, name, page);
  return g_error_new_literal (LOTSE_EXTRACT_ERROR, error->code, message);
}

gboolean
_lotse_extract_error_is_worth_another_try (const GError *error)
{
  return g_error_matches (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED)
         || g_error_matches (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_TIMED_OUT);
}
