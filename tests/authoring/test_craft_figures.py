"""The figures that rules of craft and history measure with."""

from math import comb
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.rules.campaign.craft_record_leads import gain
from game.authoring.rules.campaign.craft_record_position import chance_of
from game.authoring.rules.opening import opening
from game.authoring.rules.quotations import quotations
from game.authoring.rules.reading_grade import grade
from game.authoring.rules.reading_load import load
from game.authoring.rules.worded import worded
from game.core.expression import ExpressionError, parse
from game.core.model.scenes import Also, Later, Scene
from game.core.model.world import Variable
from game.core.record import replace
from game.files import scenario_file
from tests.authoring.desk import library
from tests.build import choice, decision, route, scenario

CASES = Path(__file__).parents[1] / "cases" / "check"

# ── The place of the record ──────────────────────────────────────────────────────────────────────────────────────────


@given(st.integers(1, 12), st.data())
def test_the_chance_of_a_count_is_that_of_the_nearer_end_of_the_binomial(draws: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, draws))
    odd = data.draw(st.sampled_from([1 / 2, 1 / 3, 1 / 4]))
    ways = [comb(draws, k) * odd**k * (1 - odd) ** (draws - k) for k in range(draws + 1)]
    assert chance_of([odd] * draws, count) == pytest.approx(min(sum(ways[count:]), sum(ways[: count + 1])))


@given(st.lists(st.sampled_from([1 / 2, 1 / 3, 1 / 4]), min_size=1, max_size=12), st.randoms())
def test_the_order_of_the_decisions_does_not_matter(odds: list[float], random: object) -> None:
    for count in range(len(odds) + 1):
        assert chance_of(odds, count) == pytest.approx(chance_of(odds[::-1], count))


def test_a_place_that_no_decision_has_is_never_rare() -> None:
    assert chance_of([], 0) == 1


# ── Texts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “we shall wait here”, and left.", ["we shall wait here"]),
        ('He said "we shall wait here", and left.', ["we shall wait here"]),
        ("He said 'we shall wait here', and left.", ["we shall wait here"]),
        ("He said ‘we can’t wait here’, and left.", ["we can’t wait here"]),
        ("He said «we shall wait here», and left.", ["we shall wait here"]),
        ('The word "attacked" was underlined.', []),
        ("The delegates' papers and the ministers' hats lay there.", []),
        ("It's Stresemann's year, and '25 is not over.", []),
        ("Rock 'n' roll", []),
    ],
)
def test_a_quotation_has_three_words_between_marks(text: str, quoted: list[str]) -> None:
    assert list(quotations(text)) == quoted


def test_the_reading_grade_is_the_automated_readability_index() -> None:
    # 10 words of 46 characters in 2 sentences: 4.71 * 4.6 + 0.5 * 5 - 21.43
    assert grade(["They waited until noon today. Nobody wrote to them again."]) == pytest.approx(2.736)


def test_names_count_only_where_they_open_a_sentence() -> None:
    named, plainly = "they met Brockdorff-Rantzau and Shaposhnikov there.", "they met and there."
    assert grade([named]) == grade([plainly])
    assert grade(["Shaposhnikov met them."]) > grade(["she met them."])


def test_no_words_have_no_grade() -> None:
    assert grade([]) == grade(["..."]) == 0


@given(st.lists(st.sampled_from(["a", "trade", "negotiations", "Riga"]), min_size=1, max_size=30))
def test_a_longer_sentence_is_never_easier(words: list[str]) -> None:
    text = " ".join(["so", *(word.lower() for word in words)])
    assert grade([text]) >= grade([text.replace(" ", ". ")])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The *City of Exeter* docks.", "the city"),
        ("[[F.1|The telegram]] came.", "the telegram"),
        ("Chicherin's train", "chicherin's train"),
    ],
)
def test_an_opening_is_two_words_without_marks(text: str, words: str) -> None:
    assert opening(text) == words


# ── What a player reads ──────────────────────────────────────────────────────────────────────────────────────────────


def test_the_longest_line_of_play_is_counted_and_the_shorter_is_not() -> None:
    scenes: dict[str, Scene] = {
        "first": decision(text="Two words.", choices={"a": choice("fork", result="a b c"), "b": choice("end")}),
        "fork": route(("world.rapallo_in_force", "second"), (None, "end")),
        "second": decision(text="one two three four", choices={"a": choice("end"), "b": choice("end")}),
    }
    # first: 2 + options 4; result 3; second: 4 + options 4; result 3; outcome 2; record 2; debrief 8
    read = load(scenario(scenes))
    assert (read.before, read.total) == (22, 32)


def test_paragraphs_that_depend_on_the_past_are_left_out_of_the_count() -> None:
    bare = decision(choices={"a": choice("end"), "b": choice("end")})
    also = replace(bare, also=(Also(condition="true", text="Many more words here."),))
    assert load(scenario({"first": bare})) == load(scenario({"first": also}))


def test_every_text_is_looked_at_and_facts_are_not() -> None:
    file = scenario({"first": decision(choices={"a": choice("end"), "b": choice("end")})})
    found = {said.path: said for said in worded(file)}
    assert found["scenes", "first", "choices", "a", "result"].text == "It is done."
    assert found["debrief", "historians", 0, "view"].cited is False
    assert not [path for path in found if path[0] == "facts"]


def test_a_long_chain_of_scenes_is_counted_without_recursion() -> None:
    scenes: dict[str, Scene] = {"first": decision(choices={"a": choice("way0"), "b": choice("way0")})}
    scenes |= {f"way{number}": route((None, f"way{number + 1}")) for number in range(3_000)}
    scenes["way3000"] = route((None, "end"))
    assert load(scenario(scenes)).before == 10


# ── What an option gains ─────────────────────────────────────────────────────────────────────────────────────────────

UP, DOWN, NEITHER = (Variable(start=0, min=0, max=9, label="It", better=way) for way in ("up", "down", None))
KNOWN = {"up": UP, "down": DOWN, "neither": NEITHER}


@pytest.mark.parametrize(
    ("effects", "sum_of_steps"),
    [
        (("up += 3",), 3),
        (("up -= 3",), -3),
        (("down += 3",), -3),
        (("down -= 3",), 3),
        (("neither += 3",), 0),
        (("unknown += 3",), 0),
        (("up = 3",), 0),
        (("up += down",), 0),
        (("up += 3", "down += 1"), 2),
    ],
)
def test_a_gain_is_the_sum_of_fixed_steps_the_better_way(effects: tuple[str, ...], sum_of_steps: int) -> None:
    later = Later(date="1926-01-01", because="It lands.", effects=effects)
    assert gain(choice("end", effects=effects), KNOWN) == sum_of_steps
    assert gain(choice("end", effects=effects, later=(later,)), KNOWN) == 2 * sum_of_steps


# ── The human record ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["human_record", "world.human_record"])
def test_no_condition_can_name_the_human_record(tmp_path: Path, name: str) -> None:
    kept = (CASES / "history-content-note" / "good_one_entry.yaml").read_text(encoding="utf-8")
    refuse = "        distance: 3\n"
    asked = kept.replace(refuse, f"{refuse}        requires:\n          - {{if: {name} > 0, else: Nobody.}}\n")
    assert asked != kept
    read = scenario_file.read("riga.yaml", library(tmp_path).world, source=asked.encode())
    assert [problem.code for problem in read.problems] == ["condition"]
    assert f"'{name}'" in read.problems[0].message


@pytest.mark.parametrize("text", ["human_record[0].date == 1", "len(human_record) > 0", "human_record.text"])
def test_no_expression_can_reach_into_it(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse(text)
