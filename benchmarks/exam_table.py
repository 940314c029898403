"""The exam table of models/README.md, from what ``coach exam`` printed.

    coach exam MODEL --json | python benchmarks/exam_table.py [--write]

Prints Markdown rows, or puts them (``--write``) between the marks in models/README.md: a model's rows replace its
earlier ones, other models' stay.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

README = Path(__file__).parent.parent / "models" / "README.md"
BEGIN, END = "<!-- exam table: begin -->", "<!-- exam table: end -->"
HEAD = (
    "| model | language | drafts | faults found (TPR, 95 %) | left in peace (TNR, 95 %) | both orders agree | leaks "
    "| s a critique | memory | voice |\n|---|---|---|---|---|---|---|---|---|---|"
)


def rate(share: dict[str, Any]) -> str:
    if share["value"] is None:
        return "–"
    return f"{100 * share['value']:.0f} % ({100 * share['low']:.0f}–{100 * share['high']:.0f}, n = {share['n']})"


def rows(result: dict[str, Any]) -> list[str]:
    memory = "–" if result["memory_mib"] is None else f"{result['memory_mib']:.0f} MiB"
    made = []
    for lang, told in sorted(result["languages"].items()):
        cells = (
            result["model"],
            lang,
            str(told["drafts"]),
            rate(told["all"]["tpr"]),
            rate(told["all"]["tnr"]),
            f"{100 * told['agreed'] / told['asked']:.0f} %" if told["asked"] else "–",
            f"{told['leaks']}/{told['said']}" if told["said"] else "–",
            f"{told['seconds']:.0f}",
            memory,
            f"**{told['voice']}**",
        )
        made.append(f"| {' | '.join(cells)} |")
    return made


def put(readme: str, made: list[str]) -> str:
    """The file with these rows in its table.

    Raises:
        ValueError: the marks are missing.
    """
    before, found, rest = readme.partition(BEGIN)
    inside, ended, after = rest.partition(END)
    if not (found and ended):
        raise ValueError("models/README.md has no exam table")
    model = made[0].split(" | ")[0]
    kept = [
        line for line in inside.splitlines() if re.match(r"\| (?!model|-)", line) and not line.startswith(model + " |")
    ]
    table = "\n".join((HEAD, *sorted((*kept, *made))))
    return f"{before}{BEGIN}\n{table}\n{END}{after}"


def main() -> int:
    made = rows(json.load(sys.stdin))
    if "--write" in sys.argv[1:]:
        README.write_text(put(README.read_text("utf-8"), made), "utf-8")
    else:
        print("\n".join((HEAD, *made)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
