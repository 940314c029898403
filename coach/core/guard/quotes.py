"""What a remark may quote: short verbatim pieces, nothing out of an order given to a machine, no code word."""

from __future__ import annotations

import re
from functools import lru_cache

from coach.core.guard import english_fences, french_fences
from coach.core.guard.speech import QUOTE, Fences, Speech
from coach.core.guard.whole import whole
from coach.core.text import fold, folded_words, sentences

LONGEST_QUOTE = 12
"""Words a quotation may have: enough to point at a piece, too few to carry a message."""
MOST_QUOTES = 2
SHORTEST_PIECE = 5
"""Words a quotation has that could be sent as it is."""
DRAFT = 0
"""Where the draft stands among what is quoted from; the post comes after it."""

QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"|„([^“]*)“")
"""A quotation with its marks; one group a kind of mark."""
_QUOTE_MARK = re.compile(r"[«»“”\"„‟‹›]")
_WORD = re.compile(r"[^\W_]+")
_COURTESIES = re.compile(
    r"\b(?:thanks?|congrat\w*|sorry|hello|hi|hey|dear|regards|sincerely|cheers|merci|bravo|felicitations|pardon|"
    r"desolee?s?|bonjour|bonsoir|salut|cordialement)\b"
)
_FENCES = (english_fences.fences(), french_fences.fences())
"""Of both languages: a post may be in another than its answer."""
_POLITE_ORDER = re.compile(r"(?!chez$|assez$|rez$)\w{2,}ez$")
_CODE = re.compile(r"\b(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9]{2,}(?:-[A-Z0-9]+)*\b|\b[A-Z]{2,}(?:-[A-Z0-9]+)+\b")
_DIGIT = r"(?:zero|one|two|three|four|five|six|seven|eight|nine|une?|deux|trois|quatre|cinq|sept|huit|neuf)"
_SPELLED = re.compile(rf"\b{_DIGIT}(?:[ -]{_DIGIT}){{2}}\b")
_ORDER_TO_MACHINE = re.compile(
    r"\b(?:ignore|disregard|override|instructions?|prompt|system|assistant|json|canary|jailbreak|developer mode|"
    r"new (?:task|policy)|you are (?:now )?(?:an?|the) (?:ai|assistant|model|chatbot)|the user|"
    r"your (?:answer|response|output)|"
    r"(?:write|draft|compose|output|print|repeat|reply|respond|answer|translate|append|include|end it)\b.{0,60}\b"
    r"(?:message|reply|word|words|following|sentence|text|email)|"
    r"nouvelle (?:tache|regle)|consigne|l'utilisateur|utilisateur|developpeur|"
    r"(?:ecri[st]|ecrivez|redige[zr]?|repond[sz]?|repondez|traduis|traduisez|ajoute[zr]?|affiche[zr]?|repete[zr]?|termine)"
    r"\b.{0,60}\b(?:message|reponse|mot|mots|texte|phrase|copier))\b"
)


@lru_cache(maxsize=64)
def orders_to_machine(text: str) -> tuple[str, ...]:
    """The sentences of a text that speak to a machine rather than to people; nothing is ever quoted from them."""
    return tuple(span.of(text) for span in sentences(text) if _ORDER_TO_MACHINE.search(fold(span.of(text))))


def without_orders(text: str) -> str:
    """The text without them."""
    for sentence in orders_to_machine(text):
        text = text.replace(sentence, "\n")
    return text


def has_canary(text: str, draft: str, post: str | None) -> bool:
    """A code word, or a quoted word known only from an order given to a machine in the post or in the draft."""
    if _CODE.search(text) or _SPELLED.search(fold(QUOTED.sub(" ", text))):
        return True
    context = f"{draft}\n{post or ''}"
    ordered = {word for sentence in orders_to_machine(context) for word in folded_words(sentence)}
    if not ordered:
        return False
    quoted = {word for match in QUOTED.finditer(text) for word in folded_words(match[0])}
    return not quoted.isdisjoint(ordered - set(folded_words(without_orders(context))))


def quotations_stand(text: str, draft: str, post: str | None, speech: Speech) -> bool:
    """Whether each quotation is a short verbatim piece that is nowhere put forward as something to say; an unpaired
    mark does not stand, nor two made into one.
    """
    if _QUOTE_MARK.search(QUOTED.sub("", text)):
        return False
    matches = list(QUOTED.finditer(text))
    quotes = [next(piece for piece in match.groups() if piece is not None) for match in matches]
    sources = (without_orders(draft), without_orders(post or ""))
    origins = [{at for at, source in enumerate(sources) if may_be_quoted(quote, source)} for quote in quotes]
    if len(quotes) > MOST_QUOTES or not all(origins):
        return False
    for match, quote, origin in zip(matches, quotes, origins, strict=True):
        around = f"{text[: match.start()]}{QUOTE}{text[match.end() :]}"
        if DRAFT not in origin and _put_forward(quote, post or "", fold(QUOTED.sub(" ", around)), speech):
            return False
    return len(quotes) < MOST_QUOTES or _apart(fold(text[matches[0].end() : matches[1].start()]), origins, speech)


def _put_forward(quote: str, post: str, around: str, speech: Speech) -> bool:
    """Whether a quotation that the draft does not hold reads as what it ought to say.

    One that speaks to somebody, of itself or as an order may only be named as what the post says, or be answered, and
    beside no lack; one that is as long as a piece of a message only stays away from a lack.
    """
    attributed = speech.fences.attributed.search(around) is not None
    stem = next((s.text for s in (*speech.statements, *speech.questions) if around.startswith(fold(s.text))), "")
    lacking = speech.fences.lacking.search(around[len(stem) :]) is not None
    if _speaks(quote, post, speech):
        return lacking or not attributed
    return lacking and not attributed and len(quote.split()) >= SHORTEST_PIECE


def _speaks(quote: str, post: str, speech: Speech) -> bool:
    """Whether a quotation holds what only a message does: a first or second person, a greeting, an order."""
    folded = fold(quote.strip())
    if _COURTESIES.search(folded) or any(turn.search(folded) for fences in _FENCES for turn in _spoken(fences)):
        return True
    first = _WORD.findall(folded)[0]
    if first not in speech.lexicon.bare_verbs | speech.lexicon.finite and not _POLITE_ORDER.match(first):
        return False
    return re.search(rf"(?:^|[.!?:;,…\"“«(—–])\s*{_as_written(quote)}", _straight(post), re.MULTILINE) is not None


def _spoken(fences: Fences) -> tuple[re.Pattern[str], ...]:
    return fences.greeting, fences.sign_off, fences.first_person, fences.second_person, fences.imperative


def _apart(between: str, origins: list[set[int]], speech: Speech) -> bool:
    """Whether two quotations stay two: no conjunction makes one sentence of them, and what parts a piece of the draft
    from a piece of the post names one of the two.
    """
    if speech.fences.splice.match(between):
        return False
    return bool(origins[0] & origins[1]) or not speech.lexicon.announced.isdisjoint(_WORD.findall(between))


def may_be_quoted(quote: str, source: str) -> bool:
    """Whether a quotation is a short verbatim piece of a text, and nothing its clause turns on is cut off from it.

    White space and apostrophes may differ.
    """
    if not 0 < len(quote.split()) <= LONGEST_QUOTE or "@" in quote or not _WORD.search(quote):
        return False
    straight = _straight(source)
    places = re.finditer(rf"(?<!\w){_as_written(quote)}(?!\w)", straight)
    return any(whole(straight, *place.span()) for place in places)


def _as_written(quote: str) -> str:
    """A pattern for a quotation whatever white space its words are parted by."""
    return r"\s+".join(map(re.escape, _straight(quote).split()))


def _straight(text: str) -> str:
    return text.replace("’", "'")
