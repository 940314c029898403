"""What a remark may quote: short verbatim pieces, nothing out of an order given to a machine, no code word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, IntEnum
from functools import lru_cache

from coach.core.guard import english_fences, french_fences
from coach.core.guard.speech import QUOTE, Speech
from coach.core.guard.turns import TURNS, Turns
from coach.core.guard.whole import Cuts, cuts_of, has_verb, straight, words_of
from coach.core.text import fold, folded_words, sentences

LONGEST_QUOTE = 12
"""Words a quotation may have: enough to point at a piece, too few to carry a message."""
MOST_QUOTES = 2
SHORTEST_PIECE = 5
"""Words a quotation has that is more than a name for something."""
DRAFT = 0
"""Where the draft stands among what is quoted from; the post comes after it."""

QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"|„([^“]*)“")
"""A quotation with its marks; one group a kind of mark."""
_QUOTE_MARK = re.compile(r"[«»“”\"„‟‹›]")
_WORD = re.compile(r"[^\W_]+")
_A_WORD = 20
"""Code points that surely hold the last word before a piece."""
_A_LANGUAGE = 60
"""Code points on either side of a piece by which its language is told."""
_CLAUSES = re.compile(r"[.!?;:,…()—–]|\s-\s")
_AT = re.compile(r"\s*à ", re.IGNORECASE)
"""French *à* within a sentence, where no greeting begins with it."""
_CLAUSE_BEGINS = re.compile(r"(?:[.!?;:,…()\"“”«»\n—–]|\s-)\s*$")
_CLAUSE_ENDS = re.compile(r"\s*(?:[.!?;:,…()—–]|$)")
_WITHIN = re.compile(r"[.!?;:,…()—–]\s*\S|[!?]|\s-\s")
"""A mark within a piece, or one that makes more of it than a name."""
_OVER = re.compile(r"[\s.!?…»”\"')]*$")
"""Where nothing of a sentence follows."""
_READERS = ("reader", "lecteur", "lecteur pourrait-il")
"""How the stems end whose clause is about the reader: what the reader answers is no answer of the draft."""
_COURTESIES = re.compile(
    r"\b(?:thanks?|hugs?|kiss(?:es)?|welcome|congrat\w*|sorry|hello|hi|hey|dear|regards|sincerely|cheers|"
    r"merci|bravo|bises?|bisous?|courage|bienvenue|felicitations|pardon|desolee?s?|bonjour|bonsoir|salut|cordialement)\b"
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


class Use(IntEnum):
    """What a piece of the post could be used for, from the most harmless on."""

    NAMES = 0
    """It names something."""
    ACTS = 1
    """It says what somebody did, whoever that was: part of a clause."""
    STATES = 2
    """It states something, and could be said again."""
    CALLS = 3
    """It calls on somebody: an order, an invitation, a greeting, a question; or it is nothing that is known."""


class Begun(Enum):
    """How a piece begins, where it is no bare word that could be an order."""

    GROUP = "group"
    """As a noun group or a dependent clause that states nothing by itself."""
    CLAUSE = "clause"


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
        if DRAFT not in origin and _put_forward(quote, sources[1], fold(QUOTED.sub(" ", around)), speech):
            return False
    return len(quotes) < MOST_QUOTES or _apart(fold(text[matches[0].end() : matches[1].start()]), origins, speech)


def _put_forward(quote: str, post: str, around: str, speech: Speech) -> bool:
    """Whether a quotation that the draft does not hold reads as what it ought to say.

    What only names something may stand anywhere. What states something may only be answered, or left unanswered, or be
    named as what the post says, beside no lack; what calls on somebody may stand nowhere.
    """
    use = use_of(quote, post)
    if use is Use.NAMES:
        return False
    stem = next((s.text for s in (*speech.statements, *speech.questions) if around.startswith(fold(s.text))), "")
    said, fences = around[len(stem) :], speech.fences
    if use is Use.ACTS and fences.acting.search(said):
        return False
    if use is Use.CALLS:
        return True
    if fences.said.search(said):
        return fences.lacking.search(said) is not None
    answered = None if stem.endswith(_READERS) else fences.answering.search(said)
    if answered is None:
        return True
    left = f"{said[: answered.start()]} {said[answered.end() :]}"
    return fences.lacking.search(fences.denials.sub(" ", left)) is not None


def use_of(quote: str, post: str) -> Use:
    """What a quotation of the post could be used for, by the worst of the places where the post has it."""
    cuts = cuts_of(post)
    uses = (use_at(cuts, *span) for span in _places(quote, cuts.text) if cuts.whole(*span))
    return max(uses, default=Use.CALLS)


def use_at(cuts: Cuts, start: int, end: int) -> Use:
    """What a piece of the post could be used for.

    Args:
        cuts: the post.
        start: where the piece begins.
        end: where it ends.
    """
    quoted = cuts.text[start:end]
    before, after = cuts.around(start, end)
    opens = not before.strip() or _CLAUSE_BEGINS.search(before) is not None
    asks = "?" in quoted or after.rstrip("»”\"')] ").endswith("?")
    begun = begins_as(quoted, before, after)
    if _calls(quoted) or (begun is None and opens):
        return Use.CALLS
    short = len(quoted.split()) < SHORTEST_PIECE and not _speaks(quoted) and not _WITHIN.search(quoted)
    if begun is None:
        return Use.ACTS if short else Use.CALLS
    alone = opens and (_CLAUSE_ENDS.match(after) if asks else not before.strip() and _OVER.match(after))
    if short and begun is Begun.GROUP and not alone:
        return Use.NAMES
    clauses = (part for part in _CLAUSES.split(quoted)[1:] if _WORD.search(part) and not _AT.match(part))
    return (
        Use.CALLS if asks or any(begins_as(part, "", f"{before} {after}") is None for part in clauses) else Use.STATES
    )


def begins_as(piece: str, before: str, after: str) -> Begun | None:
    """How a piece begins: by a word that no order begins with, or None where none is known.

    Args:
        piece: the piece.
        before: what its sentence has before it.
        after: what it has after it; with the rest it tells which language this is.
    """
    said, told = words_of(piece), words_of(before[-_A_WORD:])
    every = (*words_of(before[-_A_LANGUAGE:]), *said, *words_of(after[:_A_LANGUAGE]))
    weights = [sum(map(turns.head, every)) + sum(map(turns.verbal, every)) for turns in TURNS.values()]
    likely = [turns for turns, weight in zip(TURNS.values(), weights, strict=True) if weight == max(weights)]
    found = [_begins_as(said, told, turns) for turns in likely]
    return None if None in found else Begun.CLAUSE if Begun.CLAUSE in found else Begun.GROUP


def _begins_as(said: Sequence[str], before: Sequence[str], turns: Turns) -> Begun | None:
    """The same, in one language."""
    if said and turns.joint(said[0]):
        said = said[1:]
    if not said:
        return None
    depends, headed = turns.asks(said[0]) or turns.begins(said[0]), turns.head(said[0])
    if (depends and before) or ((headed or turns.almost(said[0])) and not has_verb(said, turns)):
        return Begun.GROUP
    if depends or headed or turns.own(said[0]) or turns.opening(said[0]):
        return Begun.CLAUSE
    named = any(turns.article(word) or turns.pointing(word) for word in before[-1:])
    return Begun.GROUP if named and not has_verb(said, turns) else None


def _calls(quoted: str) -> bool:
    """Whether a piece holds what only a message does: a greeting, a courtesy, an order."""
    folded = fold(quoted.strip())
    first = _WORD.search(folded)
    if _COURTESIES.search(folded) or (first and _POLITE_ORDER.match(first[0])):
        return True
    turns = (turn for fences in _FENCES for turn in (fences.greeting, fences.sign_off, fences.imperative))
    return any(turn.search(folded) for turn in turns)


def _speaks(quoted: str) -> bool:
    """Whether a piece holds a first or second person."""
    folded = fold(quoted)
    return any(turn.search(folded) for fences in _FENCES for turn in (fences.first_person, fences.second_person))


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
    cuts = cuts_of(source)
    return any(cuts.whole(*span) for span in _places(quote, cuts.text))


def _places(quote: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text has a quotation as whole words."""
    return (found.span() for found in re.finditer(rf"(?<!\w){_as_written(quote)}(?!\w)", text))


def _as_written(quote: str) -> str:
    """A pattern for a quotation whatever white space its words are parted by."""
    return r"\s+".join(map(re.escape, straight(quote).split()))
