"""How a work is told, and how a fact comes by its source."""

from typing import Any

import pytest

from game.core.model.facts import Fact, WorkCited
from game.files.works import Work, said, sourced

PLAIN: dict[str, Any] = {"title": "A Struggle", "kind": "book"}


@pytest.mark.parametrize(
    ("keys", "at", "told"),
    [
        ({}, None, "A Struggle"),
        ({"author": "Ian Nish", "year": 1993}, None, "Ian Nish, A Struggle (1993)"),
        ({"author": "Ian Nish", "year": 1993}, "ch. 2", "Ian Nish, A Struggle (1993), ch. 2"),
        ({"year": 1951, "until": 1953}, "vol. 2", "A Struggle (1951-53), vol. 2"),
        ({"year": 1899, "until": 1902}, None, "A Struggle (1899-1902)"),
        ({"year": 1974, "edition": "2nd ed."}, None, "A Struggle (2nd ed. 1974)"),
        ({"year": 1999, "series": "Historical Journal 42:3"}, None, "A Struggle, Historical Journal 42:3 (1999)"),
        ({"title": "Treaty of 26 May 1942", "year": 1942}, "Article 3", "Treaty of 26 May 1942, Article 3"),
    ],
)
def test_a_work_is_told_in_one_line(keys: dict[str, Any], at: str | None, told: str) -> None:
    assert said(Work(**{**PLAIN, **keys}), at) == told


def test_a_fact_tells_its_works_and_then_what_they_leave_out() -> None:
    fact = Fact(
        claim="Riga wrote.",
        status="confirmed",
        source="A letter",
        works=(WorkCited(work="nish_1993", at="ch. 2"), WorkCited(work="lost_1900")),
    )
    told = sourced(fact, {"nish_1993": Work(**PLAIN, year=1993)})
    assert told.source == "A Struggle (1993), ch. 2; lost_1900; A letter"
    assert told.works == fact.works


def test_a_fact_without_works_is_left_as_it_is() -> None:
    fact = Fact(claim="Riga wrote.", status="confirmed", source="A letter")
    assert sourced(fact, {}) is fact
