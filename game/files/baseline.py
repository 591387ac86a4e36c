"""How is the start of a run kept? The world between two junctures as JSON, with what is due and has ended, and back."""

from collections.abc import Mapping
from typing import Any

from game.core.machine import landings
from game.core.model.scenes import Later
from game.core.model.world import World
from game.core.state import Due, State

from .compiled import pack, unpack


def pack_state(between: State) -> dict[str, Any]:
    """The JSON of a state between junctures: `{values, past, due: [{later, scenario, scene, choice}]}`."""
    return {
        "values": between.values,
        "past": between.past,
        "due": [
            {"later": pack(due.landing.written), "scenario": due.scenario, "scene": due.scene, "choice": due.choice}
            for due in between.due
        ],
    }


def unpack_state(packed: Mapping[str, Any], world: World) -> State:
    """The state of which `pack_state` made this, over a world that knows its variables."""
    written = [unpack(Later, due["later"]) for due in packed["due"]]
    compiled = landings(world, None, written)
    due = tuple(
        Due(landing, kept["scenario"], kept["scene"], kept["choice"])
        for landing, kept in zip(compiled, packed["due"], strict=True)
    )
    return State("", dict(packed["values"]), dict(packed["past"]), due)
