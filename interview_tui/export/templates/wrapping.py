"""Lines as wide as a terminal and a mail can show them."""

import unicodedata
from collections.abc import Iterator

WIDTH = 72
"""Cells of a line: with a few marks of quotation before it, an answer still has room."""
_NARROWEST = 24
"""Cells that are left for a text however deep it stands."""
_ALL_NARROW = "\u0300"
"""Every character before this one, the first combining mark, takes one cell."""


def wrapped(text: str, first: str = "", width: int = WIDTH) -> str:
    """Return the text in lines of at most this width, `first` before it and as much space before what follows.

    A word that is too long stays whole, as an address has to, unless its script breaks between any characters.
    """
    rest = " " * len(first)
    room = max(width - len(first), _NARROWEST)
    lines = [line for written in text.split("\n") for line in _lines(written.strip(), room)]
    return "\n".join(f"{rest if number else first}{line}".rstrip(" ") for number, line in enumerate(lines))


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if max(text, default="") < _ALL_NARROW:
        return len(text)
    return sum(map(_cell, text))


def _cell(one: str) -> int:
    if unicodedata.category(one) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(one) in "WF" else 1


def _lines(line: str, room: int) -> Iterator[str]:
    if cells(line) <= room:
        yield line
        return
    held, taken = "", 0
    for word in line.split(" "):
        for number, piece in enumerate(_pieces(word, room)):
            between, wide = "" if number or not held else " ", cells(piece)
            if held and taken + len(between) + wide > room:
                yield held
                held, taken, between = "", 0, ""
            held, taken = held + between + piece, taken + len(between) + wide
    yield held


def _pieces(word: str, room: int) -> Iterator[str]:
    """Return a word whole, or character by character where it is too long and its script has no spaces."""
    wide = cells(word)
    if wide > room and wide > len(word):
        yield from word
    else:
        yield word
