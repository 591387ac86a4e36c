"""What does a measurement say? A line of the table: what was measured beside what, the budget, and whether it holds."""

from typing import Any, NamedTuple

from tests.benchmarks.measure import Spread, ratios, spread


class Line(NamedTuple):
    """One comparison of one budget."""

    budget: int
    what: str
    beside: str
    """The floor or peer; empty where the measure stands for itself."""
    found: Spread | None
    """The ratio, or the measure; None where it couldn't be measured, and `note` says why."""
    limit: float | None
    """None for what is only told."""
    unit: str = "×"
    at_least: bool = False
    """Whether the limit is the least that is asked for, and not the most."""
    note: str = ""
    """The two medians, or why it wasn't measured."""

    @property
    def verdict(self) -> str:
        """`pass`, `short`, `told` or `not measured`."""
        if self.found is None:
            return "not measured"
        if self.limit is None:
            return "told"
        holds = self.found.median >= self.limit if self.at_least else self.found.median <= self.limit
        return "pass" if holds else "short"

    @property
    def key(self) -> tuple[int, str, str]:
        """What it is known by from one run to the next."""
        return self.budget, self.what, self.beside

    @property
    def asked(self) -> str:
        """The budget in a few signs: `≤ 1.5 ×`."""
        return "" if self.limit is None else f"{'≥' if self.at_least else '≤'} {number(self.limit)} {self.unit}"

    @property
    def measured(self) -> str:
        """Median and quartiles: `1.31 × (1.28 to 1.36)`."""
        if self.found is None:
            return ""
        middle, low, high = (number(value) for value in self.found)
        return f"{middle} {self.unit}" + ("" if low == high else f" ({low} to {high})")

    def as_data(self) -> dict[str, Any]:
        """For JSON."""
        found = self.found._asdict() if self.found else None
        return {**self._asdict(), "found": found, "verdict": self.verdict}


def compared(
    budget: int, what: str, beside: str, ours: list[float], theirs: list[float], limit: float | None, note: str = ""
) -> Line:
    """A line of what ours costs beside theirs, in seconds of each round."""
    said = f"{seconds(spread(ours).median)} beside {seconds(spread(theirs).median)}"
    return Line(budget, what, beside, ratios(ours, theirs), limit, note=f"{said}{'; ' if note else ''}{note}")


def faster(
    budget: int, what: str, beside: str, ours: list[float], theirs: list[float], limit: float | None, work: int
) -> Line:
    """A line of how many times as fast ours is; both did `work` steps in the seconds of each round."""
    rates = [f"{work / spread(cost).median:,.0f}" for cost in (ours, theirs)]
    note = f"{rates[0]} a second beside {rates[1]}"
    return Line(budget, what, beside, ratios(theirs, ours), limit, at_least=True, note=note)


def lacking(budget: int, what: str, beside: str, why: str) -> Line:
    """A line of what can't be measured here."""
    return Line(budget, what, beside, None, None, note=why)


def number(value: float) -> str:
    """With the digits that say something."""
    if value and abs(value) < 0.0995:
        return f"{value:.3f}"
    return f"{value:.2f}" if abs(value) < 9.95 else f"{value:,.1f}" if abs(value) < 99.5 else f"{value:,.0f}"


def seconds(value: float) -> str:
    """A time in the unit that suits it."""
    for unit, of in (("s", 1.0), ("ms", 1e-3)):
        if value >= of:
            return f"{number(value / of)} {unit}"
    return f"{number(value * 1e6)} µs"
