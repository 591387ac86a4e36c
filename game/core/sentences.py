"""How do words begin and end where they stand as a sentence?"""


def capitalised(text: str) -> str:
    """`text` with its first letter made a capital; unlike `str.capitalize` it leaves the others as they are."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """`text` with a capital, and a full stop where it has no end of its own; nothing remains nothing."""
    return capitalised(text) + ("" if text.endswith((".", "!", "?")) or not text else ".")
