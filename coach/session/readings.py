"""One reading of a draft, step by step: rules at once, then what was said before, the reader, the critic's verdicts as
they come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Collection, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from coach.core import machine_tone
from coach.core.address import Judgement, judge
from coach.core.critique import from_critic
from coach.core.evidence import (
    Case,
    Vectors,
    by_ear,
    by_reader,
    by_rules,
    by_sense,
    by_words,
    linked_posts,
)
from coach.core.findings import Findings, report
from coach.core.intention import find_hidden
from coach.core.leaving_out import Seen, leave_out, rested, shortened
from coach.core.parts import parts
from coach.core.reading import (
    WordReading,
    address_bits,
    context,
    decompose,
    read_words,
    sentence_bits,
    shares,
)
from coach.core.remark import Criterion, Disagreement, Observation, Phrase, Remark
from coach.core.report import Address, Models
from coach.core.reuse import unshared_gain
from coach.core.rules import find
from coach.core.scene import Language
from coach.core.text import sentences
from coach.core.told import asked_about, told_of
from coach.errors import ModelError
from coach.ports import Brief, Critic, OnWords, Reader, Verdict, WordFrequency
from coach.session.background import Background
from coach.session.memory import Memory
from coach.session.requests import Request
from coach.session.turn import Turn
from coach.session.vectors import VectorShelf

NEAR: Mapping[Language, float] = {"en": 0.39, "fr": 0.41}
"""Cosine from which two sentences speak of one thing: by the tuned starter encoder 99 in 100 sentences of a post stay
below it against the nearest sentence of a draft to somebody else's post (labelled drafts, singular and decent;
``calibration/fit_encoder.py --hands`` prints it)."""
SHOWN_EVERY = 0.1
"""Seconds between two findings while the critic judges, and between two counts of words while it speaks; what comes
closer together is shown together."""


@dataclass(frozen=True, slots=True)
class Readers:
    """The models a reading may use; None for one that is not at hand."""

    reader: Reader | None
    shelf: VectorShelf | None
    """Vectors by the encoder as it came: what was said before."""
    answers: VectorShelf | None
    """Vectors by the encoder tuned for answers: what ties a draft to a post."""
    critic: Critic | None
    names: Models


class Reading:
    """The steps of one reading, each adding to what is known.

    Args:
        request: checked, with its language settled.
        lang: the draft's language.
        notices: what the check had to say.
        readers: the models.
        words: how common words are.
        references: other people's posts by language, shipped with coach.
        earlier: posts the person answered before, latest first; never written outside the library.
        turn: held while a model computes.
        disagreed: what the person disagreed with before: no model is asked for words of it.
    """

    def __init__(
        self,
        request: Request,
        lang: Language,
        notices: Sequence[Phrase],
        readers: Readers,
        words: WordFrequency,
        references: Mapping[Language, Sequence[str]],
        turn: Turn,
        earlier: Sequence[str] = (),
        disagreed: Collection[Disagreement] = (),
    ) -> None:
        self._request = request
        self._readers = readers
        self._words = words
        self._turn = turn
        self._disagreed = disagreed
        self._background = Background.of(request.post, earlier, references.get(lang, ()), lang)
        others = self._background.references
        self._case = Case(request.draft, request.post or "", lang, request.author, others)
        self.features: dict[str, float] = {}
        """The evidence so far (``core.evidence``); what the calibration is fitted on."""
        self._words_read: Sequence[WordReading] = ()
        self._near: tuple[Vectors | None, Vectors | None] = (None, None)
        self._tried: tuple[Criterion, int] | None = None
        """What is being put into words, and how many of them were tried so far."""
        self.found = Findings(
            request.draft,
            request.post,
            lang,
            request.gesture,
            request.author,
            notices=tuple(notices),
            models=Models(critic=readers.names.critic),
        )

    async def steps(
        self, memory: Memory, allowed: Sequence[str], *, glance: bool = False, on_words: OnWords | None = None
    ) -> AsyncGenerator[Findings, None]:
        """Findings each time more is known. A model that fails leaves a notice, and the other readings stand, and with
        them the verdicts the critic had come to. Closing it stops what computes.

        ``on_words`` hears between them of words on their way, at most ten times a second; each findings end that, and
        what is still on its way is told again after them.
        """
        self._by_rules()
        self.found = replace(self.found, reuse=await memory.by_words(*self._draft_and_post, allowed))
        yield self.found
        if self._readers.shelf is not None and self._readers.answers is not None:
            await self._guarded(self._by_vectors(memory, allowed, ask_reader=not glance))
            if self._request.post is not None:
                await self._guarded(self._by_answers(self._readers.answers))
            yield self.found
        if self._readers.reader is not None and self._request.post is not None:
            await self._guarded(self._by_reader(self._readers.reader))
            yield self.found
            if not glance and self.found.address is not None:
                await self._guarded(self._by_leaving_out(self.found.address))
                yield self.found
        if self._readers.critic is not None and not glance:
            async with aclosing(self._by_critic(self._readers.critic, on_words)) as steps:
                async for found in steps:
                    yield found

    @property
    def _draft_and_post(self) -> tuple[str, str | None, str | None]:
        return self._request.draft, self._request.post, self._request.author

    async def _guarded(self, step: Awaitable[None]) -> None:
        try:
            await step
        except ModelError as error:
            self._notice(error)

    def _notice(self, error: ModelError) -> None:
        """Say that a model failed."""
        self._say(Phrase(f"errors.{error.key}.message", dict(error.values)))

    def _say(self, notice: Phrase) -> None:
        """Say something once."""
        if notice not in self.found.notices:
            self.found = replace(self.found, notices=(*self.found.notices, notice))

    def _by_rules(self) -> None:
        case, request = self._case, self._request
        remarks = find(case.draft, post=request.post, author=request.author, lang=case.lang, gesture=request.gesture)
        hidden = find_hidden(case.draft, request.intention, case.lang, request.post)
        tone = machine_tone.find(case.draft, case.lang)
        remarks += [remark for remark in (hidden, tone) if remark is not None]
        self.features = {**by_rules(case, self._words.zipf), **by_ear(case, judge(case.lang).witnesses)}
        if request.post is not None:
            self.features |= by_words(case, self._words.zipf)
        self.found = replace(self.found, rules=tuple(remarks), levels=judge(case.lang).level(self.features))

    async def _by_vectors(self, memory: Memory, allowed: Sequence[str], *, ask_reader: bool) -> None:
        witness = self._unshared_gain if ask_reader and self._readers.reader is not None else None
        reuse = await memory.with_vectors(*self._draft_and_post, allowed, witness)
        if memory.missing:
            self._say(Phrase("notices.not-compared", {"n": memory.missing}))
        models = replace(self.found.models, encoder=self._readers.names.encoder)
        self.found = replace(self.found, reuse=reuse, models=models)

    async def _by_answers(self, shelf: VectorShelf) -> None:
        case = self._case
        draft, post, *others = [await shelf.text(text) for text in (case.draft, case.post, *case.references)]
        self.features |= by_sense(draft, post, others)
        self._near = (draft, post)
        self.found = replace(self.found, levels=judge(case.lang).level(self.features))

    async def _unshared_gain(self, body: str, earlier: str, others: Sequence[str]) -> float | None:
        """Whether the reader expects the draft after an earlier message more than after others (``core.reuse``)."""
        assert self._readers.reader is not None
        contexts = [context(text, self._case.lang) for text in (earlier, *others)]
        try:
            async with self._turn:
                scores = await self._readers.reader.score(contexts, body)
        except ModelError as error:
            self._notice(error)
            return None
        return unshared_gain(body, scores.tokens, scores.logp[0], scores.logp[1:], earlier)

    async def _by_reader(self, reader: Reader) -> None:
        case = self._case
        async with self._turn:
            await self._background.prefill(reader)
            scores = await reader.score([context(case.post, case.lang), *self._background.contexts], case.draft)
        asides = parts(case.draft, case.lang, case.author).aside
        readings = self._words_read = read_words(case.draft, scores.tokens, scores.logp, case.post, asides)
        self.features |= by_reader(case, readings, self._words.zipf)
        verdict = judge(case.lang).address(self.features)
        address = self._address(readings, verdict)
        notices = self.found.notices
        if any(scores.truncated[:1]):  # the own post; others' posts are background
            notices = (*notices, Phrase("notices.post-cut"))
        self.found = replace(
            self.found,
            address=address,
            levels=judge(case.lang).level(self.features),
            rules=self._tone_again(),
            models=replace(self.found.models, reader=self._readers.names.reader),
            notices=notices,
        )

    def _tone_again(self) -> tuple[Remark, ...]:
        """The rules' remarks, machine tone looked for again: the reader told what it expects everywhere."""
        case, expected = self._case, self.features.get("read.content_surprise")
        tone = machine_tone.find(case.draft, case.lang, expected)
        others = (remark for remark in self.found.rules if remark.criterion is not Criterion.MACHINE_TONE)
        return (*others, *([tone] if tone else []))

    def _address(self, readings: Sequence[WordReading], verdict: Judgement) -> Address:
        case = self._case
        pieces = decompose(case.draft, readings, lambda word: self._words.zipf(word, case.lang), case.lang)
        theirs, anyones, yours = shares(case.draft, pieces)
        bits, per_word = address_bits(readings)
        no_answer = [piece.span for piece in pieces if piece.copied or piece.kind == "aside"]
        links, unanswered = linked_posts(case, self._words.zipf, *self._near, NEAR[case.lang], no_answer)
        return Address(
            score=verdict.score,
            bits=bits,
            per_token=per_word,
            verdict=verdict.verdict,
            theirs=theirs,
            anyones=anyones,
            yours=yours,
            pieces=pieces,
            sentences=tuple(
                replace(sentence, post_span=links.get(sentence.span))
                for sentence in sentence_bits(case.draft, readings)
            ),
            unanswered=unanswered,
            untied=verdict.untied,
        )

    async def _by_leaving_out(self, address: Address) -> None:
        """What the judgement on the address rests on."""
        case, shelf = self._case, self._readers.answers
        texts = shortened(case.draft)
        if not texts:
            return
        seen = None
        if shelf is not None:
            draft, post, *others = [await shelf.text(text) for text in (case.draft, case.post, *case.references)]
            seen = Seen(draft, await shelf.of(texts), post, others)
        weights = judge(case.lang)
        less = await asyncio.to_thread(leave_out, case, weights, self._words_read, self._words.zipf, seen)
        resting = rested(address.sentences, weights.address(self.features), less)
        self.found = replace(self.found, address=replace(address, sentences=resting))

    async def _by_critic(self, critic: Critic, on_words: OnWords | None) -> AsyncGenerator[Findings, None]:
        """Findings with the verdicts so far, then with all in their order, then with the words of those shown."""
        judging = asyncio.create_task(self._guarded(self._judged(critic)))
        shown, told, ended = self.found, self._tried, False
        try:
            while not ended:
                done, _ = await asyncio.wait([judging], timeout=SHOWN_EVERY)
                ended = bool(done)
                if self.found is not shown:
                    shown, told = self.found, None
                    yield shown
                if on_words and self._tried is not None and self._tried != told:
                    told = self._tried
                    on_words(*told)
            await judging
        finally:
            judging.cancel()
            await asyncio.wait([judging])

    async def _judged(self, critic: Critic) -> None:
        case, request = self._case, self._request
        brief = Brief(case.draft, request.post, request.intention, case.lang)
        if critic.judges(case.lang):
            self._say_what_is_not_told(brief)
        async with self._turn:
            verdicts = list(await critic.judge(brief, on_verdict=self._hear))
            self._judge_so(verdicts)
            for at in self._shown(len(verdicts)):
                verdicts[at] = await self._put_in_words(critic, verdicts[at], brief)
                self._judge_so(verdicts)

    async def _put_in_words(self, critic: Critic, verdict: Verdict, brief: Brief) -> Verdict:
        try:
            told = await critic.put_in_words(verdict, brief, on_words=self._try)
            if self._tried is not None and told.observation is None and told.question is None:
                self._say(Phrase("notices.critic-no-words"))
            return told
        finally:
            self._tried = None

    def _try(self, criterion: Criterion, words: int) -> None:
        self._tried = criterion, words

    def _say_what_is_not_told(self, brief: Brief) -> None:
        """That the critic hears only both ends of what is long."""
        if brief.post is not None and told_of(brief.post) != brief.post:
            self._say(Phrase("notices.critic-post-cut"))
        if asked_about(brief.draft) != sentences(brief.draft):
            self._say(Phrase("notices.critic-draft-cut"))

    def _judge_so(self, verdicts: Sequence[Verdict]) -> None:
        self.found = replace(self.found, critic=tuple(map(self._remark, verdicts)))

    def _shown(self, verdicts: int) -> list[int]:
        """Which of the critic's verdicts a person is shown among all that was found, the most important first."""
        told = report(self.found, self._disagreed)
        first = len(told.remarks) - verdicts
        return [at - first for at in told.shown if at >= first]

    def _hear(self, verdict: Verdict) -> None:
        self.found = replace(self.found, critic=(*self.found.critic, self._remark(verdict)))

    def _remark(self, verdict: Verdict) -> Remark:
        """What the critic answered, in its own words where it may speak, else in the catalogue's."""
        return from_critic(
            verdict.criterion,
            verdict.span,
            verdict.probability,
            intention=self._request.intention,
            observation=Observation(verdict.observation) if verdict.observation is not None else None,
            question=Observation(verdict.question) if verdict.question is not None else None,
        )
