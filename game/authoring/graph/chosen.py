"""Which graph fits what was asked for? The machine of a scenario, or the lanes of a campaign."""

from collections.abc import Callable
from typing import Any, NamedTuple

from game.core.deal import Deal

from . import campaign_picture, feeds, machine_chart, machine_picture, mermaid


class Graph(NamedTuple):
    """What is to be shown, as plain data, and the two ways to write it, each the text of a whole file."""

    data: dict[str, Any]
    svg: Callable[[], str]
    mermaid: Callable[[], str]


def graph(deal: Deal) -> Graph:
    """The graph of a scenario dealt alone, or of a campaign."""
    if deal.alone:
        chart = machine_chart.chart(deal)
        return Graph(chart.as_data(), lambda: machine_picture.svg(chart), lambda: mermaid.of_scenario(chart))
    woven = feeds.weave(deal)
    return Graph(woven.as_data(), lambda: campaign_picture.svg(woven), lambda: mermaid.of_campaign(woven))
