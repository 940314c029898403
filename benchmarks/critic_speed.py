"""What the critic costs, with its peers in the same run.

    python benchmarks/critic_speed.py MODEL.gguf

First answer cold (template, system text, post and draft evaluated) against warm (only the question's tail); a draft
edited at its end; both orders of the answers on one prefix; writing under the grammar against free writing.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from coach.core.remark import Criterion
from coach.core.utterance import grammar
from coach.engine.critic import WorkerCritic
from coach.engine.exam import load_items, peak_memory

FREE = "root ::= [^\\x00]{1,2000}\n"
TOKENS = 48


async def timed(name: str, worker: WorkerCritic, call) -> float:  # type: ignore[no-untyped-def]
    before = (await worker.worker.request("stats", {}))["evaluated"]
    begun = time.perf_counter()
    await call
    seconds = time.perf_counter() - begun
    tokens = (await worker.worker.request("stats", {}))["evaluated"] - before
    print(f"{name:<48} {seconds:8.2f} s  {tokens:6d} tokens evaluated")
    return seconds


async def measure(path: Path, folder: Path) -> None:
    critic = WorkerCritic(path, log_dir=folder)
    await critic.worker.start()
    item = load_items("en", 1)[0]
    one = [Criterion.PREMATURE_ASK]
    await timed("first answer, cold", critic, critic.answers(item.draft, item.post, "", "en", one))
    await timed("the same question, warm", critic, critic.answers(item.draft, item.post, "", "en", one))
    await timed(
        "another criterion, both orders, one prefix",
        critic,
        critic.answers(item.draft, item.post, "", "en", [Criterion.ECHO]),
    )
    await timed("the draft edited at its end", critic, critic.answers(item.draft + " Truly.", item.post, "", "en", one))
    parts = (await critic.worker.request("template", {"messages": [["user", item.draft]]}))["parts"]
    free = {"parts": parts, "grammar": FREE, "max_tokens": TOKENS}
    bound = {**free, "grammar": grammar("observation", "en", item.draft, item.post)}
    await critic.worker.request("generate", {**free, "max_tokens": 1})
    for name, args in (("writing, free", free), ("writing, under the grammar", bound)):
        before = (await critic.worker.request("stats", {}))["evaluated"]
        begun = time.perf_counter()
        said = await critic.worker.request("generate", args)
        seconds = time.perf_counter() - begun
        tokens = (await critic.worker.request("stats", {}))["evaluated"] - before
        print(f"{name:<48} {tokens / seconds:8.1f} tokens/s  {json.dumps(said['text'][:60])}")
    print(f"memory, greatest                                 {peak_memory(critic.worker.pid or 0) or 0:8.0f} MiB")
    await critic.close()


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(sys.argv[1]).resolve(), Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
