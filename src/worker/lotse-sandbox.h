/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lotse_sandbox_enter:
 *
 * Gives up, for good, every right that reading a file does not need: no new privileges, limits on memory and files, Landlock (only
 * fonts, their configuration, poppler-data and libraries can be read), and a list of system calls beyond which the kernel ends the
 * process. To be called first of all in main(), before any thread exists. Uses no memory of GLib.
 *
 * Returns: %NULL, or what could not be set up, with errno set
 */
const char *lotse_sandbox_enter (void);

/**
 * lotse_sandbox_self_test:
 *
 * Forks a child per forbidden deed that enters the sandbox and tries it. Prints a line for each.
 *
 * Returns: 0 if everything was refused, else 1
 */
int lotse_sandbox_self_test (void);

G_END_DECLS
