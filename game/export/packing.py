"""How does a page become small? Deflated, and then written fifteen bits to a letter, in a file of two-byte letters.

Base64 in UTF-8 spends 33 % on letters, this 7 %: a juncture of ordinary length fits into 60 kB with its program. A
byte order mark says what the letters are, and no server's header overrules it. `views/boot.js` reads them.
"""

import zlib

FIRST = 0x3400
"""The letter of fifteen zeros; none of the 32,768 from here on is a surrogate or means anything to HTML."""
_BYTES, _BITS = 15, 15
"""Fifteen bytes are eight letters of fifteen bits."""


def deflated(text: str) -> bytes:
    """A text as a raw deflate stream."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return squeezer.compress(text.encode()) + squeezer.flush()


def letters(data: bytes) -> str:
    """Bytes as letters; zeros fill the last of them, so that their number must be told beside."""
    padded = data + bytes(-len(data) % _BYTES)
    chunks = (int.from_bytes(padded[at : at + _BYTES], "big") for at in range(0, len(padded), _BYTES))
    shifts = range(_BYTES * 8 - _BITS, -1, -_BITS)
    return "".join(chr(FIRST + (chunk >> shift & 0x7FFF)) for chunk in chunks for shift in shifts)


def two_byte(html: str) -> bytes:
    """A file of two-byte letters with its mark."""
    return f"\ufeff{html}".encode("utf-16-le")
