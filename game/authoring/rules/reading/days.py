"""What does it mean that a date can't be?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "date-unreal",
        "The calendar has no such day, so nothing could happen on it.",
        bad="""
            date: 1926-02-30
            """,
        good="""
            date: 1926-05-03
            """,
        within="decision",
    ),
    Explained(
        "date-order",
        "Play runs forward in time: the first scene is dated on the scenario's day or after it, no scene before one "
        "that leads to it, no report after the last decision, and a campaign's dates lie between its first and last "
        "day.",
        bad="""
            date: 1926-05-01    # the scenario's is 1926-05-03
            """,
        good="""
            date: 1926-05-03
            """,
        within="decision",
    ),
    Explained(
        "later-date",
        "What lands later must land after the scene that causes it; else the effect would come before its cause.",
        bad="""
            later:
              - date: 1926-05-03    # the scene's own day
                because: The capitals compare the notes.
                effects:
                  - world.poland += 3
            """,
        good="""
            later:
              - date: 1926-08-01
                because: The capitals compare the notes.
                effects:
                  - world.poland += 3
            """,
        within="choice",
    ),
)
