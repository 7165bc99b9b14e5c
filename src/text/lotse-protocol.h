/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What lotse-extractor and its parent say to each other: a peer-to-peer D-Bus connection on descriptor 3. The parent owns all memory
 * that is shared (memfds that can neither shrink nor grow), so that the extractor needs no right to make any. */

#define LOTSE_PROTOCOL_FD 3
#define LOTSE_PROTOCOL_PATH "/extractor"
#define LOTSE_PROTOCOL_INTERFACE "org.lotse.Extractor1"

/* SetBuffer (u slot, h memfd): where answers are written from now on.
 * Open (h file, s name, s password) → (y source, u pages): any file; the name is a hint for the format only.
 * OpenText (h file, s name, s password, u count) → (y source, u pages, t size): Open, and GetText of the first count pages, or of all that
 *   there are. Most papers are read in this one step.
 * GetPageSizes () → a(dd): width and height in points.
 * GetText (u first, u count) → (t size): pages in the form of lotse-wire.h; the facts come with page 0. Written to the text buffer if it
 *   is large enough, else kept for Fetch.
 * Fetch (): writes the kept answer again, after a larger buffer was set.
 * RenderPage (u page, u width, u height, u rotation): rows of width 32-bit pixels in the picture buffer. */
#define LOTSE_PROTOCOL_SLOT_TEXT 0
#define LOTSE_PROTOCOL_SLOT_PICTURE 1
#define LOTSE_PROTOCOL_N_SLOTS 2

/* Names of errors. TooLarge has as its message which limit it was. */
#define LOTSE_PROTOCOL_ERROR_ENCRYPTED LOTSE_PROTOCOL_INTERFACE ".Error.Encrypted"
#define LOTSE_PROTOCOL_ERROR_WRONG_PASSWORD LOTSE_PROTOCOL_INTERFACE ".Error.WrongPassword"
#define LOTSE_PROTOCOL_ERROR_DAMAGED LOTSE_PROTOCOL_INTERFACE ".Error.Damaged"
#define LOTSE_PROTOCOL_ERROR_NOT_SUPPORTED LOTSE_PROTOCOL_INTERFACE ".Error.NotSupported"
#define LOTSE_PROTOCOL_ERROR_TOO_LARGE LOTSE_PROTOCOL_INTERFACE ".Error.TooLarge"
#define LOTSE_PROTOCOL_ERROR_FAILED LOTSE_PROTOCOL_INTERFACE ".Error.Failed"

#define LOTSE_PROTOCOL_LIMIT_FILE "file"
#define LOTSE_PROTOCOL_LIMIT_TEXT "text"
#define LOTSE_PROTOCOL_LIMIT_PAGES "pages"
#define LOTSE_PROTOCOL_LIMIT_CHARACTERS "characters"
#define LOTSE_PROTOCOL_LIMIT_PIXELS "pixels"

/* Exit codes of lotse-extractor. */
#define LOTSE_EXIT_USAGE 2
#define LOTSE_EXIT_NO_CONNECTION 3
#define LOTSE_EXIT_NO_SANDBOX 70
