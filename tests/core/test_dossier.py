"""The dossier: what is open on a page, what is closed, and what stays open once a record has been read."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.deal import Deal, campaign_deal, scenario_deal
from game.core.dossier import UNDATED, Dossier, Group, matching, named, records_read
from game.core.facts import known_from
from game.core.model.campaigns import Campaign, Ending
from game.core.model.debrief import Record
from game.core.model.facts import Fact
from game.core.model.scenes import Advocate
from game.core.moves import Choose, Forecast, Move, Rewind, Skip
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, NoteScreen, ResultScreen
from game.core.pages.estimate import EstimateScreen, InterludeScreen
from game.core.pages.screen import Screen
from game.core.run import replay
from game.core.walk import citations
from game.files.runs import Opened
from game.session import Session
from tests import build
from tests.shelf import sampled, shipped


def fact(claim: str, date: str | None, **keys: object) -> Fact:
    return Fact(
        **{
            "claim": claim,
            "date": date,
            "status": "confirmed",
            "source": f"Source of: {claim}",
            "note": f"Note on: {claim}",
            "correction": f"Correction of: {claim}",
        }
        | keys
    )  # type: ignore[arg-type]


FACTS = {
    "F.I.1": fact("Long ago.", "1922-04-16", actors=("Germany", "Russia"), place="Rapallo"),
    "F.I.2": fact("On the eve.", "1925-10-04", actors=("Germany",), place="Berlin, Geneva"),
    "F.I.3": fact("On the day.", "1925-10-05", actors=("Germany",)),
    "F.I.4": fact("Cited on the day.", "1925-10-05"),
    "F.I.5": fact("What Moscow did.", "1925-10-06"),
    "F.I.6": fact("Old, known late.", "1920", known_from="1930-01-01"),
    "F.I.7": fact("A view.", None),
    "F.I.8": fact("A view of the day.", None, known_from="1924-01-01"),
    "F.I.9": fact("Who argued for it.", "1929"),
}


def juncture(id: str = "one", date: str = "1925-10-05", **keys: object) -> Deal:
    return scenario_deal(scenario(id, date, **keys), build.world())


def scenario(id: str = "one", date: str = "1925-10-05", **keys: object):  # type: ignore[no-untyped-def]
    choices = {
        "go": build.choice("end", historical=True, advocate=Advocate(who="Chicherin", cite=("F.I.9",))),
        "stay": build.choice("end"),
    }
    scenes = {"first": build.decision(date, cite=("F.I.4", "here.own"), choices=choices)}
    own = {"own": fact(f"Own of {id}.", "1925-10-01"), "late": fact(f"Own and late of {id}.", "1931")}
    told = {"facts": own, "record": Record(happened="So it was.", cite=("F.I.5", "here.late")), **keys}
    return build.scenario(scenes, id=id, date=date, title=f"Juncture {id}", **told)


def two() -> Deal:
    campaign = Campaign(title="Two", start="1925-01-01", to="1926-12-31", endings=(Ending(title="End", text="End."),))
    return campaign_deal("two", campaign, (scenario(), scenario("two", "1925-11-01")), build.world())


def claims(dossier: Dossier) -> list[str]:
    return [entry.card.claim for entry in dossier.entries]


def under(dossier: Dossier, groups: tuple[Group, ...]) -> dict[str, list[str]]:
    return {group.name: [dossier.entries[number].card.claim for number in group.entries] for group in groups}


def test_the_facts_of_the_page_come_first_then_what_was_known_before_the_juncture_by_date() -> None:
    found = Session(juncture(), FACTS).dossier()
    assert claims(found) == ["Cited on the day.", "Own of one.", "Long ago.", "On the eve.", "A view of the day."]
    assert (found.here, found.closed, found.date) == (2, len(FACTS) + 2 - 5, "1925-10-05")
    assert {(entry.card.note, entry.card.correction, entry.used_in) for entry in found.entries} == {(None, None, ())}
    assert [entry.known_as for entry in found.entries][:3] == ["F.I.4", "", "F.I.1"]


@pytest.mark.parametrize(
    ("date", "told"),
    [("1919/1926", "1919/"), ("1919/1925-10", "1919/"), ("1919/1925-10-05", "1919/1925-10-05"), ("1925", "1925")],
)
def test_a_range_is_open_until_its_end_has_passed_or_a_record_was_read(date: str, told: str) -> None:
    facts = FACTS | {"F.I.4": fact("Cited on the day.", date, known_from="1925-01-01")}
    session = Session(juncture(), facts, forecast=False)
    assert session.dossier().entries[0].card.date == told
    session.play(Choose("stay"))
    session.go_on()
    assert session.dossier().entries[0].card.date == date


def test_a_forecast_still_has_the_facts_of_its_decision() -> None:
    session = Session(juncture(), FACTS)
    session.play(Choose("go"))
    assert claims(session.dossier())[:2] == ["Cited on the day.", "Own of one."]


def test_behind_the_record_what_it_cites_is_open_with_correction_and_note() -> None:
    session = Session(juncture(), FACTS, forecast=False)
    session.play(Choose("stay"))
    assert "What Moscow did." not in claims(session.dossier())
    session.go_on()
    found = session.dossier()
    assert isinstance(session.screen, RecordScreen)
    assert set(claims(found)[: found.here]) == {
        "Cited on the day.", "Own of one.", "Who argued for it.", "What Moscow did.", "Own and late of one.",
    }  # fmt: skip
    assert all(entry.card.note and entry.card.correction for entry in found.entries[: found.here])
    assert {entry.used_in for entry in found.entries[: found.here]} == {("Juncture one",)}
    assert {entry.used_in for entry in found.entries[found.here :]} == {()}
    assert not any(entry.card.note for entry in found.entries[found.here :])


def test_what_was_read_behind_a_record_stays_open_after_going_back() -> None:
    session = Session(juncture(), FACTS, forecast=False)
    session.play(Choose("stay"))
    session.go_on()
    session.undo()
    found = session.dossier()
    assert isinstance(session.screen, DecisionScreen)
    assert {"What Moscow did.", "Own and late of one."} <= set(claims(found))
    assert found.entries[0].card.note == "Note on: Cited on the day."


def test_a_decision_taken_back_before_its_record_was_shown_opens_nothing() -> None:
    session = Session(juncture(), FACTS, forecast=False)
    before = session.dossier()
    session.play(Choose("stay"))
    session.undo()
    assert session.dossier() == before


def test_what_one_juncture_showed_is_open_in_the_next_its_own_facts_by_another_id() -> None:
    session = Session(two(), FACTS, forecast=False)
    session.play(Choose("go"))
    session.go_on()
    session.go_on()
    found = session.dossier()
    assert claims(found)[: found.here] == ["Cited on the day.", "Own of two."]
    ids = {entry.card.claim: entry.card.id for entry in found.entries}
    assert (ids["Own of two."], ids["Own of one."]) == ("here.own", "one/here.own")
    assert ids["What Moscow did."] == "F.I.5"
    assert "Own and late of two." not in ids
    assert found.entries[0].used_in == ("Juncture one",)
    session.play(Choose("go"))
    session.go_on()
    used = {entry.card.claim: entry.used_in for entry in session.dossier().entries}
    assert used["What Moscow did."] == ("Juncture one", "Juncture two")


def test_between_junctures_and_at_the_end_what_was_known_by_then_is_open() -> None:
    session = Session(two(), FACTS, forecast=False)
    for _ in range(2):
        session.play(Choose("go"))
        session.go_on()
        session.go_on()
    assert isinstance(session.screen, EstimateScreen)
    found = session.dossier()
    assert found.here == 0
    assert "On the day." in claims(found)
    assert not {"A view.", "Old, known late."} & set(claims(found))


def test_what_a_record_showed_is_closed_while_a_juncture_still_to_come_cites_it_and_it_is_not_known() -> None:
    told_early = Record(happened="So it was.", cite=("F.I.5", "F.I.9", "F.I.1"))
    first = scenario("zero", "1925-09-01", record=told_early)
    campaign = Campaign(title="Two", start="1925-01-01", to="1926-12-31", endings=(Ending(title="End", text="End."),))
    session = Session(campaign_deal("two", campaign, (first, scenario()), build.world()), FACTS, forecast=False)
    session.play(Choose("stay"))
    session.go_on()
    assert {"What Moscow did.", "Who argued for it."} <= set(claims(session.dossier())), "it stands on the record"
    session.go_on()
    session.go_on()
    assert session.screen.header.scenario == "one"
    assert "Long ago." in claims(session.dossier())
    assert not {"What Moscow did.", "Who argued for it."} & set(claims(session.dossier()))
    session.play(Choose("go"))
    assert not {"What Moscow did.", "Who argued for it."} & set(claims(session.dossier())), "its record is not shown"
    session.go_on()
    assert {"What Moscow did.", "Who argued for it."} <= set(claims(session.dossier()))
    session.undo()
    assert {"What Moscow did.", "Who argued for it."} <= set(claims(session.dossier())), "its record has been shown"
    session.rewind(0)
    assert {"What Moscow did.", "Who argued for it."} <= set(claims(session.dossier()))


READ: list[tuple[tuple[Move, ...], list[int]]] = [
    ((), []),
    ((Choose("go"),), []),
    ((Choose("go"), Choose("go")), [0]),
    ((Choose("go"), Forecast((("go", 10), ("stay", 0)))), []),
    ((Choose("go"), Rewind(0)), []),
    ((Choose("go"), Rewind(0), Choose("stay")), []),
    ((Choose("go"), Rewind(0), Rewind(1), Choose("stay")), []),
    ((Choose("go"), Choose("go"), Rewind(0)), [0]),
    ((Skip(), Skip()), [0]),
    ((Choose("go"), Choose("go"), Rewind(1), Choose("stay"), Rewind(0)), [0]),
]


@pytest.mark.parametrize(("moves", "entries"), READ, ids=[str(len(moves)) for moves, _ in READ])
def test_a_record_counts_as_read_where_play_went_on_from_it(moves: tuple[Move, ...], entries: list[int]) -> None:
    assert [steps[0].entry for steps in records_read(replay(two(), moves))] == entries


def test_a_run_that_is_taken_up_again_has_open_what_its_records_showed() -> None:
    session = Session(two(), FACTS, forecast=False)
    session.play(Choose("go"))
    session.go_on()
    session.go_on()
    session.play(Choose("stay"))
    session.go_on()
    again = Session.from_run(Opened(two(), session.run, None, False, ()), FACTS)  # type: ignore[arg-type]  # not saved
    assert isinstance(again.screen, RecordScreen)
    assert again.dossier() == session.dossier()
    again.undo()
    session.undo()
    assert again.dossier() == session.dossier()
    assert "Own and late of one." in claims(again.dossier())


def test_facts_stand_under_their_actors_places_and_years() -> None:
    found = Session(juncture(), FACTS).dossier()
    assert list(under(found, found.actors).items()) == [
        ("Germany", ["Long ago.", "On the eve."]),
        ("Russia", ["Long ago."]),
    ]
    assert under(found, found.places) == {
        "Berlin": ["On the eve."], "Geneva": ["On the eve."], "Rapallo": ["Long ago."],
    }  # fmt: skip
    assert list(under(found, found.years).items()) == [
        ("1922", ["Long ago."]),
        ("1925", ["Own of one.", "On the eve.", "Cited on the day."]),
        (UNDATED, ["A view of the day."]),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", 5),
        ("germany", 2),
        ("GERMANY rapallo", 1),
        ("rapallo germany eve", 0),
        ("16 april", 1),
        ("1925-10-04", 1),
        ("source of", 5),
        ("f.i.2", 1),
        ("note on", 0),
        ("correction", 0),
        ("here.own", 0),
    ],
)
def test_words_find_the_facts_that_hold_them_all(words: str, expected: int) -> None:
    assert len(matching(Session(juncture(), FACTS).dossier(), words)) == expected


def test_a_group_is_found_by_its_name_or_by_words_of_it() -> None:
    groups = tuple(Group(name, (0,)) for name in ("Georgy Chicherin", "Georgy Zhukov", "China", "Chinese Party"))
    assert [group.name for group in named(groups, " CHINA ")] == ["China"]
    assert [group.name for group in named(groups, "chin")] == ["China", "Chinese Party"]
    assert [group.name for group in named(groups, "georgy zh")] == ["Georgy Zhukov"]
    assert named(groups, "Rome") == ()


# ── No leak, in anything that is shipped ─────────────────────────────────────────────────────────────────────────────

LIBRARY = shipped()
KNOWN = {id: known_from(fact) for id, fact in LIBRARY.facts.items()}
IDS = [entry.id for entry in LIBRARY.entries]
CAMPAIGNS = [id for id, campaign in LIBRARY.deals.campaigns.items() if LIBRARY.deals.entries(campaign)]


def texts(part: tuple[object, ...]) -> set[str]:
    """Every text within."""
    found: set[str] = set()
    left = [part]
    while left:
        for inner in left.pop():
            if isinstance(inner, str):
                found.add(inner)
            elif isinstance(inner, tuple):
                left.append(inner)
    return found


class Reader:
    """Who plays at random, and remembers which facts the pages have shown."""

    def __init__(self, deal: Deal, seed: int) -> None:
        self.session, self.chance = Session(deal, LIBRARY.facts), Random(seed)
        self.reach = dict(LIBRARY.facts)
        for machine in deal.machines:
            own = machine.scenario.facts.items()
            self.reach |= {f"{machine.scenario.id}/here.{name}": fact for name, fact in own}
        self.read: set[str] = set()
        """Shown behind a record."""
        self.records: set[str] = set()
        """The scenarios whose record was shown."""

    def turn(self) -> None:
        screen, session = self.session.screen, self.session
        if session.can_undo and self.chance.random() < 0.15:
            session.rewind(self.chance.randrange(len(session.moves) + 1))
        elif isinstance(screen, DecisionScreen):
            session.play(Choose(self.chance.choice([option.id for option in screen.options if option.closed is None])))
        elif isinstance(screen, NoteScreen) and self.chance.random() < 0.3:
            session.play(Skip())
        else:
            session.go_on()

    def look(self) -> None:
        """Looks into the dossier of this page and holds it against what may be known."""
        screen = self.session.screen
        shown = self._cited(screen)
        if isinstance(screen, RecordScreen):
            self.read |= shown
            self.records.add(screen.header.scenario)
        found = self.session.dossier()
        between = isinstance(screen, InterludeScreen | EstimateScreen)
        opened = screen.header.date if between else self._scenario_date(screen)
        base = {id for id, known in KNOWN.items() if known < opened}
        may = base | shown | (self.read - self._to_come()) | self._forecast_here(found)
        whole = {text for id in self.read & may for text in (self.reach[id].correction, self.reach[id].note)}
        allowed = {text for id in may for text in (self.reach[id].claim, self.reach[id].source)} | whole
        leaked = texts(found) - allowed
        closed = {text for id in self.reach.keys() - may for text in (self.reach[id].claim, self.reach[id].source)}
        hidden = {text for fact in self.reach.values() for text in (fact.correction, fact.note)}
        assert not leaked & (closed | hidden), screen.header
        assert {self._key(screen, entry.card.id) for entry in found.entries} <= may
        assert all(entry.card.claim in allowed for entry in found.entries)

    def _to_come(self) -> set[str]:
        """What the junctures cite that may still be played, or are being played, and whose record was not shown."""
        now, page = self.session.run.now.entry, self.session.screen.header.scenario
        machines = enumerate(self.session.run.deal.machines)
        open_ones = [m.scenario for entry, m in machines if entry >= now or m.scenario.id == page]
        return {id for one in open_ones if one.id not in self.records for _, id in citations(one)}

    def _cited(self, screen: Screen) -> set[str]:
        if isinstance(screen, DecisionScreen | ResultScreen | RecordScreen):
            return {self._key(screen, card.id) for card in screen.dossier}
        return set()

    def _forecast_here(self, found: Dossier) -> set[str]:
        """On a forecast, which shows no facts of its own, those of the page that may be known on the day."""
        screen = self.session.screen
        here = [self._key(screen, entry.card.id) for entry in found.entries[: found.here]]
        return {id for id in here if known_from(self.reach[id]) <= screen.header.date}

    def _scenario_date(self, screen: Screen) -> str:
        return LIBRARY.scenario(screen.header.scenario).date

    def _key(self, screen: Screen, id: str) -> str:
        return f"{screen.header.scenario}/{id}" if id.startswith("here.") else id


@pytest.mark.parametrize("id", sampled(IDS, 3))
def test_no_page_of_a_shipped_scenario_holds_a_word_of_a_closed_fact(id: str) -> None:
    reader = Reader(LIBRARY.deal(id), seed=1)
    for _ in range(20):
        reader.look()
        if reader.session.finished:
            break
        reader.turn()


@pytest.mark.thorough
@settings(max_examples=4, deadline=None)
@given(st.sampled_from(CAMPAIGNS), st.integers(0, 9999))
def test_no_page_of_a_random_campaign_holds_a_word_of_a_closed_fact(id: str, seed: int) -> None:
    reader = Reader(LIBRARY.deal(id), seed)
    for _ in range(50):
        reader.look()
        if reader.session.finished:
            break
        reader.turn()


OTHER_NAMES = {
    "United Kingdom", "UK", "Great Britain", "England", "KMT", "CCP", "CPC", "USA", "US", "Soviet Union", "Stalin",
    "Hitler", "Litvinov", "Chicherin", "Molotov",
}  # fmt: skip


def test_an_actor_has_one_name_in_the_whole_fact_base_and_places_are_parted_by_commas() -> None:
    assert LIBRARY.facts
    assert not OTHER_NAMES & {actor for fact in LIBRARY.facts.values() for actor in fact.actors}
    for fact in LIBRARY.facts.values():
        assert len(set(fact.actors)) == len(fact.actors)
        assert not any(mark in (fact.place or "") for mark in ("/", " and ", ";")), fact.place
