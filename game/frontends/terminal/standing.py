"""How do things stand, and what moved? Meters, relations and the ledger, in words with the numbers behind them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from game.core.dates import spoken
from game.core.model import Better, Value
from game.core.screen import MapView, Meter, Movement, Pending
from game.frontends.terminal.block import Block, Page, Span, Tone, heading, line, paragraph
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


def moved(ledger: Sequence[Movement], by: str) -> Page:
    """What moved, and by what; nothing where nothing did."""
    return (heading(f"What moved by {by}"), *map(movement_line, ledger)) if ledger else ()


def whole_ledger(ledger: Sequence[Movement]) -> Page:
    """Everything that has moved, with day and cause."""
    if not ledger:
        return (heading("The ledger"), paragraph("Nothing has moved yet."))
    blocks: list[Block] = [heading("The ledger")]
    for (date, cause), lines in groupby(ledger, lambda movement: (movement.date, movement.cause)):
        blocks.append(told(cause, {}, opening=f"{spoken(date)}. "))
        blocks.extend(map(movement_line, lines))
    return tuple(blocks)


def movement_line(movement: Movement) -> Block:
    """`Berlin's trust: from wary to warm (8 to 15, better)`."""
    verdict = _verdict(movement.before, movement.after, movement.better)
    notes = ", ".join(filter(None, (_numbers_behind(movement), verdict)))
    behind = Span(text=f" ({notes})" if notes else "", tone=_TONES.get(verdict, "plain"))
    return Block(spans=(Span(text=f"{movement.label}: {_in_words(movement)}"), behind), lead="- ", gap=False)


def _in_words(movement: Movement) -> str:
    before, after = movement.words_before, movement.words_after
    if not before or not after:
        return f"from {signed(movement.before)} to {signed(movement.after)}"
    return f"still {after}" if before == after else f"from {before} to {after}"


def _numbers_behind(movement: Movement) -> str:
    """The numbers, where they are not what the words say already."""
    if isinstance(movement.after, bool) or not movement.words_after:
        return ""
    return f"{signed(movement.before)} to {signed(movement.after)}"


def expected(pending: Sequence[Pending]) -> Page:
    """What is still to come, or nothing."""
    if not pending:
        return ()
    lines = (told(one.because, {}, opening=f"{spoken(one.date)}: ", lead="- ", gap=False) for one in pending)
    return (heading("Still to come"), paragraph("Set going here, and due on a later day:"), *lines)


def signed(value: Value) -> str:
    """A number with the true minus sign; a bool as yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"−{-value}" if value < 0 else str(value)


_TONES: dict[str, Tone] = {"better": "better", "worse": "worse"}


def _verdict(before: Value, after: Value, better: Better | None) -> str:
    if better is None or before == after:
        return ""
    return "better" if (after > before) == (better == "up") else "worse"


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
    """The lines that the table doesn't tell already: treaties between two capitals."""
    told_already = {meter.label for meter in view.table}
    found = [one for one in view.lines if one.label not in told_already]
    lines = (line(f"{one.label}: {one.kind}, {_capital(one.a)} and {_capital(one.b)}", lead="- ") for one in found)
    return (heading("Lines on the map"), *lines) if found else ()


def _capital(key: str) -> str:
    return key.replace("_", " ").title()
