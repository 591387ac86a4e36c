"""Is every name in a scenario well formed, free to use, and the name of something that is there?"""

import re
from collections.abc import Collection, Iterator

from game.core.expression import RESERVED
from game.core.model.patterns import FACT_ID, ID

from .document import Node, Path
from .problem import Problem
from .prose import linked_facts
from .prose_problems import located
from .shape_words import PATTERNS, did_you_mean
from .sheet import Rule, Sheet

_ID, _FACT_ID = re.compile(ID), re.compile(FACT_ID)
_NAMED = ("state", "world", "advisers", "intelligence", "scenes", "outcomes", "facts")


def well_formed_ids(sheet: Sheet) -> Iterator[Problem]:
    """Ids are small letters, digits and _; variables don't take the language's own words."""
    for section in _NAMED:
        for name in getattr(sheet.scenario, section):
            if not _ID.match(name):
                yield sheet.at_key((section, name), "name-form", f"'{name}' {PATTERNS[ID][0]}", PATTERNS[ID][1])
            elif section in ("state", "world") and name in RESERVED:
                yield sheet.at_key(
                    (section, name), "name-reserved", f"'{name}' is a word of conditions", "choose another name"
                )
    for path, _ in sheet.choices:
        if not _ID.match(str(path[-1])):
            yield sheet.at_key(path, "name-form", f"'{path[-1]}' {PATTERNS[ID][0]}", PATTERNS[ID][1])


def one_namespace(sheet: Sheet) -> Iterator[Problem]:
    """No outcome is called like a scene."""
    for name in sheet.scenario.outcomes:
        if name in sheet.scenario.scenes:
            yield sheet.at_key(
                ("outcomes", name), "name-shared", f"a scene is called '{name}' already", "rename the outcome"
            )


def known_scenes(sheet: Sheet) -> Iterator[Problem]:
    """`start` is a decision; every `next` is a scene or an outcome."""
    scenario = sheet.scenario
    start = scenario.scenes.get(scenario.start)
    if start is None:
        yield _unknown(sheet, ("start",), "scene", scenario.start, scenario.scenes)
    elif start.kind != "decision":
        message = f"'{scenario.start}' is a route; a scenario starts with a decision"
        fix = f"decisions: {', '.join(list(sheet.decisions)[:12])}" if sheet.decisions else ""
        yield sheet.at_value(("start",), "start-decision", message, fix)
    targets = dict.fromkeys((*scenario.scenes, *scenario.outcomes))
    for ways in sheet.exits.values():
        for path, target in ways:
            if target not in targets:
                yield _unknown(sheet, path, "scene or outcome", target, targets)


def known_advisers_and_choices(sheet: Sheet) -> Iterator[Problem]:
    """Advice comes from advisers; what it backs and what readings predict are choices of the decision."""
    for name, scene in sheet.decisions.items():
        for adviser, advice in scene.advice.items():
            path: Path = ("scenes", name, "advice", adviser)
            if adviser not in sheet.scenario.advisers:
                fix = did_you_mean(adviser, sheet.scenario.advisers)
                yield sheet.at_key(path, "link-adviser", f"there is no adviser '{adviser}'", fix)
            if advice.backs is not None and advice.backs not in scene.choices:
                yield _unknown(sheet, (*path, "backs"), "choice", advice.backs, scene.choices)
        for reading, prediction in scene.readings.items():
            if prediction.predicts not in scene.choices:
                path = ("scenes", name, "readings", reading, "predicts")
                yield _unknown(sheet, path, "choice", prediction.predicts, scene.choices)


def well_formed_facts(sheet: Sheet) -> Iterator[Problem]:
    """What is cited or linked to looks like a fact's id; whether there is such a fact, the checker says."""
    document = sheet.document
    for path, key, text in document.texts:
        if key == "cite" and not _FACT_ID.match(text):
            yield sheet.at_value(path, "fact-form", f"'{text}' {PATTERNS[FACT_ID][0]}", PATTERNS[FACT_ID][1])
        for id in linked_facts(text):
            if not _FACT_ID.match(id):
                start = text.index(f"[[{id}|") + 2
                place = located(document.where, document.lines, path, text, start, start + len(id))
                yield sheet.at_value(path, "fact-form", f"'{id}' {PATTERNS[FACT_ID][0]}", PATTERNS[FACT_ID][1]).at(
                    place
                )


def known_overrides(sheet: Sheet) -> Iterator[Problem]:
    """`world_start` sets variables that the world has."""
    own = sheet.scenario.world_start
    if own is None:
        return
    if not own.set and not own.blank:
        message = "'world_start' sets nothing"
        yield sheet.at_key(("world_start",), "shape-missing-key", message, "say 'set', or 'blank: true'")
    if sheet.world is None:
        return
    for name in own.set:
        if name not in sheet.world_variables:
            path = ("world_start", "set", name)
            derived = name in sheet.world.derived
            message = (
                f"'{name}' is reckoned from others and can't be set"
                if derived
                else f"there is no world variable '{name}'"
            )
            yield sheet.at_key(
                path, "link-variable", message, "" if derived else did_you_mean(name, sheet.world_variables)
            )


def _unknown(sheet: Sheet, path: Path, what: str, name: Node, known: Collection[str]) -> Problem:
    fix = did_you_mean(name, known) or f"there are: {', '.join(list(known)[:12])}"
    code = {"choice": "link-choice"}.get(what, "link-scene")
    return sheet.at_value(path, code, f"there is no {what} '{name}'", fix)


RULES: tuple[Rule, ...] = (
    well_formed_ids,
    one_namespace,
    known_scenes,
    known_advisers_and_choices,
    well_formed_facts,
    known_overrides,
)
