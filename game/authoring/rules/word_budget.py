"""Is anything too long to be read at the desk?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import word_count, words_said

BRIEFING, ADVICE = 250, 40


def _briefing(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        words = word_count(scene.text)
        if words > BRIEFING:
            yield Finding(("scenes", name, "text"), f"{words_said(words)}; a briefing has at most {BRIEFING}")


def _advice(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        for who, advice in scene.advice.items():
            words = word_count(advice.says)
            if words > ADVICE:
                path = ("scenes", name, "advice", who, "says")
                yield Finding(path, f"{words_said(words)}; an adviser has at most {ADVICE}")


RULES = (
    Rule("craft-briefing-length", "warning", f"A briefing has at most {BRIEFING} words.", _briefing),
    Rule("craft-advice-length", "warning", f"An adviser speaks at most {ADVICE} words.", _advice),
)
