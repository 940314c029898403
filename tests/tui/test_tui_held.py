"""A blank that holds together ends no line of the screen, whatever the width, and nothing else changes for it."""

from __future__ import annotations

import gettext
import itertools
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from stage import Opening, StageSession, report_on, settle
from textual.content import Content, Span
from textual.geometry import Offset
from textual.selection import Selection
from textual.style import Style
from textual.visual import RenderOptions
from textual.widgets import Static

from coach.core.remark import Criterion, Observation, Remark
from coach.core.report import Report
from coach.core.text import sentences
from coach.i18n import LOCALES
from coach.session import Request
from coach.tui.voice import Voice
from coach.tui.widgets.address_pane import quoted
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.held import held
from coach.tui.widgets.remarks_pane import RemarkLine

WIDTHS = range(20, 121)
DOMAINS = ("tui", "remarks", "notices", "errors", "critic", "mirror")
DRAFT = (
    "Bonjour Claire,\n\nCe que personne ne dit\u00a0: l’odeur reste «\u00a0des semaines\u00a0» à l’atelier\u202f; "
    "qui s’en souvient\u202f? Votre « établi » aussi ! Le reste : 12\u202f000 heures, et vraiment ?"
)


def sentences_of(domain: str) -> list[str]:
    """The French sentences that have a blank which holds together."""
    said = gettext.translation(domain, LOCALES, languages=["fr"])
    assert isinstance(said, gettext.GNUTranslations)
    every: dict[object, str] = vars(said)["_catalog"]
    return sorted({text for text in every.values() if re.search("[\u00a0\u202f]", text)})


def drawn(content: Content, width: int) -> list[list[Segment]]:
    """The lines that a widget draws of a content."""
    options = RenderOptions(lambda style: style if isinstance(style, Style) else Style.parse(style), {})
    lines = [list(strip) for strip in content.render_strips(width, None, Style(), options)]
    assert len(lines) == content.get_height({}, width)
    return lines


def words(line: list[Segment]) -> str:
    return "".join(segment.text for segment in line)


def whole(lines: list[str], text: str) -> bool:
    """Whether the lines hold every sign of the text, and no other, and no line is parted where it may not be."""
    inside = list(itertools.pairwise([line.strip(" ") for line in lines]))
    parted = any(re.search("[«\u00a0\u202f]$", one) or re.match("[»:;?!\u00a0\u202f]", two) for one, two in inside)
    return not parted and "".join("".join(lines).split(" ")) == re.sub("[ \n]", "", text)


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_french_sentence_is_parted_where_a_blank_holds_it(domain: str) -> None:
    for text in sentences_of(domain):
        said = held(Content(text))
        for width in WIDTHS:
            lines = list(map(words, drawn(said, width)))
            assert whole(lines, text), (width, lines)
            assert max(map(cell_len, lines)) <= width


def test_no_draft_is_parted_where_a_blank_holds_it() -> None:
    for width in WIDTHS:
        assert whole(list(map(words, drawn(held(Content(DRAFT)), width))), DRAFT), width
        assert whole([line.plain for line in held(Content(DRAFT)).wrap(width)], DRAFT), width


def test_words_keep_their_style_and_the_text_its_signs() -> None:
    at = DRAFT.index("«\u00a0des semaines\u00a0»")
    marked = Span(at, at + len("«\u00a0des semaines\u00a0»"), "bold")
    said = held(Content(DRAFT, [marked]))
    assert said.plain == DRAFT
    assert said.spans == [marked]
    for width in WIDTHS:
        bold = [one.text for line in drawn(said, width) for one in line if one.style and one.style.bold]
        assert "".join(bold).replace(" ", "") == "«\u00a0dessemaines\u00a0»"


def test_a_text_whose_blanks_all_hold_is_parted_between_words_all_the_same() -> None:
    text = "Le texte vient d’une page où chaque espace était insécable : cela se voit « souvent » ?".replace(
        " ", "\u00a0"
    )
    for width in range(20, 80):
        lines = list(map(words, drawn(held(Content(text)), width)))
        assert {word for line in lines for word in line.split()} <= set(text.split())
        assert not any(
            re.search("«$", one.rstrip()) or re.match("[»:?]", two) for one, two in itertools.pairwise(lines)
        )


def test_a_quotation_keeps_its_blanks() -> None:
    assert quoted("On dit «\u00a0oui\u00a0»\u202f?\n\tVraiment", Voice("fr")) == (
        "«\u00a0On dit «\u00a0oui\u00a0»\u202f? Vraiment\u00a0»"
    )


def _talkative(session: StageSession) -> None:
    """Readings whose remarks have blanks that hold at every place of a line."""

    async def read(request: Request, **_: object) -> AsyncIterator[Report]:
        found = sentences(request.draft)
        texts = [
            f"{'a' * n} " + "le «\u00a0mot\u00a0» dit\u00a0: quoi\u202f? non\u202f; oui\u202f! " * 5 for n in (1, 2, 4)
        ]
        criteria = (Criterion.BOILERPLATE_OPENING, Criterion.ECHO, Criterion.PREMATURE_ASK)
        remarks = tuple(
            Remark(criterion, found[at], "rule", Observation(text.strip()), Observation(text.strip()))
            for at, (criterion, text) in enumerate(zip(criteria, texts, strict=True), 1)
        )
        yield replace(report_on(request, "fr"), remarks=remarks, shown=(0, 1, 2))

    session.read = read  # type: ignore[method-assign]


def rows_of(widget: Static) -> list[str]:
    """The rows that a widget draws."""
    return [strip.text.strip(" ") for strip in widget.render_lines(widget.size.region)]


async def test_on_the_screen_no_line_ends_or_begins_with_what_a_blank_holds(opened: Opening) -> None:
    async with opened("fr", size=(100, 24), scene=True, prepare=_talkative) as (app, pilot):
        app.scene_screen.query_one("#draft", Editor).text = DRAFT
        await pilot.press("f5")
        await settle(pilot)
        seen = 0
        for _ in range(3):
            await pilot.press("n")
            await settle(pilot)
            for widget in app.screen.query(Static):
                rows = [row for row in rows_of(widget) if row]
                seen += len(rows)
                for one, two in itertools.pairwise(rows):
                    assert not re.search("[«\u00a0\u202f]$", one), rows
                    assert not re.match("[»:;?!\u00a0\u202f]", two), rows
        assert seen > 20
        remark = app.screen.query(RemarkLine).first()
        everything = remark.get_selection(Selection(Offset(0, 0), None))
        assert everything is not None
        assert everything[0] == str(remark.content)
        assert "le «\u00a0mot\u00a0» dit\u00a0: quoi\u202f? non" in everything[0]
