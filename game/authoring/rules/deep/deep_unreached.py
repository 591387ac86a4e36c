"""Is there something in a juncture that no campaign leads to?"""

from collections.abc import Iterator

from game.authoring.rules.deep.deep_rule import DeepRule, DeepSubject
from game.authoring.rules.rule import Finding
from game.core.walk import Path


def _unreached(subject: DeepSubject) -> Iterator[Finding]:
    found = subject.explored
    if not found.complete:
        return
    worlds = f"{found.worlds:,} worlds that {subject.campaigns:,} random campaigns bring"
    parts: list[tuple[Path, str, str]] = [
        *((("scenes", name), f"'{name}' is not reached", one.said) for name, one in found.scenes.items()),
        *((("outcomes", name), f"'{name}' is not reached", one.said) for name, one in found.outcomes.items()),
        *(
            (("scenes", scene, "choices", name), f"the choice '{name}' is never open", one.said)
            for (scene, name), one in found.options.items()
            if found.scenes[scene].said == "reached"
        ),
    ]
    for path, what, said in parts:
        if said != "reached":
            yield Finding(path, f"{what} from any of the {worlds}")


RULE = DeepRule(
    code="deep-unreached",
    severity="warning",
    explanation="A scene, outcome or option that might be reached in some world, and is reached in none that a "
    "campaign brings, is written for nobody. Either the junctures before never move the world so far, or "
    "they should.",
    bad="""
        requires:
          - if: world.readiness > 95     # what comes before moves it to 70 at most
            else: The army is not ready.
        """,
    good="""
        requires:
          - if: world.readiness > 60
            else: The army is not ready.
        """,
    find=_unreached,
)
