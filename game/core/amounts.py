"""How is a number of things said, how a length of time, and how far what there is goes?"""

from .dates import spoken

EMPTY_YEARS = 2
"""Years without a juncture at a campaign's end that are worth a word."""


def many(count: int, noun: str) -> str:
    """`1 move`, `3 moves`, `1,200 moves`: a count with a noun that takes an s."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def time_of(minutes: int) -> str:
    """`38 minutes`; from an hour and a half on by the half hour: `1½ hours`, `3 hours`."""
    if minutes < 90:
        return many(minutes, "minute")
    halves = round(minutes / 30)
    return f"{halves // 2}{'½' if halves % 2 else ''} hours"


def reach(last: str, ends: str) -> str:
    """How far the junctures of a campaign go, where years of it have none: `last` is the day on which its last juncture
    begins, `ends` its own last day; empty where it has junctures to its end.
    """
    if int(ends[:4]) - int(last[:4]) < EMPTY_YEARS:
        return ""
    return (
        f"The last juncture begins on {spoken(last)}. From there to {spoken(ends)} none is written yet: you read what "
        "happened in those years, and decide nothing."
    )
