"""What is drawn on a draft that was read, and how its passages are pointed at: by sentence, one by one, by click."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from stage import DRAFTS, Opening, StageSession, settle
from textual.app import App, ComposeResult
from textual.widgets import Static

from coach.core.report import Address, AddressVerdict, Kind, Piece, Report, SentenceBits
from coach.core.text import Span, sentences
from coach.session import Request
from coach.tui import reading_marks
from coach.tui.looks import bar, look_of
from coach.tui.widgets.draft_pane import ReadingView
from coach.tui.widgets.marked_text import MarkedText
from coach.tui.wrapping import row_at

DRAFT = DRAFTS["fr"]
BENCH, FATHER = DRAFT.index("L’établi"), DRAFT.index("Mon père")
PARTS: tuple[tuple[int, int, Kind, bool], ...] = (
    (0, BENCH, "anyones", False),
    (BENCH, DRAFT.index("m’a suivi"), "theirs", True),
    (DRAFT.index("m’a suivi"), DRAFT.index("tout l’après"), "theirs", False),
    (DRAFT.index("tout l’après"), DRAFT.index("gardé"), "yours", False),
    (DRAFT.index("gardé"), len(DRAFT), "anyones", False),
)
BITS = {"m’a suivi": 9.0, "L’établi": 2.0}


def parted(report: Report) -> Report:
    """The reading of the stage with five pieces, two of them parting one sentence, one lying across two."""
    if report.address is None:
        return report
    pieces = tuple(
        Piece(Span(start, end), kind, sum(n for word, n in BITS.items() if DRAFT.startswith(word, start)), copied)
        for start, end, kind, copied in PARTS
    )
    return replace(report, address=replace(report.address, pieces=pieces))


class PartedSession(StageSession):
    async def read(self, request: Request, **_: object) -> AsyncIterator[Report]:  # type: ignore[override]
        async for report in super().read(request):
            yield parted(report)


def parted_session(session: StageSession) -> None:
    session.__class__ = PartedSession


def why(app: App[None]) -> str:
    return str(app.screen.query_one("#address", Static).content).splitlines()[-1]


def looked_at(view: ReadingView) -> list[str]:
    return [mark.span.of(view.text) for mark in view._marks if mark.style == reading_marks.CURRENT]


async def test_left_and_right_reach_every_passage(opened: Opening) -> None:
    async with opened(scene=True, prepare=parted_session) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        view = app.screen.query_one(ReadingView)
        seen = []
        for _ in range(len(view.passages)):
            await pilot.press("right")
            seen += looked_at(view)
        assert seen == [
            "Bonjour Claire,",
            "Votre post m’a beaucoup parlé.",
            "L’établi des apprentis",
            "m’a suivi",
            "tout l’après-midi.",
            "Mon père avait",
            "gardé l’horloge de son imprimerie.",
            DRAFT.splitlines()[-1],
        ]
        back = []
        for _ in seen[1:]:
            await pilot.press("left")
            back += looked_at(view)
        assert back == seen[-2::-1]


async def test_up_and_down_go_to_what_a_sentence_says_most(opened: Opening) -> None:
    async with opened(scene=True, prepare=parted_session) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        view = app.screen.query_one(ReadingView)
        await pilot.press("down", "down", "down")
        assert looked_at(view) == ["m’a suivi"]
        assert "Cela répond à" in why(app)
        await pilot.press("left", "down")
        assert looked_at(view) == ["Mon père avait"]
        await pilot.press("right", "up")
        assert looked_at(view) == ["m’a suivi"]


async def test_a_copy_is_said_to_be_one_and_answers_nothing(opened: Opening) -> None:
    async with opened(scene=True, prepare=parted_session) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("down", "down", "down", "left")
        assert why(app) == "▸ «\u00a0L’établi des apprentis\u00a0» est repris mot pour mot du post."
        assert "repris" in str(app.screen.query_one("#address", Static).content).splitlines()[0]
        await pilot.press("m")
        assert "repris" not in str(app.screen.query_one("#address", Static).content).splitlines()[0]


@pytest.mark.parametrize(
    ("verdict", "falls", "without", "said"),
    [
        ("person", 0.3, "anyone", "Sans cette phrase, le message ne s’adresserait plus à cette personne."),
        ("person", 0.2, "person", "Le jugement tient beaucoup à cette phrase."),
        ("person", -0.2, "person", "Cette phrase dessert le reste."),
        ("topic", -0.1, "person", "Sans cette phrase, le message s’adresserait à cette personne."),
        ("person", 0.01, "person", "du post."),
        ("person", None, None, "du post."),
    ],
)
async def test_the_reason_says_what_the_judgement_rests_on(
    opened: Opening, verdict: AddressVerdict, falls: float | None, without: AddressVerdict | None, said: str
) -> None:
    class Rested(StageSession):
        async def read(self, request: Request, **_: object) -> AsyncIterator[Report]:  # type: ignore[override]
            async for report in super().read(request):
                found = parted(report)
                if found.address is not None:
                    told = tuple(replace(one, falls=falls, without=without) for one in found.address.sentences)
                    found = replace(found, address=replace(found.address, verdict=verdict, sentences=told))
                yield found

    def prepare(session: StageSession) -> None:
        session.__class__ = Rested

    async with opened(scene=True, prepare=prepare, size=(200, 50)) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("down", "down", "down", "left")
        assert why(app).endswith(said)


async def test_the_post_marks_what_a_passage_answers_and_nothing_for_a_copy(opened: Opening) -> None:
    async with opened(scene=True, prepare=parted_session) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        post = app.screen.query_one("#post-view", MarkedText)
        await pilot.press("down", "down", "down")
        assert looked_at(app.screen.query_one(ReadingView)) == ["m’a suivi"]
        assert "▸" in post._left.values()
        await pilot.press("left")
        assert looked_at(app.screen.query_one(ReadingView)) == ["L’établi des apprentis"]
        assert "▸" not in post._left.values()


async def test_a_sentence_that_only_copies_is_marked_nowhere_in_the_post(opened: Opening) -> None:
    def prepare(session: StageSession) -> None:
        async def read(request: Request, **_: object) -> AsyncIterator[Report]:
            async for report in StageSession.read(session, request):
                if report.address is not None:
                    pieces = tuple(replace(one, copied=True) for one in report.address.pieces)
                    report = replace(report, address=replace(report.address, pieces=pieces))
                yield report

        session.read = read  # type: ignore[method-assign,assignment]

    async with opened(scene=True, prepare=prepare) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("down", "down", "down")
        assert "mot pour mot" in why(app)
        assert "▸" not in app.screen.query_one("#post-view", MarkedText)._left.values()


async def test_a_click_goes_to_the_very_passage_clicked(opened: Opening) -> None:
    async with opened(scene=True, prepare=parted_session) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        view = app.screen.query_one(ReadingView)
        for word in ("L’établi", "m’a suivi", "tout", "gardé"):
            row = row_at(view._laid, DRAFT.index(word))
            place = (view.LEFT + DRAFT.index(word) - view._laid[row].start, row)
            view.bring(DRAFT.index(word))
            await pilot.pause()
            await pilot.click(view._body, offset=place)
            await settle(pilot)
            assert looked_at(view)[0].startswith(word)
            assert app.scene_screen.pointed == DRAFT.index(word)


async def test_a_passage_of_a_remark_is_drawn_and_the_remark_named(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        view, screen = app.screen.query_one(ReadingView), app.scene_screen
        await pilot.press("right", "right")
        assert (screen.current, looked_at(view)) == (0, ["Votre post m’a beaucoup parlé."])
        await pilot.press("n")
        assert looked_at(view) == [screen.remarks[1].span.of(DRAFT)]


@pytest.mark.parametrize("kind", ["theirs", "anyones", "yours", "aside"])
def test_only_what_is_theirs_is_drawn_as_copied(kind: Kind) -> None:
    assert look_of(Piece(Span(0, 1), kind, 1.0, copied=True)) == ("copied" if kind == "theirs" else kind)
    assert look_of(Piece(Span(0, 1), kind, 1.0)) == kind


def test_copies_have_a_style_of_their_own_that_is_no_colour() -> None:
    styles = [style for look, style in reading_marks.STYLES.items() if look != "aside"]
    assert len(set(styles)) == len(styles) == 4
    assert all(set(style.split()) <= {"underline", "underline2", "bold", "dim"} for style in styles)


def test_bars_grow_up_to_some_forty_bits() -> None:
    shown = [bar(bits) for bits in (-20.0, 0.0, 2.0, 5.0, 9.0, 15.0, 25.0, 39.0, 41.0, 400.0)]
    assert shown == sorted(shown)
    assert set(shown) == set("▁▂▃▄▅▆▇█")


class Room(App[None]):
    def compose(self) -> ComposeResult:
        yield MarkedText()


async def shown_rows(text: str, bits: list[float]) -> list[str]:
    read = tuple(SentenceBits(span, n) for span, n in zip(sentences(text), bits, strict=True))
    address = Address(0.5, 1.0, 0.1, "topic", 0.2, 0.4, 0.4, (), read, ())
    async with Room().run_test(size=(60, 10)) as pilot:
        view = pilot.app.query_one(MarkedText)
        view.show(text, right=reading_marks.bars(address))
        await pilot.pause()
        return str(view.query_one(Static).content).splitlines()


async def test_sentences_that_end_on_one_row_keep_their_bars() -> None:
    rows = await shown_rows("One thing. Another thing. A third.\nThe end.", [30.0, 0.2, 9.0, 2.0])
    assert [row.split()[-1] for row in rows] == ["▇▁▄", "▂"]


async def test_of_many_bars_on_a_row_the_greatest_are_kept() -> None:
    (row,) = await shown_rows("Yes. No. Yes. No. Well.", [2.0, 30.0, 0.2, 9.0, 50.0])
    assert row.split()[-1] == "▇▄█"
