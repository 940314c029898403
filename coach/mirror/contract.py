"""The mirror as the JSON object other programs read (contract version 1). Keys only ever grow within a version."""

from __future__ import annotations

from datetime import date
from typing import Any

from coach.mirror.values import Family, Habit, Manner, Mirror, Month, OpenScene

CONTRACT = 1


def mirror_object(mirror: Mirror) -> dict[str, Any]:
    """What ``coach mirror --json`` prints. Days are ISO 8601 or null; shares and addresses are 0 to 1."""
    return {
        "contract": CONTRACT,
        "messages": len(mirror.messages),
        "people": mirror.people,
        "undated": mirror.undated,
        "ahead": mirror.ahead,
        "first": _day(mirror.first),
        "last": _day(mirror.last),
        "families": [_family(family) for family in mirror.families],
        "months": [_month(month) for month in mirror.months],
        "habits": [_habit(habit) for habit in mirror.habits],
        "manner": _manner(mirror.manner),
        "open_scenes": [_open_scene(one) for one in mirror.open_scenes],
        "silences": [
            {"scene": one.scene, "author": one.author, "why": one.why, "on": one.on.isoformat()}
            for one in mirror.silences
        ],
        "resolved": [
            {
                "criterion": one.criterion.value,
                "scenes": one.scenes,
                "stayed": one.stayed,
                "on": [day.isoformat() for day in one.on],
            }
            for one in mirror.resolved
        ],
    }


def _month(month: Month) -> dict[str, Any]:
    return {
        "month": month.name,
        "messages": month.messages,
        "in_families": month.in_families,
        "address": month.address,
        "told": month.told,
        "length": month.length,
        "read": month.read,
        "bits": month.bits,
    }


def _manner(manner: Manner) -> dict[str, Any]:
    return {
        "tu": manner.tu,
        "vous": manner.vous,
        "both": manner.both,
        "questions": manner.questions,
        "asking": manner.asking,
        "requests": manner.requests,
        "early": manner.early,
        "lengths": list(manner.lengths),
        "self_first": manner.self_first,
        "reader_first": manner.reader_first,
    }


def _open_scene(one: OpenScene) -> dict[str, Any]:
    return {
        "scene": one.scene,
        "author": one.author,
        "post": one.post,
        "state": one.state,
        "since": one.since.isoformat(),
        "back": _day(one.back),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _family(family: Family) -> dict[str, Any]:
    return {
        "medoid": family.medoid,
        "members": list(family.members),
        "skeleton": family.skeleton.text,
        "first": _day(family.first),
        "last": _day(family.last),
        "people": family.people,
        "lang": family.lang,
        "slots": [
            {
                "start": slot.span.start,
                "end": slot.span.end,
                "fillings": [{"text": text, "count": count} for text, count in slot.fillings],
                "others": slot.others,
            }
            for slot in family.skeleton.slots
        ],
        "parts": [
            {
                "part": part.name,
                "start": part.span.start,
                "end": part.span.end,
                "spans": [[span.start, span.end] for span in part.spans],
                "kept": round(part.kept, 4),
            }
            for part in family.skeleton.parts
        ],
    }


def _habit(habit: Habit) -> dict[str, Any]:
    return {
        "kind": habit.kind,
        "text": habit.text,
        "count": len(habit.messages),
        "apart": habit.apart,
        "people": habit.people,
        "first": _day(habit.first),
        "last": _day(habit.last),
        "messages": list(habit.messages),
    }
