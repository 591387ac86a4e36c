"""How did your line run beside the record? The ghost's chart, the switches, scales and bars, drawn directly."""

from collections.abc import Sequence

from game.core.dates import spoken
from game.core.pages.debrief import GhostLine, Review
from game.core.parting import widest
from game.frontends.window.blade import thrown
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.chart_labels import flag, flag_height
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import BODY, FIGURE, LABEL, LABEL_BOLD, MONO
from game.frontends.window.strokes import Way, stroke

NAMES = LABEL._replace(display=True, size=14)
NAMES_BOLD = LABEL_BOLD._replace(display=True, size=14)
TICKS = MONO._replace(display=True, size=12)
DASH, SPACE = 7.0, 6.0
FITS = 0.8
"""Share of a date's own width that it is given at least."""
STEPS = (1, 2, 5, 10, 15, 20, 25, 50)
"""From one level of a chart to the next."""
BELOW = 9.0
"""Units from the lowest level of a chart down to its dates."""
SIDING = 30.0
"""Units from the main line down to the sidings."""


def ghost_words(line: GhostLine) -> str:
    """A line of the chart in words."""
    return "; ".join(f"{spoken(date)}: you {yours}, the record {theirs}" for date, yours, theirs in line.points)


def ghost_chart(canvas: Canvas, box: Box, line: GhostLine, names: Sequence[str] = ()) -> None:
    """Your line, red and whole, beside history's, grey and dashed; `names` are of what each point stands after."""
    found = widest(line)
    over = flag_height(canvas) if found else 0.0
    plot = Box(box.x + 46, box.y + 12 + over, box.w - 46 - names_width(canvas), box.h - 48 - over)
    levels(canvas, plot, line)
    _dates(canvas, plot, line)
    mine = _points(plot, line, 1)
    record = _points(plot, line, 2)
    dashed(canvas, record, "slate", 2.6)
    stroke(canvas, mine, "red", 3.6)
    if found:
        name = names[found.point] if found.point < len(names) else ""
        flag(canvas, plot, mine[found.point], f"widest break: {name or spoken(found.date)}")
    for point in record:
        canvas.disc(point, 4, "sheet")
        canvas.disc(point, 4, "slate", 1.6)
    for a, b in zip(mine, record, strict=True):
        if abs(a[1] - b[1]) > 0.5:
            diamond(canvas, a)
        else:
            canvas.disc(a, 4.5, "red")
    line_names(canvas, plot, mine[-1][1], record[-1][1])


def diamond(canvas: Canvas, at: Point, half: float = 6.0) -> None:
    """The mark of a departure, and of a value on its scale."""
    x, y = at
    canvas.polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], "ink")


def small_chart(canvas: Canvas, box: Box, line: GhostLine) -> None:
    """The two lines alone: a glance beside a larger chart."""
    canvas.line((box.x, box.bottom), (box.right, box.bottom), "line", 1)
    dashed(canvas, _points(box, line, 2), "slate", 2.0)
    stroke(canvas, _points(box, line, 1), "red", 2.8)


def _points(plot: Box, line: GhostLine, which: int) -> list[Point]:
    """The line's samples, evenly spaced, since history takes its time unevenly."""
    count = max(1, len(line.points) - 1)
    values = [point[1] if which == 1 else point[2] for point in line.points]
    heights = [plot.bottom - plot.h * share_of(line, value) for value in values]
    return [(plot.x + plot.w * i / count, y) for i, y in enumerate(heights)]


def extent(line: GhostLine) -> tuple[int, int]:
    """The stretch of the range that the chart shows: all that was reached, in four equal steps of whole numbers.

    At least a tenth of the range, so that little doesn't look like much.
    """
    values = [value for _, *pair in line.points for value in pair]
    finest = max(1, (line.max - line.min) // 40)
    for step in (step for step in STEPS if step >= finest):
        low = min(values) // step * step
        low = max(line.min, min(low, line.max - 4 * step))
        if max(values) <= low + 4 * step:
            return low, low + 4 * step
    return line.min, line.max


def share_of(line: GhostLine, value: int) -> float:
    """How high a value stands in the stretch that the chart shows, from 0 to 1."""
    low, high = extent(line)
    return (value - low) / max(1, high - low)


def levels(canvas: Canvas, plot: Box, line: GhostLine) -> None:
    """Five level lines with their values."""
    low, high = extent(line)
    for i in range(5):
        value = low + (high - low) * i / 4
        y = plot.bottom - plot.h * i / 4
        canvas.line((plot.x, y), (plot.right, y), "aged", 1)
        canvas.label(
            f"{value:g}" if value == int(value) else f"{value:.1f}", TICKS, "slate", (plot.x - 8, y), "midright", 40
        )


def names_width(canvas: Canvas) -> float:
    """What the names of the two lines take at the right of a chart."""
    return max(96.0, canvas.text_width("the record", NAMES) + 30)


def _dates(canvas: Canvas, plot: Box, line: GhostLine) -> None:
    """A tick for each sample, and words under as many as have room."""
    count = max(1, len(line.points) - 1)
    width = plot.w / count
    years = {date[:4] for date, _, _ in line.points}
    year = min(years) if len(years) == 1 else ""  # the header tells it
    longest = canvas.text_width("24 Dec" if year else "24 Dec 1924", TICKS) + 8
    told = max(1, -(-longest * FITS // max(1.0, width)))
    for i, (date, _, _) in enumerate(line.points):
        x = plot.x + plot.w * i / count
        canvas.line((x, plot.bottom), (x, plot.bottom + 5), "ink", 1)
        if i % told:
            continue
        text = "start" if not i and len(line.points) > 1 and line.points[1][0] == date else _short(date, year)
        year = year if text == "start" else date[:4]
        canvas.label(text, TICKS, "slate", (x, plot.bottom + BELOW), "midtop", max(20.0, width * told - 6))


def _short(date: str, year: str) -> str:
    """`24 Dec 1924` for a day; without its year if that was told before."""
    words = [word for word in spoken(date).split() if word != year]
    return " ".join(word[:3] if word.isalpha() else word for word in words)


def line_names(canvas: Canvas, plot: Box, mine: float, record: float) -> None:
    """The two names at the right, apart from each other and above the dates."""
    half = max(9.0 * canvas.text, abs(mine - record) / 2)
    lowest = plot.bottom + BELOW - 2 - canvas.line_height(NAMES) / 2
    middle = min((mine + record) / 2, lowest - half)
    above = mine <= record
    wide = names_width(canvas) - 14
    names = (("your line", NAMES_BOLD, "red", above), ("the record", NAMES, "slate", not above))
    for words, style, colour, over in names:
        canvas.label(words, style, colour, (plot.right + 14, middle + (-half if over else half)), "midleft", wide)


def dashed(canvas: Canvas, points: Sequence[Point], colour: str, width: float) -> None:
    """A dashed line through points."""
    way, at = Way(points), 0.0
    while at < way.length:
        stroke(canvas, [way.at(at), way.at(min(way.length, at + DASH))], colour, width)
        at += DASH + SPACE


def ghost_table(canvas: Canvas, line: GhostLine, width: float) -> Flow:
    """The chart's twin: each date with both values."""
    writer = Writer(canvas, width)
    for i, (date, yours, theirs) in enumerate(line.points):
        text = f"{spoken(date)}{' (start)' if not i else ''}: you {yours}, the record {theirs}"
        writer.prose(text, BODY, gap=5)
    return writer.flow


# ── Switches ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def kept(review: Review) -> bool:
    """Whether the decision went as the record did."""
    return review.on_record and review.yours == review.record


def switch_words(reviews: Sequence[Review]) -> str:
    """The strip in words."""
    return "; ".join(f"{r.heading}: {verdict(r)}" for r in reviews)


def verdict(review: Review) -> str:
    """How a decision stands to the record, in words."""
    if review.skipped:
        return "passed over"
    if not review.on_record:
        return "Moscow never faced it"
    return "as the record" if kept(review) else "against the record"


def switch_points(canvas: Canvas, box: Box, reviews: Sequence[Review]) -> tuple[Point, ...]:
    """Where on the main line of `switches` each decision stands."""
    step, main = box.w / max(1, len(reviews)), box.y + 8 + canvas.line_height(TICKS)
    return tuple((box.x + step * (i + 0.5), main) for i in range(len(reviews)))


def switches(canvas: Canvas, box: Box, reviews: Sequence[Review]) -> None:
    """A main line with a point for each decision; where you left the record, a blade is thrown to a siding."""
    step = box.w / max(1, len(reviews))
    main = box.y + 8 + canvas.line_height(TICKS)
    siding = main + SIDING
    canvas.line((box.x + 10, main), (box.right - 10, main), "slate", 2)
    for i, review in enumerate(reviews):
        x = box.x + step * (i + 0.5)
        point(canvas, x, main, siding, review)
        canvas.label(str(i + 1), TICKS, "slate", (x, main - 9), "midbottom")
        for row, text in enumerate(_name_lines(canvas, review.heading, step - 10)):
            y = siding + 11 + row * canvas.line_height(NAMES)
            canvas.label(text, NAMES, "ink", (x, y), "midtop", step - 10)


def switches_height(canvas: Canvas, width: float, reviews: Sequence[Review]) -> float:
    """The height that the switches need at a width, with names of one line or two."""
    step = width / max(1, len(reviews)) - 10
    rows = max((len(_name_lines(canvas, review.heading, step)) for review in reviews), default=1)
    return 8 + canvas.line_height(TICKS) + SIDING + 11 + rows * canvas.line_height(NAMES) + 4


def _name_lines(canvas: Canvas, name: str, width: float) -> tuple[str, ...]:
    """A name on one line if it fits, else on two as even as its words allow."""
    words = name.split()
    if len(words) < 2 or canvas.text_width(name, NAMES) <= width:
        return (name,)
    pairs = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    return min(pairs, key=lambda pair: max(canvas.text_width(part, NAMES) for part in pair))


def point(canvas: Canvas, x: float, main: float, siding: float, review: Review, radius: float = 7.0) -> None:
    """A decision on the main line at height `main`: a full point, an open one, or a blade thrown to the siding."""
    if kept(review) and not review.skipped:
        canvas.disc((x, main), radius, "ink")
    else:
        canvas.disc((x, main), radius - 1.5, "sheet")
        canvas.disc((x, main), radius - 1.5, "slate", 1.6)
    if review.on_record and not kept(review) and not review.skipped:
        thrown(canvas, (x - 1.7 * radius, main + 2), (x, main + 2), (x, siding), radius + 1)


# ── Scales ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def scale(canvas: Canvas, box: Box, value: float | None, beside: float | None, beside_name: str) -> None:
    """A rule from 0 to 100 with your value on it, and another that it is read beside."""
    y = box.y + box.h / 2
    left, right = box.x + 8, box.right - 8
    canvas.fill(Box(left, y - 5, right - left, 10), "aged")
    for tick in range(0, 101, 25):
        x = left + (right - left) * tick / 100
        canvas.line((x, y + 5), (x, y + 11), "line", 1)
        canvas.label(str(tick), TICKS, "slate", (x, y + 12 + canvas.line_height(TICKS) / 2), "center")
    if beside is not None:
        x = left + (right - left) * beside / 100
        high = canvas.line_height(NAMES)
        canvas.line((x, y - 7 - high), (x, y + 8), "slate", 2)
        anchor, aside = ("midright", -6) if beside > 50 else ("midleft", 6)
        canvas.label(f"{beside_name} {beside:g}", NAMES, "slate", (x + aside, y - 10 - high / 2), anchor)
    if value is not None:
        x = left + (right - left) * value / 100
        diamond(canvas, (x, y), 9)


def bars(canvas: Canvas, box: Box, rows: Sequence[tuple[str, float | None, float | None]]) -> None:
    """For each reading two bars from 0 to 1: yours, solid, above; the record's, outlined, below.

    A reading takes 52 units at a text size of 100 %, and what is in it grows with the box.
    """
    step = box.h / max(1, len(rows))
    tall = step / 52
    name_width = 100.0 * tall
    for i, (name, mine, ghost) in enumerate(rows):
        y = box.y + step * i + step / 2
        canvas.label(name.upper(), NAMES_BOLD, "ink", (box.x, y), "midleft", name_width - 10)
        whole = box.w - name_width - 60 * tall
        for share, top, solid in ((mine, y - 17 * tall, True), (ghost, y + 2 * tall, False)):
            canvas.fill(Box(box.x + name_width, top, whole, 14 * tall), "aged")
            bar = Box(box.x + name_width, top, whole * (share or 0), 14 * tall)
            if solid and share:
                canvas.fill(bar, "ink")
            elif share:
                canvas.fill(bar, "sheet")
                canvas.outline(bar, "ink", 2)
            text = "none" if share is None else f"{share:.2f}"
            at = box.right - 52 * tall, top + 7 * tall
            canvas.label(text, FIGURE._replace(display=True, size=13), "ink", at, "midleft", 52 * tall)
