/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-progress.h"

struct _LotseProgress
{
  GObject parent_instance;

  GMainContext *context;
  GMutex mutex;
  guint count;
  guint total;
  char *name;
  gboolean pending;
};

G_DEFINE_FINAL_TYPE (LotseProgress, lotse_progress, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_COUNT,
  PROP_TOTAL,
  PROP_FRACTION,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
notify_cb (gpointer data)
{
  LotseProgress *self = data;

  g_mutex_lock (&self->mutex);
  self->pending = FALSE;
  g_mutex_unlock (&self->mutex);
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  return G_SOURCE_REMOVE;
}

/* Called with the lock held: at most one notification is under way. */
static void
schedule_notify (LotseProgress *self)
{
  g_autoptr (GSource) source = NULL;

  if (self->pending)
    return;
  self->pending = TRUE;
  source = g_idle_source_new ();
  g_source_set_callback (source, notify_cb, g_object_ref (self), g_object_unref);
  g_source_set_static_name (source, "lotse-progress");
  g_source_attach (source, self->context);
}

static void
lotse_progress_finalize (GObject *object)
{
  LotseProgress *self = LOTSE_PROGRESS (object);

  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self->name);
  G_OBJECT_CLASS (lotse_progress_parent_class)->finalize (object);
}

static void
lotse_progress_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LotseProgress *self = LOTSE_PROGRESS (object);

  switch (id)
    {
    case PROP_COUNT:
      g_value_set_uint (value, lotse_progress_get_count (self));
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, lotse_progress_get_total (self));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, lotse_progress_get_fraction (self));
      break;
    case PROP_NAME:
      g_value_take_string (value, lotse_progress_dup_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lotse_progress_class_init (LotseProgressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lotse_progress_finalize;
  object_class->get_property = lotse_progress_get_property;
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lotse_progress_init (LotseProgress *self)
{
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
}

LotseProgress *
lotse_progress_new (void)
{
  return g_object_new (LOTSE_TYPE_PROGRESS, NULL);
}

void
lotse_progress_set_total (LotseProgress *self, guint total)
{
  g_mutex_lock (&self->mutex);
  self->total = total;
  schedule_notify (self);
  g_mutex_unlock (&self->mutex);
}

void
lotse_progress_set_name (LotseProgress *self, const char *name)
{
  g_mutex_lock (&self->mutex);
  if (g_set_str (&self->name, name))
    schedule_notify (self);
  g_mutex_unlock (&self->mutex);
}

void
lotse_progress_advance (LotseProgress *self)
{
  g_mutex_lock (&self->mutex);
  self->count++;
  schedule_notify (self);
  g_mutex_unlock (&self->mutex);
}

guint
lotse_progress_get_count (LotseProgress *self)
{
  guint count;

  g_mutex_lock (&self->mutex);
  count = self->count;
  g_mutex_unlock (&self->mutex);
  return count;
}

guint
lotse_progress_get_total (LotseProgress *self)
{
  guint total;

  g_mutex_lock (&self->mutex);
  total = self->total;
  g_mutex_unlock (&self->mutex);
  return total;
}

double
lotse_progress_get_fraction (LotseProgress *self)
{
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->total > 0 ? MIN ((double) self->count / self->total, 1.0) : 0;
  g_mutex_unlock (&self->mutex);
  return fraction;
}

char *
lotse_progress_dup_name (LotseProgress *self)
{
  char *name;

  g_mutex_lock (&self->mutex);
  name = g_strdup (self->name);
  g_mutex_unlock (&self->mutex);
  return name;
}
