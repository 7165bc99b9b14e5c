#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run-headless.sh BUILD [FILE…]: what "./dev run" does where there is no display. Imports the files, or the sample papers, into a scratch
# library, prints their outlines, and takes a picture of the real window.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
shift
library=$(mktemp -d "${TMPDIR:-/tmp}/lotse-library-XXXXXX")
trap 'rm -rf "$library"' EXIT INT TERM
ctl=$build/src/cli/lotsectl

echo "There is no display. Importing into a scratch library; the outlines and a picture of the window follow."
[ $# -gt 0 ] || set -- "$build"/data/samples/*.pdf "$build"/data/samples/*.txt
status=0
paper=
"$ctl" --library "$library" import "$@" || status=$?
for file in "$@"; do
  [ -f "$file" ] || continue
  paper=${paper:-$file}
  printf '\n=== %s\n' "$file"
  "$ctl" outline "$file" || status=$?
done
picture=$build/lotse.png
if /usr/bin/python3 "$here/shot.py" "$build" "$picture" "$library" "${paper:-$build/data/samples/willkommensbuero.pdf}" 2>"$library/shot.log"; then
  printf '\nA picture of the window: %s\n' "$picture"
else
  echo 'The picture could not be taken:' >&2
  tail -n 5 "$library/shot.log" >&2
  status=1
fi
exit "$status"
