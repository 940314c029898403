"""French put into rough English word by word, for an encoder that knows no French.

The word order stays French and a word has one sense only: nobody is meant to read it. It is what the starter encoder
is given in place of a French text, since a bag of the right English words says more to it than French spelling does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from coach.core.gloss.inflection import lemmas
from coach.core.langid import detect

DROPPED = "-"
"""The gloss of words that have none: ne, se, the est-ce que of questions."""

_TOKEN = re.compile(r"(?P<word>[^\W\d_]+)['’]?|\d+(?:[.,:]\d+)*|[^\w\s'’-]")
_ALIKE = {
    form: word
    for word, forms in {
        "de": "d du des", "à": "au aux", "que": "qu", "le": "l la les", "un": "une",
        "son": "sa ses mon ma mes ton ta tes votre vos notre nos leur leurs", "se": "s me m te t nous vous",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Small words that stand for each other inside an expression."""


class Glossary:
    """Words, forms and expressions with what each means in English.

    Args:
        words: dictionary words and their glosses.
        irregular: inflected forms that no rule undoes, and their dictionary words.
        phrases: expressions of several words, verbs in the infinitive, and their glosses.
    """

    def __init__(
        self, words: Mapping[str, str], irregular: Mapping[str, str], phrases: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._words = words
        self._irregular = irregular
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, gloss in phrases:
            parts = _parts(phrase)
            if len(parts) > 1:
                self._phrases.setdefault(parts[0], []).append((parts, gloss))
        for known in self._phrases.values():
            known.sort(key=lambda item: -len(item[0]))
        self._lemmas = lru_cache(maxsize=16384)(self._find_lemmas)

    def __len__(self) -> int:
        return len(self._words)

    def english(self, text: str) -> str:
        """The text itself unless it is French; a French one word by word in English."""
        return self.gloss(text) if detect(text) == "fr" else text

    def gloss(self, text: str) -> str:
        """A French text word by word; names, numbers and unknown words stay as they are."""
        tokens = list(_TOKEN.finditer(text))
        found: list[str] = []
        at = 0
        while at < len(tokens):
            said, taken = self._phrase(tokens, at) or (self._word(tokens[at], _opens(tokens, at)), 1)
            if said != DROPPED:
                found.append(said)
            at += taken
        return " ".join(found)

    def _word(self, token: re.Match[str], opens: bool) -> str:
        raw = token["word"]
        if raw is None:
            return token.group()
        if raw[0].isupper() and not opens:
            return raw
        known = self._lemmas(raw.lower())
        return self._words[known[0]] if known else raw

    def _phrase(self, tokens: list[re.Match[str]], at: int) -> tuple[str, int] | None:
        raw = tokens[at]["word"]
        if raw is None:
            return None
        for first in self._matching(raw):
            for parts, gloss in self._phrases.get(first, ()):
                if all(self._is(tokens, at + step, part) for step, part in enumerate(parts[1:], 1)):
                    return gloss, len(parts)
        return None

    def _is(self, tokens: list[re.Match[str]], at: int, part: str) -> bool:
        raw = tokens[at]["word"] if at < len(tokens) else None
        return raw is not None and part in self._matching(raw)

    def _matching(self, raw: str) -> tuple[str, ...]:
        """What a word may stand for inside an expression: its form and every listed word it may come from."""
        form = raw.lower()
        return (_ALIKE.get(form, form), *self._lemmas(form))

    def _find_lemmas(self, form: str) -> tuple[str, ...]:
        """The listed words a lower-case form may belong to, likeliest first."""
        irregular = self._irregular.get(form, form)
        return tuple(word for word in dict.fromkeys((irregular, form, *lemmas(form))) if word in self._words)


def _parts(phrase: str) -> tuple[str, ...]:
    """The words an expression is matched by, without the pronoun of a reflexive verb in front."""
    words = [found["word"].lower() for found in _TOKEN.finditer(phrase) if found["word"]]
    alike = [_ALIKE.get(word, word) for word in words]
    return tuple(alike[1:] if alike[:1] == ["se"] else alike)


def _opens(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a token opens a sentence, where a capital says nothing."""
    return at == 0 or tokens[at - 1]["word"] is None
