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
        | {"bonjour", "bonsoir", "salut", "merci", "cordialement"}
    ),
}
RUN = 5
"""Words in a row of a human draft that make a sendable piece."""
DENIES = frozenset(
    "not never nobody nothing cannot don't doesn't didn't isn't aren't wasn't won't can't couldn't".split()
) | frozenset("ne n'ai n'est n'avons n'avez n'a pas jamais".split())
"""Words that make a lie of what is quoted right after them."""
BEGINS = frozenset(
    "what who which where when while how why because but although since until mais car parce puisque quand lorsque qui "
    "dont comme comment pourquoi quoi quel quelle ce".split()
)
"""Words with which another clause begins."""
WANTS = frozenset(
    "not never no without need needs lack lacks miss misses want wants wish wishes could should would hide hides "
    "forget forgets ne n pas jamais sans manque oublie attend faut voudrait devrait pourrait besoin tait cache".split()
)
"""Words beside which a quotation reads as what ought to be said."""
NAMES_A_SOURCE = re.compile(r"\b(?:post|author|answer\w*|repl\w+|respond\w*|auteur|autrice|repon\w+|reagi\w+|echo)\b")
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
        if quote not in sources[0] and _put_forward(plain(quote), plain(_QUOTED.sub(" ", text)), lang):
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
    """Whether the source denies what is quoted, everywhere it has it: a negation one or two words before."""
    places = [(source, match.start()) for source in sources for match in re.finditer(re.escape(quote), source)]
    return bool(places) and all(_denied_before(source[:start], quote) for source, start in places)


def _denied_before(before: str, quote: str) -> bool:
    last = re.split(r"[.!?;:,()\n…—–]", before.casefold())[-1].split()[-2:]
    first = [re.sub(r"^qu['’].+", "que", word.strip(".,;:!?…")) for word in quote.casefold().split()[:1]]
    if BEGINS & {*last, *first} or {"pas", "jamais", "plus", "rien", "que", "aucun", "aucune", "personne"} & set(first):
        return False
    return bool(DENIES & set(last))


def _put_forward(quote: list[str], outside: list[str], lang: str) -> bool:
    """Whether words that speak to somebody, and are not the draft's, stand where nothing says whose they are, or beside
    a want."""
    if not TELLTALE[lang] & set(quote):
        return False
    said = " ".join(outside)
    bare = re.sub(r"^(?:what would|could the|would this|le lecteur pourrait il)", "", said).split()
    return bool(WANTS & set(bare)) or not NAMES_A_SOURCE.search(said)
