"""Do two scenes of one line of play open alike?"""

from collections import Counter
from collections.abc import Iterator, Mapping

from game.authoring.rules.opening import WORDS, opening
from game.authoring.rules.rule import Finding, Rule, Subject
from game.authoring.rules.scene_order import backwards, followers


def _find(subject: Subject) -> Iterator[Finding]:
    said = {name: opening(scene.text) for name, scene in subject.decisions()}
    counts = Counter(said.values())
    shared = {name: words for name, words in said.items() if counts[words] > 1}
    earlier = _earlier(subject, shared) if shared else {}
    for name, words in shared.items():
        other = earlier[name].get(words)
        if other:
            message = f"opens with the same {WORDS} words as '{other}': '{words}'"
            yield Finding(("scenes", name, "text"), message)


def _earlier(subject: Subject, shared: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """For every scene the openings that may stand before it, each with its scene; scenes apart may open alike."""
    after = followers(subject.scenario)
    earlier: dict[str, dict[str, str]] = {}
    for name in reversed(backwards(subject.scenario)):
        met = earlier.setdefault(name, {})
        left = {**met, shared[name]: name} if name in shared else met
        for target in after.get(name, ()):
            earlier.setdefault(target, {}).update(left)
    return earlier


RULE = Rule(
    code="craft-opening",
    severity="warning",
    explanation=(
        f"Scenes that follow each other open differently: with the same {WORDS} first words a second telegram reads "
        "like the first one come again."
    ),
    bad="""
        answer: {text: The telegram came at noon.}
        reply: {text: The telegram lay on the desk.}
        """,
    good="""
        answer: {text: The telegram came at noon.}
        reply: {text: Nobody had slept.}
        """,
    find=_find,
)
