"""How is a number of things said, and how a length of time?"""


def many(count: int, noun: str) -> str:
    """`1 move`, `3 moves`, `1,200 moves`: a count with a noun that takes an s."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def time_of(minutes: int) -> str:
    """`38 minutes`; from an hour and a half on by the half hour: `1½ hours`, `3 hours`."""
    if minutes < 90:
        return many(minutes, "minute")
    halves = round(minutes / 30)
    return f"{halves // 2}{'½' if halves % 2 else ''} hours"
