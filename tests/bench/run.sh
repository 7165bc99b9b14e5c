#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD NAME: comparisons in one run, interleaved; never part of the tests. Inputs are made once, in a cache outside the tree.
set -eu
build=$(cd "$1" && pwd)
name=$2
here=$(cd "$(dirname "$0")" && pwd)
shared=${LOTSE_SHARED:-$here/../../../shared}
cache=${LOTSE_BENCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/lotse-bench}
[ -d "$shared/bench" ] || { echo "bench: $shared is missing: nothing to compare with"; exit 77; }
shared=$(cd "$shared" && pwd)
mkdir -p "$cache"

compile() { # PROGRAM PACKAGE… : the programs to compare with, from their source
  program=$1; shift
  [ "$cache/$program" -nt "$shared/bench/$program.c" ] || cc -O2 -w -o "$cache/$program" "$shared/bench/$program.c" $(pkg-config --cflags --libs "$@")
}
papers() { /usr/bin/python3 "$here/make-papers.py" "$shared" "$build/tests/typeset/typeset" "$cache" "$@"; }

case $name in
  outline) exec /usr/bin/python3 "$here/outline.py" "$shared" "$build" "$cache" ;;
  import)
    compile pextract poppler-glib
    papers 1000
    ls "$cache"/pdfs/*.pdf >"$cache/pdfs.lst"
    exec /usr/bin/python3 "$here/import.py" "$build" "$cache" ;;
  analysis)
    compile pextract poppler-glib
    papers 1000
    exec /usr/bin/python3 "$here/analysis.py" "$build" "$cache" ;;
  start)
    compile hello libadwaita-1
    compile firstpaint x11
    papers 1000
    exec /usr/bin/python3 "$here/start.py" "$shared" "$build" "$cache" ;;
  *) echo "bench: import, analysis, start or outline" >&2; exit 2 ;;
esac
