"""What is installed: listing, opening, caching, and files from three places."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game import places
from game.core.errors import GameError
from game.files import library as library_module
from game.files.library import Library, open_library
from game.files.seeds import FactBase

SMALLEST = (Path(__file__).parent.parent / "cases" / "files" / "good_smallest.yaml").read_text(encoding="utf-8")


class House:
    """Folders to open a library from."""

    def __init__(self, root: Path) -> None:
        self.shipped, self.seeds, self.user = root / "scenarios", root / "seeds", root / "user"
        self.packs, self.cache = root / "packs", root / "cache"
        for folder in (self.shipped, self.seeds / "facts", self.user, self.packs / "far_east"):
            folder.mkdir(parents=True)
        world = (places.shipped_scenarios() / "world.yaml").read_bytes()
        (self.shipped / "world.yaml").write_bytes(world)
        (self.seeds / "facts" / "F.yaml").write_text(
            "format: 1\nfacts:\n  F.I.a: {date: 1925-10, claim: So it was., status: confirmed, source: A book}\n"
        )

    def put(self, folder: Path, id: str, *, called: str | None = None, **keys: str) -> Path:
        text = SMALLEST.replace("id: smallest", f"id: {id}", 1)
        for key, value in keys.items():
            text = f"{key}: {value}\n" + text.replace(f"\n{key}: ", f"\n# {key}: ", 1)
        path = folder / f"{called or id}.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    def open(self) -> Library:
        return open_library(self.shipped, self.seeds, self.user, self.cache, packs=self.packs)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def no_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Call it, and from then on nothing may be read from its source."""

    def forbid() -> None:
        def read(*arguments: object) -> None:
            raise AssertionError("a source was read")

        monkeypatch.setattr(library_module.Library, "_read", read)
        monkeypatch.setattr(FactBase, "_facts_read", read)

    return forbid


def codes(library: Library) -> list[str]:
    return [problem.code for problem in library.problems()]


def test_entries_come_from_three_places_and_stand_by_date(house: House) -> None:
    house.put(house.user, "late", date="1925-10-04")
    house.put(house.shipped, "early", date="1925-10-02")
    house.put(house.packs / "far_east", "middle", date="1925-10-03")
    library = house.open()
    assert [(entry.id, entry.place_from) for entry in library.entries] == [
        ("early", "shipped"),
        ("middle", "pack far_east"),
        ("late", "yours"),
    ]
    assert [entry.reviewed for entry in library.entries] == [True, False, False]
    assert [entry.origin for entry in library.entries] == ["shipped", "pack far_east, unreviewed", "yours, unreviewed"]
    first = library.entries[0]
    assert (first.decisions, first.minutes, first.theatre, first.problem) == (2, 5, "europe", None)
    assert first.words > 80
    assert library.problems() == ()
    assert list(library.facts) == ["F.I.a"]
    assert library.world.variables["germany"].start == 30


def test_a_warm_start_reads_no_source_and_says_the_same(house: House, no_reading: Callable[[], None]) -> None:
    house.put(house.shipped, "one", tags="[a, b c]")
    house.put(house.user, "two")
    cold = house.open()
    assert cold.scenario("two").title == "A small juncture"
    assert len(cold.facts) == 1
    no_reading()
    warm = house.open()
    assert warm.entries == cold.entries
    assert warm.entries[0].tags == ("a", "b c")
    assert warm.scenario("two").scenes.keys() == cold.scenario("two").scenes.keys()
    assert warm.trees("two") == cold.trees("two")
    assert warm.facts["F.I.a"].claim == "So it was."


def test_a_changed_file_is_read_again_and_one_that_has_gone_is_forgotten(house: House) -> None:
    house.put(house.shipped, "one")
    house.put(house.shipped, "two")
    house.open()
    house.put(house.shipped, "one", title="Another title")
    (house.shipped / "two.yaml").unlink()
    assert [entry.title for entry in house.open().entries] == ["Another title"]
    assert [entry.title for entry in house.open().entries] == ["Another title"]


def test_a_source_changed_behind_its_time_and_size_is_noticed_when_it_is_opened(house: House) -> None:
    path = house.put(house.shipped, "one")
    library = house.open()
    found = path.stat()
    path.write_text(
        path.read_text(encoding="utf-8").replace("A small juncture", "A other juncture"[:16]), encoding="utf-8"
    )
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert path.stat().st_size == found.st_size
    assert library.entries[0].title == "A small juncture"
    assert house.open().scenario("one").title == "A other juncture"


def test_a_changed_world_has_every_file_read_again(house: House) -> None:
    house.put(house.shipped, "one")
    assert house.open().entries[0].problem is None
    world = house.shipped / "world.yaml"
    world.write_text(world.read_text(encoding="utf-8").replace("industry", "steel"), encoding="utf-8")
    problem = house.open().entries[0].problem
    assert problem is not None
    assert "unknown variable 'world.industry'" in problem


def test_a_damaged_cache_is_not_used(house: House) -> None:
    house.put(house.shipped, "one")
    entries = house.open().entries
    house.open().world, house.open().facts
    for kept in house.cache.iterdir():
        for damaged in (b"", b"{}", kept.read_bytes()[:-20], kept.read_bytes()[:-3] + b"999", b"\xff" * 100):
            kept.write_bytes(damaged)
            library = house.open()
            assert library.entries == entries
            assert library.scenario("one").id == "one"
            assert library.world.format == 1
            assert len(library.facts) == 1


def test_a_cache_that_cannot_be_written_is_not_used(house: House) -> None:
    house.put(house.shipped, "one")
    house.cache.write_text("a file where a folder should be")
    library = house.open()
    assert library.scenario("one").id == "one"
    assert open_library(house.shipped, house.seeds, None, None).scenario("one").id == "one"


def test_nothing_half_written_is_left_in_the_cache(house: House) -> None:
    house.put(house.shipped, "one")
    house.open()
    assert not [path for path in house.cache.iterdir() if path.suffix != ".json"]
    for path in house.cache.iterdir():
        json.loads(path.read_bytes().partition(b"\n")[2])


def test_of_two_files_with_one_id_the_earlier_plays_unless_the_later_overrides(house: House) -> None:
    house.put(house.shipped, "one", title="Shipped")
    later = house.put(house.user, "one", title="Mine")
    library = house.open()
    assert [(entry.title, entry.place_from) for entry in library.entries] == [("Shipped", "shipped")]
    assert codes(library) == ["file-twice"]
    assert library.problems()[0].path == str(later)
    assert library.scenario("one").title == "Shipped"
    house.put(house.user, "one", title="Mine", overrides="true")
    library = house.open()
    assert [entry.title for entry in library.entries] == ["Mine"]
    assert library.scenario("one").title == "Mine"
    assert library.problems() == ()


CAMPAIGN = """\
format: 1
campaigns:
  {id}:
    title: A summer of one's own
    from: {start}
    to: 1925-12-31
    endings:
      - {{title: It ends, text: So it was.}}
"""


def _campaign(house: House, id: str = "own", start: str = "1925-01-01") -> Path:
    path = house.user / "campaigns.yaml"
    path.write_text(CAMPAIGN.format(id=id, start=start), encoding="utf-8")
    return path


def test_the_users_campaigns_join_the_shipped_ones(house: House) -> None:
    (house.shipped / "campaigns.yaml").write_text(CAMPAIGN.format(id="whole", start="1924-01-01"), encoding="utf-8")
    house.put(house.shipped, "early")
    _campaign(house)
    for library in (house.open(), house.open()):  # read, and then from the cache
        assert list(library.deals.campaigns) == ["whole", "own"]
        assert [machine.scenario.id for machine in library.deal("own").machines] == ["early"]
        assert library.deals.path_of("own") == str(house.user / "campaigns.yaml")
        assert codes(library) == []


@pytest.mark.parametrize(("id", "says"), [("whole", "a shipped campaign is called"), ("early", "a scenario is called")])
def test_an_id_that_is_taken_is_told_where_it_stands_and_what_had_it_keeps_it(id: str, says: str, house: House) -> None:
    (house.shipped / "campaigns.yaml").write_text(CAMPAIGN.format(id="whole", start="1924-01-01"), encoding="utf-8")
    house.put(house.shipped, "early")
    path = _campaign(house, id)
    library = house.open()
    (problem,) = library.problems()
    assert (problem.path, problem.line, problem.column, problem.code) == (str(path), 3, 3, "campaign-name")
    assert says in problem.message
    assert library.deals.campaigns["whole"].start == "1924-01-01"
    assert library.deal("early").alone


def test_a_broken_file_of_campaigns_is_passed_over_and_told(house: House) -> None:
    house.put(house.shipped, "early")
    path = _campaign(house, start="yesterday")
    library = house.open()
    assert library.deals.campaigns == {}
    assert f"{path}:5:11:" in library.deals.own_problem
    assert library.deal("early").alone
    assert codes(library) == ["shape-pattern"]


def test_a_link_to_campaigns_is_not_followed(house: House, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.yaml"
    target.write_text(CAMPAIGN.format(id="own", start="1925-01-01"), encoding="utf-8")
    (house.user / "campaigns.yaml").symlink_to(target)
    assert house.open().deals.campaigns == {}


def test_no_campaign_deals_a_draft(house: House) -> None:
    house.put(house.user, "early")
    house.put(house.user, "later", draft="true")
    _campaign(house)
    library = house.open()
    assert [machine.scenario.id for machine in library.deal("own").machines] == ["early"]
    assert [entry.origin for entry in library.entries] == ["yours, unreviewed", "yours, unreviewed, draft"]
    assert library.deal("later").alone


def test_a_file_that_lies_anywhere_is_taken_in_and_no_campaign_deals_it(house: House, tmp_path: Path) -> None:
    house.put(house.shipped, "early")
    _campaign(house)
    path = house.put(tmp_path, "mine")
    library = house.open()
    assert library.take_in(str(path)) == "mine"
    assert library.deal("mine").alone
    assert [machine.scenario.id for machine in library.deal("own").machines] == ["early"]


@pytest.mark.parametrize(
    ("name", "says"), [("none.yaml", "there is no file"), ("world.yaml", "is no scenario's file"), (".", "is a folder")]
)
def test_what_is_no_scenarios_file_is_not_taken_in(name: str, says: str, house: House) -> None:
    with pytest.raises(GameError, match=says):
        house.open().take_in(str(house.shipped / name))


def test_a_file_called_as_a_campaign_is_not_taken_in(house: House, tmp_path: Path) -> None:
    _campaign(house)
    house.put(house.shipped, "early")
    path = house.put(tmp_path, "own")
    with pytest.raises(GameError, match="a campaign is called 'own'"):
        house.open().take_in(str(path))


def test_a_file_is_called_by_its_id(house: House) -> None:
    house.put(house.user, "one", called="two")
    library = house.open()
    assert codes(library) == ["file-name"]
    assert library.entries[0].problem is not None
    with pytest.raises(GameError, match="the file is called 'two'"):
        library.scenario("two")


def test_names_with_a_second_dot_are_passed_over_with_a_notice(house: House) -> None:
    house.put(house.user, "one", called="one.ru")
    (house.user / "notes.txt").write_text("not a scenario")
    (house.user / ".hidden.yaml").write_text("not a scenario")
    (house.user / "curricula.yaml").write_text("not a scenario")
    for _ in "cold", "warm":
        library = house.open()
        assert library.entries == ()
        assert [(problem.code, problem.severity) for problem in library.problems()] == [("file-second-dot", "warning")]


def test_a_broken_file_is_listed_with_its_problem_and_cannot_be_opened(house: House) -> None:
    house.put(house.user, "one", theatre="moon")
    (house.user / "two.yaml").write_text("a: &x 1\n")
    for _ in "cold", "warm":
        library = house.open()
        one, two = library.entries
        assert (one.id, one.title, one.date) == ("one", "A small juncture", "1925-10-05")
        assert one.problem is not None
        assert one.problem.endswith("'theatre' can't be 'moon', only europe, asia or world  [shape-choice]")
        assert (two.id, two.title, two.date) == ("two", "two", "")
        assert codes(library) == ["shape-choice", "yaml-anchor"]
        with pytest.raises(GameError, match="theatre"):
            library.scenario("one")


def test_an_unknown_id_is_told_with_the_one_that_was_meant(house: House) -> None:
    house.put(house.shipped, "locarno")
    with pytest.raises(GameError, match="there is no scenario 'locarmo'; did you mean 'locarno'"):
        house.open().scenario("locarmo")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_links_pipes_and_folders_in_the_users_folder_are_problems_and_nothing_waits(house: House) -> None:
    target = house.put(house.shipped, "one")
    (house.user / "link.yaml").symlink_to(target)
    (house.user / "nowhere.yaml").symlink_to("/nonexistent")
    (house.user / "folder.yaml").mkdir()
    os.mkfifo(house.user / "pipe.yaml")
    (house.packs / "linked").symlink_to(house.shipped)
    library = house.open()
    assert sorted(codes(library)) == ["file-kind", "file-kind", "file-link", "file-link"]
    assert [entry.id for entry in library.entries if entry.problem is None] == ["one"]


def test_shipped_links_are_followed(house: House) -> None:
    target = house.put(house.user, "one")
    (house.shipped / "one.yaml").symlink_to(target)
    assert house.open().entries[0].place_from == "shipped"


def test_a_broken_world_is_a_users_misfortune(house: House) -> None:
    (house.shipped / "world.yaml").write_text("format: 2\n")
    with pytest.raises(GameError, match=r"world\.yaml:1:"):
        _ = house.open().world


def test_two_facts_with_one_id_are_a_problem_and_the_earlier_counts(house: House) -> None:
    (house.seeds / "facts" / "G.yaml").write_text(
        "format: 1\nfacts:\n  F.I.a: {date: 1925-10, claim: Not so., status: confirmed, source: A book}\n"
    )
    library = house.open()
    assert codes(library) == ["fact-twice"]
    assert library.facts["F.I.a"].claim == "So it was."


def test_empty_and_absent_folders_hold_nothing(tmp_path: Path) -> None:
    assert open_library(tmp_path / "a", tmp_path / "b", tmp_path / "c", None).entries == ()


def test_what_is_passed_over_in_the_users_folder_is_told(house: House) -> None:
    for name in ("drafts/riga.yaml", "pictures/riga.png", ".git/x.yaml", "memel.yml", "reval.YAML", "notes.txt"):
        file = house.user / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("- 1\n", encoding="utf-8")
    told = [(Path(p.path).name, p.code) for p in house.open().problems() if p.path.startswith(str(house.user))]
    assert told == [("drafts", "file-folder"), ("memel.yml", "file-ending"), ("reval.YAML", "file-ending")]
