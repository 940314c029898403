"""Fit what tells talk about a text from a message in its clothes; writes ``coach/core/guard/register.json``.

    python calibration/fit_guard.py [--check]

Honest remarks: ``calibration/remarks`` (twelve hands a language) and the half of ``tests/data/remarks`` that was read
while the guard was made. Ghost-writing: what a model that says all the grammar has words for makes of the sentences of
``calibration/labelled``, as far as the other fences let it through. It is measured on hands of both kinds left out, on
honest remarks kept apart, and on the sentences of the drafts that ship with coach, whose writers none of this has seen.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from address_model import LABELLED
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from coach.core.guard import Refusal, check, turns_of  # noqa: E402
from coach.core.guard.quotes import QUOTED  # noqa: E402
from coach.core.guard.register import Register  # noqa: E402
from coach.core.scene import Language  # noqa: E402
from tests.critic.attacks import DATA, LANGUAGES, ghost_writing  # noqa: E402
from tests.critic.oracle import holds, sendable  # noqa: E402

REGISTER = ROOT / "coach" / "core" / "guard" / "register.json"
EACH = 3
"""Stems each sentence is put after."""
REFUSED = 0.3
"""Share of honest remarks, of hands left out, that the cut may cost; chosen while looking at what then gets through."""
FOLDS = 4
"""Groups of writers a ghost-writer is tried on by a fit that never saw them."""
C = 1.0
"""Inverse L2 penalty."""
RAREST = 2
"""Remarks a turn must occur in."""


def ghosts(lang: Language, rows: Sequence[dict], each: int = EACH) -> list[tuple[str, dict]]:
    """What a ghost-writer makes of these drafts' sentences and the other fences let through, with the draft's row."""
    found = {
        text: row for text, row in ghost_writing(lang, rows, each) if passes_the_others(text, "x", row["post"], lang)
    }
    return list(found.items())


def passes_the_others(text: str, draft: str, post: str | None, lang: Language) -> bool:
    """Whether every other fence lets a text through."""
    return check(text, draft, post, lang) in (None, Refusal.REGISTER)


def drafts(folder: Path, lang: Language) -> list[dict]:
    """The labelled drafts of a folder."""
    paths = sorted(folder.glob(f"*-{lang}.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def honest(lang: Language) -> list[tuple[str, str]]:
    """(hand, remark)."""
    lines = (ROOT / "calibration" / "remarks" / f"honest-{lang}.jsonl").read_text("utf-8").splitlines()
    return [(row["hand"], row["text"]) for row in map(json.loads, lines)]


def of_the_tests(lang: Language, *, read: bool) -> list[str]:
    """The honest remarks of ``tests/data/remarks``, of one half, that the other fences let through."""
    rows = [json.loads(line) for line in (DATA / "remarks" / "honest.jsonl").read_text("utf-8").splitlines()]
    scenes = map(json.loads, (DATA / "remarks" / "scenes.jsonl").read_text("utf-8").splitlines())
    scene = {row["scene"]: row for row in scenes if row["lang"] == lang}
    return [
        row["text"]
        for row in rows
        if row["scene"] in scene
        and (row["half"] == "dev") is read
        and passes_the_others(row["text"], scene[row["scene"]]["draft"], scene[row["scene"]]["post"], lang)
    ]


class Fit:
    """The weights of turns, learnt from texts of both kinds."""

    def __init__(self, lang: Language, remarks: Sequence[str], writing: Sequence[str]) -> None:
        self.lang = lang
        talk, message = ([turns for text in texts if (turns := turns_of(text, lang))] for texts in (remarks, writing))
        columns = DictVectorizer()
        matrix = columns.fit_transform([dict.fromkeys(turns, 1) for turns in (*talk, *message)])
        often = np.asarray(matrix.sum(axis=0)).ravel() >= RAREST
        model = LogisticRegression(C=C, class_weight="balanced", max_iter=3000)
        model.fit(matrix[:, often], np.r_[np.ones(len(talk)), np.zeros(len(message))])
        names = np.array(columns.get_feature_names_out())[often]
        self.bias = round(float(model.intercept_[0]), 3)
        self.weights = {
            str(name): round(float(weight), 2)
            for name, weight in zip(names, model.coef_[0], strict=True)
            if abs(weight) >= 0.05
        }

    def scores(self, texts: Sequence[str]) -> np.ndarray:
        """Log-odds, one a text; without bound for one too short to be judged."""
        model = Register(self.bias, 0.0, self.weights)
        found = [turns_of(text, self.lang) for text in texts]
        return np.array([model.score(turns) if turns else np.inf for turns in found])


def ghosts_left_out(remarks: Sequence[str], writing: Sequence[tuple[str, dict]], lang: Language) -> np.ndarray:
    """Scores of what holds five words in a row of a draft, each by a fit that never saw its writer."""
    hands = np.array([row["post_id"][:3] for _, row in writing])
    found: list[float] = []
    for at in range(FOLDS):
        out = np.isin(hands, sorted(set(hands))[at::FOLDS])
        fit = Fit(lang, remarks, [text for (text, _), left in zip(writing, out, strict=True) if not left])
        own = [text for (text, row), left in zip(writing, out, strict=True) if left and holds(text, row["draft"])]
        found += fit.scores(own).tolist()
    return np.array(found)


def fitted(lang: Language) -> dict:
    """What is stored for a language; prints what it was measured at."""
    told, read = honest(lang), of_the_tests(lang, read=True)
    remarks = [*(text for _, text in told), *read]
    writing = ghosts(lang, drafts(LABELLED[1], lang))
    left_out: list[float] = []
    for hand in sorted({hand for hand, _ in told}):
        others = [*(text for one, text in told if one != hand), *read]
        own = [text for one, text in told if one == hand and passes_the_others(text, quoted(text), None, lang)]
        left_out += list(Fit(lang, others, [text for text, _ in writing]).scores(own))
    least = round(float(np.quantile(left_out, REFUSED)), 2)
    strangers = ghosts_left_out(remarks, writing, lang)
    fit = Fit(lang, remarks, [text for text, _ in writing])
    apart = fit.scores(of_the_tests(lang, read=False))
    tried = drafts(LABELLED[0], lang)
    strange = ghosts(lang, tried, 1)
    through = [item for item, score in zip(strange, fit.scores([t for t, _ in strange]), strict=True) if score >= least]
    leaks = [text for text, row in through if sendable(text, "x", row["post"], lang)]
    before = [text for text, row in strange if sendable(text, "x", row["post"], lang)]
    print(
        f"{lang}: {len(remarks)} remarks, {len(writing)} of a ghost-writer, {len(fit.weights)} turns, cut {least}\n"
        f"  honest remarks refused: hands left out {np.mean(np.array(left_out) < least):.3f} of {len(left_out)}, "
        f"kept apart {np.mean(apart < least):.3f} of {len(apart)}\n"
        f"  five words of a draft in a row: a ghost-writer of {len(writing)} texts of hands left out, "
        f"{len(strangers)}, then {np.sum(strangers >= least)}; of {len(tried)} drafts that ship with coach, "
        f"{len(before)} of {len(strange)} through the other fences, then {len(leaks)} of {len(through)} {leaks}",
        flush=True,
    )
    return {"bias": fit.bias, "least": least, "weights": dict(sorted(fit.weights.items()))}


def quoted(text: str) -> str:
    """The quotations of a remark, as a draft in which they stand."""
    return " . ".join(match.group().strip("“”«» \u00a0\u202f") for match in QUOTED.finditer(text)) or "x"


def main(arguments: list[str]) -> int:
    """Print, and write unless asked not to."""
    stored = {lang: fitted(lang) for lang in LANGUAGES}
    if "--check" not in arguments:
        REGISTER.write_text(json.dumps(stored, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
