/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

/* A fuzz target has this function, as libFuzzer wants it, and samples to start from. It must neither crash nor leak nor hang on any
 * input. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Adds GBytes. */
void fuzz_add_samples (GPtrArray *samples);
/* Adds the text of an invented paper in several forms, and a few odd texts. */
void fuzz_add_texts (GPtrArray *samples);
void fuzz_add_text (GPtrArray *samples, const char *text);
