"""Fit what tells talk about a text from a message in its clothes; writes the register of ``coach/core/guard``.

    python calibration/fit_guard.py [--check]

Written are ``register.json`` and the lines its two language models count. Honest remarks: ``calibration/remarks`` and
the half of ``tests/data/remarks`` that was read while the guard was made. Ghost-writing: what a model that says all
the grammar has words for makes of what people wrote (every labelled draft, ``calibration/answers`` with the posts,
``calibration/messages``, ``tests/data/reuse``), and what one makes of it that plans its way to five words in a row
(``tests/critic/planner.py``), as far as the other fences let them through. It is measured on hands of both kinds left
out and on honest remarks kept apart; ``benchmarks/guard_quality.py`` measures it on other hands still.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from address_model import labelled
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from coach.core.guard import check_words, line_of, speech  # noqa: E402
from coach.core.guard.ngrams import Ngrams  # noqa: E402
from coach.core.guard.quotes import QUOTED  # noqa: E402
from coach.core.guard.register import Corpora, Register, evidence  # noqa: E402
from coach.core.scene import Language  # noqa: E402
from tests.critic.attacks import DATA, LANGUAGES, ghost_writing  # noqa: E402
from tests.critic.oracle import holds  # noqa: E402
from tests.critic.planner import planning  # noqa: E402

GUARD = ROOT / "coach" / "core" / "guard"
EACH = 3
"""Stems each sentence is put after."""
PLANS = 2
"""Plans for each sentence and kind."""
WORTH = {"talk": 0.5, "messages": 0.4, "plans": 0.1}
"""What each kind of line weighs in the fit; with a quarter for plans more of the other ghost-writing got through."""
REFUSED = {"en": 0.24, "fr": 0.175}
"""Share of honest remarks, of hands left out, that the cut may cost: as much as refuses no more of those kept apart
than ever before, which were counted for it and not read. ``C`` was chosen on other messages, that are fitted on now."""
FOLDS = 4
"""Groups of hands that are judged by a fit that never saw them."""
READ = "read"
"""The hand of the tests' remarks that were read while the guard was made; never left out."""
C = 0.3
"""Inverse L2 penalty."""
RAREST = 2
"""Lines a mark must occur in."""

Lines = list[list[str]]
ByHand = Mapping[str, Lines]


def ghosts(lang: Language, rows: Sequence[dict], each: int = EACH) -> list[tuple[str, dict]]:
    """What a ghost-writer makes of these drafts' sentences and the other fences let through, with the draft's row."""
    found = {
        text: row for text, row in ghost_writing(lang, rows, each) if not check_words(text, "x", row["post"], lang)
    }
    return list(found.items())


def plans(lang: Language, rows: Sequence[dict]) -> list[tuple[str, dict]]:
    """The same of a ghost-writer that plans."""
    found = {text: row for text, row in planning(lang, rows, PLANS) if not check_words(text, "x", row["post"], lang)}
    return list(found.items())


def correspondence(lang: Language) -> list[dict]:
    """What people send and publish besides: answers without labels and what they answer, messages, a year's."""
    answers, alone = (_rows(ROOT / "calibration" / name / f"{lang}.jsonl") for name in ("answers", "messages"))
    year = (row for path in sorted((DATA / "reuse").glob(f"reuse-{lang}*.jsonl")) for row in _rows(path))
    texts = [(row["hand"], row["draft"], row["post"]) for row in answers]
    texts += [(row["hand"], row["post"], "") for row in answers]
    texts += [(row["hand"], row["text"], "") for row in alone]
    texts += [(row["id"][:2], row["text"], "") for row in year if row.get("text")]
    return [{"hand": hand, "draft": text, "post": post} for hand, text, post in texts]


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def writer(row: Mapping[str, str]) -> str:
    """Who wrote a message."""
    return row.get("hand") or row["post_id"][:3]


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
        and not check_words(row["text"], scene[row["scene"]]["draft"], scene[row["scene"]]["post"], lang)
    ]


class Without(Ngrams):
    """A language model less some of the lines it counted: nobody's remark may be judged by having been read before."""

    def __init__(self, whole: Ngrams, part: Ngrams) -> None:
        self.whole, self.part = whole, part
        self.only_there: Counter[tuple[str, ...]] = Counter()
        for run in part.runs():
            self.only_there[run[:-1]] += whole.seen(run)[0] == part.seen(run)[0]

    def seen(self, run: tuple[str, ...]) -> tuple[int, int, int]:
        """As counted, less the part."""
        (count, total, kinds), (own, own_total, _) = self.whole.seen(run), self.part.seen(run)
        return count - own, total - own_total, kinds - self.only_there[run[:-1]]


class Fit:
    """The weights of the evidence, learnt from lines of both kinds by hand; each hand's is taken without its own lines.

    Args:
        lang: the language.
        talk: lines of remarks by hand.
        messages: lines of ghost-writing by the writer of what is smuggled.
        plans: lines of a ghost-writer that plans, likewise; how their words follow one another is not counted.
    """

    def __init__(self, lang: Language, talk: ByHand, messages: ByHand, plans: ByHand) -> None:
        self.lang = lang
        ours, theirs = Ngrams(chain(*talk.values())), Ngrams(chain(*map(distinct, messages.values())))
        self.corpora = Corpora(ours, theirs)
        of_talk = {hand: Corpora(Without(ours, Ngrams(own)), theirs) for hand, own in talk.items()}
        of_messages = {
            hand: Corpora(ours, Without(theirs, Ngrams(distinct(messages.get(hand, [])))))
            for hand in messages.keys() | plans.keys()
        }
        told = [self._rows(talk, of_talk), self._rows(messages, of_messages), self._rows(plans, of_messages)]
        sizes = list(map(len, told))
        worth = np.repeat([part * sum(sizes) / size for part, size in zip(WORTH.values(), sizes, strict=True)], sizes)
        columns = DictVectorizer()
        matrix = columns.fit_transform(list(chain(*told)))
        often = np.asarray((matrix != 0).sum(axis=0)).ravel() >= RAREST
        labels = np.repeat([1, 0, 0], sizes)
        model = LogisticRegression(C=C, max_iter=3000).fit(matrix[:, often], labels, sample_weight=worth)
        names = np.array(columns.get_feature_names_out())[often]
        self.bias = round(float(model.intercept_[0]), 3)
        self.weights = {
            str(name): round(float(weight), 2)
            for name, weight in zip(names, model.coef_[0], strict=True)
            if abs(weight) >= 0.05
        }

    def _rows(self, kind: ByHand, less: Mapping[str, Corpora]) -> list[dict[str, float]]:
        lexicon = speech(self.lang).lexicon
        return [evidence(line, lexicon, less[hand]) for hand, own in kind.items() for line in own]

    def scores(self, lines: Lines) -> np.ndarray:
        """Log-odds, one a line; without bound for one too short to be judged."""
        model = Register(self.bias, 0.0, self.weights, self.corpora)
        lexicon = speech(self.lang).lexicon
        return np.array([model.score(evidence(line, lexicon, self.corpora)) if line else np.inf for line in lines])


def distinct(lines: Lines) -> Lines:
    """One line of those that say the same after another stem."""
    return list({tuple(line[1:]): line for line in lines}.values())


def left_out(lang: Language, kinds: Sequence[ByHand], tried: Mapping[str, ByHand]) -> dict[str, np.ndarray]:
    """Scores of what is tried, each hand's by a fit that saw neither it nor some others of both kinds."""
    found: dict[str, list[np.ndarray]] = defaultdict(list)
    critics, writers = sorted(kinds[0]), sorted(kinds[1].keys() | kinds[2].keys())
    for at in range(FOLDS):
        out = {*critics[at::FOLDS], *writers[at::FOLDS]} - {READ}
        fit = Fit(lang, *({hand: lines for hand, lines in kind.items() if hand not in out} for kind in kinds))
        for name, lines in tried.items():
            found[name] += [fit.scores(lines[hand]) for hand in sorted(out & lines.keys())]
    return {name: np.concatenate(scores) for name, scores in found.items()}


def by_hand(lang: Language, texts: Iterable[tuple[str, str]]) -> dict[str, Lines]:
    """The lines of some texts that are long enough to be judged."""
    found: dict[str, Lines] = defaultdict(list)
    for hand, text in texts:
        found[hand] += filter(None, [line_of(text, lang)])
    return found


def fitted(lang: Language) -> dict:
    """What is stored for a language; prints what it was measured at."""
    told, rows = honest(lang), [*labelled(lang), *correspondence(lang)]
    writing, planned = ghosts(lang, rows), plans(lang, rows)
    talk = by_hand(lang, [*told, *((READ, text) for text in of_the_tests(lang, read=True))])
    kinds = (talk, *(by_hand(lang, ((writer(row), text) for text, row in some)) for some in (writing, planned)))
    tried = {
        "legal": by_hand(lang, (item for item in told if not check_words(item[1], quoted(item[1]), None, lang))),
        "pieces": by_hand(lang, ((writer(row), text) for text, row in writing if holds(text, row["draft"]))),
        "planned": kinds[2],
    }
    found = left_out(lang, kinds, tried)
    least = round(float(np.quantile(found["legal"], REFUSED[lang])), 2)
    fit = Fit(lang, *kinds)
    apart = fit.scores([line_of(text, lang) for text in of_the_tests(lang, read=False)])
    print(
        f"{lang}: {len(told)} remarks, {len(writing)} of a ghost-writer, {len(planned)} with a plan, "
        f"{len(fit.weights)} weights, cut {least}\n"
        f"  honest remarks refused: hands left out {np.mean(found['legal'] < least):.3f} of {len(found['legal'])}, "
        f"kept apart {np.mean(apart < least):.3f} of {len(apart)}\n"
        f"  five words of a message in a row, of hands left out: {len(found['pieces'])}, "
        f"then {np.sum(found['pieces'] >= least)}; with a plan {len(found['planned'])}, "
        f"then {np.sum(found['planned'] >= least)}",
        flush=True,
    )
    corpora = {"talk": chain(*talk.values()), "messages": chain(*map(distinct, kinds[1].values()))}
    return {"bias": fit.bias, "least": least, "weights": dict(sorted(fit.weights.items())), "corpora": corpora}


def quoted(text: str) -> str:
    """The quotations of a remark, as a draft in which they stand."""
    return " . ".join(match.group().strip("“”«» \u00a0\u202f") for match in QUOTED.finditer(text)) or "x"


def main(arguments: list[str]) -> int:
    """Print, and write unless asked not to."""
    stored = {lang: fitted(lang) for lang in LANGUAGES}
    corpora = {(name, lang): lines for lang, one in stored.items() for name, lines in one.pop("corpora").items()}
    if "--check" not in arguments:
        (GUARD / "register.json").write_text(json.dumps(stored, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        for (name, lang), lines in corpora.items():
            text = "".join("\t".join(line) + "\n" for line in lines)
            (GUARD / f"{name}-{lang}.txt").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
