"""The memory of what was said before: built from past messages, asked with a draft."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice

import numpy as np
import numpy.typing as npt

from coach.core.report import Passage, Reuse, ReuseKind, ReuseMatch
from coach.core.reuse.align import Stems
from coach.core.reuse.belief import reworded_belief, word_belief
from coach.core.reuse.postings import Keys, Postings, Vocabulary, shingles
from coach.core.reuse.reworded import Likeness, Sides, Vectors, answering, likeness, sides, stems
from coach.core.reuse.runs import SHINGLE, Overlap, overlap, passages
from coach.core.reuse.tokens import Message, Token, plain_words, read, tokens
from coach.core.scene import PastMessage
from coach.core.text import folded_words

Floats = npt.NDArray[np.float32]

FLAG = 0.5
"""Belief from which a draft is flagged."""
DOUBT = (0.3, 0.95)
"""Beliefs in *reworded* between which the reader is asked."""
SHOWN = 5
"""Matches named at most."""
COHORT = 96
"""Sentences a pair is held against."""
_LEXICAL, _SOFT, _NEAR = 14, 10, 12
"""Candidates by shared runs, by rare stems and by vectors."""
_LEAST_RUNS, _LEAST_STEMS = 2.0, 3.0
"""Shared shingles, and weight of shared stems, from which a message is a candidate."""


def nearest(matrix: Floats, vector: Floats, count: int = 20) -> list[int]:
    """Rows of a matrix of unit vectors nearest to a unit vector, nearest first. Shapes (rows, d) and (d,)."""
    likeness = matrix @ vector
    count = min(count, len(likeness))
    if not count:
        return []
    top = np.argpartition(-likeness, count - 1)[:count]
    return [int(row) for row in top[np.argsort(-likeness[top], kind="stable")]]


def sentence_texts(text: str) -> list[str]:
    """The sentences of a message that are compared one by one; what to encode for ``Vectors``."""
    message = read(text)
    return [span.of(text) for span in message.body]


def body_text(text: str) -> str:
    """A message without greeting and sign-off; what to encode for the first, message by message look (``nearest``)."""
    return " ".join(sentence_texts(text))


@dataclass(frozen=True, slots=True)
class Finding:
    """One earlier message, looked at closely."""

    past: PastMessage
    score: float
    """Belief, 0 to 1, that the draft says it again."""
    kind: ReuseKind
    passages: tuple[Passage, ...]
    weight: float
    """Words shared beyond chance (``Overlap.weight``)."""
    alike: Likeness | None = None
    """What a belief in *reworded* rests on; None where the words have decided."""


class ReuseIndex:
    """What the person wrote before, indexed by word runs and by rare stems.

    The answer to ``match`` does not depend on the order in which messages were added. Not thread-safe: one thread
    builds and asks.
    """

    def __init__(self, past: Iterable[PastMessage] = ()) -> None:
        self._past: list[PastMessage] = []
        self._row: dict[str, int] = {}
        self._ties: list[int] = []
        self._words = Vocabulary()
        self._runs = Postings()
        self._stems = Postings()
        self._cohort: tuple[str, ...] | None = None
        self._background: Stems | None = None
        self._idfs: dict[str, float] = {}
        self.add(past)

    def __len__(self) -> int:
        return len(self._past)

    def add(self, messages: Iterable[PastMessage]) -> None:
        """Add messages; one whose id is known already is passed over."""
        for message in messages:
            if message.id in self._row:
                continue
            row = len(self._past)
            self._row[message.id] = row
            self._past.append(message)
            self._ties.append(int.from_bytes(_digest(message.id), "big"))
            plain = plain_words(message.text)
            self._runs.add(row, shingles(self._words.ids(plain), SHINGLE))
            self._stems.add(row, self._stem_keys(plain))
            self._cohort = self._background = None
            self._idfs.clear()

    def _stem_keys(self, words: Iterable[str]) -> Keys:
        return np.unique(self._words.ids("~" + word[:5] for word in words if len(word) > 2)).astype(np.uint32)

    def _idf(self, stem: str) -> float:
        if stem not in self._idfs:
            count = int(self._stems.counts(self._words.ids(["~" + stem]).astype(np.uint32))[0])
            self._idfs[stem] = math.log((len(self._past) + _PRIOR) / (count + _PRIOR_SEEN))
        return self._idfs[stem]

    def candidates(self, draft: str, near: Iterable[str] = (), skip: Collection[str] = ()) -> list[str]:
        """Ids of the messages worth a close look: by shared runs, by rare stems, and those named in ``near``.

        ``skip`` names messages not to be compared, e.g. the draft itself once kept.
        """
        if not self._past:
            return []
        plain = plain_words(draft)
        keys = shingles(self._words.ids(plain), SHINGLE)
        by_runs = self._runs.score(keys, np.ones(len(keys)), len(self._past))
        stem_keys = self._stem_keys(plain)
        counts = self._stems.counts(stem_keys)
        weights = np.log((len(self._past) + _PRIOR) / (counts + _PRIOR_SEEN))
        by_stems = self._stems.score(stem_keys, weights, len(self._past))
        chosen = [*self._top(by_runs, _LEXICAL, _LEAST_RUNS), *self._top(by_stems, _SOFT, _LEAST_STEMS)]
        named = [self._past[row].id for row in chosen]
        return [key for key in dict.fromkeys([*named, *islice(near, _NEAR)]) if key not in skip and key in self._row]

    def _top(self, scores: npt.NDArray[np.float64], count: int, least: float) -> list[int]:
        """Rows of the best scores from ``least`` on; ties in the order of a hash of the id, so that order is moot."""
        rows = np.flatnonzero(scores >= least)
        if len(rows) > count:
            edge = np.partition(scores[rows], len(rows) - count)[len(rows) - count]
            rows = rows[scores[rows] >= edge]
        ties = np.array([self._ties[row] for row in rows], np.uint64)
        return [int(row) for row in rows[np.lexsort((ties, -scores[rows]))][:count]]

    def cohort(self) -> tuple[str, ...]:
        """Sentences every pair is held against, ``COHORT`` at most: encode them for ``Vectors.cohort``.

        They depend on what was added, not on the order: one sentence from each message, messages in the order of a
        hash of their text.
        """
        if self._cohort is None:
            order = sorted(self._past, key=lambda past: _digest(past.text))
            chosen: dict[str, None] = {}
            for past in order[: 4 * COHORT]:
                long = [piece for piece in sentence_texts(past.text) if len(piece.split()) >= _COHORT_WORDS]
                if long and len(chosen) < COHORT:
                    chosen[long[len(chosen) % len(long)]] = None
            self._cohort = tuple(chosen)
        return self._cohort

    def unrelated(self, skip: Collection[str], count: int = 3) -> list[PastMessage]:
        """Messages to hold the reader's expectation against: long enough, not in ``skip``, in the order of a hash."""
        order = (self._past[row] for row in np.argsort(np.array(self._ties, np.uint64)))
        return list(islice((p for p in order if p.id not in skip and not self._is_banal(read(p.text))), count))

    def _others(self) -> Stems:
        if self._background is None:
            self._background = Stems([stems(tokens(sentence)) for sentence in self.cohort()], self._idf)
        return self._background

    def match(
        self,
        draft: str,
        candidates: Sequence[str] | None = None,
        vectors: Vectors | None = None,
        *,
        post: str = "",
        author: str = "",
        allowed: Collection[str] = (),
    ) -> Reuse:
        """Whether the draft says again what an earlier message said, and where: ``verdict`` on what ``look`` finds."""
        return verdict(self.look(draft, candidates, vectors, post=post, author=author, allowed=allowed))

    def look(
        self,
        draft: str,
        candidates: Sequence[str] | None = None,
        vectors: Vectors | None = None,
        *,
        post: str = "",
        author: str = "",
        allowed: Collection[str] = (),
    ) -> list[Finding]:
        """Earlier messages beside the draft, each with how sure it is that the draft says it again.

        Args:
            draft: what the person writes.
            candidates: ids to look at closely; None asks ``candidates``.
            vectors: of the sentences of the draft, the candidates and the cohort; without them *reworded* rests on
                words alone.
            post: the post being answered: words quoted from it are no reuse.
            author: the recipient's name, a slot whatever its case.
            allowed: passages the person meant to use again; they stay quiet.

        Raises:
            ValueError: vectors that do not belong to the sentences of the draft or of a candidate.
        """
        names = frozenset(folded_words(author))
        message = read(draft, names)
        if self._is_banal(message):
            return []
        quiet = self._quiet(post, allowed)
        chosen = self.candidates(draft) if candidates is None else [key for key in candidates if key in self._row]
        own = sides(message, self._idf)
        found: list[Finding] = []
        for key in dict.fromkeys(chosen):
            if self._is_itself(draft, author, key):
                continue
            finding = self._compare(message, own, self._past[self._row[key]], names, quiet, vectors)
            if finding.kind != "reworded" or not _all_allowed(message, finding.passages, allowed):
                found.append(finding)
        return found

    def _is_itself(self, draft: str, author: str, key: str) -> bool:
        """Whether the draft is that very message, to the same person: one opened again to be looked at."""
        past = self._past[self._row[key]]
        return past.text == draft and bool(author) and past.to == author

    def _compare(
        self,
        message: Message,
        own: Sides,
        past: PastMessage,
        names: frozenset[str],
        quiet: Callable[[Sequence[Token]], bool],
        vectors: Vectors | None,
    ) -> Finding:
        other = read(past.text, names)
        shared = overlap(message, other, quiet)
        words = word_belief(shared)
        if words >= _SURE or self._is_banal(other):
            return Finding(past, words, _kind(shared), passages(message, other, shared.runs), shared.weight)
        theirs = sides(other, self._idf)
        near = vectors.near.get(past.id, 0.0) if vectors else 0.0
        alike = likeness(own, theirs, self._others(), _rows(vectors, past.id, own, theirs), near)
        belief = reworded_belief(alike)
        if words < FLAG:
            shown = answering(message, other, alike)
            return Finding(past, max(belief, words), "reworded", shown, shared.weight, alike)
        return Finding(past, max(belief, words), _kind(shared), passages(message, other, shared.runs), shared.weight)

    def _is_banal(self, message: Message) -> bool:
        plain = sum(not token.slot for token in message.tokens)
        return plain < _BANAL_WORDS or message.solid < _BANAL_SOLID

    def _quiet(self, post: str, allowed: Collection[str]) -> Callable[[Sequence[Token]], bool]:
        texts = [f" {' '.join(folded_words(text))} " for text in (post, *allowed) if text]

        def quiet(run: Sequence[Token]) -> bool:
            words = f" {' '.join(token.word for token in run)} "
            return any(words in text for text in texts) or self._is_courtesy(run)

        return quiet

    def _is_courtesy(self, run: Sequence[Token]) -> bool:
        plain = sum(not token.slot for token in run)
        if plain > _COURTESY_WORDS:
            return False
        keys = shingles(self._words.ids("" if token.slot else token.word for token in run), SHINGLE)
        return bool(len(keys)) and int(self._runs.counts(keys).min()) >= max(3, len(self._past) // 100)


_SURE = 0.98
"""Belief from which the words alone have decided."""
_PRIOR, _PRIOR_SEEN = 20.0, 0.5
_COHORT_WORDS = 5
_BANAL_WORDS = 13
"""Words of a body below which a message is too short to be anything but what everybody repeats."""
_BANAL_SOLID = 5
_COURTESY_WORDS = 8
"""Longest run that may be a courtesy phrase; what is repeated at greater length is a template."""


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _rows(vectors: Vectors | None, key: str, own: Sides, theirs: Sides) -> tuple[Floats, Floats, Floats] | None:
    if vectors is None or key not in vectors.past or not len(vectors.cohort):
        return None
    here, there = vectors.draft, vectors.past[key]
    if (len(here), len(there)) != (len(own.weights), len(theirs.weights)):
        raise ValueError("one row of vectors for each of sentence_texts, in order")
    return here, there, vectors.cohort


def _kind(shared: Overlap) -> ReuseKind:
    if min(shared.draft_share, shared.past_share) >= 0.9 and not shared.changed:
        return "same"
    return "skeleton" if min(shared.draft_share, shared.past_share) >= 0.5 else "passage"


def _all_allowed(message: Message, shown: Sequence[Passage], allowed: Collection[str]) -> bool:
    texts = [f" {' '.join(folded_words(text))} " for text in allowed]
    pieces = [f" {' '.join(folded_words(passage.draft.of(message.text)))} " for passage in shown]
    return bool(pieces) and all(any(piece in text for text in texts) for piece in pieces)


def doubtful(found: Sequence[Finding]) -> PastMessage | None:
    """The message the reader should be asked about: the likeliest *reworded* one, when nothing is sure either way."""
    best = max(found, key=lambda finding: (finding.score, finding.past.id), default=None)
    if best is None or best.alike is None or not best.alike.by_vectors:
        return None
    return best.past if DOUBT[0] <= best.score <= DOUBT[1] else None


def witnessed(found: Sequence[Finding], past_id: str, gain: float) -> list[Finding]:
    """The same findings, the one of ``past_id`` believed as far as the reader's ``unshared_gain`` bears it out."""
    return [
        replace(finding, score=reworded_belief(finding.alike, gain))
        if finding.past.id == past_id and finding.alike is not None
        else finding
        for finding in found
    ]


def verdict(found: Sequence[Finding]) -> Reuse:
    """What the findings amount to; the best matches first."""
    ranked = sorted(found, key=lambda finding: finding.past.id)
    ranked.sort(key=lambda finding: (finding.score, finding.weight, finding.past.date or ""), reverse=True)
    if not ranked:
        return Reuse()
    best = ranked[0]
    if best.score < FLAG:
        return Reuse(score=best.score)
    matches = tuple(
        ReuseMatch(f.past.id, f.past.to, f.past.date, f.score, f.kind, f.past.text, f.passages)
        for f in ranked[:SHOWN]
        if f.score >= FLAG
    )
    return Reuse(True, best.score, best.kind, matches)
