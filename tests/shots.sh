#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shots.sh BUILD FOLDER: a picture of every view, for a person to look at: empty, full, highlight, text, dismissing, error; each wide, narrow, dark,
# in high contrast, with text of twice the size, right to left, German; and where the longer words of German have the least room.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
"$here/make-locales.sh" "$build/locales"
export LOCPATH="$build/locales"
for view in wide narrow narrow-large narrow-large-german dark contrast large arabic german; do
  /usr/bin/python3 "$here/shots.py" "$build" "$out" "$view"
done
ls -1 "$out"
