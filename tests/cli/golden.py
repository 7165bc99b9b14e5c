# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests with golden outlines share: the outline of a file, where it differs from what it must be, and the report."""
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def differences(path, want, have):
    """What differs in the keys that WANT names."""
    if isinstance(want, dict) and isinstance(have, dict):
        for key, value in want.items():
            yield from differences(f"{path}.{key}" if path else key, value, have.get(key))
    elif isinstance(want, list) and isinstance(have, list):
        for i in range(max(len(want), len(have))):
            yield from differences(f"{path}[{i}]", want[i] if i < len(want) else None, have[i] if i < len(have) else None)
    elif want != have:
        yield f"{path}: expected {json.dumps(want, ensure_ascii=False)}, found {json.dumps(have, ensure_ascii=False)}"


def complaints(lotsectl, paper, outline):
    """What is wrong with the outline that LOTSECTL gives of PAPER, by the file OUTLINE."""
    run = subprocess.run([lotsectl, "outline", "--json", str(paper)], capture_output=True, text=True, check=False)
    if run.returncode:
        return [f"exit {run.returncode}: {run.stderr.strip()}"]
    return list(differences("", json.loads(outline.read_text(encoding="utf-8")), json.loads(run.stdout)))


def run_all(check, tasks):
    """Runs CHECK, which gives a name and complaints, on each of TASKS, reports in TAP, and ends the program."""
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(check, tasks))
    print(f"1..{len(results)}")
    for number, (name, wrong) in enumerate(results, 1):
        print(f"{'not ok' if wrong else 'ok'} {number} {name}")
        for complaint in wrong:
            print(f"#   {complaint}")
    sys.exit(1 if any(wrong for _, wrong in results) or not results else 0)
