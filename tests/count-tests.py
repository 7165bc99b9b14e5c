#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-tests.py testlog.json: names the tests that did not pass and says why others were skipped; the last line counts them all.

A test program counts with each of its cases where it reports them (TAP), otherwise as one.
"""
import json
import re
import sys

passed = failed = skipped = 0
with open(sys.argv[1], encoding="utf-8") as log:
    for line in log:
        run = json.loads(line)
        result, out = run["result"], run.get("stdout") or ""
        cases = re.findall(r"^(not ok|ok)\b(.*)$", out, re.M)
        if cases and result in ("OK", "FAIL", "ERROR", "SKIP"):
            bad = sum(1 for state, _ in cases if state == "not ok")
            skips = [text for _, text in cases if re.search(r"#\s*skip", text, re.I)]
            for text in skips:
                print(f"skipped: {run['name']}:{text}")
            skipped += len(skips)
            passed += len(cases) - bad - len(skips)
            failed += bad if bad or result in ("OK", "SKIP") else 1
        elif result in ("OK", "EXPECTEDFAIL"):
            passed += 1
        elif result == "SKIP":
            skipped += 1
            reason = (out + (run.get("stderr") or "")).strip().splitlines()
            print(f"skipped: {run['name']}: {reason[-1] if reason else 'no reason given'}")
        else:
            failed += 1
            print(f"failed: {run['name']}: {result}")
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
