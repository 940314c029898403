"""What an exam came to: counts, the rates and the voice that follow from them, and their text in the library.

Thresholds are stated here and nowhere else. The rates of all criteria together count by the lower end of their 95 %
interval (Wilson), one criterion's only from a number of cases on: no model passes on a handful of lucky answers.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from coach.core.metrics import Share
from coach.engine.critic import Voice
from coach.prompts_reader import versions

LEAST_TNR = 0.80
"""Lower end of the true negative rate, all criteria together: false alarms are the worse fault."""
LEAST_TPR = 0.50
"""Lower end of the true positive rate, all criteria together."""
LEAST_AGREEMENT = 0.80
"""Share of questions answered alike in both orders."""
CRITERION_TNR, CRITERION_TPR = 0.85, 0.50
"""What one criterion must reach, as measured, for its answers to be used."""
LEAST_CASES = 5
"""Drafts that have a criterion, and drafts that do not, without which nothing is known of its answers: one that says
"present" to every second draft gets past five in one of 32 tries."""
MOST_REFUSED = 0.30
"""Share of what it says that the guard may refuse, for a model that speaks."""
LEAST_RECOGNISED = 0.70
"""Share of what it says and the guard lets through by which one can tell, without the draft, what fault is meant: words
that would stand under any remark say nothing. Whoever answers at random is right in both orders once in four."""
LEAST_SAID = 10
"""Utterances without which nothing is known of how it speaks."""


@dataclass(slots=True)
class Rates:
    """How often a criterion was rightly found and rightly not found."""

    hits: int = 0
    present: int = 0
    passes: int = 0
    absent: int = 0

    @property
    def tpr(self) -> Share:
        """Of the drafts that have it, the share found."""
        return Share(self.hits, self.present)

    @property
    def tnr(self) -> Share:
        """Of the drafts that do not, the share left in peace."""
        return Share(self.passes, self.absent)


@dataclass(slots=True)
class LanguageResult:
    """What one language came to."""

    drafts: int = 0
    critiques: int = 0
    """Drafts that were asked about every criterion but the intention; ``seconds`` is of these."""
    rates: dict[str, Rates] = field(default_factory=dict)
    """By criterion."""
    asked: int = 0
    agreed: int = 0
    """Questions answered alike in both orders."""
    quoted: int | None = None
    """Answers that rest on a verbatim sentence of the draft, of those asked; None: not counted then."""
    said: int = 0
    """Utterances asked for."""
    unended: int = 0
    """Utterances that came to no end: a model that loops, or fails while it speaks."""
    refused: int = 0
    """Utterances the guard refused."""
    drifted: int = 0
    """Utterances in another language than the draft's."""
    recognised: int = 0
    """Utterances through the guard that can be told from one about another fault, in both orders."""
    leaks: int = 0
    """Utterances through the guard that an independent look finds sendable; see ``_leaks``."""
    seconds: float = 0.0
    """A critique, all questions about what the draft itself shows, on average."""
    voice: Voice = Voice.SILENT
    trusted: tuple[str, ...] = ()
    """Criteria whose answers may be used."""

    @property
    def let_through(self) -> int:
        """Utterances that would have been shown."""
        return self.said - self.refused - self.unended

    @property
    def all(self) -> Rates:
        """All criteria together."""
        every = self.rates.values()
        return Rates(
            sum(r.hits for r in every),
            sum(r.present for r in every),
            sum(r.passes for r in every),
            sum(r.absent for r in every),
        )


@dataclass(slots=True)
class ExamResult:
    """The whole exam of one model with one set of prompts."""

    key: str
    model: str
    languages: dict[str, LanguageResult]
    memory_mib: float | None
    """The worker's greatest resident memory; None where the system does not tell."""

    def to_json(self) -> str:
        """For ``library.save_exam``."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> ExamResult:
        """What ``to_json`` wrote.

        Raises:
            ValueError: it is not such a text.
        """
        try:
            value = json.loads(text)
            languages = {lang: _language(row) for lang, row in value["languages"].items()}
            return cls(str(value["key"]), str(value["model"]), languages, value["memory_mib"])
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not an exam result") from error


def exam_key(model_sha256: str) -> str:
    """What a result holds for: this model file with these prompts, e.g. ``0a1b…:en criteria@1 …;fr criteria@1 …``."""
    return f"{model_sha256}:en {versions('en')};fr {versions('fr')}"


def decide(row: LanguageResult) -> Voice:
    """The voice a language's figures earn."""
    rates = row.all
    agreement = row.agreed / row.asked if row.asked else 0.0
    answers = (
        rates.tnr.interval()[0] >= LEAST_TNR
        and rates.tpr.interval()[0] >= LEAST_TPR
        and agreement >= LEAST_AGREEMENT
        and bool(row.trusted)
    )
    if not answers:
        return Voice.SILENT
    speaks = (
        row.said >= LEAST_SAID
        and row.leaks == 0
        and row.drifted == 0
        and row.refused + row.unended <= MOST_REFUSED * row.said
        and row.recognised >= LEAST_RECOGNISED * row.let_through
    )
    return Voice.SPEAKS if speaks else Voice.ANSWERS


def criterion_passes(rates: Rates) -> bool:
    """Whether the answers about one criterion may be used."""
    known = min(rates.present, rates.absent) >= LEAST_CASES
    return known and rates.tpr.value >= CRITERION_TPR and rates.tnr.value >= CRITERION_TNR


def _language(row: dict[str, object]) -> LanguageResult:
    values = dict(row)
    rates = values.pop("rates")
    trusted, voice = values.pop("trusted"), values.pop("voice")
    if not isinstance(rates, dict) or not isinstance(trusted, list):
        raise ValueError("not an exam result")
    result = LanguageResult(**values)  # type: ignore[arg-type]
    result.rates = {name: Rates(**counts) for name, counts in rates.items()}
    result.trusted, result.voice = tuple(map(str, trusted)), Voice(str(voice))
    return result
