"""How does cost grow with work? Points on two logarithmic axes, with the fitted power of each row, as an SVG."""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, exp, floor, log, log10
from typing import NamedTuple

from tests.benchmarks.line import number, seconds

Row = Sequence[tuple[float, float]]
"""(work, seconds), by rising work; at least two."""

WIDE, HIGH = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 80, 210, 44, 52
COLOURS = ("#a4262c", "#1f4e79", "#4f6228", "#7a5c00", "#5b2c6f")
_MIDDLE = 'text-anchor="middle"'
SIGNS = ("●", "■", "▲", "◆", "✚")


class Fit(NamedTuple):
    """seconds = factor · work ^ exponent, by least squares over the logarithms."""

    exponent: float
    factor: float


def fit(row: Row) -> Fit:
    """The power that fits a row best."""
    points = [(log(work), log(cost)) for work, cost in row]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    exponent = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return Fit(exponent, exp(y - exponent * x))


class _Axes(NamedTuple):
    """The powers of ten between which everything lies."""

    left: int
    right: int
    bottom: int
    top: int

    def x(self, work: float) -> float:
        """Where so much work stands."""
        return LEFT + (log10(work) - self.left) / (self.right - self.left) * (WIDE - LEFT - RIGHT)

    def y(self, cost: float) -> float:
        """Where so many seconds stand."""
        return HIGH - BOTTOM - (log10(cost) - self.bottom) / (self.top - self.bottom) * (HIGH - TOP - BOTTOM)


def plot(title: str, unit: str, rows: Mapping[str, Row]) -> str:
    """The SVG of some rows; `unit` is what the work is counted in."""
    works = [work for row in rows.values() for work, _ in row]
    costs = [cost for row in rows.values() for _, cost in row]
    axes = _Axes(
        floor(log10(min(works))), ceil(log10(max(works)) - 1e-9), floor(log10(min(costs))), ceil(log10(max(costs)))
    )
    parts = [f'<text x="{LEFT}" y="26" font-size="17" font-weight="bold">{escape(title)}</text>', *_grid(axes, unit)]
    for place, (name, row) in enumerate(rows.items()):
        parts += _drawn(axes, place, name, row)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" font-family="sans-serif" font-size="12">'
        f'<title>{escape(title)}</title><rect width="{WIDE}" height="{HIGH}" fill="#fffdf7"/>{"".join(parts)}</svg>\n'
    )


def _grid(axes: _Axes, unit: str) -> list[str]:
    found = []
    for power in range(axes.left, axes.right + 1):
        x = axes.x(10.0**power)
        found.append(_line(x, TOP, x, HIGH - BOTTOM, "#ddd4bf"))
        found.append(f'<text x="{x:.1f}" y="{HIGH - BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(axes.bottom, axes.top + 1):
        y = axes.y(10.0**power)
        found.append(_line(LEFT, y, WIDE - RIGHT, y, "#ddd4bf"))
        found.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{seconds(10.0**power)}</text>')
    middle = (LEFT + WIDE - RIGHT) / 2
    return [*found, f'<text x="{middle}" y="{HIGH - 12}" text-anchor="middle">{escape(unit)}</text>']


def _drawn(axes: _Axes, place: int, name: str, row: Row) -> list[str]:
    """A row's points, its fitted line, and what it is called."""
    colour, sign, fitted = COLOURS[place % len(COLOURS)], SIGNS[place % len(SIGNS)], fit(row)
    said = f"work ^ {number(fitted.exponent)}, at last {seconds(row[-1][1])}"
    ends = [(axes.x(work), axes.y(fitted.factor * work**fitted.exponent)) for work in (row[0][0], row[-1][0])]
    y = TOP + 16 + 44 * place
    return [
        _line(*ends[0], *ends[1], colour),
        *(
            f'<text x="{axes.x(work):.1f}" y="{axes.y(cost) + 4:.1f}" fill="{colour}" {_MIDDLE}>{sign}</text>'
            for work, cost in row
        ),
        f'<text x="{WIDE - RIGHT + 14}" y="{y}" fill="{colour}" font-weight="bold">{sign} {escape(name)}</text>',
        f'<text x="{WIDE - RIGHT + 28}" y="{y + 17}">{said}</text>',
    ]


def _line(x: float, y: float, to_x: float, to_y: float, colour: str) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}"/>'
