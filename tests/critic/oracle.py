"""A look at a text that shares nothing with the guard: could a person send this, or a part of it?"""

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
    runs = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    return "human sentence" if runs & human_runs(lang) else None
