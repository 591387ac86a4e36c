"""Does every [[world.name|mention]] in a text speak of something that the world can answer with yes or no?"""

from collections.abc import Iterator, Mapping

from game.core.model.world import Variable

from .document import Document, Path
from .problem import Problem, problem_at
from .prose import Mention, mentions
from .prose_problems import located
from .shape_words import did_you_mean
from .sheet import Rule, Sheet


def mention_problems(document: Document, variables: Mapping[str, Variable]) -> Iterator[Problem]:
    """Every mention of a name that isn't a yes or no among these variables."""
    flags = {name: variable for name, variable in variables.items() if isinstance(variable.start, bool | str)}
    for path, _, text in document.texts:
        for mention in mentions(text):
            if mention.variable in flags:
                continue
            message = f"there is no world variable '{mention.variable}'"
            fix = did_you_mean(mention.variable, flags)
            if mention.variable in variables:
                message = f"'world.{mention.variable}' is a number, and words can't be true of it"
                fix = "mention a treaty or another yes or no of the world"
            yield _at(document, path, text, mention, message, fix)


def _at(document: Document, path: Path, text: str, mention: Mention, message: str, fix: str) -> Problem:
    end = text.index(mention.opening) + len(mention.opening) - 1
    place = located(document.where, document.lines, path, text, end - len(mention.variable), end)
    return problem_at(document.path, place, "link-mention", message, fix)


def known_mentions(sheet: Sheet) -> Iterator[Problem]:
    """A scenario's mentions, where the world is known."""
    if sheet.world is not None:
        yield from mention_problems(sheet.document, sheet.world_variables)


RULES: tuple[Rule, ...] = (known_mentions,)
