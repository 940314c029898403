"""Sent mail of one address: mbox, Maildir and .eml. Only the owner's own words come in.

Messages are taken apart with the standard library's oldest policy, which never parses a header it is not asked for and
so survives malformed ones. Files are only ever opened for reading.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path

from coach.core.text import fold
from coach.errors import InputError
from coach.library.importing.mailbody import own_words, plain
from coach.library.importing.result import Candidate, Gathering, Import, choose
from coach.ports import Progress

MAX_MESSAGE = 1024 * 1024
"""Bytes of one message that are read: the words come first, attachments after."""

_FROM_LINE = re.compile(rb"From \S.*\d\d:\d\d")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_SENT = ("sent", "envoye", "envoyes", "messages envoyes", "sent items", "elements envoyes")
_DRAFTS = ("draft", "drafts", "brouillon", "brouillons")
_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
_REPORT_EVERY = 200

Source = Callable[[], Iterable[tuple[str, bytes]]]
"""Yields (where, bytes of one message); called twice, once for the headers and once for the words."""


@dataclass(frozen=True, slots=True)
class _Head:
    sender: tuple[str, str]
    parties: frozenset[str]
    sent: bool


def mbox(paths: Iterable[Path]) -> Source:
    """The messages of mbox files, read one at a time."""
    listed = list(paths)
    return lambda: (message for path in listed for message in _letters(path))


def is_mbox(head: bytes) -> bool:
    """Whether a file that begins so is an mbox."""
    return _FROM_LINE.match(head.partition(b"\n")[0]) is not None


def eml(paths: Iterable[Path]) -> Source:
    """Single messages, a file each: ``.eml`` files or the entries of a Maildir."""
    listed = list(paths)

    def messages() -> Iterator[tuple[str, bytes]]:
        for path in listed:
            with path.open("rb") as file:
                yield path.name, file.read(MAX_MESSAGE)

    return messages


def gather(source: Source, owner: str | None = None, progress: Progress | None = None) -> Import:
    """The messages one address sent, without quotations, device lines, contact blocks and legal footers.

    Args:
        source: the messages.
        owner: the owner's address or name; None finds the likeliest and leaves the import unconfirmed.
        progress: called with messages done and messages in all.

    Raises:
        InputError: ``import-no-messages``, ``import-owner-unknown``, ``import-unreadable``.
    """
    gathering = Gathering("mail", progress)
    try:
        heads = [_head(data) for _, data in source()]
        owners, confidence, confirmed = choose(_candidates([head for head in heads if head]), owner, _answers_to)
        if not owners:
            raise InputError("import-no-messages")
        for done, ((where, data), head) in enumerate(zip(source(), heads, strict=False), 1):
            if head is None:
                gathering.skip(where, "unreadable")
            elif head.sender[1] != owners[0].address:
                gathering.skip(where, "not-yours")
            else:
                _take(where, data, gathering)
            if done % _REPORT_EVERY == 0 or done == len(heads):
                gathering.progress(done, len(heads))
    except OSError as error:
        raise InputError("import-unreadable", path=str(error.filename), detail=error.strerror or "") from error
    return gathering.result(owners, confidence, confirmed=confirmed)


def _letters(path: Path) -> Iterator[tuple[str, bytes]]:
    lines: list[bytes] = []
    size, blank, started = 0, True, False
    with path.open("rb") as file:
        for line in file:
            if blank and _FROM_LINE.match(line):
                if started:
                    yield path.name, _unescaped(lines)
                lines, size, started = [], 0, True
            elif size < MAX_MESSAGE:
                lines.append(line[:MAX_MESSAGE])
                size += len(line)
            blank = not line.strip()
    if started:
        yield path.name, _unescaped(lines)


def _unescaped(lines: list[bytes]) -> bytes:
    return _QUOTED_FROM.sub(rb"\1", b"".join(lines))


def _head(data: bytes) -> _Head | None:
    end = data.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    try:
        message = message_from_bytes(end)
        sender = _people(message, "From")
        others = {address for name in ("To", "Cc", "Delivered-To") for _, address in _people(message, name)}
        labels = {fold(label.strip()) for label in _said(message, "X-Gmail-Labels").split(",")}
    except _BROKEN:
        return None
    if not sender:
        return None
    return _Head(sender[0], frozenset(others | {sender[0][1]}), bool(labels & set(_SENT)))


def _candidates(heads: list[_Head]) -> tuple[Candidate, ...]:
    there: Counter[str] = Counter()
    sent: Counter[str] = Counter()
    labelled: set[str] = set()
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for head in heads:
        name, address = head.sender
        there.update(head.parties)
        sent[address] += 1
        names[address][name or address] += 1
        if head.sent:
            labelled.add(address)
    shares = {address: float(address in labelled) if labelled else there[address] / len(heads) for address in sent}
    likeliest = sorted(sent, key=lambda who: (-shares[who], -sent[who], who))[:5]
    return tuple(Candidate(names[who].most_common(1)[0][0], who, round(shares[who], 3), sent[who]) for who in likeliest)


def _answers_to(candidate: Candidate, owner: str) -> bool:
    return candidate.address == owner.strip().casefold() or fold(candidate.name) == fold(owner.strip())


def _take(where: str, data: bytes, gathering: Gathering) -> None:
    try:
        message = message_from_bytes(data)
        automatic = _said(message, "Auto-Submitted").casefold() not in ("", "no")
        labels = {fold(label.strip()) for label in _said(message, "X-Gmail-Labels").split(",")}
        to = ", ".join(name or address for name, address in _people(message, "To"))
        day, text = _day(message), _words(message)
    except _BROKEN:
        return gathering.skip(where, "unreadable")
    if automatic:
        return gathering.skip(where, "automatic")
    if labels & set(_DRAFTS) or re.search(r":2,[A-Z]*D", where):
        return gathering.skip(where, "draft")
    return gathering.add(where, own_words(text), to, day)


def _said(message: Message, name: str) -> str:
    raw = str(message.get(name, ""))
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (HeaderParseError, ValueError, LookupError):
        return " ".join(raw.split())


def _people(message: Message, name: str) -> list[tuple[str, str]]:
    """(name, address in lower case) of each person in a header; encoded words are read after the commas are."""
    found = []
    for display, address in getaddresses([str(value) for value in message.get_all(name, [])]):
        if "@" in address:
            try:
                display = str(make_header(decode_header(display)))
            except (HeaderParseError, ValueError, LookupError):
                display = " ".join(display.split())
            found.append((" ".join(display.split()), address.strip().casefold()))
    return found


def _day(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _words(message: Message) -> str:
    html = ""
    for part in message.walk():
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/plain":
            if text := _decoded(part).strip():
                return text
        elif kind == "text/html" and not html:
            html = _decoded(part)
    return plain(html)


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    try:
        return data.decode(charset)
    except (LookupError, ValueError):
        return data.decode("cp1252", "replace")
