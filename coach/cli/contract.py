"""The headless contract: a ``Report`` as the JSON object that other programs read (version 1).

All offsets are code points of the input text (of the post in ``unanswered`` and ``post``), end-exclusive. A byte-order
mark that a file begins with is the first of them.
Keys and meanings only ever grow within a version.
"""

from __future__ import annotations

from typing import Any

from coach.core.remark import Observation, Phrase, Remark
from coach.core.report import Address, Report, Reuse, SentenceBits
from coach.core.text import Span
from coach.i18n import Catalogue, catalogue

CONTRACT = 1


def said(words: Phrase | Observation | str, say: Catalogue) -> str:
    """A phrase in the catalogue's language, or a critic's own words as they are."""
    if isinstance(words, Phrase):
        return say(words.key, **words.values)
    return words.text if isinstance(words, Observation) else words


def report_object(report: Report, draft: str, message_id: str | None = None) -> dict[str, Any]:
    """The object ``coach check --json`` prints for one draft."""
    say = catalogue(report.lang)
    return {
        "contract": CONTRACT,
        "id": message_id,
        "lang": report.lang,
        "address": _address(report.address) if report.address else None,
        "reuse": _reuse(report.reuse),
        "levels": {
            "seen": report.levels.seen,
            "considered": report.levels.considered,
            "invited": report.levels.invited,
        },
        "remarks": [_remark(remark, draft, say) for remark in report.remarks],
        "shown": list(report.shown),
        "question": said(report.question, say) if report.question is not None else None,
        "models": {
            "reader": report.models.reader,
            "critic": report.models.critic,
            "encoder": report.models.encoder,
        },
        "notices": [said(notice, say) for notice in report.notices],
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _address(address: Address) -> dict[str, Any]:
    return {
        "score": round(address.score, 4),
        "bits": round(address.bits, 2),
        "per_token": round(address.per_token, 3),
        "verdict": address.verdict,
        "untied": address.untied,
        "theirs": round(address.theirs, 4),
        "anyones": round(address.anyones, 4),
        "yours": round(1 - round(address.theirs, 4) - round(address.anyones, 4), 4),
        "pieces": [
            {**_span(p.span), "kind": p.kind, "copied": p.copied, "bits": round(p.bits, 2)} for p in address.pieces
        ],
        "sentences": [
            {
                **_span(s.span),
                **_rests(s),
                "bits": round(s.bits, 2),
                "post": _span(s.post_span) if s.post_span else None,
            }
            for s in address.sentences
        ],
        "unanswered": [_span(span) for span in address.unanswered],
    }


def _rests(sentence: SentenceBits) -> dict[str, Any]:
    """By how much ``score`` falls without the sentence, and the verdict there would be; null where it was not asked,
    of greeting, sign-off and name, and where other words would be sign-off and name without it."""
    falls = None if sentence.falls is None else round(sentence.falls, 4)
    return {"falls": falls, "without": sentence.without}


def _reuse(reuse: Reuse) -> dict[str, Any]:
    return {
        "flag": reuse.flag,
        "score": round(reuse.score, 4),
        "kind": reuse.kind,
        "matches": [
            {
                "id": match.id,
                "to": match.to,
                "date": match.date,
                "score": round(match.score, 4),
                "passages": [
                    {"draft": [p.draft.start, p.draft.end], "past": [p.past.start, p.past.end]} for p in match.passages
                ],
            }
            for match in reuse.matches
        ],
    }


def _remark(remark: Remark, draft: str, say: Catalogue) -> dict[str, Any]:
    return {
        "criterion": remark.criterion.value,
        **_span(remark.span),
        "quote": remark.span.of(draft),
        "source": remark.source,
        "text": said(remark.explanation, say),
        "question": said(remark.question, say) if remark.question is not None else None,
    }
