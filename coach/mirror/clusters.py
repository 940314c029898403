"""Which of many texts are one template: near linear, every member alike its medoid, nobody in through a third.

An inverted index over masked word runs names a few possible templates for each text, those that share most runs first
in line; the memory's own overlap (``core.reuse.runs``) then decides. Texts that fail against their group's medoid are
put back and looked at again, and so are those of a group that is alike one by one but keeps next to nothing in common:
messages put together from stock sentences, in any order, are habits and no template.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from coach.core.reuse.belief import word_belief
from coach.core.reuse.postings import Keys, Vocabulary, shingles
from coach.core.reuse.runs import SHINGLE, Run, overlap
from coach.core.reuse.tokens import Message, Token
from coach.core.text import Span

SLOT = "#"
"""How a masked slot is written among the keys; neighbouring slots are one."""
HALF = 0.5
"""Part of both texts that must be the same, from which one is the other's template (as in ``core.reuse``)."""
SPREAD, RUNS = 0.4, 3
"""The same for a template with many slots: what is shared then lies in several runs, and not in one passage."""
SURE = 0.5
"""Belief from which shared runs are reuse (as in ``core.reuse``)."""
TOGETHER, OFTEN = 0.5, 0.7
"""Part of the medoid's words that a group must have in common, in order, and what part of its texts must hold each."""
CLOSE = 0.75
"""Part of both texts that must be the same in a group that has not enough in common."""
ALONE = 2.0
"""A bar no text reaches: what else would join has too little in common."""
PLAIN = 13
"""Words of a text below which it is too short to be anything but what everybody repeats (as in ``core.reuse``)."""
SOLID = 5
"""Words that carry something of their own, below which the same holds."""
_CROWD = 32
"""Templates remembered for a word run: past this it is a courtesy, and its first templates are the densest."""
_CHOSEN = 4
"""Templates looked at closely for one text."""
_ROUNDS = 4
_LAID = 48
"""Texts of a group looked at, evenly chosen, to tell what it has in common."""

Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Cluster:
    """One template."""

    medoid: int
    """The row that has most in common with all the others."""
    members: tuple[int, ...]
    """Rows in order, the medoid among them; every one alike the medoid."""


def masked(words: Sequence[Token]) -> str:
    """The comparison keys of a stretch of words as one string: slots as ``SLOT``, neighbouring slots as one."""
    kept: list[str] = []
    for token in words:
        if not (token.slot and kept and kept[-1] == SLOT):
            kept.append(token.key)
    return " ".join(kept)


def message_of(keys: str) -> Message:
    """A masked string as the memory's matcher takes it; spans are empty, nothing is shown from it."""
    return Message("", tuple(map(_token, keys.split())), ())


@lru_cache(maxsize=65_536)
def _token(word: str) -> Token:
    return Token(Span(0, 0), word, word == SLOT)


def alike(left: Message, right: Message) -> float:
    """How much of the longer-lasting of two texts is the other's, 0 to 1; 0 where that is no template."""
    shared = overlap(left, right, lambda run: False)
    part = min(shared.draft_share, shared.past_share)
    least = SPREAD if len(shared.runs) >= RUNS else HALF
    return part if part >= least and word_belief(shared) >= SURE else 0.0


def telling(keys: str) -> bool:
    """Whether a masked text is long enough to be a template at all."""
    return _telling(message_of(keys))


def _telling(message: Message) -> bool:
    return sum(not token.slot for token in message.tokens) >= PLAIN and message.solid >= SOLID


@dataclass(slots=True, eq=False)
class _Form:
    """Texts that are the same once masked."""

    keys: str
    rows: list[int]
    runs: Keys = field(default_factory=lambda: np.empty(0, np.uint32))
    density: float = 0.0
    parsed: Message | None = None
    bar: float = 0.0
    """As a head: how much a text must be alike it."""

    @property
    def message(self) -> Message:
        """The masked text, parsed once."""
        if self.parsed is None:
            self.parsed = message_of(self.keys)
        return self.parsed


@dataclass(slots=True, eq=False)
class _Group:
    head: _Form
    forms: list[_Form]


def cluster(texts: Sequence[str], tick: Tick | None = None) -> list[Cluster]:
    """Group masked texts (``masked``) into templates.

    Args:
        texts: one masked string a row; those that are not ``telling`` stay alone.
        tick: called with (done, total) rows.

    Returns:
        Clusters of two rows or more, largest first; each row is in one at most. The result does not depend on the
        order of the rows, but for the choice among rows that are the same once masked.
    """
    forms = _forms(texts)
    settled: list[_Group] = []
    waiting = forms
    for _ in range(_ROUNDS):
        groups = _gathered(waiting, [group.head for group in settled], tick)
        merged = {id(group.head): group for group in settled}
        for group in groups:
            known = merged.get(id(group.head))
            if known is None:
                settled.append(group)
            else:
                known.forms.extend(form for form in group.forms if form is not known.head)
        released: list[_Form] = []
        for group in settled:
            released += _settle(group)
        settled = [group for group in settled if group.forms]
        tick = None
        if not released:
            break
        waiting = released
        alone = [group for group in settled if _size(group) < 2]
        waiting += [group.head for group in alone]
        settled = [group for group in settled if _size(group) >= 2]
    found = [_closed(group) for group in settled if _size(group) >= 2]
    return sorted(found, key=lambda one: (-len(one.members), one.members))


def _forms(texts: Sequence[str]) -> list[_Form]:
    """Distinct telling texts with the word runs they share with others, densest first."""
    by_keys: dict[str, _Form] = {}
    for row, keys in enumerate(texts):
        form = by_keys.get(keys)
        if form is None:
            by_keys[keys] = _Form(keys, [row])
        else:
            form.rows.append(row)
    words = Vocabulary()
    forms = [form for form in by_keys.values() if _telling(form.message)]
    for form in forms:
        form.runs = shingles(words.ids("" if word == SLOT else word for word in form.keys.split()), SHINGLE)
    if not forms:
        return []
    every = np.concatenate([form.runs for form in forms])
    weight = np.repeat([float(len(form.rows)) for form in forms], [len(form.runs) for form in forms])
    known, place = np.unique(every, return_inverse=True)
    count = np.bincount(place, weight, minlength=len(known))
    ends = np.cumsum([len(form.runs) for form in forms])
    logs = np.log(count)
    for form, end in zip(forms, ends, strict=True):
        mine = place[end - len(form.runs) : end]
        form.density = float(logs[mine].sum())
        form.runs = form.runs[count[mine] > 1]
    return sorted(forms, key=lambda form: (-form.density, form.keys))


def _size(group: _Group) -> int:
    return sum(len(form.rows) for form in group.forms)


def _gathered(forms: Sequence[_Form], heads: Sequence[_Form], tick: Tick | None) -> list[_Group]:
    """Each form with the head it is most alike; a form that is alike none becomes a head."""
    groups = {id(head): _Group(head, []) for head in heads}
    where: dict[int, list[_Form]] = defaultdict(list)
    for head in heads:
        _post(head, where)
    for done, form in enumerate(forms):
        best = _best(form, where)
        if best is None:
            groups[id(form)] = _Group(form, [form])
            _post(form, where)
        else:
            groups[id(best)].forms.append(form)
        if tick is not None and done % 64 == 0:
            tick(done, len(forms))
    return [group for group in groups.values() if group.forms]


def _post(head: _Form, where: dict[int, list[_Form]]) -> None:
    for run in head.runs.tolist():
        held = where[run]
        if len(held) < _CROWD:
            held.append(head)


def _best(form: _Form, where: dict[int, list[_Form]]) -> _Form | None:
    counts: dict[int, int] = defaultdict(int)
    heads: dict[int, _Form] = {}
    for run in form.runs.tolist():
        for head in where.get(run, ()):
            counts[id(head)] += 1
            heads[id(head)] = head
    width = len(form.message.tokens)
    enough = [
        key for key, count in counts.items() if SHINGLE * count >= SPREAD * max(width, len(heads[key].message.tokens))
    ]
    enough.sort(key=lambda key: (-counts[key], heads[key].keys))
    best, most = None, 0.0
    for key in enough[:_CHOSEN]:
        part = alike(form.message, heads[key].message)
        if part > most and part >= heads[key].bar:
            best, most = heads[key], part
    return best


def _settle(group: _Group) -> list[_Form]:
    """Put the medoid at the head, and give back the forms that are not alike it, or not enough for what they share."""
    medoid = _medoid(group.forms)
    medoid.bar = max(medoid.bar, group.head.bar)
    parts = {id(form): 1.0 if form is medoid else alike(form.message, medoid.message) for form in group.forms}
    kept = [form for form in group.forms if parts[id(form)] and parts[id(form)] >= medoid.bar]
    if _common(medoid, kept) < TOGETHER:
        medoid.bar = CLOSE
        kept = [form for form in kept if parts[id(form)] >= CLOSE]
        if _common(medoid, kept) < TOGETHER:
            medoid.bar, kept = ALONE, [medoid]
    inside = {id(form) for form in kept}
    released = [form for form in group.forms if id(form) not in inside]
    group.head, group.forms = medoid, kept
    return released


def _common(medoid: _Form, forms: Sequence[_Form]) -> float:
    """Part of the medoid's words that ``OFTEN`` of the forms hold too, in the same order, 0 to 1."""
    chosen = forms[:: max(1, -(-len(forms) // _LAID))]
    held = np.zeros(len(medoid.message.tokens))
    weight = 0
    for form in chosen:
        weight += len(form.rows)
        if form is medoid:
            held += len(form.rows)
            continue
        for run in in_order(overlap(form.message, medoid.message, lambda run: False).runs):
            held[run.past : run.past + run.size] += len(form.rows)
    return float(np.mean(held >= OFTEN * weight)) if len(held) else 0.0


def in_order(runs: Sequence[Run]) -> list[Run]:
    """The runs that stand in the same order in both texts, chosen for the most words."""
    ordered = sorted(runs, key=lambda run: run.draft)
    best: list[tuple[int, list[Run]]] = []
    for run in ordered:
        before = max((one for one in best if one[1][-1].past < run.past), key=lambda one: one[0], default=(0, []))
        best.append((before[0] + run.size, [*before[1], run]))
    return max(best, key=lambda one: one[0], default=(0, []))[1]


def _medoid(forms: Sequence[_Form]) -> _Form:
    """The form with the highest mean cosine of word runs with all forms, each counted as often as it was written.

    The sum of cosines with every member is one dot product with the sum of unit vectors, so this is linear.
    """
    if len(forms) < 3:
        return max(forms, key=lambda form: (len(form.rows), form.density, form.keys))
    every = np.concatenate([form.runs for form in forms])
    sizes = np.array([len(form.runs) for form in forms])
    known, place = np.unique(every, return_inverse=True)
    share = np.repeat([len(form.rows) / max(1.0, np.sqrt(len(form.runs))) for form in forms], sizes)
    total = np.bincount(place, share, minlength=len(known))
    owner = np.repeat(np.arange(len(forms)), sizes)
    scores = np.bincount(owner, total[place], minlength=len(forms)) / np.sqrt(np.maximum(sizes, 1))
    best = max(range(len(forms)), key=lambda at: (round(float(scores[at]), 9), len(forms[at].rows), forms[at].keys))
    return forms[best]


def _closed(group: _Group) -> Cluster:
    rows = sorted(row for form in group.forms for row in form.rows)
    return Cluster(min(group.head.rows), tuple(rows))
