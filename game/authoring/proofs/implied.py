"""Does a condition say by itself that something is true? Over every way in which its parts may turn out."""

from collections.abc import Iterator, Mapping
from itertools import product

from game.core.expression import Tree, operands

_MOST = 12
"""Parts of a condition that are weighed against one another; of more nothing is said."""


def implies(condition: Tree, outcome: bool, name: str, value: bool) -> bool:
    """Whether the variable `name` must have this value wherever the condition comes to `outcome`.

    What isn't `and`, `or` or `not` counts as one part that may be true or false, so nothing false is ever proved.
    """
    parts = sorted(set(_parts(condition)) | {name}, key=repr)
    if len(parts) > _MOST:
        return False
    for values in product((False, True), repeat=len(parts)):
        given = dict(zip(parts, values, strict=True))
        if _comes_to(condition, given) == outcome and given[name] != value:
            return False
    return True


def _parts(tree: Tree) -> Iterator[Tree]:
    if isinstance(tree, tuple) and tree[0] in ("and", "or", "not"):
        for part in operands(tree):
            yield from _parts(part)
    elif not isinstance(tree, bool):
        yield tree


def _comes_to(tree: Tree, given: Mapping[Tree, bool]) -> bool:
    if isinstance(tree, bool):
        return tree
    if not isinstance(tree, tuple) or tree[0] not in ("and", "or", "not"):
        return given[tree]
    parts = (_comes_to(part, given) for part in operands(tree))
    match tree[0]:
        case "not":
            return not next(parts)
        case "and":
            return all(parts)
    return any(parts)
