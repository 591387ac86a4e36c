"""What does a YAML file hold? Built on PyYAML's events: no aliases, no tags, no guessing, every place remembered.

It reads files of strangers: all work is bounded, and the first thing that the format has no use for ends it.
"""

from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from .document import Document, Event, Node, Path, Text, Where, position
from .problem import TOP, Position, Problem, problem_at, source_lines
from .regular_file import LARGEST
from .yaml_hints import USE_FOLDED, opens_like_prose
from .yaml_scalars import MOST_DIGITS, TooManyDigits, plain_value
from .yaml_syntax import DEEPEST, TOO_DEEP, directive_problem, end_of, stopped
from .yaml_text import decoded, unseen_character

MOST_NODES = 20_000
"""Keys and values of a file."""
LONGEST_SCALAR, LONGEST_KEY = 20_000, 80
"""Characters of a text, and of a key."""
MOST_PROBLEMS = 50
"""Mistakes that are reported; who has made more mends these first."""

_YAML_ORG = "tag:yaml.org,2002:"


def read(source: bytes, path: str, *, pure: bool = False) -> Document:
    """The document in `source`; `pure` reads it with Python's parser even where the C one is there."""
    if len(source) > LARGEST:
        message = f"the file has {len(source):,} bytes; the limit is {LARGEST:,}"
        return unread(problem_at(path, TOP, "limit-bytes", message))
    text = decoded(source, path)
    if isinstance(text, Problem):
        return unread(text, source_lines(source.decode("utf-8-sig", "replace")))
    reader = _Reader(path, text)
    data = reader.read(pure)
    places = Where(reader.places)
    return Document(path, data, places, reader.lines, tuple(reader.problems), reader.texts, frozenset(reader.cut))


def has_fast_parser() -> bool:
    """Whether PyYAML came with libyaml's parser, written in C."""
    return hasattr(yaml, "CSafeLoader")


def unread(problem: Problem, lines: list[str] | None = None) -> Document:
    """The document of a file that could not be read."""
    return Document(problem.path, None, Where({}), lines or [], (problem,), (), frozenset())


class _Stop(Exception):
    """Nothing more can be read, or need be."""


class _Open:
    """A mapping or list that is being filled."""

    __slots__ = ("key", "key_event", "name", "node", "path")

    def __init__(self, node: dict[str, Node] | list[Node], path: Path) -> None:
        self.node, self.path = node, path
        self.name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        self.key: str | None = None
        self.key_event: Event = None


class _Reader:
    """One pass over the events of a text."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text, self.lines = path, text, source_lines(text)
        self.problems: list[Problem] = []
        self.places: dict[Path, tuple[Event, Event]] = {}
        self.texts: list[Text] = []
        self.cut: set[Path] = set()
        self.open: list[_Open] = []
        self.root: Node = None
        self.nodes = self.documents = 0
        self.has_comments = " #" in text
        self.has_explicit_keys = _has_explicit_keys(text)

    def read(self, pure: bool) -> Node:
        """The data, or None where a problem ends the reading."""
        try:
            for event in _events(self.text, pure):
                self.take(event)
        except _Stop:
            return None
        except yaml.YAMLError as error:
            self.problems.append(stopped(error, self.path, self.lines))
            return None
        if self.documents == 0 or self.root is None:
            self.problems.append(problem_at(self.path, TOP, "yaml-empty", "the file says nothing"))
        return self.root

    def take(self, event: Event) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self.scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self.collection(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.open.pop()
        elif kind is yaml.AliasEvent:
            fix = USE_FOLDED if self.is_prose(event) else "write it out again here"
            self.stop(event, "yaml-alias", f"an alias ('*{_short(event.anchor)}') can't be used", fix)
        elif kind is yaml.DocumentStartEvent:
            self.document(event)

    def document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self.stop(event, "yaml-document", "a file holds one document", "delete the line '---' and what follows it")
        before = self.lines[: event.end_mark.line] if event.explicit else ()
        directive = next((number for number, line in enumerate(before, 1) if line.startswith("%")), 0)
        if directive or event.tags or event.version:
            place = Position(directive or event.start_mark.line + 1, 1, 2)
            self.problems.append(directive_problem(self.path, place))
            raise _Stop

    def scalar(self, event: Event) -> None:
        if event.start_mark.line >= len(self.lines):
            event.start_mark = event.end_mark = end_of(self.lines, self.path)
        self.bound(event)
        text: str = event.value
        if len(text) > LONGEST_SCALAR:
            message = f"a text has {len(text):,} characters; the limit is {LONGEST_SCALAR:,}"
            self.stop(event, "limit-scalar", message)
        if event.style == '"' and (unseen := unseen_character(text)):
            self.stop(
                event, "yaml-character", f"the text holds the control or invisible character {unseen}", "delete it"
            )
        holder = self.open[-1] if self.open else None
        if holder is not None and holder.key is None and isinstance(holder.node, dict):
            self.key(holder, event, text)
        else:
            path = self.put(event, self.value(event, text))
            if self.has_comments and not event.style and " " in text and self.comment_follows(event):
                self.cut.add(path)

    def value(self, event: Event, text: str) -> Node:
        style = event.style
        if not style:
            if text[:1] == "?":
                self.stop(event, "yaml-question-mark", "a value that opens with '?' needs quotes")
            return self.plain(event, text)
        if style == "|":
            self.complain(event, "yaml-literal", "'|' keeps every line break, and a screen has its own", "use >-")
        return text.rstrip("\n") if style == ">" or style == "|" else text

    def plain(self, event: Event, text: str) -> Node:
        try:
            value = plain_value(text)
        except TooManyDigits:
            self.stop(event, "limit-digits", f"a number has at most {MOST_DIGITS} digits and is finite")
        if value is None:
            after = self.open[-1].key if self.open else None
            message = f"'{after}' has no value" if after is not None else "there is no value here"
            fix = "give it one, or leave the key out" if after is not None else ""
            if self.open:
                self.complain(event, "yaml-no-value", message, fix)
        return value

    def key(self, holder: _Open, event: Event, text: str) -> None:
        if not text:
            self.stop(event, "yaml-key", "a key is missing here")
        if len(text) > LONGEST_KEY:
            self.stop(event, "yaml-key", f"a key has at most {LONGEST_KEY} characters")
        if "\n" in text or "\t" in text:
            self.stop(event, "yaml-key", "a key stands on one line")
        if text == "<<":
            self.stop(event, "yaml-merge", "a merge key ('<<') can't be used", "write the keys out")
        if self.has_explicit_keys and (text[0] == "?" or self.opened_by_question_mark(event)):
            self.stop(event, "yaml-question-mark", "a '?' can't mark a key", "write: key: value")
        if text in holder.node:
            first = self.places[(*holder.path, text)][0].start_mark.line + 1
            self.complain(
                event,
                "yaml-duplicate-key",
                f"the key '{_short(text)}' stands here twice",
                f"it stands on line {first} already",
            )
        holder.key, holder.key_event = text, event

    def collection(self, event: Event, node: dict[str, Node] | list[Node]) -> None:
        self.bound(event)
        holder = self.open[-1] if self.open else None
        if holder is not None and holder.key is None and isinstance(holder.node, dict):
            self.stop(event, "yaml-key", "a key must be plain text", USE_FOLDED if self.is_prose(event) else "")
        if len(self.open) >= DEEPEST:
            self.stop(event, "limit-depth", TOO_DEEP)
        self.open.append(_Open(node, self.put(event, node)))

    def put(self, event: Event, node: Node) -> Path:
        """Puts a value into what is open, and remembers where it stands."""
        if not self.open:
            self.root = node
            self.places[()] = (event, event)
            return ()
        holder = self.open[-1]
        name = holder.name
        if isinstance(holder.node, list):
            path: Path = (*holder.path, len(holder.node))
            holder.node.append(node)
            key_event = event
        else:
            assert holder.key is not None
            name, key_event = holder.key, holder.key_event
            path = (*holder.path, name)
            holder.node[name] = node
            holder.key = None
        self.places[path] = (key_event, event)
        if isinstance(node, str):
            self.texts.append(Text(path, name, node))
        return path

    def bound(self, event: Event) -> None:
        """Refuses anchors and tags, and more values than a file may hold."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self.stop(event, "limit-nodes", f"a file holds at most {MOST_NODES:,} keys and values")
        if event.anchor is not None:
            self.stop(
                event,
                "yaml-anchor",
                f"an anchor ('&{_short(event.anchor)}') can't be used",
                "quote a text that opens with &",
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.stop(
                event,
                "yaml-tag",
                f"a tag ('{_short(tag.replace(_YAML_ORG, '!!'))}') can't be used",
                "quote a text that opens with !; in a condition write 'not'",
            )

    def comment_follows(self, event: Event) -> bool:
        mark = event.end_mark
        rest: str = self.lines[mark.line][mark.column :]
        return rest.lstrip().startswith("#")

    def opened_by_question_mark(self, event: Event) -> bool:
        mark = event.start_mark
        before: str = self.lines[mark.line][: mark.column]
        return before.rstrip().endswith("?")

    def is_prose(self, event: Event) -> bool:
        return opens_like_prose(self.lines[event.start_mark.line])

    def complain(self, event: Event, code: str, message: str, fix: str = "") -> None:
        self.problems.append(problem_at(self.path, position(event), code, message, fix))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Stop

    def stop(self, event: Event, code: str, message: str, fix: str = "") -> NoReturn:
        self.problems.append(problem_at(self.path, position(event), code, message, fix))
        raise _Stop


def _events(text: str, pure: bool) -> Iterator[Event]:
    loader: Any = (yaml.SafeLoader if pure else getattr(yaml, "CSafeLoader", yaml.SafeLoader))(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    except (OverflowError, ValueError):  # Python's parser makes a character of any escaped number
        mark = loader.get_mark() if hasattr(loader, "get_mark") else None
        raise yaml.MarkedYAMLError(problem="no Unicode character", problem_mark=mark) from None
    finally:
        loader.dispose()


def _has_explicit_keys(text: str) -> bool:
    """Whether a '?' may open a key somewhere: it stands after a blank, a bracket or the like."""
    at = text.find("?")
    while at >= 0:
        if at == 0 or text[at - 1] in " \t\n{[,-":
            return True
        at = text.find("?", at + 1)
    return False


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
