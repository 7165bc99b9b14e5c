/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LotseExtractError:
 * @LOTSE_EXTRACT_ERROR_NOT_READABLE: the file is not there, not here or may not be read: a sentence for each, or "could not be
 *   opened" and the reason of the system
 * @LOTSE_EXTRACT_ERROR_NOT_A_FILE: a folder, socket, pipe or device: "is a folder" or "is not a file"
 * @LOTSE_EXTRACT_ERROR_EMPTY: the file has no bytes: "is empty"
 * @LOTSE_EXTRACT_ERROR_NOT_SUPPORTED: none of the formats Lotse reads: "does not read the format of"
 * @LOTSE_EXTRACT_ERROR_ENCRYPTED: a password is needed and none was given: ask for it and try again
 * @LOTSE_EXTRACT_ERROR_WRONG_PASSWORD: the given password does not open the file: ask again
 * @LOTSE_EXTRACT_ERROR_DAMAGED: a PDF that cannot be repaired: "is damaged"
 * @LOTSE_EXTRACT_ERROR_TOO_LARGE: a limit of lotse-limits.h is passed; the message names it
 * @LOTSE_EXTRACT_ERROR_CRASHED: the extractor ended twice while reading this file; the message names the page where it is known
 * @LOTSE_EXTRACT_ERROR_TIMED_OUT: the deadline passed twice; the message names the page where it is known
 * @LOTSE_EXTRACT_ERROR_UNAVAILABLE: the extractor cannot be started, or its sandbox cannot be set up: nothing can be imported
 *
 * What can go wrong while a file is read. The messages are translated sentences for people: what happened, to which file, what to do.
 */
typedef enum
{
  LOTSE_EXTRACT_ERROR_NOT_READABLE,
  LOTSE_EXTRACT_ERROR_NOT_A_FILE,
  LOTSE_EXTRACT_ERROR_EMPTY,
  LOTSE_EXTRACT_ERROR_NOT_SUPPORTED,
  LOTSE_EXTRACT_ERROR_ENCRYPTED,
  LOTSE_EXTRACT_ERROR_WRONG_PASSWORD,
  LOTSE_EXTRACT_ERROR_DAMAGED,
  LOTSE_EXTRACT_ERROR_TOO_LARGE,
  LOTSE_EXTRACT_ERROR_CRASHED,
  LOTSE_EXTRACT_ERROR_TIMED_OUT,
  LOTSE_EXTRACT_ERROR_UNAVAILABLE,
} LotseExtractError;

#define LOTSE_EXTRACT_ERROR (lotse_extract_error_quark ())
GQuark lotse_extract_error_quark (void);

G_END_DECLS
