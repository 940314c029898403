"""The guard: refuses any text a model produced that could be sent, or that is anything but talk about the draft.

Several fences stand behind one another; the last one, the closed vocabulary, would do alone. Pure and quick (well under
a millisecond for 160 characters against a draft and a post of a page).
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from enum import StrEnum

from coach.core.guard.english import ENGLISH
from coach.core.guard.french import FRENCH
from coach.core.guard.speech import Speech
from coach.core.scene import Language
from coach.core.text import fold, folded_words, sentences

LONGEST = 160
"""Code points an observation or a question may have."""
LONGEST_QUOTE = 12
"""Words a quotation may have: enough to point at a piece, too few to carry a message."""
MOST_BORROWED = 1
"""Words of the draft or of the post that may stand unquoted, after an article (``the workshop``)."""
MOST_QUOTES = 2

SPEECH: dict[Language, Speech] = {"en": ENGLISH, "fr": FRENCH}
"""The closed speech of each language."""


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
    IMPERATIVE = "imperative"
    QUOTATION = "quotation"
    REWORDING = "rewording"
    SEVERAL_SENTENCES = "several_sentences"
    VOCABULARY = "vocabulary"


_LINK = re.compile(r"https?:|www\.|\b[\w-]+\.(?:com|org|net|fr|io|eu|me|co)\b|@\w|\bmailto:", re.IGNORECASE)
_MARKUP = re.compile(r"[<>\[\]{}|`*_#\\~^=]|&\w+;|\$\(")
_QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"|„([^“]*)“")
_QUOTE_MARK = re.compile(r"[«»“”\"„‟‹›]")
_CODE = re.compile(r"\b(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9]{2,}(?:-[A-Z0-9]+)*\b|\b[A-Z]{2,}(?:-[A-Z0-9]+)+\b")
_ORDER_TO_MACHINE = re.compile(
    r"\b(?:ignore|disregard|override|instructions?|prompt|system|assistant|json|canary|jailbreak|developer mode|"
    r"new (?:task|policy)|you are (?:now )?(?:an?|the) (?:ai|assistant|model|chatbot)|the user|"
    r"(?:write|draft|compose|output|print|repeat|reply|respond|answer|translate|append|include|end it)\b.{0,60}\b"
    r"(?:message|reply|word|words|following|sentence|text|email)|"
    r"nouvelle (?:tache|regle)|consigne|l'utilisateur|utilisateur|developpeur|"
    r"(?:ecri[st]|ecrivez|redige[zr]?|repond[sz]?|repondez|traduis|traduisez|ajoute[zr]?|affiche[zr]?|repete[zr]?|termine)"
    r"\b.{0,60}\b(?:message|reponse|mot|mots|texte|phrase|copier))\b"
)
_GUARD_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_INVERSION = re.compile(r"-(?:t-)?(?:il|ils|elle|elles|ce)$")
_PLAIN = re.compile(r"[\w\s,:;'’\-\u00a0\u202f]*[.?]?", re.UNICODE)


def check(text: str, draft: str, post: str | None, lang: Language) -> Refusal | None:
    """Whether a text that a model produced may be shown as a remark on ``draft``.

    Passing means: one sentence of at most 160 code points, begun with a fixed stem, made of the closed vocabulary of
    ``lang`` and of at most two short quotations that stand word for word in the draft or in the post.

    Args:
        text: what the model produced.
        draft: the person's draft, whole.
        post: the other person's post, or None.
        lang: the draft's language, in which the text must be.

    Returns:
        The first reason to refuse, or None when it may be shown.
    """
    return _form(text) or _speech(text, draft, post, SPEECH[lang]) or _sense(text, draft, post, SPEECH[lang])


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
    speech = SPEECH[lang]
    bare = fold(_QUOTED.sub(" ", plain))
    fences = (
        (Refusal.GREETING, speech.greeting),
        (Refusal.SIGN_OFF, speech.sign_off),
        (Refusal.FIRST_PERSON, speech.first_person),
        (Refusal.SECOND_PERSON, speech.to_author),
    )
    return next((refusal for refusal, pattern in fences if pattern.search(bare)), None)


def orders_to_machine(text: str) -> tuple[str, ...]:
    """The sentences of a text that speak to a machine rather than to people; nothing is ever quoted from them."""
    return tuple(span.of(text) for span in sentences(text) if _ORDER_TO_MACHINE.search(fold(span.of(text))))


def _form(text: str) -> Refusal | None:
    """What needs no knowledge of the draft: length, control characters, markup, links."""
    if not text.strip():
        return Refusal.EMPTY
    if len(text) > LONGEST:
        return Refusal.TOO_LONG
    if any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for c in text):
        return Refusal.CONTROL
    if _LINK.search(text):
        return Refusal.LINK
    return Refusal.MARKUP if _MARKUP.search(text) else None


def _speech(text: str, draft: str, post: str | None, speech: Speech) -> Refusal | None:
    """Stem, language, quotations, canaries and the patterns of a message."""
    asks = text.rstrip().endswith("?")
    stem = _stem(text, speech, asks)
    if stem is None:
        other = SPEECH["fr" if speech.lang == "en" else "en"]
        if _stem(text, other, asks) or _stem(text, other, not asks):
            return Refusal.LANGUAGE
        return Refusal.NOT_A_QUESTION if _stem(text, speech, not asks) else Refusal.STEM
    if _canary(text, draft, post):
        return Refusal.CANARY
    whole = fold(_QUOTED.sub(" ", text)).replace("rendez-vous", "rencontre")
    bare = whole[len(fold(stem)) :]
    fences = (
        (Refusal.GREETING, speech.greeting, bare),
        (Refusal.SIGN_OFF, speech.sign_off, bare),
        (Refusal.OFFER, speech.offer, whole),
        (Refusal.FIRST_PERSON, speech.first_person, bare),
        (Refusal.SECOND_PERSON, speech.second_person, bare),
        (Refusal.IMPERATIVE, speech.imperative, bare),
    )
    for refusal, pattern, where in fences:
        if pattern.search(where):
            return refusal
    return None if _quotations_stand(text, draft, post) else Refusal.QUOTATION


def _sense(text: str, draft: str, post: str | None, speech: Speech) -> Refusal | None:
    """One sentence of the closed vocabulary, and none of the draft's said again."""
    asks = text.rstrip().endswith("?")
    stem = _stem(text, speech, asks) or ""
    bare = _QUOTED.sub(" ", text[len(stem) :])
    if _rewords(bare, draft):
        return Refusal.REWORDING
    if not _PLAIN.fullmatch(bare.strip()) or any(c.isupper() for c in bare):
        return Refusal.SEVERAL_SENTENCES
    said = _GUARD_WORD.findall(fold(bare))
    if not asks and (not said or said[0] not in speech.heads):
        return Refusal.STEM
    borrowed = [at for at, word in enumerate(said) if not _known(word, speech)]
    if not borrowed:
        return None
    if len(borrowed) > MOST_BORROWED or borrowed[0] == 0 or said[borrowed[0] - 1] not in speech.articles:
        return Refusal.VOCABULARY
    word = said[borrowed[0]]
    context = folded_words(_without_orders(f"{draft}\n{post or ''}"))
    return None if len(word) > 3 and word in context and word not in speech.message_words else Refusal.VOCABULARY


def _known(word: str, speech: Speech) -> bool:
    """In the vocabulary, as it stands or before a French inversion (``dit-il``)."""
    return word in speech.folded or _INVERSION.sub("", word) in speech.folded


def _stem(text: str, speech: Speech, asks: bool) -> str | None:
    """The longest stem the text begins with, among those of questions or of statements."""
    straight = text.replace("’", "'")
    stems = speech.questions if asks else speech.statements
    found = [stem for stem in stems if straight.startswith(stem) and not straight[len(stem) : len(stem) + 1].isalnum()]
    return max(found, key=len, default=None)


def _canary(text: str, draft: str, post: str | None) -> bool:
    """A code word, or a quoted word known only from an order given to a machine in the post or in the draft."""
    if _CODE.search(text):
        return True
    context = f"{draft}\n{post or ''}"
    ordered = {word for sentence in orders_to_machine(context) for word in folded_words(sentence)}
    if not ordered:
        return False
    quoted = {word for match in _QUOTED.finditer(text) for word in folded_words(match[0])}
    return not quoted.isdisjoint(ordered - set(folded_words(_without_orders(context))))


def _without_orders(text: str) -> str:
    for sentence in orders_to_machine(text):
        text = text.replace(sentence, "\n")
    return text


def _quotations_stand(text: str, draft: str, post: str | None) -> bool:
    """Whether each quotation is a short verbatim piece; an unpaired mark does not stand."""
    if _QUOTE_MARK.search(_QUOTED.sub("", text)):
        return False
    quotes = [next(piece for piece in match.groups() if piece is not None) for match in _QUOTED.finditer(text)]
    if len(quotes) > MOST_QUOTES:
        return False
    sources = (_without_orders(draft), _without_orders(post or ""))
    return all(any(_verbatim(quote.strip(), source) for source in sources) for quote in quotes)


def _verbatim(quote: str, source: str) -> bool:
    wanted = _straight(quote)
    if not 0 < len(wanted.split()) <= LONGEST_QUOTE:
        return False
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", _straight(source)) is not None


def _straight(text: str) -> str:
    """White space and apostrophes evened out: what a quotation may differ in."""
    return " ".join(text.replace("’", "'").split())


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
    "SPEECH",
    "Refusal",
    "Speech",
    "check",
    "check_catalogue",
    "orders_to_machine",
]
