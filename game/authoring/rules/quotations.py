"""Where is somebody quoted? Words between quotation marks; one or two are a title or a word held up to the light."""

import re
from collections.abc import Iterator

FEWEST = 3
"""Words that make a quotation."""
_QUOTED = re.compile(
    r"“([^“”]*)”|\"([^\"]*)\"|«([^«»]*)»|['‘](?<![^\s(]['‘])([^'‘\n]*?\w[,.!?…]?)['’](?=[\s).,;:!?]|$)"
)


def quotations(text: str) -> Iterator[str]:
    """Every quotation in a text, without its marks. An apostrophe is none: it follows a letter."""
    for found in _QUOTED.finditer(text):
        words = next(part for part in found.groups() if part is not None)
        if len(words.split()) >= FEWEST:
            yield words


def alike(words: str) -> str:
    """Words as they are compared: small letters, no marks, one blank between them."""
    return " ".join(re.findall(r"\w+", words.lower()))
