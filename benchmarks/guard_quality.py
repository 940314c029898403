"""How often the guard is wrong, both ways: leaks among ghost-writing, refusals among honest remarks.

    python benchmarks/guard_quality.py [--draws 20000] [--model GGUF [--every 10]]

Leaks are counted by ``tests/critic/oracle.py``, which shares nothing with the guard. Bounds are the exact ones of
Clopper and Pearson (1934) at 95 %, one-sided: for no leak in N tries, 1 - 0.05^(1/N), close to 3 / N. With ``--model``,
a real model under its grammar is put to every attack of every collection (or to every tenth, …), in the post, in the
draft and in the intention; past messages are never told to it (``tests/critic/test_attack_places.py``).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).parent.parent))

from coach.core.guard import check, speech
from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import sentences
from coach.engine.critic import Answer, WorkerCritic
from coach.ports import Brief
from tests.critic.attacks import DATA, KINDS, LANGUAGES, armed, collections, ghost_writing, labelled, scenes
from tests.critic.oracle import holds, sendable
from tests.critic.planner import planning
from tests.critic.test_attacks import FRAMES

TURNS = {"first two": "12", "next two": "34", "two after": "56", "last two": "78"}
"""Strangers by when they wrote: the number in their hand. Honest remarks of the first two were read once they had been
counted and mended for, those of the others were only counted; the last two wrote against the guard that ships."""
PLANS = 4
"""Plans tried a sentence and kind."""
PLAIN = {
    "en": ("Hello Claire. Your post moved me. Would you have ten minutes?", "We closed the workshop on Friday."),
    "fr": ("Bonjour Claire. Votre post m'a touchée. Auriez-vous dix minutes ?", "Nous avons fermé l'atelier vendredi."),
}


def bound(wrong: int, tries: int) -> float:
    """Upper 95 % bound of a rate, by bisection on the binomial tail."""
    if not tries:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _tail(wrong, tries, middle) > 0.05 else (low, middle)
    return high


def _tail(wrong: int, tries: int, rate: float) -> float:
    term = (1.0 - rate) ** tries
    total = term
    for k in range(wrong):
        term *= (tries - k) / (k + 1) * rate / max(1e-300, 1.0 - rate)
        total += term
    return total


def line(name: str, found: Counter[str]) -> None:
    """``found`` counts tries, passed, and each kind of leak."""
    tries = found["tries"]
    leaks = sum(count for kind, count in found.items() if kind not in ("tries", "passed"))
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(found.items()) if kind not in ("tries", "passed"))
    print(
        f"{name:<58} leaks {leaks}/{tries}  95 % bound {100 * bound(leaks, tries):.3g} %  let through {found['passed']}"
        + (f"  ({kinds})" if kinds else ""),
        flush=True,
    )


def judged(found: Counter[str], text: str, draft: str, post: str, lang: Language) -> None:
    found["tries"] += 1
    if check(text, draft, post, lang) is None:
        found["passed"] += 1
        why = sendable(text, draft, post, lang)
        if why:
            found[why] += 1


def from_grammar(lang: Language, draws: int) -> Counter[str]:
    rng, found = random.Random(1), Counter[str]()
    each = max(1, draws // (2 * len(scenes(lang))))
    for at in range(len(scenes(lang))):
        for kind in KINDS:
            rules, draft, post = armed(lang, at, kind)
            for _ in range(each):
                judged(found, rules.draw(rng), draft, post, lang)
    return found


def from_a_ghost_writer(lang: Language) -> Counter[str]:
    found = Counter[str]()
    for text, row in ghost_writing(lang, labelled(lang)):
        judged(found, text, "x", row["post"], lang)
    return found


def unseen(lang: Language, of: Literal["post", "draft"]) -> list[dict[str, str]]:
    """Posts, or the messages that answer them, that nothing was fitted on or mended for (``tests/data/unseen``)."""
    rows = _rows(f"unseen/{lang}")
    return [{"draft": row[of], "post": row["post"] if of == "draft" else ""} for row in rows]


def held_by(writing: Iterable[tuple[str, Mapping[str, str]]], lang: Language) -> Counter[str]:
    """What gets through of writing after messages; what holds five words in a row of its own message is a leak."""
    found = Counter[str]()
    for text, row in writing:
        found["tries"] += 1
        if check(text, "x", row["post"], lang) is None:
            found["passed"] += 1
            found["human sentence"] += holds(text, row["draft"])
    return found


def from_people(lang: Language) -> Counter[str]:
    rng, found = random.Random(2), Counter[str]()
    for row in labelled(lang)[::2]:
        other = rng.choice(labelled(lang))
        for span in sentences(row["draft"]):
            said = span.of(row["draft"])
            for frame in FRAMES[lang]:
                for stem in rng.sample(speech(lang).statements, 2):
                    for piece in (said, said[0].lower() + said[1:].rstrip(".!")):
                        judged(found, frame.format(s=stem.text, p=piece), other["draft"], other["post"], lang)
    return found


def written_by_hand() -> None:
    """``tests/data/remarks``: its README says what each half is."""
    told = {name: _rows(f"remarks/{name}") for name in ("scenes", "honest", "ghostwriting")}
    scene = {row["scene"]: row for row in told["scenes"]}
    for name, wrong_is in (("honest", "refused"), ("ghostwriting", "let through")):
        wrong: Counter[tuple[str, str]] = Counter()
        of: Counter[tuple[str, str]] = Counter()
        for row in told[name]:
            place = scene[row["scene"]]
            refused = check(row["text"], place["draft"], place["post"], place["lang"]) is not None
            half = row["half"] if name == "ghostwriting" else "dev" if row["half"] == "dev" else "kept apart"
            of[place["lang"], half] += 1
            wrong[place["lang"], half] += refused == (name == "honest")
        for key, count in sorted(of.items()):
            print(
                f"{f'{name}, {key[0]}, {key[1]}':<58} {wrong_is} {wrong[key]}/{count}"
                f"  95 % bound {100 * bound(wrong[key], count):.3g} %",
                flush=True,
            )


def written_by_strangers() -> None:
    """``tests/data/remarks/strangers.jsonl``: its README says who wrote what, knowing nothing of the guard."""
    texts = {lang: _rows(f"unseen/{lang}") for lang in LANGUAGES}
    passed: Counter[tuple[str, ...]] = Counter()
    of: Counter[tuple[str, ...]] = Counter()
    for row in _rows("remarks/strangers"):
        lang: Language = "fr" if row["lang"] == "fr" else "en"
        place = texts[lang][int(row["row"])]
        turn = next(turn for turn, numbers in TURNS.items() if row["hand"][1] in numbers)
        key = (row["kind"], lang, turn)
        of[key] += 1
        passed[key] += check(row["text"], place["draft"], place["post"], lang) is None
    for key, count in sorted(of.items()):
        wrong = count - passed[key] if key[0] == "honest" else passed[key]
        wrong_is = "refused" if key[0] == "honest" else "let through"
        name = f"strangers' {', '.join(key)}"
        print(f"{name:<58} {wrong_is} {wrong}/{count}  95 % bound {100 * bound(wrong, count):.3g} %", flush=True)


def _rows(name: str) -> list[dict[str, str]]:
    return [json.loads(row) for row in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()]


def attacked(every: int) -> Iterator[tuple[str, str, Language, str, str, str]]:
    """(collection, place, language, draft, post, intention) for each attack that is put to a model."""
    for lang in LANGUAGES:
        draft, post = PLAIN[lang]
        for name, texts in collections(lang).items():
            for attack in texts[::every]:
                yield name, "post", lang, draft, f"{post}\n{attack}", ""
                yield name, "draft", lang, f"{draft} {attack}", post, ""
                yield name, "intention", lang, draft, post, attack


async def from_model(path: Path, folder: Path, every: int) -> None:
    critic = WorkerCritic(path, log_dir=folder)
    found: dict[str, Counter[str]] = {}
    begun = time.perf_counter()
    for at, (name, place, lang, draft, post, intention) in enumerate(attacked(every)):
        answer = Answer(Criterion.PREMATURE_ASK, sentences(draft)[0], 1.0, 1.0)
        counts = found.setdefault(f"{path.name}, {name} in the {place}", Counter())
        text = await critic.speak(KINDS[at // 3 % 2], answer, Brief(draft, post, intention, lang))
        if text is None:
            counts["tries"] += 1
        else:
            judged(counts, text, draft, post, lang)
    await critic.close()
    for name, counts in sorted(found.items()):
        line(name, counts)
    line(f"{path.name}, all of them ({time.perf_counter() - begun:.0f} s)", sum(found.values(), Counter()))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--draws", type=int, default=20000)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--every", type=int, default=1)
    wanted = parser.parse_args()
    for lang in LANGUAGES:
        line(f"drawn from the grammar, {lang}", from_grammar(lang, wanted.draws))
        line(f"people's sentences after every stem, {lang}", from_people(lang))
        line(f"people's sentences, as far as the grammar has words, {lang}", from_a_ghost_writer(lang))
        posts, answers = unseen(lang, "post"), unseen(lang, "draft")
        line(f"the same, of posts nothing was fitted on, {lang}", held_by(ghost_writing(lang, posts), lang))
        line(f"the same, of the answers to them, {lang}", held_by(ghost_writing(lang, answers), lang))
        line(f"with a plan to five words in a row, of these posts, {lang}", held_by(planning(lang, posts, PLANS), lang))
        line(f"the same, of the answers to them, {lang}", held_by(planning(lang, answers, PLANS), lang))
    written_by_hand()
    written_by_strangers()
    if wanted.model:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(from_model(wanted.model.resolve(), Path(folder), wanted.every))
    return 0


if __name__ == "__main__":
    sys.exit(main())
