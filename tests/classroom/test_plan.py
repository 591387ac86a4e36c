"""The minutes of a lesson hold: reading aloud at 150 words a minute and the activities take no longer."""

from itertools import pairwise

import pytest

from game.classroom.plan import ALOUD, LEAST_DEBRIEF, LENGTHS, plan
from game.classroom.wording import words
from tests.classroom.lessons import every_lesson, lesson_on, made_lesson
from tests.shelf import sampled


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize(("id", "scene"), sampled(every_lesson(), 4))
def test_the_plan_of_every_shipped_lesson_holds(id: str, scene: str, length: int) -> None:
    made = plan(lesson_on(id, scene), length)
    assert made.over == 0
    assert not made.homework
    assert sum(step.minutes for step in made.steps) == length
    for step in made.steps:
        assert words(step.says) / ALOUD + step.busy <= step.minutes + 1e-9, step.title
        assert step.busy >= 0, step.title
    assert next(step.minutes for step in made.steps if step.title == "Debrief") >= LEAST_DEBRIEF


def test_the_clock_has_no_gaps() -> None:
    clock = plan(lesson_on("locarno"), 50).clock()
    assert clock[0][0] == 0
    assert clock[-1][1] == 50
    assert all(before[1] == after[0] for before, after in pairwise(clock))


def test_a_briefing_that_is_too_long_becomes_homework() -> None:
    made = plan(made_lesson("word " * 250), 45)
    assert made.homework
    assert made.over == 0


def test_a_lesson_that_cannot_hold_says_by_how_much() -> None:
    assert plan(made_lesson("word " * 2000), 45).over > 0
