"""A small reader of GBNF that draws texts from a grammar: the worst that a model under it could say."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r'\s*(?:"((?:\\.|[^"\\])*)"|([\w-]+)|([()|?])|\{(\d+),(\d+)\})')
_ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|(.))")


@dataclass(slots=True)
class Node:
    """``kind`` is text, name, all, any or some."""

    kind: str
    text: str = ""
    parts: Sequence[Node] = ()
    low: int = 0
    high: int = 0


class Grammar:
    def __init__(self, source: str) -> None:
        self.rules = {}
        for line in source.strip().split("\n"):
            name, _, body = line.partition(" ::= ")
            self.rules[name] = _parse(body)

    def draw(self, rng: random.Random) -> str:
        """One text of the grammar."""
        return self._draw(self.rules["root"], rng)

    def _draw(self, node: Node, rng: random.Random) -> str:
        if node.kind == "text":
            return node.text
        if node.kind == "name":
            return self._draw(self.rules[node.text], rng)
        if node.kind == "all":
            return "".join(self._draw(part, rng) for part in node.parts)
        if node.kind == "any":
            return self._draw(rng.choice(node.parts), rng)
        return "".join(self._draw(node.parts[0], rng) for _ in range(rng.randint(node.low, node.high)))


@lru_cache(maxsize=2048)
def _parse(body: str) -> Node:
    outer: list[list[list[Node]]] = []
    branches: list[list[Node]] = [[]]
    at = 0
    for match in _TOKEN.finditer(body):
        if match.start() != at:
            break
        at = match.end()
        text, name, sign, low, high = match.groups()
        if text is not None:
            branches[-1].append(Node("text", _unescaped(text)))
        elif name:
            branches[-1].append(Node("name", name))
        elif sign == "|":
            branches.append([])
        elif sign == "(":
            outer.append(branches)
            branches = [[]]
        elif sign == ")":
            if not outer:
                raise ValueError("an unmatched parenthesis")
            group, branches = _either(branches), outer.pop()
            branches[-1].append(group)
        else:
            branches[-1][-1] = Node("some", "", [branches[-1][-1]], int(low or 0), int(high or 1))
    if at != len(body):
        raise ValueError(f"not GBNF: {body[at : at + 40]!r}")
    if outer:
        raise ValueError("an unmatched parenthesis")
    return _either(branches)


def _either(branches: list[list[Node]]) -> Node:
    return Node("any", "", [Node("all", "", parts) for parts in branches])


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text) if "\\" in text else text
