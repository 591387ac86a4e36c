"""What does a character become on a terminal that can't show it? Its ASCII twin; and a control character, nothing."""

import unicodedata

_TWINS = {
    "–": "-", "—": "-", "‒": "-", "―": "-", "−": "-", "‑": "-",
    "‘": "'", "’": "'", "‚": "'", "′": "'", "“": '"', "”": '"', "„": '"', "″": '"', "«": '"', "»": '"',
    "…": "...", "·": "-", "•": "-", "×": "x", "½": "1/2", "№": "No.", "£": "GBP ", "€": "EUR ",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ",
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
}  # fmt: skip

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e iu ia".replace("_", "").split(" "),
        strict=True,
    )
)  # after the Library of Congress, without its ties and primes


def fitting(text: str, encoding: str | None) -> str:
    """`text` in characters that the encoding holds, without control characters; None holds everything but halves."""
    text = without_controls(text)
    if text.isascii() or _holds(encoding, text):
        return text
    return "".join(character if _holds(encoding, character) else _twin(character) for character in text)


def without_controls(text: str) -> str:
    """`text` with blanks for white space, and without what a terminal would obey: escapes, marks of direction."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_harmless(character) for character in text)


def _harmless(character: str) -> str:
    if character in "\t\n\r\f\v\u2028\u2029":
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf") else character


def _holds(encoding: str | None, text: str) -> bool:
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    except LookupError:  # an encoding that this Python doesn't know
        return text.isascii()
    return True


def _twin(character: str) -> str:
    """The ASCII for one character: by table, by dropping its accents, or a question mark."""
    if character in _TWINS:
        return _TWINS[character]
    if character.lower() in _CYRILLIC:
        letters = _CYRILLIC[character.lower()]
        return letters if character.islower() else letters.capitalize()
    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return bare if bare.isprintable() and bare else "?"
