"""What is in the fact base, and who cites it? By id, or by the words that a fact holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from game.authoring.fact_citations import Citation, citations_by_fact
from game.core.errors import GameError
from game.core.model.facts import Fact
from game.files.library import Library
from game.files.shape_words import did_you_mean


class Listed(NamedTuple):
    """A fact with its id and the places that cite it."""

    id: str
    fact: Fact
    citations: tuple[Citation, ...]

    def cited_by(self) -> tuple[str, ...]:
        """The scenarios that cite it by id, then `world` and `campaigns`, once each."""
        return tuple(dict.fromkeys(citation.by for citation in self.citations))

    def as_data(self) -> dict[str, Any]:
        """The object of game/RULES.md."""
        fact = self.fact
        return {
            "id": self.id,
            "status": fact.status,
            "claim": fact.claim,
            "correction": fact.correction,
            "cited_by": list(self.cited_by()),
        }


def look_up(library: Library, words: Sequence[str], *, corrections: bool = False) -> list[Listed]:
    """Every fact, or one and those below it by id, or those that hold all the words.

    A scenario's own facts are named `scenario/name`. Raises GameError where nothing is found, and for empty words.
    """
    if any(not word.strip() for word in words):
        raise GameError("say which fact: an id like F.III.4.ii.a, or words that it holds")
    every = dict(_every(library))
    found = _by_id(every, words[0]) if len(words) == 1 else []
    found = found or [id for id, fact in every.items() if _holds(fact, words)]
    if words and not found:
        raise GameError(_nothing(words, every))
    citing = citations_by_fact(library)
    listed = [Listed(id, every[id], citing.get(id, ())) for id in found]
    return [one for one in listed if not corrections or one.fact.status == "corrected"]


def _every(library: Library) -> Iterator[tuple[str, Fact]]:
    yield from library.facts.items()
    for entry in library.entries:
        if entry.problem is None:
            for name, fact in library.scenario(entry.id).facts.items():
                yield f"{entry.id}/{name}", fact


def _by_id(ids: Iterable[str], wanted: str) -> list[str]:
    return [id for id in ids if id == wanted or id.startswith((f"{wanted}.", f"{wanted}/"))]


def _holds(fact: Fact, words: Sequence[str]) -> bool:
    """Whether all the words stand in its claim, correction, actors or place, in whatever case."""
    text = " ".join(filter(None, (fact.claim, fact.correction, *fact.actors, fact.place))).casefold()
    return all(word.casefold() in text for word in words)


def _nothing(words: Sequence[str], every: Mapping[str, Fact]) -> str:
    if len(words) == 1 and ("." in words[0] or "/" in words[0]):
        fix = did_you_mean(words[0], every)
        return f"there is no fact '{words[0]}'" + (f"; {fix}" if fix else "")
    return f"no fact speaks of '{' '.join(words)}'"
