"""A small reader of GBNF that draws texts from a grammar: the worst that a model under it could say."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_TOKEN = re.compile(r'\s*(?:"((?:\\.|[^"\\])*)"|([\w-]+)|([()|?])|\{(\d+),(\d+)\})')
_ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|(.))")


@dataclass
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


@cache
def _parse(body: str) -> Node:
    tokens = []
    at = 0
    while at < len(body):
        match = _TOKEN.match(body, at)
        if not match:
            raise ValueError(f"not GBNF: {body[at : at + 40]!r}")
        tokens.append(match)
        at = match.end()
    node, used = _either(tokens, 0)
    if used != len(tokens):
        raise ValueError("an unmatched parenthesis")
    return node


def _either(tokens: list[re.Match[str]], at: int) -> tuple[Node, int]:
    branches = []
    while True:
        branch, at = _sequence(tokens, at)
        branches.append(branch)
        if at >= len(tokens) or tokens[at][3] != "|":
            return Node("any", parts=branches), at
        at += 1


def _sequence(tokens: list[re.Match[str]], at: int) -> tuple[Node, int]:
    parts: list[Node] = []
    while at < len(tokens) and tokens[at][3] not in ("|", ")"):
        token = tokens[at]
        if token[1] is not None:
            parts.append(Node("text", _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], token[1])))
        elif token[2]:
            parts.append(Node("name", token[2]))
        elif token[3] == "(":
            inner, at = _either(tokens, at + 1)
            if at >= len(tokens) or tokens[at][3] != ")":
                raise ValueError("an unmatched parenthesis")
            parts.append(inner)
        elif token[3] == "?":
            parts[-1] = Node("some", parts=[parts[-1]], low=0, high=1)
        else:
            parts[-1] = Node("some", parts=[parts[-1]], low=int(token[4]), high=int(token[5]))
        at += 1
    return Node("all", parts=parts), at
