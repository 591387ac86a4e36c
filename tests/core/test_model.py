from dataclasses import FrozenInstanceError

import pytest

from game.core.model import Band


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
