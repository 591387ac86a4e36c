"""How are facts printed? One by one for a terminal, or as pages to hand out."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from game.authoring.fact_citations import Citation
from game.authoring.fact_list import Listed
from game.core.dates import spoken
from game.core.model.facts import Fact
from game.files.seeds import Section

COLUMNS = 100
"""Width of a fact in print."""
_BROUGHT = "Facts that scenarios bring"
_CORRECTIONS = """\
# Where the notes and the record part

What the lecture notes say, and what the record says. Each fact keeps its number in the notes' outline."""
_FACTS = """\
# Facts

Each with its number in the notes' outline, how it stands in the record, and what it rests on."""


def plain(found: Sequence[Listed]) -> str:
    """Facts in full, with what cites them."""
    return "\n\n".join(map(_plain, found))


def plain_corrections(found: Sequence[Listed], sections: Sequence[Section]) -> str:
    """What the notes say and what the record says, by section, and how many they are."""
    blocks: list[str] = []
    for heading, facts in _by_section(found, sections):
        blocks += [heading, *map(_plain_correction, facts)]
    return "\n\n".join([*blocks, _count(found)])


def page(found: Sequence[Listed], sections: Sequence[Section]) -> str:
    """Facts as a page of Markdown."""
    return _page(_FACTS, found, sections, _item)


def corrections_page(found: Sequence[Listed], sections: Sequence[Section]) -> str:
    """What the notes say and what the record says, as a page of Markdown."""
    return f"{_page(_CORRECTIONS, found, sections, _correction_item)}\n\n{_count(found)}"


def _plain(one: Listed) -> str:
    labelled = [f"{label}: {value}" for label, value in _labelled(one.fact)]
    parts = [one.fact.claim, *labelled, f"cited by: {_told(one.citations)}"]
    return "\n".join([f"{one.id}  {_when(one.fact)}  {_standing(one.fact)}", *_wrapped(parts)])


def _plain_correction(one: Listed) -> str:
    fact = one.fact
    parts = [f"notes: {fact.claim}", f"record: {fact.correction}", f"source: {fact.source}"]
    return "\n".join([f"{one.id}  {_when(fact)}", *_wrapped(parts)])


def _wrapped(parts: Sequence[str]) -> list[str]:
    return [line for part in parts for line in wrap(part, COLUMNS, initial_indent="  ", subsequent_indent="    ")]


def _page(head: str, found: Sequence[Listed], sections: Sequence[Section], item: Callable[[Listed], str]) -> str:
    blocks = [head]
    for heading, facts in _by_section(found, sections):
        blocks += [f"## {heading}", *map(item, facts)]
    return "\n\n".join(blocks)


def _item(one: Listed) -> str:
    head = f"**{one.id}** · {_when(one.fact)} · {_standing(one.fact)}"
    labelled = [f"- {label.capitalize()}: {value}" for label, value in _labelled(one.fact)]
    return "\n".join([head, "", one.fact.claim, "", *labelled])


def _correction_item(one: Listed) -> str:
    fact = one.fact
    lines = (f"- The notes: {fact.claim}", f"- The record: {fact.correction}", f"- Source: {fact.source}")
    return "\n".join([f"**{one.id}** · {_when(fact)}", "", *lines])


def _labelled(fact: Fact) -> Iterator[tuple[str, str]]:
    """What is known of a fact beside its claim, each with its name."""
    known = f"{spoken(fact.known_from)}" if fact.known_from else None
    for label, value in (
        ("correction", fact.correction),
        ("note", fact.note),
        ("who", ", ".join(fact.actors)),
        ("where", fact.place),
        ("known in Moscow from", known),
        ("source", fact.source),
    ):
        if value:
            yield label, value


def _when(fact: Fact) -> str:
    return spoken(fact.date) if fact.date else "no date"


def _standing(fact: Fact) -> str:
    return f"{fact.status}, but doubtful" if fact.checked == "doubtful" else fact.status


def _told(citations: Sequence[Citation]) -> str:
    """`locarno (scene message, record), world (event hitler)`, or `nothing`."""
    places: dict[str, list[str]] = {}
    for citation in citations:
        places.setdefault(citation.by, []).append(citation.place)
    return ", ".join(f"{by} ({', '.join(dict.fromkeys(found))})" for by, found in places.items()) or "nothing"


def _by_section(found: Sequence[Listed], sections: Sequence[Section]) -> Iterator[tuple[str, Iterator[Listed]]]:
    headings = {id: f"{section.name}  {section.title}".strip() for section in sections for id in section.ids}
    return groupby(found, lambda one: headings.get(one.id, _BROUGHT))


def _count(found: Sequence[Listed]) -> str:
    return f"{len(found)} {'correction' if len(found) == 1 else 'corrections'}."
