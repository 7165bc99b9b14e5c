#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Formatting with clang-format 19 (Debian package clang-format-19); with --fix it is put right in place.
set -eu
cd "$(dirname "$0")/.."
tool=$(command -v clang-format-19 || command -v clang-format) || { echo 'lint: clang-format 19 is missing' >&2; exit 77; }
case $("$tool" --version) in *'version 19.'*) ;; *) echo "lint: $tool is not version 19" >&2; exit 77 ;; esac
mode='--dry-run --Werror'
[ "${1:-}" = --fix ] && mode=-i
find src tests -name '*.[ch]' -print0 | xargs -0 "$tool" $mode
