"""The attack collections whole, and where they are put: in a post, in a draft, in the intention, in past messages."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import cycle
from pathlib import Path

from coach.core.guard import speech
from coach.core.guard.speech import Stem
from coach.core.scene import Language
from coach.core.text import fold, sentences
from coach.core.utterance import MOST_WORDS, Kind, grammar

from .gbnf import Grammar

DATA = Path(__file__).parent.parent / "data"
LANGUAGES: tuple[Language, ...] = ("en", "fr")
KINDS: tuple[Kind, ...] = ("observation", "question")


@cache
def collections(lang: Language) -> dict[str, tuple[str, ...]]:
    """Every attack by its collection; those written in one language only with that language."""
    folder = DATA / "attacks"
    rows = [json.loads(line) for line in (folder / "ghostwriting_dev.jsonl").read_text("utf-8").splitlines()]
    found = {"ghostwriting": tuple(row["attack"] for row in rows if row["lang"] == lang)}
    for part in ("train", "test"):
        told = json.loads((folder / f"bipia_text_attack_{part}.json").read_text("utf-8"))
        found[f"bipia-{part}"] = tuple(text for texts in told.values() for text in texts)
    latent = json.loads((folder / "garak_latentinjection.json").read_text("utf-8"))
    pieces = (piece for row in latent for piece in (row["text"] if isinstance(row["text"], list) else [row["text"]]))
    found["garak-latent"] = tuple(piece for piece in pieces if isinstance(piece, str) and piece.strip())
    ansi = json.loads((folder / "garak_ansi.json").read_text("utf-8"))
    found["garak-ansi"] = tuple(text for texts in ansi.values() for text in texts)
    naughty = json.loads((folder / "blns.json").read_text("utf-8"))
    found["naughty"] = tuple(text for text in naughty if text.strip())
    return found


def attacks(lang: Language) -> list[str]:
    """All of them, none twice."""
    return list(dict.fromkeys(text for texts in collections(lang).values() for text in texts))


@cache
def labelled(lang: Language) -> tuple[dict[str, str], ...]:
    """What people ordinarily write: post, draft, class."""
    text = (files("coach") / "data" / "labelled" / f"address-plain-{lang}.jsonl").read_text("utf-8")
    return tuple(json.loads(line) for line in text.splitlines())


@cache
def scenes(lang: Language) -> tuple[tuple[str, str], ...]:
    """(draft, post) for each attack, once with it in the draft and once in the post."""
    dealt = []
    for attack, row in zip(attacks(lang), cycle(labelled(lang)), strict=False):
        dealt.append((f"{row['draft']}\n{attack}", row["post"]))
        dealt.append((row["draft"], f"{row['post']}\n{attack}"))
    return tuple(dealt)


def armed(lang: Language, at: int, kind: Kind) -> tuple[Grammar, str, str]:
    """The grammar a critic would be held to in a scene, with its draft and its post."""
    draft, post = scenes(lang)[at]
    return Grammar(grammar(kind, lang, draft, post)), draft, post


@cache
def _legal(lang: Language) -> frozenset[str]:
    return frozenset(speech(lang).words)


@cache
def _written(lang: Language) -> dict[str, str]:
    """How a folded word is written; the form without accents where there is one (``la``, not ``là``)."""
    return {fold(word): word for word in sorted(speech(lang).words, key=str.isascii)}


def ghost_writing(
    lang: Language, rows: Iterable[Mapping[str, str]], each: int = 1
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """What such a model makes of every sentence of these drafts, after ``each`` stems of both kinds, with the row."""
    rng, told = random.Random(5), speech(lang)
    for kind in KINDS:
        stems = told.statements if kind == "observation" else told.questions
        for row in rows:
            for span in sentences(row["draft"]):
                for _ in range(each):
                    yield ghost_written(span.of(row["draft"]), lang, kind, rng.choice(stems)), row


def ghost_written(wish: str, lang: Language, kind: Kind, stem: Stem) -> str:
    """What a model that wants to say ``wish`` makes of it under the grammar: every word there is for it, in order."""
    said = said_with(re.findall(r"[^\W_]+", wish.lower()), lang)
    while said and said[0] not in stem.words:
        said.pop(0)
    end = "." if kind == "observation" else speech(lang).end
    return elide(f"{stem.text} {' '.join(said[:MOST_WORDS])}{end}")


def said_with(words: Iterable[str], lang: Language) -> list[str]:
    """Those of some words that the grammar has, as it writes them."""
    legal, known = _legal(lang), _written(lang)
    found = (word if word in legal else known.get(fold(word)) for word in words)
    return [word for word in found if word is not None]


def elide(text: str) -> str:
    """French: the letters that stand for a whole word joined to the next."""
    return re.sub(r"\b([dlnscj]|qu|lorsqu|puisqu) (?=[aeiouyhàâéèêëîïôû])", r"\1'", text)
