"""From a report to what the screen draws: styles, margins, bars. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from coach.core.critique import choose, silences
from coach.core.remark import Disagreement, Remark
from coach.core.report import Address, Piece, Report, ReuseMatch, SentenceBits
from coach.core.text import Span, sentences
from coach.tui.looks import Look, answered_by, bar, look_of
from coach.tui.widgets.marked_text import Mark

STYLES: Mapping[Look, str] = MappingProxyType(
    {"theirs": "underline", "copied": "underline underline2", "yours": "bold", "anyones": "dim", "aside": ""}
)
"""How each look is drawn. A copy is underlined twice: a terminal that cannot draw two lines still draws the one."""

CURRENT = "reverse"
"""How the passage being looked at is drawn."""

SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹"


def pieces(address: Address | None) -> list[Mark]:
    """The quiet styles on the draft."""
    if address is None:
        return []
    return [Mark(piece.span, style) for piece in address.pieces if (style := STYLES[look_of(piece)])]


def bars(address: Address | None) -> dict[int, str]:
    """A small bar for each sentence, keyed by the sentence's last code point."""
    if address is None:
        return {}
    return {max(sentence.span.end - 1, 0): bar(sentence.bits) for sentence in address.sentences}


@dataclass(frozen=True, slots=True)
class Aside:
    """What the same disagreements silence in a reading: to a person, one remark."""

    ids: tuple[int, ...]
    """What the library calls the disagreements, oldest first; all of them go before the remark is back."""
    remarks: tuple[Remark, ...]
    """Of one criterion, on the same words."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What the person meant to say again, on one visit to what they said before."""

    ids: tuple[int, ...]
    """What the library calls the passages."""


def answered_last(answers: Sequence[int | Meant], aside: Sequence[Aside]) -> Aside | Meant | None:
    """What is taken back first: the last of the answers, given in their order, that still has an effect. A disagreement
    is given by its id; one that is not among them is from an earlier day, and goes after them all."""
    silent = {number: one for one in aside for number in one.ids}
    for answer in reversed(answers):
        if isinstance(answer, Meant):
            return answer
        if answer in silent:
            return silent[answer]
    return aside[-1] if aside else None


def set_aside(report: Report, draft: str, disagreed: Sequence[Disagreement]) -> list[Aside]:
    """The remarks on ``draft`` that are silent because the person disagreed, the last disagreed with at the end;
    ``disagreed`` is oldest first."""
    found: dict[tuple[int, ...], list[Remark]] = {}
    for remark in report.remarks:
        quote = remark.span.of(draft)
        same = [one for one in disagreed if one.criterion is remark.criterion]
        if ids := tuple(one.id for one in same if silences(one.quote, quote)):
            found.setdefault(ids, []).append(remark)
    return [Aside(ids, tuple(found[ids])) for ids in sorted(found, key=lambda ids: ids[-1])]


def chosen_again(report: Report, draft: str, disagreed: Sequence[Disagreement]) -> Report:
    """The report as it would be with these disagreements only: others were taken back since it was made."""
    chosen, question = choose(report.remarks, disagreed, draft)
    return replace(report, shown=chosen, question=question)


def shown(report: Report, aside: Iterable[Aside] = ()) -> list[Remark]:
    """The remarks a person is shown, without those set aside."""
    gone = {remark for one in aside for remark in one.remarks}
    return [report.remarks[index] for index in report.shown if report.remarks[index] not in gone]


def numbers(remarks: list[Remark]) -> dict[int, str]:
    """The remarks' numbers for the margin, by the offset they start at; several on one place stand together."""
    found: dict[int, str] = {}
    for number, remark in enumerate(remarks):
        found[remark.span.start] = found.get(remark.span.start, "") + SUPERSCRIPTS[number]
    return found


def piece_at(address: Address | None, offset: int) -> Piece | None:
    """The piece of the draft that holds a code point."""
    if address is None:
        return None
    return next((piece for piece in address.pieces if piece.span.start <= offset < piece.span.end), None)


def passages(address: Address | None, text: str) -> tuple[Span, ...]:
    """What can be pointed at, in order: the pieces, without the blanks around them and cut where a sentence ends; the
    sentences themselves as long as there are no pieces."""
    whole = sentences(text)
    if address is None:
        return tuple(whole)
    cut = (
        (max(piece.span.start, sentence.start), min(piece.span.end, sentence.end))
        for sentence in whole
        for piece in address.pieces
        if piece.span.overlaps(sentence)
    )
    return tuple(Span(start, start + len(text[start:end].rstrip())) for start, end in cut if text[start:end].strip())


def telling(address: Address | None, sentence: Span) -> int:
    """The offset, inside a sentence, of the piece that says most about it: the one that owes most to the post."""
    inside = [piece for piece in address.pieces if piece.span.overlaps(sentence)] if address else []
    counted = [piece for piece in inside if piece.kind != "aside"]
    best = max(counted, key=lambda piece: piece.bits, default=None)
    return max(best.span.start, sentence.start) if best else sentence.start


def sentence_at(address: Address | None, offset: int) -> SentenceBits | None:
    """The sentence of the draft that holds a code point."""
    if address is None:
        return None
    return next((one for one in address.sentences if one.span.start <= offset < one.span.end), None)


def answered_at(address: Address | None, offset: int | None) -> Span | None:
    """The sentence of the post that is answered at a code point of the draft; a copy answers nothing."""
    if address is None or offset is None:
        return None
    piece, sentence = piece_at(address, offset), sentence_at(address, offset)
    copied = piece is not None and look_of(piece) == "copied"
    return None if copied or sentence is None else answered_by(address, sentence)


def share(part: float, width: int) -> str:
    """A bar of ``width`` cells, filled in proportion to ``part`` (0 to 1)."""
    filled = min(max(round(part * width), 0), width)
    return "█" * filled + "░" * (width - filled)


def shared(match: ReuseMatch) -> tuple[list[Span], list[Span]]:
    """The words a draft and an earlier message have in common: spans in the draft, spans in the message."""
    return [passage.draft for passage in match.passages], [passage.past for passage in match.passages]
