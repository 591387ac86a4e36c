"""How are hundreds of kept records had without making them all? Each is made when somebody first asks for it."""

from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from .compiled import unpack

_T = TypeVar("_T")


class Unpacked(Mapping[str, _T], Generic[_T]):
    """Records of one class by id, out of their JSON."""

    def __init__(self, record: type[_T], packed: Mapping[str, Any]) -> None:
        """`packed` holds what `compiled.pack` made, by id."""
        self._record, self._packed = record, packed
        self._made: dict[str, _T] = {}

    def __getitem__(self, id: str) -> _T:
        """The record. Raises KeyError for an unknown id."""
        found = self._made.get(id)
        if found is None:
            found = self._made[id] = unpack(self._record, self._packed[id])
        return found

    def __contains__(self, id: object) -> bool:
        """Whether there is one; it isn't made for that."""
        return id in self._packed

    def __iter__(self) -> Iterator[str]:
        """The ids, in their order."""
        return iter(self._packed)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._packed)
