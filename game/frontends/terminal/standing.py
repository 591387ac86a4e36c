"""How do things stand? Meters and relations, in words with the numbers behind them, and what is still to come."""

from collections.abc import Iterable, Mapping, Sequence

from game.core.dates import spoken
from game.core.model.world import Value
from game.core.pages.parts import MapView, Meter, Pending
from game.frontends.terminal.block import Block, Page, Span, heading, line, paragraph
from game.frontends.terminal.text import told

_HERE = {"here": "This affair"}


def stands(meters: Sequence[Meter], groups: Mapping[str, str]) -> Page:
    """The meters in words, a paragraph for each group."""
    if not meters:
        return ()
    titles = {**groups, **_HERE}
    return (heading("How things stand"), *(_group(titles.get(key, key), found) for key, found in _grouped(meters)))


def tables(meters: Sequence[Meter], view: MapView, groups: Mapping[str, str]) -> Page:
    """Meters and relations with their numbers, a line for each, and the lines of the map."""
    titles = {**groups, **_HERE}
    shown = {meter.name: meter for meter in (*meters, *view.table)}
    blocks: list[Block] = []
    for key, found in _grouped(list(shown.values())):
        blocks.append(heading(titles.get(key, key) + _range(found)))
        blocks.extend(line(f"{meter.label}: {_in_full(meter, found)}", lead="- ") for meter in found)
    return (*blocks, *_map_lines(view))


def expected(pending: Sequence[Pending]) -> Page:
    """What is still to come, or nothing."""
    if not pending:
        return ()
    lines = (told(one.because, {}, opening=f"{spoken(one.date)}: ", lead="- ", gap=False) for one in pending)
    return (heading("Still to come"), paragraph("Set going by now, and due on a later day:"), *lines)


def signed(value: Value) -> str:
    """A number with the true minus sign; a bool as yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"−{-value}" if value < 0 else str(value)


def _group(title: str, meters: Iterable[Meter]) -> Block:
    words = "; ".join(f"{meter.label}: {meter.words or signed(meter.value)}{_change(meter)}" for meter in meters)
    return Block(spans=(Span(text=f"{title}.", tone="heading"), Span(text=f" {words}.")), gap=False)


def _change(meter: Meter) -> str:
    return f" ({_moved(meter)})" if meter.change else ""


def _moved(meter: Meter) -> str:
    return f"{'up' if meter.change > 0 else 'down'} {abs(meter.change)}"


def _range(meters: Sequence[Meter]) -> str:
    """`, from −100 to 100` where the numbers of a group share a range, else nothing."""
    ranges = {(meter.min, meter.max) for meter in meters if not isinstance(meter.value, bool)}
    return f", from {signed(min(ranges)[0])} to {signed(min(ranges)[1])}" if len(ranges) == 1 else ""


def _in_full(meter: Meter, group: Sequence[Meter]) -> str:
    if isinstance(meter.value, bool):
        return meter.words
    number = signed(meter.value)
    if not _range(group):
        number += f" on a scale from {signed(meter.min)} to {signed(meter.max)}"
    return ", ".join(filter(None, (meter.words, number, _moved(meter) if meter.change else "")))


def _grouped(meters: Sequence[Meter]) -> list[tuple[str, list[Meter]]]:
    """The meters by group, groups in the order of their first meter."""
    keys = dict.fromkeys(meter.group for meter in meters)
    return [(key, [meter for meter in meters if meter.group == key]) for key in keys]


def _map_lines(view: MapView) -> Page:
    """The lines that the table doesn't tell already: treaties between two capitals, hostile or not."""
    told_already = {meter.label for meter in view.table}
    found = [one for one in view.lines if one.pact or one.label not in told_already]
    lines = (line(f"{one.label}: {one.drawn}, {_capital(one.a)} and {_capital(one.b)}", lead="- ") for one in found)
    return (heading("Lines on the map"), *lines) if found else ()


def _capital(key: str) -> str:
    return key.replace("_", " ").title()
