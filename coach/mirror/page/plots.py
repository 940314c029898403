"""The page's plots: Vega-Lite specifications, drawn as SVG by vl-convert. Colours are the page's own CSS variables."""

from __future__ import annotations

import re
from typing import Any

from coach.errors import CoachError
from coach.mirror.values import Family, Mirror
from coach.mirror.words import Words

WIDTH = 640
"""Units of the drawing; the page scales it."""
FAMILIES = 24
"""Families on the time line."""
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_LABELS = 13
_BIN = 20
_SIZE = re.compile(r' width="[\d.]+" height="[\d.]+"')
Spec = dict[str, Any]


def drawn(spec: Spec) -> str:
    """A specification as an ``<svg>`` element that fills the width it is given and is hidden from screen readers.

    Raises:
        CoachError: ``mirror-plots``, vl-convert is not installed.
    """
    try:
        import vl_convert
    except ImportError as error:
        raise CoachError("mirror-plots") from error
    config = {
        "aria": False,
        "background": None,
        "font": "system-ui, sans-serif",
        "view": {"stroke": None},
        "title": {"anchor": "start", "frame": "bounds", "color": "var(--ink)", "fontSize": 12, "fontWeight": 500},
        "axis": {
            "domain": False, "ticks": False, "grid": False, "labelColor": "var(--soft)", "titleColor": "var(--soft)",
            "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal", "labelPadding": 6,
        },
        "legend": {"labelColor": "var(--soft)", "labelFontSize": 11, "symbolType": "square", "symbolSize": 90},
    }  # fmt: skip
    svg = vl_convert.vegalite_to_svg({"$schema": _SCHEMA, "config": config, **spec}, allowed_base_urls=[])
    head, rest = svg.split(">", 1)
    return _SIZE.sub("", head) + ' aria-hidden="true" focusable="false">' + rest


def months(mirror: Mirror, say: Words) -> Spec:
    """Volume above, presence below, on the same months."""
    names = [f"{month.name}|{say.month(month, short=True)}" for month in mirror.months]
    kinds = [say("months.single"), say("months.family")]
    volume: list[Spec] = []
    presence: list[Spec] = []
    for name, month in zip(names, mirror.months, strict=True):
        volume.append({"m": name, "kind": kinds[0], "n": month.messages - month.in_families, "order": 0})
        volume.append({"m": name, "kind": kinds[1], "n": month.in_families, "order": 1})
        if month.address is not None:
            presence.append({"m": name, "share": month.address, "said": say.share(month.address)})
    step = max(1, -(-len(names) // _LABELS))
    x: Spec = {
        "field": "m", "type": "ordinal", "scale": {"domain": names, "paddingInner": 0.35}, "title": None,
    }  # fmt: skip
    labels = {"values": names[::step], "labelAngle": 0, "labelExpr": "split(datum.label, '|')[1]"}
    colour = {
        "field": "kind", "type": "nominal", "title": None,
        "scale": {"domain": kinds, "range": ["var(--one)", "var(--many)"]},
        "legend": {"orient": "top-right", "direction": "horizontal", "columnPadding": 28, "offset": -26},
    }  # fmt: skip
    top: Spec = {
        "title": say("months.volume"), "width": WIDTH, "height": 170, "data": {"values": volume},
        "mark": {"type": "bar", "cornerRadiusEnd": 1}, "encoding": {
            "x": {**x, "axis": {"labels": False}},
            "y": {"field": "n", "type": "quantitative", "title": None, "axis": _whole(mirror)},
            "color": colour, "order": {"field": "order"},
        },
    }  # fmt: skip
    share: Spec = {
        "x": {**x, "axis": labels},
        "y": {
            "field": "share", "type": "quantitative", "scale": {"domain": [0, 1]}, "title": None,
            "axis": {"values": [0, 0.5, 1], "labelExpr": _percent(say), "grid": True, "gridColor": "var(--line)"},
        },
    }  # fmt: skip
    layers: list[Spec] = [{"mark": {"type": "bar", "color": "var(--someone)", "cornerRadiusEnd": 1}}]
    if len(names) <= _LABELS:
        above = {"type": "text", "dy": -7, "fontSize": 10, "color": "var(--soft)"}
        layers.append({"mark": above, "encoding": {"text": {"field": "said"}}})
    below: Spec = {
        "title": say("months.presence"), "width": WIDTH, "height": 110, "data": {"values": presence},
        "encoding": share, "layer": layers,
    }  # fmt: skip
    return {"vconcat": [top, below], "spacing": 26, "resolve": {"scale": {"x": "shared"}}}


def _whole(mirror: Mirror) -> Spec:
    most = max(month.messages for month in mirror.months)
    return {"tickMinStep": 1, "tickCount": min(4, most), "format": "~s", "grid": True, "gridColor": "var(--line)"}


def _percent(say: Words) -> str:
    sign = say("percent", n="").replace("'", "")
    return f"round(100 * datum.value) + '{sign}'"


def timeline(families: tuple[Family, ...], mirror: Mirror, say: Words) -> Spec:
    """A mark for each message of each family, by day; the largest ``FAMILIES`` families that bear dates."""
    day = {message.id: message.day for message in mirror.messages}
    names = []
    values: list[Spec] = []
    for number, family in enumerate(families[:FAMILIES], 1):
        found = [when for name in family.members if (when := day[name]) is not None]
        if found:
            label = f"{say('family.name', n=number)}  {say('family.times', n=len(family.members))}"
            names.append(label)
            values += [{"f": label, "d": when.isoformat()} for when in found]
    months = ",".join(f"'{say(f'month.short.{n}')}'" for n in range(1, 13))
    axis = {
        "labelExpr": f"[{months}][utcmonth(datum.value)] + ' ' + utcyear(datum.value)", "grid": True,
        "gridColor": "var(--line)", "tickCount": {"interval": "month", "step": _months_between(mirror)},
    }  # fmt: skip
    return {
        "width": WIDTH - 90, "height": {"step": 22}, "data": {"values": values},
        "mark": {"type": "tick", "thickness": 2, "bandSize": 15, "color": "var(--many)"},
        "encoding": {
            "x": {
                "field": "d", "type": "temporal", "scale": {"type": "utc", "padding": 6}, "title": None, "axis": axis,
            },
            "y": {"field": "f", "type": "ordinal", "scale": {"domain": names}, "title": None},
        },
    }  # fmt: skip


def _months_between(mirror: Mirror) -> int:
    """Months from one label to the next, so that seven labels at most stand side by side."""
    if mirror.first is None or mirror.last is None:
        return 1
    spread = (mirror.last.year - mirror.first.year) * 12 + mirror.last.month - mirror.first.month
    return max(1, -(-spread // 7))


def lengths(mirror: Mirror, say: Words) -> Spec:
    """How many messages have how many words, in steps of ``_BIN``; the longest fiftieth stand in the last bar."""
    counts = sorted(message.words for message in mirror.messages)
    last = counts[int(0.98 * (len(counts) - 1))] // _BIN
    bars = [0] * (last + 1)
    for count in counts:
        bars[min(last, count // _BIN)] += 1
    values = [{"from": at * _BIN, "to": (at + 1) * _BIN, "n": n} for at, n in enumerate(bars)]
    ticks = [at * _BIN for at in range(0, last + 2, max(1, (last + 2) // 8))]
    return {
        "width": WIDTH, "height": 110, "data": {"values": values},
        "mark": {"type": "bar", "color": "var(--one)", "binSpacing": 2},
        "encoding": {
            "x": {
                "field": "from", "type": "quantitative", "bin": {"binned": True}, "title": say("manner.words"),
                "axis": {"values": ticks},
            },
            "x2": {"field": "to"},
            "y": {
                "field": "n", "type": "quantitative", "title": say("months.volume"),
                "axis": {"tickMinStep": 1, "tickCount": 3, "grid": True, "gridColor": "var(--line)"},
            },
        },
    }  # fmt: skip
