import pytest

from game.core.deal import scenario_deal
from game.core.errors import IllegalMove
from game.core.model.facts import Fact
from game.core.model.scenario import Intelligence, Scenario
from game.core.moves import Choose, Forecast, Rewind, Skip
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen, ResultScreen
from game.session import Session
from tests.build import choice, decision, scenario, trust, world

BET = Forecast((("a", 7), ("b", 3)))


def _scenario(**keys: object) -> Scenario:
    scenes = {
        "one": decision(
            choices={"a": choice("two", historical=True, effects=("trust += 5",)), "b": choice("aside", distance=3)}
        ),
        "aside": decision(choices={"a": choice("two", distance=None), "b": choice("two", distance=None)}),
        "two": decision(date="1925-10-06", choices={"a": choice("end"), "b": choice("end", historical=True)}),
    }
    return scenario(scenes, state={"trust": trust("world.germany")}, **keys)


def _session(**keys: object) -> Session:
    forecast = bool(keys.pop("forecast", True))
    return Session(scenario_deal(_scenario(**keys), world()), {}, forecast=forecast)


def test_pages_turn_from_decision_to_forecast_to_result_to_record() -> None:
    session = _session()
    seen = []
    for _ in range(2):
        seen.append(type(session.screen))
        session.play(Choose("a"))
        seen.append(type(session.screen))
        session.play(BET)
        seen.append(type(session.screen))
        session.go_on()
    seen.append(type(session.screen))
    session.go_on()
    assert seen == [DecisionScreen, ForecastScreen, ResultScreen] * 2 + [RecordScreen]
    assert session.finished
    assert isinstance(session.screen, RecordScreen)


def test_a_forecast_can_be_declined_and_is_not_asked_for_off_the_record_or_when_switched_off() -> None:
    session = _session()
    session.play(Choose("b"))
    session.go_on()
    assert isinstance(session.screen, ResultScreen)
    assert not session.screen.no_bet
    session.go_on()
    session.play(Choose("a"))
    assert isinstance(session.screen, ResultScreen)
    assert session.screen.no_bet, "Moscow never faced it"
    quiet = _session(forecast=False)
    for taken in "ba":
        quiet.play(Choose(taken))
        assert isinstance(quiet.screen, ResultScreen)
        assert not quiet.screen.no_bet, "nobody asks for bets"
        quiet.go_on()


def test_what_cannot_be_done_changes_nothing() -> None:
    session = _session()
    before = session.screen
    for move in (BET, Choose("c"), Rewind(3)):
        with pytest.raises(IllegalMove):
            session.play(move)
    with pytest.raises(IllegalMove):
        session.undo()
    assert (session.screen, session.moves) == (before, ())
    session.play(Choose("a"))
    with pytest.raises(IllegalMove, match="has been taken"):
        session.play(Choose("a"))


def test_undo_reopens_the_decision_from_every_page_and_keeps_every_move() -> None:
    session = _session()
    session.play(Choose("a"))
    session.undo()
    assert isinstance(session.screen, DecisionScreen)
    assert session.screen.scene == "one"
    session.play(Choose("a"))
    session.go_on()
    session.undo()
    assert [m.value for m in session.screen.meters if m.name == "trust"] == [30]  # type: ignore[union-attr]
    assert len(session.moves) == 4


def test_a_bet_is_asked_for_once_for_each_decision() -> None:
    session = _session()
    session.play(Choose("a"))
    session.play(BET)
    session.undo()
    session.play(Choose("a"))
    assert isinstance(session.screen, ResultScreen)


def test_a_content_note_comes_first_and_the_juncture_can_be_skipped() -> None:
    session = _session(content_note="Deportations are reported.")
    assert isinstance(session.screen, NoteScreen)
    session.play(Skip())
    record = session.screen
    assert isinstance(record, RecordScreen)
    assert (record.score.closeness, record.score.met) == (None, 0)
    assert [(review.skipped, review.distance) for review in record.reviews] == [(True, 0), (True, 0)]


def test_the_ledger_tells_what_moved_and_by_which_choice() -> None:
    session = _session(forecast=False)
    session.play(Choose("a"))
    assert [(line.label, line.before, line.after, line.cause, line.date) for line in session.ledger()] == [
        ("Trust", 30, 35, "Do it.", "1925-10-05")
    ]


def test_before_a_bet_the_ledger_stops_short_of_the_choice_that_it_is_about() -> None:
    session = _session(forecast=True)
    session.play(Choose("a"))
    assert isinstance(session.screen, ForecastScreen)
    assert session.ledger() == ()
    session.go_on()
    first = session.ledger()
    assert [line.after for line in first] == [35]
    session.go_on()
    assert session.ledger() == first
    session.play(Choose(session.screen.options[0].id))
    assert isinstance(session.screen, ForecastScreen)
    assert session.ledger() == first


def _fact(**keys: object) -> Fact:
    return Fact(
        **{
            "date": "1925-10-01",
            "claim": "So.",
            "status": "confirmed",
            "source": "A source.",
            "note": "Later.",
            "correction": "Not so.",
        }
        | keys
    )  # type: ignore[arg-type]


def test_before_the_record_the_dossier_holds_only_what_moscow_could_know_and_no_correction() -> None:
    facts = {
        "early": _fact(),
        "late": _fact(date="1925"),
        "known": _fact(date="1925", known_from="1925-10-05"),
        "view": _fact(date=None),
    }
    scenes = {
        "one": decision(
            cite=("here.early", "here.late", "here.known", "here.view", "F.I.a"),
            choices={"a": choice("end", historical=True), "b": choice("end")},
        )
    }
    deal = scenario_deal(scenario(scenes, facts=facts), world())
    session = Session(deal, {"F.I.a": _fact(date="1926")}, forecast=False)
    assert isinstance(session.screen, DecisionScreen)
    assert [(card.id, card.correction, card.note) for card in session.screen.dossier] == [
        ("here.early", None, None),
        ("here.known", None, None),
    ]
    session.play(Choose("a"))
    session.go_on()
    assert isinstance(session.screen, RecordScreen)
    assert [card.id for card in session.screen.dossier] == [
        "here.early",
        "here.late",
        "here.known",
        "here.view",
        "F.I.a",
    ]
    assert {card.note for card in session.screen.dossier} == {"Later."}


def test_before_the_record_an_option_is_its_text_and_why_it_is_closed() -> None:
    screen = _session().screen
    assert isinstance(screen, DecisionScreen)
    assert {name for option in screen.options for name in option._fields} == {"id", "number", "text", "closed"}


def test_an_intelligence_report_stands_in_the_first_scene_met_on_or_after_its_date() -> None:
    reports = {
        day: Intelligence(source=day, reliability="fair", dated=day, text="So.", cite=())
        for day in ("1925-09", "1925-10-05", "1925-10-06", "1925-10-07")
    }
    session = _session(intelligence=reports, forecast=False)
    shown = []
    for _ in range(2):
        assert isinstance(session.screen, DecisionScreen)
        shown.append([report.source for report in session.screen.reports])
        session.play(Choose("a"))
        session.go_on()
    assert shown == [["1925-09", "1925-10-05"], ["1925-10-06"]]


def test_the_record_sets_yours_beside_the_ghosts() -> None:
    session = _session(forecast=False)
    session.play(Choose("b"))
    session.go_on()
    session.play(Choose("a"))
    session.go_on()
    session.play(Choose("b"))
    session.go_on()
    record = session.screen
    assert isinstance(record, RecordScreen)
    assert record.score.left_record_at == ("test/one",)
    assert (record.score.met, record.score.of, record.score.closeness) == (2, 2, 25.0)
    (line,) = [line for line in record.ghost if line.name == "trust"]
    assert line.points == (("1925-10-05", 30, 30), ("1925-10-05", 30, 35), ("1925-10-06", 30, 35))
    assert line.difference == pytest.approx(-0.025)
    assert [review.on_record for review in record.reviews] == [True, False, True]


def test_a_decision_is_taken_on_its_page_and_a_juncture_skipped_from_its_note() -> None:
    with pytest.raises(IllegalMove, match="content note"):
        _session().play(Skip())
    with pytest.raises(IllegalMove, match="has been taken"):
        _session(content_note="Deportations are reported.").play(Choose("a"))
