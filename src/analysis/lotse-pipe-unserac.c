/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-private.h"

const LotsePipe _lotse_pipe_unserac = { .name = "unserac", .mirror = TRUE };
