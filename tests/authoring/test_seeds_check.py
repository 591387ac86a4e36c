"""A fact base whose parts contradict one another: each mistake told once, where it stands."""

from pathlib import Path

import pytest

from game.authoring import check
from game.authoring.seeds_check import mentions, seeds_problems
from game.files.library import Library, open_library
from game.files.problem import Problem
from tests.authoring.whole_file import whole_file
from tests.shelf import shipped

FACTS = """\
format: 1
facts:
  F.1: {claim: Riga wrote., status: confirmed, works: [{work: moore_1945, at: p. 1}]}
  F.2: {claim: It wrote in June., status: corrected, correction: In May., works: [{work: nish_1993}]}
  F.3: {claim: It wrote to Moscow., status: confirmed, note: Compare F.1., source: A paper}
"""
SOURCES = """\
format: 1
works:
  moore_1945: {author: Harriet L. Moore, title: Soviet Far Eastern Policy, year: 1945, kind: book}
  nish_1993: {author: Ian Nish, title: A Struggle, year: 1993, kind: book}
"""
TWIN = "author: Harriet L. Moore, title: Soviet Far Eastern policy, year: 1945"


def _library(folder: Path, facts: str = FACTS, sources: str = SOURCES, scenario: str | None = None) -> Library:
    shipped, seeds = folder / "scenarios", folder / "seeds"
    shipped.mkdir()
    (seeds / "facts").mkdir(parents=True)
    (shipped / "world.yaml").write_text(whole_file("world", "")[1], encoding="utf-8")
    if scenario is not None:
        (shipped / "riga.yaml").write_text(scenario, encoding="utf-8")
    (seeds / "facts" / "F.yaml").write_text(facts, encoding="utf-8")
    (seeds / "sources.yaml").write_text(sources, encoding="utf-8")
    return open_library(shipped, seeds, None, None)


def _found(library: Library) -> list[Problem]:
    """What is wrong with the seeds."""
    return [problem for problem in check.installed(library).problems if "seeds" in problem.path]


def test_the_small_base_has_no_problem(tmp_path: Path) -> None:
    assert _found(_library(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        ("{work: moore_1945", "{work: moore_1954", "work-unknown", "moore_1954"),
        ("Compare F.1.", "Compare F.9.", "fact-mention", "Compare"),
        ("correction: In May.", "correction: See F.2.", "fact-circle", "See"),
        ("correction: In May.", "correction: See F.8.a.", "fact-mention", "See"),
        (", source: A paper", "", "fact-unsourced", "F.3"),
        ("claim: Riga wrote.", "date: 1926-02-30, claim: Riga wrote.", "date-unreal", "1926-02-30"),
    ],
)
def test_one_change_makes_one_problem_at_its_place(tmp_path: Path, old: str, new: str, code: str, at: str) -> None:
    assert old in FACTS
    facts = FACTS.replace(old, new)
    found = [problem for problem in _found(_library(tmp_path, facts)) if problem.code != "work-uncited"]
    assert [(problem.code, problem.severity) for problem in found] == [(code, "error")]
    line, column = found[0].line, found[0].column
    assert facts.splitlines()[line - 1][column - 1 :].startswith(at)


def test_two_corrections_that_name_each_other_are_both_told(tmp_path: Path) -> None:
    circle = FACTS.replace("correction: In May.", "correction: See F.4.")
    circle += "  F.4: {claim: It wrote in July., status: corrected, correction: See F.2., source: A paper}\n"
    found = _found(_library(tmp_path, circle))
    assert [(problem.code, problem.line) for problem in found] == [("fact-circle", 4), ("fact-circle", 6)]
    assert "F.2 → F.4 → F.2" in found[0].message


def test_a_correction_may_name_another_that_ends_the_matter(tmp_path: Path) -> None:
    chain = FACTS + "  F.4: {claim: In July., status: corrected, correction: See F.2., source: A paper}\n"
    assert _found(_library(tmp_path, chain)) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("nish_1993: ", "Nish-1993: ", "work-form"),
        ("year: 1993", "year: 1993, until: 1990", "work-years"),
        ("author: Ian Nish, title: A Struggle, year: 1993", TWIN, "work-twice"),
        ("title: A Struggle", "titel: A Struggle", "shape-unknown-key"),
        ("year: 1993, kind: book", "year: 1993, kind: novel", "shape-choice"),
    ],
)
def test_one_change_makes_a_problem_in_the_bibliography(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert old in SOURCES
    found = _found(_library(tmp_path, sources=SOURCES.replace(old, new)))
    assert (code, 4) in [(problem.code, problem.line) for problem in found if problem.path.endswith("sources.yaml")]


def test_a_work_that_nothing_cites_is_a_warning_unless_a_scenario_does(tmp_path: Path) -> None:
    more = SOURCES + "  walker_2017: {author: M. Walker, title: A War, year: 2017, kind: book}\n"
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    found = _found(_library(tmp_path / "a", sources=more))
    assert [(p.code, p.line, p.severity) for p in found] == [("work-uncited", 5, "warning")]
    own = "facts:\n  a: {claim: Riga wrote., status: confirmed, works: [{work: walker_2017}]}\n"
    scenario = whole_file("file", own)[1]
    assert _found(_library(tmp_path / "b", sources=more, scenario=scenario)) == []


def test_a_scenarios_own_fact_may_name_a_work_and_is_told_by_author_and_title(tmp_path: Path) -> None:
    fact = "{claim: Riga wrote., status: confirmed, works: [{work: nish_1993, at: ch. 2}], source: A letter}"
    library = _library(tmp_path, scenario=whole_file("file", f"facts:\n  a: {fact}\n")[1])
    assert library.scenario("riga").facts["a"].source == "Ian Nish, A Struggle (1993), ch. 2; A letter"


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        ("a: {claim: Riga wrote., status: confirmed, works: [{work: nobody}]}", "work-unknown"),
        ("a: {claim: Riga wrote., status: confirmed}", "fact-unsourced"),
    ],
)
def test_a_scenarios_own_fact_has_to_stand_on_something(tmp_path: Path, fact: str, code: str) -> None:
    library = _library(tmp_path)
    file = tmp_path / "riga.yaml"
    file.write_text(whole_file("file", f"facts:\n  {fact}\n")[1], encoding="utf-8")
    assert code in [problem.code for problem in check.paths([str(file)], library).problems]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("See F.III.5.ii.d for the quarrel.", ["F.III.5.ii.d"]),
        ("Compare F.IV.2.i.b.", ["F.IV.2.i.b"]),
        ("F. P. Walters, and the F.B.I", ["F.B.I"]),
        ("nothing", []),
    ],
)
def test_ids_are_found_in_prose(text: str, ids: list[str]) -> None:
    assert mentions(text) == ids


def test_shipped_seeds_are_whole_and_told_by_author_and_title() -> None:
    library = shipped()
    facts = library.facts
    assert len(facts) == 446
    assert all(fact.source for fact in facts.values())
    assert list(seeds_problems(library)) == []
    assert facts["F.III.4.i.a"].source.endswith("When the Soviet Union Entered World Politics (1994)")
    assert sum(fact.status == "corrected" for fact in facts.values()) == 88
