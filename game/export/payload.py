"""What does a page need of what is installed? Its deals as plain JSON for the JavaScript engine: rules, texts, facts.

The scenarios are those of `files.compiled` without what no page shows, and with the tree of every expression in the
place of its text:

    {format, program, world: {groups, scales, variables, derived}, scenarios: {id: …}, facts: {id: …}, deals: [
      {id, title, alone, starts, ends, digest, scenarios: [id], variables, events: [landing], campaign or null,
       begun: {values, past, due: [{scenario, scene, choice, later: landing}]}}]}
    landing: {date, because, if, effects}

A deal's `variables` are those that its scenarios add to the world. A fact always has `known_from` (`core.facts`).
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from game import __version__
from game.core.deal import Deal
from game.core.expression import names, parse, parse_effect
from game.core.facts import known_from
from game.core.model.facts import Fact
from game.core.model.scenario import Scenario
from game.core.model.scenes import Later
from game.core.model.world import Event, Variable, World
from game.core.state import Due
from game.core.walk import citations
from game.files.compiled import pack
from game.files.expressions import expressions
from game.files.rule_digest import digest

if TYPE_CHECKING:
    from game.files.library import Library

FORMAT = 1
_UNUSED = ("start", "cite", "signed", "lapses", "names")
_UNUSED_OF_SCENARIO = ("format", "revision", "reading_minutes", "tags", "priority", "draft", "overrides", "allow")
_MAPPED_GROUPS = ("relations", "ties", "meters")


def payload(library: "Library", ids: Iterable[str]) -> dict[str, Any]:
    """What a page of these campaigns and scenarios needs. Raises GameError for an id that can't be played."""
    return of_deals([library.deal(id) for id in ids], library.world, library.facts)


def of_deals(deals: Iterable[Deal], world: World, facts: Mapping[str, Fact]) -> dict[str, Any]:
    """What a page of these deals over one world needs, and of that world and these facts no more."""
    dealt = list(deals)
    machines = {machine.scenario.id: machine for deal in dealt for machine in deal.machines}
    scenarios = [machine.scenario for machine in machines.values()]
    needed = _needed(dealt, world)
    cited = {id for scenario in scenarios for _, id in citations(scenario)}
    return {
        "format": FORMAT,
        "program": __version__,
        "world": _world(world, needed),
        "scenarios": {scenario.id: _scenario(scenario) for scenario in scenarios},
        "facts": {id: _fact(facts[id]) for id in sorted(cited & set(facts))},
        "deals": [_deal(deal, world, needed) for deal in dealt],
    }


def _needed(deals: Iterable[Deal], world: World) -> frozenset[str]:
    """The names without prefix of the variables of `world` that a page can show or any of its rules can name."""
    dealt = list(deals)
    if not all(deal.alone for deal in dealt):
        return frozenset(world.variables)
    found = {name for deal in dealt for machine in deal.machines for name in machine.touched}
    found |= {name for derived in world.derived.values() for term in derived.terms for name in names(parse(term.of))}
    for deal in dealt:
        written = [event.landing.written for event in deal.events] + [due.landing.written for due in _landing(deal)]
        found |= {name for part in written for name in _named(part)}
    shown = {name for name, variable in world.variables.items() if variable.between or variable.group in _MAPPED_GROUPS}
    return frozenset(world.variables) & ({name.removeprefix("world.") for name in found} | shown)


def _named(written: Later | Event) -> set[str]:
    effects = [parse_effect(text) for text in written.effects]
    read = names(parse(written.condition)) if written.condition else frozenset[str]()
    return set(read).union(*({name, *names(tree)} for _, name, tree in effects))


def _landing(deal: Deal) -> tuple[Due, ...]:
    """The effects of the baseline that can land in this deal: alone, only those due on its first day."""
    return tuple(due for due in deal.begun.due if not deal.alone or due.landing.date <= deal.starts)


def _world(world: World, needed: frozenset[str]) -> dict[str, Any]:
    variables = {name: variable for name, variable in world.variables.items() if name in needed}
    bands = [part.bands for part in variables.values()] + [part.bands for part in world.derived.values()]
    used = {scale for scale in bands if isinstance(scale, str)}
    scales = {name: [pack(band) for band in bands] for name, bands in world.scales.items() if name in used}
    derived = {name: pack(value) for name, value in world.derived.items()}
    for value in derived.values():
        value["terms"] = [{"of": parse(term["of"]), "weight": term["weight"]} for term in value["terms"]]
    return {
        "groups": dict(world.groups),
        "scales": scales,
        "variables": {name: _variable(variable) for name, variable in variables.items()},
        "derived": derived,
    }


def _variable(variable: Variable) -> dict[str, Any]:
    return {key: value for key, value in pack(variable).items() if key not in _UNUSED}


def _scenario(scenario: Scenario) -> dict[str, Any]:
    packed = {key: value for key, value in pack(scenario).items() if key not in _UNUSED_OF_SCENARIO}
    for expression in expressions(scenario):
        place: Any = packed
        for key in expression.path[:-1]:
            place = place[key]
        read = parse_effect if expression.kind == "effect" else parse
        place[expression.path[-1]] = read(expression.text)
    if scenario.world:
        packed["world"] = {name: _variable(variable) for name, variable in scenario.world.items()}
    if scenario.facts:
        packed["facts"] = {name: _fact(fact) for name, fact in scenario.facts.items()}
    return packed


def _fact(fact: Fact) -> dict[str, Any]:
    kept = {key: value for key, value in pack(fact).items() if key != "checked"}
    return kept | {"known_from": known_from(fact)}


def _deal(deal: Deal, world: World, needed: frozenset[str]) -> dict[str, Any]:
    own = {name: variable for name, variable in deal.world.variables.items() if name not in world.variables}
    kept = {f"world.{name}" for name in (*needed, *own)}
    lands = set(map(id, _landing(deal)))
    return {
        "id": deal.id,
        "title": deal.title,
        "alone": deal.alone,
        "starts": deal.starts,
        "ends": deal.ends,
        "digest": _rules(deal),
        "scenarios": [machine.scenario.id for machine in deal.machines],
        "variables": {name: _variable(variable) for name, variable in own.items()},
        "events": [_written(event.landing.written) for event in deal.events],
        "campaign": _campaign(deal),
        "begun": {
            "values": {name: value for name, value in deal.begun.values.items() if name in kept},
            "past": dict(deal.begun.past),
            "due": [_due(due, id(due) in lands) for due in deal.begun.due],
        },
    }


def _rules(deal: Deal) -> str:
    """Sixteen hex digits that change where a saved run might not fit any more."""
    import hashlib

    parts = [digest(deal.world), *([digest(deal.campaign)] if deal.campaign else [])]
    parts += [digest(machine.scenario) for machine in deal.machines]
    return hashlib.sha256(" ".join(parts).encode("ascii")).hexdigest()[:16]


def _campaign(deal: Deal) -> dict[str, Any] | None:
    if deal.campaign is None:
        return None
    packed = pack(deal.campaign)
    for ending in packed["endings"]:
        if "if" in ending:
            ending["if"] = parse(ending["if"])
    return {key: packed[key] for key in ("title", "about", "endings", "historians", "discussion") if key in packed}


def _written(written: Later | Event) -> dict[str, Any]:
    found: dict[str, Any] = {"date": written.date, "because": written.because}
    if written.condition is not None:
        found["if"] = parse(written.condition)
    return found | {"effects": [parse_effect(text) for text in written.effects]}


def _due(due: Due, lands: bool) -> dict[str, Any]:
    later = _written(due.landing.written)
    if not lands:
        later = {"date": later["date"], "because": later["because"]}
    return {"scenario": due.scenario, "scene": due.scene, "choice": due.choice, "later": later}


def embedded(data: Any) -> str:
    """Data as JSON for a `<script type="application/json">`: nothing in it closes the element or opens another."""
    import json

    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
