"""The mirror as lines of plain text: for a terminal, a pipe, a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from coach.core.scene import Language
from coach.core.text import harmless
from coach.mirror.skeleton import SLOT, Skeleton
from coach.mirror.values import Family, Mirror
from coach.mirror.words import Words

FAMILIES = 12
"""Families drawn; the others are counted."""
_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(part: float, width: int) -> str:
    """A bar of at most ``width`` cells, to an eighth of a cell; ``part`` is 0 to 1 and never draws nothing but at 0."""
    eighths = max(1, round(max(0.0, min(1.0, part)) * width * 8)) if part > 0 else 0
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def lines(mirror: Mirror, lang: Language, width: int) -> Iterator[str]:
    """Everything the mirror shows, ``width`` columns wide at most; user text is made harmless to a terminal."""
    say = Words(lang)
    if not mirror.messages and not mirror.open_scenes and not mirror.silences:
        yield say("empty.title")
        yield from _wrapped(say("empty.text"), width)
        return
    yield from _wrapped(f"{say('title')} · {say.span(mirror)}", width)
    for notice in say.notices(mirror):
        yield from _wrapped(notice, width, "  ")
    yield from _families(mirror, say, width)
    yield from _months(mirror, say, width)
    yield from _habits(mirror, say, width)
    yield from ("", say("manner.title"))
    for sentence in say.manner(mirror.manner):
        yield from _wrapped(sentence, width, "  ")
    yield from _scenes(mirror, say, width)


def _wrapped(text: str, width: int, indent: str = "", then: str | None = None) -> list[str]:
    return wrap(text, width, initial_indent=indent, subsequent_indent=indent if then is None else then)


def _families(mirror: Mirror, say: Words, width: int) -> Iterator[str]:
    yield from ("", say("families.title"))
    if not mirror.families:
        yield from _wrapped(say("families.none"), width, "  ")
        return
    yield from _wrapped(f"{say.count('in-families', mirror.in_families)}.", width, "  ")
    for family in mirror.families[:FAMILIES]:
        yield from _family(family, say, width)
    if len(mirror.families) > FAMILIES:
        yield f"  {say.count('families.more', len(mirror.families) - FAMILIES)}"


def _family(family: Family, say: Words, width: int) -> Iterator[str]:
    head = say("family.times", n=len(family.members)).rjust(6)
    yield from _wrapped(f"{head}  {gist(family.skeleton)}", width, "", " " * 8)
    yield from _wrapped(say.family(family), width, " " * 8)
    if family.skeleton.parts:
        yield from _wrapped(say.kept(family), width, " " * 8)
    for slot in family.skeleton.slots[:4]:
        named = " · ".join(harmless(text) for text, _ in slot.fillings)
        more = f" · {say('others', n=slot.others)}" if slot.others else ""
        yield from _wrapped(f"{SLOT} {named}{more}", width, " " * 8, " " * 11)


def gist(skeleton: Skeleton, longest: int = 220) -> str:
    """A skeleton on one line, from its opening on; its first slot is in it even where that lies further on."""
    start = skeleton.parts[0].span.start if skeleton.parts else 0
    line = " ".join(harmless(skeleton.text[start:]).split()) or " ".join(harmless(skeleton.text).split())
    if len(line) <= longest:
        return line
    slot = line.find(SLOT, longest - 1 - len(SLOT))
    if SLOT in line[: longest - 1] or slot < 0:
        return line[: longest - 1] + "…"
    around = longest // 3
    return f"{line[: longest - 2 * around]}… {line[slot - around + 3 : slot + around - 5]}…"


def _months(mirror: Mirror, say: Words, width: int) -> Iterator[str]:
    yield from ("", say("months.title"))
    if not mirror.months:
        yield from _wrapped(say("months.none"), width, "  ")
        return
    names = [say.month(month, short=True) for month in mirror.months]
    label = max(map(len, names)) + 2
    room = max(8, (width - label - 18) // 2)
    most = max(month.messages for month in mirror.months)
    yield f"{'':{label}}{say('months.volume'):<{room + 9}}{say('months.presence')}"
    for name, month in zip(names, mirror.months, strict=True):
        volume = bar(month.messages / most, room)
        presence = say("months.untold")
        if month.address is not None:
            presence = f"{bar(month.address, room)} {say.share(month.address)}"
        count = f"{volume} {say.number(month.messages)}" if month.messages else ""
        yield f"{name:>{label - 1}} {count:<{room + 9}}{presence if month.messages else ''}".rstrip()


def _habits(mirror: Mirror, say: Words, width: int) -> Iterator[str]:
    yield from ("", say("habits.title"))
    if not mirror.habits:
        yield from _wrapped(say("habits.none"), width, "  ")
    kind = ""
    for habit in mirror.habits:
        if habit.kind != kind:
            kind = habit.kind
            yield f"  {say(f'habit.{kind}')}"
        count = say("family.times", n=len(habit.messages)).rjust(7)
        yield from _wrapped(f"{count}  {say.quote(habit.text)}", width, "  ", " " * 11)


def _scenes(mirror: Mirror, say: Words, width: int) -> Iterator[str]:
    yield from ("", say("scenes.title"))
    if not mirror.open_scenes:
        yield f"  {say('scenes.none')}"
    for one in mirror.open_scenes:
        who = harmless(one.author or say("scene.someone"))
        yield from _wrapped(f"{who} · {say.open_scene(one)} · {say.quote(one.post)}", width, "  ", "    ")
    if mirror.silences:
        yield from ("", say("silences.title"))
        for silence in mirror.silences:
            yield from _wrapped(say.silence(silence), width, "  ", "    ")
    if mirror.resolved:
        yield from ("", say("resolved.title"))
        for resolved in mirror.resolved:
            yield f"  {say.resolved(resolved)}"
