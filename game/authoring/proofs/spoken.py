"""Where does a scenario speak of treaties in force, and in which state is it read? Marked texts, page by page.

A *page* is what is read over one state of the world: a decision with its advice, reports and options; the result of a
choice; a branch of a route; an outcome. So that states tell the mentioned yes or no apart, and say how it stands, a
scenario is *watched*: each page gains a paragraph for it, and every paragraph there has its place for a text.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from game.authoring.proofs.liveness import targets
from game.core.dates import first_day
from game.core.deal import Deal
from game.core.machine import Machine, build
from game.core.model.scenario import Intelligence, Scenario
from game.core.model.scenes import Also, Branch, Choice, Decision, Outcome, Route, Scene
from game.core.record import replace
from game.core.walk import Path
from game.files.prose import Mention, mentions

_Part = TypeVar("_Part", Decision, Choice, Branch, Outcome)

_STANDS = "\0"
"""Before the name of a yes or no: the text of the paragraph that stands where it is true."""


class Line(NamedTuple):
    """A text with mentions, and its place."""

    path: Path
    mentions: tuple[Mention, ...]


class Page(NamedTuple):
    """The marked texts that are read over one state."""

    always: tuple[Line, ...]
    """What stands there in any case."""
    also: Mapping[str, Line]
    """Paragraphs, by their text in a watched scenario: read where their condition holds."""
    closed: Mapping[tuple[str, str], Line]
    """Reasons by (choice, reason): read where they close it."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them."""
        return (*self.always, *self.also.values(), *self.closed.values())


Pages = Mapping[Path, Page]
"""By the path of the decision, choice, branch or outcome; only pages that have a mention."""


def pages(scenario: Scenario) -> Pages:
    """Every page on which something is mentioned."""
    found: dict[Path, Page] = {}
    for name, scene in scenario.scenes.items():
        path: Path = ("scenes", name)
        if isinstance(scene, Decision):
            found[path] = _decision(scenario, name, scene)
            for id, choice in scene.choices.items():
                found[*path, "choices", id] = _result((*path, "choices", id), choice)
        else:
            for number, branch in enumerate(scene.branches):
                way: Path = (*path, "branches", number)
                found[way] = Page((), _paragraphs(way, branch.also), {})
    for name, outcome in scenario.outcomes.items():
        found["outcomes", name] = _outcome(("outcomes", name), outcome)
    return {path: page for path, page in found.items() if page.lines}


def watched(machine: Machine) -> Machine:
    """The machine whose states tell apart what its texts mention; itself if they mention nothing."""
    found = pages(machine.scenario)
    return build(_with_marks(machine.scenario, found), machine.world) if found else machine


def watched_deal(deal: Deal) -> Deal:
    """A deal whose states tell apart what its texts mention."""
    return deal._replace(machines=tuple(map(watched, deal.machines)))


def contradicted(
    page: Page, told: Iterable[str], reasons: Iterable[tuple[str, str]] = ()
) -> Iterator[tuple[Path, Mention]]:
    """The mentions of a page that are false, with the path of their text.

    `told` are the paragraphs that stand on the page of a watched scenario, `reasons` the (choice, reason) shown.
    """
    shown = set(told)
    closed = [page.closed[key] for key in reasons if key in page.closed]
    for path, found in (*page.always, *(line for text, line in page.also.items() if text in shown), *closed):
        for mention in found:
            if (_STANDS + mention.variable in shown) != mention.holds:
                yield path, mention


def _decision(scenario: Scenario, name: str, scene: Decision) -> Page:
    path: Path = ("scenes", name)
    always: list[tuple[Path, str]] = [((*path, "title"), scene.title), ((*path, "text"), scene.text)]
    for who, advice in scene.advice.items():
        always += [((*path, "advice", who, "says"), advice.says), ((*path, "advice", who, "predicts"), advice.predicts)]
    if scene.dispatch is not None:
        always.append(((*path, "dispatch", "text"), scene.dispatch.text))
    always += (((*path, "choices", id, "text"), choice.text) for id, choice in scene.choices.items())
    always += ((("intelligence", id, "text"), report.text) for id, report in _reports(scenario, name, scene))
    if name == scenario.start:
        always += [(("title",), scenario.title), (("aim",), scenario.aim)]
        always += [(("content_note",), scenario.content_note or "")]
    reasons = {
        (id, need.reason): ((*path, "choices", id, "requires", number, "else"), need.reason)
        for id, choice in scene.choices.items()
        for number, need in enumerate(choice.requires)
    }
    closed = {key: line for key, text in reasons.items() for line in _marked([text])}
    return Page(_marked(always), _paragraphs(path, scene.also), closed)


def _reports(scenario: Scenario, name: str, scene: Decision) -> Iterator[tuple[str, Intelligence]]:
    """The reports that may stand in a decision: dated on or before it, and after one that leads there."""
    before = list(_dates_before(scenario, name)) + ([""] if name == scenario.start else [])
    for id, report in scenario.intelligence.items():
        if min(before, default="9999") < first_day(report.dated) <= scene.date:
            yield id, report


def _dates_before(scenario: Scenario, name: str) -> Iterator[str]:
    """The days of the decisions that lead to a scene, by routes or at once."""
    for other, scene in scenario.scenes.items():
        if name in targets(scenario, other):
            yield from [scene.date] if isinstance(scene, Decision) else _dates_before(scenario, other)


def _result(path: Path, choice: Choice) -> Page:
    return Page(_marked([((*path, "result"), choice.result)]), _paragraphs(path, choice.also), {})


def _outcome(path: Path, outcome: Outcome) -> Page:
    texts: list[tuple[Path, str]] = [((*path, "title"), outcome.title), ((*path, "text"), outcome.text)]
    return Page(_marked(texts), _paragraphs(path, outcome.also), {})


def _paragraphs(path: Path, also: Iterable[Also]) -> dict[str, Line]:
    texts = [((*path, "also", number, "text"), part.text) for number, part in enumerate(also)]
    return {_standing(line.path): line for line in _marked(texts)}


def _standing(place: Path) -> str:
    """What stands for the text at this place."""
    return ".".join(map(str, place))


def _marked(texts: Iterable[tuple[Path, str]]) -> tuple[Line, ...]:
    return tuple(Line(path, found) for path, text in texts if (found := mentions(text)))


def _with_marks(scenario: Scenario, found: Pages) -> Scenario:
    """The scenario with a paragraph on every page for each yes or no that is mentioned there."""
    outcomes = {name: _with(outcome, ("outcomes", name), found) for name, outcome in scenario.outcomes.items()}
    scenes = {name: _scene_with(scene, ("scenes", name), found) for name, scene in scenario.scenes.items()}
    return replace(scenario, scenes=scenes, outcomes=outcomes)


def _scene_with(scene: Scene, path: Path, found: Pages) -> Scene:
    if isinstance(scene, Route):
        ways = enumerate(scene.branches)
        return replace(scene, branches=tuple(_with(way, (*path, "branches", number), found) for number, way in ways))
    choices = {id: _with(choice, (*path, "choices", id), found) for id, choice in scene.choices.items()}
    return replace(_with(scene, path, found), choices=choices)


def _with(part: _Part, path: Path, found: Pages) -> _Part:
    if path not in found:
        return part
    return replace(part, also=(*_placed(part.also, path), *_marks(found[path])))


def _placed(also: Iterable[Also], path: Path) -> Iterator[Also]:
    """The paragraphs, each with its place for a text."""
    for number, one in enumerate(also):
        yield replace(one, text=_standing((*path, "also", number, "text")))


def _marks(page: Page) -> Iterator[Also]:
    for name in sorted({mention.variable for line in page.lines for mention in line.mentions}):
        yield Also(condition=f"world.{name}", text=_STANDS + name)
