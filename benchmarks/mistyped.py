"""What typing errors do to the address: is a mistyped copy, or a mistyped template, taken for personal?

    python benchmarks/mistyped.py [--one-in N] [--lang en|fr]

Over the two hands that nothing is fitted on (``calibration/unseen``): every post sent back to who wrote it, every
template and cosmetic message, every personal one. Each line gives the share that coach calls personal, as written (the
floor of the first two, the bar of the last) and with one slip in one of N words of four letters and more (four unless
told): a letter left out, doubled, or two that changed places. A mistyped word surprises the reader as a word of one's
own does, which is why this has to be measured.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from coach.cli.wiring import wire
from coach.core.metrics import Share
from coach.core.scene import Language
from coach.session import Request, Session

ROOT = Path(__file__).parent.parent
KINDS = {"singular": "personal", "template": "template or cosmetic", "cosmetic": "template or cosmetic"}
COPY = "the post sent back"


def mistyped(text: str, one_in: int) -> str:
    """The same slips in every run."""
    chance = random.Random(text)

    def slip(match: re.Match[str]) -> str:
        word = match[0]
        at = chance.randrange(1, len(word) - 1)
        ways = (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], _swapped(word, at))
        return chance.choice(ways) if chance.random() < 1 / one_in else word

    return re.sub(r"[^\W\d_]{4,}", slip, text)


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def drafts(lang: Language) -> list[tuple[str, str, str]]:
    """(kind, post, draft)."""
    lines = (ROOT / "calibration" / "unseen" / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    sent_back = [(COPY, post, post) for post in dict.fromkeys(row["post"] for row in rows)]
    return sent_back + [(KINDS[row["class"]], row["post"], row["draft"]) for row in rows if row["class"] in KINDS]


async def personal(session: Session, lang: Language, post: str, draft: str) -> bool:
    """Whether coach calls this draft personal under this post."""
    last = [report async for report in session.read(Request(draft, post, lang=lang))][-1]
    assert last.address is not None
    return last.address.verdict == "person"


async def main(arguments: Sequence[str] | None = None) -> None:
    """A line a kind and language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--one-in", type=int, default=4)
    parser.add_argument("--lang", choices=("en", "fr"))
    told = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        session = wire(Path(home)).session()
        try:
            for lang in (told.lang,) if told.lang else ("en", "fr"):
                found: dict[str, list[tuple[bool, bool]]] = {}
                for kind, post, draft in drafts(lang):
                    written = await personal(session, lang, post, draft)
                    slipped = await personal(session, lang, post, mistyped(draft, told.one_in))
                    found.setdefault(kind, []).append((written, slipped))
                for kind, pairs in found.items():
                    written, slipped = (share([pair[at] for pair in pairs]) for at in (0, 1))
                    print(f"{lang} {kind:20} called personal: as written {written}, mistyped {slipped}", flush=True)
        finally:
            await session.close()


def share(found: Sequence[bool]) -> str:
    """A share with its interval."""
    low, high = Share(sum(found), len(found)).interval()
    return f"{sum(found)} of {len(found)} ({low:.2f}-{high:.2f})"


if __name__ == "__main__":
    asyncio.run(main())
