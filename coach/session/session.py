"""The use cases, async and without a screen: look, read, keep.

The session owns the order in which models compute (one at a time) and puts every library call on one thread of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypeVar

from coach.core.composed import Composed, as_given
from coach.core.findings import report as report_of
from coach.core.langid import detect
from coach.core.reading import context
from coach.core.remark import Disagreement, Phrase, Remark
from coach.core.report import Models, Report
from coach.core.scene import Draft, Language, Outcome, PastMessage, Post, Scene
from coach.core.text import words
from coach.errors import LibraryError, ModelError
from coach.ports import Critic, Encoder, Found, Library, OnWords, Progress, Reader, WordFrequency
from coach.session.background import Background
from coach.session.memory import Memory
from coach.session.readings import Readers, Reading
from coach.session.requests import LONGEST_POST, Glance, Request, checked, composed
from coach.session.turn import Turn
from coach.session.vectors import BATCH, VectorShelf

T = TypeVar("T")
EVERY = 2**31
"""More scenes than anybody has."""
RECENT = 6
"""Scenes looked at for a post the person answered before."""


class Session:
    """One person at one library, with whatever models there are."""

    def __init__(
        self,
        library: Library,
        frequency: WordFrequency,
        *,
        reader: Reader | None = None,
        encoder: Encoder | None = None,
        critic: Critic | None = None,
        references: Mapping[Language, Sequence[str]] | None = None,
        notices: Sequence[Phrase] = (),
    ) -> None:
        self._library = library
        self._words = frequency
        self._references = references or {}
        self._standing = tuple(notices)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._closed = False
        self._turn = Turn()
        self._encoder = encoder
        shelf = VectorShelf(encoder, library, self._disk, self._turn) if encoder is not None else None
        answers = shelf
        if encoder is not None and encoder.answers is not encoder:
            answers = VectorShelf(encoder.answers, library, self._disk, self._turn)
        self.readers = Readers(
            reader,
            shelf,
            answers,
            critic,
            Models(
                reader=reader.model if reader else None,
                critic=critic.model if critic else None,
                encoder=encoder.model if encoder else None,
            ),
        )
        self._memory: Memory | None = None
        self._arrivals = 0
        """How often past messages came in by another door: those being read at that moment are not all."""
        self._given: tuple[Sequence[PastMessage], Memory] | None = None

    @property
    def models(self) -> Models:
        """Which models are at hand."""
        return self.readers.names

    @property
    def library(self) -> Library:
        """The library, for what looks at all of it from a thread of its own (the mirror)."""
        return self._library

    @property
    def frequency(self) -> WordFrequency:
        """How common words are."""
        return self._words

    @property
    def notices(self) -> tuple[Phrase, ...]:
        """What is missing from this installation, and what brings it."""
        return self._standing

    async def _disk(self, call: Callable[[], T]) -> T:
        if self._closed:
            raise ModelError("cancelled")
        return await asyncio.get_running_loop().run_in_executor(self._thread, call)

    async def begin(self, post: Post) -> Scene:
        """A new scene, on disk before anything else happens."""
        return await self._disk(lambda: self._library.new_scene(post))

    async def open(self, scene_id: int) -> Scene:
        """A scene where it was left."""
        return await self._disk(lambda: self._library.scene(scene_id))

    async def save(self, scene: Scene) -> None:
        """Every field of the scene, durably."""
        await self._disk(lambda: self._library.save_scene(scene))

    async def save_draft(self, scene_id: int, text: str) -> None:
        """The editor's text, durably."""
        await self._disk(lambda: self._library.save_draft(scene_id, text))

    async def versions(self, scene_id: int) -> list[Draft]:
        """All versions of a scene's draft, oldest first."""
        return await self._disk(lambda: self._library.versions(scene_id))

    async def close_version(self, scene_id: int, text: str) -> Draft:
        """Close the text as a version (the same text twice in a row is one)."""
        return await self._disk(lambda: self._library.close_version(scene_id, text))

    async def scenes(self, query: str = "", limit: int = EVERY) -> list[Found]:
        """Scenes, last touched first, at most ``limit``; ``query`` searches in full text."""
        return await self._disk(lambda: self._library.scenes(query=query, limit=limit))

    async def due(self, today: date) -> list[Scene]:
        """Scenes to come back to."""
        return await self._disk(lambda: self._library.due(today))

    async def keep(self, scene: Scene, outcome: Outcome, *, why: str = "", follow_up: date | None = None) -> Scene:
        """End a scene, or put it off. A text sent by hand is remembered, so that it is recognised tomorrow."""
        kept = replace(scene, outcome=outcome, why=why, follow_up=follow_up, touched_at=datetime.now(UTC))

        def write() -> PastMessage | None:
            self._library.save_scene(kept)
            return self._library.keep_sent(kept.id, kept.draft) if outcome is Outcome.SENT else None

        sent = await self._disk(write)
        if sent is not None and self._memory is not None:
            self._memory.add(sent)
        return kept

    async def forget(self, scene_id: int) -> None:
        """Delete a scene for good."""
        await self._disk(lambda: self._library.forget_scene(scene_id))
        self._memory = None

    def past_changed(self) -> None:
        """Past messages came in by another door: the next question is asked of all of them."""
        self._memory = None
        self._arrivals += 1

    async def past(self) -> list[PastMessage]:
        """All past messages, oldest first."""
        return await self._disk(self._library.past)

    async def dismiss(self, remark: Remark, draft: str, why: str = "") -> int:
        """Remember that the person disagrees with a remark; returns an id for undo."""
        return await self._disk(lambda: self._library.dismiss(remark.criterion, remark.span.of(draft), why))

    async def disagreements(self) -> list[Disagreement]:
        """What the person disagreed with, oldest first."""
        return await self._disk(self._library.disagreements)

    async def undo_dismissal(self, dismissal_id: int) -> None:
        """Take a disagreement back."""
        await self._disk(lambda: self._library.undo_dismissal(dismissal_id))

    async def prefill(self, post: str) -> None:
        """Let reader and critic take in a post while the person is still reading it. A reading will say what failed.

        The critic, which may take a minute, gives way to every reading and goes on after it.
        """
        post = Composed.of(post).text
        if not words(post) or len(post) > LONGEST_POST:
            return
        lang = detect(post) or "en"
        try:
            if self.readers.reader is not None:
                await self._prefill_reader(self.readers.reader, post, lang)
            critic = self.readers.critic
            if critic is not None:
                await self._turn.ahead(lambda: critic.prefill(post, lang))
        except (ModelError, LibraryError):
            return

    async def read_references(self) -> None:
        """Let the reader take in the posts that come with coach, once: the first reading finds them on disk. A reading
        will say what failed."""
        if self.readers.reader is None:
            return
        with suppress(ModelError):
            for lang, shipped in self._references.items():
                async with self._turn:
                    await Background.of(None, (), shipped, lang).prefill(self.readers.reader)

    async def _prefill_reader(self, reader: Reader, post: str, lang: Language) -> None:
        background = Background.of(post, await self._earlier_posts(lang), self._references.get(lang, ()), lang)
        async with self._turn:
            await background.prefill(reader)
        async with self._turn:
            await reader.prefill([context(post, lang)])

    def read(self, request: Request, *, on_words: OnWords | None = None) -> AsyncGenerator[Report, None]:
        """The reading: yields a report each time it knows more (rules at once, then reuse, reader, critic's verdicts).

        Closing the iterator cancels what is computing, and returns when it has stopped.

        Args:
            request: what to read.
            on_words: called between two reports, at most ten times a second, while the critic puts a remark into words
                of its own; a report ends that, and what is still on its way is told again after it.

        Raises:
            InputError: empty draft, or longer than coach reads.
            LibraryError: the library could not be read.
        """
        return self._steps(request, glance=False, on_words=on_words)

    async def glance(self, request: Request) -> Glance:
        """The two quiet words of Write; a newer glance or reading cancels it.

        Raises:
            InputError: empty draft, or longer than coach reads.
            LibraryError: the library could not be read.
        """
        last: Report | None = None
        async for report in self._steps(request, glance=True):
            last = report
        return Glance.of(last)

    async def _steps(
        self, request: Request, *, glance: bool, on_words: OnWords | None = None
    ) -> AsyncGenerator[Report, None]:
        asked, draft, post = composed(request)
        asked, lang, notices = checked(asked)
        memory = await self._memory_for(asked.past)
        disagreed = await self.disagreements() if asked.past is None else []
        allowed = await self._disk(self._library.allowed_reuse) if asked.past is None else frozenset()
        earlier = await self._earlier_posts(lang) if asked.past is None and asked.post is not None else ()
        reading = Reading(
            asked,
            lang,
            [*notices, *self._standing],
            self.readers,
            self._words,
            self._references,
            self._turn,
            earlier,
            disagreed,
        )
        async with aclosing(reading.steps(memory, list(allowed), glance=glance, on_words=on_words)) as steps:
            async for found in steps:
                yield as_given(report_of(found, disagreed), draft, post, request.intention)

    async def _earlier_posts(self, lang: Language) -> list[str]:
        """Posts of the scenes last touched, in the draft's language."""
        found = await self._disk(lambda: self._library.scenes(limit=RECENT))
        posts = [Composed.of(scene.scene.post.text).text for scene in found]
        return [post for post in posts if detect(post) == lang]

    async def _memory_for(self, past: Sequence[PastMessage] | None) -> Memory:
        """The library's messages, or those given for this call; the same list given twice is indexed once."""
        if past is not None:
            if self._given is None or self._given[0] is not past:
                self._given = (past, Memory(past, self.readers.shelf))
            return self._given[1]
        as_of = await self._disk(self._library.forgettings)
        while self._memory is None or self._memory.as_of != as_of:
            arrivals, past = self._arrivals, await self.past()
            if arrivals == self._arrivals and (self._memory is None or self._memory.as_of != as_of):
                self._memory = Memory(past, self.readers.shelf, as_of=as_of)
        return self._memory

    async def embed_past(self, progress: Progress | None = None) -> int:
        """Encode every past message that has no vector yet; returns how many messages there are.

        Readings go on meanwhile, between two batches; cut short, it resumes where it was; what is forgotten meanwhile
        is left out.

        Args:
            progress: called with (done, total) of those encoded now.

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library failed.
        """
        done = 0
        while True:
            memory = await self._memory_for(None)
            encoded = await memory.embed(most=BATCH)
            if not encoded:
                return len(memory.past)
            done += encoded
            if progress is not None:
                progress(done, done + memory.missing)

    async def allow_reuse(self, passage: str) -> int:
        """Remember "I meant to" for a passage, whichever past messages say it; returns an id for undo."""
        return await self._disk(lambda: self._library.allow_reuse(passage))

    async def undo_allowed(self, allowed_id: int) -> None:
        """Take an "I meant to" back."""
        await self._disk(lambda: self._library.undo_allowed(allowed_id))

    async def close(self) -> None:
        """Stop what computes, then the workers, and close the library."""
        await self._turn.close()  # first: a reading under way would start a closed worker again
        for worker in (self.readers.reader, self.readers.critic, self._encoder):
            if worker is not None:
                await worker.close()
        if not self._closed:
            closing = asyncio.get_running_loop().run_in_executor(self._thread, self._library.close)
            self._closed = True  # who asks for the library after that is told so
            await closing
            self._thread.shutdown(wait=False)
