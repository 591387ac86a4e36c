"""Can history play this file? The ghost takes the record at every decision and ends where history ended."""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core import engine


def _open(subject: Subject) -> Iterator[Finding]:
    for step in subject.history:
        for choice, closed in engine.options(subject.machine, step.before):
            if choice == step.choice and closed is not None:
                yield Finding(
                    ("scenes", step.scene, "choices", choice), f"history finds its own option closed: {closed}"
                )


def _visits(subject: Subject) -> Iterator[Finding]:
    visited = {step.scene for step in subject.history}
    on_record = _on_record(subject)
    for name, _ in subject.decisions():
        if name in on_record and name not in visited:
            yield Finding(("scenes", name), f"'{name}' has a historical option, but history never comes here")
        if on_record and name not in on_record and name in visited:
            yield Finding(("scenes", name), f"history comes to '{name}', which has no historical option")


def _ends(subject: Subject) -> Iterator[Finding]:
    ended = subject.history[-1].after.scene
    marked = [name for name, outcome in subject.scenario.outcomes.items() if outcome.historical]
    if marked != [ended]:
        path = ("outcomes", marked[0], "historical") if marked else ("outcomes", ended)
        yield Finding(path, f"history ends in '{ended}', but marked as historical: {', '.join(marked) or 'none'}")


def _count(subject: Subject) -> Iterator[Finding]:
    if not _on_record(subject):
        yield Finding(("scenes",), "no decision has a historical option: nothing can be compared with the record")


def _on_record(subject: Subject) -> set[str]:
    return {name for name, scene in subject.decisions() if engine.historical(scene) is not None}


RULES = (
    Rule("ghost-closed", "warning", "The ghost must find its options open.", _open),
    Rule("ghost-visits", "warning", "The ghost must visit every decision on record and none off it.", _visits),
    Rule("ghost-outcome", "warning", "The ghost must end in the one outcome that is marked historical.", _ends),
    Rule("ghost-nothing", "warning", "A juncture has at least one decision that Moscow faced.", _count),
)
