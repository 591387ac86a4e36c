"""How do the minutes of a lesson run? Each step with what is read aloud and what is done, reckoned so that it holds.

What is read aloud goes at 150 words a minute, what pupils read for themselves at 180; a step's minutes are what both
and its activity need, rounded up. The debrief has what is left, and where that is too little the reading is homework.
"""

from math import ceil
from typing import NamedTuple

from . import briefing
from .material import Material
from .page import texts
from .wording import day, joined, listed, words

ALOUD = 150
"""Words a minute read aloud."""
SILENT = 180
"""Words a minute that pupils read for themselves."""
LEAST_DEBRIEF = 8
"""Minutes below which a debrief isn't one."""
LENGTHS = (45, 50)
_ROLE = (
    "You are not Stalin. You are an official of the commissariat for foreign affairs, and your page becomes the line."
)
_SPEAK = 1.5
"""Minutes that a group may talk."""


class Step(NamedTuple):
    """A step of the lesson."""

    title: str
    minutes: int
    says: str
    """Prose that the teacher reads aloud; the rest is said freely, and belongs to the activity."""
    does: str
    busy: float
    """Minutes of the activity, beside what is read aloud."""

    @property
    def needs(self) -> float:
        """Minutes that reading aloud and activity take together."""
        return words(self.says) / ALOUD + self.busy


class Plan(NamedTuple):
    """A lesson of `length` minutes."""

    length: int
    steps: tuple[Step, ...]
    homework: bool
    """Whether the short briefing has to be read the day before."""

    @property
    def over(self) -> int:
        """Minutes by which it runs over; 0 where it holds."""
        return max(0, sum(step.minutes for step in self.steps) - self.length)

    def clock(self) -> tuple[tuple[int, int, Step], ...]:
        """Each step with the minutes at which it begins and ends."""
        ends = [sum(step.minutes for step in self.steps[: n + 1]) for n in range(len(self.steps))]
        return tuple((end - step.minutes, end, step) for end, step in zip(ends, self.steps, strict=True))


def plan(material: Material, length: int) -> Plan:
    """The lesson on a decision in 45 or 50 minutes."""
    steps = _steps(material, length, homework=False)
    homework = _rest(steps, length) < LEAST_DEBRIEF
    if homework:
        steps = _steps(material, length, homework=True)
    debrief = _debrief(material, max(_rest(steps, length), LEAST_DEBRIEF))
    return Plan(length, (*steps[:-1], debrief, steps[-1]), homework)


def preparing(length: int) -> int:
    """Minutes in which a group makes its case."""
    return 8 if length >= 50 else 6


def speaking() -> str:
    """How long a group may talk, in words."""
    return "a minute and a half to speak"


def _rest(steps: tuple[Step, ...], length: int) -> int:
    return length - sum(step.minutes for step in steps)


def _steps(material: Material, length: int, *, homework: bool) -> tuple[Step, ...]:
    """Every step but the debrief, which stands before the last."""
    return (
        *_before_talking(material, homework=homework),
        *_talking(material, length),
        _step("The record", _record(material), "Only now turn to the slide of the record. Read it aloud.", 1),
        _step("Exit ticket", "", "Alone, in silence. Collect tickets and slips.", 5 if length >= 50 else 4),
    )


def _before_talking(material: Material, *, homework: bool) -> tuple[Step, ...]:
    letters = listed([option.letter for option in material.open], "or")
    read = sum(len(text.split()) for text in texts(briefing.short(material).blocks)) / SILENT
    reading = (
        _step("Read", "", "It was read at home: ask one pupil for the aim, one for the date.", 0.5)
        if homework
        else _step("Read", "", "Everybody reads the short briefing.", read)
    )
    votes = "By show of hands; write the totals up."
    return (
        _step("Open", _opening(material), "Hand out the short briefing and a slip to each pupil. Read this aloud.", 1),
        reading,
        _step("First vote", f"Tick {letters} in the first row. No talking yet.", votes, 1),
    )


def _talking(material: Material, length: int) -> tuple[Step, ...]:
    papers = (
        "A group for each option, in a large class two, of which one will speak. "
        "Each has its option sheet, the full briefing and the dossier."
    )
    turns = "Each group makes its case, in the order of the letters; no interrupting."
    asked = "One question to each group from the others; answers cite the dossier."
    again = "Vote again. You may change your mind, and nobody asks you to. Then bet on what Moscow did."
    return (
        _step(
            "Prepare", "You speak for the option on your sheet, whatever you think of it.", papers, preparing(length)
        ),
        _step("Speak", "", turns, _SPEAK * len(material.open)),
        _step("Question", "", asked, 3 if length >= 50 else 2),
        _step("Second vote", again, "By show of hands; write the totals beside the first.", 1.5),
    )


def _opening(material: Material) -> str:
    head = material.page.header
    return joined(
        [
            material.scenario.content_note or "",
            f"It is {day(head.date)}, in {head.place}. {_ROLE}",
            f"This is what you are asked. {material.scenario.aim}",
            "Nobody in this room knows how it ends. Argue from what could be known on that day.",
        ]
    )


def _record(material: Material) -> str:
    record = material.record
    return joined([f"Moscow took option {record.letter}. {record.text}", material.scenario.record.happened])


def _step(title: str, says: str, does: str, busy: float) -> Step:
    step = Step(title, 0, says, does, busy)
    return step._replace(minutes=ceil(step.needs - 1e-9))


def _debrief(material: Material, minutes: int) -> Step:
    first = material.scenario.discussion[0].ask if material.scenario.discussion else "Why did Moscow do it?"
    does = (
        "Hand out the record and the debrief. In pairs: which paper weighed most, and what stood in none? "
        "Then the class, from the question. Say where the historians part ways."
    )
    return Step("Debrief", minutes, first, does, minutes - words(first) / ALOUD)
