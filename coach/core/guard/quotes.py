"""What a remark may quote: short verbatim pieces, nothing out of an order given to a machine, no code word."""

from __future__ import annotations

import re

from coach.core.guard.speech import Speech
from coach.core.text import fold, folded_words, sentences

LONGEST_QUOTE = 12
"""Words a quotation may have: enough to point at a piece, too few to carry a message."""
MOST_QUOTES = 2

QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"|„([^“]*)“")
"""A quotation with its marks; one group a kind of mark."""
_QUOTE_MARK = re.compile(r"[«»“”\"„‟‹›]")
_WORD = re.compile(r"[^\W_]+")
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
    """Whether each quotation is a short verbatim piece; an unpaired mark does not stand, nor two made into one."""
    if _QUOTE_MARK.search(QUOTED.sub("", text)):
        return False
    matches = list(QUOTED.finditer(text))
    quotes = [next(piece for piece in match.groups() if piece is not None) for match in matches]
    sources = (without_orders(draft), without_orders(post or ""))
    origins = [{at for at, source in enumerate(sources) if _verbatim(quote.strip(), source)} for quote in quotes]
    if len(quotes) > MOST_QUOTES or not all(origins):
        return False
    return len(quotes) < MOST_QUOTES or _apart(fold(text[matches[0].end() : matches[1].start()]), origins, speech)


def _apart(between: str, origins: list[set[int]], speech: Speech) -> bool:
    """Whether two quotations stay two: no conjunction makes one sentence of them, and what parts a piece of the draft
    from a piece of the post names one of the two.
    """
    if speech.fences.splice.match(between):
        return False
    return bool(origins[0] & origins[1]) or not speech.lexicon.announced.isdisjoint(_WORD.findall(between))


def _verbatim(quote: str, source: str) -> bool:
    wanted = _straight(quote)
    if not 0 < len(wanted.split()) <= LONGEST_QUOTE or "@" in wanted or not _WORD.search(wanted):
        return False
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", _straight(source)) is not None


def _straight(text: str) -> str:
    """White space and apostrophes evened out: what a quotation may differ in."""
    return " ".join(text.replace("’", "'").split())
