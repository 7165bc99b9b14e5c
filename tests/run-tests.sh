#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run-tests.sh BUILD [default|asan]: all tests of a build folder; the last line counts them.
set -u
build=$1
kind=${2:-default}
here=$(cd "$(dirname "$0")" && pwd)
unset DISPLAY WAYLAND_DISPLAY LANGUAGE LC_ALL LC_MESSAGES
export LANG=C.UTF-8 GSK_RENDERER=cairo
if [ "$kind" = asan ]; then
  export ASAN_OPTIONS=detect_leaks=1:halt_on_error=1:abort_on_error=1
  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  export LSAN_OPTIONS="suppressions=$here/lsan.supp:print_suppressions=0"
  meson test -C "$build" --no-rebuild --print-errorlogs --timeout-multiplier 6 --no-suite gates --no-suite bench
else
  meson test -C "$build" --no-rebuild --print-errorlogs --timeout-multiplier 3
fi
status=$?
/usr/bin/python3 "$here/count-tests.py" "$build/meson-logs/testlog.json" || status=1
exit $status
