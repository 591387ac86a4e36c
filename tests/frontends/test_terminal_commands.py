import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.frontends.terminal.commands import parse

READ_AS = {
    "1": ("number", "1"),
    " 2. ": ("number", "2"),
    "(3)": ("number", "3"),
    "option 2": ("number", "2"),
    "Option 2.": ("number", "2"),
    "?": ("help", ""),
    "HELP": ("help", ""),
    "u": ("undo", ""),
    "  Undo! ": ("undo", ""),
    "d": ("dossier", ""),
    "d 2": ("dossier", "2"),
    "D  F.IV.4.ii.a": ("dossier", "f.iv.4.ii.a"),
    "dossier [2]": ("dossier", "2"),
    "fact 2": ("dossier", "2"),
    "d here.b": ("dossier", "here.b"),
    "l": ("ledger", ""),
    "ledger": ("ledger", ""),
    "l germany": ("ledger", "germany"),
    "Why  Berlin's trust": ("ledger", "berlin's trust"),
    "g": ("ghost", ""),
    "history Germany": ("ghost", "germany"),
    "b": ("back", ""),
    "B 3": ("back", "3"),
    "b 3 on": ("back", "3 on"),
    "rewind [3]": ("back", "3"),
    "m": ("meters", ""),
    "Relations": ("meters", ""),
    "r": ("repeat", ""),
    "q": ("quit", ""),
    "Quit.": ("quit", ""),
    "": ("on", ""),
    "   ": ("on", ""),
    "go on": ("on", ""),
    "s": ("skip", ""),
    "²": ("other", "²"),
    "1 2": ("other", "1 2"),
    "-1": ("other", "-1"),
    "9" * 5000: ("other", "9" * 5000),
    "...": ("other", "..."),
    "u 2": ("other", "u 2"),
    "\x1b[A": ("other", "\x1b[a"),
}


@pytest.mark.parametrize(("text", "command"), READ_AS.items(), ids=lambda text: str(text)[:12])
def test_a_line_is_read_forgivingly(text: str, command: tuple[str, str]) -> None:
    found = parse(text)
    assert (found.name, found.rest) == command


@given(st.text())
def test_no_line_breaks_the_reading_of_commands(text: str) -> None:
    found = parse(text)
    assert found.name != "number" or int(found.rest) >= 0
