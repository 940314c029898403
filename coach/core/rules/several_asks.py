"""Several asks: two or more things wanted at once, in a list, in a row of questions or one after another."""

from __future__ import annotations

import re

from coach.core.rules.engine import Hit, Message
from coach.core.scene import Language
from coach.core.text import Span

_VERB: dict[Language, str] = {
    "en": (
        r"(?:send|give|share|tell|follow|tag|book|call|sign|order|write|recommend|introduce|confirm|let|put|get|reply|like|subscribe|visit|help|forward|link|quote|refer|register|drop|show|fill|review|join|talk|point|advise|please"
        r"|could you|can you|would you|will you|may i|can i|could i)"
    ),
    "fr": (
        r"(?:envoye[rz]|envoie|donne[rz]?|dites|dis|partage[rz]?|suive[rz]|transmettre|transmettez|signe[rz]?|confirme[rz]?|abonne[rz]?|like[rz]?|laisse[rz]?|parle[rz]?|faites|faire|indique[rz]?|inscri[a-z]+|presente[rz]?|recommande[rz]?|teste[rz]?"
        r"|mettre|pouvez-vous|pourriez-vous|peux-tu|merci de|me dire|me donner|bloque|relire|completer|passer)"
    ),
}
_JOIN = {
    "en": re.compile(r",|\band\b|\bor\b|\bplus\b|\balso\b"),
    "fr": re.compile(r",|\bet\b|\bou\b|\bplus\b|\bpuis\b"),
}
_WHO: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:who|what|when|where|why|how|which|is|are|do|does|did|can|could|would|will|have|has)\b"),
    "fr": re.compile(
        r"\b(?:qui|que|quoi|quand|ou|pourquoi|comment|combien|quel|quelle|quels|quelles|est-ce|avez|as-tu|etes|es-tu|sur quoi|[a-z]+-vous|[a-z]+-tu|c'est quoi|il faut|tu [a-z]+)\b"
    ),
}


def find(message: Message) -> list[Hit]:
    """Lists of wanted things, rows of questions, and requests that follow each other."""
    found = [hit for sentence in message.parts.body if (hit := _listed(message, sentence))]
    row = _row(message)
    if row:
        found.append(row)
    return found


def _listed(message: Message, sentence: Span) -> Hit | None:
    """One sentence that asks for two or more things."""
    text = sentence.of(message.plain)
    asks = sentence in message.parts.requests
    question = sentence in message.parts.questions
    if not asks and not question:
        return None
    pieces = [piece for piece in _JOIN[message.lang].split(text) if len(piece.split()) >= 2]
    verbs = len(re.findall(rf"\b{_VERB[message.lang]}\b", text))
    leads = sum(bool(_WHO[message.lang].match(piece.strip())) for piece in pieces)
    commas = text.count(",")
    if question and leads >= 3:
        return Hit(sentence, 0.85, "questions")
    if asks and verbs >= 3 and len(pieces) >= 3:
        return Hit(sentence, 0.85, "list")
    if asks and verbs >= 1 and commas >= 2 and len(pieces) >= 3 and _wanted(message, text):
        return Hit(sentence, 0.75, "list")
    if asks and verbs >= 2 and len(pieces) >= 2:
        return Hit(sentence, 0.5, "list")
    return None


def _wanted(message: Message, text: str) -> bool:
    mark = (
        r"\b(?:your|the|a|an|me|my|its|two|three|\d+)\b"
        if message.lang == "en"
        else (r"\b(?:vos|votre|ton|tes|ta|le|la|les|un|une|trois|deux|son|\d+)\b")
    )
    pieces = [piece.strip() for piece in _JOIN[message.lang].split(text)][1:]
    return sum(bool(re.match(mark, piece)) for piece in pieces) >= 1


def _row(message: Message) -> Hit | None:
    """Three questions, or a question and requests, with nothing between them that gives."""
    asking = sorted({*message.parts.questions, *message.parts.requests})
    body = message.parts.body
    places = [body.index(span) for span in asking]
    best: list[int] = []
    run: list[int] = []
    for place in places:
        run = [*run, place] if run and place - run[-1] <= 1 else [place]
        best = run if len(run) > len(best) else best
    if len(best) < 2:
        return None
    span = Span(body[best[0]].start, body[best[-1]].end)
    return Hit(span, {2: 0.35, 3: 0.7}.get(len(best), 0.85), "row")
