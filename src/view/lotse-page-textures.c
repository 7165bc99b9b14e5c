/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-textures.h"

#include <math.h>

/* Pictures outside the screen are kept up to this many bytes. */
#define BUDGET (40 * 1024 * 1024)
/* A larger page is rendered smaller and scaled up: a picture of 144 MB helps nobody. */
#define MAX_PIXELS (36.0 * 1000 * 1000)

typedef struct
{
  GdkTexture *texture;
  guint rotation;
  char *error;
  /* The job under way, or NULL. */
  GCancellable *job;
  int job_width;
  int job_height;
  guint job_rotation;
} Slot;

struct _LotsePageTextures
{
  GObject parent_instance;

  LotsePageSource *source;
  GHashTable *slots; /* index → Slot */
  gsize bytes;
};

G_DEFINE_FINAL_TYPE (LotsePageTextures, lotse_page_textures, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  LotsePageTextures *self;
  guint index;
  GCancellable *job;
} Request;

static gsize
texture_bytes (GdkTexture *texture)
{
  return texture == NULL ? 0 : (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * 4;
}

static void
slot_cancel (Slot *slot)
{
  if (slot->job != NULL)
    g_cancellable_cancel (slot->job);
  g_clear_object (&slot->job);
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  slot_cancel (slot);
  g_clear_object (&slot->texture);
  g_free (slot->error);
  g_free (slot);
}

static void
lotse_page_textures_dispose (GObject *object)
{
  LotsePageTextures *self = LOTSE_PAGE_TEXTURES (object);

  g_hash_table_remove_all (self->slots);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (lotse_page_textures_parent_class)->dispose (object);
}

static void
lotse_page_textures_finalize (GObject *object)
{
  LotsePageTextures *self = LOTSE_PAGE_TEXTURES (object);

  g_hash_table_unref (self->slots);

  G_OBJECT_CLASS (lotse_page_textures_parent_class)->finalize (object);
}

static void
lotse_page_textures_class_init (LotsePageTexturesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lotse_page_textures_dispose;
  object_class->finalize = lotse_page_textures_finalize;

  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lotse_page_textures_init (LotsePageTextures *self)
{
  self->slots = g_hash_table_new_full (NULL, NULL, NULL, slot_free);
}

LotsePageTextures *
lotse_page_textures_new (LotsePageSource *source)
{
  LotsePageTextures *self = g_object_new (LOTSE_TYPE_PAGE_TEXTURES, NULL);

  self->source = g_object_ref (source);
  return self;
}

static Slot *
lookup_slot (LotsePageTextures *self, guint index)
{
  return g_hash_table_lookup (self->slots, GUINT_TO_POINTER (index));
}

GdkTexture *
lotse_page_textures_lookup (LotsePageTextures *self, guint index)
{
  Slot *slot = lookup_slot (self, index);

  return slot != NULL ? slot->texture : NULL;
}

const char *
lotse_page_textures_get_error (LotsePageTextures *self, guint index)
{
  Slot *slot = lookup_slot (self, index);

  return slot != NULL ? slot->error : NULL;
}

static void
set_image (LotsePageTextures *self, Slot *slot, const LotsePageImage *image, guint rotation)
{
  self->bytes -= texture_bytes (slot->texture);
  g_clear_object (&slot->texture);
  slot->texture = gdk_memory_texture_new ((int) image->width, (int) image->height, GDK_MEMORY_DEFAULT, image->pixels, image->stride);
  slot->rotation = rotation;
  self->bytes += texture_bytes (slot->texture);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  LotsePageTextures *self = request->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePageImage) image = lotse_page_source_render_page_finish (LOTSE_PAGE_SOURCE (source), result, &error);
  Slot *slot = lookup_slot (self, request->index);

  /* Only the job that was asked for last counts; a slot may have gone in the meantime. */
  if (slot != NULL && slot->job == request->job)
    {
      g_clear_object (&slot->job);
      g_clear_pointer (&slot->error, g_free);
      if (image != NULL)
        set_image (self, slot, image, slot->job_rotation);
      else
        slot->error = g_strdup (error->message);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, request->index);
    }
  g_object_unref (request->job);
  g_object_unref (request->self);
  g_free (request);
}

void
lotse_page_textures_request (LotsePageTextures *self, guint index, int width, int height, guint rotation, LotsePagePriority priority)
{
  Slot *slot = lookup_slot (self, index);
  double pixels = (double) width * height;
  g_autoptr (LotsePageImage) image = NULL;
  Request *request;

  if (slot == NULL)
    {
      slot = g_new0 (Slot, 1);
      g_hash_table_insert (self->slots, GUINT_TO_POINTER (index), slot);
    }
  if (pixels > MAX_PIXELS)
    {
      width = (int) (width * sqrt (MAX_PIXELS / pixels));
      height = (int) (height * sqrt (MAX_PIXELS / pixels));
    }
  if (slot->job != NULL && slot->job_width == width && slot->job_height == height && slot->job_rotation == rotation)
    return;
  if (slot->error != NULL
      || (slot->job == NULL && slot->texture != NULL && gdk_texture_get_width (slot->texture) == width
          && gdk_texture_get_height (slot->texture) == height && slot->rotation == rotation))
    return;
  slot_cancel (slot);
  /* A picture that lies on its side is worse than none. */
  if (slot->texture != NULL && slot->rotation != rotation)
    {
      self->bytes -= texture_bytes (slot->texture);
      g_clear_object (&slot->texture);
    }
  image = rotation == 0 ? lotse_page_source_take_picture (self->source, index, (guint) width, (guint) height) : NULL;
  if (image != NULL)
    {
      set_image (self, slot, image, 0);
      return;
    }
  slot->job = g_cancellable_new ();
  slot->job_width = width;
  slot->job_height = height;
  slot->job_rotation = rotation;
  request = g_new0 (Request, 1);
  request->self = g_object_ref (self);
  request->index = index;
  request->job = g_object_ref (slot->job);
  lotse_page_source_render_page_async (self->source, index, (guint) width, (guint) height, rotation, priority, slot->job, rendered_cb,
                                       request);
}

void
lotse_page_textures_set_range (LotsePageTextures *self, guint first, guint last)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint index = GPOINTER_TO_UINT (key);
      Slot *slot = value;

      if (index >= first && index <= last)
        continue;
      slot_cancel (slot);
      if (self->bytes > BUDGET || slot->texture == NULL)
        {
          self->bytes -= texture_bytes (slot->texture);
          g_hash_table_iter_remove (&iter);
        }
    }
}
