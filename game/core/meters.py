"""How does the desk read the variables? In words first, as meters and as lines on the map."""

from .machine import Machine, bounds_of
from .model.world import Band, Derived, LineKind, Value, Variable
from .pages.parts import MapLine, MapView, Meter
from .state import State

HERE = "here"
"""Group of a scenario's own variables."""
_MAPPED_GROUPS = ("relations", "ties")


def meters(machine: Machine, state: State, begun: State) -> tuple[Meter, ...]:
    """The scenario's own variables, then the derived values, then the world variables that it reads or writes."""
    shown = [*machine.scenario.state, *derived_shown(machine)]
    shown += [name for name in machine.variables if name in machine.touched and name not in machine.scenario.state]
    return tuple(meter(machine, name, state, begun) for name in shown)


def derived_shown(machine: Machine) -> tuple[str, ...]:
    """The derived values that tell something: none where a scenario plays outside the world that they come from."""
    return () if _blank(machine) else tuple(machine.derived)


def meter(machine: Machine, name: str, state: State, begun: State) -> Meter:
    """One variable or derived value, with its change since the scenario began."""
    declared = machine.declared(name)
    _, low, high = bounds_of(declared)
    value, before = machine.value(name, state.values), machine.value(name, begun.values)
    return Meter(
        name=name,
        label=declared.label,
        value=value,
        min=low,
        max=high,
        words=words(machine, name, value),
        change=0 if isinstance(value, bool) else value - before,
        better=declared.better,
        group=declared.group if name.startswith("world.") else HERE,
    )


def world_meters(machine: Machine, state: State, begun: State) -> tuple[Meter, ...]:
    """The derived values and the means: how Moscow stands between two junctures."""
    means = [name for name, variable in machine.variables.items() if variable.group == "meters"]
    return tuple(meter(machine, name, state, begun) for name in [*machine.derived, *means])


def world_values(machine: Machine, state: State) -> dict[str, Value]:
    """Every world variable and derived value of a state, by its name without prefix."""
    names = [name for name in (*machine.variables, *machine.derived) if name.startswith("world.")]
    return {name.removeprefix("world."): machine.value(name, state.values) for name in names}


def words(machine: Machine, name: str, value: Value) -> str:
    """The worded band of a value: `yes` or `no` for a bool, empty where no bands are declared."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    band = _band(machine, machine.declared(name), value)
    return band.words if band else ""


def map_view(machine: Machine, state: State, begun: State, date: str) -> MapView:
    """Lines by treaty and relation, and the relations and ties in words.

    A treaty's line stands for its pair of capitals, unless they are hostile by now: then the line says so, and which
    pact holds all the same.
    """
    lines: dict[frozenset[str], MapLine] = {}
    for name, variable in machine.variables.items():
        if len(variable.between) != 2:
            continue
        value = state.values[name]
        kind = line_kind(machine, variable, value)
        pair = frozenset(variable.between)
        before = lines.get(pair)
        if kind and (before is None or (isinstance(value, bool) and before.kind != "hostile")):
            a, b = variable.between
            lines[pair] = MapLine(a=a, b=b, kind=kind, label=variable.label, words=words(machine, name, value))
        elif before is not None and kind == "pact":
            lines[pair] = before._replace(pact=variable.label)
    table = [
        name
        for name, variable in machine.variables.items()
        if variable.group in _MAPPED_GROUPS or (variable.between and state.values[name] is True)
    ]
    own = machine.scenario.world_start
    if own is not None and own.blank:
        table = [name for name in table if name in machine.touched or name.removeprefix("world.") in own.set]
    return MapView(
        theatre=machine.scenario.theatre,
        date=date,
        lines=tuple(lines.values()),
        table=tuple(meter(machine, name, state, begun) for name in table),
    )


def _blank(machine: Machine) -> bool:
    own = machine.scenario.world_start
    return own is not None and own.blank


def line_kind(machine: Machine, variable: Variable, value: Value) -> LineKind | None:
    """How the map draws a variable at a value; None where it draws nothing."""
    if isinstance(value, bool):
        return variable.line if value else None
    band = _band(machine, variable, value)
    return band.line if band else None


def bands_of(machine: Machine, declared: Variable | Derived) -> tuple[Band, ...]:
    """The worded bands of a variable or derived value, rising; none where none are declared."""
    bands = declared.bands
    return machine.world.scales[bands] if isinstance(bands, str) else bands


def steps_of(machine: Machine, name: str) -> tuple[tuple[int, int, str], ...]:
    """The bands of a variable or derived value as (from, to, words), rising; none for a bool, or without bands."""
    declared = machine.declared(name)
    _, low, high = bounds_of(declared)
    bands = bands_of(machine, declared)
    ends = [min(band.to, high) for band in bands[:-1]] + [high]
    begins = [low, *(end + 1 for end in ends)]
    return tuple(
        (begin, end, band.words) for begin, end, band in zip(begins, ends, bands, strict=False) if begin <= end
    )


def _band(machine: Machine, declared: Variable | Derived, value: int) -> Band | None:
    bands = bands_of(machine, declared)
    return next((band for band in bands if value <= band.to), bands[-1] if bands else None)
