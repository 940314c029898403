"""A report as plain text for a terminal or a pipe: marks that survive without colour, a legend, remarks with quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import click

from coach.cli.contract import said
from coach.core.report import Address, Report, ReuseMatch
from coach.core.text import Span, harmless
from coach.i18n import Catalogue, catalogue
from coach.tui.looks import Look, answered_by, bar, look_of, role_of

WIDTH = 96
BESIDE = 20
"""Code points of a line left to what stands beside a quotation."""
MOST_UNANSWERED = 3
"""Lines of the post that nothing answers, shown at most: a message answers one thing, not all."""
_MARKS: Mapping[Look, tuple[str, str]] = MappingProxyType(
    {"theirs": ("‹", "›"), "copied": ("‹=", "=›"), "yours": ("‹+", "+›"), "anyones": ("", ""), "aside": ("", "")}
)
"""Signs that hardly any draft has of its own, so that its asterisks and underscores stay what they are."""
_STYLES: Mapping[Look, dict[str, bool]] = MappingProxyType(
    {"theirs": {"underline": True}, "copied": {"underline": True}, "yours": {"bold": True}, "anyones": {"dim": True}}
)
_RUN = re.compile("[^ \t\r\n]+")
"""What blanks part; a no-break space holds together."""


def print_report(report: Report, draft: str, post: str | None, say: Catalogue) -> None:
    """Everything a person needs of a reading, on standard output. Remarks speak the draft's language."""
    if report.address is not None:
        _address(report, report.address, draft, post, say)
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


def _address(report: Report, address: Address, draft: str, post: str | None, say: Catalogue) -> None:
    theirs, bits = catalogue(report.lang), round(address.bits)
    verdict = "untied" if address.untied else address.verdict
    if bits > 0:
        click.echo(say.count(f"cli.report.verdict.{verdict}.explained", bits))
    else:
        click.echo(say(f"cli.report.verdict.{verdict}.unexplained"))
    for sentence in address.sentences:
        click.echo(f"  {bar(sentence.bits)} {_marked(address, draft, sentence.span)}")
        if post and (answered := answered_by(address, sentence)) is not None:
            line = theirs("cli.report.answers", quote=_cut(answered.of(post), WIDTH - BESIDE))
            click.echo(click.style(f"    {line}", dim=True))
        if (role := role_of(address, sentence)) is not None:
            click.echo(click.style(f"    {theirs(f'cli.report.rests.{role}')}", dim=True))
    mine, yours = round(100 * address.theirs), round(100 * address.yours)
    click.echo(say("cli.report.shares", theirs=mine, yours=yours, anyones=max(0, 100 - mine - yours)))
    if any(look_of(piece) == "copied" for piece in address.pieces):
        click.echo(say("cli.report.copied"))
    for span in address.unanswered[:MOST_UNANSWERED] if post else ():
        click.echo(say("cli.report.unanswered", quote=_line(span.of(post or ""))))


def _marked(address: Address, draft: str, span: Span) -> str:
    """A sentence on one line, whole runs between blanks marked by what most of each is."""
    runs: list[tuple[Look, list[str]]] = []
    for found in _RUN.finditer(draft, span.start, span.end):
        look, text = _look(address, Span(*found.span())), found.group()
        if runs and runs[-1][0] == look:
            runs[-1][1].append(text)
        else:
            runs.append((look, [text]))
    shown = []
    for look, texts in runs:
        before, after = _MARKS[look]
        shown.append(f"{before}{click.style(_line(' '.join(texts)), **_STYLES.get(look, {}))}{after}")
    return " ".join(shown)


def _look(address: Address, run: Span) -> Look:
    shares: dict[Look, int] = {}
    for piece in address.pieces:
        if piece.span.overlaps(run):
            length = min(piece.span.end, run.end) - max(piece.span.start, run.start)
            shares[look_of(piece)] = shares.get(look_of(piece), 0) + length
    return max(shares, key=lambda look: shares[look], default="aside")


def _line(text: str) -> str:
    """Somebody's text on one line of the output, harmless, shortened where it is very long."""
    return _cut(text, WIDTH * 3)


def _cut(text: str, most: int) -> str:
    flat = " ".join(_RUN.findall(harmless(text)))
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def _match(match: ReuseMatch, draft: str, say: Catalogue) -> None:
    nobody, undated = say("cli.report.someone"), say("cli.report.undated")
    to = _line(match.to) if match.to else nobody
    click.echo(say(f"cli.report.reuse.{match.kind}", to=to, date=match.date or undated))
    for passage in match.passages:
        click.echo(f"    « {_line(passage.draft.of(draft))} »")
        click.echo(f"    « {_line(passage.past.of(match.text))} »")


def _remarks(report: Report, draft: str, say: Catalogue) -> None:
    theirs = catalogue(report.lang)
    if not report.shown:
        click.echo(say("cli.report.nothing"))
    for number, index in enumerate(report.shown, 1):
        remark = report.remarks[index]
        click.echo(f"{number}  « {_line(remark.span.of(draft))} »")
        click.echo(f"   {harmless(said(remark.explanation, theirs))}")
    if report.question is not None:
        click.echo(f"?  {harmless(said(report.question, theirs))}")
