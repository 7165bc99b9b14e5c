#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make-locales.sh FOLDER: builds the locales of the tests into a folder (LOCPATH), so that the machine's own need not be changed.
set -eu
mkdir -p "$1"
for locale in de_DE ar_EG tr_TR C; do
  name=$locale.UTF-8
  [ -d "$1/$name" ] && continue
  # localedef warns about details of its own sources and then ends with 1.
  localedef --no-archive -c -i "$( [ $locale = C ] && echo C || echo $locale )" -f UTF-8 "$1/$name" >/dev/null 2>&1 || [ -d "$1/$name" ]
done
