"""A LinkedIn data export: the zip as downloaded, its folder, or its ``messages.csv`` of any year since 2018.

Columns are found by name, because the header changed at least seven times; own messages are told by the owner's
profile URL, or by name or direction in the years that have no URL.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from coach.core.text import fold
from coach.errors import InputError
from coach.library.importing.files import decoded, rows
from coach.library.importing.result import Candidate, Gathering, Import, as_day, choose
from coach.ports import Progress

_WANTED = re.compile(r"(messages|invitations)(?:_\d+)?\.csv", re.IGNORECASE)
_SIBLING = re.compile(r"(?:guide|coach|learning_?coach|learning_role_play)_?messages(?:_\d+)?\.csv", re.IGNORECASE)
_MARKUP = re.compile(r"spinmail|%FIRSTNAME%|<(?:p|br|div|strong|a)\b[^>]*>.*</(?:p|div|strong|a)>", re.I | re.S)
_HIDDEN = "linkedin member"
_YES = ("yes", "true", "1", "oui")
_CLOCK = re.compile(r"[T ](\d\d:\d\d:\d\d)")
_DATES = ("%m/%d/%y, %I:%M %p", "%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S", "%m/%d/%Y %I:%M %p")
_OUTGOING = "outgoing"
_REPORT_EVERY = 500


@dataclass(frozen=True, slots=True)
class _Row:
    where: str
    conversation: str
    sender: str
    url: str
    to: str
    to_urls: tuple[str, ...]
    moment: str | None
    """ISO 8601, to the second, or to the day where no more is known."""
    text: str
    draft: bool
    outgoing: bool | None
    """None in the years without a direction."""

    @property
    def day(self) -> str | None:
        """The ISO 8601 day, or None."""
        return self.moment[:10] if self.moment else None


def is_wanted(name: str) -> bool:
    """Whether a file of that name in an export holds the owner's messages."""
    return _WANTED.fullmatch(name) is not None


def is_sibling(name: str) -> bool:
    """Whether a file looks like a list of messages and holds conversations with a machine instead."""
    return _SIBLING.fullmatch(name) is not None


def is_header(columns: frozenset[str]) -> bool:
    """Whether a CSV with those columns is an export's list of messages or invitations."""
    return {"from", "to"} <= columns and bool({"conversation id", "direction", "folder"} & columns)


def gather(
    files: Mapping[str, bytes],
    owner: str | None = None,
    progress: Progress | None = None,
    *,
    context: bool = False,
) -> Import:
    """The owner's messages from an export's files.

    Args:
        files: contents by file name; names tell messages from invitations only for people, columns decide.
        owner: the owner's name or profile URL; None finds the likeliest and leaves the import unconfirmed.
        progress: called with rows done and rows in all.
        context: whether the message of the other person that came before each of the owner's comes in with it.

    Raises:
        InputError: ``import-no-messages`` (no file of the export holds any), ``import-owner-unknown``.
    """
    gathering = Gathering("linkedin", progress)
    found: list[_Row] = []
    for name, data in files.items():
        found += _read(name, decoded(data), gathering)
    if not found:
        raise InputError("import-no-messages")
    owners, confidence, confirmed = choose(_candidates(found), owner, _answers_to)
    if owners:
        _take(found, owners[0], gathering, _answered(found, owners[0]) if context else {})
    return gathering.result(owners, confidence, confirmed=confirmed)


def _read(name: str, text: str, gathering: Gathering) -> list[_Row]:
    found = []
    for line, cells in rows(text):
        if cells is None:
            gathering.skip(f"{name}:{line}", "unreadable")
        elif "from" in cells:
            found.append(_row(name, line, cells))
    return found


def _row(name: str, line: int, cells: Mapping[str, str]) -> _Row:
    def cell(*names: str) -> str:
        return next((cells[key].strip() for key in names if cells.get(key)), "")

    direction = cell("direction").casefold()
    return _Row(
        where=name,
        conversation=cell("conversation id") or f"{name}:{line}",
        sender=cell("from"),
        url=_plain_url(cell("sender profile url", "inviterprofileurl")),
        to=cell("to"),
        to_urls=tuple(filter(None, map(_plain_url, cell("recipient profile urls", "inviteeprofileurl").split(",")))),
        moment=_moment(cell("date", "sent at")),
        text=cell("content", "message"),
        draft=any(cell(key).casefold() in _YES for key in ("is message draft", "is conversation draft")),
        outgoing=direction == "outgoing" if direction else None,
    )


def _plain_url(url: str) -> str:
    return url.strip().rstrip("/").casefold()


def _moment(text: str) -> str | None:
    plain = " ".join(text.split())
    if day := as_day(plain):
        clock = _CLOCK.match(plain[10:])
        return f"{day}T{clock[1]}" if clock else day
    for form in _DATES:
        try:
            return datetime.strptime(plain, form).isoformat()
        except ValueError:
            continue
    return None


def _candidates(found: Sequence[_Row]) -> tuple[Candidate, ...]:
    """Everyone who may be the owner, by how many of the conversations they are in.

    A person is known by profile URL where the export gives those of both sides, else by name. Where rows have a
    direction, only who sent an outgoing one can be the owner.
    """
    by_url = any(row.to_urls for row in found)
    conversations: defaultdict[str, set[str]] = defaultdict(set)
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    sent: Counter[str] = Counter()
    urls: dict[str, str] = {}
    known = {_name_key(row.sender): row.url for row in found if row.url}
    for row in found:
        sender = (row.url or known.get(_name_key(row.sender), "")) if by_url else _name_key(row.sender)
        if sender:
            sent[sender] += 1
            names[sender][row.sender] += 2
            urls[sender] = row.url or urls.get(sender, "")
        parties = {sender, *(row.to_urls if by_url else _names_in(row.to))} - {"", _HIDDEN}
        if by_url and len(row.to_urls) == 1 and row.to:
            names[row.to_urls[0]][row.to] += 1
        elif not by_url and row.to:
            names[_name_key(row.to)][row.to] += 1
        for party in parties:
            conversations[party].add(row.conversation)
        if row.outgoing and sender:
            conversations[sender].add(_OUTGOING)
    total = len({row.conversation for row in found})
    authors = {party for party, there in conversations.items() if _OUTGOING in there}
    shares = {
        party: float(party in authors) if authors else len(there) / total for party, there in conversations.items()
    }
    likeliest = sorted((party for party in shares if names[party]), key=lambda who: (-shares[who], -sent[who], who))[:5]
    return tuple(
        Candidate(
            names[who].most_common(1)[0][0], who if by_url else urls.get(who, ""), round(shares[who], 3), sent[who]
        )
        for who in likeliest
    )


def _names_in(to: str) -> set[str]:
    """The whole line and each piece between commas: names hold commas themselves (``Jane Doe, PhD``)."""
    return {_name_key(to), *(_name_key(piece) for piece in to.split(", "))}


@lru_cache(maxsize=8192)
def _name_key(name: str) -> str:
    return " ".join(fold(name).split())


def _answers_to(candidate: Candidate, owner: str) -> bool:
    if _name_key(candidate.name) == _name_key(owner):
        return True
    url = _plain_url(owner)
    return bool(candidate.address) and (candidate.address == url or candidate.address.endswith(f"/in/{url}"))


def _answered(found: Sequence[_Row], owner: Candidate) -> dict[int, str]:
    """By place in ``found``, the words of somebody else that came last before a message of the owner's."""
    talks: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for at, row in enumerate(found):
        if row.moment and row.text and not row.draft:
            talks[row.conversation].append((row.moment, -at))
    before: dict[int, str] = {}
    for talk in talks.values():
        said = ""
        for _, place in sorted(talk):
            row = found[-place]
            if _is_own(row, owner):
                before[-place] = said
            elif not _MARKUP.search(row.text):
                said = row.text
    return before


def _take(found: Sequence[_Row], owner: Candidate, gathering: Gathering, answered: Mapping[int, str]) -> None:
    for done, row in enumerate(found, 1):
        if not _is_own(row, owner):
            gathering.skip(row.where, "campaign" if _MARKUP.search(row.text) else "not-yours")
        elif row.draft:
            gathering.skip(row.where, "draft")
        elif _MARKUP.search(row.text):
            gathering.skip(row.where, "campaign")
        else:
            gathering.add(row.where, row.text, row.to, row.day, answered=answered.get(done - 1))
        if done % _REPORT_EVERY == 0 or done == len(found):
            gathering.progress(done, len(found))


def _is_own(row: _Row, owner: Candidate) -> bool:
    if row.outgoing is not None:
        return row.outgoing
    if row.url and owner.address:
        return row.url == owner.address
    return _name_key(row.sender) == _name_key(owner.name)
