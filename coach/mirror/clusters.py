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

import numpy as np

from coach.core.reuse.postings import Keys
from coach.core.reuse.runs import SHINGLE
from coach.mirror.forms import SPREAD, Comparisons, telling_runs

TOGETHER, OFTEN = 0.5, 0.7
"""Part of the medoid's words that a group must have in common, in order, and what part of its texts must hold each."""
CLOSE = 0.75
"""Part of both texts that must be the same in a group that has not enough in common."""
ALONE = 2.0
"""A bar no text reaches: what else would join has too little in common."""
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


@dataclass(slots=True, eq=False)
class _Form:
    """Texts that are the same once masked."""

    keys: str
    rows: list[int]
    runs: Keys = field(default_factory=lambda: np.empty(0, np.uint32))
    density: float = 0.0
    bar: float = 0.0
    """As a head: how much a text must be alike it."""

    @property
    def width(self) -> int:
        """Words and slots."""
        return self.keys.count(" ") + 1


@dataclass(slots=True, eq=False)
class _Group:
    head: _Form
    forms: list[_Form]

    @property
    def size(self) -> int:
        return sum(len(form.rows) for form in self.forms)


def cluster(
    texts: Sequence[str],
    runs: Sequence[Keys | None] | None = None,
    *,
    comparisons: Comparisons | None = None,
    tick: Tick | None = None,
) -> list[Cluster]:
    """Group masked texts (``forms.masked``) into templates.

    Args:
        texts: one masked string a row; those that are not ``forms.telling`` stay alone.
        runs: each row's ``forms.telling_runs``, where they are known already.
        comparisons: what is known of pairs of them; what is found is added.
        tick: called with (done, total) rows.

    Returns:
        Clusters of two rows or more, largest first; each row is in one at most. The result does not depend on the
        order of the rows, but for the choice among rows that are the same once masked.
    """
    comparisons = comparisons or Comparisons()
    settled: list[_Group] = []
    waiting = _forms(texts, [telling_runs(keys) for keys in texts] if runs is None else runs)
    for _ in range(_ROUNDS):
        groups = _gathered(waiting, [group.head for group in settled], comparisons, tick)
        merged = {id(group.head): group for group in settled}
        for group in groups:
            known = merged.get(id(group.head))
            if known is None:
                settled.append(group)
            else:
                known.forms.extend(form for form in group.forms if form is not known.head)
        released: list[_Form] = []
        for group in settled:
            released += _settle(group, comparisons)
        settled = [group for group in settled if group.forms]
        tick = None
        if not released:
            break
        waiting = released + [group.head for group in settled if group.size < 2]
        settled = [group for group in settled if group.size >= 2]
    found = [_closed(group) for group in settled if group.size >= 2]
    return sorted(found, key=lambda one: (-len(one.members), one.members))


def _forms(texts: Sequence[str], runs: Sequence[Keys | None]) -> list[_Form]:
    """Distinct telling texts with the word runs they share with others, densest first.

    Those with fewer of these than any likeness takes (``_best``) are left out: they stay alone.
    """
    by_keys: dict[str, _Form] = {}
    for row, (keys, own) in enumerate(zip(texts, runs, strict=True)):
        if own is None:
            continue
        form = by_keys.get(keys)
        if form is None:
            by_keys[keys] = _Form(keys, [row], own)
        else:
            form.rows.append(row)
    forms = list(by_keys.values())
    if not forms:
        return []
    every = np.concatenate([form.runs for form in forms])
    owner = np.repeat(np.arange(len(forms)), [len(form.runs) for form in forms])
    weight = np.array([len(form.rows) for form in forms], np.float64)[owner]
    known, place = np.unique(every, return_inverse=True)
    count = np.bincount(place, weight, minlength=len(known))[place]
    density = np.bincount(owner, np.log(count), minlength=len(forms))
    shared = count > 1
    ends = np.cumsum(np.bincount(owner[shared], minlength=len(forms)))[:-1]
    for form, dense, left in zip(forms, density.tolist(), np.split(every[shared], ends), strict=True):
        form.density, form.runs = dense, left
    able = [form for form in forms if SHINGLE * len(form.runs) >= SPREAD * form.width]
    return sorted(able, key=lambda form: (-form.density, form.keys))


def _gathered(
    forms: Sequence[_Form], heads: Sequence[_Form], comparisons: Comparisons, tick: Tick | None
) -> list[_Group]:
    """Each form with the head it is most alike; a form that is alike none becomes a head."""
    groups = {id(head): _Group(head, []) for head in heads}
    where: dict[int, list[_Form]] = defaultdict(list)
    for head in heads:
        _post(head, where)
    for done, form in enumerate(forms):
        best = _best(form, where, comparisons)
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


def _best(form: _Form, where: dict[int, list[_Form]], comparisons: Comparisons) -> _Form | None:
    counts: dict[int, int] = defaultdict(int)
    heads: dict[int, _Form] = {}
    for run in form.runs.tolist():
        for head in where.get(run, ()):
            counts[id(head)] += 1
            heads[id(head)] = head
    width = form.width
    enough = [
        key
        for key, count in counts.items()
        if SHINGLE * count >= SPREAD * width and SHINGLE * count >= SPREAD * heads[key].width
    ]
    enough.sort(key=lambda key: (-counts[key], heads[key].keys))
    best, most = None, 0.0
    for key in enough[:_CHOSEN]:
        part = comparisons.of(form.keys, heads[key].keys).part
        if part > most and part >= heads[key].bar:
            best, most = heads[key], part
    return best


def _settle(group: _Group, comparisons: Comparisons) -> list[_Form]:
    """Put the medoid at the head, and give back the forms that are not alike it, or not enough for what they share."""
    if group.forms == [group.head]:
        return []
    medoid = _medoid(group.forms)
    medoid.bar = max(medoid.bar, group.head.bar)
    parts = {id(form): 1.0 if form is medoid else comparisons.of(form.keys, medoid.keys).part for form in group.forms}
    kept = [form for form in group.forms if parts[id(form)] and parts[id(form)] >= medoid.bar]
    if _common(medoid, kept, comparisons) < TOGETHER:
        medoid.bar = CLOSE
        kept = [form for form in kept if parts[id(form)] >= CLOSE]
        if _common(medoid, kept, comparisons) < TOGETHER:
            medoid.bar, kept = ALONE, [medoid]
    inside = {id(form) for form in kept}
    released = [form for form in group.forms if id(form) not in inside]
    group.head, group.forms = medoid, kept
    return released


def _common(medoid: _Form, forms: Sequence[_Form], comparisons: Comparisons) -> float:
    """Part of the medoid's words that ``OFTEN`` of the forms hold too, in the same order, 0 to 1."""
    chosen = forms[:: max(1, -(-len(forms) // _LAID))]
    held = np.zeros(medoid.width)
    weight = 0
    for form in chosen:
        weight += len(form.rows)
        if form is medoid:
            held += len(form.rows)
            continue
        for start, end in comparisons.of(form.keys, medoid.keys).runs:
            held[start:end] += len(form.rows)
    return float(np.mean(held >= OFTEN * weight))


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
