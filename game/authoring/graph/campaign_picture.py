"""How is a campaign drawn? A row for each juncture and event by date, a lane for each world variable that they touch.

Arrows between 60 junctures would be a thicket: each feeds nearly all that follow, by several variables. A lane bundles
them by variable: whoever stands on it above wrote what whoever stands on it below reads.
"""

from collections.abc import Iterator
from itertools import groupby
from math import cos, radians

from .campaign_plan import (
    ARC,
    DATE,
    DATES,
    EVENT,
    GROUP,
    HEADING,
    LABEL,
    MARGIN,
    TITLE,
    TURN,
    YEARS,
    Band,
    Plan,
    letters_of,
    planned,
    tall,
)
from .drawing import line, path, picture, rectangle, words
from .feeds import Read, Row, Weave, Write
from .lettering import Letters, width

_DOT = 7.5

_STYLE = {
    "stripe": {"fill": "paper"},
    "year": {"stroke": "aged", "stroke-width": "1"},
    "idle": {"stroke": "aged", "stroke-width": "1", "stroke-dasharray": "1 4", "fill": "none"},
    "lane": {"stroke": "aged", "stroke-width": "4", "fill": "none"},
    "done": {"fill": "ink", "stroke": "ink", "stroke-width": "1.5"},
    "undone": {"fill": "sheet", "stroke": "ink", "stroke-width": "1.5"},
    "tail": {"fill": "none", "stroke": "ochre", "stroke-width": "1.6", "stroke-dasharray": "3 2"},
    "tailend": {"fill": "ochre"},
    "reads": {"fill": "none", "stroke": "blue", "stroke-width": "2.2"},
    "tells": {"fill": "none", "stroke": "blue", "stroke-width": "1.4", "stroke-dasharray": "2 2"},
    "event": {"fill": "slate"},
    "asks": {"fill": "none", "stroke": "red", "stroke-width": "1.6"},
    "askshead": {"fill": "red"},
    "ondone": {"fill": "sheet"},
    "slate": {"fill": "slate"},
    "red": {"fill": "red"},
}


def svg(woven: Weave) -> str:
    """The picture of a campaign, as the text of an SVG file."""
    plan = planned(woven)
    shapes = [*_head(woven, plan), *_ground(plan), *_lanes(plan), *_asked(plan)]
    for band in plan.bands:
        shapes += [*_title(band, plan), *_cells(band, plan)]
    labels = max((width(label, LABEL) for label in woven.labels.values()), default=0.0)
    across = max(plan.right + labels * cos(radians(TURN)) + MARGIN, 900)
    down = plan.foot + tall(woven) + MARGIN
    return picture((across, down), woven.title, description(woven), _STYLE, shapes)


def description(woven: Weave) -> str:
    """The picture in words, for whoever can't see it: of each juncture what it reads, and who wrote that last."""
    said = []
    for row in woven.rows:
        if row.kind == "event":
            continue
        last = {feed.variable: feed.writer for feed in woven.feeds if feed.reader == row.id and not feed.through}
        reads = dict.fromkeys(read.variable for read in row.reads)
        told = ", ".join(f"{woven.labels[name]} (last: {last.get(name, 'the start')})" for name in reads)
        said.append(f"{row.date} {row.title}: reads {told or 'nothing'}.")
    return f"{woven.title}, by date. " + " ".join(said)


def _head(woven: Weave, plan: Plan) -> Iterator[str]:
    yield words(woven.title, (MARGIN, MARGIN + HEADING.size), HEADING)
    yield from _legend()
    first = plan.bands[0].top if plan.bands else plan.foot
    for base, turn in ((first - 8, TURN), (plan.foot + 14, -TURN)):
        for heading, x in plan.headings:
            yield words(heading, (x + (4 if turn < 0 else -3), base), GROUP, "red", turn=turn)
        for name, x in plan.lanes.items():
            yield words(plan.labels[name], (x + (4 if turn < 0 else -3), base), LABEL, turn=turn)


def _legend() -> Iterator[str]:
    x, y = float(MARGIN), MARGIN + HEADING.line + 22.0
    signs: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("changed on history's way", tuple(_dot((x, y), "±", done=True))),
        ("changed off it only", ("undone",)),
        ("lands later, at the tip", ("tail",)),
        ("read by a condition", ("reads",)),
        ("told of only", ("tells",)),
        ("an event", ("event",)),
        ("asks how it ended", ("asks",)),
    )
    for says, kinds in signs:
        if kinds[0] in ("reads", "tells"):
            yield rectangle(x - 2, y - 10, (20, 20), kinds[0], 3)
        elif kinds[0] == "tail":
            yield from _tail((x + 8, y - 10), y + 10)
        elif kinds[0] == "event":
            yield _diamond(x + 8, y, "event")
        elif kinds[0] == "asks":
            yield from (line((x, y), (x + 12, y), "asks"), path(f"M{x + 12:.1f} {y - 4:.1f}v8l6 -4z", "askshead"))
        else:
            yield from _dot((x + 8, y), "±", done=kinds[0] != "undone")
        yield words(says, (x + 26, y + 4), LABEL)
        x += 26 + width(says, LABEL) + 22


def _ground(plan: Plan) -> Iterator[str]:
    """Stripes under the junctures, and a line with its number where a year begins."""
    for band in plan.bands:
        if band.row.kind != "event":
            left = plan.left + YEARS - 6
            yield rectangle(left, band.top + 1, (plan.right - left, band.height - 2), "stripe", 3)
    for year, found in groupby(plan.bands, key=lambda band: band.row.date[:4]):
        top = next(found).top
        yield line((plan.left, top), (plan.right, top), "year")
        yield words(year, (plan.left, top + 14), TITLE, "red")


def _title(band: Band, plan: Plan) -> Iterator[str]:
    left, event = plan.left + YEARS, band.row.kind == "event"
    letters, kind = letters_of(band.row), "slate" if event else ""
    base = band.middle - len(band.title) * letters.line / 2 + letters.size
    yield words(band.row.date, (left, base), EVENT if event else DATE, "slate")
    for text in band.title:
        yield words(text, (left + DATES, base), letters, kind)
        base += letters.line


def _lanes(plan: Plan) -> Iterator[str]:
    """A lane is broad from its first change to its last reading: there something is carried."""
    if not plan.bands:
        return
    for name, x in plan.lanes.items():
        yield line((x, plan.bands[0].top), (x, plan.foot), "idle")
        written = [band.middle for band in plan.bands if any(write.variable == name for write in band.row.writes)]
        read = [band.middle for band in plan.bands if any(read.variable == name for read in band.row.reads)]
        if written and read and written[0] < read[-1]:
            yield line((x, written[0]), (x, read[-1]), "lane", tip=plan.labels[name])


def _cells(band: Band, plan: Plan) -> Iterator[str]:
    for name, x in plan.lanes.items():
        writes = [write for write in band.row.writes if write.variable == name]
        reads = [read for read in band.row.reads if read.variable == name]
        if not writes and not reads:
            continue
        y, tip = band.middle, _tip(band.row, plan.labels[name], writes, reads)
        if writes and band.row.kind == "event":
            yield _diamond(x, y, "event", tip)
        elif writes:
            yield from _change((x, y), writes, plan, tip)
        if reads:
            half = 7 if band.row.kind == "event" else 11
            kind = "reads" if any(read.decides for read in reads) else "tells"
            yield rectangle(x - half, y - half, (2 * half, 2 * half), kind, 3, tip=tip)


def _change(at: tuple[float, float], writes: list[Write], plan: Plan, tip: str) -> Iterator[str]:
    """The dot of a juncture that changes a variable, and a tail down to where a later effect lands."""
    lands = max((write.lands for write in writes), default="")
    if lands:
        end = next((band.top for band in plan.bands if band.row.date >= lands and band.top > at[1]), plan.foot)
        yield from _tail((at[0] + 5, at[1]), end)
    signs = {write.sign for write in writes if write.on_record} or {write.sign for write in writes}
    sign = signs.pop() if len(signs) == 1 else "±"
    yield from _dot(at, sign.replace("-", "−"), done=any(write.on_record for write in writes), tip=tip)


def _dot(at: tuple[float, float], sign: str, *, done: bool, tip: str = "") -> Iterator[str]:
    x, y = at
    size = (2 * _DOT, 2 * _DOT)
    yield rectangle(x - _DOT, y - _DOT, size, "done" if done else "undone", _DOT, tip=tip)
    yield words(sign, (x, y + 4), Letters(11, bold=True), "ondone" if done else "", anchor="middle")


def _tail(at: tuple[float, float], end: float) -> Iterator[str]:
    x, y = at
    yield line((x, y), (x, end - 4), "tail")
    yield path(f"M{x - 4:.1f} {end - 7:.1f}h8l-4 7z", "tailend")


def _diamond(x: float, y: float, kind: str, tip: str = "") -> str:
    return path(f"M{x:.1f} {y - 5:.1f}l5 5l-5 5l-5 -5z", kind, tip=tip)


def _tip(row: Row, label: str, writes: list[Write], reads: list[Read]) -> str:
    said = [f"{write.lands + ': ' if write.lands else ''}{write.by}" for write in writes]
    said += [f"read by {by}" for by in dict.fromkeys(read.by for read in reads)]
    return f"{row.title} / {label}: {'; '.join(said)}"


def _asked(plan: Plan) -> Iterator[str]:
    """Brackets at the left, from a juncture to whoever asks how it ended."""
    edge = plan.left - 4
    for asking, asked, slot in plan.asked:
        start, end, x = plan.bands[asked], plan.bands[asking], edge - ARC * (slot + 1)
        tip = f"{end.row.title} asks how {start.row.title} ended"
        yield path(f"M{edge:.1f} {start.middle:.1f}H{x:.1f}V{end.middle:.1f}H{edge - 5:.1f}", "asks", tip=tip)
        yield path(f"M{edge - 6:.1f} {end.middle - 4:.1f}v8l6 -4z", "askshead")
