"""Is what Moscow did better than everything else that is offered?"""

from collections.abc import Iterator

from game.authoring.rules.bargains import better_than
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core import engine
from game.core.model.scenes import Decision


def beaten_by_record(subject: Subject, scene: str) -> str | None:
    """The historical option of a decision if it dominates all others, else None."""
    decision = subject.scenario.scenes[scene]
    assert isinstance(decision, Decision)
    record, beaten = engine.historical(decision), better_than(subject, scene)
    others = [name for name in decision.choices if name != record]
    return record if all(record in beaten.get(name, ()) for name in others) else None


def _dominates(subject: Subject) -> Iterator[Finding]:
    for scene, _ in subject.decisions():
        record = beaten_by_record(subject, scene)
        if record is not None:
            path = ("scenes", scene, "choices", record)
            yield Finding(path, "the historical option is better than each other one, or as good, on all that moves")


RULE = Rule(
    code="logic-record-dominates",
    severity="warning",
    explanation="Where the historical option dominates the rest, the game says that Moscow had no alternative and "
    "took the best there was. That may be, but it isn't shown by numbers of the author's own: give the "
    "rivals what they were argued for.",
    bad="""
        choices:
          drill: {historical: true, effects: [world.readiness += 4], next: summer}
          march: {effects: [world.standing -= 2], next: summer}
        """,
    good="""
        choices:
          drill: {historical: true, effects: [world.readiness += 4], next: summer}
          march: {effects: [world.readiness += 6, world.standing -= 2], next: summer}
        """,
    find=_dominates,
)
