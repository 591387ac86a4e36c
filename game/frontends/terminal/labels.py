"""Which variable is meant? What a player calls it: its label, or a part of that."""

from collections.abc import Iterable

from game.frontends.terminal.quoting import quoted


def called(labels: Iterable[str], wanted: str) -> tuple[str, ...]:
    """The labels that `wanted` means, each once: the one that says just that, else all that have it in them."""
    said, given = _plain(wanted), tuple(dict.fromkeys(labels))
    return tuple(label for label in given if _plain(label) == said) or tuple(
        label for label in given if said in _plain(label)
    )


def none_called(wanted: str, labels: Iterable[str], what: str) -> str:
    """One sentence for a search that found nothing, with what could have been found."""
    known = sorted(dict.fromkeys(labels), key=str.casefold)
    return f"Nothing called {quoted(wanted)} {what}. These have: {'; '.join(known)}."


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().replace("’", "'").removeprefix("the ")
