"""The GBNF grammar of what a model may say of one draft: built for that draft, with no free slot in it.

An observation is a fixed stem, then words of the closed vocabulary (``core.guard``) and verbatim pieces of the draft
or the post between quotation marks; a question is the same with other stems and a question mark. llama.cpp crashes on a
grammar that does not parse, so the worker validates each one first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import groupby
from string import ascii_lowercase
from typing import Literal

from coach.core.guard import LONGEST_QUOTE, orders_to_machine, speech, unshowable
from coach.core.guard.speech import QUOTE, Stem
from coach.core.guard.whole import Cuts
from coach.core.scene import Language
from coach.core.text import Span, sentences

Kind = Literal["observation", "question"]

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
    quotes = quotable(draft, post, about)
    rules = list(_standing(kind, lang, bool(quotes)))
    if quotes:
        opening, closing = speech(lang).marks
        starts: list[str] = []
        for number, quote in enumerate(quotes):
            starts += _Runs(f"q{number}", quote, rules).heads()
        rules.append(f"quote ::= {_literal(opening)} ({' | '.join(starts)}) {_literal(closing)}")
    return "\n".join(rules) + "\n"


@cache
def _standing(kind: Kind, lang: Language, quotes: bool) -> tuple[str, ...]:
    """The rules that are the same for every draft, ``quote`` apart."""
    told = speech(lang)
    observes = kind == "observation"
    end = _literal("." if observes else told.end)
    begun, after = _begun(told.statements if observes else told.questions, lang, quotes)
    unit = ["word", *(["elided"] if _ELISIONS[lang] else []), *(["quote"] if quotes else [])]
    before_vowel = [word for word in told.words if _VOWEL.match(word) and len(word) > 1]
    elided = f"elided ::= ({_either(_ELISIONS[lang])}) ({_trie(before_vowel)})"
    return (
        f'root ::= ({begun}) (","? unit){{{_LEAST_WORDS},{MOST_WORDS}}} {end}',
        f'unit ::= " " ({" | ".join(unit)})',
        f"word ::= {_trie(_sayable(told.words, lang))}",
        *([elided] if _ELISIONS[lang] else []),
        *after,
    )


def _begun(stems: Sequence[Stem], lang: Language, quotes: bool) -> tuple[str, list[str]]:
    """Each stem with what its clause goes on with: the alternatives, and the rules they name."""
    alternatives, rules = [], []
    groups: dict[tuple[tuple[str, ...], frozenset[str]], list[str]] = {}
    for stem in stems:
        groups.setdefault((stem.words, stem.verbs | stem.carriers), []).append(stem.text)
    for number, ((listed, folded), texts) in enumerate(groups.items()):
        nexts = [_trie(_sayable(listed, lang))]
        if folded & {elision.rstrip("'") for elision in _ELISIONS[lang]}:
            nexts.append("elided")
        if QUOTE in folded and quotes:
            nexts.append("quote")
        rules.append(f"after{number} ::= {' | '.join(nexts)}")
        alternatives.append(f'({_either(texts)}) " " after{number}')
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


@lru_cache(maxsize=64)
def _ends(text: str) -> tuple[tuple[Span, ...], tuple[tuple[int, ...], ...]]:
    """The tokens of a text, and for each those with which a quotation that begins with it may end."""
    tokens = tuple(Span(*match.span()) for match in _TOKEN.finditer(text))
    cuts = Cuts(text.replace("’", "'"))
    return tokens, tuple(
        tuple(
            last
            for last in range(at, min(at + LONGEST_QUOTE, len(tokens)))
            if cuts.whole(first.start, tokens[last].end)
        )
        for at, first in enumerate(tokens)
    )


class _Runs:
    """Rules for every run of whole words of a text that may be quoted: none cut where a clause turns, none too long.

    Two runs that go on with the same word and may end at the same later ones share their rules.
    """

    def __init__(self, name: str, text: str, rules: list[str]) -> None:
        self._name, self._text, self._rules = name, text, rules
        self._tokens, self._ends = _ends(text)
        self._named: dict[tuple[int, ...], str] = {}

    def heads(self) -> list[str]:
        """The names of the rules that runs begin with."""
        return [self._rule(at, last) for at, last in enumerate(self._ends) if last]

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
