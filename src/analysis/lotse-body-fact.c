/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that only the data of a paper names, not its text (domain guide 2.11): those of its consultations, the office in charge, who brings
 * it in. */
#include "lotse-body-alias-private.h"

#include "lotse-fold.h"

#include <string.h>

#define RULE "oparl/fact"

/* What the head in a name says the body is: "Rat der Stadt X", "Ausschuss für Bau". */
static const char *
find_kind (const LotseBodyIndex *index, const char *name, const char *otherwise)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *fold = lotse_fold (words[i], -1);
      const LotseHeadForm *form;
      gboolean whole;

      form = *fold ? _lotse_body_index_find_head (index, fold, &whole) : NULL;
      if (form)
        return form->head->kind;
    }
  return otherwise;
}

/* The body of this name, found or made. */
static LotseBody *
ensure_body (LotseAnalysis *a, LotseBodyRegister *names, const char *name, const char *otherwise)
{
  LotseBodyMatch match = { .name = (char *) name,
                           .kind = find_kind (_lotse_body_index_get (a->lexicon), name, otherwise),
                           .head = "",
                           .use = LOTSE_BODY_NAMED,
                           .rule = RULE };
  guint index;

  for (guint i = 0; i < a->bodies->len; i++)
    if (lotse_fold_equal (((const LotseBody *) g_ptr_array_index (a->bodies, i))->name, -1, name, -1))
      return g_ptr_array_index (a->bodies, i);
  index = _lotse_body_register_resolve (names, &match, FALSE);
  return index == LOTSE_NO_BODY ? NULL : g_ptr_array_index (a->bodies, index);
}

static void
add_named (LotseAnalysis *a, LotseBodyRegister *names, const char *path, const char *otherwise, const char *role)
{
  const char *name = lotse_document_text_lookup_fact (a->text, path);
  LotseBody *body = name && *name ? ensure_body (a, names, name, otherwise) : NULL;

  if (body)
    _lotse_body_add_role (body, role);
}

void
_lotse_body_add_facts (LotseAnalysis *a, LotseBodyRegister *names)
{
  if (lotse_document_text_get_source (a->text) != LOTSE_SOURCE_OPARL)
    return;
  for (guint i = 0; i < a->consultations->len; i++)
    {
      const LotseConsultation *row = g_ptr_array_index (a->consultations, i);
      LotseBody *body;
      const char *role;

      if (!row->body || row->body_range.end > row->body_range.start)
        continue;
      body = ensure_body (a, names, row->body, "committee");
      role = _lotse_role_of_consultation (row->role);
      if (body && role)
        _lotse_body_add_role (body, role);
    }
  add_named (a, names, "underDirectionOf.0.name", "administration", "lead");
  add_named (a, names, "originatorOrganization.0.name", "group", "applicant");
}
