#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# rules-version.sh OUTPUT DEPFILE FILE|FOLDER...: writes a header with one checksum over the files and over the headers of the folders.
# Constants and tables in headers decide what an outline holds as much as code does. Nobody has to list them: a new header comes in with the
# file that includes it, and DEPFILE tells the build to ask again when one of them changes or goes.
set -eu
export LC_ALL=C
output=$1 depfile=$2
shift 2
for given; do
  shift
  if [ -d "$given" ]; then set -- "$@" "$given"/*.h; else set -- "$@" "$given"; fi
done
sum=$(cat -- "$@" | cksum)
echo "#define LOTSE_ANALYZER_VERSION ${sum%% *}U" > "$output"
{ echo "$output:" && printf '%s\n' "$@" | sed 's/[ #]/\\&/g; s/^/ /'; } | tr '\n' ' ' > "$depfile"
