"""What stands on which sheet: nothing of the record before it, and everything that a class and a teacher need."""

import pytest

from game.classroom import material, pack
from game.classroom.material import Material, most_telling
from game.classroom.page import Handout, Paragraph, Points, Slips, Ticks, texts
from game.classroom.wording import inline
from game.core.deal import scenario_deal
from game.core.errors import GameError
from game.core.facts import known_from
from game.core.model.scenes import Decision
from game.files.prose import plain
from tests.build import choice, closed_unless, decision, scenario, world
from tests.classroom.lessons import IDS, LIBRARY, decisions_of, every_lesson, lesson_on, made_lesson
from tests.shelf import sampled

LESSONS = every_lesson()
CAME_TRUE = ("It came.", "It did not come.", "Whether it came is unclear.")


def said(handouts: tuple[Handout, ...]) -> str:
    return "\n".join(text for handout in handouts for sheet in handout.sheets for text in texts(sheet.blocks))


def before_the_record(lesson: Material, length: int = 50) -> str:
    """Everything that a class sees until both votes are counted."""
    sheets, slides, _, _ = pack.handouts(lesson, length)
    stop = next(number for number, slide in enumerate(slides.sheets) if slide.title == "Stop")
    return said((sheets, slides._replace(sheets=slides.sheets[: stop + 1])))


def flat(text: str) -> str:
    """A prose text as it is printed in one piece."""
    return "".join(span.text for span in inline(text))


@pytest.mark.parametrize(("id", "scene"), sampled(LESSONS, 4))
def test_nothing_before_the_votes_tells_of_the_record(id: str, scene: str) -> None:
    lesson = lesson_on(id, scene)
    shown = before_the_record(lesson)
    for option in lesson.options:
        assert flat(option.choice.result) not in shown
        assert option.choice.why_distance is None or flat(option.choice.why_distance) not in shown
    assert flat(lesson.scenario.record.happened) not in shown
    assert not any(flat(way.text) in shown for way in lesson.scenario.debrief.other_ways)
    assert not any(words in shown for words in CAME_TRUE)


@pytest.mark.parametrize(("id", "scene"), sampled(LESSONS, 4))
def test_the_dossier_holds_only_what_moscow_could_know_on_the_day(id: str, scene: str) -> None:
    lesson = lesson_on(id, scene)
    assert all(known_from(lesson.facts[card.id]) <= lesson.page.header.date for card in lesson.dossier)
    assert all((card.correction, card.note) == (None, None) for card in lesson.dossier)
    shown = before_the_record(lesson)
    assert all(card.source in shown for card in lesson.dossier)


@pytest.mark.parametrize(("id", "scene"), sampled(LESSONS, 4))
def test_every_option_has_its_sheet_and_all_sheets_have_the_same_parts(id: str, scene: str) -> None:
    lesson = lesson_on(id, scene)
    sheets = {sheet.title: sheet for sheet in pack.handouts(lesson, 50)[0].sheets}
    shapes = set()
    for option in lesson.open:
        sheet = sheets[f"Option {option.letter}"]
        assert flat(option.text) in texts(sheet.blocks)
        shapes.add(tuple(type(block) for block in sheet.blocks if not isinstance(block, (Points, Paragraph))))
    assert len(shapes) == 1


@pytest.mark.parametrize("id", sampled(IDS, 3))
def test_the_key_holds_the_record_every_reason_and_every_source(id: str) -> None:
    lesson = lesson_on(id)
    key = said(pack.handouts(lesson, 50)[3:])
    for option in lesson.options:
        assert option.choice.why_distance is None or flat(option.choice.why_distance) in key
        assert option.choice.advocate is None or option.choice.advocate.who in key
    assert all(lesson.facts[id].source in key for id in lesson.scenario.record.cite)
    assert all(part in key for part in plain(lesson.scenario.record.happened).split("\n\n"))
    corrections = [lesson.facts[id].correction for id in lesson.scenario.record.cite]
    assert all(flat(correction) in key for correction in corrections if correction)


def test_only_the_key_is_marked_for_the_teacher() -> None:
    assert [handout.secret for handout in pack.handouts(lesson_on("locarno"), 50)] == [False, False, False, True]


@pytest.mark.parametrize("id", sampled(IDS, 3))
def test_what_had_gone_before_is_told_where_something_had(id: str) -> None:
    for number, scene in enumerate(decisions_of(id)):
        lesson = lesson_on(id, scene)
        titles = [sheet.title for sheet in pack.handouts(lesson, 50)[0].sheets]
        assert ("What had gone before" in titles) == (number > 0)
        assert [chosen.scene for chosen in lesson.before] == list(decisions_of(id)[:number])


@pytest.mark.parametrize("id", sampled(IDS, 3))
def test_without_a_wish_the_lesson_is_on_the_decision_whose_readings_differ_most(id: str) -> None:
    def differ(scene: str) -> int:
        decision = LIBRARY.scenario(id).scenes[scene]
        assert isinstance(decision, Decision)
        return len({reading.predicts for reading in decision.readings.values()})

    assert differ(lesson_on(id).scene) == max(map(differ, decisions_of(id)))
    assert most_telling(LIBRARY.scenario(id), list(decisions_of(id))) == lesson_on(id).scene


def test_the_letters_are_the_same_for_the_same_seed_and_every_option_comes_first_for_some() -> None:
    def order(seed: int) -> tuple[str, ...]:
        return tuple(option.id for option in lesson_on("locarno", seed=seed).options)

    assert order(3) == tuple(o.id for o in material.gather(LIBRARY.deal("locarno"), LIBRARY.facts, seed=3).options)
    orders = {order(seed) for seed in range(30)}
    assert len(orders) == 6


@pytest.mark.parametrize("seed", range(4))
def test_every_sheet_prints_the_order_and_names_the_options_alike(seed: int) -> None:
    lesson = lesson_on("pact-1939", seed=seed)
    for handout in pack.handouts(lesson, 50):
        assert f"order {seed}" in handout.running
    (slips,) = pack.handouts(lesson, 50)[0].sheets[1].blocks
    assert isinstance(slips, Slips)
    assert {block.letters for block in slips.blocks if isinstance(block, Ticks)} == {
        tuple(option.letter for option in lesson.open)
    }
    assert f"option {lesson.record.letter}." in said(pack.handouts(lesson, 50)[2:])


def test_the_record_stands_at_every_letter_for_some_seed() -> None:
    assert {made_lesson("x", seed).record.letter for seed in range(20)} == {"A", "B", "C"}


@pytest.mark.parametrize(
    ("scene", "says"),
    [
        ("nowhere", "has no decision 'nowhere'"),
        ("cold_room", "it has december, note, warsaw"),
        ("train", "has no decision"),
    ],
)
def test_a_decision_that_history_never_met_is_refused_with_those_that_it_met(scene: str, says: str) -> None:
    with pytest.raises(GameError, match=says):
        lesson_on("locarno", scene)


def test_a_juncture_without_a_record_is_refused() -> None:
    asked = decision(choices={"a": choice("end"), "b": choice("end")})
    with pytest.raises(GameError, match="has no decision on record"):
        material.gather(scenario_deal(scenario({"ask": asked}), world(), None), {})


def test_a_juncture_whose_record_is_closed_to_history_is_refused() -> None:
    shut = closed_unless("world.germany > 90")
    asked = decision(choices={"a": choice("end", historical=True, requires=shut), "b": choice("end")})
    with pytest.raises(GameError, match="history finds 'a' closed"):
        material.gather(scenario_deal(scenario({"ask": asked}), world(), None), {})


def test_a_closed_option_stays_with_its_reason_and_has_neither_sheet_nor_vote() -> None:
    shut = closed_unless("world.germany > 90", "The embassy has left.")
    asked = decision(
        choices={"a": choice("end", historical=True), "b": choice("end", requires=shut), "c": choice("end")}
    )
    lesson = material.gather(scenario_deal(scenario({"ask": asked}), world(), None), {})
    sheets = pack.handouts(lesson, 50)[0]
    closed = next(option.letter for option in lesson.options if option.id == "b")
    assert "The embassy has left." in said((sheets,))
    assert f"Option {closed}" not in [sheet.title for sheet in sheets.sheets]
    (slips,) = sheets.sheets[1].blocks
    assert isinstance(slips, Slips)
    assert all(closed not in block.letters for block in slips.blocks if isinstance(block, Ticks))


def test_the_key_says_which_number_a_letter_has_on_the_page() -> None:
    lesson = lesson_on("locarno", seed=3)
    key = "\n".join(texts(pack.handouts(lesson, 50)[3].sheets[0].blocks))
    for option in lesson.options:
        number = list(lesson.decision.choices).index(option.id) + 1
        assert f"{option.letter} is {number}" in key
