"""What does a date mean? Days, months, years and ranges as they stand in files, compared and said aloud."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def first_day(date: str) -> str:
    """The first day (`YYYY-MM-DD`) that a day, month, year or range `a/b` covers."""
    parts = date.split("/")[0].split("-")
    return "-".join(parts + ["01"] * (3 - len(parts)))


def last_day(date: str) -> str:
    """The last day (`YYYY-MM-DD`) that a day, month, year or range `a/b` covers."""
    parts = date.split("/")[-1].split("-")
    if len(parts) == 1:
        parts.append("12")
    if len(parts) == 2:
        parts.append(f"{_days_in(int(parts[0]), int(parts[1])):02}")
    return "-".join(parts)


def until(date: str, day: str) -> str:
    """A date as it can be told on a day (`YYYY-MM-DD`): a range is open, `a/`, until its last day has come, or the
    month or year in which it ends has passed."""
    begin, _, end = date.partition("/")
    return f"{begin}/" if end and f"{end}-99-99"[:10] > day else date


def is_day(date: str) -> bool:
    """Whether `date` is a day of the calendar, written `YYYY-MM-DD`."""
    parts = date.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isdecimal() and part.isascii() for part in parts):
        return False
    year, month, day = map(int, parts)
    return year > 0 and 1 <= month <= 12 and 1 <= day <= _days_in(year, month)


def ordinal(day: str) -> int:
    """The number of a day (`YYYY-MM-DD`), one more for the day after."""
    from datetime import date

    return date.fromisoformat(day).toordinal()


def spoken(date: str) -> str:
    """`24 December 1924` for a day, `December 1924` for a month, `1924` for a year.

    `a to b` for a range, `since a` for an open one.
    """
    if date.endswith("/"):
        return f"since {_spoken_one(date[:-1])}"
    return " to ".join(_spoken_one(part) for part in date.split("/"))


def _spoken_one(date: str) -> str:
    parts = date.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def _days_in(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + leap
