/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline.h"

G_BEGIN_DECLS

/**
 * LotseConsultationStep:
 * @items: the sessions in time, those without a date last (element type LotseOutlineItem*, borrowed)
 * @date: ISO date of the last session that has one, or NULL
 * @order: place of the first session in the paper
 *
 * The sessions in which one body deals with a paper in one role: often one, more where it was postponed.
 */
typedef struct
{
  GPtrArray *items;
  const char *date;
  guint order;
} LotseConsultationStep;

/* The consultations of an outline as steps (element type LotseConsultationStep*), in time whatever the order of the paper is; steps without
 * a date keep their order behind the dated ones. The outline must outlive them. (transfer full) */
GPtrArray *lotse_consultation_steps_collect (const LotseOutline *outline);

G_END_DECLS
