"""What stands in a picture? Its elements, read back as any program would read them."""

from typing import NamedTuple
from xml.etree import ElementTree

from game.authoring.graph.lettering import Letters, width

SVG = "{http://www.w3.org/2000/svg}"


class Line(NamedTuple):
    """A line of text: where it begins, and the pixels that it needs."""

    text: str
    left: float
    base: float
    width: float
    turned: bool


def root(svg: str) -> ElementTree.Element:
    """The picture, which must be well formed."""
    return ElementTree.fromstring(svg)


def size(svg: str) -> tuple[float, float]:
    """Width and height in pixels."""
    whole = root(svg)
    return float(whole.attrib["width"]), float(whole.attrib["height"])


def lines(svg: str) -> list[Line]:
    """Every line of text."""
    found = []
    for element in root(svg).iter(f"{SVG}text"):
        letters = Letters(int(element.attrib["font-size"]), element.get("font-weight") == "bold")
        needed = width(element.text or "", letters)
        left = float(element.attrib["x"]) - (needed / 2 if element.get("text-anchor") == "middle" else 0)
        turned = element.get("transform") is not None
        found.append(Line(element.text or "", left, float(element.attrib["y"]), needed, turned))
    return found


def classes(svg: str) -> list[str]:
    """The class of every shape."""
    return [element.attrib["class"] for element in root(svg).iter() if "class" in element.attrib]
