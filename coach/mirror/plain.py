"""The mirror as lines of plain text: for a terminal, a pipe, a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from coach.core.scene import Language
from coach.core.text import harmless
from coach.mirror.days import drawn_months
from coach.mirror.skeleton import SLOT, Piece, Skeleton, stretches
from coach.mirror.values import Family, Mirror
from coach.mirror.words import Words

FAMILIES = 12
"""Families drawn; the others are counted."""
PERIODS = 36
"""Months drawn; a longer time is drawn by quarters or by years."""
_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(part: float, width: int) -> str:
    """A bar of at most ``width`` cells, to an eighth of a cell; ``part`` is 0 to 1 and never draws nothing but at 0."""
    eighths = max(1, round(max(0.0, min(1.0, part)) * width * 8)) if part > 0 else 0
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def meter(part: float, width: int) -> str:
    """``bar``, with what is missing of the whole as shade: what went to someone, then what went to anyone."""
    full = bar(part, width)
    return full + "░" * (width - len(full))


def ends(say: Words, width: int) -> str:
    """What the two signs of a ``meter`` mean; the second is left out where there is no room for it."""
    one = f"█ {say('months.one')}"
    both = f"{one} ░ {say('months.anyone')}"
    return both if len(both) <= width else one


def lines(mirror: Mirror, lang: Language, width: int) -> Iterator[str]:
    """Everything the mirror shows, ``width`` columns wide at most; user text is made harmless to a terminal."""
    say = Words(lang)
    if not mirror.messages:
        title, text = say.empty(mirror)
        yield title
        yield from _wrapped(text, width)
        if mirror.open_scenes or mirror.silences or mirror.resolved:
            yield from _scenes(mirror, say, width)
        return
    yield from _wrapped(f"{say('title')} · {say.span(mirror)}", width)
    for notice in say.notices(mirror):
        yield from _wrapped(notice, width, "  ")
    yield from _months(mirror, say, width)
    yield from _families(mirror, say, width)
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
    for number, family in enumerate(mirror.families[:FAMILIES], 1):
        yield ""
        yield from _family(number, family, say, width)
    if len(mirror.families) > FAMILIES:
        yield from ("", f"  {say.count('families.more', len(mirror.families) - FAMILIES)}")


def _family(number: int, family: Family, say: Words, width: int) -> Iterator[str]:
    """How often, to how many, when; the skeleton part by part; what filled its slots, by number."""
    yield from _wrapped(f"{say('family.name', n=number)} · {say.family(family)}", width, "  ", " " * 4)
    names = {part.name: say.part(part) for part in family.skeleton.parts}
    label = max(map(len, names.values()), default=0) + 2
    named: set[str] = set()
    for stretch in stretches(family.skeleton):
        name = ""
        if stretch.part is not None:
            name = say(f"part.{stretch.part.name}") if stretch.part.name in named else names[stretch.part.name]
            named.add(stretch.part.name)
        text = " ".join("".join(map(numbered, stretch.pieces)).split())
        yield from _wrapped(text, width, f"    {name:<{label}}", " " * (4 + label))
    for at, slot in enumerate(family.skeleton.slots, 1):
        yield from _wrapped(say.fillings(slot), width, f"    {at:>2}  ", " " * 8)


def numbered(piece: Piece) -> str:
    """A piece of a skeleton; a slot bears its number."""
    return f"▁{piece.slot}▁" if piece.slot else harmless(piece.text)


def opening(skeleton: Skeleton) -> str:
    """A skeleton on one line, from its opening on."""
    start = skeleton.parts[0].span.start if skeleton.parts else 0
    return " ".join(harmless(skeleton.text[start:]).split()) or " ".join(harmless(skeleton.text).split())


def gist(skeleton: Skeleton, longest: int = 220) -> str:
    """``opening``, cut; its first slot is in it even where that lies further on."""
    line = opening(skeleton)
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
    found = drawn_months(mirror.months, PERIODS)
    names = [say.month(month, short=True) for month in found]
    label = max(map(len, names)) + 2
    room = max(8, (width - label - 18) // 2)
    most = max(month.messages for month in found)
    yield f"{'':{label}}{say('months.volume'):<{room + 9}}{ends(say, width - label - room - 9)}"
    for name, month in zip(names, found, strict=True):
        volume = bar(month.messages / most, room)
        presence = say("months.untold")
        if month.address is not None:
            presence = f"{meter(month.address, room)} {say.share(month.address)}"
        count = f"{volume} {say.number(month.messages)}" if month.messages else ""
        yield f"{name:>{label - 1}} {count:<{room + 9}}{presence if month.messages else ''}".rstrip()
    read = say.read(mirror)
    if read is not None:
        yield from _wrapped(read, width, "  ")


def _habits(mirror: Mirror, say: Words, width: int) -> Iterator[str]:
    yield from ("", say("habits.title"))
    if not mirror.habits:
        yield from _wrapped(say("habits.none"), width, "  ")
    kind = ""
    for habit in mirror.habits:
        if habit.kind != kind:
            kind = habit.kind
            yield f"  {say(f'habit.{kind}')}"
        count = say("family.times", n=say.number(len(habit.messages))).rjust(7)
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
            yield from _wrapped(say.resolved(resolved), width, "  ", "    ")
