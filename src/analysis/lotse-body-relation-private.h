/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the register of names and the relations of two of them. */
#pragma once

#include "lotse-body-private.h"

G_BEGIN_DECLS

/**
 * LotseBodyEntry:
 * @words: folded words of the name, without place and legal form at its end
 * @head: folded, static, or ""
 * @united: index of the body that this one is part of; its own if none
 * @preferred: a table or a field has fixed the name
 * @own: some form of it names the town of the paper
 * @of_territory: its last word is a territory, whose name was that of the paper's town: "rat stadt"
 *
 * A name in the register.
 */
typedef struct
{
  char **words;
  guint n_words;
  const char *head;
  guint united;
  gboolean preferred;
  gboolean plural;
  gboolean weak;
  gboolean own;
  gboolean of_territory;
} LotseBodyEntry;

/* Whether the name of @entry means the same body as that of @candidate, in one way. */
typedef gboolean (*LotseBodyRelation) (const LotseBodyEntry *entry, const LotseBodyEntry *candidate);

/* "Institut" and "Institut für Stadtforschung": all words of the shorter name begin the longer one. */
gboolean _lotse_body_is_prefix (const LotseBodyEntry *shorter, const LotseBodyEntry *longer);
/* Whether a compound ("Sozialausschuss", "Jugend-, Schul- und Kulturamt") says the same as a name with "für". */
gboolean _lotse_body_is_compound_of (const LotseBodyEntry *compound, const LotseBodyEntry *list);
/* "Innenministerium" and "Ministerium des Innern, für Sport und Kommunen", "Justizministerium" and "Ministerium der Justiz". */
gboolean _lotse_body_is_ministry_of (const LotseBodyEntry *entry, const LotseBodyEntry *candidate);
/* "Lenkungsgruppe KIM" and "Lenkungsgruppe Kommunales …management". */
gboolean _lotse_body_is_abbreviated_topic (const LotseBodyEntry *entry, const LotseBodyEntry *candidate);
/* "Integrationszentrum" and "Kommunales Integrationszentrum", "Beratungsstelle Lichtblick" and "Anlauf- und Beratungsstelle Lichtblick". */
gboolean _lotse_body_is_tail (const LotseBodyEntry *entry, const LotseBodyEntry *candidate);
/* "Gesundheitskonferenzen" and "Gesundheitskonferenz": the plural goes with the singular, unless that is a weak name. */
gboolean _lotse_body_is_plural_of (const LotseBodyEntry *entry, const LotseBodyEntry *candidate);
/* "Talheimer Ortschaftsrat" and "Ortschaftsrat Talheim". */
gboolean _lotse_body_is_of_place (const LotseBodyEntry *entry, const LotseBodyEntry *candidate);
/* Long names of which most words are equal: "Ausschuss für Schulen, Kultur und Sport" and "… für Schule, Kultur und Sport". */
gboolean _lotse_body_is_variant (const LotseBodyEntry *entry, const LotseBodyEntry *candidate);

G_END_DECLS
