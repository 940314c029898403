"""The parts of a message: greeting, opening, body, requests, sign-off, signature, names. Pure, and only spans."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coach.core.cards import card, postscript
from coach.core.organisations import organisations, senders
from coach.core.parts_wordings import ALSO_WORDS, ANYONE, NEVER_A_NAME, NOT_A_NAME, REQUEST
from coach.core.scene import Language
from coach.core.text import Span, flat, fold_word, sentences, words

_TITLE = r"(?:(?:mr|mrs|ms|miss|dr|prof|sir|madam|ma'am|madame|monsieur|m|mme|mlle|chere?|docteur|professeur)\b\.?\s*)*"
_GREETING = re.compile(
    r"\s*(?:(?:hi|hello|hey|dear|greetings|howdy|hiya|good (?:morning|afternoon|evening|day)|morning|evening|respected"
    r"|bonjour|bonsoir|salut|coucou|hello|cher|chere|chers|bjr|rebonjour|salam|servus|hola|ciao|namaste|yo)"
    r"(?:\s+(?:there|all|everyone|again|a toi|a vous|a tous|dear|my dear|chere?))*)\b",
)
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_SIGN_OFF = re.compile(
    r"(?:(?:with |avec )?(?:(?:kind|kindest|best|warm|warmest|many|all the|mes|my|bien|tres)\s+){0,8}"
    r"(?:regards|wishes|best|cheers|sincerely|yours(?: sincerely| truly| faithfully)?"
    r"|thanks(?: again| in advance| so much)?"
    r"|thank you(?: again| in advance| so much| and regards)?|take care|respectfully|blessings|warmly|kindly|greetings"
    r"|lots of love|love|thanking you|thx|br"
    r"|cordialement|sinceres salutations|salutations(?: distinguees)?|amities|amicalement|respectueusement"
    r"|bonne (?:journee|soiree|semaine|continuation|reception)|bon week-?end|bien a (?:vous|toi)|a bientot"
    r"|belle (?:journee|soiree|semaine)"
    r"|merci(?: d'avance| beaucoup| encore)?|chaleureusement|sincerement|cdlt|bav|bises|a plus|salutations? amicales?"
    r"|(?:avec )?toute ma consideration|bonjour chez vous))\b"
)
_BARE_THANKS = re.compile(
    r"(?:(?:many|mes|all|with|my) )*(?:love|thx|(?:thanks|thank you)(?: again| so much)?|merci(?: beaucoup| encore)?)"
)
_CLOSES_THANKS = re.compile(
    r"\W*$|,? a (?:vous|toi|tous)\b|\s+(?:and|et) (?:light|peace|hugs|kisses|prayers|blessings|god bless|bises)\b"
    r"|\s+(?:for your|pour votre|pour ton) (?:\w+ )?(?:time|attention|consideration|help|support|reply"
    r"|temps|lecture|aide|retour|reponse|soutien)\W*$|\s+for reading\W*$"
)
_BETWEEN_NAMES = frozenset({"and", "et", "from", "de"})
_AND = re.compile(r"[\s,.!&]*(?:(?:and|et)\s+)?")
_SPOKEN_TO = re.compile(
    r"(?:thanks|thank you|thx|merci|bravo|hi|hello|hey|dear|cheers|well done|congratulations|congrats|bonjour|bonsoir"
    r"|salut|cher|chere)[\s,]+$"
)
_SET_OFF = re.compile(r"(?:^|[,;.!?:…\n])\s*$")
_STOPS = re.compile(r"\s*(?:[,;.!?:…\n]|$)")
_QUESTION = re.compile(r"\?[\s»”\"')\]]*$")
_FIRST = {
    "en": re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'd|we'll|our|ours|us)\b"),
    "fr": re.compile(
        r"(?:\bj'|\bm'|\b(?:je|me|moi|mon|ma|mes|mien|mienne|nous|notre|nos|notres)\b|\bchez (?:moi|nous)\b)"
    ),
}
_SECOND = {
    "en": re.compile(r"\b(?:you|you're|you've|you'd|you'll|your|yours|yourself|u|ur)\b"),
    "fr": re.compile(r"\b(?:vous|votre|vos|votres|tu|te|toi|ton|ta|tes|tien|tienne)\b|\bt'"),
}


@dataclass(frozen=True)
class Parts:
    """What a message is made of; every span is of the draft as given, and may be used with ``Span.of``."""

    greeting: Span | None
    """``Hi Claire,`` with its comma, at the start; None without one."""
    opening: Span | None
    """The first sentence after the greeting, without it."""
    body: tuple[Span, ...]
    """Every sentence between the greeting and the sign-off, the opening first."""
    questions: tuple[Span, ...]
    """Those of the body that end with a question mark."""
    requests: tuple[Span, ...]
    """Those of the body that ask for something, politely or not, as a question or not."""
    first_person: tuple[Span, ...]
    """Those of the body that speak in the writer's own voice (I, we, my; je, nous, mon)."""
    second_person: tuple[Span, ...]
    """Those of the body that speak of or to the recipient (you, your; vous, tu, votre)."""
    sign_off: Span | None
    """``Kind regards`` and what follows it but the name."""
    signature: Span | None
    """The sender's name at the end, with the lines of office and address under it, or None."""
    recipient: tuple[Span, ...]
    """Every place that names the recipient: the name in the greeting, and the author's name where it is known."""
    sender: tuple[Span, ...] = ()
    """The names in the sender's introduction of themselves, and their own name wherever else it stands."""
    organisations: tuple[Span, ...] = ()
    """Every place that names a company (``core.organisations``), apart from those of ``sender``."""
    again: tuple[Span, ...] = ()
    """A second sign-off and name below the postscript, where there is a first above it."""

    @property
    def ending(self) -> tuple[Span, ...]:
        """Sign-off and name, and those below a postscript."""
        return tuple(span for span in (self.sign_off, self.signature, *self.again) if span is not None)

    @cached_property
    def aside(self) -> tuple[Span, ...]:
        """What a message may have without its post being read: greeting, sign-off, signature and all the names."""
        kept = [span for span in (self.greeting, *self.ending) if span is not None]
        taken = _places(kept)
        for span in (*self.sender, *self.organisations, *self.recipient):
            if taken.isdisjoint(range(span.start, span.end)):
                kept.append(span)
                taken |= _places([span])
        return tuple(sorted(kept))

    def is_aside(self, span: Span) -> bool:
        """Whether a piece of the draft is nothing but what every message has."""
        at = bisect_right(self.aside, span.start, key=lambda one: one.start)
        return at > 0 and self.aside[at - 1].holds(span)

    def names(self, draft: str) -> frozenset[str]:
        """The folded words that name somebody or a company.

        One that the draft also says otherwise is no name, unless it is the recipient's and bears its capital.
        """
        named, aside = _places([*self.sender, *self.organisations]), _places(self.aside)
        recipient = _places(self.recipient)
        inside, said, sure = set(), set(), set()
        for span in words(draft):
            word = fold_word(span.of(draft))
            if span.start in recipient and draft[span.start].isupper():
                sure.add(word)
            elif span.start in named or span.start in recipient:
                inside.add(word)
            elif span.start not in aside:
                said.add(word)
        return frozenset(inside - said | sure)


@lru_cache(maxsize=256)
def parts(draft: str, lang: Language, author: str | None = None) -> Parts:
    """Take a message apart.

    Args:
        draft: the message.
        lang: the language its pronouns and requests are looked up in; greetings are known in both.
        author: the recipient's name as typed, when known; each of its words counts as the recipient's name.
    """
    plain = flat(draft)
    greeting, greeted = _greeting(draft, plain, author)
    start = greeting.end if greeting else 0
    recipient = _named(draft, plain, greeted, author)
    stop = max(start, postscript(draft, plain))
    above = _closing(draft[:stop], plain[:stop], start, recipient)
    below = _closing(draft, plain, stop, recipient)
    sign_off, signature = above if any(above) else below
    body = (*_within(draft, start, _end(above, stop)), *_within(draft, stop, _end(below, len(draft))))
    sender = senders(draft, plain)
    introduced = _places(sender)
    return Parts(
        greeting=greeting,
        opening=body[0] if body else None,
        body=body,
        questions=tuple(s for s in body if _QUESTION.search(s.of(draft))),
        requests=tuple(s for s in body if REQUEST[lang].search(s.of(plain))),
        first_person=tuple(s for s in body if _FIRST[lang].search(s.of(plain))),
        second_person=tuple(s for s in body if _SECOND[lang].search(s.of(plain))),
        sign_off=sign_off,
        signature=signature,
        recipient=recipient,
        sender=sender,
        organisations=tuple(s for s in organisations(draft, plain) if introduced.isdisjoint(range(s.start, s.end))),
        again=tuple(span for span in below if span is not None and span not in (sign_off, signature)),
    )


def first_person_words(text: str, lang: Language) -> int:
    """How many words of a text are the writer's own pronouns and possessives."""
    return len(_FIRST[lang].findall(flat(text)))


def second_person_words(text: str, lang: Language) -> int:
    """How many words of a text are the recipient's pronouns and possessives."""
    return len(_SECOND[lang].findall(flat(text)))


def _greeting(draft: str, plain: str, author: str | None) -> tuple[Span | None, tuple[Span, ...]]:
    match = _GREETING.match(plain)
    at = match.end() if match else len(plain) - len(plain.lstrip())
    title = re.compile(r"\s*" + _TITLE).match(plain, at)
    at = title.end() if title else at
    names, at = _names_at(draft, plain, at, author, known_only=match is None)
    if match is None and not names:
        return None, ()
    stop = re.compile(r"\s*[,!.:;–—-]*").match(plain, at)
    end = stop.end() if stop else at
    if match is None and end == at and "\n" not in draft[at : at + 2]:
        return None, ()
    start = len(plain) - len(plain.lstrip())
    return Span(start, end), names


def _names_at(draft: str, plain: str, at: int, author: str | None, known_only: bool) -> tuple[tuple[Span, ...], int]:
    known = {flat(span.of(author)) for span in words(author)} if author else set()
    found: list[Span] = []
    while len(found) < 3:
        gap = re.compile(r"[ \t]*").match(plain, at)
        begin = gap.end() if gap else at
        match = _NAME_WORD.match(draft, begin)
        if not match:
            break
        text = plain[match.start() : match.end()].rstrip(".'-")
        is_name = text in known or (
            not known_only
            and text not in NOT_A_NAME
            and (draft[begin].isupper() or (not found and _called(draft, plain, Span(begin, begin + len(text)))))
        )
        if not is_name or ("'" in text and text not in known and len(text.split("'")[0]) < 2):
            break
        found.append(Span(begin, begin + len(text)))
        at = begin + len(text)
    return tuple(found), at


def _called(draft: str, plain: str, word: Span) -> bool:
    """Whether a word in lower case after a greeting can be a name: alone before the comma, and no word for anyone.

    Who writes a name so writes the greeting so: ``Dear connection,`` names nobody.
    """
    if len(word) < 3 or word.of(plain) in ANYONE or draft.lstrip()[:1].isupper():
        return False
    return re.compile(r" ?[,!\n]").match(plain, word.end) is not None


_Closing = tuple[Span | None, Span | None]
"""Sign-off and signature."""


def _closing(draft: str, plain: str, start: int, recipient: tuple[Span, ...]) -> _Closing:
    return card(draft, plain, start, _SIGN_OFF) or _ending(draft, plain, start, recipient)


def _end(closing: Iterable[Span | None], otherwise: int) -> int:
    return min((span.start for span in closing if span is not None), default=otherwise)


def _ending(draft: str, plain: str, start: int, recipient: tuple[Span, ...]) -> _Closing:
    pieces = _within(draft, start, len(draft))
    if not pieces:
        return None, None
    signature = _signature(draft, plain, pieces) if len(pieces) > 1 else None
    rest = pieces[:-1] if signature else pieces
    sign_off: Span | None = None
    # The first sentence is the message itself, however thin it is.
    for piece in reversed(rest[max(1, len(rest) - 2) :]):
        match = _SIGN_OFF.match(plain, piece.start)
        if not match or len(words(piece.of(draft))) > 7:
            break
        name = _NAME_WORD.search(draft, match.end(), piece.end)
        comma = re.compile(r"[,.!\s]+").match(plain, match.end())
        follows = comma is not None and name is not None and name.start() == comma.end()
        if _BARE_THANKS.fullmatch(plain, piece.start, match.end()) and not (
            _ends_thanks(draft, plain, Span(match.end(), piece.end), recipient)
        ):
            break
        if signature is None and follows and name and draft[name.start()].isupper():
            signature = Span(name.start(), _trim(draft, name.start(), piece.end))
            sign_off = Span(piece.start, match.end())
            continue
        if len(words(draft[match.end() : piece.end])) > 3:
            break
        sign_off = Span(piece.start, piece.end)
    if sign_off is None and rest and signature is None:
        tail = re.compile(r",\s*([^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*)?)\.?\s*$").search(draft, rest[-1].start)
        inner = list(_SIGN_OFF.finditer(plain, rest[-1].start))
        if tail and tail[1][0].isupper() and inner and inner[-1].end() >= tail.start() - 1:
            last = Span(tail.start(1), tail.end(1))
            signature = None if last in recipient else last
    return sign_off, signature


def _ends_thanks(draft: str, plain: str, rest: Span, recipient: tuple[Span, ...]) -> bool:
    """Whether ``love``, ``merci`` or ``thanks`` closes the message: nothing follows, or a name, or another sign-off."""
    if _CLOSES_THANKS.match(plain, rest.start, rest.end):
        return True
    joined = _AND.match(plain, rest.start, rest.end)
    if joined and _SIGN_OFF.match(plain, joined.end(), rest.end):
        return True
    said = [Span(word.start + rest.start, word.end + rest.start) for word in words(rest.of(draft))]
    set_off = len(said) == 1 and plain[rest.start] in ",\n" and said[0].of(plain) not in NOT_A_NAME
    return set_off or all(
        word in recipient or draft[word.start].isupper() or word.of(plain) in _BETWEEN_NAMES for word in said
    )


def _places(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _trim(draft: str, start: int, end: int) -> int:
    return start + len(draft[start:end].rstrip(" .!\n\t"))


def _signature(draft: str, plain: str, pieces: list[Span]) -> Span | None:
    last = pieces[-1]
    text = last.of(draft).strip(" .,!-–—")
    tokens = [span.of(text) for span in words(text)]
    if not 1 <= len(tokens) <= 3 or text.endswith("?") or flat(tokens[0]) in NOT_A_NAME:
        return None
    if len(tokens) == 1 and flat(text) in NEVER_A_NAME:
        return None
    if _SIGN_OFF.match(flat(text)) or last.of(draft).endswith(("!", "?")):
        return None
    if all(token[0].isupper() for token in tokens):
        return last
    before = pieces[-2]
    closing = _SIGN_OFF.match(plain, before.start, before.end)
    alone = len(tokens) < 3 and "\n" in draft[before.end : last.start]
    return last if alone and closing and not words(draft[closing.end() : before.end]) else None


def _within(draft: str, start: int, end: int) -> list[Span]:
    return [Span(s.start + start, s.end + start) for s in sentences(draft[start:end])]


def _named(draft: str, plain: str, greeted: tuple[Span, ...], author: str | None) -> tuple[Span, ...]:
    called = [span.of(plain) for span in greeted]
    known = [flat(span.of(author)) for span in words(author) if len(span) > 1] if author else []
    # In lower case a greeting may be to a captain or to sunshine: it names somebody there, and is a word elsewhere.
    sure = [span.of(plain) for span in greeted if draft[span.start].isupper() or span.of(plain) in known]
    first = {name for name in (*sure, *known[:1]) if len(name) > 2} - ALSO_WORDS - NOT_A_NAME
    found: list[Span] = []
    for span in words(draft):
        name = span.of(plain)
        if name not in called and name not in known:
            continue
        beside = bool(found) and plain[found[-1].end : span.start] == " "
        if draft[span.start].isupper() or name in first or beside or span in greeted or _spoken_to(plain, span):
            found.append(span)
    return tuple(found)


def _spoken_to(plain: str, span: Span) -> bool:
    """Whether a name in lower case stands where one addresses somebody: ``thanks gary,`` or ``, smith.``"""
    if len(span) < 3 or span.of(plain) in NOT_A_NAME or not _STOPS.match(plain, span.end):
        return False
    near = max(0, span.start - 20)
    set_off = span.of(plain) not in ALSO_WORDS and _SET_OFF.search(plain, near, span.start)
    return bool(set_off or _SPOKEN_TO.search(plain, near, span.start))
