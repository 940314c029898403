"""Several asks: two or more things wanted at once, in a list, in a row of questions or one after another."""

from __future__ import annotations

import re

from coach.core.rules.engine import Hit, Message
from coach.core.scene import Language
from coach.core.text import Span

_JOIN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"[,;:?]|\b(?:and|or|plus|also|then)\b"),
    "fr": re.compile(r"[,;:?]|\b(?:et|ou|plus|puis|ainsi que|aussi)\b"),
}
_ITEM: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\s*(?:also |please |kindly |if |in )?(?:your|the|a|an|my|its|their|two|three|four|five|\d+|one|who|what"
        r"|when|where|why|how|which"
        r"|is|are|do|does|did|can|could|would|will|have|has|get|send|give|share|tell|follow|tag|book|call|sign"
        r"|order|write"
        r"|recommend|introduce|confirm|let|put|reply|like|comment|subscribe|visit|help|forward|link|quote|refer"
        r"|register"
        r"|drop|show|fill|review|join|talk|point|advise|invite|bring|whether|rate|copy|stats?)\b"
    ),
    "fr": re.compile(
        r"\s*(?:aussi |me |m'|nous |a |en |y |de |d')?(?:vos|votre|ton|tes|ta|le|la|les|l'|un|une|trois|deux|son"
        r"|sa|\d+|qui|que|quoi"
        r"|quand|ou|pourquoi|comment|combien|quels?|quelles?|est-ce|avez|auriez|pouvez|pourriez|etes|sur|avec|chez"
        r"|il faut|tu"
        r"|c'est|[a-z]+-(?:vous|tu|moi|le|la|en|toi)|envoye[rz]?|donner|dire|partager|suivre|transmettre|signer|liker"
        r"|laisser|jeter|accepter|parler|inscri\w+|presenter|recommander|tester|mettre|relire|completer|passer"
        r"|voir|indiquer)\b"
    ),
}
_WANT: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:please|kindly|send|give|tell me|share|could you|can you|would you|can i|may i|could i|let me know"
        r"|advise|i'd like|i want"
        r"|i need|follow|do visit|book|drop|confirm|put me|get him|a yes|shall i|we ask)\b"
    ),
    "fr": re.compile(
        r"(?:-moi\b|\bmerci de\b|\b(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu)\b|\bil (?:me |nous )?fau\w+"
        r"|\bj'ai (?:juste )?besoin|\bje vous invite"
        r"|\benvoie|\benvoyez|\bcommandez|\blike\b|\binscris-toi|\babonne|\btu peux|\bvous pouvez|\bil suffit"
        r"|\bfaites\b|\bdonnez"
        r"|\baccepter mon\b|\bpour (?:tester|partager|relayer)\b|\bbesoin d)"
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
    question = sentence in message.parts.questions
    wants = _WANT[message.lang].search(text)
    if not wants and not question:
        return None
    asked = text[wants.start() :] if wants and not question else text
    pieces = [piece for piece in _JOIN[message.lang].split(asked) if piece.strip(' .!"»')]
    items = 1 + sum(bool(_ITEM[message.lang].match(piece)) for piece in pieces[1:])
    if items < 2:
        return None
    kind = "list" if wants else "questions"
    certain = {2: 0.45, 3: 0.8}.get(items, 0.9)
    return Hit(sentence, certain if wants else certain - 0.05, kind)


def _row(message: Message) -> Hit | None:
    """Questions and requests that follow each other with nothing given in between."""
    asking = sorted({*message.parts.questions, *message.parts.requests})
    body = message.parts.body
    best: list[int] = []
    run: list[int] = []
    for place in (body.index(span) for span in asking):
        run = [*run, place] if run and place - run[-1] <= 1 else [place]
        best = run if len(run) > len(best) else best
    if len(best) < 2:
        return None
    return Hit(Span(body[best[0]].start, body[best[-1]].end), {2: 0.35, 3: 0.7}.get(len(best), 0.85), "row")
