"""A report as plain text for a terminal or a pipe: marks that survive without colour, a legend, remarks with quotes."""

from __future__ import annotations

import click

from coach.cli.contract import said
from coach.core.report import Address, Kind, Report, ReuseMatch
from coach.core.text import Span, harmless
from coach.i18n import Catalogue, catalogue

WIDTH = 96
MOST_UNANSWERED = 3
"""Lines of the post that nothing answers, shown at most: a message answers one thing, not all."""
_BARS = " ▁▂▃▄▅▆▇█"
_MARKS: dict[Kind, tuple[str, str]] = {
    "theirs": ("_", "_"),
    "yours": ("*", "*"),
    "anyones": ("", ""),
    "aside": ("", ""),
}
_STYLES: dict[Kind, dict[str, bool]] = {
    "theirs": {"underline": True}, "yours": {"bold": True}, "anyones": {"dim": True}, "aside": {},
}  # fmt: skip


def print_report(report: Report, draft: str, post: str | None, say: Catalogue) -> None:
    """Everything a person needs of a reading, on standard output. Remarks speak the draft's language."""
    if report.address is not None:
        _address(report.address, draft, post, say)
    for match in report.reuse.matches if report.reuse.flag else ():
        _match(match, draft, say)
    click.echo(
        say(
            "cli.report.levels",
            seen=report.levels.seen,
            considered=report.levels.considered,
            invited=report.levels.invited,
        )
    )
    _remarks(report, draft, say)
    for notice in report.notices:
        click.echo(click.style(f"· {said(notice, say)}", dim=True))


def _address(address: Address, draft: str, post: str | None, say: Catalogue) -> None:
    click.echo(say(f"cli.report.verdict.{address.verdict}", bits=round(address.bits)))
    for sentence in address.sentences:
        level = min(len(_BARS) - 1, max(0, round(sentence.bits / 4)))
        click.echo(f"  {_BARS[level]} {_marked(address, draft, sentence.span)}")
    click.echo(
        say(
            "cli.report.shares",
            theirs=round(100 * address.theirs),
            yours=round(100 * address.yours),
            anyones=round(100 * address.anyones),
        )
    )
    for span in address.unanswered[:MOST_UNANSWERED] if post else ():
        click.echo(say("cli.report.unanswered", quote=_line(harmless(span.of(post or "")))))


def _marked(address: Address, draft: str, span: Span) -> str:
    shown = []
    for piece in address.pieces:
        if not piece.span.overlaps(span):
            continue
        text = _line(harmless(draft[max(piece.span.start, span.start) : min(piece.span.end, span.end)]), strip=False)
        core = text.strip()
        left, _, right = text.partition(core) if core else (text, "", "")
        before, after = _MARKS[piece.kind]
        shown.append(f"{left}{before}{click.style(core, **_STYLES[piece.kind])}{after}{right}" if core else text)
    return "".join(shown)


def _line(text: str, strip: bool = True) -> str:
    flat = " ".join(text.split()) if strip else text.replace("\n", " ")
    return flat if len(flat) <= WIDTH * 3 else flat[: WIDTH * 3 - 1] + "…"


def _match(match: ReuseMatch, draft: str, say: Catalogue) -> None:
    nobody, undated = say("cli.report.someone"), say("cli.report.undated")
    to = _line(harmless(match.to)) if match.to else nobody
    click.echo(say(f"cli.report.reuse.{match.kind}", to=to, date=match.date or undated))
    for passage in match.passages:
        click.echo(f"    « {_line(harmless(passage.draft.of(draft)))} »")
        click.echo(f"    « {_line(harmless(passage.past.of(match.text)))} »")


def _remarks(report: Report, draft: str, say: Catalogue) -> None:
    theirs = catalogue(report.lang)
    if not report.shown:
        click.echo(say("cli.report.nothing"))
    for number, index in enumerate(report.shown, 1):
        remark = report.remarks[index]
        click.echo(f"{number}  « {_line(harmless(remark.span.of(draft)))} »")
        click.echo(f"   {harmless(said(remark.explanation, theirs))}")
    if report.question is not None:
        click.echo(f"?  {harmless(said(report.question, theirs))}")
