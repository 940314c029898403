"""Cold ``coach check``: a fresh process each time, beside what the libraries under it cost to import alone.

python benchmarks/check_cold.py [--runs 5]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
DRAFT, POST, PAST = EXAMPLES / "fr-draft.txt", EXAMPLES / "fr-post.txt", EXAMPLES / "past.jsonl"


def seconds(command: list[str], environment: dict[str, str], runs: int) -> float:
    """Median wall time of a whole process, after one run that is not counted."""
    found = []
    for run in range(runs + 1):
        started = time.perf_counter()
        subprocess.run(command, env=environment, check=False, capture_output=True)
        if run:
            found.append(time.perf_counter() - started)
    return statistics.median(found)


def main() -> None:
    """Print each time, and its ratio to the floor named beside it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "COACH_HOME": home}
        coach, python = [sys.executable, "-m", "coach"], [sys.executable, "-c"]
        subprocess.run([*coach, "import", str(PAST), "--yes"], env=environment, check=True, capture_output=True)
        check = [*coach, "check", "--draft", str(DRAFT), "--json"]
        floor = seconds([*python, "import numpy, click"], environment, runs)
        onnx = seconds([*python, "import numpy, click, onnxruntime, tokenizers"], environment, runs)
        reference = seconds([*python, "import sentence_transformers"], environment, 1)
        for title, command, peer, name in (
            ("check, no model", [*check, "--no-model"], floor, "importing numpy and click"),
            ("check, encoder", check, onnx, "importing numpy, click, onnxruntime and tokenizers"),
            ("check, encoder and reader", [*check, "--post", str(POST)], onnx, "the same"),
        ):
            found = seconds(command, environment, runs)
            print(f"{title:28} {found:6.2f} s   {found / peer:5.2f} x {name} ({peer:.2f} s)")
        print(f"{'importing sentence-transformers':28} {reference:6.2f} s   the floor of a check that would import it")


if __name__ == "__main__":
    main()
