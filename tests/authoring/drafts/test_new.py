from pathlib import Path

import pytest

from game import cli, places
from game.authoring import check
from game.authoring.drafts import new
from game.authoring.drafts.new import Wish
from game.core.dates import first_day, is_day, last_day
from game.core.errors import GameError
from game.files import scenario_file
from game.files.juncture_file import Juncture
from game.files.library import Library
from game.files.prose import word_count
from tests.shelf import read_before, sampled, shipped

KNOWN = new.junctures(places.shipped_seeds())


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


@pytest.fixture(scope="module")
def drafts(library: Library) -> dict[str, str]:
    """What each juncture of the notes begins, by slug."""
    return {slug: new.template(Wish(f"my-{slug}", slug), KNOWN, library) for slug in KNOWN}


def _problems(text: str, library: Library, folder: Path) -> list[str]:
    path = folder / "draft.yaml"
    path.write_text(text.replace("id: draft-of-it", "id: draft", 1), encoding="utf-8")
    return [f"{p.line} {p.code} {p.message}" for p in check.paths([str(path)], library).problems]


# ── The template ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_new_scenario_has_no_problem_at_all(library: Library, tmp_path: Path) -> None:
    assert _problems(new.template(Wish("draft"), KNOWN, library), library, tmp_path) == []


def test_one_of_a_day_that_no_campaign_holds_plays_in_no_world_and_has_no_problem(
    library: Library, tmp_path: Path
) -> None:
    text = new.template(Wish("draft", date="1918-01-24"), KNOWN, library)
    assert _problems(text, library, tmp_path) == []
    assert "blank: true" in text
    assert "world.standing" not in text


def test_a_new_scenario_is_a_draft_and_its_gaps_are_told_once_it_says_so_no_more(
    library: Library, tmp_path: Path
) -> None:
    text = new.template(Wish("draft"), KNOWN, library)
    draft = next(line for line in text.split("\n") if line.startswith("draft: true"))
    (told,) = _problems(text.replace(f"{draft}\n", ""), library, tmp_path)
    assert "craft-gap '[A title]' is still to be written, and" in told


@pytest.mark.parametrize("slug", list(KNOWN)[::8])
def test_one_begun_from_the_notes_has_no_problem_at_all(slug: str, library: Library, tmp_path: Path) -> None:
    assert _problems(new.template(Wish("draft", slug), KNOWN, library), library, tmp_path) == []


@pytest.mark.parametrize("slug", sampled(KNOWN, 3))
def test_every_juncture_of_the_notes_fills_a_scenario_that_can_be_played(
    slug: str, drafts: dict[str, str], library: Library
) -> None:
    juncture, text = KNOWN[slug], drafts[slug]
    read = scenario_file.read("draft.yaml", library.world, source=text.encode())
    assert read.problems == ()
    assert read.record is not None
    assert (read.record.title, read.record.date) == (juncture.title, first_day(juncture.date))
    options = read.record.scenes["answer"].choices.values()  # type: ignore[union-attr]
    (taken,) = [option for option in options if option.historical]
    assert taken.text.startswith(next(one.option for one in juncture.alternatives if one.historical))
    counts = [word_count(option.text) for option in options]
    assert min(counts) >= 12
    assert max(counts) <= 1.4 * min(counts)


def test_it_teaches_what_each_part_is_for(library: Library) -> None:
    text = new.template(Wish("draft"), KNOWN, library)
    assert text.startswith("# yaml-language-server: $schema=scenario.schema.json\n")
    assert text.count("#") > 25
    assert "$" not in text.replace("$schema", "")


def test_facts_of_the_base_are_cited_and_the_others_named(library: Library) -> None:
    text = new.template(Wish("draft", "peking-or-canton"), KNOWN, library)
    comments, _, file = text.partition("format: 1")
    there = {id for id in KNOWN["peking-or-canton"].facts if id in library.facts}
    assert there
    assert all(id in file for id in there)
    assert all(id in comments for id in {*KNOWN["peking-or-canton"].facts} - there)


def test_a_title_and_a_date_of_ones_own_are_taken(library: Library) -> None:
    text = new.template(Wish("draft", "locarno", title="Riga: it's a 'note'", date="1925-02-28"), KNOWN, library)
    read = scenario_file.read("draft.yaml", library.world, source=text.encode())
    assert read.record is not None
    assert (read.record.title, read.record.date) == ("Riga: it's a 'note'", "1925-02-28")


def test_the_record_stands_in_every_place_about_equally_often(drafts: dict[str, str]) -> None:
    stood = [text[: text.index("historical: true")].count("What spoke against it") for text in drafts.values()]
    assert all(stood.count(place) > len(drafts) // 6 for place in (1, 2, 3))


# ── What can't be done ───────────────────────────────────────────────────────────────────────────────────────────────

REFUSED = (
    (Wish("Riga"), "can't be an id"),
    (Wish("riga_note"), "can't be an id"),
    (Wish("con"), "no file can be called"),
    (Wish("locarno"), "there is a scenario 'locarno' already"),
    (Wish("one-lesson"), "there is a campaign"),
    (Wish("draft", "manchurai"), "did you mean 'manchuria'"),
    (Wish("draft", "xyzzy"), "new --list names them"),
    (Wish("draft", date="1926-02-30"), "not a day of the calendar"),
    (Wish("draft", title="A \u202e title"), "can't be called that"),
)


@pytest.mark.parametrize(("wish", "said"), REFUSED)
def test_what_cannot_be_used_is_told(wish: Wish, said: str, library: Library) -> None:
    with pytest.raises(GameError, match=said):
        new.template(wish, KNOWN, library)


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    new.write("one", path, tmp_path / "none.json")
    with pytest.raises(GameError, match="is there already"):
        new.write("two", path, tmp_path / "none.json")
    assert path.read_text("utf-8") == "one"


def test_a_file_keeps_its_id_for_a_name(tmp_path: Path) -> None:
    assert new.destination("draft", None, tmp_path) == tmp_path / "draft.yaml"
    assert new.destination("draft", str(tmp_path), Path("elsewhere")) == tmp_path / "draft.yaml"
    assert new.destination("draft", f"{tmp_path}/drafts/", Path("elsewhere")) == tmp_path / "drafts" / "draft.yaml"
    assert new.destination("draft", f"{tmp_path}/draft.yaml", Path("elsewhere")) == tmp_path / "draft.yaml"
    with pytest.raises(GameError, match=r"has its id for a name: .*draft\.yaml"):
        new.destination("draft", f"{tmp_path}/other.yaml", Path("elsewhere"))


def test_the_schema_is_laid_beside_it_once(tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text("{}", "utf-8")
    first = new.write("a", tmp_path / "drafts" / "a.yaml", tmp_path / "schema.json")
    second = new.write("b", tmp_path / "drafts" / "b.yaml", tmp_path / "schema.json")
    assert (first.schema, second.schema) == (tmp_path / "drafts" / new.SCHEMA, None)


# ── The junctures of the notes ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("juncture", KNOWN.values(), ids=list(KNOWN))
def test_a_juncture_is_whole(juncture: Juncture) -> None:
    assert sum(one.historical for one in juncture.alternatives) == 1
    assert is_day(first_day(juncture.date))
    assert first_day(juncture.date) <= last_day(juncture.date)
    assert set(juncture.touches) <= set(KNOWN)
    assert set(juncture.motives) == {"power", "ideology", "security"}
    assert len(juncture.questions) == 2


def test_those_that_have_a_scenario_are_not_offered(library: Library) -> None:
    assert len(KNOWN) == 59
    found = new.unwritten({**KNOWN, "nobody-wrote-it": KNOWN["manchuria"]}, library)
    assert "nobody-wrote-it" in found
    assert not {entry.id for entry in library.entries} & set(found)


# ── The command ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_the_command_makes_can_be_played_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path)))
    assert cli.main(["new", "draft", "--from", "manchuria"]) == 0
    assert str(tmp_path / "scenarios" / "draft.yaml") in capsys.readouterr().out
    assert cli.main(["play", "draft", "--follow", "record"]) == 0
    assert "outcome: as_it_went" in capsys.readouterr().out
    assert cli.main(["new", "draft", "-o", str(tmp_path)]) == 2
    assert cli.main(["new"]) == 2
    assert cli.main(["new", "--list", "--json"]) == 0
