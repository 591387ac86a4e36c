"""How do words get to the player and back? Line by line, with no redrawing, so that pipes and screen readers work."""

import errno
import os
from collections.abc import Callable, Mapping
from io import TextIOWrapper
from typing import TextIO

from game.frontends.terminal.block import Page, paragraph, sections
from game.frontends.terminal.commands import parse
from game.frontends.terminal.environment import height_of, is_terminal, look_of
from game.frontends.terminal.paint import cells, paint
from game.frontends.terminal.quoting import cut
from game.frontends.terminal.twins import fitting
from game.frontends.terminal.waiting import has_typed

_MORE = "Enter for more, a for all of it"
_MORE_OR_ANSWER = "Enter for more, a for all of it, or your answer"
_PROMPT = "> "
_AT_A_PAUSE = "Enter shows more, a all of it, q quits; numbers and commands come after."
_LONGEST_LINE = 10_000
"""Characters of a line that are read; nobody types more, and a file that is no text may have no line ends at all."""


class LeaveError(Exception):
    """The player leaves: by asking to, or because the input ends."""


class AnsweredError(Exception):
    """The player answers at a pause, and reads no further: the answer."""


class ChangedError(Exception):
    """What is watched has changed while a page waited to be read on."""


class Console:
    """The two ends of the conversation. It pauses only where a person sits at both.

    Where an end is closed or fails, OSError rises.
    """

    def __init__(self, source: TextIO, output: TextIO, environment: Mapping[str, str] = os.environ) -> None:
        _must_be_open(source, "input")
        _must_be_open(output, "output")
        self._source, self._output, self._environment = source, output, environment
        self.attended = is_terminal(source) and is_terminal(output)
        """Whether a person sits at both ends."""
        self.watched: Callable[[], bool] | None = None
        """Asked again and again while a page waits to be read on: whether there is something newer to be shown."""
        self._echoes = not is_terminal(source)
        if isinstance(source, TextIOWrapper):
            source.reconfigure(errors="replace")  # a stray byte is a wrong answer, not the end of the game

    def show(self, page: Page, *, answers: bool = False) -> None:
        """Print a page; at a terminal, pause before a section that would push unread lines off the screen.

        A section that is longer than the screen pauses before such a paragraph. Raises ChangedError where what is
        `watched` changes at a pause; and AnsweredError where `answers` are taken there, and one is given.
        """
        look = look_of(self._output, self._environment)
        room = height_of(self._output, self._environment) - 2
        used, pausing = 0, self.attended
        for section in sections(page):
            for lines in _pieces(paint(section, look), room):
                if pausing and used and used + len(lines) > room:
                    pausing, used = self._pauses(answers=answers), 0
                self._write("".join(f"{line}\n" for line in lines))
                used += len(lines)

    def say(self, text: str) -> None:
        """Print one paragraph."""
        self.show((paragraph(text),))

    def answer_to(self, page: Page) -> str | None:
        """Print a page; what the player answered at a pause of it, or None where it was read to its end."""
        try:
            self.show(page, answers=True)
        except AnsweredError as answered:
            return str(answered)
        return None

    def ask(self, hint: str) -> str:
        """The player's line, without its end. Raises LeaveError where the input ends."""
        self.say(hint)
        return self._read(_PROMPT)

    def ask_unless(self, hint: str, changed: Callable[[], bool]) -> str | None:
        """As `ask`, but None as soon as `changed` says so: again and again while a person thinks, else once."""
        self.say(hint)
        self._write(_PROMPT)
        while True:
            if changed():
                self.end_line()
                return None
            if not self.attended or has_typed(self._source):
                return self._read("")

    def end_line(self) -> None:
        """Begin a new line, where Ctrl-C left one open."""
        self._write("\n")

    def _pauses(self, *, answers: bool) -> bool:
        """Wait for Enter; whether to pause again on this page. What means nothing at a pause is asked again, unless
        it may be an answer."""
        while True:
            self._write(f"\n[{_MORE_OR_ANSWER if answers else _MORE}] ")
            self._wait()
            answer = self._read("")
            name = parse(answer).name
            if name == "quit":
                raise LeaveError
            if answer.strip().casefold() in ("a", "all"):
                return False
            if name == "on" or answer.strip().casefold() == "more":
                return True
            if answers:
                raise AnsweredError(answer)
            self.say(_AT_A_PAUSE)

    def _wait(self) -> None:
        """Wait for the player where something is watched meanwhile. Raises ChangedError where it changes."""
        while self.watched is not None:
            if self.watched():
                self.end_line()
                raise ChangedError
            if has_typed(self._source):
                return

    def _read(self, prompt: str) -> str:
        self._write(prompt)
        try:
            text = self._line()
        except UnicodeDecodeError:
            text = "?\n"
        if self._echoes:
            self._write(self._echo(text) + "\n")
        elif not text:
            self.end_line()
        if not text:
            raise LeaveError
        return text.rstrip("\r\n")

    def _line(self) -> str:
        """A line of the input as far as it is read; the rest of a longer one is dropped."""
        text = rest = self._source.readline(_LONGEST_LINE)
        while rest and not rest.endswith("\n"):
            rest = self._source.readline(_LONGEST_LINE)
        return text

    def _echo(self, text: str) -> str:
        """What came through a pipe, so that the transcript shows both sides; no wider than the page."""
        look = look_of(self._output, self._environment)
        said = fitting(cut(text), look.encoding)
        while said and cells(_PROMPT + said) > look.width:
            said = said[:-1]
        return said

    def _write(self, text: str) -> None:
        self._output.write(text)
        self._output.flush()


def _must_be_open(stream: TextIO | None, what: str) -> None:
    """Raise OSError for an end that was closed before the game began; Python has None for such a standard stream."""
    if stream is None or stream.closed:
        raise OSError(errno.EBADF, f"the {what} is closed")


def _pieces(lines: list[str], room: int) -> list[list[str]]:
    """The lines of a section: all together if a screen holds them, else by paragraph, the heading with the first."""
    if len(lines) <= room:
        return [lines]
    cuts = [place for place, line in enumerate(lines) if place and not line][1:]
    return [lines[a:b] for a, b in zip([0, *cuts], [*cuts, len(lines)], strict=True)]
