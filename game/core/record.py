"""What is a record? An object of named and typed fields that never change, each with what it means.

Python's dataclasses are the same and more, but to import them loads `inspect`, and to make one compiles its methods: a
fifth of the terminal's start. Here nothing is compiled, and a record has neither `==` nor `repr`.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar, dataclass_transform

_T = TypeVar("_T")

MISSING: Any = object()
"""The default of a field that has none."""


class FrozenInstanceError(AttributeError):
    """A field of a record was to be changed."""


class Field(NamedTuple):
    """One field as it was declared."""

    name: str
    type: Any
    default: Any
    default_factory: Any
    """Makes the default, where it must not be shared."""
    metadata: Mapping[str, Any]

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is MISSING and self.default_factory is MISSING


def field(
    *,
    default: Any = MISSING,
    default_factory: Callable[[], Any] = MISSING,
    metadata: Mapping[str, Any] | None = None,
) -> Any:
    """What a field of a record is by default, and what it means."""
    return Field("", None, default, default_factory, metadata or {})


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False, field_specifiers=(field,))
def record(cls: type[_T]) -> type[_T]:
    """A class whose annotations are fields: frozen, slotted, and made by keywords alone."""
    given = vars(cls)
    declared = tuple(_declared(name, type_, given.get(name, MISSING)) for name, type_ in cls.__annotations__.items())
    names = tuple(found.name for found in declared)
    kept = {name: what for name, what in given.items() if name not in (*names, "__dict__", "__weakref__")}
    own = {
        "__slots__": names,
        "__record_fields__": declared,
        "__init__": _beginning(cls.__name__, declared),
        "__setattr__": _set_once,
        "__delattr__": _never,
    }
    made: type[_T] = type(cls.__name__, cls.__bases__, {**kept, **own})
    return made


def fields(record: Any) -> tuple[Field, ...]:
    """The fields of a record or of its class, in order."""
    found: tuple[Field, ...] = record.__record_fields__
    return found


def is_record(thing: Any) -> bool:
    """Whether this is a record, or a class of records."""
    return hasattr(thing, "__record_fields__")


def replace(record: _T, /, **changes: Any) -> _T:
    """A record like another, but for some fields. Raises TypeError for a field that it doesn't have."""
    return type(record)(**{found.name: getattr(record, found.name) for found in fields(record)} | changes)


def means(description: str, **constraints: Any) -> dict[str, Any]:
    """Metadata of a field: what it means, for editors, and its constraints by pydantic's names."""
    return {"description": description, **constraints}


def _declared(name: str, type_: Any, given: Any) -> Field:
    return given._replace(name=name, type=type_) if isinstance(given, Field) else Field(name, type_, given, MISSING, {})


def _beginning(called: str, declared: tuple[Field, ...]) -> Any:
    """What makes a record: every field by its name, or as it is by default."""
    names = {found.name for found in declared}
    defaults = {found.name: found.default for found in declared if found.default is not MISSING}
    makers = {found.name: found.default_factory for found in declared if found.default_factory is not MISSING}
    put = object.__setattr__

    def begin(self: object, **values: object) -> None:
        given = {**defaults, **values}
        for name, make in makers.items():
            if name not in values:
                given[name] = make()
        if given.keys() != names:
            raise TypeError(f"{called}: {', '.join(sorted(given.keys() ^ names))} is missing or unknown")
        for name, value in given.items():
            put(self, name, value)

    return begin


def _set_once(self: object, name: str, value: object) -> None:
    """A field that isn't set yet may be: so copies and pickles are made."""
    if hasattr(self, name):
        _never(self, name)
    object.__setattr__(self, name, value)


def _never(self: object, name: str) -> None:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} can't be changed")
