/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-import-bar.h"

#include "lotse-config.h"

#include <glib/gi18n.h>

/* One run that waits for its turn. */
typedef struct
{
  LotseLibrary *library;
  GPtrArray *files; /* GFile, or NULL for text */
  char *text;
  char *title_or_password;
} Job;

struct _LotseImportBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkProgressBar *progress;

  GQueue jobs;
  Job *job;                /* the one under way, or NULL */
  LotseImporter *importer; /* the run under way, or NULL */
  GCancellable *cancellable;
  gboolean closed; /* the window is gone */
};

G_DEFINE_FINAL_TYPE (LotseImportBar, lotse_import_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void start_next (LotseImportBar *self);

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->library);
  g_clear_pointer (&job->files, g_ptr_array_unref);
  g_free (job->text);
  g_free (job->title_or_password);
  g_free (job);
}

static void
progress_cb (LotseImportBar *self)
{
  LotseProgress *progress = self->importer != NULL ? lotse_importer_get_progress (self->importer) : NULL;
  g_autofree char *name = progress != NULL ? lotse_progress_dup_name (progress) : NULL;
  guint count = progress != NULL ? lotse_progress_get_count (progress) : 0;
  guint total = progress != NULL ? lotse_progress_get_total (progress) : 0;
  g_autofree char *text = NULL;

  if (progress == NULL)
    return;
  if (name != NULL)
    /* Translators: how many files are done, of how many, and the file that is read now (isolated from the direction of the language). */
    text = g_strdup_printf (_ ("%u of %u – \xe2\x81\xa8%s\xe2\x81\xa9"), count, total, name);
  else
    text = g_strdup_printf (_ ("%u of %u"), count, total);
  gtk_label_set_text (self->label, text);
  gtk_progress_bar_set_fraction (self->progress, lotse_progress_get_fraction (progress));
}

/* A program whose window is closed meanwhile ends when the import has: cut off in the middle, it would leave files in the library that belong to
 * no paper. */
static void
hold_application (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && hold)
    g_application_hold (application);
  else if (application != NULL)
    g_application_release (application);
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseImportBar) self = user_data;
  g_autoptr (LotseImporter) importer = g_object_ref (LOTSE_IMPORTER (object));
  g_autoptr (GError) error = NULL;
  gboolean cancelled;

  g_autofree char *text = g_steal_pointer (&self->job->text);

  hold_application (FALSE);
  lotse_importer_import_finish (importer, result, &error);
  g_clear_pointer (&self->job, job_free);
  if (self->closed)
    {
      g_clear_object (&self->importer);
      start_next (self);
      return;
    }
  cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&self->importer);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, lotse_importer_get_results (importer), cancelled,
                 error != NULL && !cancelled ? error->message : NULL, text);
  start_next (self);
}

static void
start_next (LotseImportBar *self)
{
  Job *job;

  if (self->importer != NULL || (job = g_queue_pop_head (&self->jobs)) == NULL)
    return;
  self->job = job;
  self->importer = lotse_importer_new (job->library);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (lotse_importer_get_progress (self->importer), "notify", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  if (!self->closed)
    {
      gtk_label_set_text (self->label, _ ("Importing…"));
      gtk_progress_bar_set_fraction (self->progress, 0);
      gtk_revealer_set_reveal_child (self->revealer, TRUE);
    }
  hold_application (TRUE);
  if (job->files != NULL)
    lotse_importer_import_async (self->importer, job->files, job->title_or_password, self->cancellable, imported_cb, g_object_ref (self));
  else
    lotse_importer_import_text_async (self->importer, job->text, job->title_or_password, self->cancellable, imported_cb,
                                      g_object_ref (self));
}

static gpointer
copy_file (gconstpointer file, gpointer user_data)
{
  return g_object_ref ((gpointer) file);
}

void
lotse_import_bar_import (LotseImportBar *self, LotseLibrary *library, GPtrArray *files, const char *password)
{
  Job *job = g_new0 (Job, 1);

  job->library = g_object_ref (library);
  job->files = g_ptr_array_copy (files, copy_file, NULL);
  g_ptr_array_set_free_func (job->files, g_object_unref);
  job->title_or_password = g_strdup (password);
  g_queue_push_tail (&self->jobs, job);
  start_next (self);
}

void
lotse_import_bar_import_text (LotseImportBar *self, LotseLibrary *library, const char *text, const char *title)
{
  Job *job = g_new0 (Job, 1);

  job->library = g_object_ref (library);
  job->text = g_strdup (text);
  job->title_or_password = g_strdup (title);
  g_queue_push_tail (&self->jobs, job);
  start_next (self);
}

static void
cancel_clicked_cb (LotseImportBar *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

void
lotse_import_bar_close (LotseImportBar *self)
{
  self->closed = TRUE;
  for (GList *l = self->jobs.head, *next; l != NULL; l = next)
    {
      Job *job = l->data;

      next = l->next;
      if (job->text != NULL)
        continue;
      job_free (job);
      g_queue_delete_link (&self->jobs, l);
    }
  if (self->job != NULL && self->job->text == NULL)
    cancel_clicked_cb (self);
}

static void
lotse_import_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOTSE_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (lotse_import_bar_parent_class)->dispose (object);
}

/* What is under way holds the object beyond the widget. */
static void
lotse_import_bar_finalize (GObject *object)
{
  LotseImportBar *self = LOTSE_IMPORT_BAR (object);

  g_queue_clear_full (&self->jobs, job_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->importer);

  G_OBJECT_CLASS (lotse_import_bar_parent_class)->finalize (object);
}

static void
lotse_import_bar_class_init (LotseImportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_import_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = lotse_import_bar_finalize;
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                           G_TYPE_LIST_MODEL, G_TYPE_BOOLEAN, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LotseImportBar, label);
  gtk_widget_class_bind_template_child (widget_class, LotseImportBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
lotse_import_bar_init (LotseImportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
