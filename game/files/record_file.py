"""What does a file hold that is one record? Bytes, YAML, shape and prose in one go, with every problem of the four."""

from collections.abc import Sequence
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from .document import Document, Node, Where
from .problem import Problem
from .prose_problems import prose_problems
from .regular_file import read_bytes
from .shape import MOST_PROBLEMS, shaped
from .yaml_reader import read as read_yaml
from .yaml_reader import unread

_T = TypeVar("_T")


class RecordFile(NamedTuple, Generic[_T]):
    """A file as read: the record is None where its shape could not be made out, whatever its problems are otherwise."""

    record: _T | None
    where: Where
    problems: tuple[Problem, ...]
    """Sorted by place."""
    lines: Sequence[str]
    """The source's lines, for excerpts."""
    data: Node = None
    """The plain data, as far as it could be read."""


def document_of(source: bytes | None, path: str, *, follow_links: bool = True, pure: bool = False) -> Document:
    """The document in a file, or in the bytes of one that has been read; its problems are named by `path`."""
    content = read_bytes(path, follow_links=follow_links) if source is None else source
    return unread(content) if isinstance(content, Problem) else read_yaml(content, path, pure=pure)


def record_in(kind: type[_T], document: Document) -> tuple[_T | None, tuple[Problem, ...]]:
    """The record that a document holds and the problems so far; of several at one place the first reader's is kept."""
    if document.data is None:
        return None, document.problems
    record, problems = shaped(kind, document)
    found = list(document.problems)
    reported = {(problem.line, problem.column) for problem in found}
    found += [problem for problem in problems if (problem.line, problem.column) not in reported]
    found += islice(prose_problems(document), MOST_PROBLEMS)
    return record, tuple(found)
