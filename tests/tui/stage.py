"""A real session on a real library, with canned readings: what the app is tested against."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from textual.pilot import Pilot

from coach.core.remark import Criterion, Observation, Remark
from coach.core.report import (
    Address,
    Levels,
    Models,
    Passage,
    Piece,
    Report,
    Reuse,
    ReuseMatch,
    SentenceBits,
)
from coach.core.scene import Language, Post
from coach.core.text import Span, anchor, sentences
from coach.library.store import Store
from coach.paths import paths
from coach.session import Glance, Request, Session
from coach.settings import Settings
from coach.tui.app import CoachApp

Opening = Callable[..., AbstractAsyncContextManager[tuple[CoachApp, Pilot[None]]]]
"""The fixture ``opened``."""

POSTS: dict[Language, Post] = {
    "fr": Post(
        "Nous avons fermé l’atelier de Lyon vendredi. Quarante personnes, la plupart plus âgées que moi. "
        "Ce que personne ne dit : les machines gardent l’odeur pendant des semaines.\n"
        "Je garde l’établi des apprentis chez moi.",
        "Claire Roche",
    ),
    "en": Post(
        "We closed the Leeds workshop on Friday. Forty people, most of them older than me. "
        "What nobody tells you: the machines keep the smell for weeks.\nI keep the apprentices’ bench at home.",
        "Clare Rock",
    ),
}
DRAFTS: dict[Language, str] = {
    "fr": (
        "Bonjour Claire,\n\nVotre post m’a beaucoup parlé.\nL’établi des apprentis m’a suivi tout l’après-midi.\n"
        "Mon père avait gardé l’horloge de son imprimerie.\nAuriez-vous quinze minutes jeudi ?"
    ),
    "en": (
        "Hello Clare,\n\nYour post really spoke to me.\nThe apprentices’ bench stayed with me all afternoon.\n"
        "My father kept the clock of his printing house.\nWould you have fifteen minutes on Thursday?"
    ),
}
_SAID: dict[Language, tuple[str, str, str]] = {
    "fr": (
        "ouverture toute faite : le lecteur l’attendait sans avoir lu le post.",
        "demande avant l’échange : rien ici ne dit ce qui vaudrait son détour.",
        "Qu’aimeriez-vous vraiment savoir de cet établi ?",
    ),
    "en": (
        "a ready-made opening: the reader expected it without the post.",
        "an ask before the exchange: nothing here says what is worth the detour.",
        "What would you really like to know about that bench?",
    ),
}


def report_on(request: Request, lang: Language) -> Report:
    """A reading made up from the draft's sentences: the third is theirs, the fourth yours, the rest anyone's."""
    draft, post = request.draft, request.post or ""
    found = sentences(draft)
    kinds = ["aside", "anyones", "theirs", "yours", "anyones"]
    pieces, at = [], 0
    for index in range(len(found)):
        end = found[index + 1].start if index + 1 < len(found) else len(draft)
        pieces.append(Piece(Span(at, end), cast(Any, kinds[min(index, 4)]), float(index)))
        at = end
    theirs = sentences(post)
    bits = tuple(SentenceBits(span, [0.1, 0.4, 9.0, 3.0, 0.2][min(i, 4)]) for i, span in enumerate(found))
    if len(bits) > 2 and theirs:
        bits = (*bits[:2], replace(bits[2], post_span=theirs[-1]), *bits[3:])
    opening, ask, question = _SAID[lang]
    remarks = []
    if len(found) > 1:
        remarks.append(Remark(Criterion.BOILERPLATE_OPENING, found[1], "rule", Observation(opening)))
    if draft.rstrip().endswith("?"):
        remarks.append(Remark(Criterion.PREMATURE_ASK, found[-1], "rule", Observation(ask), Observation(question)))
    address = Address(0.8, 12.0, 0.3, "person", 0.5, 0.2, 0.3, tuple(pieces), bits, tuple(theirs[1:2]))
    quote = found[2].of(draft) if len(found) > 2 else ""
    past = f"{quote} Chez Paul aussi."
    match = ReuseMatch("p1", "Paul Noir", "2025-03-02", 0.9, "passage", past, ())
    place = anchor(quote, past)
    if quote and place:
        match = replace(match, passages=(Passage(found[2], place),))
    reuse = Reuse(True, 0.9, "passage", (match,)) if quote and "Chez Paul" in request.intention else Reuse()
    shown = tuple(range(len(remarks)))
    models = Models("smollm2.gguf", None, "all-MiniLM-L6-v2")
    return Report(lang, address, reuse, Levels(2, 1, 0), tuple(remarks), shown, question, models, ())


class StageSession(Session):
    """The real session, but for its models."""

    lang: Language = "fr"
    go: asyncio.Event | None = None
    """When there is one, the reading waits for it after the rules."""
    failure: Exception | None = None

    @property
    def models(self) -> Models:
        return Models("smollm2.gguf", None, "all-MiniLM-L6-v2")

    async def prefill(self, post: str) -> None:
        return None

    async def read(self, request: Request, **_: object) -> AsyncIterator[Report]:  # type: ignore[override]
        report = report_on(request, self.lang)
        yield replace(report, address=None)
        if self.go:
            await self.go.wait()
        if self.failure:
            raise self.failure
        yield report

    async def glance(self, request: Request) -> Glance:
        return Glance(recycled=False, addressed="établi" in request.draft or "bench" in request.draft)

    async def close(self) -> None:
        self._thread.shutdown()


class _SameWords:
    """Every word is as common as any other."""

    def zipf(self, word: str, lang: Language) -> float:
        return 4.0


def app_at(
    home: Path, lang: Language = "fr", prepare: Callable[[StageSession], None] | None = None, **changes: Any
) -> CoachApp:
    """The app on a library in ``home``; the clocks and the cursor stand still."""

    def opened() -> Session:
        session = StageSession(Store(home / "library.db"), _SameWords())
        session.lang = lang
        if prepare:
            prepare(session)
        return session

    settings = Settings(**{"language": lang, "reduced_motion": True, **changes})
    return CoachApp(opened, settings, paths(home))


async def on_disk(pilot: Pilot[None], app: CoachApp) -> None:
    """Let what was changed last be written, however busy the machine is."""
    await pilot.pause()
    async with asyncio.timeout(5):
        while app.desk.dirty:
            await asyncio.sleep(0.02)


async def settle(pilot: Pilot[None]) -> None:
    """Let the workers that are under way end, and their messages be handled."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
