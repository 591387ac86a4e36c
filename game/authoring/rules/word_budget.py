"""Is anything too long to be read at the desk?"""

from collections.abc import Iterator

from game.authoring.rules.option_length import words
from game.authoring.rules.rule import Finding, Rule, Subject

BRIEFING, ADVICE = 250, 40


def _briefing(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        if words(scene.text) > BRIEFING:
            yield Finding(("scenes", name, "text"), f"{words(scene.text)} words; a briefing has at most {BRIEFING}")


def _advice(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        for who, advice in scene.advice.items():
            if words(advice.says) > ADVICE:
                yield Finding(
                    ("scenes", name, "advice", who, "says"),
                    f"{words(advice.says)} words; an adviser has at most {ADVICE}",
                )


RULES = (
    Rule("craft-briefing-length", "warning", f"A briefing has at most {BRIEFING} words.", _briefing),
    Rule("craft-advice-length", "warning", f"An adviser speaks at most {ADVICE} words.", _advice),
)
