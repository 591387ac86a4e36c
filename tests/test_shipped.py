"""What holds for every scenario that is shipped."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring import check, report
from game.core import ghost, played
from game.core.errors import GameError
from game.core.facts import known_from
from game.core.milestones import missed
from game.core.moves import Choose
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ResultScreen
from game.core.pages.estimate import EstimateScreen
from game.session import Session
from tests.shelf import shipped

LIBRARY = shipped()
IDS = [entry.id for entry in LIBRARY.entries]
FLAGSHIPS = {"locarno", "munich-1938", "pact-1939"}


def test_the_flagships_are_there() -> None:
    assert set(IDS) >= FLAGSHIPS


@pytest.mark.thorough  # the suite asks `check --strict`, which goes the same way
def test_nothing_shipped_has_a_problem() -> None:
    found = check.installed(LIBRARY)
    assert not found.fails(strict=True), report.text(found)


@pytest.mark.parametrize("id", IDS)
def test_what_is_shipped_breaks_only_the_rules_of_craft_that_know_an_exception(id: str) -> None:
    assert set(LIBRARY.scenario(id).allow) <= {"craft-option-count", "craft-advocates", "craft-no-later"}


@pytest.mark.parametrize("id", IDS)
def test_following_the_record_stays_on_it_to_the_historical_outcome(id: str) -> None:
    data = played.as_data(played.follow(LIBRARY.deal(id), ghost.of_record), "record")
    assert (data["score"]["closeness"], data["score"]["left_record_at"]) == (100.0, [])
    assert LIBRARY.scenario(id).outcomes[data["outcomes"][id]].historical
    assert data["world"] == data["ghost"]
    assert data["score"]["met"] == data["score"]["of"] > 0


@pytest.mark.parametrize("id", IDS)
def test_random_play_is_the_same_for_the_same_seed_and_leaves_the_record_for_some(id: str) -> None:
    def run(seed: int) -> dict[str, object]:
        return played.as_data(played.follow(LIBRARY.deal(id), ghost.at_random(Random(seed).random)), "random")

    assert run(7) == run(7)
    assert any(run(seed)["score"]["closeness"] < 100 for seed in range(5))  # type: ignore[index]


@pytest.mark.parametrize("id", sorted(FLAGSHIPS))
def test_a_flagship_has_six_to_ten_scenes_and_every_outcome_differs(id: str) -> None:
    scenario = LIBRARY.scenario(id)
    assert 6 <= len(scenario.scenes) <= 10
    assert len(scenario.outcomes) >= 3


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(IDS), st.lists(st.floats(0, 0.999), min_size=10, max_size=10))
def test_a_random_session_ends_in_the_record_and_never_shows_too_much(id: str, picks: list[float]) -> None:
    session = Session(LIBRARY.deal(id), LIBRARY.facts)
    session.go_on()  # a content note, where there is one; a decision stays
    for pick in picks:
        page = session.screen
        if not isinstance(page, DecisionScreen):
            break
        _keeps_the_fog(page)
        opened = [option for option in page.options if option.closed is None]
        session.play(Choose(opened[int(pick * len(opened))].id))
        while not isinstance(session.screen, ResultScreen):
            session.go_on()
        session.go_on()
    assert isinstance(session.screen, RecordScreen)
    assert len(session.screen.reviews) == len(session.run.steps)


def _keeps_the_fog(page: DecisionScreen) -> None:
    scenario = LIBRARY.scenario(page.header.scenario)
    for card in page.dossier:
        fact = scenario.facts[card.id[5:]] if card.id.startswith("here.") else LIBRARY.facts[card.id]
        assert known_from(fact) <= page.header.date
        assert (card.correction, card.note) == (None, None)


CAMPAIGNS = LIBRARY.deals.campaigns
PLAYABLE = [id for id, campaign in CAMPAIGNS.items() if LIBRARY.deals.entries(campaign)]


def test_the_whole_campaign_deals_everything_that_is_shipped() -> None:
    file = LIBRARY.deals.file
    assert file is not None
    assert file.whole is not None
    assert [entry.id for entry in LIBRARY.deals.entries(CAMPAIGNS[file.whole])] == IDS


@pytest.mark.parametrize("id", PLAYABLE)
def test_history_gets_through_every_campaign_and_meets_its_milestones(id: str) -> None:
    data = played.as_data(played.follow(LIBRARY.deal(id), ghost.of_record), "record")
    assert (data["score"]["closeness"], data["score"]["left_record_at"], data["passed_over"]) == (100.0, [], [])
    assert data["world"] == data["ghost"]
    assert CAMPAIGNS[id].milestones
    assert missed(ghost.ghost(LIBRARY.deal(id))) == ()


@pytest.mark.parametrize("id", sorted(CAMPAIGNS.keys() - set(PLAYABLE)))
def test_a_campaign_without_scenarios_says_so(id: str) -> None:
    with pytest.raises(GameError, match="has no scenario yet"):
        LIBRARY.deal(id)


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(PLAYABLE), st.integers(0, 9999))
def test_any_random_campaign_ends_with_an_estimate(id: str, seed: int) -> None:
    deal, chance = LIBRARY.deal(id), Random(seed)
    session = Session(deal, LIBRARY.facts, forecast=False)
    while not isinstance(session.screen, EstimateScreen):
        if isinstance(session.screen, DecisionScreen):
            opened = [option.id for option in session.screen.options if option.closed is None]
            session.play(Choose(chance.choice(opened)))
        else:
            session.go_on()
    assert session.screen.ending_title in {ending.title for ending in CAMPAIGNS[id].endings}
    assert len(session.screen.junctures) == len(deal.machines)
