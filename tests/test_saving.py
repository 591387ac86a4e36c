"""A session that saves: where it resumes, branches, sending a run elsewhere, and the `runs` command."""

import json
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import cli, places
from game.core.campaign import Landed
from game.core.errors import GameError
from game.core.moves import Choose, Forecast, Rewind, Skip
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen, ResultScreen
from game.core.pages.estimate import EstimateScreen, InterludeScreen
from game.core.run import Run, replay
from game.files.library import Library
from game.files.runs import Runs
from game.session import Session
from tests.run_house import House, random_move, take, to_decision


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Locarno and two small junctures, opened once."""
    return House(tmp_path_factory.mktemp("house"), locarno=True).library()


def _again(session: Session, house: House) -> Session:
    """The session let go and opened anew."""
    session.close()
    return house.open(session.name)


def test_a_run_resumes_at_the_decision_at_hand_with_the_same_page(house: House) -> None:
    session = house.play("years", "gently")
    assert isinstance(session.screen, ResultScreen)
    again = _again(session, house)
    to_decision(session)
    assert isinstance(again.screen, DecisionScreen)
    assert again.screen == session.screen


def test_a_run_whose_last_move_ended_a_juncture_resumes_at_its_record_and_goes_on_to_the_next(house: House) -> None:
    session = house.play("years", "gently", "wait")
    again = _again(session, house)
    seen = []
    for _ in range(3):
        seen.append(type(again.screen))
        session.go_on()
        assert again.screen == session.screen
        again.go_on()
    assert seen == [RecordScreen, InterludeScreen, DecisionScreen]


def test_a_finished_campaign_resumes_at_its_last_record_and_ends_with_the_estimate(house: House) -> None:
    again = _again(house.play("years", "gently", "wait", "loudly", "refuse"), house)
    seen = []
    while not again.finished:
        seen.append(type(again.screen))
        again.go_on()
    assert (seen[0], seen[-1]) == (RecordScreen, EstimateScreen)


def test_a_run_resumes_after_a_rewind_at_the_decision_that_it_went_back_to(house: House) -> None:
    session = house.play("years", "gently", "wait", "loudly")
    session.rewind(1)
    again = _again(session, house)
    assert isinstance(again.screen, DecisionScreen)
    assert again.screen == session.screen


def test_a_run_resumes_after_a_bet_and_asks_for_it_no_more(house: House) -> None:
    library = house.library()
    session = Session.from_run(house.runs.begin(library, "riga"), library.facts)
    take(session, "gently")
    assert isinstance(session.screen, ForecastScreen)
    session.play(Forecast((("gently", 6), ("loudly", 4))))
    session.go_on()
    take(session, "wait")
    session.play(Forecast((("wait", 10),)))
    again = _again(session, house)
    session.go_on()
    assert isinstance(again.screen, RecordScreen)
    assert again.screen == session.screen
    again.rewind(0)
    take(again, "gently")
    assert isinstance(again.screen, ResultScreen)


def test_a_run_without_forecasts_resumes_without_them(house: House) -> None:
    again = _again(house.play("years", "gently"), house)
    take(again, "wait")
    assert isinstance(again.screen, ResultScreen)


def test_a_juncture_that_was_skipped_is_skipped_again(house: House) -> None:
    house.edit("riga.yaml", "start: ask", "content_note: Deportations.\nstart: ask")
    session = house.play("years")
    while not isinstance(session.screen, NoteScreen):
        session.go_on()
    session.play(Skip())
    again = _again(session, house)
    assert isinstance(again.screen, RecordScreen)
    assert again.screen == session.screen
    (line,) = again.branches()
    assert (line.skipped, line.choice, line.heading, line.leaf) == (True, "", "Riga", True)


def test_without_a_journal_nothing_is_saved_and_nothing_is_said() -> None:
    library_less = House(Path(tempfile.mkdtemp())).library()
    session = Session(library_less.deal("riga"), {})
    take(session, "gently")
    assert (session.name, session.saved, session.notice) == ("", False, None)
    session.close()


def test_every_decision_on_every_branch_is_listed_and_can_be_gone_back_to(house: House) -> None:
    session = house.play("years", "gently", "wait", "loudly")
    session.rewind(1)
    take(session, "refuse", "gently")
    found = [(line.move, line.parent, line.scenario, line.on_current, line.leaf) for line in session.branches()]
    assert found == [
        (1, 0, "Riga", True, False),
        (2, 1, "Riga", False, False),
        (3, 2, "Tallinn", False, True),
        (5, 1, "Riga", True, False),
        (6, 5, "Tallinn", True, True),
    ]
    old = session.branches()[2]
    assert (old.date, old.heading, old.choice[:10]) == ("1928-05-03", "What to ask", "Ask loudly")
    session.rewind(old.move)
    assert [step.choice for step in session.run.steps] == ["gently", "wait", "loudly"]
    assert [line.on_current for line in session.branches()] == [True, True, True, False, False]
    session.rewind(session.branches()[3].again)
    assert isinstance(session.screen, DecisionScreen)
    assert (session.screen.header.title, session.screen.scene) == ("Riga", "answer")
    assert _again(session, house).branches() == session.branches()


def test_a_decision_taken_again_alike_stands_once_on_the_branch_at_hand(house: House) -> None:
    session = house.play("years", "gently", "wait", "loudly")
    session.rewind(1)
    take(session, "wait")
    session.rewind(0)
    take(session, "gently", "wait")
    found = [(line.label, line.move, line.parent, line.on_current, line.leaf) for line in session.branches()]
    assert found == [("1", 7, 0, True, False), ("2", 8, 7, True, False), ("3b", 3, 8, False, True)]
    take(session, "loudly")
    assert [(line.label, line.leaf) for line in session.branches()] == [("1", False), ("2", False), ("3", True)]


def test_decisions_are_numbered_by_their_place_on_their_branch(house: House) -> None:
    session = house.play("years", "gently", "wait", "loudly")
    session.rewind(1)
    take(session, "refuse", "gently")
    session.rewind(5)
    take(session, "loudly")
    assert [line.label for line in session.branches()] == ["1", "2b", "3b", "2", "3c", "3"]


def _is_same(one: Run, other: Run) -> bool:
    """Whether two runs agree in all that can be compared, at every moment."""
    return (
        one.moves == other.moves
        and one.forecasts == other.forecasts
        and all(
            (a.entry, a.state.scene, a.state.values, a.state.past, len(a.state.due), [s.choice for s in a.steps])
            == (b.entry, b.state.scene, b.state.values, b.state.past, len(b.state.due), [s.choice for s in b.steps])
            and [n.moved for n in a.news if isinstance(n, Landed)] == [n.moved for n in b.news if isinstance(n, Landed)]
            for a, b in zip(one.moments, other.moments, strict=True)
        )
    )


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(["years", "locarno", "late"]), st.integers(1, 25))
def test_any_random_run_agrees_with_itself_replayed_saved_and_sent(
    library: Library, seed: int, id: str, length: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here, there, chance = Runs(Path(folder, "here")), Runs(Path(folder, "there")), Random(seed)
        session = Session.from_run(here.begin(library, id), library.facts)
        for _ in range(length):
            session.play(random_move(session, chance) or Rewind(0))
        session.close()
        assert session.saved
        assert _is_same(session.run, replay(session.run.deal, session.moves))
        opened = here.open(library, session.name)
        assert opened.notices == ()
        assert _is_same(session.run, opened.run)
        sent = there.open(library, there.take_in(here.export(session.name).content).name)
        assert _is_same(session.run, sent.run)
        pages = [Session.from_run(found, library.facts).screen for found in (opened, sent)]
        assert pages[0] == pages[1]
        middle = len(session.moves) // 2
        taken = Session.from_run(sent, library.facts)
        taken.rewind(middle)
        assert taken.run.state.values == session.run.moments[middle].state.values
        opened.journal.close()
        taken.close()


def test_a_run_sent_to_another_machine_resumes_at_the_same_screen(house: House, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = House(tmp_path / "other")
    session = house.play("late", "gently", name="Mine")
    session.close()
    other.play("riga", "gently", name="mine").close()
    line = other.runs.take_in(house.runs.export("Mine").content)
    assert line.name == "Mine (2)"
    arrived, opened = other.opened("Mine (2)")
    assert opened.notices == ()
    assert arrived.screen == house.open("Mine").screen
    take(arrived, "wait")
    assert [found.moves for found in other.runs.listed()] == [2, 1]


def test_a_run_that_is_not_sound_is_not_taken_in(house: House) -> None:
    house.play("riga", "gently").close()
    content = house.runs.export("1").content
    with pytest.raises(GameError, match="can't be imported"):
        house.runs.take_in(content.replace(b"gently", b"loudly"))
    assert len(house.runs.listed()) == 1


# ── The command ──────────────────────────────────────────────────────────────────────────────────────────────────────

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def desk(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """The house as the one that the command line finds."""
    monkeypatch.setattr(places, "shipped_scenarios", lambda: house.scenarios)
    monkeypatch.setattr(places, "shipped_seeds", lambda: house.folder / "seeds")
    monkeypatch.setenv("NARKOMINDEL_HOME", str(house.folder))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER"):
        monkeypatch.delenv(name, raising=False)
    return house


def _json(printed: Printed, *arguments: str) -> Any:
    assert cli.main([*arguments, "--json"]) == 0
    return json.loads(printed.readouterr().out)


def test_the_command_lists_shows_and_scores(desk: House, capsys: Printed) -> None:
    assert cli.main(["runs", "list"]) == 0
    assert capsys.readouterr().out == "no saved runs\n"
    session = desk.play("years", "gently", "refuse", name="Mine")
    session.rewind(1)
    session.close()
    (line,) = _json(capsys, "runs", "list")["runs"]
    assert (line["name"], line["number"], line["id"], line["moves"], line["at"]) == (
        "Mine",
        1,
        "years",
        3,
        "riga/answer",
    )
    shown = _json(capsys, "runs", "show", "mine")
    assert [(one["move"], one["on_current"]) for one in shown["decisions"]] == [(1, True), (2, False)]
    assert shown["notices"] == []
    assert cli.main(["runs", "show", "1"]) == 0
    assert "*   1  1926-05-03  Riga / What to ask: Ask gently" in capsys.readouterr().out
    score = _json(capsys, "runs", "score", "Mine")
    assert [step["choice"] for step in score["decisions"]] == ["gently"]
    assert (score["score"]["met"], score["score"]["of"], score["score"]["closeness"]) == (1, 4, 100.0)
    assert cli.main(["runs", "list"]) == 0
    assert capsys.readouterr().out.splitlines()[1].split() == ["1", "Mine", "years", "1", "riga/answer"]


def test_the_command_sends_takes_in_and_deletes(desk: House, capsys: Printed, tmp_path: Path) -> None:
    desk.play("years", "gently", "refuse", name="Mine").close()
    sent = str(tmp_path / "mine.txt")
    assert cli.main(["runs", "export", "Mine", "-o", sent]) == 0
    assert cli.main(["runs", "export", "Mine", "-o", sent]) == 2
    assert "already" in capsys.readouterr().err
    assert cli.main(["runs", "export", "Mine"]) == 0
    assert capsys.readouterr().out == Path(sent).read_text("utf-8")
    assert _json(capsys, "runs", "score", sent)["score"]["met"] == 2
    assert _json(capsys, "runs", "import", sent)["name"] == "Mine (2)"
    assert cli.main(["runs", "delete", "Mine"]) == 0
    assert [line.name for line in desk.runs.listed()] == ["Mine (2)"]


def test_the_command_resumes_the_newest_unfinished_run(
    desk: House, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    desk.play("riga", "gently", name="older").close()
    desk.play("riga", "gently", "wait", name="finished").close()
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert cli.main(["runs", "resume", "--ui", "text"]) == 0
    assert "What to say" in capsys.readouterr().out
    assert {line.name: line.moves for line in desk.runs.listed()} == {"older": 2, "finished": 2}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["runs", "show", "nobody"], "there is no saved run 'nobody'"),
        (["runs", "resume"], "there is no unfinished run"),
        (["runs", "resume", "nobody"], "there is no saved run 'nobody'"),
        (["runs", "import", "nowhere.txt"], "'nowhere.txt' can't be read: no such file"),
        (["runs", "delete", "1"], "there is no saved run '1'"),
        (["runs", "score", "1"], "there is no saved run '1'"),
        (["runs", "lst"], "invalid choice"),
    ],
)
def test_a_users_mistake_with_runs_is_one_line(desk: House, capsys: Printed, arguments: list[str], says: str) -> None:
    assert cli.main(arguments) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert says in printed.err


def test_a_campaign_is_played_and_saved_in_the_terminal(
    desk: House, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("\n1\n"))
    assert cli.main(["play", "years", "--ui", "text", "--no-forecast"]) == 0
    (line,) = desk.runs.listed()
    assert (line.kind, line.id, line.moves, line.forecast) == ("campaign", "years", 1, False)
    assert isinstance(desk.open(line.name).run.moves[0], Choose)
