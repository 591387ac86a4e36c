from typing import Any

import pytest

from game.core.model.world import Band, WorldStart
from game.core.record import FrozenInstanceError


def test_a_record_is_made_once_and_never_changed() -> None:
    band = Band(to=10, words="wary")
    assert (band.to, band.words, band.line) == (10, "wary", None)
    with pytest.raises(FrozenInstanceError, match=r"Band\.to can't be changed"):
        band.to = 11  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del band.words
    with pytest.raises(AttributeError):
        band.wrods = "x"  # type: ignore[attr-defined]
    assert band.to == 10


@pytest.mark.parametrize("given", [{"to": 1}, {"to": 1, "words": "cold", "colour": "red"}])
def test_a_record_wants_every_field_that_has_no_default_and_no_other(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"Band: (words|colour) is missing or unknown"):
        Band(**given)


def test_what_a_record_has_by_default_is_its_own() -> None:
    one, other = WorldStart(cite=()), WorldStart(cite=())
    assert one.set == other.set == {}
    assert one.set is not other.set
