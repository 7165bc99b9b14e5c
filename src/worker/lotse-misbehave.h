/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The tests build an extractor of their own that fails on demand; it is never installed. This one has no such method. */
#ifdef LOTSE_TEST_MISBEHAVE
#define LOTSE_MISBEHAVE_METHOD "<method name='Misbehave'><arg type='s' direction='in'/></method>"
GVariant *lotse_misbehave (const char *method, GVariant *parameters, GError **error);
#else
#define LOTSE_MISBEHAVE_METHOD ""
static inline GVariant *
lotse_misbehave (const char *method, GVariant *parameters, GError **error)
{
  return NULL;
}
#endif
