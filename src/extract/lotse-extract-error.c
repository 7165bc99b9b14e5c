/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extract-error.h"

G_DEFINE_QUARK (lotse - extract - error - quark, lotse_extract_error)
