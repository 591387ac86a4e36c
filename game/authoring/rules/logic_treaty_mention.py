"""Does a text speak of a treaty as in force where it isn't?"""

from collections.abc import Iterator

from game.authoring.proofs.contradictions import Contradiction, contradictions
from game.authoring.proofs.implied import implies
from game.authoring.proofs.spoken import pages
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.expression import parse, parse_effect
from game.core.model.scenes import Later
from game.core.walk import records, texts
from game.files.prose import Mention, mentions

_FIX = "put the words under `also` with an `if`, or word them for every past"


def _find(subject: Subject) -> Iterator[Finding]:
    for found in contradictions(subject.deal):
        yield Finding(found.path, contradicted(found), _FIX, found.mention.opening)
    yield from _landings(subject)
    yield from _passed_over(subject)
    yield from _untested(subject)


def contradicted(found: Contradiction) -> str:
    """What a contradiction says: which words are false, and after which choices."""
    path = " → ".join(found.choices)
    return f"{claimed(found.mention)}, which is false {f'after {path}' if path else 'when it opens'}"


def claimed(mention: Mention) -> str:
    """The words of a mention, and what they take for true."""
    return f"'{mention.words}' says that {'' if mention.holds else 'not '}world.{mention.variable}"


def _landings(subject: Subject) -> Iterator[Finding]:
    """What a later effect says on its day: its condition or its effects must make it so."""
    for path, part in records(subject.scenario):
        for mention in mentions(part.because) if isinstance(part, Later) else ():
            assert isinstance(part, Later)
            if not _made_so(part, mention):
                message = f"{claimed(mention)}, and nothing says that it is so on {part.date}"
                fix = f"ask for it: `if: {'' if mention.holds else 'not '}world.{mention.variable}`"
                yield Finding((*path, "because"), message, fix, mention.opening)


def _made_so(later: Later, mention: Mention) -> bool:
    name = f"world.{mention.variable}"
    written = [tree for _, target, tree in map(parse_effect, later.effects) if target == name]
    if written:
        return written[-1] is mention.holds
    return later.condition is not None and implies(parse(later.condition), True, name, mention.holds)


def _passed_over(subject: Subject) -> Iterator[Finding]:
    scenario = subject.scenario
    for mention in mentions(scenario.otherwise or ""):
        name = f"world.{mention.variable}"
        if scenario.eligible is None or not implies(parse(scenario.eligible), False, name, mention.holds):
            message = f"{claimed(mention)}, and the juncture may be passed over for another reason"
            yield Finding(("otherwise",), message, "word the line for every reason", mention.opening)


def _untested(subject: Subject) -> Iterator[Finding]:
    """Marks where nothing is read over the world of a run."""
    tested = {line.path for page in pages(subject.scenario).values() for line in page.lines}
    for path, text in texts(subject.scenario):
        if path not in tested and path[-1] not in ("because", "otherwise"):
            for mention in mentions(text):
                message = "no world is at hand where this is read, so the mention is never tested"
                yield Finding(path, message, "leave the words unmarked here", mention.opening)


RULE = Rule(
    code="logic-treaty-mention",
    severity="warning",
    explanation="Words marked `[[world.rapallo_in_force|Rapallo]]` may stand only where the treaty is in force, "
    "whatever the player did before; `[[not world.rapallo_in_force|Rapallo]]` only where it isn't. All states are "
    "tested, from the world as history left it; `check --deep` adds the worlds that random campaigns bring. What a "
    "later effect says must follow from its `if` or its effects.",
    bad="""
        result: The two armies part, and [[world.rapallo_in_force|Rapallo]] holds.
        effects: [world.rapallo_in_force = false]
        """,
    good="""
        result: The two armies part.
        effects: [world.rapallo_in_force = world.germany > 20]
        also:
          - if: world.rapallo_in_force
            text: Even so, [[world.rapallo_in_force|Rapallo]] holds.
        """,
    find=_find,
)
