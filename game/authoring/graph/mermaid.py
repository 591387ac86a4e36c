"""How is a chart said in Mermaid's language, for a page that draws it by itself? (GitHub, GitLab and many editors do.)

Every label is quoted, and every sign in it that Mermaid could read as its own is written as a number.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from game.files.problem import printable

from .feeds import Row, Weave
from .machine_chart import Arrow, Box, Chart

_OPEN = {"decision": '["', "route": '{{"', "outcome": '(["', "juncture": '["', "event": '>"', "ending": '(["'}
_CLOSE = {"decision": '"]', "route": '"}}', "outcome": '"])', "juncture": '"]', "event": '"]', "ending": '"])'}
_MOST_ARROWS = 400
"""Mermaid itself refuses more than 500, and a text of more than 50,000 characters."""
_MOST_TEXT = 45_000
_READ_BY_MERMAID = re.compile(r"[^\w ,:.+=?'()-]|(?<=\d)\.|^[-+]")
_NAMED = 3
"""Variables that an arrow names; of the rest it says how many they are."""


def of_scenario(chart: Chart) -> str:
    """A flow chart of scenes; the options are the arrows' labels, history's way is thick, conditions are dotted."""
    scenes = {box.id: number for number, box in enumerate(chart.boxes) if box.kind not in ("choice", "branch")}
    ways = {box.id: box for box in chart.boxes if box.id not in scenes}
    came_from = {arrow.head: arrow.tail for arrow in chart.arrows if arrow.head in ways}
    nodes = [_node(f"s{scenes[box.id]}", box.kind, _scene_label(box)) for box in chart.boxes if box.id in scenes]
    arrows = []
    for arrow in (arrow for arrow in chart.arrows if arrow.tail in ways):
        tail, head = scenes[came_from[arrow.tail]], scenes[arrow.head]
        arrows.append(f"s{tail} {_shaft(arrow)}|{_label(_way_label(ways[arrow.tail]))}| s{head}")
    history = ",".join(f"s{scenes[box.id]}" for box in chart.boxes if box.id in scenes and box.on_record)
    marked = ["classDef record stroke-width:4px", f"class {history} record"] if history else []
    return _flow_chart(chart.title, [*nodes, *arrows, *marked])


def of_campaign(woven: Weave) -> str:
    """A flow chart of junctures by date; arrows come from the last one that wrote what is read, and the last event.

    Where there are more arrows than Mermaid takes, those that carry the most stay, and a comment tells how many went.
    """
    carried = _last_hands(woven)
    strongest = sorted(carried, key=lambda pair: -len(carried[pair]))
    kept = set(strongest[:_MOST_ARROWS])
    drawn = _campaign_text(woven, {pair: carried[pair] for pair in carried if pair in kept}, len(carried))
    while len(drawn) > _MOST_TEXT and kept:
        kept = set(strongest[: len(kept) * 3 // 4])
        drawn = _campaign_text(woven, {pair: carried[pair] for pair in carried if pair in kept}, len(carried))
    return drawn


def _campaign_text(woven: Weave, carried: dict[tuple[str, str], list[str]], found: int) -> str:
    feeding = {id for pair in carried for id in pair}
    rows = [row for row in woven.rows if row.kind != "event" or row.id in feeding]
    numbers = {row.id: number for number, row in enumerate(rows)}
    nodes = [_node(f"j{numbers[row.id]}", row.kind, _row_label(row)) for row in rows]
    order = [f"j{numbers[a.id]} ~~~ j{numbers[b.id]}" for a, b in _in_order(rows)]
    arrows = [
        f"j{numbers[writer]} -->|{_label([_named(names)])}| j{numbers[reader]}"
        for (writer, reader), names in carried.items()
    ]
    left_out = [f"%% {found - len(carried)} of {found} arrows are left out"] if len(carried) < found else []
    return _flow_chart(woven.title, [*left_out, *nodes, *order, *arrows])


def _last_hands(woven: Weave) -> dict[tuple[str, str], list[str]]:
    """(writer, reader) -> labels of what is seen; the writers are the last juncture, and the last event after it."""
    junctures = {row.id for row in woven.rows if row.kind == "juncture"}
    last: dict[tuple[str, str], list[str]] = {}
    for feed in woven.feeds:  # in the order of the rows: a juncture takes the place of all before it
        hands = last.setdefault((feed.reader, feed.through or feed.variable), [])
        kept = [hand for hand in hands if hand in junctures and feed.writer not in junctures]
        hands[:] = [*kept, feed.writer]
    carried: dict[tuple[str, str], list[str]] = {}
    for (reader, variable), writers in last.items():
        for writer in writers:
            carried.setdefault((writer, reader), []).append(woven.labels[variable])
    for row in woven.rows:
        for asked in row.asks:
            if any(other.id == asked for other in woven.rows):
                carried.setdefault((asked, row.id), []).append("how it ended")
    return carried


def _in_order(rows: list[Row]) -> Iterable[tuple[Row, Row]]:
    junctures = [row for row in rows if row.kind != "event"]
    return pairwise(junctures)


def _named(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _scene_label(box: Box) -> Iterator[str]:
    yield box.words or box.name
    if box.date:
        yield box.date
    yield from box.later


def _way_label(box: Box) -> Iterator[str]:
    yield box.name
    yield from box.conditions
    yield from box.later


def _row_label(row: Row) -> Iterator[str]:
    yield row.date
    yield row.id.replace("_", " ") if row.kind == "event" else row.title


def _shaft(arrow: Arrow) -> str:
    return "==>" if arrow.on_record else "-.->" if arrow.conditional else "-->"


def _node(id: str, kind: str, lines: Iterable[str]) -> str:
    return f"{id}{_OPEN[kind]}{'<br>'.join(map(_escaped, lines))}{_CLOSE[kind]}"


def _label(lines: Iterable[str]) -> str:
    return f'"{"<br>".join(map(_escaped, lines))}"'


def _escaped(words: str) -> str:
    """Words that Mermaid takes for nothing but words: no markup, no list ("1. "), no end of the label."""
    return _READ_BY_MERMAID.sub(lambda found: f"#{ord(found[0])};", printable(words))


def _flow_chart(title: str, lines: Iterable[str]) -> str:
    head = ("---", f"title: {json.dumps(printable(title), ensure_ascii=False)}", "---", "flowchart TD")
    return "\n".join((*head, *(f"    {line}" for line in lines))) + "\n"
