"""What does it mean that a file can't be held against the record, or that play could not go on?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "record-historical",
        "Moscow did one thing. Of a decision's choices, and of a file's outcomes, only one is marked historical.",
        bad="""
            historical: true    # another choice is marked already
            """,
        good="""
            distance: 3
            """,
        within="choice",
    ),
    Explained(
        "record-hidden",
        "A historical choice that some player doesn't see can't be compared with what that player did. `requires` "
        "closes it and says why.",
        bad="""
            sign: {historical: true, show_if: trust > 3}
            """,
        good="""
            sign: {historical: true, requires: [{if: trust > 3, else: Riga won't sign.}]}
            """,
        within=None,
    ),
    Explained(
        "record-distance",
        "Closeness to the record is reckoned from the distance of every choice, and a player who asks is told why. The "
        "record itself has distance 0, which isn't written.",
        bad="""
            refuse: {text: Refuse the note., next: quiet}
            """,
        good="""
            refuse: {text: Refuse the note., distance: 3, why_distance: It no longer splits them., next: quiet}
            """,
        within=None,
    ),
    Explained(
        "record-readings",
        "The motive test holds three explanations of Moscow against what was done: power, ideology and security. A "
        "decision on record needs all three.",
        bad="""
            readings:
              power: {predicts: wait, because: Time is on the larger side.}
            """,
        good="""
            readings:
              power: {predicts: wait, because: Time is on the larger side.}
              ideology: {predicts: refuse, because: Landlords understand refusal.}
              security: {predicts: wait, because: A door stays open.}
            """,
        within="decision",
    ),
    Explained(
        "record-off",
        "Moscow never faced this decision, for it lies behind an unhistorical choice: no reading can be tested on it, "
        "and it has no weight in closeness.",
        bad="""
            ultimatum:    # none of its choices is historical
              weight: 2
            """,
        good="""
            ultimatum:
              title: The ultimatum
            """,
        within=None,
    ),
    Explained(
        "choice-open",
        "If every choice may be hidden or closed, some player may be left with none, and play could not go on.",
        bad="""
            choices:
              sign: {requires: [{if: trust > 3, else: Riga won't sign.}]}
              threaten: {show_if: world.readiness > 40}
            """,
        good="""
            choices:
              sign: {requires: [{if: trust > 3, else: Riga won't sign.}]}
              threaten: {text: Let the Baltic fleet be seen off Riga.}
            """,
        within=None,
    ),
    Explained(
        "branch-guard",
        "A route takes the first branch whose `if` holds. The last one has none, so that some way is always open; a "
        "branch without `if` above it would hide all below.",
        bad="""
            branches:
              - if: world.germany > 20
                next: quiet
            """,
        good="""
            branches:
              - if: world.germany > 20
                next: quiet
              - next: quiet
            """,
        within="route",
    ),
    Explained(
        "otherwise-missing",
        "A juncture that may be passed over says so in a line, so that the player knows what did not happen.",
        bad="""
            eligible: world.rapallo_in_force
            """,
        good="""
            eligible: world.rapallo_in_force
            otherwise: Without Rapallo Riga has nothing to ask.
            """,
    ),
    Explained(
        "milestone-open",
        "A milestone that names neither a lowest nor a highest value can't be missed, and so tests nothing.",
        bad="""
            milestones:
              - {variable: germany, date: 1926-06-01, cite: [F.1]}
            """,
        good="""
            milestones:
              - {variable: germany, date: 1926-06-01, at_least: 0, cite: [F.1]}
            """,
        within="campaign",
    ),
    Explained(
        "ending-last",
        "The first ending whose `if` holds is told. The last has none, so that every run ends; one without `if` above "
        "it would hide all below.",
        bad="""
            endings:
              - {if: world.germany > 20, title: The end, text: It ends.}
            """,
        good="""
            endings:
              - {if: world.germany > 20, title: A warm end, text: It ends.}
              - {title: The end, text: It ends.}
            """,
        within="campaign",
    ),
)
