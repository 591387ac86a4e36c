"""Where are we? The first lines of a page: juncture, place, day, decision, and where the campaign stands."""

from game.core.dates import spoken
from game.core.pages.parts import Header
from game.frontends.terminal.block import Page, line, title


def top(header: Header, *, meanwhile: bool = False) -> Page:
    """The first lines of a juncture's page; `meanwhile` where its day lies behind the last scene that was shown."""
    where = f"{'Meanwhile: ' if meanwhile else ''}{header.place}, {spoken(header.date)}. Decision {header.number}."
    return (title(header.title), *place_in_campaign(header), line(where))


def place_in_campaign(header: Header) -> Page:
    """`Munich and the Pact, juncture 2 of 4.`; nothing for a scenario played alone."""
    if not header.campaign:
        return ()
    return (line(f"{header.campaign}, juncture {header.juncture} of {header.of}.", tone="quiet"),)
