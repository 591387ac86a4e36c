"""How are ten counters spread? What a player types at a forecast becomes a number for each option."""

import re
from collections.abc import Sequence

from game.frontends.terminal.commands import is_number

_PAIR = re.compile(r"(\d{1,9}) ?[:=] ?(\d{1,9})", re.ASCII)


def even(options: int, counters: int) -> tuple[int, ...]:
    """As even a spread as whole counters allow, the first options taking what is over."""
    share, over = divmod(counters, options)
    return tuple(share + (place < over) for place in range(options))


def looks_like_counters(text: str) -> bool:
    """Whether a line is meant as a spread, right or wrong: it opens with a digit, a sign or `=`."""
    return text.strip()[:1] in tuple("0123456789=-+")


def spread(text: str, options: int, counters: int) -> tuple[int, ...] | str:
    """The counters on each option, or one sentence that says what is wrong.

    Takes `6 3 1` in the order of the options, `1:6 3:4` by number with 0 for the rest, and `=` for an even spread.
    """
    said = " ".join(re.split(r"[\s,;/+]+", text.strip())).strip()
    if said == "=":
        return even(options, counters)
    numbers = _by_number(said, options) if ":" in said or "=" in said else _in_order(said.split(" "), options)
    if isinstance(numbers, str):
        return numbers
    if sum(numbers) != counters:
        return f"That makes {sum(numbers)} counters; it must be {counters}."
    return numbers


def _in_order(words: Sequence[str], options: int) -> tuple[int, ...] | str:
    if not all(is_number(word) for word in words):
        return f"Only whole numbers from 0 up, one for each of the {options} options: {_example(options)}."
    if len(words) != options:
        many = "1 number" if len(words) == 1 else f"{len(words)} numbers"
        return f"That is {many} for {options} options; type one for each, like {_example(options)}."
    return tuple(map(int, words))


def _by_number(said: str, options: int) -> tuple[int, ...] | str:
    pairs = _PAIR.findall(said)
    if not pairs or _PAIR.sub("", said).strip():
        return "Write an option's number, a colon and its counters, like 1:6 2:4."
    places = [int(place) for place, _ in pairs]
    if wrong := [place for place in places if not 1 <= place <= options]:
        return f"There is no option {wrong[0]}; they go from 1 to {options}."
    if len(set(places)) < len(places):
        return "Each option can be named only once."
    given = {int(place): int(count) for place, count in pairs}
    return tuple(given.get(place, 0) for place in range(1, options + 1))


def _example(options: int) -> str:
    return " ".join(map(str, {2: (7, 3), 3: (6, 3, 1)}.get(options, (4, 3, 2, 1, *(0,) * options)[:options])))
