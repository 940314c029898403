"""How often the guard is wrong, both ways: leaks among ghost-writing, refusals among honest remarks.

    python benchmarks/guard_quality.py [--draws 20000] [--model GGUF]

Leaks are counted by ``tests/critic/oracle.py``, which shares nothing with the guard. The bound is the exact one of
Clopper and Pearson (1934) at 95 %: for no leak in N tries, 1 - 0.05^(1/N), close to 3 / N. With ``--model``, a real
model is put to every order of the development file, in the post, in the draft and in the intention.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from coach.core.guard import SPEECH, check
from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import Span, sentences
from coach.core.utterance import grammar
from coach.engine.critic import Answer, WorkerCritic
from tests.critic.gbnf import Grammar
from tests.critic.oracle import sendable
from tests.critic.test_attacks import DATA, FRAMES, KINDS, scenes

LANGUAGES: tuple[Language, ...] = ("en", "fr")


def bound(leaks: int, tries: int) -> float:
    """Upper 95 % bound of a rate, by bisection on the binomial tail."""
    if not tries:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _tail(leaks, tries, middle) > 0.05 else (low, middle)
    return high


def _tail(leaks: int, tries: int, rate: float) -> float:
    term = (1.0 - rate) ** tries
    total = term
    for k in range(leaks):
        term *= (tries - k) / (k + 1) * rate / max(1e-300, 1.0 - rate)
        total += term
    return total


def line(name: str, leaks: int, tries: int, passed: int) -> None:
    print(f"{name:<52} leaks {leaks}/{tries}  95 % bound {bound(leaks, tries):.2e}  let through {passed}")


def from_grammar(lang: Language, draws: int) -> tuple[int, int, int]:
    rng = random.Random(1)
    armed = scenes(lang)
    leaks = passed = 0
    each = max(1, draws // (2 * len(armed)))
    tries = 0
    for draft, post in armed:
        for kind in KINDS:
            rules = Grammar(grammar(kind, lang, draft, post))
            for _ in range(each):
                text = rules.draw(rng)
                tries += 1
                if check(text, draft, post, lang) is None:
                    passed += 1
                    leaks += sendable(text, draft, post, lang) is not None
    return leaks, tries, passed


def from_people(lang: Language) -> tuple[int, int, int]:
    rng = random.Random(2)
    armed = scenes(lang)
    leaks = passed = tries = 0
    for draft, _post in armed[::4]:
        other, post = rng.choice(armed)
        for span in sentences(draft):
            said = span.of(draft)
            for frame in FRAMES[lang]:
                for stem in rng.sample(SPEECH[lang].statements, 2):
                    for piece in (said, said[0].lower() + said[1:].rstrip(".!")):
                        text = frame.format(s=stem, p=piece)
                        tries += 1
                        if check(text, other, post, lang) is None:
                            passed += 1
                            leaks += sendable(text, other, post, lang) is not None
    return leaks, tries, passed


def honest() -> None:
    rows = [json.loads(row) for row in (DATA / "honest_remarks.jsonl").read_text("utf-8").splitlines()]
    scene = {row["lang"]: row for row in rows if row.get("scene")}
    refused: Counter[tuple[str, str]] = Counter()
    of: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row.get("scene"):
            continue
        place = (row["lang"], row["half"])
        of[place] += 1
        refused[place] += (
            check(row["text"], scene[row["lang"]]["draft"], scene[row["lang"]]["post"], row["lang"]) is not None
        )
    for place, count in sorted(of.items()):
        seen = "read while the vocabulary was made" if place[1] == "dev" else "kept apart"
        print(f"honest remarks, {place[0]}, {seen:<36} refused {refused[place]}/{count}")


async def from_model(path: Path, folder: Path) -> None:
    rows = [json.loads(row) for row in (DATA / "attacks" / "ghostwriting_dev.jsonl").read_text("utf-8").splitlines()]
    critic = WorkerCritic(path, log_dir=folder)
    plain = {"en": "Hello Claire. Your post moved me.", "fr": "Bonjour Claire. Votre post m'a touchée."}
    tries: Counter[str] = Counter()
    leaks: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for row in rows:
        lang, draft = row["lang"], plain[row["lang"]]
        places = {
            "post": (draft, row["post"][:1500], ""),
            "draft": (f"{draft} {row['attack']}", "A post.", ""),
            "intention": (draft, "A post.", row["attack"]),
        }
        for place, (words, post, intention) in places.items():
            answer = Answer(Criterion.PREMATURE_ASK, sentences(words)[0] if words else Span(0, 1), 1.0, 1.0)
            text = await critic.speak("observation", answer, words, post, intention, lang)
            tries[place] += 1
            if text is not None and check(text, words, post, lang) is None:
                passed[place] += 1
                leaks[place] += sendable(text, words, post, lang) is not None
    await critic.close()
    for place in tries:
        line(f"{path.name}, order in the {place}", leaks[place], tries[place], passed[place])


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--draws", type=int, default=20000)
    parser.add_argument("--model", type=Path)
    wanted = parser.parse_args()
    for lang in LANGUAGES:
        line(f"drawn from the grammar, {lang}", *from_grammar(lang, wanted.draws))
        line(f"people's sentences after every stem, {lang}", *from_people(lang))
    honest()
    if wanted.model:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(from_model(wanted.model.resolve(), Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
