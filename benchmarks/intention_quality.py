"""How often the rule on hidden intentions is wrong, by hand: false alarms first, then what it finds.

    python benchmarks/intention_quality.py

Of ``coach/data/intentions``: drafts with the intention their writer noted first. The wordings were made while looking
at the hands named in ``SEEN``; the others were only ever counted. The floor beside it is nothing but shared words: an
intention none of whose longer words stands in the draft is called hidden.
"""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files

from coach.core.intention import find_hidden
from coach.core.metrics import Share
from coach.core.scene import Language
from coach.core.text import folded_words

SEEN = ("e1", "e2", "e3", "e4", "f1", "f2")
HIDDEN = {"behind": True, "absent": True, "open": False, "giving": False}
LANGUAGES: tuple[Language, ...] = ("en", "fr")


ROOT = 5


def shares(draft: str, intention: str) -> bool:
    """Whether a word of the intention, of some length and by its first letters, stands in the draft."""
    noted, written = ({word[:ROOT] for word in folded_words(text) if len(word) >= ROOT} for text in (intention, draft))
    return not noted.isdisjoint(written)


def line(name: str, share: Share) -> str:
    low, high = share.interval()
    return (
        f"{name:<44} {share.hits:3} of {share.total:3}  {100 * share.value:3.0f} % ({100 * low:.0f}-{100 * high:.0f})"
    )


def main() -> None:
    for lang in LANGUAGES:
        rows = [
            json.loads(row)
            for row in (files("coach") / f"data/intentions/{lang}.jsonl").read_text("utf-8").splitlines()
        ]
        named: Counter[tuple[str, str, str]] = Counter()
        of: Counter[tuple[str, str]] = Counter()
        for row in rows:
            key = row["hand"], row["kind"]
            of[key] += 1
            named[*key, "rule"] += find_hidden(row["draft"], row["intention"], lang, row["post"]) is not None
            named[*key, "floor"] += not shares(row["draft"], row["intention"])
        for hand in sorted({hand for hand, _ in of}):
            print(f"{lang}, hand {hand}{'' if hand in SEEN else ', only counted'}")
            for kind, hidden in sorted(HIDDEN.items(), key=lambda item: item[1]):
                for by in ("rule", "floor"):
                    what = f"  {kind}: {'found' if hidden else 'called hidden'}, {by}"
                    print(line(what, Share(named[hand, kind, by], of[hand, kind])))


if __name__ == "__main__":
    main()
