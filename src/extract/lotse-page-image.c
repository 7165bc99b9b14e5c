/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-image-private.h"

/* Blocks that are kept for the next picture, and bytes of all of them. */
#define KEPT_BLOCKS 8
#define KEPT_BYTES ((gsize) 96 << 20)

typedef struct
{
  gsize size;
  guint8 *data;
} Block;

static GMutex mutex;
/* Under the mutex: free blocks, the oldest first. */
static Block kept[KEPT_BLOCKS];
static guint n_kept;
static gsize kept_bytes;

G_DEFINE_BOXED_TYPE (LotsePageImage, lotse_page_image, lotse_page_image_copy, lotse_page_image_free)

static Block
remove_block (guint index)
{
  Block block = kept[index];

  kept_bytes -= block.size;
  n_kept--;
  for (guint i = index; i < n_kept; i++)
    kept[i] = kept[i + 1];
  return block;
}

/* The smallest block that is large enough and not much too large. */
static Block *
take_block (gsize size)
{
  Block *block = g_new (Block, 1);
  guint best = KEPT_BLOCKS;

  g_mutex_lock (&mutex);
  for (guint i = 0; i < n_kept; i++)
    if (kept[i].size >= size && kept[i].size <= 2 * size && (best == KEPT_BLOCKS || kept[i].size < kept[best].size))
      best = i;
  if (best < KEPT_BLOCKS)
    *block = remove_block (best);
  g_mutex_unlock (&mutex);
  if (best == KEPT_BLOCKS)
    *block = (Block) { size, g_malloc (size) };
  return block;
}

static void
give_block_back (gpointer data)
{
  g_autofree Block *block = data;
  guint8 *dropped[KEPT_BLOCKS + 1];
  guint n_dropped = 0;

  g_mutex_lock (&mutex);
  while (n_kept > 0 && (n_kept == KEPT_BLOCKS || kept_bytes + block->size > KEPT_BYTES))
    dropped[n_dropped++] = remove_block (0).data;
  if (block->size <= KEPT_BYTES)
    {
      kept[n_kept++] = *block;
      kept_bytes += block->size;
    }
  else
    dropped[n_dropped++] = block->data;
  g_mutex_unlock (&mutex);
  for (guint i = 0; i < n_dropped; i++)
    g_free (dropped[i]);
}

LotsePageImage *
_lotse_page_image_new (guint width, guint height, guint8 **pixels)
{
  LotsePageImage *self = g_new0 (LotsePageImage, 1);
  Block *block;

  self->width = width;
  self->height = height;
  self->stride = 4 * (gsize) width;
  block = take_block (self->stride * height);
  *pixels = block->data;
  self->pixels = g_bytes_new_with_free_func (block->data, self->stride * height, give_block_back, block);
  return self;
}

LotsePageImage *
lotse_page_image_copy (const LotsePageImage *self)
{
  LotsePageImage *copy = g_new (LotsePageImage, 1);

  *copy = *self;
  g_bytes_ref (copy->pixels);
  return copy;
}

void
lotse_page_image_free (LotsePageImage *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}
