"""French put into rough English word by word, for an encoder that knows no French.

The word order stays French and a word has one sense only: nobody is meant to read it. It is what the starter encoder
is given in place of a French text, since a bag of the right English words says more to it than French spelling does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
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

_Phrase = tuple[int, tuple[str, ...], str]
"""Where it stands among all, the longest first; its words; its gloss."""


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
        cut = [(parts, gloss) for phrase, gloss in phrases if len(parts := _parts(phrase)) > 1]
        self._phrases: dict[str, dict[str, list[_Phrase]]] = {}
        for rank, (parts, gloss) in enumerate(sorted(cut, key=lambda one: -len(one[0]))):
            self._phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((rank, parts, gloss))
        self._lemmas = lru_cache(maxsize=16384)(self._find_lemmas)
        self._matching = lru_cache(maxsize=16384)(self._find_matching)

    def __len__(self) -> int:
        return len(self._words)

    def english(self, text: str) -> str:
        """The text itself unless it is French; a French one word by word in English."""
        return self.gloss(text) if detect(text) == "fr" else text

    def gloss(self, text: str) -> str:
        """A French text word by word; names, numbers and unknown words stay as they are."""
        tokens = list(_TOKEN.finditer(text))
        may = [() if token["word"] is None else self._matching(token["word"].lower()) for token in tokens]
        found: list[str] = []
        at = 0
        while at < len(tokens):
            said, taken = self._phrase(may, at) or (self._word(tokens[at], _opens(tokens, at)), 1)
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

    def _phrase(self, may: Sequence[tuple[str, ...]], at: int) -> tuple[str, int] | None:
        """The longest expression that begins at a word, looked for by its first two words: most words begin some."""
        after = may[at + 1] if at + 1 < len(may) else ()
        for first in may[at] if after else ():
            by_second = self._phrases.get(first, {})
            said = [one for second in after for one in by_second.get(second, ()) if _goes_on(one[1], may, at)]
            if said:
                _, parts, gloss = min(said)
                return gloss, len(parts)
        return None

    def _find_matching(self, form: str) -> tuple[str, ...]:
        """What a word may stand for inside an expression: its form and every listed word it may come from."""
        return (_ALIKE.get(form, form), *self._lemmas(form))

    def _find_lemmas(self, form: str) -> tuple[str, ...]:
        """The listed words a lower-case form may belong to, likeliest first."""
        irregular = self._irregular.get(form, form)
        return tuple(word for word in dict.fromkeys((irregular, form, *lemmas(form))) if word in self._words)


def _goes_on(parts: Sequence[str], may: Sequence[tuple[str, ...]], at: int) -> bool:
    """Whether an expression's words from the third on stand there, the first at ``at``."""
    return at + len(parts) <= len(may) and all(part in may[at + n] for n, part in enumerate(parts[2:], 2))


def _parts(phrase: str) -> tuple[str, ...]:
    """The words an expression is matched by, without the pronoun of a reflexive verb in front."""
    words = [found["word"].lower() for found in _TOKEN.finditer(phrase) if found["word"]]
    alike = [_ALIKE.get(word, word) for word in words]
    return tuple(alike[1:] if alike[:1] == ["se"] else alike)


def _opens(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a token opens a sentence, where a capital says nothing."""
    return at == 0 or tokens[at - 1]["word"] is None
