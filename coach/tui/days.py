"""Days as people write them, and how long ago something was. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from coach.core.scene import Language
from coach.tui.display import steady
from coach.tui.voice import Voice

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")
_AHEAD = re.compile(r"\+?\s*(\d{1,3})\s*(?:d|j|jours?|days?)?", re.IGNORECASE)


def parse_day(text: str, today: date, lang: Language) -> date | None:
    """The day meant by ``2026-12-03``, ``3/12`` (French order in French, else month first), ``3/12/2026`` or ``+7``.

    A day without a year is the next one to come. None when nothing is meant or no such day exists.
    """
    text = text.strip()
    if found := _AHEAD.fullmatch(text):
        return today + timedelta(days=int(found[1]))
    try:
        if found := _ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _SLASHED.fullmatch(text):
            first, second = int(found[1]), int(found[2])
            day, month = (first, second) if lang == "fr" else (second, first)
            chosen = date(int(found[3]) if found[3] else today.year, month, day)
            return chosen if found[3] or chosen >= today else chosen.replace(year=today.year + 1)
    except ValueError:
        return None
    return None


def show_day(day: date, lang: Language) -> str:
    """A day in figures, in the language's order."""
    return f"{day.day}/{day.month}/{day.year}" if lang == "fr" else day.isoformat()


def day_said(iso: str | None, voice: Voice) -> str:
    """The day of a past message, ``le 2/3/2025``; what is not a day of ISO 8601 is said as it stands."""
    if iso is None:
        return voice("before.someday")
    try:
        return voice("before.day", day=show_day(date.fromisoformat(iso[:10]), voice.lang))
    except ValueError:
        return steady(iso)


def ago(then: datetime, now: datetime, voice: Voice) -> str:
    """How long ago something was, in a word or two."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 1:
        return voice("ago.now")
    if minutes < 60:
        return voice.count("ago.minute", minutes)
    if minutes < 60 * 24:
        return voice.count("ago.hour", minutes // 60)
    return voice.count("ago.day", minutes // (60 * 24))
