"""What do all tests share? A user's home, and a collector of garbage that passes over what lives as long as they do."""

import gc
from collections.abc import Iterator

import pytest

from tests.shelf import home

gc.set_threshold(50_000, 20, 50)


def pytest_collection_finish() -> None:
    """Modules and test items are kept until the end; to look through them again and again takes a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _at_home() -> Iterator[None]:
    """Who plays as a user does finds and leaves nothing in the folders of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NARKOMINDEL_HOME", str(home()))
        yield
