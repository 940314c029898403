"""How right the rules are: per criterion, on odd and even posts apart, and how many flag-free drafts they flag.

    python benchmarks/rules_quality.py FILE.jsonl...

The files are labelled drafts (``flags`` names the criteria that hold). The shipped weights were fitted on the
project's own labelled files, so on those this is a fit and not a test; ``calibration/fit_rules.py`` prints what
cross-validation gives. On files written by other hands it is the test.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from coach.core.remark import OBSTACLES
from coach.core.rules import find
from coach.core.scene import Gesture

Counts = dict[str, list[int]]


def main(paths: list[str]) -> None:
    rows = [json.loads(line) for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    started = time.perf_counter()
    found = [
        {
            str(remark.criterion)
            for remark in find(
                row["draft"], post=row.get("post"), author=row.get("author"), lang=row["lang"], gesture=Gesture.MESSAGE
            )
        }
        for row in rows
    ]
    spent = (time.perf_counter() - started) / max(1, len(rows))
    for name, wanted in (("odd posts", 1), ("even posts", 0), ("all posts", None)):
        chosen = [at for at, row in enumerate(rows) if wanted is None or parity(row) == wanted]
        table(name, [rows[at] for at in chosen], [found[at] for at in chosen])
    print(f"\n{1000 * spent:.1f} ms a draft over {len(rows)}")


def parity(row: dict[str, Any]) -> int:
    digits = re.findall(r"\d+", row.get("post_id") or row["id"])
    return int(digits[0]) % 2 if digits else 0


def table(name: str, rows: list[dict[str, Any]], found: list[set[str]]) -> None:
    total = [0, 0, 0]
    print(f"\n{name}: {len(rows)} drafts")
    for criterion in (str(obstacle) for obstacle in OBSTACLES):
        flagged = [criterion in row["flags"] for row in rows]
        raised = [criterion in names for names in found]
        hit = sum(f and r for f, r in zip(flagged, raised, strict=True))
        false, missed = sum(raised) - hit, sum(flagged) - hit
        total = [total[0] + hit, total[1] + false, total[2] + missed]
        print(
            f"  {criterion:26s} precision {ratio(hit, hit + false)} recall {ratio(hit, hit + missed)} n {sum(flagged)}"
        )
    clean = [bool(names) for row, names in zip(rows, found, strict=True) if not row["flags"]]
    print(
        f"  micro precision {ratio(total[0], total[0] + total[1])} recall {ratio(total[0], total[0] + total[2])}"
        f"   flag-free drafts flagged {ratio(sum(clean), len(clean))} of {len(clean)}"
    )


def ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "  -  "


if __name__ == "__main__":
    main(sys.argv[1:])
