"""What stands in words at the right of the mirror: what comes back, and one template part by part."""

from __future__ import annotations

from textual.content import Content

from coach.mirror.skeleton import stretches
from coach.mirror.values import Family, Mirror
from coach.mirror.words import Words
from coach.tui.display import steady


def notes(mirror: Mirror, say: Words) -> Content:
    """What comes back, how it is written, scenes that wait, silences, what revising took away."""
    lines: list[Content] = []
    if mirror.messages:
        lines = [*_habits(mirror, say), Content("")]
        lines += [Content.styled(say("manner.title"), "bold"), *map(Content, say.manner(mirror.manner)), Content("")]
    waiting = [
        Content(f"{steady(one.author or say('scene.someone'))} · {say.open_scene(one)}")
        for one in mirror.open_scenes
    ]  # fmt: skip
    lines += [Content.styled(say("scenes.title"), "bold"), *(waiting or [Content(say("scenes.none"))])]
    for title, said in (
        ("silences.title", [say.silence(one) for one in mirror.silences]),
        ("resolved.title", [say.resolved(one) for one in mirror.resolved]),
    ):
        if said:
            lines += [Content(""), Content.styled(say(title), "bold"), *map(Content, said)]
    return Content("\n").join(lines)


def _habits(mirror: Mirror, say: Words) -> list[Content]:
    if not mirror.habits:
        return [Content(say("habits.none"))]
    lines: list[Content] = []
    kind = ""
    for habit in mirror.habits:
        if habit.kind != kind:
            kind = habit.kind
            lines.append(Content.styled(say(f"habit.{kind}"), "bold"))
        count = say("family.times", n=say.number(len(habit.messages)))
        lines.append(Content.assemble((f"{count:>5} ", "$primary"), say.quote(habit.text)))
    return lines


def template(family: Family, say: Words) -> Content:
    """One template: to how many, when; its parts with their slots by number; what filled each slot."""
    lines = [Content.styled(say.family(family), "$text-muted"), Content("")]
    named: set[str] = set()
    for stretch in stretches(family.skeleton):
        if stretch.part is not None:
            again = stretch.part.name in named
            named.add(stretch.part.name)
            title = say(f"part.{stretch.part.name}") if again else say.part(stretch.part)
            lines.append(Content.styled(title, "bold $primary"))
        plain = "" if stretch.part is not None else "$text-muted"
        drawn = [
            (f"▁{piece.slot}▁", "$warning") if piece.slot else (steady(piece.text), plain)
            for piece in stretch.pieces
        ]  # fmt: skip
        lines += [Content.assemble(*drawn), Content("")]
    if family.skeleton.slots:
        lines.append(Content.styled(say("family.slots"), "bold"))
    lines += [
        Content.assemble((f"{number:>2}  ", "$warning"), say.fillings(slot))
        for number, slot in enumerate(family.skeleton.slots, 1)
    ]
    return Content("\n").join(lines)
