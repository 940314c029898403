"""The critic as the session sees it: a chat model that answers closed questions, and may speak where it passed for it.

Every question is about one criterion. First the sentence it rests on is read from the logits, then yes or no, twice,
with the answers in the other order; one of the two is enough to doubt. No token is sampled for that. Everything a
question shares with the one before it (what is told, post, draft) is evaluated once.

What matters most is asked first, and each verdict is given as soon as it stands. Its words are asked for afterwards, of
those verdicts that a person is shown (``put_in_words``): speaking takes longer than judging, and may fail.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from coach.core.critique import MATTERS, spoken
from coach.core.guard.register import register
from coach.core.parts import parts as message_parts
from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import Span
from coach.core.told import asked_about, told_of
from coach.core.utterance import Kind, grammar, letters
from coach.engine import wire
from coach.engine.reader import default_threads
from coach.engine.tried import Tried, whole
from coach.engine.worker import Worker
from coach.errors import ModelError
from coach.ports import Brief, OnVerdict, OnWords, Verdict
from coach.prompts_reader import Prompt, prompt

ASKED: tuple[Criterion, ...] = tuple(c for c in Criterion if c not in (Criterion.ANYONE, Criterion.RECYCLED))
"""The criteria a chat model is asked about; the other two are measured."""
_MOST_FIRST = sorted(ASKED, key=lambda criterion: -MATTERS[criterion])
_NEED_POST = frozenset({Criterion.ECHO, Criterion.NOT_SEEN, Criterion.NOT_CONSIDERED})
PRESENT = 0.5
"""Probability from which a criterion counts as present."""
MOST_TOKENS = 64
"""Tokens an observation or a question may take; a model that loops is stopped there and says nothing."""

ATTEMPTS = 3
"""Times a model may try to say something the guard lets through: its likeliest words, then drawn ones."""

_KINDS: tuple[Kind, Kind] = ("observation", "question")
Parts = list[tuple[str, bool]]


class Voice(StrEnum):
    """What a model may do in a language, decided by its exam there."""

    SPEAKS = "speaks"
    ANSWERS = "answers"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model answered about one criterion, in both orders of the answers."""

    criterion: Criterion
    span: Span
    """The sentence of the draft it rests on."""
    first: float
    """Probability of "present" with yes before no."""
    second: float
    """The same with no before yes."""

    @property
    def probability(self) -> float:
        """Minority veto: the more doubtful of the two."""
        return max(self.first, self.second)

    @property
    def importance(self) -> float:
        """What orders answers: how sure the model is, times how much the criterion matters."""
        return self.probability * MATTERS[self.criterion]

    @property
    def agreed(self) -> bool:
        """Whether both orders came to the same answer."""
        return (self.first >= PRESENT) == (self.second >= PRESENT)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all questions about one draft share."""

    told: Prompt
    spans: Sequence[Span]
    """The sentences that are asked about."""
    bearing: Sequence[int]
    """Which of them a verdict may rest on: a greeting, a sign-off or a name shows nothing; all if no more is there."""
    parts: Parts


class WorkerCritic:
    """``ports.Critic`` over a worker process; nothing is started before the first call.

    Args:
        model_path: a GGUF chat model.
        log_dir: the folder for the worker's log file, ``critic.log``.
        voices: what the exam lets it do, by language; a language that is missing is silent.
        trusted: the criteria it passed for, by language; a language that is missing means all.
        threads: computing threads; None for one per core, at most eight.
        name: what the model is called, the file's name unless given.
        command: instead of the worker's own command line, for tests.
    """

    def __init__(
        self,
        model_path: Path,
        *,
        log_dir: Path,
        voices: Mapping[Language, Voice] | None = None,
        trusted: Mapping[Language, Collection[Criterion]] | None = None,
        threads: int | None = None,
        name: str | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        self._name = name or model_path.name
        self._voices = dict(voices or {})
        self._trusted = dict(trusted or {})
        self._checked: set[tuple[int, Language]] = set()
        load = {"path": str(model_path), "role": "critic", "threads": threads or default_threads(), "state_dirs": []}
        self.worker = Worker("coach.engine.llm_worker", load, log_dir / "critic.log", command=command)

    @property
    def model(self) -> str | None:
        """The model's name, or None when it is silent in every language."""
        heard = any(voice is not Voice.SILENT for voice in self._voices.values())
        return self._name if heard else None

    def voice(self, lang: Language) -> Voice:
        """What it may do in a language."""
        return self._voices.get(lang, Voice.SILENT)

    def judges(self, lang: Language) -> bool:
        """Whether its exam lets it judge in a language."""
        return self.voice(lang) is not Voice.SILENT

    async def prefill(self, post: str, lang: Language) -> None:
        """Evaluate what is told and the post ahead of time, while the person still writes.

        Raises:
            ModelError: the worker or the model failed.
        """
        if not self.judges(lang):
            return
        scene = prompt("judge", lang).say("scene", post=told_of(post), intention="", draft="").split("<<<\n\n>>>")[0]
        parts = await self._template(lang, scene)
        await self._choose(parts, ["1"])

    async def judge(self, brief: Brief, *, on_verdict: OnVerdict | None = None) -> Sequence[Verdict]:
        """Closed answers about one draft (``ports.Critic.judge``); those found present, the surest first.

        Raises:
            ModelError: the worker or the model failed; the key says how.
        """
        lang = brief.lang
        if not self.judges(lang):
            return ()
        trusted = self._trusted.get(lang, ASKED)
        sheet = await self._sheet(brief)
        present: list[Answer] = []
        for criterion in _askable([criterion for criterion in _MOST_FIRST if criterion in trusted], brief):
            answer = await self._answer(sheet, criterion)
            if answer.probability >= PRESENT:
                present.append(answer)
                if on_verdict:
                    on_verdict(_verdict(answer))
        return [_verdict(answer) for answer in sorted(present, key=lambda answer: -answer.importance)]

    async def put_in_words(self, verdict: Verdict, brief: Brief, *, on_words: OnWords | None = None) -> Verdict:
        """A verdict in the model's own words (``ports.Critic.put_in_words``); an intention is named in the person's.

        Raises:
            ModelError: the worker or the model failed; the key says how.
        """
        if self.voice(brief.lang) is not Voice.SPEAKS:
            return verdict
        tried = Tried(verdict.criterion, on_words) if on_words else None
        await self._check_grammars(brief.lang)
        said: dict[Kind, str | None] = {}
        for kind in _KINDS if verdict.criterion is not Criterion.HIDDEN_INTENTION else _KINDS[1:]:
            text = await self.speak(kind, verdict, brief, tried)
            passed = spoken(text, brief.draft, brief.post, brief.lang)
            said[kind] = passed.text if passed else None
        return replace(verdict, observation=said.get("observation"), question=said["question"])

    async def answers(self, brief: Brief, criteria: Collection[Criterion] = ASKED) -> list[Answer]:
        """What the model answers about each criterion, whatever voice it has: the exam and ``judge`` ask alike.

        Criteria that need a post or an intention are left out where there is none.

        Raises:
            ModelError: the worker or the model failed.
        """
        sheet = await self._sheet(brief)
        return [await self._answer(sheet, criterion) for criterion in _askable(criteria, brief)]

    async def speak(self, kind: Kind, of: Answer | Verdict, brief: Brief, tried: Tried | None = None) -> str | None:
        """What the model says of one answer under the grammar; ``tried`` counts its words.

        Returns:
            The first of a few attempts that the guard lets through, or the last, refused, or None where that came to no
            end: a second look at it (``core.critique.spoken``) keeps it from the screen.

        Raises:
            ModelError: the worker or the model failed.
        """
        sheet = await self._sheet(brief)
        asked = prompt("speak", brief.lang).say(
            kind,
            criterion=of.criterion,
            meaning=prompt("criteria", brief.lang).say(of.criterion),
            sentence=letters(sheet.spans.index(of.span) + 1)[-1],
        )
        rules = grammar(kind, brief.lang, brief.draft, brief.post, of.span)
        args = {"parts": _asking(sheet.parts, asked), "grammar": rules, "max_tokens": MOST_TOKENS}
        text = None
        for attempt in range(ATTEMPTS):
            hear = tried.sentence() if tried else None
            text = whole(await self.worker.request("generate", {**args, "attempt": attempt}, hear))
            if spoken(text, brief.draft, brief.post, brief.lang):
                break
        return text

    async def recognises(self, text: str, criterion: Criterion, other: Criterion, lang: Language) -> bool:
        """Whether the model tells by an utterance alone that it speaks of one criterion rather than of another, in both
        orders of the two.

        Raises:
            ModelError: the worker or the model failed.
        """
        told, meanings = prompt("recognise", lang), prompt("criteria", lang)
        own, foreign = meanings.say(criterion), meanings.say(other)
        parts = await self._messages(told.say("system"), told.say("scene", said=text))
        one = await self._choose(_asking(parts, told.say("which", first=own, second=foreign)), ["1", "2"])
        two = await self._choose(_asking(parts, told.say("which", first=foreign, second=own)), ["1", "2"])
        return one[0] > one[1] and two[1] > two[0]

    async def close(self) -> None:
        """End the process."""
        await self.worker.close()

    async def _check_grammars(self, lang: Language) -> None:
        """Once a process and a language, before anything is said: llama.cpp crashes on a grammar that does not parse.

        Raises:
            ModelError: ``grammar-invalid``; or the worker failed.
        """
        await self.worker.start()
        if (self.worker.starts, lang) in self._checked:
            return
        for kind in _KINDS:
            await self.worker.request("check_grammar", {"grammar": grammar(kind, lang, "", None)})
        # Read once, half a second that no screen should wait for.
        await asyncio.to_thread(register, lang)
        self._checked.add((self.worker.starts, lang))

    async def _sheet(self, brief: Brief) -> _Sheet:
        told = prompt("judge", brief.lang)
        spans = asked_about(brief.draft)
        template = await self._template(brief.lang, _scene(told, brief, spans))
        said = message_parts(brief.draft, brief.lang)
        bearing = [at for at, span in enumerate(spans) if not said.is_aside(span)]
        return _Sheet(told, spans, bearing or range(len(spans)), template)

    async def _answer(self, sheet: _Sheet, criterion: Criterion) -> Answer:
        """One criterion in both orders of the answers."""
        at = await self._evidence(sheet, criterion)
        yes, no = sheet.told.say("yes"), sheet.told.say("no")
        first = await self._present(sheet, criterion, at, (yes, no))
        second = await self._present(sheet, criterion, at, (no, yes))
        return Answer(criterion, sheet.spans[at], first, 1.0 - second)

    async def _evidence(self, sheet: _Sheet, criterion: Criterion) -> int:
        """The index of the sentence that comes closest to a criterion."""
        if len(sheet.bearing) == 1:
            return sheet.bearing[0]
        names = letters(len(sheet.spans))
        asked = sheet.told.say("evidence", criterion=criterion, last=names[-1])
        logp = await self._choose(_asking(sheet.parts, asked), [names[at] for at in sheet.bearing])
        return max(zip(logp, sheet.bearing, strict=True), key=lambda found: found[0])[1]

    async def _present(self, sheet: _Sheet, criterion: Criterion, at: int, order: tuple[str, str]) -> float:
        """Probability of the first of two answers against the second."""
        first, second = order
        asked = sheet.told.say("verdict", criterion=criterion, sentence=letters(at + 1)[-1], first=first, second=second)
        a, b = await self._choose(_asking(sheet.parts, asked), ["1", "2"])
        return 1.0 / (1.0 + math.exp(min(700.0, b - a)))

    async def _template(self, lang: Language, scene: str) -> Parts:
        told, meanings = prompt("judge", lang), prompt("criteria", lang)
        listed = "\n".join(f"- {name}: {text}" for name, text in meanings.sections.items())
        system = told.say("system", criteria=listed)
        return await self._messages(system, scene)

    async def _messages(self, system: str, user: str) -> Parts:
        answer = await self.worker.request("template", {"messages": [["system", system], ["user", user]]})
        try:
            return [(str(text), bool(control)) for text, control in answer["parts"]]
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError("worker-garbled", log="critic.log") from error

    async def _choose(self, parts: Parts, options: Sequence[str]) -> list[float]:
        answer = await self.worker.request("choice", {"parts": parts, "options": list(options)})
        try:
            logp = wire.unpack(answer["logp"])
        except (KeyError, wire.WireError) as error:
            raise ModelError("worker-garbled", log="critic.log") from error
        if logp.shape != (len(options),):
            raise ModelError("worker-garbled", log="critic.log")
        values = [float(value) for value in logp]
        if not all(map(math.isfinite, values)):
            raise ModelError("model-nan")
        return values


def _askable(criteria: Iterable[Criterion], brief: Brief) -> list[Criterion]:
    """The criteria without those that need a post or an intention where there is none."""
    without_post = frozenset() if brief.post else _NEED_POST
    missing = without_post | (frozenset() if brief.intention else {Criterion.HIDDEN_INTENTION})
    return [criterion for criterion in criteria if criterion not in missing]


def _verdict(answer: Answer) -> Verdict:
    return Verdict(answer.criterion, answer.span, answer.probability)


def _scene(told: Prompt, brief: Brief, spans: Sequence[Span]) -> str:
    numbered = "\n".join(
        f"{name}) {span.of(brief.draft)}" for name, span in zip(letters(len(spans)), spans, strict=True)
    )
    none = told.say("none")
    return told.say("scene", post=told_of(brief.post or none), intention=brief.intention or none, draft=numbered)


def _asking(parts: Parts, asked: str) -> Parts:
    """The question as a part of its own after the last text: what comes before it stays evaluated."""
    at = max(at for at, (_, control) in enumerate(parts) if not control)
    return [*parts[: at + 1], ("\n\n" + asked, False), *parts[at + 1 :]]
