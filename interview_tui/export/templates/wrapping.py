"""Wraps text to the width of terminals and mails."""

import unicodedata
from collections.abc import Iterator

from interview_tui.export.paper import DEEPEST

WIDTH = 72
"""Line width in terminal cells; leaves room for a few quotation marks of a reply."""
_NARROWEST = 24
"""Cells left for text at any depth."""
_ALL_NARROW = "\u0300"
"""Every character below this one, the first combining mark, takes one cell."""


def wrapped(text: str, first: str = "", depth: int | None = None, width: int = WIDTH) -> str:
    """Return the text in lines of at most this width, with `first` before it and a matching indent below.

    A depth indents it by two cells, and four more per level. A word that is too long stays whole, as an address has to,
    unless its script breaks between any characters.
    """
    if depth is not None:
        first = f"  {'    ' * min(depth, DEEPEST)}{first}"
    room = max(width - len(first), _NARROWEST)
    if "\n" not in text and len(text) <= room and cells(text) <= room:
        return f"{first}{text.strip()}".rstrip(" ")
    rest = " " * len(first)
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
    if max(line, default="") < _ALL_NARROW:
        yield from _narrow_lines(line, room)
    elif cells(line) <= room:
        yield line
    else:
        yield from _wide_lines(line, room)


def _narrow_lines(line: str, room: int) -> Iterator[str]:
    while len(line) > room:
        at = line.rfind(" ", 1, room + 1)
        at = at if at != -1 else line.find(" ", room)
        if at == -1:
            break
        yield line[:at].rstrip(" ")
        line = line[at:].lstrip(" ")
    yield line


def _wide_lines(line: str, room: int) -> Iterator[str]:
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
    """Yield a word whole, or character by character if it is too long and its script has no spaces."""
    wide = cells(word)
    if wide > room and wide > len(word):
        yield from word
    else:
        yield word
