"""The guard: refuses any text a model produced that could be sent, or that is anything but talk about the draft.

Several fences stand behind one another: how a remark begins, turns of a message, quotations, the closed vocabulary,
what its clauses are about, and whether it sounds like talk about a text at all. Pure; a few milliseconds for 160
characters against a draft and a post of a page.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from enum import StrEnum

from coach.core.guard.clauses import INVERSION, drifts, goes_on, jars, lists_things, strays, tokens
from coach.core.guard.english import english
from coach.core.guard.french import french
from coach.core.guard.quotes import (
    LONGEST_QUOTE,
    MOST_QUOTES,
    QUOTED,
    has_canary,
    orders_to_machine,
    quotations_stand,
    without_orders,
)
from coach.core.guard.register import SHORTEST, judged_line, register, stretch
from coach.core.guard.speech import QUOTE, Lexicon, Speech, Stem
from coach.core.scene import Language
from coach.core.text import fold, folded_words, sentences

LONGEST = 160
"""Code points an observation or a question may have."""
MOST_BORROWED = 2
"""Words of the draft or of the post that may stand unquoted, within a noun group (``the closed workshop``)."""
SHORTEST_BORROWED = 3
"""Letters such a word has at least."""


class Refusal(StrEnum):
    """Why a text is not shown; the first fence that it met."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTROL = "control"
    MARKUP = "markup"
    LINK = "link"
    LANGUAGE = "language"
    STEM = "stem"
    NOT_A_QUESTION = "not_a_question"
    CANARY = "canary"
    GREETING = "greeting"
    SIGN_OFF = "sign_off"
    FIRST_PERSON = "first_person"
    SECOND_PERSON = "second_person"
    OFFER = "offer"
    ADVICE = "advice"
    REPORTED = "reported"
    IMPERATIVE = "imperative"
    QUOTATION = "quotation"
    REWORDING = "rewording"
    SEVERAL_SENTENCES = "several_sentences"
    VOCABULARY = "vocabulary"
    OFF_TOPIC = "off_topic"
    DRIFTS = "drifts"
    NO_SENTENCE = "no_sentence"
    REGISTER = "register"


_LINK = re.compile(r"https?:|www\.|\b[\w-]+\.(?:com|org|net|fr|io|eu|me|co)\b|@\w|\bmailto:", re.IGNORECASE)
_MARKUP = re.compile(r"[<>\[\]{}|`*_#\\~^=]|&\w+;|\$\(")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PLAIN = re.compile(r"[\w\s,:;'’\-\u00a0\u202f]*[.?]?", re.UNICODE)


def speech(lang: Language) -> Speech:
    """The closed speech of a language."""
    return english() if lang == "en" else french()


def check(text: str, draft: str, post: str | None, lang: Language) -> Refusal | None:
    """Whether a text that a model produced may be shown as a remark on ``draft``.

    Passing means: one sentence of at most 160 code points, begun with a fixed stem, made of the closed vocabulary of
    ``lang`` and of at most two short quotations that stand word for word in the draft or in the post, which sounds like
    talk about a text.

    Args:
        text: what the model produced.
        draft: the person's draft, whole.
        post: the other person's post, or None.
        lang: the draft's language, in which the text must be.

    Returns:
        The first reason to refuse, or None when it may be shown.
    """
    refusal = check_words(text, draft, post, lang)
    if refusal is None and not register(lang).sounds(line_of(text, lang), speech(lang).lexicon):
        return Refusal.REGISTER
    return refusal


def check_words(text: str, draft: str, post: str | None, lang: Language) -> Refusal | None:
    """The same by every fence but the last: what the register is fitted on."""
    told = speech(lang)
    return _form(text) or _turns(text, draft, post, told) or _sense(text, draft, post, told)


def line_of(text: str, lang: Language) -> list[str]:
    """A remark as the register judges it (``register.judged_line``); empty where no stretch of it is long enough."""
    told = speech(lang)
    stem = _stem(text, told, text.rstrip().endswith("?"))
    said = tokens(QUOTED.sub(QUOTE, text[len(stem.text) :])) if stem else []
    return judged_line(stem.text, said, told.lexicon) if stem and stretch(said) >= SHORTEST else []


def check_catalogue(text: str, lang: Language, *, question: bool) -> Refusal | None:
    """The sister check, for sentences of the catalogue: written by people, they may address the writer.

    They may say *you* to the writer, ask, and advise; they may not greet, sign, speak as the sender, speak to the
    post's author, or bring in a sentence to send. Named values (``{quote}``) stand for verbatim pieces.
    """
    plain = re.sub(r"\{\w+\}", "x", text)
    if not plain.strip():
        return Refusal.EMPTY
    if _LINK.search(plain):
        return Refusal.LINK
    if question and not plain.rstrip().endswith("?"):
        return Refusal.NOT_A_QUESTION
    fences, bare = speech(lang).fences, fold(QUOTED.sub(" ", plain))
    standing = (
        (Refusal.GREETING, fences.greeting),
        (Refusal.SIGN_OFF, fences.sign_off),
        (Refusal.FIRST_PERSON, fences.first_person),
        (Refusal.SECOND_PERSON, fences.to_author),
    )
    return next((refusal for refusal, pattern in standing if pattern.search(bare)), None)


def _form(text: str) -> Refusal | None:
    """What needs no knowledge of the draft: length, control characters, markup, links."""
    if not text.strip():
        return Refusal.EMPTY
    if len(text) > LONGEST:
        return Refusal.TOO_LONG
    if unshowable(text):
        return Refusal.CONTROL
    if _LINK.search(text):
        return Refusal.LINK
    return Refusal.MARKUP if _MARKUP.search(text) else None


def unshowable(text: str) -> bool:
    """Whether a character controls something, is none yet, or could stand for anything."""
    return any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for char in text)


def _turns(text: str, draft: str, post: str | None, told: Speech) -> Refusal | None:
    """Stem, language, canaries, the turns of a message, quotations."""
    asks = text.rstrip().endswith("?")
    stem = _stem(text, told, asks)
    if stem is None:
        other = speech("fr" if told.lang == "en" else "en")
        if _stem(text, other, asks) or _stem(text, other, not asks):
            return Refusal.LANGUAGE
        return Refusal.NOT_A_QUESTION if _stem(text, told, not asks) else Refusal.STEM
    if has_canary(text, draft, post):
        return Refusal.CANARY
    whole = fold(QUOTED.sub(" ", text)).replace("rendez-vous", "rencontre")
    bare = whole[len(fold(stem.text)) :]
    fences = told.fences
    standing = (
        (Refusal.GREETING, fences.greeting, bare),
        (Refusal.SIGN_OFF, fences.sign_off, bare),
        (Refusal.OFFER, fences.offer, whole),
        (Refusal.FIRST_PERSON, fences.first_person, bare),
        (Refusal.SECOND_PERSON, fences.second_person, bare),
        (Refusal.IMPERATIVE, fences.imperative, bare),
        (Refusal.ADVICE, fences.advice, bare),
        (Refusal.REPORTED, fences.reported, bare),
    )
    for refusal, pattern, where in standing:
        if pattern.search(where):
            return refusal
    return None if quotations_stand(text, draft, post, told) else Refusal.QUOTATION


def _sense(text: str, draft: str, post: str | None, told: Speech) -> Refusal | None:
    """One sentence of the closed vocabulary about the text, and none of the draft's said again."""
    stem = _stem(text, told, text.rstrip().endswith("?"))
    assert stem is not None, "looked at by _turns"
    rest = text[len(stem.text) :]
    bare = QUOTED.sub(" ", rest)
    if _rewords(bare, draft):
        return Refusal.REWORDING
    if not _PLAIN.fullmatch(bare.strip()) or any(c.isupper() for c in bare):
        return Refusal.SEVERAL_SENTENCES
    if not text.rstrip().endswith("?") and any(map(INVERSION.search, tokens(bare))):
        return Refusal.REPORTED
    if not goes_on(tokens(QUOTED.sub(QUOTE, rest)), stem, told.lexicon):
        return Refusal.STEM
    if not _within_vocabulary(_WORD.findall(fold(bare)), f"{draft}\n{post or ''}", told.lexicon):
        return Refusal.VOCABULARY
    return _clauses(tokens(QUOTED.sub(QUOTE, text)), tokens(QUOTED.sub(QUOTE, rest)), post or "", told.lexicon)


def _clauses(said: list[str], after: list[str], post: str, lexicon: Lexicon) -> Refusal | None:
    """What the clauses are about; ``after`` leaves the stem out."""
    if jars(after, lexicon):
        return Refusal.NO_SENTENCE
    if drifts(after, lexicon):
        return Refusal.DRIFTS
    if lists_things(said, lexicon):
        return Refusal.OFF_TOPIC
    theirs = frozenset(folded_words(post)) - lexicon.core
    return Refusal.OFF_TOPIC if strays(said, lexicon, theirs) else None


def _within_vocabulary(said: list[str], context: str, lexicon: Lexicon) -> bool:
    """Whether all words are of the vocabulary but a few of the draft's or the post's, each within a noun group."""
    borrowed = [at for at, word in enumerate(said) if not _known(word, lexicon)]
    if not borrowed:
        return True
    if len(borrowed) > MOST_BORROWED:
        return False
    at_hand = set(folded_words(without_orders(context)))
    before_a_noun = lexicon.determiners | lexicon.modifiers | lexicon.prepositions | lexicon.others
    return all(
        (at - 1 in borrowed or (at > 0 and (said[at - 1] in before_a_noun or said[at - 1] == "a")))
        and at_hand.issuperset(said[at].split("-"))
        and said[at] not in lexicon.never_borrowed
        and len(said[at]) >= SHORTEST_BORROWED
        for at in borrowed
    )


def _known(word: str, lexicon: Lexicon) -> bool:
    """In the vocabulary, as it stands or before a French inversion (``dit-il``)."""
    return word in lexicon.words or INVERSION.sub("", word) in lexicon.words


def _stem(text: str, told: Speech, asks: bool) -> Stem | None:
    """The longest stem the text begins with, among those of questions or of statements."""
    straight = text.replace("’", "'")
    found = [
        stem
        for stem in (told.questions if asks else told.statements)
        if straight.startswith(stem.text) and not straight[len(stem.text) : len(stem.text) + 1].isalnum()
    ]
    return max(found, key=lambda stem: len(stem.text), default=None)


def _rewords(bare: str, draft: str) -> bool:
    """Whether the words outside quotations say a sentence of the draft again."""
    said = folded_words(bare)
    if len(said) < 4:
        return False
    for span in sentences(draft):
        theirs = folded_words(span.of(draft))
        if len(theirs) >= 4 and SequenceMatcher(None, said, theirs, autojunk=False).ratio() >= 0.6:
            return True
    return False


__all__ = [
    "LONGEST",
    "LONGEST_QUOTE",
    "MOST_QUOTES",
    "Refusal",
    "Speech",
    "check",
    "check_catalogue",
    "check_words",
    "line_of",
    "orders_to_machine",
    "speech",
    "unshowable",
]
