/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-page-image.h"

G_BEGIN_DECLS

/* A picture whose pixels the caller fills in before anybody else sees it. */
LotsePageImage *_lotse_page_image_new (guint width, guint height, guint8 **pixels);

G_END_DECLS
