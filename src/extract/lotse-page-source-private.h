/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-extractor-process-private.h"
#include "lotse-page-source.h"

G_BEGIN_DECLS

/* A page source of another program with other deadlines, for tests. */
LotsePageSource *_lotse_page_source_new_for_program (const char *program, const LotseExtractorDeadlines *deadlines);

G_END_DECLS
