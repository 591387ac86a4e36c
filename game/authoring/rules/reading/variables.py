"""What does it mean that a variable, a condition or an effect can't be reckoned with?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "variable-range",
        "Every number has a lowest and a highest value: from these the checker proves that nothing overflows and that "
        "every scene can be reached. True and false have none.",
        bad="""
            state:
              trust: {start: 5, label: Trust}
            """,
        good="""
            state:
              trust: {start: 5, min: 0, max: 10, label: Trust}
            """,
    ),
    Explained(
        "variable-start",
        "A variable starts within its range; one of the world starts with a number, true or false, for there is "
        "nothing yet that it could be reckoned from.",
        bad="""
            state:
              trust: {start: 50, min: 0, max: 10, label: Trust}
            """,
        good="""
            state:
              trust: {start: 5, min: 0, max: 10, label: Trust}
            """,
    ),
    Explained(
        "variable-kind",
        "A variable holds a number, or true or false, and never the one for the other.",
        bad="""
            world_start: {set: {rapallo_in_force: 1}, cite: [F.1]}
            """,
        good="""
            world_start: {set: {rapallo_in_force: true}, cite: [F.1]}
            """,
    ),
    Explained(
        "variable-bands",
        "The worded bands of a variable rise and cover its range to the top, so that the desk has one word for each "
        "value.",
        bad="""
            state:
              trust: {start: 5, min: 0, max: 10, label: Trust, bands: [{to: 5, words: wary}]}
            """,
        good="""
            state:
              trust: {start: 5, min: 0, max: 10, label: Trust, bands: [{to: 5, words: wary}, {to: 10, words: warm}]}
            """,
    ),
    Explained(
        "variable-between",
        "A line on the map joins two different capitals.",
        bad="""
            variables:
              germany_west: {start: 0, min: 0, max: 9, label: Germany and the West, between: [berlin]}
            """,
        good="""
            variables:
              germany_west: {start: 0, min: 0, max: 9, label: Germany and the West, between: [berlin, london]}
            """,
        within="world",
    ),
    Explained(
        "condition",
        "The condition isn't in the language, names something that isn't there, or mixes numbers with true and false. "
        "It is never run as code, so nothing outside the language can be asked.",
        bad="""
            show_if: world.germani > 20
            """,
        good="""
            show_if: world.germany > 20
            """,
        within="choice",
    ),
    Explained(
        "effect",
        "The effect can't be carried out: it must change one variable that may be changed here, by =, += or -=. Later "
        "effects and events may name `world.*` only.",
        bad="""
            effects:
              - world.germany ++
            """,
        good="""
            effects:
              - world.germany += 1
            """,
        within="choice",
    ),
)
