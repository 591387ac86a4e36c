"""What does the list say of a scenario file that has just been read?"""

from game.core.dates import is_day
from game.core.model.scenario import Scenario

from .catalogue import Entry, Found, Row
from .problem import Problem, errors, headline, problem_at
from .prose import word_count
from .record_file import RecordFile

RESERVED_NAMES = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10)))
)
"""Names that no file may have on Windows."""


def row(found: Found, read: RecordFile[Scenario]) -> Row:
    """The row of a file: from its scenario, or from what could be read of it."""
    wrong = errors(read.problems)
    problem = headline(wrong[0]) if wrong else None
    scenario = read.record
    if scenario is None:
        return Row(_broken(found, read, problem), False, True)
    entry = Entry(
        id=found.stem,
        title=scenario.title,
        date=scenario.date,
        decisions=sum(scene.kind == "decision" for scene in scenario.scenes.values()),
        words=words(scenario),
        place_from=found.place.called,
        tags=scenario.tags,
        minutes=scenario.reading_minutes,
        aim=scenario.aim,
        theatre=scenario.theatre,
        draft=scenario.draft,
        problem=problem,
    )
    return Row(entry, scenario.overrides, bool(read.problems))


def name_problems(found: Found, read: RecordFile[Scenario]) -> tuple[Problem, ...]:
    """What is wrong with a file's name: it is its scenario's id, and one that every system allows."""
    if read.record is None:
        return ()
    message, fix = "", f"call the file {read.record.id}.yaml"
    if found.stem != read.record.id:
        message = f"the file is called '{found.stem}', its id is '{read.record.id}'"
    elif found.stem in RESERVED_NAMES:
        message, fix = f"no file can be called '{found.stem}' on every system", "choose another id"
    return (problem_at(found.path, read.where.value(("id",)), "file-name", message, fix),) if message else ()


def words(scenario: Scenario) -> int:
    """Words that a player reads: all prose of scenes, choices, results, outcomes, record and debrief."""
    return sum(word_count(text) for text in _read_by_players(scenario))


def _read_by_players(scenario: Scenario) -> list[str]:
    texts = [scenario.title, scenario.aim, scenario.content_note or "", scenario.record.happened]
    texts += [report.text for report in scenario.intelligence.values()]
    for scene in scenario.scenes.values():
        if scene.kind == "route":
            texts += [also.text for branch in scene.branches for also in branch.also]
            continue
        texts += [scene.title, scene.text, scene.dispatch.text if scene.dispatch else ""]
        texts += [also.text for also in scene.also]
        texts += [text for advice in scene.advice.values() for text in (advice.says, advice.predicts)]
        texts += [reading.because for reading in scene.readings.values()]
        for choice in scene.choices.values():
            texts += [choice.text, choice.result, choice.why_distance or ""]
            texts += [also.text for also in choice.also] + [need.reason for need in choice.requires]
            texts += [later.because for later in choice.later]
    for outcome in scenario.outcomes.values():
        texts += [outcome.title, outcome.text, *(also.text for also in outcome.also)]
        texts += [later.because for later in outcome.later]
    debrief = scenario.debrief
    texts += [debrief.known_then, debrief.unknown_then, debrief.pushed_the_same_way, debrief.simplifies]
    texts += [historian.view for historian in debrief.historians] + [way.text for way in debrief.other_ways]
    return texts + [entry.text for entry in scenario.human_record] + [question.ask for question in scenario.discussion]


def _broken(found: Found, read: RecordFile[Scenario], problem: str | None) -> Entry:
    data = read.data
    title, date = (data.get("title"), data.get("date")) if isinstance(data, dict) else (None, None)
    return Entry(
        id=found.stem,
        title=title if isinstance(title, str) else found.stem,
        date=date if isinstance(date, str) and is_day(date) else "",
        decisions=0,
        words=0,
        place_from=found.place.called,
        tags=(),
        minutes=0,
        aim="",
        theatre="",
        draft=False,
        problem=problem,
    )
