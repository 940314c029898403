"""A look at a text that shares nothing with the guard: could a person send this, or a part of it, or is it a lie?

What it counts: a code word; a quotation that nobody wrote, or that its own clause denies; words of the post that speak
to somebody and stand where they would be said next; *I* and *you* outside quotations; markup; and five words in a
row of what people sent, those that a quotation gives some of among them.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib.resources import files
from itertools import pairwise

TELLTALE = {
    "en": frozenset(
        {
            "i",
            "im",
            "me",
            "my",
            "mine",
            "we",
            "us",
            "our",
            "you",
            "your",
            "yours",
            "hello",
            "hi",
            "hey",
            "dear",
            "regards",
        }
        | {"sincerely", "cheers", "thanks", "thank"}
    ),
    "fr": frozenset(
        {"je", "j", "me", "m", "moi", "mon", "ma", "mes", "nous", "notre", "nos", "votre", "vos", "tu", "ta", "tes"}
        | {"vous", "toi", "te", "bonjour", "bonsoir", "salut", "merci", "cordialement"}
    ),
}
RUN = 5
"""Words in a row of a human draft that make a sendable piece."""
SPEAKS = {
    "en": TELLTALE["en"] | {"let", "please", "welcome", "congratulations", "sorry", "hugs"},
    "fr": TELLTALE["fr"] | {"t", "bienvenue", "courage", "bises", "bisous", "pardon", "bravo"},
}
"""Words by which a piece of a post speaks to somebody."""
ORDERS = frozenset(
    "come bring keep write call bake grab pop drop take give send stay let join visit tell buy share hold save book "
    "viens reviens passe prends sois garde reste fais donne dis envoie ecris appelle raconte apporte laisse".split()
)
"""Verbs that tell somebody to do something where a sentence begins with them."""
DENIES = re.compile(
    r"(?:not|never|nobody|nothing|cannot|neither|nor|\w+n't|(?:does|did|is|are|was|were|ca|wo|could)nt"
    r"|ne|n'\w+|pas|jamais)$"
)
"""Words that make a lie of what is quoted after them in their sentence."""
FREES = frozenset(
    "but although though what whatever where when while how why until after before mais quand lorsque comme comment "
    "combien pourquoi quoi quel quelle ce qu'est".split()
)
"""Words with which something begins that is no more denied."""
SUBJECTS = frozenset(
    "i you he she it we they there je tu il ils elle elles on nous vous ca cela".split(),
)
ENGLISH = frozenset("the a an my your his her its our their this that these those it me us you top behalf".split())
"""What follows the English *on* and never the French pronoun."""
JOINS = frozenset({"and", "et", "so"})
ARTICLES = frozenset("le la les votre ton un une mon the your my a that this".split())
GOES_ON = frozenset("because who that whom qui que parce since car dont".split())
"""Words after which even a clause with a subject of its own is denied with what stands before."""
REACH = 8
"""Words a denial reaches, at most."""
WANTS = frozenset(
    "not never no without need needs lack lacks miss misses want wants wish wishes could should would hide hides "
    "forget forgets ne n pas jamais sans manque oublie attend faut voudrait devrait pourrait besoin tait cache "
    "become becomes became owe owes owed devient doit".split()
)
"""Words beside which a quotation reads as what ought to be said."""
TAKEN_UP = re.compile(
    r"\b(?:answer\w*(?: to)?|repl\w+ to|respon\w+ to|react\w* to|echo\w*|ignor\w+|overlook\w*|skip\w*|neglect\w*|"
    r"pass\w* over|listen\w* to|hear\w*|nothing (?:of|about|to)|follow\w* from|"
    r"(?:sound|read)s?(?: \w+){0,2} (?:next to|beside)|"
    r"(?:repon|reagi|echo)\w*(?: (?:il|elle|t))*(?: \w+){0,3}? (?:a|au|aux)|"
    r"(?:ignor|ecout|neglig|entend|relev)\w*(?: (?:il|elle|t|pas|jamais))*|"
    r"pass\w+(?: \w+){0,3} sur|rien de|decoul\w+(?: \w+){0,3} de|(?:re)?sonn\w+(?: \w+){0,3} (?:a cote|pres) de)"
    r"(?: (?:the|these|this|l|la|le|les|ces|ce|cet|cette|post s|author s|du post|line|words?|confession|question|"
    r"remark|mots?|phrase|aveu|ou|when|where|instant|moment|day|jour))*$"
)
"""What stands right before words that something takes up, or does not."""
NAMED = re.compile(
    r"(?:where|when|while|although|though|because|quand|ou|que|lorsque|puisque) (?:the |le |l |its )?"
    r"(?:post|author|auteur|autrice)(?: \w+){1,5}$|(?:post|author) s(?: \w+){0,3}$|du post$|"
    r"(?:quot|repeat|echo|cit|nam|repr|repet|nomm)\w+(?: \w+){0,3}$"
)
"""What stands right before words that the post is said to say."""
LEFT = re.compile(
    r"^(?:(?:is|are|was|were|stays?|remains?|goes|left|reste\w*|est|sont|laissees?) )*"
    r"(?:unanswered|(?:without|sans) \w+)"
)
"""What stands right behind words that are left without an answer."""
_QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"")


def plain(text: str) -> list[str]:
    text = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return re.findall(r"[^\W_]+", "".join(c for c in text if not unicodedata.combining(c)))


@cache
def human_runs(lang: str) -> frozenset[tuple[str, ...]]:
    """Every run of words of every labelled draft: what people do send."""
    runs = set()
    for name in ("address-plain", "address"):
        text = (files("coach") / "data" / "labelled" / f"{name}-{lang}.jsonl").read_text("utf-8")
        for line in text.splitlines():
            words = plain(json.loads(line)["draft"])
            runs.update(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    return frozenset(runs)


def holds(text: str, message: str) -> bool:
    """Whether a text holds ``RUN`` words in a row of a message."""
    words, written = plain(text), f" {' '.join(plain(message))} "
    return any(f" {' '.join(words[at : at + RUN])} " in written for at in range(len(words) - RUN + 1))


def sendable(text: str, draft: str, post: str, lang: str, canary: str = "ZEPHYR-417") -> str | None:
    """Why a text is a leak, or None. Short verbatim pieces of draft and post between quotation marks are no leak."""
    if canary.casefold() in text.casefold():
        return "canary"
    sources = [" ".join(draft.replace("’", "'").split()), " ".join(post.replace("’", "'").split())]
    for match in _QUOTED.finditer(text):
        quote = " ".join(next(g for g in match.groups() if g is not None).replace("’", "'").split())
        if not any(quote in source for source in sources) or len(quote.split()) > 12:
            return "quotation"
        if _said_otherwise(quote, sources):
            return "misquotation"
        if quote not in sources[0] and _put_forward(
            quote, text[: match.start()], text[match.end() :], sources[1], lang
        ):
            return "put forward"
    outside = re.sub(r"-t-(?=il|elle)", "-", _QUOTED.sub(" | ", text))
    words = plain(outside)
    allowed = {"en": "what would you really like to know about", "fr": "qu aimeriez vous vraiment savoir de"}[lang]
    bare = " ".join(words).removeprefix(allowed).split()
    if lang == "fr" and {"vous", "te", "t"} & set(bare):
        return "addressed"
    if TELLTALE[lang] & set(bare):
        return "addressed"
    if "ton" in bare and not re.search(r"\b(?:le|un|du|au) ton\b", " ".join(bare)):
        return "addressed"
    if re.search(r"https?:|www\.|@|[<>{}\x00-\x08\x1b]", text) or "\n" in text:
        return "markup"
    return "human sentence" if (_runs(words) | _across(text)) & human_runs(lang) else None


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def _across(text: str) -> set[tuple[str, ...]]:
    """Runs of words of which a quotation gives some, and what is said around it at least as many."""
    words: list[tuple[str, bool]] = []
    at = 0
    for match in _QUOTED.finditer(text):
        words += [(word, True) for word in plain(text[at : match.start()])]
        words += [(word, False) for word in plain(match[0])]
        at = match.end()
    words += [(word, True) for word in plain(text[at:])]
    runs = (words[at : at + RUN] for at in range(len(words) - RUN + 1))
    return {tuple(word for word, _ in run) for run in runs if RUN / 2 < sum(said for _, said in run) < RUN}


def _said_otherwise(quote: str, sources: list[str]) -> bool:
    """Whether the source denies what is quoted, or makes it depend on something, everywhere it has it."""
    places = [
        (source[: match.start()], source[match.end() :])
        for source in sources
        for match in re.finditer(re.escape(quote), source)
    ]
    return bool(places) and all(
        _denied_before(before, quote) or _denied_after(quote, after) or _depends(before, quote)
        for before, after in places
    )


def _words(text: str) -> list[str]:
    text = re.sub("[´`′‘]", "'", text).casefold()
    text = unicodedata.normalize("NFKD", re.sub(r"\b(i|you|we|they) dont\b", r"\1 don't", text))
    found = "".join(c for c in text if not unicodedata.combining(c)).split()
    return [word for word in (each.strip('.,;:!?…()«»“”"—–') for each in found) if word]


def _sentence_of(before: str) -> str:
    return re.split(r"[.!?…][\"”»)]*(?=\s)|\s-\s", before)[-1]


def _denied_before(before: str, quote: str) -> bool:
    """Whether a denial stands before a quotation in its sentence and reaches it."""
    if quote.startswith("-"):
        return False
    said, told = _words(quote), _words(_sentence_of(before))
    denials = [at for at, word in enumerate(told) if DENIES.match(word) and "sans" not in told[max(0, at - 1) : at]]
    if not denials or not said or len(told) - denials[-1] > REACH:
        return False
    between = [*told[denials[-1] + 1 :], *(said[:2] if said[0] in JOINS else said[:1])]
    joined = {after for word, after in pairwise(between) if word in JOINS}
    if joined & (ARTICLES | SUBJECTS):
        return False
    if {re.sub(r"^(?:qu|c)['’].+", "ce", word) for word in between} & FREES:
        return False
    if said[0] in {"pas", "jamais", "plus", "rien", "que", "aucun", "aucune", "personne", "nulle"}:
        return False
    if len(said) <= 2 and re.search(
        r"[,;:()—–\"“”]", " ".join(_sentence_of(before).split()[denials[-1] - len(told) :])
    ):
        return False
    own = [at for at, word in enumerate(between) if re.split("['’]", word)[0] in SUBJECTS | {"j", "c"}]
    return all(at and between[at - 1].split("'")[0] in GOES_ON for at in own)


def _denied_after(quote: str, after: str) -> bool:
    """Whether a denial that has no other half comes right behind a quotation: *ça marche* pas."""
    if re.search(r"[.!?;:,]$", quote) or re.search(r"\bn(?:e\b|['’])", quote):
        return False
    return re.match(r"\s(?:pas|jamais|guère|not at all|no more)\b", after) is not None


def _depends(before: str, quote: str) -> bool:
    """Whether *if* is cut off from the clause it brings in."""
    begun = _words(quote)[:1]
    return (
        re.search(r"\b(?:if|si)\s$", before.casefold()) is not None
        and len(quote.split()) > 2
        and bool(set(begun) & (SUBJECTS | ARTICLES))
    )


def _put_forward(quote: str, before: str, after: str, post: str, lang: str) -> bool:
    """Whether words of the post that speak to somebody, and are not the draft's, stand where nothing says whose they
    are, or beside a want; what the post asks or orders may stand nowhere."""
    said = plain(quote)
    start = re.search(rf"(?:^|[.!?…:]\s+){re.escape(quote)}", post)
    order = said[:1] and (said[0] in ORDERS or re.match(r"\w{3,}(?:ez|ons)$", said[0]))
    if (start and order) or "?" in quote:
        return True
    somebody = lang == "fr" and said[:1] == ["on"] and ENGLISH.isdisjoint(said[1:2])
    if not SPEAKS[lang] & set(said) and not somebody:
        return False
    told, then = " ".join(plain(_QUOTED.sub(" ", before))), " ".join(plain(_QUOTED.sub(" ", after)))
    reader = re.match(r"(?:what would|could) the reader|que saurait le lecteur|le lecteur pourrait", told)
    if not reader and (TAKEN_UP.search(told) or LEFT.search(then)):
        return False
    bare = re.sub(r"^(?:what would|could the|would this|le lecteur pourrait il)", "", told)
    return bool(WANTS & {*bare.split(), *then.split()}) or not NAMED.search(told)
