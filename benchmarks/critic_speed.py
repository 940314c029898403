"""What the critic costs, each figure with its peer from the same run.

    python benchmarks/critic_speed.py MODEL.gguf

The first remark of a scene, cold (worker, model, system text, post and draft) against warm (system text and post read
ahead while the person writes) and against the next one after an edit at the draft's end; both orders of the answers on
one prefix against what they cost with nothing to share; writing under the grammar against free writing, by tokens a
second; how long a prefill goes on after it is told to stop.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from coach.core.remark import Criterion
from coach.core.utterance import grammar
from coach.engine.critic import Voice, WorkerCritic
from coach.engine.exam import load_items, peak_memory
from coach.ports import Brief

FREE = "root ::= [^\\x00]{1,2000}\n"
TOKENS = 48
ITEM = load_items("en", 1)[0]
ONE = [Criterion.PREMATURE_ASK]


def critic_at(path: Path, folder: Path) -> WorkerCritic:
    return WorkerCritic(path, log_dir=folder, voices={"en": Voice.SPEAKS})


async def evaluated(critic: WorkerCritic) -> int:
    return int((await critic.worker.request("stats", {}))["evaluated"])


async def timed(name: str, critic: WorkerCritic, call: Awaitable[object]) -> None:
    before = await evaluated(critic) if critic.worker.pid else 0
    begun = time.perf_counter()
    await call
    seconds = time.perf_counter() - begun
    print(f"{name:<64} {seconds:8.2f} s  {await evaluated(critic) - before:6d} tokens", flush=True)


async def remark(critic: WorkerCritic, draft: str) -> None:
    """One criterion in both orders, and what is said of it: what stands on the screen first."""
    answer = (await critic.answers(Brief(draft, ITEM.post, "", "en"), ONE))[0]
    await critic.speak("observation", answer, Brief(draft, ITEM.post, "", "en"))


async def first_remarks(path: Path, folder: Path) -> None:
    critic = critic_at(path, folder)
    await timed("first remark, cold: worker, model, post and draft", critic, remark(critic, ITEM.draft))
    await critic.close()
    critic = critic_at(path, folder)
    await timed("read ahead while the person writes: system text and post", critic, critic.prefill(ITEM.post, "en"))
    await timed("first remark, warm", critic, remark(critic, ITEM.draft))
    await timed("the same again", critic, remark(critic, ITEM.draft))
    await timed("first remark after an edit at the draft's end", critic, remark(critic, ITEM.draft + " Truly."))
    await critic.close()


async def both_orders(path: Path, folder: Path) -> None:
    critic = critic_at(path, folder)
    await critic.answers(ITEM.brief, ONE)
    await timed(
        "another criterion: evidence and both orders on the same prefix",
        critic,
        critic.answers(ITEM.brief, [Criterion.ECHO]),
    )
    await critic.worker.request("choice", {"parts": [["Nothing in common.", False]], "options": ["1"]})
    await timed(
        "the same three questions with nothing to share, once",
        critic,
        critic.answers(ITEM.brief, [Criterion.ECHO]),
    )
    await critic.close()


async def writing(path: Path, folder: Path) -> None:
    critic = critic_at(path, folder)
    parts = (await critic.worker.request("template", {"messages": [["user", ITEM.draft]]}))["parts"]
    free = {"parts": parts, "grammar": FREE, "max_tokens": TOKENS}
    bound = {**free, "grammar": grammar("observation", "en", ITEM.draft, ITEM.post)}
    for args in (free, bound):
        await critic.worker.request("generate", {**args, "max_tokens": 1})
    for name, args in (("writing, free", free), ("writing, under the grammar", bound)):
        before, begun = await evaluated(critic), time.perf_counter()
        said = await critic.worker.request("generate", args)
        seconds = time.perf_counter() - begun
        tokens = await evaluated(critic) - before
        print(f"{name:<64} {tokens / seconds:8.1f} tokens/s  {json.dumps(said['text'][:60])}", flush=True)
    for _ in range(3):
        task = asyncio.create_task(
            critic.worker.request("choice", {"parts": [[ITEM.post * 8, False]], "options": ["1"]})
        )
        await asyncio.sleep(0.3)
        stopped = "stopped in prefill" if not task.done() else "was over already"
        task.cancel()
        begun = time.perf_counter()
        await critic.worker.request("stats", {})
        print(f"{stopped:<64} {1000 * (time.perf_counter() - begun):8.1f} ms", flush=True)
    print(f"{'memory, greatest':<64} {peak_memory(critic.worker.pid or 0) or 0:8.0f} MiB")
    await critic.close()


async def measure(path: Path, folder: Path) -> None:
    await first_remarks(path, folder)
    await both_orders(path, folder)
    await writing(path, folder)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(sys.argv[1]).resolve(), Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
