/* SPDX-License-Identifier: GPL-3.0-or-later */
/* make-pdf FILE TEXT [PASSWORD]: a PDF of one page, encrypted where a password is given. For tests that are not written in C. */
#include "pdf-maker.h"

int
main (int argc, char **argv)
{
  const char *pages[] = { argc > 2 ? argv[2] : "", NULL };
  g_autoptr (GBytes) pdf = pdf_maker_new (pages, argc > 3 ? argv[3] : NULL);

  return argc > 2 && g_file_set_contents (argv[1], g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL) ? 0 : 1;
}
