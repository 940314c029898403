"""What a reading is asked with, and the check that it can be read at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.core.composed import LONGEST, Composed
from coach.core.langid import detect, guess
from coach.core.remark import Phrase
from coach.core.report import Report
from coach.core.scene import Gesture, Language, PastMessage
from coach.core.text import words
from coach.errors import InputError

LONGEST_DRAFT = 20_000
"""Code points. Past this a draft is a paste by accident: no message to one person is twelve pages."""
LONGEST_POST = 60_000
"""Code points: three times the longest article the networks take."""

_ADDRESS = re.compile(r"[@#]|://|^www\.")


@dataclass(frozen=True, slots=True)
class Request:
    """What to read."""

    draft: str
    post: str | None = None
    author: str | None = None
    """The recipient's name, when known: taken out of the account."""
    intention: str = ""
    gesture: Gesture = Gesture.MESSAGE
    lang: Language | None = None
    """None: found from the draft."""
    past: Sequence[PastMessage] | None = None
    """Messages to compare with; None: the library's."""


@dataclass(frozen=True, slots=True)
class Glance:
    """The two quiet words of Write; None while it cannot be told."""

    recycled: bool | None
    addressed: bool | None

    @classmethod
    def of(cls, report: Report | None) -> Glance:
        """What a reading, however far it came, says in two words."""
        if report is None:
            return cls(None, None)
        return cls(report.reuse.flag, report.address.verdict == "person" if report.address else None)


def composed(request: Request) -> tuple[Request, Composed, Composed | None]:
    """The request with its accents composed and without byte-order marks, and the draft and the post to count back.

    Raises:
        InputError: ``draft-too-long``, ``post-too-long`` where no way to write the accents makes it short enough.
    """
    _fits("draft", request.draft, LONGEST * LONGEST_DRAFT, LONGEST_DRAFT)
    _fits("post", request.post or "", LONGEST * LONGEST_POST, LONGEST_POST)
    draft, post = Composed.of(request.draft), None if request.post is None else Composed.of(request.post)
    asked = replace(
        request,
        draft=draft.text,
        post=None if post is None else post.text,
        author=None if request.author is None else Composed.of(request.author).text,
        intention=Composed.of(request.intention).text,
    )
    return asked, draft, post


def checked(request: Request) -> tuple[Request, Language, list[Phrase]]:
    """The request with its language settled, and what a person should know about it.

    Raises:
        InputError: ``draft-empty``, ``draft-too-long``, ``post-empty``, ``post-too-long``.
    """
    if not words(request.draft):
        raise InputError("draft-empty")
    _fits("draft", request.draft, LONGEST_DRAFT, LONGEST_DRAFT)
    if request.post is not None:
        if not words(request.post):
            raise InputError("post-empty")
        _fits("post", request.post, LONGEST_POST, LONGEST_POST)
    notices: list[Phrase] = []
    lang, post_lang = _languages(request, notices)
    if post_lang is not None and post_lang != lang:
        notices.append(Phrase("notices.post-other-language"))
    return replace(request, lang=lang), lang, notices


def _fits(what: str, text: str, most: int, longest: int) -> None:
    if len(text) > most:
        raise InputError(f"{what}-too-long", length=len(text), longest=longest)


def _told(text: str) -> bool:
    """Whether there is enough of a text to say that its language is none coach knows; a script of its own is enough.

    A few words with a name in them are not: *Bravo Łukasz*.
    """
    return len(words(text)) > 8 or (guess(text) == "other" and _is_foreign(text))


def _is_foreign(text: str) -> bool:
    """Whether most letters are of another script than Latin, addresses and tags left out."""
    said = unicodedata.normalize("NFKC", " ".join(run for run in text.split() if not _ADDRESS.search(run)))
    latin = ["LATIN" in unicodedata.name(char, "") for char in said if char.isalpha()]
    return 2 * sum(latin) < len(latin)


def _languages(request: Request, notices: list[Phrase]) -> tuple[Language, Language | None]:
    """The draft's language and the post's; a third language is read with the rules of the likelier of the two."""
    post_lang = detect(request.post) if request.post else None
    if request.post and post_lang is None and _told(request.post):
        notices.append(Phrase("notices.post-unknown-language"))
    if request.lang:
        return request.lang, post_lang
    draft_lang = detect(request.draft)
    if draft_lang is None and _told(request.draft):
        notices.append(Phrase("notices.draft-unknown-language"))
    return draft_lang or post_lang or "en", post_lang
