"""What the page draws of months and of single messages: volume beside presence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from coach.mirror.page.drawing import Room, Spec
from coach.mirror.values import Mirror, Month, Seen
from coach.mirror.words import Words

POINTS = 1200
"""Messages up to which each is a point of its own; more are drawn as points by their number."""
_CELLS, _LEVELS = 60, 14
_BIN = 20
_EDGE = 3
"""Days left free before the first message and after the last."""
_LABEL = (62, 17)
"""Units of width and height that the name of a point takes."""


def months(found: Sequence[Month], say: Words, room: Room) -> Spec:
    """Volume above, presence below, on the same months."""
    names = labels(found, say, room)
    kinds = [say("months.single"), say("months.family")]
    ends = [say("months.one"), say("months.anyone")]
    volume: list[Spec] = []
    presence: list[Spec] = []
    for name, month in zip(names, found, strict=True):
        volume.append({"m": name, "kind": kinds[0], "n": month.messages - month.in_families, "order": 0})
        volume.append({"m": name, "kind": kinds[1], "n": month.in_families, "order": 1})
        if month.address is not None:
            said = say.share(month.address)
            presence.append({"m": name, "to": ends[0], "share": month.address, "said": said, "order": 0})
            presence.append({"m": name, "to": ends[1], "share": 1 - month.address, "said": "", "order": 1})
    most = max(month.messages for month in found)
    x: Spec = {"field": "m", "type": "ordinal", "scale": {"domain": names, "paddingInner": 0.35}, "title": None}
    step = max(1, -(-len(names) // room.labels))
    below_axis = {"values": names[::step], "labelAngle": 0, "labelExpr": "slice(split(datum.label, '|'), 1)"}
    counts = {"tickMinStep": 1, "tickCount": min(4, most), "format": ",d", "grid": True}
    top: Spec = {
        "title": say("months.volume"), "width": room.width - 40, "height": 170, "data": {"values": volume},
        "mark": {"type": "bar", "cornerRadiusEnd": 1}, "encoding": {
            "x": {**x, "axis": {"labels": False}},
            "y": {"field": "n", "type": "quantitative", "title": None, "axis": counts},
            "color": _two(kinds, "kind"), "order": {"field": "order"},
        },
    }  # fmt: skip
    stacked = {"color": _two(ends, "to", ("var(--someone)", "var(--anyone)")), "order": {"field": "order"}}
    bars: list[Spec] = [{"mark": {"type": "bar"}, "encoding": stacked}]
    if len(names) <= room.labels:
        above = {"type": "text", "dy": -7, "fontSize": 10.5, "color": "var(--ink)"}
        only = [{"filter": "datum.order == 0"}]
        bars.append({"mark": above, "transform": only, "encoding": {"text": {"field": "said"}}})
    below: Spec = {
        "title": say("months.presence"), "width": room.width - 40, "height": 120, "data": {"values": presence},
        "encoding": {"x": {**x, "axis": below_axis}, "y": _share(say)}, "layer": bars,
    }  # fmt: skip
    return {"vconcat": [top, below], "spacing": 26, "resolve": {"scale": {"x": "shared", "color": "independent"}}}


def labels(found: Sequence[Month], say: Words, room: Room) -> list[str]:
    """A name for each month: ``2025-03|mars``, with the year as a line of its own where it changes."""
    names = []
    step = max(1, -(-len(found) // room.labels))
    year = None
    for at, month in enumerate(found):
        shown = say.period(month)
        if month.months < 12 and at % step == 0 and month.year != year:
            shown, year = f"{shown}|{month.year}", month.year
        names.append(f"{month.name}|{shown}")
    return names


def _two(kinds: Sequence[str], field: str, colours: tuple[str, str] = ("var(--one)", "var(--many)")) -> Spec:
    """Two colours with their legend; unless told otherwise, of messages written once and of those in a family."""
    return {
        "field": field, "type": "nominal", "title": None,
        "scale": {"domain": list(kinds), "range": list(colours)},
        "legend": {"orient": "top", "direction": "horizontal", "columnPadding": 18, "offset": 4},
    }  # fmt: skip


def _share(say: Words) -> Spec:
    """The vertical of everything that is a share."""
    return {
        "field": "share", "type": "quantitative", "scale": {"domain": [0, 1]}, "title": None,
        "axis": {"values": [0, 0.5, 1], "labelExpr": percent(say), "grid": True},
    }  # fmt: skip


def percent(say: Words) -> str:
    """A Vega expression that writes a share as the language does."""
    sign = say("percent", n="").replace("'", "")
    return f"round(100 * datum.value) + '{sign}'"


def days(mirror: Mirror, say: Words, room: Room) -> Spec:
    """The days of the plots' common horizontal: an axis with months or years."""
    if mirror.first is None or mirror.last is None:
        return {}
    spread = (mirror.last.year - mirror.first.year) * 12 + mirror.last.month - mirror.first.month
    names = ",".join(f"'{say(f'month.short.{n}')}'" for n in range(1, 13))
    step = max(1, -(-spread // (room.labels - 2)))
    if spread < 2:
        every = {"interval": "week", "step": max(1, -(-(spread * 5 + 5) // room.labels))}
        label = f"utcdate(datum.value) + ' ' + [{names}][utcmonth(datum.value)]"
    elif step > 6:
        every, label = {"interval": "year", "step": max(1, round(step / 12))}, "utcyear(datum.value)"
    else:
        every = {"interval": "month", "step": step}
        label = (
            f"utcmonth(datum.value) == 0 || datum.index == 0 ? [[{names}][utcmonth(datum.value)],"
            f" utcyear(datum.value)] : [{names}][utcmonth(datum.value)]"
        )
    ends = [_moved(mirror.first, -_EDGE).isoformat(), _moved(mirror.last, _EDGE).isoformat()]
    return {
        "field": "d", "type": "temporal", "scale": {"type": "utc", "domain": ends}, "title": None,
        "axis": {"labelExpr": label, "grid": True, "tickCount": every, "labelFlush": False},
    }  # fmt: skip


def _moved(day: date, by: int) -> date:
    return date.fromordinal(min(date.max.toordinal(), max(1, day.toordinal() + by)))


def each(mirror: Mirror, say: Words, room: Room) -> Spec:
    """Every message by its day and by how much of it went to someone; points by number where there are very many."""
    kinds = [say("each.single"), say("each.family")]
    dated = [one for one in mirror.messages if one.day is not None and one.address is not None]
    values = _points(dated) if len(dated) <= POINTS else _cells(dated)
    for value in values:
        value["kind"] = kinds[value["kind"]]
    size: Spec = {"value": 42 if room.wide else 26}
    if len(dated) > POINTS:
        size = {
            "field": "n", "type": "quantitative", "legend": None,
            "scale": {"type": "sqrt", "range": [6, 190 if room.wide else 90]},
        }  # fmt: skip
    return {
        "width": room.width - 40, "height": 220 if room.wide else 200, "data": {"values": values},
        "mark": {"type": "circle", "opacity": 0.72, "clip": False},
        "encoding": {
            "x": days(mirror, say, room), "y": {**_share(say), "scale": {"domain": [-0.02, 1.02], "nice": False}},
            "color": _two(kinds, "kind"), "size": size,
        },
    }  # fmt: skip


def _points(dated: Sequence[Seen]) -> list[Spec]:
    return [
        {"d": one.day.isoformat(), "share": one.address, "kind": int(one.family is not None)}
        for one in dated
        if one.day is not None
    ]


def _cells(dated: Sequence[Seen]) -> list[Spec]:
    """How many messages lie in each cell of a grid over days and shares."""
    first = min(one.day for one in dated if one.day is not None)
    last = max(one.day for one in dated if one.day is not None)
    width = max(1, -(-((last - first).days + 1) // _CELLS))
    counts: Counter[tuple[int, int, int]] = Counter()
    for one in dated:
        if one.day is not None and one.address is not None:
            level = min(_LEVELS - 1, int(one.address * _LEVELS))
            counts[(one.day - first).days // width, level, int(one.family is not None)] += 1
    return [
        {"d": _middle(first, cell, width), "share": (level + 0.5) / _LEVELS, "kind": kind, "n": n}
        for (cell, level, kind), n in sorted(counts.items())
    ]


def _middle(first: date, cell: int, width: int) -> str:
    return _moved(first, cell * width + width // 2).isoformat()


def against(found: Sequence[Month], say: Words, room: Room) -> Spec:
    """Each month by its volume and its presence, one line through them in order."""
    values: list[Spec] = [
        {"n": month.messages, "share": month.address, "at": at, "name": say.month(month, short=True)}
        for at, month in enumerate(month for month in found if month.address is not None)
    ]
    text = {"type": "text", "dy": -10, "fontSize": 10.5, "color": "var(--soft)"}
    x = {
        "field": "n", "type": "quantitative", "title": say("months.volume"), "scale": {"zero": True},
        "axis": {"grid": True, "format": ",d", "tickMinStep": 1, "tickCount": 6},
    }  # fmt: skip
    line = {"type": "line", "color": "var(--soft)", "opacity": 0.45, "strokeWidth": 1}
    width, height = room.width - 50, 230
    return {
        "width": width, "height": height, "data": {"values": values},
        "title": say("months.presence"), "encoding": {"x": x, "y": _share(say), "order": {"field": "at"}},
        "layer": [
            {"mark": line},
            {"mark": {"type": "circle", "color": "var(--someone)", "size": 70, "opacity": 1}},
            {"mark": text, "data": {"values": _apart(values, width, height)}, "encoding": {"text": {"field": "name"}}},
        ],
    }  # fmt: skip


def _apart(values: Sequence[Spec], width: int, height: int) -> list[Spec]:
    """Those points whose names can be written without one lying on another: the ends first, then the outermost."""
    most = max(value["n"] for value in values)
    outward = sorted(values, key=lambda value: -abs(value["n"] / most - 0.5) - abs(value["share"] - 0.5))
    kept: list[Spec] = []
    taken: list[tuple[float, float]] = []
    for value in [values[0], values[-1], *outward]:
        x, y = value["n"] / most * width, value["share"] * height
        if all(abs(x - left) > _LABEL[0] or abs(y - up) > _LABEL[1] for left, up in taken):
            kept.append(value)
            taken.append((x, y))
    return kept


def lengths(mirror: Mirror, say: Words, room: Room) -> Spec:
    """How many messages have how many words, in steps of ``_BIN``; the longest fiftieth stand in the last bar."""
    counts = sorted(message.words for message in mirror.messages)
    last = counts[int(0.98 * (len(counts) - 1))] // _BIN
    bars = [0] * (last + 1)
    for count in counts:
        bars[min(last, count // _BIN)] += 1
    values = [{"from": at * _BIN, "to": (at + 1) * _BIN, "n": n} for at, n in enumerate(bars)]
    ticks = [at * _BIN for at in range(0, last + 2, max(1, (last + 2) // (8 if room.wide else 5)))]
    low, _, high = mirror.manner.lengths
    x: Spec = {
        "field": "from", "type": "quantitative", "bin": {"binned": True}, "title": say("manner.words"),
        "axis": {"values": ticks, "format": ",d"},
    }  # fmt: skip
    y: Spec = {
        "field": "n", "type": "quantitative", "title": say("months.volume"),
        "axis": {"tickMinStep": 1, "tickCount": 3, "grid": True, "format": ",d"},
    }  # fmt: skip
    half: Spec = {
        "data": {"values": [{"from": low, "to": max(high, low + 1)}]},
        "mark": {"type": "rect", "color": "var(--slot)"}, "encoding": {"x": x, "x2": {"field": "to"}},
    }  # fmt: skip
    bar = {"type": "bar", "color": "var(--one)", "binSpacing": 2}
    return {
        "width": room.width - 50, "height": 110, "layer": [
            half,
            {"data": {"values": values}, "mark": bar, "encoding": {"x": x, "x2": {"field": "to"}, "y": y}},
        ],
    }  # fmt: skip
