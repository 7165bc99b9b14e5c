/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The tests build an extractor of their own that fails on demand; it is never installed. This one has no such method. */
#ifdef LOTSE_TEST_MISBEHAVE
#define LOTSE_MISBEHAVE_METHOD "<method name='Misbehave'><arg type='s' direction='in'/></method>"
GVariant *lotse_misbehave (const char *method, GVariant *parameters, GError **error);
/* Crashes or hangs if the name of a file or the text of a page asks for it. */
void lotse_misbehave_on (const char *text);
/* Tries to change an open file if its name asks for it. */
void lotse_misbehave_with_file (const char *name, int fd);
#else
#define LOTSE_MISBEHAVE_METHOD ""
static inline GVariant *
lotse_misbehave (const char *method, GVariant *parameters, GError **error)
{
  return NULL;
}

static inline void
lotse_misbehave_on (const char *text)
{
}

static inline void
lotse_misbehave_with_file (const char *name, int fd)
{
}
#endif
