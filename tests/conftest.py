"""What do all tests share? A collector of garbage that passes over what lives as long as the tests do."""

import gc

gc.set_threshold(50_000, 20, 50)


def pytest_collection_finish() -> None:
    """Modules and test items are kept until the end; to look through them again and again takes a tenth of the time."""
    gc.collect()
    gc.freeze()
