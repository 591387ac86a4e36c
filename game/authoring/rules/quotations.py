"""Where is somebody quoted? Words between quotation marks; one or two are a title or a word held up to the light."""

import re
from collections.abc import Iterable, Iterator, Mapping

from game.core.model.facts import Fact
from game.files.prose import linked_facts, plain

FEWEST = 3
"""Words that make a quotation."""
_LEFT_OUT = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_QUOTED = re.compile(
    r"“([^“”]*)”|\"([^\"]*)\"|«([^«»]*)»|['‘](?<![^\s(]['‘])([^'‘\n]*?\w[,.!?…]?)['’](?=[\s).,;:!?]|$)"
)


def quotations(text: str) -> Iterator[str]:
    """Every quotation in a text, without its marks. An apostrophe is none: it follows a letter."""
    for found in _QUOTED.finditer(text):
        words = next(part for part in found.groups() if part is not None)
        if len(words.split()) >= FEWEST:
            yield words


def sourced(words: str, said: str, cite: Iterable[str], facts: Mapping[str, Fact]) -> bool:
    """Whether quoted words stand in the claim or correction of a fact that is cited, or linked to in what is `said`.

    Of a quotation with an ellipsis or brackets every piece must stand there.
    """
    cited = [facts[id] for id in (*cite, *linked_facts(said)) if id in facts]
    told = [f" {alike(' '.join((fact.claim, fact.correction or '')))} " for fact in cited]
    pieces = [piece for piece in map(alike, _LEFT_OUT.split(plain(words))) if piece]
    return any(all(f" {piece} " in text for piece in pieces) for text in told)


def alike(words: str) -> str:
    """Words as they are compared: small letters, no marks, one blank between them."""
    return " ".join(re.findall(r"\w+", words.lower()))
