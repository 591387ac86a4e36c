"""What does an editor offer at a key? Examples, what the words of a choice mean, and whole parts to fill in."""

from collections.abc import Mapping
from typing import Any

from game.core.model.patterns import FACT_ID, ID, SLUG

Place = tuple[str, str]
"""A record's name and a key of it."""

KEY_PATTERNS: Mapping[Place, str] = {
    **dict.fromkeys(
        (
            *(
                ("Scenario", key)
                for key in ("scenes", "outcomes", "state", "world", "advisers", "intelligence", "facts")
            ),
            ("Decision", "choices"),
            ("Decision", "advice"),
            ("World", "variables"),
            ("World", "derived"),
            ("WorldStart", "set"),
        ),
        ID,
    ),
    ("Campaigns", "campaigns"): SLUG,
    ("Facts", "facts"): FACT_ID,
    ("Sources", "works"): ID,
}
"""What the keys of a mapping look like that an author names."""

EXAMPLES: Mapping[Place, tuple[Any, ...]] = {
    ("Scenario", "id"): ("my-juncture",),
    ("Scenario", "date"): ("1926-05-03",),
    ("Scenario", "aim"): ("Decide by Friday what Riga is told.",),
    ("Scenario", "eligible"): ("world.rapallo_in_force", 'not ended("locarno", "door_shut")'),
    ("Scenario", "tags"): (["germany", "west"],),
    ("Scenario", "world_start"): ({"set": {"germany": 30}, "cite": ["F.III.4.i.b"]},),
    ("Scenario", "allow"): ({"craft-option-length": "The telegram of the day was as short as that."},),
    ("Variable", "start"): (0, False, "world.germany"),
    ("Variable", "between"): (["moscow", "berlin"],),
    ("Choice", "text"): (
        "Answer that the Commissariat will study the note, and let the trade talks run on meanwhile.",
    ),
    ("Choice", "show_if"): ("trust >= 5", 'chose("december", "pledge")'),
    ("Choice", "effects"): (["trust += 5", "world.germany += 3", "signed = true"],),
    ("Outcome", "effects"): (["world.germany += trust"],),
    ("Requirement", "if"): ("world.poland > -40", "trust >= 24 and not signed"),
    ("Requirement", "else"): ("Warsaw has recalled its envoy; there is nobody to talk to.",),
    ("Also", "if"): ("not world.german_trade_treaty_in_force",),
    ("Branch", "if"): ("trust >= 20", 'visited("cold_room")'),
    ("Later", "if"): ("world.german_pact_in_force",),
    ("Later", "effects"): (["world.poland -= 6"],),
    ("Event", "if"): ("world.rapallo_in_force",),
    ("Advice", "predicts"): ("Berlin will give a plain written answer before the winter is out.",),
    ("Intelligence", "dated"): ("1925-09-28", "1925-09"),
    ("Fact", "date"): ("1925-10-12", "1925-10", "1925", "1924/1927"),
    ("Fact", "source"): ("Jon Jacobson, When the Soviet Union Entered World Politics (1994), p. 1",),
    ("Fact", "works"): ([{"work": "jacobson_1994", "at": "ch. 5"}],),
    ("WorkCited", "work"): ("jacobson_1994",),
    ("WorkCited", "at"): ("vol. 2, ch. 5", "Article 16", "pp. 12-14"),
    ("Work", "author"): ("Jon Jacobson", "Jane Degras (ed.)"),
    ("Work", "series"): ("Historical Journal 22:3",),
    ("Decision", "cite"): (["F.III.4.ii.a", "here.a"],),
    ("Term", "of"): ("-world.germany", "world.poland + world.romania"),
}
"""What may stand at a key, as a hover shows it."""

_RELIABILITY = {
    "good": "From somebody who has been right before and is in a position to know.",
    "fair": "From somebody who is in a position to know.",
    "poor": "Hearsay, or from somebody with a purpose.",
}

MEANINGS: Mapping[Place, Mapping[str, str]] = {
    ("Scenario", "theatre"): {
        "europe": "The map of Europe.",
        "asia": "The map of Asia, from Turkey to Japan.",
        "world": "The map of the world.",
    },
    ("Choice", "evidence"): {
        "documented": "A source says that this is what followed.",
        "inferred": "Sources make it likely.",
        "invented": "Nobody can know; it is the author's guess.",
    },
    ("Advice", "came_true"): {
        "yes": "It came true.",
        "no": "It didn't come true.",
        "unclear": "It can't be told, or only in part.",
    },
    ("Intelligence", "reliability"): _RELIABILITY,
    ("Dispatch", "reliability"): _RELIABILITY,
    ("OtherWay", "grade"): {
        "documented": "Sources show that it was near.",
        "argued": "A historian argues for it.",
        "speculative": "Nobody has argued for it.",
    },
    ("Fact", "status"): {
        "confirmed": "The record bears it out.",
        "corrected": "The record differs from the notes: see 'correction'.",
        "disputed": "Historians differ.",
        "interpretation": "A view, not an event.",
    },
    ("Work", "kind"): {
        "book": "A book that somebody wrote.",
        "article": "An article, a chapter or a paper.",
        "document": "A treaty, a note, a newspaper, or an edition of documents.",
        "collection": "A series of volumes, or a work that many wrote.",
        "thesis": "A thesis that wasn't printed.",
        "web": "Something that stands only on the web.",
    },
}
"""What each word means that may stand at a key."""

_CHOICE = {
    "text": "${2:Twelve to thirty-five words, beginning with a verb}",
    "distance": 2,
    "why_distance": "${3:Why that far from the record}",
    "effects": ["${4:world.germany += 5}"],
    "result": "${5:What follows at once}",
    "evidence": "invented",
    "next": "${6:scene_or_outcome}",
}
_READING = {"predicts": "${0:choice}", "because": "Why."}


def _snippet(label: str, description: str, body: Any) -> dict[str, Any]:
    return {"label": label, "description": description, "body": body}


SNIPPETS: Mapping[Place, tuple[Mapping[str, Any], ...]] = {
    ("Scenario", "scenes"): (
        _snippet(
            "decision",
            "a scene in which the player chooses",
            {
                "${1:scene}": {
                    "kind": "decision",
                    "date": "${2:1926-05-03}",
                    "title": "${3:Heading}",
                    "text": "${4:What lies on the desk}",
                    "cite": ["${5:here.a}"],
                    "choices": {},
                    "readings": dict.fromkeys(("power", "ideology", "security"), _READING),
                }
            },
        ),
        _snippet(
            "route",
            "a scene that leaves by itself",
            {
                "${1:route}": {
                    "kind": "route",
                    "branches": [{"if": "${2:trust >= 5}", "next": "${3:here}"}, {"next": "${4:there}"}],
                }
            },
        ),
    ),
    ("Scenario", "state"): (
        _snippet(
            "number",
            "a number with a range",
            {"${1:trust}": {"start": 0, "min": -100, "max": 100, "label": "${2:Trust}"}},
        ),
        _snippet("flag", "true or false", {"${1:signed}": {"start": False, "label": "${2:Treaty signed}"}}),
    ),
    ("Scenario", "outcomes"): (
        _snippet(
            "outcome", "a final state", {"${1:outcome}": {"title": "${2:Heading}", "text": "${3:What has come of it}"}}
        ),
    ),
    ("Scenario", "facts"): (
        _snippet(
            "fact",
            "a fact of this file, cited as here.<id>",
            {
                "${1:a}": {
                    "date": "${2:1926-05-02}",
                    "claim": "${3:Who did what}",
                    "status": "confirmed",
                    "source": "${4:Source}",
                }
            },
        ),
    ),
    ("Decision", "choices"): (_snippet("choice", "an option of the player's", {"${1:choice}": _CHOICE}),),
    ("Choice", "requires"): (
        _snippet(
            "requirement", "closes the option, and says why", {"if": "${1:trust > 0}", "else": "${2:Why it is closed.}"}
        ),
    ),
    ("Choice", "later"): (
        _snippet(
            "later",
            "effects that land on a later day",
            {"date": "${1:1926-08-01}", "because": "${2:The cause}", "effects": ["${3:world.poland += 3}"]},
        ),
    ),
}
"""Whole parts to fill in, offered where they may stand."""
