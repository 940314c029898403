"""The GBNF grammar of what a model may say of one draft: built for that draft, with no free slot in it.

An observation is a fixed stem, then words of the closed vocabulary (``core.guard``) and verbatim pieces of the draft
or the post between quotation marks; a question is the same with other stems and a question mark. llama.cpp crashes on a
grammar that does not parse, so the worker validates each one first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from string import ascii_lowercase
from typing import Literal

from coach.core.guard import LONGEST_QUOTE, orders_to_machine, speech, unshowable
from coach.core.guard.quotes import Use, use_at, without_orders
from coach.core.guard.speech import QUOTE, Stem
from coach.core.guard.whole import cuts_of
from coach.core.scene import Language
from coach.core.text import Span, fold, sentences

Kind = Literal["observation", "question"]
_Rule = Literal["quote", "told"]
"""What the draft has and what only names something; what the post states."""
_WANTED: tuple[tuple[_Rule, Use], ...] = (("quote", Use.NAMES), ("told", Use.STATES))

MOST_WORDS = 11
"""Words and quotations after the stem and the word its clause goes on with."""
_LEAST_WORDS = 2
_MOST_QUOTABLE = 12
"""Sentences a grammar offers for quotation; more would only slow each token down."""

_ELISIONS = {"en": (), "fr": ("d'", "l'", "lorsqu'", "n'", "puisqu'", "qu'", "s'")}
_VOWEL = re.compile(r"[aeiouyhàâéèêëîïôûœ]", re.IGNORECASE)
_TOKEN = re.compile(r"\S+")
_ESCAPED = {ord(char): f"\\{char}" for char in '"\\'}
_UNSPEAKABLE = re.compile(r"[@«»“”\"<>\[\]{}|`*_#\\~^=]")


def grammar(kind: Kind, lang: Language, draft: str, post: str | None, about: Span | None = None) -> str:
    """The grammar for one utterance.

    Args:
        kind: what is to be said.
        lang: the draft's language.
        draft: the draft, whole.
        post: the post, or None.
        about: the sentence of the draft the utterance is about; quoted first of all.

    Returns:
        GBNF text with the rule ``root``; every text it derives is at most ``MOST_WORDS`` words after its stem.
    """
    rules: list[str] = []
    starts: dict[_Rule, list[str]] = {"quote": [], "told": []}
    for number, (source, span, theirs) in enumerate(_places(draft, post, about)):
        for rule, ends in _ends(source, span, theirs):
            starts[rule] += _Runs(f"{rule[0]}{number}", source, ends, rules).heads()
    opening, closing = map(_literal, speech(lang).marks)
    offered = tuple(rule for rule, heads in starts.items() if heads)
    rules += [f"{rule} ::= {opening} ({' | '.join(starts[rule])}) {closing}" for rule in offered]
    return "\n".join((*_standing(kind, lang, offered), *rules)) + "\n"


def _places(draft: str, post: str | None, about: Span | None) -> Iterator[tuple[str, Span, bool]]:
    """The texts and the sentences in them that are quoted from, and whether they are the post's."""
    sources = without_orders(draft), without_orders(post or "")
    for text in quotable(draft, post, about):
        theirs = text not in sources[0]
        start = sources[theirs].find(text)
        if start >= 0:
            yield sources[theirs], Span(start, start + len(text)), theirs


@cache
def _standing(kind: Kind, lang: Language, offered: tuple[_Rule, ...]) -> tuple[str, ...]:
    """The rules that are the same for every draft, quotations apart; ``offered`` are those there are."""
    told = speech(lang)
    observes = kind == "observation"
    end = _literal("." if observes else told.end)
    answers = "told" in offered
    begun, rules = _begun(told.statements if observes else told.questions, lang, answers, "quote" in offered)
    unit = ["word", *(["elided"] if _ELISIONS[lang] else []), *(["quote"] if "quote" in offered else [])]
    before_vowel = [word for word in told.words if _VOWEL.match(word) and len(word) > 1]
    elided = f"elided ::= ({_either(_ELISIONS[lang])}) ({_trie(before_vowel)})"
    return (
        f"root ::= (talk{' | answer' if answers else ''}) {end}",
        f'talk ::= begun (","? unit){{{_LEAST_WORDS},{MOST_WORDS}}}',
        *(_answer(told.fences.frames) if answers else ()),
        f"begun ::= {begun}",
        f'unit ::= " " ({" | ".join(unit)})',
        f"word ::= {_trie(_sayable(told.words, lang))}",
        *([elided] if _ELISIONS[lang] else []),
        *rules,
    )


def _answer(frames: Iterable[str]) -> tuple[str, ...]:
    """What the post states is offered only where something answers it, or the post is said to state it."""
    most = (MOST_WORDS - 1) // 2
    return (
        f'answer ::= (begun (","? unit){{0,{most}}} ","? " " answered | answering) (","? unit){{0,{most}}}',
        f'answered ::= ({_trie(sorted(frames))}) " " told',
    )


def _begun(stems: Sequence[Stem], lang: Language, answers: bool, quotes: bool) -> tuple[str, list[str]]:
    """Each stem with what its clause goes on with: the alternatives, and the rules they name; ``answering`` among
    these, where the clause may go on with an answer to the post.
    """
    alternatives, answering, rules = [], [], []
    groups: dict[tuple[tuple[str, ...], frozenset[str]], list[str]] = {}
    for stem in stems:
        groups.setdefault((stem.words, stem.verbs | stem.carriers), []).append(stem.text)
    for number, ((listed, folded), texts) in enumerate(groups.items()):
        nexts = [_trie(_sayable(listed, lang))]
        if folded & {elision.rstrip("'") for elision in _ELISIONS[lang]}:
            nexts.append("elided")
        if QUOTE in folded and quotes:
            nexts.append("quote")
        frames = [frame for frame in speech(lang).fences.frames if fold(frame.split()[0]) in folded]
        if frames and answers:
            answering.append(f'({_either(texts)}) " " ({_trie(sorted(frames))}) " " told')
        rules.append(f"after{number} ::= {' | '.join(nexts)}")
        alternatives.append(f'({_either(texts)}) " " after{number}')
    if answers:
        rules.append(f"answering ::= {' | '.join(answering)}")
    return " | ".join(alternatives), rules


def quotable(draft: str, post: str | None, about: Span | None = None) -> list[str]:
    """The sentences that may be quoted from: the one in question, then the draft's and the post's, orders left out."""
    first = [about.of(draft)] if about else []
    ordered = [
        *first,
        *(span.of(draft) for span in sentences(draft)),
        *(s.of(post or "") for s in sentences(post or "")),
    ]
    refused = set(orders_to_machine(draft)) | set(orders_to_machine(post or ""))
    kept = [text for text in dict.fromkeys(ordered) if text not in refused and not _unspeakable(text)]
    return kept[:_MOST_QUOTABLE]


def _unspeakable(text: str) -> bool:
    """Whether it holds a character that no remark may."""
    return bool(_UNSPEAKABLE.search(text)) or unshowable(text)


def letters(count: int) -> list[str]:
    """Names for up to 26 sentences, each a single token everywhere: ``a``, ``b``, ``c``."""
    return list(ascii_lowercase[:count])


_Ends = Mapping[Span, tuple[Span, ...]]
"""The tokens of a sentence, and with which a quotation may end that begins with each."""


@lru_cache(maxsize=64)
def _ends(source: str, span: Span, theirs: bool) -> tuple[tuple[_Rule, _Ends], ...]:
    """What may be quoted of a sentence, by what it may be used for; ``theirs`` where it is the post's."""
    tokens = tuple(Span(*match.span()) for match in _TOKEN.finditer(source, span.start, span.end))
    cuts = cuts_of(source)
    found: dict[_Rule, dict[Span, tuple[Span, ...]]] = {"quote": {}, "told": {}}
    for at, first in enumerate(tokens):
        lasts = tokens[at : at + LONGEST_QUOTE] if cuts.reaches(first.start) else ()
        pieces = [last for last in lasts if cuts.whole(first.start, last.end)]
        uses = [use_at(cuts, first.start, last.end) if theirs else Use.NAMES for last in pieces]
        for rule, wanted in _WANTED:
            found[rule][first] = tuple(last for last, use in zip(pieces, uses, strict=True) if use is wanted)
    return tuple((rule, ends) for rule, ends in found.items() if any(ends.values()))


class _Runs:
    """Rules for every run of whole words of a sentence that may be quoted: none cut where a clause turns, none too
    long.

    Two runs that go on with the same word and may end at the same later ones share their rules.
    """

    def __init__(self, name: str, text: str, ends: _Ends, rules: list[str]) -> None:
        self._name, self._text, self._ends, self._rules = name, text, ends, rules
        self._tokens = tuple(ends)
        self._named: dict[tuple[int, ...], str] = {}

    def heads(self) -> list[str]:
        """The names of the rules that runs begin with."""
        places = {token: at for at, token in enumerate(self._tokens)}
        return [
            self._rule(at, tuple(map(places.__getitem__, self._ends[first])))
            for at, first in enumerate(self._tokens)
            if self._ends[first]
        ]

    def _rule(self, at: int, ends: tuple[int, ...]) -> str:
        """The rule for a token and what may follow until one of ``ends``."""
        key = (at, *ends)
        if key not in self._named:
            self._named[key] = name = f"{self._name}x{len(self._named)}"
            later = tuple(last for last in ends if last > at)
            rest = ""
            if later:
                gap = self._text[self._tokens[at].end : self._tokens[at + 1].start]
                rest = f" ({_literal(gap)} {self._rule(at + 1, later)}){'?' if at in ends else ''}"
            self._rules.append(f"{name} ::= {_literal(self._tokens[at].of(self._text))}{rest}")
        return self._named[key]


def _sayable(listed: Sequence[str], lang: Language) -> list[str]:
    """Elided forms stand only before their word, never alone."""
    elided = {elision.rstrip("'") for elision in _ELISIONS[lang]}
    return [word for word in listed if word not in elided]


def _either(texts: Iterable[str]) -> str:
    return " | ".join(map(_literal, texts))


def _trie(listed: Sequence[str]) -> str:
    """An alternation that shares prefixes: a grammar state then has a handful of branches, not hundreds."""
    branches = []
    for first, group in groupby(sorted(listed), key=lambda word: word[:1]):
        tails = [word[1:] for word in group]
        if len(tails) == 1:
            branches.append(_literal(first + tails[0]))
            continue
        inner = _trie([tail for tail in tails if tail])
        optional = "?" if "" in tails else ""
        branches.append(f"{_literal(first)} ({inner}){optional}")
    return " | ".join(branches)


def _literal(text: str) -> str:
    if text.isprintable():
        return f'"{text.translate(_ESCAPED)}"'
    escaped = "".join(
        f"\\{char}"
        if char in '"\\'
        else char
        if char.isprintable() or char in "\u00a0\u202f"
        else f"\\u{ord(char):04X}"
        if ord(char) < 0x10000
        else f"\\U{ord(char):08X}"
        for char in text
    )
    return f'"{escaped}"'
