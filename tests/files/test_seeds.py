"""The fact base as it is kept: read once, and anew when a file of it has changed."""

import os
from pathlib import Path

import pytest

from game.files.cache import Cache
from game.files.seeds import FactBase

FACTS = (
    "format: 1\ntitle: Riga\nfacts:\n  F.{n}: {{claim: Riga wrote., status: confirmed, works: [{{work: a_1900}}]}}\n"
)
SOURCES = "format: 1\nworks:\n  a_1900: {author: A. Writer, title: A Work, year: 1900, kind: book}\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    (folder / "facts").mkdir(parents=True)
    (folder / "facts" / "F.1.yaml").write_text(FACTS.format(n=1), encoding="utf-8")
    (folder / "facts" / "F.2.yaml").write_text(FACTS.format(n=2), encoding="utf-8")
    (folder / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    return folder


def _open(seeds: Path) -> FactBase:
    return FactBase(str(seeds), Cache(str(seeds.parent / "cache")))


def _sources(base: FactBase) -> dict[str, str]:
    return {id: fact.source for id, fact in base.facts.items()}


def test_a_second_start_reads_what_was_kept(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _open(seeds)
    assert _sources(first) == {"F.1": "A. Writer, A Work (1900)", "F.2": "A. Writer, A Work (1900)"}
    assert [work.author for work in first.works.values()] == ["A. Writer"]

    def read(self: FactBase) -> None:
        raise AssertionError("a source was read")

    monkeypatch.setattr(FactBase, "_facts_read", read)
    monkeypatch.setattr(FactBase, "sources", property(read))
    again = _open(seeds)
    assert _sources(again) == _sources(first)
    assert again.facts["F.1"].works == first.facts["F.1"].works == ()
    assert [work.author for work in again.works.values()] == ["A. Writer"]


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("sources.yaml", "A. Writer", "B. Writer", {"F.1": "B. Writer, A Work (1900)"}),
        ("facts/F.1.yaml", "works: [{work: a_1900}]", "source: A letter", {"F.1": "A letter"}),
    ],
)
def test_what_has_changed_is_read_anew(seeds: Path, name: str, old: str, new: str, told: dict[str, str]) -> None:
    before = _sources(_open(seeds))
    file = seeds / name
    file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    after = _sources(_open(seeds))
    assert after != before
    assert told.items() <= after.items()


def test_a_file_more_and_one_less_are_seen(seeds: Path) -> None:
    assert list(_open(seeds).facts) == ["F.1", "F.2"]
    (seeds / "facts" / "F.3.yaml").write_text(FACTS.format(n=3), encoding="utf-8")
    (seeds / "facts" / "F.1.yaml").unlink()
    assert list(_open(seeds).facts) == ["F.2", "F.3"]


def test_of_two_facts_with_one_id_the_earlier_counts_and_the_later_is_told(seeds: Path) -> None:
    twin = FACTS.format(n=1).replace("Riga wrote.", "Riga wrote twice.")
    (seeds / "facts" / "F.3.yaml").write_text(twin, encoding="utf-8")
    base = _open(seeds)
    assert base.facts["F.1"].claim == "Riga wrote."
    assert [(problem.code, Path(problem.path).name, problem.line) for problem in base.problems] == [
        ("fact-twice", "F.3.yaml", 4)
    ]


def test_sections_are_the_files_with_their_headings(seeds: Path) -> None:
    assert _open(seeds).sections == (("F.1", "Riga", ("F.1",)), ("F.2", "Riga", ("F.2",)))


def test_without_a_bibliography_works_are_told_by_their_ids(seeds: Path) -> None:
    (seeds / "sources.yaml").unlink()
    base = _open(seeds)
    assert _sources(base) == {"F.1": "a_1900", "F.2": "a_1900"}
    assert base.works == {}


def test_an_empty_folder_is_an_empty_base(tmp_path: Path) -> None:
    base = FactBase(str(tmp_path / "nowhere"), Cache(None))
    assert (base.facts, base.works, base.problems, base.sections) == ({}, {}, (), ())
