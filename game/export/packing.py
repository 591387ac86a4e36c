"""How does a page become small? Deflated, then written almost sixteen bits to a letter, in a file of two-byte letters.

Base64 in UTF-8 spends 33 % on letters, this 2 %: a juncture of ordinary length fits into 60 kB with its program. A
byte order mark says what the letters are, and no server's header overrules it. `views/boot.js` reads them.
"""

import zlib

FIRST, LETTERS = 0xA0, 0xD800 - 0xA0
"""The letter that is zero, and how many there are: behind the controls, up to where the surrogates begin."""
BYTES, GROUP = 63, 32
"""So many bytes are a number of so many letters."""


def deflated(text: str) -> bytes:
    """A text as a raw deflate stream."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return squeezer.compress(text.encode()) + squeezer.flush()


def letters(data: bytes) -> str:
    """Bytes as letters; zeros fill the last of them, so that their number must be told beside."""
    padded = data + bytes(-len(data) % BYTES)
    return "".join(_group(int.from_bytes(padded[at : at + BYTES], "big")) for at in range(0, len(padded), BYTES))


def _group(number: int) -> str:
    written = []
    for _ in range(GROUP):
        number, digit = divmod(number, LETTERS)
        written.append(chr(FIRST + digit))
    return "".join(reversed(written))


def two_byte(html: str) -> bytes:
    """A file of two-byte letters with its mark."""
    return f"\ufeff{html}".encode("utf-16-le")
