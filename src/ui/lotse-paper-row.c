/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-row.h"

#include "lotse-accessible.h"
#include "lotse-bidi.h"
#include "lotse-config.h"
#include "lotse-words.h"

#include <glib/gi18n.h>

struct _LotsePaperRow
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkWidget *state_box;
  GtkLabel *state;
  GtkLabel *next;

  LotsePaper *paper;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (LotsePaperRow, lotse_paper_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAPER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_facts (LotsePaper *paper)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = lotse_paper_get_date (paper) != NULL ? lotse_words_dup_date (lotse_paper_get_date (paper)) : NULL;
  g_autofree char *version = lotse_paper_dup_version (paper);
  const char *hidden
      = g_strcmp0 (lotse_paper_get_publicity (paper), "non-public") == 0 ? lotse_words_get (LOTSE_WORDS_PUBLICITY, "non-public") : NULL;
  const char *parts[]
      = { lotse_paper_get_number (paper), version, hidden, lotse_paper_get_municipality (paper), lotse_paper_get_lead_body (paper), date };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    lotse_bidi_join (text, parts[i]);
  return g_string_free (text, FALSE);
}

static const char *
get_state_words (LotsePaper *paper)
{
  if (g_strcmp0 (lotse_paper_get_notice (paper), "no-text") == 0)
    return _ ("No readable text");
  return lotse_words_get (LOTSE_WORDS_STATUS, lotse_paper_get_decision_state (paper));
}

static char *
dup_next (LotsePaper *paper)
{
  const char *date = NULL;
  const char *body = NULL;
  g_autofree char *words = NULL;

  if (!lotse_paper_get_next_consultation (paper, NULL, &date, &body, NULL) || date == NULL)
    return NULL;
  words = lotse_words_dup_date (date);
  if (body == NULL)
    /* Translators: the next session that deals with a paper; %s is a date. */
    return g_strdup_printf (_ ("Next: %s"), words);
  /* Translators: the next session that deals with a paper: the body, then the date. */
  return g_strdup_printf (_ ("Next: %s, %s"), body, words);
}

char *
lotse_paper_row_dup_spoken (LotsePaper *paper)
{
  g_autofree char *facts = dup_facts (paper);
  g_autofree char *next = dup_next (paper);
  const char *parts[] = { lotse_paper_get_title (paper), facts, get_state_words (paper), next };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
  return g_string_free (text, FALSE);
}

static void
update (LotsePaperRow *self)
{
  g_autofree char *facts = NULL;
  g_autofree char *next = NULL;
  const char *state;

  if (self->paper == NULL)
    return;
  facts = dup_facts (self->paper);
  next = dup_next (self->paper);
  state = get_state_words (self->paper);
  gtk_label_set_text (self->title, lotse_paper_get_title (self->paper));
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  gtk_label_set_text (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *state != '\0');
  /* What is not decided yet has the same dashed line as in the outline. */
  if (g_strcmp0 (lotse_paper_get_decision_state (self->paper), "proposed") == 0
      || g_strcmp0 (lotse_paper_get_decision_state (self->paper), "preliminary") == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "open");
  gtk_label_set_text (self->next, next != NULL ? next : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next), next != NULL);
  gtk_widget_set_visible (self->state_box, *state != '\0' || next != NULL);
}

void
lotse_paper_row_set_paper (LotsePaperRow *self, LotsePaper *paper)
{
  if (!g_set_object (&self->paper, paper))
    return;
  g_signal_group_set_target (self->signals, paper);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAPER]);
}

static void
lotse_paper_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PAPER)
    g_value_set_object (value, LOTSE_PAPER_ROW (object)->paper);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lotse_paper_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PAPER)
    lotse_paper_row_set_paper (LOTSE_PAPER_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lotse_paper_row_dispose (GObject *object)
{
  LotsePaperRow *self = LOTSE_PAPER_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->paper);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_PAPER_ROW);

  G_OBJECT_CLASS (lotse_paper_row_parent_class)->dispose (object);
}

static void
lotse_paper_row_class_init (LotsePaperRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lotse_paper_row_dispose;
  object_class->get_property = lotse_paper_row_get_property;
  object_class->set_property = lotse_paper_row_set_property;

  properties[PROP_PAPER]
      = g_param_spec_object ("paper", NULL, NULL, LOTSE_TYPE_PAPER, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "lotse-paper");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-paper-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LotsePaperRow, title);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperRow, facts);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperRow, state);
  gtk_widget_class_bind_template_child (widget_class, LotsePaperRow, next);
}

static void
lotse_paper_row_init (LotsePaperRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lotse_accessible_show_cut_words (self->title);
  lotse_accessible_show_cut_words (self->facts);
  lotse_accessible_show_cut_words (self->next);
  self->signals = g_signal_group_new (LOTSE_TYPE_PAPER);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
}

GtkWidget *
lotse_paper_row_new (void)
{
  return g_object_new (LOTSE_TYPE_PAPER_ROW, NULL);
}
