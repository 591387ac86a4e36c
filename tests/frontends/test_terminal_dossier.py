"""The dossier at the terminal: the facts of the page, one of them, an actor's, a place's, a year's, some words'."""

import pytest

from game.core.deal import scenario_deal
from game.core.model.debrief import Record
from game.core.model.facts import Fact
from game.session import Session
from tests import build
from tests.frontends.terminal_stage import flat, played


def fact(claim: str, date: str | None = "1922", **keys: object) -> Fact:
    given = {"claim": claim, "date": date, "status": "confirmed", "source": "A Book (1990)", "note": f"Note: {claim}"}
    return Fact(**{**given, **keys})  # type: ignore[arg-type]


FACTS = {
    "F.I.1": fact("Two outcasts met.", "1922-04-16", place="Rapallo, Genoa", actors=("Germany", "Russia")),
    "F.I.2": fact("Cited here.", "1924", actors=("Germany", "Georgy Chicherin")),
    "F.I.3": fact("It is told wrongly.", "1923", status="corrected", correction="It was otherwise."),
    "F.I.4": fact("What Moscow did.", "1925-10-06", actors=("Secret Office",)),
    **{f"F.II.{n}": fact(f"Number {n}.", "1921", actors=("Georgy Zhukov",)) for n in range(1, 10)},
}


def session(**keys: object) -> Session:
    choices = {"go": build.choice("end", historical=True), "stay": build.choice("end")}
    scenes = {"first": build.decision(cite=("F.I.2", "here.own"), choices=choices)}
    own = {"own": fact("Own.", "1925-10-01")}
    record = Record(happened="So it was.", cite=("F.I.4", "F.I.3"))
    return Session(scenario_deal(build.scenario(scenes, facts=own, record=record, **keys), build.world()), FACTS)


def asked(*lines: str, **keys: object) -> str:
    """What the last of these lines was answered."""
    return flat(played(session(**keys), *lines).rsplit(f"> {lines[-1]}\n")[-1])


def test_the_facts_of_the_page_come_first_and_the_rest_is_counted() -> None:
    shown = asked("d")
    assert "[1] F.I.2: 1924; Germany, Georgy Chicherin; confirmed Cited here. Source: A Book (1990)" in shown
    assert "[2] 1 October 1925; confirmed Own." in shown
    assert "11 facts besides may be read" in shown
    assert "1 fact is closed until it was known, or a record cites it." in shown
    assert "Two outcasts" not in shown


ANSWERS = {
    "d actor": "The dossier by actor Georgy Zhukov 9, Germany 2, Georgy Chicherin 1, Russia 1.",
    "d place": "The dossier by place Genoa 1, Rapallo 1.",
    "d year": "The dossier by year 1921 9, 1922 1, 1923 1, 1924 1, 1925 1.",
    "d actor russia": "Russia: 1 fact [12] F.I.1: 16 April 1922; Rapallo, Genoa; Germany, Russia; confirmed Two",
    "d who germ": "Germany: 2 facts",
    "d actor georgy": "Under “georgy” there are several Georgy Zhukov 9, Georgy Chicherin 1.",
    "d actor Secret": "The dossier has nothing under “secret”; d actor alone lists what there is.",
    "d place Rapallo": "Rapallo: 1 fact",
    "d year 1922": "1922: 1 fact",
    "d 1922": "1922: 1 fact",
    "d year 1930": "The dossier has nothing under “1930”",
    "d 1930": "The dossier has no fact 1930; its numbers go from 1 to 13.",
    "d 12": "F.I.1: 16 April 1922",
    "d F.I.1": "Two outcasts met.",
    "d F.I.3": "It is told wrongly. The correction is told behind a record that cites it. Source",
    "d outcasts germany": "Facts that hold “outcasts germany”: 1 fact [12] F.I.1: 16 April 1922",
    "d number": "Facts that hold “number”: 9 facts [3] 1921. Number 1. [4] 1921. Number 2.",
    "d note": "Nothing that may be read on this day holds “note”.",
    "d F.I.4": "Nothing that may be read on this day holds “f.i.4”.",
    "d what moscow did": "Nothing that may be read on this day holds “what moscow did”.",
}


@pytest.mark.parametrize("typed", ANSWERS)
def test_the_dossier_is_asked_by_name_number_and_words(typed: str) -> None:
    assert ANSWERS[typed] in asked(typed)


def test_many_facts_take_a_line_each_and_no_line_leaves_the_page() -> None:
    shown = played(session(), "d number")
    assert "d and a fact's number shows it whole" in shown
    assert "Source:" not in shown.rsplit("> d number\n")[-1]
    assert max(map(len, shown.splitlines())) <= 80


def test_behind_the_record_it_tells_correction_note_and_where_the_fact_was_used() -> None:
    shown = asked("1", "", "", "d wrongly")
    assert (
        "Correction: It was otherwise. Note: Note: It is told wrongly. Source: A Book (1990) Used in: A test" in shown
    )
    again = asked("1", "", "", "u", "d F.I.4")
    assert "What Moscow did. Note:" in again


def test_before_the_first_decision_there_is_a_dossier_already() -> None:
    shown = asked("d", content_note="A note.")
    assert "This page cites no facts." in shown
    assert "12 facts besides may be read" in shown


def test_without_any_fact_it_says_so() -> None:
    choices = {"go": build.choice("end", historical=True), "stay": build.choice("end")}
    bare = scenario_deal(build.scenario({"first": build.decision(choices=choices)}), build.world())
    for typed, said in {"d": "This page cites no facts.", "d year": "The dossier is empty here."}.items():
        shown = flat(played(Session(bare, {}), typed))
        assert said in shown
        assert "Beside this page" not in shown
