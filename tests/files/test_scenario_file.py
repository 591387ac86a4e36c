"""What a scenario file must not say: every mistake has its code, and its caret stands under the words at fault."""

# ruff: noqa: E501  (each row of the tables stands on one line)

from pathlib import Path

import pytest

from game import places
from game.core.model.scenario import Scenario
from game.core.model.world import World
from game.files import scenario_file, world_file
from game.files.problem import Problem
from game.files.record_file import RecordFile

CASES = Path(__file__).parent.parent / "cases" / "files"
BASE = (CASES / "good_smallest.yaml").read_text(encoding="utf-8")

both_parsers = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])


@pytest.fixture(scope="module")
def world() -> World:
    read = world_file.read(places.shipped_scenarios() / "world.yaml")
    assert read.problems == ()
    assert read.record is not None
    return read.record


def edited(*changes: tuple[str, str]) -> str:
    text = BASE
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def marked(read: RecordFile[Scenario], problem: Problem) -> str:
    """The words above a problem's caret."""
    return read.lines[problem.line - 1][problem.column - 1 : problem.end - 1]


@both_parsers
def test_the_smallest_scenario_has_no_problem(world: World, pure: bool) -> None:
    read = scenario_file.read(CASES / "good_smallest.yaml", world, pure=pure)
    assert read.problems == ()
    assert read.record is not None
    assert read.record.scenes["message"].kind == "decision"


SHAPE = [
    # what is written, what stands there instead, the code, the words under the caret, a part of the message or fix
    ("title: A small", "titel: A small", "shape-unknown-key", "titel", "did you mean 'title'?"),
    ("label: Trust", "lable: Trust", "shape-unknown-key", "lable", "did you mean 'label'?"),
    ("place: Moscow\n", "", "shape-missing-key", "f", "'place' is missing"),
    ("        evidence: documented\n", "", "shape-missing-key", "sign", "'evidence' is missing in 'sign'"),
    ("theatre: europe", "theatre: eurpe", "shape-choice", "eurpe", "did you mean 'europe'?"),
    ("kind: route", "kind: rout", "shape-choice", "rout", "did you mean 'route'?"),
    ("    kind: route\n", "", "shape-missing-key", "after", "'kind' is missing in 'after'"),
    ("      power: {", "      might: {", "shape-choice", "might", "only power, ideology or security"),
    ("distance: 2", "distance: 7", "shape-range", "7", "more than 4"),
    ("distance: 2", "distance: two", "shape-type", "two", "must be a whole number"),
    ("distance: 2", "distance: '2'", "shape-type", "'2'", "without quotes"),
    ("historical: true", "historical: yes", "shape-type", "yes", "must be true or false"),
    ("dated: 1925-09", "dated: 1925", "shape-type", "1925", "'1925'"),
    ("date: 1925-10-05\nplace", "date: 5 October\nplace", "shape-pattern", "5 October", "is not a day"),
    ("id: smallest", "id: Smallest", "shape-pattern", "Smallest", "small letters"),
    ("title: Again", "title: ''", "shape-empty", "''", "is empty"),
    ("format: 1\n", "format: '1'\n", "shape-choice", "'1'", "must be the number 1, not a text write it without quotes: 1"),
    ("format: 1\n", "", "shape-missing-key", "i", "write: format: 1"),
    ("    text: There is none.", "    text: There is none.\n    next: good", "shape-unknown-key", "next", "an outcome has no 'next'; it is final"),
    ("          - leak += 1", "          -leak += 1\n          -trust += 2", "shape-type", "-", "a blank belongs after the dash"),
    ("          - leak += 1", "          – leak += 1", "shape-type", "– leak += 1", "begins with a plain dash"),
    ("    title: A treaty\n", "    title: A treaty\n\u00a0\u00a0note: x\n", "yaml-syntax", ":", "plain blanks"),
    ("    source: A source, p. 1\n", "    source: A source, p. 1\n\u00a0\u00a0note: x\n", "shape-unknown-key", "\u00a0\u00a0note", "plain blanks"),
    ("facts:\n  a:", "facts:\n  b:\n    claim:x\n  a:", "shape-type", "claim:x", "after the colon: 'claim: '"),
    ("    text: Once more.", "    text: [[F.I.a|Once]]", "shape-type", "[", "use >-"),
    ("effects:\n          - leak += 1", "effects: leak += 1", "shape-type", "leak += 1", "write a list: [leak += 1]"),
    ("  cite: [F.III.4.ii.f]", "  cite: []", "shape-range", "cite", "1 entry"),
    ("facts:\n  a:", "facts:\n  a: text\n  b:", "shape-type", "text", "'key: value' lines"),
    ("text: There is none.", "text: There is none. # so far", "prose-cut", "There is none.", "a comment cuts"),
    ("text: There is none.", "text: There is *none.", "prose-mark", "*", "close it"),
    ("      The second, with *emphasis*.", "      The second, *with* *emphasis.", "prose-mark", "*", "close it"),
    ("[[F.III.4.ii.a|the count]]", "[[F.III.4.ii.a|the count", "prose-mark", "[[", "without ']]'"),
    ("[[F.III.4.ii.a|the count]]", "[[F.III.4.ii.a]]", "prose-mark", "[[F.III.4.ii.a]]", "its words"),
]  # fmt: skip

LINKS = [
    ("start: message", "start: mesage", "link-scene", "mesage", "did you mean 'message'?"),
    ("start: message", "start: after", "start-decision", "after", "decisions: message"),
    ("next: good\n", "next: godo\n", "link-scene", "godo", "did you mean 'good'?"),
    ("next: bad\n", "next: after\n", "link-cycle", "after", "leads back"),
    ("outcomes:\n", "outcomes:\n  second: {title: A, text: B.}\n", "name-shared", "second", "a scene is called"),
    ("chicherin: {says", "litvinov: {says", "link-adviser", "litvinov", "no adviser"),
    ("backs: sign", "backs: sing", "link-choice", "sing", "did you mean 'sign'?"),
    ("power: {predicts: sign", "power: {predicts: one", "link-choice", "one", "no choice 'one'"),
    ("state:\n", "state:\n  Leak: {start: false, label: No}\n", "name-form", "Leak", "small letters"),
    ("state:\n", "state:\n  not: {start: false, label: No}\n", "name-reserved", "not", "word of conditions"),
    ("{germany: 20,", "{germny: 20,", "link-variable", "germny", "did you mean 'germany'?"),
    ("{germany: 20,", "{security: 20,", "link-variable", "security", "can't be set"),
    ("{germany: 20,", "{germany: 200,", "variable-start", "200", "not between -100 and 100"),
    ("{germany: 20,", "{germany: true,", "variable-kind", "true", "is a number"),
    ("cite: [F.III.4.ii.f]", "cite: [Rapallo]", "fact-form", "Rapallo", "like F.III.4.ii.a"),
    ("[[F.III.4.ii.a|the", "[[Rapallo|the", "fact-form", "Rapallo", "is not a fact's id"),
    ("dated: 1925-09", "dated: 1925-09-31", "date-unreal", "1925-09-31", "not in the calendar"),
    ("date: 1925-12-01", "date: 1925-11-31", "date-unreal", "1925-11-31", "not in the calendar"),
    ("date: 1925-12-01", "date: 1925-09-01", "date-order", "1925-09-01", "dated 1925-10-05"),
    ("date: 1925-10-05\nplace", "date: 1925-10-06\nplace", "date-order", "1925-10-05", "before the scenario"),
    ("dated: 1925-09", "dated: 1926-09", "date-order", "1926-09", "no decision follows"),
    ("date: 1926-04-24", "date: 1925-10-05", "later-date", "1925-10-05", "not after its scene"),
    ("date: 1926-01-01", "date: 1925-12-01", "later-date", "1925-12-01", "not after its scene"),
    ("title: None\n", "title: None\n    historical: true\n", "record-historical", "historical", "already"),
    ("        distance: 2\n", "        historical: true\n", "record-historical", "historical", "one thing"),
    ("        requires:\n", "        show_if: trust > 0\n        requires:\n", "record-hidden", "show_if", "hidden"),
    ("        why_distance: It has the same aim.\n", "", "record-distance", "wait", "'why_distance' is missing"),
    ("historical: true\n        req", "historical: true\n        distance: 1\n        req", "record-distance", "distance", "no distance"),
    ("      security: {predicts: sign, because: It keeps the road shut.}\n", "", "record-readings", "readings", "security"),
    ("    text: Once more.", "    text: Once more.\n    weight: 2", "record-off", "weight", "without a historical"),
    ("one: {text: Do one thing.,", "one: {text: Do one thing., show_if: leak > 1,", "choice-open", "choices", "all might be closed"),
    ("      - next: bad", "      - if: signed\n        next: bad", "branch-guard", "if", "must have no 'if'"),
    ("      - if: signed and chose(\"message\", \"sign\")\n        next: good", "      - next: good", "branch-guard", "n", "only the last"),
    ("otherwise: It passes Moscow by.\n", "", "otherwise-missing", "eligible", "must be 'otherwise'"),
    ("eligible: world.rapallo_in_force\n", "", "otherwise-missing", "otherwise", "never printed"),
    ("  signed: {start: false, label: Signed}", "  signed: {start: false, label: Signed, min: 0}", "variable-range", "min", "true or false"),
    ("state:\n", "state:\n  more: {start: 0, max: 3, label: More}\n", "variable-range", "more", "'min' is missing in 'more'"),
    ("{start: 0, min: 0, max: 3", "{start: 4, min: 0, max: 3", "variable-start", "4", "not between 0 and 3"),
    ("{start: 0, min: 0, max: 3", "{start: 0, min: 3, max: 3", "variable-range", "3", "less than 'max'"),
    ("{to: 0, words: none}, {to: 3", "{to: 3, words: none}, {to: 3", "variable-bands", "{", "above"),
    ("bands: [{to: 0, words: none}, {to: 3, words: some}]", "bands: nowhere", "link-scale", "nowhere", "no scale"),
    ("{start: world.germany, min: -100, max: 100,", "{start: 20,", "variable-range", "trust", "'min' and 'max' are missing in 'trust'"),
    ("{start: world.germany, min: -100, max: 100,", "{start: world.germany,", "variable-range", "trust", "'min' and 'max' are missing in 'trust'"),
    ("{start: world.germany, min: -100, max: 100,", "{start: world.germny,", "condition", "world.germny", "did you mean 'world.germany'?"),
    ("  signed: {start: false,", "  signed: {start: false, min: 0,", "variable-range", "min", "has no 'min'"),
    ("  own_flag: {start: false,", "  own_flag: {start: 0,", "variable-range", "own_flag", "'min' and 'max' are missing"),
    ("world:\n", "world:\n  rapallo_in_force: {start: false, label: R}\n", "name-shared", "rapallo_in_force", "already"),
    ("world:\n", "world:\n  mine: {start: world.germany, min: 0, max: 9, label: M}\n", "variable-start", "world.germany", "must start"),
    ("eligible: world.rapallo_in_force", "eligible: world.rapalo_in_force", "condition", "world.rapalo_in_force", "did you mean"),
    ("eligible: world.rapallo_in_force", "eligible: signed", "condition", "signed", "only world.*"),
    ("if: trust >= -50", "if: trust = -50", "condition", "=", "write '=='"),
    ("if: trust >= -50", "if: 'trust >= germany'", "condition", "germany", "write world.germany"),
    ("if: trust >= -50", "if: trust", "condition", "trust", "a condition is needed"),
    ("- if: not world.rapallo_in_force and trust > 3", "- if: visited(\"nowhere\")", "condition", "nowhere", "unknown scene"),
    ("start: world.germany,", "start: world.rapallo_in_force,", "condition", "world.rapallo_in_force", "a number is needed"),
    ("- trust += 10", "- trust =+ 10", "effect", "+ 10", "not part of the language"),
    ("- signed = true", "- signed += true", "effect", "signed += true", "signed = true"),
    ("- leak += 1", "- leek += 1", "effect", "leek", "did you mean 'leak'?"),
    ("- leak += 1", "- world.security += 1", "effect", "world.security += 1", "can't be changed"),
    ("- world.germany += 5", "- trust += 5", "effect", "trust", "only world.*"),
]  # fmt: skip


@both_parsers
@pytest.mark.parametrize(("old", "new", "code", "words", "said"), [*SHAPE, *LINKS], ids=range(len(SHAPE) + len(LINKS)))
def test_one_change_makes_one_problem_in_its_place(
    old: str, new: str, code: str, words: str, said: str, pure: bool, world: World
) -> None:
    read = scenario_file.read("smallest.yaml", world, source=edited((old, new)).encode(), pure=pure)
    assert [problem.code for problem in read.problems] == [code]
    (problem,) = read.problems
    assert marked(read, problem) == words
    assert said in f"{problem.message} {problem.fix}"


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(world: World) -> None:
    text = edited(
        ("theatre: europe", "theatre: x"), ("distance: 2", "distance: 9"), ("place: Moscow", "plaice: Moscow")
    )
    read = scenario_file.read("smallest.yaml", world, source=text.encode())
    assert [problem.code for problem in read.problems] == [
        "shape-unknown-key",
        "shape-choice",
        "shape-range",
    ]
    assert read.record is None


def test_of_the_two_kinds_of_scene_only_the_one_meant_is_heard(world: World) -> None:
    text = edited(("kind: decision\n    date: 1925-12-01\n", "kind: decision\n"))
    read = scenario_file.read("smallest.yaml", world, source=text.encode())
    assert [problem.message for problem in read.problems] == ["'date' is missing in 'second'"]


def test_without_a_world_nothing_is_said_of_its_variables(world: World) -> None:
    text = edited(("eligible: world.rapallo_in_force", "eligible: world.anything"))
    assert scenario_file.read("smallest.yaml", source=text.encode()).problems == ()
    assert len(scenario_file.read("smallest.yaml", world, source=text.encode()).problems) == 1


def test_a_file_with_thousands_of_mistakes_reports_the_first_hundred(world: World) -> None:
    text = BASE + "".join(f"unknown{number}: 1\n" for number in range(5000))
    assert len(scenario_file.read("smallest.yaml", world, source=text.encode()).problems) == 100
